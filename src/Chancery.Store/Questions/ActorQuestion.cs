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
        new("side"), new("act"), new("happened", ColumnKind.Number), new("at_least", ColumnKind.Number), new("at_most", ColumnKind.Number), new("planned", ColumnKind.Number), new("possible", ColumnKind.Number), new("denied", ColumnKind.Number), new("claims", ColumnKind.Number),
        new("first_day", ColumnKind.Day), new("last_day", ColumnKind.Day), new("last_claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Party party = await inquiry.PartyAsync(inquiry["who"]!).ConfigureAwait(false);
        Filter filter = inquiry.Claims();
        string claims = "(SELECT DISTINCT p.claim, p.side FROM participants p WHERE p.side IN ('s', 't') AND " + party.Match("p", filter) + ")";
        filter.AndIf("c.day >= {0}", inquiry["since"]).AndIf("c.day <= {0}", inquiry["until"]);
        List<CountedAct> acts = await CountedAct.ReadAsync(inquiry, claims, "d.side", filter).ConfigureAwait(false);
        ((string Side, string Act) Key, CountedAct[] Acts)[] groups = [.. acts.GroupBy(a => (Side: a.Group, Act: a.Mode.Length > 0 ? a.Kind + "/" + a.Mode : a.Kind)).OrderBy(g => g.Key.Side, StringComparer.Ordinal).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Act, StringComparer.Ordinal).Select(g => (g.Key, g.ToArray()))];
        ((string Side, string Act) Key, CountedAct[] Acts)[] shown = inquiry.Asked.Limit > 0 ? [.. groups.Take(inquiry.Asked.Limit)] : groups;
        string[] last = await CountedAct.LastClaimsAsync(inquiry, [.. shown.Select(g => g.Acts)]).ConfigureAwait(false);
        return AnswerRows.Of(inquiry, Columns, shown.Zip(last, (g, claim) => Row(g.Key.Side == "s" ? "does" : "is done to", g.Key.Act, g.Acts, claim)), groups.Length, [.. Described(inquiry, party), .. await PostsAsync(inquiry, party).ConfigureAwait(false), CountedAct.Note(acts), .. await HappeningsFound.NotesAsync(inquiry).ConfigureAwait(false)]);
    }

    private static ImmutableArray<object?> Row(string side, string act, CountedAct[] acts, string lastClaim)
    {
        (long least, long most) = CountedAct.Bounds([.. acts.Where(a => a.IsHappened)]);
        return
        [
            side, act, acts.LongCount(a => a.IsHappened), least, most, acts.LongCount(a => a.Standing == 1), acts.LongCount(a => a.Standing == 2), acts.LongCount(a => a.Standing == 3), acts.Sum(a => a.Claims), acts.Min(a => a.First), acts.Max(a => a.Last), lastClaim,
        ];
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
            if (Knowledge.KnowledgeBase.Shipped.FindActor(id)?.PostOn(inquiry.Today, out bool held) is { } post) yield return party.Name + (held ? " is " : " was ") + post.Title + " (" + post.Of + "), says the shipped knowledge";
        }
    }
}
