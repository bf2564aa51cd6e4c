using System.Globalization;
using System.Text;

namespace Chancery.Quality;

/// <summary>Shows the figures: on the screen, and as the page <c>docs/QUALITY.md</c>.</summary>
internal static class QualityPage
{
    private const string Command = "dotnet run -c Release --project bench/Chancery.Quality -- --data ../shared/data --gold ../shared/gold";

    /// <summary>Prints one set with its errors.</summary>
    public static void Print(Measure measure, MeasuredSet measured, MeasuredSet? before, int errors)
    {
        Console.WriteLine($"== {measure.Name} ({measure.File})");
        foreach (Score score in measured.Figures)
        {
            string target = score.Target is double wanted ? $"  target {Number(wanted)} {(score.Value >= wanted ? "reached" : "short")}" : "";
            Console.WriteLine($"  {score.Name,-58} {Number(score.Value),8} of {score.Of,-6}{target}  {Change(score, before)}");
        }

        foreach ((string cause, int count) in measured.Causes.OrderByDescending(c => c.Value))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {count,5}  {cause}"));
            if (errors > 0) foreach (string example in measured.Examples[cause]) Console.WriteLine("             " + example);
        }

        foreach (string table in measured.Tables) Console.WriteLine(table);
    }

    /// <summary>The page.</summary>
    public static string Write(Bench bench, QualityFile now, QualityFile before)
    {
        StringBuilder page = new();
        page.Append($"""
            # Quality

            What the engine gets right on text that nobody here wrote. This page is written by a program; do not edit it
            (what was counted by hand stands in `bench/hand-counts.md`).

            ```
            {Command}
            ```

            `--only NAME` takes one set anew (the others keep their figures and dates), `--errors N` lists errors of each cause. The last figures are kept in `bench/quality.json`;
            *change* is against the file as last committed. Shares and F1 run from 0 to 1. *Today* is what coders in use or other systems reach, measured here or claimed by
            their makers; *readers* is what careful people reach. All sets but those named `labels-unseen…` and `labels-unread…` are development parts: rules were written with them in view.


            """);
        WriteSummary(page, now);
        foreach (Measure measure in Measure.All)
        {
            if (now.Sets.TryGetValue(measure.Name, out MeasuredSet? measured)) WriteSet(page, measure, measured, before.Sets.GetValueOrDefault(measure.Name));
        }

        string counts = Path.Combine(bench.Root, "bench", "hand-counts.md");
        if (File.Exists(counts)) page.Append(File.ReadAllText(counts).ReplaceLineEndings("\n").TrimEnd()).Append("\n\n");
        page.Append("## Sets that were absent\n\n");
        List<string> absent = [.. Measure.All.Where(m => !now.Sets.ContainsKey(m.Name)).Select(m => $"- `{m.File}` ({m.Name})")];
        page.Append(absent.Count == 0 ? "None.\n" : string.Join('\n', absent) + "\n");
        page.Append("\nNot measured here: `coreference`, `places/LGL` (local news of small towns), `ner/wnut17` (social media), `facts`.\n");
        return page.ToString();
    }

    private static void WriteSummary(StringBuilder page, QualityFile now)
    {
        page.Append("## Against the targets\n\n| set | figure | ours | target | today | readers |\n|---|---|---|---|---|---|\n");
        foreach (Measure measure in Measure.All)
        {
            if (!now.Sets.TryGetValue(measure.Name, out MeasuredSet? measured)) continue;
            foreach (Score score in measured.Figures.Where(f => f.Target is not null))
                page.Append(CultureInfo.InvariantCulture, $"| {measure.Name} | {score.Name} | {(score.Value >= score.Target ? "**" + Number(score.Value) + "**" : Number(score.Value))} | {Number(score.Target!.Value)} | {score.Today} | {score.Readers} |\n");
        }

        page.Append('\n');
    }

    private static void WriteSet(StringBuilder page, Measure measure, MeasuredSet measured, MeasuredSet? before)
    {
        page.Append(CultureInfo.InvariantCulture, $"## {measure.Name}\n\n`{measure.File}`, {measured.Date}, engine {measured.Engine}, knowledge {measured.Knowledge}, model {measured.Model}.\n`… --only {measure.Name}`\n\n{measure.Meaning}\n\n");
        page.Append("| figure | ours | of | target | today | readers | change |\n|---|---|---|---|---|---|---|\n");
        foreach (Score score in measured.Figures)
            page.Append(CultureInfo.InvariantCulture, $"| {score.Name} | {Number(score.Value)} | {(score.Of > 0 ? score.Of.ToString(CultureInfo.InvariantCulture) : "")} | {(score.Target is double t ? Number(t) : "")} | {score.Today} | {score.Readers} | {Change(score, before)} |\n");
        page.Append('\n');
        if (measured.Causes.Count > 0)
        {
            page.Append("| errors by cause | |\n|---|---|\n");
            foreach ((string cause, int count) in measured.Causes.OrderByDescending(c => c.Value).Take(15)) page.Append(CultureInfo.InvariantCulture, $"| {cause} | {count} |\n");
            page.Append('\n');
        }

        foreach (string table in measured.Tables) page.Append(table).Append('\n');
    }

    private static string Number(double value) => value is >= 0 and <= 1 ? value.ToString(".000", CultureInfo.InvariantCulture) : value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Change(Score score, MeasuredSet? before)
    {
        Score? old = before?.Figures.Find(f => f.Name == score.Name);
        if (old is null) return "new";
        double change = Math.Round(score.Value - old.Value, score.Value is > 1 ? 2 : 3);
        return change == 0 ? "=" : change.ToString("+0.###;-0.###", CultureInfo.InvariantCulture);
    }
}
