using System.Data.Common;

namespace Chancery.Store.Databases;

/// <summary>The little in which the two databases differ. All other SQL is the same for both.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>How messages name the ledger; without a password.</summary>
    public abstract string Name { get; }

    /// <summary>Turns the words <c>{text} {key} {blob}</c> of a statement of ours into the database's own.</summary>
    public abstract string Dialect(string sql);

    /// <summary>A connection that may write.</summary>
    public abstract Task<DbConnection> OpenForWritingAsync(CancellationToken cancellationToken);

    /// <summary>A connection that only reads.</summary>
    public abstract Task<DbConnection> OpenForReadingAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that no other writer can enter before it ends.</summary>
    public abstract Task<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Writes rows of one or more tables, in their order, within the running transaction.</summary>
    public abstract Task InsertAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<TableRows> tables, CancellationToken cancellationToken);

    /// <summary>Puts the words of a report into the full-text index, or takes them out.</summary>
    public abstract Task IndexWordsAsync(DbConnection connection, DbTransaction transaction, WordsChange change, long report, string title, string words, CancellationToken cancellationToken);

    /// <summary>What follows a table's name so that it is reached by that index; empty where the database chooses well by itself.</summary>
    public abstract string By(string index);

    /// <summary>The condition and the snippet of a full-text search over <c>reports r</c>.</summary>
    public abstract TextSearch Search(SearchWords words);

    /// <summary>The version of the schema in the ledger: 0 for a new one.</summary>
    /// <exception cref="LedgerException">It is no ledger of ours.</exception>
    public abstract Task<int> ReadSchemaVersionAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken);

    /// <summary>Statements that mark the ledger as one of this schema version.</summary>
    public abstract string MarkVersion(int version);

    /// <summary>Statements that are only for this database, of one migration.</summary>
    public abstract string Own(Schema.Migration migration);

    /// <summary>Keeps a copy of the ledger before its schema changes.</summary>
    /// <returns>Where the copy is; null where the database needs none, since a schema changes in one transaction.</returns>
    public abstract Task<string?> CopyBeforeMigrationAsync(int fromVersion, CancellationToken cancellationToken);

    /// <summary>Writes a copy of the whole ledger.</summary>
    public abstract Task BackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>Gives back unused space, and makes forgotten words unreadable.</summary>
    public abstract Task CompactAsync(CancellationToken cancellationToken);

    /// <summary>Counts rows anew for the planner after much was added, where the database does not do well without.</summary>
    public virtual Task CountForPlannerAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Faults in the stored bytes, a line each; empty if there are none.</summary>
    public abstract Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken);

    /// <summary>Size in bytes.</summary>
    public abstract Task<long> ReadSizeAsync(CancellationToken cancellationToken);

    /// <summary>What a fault of the database means for the user; null if it is none that a user can mend.</summary>
    public abstract LedgerException? Explain(Exception fault);

    public abstract ValueTask DisposeAsync();

    /// <summary>Makes a command with parameters, given as pairs of name and value.</summary>
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach ((string name, object? value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <summary>What happens to a report's words in the full-text index.</summary>
internal enum WordsChange
{
    Add,
    Remove,
}

/// <summary>A full-text search as SQL over <c>reports r</c>.</summary>
/// <param name="Join">What is joined to the reports; may be empty.</param>
/// <param name="Condition">Holds for the reports found; has the parameter <c>@words</c>.</param>
/// <param name="Snippet">An expression that gives the words around the first hit, hits between <c>[</c> and <c>]</c>.</param>
/// <param name="Words">The value of <c>@words</c>.</param>
/// <param name="Number">The number of the report, as the joined tables find it fastest.</param>
/// <param name="Found">A query that gives the numbers of all reports found as <c>report</c>, old versions among them, and reads no report.</param>
internal sealed record TextSearch(string Join, string Condition, string Snippet, string Words, string Number, string Found);
