using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Store.Checks;
using Chancery.Store.Corrections;
using Chancery.Store.Databases;
using Chancery.Store.Derived;
using Chancery.Store.Filing;
using Chancery.Store.Posts;
using Chancery.Store.Schema;

namespace Chancery.Store;

/// <summary>
/// What reports said, kept for ever: reports and claims are added and never changed; what follows from them is brought up to date.
/// One file, or a PostgreSQL database. Safe for several threads and, through the database's own locks, several programs.
/// </summary>
public sealed class Ledger : IAsyncDisposable
{
    private readonly Database _database;
    private readonly DbConnection? _writing;
    private readonly SemaphoreSlim _oneWriter = new(1);
    private readonly ConcurrentBag<DbConnection> _idleReaders = [];
    private readonly TimeProvider _clock;

    private Ledger(Database database, DbConnection? writing, TimeProvider clock)
    {
        _database = database;
        _writing = writing;
        _clock = clock;
    }

    /// <summary>How messages name the ledger: the full path of its file, or its address without a password.</summary>
    public string Name => _database.Name;

    /// <summary>Where the copy is that was made before the schema was brought up to date; null if there was no need.</summary>
    public string? CopyBeforeMigration { get; private init; }

    internal Database Database => _database;

    /// <summary>Opens a ledger. For writing it is made if it is not there, and an older one is brought up to date after a copy.</summary>
    /// <param name="address">A file, or <c>postgres://user:password@host:port/database</c>.</param>
    /// <param name="access">Whether to write.</param>
    /// <param name="clock">Says when reports are first seen; null for the system's.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    /// <exception cref="LedgerException">It is no ledger, may not be written to, is newer than this program, or cannot be reached.</exception>
    public static async Task<Ledger> OpenAsync(string address, LedgerAccess access = LedgerAccess.ReadWrite, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        bool isServer = address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal);
        if (!isServer && access == LedgerAccess.Read && !File.Exists(address)) throw new LedgerException("CH0301: " + address + ": there is no such ledger; `chancery add FILES… --ledger " + address + "` makes it");
        Database database = isServer ? new PostgresDatabase(address) : new SqliteDatabase(address);
        DbConnection? connection = null;
        try
        {
            connection = access == LedgerAccess.Read ? await database.OpenForReadingAsync(cancellationToken).ConfigureAwait(false) : await database.OpenForWritingAsync(cancellationToken).ConfigureAwait(false);
            string? copy = await MigrateAsync(database, connection, access, LedgerSchema.Current, cancellationToken).ConfigureAwait(false);
            Ledger ledger = new(database, access == LedgerAccess.Read ? null : connection, clock ?? TimeProvider.System) { CopyBeforeMigration = copy };
            if (access == LedgerAccess.Read) ledger._idleReaders.Add(connection);
            return ledger;
        }
        catch (Exception fault)
        {
            if (connection is not null) await connection.DisposeAsync().ConfigureAwait(false);
            await database.DisposeAsync().ConfigureAwait(false);
            if (database.Explain(fault) is { } known) throw known;
            throw;
        }
    }

    /// <summary>Files reports in one transaction: all of them or, if it fails, none. What is there already is not added again.</summary>
    /// <param name="reports">Reports that have been read.</param>
    /// <param name="maker">What read them.</param>
    /// <param name="keeping">How much of their texts to keep.</param>
    /// <param name="cancellationToken">Stops the filing; then nothing of it is in the ledger.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<AppendTally> AppendAsync(IEnumerable<ReadReport> reports, EngineVersions maker, TextKeeping keeping = TextKeeping.Whole, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(maker);
        ImmutableArray<Incoming> incoming = [.. reports.Select(r => Incoming.Of(r, maker, keeping))];
        return WriteAsync(
            async (connection, transaction, token) =>
            {
                Batch batch = new(_database, connection, transaction, Now());
                foreach (Incoming report in incoming) await batch.AddAsync(report, token).ConfigureAwait(false);
                await batch.WriteAsync(token).ConfigureAwait(false);
                return batch.Tally;
            },
            cancellationToken);
    }

    /// <summary>Of texts that have not been read yet, those that need reading: that the ledger does not hold as read by this maker, and need not forget.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<IReadOnlyList<SourceText>> LeaveOutKnownAsync(IReadOnlyList<SourceText> texts, EngineVersions maker, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(maker);
        return ReadAsync((connection, token) => KnownTexts.LeaveOutAsync(connection, texts, maker, token), cancellationToken);
    }

    /// <summary>What a followed feed said of itself when it was last read; nulls for one that is new.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is null.</exception>
    public Task<(string? ETag, string? LastModified)> ReadFeedMarksAsync(string feed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return ReadAsync<(string?, string?)>(
            async (connection, token) =>
            {
                await using DbCommand command = Database.Command(connection, null, "SELECT etag, last_modified FROM feeds WHERE url = @url", ("@url", feed));
                await using DbDataReader row = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
                return await row.ReadAsync(token).ConfigureAwait(false) ? (row.GetString(0) is { Length: > 0 } etag ? etag : null, row.GetString(1) is { Length: > 0 } modified ? modified : null) : (null, null);
            },
            cancellationToken);
    }

    /// <summary>Keeps what a followed feed says of itself, so that it need not be read again while it is the same.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is null.</exception>
    public Task WriteFeedMarksAsync(string feed, string? etag, string? lastModified, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return WriteAsync(
            async (connection, transaction, token) =>
            {
                await using DbCommand command = Database.Command(connection, transaction, """
                    INSERT INTO feeds (url, etag, last_modified, polled_at) VALUES (@url, @etag, @modified, @now)
                    ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified, polled_at = excluded.polled_at
                    """, ("@url", feed), ("@etag", etag ?? ""), ("@modified", lastModified ?? ""), ("@now", Now()));
                return await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <summary>Applies corrections. One whose id the ledger holds already adds nothing.</summary>
    /// <returns>How many were new, and the targets among them that the ledger does not hold (yet).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="corrections"/> is null.</exception>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<(int Added, ImmutableArray<string> WithoutTarget)> CorrectAsync(IEnumerable<Correction> corrections, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        ImmutableArray<Correction> all = [.. corrections];
        return WriteAsync((connection, transaction, token) => new CorrectionDesk(_database, connection, transaction, Now()).ApplyAsync(all, token), cancellationToken);
    }

    /// <summary>Ends a correction; its row stays, with who ended it.</summary>
    /// <returns>False if no correction of that id is in force.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<bool> UndoCorrectionAsync(string id, string author, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(author);
        return WriteAsync((connection, transaction, token) => new CorrectionDesk(_database, connection, transaction, Now()).UndoAsync(id, author, token), cancellationToken);
    }

    /// <summary>All corrections, those undone too, in the order in which they were made.</summary>
    public Task<IReadOnlyList<Correction>> ReadCorrectionsAsync(CancellationToken cancellationToken = default) =>
        ReadAsync((connection, token) => CorrectionRows.ReadAsync(connection, null, "ORDER BY made_at, id", token), cancellationToken);

    /// <summary>Takes a report's words out of the ledger for good and leaves a tombstone: its id, the hash of its text, when and why. It is not taken in again.</summary>
    /// <param name="report">Id of the report; all its versions with that id go.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops it; then nothing is forgotten.</param>
    /// <returns>How many texts were forgotten; 0 if the ledger holds no such report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<int> ForgetAsync(string report, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(reason);
        return WriteAsync((connection, transaction, token) => new Forgetting(_database, connection, transaction, Now()).ForgetAsync(report, reason, token), cancellationToken);
    }

    /// <summary>Gives a name to what the ledger now holds by its newest maker, so that it can be cited and asked.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LedgerException">The name is taken, the ledger is empty, or the database refuses.</exception>
    public Task<Edition> NameEditionAsync(string name, string note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(note);
        return WriteAsync((connection, transaction, token) => new Editions(connection, transaction).NameAsync(name, note, Now(), Name, token), cancellationToken);
    }

    /// <summary>The named editions, oldest first.</summary>
    public Task<IReadOnlyList<Edition>> ReadEditionsAsync(CancellationToken cancellationToken = default) =>
        ReadAsync((connection, token) => new Editions(connection, null).ReadAsync(token), cancellationToken);

    /// <summary>The reports that count (the last version of each, not forgotten) with the claims that hold, in the order of publication and id: the one input of everything derived.</summary>
    public async IAsyncEnumerable<FiledReport> ReadReportsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using Borrowed borrowed = await BorrowAsync(cancellationToken).ConfigureAwait(false);
        await foreach (ReportPage page in ReportPages.ReadAsync(borrowed.Connection, ReportPages.Counting, cancellationToken).ConfigureAwait(false))
            foreach (FiledReport report in page.ToFiled()) yield return report;
    }

    /// <summary>Puts rows of your own making in the place of all that follows from the reports. The next derivation begins anew.</summary>
    /// <param name="derive">A pure function of the reports, which come in the order of publication and id, and of the merges and splits that analysts want.</param>
    /// <param name="cancellationToken">Stops it; then what was there remains.</param>
    /// <returns>The number of happenings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="derive"/> is null.</exception>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public async Task<int> DeriveAsync(Func<IReadOnlyList<FiledReport>, IReadOnlyList<Correction>, DerivedRows> derive, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(derive);
        List<FiledReport> reports = [];
        await foreach (FiledReport report in ReadReportsAsync(cancellationToken).ConfigureAwait(false)) reports.Add(report);
        IReadOnlyList<Correction> corrections = await ReadAsync((connection, token) => DerivedUpkeep.CorrectionsAsync(connection, null, token), cancellationToken).ConfigureAwait(false);
        DerivedRows rows = derive(reports, corrections);
        return await WriteAsync((connection, transaction, token) => new DerivedTables(_database, connection, transaction).ReplaceAsync(rows, token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Brings the happenings and origins that follow from the reports up to date. The work depends on what came, went or changed and on what that touches;
    /// the rows are those that <see cref="DeriveAnewAsync"/> makes. Done in short transactions: one that is stopped goes on where it was.
    /// </summary>
    /// <returns>The number of happenings.</returns>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<int> DeriveAsync(CancellationToken cancellationToken = default) => DeriveAsync(DerivedPace.Usual, cancellationToken);

    /// <summary>The same at a pace.</summary>
    internal async Task<int> DeriveAsync(DerivedPace pace, CancellationToken cancellationToken)
    {
        // Queries are planned badly before the new rows are counted, and after.
        bool muchIsNew = await ReadAsync((connection, token) => IsMuchNewAsync(connection, pace, token), cancellationToken).ConfigureAwait(false);
        if (muchIsNew) await CountForPlannerAsync(cancellationToken).ConfigureAwait(false);
        bool more = true;
        while (more) more = await WriteAsync((connection, transaction, token) => DerivedUpkeep.RunAsync(_database, connection, transaction, pace, token), cancellationToken).ConfigureAwait(false);
        if (muchIsNew) await CountForPlannerAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(
            async (connection, token) =>
            {
                await using DbCommand command = Database.Command(connection, null, "SELECT count(*) FROM happenings");
                return Convert.ToInt32(await command.ExecuteScalarAsync(token).ConfigureAwait(false), CultureInfo.InvariantCulture);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private Task<int> CountForPlannerAsync(CancellationToken cancellationToken) => WriteAsync(
        async (connection, transaction, token) =>
        {
            await _database.CountForPlannerAsync(connection, transaction, token).ConfigureAwait(false);
            return 0;
        },
        cancellationToken);

    private static async Task<bool> IsMuchNewAsync(DbConnection connection, DerivedPace pace, CancellationToken cancellationToken)
    {
        await using DbCommand command = Database.Command(connection, null, string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 FROM changed_reports LIMIT {pace.Together}) few"));
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture) >= pace.Together;
    }

    /// <summary>Computes anew all happenings and origins, and puts them in the place of what was there.</summary>
    /// <returns>The number of happenings.</returns>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public async Task<int> DeriveAnewAsync(CancellationToken cancellationToken = default)
    {
        await WriteAsync(
            async (connection, transaction, token) =>
            {
                await using DbCommand command = Database.Command(connection, transaction, "DELETE FROM derived_by");
                return await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        return await DeriveAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The claims of number among those filed after a claim, with what counting says of them; up to date after <see cref="DeriveAsync(CancellationToken)"/>.</summary>
    /// <param name="after">Row of a claim, as <see cref="ReadLastClaimAsync"/> gave it; 0 for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<IReadOnlyList<CheckedClaim>> ReadChecksAsync(long after, CancellationToken cancellationToken = default) => ReadAsync<IReadOnlyList<CheckedClaim>>(
        async (connection, token) =>
        {
            List<CheckedClaim> checks = [];
            await using DbCommand command = Database.Command(connection, null, "SELECT c.id, k.verdict, k.asked, k.expected, k.least, k.most FROM checks k JOIN claims c ON c.claim = k.claim WHERE k.claim > @after ORDER BY k.claim", ("@after", after));
            await using DbDataReader row = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
            while (await row.ReadAsync(token).ConfigureAwait(false)) checks.Add(new(row.GetString(0), row.GetString(1), row.GetString(2), (int)row.GetInt64(3), (int)row.GetInt64(4), (int)row.GetInt64(5)));
            return checks;
        },
        cancellationToken);

    /// <summary>Row of the claim filed last; 0 if there is none.</summary>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<long> ReadLastClaimAsync(CancellationToken cancellationToken = default) => ReadAsync(
        async (connection, token) =>
        {
            await using DbCommand command = Database.Command(connection, null, "SELECT coalesce(max(claim), 0) FROM claims");
            return Convert.ToInt64(await command.ExecuteScalarAsync(token).ConfigureAwait(false), CultureInfo.InvariantCulture);
        },
        cancellationToken);

    /// <summary>Keeps a list of visits, in the place of one of the same name, for checks of claims of number.</summary>
    /// <param name="source">The file, as it was given.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="FormatException">It is not of that form.</exception>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<VisitList> ImportVisitsAsync(VisitSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        VisitSource clean = source with { Text = Incoming.Clean(source.Text), File = Incoming.Clean(source.File), Name = source.Name is { } name ? Incoming.Clean(name) : null, Citation = Incoming.Clean(source.Citation) };
        VisitList list = clean.Read();
        return WriteAsync(
            async (connection, transaction, token) =>
            {
                await VisitListTable.WriteAsync(connection, transaction, list, clean, Now(), token).ConfigureAwait(false);
                return list;
            },
            cancellationToken);
    }

    /// <summary>Writes the ledger as JSON lines that depend on what was added alone: not on the order, the threads, the day or the database.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<int> ExportAsync(Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        return ReadAsync((connection, token) => LedgerExport.WriteAsync(connection, output, token), cancellationToken);
    }

    /// <summary>Reads the stored texts again and compares; see <see cref="Verification"/>.</summary>
    /// <param name="reader">The reader to compare with.</param>
    /// <param name="maker">Its versions.</param>
    /// <param name="threads">Number of threads, 1 or more.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public async Task<Verification> VerifyAsync(NewsReader reader, EngineVersions maker, int threads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(maker);
        IReadOnlyList<string> faults = await GuardAsync(() => _database.CheckIntegrityAsync(cancellationToken)).ConfigureAwait(false);
        return await ReadAsync((connection, token) => Verification.RunAsync(connection, reader, maker, threads, faults, token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a copy of the whole ledger to a new file.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    /// <exception cref="LedgerException">The file is there already, the ledger is on a server, or the disk refuses.</exception>
    public Task BackupAsync(string file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return GuardAsync(async () => { await _database.BackupAsync(file, cancellationToken).ConfigureAwait(false); return true; });
    }

    /// <summary>Gives unused space back.</summary>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task CompactAsync(CancellationToken cancellationToken = default) =>
        GuardAsync(async () => { await _database.CompactAsync(cancellationToken).ConfigureAwait(false); return true; });

    /// <summary>How many reports and claims the ledger holds, and how large it is.</summary>
    public async Task<LedgerSize> ReadSizeAsync(CancellationToken cancellationToken = default)
    {
        long bytes = await GuardAsync(() => _database.ReadSizeAsync(cancellationToken)).ConfigureAwait(false);
        return await ReadAsync(
            async (connection, token) =>
            {
                await using DbCommand command = Database.Command(connection, null, "SELECT (SELECT count(*) FROM reports WHERE forgotten IS NULL), (SELECT count(*) FROM claims), (SELECT count(*) FROM claims WHERE state = 0)");
                await using DbDataReader row = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
                await row.ReadAsync(token).ConfigureAwait(false);
                return new LedgerSize(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), bytes);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (_idleReaders.TryTake(out DbConnection? reader)) await reader.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
        if (_writing is not null) await _writing.DisposeAsync().ConfigureAwait(false);
        _oneWriter.Dispose();
    }

    /// <summary>Runs something that reads, on a connection of its own.</summary>
    internal Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        await using Borrowed borrowed = await BorrowAsync(cancellationToken).ConfigureAwait(false);
        return await read(borrowed.Connection, cancellationToken).ConfigureAwait(false);
    });

    /// <summary>Runs something that writes, in one transaction.</summary>
    internal Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, CancellationToken, Task<T>> write, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        if (_writing is null) throw new LedgerException("CH0303: " + Name + ": the ledger was opened for reading only");
        await _oneWriter.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using DbTransaction transaction = await _database.BeginWritingAsync(_writing, cancellationToken).ConfigureAwait(false);
            T result = await write(_writing, transaction, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
        finally
        {
            _oneWriter.Release();
        }
    });

    /// <summary>Brings a schema up to a version; a copy is made first where there is something to lose.</summary>
    internal static async Task<string?> MigrateAsync(Database database, DbConnection connection, LedgerAccess access, int wanted, CancellationToken cancellationToken)
    {
        int version = await database.ReadSchemaVersionAsync(connection, null, cancellationToken).ConfigureAwait(false);
        string shown = version.ToString(CultureInfo.InvariantCulture), known = wanted.ToString(CultureInfo.InvariantCulture);
        if (version > wanted) throw new LedgerException("CH0308: " + database.Name + ": the ledger was written by a newer version of chancery (its schema is " + shown + ", this program knows " + known + "); update the program");
        if (version == wanted) return null;
        if (access == LedgerAccess.Read) throw new LedgerException("CH0310: " + database.Name + ": " + (version == 0 ? "the ledger is empty; add reports first" : "the ledger is of an older version (schema " + shown + "); `chancery ledger migrate` brings it up to date"));
        string? copy = version > 0 ? await database.CopyBeforeMigrationAsync(version, cancellationToken).ConfigureAwait(false) : null;
        await using DbTransaction transaction = await database.BeginWritingAsync(connection, cancellationToken).ConfigureAwait(false);
        // Another program may have done it since.
        version = await database.ReadSchemaVersionAsync(connection, transaction, cancellationToken).ConfigureAwait(false);
        foreach (Migration migration in LedgerSchema.Migrations.Where(m => m.Version > version && m.Version <= wanted))
        {
            string sql = database.Dialect(migration.Both) + database.Own(migration) + database.MarkVersion(migration.Version);
            await using DbCommand command = Database.Command(connection, transaction, sql);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            // What readings are kept packed for, no statement can take out.
            if (migration.Version == 8 && version > 0) await PostIndex.FillAsync(database, connection, transaction, cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return copy;
    }

    private async Task<Borrowed> BorrowAsync(CancellationToken cancellationToken) =>
        new(_idleReaders, _idleReaders.TryTake(out DbConnection? idle) ? idle : await _database.OpenForReadingAsync(cancellationToken).ConfigureAwait(false));

    private async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DbException fault) when (_database.Explain(fault) is { } known)
        {
            throw known;
        }
        catch (JsonException fault)
        {
            throw new LedgerException("CH0306: " + Name + ": a row cannot be read (" + fault.Message + "); go back to a backup", fault);
        }
    }

    private string Now() => _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private sealed class Borrowed(ConcurrentBag<DbConnection> idle, DbConnection connection) : IAsyncDisposable
    {
        public DbConnection Connection => connection;

        public ValueTask DisposeAsync()
        {
            idle.Add(connection);
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>Whether a ledger is opened to be written to.</summary>
public enum LedgerAccess
{
    /// <summary>For questions; the ledger must be there.</summary>
    Read,

    /// <summary>For adding; the ledger is made if it is not there.</summary>
    ReadWrite,
}

/// <summary>How much a ledger holds.</summary>
/// <param name="Reports">Reports, all versions.</param>
/// <param name="Claims">Claims of all readings.</param>
/// <param name="Holding">Of them, claims that hold.</param>
/// <param name="Bytes">Size of the ledger in bytes.</param>
public sealed record LedgerSize(long Reports, long Claims, long Holding, long Bytes);

/// <summary>A claim of number with what counting says of it.</summary>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Verdict">supported, contradicted, holds under some rules, cannot be decided.</param>
/// <param name="Asked">What was counted, in words.</param>
/// <param name="Expected">How many there should be.</param>
/// <param name="Least">The least count under any rule.</param>
/// <param name="Most">The greatest.</param>
public sealed record CheckedClaim(string Claim, string Verdict, string Asked, int Expected, int Least, int Most);
