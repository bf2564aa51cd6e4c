using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>What is told by several words is one claim, and each claim has the sides that act in it.</summary>
public class OneActTests
{
    [Theory]
    // A defence attacks nobody.
    [InlineData("Kuwait intercepts three missiles fired by Iraqi militias from Basra.", "ASSAULT", "IRQ", "KWT")]
    [InlineData("The Houthis fired a missile targeting the port of Assab in Eritrea, which was intercepted by French forces.", "ASSAULT", "YEM", "ERI")]
    [InlineData("Russia launched drone strikes across Ukraine. Ukraine says that it shot down 60 of 90 drones.", "ASSAULT", "RUS", "UKR")]
    [InlineData("Oman intercepts a missile launched from Yemen in the third Houthi attack this week.", "ASSAULT", "YEM", "OMN")]
    // What an attack is aimed at, and who made it, are told by further words.
    [InlineData("Six farmers are killed in drone strikes by the Ethiopian army targeting a market in Amhara.", "ASSAULT", "ETH", "ETH")]
    [InlineData("Four people are killed and seven injured in a mass shooting when gunmen open fire at a bar in Durban, South Africa.", "ASSAULT", "ZAF", "ZAF")]
    [InlineData("Two people are killed, nine others are injured, and a road to the coast is cut in Saudi attacks in Saada, Yemen.", "ASSAULT", "SAU", "YEM")]
    [InlineData("Nine herders were abducted in an attack by gunmen in Zamfara, Nigeria.", "ASSAULT", "NGA", "NGA")]
    [InlineData("The Togolese army fired on a boat, killing two Ghanaian fishermen, before a sailor shot himself.", "ASSAULT", "TGO", "GHA")]
    // Numbered, purposeful and explained acts are told once.
    [InlineData("The Chadian president met the Togolese president in Lomé, marking the first meeting between the two since 2019.", "CONSULT", "TCD", "TGO")]
    [InlineData("Oman summons the French ambassador to protest the arrest of two sailors.", "ACCUSE", "OMN", "FRA")]
    [InlineData("Kuwait gave Syria 90 tons of flour to support the country's recovery efforts.", "AID", "KWT", "SYR")]
    [InlineData("A Palestinian baker is killed after being shot and injured yesterday during an Israeli attack in Nablus.", "ASSAULT", "ISR", "PSE")]
    [InlineData("One driver is killed in an Israeli airstrike attack against a van in Tyre, Lebanon.", "ASSAULT", "ISR", "LBN")]
    [InlineData("Chile executed two Peruvian spies convicted of theft.", "ASSAULT", "CHL", "PER")]
    public void One_act_makes_one_claim(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind is not "COERCE");

        Assert.Equal((kind, source, target), (claim.Kind, Countries(claim.Source), Countries(claim.Target)));
    }

    // What those who suffer an act did themselves, and an attack that is beaten off, are acts of their own.
    [Theory]
    [InlineData("Danish police shoot a gunman dead after he killed two Greek tourists.", "COP>REB, REB>CVL")]
    [InlineData("Malian troops kill nine rebels after repulsing an ambush on a convoy near Gao.", "MIL>REB, REB>CVL")]
    [InlineData("Nine militants are killed as the Chadian army repels an attack on a base in Mao, Chad.", "MIL>REB, REB>MIL")]
    [InlineData("The death toll from a car bombing in Gao, Mali, rises to nine, with thirty others injured.", ">CVL")]
    public void Each_act_has_its_own_sides(string text, string sides) => Assert.Equal(sides, string.Join(", ", ClaimsOf(text).Select(c => $"{string.Join(',', c.Source.Select(s => s.Sector))}>{string.Join(',', c.Target.Select(s => s.Sector))}")));

    [Fact]
    public void Those_killed_before_are_no_figure_of_the_shooting() =>
        Assert.Empty(Assert.Single(ClaimsOf("Danish police shoot a gunman dead after he killed two Greek tourists."), c => c.Mode == "firearms").Figures);

    [Fact]
    public void Who_is_believed_to_be_behind_an_attack_made_it_perhaps()
    {
        Claim claim = Assert.Single(ClaimsOf("Ten died when a bomb struck a bus in Gao, Mali. The Islamic State is believed to be behind the attack."), c => c.Source.Any());

        Assert.Equal(("GRP", true), (Countries(claim.Source), claim.Hedged));
    }

    // A ruling and the reason given for it.
    [Theory]
    [InlineData("A Chadian court blocks the fishing bill, ruling that it violates the constitution.")]
    [InlineData("The Supreme Court of Togo rejected the minister's appeal, ruling that the decree was unlawful.")]
    public void A_ruling_is_told_once(string text) => Assert.Equal("REJECT", Assert.Single(ClaimsOf(text)).Kind);

    // Who clashes after an assassination did not commit it.
    [Fact]
    public void What_went_before_is_not_done_by_the_same() =>
        Assert.Empty(Assert.Single(ClaimsOf("Police clash with marchers in Peru after the assassination of senator Luis Paz."), c => c.Mode == "assassinate").Source);

    // What is voted against is not done.
    [Theory]
    // What anyone may do, what somebody is praised for, a flight boarded.
    [InlineData("Guinea's president threatens to jail any journalist who insults the state.", "THREATEN")]
    [InlineData("Mauritius's prime minister congratulated Madagascar's president on taking over the chair of SADC.", "SUPPORT praise")]
    [InlineData("Zambia's former president was stopped by police from boarding a flight to Johannesburg.", "COERCE restrict")]
    [InlineData("A missile was intercepted before entering the airspace of Oman.", "")]
    public void What_is_told_for_another_act_alone_is_none(string text, string kinds) => Assert.Equal(kinds, string.Join(", ", ClaimsOf(text).Select(c => c.Kind == "THREATEN" ? c.Kind : $"{c.Kind} {c.Mode}")));

    [Fact]
    public void What_is_voted_against_is_not_done() => Assert.DoesNotContain(ClaimsOf("Nine states voted against lifting the sanctions on Iran."), c => c.Kind == "CONCEDE");

    // What one is put to death for is another act.
    [Theory]
    [InlineData("Iran executed two Kurds for carrying out attacks on banks.")]
    [InlineData("Iran executed two Kurds on charges of leading attacks on banks.")]
    [InlineData("Iran executed two Kurds convicted of carrying out attacks on banks.")]
    public void What_one_is_put_to_death_for_is_another_act(string text)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Mode == "execute");

        Assert.Equal(("IRN", "IRN"), Sides(claim));
    }

    [Fact]
    public void What_the_condemned_did_is_counted_there()
    {
        Claim[] claims = [.. ClaimsOf("Danish killer Ken Mund, who killed three people in March 2003, is executed by firing squad in Utah.")];

        Assert.Empty(Assert.Single(claims, c => c.Mode == "execute").Figures);
        Assert.Equal("dead", Assert.Single(Assert.Single(claims, c => c.Mode != "execute").Figures).Measure);
    }

    [Fact]
    public void Who_speaks_is_never_a_thing()
    {
        Claim claim = Assert.Single(ClaimsOf("Israel downs a ballistic missile launched by the Houthis, who say it was targeting Ben Gurion International Airport."), c => c.Speakers.Length > 0);

        Assert.Equal(("YEM", "ISR"), Sides(claim));
    }

    [Theory]
    [InlineData("Gunmen attack a market in Maputo, Mozambique. Nine traders are injured, and police detain two men.", "attack", 9, 9)]
    [InlineData("A bomb explodes at a market in Lima, Peru. Six people are killed and forty others are injured.", "explodes", 6, 40)]
    // The participle goes on with the main clause; a protest beside it is no other attack; what others say of arrests is another clause; "also" adds to what was told.
    [InlineData("Suspected Houthi drones strike the port of Eilat, Israel, targeting the oil tanks. At least two workers are injured.", "strike", 2, 2)]
    [InlineData("Farmers clash with police in Tamale, Ghana, amid protests over fuel prices. At least nine farmers are hurt while officers say forty have been arrested.", "clash", 9, 9)]
    [InlineData("Kenyan police kill three bandits during a raid on their camp in Turkana. One bystander is also killed.", "raid", 3, 1)]
    public void A_bare_toll_behind_an_act_is_that_acts(string text, string trigger, double first, double last)
    {
        ReadReport report = Read(text);

        Claim claim = Assert.Single(report.Claims, c => c.Kind == "ASSAULT");

        Assert.Equal(trigger, Words(report, claim));
        Assert.Equal((first, last), (claim.Figures[0].Low, claim.Figures[^1].Low));
    }

    [Theory]
    // Other doers, another place, or words for another attack make a second act.
    [InlineData("Gunmen attack a market in Maputo, Mozambique. Nine people are killed by the army.")]
    [InlineData("Gunmen attack a market in Maputo, Mozambique. Nine traders are killed in a bombing in Beira.")]
    public void A_toll_of_something_else_is_another_act(string text) => Assert.Equal(2, ClaimsOf(text).Count(c => c.Kind == "ASSAULT"));

    [Theory]
    [InlineData("Togo freed four sailors in return for the Gambian government releasing 60 fishermen.", "releasing", "GMB")]
    [InlineData("Japan bans two Russian ministers, along with their aides, from entering the country, alleging that Russia jams its radars.", "alleging", "JPN")]
    [InlineData("Eritrea accuses Djibouti of carrying out raids on its posts, killing two sentries.", "killing", "DJI")]
    [InlineData("The Lebanese army detains four Palestinians for firing rockets at Israel.", "firing", "PSE")]
    [InlineData("Bahrain revokes the citizenship of nine Yemenis for supporting Iran.", "supporting", "YEM")]
    [InlineData("The tribunal dismissed Gabon's case against Benin alleging that Benin armed the rebels.", "alleging", "GAB")]
    [InlineData("The Kenyan foreign minister flies to Lisbon, Portugal, for talks with Spain.", "talks", "KEN")]
    [InlineData("Malian drone strikes on Niger kill nine people. The attacks also damage a school.", "damage", "MLI")]
    [InlineData("During a state visit to Maputo, the Angolan president praised the miners.", "state visit", "AGO")]
    [InlineData("A BBC investigation points to the Kenyan army opening fire on crowds of herders.", "opening fire", "KEN")]
    [InlineData("Nine people were hurt after armed men open fire with rifles inside a hotel in Gao, Mali.", "open fire", "MLI")]
    [InlineData("Houthi-launched rocket attacks injure nine sailors in Eilat.", "rocket attacks", "YEM")]
    [InlineData("Air France joins Lufthansa and Turkish Airlines in halting flights to Beirut.", "halting", "FRA,DEU,TUR")]
    public void Whoever_the_words_say_acts(string text, string trigger, string source)
    {
        ReadReport report = Read(text);

        Claim claim = Assert.Single(report.Claims, c => Words(report, c) == trigger);

        Assert.Equal(source, Countries(claim.Source));
    }

    [Theory]
    [InlineData("The speaker threatened to kill himself in Ghent.")]
    [InlineData("The Rwandan cabinet discussed a bill on genocide denial.")]
    [InlineData("Norway paid the debt, allowing Gambia to import rice.")]
    [InlineData("A court in Kigali finds a Belgian officer not guilty over killings in 1994.")]
    [InlineData("Portugal withdraws from defending Angola in a case at the court in The Hague.")]
    public void What_is_no_act_makes_none(string text) => Assert.Empty(ClaimsOf(text));

    [Theory]
    // What is talked of is not done, and a council that condemns supports nobody.
    [InlineData("The United States opens talks with Hamas about the release of nine hostages.", "CONSULT")]
    [InlineData("Kenya's president meets his Somali counterpart to discuss implementing the peace agreement.", "CONSULT")]
    [InlineData("The Gulf council issues a statement demanding a cessation of those attacks by Iran.", "REQUEST")]
    [InlineData("The African Union adopts a resolution condemning Eritrea's arrest policy.", "ACCUSE")]
    public void What_an_act_is_about_makes_none(string text, string kind) => Assert.Equal(kind, Assert.Single(ClaimsOf(text)).Kind);

    [Theory]
    [InlineData("Eritrea fired four rockets and a missile toward the Red Sea.")]
    [InlineData("India launches a ballistic missile into the Arabian Sea.")]
    public void A_missile_into_the_sea_is_a_show_of_force(string text)
    {
        Claim claim = Assert.Single(ClaimsOf(text));

        Assert.Equal(("MOBILIZE", "weapons", ""), (claim.Kind, claim.Mode, Countries(claim.Target)));
    }
}
