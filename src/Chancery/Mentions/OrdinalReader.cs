using System.Globalization;
using System.Text;
using Chancery.Documents;

namespace Chancery.Mentions;

/// <summary>The number of something in a row ("fifth trip to China since 2011").</summary>
internal sealed class OrdinalMention
{
    internal required int First { get; init; }

    internal required int Last { get; init; }

    /// <summary>1 for the first.</summary>
    internal required int N { get; init; }

    /// <summary>What is counted, as written ("trip to China"); "time" for "the first time".</summary>
    internal required string Of { get; init; }

    /// <summary>The counted noun; the ordinal itself where the noun is left out ("his first since 2019").</summary>
    internal required int Head { get; init; }

    /// <summary>Since when it is counted, as a year, month or day in ISO form; null if it is unsaid or cannot be told.</summary>
    internal string? Since { get; init; }
}

/// <summary>Finds acts that are numbered: "first visit since 2019", "for the second time in a week", "the first time in her six-year term".</summary>
internal sealed class OrdinalReader
{
    private readonly Tree _tree;
    private readonly TimeMention?[] _times;
    private readonly DateOnly? _published;
    private readonly List<OrdinalMention> _ordinals = [];

    /// <summary>Reads the ordinals of a document.</summary>
    internal OrdinalReader(Tree tree, TimeReader times, DateOnly? published)
    {
        _tree = tree;
        _published = published;
        _times = new TimeMention?[tree.Count];
        foreach (TimeMention time in times.Times)
        {
            for (int i = time.First; i <= time.Last; i++) _times[i] = time;
        }

        foreach (Sentence sentence in tree.Document.Sentences) ReadSentence(sentence);
    }

    /// <summary>All ordinals in text order.</summary>
    internal IReadOnlyList<OrdinalMention> Ordinals => _ordinals;

    private void ReadSentence(Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_times[i] is { } time && time.Kind != TimeKind.Duration)
            {
                i = Math.Max(i, time.Last);
                continue;
            }

            int last = i;
            int n = Numbers.Ordinal(_tree.Lower(i));
            if (n == 0 && i + 2 < sentence.EndToken && _tree.Lower(i + 1) == "-" && Numbers.Small(_tree.Lower(i)) is >= 20 and double tens && Numbers.Ordinal(_tree.Lower(i + 2)) is > 0 and < 10 and int ones)
            {
                n = (int)tens + ones;
                last = i + 2;
            }

            if (n > 0 && TryRead(i, last, n, sentence.EndToken, out OrdinalMention? ordinal))
            {
                _ordinals.Add(ordinal);
                i = Math.Max(i, ordinal.Last);
            }
        }
    }

    private bool TryRead(int first, int last, int n, int end, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out OrdinalMention? ordinal)
    {
        ordinal = null;
        int head = NounOf(first, last, end);
        bool bare = head < 0;
        if (bare)
        {
            if (!IsElliptical(first, last, end)) return false;
            head = last;
        }

        if (!bare && !IsNumbered(first, head)) return false;
        bool time = !bare && _tree.Lower(head) is "time" or "occasion";
        int stop = time ? Math.Min(end, head + 60) : Math.Min(end, head + 14);
        string? since = null;
        int sinceLast = -1, ofLast = bare ? -1 : head;
        for (int i = head + 1; i < stop; i++)
        {
            string word = _tree.Lower(i);
            if (word is "." or ";" or ":" or "(" || (word == "," && i > head + 1 && !time)) break;
            if (word is "since")
            {
                (since, sinceLast) = SinceAt(i);
                break;
            }

            if (word is "in" or "for" && i < head + 8 && IsSpan(i, end, out string? begin, out int spanLast))
            {
                since = begin;
                sinceLast = spanLast;
                break;
            }

            if (_times[i] is { Kind: TimeKind.Date, IsOpen: true } open && _tree.Lower(open.First) is "since" or "ever")
            {
                (since, sinceLast) = SinceAt(i);
                break;
            }

            if (_times[i] is { Kind: TimeKind.Date } && !time) break;
            if (!bare && ofLast == i - 1 && Continues(i, head)) ofLast = i;
        }

        if (bare && sinceLast < 0 && !IsElliptical(first, last, end)) return false;
        string of = bare ? "" : Words(last + 1, TrimEnd(ofLast));
        ordinal = new OrdinalMention { First = first, Last = Math.Max(Math.Max(last, sinceLast), bare ? last : TrimEnd(ofLast)), N = n, Of = of, Head = head, Since = since };
        return true;
    }

    // The noun that the ordinal numbers.
    private int NounOf(int first, int last, int end)
    {
        int head = _tree.Head(first);
        if (head > last && head < end && head <= last + 6 && _tree.Relation(first) is Relation.Amod or Relation.Nummod or Relation.Advmod or Relation.Det && _tree[head].Upos is Upos.NOUN or Upos.PROPN)
        {
            // "11th member state", whichever of the two the parser hangs the number on.
            while (head + 1 < end && _tree[head + 1].Upos == Upos.NOUN && _tree[head].Upos == Upos.NOUN && _tree.Head(head + 1) is int above && above >= 0 && (above == _tree.Head(head) || _tree.Head(head) == head + 1 || above == head)) head++;
            return head;
        }

        int found = -1;
        for (int i = last + 1; i < Math.Min(end, last + 6); i++)
        {
            if (_tree[i].Upos is Upos.NOUN) found = i;
            else if (_tree[i].Upos is not (Upos.ADJ or Upos.PROPN or Upos.NUM) && _tree.Lower(i) is not ("-" or "ever" or "such")) break;
        }

        return found;
    }

    // Offices, ranks and parts are no acts in a row: "First Lady", "second quarter", "first-degree", "third party", "Second World War", "a third of".
    private bool IsNumbered(int first, int head)
    {
        string noun = _tree.Lower(head), next = first + 1 < _tree.Count ? _tree.Lower(first + 1) : "";
        if (noun is "lady" or "minister" or "quarter" or "half" or "degree" or "hand" or "place" or "floor" or "world" or "war" or "class" or "aid" or "century" or "grade" or "amendment" or "anniversary" or "day" or "week" or "month" or "year" or "night" or "term" or "stage" or "part" or "batch" or "president" or "assembly" or "phase" or "place" or "lease" or "vice" or "secretary"
            or "division" or "brigade" or "battalion" or "regiment" or "army" or "fleet" or "corps" or "district" or "circuit" or "street" or "avenue" or "parties" or "countries") return false;
        if (noun == "country" && next is "country" or "countries") return false;
        if (_tree[first].Upos is Upos.NOUN && _tree.Relation(first) is not (Relation.Amod or Relation.Compound or Relation.Nummod)) return false;
        if (_tree[head].Upos is Upos.PROPN) return false;
        bool capital = char.IsUpper(_tree[first].Text[0]) && first > 0 && _tree[first - 1].Sentence == _tree[first].Sentence;
        return !capital && next is not ("-" or "–");
    }

    // "his first since 2019", "the first in decades": no noun, but a time to count from.
    private bool IsElliptical(int first, int last, int end)
    {
        if (first == 0 || last + 1 >= end) return false;
        string before = _tree.Lower(first - 1), after = _tree.Lower(last + 1);
        return before is "his" or "her" or "their" or "its" or "the" or "a" or "country's" or "'s" && after is "since" or "in" && (after is "since" || (last + 2 < end && _times[last + 2] is { Kind: TimeKind.Duration }) || (last + 2 < end && _tree.Lower(last + 2) is "decades" or "years" or "months" or "weeks"));
    }

    private (string? Since, int Last) SinceAt(int i)
    {
        if (_times[i] is { } time)
        {
            string? day = time.Past.From is DateOnly from ? Iso(from, time) : null;
            return (day, time.Last);
        }

        // "since it was suspended in 2021": the time stands further on in the clause.
        for (int k = i + 1; k < Math.Min(_tree.Count, i + 9) && _tree[k].Sentence == _tree[i].Sentence; k++)
        {
            if (_times[k] is { Kind: TimeKind.Date } later && later.Past.From is DateOnly from) return (Iso(from, later), later.Last);
        }

        return (null, i - 1);
    }

    private static string Iso(DateOnly day, TimeMention time) => time.Precision switch
    {
        "year" or "period" or "season" => day.Year.ToString("0000", CultureInfo.InvariantCulture),
        "month" => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    // "in his 14-year rule", "in five years", "in a week", "in decades".
    private bool IsSpan(int i, int end, out string? since, out int last)
    {
        since = null;
        last = i;
        for (int k = i; k < Math.Min(end, i + 5); k++)
        {
            if (_times[k] is { Kind: TimeKind.Duration } time)
            {
                last = time.Last;
                since = Begin(time);
                return true;
            }

            if (_tree.Lower(k) is "decades" or "years" or "months" or "weeks")
            {
                last = k;
                return true;
            }

            if (k > i && _tree[k].Upos is not (Upos.DET or Upos.PRON or Upos.ADJ or Upos.ADV or Upos.NUM or Upos.ADP)) return false;
        }

        return false;
    }

    // The year that a length of years reaches back to.
    private string? Begin(TimeMention time)
    {
        if (_published is not DateOnly today) return null;
        double count = 0;
        TimeUnit unit = TimeUnit.None;
        for (int k = time.First; k <= time.Last; k++)
        {
            string word = _tree.Lower(k);
            int hyphen = word.IndexOf('-', StringComparison.Ordinal);
            if (hyphen > 0)
            {
                count = Numbers.TryDigits(word.AsSpan(0, hyphen), out double digits) ? digits : Numbers.Small(word[..hyphen]) ?? 0;
                unit = TimeWords.Unit(word[(hyphen + 1)..]);
            }
            else if (Numbers.TryRead(_tree, k, time.Last + 1, out ReadNumber number) && !number.Vague)
            {
                count = number.Value;
                k = number.Last;
            }
            else if (TimeWords.Unit(word) != TimeUnit.None)
            {
                unit = TimeWords.Unit(word);
            }
        }

        bool rough = unit is TimeUnit.Decade or TimeUnit.Century;
        return count > 0 && !rough && unit == TimeUnit.Year && Days.Move(today, unit, -count) is DateOnly day ? day.Year.ToString("0000", CultureInfo.InvariantCulture) : null;
    }

    private bool Continues(int i, int head) =>
        _tree[i].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT or Upos.CCONJ) && _tree.IsUnder(i, head) && _tree.Lower(i) is not ("that" or "who" or "which");

    private int TrimEnd(int last)
    {
        while (last > 0 && _tree[last].Upos is Upos.ADP or Upos.DET or Upos.PART) last--;
        return last;
    }

    private string Words(int first, int last)
    {
        if (last < first) return "";
        StringBuilder words = new();
        string text = _tree.Document.Text;
        words.Append(text, _tree[first].Start, _tree[last].Start + _tree[last].Length - _tree[first].Start);
        return words.ToString();
    }
}
