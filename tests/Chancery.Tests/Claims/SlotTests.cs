using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Time, place, figures and ordinal of an act: which of those that a report names are its own.</summary>
public sealed class SlotTests
{
    // A Tuesday.
    private static readonly DateOnly _day = new(2025, 9, 2);

    [Theory]
    [InlineData("Police arrested nine students during an overnight march in Quito.", "COERCE", "overnight")]
    [InlineData("On Monday the two ministers met in Oslo and signed a fishing accord.", "SUPPORT", "On Monday")]
    [InlineData("Peru will recognize Somaliland at a summit in October.", "SUPPORT", "in October")]
    [InlineData("The Red Lions claim responsibility for a bombing in Lahore on 12 August which wounded four soldiers.", "ASSAULT", "on 12 August")]
    [InlineData("Farmers abducted from a market in Kano in late July are dead, police say.", "ASSAULT", "in late July")]
    [InlineData("Chadian and Sudanese leaders will attend the ceremony. The ceremony, scheduled for Thursday, is held in Geneva.", "CONSULT", "for Thursday")]
    [InlineData("Trade has resumed since Japan imposed a ban in May 2021 on fish.", "SANCTION", "in May 2021")]
    [InlineData("Ten people were injured in a shooting during the 2022 Harvest Parade in Peoria.", "ASSAULT", "2022")]
    [InlineData("The militia shelled a market in Bria on Sunday, killing nine people. Police said that two guards died in the attack.", "ASSAULT", "on Sunday")]
    [InlineData("Norway announces a tariff on goods from Mexico to take effect on 1 December.", "SANCTION", "on 1 December")]
    [InlineData("Seven people are killed across Mali by overnight rebel drone strikes.", "ASSAULT", "overnight")]
    // What one says is said when one says it.
    [InlineData("Uganda said on Friday that it would retaliate against Sudan for the raid.", "THREATEN", "on Friday")]
    [InlineData("The army must leave Juba, the Kenyan president told reporters on Monday.", "REQUEST", "on Monday")]
    [InlineData("In a phone call in late July, Peru's president urged Chile to free the sailors.", "REQUEST", "in late July")]
    [InlineData("The UN Security Council adopted a resolution on Monday. The resolution urged Chad to withdraw its soldiers.", "REQUEST", "on Monday")]
    [InlineData("Leaders of nine African states met in Accra for a summit where on Sunday President Bio of Togo and Prime Minister Sall of Mali signed a customs accord.", "SUPPORT", "on Sunday")]
    [InlineData("Chile's imposition of a surcharge on Peruvian imports effective December 1 was criticised by Peru.", "SANCTION", "December 1")]
    [InlineData("Yesterday the senate voted on the budget. The vote was boycotted by both Kurdish parties.", "PROTEST", "Yesterday")]
    // Before the verb, behind "ago", after what went before on the day.
    [InlineData("Senators Ana Costa and Rui Lima both yesterday criticised the king of Jordan.", "ACCUSE", "yesterday")]
    [InlineData("Chad invited the rebels to rejoin the talks two weeks ago.", "AGREE", "two weeks ago")]
    [InlineData("Some 900 miners marched on Sunday in La Paz. The police kept the crowd back and barred the protesters from the square.", "COERCE", "on Sunday")]
    // On the second word of what was done; of the vote, not of what was voted for.
    [InlineData("The court in Oslo said that the mayor was found guilty in May of bribery.", "SANCTION", "in May")]
    [InlineData("Ghana's lawmakers voted to support the ban on Monday.", "SUPPORT", "on Monday")]
    // Said once, behind both of two joined verbs.
    [InlineData("Niger's army killed 27 rebels and captured nine others in Diffa on Saturday.", "ASSAULT", "on Saturday")]
    public void The_time_of_an_act_is_given(string text, string kind, string when) => Assert.Equal(when, When(text, kind));

    [Theory]
    // What is promised, demanded or blamed has a time of its own.
    [InlineData("Norway pledged to invest 2 billion dollars in Ghana over the next ten years.", "AGREE")]
    [InlineData("Chile said it would investigate abuses by police during the raid at a mine in Calama earlier this month.", "ACCUSE")]
    [InlineData("Minister Ana Costa of Brazil resigned three days after the vote.", "RETREAT")]
    // What it is about or answers has a time of its own; "soon" is none.
    [InlineData("Kenya has paid a $6 million compensation to Uganda over the sinking of the ferry Nyanza in October 2024.", "AID")]
    [InlineData("Ethiopia revokes the accreditation of Kenyan journalists in reply to an article on 10 August.", "COERCE")]
    [InlineData("Ghana warns that it will attack the rebels in Togo soon.", "THREATEN")]
    // An age, an act of parliament, a name.
    [InlineData("Spain and Peru sign an accord under the Nuclear Energy Act of 1974.", "SUPPORT")]
    [InlineData("Police in Ireland arrested a man in his 60s.", "COERCE")]
    [InlineData("British police detained ninety people under the Terrorism Act 2000.", "COERCE")]
    // Since when one compares.
    [InlineData("The two armies began the largest prisoner exchange since the war began in February 2022.", "RETREAT")]
    // A date in a name.
    [InlineData("The navy seized the May 2024 Freedom Flotilla's ship off Cyprus.", "COERCE")]
    // A length of time.
    [InlineData("Japan is suspending its sanctions on Iran for five days before talks.", "CONCEDE")]
    [InlineData("Ana Lima is urged by President Rui Costa to resign from the government of Portugal, following the parliamentary vote in May 2024.", "REQUEST")]
    [InlineData("Ten villagers are killed in Chadian raids in Mali, bringing the total number of villagers killed in Chadian raids since Friday to 104.", "ASSAULT")]
    // What somebody is arrested or sentenced for.
    [InlineData("Peruvian police arrest two men in the murder of a Bolivian judge near Puno in June.", "COERCE")]
    [InlineData("The man who shot nine people dead at a school in Graz, Austria, in 2019, is sentenced to life in prison.", "SANCTION")]
    [InlineData("A court in Tabriz, Iran, sentences a man to death over two attacks on a church in 2022 and 2023.", "SANCTION")]
    [InlineData("Libya begins steps to end its 2013 fishing accord with Malta.", "SANCTION")]
    // How often, how long something else has lasted, when a paper was written.
    [InlineData("Norway reports that Russian jets violated its airspace for the fourth time this year.", "MOBILIZE")]
    [InlineData("Chad protests Sudan's detention of six fishermen since June 2024.", "ACCUSE")]
    [InlineData("The agency rescinds a memo from Monday that would have halted grants.", "CONCEDE")]
    // Told of before.
    [InlineData("Kenya said on Friday that it had urged Uganda to free the crew.", "REQUEST")]
    public void The_time_of_something_else_is_not(string text, string kind) => Assert.Null(When(text, kind));

    [Theory]
    [InlineData("Gunmen killed two traders in the southern state of Jubaland.", "ASSAULT", "Jubaland")]
    [InlineData("Latvia barred three Russian officials from entering Latvia.", "COERCE", "Latvia")]
    [InlineData("Togo closed its border with Ghana.", "COERCE", "border")]
    [InlineData("The Polish president arrives in Vilnius to meet the Lithuanian prime minister.", "CONSULT", "Vilnius")]
    [InlineData("Turkey deported a Syrian journalist from Izmir to Syria.", "COERCE", "Izmir")]
    [InlineData("Israeli jets launched strikes into Lebanon.", "ASSAULT", "Lebanon")]
    [InlineData("Kenyan planes killed nine rebels in an airstrike on Monday. The strike took place in Kismayo.", "ASSAULT", "Kismayo")]
    [InlineData("Delegates met in Accra for a summit where the presidents of Togo and Benin signed a customs accord.", "SUPPORT", "Accra")]
    [InlineData("A Kenyan officer deployed in Haiti is killed in an ambush.", "ASSAULT", "Haiti")]
    [InlineData("The rebels of the Red Front handed over control of Timbuktu to Malian soldiers.", "RETREAT", "Timbuktu")]
    [InlineData("Cuba will not cede control of Guantanamo Bay to the United States.", "REJECT", "Guantanamo Bay")]
    [InlineData("The Kenyan president visited General Odinga, who was being treated at a hospital in Mombasa.", "CONSULT", "Mombasa")]
    [InlineData("Bolivia joins the pact with China during a trade forum in Lima.", "SUPPORT", "Lima")]
    [InlineData("The mayor of Odesa declares a state of emergency following Russian strikes.", "COERCE", "Odesa")]
    [InlineData("Greek sailors boarded and seized a Russian tanker in international waters.", "COERCE", "international waters")]
    [InlineData("The Indonesian navy seizes the Chinese trawler for its alleged fishing in the waters of the Java Sea.", "COERCE", "Java Sea")]
    [InlineData("The king of Jordan announces a trip to Oman, where he will open a port and meet the sultan of Oman.", "CONSULT", "Oman")]
    [InlineData("The rebels began an offensive to seize the town of Faya.", "ASSAULT", "Faya")]
    [InlineData("The Malian army suffered hundreds of casualties in the Timbuktu battle.", "ASSAULT", "Timbuktu")]
    [InlineData("Peru barred the Bolivian politician Evo Morales from entering the country.", "COERCE", "Peru")]
    [InlineData("China and Laos sign nine accords during the Chinese premier's visit to Laos.", "SUPPORT", "Laos")]
    [InlineData("Eritrea launches two missiles towards Djibouti.", "ASSAULT", "Djibouti")]
    [InlineData("Kenya threatens to carry out raids in Somalia.", "THREATEN", "Somalia")]
    [InlineData("After leaving a banner at the gate of the town of Saravena, the rebels detonated a bomb, killing two soldiers.", "ASSAULT", "Saravena")]
    [InlineData("Ukrainian forces have struck two ships moored at Sevastopol Naval Base.", "ASSAULT", "Sevastopol Naval Base")]
    [InlineData("Protesters marched in the Peruvian capital on Monday.", "PROTEST", "Peruvian capital")]
    [InlineData("Gunmen killed nine people in the Somali capital, Mogadishu, on Monday.", "ASSAULT", "Mogadishu")]
    public void The_place_of_an_act_is_given(string text, string kind, string where) => Assert.Equal(where, Where(text, kind));

    [Theory]
    // Whom it is aimed at, and things without whereabouts.
    [InlineData("Canada imposed sanctions on Iran.", "SANCTION")]
    [InlineData("France imposed tariffs on Indian imports.", "SANCTION")]
    [InlineData("Spain revokes the Chadian minister's visa following her participation in a march in Lima.", "COERCE")]
    public void Whom_an_act_is_aimed_at_is_no_place(string text, string kind) => Assert.Null(Where(text, kind));

    [Fact]
    public void What_is_told_of_again_keeps_its_place()
    {
        ReadReport report = Read("Two people were killed in a knife attack in Leeds. The attacker was shot by police.");

        Assert.All(report.Claims.Where(c => c.Kind == "ASSAULT"), c => Assert.Equal("GBR", c.Where?.Country));
    }

    [Fact]
    public void What_is_denied_was_where_it_was_told()
    {
        ReadReport report = Read("Chad says Sudanese planes bombed a village near Adre. Sudan denies the claim.");

        Assert.All(report.Claims, c => Assert.Equal("TCD", c.Where?.Country));
    }

    [Fact]
    public void What_is_done_upon_arrival_has_the_day_of_the_visit()
    {
        ReadReport report = Read("The Vietnamese president arrived in Lisbon on Monday. Upon arrival, he was welcomed at the airport by Portuguese officials.");

        Claim greeting = Assert.Single(report.Claims, c => c.Kind == "CONSULT" && c.Mode != "visit");
        Assert.Equal(new DateOnly(2025, 9, 1), greeting.When?.From);
    }

    [Fact]
    public void A_lake_between_states_is_in_the_one_that_is_told() => Assert.Equal("NER", Of(News.Read("Nine soldiers were killed in an attack by rebels near Lake Chad in Niger."), "ASSAULT").Where?.Country);

    [Fact]
    public void Provinces_that_are_captured_are_not_held_captive() => Assert.Equal("", Assert.Single(Of(News.Read("The rebels captured eight provinces of Chad."), "COERCE").Figures).Measure);

    [Fact]
    public void Police_do_not_arrest_abroad()
    {
        Claim claim = Of(Read("Moldovan police detained seven men, and officials said that they had trained in Serbia."), "COERCE");

        Assert.Equal("MDA", claim.Where?.Country);
        Assert.True(claim.Where?.Inferred);
    }

    [Theory]
    // Part of the act told right behind it.
    [InlineData("Gunmen attacked two churches in Jos. The incident resulted in at least five deaths.", "ASSAULT", "at least five|two; at least five")]
    [InlineData("A Greek ship was sunk by a drone strike near Odesa, killing three sailors.", "ASSAULT", "three")]
    [InlineData("Police released 31 pupils. Soldiers rescued 40 nuns abducted from a school in Jos.", "AID", "40")]
    [InlineData("Samoa signs a five-year fishing agreement with China.", "SUPPORT", "five-year|five")]
    [InlineData("Five farmers were killed in two drone strikes in Mali.", "ASSAULT", "Five; two")]
    [InlineData("Dozens of rebels were killed or arrested in Mali.", "COERCE", "Dozens")]
    [InlineData("Malian soldiers shot down one of three drones over Gao.", "ASSAULT", "one")]
    [InlineData("Over 70 Boko Haram and Al-Qaeda insurgents were killed by the Nigerian army.", "ASSAULT", "Over 70")]
    // Of something else.
    [InlineData("Four people were killed and 90 others were arrested in Luanda.", "COERCE", "90")]
    [InlineData("Gunmen killed a guard near two schools in Karachi.", "ASSAULT", "")]
    [InlineData("Russia halted gas supplies to Moldova over an unpaid bill of 700 million dollars.", "SANCTION", "")]
    [InlineData("A court in Tunis sentenced nine men to death over two raids on a museum.", "SANCTION", "nine")]
    [InlineData("Nigeria's air force killed more than 15 fighters in an airstrike in Borno, while troops separately kill 13 rebels on the Damasak road.", "ASSAULT", "more than 15")]
    [InlineData("The agency reports that 1 in 3 pupils in Gao starve under the rebel blockade of the town.", "COERCE", "")]
    [InlineData("Sri Lanka repatriated the bodies of 70 Iranian sailors.", "RETREAT", "70")]
    [InlineData("Russian forces launched a total of 90 drones and 11 missiles at Kyiv.", "ASSAULT", "90; 11")]
    [InlineData("Gunmen shot dead five traders in Kano, Nigeria.", "ASSAULT", "five")]
    [InlineData("Nineteen soldiers are killed at two hideouts in Bajaur, Pakistan.", "ASSAULT", "Nineteen")]
    [InlineData("The two wounded attackers have been captured by Turkish police.", "COERCE", "two")]
    [InlineData("The Israeli military launches an assault on Hamas near Khan Yunis as 60 people are killed by Israeli airstrikes.", "ASSAULT", "")]
    [InlineData("The bank agrees to lend €40 million (US$47 million) to Benin.", "AGREE", "€40 million")]
    // Parts that follow, how many attacks there were, how long a truce is prolonged, who is involved, a toll that rises.
    [InlineData("Togo's president pardons 21 rebels, including 14 for theft and seven who were convicted of arson.", "RETREAT", "21; 14; seven")]
    [InlineData("Oman agrees to send home nine Dutch nationals, including one on trial.", "AGREE", "nine; one")]
    [InlineData("Six traders are killed and one survives after four American airstrikes in Yemen.", "ASSAULT", "Six; four")]
    [InlineData("Chad extends its ceasefire with the rebels by 20 days.", "CONCEDE", "20")]
    [InlineData("Kenya and Uganda begin exercises on the lake, involving more than 9,000 troops.", "COOPERATE", "more than 9,000")]
    [InlineData("The death toll from Sudanese air strikes on Chad rises to at least 90 people, including 12 nurses.", "ASSAULT", "at least 90; 12")]
    [InlineData("At least six people are killed and two others are injured after protesters set fire to the city hall in Oruro, Bolivia.", "PROTEST", "At least six; two")]
    // What another raid did, what another says, what somebody did to be sentenced, how many march.
    [InlineData("Six are wounded in an Iranian airstrike on Basra, while two are injured in a similar airstrike on Mosul.", "ASSAULT", "Six")]
    [InlineData("At least 30 Malians are killed by Nigerien shelling, and another five Malians die of starvation.", "ASSAULT", "At least 30")]
    [InlineData("Chad says that 70 people were killed in the Sudanese attacks, while Sudan claims only three people died.", "ASSAULT", "70")]
    [InlineData("A former Laotian minister is jailed for life for taking bribes worth more than $90 million.", "SANCTION", "")]
    [InlineData("Chad protests Sudan's arrest of six fishermen.", "ACCUSE", "")]
    [InlineData("Over 40,000 people march in Lima to demand that the president resign.", "REQUEST", "")]
    [InlineData("Iraq hanged three men for killing two clerics in Mosul.", "ASSAULT", "three")]
    // However far the toll stands before its number.
    [InlineData("The death toll from Saturday's drone strike on a bakery in the Sudanese town of Nyala has risen to 56, activists said.", "ASSAULT", "56")]
    public void Figures_are_those_of_the_act(string text, string kind, string figures)
    {
        ReadReport report = Read(text);

        Assert.Contains(string.Join("; ", Of(report, kind).Figures.Select(f => report.Document.TextOf(f.Range))), figures.Split('|'));
    }

    [Theory]
    [InlineData("Chadian agents arrest an Islamic State leader along the Iran–Pakistan border.", "COERCE", "")]
    [InlineData("The Israeli army seized several hills along the Israel–Lebanon border.", "COERCE", "LBN")]
    [InlineData("Latvia asks Germany to send guards to the Belarus–Latvia border.", "REQUEST", "LVA")]
    [InlineData("The Malian army says that drones struck Malian bases near the Algerian border.", "ASSAULT", "MLI")]
    [InlineData("Togo suspends two French radio stations from airing in the country.", "COERCE", "TGO")]
    public void A_border_lies_with_whoever_is_hit_or_acts(string text, string kind, string country) => Assert.Equal(country, Of(Read(text), kind).Where?.Country);

    [Theory]
    [InlineData("It was the first time in his six-year rule that the emir visited Chad.", "CONSULT", 1)]
    [InlineData("The general is the first officer to be convicted by the court.", "SANCTION", 1)]
    [InlineData("Peru added Laos to its list of states that it sanctions for the second time since 2020.", "", 2)]
    public void An_act_may_be_numbered(string text, string kind, int n)
    {
        ReadReport report = Read(text);

        if (kind.Length > 0) Assert.Equal(n, Of(report, kind).Ordinal?.N);
        else Assert.All(report.Claims, c => Assert.True(c.Ordinal is null || c.Ordinal.N == n));
    }

    [Theory]
    [InlineData("The court rejected the minister's second appeal.", "REJECT")]
    [InlineData("Hamas released nine hostages in the first phase of the accord.", "RETREAT")]
    public void What_else_is_numbered_is_not_the_act(string text, string kind) => Assert.Null(Of(Read(text), kind).Ordinal);

    [Theory]
    [InlineData("Theresa May stepped down on Monday.", "RETREAT", Standing.Happened)]
    [InlineData("The Chadian Military Council declares a state of alert.", "MOBILIZE", Standing.Happened)]
    [InlineData("Norway will open a consulate in Juba, signalling its rejection of demands by Sudan to stay away.", "REJECT", Standing.Happened)]
    [InlineData("The African Parliament adopts a measure by 90 votes to ask Kenya to free the crew.", "REQUEST", Standing.Happened)]
    [InlineData("Oman offers a ceasefire to Yemen for the feast on December 9.", "AGREE", Standing.Happened)]
    [InlineData("Estonia's parliament votes to withdraw from the Lima Convention.", "SANCTION", Standing.Planned)]
    [InlineData("Prime Minister Ana Costa of Peru is to step down today.", "RETREAT", Standing.Planned)]
    [InlineData("The United States approves a $900 million arms sale to Oman.", "AID", Standing.Planned)]
    [InlineData("President Rui Costa of Brazil orders 900 soldiers to enter Manaus.", "MOBILIZE", Standing.Planned)]
    [InlineData("The Chadian army is about to enter the town of Abéché.", "MOBILIZE", Standing.Planned)]
    [InlineData("Chinese tariffs on Canadian goods will drop from 90% to 20%.", "CONCEDE", Standing.Planned)]
    [InlineData("Norway will conditionally recognise the state of Palestine upon the release of hostages.", "SUPPORT", Standing.Possible)]
    [InlineData("Togo will not hold direct talks with Benin, but is open for indirect talks.", "AGREE", Standing.Happened)]
    [InlineData("The minister denied accusations made by Chad's president that he had sold arms.", "ACCUSE", Standing.Happened)]
    [InlineData("Later on Monday the Canadian minister flew to visit Canadian soldiers in Latvia.", "CONSULT", Standing.Happened)]
    [InlineData("The aides spoke of President Ruto's planned trip to Oslo, which was cancelled.", "CONSULT", Standing.Denied)]
    public void Standing_is_that_of_the_act(string text, string kind, Standing standing) => Assert.Equal(standing, Of(Read(text), kind).Standing);

    [Theory]
    [InlineData("Nine villagers are killed in an attack by gunmen believed to be rebels in Mali.", "ASSAULT")]
    [InlineData("Two guards are shot and killed in a suspected terrorist attack in Graz, Austria.", "ASSAULT")]
    [InlineData("Reportedly, two guards were killed and nine were injured in a bombing in Graz, Austria.", "ASSAULT")]
    [InlineData("A sailor stabbed reportedly several tourists in Lima.", "ASSAULT")]
    [InlineData("Two guards are shot and a third is wounded in a suspected terrorist attack in Graz, Austria.", "ASSAULT")]
    [InlineData("Early results indicate that voters rejected the new constitution of Togo.", "REJECT")]
    [InlineData("According to reports, rebels clashed with soldiers in Mali.", "ASSAULT")]
    public void Doubt_may_stand_beside_who_did_it_or_what_was_suffered(string text, string kind) => Assert.True(Of(Read(text), kind).Hedged);

    [Fact]
    public void What_may_have_been_asked_for_in_a_month_lies_behind() => Assert.Equal(2025, Of(Read("In a phone call in late July, Peru's president might have urged Chile to free the sailors."), "REQUEST").When?.From?.Year);

    [Theory]
    [InlineData("The withdrawal of Chadian soldiers from Mali was reportedly linked to a dispute.", "RETREAT")]
    [InlineData("Togo's president planned to visit Oman, most likely to discuss the debt.", "CONSULT")]
    public void Doubt_about_the_cause_is_none_about_the_act(string text, string kind) => Assert.False(Of(Read(text), kind).Hedged);

    [Fact]
    public void Whoever_gives_himself_up_is_known() => Assert.False(Of(Read("The suspected gunman surrendered to police in Lima."), "RETREAT").Hedged);

    private static string? When(string text, string kind)
    {
        ReadReport report = Read(text);
        return Of(report, kind).When is { } when ? report.Document.TextOf(when.Range) : null;
    }

    private static string? Where(string text, string kind)
    {
        ReadReport report = Read(text);
        return Of(report, kind).Where is { } where ? report.Document.TextOf(where.Range) : null;
    }

    private static Claim Of(ReadReport report, string kind) => report.Claims.First(c => c.Kind == kind);

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = _day, PublishedFrom = "given" });
}
