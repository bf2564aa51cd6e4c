using Chancery.Claims;
using Chancery.Documents;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Statements whose title or first lines alone say who speaks, offices that one body or state has, and the coalition.</summary>
public sealed class StatementIssuerTests
{
    [Theory]
    [InlineData("Truce in Togo – Statement by the Minister of Foreign Affairs", "Togo and Benin agreed on a truce. Lomé has denied shelling the port. I condemn the raid by Chadian soldiers. Ghana will be vigilant.", "GHA")]
    [InlineData("Statement by the High Representative on the raid in Lomé", "Today is a sad day. We strongly condemn the attack by Chadian soldiers on Togo.", "IGO")]
    [InlineData("Foreign Secretary statement on Togo", "“I strongly condemn the attack by Chadian soldiers on Togo.”", "GBR")]
    [InlineData("Statement attributable to the Spokesman for the Secretary-General on Togo", "We strongly condemn the attack by Chadian soldiers on Togo.", "IGO")]
    [InlineData("Danish Foreign Minister condemns raid in Togo", "“I strongly condemn the attack by Chadian soldiers on Togo.”", "DNK")]
    [InlineData("", "The Danish foreign minister issued the following statement: We strongly condemn the attack by Chadian soldiers on Togo.", "DNK")]
    [InlineData("", "We strongly condemn the attack by Chadian soldiers on Togo. Norway will continue its work for peace.", "NOR")]
    [InlineData("", "The Danish foreign minister spoke to reporters. He said: “It was late. I strongly condemn the attack by Chadian soldiers on Togo.”", "DNK")]
    public void We_and_I_are_whoever_issues_the_statement(string title, string text, string issuer)
    {
        Claim claim = Read(title, text).First(c => c.Kind == "ACCUSE");

        Assert.Equal(issuer, Countries(claim.Source));
        Assert.Equal("TCD", Countries(claim.Target));
    }

    [Fact]
    public void What_a_statement_says_must_be_is_asked_by_its_issuer()
    {
        Claim claim = Read("Statement by the High Representative on Togo", "We welcome the truce in Togo. Chad must withdraw its troops.").First(c => c.Kind == "REQUEST");

        Assert.Equal("IGO", Countries(claim.Source));
        Assert.Equal("TCD", Countries(claim.Target));
    }

    [Theory]
    [InlineData("The Secretary-General condemned the raid by Chadian troops in Togo.", "IGO")]
    [InlineData("The UN Security Council met on Togo. The council condemned the raid by Chadian troops.", "IGO")]
    [InlineData("Minister for Africa Tom Gale condemned the raid by Chadian troops on a British farm in Togo.", "GBR")]
    public void An_office_is_of_the_one_that_has_it(string text, string country) =>
        Assert.Equal(country, Countries(ClaimsOf(text).First(c => c.Kind == "ACCUSE").Source));

    [Theory]
    [InlineData("FMLN troops attacked a camp in Honduras.", "REB")]
    [InlineData("Salvadoran troops attacked a camp in Honduras.", "MIL")]
    public void Troops_of_a_party_are_an_army_of_no_state(string text, string sector) => Assert.Equal(sector, Assert.Single(ClaimsOf(text).First(c => c.Kind == "ASSAULT").Source).Sector);

    [Fact]
    public void The_vice_president_is_he_who_was_called_so()
    {
        Claim claim = ClaimsOf("Vice President Joe Biden called the Chadian president. The Vice President thanked Togo.").First(c => c.Kind == "SUPPORT");

        Assert.Equal("USA", Countries(claim.Source));
    }

    [Fact]
    public void The_coalition_against_islamic_state_is_of_no_one_state()
    {
        Claim claim = ClaimsOf("Coalition military forces conducted nine strikes against Islamic State fighters in Iraq.").First(c => c.Kind == "ASSAULT");

        Assert.Equal("IGO", Countries(claim.Source));
        Assert.Equal("GRP", Countries(claim.Target));
    }

    [Fact]
    public void Strikes_hit_what_they_engage() =>
        Assert.Equal("GRP", Countries(ClaimsOf("Near Tikrit in Iraq, two strikes engaged an Islamic State unit and destroyed a truck.").First(c => c.Kind == "ASSAULT").Target));

    [Theory]
    [InlineData("Togo strongly condemns the attacks against Chad.")]
    [InlineData("Togo condemns the attack against a school in Kano, Nigeria.")]
    [InlineData("Togo is shocked by the terrible attacks in Chad and Gabon.")]
    public void Those_who_suffer_an_attack_are_not_condemned(string text) =>
        Assert.Empty(ClaimsOf(text).First(c => c.Kind == "ACCUSE").Target);

    private static IEnumerable<Claim> Read(string title, string text) => Reader.Read(new SourceText(text) { Title = title, Published = Day }).Claims;
}
