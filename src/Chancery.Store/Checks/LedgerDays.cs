using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Store.Checks;

/// <summary>Of which days a ledger holds reports with claims.</summary>
internal sealed class LedgerDays
{
    /// <summary>Days without a report that do not yet make a gap.</summary>
    public const int Slack = 31;

    private LedgerDays(ImmutableArray<(DateOnly First, DateOnly Last)> spans, int held)
    {
        Spans = spans;
        Held = held;
    }

    /// <summary>Spans of days without a gap, the first first.</summary>
    public ImmutableArray<(DateOnly First, DateOnly Last)> Spans { get; }

    /// <summary>On how many days a report was published.</summary>
    public int Held { get; }

    /// <summary>First day; null if there is none.</summary>
    public DateOnly? First => Spans.IsEmpty ? null : Spans[0].First;

    /// <summary>Last day; null if there is none.</summary>
    public DateOnly? Last => Spans.IsEmpty ? null : Spans[^1].Last;

    public static LedgerDays Of(IEnumerable<DateOnly> published)
    {
        ImmutableArray<(DateOnly First, DateOnly Last)>.Builder spans = ImmutableArray.CreateBuilder<(DateOnly, DateOnly)>();
        int held = 0;
        foreach (DateOnly day in published.Distinct().Order())
        {
            held++;
            if (spans.Count > 0 && day.DayNumber - spans[^1].Last.DayNumber <= Slack) spans[^1] = (spans[^1].First, day);
            else spans.Add((day, day));
        }

        return new(spans.ToImmutable(), held);
    }

    /// <summary>The spans as <see cref="ToString"/> writes them.</summary>
    public static LedgerDays Parse(string spans) => new([.. spans.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(s => (Day(s[..10]), Day(s[11..])))], 0);

    /// <summary>True if there are reports from the one day to the other without a gap.</summary>
    public bool Covers(DateOnly from, DateOnly until) => Spans.Any(s => s.First.DayNumber <= from.DayNumber + Slack && s.Last.DayNumber >= until.DayNumber - Slack);

    /// <summary>The spans: "2019-01-04/2019-12-30|2025-01-01/2025-06-30".</summary>
    public override string ToString() => string.Join('|', Spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.First:yyyy-MM-dd}/{s.Last:yyyy-MM-dd}")));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
