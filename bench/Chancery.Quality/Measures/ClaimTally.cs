using System.Globalization;
using System.Text;

namespace Chancery.Quality.Measures;

/// <summary>What is right of a set of reports: claims, their sides, whole rows and slots.</summary>
internal sealed class ClaimTally
{
    private static readonly string[] _standings = ["happened", "planned", "possible", "denied"];

    private readonly SortedDictionary<string, (int Gold, int Found, int Right)> _kinds = new(StringComparer.Ordinal);
    private readonly List<(double Confidence, bool Right)> _rows = [];

    /// <summary>Joins what was found to what was wanted and counts.</summary>
    /// <param name="reports">Each report's id, text, wanted claims and found ones.</param>
    public ClaimTally(List<(string Id, string Text, List<GoldClaim> Gold, List<GoldClaim> Found)> reports)
    {
        int golds = 0, founds = 0;
        foreach ((_, string text, List<GoldClaim> gold, List<GoldClaim> found) in reports)
        {
            List<(int Gold, int Found)> pairs = GoldScore.Align(text, gold, found);
            HashSet<int> free = [.. pairs.Where(p => !gold[p.Gold].Core).Select(p => p.Found)];
            golds += gold.Count(g => g.Core);
            founds += found.Count - free.Count;
            foreach (GoldClaim claim in gold.Where(g => g.Core)) Count(claim.Kind, 1, 0, 0);
            Dictionary<int, int> goldOf = pairs.ToDictionary(p => p.Found, p => p.Gold);
            for (int j = 0; j < found.Count; j++)
            {
                if (free.Contains(j)) continue;
                Count(found[j].Kind, 0, 1, 0);
                _rows.Add((found[j].Confidence, goldOf.TryGetValue(j, out int i) && GoldScore.Row.All(s => s.Right(gold[i], found[j]))));
            }

            foreach ((int i, int j) in pairs)
            {
                if (!gold[i].Core) continue;
                Pairs.Add((gold[i], found[j]));
                Count(gold[i].Kind, 0, 0, 1);
            }
        }

        Found = new(Pairs.Count, founds, golds);
        Dyad = Found with { Right = Pairs.Count(p => GoldScore.CountryRight(p.Gold, p.Found)) };
        Row = Found with { Right = Pairs.Count(p => GoldScore.Row.All(s => s.Right(p.Gold, p.Found))) };
    }

    public List<(GoldClaim Gold, GoldClaim Found)> Pairs { get; } = [];

    public Prf Found { get; }

    public Prf Dyad { get; }

    public Prf Row { get; }

    public Prf Hedged => Given(c => c.Certainty == "hedged", (_, _) => true);

    public Prf Speaker => Given(c => c.Speakers.Count > 0, GoldScore.SpeakerRight);

    public Prf When => Given(c => c.Day is not null, (g, p) => g.Day == p.Day);

    public Prf Where => Given(c => c.Where is not null, (g, p) => g.Where == p.Where);

    public Prf Ordinal => Given(c => c.Ordinal is not null, (g, p) => g.Ordinal == p.Ordinal);

    public Prf Figure => new(Pairs.Sum(p => GoldScore.CommonFigures(p.Gold, p.Found)), Pairs.Sum(p => p.Found.Figures.Count), Pairs.Sum(p => p.Gold.Figures.Count));

    public double StandingF1()
    {
        List<Prf> classes = [.. _standings.Select(s => new Prf(Pairs.Count(p => p.Gold.Standing == s && p.Found.Standing == s), Pairs.Count(p => p.Found.Standing == s), Pairs.Count(p => p.Gold.Standing == s))).Where(c => c.Gold > 0)];
        return classes.Count == 0 ? 0 : classes.Sum(c => c.F1) / classes.Count;
    }

    public string KindTable()
    {
        StringBuilder table = new("| kind | gold | ours | precision | recall | F1 |\n|---|---|---|---|---|---|\n");
        foreach ((string kind, (int gold, int found, int right)) in _kinds)
        {
            Prf prf = new(right, found, gold);
            table.Append(CultureInfo.InvariantCulture, $"| {kind} | {gold} | {found} | {prf.Precision:.00} | {prf.Recall:.00} | {prf.F1:.00} |\n");
        }

        return table.ToString();
    }

    /// <summary>How often whole rows are right by confidence, with the expected calibration error over ten bins.</summary>
    public string ConfidenceTable(out double error, out double topHalf)
    {
        StringBuilder table = new("| confidence | rows | whole row right |\n|---|---|---|\n");
        error = 0;
        for (int bin = 0; bin < 10; bin++)
        {
            List<(double Confidence, bool Right)> rows = [.. _rows.Where(r => Math.Min(9, (int)(r.Confidence * 10)) == bin)];
            if (rows.Count == 0) continue;
            double right = rows.Count(r => r.Right) / (double)rows.Count;
            error += Math.Abs(right - rows.Average(r => r.Confidence)) * rows.Count / _rows.Count;
            table.Append(CultureInfo.InvariantCulture, $"| {bin / 10.0:.0} – {(bin + 1) / 10.0:.0} | {rows.Count} | {right:.00} |\n");
        }

        List<(double Confidence, bool Right)> half = [.. _rows.OrderByDescending(r => r.Confidence).Take(_rows.Count / 2)];
        topHalf = half.Count == 0 ? 0 : half.Count(r => r.Right) / (double)half.Count;
        return table.ToString();
    }

    private void Count(string kind, int gold, int found, int right)
    {
        (int g, int f, int r) = _kinds.GetValueOrDefault(kind);
        _kinds[kind] = (g + gold, f + found, r + right);
    }

    private Prf Given(Func<GoldClaim, bool> has, Func<GoldClaim, GoldClaim, bool> right) =>
        new(Pairs.Count(p => has(p.Gold) && has(p.Found) && right(p.Gold, p.Found)), Pairs.Count(p => has(p.Found)), Pairs.Count(p => has(p.Gold)));
}
