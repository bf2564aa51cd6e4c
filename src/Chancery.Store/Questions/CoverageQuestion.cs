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
        // The ledger keeps these counts for what it holds now; for another day or an edition they are made.
        string held = inquiry.IsNow ? "report_days" : Counted(filter.Sql), wanted = Wanted(inquiry, filter);
        List<Held> all = await inquiry.RowsAsync(
            "SELECT d.day, d.publisher, d.language, d.reports, d.claims FROM " + held + " d WHERE d.reports > 0" + wanted + " ORDER BY d.day, d.publisher, d.language",
            filter,
            row => new Held(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4))).ConfigureAwait(false);
        ImmutableArray<Held> dated = [.. all.Where(d => d.Day.Length > 0)];
        ILookup<string, Held> months = dated.ToLookup(d => d.Day[..7], StringComparer.Ordinal);
        List<ImmutableArray<object?>> rows = [.. Months(dated).Select(m => Row(m, [.. months[m]], dated))];
        IEnumerable<ImmutableArray<object?>> shown = inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows;
        long undated = all.Where(d => d.Day.Length == 0).Sum(d => d.Reports);
        string[] notes = undated > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{undated} reports have no day of publication")] : [];
        return AnswerRows.Of(inquiry, Columns, shown, rows.Count, notes);
    }

    private static string Counted(string reports) => $"""
        (SELECT coalesce(r.published_day, '') AS day, r.publisher, r.language, count(*) AS reports, CAST(sum((SELECT count(*) FROM claims c WHERE c.report = r.report AND c.state = 0)) AS BIGINT) AS claims
         FROM reports r WHERE {reports} GROUP BY coalesce(r.published_day, ''), r.publisher, r.language)
        """;

    private static string Wanted(Inquiry inquiry, Filter filter)
    {
        string wanted = inquiry["since"] is { } since ? " AND d.day >= " + filter.Parameter(since) : "";
        if (inquiry["until"] is { } until) wanted += " AND d.day <> '' AND d.day <= " + filter.Parameter(until);
        return inquiry["publisher"] is { } publisher ? wanted + " AND lower(d.publisher) = " + filter.Parameter(publisher.ToLowerInvariant()) : wanted;
    }

    // Every month from the first to the last, those without a report too.
    private static IEnumerable<string> Months(ImmutableArray<Held> days)
    {
        if (days.IsEmpty) yield break;
        DateOnly last = Read(days[^1].Day), first = Read(days[0].Day);
        for (DateOnly month = new(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1)) yield return Inquiry.Iso(month)[..7];
    }

    private static ImmutableArray<object?> Row(string month, ImmutableArray<Held> days, ImmutableArray<Held> all)
    {
        DateOnly start = Read(month + "-01"), end = start.AddMonths(1).AddDays(-1), first = Read(all[0].Day), last = Read(all[^1].Day);
        HashSet<string> held = [.. days.Select(d => d.Day)];
        List<DateOnly> missing = [];
        for (DateOnly day = start > first ? start : first; day <= end && day <= last; day = day.AddDays(1))
            if (!held.Contains(Inquiry.Iso(day))) missing.Add(day);
        string languages = string.Join(", ", days.Select(d => d.Language).Distinct().Order(StringComparer.Ordinal));
        long publishers = days.Select(d => d.Publisher).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).Count();
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

    // What came from one publisher on one day.
    private sealed record Held(string Day, string Publisher, string Language, long Reports, long Claims);
}
