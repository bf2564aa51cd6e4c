using Chancery.Documents;
using Chancery.Export;

namespace Chancery.Tests.Reading;

public class ConlluTests
{
    [Fact]
    public void Words_and_sentences_survive_writing_and_reading()
    {
        Document document = Cut.Read("Talks fail\n\nBEIJING (AP) — China didn't agree. \"No,\" it said 😀.\n\n• free passage");
        using StringWriter output = new();
        ConlluWriter.Write(document, output);

        Document again = Assert.Single(ConlluReader.Read(output.ToString()));

        Assert.Equal(document.Text, again.Text);
        Assert.Equal(document.Sentences, again.Sentences);
        for (int i = 0; i < document.Tokens.Length; i++) Assert.Equal((document.Tokens[i].Start, document.Tokens[i].Length, document.Tokens[i].Text), (again.Tokens[i].Start, again.Tokens[i].Length, again.Tokens[i].Text));
    }

    [Fact]
    public void Multiword_tokens_count_by_their_words()
    {
        Document document = Assert.Single(ConlluReader.Read("# newdoc id = a\n1\tThey\t_\n2-3\tcannot\t_\n2\tcan\t_\n3\tnot\t_\n4\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\n\n"));

        Assert.Equal("They cannot go.", document.Text);
        Assert.Equal("a", document.Source.Id);
        Assert.Equal(5, document.Tokens.Length);
        Assert.Equal("not", document.TextOf(document.RangeOf(2, 2)));
    }

    [Fact]
    public void Rows_say_what_is_known()
    {
        Document document = Cut.Read("😀 Paris agreed.");
        using StringWriter output = new();

        ConlluWriter.Write(document, output);

        Assert.Contains("# text = 😀 Paris agreed.\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2\tParis\t_\t_\t_\t_\t_\t_\t_\tStart=2|End=7\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("3\tagreed\t_\t_\t_\t_\t_\t_\t_\tStart=8|End=14|SpaceAfter=No\n", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1\n2-\tx\nx\ty\n1-9\tabc\n\n# newdoc\n\t\t\n")]
    public void Odd_rows_are_left_out(string conllu) => Assert.True(ConlluReader.Read(conllu).Length <= 1);
}
