using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text.Json;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>
/// First vectors of words, from the words around them (skip-gram with negative samples) in news reports and the treebanks' training text.
/// One thread and fixed seeds: the same text gives the same vectors.
/// </summary>
internal static unsafe class WordVectors
{
    private const int Window = 4;
    private const int Negatives = 5;
    private const int Passes = 12;

    /// <summary>The paragraphs of open news reports as normal forms of words; empty where the folder is not there.</summary>
    public static List<string[]> ReadReports(string data)
    {
        List<string[]> paragraphs = [];
        foreach (string name in new[] { "current-events-2025-01-to-2026-04.jsonl", "wikinews-2019.jsonl" })
        {
            string path = Path.Combine(data, "reports", name);
            if (!File.Exists(path)) continue;
            foreach (string line in File.ReadLines(path))
            {
                using JsonDocument row = JsonDocument.Parse(line);
                foreach (string paragraph in row.RootElement.GetProperty("text").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    string[] words = Split(paragraph);
                    if (words.Length > 3) paragraphs.Add(words);
                }
            }
        }

        return paragraphs;
    }

    /// <summary>Writes a vector for each known word into the table; row 0, of unknown words, gets the mean of the rare ones.</summary>
    public static void Train(List<string[]> text, Vocabulary vocabulary, float* table, int size, ulong seed, float spread)
    {
        int rows = vocabulary.Words.Length + 1;
        long[] counts = new long[rows];
        List<int[]> lines = [];
        foreach (string[] words in text)
        {
            int[] ids = Array.ConvertAll(words, w => vocabulary.WordIds.GetValueOrDefault(w));
            foreach (int id in ids) counts[id]++;
            lines.Add(ids);
        }

        long total = counts.Sum() - counts[0];
        Dice dice = new(seed ^ 0x5151);
        float* input = Kernels.Allocate((nint)rows * size), output = Kernels.Allocate((nint)rows * size), step = Kernels.Allocate(size);
        for (nint i = 0; i < (nint)rows * size; i++) input[i] = (dice.Unit() - 0.5f) / size;

        // Negative samples by count to the power of 3/4.
        int[] samples = new int[1 << 20];
        double weight = 0, all = 0;
        for (int i = 1; i < rows; i++) all += Math.Pow(counts[i], 0.75);
        for (int i = 1, at = 0; i < rows; i++)
        {
            weight += Math.Pow(counts[i], 0.75) / all;
            while (at < samples.Length && (double)at / samples.Length < weight) samples[at++] = i;
        }

        List<int> kept = [];
        long done = 0, planned = Passes * (long)lines.Count;
        for (int pass = 0; pass < Passes; pass++)
        {
            foreach (int[] line in lines)
            {
                float rate = 0.04f * Math.Max(0.01f, 1 - ((float)done++ / planned));
                kept.Clear();
                foreach (int id in line)
                {
                    if (id == 0) continue;
                    double often = (double)counts[id] / total / 2e-3;
                    if (often > 1 && dice.Unit() > Math.Sqrt(1 / often)) continue;
                    kept.Add(id);
                }

                for (int i = 0; i < kept.Count; i++)
                {
                    int reach = 1 + dice.Below(Window);
                    float* own = input + ((nint)kept[i] * size);
                    for (int j = Math.Max(0, i - reach); j <= Math.Min(kept.Count - 1, i + reach); j++)
                    {
                        if (j == i) continue;
                        Kernels.Clear(step, size);
                        for (int k = 0; k <= Negatives; k++)
                        {
                            int other = k == 0 ? kept[j] : samples[dice.Below(samples.Length)];
                            if (k > 0 && other == kept[j]) continue;
                            Learn(own, output + ((nint)other * size), step, size, k == 0 ? 1 : 0, rate);
                        }

                        for (int d = 0; d < size; d += 8) Vector256.Store(Vector256.Load(own + d) + Vector256.Load(step + d), own + d);
                    }
                }
            }
        }

        double square = 0;
        for (nint i = size; i < (nint)rows * size; i++) square += (double)input[i] * input[i];
        float scale = spread / (float)Math.Sqrt(square / ((double)(rows - 1) * size));
        int rare = 0;
        Kernels.Clear(table, size);
        for (int row = 1; row < rows; row++)
        {
            float* source = input + ((nint)row * size), target = table + ((nint)row * size);
            for (int d = 0; d < size; d++) target[d] = source[d] * scale;
            if (counts[row] > 4) continue;
            rare++;
            for (int d = 0; d < size; d++) table[d] += target[d];
        }

        for (int d = 0; d < size; d++) table[d] /= Math.Max(1, rare);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"word vectors from {total} words; like \"minister\": {Nearest("minister")}; \"killed\": {Nearest("killed")}; \"russia\": {Nearest("russia")}"));

        string Nearest(string word)
        {
            if (!vocabulary.WordIds.TryGetValue(word, out int id)) return "";
            return string.Join(' ', Enumerable.Range(1, rows - 1).Where(r => r != id && counts[r] > 9).OrderByDescending(r => Cosine(table + ((nint)id * size), table + ((nint)r * size), size)).Take(6).Select(r => vocabulary.Words[r - 1]));
        }
    }

    private static void Learn(float* own, float* other, float* step, int size, float target, float rate)
    {
        Vector256<float> sum = Vector256<float>.Zero;
        for (int d = 0; d < size; d += 8) sum = Vector256.FusedMultiplyAdd(Vector256.Load(own + d), Vector256.Load(other + d), sum);
        float predicted = 1 / (1 + MathF.Exp(-Vector256.Sum(sum)));
        Vector256<float> move = Vector256.Create((target - predicted) * rate);
        for (int d = 0; d < size; d += 8)
        {
            Vector256<float> o = Vector256.Load(other + d);
            Vector256.Store(Vector256.FusedMultiplyAdd(move, o, Vector256.Load(step + d)), step + d);
            Vector256.Store(Vector256.FusedMultiplyAdd(move, Vector256.Load(own + d), o), other + d);
        }
    }

    private static double Cosine(float* x, float* y, int size)
    {
        double dot = 0, xx = 0, yy = 0;
        for (int d = 0; d < size; d++)
        {
            dot += x[d] * y[d];
            xx += x[d] * x[d];
            yy += y[d] * y[d];
        }

        return dot / Math.Sqrt((xx * yy) + 1e-12);
    }

    // Good enough for vectors: spaces part words, punctuation at their ends stands alone, and so does 's.
    private static string[] Split(string paragraph)
    {
        List<string> words = [];
        Span<char> buffer = stackalloc char[WordFeatures.MaxLength];
        foreach (string chunk in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            ReadOnlySpan<char> word = chunk;
            while (word.Length > 1 && !char.IsLetterOrDigit(word[0]))
            {
                words.Add(buffer[..WordFeatures.Normalise(word[..1], buffer)].ToString());
                word = word[1..];
            }

            List<string> after = [];
            while (word.Length > 1 && !char.IsLetterOrDigit(word[^1]) && !(word[^1] == '.' && word.Length > 2 && word[..^1].Contains('.')))
            {
                after.Add(buffer[..WordFeatures.Normalise(word[^1..], buffer)].ToString());
                word = word[..^1];
            }

            if (word.Length > 2 && word[^2] is '\'' or '\u2019' && word[^1] is 's')
            {
                after.Add("'s");
                word = word[..^2];
            }

            words.Add(buffer[..WordFeatures.Normalise(word, buffer)].ToString());
            after.Reverse();
            words.AddRange(after);
        }

        return [.. words];
    }
}
