using System.Collections.Immutable;
using System.Globalization;
using Chancery.Store.Checks;
using Chancery.Store.Posts;

namespace Chancery.Store.Questions;

/// <summary>Who holds or held which post, by what reports say.</summary>
internal sealed class PostsQuestion : Question
{
    public override string Name => "posts";

    public override string Summary => "Who holds or held which post, by what reports say: first and last day on which a report said so, how many did, and the words. Apart from the shipped knowledge.";

    public override string Example => "posts --country IRN --post \"foreign minister\"";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("who", "Part of the person's name."),
        new("post", "The post, as reports write it: foreign minister, president."),
        new("country", "The state whose post it is.") { Kind = ArgumentKind.Actor },
        new("tense", "How it stands.") { Choices = ["holds", "held", "is-to-hold"] },
        new("since", "First day of publication.") { Kind = ArgumentKind.Day },
        new("until", "Last day.") { Kind = ArgumentKind.Day },
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("post"), new("country"), new("person"), new("tense"), new("first_day", ColumnKind.Day), new("last_day", ColumnKind.Day), new("reports", ColumnKind.Number), new("quote"), new("report", ColumnKind.Report),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = inquiry.Readings();
        if (inquiry["who"] is { } who) filter.And("(' ' || p.person_key || ' ' LIKE {0} OR lower(p.person) LIKE {1})", "% " + PersonNames.Key(who) + " %", "%" + who.ToLowerInvariant().Replace("%", "", StringComparison.Ordinal) + "%");
        if (inquiry["post"] is { } post) filter.And("p.post = {0}", PostMention.Normal(post));
        string? country = null;
        if (inquiry["country"] is { } state)
        {
            country = (await inquiry.PartyAsync(state).ConfigureAwait(false)).Country ?? throw new QuestionException("CH0320: country " + state + " is no state");
            filter.And("p.country = {0}", country);
        }

        filter.AndIf("p.tense = {0}", inquiry["tense"]?.ToLowerInvariant()).AndIf("r.published_day >= {0}", inquiry["since"]).AndIf("r.published_day <= {0}", inquiry["until"]);
        // The words and the report are those of the newest report.
        List<ImmutableArray<object?>> rows = await inquiry.RowsAsync<ImmutableArray<object?>>(
            "SELECT p.post, p.country, min(p.person), p.tense, min(r.published_day), max(r.published_day), count(DISTINCT p.report), max(coalesce(r.published_day, '0000-00-00') || ' ' || p.quote), max(coalesce(r.published_day, '0000-00-00') || ' ' || r.id) FROM posts p JOIN readings g ON g.reading = p.reading JOIN reports r ON r.report = p.report WHERE "
            + filter.Sql + " GROUP BY p.post, p.country, p.person_key, p.tense ORDER BY p.country, p.post, max(coalesce(r.published_day, '')) DESC, p.person_key, p.tense",
            filter,
            row => [row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Inquiry.Text(row, 4), Inquiry.Text(row, 5), row.GetInt64(6), Export.ClaimWords.Line(row.GetString(7)[11..]), row.GetString(8)[11..]]).ConfigureAwait(false);
        List<string> notes = [];
        if (inquiry["post"] is { } asked && country is not null)
        {
            DateOnly day = inquiry.Today;
            string last = rows.Select(r => (string?)r[5]).Max(StringComparer.Ordinal) ?? "";
            if (last.Length > 0 && string.CompareOrdinal(last, Inquiry.Iso(day)) < 0) day = DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            string holder = (await inquiry.PostBookAsync((PostMention.Normal(asked), country)).ConfigureAwait(false)).HolderOn(day);
            notes.Add(holder.Length > 0 ? "by these reports " + holder + " held it on " + Inquiry.Iso(day) : "these reports do not say clearly who held it on " + Inquiry.Iso(day));
        }

        return AnswerRows.Of(inquiry, Columns, inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows, rows.Count, [.. notes]);
    }
}
