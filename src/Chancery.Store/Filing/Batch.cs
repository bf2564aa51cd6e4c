using System.Data.Common;
using System.Globalization;
using Chancery.Export;
using Chancery.Store.Databases;
using Chancery.Store.Posts;

namespace Chancery.Store.Filing;

/// <summary>Files reports within one transaction.</summary>
internal sealed class Batch(Database database, DbConnection connection, DbTransaction transaction, string now)
{
    private readonly TableRows _reports = new("reports", "report", "id", "sha256", "url", "url_key", "publisher", "title", "language", "file", "published", "published_day", "published_from", "status", "text", "quotes", "first_seen", "version_key", "latest", "feed_source");
    private readonly TableRows _readings = new("readings", "reading", "report", "maker", "read_at", "extras", "latest");
    private readonly TableRows _claims = new("claims", ["claim", "id", "reading", "report", "place_in_report", .. ClaimIndex.SlotColumns, "rule", "quote_start", "quote_end", "trigger_start", "trigger_end", "json", "state"]);
    private readonly ClaimIndex _index = new();
    private readonly PostIndex _posts = new();
    private readonly Dictionary<(string, string, string, string), (long Row, string? Day)> _reportsHere = [];
    private readonly HashSet<(long Report, long Maker)> _readingsHere = [];
    private readonly Dictionary<string, int> _versionsHere = new(StringComparer.Ordinal);
    private readonly Dictionary<EngineVersions, long> _makers = [];
    private readonly HashSet<string> _claimsHere = new(StringComparer.Ordinal);
    private readonly HashSet<string> _chains = new(StringComparer.Ordinal);
    private readonly HashSet<long> _reread = [];
    private long _lastReport = -1, _lastReading, _lastClaim;

    public AppendTally Tally { get; private set; } = AppendTally.None;

    public async Task AddAsync(Incoming report, CancellationToken cancellationToken)
    {
        if (_lastReport < 0) await ReadNumbersAsync(cancellationToken).ConfigureAwait(false);
        (bool forgotten, (long Row, string? Day)? there, long versions) = await FindAsync(report, cancellationToken).ConfigureAwait(false);
        if (forgotten)
        {
            Tally = Tally with { Forgotten = Tally.Forgotten + 1 };
            return;
        }

        long maker = await MakerAsync(report.Maker, cancellationToken).ConfigureAwait(false);
        // The day is the one that it was filed with, whatever the same text says of itself now.
        if (there is { } held)
        {
            (long known, string? day) = held;
            if (_readingsHere.Contains((known, maker)) || await HasReadingAsync(known, maker, cancellationToken).ConfigureAwait(false))
            {
                Tally = Tally with { Known = Tally.Known + 1 };
                return;
            }

            Tally = Tally with { Reread = Tally.Reread + 1 };
            _reread.Add(known);
            _chains.Add(report.VersionKey);
            AddReading(report, known, day, maker);
            return;
        }

        long added = ++_lastReport;
        bool isVersion = versions > 0 || _versionsHere.ContainsKey(report.VersionKey);
        if (isVersion || report.Status == "retracted") _chains.Add(report.VersionKey);
        _versionsHere[report.VersionKey] = 1;
        _reportsHere.Add((report.Id, report.Sha256, report.UrlKey, report.Publisher), (added, report.PublishedDay));
        _reports.Add(added, report.Id, report.Sha256, report.Url, report.UrlKey, report.Publisher, report.Title, report.Language, report.File, report.Published, report.PublishedDay, report.PublishedFrom, report.Status, report.Text, report.Quotes, now, report.VersionKey, 1L, report.FeedSource);
        Tally = Tally with { Added = Tally.Added + 1, Versions = Tally.Versions + (isVersion ? 1 : 0) };
        AddReading(report, added, report.PublishedDay, maker);
    }

    /// <summary>Writes all that was added, and brings up to date what follows from it.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        TableRows changed = new("changed_reports", "report");
        foreach (object?[] report in _reports.Rows) changed.Add(report[0]);
        await database.InsertAsync(connection, transaction, [_reports, changed, _readings, _claims, .. _index.Tables, .. _posts.Tables], cancellationToken).ConfigureAwait(false);
        foreach (object?[] report in _reports.Rows) await database.IndexWordsAsync(connection, transaction, WordsChange.Add, (long)report[0]!, (string)report[6]!, (string?)report[13] ?? (string?)report[14] ?? "", cancellationToken).ConfigureAwait(false);
        Upkeep upkeep = new(database, connection, transaction);
        foreach (long report in _reread) await upkeep.RankReadingsAsync(report, cancellationToken).ConfigureAwait(false);
        foreach (string chain in _chains.Order(StringComparer.Ordinal)) await upkeep.LinkVersionsAsync(chain, cancellationToken).ConfigureAwait(false);
        await upkeep.CorrectAsync(_claimsHere, cancellationToken).ConfigureAwait(false);
    }

    private void AddReading(Incoming report, long row, string? day, long maker)
    {
        long reading = ++_lastReading;
        _readingsHere.Add((row, maker));
        _readings.Add(reading, row, maker, now, report.Extras, 1L);
        if (report.Extras is { } extras) _posts.Add(reading, row, day, Packed.Unpack(extras));
        for (int i = 0; i < report.Claims.Length; i++)
        {
            (FiledClaim claim, byte[] json) = report.Claims[i];
            long number = ++_lastClaim;
            _claims.Add([
                number, claim.Id, reading, row, (long)i, .. ClaimIndex.Slots(claim, day), claim.Rule,
                (long)claim.Quote.Start, (long)claim.Quote.End, (long)claim.Trigger.Start, (long)claim.Trigger.End, json, 0L]);
            _index.Add(number, claim, day);
            _posts.Add(number, claim);
            _claimsHere.Add(claim.Id);
        }

        _claimsHere.Add(report.Id);
        Tally = Tally with { Claims = Tally.Claims + report.Claims.Length };
    }

    private async Task ReadNumbersAsync(CancellationToken cancellationToken)
    {
        await using DbCommand command = Database.Command(connection, transaction, "SELECT coalesce((SELECT max(report) FROM reports), 0), coalesce((SELECT max(reading) FROM readings), 0), coalesce((SELECT max(claim) FROM claims), 0)");
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await row.ReadAsync(cancellationToken).ConfigureAwait(false);
        (_lastReport, _lastReading, _lastClaim) = (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    private async Task<(bool Forgotten, (long Row, string? Day)? There, long Versions)> FindAsync(Incoming report, CancellationToken cancellationToken)
    {
        if (_reportsHere.TryGetValue((report.Id, report.Sha256, report.UrlKey, report.Publisher), out (long, string?) here)) return (false, here, 0);
        await using DbCommand command = Database.Command(connection, transaction, """
            SELECT (SELECT count(*) FROM tombstones WHERE id = @id OR sha256 = @sha256),
                   (SELECT report FROM reports WHERE id = @id AND sha256 = @sha256 AND url_key = @url AND publisher = @publisher),
                   (SELECT count(*) FROM reports WHERE version_key = @version),
                   (SELECT published_day FROM reports WHERE id = @id AND sha256 = @sha256 AND url_key = @url AND publisher = @publisher)
            """, ("@id", report.Id), ("@sha256", report.Sha256), ("@url", report.UrlKey), ("@publisher", report.Publisher), ("@version", report.VersionKey));
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await row.ReadAsync(cancellationToken).ConfigureAwait(false);
        return (row.GetInt64(0) > 0, await row.IsDBNullAsync(1, cancellationToken).ConfigureAwait(false) ? null : (row.GetInt64(1), await row.IsDBNullAsync(3, cancellationToken).ConfigureAwait(false) ? null : row.GetString(3)), row.GetInt64(2));
    }

    private async Task<bool> HasReadingAsync(long report, long maker, CancellationToken cancellationToken)
    {
        await using DbCommand command = Database.Command(connection, transaction, "SELECT count(*) FROM readings WHERE report = @report AND maker = @maker", ("@report", report), ("@maker", maker));
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))! > 0;
    }

    private async Task<long> MakerAsync(EngineVersions versions, CancellationToken cancellationToken)
    {
        if (_makers.TryGetValue(versions, out long known)) return known;
        (string, object?)[] values = [("@engine", versions.Version), ("@knowledge", versions.Knowledge), ("@models", versions.Models)];
        await using DbCommand select = Database.Command(connection, transaction, "SELECT maker FROM makers WHERE engine = @engine AND knowledge = @knowledge AND models = @models", values);
        object? maker = await select.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        if (maker is null)
        {
            await using DbCommand insert = Database.Command(connection, transaction, "INSERT INTO makers (maker, engine, knowledge, models) SELECT coalesce(max(maker), 0) + 1, @engine, @knowledge, @models FROM makers", values);
            await insert.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            maker = await select.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }

        return _makers[versions] = Convert.ToInt64(maker, CultureInfo.InvariantCulture);
    }
}
