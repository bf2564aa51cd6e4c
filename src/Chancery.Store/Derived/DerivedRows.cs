using System.Collections.Immutable;

namespace Chancery.Store.Derived;

/// <summary>A happening as the ledger keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">PLOVER kind in capitals.</param>
/// <param name="Mode">Mode of the kind; empty where none fits.</param>
/// <param name="From">First day; null if unknown.</param>
/// <param name="Until">Last day, included; null if open or unknown.</param>
/// <param name="Life">Where its life stands by its own last report: considered, announced, happened, cancelled, lapsed, unresolved, denied or disputed.</param>
/// <param name="Json">All of it, as JSON.</param>
/// <param name="Claims">Rows of its claims, with why each is in it.</param>
public sealed record HappeningRow(string Id, string Kind, string Mode, DateOnly? From, DateOnly? Until, string Life, ReadOnlyMemory<byte> Json, ImmutableArray<(long Claim, string Reason)> Claims)
{
    /// <summary>Under what counting finds it.</summary>
    internal ImmutableArray<HappeningSide> Sides { get; init; } = [];

    /// <summary>For each of <see cref="Claims"/> the least row of those that copies tell of: so many different ones, so many acts it is if no two reports tell of one.</summary>
    internal ImmutableArray<long> Apart { get; init; } = [];

    /// <summary>Which countries act on which in it.</summary>
    internal ImmutableArray<HappeningPair> Pairs { get; init; } = [];
}

/// <summary>A happening between two countries, by those of its claims that tell of these and are no background.</summary>
/// <param name="Source">Code of the country that acts.</param>
/// <param name="Target">Code of the country that is acted on.</param>
/// <param name="Day">First day of these claims, as ISO.</param>
/// <param name="Kind">PLOVER kind by the newest of them.</param>
/// <param name="IsHappened">True if one of them says that it happened.</param>
/// <param name="Most">How many acts it is if no two of them are of one, copies apart.</param>
/// <param name="Claims">How many they are.</param>
/// <param name="LastDay">Last day of them.</param>
/// <param name="LastClaim">Id of a claim of that day.</param>
internal readonly record struct HappeningPair(string Source, string Target, string Day, string Kind, bool IsHappened, int Most, int Claims, string LastDay, string LastClaim);

/// <summary>Under what counting finds a happening.</summary>
/// <param name="Kind">Its kind; for a visit also that of visits, and of the posts by which visitors are named.</param>
/// <param name="Source">Code of the country that acts.</param>
/// <param name="Target">Code of the country that is acted on; empty if none is.</param>
/// <param name="Day">Its first day, as ISO.</param>
internal readonly record struct HappeningSide(string Kind, string Source, string Target, string Day);

/// <summary>The origin of a report: near-copies and wire stories have one in common.</summary>
/// <param name="Report">Row of the report.</param>
/// <param name="Origin">The origin's name, the same for all of one.</param>
/// <param name="Reason">Why.</param>
public sealed record OriginRow(long Report, string Origin, string Reason);

/// <summary>All that follows from a set of reports: a pure function of <see cref="Ledger.ReadReportsAsync"/> and of the corrections in force.</summary>
/// <param name="Happenings">The happenings.</param>
/// <param name="Origins">The origins.</param>
public sealed record DerivedRows(ImmutableArray<HappeningRow> Happenings, ImmutableArray<OriginRow> Origins);
