using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Leaves out what is spoken of without being told: an attack by name alone, harm that might be done, what somebody is bound to do, who those are that are meant.</summary>
internal sealed class IdleActs(Tree tree, Frames frames)
{
    /// <summary>Why the act is none that the report tells, as <c>--explain</c> has it; null if it is one.</summary>
    /// <param name="one">The act with the sides that it will have.</param>
    /// <param name="stance">How the report puts it; no denial by name.</param>
    /// <param name="counted">True if figures measure it.</param>
    internal string? WhyIdle(FoundEvent one, Stance stance, bool counted)
    {
        if (IsUnaimed(one) && !counted) return "an attack by name alone, and on nobody";
        if (one.KindName == "ASSAULT" && stance.Standing == Standing.Possible && !counted && !IsWeighed(one)) return "harm that might be done";
        if (stance is { Standing: Standing.Denied, Cue: >= 0 } && !tree.IsVerb(stance.Cue) && one.Source.Count == 0 && one is not ({ KindName: "AGREE" } or { KindName: "RETREAT", Mode: "access" })) return "what nobody did";
        if (stance.Status == "proposed" && IsBoundTo(one)) return "what somebody ought to do";
        if (IsByTheWay(one)) return "said by the way, and of nobody's doing";
        if (IsPaper(one)) return "a paper, and nobody whom it asks";
        if (IsContest(one)) return "a contest of politicians";
        if (IsWhoIsMeant(one)) return "says only who is meant";
        if (one.KindName == "PROTEST" && IsShowOf(one.Trigger)) return "a showing or gathering of something, and no protest";
        return one.KindName == "ACCUSE" && IsMereView(one) ? "a view of things, and of nobody's doing" : null;
    }

    // "After the Lomé attacks", "his attacks have grown": whom they hit is not told. "Opened a new offensive", "an assault by rebels" say who fights.
    private bool IsUnaimed(FoundEvent one)
    {
        if (one is not { KindName: "ASSAULT", Source.Count: > 0, Target.Count: 0 } || tree.IsVerb(one.Trigger) || tree.Case(one.Trigger) == "with" || one.Source.Exists(s => s.Head > one.Trigger)) return false;
        bool waged = tree.Relation(one.Trigger) == Relation.Obj;
        return !one.Source.Exists(s => s.Sector is "MIL" or "REB" && (waged || s.Kind == MentionKind.Body) || waged && s.Kind == MentionKind.State);
    }

    // "Is considering strikes on Chad", "an attempt by rebels to bomb a mosque": more than a thought.
    private bool IsWeighed(FoundEvent one) => tree.IsVerb(one.Trigger)
        ? tree.Relation(one.Trigger) == Relation.Acl && tree.Head(one.Trigger) is >= 0 and int plot && tree.Lemma(plot) is "attempt" or "plot" or "plan" or "bid"
        : tree.Relation(one.Trigger) == Relation.Obj;

    // "Congress has to approve any deal", "the units should enter a state of war"; "flew in to restore ties", if it is not told that they were.
    private bool IsBoundTo(FoundEvent one)
    {
        if (one is { KindName: "REQUEST" or "ACCUSE" } or { KindName: "SANCTION", Mode: "convict" } || !tree.IsVerb(one.Trigger)) return false;
        if (tree.Child(one.Trigger, Relation.Aux) is >= 0 and int modal && tree.Lower(modal) is "must" or "should") return true;
        if (!frames.HasTo(one.Trigger)) return false;
        return tree.Relation(one.Trigger) == Relation.Advcl || tree.Relation(one.Trigger) == Relation.Xcomp && tree.Head(one.Trigger) is >= 0 and int bound && tree.Lemma(bound) is "have" or "need";
    }

    // "The cost of disarming the militia", "a speech criticising her": who does it is not told.
    private bool IsByTheWay(FoundEvent one) => one is { KindName: "ACCUSE" or "COERCE" or "SANCTION" or "RETREAT", Mode: not ("deport" or "return"), Source.Count: 0 } && tree.IsVerb(one.Trigger) && tree[one.Trigger].Xpos == "VBG" && !tree.HasChild(one.Trigger, Relation.Aux) && tree.Relation(one.Trigger) != Relation.Root;

    // "The committee's request for records", "a plea of not guilty".
    private bool IsPaper(FoundEvent one) => one is { KindName: "REQUEST", Mode: "", Target.Count: 0 } && !tree.IsVerb(one.Trigger) && one.Source.TrueForAll(s => s.Head < one.Trigger) && tree.Lemma(one.Trigger) is "request" or "plea" && tree.Relation(one.Trigger) != Relation.NsubjPass && !one.UsedUp.Exists(v => tree.IsVerb(v) && tree.Head(v) == one.Trigger);

    // "The long battle with the senator".
    private bool IsContest(FoundEvent one) => one is { KindName: "ASSAULT", Mode: "clash", Source.Count: 0, Target.Count: > 0 } && !tree.IsVerb(one.Trigger) && one.Target.TrueForAll(t => t is { Kind: MentionKind.Person, Sector: "PTY" or "LEG" or "GOV" or "OPP" });

    // "Voters who support the senator", "rebels backed by Chad", "pastors supporting him".
    private bool IsWhoIsMeant(FoundEvent one)
    {
        if (one is not { KindName: "SUPPORT", Mode: "endorse" or "praise" } || !tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Acl or Relation.AclRelcl)) return false;
        int first = tree.Extent(one.Trigger).First, who = tree.Head(one.Trigger);
        if (who < 0 || tree[who].Upos != Upos.NOUN || tree[first].Text == "," || first > 0 && tree[first - 1].Text is "," or "—" or "--") return false;
        return one.Source.Concat(one.Target).Any(m => m is { Kind: MentionKind.Role, Sector: "CVL" or "REB" or "REL" or "PTY" or "BUS" or "NGO" or "MIL" or "OPP" } && (m.Head == who || m.Antecedent == who));
    }

    // "To demonstrate leadership", "to rally the voters".
    private bool IsShowOf(int trigger) => tree.IsVerb(trigger) && tree.Lemma(trigger) is "demonstrate" or "rally" && tree.Child(trigger, Relation.Obj) is >= 0 and int what && tree[what].Upos is Upos.NOUN or Upos.PRON;

    // "They oppose boots on the ground", "a party opposing the reform".
    private bool IsMereView(FoundEvent one) => tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) == "oppose" && !tree.IsPassive(one.Trigger) && (tree.Relation(one.Trigger) is Relation.Acl or Relation.AclRelcl || one.Source.TrueForAll(s => s.IsPronoun)) && !one.Target.Exists(t => tree.IsUnder(t.Head, one.Trigger));
}
