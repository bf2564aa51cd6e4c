using System.Collections.Immutable;
using Chancery.Store.Derived;

namespace Chancery.Store.Questions;

/// <summary>Where reports of one act cannot all be right.</summary>
internal sealed class DisagreementsQuestion : Question
{
    public override string Name => "disagreements";

    public override string Summary => "Where reports of one act cannot all be right: numbers of the same days by different sources, and acts that some report and others deny.";

    public override string Example => "disagreements --actor Israel";

    public override ImmutableArray<QuestionArgument> Arguments => ClaimFilters.Arguments;

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("day", ColumnKind.Day), new("act"), new("who"), new("whom"), new("about"), new("one"), new("claim", ColumnKind.Claim), new("other"), new("other_claim", ColumnKind.Claim), new("happening"),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = await ClaimFilters.ApplyAsync(inquiry).ConfigureAwait(false);
        (List<HappeningView> found, _) = await HappeningsFound.FindAsync(inquiry, filter, h => !h.Disagreements.IsEmpty).ConfigureAwait(false);
        List<ImmutableArray<object?>> rows = [.. found.SelectMany(h => h.Disagreements.Select(d => Row(h, d)))];
        return AnswerRows.Of(inquiry, Columns, inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows, rows.Count, await HappeningsFound.NotesAsync(inquiry).ConfigureAwait(false));
    }

    private static ImmutableArray<object?> Row(HappeningView happening, ViewDisagreement one) =>
    [
        happening.From is { } from ? Inquiry.Iso(from) : null, happening.Mode.Length > 0 ? happening.Kind + "/" + happening.Mode : happening.Kind, string.Join("; ", happening.Source.Select(a => a.Name)), string.Join("; ", happening.Target.Select(a => a.Name)),
        one.About, one.First, one.FirstClaim, one.Second, one.SecondClaim, happening.Id,
    ];
}
