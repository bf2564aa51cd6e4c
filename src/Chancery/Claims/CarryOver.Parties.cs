using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Parties that the clause around an act names: who holds the talks, who gets the offer, with whom the same party deals in the words beside.</summary>
internal sealed partial class CarryOver
{
    // Words for a piece or a phase of talks, through which they are still those of the clause's subject.
    private static readonly HashSet<string> _phases = new(StringComparer.Ordinal)
    {
        "part", "round", "series", "day", "week", "month", "date", "phase", "start", "resumption", "continuation", "end", "conclusion", "announcement", "possibility", "prospect", "condition", "suspension", "collapse", "breakdown", "failure", "lack", "framework", "margin", "sideline", "talk", "discussion", "negotiation",
    };

    // What one party offers or asks and another gets.
    private static readonly HashSet<string> _offers = new(StringComparer.Ordinal)
    {
        "invitation", "offer", "proposal", "assurance", "guarantee", "pledge", "promise", "commitment", "plan", "request", "demand", "appeal", "call", "threat", "warning", "ultimatum", "plea", "reassurance", "term", "condition",
    };

    // Words for things that stand for those whose names they bear, not for them.
    private static readonly HashSet<string> _memorials = new(StringComparer.Ordinal)
    {
        "tomb", "statue", "monument", "grave", "bust", "portrait", "memorial", "mausoleum", "shrine", "likeness", "image", "mural",
    };

    /// <summary>Fills sides from the words of the clause itself and leaves out whom they only name in passing.</summary>
    private void AddFromClauseBeside(FoundEvent one, Mention? speaker)
    {
        LeaveOutNamedInPassing(one);
        TakeSummoned(one);
        if (one.KindName is "CONSULT" or "COOPERATE" && one.Source.Count == 0 && one.Target.Count > 0) AddThoseDealing(one);
        if (one is { KindName: "CONCEDE", Mode: "ease", Source.Count: 0 }) AddOwnerOfCurb(one);
        if (one is { KindName: "REQUEST", Source.Count: 0 }) AddWhoseWords(one);
        // "Chad says that Niger will not be invited": by Chad.
        if (one is { KindName: "AGREE", Mode: "invite", Source.Count: 0 } && speaker is { Sector: "GOV" } && MentionReader.IsState(speaker.Country) && one.Target.Count > 0 && one.Target.TrueForAll(t => t.Country.Length > 0 && t.Country != speaker.Country)) one.Source.Add(speaker);
        if (one.KindName == "REJECT") AddJoinedState(one);
        if (one is { KindName: "SUPPORT", Mode: "endorse" } && one.Source.Count > 0) AddEndorsed(one);
        if (one is { KindName: "SANCTION", Source.Count: 0 }) AddThoseBreakingOff(one);
        if (one is { KindName: "CONSULT", Mode: "negotiate" } or { KindName: "SUPPORT", Mode: "sign" } && one.Source.Count > 0) AddHostOfVisit(one);
        if (one.Target.Count > 0) return;
        switch (one.KindName)
        {
            case "AGREE" or "REQUEST" or "THREATEN" when one.Source.Count > 0:
                AddReceiverOfOffer(one);
                if (one.Target.Count == 0 && one.KindName == "REQUEST") AddThoseSentAway(one);
                if (one.Target.Count == 0 && one.KindName == "REQUEST") AddBlamedBefore(one);
                if (one.Target.Count == 0 && one.KindName == "AGREE") AddToldOf(one);
                if (one.Target.Count == 0 && one.KindName == "AGREE") AddConditionSetter(one);
                if (one.Target.Count == 0 && one.KindName is "AGREE" or "REQUEST") AddAdversarySaying(one, speaker);
                break;
            case "SANCTION" or "CONCEDE":
                AddSentenced(one);
                if (one.Target.Count == 0 && one.Source.Count > 0) AddWithdrawnAgainst(one);
                if (one is { KindName: "SANCTION", Mode: "withdraw", Target.Count: 0 }) AddAccordLeft(one);
                if (one.Target.Count == 0 && one.Source.Count > 0 && one.Mode is not "convict" and not "ceasefire" and not "accept") AddReceiverWithin(one);
                if (one.Target.Count == 0 && one.Source.Count > 0 && one.Mode == "ceasefire") AddOtherFighter(one);
                if (one is { KindName: "CONCEDE", Target.Count: 0 } && one.Source.Count > 0) AddThoseRewarded(one);
                break;
            case "ACCUSE" when one.Mode == "investigate":
                AddInvestigated(one);
                break;
            case "REJECT" when one.Source.Count > 0:
                AddBacker(one);
                if (one.Target.Count == 0) AddConditionSetter(one);
                break;
            case "CONSULT" when one.Source.Count > 0 && one.Mode == "multilateral":
                AddHostOfEvent(one);
                break;
            case "CONSULT" when one.Source.Count > 0:
                AddSecondBetween(one);
                break;
        }

        if (one.Target.Count == 0 && one.Source.Count > 0 && one.KindName is "THREATEN" or "SANCTION" or "REJECT") AddAnswered(one);
        if (one.Target.Count == 0 && one.Source.Count > 0 && one.KindName is "SANCTION" or "ACCUSE" && one.Mode is not ("convict" or "investigate")) AddTargetOfSameBeside(one);
    }

    // "The removal of the king's statue", "a truce mediated by Oman", "the return of children to their families", "denounces it to the council": named, but no party.
    private void LeaveOutNamedInPassing(FoundEvent one)
    {
        if (one.KindName is "REQUEST" or "ACCUSE" or "REJECT" or "SUPPORT") one.Target.RemoveAll(t => _memorials.Contains(tree.Lemma(t.Head)) && t.Kind == MentionKind.Thing || tree.Relation(t.Head) is Relation.Nmod or Relation.NmodPoss && tree.Head(t.Head) is >= 0 and int thing && _memorials.Contains(tree.Lemma(thing)));
        if (one.KindName == "REQUEST") one.Target.RemoveAll(t => tree.Case(t.Head) == "to" && tree.Relation(t.Head) == Relation.Nmod && tree.Head(t.Head) is >= 0 and int moved && (tree.Lemma(moved) is "return" or "transfer" or "handover" or "delivery" or "repatriation" || tree.Case(moved) == "of" && tree.Head(moved) is >= 0 and int move && tree.Lemma(move) is "return" or "transfer" or "handover" or "delivery" or "repatriation"));
        if (one.KindName == "ACCUSE" && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "denounce" or "report" or "complain") one.Target.RemoveAll(t => t.Country is "IGO" or "NGO" && IsHeardBy(t));
        // "Threatens to hit energy sites", "rejects the current position": of nobody that is told.
        if (one.KindName is "THREATEN" or "REJECT" or "REQUEST" or "AGREE") one.Target.RemoveAll(t => t is { Kind: MentionKind.Place or MentionKind.Thing, Owner: null, CountryFromContext: true });
        // "Vows to avenge the blood of our fallen": the threat is to whoever shed it.
        if (one.KindName == "THREATEN") one.Target.RemoveAll(t => tree.Lemma(t.Head) is "blood" or "martyr" or "death" or "murder" && tree.Relation(t.Head) == Relation.Obj && tree.Lemma(tree.Head(t.Head)) is "avenge" or "revenge");
        // "Demands the return of her body", "rules out sending warships".
        if (one.KindName == "REQUEST") one.Target.RemoveAll(t => tree.Case(t.Head) == "of" && tree.Lemma(t.Head) is "body" or "remains" or "corpse" or "artefact" or "artifact");
        if (one.KindName == "REJECT") one.Target.RemoveAll(t => IsSent(t));
        if (one.KindName is "REJECT" or "AGREE" or "CONCEDE" or "SUPPORT") one.Target.RemoveAll(IsGoBetween);
        // "Ended most of its programmes": the doer's own.
        if (one.KindName is "SANCTION") one.Target.RemoveAll(t => t.IsPronoun && tree.Relation(t.Head) == Relation.NmodPoss && one.Source.Exists(s => s.Head == t.Antecedent));

        bool IsHeardBy(Mention body)
        {
            int first = tree.Relation(body.Head) == Relation.Conj ? tree.Head(body.Head) : body.Head;
            return tree.Case(first) == "to" && first > one.Trigger;
        }
    }

    // "An Omani-mediated truce".
    private bool IsGoBetween(Mention mention)
    {
        int head = mention.Head, at = head + 1;
        // "An Egyptian–Omani-mediated truce".
        while (at + 1 < tree.Count && tree[at].Text is "-" or "–" or "and" && tree.Lower(at + 1) is not ("mediated" or "brokered" or "facilitated") && at < head + 5 && mentions.Of(at + 1) is not null) at += 2;
        bool mediated = at + 1 < tree.Count && tree[at].Text is "-" or "–" && tree.Lower(at + 1) is "mediated" or "brokered" or "facilitated";
        if (mediated) return true;
        (int first, int last) = tree.Extent(head);
        if (mention.Kind != MentionKind.Thing) return false;
        for (int i = first; i <= last && i < head; i++)
        {
            if (tree.Lower(i) is "mediated" or "brokered" or "facilitated" && i > first + 1 && tree[i - 1].Text == "-") return true;
        }

        return false;
    }

    // "Summons the envoy to protest the arrests": he who summons protests, to the envoy.
    private void TakeSummoned(FoundEvent one)
    {
        if (one.KindName is not ("ACCUSE" or "REQUEST" or "REJECT" or "THREATEN") || !tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Advcl or Relation.Xcomp or Relation.Acl) || tree[one.Trigger].Xpos != "VB") return;
        int summon = tree.Head(one.Trigger);
        // The parse may hang the aim on the envoy.
        for (int steps = 0; steps < 3 && summon >= 0 && !tree.IsVerb(summon) && tree.Relation(one.Trigger) == Relation.Acl; steps++) summon = tree.Head(summon);
        if (summon < 0 || tree.Lemma(summon) != "summon" || tree.IsPassive(summon)) return;
        if (frames.Subject(summon) is not (>= 0 and int subject) || mentions.Of(subject) is not { IsActor: true } summoner || tree.Child(summon, Relation.Obj) is not (>= 0 and int envoy) || mentions.Of(envoy) is not { Country.Length: > 0 } summoned) return;
        if (one.Source.Count == 0 || one.Source.Exists(s => s.Head == envoy || s.Country == summoned.Country && s.Country != summoner.Country)) one.Source = [summoner];
        if (one.Target.TrueForAll(t => one.Source.Exists(s => s.Country == t.Country))) one.Target = [summoned];
    }

    // "Leaves the town as part of talks with Chad", "says that a date for talks with Chad is set", "lifts its halt on sharing intelligence with Chad".
    private void AddThoseDealing(FoundEvent one)
    {
        for (int token = one.Trigger, steps = 0; token >= 0 && steps < 7; token = tree.Head(token), steps++)
        {
            if (token != one.Trigger && !tree.IsVerb(token) && !tree.HasChild(token, Relation.Cop) && !_phases.Contains(tree.Lemma(token))) return;
            // "The announcement by the president about talks with Chad".
            if (token != one.Trigger && !tree.IsVerb(token) && Named(token, "by") is { } teller)
            {
                one.Source.Add(teller);
                return;
            }

            if (!tree.IsVerb(token) && !tree.HasChild(token, Relation.Cop) || token == one.Trigger && tree[token].Xpos != "VBG") continue;
            int subject = tree.IsPassive(token) ? -1 : frames.Subject(token);
            if (subject < 0 || tree.IsUnder(one.Trigger, subject)) continue;
            if (mentions.Of(subject) is not { IsActor: true, IsPronoun: false } party) continue;
            if (party.Sector is not ("GOV" or "MIL" or "REB" or "OPP" or "PTY" or "LEG" or "IGO") || one.Target.Exists(t => t.Head == subject || t.Country == party.Country && t.Sector == party.Sector || t.Country.Length > 0 && t.Country == party.Country && party.Sector != "REB" && t.Sector != "REB")) return;
            one.Source.Add(party);
            return;
        }

        Mention? Named(int noun, string preposition)
        {
            for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Nmod && tree.Case(child) == preposition && mentions.Of(child) is { IsActor: true, Sector: "GOV" or "MIL" or "REB" } by && !one.Target.Exists(t => t.Country == by.Country)) return by;
            }

            return null;
        }
    }

    // "Rules out Chad joining Niger": Niger.
    private void AddJoinedState(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || one.Source.Count == 0 || !one.Target.TrueForAll(t => one.Source.Exists(s => s.Country == t.Country) && (t.Kind is MentionKind.State or MentionKind.Thing || t.IsPronoun))) return;
        int obj = tree.Child(one.Trigger, Relation.Obj);
        foreach (int governor in (int[])[one.Trigger, obj])
        {
            for (int child = governor < 0 ? -1 : tree.FirstChild(governor); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.Acl or Relation.Advcl or Relation.Xcomp or Relation.Ccomp) || tree.Lemma(child) is not ("join" or "recognise" or "recognize" or "become" or "sell" or "cede") || tree.Child(child, Relation.Obj) is not (>= 0 and int state) || mentions.Of(state) is not { IsActor: true, CountryFromContext: false, Country.Length: > 0 } other || one.Source.Exists(s => s.Country == other.Country)) continue;
                one.Target = [other];
                return;
            }
        }

        // "Renounces her Chadian visa": Chad's.
        if (obj < 0) return;
        for (int child = tree.FirstChild(obj); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Compound or Relation.Amod or Relation.NmodDesc) || mentions.Of(child) is not { CountryFromContext: false } state || !MentionReader.IsState(state.Country) || one.Source.Exists(s => s.Country == state.Country)) continue;
            one.Target = [state];
            return;
        }
    }

    // "Receives assurances from Chad", "rejects an offer by Chad", "at the invitation of the king": made to whoever takes, refuses or follows it.
    private void AddReceiverOfOffer(FoundEvent one)
    {
        int offer = tree.IsVerb(one.Trigger) ? tree.Relation(one.Trigger) == Relation.Acl && tree.IsPassive(one.Trigger) ? tree.Head(one.Trigger) : -1 : one.Trigger;
        if (offer < 0 || tree.IsVerb(offer) || offer == one.Trigger && !_offers.Contains(tree.Lemma(offer))) return;
        if (tree.Relation(offer) == Relation.Conj && tree.Head(offer) is >= 0 and int joined && tree.IsNominal(joined)) offer = joined;
        if (tree.Head(offer) is not (>= 0 and int verb) || !tree.IsVerb(verb)) return;
        bool followed = offer == one.Trigger && tree.Relation(offer) == Relation.Obl && PrepositionOf(offer) is "at" or "on" or "upon" && tree.Lemma(offer) == "invitation";
        bool taken = tree.Relation(offer) == Relation.Obj && frames.Is("answer-verb", verb);
        if (!followed && !taken || tree.IsPassive(verb) || frames.Subject(verb) is not (>= 0 and int subject) || mentions.Of(subject) is not { IsActor: true } receiver || one.Source.Exists(s => s.Head == subject || s.Country == receiver.Country && s.Sector == receiver.Sector && s.Kind == MentionKind.State) || receiver.Sector is "MED") return;
        if (tree.Lemma(verb) == "seek" && offer == one.Trigger && one.KindName != "AGREE") return;
        one.Target.Add(receiver);
    }

    // "Issues evacuation orders for villages in Chad": to those there.
    private void AddThoseSentAway(FoundEvent one)
    {
        int order = tree.IsVerb(one.Trigger) ? frames.Object(one.Trigger) : one.Trigger;
        if (order < 0 || tree.Lemma(order) is not ("order" or "warning" or "notice" or "evacuation") || tree.Child(order, Relation.Compound) is not (>= 0 and int kind) || tree.Lemma(kind) is not ("evacuation" or "displacement")) return;
        Sentence sentence = tree.Document.Sentences[tree[order].Sentence];
        for (int i = order + 1; i < sentence.EndToken && i < order + 20; i++)
        {
            if (mentions.Of(i) is not { CountryFromContext: false, Country.Length: 3, Kind: MentionKind.Place or MentionKind.State or MentionKind.Thing or MentionKind.Role } there || there.Head != i || !MentionReader.IsState(there.Country)) continue;
            if (!one.Source.Exists(s => s.Country == there.Country) && PlaceCase(i) is "for" or "in" or "to" or "at" or "across" or "of" or "near") one.Target.Add(there);
            return;
        }

        string PlaceCase(int token) => tree.Relation(token) == Relation.Amod ? tree.Case(tree.Head(token)) : tree.Case(token);
    }

    // "Tells the Omani minister that Chad is ready for talks": told to Oman.
    private void AddToldOf(FoundEvent one)
    {
        for (int token = frames.ClauseVerb(one.Trigger), steps = 0; token >= 0 && steps < 3; token = tree.Head(token), steps++)
        {
            if (tree.Relation(token) is not (Relation.Ccomp or Relation.Xcomp or Relation.Advcl or Relation.Conj)) return;
            if (tree.Relation(token) != Relation.Ccomp || tree.Head(token) is not (>= 0 and int telling) || tree.Lemma(telling) is not ("tell" or "assure" or "inform" or "notify" or "promise" or "reassure")) continue;
            int hearer = tree.IsPassive(telling) ? -1 : tree.Child(telling, Relation.Obj) is >= 0 and int obj ? obj : tree.Child(telling, Relation.Iobj);
            if (hearer >= 0 && mentions.Of(hearer) is { IsActor: true, CountryFromContext: false, Country.Length: > 0, Sector: "GOV" or "MIL" or "IGO" or "LEG" } told && !one.Source.Exists(s => s.Country == told.Country)) one.Target.Add(told);
            return;
        }
    }

    // "Offers to open the strait if Chad lifts its blockade": to Chad.
    private void AddConditionSetter(FoundEvent one)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        for (int child = clause < 0 ? -1 : tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            foreach (int condition in (int[])[child, tree.Child(child, Relation.Advcl)])
            {
                if (condition < 0 || tree.Relation(condition) != Relation.Advcl || tree.Child(condition, Relation.Mark) is not (>= 0 and int mark) || tree.Lower(mark) is not ("if" or "unless" or "once" or "provided") || tree.IsPassive(condition)) continue;
                if (frames.Subject(condition) is not (>= 0 and int subject) || mentions.Of(subject) is not { IsActor: true, IsPronoun: false, CountryFromContext: false, Country.Length: > 0, Sector: "GOV" or "MIL" or "REB" } other || one.Source.Exists(s => s.Country == other.Country)) continue;
                one.Target.Add(other);
                return;
            }
        }

        // "Chad warns of strikes if Niger does not agree to a deal": with Chad.
        if (clause < 0 || tree.Relation(clause) != Relation.Advcl || tree.Child(clause, Relation.Mark) is not (>= 0 and int when) || tree.Lower(when) is not ("if" or "unless")) return;
        int sentence = tree[one.Trigger].Sentence;
        if (_before.FindLast(b => tree[b.Trigger].Sentence == sentence && b.KindName is "THREATEN" or "REQUEST" && b.Source.Count > 0) is { } threat && !threat.Source.Exists(s => one.Source.Exists(o => o.Country == s.Country))) one.Target = [.. threat.Source];
    }

    // "Chad says that Niger has agreed to talks", where the report tells that the two deal or fight with each other: with Chad.
    private void AddAdversarySaying(FoundEvent one, Mention? speaker)
    {
        if (speaker is not { Sector: "GOV" or "MIL", Country.Length: > 0 } || !MentionReader.IsState(speaker.Country) || one.Source.Exists(s => s.Country.Length == 0 || s.Country == speaker.Country) || !one.Source.TrueForAll(s => s.Sector is "GOV" or "MIL" or "REB")) return;
        if (All.Any(a => a != one && (Between(a.Source, a.Target) || Between(a.Target, a.Source)))) one.Target.Add(speaker);

        bool Between(List<Mention> some, List<Mention> others) => some.Exists(s => s.Country == speaker.Country) && others.Exists(o => one.Source.Exists(s => s.Country == o.Country));
    }

    // "Confirms his death sentence": his.
    private void AddSentenced(FoundEvent one)
    {
        if (one.Mode != "convict" && one.KindName != "CONCEDE" || !tree.IsVerb(one.Trigger) || frames.Object(one.Trigger) is not (>= 0 and int sentence) || tree.Lemma(sentence) is not ("sentence" or "conviction" or "term" or "fine" or "appeal" or "verdict" or "acquittal")) return;
        if (tree.Child(sentence, Relation.NmodPoss) is >= 0 and int owner && mentions.Of(owner) is { IsActor: true, Kind: MentionKind.Person or MentionKind.Role or MentionKind.Body } convict && !one.Source.Exists(s => s.Head == owner || s.ActorId.Length > 0 && s.ActorId == convict.ActorId)) one.Target.Add(convict);
    }

    // "Withdraws its case accusing Chad of torture", "drops a complaint against Chad": from Chad.
    private void AddWithdrawnAgainst(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || frames.Object(one.Trigger) is not (>= 0 and int suit) || tree.Lemma(suit) is not ("case" or "complaint" or "lawsuit" or "suit" or "claim" or "charge" or "petition" or "warrant")) return;
        for (int i = suit + 1; i < suit + 16 && i < tree.Count && tree[i].Sentence == tree[suit].Sentence; i++)
        {
            bool accused = tree.Relation(i) == Relation.Obj && tree.Head(i) is >= 0 and int accusing && tree.Lemma(accusing) is "accuse" or "allege" or "blame";
            if (!accused && tree.Case(i) != "against" || mentions.Of(i) is not { IsActor: true, CountryFromContext: false, Country.Length: > 0 } party || one.Source.Exists(s => s.Head == i)) continue;
            one.Target.Add(party);
            return;
        }
    }

    // "Will stop payments and grants in aid to Chad": to Chad, though it hangs deeper.
    private void AddReceiverWithin(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || frames.Object(one.Trigger) is not (>= 0 and int obj)) return;
        for (int i = obj + 1; i < obj + 14 && i < tree.Count && tree[i].Sentence == tree[obj].Sentence; i++)
        {
            // "Reopens the border crossing with Chad": tagged as a verb.
            if (tree.IsVerb(i) && tree.Lower(i) != "crossing" || tree.Lower(i) is ";" or "—" or "after" or "over" or "because") return;
            if (tree.Case(i) is not ("to" or "with" or "on" or "against") || mentions.Of(i) is not { Kind: MentionKind.State or MentionKind.Body or MentionKind.Role, CountryFromContext: false, Sector: "GOV" or "MIL" or "IGO" or "REB", IsPronoun: false } receiver || receiver.Country.Length == 0) continue;
            if (!tree.IsUnder(i, frames.ClauseVerb(one.Trigger)) || one.Source.Exists(s => s.Country == receiver.Country)) return;
            one.Target.Add(receiver);
            return;
        }
    }

    // "Declares a ceasefire after days of fighting between the army and the militia", "has reached a truce with Chad and will stop its strikes": the other of the two.
    private void AddOtherFighter(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        foreach (FoundEvent other in All)
        {
            if (other == one || tree[other.Trigger].Sentence != sentence || other.KindName is not ("ASSAULT" or "AGREE" or "SUPPORT" or "CONSULT") || other.Mode is "mediate" or "praise") continue;
            List<Mention> opposite = other.Source.Exists(IsOne) ? other.Target : other.Target.Exists(IsOne) ? other.Source : [];
            opposite = [.. opposite.Where(o => o is { IsActor: true, Sector: "GOV" or "MIL" or "REB" } && o.Country.Length > 0 && !IsOne(o))];
            if (opposite.Count == 0) continue;
            one.Target = opposite;
            return;
        }

        bool IsOne(Mention mention) => one.Source.Exists(s => s.Country.Length > 0 && s.Country == mention.Country && (s.Sector == "REB") == (mention.Sector == "REB"));
    }

    // "Orders an inquiry into fraud by the minister": into him.
    private void AddInvestigated(FoundEvent one)
    {
        int inquiry = tree.IsVerb(one.Trigger) ? frames.Object(one.Trigger) : one.Trigger;
        if (inquiry < 0) return;
        for (int i = inquiry + 1; i < inquiry + 14 && i < tree.Count && tree[i].Sentence == tree[inquiry].Sentence; i++)
        {
            // "Misconduct involving the minister".
            bool involved = tree.Relation(i) == Relation.Obj && tree.Head(i) is >= 0 and int verb && tree.Lemma(verb) is "involve" or "implicate";
            if (tree.IsVerb(i) && tree.Lemma(i) is not ("involve" or "implicate" or "commit")) return;
            if (!involved && !(tree.Case(i) == "by" && tree.Head(i) is >= 0 and int deed && (tree[deed].Upos == Upos.NOUN && deed != inquiry && tree.IsUnder(deed, inquiry) || tree.Lemma(deed) == "commit" || deed == one.Trigger && tree.IsVerb(deed) && !tree.IsPassive(deed)))) continue;
            if (mentions.Of(i) is { IsActor: true, Kind: MentionKind.Person or MentionKind.Body or MentionKind.Role or MentionKind.State } doer && !one.Source.Exists(s => s.Head == i)) one.Target.Add(doer);
            return;
        }
    }

    // "Rejects a plan backed by the president": his.
    private void AddBacker(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger)) return;
        // "Refuses to accept his removal by the court": the court's.
        int yielding = tree.Child(one.Trigger, Relation.Xcomp);
        if (yielding >= 0 && tree.Lemma(yielding) is "accept" or "acknowledge" or "recognise" or "recognize" or "obey" or "heed" or "honour" or "honor" && frames.Object(yielding) is >= 0 and int ruling)
        {
            foreach (int ruler in frames.Below(ruling, "by"))
            {
                if (mentions.Of(ruler) is { IsActor: true } body && !one.Source.Exists(s => s.Head == ruler)) one.Target.Add(body);
            }

            if (one.Target.Count > 0) return;
        }

        for (int obj = frames.Object(one.Trigger), steps = 0; obj >= 0 && steps < 2; obj = tree.Child(obj, Relation.Nmod), steps++)
        {
            for (int child = tree.FirstChild(obj); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) != Relation.Acl || tree[child].Xpos != "VBN" || !frames.Is("issue-verb", child) && !frames.Is("backing-verb", child)) continue;
                if (frames.Subject(child) is not (>= 0 and int agent) || mentions.Of(agent) is not { IsActor: true } backer || backer.Kind != MentionKind.Person && backer.Country.Length == 0 || one.Source.Exists(s => s.Head == agent || s.ActorId.Length > 0 && s.ActorId == backer.ActorId)) continue;
                one.Target.Add(backer);
                return;
            }
        }
    }

    // "Lomé shuts its roads during a visit by the Chadian premier", "protests against his state visit are held across Togo": where the sentence is set.
    private void AddLandAround(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("visit" or "state_visit" or "trip") || !one.Source.TrueForAll(s => s.Country.Length > 0)) return;
        Mention? land = null;
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (mentions.Of(i) is not { Kind: MentionKind.Place or MentionKind.State, IsPronoun: false, CountryFromContext: false } place || place.Head != i || !MentionReader.IsState(place.Country)) continue;
            bool set = tree.Case(i) is "in" or "across" or "throughout" or "at" || place.Kind == MentionKind.Place && tree.Relation(i) is Relation.Nsubj or Relation.Appos;
            if (!set || one.Source.Exists(s => s.Country == place.Country)) continue;
            if (land is not null && land.Country != place.Country) return;
            land ??= place;
        }

        if (land is not null) one.Target.Add(land);
    }

    // "Chad holds a parade. The event is attended by nine leaders": Chad's.
    private void AddHostOfEvent(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("attend" or "join") || frames.Object(one.Trigger) is not (>= 0 and int gathering) || !IsDefinite(gathering)) return;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = one.Trigger - 1; i >= 0 && sentence - tree[i].Sentence <= 1; i--)
        {
            if (tree[i].Sentence == sentence || !tree.IsVerb(i) || tree.Lemma(i) is not ("hold" or "host" or "convene" or "stage" or "organise" or "organize") || tree.IsPassive(i) || frames.Subject(i) is not (>= 0 and int subject) || mentions.Of(subject) is not { IsActor: true, CountryFromContext: false, Country.Length: > 0 } host || one.Source.Exists(s => s.Country == host.Country)) continue;
            one.Target.Add(host);
            return;
        }
    }

    // "Visits Oslo, negotiating a treaty", "where they sign an accord": with those whom they visit.
    private void AddHostOfVisit(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger)) return;
        int sentence = tree[one.Trigger].Sentence, clause = frames.ClauseVerb(one.Trigger);
        if (_before.FindLast(b => b is { KindName: "CONSULT", Mode: "visit", Target: [{ Country.Length: 3 }] } && tree[b.Trigger].Sentence == sentence && tree.IsVerb(b.Trigger)) is not { } visit || !one.Source.TrueForAll(s => visit.Source.Exists(v => v.Head == s.Head || s.Antecedent == v.Head))) return;
        bool along = tree[clause].Xpos == "VBG" && tree.Relation(clause) is Relation.Advcl or Relation.Conj && tree.IsUnder(clause, visit.Trigger);
        if (!along && !(tree.Relation(clause) == Relation.AclRelcl && tree.IsUnder(clause, visit.Trigger))) return;
        if (!one.Target.TrueForAll(t => visit.Source.Exists(v => v.Head == t.Head))) return;
        one.Target = [.. visit.Target];
        if (along) one.Source = [.. visit.Source];
    }

    // "Talks between the new government of Chad and Niger": Niger is the other side, though the parse hangs it on the first.
    private void AddSecondBetween(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger)) return;
        for (int party = tree.FirstChild(one.Trigger); party >= 0; party = tree.NextSibling(party))
        {
            if (tree.Relation(party) != Relation.Nmod || tree.Case(party) != "between" || tree.HasChild(party, Relation.Conj)) continue;
            for (int inner = tree.Child(party, Relation.Nmod), steps = 0; inner >= 0 && steps < 3; inner = tree.Child(inner, Relation.Nmod), steps++)
            {
                if (tree.Child(inner, Relation.Conj) is not (>= 0 and int second) || mentions.Of(second) is not { IsActor: true, CountryFromContext: false, Country.Length: > 0 } other || one.Source.Exists(s => s.Country == other.Country)) continue;
                one.Target.Add(other);
                return;
            }
        }
    }

    // "Suspends aid and imposes sanctions on Chad", "strikes the militia, alleging a breach": aimed at whom the same party acts against in the words beside.
    private void AddTargetOfSameBeside(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger)) return;
        int sentence = tree[one.Trigger].Sentence, clause = frames.ClauseVerb(one.Trigger);
        // "The blockade and the law": what hits all or things at home is no part of a quarrel.
        if (one.KindName == "SANCTION" && (frames.Object(one.Trigger) is not (>= 0 and int what) || !frames.Is("suspended-noun", what))) return;
        if (one.KindName == "ACCUSE" && (tree.Lemma(one.Trigger) is not ("allege" or "condemn" or "claim" or "accuse") || frames.Object(one.Trigger) is >= 0 and int blamed && mentions.Of(blamed) is { IsActor: true })) return;
        for (int away = 1; away <= 4; away++)
        {
            foreach (int at in (int[])[At - away, At + away])
            {
                if (at < 0 || at >= All.Count || tree[All[at].Trigger].Sentence != sentence || All[at] is not { } beside || beside.Denier >= 0) continue;
                if (beside.KindName is not ("SANCTION" or "THREATEN" or "REJECT" or "ASSAULT" or "COERCE" or "ACCUSE" or "REQUEST") || !beside.Source.Exists(b => one.Source.Exists(s => s.Head == b.Head || s.ActorId.Length > 0 && s.ActorId == b.ActorId))) continue;
                if (!tree.IsVerb(beside.Trigger) || !(Joins(clause, frames.ClauseVerb(beside.Trigger)) || Joins(frames.ClauseVerb(beside.Trigger), clause))) continue;
                List<Mention> targets = [.. beside.Target.Where(t => (!t.CountryFromContext || t.Sector == "REB") && t.Country.Length > 0 && t.Kind != MentionKind.Place)];
                if (targets.Count == 0) continue;
                one.Target = targets;
                return;
            }
        }

        // A joined verb, or a participle that goes with the clause.
        bool Joins(int verb, int main)
        {
            for (int steps = 0; verb >= 0 && steps < 3; verb = tree.Head(verb), steps++)
            {
                if (verb == main) return true;
                if (tree.Relation(verb) is not (Relation.Conj or Relation.Advcl or Relation.Acl) || tree.Relation(verb) == Relation.Advcl && tree.Child(verb, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is not "while") return false;
            }

            return false;
        }
    }

    // "Approves a Chad-backed resolution supporting Niger's plan": Niger's side.
    private void AddEndorsed(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || frames.Object(one.Trigger) is not (>= 0 and int paper) || tree.Child(paper, Relation.Acl) is not (>= 0 and int aim) || tree[aim].Xpos != "VBG" || tree.Lemma(aim) is not ("support" or "endorse" or "back" or "recognise" or "recognize") || frames.Object(aim) is not (>= 0 and int cause)) return;
        if (!one.Target.TrueForAll(t => t.Last + 2 < tree.Count && tree[t.Last + 1].Text is "-" or "–" && tree.Lower(t.Last + 2) is "backed" or "sponsored" or "drafted")) return;
        int whose = tree.Child(cause, Relation.NmodPoss) is >= 0 and int owner ? owner : cause;
        if (mentions.Of(whose) is { IsActor: true, CountryFromContext: false, Country.Length: > 0 } supported && !one.Source.Exists(s => s.Country == supported.Country)) one.Target = [supported];
    }

    // "Remains although declared persona non grata, the ambassador to Chad", "leaves the town after the collapse of talks with the army": by Chad, by those who left.
    private void AddThoseBreakingOff(FoundEvent one)
    {
        if (one.Mode == "discontinue" && one.Target.Count > 0 && !tree.IsVerb(one.Trigger))
        {
            bool ofTalks = false;
            for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child)) ofTalks |= tree.Relation(child) == Relation.Nmod && tree.Case(child) == "of" && tree.Lemma(child) is "talk" or "negotiation" or "truce" or "ceasefire" or "deal" or "accord" or "dialogue";
            if (ofTalks) AddMainSubject(one, one.Source, one.Target);
            return;
        }

        if (one.Mode != "expel") return;
        foreach (Mention envoy in one.Target)
        {
            int role = envoy.Antecedent >= 0 ? envoy.Antecedent : envoy.Head;
            Sentence sentence = tree.Document.Sentences[tree[role].Sentence];
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (tree.Lemma(i) is not ("ambassador" or "envoy" or "consul" or "attaché" or "diplomat") || mentions.Of(i)?.Country != envoy.Country) continue;
                foreach (int land in frames.Below(i, "to"))
                {
                    if (mentions.Of(land) is not { Kind: MentionKind.State, CountryFromContext: false } host || host.Country == envoy.Country) continue;
                    one.Source.Add(host);
                    return;
                }
            }
        }
    }

    // "Chad and Mali summon the envoys of Niger. Chad calls for an inquiry": of Niger.
    private void AddBlamedBefore(FoundEvent one)
    {
        int call = tree.IsVerb(one.Trigger) ? one.Trigger : -1;
        if (call < 0 || tree.Relation(frames.ClauseVerb(call)) != Relation.Root) return;
        bool inquiry = false;
        for (int i = call + 1; i < call + 10 && i < tree.Count && tree[i].Sentence == tree[call].Sentence; i++) inquiry |= tree.Lemma(i) is "investigation" or "inquiry" or "probe" or "explanation" or "apology" or "compensation" or "accountability" or "withdrawal" or "halt" or "retraction" or "restraint" or "punishment";
        if (!inquiry || _before.Count == 0 || _before[^1] is not { KindName: "ACCUSE" or "SANCTION" } blame || tree[call].Sentence - tree[blame.Trigger].Sentence > 1) return;
        if (!blame.Source.Exists(s => one.Source.Exists(o => o.Country.Length > 0 && o.Country == s.Country))) return;
        one.Target = [.. blame.Target.Where(t => t is { CountryFromContext: false, Country.Length: > 0 } && !one.Source.Exists(s => s.Country == t.Country))];
    }

    // "Leaves the Sahel Water Pact": an accord that the engine does not know by name.
    private void AddAccordLeft(FoundEvent one)
    {
        for (int i = one.Trigger + 1; i < one.Trigger + 12 && i < tree.Count && tree[i].Sentence == tree[one.Trigger].Sentence; i++)
        {
            // "Leaves the Chadian cabinet".
            if (tree.Lemma(i).ToLowerInvariant() is "government" or "cabinet" or "coalition" && tree.Relation(i) is Relation.Obl or Relation.Obj && tree.Head(i) == one.Trigger && mentions.Of(i) is { IsActor: true, CountryFromContext: false, Country.Length: > 0 } cabinet && !one.Source.Exists(s => s.Head == i))
            {
                one.Target.Add(cabinet);
                return;
            }

            if (tree[i].Upos != Upos.PROPN || !frames.Is("pact-noun", tree.Lower(i))) continue;
            if (tree.Relation(i) == Relation.Obl && tree.Case(i) != "from" || tree.Relation(i) is not (Relation.Obl or Relation.Obj) || tree.Head(i) != one.Trigger || mentions.Of(i) is { Country.Length: > 0 }) return;
            (int first, int last) = (i, i);
            while (first > 0 && tree[first - 1].Upos == Upos.PROPN || first > 0 && tree.Head(first - 1) == i && char.IsUpper(tree[first - 1].Text[0])) first--;
            if (first == last) return;
            one.Target.Add(new() { Head = i, First = first, Last = last, Kind = MentionKind.Body, Country = "IGO", Sector = "IGO", Name = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(t => tree[t].Text.ToString())) });
            return;
        }
    }

    // "Frees the prisoners after Chad lifts its sanctions": from whoever the main clause is about.
    private void AddThoseRewarded(FoundEvent one)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        if (!tree.IsVerb(one.Trigger) || clause < 0 || tree.Relation(clause) != Relation.Advcl || tree.Child(clause, Relation.Mark) is not (>= 0 and int mark) || tree.Lower(mark) is not ("after" or "as" or "once" or "if") || frames.Object(one.Trigger) is not (>= 0 and int what) || tree.Lemma(what) is not ("sanction" or "tariff" or "embargo" or "ban" or "restriction" or "blockade" or "siege")) return;
        int main = tree.Head(clause);
        if (main >= 0 && tree.IsVerb(main) && !tree.IsPassive(main) && frames.Subject(main) is >= 0 and int subject && mentions.Of(subject) is { IsActor: true, Sector: "GOV" or "MIL" or "REB", CountryFromContext: false, Country.Length: > 0 } other && !one.Source.Exists(s => s.Country == other.Country)) one.Target.Add(other);
    }

    // "In response to Chad's announcement, he warns of strikes", "Chad bombs the port. Niger vows to retaliate": at Chad.
    private void AddAnswered(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = tree.Document.Sentences[sentence].FirstToken + 1; i < tree.Document.Sentences[sentence].EndToken; i++)
        {
            if (tree.Lemma(i) is not ("response" or "retaliation" or "reprisal" or "revenge") || tree.Lower(i - 1) != "in" || i + 1 >= tree.Count || tree.Lower(i + 1) is not ("to" or "for") || !tree.IsUnder(i, one.Trigger) && !Governs(tree.Head(i))) continue;
            for (int j = i + 2; j < i + 12 && j < tree.Document.Sentences[sentence].EndToken && tree[j].Text != ","; j++)
            {
                if (mentions.Of(j) is not { CountryFromContext: false, IsPronoun: false, Country.Length: > 0, Kind: MentionKind.State or MentionKind.Body or MentionKind.Person or MentionKind.Role } answered || one.Source.Exists(s => s.Country == answered.Country)) continue;
                one.Target.Add(answered);
                return;
            }
        }

        if (one.KindName != "THREATEN" || !IsToRetaliate()) return;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= 1; i--)
        {
            FoundEvent blow = _before[i];
            if (blow.KindName is not ("ASSAULT" or "MOBILIZE" or "SANCTION" or "COERCE" or "THREATEN") || blow.Denier >= 0 || blow.Source.Exists(s => s.Country.Length == 0 || one.Source.Exists(o => o.Country == s.Country)) || blow.Source.Count == 0) continue;
            if (blow.KindName != "MOBILIZE" && !blow.Target.Exists(t => t.Country.Length == 0 || one.Source.Exists(s => s.Country == t.Country))) continue;
            one.Target = [.. blow.Source];
            return;
        }

        // The act, or the saying of it.
        bool Governs(int verb) => verb >= 0 && tree.IsUnder(frames.ClauseVerb(one.Trigger), verb);

        bool IsToRetaliate()
        {
            int last = Math.Min(tree.Document.Sentences[sentence].EndToken, one.Trigger + 5);
            for (int i = one.Trigger; i < last; i++)
            {
                if (tree.Lemma(i) is "retaliate" or "retaliation" or "respond" or "response" or "revenge" or "avenge" or "retribution") return true;
            }

            return false;
        }
    }

    // "After the lifting of Chadian sanctions on Niger": by Chad.
    private void AddOwnerOfCurb(FoundEvent one)
    {
        foreach (int curb in (int[])[one.Trigger, .. one.Literals])
        {
            if (curb >= tree.Count || tree.Lemma(curb) is not ("sanction" or "sanctions" or "tariff" or "embargo" or "ban" or "restriction" or "blockade" or "siege")) continue;
            for (int child = tree.FirstChild(curb); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.NmodPoss or Relation.Amod or Relation.Compound) || mentions.Of(child) is not { Kind: MentionKind.State or MentionKind.Body, CountryFromContext: false, IsPronoun: false } owner || !MentionReader.IsState(owner.Country) && owner.Country != "IGO" || one.Target.Exists(t => t.Head == child || t.Country == owner.Country)) continue;
                one.Source.Add(owner);
                return;
            }
        }
    }

    // "His remarks urging soldiers to disobey", "signs an accord which calls for calm": whoever says or signs it.
    private void AddWhoseWords(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || tree.IsPassive(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Acl or Relation.AclRelcl) || tree.Head(one.Trigger) is not (>= 0 and int paper)) return;
        // "An accord in Lomé which calls for": the parse may hang the clause on the place.
        for (int steps = 0; steps < 3 && tree.Relation(paper) is Relation.Obl or Relation.Nmod or Relation.NmodUnmarked or Relation.Appos && !IsPaper(paper) && tree.Head(paper) is >= 0 and int up; steps++) paper = tree.IsVerb(up) ? tree.Child(up, Relation.Obj) is >= 0 and int signed ? signed : up : up;
        if (!IsPaper(paper)) return;
        if (tree.Child(paper, Relation.NmodPoss) is >= 0 and int owner && mentions.Of(owner) is { IsActor: true } author)
        {
            if (!one.Target.Exists(t => t.Head == owner)) one.Source.Add(author);
            return;
        }

        if (tree.Relation(paper) != Relation.Obj || tree.Head(paper) is not (>= 0 and int verb) || tree.IsPassive(verb) || tree.Lemma(verb) is not ("sign" or "issue" or "adopt" or "pass" or "release" or "publish" or "send" or "deliver" or "approve") || frames.Subject(verb) is not (>= 0 and int subject)) return;
        Add(subject);
        for (int other = tree.FirstChild(subject); other >= 0; other = tree.NextSibling(other))
        {
            if (tree.Relation(other) == Relation.Conj) Add(other);
        }

        bool IsPaper(int noun) => tree.Lemma(noun) is "agreement" or "accord" or "deal" or "treaty" or "statement" or "resolution" or "declaration" or "letter" or "petition" or "remark" or "speech" or "communique" or "motion" or "message" or "post";

        void Add(int party)
        {
            if (mentions.Of(party) is { IsActor: true } signer && !one.Target.Exists(t => t.Head == party)) one.Source.Add(signer);
        }
    }
}
