using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Who fights whom, who takes what from whom, and what a battle is told by.</summary>
public sealed class BattleTests
{
    [Theory]
    // Those who fell fighting are one side of the fight; what targets a place is one attack.
    [InlineData("Five Kenyan soldiers are killed while fighting al-Shabaab in Lower Juba.", "ASSAULT KEN>SOM")]
    [InlineData("A depot in Gao, Mali, was targeted by a Chadian airstrike.", "ASSAULT TCD>MLI")]
    [InlineData("Farmers in Mali lack fuel because of a blockade imposed by Togo.", "COERCE TGO>MLI")]
    // What is taken during a fight is taken from the foe.
    [InlineData("Ethiopian forces say they have captured a border post during clashes with Eritrean soldiers.", "COERCE ETH>ERI, ASSAULT ETH>ERI")]
    // Who the clause is about fought.
    [InlineData("Niger shuts its border after clashes with Chad.", "COERCE NER>, ASSAULT NER>TCD")]
    [InlineData("The Chadian minister regretted the clashes with Niger.", "ASSAULT >NER")]
    // Whose the air defences are.
    [InlineData("Oman's air defences intercept nine drones launched by the Houthis.", "ASSAULT YEM>OMN")]
    // Whose the intention is.
    [InlineData("The envoy spoke of an Ethiopian intention to attack Eritrea.", "ASSAULT ETH>ERI")]
    // Sides told behind a place or a day, and two names before one noun.
    [InlineData("Clashes broke out overnight near Kidal between Malian soldiers and Chadian rebels.", "ASSAULT MLI>TCD")]
    [InlineData("Fierce fighting erupted on Monday between the Kenyan Army and M23 militants.", "ASSAULT KEN>COD")]
    // Whose troops were bombed, and who struck first.
    [InlineData("The Chadian president accused Sudan of bombing its troops.", "ACCUSE TCD>SDN, ASSAULT SDN>TCD")]
    [InlineData("The Chadian president accused Sudan of bombing its own troops.", "ACCUSE TCD>SDN, ASSAULT SDN>SDN")]
    [InlineData("The Ugandan army launched an offensive against the M23 after it killed 11 Kenyan nurses.", "ASSAULT UGA>COD, ASSAULT COD>KEN")]
    // The accused does not invade itself.
    [InlineData("The Kenyan president accuses Uganda of invading the country.", "ACCUSE KEN>UGA, ASSAULT UGA>KEN")]
    [InlineData("The Kenyan president accuses Uganda of invading Rwanda.", "ACCUSE KEN>UGA, ASSAULT UGA>RWA")]
    public void Each_side_of_a_battle_is_known(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", ClaimsOf(text).Select(c => $"{c.Kind} {Countries(c.Source)}>{Countries(c.Target)}")));

    [Theory]
    // Bases and positions of rebels are no army's, a coalition of states is no party.
    [InlineData("Boko Haram fighters attack ISWAP positions near Lake Chad.", "REB>REB")]
    [InlineData("Boko Haram fighters attack army positions near Lake Chad.", "REB>MIL")]
    [InlineData("The Kenya-led coalition captured Baidoa from al-Shabaab.", "MIL>REB")]
    [InlineData("The Labour-led coalition in Norway criticised Sweden.", "PTY>GOV")]
    // Two militias in one phrase.
    [InlineData("The Mai-Mai and Nyatura militias clash in Masisi Territory.", "REB>REB")]
    public void Each_side_has_its_sector(string text, string expected)
    {
        Claim claim = Assert.Single(ClaimsOf(text));

        Assert.Equal(expected, $"{claim.Source[0].Sector}>{claim.Target[0].Sector}");
    }

    // How many attacked is no toll.
    [Theory]
    [InlineData("Six worshippers are hurt when at least two gunmen open fire in a church in Accra, Ghana.", "Six")]
    // The last of several numbers may be one.
    [InlineData("Three people were killed in strikes on Mali, including two in Gao and one in Kidal.", "Three; two; one")]
    [InlineData("Three people were killed in strikes on Mali, in Gao and one day later in Kidal.", "Three")]
    [InlineData("Six worshippers and two gunmen are hurt in a shooting in a church in Accra, Ghana.", "Six; two")]
    public void Attackers_are_no_toll(string text, string expected)
    {
        ReadReport report = Read(text);

        Assert.Equal(expected, string.Join("; ", report.Claims.SelectMany(c => c.Figures).Select(f => report.Document.TextOf(f.Range))));
    }

    [Fact]
    public void Several_provinces_are_told_by_the_first()
    {
        ReadReport report = Read("Bandits attack two villages in Kaduna and Niger States in Nigeria.");

        Assert.Equal("Kaduna", report.Document.TextOf(Assert.Single(report.Claims).Where!.Range));
    }

    [Theory]
    [InlineData("The Kenyan army burned a bridge to prevent it from being seized by al-Shabaab.", "SOM")]
    [InlineData("Malian guards were paid to keep the bridge from being seized by Togo.", "TGO")]
    public void What_is_prevented_is_not_done(string text, string taker) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == "COERCE" && Countries(c.Source) == taker);

    [Theory]
    // Who is seen doing it, whatever word stands between.
    [InlineData("A video shows Chadian soldiers brutally beating two farmers in Moundou.", "TCD>TCD")]
    [InlineData("A Swiss reporter witnessed Malian soldiers beating two farmers in Gao.", "MLI>MLI")]
    // A maker of aircraft is not aboard.
    [InlineData("A Togolese Boeing 737 carrying guns for the M23 was hit by a Chadian missile in Goma.", "TCD>TGO")]
    // Insurgents of those who rule next door are of where they fight.
    [InlineData("Pakistani soldiers kill eleven Taliban insurgents in Swat, Pakistan.", "PAK>PAK")]
    [InlineData("Pakistani soldiers kill eleven Taliban soldiers near Kandahar, Afghanistan.", "PAK>AFG")]
    public void The_sides_of_an_attack_are_those_who_take_part(string text, string expected)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == "ASSAULT");

        Assert.Equal(expected, $"{Countries(claim.Source)}>{Countries(claim.Target)}");
    }

    [Theory]
    [InlineData("The premier calls the opposition leader Ana Lima on the telephone to congratulate her.", "CONSULT premier, SUPPORT premier")]
    [InlineData("The premier calls the opposition leader Ana Lima to order.", "")]
    [InlineData("The agency is responsible for allocating federal funds to schools in Chad.", "")]
    [InlineData("The agency is allocating federal funds to schools in Chad.", "AID agency")]
    public void Calls_and_duties(string text, string expected) => Assert.Equal(expected, string.Join(", ", ClaimsOf(text).Select(c => $"{c.Kind} {c.Source.FirstOrDefault()?.Name}")));

    [Theory]
    [InlineData("Chad seized the assets of two opposition parties.", "GOV")]
    [InlineData("The Pope urged Chad to free a priest.", "REL")]
    [InlineData("Chad seized two Libyan trucks at the border.", "MIL")]
    [InlineData("The Chilean Senate Energy Committee accuses Peru of fraud.", "LEG")]
    [InlineData("Ana Lima was barred from running in the election by the electoral commission of Togo.", "GOV")]
    [InlineData("Soldiers in Togo seized the state broadcaster.", "MIL")]
    [InlineData("The Chilean Energy Committee accuses Peru of fraud.", "GOV")]
    public void Who_acts_has_his_sector(string text, string sector) => Assert.Equal(sector, Assert.Single(ClaimsOf(text)).Source[0].Sector);

    [Theory]
    // A name that two leaders bear is neither of them; a party's leader is the party's.
    [InlineData("Kenyan troops killed the rebel Musa Hassan in Jilib, Somalia.", "Musa Hassan", "CVL,REB")]
    [InlineData("Turkey's main opposition party called for new elections after its leader was jailed.", "leader", "OPP")]
    [InlineData("The Malian president urged his supporters to boycott the vote.", "supporters", "CVL")]
    public void Who_is_acted_on_is_himself(string text, string name, string sectors)
    {
        Participant target = ClaimsOf(text).SelectMany(c => c.Target).First();

        Assert.Equal(name, target.Name);
        Assert.Contains(target.Sector, sectors.Split(','));
    }

    [Theory]
    // The Pope is of the Holy See; the accused made the attack.
    [InlineData("The Pope urged Chad to free a priest.", "REQUEST", "VAT", "TCD")]
    [InlineData("Kenya accused Sudan of an attack on a Greek ship.", "ASSAULT", "SDN", "GRC")]
    public void Who_acts_is_of_somebody(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }
}
