using System.Text;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Export;

namespace Chancery.App.Input;

/// <summary>What a user says of all reports at once; it goes before what they say of themselves.</summary>
/// <param name="Published">Day or instant, as ISO; null if not given.</param>
/// <param name="Day">The day of it.</param>
/// <param name="Publisher">Null if not given.</param>
internal sealed record GivenFacts(string? Published, DateOnly? Day, string? Publisher);

/// <summary>Reads reports out of files, one after the other, as they are asked for.</summary>
internal sealed class ReportSource(Stream standardInput, GivenFacts given, Problems problems)
{
    private const long LargestFile = 256L * 1024 * 1024;

    /// <summary>The reports of all files, in order. What cannot be read is told to the problems, and the rest goes on.</summary>
    public IEnumerable<SourceText> ReadAll(IEnumerable<string> files) => files.SelectMany(ReadFile);

    /// <summary>The reports of a file as documents; of a treebank file with its words and sentences.</summary>
    public IEnumerable<Document> ReadDocuments(string path)
    {
        if (KindOf(path) != InputKind.Conllu) return ReadFile(path).Select(report => new Document(report));
        using Stream? stream = Open(path);
        byte[]? bytes = stream is null ? null : ReadBytes(stream, path);
        return bytes is null ? [] : ConlluReader.Read(TextDecoder.Decode(bytes, null, out _));
    }

    private IEnumerable<SourceText> ReadFile(string path)
    {
        Stream? stream = Open(path);
        if (stream is null) yield break;
        string shown = path == InputFiles.StandardInput ? "standard input" : path;
        string? file = path == InputFiles.StandardInput ? null : path.Replace('\\', '/');
        using PeekedStream peeked = Peek(stream);
        InputKind kind = KindOf(path) ?? Sniff(peeked.Start);
        if (kind == InputKind.Jsonl)
        {
            using StreamReader rows = new(peeked, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 65536);
            foreach (SourceText row in ReadRows(rows, shown)) yield return row;
            yield break;
        }

        byte[]? bytes = ReadBytes(peeked, shown);
        if (bytes is null) yield break;
        string text = TextDecoder.Decode(bytes, kind == InputKind.Html ? WebPage.DeclaredEncoding(bytes) : null, out string? note);
        if (note is not null) problems.Note("CH0120", shown, note);
        if (kind == InputKind.Conllu)
        {
            foreach (SourceText report in ConlluReader.ReadReports(text)) yield return WithGiven(report with { File = file });
            yield break;
        }

        yield return WithGiven(kind == InputKind.Html ? FromPage(text, file, shown) : FromText(text, file, shown, kind));
    }

    private Stream? Open(string path)
    {
        if (path == InputFiles.StandardInput) return standardInput;
        try
        {
            FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            if (KindOf(path) != InputKind.Jsonl && stream.CanSeek && stream.Length > LargestFile)
            {
                stream.Dispose();
                problems.Fail("CH0107", path, "larger than 256 MB; one report is never that long, so split it or give it as .jsonl");
                return null;
            }

            return stream;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Fail("CH0102", path, failure.Message);
            return null;
        }
    }

    private static PeekedStream Peek(Stream stream)
    {
        byte[] start = new byte[1024];
        try
        {
            return new PeekedStream(start[..stream.ReadAtLeast(start, 64, throwOnEndOfStream: false)], stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The reading that follows fails in the same way and tells it.
            return new PeekedStream([], stream);
        }
    }

    private byte[]? ReadBytes(Stream stream, string shown)
    {
        try
        {
            using MemoryStream copy = new();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Fail("CH0102", shown, failure.Message);
            return null;
        }
    }

    private IEnumerable<SourceText> ReadRows(StreamReader rows, string shown)
    {
        for (int line = 1; TryReadLine(rows, shown, out string? row); line++)
        {
            if (string.IsNullOrWhiteSpace(row)) continue;
            string where = shown + ":" + line.ToString(System.Globalization.CultureInfo.InvariantCulture);
            SourceText? report = null;
            try
            {
                report = JsonRows.Read(row, day => BadDay(day, where));
            }
            catch (JsonException fault)
            {
                problems.Fail("CH0104", where, "not a report: " + WithoutPosition(fault.Message));
            }

            if (report is not null) yield return WithGiven(report);
        }
    }

    private bool TryReadLine(StreamReader rows, string shown, out string? row)
    {
        row = null;
        try
        {
            row = rows.ReadLine();
        }
        catch (IOException failure)
        {
            problems.Fail("CH0102", shown, failure.Message);
        }

        return row is not null;
    }

    private SourceText FromText(string file, string? path, string shown, InputKind kind)
    {
        (FrontMatter matter, string text) = FrontMatter.Split(file);
        string title = "";
        if (kind == InputKind.Markdown) text = Markdown.ToText(text, out title);
        string? published = matter.Find("published", "date");
        DateOnly day = default;
        string iso = "";
        bool known = published is not null && PublicationDay.TryRead(published, out day, out iso);
        if (published is not null && !known) BadDay(published, shown);
        return new SourceText(text)
        {
            Id = matter.Find("id"),
            File = path,
            Title = matter.Find("title", "headline") ?? title,
            Publisher = matter.Find("publisher", "source") ?? "",
            Url = matter.Find("url", "link") ?? "",
            Published = known ? day : null,
            PublishedAsGiven = known ? iso : null,
            PublishedFrom = known ? "given" : null,
        };
    }

    private SourceText FromPage(string html, string? path, string shown)
    {
        WebPage page = WebPage.Read(html);
        if (!page.IsArticle && page.Text.Length > 0) problems.Note("CH0122", shown, "no article found in the page; read all of its text");
        DateOnly day = default;
        string iso = "";
        bool known = page.Published is not null && PublicationDay.TryRead(page.Published, out day, out iso);
        if (page.Published is not null && !known) BadDay(page.Published, shown);
        return new SourceText(page.Text)
        {
            File = path,
            Title = page.Title,
            Publisher = page.Publisher,
            Url = page.Url,
            Published = known ? day : null,
            PublishedAsGiven = known ? iso : null,
            PublishedFrom = known ? "page" : null,
        };
    }

    private SourceText WithGiven(SourceText report)
    {
        if (given.Day is not null) report = report with { Published = given.Day, PublishedAsGiven = given.Published, PublishedFrom = "given" };
        return given.Publisher is null ? report : report with { Publisher = given.Publisher };
    }

    private void BadDay(string day, string where) =>
        problems.Note("CH0121", where, "\"" + (day.Length > 60 ? day[..60] + "…" : day) + "\" is no day of publication; write it as 2025-09-02");

    private static string WithoutPosition(string message)
    {
        int end = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private static InputKind? KindOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".TXT" => InputKind.Text,
        ".MD" => InputKind.Markdown,
        ".HTML" or ".HTM" => InputKind.Html,
        ".JSONL" or ".NDJSON" => InputKind.Jsonl,
        ".CONLLU" => InputKind.Conllu,
        _ => null,
    };

    private static InputKind Sniff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 1024)].TrimStart(" \t\r\n"u8);
        if (start.StartsWith("{"u8)) return InputKind.Jsonl;
        string words = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 64)]);
        return words.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || words.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? InputKind.Html : InputKind.Text;
    }

    private enum InputKind
    {
        Text,
        Markdown,
        Html,
        Jsonl,
        Conllu,
    }
}
