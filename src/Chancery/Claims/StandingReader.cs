using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;

namespace Chancery.Claims;

/// <summary>
/// Tells whether a report gives an act as done, planned, possible or denied, and whether its words hold back. It reads auxiliaries, negation and the verbs, nouns and
/// adjectives in whose scope the act stands, from the trigger up to the root of the sentence.
/// </summary>
internal sealed class StandingReader(Tree tree, WordLists words, Frames frames)
{
    private const int MaxDepth = 8;

    // Kinds whose announcement, order or approval does the act (GUIDELINES, decision 1).
    private static readonly HashSet<string> _performative = new(StringComparer.Ordinal) { "SANCTION", "COERCE", "CONCEDE", "ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN", "AGREE", "RETREAT" };

    private static readonly HashSet<string> _motion = new(StringComparer.Ordinal) { "visit", "travel", "arrive", "fly", "come", "head", "return", "depart", "journey", "leave" };

    internal Stance Read(FoundEvent one)
    {
        // An announced withdrawal lies ahead; an announced resignation or release is given.
        string kind = one is { KindName: "RETREAT", Mode: not ("resign" or "release") } ? "RETREAT/" + one.Mode : one.KindName;
        Stance stance = one.Pos == TriggerPos.Noun && !tree.IsVerb(one.Trigger) ? OfNoun(one.Trigger, kind, 0) : OfVerb(one.Trigger, kind, 0);
        if (one.Pattern.Settings.TryGetValue("standing", out string? set) && set == "happened" || one.Pattern.IsJudging) stance = OfSpeechAct(one);
        // "Will not renew the pact": the negation makes the act.
        else if (set is not null && stance is { Standing: Standing.Denied, Status: "negated", Cue: >= 0 } && tree.Head(stance.Cue) == one.Trigger && one.Pattern.Source.Contains("mod=not", StringComparison.Ordinal)) stance = OfSpeechAct(one) is { Standing: Standing.Happened } told ? (IsToCome(one.Trigger) ? Stance.Plain(Parse(set), "", -1) : Stance.Done) with { Hedge = told.Hedge } : stance;
        else if (set is not null) stance = stance.Standing == Standing.Happened ? Stance.Plain(Parse(set), "", -1) with { Hedge = stance.Hedge } : stance;
        // "Approves an arms sale", "orders soldiers into the capital": it lies ahead (GUIDELINES, decision 1).
        if (stance.Standing == Standing.Happened && set is null && IsLeave(one)) stance = Stance.Plain(Standing.Planned, tree.Lemma(one.Trigger) == "order" ? "ordered" : "announced", one.Trigger) with { Hedge = stance.Hedge };
        // "Votes to leave the pact": leaving it comes after.
        if (one is { KindName: "SANCTION", Mode: "withdraw" } && stance.Standing == Standing.Happened && tree.IsVerb(one.Trigger) && frames.HasTo(one.Trigger) && tree.Head(one.Trigger) is >= 0 and int vote && tree.Lemma(vote) == "vote") stance = Stance.Plain(Standing.Planned, "announced", vote) with { Hedge = stance.Hedge };
        // "Sent a drone to attack a convoy, killing two": it killed.
        if (one.KindName == "ASSAULT" && stance is { Standing: Standing.Planned, Cue: < 0 } && one.Companions.Exists(c => tree[c].Xpos == "VBG" && tree.Relation(c) == Relation.Advcl && frames.HasTo(one.Trigger))) stance = Stance.Done with { Hedge = stance.Hedge };
        // "Orders the suspension of the firm for refusing to pay": that is why.
        if (one.KindName == "REJECT" && stance is { Standing: Standing.Planned, Status: "ordered" } && tree.IsVerb(one.Trigger) && tree[one.Trigger].Xpos == "VBG" && tree.Child(one.Trigger, Relation.Mark) is >= 0 and int why && tree.Lower(why) == "for") stance = Stance.Done with { Hedge = stance.Hedge };
        if (one.Pattern.Settings.TryGetValue("certainty", out string? certainty) && certainty == "hedged") stance = stance.Hedged(one.Trigger);
        // "The suspected gunman surrendered": who gave himself up is known.
        foreach (Mentions.Mention mention in one.Source)
        {
            if (one.KindName != "RETREAT") stance = HedgedBy(stance, mention.Head);
        }

        stance = HedgedByShowing(one.Trigger, stance);
        // "Shot dead in a suspected sectarian attack".
        if (one.KindName == "ASSAULT" && tree.IsVerb(one.Trigger)) stance = HedgedBehind(one.Trigger, stance);
        if (one.KindName == "ASSAULT" && !tree.IsVerb(one.Trigger)) stance = HedgedAbove(one.Trigger, stance);
        if (one.KindName == "ASSAULT")
        {
            int harmed = frames.ClauseVerb(one.Trigger);
            stance = HedgedIn(harmed, stance);
            // "Are shot and killed and a third is wounded in a suspected attack".
            for (int joined = tree.FirstChild(harmed); joined >= 0; joined = tree.NextSibling(joined))
            {
                if (tree.Relation(joined) == Relation.Conj && tree.Lemma(joined) is "kill" or "wound" or "injure") stance = HedgedIn(joined, stance);
            }
        }

        // "Attempt to enter the palace and clash with police": nobody attempts to clash.
        if (stance.Status == "attempted" && one.Mode == "clash" && tree.Relation(one.Trigger) == Relation.Conj && stance.Standing == Standing.Happened) stance = Stance.Done with { Hedge = stance.Hedge };
        if (stance is { Standing: Standing.Happened, Status: "done" or "" } && GoingOn(one) is { } cue) stance = stance with { Status = "ongoing", Cue = cue };
        return stance.Status.Length > 0 ? stance : stance with { Status = StatusOf(stance.Standing) };
    }

    private bool IsLeave(FoundEvent one) => tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) switch
    {
        "approve" or "authorize" or "authorise" or "greenlight" or "notify" or "propose" => one is { KindName: "AID", Mode: "military" } or { KindName: "COOPERATE" },
        "order" => one is { KindName: "MOBILIZE" or "COOPERATE" } or { KindName: "RETREAT", Mode: "release" } or { KindName: "COERCE", Mode: "arrest" or "deport" },
        _ => false,
    };

    // A refusal told by "will not", a threat told by "would … if": auxiliary and negation make the act, so that only what lies above the clause counts.
    private Stance OfSpeechAct(FoundEvent one)
    {
        int top = one.Trigger, head = tree.Head(top);
        // "Refuses to rule out force".
        if (one.KindName == "THREATEN" && head >= 0 && tree.Lemma(top) == "rule" && tree.Lemma(head) is "refuse" or "decline") (top, head) = (head, tree.Head(head));
        Stance own = Local(one.Trigger);
        Stance stance = head < 0 || !tree.IsVerb(top) ? Stance.Done : Above(top, head, one.KindName, 0, Stance.Done);
        return stance with { Hedge = stance.Hedge >= 0 ? stance.Hedge : own.Hedge };
    }

    // "Is holding talks", "continues to shell", "ongoing raids", "fighting rages": told as not yet over. Gives the word that says so; null where nothing does.
    private int? GoingOn(FoundEvent one)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        // "Says that it is leaving the pact": said to be so from now on.
        if (words.Has("sudden-verb", tree.Lemma(one.Trigger))) return null;
        if (tree.IsVerb(one.Trigger)) return words.Has("lasting-verb", tree.Lemma(one.Trigger)) && tree[one.Trigger].Xpos is "VBZ" or "VBP" ? one.Trigger : Progressive(one.Trigger) ?? Continued(one.Trigger, clause: true);
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Amod or Relation.Compound && words.Has("lasting-quality", tree.Lower(child))) return child;
        }

        int head = tree.Head(one.Trigger);
        bool governed = head >= 0 && (tree.Relation(one.Trigger) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj || head == verb);
        if (!governed) return null;
        if (words.Has("lasting-quality", tree.Lower(head))) return head;
        if (!tree.IsVerb(head)) return null;
        if (words.Has("lasting-verb", tree.Lemma(head)) && (tree.Relation(one.Trigger) is Relation.Nsubj or Relation.Obj)) return head;
        if (tree.Lemma(head) == "engage" && tree.Child(head, Relation.AuxPass) is >= 0 and int engaged && tree.Lower(engaged) is "is" or "are") return engaged;
        return verb == head && words.Has("support-verb", tree.Lemma(head)) && tree.Lemma(head) is not ("face" or "plan" or "consider" or "mull" or "weigh") ? Progressive(head) : null;
    }

    // "Is shelling", "has been detaining", "are being evacuated".
    private int? Progressive(int verb)
    {
        if (frames.HasTo(verb)) return null;
        int present = -1;
        bool going = tree[verb].Xpos == "VBG", been = false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Aux or Relation.AuxPass)) continue;
            string lower = tree.Lower(child);
            if (lower is "is" or "are" or "'s" or "'re" or "’s" or "’re" or "has" or "have") present = present < 0 ? child : present;
            been |= lower == "been";
            going |= lower == "being";
        }

        bool perfect = present >= 0 && tree.Lower(present) is "has" or "have";
        return going && present >= 0 && perfect == been ? present : null;
    }

    private int? Continued(int verb, bool clause)
    {
        int head = tree.Head(verb);
        if (head < 0 || !tree.IsVerb(head)) return null;
        if (clause && tree.Relation(verb) is Relation.Xcomp or Relation.Ccomp && tree.Lemma(head) is "continue" or "keep" or "persist" or "resume") return head;
        // "Continues to hold and question them".
        return clause && tree.Relation(verb) == Relation.Conj && !tree.HasChild(verb, Relation.Nsubj) && tree[verb].Xpos is "VB" or "VBG" ? Continued(head, clause: true) : null;
    }

    private static Standing Parse(string standing) => standing switch { "planned" => Standing.Planned, "possible" => Standing.Possible, "denied" => Standing.Denied, _ => Standing.Happened };

    private static string StatusOf(Standing standing) => standing switch { Standing.Planned => "announced", Standing.Possible => "considered", Standing.Denied => "negated", _ => "done" };

    private Stance HedgedIn(int harmed, Stance stance)
    {
        for (int child = tree.FirstChild(harmed); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Obl && tree.Case(child) is "in" or "by" or "during" && tree.Lemma(child) is "attack" or "shooting" or "stabbing" or "bombing" or "ambush" or "assault" or "explosion" or "killing" or "clash" or "fighting" or "battle") stance = HedgedBy(stance, child);
        }

        return stance;
    }

    // "Stabbed reportedly several people".
    private Stance HedgedBehind(int verb, Stance stance) => verb + 2 < tree.Count && tree.Relation(verb + 1) == Relation.Advmod && tree.Lower(verb + 1) is "reportedly" or "allegedly" && tree[verb + 2].Upos is not Upos.ADJ || verb + 2 < tree.Count && tree.Lower(verb + 1) is "reportedly" or "allegedly" && tree.Lower(verb + 2) is "several" or "many" or "dozens" or "hundreds" ? stance.Hedged(verb + 1) : stance;

    // "Reportedly, two people were killed and nine hurt in a bombing": told of all that follows.
    private Stance HedgedAbove(int noun, Stance stance)
    {
        int verb = tree.Relation(noun) == Relation.Obl ? tree.Head(noun) : -1;
        for (int steps = 0; verb >= 0 && steps < 3; steps++)
        {
            if (!tree.IsVerb(verb) || tree.Lemma(verb) is not ("kill" or "injure" or "wound" or "die" or "hurt")) return stance;
            for (int child = tree.FirstChild(verb); child >= 0 && child < verb; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Advmod && tree.Lower(child) is "reportedly" or "allegedly" && (steps == 0 || tree.Lower(child + 1) == ",")) return stance.Hedged(child);
            }

            if (tree.Relation(verb) != Relation.Conj) return stance;
            verb = tree.Head(verb);
        }

        return stance;
    }

    // "A video allegedly shows soldiers beating a man": the doubt is about what is seen.
    private Stance HedgedByShowing(int trigger, Stance stance)
    {
        if (!tree.IsVerb(trigger) || tree.Head(trigger) is not (>= 0 and int above)) return stance;
        int shown = tree.Relation(trigger) switch
        {
            Relation.Ccomp or Relation.Xcomp => above,
            Relation.Acl when tree[trigger].Xpos == "VBG" && tree.Relation(above) == Relation.Obj => tree.Head(above),
            _ => -1,
        };
        if (shown < 0 || tree.Lemma(shown) is not ("show" or "depict" or "capture")) return stance;
        for (int child = tree.FirstChild(shown); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Advmod && tree.Lower(child) is "allegedly" or "purportedly" or "reportedly" or "apparently") return stance.Hedged(child);
        }

        return stance;
    }

    // "Suspected militants", "alleged hackers": the doubt about who did it is doubt about the claim.
    private Stance HedgedBy(Stance stance, int head)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Amod && tree.Lower(child) is "suspected" or "alleged" or "presumed" or "purported") stance = stance.Hedged(child);
            // "By gunmen believed to be rebels".
            if (tree.Relation(child) == Relation.Acl && tree.Lower(child) is "suspected" or "believed" or "thought" or "presumed" && tree.Child(child, Relation.Xcomp) is >= 0 and int those && !(tree.Case(those) is "in" or "at" or "on" or "under" && (tree[those].Upos == Upos.PROPN || tree.Lower(those) is "hiding" or "exile" or "hospital" or "custody" or "prison" or "detention" or "jail"))) stance = stance.Hedged(child);
        }

        return head > 0 && tree.Lower(head - 1) is "suspected" or "alleged" ? stance.Hedged(head - 1) : stance;
    }

    /// <summary>The stance of an act by its word alone, whatever its kind.</summary>
    internal Stance OfWord(int token) => tree.IsNominal(token) ? OfNoun(token, "", 0) : OfVerb(token, "", 0);

    /// <summary>The stance of a clause by its verb.</summary>
    internal Stance OfVerb(int verb, string kind, int depth)
    {
        Stance own = Local(verb);
        int head = tree.Head(verb);
        if (head < 0 || depth > MaxDepth) return own;
        return own.Under(Above(verb, head, kind, depth, own));
    }

    private Stance Local(int verb)
    {
        Stance stance = Stance.Done;
        bool negated = false;
        int negator = -1, modal = -1;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            string lower = tree.Lower(child);
            Relation relation = tree.Relation(child);
            if (relation is Relation.Aux or Relation.AuxPass && !IsSurname(child, verb))
            {
                if (words.Has("modal-future", lower)) (stance, modal) = (HasCondition(verb) ? Stance.Plain(Standing.Possible, "conditional", child) : Stance.Plain(Standing.Planned, "announced", child), child);
                else if (words.Has("modal-possible", lower)) (stance, modal) = (OfModal(verb, child, lower), child);
            }

            // "Is no longer mining".
            if (lower == "longer" && relation == Relation.Advmod && (child > 0 && tree.Lower(child - 1) == "no" || tree.HasChild(child, Relation.Advmod) && tree.Lower(tree.FirstChild(child)) == "no")) (negated, negator) = (true, child);
            // "Vowed never to talk": what is vowed is negated, and the vow is made.
            bool ofWhatFollows = relation == Relation.Advmod && child > verb && child + 1 < tree.Count && tree.Lower(child + 1) == "to";
            if (words.Has("negate", lower) && relation is Relation.Advmod or Relation.Det or Relation.CcPreconj && !(lower == "no" && relation == Relation.Advmod) && !ofWhatFollows && !frames.IsMoreThan(child)) (negated, negator) = (true, child);
            if (relation == Relation.Mark && lower == "to" && child > 0 && tree.Lower(child - 1) is "never" or "not" && tree.Head(child - 1) == tree.Head(verb) && child - 1 > tree.Head(verb)) (negated, negator) = (true, child - 1);
            // "Will conditionally recognise the state".
            if (relation == Relation.Advmod && lower == "conditionally") (stance, modal) = (Stance.Plain(Standing.Possible, "conditional", child), child);
            // "Plans to potentially seize it": a maybe within a plan.
            if (relation == Relation.Advmod && lower is "potentially" or "possibly" && tree[verb].Xpos == "VB" && modal < 0) stance = Stance.Plain(Standing.Possible, "considered", child);
            else if (relation is Relation.Advmod or Relation.Obl && words.Has("hedge", lower) && !(child > verb && child + 1 < tree.Count && tree.Lower(child + 1) == "to")) stance = stance.Hedged(child);
            if (relation == Relation.Mark && lower is "if" or "unless" or "whether" or "should" or "provided" or "lest") stance = Stance.Plain(Standing.Possible, "conditional", child).Under(stance);
            if (relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && HasNo(child) is int no and >= 0) (negated, negator) = (true, no);
            if (relation == Relation.Mark && lower == "without") (negated, negator) = (true, child);
        }

        // "Are to be tried".
        if (modal < 0 && !negated && frames.HasTo(verb) && IsDue(verb) is >= 0 and int due) (stance, modal) = (Stance.Plain(Standing.Planned, "scheduled", due), due);
        if (modal < 0 && IsOrder(verb)) stance = Stance.Plain(Standing.Possible, "proposed", -1).Under(stance);

        // "Do not rule out", "cannot confirm": the negation is the act's own; a lone modal was handled above.
        return negated ? Stance.Plain(Standing.Denied, "negated", negator) with { Hedge = stance.Hedge } : modal >= 0 ? stance : stance;
    }

    // "Theresa May stepped down": no auxiliary stands before a past.
    private bool IsSurname(int auxiliary, int verb) =>
        auxiliary > 0 && char.IsUpper(tree[auxiliary].Text[0]) && tree[auxiliary - 1].Upos == Upos.PROPN && tree[auxiliary - 1].Sentence == tree[auxiliary].Sentence && !tree[verb].Text.Equals(tree.Lemma(verb), StringComparison.OrdinalIgnoreCase) && tree[verb].Xpos is "VBD" or "VBN" && !tree.HasChild(verb, Relation.AuxPass);

    // "Is to", "are to" before a verb, and "was to" of what somebody was due to do; -1 if it is not so.
    private int IsDue(int verb) => frames.BeTo(verb) is >= 0 and int be && (tree.Lower(be) is "is" or "are" || IsSomebodyDue(verb)) ? be : -1;

    /// <summary>True if a word of the future helps the verb ("will not yield").</summary>
    internal bool IsToCome(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux && words.Has("modal-future", tree.Lower(child))) return true;
        }

        return false;
    }

    // "Stop the war", "leave or face arrest": a bare verb without subject or auxiliary asks for the act.
    private bool IsOrder(int verb)
    {
        if (tree[verb].Xpos != "VB" || frames.HasTo(verb)) return false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Nsubj or Relation.NsubjPass or Relation.Aux or Relation.AuxPass or Relation.Csubj or Relation.Expl) return false;
        }

        int head = tree.Head(verb);
        return tree.Relation(verb) is Relation.Root or Relation.Parataxis || (tree.Relation(verb) == Relation.Conj && head >= 0 && IsOrder(head));
    }

    private int HasNo(int noun)
    {
        int determiner = tree.Child(noun, Relation.Det);
        if (determiner >= 0 && tree.Lower(determiner) is "no" or "neither") return determiner;
        return tree.Lower(noun) is "nobody" or "none" or "nothing" ? noun : -1;
    }

    private Stance OfModal(int verb, int modal, string word)
    {
        // "Said it would withdraw" reports a "will"; "would withdraw if" is a condition.
        if (word is "would" or "'d") return HasCondition(verb) ? Stance.Plain(Standing.Possible, "conditional", modal) : Stance.Plain(Standing.Planned, "announced", modal);
        if (word is "must" or "should") return Stance.Plain(Standing.Possible, "proposed", modal);
        return Stance.Plain(Standing.Possible, "considered", modal);
    }

    private bool HasCondition(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Ccomp or Relation.Conj or Relation.Parataxis && IsInverted(child)) return true;
            if (tree.Lower(child) is "conditional" or "contingent" && child > verb) return true;
            if (tree.Relation(child) != Relation.Advcl) continue;
            int mark = tree.Child(child, Relation.Mark);
            if (mark >= 0 && tree.Lower(mark) is "if" or "unless" or "should" or "once" || IsInverted(child)) return true;
        }

        return false;
    }

    // "Should the talks fail", "were the truce to end": the auxiliary before its subject makes a condition.
    private bool IsInverted(int clause)
    {
        int subject = tree.Child(clause, Relation.Nsubj) is >= 0 and int doer ? doer : tree.Child(clause, Relation.NsubjPass);
        if (subject < 0) return false;
        for (int child = tree.FirstChild(clause); child >= 0 && child < subject; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux or Relation.AuxPass or Relation.Cop && tree.Lower(child) is "should" or "were" or "had") return child == FirstOf(clause);
        }

        return false;
    }

    private int FirstOf(int clause)
    {
        int first = clause;
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Punct) first = Math.Min(first, tree.Extent(child).First);
        }

        return first;
    }

    // What the word above makes of the clause.
    private Stance Above(int verb, int head, string kind, int depth, Stance own)
    {
        Relation relation = tree.Relation(verb);
        if (ShortOf(verb) is >= 0 and int stopping) return OfStopping(stopping);
        switch (relation)
        {
            case Relation.Conj when tree.IsVerb(head) || tree[head].Upos == Upos.ADJ:
                return OfJoined(verb, head, kind, depth, own);
            case Relation.Xcomp or Relation.Ccomp or Relation.Csubj or Relation.CsubjPass or Relation.Obj or Relation.Obl:
                return OfComplement(verb, head, kind, depth);
            case Relation.Advcl:
                return OfAdverbial(verb, head, kind, depth);
            case Relation.Acl:
                return OfNounClause(verb, head, kind, depth);
            case Relation.Parataxis when tree.IsVerb(head) && words.Has("deny-verb", tree.Lemma(head)):
                return Stance.Plain(Standing.Denied, "disputed", head);
            default:
                return Stance.Done;
        }
    }

    // "Stopped short of recalling the envoy": the "stopped" that says so; -1 if none does.
    private int ShortOf(int verb) =>
        tree[verb].Xpos == "VBG" && tree.Child(verb, Relation.Mark) is > 1 and int of && tree.Lower(of) == "of" && tree.Lower(of - 1) == "short" && tree.Lemma(of - 2) is "stop" or "fall" ? of - 2 : -1;

    // "Did not stop short of blaming Togo": it blamed it.
    private Stance OfStopping(int stopping) => Local(stopping) switch
    {
        { Standing: Standing.Happened } => Stance.Plain(Standing.Denied, "negated", stopping),
        { Standing: Standing.Denied } => Stance.Done,
        Stance toCome => toCome,
    };

    // "Will visit Oslo and meet", "plans to attack and seize": what governs the first governs the second, unless the second says otherwise.
    private Stance OfJoined(int verb, int head, string kind, int depth, Stance own)
    {
        bool ownSubject = tree.HasChild(verb, Relation.Nsubj) || tree.HasChild(verb, Relation.NsubjPass);
        // "Will not talk, but is open to mediation".
        bool finite = tree[verb].Xpos is "VBD" or "VBZ" or "VBP" || tree.Child(verb, Relation.Cop) is >= 0 and int copula && tree[copula].Xpos is "VBD" or "VBZ" or "VBP";
        if (ownSubject && own.Standing != Standing.Happened) return Stance.Done;
        Stance first = OfVerb(head, kind, depth + 1);
        if (ownSubject || finite)
        {
            // A new finite clause shares only what lies above both.
            Stance above = tree.Head(head) >= 0 ? Above(head, tree.Head(head), kind, depth + 1, Stance.Done) : Stance.Done;
            return above with { Hedge = above.Hedge };
        }

        // "Will conditionally recognise it and send an envoy": the condition is of the first.
        if (first.Cue >= 0 && tree.Lower(first.Cue) == "conditionally" && tree.Head(first.Cue) == head) return Stance.Plain(Standing.Planned, "announced", -1) with { Hedge = first.Hedge };
        return first.Standing == Standing.Denied && first.Cue >= 0 && tree.Head(first.Cue) == head && tree[verb].Xpos is "VBN" ? first with { Standing = Standing.Happened, Status = "done", Cue = -1 } : first;
    }

    private Stance OfComplement(int verb, int head, string kind, int depth)
    {
        if (tree[head].Upos == Upos.ADJ && IsFeeling(head)) return Stance.Done;
        if (tree[head].Upos == Upos.ADJ) return OfAdjective(head).Under(OfVerb(head, kind, depth + 1));
        if (tree.Relation(verb) == Relation.Ccomp && OfRefuted(head) is { } refuted) return refuted;
        if (!tree.IsVerb(head)) return OfNoun(head, kind, depth + 1);
        if (IsVote(head, kind, verb)) return OfVerb(head, kind, depth + 1);
        if (OfSignature(verb, head, kind, depth) is { } signed) return signed;
        string lemma = tree.Lemma(head);
        bool clause = tree.Relation(verb) == Relation.Ccomp && !frames.HasTo(verb);
        // "Was not surprised to see": the feeling is negated, not what was seen.
        if (!clause && IsFeeling(head)) return Stance.Done;
        // "Flies to Oman to meet the sultan": what one comes for is not yet done; "flew on to visit the troops": the visit is told.
        if (!clause && frames.HasTo(verb) && _motion.Contains(lemma) && !IsSetApart(verb) && tree.Lemma(verb) == "visit" && lemma is "fly" or "travel" && tree[head].Xpos == "VBD") return OfVerb(head, kind, depth + 1);
        if (!clause && frames.HasTo(verb) && _motion.Contains(lemma) && !IsSetApart(verb)) return Stance.Plain(Standing.Planned, "announced", -1).Under(OfVerb(head, kind, depth + 1));
        // "Given 24 hours to withdraw".
        if (lemma == "give" && frames.HasTo(verb) && GivesTime(head)) return Stance.Plain(Standing.Planned, "ordered", head).Under(OfVerb(head, kind, depth + 1));
        // "Have yet to be freed".
        if (lemma == "have" && frames.HasTo(verb) && tree.HasChild(head, Relation.Advmod, "yet") && tree.Lemma(verb) is not ("decide" or "say" or "determine")) return Stance.Plain(Standing.Denied, "negated", head);
        if (lemma == "have" && frames.HasTo(verb)) return Stance.Plain(Standing.Possible, "proposed", head).Under(OfVerb(head, kind, depth + 1));
        Stance scope = clause ? OfSaying(head, lemma) : OfGoverning(head, lemma, kind);
        // What governs a verb of saying does not govern what is said; but a negated or open verb of control does.
        Stance above = clause && !words.Has("actual-verb", lemma) ? AboveSaying(head) : OfVerb(head, kind, depth + 1);
        // "Did not fail to", "does not deny that".
        if (scope.Standing == Standing.Denied && (above.Standing == Standing.Denied || Local(head).Standing == Standing.Denied)) return Stance.Done;
        return scope.Under(above);
    }

    private bool GivesTime(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Obj or Relation.Obl or Relation.OblUnmarked && (tree.Lemma(child) is "hour" or "day" or "week" or "month" or "deadline" or "minute" || tree.Case(child) == "until")) return true;
        }

        return false;
    }

    // What follows from a verb about the clause in its care; null where the knowledge does not say and the lists of words tell.
    private Stance? OfSignature(int clause, int verb, string kind, int depth)
    {
        string frame = FrameOf(clause, verb), lemma = LemmaOf(verb);
        if (!words.Signatures.TryGetValue((frame, lemma), out VerbSignature signature)) return null;
        bool told = frame is "that" or "passive that";
        // "Stopped selling" is not "stopped to sell"; a purpose stands behind a comma (", to reciprocate"), a complement does not.
        if (!told && (tree[clause].Xpos == "VBG" || IsSetApart(clause))) return null;
        Stance above = told ? Local(verb) : OfVerb(verb, kind, depth + 1);
        bool denied = above.Standing == Standing.Denied;
        string outcome = denied ? signature.Negated : signature.Affirmed;
        if (outcome == "happened if past") outcome = !IsPresent(verb) ? "happened" : denied ? "" : "possible";
        if (outcome.Length == 0) return null;
        if (told) above = denied ? above : AboveSaying(verb);
        if (denied) return outcome switch
        {
            "happened" => Stance.Done with { Hedge = above.Hedge },
            "possible" => Stance.Plain(Standing.Possible, "unconfirmed", above.Cue) with { Hedge = above.Hedge },
            _ => above,
        };
        return OutcomeOf(outcome, verb, lemma).Under(above);
    }

    private static Stance OutcomeOf(string outcome, int verb, string lemma) => outcome switch
    {
        "hedged" => Stance.Done.Hedged(verb),
        "attempted" => Stance.Plain(Standing.Happened, "attempted", verb),
        "planned" => Stance.Plain(Standing.Planned, lemma is "order" or "instruct" or "direct" or "command" ? "ordered" : PlanStatus(lemma), verb),
        "possible" => Stance.Plain(Standing.Possible, "proposed", verb),
        "denied" => Stance.Plain(Standing.Denied, "negated", verb),
        _ => Stance.Done,
    };

    private string FrameOf(int clause, int verb)
    {
        bool passive = tree.IsPassive(verb);
        if (tree.Relation(clause) == Relation.Ccomp && !frames.HasTo(clause)) return passive ? "passive that" : "that";
        int mark = tree.Child(clause, Relation.Mark);
        if (mark >= 0 && tree.Lower(mark) == "for" || (tree.Relation(clause) == Relation.Acl && tree.Case(tree.Head(clause)) == "for")) return "for";
        return passive ? "passive to" : tree.HasChild(verb, Relation.Obj) || tree.HasChild(verb, Relation.Iobj) ? "object to" : "to";
    }

    // "Find out", "set about".
    private string LemmaOf(int verb)
    {
        int particle = tree.Child(verb, Relation.CompoundPrt);
        return particle < 0 ? tree.Lemma(verb) : tree.Lemma(verb) + " " + tree.Lower(particle);
    }

    private bool IsPresent(int verb)
    {
        int auxiliary = tree.Child(verb, tree.IsPassive(verb) ? Relation.AuxPass : Relation.Aux);
        return tree[verb].Xpos is "VBZ" or "VBP" || (auxiliary >= 0 && tree.Lower(auxiliary) is "do" or "does" or "is" or "are" or "am");
    }

    // "Surprised" may be read as a verb or as an adjective.
    private bool IsFeeling(int word)
    {
        if (words.Has("feeling", tree.Lemma(word))) return true;
        string lower = tree.Lower(word);
        if (lower.EndsWith("ied", StringComparison.Ordinal)) return words.Has("feeling", lower[..^3] + "y");
        return lower.Length >= 4 && lower.EndsWith("ed", StringComparison.Ordinal) && (words.Has("feeling", lower[..^1]) || words.Has("feeling", lower[..^2]));
    }

    private Stance AboveSaying(int head)
    {
        Stance local = Local(head);
        string lemma = tree.Lemma(head);
        // "Did not say that" leaves open what "did not know that" takes for true; "was not told that" takes it for true as well.
        bool open = local.Standing == Standing.Denied && (lemma is "confirm" or "say" or "believe" or "think" || (lemma == "know" && tree[head].Xpos == "VBN") || !tree.IsPassive(head));
        return open ? Stance.Plain(Standing.Possible, "unconfirmed", local.Cue) : new(Standing.Happened, "done", -1, local.Hedge);
    }

    private Stance OfSaying(int head, string lemma)
    {
        if (words.Has("deny-verb", lemma)) return Stance.Plain(Standing.Denied, "disputed", head);
        if (words.Has("say-hedged", lemma) || words.Has("hedge-verb", lemma)) return Stance.Done.Hedged(head);
        // "Early results indicate that voters rejected it".
        if (lemma == "indicate" && frames.Subject(head) is >= 0 and int sign && tree.Lemma(sign).ToLowerInvariant() is "estimate" or "result" or "evidence" or "intelligence" or "data" or "poll" or "count" or "projection" or "finding") return Stance.Done.Hedged(head);
        return lemma switch
        {
            "consider" or "contemplate" or "weigh" or "mull" or "hope" or "propose" or "suggest" or "demand" or "wish" or "recommend" or "threaten" => Stance.Plain(Standing.Possible, "proposed", head),
            "expect" or "predict" or "promise" or "pledge" or "vow" or "order" => Stance.Plain(Standing.Planned, "expected", head),
            _ => Stance.Done,
        };
    }

    // The verb whose infinitive or gerund the act is.
    private Stance OfGoverning(int head, string lemma, string kind)
    {
        bool passive = tree.IsPassive(head);
        // "A request has been made to arrest her", "plans were made to leave": the infinitive may hang on the verb that such a noun stands with.
        if (passive && lemma is "make" or "issue" or "file" or "submit" or "give" or "draw" && frames.Object(head) is >= 0 and int asked && asked < head && tree.IsNominal(asked) && !(_performative.Contains(kind) && tree.Lemma(asked) is "decision") && OfScopeNoun(asked, tree.Lemma(asked)) is { Standing: not Standing.Happened } set) return set;
        // "I want to thank", "we would like to express": saying so does it.
        if (kind is "SUPPORT" or "ACCUSE" && lemma is "want" or "wish" or "like" && frames.Subject(head) is >= 0 and int teller && tree.Lower(teller) is "i" or "we") return Stance.Done;
        if (words.Has("actual-verb", lemma) && lemma is not ("confirm" or "admit")) return Stance.Done;
        if (words.Has("hedge-verb", lemma)) return Stance.Done.Hedged(head);
        if (passive && lemma is "say" or "report" or "allege" or "rumor" or "claim" or "accuse" or "suspect")
        {
            // "Others are reported missing in the attacks": these are no rumour.
            return lemma == "report" && tree.Child(head, Relation.Xcomp) is >= 0 and int lost && tree.Lower(lost) == "missing" ? Stance.Done : Stance.Done.Hedged(head);
        }

        if (lemma is "attempt" or "try") return Stance.Plain(Standing.Happened, "attempted", head);
        if (words.Has("negate-verb", lemma)) return Stance.Plain(Standing.Denied, lemma is "cancel" or "call off" or "scrap" ? "cancelled" : "negated", head);
        if (words.Has("deny-verb", lemma)) return Stance.Plain(Standing.Denied, "disputed", head);
        if (lemma == "go" && tree[head].Xpos != "VBG") return Stance.Done;
        if (words.Has("plan-verb", lemma)) return lemma is "order" or "instruct" or "direct" or "command" ? Stance.Plain(Standing.Planned, "ordered", head) : Stance.Plain(Standing.Planned, PlanStatus(lemma), head);
        if (words.Has("possible-verb", lemma)) return Stance.Plain(Standing.Possible, "proposed", head);
        return Stance.Done;
    }

    private static string PlanStatus(string lemma) => lemma switch
    {
        "schedule" or "set" or "slate" or "due" => "scheduled",
        "vow" or "pledge" or "promise" or "agree" or "commit" or "swear" => "promised",
        "expect" => "expected",
        _ => "announced",
    };

    private Stance OfAdjective(int adjective) => tree.Lower(adjective) switch
    {
        "ready" or "willing" or "open" or "able" or "free" or "keen" or "eager" or "possible" => Stance.Plain(Standing.Possible, "proposed", adjective),
        "likely" or "unlikely" => Stance.Plain(Standing.Possible, "expected", adjective).Hedged(adjective),
        "set" or "due" or "about" or "poised" or "scheduled" or "determined" or "committed" or "expected" or "prepared" => Stance.Plain(Standing.Planned, "scheduled", adjective),
        "unable" or "unwilling" or "impossible" => Stance.Plain(Standing.Denied, "negated", adjective),
        _ => Stance.Done,
    };

    private Stance OfAdverbial(int verb, int head, string kind, int depth)
    {
        int mark = tree.Child(verb, Relation.Mark);
        string word = mark >= 0 ? tree.Lower(mark) : "";
        if (word is "if" or "unless" or "lest" or "whether") return Stance.Plain(Standing.Possible, "conditional", mark);
        // "Acquitted two soldiers of torturing him": they did not, it says.
        if (word == "of" && tree.IsVerb(head) && tree.Lemma(head) is "acquit" or "clear" or "exonerate" or "absolve") return OfVerb(head, kind, depth + 1).Standing == Standing.Denied ? Stance.Done : Stance.Plain(Standing.Denied, "disputed", head);
        string time = mark >= 0 ? word : TimeWord(verb);
        if (time is "when" or "after" or "once" or "until" or "before" && IsYetToCome(verb, time))
        {
            // "Once the truce begins, Israel will withdraw": what is told of the future is timed by the future.
            Stance main = OfVerb(head, kind, depth + 1);
            // "Will not talk until Chad withdraws": it has not yet.
            if (time == "until" && main.Standing is Standing.Possible or Standing.Denied or Standing.Happened && tree[verb].Xpos is "VBZ" or "VBP" or "VB") return Stance.Plain(Standing.Possible, "conditional", mark);
            return main.Standing == Standing.Planned ? main : Stance.Done;
        }

        if (frames.HasTo(verb))
        {
            if (IsVote(head, kind, verb)) return OfVerb(head, kind, depth + 1);
            if (tree.IsVerb(head) && OfSignature(verb, head, kind, depth) is { } signed) return signed;
            if (IsFeeling(head) && (tree.IsPassive(head) || tree[head].Upos == Upos.ADJ)) return Stance.Done;
            if (tree.IsVerb(head) && words.Has("compel-verb", tree.Lemma(head))) return OfVerb(head, kind, depth + 1);
            if (!tree.IsVerb(head)) return tree[head].Upos == Upos.ADJ ? OfAdjective(head) : Stance.Plain(Standing.Planned, "announced", -1);
            Stance governed = OfGoverning(head, tree.Lemma(head), kind);
            // "Blocked a road to protest": what is blocked is the road.
            if (kind == "PROTEST" && tree.Lemma(head) == "block" && tree.HasChild(head, Relation.Obj)) governed = Stance.Done;
            // "Rally to denounce the cuts": the rally says so.
            // "March to demand work and protest against the cuts": the one as the other.
            int rally = tree.Relation(verb) == Relation.Conj && frames.HasTo(head) && tree.Head(head) is >= 0 and int above ? above : head;
            if (kind is "ACCUSE" or "REQUEST" or "PROTEST" && (words.Has("rally-verb", tree.Lemma(rally)) || tree.Lemma(rally) == "walk" && tree.HasChild(rally, Relation.CompoundPrt))) return OfVerb(rally, kind, depth + 1);
            if (kind is "ACCUSE" or "REQUEST" && head >= 0 && words.Has("rally-verb", tree.Lemma(head)) || kind is "ACCUSE" or "REQUEST" && tree.Lemma(head) is "hold" or "stage" && tree.Child(head, Relation.Obj) is >= 0 and int held && tree.Lemma(held) is "protest" or "demonstration" or "rally" or "march" or "vigil" or "strike") return OfVerb(head, kind, depth + 1);
            // "Summons the envoy to demand an apology", "sets up a panel to investigate the raid": done with it.
            if (kind is "ACCUSE" or "REQUEST" && (governed is { Standing: Standing.Happened, Hedge: < 0 } || tree.Lemma(head) == "summon") && !_motion.Contains(tree.Lemma(head)) && tree.Lemma(head) is not ("tour" or "go" or "convene" or "prepare") && tree.Lemma(verb) is not ("allow" or "enable" or "let" or "face") && tree.IsVerb(head)) return OfVerb(head, kind, depth + 1);
            // A purpose: what one came or met for is not yet done.
            return governed.Standing != Standing.Happened || governed.Hedge >= 0 ? governed.Under(OfVerb(head, kind, depth + 1)) : Stance.Plain(Standing.Planned, "announced", -1).Under(OfVerb(head, kind, depth + 1));
        }

        // "Was kidnapped and presumed killed".
        if (tree[verb].Xpos == "VBN" && word.Length == 0 && head == verb - 1 && tree[head].Xpos == "VBN" && tree.Lemma(head) is "presume" or "believe" or "fear" or "think" or "assume") return Stance.Done.Hedged(head);
        // "..., killing five": shares the clause it hangs on; "after killing five" does too.
        if (tree[verb].Xpos == "VBG" && word.Length == 0) return OfVerb(head, kind, depth + 1);
        if (word is "without") return Stance.Plain(Standing.Denied, "negated", mark);
        // "By hosting the talks, Oman may gain": as open as the clause.
        if (word == "by" && tree[verb].Xpos == "VBG" && OfVerb(head, kind, depth + 1) is { Standing: Standing.Possible or Standing.Planned } means) return means;
        if (tree[verb].Xpos == "VBG" && word is "for" or "of" or "on" or "about" or "from" or "to" or "against" && head >= 0) return tree.IsVerb(head) ? OfGoverning(head, tree.Lemma(head), kind) : Stance.Done;
        return Stance.Done;
    }

    // "Parliament votes to condemn the raid": the vote does it.
    private bool IsVote(int head, string kind, int verb) => tree.IsVerb(head) && (tree.Lemma(head) == "vote" && _performative.Contains(kind) || kind is "REQUEST" or "ACCUSE" && IsAdopting(head)) && frames.HasTo(verb);

    // "Adopts a motion to call for talks".
    private bool IsAdopting(int verb) => tree.Lemma(verb) is "adopt" or "pass" or "approve" && tree.Child(verb, Relation.Obj) is >= 0 and int paper && tree.Lemma(paper) is "resolution" or "motion" or "measure" or "statement" or "declaration";

    private bool IsSetApart(int verb)
    {
        int first = verb;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child)) first = Math.Min(first, child);
        return first > 0 && tree.Lower(first - 1) == ",";
    }

    // "When" and "once" may hang on the clause as adverbs.
    private string TimeWord(int verb)
    {
        int adverb = tree.Child(verb, Relation.Advmod);
        return adverb >= 0 && adverb < verb ? tree.Lower(adverb) : "";
    }

    // A present ("when it opens"), or "before" and "until" with a gerund.
    private bool IsYetToCome(int verb, string mark)
    {
        if (tree[verb].Xpos == "VBG" && !tree.HasChild(verb, Relation.Aux)) return mark is "before" or "until";
        // "After being charged", "after having left".
        if (HasParticipleAux(verb)) return mark is "before" or "until";
        // "After Chad earlier insisted": a past, whatever the tagger says.
        if (tree[verb].Xpos == "VBD" || tree[verb].Xpos == "VBN" && tree.HasChild(verb, Relation.Nsubj) && !tree.HasChild(verb, Relation.Aux)) return false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux or Relation.AuxPass or Relation.Cop && tree.Lower(child) is "was" or "were" or "had" or "did") return false;
        }

        return true;
    }

    private bool HasParticipleAux(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux or Relation.AuxPass && tree.Lower(child) is "being" or "having") return true;
        }

        return false;
    }

    // "The first state to recognise the island": as real as its being the first.
    private int Numbered(int noun)
    {
        for (int steps = 0; steps < 3 && noun >= 0; steps++)
        {
            for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Amod && frames.IsRank(child)) return noun;
            }

            if (tree.Relation(noun) is not (Relation.Nmod or Relation.Appos)) return -1;
            noun = tree.Head(noun);
        }

        return -1;
    }

    private Stance OfNounClause(int verb, int noun, string kind, int depth)
    {
        if (!frames.HasTo(verb) && OfRefuted(noun) is { } refuted) return refuted;
        if (!frames.HasTo(verb) && tree[verb].Xpos != "VBG") return OfNounHedge(noun);
        string lemma = tree.Lemma(noun);
        // "An operation to retake the town": what it is for is ahead.
        if (kind == "COERCE" && lemma is "operation" or "campaign" or "mission" && frames.HasTo(verb)) return Stance.Plain(Standing.Planned, "announced", noun).Under(OfNoun(noun, kind, depth + 1) with { Standing = Standing.Happened });
        if (lemma is "mission" or "commission" or "panel" or "team" or "inquiry" or "probe" or "committee" or "campaign" or "operation") return OfNoun(noun, kind, depth + 1);
        if (frames.HasTo(verb) && Numbered(noun) is >= 0 and int numbered) return OfNoun(numbered, kind, depth + 1);
        // "An attempt to land failed".
        if (lemma is "attempt" or "bid" or "effort" && frames.HasTo(verb) && tree.Relation(noun) == Relation.Nsubj && tree.Head(noun) is >= 0 and int fails && tree.Lemma(fails) is "fail" or "collapse" or "founder") return Stance.Plain(Standing.Denied, "negated", fails);
        if (tree[verb].Xpos == "VBG" && IsDecreed(noun, kind)) return OfVerb(tree.Head(noun), kind, depth + 1);
        // "Its goal of taking in thousands": ahead, until it is reached.
        if (!frames.HasTo(verb) && lemma is "goal" or "aim" or "ambition" or "target") return tree.Relation(noun) is Relation.Obj or Relation.NsubjPass && tree.Lemma(tree.Head(noun)) is "achieve" or "meet" or "reach" or "attain" or "fulfil" or "fulfill" or "surpass" or "exceed" ? OfVerb(tree.Head(noun), kind, depth + 1) : Stance.Plain(Standing.Planned, "announced", noun);
        // "The decision to expel the envoy", "an order barring": deciding does it.
        if (_performative.Contains(kind) && lemma is "decision" or "order" or "decree" or "directive" or "proclamation" or "edict" && (lemma == "decision" || tree[verb].Xpos == "VBG")) return OfNounsOwn(noun);
        Stance scope = OfScopeNoun(noun, lemma);
        if (scope.Standing != Standing.Happened) return scope.Under(OfNoun(noun, kind, depth + 1) with { Standing = Standing.Happened });
        // "Got the owner to sell", "arranged for the crew to leave": the infinitive may hang on the noun between.
        if (frames.HasTo(verb) && tree.Head(noun) is int governor and >= 0 && tree.IsVerb(governor) && tree.Relation(noun) is Relation.Obj or Relation.Obl && OfSignature(verb, governor, kind, depth) is { } signed) return signed;
        // "A bill to expel", "the aim to renew": the noun sets it; any other is only what the infinitive hangs on.
        return frames.HasTo(verb) ? Stance.Plain(Standing.Planned, "announced", lemma is "bill" or "aim" or "goal" or "motion" or "measure" or "step" or "procedure" or "process" or "draft" or "law" or "resolution" or "deadline" or "ultimatum" ? noun : -1) : Stance.Done;
    }

    // "Signs an order imposing a tariff", "issues a decree banning the party": the signing does it.
    private bool IsDecreed(int noun, string kind)
    {
        if (kind is not ("SANCTION" or "COERCE" or "CONCEDE" or "REQUEST") || tree.Relation(noun) is not (Relation.Obj or Relation.NsubjPass) || tree.Head(noun) is not (>= 0 and int verb)) return false;
        return tree.Lemma(noun) is "order" or "decree" or "law" or "proclamation" or "directive" or "memorandum" or "legislation" && tree.Lemma(verb) is "sign" or "issue" or "enact";
    }

    // "Rejects reports that it has declined", "denies claims that it fired": what is told is denied.
    private Stance? OfRefuted(int noun)
    {
        if (tree.Lemma(noun) is not ("report" or "claim" or "allegation" or "accusation" or "rumor" or "rumour" or "assertion" or "suggestion" or "notion" or "idea")) return null;
        int verb = tree.Relation(noun) is Relation.Obj or Relation.NsubjPass ? tree.Head(noun) : -1;
        return verb >= 0 && tree.Lemma(verb) is "reject" or "deny" or "dismiss" or "refute" or "rebut" or "dispute" && Local(verb).Standing == Standing.Happened ? Stance.Plain(Standing.Denied, "disputed", verb) : null;
    }

    private Stance OfNounHedge(int noun) => words.Has("possible-noun", tree.Lemma(noun)) && tree.Lemma(noun) is "fear" or "possibility" or "prospect" or "suspicion" or "allegation" ? Stance.Done.Hedged(noun) : Stance.Done;

    private Stance OfScopeNoun(int noun, string lemma)
    {
        if (lemma is "pause" or "halt" or "cessation" or "moratorium" or "refusal" or "failure" or "cancellation" or "lack" or "absence" or "denial" or "postponement" or "inability" or "suspension" or "collapse") return Stance.Plain(Standing.Denied, "cancelled", noun);
        // "Has no plans to send troops".
        if (words.Has("plan-noun", lemma) && HasNo(noun) is >= 0 and int none) return Stance.Plain(Standing.Denied, "negated", none);
        if (words.Has("plan-noun", lemma)) return Stance.Plain(Standing.Planned, PlanNounStatus(lemma), noun);
        // "Rejects a request to free him".
        if (lemma is "request" or "bid" or "appeal" or "petition" or "motion" && tree.Relation(noun) is Relation.Obj or Relation.NsubjPass && tree.Head(noun) is >= 0 and int refusal && tree.Lemma(refusal) is "reject" or "deny" or "dismiss" or "refuse" or "decline") return Stance.Plain(Standing.Denied, "refused", refusal);
        // "Approves a proposal to close the port": no longer only proposed.
        if (lemma is "proposal" or "motion" or "request" or "bid" && tree.Relation(noun) is Relation.Obj or Relation.NsubjPass && tree.Head(noun) is >= 0 and int verb && tree.Lemma(verb) is "approve" or "adopt" or "pass" or "grant" or "authorize" or "authorise") return Stance.Plain(Standing.Planned, "announced", verb);
        if (words.Has("possible-noun", lemma)) return lemma is "attempt" or "effort" or "bid" ? Stance.Plain(Standing.Possible, "attempted", noun) : Stance.Plain(Standing.Possible, "proposed", noun);
        return Stance.Done;
    }

    private static string PlanNounStatus(string lemma) => lemma switch
    {
        "order" or "mandate" => "ordered",
        "pledge" or "promise" or "commitment" or "vow" or "agreement" or "deal" => "promised",
        "schedule" => "scheduled",
        _ => "announced",
    };

    /// <summary>The stance of an act that a noun names.</summary>
    internal Stance OfNoun(int noun, string kind, int depth)
    {
        if (IsSubjectOfConfirming(noun) && HasNo(noun) is >= 0 and int none) return Stance.Plain(Standing.Possible, "unconfirmed", none);
        Stance own = OfNounsOwn(noun);
        // "Was not broached in the talks that he had": he had them.
        if (frames.SupportVerb(noun) is >= 0 and int holding && tree.Head(holding) == noun) return own.Under(Local(holding));
        int head = tree.Head(noun);
        if (head < 0 || depth > MaxDepth) return own;
        if (frames.HeldBehind(noun) is >= 0 and int held) return own.Hedged(held);
        Relation relation = tree.Relation(noun);
        if (relation == Relation.Conj) return own.Under(tree.IsVerb(head) ? OfVerb(head, kind, depth + 1) : OfNoun(head, kind, depth + 1));
        if (relation is Relation.Compound or Relation.Nmod or Relation.NmodDesc) return own.Under(OfNounAbove(noun, head, kind, depth));
        if (tree.IsVerb(head)) return own.Under(OfVerbAbove(noun, head, relation, kind, depth));
        return relation is Relation.Nsubj ? own.Under(OfPredicate(head)) : own;
    }

    // "A meeting is under consideration", "talks are unlikely".
    private Stance OfPredicate(int predicate)
    {
        if (!tree.HasChild(predicate, Relation.Cop)) return Stance.Done;
        string lemma = tree.Lemma(predicate);
        Stance stance = tree[predicate].Upos == Upos.ADJ ? OfAdjective(predicate)
            : lemma is "consideration" or "discussion" or "possibility" or "option" or "question" or "doubt" or "cards" or "card" or "table" ? Stance.Plain(Standing.Possible, "considered", predicate)
            : lemma is "precondition" or "condition" or "prerequisite" or "requirement" or "necessity" ? Stance.Plain(Standing.Possible, "proposed", predicate)
            : lemma is "track" or "agenda" or "preparation" ? Stance.Plain(Standing.Planned, "scheduled", predicate)
            : Stance.Done;
        return stance.Under(Local(predicate));
    }

    // "No meeting has been confirmed": there may be one.
    private bool IsSubjectOfConfirming(int noun) => tree.Relation(noun) is Relation.NsubjPass && tree.Head(noun) is >= 0 and int verb && tree.Lemma(verb) is "confirm" or "verify";

    private Stance OfNounsOwn(int noun)
    {
        Stance stance = Stance.Done;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            string lower = tree.Lower(child);
            if (tree.Relation(child) == Relation.Det && lower is "no" or "neither" && !(tree[child].Text == "No" && child > 0 && tree[child - 1].Sentence == tree[child].Sentence)) stance = Stance.Plain(Standing.Denied, "negated", child);
            // "Will answer any attack": one that may come.
            if (tree.Relation(child) == Relation.Det && lower is "any") stance = Stance.Plain(Standing.Possible, "conditional", child);
            if (tree.Relation(child) is not (Relation.Amod or Relation.Compound or Relation.Advmod or Relation.Acl)) continue;
            if (words.Has("hedge", lower)) stance = stance.Hedged(child);
            else
            {
                stance = lower switch
                {
                    "planned" or "upcoming" or "scheduled" or "forthcoming" or "future" or "expected" or "imminent" => Stance.Plain(Standing.Planned, "scheduled", child).Under(stance),
                    "promised" or "pledged" => Stance.Plain(Standing.Planned, "promised", child).Under(stance),
                    "possible" or "potential" or "proposed" or "threatened" or "looming" or "eventual" or "hypothetical" => Stance.Plain(Standing.Possible, "proposed", child).Under(stance),
                    "cancelled" or "canceled" or "postponed" or "aborted" or "foiled" or "thwarted" or "averted" => Stance.Plain(Standing.Denied, "cancelled", child),
                    "attempted" or "failed" => Stance.Plain(Standing.Happened, "attempted", child) with { Hedge = stance.Hedge },
                    _ => stance,
                };
            }
        }

        // "A planned trip, which was cancelled".
        if (tree.Child(noun, Relation.AclRelcl) is >= 0 and int told && tree.IsPassive(told) && tree.Lemma(told) is "cancel" or "scrap" or "abort" or "foil" or "thwart" or "avert" && tree.Child(told, Relation.NsubjPass) is >= 0 and int which && tree.Lower(which) is "which" or "that") return Stance.Plain(Standing.Denied, "cancelled", told);
        int copula = tree.Child(noun, Relation.Cop);
        return copula >= 0 ? stance.Under(Local(noun)) : stance;
    }

    // "Plans for talks", "threat of an attack", "a ceasefire proposal".
    private Stance OfNounAbove(int noun, int head, string kind, int depth)
    {
        // "Denies involvement in the raid".
        if (frames.IsDeniedPart(head) && tree.Case(noun) is "in" or "for") return Stance.Plain(Standing.Denied, "disputed", tree.Head(head));
        if (tree.IsVerb(head)) return OfVerbAbove(noun, head, Relation.Obl, kind, depth);
        string lemma = tree.Lemma(head), preposition = tree.Case(noun);
        bool scopes = tree.Relation(noun) != Relation.Nmod || preposition is "of" or "for" or "to" or "about" or "on" or "against" or "";
        if (!scopes) return TimeOrder(preposition);
        Stance scope = OfScopeNoun(head, lemma);
        bool sameAct = scope.Standing != Standing.Happened || lemma is not ("opening" or "part") && words.Has("round-of", lemma);
        return sameAct ? scope.Under(OfNoun(head, kind, depth + 1)) : Stance.Done;
    }

    private Stance TimeOrder(string preposition) => preposition is "ahead_of" or "before" or "pending" or "ahead" ? Stance.Plain(Standing.Planned, "scheduled", -1) : Stance.Done;

    private Stance OfVerbAbove(int noun, int verb, Relation relation, string kind, int depth)
    {
        string lemma = tree.Lemma(verb), preposition = tree.Case(noun);
        bool acted = relation is Relation.Obj or Relation.NsubjPass || (relation == Relation.Obl && preposition is "for" or "to" or "on" or "against" or "in" or "from" or "with" && !tree.HasChild(verb, Relation.Obj));
        // "Clues leading to his arrest".
        if (lemma == "lead" && preposition == "to" && tree.Relation(verb) == Relation.Acl && tree.Lemma(tree.Head(verb)) is "clue" or "evidence") return Stance.Plain(Standing.Possible, "considered", verb);
        if (relation == Relation.Obl && TimeOrder(preposition) is { Standing: Standing.Planned } later) return later;
        // "The visit was called off".
        if (relation is Relation.NsubjPass or Relation.Obj && LemmaOf(verb) is "call off") return Stance.Plain(Standing.Denied, "cancelled", verb);
        if (relation == Relation.Nsubj)
        {
            // Only verbs of taking place speak of the act itself: "the strikes could anger" does not make the strikes possible.
            if (lemma is "take" or "happen" or "occur" or "begin" or "start" or "commence" or "open" or "convene" or "kick" or "get" or "resume" or "restart" or "continue" or "proceed" or "come" or "follow" or "go" or "be" or "loom" or "run" or "last" or "conclude" or "finish" or "end" or "reconvene" or "culminate") return OfVerb(verb, kind, depth + 1);
            // "Tariffs on steel will drop": so far announced.
            if (kind is "CONCEDE" or "SANCTION" && lemma is "drop" or "fall" or "rise" or "increase" or "decrease" or "expire" or "end") return OfVerb(verb, kind, depth + 1);
            if (words.Has("cancel-verb", lemma) && lemma is not ("fail" or "halt" or "suspend" or "delay") && !(lemma == "collapse" && kind == "SANCTION")) return Stance.Plain(Standing.Denied, "cancelled", verb);
            return words.Has("cause-verb", lemma) ? OfVerb(verb, kind, depth + 1) : Stance.Done;
        }

        // "A strike to protest the murder of a driver": what is answered has been done.
        if (kind is "ASSAULT" or "COERCE" && (relation == Relation.Obj || preposition is "against" or "over") && lemma is "protest" or "condemn" or "denounce" or "deplore" or "decry" or "mourn" or "avenge" or "commemorate" or "investigate" && IsDefinite(noun)) return Stance.Done;
        // "Sails to break Chad's blockade": what is Chad's already is, whatever is meant to be done about it.
        if (relation == Relation.Obj && frames.HasTo(verb) && OwnerOf(noun) && !words.Has("support-verb", lemma) && !words.Has("plan-verb", lemma)) return Stance.Done;
        // "Will open a base, signalling its support for Chad": what is shown is there already.
        if (relation == Relation.Obj && lemma is "signal" or "signify" or "reflect" or "underline" or "underscore" or "highlight" or "demonstrate" && IsDefinite(noun)) return Stance.Done;
        // "Declares a state of alert": declaring does it.
        if (kind == "MOBILIZE" && lemma == "declare" && relation == Relation.Obj) return OfVerb(verb, kind, depth + 1);
        // "Declares the Chadian raids an act of war".
        if (lemma == "declare" && OwnerOf(noun)) return OfVerb(verb, kind, depth + 1);
        // "The withdrawal was reportedly linked to a dispute": the link is the rumour.
        if (relation == Relation.NsubjPass && lemma is "link" or "attribute" or "connect" or "tie") return Stance.Done;
        if (!acted) return relation == Relation.Obl ? OfVerbOfObl(noun, verb, preposition, kind, depth) : Stance.Done;
        Stance above = OfVerb(verb, kind, depth + 1);
        // "Rejects a request of the premier's": it was made.
        if (kind == "REQUEST" && lemma is "reject" or "refuse" or "decline" or "dismiss" or "block") return Stance.Done;
        // "Denies accusations by Chad": they were made.
        if (kind == "ACCUSE" && lemma is "deny" or "reject" or "dismiss" or "refute" or "rebut" && tree.Lemma(noun) is "accusation" or "allegation" or "charge" or "claim" or "criticism") return Stance.Done;
        // "Throws out a lawsuit by the firm": it was brought.
        if (kind == "ACCUSE" && lemma is "reject" or "dismiss" or "block" or "throw" or "drop" && tree.Lemma(noun) is "lawsuit" or "suit" or "case" or "complaint" or "petition" or "motion" or "charge" or "appeal") return Stance.Done;
        // "Talks between Chad and Mali collapsed": that is the breach.
        if (words.Has("cancel-verb", lemma) && lemma is not ("halt" or "suspend" or "fail") && !(lemma == "collapse" && kind == "SANCTION")) return Stance.Plain(Standing.Denied, "cancelled", verb);
        if (words.Has("deny-verb", lemma)) return Stance.Plain(Standing.Denied, "disputed", verb);
        if (words.Has("negate-verb", lemma) && lemma is not ("fail" or "refuse")) return Stance.Plain(Standing.Denied, lemma is "cancel" or "scrap" or "abort" ? "cancelled" : "negated", verb);
        // "Announces the start of an operation": it has begun.
        if (lemma is "announce" or "declare" && tree.Lemma(noun) is "start" or "beginning" or "launch" or "commencement") return above;
        if (lemma is "announce" or "order" or "approve" or "greenlight" or "decide" or "declare" or "authorize" or "authorise" or "impose" or "sign" or "agree" or "commission")
        {
            // "Orders the arrest of the mayor": others are to make it.
            bool bidden = lemma == "order" && tree.Lemma(noun) is "arrest" or "detention" or "deportation" or "extradition" or "release" or "eviction" || lemma == "approve" && tree.Lemma(noun) is "release" or "extradition";
            Stance done = _performative.Contains(kind) && !bidden ? Stance.Done : Stance.Plain(Standing.Planned, lemma is "order" ? "ordered" : "announced", verb);
            return done.Under(above);
        }

        if (lemma is "attempt" or "try") return Stance.Plain(Standing.Happened, "attempted", verb).Under(above);
        if (words.Has("plan-verb", lemma) && lemma is not ("set" or "need" or "require" or "look" or "mean" or "go" or "commit" or "seek" or "want" or "direct" or "instruct")) return Stance.Plain(Standing.Planned, PlanStatus(lemma), verb).Under(above);
        if (lemma is "need" or "require" or "seek" or "want") return Stance.Plain(Standing.Possible, "proposed", verb);
        if (words.Has("possible-verb", lemma) && lemma is not ("warn" or "tell" or "discuss" or "allow" or "permit" or "offer" or "push" or "try" or "attempt" or "press" or "enable" or "explore" or "invite")) return Stance.Plain(Standing.Possible, "proposed", verb).Under(above);
        return above;
    }

    // "Chad's blockade", "the Chadian raids".
    private bool OwnerOf(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.NmodPoss && tree[child].Upos == Upos.PROPN || tree.Relation(child) == Relation.Amod && tree[child].Xpos is "JJ" or "NNP" && char.IsUpper(tree[child].Text[0])) return true;
        }

        return false;
    }

    private bool IsDefinite(int noun) => tree.HasChild(noun, Relation.NmodPoss) || (tree.Child(noun, Relation.Det) is int determiner and >= 0 && tree.Lower(determiner) is "the" or "this" or "that" or "these" or "those");

    // "Killed in an attack", "left for talks": the act is as real as the clause, unless it is what the verb is for.
    private Stance OfVerbOfObl(int noun, int verb, string preposition, string kind, int depth)
    {
        if (preposition is "for" && tree.Lemma(verb) is "arrive" or "travel" or "leave" or "fly" or "head" or "come" or "depart" or "call" or "prepare") return Stance.Plain(Standing.Planned, "announced", verb);
        if (preposition is not ("in" or "by" or "during" or "from" or "with")) return Stance.Done;
        Stance above = OfVerb(verb, kind, depth + 1);
        // "Failed to arrest him during his visit", "will not yield, he said in their first meeting": what is named as known was.
        return above.Standing == Standing.Denied && (preposition == "during" || IsDefinite(noun)) ? Stance.Done : above;
    }

    // "The premier was to meet the envoy"; but "the answer was to bomb the town" tells what was done.
    private bool IsSomebodyDue(int verb)
    {
        int subject = tree.Child(verb, Relation.Nsubj) is >= 0 and int active ? active : tree.Child(verb, Relation.NsubjPass);
        if (subject < 0) subject = frames.Subject(verb);
        return subject >= 0 && tree.Lemma(verb) is "meet" or "visit" or "travel" or "arrive" or "hold" or "sign" or "attend" or "release" or "free" or "speak" or "address" or "host" or "fly" or "talk" or "discuss" or "receive" or "return" or "begin" or "start" or "leave" or "open" or "swap" or "exchange" or "resume" or "hand" or "extradite" or "deport" && tree.Lower(subject) is not ("what" or "all" or "that" or "it" or "this") && tree.Lemma(subject) is not ("response" or "answer" or "move" or "act" or "reaction" or "reply" or "decision" or "mistake" or "step" or "solution" or "purpose" or "point" or "idea" or "way");
    }
}
