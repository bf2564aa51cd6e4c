using System.Globalization;
using System.Text;

namespace Chancery.Store.Happenings;

/// <summary>The telling words of a text: hashed stems with weights. Names and rare words weigh most, words that every report has weigh nothing.</summary>
internal sealed class Wording
{
    private static readonly HashSet<string> _empty = [.. """
        a an the this that these those it its he she they him her his hers their theirs them we us our you your i my me who whom whose which what where when why how
        in on at of to for from by with without into onto over under after before during since until amid among between against about around across near within off out up down through along as than
        and or but nor so if while because although though that then there here also just only even still already yet again later earlier not no
        is are was were be been being am has have had having do does did done will would shall should can could may might must
        one two three four five six seven eight nine ten first second third other others another more most less least many several some any all both each every few such same own
        say says said saying tell told report reports reported reportedly according announce announces announced statement today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
        january february march april june july august september october november december year years month months week weeks day days hour hours time
        mr mrs ms u s
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static readonly HashSet<string> _common = [.. """
        kill killed kills killing dead die dies death deaths injure injured injuring injuries wounded people person man men woman women child children attack attacks attacked strike strikes struck airstrike airstrikes drone drones missile missiles
        government president minister prime state states united nation nations national international country countries official officials authority authorities military army force forces troops soldier soldiers police officer officers
        court law party parliament election elections vote leader leaders former foreign defense defence security city province region district north south east west northern southern eastern western central capital area town village
        war conflict ceasefire peace talks agreement deal sanction sanctions group member members civil civilian civilians emergency million billion percent new old
        arrest arrested arrests charge charged charges sentence sentenced launch launched launches launching including multiple suspected alleged allegedly amid due use used hold held begin begins began end ended ending make made take took takes taken
        general council union republic democratic federal public air fire gunmen armed explosion bomb bombing shooting shot claim claims claimed target targets targeted targeting
        order orders ordered plan plans call calls called meet meets met meeting visit visits visited sign signs signed agree agrees agreed release released releases operation operations
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static readonly Dictionary<string, string> _numbers = Numbers();

    private readonly uint[] _hashes;
    private readonly float[] _weights;

    private Wording(uint[] hashes, float[] weights)
    {
        _hashes = hashes;
        _weights = weights;
        foreach (float weight in weights) Total += weight;
    }

    /// <summary>Sum of all weights.</summary>
    internal float Total { get; }

    internal ReadOnlySpan<uint> Hashes => _hashes;

    internal ReadOnlySpan<float> Weights => _weights;

    /// <summary>Divides text into words, in order; digits with their commas are one word.</summary>
    internal static IEnumerable<string> Words(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i])) { i++; continue; }
            int start = i;
            bool digits = char.IsDigit(text[i]);
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (digits && text[i] is ',' or '.' && i + 1 < text.Length && char.IsDigit(text[i + 1])))) i++;
            yield return text[start..i];
        }
    }

    /// <summary>The telling words of a stretch of text.</summary>
    internal static Wording Of(string text)
    {
        Dictionary<uint, float> found = [];
        foreach (string word in Words(text))
        {
            float weight = WeightOf(word, out string stem);
            if (weight > 0 && (!found.TryGetValue(Hash(stem), out float there) || there < weight)) found[Hash(stem)] = weight;
        }

        uint[] hashes = [.. found.Keys];
        Array.Sort(hashes);
        return new(hashes, Array.ConvertAll(hashes, h => found[h]));
    }

    /// <summary>What is left without the words of another, and without common ones.</summary>
    internal Wording Without(Wording other)
    {
        int[] kept = [.. Enumerable.Range(0, _hashes.Length).Where(i => _weights[i] > 0.5f && Array.BinarySearch(other._hashes, _hashes[i]) < 0)];
        return new([.. kept.Select(i => _hashes[i])], [.. kept.Select(i => _weights[i])]);
    }

    /// <summary>Weight that both share.</summary>
    internal static float Shared(Wording a, Wording b)
    {
        float shared = 0;
        for (int i = 0, k = 0; i < a._hashes.Length && k < b._hashes.Length;)
        {
            if (a._hashes[i] == b._hashes[k]) shared += Math.Min(a._weights[i++], b._weights[k++]);
            else if (a._hashes[i] < b._hashes[k]) i++;
            else k++;
        }

        return shared;
    }

    /// <summary>The heaviest words, heaviest first; equal ones by their hash.</summary>
    internal uint[] Heaviest(int count)
    {
        int[] order = [.. Enumerable.Range(0, _hashes.Length)];
        Array.Sort(order, (x, y) => _weights[x] != _weights[y] ? _weights[y].CompareTo(_weights[x]) : _hashes[x].CompareTo(_hashes[y]));
        return [.. order.Take(count).Select(i => _hashes[i])];
    }

    /// <summary>The same word for plural, past and gerund: rough, but the same rough for all.</summary>
    internal static string Stem(string lower)
    {
        if (_numbers.TryGetValue(lower, out string? digits)) return digits;
        if (lower.Length > 5 && lower.EndsWith("ing", StringComparison.Ordinal)) lower = lower[..^3];
        else if (lower.Length > 4 && lower.EndsWith("ies", StringComparison.Ordinal)) lower = lower[..^3] + "y";
        else if (lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal)) lower = lower[..^2];
        else if (lower.Length > 4 && lower.EndsWith("es", StringComparison.Ordinal)) lower = lower[..^2];
        else if (lower.Length > 3 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal)) lower = lower[..^1];
        return lower.Length > 4 && lower[^1] == 'e' ? lower[..^1] : lower;
    }

    /// <summary>A 32-bit hash that is the same on every machine (FNV-1a).</summary>
    internal static uint Hash(string word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ c) * 16777619;
        return hash;
    }

    private static float WeightOf(string word, out string stem)
    {
        string lower = word.ToLowerInvariant();
        if (char.IsDigit(word[0]))
        {
            stem = lower.Replace(",", "", StringComparison.Ordinal);
            return stem.Length == 4 && stem[0] is '1' or '2' ? 0.3f : stem.Length == 1 ? 0.5f : 1.2f;
        }

        stem = Stem(lower);
        if (stem.Length == 1 || _empty.Contains(lower)) return char.IsDigit(stem[0]) ? 0.5f : 0;
        if (char.IsDigit(stem[0])) return 0.9f;
        if (_common.Contains(lower)) return 0.3f;
        return char.IsUpper(word[0]) ? 1.6f : 1.0f;
    }

    private static Dictionary<string, string> Numbers()
    {
        string[] words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];
        Dictionary<string, string> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++) numbers[words[i]] = i.ToString(CultureInfo.InvariantCulture);
        string[] tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (int i = 0; i < tens.Length; i++) numbers[tens[i]] = ((i + 3) * 10).ToString(CultureInfo.InvariantCulture);
        return numbers;
    }

    /// <summary>First words of a text, up to a number.</summary>
    internal static string Lead(string text, int words)
    {
        StringBuilder lead = new();
        foreach (string word in Words(text))
        {
            if (words-- == 0) break;
            lead.Append(word).Append(' ');
        }

        return lead.ToString();
    }
}
