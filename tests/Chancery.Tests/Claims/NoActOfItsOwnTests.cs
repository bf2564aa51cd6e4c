using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>What is only asked for, held, once won or kept from happening makes no claim; what is denied with a hard word is denied.</summary>
public sealed class NoActOfItsOwnTests
{
    [Theory]
    [InlineData("The Togolese envoy urged Chad to call on the rebels to disarm.", "REQUEST")]
    [InlineData("Kenya asked Uganda to press the militia to release the hostages.", "REQUEST")]
    [InlineData("The Kenyan government called for the arrest of the generals.", "REQUEST")]
    [InlineData("The Kenyan minister urged Chad to refrain from \"inflaming tensions\".", "REQUEST")]
    [InlineData("Togo accused the Chadian government of bowing to a regime that it despises.", "ACCUSE")]
    [InlineData("The ruling was unacceptable and shameful, Kenya's president said.", "ACCUSE")]
    [InlineData("Kenya's foreign minister said the decision was unjustified, illegal and lacking any legal basis.", "ACCUSE")]
    [InlineData("Kenyan rioters smashed windows, looted shops and set fires.", "PROTEST")]
    [InlineData("The Ghanaian envoy, who won the Nobel Peace Prize in 1994, criticised Chad.", "ACCUSE")]
    [InlineData("The council, where Russia holds a veto, criticised Chad.", "ACCUSE")]
    [InlineData("Families from Chad who had sought refuge in a school were attacked by rebels.", "ASSAULT")]
    [InlineData("The Ghanaian army fought rebels backed by Togo.", "ASSAULT")]
    [InlineData("Two miles away, the mayor of Lome led 300 people over the bridge.", "")]
    [InlineData("Speaking by phone from Gao, the Malian mayor criticised Togo.", "ACCUSE")]
    [InlineData("The opposition leader in Togo called Senator Paz \"calm and well-spoken\".", "")]
    [InlineData("Oman said a deal must ensure that Chad never acquires a nuclear weapon.", "")]
    [InlineData("The Togolese minister will travel to Kenya next week to reassure the ally.", "CONSULT")]
    [InlineData("The Malian killer was returned to Togolese custody.", "")]
    [InlineData("Kenya hanged three men arrested during protests in May.", "ASSAULT")]
    [InlineData("The Kenyan parliament passed a law making it easier for agents to detain migrants.", "")]
    [InlineData("Kenya ordered its airlines to stop buying jets from Boeing.", "REQUEST")]
    [InlineData("German airline Lufthansa announces the withdrawal of 27 aircraft.", "")]
    [InlineData("Kenyan police arrested nine people linked to a network accused of smuggling ivory.", "COERCE")]
    [InlineData("A passer-by disarmed the man in Kampala.", "")]
    [InlineData("The rebels have arrived in Kibua, Chad.", "")]
    public void What_is_not_done_is_not_told_beside_the_act(string text, string kinds) => Assert.Equal(kinds, string.Join(", ", ClaimsOf(text).Select(c => c.Kind)));

    [Theory]
    [InlineData("Togo agreed to send troops to Benin and to open its border.", "AGREE")]
    [InlineData("Togo ordered the arrest of the Malian mayor.", "COERCE")]
    [InlineData("Police in Togo led the Malian marchers away.", "COERCE")]
    [InlineData("The Malian rebels sought refuge in Togo.", "REQUEST")]
    [InlineData("Russia used its veto against the resolution.", "REJECT")]
    [InlineData("The Dutch activist won the Nobel Peace Prize on Friday.", "SUPPORT")]
    [InlineData("The Togolese president spoke by phone with his Chadian counterpart.", "CONSULT")]
    [InlineData("Togo reassured Kenya that the border would stay open.", "AGREE")]
    [InlineData("The bid of Peru was backed by Chile.", "SUPPORT")]
    [InlineData("Three Dutch nationals remain in custody in Nicaragua.", "COERCE")]
    [InlineData("Burundi announces the withdrawal of its soldiers from Chad.", "RETREAT")]
    [InlineData("Kenyan police arrested two men accused of smuggling ivory.", "ACCUSE")]
    public void What_is_done_stays(string text, string kind) => Assert.Contains(ClaimsOf(text), c => c.Kind == kind);

    [Theory]
    [InlineData("The Shan rebels vowed to fight on until the junta falls.", "THREATEN")]
    [InlineData("The Malian army pledged to carry on the war against the rebels.", "THREATEN")]
    [InlineData("Chad pledged to step up cooperation with Niger.", "AGREE")]
    [InlineData("Benin agreed to fight piracy with Togo.", "AGREE")]
    [InlineData("The Malawian minister pledged to fight corruption.", "")]
    public void A_vow_to_fight_is_a_threat(string text, string kinds) => Assert.Equal(kinds, string.Join(", ", ClaimsOf(text).Select(c => c.Kind)));

    [Theory]
    [InlineData("Chad stopped issuing visas to nationals of Niger.", "COERCE")]
    [InlineData("A Kenyan court ordered Meta to take down two videos.", "COERCE")]
    [InlineData("The president of Togo agreed to reinstate the dismissed judge.", "CONCEDE")]
    [InlineData("The Togolese opposition does not recognise the victory of the president.", "REJECT")]
    [InlineData("Kenya does not recognise the independence of Chad.", "SUPPORT")]
    [InlineData("Former Togolese minister Ana Paz left the Power Party.", "SANCTION")]
    [InlineData("The Danish queen tasked the party leader with forming a government.", "")]
    [InlineData("The Ottawa Treaty, which bans the use of mines, dates from 1997.", "")]
    [InlineData("Kenya summoned the Ugandan envoy to warn him against new raids.", "ACCUSE")]
    public void The_kind_is_that_of_what_is_done(string text, string kinds) => Assert.Equal(kinds, string.Join(", ", ClaimsOf(text).Select(c => c.Kind)));

    [Theory]
    [InlineData("Uganda accused Kenya of arming rebels. Kenya called the accusation baseless.")]
    [InlineData("Uganda said Kenya had seized two boats, a charge that Kenya described as absurd.")]
    public void A_charge_called_baseless_is_denied(string text) => Assert.Contains(ClaimsOf(text), c => c.Standing == Standing.Denied && Countries(c.Source) == "KEN");

    [Fact]
    public void A_charge_dismissed_with_a_hard_word_is_denied()
    {
        Claim claim = Assert.Single(ClaimsOf("Uganda accused Kenya of arming rebels. Kenya dismissed the accusation as absurd."), c => c.Standing == Standing.Denied);

        Assert.Equal(("AID", "KEN"), (claim.Kind, Countries(claim.Source)));
    }

    [Theory]
    [InlineData("Togo's prison board approves the release of nine poets.", Standing.Planned)]
    [InlineData("Togo announces sanctions on nine Malian poets.", Standing.Happened)]
    public void A_release_that_is_approved_lies_ahead(string text, Standing standing) => Assert.Equal(standing, Assert.Single(ClaimsOf(text)).Standing);
}
