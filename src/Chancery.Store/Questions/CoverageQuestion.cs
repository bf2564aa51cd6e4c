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
        // The ledger keeps the counts of all that it holds now; others are made.
        bool kept = inquiry.IsNow && inquiry.Asked.Values.IsEmpty;
        filter.AndIf("r.published_day >= {0}", inquiry["since"]).AndIf("r.published_day <= {0}", inquiry["until"]).AndIf("lower(r.publisher) = {0}", inquiry["publisher"]?.ToLowerInvariant());
        List<Held> all = await inquiry.RowsAsync(kept ? "SELECT d.day, d.language, d.reports, d.claims FROM report_days d WHERE d.reports > 0 ORDER BY d.day, d.language" : DaysOf(filter.Sql), filter, row => new Held(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3))).ConfigureAwait(false);
        Dictionary<string, long> publishers = (await inquiry.RowsAsync(kept ? "SELECT p.month, count(*) FROM report_publishers p WHERE p.reports > 0 GROUP BY p.month" : PublishersOf(filter.Sql), filter, row => (row.GetString(0), row.GetInt64(1))).ConfigureAwait(false)).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
        ImmutableArray<Held> dated = [.. all.Where(d => d.Day.Length > 0)];
        ILookup<string, Held> months = dated.ToLookup(d => d.Day[..7], StringComparer.Ordinal);
        List<ImmutableArray<object?>> rows = [.. Months(dated).Select(m => Row(m, [.. months[m]], publishers.GetValueOrDefault(m), dated))];
        IEnumerable<ImmutableArray<object?>> shown = inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows;
        long undated = all.Where(d => d.Day.Length == 0).Sum(d => d.Reports);
        string[] notes = undated > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{undated} reports have no day of publication")] : [];
        return AnswerRows.Of(inquiry, Columns, shown, rows.Count, notes);
    }

    private static string DaysOf(string reports) => $"""
        SELECT coalesce(r.published_day, ''), r.language, count(*), CAST(sum((SELECT count(*) FROM claims c WHERE c.report = r.report AND c.state = 0)) AS BIGINT)
        FROM reports r WHERE {reports} GROUP BY coalesce(r.published_day, ''), r.language ORDER BY 1, 2
        """;

    private static string PublishersOf(string reports) => $"""
        SELECT coalesce(substr(r.published_day, 1, 7), ''), count(DISTINCT r.publisher) FROM reports r WHERE {reports} AND r.publisher <> '' GROUP BY coalesce(substr(r.published_day, 1, 7), '')
        """;

    // Every month from the first to the last, those without a report too.
    private static IEnumerable<string> Months(ImmutableArray<Held> days)
    {
        if (days.IsEmpty) yield break;
        DateOnly last = Read(days[^1].Day), first = Read(days[0].Day);
        for (DateOnly month = new(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1)) yield return Inquiry.Iso(month)[..7];
    }

    private static ImmutableArray<object?> Row(string month, ImmutableArray<Held> days, long publishers, ImmutableArray<Held> all)
    {
        DateOnly start = Read(month + "-01"), end = start.AddMonths(1).AddDays(-1), first = Read(all[0].Day), last = Read(all[^1].Day);
        HashSet<string> held = [.. days.Select(d => d.Day)];
        List<DateOnly> missing = [];
        for (DateOnly day = start > first ? start : first; day <= end && day <= last; day = day.AddDays(1))
            if (!held.Contains(Inquiry.Iso(day))) missing.Add(day);
        string languages = string.Join(", ", days.Select(d => d.Language).Distinct().Order(StringComparer.Ordinal));
        return [month, days.Sum(d => d.Reports), publishers, languages, days.Sum(d => d.Claims), (long)held.Count, (long)missing.Count, Gaps(missing)];
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

    // What is held of one day in one language.
    private sealed record Held(string Day, string Language, long Reports, long Claims);
}
