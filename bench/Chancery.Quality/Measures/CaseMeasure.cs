using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.Quality.Measures;

/// <summary>The gold claims with the reports in capitals, or in small letters: what the loss of case costs.</summary>
/// <param name="name">Short name, as <c>--only</c> takes it.</param>
/// <param name="letters">How the reports are written.</param>
/// <param name="change">Writes a letter so.</param>
internal sealed class CaseMeasure(string name, string letters, Func<char, char> change) : Measure
{
    // What stands for itself in a gold claim and is no word of the report.
    private static readonly FrozenSet<string> _codes = FrozenSet.ToFrozenSet(
        ["id", "date", "kind", "mode", "country", "sector", "standing", "certainty", "from", "until", "measure", "unit", "change", "precision", "publisher"], StringComparer.Ordinal);

    public override string Name => name;

    public override string File => "gold/dev.jsonl";

    public override string Meaning => $"The same reports, all in {letters}: set beside the figures of `gold`, what the loss of case costs.";

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        List<(string Id, string Text, List<GoldClaim> Gold, List<GoldClaim> Found)> reports = [];
        foreach (JsonElement row in bench.Rows(File))
        {
            (string id, string text, _, List<GoldClaim> gold, List<GoldClaim> found) = Fitting.Read(bench, Changed(JsonNode.Parse(row.GetRawText())!, "").ToJsonString());
            reports.Add((id, text, gold, found));
        }

        ClaimTally all = new(reports);
        yield return new("found F1", all.Found.F1, all.Found.Gold);
        yield return new("dyad F1", all.Dyad.F1, all.Found.Gold);
        yield return new("row F1", all.Row.F1, all.Found.Gold);
    }

    private JsonNode Changed(JsonNode node, string key)
    {
        switch (node)
        {
            case JsonObject slots:
                JsonObject changed = [];
                foreach ((string slot, JsonNode? value) in slots) changed[slot] = value is null ? null : Changed(value, slot);
                return changed;
            case JsonArray list:
                JsonArray all = [];
                foreach (JsonNode? value in list) all.Add(value is null ? null : Changed(value, key));
                return all;
            case JsonValue value when value.TryGetValue(out string? words) && !_codes.Contains(key):
                return JsonValue.Create(string.Concat(words.Select(change)));
            default:
                return node.DeepClone();
        }
    }
}
