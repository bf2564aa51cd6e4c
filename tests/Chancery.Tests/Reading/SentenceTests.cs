using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public class SentenceTests
{
    [Theory]
    [InlineData("It has influence.The parade went on.")]
    [InlineData("He left.\"The end is near,\" he said.")]
    [InlineData("Was it so?Nobody knew.")]
    [InlineData("It was (so they said).The rest followed.")]
    public void A_missing_blank_after_a_full_stop_does_not_join_sentences(string text) => Assert.Equal(2, Cut.Sentences(text).Length);

    [Theory]
    [InlineData("Visit example.com for more.")]
    [InlineData("The U.S.A. spent $3.5m on it.")]
    [InlineData("Gen. Smith met Lt. Col. Brown of Acme Corp. on Jan. 5.")]
    [InlineData("The U.S. Army and the U.S. Navy came at 8 p.m. Monday.")]
    [InlineData("John F. Kennedy and J. Edgar Hoover met.")]
    [InlineData("\"Why?\" he asked.")]
    [InlineData("\"Stop!\" Smith said.")]
    [InlineData("No. 2 and St. Petersburg vs. Moscow etc. were named.")]
    [InlineData("He waited ... and waited.")]
    public void A_full_stop_inside_a_sentence_does_not_end_it(string text) => Assert.Equal([text], Cut.Sentences(text));

    [Theory]
    [InlineData("He moved to the U.S. The rest stayed.")]
    [InlineData("It began at 8 p.m. Troops came later.")]
    [InlineData("It was Plan B. The army had no other.")]
    [InlineData("He works for Acme Inc. It pays well.")]
    [InlineData("What now?! Nobody knows.")]
    [InlineData("They left in Sept. They came back.")]
    [InlineData("No. He did not.")]
    public void An_abbreviation_ends_a_sentence_if_the_next_word_begins_one(string text) => Assert.Equal(2, Cut.Sentences(text).Length);

    [Theory]
    [InlineData("He said: \"Go.\" They went.", "He said: \"Go.\"")]
    [InlineData("(They left.) He stayed.", "(They left.)")]
    [InlineData("“It is ‘over.’” They cheered.", "“It is ‘over.’”")]
    [InlineData("It is so.[3] It stays.", "It is so.[3]")]
    [InlineData("It was so. [3] It stays.", "It was so. [3]")]
    public void Closing_quotes_belong_to_the_sentence_they_close(string text, string first) => Assert.Equal(first, Cut.Sentences(text)[0]);

    [Fact]
    public void Quotes_may_run_over_sentences() =>
        Assert.Equal(["\"We came.", "We saw,\" he said.", "It ended."], Cut.Sentences("\"We came. We saw,\" he said. It ended."));

    [Theory]
    [InlineData("BEIJING (AP) — China said no.", "# BEIJING (AP) —", "China said no.")]
    [InlineData("BEIJING (AP)  China said no.", "# BEIJING (AP)", "China said no.")]
    [InlineData("GENEVA, March 3 (Reuters) - The UN met.", "# GENEVA, March 3 (Reuters) -", "The UN met.")]
    [InlineData("PARIS — France recalled its envoy.", "# PARIS —", "France recalled its envoy.")]
    [InlineData("Moscow, 3 March (Interfax) – Russia agreed.", "# Moscow, 3 March (Interfax) –", "Russia agreed.")]
    [InlineData("SAN SALVADOR, 3 JAN 90 -- [TEXT] THE ARMY CAME.", "# SAN SALVADOR, 3 JAN 90 -- [TEXT]", "THE ARMY CAME.")]
    [InlineData("Lome, 3 Mar 90 (Radio Lome) -- [text] the army came.", "# Lome, 3 Mar 90 (Radio Lome) -- [text]", "the army came.")]
    [InlineData("LOME, 3 MAR 90 (AFP) -- [Communique] [Togolese Students' League] [Text] The army came.", "# LOME, 3 MAR 90 (AFP) -- [Communique] [Togolese Students' League] [Text]", "The army came.")]
    [InlineData("Lome, 3 Mar 90 (Radio Lome) -- [text] Sokode -- the army came.", "# Lome, 3 Mar 90 (Radio Lome) -- [text] Sokode --", "the army came.")]
    [InlineData("Lome, 3 Mar 90 (Radio Lome) -- [The] army came.", "# Lome, 3 Mar 90 (Radio Lome) --", "[The] army came.")]
    [InlineData("NEW DELHI: India agreed.", "# NEW DELHI:", "India agreed.")]
    public void A_dateline_stands_apart(string text, string dateline, string rest) => Assert.Equal([dateline, rest], Cut.Sentences(text));

    [Fact]
    public void A_dateline_may_follow_a_headline() => Assert.Equal(["A woman was fined.", "# LAGOS --", "A woman was fined on Monday."], Cut.Sentences("A woman was fined. LAGOS -- A woman was fined on Monday."));

    [Theory]
    [InlineData("Lomé, 3 May 91 (Domestic Service) -- [Text] the army left.", "# Lomé, 3 May 91 (Domestic Service) -- [Text]", "the army left.")]
    [InlineData("Porto Novo (Benin), 14 Sep 89 (Acan - EFE) -- [text] Police said no.", "# Porto Novo (Benin), 14 Sep 89 (Acan - EFE) -- [text]", "Police said no.")]
    [InlineData("Clandestine, no date (radio Free Togo) -- [communique] [General Command of the Northern Front] [text] [continued] we left.", "# Clandestine, no date (radio Free Togo) -- [communique] [General Command of the Northern Front] [text] [continued]", "we left.")]
    [InlineData("Lagos, 2 Jun 90 -- [Excerpts] [Haro] we left.", "# Lagos, 2 Jun 90 -- [Excerpts]", "[Haro] we left.")]
    public void A_dateline_of_a_monitored_broadcast_stands_apart(string text, string dateline, string rest) => Assert.Equal([dateline, rest], Cut.Sentences(text));

    [Fact]
    public void The_marks_of_a_transcript_stand_apart() => Assert.Equal(
        ["# [Begin recording]", "# [Haro]", "We left.", "# [Koffi]", "Why?", "# [Haro]", "They came [words indistinct] at noon.", "[End recording]"],
        Cut.Sentences("[Begin recording] [Haro] We left. [Koffi] Why? [Haro] They came [words indistinct] at noon. [End recording]"));

    [Theory]
    [InlineData("[The] army left. [Ana] Lima said so.", "[The] army left.", "[Ana] Lima said so.")]
    [InlineData("The army left. [Our] men stayed.", "The army left.", "[Our] men stayed.")]
    public void Words_put_in_are_no_marks(string text, string first, string second) => Assert.Equal([first, second], Cut.Sentences(text));

    [Theory]
    [InlineData("Chad, 3 May 91 words later, left -- so it is said.")]
    [InlineData("NATO — the alliance — said no.")]
    [InlineData("Keir Starmer (Labour) – who won – said no.")]
    [InlineData("The army - or what is left - fled.")]
    [InlineData("Ana Ba, 34 (in red) -- a nurse -- fled.")]
    [InlineData("Lome, 3 March and after -- all was calm.")]
    public void A_dash_makes_no_dateline(string text) => Assert.Equal([text], Cut.Sentences(text));

    [Fact]
    public void A_heading_on_its_own_line_stands_apart() =>
        Assert.Equal(["# Talks fail in Geneva", "The talks failed.", "They end today."], Cut.Sentences("Talks fail in Geneva\nThe talks failed. They end today."));

    [Fact]
    public void A_wrapped_line_does_not_end_a_sentence() =>
        Assert.Equal(2, Cut.Sentences("The government of the northern region said on Monday that the\nSouthern Council had agreed to a truce that would begin at midnight\nand hold for a week. It gave no\ndetails.").Length);

    [Fact]
    public void Lines_in_capitals_may_be_wrapped_too() =>
        Assert.Equal(2, Cut.Sentences("THE BATTALION HAS REPORTED THAT ABOUT 50 PEASANTS OF VARIOUS AGES HAVE\nBEEN KIDNAPPED BY TERRORISTS OF THE FRONT IN SAN MIGUEL DEPARTMENT AND\nTAKEN TO AN UNKNOWN LOCATION IN THE NORTH.  THE MASS KIDNAPPING TOOK\nPLACE ON 30 DECEMBER.").Length);

    [Fact]
    public void An_empty_line_always_ends_a_sentence() => Assert.Equal(2, Cut.Sentences("the first part\n\nand the second.").Length);

    [Fact]
    public void List_items_stand_apart() =>
        Assert.Equal(["# Demands", "* • an end to fighting", "* • free passage", "* 1. A truce."], Cut.Sentences("Demands\n\n• an end to fighting\n• free passage\n\n1. A truce."));

    [Fact]
    public void A_very_long_sentence_is_divided() =>
        Assert.All(Cut.Read(string.Join(", ", Enumerable.Repeat("one thing", 500)) + ".").Sentences, s => Assert.InRange(s.TokenCount, 1, SentenceSplitter.LongestSentence));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Nothing_has_no_sentences(string text) => Assert.Empty(Cut.Read(text).Sentences);

    [Fact]
    public void Two_million_characters_on_one_line_are_read_in_time()
    {
        foreach (string piece in (ReadOnlySpan<string>)["a", "a.b", "A.", "(", "http://", "a@b", "1-", "'", "\"", "x-y.z ", "👩\u200D", ". ", "www."])
        {
            string text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
            long begin = Environment.TickCount64;
            Document document = Cut.Read(text);
            Assert.True(document.Sentences.Length > 0);
            Assert.True(Environment.TickCount64 - begin < 20_000, piece);
        }
    }
}
