using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.App.Terminal;

/// <summary>Words in several styles, broken into lines at blanks only: a full stop never parts from the coloured word before it.</summary>
internal sealed class StyledText
{
    private readonly List<Segment> _pieces = [];

    /// <summary>Cells that the text takes on one line.</summary>
    public int Width => _pieces.Sum(p => p.CellCount());

    public StyledText Append(string words, Style? style = null)
    {
        int first = 0;
        for (int i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && char.IsWhiteSpace(words[i]) == char.IsWhiteSpace(words[first])) continue;
            _pieces.Add(new Segment(words[first..i], style ?? Style.Plain));
            first = i;
        }

        return this;
    }

    public StyledText Append(StyledText other)
    {
        _pieces.AddRange(other._pieces);
        return this;
    }

    /// <summary>Puts as many texts on a line as there is room for, none of them broken if it fits on a line of its own.</summary>
    public static IEnumerable<StyledText> Flow(IEnumerable<StyledText> texts, int width)
    {
        StyledText? line = null;
        foreach (StyledText text in texts)
        {
            if (line is not null && line.Width + 3 + text.Width <= width)
            {
                line.Append("   ").Append(text);
                continue;
            }

            if (line is not null) yield return line;
            line = text;
        }

        if (line is not null) yield return line;
    }

    /// <summary>The lines of the text, none wider than that many cells unless a single word is.</summary>
    public IEnumerable<IReadOnlyList<Segment>> Lines(int width)
    {
        List<Segment> line = [];
        int used = 0;
        for (int first = 0, end; first < _pieces.Count; first = end)
        {
            int word = IsBlank(_pieces[first]) ? first + 1 : first;
            end = EndOfWord(word);
            int needed = _pieces[first..end].Sum(p => p.CellCount());
            if (used > 0 && used + needed > width)
            {
                yield return line;
                (line, used) = ([], 0);
            }

            // The blank before the first word of a line is left out.
            if (used == 0) needed = _pieces[word..end].Sum(p => p.CellCount());
            line.AddRange(_pieces[(used == 0 ? word : first)..end]);
            used += needed;
        }

        if (line.Count > 0) yield return line;
    }

    // A word reaches through as many styles as it has.
    private int EndOfWord(int first)
    {
        int end = first;
        while (end < _pieces.Count && !IsBlank(_pieces[end])) end++;
        return end;
    }

    private static bool IsBlank(Segment piece) => string.IsNullOrWhiteSpace(piece.Text);
}
