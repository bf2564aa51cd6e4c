using Chancery.Documents;
using Chancery.Mentions;

namespace Chancery.Tests.Mentions;

public sealed class OrdinalReaderTests
{
    [Theory]
    [InlineData("This is Kim's fifth trip to China since 2011.", 5, "trip to China", "2011")]
    [InlineData("Kim arrived in China on his first visit since 2019.", 1, "visit", "2019")]
    [InlineData("The two armies fought for the second time in a week.", 2, "time", null)]
    [InlineData("It was the first time in her 6-year rule that she left the island.", 1, "time", "2019")]
    [InlineData("The two sides held a third round of talks.", 3, "round of talks", null)]
    [InlineData("The country joined the bloc as its 11th member state.", 11, "member state", null)]
    [InlineData("Russia agreed to restore contacts for the first time since they were suspended in 2021.", 1, "time", "2021")]
    public void Ordinals_have_a_number_a_noun_and_a_start(string text, int n, string of, string? since)
    {
        OrdinalMention ordinal = Assert.Single(Read(text));

        Assert.Equal(n, ordinal.N);
        Assert.Equal(of, ordinal.Of);
        Assert.Equal(since, ordinal.Since);
    }

    [Theory]
    [InlineData("The First Lady visited Berlin.")]
    [InlineData("Exports fell in the second quarter of 2025.")]
    [InlineData("A third of the voters stayed at home.")]
    [InlineData("The troops fought in the Second World War.")]
    [InlineData("The soldiers left in the first phase of the accord.")]
    [InlineData("The mayor began his third term.")]
    [InlineData("The talks went on for a second day.")]
    public void Ranks_parts_and_names_are_no_ordinals(string text) => Assert.Empty(Read(text));

    private static IReadOnlyList<OrdinalMention> Read(string text)
    {
        Tree tree = Parsed.Read(text);
        DateOnly? published = Parsed.Day("2025-09-02");
        return new OrdinalReader(tree, new TimeReader(tree, published), published).Ordinals;
    }
}
