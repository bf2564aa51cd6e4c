using Chancery.Training;

namespace Chancery.Quality.Measures;

/// <summary>Words, sentences and dictionary forms from raw text.</summary>
internal sealed class TextMeasure : Measure
{
    public override string Name => "text";

    public override string File => "ud/gum-dev.conllu";

    public override string Meaning => "Raw text rebuilt from the development parts; as `evaluate-text` of the training tool. Words and sentences by exact stretches; dictionary forms with gold words, with gold and with our own tags.";

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        foreach (string set in (string[])["ewt", "gum"])
        {
            List<RawDocument> documents = RawTreebank.Read(Path.Combine(bench.Data, "ud", set + "-dev.conllu"));
            (double words, double sentences) = TextEvaluation.Split(documents, 0);
            string name = set.ToUpperInvariant();
            yield return new($"{name}: words F1", words / 100, documents.Sum(d => d.Words.Count));
            yield return new($"{name}: sentences F1", sentences / 100, documents.Sum(d => d.Sentences.Count));
            yield return new($"{name}: dictionary forms, gold tags", TextEvaluation.Lemmas(documents, 0, predicted: false) / 100, 0);
            yield return new($"{name}: dictionary forms, own tags", TextEvaluation.Lemmas(documents, 0, predicted: true) / 100, 0);
        }
    }
}
