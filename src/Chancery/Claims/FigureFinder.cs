using System.Collections.Immutable;
using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Says which of a document's numbers measure an act: those that count who or what takes part, and those of harm in the same telling.</summary>
internal sealed class FigureFinder(Tree tree, Frames frames, MentionReader mentions, FigureReader reader)
{
    private readonly IReadOnlyList<FigureMention> _figures = reader.Figures;
    private Dictionary<int, FoundEvent> _attacks = [];
    private int[]? _firstOf;
    private int _told = -1;

    /// <summary>The figures of an act.</summary>
    /// <param name="one">The act.</param>
    /// <param name="acts">The triggers of all acts of the report: a sentence without any may tell more of the act before it.</param>
    /// <param name="attacks">Whose words the words of attacks and of harm are: what another attack did is no measure of this one.</param>
    internal ImmutableArray<FigureMention> Of(FoundEvent one, HashSet<int> acts, Dictionary<int, FoundEvent> attacks)
    {
        // "Arrested two as part of an inquiry": two arrested.
        if (one.KindName == "ACCUSE" && one.Pattern.Settings.ContainsKey("occasion")) return [];
        _attacks = attacks;
        _told = frames.ClauseVerb(one.Trigger);
        ImmutableArray<FigureMention>.Builder found = ImmutableArray.CreateBuilder<FigureMention>();
        int sentence = tree[one.Trigger].Sentence;
        foreach (FigureMention figure in FiguresFrom(sentence))
        {
            int at = figure.Head >= 0 ? figure.Head : figure.First;
            if (mentions.NameAt(figure.First) is not null || figure.IsConversion || figure.IsWhole != IsOfAll(one, figure)) continue;
            // "Has invited Chad, according to two officials": who say so.
            if (figure.UnitToken >= 0 && tree.Case(figure.UnitToken) == "according_to") continue;
            if (tree[at].Sentence != sentence)
            {
                if (tree[at].Sentence == sentence + 1 && (figure.Kind == FigureKind.Vote ? IsVoteOf(one, at, acts) : IsOfToll(one, figure, at) || IsToldAfter(one, figure, acts))) found.Add(figure);
                continue;
            }

            if (figure.Kind == FigureKind.Vote)
            {
                if (IsVoteOf(one, at, acts)) found.Add(figure);
                continue;
            }

            if (figure.Counts ? Measures(one, figure, at) || IsFurtherPart(figure, at, found) || IsPartOf(figure, at, found) : IsTermOfAccord(one, figure, at)) found.Add(figure);
        }

        return found.DrainToImmutable();
    }

    // The figures of a sentence and of the next.
    private IEnumerable<FigureMention> FiguresFrom(int sentence)
    {
        if (_firstOf is null)
        {
            _firstOf = new int[tree.Document.Sentences.Length + 1];
            for (int i = 0, s = 0; s < _firstOf.Length; s++)
            {
                while (i < _figures.Count && SentenceOf(_figures[i]) < s) i++;
                _firstOf[s] = i;
            }
        }

        for (int i = _firstOf[sentence]; i < _figures.Count && SentenceOf(_figures[i]) <= sentence + 1; i++) yield return _figures[i];
    }

    private int SentenceOf(FigureMention figure) => tree[figure.Head >= 0 ? figure.Head : figure.First].Sentence;

    // "Frees four of the nine hostages taken in May": of the nine, where the act is told of them all.
    private bool IsOfAll(FoundEvent one, FigureMention figure)
    {
        if (figure.UnitToken < 0 || tree.Head(one.Trigger) != figure.UnitToken || tree.Relation(one.Trigger) is not (Relation.Acl or Relation.AclRelcl)) return false;
        foreach (FigureMention other in _figures)
        {
            if (other.IsWhole && other.UnitToken == figure.UnitToken) return true;
        }

        return false;
    }

    // "Eighteen prisoners, including 15 of one party and three of another", "59 counts, including 15 of murder and one of arson": the next part.
    private bool IsFurtherPart(FigureMention figure, int at, ImmutableArray<FigureMention>.Builder found)
    {
        if (figure.Kind != FigureKind.Count || found.Count == 0 || found[^1] is not { Kind: FigureKind.Count, Scope: "part" } part || tree.Relation(at) != Relation.Conj) return false;
        int head = tree.Head(at), before = part.Head >= 0 ? part.Head : part.First;
        if (head != before && (tree.Head(head) != before || tree.Relation(head) != Relation.Nmod)) return false;
        if (figure.Measure.Length == 0) figure.Measure = part.Measure;
        return true;
    }

    // "Nine nationals, including one on trial": the part of what measures the act.
    private bool IsPartOf(FigureMention figure, int at, ImmutableArray<FigureMention>.Builder found) =>
        figure is { Kind: FigureKind.Count, Scope: "part", Measure: "" or "dead" or "injured", Whole: { Head: >= 0 } whole } && found.Contains(whole) && whole.Measure == figure.Measure && tree.Relation(at) == Relation.Nmod && tree.Head(at) is int counted && (counted == whole.Head || counted == whole.UnitToken);

    // "Votes 93–18 to condemn the raid", "rejects the bill in a 31–19 vote", "adopts it. The text is passed with 13 votes in favour": of the first act told there.
    private bool IsVoteOf(FoundEvent one, int at, HashSet<int> acts)
    {
        if (one.KindName is "ASSAULT" or "PROTEST" or "MOBILIZE" || one.Source.Count == 0) return false;
        // "Promised a referendum after the delegates voted 89–52": theirs.
        int voting = tree.ClauseHead(at), clause = frames.ClauseVerb(one.Trigger);
        if (voting != clause && tree.Relation(voting) == Relation.Advcl && tree.IsUnder(voting, clause) && frames.Subject(voting) is >= 0 and int voters && tree[voters].Upos != Upos.PRON && !one.Source.Exists(s => s.Head == voters)) return false;
        // "Had thrown out the case; the judges found by nine votes to two that …": what the next clause tells of another.
        if (voting != clause && tree[voting].Sentence == tree[clause].Sentence && tree.Relation(voting) is Relation.Parataxis or Relation.Conj && frames.Subject(voting) is >= 0 and int finders && tree.Head(finders) == voting && tree[finders].Upos != Upos.PRON && !tree.IsUnder(one.Trigger, voting) && !one.Source.Exists(s => s.Head == finders)) return false;
        Sentence own = tree.Document.Sentences[tree[one.Trigger].Sentence], told = tree.Document.Sentences[tree[at].Sentence];
        for (int i = own.FirstToken; i < told.EndToken; i++)
        {
            if (acts.Contains(i) && (i < one.Trigger || i >= own.EndToken)) return false;
        }

        return true;
    }

    // "Gunmen attack a market. Nine traders are injured and four killed.": of the toll that the act took to itself.
    private bool IsOfToll(FoundEvent one, FigureMention figure, int at)
    {
        if (one.Toll < 0 || figure.Kind != FigureKind.Count || figure.Measure is not ("dead" or "injured" or "missing") && !IsThingDamaged(figure, at) && !IsFiredIn(one.Toll, figure) || figure.Scope == "total") return false;
        int verb = tree.ClauseHead(at);
        for (int steps = 0; steps < 4 && tree.Relation(verb) == Relation.Conj && tree.Head(verb) is >= 0 and int first && tree.IsVerb(first); steps++) verb = first;
        return verb == one.Toll;
    }

    private bool IsFiredIn(int verb, FigureMention figure) => figure.UnitToken >= 0 && frames.IsWeapon(figure.UnitToken) && tree.Lemma(verb) is "launch" or "fire" or "use" or "drop" && tree.ClauseHead(figure.UnitToken) == verb;

    // "After an attack on two churches. The incident resulted in five deaths.": harm in a sentence that tells of no act of its own.
    private bool IsToldAfter(FoundEvent one, FigureMention figure, HashSet<int> acts)
    {
        if (figure.Kind != FigureKind.Count || figure.Scope == "total" || !IsBareToll(figure)) return false;
        // "Clashes erupt after the killing of a chief. Nine people are hurt.": in the clashes, whose toll it is.
        int tolling = tree.ClauseHead(figure.Head >= 0 ? figure.Head : figure.First);
        foreach (FoundEvent other in _attacks.Values)
        {
            if (other != one && other.Toll == tolling) return false;
        }

        bool told = one.KindName == "ASSAULT" ? figure.Measure is "dead" or "injured" or "missing" || IsThingDamaged(figure, figure.Head) || IsFlight() : IsFlight();
        if (!told) return false;

        bool IsFlight() => figure.Measure == "displaced" && DrivesOut(one) && IsOfFugitives(figure) && tree.Relation(frames.ClauseVerb(one.Trigger)) is Relation.Root or Relation.Conj or Relation.AclRelcl;
        Sentence own = tree.Document.Sentences[tree[one.Trigger].Sentence], next = tree.Document.Sentences[tree[figure.First].Sentence];
        for (int i = one.Trigger + 1; i < next.EndToken; i++)
        {
            if (acts.Contains(i)) return false;
        }

        for (int i = own.FirstToken; i < one.Trigger; i++)
        {
            if (acts.Contains(i) && tree.IsVerb(i) && !tree.IsUnder(one.Trigger, i)) return false;
        }

        return true;
    }

    // "Two people are injured", "the incident results in five deaths", not "AFP confirms 30 dead" nor "the deaths bring the toll to 39".
    private bool IsBareToll(FigureMention figure)
    {
        int verb = tree.ClauseHead(figure.Head >= 0 ? figure.Head : figure.First);
        if (tree.Relation(verb) != Relation.Root) return false;
        // "One sailor is reported missing".
        bool missed = tree.Lemma(verb) is "report" or "miss" or "missing" && figure.Measure == "missing";
        return missed || tree.IsPassive(verb) && (tree.Lemma(verb) is "kill" or "injure" or "wound" or "hurt" or "displace" || frames.Damages(verb)) || tree.Lemma(verb) is "result" or "die" or "leave" or "cause" or "flee";
    }

    private bool IsThingDamaged(FigureMention figure, int at) => figure.Measure.Length == 0 && figure.Kind == FigureKind.Count && DamagedBy(at) >= 0;

    private int DamagedBy(int token)
    {
        for (int steps = 0; token >= 0 && steps < 3 && tree.Relation(token) == Relation.Conj && tree.Head(token) is >= 0 and int first && tree.IsNominal(first); steps++) token = first;
        return token >= 0 && tree.Relation(token) is Relation.Obj or Relation.NsubjPass && tree.Head(token) is >= 0 and int verb && tree.IsVerb(verb) && frames.Damages(verb) ? verb : -1;
    }

    /// <summary>What became of the things that a number counts: "damaged", "destroyed", or empty if the words say neither.</summary>
    internal string Damage(FigureMention figure) => figure.UnitToken >= 0 && mentions.Of(figure.UnitToken) is { Kind: MentionKind.Role, Scope: "people" } ? "" : DamagedBy(figure.Head) switch { < 0 => "", int verb => tree.Lemma(verb) == "damage" ? "damaged" : "destroyed" };

    // "Rebels take the town": people flee from it; "tells the residents to leave".
    private static bool DrivesOut(FoundEvent one) => one is { KindName: "ASSAULT" } or { KindName: "COERCE", Mode: "seize" or "deport" } or { KindName: "REQUEST", Mode: "yield" } or { KindName: "THREATEN", Mode: "violence" };

    // "Four gunmen fled in a car": from the police, not from their homes.
    private bool IsOfFugitives(FigureMention figure) => figure.UnitToken < 0 || mentions.Of(figure.UnitToken) is null or { Sector: "CVL" or "" } && tree.Lemma(figure.UnitToken) is not ("attacker" or "suspect" or "assailant" or "perpetrator" or "prisoner" or "inmate" or "gunman" or "robber" or "man");

    // "Thousands flee as rebels attack the town", "seize the town, prompting hundreds to flee", "displaces nine thousand".
    private bool IsDrivenOut(FoundEvent one, FigureMention figure, int at)
    {
        if (!IsOfFugitives(figure)) return false;
        int flight = tree.ClauseHead(at), act = frames.ClauseVerb(one.Trigger);
        if (flight < 0 || act < 0) return false;
        if (tree.IsUnder(flight, act))
        {
            int token = flight;
            for (int steps = 0; steps < 4 && token != act; steps++, token = tree.Head(token))
            {
                if (tree.Relation(token) is not (Relation.Advcl or Relation.Xcomp or Relation.Conj or Relation.Ccomp) || token != flight && tree.Lemma(token) is not ("force" or "prompt" or "cause" or "lead" or "leave" or "drive" or "compel" or "send") && !tree.IsPassive(token)) return false;
                if (tree.Relation(token) == Relation.Advcl && tree[token].Xpos != "VBG") return false;
            }

            return token == act && flight != act;
        }

        if (tree.Head(act) == flight && tree.Relation(act) == Relation.Advcl) return tree.Child(act, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is "as" or "after" or "when" or "because" or "while" or "since";
        return !tree.IsVerb(one.Trigger) && tree.Head(one.Trigger) == flight && tree.Case(one.Trigger) is "after" or "following" or "amid" or "due_to" or "because_of" or "from" or "by" or "in" or "during" or "over";
    }

    // "A 10-day ceasefire", "a five-year agreement": a length of time is a figure where it is what was agreed (GUIDELINES, decision 13).
    private bool IsTermOfAccord(FoundEvent one, FigureMention figure, int at)
    {
        if (figure.Kind != FigureKind.Duration) return false;
        // "Extends its ceasefire by 15 days".
        if (one.KindName is "AGREE" or "CONCEDE" && tree.Lemma(one.Trigger) is "extend" or "prolong" or "renew" && tree.Head(at) is >= 0 and int counted && (tree.Head(counted) == one.Trigger && tree.Case(counted) == "by" || tree.Head(at) == one.Trigger && tree.Case(at) == "by")) return true;
        if ((one.KindName, one.Mode) is not (("SUPPORT", "sign") or ("AGREE", _) or ("CONCEDE", "ceasefire"))) return false;
        // "Five-year": the number hangs on the unit.
        if (tree.Head(at) is int unit && unit >= 0 && tree.Lemma(unit) is "year" or "month" or "week" or "day" or "hour" or "decade") at = unit;
        int head = tree.Head(at);
        return head >= 0 && (head == one.Trigger || one.Literals.Contains(head) || one.Arguments.Contains(head)) && tree.Relation(at) is Relation.Amod or Relation.Compound or Relation.Nummod or Relation.Nmod or Relation.NmodUnmarked;
    }

    // "Agrees to loan 90 billion euros", "a 19% tariff": sums and shares stand anywhere in what the act is about, but not in a clause of its own.
    private bool StandsInObject(FoundEvent one, int at)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        for (int token = at, steps = 0; token >= 0 && steps < 7; token = tree.Head(token), steps++)
        {
            if (token == one.Trigger || token == verb) return true;
            // "Sentenced to three years and fined 840,000 dollars".
            if (one is { KindName: "SANCTION", Mode: "convict" } && tree.Relation(token) == Relation.Conj && tree.Head(token) == verb && tree.Lemma(token) is "fine" or "order" && !tree.HasChild(token, Relation.Nsubj)) return true;
            // "Helps the navy by giving six million dollars in drones".
            if (one.KindName == "AID" && tree.Relation(token) == Relation.Advcl && tree.Head(token) == verb && tree[token].Xpos == "VBG" && tree.Child(token, Relation.Mark) is >= 0 and int by && tree.Lower(by) == "by") return true;
            if (tree.Relation(token) is Relation.AclRelcl or Relation.Advcl or Relation.Ccomp or Relation.Parataxis || tree.Relation(token) == Relation.Conj && tree.IsVerb(token)) return false;
            // "Sentenced for taking bribes worth nine million": what he did.
            if (one is { KindName: "SANCTION", Mode: "convict" } && tree[token].Xpos == "VBG" && tree.Child(token, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) == "for") return false;
            // "Halted supplies over an unpaid bill of 700 million dollars": the reason, not the act.
            if (tree.Relation(token) == Relation.Obl && tree.Case(token) is "over" or "because_of" or "due_to" or "despite" or "amid" or "following" or "after") return false;
        }

        return false;
    }

    // "Will use 195 million euros to fund the package".
    private bool IsSumSpent(FoundEvent one, int at)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        int spending = tree.Head(verb);
        // "Will use nine million euros in interest to fund it": the aim may hang on a noun of the spending.
        for (int steps = 0; steps < 3 && spending >= 0 && tree.Relation(verb) == Relation.Acl && tree.IsNominal(spending); steps++) spending = tree.Head(spending);
        if (one.KindName is not ("AID" or "AGREE") || tree.Relation(verb) is not (Relation.Advcl or Relation.Xcomp or Relation.Acl) || !frames.HasTo(verb) || spending < 0 || tree.Lemma(spending) is not ("use" or "spend" or "allocate" or "earmark" or "give" or "provide" or "set" or "release" or "approve")) return false;
        int token = at;
        for (int steps = 0; steps < 3 && tree.Relation(token) is Relation.Nummod or Relation.Compound or Relation.Conj && tree.Head(token) >= 0; steps++) token = tree.Head(token);
        return tree.Head(token) == spending && tree.Relation(token) is Relation.Obj or Relation.NsubjPass;
    }

    private bool Measures(FoundEvent one, FigureMention figure, int at)
    {
        if (figure.Kind is FigureKind.Money or FigureKind.Percent) return one.KindName is not ("ASSAULT" or "PROTEST" or "CONSULT" or "MOBILIZE") && one is not { KindName: "COERCE", Mode: "arrest" } && (StandsInObject(one, at) || IsSumSpent(one, at));
        bool harm = figure.Measure is "dead" or "injured" or "missing" or "displaced";
        if (figure.Measure == "displaced" && DrivesOut(one) && IsDrivenOut(one, figure, at)) return true;
        // "Nine are killed and hundreds of homes burned down in attacks".
        if (one.KindName == "ASSAULT" && IsThingDamaged(figure, at) && !IsSaidByOther(one, at) && Reaches(one, at, 6)) return true;
        if (harm && (IsSaidByOther(one, at) || IsOfOtherCause(one, at))) return false;
        // "After three air strikes": how many they were.
        if (one.KindName == "ASSAULT" && at == one.Trigger && figure.Measure.Length == 0 && tree.HasChild(at, Relation.Nummod)) return true;
        // "Led to 370 arrests": how many they were.
        if (one is { KindName: "COERCE", Mode: "arrest" } && at == one.Trigger && tree.Lemma(at) is "arrest" or "detention" && tree.HasChild(at, Relation.Nummod)) return true;
        // "Hanged a man for killing two clerics": of what he is put to death for.
        if (harm && one is { KindName: "ASSAULT", Mode: "execute" } && !one.Target.Exists(m => Counts(m, at)) && HangsOnDeed(one, at)) return false;
        // "Protests Chad's arrest of nine sailors": of the arrest.
        if (one is { KindName: "ACCUSE", Mode: "disapprove" } && !one.Source.Exists(m => Counts(m, at))) return false;
        // "Nine thousand march to denounce the cuts": of the march.
        if (one.KindName is "ACCUSE" or "REQUEST" or "SUPPORT" && IsCountOfMarch(one, figure.Whole is { Head: >= 0 and int whole } ? whole : at)) return false;
        if ((one.KindName is "COOPERATE" or "MOBILIZE" or "COERCE" || one is { KindName: "CONSULT", Mode: not "visit" }) && IsInvolved(one, at)) return true;
        if (one is { KindName: "COERCE", Mode: "arrest" } && figure.Measure is "dead" or "injured" && IsSubjectOfBoth(one, at)) return true;
        // "Hands over forty bodies", "the remains of three hostages".
        if (figure.Measure == "dead" && one is { KindName: "RETREAT", Mode: "return" or "release" } && figure.UnitToken >= 0) return IsOfBodiesGiven(one, figure.UnitToken);
        // "Exchange prisoners, with 90 soldiers handed back to each side".
        if (one is { KindName: "RETREAT", Mode: "release" or "return" } && tree.ClauseHead(at) is >= 0 and int back && tree.Relation(back) == Relation.Advcl && tree.Head(back) == frames.ClauseVerb(one.Trigger) && tree.Lemma(back) is "return" or "release" or "free" or "exchange" or "repatriate" or "swap" && tree.Child(back, Relation.Mark) is >= 0 and int with && tree.Lower(with) == "with" && tree.Head(at) == back) return true;
        // "Rescue 31 worshippers who were abducted": the words beside it say who they are, the act what becomes of them.
        if (figure.Measure is "abducted" or "detained" or "displaced" && one.KindName is "AID" && one.Target.Exists(m => Counts(m, at))) return true;
        // "Nine are killed after protesters set fire to the hall".
        if (harm && one.KindName != "ASSAULT" && (one is not { KindName: "PROTEST" } || _attacks.ContainsKey(tree.ClauseHead(at)) || one.Mode != "riot" && !IsTollOfProtest(one, at))) return false;
        // "Arrests in nineteen countries", "detained 198 people across 34 provinces": places are not held.
        if (one is { KindName: "COERCE", Mode: "arrest" } && figure is { Measure.Length: 0, UnitToken: >= 0 } && tree.Case(at) is "in" or "across" or "throughout" && tree.Lemma(figure.UnitToken) is "country" or "province" or "city" or "town" or "state" or "district" or "region" or "county" or "village" or "nation" or "municipality" or "location" or "site" or "place") return false;
        if (figure.Measure == "detained" && one.KindName is not ("COERCE" or "SANCTION" or "RETREAT" or "ACCUSE")) return false;
        if (figure.Measure == "abducted" && one.KindName is not ("ASSAULT" or "RETREAT" or "COERCE")) return false;
        // "Arrests nine men and seizes their weapons": of the arrest.
        if (figure.Measure == "detained" && one is { KindName: "COERCE", Mode: "seize" } && one.Target.Exists(m => m.Scope == "people" && Counts(m, at))) return false;
        // Who was taken is counted apart from who was killed.
        if (harm && one.Mode == "abduct" && !one.Companions.Exists(c => tree.IsUnder(at, c))) return false;
        bool violent = one.KindName == "ASSAULT" && !harm && figure.Measure.Length == 0;
        // "Near two distribution sites": where it was, not what was hit.
        if (violent && at != one.Trigger && !one.Companions.Contains(at) && tree.Case(at) is "near" or "in" or "at" or "from" or "around" or "outside" or "within") return false;
        if (one.Target.Exists(m => Counts(m, at)) && (!violent || TellsOf(one, at))) return true;
        if (harm && IsCountOfAttackers(one, figure)) return false;
        // How many attacked is no measure of the attack, but with how many missiles is.
        if (one.Source.Exists(m => Counts(m, at))) return violent && figure.UnitToken >= 0 && frames.IsWeapon(figure.UnitToken) || !violent && !(harm && IsDoneToByOther(one, figure, at));
        if (harm) return !IsOwnDeed(one, figure, at) && Reaches(one, at, 6);
        if (IsAffected(one, figure, at)) return true;
        int verb = frames.ClauseVerb(one.Trigger);
        int head = tree.Head(at);
        // "Sentences him over two attacks": what it is for.
        if (tree.Relation(at) == Relation.Obl && tree.Case(at) is "over" or "after" or "following" or "despite" or "amid" or "because_of" or "due_to") return false;
        // "Pledges to invest 20 billion dollars": the sum stands in the act promised.
        if (head >= 0 && one.UsedUp.Contains(head)) return true;
        if (head == one.Trigger || head == verb || one.Companions.Contains(head)) return tree.Relation(at) is Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.Obl or Relation.Nummod or Relation.Compound or Relation.Nsubj or Relation.Iobj or Relation.Amod;
        // "A package of 50 tanks", "drones and 20 missiles": one step below an object.
        if (head >= 0 && one.Arguments.Contains(head) && tree.Relation(at) is Relation.Conj or Relation.Nmod or Relation.Appos or Relation.Compound or Relation.Nummod) return true;
        // "Sanctions on four firms in the oil trade and nine tankers": joined to the word nearest to it.
        return one.KindName is "SANCTION" or "AID" or "MOBILIZE" or "COERCE" && tree.Relation(at) == Relation.Conj && figure.UnitToken == at && head >= 0 && tree.Relation(head) == Relation.Nmod && tree.Case(head) is "in" or "from" or "of" && one.Target.Exists(t => t.Head == tree.Head(head)) && tree.HasChild(tree.Head(head), Relation.Nummod);
    }

    // "Cuts the power, affecting nine thousand homes", "a strike affects nine thousand pupils".
    private bool IsAffected(FoundEvent one, FigureMention figure, int at)
    {
        if (figure.Kind != FigureKind.Count || tree.Relation(at) != Relation.Obj || tree.Head(at) is not (>= 0 and int verb) || tree.Lemma(verb) is not ("affect" or "strand")) return false;
        int clause = frames.ClauseVerb(one.Trigger);
        return tree.Relation(verb) == Relation.Advcl && tree[verb].Xpos == "VBG" && !tree.HasChild(verb, Relation.Mark) && tree.Head(verb) == clause || tree.Relation(verb) == Relation.Conj && tree.Head(verb) == clause || frames.Subject(verb) == one.Trigger;
    }

    // "Chad says that nine died, while Niger claims that only two did": each has a number of his own.
    private bool IsSaidByOther(FoundEvent one, int at)
    {
        for (int token = at, steps = 0; token >= 0 && steps < 8; token = tree.Head(token), steps++)
        {
            if (tree.IsUnder(one.Trigger, token)) return false;
            // "After previously announcing that only four were".
            if (tree.Relation(token) == Relation.Advcl && tree[token].Xpos == "VBG" && tree.Lemma(token) is "announce" or "say" or "claim" or "report" or "state" && tree.Child(token, Relation.Mark) is >= 0 and int before && tree.Lower(before) is "after" or "despite" && tree.HasChild(token, Relation.Ccomp)) return true;
            bool apart = tree.Relation(token) == Relation.Advcl && tree.Child(token, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is "while" or "whereas" or "although" or "though" || tree.Relation(token) == Relation.Conj && tree.Child(token, Relation.Cc) is >= 0 and int joint && tree.Lower(joint) == "but";
            if (apart && tree.IsVerb(token) && tree.Lemma(token) is "say" or "claim" or "report" or "state" or "insist" && tree.HasChild(token, Relation.Nsubj) && tree.HasChild(token, Relation.Ccomp)) return true;
        }

        return false;
    }

    // "While four are injured in a similar raid", "and another five die of starvation".
    private bool IsOfOtherCause(FoundEvent one, int at)
    {
        // "Is shot dead amid a rise in killings, which have left 51 dead".
        for (int token = at, steps = 0; token >= 0 && steps < 8 && !tree.IsUnder(one.Trigger, token); token = tree.Head(token), steps++)
        {
            if (tree.Relation(token) is Relation.Obl or Relation.Nmod && tree.Case(token) == "amid" && (tree.IsVerb(one.Trigger) || !one.Companions.Exists(c => tree.IsUnder(c, token)))) return true;
        }

        int harm = tree.ClauseHead(at);
        if (harm < 0 || harm == one.Trigger || !tree.IsVerb(harm) || tree.IsUnder(one.Trigger, harm) && tree.Relation(harm) == Relation.Root) return false;
        for (int child = tree.FirstChild(harm); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Obl || child == one.Trigger || one.Companions.Contains(child)) continue;
            if (tree.Case(child) is "of" or "from" && tree.Lemma(harm) == "die" && tree.Lemma(child) is "starvation" or "hunger" or "malnutrition" or "cold" or "hypothermia" or "disease" or "cholera" or "thirst") return true;
            if (tree.Case(child) is "in" or "by" && tree[child].Xpos == "NN" && tree.Child(child, Relation.Amod) is >= 0 and int other && tree.Lower(other) is "similar" or "separate" or "different" or "second") return !tree.IsUnder(one.Trigger, child);
        }

        return false;
    }

    private bool IsCountOfMarch(FoundEvent one, int at)
    {
        if (!one.Source.Exists(m => m.Sector == "CVL" && Counts(m, at))) return false;
        int verb = tree.ClauseHead(at), clause = frames.ClauseVerb(one.Trigger);
        return verb != clause && tree.IsVerb(verb) && tree.IsUnder(clause, verb) && (tree.Lemma(verb) is "march" or "protest" or "rally" or "demonstrate" or "gather" or "assemble" or "begin" || tree.Child(verb, Relation.Obj) is >= 0 and int held && tree.Lemma(held) is "protest" or "rally" or "march" or "demonstration" or "vigil" or "strike");
    }

    // "Begin exercises involving 9,000 troops".
    private bool IsInvolved(FoundEvent one, int at)
    {
        int verb = tree.Relation(at) == Relation.Nmod && tree.Head(at) is >= 0 and int noun ? tree.Head(noun) : tree.Head(at);
        return verb >= 0 && tree[verb].Xpos == "VBG" && tree.Lemma(verb) == "involve" && tree.IsUnder(verb, frames.ClauseVerb(one.Trigger)) && (tree.Relation(at) is Relation.Obj or Relation.Nmod || tree.Relation(at) == Relation.Obl && tree.Case(at) == "from");
    }

    // "Nine people are killed amid protests", "protests that left nine dead": nobody is said to have killed them.
    private bool IsTollOfProtest(FoundEvent one, int at)
    {
        if (tree.IsVerb(one.Trigger)) return false;
        int harm = tree.ClauseHead(at);
        if (tree.HasChild(harm, Relation.OblAgent)) return false;
        bool during = tree.Relation(one.Trigger) == Relation.Obl && tree.Head(one.Trigger) == harm && tree.Case(one.Trigger) is "amid" or "in" or "during";
        return during && tree.IsPassive(harm) || tree.Relation(harm) == Relation.AclRelcl && tree.Head(harm) == one.Trigger && !tree.IsPassive(harm) || tree.Relation(harm) == Relation.Root && !tree.IsPassive(harm) && frames.Subject(harm) == one.Trigger;
    }

    private bool IsOfBodiesGiven(FoundEvent one, int counted)
    {
        int bodies = tree.Relation(counted) == Relation.Nmod && tree.Case(counted) == "of" ? tree.Head(counted) : counted;
        // "The bodies of four of the nine".
        if (bodies >= 0 && tree[bodies].Upos == Upos.NUM && tree.Relation(bodies) == Relation.Nmod && tree.Case(bodies) == "of") bodies = tree.Head(bodies);
        if (bodies < 0 || tree.Lemma(bodies) is not ("body" or "corpse" or "remains" or "remain")) return false;
        int verb = frames.ClauseVerb(one.Trigger);
        return tree.Head(bodies) is int given && (given == one.Trigger || given == verb) && tree.Relation(bodies) is Relation.Obj or Relation.NsubjPass or Relation.Nmod || one.Arguments.Contains(bodies);
    }

    // "Executed two men for the attack", "shot dead two gunmen who had raided a bank": their deaths are of the other act.
    // "Nine are hurt when two gunmen open fire": two who shot.
    private bool IsCountOfAttackers(FoundEvent one, FigureMention figure)
    {
        int counted = figure.UnitToken;
        if (one.KindName != "ASSAULT" || counted < 0 || tree.Relation(counted) != Relation.Nsubj || tree.Head(counted) is not (>= 0 and int verb) || !tree.IsVerb(verb) || tree.IsPassive(verb)) return false;
        return one.Source.Exists(s => s.Head == counted) && !one.Target.Exists(t => t.Head == counted) && (verb == one.Trigger || one.Companions.Contains(verb)) && tree.Lemma(verb) is not ("die" or "perish" or "suffer" or "sustain" or "lose" or "fall");
    }

    private bool IsDoneToByOther(FoundEvent one, FigureMention figure, int at)
    {
        int counted = figure.UnitToken >= 0 ? figure.UnitToken : at;
        int verb = tree.Head(counted);
        if (verb < 0 || !tree.IsVerb(verb) || verb == one.Trigger || verb == frames.ClauseVerb(one.Trigger) || one.Companions.Contains(verb)) return false;
        return tree.Relation(counted) == Relation.Obj || tree.Relation(counted) == Relation.NsubjPass && tree.Lemma(verb) is "execute" or "hang" or "behead";
    }

    private bool HangsOnDeed(FoundEvent one, int at)
    {
        for (int token = at, steps = 0; token >= 0 && token != one.Trigger && steps < 8; token = tree.Head(token), steps++)
        {
            if (tree.Case(token) is "for" or "over" or "of" && tree.Relation(token) is Relation.Obl or Relation.Nmod && token != at) return true;
            if (tree[token].Xpos == "VBG" && tree.Child(token, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is "for" or "of" or "over" or "after") return true;
        }

        return false;
    }

    // "A man who killed three is executed": of his deed, not of what befalls him.
    private bool IsOwnDeed(FoundEvent one, FigureMention figure, int at)
    {
        int counted = figure.UnitToken >= 0 ? figure.UnitToken : at;
        int verb = tree.Relation(counted) == Relation.Obj ? tree.Head(counted) : -1;
        return verb >= 0 && verb != one.Trigger && !one.Companions.Contains(verb) && tree.Relation(verb) == Relation.AclRelcl && tree.Child(verb, Relation.Nsubj) is >= 0 and int who && tree.Lower(who) is "who" or "that" && one.Target.Exists(t => t.Kind is MentionKind.Person or MentionKind.Role && (t.Head == tree.Head(verb) || tree.Head(t.Head) == tree.Head(verb) && tree.Relation(t.Head) is Relation.Flat or Relation.Appos));
    }

    private bool TellsOf(FoundEvent one, int at)
    {
        int head = tree.Head(at);
        // "Three jets crash after being shot down": what befalls the subject in a clause of its own.
        if (head >= 0 && tree.Relation(at) is Relation.Nsubj or Relation.NsubjPass && tree.Relation(one.Trigger) == Relation.Advcl && tree.Head(one.Trigger) == head && tree.IsPassive(one.Trigger) && !tree.HasChild(one.Trigger, Relation.NsubjPass)) return true;
        return head < 0 || head == one.Trigger || head == frames.ClauseVerb(one.Trigger) || one.Companions.Contains(head) || !tree.IsVerb(head);
    }

    // "Dozens were killed or arrested": one subject of two verbs.
    private bool IsSubjectOfBoth(FoundEvent one, int at)
    {
        int token = at;
        while (tree.Head(token) is >= 0 and int up && tree.Relation(token) is Relation.Nmod or Relation.Nummod) token = up;
        return tree.Relation(token) == Relation.NsubjPass && tree.Relation(one.Trigger) == Relation.Conj && tree.Head(token) == tree.Head(one.Trigger) && !tree.HasChild(one.Trigger, Relation.NsubjPass) && !tree.HasChild(one.Trigger, Relation.Nsubj) && !tree.HasChild(one.Trigger, Relation.Obj);
    }

    // "Thousands of troops", "nationals of 12 countries".
    private bool Counts(Mention mention, int at) =>
        at >= mention.First && at <= mention.Last || tree.Head(mention.Head) == at && tree.Relation(mention.Head) == Relation.Nmod && !IsToldAside(mention.Head)
        || mention.Kind == MentionKind.Role && tree.Head(at) == mention.Head && tree.Relation(at) == Relation.Nmod && tree.Case(at) == "of" && !tree.HasChild(mention.Head, Relation.Nummod);

    // "Nine members of a gang that the court had banned": the gang was, not the nine.
    private bool IsToldAside(int noun) => tree.Child(noun, Relation.AclRelcl) is >= 0 and int clause && _told == clause;

    // Harm is told in clauses that hang together: "killing 12 and wounding 30, including 15 children".
    private bool Reaches(FoundEvent one, int at, int steps)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        for (int token = at; token >= 0 && steps-- > 0; token = tree.Head(token))
        {
            if (token == one.Trigger || token == verb || one.Companions.Contains(token) || one.Arguments.Contains(token)) return true;
            // The trigger may hang below the figure's clause: "five people were killed in the attack".
            bool others = _attacks.TryGetValue(token, out FoundEvent? other) && other != one;
            // "Kills nine in a raid, while troops kill four elsewhere": what the other clause's act did.
            if (others && tree.IsVerb(token) && tree.Relation(token) == Relation.Advcl && tree.Child(token, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is "while" or "as" && !tree.IsUnder(one.Trigger, token)) return false;
            // "In response to an attack that hurt fifty, it bombed": what that attack did.
            if (others && tree.Relation(token) is Relation.Acl or Relation.AclRelcl && tree.Head(token) == other!.Trigger && tree.Case(other.Trigger) is not ("in" or "during") && !tree.IsUnder(one.Trigger, other.Trigger) && !one.Companions.Contains(other.Trigger)) return false;
            // "Shoot the mayor after he killed two": his deed.
            if (others && tree.IsVerb(token) && tree.Relation(token) == Relation.Advcl && !tree.IsPassive(token) && other!.Source.Exists(s => one.Target.Exists(t => t.Head == s.Head || s.Antecedent >= 0 && (s.Antecedent == t.Head || tree.IsUnder(s.Antecedent, t.Head))))) return false;
            if (!others && tree.IsVerb(token) && tree.IsUnder(one.Trigger, token) && (tree.Relation(token) is not Relation.Root || IsMeansOf(one.Trigger, token))) return true;
        }

        return at >= 0 && (tree.IsVerb(verb) && SameClause(at, one.Trigger) || IsTollBeside(one, at) || IsTollOf(one, at));
    }

    // "The barracks burnt down after shelling, killing two".
    private bool IsMeansOf(int noun, int verb) => tree.Head(noun) == verb && tree.Relation(noun) is Relation.OblAgent || tree.Head(noun) == verb && tree.Relation(noun) is Relation.Obl && tree.Case(noun) is "in" or "by";

    // "The death toll from the raids rises to 90".
    private bool IsTollOf(FoundEvent one, int at)
    {
        int toll = tree.Relation(one.Trigger) == Relation.Nmod && tree.Case(one.Trigger) is "from" or "of" or "in" ? tree.Head(one.Trigger) : -1;
        if (toll < 0 || tree.Lemma(toll) != "toll" || tree.Relation(toll) != Relation.Nsubj) return false;
        int token = at;
        for (int steps = 0; steps < 3 && tree.Relation(token) is Relation.Nmod or Relation.Conj && tree.Head(token) >= 0; steps++) token = tree.Head(token);
        return tree.Head(token) == tree.Head(toll) && tree.Relation(token) is Relation.Obl or Relation.Obj;
    }

    // "At least 100 are killed, hundreds are injured and dozens are missing in an attack": clauses of harm side by side.
    private bool IsTollBeside(FoundEvent one, int at)
    {
        int verb = tree.ClauseHead(one.Trigger), harmed = tree.ClauseHead(at);
        for (int steps = 0; steps < 3 && verb >= 0; steps++, verb = tree.Head(verb))
        {
            if (steps == 0 && one.KindName == "PROTEST" && tree.Relation(verb) == Relation.Advcl && tree.Child(verb, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is "after" or "when" or "as") continue;
            // "Nine are killed, four are injured and inmates escape during clashes".
            if (steps == 0 && tree.Relation(verb) == Relation.Conj && tree.Case(one.Trigger) is "during" or "in" && !_attacks.ContainsKey(verb) && tree.Head(verb) is >= 0 and int before && tree.Lemma(before) is "kill" or "injure" or "wound" or "die") continue;
            if (verb == harmed) return steps > 0 && (tree.Lemma(verb) is "kill" or "injure" or "wound" or "die" || frames.Damages(verb));
            if (tree.Relation(verb) is not (Relation.Conj or Relation.Parataxis) || tree.Lemma(verb) is not ("kill" or "injure" or "wound" or "die" or "miss" or "missing" or "hurt") && !frames.Damages(verb)) return false;
        }

        return false;
    }

    private bool SameClause(int one, int other) => tree.ClauseHead(one) == tree.ClauseHead(other);
}
