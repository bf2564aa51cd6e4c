using System.Collections.Frozen;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Chancery.Reading;

/// <summary>
/// Tells names from common words in text without case: how each word is mostly written inside a sentence, and weights (an averaged perceptron over hashed features)
/// that decide from the words around it. Whole numbers only, so that every machine decides alike.
/// </summary>
internal sealed class CaseModel
{
    internal const uint Magic = 0x45534143;
    internal const int Version = 1;

    /// <summary>Rows of the weight table; a power of two.</summary>
    internal const int Rows = 1 << 20;

    /// <summary>Number of features of a word.</summary>
    internal const int FeatureCount = 20;

    /// <summary>The bucket of a word that was never seen, but is made of a common one.</summary>
    internal const byte Derived = 15;

    // Old wires are full of names that the reports of today have not: a word that nothing is known of is a name unless much speaks against it.
    private const int Unknown = 60;

    private static readonly Lazy<CaseModel> _shipped = new(LoadShipped);

    private readonly FrozenDictionary<string, CaseEntry> _words;
    private readonly FrozenDictionary<string, CaseEntry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly sbyte[] _weights;

    internal CaseModel(IEnumerable<KeyValuePair<string, CaseEntry>> words, sbyte[] weights)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _weights = weights;
    }

    /// <summary>The model that ships with the library, loaded when the first text without case is read.</summary>
    internal static CaseModel Shipped => _shipped.Value;

    /// <summary>The shipped model's file.</summary>
    internal static Stream OpenShipped() => typeof(CaseModel).Assembly.GetManifestResourceStream("casing.bin")
        ?? throw new InvalidOperationException("This build of the library holds no model of case.");

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    internal static CaseModel Load(Stream stream)
    {
        using GZipStream packed = new(stream, CompressionMode.Decompress, leaveOpen: true);
        using BinaryReader reader = new(packed, System.Text.Encoding.UTF8);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version) throw new InvalidDataException("Not a model of case of this version.");
        KeyValuePair<string, CaseEntry>[] words = new KeyValuePair<string, CaseEntry>[reader.ReadInt32()];
        for (int i = 0; i < words.Length; i++)
        {
            string word = reader.ReadString();
            byte bucket = reader.ReadByte();
            string name = reader.ReadString();
            words[i] = new(word, new CaseEntry(bucket, name.Length > 0 ? name : null));
        }

        sbyte[] weights = new sbyte[Rows];
        packed.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new CaseModel(words, weights);
    }

    /// <summary>Writes a model; words in ordinal order, so that the same model makes the same bytes.</summary>
    internal void Save(Stream stream)
    {
        using GZipStream packed = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(packed, System.Text.Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(_words.Count);
        foreach ((string word, CaseEntry entry) in _words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            writer.Write(word);
            writer.Write(entry.Bucket);
            writer.Write(entry.Name ?? "");
        }

        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>What is known of a word in small letters; bucket 0 if nothing is, <see cref="Derived"/> if it is made of a common word that is known.</summary>
    internal CaseEntry Find(ReadOnlySpan<char> lower) => Find(_bySpan, lower);

    /// <summary>The same in words that are still being gathered.</summary>
    internal static CaseEntry Find(Dictionary<string, CaseEntry> words, string lower)
    {
        if (words.TryGetValue(lower, out CaseEntry entry)) return entry;
        foreach (string stem in StemsOf(lower))
        {
            if (words.TryGetValue(stem, out CaseEntry known) && IsCommon(known)) return new CaseEntry(Derived, null);
        }

        return default;
    }

    /// <summary>Above 0 where the word at <paramref name="at"/> is written with a capital in running text.</summary>
    /// <param name="words">The words of a sentence in small letters.</param>
    /// <param name="buckets">Their buckets.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="before">What was decided for the word before.</param>
    internal int Score(ReadOnlySpan<string> words, ReadOnlySpan<byte> buckets, int at, bool before)
    {
        Span<int> rows = stackalloc int[FeatureCount];
        Extract(words, buckets, at, before, rows);
        int sum = buckets[at] == 0 ? Unknown : 0;
        foreach (int row in rows) sum += _weights[row];
        return sum;
    }

    /// <summary>Writes the rows of a word's features.</summary>
    internal static void Extract(ReadOnlySpan<string> words, ReadOnlySpan<byte> buckets, int at, bool before, Span<int> rows)
    {
        string word = words[at], last = at > 0 ? words[at - 1] : "<", next = at + 1 < words.Length ? words[at + 1] : ">";
        string lastButOne = at > 1 ? words[at - 2] : "<", nextButOne = at + 2 < words.Length ? words[at + 2] : ">";
        int own = buckets[at], left = at > 0 ? buckets[at - 1] : 30, right = at + 1 < words.Length ? buckets[at + 1] : 31;
        int left2 = at > 1 ? buckets[at - 2] : 30, right2 = at + 2 < words.Length ? buckets[at + 2] : 31, done = before ? 1 : 0;
        rows[0] = Row(0, word, "");
        rows[1] = Row(1, word, last);
        rows[2] = Row(2, word, next);
        rows[3] = Row(3, word, "", done, left);
        rows[4] = Row(4, word, "", right);
        rows[5] = Row(5, "", "", own);
        rows[6] = Row(6, "", "", own, left, done);
        rows[7] = Row(7, "", "", own, right, done);
        rows[8] = Row(8, "", "", own, (left * 32) + right, done);
        rows[9] = Row(9, last, "", own, done);
        rows[10] = Row(10, next, "", own);
        rows[11] = Row(11, word[Math.Max(0, word.Length - 3)..], "", own < 3 ? own : 3);
        rows[12] = Row(12, word[Math.Max(0, word.Length - 2)..], "", own < 3 ? own : 3, done);
        rows[13] = Row(13, word[..Math.Min(3, word.Length)], "", own < 3 ? own : 3);
        rows[14] = Row(14, last, next, own);
        rows[15] = Row(15, lastButOne, last, own);
        rows[16] = Row(16, next, nextButOne, own);
        rows[17] = Row(17, "", "", own, (left * 32) + left2, done);
        rows[18] = Row(18, "", "", own, (right * 32) + right2, done);
        rows[19] = Row(19, word, "", right, left, done);
    }

    /// <summary>The bucket of a word seen <paramref name="all"/> times inside sentences, <paramref name="names"/> times of them with a capital: 0 not seen, then twelve steps, rare words apart.</summary>
    internal static byte BucketOf(int names, int all)
    {
        if (all == 0) return 0;
        if (all < 4) return (byte)(names == 0 ? 1 : names == all ? 2 : 3);
        int share = names * 1000 / all;
        return (byte)(share switch { 0 => 4, < 5 => 5, < 30 => 6, < 120 => 7, < 350 => 8, < 650 => 9, < 880 => 10, < 970 => 11, < 995 => 12, < 1000 => 13, _ => 14 });
    }

    private static CaseEntry Find(FrozenDictionary<string, CaseEntry>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> lower)
    {
        if (words.TryGetValue(lower, out CaseEntry entry)) return entry;
        foreach (string stem in StemsOf(lower.ToString()))
        {
            if (words.TryGetValue(stem, out CaseEntry known) && IsCommon(known)) return new CaseEntry(Derived, null);
        }

        return default;
    }

    private static bool IsCommon(CaseEntry entry) => entry.Bucket is 1 or 4 or 5 or 6 or 7;

    // What a word may be made of: "redeployments", "unheard", "machinegunned".
    private static IEnumerable<string> StemsOf(string word)
    {
        foreach (string ending in new[] { "s", "es", "d", "ed", "ing", "ly", "r", "er", "rs", "ers", "ness", "ment", "able", "al", "ally", "ist", "ists", "ism", "ion", "ions", "ity", "ive" })
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            string stem = word[..^ending.Length];
            yield return stem;
            if (ending is "ed" or "ing" or "er" or "ion" or "ions" or "able" or "ity" or "ive") yield return stem + "e";
            if (ending is "ed" or "ing" or "er" && stem[^1] == stem[^2]) yield return stem[..^1];
        }

        if (word.EndsWith("ied", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal)) yield return word[..^3] + "y";
        foreach (string beginning in new[] { "un", "re", "non", "pre", "anti", "counter", "over", "out", "under", "dis", "mis", "co", "sub", "multi" })
        {
            if (word.Length >= beginning.Length + 4 && word.StartsWith(beginning, StringComparison.Ordinal)) yield return word[beginning.Length..];
        }
    }

    private static int Row(int salt, string first, string second, int a = 0, int b = 0, int c = 0)
    {
        uint hash = 2166136261u ^ ((uint)salt * 0x9E3779B9u);
        foreach (char letter in first) hash = (hash ^ letter) * 16777619u;
        hash = (hash ^ '|') * 16777619u;
        foreach (char letter in second) hash = (hash ^ letter) * 16777619u;
        hash = (hash ^ (uint)(a + 1)) * 16777619u;
        hash = (hash ^ (uint)(b + 1)) * 16777619u;
        hash = (hash ^ (uint)(c + 1)) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        return (int)((hash ^ (hash >> 13)) & (Rows - 1));
    }

    private static CaseModel LoadShipped()
    {
        using Stream stream = OpenShipped();
        return Load(stream);
    }
}

/// <summary>How a word is written inside sentences.</summary>
/// <param name="Bucket">How often it is written with a capital, see <see cref="CaseModel.BucketOf"/>; 0 if it was never seen.</param>
/// <param name="Name">How it is written as a name, where that is not a capital and small letters ("NATO", "McCain"); null otherwise.</param>
internal readonly record struct CaseEntry(byte Bucket, string? Name);
