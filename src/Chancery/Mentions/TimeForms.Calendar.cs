using System.Globalization;
using Chancery.Documents;

namespace Chancery.Mentions;

// Months, days, weekdays, years, feasts and seasons.
internal sealed partial class TimeForms
{
    private readonly record struct DateRanges(DateRange Past, DateRange Future, DateRange? LastOne = null);

    /// <summary>Days that a month may lie ahead and still be meant without a year.</summary>
    private const int NearAhead = 125;

    /// <summary>Days after which a date without a year is rather the coming one.</summary>
    private const int FarBack = 240;

    // "3 May", "3 May 2024", "3rd of May".
    private bool TryDayMonth(int i, out TimeForm form)
    {
        form = default;
        int day = DayNumber(i);
        if (day == 0) return false;
        int month = i + 1;
        if (Word(month) == "of") month++;
        int number = MonthAt(month, dated: true);
        if (number == 0) return false;
        int year = YearAt(month + 1, out int yearToken);
        DateRanges ranges = MonthDay(number, day, year);
        form = new TimeForm { Last = year > 0 ? yearToken : month, Precision = "day", Past = ranges.Past, Future = ranges.Future, LastOne = ranges.LastOne };
        return true;
    }

    // "May 3", "May 3, 2024", "May 2024", "May last year", "May".
    private bool TryMonth(int i, string word, out TimeForm form)
    {
        form = default;
        int month = TimeWords.Month(word);
        if (month == 0) return false;
        int next = i + 1;
        if (Word(next) == "." && word.Length <= 4) next++;
        int day = DayNumber(next);
        if (day > 0 && MonthAt(i, dated: true) > 0 && !IsCounting(next))
        {
            int year = YearAt(next + 1, out int yearToken);
            DateRanges ranges = MonthDay(month, day, year);
            form = new TimeForm { Last = year > 0 ? yearToken : next, Precision = "day", Past = ranges.Past, Future = ranges.Future, LastOne = ranges.LastOne };
            if (month == 9 && day == 11 && Word(form.Last + 1) is "attack" or "attacks" or "hijackers" or "terrorist" or "terror") form.Skip = true;
            if (DayRangeEnd(ref form, month, day, next, year)) return true;
            return true;
        }

        int yearOnly = YearAt(next, out int token);
        if (MonthAt(i, dated: yearOnly > 0 || IsDateLead(i)) == 0) return false;
        int last = yearOnly > 0 ? token : Word(i + 1) == "." && word.Length <= 4 && yearOnly > 0 ? i + 1 : i;
        if (yearOnly == 0 && RelativeYear(i + 1, out int relative, out int relativeToken))
        {
            yearOnly = relative;
            last = relativeToken;
        }

        DateRanges whole = MonthOf(month, yearOnly);
        form = new TimeForm { Last = last, Precision = "month", Unit = TimeUnit.Month, Past = whole.Past, Future = whole.Future, LastOne = whole.LastOne };
        return true;
    }

    // "May 3-5", "May 3 – 5, 2024".
    private bool DayRangeEnd(ref TimeForm form, int month, int day, int token, int year)
    {
        if (!IsDash(token + 1) || year > 0) return false;
        int second = DayNumber(token + 2);
        if (second <= day) return false;
        year = YearAt(token + 3, out int yearToken);
        DateRanges a = MonthDay(month, day, year), b = MonthDay(month, second, year);
        form.Past = new DateRange(a.Past.From, b.Past.Until);
        form.Future = new DateRange(a.Future.From, b.Future.Until);
        form.Last = year > 0 ? yearToken : token + 2;
        form.Precision = "period";
        form.Joined = form.Whole = true;
        return true;
    }

    // The number after a month may count the noun behind it ("In May 12 people died").
    private bool IsCounting(int i) =>
        i + 1 < End && tree[i + 1].Xpos is "NNS" && tree.Head(i) == i + 1 && Word(i).Length <= 2 && Word(i + 1) is "people" or "civilians" or "soldiers" or "men" or "women" or "children" or "persons";

    private bool RelativeYear(int i, out int year, out int last)
    {
        year = 0;
        last = i;
        if (_published is not DateOnly day) return false;
        int next = Word(i) == "of" ? i + 1 : i;
        int step = Word(next) switch { "last" => -1, "this" => 0, "next" => 1, _ => int.MinValue };
        if (step == int.MinValue || Word(next + 1) != "year") return false;
        year = day.Year + step;
        last = next + 1;
        return true;
    }

    /// <summary>The month of a word that is used as one; 0 otherwise.</summary>
    /// <param name="i">The token.</param>
    /// <param name="dated">True if a day or a year beside it makes it sure.</param>
    private int MonthAt(int i, bool dated)
    {
        if (i >= End) return 0;
        string word = Word(i);
        int month = TimeWords.Month(word);
        // "The Women's March".
        if (month == 0 || word == "march" && Word(i - 1) is "'s" or "’s" && !char.IsAsciiDigit(Word(i + 1) is { Length: > 0 } next ? next[0] : 'x')) return 0;
        string text = tree[i].Text;
        if (!char.IsUpper(text[0])) return dated && month is not (3 or 5) && word.Length > 4 ? month : 0;
        if (dated) return month;
        if (InLongerName(i)) return 0;
        Upos tag = tree[i].Upos;
        if (word.Length <= 4 && month != 5 && word is not ("june" or "july") && !word.EndsWith('.')) return 0;
        return month switch
        {
            // "Theresa May".
            5 or 3 => tag is Upos.PROPN && i > Begin && tree[i].Name is not NameTag.InsidePerson && tree.Relation(i) != Relation.Flat && !IsWhom(i) ? month : 0,
            4 or 6 or 8 => tree[i].Name is NameTag.BeginPerson or NameTag.InsidePerson ? 0 : month,
            _ => month,
        };
    }

    // "Accused May of deceit": somebody of that name.
    private bool IsWhom(int i) => i > Begin && tree.Relation(i) == Relation.Obj && tree.Head(i) == i - 1 && tree.IsVerb(i - 1);

    private bool IsDateLead(int i) =>
        Word(i - 1) is "in" or "since" or "until" or "by" or "of" or "last" or "next" or "this" or "early" or "late" or "mid" or "from" or "during" or "to" or "between" or "through" or "before" or "after" && Word(i).Length > 2
        && (Word(i - 1) is not ("to" or "by" or "from" or "of" or "before" or "after") || tree[i].Name == NameTag.Outside);

    // A day at the end of a name is rather a time beside it ("the World Court Friday rejected").
    private bool InLongerName(int i)
    {
        NameTag tag = tree[i].Name;
        if (tag == NameTag.Outside) return false;
        NameTag inside = ((int)tag & 1) == 1 ? tag + 1 : tag;
        if (i + 1 < End && tree[i + 1].Name == inside) return true;
        return tag == inside && Word(i - 1) is "black" or "good" or "bloody" or "red" or "ash" or "palm" or "holy" or "maundy" or "super" or "fat";
    }

    /// <summary>A year at that place, with a comma before it allowed; 0 if there is none.</summary>
    private int YearAt(int i, out int token)
    {
        token = i;
        if (Word(i) == "." && Word(i - 1).Length <= 4) token = ++i;
        if (Word(i) is "," or "of") token = i + 1;
        string word = Word(token);
        if (word.Length != 4 || !IsDigits(word)) return 0;
        int year = int.Parse(word, CultureInfo.InvariantCulture);
        return year is >= 1000 and < 2200 ? year : 0;
    }

    private DateRanges MonthDay(int month, int day, int year)
    {
        if (year > 0)
        {
            DateRange known = Days.Day(year, month, day) ?? default;
            return new DateRanges(known, known);
        }

        if (_published is not DateOnly today) return default;
        DateRange? past = null, future = null;
        for (int y = today.Year; y > today.Year - 5 && past is null; y--)
        {
            if (Days.Day(y, month, day) is DateRange found && found.From <= today) past = found;
        }

        for (int y = today.Year; y < today.Year + 5 && future is null; y++)
        {
            if (Days.Day(y, month, day) is DateRange found && found.From >= today) future = found;
        }

        return Nearer(past ?? default, future ?? default, today);
    }

    private DateRanges MonthOf(int month, int year)
    {
        if (year > 0) return new DateRanges(Days.Month(year, month), Days.Month(year, month));
        if (_published is not DateOnly today) return default;
        DateRange past = Days.Month(month <= today.Month ? today.Year : today.Year - 1, month);
        DateRange future = Days.Month(month >= today.Month ? today.Year : today.Year + 1, month);
        return Nearer(past, future, today);
    }

    // News gives the year of what lies far back; without one the coming day may be meant even in the past tense ("extended the truce to 6 April").
    private static DateRanges Nearer(DateRange past, DateRange future, DateOnly today)
    {
        bool ahead = past.Until is DateOnly last && future.From is DateOnly next && today.DayNumber - last.DayNumber > FarBack && next.DayNumber - today.DayNumber < NearAhead;
        return new DateRanges(ahead ? future : past, future, ahead ? past : null);
    }

    // "Tuesday", "Tuesday last week", "Monday 19 December", "Wednesday, Dec. 3, 2024".
    private bool TryWeekday(int i, string word, out TimeForm form)
    {
        form = default;
        int weekday = TimeWords.Weekday(word);
        if (weekday < 0 || !char.IsUpper(tree[i].Text[0]) || InLongerName(i)) return false;
        if (Word(i + 1) is "times" or "post" or "telegraph" or "mail" or "mirror") return false;
        int next = i + 1;
        if (Word(next) is "," or "the") next++;
        if ((TryDayMonth(next, out form) || (TimeWords.Month(Word(next)) > 0 && TryMonth(next, Word(next), out form))) && form.Precision == "day")
        {
            form.First = i;
            form.CoreFirst = i;
            MatchWeekday(ref form, weekday);
            return true;
        }

        form = new TimeForm { Last = i, Precision = "day" };
        if (_published is not DateOnly today) return true;
        int back = (((int)today.DayOfWeek - weekday) + 7) % 7;
        int week = Word(next) is "last" or "this" or "next" && Word(next + 1) == "week" ? next : Word(next) == "of" && Word(next + 1) is "last" or "this" or "next" && Word(next + 2) == "week" ? next + 1 : -1;
        if (week > 0)
        {
            DateOnly monday = Days.Week(today).From!.Value.AddDays(Word(week) switch { "last" => -7, "next" => 7, _ => 0 });
            form.Set(Days.One(monday.AddDays((weekday + 6) % 7)));
            form.Last = week + 1;
            return true;
        }

        form.Past = Days.One(today.AddDays(-back));
        form.Future = Days.One(today.AddDays((7 - back) % 7));
        return true;
    }

    // The weekday tells the year of a date that names none.
    private static void MatchWeekday(ref TimeForm form, int weekday)
    {
        DateRange? match = IsOn(form.Past, weekday) ? form.Past : IsOn(form.Future, weekday) ? form.Future : form.LastOne is DateRange last && IsOn(last, weekday) ? last : null;
        if (match is not DateRange day) return;
        form.Set(day);
        form.LastOne = null;
    }

    private static bool IsOn(DateRange range, int weekday) => range.IsDay && (int)range.From!.Value.DayOfWeek == weekday;

    // "2025", "2021-2024", "1990s".
    private bool TryYear(int i, string word, out TimeForm form)
    {
        if (TryDecade(i, word, out form) || TrySpelledYear(i, word, out form) || TryYearEnd(i, word, out form)) return true;
        int dash = word.AsSpan().IndexOfAny('-', '–');
        if (dash == 4 && IsDigits(word.AsSpan(0, 4)) && IsDigits(word.AsSpan(5)) && word.Length is 7 or 9)
        {
            int from = int.Parse(word.AsSpan(0, 4), CultureInfo.InvariantCulture), until = int.Parse(word.AsSpan(5), CultureInfo.InvariantCulture);
            if (word.Length == 7) until += from / 100 * 100;
            if (from is >= 1800 and < 2200 && until > from && until < 2200)
            {
                form = new TimeForm { Last = i, Precision = "period", Joined = true };
                form.Set(new DateRange(new DateOnly(from, 1, 1), new DateOnly(until, 12, 31)));
                return true;
            }
        }

        if (word.Length != 4 || !IsDigits(word)) return false;
        int year = int.Parse(word, CultureInfo.InvariantCulture);
        if (!IsYear(i, year)) return false;
        if (Word(i - 1) == "the" && QuarterOfYear(i + 1, year, out form)) return true;
        form = new TimeForm { Last = i, Precision = "year", Unit = TimeUnit.Year };
        form.Set(Days.Year(year));
        return true;
    }

    private bool IsYear(int i, int year)
    {
        string before = Word(i - 1);
        bool led = before is "in" or "since" or "of" or "by" or "until" or "from" or "before" or "after" or "during" or "early" or "late" or "mid" or "circa" or "between" or "through" or "throughout" or "year" or "till" or "fiscal";
        if (before is "resolution" or "no." or "number" or "$" or "€" or "£" or "us$" or "article" or "section" or "#" or "least" or "than" or "about" or "around" or "some" or "nearly" or "over" or "flight" or "model" or "act" or "." || before is "march" && Word(i - 2) is "'s" or "’s") return false;
        if (year is < 1000 or >= 2200 || (IsDash(i - 1) && i > Begin && tree[i - 1].Start + 1 == tree[i].Start && Word(i - 2) is not ("mid" or "early" or "late") && !char.IsAsciiDigit(Word(i - 2) is { Length: > 0 } w ? w[0] : '0'))) return false;
        string after = Word(i + 1);
        if (after is "%" or "percent" or "km" or "kilometers" or "kilometres" or "miles" or "meters" or "metres" or "gmt" or "utc" or "hours" or "tons" or "tonnes" or "feet" or "mw" or "dollars" or "euros" or "people" or "soldiers" or "troops" or "civilians") return false;
        bool counts = i + 1 < End && tree[i + 1].Xpos is "NNS" && tree.Head(i) > i && year % 10 == 0 && before != "the";
        if (year is < 1900 or > 2100) return before is "in" or "since" or "year" && !counts;
        return led ? !counts : !counts && (year >= 1950 || before is "the" or "that" or "this" or "its" or "their" or "(" or "," or "and" or "'s" or "’s" || tree.Relation(i) is not Relation.Nummod);
    }

    private bool TryDecade(int i, string word, out TimeForm form)
    {
        form = default;
        ReadOnlySpan<char> digits = word.AsSpan().TrimStart('\'').TrimStart('’');
        if (digits.Length is not (3 or 5) || digits[^1] != 's' || !IsDigits(digits[..^1]) || digits[^2] != '0') return false;
        int decade = int.Parse(digits[..^1], CultureInfo.InvariantCulture);
        if (digits.Length == 3) decade += decade < 30 ? 2000 : 1900;
        // "A man in his 60s".
        if (decade is < 1000 or >= 2200 || Word(i - 1) is "his" or "her" or "their" or "my" or "your") return false;
        form = new TimeForm { Last = i, Precision = "period" };
        form.Set(new DateRange(new DateOnly(decade, 1, 1), new DateOnly(decade + (decade % 100 == 0 && digits.Length == 5 && decade < 2000 ? 99 : 9), 12, 31)));
        return true;
    }

    // "the first quarter of 2025", "fourth quarter", "Q1 2025", "the second half of the year".
    private bool TryQuarter(int i, string word, out TimeForm form)
    {
        form = default;
        int number = word switch { "first" or "1st" or "q1" or "h1" => 1, "second" or "2nd" or "q2" or "h2" => 2, "third" or "3rd" or "q3" => 3, "fourth" or "4th" or "q4" or "final" => 4, _ => 0 };
        if (number == 0) return false;
        int noun = i;
        bool half = word[0] == 'h' && word.Length == 2;
        if (word.Length != 2)
        {
            noun = i + 1;
            if (IsDash(noun)) noun++;
            half = Word(noun) == "half";
            if (!half && Word(noun) != "quarter") return false;
        }

        if (half && number > 2 && word != "final") return false;
        if (half && word == "final") number = 2;
        int year = YearAt(noun + 1, out int last);
        if (year == 0 && RelativeYear(noun + 1, out year, out last))
        {
        }
        else if (year == 0)
        {
            last = noun;
            if (half && !(Word(noun + 1) == "of" && Word(noun + 2) == "the" && Word(noun + 3) == "year")) return false;
            if (Word(noun + 1) == "of" && Word(noun + 2) == "the" && Word(noun + 3) == "year") last = noun + 3;
        }

        form = new TimeForm { Last = last, Precision = "period", Unit = TimeUnit.Quarter };
        if (year > 0)
        {
            form.Set(half ? Half(year, number) : Days.Quarter(year, number));
        }
        else if (_published is DateOnly today)
        {
            form.Past = half ? Half(today.Year, number) : Days.Quarter(today.Year, number);
            form.Future = form.Past;
            if (form.Past.From > today) form.Past = half ? Half(today.Year - 1, number) : Days.Quarter(today.Year - 1, number);
            // "Expects to report third-quarter earnings", written in October: the quarter just over, not the next of that number.
            if (form.Future.Until < today) form.Future = half ? Half(today.Year + 1, number) : Days.Quarter(today.Year + 1, number);
            if (!half && form.Past.Until is DateOnly over && today.DayNumber - over.DayNumber is >= 0 and < 100) form.Future = form.Past;
        }

        return true;
    }

    // "this year's third quarter", "the 1988 third quarter".
    private bool QuarterOfYear(int i, int? year, out TimeForm form)
    {
        if (year is not int known || !TryQuarter(i, Word(i), out form))
        {
            form = default;
            return false;
        }

        if (form.Past is { From: DateOnly from, Until: DateOnly until } && known is > 1 and < 9998) form.Set(new DateRange(from.AddYears(known - from.Year), until.AddYears(known - from.Year)));
        return true;
    }

    // "nineteen ninety-six", "two thousand" after "in" or "the year".
    private bool TrySpelledYear(int i, string word, out TimeForm form)
    {
        form = default;
        if (word is not ("nineteen" or "eighteen")) return false;
        int last = i + 1;
        double? tens = Numbers.Small(Word(last));
        if (tens is null && Word(last).IndexOf('-', StringComparison.Ordinal) is > 0 and int hyphen) tens = Numbers.Small(Word(last)[..hyphen]) + Numbers.Small(Word(last)[(hyphen + 1)..]);
        else if (tens >= 20 && Word(last + 1) == "-" && Numbers.Small(Word(last + 2)) is < 10 and double ones)
        {
            tens += ones;
            last += 2;
        }

        if (tens is not (>= 10 and < 100)) return false;
        form = new TimeForm { Last = last, Precision = "year", Unit = TimeUnit.Year };
        form.Set(Days.Year((word == "nineteen" ? 1900 : 1800) + (int)tens));
        return true;
    }

    // "by year-end", "before the year's end".
    private bool TryYearEnd(int i, string word, out TimeForm form)
    {
        form = default;
        int last = word == "year-end" ? i : word == "year" && Word(i + 1) is "end" ? i + 1 : word == "year" && Word(i + 1) is "-" or "'s" or "’s" && Word(i + 2) == "end" ? i + 2 : -1;
        if (last < 0 || Word(i - 1) is "every" or "each" or "fiscal") return false;
        form = new TimeForm { Last = last, Precision = "day" };
        if (_published is DateOnly today) form.Set(Days.One(new DateOnly(today.Year, 12, 31)));
        return true;
    }

    private static DateRange Half(int year, int number) => new(new DateOnly(year, number == 1 ? 1 : 7, 1), number == 1 ? new DateOnly(year, 6, 30) : new DateOnly(year, 12, 31));

    private bool TryFeastOrSeason(int i, string word, out TimeForm form)
    {
        form = default;
        if (TryFeast(i, word, out form)) return true;
        int season = TimeWords.Season(word);
        if (season == 0) return false;
        int year = YearAt(i + 1, out int last);
        if (year == 0)
        {
            last = i;
            if (RelativeYear(i + 1, out int relative, out int relativeToken))
            {
                year = relative;
                last = relativeToken;
            }
            else if (!IsSeasonLead(i, word))
            {
                return false;
            }
        }

        form = new TimeForm { Last = last, Precision = "season", Unit = TimeUnit.Season };
        SetSeason(ref form, season, year);
        return true;
    }

    private bool IsSeasonLead(int i, string word)
    {
        string before = Word(i - 1);
        if (before == "the") before = Word(i - 2);
        return before is "in" or "by" or "until" or "since" or "during" or "over" or "of" or "throughout" or "last" or "this" or "next" or "early" or "late" or "mid" && (word != "fall" || before is "last" or "this" or "next" or "in" or "of");
    }

    private void SetSeason(ref TimeForm form, int season, int year)
    {
        if (year > 0)
        {
            form.Set(Days.Season(year, season));
        }
        else if (_published is DateOnly today)
        {
            DateRange past = Days.Season(today.Year, season), future = Days.Season(today.Year - 1, season);
            if (past.From > today) past = Days.Season(today.Year - 1, season);
            if (future.Until < today) future = Days.Season(today.Year, season);
            if (future.Until < today) future = Days.Season(today.Year + 1, season);
            form.Past = past;
            form.Future = future;
        }
    }

    // Feasts with a day of their own. Those of the moon's calendar are left out.
    private bool TryFeast(int i, string word, out TimeForm form)
    {
        form = default;
        if (word is not ("christmas" or "new" or "boxing" or "halloween" or "valentine" or "easter" or "good" or "may" or "pentecost") || !char.IsUpper(tree[i].Text[0])) return false;
        // "The Christmas market": a name for it.
        if (word is "christmas" or "easter" && i + 1 < tree.Count && tree.Lemma(i + 1).ToLowerInvariant() is "market" or "tree" or "party" or "concert" or "fair" or "parade" or "island" or "lights" or "card" or "gift" or "message" or "speech") return false;
        int last = i;
        Func<int, DateRange>? day = null;
        if (word is "easter" || (word is "good" && Word(i + 1) == "friday") || word is "pentecost")
        {
            int offset = word switch { "good" => -2, "pentecost" => 49, _ => 0 };
            if (word == "good" || (word == "easter" && Word(i + 1) is "sunday")) last = i + 1;
            if (word == "easter" && Word(i + 1) is "monday") { last = i + 1; offset = 1; }
            // "A truce for Orthodox Easter".
            bool orthodox = Word(i - 1) == "orthodox";
            day = y => Days.One((orthodox ? Days.OrthodoxEaster(y) : Days.Easter(y)).AddDays(offset));
        }
        else
        {
            for (int length = 4; length > 0 && day is null; length--)
            {
                if (i + length > End) continue;
                string key = word;
                for (int k = 1; k < length; k++) key += " " + Word(i + k).Replace('’', '\'');
                if (TimeWords.Feast(key) is not (int month, int number)) continue;
                if (key == "new year" && Word(i - 1) is "a" && Word(i - 3) is not "eve") continue;
                last = i + length - 1;
                day = y => Days.One(new DateOnly(y, month, number));
            }
        }

        if (day is null || Word(last + 1) is "island" or "islands" or "tree") return false;
        int year = YearAt(last + 1, out int token);
        form = new TimeForm { Last = year > 0 ? token : last, Precision = "day" };
        if (year > 0)
        {
            form.Set(day(year));
        }
        else if (_published is DateOnly today)
        {
            DateRange past = day(today.Year), future = past;
            if (past.From > today) past = day(today.Year - 1);
            if (future.From < today) future = day(today.Year + 1);
            DateRanges ranges = Nearer(past, future, today);
            form.Past = ranges.Past;
            form.Future = ranges.Future;
            form.LastOne = ranges.LastOne;
        }

        return true;
    }
}
