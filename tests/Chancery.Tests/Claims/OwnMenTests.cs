using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>A neighbour named before its verb, the men who fight for somebody, and those who lead a protest.</summary>
public sealed class OwnMenTests
{
    [Theory]
    [InlineData("Chad closed the border, a step that neighbouring Niger denounced as illegal.", "ACCUSE", "NER", "TCD")]
    [InlineData("Chad closed the border, which neighbouring Niger and Togo denounced.", "ACCUSE", "NER,TGO", "TCD")]
    [InlineData("The pact was signed after neighboring Niger denounced Chad.", "ACCUSE", "NER", "TCD")]
    [InlineData("CHISINAU (AP) — Moldova recalled its ambassador from Moscow. Prime Minister Irina Ceban accused Russia of lying. Russia denied it, and Russian envoys left.", "ACCUSE", "MDA", "RUS")]
    [InlineData("CHISINAU (AP) — Two Russian diplomats left on Monday. Russian troops are in Russia. Russian firms wait. Prime Minister Irina Ceban blamed Russia for the strike.", "ACCUSE", "MDA", "RUS")]
    [InlineData("The town of Bria fell on Tuesday to the warlord's men.", "COERCE", "CAF", "CAF")]
    [InlineData("The rebel leader in Mali, Ali Musa, ordered his men to stop fighting.", "CONCEDE", "MLI", "")]
    [InlineData("The coup in Togo followed six months of protests led by the opposition leader Ali Musa.", "PROTEST", "TGO", "")]
    public void The_parties_are_found(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Fact]
    public void The_men_of_a_warlord_fight() => Assert.Equal("REB", Assert.Single(Assert.Single(ClaimsOf("The warlord's men killed nine traders in Chad.")).Source).Sector);

    [Theory]
    [InlineData("The soldier killed the town's men.", "CVL")]
    [InlineData("The soldier killed nine men.", "CVL")]
    public void Other_men_do_not(string text, string sector) => Assert.Equal(sector, Assert.Single(Assert.Single(ClaimsOf(text)).Target).Sector);

    // The toll of the war that the report is about, told far from it.
    [Theory]
    [InlineData("Some 1,500 people have been killed since May.", 2)]
    [InlineData("Some 1,500 people have been honoured since May.", 1)]
    public void The_dead_since_a_war_began_are_told(string text, int attacks) =>
        Assert.Equal(attacks, ClaimsOf("Kenyan rebels are fighting the army. A fair was held in Lamu. The choir sang. The rain stopped. The shops opened. " + text).Count(c => c.Kind == "ASSAULT"));

    [Theory]
    [InlineData("Kenya's men won the race.")]
    [InlineData("A province neighbouring Chad denounced nobody.")]
    public void Nothing_is_claimed(string text) => Assert.Empty(ClaimsOf(text));
}
