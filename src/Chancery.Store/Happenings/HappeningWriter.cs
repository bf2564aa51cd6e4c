using System.Collections.Immutable;

namespace Chancery.Store.Happenings;

/// <summary>Draws one picture of an act from its claims.</summary>
internal static class HappeningWriter
{
    internal static Happening Describe(string id, ImmutableArray<ClaimProfile> claims, ImmutableArray<Merge> merges)
    {
        string kind = MostCommon(claims.Select(c => c.Claim.Kind));
        (DateOnly? from, DateOnly? until, string precision) = DaysOf(claims);
        return new()
        {
            Id = id, Kind = kind, Mode = MostCommon(claims.Where(c => c.Claim.Kind == kind && c.Claim.Mode.Length > 0).Select(c => c.Claim.Mode)),
            Claims = [.. claims.Select(c => new HappeningClaim(c.Report, c.Claim))],
            Source = Once(claims.SelectMany(c => c.Claim.Source)), Target = Once(claims.SelectMany(c => c.Claim.Target)),
            From = from, Until = until, Precision = precision,
            Where = claims.Select(c => c.Claim.Where).OfType<LedgerPlace>().OrderBy(Coarseness).FirstOrDefault(),
            Merges = merges,
        };
    }

    // The first of the most frequent; ordering is stable, so ties go to the earlier claim.
    private static string MostCommon(IEnumerable<string> words) => words.GroupBy(w => w, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault() ?? "";

    private static ImmutableArray<LedgerActor> Once(IEnumerable<LedgerActor> actors) => [.. actors.DistinctBy(a => a.Actor.Length > 0 ? a.Actor : a.Text, StringComparer.Ordinal)];

    private static (DateOnly? From, DateOnly? Until, string Precision) DaysOf(ImmutableArray<ClaimProfile> claims)
    {
        ClaimProfile? best = claims.Where(c => c.IsDated).OrderBy(c => Fineness(c.Claim.When!.Precision)).ThenByDescending(c => c.Claim.Standing == Claims.Standing.Happened).FirstOrDefault();
        if (best is not null) return (best.First, best.Last, best.Claim.When!.Precision == "hour" ? "day" : best.Claim.When.Precision);
        DateOnly? published = claims.Where(c => c.Claim.Standing == Claims.Standing.Happened).Select(c => c.Report.Published).FirstOrDefault(d => d is not null) ?? claims.Select(c => c.Report.Published).FirstOrDefault(d => d is not null);
        return (published, published, published is null ? "" : "published");
    }

    private static int Fineness(string precision) => precision switch { "hour" or "day" => 0, "week" => 1, "month" => 2, "season" => 3, "year" => 4, _ => 5 };

    private static int Coarseness(LedgerPlace place) => place.Precision switch { "site" => 0, "city" => 1, "region" => 2, "country" => 3, _ => 4 };
}
