using System.Text.Json;
using Chancery.Documents;
using Chancery.Mentions;
using Chancery.Training;

namespace Chancery.Quality.Measures;

/// <summary>TimeBank: times found, and their values.</summary>
internal sealed class TimeMeasure : Measure
{
    public override string Name => "time";

    public override string File => "time/timebank.jsonl";

    public override string Meaning => """
        183 newswire reports with TIMEX3. *Dates* are expressions whose value is a stretch of the calendar (a day, week, month, quarter, year, decade); ours are the times that we read as dates, those that only
        meet an expression of another kind left out. A date is right if it overlaps and its first and last day are the gold's; a stretch cut off at the day of publication counts as whole ("so far this year"),
        and so does a day or days inside a longer stretch (their "week" where we give the days). TIMEX3 gives the value of the words without their preposition; where we read "by 5 May" as the days up to
        it, the 5 May that it names is compared too. *Exact* allows none of these. *Extent*: all expressions, overlap.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        int golds = 0, founds = 0, overlaps = 0, dates = 0, ours = 0, right = 0, exact = 0;
        foreach (JsonElement row in bench.Rows(File))
        {
            string text = row.GetProperty("text").GetString()!;
            DateOnly published = Bench.Day(row.GetProperty("dct").GetString()!);
            Document document = bench.Reader.Parse(new SourceText(text) { Published = published });
            List<TimeMention> times = [.. new TimeReader(new Tree(document), published).Times];
            int[] units = Spans.Units(text);
            HashSet<TimeMention> other = [], matched = [];
            founds += times.Count;
            foreach (JsonElement timex in row.GetProperty("timex3").EnumerateArray())
            {
                if (timex.TryGetProperty("functionInDocument", out JsonElement f) && f.GetString() == "CREATION_TIME") continue;
                if (!timex.TryGetProperty("start", out JsonElement start) || start.ValueKind != JsonValueKind.Number) continue;
                golds++;
                CharRange range = CharRange.Between(units[start.GetInt32()], units[timex.GetProperty("end").GetInt32()]);
                string value = timex.GetProperty("value").GetString()!;
                TimeMention? time = times.Find(t => document.RangeOf(t.First, t.Last).Overlaps(range));
                if (time is not null) overlaps++;
                if (timex.GetProperty("type").GetString() is "DURATION" or "SET" || TimeEvaluation.RangeOf(value) is not DateRange wanted)
                {
                    if (time is not null) other.Add(time);
                    continue;
                }

                dates++;
                if (time is not null) matched.Add(time);
                DateRange? got = time?.Resolve(time.LooksAhead);
                if (got == wanted) exact++;
                if (got is DateRange given && (TimeEvaluation.Same(given, wanted, published) || TimeEvaluation.Same(time!.LooksAhead ? time.NamedFuture : time.NamedPast, wanted, published))) right++;
                else errors.Add(Cause(time, wanted, published), $"{published:yyyy-MM-dd} [{document.TextOf(range)}] is {value}, read as {(time is null ? "nothing" : $"{time.Kind} {got?.From:yyyy-MM-dd}..{got?.Until:yyyy-MM-dd}")} | {Around(text, range)}");
            }

            foreach (TimeMention time in times.Where(t => t.IsDate && (matched.Contains(t) || !other.Contains(t))))
            {
                ours++;
                CharRange range = document.RangeOf(time.First, time.Last);
                if (!matched.Contains(time)) errors.Add("not in the gold", $"[{document.TextOf(range)}] | {Around(text, range)}");
            }
        }

        Prf lenient = new(right, ours, dates), strict = new(exact, ours, dates), extent = new(overlaps, founds, golds);
        yield return new("date values right on dates found, F1", lenient.F1, dates, 0.78, ".77–.88 (rule systems)");
        yield return new("the same, precision", lenient.Precision, ours);
        yield return new("the same, recall", lenient.Recall, dates);
        yield return new("the same, exact F1", strict.F1, dates);
        yield return new("extent (overlap) F1", extent.F1, golds);
    }

    private static string Cause(TimeMention? time, DateRange wanted, DateOnly published)
    {
        if (time is null) return "not found";
        if (!time.IsDate) return "read as " + time.Kind.ToString().ToLowerInvariant();
        if (TimeEvaluation.Same(time.Past, wanted, published) || TimeEvaluation.Same(time.Future, wanted, published)) return "past for future or the reverse";
        return "value";
    }

    private static string Around(string text, CharRange range) => text[Math.Max(0, range.Start - 60)..Math.Min(text.Length, range.End + 40)];
}
