using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

/// <summary>Cuts texts for the tests of words and sentences.</summary>
internal static class Cut
{
    internal static Document Read(string text)
    {
        Document document = new(new SourceText(text));
        new TokenStage().Read(new DocumentEditor(document));
        return document;
    }

    /// <summary>The words with blanks between them.</summary>
    internal static string Words(string text)
    {
        List<string> words = [];
        foreach (TokenData token in Read(text).Tokens) words.Add(token.Text);
        return string.Join(' ', words);
    }

    /// <summary>The sentences as they stand in the text; <c># </c> before headings and <c>* </c> before list items.</summary>
    internal static string[] Sentences(string text)
    {
        Document document = Read(text);
        return [.. document.Sentences.Select(s => s.Kind switch { SentenceKind.Heading => "# ", SentenceKind.ListItem => "* ", _ => "" } + document.TextOf(document.RangeOf(s.FirstToken, s.EndToken - 1)))];
    }
}
