using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chancery.Quality.Measures;

/// <summary>A claim as <c>shared/gold/score</c> sees it: of the gold, or as <c>chancery read --format jsonl</c> prints it.</summary>
internal sealed class GoldClaim
{
    /// <summary>Words of one slot.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="Name">What they stand for, where the row says so.</param>
    /// <param name="Start">First unit in the report, in UTF-16; null if the row gives none.</param>
    /// <param name="End">One past the last unit.</param>
    /// <param name="Country">Country of an actor.</param>
    /// <param name="Sector">Sector of an actor.</param>
    internal sealed record Slot(string Text, string Name, int? Start, int? End, string Country, string Sector);

    /// <summary>A number with its bounds.</summary>
    internal sealed record Number(double? Low, double? High, string Harm, string Unit);

    private static readonly Dictionary<string, string> _harm = new(StringComparer.Ordinal)
    {
        ["dead"] = "dead", ["killed"] = "dead", ["deaths"] = "dead", ["injured"] = "injured", ["wounded"] = "injured", ["missing"] = "missing", ["detained"] = "detained",
        ["arrested"] = "detained", ["abducted"] = "abducted", ["kidnapped"] = "abducted", ["displaced"] = "displaced",
    };

    public required string Kind { get; init; }

    public string Mode { get; init; } = "";

    public required Slot Quote { get; init; }

    public required Slot Trigger { get; init; }

    public List<Slot> Source { get; init; } = [];

    public List<Slot> Target { get; init; } = [];

    public string Standing { get; init; } = "";

    public string Certainty { get; init; } = "";

    /// <summary>Speakers from the outermost to the innermost, without those that announce an act of their own.</summary>
    public List<Slot> Speakers { get; init; } = [];

    /// <summary>First and last day; null if none is given or if it was inferred.</summary>
    public (string From, string? Until)? Day { get; init; }

    /// <summary>Country of the place; null if no place is given.</summary>
    public string? Where { get; init; }

    public List<Number> Figures { get; init; } = [];

    /// <summary>Number and year of an ordinal; null if there is none.</summary>
    public (string N, string Since)? Ordinal { get; init; }

    /// <summary>False where leaving it out is as right as taking it.</summary>
    public bool Core { get; init; } = true;

    /// <summary>The entry of the knowledge that made it; empty in the gold.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The engine's own chance that it is right.</summary>
    public double Confidence { get; init; }

    /// <summary>Reads a row's claims; offsets are turned from code points into UTF-16.</summary>
    public static List<GoldClaim> ReadAll(JsonElement row, string text)
    {
        int[] units = Spans.Units(text);
        return [.. row.GetProperty("claims").EnumerateArray().Select(c => Read(c, units))];
    }

    /// <summary>Runs of letters, digits and underscores, in lower case: Python's <c>\w+</c>.</summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (Rune rune in text.ToLowerInvariant().EnumerateRunes())
        {
            bool inside = rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
            if (inside) word.Append(rune.ToString());
            else Close();
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static GoldClaim Read(JsonElement claim, int[] units) => new()
    {
        Kind = Text(claim, "kind"), Mode = Text(claim, "mode"), Quote = SlotOf(Get(claim, "quote"), units), Trigger = SlotOf(Get(claim, "trigger"), units),
        Source = Slots(claim, "source", units), Target = Slots(claim, "target", units), Standing = Text(claim, "standing"), Certainty = Text(claim, "certainty"),
        Speakers = SpeakersOf(claim, units), Day = DayOf(Get(claim, "when")), Where = Get(claim, "where") is { ValueKind: JsonValueKind.Object } where ? Text(where, "country") : null,
        Figures = FiguresOf(claim), Ordinal = OrdinalOf(Get(claim, "ordinal")), Core = Get(claim, "core") is not { ValueKind: JsonValueKind.False }, Rule = Text(claim, "rule"),
        Confidence = Get(claim, "confidence") is { ValueKind: JsonValueKind.Number } chance ? chance.GetDouble() : 0,
    };

    private static JsonElement? Get(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Text(JsonElement element, string name) => Get(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    private static List<Slot> Slots(JsonElement claim, string name, int[] units) => Get(claim, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(s => SlotOf(s, units))] : [];

    private static Slot SlotOf(JsonElement? slot, int[] units)
    {
        if (slot is not { ValueKind: JsonValueKind.Object } element) return new(slot is { ValueKind: JsonValueKind.String } words ? words.GetString()! : "", "", null, null, "", "");
        int? start = null, end = null;
        if (Get(element, "start") is { ValueKind: JsonValueKind.Number } s && Get(element, "end") is { ValueKind: JsonValueKind.Number } e) (start, end) = (units[Math.Clamp(s.GetInt32(), 0, units.Length - 1)], units[Math.Clamp(e.GetInt32(), 0, units.Length - 1)]);
        return new(Text(element, "text"), Text(element, "name"), start, end, Text(element, "country"), Text(element, "sector"));
    }

    private static List<Slot> SpeakersOf(JsonElement claim, int[] units) =>
        Get(claim, "speaker") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Where(s => s.ValueKind != JsonValueKind.Object || Get(s, "self") is not { ValueKind: JsonValueKind.True }).Select(s => SlotOf(s, units))] : [];

    private static (string, string?)? DayOf(JsonElement? when)
    {
        if (when is not { ValueKind: JsonValueKind.Object } element || Text(element, "from").Length == 0 || Get(element, "inferred") is { ValueKind: JsonValueKind.True }) return null;
        return (Text(element, "from"), Get(element, "until")?.GetString());
    }

    private static List<Number> FiguresOf(JsonElement claim)
    {
        List<Number> figures = [];
        if (Get(claim, "figures") is not { ValueKind: JsonValueKind.Array } list) return figures;
        foreach (JsonElement figure in list.EnumerateArray())
        {
            List<string> unit = Words(Text(figure, "unit"));
            figures.Add(new(Get(figure, "low")?.GetDouble(), Get(figure, "high")?.GetDouble(), _harm.GetValueOrDefault(Text(figure, "measure").ToLowerInvariant(), ""), unit.Count > 0 ? unit[^1].TrimEnd('s') : ""));
        }

        return figures;
    }

    private static (string, string)? OrdinalOf(JsonElement? ordinal)
    {
        if (ordinal is not { ValueKind: JsonValueKind.Object } element) return null;
        string since = Get(element, "since") is { } value ? value.ToString() : "";
        return (Get(element, "n")?.ToString() ?? "", since[..Math.Min(4, since.Length)]);
    }
}
