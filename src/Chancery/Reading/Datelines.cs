using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Finds the dateline that a paragraph begins with ("GENEVA, March 3 (Reuters) -"), so that it does not disturb the sentence after it.</summary>
internal static class Datelines
{
    private const int LongestDateline = 22;
    private const int LongestText = 110;
    private const int LongestBracket = 40;
    private const int LongestTown = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _agencies = FrozenSet.ToFrozenSet(
        ("AP Reuters REUTERS Reuter REUTER AFP UPI Xinhua XINHUA TASS Tass Itar-Tass dpa DPA ANI PTI IANS IRNA KUNA SPA WAFA Interfax Bloomberg CNN BBC Yonhap Kyodo Anadolu AA EFE ANSA RIA JTA BNO VOA RFE RFE/RL SANA MENA NNA " +
        "Wikinews Thomson UNB BSS APP KCNA ISNA MNA CNA CP PA AAP NZPA ACN Belga Tanjug HINA MTI PAP BTA CTK Ukrinform Ukrainform Sputnik Fars Tasnim Mehr QNA WAM BNA NINA INA APS TAP MAP LANA SUNA ENA Petra Antara Bernama VNA UNI " +
        "Agence Deutsche Press Agencies Agencies/AP UN IPS IRIN Guardian NYT WSJ").Split(' '),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _months = WordSplitter.SetOf(
        "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december", StringComparer.OrdinalIgnoreCase);

    /// <summary>One past the last word of the dateline at <paramref name="start"/>; <paramref name="start"/> itself if there is none.</summary>
    internal static int EndOf(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int start, int end)
    {
        bool agency = false, digits = false, capitalsFirst = IsCapitals(text, words[start]) && words[start].Length >= 3, parenthesis = false;
        bool allCapitals = capitalsFirst, capitalised = true;
        int comma = -1;
        bool dated = false, inside = false;
        if (!char.IsUpper(text[words[start].Start])) return start;
        int limit = Math.Min(end - 1, start + LongestDateline);
        for (int i = start; i < limit && words[i].Start - words[start].Start < LongestText; i++)
        {
            RawWord word = words[i];
            char c = text[word.Start];
            if (i > start && dated && !inside && IsDash(text, words, i)) return AfterBrackets(text, words, i + 1, end);
            if (i > start && IsDash(text, words, i) && (capitalsFirst || agency))
            {
                if (words[i + 1].Gap == Gap.None && word.Gap != Gap.None) return start;
                bool nextUpper = char.IsUpper(text[words[i + 1].Start]) || text[words[i + 1].Start] is '"' or '“' or '[' || char.IsDigit(text[words[i + 1].Start]);
                // "TBILISI, Georgia -- Georgian police": the state behind the town's comma.
                bool place = (allCapitals || (comma > start && comma < i - 1 && i - comma <= 4)) && i - start <= 6 && !NextIsCapitals(text, words, i + 1, end);
                bool good = agency || (nextUpper && (digits || parenthesis || place) && capitalised);
                return good ? AfterBrackets(text, words, i + 1, end) : start;
            }

            if (c == ':' && capitalsFirst && allCapitals && i - start is >= 1 and <= 4 && words[i + 1].Gap != Gap.None && char.IsUpper(text[words[i + 1].Start]) && !NextIsCapitals(text, words, i + 1, end)) return i + 1;
            if (c is '.' or '!' or '?' or '"' or '“' or ';' or ':' && word.Length == 1) return start;
            // "CINCINNATI (AP)  Police": the dash is lost.
            if (c == ')' && agency && allCapitals && comma < 0 && text[words[i - 2].Start] == '(' && char.IsUpper(text[words[i + 1].Start]) && !NextIsCapitals(text, words, i + 1, end)) return i + 1;
            if (c is '(' or ')' or '[' or ']') { (parenthesis, inside) = (true, c is '(' or '['); continue; }
            if (c == ',' && allCapitals) comma = i;
            if (c is ',' or '/' or '-') continue;
            if (!inside && i > start && (IsShortDate(text, words, i, limit) || IsNoDate(text, words, i, limit)))
            {
                (dated, i) = (true, i + (char.IsDigit(c) ? 2 : 1));
                continue;
            }

            if (char.IsDigit(c)) { digits = true; continue; }
            if (IsAgency(text, words, i)) { agency |= parenthesis || (i > start && capitalsFirst); continue; }
            allCapitals &= IsCapitals(text, word);
            bool small = char.IsLower(c) && !Slice(text, word).Equals("and", StringComparison.Ordinal) && !Slice(text, word).Equals("de", StringComparison.Ordinal) && !Slice(text, word).Equals("of", StringComparison.Ordinal) && !Slice(text, word).Equals("the", StringComparison.Ordinal);
            capitalised &= !small;
            if (small && !parenthesis) return start;
        }

        return start;
    }

    private static ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, RawWord word) => text.Slice(word.Start, word.Length);

    private static bool IsAgency(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int at) => _agencies.Contains(Slice(text, words[at]));

    private static bool IsDash(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int at)
    {
        RawWord word = words[at];
        char c = text[word.Start];
        if (c is '—' or '–' or '―') return true;
        // "LOMÉ (AP)_ The", "LOMÉ _ The", as wires had it.
        if (c == '_') return word.Length == 1 && words[at + 1].Gap == Gap.Space && (word.Gap == Gap.Space || text[word.Start - 1] == ')');
        if (c != '-') return false;
        return word.Length is 2 or 3 || (word.Length == 1 && word.Gap == Gap.Space && words[at + 1].Gap == Gap.Space) || (word.Length == 1 && text[word.Start - 1] == ')' && words[at + 1].Gap == Gap.Space);
    }

    // Where all is in capitals, capitals show nothing.
    private static bool NextIsCapitals(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int at, int end)
    {
        int seen = 0;
        for (int i = at; i < end && seen < 4; i++)
        {
            if (words[i].Kind != WordKind.Word || words[i].Length < 2) continue;
            if (!IsCapitals(text, words[i])) return false;
            seen++;
        }

        return seen > 1;
    }

    // "Lomé, 3 May 91 (Domestic Service) --": the day as monitors of broadcasts write it.
    private static bool IsShortDate(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int at, int limit)
    {
        if (at + 2 >= limit || words[at].Length > 2 || !char.IsDigit(text[words[at].Start]) || words[at + 2].Length is not (2 or 4) || !int.TryParse(Slice(text, words[at + 2]), out _)) return false;
        ReadOnlySpan<char> month = Slice(text, words[at + 1]).TrimEnd('.');
        return _months.Contains(month);
    }

    private static bool IsNoDate(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int at, int limit) => at + 1 < limit && Slice(text, words[at]).Equals("no", StringComparison.OrdinalIgnoreCase) && Slice(text, words[at + 1]).Equals("date", StringComparison.OrdinalIgnoreCase) && text[words[at - 1].Start] == ',';

    // "[Communique] [General Command] [Text]": all that stands before the text; -1 if nothing says that the text begins.
    private static int AfterText(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int at, int end)
    {
        int after = -1;
        for (int open = at; open < end && text[words[open].Start] == '[';)
        {
            int close = open + 1;
            while (close < end && close - open < LongestBracket && text[words[close].Start] != ']') close++;
            if (close >= end - 1 || text[words[close].Start] != ']') break;
            ReadOnlySpan<char> first = Slice(text, words[open + 1]);
            bool begins = close - open == 2 && BracketNotes.BeginsText(first);
            if (begins) after = close + 1;
            else if (after >= 0) break;
            open = close + 1;
        }

        return after;
    }

    // Cable services put "[TEXT]" and the like behind the dash.
    private static int AfterBrackets(ReadOnlySpan<char> text, ReadOnlySpan<RawWord> words, int at, int end)
    {
        if (AfterText(text, words, at, end) is > 0 and int begin)
        {
            // "[Text] Kpalimé --": the town that a station's own report comes from.
            for (int i = begin; i < end - 2 && i < begin + LongestTown && char.IsUpper(text[words[i].Start]); i++)
            {
                if (IsDash(text, words, i + 1) && words[i + 1].Length > 1) return i + 2;
            }

            return begin;
        }

        while (at < end && text[words[at].Start] == '[')
        {
            int close = at;
            while (close < end && close < at + 16 && text[words[close].Start] != ']') close++;
            if (close >= end - 1 || text[words[close].Start] != ']' || !IsCapitals(text, words[at + 1])) return at;
            at = close + 1;
        }

        return at;
    }

    private static bool IsCapitals(ReadOnlySpan<char> text, RawWord word)
    {
        bool letter = false;
        for (int i = word.Start; i < word.End; i++)
        {
            if (char.IsLower(text[i])) return false;
            letter |= char.IsUpper(text[i]);
        }

        return letter;
    }
}
