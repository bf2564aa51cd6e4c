using System.Collections.Immutable;

namespace Chancery.Store.Questions;

/// <summary>Which report said a thing first.</summary>
internal sealed class WhoSaidFirstQuestion : Question
{
    public override string Name => "who-said-first";

    public override string Summary => "Which reports said a thing first: claims in the order of publication.";

    public override string Example => "who-said-first --actor PRK --with RUS --kind AID/military";

    public override ImmutableArray<QuestionArgument> Arguments => ClaimFilters.Arguments;

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("published", ColumnKind.Day), new("publisher"), new("says"), new("act"), new("who"), new("whom"), new("standing"), new("day", ColumnKind.Day), new("quote"), new("first_seen", ColumnKind.Day), new("report", ColumnKind.Report), new("claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        if (inquiry.Asked.Values.IsEmpty) throw new QuestionException("CH0320: who-said-first needs to know what was said: give --actor, --kind, --text or another option");
        Filter filter = await ClaimFilters.ApplyAsync(inquiry).ConfigureAwait(false);
        filter.And("r.published IS NOT NULL");
        long total = await inquiry.CountAsync(filter).ConfigureAwait(false);
        List<FoundClaim> claims = await inquiry.FindAsync(filter, "r.published, c.id").ConfigureAwait(false);
        return AnswerRows.Of(inquiry, Columns, claims.Select(Row), total, "first among the reports of this ledger; reports without a day of publication are left out");
    }

    private static ImmutableArray<object?> Row(FoundClaim found) =>
        [found.Published, found.Publisher, found.Says, found.Act, found.Who, found.Whom, found.Standing, found.Day, found.Quote, found.FirstSeen, found.Report, found.Claim.Id];
}
