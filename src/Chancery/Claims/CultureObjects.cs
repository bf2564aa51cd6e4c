using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;

namespace Chancery.Claims;

/// <summary>Paintings, statues and finds that are looted, given back or handed to a museum: acts about them are of culture, but where one state gives them back to another.</summary>
internal sealed class CultureObjects(Tree tree, WordLists words)
{
    /// <summary>True if what the act does is done to a thing of culture.</summary>
    internal bool Concern(FoundEvent one)
    {
        // Police who seize what is forged or stolen do police work.
        if (one is { KindName: "COERCE", Mode: "seize" } && tree.Lemma(one.Trigger) is not ("loot" or "plunder" or "steal" or "rob" or "take")) return false;
        if (one is not ({ KindName: "RETREAT", Mode: "return" } or { KindName: "COERCE", Mode: "seize" } or { KindName: "AGREE" } or { KindName: "AID" })) return false;
        if (one.KindName == "RETREAT" && Mishaps.IsBetweenStates(one) && one.Target.Exists(t => t.Sector == "GOV")) return false;
        if (IsDoneToOne(one.Trigger)) return true;
        return one.KindName == "AGREE" && one.UsedUp.Exists(v => tree.IsVerb(v) && tree.Lemma(v) is "return" or "repatriate" or "restitute" or "hand" or "transfer" && IsDoneToOne(v));
    }

    private bool IsDoneToOne(int act)
    {
        if (tree.Relation(act) is Relation.Acl or Relation.AclRelcl && IsOne(tree.Head(act))) return true;
        // "The smith who cast the bells that were looted": the parse may hang the clause further up; what stands right before it is meant.
        if (tree.Relation(act) == Relation.AclRelcl && tree.Child(act, Relation.NsubjPass) is > 0 and int that && tree[that].Xpos == "WDT" && IsOne(that - 1)) return true;
        for (int child = tree.FirstChild(act); child >= 0; child = tree.NextSibling(child))
        {
            bool done = tree.Relation(child) is Relation.Obj or Relation.NsubjPass || tree.Relation(child) == Relation.Nmod && tree.Case(child) == "of" && !tree.IsVerb(act);
            if (done && IsOne(child)) return true;
        }

        return false;
    }

    // "The sculptures", "the bronzes collection".
    private bool IsOne(int noun)
    {
        if (noun < 0) return false;
        if (IsWord(noun)) return true;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Compound && IsWord(child)) return true;
        }

        return false;
    }

    private bool IsWord(int token) => words.Has("artefact", tree.Lower(token)) || words.Has("artefact", tree.Lemma(token));
}
