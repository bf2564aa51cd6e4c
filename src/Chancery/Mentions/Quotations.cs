using Chancery.Documents;

namespace Chancery.Mentions;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="First">Token of the opening mark.</param>
/// <param name="Last">Token of the closing mark, or the last token where none closes it.</param>
internal readonly record struct Quotation(int First, int Last);

/// <summary>Finds what stands in quotation marks, over sentences too: news style opens each paragraph of a long quote anew and closes only the last.</summary>
internal static class Quotations
{
    // A quote that nobody closes ends with the paragraph; a longer one is a slip of the pen.
    private const int LongestInTokens = 400;

    internal static List<Quotation> Find(Document document)
    {
        List<Quotation> found = [];
        ReadOnlySpan<TokenData> tokens = document.Tokens;
        int open = -1, inner = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            string text = tokens[i].Text;
            if (open >= 0 && (i - open > LongestInTokens || EndsParagraph(document, i - 1, i)))
            {
                found.Add(new(open, i - 1));
                open = -1;
                inner = 0;
            }

            if (text is "“" or "«" or "„")
            {
                if (open < 0) open = i;
            }
            else if (text is "”" or "»")
            {
                if (open >= 0) found.Add(new(open, i));
                open = -1;
            }
            else if (text == "``")
            {
                // A quotation that goes on behind its speaker's name opens anew, though nothing closed it.
                if (open >= 0) found.Add(new(open, i - 1));
                (open, inner) = (i, 0);
            }
            else if (text is "\"" or "''")
            {
                if (open < 0 && text == "''" && Side(document, i) > 0) continue;
                // "The "ceasefire" is dead": a mark inside that opens again, and the one that closes it.
                if (open >= 0 && text is "\"" && Side(document, i) is var side && (side < 0 || inner > 0)) inner -= side < 0 ? -1 : 1;
                else if (open >= 0)
                {
                    found.Add(new(open, i));
                    open = -1;
                }
                else open = i;
            }
        }

        if (open >= 0 && tokens.Length - open <= LongestInTokens) found.Add(new(open, tokens.Length - 1));
        return found;
    }

    // -1 for a mark that stands before a word and behind a blank, else 1.
    private static int Side(Document document, int token)
    {
        int before = document.Tokens[token].Start - 1, after = document.Tokens[token].Start + document.Tokens[token].Length;
        bool opens = (before < 0 || char.IsWhiteSpace(document.Text[before]) || document.Text[before] is '(' or '[') && after < document.Text.Length && char.IsLetterOrDigit(document.Text[after]);
        return opens ? -1 : 1;
    }

    private static bool EndsParagraph(Document document, int before, int token)
    {
        int from = document.Tokens[before].Start + document.Tokens[before].Length;
        ReadOnlySpan<char> gap = document.Text.AsSpan(from, document.Tokens[token].Start - from);
        return gap.Count('\n') >= 2;
    }
}
