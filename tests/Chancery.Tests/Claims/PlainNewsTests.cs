using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Plain news of a few sentences: whose an office, a band or a crowd is, what "this" is said of, who talked, whose a raid was.</summary>
public sealed class PlainNewsTests
{
    private static readonly DateOnly _day = new(2025, 9, 2);

    [Theory]
    // Who is told to, or blamed for, what was done before; a town of the same name, or where it was said, makes nobody its own.
    [InlineData("The United Nations has warned of hunger in northern Kenya. Its aid chief, Ana Lund, said armed gangs had looted two depots and killed a driver. \"This is unacceptable,\" she told reporters in Geneva.", "ACCUSE", "unacceptable", "IGO", "KEN")]
    [InlineData("Speaking in Warsaw, the Latvian prime minister urged other allies to send aid to Moldova.", "REQUEST", "urged", "LVA", "")]
    [InlineData("Denmark summoned the American ambassador to explain reports about Greenland.", "ACCUSE", "summoned", "DNK", "USA")]
    [InlineData("Denmark condemned raids by Canadian agents in Greenland. \"Any such raid is unacceptable,\" Foreign Minister Lars Holm said.", "ACCUSE", "unacceptable", "DNK", "CAN")]
    [InlineData("The Turkish governor's office blamed Kurdish militants.", "ACCUSE", "blamed", "TUR", "TUR")]
    // Of joined verbs, "on" is that of the one that calls.
    [InlineData("The Italian interior minister condemned Libya and called on Tunisia to stop the boats.", "ACCUSE", "condemned", "ITA", "LBY")]
    // Its own envoys are nobody else.
    [InlineData("Niger refused to send a delegation to talks with Chad.", "REJECT", "refused", "NER", "TCD")]
    [InlineData("The Hungarian government said it would not negotiate with the Serbian rebels.", "REJECT", "negotiate", "HUN", "SRB")]
    // Two who speak as one have talked; whoever took somebody in a raid made it; all who were hurt.
    [InlineData("The president of Chad and the president of Niger urged restraint after talks in Cairo.", "CONSULT", "talks", "TCD", "NER")]
    [InlineData("Togolese and Ghanaian soldiers exchanged fire, killing a Ghanaian soldier.", "ASSAULT", "exchanged", "TGO", "GHA")]
    [InlineData("Ukraine's air force shot down 61 of 88 drones launched by Russia.", "ASSAULT", "launched", "RUS", "UKR")]
    [InlineData("Togo executed a man found guilty of spying for Israel.", "ASSAULT", "executed", "TGO", "TGO")]
    // The step is what was done first, not what it answered; who rules orders; what is given to "the country" is not given to the giver's.
    [InlineData("Poland closed its border with Belarus after Russian drones crossed it. Minsk called the step unjustified.", "ACCUSE", "called", "BLR", "POL")]
    [InlineData("The European Court of Human Rights ruled that Turkey had broken the rights of a lawyer and ordered it to pay him 7,500 euros.", "SANCTION", "ordered", "IGO", "TUR")]
    [InlineData("South Africa passed a law on land. President Donald Trump cut off US aid to the country.", "SANCTION", "cut off", "USA", "ZAF")]
    [InlineData("Baku insists that Yerevan first change its constitution.", "REQUEST", "insists", "AZE", "ARM")]
    [InlineData("Chadian marines captured the rebel leader in a raid near Gao that left six gunmen dead.", "ASSAULT", "raid", "TCD", "MLI")]
    // Nobody named, only counted; named after the town it was in; who tells of them is not they; what another attack did; whose soldiers.
    [InlineData("A Kano suicide bombing killed eleven on Monday.", "ASSAULT", "suicide bombing", "", "NGA")]
    [InlineData("The Lagos attack left nine people dead.", "ASSAULT", "attack", "", "NGA")]
    [InlineData("Rebels stormed a village in Borno, Nigeria. Residents fled. \"They shot my brother,\" said Musa Bello.", "ASSAULT", "shot", "NGA", "NGA")]
    [InlineData("In response to a drone raid that injured 50 Kenyan civilians, the Kenyan air force bombed rebel camps in Somalia.", "ASSAULT", "bombed", "KEN", "SOM")]
    [InlineData("Malian rebels are accused of attacking Nigerien forces at the border, killing two soldiers.", "ASSAULT", "attacking", "MLI", "NER")]
    [InlineData("The Chadian military said 18 rebels and four herders were killed in yesterday's operation in Bardai, Chad.", "ASSAULT", "killed", "TCD", "TCD+TCD")]
    [InlineData("Ghana blamed Togo for the attack; Lomé denied any role.", "ACCUSE", "blamed", "GHA", "TGO")]
    [InlineData("Kosovo's government has been urged by its allies to suspend the ban on dinars.", "REQUEST", "urged", "", "XKX")]
    [InlineData("Ghana's president called on the country's neighbours to help.", "REQUEST", "called", "GHA", "")]
    [InlineData("\"Kenya will respond at a time and place of its choosing,\" Kenya's army chief said.", "THREATEN", "respond", "KEN", "")]
    [InlineData("Four soldiers were killed in Chad. Benin offered its condolences.", "SUPPORT", "offered its condolences", "BEN", "")]
    public void Sides(string text, string kind, string trigger, string source, string target)
    {
        Claim claim = Assert.Single(Read(text).Claims, c => c.Kind == kind && text.Substring(c.Trigger.Start, c.Trigger.Length) == trigger);

        Assert.Equal((source, target), (string.Join("+", claim.Source.Select(s => s.Country)), string.Join("+", claim.Target.Select(t => t.Country))));
    }

    [Fact]
    public void Who_denies_does_not_say_so() => Assert.Empty(Assert.Single(Read("Ghana blamed Togo for the attack; Lomé denied any role.").Claims).Speakers);

    [Theory]
    [InlineData("Hospitals are not legitimate targets, the Chadian minister said.", 0)]
    [InlineData("\"Togo is not a terrorist state,\" the German chancellor said.", 0)]
    [InlineData("\"Togo is a terrorist state,\" the Beninese minister said.", 1)]
    public void What_is_denied_of_somebody_is_no_judgement_and_one_judgement_is_one_row(string text, int rows) => Assert.Equal(rows, Read(text).Claims.Length);

    [Fact]
    public void A_bishop_of_a_leaders_name_is_not_he() => Assert.Equal("Conde", Assert.Single(Assert.Single(Read("Bishop Conde was shot in Conakry.").Claims).Target).Name);

    [Fact]
    public void All_who_were_hurt_are_sides()
    {
        Claim claim = Assert.Single(Read("A bomb exploded in Lima, killing three officers and wounding 18 people.").Claims);

        Assert.Equal("COP+CVL", string.Join("+", claim.Target.Select(t => t.Sector)));
    }

    [Theory]
    [InlineData("Rebels have seized the town of Rubaya, the governor of North Kivu confirmed on Saturday.", "governor of North Kivu")]
    [InlineData("Rebels have seized the town of Rubaya, the ruin of a mine abandoned on Saturday.", "")]
    public void Who_confirms_at_the_end_says_it(string text, string speaker) => Assert.Equal(speaker, string.Join("+", Assert.Single(Read(text).Claims, c => c.Kind == "COERCE").Speakers.Select(s => text.Substring(s.Range.Start, s.Range.Length))));

    [Fact]
    public void What_one_marches_to_do_is_done()
    {
        ReadReport report = Read("Teachers marched across Hungary to demand higher pay and protest against a law.");

        Assert.All(report.Claims, c => Assert.Equal(Standing.Happened, c.Standing));
    }

    [Fact]
    public void Those_who_say_so_are_no_figure_and_what_talks_are_about_is_no_place()
    {
        Claim claim = Assert.Single(Read("Chad, according to two officials, has invited Niger to talks on Darfur.").Claims);

        Assert.Empty(claim.Figures);
        Assert.Null(claim.Where);
    }

    [Fact]
    public void Those_feared_dead_after_an_attack_are_its_victims()
    {
        Claim claim = Assert.Single(Read("At least 40 people were feared dead after jihadist fighters attacked a bus convoy in Mali.").Claims);

        Assert.Equal(("CVL", "MLI"), (Assert.Single(claim.Target).Sector, claim.Where?.Country));
        Assert.Equal(40, Assert.Single(claim.Figures).Low);
    }

    [Fact]
    public void What_is_discussed_is_not_where() => Assert.Null(Assert.Single(Read("The Kenyan and Ugandan presidents discussed the conflict in eastern Congo.").Claims, c => c.Kind == "CONSULT").Where);

    [Fact]
    public void Where_somebody_is_believed_to_be_is_no_doubt_of_what_he_does() =>
        Assert.False(Assert.Single(Read("The Chadian rebel leader, believed to be in hiding, rejected Niger's offer.").Claims).Hedged);

    // A leader of today or of late by his family name alone, and a minister in office; not a name that too many bear.
    [Theory]
    [InlineData("Obama condemned the raid on Niger.", "USA", "GOV")]
    [InlineData("Lavrov condemned Niger.", "RUS", "GOV")]
    [InlineData("Modi condemned Niger.", "IND", "GOV")]
    [InlineData("Zelensky condemned Niger.", "UKR", "GOV")]
    [InlineData("Brown condemned Niger.", "", "CVL")]
    [InlineData("Ecowas condemned Niger.", "IGO", "IGO")]
    [InlineData("Nato condemned Niger.", "IGO", "IGO")]
    public void Who_is_known_by_one_word(string text, string country, string sector)
    {
        Participant source = Assert.Single(Assert.Single(Read(text).Claims, c => c.Kind == "ACCUSE").Source);

        Assert.Equal((country, sector), (source.Country, source.Sector));
    }

    [Fact]
    public void A_body_of_many_states_that_helps_after_a_flood_does_so() =>
        Assert.Equal("AID", Assert.Single(Read("The World Health Organization is providing urgent assistance to thousands of people hit by flooding in Malawi.").Claims).Kind);

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = _day, PublishedFrom = "given" });
}
