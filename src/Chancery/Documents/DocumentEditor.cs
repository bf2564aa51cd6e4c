using System.Collections.Immutable;

namespace Chancery.Documents;

/// <summary>The right to write a document, lent to one stage at a time; a ref struct, so that no stage can keep it.</summary>
public readonly ref struct DocumentEditor
{
    /// <summary>Lends the right to write <paramref name="document"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public DocumentEditor(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
    }

    /// <summary>The document being written.</summary>
    public Document Document { get; }

    /// <summary>The words, writable in place.</summary>
    public Span<TokenData> Tokens => Document.TokenArray;

    /// <summary>Lays down the words and sentences.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="tokens"/> is null.</exception>
    public void SetTokens(TokenData[] tokens, ImmutableArray<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Document.TokenArray = tokens;
        Document.Sentences = sentences;
        Document.Layers |= DocumentLayers.Tokens;
    }

    /// <summary>Records that a layer is complete.</summary>
    public void Complete(DocumentLayers layer) => Document.Layers |= layer;
}
