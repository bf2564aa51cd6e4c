using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Chancery.App.Input;

/// <summary>Finds the report in a saved web page. Never fetches anything.</summary>
internal sealed class WebPage
{
    // Deeper than any real page; the article finder walks a page by calling itself.
    private const int DeepestPage = 400;

    private WebPage(string text) => Text = text;

    public string Text { get; }

    public string Title { get; private init; } = "";

    public string Publisher { get; private init; } = "";

    public string Url { get; private init; } = "";

    public string? Published { get; private init; }

    /// <summary>False if no article was found and the text is that of the whole page.</summary>
    public bool IsArticle { get; private init; }

    /// <summary>The encoding that a page declares in its first kilobytes; null if it declares none.</summary>
    public static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        string start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        int at = start.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        ReadOnlySpan<char> name = start.AsSpan(at + 8).TrimStart("\"' ");
        int end = name.IndexOfAny("\"' ;/>\r\n");
        return end <= 0 ? null : name[..end].ToString();
    }

    public static WebPage Read(string html)
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(html);
        List<JsonElement> data = LinkedData(page);
        string url = Address(page.QuerySelector("link[rel='canonical']")?.GetAttribute("href")) ?? Address(Meta(page, "og:url")) ?? "";
        string title = Meta(page, "og:title") ?? FindIn(data, "headline") ?? page.QuerySelector("h1")?.TextContent ?? page.Title ?? "";
        string? text = DepthOf(page) <= DeepestPage ? ArticleText(html, url) : null;
        return new WebPage(WithoutTitle(text ?? PlainText(page), title))
        {
            Title = OneLine(title),
            Url = url,
            Publisher = OneLine(Meta(page, "og:site_name") ?? PublisherIn(data) ?? Meta(page, "application-name") ?? ""),
            Published = PublishedIn(page, data),
            IsArticle = text is not null,
        };
    }

    private static string? ArticleText(string html, string url)
    {
        Article article;
        try
        {
            article = new Reader(url.Length > 0 ? url : "https://page.invalid/", html).GetArticle();
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or NullReferenceException or FormatException or UriFormatException)
        {
            return null;
        }

        if (!article.Completed || string.IsNullOrWhiteSpace(article.Content)) return null;
        string text = PlainText(new HtmlParser().ParseDocument(article.Content));
        return text.Length < 40 ? null : text;
    }

    private static string? PublishedIn(IHtmlDocument page, List<JsonElement> data)
    {
        string?[] candidates =
        [
            FindIn(data, "datePublished"), Meta(page, "article:published_time"), Meta(page, "og:article:published_time"), Meta(page, "datePublished"), Meta(page, "date"), Meta(page, "pubdate"),
            Meta(page, "publishdate"), Meta(page, "dc.date"), Meta(page, "dc.date.issued"), Meta(page, "dcterms.created"), Meta(page, "parsely-pub-date"), Meta(page, "sailthru.date"),
            page.QuerySelector("[itemprop='datePublished']")?.GetAttribute("datetime"), page.QuerySelector("article time[datetime]")?.GetAttribute("datetime"), page.QuerySelector("time[datetime]")?.GetAttribute("datetime"),
        ];
        return candidates.FirstOrDefault(c => c is not null && PublicationDay.TryRead(c, out _, out _)) ?? candidates.FirstOrDefault(c => !string.IsNullOrWhiteSpace(c));
    }

    private static string? Meta(IHtmlDocument page, string name)
    {
        foreach (IElement meta in page.QuerySelectorAll("meta[content]"))
        {
            string? key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (key is null || !key.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            string content = meta.GetAttribute("content")!;
            if (!string.IsNullOrWhiteSpace(content)) return content;
        }

        return null;
    }

    private static List<JsonElement> LinkedData(IHtmlDocument page)
    {
        List<JsonElement> found = [];
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(script.TextContent);
                AddObjects(json.RootElement.Clone(), found);
            }
            catch (JsonException)
            {
                // Pages are full of broken data; the other sources of a date remain.
            }
        }

        return found;
    }

    private static void AddObjects(JsonElement element, List<JsonElement> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) AddObjects(item, found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            found.Add(element);
            if (element.TryGetProperty("@graph", out JsonElement graph)) AddObjects(graph, found);
        }
    }

    private static string? FindIn(List<JsonElement> data, string key)
    {
        foreach (JsonElement item in data)
            if (item.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String) return value.GetString();
        return null;
    }

    private static string? PublisherIn(List<JsonElement> data)
    {
        foreach (JsonElement item in data)
        {
            if (!item.TryGetProperty("publisher", out JsonElement publisher)) continue;
            if (publisher.ValueKind == JsonValueKind.String) return publisher.GetString();
            if (publisher.ValueKind == JsonValueKind.Object && publisher.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String) return name.GetString();
        }

        return null;
    }

    private static string? Address(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? address : null;

    private static int DepthOf(IHtmlDocument page)
    {
        int depth = 0, deepest = 0;
        INode? node = page.DocumentElement;
        while (node is not null)
        {
            if (node.FirstChild is INode child)
            {
                node = child;
                deepest = Math.Max(deepest, ++depth);
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }

        return deepest;
    }

    /// <summary>The words of a page, a line for each block; white space as a reader sees it.</summary>
    private static string PlainText(IHtmlDocument page)
    {
        StringBuilder text = new();
        INode? root = (INode?)page.Body ?? page.DocumentElement, node = root;
        while (node is not null)
        {
            bool skipped = node is IElement element && IsUnread(element);
            if (node is IText words) AddWords(text, words.Data);
            else if (node is IElement block && IsBlock(block)) EndBlock(text);
            if (!skipped && node.FirstChild is INode child) { node = child; continue; }
            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement closed && IsBlock(closed)) EndBlock(text);
            }

            node = node is null || node == root ? null : node.NextSibling;
        }

        return text.ToString().TrimEnd() + (text.Length > 0 ? "\n" : "");
    }

    private static bool IsUnread(IElement element) => element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "form" or "nav" or "footer" or "button" or "select" or "head";

    private static bool IsBlock(IElement element) => element.LocalName is
        "p" or "div" or "section" or "article" or "main" or "aside" or "header" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd"
        or "blockquote" or "figure" or "figcaption" or "table" or "tr" or "td" or "th" or "pre" or "hr" or "br" or "address" or "body";

    private static void AddWords(StringBuilder text, string words)
    {
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c) || c == '\u00A0') text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private static void EndBlock(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    // The headline is kept as the title; it is not part of the text.
    private static string WithoutTitle(string text, string title)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && text.AsSpan(0, end).Trim().SequenceEqual(OneLine(title)) ? text[(end + 1)..] : text;
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
