using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>Finds the numbers that count or measure, with what they count and what became of it. Dates, labels, scores and clock times are none.</summary>
internal sealed partial class FigureReader
{
    private readonly Tree _tree;
    private readonly CasualtyWords _casualties;
    private readonly List<FigureMention> _figures = [];
    private readonly TimeMention?[] _times;
    private int _begin;
    private int _end;

    /// <summary>Reads the figures of a document.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="times">Its times, whose numbers are no figures.</param>
    /// <param name="words">The words of casualties.</param>
    internal FigureReader(Tree tree, TimeReader times, WordLists words)
    {
        _tree = tree;
        _casualties = CasualtyWords.Of(words);
        _times = new TimeMention?[tree.Count];
        foreach (TimeMention time in times.Times)
        {
            for (int i = time.First; i <= time.Last; i++) _times[i] = time;
        }

        foreach (Sentence sentence in tree.Document.Sentences)
        {
            int from = _figures.Count;
            ReadSentence(sentence);
            Share(from);
        }
    }

    /// <summary>All numbers in text order; those with <see cref="FigureMention.Counts"/> false are there to be known, not to be entered.</summary>
    internal IReadOnlyList<FigureMention> Figures => _figures;

    private enum Bound : byte
    {
        Exact,
        About,
        AtLeast,
        AtMost,
    }

    // The words of a number with its bounds, before it is known what it counts.
    private ref struct Reading
    {
        internal int First;
        internal int NumberFirst;
        internal int Last;
        internal double Low;
        internal double High;
        internal bool Vague;
        internal Bound Bound;
        internal string? Currency;
        internal string? Measure;
        internal bool New;
        internal bool Hyphenated;
    }

    private void ReadSentence(Sentence sentence)
    {
        _begin = sentence.FirstToken;
        _end = sentence.EndToken;
        for (int i = _begin; i < _end; i++)
        {
            if (_times[i] is TimeMention time)
            {
                if (time.Kind is TimeKind.Duration or TimeKind.Age) AddTime(time);
                i = Math.Max(i, time.Last);
                continue;
            }

            if ((AddVote(i) is >= 0 and int vote ? vote : AddSide(i)) is >= 0 and int told)
            {
                i = told;
                continue;
            }

            if (!TryRead(i, out Reading reading)) continue;
            i = Math.Max(i, Add(reading));
        }
    }

    private string Word(int token) => token < _begin || token >= _end ? "" : _tree.Lower(token);

    private void AddTime(TimeMention time)
    {
        for (int i = time.First; i <= time.Last; i++)
        {
            if (!Numbers.TryRead(_tree, i, _end, out ReadNumber number)) continue;
            _figures.Add(new FigureMention { First = i, Last = number.Last, Head = i, Kind = time.Kind == TimeKind.Age ? FigureKind.Age : FigureKind.Duration, Low = number.Value, High = number.Value, Unit = _tree.Lower(time.Last) });
            return;
        }
    }

    private bool TryRead(int i, out Reading reading)
    {
        reading = new Reading { First = i };
        int at = Prefix(i, ref reading);
        if (at >= _end || _times[at] is not null) return false;
        if (Word(at) == "between" && TryBetween(at + 1, ref reading)) return true;
        if (UnitWords.Sign(Word(at)) is string sign && at + 1 < _end && char.IsAsciiDigit(_tree[at + 1].Text[0]))
        {
            reading.Currency = sign;
            at++;
        }
        else if (Word(at) is "us" or "u.s." && Word(at + 1) == "$")
        {
            reading.Currency = "dollars";
            at += 2;
        }
        else if (GluedCurrency(at, ref reading))
        {
            reading.NumberFirst = at;
            Scale(ref reading);
            return true;
        }

        reading.NumberFirst = at;
        if (GluedUnit(at, ref reading)) return true;
        if (Numbers.TryRange(Word(at), out reading.Low, out reading.High))
        {
            reading.Last = at;
            Scale(ref reading);
            return !IsLabel(at, at);
        }

        if (!Numbers.TryRead(_tree, at, _end, out ReadNumber number)) return false;
        reading.Last = number.Last;
        reading.Low = reading.High = number.Value;
        reading.Vague = number.Vague;
        if (reading.Currency is null && IsLabel(at, number.Last)) return false;
        if (!TryUpper(ref reading)) return false;
        Suffix(ref reading);
        return true;
    }

    // "€50m" and "Kč34" as one word.
    private bool GluedCurrency(int at, ref Reading reading)
    {
        string word = Word(at);
        int digit = word.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit is < 1 or > 3 || UnitWords.Sign(word[..digit]) is not string sign || !Numbers.TryDigits(word.AsSpan(digit), out double value)) return false;
        reading.Currency = sign;
        reading.Last = at;
        // "DH50,000", divided behind the first digits.
        while (Word(reading.Last + 1) == "," && Adjoins(reading.Last + 1) && Adjoins(reading.Last + 2) && Word(reading.Last + 2) is { Length: 3 } group && int.TryParse(group, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int thousands))
        {
            value = (value * 1000) + thousands;
            reading.Last += 2;
        }

        reading.Low = reading.High = value;
        return true;
    }

    // "100t", "40km" and "115USD" as one word.
    private bool GluedUnit(int at, ref Reading reading)
    {
        string word = Word(at);
        int unit = 0;
        while (unit < word.Length && (char.IsAsciiDigit(word[unit]) || word[unit] is '.' or ',')) unit++;
        if (unit == 0 || unit == word.Length || !Numbers.TryDigits(word.AsSpan(0, unit), out double value)) return false;
        if (UnitWords.Sign(word[unit..]) is string sign) reading.Currency = sign;
        else if (UnitWords.IsGlued(word[unit..])) reading.Measure = word[unit..];
        else return false;
        reading.Low = reading.High = value;
        reading.Last = at;
        return true;
    }

    private void Scale(ref Reading reading)
    {
        double scale = Word(reading.Last + 1) switch { "thousand" => 1e3, "million" => 1e6, "billion" => 1e9, "trillion" => 1e12, "m" => 1e6, "bn" => 1e9, _ => 0 };
        if (scale == 0) return;
        reading.Low *= scale;
        reading.High *= scale;
        reading.Last++;
    }

    // "between 40 and 50".
    private bool TryBetween(int at, ref Reading reading)
    {
        string? sign = UnitWords.Sign(Word(at));
        if (sign is not null) at++;
        if (!Numbers.TryRead(_tree, at, _end, out ReadNumber low) || Word(low.Last + 1) != "and") return false;
        int next = low.Last + 2;
        if (UnitWords.Sign(Word(next)) is not null) next++;
        if (!Numbers.TryRead(_tree, next, _end, out ReadNumber high) || _times[high.Last] is not null) return false;
        reading.Currency = sign;
        reading.NumberFirst = at;
        reading.Last = high.Last;
        (reading.Low, reading.High) = (Scaled(low.Value, high.Value), high.Value);
        return reading.Low < reading.High;
    }

    // "40 to 50 million": the first has the second's scale.
    private static double Scaled(double low, double high)
    {
        foreach (double scale in (ReadOnlySpan<double>)[1e12, 1e9, 1e6, 1e3])
        {
            if (high >= scale && low < 1000 && low * scale < high) return low * scale;
        }

        return low;
    }

    // "40 to 50", "40-50", "two or three". A dash between a greater and a lesser number is a score or a vote.
    private bool TryUpper(ref Reading reading)
    {
        int joint = reading.Last + 1;
        string word = Word(joint);
        bool dash = word is "-" or "–" or "—" && Adjoins(joint) && Adjoins(joint + 1);
        if (word == "/") return false;
        if (!dash && word is not ("to" or "or")) return true;
        int next = joint + 1;
        if (UnitWords.Sign(Word(next)) is not null) next++;
        if (next >= _end || _times[next] is not null || !Numbers.TryRead(_tree, next, _end, out ReadNumber high))
        {
            reading.Hyphenated = dash && IsHyphenated(joint);
            return true;
        }

        if (high.Value <= reading.Low || (word == "to" && Raises(reading.First)))
        {
            return !dash && (word != "to" || high.Value > reading.Low || !IsVote(joint));
        }

        reading.Low = Scaled(reading.Low, high.Value);
        reading.High = high.Value;
        reading.Last = high.Last;
        return true;
    }

    private bool IsVote(int joint) => Word(joint - 2) is "by" or "voted" or "of" or "vote";

    // "raised from 10 to 20": two figures, not a range.
    private bool Raises(int first) => Word(first - 1) is "from";

    // "55-member", "10-point": the number belongs to an adjective. Sums of money keep it ("10-billion-dollar").
    private bool IsHyphenated(int dash)
    {
        string after = Word(dash + 1);
        return after.Length > 0 && char.IsLetter(after[0]) && !UnitWords.IsMoney(after) && after is not ("million" or "billion" or "trillion" or "percent");
    }

    private void Suffix(ref Reading reading)
    {
        int next = reading.Last + 1;
        if (Word(next) == "or" && Word(next + 1) is "more" or "so")
        {
            reading.Bound = Word(next + 1) == "more" ? Bound.AtLeast : Bound.About;
            reading.Last = next + 1;
        }
        else if (Word(next) is "+" or "plus" && (Word(next) == "+" || Adjoins(next)))
        {
            reading.Bound = Bound.AtLeast;
            reading.Last = next;
        }
    }

    private bool Adjoins(int token) => token > _begin && token < _end && _tree[token - 1].Start + _tree[token - 1].Length == _tree[token].Start;

    // The words before a number that bound it; returns where the number is to begin.
    private int Prefix(int i, ref Reading reading)
    {
        for (int steps = 0; steps < 3; steps++)
        {
            int length = PrefixLength(i, out Bound bound, out bool added);
            if (length == 0) return i;
            if (bound != Bound.Exact && (reading.Bound is Bound.Exact or Bound.About)) reading.Bound = bound;
            reading.New |= added;
            i += length;
            if (added && reading.Bound == Bound.Exact) reading.First = i;
        }

        return i;
    }

    private int PrefixLength(int i, out Bound bound, out bool added)
    {
        string word = Word(i), next = Word(i + 1), third = Word(i + 2);
        bound = Bound.Exact;
        added = false;
        switch (word)
        {
            case "at" when next is "least":
            case "more" or "greater" or "higher" when next is "than":
            case "upwards" when next is "of":
            case "not" or "no" when next is "less" or "fewer" && third is "than":
            case "in" when next is "excess" && third is "of":
                bound = Bound.AtLeast;
                return word is "not" or "no" or "in" ? 3 : 2;
            case "minimum" when next is "of":
                bound = Bound.AtLeast;
                return 2;
            case "well" when next is "over":
                bound = Bound.AtLeast;
                return 2;
            case "over" or "above" when IsBound(i):
                bound = Bound.AtLeast;
                return 1;
            case "up" when next is "to":
            case "at" when next is "most":
            case "fewer" or "less" when next is "than":
                bound = Bound.AtMost;
                return 2;
            case "as" when next is "many" or "much" or "few" && third is "as":
            case "no" or "not" when next is "more" && third is "than":
                bound = Bound.AtMost;
                return 3;
            case "under" or "below" when IsBound(i):
                bound = Bound.AtMost;
                return 1;
            case "around" or "about" when IsBound(i):
            case "approximately" or "roughly" or "nearly" or "almost" or "circa" or "some" or "~" or "c." or "estimated":
                bound = Bound.About;
                return 1;
            case "close" when next is "to":
                bound = Bound.About;
                return 2;
            case "an" when next is "estimated":
                bound = Bound.About;
                return 2;
            case "another" or "additional" or "further":
                added = true;
                return 1;
            case "a" or "an" when next is "further" or "additional":
                added = true;
                return 2;
            case "only" or "just" or "exactly" when i + 1 < _end && _tree[i + 1].Upos is Upos.NUM:
                return 0;
            default:
                return 0;
        }
    }

    // "over two killings" is a preposition more likely than a bound where the number is small and the parse says so.
    private bool IsBound(int i) =>
        i + 1 < _end && !IsHandedOver(i) && (_tree.Relation(i) is not Relation.Case && !IsAboutFew(i) || (Numbers.TryRead(_tree, i + 1, _end, out ReadNumber number) && number.Value >= 10) || UnitWords.Sign(Word(i + 1)) is not null);

    // "Handed over 29 captives": 29 of them.
    private bool IsHandedOver(int i) => Word(i) == "over" && i > _begin && _tree.IsVerb(i - 1) && _tree.Lemma(i - 1) is "hand" or "turn" or "sign";

    // "To death over two attacks": what it is about, where the few counted are neither subject nor object.
    private bool IsAboutFew(int i) => Word(i) is "over" && Numbers.TryRead(_tree, i + 1, _end, out ReadNumber few) && few.Value is 1 or 2 or 3 or 4 && _tree.Head(i + 1) is >= 0 and int counted && _tree.Relation(counted) is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Root);

    // "Resolution 1701", "F-16", "9/11", "1.", "Boeing 737".
    private bool IsLabel(int first, int last)
    {
        string word = Word(first);
        bool digits = char.IsAsciiDigit(word[0]);
        if (first > _begin && digits && Word(first - 1) is "-" or "–" or "/" or "#" or ":" or "." && Adjoins(first) && Adjoins(first - 1)) return true;
        if (Word(last + 1) is "/" or ":" && Adjoins(last + 1)) return true;
        if (first == _begin && digits && Word(last + 1) is "." or ")" && last + 2 < _end) return true;
        if (first == last && word is "one") return !IsCountingOne(first);
        if (word is "m" or "b" or "k") return true;
        if (first <= _begin) return false;
        string before = Word(first - 1);
        int head = _tree.Head(first);
        bool labelled = UnitWords.IsLabelled(before) && head == first - 1;
        if (labelled || (UnitWords.IsLabelled(before) && digits && before is not ("number" or "act" or "no"))) return true;
        if (head == first - 1 && _tree[head].Upos is Upos.PROPN && digits && !_tree.HasChild(first, Relation.Case)) return true;
        return _tree[first].Name is not NameTag.Outside && ((int)_tree[first].Name & 1) == 0 && digits;
    }

    private bool IsCountingOne(int i)
    {
        string before = Word(i - 1), after = Word(i + 1);
        if (before is "no" or "the" or "this" or "that" or "every" or "any" or "each" or "which" or "another" && _tree.Relation(i) is not Relation.Nummod) return false;
        if (after is "another" or "-" or "’s" or "'s" or "day" or "can" or "could" or "should" or "such") return false;
        if (after == "of") return true;
        if (before is "least" or "only" && after.Length > 0) return true;
        // "Including one on death row", "including the driver and one critically".
        if (before == "including" && after.Length > 0 || after is "critically" or "seriously") return true;
        if (_tree.Relation(i) is Relation.Nummod && _tree.Head(i) > i) return true;
        // "Two in Gao and one in Kidal".
        if (before == "and" && _tree.Relation(i) == Relation.Conj && _tree[_tree.Head(i)].Upos == Upos.NUM) return true;
        return _casualties.Measure(_tree, Math.Min(i + 1, _end - 1)).Length > 0 || _tree.Relation(i) is Relation.Obj or Relation.Nsubj or Relation.NsubjPass && _casualties.Measure(_tree, _tree.Head(i)).Length > 0 && (_tree.Relation(i) == Relation.Obj || _tree[i - 1].Upos is not (Upos.ADJ or Upos.DET) && _tree.Relation(_tree.Head(i)) == Relation.Conj);
    }
}
