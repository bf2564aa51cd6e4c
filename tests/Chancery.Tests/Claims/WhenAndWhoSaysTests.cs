using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Times counted to the day, standing under denials, and speakers who tell of themselves.</summary>
public sealed class WhenAndWhoSaysTests
{
    private static readonly DateOnly _day = new(2025, 9, 2);

    [Theory]
    [InlineData("The Fijian junta dissolved the court on Saturday night, two days after arresting the premier.", "arresting", "2025-08-28")]
    [InlineData("Ministers agreed on Monday evening to suspend Fiji, one day after soldiers in Suva arrested the premier and seized a newspaper.", "arrested", "2025-08-31")]
    [InlineData("Ministers agreed on Monday evening to suspend Fiji, one day after soldiers in Suva arrested the premier and jailed his deputy.", "jailed", "2025-08-31")]
    [InlineData("The Kenyan premier flew to Kampala on Friday and signed an accord with Uganda.", "signed", "2025-08-29")]
    [InlineData("Gunmen killed nine traders in Lagos two weeks ago.", "killed", "2025-08-19")]
    [InlineData("Kenya will host a summit with Chad before the end of the year.", "host", "2025-09-02")]
    public void Times_are_counted_to_the_day(string text, string trigger, string from) => Assert.Equal(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), With(text, trigger).When?.From);

    [Theory]
    [InlineData("Rebels stormed a camp in Chad on Sunday. Within hours jets had bombed the rebels' base, killing nine.", "bombed", "2025-08-31")]
    [InlineData("Kenyan Foreign Minister Idris Haro, attending a meeting in Kampala on Monday, condemned the Chadian army.", "condemned", "2025-09-01")]
    public void Times_told_beside_an_act_are_its_own(string text, string trigger, string from) => Assert.Equal(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), With(text, trigger).When?.From);

    [Theory]
    [InlineData("The council is outraged by the attack last night on a convoy of the Red Cross.", "outraged")]
    [InlineData("Chad ordered Togo's envoys out within 72 hours.", "ordered Togo's envoys out")]
    [InlineData("Envoys of Chad accused May of deceit in London.", "accused")]
    [InlineData("The Kenyan army seized the port in 1998 and later bombed Kismayo in Somalia.", "bombed")]
    public void Names_and_times_of_other_acts_are_no_days(string text, string trigger) => Assert.Null(With(text, trigger).When);

    [Theory]
    [InlineData("Washington has so far stopped short of imposing sanctions on Togo.", "imposing", Standing.Denied)]
    [InlineData("The envoy did not stop short of accusing Togo of deceit.", "accusing", Standing.Happened)]
    [InlineData("The Kenyan president denied that he was giving up and accused Togo of having entered the war.", "accused", Standing.Happened)]
    [InlineData("Togo's government denies that its soldiers were responsible and has accused Mali of deceit.", "accused", Standing.Happened)]
    [InlineData("Kenya accused Togo of shelling Cotonou, a charge that Togo called false.", "shelling", Standing.Denied)]
    [InlineData("Kenya accused Togo of shelling Cotonou, a charge that Togo called grave.", "shelling", Standing.Happened)]
    public void Standing_is_that_of_the_act(string text, string trigger, Standing standing) => Assert.Equal(standing, With(text, trigger).Standing);

    [Theory]
    [InlineData("Defence Minister Idris Haro said in an address that N'Djamena was recalling its ambassador from Lomé.", "recalling", true)]
    [InlineData("The Togolese defence ministry said it had scrambled jets and put ships on alert.", "scrambled", true)]
    [InlineData("Togolese soldiers said they had entered the town of Kandi in Benin.", "entered", false)]
    [InlineData("The Togolese air force said it had bombed Cotonou in Benin.", "bombed", false)]
    public void Whoever_moves_his_own_tells_of_himself(string text, string trigger, bool self) => Assert.Equal(self, Assert.Single(With(text, trigger).Speakers).Self);

    [Theory]
    [InlineData("The former premier of Chad, who lives in exile in Dubai, condemned the army. Police arrested nine of his followers.", "arrested", "TCD")]
    [InlineData("The Chadian military attaché in Washington urged the army to yield. Nine men were arrested.", "arrested", "TCD")]
    [InlineData("The former premier of Chad died in Dubai. Soldiers shot nine protesters in Dubai.", "shot", "ARE")]
    public void A_refuge_or_a_post_abroad_sets_no_scene(string text, string trigger, string country) => Assert.Equal(country, Assert.Single(With(text, trigger).Target).Country);

    [Theory]
    [InlineData("The council of the African Union suspended Chad by a vote of 33 to two.", 33, 2)]
    [InlineData("The Kenyan parliament rejected the deal with Chad by 57 votes to 43.", 57, 43)]
    public void Votes_are_told_in_words(string text, int inFavour, int against) => Assert.Equal([inFavour, against], Assert.Single(Read(text)).Figures.Select(f => (int)f.Low!));

    [Theory]
    [InlineData("Kenya handed over 29 suspects to Uganda.", 29, 29)]
    [InlineData("Kenyan soldiers killed over 40 rebels in Kismayo.", 40, null)]
    [InlineData("Kenyan police arrested several hundred rebels in Kismayo.", 100, null)]
    public void Figures_have_their_bounds(string text, int low, int? high)
    {
        Figure figure = Assert.Single(Assert.Single(Read(text)).Figures);

        Assert.Equal(low, figure.Low);
        Assert.Equal(high, figure.High);
    }

    [Theory]
    [InlineData("In Lomé, Foreign Minister Idris Haro called the plan absurd and urged Chad to withdraw its troops.", "urged", "Lomé")]
    [InlineData("Foreign Minister Idris Haro of Togo met envoys in Oslo and urged Chad to withdraw its troops.", "urged", null)]
    public void A_place_before_joined_verbs_serves_both(string text, string trigger, string? place) => Assert.Equal(place, With(text, trigger).Where?.Name);

    private static Claim With(string text, string trigger) => Assert.Single(Read(text), c => text.AsSpan(c.Trigger.Start, c.Trigger.Length).Contains(trigger, StringComparison.Ordinal));

    private static IEnumerable<Claim> Read(string text) => new NewsReader().Read(new SourceText(text) { Published = _day }).Claims;
}
