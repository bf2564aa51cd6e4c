using System.Globalization;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Mentions;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>Measures the reading of times: on TimeBank, and on the times of the gold's claims.</summary>
internal static class TimeEvaluation
{
    public static void Run(LanguageModel model, string data, string? gold, bool errors)
    {
        TimeBank(model, Path.Combine(data, "time", "timebank.jsonl"), errors);
        Gold(model, gold ?? Path.Combine(data, "..", "gold", "dev.jsonl"), errors);
    }

    private static void TimeBank(LanguageModel model, string path, bool errors)
    {
        int golds = 0, found = 0, overlaps = 0, values = 0, days = 0, daysRight = 0;
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            JsonElement root = row.RootElement;
            string text = root.GetProperty("text").GetString()!;
            DateOnly published = DateOnly.ParseExact(root.GetProperty("dct").GetString()!.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Document document = ParsedText.Read(text, model);
            TimeReader reader = new(new Tree(document), published);
            List<TimeMention> times = [.. reader.Times];
            found += times.Count;
            foreach (JsonElement timex in root.GetProperty("timex3").EnumerateArray())
            {
                if (timex.TryGetProperty("functionInDocument", out JsonElement f) && f.GetString() == "CREATION_TIME") continue;
                if (!timex.TryGetProperty("start", out JsonElement startElement) || startElement.ValueKind != JsonValueKind.Number) continue;
                golds++;
                int start = Utf16(text, startElement.GetInt32()), end = Utf16(text, timex.GetProperty("end").GetInt32());
                string value = timex.GetProperty("value").GetString()!, type = timex.GetProperty("type").GetString()!;
                TimeMention? time = times.Find(t => document.RangeOf(t.First, t.Last).Overlaps(CharRange.Between(start, end)));
                if (time is not null) overlaps++;
                DateRange? range = RangeOf(value);
                bool right;
                if (range is DateRange wanted)
                {
                    days++;
                    right = time is not null && (Same(time.Past, wanted, published) || Same(time.Future, wanted, published));
                    bool chosen = time is not null && Same(time.Resolve(time.LooksAhead), wanted, published);
                    if (chosen) daysRight++;
                    right = chosen;
                }
                else
                {
                    right = time is not null && ((type == "DURATION") == (time.Kind is TimeKind.Duration or TimeKind.Age || (type == "DURATION" && time.Precision == "period")) || (type == "SET" && time.Kind == TimeKind.Set) || (value.EndsWith("_REF", StringComparison.Ordinal) && time.Kind is TimeKind.Present or TimeKind.Date));
                }

                if (right) values++;
                else if (errors) Console.WriteLine($"TB {published:yyyy-MM-dd} [{text[start..end].ReplaceLineEndings(" ")}] {type} {value} -> {Describe(document, time)} | {text[Math.Max(0, start - 60)..Math.Min(text.Length, end + 40)].ReplaceLineEndings(" ")}");
            }

            if (errors)
            {
                foreach (TimeMention time in times)
                {
                    CharRange range = document.RangeOf(time.First, time.Last);
                    bool matched = root.GetProperty("timex3").EnumerateArray().Any(x => range.Overlaps(CharRange.Between(Utf16(text, x.GetProperty("start").GetInt32()), Utf16(text, x.GetProperty("end").GetInt32()))));
                    if (!matched) Console.WriteLine($"TB+ {Describe(document, time)} | {text[Math.Max(0, range.Start - 60)..Math.Min(text.Length, range.End + 40)].ReplaceLineEndings(" ")}");
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"TimeBank: {golds} times, {found} found, extent (overlap) F1 {200.0 * overlaps / (golds + found):F1}, value F1 {200.0 * values / (golds + found):F1}; {days} calendar values, right {100.0 * daysRight / days:F1} %"));
    }

    private static void Gold(LanguageModel model, string path, bool errors)
    {
        int golds = 0, right = 0, ownTense = 0, found = 0;
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            JsonElement root = row.RootElement;
            string text = root.GetProperty("text").GetString()!;
            DateOnly published = DateOnly.ParseExact(root.GetProperty("date").GetString()!.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Document document = ParsedText.Read(text, model);
            List<TimeMention> times = [.. new TimeReader(new Tree(document), published).Times];
            found += times.Count(t => t.IsDate);
            foreach (JsonElement claim in root.GetProperty("claims").EnumerateArray())
            {
                if (!claim.TryGetProperty("when", out JsonElement when) || when.ValueKind != JsonValueKind.Object) continue;
                string words = when.GetProperty("text").GetString()!;
                DateRange wanted = new(Day(when.GetProperty("from")), Day(when.GetProperty("until")));
                bool ahead = claim.GetProperty("standing").GetString() is "planned" or "possible";
                golds++;
                bool hit = false, own = false;
                TimeMention? seen = null;
                for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
                {
                    foreach (TimeMention time in times)
                    {
                        if (!document.RangeOf(time.First, time.Last).Overlaps(CharRange.Between(at, at + words.Length))) continue;
                        seen ??= time;
                        hit |= time.Resolve(ahead) == wanted;
                        own |= time.Resolve(time.LooksAhead) == wanted;
                    }
                }

                if (hit) right++;
                if (own) ownTense++;
                if (errors && (!hit || !own)) Console.WriteLine($"GOLD {(hit ? "tense" : "wrong")} {published:yyyy-MM-dd} {claim.GetProperty("standing").GetString()} [{words}] {wanted.From:yyyy-MM-dd}..{wanted.Until:yyyy-MM-dd} -> {Describe(document, seen)} | {claim.GetProperty("quote").GetString()!.ReplaceLineEndings(" ")}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Gold: {golds} times, right by the gold's standing {100.0 * right / golds:F1} %, by the clause's own tense {100.0 * ownTense / golds:F1} %; {found} dates in all reports"));
    }

    private static string Describe(Document document, TimeMention? time) => time is null ? "none"
        : $"[{document.TextOf(document.RangeOf(time.First, time.Last))}] {time.Kind} {time.Past.From:yyyy-MM-dd}..{time.Past.Until:yyyy-MM-dd} / {time.Future.From:yyyy-MM-dd}..{time.Future.Until:yyyy-MM-dd} {(time.LooksAhead ? "ahead" : "back")} {time.Precision} on {(time.Governor < 0 ? "" : document.Tokens[time.Governor].Text)}";

    private static DateOnly? Day(JsonElement element) => element.ValueKind == JsonValueKind.String ? DateOnly.ParseExact(element.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>True if the two are the same stretch; one cut off at publication counts as the whole.</summary>
    internal static bool Same(DateRange found, DateRange wanted, DateOnly published) =>
        found == wanted || (found.From == wanted.From && found.Until == published && wanted.Until > published) || (found.Until == wanted.Until && (found.From == published || found.From is null) && wanted.From <= published)
        || (found.From == wanted.From && (found.Until is null || found.Until == published)) || (found.From is null && found.Until == wanted.From)
        || (found.From >= wanted.From && found.Until <= wanted.Until && wanted.From != wanted.Until);

    /// <summary>The days of a TIMEX3 value; null if it is no stretch of the calendar.</summary>
    internal static DateRange? RangeOf(string value)
    {
        string day = value.Length > 10 && value[10] == 'T' ? value[..10] : value;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return Days.One(date);
        if (day.Length < 4 || !int.TryParse(day.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year < 1000) return day.Length == 3 && int.TryParse(day, out int decade) ? new DateRange(new DateOnly(decade * 10, 1, 1), new DateOnly((decade * 10) + 9, 12, 31)) : null;
        if (day.Length == 4) return Days.Year(year);
        if (day.Length == 7 && day[5] == 'Q' && char.IsAsciiDigit(day[6])) return Days.Quarter(year, day[6] - '0');
        if (day.Length == 7 && int.TryParse(day.AsSpan(5), out int month)) return Days.Month(year, month);
        if (day.Length == 8 && day[5] == 'W' && int.TryParse(day.AsSpan(6), out int week)) return Days.Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)));
        return null;
    }

    private static int Utf16(string text, int codePoints)
    {
        int at = 0;
        for (; codePoints > 0 && at < text.Length; codePoints--) at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return at;
    }
}
