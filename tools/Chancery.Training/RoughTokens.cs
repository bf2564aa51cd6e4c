using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>A plain splitter into sentences and words in the manner of the English treebanks, for tests and measuring.</summary>
internal static class RoughTokens
{
    private static readonly string[] _abbreviations =
        ["mr.", "mrs.", "ms.", "dr.", "gen.", "col.", "lt.", "sen.", "rep.", "gov.", "st.", "u.s.", "u.n.", "u.k.", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "a.m.", "p.m.", "no.", "jr.", "d.c.", "vs.", "inc.", "corp.", "co."];

    /// <summary>A document with words, sentences and parse.</summary>
    internal static Document Read(string text, LanguageModel model)
    {
        Document document = new(new SourceText(text));
        List<TokenData> tokens = [];
        List<Sentence> sentences = [];
        int first = 0;
        string source = document.Text;
        for (int i = 0; i < source.Length;)
        {
            if (char.IsWhiteSpace(source[i]))
            {
                int breaks = 0;
                while (i < source.Length && char.IsWhiteSpace(source[i])) if (source[i++] == '\n') breaks++;
                if (breaks > 1) Close(tokens, sentences, ref first);
                continue;
            }

            int end = i;
            while (end < source.Length && !char.IsWhiteSpace(source[end])) end++;
            Split(source, i, end, tokens, sentences.Count);
            i = end;
            string last = tokens[^1].Text;
            bool quote = last is "\"" or "”" or ")" or "''" && tokens.Count > 1;
            if ((quote ? tokens[^2].Text : last) is "." or "!" or "?") Close(tokens, sentences, ref first);
        }

        Close(tokens, sentences, ref first);
        DocumentEditor editor = new(document);
        editor.SetTokens([.. tokens], [.. sentences]);
        if (tokens.Count > 0) model.Annotate(editor.Tokens, document.Sentences.AsSpan());
        editor.Complete(DocumentLayers.Parse);
        return document;
    }

    private static void Close(List<TokenData> tokens, List<Sentence> sentences, ref int first)
    {
        if (tokens.Count > first) sentences.Add(new Sentence(first, tokens.Count - first));
        first = tokens.Count;
    }

    private static void Split(string source, int start, int end, List<TokenData> tokens, int sentence)
    {
        while (start < end && IsOpening(source[start])) Add(source, start, ++start, tokens, sentence);
        List<(int, int)> closing = [];
        while (end > start + 1)
        {
            string word = source[start..end].ToLowerInvariant();
            if (word[^1] == '.' && (Array.IndexOf(_abbreviations, word) >= 0 || (word.Length == 2 && char.IsAsciiLetter(word[0])) || (word.Length > 3 && word[1] == '.' && word[^3] == '.'))) break;
            int length = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? 2
                : word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal) || word.EndsWith("'ll", StringComparison.Ordinal) || word.EndsWith("'ve", StringComparison.Ordinal) || word.EndsWith("'re", StringComparison.Ordinal) ? 3
                : ".,;:!?)]\"”’'%".Contains(word[^1], StringComparison.Ordinal) ? 1 : 0;
            if (length == 0 || end - start <= length) break;
            closing.Add((end - length, end));
            end -= length;
        }

        Middle(source, start, end, tokens, sentence);
        for (int i = closing.Count - 1; i >= 0; i--) Add(source, closing[i].Item1, closing[i].Item2, tokens, sentence);
    }

    // Hyphens, dashes and currency signs stand alone; prefixes and ISO days stay whole.
    private static void Middle(string source, int start, int end, List<TokenData> tokens, int sentence)
    {
        int from = start;
        for (int i = start; i < end; i++)
        {
            char c = source[i];
            bool currency = c is '$' or '€' or '£' or '¥';
            if (currency && i + 1 < end && char.IsAsciiDigit(source[i + 1]))
            {
                if (c == '$' && i > from && i - from <= 3) { Add(source, from, i + 1, tokens, sentence); }
                else { Add(source, from, i, tokens, sentence); Add(source, i, i + 1, tokens, sentence); }
                from = i + 1;
            }
            else if (c is '-' or '–' or '—' or '/' && i > start && i + 1 < end && !DateOnly.TryParseExact(source.AsSpan(start, end - start), "yyyy-MM-dd", out _))
            {
                string before = source[from..i].ToLowerInvariant();
                if (c == '-' && before is "re" or "anti" or "al" or "pre" or "non" or "ex" or "co" or "mid" or "pro" || (c == '-' && char.IsUpper(source[i - 1]) && char.IsAsciiDigit(source[i + 1]))) continue;
                Add(source, from, i, tokens, sentence);
                Add(source, i, i + 1, tokens, sentence);
                from = i + 1;
            }
        }

        Add(source, from, end, tokens, sentence);
    }

    private static bool IsOpening(char c) => c is '(' or '[' or '"' or '“' or '‘' or '\'' or '`';

    private static void Add(string source, int start, int end, List<TokenData> tokens, int sentence)
    {
        if (end > start) tokens.Add(new TokenData { Start = start, Length = end - start, Text = source[start..end], Sentence = sentence, Head = -1, Xpos = "", Lemma = "" });
    }
}
