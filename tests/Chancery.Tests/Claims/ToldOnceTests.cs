using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>An act told again, numbered or only aimed at makes no claim beside the one that it belongs to.</summary>
public sealed class ToldOnceTests
{
    [Theory]
    [InlineData("The Chadian army claims responsibility for an attack on a Malian convoy near Gao, killing three people.", "attack")]
    [InlineData("A tanker flying the flag of Togo sinks after being attacked by Yemeni rebels. Four people are killed.", "attacked")]
    [InlineData("Malian forces shell the town of Kidal. The attack damages nine houses in the north.", "shell")]
    [InlineData("Three gunmen try to enter a camp in Chad and open fire, hurting nine soldiers.", "open fire")]
    [InlineData("Chadian rebels carry out an attack on Sarh, firing rockets at the garrison.", "attack")]
    [InlineData("Togo bombs a camp of the rebels in Benin. It is the first time that Togo has struck the rebels since 2019.", "bombs")]
    [InlineData("Rebels storm the town of Sarh in Chad. Nine people are injured, and a curfew is imposed by the council.", "storm")]
    [InlineData("Clashes erupt between the army of Chad and rebels in Sarh after the assassination of senator Luis Paz. Six people are injured.", "erupt")]
    [InlineData("Nine soldiers are killed in a car bombing in Gao, Mali. The Togolese rebels claim responsibility for the attack.", "car bombing")]
    [InlineData("A Ukrainian drone strikes a depot in Rostov, Russia, setting the depot ablaze.", "strikes")]
    public void What_an_attack_did_is_told_by_it(string text, string trigger) => Assert.Equal(text.IndexOf(trigger, StringComparison.Ordinal), Assert.Single(ClaimsOf(text), c => c is { Kind: "ASSAULT", Mode: not "assassinate" }).Trigger.Start);

    [Fact]
    public void A_murder_told_again_further_down_is_one_claim_with_all_that_is_known_of_it()
    {
        Claim claim = Assert.Single(ClaimsOf("Senator Ana Diaz was murdered in Bogota. The party mourned on Tuesday. Colombian rebels killed Diaz in her car on Monday."), c => c.Kind == "ASSAULT");

        Assert.Equal(("REB", new DateOnly(2025, 6, 16)), (Assert.Single(claim.Source).Sector, claim.When?.From));
    }

    [Theory]
    [InlineData("Malian rebels killed five peasants near Gao. The town mourned. The peasants were killed by the rebels at night.")]
    [InlineData("The rebel offensive in Mali began in May. The army fled. The rebel offensive has shaken the army of Mali.")]
    public void A_group_that_was_killed_and_an_offensive_are_told_once(string text) => Assert.Single(ClaimsOf(text), c => c.Kind == "ASSAULT");

    [Theory]
    [InlineData("Kenyan police arrested Ana Diaz in Nairobi. A judge heard the case. Tanzanian police arrested Diaz in Arusha.", "COERCE")]
    [InlineData("Kenyan police arrested Ana Diaz on 3 May. A judge heard the case. Kenyan police arrested Diaz again on 9 July.", "COERCE")]
    [InlineData("Gunmen kidnapped Ana Diaz in Bogota. The party mourned. Gunmen kidnapped the driver Luis Paz in Bogota.", "ASSAULT")]
    [InlineData("Nine soldiers were killed in Gao, Mali. The army left. Nine soldiers were killed in Kidal, Mali.", "ASSAULT")]
    public void Deeds_that_may_be_two_stay_two(string text, string kind) => Assert.Equal(2, ClaimsOf(text).Count(c => c.Kind == kind));

    [Theory]
    [InlineData("The Bolivian mayor Ana Diaz was travelling to La Paz by boat.", 0)]
    [InlineData("The Peruvian president left Chile for Peru.", 0)]
    [InlineData("The Peruvian president travelled to Chile.", 1)]
    public void Going_home_or_about_at_home_is_no_visit(string text, int visits) => Assert.Equal(visits, ClaimsOf(text).Count(c => c.Kind == "CONSULT"));

    [Fact]
    public void Attacks_on_two_places_stay_two() => Assert.Equal(2, ClaimsOf("Malian forces shell the town of Kidal. On Monday, Togolese rebels attacked a market in Benin, killing nine.").Count(c => c.Kind == "ASSAULT"));

    [Theory]
    [InlineData("Ghana offers a reward for information leading to the arrest of the Togolese general.", "ACCUSE")]
    [InlineData("Togo joins the pact with the aim to improve relations with Benin.", "SUPPORT")]
    [InlineData("The ministers of Togo and Benin meet in Lome, seeking to improve relations.", "CONSULT")]
    [InlineData("Ghana calls on Togo to help lift the blockade of Benin.", "REQUEST")]
    [InlineData("The president of Togo orders the trade ministry to impose tariffs on Benin.", "SANCTION")]
    [InlineData("A court orders the Togolese government to impose tariffs on Benin.", "REQUEST")]
    [InlineData("The law gives the president of Togo the power to impose tariffs.", "")]
    [InlineData("The parliament of Togo extends the funding for the interior ministry of Togo.", "")]
    [InlineData("A Kenyan court blocks the deportation of two Somalis, ruling that the order was unlawful.", "REJECT")]
    [InlineData("Chad and Niger sign an accord, calling for a pause in the fighting.", "SUPPORT")]
    [InlineData("Eritrea has not started negotiations with Ethiopia.", "CONSULT")]
    [InlineData("Chad and Niger hold negotiations in Lome. The envoys left on Monday. Chad and Niger exchanged proposals for a truce during the negotiations.", "CONSULT, AGREE")]
    [InlineData("The uprising that toppled the premier of Togo began in March.", "")]
    public void What_an_act_is_for_is_no_act_beside_it(string text, string kinds) => Assert.Equal(kinds, string.Join(", ", ClaimsOf(text).Select(c => c.Kind)));

    [Fact]
    public void What_a_leader_orders_is_the_leaders_act()
    {
        Claim claim = Assert.Single(ClaimsOf("The president of Togo orders the trade ministry to impose tariffs on Benin."));

        Assert.Equal(("SANCTION", "TGO", "BEN", Standing.Planned), (claim.Kind, Countries(claim.Source), Countries(claim.Target), claim.Standing));
    }

    [Fact]
    public void What_one_is_denied_is_read_behind_the_passive()
    {
        Claim claim = Assert.Single(ClaimsOf("The Chadian envoy was denied a meeting by the Libyan government."));

        Assert.Equal(("REJECT", "LBY", "TCD"), (claim.Kind, Countries(claim.Source), Countries(claim.Target)));
    }
}
