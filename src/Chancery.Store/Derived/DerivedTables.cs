using System.Data.Common;
using Chancery.Store.Databases;
using Chancery.Store.Filing;
using Chancery.Store.Happenings;

namespace Chancery.Store.Derived;

/// <summary>Writes what follows from the reports. The one place where derived tables are touched.</summary>
internal sealed class DerivedTables(Database database, DbConnection connection, DbTransaction transaction)
{
    /// <summary>Which program made the derived rows. Another one may see other happenings in the same claims, and makes them all anew.</summary>
    public static string Maker { get; } = typeof(DerivedTables).Module.ModuleVersionId.ToString("N");

    /// <summary>Puts rows in the place of all derived rows. Whoever made them, the next derivation begins anew.</summary>
    public async Task<int> ReplaceAsync(DerivedRows rows, CancellationToken cancellationToken)
    {
        await ClearAsync(cancellationToken).ConfigureAwait(false);
        await AddAsync(rows.Happenings.Select(h => (h, 0L)), cancellationToken).ConfigureAwait(false);
        await AddAsync(rows.Origins.Select(o => (o, 0L)), cancellationToken).ConfigureAwait(false);
        return rows.Happenings.Length;
    }

    /// <summary>Puts all that follows from all reports in the place of what was there.</summary>
    public async Task ReplaceAsync(Derivation all, CancellationToken cancellationToken)
    {
        await ClearAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<long, long> knots = all.Knots();
        await AddAsync(all.Rows(null).Select(h => (h, knots[h.Claims[0].Claim])), cancellationToken).ConfigureAwait(false);
        await AddAsync(all.Origins(), cancellationToken).ConfigureAwait(false);
        TableRows claims = ClaimKeys(), reports = ReportKeys();
        foreach ((string key, long row) in all.Claims) AddKeys(claims, row, all.Set.ProfileOf(key)!);
        foreach ((string key, long row) in all.Reports) AddKeys(reports, row, all.Set.Origins, key);
        await database.InsertAsync(connection, transaction, [claims, reports], cancellationToken).ConfigureAwait(false);
        await MarkAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes all derived rows away, and the notes of what changed.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        foreach (string table in (string[])["happening_claims", "happenings", "origins", "claim_keys", "report_keys", "changed_reports", "derived_by", "happening_sides", "happening_pairs", "checks", "checked_with"]) await RunAsync("DELETE FROM " + table, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that this program has made the derived rows.</summary>
    public async Task MarkAsync(CancellationToken cancellationToken)
    {
        await using DbCommand command = Database.Command(connection, transaction, "INSERT INTO derived_by (maker) VALUES (@maker)", ("@maker", Maker));
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes away the happenings of knots.</summary>
    /// <param name="knots">The knots, with commas between.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RemoveKnotsAsync(string knots, CancellationToken cancellationToken)
    {
        foreach (string table in (string[])["happening_sides", "happening_pairs", "happenings"]) await RunAsync("DELETE FROM " + table + " WHERE happening IN (SELECT happening FROM happening_claims WHERE knot IN (" + knots + "))", cancellationToken).ConfigureAwait(false);
        await RunAsync("DELETE FROM happening_claims WHERE knot IN (" + knots + ")", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes away the origins of reports.</summary>
    /// <param name="reports">The reports, with commas between.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task RemoveOriginsAsync(string reports, CancellationToken cancellationToken) => RunAsync("DELETE FROM origins WHERE report IN (" + reports + ")", cancellationToken);

    /// <summary>Adds happenings, each with its knot.</summary>
    public async Task AddAsync(IEnumerable<(HappeningRow Row, long Knot)> rows, CancellationToken cancellationToken)
    {
        TableRows happenings = new("happenings", "happening", "kind", "mode", "day", "until", "life", "json"), claims = new("happening_claims", "happening", "claim", "reason", "knot", "act", "apart"), sides = new("happening_sides", "kind", "source", "target", "day", "happening"), pairs = new("happening_pairs", "source", "target", "day", "happening", "kind", "happened", "knot", "most", "claims", "last_day", "last_claim");
        foreach ((HappeningRow row, long knot) in rows)
        {
            happenings.Add(row.Id, row.Kind, row.Mode, ClaimIndex.Day(row.From), ClaimIndex.Day(row.Until), row.Life, Packed.Pack(row.Json.Span));
            for (int i = 0; i < row.Claims.Length; i++) claims.Add(row.Id, row.Claims[i].Claim, row.Claims[i].Reason, knot, row.Claims.Min(c => c.Claim), row.Apart.IsEmpty ? row.Claims[i].Claim : row.Apart[i]);
            foreach (HappeningSide side in row.Sides) sides.Add(side.Kind, side.Source, side.Target, side.Day, row.Id);
            foreach (HappeningPair pair in row.Pairs) pairs.Add(pair.Source, pair.Target, pair.Day, row.Id, pair.Kind, pair.IsHappened ? 1L : 0L, knot, (long)pair.Most, (long)pair.Claims, pair.LastDay, pair.LastClaim);
        }

        await database.InsertAsync(connection, transaction, [happenings, claims, sides, pairs], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds origins, each with its knot of copies.</summary>
    public Task AddAsync(IEnumerable<(OriginRow Row, long Knot)> rows, CancellationToken cancellationToken)
    {
        TableRows origins = new("origins", "report", "origin", "reason", "knot");
        foreach ((OriginRow row, long knot) in rows) origins.Add(row.Report, row.Origin, row.Reason, knot);
        return database.InsertAsync(connection, transaction, [origins], cancellationToken);
    }

    /// <summary>Adds the keys of claims. Those of a claim that changed, or that counts again, are there already.</summary>
    public Task AddKeysAsync(IEnumerable<(long Row, ClaimProfile Profile)> claims, CancellationToken cancellationToken)
    {
        TableRows rows = ClaimKeys() with { SkipsKnown = true };
        foreach ((long row, ClaimProfile profile) in claims) AddKeys(rows, row, profile);
        return database.InsertAsync(connection, transaction, [rows], cancellationToken);
    }

    /// <summary>Adds the keys of reports. Those of a report that changed, or that counts again, are there already.</summary>
    public Task AddKeysAsync(IEnumerable<(long Row, string Key)> reports, OriginSet origins, CancellationToken cancellationToken)
    {
        TableRows rows = ReportKeys() with { SkipsKnown = true };
        foreach ((long row, string key) in reports) AddKeys(rows, row, origins, key);
        return database.InsertAsync(connection, transaction, [rows], cancellationToken);
    }

    private static TableRows ClaimKeys() => new("claim_keys", "word", "day", "claim");

    private static TableRows ReportKeys() => new("report_keys", "word", "day", "report");

    private static void AddKeys(TableRows rows, long claim, ClaimProfile profile)
    {
        foreach (int word in profile.WordKeys) foreach (int day in profile.KeyDays) rows.Add((long)word, (long)day, claim);
    }

    private static void AddKeys(TableRows rows, long report, OriginSet origins, string key)
    {
        foreach ((int word, int day) in origins.KeysOf(key).Distinct()) rows.Add((long)word, (long)day, report);
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using DbCommand command = Database.Command(connection, transaction, sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
