namespace Chancery.Reading;

/// <summary>Finds the marks of a transcript that stand before what is said: whose turn it is ("[Haro] We will leave") and where a recording begins, breaks off or ends.</summary>
internal static class Transcripts
{
    private const int Longest = 40;

    // What a mark of a transcript begins or ends with that is no speaker's name.
    private const string Roles = "|reporter|reporters|moderator|announcer|question|interviewer|correspondent|newsman|unidentified|";
    private const string NoteEnds = "|recording|omitted|indistinct|applause|thought|continued|heard|laughter|laughs|reception|himself|";
    private const string NoSpeaker = "|the|a|an|this|that|these|those|he|she|it|we|they|i|his|her|its|our|their|in|on|at|of|to|by|for|from|with|and|but|or|if|as|when|after|signed|dated|";

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
        if (Has(NoteEnds, last)) return close + 1;
        if (!transcript) return at;
        bool named = char.IsUpper(first[0]) && !Has(NoSpeaker, first) && (text[words[close + 1].Start] == '[' || !char.IsLower(text[words[close + 1].Start]) || close == at + 2);
        return named || Has(Roles, first) ? close + 1 : at;
    }

    private static bool Has(string list, ReadOnlySpan<char> word) => list.Contains($"|{word}|", StringComparison.OrdinalIgnoreCase);

    // "Why? [Haro] Because … And when? [Haro] Soon".
    private static bool HasRepeated(ReadOnlySpan<char> text)
    {
        List<string> seen = [];
        for (int open = text.IndexOf('['); open >= 0;)
        {
            int length = text[open..].IndexOf(']');
            if (length < 0) return false;
            int before = open - 1;
            while (before >= 0 && char.IsWhiteSpace(text[before])) before--;
            if (length is > 3 and < 40 && char.IsUpper(text[open + 1]) && (before < 0 || text[before] is '.' or '?' or '!' or ']'))
            {
                string name = text.Slice(open + 1, length - 1).ToString();
                if (seen.Contains(name)) return true;
                seen.Add(name);
            }

            int next = text[(open + 1)..].IndexOf('[');
            open = next < 0 ? -1 : open + 1 + next;
        }

        return false;
    }
}
