using System.Data.Common;
using Chancery.Store.Corrections;
using Chancery.Store.Databases;
using Chancery.Store.Derived;

namespace Chancery.Store.Filing;

/// <summary>Takes reports out for good.</summary>
internal sealed class Forgetting(Database database, DbConnection connection, DbTransaction transaction, string now)
{
    public async Task<int> ForgetAsync(string id, string reason, CancellationToken cancellationToken)
    {
        List<(long Row, string Sha256, string Title, string Words, string VersionKey)> reports = [];
        await using (DbCommand command = Database.Command(connection, transaction, "SELECT report, sha256, title, coalesce(text, quotes, ''), version_key FROM reports WHERE id = @id AND forgotten IS NULL", ("@id", id)))
        await using (DbDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false)) reports.Add((rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4)));
        foreach ((long row, string sha256, string title, string words, string versionKey) in reports)
        {
            await database.IndexWordsAsync(connection, transaction, WordsChange.Remove, row, title, words, cancellationToken).ConfigureAwait(false);
            await ForgetAsync(row, cancellationToken).ConfigureAwait(false);
            await RunAsync("INSERT INTO tombstones (id, sha256, reason, forgotten_at) VALUES (@id, @sha256, @reason, @now) ON CONFLICT DO NOTHING", cancellationToken, ("@id", id), ("@sha256", sha256), ("@reason", reason), ("@now", now)).ConfigureAwait(false);
            await new Upkeep(database, connection, transaction).LinkVersionsAsync(versionKey, cancellationToken).ConfigureAwait(false);
        }

        return reports.Count;
    }

    private async Task ForgetAsync(long row, CancellationToken cancellationToken)
    {
        const string Claims = "(SELECT claim FROM claims WHERE report = @report)", Change = "INSERT INTO changed_reports (report) SELECT DISTINCT ";
        IReadOnlyList<Correction> words = await CorrectionRows.ReadAsync(connection, transaction, "WHERE undone_at IS NULL AND action IN ('merge', 'split') AND target IN (SELECT id FROM claims WHERE report = @report)", cancellationToken, ("@report", row)).ConfigureAwait(false);
        await new Upkeep(database, connection, transaction).NoteChangeAsync(words.SelectMany(Derivation.IdsOf), cancellationToken).ConfigureAwait(false);
        string[] statements =
        [
            // Names that no other report gives.
            "DELETE FROM actor_names WHERE EXISTS (SELECT 1 FROM participants p WHERE p.actor = actor_names.actor AND p.name = actor_names.name AND p.claim IN " + Claims + " UNION SELECT 1 FROM speakers s WHERE s.actor = actor_names.actor AND s.name = actor_names.name AND s.claim IN " + Claims
                + ") AND NOT EXISTS (SELECT 1 FROM participants p WHERE p.actor = actor_names.actor AND p.name = actor_names.name AND p.claim NOT IN " + Claims + " UNION SELECT 1 FROM speakers s WHERE s.actor = actor_names.actor AND s.name = actor_names.name AND s.claim NOT IN " + Claims + ")",
            // What stood with it in a knot stands otherwise without it.
            Change + "c.report FROM claims c JOIN happening_claims hc ON hc.claim = c.claim WHERE hc.knot IN (SELECT knot FROM happening_claims WHERE claim IN " + Claims + ") ON CONFLICT DO NOTHING",
            Change + "report FROM origins WHERE knot IN (SELECT knot FROM origins WHERE report = @report) ON CONFLICT DO NOTHING",
            Change + "report FROM claims WHERE id IN (SELECT id FROM claims WHERE report = @report) ON CONFLICT DO NOTHING",
            "DELETE FROM happenings WHERE happening IN (SELECT happening FROM happening_claims WHERE claim IN " + Claims + ")",
            "DELETE FROM happening_pairs WHERE happening IN (SELECT happening FROM happening_claims WHERE claim IN " + Claims + ")",
            "DELETE FROM happening_sides WHERE happening IN (SELECT happening FROM happening_claims WHERE claim IN " + Claims + ")",
            // What its posts told may have decided other checks.
            "DELETE FROM checked_with",
            "DELETE FROM posts WHERE report = @report",
            "DELETE FROM relations WHERE report = @report",
            .. ((string[])["participants", "speakers", "figures", "pairs", "happening_claims", "claim_keys", "post_mentions", "checks"]).Select(t => "DELETE FROM " + t + " WHERE claim IN " + Claims),
            "DELETE FROM origins WHERE report = @report",
            "DELETE FROM report_keys WHERE report = @report",
            "DELETE FROM corrections WHERE target IN (SELECT id FROM claims WHERE report = @report)",
            "DELETE FROM claims WHERE report = @report",
            "DELETE FROM readings WHERE report = @report",
            "UPDATE reports SET supersedes = NULL WHERE supersedes = @report",
        ];
        foreach (string statement in statements) await RunAsync(statement, cancellationToken, ("@report", row)).ConfigureAwait(false);
        // The row's number stands for the address, since one text may be forgotten at two addresses.
        await RunAsync("UPDATE reports SET text = NULL, quotes = NULL, title = '', url = '', url_key = 'forgotten ' || report, file = NULL, feed_source = NULL, latest = 0, supersedes = NULL, version_key = 'forgotten ' || id, forgotten = @now WHERE report = @report", cancellationToken, ("@report", row), ("@now", now)).ConfigureAwait(false);
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken, params (string, object?)[] values)
    {
        await using DbCommand command = Database.Command(connection, transaction, sql, values);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
