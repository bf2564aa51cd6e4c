using Chancery.Documents;
using Chancery.Events;

namespace Chancery.Claims;

/// <summary>Leaves out what is spoken of without being told: what nobody did, what somebody is bound to do.</summary>
internal sealed class IdleActs(Tree tree, Frames frames)
{
    /// <summary>Why the act is none that the report tells, as <c>--explain</c> has it; null if it is one.</summary>
    /// <param name="one">The act with the sides that it will have.</param>
    /// <param name="stance">How the report puts it; no denial by name.</param>
    internal string? WhyIdle(FoundEvent one, Stance stance)
    {
        if (stance is { Standing: Standing.Denied, Cue: >= 0 } && !tree.IsVerb(stance.Cue) && one.Source.Count == 0 && one is not ({ KindName: "AGREE" } or { KindName: "RETREAT", Mode: "access" })) return "what nobody did";
        // "The troops failed to arrive": they moved nowhere.
        if (stance.Standing == Standing.Denied && one.KindName == "MOBILIZE" && tree.Lemma(one.Trigger) == "arrive") return "forces that did not come";
        // "Cancelled amid the blockade", "tankers sanctioned for smuggling are hit": what goes before another act, by nobody that is told or told in passing.
        if (one is { KindName: "COERCE", Mode: "restrict" } && tree.Lemma(one.Trigger) is "siege" or "blockade" && !tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) is Relation.Obl or Relation.Nmod && tree.Case(one.Trigger) is "amid" or "following" or "despite" && one.Source.TrueForAll(s => s.Sector == "COP")) return "named in passing";
        if (one is { KindName: "SANCTION", Mode: "impose", Source.Count: 0 } && tree[one.Trigger].Xpos == "VBN" && tree.Relation(one.Trigger) == Relation.Acl && !tree.HasChild(one.Trigger, Relation.OblUnmarked) && (tree.Child(one.Trigger, Relation.Obl) is not (>= 0 and int told) || tree.Case(told) is not ("on" or "in" or "since"))) return "named in passing";
        return stance.Status == "proposed" && IsBoundTo(one) ? "what somebody ought to do" : null;
    }

    // "Congress has to approve any deal", "the units should enter a state of war".
    private bool IsBoundTo(FoundEvent one)
    {
        if (one is { KindName: "REQUEST" or "ACCUSE" } or { KindName: "SANCTION", Mode: "convict" } || !tree.IsVerb(one.Trigger)) return false;
        if (tree.Child(one.Trigger, Relation.Aux) is >= 0 and int modal && tree.Lower(modal) is "must" or "should") return true;
        if (!frames.HasTo(one.Trigger)) return false;
        return tree.Relation(one.Trigger) == Relation.Xcomp && tree.Head(one.Trigger) is >= 0 and int bound && tree.Lemma(bound) is "have" or "need";
    }
}
