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

        List<TreebankSentence> ewt = ReadEwt(data), gum = ReadGum(data);
        if (!brief)
        {
            Console.WriteLine("| dev set | words | UPOS | XPOS | UAS | LAS | LAS full labels | UAS no punct | LAS no punct | LAS full labels, no punct | names F1, no type | names F1, typed | words/s |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        }

        Print("EWT", Measure(model, ewt, brief), brief);
        Print("GUM", Measure(model, gum, brief), brief);
    }

    /// <summary>The development part of English EWT with its names.</summary>
    internal static List<TreebankSentence> ReadEwt(string data)
    {
        List<TreebankSentence> sentences = Treebank.Read(Path.Combine(data, "ud", "ewt-dev.conllu"), entities: false);
        Treebank.Attach(sentences, ReadNames(Path.Combine(data, "ner", "uner-ewt-dev.jsonl")));
        return sentences;
    }

    /// <summary>The development part of English GUM.</summary>
    internal static List<TreebankSentence> ReadGum(string data) => Treebank.Read(Path.Combine(data, "ud", "gum-dev.conllu"), entities: true);

    /// <summary>Tags and trees with gold words; a brief run reads once, without warming up.</summary>
    internal static ParserScore Measure(LanguageModel model, List<TreebankSentence> sentences, bool brief)
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
        return new(words, content, upos, xpos, uas, las, full, uasContent, lasContent, fullContent, untyped, typed, words / spent.TotalSeconds);
    }

    private static void Print(string name, ParserScore score, bool brief)
    {
        string P(int part, int whole) => (100.0 * part / whole).ToString("F2", CultureInfo.InvariantCulture);
        string speed = score.WordsPerSecond.ToString("F0", CultureInfo.InvariantCulture), f = score.Names.ToString("F1", CultureInfo.InvariantCulture), ft = score.TypedNames.ToString("F1", CultureInfo.InvariantCulture);
        (int words, int content) = (score.Words, score.Content);
        Console.WriteLine(brief
            ? $"  {name}: UPOS {P(score.Upos, words)} XPOS {P(score.Xpos, words)} UAS {P(score.Uas, words)} LAS {P(score.Las, words)} | no punct UAS {P(score.UasContent, content)} LAS {P(score.LasContent, content)} full {P(score.FullContent, content)} | names {f} typed {ft} | {speed} words/s"
            : $"| {name} | {words} | {P(score.Upos, words)} | {P(score.Xpos, words)} | {P(score.Uas, words)} | {P(score.Las, words)} | {P(score.Full, words)} | {P(score.UasContent, content)} | {P(score.LasContent, content)} | {P(score.FullContent, content)} | {f} | {ft} | {speed} |");
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

/// <summary>What a model gets right on a treebank: counts of words, names in hundredths of F1.</summary>
/// <param name="Words">Words in all.</param>
/// <param name="Content">Words without punctuation.</param>
/// <param name="Upos">Right universal tags.</param>
/// <param name="Xpos">Right Penn tags.</param>
/// <param name="Uas">Right heads.</param>
/// <param name="Las">Right heads with universal labels.</param>
/// <param name="Full">Right heads with full labels.</param>
/// <param name="UasContent">Right heads without punctuation.</param>
/// <param name="LasContent">Right heads with universal labels, without punctuation.</param>
/// <param name="FullContent">Right heads with full labels, without punctuation.</param>
/// <param name="Names">F1 of names without their types.</param>
/// <param name="TypedNames">F1 of names with their types.</param>
/// <param name="WordsPerSecond">Speed of tagging and parsing.</param>
internal sealed record ParserScore(int Words, int Content, int Upos, int Xpos, int Uas, int Las, int Full, int UasContent, int LasContent, int FullContent, double Names, double TypedNames, double WordsPerSecond);
