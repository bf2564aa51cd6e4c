using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>What a verb is completed by: those helped, told or agreed with, and phrases that hang on the object.</summary>
public sealed class VerbComplementTests
{
    [Theory]
    [InlineData("Ugandan troops helped the Congolese army recapture the valley.", "AID", "UGA", "COD")]
    [InlineData("Glencore agreed with the Zambian government to sell the smelter.", "AGREE", "CHE", "ZMB")]
    [InlineData("Fiji gifted the Samoan navy a patrol boat.", "AID", "FJI", "WSM")]
    [InlineData("Chad and Gabon agreed in principle to a treaty.", "AGREE", "TCD", "GAB")]
    [InlineData("Peru blamed the blaze on the Chilean army.", "ACCUSE", "PER", "CHL")]
    [InlineData("The Peruvian defence ministry termed the search a violation.", "ACCUSE", "PER", "")]
    [InlineData("Gunmen on horses sprayed a church with bullets in Tegucigalpa.", "ASSAULT", "HND", "HND")]
    [InlineData("The Finnish minister led a delegation on a tour of Laos.", "CONSULT", "FIN", "LAO")]
    [InlineData("Gabon's army is holding three priests incommunicado.", "COERCE", "GAB", "GAB")]
    [InlineData("The court dismissed Togo's suit against Ghana alleging that Ghana armed the smugglers.", "ACCUSE", "TGO", "GHA")]
    [InlineData("Iceland praised the Omani sultan for his role in mediating the truce in Yemen.", "CONSULT", "OMN", "")]
    [InlineData("A Lao officer was found dead with stab wounds in Pakse.", "ASSAULT", "", "LAO")]
    [InlineData("Samoa's supreme court ruled that the prime minister may dissolve the council.", "SUPPORT", "WSM", "WSM")]
    [InlineData("Samoa's supreme court ruled that the prime minister cannot dissolve the council.", "REJECT", "WSM", "WSM")]
    public void The_parties_are_found(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).First(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Theory]
    [InlineData("A court in Praia finds a Danish sailor not guilty over a theft in 1987.", "SANCTION")]
    [InlineData("Reviewers slammed the film in Lomé.", "ACCUSE")]
    [InlineData("Togo honoured the potter who made the bronzes that were looted from Gabon by Dutch forces.", "COERCE")]
    public void Nothing_is_claimed(string text, string kind) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == kind);

    [Fact]
    public void What_is_fired_and_where_it_falls_are_one_attack() =>
        Assert.Single(ClaimsOf("Two bakers were killed after shells fired from Niger landed in Kara, Togo."), c => c.Kind == "ASSAULT");

    [Theory]
    [InlineData("The Gambian president told a conference in Dakar that the dam was safe.", "CONSULT")]
    [InlineData("A drone attack caused a blaze at a refinery in Jizan, Saudi Arabia.", "ASSAULT")]
    [InlineData("Mauritania denied harbouring rebels from Mali.", "AID")]
    [InlineData("Guyana suspends gold mining in Mahdia for three weeks.", "COERCE")]
    public void The_act_is_found(string text, string kind) => Assert.Contains(ClaimsOf(text), c => c.Kind == kind);
}
