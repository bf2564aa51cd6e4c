using System.Collections.Frozen;

namespace Chancery.Mentions;

/// <summary>A unit of time.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
    Century,
}

/// <summary>The words of times.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, int> _months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["january"] = 1,
        ["february"] = 2,
        ["march"] = 3,
        ["april"] = 4,
        ["may"] = 5,
        ["june"] = 6,
        ["july"] = 7,
        ["august"] = 8,
        ["september"] = 9,
        ["october"] = 10,
        ["november"] = 11,
        ["december"] = 12,
        ["jan"] = 1,
        ["feb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["sep"] = 9,
        ["sept"] = 9,
        ["oct"] = 10,
        ["nov"] = 11,
        ["dec"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> _weekdays = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["sunday"] = 0,
        ["monday"] = 1,
        ["tuesday"] = 2,
        ["wednesday"] = 3,
        ["thursday"] = 4,
        ["friday"] = 5,
        ["saturday"] = 6,
        ["sun."] = 0,
        ["mon."] = 1,
        ["tue."] = 2,
        ["tues."] = 2,
        ["wed."] = 3,
        ["thu."] = 4,
        ["thur."] = 4,
        ["thurs."] = 4,
        ["fri."] = 5,
        ["sat."] = 6,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TimeUnit> _units = new Dictionary<string, TimeUnit>(StringComparer.Ordinal)
    {
        ["second"] = TimeUnit.Second,
        ["minute"] = TimeUnit.Minute,
        ["min"] = TimeUnit.Minute,
        ["hour"] = TimeUnit.Hour,
        ["hr"] = TimeUnit.Hour,
        ["day"] = TimeUnit.Day,
        ["night"] = TimeUnit.Day,
        ["weekend"] = TimeUnit.Weekend,
        ["week"] = TimeUnit.Week,
        ["fortnight"] = TimeUnit.Fortnight,
        ["month"] = TimeUnit.Month,
        ["quarter"] = TimeUnit.Quarter,
        ["year"] = TimeUnit.Year,
        ["decade"] = TimeUnit.Decade,
        ["century"] = TimeUnit.Century,
        ["yr"] = TimeUnit.Year,
        ["seconds"] = TimeUnit.Second,
        ["minutes"] = TimeUnit.Minute,
        ["mins"] = TimeUnit.Minute,
        ["hours"] = TimeUnit.Hour,
        ["hrs"] = TimeUnit.Hour,
        ["days"] = TimeUnit.Day,
        ["nights"] = TimeUnit.Day,
        ["weekends"] = TimeUnit.Weekend,
        ["weeks"] = TimeUnit.Week,
        ["fortnights"] = TimeUnit.Fortnight,
        ["months"] = TimeUnit.Month,
        ["quarters"] = TimeUnit.Quarter,
        ["years"] = TimeUnit.Year,
        ["decades"] = TimeUnit.Decade,
        ["centuries"] = TimeUnit.Century,
        ["yrs"] = TimeUnit.Year,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> _seasons = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["spring"] = 3,
        ["summer"] = 6,
        ["autumn"] = 9,
        ["fall"] = 9,
        ["winter"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (int Month, int Day)> _feasts = new Dictionary<string, (int, int)>(StringComparer.Ordinal)
    {
        ["christmas"] = (12, 25),
        ["christmas day"] = (12, 25),
        ["christmas eve"] = (12, 24),
        ["boxing day"] = (12, 26),
        ["new year 's day"] = (1, 1),
        ["new year 's eve"] = (12, 31),
        ["new years day"] = (1, 1),
        ["new years eve"] = (12, 31),
        ["new year"] = (1, 1),
        ["halloween"] = (10, 31),
        ["valentine 's day"] = (2, 14),
        ["may day"] = (5, 1),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>1 to 12; 0 if it is no month. A full stop at the end is allowed.</summary>
    internal static int Month(string lower)
    {
        if (_months.TryGetValue(lower, out int month)) return month;
        return lower.Length is 4 or 5 && lower[^1] == '.' && _months.TryGetValue(lower[..^1], out month) ? month : 0;
    }

    /// <summary>0 for Sunday to 6; -1 if it is no weekday.</summary>
    internal static int Weekday(string lower) => _weekdays.TryGetValue(lower, out int day) ? day : -1;

    /// <summary>The unit of a word in the singular or plural.</summary>
    internal static TimeUnit Unit(string lower) => _units.GetValueOrDefault(lower);

    /// <summary>First month of a season; 0 if it is none.</summary>
    internal static int Season(string lower) => _seasons.GetValueOrDefault(lower);

    /// <summary>The month and day of a feast that has a fixed one; null if it has none.</summary>
    internal static (int Month, int Day)? Feast(string lower) => _feasts.TryGetValue(lower, out (int, int) feast) ? feast : null;

    /// <summary>True for a word that names a time by itself: a day, a month, a season, a year in digits, a unit.</summary>
    internal static bool IsTime(string lower) =>
        Weekday(lower) >= 0 || Month(lower) > 0 || Unit(lower) != TimeUnit.None || Season(lower) > 0 || IsDayPart(lower) || lower is "today" or "tomorrow" or "yesterday"
        || lower.Length == 4 && lower[0] is '1' or '2' && lower.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    internal static bool IsDayPart(string lower) =>
        lower is "morning" or "afternoon" or "evening" or "night" or "noon" or "midday" or "midnight" or "dawn" or "dusk" or "mornings" or "evenings" or "nights";

    internal static string Precision(TimeUnit unit) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => "hour",
        TimeUnit.Day => "day",
        TimeUnit.Week => "week",
        TimeUnit.Month => "month",
        TimeUnit.Season => "season",
        TimeUnit.Year => "year",
        _ => "period",
    };
}
