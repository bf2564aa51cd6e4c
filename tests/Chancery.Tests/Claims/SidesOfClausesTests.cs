using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Who is to act in a clause behind "for", whom a clause without "that" is about, who orders, who travels, whose suit accuses, whose request is granted, and acts that two verbs tell together.</summary>
public class SidesOfClausesTests
{
    [Theory]
    [InlineData("Zambia calls for Malawi to accept the stranded pilgrims.", "REQUEST", "ZMB", "MWI")]
    [InlineData("Togo withdraws its complaint accusing Mali of shelling a fishing port.", "ACCUSE", "TGO", "MLI")]
    [InlineData("Togo accuses Mali of shelling two fishing ports, killing nine sailors.", "ASSAULT", "MLI", "TGO")]
    [InlineData("The Malian army agreed to a Togolese request to use its airfields for raids on Niger.", "AGREE", "MLI", "TGO")]
    [InlineData("Nine people are injured in an attack during a march by the bakers' union in Lomé.", "ASSAULT", "", "TGO")]
    [InlineData("Togo's minister meets the ministers of Chad, Mali and the European Union in Lomé.", "CONSULT", "TGO", "TCD,MLI,IGO")]
    [InlineData("Togo's government denied Mali permission to use its ports for raids on Niger.", "REJECT", "TGO", "MLI")]
    [InlineData("Lawyers will read the agreement Togo signed with Malawi in 2021.", "SUPPORT", "TGO", "MWI")]
    [InlineData("Historians will discuss the deal that the Togolese premier struck with Mali in 2019.", "AGREE", "TGO", "MLI")]
    [InlineData("Diplomats are studying the treaty that Togo plans to sign with Malawi.", "SUPPORT", "TGO", "MWI")]
    [InlineData("Nobody explained the talks Togo held with Malawi in Doha.", "CONSULT", "TGO", "MWI")]
    [InlineData("The Togolese president was back in Lomé on Friday after a brief trip to Malawi.", "CONSULT", "TGO", "MWI")]
    [InlineData("The Togolese president cut short a visit to Malawi because of the floods.", "CONSULT", "TGO", "MWI")]
    [InlineData("Togo ordered a Malian preacher deported after a sermon on television.", "COERCE", "TGO", "MLI")]
    [InlineData("A rocket fired from Togo killed two farmers in Benin.", "ASSAULT", "TGO", "BEN")]
    [InlineData("Malawi says that it was targeted by nine drones coming from Zambia.", "ASSAULT", "ZMB", "MWI")]
    [InlineData("Togo carried out strikes in Chad and Niger.", "ASSAULT", "TGO", "TCD,NER")]
    [InlineData("Togo declared a ceasefire with the Malian army after clashes that killed six people.", "ASSAULT", "TGO", "MLI")]
    [InlineData("Chad confirms the death of commander Issa Bello in a Nigerian airstrike in Bol.", "ASSAULT", "NGA", "TCD")]
    [InlineData("The Royal Air Force bombs a depot in Yemen.", "ASSAULT", "GBR", "YEM")]
    [InlineData("Norway invokes Article 4 of the North Atlantic Treaty.", "REQUEST", "NOR", "IGO")]
    [InlineData("Marches are held in Lomé against the war, President William Ruto and a new tax.", "PROTEST", "", "KEN")]
    [InlineData("Hundreds take part in anti-Kenyan protests in Kampala.", "PROTEST", "UGA", "KEN")]
    [InlineData("The Kenyan navy seizes a Togo-flagged tanker off Lamu, marking the fourth tanker seized this month.", "COERCE", "KEN", "TGO")]
    [InlineData("At least nine people are killed after rival gangs shoot at each other in Loja, Ecuador.", "ASSAULT", "ECU", "ECU")]
    [InlineData("Niger's troops, backed by Russian mercenaries, kill nine villagers in Ntahaka.", "ASSAULT", "NER", "NER")]
    [InlineData("Togo bans exports of dual-use goods to nine Malian companies.", "SANCTION", "TGO", "MLI")]
    [InlineData("The Togolese Department of Transportation orders a Malian airline to halt its flights.", "REQUEST", "TGO", "MLI")]
    [InlineData("A court in Togo finds a Malian soldier guilty of killing a Ghanaian trader.", "ASSAULT", "MLI", "GHA")]
    [InlineData("A court in Togo charged two Malian soldiers with killing a Ghanaian trader.", "ASSAULT", "MLI", "GHA")]
    [InlineData("A court in Togo charged two Malian soldiers with taking part in the murder of a Ghanaian senator.", "ASSAULT", "MLI", "GHA")]
    [InlineData("The Togolese government began a war on the gangs, following the murder of a Ghanaian senator.", "ASSAULT", "", "GHA")]
    [InlineData("Togo declares a Malian militia a terrorist group after it attacked a Ghanaian port.", "ASSAULT", "MLI", "GHA")]
    [InlineData("The Greek regulator fines German airline Lufthansa €12 million.", "SANCTION", "GRC", "DEU")]
    [InlineData("Kenyan mining firm Teck says it will sue Chad.", "ACCUSE", "KEN", "TCD")]
    [InlineData("Spanish airline Iberia suspends flights to Cuba because of the U.S.-imposed blockade of the country.", "COERCE", "USA", "CUB")]
    [InlineData("Former Albanian president Ilir Meta was charged with fraud. Meta was arrested in October.", "COERCE", "", "ALB")]
    [InlineData("Benin halts its ferries. Togo says it will look for ways to help the country.", "AID", "TGO", "BEN")]
    [InlineData("An inquiry by the Kenyan rights commission finds that Ugandan soldiers tortured prisoners.", "ACCUSE", "KEN", "UGA")]
    [InlineData("Kenyan police arrest a Ugandan diver, suspecting his involvement in the blast.", "ACCUSE", "KEN", "UGA")]
    [InlineData("The government of Spain deploys over 30,000 officers. Portuguese premier Luís Montenegro stayed away.", "MOBILIZE", "ESP", "")]
    public void Sides_are_those_of_the_clause(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Theory]
    // Nobody attacks his own land.
    [InlineData("The Kenyan navy fights Somali soldiers after they launched attacks on Lamu, Kenya.", "SOM", "KEN")]
    [InlineData("The Kenyan navy fights Somali soldiers after they launched attacks on Kismayo, Somalia.", "KEN", "SOM")]
    public void Raiders_come_from_elsewhere(string text, string source, string target) =>
        Assert.Contains(ClaimsOf(text), c => c is { Kind: "ASSAULT", Mode: not "clash" } && Sides(c) == (source, target));

    [Theory]
    [InlineData("Togo summons the Malian ambassador after three jets enter its airspace.", "MOBILIZE", "MLI", "TGO")]
    [InlineData("A Togolese drone crashes in Mopti, Mali, after being shot down by Malian forces.", "ASSAULT", "MLI", "TGO")]
    public void One_row_tells_who_sent_or_downed_it(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Fact]
    public void Nobody_is_arrested_in_the_land_he_worked_for() =>
        Assert.NotEqual("CHN", Assert.Single(ClaimsOf("Polish agents detain two people accused of preparing attacks on behalf of China."), c => c.Kind == "COERCE").Where?.Country);

    [Theory]
    [InlineData("Police end a siege at a hotel in Nairobi.")]
    [InlineData("The Doha talks ended without a deal.")]
    public void What_others_did_and_where_they_met_is_no_act(string text) => Assert.Empty(ClaimsOf(text));

    [Theory]
    [InlineData("Togo and Mali accuse each other of violating the ceasefire.", "ACCUSE")]
    [InlineData("Norway rules out sending frigates to break the blockade of the port.", "REJECT")]
    [InlineData("Turkish forces complete their withdrawal from Libya, ending Turkish involvement in Libya.", "RETREAT")]
    public void What_is_refused_or_ended_with_it_is_no_act_of_its_own(string text, string kind) => Assert.Equal(kind, Assert.Single(ClaimsOf(text)).Kind);

    [Theory]
    [InlineData("The Togolese government has no plans of invading Mali.", "ASSAULT", Standing.Denied)]
    [InlineData("Hamas denies involvement in the raid on Israel.", "ASSAULT", Standing.Denied)]
    [InlineData("The matter was not raised in the talks the Togolese minister held with his Malian counterpart.", "CONSULT", Standing.Happened)]
    [InlineData("Chad ordered three colonels arrested over the raid.", "COERCE", Standing.Planned)]
    [InlineData("Talks between Chad and Mali collapsed in Lomé.", "SANCTION", Standing.Happened)]
    public void Plans_parts_and_talks_that_come_to_nothing(string text, string kind, Standing standing)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);

        Assert.Equal(standing, claim.Standing);
    }

    [Theory]
    [InlineData("Yemeni pirates storm and hijack a Kenyan tanker off Mombasa.", "COERCE")]
    [InlineData("Togo reopens its airspace to civilian traffic.", "CONCEDE")]
    [InlineData("The sanctions Togo imposed on Malawi in May have hit its banks.", "SANCTION")]
    public void One_act_told_by_two_words_is_one_claim(string text, string kind) => Assert.Single(ClaimsOf(text), c => c.Kind == kind);

    [Theory]
    [InlineData("Chad and Mali each accuse the other of violating the truce.", "ASSAULT")]
    [InlineData("A court in Lomé ordered the former premier to be released from prison.", "REQUEST")]
    [InlineData("A Togolese firm sells services aimed at repairing relations with Mali.", "SUPPORT")]
    [InlineData("The Togolese army holds the bridge, and disarming the militia remains its chief aim.", "MOBILIZE")]
    public void What_is_alleged_or_aimed_at_is_not_told(string text, string kind) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == kind);

    // A gerund behind what is said goes on with the gerund before it.
    [Theory]
    [InlineData("Togo condemns the raid, saying that its airspace was violated and demanding an apology from Chad.")]
    [InlineData("The Togolese cabinet issues a statement condemning the raids, reaffirming that its soil will not be used against Chad and demanding an apology from the Chadian president.")]
    public void Who_says_something_also_demands(string text)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == "REQUEST");

        Assert.Equal(("TGO", "TCD"), Sides(claim));
    }
}
