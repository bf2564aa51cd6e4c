using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Says which of a document's time expressions gives the time of an act: one that hangs on the trigger, on its clause, or on its further words; not one that dates the saying.</summary>
internal sealed class TimeFinder(Tree tree, Frames frames, TimeReader reader)
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
        if (one.Arguments.Contains(governor) && tree.IsNominal(governor) && tree.Relation(time.Head) is Relation.Nmod or Relation.NmodUnmarked or Relation.NmodPoss or Relation.Compound) return 2;
        return HangsNear(one, governor) ? 1 : 0;
    }

    // "Killed at a funeral on Wednesday in the town of Tiné": on a noun of the act's own phrases, with no other clause between.
    private bool HangsNear(FoundEvent one, int governor)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        for (int steps = 0; steps < 4 && governor >= 0; governor = tree.Head(governor), steps++)
        {
            if (governor == one.Trigger || governor == clause || one.Companions.Contains(governor)) return true;
            if (!tree.IsNominal(governor) || tree.Relation(governor) is not (Relation.Nmod or Relation.Obl or Relation.Obj or Relation.Appos or Relation.NmodUnmarked or Relation.Conj)) return false;
        }

        return false;
    }
}
