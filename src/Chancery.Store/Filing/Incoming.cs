using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Export;

namespace Chancery.Store.Filing;

/// <summary>A report on its way into the ledger: the contract's form, taken apart.</summary>
internal sealed class Incoming
{
    // PostgreSQL's text cannot hold a NUL; its picture stands for it in both databases.
    private const char Nul = '\0', NulPicture = '\u2400';

    private Incoming()
    {
    }

    public required string Id { get; init; }

    public required string Sha256 { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required string Url { get; init; }

    public required string UrlKey { get; init; }

    public required string Language { get; init; }

    public string? File { get; init; }

    public string? FeedSource { get; init; }

    public string? Published { get; init; }

    public string? PublishedDay => Published is { Length: >= 10 } ? Published[..10] : null;

    public string? PublishedFrom { get; init; }

    public string? Status { get; init; }

    /// <summary>Null where texts are not kept.</summary>
    public string? Text { get; init; }

    /// <summary>The quotes of the claims, a line each, where texts are not kept; else null.</summary>
    public string? Quotes { get; init; }

    public required EngineVersions Maker { get; init; }

    /// <summary>Posts and relations as packed JSON; null if there are none.</summary>
    public byte[]? Extras { get; init; }

    public required ImmutableArray<(FiledClaim Claim, byte[] Json)> Claims { get; init; }

    /// <summary>What the versions of one report have in common: the address, else an id that the input gave, else the text itself.</summary>
    public string VersionKey => UrlKey.Length > 0 ? UrlKey : Sha256.StartsWith(Id, StringComparison.Ordinal) ? "text " + Sha256 : "id " + Id;

    public static Incoming Of(ReadReport report, EngineVersions maker, TextKeeping keeping)
    {
        bool whole = keeping == TextKeeping.Whole;
        using JsonDocument json = JsonDocument.Parse(JsonlExporter.ToBytes(report, new ExportOptions { IncludeText = false, Engine = maker }));
        JsonElement root = json.RootElement;
        ImmutableArray<(FiledClaim, byte[])> claims = [.. root.GetProperty("claims").EnumerateArray().Select(c => (FiledClaim.Read(c), Packed.Pack(JsonMarshal.GetRawUtf8Value(c))))];
        string url = Clean(report.Document.Source.Url);
        return new Incoming
        {
            Id = Clean(report.Id), Sha256 = report.TextSha256, Title = Clean(report.Document.Source.Title), Publisher = Clean(report.Document.Source.Publisher), Url = url, UrlKey = WebAddress.KeyOf(url),
            Language = report.Language, File = report.Document.Source.File, FeedSource = report.Document.Source.FeedSource is { Length: > 0 } feedSource ? Clean(feedSource) : null, Published = ClaimWords.Published(report), PublishedFrom = report.PublishedFrom, Status = report.Status,
            Text = whole ? Clean(report.Document.Text) : null,
            Quotes = whole ? null : string.Join('\n', claims.Select(c => Clean(c.Item1.Quote.Text)).Distinct()),
            Maker = maker, Extras = ExtrasOf(root), Claims = claims,
        };
    }

    /// <summary>The words as the databases can hold them.</summary>
    public static string Clean(string words) => words.Contains(Nul, StringComparison.Ordinal) ? words.Replace(Nul, NulPicture) : words;

    private static byte[]? ExtrasOf(JsonElement root)
    {
        JsonElement posts = root.GetProperty("posts"), relations = root.GetProperty("relations");
        if (posts.GetArrayLength() + relations.GetArrayLength() == 0) return null;
        return Packed.Pack([.. "{\"posts\":"u8, .. JsonMarshal.GetRawUtf8Value(posts), .. ",\"relations\":"u8, .. JsonMarshal.GetRawUtf8Value(relations), .. "}"u8]);
    }
}

/// <summary>How much of a report's text the ledger keeps.</summary>
public enum TextKeeping
{
    /// <summary>All of it: claims can be verified and read again by a newer engine.</summary>
    Whole,

    /// <summary>The quotes of its claims only.</summary>
    QuotesOnly,
}
