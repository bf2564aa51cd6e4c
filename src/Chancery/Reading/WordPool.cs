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
