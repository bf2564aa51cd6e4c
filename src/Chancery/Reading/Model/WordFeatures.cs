namespace Chancery.Reading;

/// <summary>What the language model sees of a word: its normal form and six hashed features, one row each of one table.</summary>
internal static class WordFeatures
{
    /// <summary>Number of hashed features.</summary>
    internal const int Count = 6;

    /// <summary>Longest stretch of a word that is looked at.</summary>
    internal const int MaxLength = 64;

    // Begin of two and of three characters, end of two, three and four, outline.
    private static readonly int[] _buckets = [1024, 4096, 1024, 4096, 8192, 1024];

    /// <summary>Rows of the feature table.</summary>
    internal const int Rows = 1024 + 4096 + 1024 + 4096 + 8192 + 1024;

    /// <summary>Writes the normal form: lower case, digits as 0, a long word cut. Returns its length.</summary>
    internal static int Normalise(ReadOnlySpan<char> word, Span<char> normal)
    {
        int length = Math.Min(word.Length, MaxLength);
        for (int i = 0; i < length; i++)
        {
            char c = word[i];
            if (char.IsAsciiLetterUpper(c)) c = (char)(c | 0x20);
            else if (char.IsAsciiDigit(c)) c = '0';
            else if (c is '\u2019' or '\u2018') c = '\'';
            else if (c is '\u201c' or '\u201d') c = '"';
            else if (c is '\u2010' or '\u2011') c = '-';
            else if (c > 127) c = char.ToLowerInvariant(c);
            normal[i] = c;
        }

        return length;
    }

    /// <summary>Writes the rows of the six features.</summary>
    internal static void Extract(ReadOnlySpan<char> word, ReadOnlySpan<char> normal, Span<int> rows)
    {
        int n = normal.Length;
        int row = 0;
        Put(rows, 0, ref row, Hash(normal[..Math.Min(2, n)], 0));
        Put(rows, 1, ref row, Hash(normal[..Math.Min(3, n)], 1));
        Put(rows, 2, ref row, Hash(normal[Math.Max(0, n - 2)..], 2));
        Put(rows, 3, ref row, Hash(normal[Math.Max(0, n - 3)..], 3));
        Put(rows, 4, ref row, Hash(normal[Math.Max(0, n - 4)..], 4));
        Put(rows, 5, ref row, Outline(word));
    }

    private static void Put(Span<int> rows, int feature, ref int first, uint hash)
    {
        rows[feature] = first + (int)(hash % (uint)_buckets[feature]);
        first += _buckets[feature];
    }

    private static uint Hash(ReadOnlySpan<char> text, uint salt)
    {
        uint hash = 2166136261u ^ (salt * 0x9E3779B9u);
        foreach (char c in text) hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }

    // Classes of characters with runs cut after two, so that "Obama" and "Clinton" look alike.
    private static uint Outline(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261u;
        char last = '\0';
        int run = 0;
        int length = Math.Min(word.Length, MaxLength);
        for (int i = 0; i < length; i++)
        {
            char c = word[i];
            if (char.IsUpper(c)) c = 'X';
            else if (char.IsLetter(c)) c = 'x';
            else if (char.IsDigit(c)) c = 'd';
            run = c == last ? run + 1 : 1;
            last = c;
            if (run > 2) continue;
            hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }
}
