using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Material acts told in the manner of long reports: bills that their sponsors bring in, tolls that name those among them, words with hyphens, aims reached or not.</summary>
public class MaterialActTests
{
    [Theory]
    // A bill is its sponsor's, under whichever word the report comes back to it.
    [InlineData("Swedish lawmaker Anna Lind introduced a bill on mining last week. The legislation would bar Chadian firms from trading in gold.", "SANCTION", "SWE", "TCD")]
    [InlineData("Swedish lawmakers introduced a measure on mining last week. The measure names nine firms. It also would renew sanctions against Chad.", "SANCTION", "SWE", "TCD")]
    [InlineData("Swedish lawmakers passed a set of measures to tighten sanctions on Chad.", "SANCTION", "SWE", "TCD")]
    // Who came under whose control.
    [InlineData("Bukavu came under Rwandan control in March.", "COERCE", "RWA", "COD")]
    // Those whom the main clause names.
    [InlineData("Those arrested included two Tunisian editors.", "COERCE", "", "TUN")]
    // Who has an aim.
    [InlineData("Portugal achieved its goal of taking in 9,000 Eritrean refugees.", "AID", "PRT", "ERI")]
    // A body in capitals is no pronoun, whatever stands before it.
    [InlineData("The WHO sent vaccines to Gambia on Monday.", "AID", "IGO", "GMB")]
    // Forces of a state that bring people out of a flood do what counts.
    [InlineData("The Gambian army evacuated 900 villagers from flooded farms in Gambia.", "AID", "GMB", "GMB")]
    // Who is helped in what he does.
    [InlineData("The Gambian army retook Brikama with the assistance of the Ghanaian army.", "AID", "GHA", "GMB")]
    [InlineData("The Gambian army, with air support from Ghana, advanced on Brikama.", "AID", "GHA", "GMB")]
    public void Sides_are_those_of_whoever_is_behind_the_act(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Theory]
    [InlineData("Portugal achieved its goal of taking in 9,000 Eritrean refugees.", "AID", Standing.Happened)]
    [InlineData("Portugal fell short of its goal of taking in 9,000 Eritrean refugees.", "AID", Standing.Planned)]
    [InlineData("Some 900 Ugandan soldiers are stationed in Juba.", "MOBILIZE", Standing.Happened)]
    [InlineData("The Ugandan army has observed a cease-fire since May.", "RETREAT", Standing.Happened)]
    public void Standing_is_that_of_the_clause(string text, string kind, Standing standing) =>
        Assert.Equal(standing, ClaimsOf(text).First(c => c.Kind == kind).Standing);

    [Theory]
    [InlineData("Ugandan soldiers stationed in Juba like to dance.")]
    [InlineData("The Ugandan bill on fishing would bar nobody.")]
    public void Nothing_is_told_of_what_only_says_which(string text) => Assert.Empty(ClaimsOf(text));

    [Theory]
    // Where everything stands in capitals, "WHO" may be anybody; firemen who do their work are no political actors.
    [InlineData("MAN WHO SANG WINS PRIZE IN TOGO")]
    [InlineData("Firefighters evacuated 40 guests from a hotel in Gambia after a kitchen fire.")]
    public void Others_help_nobody(string text) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == "AID");
}
