using System.Collections.Immutable;
using System.Globalization;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Store.Happenings;

/// <summary>A report as the ledger keeps it, with its claims. The ledger's own order of reports is (<see cref="Published"/>, <see cref="Id"/>).</summary>
public sealed record LedgerReport
{
    /// <summary>The report's id.</summary>
    public required string Id { get; init; }

    /// <summary>The day of publication; null if unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The headline; empty if none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who published it; empty if unknown.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Where it can be found; empty if unknown.</summary>
    public string Url { get; init; } = "";

    /// <summary>Whom the feed names as its source (RSS <c>source</c>); empty if none.</summary>
    public string FeedSource { get; init; } = "";

    /// <summary>The report's words; empty where the ledger keeps quotes only.</summary>
    public string Text { get; init; } = "";

    /// <summary>The claims, in the order of their triggers.</summary>
    public ImmutableArray<LedgerClaim> Claims { get; init; } = [];

    /// <summary>Orders reports: by day of publication (unknown first), then by id, letter by letter.</summary>
    public static IComparer<LedgerReport> Order { get; } = Comparer<LedgerReport>.Create(Compare);

    /// <summary>A report that has been read.</summary>
    /// <param name="report">The report.</param>
    /// <param name="feedSource">Whom the feed names as its source; empty if none.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LedgerReport From(ReadReport report, string feedSource = "")
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(feedSource);
        SourceText source = report.Document.Source;
        string text = report.Document.Text;
        return new()
        {
            Id = report.Id, Published = report.Published, Title = source.Title, Publisher = source.Publisher, Url = source.Url, FeedSource = feedSource, Text = text,
            Claims = [.. report.Claims.Select(c => LedgerClaim.From(c, text))],
        };
    }

    internal string SortKey => (Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "") + "\u0001" + Id;

    private static int Compare(LedgerReport? a, LedgerReport? b)
    {
        if (a is null || b is null) return a is null ? b is null ? 0 : -1 : 1;
        int byDay = Nullable.Compare(a.Published, b.Published);
        return byDay != 0 ? byDay : string.CompareOrdinal(a.Id, b.Id);
    }
}
