using System.Collections.Immutable;
using Chancery.Store.Filing;

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
        new("from", ColumnKind.Day), new("until", ColumnKind.Day), new("dated_by"), new("who"), new("where"), new("country"), new("host"), new("standing"), new("number_in_row", ColumnKind.Number), new("number_of"), new("check"), new("says"), new("quote"), new("published", ColumnKind.Day), new("report", ColumnKind.Report), new("claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = inquiry.Claims();
        // A visit is told from either end: somebody went, or somebody received him.
        filter.And("c.kind = 'CONSULT' AND c.mode IN ('visit', 'host') AND (c.mode = 'visit' OR EXISTS (SELECT 1 FROM participants v WHERE v.claim = c.claim AND v.side = 't'))");
        if (inquiry["who"] is { } who) EndIs(filter, await inquiry.PartyAsync(who).ConfigureAwait(false), whenVisit: "s", whenHost: "t");
        if (inquiry["host"] is { } host) EndIs(filter, await inquiry.PartyAsync(host).ConfigureAwait(false), whenVisit: "t", whenHost: "s");
        if (inquiry["to"] is { } to) await ToAsync(inquiry, filter, to).ConfigureAwait(false);
        filter.AndIf("c.standing = {0}", inquiry["standing"]?.ToLowerInvariant()).AndIf("c.day >= {0}", inquiry["since"]).AndIf("c.day <= {0}", inquiry["until"]);
        long total = await inquiry.CountAsync(filter).ConfigureAwait(false);
        List<FoundClaim> visits = await inquiry.FindAsync(filter, "coalesce(c.day, ''), c.id").ConfigureAwait(false);
        Dictionary<string, StoredCheck> checks = await StoredCheck.OfAsync(inquiry, visits).ConfigureAwait(false);
        return AnswerRows.Of(inquiry, Columns, visits.Select(v => Row(v, checks.GetValueOrDefault(v.Claim.Id))), total, "each row is what one report claims; several rows may be the same visit");
    }

    private static void EndIs(Filter filter, Party party, string whenVisit, string whenHost) =>
        filter.And("EXISTS (SELECT 1 FROM participants p WHERE p.claim = c.claim AND p.side = CASE WHEN c.mode = 'visit' THEN '" + whenVisit + "' ELSE '" + whenHost + "' END AND " + party.Match("p", filter) + ")");

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
        if (party?.Country is { } country) filter.And("(c.where_country = {0} OR lower(c.where_name) = {1} OR (c.where_name IS NULL AND EXISTS (SELECT 1 FROM participants p WHERE p.claim = c.claim AND p.side = CASE WHEN c.mode = 'visit' THEN 't' ELSE 's' END AND p.country = {0})))", country, place);
        else filter.And("lower(c.where_name) = {0}", place);
    }

    private static ImmutableArray<object?> Row(FoundClaim found, StoredCheck? check)
    {
        bool visit = found.Claim.Mode == "visit";
        FiledActor? hosts = (visit ? found.Claim.Target : found.Claim.Source).FirstOrDefault(a => !a.Inferred);
        return
        [
            found.Day, found.Claim.When?.Until is { } until ? Inquiry.Iso(until) : null, found.Claim.When?.From is null ? "publication" : "words", visit ? found.Who : found.Whom, found.Where, found.Claim.Where?.Country ?? hosts?.Country, visit ? found.Whom : found.Who, found.Standing,
            found.Claim.Ordinal is { } ordinal ? (long)ordinal.N : null, found.Claim.Ordinal is { } of ? of.Of + (of.Since is { } since ? " since " + since : "") : null, check?.Verdict, found.Says, found.Quote, found.Published, found.Report, found.Claim.Id,
        ];
    }
}
