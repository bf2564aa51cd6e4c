using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Threats, blame, requests, refusals and sanctions whose words the parse hangs elsewhere, and what is asked for but not done.</summary>
public class SpokenActTests
{
    [Theory]
    // Who says what something is goes on to vow, accuse and urge.
    [InlineData("The Swazi king says the toll is an insult and vows to hit back against Mozambique.", "THREATEN", "SWZ", "MOZ")]
    [InlineData("The Ugandan minister confirms that two Rwandan nurses were held and accuses them of spying.", "ACCUSE", "UGA", "RWA")]
    [InlineData("The Nepali envoy says that Bhutan moved its guards, adding that the raid was planned from Bangladesh.", "ACCUSE", "NPL", "BGD")]
    // "Warning" is a verb behind "with somebody".
    [InlineData("Laos rejects the plan, with interior minister Bounmy Keo-Vong warning of a \"bloodbath\" if Thailand gives in.", "THREATEN", "LAO", "THA")]
    // Verbs that stand beside what they are done to.
    [InlineData("Sweden declares Serbia's naval and air attachés and their aides personae non gratae.", "SANCTION", "SWE", "SRB")]
    [InlineData("The Finnish foreign minister declares Hungarian ambassador Laszlo Varga persona non grata for his remarks.", "SANCTION", "FIN", "HUN")]
    [InlineData("Bolivia places on ice a planned gas supply contract with Paraguay after a quarrel.", "SANCTION", "BOL", "PRY")]
    [InlineData("Tonga cancels the visit, with Samoa attributing the refusal to pressure from Fiji.", "ACCUSE", "WSM", "FJI")]
    // What a report says its publisher says.
    [InlineData("The African Union publishes a report that \"finds that Eritrea is responsible for the drowning\".", "ACCUSE", "IGO", "ERI")]
    // What is not ruled out is threatened.
    [InlineData("The Azerbaijani president declines to rule out an attack on Armenia.", "THREATEN", "AZE", "ARM")]
    // Who is under investigation or on trial.
    [InlineData("The Icelandic fisheries minister is under investigation over a loan.", "ACCUSE", "", "ISL")]
    public void Spoken_acts_have_their_sides(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);

        Assert.Equal((source, target, Standing.Happened), (Countries(claim.Source), Countries(claim.Target), claim.Standing));
    }

    [Theory]
    // What is asked for is not done.
    [InlineData("A Maltese court rejects a request to release the Libyan captain.", "RETREAT")]
    [InlineData("Despite calls to veto the budget, the Croatian president signs it.", "REJECT")]
    [InlineData("The Omani navy rejects an ultimatum from the Yemeni president to reopen the canal in two days or face further strikes.", "ASSAULT")]
    // Told by the accusation.
    [InlineData("Cuba accuses the Haitian writer of opposing the treaty.", "REJECT")]
    // Says which one is meant.
    [InlineData("The Chilean mayor, who is under investigation, met the Peruvian mayor.", "ACCUSE")]
    public void What_is_asked_for_is_not_done(string text, string kind) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == kind);

    [Theory]
    // Expelled and told to go; a levy that is part of others.
    [InlineData("Ghana declares Togo's naval attaché persona non grata and orders him to leave.")]
    [InlineData("Egypt announces revised duties, including a new tariff of 12% on Greece.")]
    public void Sanctions_are_told_once(string text) => Assert.Equal("SANCTION", Assert.Single(ClaimsOf(text)).Kind);
}
