using Chancery.Documents;

namespace Chancery.Quality;

/// <summary>Stretches of text and the words in them.</summary>
internal static class Spans
{
    /// <summary>The head word of a stretch: the first of its words that hangs on a word outside it, marks aside; -1 if it holds no word.</summary>
    public static int Head(Document document, CharRange range)
    {
        ReadOnlySpan<TokenData> tokens = document.Tokens;
        int fallback = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!document.RangeOf(i, i).Overlaps(range)) continue;
            if (fallback < 0) fallback = i;
            if (tokens[i].Upos != Upos.PUNCT && (tokens[i].Head < 0 || !document.RangeOf(tokens[i].Head, tokens[i].Head).Overlaps(range))) return i;
        }

        return fallback;
    }

    /// <summary>Where each code point of a text begins in UTF-16, and at last the text's end.</summary>
    public static int[] Units(string text)
    {
        List<int> units = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLowSurrogate(text[i]) || i == 0 || !char.IsHighSurrogate(text[i - 1])) units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }
}
