using System.Collections.Immutable;
using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>Cuts a report into words and sentences by rule. Every character but white space is in exactly one word.</summary>
public sealed class TokenStage : IReadingStage
{
    /// <inheritdoc/>
    public DocumentLayers Needs => DocumentLayers.None;

    /// <inheritdoc/>
    public DocumentLayers Adds => DocumentLayers.Tokens;

    /// <inheritdoc/>
    public void Read(DocumentEditor editor)
    {
        string text = editor.Document.Text;
        Span<RawWord> words = new WordSplitter(text).Split();
        if (words.IsEmpty)
        {
            editor.SetTokens([], []);
            return;
        }

        string? restored = CaseRestorer.IsWithoutCase(text) ? CaseRestorer.Restore(text, words) : null;
        ImmutableArray<Sentence> sentences = restored is null ? new SentenceSplitter(text, words).Split() : [];
        restored ??= CaseRestorer.RestoreSentences(text, words, sentences);
        if (restored is not null)
        {
            // Case tells words and sentences apart too.
            text = restored;
            words = new WordSplitter(text).Split();
            sentences = new SentenceSplitter(text, words).Split();
        }

        editor.Document.ReadingText = text;
        TokenData[] tokens = new TokenData[words.Length];
        for (int s = 0; s < sentences.Length; s++)
        {
            Sentence sentence = sentences[s];
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                ref TokenData token = ref tokens[i];
                token.Start = words[i].Start;
                token.Length = words[i].Length;
                token.Sentence = s;
                token.Head = -1;
                token.Xpos = "";
                token.Lemma = "";
                token.Text = WordPool.GetVisible(text.AsSpan(token.Start, token.Length));
            }
        }

        editor.SetTokens(tokens, sentences);
    }
}
