using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Chancery.Store.Corrections;
using Chancery.Store.Filing;
using Chancery.Store.Happenings;

namespace Chancery.Store.Derived;

/// <summary>
/// What follows from a set of reports: which claims are of one act, and which reports have one origin.
/// A pure function of the reports (in the ledger's order) and of the merges and splits in force.
/// </summary>
public sealed class Derivation
{
    private readonly Dictionary<string, (long Row, string Id)> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Row, string Id)> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _keys = new(StringComparer.Ordinal);
    private readonly DateOnly? _lastDay;

    private Derivation(IEnumerable<FiledReport> reports, IEnumerable<Correction> corrections)
    {
        List<LedgerReport> all = [];
        foreach (FiledReport report in reports)
        {
            // One text may have been published at several addresses; then ids repeat, and the later ones are told apart by a number.
            LedgerReport read = FiledStory.Of(report, Unused(_reports, report.Id));
            _reports.Add(read.Id, (report.Row, report.Id));
            ImmutableArray<LedgerClaim>.Builder claims = ImmutableArray.CreateBuilder<LedgerClaim>(report.Claims.Length);
            for (int i = 0; i < report.Claims.Length; i++) claims.Add(read.Claims[i] with { Id = Key(report.Claims[i].Row, read.Claims[i].Id) });
            all.Add(read with { Claims = claims.DrainToImmutable() });
            if (read.Published is { } day && !(day < _lastDay)) _lastDay = day;
        }

        Set = HappeningSet.Of(all);
        Correction[] words = [.. corrections];
        foreach (Correction merge in words.Where(c => c.Action == "merge")) Merge([.. IdsOf(merge).SelectMany(KeysOf)]);
        foreach (Correction split in words.Where(c => c.Action == "split")) foreach (string key in IdsOf(split).SelectMany(KeysOf)) Split(key);
    }

    /// <summary>The happenings, with the claims' own ids (a number is added where an id repeats).</summary>
    internal HappeningSet Set { get; }

    /// <summary>Puts the claims of reports together.</summary>
    /// <param name="reports">The reports, in the ledger's order.</param>
    /// <param name="corrections">Corrections in force; others than merges and splits are passed over.</param>
    internal static Derivation Of(IEnumerable<FiledReport> reports, IEnumerable<Correction> corrections) => new(reports, corrections);

    /// <summary>What follows from reports, as rows.</summary>
    /// <param name="reports">The reports, in the ledger's order.</param>
    /// <param name="corrections">Corrections in force; others than merges and splits are passed over.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DerivedRows RowsOf(IReadOnlyList<FiledReport> reports, IReadOnlyList<Correction> corrections)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(corrections);
        Derivation derived = Of(reports, corrections);
        return new DerivedRows([.. derived.Rows(null)], [.. derived.Origins()]);
    }

    /// <summary>The happenings as rows; lives are told as of a day, or of the last day on which a report was published.</summary>
    internal IEnumerable<HappeningRow> Rows(DateOnly? asOf)
    {
        DateOnly day = asOf ?? _lastDay ?? DateOnly.MinValue;
        foreach (Happening happening in Set.All)
        {
            HappeningView view = HappeningView.Of(happening, Set.OriginsOf(happening), day, claim => _claims[claim].Id, report => _reports[report].Id);
            Dictionary<string, Merge> merges = happening.Merges.GroupBy(m => m.ClaimB, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            yield return new HappeningRow(
                happening.Id, happening.Kind, happening.Mode, happening.From, happening.Until, view.Life, JsonSerializer.SerializeToUtf8Bytes(view, HappeningJson.Default.HappeningView),
                [.. happening.Claims.Select(c => (_claims[c.Claim.Id].Row, merges.TryGetValue(c.Claim.Id, out Merge? merge) ? Words(merge) : "the first report of it"))]);
        }
    }

    private IEnumerable<OriginRow> Origins()
    {
        Dictionary<string, string> reasons = Set.Origins.Copies.GroupBy(p => p.Second, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Reason, StringComparer.Ordinal);
        foreach ((string key, (long row, string _)) in _reports)
        {
            string reason = reasons.GetValueOrDefault(key) ?? string.Join(", ", Set.Origins.CreditsOf(key).Select(c => c.Agency));
            yield return new OriginRow(row, _reports[Set.Origins.GroupOf(key)].Id, reason);
        }
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

    private string Key(long row, string id)
    {
        string key = Unused(_claims, id);
        _claims.Add(key, (row, id));
        if (!_keys.TryGetValue(id, out List<string>? keys)) _keys[id] = keys = [];
        keys.Add(key);
        return key;
    }

    private List<string> KeysOf(string id) => _keys.GetValueOrDefault(id, []);

    private static string Unused<T>(Dictionary<string, T> taken, string id)
    {
        string key = id;
        for (int n = 2; taken.ContainsKey(key); n++) key = string.Create(CultureInfo.InvariantCulture, $"{id}~{n}");
        return key;
    }

    private static string[] IdsOf(Correction correction)
    {
        using JsonDocument value = JsonDocument.Parse(correction.Value);
        return value.RootElement.ValueKind == JsonValueKind.Array ? [.. value.RootElement.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)] : [];
    }
}
