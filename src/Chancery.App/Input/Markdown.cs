using System.Text;

namespace Chancery.App.Input;

/// <summary>Takes the marks out of Markdown, so that only its words are read.</summary>
internal static class Markdown
{
    /// <param name="markdown">The text, without front matter.</param>
    /// <param name="title">The first heading of the first level if nothing stands before it, which is then not part of the text; empty if none.</param>
    public static string ToText(string markdown, out string title)
    {
        title = "";
        StringBuilder text = new(markdown.Length);
        bool inCode = false;
        foreach (ReadOnlySpan<char> raw in markdown.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw;
            if (line.TrimStart().StartsWith("```") || line.TrimStart().StartsWith("~~~")) { inCode = !inCode; continue; }
            if (inCode || IsRule(line)) continue;
            if (text.Length == 0 && line.IsWhiteSpace()) continue;
            int level = HeadingLevel(line);
            if (level == 1 && text.Length == 0 && title.Length == 0)
            {
                title = Words(line[1..]).Trim().TrimEnd('#').TrimEnd();
                continue;
            }

            if (level > 0) line = line[level..].TrimStart();
            while (line.TrimStart().StartsWith(">")) line = line.TrimStart()[1..].TrimStart();
            text.Append(Words(line)).Append('\n');
        }

        return text.ToString();
    }

    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        int level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && line[level] == ' ' ? level : 0;
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length >= 3 && line[0] is '-' or '*' or '_' or '=' && line.IndexOfAnyExcept(line[0], ' ') < 0;
    }

    private static string Words(ReadOnlySpan<char> line)
    {
        StringBuilder words = new(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '\\' && i + 1 < line.Length && char.IsAsciiLetterOrDigit(line[i + 1]) is false) { words.Append(line[++i]); continue; }
            if (c is '*' or '_' && IsEmphasis(line, i)) continue;
            if (c == '`') continue;
            if (c == '!' && i + 1 < line.Length && line[i + 1] == '[' && LinkEnd(line, i + 1, out _) is int image and > 0) { i = image; continue; }
            if (c == '[' && LinkEnd(line, i, out int label) is int end and > 0)
            {
                words.Append(Words(line[(i + 1)..label]));
                i = end;
                continue;
            }

            words.Append(c);
        }

        return words.ToString();
    }

    // A star or underscore is a mark at the edge of a word, and a character inside one or between spaces ("5 * 3", "a_b").
    private static bool IsEmphasis(ReadOnlySpan<char> line, int at)
    {
        char before = at > 0 ? line[at - 1] : ' ', after = at + 1 < line.Length ? line[at + 1] : ' ';
        if (char.IsWhiteSpace(before) && char.IsWhiteSpace(after)) return false;
        return line[at] == '*' || !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after));
    }

    // The end of "[label](address)" that starts at the bracket; 0 if it is no link.
    private static int LinkEnd(ReadOnlySpan<char> line, int open, out int label)
    {
        label = open + line[open..].IndexOf(']');
        if (label <= open || label + 1 >= line.Length || line[label + 1] != '(') return 0;
        int close = line[label..].IndexOf(')');
        return close < 0 ? 0 : label + close;
    }
}
