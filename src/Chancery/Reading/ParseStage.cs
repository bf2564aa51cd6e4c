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
            Annotate(editor.Tokens, editor.Document.Sentences.AsSpan());
            TreeRepair.Run(editor.Tokens, editor.Document.Sentences.AsSpan());
        }

        editor.Complete(DocumentLayers.Parse);
    }

    private static void Annotate(Span<TokenData> tokens, ReadOnlySpan<Sentence> sentences)
    {
        if (Asides.Any(tokens)) Asides.Annotate(tokens, sentences);
        else LanguageModel.Shipped.Annotate(tokens, sentences);
    }

    /// <summary>
    /// Parses several documents at once: sentences of like length are reckoned together, which short reports have too few of. Each word gets the same as alone.
    /// </summary>
    internal void ReadTogether(ReadOnlySpan<Document> documents)
    {
        int words = 0, runs = 0;
        foreach (Document document in documents)
        {
            words += document.TokenArray.Length;
            runs += document.Sentences.Length;
        }

        TokenData[] tokens = new TokenData[words];
        Sentence[] sentences = new Sentence[runs];
        int at = 0, run = 0;
        foreach (Document document in documents)
        {
            document.TokenArray.CopyTo(tokens, at);
            foreach (Sentence sentence in document.Sentences) sentences[run++] = sentence with { FirstToken = sentence.FirstToken + at };
            at += document.TokenArray.Length;
        }

        if (words > 0)
        {
            Annotate(tokens, sentences);
            TreeRepair.Run(tokens, sentences);
        }

        at = 0;
        foreach (Document document in documents)
        {
            Span<TokenData> own = tokens.AsSpan(at, document.TokenArray.Length);
            foreach (ref TokenData token in own)
            {
                if (token.Head >= 0) token.Head -= at;
            }

            own.CopyTo(document.TokenArray);
            at += own.Length;
            new DocumentEditor(document).Complete(DocumentLayers.Parse);
        }
    }
}
