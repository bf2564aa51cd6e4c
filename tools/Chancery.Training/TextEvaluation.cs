using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>Measures words, sentences and lemmas on the development parts, from raw text.</summary>
internal static class TextEvaluation
{
    public static void Run(string data, int errors, string suffix)
    {
        foreach (string name in (ReadOnlySpan<string>)["gum", "ewt"])
        {
            string path = Path.Combine(data, "ud", name + "-" + suffix + ".conllu");
            List<RawDocument> documents = RawTreebank.Read(path);
            Console.WriteLine(name.ToUpperInvariant() + " " + suffix);
            _ = Split(documents, errors);
            _ = Lemmas(documents, errors, predicted: false);
            _ = Lemmas(documents, errors, predicted: true);
        }
    }

    /// <summary>F1 of words and of sentences, in hundredths.</summary>
    internal static (double Words, double Sentences) Split(List<RawDocument> documents, int errors)
    {
        int goldWords = 0, foundWords = 0, rightWords = 0, goldSentences = 0, foundSentences = 0, rightSentences = 0;
        long characters = 0;
        Dictionary<string, int> wrong = new(StringComparer.Ordinal), missed = new(StringComparer.Ordinal);
        List<string> places = [];
        TimeSpan spent = default;
        TokenStage stage = new();
        foreach (RawDocument gold in documents)
        {
            Document document = new(new SourceText(gold.Text));
            long begin = Stopwatch.GetTimestamp();
            stage.Read(new DocumentEditor(document));
            spent += Stopwatch.GetElapsedTime(begin);
            characters += gold.Text.Length;
            HashSet<CharRange> goldRanges = [.. gold.Words.Select(w => w.Range)];
            HashSet<CharRange> foundRanges = [];
            foreach (TokenData token in document.Tokens) foundRanges.Add(new CharRange(token.Start, token.Length));
            goldWords += goldRanges.Count;
            foundWords += foundRanges.Count;
            rightWords += foundRanges.Count(goldRanges.Contains);
            foreach (CharRange range in foundRanges.Where(r => !goldRanges.Contains(r))) Count(wrong, Around(gold, range, goldRanges));
            HashSet<CharRange> goldSpans = [.. gold.Sentences];
            HashSet<CharRange> foundSpans = [.. document.Sentences.Select(s => document.RangeOf(s.FirstToken, s.EndToken - 1))];
            goldSentences += goldSpans.Count;
            foundSentences += foundSpans.Count;
            rightSentences += foundSpans.Count(goldSpans.Contains);
            HashSet<int> goldEnds = [.. goldSpans.Select(s => s.End)], foundEnds = [.. foundSpans.Select(s => s.End)];
            foreach (int end in foundEnds.Where(e => !goldEnds.Contains(e))) places.Add("too early: " + Context(gold.Text, end));
            foreach (int end in goldEnds.Where(e => !foundEnds.Contains(e))) places.Add("missed:    " + Context(gold.Text, end));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  words F1 {F1(goldWords, foundWords, rightWords):F2}  sentences F1 {F1(goldSentences, foundSentences, rightSentences):F2} (P {100.0 * rightSentences / foundSentences:F1} R {100.0 * rightSentences / goldSentences:F1})  {foundWords / spent.TotalSeconds:F0} words/s"));
        (double, double) scores = (F1(goldWords, foundWords, rightWords), F1(goldSentences, foundSentences, rightSentences));
        if (errors == 0) return scores;
        foreach ((string what, int count) in wrong.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(errors)) Console.WriteLine("    " + count + "  " + what);
        foreach (string place in places.Take(errors)) Console.WriteLine("    " + place);
        return scores;
    }

    private static string Around(RawDocument gold, CharRange found, HashSet<CharRange> ranges)
    {
        IEnumerable<string> there = ranges.Where(r => r.Overlaps(found)).OrderBy(r => r.Start).Select(r => gold.Text.Substring(r.Start, r.Length));
        return gold.Text.Substring(found.Start, found.Length) + "   gold: " + string.Join('|', there);
    }

    private static string Context(string text, int end) =>
        (text[Math.Max(0, end - 45)..end] + " || " + text[end..Math.Min(text.Length, end + 35)]).Replace('\n', '¶');

    /// <summary>Lemmas right, in hundredths.</summary>
    internal static double Lemmas(List<RawDocument> documents, int errors, bool predicted)
    {
        int all = 0, right = 0, folded = 0, verbs = 0, rightVerbs = 0;
        Dictionary<string, int> wrong = new(StringComparer.Ordinal);
        foreach (RawDocument gold in documents)
        {
            TokenData[] tokens = new TokenData[gold.Words.Count];
            List<Sentence> sentences = [];
            for (int i = 0; i < tokens.Length; i++)
            {
                RawTreebankWord word = gold.Words[i];
                tokens[i] = new TokenData { Text = word.Form, Upos = word.Upos, Xpos = word.Xpos, Sentence = word.Sentence, Relation = word.Relation, Head = -1, Lemma = "" };
                if (i == 0 || word.Sentence != gold.Words[i - 1].Sentence) sentences.Add(new Sentence(i, 1));
                else sentences[^1] = sentences[^1] with { TokenCount = sentences[^1].TokenCount + 1 };
            }

            if (predicted) LanguageModel.Shipped.Annotate(tokens, [.. sentences]);
            Lemmatiser.Lemmatise(tokens);
            for (int i = 0; i < tokens.Length; i++)
            {
                RawTreebankWord word = gold.Words[i];
                if (word.Lemma == "_" && word.Form != "_") continue;
                all++;
                bool good = tokens[i].Lemma == word.Lemma;
                if (good) right++;
                else Count(wrong, word.Form + " " + word.Upos + " " + word.Xpos + (predicted ? " read as " + tokens[i].Upos + " " + tokens[i].Xpos : "") + ": " + tokens[i].Lemma + "  gold: " + word.Lemma);
                if (tokens[i].Lemma.Equals(word.Lemma, StringComparison.OrdinalIgnoreCase)) folded++;
                if (word.Upos is not Upos.VERB) continue;
                verbs++;
                if (good) rightVerbs++;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  lemmas with {(predicted ? "predicted" : "gold")} tags {100.0 * right / all:F2}, without regard to case {100.0 * folded / all:F2}, verbs {100.0 * rightVerbs / verbs:F2}"));
        foreach ((string what, int count) in wrong.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(predicted ? errors / 4 : errors)) Console.WriteLine("    " + count + "  " + what);
        return 100.0 * right / all;
    }

    private static double F1(int gold, int found, int right) => 200.0 * right / (gold + found);

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}

/// <summary>A treebank's document with its text rebuilt.</summary>
internal sealed record RawDocument(string Text, List<RawTreebankWord> Words, List<CharRange> Sentences);

/// <summary>A syntactic word and where it stands.</summary>
internal sealed record RawTreebankWord(string Form, string Lemma, Upos Upos, string Xpos, Relation Relation, int Sentence, CharRange Range);

/// <summary>Rebuilds raw text from treebanks: paragraphs stand apart, sentences of one paragraph follow each other.</summary>
internal static class RawTreebank
{
    public static List<RawDocument> Read(string path)
    {
        List<RawDocument> documents = [];
        StringBuilder text = new();
        List<RawTreebankWord> words = [];
        List<CharRange> sentences = [];
        List<string[]> rows = [];
        bool newParagraph = false, spaceBefore = false;
        void Flush()
        {
            if (words.Count > 0) documents.Add(new RawDocument(text.ToString(), [.. words], [.. sentences]));
            text.Clear();
            words.Clear();
            sentences.Clear();
            spaceBefore = false;
        }

        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal)) Flush();
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) newParagraph = true;
            else if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
            else if (line.Length == 0 && rows.Count > 0)
            {
                if (newParagraph && text.Length > 0) text.Append("\n\n");
                else if (spaceBefore) text.Append(' ');
                newParagraph = false;
                spaceBefore = AddSentence(text, words, sentences, rows);
                rows.Clear();
            }
        }

        Flush();
        return documents;
    }

    private static bool AddSentence(StringBuilder text, List<RawTreebankWord> words, List<CharRange> sentences, List<string[]> rows)
    {
        int begin = text.Length;
        bool space = false;
        for (int r = 0; r < rows.Count; r++)
        {
            string[] cells = rows[r];
            if (cells[0].Contains('.', StringComparison.Ordinal)) continue;
            if (space) text.Append(' ');
            int start = text.Length;
            text.Append(cells[1]);
            space = !cells[9].Split('|').Contains("SpaceAfter=No");
            if (cells[0].Split('-') is not [string from, string to])
            {
                words.Add(WordOf(cells, sentences.Count, CharRange.Between(start, text.Length)));
                continue;
            }

            int count = int.Parse(to, CultureInfo.InvariantCulture) - int.Parse(from, CultureInfo.InvariantCulture) + 1;
            int at = start, end = text.Length;
            for (int k = 1; k <= count; k++)
            {
                string[] part = rows[r + k];
                int partEnd = k == count ? end : Math.Min(end - (count - k), at + part[1].Length);
                words.Add(WordOf(part, sentences.Count, CharRange.Between(at, Math.Max(at + 1, partEnd))));
                at = partEnd;
            }

            r += count;
        }

        sentences.Add(CharRange.Between(begin, text.Length));
        return space;
    }

    private static RawTreebankWord WordOf(string[] cells, int sentence, CharRange range) =>
        new(cells[1], cells[2], Enum.Parse<Upos>(cells[3]), cells[4], Relations.Parse(cells[7]), sentence, range);
}
