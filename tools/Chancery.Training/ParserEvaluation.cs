using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>Measures a model on the development parts, with gold words and predicted everything else.</summary>
internal static class ParserEvaluation
{
    public static void Run(string? modelPath, string data, bool brief)
    {
        LanguageModel model;
        if (modelPath is null)
        {
            model = LanguageModel.Shipped;
        }
        else
        {
            using FileStream stream = File.OpenRead(modelPath);
            model = LanguageModel.Load(stream);
        }

        List<TreebankSentence> ewt = Treebank.Read(Path.Combine(data, "ud", "ewt-dev.conllu"), entities: false);
        Treebank.Attach(ewt, ReadNames(Path.Combine(data, "ner", "uner-ewt-dev.jsonl")));
        List<TreebankSentence> gum = Treebank.Read(Path.Combine(data, "ud", "gum-dev.conllu"), entities: true);
        if (!brief)
        {
            Console.WriteLine("| dev set | words | UPOS | XPOS | UAS | LAS | LAS full labels | UAS no punct | LAS no punct | LAS full labels, no punct | names F1, no type | names F1, typed | words/s |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        }

        Measure("EWT", model, ewt, brief);
        Measure("GUM", model, gum, brief);
    }

    private static void Measure(string name, LanguageModel model, List<TreebankSentence> sentences, bool brief)
    {
        const int PerDocument = 24;
        TokenData[] tokens = [];
        int words = 0, upos = 0, xpos = 0, uas = 0, las = 0, full = 0, content = 0, uasContent = 0, lasContent = 0, fullContent = 0;
        HashSet<(int, int, int)> goldNames = [], foundNames = [];
        TimeSpan spent = default;
        for (int pass = brief ? 1 : 0; pass < 2; pass++)
        {
            words = upos = xpos = uas = las = full = content = uasContent = lasContent = fullContent = 0;
            spent = default;
            for (int first = 0; first < sentences.Count; first += PerDocument)
            {
                List<TreebankSentence> document = sentences.GetRange(first, Math.Min(PerDocument, sentences.Count - first));
                tokens = new TokenData[document.Sum(s => s.Forms.Length)];
                Sentence[] spans = new Sentence[document.Count];
                int at = 0;
                for (int i = 0; i < spans.Length; i++)
                {
                    spans[i] = new Sentence(at, document[i].Forms.Length);
                    foreach (string form in document[i].Forms) tokens[at++].Text = form;
                }

                long begin = Stopwatch.GetTimestamp();
                model.Annotate(tokens, spans);
                TreeRepair.Run(tokens, spans);
                spent += Stopwatch.GetElapsedTime(begin);
                at = 0;
                for (int i = 0; i < spans.Length; i++)
                {
                    TreebankSentence gold = document[i];
                    for (int w = 0; w < gold.Forms.Length; w++)
                    {
                        ref TokenData token = ref tokens[at + w];
                        words++;
                        if (token.Upos == gold.Upos[w]) upos++;
                        if (token.Xpos == gold.Xpos[w]) xpos++;
                        bool head = (token.Head < 0 ? 0 : token.Head - at + 1) == gold.Heads[w];
                        bool exact = head && token.Relation == gold.Relations[w];
                        bool universal = head && Relations.UniversalNameOf(token.Relation) == Relations.UniversalNameOf(gold.Relations[w]);
                        if (head) uas++;
                        if (universal) las++;
                        if (exact) full++;
                        if (gold.Relations[w] == Relation.Punct) continue;
                        content++;
                        if (head) uasContent++;
                        if (universal) lasContent++;
                        if (exact) fullContent++;
                    }

                    if (gold.Names is not null)
                    {
                        Collect(goldNames, first + i, gold.Names);
                        NameTag[] found = new NameTag[gold.Forms.Length];
                        for (int w = 0; w < found.Length; w++) found[w] = tokens[at + w].Name;
                        Collect(foundNames, first + i, found);
                    }

                    at += gold.Forms.Length;
                }
            }
        }

        double typed = F1(goldNames, foundNames), untyped = F1([.. goldNames.Select(n => (n.Item1, n.Item2 / 4, n.Item3))], [.. foundNames.Select(n => (n.Item1, n.Item2 / 4, n.Item3))]);
        string P(int part, int whole) => (100.0 * part / whole).ToString("F2", CultureInfo.InvariantCulture);
        string speed = (words / spent.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture);
        string f = untyped.ToString("F1", CultureInfo.InvariantCulture), ft = typed.ToString("F1", CultureInfo.InvariantCulture);
        Console.WriteLine(brief
            ? $"  {name}: UPOS {P(upos, words)} XPOS {P(xpos, words)} UAS {P(uas, words)} LAS {P(las, words)} | no punct UAS {P(uasContent, content)} LAS {P(lasContent, content)} full {P(fullContent, content)} | names {f} typed {ft} | {speed} words/s"
            : $"| {name} | {words} | {P(upos, words)} | {P(xpos, words)} | {P(uas, words)} | {P(las, words)} | {P(full, words)} | {P(uasContent, content)} | {P(lasContent, content)} | {P(fullContent, content)} | {f} | {ft} | {speed} |");
    }

    // A name as sentence, first word times four with its type, and length.
    private static void Collect(HashSet<(int, int, int)> names, int sentence, NameTag[] tags)
    {
        for (int i = 0; i < tags.Length; i++)
        {
            if ((int)tags[i] % 2 == 0) continue;
            int end = i + 1;
            while (end < tags.Length && tags[end] == tags[i] + 1) end++;
            names.Add((sentence, (i * 4) + ((int)tags[i] / 2), end - i));
        }
    }

    private static double F1(HashSet<(int, int, int)> gold, HashSet<(int, int, int)> found)
    {
        int right = found.Count(gold.Contains);
        return gold.Count + found.Count == 0 ? 0 : 200.0 * right / (gold.Count + found.Count);
    }

    private static Dictionary<string, List<NameTag>> ReadNames(string path)
    {
        Dictionary<string, List<NameTag>> names = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            names[row.RootElement.GetProperty("id").GetString()!] = [.. row.RootElement.GetProperty("tags").EnumerateArray().Select(t => Treebank.ParseTag(t.GetString()!))];
        }

        return names;
    }
}
