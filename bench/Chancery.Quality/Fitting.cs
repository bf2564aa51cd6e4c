using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Quality.Measures;

namespace Chancery.Quality;

/// <summary>What the fits of models to labelled reports have in common.</summary>
internal static class Fitting
{
    /// <summary>So many parts are the reports divided into for cross-validation.</summary>
    public const int Folds = 10;

    /// <summary>The lines of a file of gold claims, or of a file of <c>bench/labels</c> in their form; of the latter only the reports that weights which ship may be fitted to.</summary>
    public static IEnumerable<string> Lines(Bench bench, string file) => (Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) == "labels" ? bench.Labels.Read(file, toFit: true) : File.ReadLines(file)).Where(l => !string.IsNullOrWhiteSpace(l));

    /// <summary>Reads a report as the engine does, with its reasons, and hands back the claims that a reader found in it and the engine's, in the form of the gold.</summary>
    public static (string Id, string Text, ReadReport Report, List<GoldClaim> Wanted, List<GoldClaim> Found) Read(Bench bench, string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement gold = document.RootElement;
        string id = gold.GetProperty("id").GetString()!, text = gold.GetProperty("text").GetString()!;
        ReadReport report = bench.Reader.Read(new SourceText(text) { Id = id, Published = Bench.Day(gold.GetProperty("date").GetString()!) }, ReadingDetail.Explained);
        using JsonDocument printed = JsonDocument.Parse(JsonlExporter.ToBytes(report, new ExportOptions { IncludeText = false }));
        return (id, text, report, GoldClaim.ReadAll(gold, text), GoldClaim.ReadAll(printed.RootElement, text));
    }

    /// <summary>Which part each report falls into, 0 to <see cref="Folds"/> - 1; the same on every run.</summary>
    public static Dictionary<string, int> FoldOf(IEnumerable<string> reports)
    {
        string[] all = [.. reports.Distinct().Order(StringComparer.Ordinal)];
        new Random(1).Shuffle(all);
        return all.Select((r, i) => (r, i % Folds)).ToDictionary(p => p.r, p => p.Item2, StringComparer.Ordinal);
    }

    /// <summary>Writes the weights of a model as a class of the engine.</summary>
    /// <param name="bench">Where the repository lies.</param>
    /// <param name="model">The class that uses them.</param>
    /// <param name="name">The class to be written.</param>
    /// <param name="option">The option of this program that fits them.</param>
    /// <param name="fittedTo">The files that they are fitted to.</param>
    /// <param name="weights">Each feature's weight, in the order in which they are to stand.</param>
    public static void Write(Bench bench, string model, string name, string option, string fittedTo, IEnumerable<(string Name, double Weight)> weights)
    {
        StringBuilder code = new($"namespace Chancery.Claims;\n\n/// <summary>The weights of <see cref=\"{model}\"/>, written by <c>bench/Chancery.Quality -- {option}</c>, fitted to {fittedTo}.</summary>\ninternal static class {name}\n{{\n");
        code.Append("    /// <summary>The weight of a feature by its name; 0 for one that the fit did not see.</summary>\n    internal static double Of(string name) => name switch\n    {\n");
        foreach ((string feature, double weight) in weights) code.Append(CultureInfo.InvariantCulture, $"        \"{feature}\" => {weight},\n");
        code.Append("        _ => 0,\n    };\n}\n");
        File.WriteAllText(Path.Combine(bench.Root, "src", "Chancery", "Claims", name + ".cs"), code.ToString());
    }
}
