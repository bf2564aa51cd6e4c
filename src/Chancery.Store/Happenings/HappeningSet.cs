using System.Collections.Immutable;

namespace Chancery.Store.Happenings;

/// <summary>
/// Puts claims of one act together. The result depends on the set of reports and corrections alone, not on the order in which they came:
/// pairs are judged by themselves, and each knot of linked claims is divided anew whenever it changes.
/// Not safe for more than one thread.
/// </summary>
public sealed class HappeningSet
{
    /// <summary>Least score at which two claims are put together.</summary>
    public const double MergeScore = 0;

    /// <summary>Least score at which two claims are listed as perhaps of one act.</summary>
    public const double PerhapsScore = -1.5;

    // Least average score between two groups that a good pair links: one poor mention among many must not keep them apart.
    private const double AverageScore = -0.6;

    // Average likeness of big happenings is measured on this many claims of each.
    private const int Sample = 8;

    private readonly Dictionary<string, Node[]> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _claims = new(StringComparer.Ordinal);
    private readonly Postings<Node> _near = new();
    private readonly Postings<Node> _plans = new();
    private readonly Postings<Node> _deeds = new();
    private readonly Dictionary<string, Group> _happenings = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _forbidden = [];
    private readonly HashSet<(string, string)> _required = [];
    private int _stamp;

    /// <summary>Number of happenings.</summary>
    public int Count => _happenings.Count;

    /// <summary>Number of claims.</summary>
    public int ClaimCount => _claims.Count;

    /// <summary>Which reports have one origin; grows with the reports.</summary>
    public OriginSet Origins { get; } = new();

    /// <summary>All happenings, in the order of their first claims.</summary>
    public IEnumerable<Happening> All => _happenings.Values.OrderBy(g => g.Members[0].Profile.SortKey, StringComparer.Ordinal).Select(Describe);

    /// <summary>The happenings of a set of reports.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static HappeningSet Of(IEnumerable<LedgerReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Of(reports, static _ => true);
    }

    /// <summary>The happenings of some claims. All reports count for the origins.</summary>
    internal static HappeningSet Of(IEnumerable<LedgerReport> reports, Func<LedgerClaim, bool> takes)
    {
        HappeningSet set = new();
        List<Node> added = [];
        foreach (LedgerReport report in reports) added.AddRange(set.Insert(report, takes));
        set.Regroup(added);
        return set;
    }

    /// <summary>Adds a report. One that is there already (by id) changes nothing: remove it first.</summary>
    /// <returns>The happenings that changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public HappeningChanges Add(LedgerReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Regroup(Insert(report, static _ => true));
    }

    /// <summary>Takes a report out (retracted, forgotten or read anew). One that is not there changes nothing.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reportId"/> is null.</exception>
    public HappeningChanges Remove(string reportId)
    {
        ArgumentNullException.ThrowIfNull(reportId);
        if (!_reports.Remove(reportId, out Node[]? nodes)) return HappeningChanges.None;
        Origins.Remove(reportId);
        List<Node> touched = [];
        List<string> gone = [];
        foreach (Node node in nodes)
        {
            node.IsGone = true;
            _claims.Remove(node.Profile.Claim.Id);
            foreach (ulong key in node.Profile.NearKeys(0)) _near.Remove(key, node);
            foreach (ulong key in node.Profile.PlanKeys(0)) (node.Profile.IsOpen ? _plans : _deeds).Remove(key, node);
            touched.AddRange(node.Edges.Select(e => e.Other));
            foreach (Edge edge in node.Edges) edge.Other.Edges.RemoveAll(e => e.Other == node);
            if (node.Group is Group group)
            {
                touched.AddRange(group.Members);
                Drop(group, gone);
            }
        }

        HappeningChanges changes = Regroup([.. touched.Where(n => !n.IsGone)]);
        return new([.. gone.Concat(changes.Gone).Except(changes.Now.Select(h => h.Id)).Distinct().Order(StringComparer.Ordinal)], changes.Now);
    }

    /// <summary>An analyst's word that two claims are not of one act.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public HappeningChanges Forbid(string claimA, string claimB) => Correct(_forbidden, claimA, claimB, add: true);

    /// <summary>An analyst's word that two claims are of one act.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public HappeningChanges Require(string claimA, string claimB) => Correct(_required, claimA, claimB, add: true);

    /// <summary>Takes back what <see cref="Forbid"/> and <see cref="Require"/> said of two claims.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public HappeningChanges Undo(string claimA, string claimB)
    {
        HappeningChanges first = Correct(_forbidden, claimA, claimB, add: false), second = Correct(_required, claimA, claimB, add: false);
        return new([.. first.Gone.Concat(second.Gone).Distinct()], second.Now.IsEmpty ? first.Now : second.Now);
    }

    /// <summary>The happening of that id; null if there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public Happening? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _happenings.TryGetValue(id, out Group? group) ? Describe(group) : null;
    }

    /// <summary>The happening that a claim is of; null if the claim is not there.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="claimId"/> is null.</exception>
    public Happening? OfClaim(string claimId)
    {
        ArgumentNullException.ThrowIfNull(claimId);
        return _claims.TryGetValue(claimId, out Node? node) && node.Group is Group group ? Describe(group) : null;
    }

    /// <summary>Pairs of claims of one happening and others that may be of it too, with the evidence; likeliest first.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public ImmutableArray<Merge> Perhaps(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!_happenings.TryGetValue(id, out Group? group)) return [];
        return [.. group.Members.SelectMany(n => n.Edges.Where(e => e.Other.Group != group && !_forbidden.Contains(Pair(n, e.Other))).Select(e => PairScorer.Explain(n.Profile, e.Other.Profile)))
            .OrderByDescending(m => m.Score).ThenBy(m => m.ClaimA, StringComparer.Ordinal).ThenBy(m => m.ClaimB, StringComparer.Ordinal)];
    }

    /// <summary>How many acts some happenings are, at least and at most.</summary>
    /// <param name="ids">Ids of happenings; unknown ones are passed over.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ids"/> is null.</exception>
    public CountBounds Bounds(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        List<Group> groups = [.. ids.Distinct(StringComparer.Ordinal).Where(_happenings.ContainsKey).Select(i => _happenings[i])];
        HashSet<Group> open = [.. groups];
        int knots = 0;
        foreach (Group start in groups)
        {
            if (!open.Remove(start)) continue;
            knots++;
            Stack<Group> next = new([start]);
            while (next.TryPop(out Group? group))
            {
                foreach (Node node in group.Members)
                {
                    foreach (Edge edge in node.Edges)
                    {
                        if (edge.Other.Group is Group other && !_forbidden.Contains(Pair(node, edge.Other)) && open.Remove(other)) next.Push(other);
                    }
                }
            }
        }

        int none = groups.Sum(MostOf);
        return new(knots, groups.Count, Math.Max(none, groups.Count));
    }

    /// <summary>The same for claims of one happening that copies tell of; another for each act if no two reports tell of one.</summary>
    internal string ApartOf(string claimId) => ApartOf(_claims[claimId]);

    private string ApartOf(Node node) => Origins.GroupOf(node.Profile.Report.Id) + "\u0001" + node.Profile.Claim.Kind + node.Profile.TriggerStem;

    private int MostOf(Group group) => group.Members.Select(ApartOf).Distinct().Count();

    /// <summary>Where the reports of a happening come from: near-copies and one agency's news count once.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="happening"/> is null.</exception>
    public HappeningOrigins OriginsOf(Happening happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Origins.Of(happening);
    }

    /// <summary>Scores and evidence of a pair of claims; null if one of them is not there.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Merge? Explain(string claimA, string claimB)
    {
        ArgumentNullException.ThrowIfNull(claimA);
        ArgumentNullException.ThrowIfNull(claimB);
        return _claims.TryGetValue(claimA, out Node? a) && _claims.TryGetValue(claimB, out Node? b) ? PairScorer.Explain(a.Profile, b.Profile) : null;
    }

    /// <summary>Ids of the claims by knot: those that scores or corrections link, directly or through others, whatever happenings they are divided into.</summary>
    internal IEnumerable<ImmutableArray<string>> Knots
    {
        get
        {
            HashSet<Node> done = [];
            foreach (Node node in _claims.Values)
            {
                if (!done.Contains(node)) yield return [.. KnotOf(node, done).Select(n => n.Profile.Claim.Id)];
            }
        }
    }

    /// <summary>A claim made ready for comparing; null if it is not there.</summary>
    internal ClaimProfile? ProfileOf(string claimId) => _claims.GetValueOrDefault(claimId)?.Profile;

    /// <summary>Those claims of a report that scores would link to a claim of this set. The report itself need not be in it.</summary>
    internal List<LedgerClaim> Joining(LedgerReport report, Func<LedgerClaim, bool> asked)
    {
        List<LedgerClaim> joining = [];
        Wording lead = LeadOf(report);
        foreach (LedgerClaim claim in report.Claims.Where(asked))
        {
            Node node = new(new(report, claim, lead));
            _stamp++;
            if (Partners(node).Any(other => PairScorer.Score(node.Profile, other.Profile) >= MergeScore)) joining.Add(claim);
        }

        return joining;
    }

    /// <summary>Every pair that the keys bring together, for measuring.</summary>
    internal IEnumerable<(ClaimProfile A, ClaimProfile B)> Candidates()
    {
        foreach (Node node in _claims.Values.OrderBy(n => n.Profile.SortKey, StringComparer.Ordinal))
        {
            _stamp++;
            foreach (Node other in Partners(node))
            {
                if (string.CompareOrdinal(node.Profile.SortKey, other.Profile.SortKey) < 0) yield return (node.Profile, other.Profile);
            }
        }
    }

    private static Wording LeadOf(LedgerReport report) => Wording.Of(report.Title + "\n" + Wording.Lead(report.Text, 60));

    private List<Node> Insert(LedgerReport report, Func<LedgerClaim, bool> takes)
    {
        if (_reports.ContainsKey(report.Id)) return [];
        Origins.Add(report);
        Wording? lead = null;
        List<Node> nodes = [];
        foreach (LedgerClaim claim in report.Claims)
        {
            if (!takes(claim)) continue;
            lead ??= LeadOf(report);
            Node node = new(new(report, claim, lead));
            if (!_claims.TryAdd(claim.Id, node)) continue;
            nodes.Add(node);
            Link(node);
        }

        _reports[report.Id] = [.. nodes];
        return nodes;
    }

    private void Link(Node node)
    {
        _stamp++;
        node.Stamp = _stamp;
        foreach (Node other in Partners(node))
        {
            double score = PairScorer.Score(node.Profile, other.Profile);
            if (score < PerhapsScore) continue;
            node.Edges.Add(new(other, score));
            other.Edges.Add(new(node, score));
        }

        foreach (ulong key in node.Profile.NearKeys(0)) _near.Add(key, node);
        foreach (ulong key in node.Profile.PlanKeys(0)) (node.Profile.IsOpen ? _plans : _deeds).Add(key, node);
        foreach ((string a, string b) in _required)
        {
            string id = node.Profile.Claim.Id;
            if (a == id && _claims.TryGetValue(b, out Node? other)) Bind(node, other);
            else if (b == id && _claims.TryGetValue(a, out other)) Bind(node, other);
        }
    }

    // Everybody found under the node's keys who shares a country with it, each once.
    private IEnumerable<Node> Partners(Node node) => Found(node).Where(other => other.Profile.SharesCountry(node.Profile));

    private IEnumerable<Node> Found(Node node)
    {
        for (int shift = -1; shift <= 1; shift++)
        {
            foreach (Node other in Under(_near, node.Profile.NearKeys(shift))) yield return other;
            IEnumerable<ulong> planKeys = node.Profile.PlanKeys(shift);
            foreach (Node other in Under(_plans, planKeys)) yield return other;
            if (!node.Profile.IsOpen) continue;
            foreach (Node other in Under(_deeds, planKeys)) yield return other;
        }
    }

    private IEnumerable<Node> Under(Postings<Node> index, IEnumerable<ulong> keys)
    {
        foreach (ulong key in keys)
        {
            foreach (Node other in index.Under(key))
            {
                if (other.Stamp == _stamp) continue;
                other.Stamp = _stamp;
                yield return other;
            }
        }
    }

    private HappeningChanges Correct(HashSet<(string, string)> words, string claimA, string claimB, bool add)
    {
        ArgumentNullException.ThrowIfNull(claimA);
        ArgumentNullException.ThrowIfNull(claimB);
        (string, string) pair = string.CompareOrdinal(claimA, claimB) < 0 ? (claimA, claimB) : (claimB, claimA);
        if (!(add ? words.Add(pair) : words.Remove(pair))) return HappeningChanges.None;
        if (!_claims.TryGetValue(claimA, out Node? a) || !_claims.TryGetValue(claimB, out Node? b)) return HappeningChanges.None;
        if (add && words == _required) Bind(a, b);
        return Regroup([a, b]);
    }

    // An edge that the scores would not have made, so that both stand in one knot.
    private static void Bind(Node a, Node b)
    {
        if (a.Edges.Exists(e => e.Other == b)) return;
        double score = PairScorer.Score(a.Profile, b.Profile);
        a.Edges.Add(new(b, score));
        b.Edges.Add(new(a, score));
    }

    private HappeningChanges Regroup(List<Node> touched)
    {
        HashSet<Node> done = [];
        List<string> gone = [];
        List<Group> now = [];
        foreach (Node start in touched)
        {
            if (done.Contains(start)) continue;
            List<Node> knot = KnotOf(start, done);
            foreach (Group old in knot.Select(n => n.Group).OfType<Group>().Distinct().ToList()) Drop(old, gone);
            foreach (Group fresh in Divide(knot))
            {
                _happenings[fresh.Id] = fresh;
                now.Add(fresh);
            }
        }

        HashSet<string> there = [.. now.Select(g => g.Id)];
        return new([.. gone.Where(id => !there.Contains(id)).Distinct().Order(StringComparer.Ordinal)], [.. now.OrderBy(g => g.Members[0].Profile.SortKey, StringComparer.Ordinal).Select(Describe)]);
    }

    private void Drop(Group group, List<string> gone)
    {
        if (!_happenings.Remove(group.Id)) return;
        gone.Add(group.Id);
        foreach (Node node in group.Members) node.Group = null;
    }

    private bool Joins(Node a, Edge edge) => edge.Score >= MergeScore || _required.Contains(Pair(a, edge.Other));

    private List<Node> KnotOf(Node start, HashSet<Node> done)
    {
        List<Node> knot = [];
        Stack<Node> next = new([start]);
        done.Add(start);
        while (next.TryPop(out Node? node))
        {
            knot.Add(node);
            foreach (Edge edge in node.Edges)
            {
                if (Joins(node, edge) && done.Add(edge.Other)) next.Push(edge.Other);
            }

            // A happening that was held together by a correction now undone falls apart with its knot.
            if (node.Group is not Group group) continue;
            foreach (Node member in group.Members)
            {
                if (done.Add(member)) next.Push(member);
            }
        }

        knot.Sort((x, y) => string.CompareOrdinal(x.Profile.SortKey, y.Profile.SortKey));
        return knot;
    }

    // Best pairs first; two groups become one if their claims are alike on average and no correction stands between.
    private List<Group> Divide(List<Node> knot)
    {
        foreach (Node node in knot) node.Group = new(node);
        List<(Node A, Node B, double Score)> pairs = [];
        foreach (Node node in knot)
        {
            foreach (Edge edge in node.Edges)
            {
                if (Joins(node, edge) && string.CompareOrdinal(node.Profile.SortKey, edge.Other.Profile.SortKey) < 0) pairs.Add((node, edge.Other, _required.Contains(Pair(node, edge.Other)) ? double.PositiveInfinity : edge.Score));
            }
        }

        pairs.Sort((x, y) =>
        {
            int byScore = y.Score.CompareTo(x.Score);
            if (byScore != 0) return byScore;
            int byFirst = string.CompareOrdinal(x.A.Profile.SortKey, y.A.Profile.SortKey);
            return byFirst != 0 ? byFirst : string.CompareOrdinal(x.B.Profile.SortKey, y.B.Profile.SortKey);
        });
        foreach ((Node a, Node b, double score) in pairs)
        {
            Group one = a.Group!, other = b.Group!;
            if (one == other || !MayJoin(one, other, double.IsPositiveInfinity(score))) continue;
            if (string.CompareOrdinal(other.Members[0].Profile.SortKey, one.Members[0].Profile.SortKey) < 0) (one, other) = (other, one);
            one.Take(other);
        }

        return [.. knot.Select(n => n.Group!).Distinct()];
    }

    private bool MayJoin(Group one, Group other, bool required)
    {
        if (_forbidden.Count > 0)
        {
            foreach (Node a in one.Members)
            {
                foreach (Node b in other.Members)
                {
                    if (_forbidden.Contains(Pair(a, b))) return false;
                }
            }
        }

        if (required) return true;
        double sum = 0;
        int count = 0;
        foreach (Node a in one.Members.Take(Sample))
        {
            foreach (Node b in other.Members.Take(Sample))
            {
                // A pair that cannot be weighs as much as a poor one, lest one slip of the engine divides all.
                sum += Math.Max(-6, PairScorer.Score(a.Profile, b.Profile));
                count++;
            }
        }

        return sum / count >= AverageScore;
    }

    private static (string, string) Pair(Node a, Node b)
    {
        string x = a.Profile.Claim.Id, y = b.Profile.Claim.Id;
        return string.CompareOrdinal(x, y) < 0 ? (x, y) : (y, x);
    }

    private Happening Describe(Group group)
    {
        ImmutableArray<ClaimProfile> profiles = [.. group.Members.Select(n => n.Profile)];
        ImmutableArray<Merge>.Builder merges = ImmutableArray.CreateBuilder<Merge>();
        for (int i = 1; i < profiles.Length; i++)
        {
            int best = 0;
            double score = double.NegativeInfinity;
            for (int k = Math.Max(0, i - 24); k < i; k++)
            {
                double here = PairScorer.Score(profiles[k], profiles[i]);
                if (here > score) (best, score) = (k, here);
            }

            Merge merge = PairScorer.Explain(profiles[best], profiles[i]);
            foreach (int k in Enumerable.Range(0, i))
            {
                if (!_required.Contains(Pair(group.Members[k], group.Members[i]))) continue;
                merge = new(profiles[k].Claim.Id, profiles[i].Claim.Id, merge.Score, [new("an analyst's correction joins them", 0), .. merge.Evidence]);
                break;
            }

            merges.Add(merge);
        }

        return HappeningWriter.Describe(group.Id, profiles, merges.DrainToImmutable());
    }

    private sealed class Node(ClaimProfile profile)
    {
        public ClaimProfile Profile { get; } = profile;

        public List<Edge> Edges { get; } = [];

        public Group? Group { get; set; }

        public int Stamp { get; set; }

        public bool IsGone { get; set; }
    }

    private readonly record struct Edge(Node Other, double Score);

    private sealed class Group(Node first)
    {
        public List<Node> Members { get; private set; } = [first];

        public string Id => "h-" + Members[0].Profile.Claim.Id;

        public void Take(Group other)
        {
            Members.AddRange(other.Members);
            Members.Sort((x, y) => string.CompareOrdinal(x.Profile.SortKey, y.Profile.SortKey));
            foreach (Node node in other.Members) node.Group = this;
        }
    }
}
