using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Sides that stand elsewhere in a longer report: whose bill it is, against whom forces are moved, who acts along with whom, whom a pronoun means.</summary>
public class ReportSideTests
{
    [Theory]
    // A paper spoken of again acts for whoever put it into the world; so does "it".
    [InlineData("The Kenyan parliament passed a bill last week. The measure would ban Chadian companies.", "COERCE", "KEN", "TCD")]
    [InlineData("The Danish parliament adopted a resolution on Monday. It accuses Sweden of fraud.", "ACCUSE", "DNK", "SWE")]
    // A group is whoever leads it.
    [InlineData("A small group led by the Malian senator Awa Keita is introducing a bill to impose sanctions on Chad.", "SANCTION", "MLI", "TCD")]
    // Who is blamed for a deed did it.
    [InlineData("The Peruvian premier lashed out at Kenya for having shot down a Peruvian drone.", "ASSAULT", "KEN", "PER")]
    // Funds are not pledged to one another.
    [InlineData("Togo, Benin and Ghana have pledged nine million dollars for relief in Haiti.", "AGREE", "TGO,BEN,GHA", "HTI")]
    // Two lands of one name.
    [InlineData("On Sunday North and South Korea traded artillery fire near the islands.", "ASSAULT", "KOR", "PRK")]
    [InlineData("The two Koreas exchanged artillery fire on Sunday.", "ASSAULT", "PRK", "KOR")]
    // Those who act along with the subject.
    [InlineData("A British aircraft carrier is patrolling the Persian Gulf alongside two Norwegian ships.", "MOBILIZE", "GBR,NOR", "")]
    [InlineData("Peru, along with Chile, imposed sanctions on Haiti.", "SANCTION", "PER,CHL", "HTI")]
    // Forces are moved against whom the sentences around tell of threats or fire.
    [InlineData("Togo threatened Benin with air strikes. Togo's army was placed on high alert. Schools stayed open.", "MOBILIZE", "TGO", "BEN")]
    // Nobody rules against his own attempt.
    [InlineData("The Ghanaian government tried to close the port. In June the supreme court ruled against its attempt.", "REJECT", "GHA", "GHA")]
    // Hosts are of the nation that the words give them.
    [InlineData("The Malian minister met his Ghanaian hosts on Monday.", "CONSULT", "MLI", "GHA")]
    // A jury tried those found guilty after its trial.
    [InlineData("After a jury trial in Oslo, two Norwegian police officers were found guilty of theft.", "SANCTION", "NOR", "NOR")]
    // "The two", "both": those who dealt with one another in the sentence before.
    [InlineData("Peru's president met Chile's foreign minister in Lima. The two agreed to reopen the border.", "AGREE", "PER", "CHL")]
    [InlineData("Norway's prime minister held talks with Denmark's foreign minister in Oslo on Monday. Both called on Russia to free the sailors.", "REQUEST", "NOR,DNK", "RUS")]
    // Whose allegation is dismissed; whose call is rejected; whose act is condemned at home.
    [InlineData("Kenya accused Uganda of moving a border stone. Ugandan officials dismissed the allegation as baseless.", "ACCUSE", "UGA", "KEN")]
    [InlineData("Kenya's president rejected calls by the opposition to resign.", "REJECT", "KEN", "KEN")]
    [InlineData("The Ghanaian minister said that the attack by Togolese troops was unacceptable. He called for an immediate withdrawal.", "REQUEST", "GHA", "TGO")]
    [InlineData("Kenya's president signed the law on Monday. Opposition lawmakers in Nairobi criticised the law as unfair.", "ACCUSE", "KEN", "KEN")]
    // A court sentences those whom it convicted; a vote is whoever voted.
    [InlineData("A Kenyan court on Monday convicted three Kenyan men over the attack. They were sentenced to life in prison.", "SANCTION", "KEN", "KEN")]
    [InlineData("Brazil's Senate voted to impeach the Brazilian president. She called the vote a coup.", "ACCUSE", "BRA", "BRA")]
    // Those whom the police arrest are not the police.
    [InlineData("Police in Lagos clashed with protesters on Monday. Officers fired tear gas at the crowd, and later arrested nine of them.", "COERCE", "NGA", "NGA")]
    public void Sides_come_from_the_report(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Fact]
    public void A_party_of_a_senator_in_brackets_does_not_end_the_sentence()
    {
        Claim claim = ClaimsOf("A group led by the U.S. senator Ida Moss (R-Tenn.) is introducing a bill to impose sanctions on Chad.").Last();

        Assert.Equal(("USA", "TCD"), Sides(claim));
    }
}
