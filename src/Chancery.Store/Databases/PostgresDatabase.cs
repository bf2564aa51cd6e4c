using System.Data.Common;
using System.Globalization;
using System.Text;
using Chancery.Store.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Chancery.Store.Databases;

/// <summary>A ledger on a PostgreSQL server, for more than one machine.</summary>
internal sealed class PostgresDatabase : Database
{
    // Of the advisory lock that writers hold; any number that nothing else uses.
    private const long WritersLock = 0x43484E4343484E43;

    // Up to so many rows of a table go to the server in one message with those of other tables. COPY is faster for more, but takes two messages a table.
    private const int FewRows = 100;

    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(string address)
    {
        NpgsqlConnectionStringBuilder settings = Settings(address);
        Name = string.Create(CultureInfo.InvariantCulture, $"postgres://{settings.Host}:{settings.Port}/{settings.Database}");
        _source = NpgsqlDataSource.Create(settings);
    }

    public override string Name { get; }

    public override string Dialect(string sql) => sql
        .Replace("{text}", "TEXT COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("{key}", "BIGINT PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{blob}", "BYTEA", StringComparison.Ordinal)
        .Replace("{clustered}", "", StringComparison.Ordinal);

    public override async Task<DbConnection> OpenForWritingAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    public override Task<DbConnection> OpenForReadingAsync(CancellationToken cancellationToken) => OpenForWritingAsync(cancellationToken);

    public override async Task<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using DbCommand command = Command(connection, transaction, "SELECT pg_advisory_xact_lock(@lock)", ("@lock", WritersLock));
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        return transaction;
    }

    public override async Task InsertAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<TableRows> tables, CancellationToken cancellationToken)
    {
        await using NpgsqlBatch batch = new((NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
        foreach (TableRows rows in tables.Where(t => t.Rows.Count > 0))
        {
            if (rows.SkipsKnown || rows.Rows.Count <= FewRows)
            {
                foreach (object?[][] some in rows.Rows.Chunk(FewRows)) batch.BatchCommands.Add(InsertOf(rows, some));
                continue;
            }

            // What went before may be referred to.
            await SendAsync(batch, cancellationToken).ConfigureAwait(false);
            await CopyAsync(connection, rows, cancellationToken).ConfigureAwait(false);
        }

        await SendAsync(batch, cancellationToken).ConfigureAwait(false);
    }

    private static async Task SendAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        if (batch.BatchCommands.Count == 0) return;
        await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        batch.BatchCommands.Clear();
    }

    private static NpgsqlBatchCommand InsertOf(TableRows rows, object?[][] some)
    {
        StringBuilder sql = new("INSERT INTO " + rows.Table + " (" + string.Join(", ", rows.Columns) + ") VALUES ");
        NpgsqlBatchCommand command = new();
        foreach (object?[] row in some)
        {
            if (command.Parameters.Count > 0) sql.Append(", ");
            sql.Append('(').AppendJoin(", ", row.Select((_, i) => "$" + (command.Parameters.Count + i + 1).ToString(CultureInfo.InvariantCulture))).Append(')');
            foreach (object? value in row) command.Parameters.Add(value is null ? new NpgsqlParameter { Value = DBNull.Value } : new NpgsqlParameter { Value = value, NpgsqlDbType = TypeOf(value) });
        }

        command.CommandText = sql.Append(rows.SkipsKnown ? " ON CONFLICT DO NOTHING" : "").ToString();
        return command;
    }

    private static async Task CopyAsync(DbConnection connection, TableRows rows, CancellationToken cancellationToken)
    {
        string copy = $"COPY {rows.Table} ({string.Join(", ", rows.Columns)}) FROM STDIN (FORMAT BINARY)";
        await using NpgsqlBinaryImporter importer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(copy, cancellationToken).ConfigureAwait(false);
        foreach (object?[] row in rows.Rows)
        {
            await importer.StartRowAsync(cancellationToken).ConfigureAwait(false);
            foreach (object? value in row) await WriteAsync(importer, value, cancellationToken).ConfigureAwait(false);
        }

        await importer.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    // The column `words` of reports is generated by the server.
    public override Task IndexWordsAsync(DbConnection connection, DbTransaction transaction, WordsChange change, long report, string title, string words, CancellationToken cancellationToken) => Task.CompletedTask;

    public override string By(string index) => "";

    public override TextSearch Search(SearchWords words)
    {
        StringBuilder query = new();
        foreach (SearchTerm term in words.Terms.OrderBy(t => t.LeftOut))
        {
            if (query.Length > 0) query.Append(" & ");
            query.Append(term.LeftOut ? "!(" : "(").AppendJoin(" <-> ", term.Words).Append(term.Begins ? ":*" : "").Append(')');
        }

        return new TextSearch(
            "",
            "r.words @@ to_tsquery('chancery', @words)",
            "ts_headline('chancery', r.title || ' ' || coalesce(r.text, r.quotes, ''), to_tsquery('chancery', @words), 'StartSel=[, StopSel=], MaxWords=24, MinWords=12, MaxFragments=1')",
            query.ToString(),
            "r.report",
            "SELECT f.report FROM reports f WHERE f.words @@ to_tsquery('chancery', @words)");
    }

    public override async Task<int> ReadSchemaVersionAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        await using DbCommand known = Command(connection, transaction, "SELECT to_regclass('chancery_schema')::text, (SELECT count(*) FROM pg_tables WHERE schemaname = current_schema())");
        await using (DbDataReader row = await known.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            await row.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (await row.IsDBNullAsync(0, cancellationToken).ConfigureAwait(false))
                return row.GetInt64(1) == 0 ? 0 : throw new LedgerException("CH0302: " + Name + ": the database holds tables of another program; make a database (or a schema, with ?search_path=) for the ledger alone");
        }

        await using DbCommand version = Command(connection, transaction, "SELECT version FROM chancery_schema");
        return Convert.ToInt32(await version.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) ?? 0, CultureInfo.InvariantCulture);
    }

    public override string MarkVersion(int version) => string.Create(CultureInfo.InvariantCulture, $"""
        CREATE TABLE IF NOT EXISTS chancery_schema (version BIGINT NOT NULL);
        DELETE FROM chancery_schema;
        INSERT INTO chancery_schema VALUES ({version});
        """);

    public override string Own(Migration migration) => migration.Postgres;

    public override Task<string?> CopyBeforeMigrationAsync(int fromVersion, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public override Task BackupAsync(string file, CancellationToken cancellationToken) =>
        throw new LedgerException("CH0309: " + Name + ": a server's ledger is copied with the server's own tool: pg_dump --format=custom --file=" + file);

    // The server does so by itself, but minutes later.
    public override async Task CountForPlannerAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using DbCommand command = Command(connection, transaction, "ANALYZE");
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task CompactAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await OpenForWritingAsync(cancellationToken).ConfigureAwait(false);
        foreach (string table in LedgerSchema.Tables)
        {
            await using DbCommand command = Command(connection, null, "VACUUM (FULL, ANALYZE) " + table);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // The server checks its own pages.
    public override Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public override async Task<long> ReadSizeAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await OpenForReadingAsync(cancellationToken).ConfigureAwait(false);
        await using DbCommand command = Command(connection, null, "SELECT coalesce(sum(pg_total_relation_size(format('%I.%I', schemaname, tablename)::regclass)), 0)::bigint FROM pg_tables WHERE schemaname = current_schema()");
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    public override LedgerException? Explain(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new LedgerException("CH0304: " + Name + ": the server's disk is full; what was added before is safe", fault),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction } => new LedgerException("CH0303: " + Name + ": the ledger may not be written to (" + fault.Message + ")", fault),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => new LedgerException("CH0301: " + Name + ": " + fault.Message, fault),
        PostgresException => null,
        NpgsqlException => new LedgerException("CH0301: " + Name + ": the server does not answer (" + fault.Message + ")", fault),
        _ => null,
    };

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private static Task WriteAsync(NpgsqlBinaryImporter importer, object? value, CancellationToken cancellationToken) => value switch
    {
        null => importer.WriteNullAsync(cancellationToken),
        string words => importer.WriteAsync(words, TypeOf(words), cancellationToken),
        long number => importer.WriteAsync(number, TypeOf(number), cancellationToken),
        double number => importer.WriteAsync(number, TypeOf(number), cancellationToken),
        byte[] bytes => importer.WriteAsync(bytes, TypeOf(bytes), cancellationToken),
        _ => throw new ArgumentException("a row holds a " + value.GetType().Name, nameof(value)),
    };

    private static NpgsqlDbType TypeOf(object value) => value switch
    {
        string => NpgsqlDbType.Text,
        long => NpgsqlDbType.Bigint,
        double => NpgsqlDbType.Double,
        byte[] => NpgsqlDbType.Bytea,
        _ => throw new ArgumentException("a row holds a " + value.GetType().Name, nameof(value)),
    };

    private static NpgsqlConnectionStringBuilder Settings(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)) throw new LedgerException("CH0301: " + address + " is no address; write postgres://user:password@host:port/database");
        string[] user = uri.UserInfo.Split(':', 2);
        NpgsqlConnectionStringBuilder settings = new() { Host = Uri.UnescapeDataString(uri.Host), Port = uri.Port > 0 ? uri.Port : 5432, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')), ApplicationName = "chancery" };
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (string pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split('=', 2);
            string value = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
            switch (parts[0])
            {
                case "search_path": settings.SearchPath = value; break;
                case "sslmode": settings.SslMode = Enum.Parse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true); break;
                case "host": settings.Host = value; break;
                default: throw new LedgerException("CH0301: " + parts[0] + ": a postgres:// address may hold search_path, sslmode and host");
            }
        }

        return settings;
    }
}
