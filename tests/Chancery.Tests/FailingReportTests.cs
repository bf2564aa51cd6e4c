using Chancery.Claims;
using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Reading;

namespace Chancery.Tests;

/// <summary>A report on which the engine fails keeps its place in the batch, with a warning.</summary>
public sealed class FailingReportTests
{
    [Fact]
    public async Task A_failure_costs_one_report_its_claims()
    {
        NewsReader reader = new(KnowledgeBase.Shipped, [new TokenStage(), new ParseStage(), new Breaking()]);

        List<ReadReport> reports = [];
        await foreach (ReadReport report in reader.ReadAllAsync([new SourceText("Chad expelled the Malian envoy."), new SourceText("Togo expelled the broken envoy."), new SourceText("Peru expelled the Chilean envoy.")], 2, ReadingDetail.Claims, TestContext.Current.CancellationToken)) reports.Add(report);

        Assert.Equal([1, 0, 1], reports.Select(r => r.Claims.Length));
        Assert.StartsWith(NewsReader.Unreadable, Assert.Single(reports[1].Warnings), StringComparison.Ordinal);
        Assert.Empty(reports[0].Warnings);
    }

    [Theory]
    // Texts that are no sentences, cut where nobody would.
    [InlineData("reaching total Ghana's over 2027, a fiscal in target payments years")]
    [InlineData("shooting a sentenced is and 2019, Ama")]
    [InlineData("retaining by forces the into gathering from hide efforts several reports The graves")]
    public void Odd_texts_are_read(string text) => Assert.Empty(News.Read(text).Warnings);

    // Takes the dictionary forms of certain reports away.
    private sealed class Breaking : IReadingStage
    {
        private readonly LemmaStage _lemmas = new();

        public DocumentLayers Needs => _lemmas.Needs;

        public DocumentLayers Adds => _lemmas.Adds;

        public void Read(DocumentEditor editor)
        {
            _lemmas.Read(editor);
            if (!editor.Document.Text.Contains("broken", StringComparison.Ordinal)) return;
            foreach (ref TokenData token in editor.Tokens) token.Lemma = null!;
        }
    }
}
