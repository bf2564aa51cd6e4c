using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Chancery.Store.Schema;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Databases;

/// <summary>A ledger in one file.</summary>
internal sealed class SqliteDatabase : Database
{
    // "CHNC"; marks the file as ours, as the file command and foreign programs see it.
    private const int ApplicationId = 0x43484E43;

    // Longer than the longest transaction of another writer.
    private const int BusySeconds = 60;

    // SQLite's own result codes: sqlite.org/rescode.html.
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    private readonly string _file;
    private readonly Dictionary<string, SqliteCommand> _inserts = new(StringComparer.Ordinal);

    public SqliteDatabase(string file) => _file = Path.GetFullPath(file);

    public override string Name => _file;

    public override string Dialect(string sql) => sql
        .Replace("{text}", "TEXT", StringComparison.Ordinal)
        .Replace("{key}", "INTEGER PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{blob}", "BLOB", StringComparison.Ordinal)
        .Replace("{clustered}", "WITHOUT ROWID", StringComparison.Ordinal);

    public override async Task<DbConnection> OpenForWritingAsync(CancellationToken cancellationToken)
    {
        SqliteConnection connection = await OpenAsync(_file, SqliteOpenMode.ReadWriteCreate, cancellationToken).ConfigureAwait(false);
        try
        {
            // The foreign file is refused before anything is written to it.
            await ReadSchemaVersionAsync(connection, null, cancellationToken).ConfigureAwait(false);
            Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async Task<DbConnection> OpenForReadingAsync(CancellationToken cancellationToken)
    {
        SqliteConnection connection;
        try
        {
            connection = await OpenAsync(_file, SqliteOpenMode.ReadOnly, cancellationToken).ConfigureAwait(false);
            Run(connection, "SELECT count(*) FROM sqlite_schema");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is CannotOpen or ReadOnly && File.Exists(_file))
        {
            // A folder that cannot be written to: nobody else writes the file either, so it may be read as it is.
            connection = await OpenAsync("file:" + Uri.EscapeDataString(_file).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1", SqliteOpenMode.ReadOnly, cancellationToken).ConfigureAwait(false);
        }

        Run(connection, "PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY;");
        return connection;
    }

    public override Task<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));

    public override Task InsertAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<TableRows> tables, CancellationToken cancellationToken)
    {
        foreach (TableRows rows in tables.Where(t => t.Rows.Count > 0))
        {
            SqliteCommand insert = InsertInto((SqliteConnection)connection, rows);
            insert.Transaction = (SqliteTransaction)transaction;
            foreach (object?[] row in rows.Rows)
            {
                for (int i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i] ?? DBNull.Value;
                insert.ExecuteNonQuery();
            }
        }

        return Task.CompletedTask;
    }

    public override async Task IndexWordsAsync(DbConnection connection, DbTransaction transaction, WordsChange change, long report, string title, string words, CancellationToken cancellationToken)
    {
        string sql = change == WordsChange.Add
            ? "INSERT INTO report_words (rowid, title, body) VALUES (@report, @title, @words)"
            // Optimising rewrites the index without the words; secure_delete then blots out the pages where they stood.
            : "INSERT INTO report_words (report_words, rowid, title, body) VALUES ('delete', @report, @title, @words); INSERT INTO report_words (report_words) VALUES ('optimize')";
        await using DbCommand command = Command(connection, transaction, sql, ("@report", report), ("@title", title), ("@words", words));
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    // Without statistics it takes every index for a good one.
    public override string By(string index) => " INDEXED BY " + index;

    public override TextSearch Search(SearchWords words)
    {
        StringBuilder match = new();
        foreach (SearchTerm term in words.Terms.OrderBy(t => t.LeftOut))
        {
            if (match.Length > 0) match.Append(term.LeftOut ? " NOT " : " AND ");
            match.Append('"').AppendJoin(' ', term.Words).Append('"').Append(term.Begins ? "*" : "");
        }

        return new TextSearch("JOIN report_words w ON w.rowid = r.report", "report_words MATCH @words", "snippet(report_words, -1, '[', ']', '…', 24)", match.ToString(), "w.rowid", "SELECT f.rowid AS report FROM report_words f WHERE report_words MATCH @words");
    }

    public override Task<int> ReadSchemaVersionAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        long id = Number(connection, transaction, "PRAGMA application_id"), version = Number(connection, transaction, "PRAGMA user_version");
        if (id == ApplicationId) return Task.FromResult((int)version);
        if (id == 0 && version == 0 && Number(connection, transaction, "SELECT count(*) FROM sqlite_schema") == 0) return Task.FromResult(0);
        throw new LedgerException("CH0302: " + _file + ": this is a database of another program, not a ledger; name another file with --ledger");
    }

    public override string MarkVersion(int version) =>
        string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version};");

    public override string Own(Migration migration) => migration.Sqlite;

    public override async Task<string?> CopyBeforeMigrationAsync(int fromVersion, CancellationToken cancellationToken)
    {
        string copy = string.Create(CultureInfo.InvariantCulture, $"{_file}.schema-{fromVersion}");
        for (int i = 2; File.Exists(copy); i++) copy = string.Create(CultureInfo.InvariantCulture, $"{_file}.schema-{fromVersion}-{i}");
        await BackupAsync(copy, cancellationToken).ConfigureAwait(false);
        return copy;
    }

    public override async Task BackupAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file)) throw new LedgerException("CH0309: " + file + ": there is a file of that name already; name another");
        await using SqliteConnection connection = await OpenAsync(_file, SqliteOpenMode.ReadOnly, cancellationToken).ConfigureAwait(false);
        string half = file + ".part";
        File.Delete(half);
        await using (DbCommand command = Command(connection, null, "VACUUM INTO @file", ("@file", half))) await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        File.Move(half, file);
    }

    public override async Task CompactAsync(CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await OpenAsync(_file, SqliteOpenMode.ReadWrite, cancellationToken).ConfigureAwait(false);
        Run(connection, "INSERT INTO report_words (report_words) VALUES ('optimize')");
        Run(connection, "VACUUM");
        Run(connection, "ANALYZE");
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public override async Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await OpenForReadingAsync(cancellationToken).ConfigureAwait(false);
        List<string> faults = [];
        foreach (string pragma in (string[])["PRAGMA integrity_check", "PRAGMA foreign_key_check"])
        {
            await using DbCommand command = Command(connection, null, pragma);
            await using DbDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                if (rows.GetValue(0).ToString() is { } line and not "ok") faults.Add(line);
        }

        return faults;
    }

    public override Task<long> ReadSizeAsync(CancellationToken cancellationToken) =>
        Task.FromResult(((string[])[_file, _file + "-wal"]).Where(File.Exists).Sum(f => new FileInfo(f).Length));

    public override LedgerException? Explain(Exception fault)
    {
        if (fault is not SqliteException sqlite) return null;
        string? words = sqlite.SqliteErrorCode switch
        {
            NotADatabase => "CH0302: {0}: this file is not a ledger (and not a database at all); name another file with --ledger",
            CannotOpen => Directory.Exists(Path.GetDirectoryName(_file)) ? "CH0301: {0}: the ledger cannot be opened; see whether it exists and whether you may read it" : "CH0301: {0}: there is no such folder; make it first",
            ReadOnly => "CH0303: {0}: the ledger may not be written to; change the rights of the file and of its folder, or work on a copy",
            Full => "CH0304: {0}: the disk is full; what was added before is safe. Make room and give the same command again: it goes on where it stopped",
            Busy or Locked => "CH0305: {0}: another program holds the ledger and did not let go within a minute; try again",
            Corrupt => "CH0306: {0}: the file is damaged; go back to a backup (`chancery ledger backup` makes them)",
            IoError => "CH0307: {0}: the disk reported a fault; what was added before is safe",
            _ => null,
        };
        return words is null ? null : new LedgerException(string.Format(CultureInfo.InvariantCulture, words, _file) + " (" + sqlite.Message + ")", sqlite);
    }

    public override ValueTask DisposeAsync()
    {
        foreach (SqliteCommand insert in _inserts.Values) insert.Dispose();
        _inserts.Clear();
        return ValueTask.CompletedTask;
    }

    private SqliteCommand InsertInto(SqliteConnection connection, TableRows rows)
    {
        string key = rows.SkipsKnown ? rows.Table + "?" : rows.Table;
        if (_inserts.TryGetValue(key, out SqliteCommand? insert) && insert.Connection == connection) return insert;
        insert?.Dispose();
        insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {rows.Table} ({string.Join(", ", rows.Columns)}) VALUES ({string.Join(", ", rows.Columns.Select(c => "@" + c))}){(rows.SkipsKnown ? " ON CONFLICT DO NOTHING" : "")}";
        foreach (string column in rows.Columns) insert.Parameters.Add(new SqliteParameter("@" + column, DBNull.Value));
        return _inserts[key] = insert;
    }

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, DefaultTimeout = BusySeconds, Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using DbCommand command = Command(connection, null, sql);
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static long Number(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using DbCommand command = Command(connection, transaction, sql);
        return (long)command.ExecuteScalar()!;
    }
}
