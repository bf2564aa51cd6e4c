using System.Collections.Immutable;

namespace Chancery.Store.Checks;

/// <summary>What counts as one visit, and as a visit at all.</summary>
/// <param name="ByOffice">True: every holder of the office counts ("the first US president since"); false: the person alone.</param>
/// <param name="MergeStops">True: stays that follow each other within a day are one visit; false: each line of a list counts.</param>
/// <param name="Left">Occasions that do not count.</param>
public sealed record CountingRule(bool ByOffice, bool MergeStops, VisitOccasion Left)
{
    /// <summary>Every rule that an answer is tried under, the plainest first.</summary>
    /// <param name="byOffice">Whether the question is of an office or of a person.</param>
    public static ImmutableArray<CountingRule> All(bool byOffice) =>
    [
        .. new VisitOccasion[] { VisitOccasion.None, VisitOccasion.Transit, VisitOccasion.Funeral | VisitOccasion.Transit, VisitOccasion.Summit | VisitOccasion.Funeral | VisitOccasion.Transit }
            .SelectMany(left => new[] { true, false }.Select(merge => new CountingRule(byOffice, merge, left))),
    ];

    /// <summary>"person; stops merged; without transit".</summary>
    public override string ToString()
    {
        string without = Left == VisitOccasion.None ? "summits, funerals and transit count" : "without " + string.Join(", ", new[] { (VisitOccasion.Summit, "summits"), (VisitOccasion.Funeral, "funerals"), (VisitOccasion.Transit, "transit and private stops") }.Where(p => Left.HasFlag(p.Item1)).Select(p => p.Item2));
        return $"{(ByOffice ? "office" : "person")}; {(MergeStops ? "stops merged into visits" : "each stop counts")}; {without}";
    }

    /// <summary>The visits that count, in order, each with the lines it is made of.</summary>
    /// <param name="visits">Visits of one person or office to one country, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="visits"/> is null.</exception>
    public ImmutableArray<CountedVisit> Count(IEnumerable<ImportedVisit> visits)
    {
        ArgumentNullException.ThrowIfNull(visits);
        List<CountedVisit> counted = [];
        foreach (ImportedVisit visit in visits.Where(v => (v.Occasion & Left) == 0).OrderBy(v => v.First).ThenBy(v => v.Id, StringComparer.Ordinal))
        {
            // "He flew to Lusaka on Monday … It was his third visit to Zambia": without a day of its own it is the visit that the report tells.
            int told = visit.IsDayGiven ? -1 : counted.FindLastIndex(c => c.Lines.Any(l => l.IsDayGiven && PersonNames.Match(l.Person, visit.Person) && IsToldTwice(l, visit)));
            if (told >= 0)
            {
                counted[told] = counted[told] with { Lines = counted[told].Lines.Add(visit) };
                continue;
            }

            CountedVisit? last = counted.LastOrDefault();
            // A stop of the same person soon after belongs to the same journey; the ledger and a list may tell of one visit twice.
            bool same = last is not null && PersonNames.Match(last.Lines[0].Person, visit.Person) && (MergeStops ? visit.First.DayNumber - last.Last.DayNumber <= Gap : Twice(last, visit));
            if (same) counted[^1] = last! with { Lines = last.Lines.Add(visit), Last = visit.Last > last.Last ? visit.Last : last.Last };
            else counted.Add(new(counted.Count + 1, visit.First, visit.Last, [visit]));
        }

        return [.. counted];
    }

    /// <summary>Days between two stays of one visit.</summary>
    internal const int Gap = 1;

    private static bool Twice(CountedVisit last, ImportedVisit visit) =>
        (last.Lines.All(l => l.List != visit.List) && visit.First.DayNumber - last.Last.DayNumber <= 1) || (visit.First <= last.Last && last.Lines.Any(l => IsToldTwice(l, visit)));

    // One report tells of it twice: "he flew to Dar es Salaam", "it was his third visit to Tanzania".
    private static bool IsToldTwice(ImportedVisit one, ImportedVisit other) =>
        one.Reports.Any(r => other.Reports.Contains(r, StringComparer.Ordinal)) && (one.Place == other.Place || IsWhole(one) || IsWhole(other));

    private static bool IsWhole(ImportedVisit visit) => visit.Place.Length == 0 || CountryNames.Code(visit.Place) == visit.To;
}

/// <summary>One visit as a rule counts it.</summary>
/// <param name="Number">1 for the first counted.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Lines">The lines of lists and the happenings of the ledger it rests on.</param>
public sealed record CountedVisit(int Number, DateOnly First, DateOnly Last, ImmutableArray<ImportedVisit> Lines);
