using System.Collections.Immutable;
using Chancery.Store.Checks;
using Chancery.Store.Derived;
using Chancery.Store.Happenings;

namespace Chancery.Store.Questions;

/// <summary>Whether a claim of number holds.</summary>
internal sealed class CheckQuestion : Question
{
    public override string Name => "check";

    public override string Summary => "Whether a claim of number (\"fifth trip to China since 2011\") holds, by what the ledger's reports and the imported lists tell, under every rule of counting.";

    public override string Example => "check fifth trip to China since 2011 by Kim Jong Un";

    public override ImmutableArray<QuestionArgument> Arguments { get; } = [new("words", "The claim of number in words, or the id of a claim that has one.") { ByPlace = true, Required = true }];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("verdict"), new("rule"), new("expected", ColumnKind.Number), new("counted", ColumnKind.Number), new("holds", ColumnKind.Flag), new("n", ColumnKind.Number), new("first", ColumnKind.Day), new("last", ColumnKind.Day), new("place"), new("from"), new("remarks"),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        string words = inquiry["words"]!.Trim();
        Derivation derived = await HappeningsFound.DeriveAsync(inquiry).ConfigureAwait(false);
        ImmutableArray<Happening> happenings = [.. derived.Set.All];
        OrdinalQuestion question = Read(words, happenings, inquiry.Asked.AsOf);
        CheckAnswer answer = new OrdinalCheck(happenings, await inquiry.VisitListsAsync().ConfigureAwait(false)).Answer(question);
        string verdict = Word(answer.Verdict);
        List<ImmutableArray<object?>> rows = [.. answer.Counts.SelectMany(c => Rows(verdict, c))];
        string[] rests = [.. answer.RestsOn];
        return AnswerRows.Of(inquiry, Columns, inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows, rows.Count, ["asked: " + question, verdict + ": " + answer.Reason, "known: " + answer.Coverage.Words, .. rests.Length > 0 ? ["rests on " + string.Join(", ", rests)] : Array.Empty<string>()]);
    }

    private static OrdinalQuestion Read(string words, ImmutableArray<Happening> happenings, DateOnly? day)
    {
        if (happenings.SelectMany(h => h.Claims).FirstOrDefault(c => c.Claim.Id == words) is { } one)
            return OrdinalQuestion.OfClaim(one.Report, one.Claim) ?? throw new QuestionException("CH0327: claim " + words + " says no number in a row that can be counted");
        return OrdinalQuestion.Parse(words, day) ?? throw new QuestionException("CH0327: \"" + words + "\" is neither the id of a claim nor a claim of number; write it like \"fifth trip to China since 2011 by Kim Jong Un\"");
    }

    // A row for each visit or act that a rule counts; one without if it counts none.
    private static IEnumerable<ImmutableArray<object?>> Rows(string verdict, RuleCount count)
    {
        if (count.Visits.IsEmpty) yield return [verdict, count.Rule.ToString(), (long)count.Expected, (long)count.Count, count.Holds, null, null, null, null, null, null];
        foreach (CountedVisit visit in count.Visits)
        {
            string places = string.Join("; ", visit.Lines.Select(l => l.Place).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)), from = string.Join(", ", visit.Lines.Select(l => l.Id)), remarks = string.Join(" | ", visit.Lines.Select(l => Export.ClaimWords.Line(l.Remarks)).Where(r => r.Length > 0));
            yield return [verdict, count.Rule.ToString(), (long)count.Expected, (long)count.Count, count.Holds, (long)visit.Number, Inquiry.Iso(visit.First), Inquiry.Iso(visit.Last), places, from, remarks];
        }
    }

    private static string Word(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Supported => "supported",
        CheckVerdict.Contradicted => "contradicted",
        CheckVerdict.HoldsUnderRule => "holds under some rules",
        _ => "cannot be decided",
    };
}
