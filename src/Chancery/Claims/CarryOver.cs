using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>
/// Fills who takes part from what the report said before: "the attack" is the one just told, "criticised the move" is aimed at who made it, and a threat with a condition
/// at whoever is to fulfil it (GUIDELINES, decision 8). To be asked in text order.
/// </summary>
internal sealed partial class CarryOver(Tree tree, Frames frames, MentionReader mentions)
{
    // How many sentences back an act may stand that is spoken of again.
    private const int Reach = 3;

    // How many acts are looked through, so that a long report costs no more than its length.
    private const int MostActs = 60;

    // How many words back the subjects are counted that tell whom a report is about.
    private const int TopicWords = 600;

    private readonly List<FoundEvent> _before = [];

    private readonly Dictionary<string, string> _opponents = new(StringComparer.Ordinal);

    /// <summary>All acts of the report in text order.</summary>
    internal IReadOnlyList<FoundEvent> All { get; set; } = [];

    /// <summary>Where in them the act stands that is being filled.</summary>
    internal int At { get; set; }

    /// <summary>Fills the sides of an act that the words of its clause leave open.</summary>
    /// <param name="one">The act.</param>
    /// <param name="speaker">Who tells it; null if the report itself does.</param>
    internal void Fill(FoundEvent one, Mention? speaker)
    {
        AddJoined(one);
        // "Offered its condolences", "at a time of our choosing": one's own words and ways are no other side.
        one.Target.RemoveAll(t => t.Kind == MentionKind.Thing && t.Head >= one.TriggerFirst && t.Head <= one.TriggerLast && tree.HasChild(t.Head, Relation.NmodPoss) && one.Source.Exists(s => s.Country == t.Country));
        if (one.KindName == "THREATEN") one.Target.RemoveAll(t => t.IsPronoun && tree.Relation(t.Head) == Relation.NmodPoss && tree.Lower(t.Head) is "our" or "my" or "its" or "their" && one.Source.Exists(s => s.Country == t.Country && s.ActorId == t.ActorId));
        if (one is { KindName: "ACCUSE", Target.Count: > 0 }) AimComplaint(one);
        one.Target.RemoveAll(t => IsComplainedTo(one, t));
        // "Offers to send fifty officers": those who are sent receive nothing.
        if (one.KindName is "AID" or "AGREE" && one.Target.Find(t => IsSent(t) && !one.Source.Exists(s => s.Head == t.Head)) is { } sent)
        {
            one.Target.RemoveAll(IsSent);
            if (one.Target.Count == 0 && ReceiverBehind(sent.Head) is { } receiver && !one.Source.Exists(s => s.Country == receiver.Country)) one.Target.Add(receiver);
        }

        if (one.KindName is "SANCTION" or "CONCEDE" || one is { KindName: "COERCE", Mode: "seize" or "restrict" } && one.Source.Count > 0) AddHolder(one);
        if (one is { KindName: "SUPPORT", Mode: "restore", Source.Count: 0, Target.Count: 0 }) AddSidesBeside(one);
        if (one is { KindName: "CONSULT" or "COOPERATE", Source.Count: 0 } && one.Target.Count > 0) AddMainSubject(one, one.Source, one.Target);
        if (one is { KindName: "CONCEDE", Mode: "ease" } or { KindName: "SANCTION", Mode: "impose" } && one.Source.Count > 0) AddEasedFor(one);
        AddFromClauseBeside(one, speaker);
        if (one.Source.Count == 0) AddSameDoer(one);
        if (one is { KindName: "ACCUSE", Mode: "disapprove" } && one.Source.Exists(s => s.Sector is "GOV" or "MIL")) one.Target.RemoveAll(t => t.Kind is MentionKind.Thing or MentionKind.State && t.Owner is null && one.Source.Exists(s => s.Country == t.Country));
        // "Authorities investigate recalled toys", "Oman eases curbs on exports": nobody's.
        if (one is { KindName: "ACCUSE", Mode: "investigate" } or { KindName: "CONCEDE", Mode: "ease" }) one.Target.RemoveAll(t => t is { Kind: MentionKind.Thing, Owner: null, CountryFromContext: true } && !(tree.Child(t.Head, Relation.NmodPoss) is >= 0 and int whose && mentions.Of(whose) is { IsActor: true, Sector: not "CVL" }) && one.Source.Exists(s => s.Country == t.Country));
        // "Spain deploys nine thousand officers": they are its own.
        if (one.KindName == "MOBILIZE" && one.Source.Count > 0 && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "deploy" or "dispatch" or "send" or "station" or "mobilize" or "mobilise") one.Target.RemoveAll(t => t is { Kind: MentionKind.Role, Sector: "COP" or "MIL", CountryFromContext: true } && t.Head == frames.Object(one.Trigger));
        if (one is { KindName: "ACCUSE", Mode: "disapprove", Target.Count: > 0 } && tree.IsVerb(one.Trigger)) BlameDoer(one);
        if (one is { KindName: "ACCUSE", Target.Count: 0 } && one.Source.Count > 0) AddAttacker(one);
        if (one.KindName is "REQUEST" or "ACCUSE" or "SANCTION" or "SUPPORT" or "COERCE" && one.Source.Count == 0) AddIssuer(one);
        if (one is { KindName: "THREATEN", Target.Count: 0 }) AddByCondition(one);
        if (one.KindName == "REQUEST" && one.Source.Count > 0 && one.Target.Count == 0) AddWhoeverFollowed(one);
        if (one.KindName == "REQUEST" && one.Source.Count > 0 && !tree.IsVerb(one.Trigger) && one.Target.TrueForAll(t => t.Head == one.Trigger || !tree.IsUnder(t.Head, one.Trigger))) AddReceiver(one);
        if (one is { KindName: "AGREE", Mode: "cooperate" or "" } && one.Source.Count > 0) AddSenderOfPeople(one);
        if (one is { KindName: "COERCE", Mode: "arrest" or "seize" or "deport", Source.Count: 0 }) AddRebuked(one);
        if (one is { KindName: "THREATEN", Target.Count: 0 } && one.Source.Count > 0) AddMainSubject(one, one.Target, one.Source);
        if (one is { KindName: "ACCUSE", Target.Count: 0 } && one.Source.Count > 0 && tree.IsVerb(one.Trigger) && (tree.Lemma(one.Trigger) is "protest" or "complain" or "object" && frames.Object(one.Trigger) < 0 || tree.Lemma(one.Trigger) is "lodge" or "file" or "register" && frames.Object(one.Trigger) is >= 0 and int note && tree.Lemma(note) is "protest" or "complaint" && !IsAimed(note))) AddProvoker(one);
        if (one is { KindName: "REQUEST", Target.Count: 0 } && one.Source.Count > 0) AddHolderOfFreed(one);
        if (one is { KindName: "CONSULT", Mode: "mediate", Target.Count: 0 } && one.Source.Count > 0 && !tree.IsVerb(one.Trigger)) AddThoseMediatedBetween(one);
        if (one is { KindName: "CONSULT", Mode: "visit", Target.Count: 0 } && one.Source.Count > 0 && !tree.IsVerb(one.Trigger)) AddHost(one, speaker);
        if (one is { KindName: "CONSULT", Mode: "visit", Target.Count: 0 } && one.Source.Count > 0) AddLandAround(one);
        if (one.KindName is "ASSAULT" or "SANCTION" or "COERCE" && one.Source.Count == 0) AddRetaliatedAgainst(one);
        if (one is { KindName: "RETREAT", Mode: "release" }) AddJailer(one);
        if (one is { KindName: "RETREAT", Mode: "release" or "return", Source.Count: 0 }) AddTaker(one);
        if (one is { KindName: "MOBILIZE", Target.Count: 0 } && one.Source.Count > 0) AddAlarmed(one);
        if (one is { KindName: "REJECT", Target.Count: 0 } && one.Source.Count > 0) AddRefused(one);
        if (one is { KindName: "SANCTION", Mode: "withdraw" or "expel" or "discontinue" } or { KindName: "COERCE", Mode: "restrict" } && one.Source.Count > 0 && one.Target.TrueForAll(t => t.Kind is MentionKind.Place or MentionKind.Thing && t.Owner is null && !_traffic.Contains(tree.Lemma(t.Head)) && (t.CountryFromContext || one.Source.Exists(s => s.Country == t.Country)))) AddQuarrelled(one);
        if (one is { KindName: "COERCE", Mode: "arrest", Source.Count: 0 }) AddArrestingBeside(one);
        if (one is { KindName: "THREATEN", Target.Count: 0 } && one.Source.Count > 0) AddWhoeverAnswers(one);
        if (one is { KindName: "CONSULT", Mode: "mediate", Target.Count: 0 } && one.Source.Count > 0) AddMediated(one);
        if (one is { KindName: "ASSAULT", Source.Count: 0 } && !tree.IsVerb(one.Trigger) && IsPlannedNoun(one.Trigger)) AddPlanner(one);
        if (one is { KindName: "ASSAULT", Target.Count: 0 } && one.Source.Count > 0 && speaker is { Sector: "MIL", Country.Length: 3 } && one.Source.TrueForAll(s => MentionReader.IsState(s.Country) && s.Country != speaker.Country)) AddTeller(one, speaker);
        if (one.KindName is "REQUEST" or "THREATEN" or "ACCUSE" && one.Target.Count == 0 && one.Source.Count > 0) AddAddressed(one);
        // "A decision hailed by Chad": the decision is nobody.
        if (one.KindName is "ACCUSE" or "REJECT" or "SUPPORT" && one.Target.Count > 0 && one.Target.TrueForAll(t => t is { Kind: MentionKind.Thing, Owner: null } && frames.Is("decision-noun", t.Head) && (t.CountryFromContext || t.Country.Length == 0))) one.Target = [];
        // "Welcomed by Mali": nobody is both.
        if (one.KindName is "ACCUSE" or "REJECT" or "SUPPORT" && tree.IsVerb(one.Trigger) && tree.IsPassive(one.Trigger) && one.Target.Count > 0 && one.Target.TrueForAll(t => one.Source.Exists(s => s.Head == t.Head && s.Country == t.Country))) one.Target = [];
        if (one.KindName is "ACCUSE" or "REJECT" or "SUPPORT" && one.Target.Count == 0 && one.Source.Count > 0) AddDoer(one);
        if (one is { KindName: "ACCUSE", Target.Count: 0 } && one.Source.Count > 0) AddMainSubject(one, one.Target, one.Source);
        if (one.KindName is "AGREE" or "REJECT" or "CONSULT" && one.Mode is "meet" or "negotiate" && one.Target.Count == 0 && one.Source.Count > 0) AddCounterpart(one, Reach);
        if (one is { KindName: "AGREE", Mode: "settle" or "" } or { KindName: "CONCEDE", Mode: "ceasefire" } && one.Target.Count == 0 && one.Source.Count > 0) AddFoeInWar(one);
        if ((one.KindName is "AGREE" or "COOPERATE" or "AID" || one is { KindName: "SUPPORT", Mode: "restore" }) && one.Target.Count == 0 && one.Source.Count > 0) AddCounterpart(one, 1);
        if ((one.KindName, one.Mode) is ("AID", _) or ("AGREE", "aid") && one.Target.Count == 0 && one.Source.Count > 0) AddSameReceiver(one);
        if ((one.KindName, one.Mode) is ("AID", _) or ("AGREE", "aid") && one.Target.Count == 0 && one.Source.Count > 0) AddNeedy(one);
        if (one.KindName == "ASSAULT" && (IsSpokenOfAgain(one.Trigger) || tree.Lemma(one.Trigger) == "claim" || IsHarmInTold(one))) AddSame(one);
        if (one is { KindName: "ASSAULT", Source.Count: > 0, Target.Count: 0 } && tree[one.Trigger].Upos == Upos.NOUN) AddSameVictims(one);
        // A long report tells of several attacks, and who owned up to them in its own place.
        if (one.KindName == "ASSAULT" && one.Source.TrueForAll(IsBareAttacker) && tree.Document.Sentences.Length <= SideChooser.ShortReport) AddClaimant(one);
        if (one is { KindName: "COERCE", Mode: "restrict", Target.Count: 0 } && one.Source.Count > 0 && tree.Lemma(one.Trigger) is "blockade" or "siege" or "encirclement") AddBlockaded(one);
        if (one is { KindName: "ASSAULT", Target.Count: 0 } && one.Source.Count > 0 && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "fire" or "shoot" or "return" or "retaliate") AddOtherSide(one);
        if (one.KindName == "ASSAULT" || one is { KindName: "COERCE", Mode: "arrest" }) AddEnemy(one, speaker);
        if (one is { KindName: "COERCE", Mode: "arrest", Source.Count: 0 } && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "arrest" or "detain" or "apprehend") AddPolice(one);
        if (one is { KindName: "ASSAULT", Target.Count: 0 } && one.Source.Count > 0 && !tree.IsVerb(one.Trigger)) AddDamaged(one);
        if (one is { KindName: "ASSAULT", Target.Count: > 0, Denier: < 0 }) AddThoseAmong(one);
        AddFromAfar(one);
        AddFromBeside(one);
        if (one.KindName == "MOBILIZE" && one.Source.Count > 0) AddFellows(one);
        if (one is { KindName: "MOBILIZE", Mode: "troops" or "weapons", Source.Count: > 0, Target.Count: 0 }) AddThreatened(one);
        if (one.KindName is "ACCUSE" or "SANCTION" or "COERCE" && one.Source.Count == 0) AddDoerOfLike(one);
        AddFromElsewhere(one);
        if (one is { KindName: "ASSAULT", Source.Count: 0, Denier: < 0 }) AddClaimedBefore(one);
        if (one.KindName == "ASSAULT" && !tree.IsVerb(one.Trigger)) LeaveOutJudge(one);
        if (one is { KindName: "CONCEDE", Mode: "accept", Target.Count: 0 } && one.Source.Count > 0) AddOfferer(one);
        if (one is { KindName: "AGREE", Mode: "invite", Source.Count: 0 }) AddInviter(one);
        if (one.KindName is "CONSULT" or "SUPPORT" or "AGREE") AddHere(one);
        if (one.KindName == "REQUEST") one.Target.RemoveAll(t => IsHelped(t, one.Trigger));
        _before.Add(one);
    }

    // "To Chad", on the verb or on what is sent.
    private Mention? ReceiverBehind(int sent)
    {
        int top = tree.Relation(sent) == Relation.Conj ? tree.Head(sent) : sent;
        foreach (int governor in (int[])[tree.Head(top), top, sent])
        {
            for (int child = governor < 0 ? -1 : tree.FirstChild(governor); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is Relation.Obl or Relation.Nmod && tree.Case(child) is "to" or "into" or "for" && mentions.Of(child) is { CountryFromContext: false, Country.Length: 3 } receiver && MentionReader.IsState(receiver.Country)) return receiver;
            }
        }

        return null;
    }

    private bool IsSent(Mention mention) => mention is { Kind: MentionKind.Role, CountryFromContext: true, IsPronoun: false } && !IsDefinite(mention.Head) && (tree.Relation(mention.Head) == Relation.Conj && tree.Head(mention.Head) is >= 0 and int whole && tree.IsNominal(whole) ? whole : mention.Head) is int sent && tree.Relation(sent) == Relation.Obj && tree.Head(sent) is >= 0 and int verb && tree.Lemma(verb) is "send" or "deploy" or "dispatch" or "provide" or "contribute" or "lend" or "promise" or "pledge" or "offer" or "supply"
        && (mention.Sector is "MIL" or "COP" || tree.Lemma(mention.Head) is "officer" or "expert" or "engineer" or "doctor" or "nurse" or "medic" or "helicopter" or "adviser" or "trainer" or "firefighter" or "rescuer" or "electrician" or "peacekeeper");

    // "Pledges a million to Chad; Niger pledges a further million": to Chad as well.
    private void AddSameReceiver(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        if (!tree.IsVerb(one.Trigger) || tree.Child(one.Trigger, Relation.Obj) is not (>= 0 and int what) || !IsMore(what) || _before.FindLast(b => (b.KindName, b.Mode) is ("AID", _) or ("AGREE", "aid")) is not { } before || sentence - tree[before.Trigger].Sentence > 1) return;
        one.Target = [.. before.Target.Where(t => !one.Source.Exists(s => s.Country == t.Country))];
    }

    // "Nine people are killed in an attack. A Fijian is among the dead": he was hit as well.
    private void AddThoseAmong(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = one.Trigger + 1; i < tree.Count && tree[i].Sentence <= sentence + 2; i++)
        {
            if (tree.Case(i) != "among" || tree.Lemma(i) is not ("dead" or "fatality" or "casualty" or "victim" or "deceased" or "injured" or "wounded" or "killed") || tree.Child(i, Relation.Nsubj) is not (>= 0 and int who)) continue;
            if (All.Any(e => e != one && e.KindName == "ASSAULT" && e.Trigger > one.Trigger && e.Trigger < who && (e.Target.Count > 0 || e.Source.Count > 0))) return;
            Add(who);
            for (int joined = tree.FirstChild(who); joined >= 0; joined = tree.NextSibling(joined))
            {
                if (tree.Relation(joined) == Relation.Conj) Add(joined);
            }

            return;
        }

        void Add(int who)
        {
            if (mentions.Of(who) is { IsActor: true, CountryFromContext: false, IsPronoun: false } victim && MentionReader.IsState(victim.Country) && victim.Sector != "REB" && tree.Lemma(victim.Head) is not ("attacker" or "gunman" or "bomber" or "suspect" or "assailant" or "shooter" or "perpetrator") && !one.Target.Exists(t => t.Country == victim.Country) && !one.Source.Exists(s => s.Country == victim.Country)) one.Target.Add(victim);
        }
    }

    // "Lifts its curbs on the sale of arms to Chad": Chad's, whom they held off.
    private void AddEasedFor(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || frames.Object(one.Trigger) is not (>= 0 and int curb) || !one.Target.TrueForAll(t => t is { Kind: MentionKind.Thing or MentionKind.Place, Owner: null } && (t.CountryFromContext || one.Source.Exists(s => s.Country == t.Country)))) return;
        (int _, int last) = tree.Extent(curb);
        for (int i = curb + 1; i <= last; i++)
        {
            if (tree.Relation(i) != Relation.Nmod || tree.Case(i) is not ("to" or "on" or "against" or "from") || mentions.Of(i) is not { Kind: MentionKind.State or MentionKind.Body, CountryFromContext: false, IsPronoun: false } held || held.Head != i || held.Country.Length == 0 || one.Source.Exists(s => s.Country == held.Country)) continue;
            one.Target = [held];
            return;
        }
    }

    // "Haiti asked for helicopters. Canada pledged 25 million dollars": to whom the report, in the sentences before, is about.
    private void AddNeedy(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        if (sentence < 2 || one.Source.Exists(s => !MentionReader.IsState(s.Country) && s.Country is not ("IGO" or "NGO"))) return;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= 2; i--)
        {
            FoundEvent before = _before[i];
            if ((before.KindName, before.Mode) is not (("AID", _) or ("AGREE", "aid") or ("REQUEST", "assist"))) continue;
            List<Mention> needy = before.KindName == "REQUEST" ? before.Source : before.Target;
            if (needy.Find(n => MentionReader.IsState(n.Country) && !n.CountryFromContext && !one.Source.Exists(s => s.Country == n.Country)) is not { } receiver) continue;
            one.Target.Add(receiver);
            return;
        }

        if (mentions.Dominant is { Length: > 0 } about && !one.Source.Exists(s => s.Country == about) && mentions.LastNamed(about, one.Trigger) is { } land) one.Target.Add(land);
    }

    private bool IsMore(int noun)
    {
        (int first, int last) = tree.Extent(noun);
        for (int i = first; i <= last && i < noun + 3; i++)
        {
            if (tree.Lower(i) is "additional" or "further" or "another" or "extra" || tree.Lower(i) == "more" && i + 1 < tree.Count && tree.Lower(i + 1) != "than") return true;
        }

        return false;
    }

    // "The airline joins two others in suspending flights": they do it as well.
    private void AddJoined(FoundEvent one)
    {
        if (tree[one.Trigger].Xpos != "VBG" || one.Source.Count == 0 || tree.Child(one.Trigger, Relation.Mark) is not (>= 0 and int mark) || tree.Lower(mark) != "in" || tree.Head(one.Trigger) is not (>= 0 and int join) || tree.Lemma(join) != "join") return;
        int first = tree.Child(join, Relation.Obj);
        if (first < 0) return;
        Add(first);
        for (int other = tree.FirstChild(first); other >= 0; other = tree.NextSibling(other))
        {
            if (tree.Relation(other) == Relation.Conj) Add(other);
        }

        void Add(int other)
        {
            if (mentions.Of(other) is { IsActor: true } fellow && !one.Source.Contains(fellow)) one.Source.Add(fellow);
        }
    }

    // "Blocks whatever its former ruler owns in the country": his.
    private void AddHolder(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || !one.Target.TrueForAll(t => one.Source.Exists(s => s.Country == t.Country) || one.KindName == "COERCE" && t.CountryFromContext && t.Kind != MentionKind.Person) || frames.Object(one.Trigger) is not (>= 0 and int held) || tree.Child(held, Relation.Acl) is not (>= 0 and int clause)) return;
        // "Nationalises a mine run by the French company Orano".
        if (tree.Lemma(clause) is "hold" or "own" or "control" or "operate" or "run" or "manage" && tree.Child(clause, Relation.OblAgent) is >= 0 and int agent && mentions.Of(agent) is { IsActor: true, Country.Length: > 0 } holder) one.Target = [holder];
    }

    // "Left for home after talks with Chad", "pledged it despite criticism by Chad": the other side is whom the clause is about.
    private void AddMainSubject(FoundEvent one, List<Mention> side, List<Mention> others)
    {
        if (tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Obl or Relation.Nmod or Relation.Advcl) || PrepositionOf(one.Trigger) is not { } preposition || preposition is not ("after" or "following" or "during" or "amid" or "despite" or "before" or "ahead_of" or "at" or "in" or "for")) return;
        for (int token = tree.Head(one.Trigger), steps = 0; token >= 0 && steps < 5; token = tree.Head(token), steps++)
        {
            // "Was in Nairobi for talks with Chad".
            bool there = preposition == "for" && tree.HasChild(token, Relation.Cop);
            if (!there && !tree.IsVerb(token) || (there ? tree.Child(token, Relation.Nsubj) : tree.IsPassive(token) ? tree.Child(token, Relation.NsubjPass) : frames.Subject(token)) is not (>= 0 and int subject) || mentions.Of(subject) is not { IsActor: true, CountryFromContext: false, Country.Length: > 0 } doer) continue;
            if (others.Exists(o => o.Head == subject || o.Country == doer.Country)) continue;
            side.Add(doer);
            return;
        }
    }

    // "The trip to Chad shows an effort to mend ties": those between whom the sentence, or the one before, tells of dealings.
    private void AddSidesBeside(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= 1; i--)
        {
            FoundEvent before = _before[i];
            if (before.KindName is not ("CONSULT" or "AGREE" or "COOPERATE" or "SUPPORT") || before.Source.Count != 1 || before.Target.Count != 1 || before.Source[0].Country.Length == 0 || before.Target[0].Country.Length == 0 || before.Source[0].Country == before.Target[0].Country) continue;
            one.Source = [.. before.Source];
            one.Target = [.. before.Target];
            return;
        }
    }

    private string PrepositionOf(int noun) => tree.Case(noun) is { Length: > 0 } preposition ? preposition : tree.Child(noun, Relation.Mark) is int mark and >= 0 ? tree.Lower(mark) : "";

    // "Police detain four … additional warrants are issued", "bans the envoy … despite being banned": what is told again without a doer, or of further ones, was done by the same.
    private void AddSameDoer(FoundEvent one)
    {
        if (one.KindName is not ("COERCE" or "SANCTION" or "ACCUSE" or "RETREAT" or "ASSAULT")) return;
        int sentence = tree[one.Trigger].Sentence;
        bool further = IsFurther(one);
        // "Nine people are killed and three abducted by gunmen".
        if (WithSharedAgent(one) is { } joined)
        {
            one.Source = [.. joined.Source];
            return;
        }

        // "Is released from prison after the king pardoned him".
        if (AfterSame(one) is { } after)
        {
            one.Source = [.. after.Source];
            return;
        }

        for (int i = _before.Count - 1; i >= 0; i--)
        {
            FoundEvent before = _before[i];
            if (sentence - tree[before.Trigger].Sentence > Reach) return;
            if (before.KindName != one.KindName || before.Source.Count == 0 || before.Denier >= 0) continue;
            bool sameTarget = before.Mode == one.Mode && one.Target.Exists(t => t.Kind is MentionKind.Role && tree[before.Trigger].Sentence == sentence && before.Target.Exists(b => b.Head != t.Head && b.Country == t.Country && tree.Lemma(b.Head) == tree.Lemma(t.Head)))
                || before.Mode == one.Mode && one.Target.Exists(t => t.Kind is MentionKind.Person or MentionKind.Body && t.ActorId.Length > 0 && before.Target.Exists(b => b.ActorId == t.ActorId));
            // "A court convicted three men. They were sentenced to life."
            sameTarget |= before.Mode == one.Mode && one.Mode == "convict" && tree.IsVerb(one.Trigger) && sentence - tree[before.Trigger].Sentence <= 1 && one.Target.Exists(t => t.IsPronoun && t.Antecedent >= 0 && before.Target.Exists(b => b.Head == t.Antecedent || b.Antecedent == t.Antecedent));
            bool sameSort = further && sentence - tree[before.Trigger].Sentence <= 1 && (before.Mode == one.Mode && one.Mode.Length > 0 || tree.Lemma(before.Trigger) == tree.Lemma(one.Trigger) || one.KindName == "ASSAULT" && frames.IsAnother(one.Trigger) && frames.Is("attack-noun", one.Trigger) && frames.Is("attack-noun", before.Trigger));
            if (!sameTarget && !sameSort || before.Source.Exists(s => one.Target.Exists(t => t.Head == s.Head || t.ActorId.Length > 0 && t.ActorId == s.ActorId))) continue;
            one.Source = [.. before.Source];
            return;
        }
    }

    private FoundEvent? WithSharedAgent(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || !tree.IsPassive(one.Trigger)) return null;
        for (int i = At + 1; i < All.Count && tree[All[i].Trigger].Sentence == tree[one.Trigger].Sentence; i++)
        {
            FoundEvent other = All[i];
            // The parse may hang the second verb on its own subject ("others kidnapped by").
            bool near = tree.Relation(other.Trigger) == Relation.Conj && tree.Head(other.Trigger) == one.Trigger || tree.Relation(other.Trigger) == Relation.Acl && tree.Head(tree.Head(other.Trigger)) == one.Trigger && tree.Relation(tree.Head(other.Trigger)) == Relation.NsubjPass;
            bool joined = other.KindName == one.KindName && near && tree.HasChild(other.Trigger, Relation.OblAgent);
            if (joined && other.Source.Count > 0 && !other.Source.Exists(s => one.Target.Exists(t => t.Head == s.Head))) return other;
        }

        return null;
    }

    // "Togo frees three officers after Benin demanded their release", "declines following a request by Benin": asked of whoever the main clause is about.
    private void AddWhoeverFollowed(FoundEvent one)
    {
        int clause = frames.ClauseVerb(one.Trigger), token = one.Trigger;
        bool after = tree.IsVerb(clause) && tree.Relation(clause) == Relation.Advcl && tree.Child(clause, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is "after" or "as" or "when" or "despite";
        if (after) token = clause;
        else if (tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Obl or Relation.Nmod or Relation.Advcl) || PrepositionOf(one.Trigger) is not ("after" or "following" or "despite" or "amid" or "at" or "upon" or "on" or "per")) return;
        for (int steps = 0; steps < 3 && token >= 0; steps++)
        {
            token = tree.Head(token);
            if (token < 0 || !tree.IsVerb(token)) continue;
            // "Was dissolved by the king at the request of the premier".
            int granting = tree.IsPassive(token) ? tree.Child(token, Relation.OblAgent) : frames.Subject(token);
            bool asked = PrepositionOf(one.Trigger) is "at" or "upon";
            if (granting >= 0 && mentions.Of(granting) is { IsActor: true, Country.Length: > 0 } doer && !one.Source.Exists(s => asked ? s.Head == doer.Head || s.Name == doer.Name : IsSameSide(s, doer))) one.Target = [doer];
            return;
        }
    }

    // "Fires rockets at Chad in retaliation for strikes on its port": those were Chad's.
    private void AddRetaliatedAgainst(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger)) return;
        for (int token = one.Trigger, steps = 0; token >= 0 && steps < 3; token = tree.Head(token), steps++)
        {
            int answer = tree.Head(token);
            if (answer < 0 || tree.Lemma(answer) is not ("retaliation" or "revenge" or "reprisal" or "response") || tree.Case(token) is not ("for" or "to") || tree.Case(answer) != "in") continue;
            FoundEvent? main = _before.FindLast(b => tree[b.Trigger].Sentence == tree[one.Trigger].Sentence && b.Trigger < answer && b.Source.Count > 0 && b.Target.Exists(t => MentionReader.IsState(t.Country)));
            if (main is null || !one.Target.TrueForAll(t => main.Source.Exists(s => s.Country == t.Country))) return;
            one.Source = [.. main.Target.Where(t => MentionReader.IsState(t.Country) && t.IsActor && !one.Target.Exists(o => o.Country == t.Country)).Take(1)];
            return;
        }
    }

    // "The bodies of two men abducted by the militia are handed over": by the militia.
    private void AddTaker(FoundEvent one)
    {
        foreach (int token in (int[])[.. one.Arguments, .. one.Target.Select(t => t.Head), tree.IsVerb(one.Trigger) && tree.IsPassive(one.Trigger) ? frames.Object(one.Trigger) : -1])
        {
            if (token < 0 || token >= tree.Count) continue;
            int held = token;
            if (tree.Child(held, Relation.Acl) < 0 && tree.Child(held, Relation.Nmod) is >= 0 and int whose && tree.Case(whose) == "of") held = whose;
            if (tree.Child(held, Relation.Acl) is not (>= 0 and int taken) || tree.Lemma(taken) is not ("abduct" or "kidnap" or "seize" or "take" or "capture" or "hold" or "kill") || tree.Child(taken, Relation.OblAgent) is not (>= 0 and int agent) || mentions.Of(agent) is not { IsActor: true } taker || one.Target.Exists(t => t.Head == agent)) continue;
            one.Source.Add(taker);
            return;
        }
    }

    private static readonly HashSet<string> _traffic = new(StringComparer.Ordinal) { "flight", "airport", "traffic", "service", "operation", "aircraft", "plane", "road", "school", "internet" };

    // "Benin jails a Togolese. Togo demands her release": of Benin.
    private void AddHolderOfFreed(FoundEvent one)
    {
        int release = tree.IsVerb(one.Trigger) ? frames.Object(one.Trigger) : -1;
        if (release < 0 || tree.Lemma(release) is not ("release" or "return" or "repatriation" or "freedom")) return;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= Reach; i--)
        {
            FoundEvent taking = _before[i];
            if ((taking.KindName, taking.Mode) is not (("COERCE", "arrest") or ("COERCE", "seize") or ("SANCTION", "convict") or ("ASSAULT", "abduct")) || taking.Source.Count == 0 || taking.Source.Exists(s => s.Country.Length == 0 || one.Source.Exists(o => IsSameSide(o, s)))) continue;
            one.Target = [.. taking.Source];
            return;
        }
    }

    // "The Houthis free the crew after Omani mediation", "two parties resume talks under the mediation of Oman": between those of whom the clause tells.
    private void AddThoseMediatedBetween(FoundEvent one)
    {
        if (PrepositionOf(one.Trigger) is not ("under" or "after" or "with" or "through" or "following" or "thanks_to" or "via")) return;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && tree[_before[i].Trigger].Sentence == sentence; i--)
        {
            FoundEvent dealt = _before[i];
            if (dealt.KindName is not ("AGREE" or "SUPPORT" or "CONCEDE" or "RETREAT" or "CONSULT" or "COOPERATE") || dealt.Mode == "visit") continue;
            IEnumerable<Mention> all = dealt.Source.Concat(dealt.KindName == "RETREAT" ? dealt.Target.Where(t => t.Kind == MentionKind.State || t.Sector is "GOV" or "REB") : dealt.Target);
            one.Target = [.. all.Where(m => m is { IsActor: true, Country.Length: > 0, IsPronoun: false } && !one.Source.Exists(s => s.Country == m.Country))];
            if (one.Target.Count > 0) return;
        }
    }

    // "Signed an accord with Chad ahead of a visit by its premier", "Chad says that a visit by Niger's premier is put off": the host is whoever the clause, or the one who tells it, is.
    private void AddHost(FoundEvent one, Mention? speaker)
    {
        if (!one.Source.TrueForAll(s => MentionReader.IsState(s.Country))) return;
        if (speaker is { Sector: "GOV", Country: { } told } && MentionReader.IsState(told) && !one.Source.Exists(s => s.Country == told))
        {
            one.Target.Add(speaker);
            return;
        }

        if (PrepositionOf(one.Trigger) is not ("ahead" or "ahead_of" or "before" or "after" or "following" or "during" or "of")) return;
        for (int token = tree.Head(one.Trigger), steps = 0; token >= 0 && steps < 5; token = tree.Head(token), steps++)
        {
            if (!tree.IsVerb(token) || tree.IsPassive(token) || frames.Subject(token) is not (>= 0 and int subject)) continue;
            foreach (int party in (int[])[subject, tree.Child(subject, Relation.Conj)])
            {
                if (party < 0 || mentions.Of(party) is not { Sector: "GOV", CountryFromContext: false } host || !MentionReader.IsState(host.Country) || one.Source.Exists(s => s.Country == host.Country)) continue;
                one.Target.Add(host);
                return;
            }

            return;
        }
    }

    // "Togo has received no request from Benin": asked of Togo.
    private void AddReceiver(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Obj or Relation.NsubjPass) || tree.Head(one.Trigger) is not (>= 0 and int verb) || !frames.Is("answer-verb", verb)) return;
        // "Weighs a request from Benin": Benin's, though another stands before the verb.
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Nmod && tree.Case(child) is "from" or "by" && mentions.Of(child) is { IsActor: true } or { Kind: MentionKind.Place, Place.Kind: "capital" }) one.Source = [mentions.Of(child)!];
        }

        if (frames.Subject(verb) is >= 0 and int subject && mentions.Of(subject) is { IsActor: true, Country.Length: > 0 } receiver && !one.Source.Exists(s => s.Head == subject || IsSameSide(s, receiver))) one.Target = [receiver];
    }

    // "Agreed to take in migrants deported from Chad": the deal is with Chad, not with the migrants.
    private void AddSenderOfPeople(FoundEvent one)
    {
        if (one.Target is not [{ Kind: MentionKind.Role, Sector: "CVL", Plural: true, IsPronoun: false } people] || tree.Head(people.Head) is not (>= 0 and int taking) || tree.Relation(people.Head) != Relation.Obj || tree.Lemma(taking) is not ("take" or "accept" or "receive" or "admit" or "host" or "resettle")) return;
        one.Target = [];
        (int first, int last) = tree.Extent(people.Head);
        for (int i = people.Head + 1; i <= last && i >= first; i++)
        {
            if (tree.Case(i) is "from" or "by" && mentions.Of(i) is { Kind: MentionKind.State, CountryFromContext: false } sender && !one.Source.Exists(s => s.Country == sender.Country))
            {
                one.Target.Add(sender);
                return;
            }
        }
    }

    // "Summons the Chadian envoy over the arrest of two nuns": Chad's doing.
    private void AddRebuked(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger) || PrepositionOf(one.Trigger) is not ("over" or "against" or "after" or "following" or "for" or "about")) return;
        int sentence = tree[one.Trigger].Sentence;
        FoundEvent? rebuke = _before.FindLast(b => tree[b.Trigger].Sentence == sentence && b.KindName is "ACCUSE" or "SANCTION" && tree.IsUnder(one.Trigger, frames.ClauseVerb(b.Trigger)));
        if (rebuke is null || rebuke.Target is not [{ Country: { } blamed }] || !MentionReader.IsState(blamed) || one.Target.Exists(t => t.Country == blamed) || !one.Target.Exists(t => rebuke.Source.Exists(s => s.Country == t.Country))) return;
        one.Source = mentions.LastNamed(blamed, one.Trigger) is { } state ? [state] : [.. rebuke.Target];
    }

    // "A protest with Chad", "a complaint over the raid", not "a protest on Saturday".
    private bool IsAimed(int note)
    {
        for (int child = tree.FirstChild(note); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Nmod && !(tree.Case(child) is "on" or "in" or "at" && mentions.Of(child) is not { IsActor: true })) return true;
        }

        return false;
    }

    // "Police in Chad confiscated the books. Niger protested": at Chad.
    private void AddProvoker(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= 1; i--)
        {
            if (_before[i].KindName is not ("COERCE" or "ASSAULT" or "SANCTION" or "MOBILIZE" or "THREATEN") || _before[i].Source.Find(s => s.Country.Length > 0 && !one.Source.Exists(o => o.Country == s.Country)) is not { } provoker) continue;
            one.Target.Add(provoker);
            return;
        }
    }

    // "Chad accuses Niger of spying. It recalls its ambassador and shuts two crossings": from Niger.
    private void AddQuarrelled(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || frames.Object(one.Trigger) is not (>= 0 and int what) || !frames.Is("severed-noun", what) || one.Source is not [{ Country: { } own }] || !MentionReader.IsState(own)) return;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= 1; i--)
        {
            FoundEvent before = _before[i];
            if (before.KindName is not ("ACCUSE" or "SANCTION" or "COERCE" or "REJECT" or "THREATEN" or "ASSAULT" or "REQUEST")) continue;
            List<Mention> others = before.Source.Exists(s => s.Country == own) ? before.Target : before.Target.Exists(t => t.Country == own) ? before.Source : [];
            if (others.Find(o => MentionReader.IsState(o.Country) && o.Country != own && !o.CountryFromContext && (o.Sector is "GOV" or "MIL" or "SPY" or "COP" || tree[before.Trigger].Sentence == sentence)) is not { } other) continue;
            one.Target = [other];
            return;
        }

        // "Shuts the crossing after Chadian guards beat two of its drivers".
        for (int i = At + 1; i < All.Count && tree[All[i].Trigger].Sentence == sentence; i++)
        {
            FoundEvent cause = All[i];
            if (cause.KindName is not ("ASSAULT" or "COERCE" or "SANCTION" or "ACCUSE" or "THREATEN") || !tree.IsUnder(cause.Trigger, frames.ClauseVerb(one.Trigger)) || !cause.Target.Exists(t => t.Country == own) || cause.Source.Find(s => MentionReader.IsState(s.Country) && s.Country != own) is not { } culprit) continue;
            one.Target = [culprit];
            return;
        }
    }

    // "Scrambles jets as Chadian bombers cross the line": against them.
    private void AddAlarmed(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("scramble" or "deploy" or "send" or "put" or "place")) return;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Advcl || tree.Child(child, Relation.Mark) is not (>= 0 and int mark) || tree.Lower(mark) is not ("as" or "after" or "when") || tree.Lemma(child) is not ("cross" or "enter" or "approach" or "violate" or "fly" or "sail" or "breach" or "intrude")) continue;
            if (frames.Subject(child) is >= 0 and int intruder && mentions.Of(intruder) is { CountryFromContext: false, Country.Length: 3 } other && MentionReader.IsState(other.Country) && !one.Source.Exists(s => s.Country == other.Country)) one.Target.Add(other);
            return;
        }
    }

    // "The party calls off its march after police refuse a permit": refused to the party.
    private void AddRefused(FoundEvent one)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        if (!tree.IsVerb(clause) || tree.Lemma(one.Trigger) is not ("refuse" or "deny" or "decline") || tree.Relation(clause) != Relation.Advcl || tree.Child(clause, Relation.Mark) is not (>= 0 and int mark) || tree.Lower(mark) is not ("after" or "as" or "when" or "because")) return;
        int main = tree.Head(clause);
        if (main >= 0 && tree.IsVerb(main) && !tree.IsPassive(main) && frames.Subject(main) is >= 0 and int subject && mentions.Of(subject) is { IsActor: true, Country.Length: > 0 } refused && !one.Source.Exists(s => IsSameSide(s, refused) && s.Sector == refused.Sector)) one.Target.Add(refused);
    }

    // "Police block the app and arrest nine people over posts about the detention of the mayor": theirs as well.
    private void AddArrestingBeside(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        if (tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) is Relation.Root or Relation.Parataxis) return;
        for (int i = _before.Count - 1; i >= 0 && tree[_before[i].Trigger].Sentence == sentence; i--)
        {
            FoundEvent before = _before[i];
            if (before.KindName != "COERCE" || before.Source is not [{ Sector: "COP" or "GOV" or "JUD" or "MIL" or "SPY" } force] || !MentionReader.IsState(force.Country) || before.Denier >= 0) continue;
            if (one.Target.Count > 0 && one.Target.TrueForAll(t => t.Country == force.Country && !t.CountryFromContext && t.Sector is not ("COP" or "REB"))) one.Source.Add(force);
            return;
        }
    }

    // "Togo announces the release of two Togolese from a prison in Benin": by Benin.
    private void AddJailer(FoundEvent one)
    {
        if (one.Target.Count == 0 || !one.Target.TrueForAll(t => t.Country.Length > 0 && !t.CountryFromContext && one.Source.TrueForAll(s => s.Country == t.Country))) return;
        foreach (int token in (int[])[one.Trigger, .. one.Target.Select(t => t.Head)])
        {
            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.Obl or Relation.Nmod) || tree.Case(child) != "from" || tree.Lemma(child) is not ("prison" or "jail" or "custody" or "detention" or "captivity" or "imprisonment" or "cell")) continue;
                Mention? land = mentions.Of(child);
                for (int place = tree.FirstChild(child); place >= 0; place = tree.NextSibling(place))
                {
                    if (tree.Relation(place) == Relation.Nmod && tree.Case(place) == "in" && mentions.Of(place) is { Country.Length: 3 } named) land = named;
                }

                if (land is not { Country.Length: 3, CountryFromContext: false } || !MentionReader.IsState(land.Country) || one.Source.Exists(s => s.Country == land.Country) || one.Target.Exists(t => t.Country == land.Country)) continue;
                one.Source = [land];
                return;
            }
        }
    }

    // "Togo says it will fight back, in response to Benin threatening an invasion": at whoever answers it.
    private void AddWhoeverAnswers(FoundEvent one)
    {
        for (int token = frames.ClauseVerb(one.Trigger), steps = 0; token >= 0 && steps < 4; token = tree.Head(token), steps++)
        {
            int answer = tree.Head(token);
            if (answer < 0 || tree.Relation(token) is Relation.Ccomp or Relation.Root) return;
            bool behind = tree.Lemma(answer) is "response" or "reply" or "reaction" or "answer" or "retaliation", within = tree.Case(token) == "in_response_to" || tree.Child(token, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) == "in";
            if (!behind && !within) continue;
            for (int verb = tree.Head(behind ? answer : token), up = 0; verb >= 0 && up < 4; verb = tree.Head(verb), up++)
            {
                if (!tree.IsVerb(verb) || frames.Subject(verb) is not (>= 0 and int subject) || tree.IsPassive(verb) || mentions.Of(subject) is not { IsActor: true, Country.Length: > 0, Sector: not ("BUS" or "MED") } answering) continue;
                if (!one.Source.Exists(s => IsSameSide(s, answering))) one.Target.Add(answering);
                return;
            }

            return;
        }
    }

    // "Chad and Niger free prisoners in a swap brokered by Togo", "they agree a truce. The deal was mediated by Oman": between those who made it.
    private void AddMediated(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        foreach (FoundEvent other in All)
        {
            if (other == one || tree[other.Trigger].Sentence != sentence || !other.IsTwoSided && other.Mode is not ("release" or "return" or "ceasefire") || !TakeSides(one, other)) continue;
            return;
        }

        int accord = tree.IsVerb(one.Trigger) ? frames.Object(one.Trigger) : -1;
        // "Chad frees nine sailors under a deal brokered by Oman": between Chad and whoever it dealt with.
        if (accord >= 0 && tree.Relation(one.Trigger) == Relation.Acl && tree.Relation(accord) is Relation.Obl or Relation.Nmod && tree.Case(accord) is "following" or "after" or "under" or "in" or "through" or "of" or "at" && tree.Head(accord) is >= 0 and int did && _before.FindLast(b => b != one && b.Source.Count > 0 && (b.Trigger == did || b.Companions.Contains(did) || tree[b.Trigger].Sentence == sentence && tree.IsUnder(did, b.Trigger))) is { KindName: "AGREE" or "SUPPORT" or "CONCEDE" or "RETREAT" or "CONSULT" or "COOPERATE" } dealt)
        {
            one.Target = [.. dealt.Source.Concat(dealt.Target.Where(t => t.Kind is MentionKind.State or MentionKind.Body || t.Sector is "GOV" or "REB")).Where(m => m is { IsActor: true, CountryFromContext: false, Country.Length: > 0 } && !one.Source.Exists(s => s.Country == m.Country))];
            if (one.Target.Count > 0) return;
        }

        if (accord < 0 || tree.Lemma(accord) is not ("deal" or "agreement" or "accord" or "truce" or "ceasefire" or "exchange" or "swap" or "release" or "talk" or "settlement" or "pact") || !IsDefinite(accord)) return;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= Reach; i--)
        {
            if (TakeSides(one, _before[i])) return;
        }
    }

    private static bool TakeSides(FoundEvent one, FoundEvent accord)
    {
        if (accord.KindName is not ("AGREE" or "SUPPORT" or "CONCEDE" or "RETREAT" or "CONSULT" or "COOPERATE")) return false;
        List<Mention> sides = [.. accord.Source.Concat(accord.Target).Where(m => m is { IsActor: true, CountryFromContext: false, Country.Length: > 0 } && !one.Source.Exists(s => s.Country == m.Country))];
        if (!sides.Exists(m => m.Country != sides[0].Country || (m.Sector == "REB") != (sides[0].Sector == "REB"))) return false;
        one.Target = sides;
        return true;
    }

    private bool IsPlannedNoun(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Amod && tree.Lower(child) is "planned" or "impending" or "upcoming" or "imminent") return true;
        }

        return false;
    }

    // "The navy orders people out ahead of planned strikes on the port": its own.
    private void AddPlanner(FoundEvent one)
    {
        int root = one.Trigger;
        while (tree.Head(root) is >= 0 and int up) root = up;
        if (tree.IsVerb(root) && frames.Subject(root) is >= 0 and int subject && mentions.Of(subject) is { IsActor: true, Country.Length: > 0, Sector: "MIL" or "GOV" or "REB" } planner && !one.Target.Exists(t => t.Country == planner.Country)) one.Source.Add(planner);
    }

    // "The Togolese army says that there were several Beninese attacks": on its own state.
    private void AddTeller(FoundEvent one, Mention speaker)
    {
        if (tree.IsVerb(one.Trigger) ? frames.Object(one.Trigger) < 0 : !one.Arguments.Exists(a => a < tree.Count && a != one.Trigger && !one.Source.Exists(s => s.Head == a))) one.Target.Add(speaker);
    }

    private FoundEvent? AfterSame(FoundEvent one)
    {
        for (int i = At + 1; i < All.Count && tree[All[i].Trigger].Sentence == tree[one.Trigger].Sentence; i++)
        {
            FoundEvent other = All[i];
            if (other.KindName == one.KindName && other.Mode == one.Mode && other.Source.Count > 0
                && one.Target.Exists(t => t.Kind is MentionKind.Person or MentionKind.Body && t.ActorId.Length > 0 && other.Target.Exists(o => o.ActorId == t.ActorId))) return other;
        }

        return null;
    }

    // "Additional warrants", "a separate strike", "another eight were detained", "were also charged".
    private bool IsFurther(FoundEvent one)
    {
        if (frames.IsAnother(one.Trigger) || one.Target.Exists(t => frames.IsAnother(t.Head))) return true;
        int clause = frames.ClauseVerb(one.Trigger);
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Advmod && tree.Lower(child) is "also" or "separately" or "additionally") return true;
        }

        return false;
    }

    // "Condemned the seizure of a Chadian boat by the navy", "the attack on a base in Chad": blamed is who did it, not those to whom it was done.
    private void BlameDoer(FoundEvent one)
    {
        if (tree.Lemma(one.Trigger) is not ("condemn" or "denounce" or "deplore" or "criticize" or "criticise" or "decry" or "slam" or "protest" or "blast" or "lament")) return;
        int act = frames.Object(one.Trigger);
        if (act < 0 || tree[act].Upos != Upos.NOUN || !frames.Is("attack-noun", act) && tree.Lemma(act) is not ("seizure" or "arrest" or "detention" or "imprisonment" or "execution" or "jailing" or "capture" or "murder" or "torture")) return;
        Mention? doer = null;
        for (int child = tree.FirstChild(act); child >= 0; child = tree.NextSibling(child))
        {
            bool owns = tree.Relation(child) is Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.NmodDesc;
            // "The missile attack": a weapon is nobody.
            if (tree.Relation(child) == Relation.Compound && tree[child].Upos == Upos.NOUN && mentions.Of(child) is { CountryFromContext: true }) continue;
            if ((owns || tree.Relation(child) == Relation.Nmod && tree.Case(child) == "by") && mentions.Of(child) is { Country.Length: > 0 } or { IsActor: true, IsPronoun: false }) doer = doer is null || !owns ? mentions.Of(child) : doer;
        }

        if (doer is null) one.Target.RemoveAll(t => t.Head == act || tree.IsUnder(t.Head, act) && tree.Head(t.Head) >= 0 && !tree.IsVerb(tree.Head(t.Head)));
        else if (tree.Case(doer.Head) == "by" && doer.IsActor && !one.Source.Exists(s => s.Head == doer.Head)) one.Target = [doer];
    }

    // "Condemns the attack, for which the militia has claimed responsibility", "the operation was condemned by Chad": whoever the report says made it.
    private void AddAttacker(FoundEvent one)
    {
        int about = tree.IsVerb(one.Trigger) ? frames.Object(one.Trigger) : -1;
        if (about < 0 || !frames.Is("attack-noun", about) || !IsDefinite(about)) return;
        int sentence = tree[one.Trigger].Sentence;
        FoundEvent? attack = null;
        int first = At;
        while (first > 0 && sentence - tree[All[first - 1].Trigger].Sentence <= 8 && At - first < MostActs) first--;
        for (int i = first; i < All.Count; i++)
        {
            FoundEvent other = All[i];
            int away = tree[other.Trigger].Sentence - sentence;
            if (away > 0 || attack is not null && away == 0 && tree[attack.Trigger].Sentence == sentence) break;
            if (other.KindName != "ASSAULT" || other.Source.Count == 0 || other.Source.Exists(s => s.Country.Length == 0 || one.Source.Exists(o => IsSameSide(o, s)))) continue;
            attack = other;
        }

        if (attack is not null) one.Target = [.. attack.Source];
        else if (ClaimantBelow(about) is { } claimant) one.Target.Add(claimant);
    }

    // "The attack, for which the militia has claimed responsibility".
    private Mention? ClaimantBelow(int attack)
    {
        int last = tree.Document.Sentences[tree[attack].Sentence].EndToken - 1;
        for (int i = attack; i <= last; i++)
        {
            if (tree.Lemma(i) == "responsibility" && tree.Head(i) is >= 0 and int verb && tree.Lemma(verb) is "claim" or "admit" or "accept" && frames.Subject(verb) is >= 0 and int subject && mentions.Of(subject) is { IsActor: true, Country.Length: > 0 } claimant) return claimant;
        }

        return null;
    }

    /// <summary>True if the report tells, beside an act, of another by which one of two states harms, threatens, blames or refuses the other.</summary>
    internal bool AreAtOdds(FoundEvent beside, string one, string other)
    {
        foreach (FoundEvent act in All)
        {
            if (act != beside && act.KindName is "ASSAULT" or "THREATEN" or "COERCE" or "ACCUSE" or "SANCTION" or "REJECT" && (act.Source.Exists(s => s.Country == one) && act.Target.Exists(t => t.Country == other) || act.Source.Exists(s => s.Country == other) && act.Target.Exists(t => t.Country == one))) return true;
        }

        return false;
    }

    /// <summary>The state that a country is most often told to act against or deal with; empty if there is none.</summary>
    internal string OpponentOf(string country)
    {
        if (_opponents.TryGetValue(country, out string? known)) return known;
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        string best = "";
        foreach (FoundEvent one in All)
        {
            if (one.KindName is "AGREE" or "CONSULT" or "COOPERATE" or "AID" or "SUPPORT") continue;
            List<Mention> others = one.Source.Exists(s => s.Country == country) ? one.Target : one.Target.Exists(t => t.Country == country) ? one.Source : [];
            foreach (Mention other in others)
            {
                if (!MentionReader.IsState(other.Country) || other.Country == country || other.CountryFromContext) continue;
                counts[other.Country] = counts.GetValueOrDefault(other.Country) + 1;
                if (best.Length == 0 || counts[other.Country] > counts[best]) best = other.Country;
            }
        }

        return _opponents[country] = best;
    }

    // "Rebels attack soldiers. Dozens of the rebels are killed": by those they fought. "Chad bombs a Nigerien town. Niger says that nine villagers died": by Chad.
    private void AddEnemy(FoundEvent one, Mention? speaker)
    {
        if (one.Source.Count > 0 || one.Target.Count == 0 || tree[one.Trigger].Upos == Upos.NOUN && one.Mode != "clash") return;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0; i--)
        {
            FoundEvent before = _before[i];
            if (sentence - tree[before.Trigger].Sentence > 1) return;
            if (before.KindName != "ASSAULT" || before.Source.Count == 0 || before.Target.Count == 0 || before.Denier >= 0) continue;
            bool attacked = IsSameForce(one.Target, before.Target), attackers = IsSameForce(one.Target, before.Source) && before.Target.Exists(t => t.Sector is "MIL" or "COP" or "REB");
            bool told = speaker is { Country.Length: > 0 } && before.Target.Exists(t => t.Country == speaker.Country) && one.Target.TrueForAll(t => t.CountryFromContext || t.Country == speaker.Country) && !before.Source.Exists(s => s.Country == speaker.Country);
            if (attacked || told) one.Source = [.. before.Source];
            else if (attackers) one.Source = [.. before.Target.Where(t => t.Sector is "MIL" or "COP" or "REB")];
            if (one.Source.Count > 0) return;
        }
    }

    // "A and B exchange fire. A denies firing first": at B.
    private void AddOtherSide(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= 2; i--)
        {
            FoundEvent before = _before[i];
            if (before.KindName != "ASSAULT" || before.Source.Count == 0 || before.Target.Count == 0) continue;
            bool acted = before.Source.Exists(IsOne), suffered = before.Target.Exists(IsOne);
            if (acted == suffered) continue;
            one.Target = [.. (acted ? before.Target : before.Source).Where(t => t.Country.Length > 0)];
            return;
        }

        bool IsOne(Mention mention) => one.Source.Exists(s => s.Country.Length > 0 && s.Country == mention.Country);
    }

    // "Police call it terrorism. A man is arrested": by the one force that the sentence or the two before name as doing something.
    private void AddPolice(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        Mention? police = null;
        for (int i = tree.Document.Sentences[Math.Max(0, sentence - 2)].FirstToken; i < tree.Document.Sentences[sentence].EndToken; i++)
        {
            if (tree.Relation(i) != Relation.Nsubj || mentions.Of(i) is not { Sector: "COP", IsPronoun: false, IsActor: true } force || force.Head != i || one.Target.Exists(t => t.Head == i || t.Sector == "COP")) continue;
            if (police is not null && police.Name != force.Name) return;
            police ??= force;
        }

        // "A man is arrested. Police treat it as terrorism."
        for (int i = tree.Document.Sentences[sentence].EndToken; police is null && sentence + 1 < tree.Document.Sentences.Length && i < tree.Document.Sentences[sentence + 1].EndToken; i++)
        {
            if (tree.Relation(i) == Relation.Nsubj && mentions.Of(i) is { Sector: "COP", IsPronoun: false, IsActor: true } force && force.Head == i && !one.Target.Exists(t => t.Sector == "COP")) police = force;
        }

        if (police is not null) one.Source.Add(police);
    }

    private static bool IsSameForce(List<Mention> some, List<Mention> others) =>
        some.TrueForAll(m => m.Sector is "REB" or "MIL" && m.Country.Length > 0 && !m.CountryFromContext) && some.Exists(m => others.Exists(o => o.Country == m.Country && o.Sector == m.Sector));

    // "The country's dam was damaged after Chadian strikes": what the clause says was hit.
    private void AddDamaged(FoundEvent one)
    {
        if (PrepositionOf(one.Trigger) is not ("after" or "following" or "in" or "by" or "during" or "from" or "due_to" or "because_of")) return;
        for (int token = tree.Head(one.Trigger), steps = 0; token >= 0 && steps < 5; token = tree.Head(token), steps++)
        {
            // "Confirms the death of its commander in an Omani air strike".
            int death = tree.IsVerb(token) && !tree.IsPassive(token) && tree.Child(token, Relation.Obj) is >= 0 and int told ? told : token;
            if (tree[death].Upos == Upos.NOUN && tree.Lemma(death) is "death" or "killing" or "assassination" or "loss" && DeadIn(death) is { } dead && !one.Source.Exists(s => s.Head == dead.Head))
            {
                one.Target.Add(dead);
                return;
            }

            if (!tree.IsVerb(token)) continue;
            if (steps > 2) return;
            int subject = tree.IsPassive(token) ? frames.Object(token) : frames.Subject(token);
            // "The Lomé Opera sustained damage in Chadian strikes".
            bool hit = tree.Lemma(token) is "sustain" or "suffer" or "damage" or "destroy" or "hit" or "burn" or "collapse" or "level" or "ravage" or "gut" or "raze";
            if (subject >= 0 && mentions.Of(subject) is { CountryFromContext: false, Country.Length: 3 } thing && (thing.Kind == MentionKind.Thing || hit && thing is { Kind: MentionKind.Body or MentionKind.Place or MentionKind.State, IsPronoun: false } or { Kind: MentionKind.Role, Scope: "thing" }) && !one.Source.Exists(s => s.Country == thing.Country)) one.Target.Add(thing);
            return;
        }
    }

    private Mention? DeadIn(int death)
    {
        for (int child = tree.FirstChild(death); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Nmod or Relation.NmodPoss && tree.Case(child) is "of" or "'s" or "’s" or "" && mentions.Of(child) is { IsActor: true, Kind: MentionKind.Person or MentionKind.Role } dead) return dead;
        }

        return null;
    }

    // "In the Gaza Strip bakeries close because of the Israeli blockade": the one other land that the sentence names.
    private void AddBlockaded(FoundEvent one)
    {
        Mention? land = null;
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (mentions.Of(i) is not { Kind: MentionKind.Place or MentionKind.State, IsPronoun: false, Country.Length: 3 } place || place.Head != i || tree.Relation(i) is Relation.Amod or Relation.Compound && tree.Case(tree.Head(i)) is "near" or "at" or "along" || one.Source.Exists(s => s.Country == place.Country && s.Sector != "REB")) continue;
            bool home = one.Source.Exists(s => s.Country == place.Country);
            if (land is not null && land.Country != place.Country && !home)
            {
                if (one.Source.Exists(s => s.Country == land.Country)) continue;
                return;
            }

            // Rebels cut off their own land.
            land = land is null || home && land.Country != place.Country ? place : land;
        }

        if (land is not null) one.Target.Add(land);
    }

    // "The council adopted a resolution. … The resolution demands": whoever issued the paper.
    private void AddIssuer(FoundEvent one)
    {
        int paper = tree.IsVerb(one.Trigger) && !tree.IsPassive(one.Trigger) ? frames.Subject(one.Trigger) : -1;
        if (paper < 0 || (!frames.Is("issued-paper", tree.Lemma(paper).ToLowerInvariant()) && tree.Lemma(paper).ToLowerInvariant() is not ("ruling" or "policy" or "rule" or "order" or "restriction" or "regulation"))) return;
        AddDecider(one, paper);
        if (one.Source.Count > 0) return;
        int sentence = tree[one.Trigger].Sentence;
        for (int token = paper - 1; token >= 0 && sentence - tree[token].Sentence <= Reach; token--)
        {
            bool same = tree.Lemma(token).Equals(tree.Lemma(paper), StringComparison.OrdinalIgnoreCase) && tree.Relation(token) is Relation.Obj or Relation.NsubjPass && tree.Head(token) is int verb and >= 0
                && tree.Lemma(verb) is "adopt" or "pass" or "issue" or "release" or "publish" or "sign" or "approve" or "deliver" or "send" or "hand";
            if (!same || frames.Subject(tree.Head(token)) is not (>= 0 and int issuer) || mentions.Of(issuer) is not { IsActor: true, Country.Length: > 0 } body || one.Target.Exists(t => t.Head == body.Head)) continue;
            one.Source.Add(body);
            return;
        }
    }

    // "Kenya announces limits on flights. The new rules bar ships too": whoever decided on the like just before.
    private void AddDecider(FoundEvent one, int paper)
    {
        if (one.KindName is not ("COERCE" or "SANCTION") || !IsDefinite(paper)) return;
        int sentence = tree[one.Trigger].Sentence;
        FoundEvent? before = _before.Count > 0 ? _before[^1] : null;
        if (before is null || before.KindName != one.KindName || sentence - tree[before.Trigger].Sentence > 1 || before.Source.Exists(s => s.Sector is not ("GOV" or "LEG" or "IGO" or "JUD"))) return;
        one.Source = [.. before.Source.Where(s => !one.Target.Exists(t => t.Country == s.Country))];
    }

    // "Threatened sanctions if Moscow does not agree".
    private void AddByCondition(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        Sentence span = tree.Document.Sentences[sentence];
        for (int i = span.FirstToken; i < span.EndToken; i++)
        {
            if (tree.Relation(i) != Relation.Advcl || tree.Child(i, Relation.Mark) is not (>= 0 and int mark) || tree.Lower(mark) is not ("if" or "unless" or "should" or "until")) continue;
            int subject = frames.Subject(i);
            if (subject < 0 || mentions.Of(subject) is not { IsActor: true, Country.Length: > 0 } other || one.Source.Exists(s => s.Country == other.Country)) continue;
            one.Target.Add(other);
            return;
        }
    }

    // "Phoned the premier, urging restraint": to whom the main verb was addressed.
    private void AddAddressed(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Advcl or Relation.Conj or Relation.Acl)) return;
        for (int token = tree.Head(one.Trigger), steps = 0; token >= 0 && steps < 3; token = tree.Head(token), steps++)
        {
            FoundEvent? main = _before.Find(b => b.Trigger == token || tree.IsVerb(token) && frames.ClauseVerb(b.Trigger) == token);
            if (main is null) continue;
            // "Urges Chad to talk, and calls for calm": of all.
            if (one.KindName == "REQUEST" && main.KindName == "REQUEST" && tree.Relation(one.Trigger) == Relation.Conj && tree.Lemma(one.Trigger) == "call") return;
            if (main.KindName is not ("ACCUSE" or "CONSULT" or "REQUEST" or "REJECT" or "THREATEN") || !main.Source.Exists(m => one.Source.Exists(s => s.Head == m.Head))) return;
            one.Target = [.. main.Target.Where(t => t.IsActor && t.Country.Length > 0 && !one.Source.Exists(s => s.Country == t.Country))];
            return;
        }
    }

    // "Iran is ready for talks", told where the report has just spoken of it and another: with that other.
    private void AddCounterpart(FoundEvent one, int reach)
    {
        if (one.Source.Exists(s => s.Country.Length == 0)) return;
        // A council or a bloc meets among its own.
        if (one.KindName == "CONSULT" && tree.IsVerb(one.Trigger) && one.Source is [{ Kind: MentionKind.Body, Sector: "IGO" or "LEG" }]) return;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0; i--)
        {
            FoundEvent before = _before[i];
            if (sentence - tree[before.Trigger].Sentence > reach) return;
            if (reach < Reach && (before.KindName is not ("AGREE" or "CONSULT" or "COOPERATE" or "AID" or "SUPPORT" or "CONCEDE" or "REQUEST") || before.Mode is "praise" or "endorse" or "apologise")) continue;
            bool acted = before.Source.Exists(IsSame), suffered = before.Target.Exists(IsSame);
            List<Mention> others = acted == suffered ? [] : acted ? before.Target : before.Source;
            others = [.. others.Where(o => o is { IsActor: true, CountryFromContext: false, Country.Length: > 0 } && o.Sector is not "CVL" and not "MED")];
            if (others.Count == 0) continue;
            one.Target = [others[0]];
            return;
        }

        // "Is ready for talks but rejects the terms of Chad".
        for (int i = At + 1; i < All.Count && reach == Reach && one.Target.Count == 0 && tree[All[i].Trigger].Sentence == sentence; i++)
        {
            if (All[i].KindName is "REJECT" or "ACCUSE" or "REQUEST" && All[i].Source.Exists(IsSame)) one.Target = [.. All[i].Target.Where(t => t is { IsActor: true, Country.Length: > 0 } && !IsSame(t)).Take(1)];
        }

        bool IsSame(Mention mention) => one.Source.Exists(s => s.Country == mention.Country);
    }

    // Only where the words name an act or plan without its doer: "criticised the move", "rejects the proposal".
    private void AddDoer(FoundEvent one)
    {
        int verb = one.Trigger, obj = tree.IsVerb(verb) ? frames.Object(verb) : -1;
        // "Calling it a violation": what is called so.
        if (obj >= 0 && !tree.IsPassive(verb) && tree.Child(verb, Relation.Obj) is int called and >= 0 && called < obj && tree[called].Upos == Upos.PRON) obj = called;
        if (obj < 0 || tree[obj].Upos == Upos.NOUN && tree.Lemma(obj) is "motion" or "lawsuit" or "suit" or "petition") obj = JudgedBy(one) is >= 0 and int judged ? judged : obj;
        if (obj < 0 && tree.Relation(verb) == Relation.Acl && tree.IsVerb(verb) && tree.IsPassive(verb)) obj = tree.Head(verb);
        if (obj < 0 && one.Pos == Knowledge.TriggerPos.Verb) return;
        // "Imposes sanctions, a move denounced by Chad", "offers talks, an offer that Chad turns down": whoever the clause before says did it.
        int summing = obj >= 0 && tree.Lower(obj) is "that" or "which" && tree.Relation(verb) == Relation.AclRelcl ? tree.Head(verb) : obj;
        if (summing < 0 || summing == obj && tree.Relation(verb) == Relation.AclRelcl && !frames.Is("decision-noun", obj))
        {
            // "A move that draws criticism from Chad".
            int told = tree.Child(verb, Relation.Nsubj);
            if (told >= 0 && tree.Lower(told) is "that" or "which") summing = tree.Head(verb);
        }

        if (summing >= 0 && tree.IsUnder(verb, summing) && MakerOfSummedUp(summing, one) is { Count: > 0 } makers)
        {
            one.Target = makers;
            return;
        }

        if (obj >= 0 && (tree[obj].Upos is not (Upos.NOUN or Upos.PRON) || !IsDefinite(obj))) return;
        if (obj < 0 && AddressedBefore(one) is { } addressed)
        {
            one.Target = [.. addressed.Target];
            return;
        }

        // "Dismisses the WHO report as false".
        if (obj >= 0 && MakerWithin(obj) is { } within && !one.Source.Exists(s => s.Head == within.Head || s.ActorId == within.ActorId))
        {
            one.Target.Add(within);
            return;
        }

        if (obj >= 0 && OwnerBefore(one, obj) is { } owner)
        {
            one.Target.Add(owner);
            return;
        }

        if (obj >= 0 && DoerNamedBefore(one, obj) is { } doer)
        {
            one.Target.Add(doer);
            return;
        }

        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0; i--)
        {
            FoundEvent before = _before[i];
            if (sentence - tree[before.Trigger].Sentence > Reach) return;
            // "Gangs looted two depots and killed a driver. This is unacceptable": theirs, though nothing says whose gangs they are.
            bool band = one.KindName == "ACCUSE" && before.KindName is "ASSAULT" or "COERCE" && sentence - tree[before.Trigger].Sentence <= 1;
            // "It warned of hunger. This is shameful, its chief said": the United Nations blame others.
            if (one.KindName == "ACCUSE" && before.KindName is "THREATEN" or "AID" && one.Source.Exists(s => s.Country == "IGO") && before.Source.TrueForAll(s => s.Country == "IGO")) continue;
            // "Closes its border after drones crossed it. Chad called the step unjustified": the closing, not what came before it.
            if (obj >= 0 && tree.Lemma(obj) is "step" or "move" or "decision" or "measure" or "action" && IsToldAsCause(before, one)) continue;
            bool asked = before.KindName == "REQUEST" && obj >= 0 && tree.Lemma(obj) is "call" or "appeal" or "request" or "demand" or "recommendation" or "plea" or "ultimatum" or "condition" or "term" or "idea";
            // "Kenya accuses Uganda of theft. Kampala dismisses the allegation": Kenya's.
            bool blamed = before.KindName == "ACCUSE" && obj >= 0 && tree.Lemma(obj) is "allegation" or "accusation" or "charge" or "claim" or "criticism" or "complaint" && (before.Target.Count == 0 || before.Target.Exists(t => one.Source.Exists(s => s.Country == t.Country)));
            if (before.KindName is "ACCUSE" or "REQUEST" or "CONSULT" && !asked && !blamed || before is { KindName: "SUPPORT", Mode: not ("sign" or "restore") } || before.Source.Count == 0 || before.Source.Exists(s => s.Country.Length == 0 && !(band && IsBand(s)) || one.Source.Exists(o => IsSameParty(o, s)))) continue;
            // "Mali accepts Chad's plan. The rebels reject the plan": Chad's.
            bool accepted = obj >= 0 && before.KindName is "AGREE" or "SUPPORT" && tree.Lemma(obj) is "plan" or "proposal" or "offer" or "draft" && before.Target.Exists(t => t is { IsActor: true, CountryFromContext: false, Country.Length: > 0 } && !one.Source.Exists(o => IsSameSide(o, t)));
            one.Target = [.. (accepted ? before.Target : before.Source).Where(s => !s.CountryFromContext || band && IsBand(s))];
            if (one.Target.Count > 0) return;
        }

        if (obj < 0 || !frames.Is("decision-noun", obj)) return;
        if ((SubjectBefore(one) ?? Protagonist(one) ?? Topic(one)) is { } maker) one.Target.Add(maker);
    }

    // True of an act behind "after" or "because", where somebody else does what the sentence tells first.
    private bool IsToldAsCause(FoundEvent act, FoundEvent one)
    {
        int clause = frames.ClauseVerb(act.Trigger);
        if (clause < 0 || tree.Relation(clause) != Relation.Advcl || tree.Child(clause, Relation.Mark) is not (>= 0 and int mark) || tree.Lower(mark) is not ("after" or "because" or "since" or "as")) return false;
        int main = tree.Head(clause);
        return All.Any(a => a != act && a.Trigger < act.Trigger && a.Source.Count > 0 && (a.Trigger == main || frames.ClauseVerb(a.Trigger) == main) && !a.Source.Exists(s => one.Source.Exists(o => IsSameParty(o, s))));
    }

    private static bool IsBand(Mention mention) => mention is { Kind: MentionKind.Role, IsPronoun: false, Sector: "REB" or "MIL" };

    private List<Mention> MakerOfSummedUp(int noun, FoundEvent one)
    {
        if (!frames.Is("decision-noun", noun) && !frames.Is("demand-noun", noun) || tree.Child(noun, Relation.Det) is not (>= 0 and int article) || tree.Lower(article) is not ("a" or "an") || tree.Extent(noun).First is not (> 1 and int first) || tree[first - 1].Text != "," && tree[first].Text != ",") return [];
        int main = tree.ClauseHead(noun);
        while (main >= 0 && tree.Relation(main) is Relation.Acl or Relation.AclRelcl or Relation.Xcomp && tree.Head(main) >= 0) main = tree.ClauseHead(tree.Head(main));
        FoundEvent? told = _before.FindLast(b => b.Trigger == main || main >= 0 && tree.IsVerb(main) && frames.ClauseVerb(b.Trigger) == main && b.Source.Count > 0);
        if (told is not null && told.Source.TrueForAll(s => s.IsActor && s.Country.Length > 0 && !one.Source.Exists(o => IsSameSide(o, s))) && told.Source.Count > 0) return [.. told.Source];
        if (main >= 0 && frames.Subject(main) is >= 0 and int subject && mentions.Of(subject) is { IsActor: true, Country.Length: > 0 } maker && !one.Source.Exists(o => IsSameSide(o, maker))) return [maker];
        int sentence = tree[noun].Sentence;
        for (int i = _before.Count - 1; i >= 0 && tree[_before[i].Trigger].Sentence == sentence; i--)
        {
            List<Mention> makers = [.. _before[i].Source.Where(s => s.IsActor && s.Country.Length > 0 && !one.Source.Exists(o => IsSameSide(o, s)))];
            if (makers.Count > 0) return makers;
        }

        return [];
    }

    // "We call on Chad to open the road. The blockade is a disgrace": whom the same speaker has just spoken of.
    private FoundEvent? AddressedBefore(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= 2; i--)
        {
            FoundEvent before = _before[i];
            if (before.KindName is "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" && before.Source.Exists(s => one.Source.Exists(o => o.ActorId.Length > 0 && o.ActorId == s.ActorId)) && before.Target.Exists(t => t.IsActor && t.Country.Length > 0 && !t.CountryFromContext)) return before;
        }

        return null;
    }

    private Mention? MakerWithin(int noun)
    {
        if (!frames.Is("finding-noun", noun)) return null;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (child < noun && tree.Relation(child) is Relation.Compound or Relation.Amod && mentions.Of(child) is { Kind: MentionKind.Body, Actor: not null, Sector: not "MED" } maker) return maker;
            // "Parliament rejected the president's proposal".
            if (child < noun && tree.Relation(child) == Relation.NmodPoss && mentions.Of(child) is { IsActor: true, IsPronoun: false, Sector: not "MED" } owner) return owner;
        }

        return null;
    }

    // "Chad's proposal … Niger rejects the proposal": whose it was when it was named before.
    private Mention? OwnerBefore(FoundEvent one, int noun)
    {
        string lemma = tree.Lemma(noun);
        if (!frames.Is("demand-noun", noun) && !frames.Is("decision-noun", noun)) return null;
        int sentence = tree[noun].Sentence;
        for (int i = noun - 1; i >= 0 && sentence - tree[i].Sentence <= Far; i--)
        {
            if (tree[i].Upos != Upos.NOUN || tree.Lemma(i) != lemma) continue;
            int owner = tree.Child(i, Relation.NmodPoss);
            for (int child = tree.FirstChild(i); child >= 0 && owner < 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Nmod && tree.Case(child) is "by" or "from") owner = child;
            }

            if (owner >= 0 && mentions.Of(owner) is { IsActor: true, CountryFromContext: false, Country.Length: > 0 } maker && !one.Source.Exists(s => IsSameSide(s, maker))) return maker;
        }

        return null;
    }

    // Whom the report has made the subject of most of its clauses so far, three at the least.
    private Mention? Topic(FoundEvent one)
    {
        Dictionary<string, int> told = new(StringComparer.Ordinal);
        Mention? best = null;
        int most = 2;
        for (int i = Math.Max(0, one.Trigger - TopicWords); i < one.Trigger; i++)
        {
            if (tree.Relation(i) is not (Relation.Nsubj or Relation.NsubjPass) || mentions.Of(i) is not { IsActor: true, Country.Length: > 0, CountryFromContext: false, ActorId.Length: > 0, Kind: MentionKind.Person or MentionKind.State } subject || one.Source.Exists(s => IsSameSide(s, subject))) continue;
            int count = told[subject.ActorId] = told.GetValueOrDefault(subject.ActorId) + 1;
            if (count > most) (best, most) = (subject, count);
        }

        return best;
    }

    // Whoever does most of what the report told so far: "the move" in a later paragraph is his.
    private Mention? Protagonist(FoundEvent one)
    {
        Dictionary<string, int> told = new(StringComparer.Ordinal);
        Mention? best = null;
        int most = 1;
        for (int i = Math.Max(0, _before.Count - MostActs); i < _before.Count; i++)
        {
            foreach (Mention source in _before[i].Source)
            {
                if (source.Country.Length == 0 || source.ActorId.Length == 0 || source.CountryFromContext || one.Source.Exists(s => IsSameSide(s, source))) continue;
                int count = told[source.ActorId] = told.GetValueOrDefault(source.ActorId) + 1;
                if (count > most) (best, most) = (source, count);
            }
        }

        return best;
    }

    // Whoever the sentence before, or the main clause of this one, is about: the decision is his, though no act of ours told it.
    private Mention? SubjectBefore(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int back = 0; back < 2 && sentence - back >= 0; back++)
        {
            Sentence span = tree.Document.Sentences[sentence - back];
            for (int i = span.FirstToken; i < span.EndToken && i < one.Trigger; i++)
            {
                if (tree.Relation(i) is not (Relation.Nsubj or Relation.NsubjPass) || tree.Head(i) is not (>= 0 and int verb) || tree.Relation(verb) != Relation.Root || verb == one.Trigger || tree.Lemma(verb) is "say" or "tell" or "add" or "note") continue;
                if (mentions.Of(i) is { IsActor: true, CountryFromContext: false, Country.Length: > 0 } subject && !one.Source.Exists(s => IsSameParty(s, subject))) return subject;
            }
        }

        return null;
    }

    // Of what was decided just before, the critics at home are another side.
    private static bool IsSameParty(Mention one, Mention other) => IsSameSide(one, other) && !IsAcrossFrom(one.Sector, other.Sector);

    // The opposition, the press and the people stand across from those who rule; so do lawmakers and courts from a government.
    private static bool IsAcrossFrom(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0 || one == other) return false;
        return IsRuling(one) != IsRuling(other) || (one, other) is ("LEG" or "JUD", "GOV") or ("GOV", "LEG" or "JUD") or ("LEG", "JUD") or ("JUD", "LEG");
    }

    private static bool IsRuling(string sector) => sector is "GOV" or "MIL" or "COP" or "JUD" or "LEG" or "SPY";

    // Two bodies or people of one state are two sides; a state and its organ are one.
    private static bool IsSameSide(Mention one, Mention other)
    {
        if (one.Country != other.Country) return false;
        if (one.Kind is not (MentionKind.Person or MentionKind.Body) || other.Kind is not (MentionKind.Person or MentionKind.Body)) return true;
        return one.ActorId.Length > 0 && other.ActorId.Length > 0 ? one.ActorId == other.ActorId : one.Kind != MentionKind.Person || other.Kind != MentionKind.Person || one.Name == other.Name;
    }

    private bool IsDefinite(int noun)
    {
        if (tree[noun].Upos == Upos.PRON) return tree.Lower(noun) is "it" or "this" or "that";
        int determiner = tree.Child(noun, Relation.Det);
        return determiner >= 0 && tree.Lower(determiner) is "the" or "this" or "that" or "these" or "those";
    }

    private bool IsSpokenOfAgain(int trigger)
    {
        if (tree[trigger].Upos != Upos.NOUN || !IsDefinite(trigger) && !(tree.Child(trigger, Relation.Det) is >= 0 and int all && tree.Lower(all) is "all" or "both")) return false;
        int quality = tree.Child(trigger, Relation.Amod);
        return quality < 0 || tree.Lower(quality) is "deadly" or "fatal" or "alleged" or "reported" or "horrific" or "brutal";
    }

    // "Six people were killed by the attack": harm done in what was told before.
    private bool IsHarmInTold(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || one.Source.Count > 0) return false;
        // "The attacks also damaged a school".
        if (tree.Child(one.Trigger, Relation.Nsubj) is >= 0 and int subject && frames.Is("attack-noun", tree.Lemma(subject).ToLowerInvariant()) && IsSpokenOfAgain(subject)) return true;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Obl or Relation.OblAgent && tree.Case(child) is "by" or "in" or "during" && frames.Is("attack-noun", child) && IsSpokenOfAgain(child)) return true;
        }

        return false;
    }

    // "Calls the Chadian attacks an act of war": whom the same state struck before.
    private void AddSameVictims(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0; i--)
        {
            FoundEvent before = _before[i];
            if (sentence - tree[before.Trigger].Sentence > 2 * Reach) return;
            if (before.KindName != "ASSAULT" || !before.Source.Exists(s => one.Source.Exists(o => o.Country.Length > 0 && o.Country == s.Country && o.Sector == s.Sector))) continue;
            one.Target = [.. before.Target.Where(t => t.Country.Length > 0 && !one.Source.Exists(s => s.Country == t.Country))];
            if (one.Target.Count > 0) return;
        }
    }

    // "Nine people die in a bombing. The militia claims responsibility for the attack."
    private void AddClaimant(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = At + 1; i < All.Count; i++)
        {
            FoundEvent claim = All[i];
            if (tree[claim.Trigger].Sentence - sentence > 2) return;
            if (claim.KindName != "ASSAULT" || claim.Source.Count == 0) continue;
            // Another attack between is the one that is claimed.
            if (!IsClaim(claim)) return;
            if (claim.Source.Exists(s => (s.Country.Length > 0 || s.Sector == "REB") && !one.Target.Exists(t => t.Head == s.Head || t.ActorId.Length > 0 && t.ActorId == s.ActorId))) one.Source = [.. claim.Source];
            return;
        }
    }

    // "A suicide bomber", of whom no more is said than what he did.
    private bool IsBareAttacker(Mention mention) => mention is { Kind: MentionKind.Role, CountryFromContext: true } && tree.Lemma(mention.Head) is "bomber" or "attacker" or "gunman" or "assailant" or "perpetrator" && !tree.HasChild(mention.Head, Relation.Nmod);

    private bool IsClaim(FoundEvent one)
    {
        int verb = tree.Lemma(one.Trigger) is "claim" or "admit" ? one.Trigger : tree.Head(one.Trigger);
        if (verb >= 0 && tree.Lemma(verb) is "responsibility") verb = tree.Head(verb);
        return verb >= 0 && tree.Lemma(verb) is "claim" or "admit" or "accept" && (verb == one.Trigger || IsSpokenOfAgain(one.Trigger));
    }

    // "Police clash with marchers after the assassination of the mayor": what went before the clash, and another's.
    private bool IsOfOthers(FoundEvent one, FoundEvent before)
    {
        if (tree.IsVerb(one.Trigger) || tree[before.Trigger].Sentence != tree[one.Trigger].Sentence || tree.Case(one.Trigger) is not ("after" or "following")) return false;
        return one.Target.Count > 0 && before.Target.Count > 0 && !one.Target.Exists(t => before.Target.Exists(b => b.Head == t.Head || b.ActorId.Length > 0 && b.ActorId == t.ActorId || t.IsPronoun));
    }

    private void AddSame(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        // Who owns up to "the attack", or to what needs no name, speaks of what the whole report is about.
        bool claim = tree.Lemma(one.Trigger) is "claim" or "admit" && tree.IsVerb(one.Trigger);
        int reach = claim ? int.MaxValue : Reach;
        for (int i = _before.Count - 1; i >= 0 && i >= _before.Count - MostActs; i--)
        {
            FoundEvent before = _before[i];
            if (sentence - tree[before.Trigger].Sentence > reach) return;
            if (before.KindName != "ASSAULT" || before.Source.Count == 0 && before.Target.Count == 0 || claim && before.Denier >= 0 || !claim && IsOfOthers(one, before)) continue;
            if (one.Source.Count == 0 && !before.Source.Exists(s => one.Target.Exists(t => t.Head == s.Head))) one.Source = [.. before.Source];
            if (one.Target.Count == 0) one.Target = [.. before.Target.Where(t => !one.Source.Exists(s => s.Country == t.Country && (s.Sector == t.Sector || s.Sector != "REB")))];
            one.Place ??= before.Place;
            one.Same ??= before;
            // "The militia owned up to the attack": whom it hit may stand further back.
            if (one.Target.Count > 0 || before.Target.Count > 0) return;
        }
    }
}
