using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.Quality;

/// <summary>
/// Claims labelled for this project, as <c>bench/labels</c> keeps them: reports by id and stretches by their offsets (code points), never their words. The texts are those of <c>reports/*.jsonl</c>
/// and of four other open sets, and those written for this project, <c>written-texts.jsonl</c> beside the labels; with them the labels take the form of the gold claims.
/// </summary>
/// <param name="data">Folder of the open sets.</param>
/// <param name="labels">Folder of the labels.</param>
internal sealed class LabelFile(string data, string labels)
{
    private const string Written = "written-texts.jsonl";

    /// <summary>
    /// Where reports stand: file, what goes before its ids here, the field of the date, and whether what is fitted to the texts may ship (the data's README marks the others <i>measure</i>).
    /// Texts of the last five are named with their set, as their own ids are bare numbers or names.
    /// </summary>
    private static readonly (string File, string Prefix, string Date, bool Ships)[] _reports =
    [
        ("reports/current-events-2025-01-to-2026-04.jsonl", "", "date", true), ("reports/wikinews-2019.jsonl", "", "date", true), ("time/timebank.jsonl", "timebank:", "dct", false),
        ("places/LGL.jsonl", "lgl:", "date", false), ("attribution/polnear-train.jsonl", "polnear:", "date", false), ("gum/multilayer-train.jsonl", "gum:", "date_created", true),
        (Written, "written:", "date", true),
    ];

    private Dictionary<string, (string Date, string Title, string Text, bool Ships)>? _texts;

    /// <summary>The rows of a file in the form of the gold claims; reports whose text is not at hand are left out.</summary>
    /// <param name="path">The file.</param>
    /// <param name="toFit">True for only those reports that weights which ship may be fitted to; the others may be measured on and no more.</param>
    /// <returns>A JSON object for each report: id, date, title, text, claims.</returns>
    /// <exception cref="InvalidDataException">A row's offsets lie outside its report.</exception>
    public IEnumerable<string> Read(string path, bool toFit = false)
    {
        _texts ??= Texts();
        foreach (string line in File.ReadLines(path))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            JsonNode row = JsonNode.Parse(line)!;
            string id = (string)row["id"]!;
            if (!_texts.TryGetValue(id, out (string Date, string Title, string Text, bool Ships) report) || (toFit && !report.Ships)) continue;
            int[] units = Spans.Units(report.Text);
            JsonArray claims = [];
            foreach (JsonNode? claim in row["claims"]!.AsArray()) claims.Add(Claim(claim!.AsObject(), report.Text, units, id));
            yield return new JsonObject { ["id"] = id, ["date"] = report.Date, ["title"] = report.Title, ["text"] = report.Text, ["claims"] = claims }.ToJsonString();
        }
    }

    private static JsonObject Claim(JsonObject label, string text, int[] units, string id)
    {
        JsonArray? when = label["when"]?.AsArray(), where = label["where"]?.AsArray(), ordinal = label["ordinal"]?.AsArray();
        JsonArray figures = [];
        foreach (JsonNode? figure in label["figures"]?.AsArray() ?? [])
        {
            JsonArray f = figure!.AsArray();
            figures.Add(new JsonObject { ["text"] = Words(f), ["low"] = f[2]?.DeepClone(), ["high"] = f[3]?.DeepClone(), ["unit"] = f[4]?.DeepClone(), ["measure"] = f[5]?.DeepClone() });
        }

        JsonArray speakers = [];
        foreach (JsonNode? speaker in label["speaker"]?.AsArray() ?? []) speakers.Add(Words(speaker!.AsArray()));
        return new JsonObject
        {
            ["kind"] = label["kind"]!.DeepClone(), ["mode"] = label["mode"]?.DeepClone() ?? "", ["quote"] = Stretch(label["quote"]!.AsArray()), ["trigger"] = Stretch(label["trigger"]!.AsArray()),
            ["source"] = Actors("source"), ["target"] = Actors("target"), ["standing"] = label["standing"]?.DeepClone() ?? "happened", ["certainty"] = label["certainty"]?.DeepClone() ?? "plain",
            ["speaker"] = speakers, ["when"] = when is null ? null : new JsonObject { ["text"] = Words(when), ["from"] = when[2]?.DeepClone(), ["until"] = when[3]?.DeepClone() },
            ["where"] = where is null ? null : new JsonObject { ["text"] = Words(where), ["country"] = where[2]?.DeepClone() }, ["figures"] = figures,
            ["ordinal"] = ordinal is null ? null : new JsonObject { ["n"] = ordinal[0]?.DeepClone(), ["of"] = "", ["since"] = ordinal[1]?.DeepClone() }, ["core"] = label["core"]?.DeepClone() ?? true,
        };

        JsonObject Stretch(JsonArray at) => new() { ["text"] = Words(at), ["start"] = (int)at[0]!, ["end"] = (int)at[1]! };

        JsonArray Actors(string side)
        {
            JsonArray actors = [];
            foreach (JsonNode? one in label[side]?.AsArray() ?? [])
            {
                JsonArray actor = one!.AsArray();
                actors.Add(new JsonObject { ["text"] = Words(actor), ["country"] = actor[2]?.DeepClone(), ["sector"] = actor[3]?.DeepClone() });
            }

            return actors;
        }

        string Words(JsonArray at)
        {
            int start = (int)at[0]!, end = (int)at[1]!;
            if (start < 0 || end <= start || end >= units.Length) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{id}: {start} to {end} lies outside its text of {units.Length - 1} characters"));
            return text[units[start]..units[end]];
        }
    }

    private Dictionary<string, (string Date, string Title, string Text, bool Ships)> Texts()
    {
        Dictionary<string, (string, string, string, bool)> texts = new(StringComparer.Ordinal);
        foreach ((string file, string prefix, string date, bool ships) in _reports)
        {
            string path = Path.Combine(file == Written ? labels : data, file);
            if (!File.Exists(path)) continue;
            foreach (string line in File.ReadLines(path, Encoding.UTF8))
            {
                using JsonDocument row = JsonDocument.Parse(line);
                JsonElement root = row.RootElement;
                texts[prefix + root.GetProperty("id")] = (root.GetProperty(date).GetString() is { Length: > 10 } at ? at[..10] : root.GetProperty(date).GetString() ?? "", root.TryGetProperty("title", out JsonElement title) ? title.GetString() ?? "" : "", root.GetProperty("text").GetString()!, ships);
            }
        }

        return texts;
    }
}
