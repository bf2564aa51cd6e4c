using System.Collections.Frozen;
using System.Globalization;
using Chancery.Documents;

namespace Chancery.Mentions;

/// <summary>A number read off the text.</summary>
/// <param name="Last">Its last token.</param>
/// <param name="Value">Its value; the least value of a vague one ("dozens" 12).</param>
/// <param name="Vague">True for "dozens", "thousands" and the like, which name a least value only.</param>
internal readonly record struct ReadNumber(int Last, double Value, bool Vague);

/// <summary>Reads numbers in digits and words: "15,000", "1.6 billion", "$2bn"'s "2bn", "twenty-three", "two hundred and five", "half a million", "tens of thousands".</summary>
internal static class Numbers
{
    private static readonly FrozenDictionary<string, double> _small = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fourty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> _scales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
        ["lakh"] = 1e5,
        ["crore"] = 1e7,
        ["k"] = 1e3,
        ["m"] = 1e6,
        ["mn"] = 1e6,
        ["mln"] = 1e6,
        ["bn"] = 1e9,
        ["bln"] = 1e9,
        ["b"] = 1e9,
        ["tn"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> _vague = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["dozens"] = 12,
        ["scores"] = 20,
        ["hundreds"] = 100,
        ["thousands"] = 1e3,
        ["millions"] = 1e6,
        ["billions"] = 1e9,
        ["trillions"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> _ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
        ["thirteenth"] = 13,
        ["fourteenth"] = 14,
        ["fifteenth"] = 15,
        ["sixteenth"] = 16,
        ["seventeenth"] = 17,
        ["eighteenth"] = 18,
        ["nineteenth"] = 19,
        ["twentieth"] = 20,
        ["thirtieth"] = 30,
        ["fortieth"] = 40,
        ["fiftieth"] = 50,
        ["sixtieth"] = 60,
        ["seventieth"] = 70,
        ["eightieth"] = 80,
        ["ninetieth"] = 90,
        ["hundredth"] = 100,
        ["thousandth"] = 1000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The value of a number word up to ninety ("twelve"); null for any other word.</summary>
    internal static double? Small(string lower) => _small.TryGetValue(lower, out double value) ? value : null;

    /// <summary>Reads the number that begins at a token; false if none does.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="first">The token it is to begin at.</param>
    /// <param name="end">One past the last token that may belong to it.</param>
    /// <param name="number">The number.</param>
    internal static bool TryRead(Tree tree, int first, int end, out ReadNumber number)
    {
        number = default;
        if (first >= end) return false;
        string word = tree.Lower(first);
        if (TryVague(tree, word, first, end, out number)) return true;
        if (word is "half" or "quarter") return TryHalf(tree, first, end, out number);
        if (word is "a" or "an") return TryArticle(tree, first, end, out number);
        if (word is "several" or "few" && Scale(tree, first + 1, end) is double several && several < 1e12)
        {
            // "Several hundred" is no more than "hundreds"; "a few hundred" are two at least.
            number = new ReadNumber(first + 1, word == "few" ? 2 * several : several, Vague: true);
            return true;
        }

        return TryPlain(tree, first, end, out number);
    }

    /// <summary>The number of an ordinal in words or digits ("fifth", "twenty-first", "11th"); 0 if it is none.</summary>
    internal static int Ordinal(string lower)
    {
        if (_ordinals.TryGetValue(lower, out int value)) return value;
        int hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && _small.TryGetValue(lower[..hyphen], out double tens) && tens >= 20 && _ordinals.TryGetValue(lower[(hyphen + 1)..], out int ones) && ones < 10) return (int)tens + ones;
        if (lower.Length < 3 || !char.IsAsciiDigit(lower[0])) return 0;
        string suffix = lower[^2..];
        if (suffix is not ("st" or "nd" or "rd" or "th")) return 0;
        return int.TryParse(lower.AsSpan(0, lower.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out value) ? value : 0;
    }

    /// <summary>Reads digits with group commas and a decimal point; false if it is anything else.</summary>
    internal static bool TryDigits(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 24 || !char.IsAsciiDigit(text[0])) return false;
        int group = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ',')
            {
                // Groups of three, or of two as India writes them ("12,34,567").
                if (group >= 0 ? i - group != 4 && i - group != 3 : i > 3) return false;
                group = i;
            }
            else if (c == '.')
            {
                if ((group >= 0 && i - group != 4) || i + 1 == text.Length || text[(i + 1)..].ContainsAnyExceptInRange('0', '9')) return false;
                group = -1;
                break;
            }
            else if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        if (group >= 0 && text.Length - group != 4) return false;
        return double.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads two numbers joined by a dash in one word ("40-50", "16–17"); false if it is anything else.</summary>
    internal static bool TryRange(string text, out double low, out double high)
    {
        low = high = 0;
        int dash = text.AsSpan().IndexOfAny('-', '–', '—');
        return dash > 0 && TryDigits(text.AsSpan(0, dash), out low) && TryDigits(text.AsSpan(dash + 1), out high) && low < high;
    }

    private static double? Scale(Tree tree, int token, int end) => token < end && _scales.TryGetValue(tree.Lower(token), out double scale) && scale >= 12 && tree[token].Length > 3 ? scale : null;

    private static bool TryVague(Tree tree, string word, int first, int end, out ReadNumber number)
    {
        number = default;
        bool tens = word is "tens" or "hundreds" or "thousands";
        if (tens && first + 2 < end && tree.Lower(first + 1) == "of" && _vague.TryGetValue(tree.Lower(first + 2), out double scale) && scale >= 1000)
        {
            number = new ReadNumber(first + 2, scale * (word == "tens" ? 10 : word == "hundreds" ? 100 : 1000), Vague: true);
            return true;
        }

        if (!_vague.TryGetValue(word, out double value) || tree.IsVerb(first)) return false;
        number = new ReadNumber(first, value, Vague: true);
        return true;
    }

    private static bool TryHalf(Tree tree, int first, int end, out ReadNumber number)
    {
        number = default;
        int next = first + 1;
        if (next < end && tree.Lower(next) is "a" or "of") next++;
        if (next < end && tree.Lower(next) is "a") next++;
        if (next == first + 1 && (next >= end || tree.Lower(next) != "million" && tree.Lower(next) != "billion" && tree.Lower(next) != "dozen")) return false;
        if (Scale(tree, next, end) is not double scale) return false;
        number = new ReadNumber(next, scale * (tree.Lower(first) == "half" ? 0.5 : 0.25), Vague: false);
        return true;
    }

    // "a dozen", "a couple of", "a hundred", "a million", "a quarter of a million", "a half-dozen".
    private static bool TryArticle(Tree tree, int first, int end, out ReadNumber number)
    {
        number = default;
        if (first + 1 >= end) return false;
        string next = tree.Lower(first + 1);
        if (next == "couple")
        {
            number = new ReadNumber(first + 1, 2, Vague: false);
            return true;
        }

        if (next is "half" or "quarter") return TryHalf(tree, first + 1, end, out number);
        if (next is "half-dozen")
        {
            number = new ReadNumber(first + 1, 6, Vague: false);
            return true;
        }

        if (Scale(tree, first + 1, end) is not double scale) return false;
        Sum sum = default;
        sum.Set(1);
        int last = first;
        Extend(tree, ref sum, ref last, end);
        number = new ReadNumber(Math.Max(last, first + 1), Math.Max(sum.Value, scale), Vague: false);
        return true;
    }

    private static bool TryPlain(Tree tree, int first, int end, out ReadNumber number)
    {
        number = default;
        Sum sum = default;
        if (Fraction(tree.Lower(first)) is double fraction && IsOfAUnit(tree, first, end))
        {
            number = new ReadNumber(first, fraction, Vague: false);
            return true;
        }

        if (!TryAtoms(ref sum, tree.Lower(first))) return false;
        int last = first;
        Extend(tree, ref sum, ref last, end);
        number = new ReadNumber(last, sum.Value, Vague: false);
        return true;
    }

    private static void Extend(Tree tree, ref Sum sum, ref int last, int end)
    {
        while (last + 1 < end)
        {
            int next = last + 1;
            Sum trial = sum;
            string word = tree.Lower(next);
            if (TryAtoms(ref trial, word))
            {
                if (word is "k" or "m" or "b" && !Adjoins(tree, next)) return;
                // "1.8m tall" is metres.
                if (word is "m" && UnitWords.IsDimension(After(tree, next, end))) return;
                last = next;
            }
            else if (word is "and" or "-" or "–" && next + 1 < end && (word == "and" || (Adjoins(tree, next) && Adjoins(tree, next + 1) && !sum.Digits)) && TryAtoms(ref trial, tree.Lower(next + 1)) && (word != "and" || sum.Hundreds))
            {
                last = next + 1;
            }
            else if (word is "and" && next + 2 < end && tree.Lower(next + 1) == "a" && tree.Lower(next + 2) == "half")
            {
                trial.AddPart(0.5);
                last = next + 2;
            }
            else if (word is "-" && next + 1 < end && Adjoins(tree, next) && _scales.TryGetValue(tree.Lower(next + 1), out double scale) && scale >= 1000 && tree[next + 1].Length > 3 && trial.TryScale(scale))
            {
                last = next + 1;
            }
            else if (IsGroup(tree, last, next) && Numbers.TryDigits(tree[next].Text, out double group))
            {
                trial.Set((sum.Value * 1000) + group, digits: true);
                last = next;
            }
            else if (word is "," && sum.Digits && next + 1 < end && tree[last].Length <= 3 && Adjoins(tree, next) && tree[next + 1].Text == "000")
            {
                // "80, 000": a group set apart by a blank; no number of its own begins so.
                trial.Set(sum.Value * 1000, digits: true);
                last = next + 1;
            }
            else if (word is "-" && next + 5 < end && tree.Lower(next + 1) == "and" && tree.Lower(next + 3) == "a" && tree.Lower(next + 5) == "half" && tree.Lower(next + 2) == "-")
            {
                trial.AddPart(0.5);
                last = next + 5;
            }
            else if (Fraction(word) is double fraction)
            {
                trial.AddPart(fraction);
                last = next;
            }
            else
            {
                return;
            }

            sum = trial;
        }
    }

    // "1/2", "¾": parts of one as recipes, prices and rates have them, no dates.
    private static double? Fraction(string word) => word switch
    {
        "½" => 0.5,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅓" => 1.0 / 3,
        "⅔" => 2.0 / 3,
        "⅛" => 0.125,
        _ => word.Length is 3 or 4 && word[1] == '/' && char.IsAsciiDigit(word[0]) && word[2..] is "2" or "3" or "4" or "5" or "8" or "16" && word[0] - '0' is > 0 and int part && part < int.Parse(word.AsSpan(2), CultureInfo.InvariantCulture)
            ? part / double.Parse(word.AsSpan(2), CultureInfo.InvariantCulture)
            : null,
    };

    private static bool IsOfAUnit(Tree tree, int fraction, int end) => fraction + 1 < end && (tree[fraction + 1].Upos == Upos.NOUN || tree.Lower(fraction + 1) is "of" or "-" or "%");

    // The word behind a token, past a hyphen.
    private static string After(Tree tree, int token, int end)
    {
        int next = token + 1 < end && tree.Lower(token + 1) == "-" ? token + 2 : token + 1;
        return next < end ? tree.Lower(next) : "";
    }

    // "15 000": digits in groups of three, parted by one space.
    private static bool IsGroup(Tree tree, int last, int next) =>
        tree[next].Length == 3 && tree[last].Length <= 3 && tree[next].Start == tree[last].Start + tree[last].Length + 1
        && tree[next].Text.AsSpan().ContainsAnyExceptInRange('0', '9') is false && tree[last].Text.AsSpan().ContainsAnyExceptInRange('0', '9') is false;

    private static bool Adjoins(Tree tree, int token) => token > 0 && tree[token - 1].Start + tree[token - 1].Length == tree[token].Start;

    // One word may hold several: "twenty-three", "three-and-a-half", "10-billion", "2bn".
    private static bool TryAtoms(ref Sum sum, string word)
    {
        if (TryAtom(ref sum, word)) return true;
        if (word.AsSpan().IndexOfAny('-', '‑') < 1) return false;
        Sum trial = sum;
        ReadOnlySpan<char> rest = word;
        bool article = false;
        int parts = 0;
        while (!rest.IsEmpty)
        {
            int hyphen = rest.IndexOfAny('-', '‑');
            ReadOnlySpan<char> part = hyphen < 0 ? rest : rest[..hyphen];
            rest = hyphen < 0 ? [] : rest[(hyphen + 1)..];
            parts++;
            if (part is "and" && parts > 1) continue;
            if (part is "a" && parts > 1) { article = true; continue; }
            if (part is "half" && article) trial.AddPart(0.5);
            else if (parts > 1 && char.IsAsciiDigit(part.Length > 0 ? part[0] : ' ')) return false;
            else if (!TryAtom(ref trial, part.ToString())) return false;
        }

        sum = trial;
        return true;
    }

    private static bool TryAtom(ref Sum sum, string word)
    {
        if (word.Length == 0) return false;
        if (_small.TryGetValue(word, out double small)) return sum.TryAdd(small);
        if (_scales.TryGetValue(word, out double scale)) return sum.TryScale(scale);
        if (!char.IsAsciiDigit(word[0]) || sum.Any) return false;
        if (TryDigits(word, out double digits))
        {
            sum.Set(digits, digits: true);
            return true;
        }

        int letters = word.Length;
        while (letters > 0 && char.IsAsciiLetter(word[letters - 1])) letters--;
        if (letters == word.Length || !_scales.TryGetValue(word[letters..], out scale) || !TryDigits(word.AsSpan(0, letters), out digits)) return false;
        sum.Set(digits, digits: true);
        return sum.TryScale(scale);
    }

    // The part in hand (below a thousand, or digits) and what went before it.
    private struct Sum
    {
        private double _total;
        private double _current;
        private double _least;

        internal bool Any { get; private set; }

        internal bool Digits { get; private set; }

        /// <summary>True if "and" may follow with a smaller number.</summary>
        internal readonly bool Hundreds => Any && !Digits && (_current == 0 ? _total >= 1000 : _current >= 100 && _current % 100 == 0);

        internal readonly double Value => _total + _current;

        internal void Set(double value, bool digits = false)
        {
            _current = value;
            Any = true;
            Digits = digits;
        }

        internal void AddPart(double part) => _current += part;

        internal bool TryAdd(double value)
        {
            if (Digits) return false;
            if (Any)
            {
                double ones = _current % 100;
                bool onesAfterTens = ones >= 20 && ones % 10 == 0 && value is > 0 and < 10;
                if (ones != 0 && !onesAfterTens) return false;
                if (_current == 0 && _total == 0) return false;
            }

            _current += value;
            Any = true;
            return true;
        }

        internal bool TryScale(double scale)
        {
            if (!Any || _current <= 0) return false;
            if (scale <= 100)
            {
                if (_current >= 100 || (scale == 12 && _current > 20)) return false;
                _current *= scale;
                return true;
            }

            if (_least > 0 && scale >= _least) return false;
            _total += _current * scale;
            _current = 0;
            _least = scale;
            Digits = false;
            return true;
        }
    }
}
