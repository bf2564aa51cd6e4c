namespace Chancery.Mentions;

/// <summary>Reckons with days; null where a day would fall outside the years 1 to 9999.</summary>
internal static class Days
{
    /// <summary>True for the name of a day of the week, in any case.</summary>
    internal static bool IsWeekday(string word) =>
        word.Length is >= 6 and <= 9 && word.EndsWith("day", StringComparison.OrdinalIgnoreCase) && word.ToLowerInvariant() is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    internal static DateRange? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? One(new DateOnly(year, month, day)) : null;

    internal static DateRange One(DateOnly day) => new(day, day);

    internal static DateRange Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    internal static DateRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Three months from the season's first; winter runs into the next year.</summary>
    internal static DateRange Season(int year, int firstMonth) => new(new DateOnly(year, firstMonth, 1), new DateOnly(year, firstMonth, 1).AddMonths(3).AddDays(-1));

    /// <summary>Monday to Sunday.</summary>
    internal static DateRange Week(DateOnly day)
    {
        DateOnly monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DateRange(monday, monday.AddDays(6));
    }

    /// <summary>The day moved by a number of units; null if that leaves the calendar.</summary>
    internal static DateOnly? Move(DateOnly? day, TimeUnit unit, double count)
    {
        if (day is not DateOnly from || double.IsNaN(count) || Math.Abs(count) > 36500) return null;
        double days = unit switch
        {
            TimeUnit.Second or TimeUnit.Minute => 0,
            TimeUnit.Hour => Math.Ceiling(Math.Abs(count) / 24) * Math.Sign(count),
            TimeUnit.Week or TimeUnit.Weekend => count * 7,
            TimeUnit.Fortnight => count * 14,
            _ => count,
        };
        int months = unit switch
        {
            TimeUnit.Month => (int)Math.Round(count),
            TimeUnit.Quarter or TimeUnit.Season => (int)Math.Round(count * 3),
            TimeUnit.Year => (int)Math.Round(count * 12),
            TimeUnit.Decade => (int)Math.Round(count * 120),
            TimeUnit.Century => (int)Math.Round(count * 1200),
            _ => int.MinValue,
        };
        if (months == int.MinValue)
        {
            double number = from.DayNumber + Math.Round(days);
            return number < 1 || number > DateOnly.MaxValue.DayNumber - 800 ? null : DateOnly.FromDayNumber((int)number);
        }

        int year = from.Year + (months / 12);
        return year is < 2 or > 9990 ? null : from.AddMonths(months);
    }

    /// <summary>The calendar unit that a day lies in: its week, month, quarter, year; the day itself for shorter ones.</summary>
    internal static DateRange Around(DateOnly day, TimeUnit unit) => unit switch
    {
        TimeUnit.Weekend => new DateRange(Week(day).From?.AddDays(5), Week(day).Until),
        TimeUnit.Week => Week(day),
        TimeUnit.Fortnight => One(day),
        TimeUnit.Month => Month(day.Year, day.Month),
        TimeUnit.Quarter => Quarter(day.Year, (day.Month + 2) / 3),
        TimeUnit.Year => Year(day.Year),
        TimeUnit.Decade => new DateRange(new DateOnly(Math.Max(1, day.Year / 10 * 10), 1, 1), new DateOnly((day.Year / 10 * 10) + 9, 12, 31)),
        TimeUnit.Century => new DateRange(new DateOnly(Math.Max(1, day.Year / 100 * 100), 1, 1), new DateOnly((day.Year / 100 * 100) + 99, 12, 31)),
        _ => One(day),
    };

    /// <summary>1 to 4.</summary>
    internal static DateRange Quarter(int year, int quarter)
    {
        DateOnly first = new(year, ((quarter - 1) * 3) + 1, 1);
        return new DateRange(first, first.AddMonths(3).AddDays(-1));
    }

    /// <summary>Western Easter Sunday.</summary>
    internal static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int e = (32 + (2 * (b % 4)) + (2 * (c / 4)) - d - (c % 4)) % 7;
        int f = d + e - (7 * ((a + (11 * d) + (22 * e)) / 451)) + 114;
        return new DateOnly(year, f / 31, (f % 31) + 1);
    }

    /// <summary>Easter Sunday of the Orthodox churches, as a day of the Western calendar.</summary>
    internal static DateOnly OrthodoxEaster(int year)
    {
        int moon = ((19 * (year % 19)) + 15) % 30;
        int day = moon + (((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }
}
