using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Demands, refusals, offers and talks as agencies and ministries tell them: speech that runs on, statements that speak, days set behind names, pairs with a hyphen.</summary>
public class DemandTests
{
    [Theory]
    // What follows on a quotation is said by whoever said that.
    [InlineData("The Omani foreign minister spoke on Monday. \"Qatar must open the gulf,\" he said. \"It should also free the sailors.\"", "REQUEST", "OMN", "QAT")]
    [InlineData("The Omani foreign minister arrived in Doha. \"We call on Qatar to open the gulf,\" he told reporters. \"Qatar needs to respect the treaty.\"", "REQUEST", "OMN", "QAT")]
    // A statement speaks for whoever issued it.
    [InlineData("The Togolese foreign ministry issued a statement on Monday. \"Benin must pull back its men,\" the statement said.", "REQUEST", "TGO", "BEN")]
    // The day behind a name is no part of it.
    [InlineData("The United Nations Monday condemned Niger.", "ACCUSE", "IGO", "NER")]
    [InlineData("Panama accused Belize Sunday of shelling its harbour.", "ACCUSE", "PAN", "BLZ")]
    [InlineData("Lawmakers in Fiji called on the government Monday to expel the Tongan envoy.", "REQUEST", "FJI", "FJI")]
    [InlineData("The Kremlin Monday rejected the Danish request for the spy.", "REJECT", "RUS", "DNK")]
    // Whose turn it is.
    [InlineData("It is up to Ethiopia to clear the border of mines, the Kenyan foreign minister said.", "REQUEST", "KEN", "ETH")]
    [InlineData("The onus is on Malawi to clear the road, the Zambian transport minister said.", "REQUEST", "ZMB", "MWI")]
    // What somebody vows not to do, he refuses.
    [InlineData("The Sahrawi rebels vowed not to resume talks with Morocco.", "REJECT", "ESH", "MAR")]
    [InlineData("Serbia vowed never to recognise Kosovo.", "REJECT", "SRB", "XKX")]
    // Both of a pair that a hyphen joins.
    [InlineData("Israeli-Jordanian talks resumed in Aqaba on Monday.", "CONSULT", "ISR", "JOR")]
    [InlineData("EU-Turkey negotiations reopened on Monday.", "CONSULT", "IGO", "TUR")]
    // The infinitive behind the last of those appealed to is for all.
    [InlineData("Ghana appealed to the Ivorian army, to the Ivorian opposition and to the rebels of Mali to stop the killing.", "REQUEST", "GHA", "CIV,MLI")]
    public void Sides_of_demands_and_talks(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Fact]
    public void The_day_behind_a_name_is_when_it_was()
    {
        Claim claim = ClaimsOf("Ecuador accused Colombia Sunday of bombing its territory.").First(c => c.Kind == "ACCUSE");

        Assert.Equal(DayOfWeek.Sunday, claim.When?.From?.DayOfWeek);
    }

    [Theory]
    // A vow that is kept is no refusal, and a crime that is hard to understand no blame.
    [InlineData("The Chadian rebels vowed to resume talks with Niger.", "REJECT")]
    [InlineData("The Norwegian minister said the bombing was hard to comprehend.", "ACCUSE")]
    public void What_is_none(string text, string kind) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == kind);
}
