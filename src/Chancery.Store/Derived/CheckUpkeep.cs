using System.Data.Common;
using System.Globalization;
using Chancery.Store.Checks;
using Chancery.Store.Databases;

namespace Chancery.Store.Derived;

/// <summary>
/// Keeps the checks of claims of number in line with what they count. A check counts acts of one kind between two countries up to one day;
/// when such an act comes, goes or changes, the checks of that day and later ones are made anew, and no others.
/// </summary>
internal sealed class CheckUpkeep(Database database, DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
{
    private const int Together = 400;

    /// <summary>Makes anew the checks of the claims of some reports, and of all that count what was touched.</summary>
    /// <param name="reports">Rows of the reports that came, went or changed.</param>
    /// <param name="touched">Sides of happenings that came, went or changed, each with its first day; more may be added.</param>
    public async Task RenewAsync(IReadOnlyCollection<long> reports, Dictionary<(string Kind, string Source, string Target), string> touched)
    {
        string these = string.Join(',', reports.DefaultIfEmpty(-1));
        await NamedByPostAsync(these, touched).ConfigureAwait(false);
        SortedSet<long> claims = [.. await ClaimsAsync("SELECT claim FROM claims WHERE report IN (" + these + ") AND ordinal_n IS NOT NULL AND state = 0").ConfigureAwait(false)];
        // Who acts in these is told by the reports' posts.
        claims.UnionWith(await ClaimsAsync("SELECT k.claim FROM checks k JOIN post_mentions m ON m.claim = k.claim AND m.side = 's' JOIN (SELECT DISTINCT post, country FROM posts WHERE report IN (" + these + ")) p ON p.post = m.post AND p.country = m.country").ConfigureAwait(false));
        foreach (((string kind, string source, string target), string day) in touched)
            claims.UnionWith(await ClaimsAsync("SELECT claim FROM checks WHERE kind = @kind AND source IN (@source, '') AND target IN (@target, '') AND day >= @day", ("@kind", kind), ("@source", source), ("@target", target), ("@day", day)).ConfigureAwait(false));
        await RunAsync("DELETE FROM checks WHERE claim IN (SELECT claim FROM claims WHERE report IN (" + these + "))").ConfigureAwait(false);
        await MakeAsync(claims).ConfigureAwait(false);
    }

    /// <summary>Makes all checks anew.</summary>
    public async Task RenewAllAsync()
    {
        await RunAsync("DELETE FROM checks").ConfigureAwait(false);
        await MakeAsync(await ClaimsAsync("SELECT claim FROM claims WHERE ordinal_n IS NOT NULL AND state = 0").ConfigureAwait(false)).ConfigureAwait(false);
        await MarkAsync(await ListsAsync().ConfigureAwait(false), (await DaysAsync().ConfigureAwait(false)).ToString()).ConfigureAwait(false);
    }

    /// <summary>Makes anew the checks that other lists, or other days that the reports cover, decide.</summary>
    public async Task FinishAsync()
    {
        string lists = await ListsAsync().ConfigureAwait(false);
        LedgerDays days = await DaysAsync().ConfigureAwait(false);
        if (await WithAsync().ConfigureAwait(false) is not { } before || before.Lists != lists)
        {
            await RenewAllAsync().ConfigureAwait(false);
            return;
        }

        if (before.Days == days.ToString()) return;
        LedgerDays earlier = LedgerDays.Parse(before.Days);
        List<long> other = [];
        await using (DbCommand command = Database.Command(connection, transaction, "SELECT claim, since, day FROM checks WHERE since IS NOT NULL"))
        await using (DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                (DateOnly since, DateOnly day) = (Day(row.GetString(1)), Day(row.GetString(2)));
                if (earlier.Covers(since, day) != days.Covers(since, day)) other.Add(row.GetInt64(0));
            }
        }

        await MakeAsync(other).ConfigureAwait(false);
        await MarkAsync(lists, days.ToString()).ConfigureAwait(false);
    }

    // A visitor named by his post is another when reports say that another held it.
    private async Task NamedByPostAsync(string reports, Dictionary<(string Kind, string Source, string Target), string> touched)
    {
        await using DbCommand command = Database.Command(connection, transaction, "SELECT s.source, s.target, min(s.day) FROM happening_sides s JOIN (SELECT DISTINCT post, country FROM posts WHERE report IN (" + reports + ")) p ON s.kind = '" + CheckDesk.Post + "' || p.post AND s.source = p.country GROUP BY s.source, s.target");
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) DerivedStep.Touch(touched, (CheckDesk.Visit, row.GetString(0), row.GetString(1)), row.GetString(2));
    }

    private async Task MakeAsync(IReadOnlyCollection<long> claims)
    {
        CheckDesk desk = new(connection, transaction, cancellationToken);
        foreach (long[] some in claims.Chunk(Together))
        {
            TableRows rows = new("checks", "claim", "kind", "source", "target", "since", "day", "verdict", "asked", "expected", "least", "most", "rests_on");
            string these = string.Join(',', some);
            foreach ((long claim, OrdinalQuestion? asked) in await desk.QuestionsAsync("c.claim IN (" + these + ")").ConfigureAwait(false))
            {
                if (asked is not { } question) continue;
                CheckAnswer answer = await desk.AnswerAsync(question).ConfigureAwait(false);
                (string kind, string source, string target) = CheckDesk.SidesOf(question);
                rows.Add(
                    claim, kind, source, target, question.CountsFrom is { } from ? Iso(from) : null, question.Day is { } day ? Iso(day) : "9999-12-31", CheckAnswer.Word(answer.Verdict), question.ToString(), (long)answer.Counts[0].Expected,
                    (long)answer.Counts.Min(c => c.Count), (long)answer.Counts.Max(c => c.Count), string.Join(", ", answer.RestsOn));
            }

            await RunAsync("DELETE FROM checks WHERE claim IN (" + these + ")").ConfigureAwait(false);
            await database.InsertAsync(connection, transaction, [rows], cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(string Lists, string Days)?> WithAsync()
    {
        await using DbCommand command = Database.Command(connection, transaction, "SELECT lists, days FROM checked_with");
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await row.ReadAsync(cancellationToken).ConfigureAwait(false) ? (row.GetString(0), row.GetString(1)) : null;
    }

    private async Task MarkAsync(string lists, string days)
    {
        await RunAsync("DELETE FROM checked_with").ConfigureAwait(false);
        await RunAsync("INSERT INTO checked_with (lists, days) VALUES (@lists, @days)", ("@lists", lists), ("@days", days)).ConfigureAwait(false);
    }

    private async Task<string> ListsAsync()
    {
        List<string> lists = [];
        await using DbCommand command = Database.Command(connection, transaction, "SELECT name, imported_at FROM visit_lists ORDER BY name");
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) lists.Add(row.GetString(0) + " " + row.GetString(1));
        return string.Join('|', lists);
    }

    private Task<LedgerDays> DaysAsync() => new CheckDesk(connection, transaction, cancellationToken).DaysAsync();

    private async Task<List<long>> ClaimsAsync(string sql, params (string, object?)[] values)
    {
        List<long> claims = [];
        await using DbCommand command = Database.Command(connection, transaction, sql, values);
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) claims.Add(row.GetInt64(0));
        return claims;
    }

    private async Task RunAsync(string sql, params (string, object?)[] values)
    {
        await using DbCommand command = Database.Command(connection, transaction, sql, values);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
