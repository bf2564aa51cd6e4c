using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;

namespace Chancery.Quality.Measures;

/// <summary>Claims labelled for this project, counted as the gold ones are.</summary>
/// <param name="name">Short name, as <c>--only</c> takes it.</param>
/// <param name="file">The file below <c>bench/</c>.</param>
/// <param name="meaning">What set it is.</param>
internal sealed class LabelMeasure(string name, string file, string meaning) : Measure
{
    public override string Name => name;

    public override string File => file;

    public override string Meaning => meaning;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        List<(string Id, string Text, List<GoldClaim> Gold, List<GoldClaim> Found)> reports = [];
        foreach (string line in bench.Labels.Read(bench.PathOf(this)))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            JsonElement gold = row.RootElement;
            string text = gold.GetProperty("text").GetString()!, id = gold.GetProperty("id").GetString()!;
            ReadReport report = bench.Reader.Read(new SourceText(text) { Id = id, Published = Bench.Day(gold.GetProperty("date").GetString()!) });
            using JsonDocument printed = JsonDocument.Parse(JsonlExporter.ToBytes(report, new ExportOptions { IncludeText = false }));
            reports.Add((id, text, GoldClaim.ReadAll(gold, text), GoldClaim.ReadAll(printed.RootElement, text)));
        }

        if (reports.Count == 0) yield break;
        ClaimTally all = new(reports);
        errors.Tables.Add(all.KindTable());
        errors.Tables.Add(all.ConfidenceTable(out double calibration, out double topHalf));
        yield return new("found F1", all.Found.F1, all.Found.Gold);
        yield return new("dyad F1", all.Dyad.F1, all.Found.Gold);
        yield return new("row F1", all.Row.F1, all.Found.Gold);
        yield return new("found precision", all.Found.Precision, all.Found.Found);
        yield return new("found recall", all.Found.Recall, all.Found.Gold);
        yield return new("rows right in the half trusted most", topHalf, all.Found.Found / 2);
        yield return new("expected calibration error of confidence (lower is better)", calibration, all.Found.Found);
    }
}
