using System.Globalization;

namespace Chancery.App.Input;

/// <summary>Reads the days and instants in which inputs say when something was published.</summary>
internal static class PublicationDay
{
    private static readonly string[] _days =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy",
        "dddd, d MMMM yyyy", "dddd, MMMM d, yyyy", "dddd d MMMM yyyy", "ddd, d MMM yyyy",
    ];

    private static readonly string[] _instants =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mmK",
        "yyyyMMdd'T'HHmmssK", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss 'GMT'",
    ];

    /// <summary>The day as the publisher's own clock had it, and the same as ISO 8601.</summary>
    /// <returns>False if the words are no day; a day like 02/03/2025, which two countries read differently, is none.</returns>
    public static bool TryRead(string words, out DateOnly day, out string iso)
    {
        words = words.Trim();
        iso = "";
        if (DateOnly.TryParseExact(words, _days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day))
        {
            iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return true;
        }

        if (!DateTimeOffset.TryParseExact(WithPlainZone(words), _instants, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out DateTimeOffset instant)) return false;
        day = DateOnly.FromDateTime(instant.DateTime);
        iso = instant.ToString(instant.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return true;
    }

    // "+0200" is written without a colon in feeds.
    private static string WithPlainZone(string words) =>
        words.Length > 5 && words[^5] is '+' or '-' && words[^4..].All(char.IsAsciiDigit) && words.Contains(':', StringComparison.Ordinal) ? words[..^2] + ":" + words[^2..] : words;
}
