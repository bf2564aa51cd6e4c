using System.Globalization;
using System.Text;
using Chancery.Documents;

namespace Chancery.Export;

/// <summary>Writes documents as CoNLL-U: one word a line, ids within the sentence, offsets in code points and names in the last column.</summary>
public static class ConlluWriter
{
    /// <summary>Writes one document. Layers that are not there are written as <c>_</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> or <paramref name="output"/> is null.</exception>
    public static void Write(Document document, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        CodePoints points = new(document.Text);
        output.Write("# newdoc");
        string? id = document.Source.Id ?? document.Source.File;
        if (!string.IsNullOrEmpty(id)) output.Write(" id = " + OneLine(id));
        output.Write('\n');
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            WriteComments(document, s, output);
            WriteWords(document, document.Sentences[s], points, output);
            output.Write('\n');
        }
    }

    private static void WriteComments(Document document, int number, TextWriter output)
    {
        Sentence sentence = document.Sentences[number];
        ReadOnlySpan<TokenData> tokens = document.Tokens;
        if (number == 0 || IsParagraphBreak(document.Text, tokens[sentence.FirstToken - 1], tokens[sentence.FirstToken])) output.Write("# newpar\n");
        output.Write("# sent_id = " + (number + 1).ToString(CultureInfo.InvariantCulture) + "\n");
        if (sentence.Kind != SentenceKind.Sentence) output.Write(sentence.Kind == SentenceKind.Heading ? "# kind = heading\n" : "# kind = item\n");
        StringBuilder text = new();
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            text.Append(OneLine(tokens[i].Text));
            if (i + 1 < sentence.EndToken && !Touches(tokens, i)) text.Append(' ');
        }

        output.Write("# text = " + text + "\n");
    }

    private static void WriteWords(Document document, Sentence sentence, CodePoints points, TextWriter output)
    {
        ReadOnlySpan<TokenData> tokens = document.Tokens;
        bool parsed = (document.Layers & DocumentLayers.Parse) != 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            TokenData token = tokens[i];
            bool root = token.Head < sentence.FirstToken || token.Head >= sentence.EndToken;
            output.Write(Number(i - sentence.FirstToken + 1) + "\t" + OneLine(token.Text) + "\t" + Cell(token.Lemma) + "\t" + (parsed ? token.Upos.ToString() : "_") + "\t" + Cell(token.Xpos) + "\t_\t");
            output.Write(!parsed ? "_\t_" : root ? "0\troot" : Number(token.Head - sentence.FirstToken + 1) + "\t" + Relations.NameOf(token.Relation));
            output.Write("\t_\tStart=" + Number(points.Before(token.Start)) + "|End=" + Number(points.Before(token.Start + token.Length)));
            if (token.Name != NameTag.Outside) output.Write("|Name=" + NameOf(token.Name));
            if (Touches(tokens, i)) output.Write("|SpaceAfter=No");
            output.Write('\n');
        }
    }

    private static bool Touches(ReadOnlySpan<TokenData> tokens, int token) => token + 1 < tokens.Length && tokens[token + 1].Start <= tokens[token].Start + tokens[token].Length;

    private static bool IsParagraphBreak(string text, TokenData before, TokenData after)
    {
        int from = before.Start + before.Length;
        return after.Start > from && text.AsSpan(from, after.Start - from).Count('\n') > 1;
    }

    private static string NameOf(NameTag tag) => ((int)tag % 2 == 1 ? "B-" : "I-") + (((int)tag - 1) / 2) switch { 0 => "PER", 1 => "LOC", 2 => "ORG", _ => "MISC" };

    private static string Cell(string value) => value.Length == 0 ? "_" : OneLine(value);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // Nothing in a cell may break the line or the column.
    private static string OneLine(string value)
    {
        foreach (char c in value)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029') return string.Create(value.Length, value, static (span, source) =>
            {
                for (int i = 0; i < span.Length; i++) span[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? '\uFFFD' : source[i];
            });
        }

        return value;
    }

    // Offsets are asked for in rising order.
    private sealed class CodePoints(string text)
    {
        private int _at;
        private int _count;

        internal int Before(int index)
        {
            if (index < _at) (_at, _count) = (0, 0);
            for (; _at < index; _at++)
            {
                if (!char.IsLowSurrogate(text[_at])) _count++;
            }

            return _count;
        }
    }
}
