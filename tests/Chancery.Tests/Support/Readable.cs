using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.Tests;

/// <summary>Rows written so that a difference can be read: a line for each slot, versions and this machine's paths left out.</summary>
internal static class Readable
{
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The reports of a JSONL output, slot by slot.</summary>
    public static string Claims(string jsonl)
    {
        StringBuilder text = new();
        foreach (string line in jsonl.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            JsonObject report = JsonNode.Parse(line)!.AsObject();
            report.Remove("engine");
            report["file"] = Path.GetFileName((string?)report["file"]);
            foreach ((string key, JsonNode? value) in report)
            {
                if (key != "claims") text.Append(key).Append(": ").Append(Plain(value)).Append('\n');
            }

            foreach (JsonNode? claim in report["claims"]!.AsArray()) AddClaim(text, claim!.AsObject());
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void AddClaim(StringBuilder text, JsonObject claim)
    {
        text.Append("\n- ");
        foreach ((string key, JsonNode? value) in claim)
        {
            if (value is not null && Plain(value) is not ("[]" or "\"\"" or "false")) text.Append(key).Append(": ").Append(Plain(value)).Append("\n  ");
        }

        text.Length -= 2;
    }

    private static string Plain(JsonNode? value) => value?.ToJsonString(_plain) ?? "null";
}
