using Chancery.Documents;

namespace Chancery.Mentions;

// Times that count from the day of publication or from another time, and lengths of time.
internal sealed partial class TimeForms
{
    private bool TryDeictic(int i, string word, out TimeForm form)
    {
        form = default;
        switch (word)
        {
            case "today" or "tonight":
                return Deictic(i, 0, word == "tonight" ? "hour" : "day", out form);
            case "yesterday":
                return Deictic(i, -1, "day", out form);
            case "tomorrow":
                return Deictic(i, 1, "day", out form);
            case "overnight" when tree[i].Upos is not Upos.ADJ || tree.Relation(i) is Relation.Advmod or Relation.Amod:
                form = new TimeForm { Last = i, Precision = "hour", Whole = true };
                if (_published is DateOnly day)
                {
                    form.Past = new DateRange(day.AddDays(-1), day);
                    form.Future = new DateRange(day, day.AddDays(1));
                }

                return true;
            case "recently" or "lately" or "previously":
                form = new TimeForm { Last = i, Precision = "period", Open = true };
                form.Set(new DateRange(null, _published));
                return true;
            case "soon" or "shortly" when Word(i + 1) is not ("after" or "before" or "as" or "thereafter") && Word(i - 1) is not "as":
                form = new TimeForm { Last = i, Precision = "period", Open = true };
                form.Set(new DateRange(_published, null));
                return true;
            case "now" or "currently" or "presently" or "nowadays" when Word(i - 1) is not ("until" or "by"):
                form = new TimeForm { Last = i, Precision = "day", Kind = TimeKind.Present };
                if (_published is DateOnly now) form.Set(Days.One(now));
                return true;
            default:
                return false;
        }
    }

    private bool Deictic(int last, int days, string precision, out TimeForm form)
    {
        form = new TimeForm { Last = last, Precision = precision };
        if (_published is DateOnly today) form.Set(Days.One(today.AddDays(days)));
        return true;
    }

    // "last week", "this morning", "next Tuesday", "the past three months", "recent days", "that day".
    private bool TryRelative(int i, string word, out TimeForm form)
    {
        form = default;
        if (word is not ("last" or "past" or "previous" or "this" or "next" or "coming" or "following" or "recent" or "that" or "current" or "latest" or "preceding" or "upcoming")) return false;
        int next = i + 1;
        string noun = Word(next);
        if (word is "this" && noun is "past" or "last" or "coming" or "next")
        {
            word = noun;
            noun = Word(++next);
        }

        if (noun.Length == 0) return false;
        int step = word switch { "last" or "past" or "previous" or "preceding" => -1, "next" or "coming" or "following" or "upcoming" => 1, _ => 0 };
        if (word is "recent" or "coming" or "upcoming" or "next" or "last" or "past" or "this" && noun is "few" or "several" or "couple" or "days" or "weeks" or "months" or "years" or "decades" or "hours" && VagueLength(word, next, out form)) return true;
        if (word == "recent") return false;
        int weekday = TimeWords.Weekday(noun);
        if (weekday >= 0) return RelativeWeekday(next, weekday, word, out form);
        if (MonthAt(next, dated: true) is > 0 and int month) return RelativeMonth(next, month, step, word, out form);
        if (noun is "morning" or "afternoon" or "evening" or "night") return RelativeDayPart(next, word, step, out form);
        if (TimeWords.Season(noun) is > 0 and int season) return RelativeSeason(next, season, step, out form);
        if (noun == "year" && Word(next + 1) is "'s" or "’s" && QuarterOfYear(next + 2, _published?.Year + step, out form)) return true;
        if (step != 0 && TryCount(next, out _, out double most, out int countLast) && TimeWords.Unit(Word(countLast + 1)) is > TimeUnit.None and TimeUnit counted) return Stretch(countLast + 1, counted, most * step, out form);
        TimeUnit unit = TimeWords.Unit(noun);
        if (unit == TimeUnit.None || noun.EndsWith('s') || unit < TimeUnit.Day || (Word(next + 1) == "-" && noun != "year")) return false;
        return word switch
        {
            "previous" or "preceding" => Anchored(next, unit, -1, out form),
            "following" => Anchored(next, unit, 1, out form),
            "that" => Anchored(next, unit, 0, out form),
            "next" when unit == TimeUnit.Day => Anchored(next, unit, 1, out form),
            "past" or "coming" => Stretch(next, unit, step, out form),
            "latest" when unit == TimeUnit.Quarter => Calendar(next, unit, -1, out form),
            "last" or "latest" or "this" or "next" or "current" => Calendar(next, unit, step, out form),
            _ => false,
        };
    }

    // "the last week" is a stretch that ends today, "last week" one of the calendar.
    private bool Rolling(ref TimeForm form, int adjective)
    {
        if (Word(adjective) != "last" || form.Unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade) || form.Anchored || form.Precision == "period") return true;
        return Stretch(form.Last, form.Unit, -1, out form);
    }

    private bool VagueLength(string word, int next, out TimeForm form)
    {
        form = default;
        int unitToken = next;
        double count = 0;
        if (Word(next) is "few" or "several") { unitToken = next + 1; count = 0; }
        else if (Word(next) is "couple") { unitToken = Word(next + 1) == "of" ? next + 2 : next + 1; count = 2; }
        TimeUnit unit = TimeWords.Unit(Word(unitToken));
        if (unit == TimeUnit.None) return false;
        if (count > 0 && word is "last" or "past" or "next" or "coming") return Stretch(unitToken, unit, word is "last" or "past" ? -count : count, out form);
        form = new TimeForm { Last = unitToken, Precision = "period", Unit = unit, Open = true };
        form.Set(word is "recent" or "last" or "past" ? new DateRange(null, _published) : new DateRange(_published, null));
        return true;
    }

    private bool RelativeWeekday(int token, int weekday, string word, out TimeForm form)
    {
        form = new TimeForm { Last = token, Precision = "day" };
        if (_published is not DateOnly today) return true;
        int back = (((int)today.DayOfWeek - weekday) + 7) % 7;
        DateOnly past = today.AddDays(-back), future = today.AddDays((7 - back) % 7);
        switch (word)
        {
            case "last" or "past" or "previous":
                form.Set(Days.One(back == 0 ? today.AddDays(-7) : past));
                break;
            case "next" or "coming" or "following" or "upcoming":
                form.Set(Days.One(back == 0 ? today.AddDays(7) : future));
                break;
            default:
                form.Past = Days.One(past);
                form.Future = Days.One(future);
                break;
        }

        return true;
    }

    private bool RelativeMonth(int token, int month, int step, string word, out TimeForm form)
    {
        int day = DayNumber(token + 1);
        form = new TimeForm { Last = day > 0 ? token + 1 : token, Precision = day > 0 ? "day" : "month", Unit = TimeUnit.Month };
        // "In 1998 it threatened Chad. The following March its jets bombed the capital": after what was told before.
        form.Anchored = word == "following";
        if (word == "following" && Anchor is null || _published is not DateOnly today) return true;
        if (word == "following") form.Set(MonthAfter(Anchor!.Value));
        else
        {
            int year = today.Year;
            if (step < 0 && month >= today.Month) year--;
            if (step > 0 && month <= today.Month && (day == 0 || month < today.Month || day <= today.Day)) year++;
            if (word is "this" && month > today.Month + 9) year--;
            form.Set(OfYear(year));
            if (word == "next" && Anchor is DateOnly told && MonthAfter(told) is { Until: DateOnly end } after && end <= today) form.Past = after;
        }

        return true;

        DateRange OfYear(int y) => day > 0 ? Days.Day(y, month, day) ?? default : Days.Month(y, month);

        DateRange MonthAfter(DateOnly before) => OfYear(month > before.Month && before is not { Month: 1, Day: 1 } ? before.Year : before.Year + 1);
    }

    private bool RelativeDayPart(int token, string word, int step, out TimeForm form)
    {
        form = new TimeForm { Last = token, Precision = "hour" };
        DateOnly? day = word switch
        {
            "this" => _published,
            "last" or "past" => _published?.AddDays(-1),
            "that" or "following" or "next" or "previous" => (Anchor ?? _published)?.AddDays(step),
            _ => null,
        };
        form.Anchored = word is "that" or "following" or "next" or "previous";
        if (day is DateOnly known) form.Set(Days.One(known));
        return true;
    }

    private bool RelativeSeason(int token, int season, int step, out TimeForm form)
    {
        form = new TimeForm { Last = token, Precision = "season", Unit = TimeUnit.Season };
        if (_published is not DateOnly today) return true;
        int year = today.Year;
        DateRange range = Days.Season(year, season);
        if (range.From > today && step < 0) range = Days.Season(--year, season);
        if (step < 0 && range.Until >= today) range = Days.Season(year - 1, season);
        if (step > 0 && range.From <= today) range = Days.Season(year + 1, season);
        if (step == 0 && Days.Season(year - 1, season).Until >= today) range = Days.Season(year - 1, season);
        form.Set(range);
        return true;
    }

    private bool Calendar(int token, TimeUnit unit, int step, out TimeForm form)
    {
        if (unit == TimeUnit.Weekend) return Weekend(token, step, out form);
        form = new TimeForm { Last = token, Precision = TimeWords.Precision(unit), Unit = unit };
        if (Days.Move(_published, unit, step) is DateOnly day) form.Set(Days.Around(day, unit));
        // On a Sunday the week that ended the day before is the last one.
        if (unit == TimeUnit.Week && step == -1 && _published is { DayOfWeek: DayOfWeek.Sunday } sunday) form.Set(new DateRange(sunday.AddDays(-7), sunday.AddDays(-1)));
        return true;
    }

    private bool Weekend(int token, int step, out TimeForm form)
    {
        form = new TimeForm { Last = token, Precision = "period", Unit = TimeUnit.Weekend };
        if (_published is not DateOnly today) return true;
        DateRange own = Days.Around(today, TimeUnit.Weekend);
        bool inside = own.From <= today;
        form.Past = step < 0 || !inside ? Shift(own, -7) : own;
        form.Future = step > 0 ? Shift(own, 7) : own;
        if (step > 0) form.Past = form.Future;
        if (step < 0) form.Future = form.Past;
        return true;
    }

    private static DateRange Shift(DateRange range, int days) => new(range.From?.AddDays(days), range.Until?.AddDays(days));

    // From so many units before publication up to it, or from it on.
    private bool Stretch(int token, TimeUnit unit, double count, out TimeForm form)
    {
        form = new TimeForm { Last = token, Precision = "period", Unit = unit, Whole = true };
        DateOnly? other = Days.Move(_published, unit, count);
        if (other is not null) form.Set(count < 0 ? new DateRange(other, _published) : new DateRange(_published, other));
        return true;
    }

    // "the following week", "that day", "the same month", "the previous year": counted from the last day that the text named.
    private bool Anchored(int token, TimeUnit unit, double count, out TimeForm form)
    {
        form = new TimeForm { Last = token, Precision = TimeWords.Precision(unit), Unit = unit, Anchored = true };
        DateOnly? from = Anchor ?? (count <= 0 ? _published : null);
        if (Days.Move(from, unit, count) is DateOnly day) form.Set(Days.Around(day, unit));
        return true;
    }

    // "two days later", "a week before", "a day after talks", "21 days after August 7".
    private bool Offset(int unitToken, int word, TimeUnit unit, double count, out TimeForm form)
    {
        form = new TimeForm { Last = word, Precision = TimeWords.Precision(unit), Unit = unit, Anchored = true };
        if (Word(word) is "after" or "before" && TryOne(word + 1, out TimeForm other) && other.Kind == TimeKind.Date && other.Past.From is not null)
        {
            form.Last = other.Last;
            form.Anchored = false;
            form.Past = Moved(other.Past, unit, count);
            form.Future = Moved(other.Future, unit, count);
            return true;
        }

        if (Word(word) is "after" or "before" && HasComplement(word))
        {
            // It hangs on the other act, which lies so far from the report.
            if (Days.Move(_published, unit, -count) is DateOnly day) form.Set(Days.Around(day, ToTheDay(unit, count)));
            return true;
        }

        DateOnly? from = Anchor ?? (count < 0 ? _published : null);
        if (Days.Move(from, unit, count) is DateOnly moved) form.Set(Days.Around(moved, ToTheDay(unit, count)));
        return unitToken >= 0;
    }

    private static DateRange Moved(DateRange range, TimeUnit unit, double count) => new(Days.Move(range.From, unit, count), Days.Move(range.Until, unit, count));

    private bool HasComplement(int i)
    {
        string next = Word(i + 1);
        return next.Length > 0 && char.IsLetterOrDigit(next[0]) && next is not ("and" or "but" or "in" or "at" or "on");
    }

    // A number of units: "two weeks ago", "a year later", "10-day", "34-year-old", "more than three hours".
    private bool TryLength(int i, string word, out TimeForm form)
    {
        form = default;
        if (TryHyphenLength(i, word, out form)) return true;
        int at = i;
        bool another = false;
        if (word is "almost" or "nearly" or "about" or "around" or "roughly" or "approximately" or "just" or "over" or "some" or "exactly" or "barely" or "under") at++;
        else if ((word is "more" or "less" or "fewer" or "longer" && Word(i + 1) == "than") || (word is "at" && Word(i + 1) is "least" or "most") || (word is "up" && Word(i + 1) is "to")) at += 2;
        if (at > i && word is "some" && !Numbers.TryRead(tree, at, End, out _)) return false;
        if (Word(at) is "another" or "additional" or "further") { another = true; at++; }
        if (Word(at) is "aged" && DayOrAge(at + 1) is > 0) { form = new TimeForm { Last = at + 1, Kind = TimeKind.Age }; return true; }
        double low, high;
        int last;
        bool vague = false;
        if (TryCount(at, out low, out high, out last))
        {
            vague = low == 0;
        }
        else if (Word(at) is "a" or "an" or "one" || another)
        {
            low = high = 1;
            last = another ? at - 1 : at;
            if (Word(last + 1) is "few") { last++; low = high = 0; vague = true; }
        }
        else if (Word(at) is "several" or "few" or "many" or "some")
        {
            low = high = 0;
            last = at;
            vague = true;
        }
        else if (TimeWords.Unit(Word(at)) is >= TimeUnit.Day or TimeUnit.Hour or TimeUnit.Minute && Word(at).EndsWith('s') && Word(at + 1) is "ago" or "later" or "earlier" or "before" or "after")
        {
            low = high = 0;
            last = at - 1;
            vague = true;
        }
        else
        {
            return false;
        }

        int unitToken = last + 1;
        while (Word(unitToken) is "more" or "full" or "consecutive" or "straight" or "additional" or "long" or "whole" or "calendar" or "working" or "business") unitToken++;
        bool hyphen = Word(unitToken) is "-" or "–" or "‑" && TimeWords.Unit(Word(unitToken + 1)) != TimeUnit.None;
        if (hyphen) unitToken++;
        TimeUnit unit = TimeWords.Unit(Word(unitToken));
        if (unit == TimeUnit.None || (Word(at) is "a" or "an" or "one" && at == last && Word(unitToken).EndsWith('s'))) return false;
        if (unit == TimeUnit.Second && !Word(unitToken).EndsWith('s')) return false;
        if (unit == TimeUnit.Quarter && !Word(unitToken).EndsWith('s')) return false;
        return Length(i, unitToken, unit, vague ? 0 : low, vague ? 0 : high, hyphen, another, out form);
    }

    // "two", "two to three", "2–3", "a couple of"; low 0 for "dozens of".
    private bool TryCount(int at, out double low, out double high, out int last)
    {
        last = at;
        if (Numbers.TryRange(Word(at), out low, out high)) return true;
        if (!Numbers.TryRead(tree, at, End, out ReadNumber number)) return false;
        low = high = number.Vague ? 0 : number.Value;
        last = number.Last;
        if (Word(last + 1) is "to" or "or" or "-" or "–" or "and" && Numbers.TryRead(tree, last + 2, End, out ReadNumber second) && second.Value > low && TimeWords.Unit(Word(second.Last + 1)) != TimeUnit.None)
        {
            high = second.Value;
            last = second.Last;
        }

        if (Word(last) is "couple" or "dozens" or "hundreds" or "thousands" && Word(last + 1) == "of") last++;
        return true;
    }

    private bool Length(int i, int unitToken, TimeUnit unit, double low, double high, bool hyphen, bool another, out TimeForm form)
    {
        form = new TimeForm { CoreFirst = i, Last = unitToken, Kind = TimeKind.Duration, Precision = "period", Unit = unit, Count = low, High = high, Hyphenated = hyphen, Another = another };
        if (Word(unitToken + 1) is "old" or "-old" or "olds" || (Word(unitToken + 1) is "-" or "–" && Word(unitToken + 2) is "old" or "olds") || Word(unitToken + 1) is "of" && Word(unitToken + 2) is "age")
        {
            form.Kind = TimeKind.Age;
            form.Last = unitToken + (Word(unitToken + 1) is "-" or "–" or "of" ? 2 : 1);
            return true;
        }

        if (hyphen)
        {
            if (Word(unitToken + 1) is "-" && Word(unitToken + 2) is "long") form.Last = unitToken + 2;
            return true;
        }

        int word = unitToken + 1;
        if (Word(word) is "and" && Word(word + 1) == "a" && Word(word + 2) == "half") { word += 3; form.Last = word - 1; form.Count += 0.5; form.High += 0.5; }
        switch (Word(word))
        {
            case "ago":
                form.Kind = TimeKind.Date;
                form.Last = word;
                form.Precision = TimeWords.Precision(unit);
                if (low > 0) Ago(ref form, unit, form.Count);
                else form.Set(new DateRange(null, _published));
                if (low == 0) form.Open = true;
                return true;
            case "earlier" or "before" or "later" or "after" or "hence" or "prior" when Word(word) != "prior" || Word(word + 1) != "to":
                if (unit < TimeUnit.Day || low <= 0 && form.Count <= 0)
                {
                    form.Last = word;
                    form.Kind = TimeKind.Date;
                    form.Anchored = true;
                    // "Was arrested hours later": on the same day, but for the turn of it.
                    if (Word(word) == "later" && (unit == TimeUnit.Minute || unit == TimeUnit.Hour && high < 12) && (Anchor ?? _published) is DateOnly same) form.Set(Days.One(same));
                    return true;
                }

                bool made = Offset(unitToken, word, unit, form.Count * (Word(word) is "earlier" or "before" or "prior" ? -1 : 1), out TimeForm moved);
                if (made) form = moved;
                return made;
            case "from" when Word(word + 1) is "now" or "today" or "tomorrow":
                form.Kind = TimeKind.Date;
                form.Last = word + 1;
                form.Precision = TimeWords.Precision(unit);
                if (Days.Move(_published, unit, form.Count) is DateOnly day) form.Set(Days.Around(day, unit));
                return true;
            default:
                return true;
        }
    }

    private void Ago(ref TimeForm form, TimeUnit unit, double count)
    {
        if (Days.Move(_published, unit, -count) is not DateOnly day) return;
        if (unit is TimeUnit.Year && count != Math.Floor(count)) unit = TimeUnit.Month;
        unit = ToTheDay(unit, count);
        form.Set(Days.Around(day, unit));
        form.Whole = unit < TimeUnit.Month;
    }

    // "Two weeks ago", "a week later": fourteen days, seven days.
    private static TimeUnit ToTheDay(TimeUnit unit, double count) => unit == TimeUnit.Week && count != 0 ? TimeUnit.Day : unit;

    // "10-day", "34-year-old", "three-week-long" as one word.
    private bool TryHyphenLength(int i, string word, out TimeForm form)
    {
        form = default;
        int unitEnd = word.IndexOfAny(['-', '‑', '–']) < 0 ? -1 : word.Length;
        if (unitEnd < 0) return false;
        bool old = word.EndsWith("-old", StringComparison.Ordinal) || word.EndsWith("-olds", StringComparison.Ordinal);
        if (old) unitEnd = word.LastIndexOf('-');
        else if (word.EndsWith("-long", StringComparison.Ordinal)) unitEnd = word.Length - 5;
        int hyphen = word.AsSpan(0, unitEnd).LastIndexOfAny('-', '‑', '–');
        if (hyphen < 1) return false;
        TimeUnit unit = TimeWords.Unit(word[(hyphen + 1)..unitEnd]);
        if (unit == TimeUnit.None) return false;
        string count = word[..hyphen];
        double value = Numbers.TryDigits(count, out double digits) ? digits : Numbers.Small(count) ?? (count.Contains('-', StringComparison.Ordinal) ? 0 : -1);
        if (value < 0) return false;
        form = new TimeForm { Last = i, Kind = old ? TimeKind.Age : TimeKind.Duration, Unit = unit, Count = value, High = value, Hyphenated = true, Precision = "period" };
        return true;
    }

    // "every year", "daily", "$5 a day".
    private bool TrySet(int i, string word, out TimeForm form)
    {
        form = default;
        int last = -1;
        switch (word)
        {
            case "daily" or "hourly" or "weekly" or "monthly" or "quarterly" or "yearly" or "annually" or "annual" or "nightly" or "biennial" or "fortnightly":
                last = i;
                break;
            case "every" or "each" or "per":
                int next = i + 1;
                if (Numbers.TryRead(tree, next, End, out ReadNumber number)) next = number.Last + 1;
                if (Word(next) is "other" or "few") next++;
                if (TimeWords.Unit(Word(next)) != TimeUnit.None || TimeWords.Weekday(Word(next)) >= 0 || TimeWords.Month(Word(next)) > 0 || TimeWords.Season(Word(next)) > 0 || TimeWords.IsDayPart(Word(next))) last = next;
                break;
            case "a" or "an" when TimeWords.Unit(Word(i + 1)) >= TimeUnit.Hour && !Word(i + 1).EndsWith('s') && Word(i + 2) is not ("ago" or "later" or "earlier" or "before" or "after" or "from" or "-" or "and"):
                if (i > Begin && (tree[i - 1].Upos is Upos.NUM or Upos.SYM || tree[i - 1].Xpos is "NNS" or "CD" || Word(i - 1) is "once" or "twice" or "percent")) last = i + 1;
                break;
            default:
                break;
        }

        if (last < 0) return false;
        form = new TimeForm { Last = last, Kind = TimeKind.Set, Precision = "period" };
        return true;
    }

    private int DayOrAge(int i) => Word(i).Length is > 0 and <= 3 && IsDigits(Word(i)) ? int.Parse(Word(i), System.Globalization.CultureInfo.InvariantCulture) : (int)(Numbers.Small(Word(i)) ?? 0);
}
