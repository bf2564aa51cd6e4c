using System.Collections.Immutable;

namespace Chancery.Store.Questions;

/// <summary>The claims of the ledger, newest first.</summary>
internal sealed class ClaimsQuestion : Question
{
    public override string Name => "claims";

    public override string Summary => "What reports claim: by actor, pair, kind, standing, speaker, place, time, text.";

    public override string Example => "claims --actor USA --with CHN --kind CONSULT";

    public override ImmutableArray<QuestionArgument> Arguments => ClaimFilters.Arguments;

    internal static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("day", ColumnKind.Day), new("act"), new("who"), new("whom"), new("standing"), new("says"), new("where"), new("quote"), new("publisher"), new("published", ColumnKind.Day), new("report", ColumnKind.Report), new("claim", ColumnKind.Claim),
    ];

    internal static ImmutableArray<object?> Row(FoundClaim found) =>
        [found.Day, found.Act, found.Who, found.Whom, found.Standing, found.Says, found.Where, found.Quote, found.Publisher, found.Published, found.Report, found.Claim.Id];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = await ClaimFilters.ApplyAsync(inquiry).ConfigureAwait(false);
        (long total, List<FoundClaim> claims) = await inquiry.FindNewestAsync(filter).ConfigureAwait(false);
        return AnswerRows.Of(inquiry, Columns, claims.Select(Row), total);
    }
}
