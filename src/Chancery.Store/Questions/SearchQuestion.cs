using System.Collections.Immutable;
using System.Globalization;
using Chancery.Store.Databases;

namespace Chancery.Store.Questions;

/// <summary>Full text.</summary>
internal sealed class SearchQuestion : Question
{
    public override string Name => "search";

    public override string Summary => "Reports that hold certain words, newest first: all words, \"a phrase\", begin*, -without.";

    public override string Example => "search \"ceasefire talks\" -Gaza";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("words", "The words to look for.") { ByPlace = true, Required = true },
        new("since", "First day of publication.") { Kind = ArgumentKind.Day },
        new("until", "Last day of publication.") { Kind = ArgumentKind.Day },
        new("publisher", "Who published the report."),
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("published", ColumnKind.Day), new("publisher"), new("title"), new("snippet"), new("claims", ColumnKind.Number), new("report", ColumnKind.Report),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        TextSearch search = ClaimFilters.SearchOf(inquiry, inquiry["words"]!);
        Filter filter = inquiry.Reports();
        filter.AndIf("r.published_day >= {0}", inquiry["since"]).AndIf("r.published_day <= {0}", inquiry["until"]).AndIf("lower(r.publisher) = {0}", inquiry["publisher"]?.ToLowerInvariant());
        bool all = inquiry.IsNow && filter.Sql == inquiry.Reports().Sql;
        string words = filter.Parameter(search.Words), reports = filter.Sql, found = "(" + search.Found.Replace("@words", words, StringComparison.Ordinal) + ")";
        filter.And(search.Condition.Replace("@words", words, StringComparison.Ordinal));
        string from = " FROM reports r " + search.Join + " WHERE " + filter.Sql;
        // Of all that the index finds, the few old versions are taken away: no report is read.
        long total = await inquiry.NumberAsync(all ? "SELECT count(*) FROM " + found + " f WHERE f.report NOT IN (SELECT g.report FROM reports g WHERE g.latest = 0)" : "SELECT count(*)" + from, filter).ConfigureAwait(false);
        // First which reports, then their snippets: a snippet is dear, and those of reports that are not shown are not wanted.
        string which = inquiry.IsNow && inquiry.IsWalk(total) ? " FROM reports r" + inquiry.Ledger.Database.By("reports_newest") + " WHERE " + reports + " AND r.report IN " + found : from;
        List<long> shown = await inquiry.RowsAsync("SELECT r.report" + which + " ORDER BY coalesce(r.published, '') DESC, r.id" + inquiry.Limited, filter, row => row.GetInt64(0)).ConfigureAwait(false);
        if (shown.Count == 0) return AnswerRows.Of(inquiry, Columns, [], 0);
        string sql = $"""
            SELECT r.published, r.publisher, r.title, {search.Snippet.Replace("@words", words, StringComparison.Ordinal)}, (SELECT count(*) FROM claims c WHERE c.report = r.report AND c.state = 0), r.id
            {from} AND {search.Number} IN ({string.Join(',', shown.Select(r => r.ToString(CultureInfo.InvariantCulture)))}) ORDER BY coalesce(r.published, '') DESC, r.id
            """;
        List<ImmutableArray<object?>> rows = await inquiry.RowsAsync<ImmutableArray<object?>>(sql, filter, row => [Inquiry.Text(row, 0), row.GetString(1), row.GetString(2), Export.ClaimWords.Line(row.GetString(3)), row.GetInt64(4), row.GetString(5)]).ConfigureAwait(false);
        return AnswerRows.Of(inquiry, Columns, rows, total);
    }
}
