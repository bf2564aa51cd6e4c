using System.Collections.Immutable;

namespace Chancery.Store.Questions;

/// <summary>What is planned: ahead, and overdue.</summary>
internal sealed class AgendaQuestion : Question
{
    public override string Name => "agenda";

    public override string Summary => "What reports say is planned: what is ahead, and what is overdue because its day has passed.";

    public override string Example => "agenda --as-of 2025-09-01 --actor CHN";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("actor", "Who takes part: a country, person or body.") { Kind = ArgumentKind.Actor },
        new("kind", "Kind of act, with or without its mode."),
        new("due", "Only one of the two.") { Choices = ["ahead", "overdue"] },
        new("since", "First day.") { Kind = ArgumentKind.Day },
        new("until", "Last day.") { Kind = ArgumentKind.Day },
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("from", ColumnKind.Day), new("until", ColumnKind.Day), new("due"), new("act"), new("status"), new("who"), new("whom"), new("where"), new("says"), new("quote"), new("published", ColumnKind.Day), new("report", ColumnKind.Report), new("claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        string today = Inquiry.Iso(inquiry.Today);
        Filter filter = inquiry.Claims();
        filter.And("c.standing = 'planned' AND c.when_from IS NOT NULL");
        if (inquiry["actor"] is { } actor) (await inquiry.PartyAsync(actor).ConfigureAwait(false)).Restrict(filter);
        if (inquiry["kind"]?.Split('/', 2) is { } kind)
        {
            filter.And("c.kind = {0}", kind[0].ToUpperInvariant());
            if (kind.Length > 1) filter.And("c.mode = {0}", kind[1].ToLowerInvariant());
        }

        if (inquiry["due"] is { } due) filter.And("coalesce(c.when_until, c.when_from) " + (due.Equals("ahead", StringComparison.OrdinalIgnoreCase) ? ">=" : "<") + " {0}", today);
        filter.AndIf("c.when_from >= {0}", inquiry["since"]).AndIf("c.when_from <= {0}", inquiry["until"]);
        long total = await inquiry.CountAsync(filter).ConfigureAwait(false);
        string order = inquiry["due"] is "overdue" ? "c.when_from DESC" : "CASE WHEN coalesce(c.when_until, c.when_from) >= " + filter.Parameter(today) + " THEN 0 ELSE 1 END, c.when_from";
        List<FoundClaim> plans = await inquiry.FindAsync(filter, order + ", c.id").ConfigureAwait(false);
        return AnswerRows.Of(inquiry, Columns, plans.Select(p => Row(p, today)), total, "seen from " + today + "; overdue means that the day has passed, not that nothing came of it");
    }

    private static ImmutableArray<object?> Row(FoundClaim found, string today)
    {
        string from = Inquiry.Iso(found.Claim.When!.From!.Value), until = found.Claim.When.Until is { } day ? Inquiry.Iso(day) : from;
        return [from, until, string.CompareOrdinal(until, today) >= 0 ? "ahead" : "overdue", found.Act, found.Claim.Status, found.Who, found.Whom, found.Where, found.Says, found.Quote, found.Published, found.Report, found.Claim.Id];
    }
}
