using System.Globalization;
using Chancery.Documents;

namespace Chancery.Mentions;

/// <summary>The forms of times without the prepositions before them: dates, weekdays, "last week", "two days ago", "the end of 2026", "10-day".</summary>
internal sealed partial class TimeForms(Tree tree, DateOnly? published)
{
    private readonly string?[] _words = new string?[tree.Count];
    private const int MaxDepth = 6;

    private readonly DateOnly? _published = published;
    private int _depth;

    /// <summary>First token of the sentence.</summary>
    internal int Begin { get; set; }

    /// <summary>One past the last token of the sentence.</summary>
    internal int End { get; set; }

    /// <summary>The last day that the text named; null before the first.</summary>
    internal DateOnly? Anchor { get; set; }

    /// <summary>The word in lower case; empty outside the sentence.</summary>
    internal string Word(int token) => token < Begin || token >= End ? "" : _words[token] ??= tree.Lower(token);

    /// <summary>Reads the longest time that begins at a token.</summary>
    internal bool TryRead(int i, out TimeForm form, Join join = Join.Dash)
    {
        bool found = TryWhole(i, join, out form);
        form.NamedPast = form.Past;
        form.NamedFuture = form.Future;
        return found;
    }

    private bool TryWhole(int i, Join join, out TimeForm form)
    {
        form = default;
        if (i >= End) return false;
        if (TryPartialRange(i, join, out form)) return true;
        if (!TryOne(i, out form)) return false;
        if (form.Kind != TimeKind.Date || form.Anchored) return join == Join.Dash || form.Kind != TimeKind.Date || TryJoin(ref form, join);
        return TryJoin(ref form, join);
    }

    // "from 1 March to 3 May", "between 2021 and 2024", "May 3 – June 5".
    private bool TryJoin(ref TimeForm form, Join join)
    {
        int next = form.Last + 1;
        string word = Word(next);
        bool joins = word is "-" or "–" or "—" ? join != Join.And && IsDash(next) : join switch
        {
            Join.To => word is "to" or "until" or "till" or "through",
            Join.And => word is "and",
            _ => false,
        };
        if (!joins || !TryOne(next + 1, out TimeForm second) || second.Kind != TimeKind.Date || second.Precision != form.Precision) return join != Join.And;
        if (second.Past.From < form.Past.From && form.Future.From <= second.Past.Until) form.Past = form.Future;
        form.Past = new DateRange(form.Past.From, second.Past.Until);
        form.Future = new DateRange(form.Future.From, second.Future.Until);
        if (form.Past.From > form.Past.Until && form.Past.From is DateOnly late) form.Past = form.Past with { From = late.AddYears(-1) };
        if (form.Future.From > form.Future.Until && form.Future.Until is DateOnly early) form.Future = form.Future with { Until = early.AddYears(1) };
        form.Last = second.Last;
        form.Precision = "period";
        form.Joined = true;
        form.Whole = true;
        return true;
    }

    // "3 and 5 May", "3-5 May", "3 to 5 May": the first day lacks its month.
    private bool TryPartialRange(int i, Join join, out TimeForm form)
    {
        form = default;
        int first = DayNumber(i), last = 0, month = i + 1;
        if (first == 0 && Numbers.TryRange(Word(i), out double low, out double high) && low is >= 1 and <= 31 && high is >= 1 and <= 31)
        {
            first = (int)low;
            last = (int)high;
        }
        else if (first > 0 && (Word(i + 1) is "-" or "–" || (join == Join.And && Word(i + 1) == "and") || (join == Join.To && Word(i + 1) == "to")))
        {
            last = DayNumber(i + 2);
            month = i + 3;
        }

        if (first == 0 || last <= first || MonthAt(month, dated: true) is not > 0) return false;
        int number = MonthAt(month, dated: true);
        int year = YearAt(month + 1, out int yearToken);
        if (year > 0) month = yearToken;
        DateRanges a = MonthDay(number, first, year), b = MonthDay(number, last, year);
        form = new TimeForm
        {
            First = i,
            CoreFirst = i,
            Last = month,
            Precision = "period",
            Past = new DateRange(a.Past.From, b.Past.Until),
            Future = new DateRange(a.Future.From, b.Future.Until),
            Joined = true,
            Whole = true,
        };
        return a.Past.From is not null && b.Past.From is not null || _published is null;
    }

    private bool TryOne(int i, out TimeForm form)
    {
        form = default;
        if (i >= End) return false;
        string word = Word(i);
        if (word.Length == 0) return false;
        if (!TryForm(i, word, out form)) return false;
        if (form.First == 0 && i != 0) form.First = i;
        if (form.CoreFirst == 0) form.CoreFirst = i;
        Extend(ref form);
        return true;
    }

    // Forms may hold others ("the end of early May"); endless chains of such words are cut off.
    private bool TryForm(int i, string word, out TimeForm form)
    {
        form = default;
        if (word.Length == 0 || _depth >= MaxDepth) return false;
        _depth++;
        bool found = TryIso(i, out form)
            || TryPart(i, word, out form)
            || TryArticle(i, word, out form)
            || TryClock(i, word, out form)
            || TryDayMonth(i, out form)
            || TryMonth(i, word, out form)
            || TryWeekday(i, word, out form)
            || TryDeictic(i, word, out form)
            || TryRelative(i, word, out form)
            || TryQuarter(i, word, out form)
            || TrySet(i, word, out form)
            || TryLength(i, word, out form)
            || TryYear(i, word, out form)
            || TryFeastOrSeason(i, word, out form);
        _depth--;
        return found;
    }

    // A part of the day or another name of the same day after it: "Tuesday morning", "Monday 19 December", "Monday of last week", "today (23 December)".
    private void Extend(ref TimeForm form)
    {
        if (form.Kind != TimeKind.Date) return;
        if (TimeWords.IsDayPart(Word(form.Last + 1)) && form.Precision is "day")
        {
            form.Last++;
            form.Precision = "hour";
        }

        int next = form.Last + 1;
        if (form.Precision is "hour" && !form.Joined && Word(next) is "on" or "," or "of" && TryDay(Word(next) == "of" && Word(next + 1) == "the" ? next + 2 : next + 1, out TimeForm day))
        {
            form.Past = day.Past;
            form.Future = day.Future;
            form.Last = day.Last;
        }
    }

    private bool TryDay(int i, out TimeForm form)
    {
        string word = Word(i);
        form = default;
        if (word.Length == 0) return false;
        bool found = TryIso(i, out form) || TryDayMonth(i, out form) || TryMonth(i, word, out form) || TryWeekday(i, word, out form) || TryDeictic(i, word, out form);
        return found && form.Precision is "day" or "hour";
    }

    private bool TryIso(int i, out TimeForm form)
    {
        form = default;
        string text = Word(i);
        int last = i;
        if (text.Length == 4 && IsDigits(text) && Word(i + 1) == "-" && Word(i + 2).Length == 2 && Word(i + 3) == "-" && Word(i + 4).Length == 2)
        {
            text = $"{text}-{Word(i + 2)}-{Word(i + 4)}";
            last = i + 4;
        }

        if (text.Length < 10 || (text.Length > 10 && text[10] != 't') || !DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return false;
        form = new TimeForm { Last = last, Precision = "day" };
        form.Set(Days.One(day));
        return true;
    }

    // "late Wednesday", "early May 2024", "mid-January", "earlier this month", "later in the day".
    private bool TryPart(int i, string word, out TimeForm form)
    {
        form = default;
        int next = i + 1;
        string part = word;
        if (word.Length > 4 && (word.StartsWith("mid-", StringComparison.Ordinal) || word.StartsWith("late-", StringComparison.Ordinal) || word.StartsWith("early-", StringComparison.Ordinal)))
        {
            int hyphen = word.IndexOf('-', StringComparison.Ordinal);
            return TryHyphenated(i, word[..hyphen], word[(hyphen + 1)..], out form);
        }

        if (part is not ("early" or "late" or "mid" or "middle" or "earlier" or "later")) return false;
        if (Word(next) is "-" or "–") next++;
        if (part is "earlier" or "later")
        {
            if (Word(next) is "in" or "on") next++;
            if (Word(next) == "the" && OwnUnit(next + 1, out form))
            {
                form.CoreFirst = next + 1;
            }
            else if (!TryForm(next, Word(next), out form))
            {
                return false;
            }
        }
        else
        {
            if (Word(next) is "on" or "in") next++;
            if (!TryForm(next, Word(next), out form)) return false;
        }

        if (form.Kind != TimeKind.Date) return false;
        form.CoreFirst = form.CoreFirst == 0 ? next : form.CoreFirst;
        form.First = i;
        Cut(ref form, part);
        return true;
    }

    private bool TryHyphenated(int i, string part, string rest, out TimeForm form)
    {
        form = default;
        int month = TimeWords.Month(rest);
        if (month > 0)
        {
            int year = YearAt(i + 1, out int yearToken);
            DateRanges ranges = MonthOf(month, year);
            form = new TimeForm { Last = year > 0 ? yearToken : i, Precision = "month", Past = ranges.Past, Future = ranges.Future, LastOne = ranges.LastOne };
        }
        else if (rest.Length == 4 && IsDigits(rest) && int.Parse(rest, CultureInfo.InvariantCulture) is >= 1000 and < 2200 and int year)
        {
            form = new TimeForm { Last = i, Precision = "year" };
            form.Set(Days.Year(year));
        }
        else
        {
            return false;
        }

        Cut(ref form, part);
        return true;
    }

    // Takes the part of a month, year or longer stretch.
    private void Cut(ref TimeForm form, string part)
    {
        if (part is "earlier" && _published is DateOnly today)
        {
            if (form.Past.From <= today && form.Past.Until >= today) form.Past = form.Past with { Until = today };
            form.Future = form.Past;
            form.Whole = true;
            return;
        }

        if (part is "later" && _published is DateOnly day)
        {
            if (form.Future.From <= day && form.Future.Until >= day) form.Future = form.Future with { From = day };
            if (form.Past.From <= day && form.Past.Until >= day && form.Past.From != form.Past.Until)
            {
                form.Past = form.Past with { From = day };
                form.AheadOnly = true;
                form.Open = true;
            }

            return;
        }

        form.Past = Cut(form.Past, part);
        form.Future = Cut(form.Future, part);
        if (form.Precision is "month" or "year" or "season") form.Precision = "period";
    }

    private static DateRange Cut(DateRange range, string part)
    {
        if (range.From is not DateOnly from || range.Until is not DateOnly until) return range;
        int days = until.DayNumber - from.DayNumber + 1;
        if (days < 7) return range;
        if (days <= 7)
        {
            return part switch { "early" or "start" => range with { Until = from.AddDays(2) }, "late" or "end" => range with { From = from.AddDays(4) }, _ => new DateRange(from.AddDays(2), from.AddDays(4)) };
        }

        if (days <= 31)
        {
            return part switch { "early" or "start" => range with { Until = from.AddDays(9) }, "late" or "end" => range with { From = from.AddDays(20) }, _ => new DateRange(from.AddDays(10), from.AddDays(19)) };
        }

        int months = ((until.Year - from.Year) * 12) + until.Month - from.Month + 1;
        int third = Math.Max(1, months / 3);
        return part switch
        {
            "start" when months == 12 => range with { Until = from.AddMonths(1).AddDays(-1) },
            "end" when months == 12 => range with { From = from.AddMonths(11) },
            "early" or "start" => range with { Until = from.AddMonths(third).AddDays(-1) },
            "late" or "end" => range with { From = from.AddMonths(months - third) },
            _ => new DateRange(from.AddMonths(third), from.AddMonths(months - third).AddDays(-1)),
        };
    }

    // "the start of the year", "the morning of 5 June", "the day before", "the first quarter of 2025", "the 1990s", "the weekend", "the past week".
    private bool TryArticle(int i, string word, out TimeForm form)
    {
        form = default;
        int next = word is "the" ? i + 1 : i;
        string noun = Word(next);
        if (noun.Length == 0) return false;
        if (noun is "start" or "beginning" or "end" or "middle" or "eve" or "close" or "rest" or "remainder" or "turn" && Word(next + 1) == "of") return TryPartOf(i, next, noun, out form);
        if (next == i) return false;
        if (TimeWords.IsDayPart(noun) && Word(next + 1) == "of" && TryDay(Word(next + 2) == "the" ? next + 3 : next + 2, out form))
        {
            form.First = i;
            form.CoreFirst = next;
            form.Precision = "hour";
            return true;
        }

        if (noun is "day" && Word(next + 1) is "before" or "after" && Word(next + 2) is "yesterday" or "tomorrow")
        {
            return Deictic(next + 2, Word(next + 1) == "before" ? -2 : 2, "day", out form);
        }

        if (noun == "weekend" && !IsModified(next)) return Weekend(next, 0, out form);
        if (TryFollowing(i, next, noun, out form)) return true;
        if (Word(next) is "same" && TimeWords.Unit(Word(next + 1)) is >= TimeUnit.Day and TimeUnit same) return Anchored(next + 1, same, 0, out form);
        if (noun is "last" or "past" or "previous" or "next" or "coming" or "following" or "recent" or "latest" or "preceding") return TryRelative(next, noun, out form) && Rolling(ref form, next);
        if (TryQuarter(next, noun, out form) || TryDecade(next, noun, out form)) return true;
        if (Numbers.Ordinal(noun) is > 0 and <= 31 and int ordinal && Word(next + 1) == "of" && MonthAt(next + 2, dated: true) is > 0 and int month)
        {
            int year = YearAt(next + 3, out int yearToken);
            DateRanges ranges = MonthDay(month, ordinal, year);
            form = new TimeForm { Last = year > 0 ? yearToken : next + 2, Precision = "day", Past = ranges.Past, Future = ranges.Future, LastOne = ranges.LastOne };
            return true;
        }

        return TryFeastOrSeason(next, noun, out form);
    }

    private bool TryPartOf(int i, int noun, string part, out TimeForm form)
    {
        int next = noun + 2;
        if (Word(next) is "a" && Word(next + 1) == "new") next++;
        if (!(Word(next) == "the" && OwnUnit(next + 1, out form)) && !TryForm(next, Word(next), out form)) return false;
        if (form.Kind == TimeKind.Duration) return false;
        form.First = i;
        form.CoreFirst = noun;
        switch (part)
        {
            case "eve":
                form.Past = EveOf(form.Past);
                form.Future = EveOf(form.Future);
                form.Precision = "day";
                break;
            case "rest" or "remainder":
                Cut(ref form, "later");
                break;
            default:
                Cut(ref form, part switch { "beginning" or "turn" => "start", "close" => "end", _ => part });
                break;
        }

        return true;
    }

    private static DateRange EveOf(DateRange range) => range.From is DateOnly day && day.DayNumber > 0 ? Days.One(day.AddDays(-1)) : default;

    // "the year" as in "the end of the year", "the day" as in "later in the day".
    private bool OwnUnit(int i, out TimeForm form)
    {
        form = default;
        string word = Word(i);
        TimeUnit unit = TimeUnit.None;
        if (word is "morning" or "afternoon" or "evening" or "night") unit = TimeUnit.Day;
        else if (!word.EndsWith('s')) unit = TimeWords.Unit(word);
        if (unit < TimeUnit.Day || IsModified(i)) return false;
        DateOnly? day = unit <= TimeUnit.Day ? Anchor ?? _published : _published;
        form = new TimeForm { Last = i, CoreFirst = i, Precision = word is "morning" or "afternoon" or "evening" or "night" ? "hour" : TimeWords.Precision(unit), Unit = unit, Anchored = unit <= TimeUnit.Day };
        if (day is DateOnly known) form.Set(Days.Around(known, unit));
        return true;
    }

    // The noun belongs to a longer phrase ("the week of 5 May", "the day of the attack", "the year 2020").
    private bool IsModified(int i) => Word(i + 1) is "of" or "that" or "when" or "-";

    // "the day before", "the week after", "the year earlier".
    private bool TryFollowing(int i, int noun, string word, out TimeForm form)
    {
        form = default;
        TimeUnit unit = TimeWords.Unit(word);
        if (unit < TimeUnit.Day || word.EndsWith('s')) return false;
        int sign = Word(noun + 1) switch { "before" or "earlier" => -1, "after" or "later" => 1, _ => 0 };
        return sign != 0 && Offset(noun, noun + 1, unit, sign, out form) && i >= 0;
    }

    // "6 a.m.", "17:30 local time", "noon".
    private bool TryClock(int i, string word, out TimeForm form)
    {
        form = default;
        int last = i;
        bool sure = false;
        if (word is "noon" or "midnight" or "midday" or "dawn" or "dusk" or "daybreak")
        {
            sure = word is not ("dawn" or "dusk" or "daybreak") || Word(i - 1) is "at" or "before" or "until" or "since" or "from";
            if (!sure) return false;
        }
        else if (char.IsAsciiDigit(word[0]) && IsClock(word, out bool colon, out bool suffix))
        {
            sure = suffix;
            if (Word(i + 1) is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m" or "o'clock")
            {
                last = i + 1;
                if (Word(last + 1) == "." && Word(last).EndsWith(".m", StringComparison.Ordinal)) last++;
                sure = true;
            }

            if (!sure && !colon) return false;
            sure |= Word(i - 1) is "at" or "until" or "by" or "from" or "around" or "since" or "about" or "between" or "till";
        }
        else
        {
            return false;
        }

        if (Word(last + 1) is "local" && Word(last + 2) == "time")
        {
            last += 2;
            sure = true;
        }
        else if (Word(last + 1) is "gmt" or "utc" or "est" or "edt" or "et" or "cet" or "cest" or "bst" or "pst" or "pt")
        {
            last++;
            sure = true;
        }

        if (!sure) return false;
        form = new TimeForm { Last = last, Precision = "hour" };
        if (Anchor is null && _published is DateOnly day) form.Set(Days.One(day));
        else if (Anchor is DateOnly anchor) form.Set(Days.One(anchor));
        form.Anchored = true;
        int next = last + 1;
        if (Word(next) is "on" or ",") next++;
        if (TryDay(next, out TimeForm dayForm))
        {
            form.Last = dayForm.Last;
            form.Past = dayForm.Past;
            form.Future = dayForm.Future;
            form.Anchored = false;
        }

        return true;
    }

    private static bool IsClock(string word, out bool colon, out bool suffix)
    {
        colon = false;
        suffix = word.EndsWith("am", StringComparison.Ordinal) || word.EndsWith("pm", StringComparison.Ordinal) || word.EndsWith("a.m.", StringComparison.Ordinal) || word.EndsWith("p.m.", StringComparison.Ordinal);
        int digits = 0, i = 0;
        while (i < word.Length && char.IsAsciiDigit(word[i])) { i++; digits++; }
        if (digits > 2) return false;
        if (i < word.Length && word[i] is ':' or '.')
        {
            if (word[i] == '.' && !suffix && i + 3 != word.Length) return false;
            colon = word[i] == ':' && word.Length >= i + 3;
        }

        return (i == word.Length || colon || suffix) && int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture) <= 24;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private bool IsDash(int i) => Word(i) is "-" or "–" or "—";

    // 1 to 31, with or without "st", "nd", "rd", "th"; 0 otherwise.
    private int DayNumber(int i)
    {
        string word = Word(i);
        if (word.Length is 0 or > 4 || !char.IsAsciiDigit(word[0])) return 0;
        int digits = word.Length > 1 && char.IsAsciiDigit(word[1]) ? 2 : 1;
        if (word.Length > digits && word[digits..] is not ("st" or "nd" or "rd" or "th")) return 0;
        int day = int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 ? day : 0;
    }
}
