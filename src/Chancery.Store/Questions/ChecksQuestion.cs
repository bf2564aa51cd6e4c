using System.Collections.Immutable;
using System.Globalization;
using Chancery.Store.Checks;

namespace Chancery.Store.Questions;

/// <summary>The claims of number that reports made, each with what counting says of it.</summary>
internal sealed class ChecksQuestion : Question
{
    public override string Name => "checks";

    public override string Summary => "The claims of number that reports made (\"his third visit\"), each checked as it came in: what it says, what was counted, and the verdict.";

    public override string Example => "checks --verdict contradicted";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("verdict", "Only these.") { Choices = [CheckAnswer.Word(CheckVerdict.Supported), CheckAnswer.Word(CheckVerdict.Contradicted), CheckAnswer.Word(CheckVerdict.HoldsUnderRule), CheckAnswer.Word(CheckVerdict.CannotBeDecided)] },
        .. ClaimFilters.Arguments,
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("day", ColumnKind.Day), new("verdict"), new("asked"), new("expected", ColumnKind.Number), new("counted"), new("rests_on"), new("quote"), new("report", ColumnKind.Report), new("claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Filter filter = await ClaimFilters.ApplyAsync(inquiry).ConfigureAwait(false);
        filter.And(inquiry["verdict"] is { } verdict ? "c.claim IN (SELECT k.claim FROM checks k WHERE k.verdict = {0})" : "c.claim IN (SELECT k.claim FROM checks k)", inquiry["verdict"] is { } wanted ? [wanted.ToLowerInvariant()] : []);
        (long total, List<FoundClaim> claims) = await inquiry.FindNewestAsync(filter).ConfigureAwait(false);
        Dictionary<string, StoredCheck> checks = await StoredCheck.OfAsync(inquiry, claims).ConfigureAwait(false);
        IEnumerable<ImmutableArray<object?>> rows = claims.Where(c => checks.ContainsKey(c.Claim.Id)).Select(c => checks[c.Claim.Id].Row(c));
        string[] notes = inquiry.IsNow ? [] : ["verdicts are those of the whole ledger; `chancery check CLAIM --as-of DAY` counts as of a day"];
        return AnswerRows.Of(inquiry, Columns, rows, total, [.. notes, "`chancery check CLAIM` gives the numbered list"]);
    }
}

/// <summary>A check as the ledger keeps it.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Asked">What was counted, in words.</param>
/// <param name="Expected">How many there should be.</param>
/// <param name="Least">The least count under any rule.</param>
/// <param name="Most">The greatest.</param>
/// <param name="RestsOn">Lists and "ledger" that the counts rest on.</param>
internal sealed record StoredCheck(string Verdict, string Asked, long Expected, long Least, long Most, string RestsOn)
{
    /// <summary>"3", or "2 to 4" under different rules.</summary>
    public string Counted => Least == Most ? Least.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Least} to {Most}");

    /// <summary>The checks of claims, by the claims' ids.</summary>
    public static async Task<Dictionary<string, StoredCheck>> OfAsync(Inquiry inquiry, IReadOnlyCollection<FoundClaim> claims)
    {
        Dictionary<string, StoredCheck> checks = new(StringComparer.Ordinal);
        foreach (string[] some in claims.Where(c => c.Claim.Ordinal is not null).Select(c => c.Claim.Id).Distinct().Chunk(200))
        {
            Filter filter = new();
            string ids = string.Join(", ", some.Select(id => filter.Parameter(id)));
            foreach ((string id, StoredCheck check) in await inquiry.RowsAsync("SELECT c.id, k.verdict, k.asked, k.expected, k.least, k.most, k.rests_on FROM claims c JOIN checks k ON k.claim = c.claim WHERE c.id IN (" + ids + ") ORDER BY c.claim", filter, row =>
                (row.GetString(0), new StoredCheck(row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetString(6)))).ConfigureAwait(false)) checks.TryAdd(id, check);
        }

        return checks;
    }

    /// <summary>As a row of an answer.</summary>
    public ImmutableArray<object?> Row(FoundClaim found) => [found.Day, Verdict, Asked, Expected, Counted, RestsOn, found.Quote, found.Report, found.Claim.Id];
}
