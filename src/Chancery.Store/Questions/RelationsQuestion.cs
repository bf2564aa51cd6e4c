using System.Collections.Immutable;

namespace Chancery.Store.Questions;

/// <summary>Who stands to whom in which lasting relation, by what reports say.</summary>
internal sealed class RelationsQuestion : Question
{
    public override string Name => "relations";

    public override string Summary => "Standing relations that reports state (ally, rival, trading partner, aid donor, arms supplier, member): between whom, since when reports say so, and the words.";

    public override string Example => "relations --actor CHN";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("actor", "On either side: a country, person or body.") { Kind = ArgumentKind.Actor },
        new("kind", "Kind of relation.") { Choices = ["ally", "rival", "trading-partner", "aid-donor", "arms-supplier", "member", "occupies", "recognises"] },
        new("since", "First day of publication.") { Kind = ArgumentKind.Day },
        new("until", "Last day.") { Kind = ArgumentKind.Day },
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("kind"), new("of"), new("to"), new("rank"), new("first_day", ColumnKind.Day), new("last_day", ColumnKind.Day), new("reports", ColumnKind.Number), new("quote"), new("report", ColumnKind.Report),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = inquiry.Readings();
        filter.AndIf("l.kind = {0}", inquiry["kind"]?.ToLowerInvariant()).AndIf("r.published_day >= {0}", inquiry["since"]).AndIf("r.published_day <= {0}", inquiry["until"]);
        if (inquiry["actor"] is { } actor)
        {
            Party party = await inquiry.PartyAsync(actor).ConfigureAwait(false);
            string Side(string side) => party.Country is { } country ? "l." + side + "_country = " + filter.Parameter(country) : "l." + side + "_actor IN (" + string.Join(", ", party.Actors.Select(a => filter.Parameter(a))) + ")";
            filter.And("(" + Side("of") + " OR " + Side("to") + ")");
        }

        List<ImmutableArray<object?>> rows = await inquiry.RowsAsync<ImmutableArray<object?>>(
            "SELECT l.kind, l.of_name, l.to_name, l.rank, min(r.published_day), max(r.published_day), count(DISTINCT l.report), max(coalesce(r.published_day, '0000-00-00') || ' ' || l.quote), max(coalesce(r.published_day, '0000-00-00') || ' ' || r.id) FROM relations l JOIN readings g ON g.reading = l.reading JOIN reports r ON r.report = l.report WHERE "
            + filter.Sql + " GROUP BY l.kind, l.of_name, l.to_name, l.rank ORDER BY max(coalesce(r.published_day, '')) DESC, l.kind, l.of_name, l.to_name, l.rank",
            filter,
            row => [row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Inquiry.Text(row, 4), Inquiry.Text(row, 5), row.GetInt64(6), Export.ClaimWords.Line(row.GetString(7)[11..]), row.GetString(8)[11..]]).ConfigureAwait(false);
        return AnswerRows.Of(inquiry, Columns, inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows, rows.Count);
    }
}
