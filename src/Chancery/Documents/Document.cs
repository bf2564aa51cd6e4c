using System.Collections.Immutable;

namespace Chancery.Documents;

/// <summary>A report with all that was understood of it so far. Stages add to it through a <see cref="DocumentEditor"/>; readers only look.</summary>
public sealed class Document
{
    /// <summary>Starts a document of which nothing is understood yet.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public Document(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
        ReadingText = source.Text;
        if (source.Words is not { } words) return;
        TokenArray = [.. words];
        Sentences = source.WordSentences;
        Layers = DocumentLayers.Tokens;
    }

    /// <summary>The report as it came in.</summary>
    public SourceText Source { get; }

    /// <summary>The report's words.</summary>
    public string Text => Source.Text;

    /// <summary>
    /// The text as it is read: <see cref="Text"/>, but with capitals and small letters as in print where a report is all in capitals or all in small letters.
    /// Every character stands where it stands in <see cref="Text"/>.
    /// </summary>
    public string ReadingText { get; internal set; }

    /// <summary>The words in order; empty before the first stage.</summary>
    public ReadOnlySpan<TokenData> Tokens => TokenArray;

    /// <summary>The sentences in order; they cover all tokens without a gap.</summary>
    public ImmutableArray<Sentence> Sentences { get; internal set; } = [];

    /// <summary>The layers that have been added.</summary>
    public DocumentLayers Layers { get; internal set; }

    /// <summary>A stretch of <see cref="ReadingText"/>.</summary>
    internal string ReadingTextOf(CharRange range) => ReadingText.Substring(range.Start, range.Length);

    internal TokenData[] TokenArray { get; set; } = [];

    /// <summary>The stretch of text from the first to the last token given, both included.</summary>
    /// <param name="firstToken">Index of the first token.</param>
    /// <param name="lastToken">Index of the last token, not before <paramref name="firstToken"/>.</param>
    public CharRange RangeOf(int firstToken, int lastToken) =>
        CharRange.Between(TokenArray[firstToken].Start, TokenArray[lastToken].Start + TokenArray[lastToken].Length);

    /// <summary>The words of a stretch, as they stand in the report.</summary>
    public string TextOf(CharRange range) => Text.Substring(range.Start, range.Length);
}

/// <summary>What has been added to a document.</summary>
[Flags]
public enum DocumentLayers
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>Sentences and words.</summary>
    Tokens = 1,

    /// <summary>Parts of speech, names and the dependency tree.</summary>
    Parse = 2,

    /// <summary>Dictionary forms.</summary>
    Lemmas = 4,
}
