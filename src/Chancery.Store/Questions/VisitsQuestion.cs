using System.Collections.Immutable;

namespace Chancery.Store.Questions;

/// <summary>Visits: who went where, and when.</summary>
internal sealed class VisitsQuestion : Question
{
    public override string Name => "visits";

    public override string Summary => "Visits: who went where and when, who received, and which number in a row the report gives.";

    public override string Example => "visits Putin --since 2025-01-01 --until 2025-12-31";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("who", "Who went: a person, country or body.") { Kind = ArgumentKind.Actor, ByPlace = true },
        new("to", "Where to: a country, or the name of a place."),
        new("host", "Who received.") { Kind = ArgumentKind.Actor },
        new("standing", "How the visit stands.") { Choices = ["happened", "planned", "possible", "denied"] },
        new("since", "First day.") { Kind = ArgumentKind.Day },
        new("until", "Last day.") { Kind = ArgumentKind.Day },
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("from", ColumnKind.Day), new("until", ColumnKind.Day), new("dated_by"), new("who"), new("where"), new("country"), new("host"), new("standing"), new("number_in_row", ColumnKind.Number), new("number_of"), new("says"), new("quote"), new("published", ColumnKind.Day), new("report", ColumnKind.Report), new("claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = inquiry.Claims();
        filter.And("c.kind = 'CONSULT' AND c.mode = 'visit'");
        if (inquiry["who"] is { } who) (await inquiry.PartyAsync(who).ConfigureAwait(false)).Restrict(filter, "s");
        if (inquiry["host"] is { } host) (await inquiry.PartyAsync(host).ConfigureAwait(false)).Restrict(filter, "t");
        if (inquiry["to"] is { } to) await ToAsync(inquiry, filter, to).ConfigureAwait(false);
        filter.AndIf("c.standing = {0}", inquiry["standing"]?.ToLowerInvariant()).AndIf("c.day >= {0}", inquiry["since"]).AndIf("c.day <= {0}", inquiry["until"]);
        long total = await inquiry.CountAsync(filter).ConfigureAwait(false);
        List<FoundClaim> visits = await inquiry.FindAsync(filter, "c.day, r.id, c.place_in_report").ConfigureAwait(false);
        return AnswerRows.Of(inquiry, Columns, visits.Select(Row), total, "each row is what one report claims; several rows may be the same visit");
    }

    // Where nothing says where it led, the one who is visited does.
    private static async Task ToAsync(Inquiry inquiry, Filter filter, string to)
    {
        Party? party = null;
        try
        {
            party = await inquiry.PartyAsync(to).ConfigureAwait(false);
        }
        catch (QuestionException)
        {
            // Then it is the name of a place.
        }

        string place = to.ToLowerInvariant();
        if (party?.Country is { } country) filter.And("(c.where_country = {0} OR lower(c.where_name) = {1} OR (c.where_name IS NULL AND EXISTS (SELECT 1 FROM participants p WHERE p.claim = c.claim AND p.side = 't' AND p.country = {0})))", country, place);
        else filter.And("lower(c.where_name) = {0}", place);
    }

    private static ImmutableArray<object?> Row(FoundClaim found) =>
    [
        found.Day, found.Claim.When?.Until is { } until ? Inquiry.Iso(until) : null, found.Claim.When?.From is null ? "publication" : "words", found.Who, found.Where, found.Claim.Where?.Country ?? found.Claim.Target.FirstOrDefault()?.Country, found.Whom, found.Standing,
        found.Claim.Ordinal is { } ordinal ? (long)ordinal.N : null, found.Claim.Ordinal is { } of ? of.Of + (of.Since is { } since ? " since " + since : "") : null, found.Says, found.Quote, found.Published, found.Report, found.Claim.Id,
    ];
}
