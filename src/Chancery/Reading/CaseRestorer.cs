using System.Collections.Immutable;
using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>
/// Gives text that is all in capitals (wire copy of the last century, telegrams, headings) or all in small letters the case it would have in print, so that it can be read like any other.
/// Letters change their case and nothing else: every offset stays, and what is quoted is quoted from the report as it came in.
/// </summary>
internal static class CaseRestorer
{
    // A text or sentence of fewer letters than this tells nothing by their case: "UN-AU", "NATO, EU, OSCE".
    private const int FewestLetters = 24;
    private const int FewestWords = 4;

    // A line of a few words in small letters ("40 degrees c") may well be meant so.
    private const int FewestSmall = 60;
    private const int MostSmallOfHundred = 6;
    private const int LongestAcronym = 6;
    private const int LongestName = 8;

    /// <summary>True if a text has no case to speak of.</summary>
    internal static bool IsWithoutCase(ReadOnlySpan<char> text)
    {
        int capitals = 0, small = 0;
        foreach (char c in text)
        {
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLower(c)) small++;
        }

        // All in small letters is only a whole text; that has not one capital.
        return capitals == 0 ? small >= FewestSmall : capitals + small >= FewestLetters && small * 100 <= (capitals + small) * MostSmallOfHundred;
    }

    /// <summary>The whole text with its case restored.</summary>
    /// <param name="text">A text for which <see cref="IsWithoutCase"/> holds.</param>
    /// <param name="words">Its words.</param>
    internal static string Restore(string text, ReadOnlySpan<RawWord> words)
    {
        char[] restored = text.ToCharArray();
        Acronyms acronyms = new(text, words);
        int start = 0;
        for (int i = 0; i < words.Length; i++)
        {
            bool last = i == words.Length - 1 || words[i + 1].Gap == Gap.Break;

            // A dateline is known by its capitals, which it keeps.
            if (i == start && words[i].Gap == Gap.Break && char.IsUpper(text[words[i].Start]) && LastOfDateline(text, words, i) is int dash && dash > i)
            {
                start = dash + 1;
                i = dash;
                continue;
            }

            if (!last && !EndsSentence(text, words, start, i)) continue;
            RestoreSentence(restored, words[start..(i + 1)], acronyms);
            start = i + 1;
        }

        return new string(restored);
    }

    /// <summary>The text with the case of those of its sentences restored that have none, where the rest of it has; null if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="sentences">Its sentences.</param>
    internal static string? RestoreSentences(string text, ReadOnlySpan<RawWord> words, ImmutableArray<Sentence> sentences)
    {
        char[]? restored = null;
        Acronyms? acronyms = null;
        for (int s = 0; s < sentences.Length; s++)
        {
            Sentence sentence = sentences[s];
            // A dateline is known by its capitals.
            bool dateline = sentence.Kind == SentenceKind.Heading && s + 1 < sentences.Length && words[sentences[s + 1].FirstToken].Gap != Gap.Break;
            if (dateline || !IsInCapitals(text, words[sentence.FirstToken..sentence.EndToken])) continue;
            restored ??= text.ToCharArray();
            RestoreSentence(restored, words[sentence.FirstToken..sentence.EndToken], acronyms ??= new(text, words));
        }

        return restored is null ? null : new string(restored);
    }

    // The dash that ends a dateline; what stands in brackets behind it is of the report. Before start: there is no dateline.
    private static int LastOfDateline(string text, ReadOnlySpan<RawWord> words, int start)
    {
        int end = start + 1;
        while (end < words.Length && words[end].Gap != Gap.Break) end++;
        int last = Datelines.EndOf(text, words, start, end) - 1;
        while (last > start && text[words[last].Start] is not ('-' or '—' or '–')) last--;
        return last;
    }

    private static bool IsInCapitals(string text, ReadOnlySpan<RawWord> words)
    {
        if (words.Length < FewestWords) return false;
        int letters = 0, told = 0;
        foreach (RawWord word in words)
        {
            int own = 0;
            foreach (char c in text.AsSpan(word.Start, word.Length))
            {
                if (char.IsLower(c)) return false;
                if (char.IsUpper(c)) own++;
            }

            letters += own;
            if (own >= 3) told++;
        }

        return letters >= FewestLetters && told >= FewestWords;
    }

    private static bool EndsSentence(string text, ReadOnlySpan<RawWord> words, int start, int at)
    {
        if (words[at + 1].Gap == Gap.None) return false;

        // "[REPORT] [TEXT] THE ARMY": what stands in brackets before a sentence is none of it.
        if (text[words[at].Start] == ']' && text[words[start].Start] == '[') return true;

        // The full stop of an abbreviation belongs to its word; quotes and brackets go with the sentence that they close.
        int mark = at;
        while (mark >= 0 && words[mark].Length == 1 && text[words[mark].Start] is '"' or '”' or '\'' or '’' or ')' or ']') mark--;
        return mark >= 0 && text[words[mark].Start] is '.' or '!' or '?' && words[mark].Kind is WordKind.Mark or WordKind.Symbol;
    }

    private static void RestoreSentence(char[] text, ReadOnlySpan<RawWord> words, Acronyms acronyms)
    {
        CaseModel model = CaseModel.Shipped;
        string[] lower = new string[words.Length];
        byte[] buckets = new byte[words.Length];
        CaseEntry[] entries = new CaseEntry[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            lower[i] = WordPool.Lower(WordPool.Get(text.AsSpan(words[i].Start, words[i].Length)));
            entries[i] = model.Find(lower[i]);
            buckets[i] = entries[i].Bucket;
        }

        bool before = false, begun = false;
        for (int i = 0; i < words.Length; i++)
        {
            Span<char> word = text.AsSpan(words[i].Start, words[i].Length);
            if (!HasLetter(word)) continue;
            if (words[i].Kind is WordKind.Initial or WordKind.Acronym || acronyms.Has(lower[i]))
            {
                // "J." and "U.S." stay, and so do letters that stand alone in brackets somewhere.
                Raise(word);
                before = begun = true;
                continue;
            }

            bool name = model.Score(lower, buckets, i, before) > 0;
            if (IsJoinedToDigits(text, words, i)) Raise(word);
            else if (name) WriteName(word, lower[i], entries[i]);
            else lower[i].CopyTo(word);
            if (!begun && char.IsLower(word[0]) && word.Length == lower[i].Length) word[0] = char.ToUpperInvariant(word[0]);
            begun = true;
            before = name;
        }
    }

    // "M-16", "SU-25": letters that a hyphen and digits follow are a type.
    private static bool IsJoinedToDigits(char[] text, ReadOnlySpan<RawWord> words, int at) =>
        words[at].Length <= 3 && at + 2 < words.Length && words[at + 1].Gap == Gap.None && text[words[at + 1].Start] == '-' && words[at + 2].Gap == Gap.None && char.IsAsciiDigit(text[words[at + 2].Start]);

    private static void WriteName(Span<char> word, string lower, CaseEntry entry)
    {
        if (entry.Name is { } written && written.Length == word.Length)
        {
            written.CopyTo(word);
            return;
        }

        lower.CopyTo(word);
        if (entry.Bucket == 0 && IsUnspeakable(lower))
        {
            Raise(word);
            return;
        }

        bool start = true;
        for (int i = 0; i < word.Length; i++)
        {
            if (start) word[i] = char.ToUpperInvariant(word[i]);
            // "O'CONNOR" and "D'AUBUISSON", but not a clitic.
            start = word[i] is '\'' or '’' && i <= 1 && word.Length - i > 3 || word[i] is '-' or '/' or '.' && word.Length - i > 2;
        }
    }

    // No word without a vowel: an acronym that nobody has told of.
    private static bool IsUnspeakable(string lower)
    {
        if (lower.Length is < 2 or > LongestAcronym) return false;
        foreach (char c in lower)
        {
            if (!char.IsAsciiLetterLower(c) || c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y') return false;
        }

        return true;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c)) return true;
        }

        return false;
    }

    private static void Raise(Span<char> word)
    {
        for (int i = 0; i < word.Length; i++) word[i] = char.ToUpperInvariant(word[i]);
    }

    /// <summary>Words that stand alone in brackets behind a name ("NATIONAL LIBERATION ARMY [ELN]"): its letters, there and wherever else the text has them.</summary>
    private sealed class Acronyms
    {
        private readonly HashSet<string> _words = new(StringComparer.Ordinal);

        internal Acronyms(string text, ReadOnlySpan<RawWord> words)
        {
            for (int i = 2; i + 1 < words.Length; i++)
            {
                RawWord word = words[i];
                if (text[words[i - 1].Start] is not ('(' or '[') || text[words[i + 1].Start] is not (')' or ']') || word.Length is < 2 or > LongestAcronym || !char.IsLetter(text[words[i - 2].Start])) continue;
                string lower = text.AsSpan(word.Start, word.Length).ToString().ToLowerInvariant();
                CaseEntry entry = CaseModel.Shipped.Find(lower);
                // A common word in brackets ("[SIC]", "[TEXT]") is none, and neither is a name ("[GOMEZ]"), unless its first letter begins the name before it.
                if ((entry.Bucket is 0 or 2 or 3 && Begins(text, words, i - 2, lower[0])) || entry.Name is { } name && name == name.ToUpperInvariant()) _words.Add(lower);
            }
        }

        private static bool Begins(string text, ReadOnlySpan<RawWord> words, int last, char letter)
        {
            for (int i = last; i >= 0 && i > last - LongestName && char.IsLetter(text[words[i].Start]); i--)
            {
                if (char.ToLowerInvariant(text[words[i].Start]) == letter) return true;
            }

            return false;
        }

        internal bool Has(string lower) => _words.Contains(lower);
    }
}
