using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>Finds the dictionary form of every word from the word and its parts of speech.</summary>
public sealed class LemmaStage : IReadingStage
{
    /// <inheritdoc/>
    public DocumentLayers Needs => DocumentLayers.Tokens | DocumentLayers.Parse;

    /// <inheritdoc/>
    public DocumentLayers Adds => DocumentLayers.Lemmas;

    /// <inheritdoc/>
    public void Read(DocumentEditor editor)
    {
        Lemmatiser.Lemmatise(editor.Tokens);
        editor.Complete(DocumentLayers.Lemmas);
    }
}
