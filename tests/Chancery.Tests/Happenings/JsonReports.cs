using System.Collections.Immutable;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Store.Happenings;

namespace Chancery.Tests.Happenings;

/// <summary>Reads what `chancery read --format jsonl` wrote, for measuring on many reports.</summary>
internal static class JsonReports
{
    internal static IEnumerable<LedgerReport> Read(string file)
    {
        foreach (string line in File.ReadLines(file))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return Report(json.RootElement);
        }
    }

    private static LedgerReport Report(JsonElement row) => new()
    {
        Id = Word(row, "id"), Published = Day(row, "published"), Title = Word(row, "title"), Publisher = Word(row, "publisher"), Url = Word(row, "url"), Text = Word(row, "text"),
        Claims = [.. row.GetProperty("claims").EnumerateArray().Select(Claim)],
    };

    private static LedgerClaim Claim(JsonElement row) => new()
    {
        Id = Word(row, "id"), Kind = Word(row, "kind"), Mode = Word(row, "mode"), Quote = Word(row.GetProperty("quote"), "text"), Trigger = Word(row.GetProperty("trigger"), "text"), Start = row.GetProperty("trigger").GetProperty("start").GetInt32(),
        Source = Actors(row, "source"), Target = Actors(row, "target"), Standing = Enum.Parse<Standing>(Word(row, "standing"), ignoreCase: true), Status = Word(row, "status"), Historical = row.GetProperty("historical").GetBoolean(), Hedged = Word(row, "certainty") == "hedged",
        Speakers = [.. row.GetProperty("speaker").EnumerateArray().Select(s => new LedgerSpeaker(Word(s, "text"), Word(s, "name"), Word(s, "actor"), Word(s, "country"), Word(s, "sector"), Word(s, "kind"), s.GetProperty("self").GetBoolean()))],
        When = row.GetProperty("when") is { ValueKind: JsonValueKind.Object } when ? new(Day(when, "from"), Day(when, "until"), Word(when, "precision"), when.GetProperty("inferred").GetBoolean()) : null,
        Where = row.GetProperty("where") is { ValueKind: JsonValueKind.Object } where ? new(Word(where, "name"), Word(where, "country"), Number(where, "latitude"), Number(where, "longitude"), Word(where, "precision")) : null,
        Figures = [.. row.GetProperty("figures").EnumerateArray().Select(f => new LedgerFigure(Word(f, "text"), Number(f, "low"), Number(f, "high"), f.GetProperty("approximate").GetBoolean(), Word(f, "unit"), Word(f, "measure"), f.GetProperty("of").GetString(), Word(f, "scope")))],
        Ordinal = row.GetProperty("ordinal") is { ValueKind: JsonValueKind.Object } ordinal ? new(Word(ordinal, "text"), ordinal.GetProperty("n").GetInt32(), Word(ordinal, "of"), ordinal.GetProperty("since").GetString()) : null,
    };

    private static ImmutableArray<LedgerActor> Actors(JsonElement row, string key) =>
        [.. row.GetProperty(key).EnumerateArray().Select(p => new LedgerActor(Word(p, "text"), Word(p, "name"), Word(p, "actor"), Word(p, "country"), Word(p, "sector"), Word(p, "role")))];

    private static string Word(JsonElement row, string key) => row.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static double? Number(JsonElement row, string key) => row.GetProperty(key) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private static DateOnly? Day(JsonElement row, string key) => Word(row, key) is { Length: >= 10 } day ? DateOnly.Parse(day.AsSpan(0, 10), System.Globalization.CultureInfo.InvariantCulture) : null;
}
