using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>Matches the patterns of the knowledge on the trees of a document; what it costs depends on the sentence, not on the dictionary.</summary>
internal sealed partial class PatternMatcher(Tree tree, KnowledgeBase knowledge, MentionReader mentions, Frames frames)
{
    /// <summary>For explanations: the nearest pattern in each sentence and the slot that stopped it.</summary>
    internal Dictionary<int, (string Rule, string Reason, int Score)>? Misses { get; init; }

    private static readonly HashSet<string> _clausal = new(StringComparer.Ordinal) { "subj", "agent", "obj", "iobj", "inf", "infobj", "ing", "that", "prt", "mod", "verb", "poss" };

    // Kinds whose target is the party whose doings the act is about.
    private static readonly HashSet<string> _aimed = new(StringComparer.Ordinal) { "REJECT", "SANCTION", "ACCUSE", "CONCEDE", "REQUEST", "AGREE", "SUPPORT", "COOPERATE", "THREATEN" };

    // Kinds done in words about what another does.
    private static readonly HashSet<string> _spoken = new(StringComparer.Ordinal) { "REJECT", "REQUEST", "ACCUSE", "SUPPORT" };

    private static readonly string[] _targetRelations = ["iobj", "obj", "with", "to", "against", "on", "from", "for", "between", "into"];

    // An act that a try left over.
    private FoundEvent? _spare;

    // Never filled.
    private static readonly List<int> _nobody = [];

    // Those found under one filler, used anew for each.
    private readonly List<Mention> _collected = [];

    internal List<FoundEvent> MatchAll()
    {
        List<FoundEvent> found = [];
        for (int token = 0; token < tree.Count; token++)
        {
            if (tree[token].Upos is Upos.PUNCT or Upos.DET or Upos.ADP or Upos.NUM || tree[token].Upos == Upos.AUX && !(tree.Relation(token) == Relation.Aux && tree.Lower(token) is "must" or "should")) continue;
            if (mentions.NameAt(token) is { } name && name.First != name.Last) continue;
            if (tree[token].Text == "March" && (IsMonth(token) || token > 0 && tree[token - 1].Text is "'s" or "’s")) continue;
            // "Issues arrest warrants": a paper, no arrest.
            if (tree.Lemma(token) == "arrest" && tree[token].Upos == Upos.NOUN && token + 1 < tree.Count && tree.Lemma(token + 1) == "warrant" && tree.Relation(token) is Relation.Obj or Relation.NsubjPass or Relation.Nsubj or Relation.Obl) continue;
            // "Genocide denial", "a bombing anniversary", "the attack helicopter": a word of another thing's name.
            if (tree[token].Upos == Upos.NOUN && tree.Relation(token) == Relation.Compound && tree.Head(token) > token && tree.Lemma(tree.Head(token)) is "denial" or "denier" or "memorial" or "museum" or "anniversary" or "remembrance" or "commemoration" or "convention" or "helicopter" or "submarine" or "dog" or "court") continue;
            if (MatchAt(token) is { } one) found.Add(one);
        }

        Resolve(found);
        return found;
    }

    // "In March", "since 3 March", "March 14".
    private bool IsMonth(int token) =>
        token > 0 && tree[token - 1].Sentence == tree[token].Sentence && (tree[token - 1].Upos is Upos.ADP or Upos.NUM || tree.Lower(token - 1) is "last" or "this" or "next" or "early" or "late" or "mid" or "since" or "until")
        || token + 1 < tree.Count && tree[token + 1].Sentence == tree[token].Sentence && char.IsAsciiDigit(tree[token + 1].Text[0]);

    private FoundEvent? MatchAt(int token)
    {
        FoundEvent? best = null;
        List<FoundEvent> matched = [];
        if (knowledge.Triggers.TryGetValue(tree.Lemma(token).ToLowerInvariant(), out List<TriggerEntry>? entries)) TryAll(entries);
        string lower = tree.Lower(token);
        if (lower != tree.Lemma(token) && knowledge.Triggers.TryGetValue(lower, out entries)) TryAll(entries);
        if (best is not null) Complete(best, matched);
        return best;

        void TryAll(List<TriggerEntry> candidates)
        {
            foreach (TriggerEntry entry in candidates)
            {
                if (!RightForm(token, entry.Pattern.Pos)) continue;
                FoundEvent? one = TryMatch(token, entry);
                if (one is null) continue;
                matched.Add(one);
                if (best is null || one.Score > best.Score) best = one;
            }
        }
    }

    private bool RightForm(int token, TriggerPos pos)
    {
        ref readonly TokenData data = ref tree[token];
        return pos switch
        {
            TriggerPos.Verb when data.Upos == Upos.AUX => tree.Relation(token) == Relation.Aux,
            // "A convicted offender", "sanctioned oil": a participle before its noun tells of no act of its own.
            TriggerPos.Verb when data.Upos == Upos.VERB && tree.Relation(token) == Relation.Amod && tree.Head(token) > token => false,
            // "His links to convicted Swedish spies": read as a clause.
            TriggerPos.Verb when data.Xpos is "VBN" or "VBD" && token > 0 && tree.Lower(token - 1) == "to" => false,
            TriggerPos.Verb => data.Upos == Upos.VERB || data.Upos == Upos.ADJ && data.Xpos is "VBN" or "VBG" or "JJ" && data.Lemma != data.Text && tree.Relation(token) is Relation.Root or Relation.Conj or Relation.Acl,
            TriggerPos.Noun => data.Upos is Upos.NOUN or Upos.PROPN || data.Upos == Upos.VERB && data.Xpos == "VBG" && tree.HasChild(token, Relation.Det) || (data.Upos == Upos.VERB && tree.HasChild(token, Relation.NmodPoss)),
            _ => data.Upos is Upos.ADJ || data.Xpos is "VBN" or "JJ",
        };
    }

    // The winning pattern may ask for less than the sentence gives: what another pattern of the same kind bound at the same word fills the gaps.
    private void Complete(FoundEvent best, List<FoundEvent> matched)
    {
        foreach (FoundEvent other in matched)
        {
            if (other == best || other.KindName != best.KindName) continue;
            if (best.Source.Count == 0 && other.Source.Count > 0 && !Overlap(other.Source, best.Target)) best.Source = other.Source;
            if (best.Target.Count == 0 && other.Target.Count > 0 && !Overlap(other.Target, best.Source)) best.Target = other.Target;
            best.Place ??= other.Place;
        }

        if (_spoken.Contains(best.KindName) && !(best.Target.Count > 0 && IsBySpeech(best.Pattern)) || best.KindName is "COERCE" or "SANCTION" or "CONCEDE" && best.Target.TrueForAll(t => t.Kind is MentionKind.Thing or MentionKind.Role)) PreferDoer(best);
        if (best.KindName == "ACCUSE" && tree[best.Trigger].Xpos == "VBG" && SuitOf(best.Trigger) is >= 0 and int suit) TakePlaintiff(best, suit);
        if (best.Source.Count > 1 && (best.Target.Count == 0 || best.Target.TrueForAll(t => IsEachOthers(t.Head)))) DivideReciprocal(best);
        if (best.Source.Count == 0 && best.KindName is "ASSAULT" or "MOBILIZE" or "COERCE") AddOwnerOfMeans(best);
        if (best.Source.Count == 0) AddAgentBelow(best);
        if (best.Source.Count == 0 && best.KindName is "ASSAULT" or "MOBILIZE" && !tree.IsVerb(best.Trigger)) AddNationBefore(best);
        if (best is { KindName: "RETREAT", Mode: "withdraw" }) PreferOccupier(best);
        if (best is { KindName: "ASSAULT", Target.Count: 0 } && !tree.IsVerb(best.Trigger)) AddHit(best);
        if (best is { KindName: "AGREE", Divided: true, UsedUp.Count: > 0 }) Reunite(best);
        if (best is { KindName: "AGREE", Target.Count: 0 }) AddAsker(best);
        if (best.Target.Count == 0 && best.UsedUp.Count > 0) AddFromClause(best);
        if (best.Target.Count == 0) AddFromLiteral(best);
        if (best.Target.Count == 0 && best.KindName is "REQUEST" or "ACCUSE" or "THREATEN") AddAddressee(best);
        // "Refused to send a delegation": its own.
        if (best.KindName is "REJECT" or "AGREE") best.Target.RemoveAll(t => t is { Kind: MentionKind.Role, CountryFromContext: true } && tree.Relation(t.Head) == Relation.Obj && frames.Is("own-envoy", t.Head) && tree.Lemma(tree.Head(t.Head)) is "send" or "dispatch" or "appoint" or "name" or "deploy" or "field");
        // "A betrayal of Chad", said by its minister: whom it harms, not who did it.
        if (best.Target.Count == 0 && _aimed.Contains(best.KindName) && !(best.KindName == "ACCUSE" && IsBySpeech(best.Pattern)) && !IsNamelessAccused(best) && !(best.KindName == "ACCUSE" && best.UsedUp.Exists(IsPersonalSubject))) AddNamedBelow(best);
        // "Demands the release of two journalists": they are asked for nothing.
        if (best.KindName == "REQUEST" && best.Source.Count > 0) best.Target.RemoveAll(t => t.Kind is MentionKind.Person or MentionKind.Role && IsToBeFreed(t.Head));
        // "Protests across Europe and Canada": where they are.
        if (best.KindName == "PROTEST") best.Target.RemoveAll(t => t.Kind == MentionKind.State && tree.Relation(t.Head) == Relation.Conj && tree.Case(tree.Head(t.Head)) is "in" or "across" or "throughout");
        // "Supporters of the mayor rally": not against him.
        if (best.KindName == "PROTEST" && best.Target.Count > 0 && tree.IsVerb(best.Trigger) && frames.Subject(best.Trigger) is >= 0 and int marching) best.Target.RemoveAll(t => t.Head != marching && tree.IsUnder(t.Head, marching));
        if (best.Target.Count == 0 && best.KindName == "PROTEST") AddProtested(best);
    }

    // "Marched to demand reforms by the Chadian government", "struck in protest at a law of the premier's": those in power whom the grounds of a protest name, be they one's own.
    private void AddProtested(FoundEvent one)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        foreach (int top in verb == one.Trigger ? (int[])[verb] : [one.Trigger, verb])
        {
            for (int child = tree.FirstChild(top); child >= 0; child = tree.NextSibling(child))
            {
                if (child > Math.Min(top, one.Trigger) && IsGround(child) && AddRuler(one, child)) return;
            }
        }
    }

    private bool IsGround(int token)
    {
        if (tree.IsVerb(token)) return tree.Relation(token) is Relation.Advcl or Relation.Acl or Relation.Xcomp or Relation.Conj && tree.Lemma(token) is "protest" or "demand" or "denounce" or "oppose" or "condemn" or "call" or "urge" or "express" or "accuse" or "show" or "press" or "decry";
        return tree.Relation(token) is Relation.Obl or Relation.Nmod && (tree.Case(token) is "against" or "over" or "at" or "to" && mentions.Of(token) is not { Kind: MentionKind.Place } || tree.Case(token) is "in" && tree.Lemma(token) is "protest" or "defiance" or "opposition" or "disapproval");
    }

    private bool AddRuler(FoundEvent one, int top)
    {
        (int first, int last) = tree.Extent(top);
        for (int i = first; i <= last && i < first + 25; i++)
        {
            if (mentions.Of(i) is not { IsActor: true, IsPronoun: false } mention || mention.Country.Length == 0 && !(mention.CountryFromContext && tree.Lemma(i) is "government" or "parliament" or "authority") || mention.Head != i || InOtherClause(i, top) || one.Source.Exists(s => s.Head == i)) continue;
            if (mention.Sector is not ("GOV" or "MIL" or "COP" or "LEG" or "JUD" or "PTY" or "SPY") || tree.Case(i) is "in" or "near" or "across" or "from") continue;
            // "Against the arrest of their leader": not against him.
            if (tree.Relation(i) == Relation.Nmod && tree.Case(i) == "of" && tree.Head(i) is >= 0 and int fate && tree.Lemma(fate) is "arrest" or "detention" or "jailing" or "imprisonment" or "killing" or "murder" or "death" or "sentencing" or "execution" or "disappearance" or "abduction" or "assassination") continue;
            // "At a camp in Arua, Uganda": where, not whom.
            if (mention.Kind == MentionKind.State && i != top && tree.Relation(i) is not (Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Obj) && tree.Case(i).Length == 0) continue;
            // "The Chadian government", not Chad beside it.
            if (tree.Relation(i) is Relation.Amod or Relation.Compound && tree.Head(i) is int whole and > 0 && whole <= last && mentions.Of(whole) is { IsActor: true }) continue;
            List<Mention> rulers = [];
            Collect(i, rulers, one.KindName, asSource: false, 0);
            AddNew(one.Target, rulers);
            return one.Target.Count > 0;
        }

        return false;
    }

    // "Appeals for calm in a message to the rebels": whom the paper is for.
    private void AddAddressee(FoundEvent one)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        // "Made a plea to the president": be he of one's own state.
        if (one is { KindName: "REQUEST", Pos: TriggerPos.Noun } && !tree.IsVerb(one.Trigger))
        {
            foreach (int addressee in (int[])[.. frames.Fillers(one.Trigger, TriggerPos.Noun, "to")]) TakeAddressee(one, addressee);
            if (one.Target.Count > 0) return;
        }

        // "Sent a letter requesting help to the premier".
        if (one.KindName == "REQUEST" && tree.Relation(one.Trigger) == Relation.Acl && tree.Head(one.Trigger) is >= 0 and int paper && tree.Lemma(paper) is "letter" or "message" or "note" or "cable" or "email" && tree.Head(paper) is >= 0 and int sending && tree.IsVerb(sending))
        {
            foreach (int addressee in (int[])[.. frames.Below(one.Trigger, "to"), .. frames.Below(paper, "to"), .. frames.Below(sending, "to")]) TakeAddressee(one, addressee);
            if (one.Target.Count > 0) return;
        }

        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Obl || tree.Case(child) is not ("in" or "through" or "via" or "by") || tree.Lemma(child) is not ("letter" or "message" or "note" or "call" or "telegram" or "memo" or "memorandum" or "cable" or "missive")) continue;
            foreach (int addressee in (int[])[.. frames.Below(child, "to")]) TakeAddressee(one, addressee);
            if (one.Target.Count > 0) return;
        }
    }

    private void TakeAddressee(FoundEvent one, int addressee)
    {
        List<Mention> actors = [];
        Collect(addressee, actors, one.KindName, asSource: false, 0);
        actors.RemoveAll(a => !a.IsActor || one.Source.Exists(s => s.Head == a.Head || s.ActorId.Length > 0 && s.ActorId == a.ActorId));
        AddNew(one.Target, actors);
    }

    // "Rejects a proposal by Gabon against the miners", "demands Chad's withdrawal from the valley": such words are aimed at whoever does what they are about.
    private void PreferDoer(FoundEvent one)
    {
        int about = tree.IsVerb(one.Trigger) ? frames.Object(one.Trigger) : -1;
        if (about < 0 || tree.IsPassive(one.Trigger) || mentions.Of(about) is { IsActor: true }) about = one.Literals.Find(l => tree[l].Upos == Upos.NOUN);
        if (about <= 0 || tree[about].Upos != Upos.NOUN || mentions.Of(about) is { IsActor: true }) return;
        int doer = tree.Child(about, Relation.NmodPoss);
        for (int child = tree.FirstChild(about); child >= 0 && doer < 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Nmod && tree.Case(child) == "by") doer = child;
            // "Rejects a lawsuit filed by a Chadian farmer against the firm": the farmer's.
            else if (one.KindName == "REJECT" && tree.Relation(child) == Relation.Acl && tree.Lemma(child) is "file" or "bring" or "lodge" or "submit" or "make" or "propose" or "table" && tree.IsPassive(child)) doer = tree.Child(child, Relation.OblAgent);
        }

        if (doer < 0 || mentions.Of(doer) is not { IsActor: true } maker || one.Source.Exists(s => s.Head == doer)) return;
        // "The house rejected his attempts": a man is not the house, though of one state with it.
        bool other = maker is { IsPronoun: true, Kind: MentionKind.Person } && one.KindName == "REJECT" && one.Source.Count > 0 && one.Source.TrueForAll(s => s.Kind is MentionKind.Body or MentionKind.Role && s.Antecedent != maker.Antecedent && (s.Plural || s.Sector is "LEG" or "JUD" or "PTY" or "OPP" || s.Kind == MentionKind.Body));
        if (maker.IsPronoun && !other && (maker.Country.Length == 0 || one.Source.Exists(s => s.Country == maker.Country || s.Country.Length == 0))) return;
        List<Mention> actors = [];
        Collect(doer, actors, one.KindName, asSource: false, 0);
        // "Affirms France's support for Chad", said by its president: one's own state does not count.
        actors.RemoveAll(a => a.Country.Length == 0 && !other && a is not { Kind: MentionKind.Role, Scope: "state" } and not { Kind: MentionKind.Person, IsPronoun: false } && !(one.KindName is "CONCEDE" or "REJECT" && a is { Kind: MentionKind.Role, Scope: "people", Sector: "CVL" or "OPP" or "NGO" }) || one.Source.Exists(s => s.ActorId.Length > 0 && s.ActorId == a.ActorId || a.Kind == MentionKind.State && s.Country == a.Country));
        if (actors.Count > 0) one.Target = actors;
    }

    // "Dismisses a case of Chad's against Togo alleging …": the suit alleges it, not the court; -1 if it is no suit that another has brought.
    private int SuitOf(int alleging)
    {
        int head = tree.Head(alleging);
        if (head < 0 || tree.Relation(alleging) is not (Relation.Acl or Relation.Advcl) || alleging == 0 || tree[alleging - 1].Text == ",") return -1;
        int suit = tree.IsVerb(head) ? tree.Child(head, Relation.Obj) : head, verb = tree.IsVerb(head) ? head : tree.Head(head);
        if (suit < 0 || tree.Lemma(suit) is not ("case" or "lawsuit" or "suit" or "complaint" or "petition" or "claim")) return -1;
        return verb >= 0 && tree.Lemma(verb) is "dismiss" or "reject" or "throw" or "hear" or "settle" or "withdraw" or "close" or "drop" or "win" or "lose" or "block" or "face" or "revive" or "decline" ? suit : -1;
    }

    private void TakePlaintiff(FoundEvent one, int suit)
    {
        one.Source = [];
        int owner = tree.Child(suit, Relation.NmodPoss);
        foreach (int plaintiff in owner >= 0 ? [owner] : (int[])[.. frames.Below(suit, "by")])
        {
            List<Mention> actors = [];
            Collect(plaintiff, actors, one.KindName, asSource: true, 0);
            AddNew(one.Source, actors);
        }

        one.Target.RemoveAll(one.Source.Contains);
    }

    // "Agreed to a Chadian request to use its bases against the rebels": whose request it is.
    private void AddAsker(FoundEvent one)
    {
        if (one.Literals.Find(l => tree.Case(l) == "to" && tree.Lemma(l) is "request" or "proposal" or "demand" or "offer" or "appeal" or "call") is not (> 0 and int asked)) return;
        foreach (int asker in (int[])[.. frames.Fillers(asked, TriggerPos.Noun, "agent")]) TakeAddressee(one, asker);
    }

    // "Each other's diplomats", "one another's goods".
    private bool IsEachOthers(int head) => tree.Child(head, Relation.NmodPoss) is > 0 and int other && (tree.Lower(other) == "each" && tree.Lower(other + 1) == "other" || tree.Lower(other) == "other" && tree.Lower(other - 1) == "each" || tree.Lower(other) == "another" && tree.Lower(other - 1) == "one" || tree.Lower(other) == "one" && tree.Lower(other + 1) == "another");

    // "A and B exchange fire with each other", "A and B accuse one another".
    private void DivideReciprocal(FoundEvent one)
    {
        (int first, int last) = tree.Extent(frames.ClauseVerb(one.Trigger));
        for (int i = Math.Max(first, one.Trigger); i < last && i < one.Trigger + 12; i++)
        {
            if (!(tree.Lower(i) == "each" && tree.Lower(i + 1) == "other" || tree.Lower(i) == "one" && tree.Lower(i + 1) == "another" || tree.Lower(i) == "the" && tree.Lower(i + 1) == "other" && i == one.Trigger + 1 && (i + 2 > last || tree[i + 2].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.NUM)))) continue;
            one.Target.Clear();
            one.Target.AddRange(one.Source.GetRange(1, one.Source.Count - 1));
            one.Source.RemoveRange(1, one.Source.Count - 1);
            return;
        }
    }

    // "A, B and C agree to take back migrants from D": all three agree, D is the other side.
    private void Reunite(FoundEvent one)
    {
        List<Mention> sides = [.. one.Source, .. one.Target], target = one.Target;
        one.Target = [];
        one.Source = sides;
        AddFromClause(one);
        if (one.Target.Count > 0) return;
        one.Source = [sides[0]];
        one.Target = target;
    }

    // "Killed in an operation by the army", "the shelling of a camp … by the militia": whoever stands behind "by" below the act.
    private void AddAgentBelow(FoundEvent one)
    {
        foreach (int literal in one.Literals)
        {
            // "Killed during a protest of the party's": it need not have killed.
            // Nor is a missile that is shot down its owner's doing.
            if (one.KindName is not ("ASSAULT" or "SANCTION") || !tree.IsNominal(literal) || one.Target.Exists(t => t.Head == literal) || tree.Lemma(literal) is "protest" or "demonstration" or "rally" or "riot" or "march" or "unrest") continue;
            foreach (int agent in (int[])[.. frames.Fillers(literal, TriggerPos.Noun, "agent")])
            {
                // "Lost their lives": those who suffer do not act.
                if (mentions.Of(agent) is { IsActor: true } mention && !one.Target.Exists(t => t.Head == agent || mention.IsPronoun && t.Head == mention.Antecedent) && (one.KindName == "ASSAULT" || tree.Head(agent) == literal && one.Target.Exists(t => t.Country.Length > 0 && t.Country != mention.Country))) AddNew(one.Source, [mention]);
            }

            if (one.Source.Count > 0) return;
        }

        bool nominal = one.Pos == TriggerPos.Noun && !tree.IsVerb(one.Trigger);
        if (!nominal && !tree.IsPassive(one.Trigger)) return;
        int top = frames.ClauseVerb(one.Trigger);
        (int first, int last) = tree.Extent(top);
        for (int i = Math.Max(first, one.Trigger); i <= last && i < one.Trigger + 30; i++)
        {
            if (tree.Case(i) != "by" || tree.Relation(i) is not (Relation.Nmod or Relation.Obl or Relation.OblAgent)) continue;
            // What another verb's passive has done belongs to that verb.
            int governor = tree.Head(i);
            if (governor >= 0 && tree.IsVerb(governor) && governor != one.Trigger && (governor != top || nominal && tree.IsPassive(top) && tree.Relation(one.Trigger) == Relation.NsubjPass && !knowledge.Words.Has("support-verb", tree.Lemma(top)))) continue;
            if (IsAside(governor, one.Trigger, top) || IsInWordsBehind(governor, one.Trigger)) continue;
            // "Injured in an attack during a march by a union": the union marched.
            if (governor >= 0 && governor != one.Trigger && tree.Case(governor) == "during" && tree.Lemma(governor) is "protest" or "demonstration" or "rally" or "march" or "strike" or "procession" or "ceremony" or "celebration" or "parade" or "meeting") continue;
            // "Was freed after mediation by Oman": the mediation's.
            if (governor >= 0 && governor != one.Trigger && tree.IsNominal(governor) && tree.Case(governor) is "after" or "following" or "despite" or "amid" or "before" or "over" && !one.Literals.Contains(governor)) continue;
            if (mentions.Of(i) is not { IsActor: true } mention || IsNobodysWeapon(mention) || one.Target.Exists(t => t.Head == i)) continue;
            List<Mention> agents = [];
            Collect(i, agents, one.KindName, asSource: true, 0);
            AddNew(one.Source, agents.Count > 0 ? agents : [mention]);
            return;
        }
    }

    // "Chadian drone and missile attacks": the nationality may hang on the first of the words before.
    private void AddNationBefore(FoundEvent one)
    {
        for (int i = one.TriggerFirst - 1, steps = 0; i >= 0 && steps < 6 && tree[i].Sentence == tree[one.Trigger].Sentence; i--, steps++)
        {
            if (mentions.NameAt(i) is { } name)
            {
                if (name.Has(NameUse.Nationality) && tree.Relation(i) is Relation.Amod or Relation.Compound && tree.Head(i) > i && tree.Head(i) <= one.TriggerLast && mentions.Of(i) is { IsActor: true } nation && !one.Target.Exists(t => t.Head == i)) one.Source.Add(nation);
                return;
            }

            if (tree[i].Upos is not (Upos.NOUN or Upos.ADJ or Upos.CCONJ) || tree.Relation(i) is not (Relation.Compound or Relation.Amod or Relation.Conj or Relation.Cc)) return;
        }
    }

    // "Togo demands an end to Benin's occupation", "ending months of Beninese occupation": whoever occupies is to leave.
    private void PreferOccupier(FoundEvent one)
    {
        int held = one.Literals.Find(l => tree.Lemma(l) is "occupation");
        if (held <= 0) return;
        for (int child = tree.FirstChild(held); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.NmodPoss or Relation.Amod) || mentions.Of(child) is not { IsActor: true, IsPronoun: false, Country.Length: > 0 } occupier || one.Source.Exists(s => s.Country == occupier.Country)) continue;
            one.Source = [occupier];
            one.Target.RemoveAll(t => t.Country == occupier.Country);
            return;
        }
    }

    // "Killed amid efforts by Chad to end the revolt": the efforts are another matter.
    private bool IsAside(int token, int trigger, int top)
    {
        for (int steps = 0; steps < 5 && token >= 0 && token != trigger && token != top; token = tree.Head(token), steps++)
        {
            if (tree.Case(token) is "amid" or "despite" or "over" or "since" or "because_of" or "due_to" or "ahead_of" or "in_spite_of") return true;
        }

        return false;
    }

    // "Rejected an offer by Russia", "rules out Israel's plan", "sanctions targeting Russian entities": the first other party named in what the act is about.
    private void AddNamedBelow(FoundEvent one)
    {
        List<int> tops = [.. one.Literals, .. one.UsedUp];
        int verb = frames.ClauseVerb(one.Trigger);
        if (tree.IsVerb(one.Trigger) && frames.Object(one.Trigger) is int obj and >= 0) tops.Add(obj);
        if (one.Trigger != verb || !tree.IsVerb(one.Trigger)) tops.Add(one.Trigger);
        foreach (int argument in one.Arguments)
        {
            if (!tops.Contains(argument)) tops.Add(argument);
        }

        foreach (int top in tops)
        {
            if (top >= tree.Count || one.Source.Exists(s => s.Head == top)) continue;
            (int first, int last) = tree.Extent(top);
            for (int i = first; i <= last && i < first + 25; i++)
            {
                if (!tree.IsUnder(i, top) || InOtherClause(i, top) || mentions.Of(i) is not { } mention || mention.Head != i) continue;
                // "A lawsuit by a Peruvian farmer": the farmer, not Peru.
                if (i != top && tree.Relation(i) is Relation.Amod or Relation.Compound && tree.Head(i) is int whole and > 0 && whole > i && whole <= last && whole != top && mentions.Of(whole) is { IsActor: true }) continue;
                // "Sanctions on gangs active in Laos", "calls for a truce across Mali": where it is, not at whom it is aimed.
                if (one.KindName is "SANCTION" or "REQUEST" or "AGREE" && PlaceCase(i) is "in" or "across" or "near" or "at" or "inside" or "within") continue;
                // "Condemns the coup in Mali", "denounced the bombing near Sumy": where those were harmed, not who did it.
                if (one.KindName == "ACCUSE" && i != top && IsHarmed(i, mention)) continue;
                // A party, a firm or a man of the same state is another side.
                bool domestic = (one.KindName, one.Mode) is ("REJECT", _) or ("SANCTION", _) or ("ACCUSE", "investigate") && tree.Case(i) is "" or "of" or "by" or "into" or "against" or "for" or "on" or "to"
                    && mention is { Kind: MentionKind.Body or MentionKind.Person, IsPronoun: false, Sector: "PTY" or "OPP" or "BUS" or "MED" or "NGO" or "CVL" or "REB" or "EDU" } && one.Source.TrueForAll(s => s.Sector is "GOV" or "JUD" or "COP" or "MIL" or "LEG");
                if (domestic)
                {
                    AddNew(one.Target, [mention]);
                    return;
                }

                bool named = mention.IsActor && mention.Kind != MentionKind.Role || mention is { Kind: MentionKind.Role or MentionKind.Thing, CountryFromContext: false, Country.Length: > 0 };
                if (!named || mention.Country.Length == 0 || one.Source.Exists(s => s.Head == i || s.Country == mention.Country || s.ActorId.Length > 0 && s.ActorId == mention.ActorId)) continue;
                List<Mention> actors = [];
                Collect(i, actors, one.KindName, asSource: false, 0);
                AddNew(one.Target, actors.Count > 0 ? actors : [mention]);
                return;
            }
        }
    }

    // "Turkey" in "in Istanbul, Turkey" stands behind "in" too.
    private string PlaceCase(int token)
    {
        for (int steps = 0; steps < 3 && tree.Case(token).Length == 0 && tree.Relation(token) is Relation.Appos or Relation.NmodUnmarked or Relation.Conj && tree[token - 1].Text == ","; steps++) token = tree.Head(token);
        return tree.Case(token);
    }

    private bool InOtherClause(int token, int top)
    {
        for (int steps = 0; token >= 0 && token != top && steps < 30; token = tree.Head(token), steps++)
        {
            if (tree.Relation(token) is Relation.AclRelcl or Relation.Advcl or Relation.Parataxis or Relation.Ccomp) return true;
            // "Rejects the plan, insisting that": behind a comma the participle goes with the clause.
            if (tree.Relation(token) == Relation.Acl && tree[token].Xpos == "VBG" && token > 0 && tree[token - 1].Text == ",") return true;
        }

        return false;
    }

    private static bool Overlap(List<Mention> some, List<Mention> others)
    {
        foreach (Mention mention in some)
        {
            if (others.Exists(o => o.Head == mention.Head)) return true;
        }

        return false;
    }

    // "Iranian drones struck", "Israeli fire killed": who owns the means acts.
    private void AddOwnerOfMeans(FoundEvent one)
    {
        int subject = one.Pos == TriggerPos.Noun && !tree.IsVerb(one.Trigger) ? -1 : frames.Subject(one.Trigger);
        // "A Chadian missile was shot down": not by Chad.
        if (one.Target.Exists(t => t.Head == subject)) return;
        // "19 Chadian drones entering": drones that the words give to a state.
        if (subject >= 0 && one.Literals.Contains(subject) && mentions.Of(subject) is { Kind: MentionKind.Role, Sector: "MIL", CountryFromContext: false, Country.Length: 3 } means && !one.Target.Exists(t => t.Head == subject)) one.Source.Add(means);
        if (subject < 0 || mentions.Of(subject) is { IsActor: true, Scope: not "thing" }) return;
        foreach (int owner in (int[])[.. frames.Fillers(subject, TriggerPos.Noun, "agent")])
        {
            if (owner != one.Trigger && mentions.Of(owner) is { IsActor: true } mention && mention.Kind != MentionKind.Place && !one.Target.Exists(t => t.Head == owner)) one.Source.Add(mention);
        }
    }

    // "A Gabonese air strike targets a depot in Chad": what the attack hits.
    private void AddHit(FoundEvent one)
    {
        int verb = tree.Head(one.Trigger);
        // "The garrison repelled a rebel attack": whoever beat it off was attacked.
        if (verb >= 0 && tree.IsVerb(verb) && tree.Relation(one.Trigger) == Relation.Obj && (frames.IsRepelling(verb) || tree.Lemma(verb) is "survive" or "withstand") && frames.Subject(verb) is >= 0 and int attacked)
        {
            List<Mention> those = [];
            Collect(attacked, those, one.KindName, asSource: false, 0);
            those.RemoveAll(a => !a.IsActor || one.Source.Exists(s => s.Head == a.Head || s.ActorId.Length > 0 && s.ActorId == a.ActorId));
            AddNew(one.Target, those);
            return;
        }

        if (verb < 0 || !tree.IsVerb(verb) || tree.Relation(one.Trigger) != Relation.Nsubj || tree.IsPassive(verb) || tree.Lemma(verb) is not ("target" or "hit" or "strike" or "damage" or "destroy" or "devastate" or "rock" or "set" or "engage" or "suppress" or "degrade")) return;
        if (frames.Object(verb) is not (>= 0 and int hit)) return;
        List<Mention> actors = [];
        Collect(hit, actors, one.KindName, asSource: false, 0);
        actors.RemoveAll(a => one.Source.Exists(s => s.Head == a.Head));
        AddNew(one.Target, actors);
        one.Arguments.Add(hit);
    }

    // "Agreed to meet Putin", "pledged to send tanks to Chad": the act promised says to whom.
    private void AddFromClause(FoundEvent one)
    {
        if (one.KindName is not ("AGREE" or "REJECT" or "THREATEN" or "REQUEST" or "SUPPORT" or "SANCTION" or "CONCEDE" or "ACCUSE" or "AID")) return;
        foreach (int clause in one.UsedUp)
        {
            if (!tree.IsVerb(clause) && !tree.HasChild(clause, Relation.Cop)) continue;
            if (one.KindName == "ACCUSE" && AddAccused(one, clause) || one.KindName == "REQUEST" && AddAsked(one, clause)) return;
            // "Requests that he be arrested": of whom it is asked is not told.
            if (one.KindName == "REQUEST" && tree.Relation(clause) == Relation.Ccomp && tree.IsPassive(clause) && !frames.HasTo(clause)) continue;
            // "Warns that smugglers will face prison".
            if (one.KindName == "THREATEN" && tree.Lemma(clause) is "face" or "pay" or "suffer" or "risk" && AddAccused(one, clause)) return;
            // "Accuses the group of helping Chad", "alleges that she spied for Chad": not Chad.
            if (IsNamelessAccused(one) || one.KindName == "ACCUSE" && IsPersonalSubject(clause)) return;
            if (AddOtherSide(one, clause, one.Divided ? 2 : 0)) return;
        }
    }

    private bool IsPersonalSubject(int clause) => frames.Subject(clause) is >= 0 and int accused && tree.Head(accused) == clause && tree.Lower(accused) is "he" or "she" or "they";

    private bool IsNamelessAccused(FoundEvent one) => one.KindName == "ACCUSE" && tree.Lemma(one.Trigger) == "accuse" && tree.HasChild(one.Trigger, Relation.Obj);

    // "Ready to send tents to help shelter Gambians": where the clause names nobody, what it is for does.
    private bool AddOtherSide(FoundEvent one, int clause, int depth)
    {
        foreach (string relation in _targetRelations)
        {
            foreach (int filler in (int[])[.. frames.Fillers(clause, TriggerPos.Verb, relation)])
            {
                List<Mention> actors = [];
                Collect(filler, actors, one.KindName, asSource: false, 0);
                if (actors.Count == 0) AddBelow(filler, actors, one.KindName, 0);
                actors.RemoveAll(a => a.Kind is MentionKind.Thing && (a.Country.Length == 0 || one.KindName == "AGREE" && one.Source.Exists(s => s.Country == a.Country)) || one.Source.Exists(s => s.Head == a.Head || s.ActorId.Length > 0 && s.ActorId == a.ActorId) || IsOwn(one, a) || IsOwnForce(one, a));
                if (actors.Count == 0) continue;
                AddNew(one.Target, actors);
                return true;
            }
        }

        for (int child = tree.FirstChild(clause); child >= 0 && depth < 2; child = tree.NextSibling(child))
        {
            if (child > clause && tree.IsVerb(child) && (tree.Relation(child) == Relation.Xcomp || tree.Relation(child) == Relation.Advcl && frames.HasTo(child)) && AddOtherSide(one, child, depth + 1)) return true;
        }

        return false;
    }

    // "Demands that Chad free its prisoners": who is to act.
    private bool AddAsked(FoundEvent one, int clause)
    {
        if (tree.Relation(clause) is not (Relation.Ccomp or Relation.Acl) || frames.HasTo(clause) || tree.IsPassive(clause)) return false;
        int asked = frames.Subject(clause);
        if (asked < 0) return false;
        List<Mention> actors = [];
        Collect(asked, actors, one.KindName, asSource: false, 0);
        actors.RemoveAll(a => a.Kind is MentionKind.Thing or MentionKind.Place || one.Source.Exists(s => s.Head == a.Head || s.ActorId.Length > 0 && s.ActorId == a.ActorId));
        AddNew(one.Target, actors);
        return one.Target.Count > 0;
    }

    // "Offers to take its troops out of Chad": what is the doer's own is no other side.
    private bool IsOwn(FoundEvent one, Mention mention)
    {
        int owner = mention.Kind is MentionKind.Role or MentionKind.Thing or MentionKind.Body ? tree.Child(mention.Head, Relation.NmodPoss) : -1;
        if (mention.IsPronoun && tree[mention.Head].Xpos == "PRP$") owner = mention.Head;
        return owner >= 0 && mentions.Of(owner) is { IsPronoun: true } its && one.Source.Exists(s => s.Head == its.Antecedent || tree.Lower(owner) is "its" or "their" && s.Country.Length > 0 && s.Country == its.Country);
    }

    // "Alleged that the government hides figures": whom the clause is about.
    private bool AddAccused(FoundEvent one, int clause)
    {
        int accused = tree.HasChild(clause, Relation.Cop) ? tree.Child(clause, Relation.Nsubj) : frames.Subject(clause);
        if (accused < 0 || mentions.Of(accused) is not { } mention || !mention.IsActor && mention.Owner is null || one.Source.Exists(s => s.Head == accused || s.ActorId.Length > 0 && s.ActorId == mention.ActorId)) return false;
        List<Mention> actors = [];
        Collect(accused, actors, one.KindName, asSource: false, 0);
        AddNew(one.Target, actors);
        return one.Target.Count > 0;
    }

    // "Lifted all sanctions imposed on Syria", "opened an investigation into the Salvadoran president": the noun that the pattern names says whom it is about.
    private void AddFromLiteral(FoundEvent one)
    {
        // "Denied Chad permission to use its bases against Mali": who asked for it.
        if (one.KindName == "REJECT" && tree.IsVerb(one.Trigger) && frames.IndirectObject(one.Trigger) is >= 0 and int asking && !one.Arguments.Contains(asking))
        {
            List<Mention> refused = [];
            Collect(asking, refused, one.KindName, asSource: false, 0);
            refused.RemoveAll(one.Source.Contains);
            if (refused.Count > 0)
            {
                AddNew(one.Target, refused);
                return;
            }
        }

        foreach (int literal in one.Literals)
        {
            List<Mention> actors = [];
            AddBelow(literal, actors, one.KindName, 0);
            if (actors.Count == 0 && one.KindName is not ("ASSAULT" or "COERCE" or "MOBILIZE") && frames.PhraseBehindObject(literal) is >= 0 and int phrase) Collect(phrase, actors, one.KindName, asSource: false, 0);
            // "Wrote off Chad's debt".
            if (actors.Count == 0 && one.KindName == "AID" && tree.Child(literal, Relation.NmodPoss) is >= 0 and int owner && tree[owner].Upos != Upos.PRON) Collect(owner, actors, one.KindName, asSource: false, 0);
            // "Says that strikes on the port are a crime": on whom the blame falls, is not on whom they fell.
            if (one.KindName == "ACCUSE" && frames.Is("attack-noun", literal)) actors.RemoveAll(a => tree.Case(a.Head) is "on" or "against" or "at");
            // "Fired a missile from Chad": where it came from, not whom it hit.
            if (one.KindName == "ASSAULT") actors.RemoveAll(a => tree.Case(a.Head) == "from");
            actors.RemoveAll(a => one.Source.Exists(s => s.Head == a.Head || s.ActorId.Length > 0 && s.ActorId == a.ActorId) || one.KindName == "REQUEST" && a.Kind is MentionKind.Place or MentionKind.Thing);
            if (actors.Count == 0) continue;
            AddNew(one.Target, actors);
            return;
        }

        foreach (int literal in one.Literals)
        {
            // "Seized the town of Cadale": what is named by the literal may itself be a place or a thing of a state.
            List<Mention> actors = [];
            if (one.KindName is "COERCE" or "ASSAULT" or "MOBILIZE") Collect(literal, actors, one.KindName, asSource: false, 0);
            actors.RemoveAll(a => a.Kind is not (MentionKind.Place or MentionKind.Thing) && a.Sector is "MIL" or "" || one.Source.Exists(s => s.Head == a.Head));
            if (actors.Count == 0) continue;
            AddNew(one.Target, actors);
            return;
        }
    }

    // "The coup in Mali", "attacks against Togo", "in Togo and Benin": where it was, or who suffered it.
    private bool IsHarmed(int token, Mention mention)
    {
        for (int steps = 0; steps < 4 && tree.Head(token) is >= 0 and int above; steps++, token = above)
        {
            if (tree.Relation(token) is not (Relation.Nmod or Relation.Conj or Relation.Appos or Relation.NmodUnmarked or Relation.NmodDesc)) return false;
            if (!frames.Is("attack-noun", above) && tree.Lemma(above) is not ("coup" or "stabbing" or "blast" or "explosion" or "atrocity" or "crime")) continue;
            return tree.Relation(token) == Relation.Nmod && (PlaceCase(token) is "in" or "near" or "at" && mention.Kind is MentionKind.Place or MentionKind.State || PlaceCase(token) is "against");
        }

        return false;
    }

    private void AddBelow(int noun, List<Mention> actors, string kind, int depth)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            Relation relation = tree.Relation(child);
            // "Demands access for the inspectors": they are not asked.
            if (kind == "REQUEST" && tree.Case(child) == "for" && tree.Lemma(noun) is "access" or "compensation" or "protection" or "aid" or "support" or "help" or "freedom" or "relief" or "funding") continue;
            if (relation is Relation.Nmod or Relation.Obl && tree.Case(child) is "with" or "against" or "on" or "to" or "into" or "from" or "for" or "between" or "of" or "towards" or "toward" or "over" or "about" or "among")
            {
                int before = actors.Count;
                Collect(child, actors, kind, asSource: false, 0);
                if (actors.Count == before && depth < 2) AddBelow(child, actors, kind, depth + 1);
            }
            else if (relation is Relation.Acl && depth < 2) AddBelow(child, actors, kind, depth + 1);
            if (actors.Count > 0) return;
        }
    }

    private FoundEvent? TryMatch(int token, TriggerEntry entry)
    {
        EventPattern pattern = entry.Pattern;
        FoundEvent one = _spare ?? new() { Trigger = token, Pattern = pattern, Pos = pattern.Pos };
        _spare = null;
        one.Reset(token, pattern);
        if (entry.Words.Length > 1 && !MatchWords(one, entry.Words))
        {
            _spare = one;
            return null;
        }

        if (tree.Child(token, Relation.CompoundPrt) is int particle and >= 0 && particle - token == 1) one.TriggerLast = Math.Max(one.TriggerLast, particle);
        one.Score = entry.Words.Length > 1 ? 2 * entry.Words.Length : 0;
        bool roleWanted = false;
        foreach (PatternSlot slot in pattern.Slots)
        {
            bool bound = Bind(one, slot);
            roleWanted |= slot.IsActor && !slot.Absent;
            if (slot.Absent)
            {
                if (bound) return Miss(one, slot);
                continue;
            }

            if (bound)
            {
                one.BoundSlots++;
                one.Score += slot.Filler is FillerKind.Words ? 4 : slot.Filler is FillerKind.Anything or FillerKind.AnyPhrase ? 1 : 2;
            }
            else if (!slot.Optional) return Miss(one, slot);
        }

        if (pattern.IsJudging && !IsSaidOfSomething(one)) return Miss(one, null);
        if (IsBySpeech(pattern) && !IsSaidOfAnother(one)) return Miss(one, null);
        // Whoever did what is blamed is better than nobody, or than the thing.
        if (pattern.IsJudging) one.Score = one.Target.Count > 0 ? one.Score + 1 : 1;
        if (one.Pos == TriggerPos.Verb && one.Target.Count > 0) AddCompanions(one);
        Divide(one);
        if (pattern.Settings.ContainsKey("asked") && !IsAskedOfAnother(one)) return Miss(one, null);
        if (pattern.Settings.ContainsKey("both-sides") && !HasBothSides(one)) return Miss(one, null);
        if (one.KindName == "THREATEN" && one.Target.Count > 0 && one.Target.TrueForAll(t => IsOwn(one, t) && tree.Lemma(t.Head) is "citizen" or "national" or "population" or "people" or "public" or "traveller" or "traveler" or "tourist" or "resident" or "compatriot")) return Miss(one, null);
        if (one is { KindName: "CONSULT", Pos: TriggerPos.Noun, Source.Count: 0, Target.Count: 0 }) AddThree(one);
        if (roleWanted && one.Source.Count == 0 && one.Target.Count == 0 && one.KindName is not ("ASSAULT" or "PROTEST" or "COERCE")) return Miss(one, null);
        return one;
    }

    // "Accused the premier, along with two ministers, of fraud": what stands right behind the object and hangs on the verb.
    private void AddCompanions(FoundEvent one)
    {
        int last = -1;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Obj && one.Target.Exists(t => t.Head == child)) last = tree.Extent(child).Last;
            else if (last >= 0 && tree.Relation(child) == Relation.Obl && tree.Case(child) is "along_with" or "together_with" or "as_well_as" && tree.Extent(child).First is int first && (first == last + 1 || first == last + 2 && tree[last + 1].Text == ",") && one.KindName is not ("CONSULT" or "COOPERATE" or "AGREE" or "MOBILIZE")) Collect(child, one.Target, one.KindName, asSource: false, 0);
        }
    }

    // "No trilateral meeting has been confirmed": the three whom this sentence or one of the two before it names together.
    private void AddThree(FoundEvent one)
    {
        bool three = false;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child)) three |= tree.Relation(child) == Relation.Amod && tree.Lower(child) is "trilateral" or "tripartite" or "three-way";
        if (!three) return;
        int sentence = tree[one.Trigger].Sentence, last = one.Trigger;
        while (last + 1 < tree.Count && tree[last + 1].Sentence == sentence) last++;
        for (int token = last; token >= 0 && sentence - tree[token].Sentence <= 2; token--)
        {
            if (tree.Relation(token) == Relation.Conj || !tree.HasChild(token, Relation.Conj) || mentions.Of(token) is not { IsActor: true }) continue;
            List<Mention> named = [];
            Collect(token, named, one.KindName, asSource: true, 0);
            if (named.Count != 3 || named.Exists(m => m.Country.Length == 0) || named.Select(m => m.Country).Distinct().Count() != 3) continue;
            one.Source.Add(named[0]);
            AddNew(one.Target, named.GetRange(1, 2));
            one.ModeOverride = "multilateral";
            return;
        }
    }

    // "Nine were arrested, blaming it on a plot by Chad": what is said behind a comma did nothing before it.
    private bool IsInWordsBehind(int token, int trigger)
    {
        for (int steps = 0; token > trigger && steps < 6; token = tree.Head(token), steps++)
        {
            if (tree[token].Xpos == "VBG" && tree.Relation(token) == Relation.Advcl && tree[token - 1].Text == "," && frames.Is("blaming-verb", token)) return true;
        }

        return false;
    }

    // "Agreed to pull troops out of the valley": its own.
    private bool IsOwnForce(FoundEvent one, Mention mention) => one.KindName is "AGREE" or "REJECT" && mention is { Kind: MentionKind.Role, Sector: "MIL" } && (mention.CountryFromContext || mention.Country.Length == 0) && tree.Relation(mention.Head) == Relation.Obj && tree.Lemma(tree.Head(mention.Head)) is "withdraw" or "pull" or "send" or "remove" or "redeploy" or "deploy" or "keep" or "station" or "move" or "recall" && one.Source.Exists(s => s.Sector is "GOV" or "MIL" && (mention.Country.Length == 0 || s.Country == mention.Country));

    private static bool IsBySpeech(EventPattern pattern)
    {
        foreach (PatternSlot slot in pattern.Slots)
        {
            if (slot.Filler == FillerKind.Source && slot.Relations.Contains("speaker")) return true;
        }

        return false;
    }

    // Demands and blame that lie in what somebody says ("Chad must leave", "it is a disgrace"), not those that he turns against his own side or takes back.
    private bool IsSaidOfAnother(FoundEvent one)
    {
        int clause = one.Trigger;
        if (tree[clause].Upos == Upos.AUX && tree.Head(clause) is int asked and >= 0)
        {
            // What is to be done is no act of its own.
            one.UsedUp.Add(asked);
            clause = asked;
        }

        if ((one.KindName is "ACCUSE" or "SUPPORT" || one.KindName == "THREATEN" && !tree.IsVerb(clause)) && IsTakenBack(clause, one.Pattern)) return false;
        // "Is not a terrorist state": the noun is denied, and with it what is said of it.
        if (one.KindName is "ACCUSE" or "SUPPORT" or "THREATEN" && tree.Relation(clause) is Relation.Amod or Relation.Compound && tree.Head(clause) is >= 0 and int named && tree.HasChild(named, Relation.Cop) && IsTakenBack(named, one.Pattern)) return false;
        foreach (Mention target in one.Target)
        {
            if (target.IsPronoun && tree.Lower(target.Head) is "i" or "we" or "our" or "us" or "you" or "my") return false;
            if (one.Pattern.IsJudging && !one.Source.TrueForAll(s => IsHeard(s, target))) return false;
            if (one.Source.Exists(s => IsOneSide(s, target) && !(one.Pattern.IsJudging && AreRivals(s, target, one.KindName)))) return false;
        }

        return one.KindName != "REQUEST" || one.Target.TrueForAll(t => t.Country.Length > 0 || t.Scope == "state");
    }

    // Those in power of one state are one side; a party, a court or a crowd beside them is another.
    private static bool IsOneSide(Mention speaker, Mention other)
    {
        if (speaker.Head == other.Head || speaker.ActorId.Length > 0 && speaker.ActorId == other.ActorId) return true;
        if (speaker.Country.Length == 0 || speaker.Country != other.Country || speaker.Country is "IGO" or "NGO") return false;
        return speaker.Sector == other.Sector && speaker.Sector is not ("PTY" or "LEG") || speaker.Sector is "GOV" or "MIL" or "SPY" or "COP" && other.Sector is "GOV" or "MIL" or "SPY" or "COP" or "CVL";
    }

    // "We hope that Chad will open the road", "hopes that she returns": a hope asks only whom the clause names, and only where he is another.
    private bool IsAskedOfAnother(FoundEvent one)
    {
        foreach (int clause in one.UsedUp)
        {
            int asked = tree.HasChild(clause, Relation.Cop) ? -1 : frames.Subject(clause);
            if (asked < 0 || tree.IsPassive(clause) || mentions.Of(asked) is not { IsActor: true } other || tree.Lower(asked) is "we" or "i" or "you") continue;
            if (other.Kind == MentionKind.Role && other.Scope is not "state" and not "title" || one.Source.Exists(s => IsOneSide(s, other) && s.Kind != MentionKind.Person)) continue;
            if (one.Source.Exists(s => s.Head == other.Head || s.ActorId.Length > 0 && s.ActorId == other.ActorId)) continue;
            Collect(asked, one.Target, one.KindName, asSource: false, 0);
            return one.Target.Count > 0;
        }

        return false;
    }

    // "It is not a mistake", "no threat"; where a pattern asks for the denial ("not acceptable") it is the blame.
    private bool IsTakenBack(int predicate, EventPattern pattern)
    {
        bool denying = false;
        foreach (PatternSlot slot in pattern.Slots) denying |= !slot.Absent && slot.Relations.Contains("mod") && slot.Words?.Contains("not") == true;
        for (int child = tree.FirstChild(predicate); child >= 0; child = tree.NextSibling(child))
        {
            // Nor does "it would be a disgrace if" blame anybody yet; "not only a liar, but a coward" does.
            if (child >= predicate) continue;
            if (!denying && tree.Lower(child) is "not" or "n't" or "n’t" or "never" or "no" or "hardly" && !frames.IsMoreThan(child)) return true;
            if (pattern.Kind.Kind != "THREATEN" && tree.Lower(child) is "would" or "could" or "might" && !(pattern.IsJudging && pattern.Kind.Kind == "ACCUSE" && tree.Lower(child) == "would" && !HasCondition(predicate))) return true;
        }

        return false;
    }

    private bool HasCondition(int predicate)
    {
        (int first, int last) = tree.Extent(predicate);
        for (int i = first; i <= last; i++)
        {
            if (tree.Lower(i) is "if" or "unless" or "were") return true;
        }

        return false;
    }

    // "Thai troops and marines hold a drill" is one side's own act.
    private static bool HasBothSides(FoundEvent one) => one.Source.Count > 0 && one.Target.Exists(t => t.Country.Length > 0 && one.Source.Exists(s => s.Country.Length > 0 && s.Country != t.Country));

    private FoundEvent? Miss(FoundEvent one, PatternSlot? slot)
    {
        _spare = one;
        if (Misses is null) return null;
        string word = tree[one.Trigger].Text;
        string reason = slot is null ? $"'{word}': no actor of public affairs takes part"
            : $"'{word}': {string.Join('|', slot.Relations)} {(slot.Absent ? "must be absent" : "is not filled as the pattern asks")}";
        // The nearest pattern is the one of which most was there.
        int sentence = tree[one.Trigger].Sentence;
        if (!Misses.TryGetValue(sentence, out (string Rule, string Reason, int Score) before) || one.Score > before.Score) Misses[sentence] = (one.Pattern.Rule, reason, one.Score);
        return null;
    }

    // The further words of a trigger stand below its head, or directly beside it.
    private bool MatchWords(FoundEvent one, string[] words)
    {
        int head = one.Trigger;
        bool noun = one.Pos == TriggerPos.Noun;
        ReadOnlySpan<string> rest = noun ? words.AsSpan(0, words.Length - 1) : words.AsSpan(1);
        foreach (string word in rest)
        {
            int at = FindBelow(head, word, 0);
            if (at < 0) at = FindBeside(head, word, words.Length + 2);
            if (at < 0) return false;
            // "Finds him not guilty": no verdict of guilt.
            if (tree[at].Upos is Upos.ADJ or Upos.VERB && at > 0 && tree.Lower(at - 1) is "not" or "n't" && tree.Head(at - 1) == at) return false;
            // Only what stands close to the head belongs to the words of the trigger.
            if (Math.Abs(at - head) <= 4)
            {
                one.TriggerFirst = Math.Min(one.TriggerFirst, at);
                one.TriggerLast = Math.Max(one.TriggerLast, at);
            }

            one.Arguments.Add(at);
            if (tree[at].Upos is Upos.NOUN or Upos.VERB) one.UsedUp.Add(at);
        }

        return true;
    }

    private int FindBelow(int head, string word, int depth)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Nsubj or Relation.Ccomp or Relation.Conj or Relation.Parataxis or Relation.Punct) continue;
            // "After the meeting, they agreed to", "agreed on a truce, with talks to begin": no part of what is agreed.
            if (frames.IsOccasion(child) || tree.Relation(child) == Relation.Obl && tree[child].Upos == Upos.NOUN && tree.Case(child).Length == 0 && tree.HasChild(child, Relation.Acl)) continue;
            // "Two miles away, the mayor led the march": nobody is led away.
            if (tree.Relation(child) == Relation.Advmod && child < head - 2) continue;
            if (tree.Lemma(child) == word || tree.Lower(child) == word) return child;
            if (depth < 1 && FindBelow(child, word, depth + 1) is int deeper and >= 0 && tree.Relation(child) is Relation.Obj or Relation.Iobj or Relation.Obl or Relation.Xcomp or Relation.Amod or Relation.Compound or Relation.Advmod or Relation.CompoundPrt) return deeper;
        }

        return -1;
    }

    private int FindBeside(int head, string word, int reach)
    {
        for (int i = Math.Max(0, head - reach); i < Math.Min(tree.Count, head + reach); i++)
        {
            if (i != head && tree[i].Sentence == tree[head].Sentence && (i == head - 1 || i == head + 1 || i == head - 2 && tree[head - 1].Text == "-") && (tree.Lemma(i) == word || tree.Lower(i) == word)) return i;
        }

        return -1;
    }

    private bool Bind(FoundEvent one, PatternSlot slot)
    {
        foreach (string relation in slot.Relations)
        {
            if (slot.Filler == FillerKind.Doer)
            {
                if (BindDoer(one, slot, relation)) return true;
                continue;
            }

            if (relation == "speaker" && one.Pattern.IsJudging)
            {
                if (frames.Judge(one.Trigger) is >= 0 and int judge && BindFiller(one, slot, judge, relation)) return true;
                continue;
            }

            // "After a meeting with Chad, she refuses to": not the meeting is refused.
            bool governed = relation == "verb" && one.KindName is not ("ASSAULT" or "PROTEST" or "COERCE");
            if (governed && frames.IsOccasion(one.Trigger)) continue;
            // "Hostage and prisoner releases are to begin": the verb is the first noun's.
            int top = governed && tree.Relation(one.Trigger) == Relation.Conj && tree.Head(one.Trigger) is >= 0 and int first && tree.IsNominal(first) && !tree.HasChild(one.Trigger, Relation.Det) ? tree.Head(one.Trigger) : one.Trigger;
            List<int> found = frames.Fillers(top, one.Pos, relation), fillers = found.Count == 0 ? _nobody : [.. found];
            // "Awards the premier the medal": of two objects the person is meant.
            if (relation == "obj" && slot.Filler == FillerKind.Target && one.Pos == TriggerPos.Verb && frames.IndirectObject(one.Trigger) is int receiver and >= 0 && mentions.Of(receiver) is { IsActor: true }) fillers = [receiver];
            bool bound = false;
            foreach (int filler in fillers) bound |= BindFiller(one, slot, filler, relation);
            // "Termed the raid a crime", "holds them incommunicado": what is said of the object.
            if (!bound && relation == "obj" && one.Pos == TriggerPos.Verb && slot.Filler == FillerKind.Words && frames.PredicateOfObject(one.Trigger) is >= 0 and int predicate) bound = BindFiller(one, slot, predicate, relation);
            if (bound) return true;
            bool deep = slot.Absent ? slot.Filler is FillerKind.Words or FillerKind.Anything && relation is "for" or "of" or "into" or "toward" or "towards" or "over" or "on" or "because_of" or "from" or "by" : slot.IsActor || slot.Filler is FillerKind.Words or FillerKind.Place;
            if (deep && one.Literals.Count > 0 && !_clausal.Contains(relation) && BindOnLiteral(one, slot, relation)) return true;
            if (slot.IsActor && !slot.Absent && one.AnyObject >= 0 && (relation is "to" or "from" or "by" or "with" || relation == "on" && one.AnyObject > one.Trigger) && BindBelow(one, slot, one.AnyObject, relation)) return true;
            // "Keeps the poet in a cell", "vaccinated children in Niger": the parse may hang the phrase on the object.
            if (!slot.Absent && one.Pos == TriggerPos.Verb && (slot.Filler == FillerKind.Words || slot.Filler == FillerKind.AnyPhrase && relation != "from") && relation != "of" && !_clausal.Contains(relation) && frames.Object(one.Trigger) is >= 0 and int acted && one.Arguments.Contains(acted) && BindAll(one, slot, frames.RightBelow(acted, relation), relation)) return true;
        }

        return false;
    }

    // "Signed a treaty with Chad", "imposed sanctions on Iran": the phrase hangs on the noun that the pattern names, or one noun deeper.
    private bool BindOnLiteral(FoundEvent one, PatternSlot slot, string relation)
    {
        foreach (int literal in one.Literals)
        {
            if (tree.IsNominal(literal) && BindBelow(one, slot, literal, relation)) return true;
        }

        // "Suspends talks on a treaty with Chad": the parse may hang what the talks are about on the verb.
        foreach (int literal in one.Literals)
        {
            if (one.Pos != TriggerPos.Verb || tree.Head(literal) != one.Trigger || tree.Relation(literal) != Relation.Obj) continue;
            for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
            {
                if (child > literal && tree.Relation(child) == Relation.Obl && tree.Case(child) is "on" or "over" or "about" && BindBelow(one, slot, child, relation)) return true;
            }
        }

        return false;
    }

    private bool BindBelow(FoundEvent one, PatternSlot slot, int noun, string relation) => BindAll(one, slot, frames.Below(noun, relation), relation);

    // The list is the frames' own and changes with the next question, so that a copy is gone through.
    private bool BindAll(FoundEvent one, PatternSlot slot, List<int> fillers, string relation)
    {
        if (fillers.Count == 1) return BindFiller(one, slot, fillers[0], relation);
        bool bound = false;
        foreach (int filler in (int[])[.. fillers]) bound |= BindFiller(one, slot, filler, relation);
        return bound;
    }

    private bool BindFiller(FoundEvent one, PatternSlot slot, int filler, string relation)
    {
        switch (slot.Filler)
        {
            case FillerKind.Anything:
                if (slot.Absent && relation is not ("subj" or "obj") && TimeWords.IsTime(tree.Lower(filler))) return false;
                one.Arguments.Add(filler);
                if (relation is "inf" or "ing" or "that" && !slot.Absent) one.UsedUp.Add(filler);
                // "Threatens to invade Chad and take its capital": both are threatened.
                for (int child = relation == "inf" && !slot.Absent && one.KindName == "THREATEN" ? tree.FirstChild(filler) : -1; child >= 0; child = tree.NextSibling(child))
                {
                    if (tree.Relation(child) == Relation.Conj && tree[child].Xpos == "VB" && !tree.HasChild(child, Relation.Nsubj)) one.UsedUp.Add(child);
                }

                return true;
            case FillerKind.AnyPhrase or FillerKind.Figure:
                // "Suspended the assembly on Monday": a day is nothing that an act is aimed at.
                if (!tree.IsNominal(filler) || slot.Absent && relation is not ("subj" or "obj") && TimeWords.IsTime(tree.Lower(filler))) return false;
                one.Arguments.Add(filler);
                if (relation == "obj" && !slot.Absent) one.AnyObject = filler;
                return true;
            case FillerKind.Words:
                return BindWords(one, slot, filler, relation);
            case FillerKind.Place:
                if (mentions.Of(filler) is not { } place || place.Country.Length == 0 && place.Kind != MentionKind.Place) return false;
                one.Place = place;
                return true;
            default:
                return BindActors(one, slot, filler);
        }
    }

    private bool BindWords(FoundEvent one, PatternSlot slot, int filler, string relation)
    {
        if (!HasWord(slot.Words!, filler, 0) && !(relation is "inf" or "ing" or "that" && HasSmallWord(slot.Words!, filler))) return false;
        // "Called him well-spoken": says what he is, and asks for no talk.
        if (relation == "inf" && one.KindName == "REQUEST" && tree.Lemma(one.Trigger) == "call" && tree[filler].Xpos is "VBN" or "JJ") return false;
        if (slot.Absent) return true;
        one.Arguments.Add(filler);
        if (relation is not ("verb" or "mod" or "agent" or "poss")) one.Literals.Add(filler);
        bool uses = relation is "inf" or "ing" or "that" || tree[filler].Upos == Upos.NOUN && (relation is "obj" or "subj" || one.KindName != "ASSAULT" && relation is not ("verb" or "mod" or "agent" or "poss"));
        // "Agreed on a truce mediated by Oman": the truce is told by its own clause.
        if (uses && (!(tree.Head(one.Trigger) == filler && tree.Relation(one.Trigger) is Relation.Acl or Relation.AclRelcl) || frames.SupportVerb(filler) == one.Trigger)) one.UsedUp.Add(filler);
        // "Calls on Chad to help lift the blockade": what help is asked for.
        if (relation == "inf" && tree.Lemma(filler) is "help" or "assist" && tree.Child(filler, Relation.Xcomp) is >= 0 and int helped && tree.IsVerb(helped)) one.UsedUp.Add(helped);
        // "Imposes tariffs on cars and, in May, controls on minerals": the parse may give a verb two objects.
        if (uses && relation == "obj" && one.Pos == TriggerPos.Verb)
        {
            for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
            {
                if (child != filler && tree.Relation(child) == Relation.Obj && HasWord(slot.Words!, child, 0)) one.UsedUp.Add(child);
            }
        }

        return true;
    }

    // "Vowed not to leave", "adamant that it will never sign", "ruled that it may stay", "insists that Chad leave": "not", "never", "may", "can", "might", "could", "would" and "subjunctive" are asked for of a clause as its words are.
    private bool HasSmallWord(HashSet<string> words, int clause)
    {
        if (words.Contains("subjunctive") && IsSubjunctive(clause)) return true;
        // "Vowed never to leave": read as said of the vow.
        if (tree.Child(clause, Relation.Mark) is > 0 and int to && tree.Lower(to) == "to" && tree.Lower(to - 1) is "not" or "never" && words.Contains(tree.Lower(to - 1))) return true;
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Advmod && tree.Lower(child) is "not" or "n't" or "never" && words.Contains(tree.Lower(child) == "never" ? "never" : "not")) return true;
            if (tree.Relation(child) == Relation.Aux && tree.Lower(child) is "may" or "can" or "might" or "could" or "would" && words.Contains(tree.Lower(child))) return true;
        }

        return false;
    }

    // The bare form of a verb behind a subject of one: "that it leave", "that the envoy be heard".
    private bool IsSubjunctive(int clause)
    {
        int be = tree.Child(clause, Relation.AuxPass) is >= 0 and int passive ? passive : tree.Child(clause, Relation.Cop);
        if (be >= 0) return tree.Lower(be) == "be" && !tree.HasChild(clause, Relation.Aux);
        if (!tree.IsVerb(clause) || tree[clause].Xpos is not ("VB" or "VBP") || tree.Lower(clause) != tree.Lemma(clause) || tree.HasChild(clause, Relation.Aux)) return false;
        // "Insist that Chad spread lies": may be past.
        if (tree.Lower(clause) is "spread" or "broadcast" or "forecast" or "cut" or "put" or "set" or "hit" or "shut" or "let" or "quit" or "bid" or "cast" or "cost" or "read" or "split" or "beat") return false;
        int subject = tree.Child(clause, Relation.Nsubj);
        return subject >= 0 && tree[subject].Xpos is "NN" or "NNP" && !tree.HasChild(subject, Relation.Conj) && tree.Lower(subject) is not ("police" or "people" or "staff" or "crew" or "military" or "majority" or "number" or "rest");
    }

    private bool HasWord(HashSet<string> words, int token, int depth)
    {
        string lemma = tree.Lemma(token);
        if (words.Contains(lemma) || words.Contains(tree.Lower(token))) return true;
        // A word that begins the sentence keeps its capital in its lemma.
        if (lemma.Length > 0 && char.IsUpper(lemma[0]) && tree[token].Upos == Upos.NOUN && words.Contains(lemma.ToLowerInvariant())) return true;
        if (token > 0 && words.Contains(tree.Lemma(token - 1) + " " + lemma)) return true;
        // "A cease-fire", "an air-defence system": written with a hyphen.
        if (token > 1 && tree[token - 1].Text == "-" && (words.Contains(tree.Lower(token - 2) + "-" + lemma) || words.Contains(tree.Lower(token - 2) + " " + lemma))) return true;
        if (depth > 1) return false;
        // "Two of its three crossings".
        if (tree[token].Upos == Upos.NUM && tree.Child(token, Relation.Nmod) is >= 0 and int counted && tree.Case(counted) == "of" && HasWord(words, counted, depth + 1)) return true;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            Relation relation = tree.Relation(child);
            if (relation is Relation.Amod or Relation.Compound or Relation.Conj or Relation.NmodDesc && HasWord(words, child, depth + 1)) return true;
            // "There will be no talks".
            if (relation == Relation.Det && tree.Lower(child) == "no" && words.Contains("no")) return true;
            if (relation == Relation.Nmod && tree.Case(child) == "of" && (frames.Is("amount-of", token) || frames.Is("form-of", token)) && HasWord(words, child, depth + 1)) return true;
        }

        return false;
    }

    private bool BindActors(FoundEvent one, PatternSlot slot, int filler)
    {
        List<Mention> actors = _collected;
        actors.Clear();
        Collect(filler, actors, one.KindName, slot.Filler == FillerKind.Source, 0);
        // A loop, not a closure: patterns are tried for each word. "The ministry and the unions demand": who is named first says what sort they are.
        for (int i = actors.Count - 1; i >= 0 && slot.Sectors is not null && !(slot.Filler == FillerKind.Source && !one.IsTwoSided && slot.Sectors.Contains(actors[0].Sector)); i--)
        {
            if (!slot.Sectors.Contains(actors[i].Sector) && !(actors[i].Kind == MentionKind.State && slot.Sectors.Contains("MIL") && one.KindName is "ASSAULT" or "MOBILIZE")) actors.RemoveAt(i);
        }

        // "Bans exports of dual-use goods to Chad": what is traded is no side.
        if (one.KindName == "SANCTION" && slot.Filler == FillerKind.Target && tree.Case(filler) == "of" && tree.Head(filler) is >= 0 and int trade && tree.Lemma(trade) is "export" or "import" or "sale" or "shipment" or "supply" or "delivery") actors.RemoveAll(NamesNoSide);
        if (actors.Count == 0) return false;
        if (slot.Absent) return true;
        one.Arguments.Add(filler);
        switch (slot.Filler)
        {
            case FillerKind.Source:
                AddNew(one.Source, actors);
                break;
            case FillerKind.Target:
                AddNew(one.Target, actors);
                break;
            default:
                if (one.Source.Count == 0 && actors.Count > 1)
                {
                    one.Source.Add(actors[0]);
                    AddNew(one.Target, actors.GetRange(1, actors.Count - 1));
                    one.Divided = true;
                }
                else if (one.Source.Count == 0) AddNew(one.Source, actors);
                else AddNew(one.Target, actors);
                break;
        }

        return true;
    }

    private bool IsDay(int token) => Days.IsWeekday(tree[token].Text) || tree.Lower(token) is "today" or "yesterday" or "tomorrow";

    private static void AddNew(List<Mention> list, List<Mention> more)
    {
        foreach (Mention mention in more)
        {
            if (!Holds(list, mention)) list.Add(mention);
        }
    }

    private static bool NamesNoSide(Mention mention) => mention.Kind is MentionKind.Thing or MentionKind.Role && (mention.Country.Length == 0 || mention.CountryFromContext);

    private static bool Holds(List<Mention> list, Mention mention)
    {
        foreach (Mention one in list)
        {
            if (one.Head == mention.Head && one.Country == mention.Country) return true;
        }

        return false;
    }

    // "Five men, including two Togolese and three Malians": those are all of them.
    private bool AddUp(int whole, int part)
    {
        double all = CountOf(whole), sum = CountOf(part);
        if (all < 2 || sum < 1) return false;
        for (int child = tree.FirstChild(part); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Conj) continue;
            double more = CountOf(child);
            if (more < 1) return false;
            sum += more;
        }

        return sum == all;
    }

    // A whole of no state of its own, where its first part has one.
    private static void DropWhole(List<Mention> actors, int whole, int part)
    {
        if (actors.Exists(a => a.Head == part && !a.CountryFromContext)) actors.RemoveAll(a => a.Head == whole && a.CountryFromContext);
    }

    // How many a noun's own number says; 0 where none does, or not exactly.
    private double CountOf(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Nummod && Numbers.TryRead(tree, tree.Extent(child).First, noun, out ReadNumber number)) return number.Vague ? 0 : number.Value;
        }

        return 0;
    }

    /// <summary>The actors of a phrase: its head and all that are joined to it.</summary>
    internal void Collect(int head, List<Mention> actors, string kind, bool asSource, int depth)
    {
        if (depth > 4 || IsDay(head)) return;
        // "Hundreds of Albanians" belong to a state, but are people.
        if (mentions.Of(head) is { } mention && !((mention.Kind == MentionKind.Thing || IsMadeUp(head, mention)) && (InnerOf(head) ?? NamedBody(head)) is { IsActor: true }))
        {
            if (Serves(mention, kind, asSource) && !Holds(actors, mention)) actors.Add(mention);
            foreach (Mention other in mention.Others ?? [])
            {
                if (Serves(other, kind, asSource)) actors.Add(other);
            }

            if (mentions.OtherHalf(mention) is { } half && Serves(half, kind, asSource) && !Holds(actors, half)) actors.Add(half);
        }
        else if ((InnerOf(head) ?? NamedBody(head) ?? AnotherOf(head)) is { } inner && Serves(inner, kind, asSource)) actors.Add(NamedOne(head, inner));

        // "The filmmaker and teacher Ada Kone": one person.
        if (tree[head].Xpos == "NN" && tree.Child(head, Relation.Conj) is >= 0 and int twin && twin == head + 2 && tree[twin].Xpos == "NN" && tree.Lower(head + 1) == "and" && mentions.Of(head) is { Kind: MentionKind.Role, Antecedent: < 0 } first && mentions.Of(twin) is { Kind: MentionKind.Person } one && one.First == twin + 1 | one.First == twin) actors.Remove(first);
        CollectJoined(head, actors, kind, asSource, depth);
        // "The Democratic Republic of the Congo and Rwanda": joined to a part of the name.
        if (mentions.Of(head) is { Kind: MentionKind.State, IsPronoun: false, Actor: not null } state && state.First < state.Last && mentions.NameAt(head) is { } words)
        {
            for (int part = words.First; part <= words.Last; part++)
            {
                if (part != head && tree.Child(part, Relation.Conj) is >= 0 and int beyond && beyond > words.Last && mentions.Of(beyond) is { Kind: MentionKind.State }) Collect(beyond, actors, kind, asSource, depth + 1);
            }
        }

        // "Ministers A and B": what is joined hangs on the name, which stands for its title.
        if (mentions.Of(head) is { Antecedent: < 0, IsPronoun: false } borne && borne.Head != head) CollectJoined(borne.Head, actors, kind, asSource, depth);
    }

    private void CollectJoined(int head, List<Mention> actors, string kind, bool asSource, int depth)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Conj && !tree.IsVerb(child))
            {
                // "Togoville, the birthplace and home of the king": both words are for the one town.
                bool beside = tree[head].Upos == Upos.PROPN && tree[child].Upos == Upos.NOUN && !tree.HasChild(child, Relation.Det) && tree.Child(head, Relation.Appos) is >= 0 and int spoken && spoken < child && tree[spoken].Upos == Upos.NOUN && child - spoken == 2;
                if (!beside) Collect(child, actors, kind, asSource, depth + 1);
            }
            // "Canada, along with Britain, imposed sanctions".
            else if (asSource && tree.Relation(child) is Relation.Nmod && tree.Case(child) is "along_with" or "together_with" or "as_well_as" or "alongside" && mentions.Of(child) is { IsActor: true, CountryFromContext: false, Country.Length: > 0 }) Collect(child, actors, kind, asSource, depth + 1);
            // "X and Y, as well as Z", "companies, including A and B"
            else if (tree.Relation(child) is Relation.Nmod && (tree.Case(child) is "including" or "as_well_as" or "alongside" or "along_with" && !asSource || tree.Case(child) == "such_as"))
            {
                // "Allies such as Chad", "called by unions such as the CGT": those named are meant.
                bool named = tree.Case(child) == "such_as" && mentions.Of(child) is { IsActor: true, CountryFromContext: false };
                for (int i = actors.Count - 1; i >= 0 && named; i--)
                {
                    if (actors[i].Head == head && (actors[i].CountryFromContext || actors[i].Country.Length == 0)) actors.RemoveAt(i);
                }

                Collect(child, actors, kind, asSource, depth + 1);
                if (tree.Case(child) == "including" && AddUp(head, child)) DropWhole(actors, head, child);
            }
            // "Togo, the Gambia and Mali", "Chad, the Central African Republic, and Niger": a state beside another is no name for it.
            else if (tree.Relation(child) is Relation.Appos && mentions.Of(head) is { Kind: MentionKind.State, IsPronoun: false } one && mentions.Of(child) is { Kind: MentionKind.State } second && one.Country != second.Country
                && (tree.HasChild(child, Relation.Conj) || tree.HasChild(head, Relation.Conj) || tree[one.Last + 1].Text == "," && second.First <= one.Last + 3 && second.First > one.Last + 1)) Collect(child, actors, kind, asSource, depth + 1);
            // "Nine hostages, four Togolese and five Malian nationals": the whole bears the country of the first, the others are named beside it.
            else if (tree.Relation(child) is Relation.Appos && mentions.Of(head) is { Kind: MentionKind.Role, Plural: true, Sector: "CVL" } whole)
            {
                for (int further = tree.FirstChild(child); further >= 0; further = tree.NextSibling(further))
                {
                    if (tree.Relation(further) == Relation.Conj && mentions.Of(further) is { IsActor: true, CountryFromContext: false } other && MentionReader.IsState(other.Country) && other.Country != whole.Country) Collect(further, actors, kind, asSource, depth + 1);
                }
            }
            else if (tree.Relation(child) is Relation.Appos && mentions.Of(head) is null or { Kind: MentionKind.Thing } && mentions.Of(child) is { IsActor: true }) Collect(child, actors, kind, asSource, depth + 1);
        }
    }

    // "A coalition of rebel groups": those it is made up of.
    private bool IsMadeUp(int head, Mention mention) => mention is { Kind: MentionKind.Role, CountryFromContext: true } && tree.Lemma(head) is "coalition" or "alliance";

    // "hundreds of protesters", "a group of soldiers", "members of the ruling party": the inner noun counts.
    private Mention? InnerOf(int head, int depth = 0)
    {
        if (tree[head].Upos is not Upos.NUM && !frames.Is("amount-of", head) && !frames.Is("members-of", head)) return null;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            // "All of them were intercepted": told of them before.
            if (tree.Relation(child) is Relation.Nmod or Relation.Obl && tree.Case(child) is "of") return tree.Lower(head) is "all" or "much" && tree[child].Xpos == "PRP" ? null : mentions.Of(child) ?? (depth < 2 ? InnerOf(child, depth + 1) : null);
        }

        return tree.Lemma(head) is "group" or "team" or "coalition" ? mentions.LeaderOf(head) : null;
    }

    // "The Islamic Jihad movement": the body whose name stands before the word for what it is.
    private Mention? NamedBody(int head)
    {
        if (tree.Lemma(head) is not ("movement" or "group" or "organisation" or "organization" or "party" or "militia" or "network" or "faction" or "alliance" or "union")) return null;
        int before = head - 1;
        return before >= 0 && tree[before].Sentence == tree[head].Sentence && tree.Relation(before) is Relation.Compound or Relation.Amod && tree.Head(before) == head && mentions.Of(before) is { Kind: MentionKind.Body, IsActor: true } body && body.Last == before ? body : null;
    }

    // "One of these groups, the Rebel Front, opposed it": the one that is named.
    private Mention NamedOne(int head, Mention of)
    {
        if (tree.Lower(head) != "one") return of;
        foreach (int whole in (int[])[head, of.Head])
        {
            if (tree.Child(whole, Relation.Appos) is >= 0 and int beside && mentions.Of(beside) is { Kind: MentionKind.Body or MentionKind.Person, IsActor: true } named) return named;
        }

        return of;
    }

    // "One soldier was killed and another was abducted": another of those whom the verb before acts on.
    private Mention? AnotherOf(int head)
    {
        if (tree.Lower(head) is not "another" || tree.Head(head) is not (>= 0 and int verb) || !tree.IsVerb(verb) || tree.Relation(verb) != Relation.Conj || tree.Head(verb) is not (>= 0 and int before) || !tree.IsVerb(before)) return null;
        return frames.Object(before) is >= 0 and int acted && mentions.Of(acted) is { Kind: MentionKind.Role or MentionKind.Body } people && (people.Kind == MentionKind.Role || people.Plural || tree[acted].Xpos == "NNS") ? people : null;
    }

    // A drone or missile that the words give to nobody is no actor.
    private bool IsNobodysWeapon(Mention mention) => mention.Kind == MentionKind.Role && (mention.Country.Length == 0 || mention.CountryFromContext || mention.First == mention.Head) && frames.IsWeapon(mention.Head);

    private bool Serves(Mention mention, string kind, bool asSource)
    {
        if (asSource && IsNobodysWeapon(mention)) return false;
        // "The toll of the raids rose": a number is nobody.
        if (mention.Kind == MentionKind.Thing && tree.Lemma(mention.Head).ToLowerInvariant() is "toll" or "tally") return false;
        // "Missiles" threaten nobody by words.
        if (asSource && kind is "THREATEN" or "REJECT" or "REQUEST" or "AGREE" && mention.Kind == MentionKind.Role && tree.Lemma(mention.Head) is "missile" or "rocket" or "drone" or "projectile" or "shell" or "warship" or "jet" or "bomb") return false;
        if (mention.IsActor) return true;
        if (mention.Kind == MentionKind.Place) return !asSource && (kind is "ASSAULT" or "COERCE" or "MOBILIZE" or "CONSULT" or "SANCTION" or "AID" or "RETREAT" or "COOPERATE" or "THREATEN") || mention.Place is { Kind: "capital" };
        return !asSource && mention.Kind == MentionKind.Thing && (mention.Country.Length > 0 || mention.Scope == "thing");
    }

    private bool IsToBeFreed(int head)
    {
        for (int steps = 0; steps < 3 && tree.Relation(head) is Relation.Flat or Relation.NmodDesc or Relation.Appos or Relation.Conj; steps++) head = tree.Head(head);
        return tree.Relation(head) == Relation.Nmod && tree.Case(head) == "of" && tree.Lemma(tree.Head(head)) is "release" or "freeing" or "liberation";
    }

    // "X and Y meet": one phrase holds both sides.
    private void Divide(FoundEvent one)
    {
        if (!one.IsTwoSided || one.Target.Count > 0 || one.Source.Count < 2) return;
        // "Chad and Niger join the monetary union": what they enter is the other side, named or not.
        if (tree.Lemma(one.Trigger) is "join" or "rejoin" or "accede" && tree.IsVerb(one.Trigger) && frames.Object(one.Trigger) is >= 0 and int entered && entered > one.Trigger) return;
        // "Chad, Niger and Mali have pledged funds": not to one another.
        if (one is { KindName: "AGREE", Mode: "aid" } && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "pledge" or "promise" or "offer" or "vow" or "commit" or "donate" or "volunteer") return;
        // "The premier and other officials attend the assembly": of one side.
        if (one.Mode == "multilateral" && MentionReader.IsState(one.Source[0].Country) && one.Source.TrueForAll(s => s.Country == one.Source[0].Country || s.CountryFromContext)) return;
        one.Target.AddRange(one.Source.GetRange(1, one.Source.Count - 1));
        one.Source.RemoveRange(1, one.Source.Count - 1);
        one.Divided = true;
    }

    // A head of government, minister or commander who orders an office or force of his own side; a court orders others.
    private bool IsOrderToOwn(FoundEvent one) => one.KindName == "REQUEST" && frames.IsOrder(one.Trigger) && one.Source.Count > 0 && one.Target.Count > 0 && one.Source.TrueForAll(s => s.Sector is "GOV" or "MIL" or "REB" && (s.Country.Length == 3 || s.Sector == "REB"))
        && one.Target.TrueForAll(t => (one.Source[0].Sector == "REB" ? t.Sector == "REB" : t.Sector is "GOV" or "MIL" or "COP" or "SPY") && t.Kind is MentionKind.Body or MentionKind.Role && (t.CountryFromContext || t.Country == one.Source[0].Country));

    // The ordered act, told by a pattern of its own, becomes the orderer's.
    private bool TellsOwnOrder(FoundEvent order, List<FoundEvent> found)
    {
        FoundEvent? act = found.Find(o => o != order && o.KindName is "SANCTION" or "COERCE" or "MOBILIZE" or "ASSAULT" or "RETREAT" or "AID" or "CONCEDE" && order.UsedUp.Contains(o.Trigger) && tree.Relation(o.Trigger) == Relation.Xcomp);
        if (act is null) return false;
        if (act.KindName is not ("MOBILIZE" or "ASSAULT" or "AID")) act.Source = [.. order.Source];
        return true;
    }

    // "A dangerous mistake": the mistake is the head of it.
    private bool IsSaidFirst(int word, int other) => tree.Head(word) != other && (tree.Head(other) == word || word < other);

    // One word makes one claim, and what a pattern used up makes none.
    private void Resolve(List<FoundEvent> found)
    {
        // "It is unfair and a shameful thing": said in one breath of the same.
        found.RemoveAll(one => one.Pattern.IsJudging && !tree.IsVerb(one.Trigger) && found.Exists(o => o.Pattern.IsJudging && o.KindName == one.KindName && IsSaidFirst(o.Trigger, one.Trigger) && JudgedBy(o.Trigger, 0) == JudgedBy(one.Trigger, 0)));
        HashSet<int> used = [];
        // "Warns that the deal is a mistake": blames whoever made it, and threatens nobody.
        found.RemoveAll(one => one.KindName == "THREATEN" && tree.Lemma(one.Trigger) is "warn" or "caution" && found.Exists(o => o.Pattern.IsJudging && o.KindName == "ACCUSE" && o.Target.Count > 0 && one.UsedUp.Exists(u => u == o.Trigger || u == tree.Head(o.Trigger))));
        // "Orders the prisoners to be freed": what is ordered is done to them, not asked of them.
        found.RemoveAll(one => one.KindName == "REQUEST" && frames.IsOrder(one.Trigger) && one.UsedUp.Exists(u => tree.IsPassive(u) && tree.Relation(u) == Relation.Xcomp && found.Exists(o => o.Trigger == u && o.KindName is "RETREAT" or "COERCE" or "SANCTION" or "MOBILIZE" or "ASSAULT" or "COOPERATE")));
        // "The premier orders the ministry to raise tariffs": the government's own act.
        found.RemoveAll(one => IsOrderToOwn(one) && TellsOwnOrder(one, found));
        foreach (FoundEvent one in found)
        {
            foreach (int token in one.UsedUp)
            {
                // "Rejected a proposal by Russia to share the catch": another's act stays a claim of its own.
                if (token != one.Trigger && !found.Exists(o => o.Trigger == token && o.Source.Count > 0 && one.Source.Count > 0 && o.Source.TrueForAll(s => s.Country.Length > 0 && !one.Source.Exists(u => u.Country == s.Country)) && one.KindName is "REJECT" or "ACCUSE")) used.Add(token);
            }
        }

        // "Asks Chad to press the rebels to leave": what is to be asked for is not done, while "agrees to send aid" frees what the promise held.
        found.RemoveAll(one => used.Contains(one.Trigger) && !found.Exists(o => o != one && o.KindName != "REQUEST" && o.UsedUp.Contains(one.Trigger) && used.Contains(o.Trigger)));
    }
}
