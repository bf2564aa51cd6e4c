namespace Chancery.Store.Happenings;

/// <summary>
/// What remains of a text for finding copies of it: the smallest hashes of its word pairs (MinHash, bottom-k), its names and its numbers.
/// </summary>
internal sealed class TextSketch
{
    private const int Kept = 400;
    private const int LeadWords = 60;

    // Texts that have less of their word pairs in common are no copies, whatever else they share.
    private const double LeastLikeness = 0.18;

    /// <summary>Hashes under which copies are looked for.</summary>
    internal const int KeyCount = 12;

    private readonly uint[] _pairs;
    private readonly uint[] _lead;
    private readonly uint[] _names;
    private readonly uint[] _numbers;
    private readonly string _text;

    private TextSketch(uint[] pairs, uint[] lead, uint[] names, uint[] numbers, string text, int length)
    {
        (_pairs, _lead, _names, _numbers, _text, Length) = (pairs, lead, names, numbers, text, length);
    }

    /// <summary>Number of words.</summary>
    internal int Length { get; }

    /// <summary>The smallest hashes of the whole and of its beginning.</summary>
    internal IEnumerable<uint> Keys => Length > LeadWords + 20 ? _pairs.Take(KeyCount).Concat(_lead.Take(KeyCount)).Distinct() : _pairs.Take(KeyCount);

    internal static TextSketch Of(string text)
    {
        HashSet<uint> names = [], numbers = [];
        List<uint> all = [];
        string[] words = [.. Wording.Words(AgencyText.Strip(text))];
        string before = "";
        for (int i = 0; i < words.Length; i++)
        {
            string lower = words[i].ToLowerInvariant(), stem = Wording.Stem(lower);
            if (lower is "the" or "a" or "an" or "s") continue;
            bool digit = char.IsDigit(stem[0]);
            if (digit) numbers.Add(Wording.Hash(stem.Replace(",", "", StringComparison.Ordinal)));
            else if (i > 0 && char.IsUpper(words[i][0]) && words[i].Length > 2) names.Add(Wording.Hash(stem[..Math.Min(stem.Length, 5)]));
            uint hash = Scatter(Wording.Hash(before + " " + stem));
            if (before.Length > 0) all.Add(hash);
            before = stem;
        }

        uint[] pairs = Smallest(all, Kept);
        // A short text is its own beginning.
        return new(pairs, all.Count <= LeadWords ? pairs : Smallest(all.Take(LeadWords), LeadWords), Sorted(names), Sorted(numbers), text, words.Length);
    }

    /// <summary>Judges two texts that were published some days apart; the reason says what was found.</summary>
    internal static bool AreCopies(TextSketch a, TextSketch b, int days, out double likeness, out string reason)
    {
        likeness = Likeness(a._pairs, b._pairs);
        double lead = Math.Min(a.Length, b.Length) > 25 ? Likeness(a._lead, b._lead) : likeness;
        bool even = Math.Min(a.Length, b.Length) > 0.75 * Math.Max(a.Length, b.Length);
        // Of two texts of one length neither left anything out: each number must be in both.
        int strangeNames = Strange(a._names, b._names), strangeNumbers = Strange(a._numbers, b._numbers) + (even && a._numbers.Length != b._numbers.Length ? 1 : 0);
        double best = Math.Max(likeness, lead);
        reason = "";
        likeness = best;
        if (best < LeastLikeness) return false;
        // Seldom needed, and so not kept.
        Wording one = Wording.Of(a._text), other = Wording.Of(b._text);
        double words = Wording.Shared(one, other) / Math.Max(0.01f, Math.Min(one.Total, other.Total));
        reason = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{best:P0} of word pairs and {words:P0} of telling words in common");
        // Short texts are alike by chance, and news of two days about one thing shares its names.
        if (Math.Min(a.Length, b.Length) < 15 || days > 1) return best >= (days > 1 ? 0.75 : 0.5) && strangeNames + strangeNumbers == 0;
        // Reports of one series differ in names and numbers where copies do not.
        if (strangeNames + strangeNumbers > 0 && best < 0.9) return strangeNumbers == 0 && strangeNames <= 1 && best >= 0.6 && words >= 0.75;
        return best >= 0.4 || (best >= 0.25 && words >= 0.7) || (best >= LeastLikeness && words >= 0.8);
    }

    // How many each side has that the other lacks: the lesser of both, for a copy may leave out or add.
    private static int Strange(uint[] a, uint[] b) => Math.Min(a.Count(x => Array.BinarySearch(b, x) < 0), b.Count(x => Array.BinarySearch(a, x) < 0));

    // Jaccard by the smallest hashes of the union.
    private static double Likeness(uint[] a, uint[] b)
    {
        int both = 0, union = 0, i = 0, k = 0, limit = a.Length < Kept && b.Length < Kept ? int.MaxValue : Kept;
        while (union < limit && (i < a.Length || k < b.Length))
        {
            if (k >= b.Length || (i < a.Length && a[i] < b[k])) i++;
            else if (i >= a.Length || b[k] < a[i]) k++;
            else { both++; i++; k++; }
            union++;
        }

        return union == 0 ? 0 : (double)both / union;
    }

    private static uint[] Smallest(IEnumerable<uint> hashes, int count) => [.. hashes.Distinct().Order().Take(count)];

    private static uint[] Sorted(HashSet<uint> hashes) => [.. hashes.Order()];

    private static uint Scatter(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x7FEB352D;
        hash = (hash ^ (hash >> 15)) * 0x846CA68B;
        return hash ^ (hash >> 16);
    }
}
