using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Turns the acts found in one document into finished claims: standing, certainty, speakers, time, place, figures and the quote that supports them.</summary>
internal sealed class ClaimBuilder
{
    // The longest quote, in words, that a claim carries.
    private const int LongestQuote = 60;

    // The attack that reports since then call by its day alone.
    private static readonly DateOnly _attackOnIsrael = new(2023, 10, 7);

    private readonly Document _document;
    private readonly Tree _tree;
    private readonly KnowledgeBase _knowledge;
    private readonly MentionReader _mentions;
    private readonly Frames _frames;
    private readonly CarryOver _carry;
    private readonly StandingReader _standing;
    private readonly Attribution _attribution;
    private readonly PlaceFinder _places;
    private readonly FigureFinder _figures;
    private readonly TimeFinder _times;
    private readonly UnpoliticalFields _unpolitical;
    private readonly IdleActs _idle;
    private readonly IReadOnlyList<OrdinalMention> _ordinals;
    private readonly DateOnly? _published;
    private readonly string _idSeed;
    private readonly bool _explain;
    private readonly Dictionary<int, (string Rule, string Reason, int Score)>? _misses;
    private readonly HashSet<int> _eventTokens = [];
    private readonly Dictionary<FoundEvent, (Mention Mention, string Role)> _placesOf = [];
    private readonly Dictionary<FoundEvent, TimeSlot> _timesOf = [];
    private readonly Dictionary<int, FoundEvent> _attackOf = [];
    private TimeSlot? _lastVisit;
    private FoundEvent? _lastAttack;
    private TimeSlot? _lastAttackTime;
    private FoundEvent? _lastProtest;
    private TimeSlot? _lastProtestTime;
    private readonly TimeCarrier _sequels;
    private readonly SideChooser _sides;

    internal ClaimBuilder(Tree tree, KnowledgeBase knowledge, MentionReader mentions, Frames frames, DateOnly? published, string idSeed, Dictionary<int, (string Rule, string Reason, int Score)>? misses)
    {
        _tree = tree;
        _document = tree.Document;
        _knowledge = knowledge;
        _mentions = mentions;
        _frames = frames;
        _carry = new CarryOver(tree, frames, mentions);
        _unpolitical = new UnpoliticalFields(tree, knowledge.Words);
        _idle = new IdleActs(tree, frames);
        _standing = new StandingReader(tree, knowledge.Words, frames);
        _attribution = new Attribution(tree, knowledge.Words, mentions, frames);
        _places = new PlaceFinder(tree, mentions, frames);
        TimeReader times = new(tree, published);
        _figures = new FigureFinder(tree, frames, mentions, new FigureReader(tree, times, knowledge.Words));
        _times = new TimeFinder(tree, knowledge, frames, mentions, times);
        _sequels = new TimeCarrier(tree, frames, times);
        _sides = new SideChooser(tree, mentions, frames);
        _ordinals = new OrdinalReader(tree, times, published).Ordinals;
        _published = published;
        _idSeed = idSeed;
        _explain = misses is not null;
        _misses = misses;
    }

    internal ImmutableArray<Claim> Build(List<FoundEvent> events)
    {
        ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>(events.Count);
        List<FoundEvent> told = new(events.Count);
        HashSet<(string, int)> taken = [];
        foreach (FoundEvent one in events)
        {
            _eventTokens.Add(one.Trigger);
            if (one.KindName != "ASSAULT") continue;
            _attackOf.TryAdd(one.Trigger, one);
            foreach (int companion in one.Companions) _attackOf.TryAdd(companion, one);
        }

        _carry.All = _sides.All = events;
        for (int i = 0; i < events.Count; i++)
        {
            FoundEvent one = events[i];
            _carry.At = _sides.At = i;
            if (!taken.Add((one.KindName, one.Trigger)) || Make(one) is not { } claim) continue;
            claims.Add(claim);
            told.Add(one);
        }

        return new Confidence(_tree, claims.DrainToImmutable(), told).Judge(_explain);
    }

    private Claim? Make(FoundEvent one)
    {
        bool denied = one.Denier >= 0, denial = denied && one.Denial == one.Trigger;
        Stance stance = denied ? Stance.Plain(Standing.Denied, "disputed", one.Denial) : _standing.Read(one);
        List<Voice> voices = denied ? [_attribution.Saying(one.Denier, one.Denial)] : _attribution.Of(one);
        foreach (Voice voice in voices)
        {
            if (_knowledge.Words.Has("say-hedged", _tree.Lemma(voice.Cue))) stance = stance.Hedged(voice.Cue);
        }

        // "Phones the premier to protest against the shelling": that was done.
        if (!denied && stance.Standing is Standing.Planned or Standing.Possible && IsProtestedAgainst(one.Trigger)) stance = Stance.Plain(Standing.Happened, "done", -1) with { Hedge = stance.Hedge };
        // "Amid reports that the army enters the city".
        if (one.KindName is "ASSAULT" or "MOBILIZE" && voices.Exists(v => v.Mention is null && _tree.Lower(v.Head) is "reports" or "rumors" or "rumours" && v.First == v.Head)) stance = stance.Hedged(voices.Find(v => v.Mention is null)!.Head);
        if (!denied && IsBackground(one)) voices.Clear();
        // "Ties could worsen, says Chad": who says what may come of it threatens.
        if (one.KindName == "THREATEN" && voices.Count > 0 && stance.Standing is Standing.Possible or Standing.Planned) stance = Stance.Plain(Standing.Happened, "done", stance.Cue);
        if (voices.Count == 0 && ClaimantOf(one) is { } claimant) voices.Add(claimant);
        if (one.Source.Count == 0) AddAnnouncer(one, voices, stance);
        if (one is { KindName: "ASSAULT", Source.Count: 0 } && voices.Count > 0 && stance.Standing == Standing.Happened) AddVictor(one, voices[^1]);
        if (one is { KindName: "ASSAULT", Source.Count: 0 } && voices.Count > 0 && stance.Standing == Standing.Happened) AddDefender(one, voices[^1]);
        DivideFighters(one);
        if (!denial) _carry.Fill(one, voices.Count > 0 ? voices[^1].Mention : null);
        // "Togo announces that two banks will lend forty million": to Togo.
        if (one is { KindName: "AID", Target.Count: 0 } && one.Source.Count > 0 && voices.Count > 0 && voices[^1].Mention is { Sector: "GOV" or "MIL", Country.Length: > 0 } receiver && one.Source.TrueForAll(s => s.Country.Length > 0 && s.Country != receiver.Country)) one.Target.Add(receiver);
        one.Target.RemoveAll(one.Source.Contains);
        // "It is a disgrace", of nobody's doing that the report tells of.
        if (one.Pattern.IsJudging && one.Target.Count == 0 && !denial) return null;
        if (one.Source.Exists(IsNobody) || IsClaimOfTold(one)) return null;
        if (_unpolitical.WhyOutside(one) is { } why) return LeaveOut(one, why);
        bool isOwnPlace = false;
        (Mention Mention, string Role)? place = denial ? null : _places.Find(one, _eventTokens, out isOwnPlace);
        // What is told again was where it was, and when.
        if (place is null && one.Same is { } told && _placesOf.TryGetValue(told, out (Mention, string) before)) place = before;
        if (place is { } found) _placesOf[one] = found;
        // Where the words around an act set it is no clue to whose they are whom it concerns, but for what befalls people on the spot.
        string placeCountry = place is { } spot && (isOwnPlace || PlaceFinder.IsViolent(one)) && !(one.IsInWords && _tree[spot.Mention.Head].Sentence != _tree[one.Trigger].Sentence) ? _places.CountryOfBorder(one, spot.Mention) ?? spot.Mention.Country : "";
        ImmutableArray<FigureMention> figures = denial ? [] : _figures.Of(one, _eventTokens, _attackOf);
        // A running total is not what this act did, where the report counts that too.
        if (figures.Any(IsOfTotal)) figures = [.. figures.Where(f => !IsOfTotal(f) || !figures.Any(other => !IsOfTotal(other) && other.Measure == f.Measure))];
        if (one.KindName == "ASSAULT") AddThoseHit(one, figures, isOwnPlace ? place?.Mention : null);
        // "Blocks the entry of aid into Gaza": those there go without it.
        if (one is { KindName: "COERCE", Mode: "restrict", Target.Count: 0 } && isOwnPlace && place is { Mention: { Country.Length: 3 } shut } && one.Source.Count > 0 && _frames.Object(one.Trigger) is >= 0 and int let && _tree.Lemma(let) is "entry" or "aid" or "delivery" or "supply" or "food" or "fuel" or "access" && !one.Source.Exists(s => s.Country == shut.Country)) one.Target.Add(shut);
        if (!IsWorthARow(one, isOwnPlace, figures.Length > 0)) return null;
        if (!denied && _idle.WhyIdle(one, stance) is { } idle) return LeaveOut(one, idle);
        LeaveOutOwn(one, placeCountry);
        // "Flew to visit its own troops at a base in Oman": a visit to Oman.
        if (one is { KindName: "CONSULT", Mode: "visit" } && place is { Mention: { Country.Length: 3 } abroad } && one.Source.Count > 0 && one.Target.Count > 0 && one.Target.TrueForAll(t => t.Sector == "MIL" && t.Country.Length > 0 && t.Country != abroad.Country && one.Source.Exists(s => s.Country == t.Country))) one.Target = [abroad];
        ImmutableArray<SideChoice> openSource = denial ? [] : OpenSide(one, isSource: true, voices), openTarget = denial ? [] : OpenSide(one, isSource: false, voices);
        Mention? likelySource = Likely(one, isSource: true, openSource), likelyTarget = Likely(one, isSource: false, openTarget);
        if (likelySource is not null && likelySource.Country == likelyTarget?.Country) likelyTarget = null;
        ImmutableArray<Participant> source = Participants(one, one.Source, one.KindName == "ASSAULT" && place is { Role: "to" } ? "" : placeCountry, isSource: true, likelySource), target = Participants(one, one.Target, placeCountry, isSource: false, likelyTarget);
        ImmutableArray<Speaker> speakers = [.. voices.SelectMany(v => MakeSpeakers(v, voices, one, source, stance))];
        Ordinal? ordinal = OrdinalOf(one);
        TimeMention? time = _times.Of(one, stance.Standing, out DateOnly? from, out DateOnly? until);
        // "The October 7 attacks": a day that everybody knows, not the next one of its name.
        if (time is not null && IsNameOfAttack(time) && from is { Month: 10, Day: 7 } && _published >= _attackOnIsrael) from = until = _attackOnIsrael;
        else if (time is not null && from > _published && stance.Standing == Standing.Happened && (IsNameOfAttack(time) || IsSuffered(one))) (time, from, until) = (null, null, null);
        // "The perpetrator of the attack in Lyon on March 3": the last one, for it has been.
        if (from > _published && one.KindName == "ASSAULT" && time?.Precision == "day" && IsDeedOf(one.Trigger) && !_document.TextOf(_document.RangeOf(time.First, time.Last)).Contains(from.Value.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)) (from, until) = (from.Value.AddYears(-1), until?.AddYears(-1));
        // An announced act with a day ahead is not yet done; an offer or a demand for such a day is made.
        if (stance.Standing == Standing.Happened && one.KindName is not ("AGREE" or "REQUEST" or "THREATEN") && from is { } begin && _published is { } today && begin > today && !IsPast(one.Trigger) && !IsSuffered(one) && !(time is not null && IsNameOfPast(one, time))) stance = Stance.Plain(Standing.Planned, "scheduled", -1) with { Hedge = stance.Hedge };
        // "First since 2019" says since when one counts, not when it was.
        if (time is not null && ordinal is { } counted && counted.Range.Overlaps(_document.RangeOf(time.First, time.Last))) time = null;
        TimeSlot? when = time is not null ? new(_document.RangeOf(time.First, time.Last), from, until, time.Precision, Inferred: false) : denial ? null : TimeOfVisit(one) ?? (one.Same is { } same ? _timesOf.GetValueOrDefault(same) : null);
        when ??= TimeOfAttack(one, stance) ?? TimeOfCrowd(one, stance);
        if (!denial) when ??= _sequels.Find(one, stance.Standing, isOwnPlace);
        if (when is not null) _timesOf[one] = when;
        if (time is not null && when is not null) _sequels.Add(one, when, stance.Standing);
        if (one is { KindName: "ASSAULT" } && when is { From: not null } && stance.Standing == Standing.Happened) (_lastAttack, _lastAttackTime) = (one, when);
        if (one.KindName == "PROTEST" && when is { From: not null, Precision: "day" or "hour" } && stance.Standing == Standing.Happened) (_lastProtest, _lastProtestTime) = (one, when);
        if (one is { KindName: "CONSULT", Mode: "visit" } && when is { From: not null }) _lastVisit = when;
        CharRange trigger = _document.RangeOf(one.TriggerFirst, one.TriggerLast);
        CharRange quote = QuoteOf(one, time, figures, ordinal);
        Claim claim = new()
        {
            Id = IdOf(one.KindName, trigger),
            Kind = one.KindName,
            Mode = one.Mode,
            Cameo = one.Pattern.Settings.GetValueOrDefault("cameo", one.Pattern.Kind.Cameo),
            Quote = quote,
            Trigger = trigger,
            Source = source,
            Target = target,
            Standing = stance.Standing,
            Status = stance.Status,
            StandingCue = RangeOf(stance.Cue, one),
            Hedged = stance.Hedge >= 0,
            CertaintyCue = RangeOf(stance.Hedge, one),
            Speakers = speakers,
            When = when,
            Where = place is { } at ? MakePlace(at.Mention, at.Role, _places.CountryOfBorder(one, at.Mention)) : denial ? null : SoilOf(one, source, target),
            Figures = [.. figures.Select(f => MakeFigure(f, one))],
            Ordinal = ordinal,
            Quoted = QuotedIn(quote),
            Historical = when?.Until is { } end && _published is { } day && end < day.AddDays(-31),
            Rule = one.Pattern.Rule,
            OpenSource = _explain ? openSource : [],
            OpenTarget = _explain ? openTarget : [],
        };
        return _explain ? claim with { Reasons = ReasonsFor(one, claim, stance) } : claim;
    }

    // Who could fill a side that the words leave open. A short report tells all that it knows in the words of each sentence.
    private ImmutableArray<SideChoice> OpenSide(FoundEvent one, bool isSource, List<Voice> voices) =>
        (isSource ? one.Source : one.Target).Count > 0 || IsShort && !_explain ? [] : [.. _sides.Choices(one, isSource, voices.Count > 0 ? voices[^1].Mention : null)];

    private Mention? Likely(FoundEvent one, bool isSource, ImmutableArray<SideChoice> open) => open.IsEmpty || IsShort ? null : _sides.Likeliest(one, isSource, open);

    private bool IsShort => _document.Sentences.Length <= SideChooser.ShortReport;

    private bool IsProtestedAgainst(int noun) => !_tree.IsVerb(noun) && _tree.Relation(noun) is Relation.Obl or Relation.Nmod && _tree.Case(noun) is "against" or "over" or "at" && _tree.Head(noun) is >= 0 and int words && _tree.Lemma(words) is "protest" or "demonstrate" or "complain" or "demonstration" or "rally" or "outrage" or "anger"
        && (_tree.HasChild(noun, Relation.NmodPoss) || _tree.Child(noun, Relation.Det) is >= 0 and int article && _tree.Lower(article) is "the" or "this" or "that");

    private Claim? LeaveOut(FoundEvent one, string why)
    {
        _misses?[_tree[one.Trigger].Sentence] = (one.Pattern.Rule, $"'{_tree[one.Trigger].Text}': {why}", int.MaxValue);
        return null;
    }

    // "Says that the workers abducted in May are free", "says that it left following a visit by the premier": what the words take for known is not what is said.
    private bool IsBackground(FoundEvent one)
    {
        if (_tree.IsVerb(one.Trigger))
        {
            // "Says that it downed a missile launched by rebels", "denies reports that he had ordered it": both are told.
            bool reduced = _tree[one.Trigger].Xpos == "VBN" && _tree.Relation(one.Trigger) == Relation.Acl && !_tree.HasChild(one.Trigger, Relation.Aux);
            return reduced && one.Denier < 0 && !(one.KindName == "ASSAULT" && _tree.Lemma(one.Trigger) is "launch" or "fire");
        }

        // "Reports that nine people are killed following a raid": it tells of the raid.
        if (one.KindName == "ASSAULT" && _tree.Relation(one.Trigger) == Relation.Obl && _tree.Case(one.Trigger) is "following" or "after" && _tree.Head(one.Trigger) is >= 0 and int harm && _tree.IsPassive(harm) && _tree.Lemma(harm) is "kill" or "injure" or "wound" or "kidnap" or "abduct" or "hurt") return false;
        return _tree.Relation(one.Trigger) is Relation.Obl or Relation.Nmod or Relation.Advcl && _tree.Case(one.Trigger) is "following" or "after" or "amid" or "despite";
    }

    // "The militia claimed responsibility for the attack": it says so itself, and nobody else does (GUIDELINES, decision 17).
    private Voice? ClaimantOf(FoundEvent one)
    {
        if (one.KindName != "ASSAULT") return null;
        int verb = one.Trigger;
        // "For targeting three bases".
        if (_tree[verb].Xpos == "VBG" && _tree.Child(verb, Relation.Mark) is >= 0 and int mark && _tree.Lower(mark) == "for") verb = _tree.Head(verb);
        for (int steps = 0; verb >= 0 && !_tree.IsVerb(verb) && steps < 3; steps++) verb = _tree.Head(verb);
        if (verb < 0 || _tree.Lemma(verb) is not ("claim" or "admit" or "accept" or "take") || _tree.Relation(verb) is Relation.AclRelcl or Relation.Acl || _tree.IsPassive(verb)) return null;
        if (_tree.Child(verb, Relation.Obj) is not (>= 0 and int duty) || _tree.Lemma(duty) is not ("responsibility" or "credit")) return null;
        int subject = _frames.Subject(verb);
        return subject >= 0 && one.Source.Exists(s => s.Head == subject || s == _mentions.Of(subject)) ? _attribution.Saying(subject, verb) : null;
    }

    // "The October 7 attacks": named by their day.
    private bool IsNameOfPast(FoundEvent one, TimeMention time) => one.KindName == "ASSAULT" && !_tree.IsVerb(one.Trigger) && time.Last < one.Trigger && one.Trigger - time.Last <= 2 && _tree[time.First].Upos != Upos.ADP;

    private static bool IsOfTotal(FigureMention figure) => figure.Scope == "total" || figure is { Scope: "part", Whole.Scope: "total" };

    // "Was freed later (9 May)", put in after the day of the report; "hostages taken on …".
    private bool IsPast(int trigger)
    {
        if (!_tree.IsVerb(trigger)) return false;
        if (_tree.Relation(trigger) == Relation.Acl && _tree[trigger].Xpos == "VBN") return true;
        int auxiliary = _tree.Child(trigger, Relation.AuxPass);
        return _tree.IsPassive(trigger) ? auxiliary >= 0 && _tree.Lower(auxiliary) is "was" or "were" : _tree[trigger].Xpos == "VBD";
    }

    private bool IsDeedOf(int attack) => !_tree.IsVerb(attack) && _tree.Relation(attack) == Relation.Nmod && _tree.Case(attack) is "of" or "in" or "behind" && (_frames.Is("culprit-noun", _tree.Head(attack)) || _tree.Lemma(_tree.Head(attack)) is "victim" or "survivor");

    // "Is shot dead at a Christmas fair": told of an attack's dead, it has been.
    private bool IsSuffered(FoundEvent one)
    {
        if (one.KindName != "ASSAULT") return false;
        foreach (int told in (int[])[one.Trigger, .. one.Companions])
        {
            if (_tree.IsVerb(told) && _tree.IsPassive(told) && _tree.Child(told, Relation.AuxPass) is >= 0 and int be && _tree.Lower(be) is "is" or "are") return true;
        }

        return false;
    }

    private bool IsNameOfAttack(TimeMention time) => time.Last + 1 < _tree.Count && _tree.Lemma(time.Last + 1) is "attack" or "massacre" or "assault" or "bombing" or "uprising" or "coup" or "riot";

    // "Two were stabbed on Friday. Three others were also hurt": harm told right after an attack, of people of the same state, is of that day.
    private TimeSlot? TimeOfAttack(FoundEvent one, Stance stance)
    {
        if (one.KindName != "ASSAULT" || stance.Standing != Standing.Happened || _lastAttack is not { } attack || _lastAttackTime is not { Precision: "day" or "hour" } time || !_tree.IsVerb(one.Trigger) || !IsPast(one.Trigger)) return null;
        int away = _tree[one.Trigger].Sentence - _tree[attack.Trigger].Sentence;
        if (away is < 0 or > 4) return null;
        // An army is in many places; further on only a person told of before is the same.
        bool IsOne(Mention mention) => away <= 2 || mention.Kind == MentionKind.Person || mention.IsPronoun && mention.Antecedent >= 0 && _mentions.Of(mention.Antecedent) is { Kind: MentionKind.Person };
        bool same = one.Target.Exists(t => IsOne(t) && attack.Source.Concat(attack.Target).Any(o => o.ActorId.Length > 0 && o.ActorId == t.ActorId || o.Antecedent >= 0 && o.Antecedent == t.Antecedent || _tree.Lemma(t.Head) == "other")) || one.Source.Exists(t => IsOne(t) && attack.Source.Exists(o => o.ActorId.Length > 0 && o.ActorId == t.ActorId));
        return same || away <= 2 && one.Target.Exists(IsAttacker) ? time : null;
    }

    // "The gunman was shot dead by police": on the day of what he did.
    private bool IsAttacker(Mention mention) => mention.Kind == MentionKind.Role && _tree.Lemma(mention.Head) is "attacker" or "assailant" or "gunman" or "perpetrator" or "shooter" or "bomber" && _tree.Child(mention.Head, Relation.Det) is >= 0 and int article && _tree.Lower(article) is "the" or "both";

    // "Thousands march on Sunday. The police bar the crowd from the square": on the same day.
    private TimeSlot? TimeOfCrowd(FoundEvent one, Stance stance)
    {
        if (one.KindName is not ("COERCE" or "PROTEST" or "ASSAULT" or "REQUEST") || stance.Standing != Standing.Happened || _lastProtest is not { } protest || _lastProtestTime is not { } time || !_tree.IsVerb(one.Trigger) || !IsPast(one.Trigger)) return null;
        if (_tree[one.Trigger].Sentence - _tree[protest.Trigger].Sentence is < 0 or > 2) return null;
        return one.Source.Concat(one.Target).Any(m => m.Kind == MentionKind.Role && (_tree.Lemma(m.Head) == "crowd" || _frames.IsProtester(m.Head)) && _tree.Child(m.Head, Relation.Det) is >= 0 and int article && _tree.Lower(article) == "the") ? time : null;
    }

    // "Upon arrival", "during his stay": the day of the visit that the report told last.
    private TimeSlot? TimeOfVisit(FoundEvent one)
    {
        if (_lastVisit is not { From: { } day } visit) return null;
        int clause = _frames.ClauseVerb(one.Trigger);
        for (int child = _tree.FirstChild(clause); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is not (Relation.Obl or Relation.Nmod)) continue;
            bool arriving = _tree.Case(child) is "upon" or "on" && _tree.Lemma(child) == "arrival", staying = _tree.Case(child) == "during" && _tree.Lemma(child) is "stay" or "visit" or "trip" && _tree.HasChild(child, Relation.NmodPoss);
            // "During his recent trips": others.
            if (!arriving && (!staying || _tree[child].Xpos == "NNS" || _tree.Child(child, Relation.Amod) is >= 0 and int which && _tree.Lower(which) is "recent" or "last" or "previous" or "earlier" or "past" or "many" or "frequent") || IsPast(clause) && day > _published) continue;
            (int first, int last) = _tree.Extent(child);
            return new(_document.RangeOf(first, last), day, arriving ? visit.Until : null, visit.Precision, Inferred: false);
        }

        return null;
    }

    // "The army and the rebels fight, killing two farmers": those who fight are the sides.
    private static void DivideFighters(FoundEvent one)
    {
        // "Nine rebels and two soldiers fell in a shootout": who fell on either side.
        if (one is { Mode: "clash", Source.Count: 0, Target.Count: > 1 } && one.Target[0] is { Sector: "REB" or "MIL" or "COP" } fallen && one.Target.Find(t => t.Sector is "REB" or "MIL" or "COP" && (t.Sector == "REB") != (fallen.Sector == "REB") || t.Sector == "REB" && fallen.Sector == "REB" && t.ActorId != fallen.ActorId && t.Name != fallen.Name) is not null)
        {
            one.Source.Add(fallen);
            one.Target.RemoveAt(0);
            return;
        }

        if (one.Mode != "clash" || one.Source.Count < 2 || one.Target.Exists(t => t.Sector is not ("CVL" or "MIL" or "REB" or "COP") || t.Kind != MentionKind.Role)) return;
        Mention first = one.Source[0];
        List<Mention> others = one.Source.FindAll(s => s.Country != first.Country || s.Sector != first.Sector);
        if (others.Count == 0 || one.Target.Exists(t => !t.CountryFromContext && t.Sector != "CVL")) return;
        one.Source.RemoveAll(others.Contains);
        one.Target = others;
    }

    // Police, courts and ministries that tell of an arrest, a seizure or a charge without an agent tell of their own (GUIDELINES, decision 8).
    private void AddAnnouncer(FoundEvent one, List<Voice> voices, Stance stance)
    {
        if (voices.Count == 0 || stance.Standing == Standing.Denied || stance.Hedge >= 0) return;
        bool official = (one.KindName, one.Mode) is ("COERCE", "arrest" or "seize" or "restrict" or "deport" or "martial-law") or ("ACCUSE", "investigate") or ("SANCTION", _) or ("CONCEDE", _) or ("RETREAT", "release");
        if (!official || voices[^1].Mention is not { Sector: "COP" or "JUD" or "GOV" or "MIL" or "SPY" } announcer) return;
        if (_tree.Lemma(voices[^1].Cue) is not ("announce" or "say" or "report" or "declare" or "state" or "confirm" or "add")) return;
        // "The 40 pupils abducted in May have been released, the ministry says": by those who held them.
        if (one is { KindName: "RETREAT", Mode: "release" } && one.Target.Exists(t => _tree.Child(t.Head, Relation.Acl) is >= 0 and int taken && _tree.Lemma(taken) is "abduct" or "kidnap" or "seize")) return;
        // "Police say that the man had been sentenced for theft": by a court.
        if (one is { KindName: "SANCTION", Mode: "convict" } && announcer.Sector == "COP") return;
        // An ombudsman (ombudswoman, ombudsperson) arrests nobody.
        if (announcer.Name.Contains("ombuds", StringComparison.OrdinalIgnoreCase)) return;
        // A foreign ministry that tells of its own nationals tells of what others did to them.
        if (announcer.Sector == "GOV" && one.Target.Exists(t => t.Country == announcer.Country && !t.CountryFromContext)) return;
        if (one.Target.Exists(t => t.Country.Length > 0 && !t.CountryFromContext && t.Country == announcer.Country && t.Sector == announcer.Sector)) return;
        one.Source.Add(announcer);
    }

    // "The army confirms that nine rebels were killed in an operation": its own.
    private void AddVictor(FoundEvent one, Voice voice)
    {
        if (voice.Mention is not { Sector: "MIL" or "COP" or "GOV" } teller || !MentionReader.IsState(teller.Country) || !one.Target.Exists(t => t.Sector == "REB") || !one.Target.TrueForAll(t => t.Sector is "REB" or "CVL" && (t.Country == teller.Country || t.Country is "GRP" or "") && t.Kind is MentionKind.Role or MentionKind.Person)) return;
        Sentence sentence = _document.Sentences[_tree[one.Trigger].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_tree.Lemma(i) is "operation" or "raid" or "offensive" or "crackdown" && _tree.Case(i) is "in" or "during" or "following" or "after" && !(_tree.Child(i, Relation.NmodPoss) is >= 0 and int owner && _mentions.Of(owner) is { IsActor: true }))
            {
                one.Source.Add(teller);
                return;
            }
        }
    }

    // "The air force says that nine Chadian drones were shot down": by it.
    private void AddDefender(FoundEvent one, Voice voice)
    {
        if (voice.Mention is not { } teller || teller.Sector != "MIL" && !(teller.Sector == "GOV" && teller.Name.Contains("defen", StringComparison.OrdinalIgnoreCase)) || !MentionReader.IsState(teller.Country) || !_tree.IsVerb(one.Trigger) || !_tree.IsPassive(one.Trigger) || one.Target.Count == 0) return;
        bool stopped = _tree.Lemma(one.Trigger) is "intercept" or "down" || _tree.Lemma(one.Trigger) == "shoot" && _tree.HasChild(one.Trigger, Relation.CompoundPrt);
        if (stopped && one.Target.TrueForAll(t => _frames.IsWeapon(t.Head) && !t.CountryFromContext && MentionReader.IsState(t.Country) && t.Country != teller.Country)) one.Source.Add(teller);
    }

    // The target of an attack is the people hit where they are named or counted, else the state of the place (GUIDELINES, decision 9).
    private void AddThoseHit(FoundEvent one, ImmutableArray<FigureMention> figures, Mention? place)
    {
        if (!one.Target.Exists(t => t.Kind is MentionKind.Role or MentionKind.Person or MentionKind.Body))
        {
            foreach (FigureMention figure in figures)
            {
                if (figure.Measure is not ("dead" or "injured" or "missing" or "abducted") || figure.UnitToken < 0 || _mentions.Of(figure.UnitToken) is not { Kind: MentionKind.Role } people) continue;
                if (one.Source.Exists(s => s.Head == people.Head) || one.Target.Exists(t => t.Head == people.Head)) continue;
                one.Target.RemoveAll(t => t.Kind is MentionKind.Place or MentionKind.Thing or MentionKind.State);
                one.Target.Add(people);
            }
        }

        // "A bombing in Kano killed nine": nobody is named, so the place's state.
        if (one.Target.Count == 0 && one.Source.Count == 0 && place is { Country.Length: 3 } && figures.Any(f => f.Measure is "dead" or "injured")) one.Target.Add(place);
        // Rebels strike in their own state.
        if (one.Target.Count == 0 && place is { Country.Length: 3 } && one.Source.Count > 0 && !one.Source.Exists(s => s.Country == place.Country && (s.Sector != "REB" || one.Mode is "heavy-weapons" or "drone"))) one.Target.Add(place);
    }

    // "Moves troops to the border", "closes its airspace", "rejects the current position": a place or thing of the doer's own is no other side, and a thing that nobody is said to own
    // is none in what is done by words.
    private void LeaveOutOwn(FoundEvent one, string placeCountry)
    {
        // "Calls for an end to hostilities in Mali": where it is, not whom it asks.
        if (one.KindName == "REQUEST") one.Target.RemoveAll(t => t.Kind == MentionKind.Thing && t.Owner is null && IsOnlyThere(t) || IsHeld(t));
        // "Calls for an end of the Togolese–Ghanaian conflict": neither is told to be asked.
        if (one.KindName is "REQUEST" or "SUPPORT" or "REJECT" or "THREATEN") one.Target.RemoveAll(t => t.Kind == MentionKind.Thing && _tree.Lemma(t.Head) is "war" or "conflict" or "dispute" or "crisis" && (t.Others is not null || one.Target.Exists(o => o != t && o.Head == t.Head)) || _tree.Relation(t.Head) == Relation.Amod && _tree.Head(t.Head) is >= 0 and int fought && _tree.Lemma(fought) is "war" or "conflict" or "dispute" or "crisis" && _tree.Head(fought) is >= 0 and int within && _tree.Relation(fought) is Relation.Obl or Relation.Nmod && within != one.Trigger);
        // "Requests sanctions against Chad": Chad is not asked.
        if (one.KindName == "REQUEST") one.Target.RemoveAll(t => _tree.Case(t.Head) == "against" || _tree.Relation(t.Head) == Relation.Nmod && _tree.Case(t.Head) == "of" && _tree.Head(t.Head) is >= 0 and int shunned && _tree.Lemma(shunned) is "boycott" or "isolation" or "exclusion" or "expulsion");
        // "Bans any use of its ports", "closes its airspace to all flights": what is the doer's own is no other side.
        if (one is { KindName: "COERCE", Mode: "restrict" }) one.Target.RemoveAll(t => t is { Kind: MentionKind.Thing, Owner: null } && one.Source.Exists(s => s.Country.Length > 0 && s.Country == t.Country) && (t.CountryFromContext || HasOwnPronoun(t.Head)));
        // "Protests in Chad": where they are.
        if (one.KindName == "PROTEST")
        {
            one.Target.RemoveAll(t => t.Kind == MentionKind.Place || t.Kind == MentionKind.Role && _tree.Case(t.Head) is "in" or "across" or "throughout" or "around" or "through" && _tree.Lemma(t.Head) is "capital" or "city" or "town" or "village" or "district" or "province" or "region" or "country" or "nation" or "state" or "municipality" || t.Kind is MentionKind.State or MentionKind.Thing && t.Antecedent < 0 && _tree.Case(t.Head) is "in" or "across" or "throughout" or "around");
            one.Target.RemoveAll(t => t.Kind == MentionKind.Thing && t.CountryFromContext && _tree.Case(t.Head) is "at" or "outside" or "near" or "to" or "through");
            // "In other countries such as Chad", "in Alberta", "on the anniversary of the crash": where and when they are.
            one.Target.RemoveAll(t => t is { Kind: MentionKind.State or MentionKind.Body, Sector: "GOV" } && !t.IsPronoun && _tree.Case(t.Head) is "in" or "across" or "throughout" || IsExample(t.Head) || t.Kind == MentionKind.Thing && _tree.Lemma(t.Head) is "anniversary" or "eve");
            // "Rallies for the president and his rival": on their side, not against them.
            one.Target.RemoveAll(t => t is { Kind: MentionKind.Person or MentionKind.Body or MentionKind.Role, IsPronoun: false } && _tree.Case(FirstJoined(t.Head)) == "for");
            // "Boycotted the ceremony": whose it is, is not told.
            if (one.Mode == "boycott") one.Target.RemoveAll(t => t is { Kind: MentionKind.Thing, CountryFromContext: true, Sector: "" or "GOV" });
            if (one.Target.Count == 0 && (ProtestedAgainst(one) ?? (one.Mode == "boycott" ? null : OpposedByName(one))) is { } against) one.Target.Add(against);
            if (one.Source.Count == 0 && !_tree.IsVerb(one.Trigger)) AddProtesters(one);
        }

        // "Agreed to create a joint coastguard": what is yet to be is no side.
        if (one.KindName is "AGREE" or "COOPERATE") one.Target.RemoveAll(t => t is { Kind: MentionKind.Role, IsPronoun: false } && _tree.Relation(t.Head) == Relation.Obj && _tree.Head(t.Head) is >= 0 and int making && _tree.Lemma(making) is "create" or "form" or "establish" or "found" or "build" or "launch" or "set" && !_tree.HasChild(t.Head, Relation.NmodPoss));
        // "Declared the state of emergency for two provinces": aimed at nobody that is told.
        if (one is { KindName: "COERCE", Mode: "martial-law" }) one.Target.RemoveAll(t => t.Kind is MentionKind.Place or MentionKind.State or MentionKind.Thing || t.CountryFromContext || t.Kind == MentionKind.Role && _tree.Case(t.Head) is "in" or "for" or "across" or "throughout");
        // "Freezes all aid except that to Chad": all but Chad's.
        if (one.Target.Count > 0) one.Target.RemoveAll(IsExcepted);
        // "Blocks the deportation of a Chadian": on his side.
        if (one.KindName == "REJECT") one.Target.RemoveAll(t => t.Kind == MentionKind.Thing && _tree.Lemma(t.Head) is "deportation" or "removal" or "extradition" or "expulsion" or "execution" or "transfer" or "eviction" && !_tree.HasChild(t.Head, Relation.Amod) && !_tree.HasChild(t.Head, Relation.Compound) && !_tree.HasChild(t.Head, Relation.NmodPoss));
        if (one.Source.Count == 0) return;
        // "Bans camel racing", "closes its airspace to civilian flights": a thing of the doer's own land.
        if (one is { KindName: "COERCE", Mode: "restrict" }) one.Target.RemoveAll(t => t is { Kind: MentionKind.Thing, Sector: "", Owner: null } && MentionReader.IsState(t.Country) && one.Source.Exists(s => s.Country == t.Country && s.Sector is not ("REB" or "OPP")) && _mentions.ForceWithin(t).Length == 0 && _tree.Lemma(t.Head) is not ("demonstration" or "protest" or "rally" or "march" or "gathering" or "assembly" or "strike"));
        // "Bans armoured vehicles at the airport".
        if (one is { KindName: "COERCE", Mode: "restrict" }) one.Target.RemoveAll(t => t is { Kind: MentionKind.Role, CountryFromContext: true } && (t.Scope == "thing" || _tree.Lemma(t.Head) == "vehicle" || _frames.IsWeapon(t.Head)) && IsOfDoer(t));
        // "Puts tariffs on films brought into the United States": where they go, not whose they are.
        if (one is { KindName: "SANCTION", Mode: "impose" }) one.Target.RemoveAll(t => t.Kind is MentionKind.State or MentionKind.Place && _tree.Case(t.Head) is "into" or "to" or "in" or "from" && one.Source.Exists(s => s.Country.Length > 0 && s.Country == t.Country));
        // "Arrives in the region".
        if (one.KindName == "MOBILIZE") one.Target.RemoveAll(t => t.Antecedent >= 0 && _tree.Lemma(t.Head) == "region");
        // "The charity suspends its work": what is a body's own is no other side.
        one.Target.RemoveAll(t => t is { Kind: MentionKind.Thing, Owner: { Kind: MentionKind.Body, ActorId.Length: > 0 } body } && one.Source.Exists(s => s.ActorId == body.ActorId));
        // "Sends police to the plant": who is moved is no other side.
        if (one.KindName == "MOBILIZE") one.Target.RemoveAll(t => t.Kind is MentionKind.Role or MentionKind.Body && t.Sector is "MIL" or "COP" && IsOfDoer(t) && !one.Source.Exists(s => s.Sector is "REB" or "OPP" or "CVL"));
        bool spoken = one.KindName is "REJECT" or "REQUEST" or "SUPPORT" or "THREATEN" or "AGREE", moved = one.KindName is "MOBILIZE" or "RETREAT";
        one.Target.RemoveAll(t => t.Kind is MentionKind.Place or MentionKind.Thing && t.Owner is null && (spoken && t.CountryFromContext || (moved || IsWayIn(t)) && IsOfDoer(t) && !(one.KindName == "MOBILIZE" && one.Source.Exists(s => s.Sector == "REB"))));
        // "Attacks Chadian bases in Mali and across the region": where they are.
        if (one.KindName == "ASSAULT" && one.Target.Exists(t => !IsWhere(t) && t.Country.Length > 0 && !t.CountryFromContext)) one.Target.RemoveAll(IsWhere);
        // "Fires a missile into the sea": where, not at whom.
        if (one.KindName == "MOBILIZE") one.Target.RemoveAll(t => t is { Kind: MentionKind.Place, Country.Length: 0, Place.Kind: "sea" or "strait" });
        // "Sends troops to Togo", "a base in Chad": whoever takes them in is no other side, unless the two are at odds.
        if (one.KindName == "MOBILIZE" && one.Target.Count > 0 && IsStationing(one.Trigger)) one.Target.RemoveAll(t => t.Kind is MentionKind.State or MentionKind.Place && !t.IsPronoun && _tree.Case(_tree.Case(t.Head).Length > 0 ? t.Head : FirstJoined(t.Head)) is "to" or "in" or "into" or "at" or "on" or "off" or "inside" && MentionReader.IsState(t.Country) && one.Source.Exists(s => s.Country.Length > 0 && s.Country != t.Country && s.Sector != "REB") && !one.Source.Exists(s => _carry.AreAtOdds(one, s.Country, t.Country)));
        // "Sends troops near the border": not into it.
        if (one.KindName == "MOBILIZE") one.Target.RemoveAll(t => _tree.Head(t.Head) is >= 0 and int at && _tree.Lemma(at) == "border" && _tree.Case(at) == "near" || _tree.Lemma(t.Head) == "border" && _tree.Case(t.Head) == "near");
        // "Raises the tariff on imports": whose they are is not told.
        if (one.KindName is "SANCTION" or "CONCEDE" && one.Target.Exists(t => t.Kind != MentionKind.Thing)) one.Target.RemoveAll(t => t is { Kind: MentionKind.Thing, Owner: null, CountryFromContext: true } && IsOfDoer(t));
        // "Ends all accords between its government and Chad".
        if (one.KindName is "SANCTION" or "CONCEDE" or "REJECT" && one.Target.Count > 1 && one.Target.Exists(t => !IsOwn(t))) one.Target.RemoveAll(t => t.Kind is MentionKind.State or MentionKind.Body && IsOwn(t));

        // "Such as Chad and Mali".
        bool IsExample(int noun) => _tree.Case(noun) == "such_as" || _tree.Relation(noun) == Relation.Conj && _tree.Head(noun) is >= 0 and int first && _tree.Case(first) == "such_as";

        // "Calls for the release of hostages": not of them.
        bool IsHeld(Mention mention) => mention is { Kind: MentionKind.Role, CountryFromContext: true } && _tree.Lemma(mention.Head) is "hostage" or "captive" or "prisoner" or "detainee" && _tree.Case(mention.Head) == "of";

        bool IsExcepted(Mention mention)
        {
            for (int token = mention.First - 1; token > one.Trigger && _tree[token].Text != ","; token--)
            {
                if (_tree.Lower(token) is "except" or "excluding" or "excepting") return true;
            }

            return false;
        }

        bool IsOnlyThere(Mention mention)
        {
            for (int child = _tree.FirstChild(mention.Head); child >= 0; child = _tree.NextSibling(child))
            {
                if (_tree.Relation(child) == Relation.Nmod && _tree.Case(child) is "in" or "across" or "near" or "inside" && _mentions.Of(child) is { } place && place.Country == mention.Country) return true;
            }

            return mention.CountryFromContext;
        }

        bool HasOwnPronoun(int noun)
        {
            for (int child = _tree.FirstChild(noun); child >= 0; child = _tree.NextSibling(child))
            {
                if (_tree.Relation(child) == Relation.NmodPoss && _tree[child].Xpos == "PRP$" || _tree.Relation(child) == Relation.Nmod && _tree.Case(child) == "of" && HasOwnPronoun(child)) return true;
            }

            return false;
        }

        // "In Chad and Niger": in both.
        bool IsWhere(Mention mention) => mention.Kind is MentionKind.Place or MentionKind.State or MentionKind.Thing && _tree.Case(_tree.Case(mention.Head).Length > 0 ? mention.Head : FirstJoined(mention.Head)) is "in" or "across" or "throughout";

        bool IsOwn(Mention mention) => one.Source.Exists(s => s.Country.Length > 0 && s.Country == mention.Country);

        bool IsWayIn(Mention mention) => one is { KindName: "COERCE", Mode: "restrict" } && _tree.Lemma(mention.Head).ToLowerInvariant() is "closure" or "shutdown" or "border" or "airspace" or "crossing" or "strait" or "frontier" or "airport" or "port";

        bool IsOfDoer(Mention mention) => one.Source.Exists(s => CountryOf(one, s, placeCountry, isSource: true) is { Length: > 0 } own && own == CountryOf(one, mention, placeCountry, isSource: false));
    }

    private bool IsUnnamed(int noun)
    {
        for (int child = _tree.FirstChild(noun); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Amod && _tree.Lower(child) is "unidentified" or "unknown" or "unnamed" or "unspecified") return true;
        }

        return false;
    }

    private bool IsStationing(int trigger) => _frames.Is("stationing-word", trigger) && _tree.Case(trigger) != "against";

    // "No party has claimed it": nobody did anything.
    private bool IsNobody(Mention mention) => mention.Kind == MentionKind.Role && _tree.Child(mention.Head, Relation.Det) is int determiner and >= 0 && _tree.Lower(determiner) == "no";

    // The first of those joined by "and" or set beside one another.
    private int FirstJoined(int word)
    {
        while (_tree.Relation(word) is Relation.Conj or Relation.Appos && _tree.Head(word) >= 0) word = _tree.Head(word);
        return word;
    }

    // "Demonstrate in Seoul to protest against the president", "protests demanding the government's resignation": named elsewhere in the sentence.
    private Mention? ProtestedAgainst(FoundEvent one)
    {
        Sentence sentence = _document.Sentences[_tree[one.Trigger].Sentence];
        for (int i = one.Trigger + 1; i < sentence.EndToken; i++)
        {
            // "Against the war, the premier and a new tax".
            bool joined = _tree.Relation(i) == Relation.Conj && _tree.Case(FirstJoined(i)) == "against" && _mentions.Of(i) is { Kind: MentionKind.Person or MentionKind.State or MentionKind.Body, CountryFromContext: false };
            int head = joined ? FirstJoined(i) : i;
            bool opposed = (_tree.Case(head) == "against" || _tree.Case(head) == "of" && _tree.Head(head) is >= 0 and int named && _tree.Lemma(named) == "protest") && _tree.Head(head) is int governor and >= 0 && (governor == one.Trigger || governor == _tree.Head(one.Trigger) && (_frames.Is("erupt-verb", governor) || _frames.Is("support-verb", governor)) || _tree.Lemma(governor) is "protest" or "demonstrate" or "rally" or "march" or "demonstration");
            // "Protest the war and the Chadian government".
            int first = FirstJoined(i);
            opposed |= _tree.Relation(first) == Relation.Obj && _tree.IsVerb(_tree.Head(first)) && _tree.Lemma(_tree.Head(first)) == "protest" && _mentions.Of(i) is { Kind: MentionKind.Person or MentionKind.State or MentionKind.Body or MentionKind.Role };
            bool resigning = _tree.Lemma(_tree.Head(i) < 0 ? i : _tree.Head(i)) is "resignation" or "removal" or "ouster" or "impeachment" or "resign" && _tree.Relation(i) is Relation.NmodPoss or Relation.Nmod or Relation.Nsubj or Relation.Obj;
            // "Against a law that the government pushed through".
            if (opposed && _mentions.Of(i) is null or { Kind: MentionKind.Thing, CountryFromContext: true } && _tree.Child(i, Relation.AclRelcl) is >= 0 and int clause && _frames.Subject(clause) is >= 0 and int maker && maker != i && _mentions.Of(maker) is { IsActor: true } author) return author;
            if ((opposed || resigning) && _mentions.Of(i) is { } target && (target.IsActor || opposed && (target.Owner is not null || target is { Kind: MentionKind.Thing, CountryFromContext: false })) && !one.Source.Exists(s => s.Head == target.Head)) return target.Owner ?? target;
        }

        return null;
    }

    // "Anti-Chadian rallies", "anti-Kone protesters gather": against whom the word names.
    private Mention? OpposedByName(FoundEvent one)
    {
        foreach (int word in (int[])[one.Trigger, .. one.Literals, .. one.Source.Select(s => s.Head)])
        {
            for (int child = _tree.FirstChild(word); child >= 0 && child < word; child = _tree.NextSibling(child))
            {
                if (_tree.Relation(child) is Relation.Amod or Relation.Compound && _mentions.Opposed(child) is { } opposed && !one.Source.Exists(s => s.ActorId == opposed.ActorId)) return opposed;
            }
        }

        return null;
    }

    // "Protests go on in the capital. Protesters have burnt tyres": those who are named beside them.
    private void AddProtesters(FoundEvent one)
    {
        int sentence = _tree[one.Trigger].Sentence;
        for (int s = sentence; s <= sentence + 1 && s < _document.Sentences.Length; s++)
        {
            for (int i = s == sentence ? one.Trigger + 1 : _document.Sentences[s].FirstToken; i < _document.Sentences[s].EndToken; i++)
            {
                if (!_frames.IsProtester(i) || _tree.Relation(i) is not (Relation.Nsubj or Relation.NsubjPass) || _mentions.Of(i) is not { Kind: MentionKind.Role, IsPronoun: false } people || one.Target.Exists(t => t.Head == i)) continue;
                one.Source.Add(people);
                return;
            }
        }
    }

    private CharRange? RangeOf(int token, FoundEvent one) => token < 0 || token >= one.TriggerFirst && token <= one.TriggerLast ? null : _document.RangeOf(token, token);

    private static bool IsWorthARow(FoundEvent one, bool placed, bool counted)
    {
        if (one.Source.Count > 0 || one.Target.Count > 0) return true;
        // "A state of emergency is declared": it is that of the land.
        return one.KindName is "ASSAULT" or "PROTEST" or "COERCE" && (placed || counted) || one is { KindName: "COERCE", Mode: "martial-law" };
    }

    // "Nine die in a bombing. The militia claims responsibility.": the bombing has got its doer.
    private bool IsClaimOfTold(FoundEvent one)
    {
        if (one is not { KindName: "ASSAULT", Same: { } told, Source.Count: > 0, Companions.Count: 0 }) return false;
        bool noun = !_tree.IsVerb(one.Trigger);
        // "Claims responsibility for the attack".
        int verb = !noun ? one.Trigger : _tree.Relation(one.Trigger) == Relation.Nmod ? _tree.Head(_tree.Head(one.Trigger)) : _tree.Head(one.Trigger);
        if (noun && (_tree.Case(one.Trigger) != "for" || _tree.Child(one.Trigger, Relation.Det) is not (>= 0 and int the) || _tree.Lower(the) is not ("the" or "this" or "both") || _tree.HasChild(one.Trigger, Relation.Nmod))) return false;
        if (verb < 0 || !_tree.IsVerb(verb) || _tree.Lemma(verb) is not ("claim" or "take" or "admit")) return false;
        return _tree.Child(verb, Relation.Obj) is >= 0 and int duty && _tree.Lemma(duty) is "responsibility" or "credit" && (noun || !_tree.HasChild(duty, Relation.Nmod)) && _tree[one.Trigger].Sentence - _tree[told.Trigger].Sentence is 1 or 2 && told.Source.Exists(s => one.Source.Exists(o => o.Head == s.Head));
    }

    private ImmutableArray<Participant> Participants(FoundEvent one, List<Mention> mentions, string placeCountry, bool isSource, Mention? likely)
    {
        // Which state is told; who of it, is not.
        if (likely is not null) return [new(_document.RangeOf(likely.First, likely.Last), likely.Name, likely.ActorId, likely.Country, "", RoleOf(one, isSource)) { Inferred = true }];
        ImmutableArray<Participant>.Builder list = ImmutableArray.CreateBuilder<Participant>();
        HashSet<(int, string, string)> seen = [];
        List<(Mention Mention, string Country, string Sector)> taken = [];
        foreach (Mention told in mentions)
        {
            Mention mention = told is { Kind: MentionKind.Thing, Owner: { } owner } ? owner : told;
            // "Gangs looted the depot. This is shameful, she said in Geneva": no gangs of Geneva.
            string around = one.IsInWords && _tree[mention.Head].Sentence != _tree[one.Trigger].Sentence ? "" : placeCountry;
            string country = CountryOf(one, mention, around, isSource);
            // "Militants seized a village. China condemned it": no Chinese militants.
            if (!isSource && one.IsInWords && mention is { Kind: MentionKind.Role, CountryFromContext: true, Sector: "REB" or "MIL" } && _tree[mention.Head].Sentence != _tree[one.Trigger].Sentence && one.Source.Exists(s => s.Country == country && s.Country.Length > 0 && !s.CountryFromContext) && !IsNamedBeside(mention.Head, country)) country = "";
            string sector = SectorOf(one, mention, country, isSource);
            if (taken.Exists(t => IsTold(t.Mention, t.Country, t.Sector, mention, country, sector)) || mentions.Exists(m => m != told && IsModifierOf(told, m))) continue;
            if (JoinedInOne(taken, mention, country, sector) is int whole and >= 0)
            {
                list[whole] = list[whole] with { Range = _document.RangeOf(taken[whole].Mention.First, mention.Last) };
                continue;
            }

            // "The British base RAF Akrotiri": a name behind a thing that its words give to a state.
            if (mention.Kind is MentionKind.Body or MentionKind.Place && _tree.Relation(mention.Head) is Relation.Appos or Relation.Flat or Relation.NmodUnmarked && taken.Exists(t => t.Mention is { Kind: MentionKind.Thing or MentionKind.Role, CountryFromContext: false } && t.Mention.Head == _tree.Head(mention.Head) && t.Mention.Last == mention.First - 1)) continue;
            CharRange range = _document.RangeOf(mention.First, mention.Last);
            if (!seen.Add((range.Start, country, mention.Name + "/" + sector))) continue;
            taken.Add((mention, country, sector));
            string id = mention.CountryFromContext || mention.ActorId.Length == 0 ? MentionReader.MakeId(country, sector, mention.Kind == MentionKind.Person ? mention.Name : "") : mention.ActorId, name = mention.Name;
            if (StandsForState(mention, country, sector, isSource) is { } state) (name, id) = (state.Name, state.Id);
            // "US military aid": military aid of the state.
            if (isSource && one.KindName == "AID" && sector == "MIL" && mention.Kind == MentionKind.Body && mention.Last >= one.TriggerFirst && mention.Last <= one.TriggerLast && _knowledge.StateByIso.TryGetValue(country, out int giver)) (name, id, sector) = (_knowledge.ActorList[giver].Name, _knowledge.ActorList[giver].Id, "GOV");
            list.Add(new(range, name, id, country, sector, RoleOf(one, isSource)));
        }

        return list.DrainToImmutable();
    }

    // What is taken, struck or visited in a state, and what belongs to it, stands for that state.
    private Actor? StandsForState(Mention mention, string country, string sector, bool isSource) =>
        !isSource && sector == "GOV" && mention.Kind is MentionKind.Place or MentionKind.Thing && _knowledge.StateByIso.TryGetValue(country, out int state) ? _knowledge.ActorList[state] : null;

    // "Costa Rican" in "Costa Rican police" is no actor beside it.
    private static bool IsModifierOf(Mention part, Mention whole) => part.Country == whole.Country && part.First >= whole.First && part.Last < whole.Last && part.Head != whole.Head && !part.IsPronoun;

    // "Luke, Masisi Territory, DRC" is one target; "nine others", "including three children" are of those named before.
    private bool IsTold(Mention before, string beforeCountry, string beforeSector, Mention mention, string country, string sector)
    {
        // "Killed nine militants, including three foreign fighters".
        if (mention is { Kind: MentionKind.Role, CountryFromContext: true } && sector == beforeSector && _tree.Case(mention.Head) is "including" or "among" && _tree.Head(mention.Head) == before.Head) return true;
        if (country != beforeCountry) return false;
        if (mention.ActorId.Length > 0 && mention.ActorId == before.ActorId && mention.Kind is MentionKind.State or MentionKind.Body or MentionKind.Person && before.Kind == mention.Kind) return true;
        if (before.Kind == MentionKind.Place && mention.Kind is MentionKind.Place or MentionKind.State) return true;
        if (sector != beforeSector || mention.Kind != MentionKind.Role) return false;
        return _tree.Lemma(mention.Head) is "other" || before.Kind == MentionKind.Role && _tree.Case(mention.Head) is "including" or "among";
    }

    // "Israeli troops and tanks", "leaders and dignitaries": a bare noun joined to another of the same sort makes one phrase with it.
    private int JoinedInOne(List<(Mention Mention, string Country, string Sector)> taken, Mention mention, string country, string sector)
    {
        if (taken.Count == 0 || mention.Kind is not (MentionKind.Role or MentionKind.Thing) || mention.First != mention.Head || _tree.Relation(mention.Head) != Relation.Conj) return -1;
        (Mention before, string beforeCountry, string beforeSector) = taken[^1];
        bool same = (before.Kind == mention.Kind || before.Kind == MentionKind.Body) && beforeSector == sector && beforeCountry == country && before.Head == _tree.Head(mention.Head);
        return same && mention.Head - before.Last <= 2 && !_tree.HasChild(mention.Head, Relation.Nummod) && !_tree.HasChild(mention.Head, Relation.Det) ? taken.Count - 1 : -1;
    }

    // Of fewer sentences a report tells no story that has a scene of its own.
    private const int ShortReport = 5;

    private string CountryOf(FoundEvent one, Mention mention, string placeCountry, bool isSource)
    {
        string country = CountryAsTold(one, mention, placeCountry, isSource);
        // "The president flew to Kenya", in a report on Zambia.
        if (isSource && country.Length > 0 && one is { KindName: "CONSULT", Mode: "visit" } && mention is { Kind: MentionKind.Role, CountryFromContext: true, IsPronoun: false } && one.Target.Exists(t => t.Country == country && !t.CountryFromContext) && _mentions.HomeRatherThan(country) is { Length: > 0 } from) return from;
        if (country.Length == 0 || !mention.CountryFromContext || mention.Country.Length > 0 || !(mention is { Kind: MentionKind.Role, IsPronoun: false } || isSource && mention.Kind == MentionKind.Person) || placeCountry.Length > 0 || one.KindName is "ASSAULT" or "COERCE" or "MOBILIZE" or "PROTEST") return country;
        // "The government cancelled a summit with Russia": not Russia's.
        if (one.KindName == "SANCTION") return isSource && mention.Kind == MentionKind.Role && mention.Sector is "GOV" or "MIL" or "BUS" && one.Target.Exists(t => t.Country == country && t is { Kind: MentionKind.State, CountryFromContext: false, IsPronoun: false }) ? mention.Sector == "BUS" ? "" : _carry.OpponentOf(country) : country;
        // "The government asked India to hand him over", "Albania's premier praised the police", in a report on Kosovo: of the state that the story is set in.
        bool facing = (isSource ? one.Target : one.Source).Exists(o => o.Country == country && !o.CountryFromContext && (isSource ? o.Kind == MentionKind.State : o.Sector is "GOV" or "IGO"));
        if (facing && _mentions.HomeRatherThan(country) is { Length: > 0 } home) return home;
        // "Ana Lima criticised Chad", in a line or two: who she is is not told. "The minister accused Rwanda": not Rwanda's.
        if (facing && isSource && mention is { Kind: MentionKind.Role, Sector: "GOV" or "MIL" or "SPY" } && one.Target.Exists(t => t.Country == country && (!t.IsPronoun || t.Kind != MentionKind.State))) return _carry.OpponentOf(country);
        return facing && mention.Kind == MentionKind.Person && _document.Sentences.Length < ShortReport ? "" : country;
    }

    private string CountryAsTold(FoundEvent one, Mention mention, string placeCountry, bool isSource)
    {
        // "Attacks the border posts of Chad and seizes several posts": what is taken is not the taker's own.
        if (!isSource && one is { KindName: "COERCE", Mode: "seize" } && mention is { Kind: MentionKind.Thing or MentionKind.Role, CountryFromContext: true } && one.Source.Exists(s => s.Country == mention.Country)) return VictimsCountry(one, mention, mention.Country);
        if (!isSource && one is { KindName: "COERCE", Mode: "seize" } && mention is { Kind: MentionKind.Place, Place: null } && one.Source.Exists(s => s.Country == mention.Country && s.Sector is "MIL" or "GOV")) return VictimsCountry(one, mention, mention.Country);
        // "Captures positions along the border of Chad and Mali", told of Mali's army: in Chad.
        if (!isSource && one is { KindName: "COERCE", Mode: "seize" } && one.Source.Find(s => (mention.CountryFromContext || s.Country == mention.Country) && s.Sector is "MIL" or "GOV") is { } capturer && BorderWith(mention, capturer.Country) is { Length: > 0 } neighbour) return neighbour;
        if (!isSource && one.KindName == "SANCTION" && mention.Kind == MentionKind.Thing && one.Source.Find(s => s.Country == mention.Country || mention.CountryFromContext && MentionReader.IsState(s.Country)) is { } levier && BorderWith(mention, levier.Country) is { Length: > 0 } beyond) return beyond;
        if (CountryBeside(one, mention, isSource) is { } beside) return beside;
        // Bases abroad are struck as those of whoever runs them.
        if (!isSource && mention.Kind is MentionKind.Place or MentionKind.Thing or MentionKind.Role && one.KindName is "ASSAULT" or "COERCE" or "THREATEN" && OwnerOfBase(mention) is { Length: 3 } owner) return owner;
        if (mention.Country.Length > 0) return mention.Country;
        // "A trawler flying the Chinese flag".
        if (mention.Kind is MentionKind.Thing or MentionKind.Role && FlagFlown(mention.Head) is { Length: > 0 } flag) return flag;
        // "The hostages abducted by the militia": of those whom it fights.
        if (!isSource && one is { KindName: "ASSAULT", Mode: "abduct" } && mention is { Kind: MentionKind.Role, CountryFromContext: true } && _tree.Lemma(mention.Head) is "hostage" or "captive" && one.Source.Find(s => s.Country.Length > 0) is { } taker && _carry.OpponentOf(taker.Country) is { Length: > 0 } foe) return foe;
        if (!isSource && _tree.Lemma(mention.Head) == "other" && one.Target.Find(t => t != mention && t.Head < mention.Head && t.Country.Length > 0) is { } first) return first.Country;
        // "American lobbying firm Acme Group".
        if (mention is { Kind: MentionKind.Body, Sector: "BUS" or "NGO" or "MED", Actor: null } && _tree.Relation(mention.Head) is Relation.Appos or Relation.Flat && _tree.Head(mention.Head) is >= 0 and int sort && _tree.Lemma(sort) is "firm" or "company" or "group" or "giant" or "bank" or "airline" or "charity" or "newspaper" or "manufacturer" or "maker" or "operator" or "corporation" or "conglomerate" or "organisation" or "organization" && _mentions.CountryOfModifiers(sort) is { Length: 3 } home) return home;
        // "The National Institute of Statistics", in news of one state.
        if (mention is { Kind: MentionKind.Body, Actor: null, Sector: not ("REB" or "MED" or "BUS" or "NGO" or "IGO") } && _tree.Lower(mention.First) is "national" or "supreme" or "constitutional" or "federal" or "royal" or "electoral") return _mentions.ContextCountry(mention.Head, "");
        // "Some parties, including the Congress of Chad".
        if (mention is { Kind: MentionKind.Role, Plural: true, CountryFromContext: true } && CountryOfExample(mention) is { Length: > 0 } example) return example;
        if (mention.Kind is MentionKind.Body || mention is { Kind: MentionKind.Place, Place.Kind: "area" or "sea" or "strait" } || mention.Kind is MentionKind.Person && !mention.CountryFromContext || IsForeign(mention) || IsAfloat(mention)) return "";
        // "Will visit Souk Ahras": a place that is not known is not in the visitor's own state.
        if (!isSource && one is { KindName: "CONSULT", Mode: "visit" } && (mention.Kind != MentionKind.Person || mention.CountryFromContext) && _tree[mention.Head].Upos == Upos.PROPN && one.Source.Exists(s => s.Country.Length > 0 && s.Country == _mentions.ContextCountry(mention.Head, ""))) return _mentions.Countries.Find(c => MentionReader.IsState(c) && !one.Source.Exists(s => s.Country == c)) ?? "";
        if (mention.Kind == MentionKind.Person && _mentions.CountryOfSame(mention) is { Length: > 0 } same) return same;
        // "Answers with strikes on positions across the border": beyond it.
        if (!isSource && one.KindName == "ASSAULT" && mention.CountryFromContext && IsAcrossBorder(mention) && one.Source.Find(s => MentionReader.IsState(s.Country)) is { } striker && _carry.OpponentOf(striker.Country) is { Length: > 0 } there) return there;
        if (CountryOfWhole(mention) is { Length: > 0 } whole) return whole;
        if (_mentions.CountryGivenAnywhere(mention) is { Length: > 0 } given) return given;
        // "Charges thirteen companies", "shot down a drone": whose they are is not told.
        if (CountryWithin(mention) is { Length: > 0 } within) return within;
        if (!isSource && one.KindName is "SANCTION" or "CONCEDE" && LinkedTo(mention) is { Length: > 0 } linked) return linked;
        if (!isSource && mention is { Kind: MentionKind.Role, Sector: "BUS", Plural: true } && !one.Source.Exists(s => s.Sector == "JUD") && one.KindName is "ACCUSE" or "REQUEST" or "SANCTION" && _tree.Lemma(one.Trigger) is not ("order" or "instruct" or "direct" or "require")) return "";
        if (!isSource && one is { KindName: "SANCTION", Mode: "impose" } && mention is { Kind: MentionKind.Role, Sector: "CVL" or "BUS" or "GOV" }) return "";
        // "Imposes tariffs on all steel imports": those of others, whoever they are.
        if (!isSource && one.KindName == "SANCTION" && mention.Kind == MentionKind.Thing && (_tree.Child(mention.Head, Relation.Amod) is >= 0 and int brought && _tree.Lower(brought) is "imported" or "foreign" or "overseas" || one.Source.Exists(s => s.Country.Length > 0 && s.Country == _mentions.ContextCountry(mention.Head, "")))) return "";
        if (!isSource && one.KindName == "ASSAULT" && mention.Kind == MentionKind.Role && _tree.Lemma(mention.Head).ToLowerInvariant() is "drone" or "missile" or "rocket" or "projectile" or "uav" or "jet") return "";
        if (!isSource && one.KindName == "ASSAULT" && mention is { Kind: MentionKind.Role, CountryFromContext: true, Sector: "CVL" } && CraftOf(one) is { Length: > 0 } craft) return craft;
        string near = MentionReader.IsState(placeCountry) ? placeCountry : "";
        string doer = one.Source.Find(s => MentionReader.IsState(s.Country)) is { } source && source != mention ? source.Country : "";
        // "Strikes on the militia's hideouts kill four militants": its own.
        if (!isSource && one.KindName == "ASSAULT" && mention is { Kind: MentionKind.Role, Sector: "REB" } && GroupStruck(one) is { Length: > 0 } group) return group;
        if (mention is { Kind: MentionKind.Role, Sector: "REB" } && _mentions.RebelCountryBefore(mention.Head) is { Length: > 0 } rebels) return rebels;
        if (mention is { Kind: MentionKind.Role, Sector: "REB" } && _mentions.FoughtBy(mention.Head) is { Length: > 0 } fought) return fought;
        if (isSource)
        {
            // "Shot by unidentified gunmen".
            if (one.KindName == "ASSAULT" && mention is { Kind: MentionKind.Role, CountryFromContext: true } && _tree.Lemma(mention.Head) is "gunman" or "man" or "person" or "assailant" or "attacker" or "individual" && IsUnnamed(mention.Head)) return "";
            // "An airstrike by an unknown drone".
            if (one.KindName == "ASSAULT" && mention is { Kind: MentionKind.Role, CountryFromContext: true } && _frames.IsWeapon(mention.Head) && IsUnnamed(mention.Head)) return "";
            // "An envoy, Jan Roux, will visit Lomé": not a Togolese, but of whoever tells it or acts before.
            if (one is { KindName: "CONSULT", Mode: "visit" } && mention is { Kind: MentionKind.Person, CountryFromContext: true } && one.Target.Exists(t => MentionReader.IsState(t.Country)) && SenderOf(one, mention) is { Length: > 0 } accredited) return accredited;
            // "The military", "officials": of whoever is spoken of before; police and gunmen are where the act is.
            // "Gunmen kidnapped four Egyptian drivers": the gunmen are no Egyptians.
            if (one.KindName == "ASSAULT" && mention is { Kind: MentionKind.Role, Sector: "REB" } && near.Length == 0 && _mentions.ContextCountry(mention.Head, "") is { Length: > 0 } supposed && one.Target.Count > 0 && one.Target.TrueForAll(t => t.Country == supposed && !t.CountryFromContext && t.Sector is "CVL" or "BUS" or "NGO" or "REL" or "EDU" or "MED")) return _mentions.Countries.Find(c => c != supposed && MentionReader.IsState(c)) ?? supposed;
            if (mention.Scope is "state" or "title" && mention.Sector is not "COP" && _mentions.ActorCountryBefore(mention.Head) is { Length: > 0 } before) return before;
        }
        else if (doer.Length > 0)
        {
            // Those whom police or courts take are of that state; those whom foreign forces hit at sea are of none that is known.
            if (one.KindName is "COERCE" or "ACCUSE" or "SANCTION" && near.Length == 0 && mention.Scope is "people" or "group" or "title" or "state") return doer;
            if (one.KindName == "RETREAT" && _tree.Lemma(mention.Head) is "hostage" or "captive") return _carry.OpponentOf(doer) is { Length: > 0 } opponent ? opponent : _mentions.Countries.Find(c => c != doer && MentionReader.IsState(c) && c != _mentions.ContextCountry(mention.Head, "")) ?? VictimsCountry(one, mention, doer);
            // "Accuses Chad of arming the rebels": not Chad's own.
            if (one.KindName is "AID" or "SUPPORT" && mention is { Kind: MentionKind.Role, Sector: "REB" } && near.Length == 0) return VictimsCountry(one, mention, doer);
            if ((one.KindName == "ASSAULT" || one.KindName == "COERCE" && mention.Kind == MentionKind.Place) && near.Length == 0) return VictimsCountry(one, mention, doer);
        }

        // "The president vetoed the government's bill", "parliament rejected the cabinet's plan": of one state.
        if (!isSource && doer.Length > 0 && mention is { Kind: MentionKind.Role, CountryFromContext: true, Plural: false } && _tree.Lemma(mention.Head).ToLowerInvariant() is "government" or "parliament" or "cabinet" or "congress" or "senate" or "presidency" && one.Source.Exists(s => s.Sector is "LEG" or "JUD" or "OPP" or "PTY" or "CVL" or "EDU" || one.KindName == "REJECT" && s.Kind is MentionKind.Person or MentionKind.Role)) return doer;
        // "Its embassy asked the government for protection": of the state where it is.
        if (!isSource && doer.Length > 0 && mention is { Kind: MentionKind.Role, CountryFromContext: true, Plural: false } && _tree.Lemma(mention.Head).ToLowerInvariant() is "government" or "authority" or "police" or "army" or "military" or "opposition" or "parliament" or "junta" or "regime" && one.Source.Exists(s => _tree.Lemma(s.Head).ToLowerInvariant() is "embassy" or "ambassador" or "consulate") && _mentions.Countries.Find(c => c != doer && MentionReader.IsState(c)) is { } host) return host;
        // Settlers in the land of others are of those who hold it.
        if (near == "PSE" && mention.Kind == MentionKind.Role && _tree.Lemma(mention.Head) == "settler") return "ISR";
        if (near.Length == 0 && one.KindName is "ASSAULT" or "COERCE" or "PROTEST") near = _mentions.ContextCountry(mention.Head, "");
        return near.Length > 0 ? near : mention.Scope is "state" or "title" or "group" or "people" or "thing" || mention.Kind is MentionKind.Person or MentionKind.Place ? _mentions.ContextCountry(mention.Head, near) : "";
    }

    private string CountryOfExample(Mention mention)
    {
        for (int child = _tree.FirstChild(mention.Head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child > mention.Head && _tree.Relation(child) == Relation.Nmod && _tree.Case(child) is "including" or "such_as" && _mentions.Of(child) is { CountryFromContext: false, Kind: MentionKind.Body or MentionKind.Person } one && MentionReader.IsState(one.Country)) return one.Country;
        }

        return "";
    }

    private bool IsAcrossBorder(Mention mention)
    {
        int at = mention.Last + 1;
        return at + 2 < _tree.Count && _tree.Lower(at) is "across" or "over" or "beyond" && _tree.Lower(at + 1) == "the" && _tree.Lemma(at + 2) is "border" or "frontier";
    }

    // The state that words beside a mention without one give it: "the suspect, a Chadian", "its captain", "several others"; empty if it is told to be of none, null if nothing is told.
    private string? CountryBeside(FoundEvent one, Mention mention, bool isSource)
    {
        if (mention.Kind is not (MentionKind.Role or MentionKind.Person) || mention.Country.Length > 0 && !mention.CountryFromContext && !_tree.HasChild(mention.Head, Relation.NmodPoss)) return null;
        string lemma = _tree.Lemma(mention.Head);
        if (CraftManned(mention, lemma) is { } craft) return craft.CountryFromContext ? "" : craft.Country;
        if (isSource || mention.Kind == MentionKind.Role && !mention.CountryFromContext && lemma != "other" || mention.IsPronoun) return DescribedBehind(mention);
        // "Kill a Chadian and arrest several others": of his.
        if (lemma == "other" && one.KindName is "COERCE" or "ASSAULT" && _carry.DealtWithBefore(one) is { Length: 3 } same) return same;
        return DescribedBehind(mention) ?? (mention.Kind == MentionKind.Role ? _carry.CulpritCountry(one, mention.Head) : null);
    }

    // "Seizes a Chadian trawler and arrests its captain", "a Chadian jet crashed; the pilot was captured": the craft that a crew was named with, be its own state unknown; null if there is none.
    private Mention? CraftManned(Mention crew, string lemma)
    {
        bool member = lemma == "member" && _tree.Child(crew.Head, Relation.Compound) is >= 0 and int kind && _tree.Lower(kind) == "crew";
        bool own = _tree.Child(crew.Head, Relation.NmodPoss) is >= 0 and int owner && _tree.Lower(owner) is "its" or "their";
        if (!member && !_knowledge.Words.Has("crew-noun", lemma) && !(own && lemma == "passenger") || !own && (!crew.CountryFromContext || crew.Kind != MentionKind.Role || !member && (_tree.HasChild(crew.Head, Relation.Amod) || _tree.HasChild(crew.Head, Relation.Compound)))) return null;
        int first = _document.Sentences[Math.Max(0, _tree[crew.Head].Sentence - (own ? 0 : 1))].FirstToken;
        for (int i = crew.First - 1; i >= first; i--)
        {
            if (IsCraft(i) && _mentions.Of(i) is { } craft && craft.Head == i) return own || IsShip(i) || !craft.CountryFromContext ? craft : null;
        }

        return null;
    }

    // "The suspect, a Chadian living in Lomé": what the words behind him say he is.
    private string? DescribedBehind(Mention mention)
    {
        if (!mention.CountryFromContext) return null;
        for (int child = _tree.FirstChild(mention.Head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) != Relation.Appos || child <= mention.Last || _tree.Lower(mention.Last + 1) != ",") continue;
            for (int i = mention.Last + 2; i <= child; i++)
            {
                if (_mentions.NameAt(i) is { } name && name.Has(NameUse.Nationality) && !(name.Last + 1 < _tree.Count && _tree[name.Last + 1].Text is "-" or "–") && _mentions.CountryOf(name) is { Length: 3 } nation && MentionReader.IsState(nation)) return nation;
            }
        }

        return null;
    }

    // "Al Udeid Air Base", "the Diego Garcia military base": whose base abroad the words name; null if they name none.
    private string? OwnerOfBase(Mention mention)
    {
        if (mention.Place is { Kind: "base" } site) return _knowledge.Words.Note("base-abroad", site.Name.ToLowerInvariant());
        if (_tree.Lemma(mention.Head).ToLowerInvariant() is not ("base" or "airbase" or "facility" or "camp")) return null;
        for (int last = mention.Head - 1; last >= mention.First; last--)
        {
            string name = _document.TextOf(_document.RangeOf(mention.First, last)).ToLowerInvariant();
            if (_knowledge.Words.Note("base-abroad", name) is { } owner) return owner;
        }

        return null;
    }

    private string FlagFlown(int ship)
    {
        if (_tree.Child(ship, Relation.Acl) is not (>= 0 and int flying) || _tree.Lemma(flying) != "fly" || _tree.Child(flying, Relation.Obj) is not (>= 0 and int flag) || _tree.Lemma(flag) != "flag") return "";
        for (int child = _tree.FirstChild(flag); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Amod or Relation.Compound or Relation.NmodPoss && _mentions.Of(child) is { Country.Length: 3 } state) return state.Country;
        }

        return "";
    }

    // Whose hideouts, camps or positions an attack is aimed at; empty if the words name no group.
    private string GroupStruck(FoundEvent one)
    {
        foreach (int hit in one.Arguments)
        {
            if (hit < _tree.Count && _tree.Lemma(hit) is "hideout" or "camp" or "position" or "base" or "stronghold" or "compound" or "cell" or "target" && _mentions.Of(hit) is { CountryFromContext: false, Country.Length: > 0 } of && _mentions.ForceWithin(of) == "REB") return of.Country;
        }

        return "";
    }

    // The other of two states whose border the phrase names; empty if it names none.
    private string BorderWith(Mention mention, string own)
    {
        (int first, int last) = _tree.Extent(mention.Head);
        bool border = false, ours = false;
        string other = "";
        for (int i = first; i <= last && i < first + 20; i++)
        {
            border |= _tree.Lemma(i) == "border";
            if (_mentions.NameAt(i) is not { } name || _mentions.CountryOf(name) is not { } country || !MentionReader.IsState(country)) continue;
            ours |= country == own;
            if (country != own && other.Length > 0 && other != country) return "";
            if (country != own) other = country;
        }

        return border && ours ? other : "";
    }

    // "Sanctions nine firms linked to Chad", "a company with ties to Chad's secret service": the state that they serve; empty if none is told.
    private string LinkedTo(Mention mention)
    {
        for (int child = _tree.FirstChild(mention.Head); child >= 0; child = _tree.NextSibling(child))
        {
            // "Goods imported from Chad".
            bool linked = _tree.Relation(child) == Relation.Acl && (_tree.Lemma(child) is "link" or "tie" or "connect" or "affiliate" || mention.Kind == MentionKind.Thing && _tree.Lemma(child) is "import" or "make" or "produce" or "manufacture" or "ship"), ties = _tree.Relation(child) == Relation.Nmod && _tree.Case(child) == "with" && _tree.Lemma(child) is "tie" or "link";
            bool from = _tree.Lemma(child) is "import" or "make" or "produce" or "manufacture" or "ship";
            if (!linked && !ties) continue;
            for (int to = _tree.FirstChild(child); to >= 0; to = _tree.NextSibling(to))
            {
                if ((from ? _tree.Case(to) is "from" or "in" : _tree.Case(to) is "to" or "with") && _mentions.Of(to) is { CountryFromContext: false, Kind: MentionKind.State or MentionKind.Body or MentionKind.Role or MentionKind.Place } state && (state.Kind != MentionKind.Role || state.Sector is "GOV" or "MIL" or "SPY") && (MentionReader.IsState(state.Country) || state.Country == "IGO")) return state.Country;
            }
        }

        return "";
    }

    // "Shot down a Chadian plane, killing nine people": whose craft it was on which they died; empty if none was hit, or one of no state that is told.
    private string CraftOf(FoundEvent one)
    {
        foreach (int hit in one.Arguments)
        {
            if (hit < _tree.Count && _tree.Relation(hit) is Relation.Obj or Relation.NsubjPass && _tree.Lemma(hit) is "plane" or "aircraft" or "helicopter" or "airliner" or "jet" or "ship" or "boat" or "vessel" or "tanker" or "ferry" or "trawler" or "bus" && _mentions.Of(hit) is { CountryFromContext: false } craft && MentionReader.IsState(craft.Country)) return craft.Country;
        }

        return "";
    }

    // The state of those who speak or act before a visitor whose own is not told, other than the one visited.
    private string SenderOf(FoundEvent one, Mention visitor)
    {
        int sentence = _tree[visitor.Head].Sentence;
        foreach (Voice voice in _attribution.Of(one))
        {
            if (voice.Mention is { Country: { } country } && MentionReader.IsState(country) && !one.Target.Exists(t => t.Country == country)) return country;
        }

        for (int i = visitor.Head - 1; i >= 0 && sentence - _tree[i].Sentence <= 2; i--)
        {
            if (_mentions.Of(i) is { IsActor: true, CountryFromContext: false } before && MentionReader.IsState(before.Country) && before.Sector is not ("MED" or "BUS") && !one.Target.Exists(t => t.Country == before.Country)) return before.Country;
        }

        return "";
    }

    // "Iranian Su-24 jets": a nationality among the phrase's words, wherever the parse hangs it.
    private string CountryWithin(Mention mention)
    {
        if (mention.Kind is not (MentionKind.Role or MentionKind.Thing)) return "";
        for (int i = mention.First; i < mention.Head; i++)
        {
            // "Rwandan-backed" is not Rwanda's.
            if (_mentions.NameAt(i) is { } name && name.Has(NameUse.Nationality) && (_tree[name.Last + 1].Text is not ("-" or "–") || _knowledge.Words.Has("owning-participle", _tree.Lower(name.Last + 2)))) return _mentions.CountryOf(name);
        }

        return "";
    }

    // Rebels and police harm people of their own state; armies those of another that the report speaks of; whom a navy hits at sea is of no state that is known.
    private string VictimsCountry(FoundEvent one, Mention mention, string doer)
    {
        // A state's agents hunt its own dissidents, wherever these live.
        if (one.KindName == "ASSAULT" && mention is { Kind: MentionKind.Role, Sector: "OPP" } && _tree.Lemma(mention.Head) is "dissident" or "exile" or "critic" or "opponent") return doer;
        // "Executed a man found guilty of spying for Chad": in its own land.
        if (one.Mode == "execute" && mention is { Kind: MentionKind.Role } && one.Source.Exists(s => s.Kind == MentionKind.State || s.Sector is "GOV" or "JUD" or "MIL")) return doer;
        // "She fled to Chad after her police killed protesters": the police's own, whatever state is named beside.
        if (one.KindName == "ASSAULT" && mention is { Kind: MentionKind.Role, Sector: "CVL" or "OPP", Plural: true } && one.Source.TrueForAll(s => s is { Sector: "COP", CountryFromContext: false } && s.Country == doer)) return doer;
        // "Malian troops, backed by Russian fighters, kill nine villagers": whoever helps is not those who suffer.
        List<string> backers = [.. one.Source.Select(s => BackerOf(s.Head)).Where(c => c.Length > 0)];
        if (_mentions.ContextCountry(mention.Head, "") is { Length: > 0 } context && context != doer && !backers.Contains(context)) return context;
        // Rebels' drones and missiles fly further than they walk.
        if (one is { KindName: "ASSAULT", Mode: "drone" or "heavy-weapons" } && one.Source.Exists(s => s.Sector == "REB") && _carry.OpponentOf(doer) is { Length: > 0 } far) return far;
        if (!one.Source.Exists(s => s.Sector is "MIL" or "GOV" or "SPY" || s.Kind == MentionKind.State)) return doer;
        if (mention.Sector == "REB" && _tree.Lemma(mention.Head) is "gunman" or "bandit" or "gangster" or "robber" or "smuggler" or "trafficker" or "criminal" && _carry.OpponentOf(doer).Length == 0) return doer;
        foreach (string country in _mentions.Countries)
        {
            if (country != doer && MentionReader.IsState(country) && !backers.Contains(country)) return country;
        }

        return IsAtSea(mention.Head) ? "" : _carry.OpponentOf(doer) is { Length: > 0 } opponent ? opponent : doer;
    }

    // Whose state backs a doer: "soldiers backed by Chad"; empty if none is told to.
    private string BackerOf(int doer)
    {
        for (int child = _tree.FirstChild(doer); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Acl && _frames.Is("backing-verb", child) && _tree.Child(child, Relation.OblAgent) is >= 0 and int backer && _mentions.Of(backer) is { Country: { } country } && MentionReader.IsState(country)) return country;
        }

        return "";
    }

    private bool IsAtSea(int head)
    {
        Sentence sentence = _document.Sentences[_tree[head].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_tree.Lemma(i).ToLowerInvariant() is "sea" or "ocean" or "water" or "waters" or "boat" or "vessel" or "gulf" or "strait" or "pacific" or "atlantic" or "caribbean") return true;
        }

        return false;
    }

    // "Chinese officials, including the head of X", "the governor and nine other politicians": parts and companions are of the state of the whole.
    private string CountryOfWhole(Mention mention)
    {
        int whole = _tree.Head(mention.Head);
        // "Canadian steel and aluminium imports".
        if (whole >= 0 && mention is { Kind: MentionKind.Thing, CountryFromContext: true } && _tree.Relation(mention.Head) == Relation.Conj && !_tree.HasChild(mention.Head, Relation.Det) && !_tree.HasChild(mention.Head, Relation.NmodPoss) && _mentions.Of(whole) is { Kind: MentionKind.Thing, CountryFromContext: false } goods && MentionReader.IsState(goods.Country)) return goods.Country;
        // "A US jet and MQ-9 drone", "a drone from Chad".
        if (mention is { Kind: MentionKind.Role, CountryFromContext: true } && _frames.IsWeapon(mention.Head))
        {
            if (whole >= 0 && _tree.Relation(mention.Head) == Relation.Conj && !_tree.HasChild(mention.Head, Relation.Det) && _frames.IsWeapon(whole) && _mentions.Of(whole) is { CountryFromContext: false } weapon && MentionReader.IsState(weapon.Country)) return weapon.Country;
            for (int child = _tree.FirstChild(mention.Head); child >= 0; child = _tree.NextSibling(child))
            {
                if (_tree.Relation(child) == Relation.Nmod && _tree.Case(child) == "from" && _mentions.Of(child) is { Kind: MentionKind.State } origin) return origin.Country;
                // "Missiles and a drone launched from Chad".
                int firing = _tree.Relation(child) == Relation.Acl ? child : _tree.Relation(child) == Relation.Conj && _frames.IsWeapon(child) ? _tree.Child(child, Relation.Acl) : -1;
                if (firing < 0 || _tree.Lemma(firing) is not ("launch" or "fire" or "send")) continue;
                for (int from = _tree.FirstChild(firing); from >= 0; from = _tree.NextSibling(from))
                {
                    if (_tree.Relation(from) == Relation.Obl && _tree.Case(from) == "from" && _mentions.Of(from) is { Kind: MentionKind.State or MentionKind.Place, Country.Length: 3 } site) return site.Country;
                }
            }
        }

        if (whole < 0 || mention.Kind is not (MentionKind.Role or MentionKind.Person)) return "";
        // "Two Chadian-flagged ships and their crew".
        if (mention is { Kind: MentionKind.Role, CountryFromContext: true } && _tree.Relation(mention.Head) == Relation.Conj && _tree.Lemma(mention.Head) is "crew" or "sailor" or "seafarer" or "crewmember" or "member" or "passenger" or "fisherman" && _mentions.Of(whole) is { CountryFromContext: false } ship && IsCraft(ship.Head) && MentionReader.IsState(ship.Country)) return ship.Country;
        // "Nine Chadian judges, including A, B and C".
        if (mention is { Kind: MentionKind.Person, CountryFromContext: true } && _tree.Relation(mention.Head) == Relation.Conj && _tree.Relation(whole) == Relation.Nmod && _tree.Case(whole) is "including" or "such_as" && _tree.Head(whole) is >= 0 and int all && _mentions.Of(all) is { CountryFromContext: false, Plural: true } people && MentionReader.IsState(people.Country)) return people.Country;
        // "Finland's consul and deputy": hers as well.
        if (mention is { Kind: MentionKind.Role, CountryFromContext: true, Plural: false } && _tree.Relation(mention.Head) == Relation.Conj && mention.Head - whole == 2 && !_tree.HasChild(mention.Head, Relation.Det) && _tree.HasChild(whole, Relation.NmodPoss) && _mentions.Of(whole) is { Kind: MentionKind.Role, CountryFromContext: false } fellow && MentionReader.IsState(fellow.Country)) return fellow.Country;
        bool part = _tree.Relation(mention.Head) == Relation.Nmod && _tree.Case(mention.Head) is "including" or "such_as" or "among";
        // "Chad's secret service and several officers".
        if (_tree.Relation(mention.Head) == Relation.Conj && mention is { Kind: MentionKind.Role, Plural: true, CountryFromContext: true, Sector: "SPY" or "MIL" or "COP" or "GOV" } && !_tree.HasChild(mention.Head, Relation.Det) && _mentions.Of(whole) is { CountryFromContext: false, Kind: MentionKind.Body or MentionKind.Thing or MentionKind.Role } force && MentionReader.IsState(force.Country) && force.Sector is "SPY" or "MIL" or "COP" or "GOV" or "") return force.Country;
        bool companion = _tree.Relation(mention.Head) == Relation.Conj && (_tree.Child(mention.Head, Relation.Amod) is int other and >= 0 && _tree.Lower(other) is "other" || _tree.Child(mention.Head, Relation.Det) is int another and >= 0 && _tree.Lower(another) is "another");
        return (part || companion) && _mentions.Of(whole) is { CountryFromContext: false } of && !(of.Kind == MentionKind.Thing && mention is { Kind: MentionKind.Role, Sector: "CVL" }) && MentionReader.IsState(of.Country) ? of.Country : "";
    }

    // True if the sentence of a word names the country or a place or a person of it.
    private bool IsNamedBeside(int token, string country)
    {
        Sentence sentence = _document.Sentences[_tree[token].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_mentions.NameAt(i) is { } name && _mentions.CountryOf(name) == country) return true;
        }

        return false;
    }

    // "Foreign nationals", "European leaders", "citizens from 15 other countries", "migrants" are of no state that the words name.
    private bool IsForeign(Mention mention)
    {
        if (mention.Kind != MentionKind.Role) return false;
        if (_mentions.IsForeignToOwner(mention.Head)) return true;
        // "Gangs from the Balkans": of some state there.
        for (int child = _tree.FirstChild(mention.Head); child >= 0 && mention.CountryFromContext; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Nmod && _tree.Case(child) == "from" && _mentions.Of(child) is { Kind: MentionKind.Place, Country.Length: 0, Place.Kind: "area" or "continent" }) return true;
        }

        string lemma = _tree.Lemma(mention.Head).ToLowerInvariant();
        // "The nine heads of state and government".
        if (lemma == "head" && mention is { Plural: true, CountryFromContext: true } && _tree.Child(mention.Head, Relation.Nmod) is >= 0 and int headed && _tree.Lemma(headed) is "state" or "government") return true;
        // "A dozen governments": of as many states.
        if (lemma == "government" && mention.Plural && mention.CountryFromContext && (_tree.HasChild(mention.Head, Relation.Nummod) || _tree.Child(mention.Head, Relation.Amod) is >= 0 and int vague && _tree.Lower(vague) is "several" or "many" or "various" or "other")) return true;
        // "Urged other allies to follow", "several countries": of none that is told.
        if (mention is { Plural: true, CountryFromContext: true, IsPronoun: false } && lemma is "ally" or "partner" or "donor" or "country" or "nation" or "power" or "state" or "neighbour" or "neighbor" or "capital" && (lemma is "ally" or "donor" || _tree.Child(mention.Head, Relation.Amod) is >= 0 and int others && _tree.Lower(others) is "other" or "several" or "many" or "various" or "some" or "most" or "foreign")) return true;
        // "All parties must stop fighting": those at war, whoever they are.
        if (lemma == "party" && mention is { Plural: true, CountryFromContext: true } && IsAtWar(mention.Head)) return true;
        // "Relief convoys".
        if (mention.CountryFromContext && lemma is "convoy" or "truck" && _tree.Child(mention.Head, Relation.Compound) is >= 0 and int purpose && _tree.Lower(purpose) is "aid" or "relief" or "humanitarian") return true;
        // "The tanker and its crew": whose people they are is not told.
        if (lemma is "crew" or "sailor" or "seafarer" or "crewmember" && mention.CountryFromContext && _tree.Relation(mention.Head) == Relation.Conj && _mentions.Of(_tree.Head(mention.Head)) is { } ship && IsAfloat(ship)) return true;
        // "The crew of a cargo ship".
        if (lemma is "crew" or "sailor" or "seafarer" or "crewmember" or "member" && mention.CountryFromContext && (lemma != "member" || _tree.Child(mention.Head, Relation.Compound) is >= 0 and int kind && _tree.Lower(kind) == "crew") && _tree.Child(mention.Head, Relation.Nmod) is >= 0 and int aboard && _tree.Case(aboard) is "of" or "aboard" or "from" && (_mentions.Of(aboard) is { Country.Length: 0 } or { CountryFromContext: true })) return true;
        // "The app Chatto", "unregistered platforms".
        if (lemma is "app" or "platform" or "website" && mention.CountryFromContext) return true;
        if (IsFromOthers(mention.Head)) return true;
        for (int child = _tree.FirstChild(mention.Head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Amod or Relation.Compound && _tree.Lower(child) is "foreign" or "pacific" or "european" or "african" or "asian" or "arab" or "western" or "international" or "world" or "global" or "gulf" or "islamic" or "latin" && mention.Scope is not "group") return true;
            // "The regional powers", but not "the regional government".
            if (_tree.Relation(child) == Relation.Amod && _tree.Lower(child) == "regional" && mention.Scope is not "group" && (mention.Plural || lemma is not ("government" or "administration" or "authority" or "council" or "parliament" or "assembly")) && lemma is not ("authority" or "official" or "leader")) return true;
            if (_tree.Relation(child) == Relation.Nmod && _tree.Case(child) is "from" or "of" && _tree.Lemma(child) is "country" or "nation" or "state" or "other" && _tree[child].Xpos == "NNS") return true;
            if (_tree.Relation(child) == Relation.Conj && _tree.Child(child, Relation.Nmod) is int from and >= 0 && _tree.Case(from) == "from" && _tree.Lemma(from) is "country" or "nation") return true;
        }

        return mention.Scope == "state" && lemma is "country" or "nation" or "state" && mention.Plural || lemma is "migrant" or "refugee" or "foreigner" or "tourist" or "donor" or "creditor" or "lender" or "non-citizen" or "noncitizen" or "european" or "african" or "asian" or "arab" or "westerner" && mention.Plural;
    }

    // Parties that are named by nothing, in a sentence, or beside one, that tells of war or of its end.
    private bool IsAtWar(int parties)
    {
        for (int child = _tree.FirstChild(parties); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Amod or Relation.Compound or Relation.NmodPoss && _tree.Lower(child) is not ("warring" or "conflicting" or "belligerent" or "concerned" or "relevant")) return false;
        }

        Sentence first = _document.Sentences[Math.Max(0, _tree[parties].Sentence - 1)], last = _document.Sentences[_tree[parties].Sentence];
        for (int i = first.FirstToken; i < last.EndToken; i++)
        {
            if (_tree.Lemma(i) is "ceasefire" or "cease-fire" or "truce" or "hostility" or "conflict" or "war" or "fighting" or "fight" or "armistice" or "warring" or "siege" or "offensive") return true;
        }

        return false;
    }

    // "Citizens from 15 other countries", wherever the parse hangs the countries.
    private bool IsFromOthers(int head)
    {
        if (head + 1 >= _tree.Count || _tree.Lower(head + 1) is not ("from" or "of")) return false;
        for (int i = head + 2; i < head + 7 && i < _tree.Count && _tree[i].Sentence == _tree[head].Sentence; i++)
        {
            if (_mentions.NameAt(i) is not null) return false;
            if (_tree[i].Xpos == "NNS") return _tree.Lemma(i) is "country" or "nation" or "state" or "other";
        }

        return false;
    }

    private bool IsCraft(int noun) => _tree.Lemma(noun) is "plane" or "aircraft" or "jet" or "helicopter" || IsShip(noun);

    private bool IsShip(int noun) => _knowledge.Words.Classes.TryGetValue("ship", out HashSet<string>? ships) && ships.Contains(_tree.Lemma(noun));

    // A ship that flies no flag the report names.
    private bool IsAfloat(Mention mention) => mention.Kind == MentionKind.Thing && IsShip(mention.Head);

    private bool TakesAssets(int trigger)
    {
        if (_tree.Lemma(trigger) is not ("seize" or "seizure" or "confiscate" or "confiscation" or "freeze" or "expropriate" or "expropriation" or "nationalize" or "nationalise" or "impound")) return false;
        int taken = _tree.IsVerb(trigger) ? _frames.Object(trigger) : _tree.Child(trigger, Relation.Nmod);
        return taken >= 0 && _frames.Is("asset-noun", taken);
    }

    private string SectorOf(FoundEvent one, Mention mention, string country, bool isSource)
    {
        switch (mention.Kind)
        {
            // A bare state that does violence or moves forces is its forces (GUIDELINES, decision 7); but land taken by decree ("announces new settlements") is its government's.
            // "Seizes the assets of two parties": no soldiers do.
            case MentionKind.State when isSource && one is { KindName: "COERCE", Mode: "seize" } && (_frames.Is("decree", one.Trigger) || TakesAssets(one.Trigger)):
                return mention.Sector;
            case MentionKind.State when isSource && (one.KindName is "ASSAULT" or "MOBILIZE" || (one.KindName, one.Mode) is ("RETREAT", "withdraw") or ("COERCE", "seize")):
                return "MIL";
            case MentionKind.Place:
                return mention.Place is { Kind: "base" } ? "MIL" : mention.Place is null && _mentions.RoleEndingAt(mention.Last, out RoleWord site, out _) && site is { Scope: "thing", Sector.Length: > 0 } ? site.Sector : "GOV";
            // "Tunnels of the militia", "army personnel": of the body that the phrase names.
            case MentionKind.Thing when mention.Sector.Length == 0 && _mentions.ForceWithin(mention) is { Length: > 0 } force:
                return force;
            case MentionKind.Thing when mention.Sector.Length == 0:
                return country switch { "" => "", "IGO" or "NGO" or "MED" or "BUS" => country, "GRP" => "REB", _ => "GOV" };
            // Members and fighters of those who rule fight as their forces.
            case MentionKind.Role when mention.Sector == "GOV" && one.KindName == "ASSAULT" && _tree.Lemma(mention.Head) is "member" or "fighter" or "militant" or "force" or "gunman":
                return "MIL";
            // "The Iranians", "the Israelis" that agree, refuse or negotiate are their government.
            case MentionKind.Role when mention is { Actor: null, Scope: "people", Sector: "CVL" } && _mentions.NameAt(mention.Head) is not null && one.KindName is "AGREE" or "REJECT" or "CONSULT" or "COOPERATE":
                return "GOV";
            // Security forces fight as soldiers and arrest as police.
            case MentionKind.Role or MentionKind.Body when mention.Sector == "COP" && one.KindName is "ASSAULT" or "MOBILIZE" or "AID" && IsSecurityForce(mention):
                return "MIL";
            default:
                return mention.Sector;
        }
    }

    private bool IsSecurityForce(Mention mention) => _tree.Lemma(mention.Head) is "force" or "personnel" && mention.Head > 0 && _tree.Lower(mention.Head - 1) == "security";

    private static string RoleOf(FoundEvent one, bool isSource)
    {
        if (one.Pattern.Settings.TryGetValue(isSource ? "source-role" : "target-role", out string? role)) return role;
        return (one.KindName, one.Mode, isSource) switch
        {
            ("CONSULT", "visit", true) => "visitor",
            ("CONSULT", "visit", false) => "host",
            ("CONSULT", "host", true) => "host",
            ("CONSULT", "host", false) => "visitor",
            ("CONSULT", "multilateral", _) => "attendee",
            ("CONSULT", "mediate", true) => "mediator",
            ("CONSULT", "mediate", false) => "attendee",
            ("AID", _, false) or ("AGREE", "aid", false) or ("RETREAT", "release" or "return" or "access", false) => "beneficiary",
            ("SUPPORT" or "CONCEDE", _, false) when !one.IsTwoSided => "beneficiary",
            ("ASSAULT", _, false) => "victim",
            (_, _, true) => "actor",
            (_, _, false) when one.IsTwoSided => "actor",
            _ => "against",
        };
    }

    // "Chad and Togo announce that they will meet": where the first announces its own act, so do those joined to it.
    private IEnumerable<Speaker> MakeSpeakers(Voice voice, List<Voice> voices, FoundEvent one, ImmutableArray<Participant> source, Stance stance)
    {
        Speaker first = MakeSpeaker(voice, one, source, stance);
        return [first, .. _attribution.JoinedTo(voice).Where(v => !voices.Exists(o => o.Head == v.Head)).Select(v => MakeSpeaker(v, one, source, stance)).Select(s => first.Self && one.Source.Concat(one.Target).Any(side => side.Country == s.Country) ? s with { Self = true } : s)];
    }

    private Speaker MakeSpeaker(Voice voice, FoundEvent one, ImmutableArray<Participant> source, Stance stance)
    {
        CharRange range = _document.RangeOf(voice.First, voice.Last);
        Mention? mention = voice.Mention;
        string country = mention?.Country ?? "", sector = mention?.Sector ?? "";
        if (mention is { CountryFromContext: true, Country.Length: 0, Scope: "state" or "title" }) country = _mentions.ContextCountry(mention.Head, "");
        string kind = mention switch
        {
            null => "unnamed",
            { Sector: "MED" } => "medium",
            { Kind: MentionKind.Person } => "person",
            { Kind: MentionKind.Body or MentionKind.State } => "body",
            { Kind: MentionKind.Role } => _knowledge.Words.Has("speaking-body", _tree.Lemma(voice.Head).ToLowerInvariant()) ? "body" : _knowledge.Words.Has("anonymous-speaker", _tree.Lemma(voice.Head)) || mention is { Scope: "people", Plural: true } ? "unnamed" : "office",
            _ => "body",
        };
        return new(range, mention?.Name ?? _document.ReadingTextOf(range), mention?.ActorId ?? "", country, sector, kind, _document.RangeOf(voice.Cue, voice.Cue), ChannelOf(voice), IsSelf(mention, country, sector, _tree.Lower(voice.Cue), one, source, stance, _standing.IsToCome(_frames.ClauseVerb(one.Trigger))));
    }

    // "In a closed-door briefing to lawmakers", "in a statement", "on Telegram": how it was said.
    private CharRange? ChannelOf(Voice voice)
    {
        for (int child = _tree.FirstChild(voice.Cue); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) != Relation.Obl || _tree.Case(child) is not ("in" or "on" or "at" or "during" or "via" or "through")) continue;
            if (!_frames.Is("channel-noun", child)
                && _tree.Lower(child) is not ("telegram" or "x" or "twitter" or "facebook")) continue;
            (int first, int last) = _tree.Extent(child);
            return _document.RangeOf(first, last);
        }

        return null;
    }

    // The source announces its own act; of violence and of what is denied it stays a speaker, since that is in dispute (GUIDELINES, decisions 12 and 17).
    private bool IsSelf(Mention? mention, string country, string sector, string cue, FoundEvent one, ImmutableArray<Participant> source, Stance stance, bool willNot)
    {
        if (mention is not null && one.IsInWords && stance.Standing != Standing.Denied && one.Source.Exists(s => s.Head == mention.Head || s.Antecedent == mention.Head || mention.Antecedent >= 0 && (mention.Antecedent == s.Head || mention.Antecedent == s.Antecedent))) return true;
        if (mention is null || stance is { Standing: Standing.Denied, Status: "disputed" }) return false;
        bool isHimself = mention.Kind == MentionKind.Person && one.Source.Exists(s => s.IsPronoun && s.Antecedent >= 0 && (s.Antecedent == mention.Head || s.Antecedent == mention.Antecedent));
        // "Defence Minister Haro said that Kampala was closing its border": a minister of no state named speaks for the one that acts.
        bool isOfSource = cue is "said" or "says" or "adding" or "added" or "announced" or "announces" or "declared" && mention is { Kind: MentionKind.Person, Sector: "GOV" } && source.Any(p => p.Sector == "GOV" && MentionReader.IsState(p.Country));
        if (country.Length == 0 && !isHimself && !isOfSource) return false;
        // "Chad is not seeking talks, its minister says": that a thing is not so, is told of it, not announced; "will not" announces.
        if (stance is { Standing: Standing.Denied, Status: "negated" } && !willNot) return false;
        if (stance.Standing is Standing.Happened or Standing.Denied && (one.KindName == "ASSAULT" || IsInDispute(one, mention))) return false;
        // "Mr Haro said that he would not yield".
        if (isHimself || country.Length == 0) return true;
        // A body that accuses, asks or suspends says so itself, whoever it is.
        if (mention.Kind == MentionKind.Body && mention.ActorId.Length > 0 && source.Any(p => p.Actor == mention.ActorId)) return true;
        if (sector is "MED" or "CVL" or "NGO") return false;
        // "The rebel leader says that his forces will take the town".
        if (stance.Standing != Standing.Happened && one.Source.Exists(s => _tree.Child(s.Head, Relation.NmodPoss) is >= 0 and int owner && _mentions.Of(owner) is { Antecedent: >= 0 } own && own.Antecedent == mention.Head)) return true;
        bool named = cue is "according";
        foreach (Participant participant in source)
        {
            if (participant.Actor == mention.ActorId || participant.Country == country && (participant.Sector == sector && !(named && mention is { Kind: MentionKind.Role, Plural: true }) || !named && IsOrgan(participant.Sector) && IsOrgan(sector) && participant.Sector == "REB" == (sector == "REB"))) return true;
        }

        return false;
    }

    // "Rebels say that they hold the town", "that they took forty soldiers", "that they entered it": the other side may tell it otherwise; not how one moves one's own jets.
    private bool IsInDispute(FoundEvent one, Mention teller) =>
        !(teller.Sector == "GOV" && _tree.Lemma(one.Trigger) is "attach" or "confiscate" or "freeze" or "impound") && (one.KindName, one.Mode) is ("COERCE", "seize") && teller.Sector is "MIL" or "REB" or "GOV" || one is { KindName: "MOBILIZE", Mode: "troops" } && (teller.Sector is "REB" || teller.Sector == "MIL" && _tree.Lemma(one.Trigger) is "enter" or "cross" or "advance" or "reach" or "push" or "break") || one is { KindName: "COERCE", Mode: "arrest" } && teller.Sector is "MIL" or "REB" && one.Target.Exists(t => t.Sector is "MIL" or "REB");

    private static bool IsOrgan(string sector) => sector is "GOV" or "MIL" or "SPY" or "COP" or "JUD" or "LEG" or "IGO" or "REB";

    private PlaceSlot MakePlace(Mention mention, string role, string? ofBorder)
    {
        Place? place = mention.Place;
        string country = ofBorder is not null ? ofBorder : mention.Country.Length > 0 ? mention.Country : place?.Country ?? "";
        if (country is "IGO" or "NGO" or "GRP" or "MED" or "BUS") country = "";
        // A village or a canal that the knowledge gives no state lies where the report is; a sea lies nowhere.
        if (ofBorder is null && country.Length == 0 && place?.Kind is null or "canal" or "river" or "site" or "mountain" && mention.Kind == MentionKind.Place && !IsSea(mention)) country = _places.CountryNear(mention.Head) is { Length: > 0 } near ? near : _mentions.ContextCountry(mention.Head, "");
        // "Near Lake Chad in Nigeria": the part of it that is told.
        if (ofBorder is null && country.Length == 0 && mention.Kind == MentionKind.Place) country = StateBehind(mention);
        string precision = place is not null ? place.Precision : mention.Kind == MentionKind.State ? "country" : "site";
        return new(_document.RangeOf(mention.First, mention.Last), mention.Name, country, place?.Latitude, place?.Longitude, precision, role);
    }

    // Police, crowds and fighters act on the spot: where all who take part are of one state, or those hit are, the act was there, though no words of its own set it.
    private PlaceSlot? SoilOf(FoundEvent one, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        if (one is not ({ KindName: "ASSAULT" or "PROTEST" or "MOBILIZE" } or { KindName: "COERCE", Mode: not ("cyber" or "censor" or "withhold") })) return null;
        // "Togo executes nine Ghanaians": in Togo.
        bool byState = one is { KindName: "ASSAULT", Mode: "execute" } && source.Length > 0 && MentionReader.IsState(source[0].Country);
        string land = target.Length > 0 && !byState ? target[0].Country : source.Length > 0 && (byState || one.KindName is "PROTEST" or "COERCE") ? source[0].Country : "";
        if (!MentionReader.IsState(land) || !byState && target.Any(t => t.Country != land)) return null;
        bool alike = source.All(s => s.Country == land);
        // "Togolese drones killed Ghanaian soldiers": those may be anywhere.
        if (!byState && !alike && (one.KindName != "ASSAULT" || target.All(t => t.Sector == "MIL") || source.Any(s => s.Country.Length == 0))) return null;
        // "A British couple is arrested", "gunmen kill a Moldovan teacher": people are also abroad, unless the report is set in their state.
        bool sure = byState || alike && source.Length > 0 && (target.Length > 0 || one.KindName == "COERCE") || one.Target.Exists(t => t.Kind is MentionKind.State or MentionKind.Place);
        if (!sure && _mentions.Home != land) return null;
        return _sides.NearestNaming(one, land) is { } naming ? new(_document.RangeOf(naming.First, naming.Last), naming.Name, land, null, null, "country", "at") { Inferred = true } : null;
    }

    private string StateBehind(Mention area)
    {
        int next = area.Last + 1;
        return next + 1 < _tree.Count && _tree[next].Sentence == _tree[area.Head].Sentence && _tree.Lower(next) == "in" && _mentions.NameAt(next + 1) is { } name && _mentions.CountryOf(name) is { } country && MentionReader.IsState(country) ? country : "";
    }

    private bool IsSea(Mention mention) => mention.Place is null && _tree.Lower(mention.Last) is "sea" or "ocean" or "gulf" or "strait" or "straits" or "bay" or "channel" or "waters";

    private Figure MakeFigure(FigureMention figure, FoundEvent one)
    {
        // "Dozens were killed or arrested": counted once for each.
        bool another = one is { KindName: "COERCE", Mode: "arrest" } && figure.Measure is "dead" or "injured";
        // "Captures eight provinces": nobody is held.
        another |= one is { KindName: "COERCE", Mode: "seize" } && figure.Measure == "detained" && (figure.UnitToken < 0 || _mentions.Of(figure.UnitToken) is not { Kind: MentionKind.Role or MentionKind.Person });
        // "Raids two hideouts".
        bool site = one is { KindName: "COERCE", Mode: "arrest" } && figure.UnitToken >= 0 && _tree.Lemma(figure.UnitToken) is "hideout" or "house" or "home" or "site" or "camp" or "office" or "location" or "village" or "building";
        // "Rescues 31 villagers who were abducted".
        bool saved = one.KindName == "AID" && figure.Measure is "abducted" or "detained", moved = one.KindName == "AID" && figure.Measure == "displaced";
        another |= site || moved;
        // "The biggest raid, involving thousands of officers".
        bool involved = figure.Head >= 0 && _tree.Head(figure.Head) is >= 0 and int verb && (_tree.Lemma(verb) == "involve" || _tree.Head(verb) is >= 0 and int above && _tree.Lemma(above) == "involve") && _tree.IsUnder(verb, one.Trigger);
        // "Frees nine who were detained".
        bool freed = one is { KindName: "RETREAT", Mode: "release" } && figure.Measure is "detained" or "abducted" or "";
        // "Returns the bodies of nine soldiers".
        bool handed = one is { KindName: "RETREAT", Mode: "return" or "release" } && figure.Measure == "dead";
        string measure = handed ? "returned" : saved ? "rescued" : freed && figure.Kind == FigureKind.Count ? "released" : involved && one.KindName is "COERCE" ? "deployed" : figure.Measure.Length > 0 && !another ? figure.Measure : one.KindName switch
        {
            _ when figure.Kind != FigureKind.Count && one.KindName != "AID" => "",
            _ when moved => "evacuated",
            "ASSAULT" when IsKilledHere(figure, one) => "dead",
            "COERCE" when one.Mode == "arrest" && !site && figure.Head != one.Trigger && (figure.Head < 0 || _tree.Lemma(figure.Head) is not ("raid" or "operation" or "search")) => "detained",
            "ASSAULT" when one.Mode == "abduct" => "abducted",
            "ASSAULT" => _figures.Damage(figure),
            "RETREAT" when one.Mode == "release" => "released",
            "MOBILIZE" => "deployed",
            "AID" => "aid",
            _ => "",
        };
        // "Three are abducted and killed": of each verb, what it tells.
        if (measure == "abducted" && one is { KindName: "ASSAULT", Mode: not "abduct" } && _tree.IsVerb(one.Trigger) && _tree.Relation(one.Trigger) == Relation.Conj && _tree.Lemma(one.Trigger) is "kill" or "murder" or "execute" or "behead") measure = "dead";
        string? of = SideOf(figure, measure, one);
        if (figure.IsMixed && measure is "dead" or "injured") measure = "dead or injured";
        // "Nine are injured, two critically".
        if (measure == "injured" && figure.Degree.Length > 0) measure = figure.Degree + " injured";
        return new(_document.RangeOf(figure.First, figure.Last), figure.Low, figure.High, figure.Approximate, figure.Unit, measure, of, figure.Scope.Length > 0 ? figure.Scope : "new");
    }

    // "Kills the commander along with two aides", "the execution of six men": counted among those who are put to death.
    private bool IsKilledHere(FigureMention figure, FoundEvent one) => figure.Kind == FigureKind.Count && figure.Head != one.Trigger && figure.UnitToken >= 0
        && (one.Target.Exists(t => t.Kind is MentionKind.Role && (t.Head == figure.UnitToken || t.Head == figure.Head)) || _tree.Case(figure.Head) is "with" or "along_with" or "together_with" && _mentions.Of(figure.UnitToken) is { Kind: MentionKind.Role, Scope: "people" })
        && (one.Mode is "execute" or "assassinate" || _tree.Lemma(one.Trigger) is "kill" or "murder" or "behead" or "massacre" || one.Companions.Exists(c => _tree.Lemma(c) is "kill" or "murder" or "behead" or "massacre"));

    // Whose number it is: "dozens of marchers" counts the marchers, "including four monks" those it is a part of.
    private string? SideOf(FigureMention figure, string measure, FoundEvent one)
    {
        if (Counts(one.Source)) return "source";
        if (Counts(one.Target) || measure is "dead" or "injured" or "detained" or "abducted" or "missing" or "displaced" or "released" or "returned") return "target";
        if (figure is { Scope: "part", Whole: { } whole } && whole != figure) return SideOf(whole, measure, one);
        return one.KindName == "PROTEST" && figure.UnitToken >= 0 && _mentions.Of(figure.UnitToken) is { Kind: MentionKind.Role, Sector: "CVL" or "OPP" } ? "source" : null;

        bool Counts(List<Mention> side) => side.Exists(m => m.Head == figure.Head && m.Head >= 0 || m.Head == figure.UnitToken && m.Head >= 0 && !m.IsPronoun);
    }

    private Ordinal? OrdinalOf(FoundEvent one)
    {
        foreach (OrdinalMention ordinal in _ordinals)
        {
            if (_tree[ordinal.Head].Sentence == _tree[one.Trigger].Sentence && Numbers(one, ordinal)) return new(_document.RangeOf(ordinal.First, ordinal.Last), ordinal.N, ordinal.Of, ordinal.Since);
        }

        return null;
    }

    private bool Numbers(FoundEvent one, OrdinalMention ordinal)
    {
        int head = ordinal.Head, up = _tree.Head(head), clause = _frames.ClauseVerb(one.Trigger);
        bool time = ordinal.Of.StartsWith("time", StringComparison.Ordinal) || ordinal.Of.StartsWith("occasion", StringComparison.Ordinal);
        if (head == one.Trigger || one.Companions.Contains(head)) return true;
        // "The first leader to be convicted", "the first time that he will attend", "the first occasion where the three will appear together".
        if (IsClauseOf(ordinal, clause)) return time || _frames.HasTo(clause);
        if (clause != one.Trigger && _tree.IsVerb(one.Trigger) && IsClauseOf(ordinal, one.Trigger)) return time || _frames.HasTo(one.Trigger);
        // "Rejects the second bid": not the second rejection.
        if (one.Arguments.Contains(head)) return one.KindName is not ("REJECT" or "ACCUSE" or "REQUEST") || one.KindName == "ACCUSE" && _tree.Lemma(head) is "protest" or "complaint" && _tree.Lemma(one.Trigger) is "lodge" or "file" or "make" or "register";
        // "For the third time since 2014", "in his first foreign trip": hangs on the clause.
        if (up >= 0 && (up == one.Trigger || up == clause)) return time || one.KindName is not ("REJECT" or "ACCUSE" or "REQUEST");
        if (time && up >= 0 && _tree.Relation(clause) is Relation.Ccomp or Relation.Advcl && _tree.Head(clause) == up && _tree.Lemma(up) is "mark" or "be") return true;
        // "Expelled an envoy, its third such expulsion", "let trucks in, the first such delivery in weeks": said of the clause before the comma.
        if (head > one.Trigger && ordinal.First > 1 && (_tree[ordinal.First - 1].Text == "," || _tree[ordinal.First - 2].Text == "," && _tree[ordinal.First - 1].Upos is Upos.DET or Upos.PRON) && _tree[head].Upos == Upos.NOUN && _tree.IsUnder(head, clause) && (_tree.HasChild(head, Relation.Amod, "such") || _tree.HasChild(head, Relation.Det, "such") || _tree.HasChild(head, Relation.DetPredet, "such") || IsNounOf(head, one.Trigger))) return true;
        // "Held a drill at sea, its second such drill this spring".
        if (head > one.Trigger && _tree[head].Upos == Upos.NOUN && _tree.Lemma(head) == _tree.Lemma(one.Trigger) && _tree[one.Trigger].Upos == Upos.NOUN) return true;
        return ordinal.Of is "time" or "occasion" && HangsBelow(one, up, clause);
    }

    // "Expulsion" of "expel", "deployment" of "deploy".
    private bool IsNounOf(int noun, int verb) => _tree.IsVerb(verb) && _tree.Lemma(verb) is { Length: >= 4 } done && _tree.Lemma(noun).StartsWith(done[..Math.Min(4, done.Length)], StringComparison.OrdinalIgnoreCase);

    private bool IsClauseOf(OrdinalMention ordinal, int verb) =>
        _tree.Relation(verb) is Relation.Acl or Relation.AclRelcl or Relation.Ccomp or Relation.Advcl && _tree.Head(verb) is int numbered && (numbered == ordinal.Head || numbered >= ordinal.First && numbered <= ordinal.Last + 1);

    // "Agree to restore talks for the first time since 2021", "puts the bank on its list for the first time since 2003": below the act, with no other act between.
    private bool HangsBelow(FoundEvent one, int token, int clause)
    {
        for (int steps = 0; steps < 6 && token >= 0; steps++, token = _tree.Head(token))
        {
            if (token == one.Trigger || token == clause) return true;
            if (_eventTokens.Contains(token) && !one.UsedUp.Contains(token) || _tree.Relation(token) is Relation.AclRelcl or Relation.Ccomp or Relation.Parataxis or Relation.Conj) return false;
        }

        return false;
    }

    // The clause of the act with all that fills its slots; clauses of other acts and the words of saying stay out.
    private CharRange QuoteOf(FoundEvent one, TimeMention? time, ImmutableArray<FigureMention> figures, Ordinal? ordinal)
    {
        int first = one.TriggerFirst, last = one.TriggerLast, sentence = _tree[one.Trigger].Sentence;
        void Take(int from, int to)
        {
            if (from < 0 || to >= _tree.Count || _tree[from].Sentence != sentence || _tree[to].Sentence != sentence) return;
            first = Math.Min(first, from);
            last = Math.Max(last, to);
        }

        foreach (Mention mention in one.Source) Take(mention.First, mention.Last);
        foreach (Mention mention in one.Target) Take(mention.First, mention.Last);
        foreach (int companion in one.Companions) Take(companion, companion);
        // "The ceasefire declared by Chad": what was declared belongs to the words that tell of it.
        if (_tree.Relation(one.Trigger) is Relation.Acl or Relation.AclRelcl && one.Arguments.Contains(_tree.Head(one.Trigger)) && !one.Source.Concat(one.Target).Any(m => m.Head == _tree.Head(one.Trigger)) && !(_tree[one.Trigger].Xpos == "VBG" && _tree.HasChild(one.Trigger, Relation.Mark)))
        {
            int noun = _tree.Head(one.Trigger), from = noun;
            while (from > 0 && _tree.Head(from - 1) == noun && _tree.Relation(from - 1) is Relation.Amod or Relation.Compound or Relation.Det or Relation.NmodPoss or Relation.Nummod) from--;
            Take(from, noun);
        }

        if (time is not null) Take(time.First, time.Last);
        foreach (FigureMention figure in figures) Take(figure.First, figure.Last);
        (int coreFirst, int coreLast) = (first, last);
        (int clauseFirst, int clauseLast) = ClauseExtent(_frames.ClauseVerb(one.Trigger), one);
        Take(clauseFirst, clauseLast);
        if (last - first >= LongestQuote) (first, last) = (coreFirst, coreLast);
        if (last - first >= LongestQuote)
        {
            first = Math.Max(first, one.Trigger - (LongestQuote / 2));
            last = Math.Min(last, one.Trigger + (LongestQuote / 2));
        }

        if (ordinal is not null && last - first < LongestQuote / 2)
        {
            // The ordinal's words belong to what is quoted where they stand beside it.
            while (last + 1 < _tree.Count && _tree[last + 1].Sentence == sentence && _tree[last + 1].Start < ordinal.Range.End) last++;
        }

        while (first < one.TriggerFirst && !OpensQuotation(first, last) && (_tree[first].Upos is Upos.PUNCT or Upos.CCONJ || _tree[first].Relation is Relation.Mark && _tree[first].Upos == Upos.SCONJ)) first++;
        while (last > one.TriggerLast && _tree[last].Upos == Upos.PUNCT && !ClosesQuotation(first, last)) last--;
        // The mark that closes a quotation belongs to what it closes.
        if (last + 1 < _tree.Count && _tree[last + 1].Sentence == sentence && ClosesQuotation(first, last + 1)) last++;
        else if (last + 2 < _tree.Count && _tree[last + 2].Sentence == sentence && _tree[last + 1].Upos == Upos.PUNCT && ClosesQuotation(first, last + 2)) last += 2;
        return _document.RangeOf(first, last);
    }

    private bool OpensQuotation(int token, int last)
    {
        foreach (Quotation quotation in _attribution.AllQuotations)
        {
            if (quotation.First == token) return quotation.Last <= last + 2;
        }

        return false;
    }

    private bool ClosesQuotation(int first, int token)
    {
        foreach (Quotation quotation in _attribution.AllQuotations)
        {
            if (quotation.Last == token) return quotation.First >= first;
        }

        return false;
    }

    private (int First, int Last) ClauseExtent(int verb, FoundEvent one)
    {
        int first = verb, last = verb;
        for (int child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            bool clause = _tree.Relation(child) is Relation.Conj or Relation.Parataxis or Relation.Advcl or Relation.Ccomp or Relation.Punct or Relation.Cc or Relation.Discourse;
            if (clause && !one.Arguments.Exists(a => _tree.IsUnder(a, child)) && !one.Companions.Exists(c => _tree.IsUnder(c, child)) && !_tree.IsUnder(one.Trigger, child)) continue;
            (int f, int l) = _tree.Extent(child);
            first = Math.Min(first, f);
            last = Math.Max(last, l);
        }

        return (first, last);
    }

    private ImmutableArray<CharRange> QuotedIn(CharRange quote)
    {
        ImmutableArray<CharRange>.Builder found = ImmutableArray.CreateBuilder<CharRange>();
        foreach (Quotation quotation in _attribution.AllQuotations)
        {
            CharRange range = _document.RangeOf(quotation.First, quotation.Last);
            if (!range.Overlaps(quote)) continue;
            int start = Math.Max(range.Start, quote.Start), end = Math.Min(range.End, quote.End);
            if (end > start) found.Add(CharRange.Between(start, end));
        }

        return found.DrainToImmutable();
    }

    // The same in every version of the engine: report, text, kind and where the trigger stands.
    private string IdOf(string kind, CharRange trigger)
    {
        string seed = string.Create(CultureInfo.InvariantCulture, $"{_idSeed}\n{kind}\n{trigger.Start}\n{trigger.Length}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..16];
    }

    private ImmutableArray<string> ReasonsFor(FoundEvent one, Claim claim, Stance stance)
    {
        ImmutableArray<string>.Builder reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add($"pattern {one.Pattern.Rule}: {one.Pattern.Source}");
        reasons.Add($"trigger '{_document.TextOf(claim.Trigger)}', read as {one.Pos.ToString().ToLowerInvariant()} '{_tree.Lemma(one.Trigger)}'");
        if (one.Companions.Count > 0) reasons.Add("told by these words as well: " + string.Join(", ", one.Companions.Select(c => $"'{_tree[c].Text}'")));
        foreach (Participant participant in claim.Source) reasons.Add($"source '{_document.TextOf(participant.Range)}' is {Describe(participant)}");
        foreach (Participant participant in claim.Target) reasons.Add($"target '{_document.TextOf(participant.Range)}' is {Describe(participant)}");
        reasons.Add(stance.Cue >= 0 ? $"standing {claim.Standing.ToString().ToLowerInvariant()} ({claim.Status}): set by '{_tree[stance.Cue].Text}'" : $"standing {claim.Standing.ToString().ToLowerInvariant()} ({claim.Status}): by the form of the clause");
        if (stance.Hedge >= 0) reasons.Add($"hedged: set by '{_tree[stance.Hedge].Text}'");
        foreach (Speaker speaker in claim.Speakers)
            reasons.Add($"speaker '{_document.TextOf(speaker.Range)}'" + (speaker.Cue is { } cue ? $" by '{_document.TextOf(cue)}'" : "") + (speaker.Self ? "; announces its own act" : ""));
        if (claim.Where is { } where) reasons.Add($"place '{_document.TextOf(where.Range)}' is {where.Name}{(where.Country.Length > 0 ? ", " + where.Country : "")}");
        if (claim.When is { } when) reasons.Add($"time '{_document.TextOf(when.Range)}'" + (when.From is null ? ": cannot be told without a publication day" : string.Create(CultureInfo.InvariantCulture, $" is {when.From:yyyy-MM-dd} to {when.Until:yyyy-MM-dd}")));
        return reasons.DrainToImmutable();
    }

    private static string Describe(Participant participant) =>
        (participant.Name.Length > 0 ? participant.Name : participant.Actor) + (participant.Country.Length > 0 ? ", " + participant.Country : ", country unknown") + (participant.Sector.Length > 0 ? " " + participant.Sector : "") + (participant.Inferred ? "; the likeliest state, though no words say so and who of it is meant is not told" : "");
}
