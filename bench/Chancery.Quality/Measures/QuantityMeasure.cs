using System.Globalization;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Mentions;

namespace Chancery.Quality.Measures;

/// <summary>Numbers with their values.</summary>
internal sealed class QuantityMeasure : Measure
{
    private static readonly string[] _sets = ["currency", "dimension", "age", "temperature"];

    public override string Name => "quantities";

    public override string File => "quantities/currency-model.jsonl";

    public override string Meaning => """
        The CQE side sets: sentences with the values that they name. A value is right if one of our figures has it to four decimals ("40-50" for a range); each is used once. Units are not compared. Numbers that
        the set leaves out ("two bonds") count against us.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        Prf both = new();
        List<Score> scores = [];
        foreach (string set in _sets)
        {
            if (!System.IO.File.Exists(bench.PathOf($"quantities/{set}-model.jsonl"))) continue;
            Prf prf = Read(bench, set, errors);
            if (set is "currency" or "dimension") both = new(both.Right + prf.Right, both.Found + prf.Found, both.Gold + prf.Gold);
            scores.Add(new($"{set}: value F1", prf.F1, prf.Gold, set is "currency" or "dimension" ? 0.85 : null, set == "currency" ? ".69 (the .NET recogniser on news)" : ""));
        }

        yield return new("currency and dimension together: value F1", both.F1, both.Gold, 0.85, ".69 (the .NET recogniser on news)");
        foreach (Score score in scores) yield return score;
    }

    private static Prf Read(Bench bench, string set, ErrorLog errors)
    {
        int golds = 0, found = 0, right = 0;
        foreach (JsonElement row in bench.Rows($"quantities/{set}-model.jsonl"))
        {
            string text = row.GetProperty("text").GetString()!;
            Tree tree = new(bench.Reader.Parse(new SourceText(text)));
            List<string> left = [.. new FigureReader(tree, new TimeReader(tree, null), bench.Knowledge.Words).Figures.Select(Show)];
            List<string> wanted = [.. row.GetProperty("quantities").EnumerateArray().Select(q => q.GetProperty("value").GetString()!)];
            golds += wanted.Count;
            found += left.Count;
            List<string> missed = [.. wanted.Where(w => !left.Remove(w))];
            right += wanted.Count - missed.Count;
            string what = $"missed {string.Join(' ', missed)}; others {string.Join(' ', left)} | {text}";
            if (missed.Count > 0) errors.Add(left.Count > 0 ? $"{set}: other value" : $"{set}: missed", what);
            else if (left.Count > 0) errors.Add($"{set}: more numbers than the set", what);
        }

        return new(right, found, golds);
    }

    private static string Show(FigureMention figure) => figure is { Low: double low, High: double high } && low != high ? Show(low) + "-" + Show(high) : Show(figure.Low ?? figure.High ?? 0);

    private static string Show(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
