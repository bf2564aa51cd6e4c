using System.Collections.Immutable;
using System.Globalization;
using Chancery.Claims;
using Chancery.Quality.Measures;

namespace Chancery.Quality;

/// <summary>
/// Fits the weights by which the engine chooses whom an act that leaves a side open is by or aimed at: a conditional logistic model with a quadratic penalty, by
/// gradient descent. How well it does is reckoned by tenfold cross-validation over reports.
/// </summary>
internal static class SideFit
{
    // Of half, one and a half and four, the one that filled most rightly and least wrongly in full-length reports by cross-validation.
    private const double Penalty = 4;
    private const int Rounds = 400;
    private const double Step = 0.3;

    /// <summary>A feature that fewer choices have gets no weight.</summary>
    private const int Fewest = 6;

    private sealed record Open(string Report, string File, string Side, List<List<string>> Choices, List<string> Of, List<bool> Right)
    {
        public int[][] Index { get; set; } = [];
    }

    /// <summary>Reads the labels, fits, prints and writes.</summary>
    /// <param name="bench">The reader.</param>
    /// <param name="files">Files of <c>bench/labels</c>.</param>
    /// <param name="dry">True to write nothing.</param>
    public static void Run(Bench bench, List<string> files, bool dry)
    {
        List<Open> all = [];
        foreach (string file in files)
        {
            foreach (string line in Fitting.Lines(bench, file)) Add(bench, line, Path.GetFileNameWithoutExtension(file), all);
        }

        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (string name in all.SelectMany(o => o.Choices).SelectMany(c => c)) seen[name] = seen.GetValueOrDefault(name) + 1;
        string[] names = [.. seen.Where(s => s.Value >= Fewest).Select(s => s.Key).Order(StringComparer.Ordinal)];
        Dictionary<string, int> index = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        foreach (Open open in all) open.Index = [.. open.Choices.Select(c => c.Where(index.ContainsKey).Select(n => index[n]).ToArray())];
        Dictionary<string, int> fold = Fitting.FoldOf(all.Select(o => o.Report));
        Dictionary<Open, double[]> chances = [];
        for (int f = 0; f < Fitting.Folds; f++)
        {
            double[] part = Fit([.. all.Where(o => fold[o.Report] != f)], names.Length);
            foreach (Open open in all.Where(o => fold[o.Report] == f)) chances[open] = Chances(open, part);
        }

        foreach (IGrouping<string, Open> group in all.GroupBy(o => (o.File.Contains("long", StringComparison.Ordinal) || o.File.Contains("wire", StringComparison.Ordinal) || o.File.StartsWith("written", StringComparison.Ordinal) ? "long " : "short ") + o.Side).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key}: {group.Count()} open, right if left open {group.Count(o => o.Right[0])}, right with a party at hand {group.Count(o => o.Right.Skip(1).Any(r => r))}"));
            foreach (double least in new[] { 0.3, 0.4, 0.5, 0.6, 0.7 })
            {
                List<(Open Open, int Best)> filled = [.. group.Select(o => (o, Best(o, chances[o]))).Where(p => p.Item2.Best > 0 && p.Item2.Chance >= least).Select(p => (p.o, p.Item2.Best))];
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  at {least}: filled {filled.Count}, right {filled.Count(p => p.Open.Right[p.Best])}, right if left open {filled.Count(p => p.Open.Right[0])}"));
            }
        }

        if (dry) return;
        double[] weights = Fit(all, names.Length);
        Fitting.Write(bench, nameof(SideChooser), nameof(SideWeights), "--fit-sides", string.Join(", ", files.Select(Path.GetFileName)), names.Select((n, i) => (Name: n, Weight: weights[i])).Where(w => Math.Abs(w.Weight) >= 0.01).Select(w => (w.Name, Math.Round(w.Weight, 2))));
    }

    // The likeliest of the likeliest answer: those that come to the same are counted together.
    private static (int Best, double Chance) Best(Open open, double[] chances)
    {
        string likeliest = "";
        double most = 0;
        foreach (IGrouping<string, int> same in Enumerable.Range(0, chances.Length).GroupBy(i => open.Of[i]))
        {
            double sum = same.Sum(i => chances[i]);
            if (sum > most) (likeliest, most) = (same.Key, sum);
        }

        return (Enumerable.Range(0, chances.Length).Where(i => open.Of[i] == likeliest).MaxBy(i => chances[i]), most);
    }

    private static void Add(Bench bench, string line, string file, List<Open> to)
    {
        (string id, string text, ReadReport report, List<GoldClaim> wanted, List<GoldClaim> found) = Fitting.Read(bench, line);
        foreach ((int g, int f) in GoldScore.Align(text, wanted, found))
        {
            for (int side = 0; side < 2; side++)
            {
                ImmutableArray<SideChoice> open = side == 0 ? report.Claims[f].OpenSource : report.Claims[f].OpenTarget;
                if (open.IsEmpty) continue;
                // What the engine itself would fill in is left out.
                bool otherOpen = !(side == 0 ? report.Claims[f].OpenTarget : report.Claims[f].OpenSource).IsEmpty;
                List<bool> right = [.. open.Select(c => IsRight(wanted[g], found[f], side == 0, c.Party?.Country, otherOpen, whole: true))];
                if (!right.Contains(true)) right = [.. open.Select(c => IsRight(wanted[g], found[f], side == 0, c.Party?.Country, otherOpen, whole: false))];
                // Whoever is meant is not at hand.
                if (!right.Contains(true)) right[0] = true;
                to.Add(new(id, file, side == 0 ? "source" : "target", [.. open.Select(c => c.Features)], [.. open.Select(c => c.Party?.Country ?? "")], right));
            }
        }
    }

    // Whether the countries would be right with that party on the open side: of the whole row, or of the side alone.
    private static bool IsRight(GoldClaim gold, GoldClaim found, bool isSource, string? country, bool otherOpen, bool whole)
    {
        HashSet<string> side = country is { Length: > 0 } ? [country] : [], wanted = GoldScore.Countries(isSource ? gold.Source : gold.Target);
        if (!whole) return side.SetEquals(wanted);
        HashSet<string> other = otherOpen ? [] : GoldScore.Countries(isSource ? found.Target : found.Source), otherWanted = GoldScore.Countries(isSource ? gold.Target : gold.Source);
        if (side.SetEquals(wanted) && other.SetEquals(otherWanted)) return true;
        if (!GoldScore.IsTwoSided(gold)) return false;
        side.UnionWith(other);
        wanted.UnionWith(otherWanted);
        return side.SetEquals(wanted);
    }



    private static double[] Fit(List<Open> all, int size)
    {
        double[] weights = new double[size], slope = new double[size], squares = new double[size];
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(slope);
            foreach (Open open in all)
            {
                double[] chances = Chances(open, weights);
                double right = 0;
                for (int i = 0; i < chances.Length; i++) right += open.Right[i] ? chances[i] : 0;
                for (int i = 0; i < chances.Length; i++)
                {
                    double error = chances[i] - (open.Right[i] ? chances[i] / Math.Max(1e-9, right) : 0);
                    foreach (int f in open.Index[i]) slope[f] += error;
                }
            }

            for (int i = 0; i < size; i++)
            {
                double g = slope[i] + (Penalty * weights[i]);
                squares[i] += g * g;
                weights[i] -= Step * g / (1e-6 + Math.Sqrt(squares[i]));
            }
        }

        return weights;
    }

    private static double[] Chances(Open open, double[] weights)
    {
        double[] odds = [.. open.Index.Select(c => c.Sum(f => weights[f]))];
        double most = odds.Max(), sum = 0;
        for (int i = 0; i < odds.Length; i++) sum += odds[i] = Math.Exp(odds[i] - most);
        for (int i = 0; i < odds.Length; i++) odds[i] /= sum;
        return odds;
    }
}
