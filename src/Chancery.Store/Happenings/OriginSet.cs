using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Store.Happenings;

/// <summary>
/// Finds which reports come from one origin: near-copies and the same address always; the same agency's news where they tell of one act.
/// Depends on the set of reports alone. Not safe for more than one thread.
/// </summary>
public sealed class OriginSet
{
    // Copies appear within days; the same words a month later are another event of a series.
    private const int BucketDays = 8;

    /// <summary>Most days between two copies that are not of one address.</summary>
    internal const int MostDays = 3;

    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Postings<Node> _index = new();
    private readonly Dictionary<string, List<Node>> _addresses = new(StringComparer.Ordinal);

    /// <summary>The day in <see cref="KeysOf"/> of a report without a day of publication.</summary>
    internal const int Undated = -1;

    /// <summary>The day in <see cref="KeysOf"/> of an address: copies at one address may lie any time apart.</summary>
    internal const int AnyDay = -2;

    /// <summary>Adds a report; one that is there already changes nothing.</summary>
    /// <returns>Ids of the reports whose group changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public ImmutableArray<string> Add(LedgerReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (_nodes.ContainsKey(report.Id)) return [];
        Node node = new(report, report.Text.Length > 0 ? TextSketch.Of(report.Text) : null, AgencyCredits.Of(report));
        _nodes.Add(report.Id, node);
        LinkAddress(node);
        LinkText(node);
        return node.Links.Count == 0 ? [] : [.. Knot(node).Select(n => n.Report.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>Takes a report out.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reportId"/> is null.</exception>
    public void Remove(string reportId)
    {
        ArgumentNullException.ThrowIfNull(reportId);
        if (!_nodes.Remove(reportId, out Node? node)) return;
        if (_addresses.TryGetValue(Address(node.Report.Url), out List<Node>? list)) list.Remove(node);
        foreach (uint hash in node.Sketch?.Keys ?? []) _index.Remove(Key(Bucket(node), hash), node);
        foreach (Link link in node.Links) link.Other.Links.RemoveAll(l => l.Other == node);
    }

    /// <summary>The id of the report that the others of its group are held to copy: the first in the ledger's order. The report's own id where it has no copy or is not there.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reportId"/> is null.</exception>
    public string GroupOf(string reportId)
    {
        ArgumentNullException.ThrowIfNull(reportId);
        if (!_nodes.TryGetValue(reportId, out Node? node) || node.Links.Count == 0) return reportId;
        return Knot(node).MinBy(n => n.Report.SortKey, StringComparer.Ordinal)!.Report.Id;
    }

    /// <summary>Which agencies a report credits; empty if it is not there.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reportId"/> is null.</exception>
    public ImmutableArray<AgencyCredit> CreditsOf(string reportId)
    {
        ArgumentNullException.ThrowIfNull(reportId);
        return _nodes.TryGetValue(reportId, out Node? node) ? node.Credits : [];
    }

    /// <summary>Why a report is held to copy an earlier one; null if it copies none.</summary>
    internal string? ReasonOf(string reportId) =>
        _nodes.TryGetValue(reportId, out Node? node) ? node.Links.Where(l => string.CompareOrdinal(l.Other.Report.SortKey, node.Report.SortKey) < 0).OrderBy(l => l.Other.Report.Id, StringComparer.Ordinal).Select(l => l.Reason).FirstOrDefault() : null;

    /// <summary>The reports that copying links to one, directly or through others, and itself; empty if it is not there.</summary>
    internal IEnumerable<string> KnotOf(string reportId) => _nodes.TryGetValue(reportId, out Node? node) ? Knot(node).Select(n => n.Report.Id) : [];

    /// <summary>Keys with days under which a database finds the reports that may be copies of this one: those that are have a key in common, of days near enough.</summary>
    internal IEnumerable<(int Key, int Day)> KeysOf(string reportId)
    {
        if (!_nodes.TryGetValue(reportId, out Node? node)) yield break;
        foreach (uint hash in node.Sketch?.Keys ?? []) yield return ((int)hash, node.Report.Published?.DayNumber ?? Undated);
        if (Address(node.Report.Url) is { Length: > 0 } address) yield return ((int)Wording.Hash(address), AnyDay);
    }

    /// <summary>All pairs of reports held to be copies, each once, in order.</summary>
    public IEnumerable<CopyPair> Copies =>
        _nodes.Values.SelectMany(n => n.Links.Where(l => string.CompareOrdinal(n.Report.SortKey, l.Other.Report.SortKey) < 0).Select(l => new CopyPair(n.Report.Id, l.Other.Report.Id, l.Likeness, l.Reason)))
            .OrderBy(p => p.First, StringComparer.Ordinal).ThenBy(p => p.Second, StringComparer.Ordinal);

    /// <summary>Groups the reports of a happening by origin.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="happening"/> is null.</exception>
    public HappeningOrigins Of(Happening happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        string[] reports = [.. happening.Reports];
        Dictionary<string, string> key = reports.ToDictionary(r => r, GroupOf, StringComparer.Ordinal);
        Dictionary<string, List<string>> reasons = reports.ToDictionary(r => r, ReasonsOf, StringComparer.Ordinal);
        foreach (IGrouping<string, (string Report, AgencyCredit Credit)> agency in reports.SelectMany(r => MainCredit(r) is { } c ? [(Report: r, Credit: c)] : Array.Empty<(string Report, AgencyCredit Credit)>()).GroupBy(p => p.Credit.Agency, StringComparer.Ordinal))
        {
            string first = key[agency.First().Report];
            foreach ((string report, AgencyCredit credit) in agency)
            {
                string old = key[report];
                foreach (string other in reports.Where(r => key[r] == old)) key[other] = first;
                reasons[report].Add($"{credit.Form}: {credit.Words}");
            }
        }

        return new([.. reports.GroupBy(r => key[r], StringComparer.Ordinal).Select(g => new Origin([.. g], g.Select(MainCredit).FirstOrDefault(c => c is not null)?.Agency ?? "", [.. g.SelectMany(r => reasons[r]).Distinct(StringComparer.Ordinal)]))]);
    }

    // The agency whose text it is; else the only one that its facts are attributed to.
    private AgencyCredit? MainCredit(string reportId)
    {
        ImmutableArray<AgencyCredit> credits = CreditsOf(reportId);
        if (credits.IsEmpty) return null;
        return credits[0].Strength == CreditStrength.Own || credits.Length == 1 ? credits[0] : null;
    }

    private List<string> ReasonsOf(string reportId) =>
        _nodes.TryGetValue(reportId, out Node? node) ? [.. node.Links.OrderBy(l => l.Other.Report.SortKey, StringComparer.Ordinal).Take(3).Select(l => l.Reason)] : [];

    private void LinkAddress(Node node)
    {
        string address = Address(node.Report.Url);
        if (address.Length == 0) return;
        if (!_addresses.TryGetValue(address, out List<Node>? list)) _addresses[address] = list = [];
        foreach (Node other in list) Join(node, other, 1, "the same address");
        list.Add(node);
    }

    private void LinkText(Node node)
    {
        if (node.Sketch is null) return;
        HashSet<Node> seen = [];
        int bucket = Bucket(node);
        foreach (uint hash in node.Sketch.Keys)
        {
            for (int shift = -1; shift <= 1; shift++)
            {
                if (bucket < 0 && shift != 0) continue;
                foreach (Node other in _index.Under(Key(bucket + shift, hash)))
                {
                    if (seen.Add(other)) Compare(node, other);
                }
            }

            _index.Add(Key(bucket, hash), node);
        }
    }

    private static void Compare(Node node, Node other)
    {
        if (node == other) return;
        int days = node.Report.Published is DateOnly a && other.Report.Published is DateOnly b ? Math.Abs(a.DayNumber - b.DayNumber) : 0;
        if (days > MostDays) return;
        (TextSketch first, TextSketch second) = string.CompareOrdinal(node.Report.SortKey, other.Report.SortKey) < 0 ? (node.Sketch!, other.Sketch!) : (other.Sketch!, node.Sketch!);
        if (TextSketch.AreCopies(first, second, days, out double likeness, out string reason)) Join(node, other, likeness, reason);
    }

    private static void Join(Node a, Node b, double likeness, string reason)
    {
        if (a.Links.Exists(l => l.Other == b)) return;
        a.Links.Add(new(b, likeness, reason));
        b.Links.Add(new(a, likeness, reason));
    }

    private static HashSet<Node> Knot(Node start)
    {
        HashSet<Node> knot = [start];
        Stack<Node> next = new([start]);
        while (next.TryPop(out Node? node))
        {
            foreach (Link link in node.Links)
            {
                if (knot.Add(link.Other)) next.Push(link.Other);
            }
        }

        return knot;
    }

    /// <summary>An address without what does not name the page: scheme, www, query marks of campaigns, fragment, last slash.</summary>
    internal static string Address(string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0) return "";
        string host = uri.Host.ToLowerInvariant();
        foreach (string head in (ReadOnlySpan<string>)["www.", "m.", "amp.", "mobile."])
        {
            if (host.StartsWith(head, StringComparison.Ordinal)) host = host[head.Length..];
        }

        string path = uri.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/amp", StringComparison.Ordinal)) path = path[..^4];
        string query = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsCampaign(p)).Order(StringComparer.Ordinal));
        if (path.Length == 0 && query.Length == 0) return "";
        return query.Length == 0 ? host + path : $"{host}{path}?{query}";
    }

    private static bool IsCampaign(string part) =>
        part.StartsWith("utm_", StringComparison.Ordinal) || part.Split('=')[0] is "fbclid" or "gclid" or "ref" or "cmp" or "CMP" or "src" or "smid" or "taid" or "share" or "at_medium" or "at_campaign" or "ocid";

    private static int Bucket(Node node) => node.Report.Published is DateOnly day ? day.DayNumber / BucketDays : -9;

    private static ulong Key(int bucket, uint hash) => ((ulong)(uint)bucket << 32) | hash;

    private sealed class Node(LedgerReport report, TextSketch? sketch, ImmutableArray<AgencyCredit> credits)
    {
        public LedgerReport Report { get; } = report;

        public TextSketch? Sketch { get; } = sketch;

        public ImmutableArray<AgencyCredit> Credits { get; } = credits;

        public List<Link> Links { get; } = [];
    }

    private readonly record struct Link(Node Other, double Likeness, string Reason);
}

/// <summary>Two reports held to be copies of one text.</summary>
/// <param name="First">Id of the earlier report.</param>
/// <param name="Second">Id of the later report.</param>
/// <param name="Likeness">Part of the word pairs in common, 0 to 1.</param>
/// <param name="Reason">In words.</param>
public sealed record CopyPair(string First, string Second, double Likeness, string Reason);

/// <summary>Reports that come from one source of news and count once.</summary>
/// <param name="Reports">Ids of the reports, in order.</param>
/// <param name="Agency">The agency they come from; empty if none is named.</param>
/// <param name="Reasons">Why they are held to be one; empty for a report by itself.</param>
public sealed record Origin(ImmutableArray<string> Reports, string Agency, ImmutableArray<string> Reasons);

/// <summary>The origins of a happening.</summary>
/// <param name="Origins">In the order of their first reports.</param>
public sealed record HappeningOrigins(ImmutableArray<Origin> Origins)
{
    /// <summary>Number of reports.</summary>
    public int Reports => Origins.Sum(o => o.Reports.Length);

    /// <summary>"3 reports, 1 origin (AP)".</summary>
    public override string ToString()
    {
        string agencies = string.Join(", ", Origins.Select(o => o.Agency).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal));
        string count = string.Create(CultureInfo.InvariantCulture, $"{Reports} {(Reports == 1 ? "report" : "reports")}, {Origins.Length} {(Origins.Length == 1 ? "origin" : "origins")}");
        return agencies.Length > 0 ? $"{count} ({agencies})" : count;
    }
}
