using System.Data.Common;
using System.Globalization;
using Chancery.Store.Corrections;
using Chancery.Store.Databases;
using Chancery.Store.Filing;

namespace Chancery.Store.Derived;

/// <summary>Brings the derived tables up to date: step by step, or as a whole where most of a small ledger is new. Both give the same rows.</summary>
internal static class DerivedUpkeep
{
    /// <summary>Makes one step.</summary>
    /// <param name="database">The ledger's database.</param>
    /// <param name="connection">The connection that writes.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="pace">How long steps are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True if there is more to do.</returns>
    public static async Task<bool> RunAsync(Database database, DbConnection connection, DbTransaction transaction, DerivedPace pace, CancellationToken cancellationToken)
    {
        DerivedTables tables = new(database, connection, transaction);
        if (await NumberAsync("SELECT count(*) FROM derived_by WHERE maker = @maker", ("@maker", DerivedTables.Maker)).ConfigureAwait(false) == 0)
        {
            if (await NumberAsync("SELECT count(*) FROM reports").ConfigureAwait(false) <= pace.MostWhole) return await WholeAsync(tables, database, connection, transaction, cancellationToken).ConfigureAwait(false);
            await tables.ClearAsync(cancellationToken).ConfigureAwait(false);
            await NumberAsync("INSERT INTO changed_reports (report) SELECT r.report FROM reports r WHERE " + ReportPages.Counting).ConfigureAwait(false);
            await tables.MarkAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }

        long changed = await NumberAsync(string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 FROM changed_reports LIMIT {pace.MostWhole + pace.Together + 1}) few")).ConfigureAwait(false);
        if (changed == 0)
        {
            await FinishAsync().ConfigureAwait(false);
            return false;
        }

        if (changed > pace.Few && await NumberAsync("SELECT count(*) FROM reports").ConfigureAwait(false) is long all && all <= pace.MostWhole && changed > all / 4) return await WholeAsync(tables, database, connection, transaction, cancellationToken).ConfigureAwait(false);
        List<long> reports = [];
        await using (DbCommand command = Database.Command(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"SELECT report FROM changed_reports ORDER BY report LIMIT {pace.Together}")))
        await using (DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) reports.Add(row.GetInt64(0));
        await new DerivedStep(database, connection, transaction, await CorrectionsAsync(connection, transaction, cancellationToken).ConfigureAwait(false)).RunAsync(reports, cancellationToken).ConfigureAwait(false);
        await NumberAsync("DELETE FROM changed_reports WHERE report IN (" + string.Join(',', reports) + ")").ConfigureAwait(false);
        if (changed > reports.Count) return true;
        await FinishAsync().ConfigureAwait(false);
        return false;

        Task FinishAsync() => new CheckUpkeep(database, connection, transaction, cancellationToken).FinishAsync();

        async Task<long> NumberAsync(string sql, params (string, object?)[] values)
        {
            await using DbCommand command = Database.Command(connection, transaction, sql, values);
            command.CommandTimeout = 0;
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) ?? 0L, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The merges and splits in force, by id.</summary>
    public static Task<IReadOnlyList<Correction>> CorrectionsAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        CorrectionRows.ReadAsync(connection, transaction, "WHERE undone_at IS NULL AND action IN ('merge', 'split') ORDER BY id", cancellationToken);

    private static async Task<bool> WholeAsync(DerivedTables tables, Database database, DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        ReportKeys keys = new();
        List<KeyedReport> reports = [];
        await foreach (ReportPage page in ReportPages.ReadAsync(connection, transaction, ReportPages.Counting, cancellationToken).ConfigureAwait(false)) reports.AddRange(page.ToFiled().Select(keys.Next));
        Derivation all = Derivation.Of(reports, await CorrectionsAsync(connection, transaction, cancellationToken).ConfigureAwait(false), static _ => true);
        await tables.ReplaceAsync(all, cancellationToken).ConfigureAwait(false);
        await new CheckUpkeep(database, connection, transaction, cancellationToken).RenewAllAsync().ConfigureAwait(false);
        return false;
    }
}

/// <summary>How much is derived at once.</summary>
/// <param name="Together">Reports of one step; other writers wait until it is done.</param>
/// <param name="MostWhole">A ledger of no more reports may be derived as a whole; all of it is then held in memory.</param>
/// <param name="Few">With so many changed reports, or fewer, steps are taken in any case.</param>
internal sealed record DerivedPace(int Together, int MostWhole, int Few)
{
    public static DerivedPace Usual { get; } = new(200, 20_000, 100);
}
