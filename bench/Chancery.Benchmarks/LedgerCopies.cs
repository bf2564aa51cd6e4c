using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Benchmarks;

/// <summary>
/// Makes a large ledger out of a small one: its reports again and again, each time under dates thirty days earlier, with what is derived from them.
/// What a happening holds in JSON is that of the first copy: enough to time questions, which read it, and no more.
/// </summary>
internal static class LedgerCopies
{
    private const int DaysApart = 30;

    private static readonly string[] _tables =
    [
        "reports", "readings", "claims", "participants", "speakers", "figures", "pairs", "posts", "relations", "post_mentions", "happenings", "happening_claims", "happening_sides", "happening_pairs", "origins", "checks",
    ];

    public static int Run(string from, string to, int copies)
    {
        if (File.Exists(to))
        {
            Console.Error.WriteLine(to + ": there is a file of that name already");
            return 1;
        }

        using (SqliteConnection small = Open(from)) Execute(small, "VACUUM INTO '" + to.Replace("'", "''", StringComparison.Ordinal) + "'");
        using SqliteConnection large = Open(to);
        Execute(large, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
        Execute(large, "ATTACH DATABASE '" + from.Replace("'", "''", StringComparison.Ordinal) + "' AS small");
        Dictionary<string, long> last = new(StringComparer.Ordinal) { ["report"] = Last(large, "reports", "report"), ["reading"] = Last(large, "readings", "reading"), ["claim"] = Last(large, "claims", "claim") };
        for (int copy = 1; copy < copies; copy++)
        {
            using SqliteTransaction transaction = large.BeginTransaction();
            foreach (string table in _tables)
            {
                string[] columns = ColumnsOf(large, table);
                Execute(large, FormattableString.Invariant($"INSERT INTO main.{table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(c => Copied(table, c, copy, last)))} FROM small.{table}"), transaction);
            }

            Execute(large, FormattableString.Invariant($"INSERT INTO report_words (rowid, title, body) SELECT report, title, coalesce(text, quotes, '') FROM reports WHERE report > {copy * last["report"]}"), transaction);
            transaction.Commit();
        }

        Console.WriteLine(FormattableString.Invariant($"{to}: {copies} times {last["claim"]:N0} claims"));
        return 0;
    }

    private static string Copied(string table, string column, int copy, Dictionary<string, long> last)
    {
        if (last.TryGetValue(column, out long shift)) return FormattableString.Invariant($"{column} + {copy * shift}");
        string earlier = FormattableString.Invariant($"'-{copy * DaysApart} days'"), suffix = FormattableString.Invariant($" || '-{copy}'");
        return column switch
        {
            "knot" or "act" or "apart" => FormattableString.Invariant($"{column} + {copy * last[table == "origins" ? "report" : "claim"]}"),
            "supersedes" => FormattableString.Invariant($"supersedes + {copy * last["report"]}"),
            "id" or "sha256" or "version_key" or "happening" or "origin" or "last_claim" => column + suffix,
            "url_key" => "CASE WHEN url_key = '' THEN '' ELSE url_key" + suffix + " END",
            "published_day" or "when_from" or "when_until" or "until" => "date(" + column + ", " + earlier + ")",
            "published" => "date(substr(published, 1, 10), " + earlier + ") || substr(published, 11)",
            "day" or "last_day" => "coalesce(date(" + column + ", " + earlier + "), " + column + ")",
            _ => column,
        };
    }

    private static SqliteConnection Open(string file)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static long Last(SqliteConnection connection, string table, string key)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT coalesce(max({key}), 0) FROM {table}";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string[] ColumnsOf(SqliteConnection connection, string table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid";
        using SqliteDataReader rows = command.ExecuteReader();
        List<string> columns = [];
        while (rows.Read()) columns.Add(rows.GetString(0));
        return [.. columns];
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
