using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Chancery.Export;
using Chancery.Store.Databases;

namespace Chancery.Store.Filing;

/// <summary>A row of reports with its latest reading.</summary>
internal sealed record ReportRow(
    long Row, string Id, string Sha256, string Url, string Publisher, string Title, string Language, string? Published, string? PublishedFrom, string? Status, string? Text, EngineVersions Maker, byte[]? Extras, string? FeedSource);

/// <summary>A claim of a report, packed.</summary>
internal sealed record ClaimRow(long Row, string Id, ClaimState State, byte[] Json, byte[]? Corrected)
{
    /// <summary>The claim as JSON, corrections laid over it.</summary>
    public byte[] Effective => Packed.Unpack(Corrected ?? Json);
}

/// <summary>Some reports with their claims.</summary>
internal sealed record ReportPage(IReadOnlyList<(ReportRow Report, IReadOnlyList<ClaimRow> Claims)> Reports)
{
    public IEnumerable<FiledReport> ToFiled() => Reports.Select(pair => new FiledReport
    {
        Row = pair.Report.Row, Id = pair.Report.Id, Sha256 = pair.Report.Sha256, Title = pair.Report.Title, Publisher = pair.Report.Publisher, Url = pair.Report.Url, FeedSource = pair.Report.FeedSource ?? "", Published = pair.Report.Published, Status = pair.Report.Status, Text = pair.Report.Text,
        PublishedDay = pair.Report.Published is { Length: >= 10 } iso ? DateOnly.ParseExact(iso[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Claims = [.. pair.Claims.Where(c => c.State == ClaimState.Holds).Select(c => (c.Row, FiledClaim.Read(c.Effective)))],
    });
}

/// <summary>Walks over the reports in the one order that everything uses: publication, id, hash of the text, address, publisher.</summary>
internal static class ReportPages
{
    /// <summary>The order as SQL over <c>reports r</c>.</summary>
    public const string LedgerOrder = "coalesce(r.published, ''), r.id, r.sha256, r.url_key, r.publisher";

    /// <summary>The condition over <c>reports r</c> that holds for those that count: the last version of each, not forgotten.</summary>
    public const string Counting = "r.latest = 1 AND r.forgotten IS NULL";

    private const int PageSize = 256;

    public static IAsyncEnumerable<ReportPage> ReadAsync(DbConnection connection, string condition, CancellationToken cancellationToken) => ReadAsync(connection, null, condition, cancellationToken);

    public static async IAsyncEnumerable<ReportPage> ReadAsync(DbConnection connection, DbTransaction? transaction, string condition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<long> numbers = [];
        await using (DbCommand command = Database.Command(connection, transaction, "SELECT r.report FROM reports r WHERE " + condition + " ORDER BY " + LedgerOrder))
        await using (DbDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false)) numbers.Add(rows.GetInt64(0));
        foreach (long[] page in numbers.Chunk(PageSize)) yield return await ReadPageAsync(connection, transaction, page, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ReportPage> ReadPageAsync(DbConnection connection, DbTransaction? transaction, long[] numbers, CancellationToken cancellationToken)
    {
        string these = string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        Dictionary<long, ReportRow> reports = [];
        await using (DbCommand command = Database.Command(connection, transaction, $"""
            SELECT r.report, r.id, r.sha256, r.url, r.publisher, r.title, r.language, r.published, r.published_from, r.status, r.text, m.engine, m.knowledge, m.models, g.extras, r.feed_source
            FROM reports r JOIN readings g ON g.report = r.report AND g.latest = 1 JOIN makers m ON m.maker = g.maker WHERE r.report IN ({these})
            """))
        await using (DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
                reports[row.GetInt64(0)] = new ReportRow(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), Maybe(row, 7), Maybe(row, 8), Maybe(row, 9), Maybe(row, 10), new EngineVersions(row.GetString(11), row.GetString(12), row.GetString(13)), Bytes(row, 14), Maybe(row, 15));
        }

        Dictionary<long, List<ClaimRow>> claims = [];
        await using (DbCommand command = Database.Command(connection, transaction, $"SELECT c.report, c.claim, c.id, c.state, c.json, c.corrected FROM claims c JOIN readings g ON g.reading = c.reading AND g.latest = 1 WHERE c.report IN ({these}) ORDER BY c.report, c.place_in_report"))
        await using (DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!claims.TryGetValue(row.GetInt64(0), out List<ClaimRow>? list)) claims[row.GetInt64(0)] = list = [];
                list.Add(new ClaimRow(row.GetInt64(1), row.GetString(2), (ClaimState)row.GetInt64(3), row.GetFieldValue<byte[]>(4), Bytes(row, 5)));
            }
        }

        return new ReportPage([.. numbers.Where(reports.ContainsKey).Select(n => (reports[n], (IReadOnlyList<ClaimRow>)claims.GetValueOrDefault(n, [])))]);
    }

    private static string? Maybe(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[]? Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
