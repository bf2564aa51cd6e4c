using System.Collections.Immutable;
using Chancery.Store.Filing;

namespace Chancery.Store.Questions;

/// <summary>How many, by whose count.</summary>
internal sealed class FiguresQuestion : Question
{
    private static readonly QuestionArgument[] _own =
    [
        new("measure", "What is counted: dead, injured, detained, deployed …"),
        new("unit", "The counted noun, a word of the report: soldiers."),
    ];

    public override string Name => "figures";

    public override string Summary => "How many, of what, by whose count, from which report.";

    public override string Example => "figures --measure dead --place Gaza --since 2025-03-01";

    public override ImmutableArray<QuestionArgument> Arguments { get; } = [.. _own, .. ClaimFilters.Arguments];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("day", ColumnKind.Day), new("low", ColumnKind.Amount), new("high", ColumnKind.Amount), new("words"), new("unit"), new("measure"), new("scope"), new("of"), new("act"), new("where"), new("says"), new("standing"), new("quote"), new("publisher"), new("published", ColumnKind.Day), new("report", ColumnKind.Report), new("claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = await ClaimFilters.ApplyAsync(inquiry).ConfigureAwait(false);
        string? measure = inquiry["measure"]?.ToLowerInvariant(), unit = inquiry["unit"]?.ToLowerInvariant();
        string condition = "true" + (measure is null ? "" : " AND f.measure = " + filter.Parameter(measure)) + (unit is null ? "" : " AND lower(f.unit) = " + filter.Parameter(unit));
        // What chooses more comes first: the claims, unless all are asked.
        bool all = filter.Sql == inquiry.Claims().Sql;
        string from = all ? "figures f CROSS JOIN " + inquiry.ByNumber(filter.Sql) + Inquiry.ReportsFor(filter.Sql) : inquiry.From(filter.Sql) + " CROSS JOIN figures f";
        long total = await inquiry.NumberAsync("SELECT count(*) FROM " + from + " WHERE f.claim = c.claim AND " + condition + " AND " + filter.Sql, filter).ConfigureAwait(false);
        if (inquiry.IsWalk(total)) filter.And("EXISTS (SELECT 1 FROM figures f WHERE f.claim = c.claim AND " + condition + ")");
        else filter.And("c.claim IN (SELECT f.claim FROM figures f WHERE " + condition + ")");
        List<FoundClaim> claims = await inquiry.FindAsync(filter, Inquiry.Newest, total).ConfigureAwait(false);
        IEnumerable<ImmutableArray<object?>> rows = claims.SelectMany(c => c.Claim.Figures.Where(f => (measure is null || f.Measure == measure) && (unit is null || f.Unit.Equals(unit, StringComparison.OrdinalIgnoreCase))).Select(f => Row(c, f)));
        return AnswerRows.Of(inquiry, Columns, inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows, total);
    }

    private static ImmutableArray<object?> Row(FoundClaim found, FiledFigure figure) =>
        [found.Day, figure.Low, figure.High, figure.Words.Text, figure.Unit, figure.Measure, figure.Scope, figure.Of, found.Act, found.Where, found.Says, found.Standing, found.Quote, found.Publisher, found.Published, found.Report, found.Claim.Id];
}
