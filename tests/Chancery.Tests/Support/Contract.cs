using System.Text;
using System.Text.Json;

namespace Chancery.Tests;

/// <summary>The rules of a report's JSON that hold for every report.</summary>
internal static class Contract
{
    /// <summary>What a line of JSONL breaks; empty if it keeps every rule.</summary>
    public static List<string> Breaches(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        List<string> breaches = [];
        int[] codePoints = [.. json.RootElement.GetProperty("text").GetString()!.EnumerateRunes().Select(r => r.Value)];
        Walk(json.RootElement, "", codePoints, breaches);
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (JsonElement claim in json.RootElement.GetProperty("claims").EnumerateArray()) CheckClaim(claim, ids, breaches);
        return breaches;
    }

    private static void Walk(JsonElement element, string path, int[] codePoints, List<string> breaches)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Walk(item, path + "[]", codePoints, breaches);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("start", out JsonElement start)) CheckStretch(element, start.GetInt32(), element.GetProperty("end").GetInt32(), path, codePoints, breaches);
            foreach (JsonProperty property in element.EnumerateObject()) Walk(property.Value, path + "/" + property.Name, codePoints, breaches);
        }
    }

    private static void CheckStretch(JsonElement element, int start, int end, string path, int[] codePoints, List<string> breaches)
    {
        string text = element.GetProperty("text").GetString()!;
        if (start < 0 || end <= start || end > codePoints.Length) breaches.Add($"{path}: [{start}, {end}) is no stretch of a text of {codePoints.Length}");
        else if (text != Text(codePoints.AsSpan(start..end))) breaches.Add($"{path}: '{text}' is not what stands at [{start}, {end})");
    }

    private static void CheckClaim(JsonElement claim, HashSet<string> ids, List<string> breaches)
    {
        string id = claim.GetProperty("id").GetString()!;
        if (!ids.Add(id)) breaches.Add($"claim id {id} stands twice");
        (int Start, int End) quote = Stretch(claim.GetProperty("quote")), trigger = Stretch(claim.GetProperty("trigger"));
        if (trigger.Start < quote.Start || trigger.End > quote.End) breaches.Add($"claim {id}: trigger {trigger} lies outside quote {quote}");
        double confidence = claim.GetProperty("confidence").GetDouble();
        if (confidence is not (>= 0 and <= 1)) breaches.Add($"claim {id}: confidence {confidence}");
        foreach (JsonElement quoted in claim.GetProperty("quoted").EnumerateArray())
        {
            (int start, int end) = Stretch(quoted);
            if (start < quote.Start || end > quote.End) breaches.Add($"claim {id}: quoted ({start}, {end}) lies outside quote {quote}");
        }
    }

    private static (int Start, int End) Stretch(JsonElement element) => (element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());

    private static string Text(ReadOnlySpan<int> codePoints)
    {
        StringBuilder text = new();
        foreach (int point in codePoints) text.Append(new Rune(point).ToString());
        return text.ToString();
    }
}
