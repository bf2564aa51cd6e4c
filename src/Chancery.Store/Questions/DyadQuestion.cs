using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Store.Questions;

/// <summary>What two parties did to each other, by month and direction.</summary>
internal sealed class DyadQuestion : Question
{
    public override string Name => "dyad";

    public override string Summary => "What two parties did to each other, in both directions, by month: cooperation, conflict, counts by kind, last contact each way.";

    public override string Example => "dyad USA CHN --since 2025-06-01";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("a", "The one party: a country, person or body.") { Kind = ArgumentKind.Actor, ByPlace = true, Required = true },
        new("b", "The other party.") { Kind = ArgumentKind.Actor, ByPlace = true, Required = true },
        new("by", "How long a row is; month unless told otherwise.") { Choices = ["year", "month", "day"] },
        new("since", "First day.") { Kind = ArgumentKind.Day },
        new("until", "Last day.") { Kind = ArgumentKind.Day },
        new("change", "A day: says how the counts a month differ before it and from it on.") { Kind = ArgumentKind.Day },
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("period", ColumnKind.Day), new("from"), new("to"), new("cooperation", ColumnKind.Number), new("conflict", ColumnKind.Number), new("not_happened", ColumnKind.Number, "planned, possible, denied"), new("kinds"), new("last_day", ColumnKind.Day), new("last_claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Party a = await inquiry.PartyAsync(inquiry["a"]!).ConfigureAwait(false), b = await inquiry.PartyAsync(inquiry["b"]!).ConfigureAwait(false);
        List<Count> counts = [.. await CountsAsync(inquiry, a, b).ConfigureAwait(false), .. await CountsAsync(inquiry, b, a).ConfigureAwait(false)];
        List<ImmutableArray<object?>> rows = [.. counts.GroupBy(c => (c.Period, c.From, c.To)).OrderByDescending(g => g.Key.Period, StringComparer.Ordinal).ThenBy(g => g.Key.From == a.Name ? 0 : 1).Select(Row)];
        IEnumerable<ImmutableArray<object?>> shown = inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows;
        return AnswerRows.Of(inquiry, Columns, shown, rows.Count, Notes(inquiry, counts, a, b));
    }

    // One row a period, kind and standing; the last day and its claim come along.
    private static async Task<List<Count>> CountsAsync(Inquiry inquiry, Party from, Party to)
    {
        Filter filter = inquiry.Claims();
        filter.And("c.historical = 0");
        string claims = ClaimsBetween(from, to, filter);
        filter.AndIf("c.day >= {0}", inquiry["since"]).AndIf("c.day <= {0}", inquiry["until"]);
        int length = inquiry["by"] switch { "year" => 4, "day" => 10, _ => 7 };
        string period = "substr(c.day, 1, " + length.ToString(CultureInfo.InvariantCulture) + ")";
        string sql = $"""
            SELECT {period}, c.kind, c.standing, {Plover.IsCooperation}, count(*), max(c.day || ' ' || c.id)
            FROM {claims} d CROSS JOIN {inquiry.ByNumber(filter.Sql)}{Inquiry.ReportsFor(filter.Sql)} WHERE c.claim = d.claim AND {filter.Sql} AND c.day IS NOT NULL GROUP BY 1, 2, 3, 4
            """;
        return await inquiry.RowsAsync(sql, filter, row => new Count(row.GetString(0), from.Name, to.Name, row.GetString(1), row.GetString(2), row.GetInt32(3) == 1, row.GetInt64(4), row.GetString(5))).ConfigureAwait(false);
    }

    private static string ClaimsBetween(Party from, Party to, Filter filter)
    {
        if (from.Country is { } source && to.Country is { } target && from.Learnt.IsEmpty && to.Learnt.IsEmpty)
            return "(SELECT claim FROM pairs WHERE source = " + filter.Parameter(source) + " AND target = " + filter.Parameter(target) + ")";
        // A meeting has all its parties as sources: there the first named acts on the others.
        return "(SELECT DISTINCT p.claim FROM participants p JOIN participants q ON q.claim = p.claim WHERE p.side = 's' AND " + from.Match("p", filter) + " AND " + to.Match("q", filter) + " AND (q.side = 't' OR (q.place > p.place AND NOT EXISTS (SELECT 1 FROM participants t WHERE t.claim = p.claim AND t.side = 't'))))";
    }

    private static ImmutableArray<object?> Row(IGrouping<(string Period, string From, string To), Count> group)
    {
        string last = group.Select(c => c.Last).Max(StringComparer.Ordinal)!;
        IEnumerable<string> kinds = group.Where(c => c.Happened).GroupBy(c => c.Kind).Select(k => (k.Key, Sum: k.Sum(c => c.Number))).OrderByDescending(k => k.Sum).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Key} {k.Sum}"));
        return
        [
            group.Key.Period, group.Key.From, group.Key.To, group.Where(c => c.Happened && c.Cooperation).Sum(c => c.Number), group.Where(c => c.Happened && !c.Cooperation).Sum(c => c.Number), group.Where(c => !c.Happened).Sum(c => c.Number),
            string.Join(", ", kinds), last[..10], last[11..],
        ];
    }

    private static IEnumerable<string> Notes(Inquiry inquiry, List<Count> counts, Party a, Party b)
    {
        foreach ((Party from, Party to) in ((Party, Party)[])[(a, b), (b, a)])
        {
            string? last = counts.Where(c => c.From == from.Name && c.Happened).Select(c => c.Last).Max(StringComparer.Ordinal);
            yield return from.Name + " → " + to.Name + ": " + (last is null ? "nothing that happened" : "last " + last[..10] + " (claim " + last[11..] + ")");
        }

        if (inquiry["change"] is not { } day) yield break;
        yield return "before " + day + ": " + Rate(counts, c => string.CompareOrdinal(c.Period, day[..Math.Min(7, day.Length)]) < 0) + "; from then on: " + Rate(counts, c => string.CompareOrdinal(c.Period, day[..Math.Min(7, day.Length)]) >= 0);
    }

    private static string Rate(List<Count> counts, Func<Count, bool> within)
    {
        List<Count> some = [.. counts.Where(c => c.Happened && within(c))];
        int periods = some.Select(c => c.Period).Distinct().Count();
        if (periods == 0) return "nothing";
        double cooperation = some.Where(c => c.Cooperation).Sum(c => c.Number) / (double)periods, conflict = some.Where(c => !c.Cooperation).Sum(c => c.Number) / (double)periods;
        return string.Create(CultureInfo.InvariantCulture, $"{cooperation:0.#} of cooperation and {conflict:0.#} of conflict a period ({periods} periods with any)");
    }

    private sealed record Count(string Period, string From, string To, string Kind, string Standing, bool Cooperation, long Number, string Last)
    {
        public bool Happened => Standing == "happened";
    }
}
