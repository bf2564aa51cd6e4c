using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>News of a few sentences, dispatches of agencies and statements of ministries: whose an office, a band or a crowd is, what "this" is said of, who talked, who is quoted, whose a raid was, and when.</summary>
public sealed class PlainNewsTests
{
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
    [InlineData("Ghana blamed Togo for the attack; Lomé denied any role.", "ACCUSE", "blamed", "GHA", "TGO")]
    [InlineData("Kosovo's government has been urged by its allies to suspend the ban on dinars.", "REQUEST", "urged", "", "XKX")]
    [InlineData("Ghana's president called on the country's neighbours to help.", "REQUEST", "called", "GHA", "")]
    [InlineData("\"Kenya will respond at a time and place of its choosing,\" Kenya's army chief said.", "THREATEN", "respond", "KEN", "")]
    [InlineData("Four soldiers were killed in Chad. Benin offered its condolences.", "SUPPORT", "offered its condolences", "BEN", "")]
    // Who blames, and whom, where an act is named again by its noun, or is that of the state that a third one judges.
    [InlineData("Togolese police detained nine members of a committee. The Beninese foreign minister condemned the raids.", "ACCUSE", "condemned", "BEN", "TGO")]
    [InlineData("Chadian police briefly detained a Fijian envoy in Faya. Fiji's foreign minister, Ana Lund, called the arrest a disgrace.", "ACCUSE", "called", "FJI", "TCD")]
    [InlineData("Togolese forces shelled positions of the Beninese army after the latter killed eight soldiers. Denmark condemned the attack on Togolese soldiers.", "ACCUSE", "condemned", "DNK", "BEN")]
    [InlineData("The Belgian premier spoke. Russia accused Brussels of paranoia.", "ACCUSE", "accused", "RUS", "BEL")]
    [InlineData("Bolivia's government expelled the Danish ambassador, Lars Holm, accusing him of spying.", "ACCUSE", "accusing", "BOL", "DNK")]
    [InlineData("India accused Pakistan of training gunmen. Pakistan's foreign minister rejected the charge as baseless.", "ACCUSE", "rejected", "PAK", "IND")]
    [InlineData("The Cyprus government protested to the United Nations over the flights.", "ACCUSE", "protested", "CYP", "")]
    [InlineData("We condemn the raid in Togo. Benin has summoned our ambassador, the Danish foreign ministry said.", "ACCUSE", "summoned", "BEN", "DNK")]
    // A storm is nobody's; who is helped is not asked.
    [InlineData("A storm killed two Fijian shepherds near Faya on Monday. Chad sent help. Fiji's president demanded a full investigation.", "REQUEST", "demanded", "FJI", "")]
    [InlineData("In Geneva the Red Cross appealed for four million dollars to help flood victims.", "REQUEST", "appealed", "NGO", "")]
    // Each side and the other; their own troops are no other side; behind a relative pronoun that is the object, a noun is the subject.
    [InlineData("Chad and Niger held talks in Doha. Both sides agreed to swap 90 prisoners.", "AGREE", "agreed", "TCD", "NER")]
    [InlineData("The president of Kenya and the president of Ethiopia met in Moyale. The two Presidents agreed to fight Al-Shabaab. The two sides signed a memorandum on water.", "SUPPORT", "signed", "KEN", "ETH")]
    [InlineData("Colombia's government agreed to withdraw troops from the south.", "AGREE", "agreed", "COL", "")]
    [InlineData("The Danish minister accepted an invitation to visit Hanoi.", "AGREE", "accepted", "VNM", "DNK")]
    [InlineData("The European Union, which Britain left in 2020, has grown.", "SANCTION", "left", "GBR", "IGO")]
    // The giver's own support is not for the giver; an envoy is of those who send him; "ruling" says whose.
    [InlineData("The Danish minister reiterated Denmark's support for Moldova.", "SUPPORT", "reiterated", "DNK", "MDA")]
    [InlineData("Denmark reiterated its support for the Special Envoy of the Secretary-General for Chad, Thandi Mokoena, and for MINUSMA.", "SUPPORT", "reiterated", "DNK", "IGO")]
    [InlineData("The Danish premier resigned. The Danish queen thanked the ruling coalition.", "SUPPORT", "thanked", "DNK", "DNK")]
    // What is said behind a comma did nothing before it.
    [InlineData("The Chadian president said ninety people had been arrested, blaming the unrest on a plot by Libya.", "COERCE", "arrested", "TCD", "TCD")]
    [InlineData("Israel closed the border. Palestinians threw stones at soldiers.", "PROTEST", "threw", "PSE", "ISR")]
    public void Sides(string text, string kind, string trigger, string source, string target)
    {
        ReadReport report = Read(text);

        Claim claim = Assert.Single(report.Claims, c => c.Kind == kind && Words(report, c) == trigger);

        Assert.Equal((source, target), (Countries(claim.Source), Countries(claim.Target)));
    }

    [Theory]
    [InlineData("State radio in Mogadishu quoted the Somali interior minister as saying that gunmen had shelled the port of Kismayo.", "ASSAULT", "State radio|Somali interior minister")]
    [InlineData("The Chadian envoy was quoted as saying that rebels had shelled Abeche.", "ASSAULT", "Chadian envoy")]
    [InlineData("On Sunday a roadside bomb killed three Chadian officers in Faya; no group claimed responsibility.", "ASSAULT", "")]
    [InlineData("On Sunday a roadside bomb killed three Chadian officers in Faya, the ministry said.", "ASSAULT", "ministry")]
    [InlineData("Rebels have seized the town of Rubaya, the governor of North Kivu confirmed on Saturday.", "COERCE", "governor of North Kivu")]
    [InlineData("Rebels have seized the town of Rubaya, the ruin of a mine abandoned on Saturday.", "COERCE", "")]
    [InlineData("Ghana blamed Togo for the attack; Lomé denied any role.", "ACCUSE", "")]
    public void Who_says_it(string text, string kind, string speakers)
    {
        ReadReport report = Read(text);

        Assert.Equal(speakers, string.Join('|', Assert.Single(report.Claims, c => c.Kind == kind).Speakers.Select(s => report.Document.TextOf(s.Range))));
    }

    [Theory]
    [InlineData("A visit by the Chadian president to Niger was called off.", Standing.Denied)]
    [InlineData("An attempt by Chadian lawmakers to visit Niger failed.", Standing.Denied)]
    [InlineData("The president of Chad has yet to visit Niger.", Standing.Denied)]
    [InlineData("The president of Chad visited Niger.", Standing.Happened)]
    [InlineData("Togo's president was to meet the Ghanaian foreign minister in Accra on Friday.", Standing.Planned)]
    public void Visits_stand_as_told(string text, Standing standing) => Assert.Equal(standing, Assert.Single(ClaimsOf(text), c => c.Kind == "CONSULT").Standing);

    // The day of an act that another is counted from; the day behind a town's name; each of two acts has its own. Published on Wednesday, 18 June.
    [Theory]
    [InlineData("Togo closed its border on Monday, two days after Ghanaian soldiers shelled the town of Lome.", "ASSAULT", "2025-06-14")]
    [InlineData("Soldiers clashed with fighters loyal to the ousted emir near the southern border town of Dori on Sunday, witnesses said.", "ASSAULT", "2025-06-15")]
    [InlineData("Japan suspended aid to Togo after a coup but restored it in October.", "SANCTION", null)]
    public void When(string text, string kind, string? from) => Assert.Equal(from, Assert.Single(ClaimsOf(text), c => c.Kind == kind).When?.From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Latvia has expelled a Russian diplomat suspected of spying, its third such expulsion since 2022.", "SANCTION", 3)]
    [InlineData("Manila lodged its 28th protest with China this year.", "ACCUSE", 28)]
    public void Numbers_in_a_row(string text, string kind, int n) => Assert.Equal(n, Assert.Single(ClaimsOf(text), c => c.Kind == kind).Ordinal?.N);

    [Theory]
    [InlineData("Denmark will go on leading the global coalition to defeat the Islamic State.")]
    [InlineData("The Danish forces train with bomber, attack and fighter aircraft.")]
    [InlineData("Nine Kenyan soldiers were killed on their way home when their helicopter crashed.")]
    [InlineData("Chad agreed to stop bombing Niger.")]
    public void No_attack_is_told(string text) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == "ASSAULT");

    [Fact]
    public void The_enclave_is_no_capital() => Assert.Equal("PSE", Assert.Single(ClaimsOf("Israel struck Gaza. Talks were held in Cairo along with Washington. Israel allowed ninety trucks into the enclave."), c => c.Kind == "CONCEDE").Where?.Country);

    [Fact]
    public void Here_is_the_place_of_the_dateline()
    {
        Claim claim = Assert.Single(ClaimsOf("BAGHDAD, June 17 — The French defense minister arrived here today on an unannounced visit."), c => c.Kind == "CONSULT");

        Assert.Equal(("IRQ", "IRQ"), (Countries(claim.Target), claim.Where?.Country));
    }

    [Theory]
    [InlineData("Hospitals are not legitimate targets, the Chadian minister said.", 0)]
    [InlineData("\"Togo is not a terrorist state,\" the German chancellor said.", 0)]
    [InlineData("\"Togo is a terrorist state,\" the Beninese minister said.", 1)]
    public void What_is_denied_of_somebody_is_no_judgement_and_one_judgement_is_one_row(string text, int rows) => Assert.Equal(rows, ClaimsOf(text).Count);

    [Fact]
    public void A_bishop_of_a_leaders_name_is_not_he() => Assert.Equal("Conde", Assert.Single(Assert.Single(ClaimsOf("Bishop Conde was shot in Conakry.")).Target).Name);

    [Theory]
    [InlineData("Police detained Janet Lim-Napoles in Manila.", "Janet Lim-Napoles")]
    [InlineData("Police in Praia detained Rosa Abreu-Tavares.", "Rosa Abreu-Tavares")]
    [InlineData("The Vladimir Putin-Xi Jinping meeting angered Chad.", "Vladimir Putin")]
    public void Joined_surnames_are_one_name(string text, string name) => Assert.Contains(name, Assert.Single(ClaimsOf(text)).Target.Select(t => t.Name));

    [Theory]
    [InlineData("Kenya vowed to punish those who attack aid workers.")]
    [InlineData("Peru warned that it would impose sanctions on officers who block relief.")]
    [InlineData("Chad said it would seize boats that smuggle weapons.")]
    public void What_nobody_in_particular_does_is_no_act(string text) => Assert.Single(ClaimsOf(text));

    [Fact]
    public void What_certain_people_did_is_one() => Assert.Equal(2, ClaimsOf("Kenya vowed to punish the militants who attacked aid workers.").Count);

    [Theory]
    [InlineData("A bomb exploded in Lima, killing three officers and wounding 18 people.", "COP CVL")]
    [InlineData("The Chadian military said 18 rebels and four herders were killed in yesterday's operation in Bardai, Chad.", "REB CVL")]
    public void All_who_were_hurt_are_sides(string text, string sectors) => Assert.Equal(sectors, string.Join(' ', Assert.Single(ClaimsOf(text)).Target.Select(t => t.Sector)));

    [Fact]
    public void What_one_marches_to_do_is_done()
    {
        IReadOnlyList<Claim> claims = ClaimsOf("Teachers marched across Hungary to demand higher pay and protest against a law.");

        Assert.NotEmpty(claims);
        Assert.All(claims, c => Assert.Equal(Standing.Happened, c.Standing));
    }

    [Fact]
    public void Those_who_say_so_are_no_figure_and_what_talks_are_about_is_no_place()
    {
        Claim claim = Assert.Single(ClaimsOf("Chad, according to two officials, has invited Niger to talks on Darfur."));

        Assert.Empty(claim.Figures);
        Assert.Null(claim.Where);
    }

    [Fact]
    public void Those_feared_dead_after_an_attack_are_its_victims()
    {
        Claim claim = Assert.Single(ClaimsOf("At least 40 people were feared dead after jihadist fighters attacked a bus convoy in Mali."));

        Assert.Equal(("CVL", "MLI"), (Assert.Single(claim.Target).Sector, claim.Where?.Country));
        Assert.Equal(40, Assert.Single(claim.Figures).Low);
    }

    [Fact]
    public void What_is_discussed_is_not_where() => Assert.Null(Assert.Single(ClaimsOf("The Kenyan and Ugandan presidents discussed the conflict in eastern Congo."), c => c.Kind == "CONSULT").Where);

    [Fact]
    public void Where_somebody_is_believed_to_be_is_no_doubt_of_what_he_does() =>
        Assert.False(Assert.Single(ClaimsOf("The Chadian rebel leader, believed to be in hiding, rejected Niger's offer.")).Hedged);

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
        Participant source = Assert.Single(Assert.Single(ClaimsOf(text), c => c.Kind == "ACCUSE").Source);

        Assert.Equal((country, sector), (source.Country, source.Sector));
    }

    [Fact]
    public void A_body_of_many_states_that_helps_after_a_flood_does_so() =>
        Assert.Equal("AID", Assert.Single(ClaimsOf("The World Health Organization is providing urgent assistance to thousands of people hit by flooding in Malawi.")).Kind);
}
