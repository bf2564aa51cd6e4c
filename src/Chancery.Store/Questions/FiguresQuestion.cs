using System.Collections.Immutable;
using Chancery.Store.Filing;
using Chancery.Store.Happenings;

namespace Chancery.Store.Questions;

/// <summary>How many, by whose count.</summary>
internal sealed class FiguresQuestion : Question
{
    private static readonly QuestionArgument[] _own =
    [
        new("measure", "What is counted: dead, injured, detained, deployed …"),
        new("unit", "The counted noun, a word of the report: soldiers."),
        new("by", "What a row is: a figure of a claim (unless told otherwise); what is counted in a happening, or in a running topic, with its low, best and high value.") { Choices = ["claim", "happening", "topic"] },
        new("rule", "Which value is the best, by happening and topic: of the latest the one with the best source (unless told otherwise), the middle, the least or the greatest.") { Choices = ["latest", "median", "minimum", "maximum"] },
    ];

    public override string Name => "figures";

    public override string Summary => "How many, of what, by whose count, from which report.";

    public override string Example => "figures --measure dead --place Gaza --since 2025-03-01";

    public override ImmutableArray<QuestionArgument> Arguments { get; } = [.. _own, .. ClaimFilters.Arguments];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("day", ColumnKind.Day), new("low", ColumnKind.Amount), new("high", ColumnKind.Amount), new("words"), new("unit"), new("measure"), new("scope"), new("of"), new("act"), new("where"), new("says"), new("standing"), new("quote"), new("publisher"), new("published", ColumnKind.Day), new("report", ColumnKind.Report), new("claim", ColumnKind.Claim),
    ];

    private static ImmutableArray<AnswerColumn> ByHappening { get; } =
    [
        new("day", ColumnKind.Day), new("act"), new("who"), new("whom"), new("where"), new("counted"), new("scope"), new("low", ColumnKind.Amount), new("best", ColumnKind.Amount), new("high", ColumnKind.Amount), new("values", ColumnKind.Number), new("disagreements", ColumnKind.Number),
        new("said"), new("claim", ColumnKind.Claim), new("happening"),
    ];

    private static ImmutableArray<AnswerColumn> ByTopic { get; } =
    [
        new("topic"), new("counted"), new("scope"), new("first_day", ColumnKind.Day), new("last_day", ColumnKind.Day), new("low", ColumnKind.Amount), new("best", ColumnKind.Amount), new("high", ColumnKind.Amount), new("values", ColumnKind.Number), new("series"),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = await ClaimFilters.ApplyAsync(inquiry).ConfigureAwait(false);
        string? measure = inquiry["measure"]?.ToLowerInvariant(), unit = inquiry["unit"]?.ToLowerInvariant();
        if (inquiry["by"]?.ToLowerInvariant() is "happening" or "topic") return await TogetherAsync(inquiry, filter, measure, unit).ConfigureAwait(false);
        if (inquiry["rule"] is not null) throw new QuestionException("CH0320: --rule chooses among the values of one happening or topic; ask --by happening or --by topic");
        string condition = "true" + (measure is null ? "" : " AND f.measure = " + filter.Parameter(measure)) + (unit is null ? "" : " AND lower(f.unit) = " + filter.Parameter(unit));
        // What chooses more comes first: the claims, unless all are asked.
        bool all = filter.Sql == inquiry.Claims().Sql;
        string from = all ? "figures f CROSS JOIN " + inquiry.ByNumber(filter.Sql) + Inquiry.ReportsFor(filter.Sql) : inquiry.From(filter.Sql) + " CROSS JOIN figures f";
        long total = await inquiry.NumberAsync("SELECT count(*) FROM " + from + " WHERE f.claim = c.claim AND " + condition + " AND " + filter.Sql, filter).ConfigureAwait(false);
        if (inquiry.IsWalk(total)) filter.And("EXISTS (SELECT 1 FROM figures f WHERE f.claim = c.claim AND " + condition + ")");
        else filter.And("c.claim IN (SELECT f.claim FROM figures f WHERE " + condition + ")");
        List<FoundClaim> claims = await inquiry.FindAsync(filter, Inquiry.Newest, total).ConfigureAwait(false);
        IEnumerable<ImmutableArray<object?>> rows = claims.SelectMany(c => c.Claim.Figures.Where(f => (measure is null || f.Measure == measure || measure == "injured" && f.Measure.EndsWith(" injured", StringComparison.Ordinal)) && (unit is null || f.Unit.Equals(unit, StringComparison.OrdinalIgnoreCase))).Select(f => Row(c, f)));
        return AnswerRows.Of(inquiry, Columns, inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows, total);
    }

    private static async Task<Answer> TogetherAsync(Inquiry inquiry, Filter filter, string? measure, string? unit)
    {
        FigureRule rule = inquiry["rule"]?.ToLowerInvariant() switch { "median" => FigureRule.Median, "minimum" => FigureRule.Minimum, "maximum" => FigureRule.Maximum, _ => FigureRule.LatestMostAuthoritative };
        filter.And("c.claim IN (SELECT f.claim FROM figures f WHERE true" + (measure is null ? "" : " AND f.measure = " + filter.Parameter(measure)) + (unit is null ? "" : " AND lower(f.unit) = " + filter.Parameter(unit)) + ")");
        List<Happening> happenings = [.. (await HappeningsFound.WholeAsync(inquiry, filter).ConfigureAwait(false)).OrderByDescending(h => h.From).ThenBy(h => h.Id, StringComparer.Ordinal)];
        string? stem = unit is null ? null : Wording.Stem(unit);
        bool topics = inquiry["by"]!.Equals("topic", StringComparison.OrdinalIgnoreCase);
        List<ImmutableArray<object?>> rows = topics
            ? [.. FigureTable.Series(happenings, rule).Where(s => IsAsked(s.Line)).Select(TopicRow)]
            : [.. happenings.SelectMany(h => FigureTable.Of(h, rule).Where(IsAsked).Select(line => HappeningRow(h, line)))];
        return AnswerRows.Of(inquiry, topics ? ByTopic : ByHappening, inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows, rows.Count, [FigureTable.Describe(rule), .. await HappeningsFound.NotesAsync(inquiry).ConfigureAwait(false)]);

        bool IsAsked(FigureLine line) => (measure is null || line.Counted.Split(' ').Contains(measure)) && (stem is null || line.Counted.Split(' ').Contains(stem) || line.Values.Any(v => v.Text.Contains(unit!, StringComparison.OrdinalIgnoreCase)));
    }

    private static ImmutableArray<object?> HappeningRow(Happening happening, FigureLine line) =>
    [
        happening.From is { } day ? Inquiry.Iso(day) : null, happening.Mode.Length > 0 ? happening.Kind + "/" + happening.Mode : happening.Kind, Names(happening.Source), Names(happening.Target), happening.Where?.Name, line.Counted, line.Scope, line.Low, line.Best, line.High, (long)line.Values.Length,
        (long)line.Disagreements.Length, string.Join("; ", line.Values.Select(v => v.ToString())), line.Values[^1].Claim, happening.Id,
    ];

    private static ImmutableArray<object?> TopicRow(FigureSeries series)
    {
        FigureLine line = series.Line;
        string?[] days = [.. line.Values.Select(v => v.Published is { } day ? Inquiry.Iso(day) : null)];
        return [series.Topic, line.Counted, line.Scope, days.Where(d => d is not null).Min(StringComparer.Ordinal), days.Max(StringComparer.Ordinal), line.Low, line.Best, line.High, (long)line.Values.Length, string.Join("; ", line.Values.Zip(days, (v, day) => (day ?? "day unknown") + " " + v))];
    }

    private static string Names(ImmutableArray<LedgerActor> actors) => string.Join("; ", actors.Select(a => a.Name.Length > 0 ? a.Name : a.Text));

    private static ImmutableArray<object?> Row(FoundClaim found, FiledFigure figure) =>
        [found.Day, figure.Low, figure.High, figure.Words.Text, figure.Unit, figure.Measure, figure.Scope, figure.Of, found.Act, found.Where, found.Says, found.Standing, found.Quote, found.Publisher, found.Published, found.Report, found.Claim.Id];
}
