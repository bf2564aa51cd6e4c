using System.Data.Common;
using System.Globalization;
using Chancery.Store.Corrections;
using Chancery.Store.Databases;
using Chancery.Store.Posts;

namespace Chancery.Store.Filing;

/// <summary>Says of each row whether it still holds: which reading of a report is the latest, which version of it, what was withdrawn, rejected or corrected.</summary>
internal sealed class Upkeep(Database database, DbConnection connection, DbTransaction transaction)
{
    /// <summary>Marks the reading by the newest engine as the latest; of two by the same engine, the later one.</summary>
    public async Task RankReadingsAsync(long report, CancellationToken cancellationToken)
    {
        List<(long Reading, Version Engine)> readings = [];
        await using (DbCommand command = Database.Command(connection, transaction, "SELECT g.reading, m.engine FROM readings g JOIN makers m ON m.maker = g.maker WHERE g.report = @report", ("@report", report)))
        await using (DbDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                readings.Add((rows.GetInt64(0), Version.TryParse(rows.GetString(1), out Version? version) ? version : new Version(0, 0)));
        }

        long latest = readings.OrderBy(r => r.Engine).ThenBy(r => r.Reading).Last().Reading;
        await RunAsync("UPDATE readings SET latest = CASE WHEN reading = @latest THEN 1 ELSE 0 END WHERE report = @report", cancellationToken, ("@latest", latest), ("@report", report)).ConfigureAwait(false);
    }

    // Of versions published at the same time a correction follows what it corrects, and a retraction all else; the digest decides between the rest.
    // When this ledger saw them decides nothing: the same reports give the same ledger in any order.
    private const string VersionOrder = "coalesce(published, ''), CASE status WHEN 'retracted' THEN 2 WHEN 'corrected' THEN 1 ELSE 0 END, sha256, id, publisher, url_key";

    /// <summary>Notes that what follows from the reports with these claims is to be made anew.</summary>
    public async Task NoteChangeAsync(IEnumerable<string> claims, CancellationToken cancellationToken)
    {
        foreach (string claim in claims) await RunAsync("INSERT INTO changed_reports (report) SELECT DISTINCT report FROM claims WHERE id = @id ON CONFLICT DO NOTHING", cancellationToken, ("@id", claim)).ConfigureAwait(false);
    }

    /// <summary>Links the versions of a report in the order of publication, and marks the claims of all but the last.</summary>
    public async Task LinkVersionsAsync(string versionKey, CancellationToken cancellationToken)
    {
        await RunAsync("INSERT INTO changed_reports (report) SELECT report FROM reports WHERE version_key = @key ON CONFLICT DO NOTHING", cancellationToken, ("@key", versionKey)).ConfigureAwait(false);
        List<(long Report, bool Retracted)> versions = [];
        await using (DbCommand command = Database.Command(connection, transaction, "SELECT report, status FROM reports WHERE version_key = @key AND forgotten IS NULL ORDER BY " + VersionOrder, ("@key", versionKey)))
        await using (DbDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                versions.Add((rows.GetInt64(0), !await rows.IsDBNullAsync(1, cancellationToken).ConfigureAwait(false) && rows.GetString(1) == "retracted"));
        }

        bool retracted = false;
        for (int i = versions.Count - 1; i >= 0; i--)
        {
            bool last = i == versions.Count - 1;
            retracted |= versions[i].Retracted;
            string supersedes = i > 0 ? versions[i - 1].Report.ToString(CultureInfo.InvariantCulture) : "NULL";
            await RunAsync("UPDATE reports SET supersedes = " + supersedes + ", latest = @latest WHERE report = @report", cancellationToken, ("@latest", last ? 1L : 0L), ("@report", versions[i].Report)).ConfigureAwait(false);
            await MarkClaimsAsync(versions[i].Report, retracted ? ClaimState.Withdrawn : last ? ClaimState.Holds : ClaimState.Superseded, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Lays the corrections over claims and reports of these ids that have any.</summary>
    public async Task CorrectAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        HashSet<string> targets = new(StringComparer.Ordinal);
        await using (DbCommand command = Database.Command(connection, transaction, "SELECT DISTINCT target FROM corrections WHERE undone_at IS NULL AND action IN ('reject', 'set')"))
        await using (DbDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false)) targets.Add(rows.GetString(0));
        if (targets.Count == 0) return;
        targets.IntersectWith(ids);
        foreach (string target in targets.Order(StringComparer.Ordinal)) await CorrectAsync(target, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Brings the rows of a claim, or of all claims of a report, in line with the corrections that are in force.</summary>
    public async Task CorrectAsync(string target, CancellationToken cancellationToken)
    {
        List<(long Row, string Id, byte[] Json, string? PublishedDay, long Report)> claims = [];
        await using (DbCommand command = Database.Command(connection, transaction, """
            SELECT c.claim, c.id, c.json, r.published_day, c.report FROM claims c JOIN reports r ON r.report = c.report
            WHERE c.claim IN (SELECT claim FROM claims WHERE id = @target UNION SELECT n.claim FROM claims n JOIN reports o ON o.report = n.report WHERE o.id = @target) AND c.json IS NOT NULL
            ORDER BY c.claim
            """, ("@target", target)))
        await using (DbDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                claims.Add((rows.GetInt64(0), rows.GetString(1), rows.GetFieldValue<byte[]>(2), await rows.IsDBNullAsync(3, cancellationToken).ConfigureAwait(false) ? null : rows.GetString(3), rows.GetInt64(4)));
        foreach ((long row, string id, byte[] json, string? day, _) in claims)
        {
            IReadOnlyList<Correction> corrections = await CorrectionRows.ReadAsync(connection, transaction, "WHERE undone_at IS NULL AND target = @target AND action = 'set' ORDER BY made_at, id", cancellationToken, ("@target", id)).ConfigureAwait(false);
            await RewriteAsync(row, json, day, corrections, cancellationToken).ConfigureAwait(false);
        }

        foreach (long report in claims.Select(c => c.Report).Distinct())
        {
            await using DbCommand command = Database.Command(connection, transaction, "SELECT version_key FROM reports WHERE report = @report", ("@report", report));
            await LinkVersionsAsync((string)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task MarkClaimsAsync(long report, ClaimState state, CancellationToken cancellationToken) =>
        await RunAsync("""
            UPDATE claims SET state = CASE
                WHEN EXISTS (SELECT 1 FROM corrections x JOIN reports r ON r.report = claims.report WHERE x.undone_at IS NULL AND x.action = 'reject' AND (x.target = claims.id OR x.target = r.id)) THEN 3
                WHEN EXISTS (SELECT 1 FROM readings g WHERE g.reading = claims.reading AND g.latest = 0) THEN CASE WHEN @state = 2 THEN 2 ELSE 1 END
                ELSE @state END
            WHERE report = @report
            """, cancellationToken, ("@state", (long)state), ("@report", report)).ConfigureAwait(false);

    private async Task RewriteAsync(long row, byte[] json, string? publishedDay, IReadOnlyList<Correction> corrections, CancellationToken cancellationToken)
    {
        byte[] plain = Packed.Unpack(json);
        byte[] corrected = corrections.Aggregate(plain, (claim, correction) => correction.ApplyTo(claim));
        FiledClaim claim = FiledClaim.Read(corrected);
        object?[] slots = ClaimIndex.Slots(claim, publishedDay);
        List<(string, object?)> values = [("@claim", row)];
        List<string> sets = [];
        for (int i = 0; i < slots.Length; i++)
        {
            if (slots[i] is null) { sets.Add(ClaimIndex.SlotColumns[i] + " = NULL"); continue; }
            sets.Add(ClaimIndex.SlotColumns[i] + " = @" + ClaimIndex.SlotColumns[i]);
            values.Add(("@" + ClaimIndex.SlotColumns[i], slots[i]));
        }

        if (corrections.Count > 0) values.Add(("@corrected", Packed.Pack(corrected)));
        await RunAsync("UPDATE claims SET " + string.Join(", ", sets) + ", corrected = " + (corrections.Count > 0 ? "@corrected" : "NULL") + " WHERE claim = @claim", cancellationToken, [.. values]).ConfigureAwait(false);
        await ClaimIndex.RemoveAsync(connection, transaction, row, cancellationToken).ConfigureAwait(false);
        await PostIndex.RemoveAsync(connection, transaction, row, cancellationToken).ConfigureAwait(false);
        ClaimIndex index = new();
        index.Add(row, claim, publishedDay);
        PostIndex posts = new();
        posts.Add(row, claim);
        await database.InsertAsync(connection, transaction, [.. index.Tables, .. posts.Tables], cancellationToken).ConfigureAwait(false);
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken, params (string, object?)[] values)
    {
        await using DbCommand command = Database.Command(connection, transaction, sql, values);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Whether a claim still holds. The numbers are those in the ledger.</summary>
public enum ClaimState
{
    /// <summary>It holds.</summary>
    Holds = 0,

    /// <summary>A newer version of the report, or a reading by a newer engine, has taken its place.</summary>
    Superseded = 1,

    /// <summary>Its publisher has retracted the report.</summary>
    Withdrawn = 2,

    /// <summary>An analyst has rejected it.</summary>
    Rejected = 3,
}
