using System.Globalization;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>Measures the reading of figures: on the quantity sets, and on the figures and ordinals of the gold's claims.</summary>
internal static class FigureEvaluation
{
    private static readonly Dictionary<string, string> _harm = new(StringComparer.Ordinal)
    {
        ["dead"] = "dead",
        ["killed"] = "dead",
        ["deaths"] = "dead",
        ["injured"] = "injured",
        ["wounded"] = "injured",
        ["missing"] = "missing",
        ["detained"] = "detained",
        ["arrested"] = "detained",
        ["abducted"] = "abducted",
        ["kidnapped"] = "abducted",
        ["displaced"] = "displaced",
    };

    public static void Run(LanguageModel model, string data, string? gold, bool errors)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(data, "quantities"), "*.jsonl").Order(StringComparer.Ordinal)) Quantities(model, file, errors);
        string path = gold ?? Path.Combine(data, "..", "gold", "dev.jsonl");
        Gold(model, path, errors);
        Ordinals(model, path, errors);
    }

    private static (Document Document, List<FigureMention> Figures) Read(string text, DateOnly? published, LanguageModel model)
    {
        Document document = ParsedText.Read(text, model);
        Tree tree = new(document);
        FigureReader reader = new(tree, new TimeReader(tree, published), KnowledgeBase.Shipped.Words);
        return (document, [.. reader.Figures]);
    }

    private static void Quantities(LanguageModel model, string path, bool errors)
    {
        int golds = 0, found = 0, right = 0;
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString()!;
            (_, List<FigureMention> figures) = Read(text, null, model);
            List<string> have = [.. figures.Select(f => f.Low is double l && f.High is double h && l != h ? Show(l) + "-" + Show(h) : Show(f.Low ?? f.High ?? 0))];
            List<string> want = [.. row.RootElement.GetProperty("quantities").EnumerateArray().Select(q => q.GetProperty("value").GetString()!)];
            golds += want.Count;
            found += have.Count;
            List<string> rest = [.. have];
            List<string> missed = [.. want.Where(w => !rest.Remove(w))];
            right += want.Count - missed.Count;
            if (errors && (missed.Count > 0 || rest.Count > 0)) Console.WriteLine($"Q missed {string.Join(' ', missed)} others {string.Join(' ', rest)} | {text}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}: {golds} values, {found} found, F1 {200.0 * right / (golds + found):F1}"));
    }

    private static string Show(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static void Gold(LanguageModel model, string path, bool errors)
    {
        int golds = 0, values = 0, measures = 0, units = 0, found = 0, matched = 0;
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            JsonElement root = row.RootElement;
            string text = root.GetProperty("text").GetString()!;
            DateOnly published = DateOnly.ParseExact(root.GetProperty("date").GetString()!.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            (Document document, List<FigureMention> figures) = Read(text, published, model);
            HashSet<FigureMention> used = [];
            foreach (JsonElement claim in root.GetProperty("claims").EnumerateArray())
            {
                if (!claim.TryGetProperty("figures", out JsonElement list) || list.ValueKind != JsonValueKind.Array) continue;
                string quote = claim.GetProperty("quote").GetString()!;
                int begin = Math.Max(0, text.IndexOf(quote, StringComparison.Ordinal));
                foreach (JsonElement wanted in list.EnumerateArray())
                {
                    golds++;
                    string words = wanted.GetProperty("text").GetString()!;
                    double? low = Number(wanted.GetProperty("low")), high = Number(wanted.GetProperty("high"));
                    string harm = Harm(wanted.TryGetProperty("measure", out JsonElement m) ? m.GetString() : ""), unit = (wanted.GetProperty("unit").GetString() ?? "").ToLowerInvariant().Split(' ')[^1].TrimEnd('s');
                    FigureMention? best = null;
                    foreach (int from in (ReadOnlySpan<int>)[begin, 0])
                    {
                        for (int at = text.IndexOf(words, from, StringComparison.Ordinal); at >= 0 && best is null; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
                        {
                            if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
                            CharRange range = CharRange.Between(at, at + words.Length);
                            best = figures.Find(f => f.Counts && !used.Contains(f) && document.RangeOf(f.First, f.Last).Overlaps(range)) ?? figures.Find(f => document.RangeOf(f.First, f.Last).Overlaps(range));
                        }
                    }

                    if (best is not null) used.Add(best);
                    bool value = best is { Counts: true } && best.Low == low && best.High == high;
                    bool measure = value && Harm(best!.Measure) == harm, unitRight = value && best!.Unit.ToLowerInvariant().Split(' ')[^1].TrimEnd('s') == unit;
                    if (value) values++;
                    if (measure) measures++;
                    if (unitRight) units++;
                    if (errors && (!value || !measure || !unitRight)) Console.WriteLine($"GOLD {(value ? measure ? "unit" : "measure" : "value")} [{words}] {low}..{high} {unit} {harm} -> {Describe(document, best)} | {quote.ReplaceLineEndings(" ")}");
                }
            }

            found += figures.Count(f => f.Counts);
            matched += used.Count(f => f.Counts);
            if (errors)
            {
                foreach (FigureMention other in figures.Where(f => f.Counts && !used.Contains(f))) Console.WriteLine($"OTHER {Describe(document, other)} | {Around(text, document.RangeOf(other.First, other.Last))}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Gold: {golds} figures, value right {100.0 * values / golds:F1} %, and measure {100.0 * measures / golds:F1} %, value and unit {100.0 * units / golds:F1} %; {found - matched} others in all reports"));
    }

    private static void Ordinals(LanguageModel model, string path, bool errors)
    {
        int golds = 0, right = 0, number = 0, found = 0;
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            JsonElement root = row.RootElement;
            string text = root.GetProperty("text").GetString()!;
            DateOnly published = DateOnly.ParseExact(root.GetProperty("date").GetString()!.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Document document = ParsedText.Read(text, model);
            Tree tree = new(document);
            List<OrdinalMention> ordinals = [.. new OrdinalReader(tree, new TimeReader(tree, published), published).Ordinals];
            found += ordinals.Count;
            HashSet<OrdinalMention> used = [];
            foreach (JsonElement claim in root.GetProperty("claims").EnumerateArray())
            {
                if (!claim.TryGetProperty("ordinal", out JsonElement wanted) || wanted.ValueKind != JsonValueKind.Object) continue;
                golds++;
                int n = wanted.GetProperty("n").GetInt32();
                string since = wanted.GetProperty("since").ValueKind == JsonValueKind.String ? wanted.GetProperty("since").GetString()! : "";
                OrdinalMention? best = ordinals.Find(o => o.N == n && Year(o.Since) == Year(since)) ?? ordinals.Find(o => o.N == n);
                if (best is not null) { number++; used.Add(best); }
                if (best is not null && Year(best.Since) == Year(since)) right++;
                else if (errors) Console.WriteLine($"ORDINAL {n} since {since} -> {Describe(document, best)} | {claim.GetProperty("quote").GetString()}");
            }

            if (errors)
            {
                foreach (OrdinalMention other in ordinals.Where(o => !used.Contains(o))) Console.WriteLine($"ORDINAL+ {Describe(document, other)} | {Around(text, document.RangeOf(other.First, other.Last))}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ordinals: {golds} in gold, number right {number}, and since {right}; {found} found"));
    }

    private static string Year(string? since) => since is null ? "" : since[..Math.Min(4, since.Length)];

    private static string Describe(Document document, OrdinalMention? ordinal) => ordinal is null ? "none" : $"[{document.TextOf(document.RangeOf(ordinal.First, ordinal.Last))}] {ordinal.N} of '{ordinal.Of}' since {ordinal.Since}";

    private static string Describe(Document document, FigureMention? figure) => figure is null ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"[{document.TextOf(document.RangeOf(figure.First, figure.Last))}] {figure.Kind} {figure.Low}..{figure.High} {figure.Unit} {figure.Measure} {figure.Scope}");

    private static string Around(string text, CharRange range) => text[Math.Max(0, range.Start - 50)..Math.Min(text.Length, range.End + 50)].ReplaceLineEndings(" ");

    private static string Harm(string? measure) => _harm.GetValueOrDefault((measure ?? "").ToLowerInvariant(), "");

    private static double? Number(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : null;
}
