namespace Chancery.Reading;

/// <summary>Hands out one string for the same letters, so that frequent words cost nothing. Bounded, and safe on any thread without locks.</summary>
internal static class WordPool
{
    private const int Slots = 1 << 15;
    private const int LongestPooled = 32;
    private static readonly string?[] _slots = new string?[Slots];

    /// <summary>A string of these letters, shared where it can be.</summary>
    internal static string Get(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return "";
        if (word.Length > LongestPooled) return new string(word);
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ c) * 16777619;
        ref string? slot = ref _slots[(hash ^ (hash >> 15)) & (Slots - 1)];

        // Two threads may race for a slot: each gets a right string, and one of them stays.
        string? held = Volatile.Read(ref slot);
        if (held is not null && word.SequenceEqual(held)) return held;
        string made = new(word);
        Volatile.Write(ref slot, made);
        return made;
    }

    /// <summary>The word without characters that cannot be seen (zero-width blanks, direction marks, soft hyphens); joined pictures stay whole.</summary>
    internal static string GetVisible(ReadOnlySpan<char> word)
    {
        int hidden = 0;
        foreach (char c in word)
        {
            if (c > 127 && IsHidden(c)) hidden++;
        }

        if (hidden == 0 || hidden == word.Length || word.Length > 256) return Get(word);
        Span<char> visible = stackalloc char[256];
        int length = 0;
        foreach (char c in word)
        {
            if (c <= 127 || !IsHidden(c)) visible[length++] = c;
        }

        return Get(visible[..length]);
    }

    private static bool IsHidden(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The word in lower case, shared where it can be; the same string if it is in lower case already.</summary>
    internal static string Lower(string word)
    {
        int at = 0;
        while (at < word.Length && !char.IsUpper(word[at])) at++;
        if (at == word.Length) return word;
        if (word.Length > LongestPooled) return word.ToLowerInvariant();
        Span<char> lower = stackalloc char[LongestPooled];
        word.AsSpan().ToLowerInvariant(lower);
        return Get(lower[..word.Length]);
    }
}
