using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Chancery.Store.Questions;

/// <summary>An act as far as a question's claims tell of it: claims of one happening are one act; one that is in none is an act by itself.</summary>
internal sealed class CountedAct
{
    private readonly List<long> _newest = [];
    private readonly HashSet<long> _apart = [];

    private CountedAct(string group, long knot)
    {
        Group = group;
        Knot = knot;
    }

    /// <summary>What the question groups by.</summary>
    public string Group { get; }

    /// <summary>What it may be one act with.</summary>
    public long Knot { get; }

    /// <summary>How many acts it is if no two of these claims are of one, copies apart.</summary>
    public long Most => _apart.Count;

    /// <summary>PLOVER kind, by the newest of the claims.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Mode of the kind.</summary>
    public string Mode { get; private set; } = "";

    /// <summary>0 happened if any of the claims says so, else 1 planned, 2 possible or 3 denied.</summary>
    public int Standing { get; private set; } = 3;

    /// <summary>Its first day by these claims; null if none has one.</summary>
    public string? First { get; private set; }

    /// <summary>The last day of these claims; null if none has one.</summary>
    public string? Last { get; private set; }

    /// <summary>How many claims tell of it.</summary>
    public long Claims { get; private set; }

    public bool IsHappened => Standing == 0;

    public bool IsCooperation => Plover.IsCooperation(Kind);

    /// <summary>Counts the acts of claims.</summary>
    /// <param name="inquiry">The question.</param>
    /// <param name="claims">A subquery that gives numbers of claims as <c>d.claim</c>.</param>
    /// <param name="group">An expression over <c>d</c> to group by; null for none.</param>
    /// <param name="filter">Over claims <c>c</c> and reports <c>r</c>.</param>
    public static async Task<List<CountedAct>> ReadAsync(Inquiry inquiry, string claims, string? group, Filter filter)
    {
        Dictionary<(string, long), CountedAct> acts = [];
        // Rows are put together here: sorting them in the database would take longer than fetching them.
        await inquiry.RowsAsync(
            $"""
            SELECT {group ?? "''"}, coalesce(hc.act, -c.claim), coalesce(hc.knot, -c.claim), coalesce(hc.apart, c.claim), c.claim, c.day, c.standing, c.kind, c.mode
            FROM {claims} d CROSS JOIN {inquiry.ByNumber(filter.Sql)}{Inquiry.ReportsFor(filter.Sql)} LEFT JOIN happening_claims hc ON hc.claim = c.claim WHERE c.claim = d.claim AND {filter.Sql}
            """,
            filter,
            row =>
            {
                ref CountedAct? act = ref CollectionsMarshal.GetValueRefOrAddDefault(acts, (row.GetString(0), row.GetInt64(1)), out _);
                (act ??= new(row.GetString(0), row.GetInt64(2))).Add(row);
                return true;
            }).ConfigureAwait(false);
        return [.. acts.Values.OrderBy(a => a.Last, StringComparer.Ordinal)];
    }

    /// <summary>The least and the greatest number of acts: if all that may be one act is one, and if no two claims are of one.</summary>
    public static (long Least, long Most) Bounds(IReadOnlyCollection<CountedAct> acts) => (acts.Select(a => a.Knot).Distinct().LongCount(), acts.Sum(a => a.Most));

    /// <summary>The ids of the newest claims of groups of acts; of one day that of the greatest id.</summary>
    public static async Task<string[]> LastClaimsAsync(Inquiry inquiry, IReadOnlyList<IReadOnlyCollection<CountedAct>> groups)
    {
        long[][] newest = [.. groups.Select(g => g.Max(a => a.Last) is var last ? g.Where(a => a.Last == last).SelectMany(a => a._newest).ToArray() : [])];
        Dictionary<long, string> ids = [];
        foreach (long[] some in newest.SelectMany(n => n).Distinct().Chunk(1000))
            foreach ((long row, string id) in await inquiry.RowsAsync("SELECT c.claim, c.id FROM claims c WHERE c.claim IN (" + string.Join(',', some) + ")", new Filter(), row => (row.GetInt64(0), row.GetString(1))).ConfigureAwait(false)) ids[row] = id;
        return [.. newest.Select(n => n.Select(c => ids[c]).Max(StringComparer.Ordinal) ?? "")];
    }

    /// <summary>How counts and bounds are to be understood.</summary>
    public static string Note(IReadOnlyCollection<CountedAct> acts)
    {
        (long least, long most) = Bounds(acts);
        return string.Create(CultureInfo.InvariantCulture, $"{acts.Count} acts in {acts.Sum(a => a.Claims)} claims, each act once as far as can be told; {least} if all that may be one is one, {most} if no two reports tell of one");
    }

    private void Add(DbDataReader row)
    {
        Claims++;
        _apart.Add(row.GetInt64(3));
        Standing = Math.Min(Standing, row.GetString(6) switch { "happened" => 0, "planned" => 1, "possible" => 2, _ => 3 });
        string? day = Inquiry.Text(row, 5);
        if (day is not null && (First is null || string.CompareOrdinal(day, First) < 0)) First = day;
        (string kind, string mode) = (row.GetString(7), row.GetString(8));
        int order = _newest.Count == 0 ? 1 : string.CompareOrdinal(day, Last);
        if (order > 0)
        {
            _newest.Clear();
            (Last, Kind, Mode) = (day, kind, mode);
        }
        else if (order == 0 && string.CompareOrdinal(kind + "/" + mode, Kind + "/" + Mode) < 0)
        {
            // Whatever the order of the rows.
            (Kind, Mode) = (kind, mode);
        }

        if (order >= 0) _newest.Add(row.GetInt64(4));
    }
}
