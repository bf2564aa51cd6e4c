using Chancery.Documents;
using Chancery.Mentions;

namespace Chancery.Tests.Mentions;

public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("The strike killed four people.", "four", 4.0, 4.0, "people", "dead")]
    [InlineData("Around 15,000 soldiers were deployed.", "Around 15,000", 15000.0, 15000.0, "soldiers", "")]
    [InlineData("At least 40 fighters were killed.", "At least 40", 40.0, null, "fighters", "dead")]
    [InlineData("The attack killed more than 30 troops.", "more than 30", 30.0, null, "troops", "dead")]
    [InlineData("Up to 40 soldiers died.", "Up to 40", null, 40.0, "soldiers", "dead")]
    [InlineData("Police arrested 40 to 50 protesters.", "40 to 50", 40.0, 50.0, "protesters", "detained")]
    [InlineData("Police arrested between 40 and 50 protesters.", "between 40 and 50", 40.0, 50.0, "protesters", "detained")]
    [InlineData("Police arrested 40-50 protesters.", "40-50", 40.0, 50.0, "protesters", "detained")]
    [InlineData("Twenty-three soldiers were wounded.", "Twenty-three", 23.0, 23.0, "soldiers", "injured")]
    [InlineData("Two hundred and five soldiers were wounded.", "Two hundred and five", 205.0, 205.0, "soldiers", "injured")]
    [InlineData("Dozens of people were injured.", "Dozens", 12.0, null, "people", "injured")]
    [InlineData("Tens of thousands of people fled their homes.", "Tens of thousands", 10000.0, null, "people", "displaced")]
    [InlineData("Hundreds of thousands of people marched.", "Hundreds of thousands", 100000.0, null, "people", "")]
    [InlineData("A dozen civilians were abducted.", "A dozen", 12.0, 12.0, "civilians", "abducted")]
    [InlineData("More than two dozen countries voted.", "More than two dozen", 24.0, null, "countries", "")]
    [InlineData("The country hosts half a million refugees.", "half a million", 500000.0, 500000.0, "refugees", "")]
    [InlineData("The country hosts 1.6 million refugees.", "1.6 million", 1600000.0, 1600000.0, "refugees", "")]
    [InlineData("Russia launched 273 drones.", "273", 273.0, 273.0, "drones", "")]
    [InlineData("The bombing resulted in the deaths of at least 40 fighters.", "at least 40", 40.0, null, "fighters", "dead")]
    [InlineData("Ten people were hurt, including two seriously, in the ambush.", "Ten", 10.0, 10.0, "people", "injured")]
    [InlineData("The army suffered 39 deaths.", "39", 39.0, 39.0, "deaths", "dead")]
    [InlineData("The depot held 120t of grain.", "120t", 120.0, 120.0, "t", "")]
    [InlineData("The bridge cost 2.5m euros.", "2.5m euros", 2500000.0, 2500000.0, "euros", "")]
    [InlineData("The visa costs 90USD now.", "90USD", 90.0, 90.0, "dollars", "")]
    [InlineData("Stir in 3/4 cup of flour.", "3/4", 0.75, 0.75, "cup", "")]
    [InlineData("The stadium holds 65, 000 spectators.", "65, 000", 65000.0, 65000.0, "spectators", "")]
    public void Figures_have_a_low_a_high_a_unit_and_a_measure(string text, string words, double? low, double? high, string unit, string measure)
    {
        (FigureMention figure, string found) = First(text);

        Assert.Equal(words, found);
        Assert.Equal(low, figure.Low);
        Assert.Equal(high, figure.High);
        Assert.Equal(unit, figure.Unit);
        Assert.Equal(measure, figure.Measure);
    }

    [Theory]
    [InlineData("Germany pledged €50 million to Syria.", 50e6, "euros")]
    [InlineData("Germany pledged $2bn to Syria.", 2e9, "dollars")]
    [InlineData("Germany pledged US$20 billion to Syria.", 20e9, "dollars")]
    [InlineData("Japan pledged 500 million yen to Syria.", 500e6, "yen")]
    [InlineData("The EU pledged over 9 billion euros to Syria.", 9e9, "euros")]
    [InlineData("The ticket costs 12 dollars and 50 cents.", 12.5, "dollars")]
    [InlineData("The firm made a profit of 30 MUSD.", 30e6, "dollars")]
    [InlineData("The farmers claim 12,50,000 rupees.", 1250000, "rupees")]
    public void Sums_of_money_have_a_word_for_their_unit(string text, double low, string unit)
    {
        (FigureMention figure, _) = First(text);

        Assert.Equal(nameof(FigureKind.Money), figure.Kind.ToString());
        Assert.Equal(low, figure.Low);
        Assert.Equal(unit, figure.Unit);
    }

    [Fact]
    public void A_number_without_a_noun_takes_it_from_the_one_before()
    {
        List<FigureMention> figures = [.. Parsed.Figures(Parsed.Read("The strike killed 12 civilians and wounded 30.")).Figures];

        Assert.Equal(2, figures.Count);
        Assert.Equal(("civilians", "dead"), (figures[0].Unit, figures[0].Measure));
        Assert.Equal(("civilians", "injured"), (figures[1].Unit, figures[1].Measure));
    }

    [Fact]
    public void A_numbered_part_knows_its_whole()
    {
        List<FigureMention> figures = [.. Parsed.Figures(Parsed.Read("The strike killed 18 people, including 15 civilians.")).Figures];

        Assert.Equal("part", figures[1].Scope);
        Assert.Same(figures[0], figures[1].Whole);
        Assert.Equal("dead", figures[1].Measure);
    }

    [Theory]
    [InlineData("The strike wounded another 20 people.", "new")]
    [InlineData("The attack brings the death toll to 57.", "total")]
    public void The_words_before_a_number_give_its_scope(string text, string scope)
    {
        (FigureMention figure, _) = First(text);

        Assert.Equal(scope, figure.Scope);
    }

    [Theory]
    [InlineData("The council adopted Resolution 1701.")]
    [InlineData("The army received F-16 jets.")]
    [InlineData("The leaders met on 3 May 2024.")]
    [InlineData("A 34-year-old man was arrested.")]
    [InlineData("They agreed on a 10-day ceasefire.")]
    [InlineData("No one was hurt.")]
    [InlineData("The two countries signed an accord.")]
    [InlineData("The 55-member union met.")]
    [InlineData("The talks began at 6 a.m. on Monday.")]
    [InlineData("The base lies 20 km from the border.")]
    public void Labels_dates_ages_and_lengths_count_nothing(string text)
    {
        IEnumerable<FigureMention> figures = Parsed.Figures(Parsed.Read(text)).Figures.Where(f => f.Counts);

        Assert.Empty(figures);
    }

    [Fact]
    public void A_letter_before_a_dimension_is_a_measure_of_length()
    {
        FigureMention figure = Parsed.Figures(Parsed.Read("The wall is 2.5m high.")).Figures.Single();

        Assert.Equal(2.5, figure.Low);
        Assert.Equal("m", figure.Unit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("at least more than up to over 5 - 4 - 3 / 2 % $ € 99999999999999999999999 1,2,3 1,000,00 .5 5. -5 $$5 hundred million of of")]
    [InlineData("one one one two two and and a half a a dozen dozens of of tens of of")]
    public void Odd_numbers_never_throw(string text)
    {
        FigureReader reader = Parsed.Figures(Parsed.Read(text));

        Assert.NotNull(reader.Figures);
    }

    private static (FigureMention Figure, string Words) First(string text)
    {
        Tree tree = Parsed.Read(text);
        FigureReader reader = Parsed.Figures(tree);
        FigureMention figure = reader.Figures.First(f => f.Counts);
        return (figure, tree.TextOf(figure.First, figure.Last));
    }
}
