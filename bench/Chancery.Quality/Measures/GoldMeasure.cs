using System.Globalization;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Quality.Measures;

/// <summary>The gold claims: found, dyad, row and the slots, as <c>shared/gold/score</c> counts them.</summary>
internal sealed class GoldMeasure : Measure
{
    private const int LongReport = 1000;

    public override string Name => "gold";

    public override string File => "gold/dev.jsonl";

    public override string Meaning => """
        The figures of `shared/gold/score`, reckoned anew here and equal to its own. *Found*: the right kind at the right place. *Dyad*: found, and the countries of both sides right. *Row*: dyad, and
        standing, certainty, innermost speaker, date, place and figures right too. *Given*: slots on the claims found. *Long*: reports over 1,000 characters alone. Causes: what was missed has
        *pattern missing* where no pattern knows the trigger's words for that kind, *name* where a pattern knows them but a party of the gold was not recognised anywhere in its sentence, *kind* where a row
        of another kind stands there, *parse or pattern* otherwise; rows that are wrong are counted under each slot that is wrong, "alone" where it is the only one.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        List<(string Id, string Text, List<GoldClaim> Gold, List<GoldClaim> Found)> reports = [];
        Coverage coverage = new(bench.Knowledge);
        foreach (JsonElement row in bench.Rows(File))
        {
            string text = row.GetProperty("text").GetString()!, id = row.GetProperty("id").GetString()!, date = row.GetProperty("date").GetString()!;
            ReadReport report = bench.Reader.Read(new SourceText(text) { Id = id, Published = Bench.Day(date) });
            using JsonDocument printed = JsonDocument.Parse(JsonlExporter.ToBytes(report, new ExportOptions { IncludeText = false }));
            reports.Add((id, text, GoldClaim.ReadAll(row, text), GoldClaim.ReadAll(printed.RootElement, text)));
            Explain(reports[^1], report, coverage, errors);
        }

        ClaimTally all = new(reports), longOnes = new([.. reports.Where(r => CodePoints(r.Text) > LongReport)]), seed = new([.. reports.Where(r => r.Id.StartsWith("seed", StringComparison.Ordinal))]);
        errors.Tables.Add(all.KindTable());
        errors.Tables.Add(all.ConfidenceTable(out double calibration, out double topHalf));
        const string Short = "short .98/.90/.85, long .90/.86/.74";
        yield return new("found F1", all.Found.F1, all.Found.Gold, 0.80, ".22 (TABARI)", Short);
        yield return new("dyad F1", all.Dyad.F1, all.Found.Gold, 0.70, ".13 (TABARI)", ".90 / .86");
        yield return new("row F1", all.Row.F1, all.Found.Gold, 0.50, ".04 (TABARI)", ".85 / .74");
        yield return new("found precision", all.Found.Precision, all.Found.Found, 0.84, ".52 (TABARI)", ".97");
        yield return new("found recall", all.Found.Recall, all.Found.Gold);
        yield return new("dyad precision", all.Dyad.Precision, all.Found.Found);
        yield return new("row precision", all.Row.Precision, all.Found.Found);
        yield return new("long: found F1", longOnes.Found.F1, longOnes.Found.Gold, 0.68, ".08 (TABARI)", ".90");
        yield return new("long: dyad F1", longOnes.Dyad.F1, longOnes.Found.Gold, null, ".01 (TABARI)", ".86");
        yield return new("long: row F1", longOnes.Row.F1, longOnes.Found.Gold, 0.42, "0 (TABARI)", ".74");
        yield return new("given: standing macro-F1", all.StandingF1(), all.Pairs.Count, 0.75, ".24 (TABARI)", "about .9");
        yield return new("given: hedged F1", all.Hedged.F1, all.Hedged.Gold, 0.65, "0 (TABARI)", "about .9");
        yield return new("given: speaker F1", all.Speaker.F1, all.Speaker.Gold, 0.75, "0 (TABARI)", "about .9");
        yield return new("given: when F1", all.When.F1, all.When.Gold, 0.75, "0 (TABARI)", "about .9");
        yield return new("given: where F1", all.Where.F1, all.Where.Gold, 0.75, "0 (TABARI)", "about .9");
        yield return new("given: figure F1", all.Figure.F1, all.Figure.Gold, 0.80, "0 (TABARI)", "about .9");
        yield return new("given: ordinal F1", all.Ordinal.F1, all.Ordinal.Gold, 0.70, "0 (TABARI)", "about .9");
        yield return new("seed: core claims found", seed.Found.Right, seed.Found.Gold, 21);
        yield return new("seed: whole rows right", seed.Row.Right, seed.Found.Gold, 14);
        yield return new("rows right in the half trusted most", topHalf, all.Found.Found / 2, 0.85);
        yield return new("expected calibration error of confidence (lower is better)", calibration, all.Found.Found);
    }

    private static int CodePoints(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static void Explain((string Id, string Text, List<GoldClaim> Gold, List<GoldClaim> Found) report, ReadReport read, Coverage coverage, ErrorLog errors)
    {
        List<(int Gold, int Found)> pairs = GoldScore.Align(report.Text, report.Gold, report.Found);
        HashSet<int> foundGold = [.. pairs.Select(p => p.Gold)], used = [.. pairs.Select(p => p.Found)];
        for (int i = 0; i < report.Gold.Count; i++)
        {
            GoldClaim gold = report.Gold[i];
            if (foundGold.Contains(i) || !gold.Core) continue;
            GoldClaim? other = report.Found.Find(f => GoldScore.SamePlace(report.Text, gold, f) == 2);
            string cause = other is null ? coverage.WhyMissed(report.Text, gold, read) : other.Kind == gold.Kind ? "merged with another claim" : "kind";
            errors.Add("missed: " + cause, $"{report.Id} {gold.Kind}/{gold.Mode} '{gold.Trigger.Text}'{(other is null ? "" : $" read as {other.Kind} by {other.Rule}")} | {gold.Quote.Text}");
        }

        for (int j = 0; j < report.Found.Count; j++)
        {
            GoldClaim found = report.Found[j];
            if (used.Contains(j)) continue;
            GoldClaim? there = report.Gold.Find(g => GoldScore.SamePlace(report.Text, g, found) > 0);
            string cause = there is null ? report.Gold.Count == 0 ? "in a report with no claims" : "where the gold has none" : there.Kind == found.Kind ? "second row for one claim" : "kind";
            errors.Add("extra: " + cause, $"{report.Id} {found.Kind}/{found.Mode} '{found.Trigger.Text}' by {found.Rule}{(there is null ? "" : $" gold {there.Kind} '{there.Trigger.Text}'")} | {found.Quote.Text}");
        }

        foreach ((int i, int j) in pairs)
        {
            if (!report.Gold[i].Core) continue;
            List<string> wrong = [.. GoldScore.Row.Where(s => !s.Right(report.Gold[i], report.Found[j])).Select(s => s.Slot)];
            foreach (string slot in wrong) errors.Add($"wrong: {(slot == "country" ? Side(report.Gold[i], report.Found[j]) : slot)}{(wrong.Count == 1 ? " alone" : " with others")}", $"{report.Id} by {report.Found[j].Rule}: {Differ(slot, report.Gold[i], report.Found[j])} | {report.Gold[i].Quote.Text}");
        }
    }

    // Which side is wrong, and how.
    private static string Side(GoldClaim gold, GoldClaim found)
    {
        string source = How(gold.Source, found.Source), target = How(gold.Target, found.Target);
        return source.Length == 0 ? "target " + target : target.Length == 0 ? "source " + source : "both sides";
    }

    private static string How(List<GoldClaim.Slot> gold, List<GoldClaim.Slot> found)
    {
        HashSet<string> wanted = GoldScore.Countries(gold), got = GoldScore.Countries(found);
        if (wanted.SetEquals(got)) return "";
        if (got.Count == 0) return found.Count > 0 ? "without country" : "open";
        if (wanted.Count == 0) return gold.Count > 0 ? "with a country too many" : "filled";
        return got.IsProperSubsetOf(wanted) ? "not whole" : wanted.IsProperSubsetOf(got) ? "with one too many" : "another";
    }

    private static string Differ(string slot, GoldClaim gold, GoldClaim found) => slot switch
    {
        "country" => $"{Sides(gold)} not {Sides(found)}",
        "standing" => $"{gold.Standing} not {found.Standing} at '{found.Trigger.Text}'",
        "certainty" => $"{gold.Certainty} not {found.Certainty}",
        "speaker" => $"[{string.Join(", ", gold.Speakers.Select(s => s.Text))}] not [{string.Join(", ", found.Speakers.Select(s => s.Text))}]",
        "when" => $"{gold.Day} not {found.Day}",
        "where" => $"{gold.Where} not {found.Where}",
        _ => $"{Figures(gold)} not {Figures(found)}",
    };

    private static string Sides(GoldClaim claim) => string.Join(',', claim.Source.Select(s => s.Text + ":" + s.Country)) + ">" + string.Join(',', claim.Target.Select(s => s.Text + ":" + s.Country));

    private static string Figures(GoldClaim claim) => "[" + string.Join(", ", claim.Figures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Low}-{f.High} {f.Unit} {f.Harm}"))) + "]";

    /// <summary>Says what the knowledge lacks for a claim that was missed.</summary>
    private sealed class Coverage(KnowledgeBase knowledge)
    {
        public string WhyMissed(string text, GoldClaim gold, ReadReport read)
        {
            if (GoldScore.Place(text, gold) is not { } place) return "unplaced";
            Document document = read.Document;
            (_, MentionReader mentions, _) = Bench.Understand(document, knowledge);
            CharRange trigger = CharRange.Between(place.Trigger.Start, place.Trigger.End), quote = CharRange.Between(place.Quote.Start, place.Quote.End);
            bool known = false;
            HashSet<string> countries = new(StringComparer.Ordinal);
            for (int i = 0; i < document.Tokens.Length; i++)
            {
                CharRange range = document.RangeOf(i, i);
                if (range.Overlaps(trigger) && knowledge.Triggers.TryGetValue(document.Tokens[i].Lemma, out List<TriggerEntry>? entries)) known |= entries.Exists(e => e.Pattern.Kind.Kind == gold.Kind);
                if (range.Overlaps(quote) && mentions.Of(i) is { } mention) countries.Add(mention.Country);
            }

            if (!known) return "pattern missing";
            return GoldScore.Countries(gold.Source).Concat(GoldScore.Countries(gold.Target)).All(countries.Contains) ? "parse or pattern" : "name";
        }
    }
}
