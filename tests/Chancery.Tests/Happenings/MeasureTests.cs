using System.Globalization;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Store.Happenings;

namespace Chancery.Tests.Happenings;

/// <summary>Holds the measured quality of merging and of finding copies above a floor; the figures stand in the output.</summary>
public sealed class MeasureTests(ITestOutputHelper output)
{
    private const string Reports = "reports/current-events-2025-01-to-2026-04.jsonl";

    private static readonly Lazy<NewsReader> _reader = new(() => new());

    [Fact]
    public void Conll_scores_are_those_of_the_scorers_own_example()
    {
        // Key {1,2,3},{4,5},{6}; response {1,2},{3,4,5},{6}.
        (double muc, double b3, double ceaf, double mean) = Coreference.Score([[1, 2, 3], [4, 5], [6]], [[1, 2], [3, 4, 5], [6]]);

        Assert.Equal(2.0 / 3, muc, 1e-9);
        Assert.Equal(F((((2 * 2 / 3.0) + (1 / 3.0)) + 2 + 1) / 6, (2 + (2 * 2 / 3.0) + (1 / 3.0) + 1) / 6), b3, 1e-9);
        Assert.Equal((0.8 + 0.8 + 1) / 3, ceaf, 1e-9);
        Assert.Equal((muc + b3 + ceaf) / 3, mean, 1e-9);
    }

    [Fact]
    public void Merging_of_follow_up_stories_keeps_its_precision()
    {
        string file = SharedData.Require(Reports);
        string[][] pairs = [.. File.ReadLines(SharedData.Own("pairs.tsv")).Where(l => l[0] != '#').Select(l => l.Split('\t'))];
        HashSet<string> wanted = [.. pairs.SelectMany(p => new[] { p[1], p[4] })];
        List<LedgerReport> reports = [.. File.ReadLines(file).Select(Row).Where(r => wanted.Contains(r.Id)).Select(r => LedgerReport.From(_reader.Value.Read(r.Source)))];
        HappeningSet set = HappeningSet.Of(reports);
        Dictionary<string, LedgerReport> byId = reports.ToDictionary(r => r.Id);
        int right = 0, wrong = 0, missed = 0, lost = 0;
        foreach (string[] pair in pairs)
        {
            LedgerClaim? a = At(byId[pair[1]], pair[2], pair[3]), b = At(byId[pair[4]], pair[5], pair[6]);
            bool same = pair[7] == "same", merged = a is not null && b is not null && set.OfClaim(a.Id)!.Id == set.OfClaim(b.Id)!.Id;
            if (a is null || b is null)
            {
                // The engine reads the sentence otherwise now; the pair says nothing about merging.
                lost++;
                continue;
            }

            if (merged && same) right++;
            else if (merged) wrong++;
            else if (same) missed++;
        }

        double precision = (double)right / (right + wrong), recall = (double)right / (right + missed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs.Length} pairs, {lost} with a claim that is no longer found: precision {precision:F3}, recall {recall:F3} ({right} right, {wrong} wrong, {missed} missed)"));
        Assert.True(precision >= 0.9 && recall >= 0.6, $"precision {precision:F3}, recall {recall:F3}");
    }

    [Fact]
    public void Reworded_copies_are_found_and_nothing_else()
    {
        List<LedgerReport> reports = [.. File.ReadLines(SharedData.Require(Reports)).Select(Row).Select(r => new LedgerReport { Id = r.Id, Published = r.Source.Published, Text = r.Source.Text })];
        // Every seventieth report of twenty words or more is copied.
        List<LedgerReport> originals = [.. reports.Where(r => r.Text.Split(' ').Length >= 20).Where((_, i) => i % 45 == 7).Take(100)];
        OriginSet before = new();
        foreach (LedgerReport report in reports) before.Add(report);
        HashSet<(string, string)> natural = [.. before.Copies.Select(c => (c.First, c.Second))];
        OriginSet set = new();
        foreach (LedgerReport report in reports) set.Add(report);
        foreach ((LedgerReport report, int i) in originals.Select((r, i) => (r, i))) set.Add(report with { Id = report.Id + "#copy", Text = Rewording.Of(report.Text, i), Published = report.Published!.Value.AddDays(i % 2) });
        CopyPair[] found = [.. set.Copies.Where(c => !natural.Contains((c.First, c.Second)))];
        int right = found.Count(c => Original(c.First) == Original(c.Second)), wrong = found.Length - right;

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{originals.Count} copies: {right} found, {wrong} wrong; {natural.Count} pairs among the {reports.Count} reports themselves"));
        Assert.Equal(100, originals.Count);
        Assert.True(right >= 90, $"{right} found");
        Assert.True(right >= 0.98 * (right + wrong), $"{wrong} wrong");
    }

    [Theory]
    [InlineData("coreference/ecbplus-dev.jsonl", 0.5)]
    public void Events_of_ecb_are_clustered(string name, double floor)
    {
        List<LedgerReport> reports = [];
        List<(string Report, int Start, int End, string Cluster)> gold = [];
        foreach (string line in File.ReadLines(SharedData.Require(name)))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement row = json.RootElement;
            string id = row.GetProperty("id").GetString()!;
            (string text, Dictionary<(string, int), (int, int)> tokens) = Join(row);
            reports.Add(LedgerReport.From(_reader.Value.Read(new(text) { Id = id })));
            HashSet<string> valid = [.. row.GetProperty("validated_sents").EnumerateArray().Select(s => s.GetString()!)];
            foreach ((JsonElement mention, int i) in row.GetProperty("mentions").EnumerateArray().Select((m, i) => (m, i)))
            {
                string sentence = mention.GetProperty("sent").GetString()!;
                if (!valid.Contains(sentence) || !mention.GetProperty("type").GetString()!.Contains("ACTION", StringComparison.Ordinal)) continue;
                int[] at = [.. mention.GetProperty("tokens").EnumerateArray().Select(t => t.GetInt32())];
                gold.Add((id, tokens[(sentence, at[0])].Item1, tokens[(sentence, at[^1])].Item2, mention.TryGetProperty("cluster", out JsonElement cluster) && cluster.ValueKind == JsonValueKind.String ? cluster.GetString()! : $"{id}.{i}"));
            }
        }

        HappeningSet set = HappeningSet.Of(reports);
        Dictionary<string, LedgerReport> byId = reports.ToDictionary(r => r.Id);
        List<(int Mention, string Key, string Response)> found = [];
        for (int i = 0; i < gold.Count; i++)
        {
            LedgerClaim? claim = byId[gold[i].Report].Claims.FirstOrDefault(c => c.Start < gold[i].End && c.Start + c.Trigger.Length > gold[i].Start);
            if (claim is not null) found.Add((i, gold[i].Cluster, set.OfClaim(claim.Id)!.Id));
        }

        List<HashSet<int>> key = Coreference.Clusters(found.Select(f => (f.Mention, f.Key))), response = Coreference.Clusters(found.Select(f => (f.Mention, f.Response)));
        (double muc, double b3, double ceaf, double mean) = Coreference.Score(key, response);
        (double _, double _, double _, double alone) = Coreference.Score(key, Coreference.Clusters(found.Select(f => (f.Mention, f.Mention.ToString(CultureInfo.InvariantCulture)))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {gold.Count} gold mentions, {found.Count} found; MUC {muc:F3} B3 {b3:F3} CEAF-e {ceaf:F3} CoNLL {mean:F3}; none merged {alone:F3}"));
        Assert.True(mean >= floor, $"CoNLL {mean:F3}");
    }

    private static double F(double r, double p) => 2 * r * p / (r + p);

    private static string Original(string id) => id.Replace("#copy", "", StringComparison.Ordinal);

    private static (string Id, SourceText Source) Row(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string id = json.RootElement.GetProperty("id").GetString()!;
        return (id, new(json.RootElement.GetProperty("text").GetString()!) { Id = id, Published = Story.Day(json.RootElement.GetProperty("date").GetString()!) });
    }

    // The pairs' offsets are code points; these reports hold none beyond the first plane.
    private static LedgerClaim? At(LedgerReport report, string start, string end)
    {
        (int first, int last) = (int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture));
        return report.Claims.FirstOrDefault(c => c.Start == first) ?? report.Claims.FirstOrDefault(c => c.Start < last && c.Start + c.Trigger.Length > first);
    }

    private static (string Text, Dictionary<(string, int), (int, int)> Tokens) Join(JsonElement row)
    {
        System.Text.StringBuilder text = new();
        Dictionary<(string, int), (int, int)> tokens = [];
        string[] ids = [.. row.GetProperty("sent_ids").EnumerateArray().Select(s => s.GetString()!)];
        foreach ((JsonElement sentence, string id) in row.GetProperty("sentences").EnumerateArray().Zip(ids))
        {
            foreach ((JsonElement token, int i) in sentence.EnumerateArray().Select((t, i) => (t, i)))
            {
                string word = token.GetString()!;
                if (text.Length > 0 && text[^1] is not ('\n' or ' ' or '(') && !(word is "." or "," or ";" or ":" or "?" or "!" or ")" or "'s" or "n't" or "'")) text.Append(' ');
                int start = text.Length;
                text.Append(word);
                tokens[(id, i)] = (start, text.Length);
            }

            text.Append('\n');
        }

        return (text.ToString(), tokens);
    }
}
