using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Store.Questions;

/// <summary>What two parties did to each other, by month and direction.</summary>
internal sealed class DyadQuestion : Question
{
    public override string Name => "dyad";

    public override string Summary => "What two parties did to each other, in both directions, by month: cooperation, conflict, counts by kind, last contact each way.";

    public override string Example => "dyad USA CHN --since 2025-06-01";

    public override ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("a", "The one party: a country, person or body.") { Kind = ArgumentKind.Actor, ByPlace = true, Required = true },
        new("b", "The other party.") { Kind = ArgumentKind.Actor, ByPlace = true, Required = true },
        new("by", "How long a row is; month unless told otherwise.") { Choices = ["year", "month", "day"] },
        new("since", "First day.") { Kind = ArgumentKind.Day },
        new("until", "Last day.") { Kind = ArgumentKind.Day },
        new("change", "A day: says how the counts a month differ before it and from it on.") { Kind = ArgumentKind.Day },
    ];

    private static ImmutableArray<AnswerColumn> Columns { get; } =
    [
        new("period", ColumnKind.Day), new("from"), new("to"), new("cooperation", ColumnKind.Number), new("conflict", ColumnKind.Number), new("at_least", ColumnKind.Number), new("at_most", ColumnKind.Number), new("not_happened", ColumnKind.Number, "planned, possible, denied"),
        new("claims", ColumnKind.Number), new("kinds"), new("last_day", ColumnKind.Day), new("last_claim", ColumnKind.Claim),
    ];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        Party a = await inquiry.PartyAsync(inquiry["a"]!).ConfigureAwait(false), b = await inquiry.PartyAsync(inquiry["b"]!).ConfigureAwait(false);
        int length = inquiry["by"] switch { "year" => 4, "day" => 10, _ => 7 };
        string[] behind = await HappeningsFound.NotesAsync(inquiry).ConfigureAwait(false);
        // What is kept may be behind the claims; then these are counted.
        bool kept = behind.Length == 0 && inquiry.IsNow && inquiry.Asked.UsesKeptPairs && a.Country is not null && b.Country is not null && a.Learnt.IsEmpty && b.Learnt.IsEmpty;
        // What goes on within one country is counted once.
        (Party From, Party To)[] ways = a.Country is not null && a.Country == b.Country ? [(a, b)] : [(a, b), (b, a)];
        List<Count> counts = [];
        foreach ((Party from, Party to) in ways) counts.AddRange(kept ? await KeptAsync(inquiry, from, to, length).ConfigureAwait(false) : await CountedAsync(inquiry, from, to, length).ConfigureAwait(false));
        Count[] rows = [.. counts.Where(c => c.Period.Length > 0).OrderByDescending(c => c.Period, StringComparer.Ordinal).ThenBy(c => c.From == a.Name ? 0 : 1)], all = [.. counts.Where(c => c.Period.Length == 0)];
        IEnumerable<Count> shown = inquiry.Asked.Limit > 0 ? rows.Take(inquiry.Asked.Limit) : rows;
        string total = string.Create(CultureInfo.InvariantCulture, $"{all.Sum(c => c.Happened)} acts that happened, each once as far as can be told; {all.Sum(c => c.Least)} if all that may be one is one, {all.Sum(c => c.Most)} if no two reports tell of one");
        return AnswerRows.Of(inquiry, Columns, shown.Select(c => c.Row), rows.Length, [total, .. await LikelyAsync(inquiry, a, b).ConfigureAwait(false), .. behind, .. Notes(inquiry, rows, ways, length)]);
    }

    // By what is kept of happenings between countries: a row a period, and one without a period for all.
    private static async Task<List<Count>> KeptAsync(Inquiry inquiry, Party from, Party to, int length)
    {
        Filter filter = new();
        filter.And("p.source = {0} AND p.target = {1}", from.Country!, to.Country!).AndIf("p.day >= {0}", inquiry["since"]).AndIf("p.day <= {0}", inquiry["until"]);
        string period = string.Create(CultureInfo.InvariantCulture, $"substr(p.day, 1, {length})"), where = " FROM happening_pairs p WHERE " + filter.Sql;
        ILookup<string, (string Kind, bool Happened, long Acts, long Most, long Claims, string Last)> kinds = (await inquiry.RowsAsync(
            "SELECT " + period + ", p.kind, p.happened, count(*), sum(p.most), sum(p.claims), max(p.last_day || ' ' || p.last_claim)" + where + " GROUP BY 1, 2, 3", filter,
            row => (Period: row.GetString(0), (row.GetString(1), row.GetInt64(2) == 1, row.GetInt64(3), Number(row, 4), Number(row, 5), row.GetString(6)))).ConfigureAwait(false)).ToLookup(r => r.Period, r => r.Item2);
        // A knot may reach over several periods.
        Dictionary<string, long> least = (await inquiry.RowsAsync("SELECT " + period + ", count(DISTINCT p.knot)" + where + " AND p.happened = 1 GROUP BY 1 UNION ALL SELECT '', count(DISTINCT p.knot)" + where + " AND p.happened = 1", filter, row => (row.GetString(0), row.GetInt64(1))).ConfigureAwait(false)).ToDictionary(r => r.Item1, r => r.Item2);
        return [.. kinds.Select(k => Of(k.Key, k)), Of("", kinds.SelectMany(k => k))];

        Count Of(string key, IEnumerable<(string Kind, bool Happened, long Acts, long Most, long Claims, string Last)> some) =>
            Count.Of(key, from.Name, to.Name, some.GroupBy(k => (k.Kind, k.Happened)).Select(g => (g.Key.Kind, g.Key.Happened, g.Sum(k => k.Acts), g.Sum(k => k.Most), g.Sum(k => k.Claims), g.Max(k => k.Last)!)), least.GetValueOrDefault(key));
    }

    // The same from the claims, for persons and as of another time.
    private static async Task<List<Count>> CountedAsync(Inquiry inquiry, Party from, Party to, int length)
    {
        Filter filter = inquiry.Claims();
        filter.And("c.historical = 0 AND c.day IS NOT NULL");
        string claims = ClaimsBetween(from, to, filter);
        CountedAct[] acts = [.. (await CountedAct.ReadAsync(inquiry, claims, null, filter).ConfigureAwait(false)).Where(act => !(string.CompareOrdinal(act.First, inquiry["since"] ?? act.First) < 0 || string.CompareOrdinal(act.First, inquiry["until"] ?? act.First) > 0))];
        (string Period, CountedAct[] Acts)[] groups = [.. acts.GroupBy(act => act.First![..length]).Select(g => (g.Key, g.ToArray())), ("", acts)];
        List<Count> counts = [];
        foreach ((string period, CountedAct[] some) in groups)
        {
            (bool Happened, string Kind, CountedAct[] Acts)[] kinds = [.. some.GroupBy(act => (act.IsHappened, act.Kind)).Select(g => (g.Key.IsHappened, g.Key.Kind, g.ToArray()))];
            string[] last = await CountedAct.LastClaimsAsync(inquiry, [.. kinds.Select(k => k.Acts)]).ConfigureAwait(false);
            counts.Add(Count.Of(period, from.Name, to.Name, kinds.Zip(last, (k, claim) => (k.Kind, k.Happened, k.Acts.LongLength, k.Acts.Sum(c => c.Most), k.Acts.Sum(c => c.Claims), k.Acts.Max(c => c.Last) + " " + claim)), CountedAct.Bounds([.. some.Where(c => c.IsHappened)]).Least));
        }

        return counts;
    }

    private static string ClaimsBetween(Party from, Party to, Filter filter)
    {
        if (from.Country is { } source && to.Country is { } target && from.Learnt.IsEmpty && to.Learnt.IsEmpty)
            return "(SELECT claim FROM pairs WHERE source = " + filter.Parameter(source) + " AND target = " + filter.Parameter(target) + ")";
        // A meeting has all its parties as sources: there the first named acts on the others.
        return "(SELECT DISTINCT p.claim FROM participants p JOIN participants q ON q.claim = p.claim WHERE p.side = 's' AND " + from.Match("p", filter) + " AND " + to.Match("q", filter) + " AND (q.side = 't' OR (q.side = 's' AND q.place > p.place AND NOT EXISTS (SELECT 1 FROM participants t WHERE t.claim = p.claim AND t.side = 't'))))";
    }

    // Claims between the two where no words say of one that he takes part are listed by the claims question and not counted here.
    private static async Task<string[]> LikelyAsync(Inquiry inquiry, Party a, Party b)
    {
        Filter filter = inquiry.Claims();
        filter.And("c.historical = 0").AndIf("c.day >= {0}", inquiry["since"]).AndIf("c.day <= {0}", inquiry["until"]);
        filter.And("c.claim IN (SELECT p.claim FROM participants p JOIN participants q ON q.claim = p.claim WHERE (p.side IN ('ls', 'lt') OR q.side IN ('ls', 'lt')) AND " + a.Match("p", filter) + " AND " + b.Match("q", filter) + " AND p.side <> q.side)");
        long likely = await inquiry.CountAsync(filter).ConfigureAwait(false);
        return likely == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"not counted: {likely} {(likely == 1 ? "claim that names" : "claims that name")} only one of the two, where the other is no more than likely")];
    }

    private static IEnumerable<string> Notes(Inquiry inquiry, Count[] rows, (Party From, Party To)[] ways, int length)
    {
        foreach ((Party from, Party to) in ways)
        {
            string? last = rows.Where(c => c.From == from.Name).Max(c => c.LastHappened);
            yield return from.Name + " → " + to.Name + ": " + (last is null ? "nothing that happened" : "last " + last[..10] + " (claim " + last[11..] + ")");
        }

        if (inquiry["change"] is not { } day) yield break;
        yield return "before " + day + ": " + Rate(rows.Where(c => string.CompareOrdinal(c.Period, day[..Math.Min(length, day.Length)]) < 0)) + "; from then on: " + Rate(rows.Where(c => string.CompareOrdinal(c.Period, day[..Math.Min(length, day.Length)]) >= 0));
    }

    private static string Rate(IEnumerable<Count> within)
    {
        Count[] some = [.. within.Where(c => c.Happened > 0)];
        int periods = some.Select(c => c.Period).Distinct().Count();
        if (periods == 0) return "nothing";
        double cooperation = some.Sum(c => c.Cooperation) / (double)periods, conflict = some.Sum(c => c.Conflict) / (double)periods;
        return string.Create(CultureInfo.InvariantCulture, $"{cooperation:0.#} of cooperation and {conflict:0.#} of conflict a period ({periods} periods with any)");
    }

    // SQLite and PostgreSQL give sums as different types.
    private static long Number(System.Data.Common.DbDataReader row, int column) => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);

    /// <summary>Acts in one direction in one period; in all, if the period is empty. <c>LastHappened</c> is a day and a claim, or null.</summary>
    private sealed record Count(string Period, string From, string To, long Cooperation, long Conflict, long Least, long Most, long Other, long Claims, string Kinds, string Last, string? LastHappened)
    {
        public long Happened => Cooperation + Conflict;

        public ImmutableArray<object?> Row => [Period, From, To, Cooperation, Conflict, Least, Most, Other, Claims, Kinds, Last[..10], Last[11..]];

        public static Count Of(string period, string from, string to, IEnumerable<(string Kind, bool Happened, long Acts, long Most, long Claims, string Last)> kinds, long least)
        {
            (string Kind, bool Happened, long Acts, long Most, long Claims, string Last)[] all = [.. kinds], happened = [.. all.Where(k => k.Happened)];
            string words = string.Join(", ", happened.OrderByDescending(k => k.Acts).ThenBy(k => k.Kind, StringComparer.Ordinal).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Kind} {k.Acts}")));
            return new(
                period, from, to, happened.Where(k => Plover.IsCooperation(k.Kind)).Sum(k => k.Acts), happened.Where(k => !Plover.IsCooperation(k.Kind)).Sum(k => k.Acts), least, happened.Sum(k => k.Most), all.Where(k => !k.Happened).Sum(k => k.Acts), all.Sum(k => k.Claims), words,
                all.Select(k => k.Last).Max(StringComparer.Ordinal) ?? "", happened.Select(k => k.Last).Max(StringComparer.Ordinal));
        }
    }
}
