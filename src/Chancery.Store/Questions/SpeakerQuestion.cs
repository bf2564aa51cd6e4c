using System.Collections.Immutable;
using System.Globalization;
using Chancery.Store.Happenings;

namespace Chancery.Store.Questions;

/// <summary>What somebody said.</summary>
internal sealed class SpeakerQuestion : Question
{
    // Claims up to which a record is counted.
    private const long MostRecorded = 20_000;

    // Records told of a country.
    private const int MostOfCountry = 3;

    public override string Name => "speaker";

    public override string Summary => "What somebody said, announced or denied, as reports have it.";

    public override string Example => "speaker \"Marco Rubio\"";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("who", "Who speaks: a person, body or country.") { Kind = ArgumentKind.Actor, ByPlace = true, Required = true },
        new("standing", "What of it: what happened, is planned, is possible, is denied.") { Choices = ["happened", "planned", "possible", "denied"] },
        new("since", "First day of publication.") { Kind = ArgumentKind.Day },
        new("until", "Last day of publication.") { Kind = ArgumentKind.Day },
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("published", ColumnKind.Day), new("says"), new("cue"), new("act"), new("who"), new("whom"), new("standing"), new("day", ColumnKind.Day), new("quote"), new("publisher"), new("report", ColumnKind.Report), new("claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Party party = await inquiry.PartyAsync(inquiry["who"]!).ConfigureAwait(false);
        Filter filter = inquiry.Claims();
        filter.And("c.claim IN (SELECT s.claim FROM speakers s WHERE " + party.Match("s", filter) + ")");
        filter.AndIf("r.published_day >= {0}", inquiry["since"]).AndIf("r.published_day <= {0}", inquiry["until"]);
        List<(string Standing, long Claims)> record = await inquiry.RowsAsync("SELECT c.standing, count(*) FROM " + inquiry.From(filter.Sql) + " WHERE " + filter.Sql + " GROUP BY c.standing ORDER BY c.standing", filter, row => (row.GetString(0), row.GetInt64(1))).ConfigureAwait(false);
        string? standing = inquiry["standing"]?.ToLowerInvariant();
        filter.AndIf("c.standing = {0}", standing);
        long total = record.Where(r => standing is null || r.Standing == standing).Sum(r => r.Claims);
        List<FoundClaim> said = await inquiry.FindAsync(filter, "coalesce(r.published_day, '') DESC, c.id").ConfigureAwait(false);
        return AnswerRows.Of(inquiry, Columns, said.Select(Row), total, [.. await RecordAsync(inquiry, party).ConfigureAwait(false), party.Name + " speaks of things as " + (record.Count > 0 ? string.Join(", ", record.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Standing} {r.Claims}"))) : "nothing")]);
    }

    // What became of what he announced and denied, of a country of those of its people and bodies who announced most.
    private static async Task<IEnumerable<string>> RecordAsync(Inquiry inquiry, Party party)
    {
        Filter filter = inquiry.Claims();
        filter.And("c.standing IN ('planned', 'denied') AND c.claim IN (SELECT s.claim FROM speakers s WHERE " + party.Match("s", filter) + " UNION SELECT p.claim FROM participants p WHERE p.side = 's' AND " + party.Match("p", filter) + ")");
        filter.AndIf("r.published_day >= {0}", inquiry["since"]).AndIf("r.published_day <= {0}", inquiry["until"]);
        long claims = await inquiry.CountAsync(filter).ConfigureAwait(false);
        if (claims > MostRecorded) return [string.Create(CultureInfo.InvariantCulture, $"record not counted: {claims} announcements and denials are more than {MostRecorded}; narrow them with --since and --until")];
        List<Happening> happenings = await HappeningsFound.WholeAsync(inquiry, filter).ConfigureAwait(false);
        DateOnly day = inquiry.Asked.AsOf ?? await HappeningsFound.LastDayAsync(inquiry).ConfigureAwait(false);
        HashSet<string> actors = party.Country is null ? [.. party.Actors] : [.. happenings.SelectMany(h => h.Claims).SelectMany(c => c.Claim.Source.Select(a => (a.Actor, a.Country)).Concat(c.Claim.Speakers.Select(s => (s.Actor, s.Country)))).Where(a => a.Country == party.Country).Select(a => a.Actor)];
        return SpeakerRecord.Of(happenings, day).Where(r => actors.Contains(r.Actor)).Take(party.Country is null ? 1 : MostOfCountry).Select(r => "record of " + r.Name + " as of " + Inquiry.Iso(day) + ": " + r);
    }

    private static ImmutableArray<object?> Row(FoundClaim found) =>
        [found.Published, found.Says, string.Join("; ", found.Claim.Speakers.Select(s => s.Cue).Where(c => c is not null)), found.Act, found.Who, found.Whom, found.Standing, found.Day, found.Quote, found.Publisher, found.Report, found.Claim.Id];
}
