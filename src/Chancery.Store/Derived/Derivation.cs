using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Chancery.Store.Checks;
using Chancery.Store.Corrections;
using Chancery.Store.Filing;
using Chancery.Store.Happenings;

namespace Chancery.Store.Derived;

/// <summary>
/// What follows from a set of reports: which claims are of one act, and which reports have one origin.
/// A pure function of the reports and of the merges and splits in force.
/// </summary>
public sealed class Derivation
{
    private readonly Dictionary<string, (long Row, string Id)> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Row, string Id)> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _keys = new(StringComparer.Ordinal);

    private Derivation(IEnumerable<KeyedReport> reports, IEnumerable<Correction> corrections, Func<long, bool> takes)
    {
        Set = HappeningSet.Of(reports.Select(Note), claim => takes(_claims[claim.Id].Row));
        Correction[] words = [.. corrections];
        foreach (Correction merge in words.Where(c => c.Action == "merge")) Merge([.. IdsOf(merge).SelectMany(KeysOf)]);
        foreach (Correction split in words.Where(c => c.Action == "split")) foreach (string key in IdsOf(split).SelectMany(KeysOf)) Split(key);
    }

    /// <summary>The happenings, with the claims' own ids (a number is added where an id repeats).</summary>
    internal HappeningSet Set { get; }

    /// <summary>The last day on which a report was published; null if none is known.</summary>
    internal DateOnly? LastDay { get; private set; }

    /// <summary>The reports, by their keys in <see cref="Set"/>, with their rows.</summary>
    internal IEnumerable<(string Key, long Row)> Reports => _reports.Select(r => (r.Key, r.Value.Row));

    /// <summary>The claims, by their keys in <see cref="Set"/>, with their rows.</summary>
    internal IEnumerable<(string Key, long Row)> Claims => _claims.Select(c => (c.Key, c.Value.Row));

    /// <summary>Puts the claims of reports together.</summary>
    /// <param name="reports">The reports, in the ledger's order.</param>
    /// <param name="corrections">Corrections in force; others than merges and splits are passed over.</param>
    internal static Derivation Of(IEnumerable<FiledReport> reports, IEnumerable<Correction> corrections) => new(reports.Select(new ReportKeys().Next), corrections, static _ => true);

    /// <summary>Puts some claims together.</summary>
    /// <param name="reports">Reports of whole groups of copies; those of the claims among them.</param>
    /// <param name="corrections">As above.</param>
    /// <param name="takes">Which claims, by their rows: whole knots.</param>
    internal static Derivation Of(IEnumerable<KeyedReport> reports, IEnumerable<Correction> corrections, Func<long, bool> takes) => new(reports, corrections, takes);

    /// <summary>What follows from reports, as rows.</summary>
    /// <param name="reports">The reports, in the ledger's order.</param>
    /// <param name="corrections">Corrections in force; others than merges and splits are passed over.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DerivedRows RowsOf(IReadOnlyList<FiledReport> reports, IReadOnlyList<Correction> corrections)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(corrections);
        Derivation derived = Of(reports, corrections);
        return new DerivedRows([.. derived.Rows(null)], [.. derived.Origins().Select(o => o.Row)]);
    }

    /// <summary>The happenings with a claim of some rows, with the claims' and reports' own ids.</summary>
    internal IEnumerable<Happening> OfClaims(IReadOnlySet<long> rows)
    {
        foreach (Happening happening in Set.All.Where(h => h.Claims.Any(c => rows.Contains(_claims[c.Claim.Id].Row))))
            yield return happening with { Claims = [.. happening.Claims.Select(c => new HappeningClaim(c.Report with { Id = _reports[c.Report.Id].Id }, c.Claim with { Id = _claims[c.Claim.Id].Id }))] };
    }

    /// <summary>The happenings as rows.</summary>
    /// <param name="asOf">The day as of which lives are told; null for the day of each happening's own last report, which no other report changes.</param>
    internal IEnumerable<HappeningRow> Rows(DateOnly? asOf)
    {
        foreach (Happening happening in Set.All)
        {
            DateOnly day = asOf ?? happening.Claims.Max(c => c.Report.Published) ?? DateOnly.MinValue;
            HappeningView view = HappeningView.Of(happening, Set.OriginsOf(happening), day, claim => _claims[claim].Id, report => _reports[report].Id);
            Dictionary<string, Merge> merges = happening.Merges.GroupBy(m => m.ClaimB, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            yield return new HappeningRow(
                happening.Id, happening.Kind, happening.Mode, happening.From, happening.Until, view.Life, JsonSerializer.SerializeToUtf8Bytes(view, HappeningJson.Default.HappeningView),
                [.. happening.Claims.Select(c => (_claims[c.Claim.Id].Row, merges.TryGetValue(c.Claim.Id, out Merge? merge) ? Words(merge) : "the first report of it"))])
            {
                Sides = [.. KnownAct.Of(view).Sides], Apart = ApartOf(happening), Pairs = [.. PairsOf(happening)],
            };
        }
    }

    private ImmutableArray<long> ApartOf(Happening happening)
    {
        Dictionary<string, long> least = happening.Claims.GroupBy(c => Set.ApartOf(c.Claim.Id), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(c => _claims[c.Claim.Id].Row), StringComparer.Ordinal);
        return [.. happening.Claims.Select(c => least[Set.ApartOf(c.Claim.Id)])];
    }

    private IEnumerable<HappeningPair> PairsOf(Happening happening)
    {
        var told = happening.Claims.Where(c => !c.Claim.Historical).SelectMany(c => ClaimIndex.PairsOf(c.Claim.Source.Select(a => a.Country), c.Claim.Target.Select(a => a.Country)).Select(p => (Pair: p, c.Claim, c.IsHappened, Day: ClaimIndex.Day(c.Claim.When?.From ?? c.Report.Published))));
        foreach (var pair in told.Where(t => t.Day is not null).GroupBy(t => t.Pair))
        {
            var newest = pair.OrderByDescending(t => t.Day, StringComparer.Ordinal).ThenBy(t => t.Claim.Kind + "/" + t.Claim.Mode, StringComparer.Ordinal).First();
            string last = pair.Where(t => t.Day == newest.Day).Select(t => _claims[t.Claim.Id].Id).Max(StringComparer.Ordinal)!;
            yield return new(pair.Key.Source, pair.Key.Target, pair.Min(t => t.Day)!, newest.Claim.Kind, pair.Any(t => t.IsHappened), pair.Select(t => Set.ApartOf(t.Claim.Id)).Distinct().Count(), pair.Count(), newest.Day!, last);
        }
    }

    /// <summary>The knot of each claim, by rows: named after the least row in it.</summary>
    internal Dictionary<long, long> Knots()
    {
        Dictionary<long, long> knots = [];
        foreach (ImmutableArray<string> knot in Set.Knots)
        {
            long least = knot.Min(claim => _claims[claim].Row);
            foreach (string claim in knot) knots.Add(_claims[claim].Row, least);
        }

        return knots;
    }

    /// <summary>The origin of each report, with its knot of copies: named after the least row in it.</summary>
    internal IEnumerable<(OriginRow Row, long Knot)> Origins() => _reports.Select(report => OriginOf(report.Key, Set.Origins, key => _reports[key]));

    /// <summary>The origin of a report, with its knot.</summary>
    /// <param name="key">The report, as the set names it.</param>
    /// <param name="origins">A set with all its copies.</param>
    /// <param name="rowOf">Row and own id of a report.</param>
    internal static (OriginRow Row, long Knot) OriginOf(string key, OriginSet origins, Func<string, (long Row, string Id)> rowOf)
    {
        string reason = origins.ReasonOf(key) ?? string.Join(", ", origins.CreditsOf(key).Select(c => c.Agency));
        return (new OriginRow(rowOf(key).Row, rowOf(origins.GroupOf(key)).Id, reason), origins.KnotOf(key).Min(k => rowOf(k).Row));
    }

    /// <summary>The ids of claims that a merge or a split names.</summary>
    internal static string[] IdsOf(Correction correction)
    {
        using JsonDocument value = JsonDocument.Parse(correction.Value);
        return value.RootElement.ValueKind == JsonValueKind.Array ? [.. value.RootElement.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)] : [];
    }

    private LedgerReport Note(KeyedReport report)
    {
        _reports.Add(report.Read.Id, (report.Row, report.Id));
        foreach (((long Row, string Id) claim, LedgerClaim read) in report.Claims.Zip(report.Read.Claims))
        {
            _claims.Add(read.Id, claim);
            if (!_keys.TryGetValue(claim.Id, out List<string>? keys)) _keys[claim.Id] = keys = [];
            keys.Add(read.Id);
        }

        if (report.Read.Published is { } day && !(day < LastDay)) LastDay = day;
        return report.Read;
    }

    private string Words(Merge merge) =>
        string.Create(CultureInfo.InvariantCulture, $"with {_claims[merge.ClaimA].Id}, {merge.Chance:0.00}: ") + string.Join("; ", merge.Evidence.Select(e => e.What + e.Weight.ToString(" (+0.0); (-0.0)", CultureInfo.InvariantCulture)));

    private void Merge(string[] keys)
    {
        for (int i = 1; i < keys.Length; i++) Set.Require(keys[i - 1], keys[i]);
    }

    // Regrouping may bring it to other claims; each of them is named in turn.
    private void Split(string key)
    {
        for (HashSet<string> named = new(StringComparer.Ordinal); Set.OfClaim(key) is { Claims.Length: > 1 } happening;)
        {
            bool more = false;
            foreach (string other in happening.Claims.Select(c => c.Claim.Id).Where(id => id != key))
            {
                if (!named.Add(other)) continue;
                Set.Forbid(key, other);
                more = true;
            }

            if (!more) return;
        }
    }

    // Those that are taken, in the order of their numbers.
    private IEnumerable<string> KeysOf(string id) => _keys.GetValueOrDefault(id, []).Where(key => Set.ProfileOf(key) is not null).OrderBy(key => key.Length).ThenBy(key => key, StringComparer.Ordinal);
}
