using System.Text.Json;
using Chancery.Documents;

namespace Chancery.App.Input;

/// <summary>Reads a row of JSONL: our own keys, and those that trafilatura and others write.</summary>
internal static class JsonRows
{
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="JsonException">The row is no JSON object or holds no text.</exception>
    public static SourceText Read(string row, Action<string> badDay)
    {
        using JsonDocument json = JsonDocument.Parse(row, _options);
        JsonElement report = json.RootElement;
        if (report.ValueKind != JsonValueKind.Object) throw new JsonException("a row must be a JSON object");
        string text = Find(report, "text", "raw_text", "plaintext", "body", "content") ?? throw new JsonException("the row has no \"text\"");
        string? given = Find(report, "published", "date", "publish_date", "publishing_date");
        DateOnly day = default;
        string iso = "";
        bool known = given is not null && PublicationDay.TryRead(given, out day, out iso);
        if (given is not null && !known) badDay(given);
        return new SourceText(text)
        {
            Id = Find(report, "id"),
            Title = Find(report, "title", "headline") ?? "",
            Publisher = Find(report, "publisher", "sitename", "source-hostname", "hostname") ?? FirstSource(report) ?? "",
            Url = Find(report, "url", "source", "link") ?? "",
            Published = known ? day : null,
            PublishedAsGiven = known ? iso : null,
            PublishedFrom = known ? "given" : null,
        };
    }

    // Digests name what they rest on: "sources": [{"name": "Reuters", "url": …}]. The first stands for the publisher; its address is not the digest's own.
    private static string? FirstSource(JsonElement report) =>
        report.TryGetProperty("sources", out JsonElement sources) && sources.ValueKind == JsonValueKind.Array && sources.GetArrayLength() > 0 && sources[0].ValueKind == JsonValueKind.Object ? Find(sources[0], "name") : null;

    private static string? Find(JsonElement report, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (!report.TryGetProperty(key, out JsonElement value)) continue;
            string? words = value.ValueKind switch
            {
                JsonValueKind.String => Words(value),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
            // An empty text is a text; any other empty value says nothing.
            if (words is { Length: > 0 } || (words is not null && key == "text")) return words;
        }

        return null;
    }

    // A lone surrogate written as an escape cannot be decoded; it stands for one unknown character.
    private static string Words(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return LoneSurrogates.Decode(value.GetRawText());
        }
    }
}
