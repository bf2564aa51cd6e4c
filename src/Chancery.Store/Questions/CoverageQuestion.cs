using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Store.Questions;

/// <summary>What the ledger holds, and where it has gaps.</summary>
internal sealed class CoverageQuestion : Question
{
    public override string Name => "coverage";

    public override string Summary => "What the ledger holds, by month: reports, publishers, languages, claims, and the days without any report.";

    public override string Example => "coverage";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("since", "First day of publication.") { Kind = ArgumentKind.Day },
        new("until", "Last day of publication.") { Kind = ArgumentKind.Day },
        new("publisher", "Only this publisher's reports."),
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("month", ColumnKind.Day), new("reports", ColumnKind.Number), new("publishers", ColumnKind.Number), new("languages"), new("claims", ColumnKind.Number), new("days_with_reports", ColumnKind.Number), new("days_without", ColumnKind.Number), new("gaps"),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = inquiry.Reports();
        filter.AndIf("r.published_day >= {0}", inquiry["since"]).AndIf("r.published_day <= {0}", inquiry["until"]).AndIf("lower(r.publisher) = {0}", inquiry["publisher"]?.ToLowerInvariant());
        List<Day> days = await inquiry.RowsAsync(
            "SELECT r.published_day, count(*), min(r.language), max(r.language) FROM reports r WHERE " + filter.Sql + " GROUP BY r.published_day ORDER BY r.published_day",
            filter,
            row => new Day(Inquiry.Text(row, 0), row.GetInt64(1), row.GetString(2), row.GetString(3))).ConfigureAwait(false);
        Dictionary<string, long> claims = await ByMonthAsync(inquiry, "count(*)", "JOIN claims c ON c.report = r.report AND c.state = 0", "true", filter).ConfigureAwait(false);
        Dictionary<string, long> publishers = await ByMonthAsync(inquiry, "count(DISTINCT r.publisher)", "", "r.publisher <> ''", filter).ConfigureAwait(false);
        List<Day> dated = [.. days.Where(d => d.Published is not null)];
        List<ImmutableArray<object?>> rows = [.. Months(dated).Select(m => Row(m, [.. dated.Where(d => d.Published!.StartsWith(m, StringComparison.Ordinal))], publishers.GetValueOrDefault(m), claims.GetValueOrDefault(m), dated))];
        IEnumerable<ImmutableArray<object?>> shown = inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows;
        long undated = days.Where(d => d.Published is null).Sum(d => d.Reports);
        string[] notes = undated > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{undated} reports have no day of publication")] : [];
        return AnswerRows.Of(inquiry, Columns, shown, rows.Count, notes);
    }

    private static async Task<Dictionary<string, long>> ByMonthAsync(Inquiry inquiry, string number, string join, string condition, Filter filter)
    {
        string sql = $"SELECT substr(r.published_day, 1, 7), {number} FROM reports r {join} WHERE {filter.Sql} AND r.published_day IS NOT NULL AND {condition} GROUP BY 1";
        return (await inquiry.RowsAsync(sql, filter, row => (row.GetString(0), row.GetInt64(1))).ConfigureAwait(false)).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
    }

    // Every month from the first to the last, those without a report too.
    private static IEnumerable<string> Months(List<Day> days)
    {
        if (days.Count == 0) yield break;
        DateOnly last = Read(days[^1].Published!), first = Read(days[0].Published!);
        for (DateOnly month = new(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1)) yield return Inquiry.Iso(month)[..7];
    }

    private static ImmutableArray<object?> Row(string month, List<Day> days, long publishers, long claims, List<Day> all)
    {
        DateOnly start = Read(month + "-01"), end = start.AddMonths(1).AddDays(-1), first = Read(all[0].Published!), last = Read(all[^1].Published!);
        HashSet<string> held = [.. days.Select(d => d.Published!)];
        List<DateOnly> missing = [];
        for (DateOnly day = start > first ? start : first; day <= end && day <= last; day = day.AddDays(1))
            if (!held.Contains(Inquiry.Iso(day))) missing.Add(day);
        string languages = string.Join(", ", days.SelectMany(d => new[] { d.FirstLanguage, d.LastLanguage }).Distinct().Order(StringComparer.Ordinal));
        return [month, days.Sum(d => d.Reports), publishers, languages, claims, (long)days.Count, (long)missing.Count, Gaps(missing)];
    }

    private static string Gaps(List<DateOnly> missing)
    {
        List<string> gaps = [];
        for (int i = 0; i < missing.Count;)
        {
            int end = i;
            while (end + 1 < missing.Count && missing[end + 1] == missing[end].AddDays(1)) end++;
            gaps.Add(end == i ? Inquiry.Iso(missing[i]) : Inquiry.Iso(missing[i]) + " to " + Inquiry.Iso(missing[end]));
            i = end + 1;
        }

        return string.Join(", ", gaps);
    }

    private static DateOnly Read(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Day(string? Published, long Reports, string FirstLanguage, string LastLanguage);
}
