using Chancery.Documents;

namespace Chancery.Claims;

/// <summary>The day that a report's dateline gives ("GENEVA, March 3, 2025 (Reuters) —").</summary>
internal static class Dateline
{
    private const int LongestInTokens = 16;

    /// <summary>The day written out with its year before the dash of a dateline; null if there is none.</summary>
    internal static DateOnly? DayOf(Document document)
    {
        ReadOnlySpan<TokenData> tokens = document.Tokens;
        if (tokens.Length == 0 || !IsCapitals(tokens[0].Text)) return null;
        for (int dash = 1; dash < tokens.Length && dash < LongestInTokens; dash++)
        {
            if (tokens[dash].Text is not ("—" or "–" or "-" or "--")) continue;
            for (int i = 1; i < dash; i++)
            {
                if (DayAt(tokens, i, dash) is { } day) return day;
            }

            return null;
        }

        return null;
    }

    // "March 3, 2025" or "3 March 2025".
    private static DateOnly? DayAt(ReadOnlySpan<TokenData> tokens, int at, int end)
    {
        int month = MonthOf(tokens[at].Text);
        if (month == 0) return null;
        int next = at + 1;
        int day = 0, year;
        if (next < end && int.TryParse(tokens[next].Text, out int number) && number is >= 1 and <= 31)
        {
            day = number;
            next++;
            if (next < end && tokens[next].Text == ",") next++;
        }
        else if (int.TryParse(tokens[at - 1].Text, out number) && number is >= 1 and <= 31) day = number;

        if (day == 0 || next >= end || !int.TryParse(tokens[next].Text, out year)) return null;

        // "3 JAN 90": monitored broadcasts and telegrams give two digits of the year.
        if (next == at + 1 && tokens[next].Length == 2) year += year < 70 ? 2000 : 1900;
        if (year is < 1900 or > 2200 || day > DateTime.DaysInMonth(year, month)) return null;
        return new DateOnly(year, month, day);
    }

    private static int MonthOf(string word)
    {
        string name = word.TrimEnd('.').ToLowerInvariant();
        if (name.Length < 3) return 0;
        ReadOnlySpan<string> months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
        for (int i = 0; i < months.Length; i++)
        {
            if (months[i] == name || name.Length is 3 or 4 && months[i].StartsWith(name, StringComparison.Ordinal)) return i + 1;
        }

        return 0;
    }

    private static bool IsCapitals(string text)
    {
        foreach (char c in text)
        {
            if (char.IsLower(c)) return false;
        }

        return char.IsUpper(text[0]);
    }
}
