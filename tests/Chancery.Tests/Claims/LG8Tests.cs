using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Health bodies, armies that help, and politicians at home.</summary>
public class LG8Tests
{
    [Theory]
    // A body in capitals is no pronoun, whatever stands before it.
    [InlineData("The WHO sent vaccines to Gambia on Monday.", "AID", "IGO", "GMB")]
    [InlineData("WHO has condemned the Eritrean government over its silence on the fever.", "ACCUSE", "IGO", "ERI")]
    // Forces of a state that bring people out of a flood do what counts.
    [InlineData("The Gambian army evacuated 900 villagers from flooded farms in Gambia.", "AID", "GMB", "GMB")]
    // Candidates have no arms but words.
    [InlineData("Senator Ramiro Duque attacked the Colombian interior minister on Friday.", "ACCUSE", "COL", "COL")]
    public void BothSidesAreTold(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);
        Assert.Equal((source, target), (string.Join(',', claim.Source.Select(p => p.Country)), string.Join(',', claim.Target.Select(p => p.Country))));
    }

    [Theory]
    // Where everything stands in capitals, "WHO" may be anybody; firemen who do their work are no political actors.
    [InlineData("MAN WHO SANG WINS PRIZE IN TOGO")]
    [InlineData("Firefighters evacuated 40 guests from a hotel in Gambia after a kitchen fire.")]
    public void NobodyElseHelps(string text) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == "AID");
}
