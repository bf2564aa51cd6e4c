using Chancery.Reading;
using Chancery.Training;

namespace Chancery.Quality.Measures;

/// <summary>Tags, trees and names on the treebanks' development parts.</summary>
internal sealed class ParserMeasure : Measure
{
    public override string Name => "parser";

    public override string File => "ud/ewt-dev.conllu";

    public override string Meaning => """
        The development parts of UD English EWT and GUM, gold words, everything else predicted; as `evaluate-parser` of the training tool. LAS is with universal labels. Names are those of UNER over EWT and of
        GUM's named entities.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        ParserScore ewt = ParserEvaluation.Measure(LanguageModel.Shipped, ParserEvaluation.ReadEwt(bench.Data), brief: true), gum = ParserEvaluation.Measure(LanguageModel.Shipped, ParserEvaluation.ReadGum(bench.Data), brief: true);
        return [.. Scores("EWT", ewt), .. Scores("GUM", gum)];
    }

    private static IEnumerable<Score> Scores(string set, ParserScore score) =>
    [
        new($"{set}: UPOS", (double)score.Upos / score.Words, score.Words), new($"{set}: UAS", (double)score.Uas / score.Words, score.Words), new($"{set}: LAS", (double)score.Las / score.Words, score.Words),
        new($"{set}: LAS without punctuation", (double)score.LasContent / score.Content, score.Content, null, set == "EWT" ? "UDPipe 1 on PUD .835" : ""), new($"{set}: names F1", score.Names / 100, 0), new($"{set}: names F1 with type", score.TypedNames / 100, 0),
    ];
}
