using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Tests.Mentions;

public sealed class OddTextTests
{
    private static readonly string[] _words =
        ["the", "a", "last", "next", "this", "early", "late", "mid-", "May", "March", "3", "31", "2024", "1999", "9999", "0", "Friday", "Sunday", "week", "weeks", "year", "years", "ago", "later", "after", "before", "since",
        "until", "between", "and", "to", "-", "–", "of", "end", "start", "first", "quarter", "half", "million", "dozen", "dozens", "tens", "thousands", "at", "least", "more", "than", "$", "€", "%", "killed", "people", "others",
        "twenty", "three", "hundred", "century", "decades", "Easter", "New", "Year", "'s", "Day", "winter", "a.m.", "17:30", "12:99", "1,000", "1,00", "10-day", "34-year-old", "old", "every", "each", "per", "another", "in", "for",
        "within", "by", "from", ",", ".", "(", ")", "900000", "99999999999999999999", "second", "time", "one", "no"];

    [Theory]
    [InlineData(null)]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2024-02-29")]
    public void Words_in_any_order_never_throw(string? published)
    {
        Random dice = new(7);
        for (int round = 0; round < 50; round++)
        {
            string text = string.Join(' ', Enumerable.Range(0, 40).Select(_ => _words[dice.Next(_words.Length)]));
            Tree tree = Parsed.Read(text);

            TimeReader times = new(tree, Parsed.Day(published));
            FigureReader figures = new(tree, times, KnowledgeBase.Shipped.Words);
            OrdinalReader ordinals = new(tree, times, Parsed.Day(published));

            Assert.All(times.Times, t => Assert.True(t.First <= t.Head && t.Head <= t.Last && t.Last < tree.Count));
            Assert.All(figures.Figures, f => Assert.True(f.First <= f.Last && f.Last < tree.Count && f.UnitToken < tree.Count));
            Assert.All(ordinals.Ordinals, o => Assert.True(o.First <= o.Last && o.Last < tree.Count));
        }
    }

    [Theory]
    [InlineData("early ")]
    [InlineData("the end of ")]
    [InlineData("12 ")]
    [InlineData("3 days after ")]
    [InlineData("twenty - ")]
    public void Endless_chains_are_read_in_passing(string words)
    {
        string text = string.Concat(Enumerable.Repeat(words, 1000));
        Tree tree = Parsed.Read(text);

        TimeReader times = new(tree, Parsed.Day("2025-09-02"));
        FigureReader figures = new(tree, times, KnowledgeBase.Shipped.Words);

        Assert.NotNull(figures.Figures);
    }
}
