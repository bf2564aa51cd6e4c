using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Finds the marks of a transcript that stand before what is said: whose turn it is ("[Haro] We will leave") and where a recording begins, breaks off or ends.</summary>
internal static class Transcripts
{
    private const int Longest = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _askers = WordSplitter.SetOf("reporter reporters moderator announcer question interviewer correspondent newsman unidentified", StringComparer.OrdinalIgnoreCase);

    // What a sentence of an editor's begins with, and no name ("[The] army has left").
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _littleWords = WordSplitter.SetOf(
        "the a an this that these those he she it we they i his her its our their in on at of to by for from with and but or if as when after signed dated", StringComparer.OrdinalIgnoreCase);

    /// <summary>True if the text marks turns: it says where a recording begins, or two of its sentences have one speaker or a reporter before them.</summary>
    internal static bool IsTranscript(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('[') < 0) return false;
        return text.Contains("[begin recording]", StringComparison.OrdinalIgnoreCase) || text.Contains("[reporter]", StringComparison.OrdinalIgnoreCase) || text.Contains("[moderator]", StringComparison.OrdinalIgnoreCase) || text.Contains("[question]", StringComparison.OrdinalIgnoreCase) || HasRepeated(text);
    }

    /// <summary>One past the mark that a sentence begins with; <paramref name="at"/> itself if it begins with none.</summary>
    internal static int EndOf(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int at, int end, bool transcript)
    {
        if (at >= end || text[words[at].Start] != '[') return at;
        int close = at + 1;
        while (close < end && close - at < Longest && text[words[close].Start] is not (']' or '[')) close++;
        // What follows in one word with the bracket belongs to it; a mark alone is a sentence as it is.
        if (close >= end - 1 || close == at + 1 || text[words[close].Start] != ']' || words[close + 1].Gap == Gap.None) return at;
        ReadOnlySpan<char> first = text.Slice(words[at + 1].Start, words[at + 1].Length), last = text.Slice(words[close - 1].Start, words[close - 1].Length);
        if (BracketNotes.EndsNote(last)) return close + 1;
        if (!transcript) return at;
        // "[Haro] has left" is a sentence of which an editor put in the subject.
        bool named = char.IsUpper(first[0]) && !_littleWords.Contains(first) && !char.IsLower(text[words[close + 1].Start]);
        return named || _askers.Contains(first) ? close + 1 : at;
    }

    // "Why? [Haro] Because … And when? [Haro] Soon".
    private static bool HasRepeated(ReadOnlySpan<char> text)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int open = text.IndexOf('['); open >= 0;)
        {
            // A name is short: a bracket that stays open is not followed to the end of the text.
            ReadOnlySpan<char> near = text.Slice(open, Math.Min(Longest, text.Length - open));
            int length = near.IndexOf(']'), before = open - 1;
            while (before >= 0 && char.IsWhiteSpace(text[before])) before--;
            if (length > 3 && char.IsUpper(text[open + 1]) && (before < 0 || text[before] is '.' or '?' or '!' or ']') && !seen.Add(near[1..length].ToString())) return true;
            int next = text[(open + 1)..].IndexOf('[');
            open = next < 0 ? -1 : open + 1 + next;
        }

        return false;
    }
}
