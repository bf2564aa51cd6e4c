using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>Finds parts of speech, dependency trees and names with the language model that ships with the library.</summary>
public sealed class ParseStage : IReadingStage
{
    /// <inheritdoc/>
    public DocumentLayers Needs => DocumentLayers.Tokens;

    /// <inheritdoc/>
    public DocumentLayers Adds => DocumentLayers.Parse;

    /// <inheritdoc/>
    public void Read(DocumentEditor editor)
    {
        if (editor.Tokens.Length > 0)
        {
            LanguageModel.Shipped.Annotate(editor.Tokens, editor.Document.Sentences.AsSpan());
            TreeRepair.Run(editor.Tokens, editor.Document.Sentences.AsSpan());
        }

        editor.Complete(DocumentLayers.Parse);
    }
}
