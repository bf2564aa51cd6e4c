using Chancery.Documents;
using CsCheck;

namespace Chancery.Tests.Reading;

public class HostileTextTests
{
    private static readonly Gen<string> _pieces = Gen.OneOfConst(
        " ", "\n", "\r\n", "\n\n", "\t", ".", "...", "…", "!", "?", ",", ";", ":", "'", "’", "\"", "“", "”", "(", ")", "[", "]", "-", "—", "--", "@", "#", "$", "%", "&", "/", "U.S.", "Gen.", "a.m.", "J.", "No.", "n't", "'s",
        "cannot", "The", "the", "word", "example.com", "http://a.b/c", "a@b.c", "40", "1,000", "3.5", "2025-01-02", "40-year-old", "BEIJING (AP) —", "•", "1.", "é", "\u200B", "\u200D", "\uFEFF", "\0", "\u0001", "\uFFFD", "\uD83D", "\uDE00",
        "😀", "👩\u200D👩", "🇫🇷", "\uFE0F", "中文。", "محمد", "\u2028", "\u2029", "\u0085", "\u00A0", "\u3000", "_", "``", "''", "[...]", ":)", "<b>", "\\", "|");

    private static readonly Gen<string> _texts = Gen.OneOf(
        _pieces.Array[0, 60].Select(parts => string.Concat(parts)),
        Gen.Char.Array[0, 200].Select(letters => new string(letters)),
        Gen.OneOfConst("a", ".", "-", "'", "A.", "😀", "\n").Select(Gen.Int[1, 3000]).Select((piece, times) => string.Concat(Enumerable.Repeat(piece, times))));

    [Fact]
    public void Every_character_is_in_exactly_one_word() => _texts.Sample(text =>
    {
        Document document = Cut.Read(text);

        int end = 0;
        foreach (TokenData token in document.Tokens)
        {
            Assert.True(token.Length > 0 && token.Start >= end);
            Assert.True(string.IsNullOrWhiteSpace(document.Text[end..token.Start]));
            Assert.True(token.Text.Length > 0);
            end = token.Start + token.Length;
        }

        Assert.True(string.IsNullOrWhiteSpace(document.Text[end..]));
    });

    [Fact]
    public void Sentences_cover_all_words_in_order() => _texts.Sample(text =>
    {
        Document document = Cut.Read(text);

        int next = 0;
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            Sentence sentence = document.Sentences[s];
            Assert.True(sentence.FirstToken == next && sentence.TokenCount > 0);
            for (int i = next; i < sentence.EndToken; i++) Assert.Equal(s, document.Tokens[i].Sentence);
            next = sentence.EndToken;
        }

        Assert.Equal(document.Tokens.Length, next);
    });

    [Fact]
    public void Lemmas_never_fail() => Gen.Select(_texts, Gen.Int[0, 16], Gen.OneOfConst("NNS", "NNPS", "VBD", "VBG", "VBZ", "VBN", "JJR", "JJS", "RBR", "CD", "")).Sample((text, upos, xpos) =>
        Assert.NotNull(Chancery.Reading.Lemmatiser.Find(text, (Upos)upos, xpos)));
}
