using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>Reads text up to the parse with a model of one's choice, for measuring what is built on it.</summary>
internal static class ParsedText
{
    internal static Document Read(string text, LanguageModel model)
    {
        Document document = new(new SourceText(text));
        DocumentEditor editor = new(document);
        new TokenStage().Read(editor);
        if (editor.Tokens.Length > 0) model.Annotate(editor.Tokens, document.Sentences.AsSpan());
        editor.Complete(DocumentLayers.Parse);
        new LemmaStage().Read(editor);
        return document;
    }
}
