using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Chancery.Store.Filing;
using Chancery.Store.Happenings;

namespace Chancery.Store.Derived;

/// <summary>A filed report with keys for itself and its claims that no other report and claim of the ledger has. One text may have been published at several addresses; then ids repeat.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Id">Its own id.</param>
/// <param name="Claims">Rows and own ids of its claims.</param>
/// <param name="Read">The report for understanding across reports: its id, and those of its claims, are the keys.</param>
internal sealed record KeyedReport(long Row, string Id, ImmutableArray<(long Row, string Id)> Claims, LedgerReport Read)
{
    /// <summary>A report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="story">Turns it into what understanding across reports works on.</param>
    /// <param name="numberOf">How many reports of its id there are up to it in the ledger's order.</param>
    /// <param name="claimNumberOf">The same for a claim, by row and id.</param>
    public static KeyedReport Of(FiledReport report, FiledStory story, Func<FiledReport, int> numberOf, Func<long, string, int> claimNumberOf)
    {
        LedgerReport read = story.Of(report, KeyOf(report.Id, numberOf(report)));
        ImmutableArray<LedgerClaim>.Builder claims = ImmutableArray.CreateBuilder<LedgerClaim>(report.Claims.Length);
        foreach ((long row, FiledClaim claim) in report.Claims) claims.Add(story.Of(claim, KeyOf(claim.Id, claimNumberOf(row, claim.Id))));
        return new(report.Row, report.Id, [.. report.Claims.Select(c => (c.Row, c.Claim.Id))], read with { Claims = claims.DrainToImmutable() });
    }

    // The sign is added to ids that hold it themselves, so that no key means two things.
    private static string KeyOf(string id, int number) => number == 1 && !id.Contains('~', StringComparison.Ordinal) ? id : string.Create(CultureInfo.InvariantCulture, $"{id}~{number}");
}

/// <summary>Gives keys to all reports that count, which come in the ledger's order.</summary>
internal sealed class ReportKeys
{
    private readonly Dictionary<string, int> _reportIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _claimIds = new(StringComparer.Ordinal);
    private readonly FiledStory _story = new();

    /// <summary>The next report.</summary>
    public KeyedReport Next(FiledReport report) => KeyedReport.Of(report, _story, r => Next(_reportIds, r.Id), (_, id) => Next(_claimIds, id));

    private static int Next(Dictionary<string, int> counts, string id) => ++CollectionsMarshal.GetValueRefOrAddDefault(counts, id, out _);
}
