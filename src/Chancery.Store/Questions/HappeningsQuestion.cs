using System.Collections.Immutable;
using System.Globalization;
using Chancery.Store.Derived;
using Chancery.Store.Happenings;

namespace Chancery.Store.Questions;

/// <summary>What happened, each act once, whatever number of reports tell of it.</summary>
internal sealed class HappeningsQuestion : Question
{
    public override string Name => "happenings";

    public override string Summary => "What happened or is to happen, each act once: how many reports and origins tell of it, how far it has come, figures from low to high.";

    public override string Example => "happenings --actor France";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("life", "How far it has come.") { Choices = ["considered", "announced", "happened", "cancelled", "lapsed", "unresolved", "denied", "disputed"] },
        .. ClaimFilters.Arguments,
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("day", ColumnKind.Day), new("until", ColumnKind.Day), new("act"), new("who"), new("whom"), new("where"), new("life"), new("standings"), new("reports", ColumnKind.Number), new("origins", ColumnKind.Number), new("figures"), new("quote"), new("report", ColumnKind.Report), new("claim", ColumnKind.Claim), new("happening"),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = await ClaimFilters.ApplyAsync(inquiry).ConfigureAwait(false);
        string? life = inquiry["life"]?.ToLowerInvariant();
        (List<HappeningView> found, CountBounds bounds) = await HappeningsFound.FindAsync(inquiry, filter, life is null ? null : h => h.Life == life).ConfigureAwait(false);
        List<string> notes = [.. await HappeningsFound.NotesAsync(inquiry).ConfigureAwait(false)];
        if (found.Count > 0) notes.Add(string.Create(CultureInfo.InvariantCulture, $"{bounds.Best} acts, each once as far as can be told; {bounds.AllMerged} if all that may be one is one, {bounds.NoneMerged} if no two reports tell of one"));
        if (found.Count > 0) notes.Add("lives as of " + Inquiry.Iso(found[0].LifeOn) + (inquiry.IsNow ? ", the day of the last report" : ""));
        return AnswerRows.Of(inquiry, Columns, (inquiry.Asked.Limit > 0 ? found.Take(inquiry.Asked.Limit) : found).Select(Row), found.Count, notes);
    }

    private static ImmutableArray<object?> Row(HappeningView happening) =>
    [
        happening.From is { } from ? Inquiry.Iso(from) : null, happening.Until is { } until ? Inquiry.Iso(until) : null, happening.Mode.Length > 0 ? happening.Kind + "/" + happening.Mode : happening.Kind,
        string.Join("; ", happening.Source.Select(a => a.Name)), string.Join("; ", happening.Target.Select(a => a.Name)), happening.Where, happening.Life, string.Join(", ", happening.Standings), (long)happening.Reports.Length, (long)happening.Origins,
        string.Join("; ", happening.Figures.Select(f => f.ToString())), Export.ClaimWords.Line(happening.Quote), happening.Reports[0], happening.Claims[0], happening.Id,
    ];
}
