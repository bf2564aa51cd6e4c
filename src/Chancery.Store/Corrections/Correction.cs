using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.Store.Corrections;

/// <summary>An analyst's word over a row: who, why, and what is to hold instead. A line of a patch file.</summary>
/// <param name="Id">The correction's own id; giving the same one twice adds nothing.</param>
/// <param name="Target">Id of the claim, report or happening that it is about.</param>
/// <param name="Action">reject, set, merge or split.</param>
/// <param name="Slot">For set: the slot, a path such as <c>where.country</c> or <c>source.0.actor</c>; else empty.</param>
/// <param name="Value">For set: the new value as JSON. For merge and split: the ids of the claims that belong together, or that stand alone, as a JSON array. Else empty.</param>
/// <param name="Author">Who says so.</param>
/// <param name="Reason">Why.</param>
public sealed record Correction(string Id, string Target, string Action, string Slot, string Value, string Author, string Reason)
{
    private static readonly string[] _actions = ["reject", "set", "merge", "split"];

    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Slots that say where a row comes from; changing them would break the chain of evidence.
    private static readonly string[] _fixed = ["id", "quote", "trigger", "rule", "quoted", "confidence"];

    /// <summary>When it was undone; null while it is in force.</summary>
    public string? UndoneAt { get; init; }

    /// <summary>Reads a line of a patch file: <c>{"id": …, "target": …, "action": "set", "slot": "mode", "value": "visit", "author": …, "reason": …}</c>.</summary>
    /// <exception cref="JsonException">The line is no correction; the message says what is wrong.</exception>
    public static Correction Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (JsonNode.Parse(line) is not JsonObject json) throw new JsonException("a correction is a JSON object");
        string action = Text("action");
        if (!_actions.Contains(action)) throw new JsonException("\"action\" must be reject, set, merge or split");
        Correction correction = new(Text("id"), Text("target"), action, Maybe("slot"), json["value"]?.ToJsonString(_plain) ?? (json.ContainsKey("value") ? "null" : ""), Text("author"), Text("reason"));
        if (action == "set" && (correction.Slot.Length == 0 || correction.Value.Length == 0)) throw new JsonException("\"set\" needs \"slot\" and \"value\"");
        if (_fixed.Contains(correction.Slot.Split('.')[0])) throw new JsonException("\"" + correction.Slot + "\" says where the row comes from and cannot be corrected; reject the row instead");
        if (action is "merge" or "split" && json["value"] is not JsonArray) throw new JsonException("\"" + action + "\" needs \"value\", an array of ids of claims");
        return correction;

        string Maybe(string key) => json[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";

        string Text(string key) => Maybe(key) is { Length: > 0 } text ? text : throw new JsonException("\"" + key + "\" is missing");
    }

    /// <summary>The line of a patch file that says the same.</summary>
    public string ToJson()
    {
        JsonObject json = new() { ["id"] = Id, ["target"] = Target, ["action"] = Action };
        if (Slot.Length > 0) json["slot"] = Slot;
        if (Value.Length > 0) json["value"] = JsonNode.Parse(Value);
        json["author"] = Author;
        json["reason"] = Reason;
        return json.ToJsonString(_plain);
    }

    /// <summary>The claim with the slot set; unchanged if this reading of the report has no such slot.</summary>
    internal byte[] ApplyTo(byte[] claim)
    {
        JsonNode root = JsonNode.Parse(claim)!;
        string[] path = Slot.Split('.');
        JsonNode? at = root;
        for (int i = 0; i < path.Length - 1 && at is not null; i++) at = Step(at, path[i]);
        if (at is null || !TrySet(at, path[^1], JsonNode.Parse(Value))) return claim;
        byte[] changed = JsonSerializer.SerializeToUtf8Bytes(root, _plain);
        try
        {
            FiledClaim(changed);
            return changed;
        }
        catch (JsonException)
        {
            return claim;
        }

        static void FiledClaim(byte[] json) => Filing.FiledClaim.Read(json);
    }

    private static JsonNode? Step(JsonNode at, string key) => at switch
    {
        JsonObject parts => parts[key],
        JsonArray items when int.TryParse(key, out int index) && index >= 0 && index < items.Count => items[index],
        _ => null,
    };

    private static bool TrySet(JsonNode at, string key, JsonNode? value)
    {
        if (at is JsonObject parts && parts.ContainsKey(key))
        {
            parts[key] = value;
            return true;
        }

        if (at is not JsonArray items || !int.TryParse(key, out int index) || index < 0 || index > items.Count) return false;
        if (index == items.Count) items.Add(value);
        else items[index] = value;
        return true;
    }
}
