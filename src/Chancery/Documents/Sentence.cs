namespace Chancery.Documents;

/// <summary>A run of tokens that belong together: a sentence, a heading or a list item.</summary>
/// <param name="FirstToken">Index of the first token in the document.</param>
/// <param name="TokenCount">Number of tokens; 1 or more.</param>
/// <param name="Kind">What kind of run it is.</param>
public readonly record struct Sentence(int FirstToken, int TokenCount, SentenceKind Kind = SentenceKind.Sentence)
{
    /// <summary>One past the last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}

/// <summary>What a run of tokens is.</summary>
public enum SentenceKind : byte
{
    /// <summary>An ordinary sentence.</summary>
    Sentence,

    /// <summary>A heading that stands on a line of its own.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,
}
