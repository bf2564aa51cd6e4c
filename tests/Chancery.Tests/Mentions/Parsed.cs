using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;
using Chancery.Reading;

namespace Chancery.Tests.Mentions;

/// <summary>Reads a text up to its parse and takes times and figures from it.</summary>
internal static class Parsed
{
    internal static Tree Read(string text)
    {
        Document document = new(new SourceText(text));
        DocumentEditor editor = new(document);
        new TokenStage().Read(editor);
        new ParseStage().Read(editor);
        new LemmaStage().Read(editor);
        return new Tree(document);
    }

    internal static string TextOf(this Tree tree, int first, int last) => tree.Document.TextOf(tree.Document.RangeOf(first, last));

    internal static DateOnly? Day(string? iso) => string.IsNullOrEmpty(iso) ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static FigureReader Figures(Tree tree, string published = "2025-09-02") => new(tree, new TimeReader(tree, Day(published)), KnowledgeBase.Shipped.Words);
}
