using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Acts whose words the parser may take for something else, or hang on another word: verbs in the present of headlines, particles, phrases behind an object, days behind another act.</summary>
public class SecondReadingTests
{
    [Theory]
    [InlineData("Slovenia bars Togolese minister Kossi Adjo from entering its ports.", "COERCE", "bars", "SVN", "TGO")]
    [InlineData("Kenyan rebels free nine Greek sailors and five Danish cooks.", "RETREAT", "free", "KEN", "GRC,DNK")]
    [InlineData("Bolivia pledges $40 million in aid towards rebuilding Haiti.", "AGREE", "pledges", "BOL", "HTI")]
    [InlineData("Amid the fires, soldiers in Kigali, Rwanda, arrest nine looters.", "COERCE", "arrest", "RWA", "RWA")]
    [InlineData("Police in Accra, Ghana, arrest 40 people linked to a network of smugglers.", "COERCE", "arrest", "GHA", "GHA")]
    public void Verbs_of_headlines_are_no_nouns(string text, string kind, string trigger, string source, string target) => Tells(text, kind, trigger, source, target);

    [Theory]
    [InlineData("Gabon and Benin start talks in Lagos about the border.", "CONSULT", "talks", "GAB", "BEN")]
    [InlineData("Iran hands over the bodies of two pilots to Pakistan.", "RETREAT", "hands over", "IRN", "PAK")]
    [InlineData("The Turkish leader was greeted at the airport by Algerian President Abdelmadjid Tebboune.", "CONSULT", "greeted", "DZA", "TUR")]
    [InlineData("Seven people are killed in a mass shooting by Togolese rebels in Kara.", "ASSAULT", "mass shooting", "TGO", "TGO")]
    [InlineData("Four herders are killed in a drive-by shooting by Kenyan rebels near Nakuru, Kenya.", "ASSAULT", "shooting", "KEN", "KEN")]
    [InlineData("Norway said that its soldiers had captured a village south of Narvik.", "COERCE", "captured", "NOR", "NOR")]
    [InlineData("Kenyan police arrest around ninety herders near Mombasa.", "COERCE", "arrest", "KEN", "KEN")]
    [InlineData("The Zambian president arrived in Dar es Salaam by train on Monday.", "CONSULT", "arrived", "ZMB", "TZA")]
    [InlineData("Eritrea warned Djibouti of reprisals.", "THREATEN", "warned", "ERI", "DJI")]
    [InlineData("Poland sends six F-16s to Estonia.", "AID", "sends", "POL", "EST")]
    [InlineData("The Kenyan parliament passed a law banning lotteries from Uganda.", "COERCE", "banning", "KEN", "")]
    public void Particles_papers_and_weapons_are_read_as_such(string text, string kind, string trigger, string source, string target) => Tells(text, kind, trigger, source, target);

    [Theory]
    [InlineData("The move sparked condemnation from Gabon.", "ACCUSE", "sparked", "GAB", "")]
    [InlineData("Peru repeated its warning to Chile.", "THREATEN", "repeated", "PER", "CHL")]
    public void A_phrase_behind_an_object_may_be_its_own(string text, string kind, string trigger, string source, string target) => Tells(text, kind, trigger, source, target);

    [Theory]
    [InlineData("Kenyan police arrest nine men in the killing of a judge in Mombasa in May.", "COERCE")]
    [InlineData("Jets of Chad bomb a camp in Niger in retaliation for the shelling of Abéché yesterday.", "ASSAULT")]
    public void What_is_told_in_the_present_was_not_done_on_the_day_of_the_act_before_it(string text, string kind) =>
        Assert.Null(Assert.Single(Read(text).Claims, c => c.Kind == kind).When);

    [Fact]
    public void What_is_told_to_say_how_long_ago_it_was_is_no_act() =>
        Assert.Equal("SUPPORT", Assert.Single(Read("Chad restores its ties with Togo, nine years after a mob torched the Togolese mission.").Claims).Kind);

    [Theory]
    [InlineData("Accusing Togo of raids, Chad closed its border.")]
    [InlineData("Condemning the raid, Egypt recalled its envoy.")]
    public void A_report_may_begin_with_an_accusing_participle(string text) => Assert.NotEmpty(Read(text).Claims);

    [Fact]
    public void A_present_act_keeps_its_own_day() => Assert.NotNull(Assert.Single(Read("Kenyan police arrest nine smugglers in Mombasa on Monday.").Claims).When);

    [Theory]
    [InlineData("Chad supplies soldiers to Togo to help it against floods. Around 900 Chadian soldiers have been deployed to Togo.", "AID")]
    [InlineData("Around 900 Chadian soldiers have been deployed to the border with Togo.", "MOBILIZE")]
    public void Forces_sent_to_those_they_help_are_help(string text, string kind)
    {
        ReadReport report = Read(text);

        Assert.Equal(kind, Assert.Single(report.Claims, c => Words(report, c) == "deployed").Kind);
    }

    [Theory]
    [InlineData("Kenya, Uganda and Rwanda are neighbours. No trilateral summit has been officially confirmed.", Standing.Possible)]
    [InlineData("Kenya, Uganda and Rwanda are neighbours. A trilateral summit was held in May.", Standing.Happened)]
    public void Three_named_together_are_those_of_a_trilateral_meeting(string text, Standing standing)
    {
        Claim claim = Assert.Single(Read(text).Claims);

        Assert.Equal(("KEN", "UGA RWA", standing), (claim.Source[0].Country, string.Join(' ', claim.Target.Select(t => t.Country)), claim.Standing));
    }

    [Fact]
    public void Two_named_together_are_not() => Assert.Empty(Read("Kenya and Uganda are neighbours. No trilateral summit has been confirmed.").Claims);

    private static void Tells(string text, string kind, string trigger, string source, string target)
    {
        ReadReport report = Read(text);

        Claim claim = Assert.Single(report.Claims, c => c.Kind == kind && Words(report, c) == trigger);

        Assert.Equal((source, target), Sides(claim));
    }
}
