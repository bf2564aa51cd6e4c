using System.Collections.Immutable;
using Chancery.Store.Checks;
using Chancery.Store.Derived;
using Chancery.Store.Happenings;
using Chancery.Store.Posts;

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
        CheckAnswer answer = inquiry.IsNow ? await KeptAsync(inquiry, words).ConfigureAwait(false) : await DerivedAsync(inquiry, words).ConfigureAwait(false);
        string verdict = CheckAnswer.Word(answer.Verdict);
        List<ImmutableArray<object?>> rows = [.. answer.Counts.SelectMany(c => Rows(verdict, c))];
        string[] rests = [.. answer.RestsOn];
        return AnswerRows.Of(inquiry, Columns, inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows, rows.Count, ["asked: " + answer.Question, verdict + ": " + answer.Reason, "known: " + answer.Coverage.Words, .. rests.Length > 0 ? ["rests on " + string.Join(", ", rests)] : Array.Empty<string>()]);
    }

    // By the happenings that the ledger keeps.
    private static async Task<CheckAnswer> KeptAsync(Inquiry inquiry, string words)
    {
        CheckDesk desk = inquiry.CheckDesk();
        (bool there, OrdinalQuestion? question) = await desk.OfIdAsync(words).ConfigureAwait(false);
        return await desk.AnswerAsync(there ? question ?? throw WithoutNumber(words) : InWords(words, null)).ConfigureAwait(false);
    }

    // By the happenings that follow from the claims that count as of a day or an edition.
    private static async Task<CheckAnswer> DerivedAsync(Inquiry inquiry, string words)
    {
        Derivation derived = await HappeningsFound.DeriveAsync(inquiry).ConfigureAwait(false);
        ImmutableArray<Happening> happenings = [.. derived.Set.All];
        KnownAct[] acts = [.. happenings.Select(KnownAct.Of)];
        HappeningClaim? one = happenings.SelectMany(h => h.Claims).FirstOrDefault(c => c.Claim.Id == words);
        OrdinalQuestion question = one is null ? InWords(words, inquiry.Asked.AsOf) : OrdinalQuestion.OfClaim(one.Report, one.Claim) ?? throw WithoutNumber(words);
        Dictionary<(string, string), PostBook> books = [];
        foreach ((string Post, string Country) post in acts.SelectMany(a => a.Posts).Where(p => question.From.Length == 0 || p.Country == question.From).Distinct()) books[post] = await inquiry.PostBookAsync(post).ConfigureAwait(false);
        if (question is { Post: { } named, Day: { } on }) question = question.By((await inquiry.PostBookAsync((named, question.From)).ConfigureAwait(false)).HolderOn(on));
        LedgerDays days = LedgerDays.Of(happenings.SelectMany(h => h.Claims).Select(c => c.Report.Published).OfType<DateOnly>());
        return new OrdinalCheck(acts, await inquiry.VisitListsAsync().ConfigureAwait(false), days, (post, country, day) => books.TryGetValue((post, country), out PostBook? book) ? book.HolderOn(day) : "").Answer(question);
    }

    private static OrdinalQuestion InWords(string words, DateOnly? day) =>
        OrdinalQuestion.Parse(words, day) ?? throw new QuestionException("CH0327: \"" + words + "\" is neither the id of a claim nor a claim of number; write it like \"fifth trip to China since 2011 by Kim Jong Un\"");

    private static QuestionException WithoutNumber(string id) => new("CH0327: claim " + id + " says no number in a row that can be counted");

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
}
