namespace Chancery.App.Input;

/// <summary>What a text file says of itself before its text: a <c>---</c> block, or bare <c>key: value</c> lines up to a blank line.</summary>
internal sealed class FrontMatter
{
    private static readonly string[] _known = ["published", "date", "publisher", "source", "url", "link", "title", "headline", "id", "author", "language", "retrieved"];
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter()
    {
    }

    /// <summary>The value of the first of the keys that is there; null if none is.</summary>
    public string? Find(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            if (_values.TryGetValue(key, out string? value) && value.Length > 0) return value;
        return null;
    }

    /// <summary>Parts a file into what it says of itself and its text. Without front matter the text is the whole file, to the letter.</summary>
    public static (FrontMatter Matter, string Text) Split(string file)
    {
        FrontMatter matter = new();
        if (file.Length > 0 && file[0] == '\uFEFF') file = file[1..];
        int at = NextLine(file, 0, out ReadOnlySpan<char> line);
        bool fenced = line.TrimEnd() is "---";
        if (!fenced) at = 0;
        while (at < file.Length)
        {
            int next = NextLine(file, at, out line);
            if (fenced ? line.TrimEnd() is "---" or "..." : line.IsWhiteSpace())
            {
                if (matter._values.Count == 0 && !fenced) break;
                return (matter, file[SkipBlankLines(file, next)..]);
            }

            if (!matter.TryAdd(line, fenced)) break;
            at = next;
        }

        return (new FrontMatter(), file);
    }

    private bool TryAdd(ReadOnlySpan<char> line, bool fenced)
    {
        int colon = line.IndexOf(':');
        // Inside the fence anything may stand, lists and comments too; bare lines must be nothing but known keys.
        if (colon <= 0) return fenced;
        string key = line[..colon].Trim().ToString();
        if (!fenced && !_known.Contains(key, StringComparer.OrdinalIgnoreCase)) return false;
        ReadOnlySpan<char> value = line[(colon + 1)..].Trim();
        if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0]) value = value[1..^1];
        _values.TryAdd(key, value.ToString());
        return true;
    }

    private static int NextLine(string text, int at, out ReadOnlySpan<char> line)
    {
        int length = text.AsSpan(at).IndexOf('\n');
        line = length < 0 ? text.AsSpan(at) : text.AsSpan(at, length);
        return length < 0 ? text.Length : at + length + 1;
    }

    private static int SkipBlankLines(string text, int at)
    {
        while (at < text.Length)
        {
            int next = NextLine(text, at, out ReadOnlySpan<char> line);
            if (!line.IsWhiteSpace()) break;
            at = next;
        }

        return at;
    }
}
