using System.Data.Common;
using System.Globalization;
using Chancery.Store.Corrections;
using Chancery.Store.Databases;
using Chancery.Store.Filing;
using Chancery.Store.Happenings;

namespace Chancery.Store.Derived;

/// <summary>
/// Makes anew what follows from reports that came, went or changed, and from all that they touch; the work depends on these and not on the size of the ledger.
/// Claims are divided into happenings knot by knot, and reports copy one another within a knot of copies. The ledger keeps the knot of every claim and report, and keys under which
/// those that a new one may be linked to are found. What is in no touched knot stays as it is: it would come out the same.
/// </summary>
internal sealed class DerivedStep(Database database, DbConnection connection, DbTransaction transaction, IReadOnlyList<Correction> corrections)
{
    private readonly DerivedTables _tables = new(database, connection, transaction);
    private readonly FiledStory _story = new();
    private readonly Dictionary<long, KeyedReport> _read = [];
    private readonly Dictionary<string, (long Row, string Id)> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Source, string Target), string> _touched = [];

    /// <summary>Brings the derived tables up to date.</summary>
    /// <param name="changed">Rows of the reports that came, went or changed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(IReadOnlyCollection<long> changed, CancellationToken cancellationToken)
    {
        HashSet<long> reports = await WithSameIdsAsync(changed, cancellationToken).ConfigureAwait(false);
        await ReadAsync(reports, cancellationToken).ConfigureAwait(false);
        KeyedReport[] counting = [.. reports.Where(_read.ContainsKey).Select(r => _read[r])];
        HashSet<long> copies = await RenewOriginsAsync(reports, counting, cancellationToken).ConfigureAwait(false);
        HashSet<long> knots = await KnotsAsync("c.report IN (" + List(reports.Concat(copies)) + ")", cancellationToken).ConfigureAwait(false);
        knots.UnionWith(await JoiningKnotsAsync(reports, counting, cancellationToken).ConfigureAwait(false));
        knots.UnionWith(await RequiredKnotsAsync(counting, cancellationToken).ConfigureAwait(false));
        await RenewHappeningsAsync(reports, counting, knots, cancellationToken).ConfigureAwait(false);
        await new CheckUpkeep(database, connection, transaction, cancellationToken).RenewAsync(reports, _touched).ConfigureAwait(false);
    }

    /// <summary>Notes the sides of a happening that came, went or changed, with the first day of them.</summary>
    internal static void Touch(Dictionary<(string Kind, string Source, string Target), string> touched, (string Kind, string Source, string Target) sides, string day)
    {
        if (!touched.TryGetValue(sides, out string? first) || string.CompareOrdinal(day, first) < 0) touched[sides] = day;
    }

    // Reports and claims of one id are told apart by their places in the ledger's order: one more may move the others.
    private async Task<HashSet<long>> WithSameIdsAsync(IReadOnlyCollection<long> changed, CancellationToken cancellationToken)
    {
        string these = List(changed);
        HashSet<long> reports = [.. changed];
        reports.UnionWith(await NumbersAsync("SELECT report FROM reports WHERE forgotten IS NULL AND id IN (SELECT id FROM reports WHERE report IN (" + these + "))", cancellationToken).ConfigureAwait(false));
        reports.UnionWith(await NumbersAsync("SELECT DISTINCT report FROM claims WHERE id IN (SELECT id FROM claims WHERE report IN (" + these + "))", cancellationToken).ConfigureAwait(false));
        return reports;
    }

    // Gives all reports whose origin may have changed.
    private async Task<HashSet<long>> RenewOriginsAsync(HashSet<long> reports, KeyedReport[] counting, CancellationToken cancellationToken)
    {
        OriginSet origins = new();
        HashSet<long> members = [.. await NumbersAsync("SELECT report FROM origins WHERE knot IN (SELECT knot FROM origins WHERE report IN (" + List(reports) + "))", cancellationToken).ConfigureAwait(false)];
        foreach (KeyedReport report in counting) origins.Add(report.Read);
        HashSet<long> near = [];
        foreach (KeyedReport report in counting) near.UnionWith(await NumbersAsync(Near(origins.KeysOf(report.Read.Id)), cancellationToken).ConfigureAwait(false));
        await ReadAsync(near.Concat(members), cancellationToken).ConfigureAwait(false);
        foreach (long row in near.Concat(members)) if (_read.TryGetValue(row, out KeyedReport? report)) origins.Add(report.Read);
        HashSet<long> linked = [.. counting.SelectMany(r => origins.KnotOf(r.Read.Id)).Select(key => _reports[key].Row)];
        members.UnionWith(await NumbersAsync("SELECT report FROM origins WHERE knot IN (SELECT knot FROM origins WHERE report IN (" + List(linked) + "))", cancellationToken).ConfigureAwait(false));
        members.UnionWith(counting.Select(r => r.Row));
        await ReadAsync(members, cancellationToken).ConfigureAwait(false);
        KeyedReport[] there = [.. members.Where(_read.ContainsKey).Select(r => _read[r])];
        foreach (KeyedReport report in there) origins.Add(report.Read);
        await _tables.RemoveOriginsAsync(List(reports.Concat(members)), cancellationToken).ConfigureAwait(false);
        await _tables.AddAsync(there.Select(r => Derivation.OriginOf(r.Read.Id, origins, key => _reports[key])), cancellationToken).ConfigureAwait(false);
        await _tables.AddKeysAsync(counting.Select(r => (r.Row, r.Read.Id)), origins, cancellationToken).ConfigureAwait(false);
        return members;
    }

    // Knots of claims that scores link to one of the reports' own.
    private async Task<HashSet<long>> JoiningKnotsAsync(HashSet<long> reports, KeyedReport[] counting, CancellationToken cancellationToken)
    {
        HappeningSet own = HappeningSet.Of(counting.Select(r => r.Read));
        Dictionary<long, long> near = [];
        ClaimProfile[] profiles = [.. counting.SelectMany(r => r.Read.Claims).Select(c => own.ProfileOf(c.Id)!).Where(p => p.WordKeys.Any())];
        await _tables.AddKeysAsync(profiles.Select(p => (_claims[p.Claim.Id], p)), cancellationToken).ConfigureAwait(false);
        foreach (ClaimProfile profile in profiles)
        {
            await FindNearAsync(near, profile, profile.NearDays, "", cancellationToken).ConfigureAwait(false);
            await FindNearAsync(near, profile, profile.PlanDays, profile.IsOpen ? "" : " AND c.standing <> 'happened'", cancellationToken).ConfigureAwait(false);
        }

        HashSet<long> of = [.. near.Values];
        of.ExceptWith(reports);
        await ReadAsync(of, cancellationToken).ConfigureAwait(false);
        IEnumerable<long> joining = of.Where(_read.ContainsKey).SelectMany(r => own.Joining(_read[r].Read, claim => near.ContainsKey(_claims[claim.Id]))).Select(c => _claims[c.Id]);
        return await KnotsAsync("c.claim IN (" + List(joining) + ")", cancellationToken).ConfigureAwait(false);
    }

    // Knots of claims that an analyst puts together with one of the reports' own.
    private async Task<HashSet<long>> RequiredKnotsAsync(KeyedReport[] counting, CancellationToken cancellationToken)
    {
        HashSet<string> own = [.. counting.SelectMany(r => r.Claims).Select(c => c.Id)];
        HashSet<long> knots = [];
        foreach (string[] ids in corrections.Where(c => c.Action == "merge").Select(Derivation.IdsOf).Where(ids => ids.Any(own.Contains)))
        {
            (string, object?)[] values = [.. ids.Select((id, i) => ("@id" + i.ToString(CultureInfo.InvariantCulture), (object?)id))];
            knots.UnionWith(await KnotsAsync("c.id IN (" + string.Join(", ", values.Select(v => v.Item1)) + ")", cancellationToken, values).ConfigureAwait(false));
        }

        return knots;
    }

    private async Task RenewHappeningsAsync(HashSet<long> reports, KeyedReport[] counting, HashSet<long> knots, CancellationToken cancellationToken)
    {
        HashSet<long> claims = [.. counting.SelectMany(r => r.Claims).Select(c => c.Row)], of = [.. counting.Select(r => r.Row)];
        await using (DbCommand command = Database.Command(connection, transaction, "SELECT hc.claim, c.report FROM happening_claims hc JOIN claims c ON c.claim = hc.claim WHERE hc.knot IN (" + List(knots) + ")"))
        await using (DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (reports.Contains(row.GetInt64(1))) continue;
                claims.Add(row.GetInt64(0));
                of.Add(row.GetInt64(1));
            }
        }

        of.UnionWith(await NumbersAsync("SELECT report FROM origins WHERE knot IN (SELECT knot FROM origins WHERE report IN (" + List(of) + "))", cancellationToken).ConfigureAwait(false));
        await ReadAsync(of, cancellationToken).ConfigureAwait(false);
        Derivation derived = Derivation.Of(of.Order().Where(_read.ContainsKey).Select(r => _read[r]), corrections, claims.Contains);
        await TouchAsync(List(knots), cancellationToken).ConfigureAwait(false);
        await _tables.RemoveKnotsAsync(List(knots), cancellationToken).ConfigureAwait(false);
        Dictionary<long, long> named = derived.Knots();
        HappeningRow[] rows = [.. derived.Rows(null)];
        foreach (HappeningSide side in rows.SelectMany(h => h.Sides)) Touch(_touched, (side.Kind, side.Source, side.Target), side.Day);
        await _tables.AddAsync(rows.Select(h => (h, named[h.Claims[0].Claim])), cancellationToken).ConfigureAwait(false);
    }

    private async Task TouchAsync(string knots, CancellationToken cancellationToken)
    {
        await using DbCommand command = Database.Command(connection, transaction, "SELECT kind, source, target, min(day) FROM happening_sides WHERE happening IN (SELECT happening FROM happening_claims WHERE knot IN (" + knots + ")) GROUP BY kind, source, target");
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) Touch(_touched, (row.GetString(0), row.GetString(1), row.GetString(2)), row.GetString(3));
    }

    // Reports that do not count are passed over.
    private async Task ReadAsync(IEnumerable<long> reports, CancellationToken cancellationToken)
    {
        long[] missing = [.. reports.Where(r => !_read.ContainsKey(r)).Distinct()];
        if (missing.Length == 0) return;
        string these = List(missing);
        Dictionary<long, int> numbers = await NumberAsync("SELECT r.report, r.id FROM reports r WHERE r.id IN (SELECT id FROM reports WHERE report IN (" + these + ")) AND " + ReportPages.Counting + " ORDER BY " + ReportPages.LedgerOrder, cancellationToken).ConfigureAwait(false);
        Dictionary<long, int> claimNumbers = await NumberAsync(
            "SELECT c.claim, c.id FROM claims c JOIN reports r ON r.report = c.report JOIN readings g ON g.reading = c.reading AND g.latest = 1 WHERE c.id IN (SELECT id FROM claims WHERE report IN (" + these + ")) AND c.state = 0 AND " + ReportPages.Counting + " ORDER BY " + ReportPages.LedgerOrder + ", c.place_in_report", cancellationToken).ConfigureAwait(false);
        await foreach (ReportPage page in ReportPages.ReadAsync(connection, transaction, "r.report IN (" + these + ") AND " + ReportPages.Counting, cancellationToken).ConfigureAwait(false))
        {
            foreach (FiledReport filed in page.ToFiled())
            {
                KeyedReport report = KeyedReport.Of(filed, _story, r => numbers[r.Row], (row, _) => claimNumbers[row]);
                _read.Add(report.Row, report);
                _reports.Add(report.Read.Id, (report.Row, report.Id));
                foreach (((long row, string _), LedgerClaim claim) in report.Claims.Zip(report.Read.Claims)) _claims.Add(claim.Id, row);
            }
        }
    }

    // How many rows of one id there are up to each.
    private async Task<Dictionary<long, int>> NumberAsync(string sql, CancellationToken cancellationToken)
    {
        Dictionary<long, int> numbers = [];
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        await using DbCommand command = Database.Command(connection, transaction, sql);
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) numbers[row.GetInt64(0)] = counts[row.GetString(1)] = counts.GetValueOrDefault(row.GetString(1)) + 1;
        return numbers;
    }

    private async Task<HashSet<long>> KnotsAsync(string condition, CancellationToken cancellationToken, params (string, object?)[] values) =>
        [.. await NumbersAsync("SELECT DISTINCT hc.knot FROM claims c JOIN happening_claims hc ON hc.claim = c.claim WHERE " + condition, cancellationToken, values).ConfigureAwait(false)];

    private async Task<List<long>> NumbersAsync(string sql, CancellationToken cancellationToken, params (string, object?)[] values)
    {
        List<long> numbers = [];
        await using DbCommand command = Database.Command(connection, transaction, sql, values);
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) numbers.Add(row.GetInt64(0));
        return numbers;
    }

    // Claims, with their reports, that have a key in common with one. The join is written so that SQLite begins with the keys.
    private async Task FindNearAsync(Dictionary<long, long> near, ClaimProfile profile, (int First, int Last) days, string condition, CancellationToken cancellationToken)
    {
        await using DbCommand command = Database.Command(connection, transaction, string.Create(CultureInfo.InvariantCulture,
            $"SELECT DISTINCT k.claim, c.report FROM claim_keys k CROSS JOIN claims c WHERE k.word IN ({string.Join(',', profile.WordKeys)}) AND k.day BETWEEN {days.First} AND {days.Last} AND c.claim = k.claim AND c.state = 0{condition}"));
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) near[row.GetInt64(0)] = row.GetInt64(1);
    }

    private static string Near(IEnumerable<(int Word, int Day)> keys)
    {
        IEnumerable<string> found = keys.GroupBy(k => k.Day).Select(g => string.Create(CultureInfo.InvariantCulture,
            $"SELECT report FROM report_keys WHERE word IN ({string.Join(',', g.Select(k => k.Word))}) AND day BETWEEN {(g.Key < 0 ? g.Key : g.Key - OriginSet.MostDays)} AND {(g.Key < 0 ? g.Key : g.Key + OriginSet.MostDays)}"));
        return string.Join(" UNION ", found.DefaultIfEmpty("SELECT report FROM report_keys WHERE word IS NULL"));
    }

    // No row has the number -1.
    private static string List(IEnumerable<long> numbers) => string.Join(',', numbers.DefaultIfEmpty(-1));
}
