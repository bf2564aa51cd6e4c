using System.Globalization;
using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Tests;

/// <summary>The model may get better, but not worse than this on sentences of our own.</summary>
public sealed class ParserFloorTests
{
    private const double FloorOfTags = 97, FloorOfTrees = 90;

    [Fact]
    public void Tags_and_trees_stay_above_the_floor()
    {
        int words = 0, tags = 0, trees = 0;
        List<string> wrong = [];
        foreach (string[][] gold in Sentences())
        {
            TokenData[] read = Parse([.. gold.Select(cells => cells[1])]);
            for (int i = 0; i < gold.Length; i++)
            {
                string upos = read[i].Upos.ToString(), head = (read[i].Head + 1).ToString(CultureInfo.InvariantCulture), relation = Relations.UniversalNameOf(read[i].Relation);
                if (gold[i][3] == "PUNCT") continue;
                words++;
                if (upos == gold[i][3]) tags++;
                bool right = head == gold[i][6] && relation == gold[i][7].Split(':')[0];
                if (right) trees++;
                if (!right || upos != gold[i][3]) wrong.Add($"{string.Join(' ', gold.Select(c => c[1]))}: {gold[i][1]} is {gold[i][3]} {gold[i][7]} of {gold[i][6]}, read as {upos} {relation} of {head}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"UPOS {Percent(tags, words):F1}, LAS {Percent(trees, words):F1} of {words} words without punctuation");
        Assert.True(Percent(tags, words) >= FloorOfTags && Percent(trees, words) >= FloorOfTrees, $"UPOS {Percent(tags, words):F1} (floor {FloorOfTags}), LAS {Percent(trees, words):F1} (floor {FloorOfTrees}):\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Our_own_words_are_found_in_raw_text()
    {
        string[][][] sentences = [.. Sentences()];

        IEnumerable<string> wrong = sentences
            .Select(gold => (Wanted: string.Join(' ', gold.Select(c => c[1])), Read: string.Join(' ', WordsOf(TextOf(gold)))))
            .Where(pair => pair.Wanted != pair.Read)
            .Select(pair => pair.Read);

        Faults.None(wrong);
    }

    private static TokenData[] Parse(string[] forms)
    {
        TokenData[] tokens = [.. forms.Select(f => new TokenData { Text = f, Xpos = "", Lemma = "", Head = -1 })];
        LanguageModel.Shipped.Annotate(tokens, [new Sentence(0, tokens.Length)]);
        return tokens;
    }

    private static List<string> WordsOf(string text)
    {
        Document document = new(new SourceText(text));
        new TokenStage().Read(new DocumentEditor(document));
        List<string> words = [];
        foreach (TokenData token in document.Tokens) words.Add(token.Text);
        return words;
    }

    private static string TextOf(string[][] sentence) => string.Concat(sentence.Select(c => c[1] + (c[9] == "SpaceAfter=No" ? "" : " "))).TrimEnd();

    private static double Percent(int part, int whole) => 100.0 * part / whole;

    private static IEnumerable<string[][]> Sentences() =>
        File.ReadAllText(Path.Combine(Repository.Tests, "Data", "floor.conllu")).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToArray())
            .Where(sentence => sentence.Length > 0);
}
