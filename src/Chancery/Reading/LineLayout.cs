namespace Chancery.Reading;

/// <summary>Decides which single line breaks end a paragraph and which only wrap a line.</summary>
internal static class LineLayout
{
    private const int ShortestWrap = 36;
    private const int LongestWrap = 110;
    private const int Slack = 14;

    /// <summary>Turns every <see cref="Gap.Line"/> into <see cref="Gap.Space"/> or <see cref="Gap.Break"/>.</summary>
    internal static void Resolve(ReadOnlySpan<char> text, Span<RawWord> words)
    {
        int width = -1;
        int lineStart = 0;
        for (int i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && words[i].Gap < Gap.Line) continue;
            if (i < words.Length && words[i].Gap == Gap.Line)
            {
                if (width < 0) width = WrapWidth(text, words);
                words[i].Gap = IsWrapped(text, words, lineStart, i, width) ? Gap.Space : Gap.Break;
            }

            lineStart = i;
        }
    }

    /// <summary>True if the word begins a list item.</summary>
    internal static bool IsBullet(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int at)
    {
        RawWord word = words[at];
        if (word.Kind == WordKind.ListMarker) return true;
        if (at + 1 >= words.Length) return false;
        if (text[word.Start] is '•' or '·' or '▪' or '‣' or '●' or '○' or '◦' or '■' or '►' or '▶' or '*' or '-' or '–') return word.Length == 1 && words[at + 1].Gap is Gap.Space or Gap.None && (words[at + 1].Gap == Gap.Space || text[word.Start] > 127);
        bool closed = words[at + 1].Gap == Gap.None && text[words[at + 1].Start] == ')' && words[at + 1].Length == 1 && at + 2 < words.Length && words[at + 2].Gap == Gap.Space;
        return closed && word.Length <= 2 && (word.Kind == WordKind.Number || (word.Length == 1 && char.IsLetter(text[word.Start])));
    }

    // Greedy wrapping leaves a line only when the next word would not fit.
    private static bool IsWrapped(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int lineStart, int next, int width)
    {
        int length = words[next - 1].End - words[lineStart].Start;
        bool ended = EndsSentence(text, words[next - 1]);
        if (width == 0 && ended) return false;
        if (IsBullet(text, words, next) && (ended || width == 0 || IsBullet(text, words, lineStart))) return false;
        char first = text[words[next].Start];
        if (!ended && (char.IsLower(first) || first is ',' or ';')) return true;
        if (!ended && length < LongestWrap && text[words[next - 1].Start] is ',' && length >= ShortestWrap) return true;
        return width > 0 && length <= LongestWrap && length + 1 + words[next].Length >= width - Slack;
    }

    // The width to which lines were broken: the longest line that certainly goes on in the next. 0 if lines were not broken by hand.
    private static int WrapWidth(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words)
    {
        int lineStart = 0, proofs = 0, width = 0, lines = 0, open = 0, longest = 0;
        bool anyLower = false;
        for (int i = 1; i < words.Length; i++)
        {
            anyLower |= char.IsLower(text[words[i].Start]) && words[i].Length > 1;
            if (words[i].Gap < Gap.Line) continue;
            int length = words[i - 1].End - words[lineStart].Start;
            if (words[i].Gap == Gap.Line && length is >= ShortestWrap and <= LongestWrap)
            {
                lines++;
                longest = Math.Max(longest, length);
                if (!EndsSentence(text, words[i - 1]))
                {
                    open++;
                    if (char.IsLower(text[words[i].Start]))
                    {
                        proofs++;
                        width = Math.Max(width, length);
                    }
                }
            }

            lineStart = i;
        }

        if (proofs > 0) return width;
        return !anyLower && open >= 2 && open * 2 >= lines ? longest : 0;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, RawWord last) => text[last.End - 1] is '.' or '!' or '?' or '…' or '"' or '”' or '’' or ')' or ']' or ':';
}
