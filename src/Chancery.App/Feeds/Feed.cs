using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Chancery.App.Feeds;

/// <summary>An entry of a feed.</summary>
/// <param name="Title">Its headline; empty if none.</param>
/// <param name="Link">Where the report is; empty if the feed does not say.</param>
/// <param name="Published">When it was published, or changed, as written; null if unsaid.</param>
/// <param name="Html">Its words, as HTML; empty if none.</param>
/// <param name="IsWhole">True if the feed gives the whole report and not a summary.</param>
/// <param name="Source">Whom the feed names as its source; empty if none.</param>
internal sealed record FeedItem(string Title, string Link, string? Published, string Html, bool IsWhole, string Source);

/// <summary>A feed, RSS (0.9 to 2.0) or Atom. Reads what is there and asks for no more: feeds are seldom what their rules say.</summary>
internal sealed partial class Feed
{
    // Characters; what is shorter is a summary, whatever the feed calls it.
    private const int ShortestReport = 600;

    private static readonly XNamespace _content = "http://purl.org/rss/1.0/modules/content/", _dublinCore = "http://purl.org/dc/elements/1.1/";

    private Feed(string title, IReadOnlyList<FeedItem> items)
    {
        Title = title;
        Items = items;
    }

    public string Title { get; }

    public IReadOnlyList<FeedItem> Items { get; }

    /// <summary>Reads a feed.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="address">Where it was found; links may be relative to it.</param>
    /// <exception cref="XmlException">It is no XML, or no feed.</exception>
    public static Feed Read(Stream stream, Uri address)
    {
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
        XElement root = XDocument.Load(reader).Root ?? throw new XmlException("it is empty");
        List<XElement> entries = [.. root.Descendants().Where(e => e.Name.LocalName is "item" or "entry")];
        if (entries.Count == 0 && root.Name.LocalName is not ("rss" or "feed" or "RDF")) throw new XmlException("it is neither RSS nor Atom");
        XElement head = root.Elements().FirstOrDefault(e => e.Name.LocalName == "channel") ?? root;
        return new Feed(Words(head, "title"), [.. entries.Select(e => ItemOf(e, address))]);
    }

    private static FeedItem ItemOf(XElement entry, Uri address)
    {
        string whole = entry.Element(_content + "encoded")?.Value ?? "", content = Inner(entry, "content"), summary = Words(entry, "description");
        if (summary.Length == 0) summary = Inner(entry, "summary");
        string html = new[] { whole, content, summary }.OrderByDescending(h => h.Length).First();
        string? published = Maybe(entry, "pubDate") ?? Maybe(entry, "published") ?? entry.Element(_dublinCore + "date")?.Value ?? Maybe(entry, "updated");
        XElement? source = Child(entry, "source");
        string named = source is null ? "" : source.HasElements ? Words(source, "title") : source.Value;
        return new FeedItem(Plain(Words(entry, "title")), Link(entry, address), published?.Trim(), html, html.Length >= ShortestReport && html != summary, Plain(named));
    }

    private static string Link(XElement entry, Uri address)
    {
        IEnumerable<XElement> links = entry.Elements().Where(e => e.Name.LocalName == "link");
        string written = links.OrderBy(l => (string?)l.Attribute("rel") is null or "alternate" ? 0 : 1).Select(l => ((string?)l.Attribute("href") ?? l.Value).Trim()).FirstOrDefault(l => l.Length > 0) ?? "";
        if (written.Length == 0 && Child(entry, "guid") is { } guid && (string?)guid.Attribute("isPermaLink") != "false") written = guid.Value.Trim();
        return written.Length > 0 && Uri.TryCreate(address, written, out Uri? link) && link.Scheme is "http" or "https" ? link!.AbsoluteUri : "";
    }

    private static XElement? Child(XElement of, string name) => of.Elements().FirstOrDefault(e => e.Name.LocalName == name && (e.Name.Namespace == XNamespace.None || e.Name.Namespace == of.Name.Namespace));

    private static string? Maybe(XElement of, string name) => Child(of, name)?.Value is { Length: > 0 } value ? value : null;

    private static string Words(XElement of, string name) => Child(of, name)?.Value.Trim() ?? "";

    // Atom may hold markup as markup (type xhtml) or as words.
    private static string Inner(XElement of, string name) => Child(of, name) is not { } child ? "" : child.HasElements ? string.Concat(child.Nodes()) : child.Value;

    private static string Plain(string words) => System.Net.WebUtility.HtmlDecode(Tag().Replace(words, "")).Trim();

    [GeneratedRegex("<[^>]{1,200}>")]
    private static partial Regex Tag();
}
