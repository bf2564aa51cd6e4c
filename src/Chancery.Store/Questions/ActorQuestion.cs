using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Store.Questions;

/// <summary>What somebody does, and what is done to him, by kind.</summary>
internal sealed class ActorQuestion : Question
{
    public override string Name => "actor";

    public override string Summary => "What somebody does and what is done to him: counts by kind of act, first and last day.";

    public override string Example => "actor Putin";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("who", "A person, body or country.") { Kind = ArgumentKind.Actor, ByPlace = true, Required = true },
        new("since", "First day.") { Kind = ArgumentKind.Day },
        new("until", "Last day.") { Kind = ArgumentKind.Day },
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("side"), new("act"), new("happened", ColumnKind.Number), new("planned", ColumnKind.Number), new("possible", ColumnKind.Number), new("denied", ColumnKind.Number), new("first_day", ColumnKind.Day), new("last_day", ColumnKind.Day), new("last_claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Party party = await inquiry.PartyAsync(inquiry["who"]!).ConfigureAwait(false);
        Filter filter = inquiry.Claims();
        string claims = "(SELECT DISTINCT p.claim, p.side FROM participants p WHERE " + party.Match("p", filter) + ")";
        filter.AndIf("c.day >= {0}", inquiry["since"]).AndIf("c.day <= {0}", inquiry["until"]);
        string sql = $"""
            SELECT d.side, CASE WHEN c.mode = '' THEN c.kind ELSE c.kind || '/' || c.mode END,
                   sum(CASE WHEN c.standing = 'happened' THEN 1 ELSE 0 END), sum(CASE WHEN c.standing = 'planned' THEN 1 ELSE 0 END), sum(CASE WHEN c.standing = 'possible' THEN 1 ELSE 0 END), sum(CASE WHEN c.standing = 'denied' THEN 1 ELSE 0 END),
                   min(c.day), max(c.day), max(coalesce(c.day, '          ') || ' ' || c.id)
            FROM {claims} d CROSS JOIN {inquiry.ByNumber(filter.Sql)}{Inquiry.ReportsFor(filter.Sql)} WHERE c.claim = d.claim AND {filter.Sql} GROUP BY 1, 2 ORDER BY 1, count(*) DESC, 2
            """;
        List<ImmutableArray<object?>> rows = await inquiry.RowsAsync<ImmutableArray<object?>>(
            sql, filter, row => [row.GetString(0) == "s" ? "does" : "is done to", row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), Inquiry.Text(row, 6), Inquiry.Text(row, 7), row.GetString(8)[11..]]).ConfigureAwait(false);
        IEnumerable<ImmutableArray<object?>> shown = inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows;
        return AnswerRows.Of(inquiry, Columns, shown, rows.Count, [.. Described(inquiry, party), .. await PostsAsync(inquiry, party).ConfigureAwait(false)]);
    }

    private static async Task<IEnumerable<string>> PostsAsync(Inquiry inquiry, Party party)
    {
        if (party.Country is not null) return [];
        Filter filter = inquiry.Readings();
        filter.And("p.person_key = {0}", Checks.PersonNames.Key(party.Name));
        return await inquiry.RowsAsync("SELECT p.post, p.country, p.tense, count(DISTINCT p.report), min(p.day), max(p.day) FROM posts p JOIN readings g ON g.reading = p.reading JOIN reports r ON r.report = p.report WHERE " + filter.Sql + " GROUP BY p.post, p.country, p.tense ORDER BY count(DISTINCT p.report) DESC, p.post, p.country, p.tense LIMIT 3", filter, row =>
            string.Create(CultureInfo.InvariantCulture, $"by {row.GetInt64(3)} reports: {row.GetString(0)}{(row.GetString(1).Length > 0 ? " (" + row.GetString(1) + ")" : "")}, {row.GetString(2)}, {Inquiry.Text(row, 4) ?? "day unknown"} to {Inquiry.Text(row, 5) ?? "day unknown"}")).ConfigureAwait(false);
    }

    private static IEnumerable<string> Described(Inquiry inquiry, Party party)
    {
        yield return party.Country is { } country ? party.Name + " (" + country + "), with all its people and bodies" : party.Name + ": " + string.Join(", ", party.Actors.Take(5)) + (party.Actors.Length > 5 ? string.Create(CultureInfo.InvariantCulture, $" and {party.Actors.Length - 5} more") : "");
        foreach (string id in party.Actors.Take(1))
        {
            if (Knowledge.KnowledgeBase.Shipped.FindActor(id)?.PostOn(inquiry.Today, out bool held) is { } post) yield return party.Name + (held ? " was " : " is ") + post.Title + " (" + post.Of + "), says the shipped knowledge";
        }
    }
}
