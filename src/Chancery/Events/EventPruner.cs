using Chancery.Documents;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>Leaves out what tells no act of its own: conditions of another act, an act that a promise or threat already holds, and one that is named again without anything new.</summary>
internal sealed class EventPruner(Tree tree, Frames frames)
{
    internal void Prune(List<FoundEvent> events)
    {
        events.RemoveAll(e => e.Pattern.Settings.ContainsKey("context") && !e.Shown && !HasContext(e, events));
        JoinVisits(events);
        HashSet<int> used = Used(events);
        events.RemoveAll(e => used.Contains(e.Trigger) || IsCondition(e, events) || Restates(e, events) || IsPurposeOfSame(e, events) || IsManner(e, events));
        events.RemoveAll(e => IsClaimOf(e, events));
    }

    // "Sixty people were injured": of an act only where the report has told of one of that kind shortly before.
    private bool HasContext(FoundEvent one, List<FoundEvent> events)
    {
        int sentence = tree[one.Trigger].Sentence;
        return events.Exists(e => e != one && e.KindName == one.KindName && !e.Pattern.Settings.ContainsKey("context") && tree[e.Trigger].Sentence <= sentence && tree[e.Trigger].Sentence >= sentence - 3);
    }

    // "Arrived in Lomé on her first state visit": the arrival is the visit.
    private void JoinVisits(List<FoundEvent> events)
    {
        for (int i = events.Count - 1; i >= 0; i--)
        {
            FoundEvent noun = events[i];
            if (noun.KindName != "CONSULT" || noun.Mode != "visit" || tree.IsVerb(noun.Trigger)) continue;
            FoundEvent? told = events.Find(e => e != noun && e.KindName == "CONSULT" && e.Mode == "visit" && tree.IsVerb(e.Trigger) && tree[e.Trigger].Sentence == tree[noun.Trigger].Sentence && tree.IsUnder(noun.Trigger, e.Trigger) && SharesSides(e, noun));
            if (told is null) continue;
            told.Companions.Add(noun.Trigger);
            told.Arguments.AddRange(noun.Arguments);
            events.RemoveAt(i);
        }
    }

    private static bool SharesSides(FoundEvent told, FoundEvent again) => Holds(told.Source, again.Source) && Holds(told.Target, again.Target);

    private static bool Holds(List<Mention> told, List<Mention> again) => again.TrueForAll(a => told.Exists(t => t.Head == a.Head || t.Country.Length > 0 && t.Country == a.Country));

    // "Threatens to invade and take control", "calls on them to cease their attacks": what is joined to a used-up clause, and the noun it acts on, are used up with it.
    private HashSet<int> Used(List<FoundEvent> events)
    {
        HashSet<int> used = [];
        foreach (FoundEvent one in events)
        {
            if (one.KindName == "ASSAULT") continue;
            foreach (int clause in one.UsedUp)
            {
                if (!tree.IsVerb(clause) || clause == one.Trigger) continue;
                for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
                {
                    bool joined = tree.Relation(child) == Relation.Conj && tree.IsVerb(child) && !tree.HasChild(child, Relation.Nsubj);
                    bool acted = tree.Relation(child) == Relation.Obj && tree[child].Upos == Upos.NOUN;
                    if (joined || acted) used.Add(child);
                }
            }
        }

        foreach (FoundEvent one in events)
        {
            // A word that carries an act of its own pattern's used-up clause is judged by that act alone.
            if (one.UsedUp.Count > 0 && used.Contains(one.Trigger) && one.KindName is "AGREE" or "REQUEST") used.Remove(one.Trigger);
        }

        return used;
    }

    // "… if Hamas does not release the hostages": what another act hangs on is not claimed.
    private bool IsCondition(FoundEvent one, List<FoundEvent> events)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        for (int token = clause, steps = 0; token >= 0 && steps < 4; token = tree.Head(token), steps++)
        {
            if (tree.Relation(token) == Relation.Advcl)
            {
                int mark = tree.Child(token, Relation.Mark);
                if (mark < 0 || tree.Lower(mark) is not ("if" or "unless")) return false;
                int main = tree.Head(token);
                return events.Exists(e => e != one && (e.Trigger == main || frames.ClauseVerb(e.Trigger) == main || tree.IsUnder(e.Trigger, main) && !tree.IsUnder(e.Trigger, token)));
            }

            if (tree.Relation(token) is not (Relation.Xcomp or Relation.Conj or Relation.Obj or Relation.Ccomp)) return false;
        }

        return false;
    }

    // "The militia claims responsibility for the attack on the camp": the attack is the act, which its maker tells of.
    private bool IsClaimOf(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName != "ASSAULT" || tree.Lemma(one.Trigger) is not ("claim" or "take" or "admit") || !tree.IsVerb(one.Trigger) || one.Companions.Count > 0) return false;
        return tree.Child(one.Trigger, Relation.Obj) is >= 0 and int duty && tree.Lemma(duty) is "responsibility" or "credit"
            && events.Exists(e => e != one && e.KindName == "ASSAULT" && !tree.IsVerb(e.Trigger) && tree.IsUnder(e.Trigger, duty) && tree.Case(e.Trigger) == "for");
    }

    // "Received the premier in a show of support by its government": says how the act of the main clause is meant.
    private bool IsManner(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName != "SUPPORT" || tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) != Relation.Nmod || tree.Case(one.Trigger) != "of") return false;
        int sign = tree.Head(one.Trigger);
        if (sign < 0 || tree.Relation(sign) != Relation.Obl || tree.Case(sign) is not ("in" or "as") || tree.Lemma(sign) is not ("show" or "sign" or "gesture" or "display" or "token" or "mark" or "expression" or "act")) return false;
        int main = tree.Head(sign);
        return events.Exists(e => e != one && (e.Trigger == main || frames.ClauseVerb(e.Trigger) == main) && e.Source.Exists(s => one.Source.Count == 0 || one.Source.Exists(o => o.Country == s.Country)));
    }

    // "Died in the attack": an attack told before and named again with nobody and nothing new.
    private bool Restates(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName != "ASSAULT" || one.Source.Count > 0 || one.Target.Exists(t => t.Kind is MentionKind.Person or MentionKind.Role or MentionKind.Body) || tree.IsVerb(one.Trigger)) return false;
        int sentence = tree[one.Trigger].Sentence;
        return events.Exists(e => e != one && e.KindName == "ASSAULT" && tree[e.Trigger].Sentence <= sentence && tree[e.Trigger].Sentence >= sentence - 2 && (e.Source.Count > 0 || e.Target.Count > 0)
            && (tree[e.Trigger].Sentence == sentence || tree.Child(one.Trigger, Relation.Det) is int det and >= 0 && tree.Lower(det) is "the" or "this" or "that"));
    }

    // "Met in Riyadh to discuss the war", "blocked a road to protest against the cuts": the talk is the meeting, the protest the blockade.
    private bool IsPurposeOfSame(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName is not ("CONSULT" or "PROTEST") || !tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Advcl or Relation.Xcomp) || !frames.HasTo(one.Trigger)) return false;
        int head = tree.Head(one.Trigger);
        return head >= 0 && events.Exists(e => e != one && e.KindName == one.KindName && e.Mode is not ("visit" or "host") && (e.Trigger == head || frames.ClauseVerb(e.Trigger) == head));
    }
}
