using Chancery.Documents;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>
/// Finds denials that name what they deny only by a word: "denies the claim", "denied any involvement". What is denied is the act told before (GUIDELINES, decision 20), so a denial
/// takes that act's kind and sides.
/// </summary>
internal sealed class DenialFinder(Tree tree, Frames frames, MentionReader mentions)
{
    // How many sentences back the act may stand.
    private const int Reach = 2;

    // Words for having had a part in what was told.

    // Words for what was said.
    private static readonly HashSet<string> _sayings = new(StringComparer.Ordinal) { "claim", "accusation", "allegation", "report", "assertion", "charge", "reproach" };

    // Kinds done by words: whoever denies does not dispute that they were spoken.
    private static readonly HashSet<string> _spoken = new(StringComparer.Ordinal) { "ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "PROTEST" };

    /// <summary>Adds the denials to the acts found, in the order of their triggers.</summary>
    internal void Add(List<FoundEvent> events)
    {
        List<FoundEvent> denials = [];
        for (int token = 0; token < tree.Count; token++)
        {
            if (tree.Relation(token) == Relation.AclRelcl && (tree.Lemma(token) is "deny" or "dispute" or "reject" or "dismiss" or "refute" or "rebut" || CallsFalse(token))) MarkDenied(token, events);
            if (tree.IsVerb(token) && (tree.Lemma(token) is "deny" or "reject" or "dismiss" or "refute" or "rebut" or "dispute" || CallsFalse(token) || IsJudging(token, events)) && Of(token, events) is { } denial)
            {
                // "Dismissed the charge as absurd": denies what it is charged with, and blames nobody.
                events.RemoveAll(e => e.Trigger == denial.Trigger);
                denials.Add(denial);
            }
        }

        if (denials.Count == 0) return;
        events.AddRange(denials);
        events.Sort((a, b) => a.Trigger.CompareTo(b.Trigger));
    }

    // "A charge that the premier called false", "described the claim as baseless".
    private bool CallsFalse(int verb)
    {
        if (!tree.IsVerb(verb) || tree.Lemma(verb) is not ("call" or "brand" or "label" or "describe" or "term")) return false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (child > verb && tree.Relation(child) is Relation.Xcomp or Relation.Obl or Relation.Advcl && tree.Lemma(child).ToLowerInvariant() is "false" or "baseless" or "unfounded" or "untrue" or "groundless" or "absurd" or "fabrication" or "fabricated" or "lie" or "nonsense") return true;
        }

        return false;
    }

    // "Called the charge baseless": a judgement of what was said.
    private bool IsJudging(int token, List<FoundEvent> events) => tree.IsVerb(token) && tree.Lemma(token) is "call" or "describe" or "brand" && events.Exists(e => e.Trigger == token && e is { KindName: "ACCUSE", Mode: "disapprove" });

    // "Accuses Kenya of arming pirates, which Nairobi denies": the clause before, if the denier's side did it.
    private void MarkDenied(int verb, List<FoundEvent> events)
    {
        int subject = frames.Subject(verb), about = tree.Child(verb, Relation.Obj), summed = tree.Head(verb);
        // "…, a charge that the group denies".
        bool named = summed > 1 && _sayings.Contains(tree.Lemma(summed)) && tree.Extent(summed).First is > 1 and int start && (tree[start - 1].Text == "," || tree[start].Text == ",") && (about < 0 || tree.Lower(about) is "that" or "which");
        if (subject < 0 || !named && (about < 0 || tree.Lower(about) != "which") || IsNegated(verb) || mentions.Of(subject) is not { IsActor: true, Country.Length: > 0 } denier) return;
        FoundEvent? act = events.FindLast(e => e.Trigger < verb && tree[e.Trigger].Sentence == tree[verb].Sentence);
        if (act is null || _spoken.Contains(act.KindName) || !act.Source.Exists(s => IsOfSide(s, denier))) return;
        (act.Denier, act.Denial) = (subject, verb);
        // "…, a charge that Chad dismissed as absurd".
        events.RemoveAll(e => e.Trigger == verb && e is { KindName: "ACCUSE", Mode: "disapprove" });
    }

    private FoundEvent? Of(int verb, List<FoundEvent> events)
    {
        if (events.Exists(e => e.Trigger == verb && e is not { KindName: "ACCUSE", Mode: "disapprove" }) || tree.Relation(verb) is Relation.AclRelcl || IsNegated(verb)) return null;
        int about = frames.Object(verb), subject = frames.Subject(verb);
        if (about < 0 || subject < 0 || mentions.Of(subject) is not { IsActor: true, Country.Length: > 0 } denier) return null;
        string word = tree.Lemma(about);
        bool part = tree.Lemma(verb) == "deny" && (Frames.Parts.Contains(word) || tree[about].Upos == Upos.PRON && tree.Lower(about) is "it" or "this" or "that"), saying = _sayings.Contains(word);
        // "Denies allegations of involvement".
        for (int child = tree.FirstChild(about); saying && child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Nmod && tree.Case(child) == "of" && Frames.Parts.Contains(tree.Lemma(child))) (part, saying) = (true, false);
        }

        if (!part && !saying) return null;
        FoundEvent? named = events.Find(e => e.Trigger != about && tree.IsUnder(e.Trigger, about));
        // "Denies claims that it shelled the port": the clause tells the act itself.
        // "Denied involvement in the raids": who denies it is its only doer, and it may be told before whom they struck.
        bool own = named is not null && part && named.Source.Exists(s => s.Head == subject);
        if (named is not null && !(part && (named.Source.Count == 0 || own))) return null;
        if (ActBefore(verb, denier, saying, events) is not { } act || act == named) return null;
        if (own && named!.Target.Count == 0 && named.KindName == act.KindName)
        {
            events.Remove(named);
            named = null;
        }

        if (own && named is not null) return null;
        if (named is not null)
        {
            if (named.KindName != act.KindName) return null;
            named.Source = [.. act.Source];
            if (named.Target.Count == 0) named.Target = [.. act.Target];
            return null;
        }

        return new FoundEvent
        {
            Trigger = verb, TriggerFirst = verb, TriggerLast = verb, Pattern = act.Pattern, Pos = Knowledge.TriggerPos.Verb, ModeOverride = act.ModeOverride,
            Source = [.. act.Source], Target = [.. act.Target], Denier = subject, Denial = verb, Same = act,
        };
    }

    // The nearest act that the denier's side did; for what somebody said, also one that befell it.
    private FoundEvent? ActBefore(int verb, Mention denier, bool saying, List<FoundEvent> events)
    {
        int sentence = tree[verb].Sentence;
        FoundEvent? suffered = null;
        for (int i = events.Count - 1; i >= 0; i--)
        {
            FoundEvent before = events[i];
            if (before.Trigger > verb || _spoken.Contains(before.KindName) || before is { KindName: "SANCTION", Mode: "convict" }) continue;
            if (sentence - tree[before.Trigger].Sentence > Reach) break;
            if (before.Source.Exists(s => IsOfSide(s, denier))) return before;
            if (saying && before.Source.Exists(s => s.Sector is "MIL" or "REB")) suffered ??= before.Target.Exists(t => t.Country == denier.Country) ? before : null;
        }

        return suffered;
    }

    // A state answers for its organs; an armed group, a party or a firm for itself.
    private static bool IsOfSide(Mention doer, Mention denier)
    {
        if (doer.Country != denier.Country) return false;
        return doer.ActorId.Length > 0 && doer.ActorId == denier.ActorId || doer.Sector == denier.Sector || IsOrgan(doer.Sector) && (IsOrgan(denier.Sector) || denier.Sector == "PTY");
    }

    private static bool IsOrgan(string sector) => sector is "GOV" or "MIL" or "COP" or "SPY" or "JUD" or "LEG" or "";

    private bool IsNegated(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Advmod && tree.Lower(child) is "not" or "n't" or "never") return true;
        }

        return false;
    }
}
