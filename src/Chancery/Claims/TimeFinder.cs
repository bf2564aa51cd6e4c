using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Says which of a document's time expressions gives the time of an act: one that hangs on the trigger, on its clause, or on its further words; not one that dates the saying.</summary>
internal sealed class TimeFinder(Tree tree, KnowledgeBase knowledge, Frames frames, TimeReader reader)
{
    private readonly IReadOnlyList<TimeMention> _times = reader.Times;

    /// <summary>The time of an act; null if the report gives none.</summary>
    internal TimeMention? Of(FoundEvent one, Standing standing, out DateOnly? from, out DateOnly? until)
    {
        (from, until) = (null, null);
        TimeMention? best = null;
        int bestScore = 0, sentence = tree[one.Trigger].Sentence;
        foreach (TimeMention time in _times)
        {
            if (tree[time.Head].Sentence != sentence || time.Kind != TimeKind.Date) continue;
            int score = Score(one, time);
            if (score > bestScore) (best, bestScore) = (time, score);
        }

        if (best is not null) (from, until) = best.Resolve(standing is Standing.Planned or Standing.Possible || (standing == Standing.Denied && best.LooksAhead));
        return best;
    }

    private int Score(FoundEvent one, TimeMention time)
    {
        int governor = time.Governor;
        if (governor < 0) return 0;
        if (governor == one.Trigger) return 5;
        if (governor == frames.ClauseVerb(one.Trigger)) return 4;
        if (one.Companions.Contains(governor)) return 3;
        if (one.UsedUp.Contains(governor)) return 2;
        if (IsOtherAct(one, governor)) return 0;
        if (one.Arguments.Contains(governor) && tree.IsNominal(governor) && tree.Relation(time.Head) is Relation.Nmod or Relation.NmodUnmarked or Relation.NmodPoss or Relation.Compound) return 2;
        return HangsNear(one, governor) || IsAbove(one, governor) ? 1 : 0;
    }

    // "Sentenced for the November 2015 assassination": the time of the act that is spoken of, not of this one.
    private bool IsOtherAct(FoundEvent one, int noun)
    {
        if (tree[noun].Upos != Upos.NOUN || noun == one.Trigger || one.Companions.Contains(noun) || one.Literals.Contains(noun)) return false;
        if (!knowledge.Triggers.ContainsKey(tree.Lemma(noun)) || tree.Lemma(noun) is "day" or "week" or "month" or "time") return false;
        // "Abducted in an attack on Saturday": the attack is where it was done.
        int head = tree.Head(noun);
        bool within = tree.Relation(noun) == Relation.Obl && tree.Case(noun) is "in" or "during" or "by" && (head == one.Trigger || head == frames.ClauseVerb(one.Trigger) || one.Companions.Contains(head) || tree.Relation(one.Trigger) == Relation.Conj && head == tree.Head(one.Trigger));
        return !within;
    }

    // "In 2006 the town was the target of an attack": the time of the clause that the act is a noun of; not the time of a saying.
    private bool IsAbove(FoundEvent one, int governor)
    {
        if (tree.IsVerb(one.Trigger)) return false;
        int token = one.Trigger;
        for (int steps = 0; steps < 3 && token >= 0; steps++)
        {
            if (tree.Relation(token) is not (Relation.Nmod or Relation.Obj or Relation.Obl or Relation.Nsubj or Relation.NsubjPass)) return false;
            if (tree.Case(token) is "after" or "following" or "before" or "since" or "over" or "for" or "against" or "despite" or "ahead_of") return false;
            token = tree.Head(token);
            if (token == governor) return !tree.IsVerb(token) || tree.Lemma(token) is "be" or "take" or "occur" or "happen" or "begin" or "start" or "continue" or "follow" or "see" or "suffer" or "survive" or "face" or "conduct" or "carry" or "launch" or "hold" or "provide" or "kill" or "die" or "injure" or "wound" or "hit" or "strike";
        }

        return false;
    }

    // "Killed at a funeral on Wednesday in the town of Tiné": on a noun of the act's own phrases, with no other clause between.
    private bool HangsNear(FoundEvent one, int governor)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        for (int steps = 0; steps < 4 && governor >= 0; governor = tree.Head(governor), steps++)
        {
            if (governor == one.Trigger || governor == clause || one.Companions.Contains(governor)) return true;
            if (!tree.IsNominal(governor) || IsOtherAct(one, governor) || tree.Relation(governor) is not (Relation.Nmod or Relation.Obl or Relation.Obj or Relation.Appos or Relation.NmodUnmarked or Relation.Conj)) return false;
        }

        return false;
    }
}
