using System.Globalization;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Quality;

/// <summary>What every measure needs: where the sets lie, and one reader for all.</summary>
/// <param name="data">Folder of the open sets.</param>
/// <param name="gold">Folder of the gold claims.</param>
/// <param name="examples">How many errors of each cause are kept for the listing.</param>
internal sealed class Bench(string data, string gold, int examples)
{
    /// <summary>The repository's root: the nearest folder above that holds the solution.</summary>
    public string Root { get; } = FindRoot();

    public string Data => data;

    public string Gold => gold;

    /// <summary>How many errors of each cause are kept.</summary>
    public int Examples => examples;

    public KnowledgeBase Knowledge { get; } = KnowledgeBase.Shipped;

    public NewsReader Reader { get; } = new();

    /// <summary>Reads the labels of <c>bench/labels</c>.</summary>
    public LabelFile Labels { get; } = new(data, Path.Combine(FindRoot(), "bench", "labels"));

    /// <summary>The file that a measure stands on.</summary>
    public string PathOf(Measure measure) => PathOf(measure.File);

    /// <summary>A file by its path below the sets' folder, below the gold's ("gold/…"), or below this project's <c>bench</c> ("labels/…").</summary>
    public string PathOf(string file) => file.StartsWith("gold/", StringComparison.Ordinal) ? Path.Combine(gold, file[5..]) : file.StartsWith("labels/", StringComparison.Ordinal) ? Path.Combine(Root, "bench", file) : Path.Combine(data, file);

    /// <summary>The rows of a JSONL set.</summary>
    public IEnumerable<JsonElement> Rows(string file)
    {
        foreach (string line in System.IO.File.ReadLines(PathOf(file)))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using JsonDocument row = JsonDocument.Parse(line);
            yield return row.RootElement.Clone();
        }
    }

    /// <summary>The mentions and clauses of a parsed document, as the engine reads them for its claims.</summary>
    public static (Tree Tree, MentionReader Mentions, Frames Frames) Understand(Document document, KnowledgeBase knowledge)
    {
        Tree tree = new(document);
        MentionReader mentions = new(tree, knowledge, document.Source.Published);
        mentions.ReadAll();
        return (tree, mentions, new Frames(tree, knowledge, mentions));
    }

    /// <summary>A document whose words are given: one sentence, the words divided by blanks.</summary>
    public Document Words(IEnumerable<string> words)
    {
        string[] all = [.. words];
        Document document = new(new SourceText(string.Join(' ', all)));
        TokenData[] tokens = new TokenData[all.Length];
        int at = 0;
        for (int i = 0; i < all.Length; i++)
        {
            tokens[i] = new TokenData { Start = at, Length = all[i].Length, Text = all[i], Head = -1, Xpos = "", Lemma = "" };
            at += all[i].Length + 1;
        }

        new DocumentEditor(document).SetTokens(tokens, [new Sentence(0, all.Length)]);
        return Reader.Complete(document);
    }

    /// <summary>A day as the sets write it, the first ten characters of it.</summary>
    public static DateOnly Day(string day) => DateOnly.ParseExact(day.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FindRoot()
    {
        for (string? folder = Directory.GetCurrentDirectory(); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (System.IO.File.Exists(Path.Combine(folder, "Chancery.slnx"))) return folder;
        }

        throw new InvalidOperationException("Chancery.slnx is not above the current folder; run from inside the repository.");
    }
}
