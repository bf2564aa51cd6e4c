using Chancery.Documents;

namespace Chancery.Claims;

/// <summary>Tells whether a text is English, by its commonest little words. Only English is read; anything else makes no claims.</summary>
internal static class LanguageGuess
{
    // In English running text these make up a third of all words, in headlines still an eighth; other languages of Latin script stay below a twentieth.
    private static readonly HashSet<string> _little = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "to", "in", "on", "for", "with", "by", "from", "that", "is", "was", "are", "were", "has", "have", "had", "it", "its", "at", "as", "after", "over", "he", "his", "they", "who", "will", "be", "not", "an",
        "said", "says", "this", "which", "more", "than", "between", "against", "about",
    };

    private const int TooFewWords = 25;
    private const double LeastShare = 0.05;

    /// <summary>"en", or "und" where the text is long enough to tell and does not look English.</summary>
    internal static string Of(Document document)
    {
        int words = 0, little = 0, foreign = 0;
        foreach (ref readonly TokenData token in document.Tokens)
        {
            char first = token.Text[0];
            if (!char.IsLetter(first)) continue;
            words++;
            if (first > '\u024F' && first is not (>= '\u1E00' and <= '\u1EFF')) foreign++;
            else if (_little.Contains(token.Text)) little++;
        }

        if (words < TooFewWords) return foreign * 2 > words && words > 0 ? "und" : "en";
        return little < words * LeastShare || foreign * 2 > words ? "und" : "en";
    }
}
