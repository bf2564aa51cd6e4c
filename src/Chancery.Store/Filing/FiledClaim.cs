using System.Collections.Immutable;
using System.Text.Json;

namespace Chancery.Store.Filing;

/// <summary>A claim as the ledger holds it: the contract's form, with words in place of ranges.</summary>
public sealed record FiledClaim
{
    /// <summary>The claim's id, the same in every version of the engine.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER kind in capitals.</summary>
    public required string Kind { get; init; }

    /// <summary>Mode of the kind; empty where none fits.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Nearest CAMEO code.</summary>
    public string Cameo { get; init; } = "";

    /// <summary>happened, planned, possible or denied.</summary>
    public required string Standing { get; init; }

    /// <summary>The finer word for the standing.</summary>
    public string Status { get; init; } = "";

    /// <summary>True if it is told as background.</summary>
    public bool Historical { get; init; }

    /// <summary>True if the words hold back.</summary>
    public bool Hedged { get; init; }

    /// <summary>The engine's own chance that the row is right, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The words that support the claim.</summary>
    public required FiledWords Quote { get; init; }

    /// <summary>The words that carry the act.</summary>
    public required FiledWords Trigger { get; init; }

    /// <summary>Who acts.</summary>
    public ImmutableArray<FiledActor> Source { get; init; } = [];

    /// <summary>Who is acted on.</summary>
    public ImmutableArray<FiledActor> Target { get; init; } = [];

    /// <summary>Who says it, outermost first; empty means the report itself.</summary>
    public ImmutableArray<FiledActor> Speakers { get; init; } = [];

    /// <summary>When; null if the report gives no time.</summary>
    public FiledTime? When { get; init; }

    /// <summary>Where; null if the report gives no place.</summary>
    public FiledPlace? Where { get; init; }

    /// <summary>The numbers that measure the act.</summary>
    public ImmutableArray<FiledFigure> Figures { get; init; } = [];

    /// <summary>Its number in a row of such acts; null if none is given.</summary>
    public FiledOrdinal? Ordinal { get; init; }

    /// <summary>The entry of the knowledge that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>Reads a claim in the contract's form.</summary>
    /// <exception cref="JsonException">A part that every claim has is missing.</exception>
    public static FiledClaim Read(JsonElement claim)
    {
        try
        {
            return new FiledClaim
            {
                Id = Text(claim, "id"), Kind = Text(claim, "kind"), Mode = Text(claim, "mode"), Cameo = Text(claim, "cameo"), Standing = Text(claim, "standing"), Status = Text(claim, "status"), Rule = Text(claim, "rule"),
                Historical = Flag(claim, "historical"), Hedged = Text(claim, "certainty") == "hedged", Confidence = Number(claim, "confidence") ?? 0,
                Quote = Words(claim.GetProperty("quote")), Trigger = Words(claim.GetProperty("trigger")),
                Source = Each(claim, "source", Actor), Target = Each(claim, "target", Actor), Speakers = Each(claim, "speaker", Actor), Figures = Each(claim, "figures", Figure),
                When = Part(claim, "when") is { } when ? new FiledTime(Words(when), Day(when, "from"), Day(when, "until"), Text(when, "precision"), Flag(when, "inferred")) : null,
                Where = Part(claim, "where") is { } where ? new FiledPlace(Words(where), Text(where, "name"), Text(where, "country"), Number(where, "latitude"), Number(where, "longitude"), Text(where, "precision"), Text(where, "role")) { Inferred = Flag(where, "inferred") } : null,
                Ordinal = Part(claim, "ordinal") is { } ordinal ? new FiledOrdinal(Words(ordinal), (int)(Number(ordinal, "n") ?? 0), Text(ordinal, "of"), Maybe(ordinal, "since")) : null,
            };
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("not a claim: " + fault.Message, fault);
        }
    }

    internal static FiledClaim Read(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    private static FiledActor Actor(JsonElement actor) => new(Words(actor), Text(actor, "name"), Text(actor, "actor"), Text(actor, "country"), Text(actor, "sector"))
    {
        Role = Text(actor, "role"), Kind = Text(actor, "kind"), Cue = Maybe(actor, "cue"), Channel = Maybe(actor, "channel"), Self = Flag(actor, "self"), Inferred = Flag(actor, "inferred"),
    };

    private static FiledFigure Figure(JsonElement figure) => new(Words(figure), Number(figure, "low"), Number(figure, "high"), Flag(figure, "approximate"), Text(figure, "unit"), Text(figure, "measure"), Text(figure, "of"), Text(figure, "scope"));

    private static FiledWords Words(JsonElement part) => new(Text(part, "text"), (int)(Number(part, "start") ?? 0), (int)(Number(part, "end") ?? 0));

    private static ImmutableArray<T> Each<T>(JsonElement claim, string name, Func<JsonElement, T> read) =>
        claim.TryGetProperty(name, out JsonElement parts) && parts.ValueKind == JsonValueKind.Array ? [.. parts.EnumerateArray().Select(read)] : [];

    private static JsonElement? Part(JsonElement claim, string name) => claim.TryGetProperty(name, out JsonElement part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static string? Maybe(JsonElement part, string name) => part.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Text(JsonElement part, string name) => Maybe(part, name) ?? "";

    private static bool Flag(JsonElement part, string name) => part.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static double? Number(JsonElement part, string name) => part.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static DateOnly? Day(JsonElement part, string name) =>
        DateOnly.TryParseExact(Maybe(part, name), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly day) ? day : null;
}

/// <summary>A stretch of a report.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last.</param>
public readonly record struct FiledWords(string Text, int Start, int End);

/// <summary>Somebody who takes part in an act or says that it is so.</summary>
/// <param name="Words">The words that name him.</param>
/// <param name="Name">What they stand for.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3 or one of the other codes of the contract; empty if unknown.</param>
/// <param name="Sector">GOV, MIL and so on; empty if unknown.</param>
public sealed record FiledActor(FiledWords Words, string Name, string Actor, string Country, string Sector)
{
    /// <summary>Of a participant: actor, visitor, host and so on; empty for a speaker.</summary>
    public string Role { get; init; } = "";

    /// <summary>Of a speaker: person, office, body, medium or unnamed; empty for a participant.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Of a speaker: the words of saying; null if there are none.</summary>
    public string? Cue { get; init; }

    /// <summary>Of a speaker: how it was said; null if unsaid.</summary>
    public string? Channel { get; init; }

    /// <summary>Of a speaker: true if the source announces its own act.</summary>
    public bool Self { get; init; }

    /// <summary>Of a participant: true if no words say that this state takes part, and it is the likeliest.</summary>
    public bool Inferred { get; init; }

    /// <summary>The name, else the words of the report.</summary>
    public string Shown => Name.Length > 0 ? Name : Words.Text;
}

/// <summary>A time as a report gives it.</summary>
/// <param name="Words">The words.</param>
/// <param name="From">First day; null if it cannot be told.</param>
/// <param name="Until">Last day, included; null if open or unknown.</param>
/// <param name="Precision">hour, day, week, month, season, year or period.</param>
/// <param name="Inferred">True if the words do not say it of this act.</param>
public sealed record FiledTime(FiledWords Words, DateOnly? From, DateOnly? Until, string Precision, bool Inferred);

/// <summary>A place as a report gives it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Name">Usual name.</param>
/// <param name="Country">ISO 3166-1 alpha-3; empty if none.</param>
/// <param name="Latitude">Decimal degrees north; null if unknown.</param>
/// <param name="Longitude">Decimal degrees east; null if unknown.</param>
/// <param name="Precision">site, city, region, country or area.</param>
/// <param name="Role">at, from or to.</param>
public sealed record FiledPlace(FiledWords Words, string Name, string Country, double? Latitude, double? Longitude, string Precision, string Role)
{
    /// <summary>True if no words set the act there, but all who take part, or those whom it hits, are of this state.</summary>
    public bool Inferred { get; init; }
}

/// <summary>A number that measures an act.</summary>
/// <param name="Words">The words.</param>
/// <param name="Low">Least value; null for "up to 40".</param>
/// <param name="High">Greatest value; null for "at least 40".</param>
/// <param name="Approximate">True for "around".</param>
/// <param name="Unit">The counted noun.</param>
/// <param name="Measure">dead, injured, deployed and so on; empty if unsaid.</param>
/// <param name="Of">source or target; empty if unsaid.</param>
/// <param name="Scope">new, total or part.</param>
public sealed record FiledFigure(FiledWords Words, double? Low, double? High, bool Approximate, string Unit, string Measure, string Of, string Scope);

/// <summary>The number of an act in a row of such acts.</summary>
/// <param name="Words">The words.</param>
/// <param name="N">1 for the first.</param>
/// <param name="Of">What is counted, as written.</param>
/// <param name="Since">Since when it is counted; null if unsaid.</param>
public sealed record FiledOrdinal(FiledWords Words, int N, string Of, string? Since);
