using System.Collections.Immutable;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Export;

/// <summary>A stretch of text that lies in the same slots from end to end.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Slots">The slots it lies in, the one to show first; empty for plain text.</param>
public readonly record struct Stretch(int Start, int End, ImmutableArray<SlotMark> Slots);

/// <summary>One slot of one claim.</summary>
/// <param name="Claim">Index of the claim in its report.</param>
/// <param name="Code">t trigger, a source, g target, k speaker, w when, p where, f figure, o ordinal, c cue, q quote.</param>
public readonly record struct SlotMark(int Claim, char Code);

/// <summary>Cuts a report's text where slots begin and end.</summary>
public static class Stretches
{
    private const string CodesByWeight = "tagkwpfocq";

    /// <summary>The whole text of a report, cut where any slot of any claim begins or ends.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static IEnumerable<Stretch> Of(ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<(int Start, int End, SlotMark Mark)> slots = [];
        for (int i = 0; i < report.Claims.Length; i++) AddSlots(slots, report.Claims[i], i);
        return Cut(slots, new CharRange(0, report.Document.Text.Length));
    }

    /// <summary>A stretch of the text, cut where the slots of one claim begin or end; its claim has the index 0.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is null.</exception>
    public static IEnumerable<Stretch> Of(Claim claim, CharRange within)
    {
        ArgumentNullException.ThrowIfNull(claim);
        List<(int Start, int End, SlotMark Mark)> slots = [];
        AddSlots(slots, claim, 0);
        return Cut(slots, within);
    }

    private static IEnumerable<Stretch> Cut(List<(int Start, int End, SlotMark Mark)> slots, CharRange within)
    {
        slots.Sort((x, y) => x.Start.CompareTo(y.Start));
        List<(int End, SlotMark Mark)> open = [];
        int at = within.Start, next = 0;
        while (at < within.End)
        {
            open.RemoveAll(s => s.End <= at);
            for (; next < slots.Count && slots[next].Start <= at; next++)
                if (slots[next].End > at) open.Add((slots[next].End, slots[next].Mark));
            int end = next < slots.Count ? Math.Min(slots[next].Start, within.End) : within.End;
            foreach ((int End, SlotMark Mark) slot in open) end = Math.Min(end, slot.End);
            yield return new Stretch(at, end, Ordered(open));
            at = end;
        }
    }

    private static void AddSlots(List<(int Start, int End, SlotMark Mark)> slots, Claim claim, int index)
    {
        Add(claim.Quote, 'q');
        Add(claim.Trigger, 't');
        foreach (Participant participant in claim.Source) Add(participant.Range, 'a');
        foreach (Participant participant in claim.Target) Add(participant.Range, 'g');
        foreach (Speaker speaker in claim.Speakers)
        {
            Add(speaker.Range, 'k');
            Add(speaker.Cue, 'c');
        }

        Add(claim.When?.Range, 'w');
        Add(claim.Where?.Range, 'p');
        foreach (Figure figure in claim.Figures) Add(figure.Range, 'f');
        Add(claim.Ordinal?.Range, 'o');
        Add(claim.StandingCue, 'c');
        Add(claim.CertaintyCue, 'c');

        void Add(CharRange? range, char code)
        {
            if (range is CharRange slot) slots.Add((slot.Start, slot.End, new SlotMark(index, code)));
        }
    }

    private static ImmutableArray<SlotMark> Ordered(List<(int End, SlotMark Mark)> open)
    {
        if (open.Count == 0) return [];
        return [.. open.Select(s => s.Mark).Distinct().OrderBy(m => CodesByWeight.IndexOf(m.Code, StringComparison.Ordinal)).ThenBy(m => m.Claim)];
    }
}
