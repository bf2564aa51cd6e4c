using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>A sentence in numbers.</summary>
internal sealed class TrainingSentence
{
    public required int[] Words { get; init; }

    /// <summary>Six rows of the feature table for each word.</summary>
    public required int[] Features { get; init; }

    public required int[] Xpos { get; init; }

    public required int[] Upos { get; init; }

    public required int[] Heads { get; init; }

    public required int[] Relations { get; init; }

    public int[]? Names { get; init; }

    public int Length => Words.Length;

    public static TrainingSentence Make(TreebankSentence source, Vocabulary vocabulary, bool upperCase)
    {
        int n = source.Forms.Length;
        int[] words = new int[n], features = new int[n * WordFeatures.Count];
        Span<char> buffer = stackalloc char[WordFeatures.MaxLength];
        for (int i = 0; i < n; i++)
        {
            string form = upperCase ? source.Forms[i].ToUpperInvariant() : source.Forms[i];
            Span<char> normal = buffer[..WordFeatures.Normalise(form, buffer)];
            words[i] = vocabulary.WordIds.GetValueOrDefault(normal.ToString());
            WordFeatures.Extract(form, normal, features.AsSpan(i * WordFeatures.Count, WordFeatures.Count));
        }

        return new TrainingSentence
        {
            Words = words,
            Features = features,
            Xpos = Array.ConvertAll(source.Xpos, x => vocabulary.XposIds[x]),
            Upos = Array.ConvertAll(source.Upos, u => (int)u),
            Heads = source.Heads,
            Relations = Array.ConvertAll(source.Relations, r => vocabulary.RelationIds[r]),
            Names = source.Names is null ? null : Array.ConvertAll(source.Names, t => (int)t),
        };
    }

    /// <summary>The sentence without its last word, if that is a full stop on which nothing hangs; else itself.</summary>
    public TrainingSentence WithoutStop()
    {
        int last = Length - 1;
        if (last < 3 || Upos[last] != (int)Documents.Upos.PUNCT || Heads[last] == 0 || Heads.Contains(last + 1)) return this;
        return new TrainingSentence
        {
            Words = Words[..last],
            Features = Features[..(last * WordFeatures.Count)],
            Xpos = Xpos[..last],
            Upos = Upos[..last],
            Heads = Heads[..last],
            Relations = Relations[..last],
            Names = Names?[..last],
        };
    }
}

/// <summary>The words, tags and relations that a model knows.</summary>
internal sealed class Vocabulary
{
    public required string[] Words { get; init; }

    public required string[] Forms { get; init; }

    public required string[] Xpos { get; init; }

    public required Relation[] Relations { get; init; }

    public required int[] WordCounts { get; init; }

    /// <summary>Counts the known words of further sentences too, so that they are not always dropped; makes no word known.</summary>
    public void CountMore(List<TreebankSentence> sentences)
    {
        Span<char> buffer = stackalloc char[WordFeatures.MaxLength];
        foreach (TreebankSentence sentence in sentences)
        {
            foreach (string form in sentence.Forms)
            {
                if (WordIds.TryGetValue(buffer[..WordFeatures.Normalise(form, buffer)].ToString(), out int id)) WordCounts[id]++;
            }
        }
    }

    public Dictionary<string, int> WordIds { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> XposIds { get; } = new(StringComparer.Ordinal);

    public Dictionary<Relation, int> RelationIds { get; } = [];

    /// <summary>
    /// Counts the training sentences: words seen twice (or three times with the reports), the most frequent written forms, all tags and relations; each list in
    /// a fixed order.
    /// </summary>
    public static Vocabulary Build(List<TreebankSentence> sentences, List<string[]> reports, int frequentForms)
    {
        Dictionary<string, int> words = new(StringComparer.Ordinal), forms = new(StringComparer.Ordinal);
        SortedSet<string> xpos = new(StringComparer.Ordinal);
        SortedSet<Relation> relations = [];
        Span<char> buffer = stackalloc char[WordFeatures.MaxLength];
        foreach (TreebankSentence sentence in sentences)
        {
            foreach (string form in sentence.Forms)
            {
                string word = buffer[..WordFeatures.Normalise(form, buffer)].ToString();
                words[word] = words.GetValueOrDefault(word) + 1;
                forms[form] = forms.GetValueOrDefault(form) + 1;
            }

            xpos.UnionWith(sentence.Xpos);
            relations.UnionWith(sentence.Relations);
        }

        Dictionary<string, int> inAll = new(words, StringComparer.Ordinal);
        foreach (string[] line in reports)
        {
            foreach (string word in line) inAll[word] = inAll.GetValueOrDefault(word) + 1;
        }

        string[] kept = [.. inAll.Where(w => w.Value > 2 || words.GetValueOrDefault(w.Key) > 1).Select(w => w.Key).Order(StringComparer.Ordinal)];
        Vocabulary vocabulary = new()
        {
            Words = kept,
            WordCounts = [0, .. kept.Select(w => words.GetValueOrDefault(w))],
            Forms = [.. forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Take(frequentForms).Select(f => f.Key).Order(StringComparer.Ordinal)],
            Xpos = [.. xpos],
            Relations = [.. relations],
        };
        for (int i = 0; i < kept.Length; i++) vocabulary.WordIds.Add(kept[i], i + 1);
        for (int i = 0; i < vocabulary.Xpos.Length; i++) vocabulary.XposIds.Add(vocabulary.Xpos[i], i);
        for (int i = 0; i < vocabulary.Relations.Length; i++) vocabulary.RelationIds.Add(vocabulary.Relations[i], i);
        return vocabulary;
    }
}
