using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

public class ComplementTests
{
    [Theory]
    // What is called for is the subject of the clause.
    [InlineData("The Maltese premier called for the toll to be doubled.", "REQUEST", "change", "MLT", "")]
    [InlineData("Qatar will retaliate if its harbour is bombed.", "THREATEN", "violence", "QAT", "")]
    [InlineData("The Fijian envoy was accused by the Samoan police of theft.", "ACCUSE", "allege", "WSM", "FJI")]
    // What is told beside the object.
    [InlineData("Cuba sent the Chilean consul home.", "SANCTION", "expel", "CUB", "CHL")]
    [InlineData("A Kenyan court gave the Ugandan minister three years.", "SANCTION", "convict", "KEN", "UGA")]
    [InlineData("Spain warned the Serbian government of a visa suspension.", "THREATEN", "restrict", "ESP", "SRB")]
    public void A_complement_belongs_to_its_act(string text, string kind, string mode, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);

        Assert.Equal(mode, claim.Mode);
        Assert.Equal(source, string.Join(',', claim.Source.Select(a => a.Country)));
        Assert.Equal(target, string.Join(',', claim.Target.Select(a => a.Country)));
    }

    [Theory]
    [InlineData("Scholars describe the grave of nine Danish soldiers from the 3rd century who were killed in a raid.", 0)]
    [InlineData("Scholars describe the grave of nine Danish soldiers who were killed in a raid.", 1)]
    public void What_befell_people_of_an_old_century_is_no_act(string text, int count) => Assert.Equal(count, ClaimsOf(text).Count(c => c.Kind == "ASSAULT"));

    [Fact]
    public void A_capital_at_the_beginning_makes_no_name() => Assert.Equal("NGO", Assert.Single(Assert.Single(ClaimsOf("Union leader Jan Berg condemned the government of Norway.")).Source).Sector);

    [Fact]
    public void What_an_act_is_done_in_is_no_part_of_its_object() => Assert.Contains(ClaimsOf("Togolese marines carried out the search in coordination with the Ghanaian navy."), c => c.Kind == "COOPERATE" && c.Target.Any(t => t.Country == "GHA"));

    [Theory]
    [InlineData("A tribunal in Lusaka found the general not guilty.")]
    [InlineData("The school sent the pupils home.")]
    public void No_act_is_made_of_a_complement_that_denies_it(string text) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == "SANCTION");
}
