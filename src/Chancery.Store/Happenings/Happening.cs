using System.Collections.Immutable;
using Chancery.Claims;

namespace Chancery.Store.Happenings;

/// <summary>One act, as all reports that tell of it have it.</summary>
public sealed record Happening
{
    /// <summary>Made of the id of its first claim: <c>h-6beda1f8baf88e6b</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The kind most claims give; the first claim's where they are even.</summary>
    public required string Kind { get; init; }

    /// <summary>The mode most claims of that kind give.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Its claims in the order of (published, report id, place in the report).</summary>
    public ImmutableArray<HappeningClaim> Claims { get; init; } = [];

    /// <summary>Who acts: every actor once, as first named.</summary>
    public ImmutableArray<LedgerActor> Source { get; init; } = [];

    /// <summary>Who is acted on: every actor once, as first named.</summary>
    public ImmutableArray<LedgerActor> Target { get; init; } = [];

    /// <summary>First day, by the most precise claim; null if no claim gives a time and no publication day is known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>day, week, month, season, year or period; "published" where only the days of publication speak.</summary>
    public string Precision { get; init; } = "";

    /// <summary>The finest place a claim gives; null if none gives one.</summary>
    public LedgerPlace? Where { get; init; }

    /// <summary>Why each claim but the first is in it: its best partner among the earlier ones, with the evidence.</summary>
    public ImmutableArray<Merge> Merges { get; init; } = [];

    /// <summary>Ids of the reports that tell of it, in order, each once.</summary>
    public IEnumerable<string> Reports => Claims.Select(c => c.Report.Id).Distinct();
}

/// <summary>A claim with the report it stands in.</summary>
/// <param name="Report">The report.</param>
/// <param name="Claim">The claim.</param>
public sealed record HappeningClaim(LedgerReport Report, LedgerClaim Claim)
{
    /// <summary>True if it says that the act is done or going on.</summary>
    public bool IsHappened => Claim.Standing == Standing.Happened;
}

/// <summary>What an addition or a correction changed.</summary>
/// <param name="Gone">Ids of happenings that are no more.</param>
/// <param name="Now">Happenings that are new or changed.</param>
public sealed record HappeningChanges(ImmutableArray<string> Gone, ImmutableArray<Happening> Now)
{
    /// <summary>Nothing changed.</summary>
    public static HappeningChanges None { get; } = new([], []);
}

/// <summary>How many happenings there are: counts never claim more than is known.</summary>
/// <param name="AllMerged">If every pair that may be one act is one.</param>
/// <param name="Best">As merged.</param>
/// <param name="NoneMerged">If no two claims are of one act, wire copies apart.</param>
public sealed record CountBounds(int AllMerged, int Best, int NoneMerged);
