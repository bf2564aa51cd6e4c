using System.Globalization;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>
/// Learns where names are written with capitals, from open news reports, the treebanks' training text, our own examples and the names of the knowledge.
/// One thread, fixed order: the same text gives the same bytes.
/// </summary>
internal static class CaseTrainer
{
    private const int Passes = 6;
    private const int LeastFeature = 4;

    // A word seen once tells how it is spelled, not how it is mostly written.
    private const int LeastSeen = 2;

    private const int LongestCapitals = 6;

    internal static void Train(string data, string labels, string output)
    {
        List<CasedSentence> all = Read(data, labels);
        List<CasedSentence> train = [.. all.Where(s => !s.Apart)], apart = [.. all.Where(s => s.Apart)];
        Dictionary<string, CaseEntry> words = Count(train);
        foreach (CasedSentence sentence in all) sentence.Look(words);
        sbyte[] weights = Learn(train, apart, words);
        CaseModel model = new(words, weights);
        using (FileStream stream = File.Create(output)) model.Save(stream);
        (int right, int rightNames, int names, int said, int of) = Check(model, apart);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{train.Count} sentences learnt, {apart.Count} apart; {words.Count} words; apart: {of} words inside sentences, {(double)right / of:F4} right, names {(double)rightNames / said:F4} of those said, {(double)rightNames / names:F4} of those there"));
    }

    private static (int Right, int RightNames, int Names, int Said, int Of) Check(CaseModel model, List<CasedSentence> apart)
    {
        int right = 0, rightNames = 0, names = 0, said = 0, of = 0;
        foreach (CasedSentence sentence in apart)
        {
            bool before = false;
            for (int i = 0; i < sentence.Lower.Length; i++)
            {
                if (!sentence.HasLetter[i]) continue;
                bool name = model.Score(sentence.Lower, sentence.Buckets, i, before) > 0;
                before = name;
                if (!sentence.Counts[i]) continue;
                of++;
                if (name == sentence.IsName[i]) right++;
                if (name) said++;
                if (sentence.IsName[i]) names++;
                if (name && sentence.IsName[i]) rightNames++;
            }
        }

        return (right, rightNames, names, said, of);
    }

    private static sbyte[] Learn(List<CasedSentence> train, List<CasedSentence> apart, Dictionary<string, CaseEntry> words)
    {
        int[] weights = new int[CaseModel.Rows];
        long[] sums = new long[CaseModel.Rows];
        Span<int> rows = stackalloc int[CaseModel.FeatureCount];
        bool[] often = Often(train);
        Dice dice = new(7);
        int[] order = [.. Enumerable.Range(0, train.Count)];
        long step = 1;
        sbyte[] packed = [];
        for (int pass = 0; pass < Passes; pass++)
        {
            dice.Shuffle(order);
            foreach (int index in order)
            {
                CasedSentence sentence = train[index];
                bool before = false;
                for (int i = 0; i < sentence.Lower.Length; i++)
                {
                    if (!sentence.HasLetter[i]) continue;
                    CaseModel.Extract(sentence.Lower, sentence.Buckets, i, before, rows);
                    int sum = 0;
                    foreach (int row in rows) sum += weights[row];
                    bool guess = sum > 0, truth = sentence.IsName[i];
                    before = guess;
                    if (!sentence.Counts[i]) continue;
                    step++;

                    // A margin: what is right by a hair is learnt too.
                    if (guess == truth && Math.Abs(sum) > 8) continue;
                    int change = truth ? 1 : -1;
                    foreach (int row in rows)
                    {
                        if (!often[row]) continue;
                        weights[row] += change;
                        sums[row] += change * step;
                    }
                }
            }

            packed = Pack(weights, sums, step);
            (int right, int rightNames, int names, int said, int of) = Check(new CaseModel(words, packed), apart);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass + 1}: {(double)right / of:F4} right, names {(double)rightNames / said:F4} {(double)rightNames / names:F4}"));
        }

        return packed;
    }

    // What is seen once or twice teaches the sentence, not the language.
    private static bool[] Often(List<CasedSentence> train)
    {
        byte[] seen = new byte[CaseModel.Rows];
        Span<int> rows = stackalloc int[CaseModel.FeatureCount];
        foreach (CasedSentence sentence in train)
        {
            bool before = false;
            for (int i = 0; i < sentence.Lower.Length; i++)
            {
                if (!sentence.HasLetter[i]) continue;
                CaseModel.Extract(sentence.Lower, sentence.Buckets, i, before, rows);
                before = sentence.IsName[i];
                if (!sentence.Counts[i]) continue;
                foreach (int row in rows)
                {
                    if (seen[row] < byte.MaxValue) seen[row]++;
                }
            }
        }

        return Array.ConvertAll(seen, n => n >= LeastFeature);
    }

    private static sbyte[] Pack(int[] weights, long[] sums, long step)
    {
        double[] means = new double[weights.Length];
        for (int i = 0; i < means.Length; i++) means[i] = weights[i] - ((double)sums[i] / step);
        double[] sizes = [.. means.Select(Math.Abs).Where(m => m > 0).Order()];
        double scale = 127 / sizes[(int)(sizes.Length * 0.9995)];
        return Array.ConvertAll(means, m => (sbyte)Math.Clamp(Math.Round(m * scale), -127, 127));
    }

    private static Dictionary<string, CaseEntry> Count(List<CasedSentence> sentences)
    {
        Dictionary<string, Dictionary<string, int>> forms = new(StringComparer.Ordinal);
        foreach (CasedSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Lower.Length; i++)
            {
                if (!sentence.Counts[i]) continue;
                if (!forms.TryGetValue(sentence.Lower[i], out Dictionary<string, int>? seen)) forms[sentence.Lower[i]] = seen = new(StringComparer.Ordinal);
                seen[sentence.Words[i]] = seen.GetValueOrDefault(sentence.Words[i]) + 1;
            }
        }

        // Names of the knowledge say how they are spelled, and count where text has not shown the word at all.
        Dictionary<string, Dictionary<string, int>> spelled = new(StringComparer.Ordinal);
        foreach (string name in KnowledgeBase.Shipped.Names.Written())
        {
            foreach (string word in Cut(name))
            {
                string lower = word.ToLowerInvariant();
                if (lower == word || lower.Length != word.Length) continue;
                if (!spelled.TryGetValue(lower, out Dictionary<string, int>? seen)) spelled[lower] = seen = new(StringComparer.Ordinal);
                seen[word] = seen.GetValueOrDefault(word) + 1;
            }
        }

        Dictionary<string, CaseEntry> words = new(StringComparer.Ordinal);
        foreach ((string lower, Dictionary<string, int> seen) in forms)
        {
            int all = seen.Values.Sum(), small = seen.GetValueOrDefault(lower);
            if (all < LeastSeen) continue;
            words[lower] = new(CaseModel.BucketOf(all - small, all), FormOf(lower, seen));
        }

        foreach ((string lower, Dictionary<string, int> seen) in spelled)
        {
            if (words.ContainsKey(lower)) continue;
            words[lower] = new(CaseModel.BucketOf(2, 2), FormOf(lower, seen));
        }

        return words;
    }

    // How a word is written as a name, where a capital and small letters would not do.
    private static string? FormOf(string lower, Dictionary<string, int> seen)
    {
        // A long word in capitals is mostly emphasis or a surname in a list: one letter in small ones beside it decides.
        string? best = seen.Where(s => s.Key != lower && s.Key.Length == lower.Length && (s.Key.Length <= LongestCapitals || s.Key.Any(char.IsLower))).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key).FirstOrDefault();
        return best is null || best == char.ToUpperInvariant(lower[0]) + lower[1..] ? null : best;
    }

    private static List<CasedSentence> Read(string data, string labels)
    {
        List<CasedSentence> sentences = [];
        HashSet<string> measured = MeasuredIds(labels);
        foreach (string name in new[] { "current-events-2025-01-to-2026-04.jsonl", "wikinews-2019.jsonl" })
        {
            int number = 0;
            foreach (string line in File.ReadLines(Path.Combine(data, "reports", name)))
            {
                using JsonDocument row = JsonDocument.Parse(line);
                if (!measured.Contains(row.RootElement.GetProperty("id").GetString()!)) Add(sentences, row.RootElement.GetProperty("text").GetString()!, number++ % 20 == 0);
            }
        }

        foreach (string name in new[] { "ewt-train.conllu", "gum-train.conllu" })
        {
            foreach (string line in File.ReadLines(Path.Combine(data, "ud", name)))
            {
                if (line.StartsWith("# text = ", StringComparison.Ordinal)) Add(sentences, line["# text = ".Length..], apart: false);
            }
        }

        foreach (EventKind kind in KnowledgeBase.Shipped.EventKinds)
        {
            foreach (EventExample example in kind.Examples) Add(sentences, example.Text, apart: false);
        }

        return sentences;
    }

    // What is kept for measuring teaches nothing, not even how words are spelled.
    private static HashSet<string> MeasuredIds(string labels)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (string path in Directory.GetFiles(labels, "un*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(path))
            {
                using JsonDocument row = JsonDocument.Parse(line);
                ids.Add(row.RootElement.GetProperty("id").GetString()!);
            }
        }

        return ids;
    }

    private static void Add(List<CasedSentence> sentences, string text, bool apart)
    {
        foreach (string paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Cut as the reading cuts it, but with no case restored: the model that is learnt here would teach itself.
            Span<RawWord> cut = new WordSplitter(paragraph).Split();
            foreach (Sentence sentence in new SentenceSplitter(paragraph, cut).Split())
            {
                string[] words = new string[sentence.EndToken - sentence.FirstToken];
                for (int i = 0; i < words.Length; i++) words[i] = WordPool.GetVisible(paragraph.AsSpan(cut[sentence.FirstToken + i].Start, cut[sentence.FirstToken + i].Length));
                if (sentence.Kind == SentenceKind.Sentence && CasedSentence.Of(words, apart) is { } cased) sentences.Add(cased);
            }
        }
    }

    private static List<string> Cut(string name)
    {
        List<string> words = [];
        foreach (RawWord word in new WordSplitter(name).Split()) words.Add(name.Substring(word.Start, word.Length));
        return words;
    }

    /// <summary>A sentence in print.</summary>
    private sealed class CasedSentence
    {
        internal required string[] Words { get; init; }

        internal required string[] Lower { get; init; }

        internal required bool[] HasLetter { get; init; }

        internal required bool[] IsName { get; init; }

        /// <summary>False for the first word and those behind a colon or an opening quote, which have a capital whatever they are.</summary>
        internal required bool[] Counts { get; init; }

        internal required byte[] Buckets { get; init; }

        internal required bool Apart { get; init; }

        /// <summary>The sentence; null if it is too short or mostly capitals (a headline), so that its case tells nothing.</summary>
        internal static CasedSentence? Of(string[] words, bool apart)
        {
            bool[] letters = Array.ConvertAll(words, w => w.Any(char.IsLetter)), names = Array.ConvertAll(words, w => w.Any(char.IsUpper)), counts = new bool[words.Length];
            bool begun = false;
            int of = 0, capitals = 0;
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i] is ":" or "\"" or "“") begun = false;
                if (!letters[i]) continue;
                counts[i] = begun && words[i].ToLowerInvariant().Length == words[i].Length;
                begun = true;
                of++;
                if (names[i]) capitals++;
            }

            if (of < 5 || capitals * 2 > of) return null;
            return new() { Words = words, Lower = Array.ConvertAll(words, w => w.ToLowerInvariant()), HasLetter = letters, IsName = names, Counts = counts, Buckets = new byte[words.Length], Apart = apart };
        }

        internal void Look(Dictionary<string, CaseEntry> words)
        {
            for (int i = 0; i < Lower.Length; i++) Buckets[i] = CaseModel.Find(words, Lower[i]).Bucket;
        }
    }
}
