using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Mentions;

/// <summary>
/// Who speaks where, by the marks of a transcript ("[Haro] We will leave") and by what stands before a text ("Lomé, 3 May 91 -- [Communique] [Northern Front] [Text]").
/// </summary>
internal sealed class Turns
{
    // The turn in each sentence: words of the mark, or -1 where the report itself speaks.
    private readonly (int First, int Last)[] _of;

    /// <summary>Reads the marks of a document.</summary>
    internal Turns(Document document)
    {
        _of = new (int, int)[document.Sentences.Length];
        (int, int) issuer = (-1, -1), now = (-1, -1);
        for (int s = 0; s < _of.Length; s++)
        {
            Sentence sentence = document.Sentences[s];
            if (sentence.Kind == SentenceKind.Heading && s < 3 && issuer.Item1 < 0) now = issuer = IssuerIn(document.Tokens, sentence);
            if (sentence.TokenCount > 2 && document.Tokens[sentence.FirstToken].Text == "[" && document.Tokens[sentence.EndToken - 1].Text == "]" && !HasInner(document.Tokens, sentence)) now = Next(document.Tokens, sentence, now, issuer);
            _of[s] = now;
        }
    }

    /// <summary>The words that name whoever speaks in a sentence; both -1 if the report itself does.</summary>
    internal (int First, int Last) Of(int sentence) => _of[sentence];

    private static bool HasInner(ReadOnlySpan<TokenData> tokens, Sentence mark)
    {
        for (int i = mark.FirstToken + 1; i < mark.EndToken - 1; i++)
        {
            if (tokens[i].Text is "[" or "]") return true;
        }

        return false;
    }

    private static (int First, int Last) Next(ReadOnlySpan<TokenData> tokens, Sentence mark, (int, int) now, (int, int) issuer)
    {
        string first = tokens[mark.FirstToken + 1].Text.ToLowerInvariant(), last = tokens[mark.EndToken - 2].Text.ToLowerInvariant();
        if (last == "recording" || first.Contains("announcer", StringComparison.Ordinal)) return issuer;
        if (BracketNotes.EndsNote(last) || BracketNotes.BeginsText(last)) return now;
        return (mark.FirstToken + 1, mark.EndToken - 2);
    }

    // "[Speech] [President Ana Lima] [Text]", "[Speech by President Ana Lima]": whoever stands behind the sort of text.
    private static (int First, int Last) IssuerIn(ReadOnlySpan<TokenData> tokens, Sentence dateline)
    {
        for (int i = dateline.FirstToken + 1; i + 2 < dateline.EndToken; i++)
        {
            if (tokens[i - 1].Text != "[" || tokens[i].Text.ToLowerInvariant() is not ("communique" or "communiqué" or "statement" or "speech" or "address" or "message" or "bulletin" or "announcement" or "letter" or "declaration" or "proclamation" or "report")) continue;
            bool by = tokens[i + 1].Text.ToLowerInvariant() is "by" or "from";
            if (!by && !(tokens[i + 1].Text == "]" && tokens[i + 2].Text == "[")) continue;
            int from = by ? i + 2 : i + 3, until = from;
            while (until < dateline.EndToken && tokens[until].Text is not ("]" or ",")) until++;
            bool named = until > from && until < dateline.EndToken && !BracketNotes.BeginsText(tokens[from].Text) && tokens[from].Text.ToLowerInvariant() is not ("begin" or "passage");
            // A report is by whoever wrote it down, unless a body made it.
            return named && !(tokens[i].Text.Equals("report", StringComparison.OrdinalIgnoreCase) && by) ? (from, until - 1) : (-1, -1);
        }

        return (-1, -1);
    }
}
