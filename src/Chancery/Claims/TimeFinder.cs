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
        return 0;
    }
}
