using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Talks that are named for the occasion, and what is aimed at, forbidden or refused but not done.</summary>
public class TalksAndAimsTests
{
    [Theory]
    // Who agrees at an occasion has met there; who is named beside it has, too.
    [InlineData("Ghana and Togo agreed on a truce during a phone call on Monday.", "phone", "GHA", "TGO")]
    [InlineData("After six days of talks in Oslo, Peru and Chile agreed to settle their border dispute.", "negotiate", "PER", "CHL")]
    [InlineData("At the Doha meeting, Chadian and Nigerien officials agreed to end the feud.", "meet", "TCD", "NER")]
    [InlineData("Norway's premier refused to rule out a boycott after a meeting with Latvia's president.", "meet", "NOR", "LVA")]
    [InlineData("Benin freed the sailors following negotiations involving Ghana and Togo.", "negotiate", "GHA", "TGO")]
    [InlineData("A summit is held in Lusaka involving Zambia and Malawi.", "multilateral", "ZMB", "MWI")]
    [InlineData("The ministers of Kenya and Uganda held a string of diplomatic meetings in Kigali.", "meet", "KEN", "UGA")]
    public void Talks_in_passing_have_their_sides(string text, string mode, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == "CONSULT");

        Assert.Equal((mode, source, target), (claim.Mode, Countries(claim.Source), Countries(claim.Target)));
    }

    [Theory]
    [InlineData("After the talks in Oslo, Peru agreed to cut its tariffs.")]
    [InlineData("Peru and Chile agreed on a truce. Nobody liked the talks.")]
    public void Talks_without_two_sides_make_no_claim(string text) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == "CONSULT");

    [Theory]
    // The talk on a visit, what an act comes to, and what is counted again are no acts beside it.
    [InlineData("The Kenyan premier visited Oman to discuss the price of tea with the Omani crown prince.", "visited")]
    [InlineData("The Fijian premier visited Samoa, becoming the highest ranking official to have visited Samoa this year.", "visited")]
    [InlineData("The Danish minister visited Ghana, marking the first time a Danish minister has visited Ghana.", "visited")]
    [InlineData("Fiji will withdraw its troops from Samoa, formally ending its military presence there.", "withdraw")]
    // What is refused, barred or hoped for is not done.
    [InlineData("Samoa rejects a proposal by Fiji to host refugees.", "rejects")]
    [InlineData("A Kenyan court rejects requests to release the Ugandan senator.", "rejects")]
    [InlineData("Peru bars the Chilean senator from attending the summit.", "bars")]
    [InlineData("The Omani premier visited Kuwait in an effort to mend ties.", "visited")]
    [InlineData("Canada imposed sanctions on two firms accused of helping Belarus.", "imposed")]
    // One gift of several things.
    [InlineData("Norway gives money, tents and assistance to Malawi.", "gives")]
    [InlineData("The Nepalese premier resigns. Snow fell on the day of his resignation.", "resigns")]
    public void What_hangs_on_an_act_is_no_other(string text, string trigger)
    {
        ReadReport report = Read(text);

        Claim claim = Assert.Single(report.Claims);

        Assert.Equal(trigger, Words(report, claim));
    }

    [Theory]
    // What stands before an infinitive of giving is given; the verb of joined nouns is the first one's; a long object does not hide what is allowed.
    [InlineData("Norway bought missiles to give to Moldova.", "AID", "NOR", "MDA")]
    [InlineData("Norway will buy American weapons, including howitzers to provide to Moldova.", "AID", "NOR", "MDA")]
    [InlineData("After the resignation of the Peruvian premier, the senators demanded elections.", "RETREAT", "PER", "")]
    [InlineData("Kuwait said it will allow nationals of Chile and Peru to enter it without a travel visa from Monday.", "CONCEDE", "KWT", "CHL,PER")]
    public void Acts_told_in_passing_are_told(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }
}
