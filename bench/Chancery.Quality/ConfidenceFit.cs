using System.Globalization;
using Chancery.Claims;
using Chancery.Quality.Measures;

namespace Chancery.Quality;

/// <summary>
/// Fits the weights of the engine's confidence: logistic regression with a quadratic penalty, by gradient descent on features brought to one size. How well it does is reckoned by tenfold
/// cross-validation over reports, so that no row is judged by weights that have seen its report.
/// </summary>
internal static class ConfidenceFit
{
    private const double Penalty = 40;
    private const int Rounds = 300;

    /// <summary>A feature that fewer rows have gets no weight.</summary>
    private const int FewestRows = 8;

    // The weight says how often the row counts in the fit.
    private sealed record Row(string Report, bool Measured, Dictionary<string, double> Features, bool Right, int Weight);

    /// <summary>Reads the gold files, fits, prints and writes.</summary>
    /// <param name="bench">The reader.</param>
    /// <param name="files">Gold claims, or files of <c>bench/labels</c>; one that stands several times weighs as many times. Figures are given for the first alone as well.</param>
    /// <param name="dry">True to write nothing.</param>
    public static void Run(Bench bench, List<string> files, bool dry)
    {
        List<Row> rows = [];
        List<string> named = [];
        foreach (IGrouping<string, string> file in files.GroupBy(f => f, StringComparer.Ordinal))
        {
            int weight = file.Count();
            foreach (string line in Fitting.Lines(bench, file.Key)) Add(bench, line, file.Key == files[0], weight, rows);
            named.Add(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file.Key)} × {weight}"));
        }

        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (string name in rows.SelectMany(r => r.Features.Keys)) seen[name] = seen.GetValueOrDefault(name) + 1;
        string[] names = [.. seen.Where(s => s.Value >= FewestRows).Select(s => s.Key).Order(StringComparer.Ordinal)];
        Dictionary<string, int> fold = Fitting.FoldOf(rows.Select(r => r.Report));
        double[] chances = new double[rows.Count];
        for (int f = 0; f < Fitting.Folds; f++)
        {
            double[] part = Fit([.. rows.Where(r => fold[r.Report] != f)], names);
            for (int i = 0; i < rows.Count; i++)
            {
                if (fold[rows[i].Report] == f) chances[i] = Chance(rows[i], names, part);
            }
        }

        double[] weights = Fit(rows, names);
        Print("cross-validated, all files", [.. rows.Select((r, i) => (chances[i], r.Right))]);
        Print("cross-validated, first file", [.. rows.Select((r, i) => (r, i)).Where(p => p.r.Measured).Select(p => (chances[p.i], p.r.Right))]);
        Print("fitted, first file", [.. rows.Where(r => r.Measured).Select(r => (Chance(r, names, weights), r.Right))]);
        if (dry) return;
        Fitting.Write(bench, nameof(Confidence), nameof(ConfidenceWeights), "--fit", string.Join(", ", named), names.Select((n, i) => (n, Math.Round(weights[i], 3))));
    }

    private static void Add(Bench bench, string line, bool measured, int weight, List<Row> rows)
    {
        (string id, string text, ReadReport report, List<GoldClaim> wanted, List<GoldClaim> found) = Fitting.Read(bench, line);
        Dictionary<int, GoldClaim> pairs = GoldScore.Align(text, wanted, found).ToDictionary(p => p.Found, p => wanted[p.Gold]);
        for (int i = 0; i < report.Claims.Length; i++)
        {
            if (pairs.TryGetValue(i, out GoldClaim? claim) && !claim.Core) continue;
            bool right = claim is not null && GoldScore.Row.All(s => s.Right(claim, found[i]));
            rows.Add(new(id, measured, report.Claims[i].Features.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal), right, weight));
        }
    }

    private static double[] Fit(List<Row> rows, string[] names)
    {
        double all = rows.Sum(r => r.Weight);
        double[] size = [.. names.Select(n => Math.Max(1e-9, Math.Sqrt(rows.Sum(r => r.Weight * r.Features.GetValueOrDefault(n) * r.Features.GetValueOrDefault(n)) / all)))];
        Dictionary<string, int> index = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        (int Feature, double Value)[][] scaled = [.. rows.Select(r => r.Features.Where(f => index.ContainsKey(f.Key)).Select(f => (index[f.Key], f.Value / size[index[f.Key]])).ToArray())];
        double[] weights = new double[names.Length], slope = new double[names.Length];
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(slope);
            for (int i = 0; i < rows.Count; i++)
            {
                double odds = 0;
                foreach ((int feature, double value) in scaled[i]) odds += weights[feature] * value;
                double error = rows[i].Weight * ((1 / (1 + Math.Exp(-odds))) - (rows[i].Right ? 1 : 0));
                foreach ((int feature, double value) in scaled[i]) slope[feature] += error * value;
            }

            for (int i = 0; i < weights.Length; i++) weights[i] -= 0.5 * ((slope[i] / all) + (names[i] == "base" ? 0 : Penalty * weights[i] / all));
        }

        return [.. weights.Select((w, i) => w / size[i])];
    }

    private static double Chance(Row row, string[] names, double[] weights)
    {
        double odds = 0;
        for (int i = 0; i < names.Length; i++) odds += weights[i] * row.Features.GetValueOrDefault(names[i]);
        return 1 / (1 + Math.Exp(-odds));
    }

    private static void Print(string what, List<(double Chance, bool Right)> rows)
    {
        int half = rows.Count / 2;
        double top = rows.OrderByDescending(r => r.Chance).Take(half).Count(r => r.Right) / (double)Math.Max(1, half), error = 0;
        foreach (IGrouping<int, (double Chance, bool Right)> bin in rows.GroupBy(r => Math.Min(9, (int)(r.Chance * 10)))) error += Math.Abs(bin.Average(r => r.Chance) - bin.Average(r => r.Right ? 1.0 : 0.0)) * bin.Count() / rows.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {rows.Count} rows, {rows.Count(r => r.Right) / (double)rows.Count:.000} right; the half trusted most {top:.000}; calibration error {error:.000}"));
    }
}
