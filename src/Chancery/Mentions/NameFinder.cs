using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>A name of the knowledge found in the text.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Entries">Its readings.</param>
internal sealed record NameMatch(int First, int Last, List<NameEntry> Entries)
{
    internal bool Has(NameUse use) => Entries.Exists(e => e.Use == use);

    internal int IndexOf(NameUse use)
    {
        foreach (NameEntry entry in Entries)
        {
            if (entry.Use == use) return entry.Index;
        }

        return -1;
    }
}

/// <summary>Finds the names of the knowledge in a document: longest match first, from left to right, at word borders.</summary>
internal static class NameFinder
{
    internal static NameMatch?[] Find(Document document, KnowledgeBase knowledge)
    {
        ReadOnlySpan<TokenData> tokens = document.Tokens;
        NameMatch?[] found = new NameMatch?[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            NameMatch? best = LongestAt(tokens, i, knowledge);
            if (best is null) continue;
            // "San José del Cabo" is no San José.
            if (EndOfRomanceName(tokens, best.Last) is var end && end > best.Last)
            {
                i = end;
                continue;
            }

            for (int t = best.First; t <= best.Last; t++) found[t] = best;
            i = best.Last;
        }

        return found;
    }

    // The last word of a name that goes on as Spanish, Portuguese, Italian and French names do: "del Cabo", "de los Caballeros", "do Sul".
    private static int EndOfRomanceName(ReadOnlySpan<TokenData> tokens, int last)
    {
        int next = last + 1;
        if (!IsAt(tokens, next, last) || tokens[next].Text is not ("del" or "de" or "da" or "do" or "dos" or "das" or "della" or "du")) return last;
        next++;
        if (IsAt(tokens, next, last) && tokens[next - 1].Text == "de" && tokens[next].Text is "la" or "las" or "los") next++;
        return IsAt(tokens, next, last) && char.IsUpper(tokens[next].Text[0]) ? next : last;

        static bool IsAt(ReadOnlySpan<TokenData> tokens, int i, int of) => i < tokens.Length && tokens[i].Sentence == tokens[of].Sentence;
    }

    /// <summary>The readings of one word by itself; null if the knowledge holds no such name.</summary>
    internal static NameMatch? Lookup(string word, KnowledgeBase knowledge) => Lookup([word], knowledge);

    /// <summary>The readings of the longest name that words by themselves begin with; null if the knowledge holds none.</summary>
    internal static NameMatch? Lookup(string[] words, KnowledgeBase knowledge)
    {
        TokenData[] tokens = new TokenData[words.Length];
        for (int i = 0; i < words.Length; i++) tokens[i] = new() { Text = words[i], Length = words[i].Length, Lemma = words[i], Xpos = "" };
        return LongestAt(tokens, 0, knowledge);
    }

    private static NameMatch? LongestAt(ReadOnlySpan<TokenData> tokens, int start, KnowledgeBase knowledge)
    {
        if (!StartsName(tokens[start].Text)) return null;
        NameTrie names = knowledge.Names;
        NameMatch? best = null;
        int node = 0;
        bool initials = false;
        Span<char> folded = stackalloc char[64];
        for (int t = start; t < tokens.Length && t < start + 14 && tokens[t].Sentence == tokens[start].Sentence; t++)
        {
            bool any = false;
            string text = tokens[t].Text;
            int length = 0;
            // "Amina J. Okoro" is she whom the knowledge has as Amina Okoro.
            if (t > start && IsInitial(text) && (names.WordNumber([NameFold.Fold(text[0])]) is var letter && letter < 0 || names.Step(node, letter) < 0))
            {
                initials = true;
                continue;
            }

            for (int c = 0; c <= text.Length; c++)
            {
                char f = c < text.Length ? NameFold.Fold(text[c]) : '\0';
                if (f == '\u0001') continue;
                if (f != '\0')
                {
                    if (length == folded.Length) return best;
                    folded[length++] = f;
                }
                else if (length > 0)
                {
                    int word = names.WordNumber(folded[..length]);
                    node = word < 0 ? -1 : names.Step(node, word);
                    if (node < 0) return best;
                    any = true;
                    length = 0;
                }
            }

            // A mark between words ("-", "'") goes along; at the start there is none, and a full stop of a sentence ends a name.
            if (!any)
            {
                if (text is "-" or "–" or "'" or "’" or "&" or "." or ",") continue;
                return best;
            }

            if (names.EntriesAt(node) is { } entries && Fitting(tokens, start, t, initials ? PersonsOf(entries, knowledge) : entries) is { } fitting) best = new(start, t, fitting);
        }

        return best;
    }

    // "V." in "Vladimir V. Putin", "H.W.".
    private static bool IsInitial(string text) => text.Length is 2 or 4 && text[1] == '.' && char.IsUpper(text[0]) && (text.Length == 2 || char.IsUpper(text[2]) && text[3] == '.');

    private static List<NameEntry> PersonsOf(List<NameEntry> entries, KnowledgeBase knowledge) => entries.FindAll(e => e.Use == NameUse.Actor && knowledge.ActorList[e.Index].Kind == ActorKind.Person);

    private static bool StartsName(string text) => text.Length > 0 && text[^1] is not ('$' or '€' or '£' or '¥') && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || (text.Length > 1 && text[0] is 'a' or 'e' && text.Length <= 3) || char.GetUnicodeCategory(text[0]) == System.Globalization.UnicodeCategory.OtherLetter);

    private static List<NameEntry>? Fitting(ReadOnlySpan<TokenData> tokens, int first, int last, List<NameEntry> entries)
    {
        bool all = entries.Count > 0;
        foreach (NameEntry entry in entries) all &= Fits(tokens, first, last, entry.Written);
        if (all) return entries;
        List<NameEntry> fitting = entries.FindAll(e => true);
        for (int i = fitting.Count - 1; i >= 0; i--)
        {
            if (!Fits(tokens, first, last, fitting[i].Written)) fitting.RemoveAt(i);
        }

        return fitting.Count > 0 ? fitting : null;
    }

    // An acronym must stand in capitals; any other name must begin with one.
    private static bool Fits(ReadOnlySpan<TokenData> tokens, int first, int last, string written)
    {
        // "In Togo, police": no Togo police.
        for (int i = first + 1; i < last; i++)
        {
            if (tokens[i].Text == "," && !written.Contains(',', StringComparison.Ordinal)) return false;
        }

        // "A Syrian air strike" is none of Syrian Air.
        if (tokens[last].Text == "air" && first < last && written.EndsWith(" Air", StringComparison.Ordinal)) return false;
        string text = tokens[first].Text;
        bool acronym = first == last && written.Length <= 6 && IsCapitals(written);
        // "Ecowas", "Unesco": as British papers write what is spoken as a word.
        if (acronym) return IsCapitals(text) || tokens[first].Xpos == "NNP" && text.Length >= 4 && char.IsUpper(text[0]) && char.IsLower(text[1]) && text[1..].Equals(text[1..].ToLowerInvariant(), StringComparison.Ordinal) && HasVowels(text);
        // "A SWAT team": an acronym amid small letters is no Swat.
        if (first == last && text.Length is > 2 and <= 6 && IsCapitals(text) && first > 0 && tokens[first - 1] is var before && before.Sentence == tokens[first].Sentence && char.IsLetter(before.Text[0]) && (before.Text.Length == 1 || !IsCapitals(before.Text))) return false;
        if (char.IsUpper(written[0]) && !char.IsUpper(text[0])) return first < last && char.IsUpper(tokens[last].Text[0]);
        return true;
    }

    // At least two vowels, not side by side: what can be spoken.
    private static bool HasVowels(string text)
    {
        int groups = 0;
        bool before = false;
        foreach (char c in text)
        {
            bool vowel = char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u';
            if (vowel && !before) groups++;
            before = vowel;
        }

        return groups >= 2;
    }

    internal static bool IsCapitals(string text)
    {
        bool letter = false;
        foreach (char c in text)
        {
            if (char.IsLower(c)) return false;
            letter |= char.IsUpper(c);
        }

        return letter;
    }
}
