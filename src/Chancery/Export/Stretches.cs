using System.Collections.Immutable;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Export;

/// <summary>A stretch of text that lies in the same slots from end to end.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Slots">The slots it lies in, the one to show first; empty for plain text.</param>
internal readonly record struct Stretch(int Start, int End, ImmutableArray<SlotMark> Slots);

/// <summary>One slot of one claim.</summary>
/// <param name="Claim">Index of the claim in its report.</param>
/// <param name="Code">t trigger, a source, g target, k speaker, w when, p where, f figure, o ordinal, c cue, q quote.</param>
internal readonly record struct SlotMark(int Claim, char Code);

/// <summary>Cuts a report's text where slots begin and end.</summary>
internal static class Stretches
{
    private const string CodesByWeight = "tagkwpfocq";

    public static IEnumerable<Stretch> Of(ReadReport report)
    {
        List<(int Start, int End, SlotMark Mark)> slots = SlotsOf(report);
        slots.Sort((x, y) => x.Start.CompareTo(y.Start));
        List<(int End, SlotMark Mark)> open = [];
        int at = 0, next = 0, length = report.Document.Text.Length;
        while (at < length)
        {
            open.RemoveAll(s => s.End <= at);
            for (; next < slots.Count && slots[next].Start <= at; next++)
                if (slots[next].End > at) open.Add((slots[next].End, slots[next].Mark));
            int end = next < slots.Count ? slots[next].Start : length;
            foreach ((int End, SlotMark Mark) slot in open) end = Math.Min(end, slot.End);
            yield return new Stretch(at, end, Ordered(open));
            at = end;
        }
    }

    /// <summary>The slots of one claim with their places, heaviest first.</summary>
    public static List<(CharRange Range, char Code)> OfClaim(Claim claim)
    {
        List<(CharRange, char)> slots = [(claim.Trigger, 't')];
        foreach (Participant participant in claim.Source) slots.Add((participant.Range, 'a'));
        foreach (Participant participant in claim.Target) slots.Add((participant.Range, 'g'));
        foreach (Speaker speaker in claim.Speakers) slots.Add((speaker.Range, 'k'));
        if (claim.When is TimeSlot when) slots.Add((when.Range, 'w'));
        if (claim.Where is PlaceSlot where) slots.Add((where.Range, 'p'));
        foreach (Figure figure in claim.Figures) slots.Add((figure.Range, 'f'));
        if (claim.Ordinal is Ordinal ordinal) slots.Add((ordinal.Range, 'o'));
        foreach (Speaker speaker in claim.Speakers)
            if (speaker.Cue is CharRange said) slots.Add((said, 'c'));
        if (claim.StandingCue is CharRange standing) slots.Add((standing, 'c'));
        if (claim.CertaintyCue is CharRange certainty) slots.Add((certainty, 'c'));
        return slots;
    }

    private static List<(int Start, int End, SlotMark Mark)> SlotsOf(ReadReport report)
    {
        List<(int Start, int End, SlotMark Mark)> slots = [];
        for (int i = 0; i < report.Claims.Length; i++)
        {
            slots.Add((report.Claims[i].Quote.Start, report.Claims[i].Quote.End, new SlotMark(i, 'q')));
            foreach ((CharRange range, char code) in OfClaim(report.Claims[i])) slots.Add((range.Start, range.End, new SlotMark(i, code)));
        }

        return slots;
    }

    private static ImmutableArray<SlotMark> Ordered(List<(int End, SlotMark Mark)> open)
    {
        if (open.Count == 0) return [];
        return [.. open.Select(s => s.Mark).Distinct().OrderBy(m => CodesByWeight.IndexOf(m.Code, StringComparison.Ordinal)).ThenBy(m => m.Claim)];
    }
}
