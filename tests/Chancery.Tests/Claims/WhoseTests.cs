using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

public class WhoseTests
{
    [Theory]
    [InlineData("Emmanuel J. Macron criticised Iran.", "FRA", "GOV")]
    // A group's units are the group.
    [InlineData("Hezbollah units criticised Iran.", "LBN", "REB")]
    // "Rep." and "Gov." are offices, and of the United States unless the report speaks of another state that has them.
    [InlineData("Rep. Dana Holt criticised Chad.", "USA", "LEG")]
    [InlineData("Gov. Dana Holt criticised Chad.", "USA", "GOV")]
    [InlineData("In the Philippines, Sen. Dana Holt criticised Manila's navy.", "PHL", "LEG")]
    [InlineData("The Republican candidate criticised Chad.", "USA", "PTY")]
    [InlineData("The general manager of Gabon Radio, Dr. Paul Ondo, criticised Chad.", "GAB", "CVL")]
    public void Words_beside_a_name_say_whose_he_is(string text, string country, string sector)
    {
        Participant source = SourceOf(text);

        Assert.Equal((country, sector), (source.Country, source.Sector));
    }

    [Fact]
    public void A_person_is_the_same_under_Mr_and_family_name() => Assert.Equal("DEU", Assert.Single(ClaimsOf("Jonas Brandt, a lawmaker from Germany, spoke in Oslo. Mr. Brandt criticised Norway.").Last(c => c.Kind == "ACCUSE").Source).Country);

    [Fact]
    public void What_stands_behind_the_last_of_joined_offices_belongs_to_the_first()
    {
        Claim claim = Assert.Single(ClaimsOf("Kenya's envoy met the president, premier and foreign minister of Chad in Oslo."), c => c.Kind == "CONSULT");

        Assert.All(claim.Target, t => Assert.Equal("TCD", t.Country));
    }

    [Theory]
    [InlineData("Belarus's Security Council condemned Poland.", "BLR")]
    [InlineData("The Security Council condemned Poland.", "IGO")]
    public void A_council_of_a_state_is_not_that_of_the_United_Nations(string text, string country) => Assert.Equal(country, SourceOf(text).Country);

    [Theory]
    [InlineData("Speaking to reporters, the minister accused Rwanda of lying.")]
    [InlineData("The government criticised Peru.")]
    public void An_office_of_no_state_is_not_of_the_state_that_it_faces(string text) => Assert.Equal("", SourceOf(text).Country);

    [Fact]
    public void A_person_of_whom_nothing_is_told_is_of_the_state_where_the_story_is_set() => Assert.Equal("GAB", Assert.Single(Assert.Single(ClaimsOf(
        "Gabon closed its border. Gabon's police searched the port. The Gabonese premier spoke on television. Gabon's army is on alert. Paul Ondo criticised Chadian officials."), c => c.Kind == "ACCUSE").Source).Country);

    [Fact]
    public void In_a_line_nobody_is_of_the_state_that_he_deals_with() => Assert.Equal("", SourceOf("Paul Ondo criticised Chad.").Country);

    [Fact]
    public void First_letters_stand_for_a_body_named_before() => Assert.Equal("PSE", Assert.Single(ClaimsOf("The Palestinian Authority (PA) is in debt. A PA official condemned Norway."), c => c.Kind == "ACCUSE").Source.Single().Country);

    [Fact]
    public void A_town_of_a_county_is_not_the_state_of_its_name() => Assert.DoesNotContain("LBN", ClaimsOf(
        "Lebanon police arrested a man on Monday. Warren County Sheriff Tom Hale said the man fled to Ohio. The Ohio court will hear him.").SelectMany(c => c.Source).Select(a => a.Country));

    [Theory]
    // A post, a rank, a trade.
    [InlineData("Malta's ambassador to Chad, Ana Borg, left a dinner in N'Djamena. The envoy accused Niger of lies.", "ACCUSE", "MLT", "NER")]
    [InlineData("Peru's army chief, Gen. Luis Soto, toured the coast on Monday. The general accused Ecuador of lying.", "ACCUSE", "PER", "ECU")]
    [InlineData("Femi Ade, a Nigerian senator from Kano, flew to Ghana. The lawmaker accused Togo of racism.", "ACCUSE", "NGA", "TGO")]
    // A company, a force, an embassy.
    [InlineData("An Omani delegation led by the oil minister, Said Rashid, arrived in Lima. The delegation accused Qatar of greed.", "ACCUSE", "OMN", "QAT")]
    [InlineData("Dutch police searched a Kenyan student. The student accused the officers of racism.", "ACCUSE", "KEN", "NLD")]
    // A band or society.
    [InlineData("Hezbollah fighters left a hill near Tyre. The group accused Israel of spying.", "ACCUSE", "LBN", "ISR")]
    [InlineData("Hamas will meet Egyptian envoys, a spokesman said, and the movement thanked Qatar.", "SUPPORT", "PSE", "QAT")]
    // Hosts and guests are of the other state.
    [InlineData("Mali's premier met Algerian officials in Oran. The premier thanked his hosts.", "SUPPORT", "MLI", "DZA")]
    [InlineData("Austria's chancellor met Turkey's president in Vienna. The chancellor praised his guest.", "SUPPORT", "AUT", "TUR")]
    // Whose office he holds, wherever he travels.
    [InlineData("Kostas Marinos, on his third trip to Ankara as Greek deputy foreign minister, accused Syria of lying.", "ACCUSE", "GRC", "SYR")]
    // Both of some, and another of them.
    [InlineData("Two Greek lawyers sued the mayor of Milan. Italian police arrested both of the lawyers.", "COERCE", "ITA", "GRC")]
    [InlineData("Two Greek lawyers flew to Milan. Italian police arrested both.", "COERCE", "ITA", "GRC")]
    [InlineData("Somali troops killed nine Islamic State fighters and captured another.", "COERCE", "SOM", "GRP")]
    // A service is a body; an airline is not the land of its name.
    [InlineData("Peru's Tax Administration Service imposed tariffs on Ecuador.", "SANCTION", "PER", "ECU")]
    [InlineData("Spanish airline Iberia announced a suspension of flights to Cuba.", "SANCTION", "ESP", "CUB")]
    // Two that dealt with one another, two that are named by their capitals.
    [InlineData("Iceland and Norway held talks in Bergen. Both capitals accused Russia of overfishing.", "ACCUSE", "ISL,NOR", "RUS")]
    // What a state refuses, expels or condemns is not its own.
    [InlineData("Rwanda's president accused Belgium of lies. His government later expelled its diplomats.", "SANCTION", "RWA", "BEL")]
    [InlineData("The emirate of Kuwait jailed nine Egyptians. Cairo urged the emirate to free them.", "REQUEST", "EGY", "KWT")]
    [InlineData("Iraq condemned Turkish raids in Duhok. Baghdad also summoned the ambassador.", "ACCUSE", "IRQ", "TUR")]
    // "The island", "the kingdom": a state that is one.
    [InlineData("Mexico stopped fuel shipments to Cuba in January. Oman condemned the island.", "ACCUSE", "OMN", "CUB")]
    [InlineData("Jordan signed a pact with Iraq. Norway condemned the kingdom.", "ACCUSE", "NOR", "JOR")]
    // Who goes there during a visit is another than whose land it is.
    [InlineData("Gabon failed to arrest the Togolese president during his visit to the country.", "CONSULT", "TGO", "GAB")]
    // Each does it to the other.
    [InlineData("Latvia and Belarus expelled each other's diplomats.", "SANCTION", "LVA", "BLR")]
    [InlineData("Chad and Niger imposed tariffs on one another's goods.", "SANCTION", "TCD", "NER")]
    // Imports are others'; gangs of a whole region are of no one state; a network is not whose channel it carries.
    [InlineData("India raised duties on imported steel.", "SANCTION", "IND", "")]
    [InlineData("Norway's foreign ministry imposed sanctions on gangs from the Balkans.", "SANCTION", "NOR", "")]
    [InlineData("Ruslan Mokin, 31, a former editor of the Telegram channel Vybor, was taken away by police in Minsk on Friday.", "COERCE", "BLR", "BLR")]
    // Heads of state who meet are not of the city where they do.
    [InlineData("At their summit in Brussels, the nine heads of state and government urged Chad to disarm.", "REQUEST", "", "TCD")]
    // An institute named for the nation is of the state that the report is about; parties are of that of the one named among them.
    [InlineData("The National Heritage Institute sued nine soldiers. Protests went on in Santiago, the Chilean capital.", "ACCUSE", "CHL", "CHL")]
    // A fleet is not the army.
    [InlineData("Chile received the commander of the Black Sea Fleet. Its foreign minister urged the army to stay in its barracks.", "REQUEST", "CHL", "CHL")]
    // A state that is no more has the code of the one that stands in its place.
    [InlineData("The Soviet Union invaded Afghanistan in 1979.", "ASSAULT", "RUS", "AFG")]
    [InlineData("Yugoslav troops shelled Croatian villages in 1991.", "ASSAULT", "SRB", "HRV")]
    // A party of two states is of the one that the report is about.
    [InlineData("Sinn Fein accused Britain of delay. Talks on Northern Ireland resume in Belfast on Monday, the British government said.", "ACCUSE", "GBR", "GBR")]
    [InlineData("Sinn Féin accused the Irish government of delay.", "ACCUSE", "IRL", "IRL")]
    // Somebody on a journey goes there.
    [InlineData("Austrian Chancellor Jan Huber, on a visit to Tallinn, condemned Moscow.", "CONSULT", "AUT", "EST")]
    [InlineData("On a tour of Chad, the Omani foreign minister praised its army.", "CONSULT", "OMN", "TCD")]
    // With whom he speaks is another than he.
    [InlineData("Norway's premier distrusts Togo's president Jean Adade, with whom he spoke by telephone on Monday.", "CONSULT", "NOR", "TGO")]
    // Shared intelligence is nobody.
    [InlineData("Norway agreed to share intelligence with France.", "AGREE", "NOR", "FRA")]
    public void Who_is_named_again_is_of_the_state_he_was_given(string text, string kind, string sources, string targets)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((sources, targets), Sides(claim));
    }

    // A name with a word of its own is one state's, wherever the report is set; one made of common words is of the state that the report is about.
    [Theory]
    [InlineData("The State Duma condemned Peru.", "RUS")]
    [InlineData("The African National Congress condemned Peru.", "ZAF")]
    [InlineData("The Kurdish Peshmerga condemned Peru.", "IRQ")]
    [InlineData("The Royal Jordanian Air Force condemned Peru.", "JOR")]
    [InlineData("The People's Liberation Army condemned Peru.", "CHN")]
    [InlineData("The Justice Department of Ecuador condemned Peru.", "ECU")]
    [InlineData("Shelling hit Quito, Ecuador. The Labour Party condemned Peru.", "ECU")]
    [InlineData("The Moderate Party of Denmark condemned Peru.", "DNK")]
    public void A_body_with_a_name_of_its_own_keeps_its_state(string text, string country) => Assert.Equal(country, SourceOf(text).Country);

    [Theory]
    [InlineData("Niger appointed an ambassador to neighbouring Chad.", "SUPPORT", "NER", "TCD")]
    [InlineData("Tunisia and neighbouring Malta renewed their fishing deal.", "AGREE", "TUN", "MLT")]
    [InlineData("Niger let its sanctions on landlocked Chad expire.", "CONCEDE", "NER", "TCD")]
    [InlineData("NATO ally Turkey condemned Peru.", "ACCUSE", "TUR", "PER")]
    [InlineData("Kenya's close ally Chad condemned Peru.", "ACCUSE", "TCD", "PER")]
    [InlineData("Kenya sold weapons to its closest ally, Chad, on Monday.", "COOPERATE", "KEN", "TCD")]
    [InlineData("The host, Oman, condemned Peru.", "ACCUSE", "OMN", "PER")]
    [InlineData("The former Soviet republic of Georgia condemned Peru.", "ACCUSE", "GEO", "PER")]
    [InlineData("Its ally in Chad condemned Peru.", "ACCUSE", "TCD", "PER")]
    [InlineData("It was Chad that sold weapons to Togo.", "COOPERATE", "TCD", "TGO")]
    [InlineData("It was the Russian bank that Chad sanctioned.", "SANCTION", "TCD", "RUS")]
    // Two who met, and not the state of the town.
    [InlineData("Kenyan president William Ruto met with Ghanaian president John Mahama in Lagos, where they signed a trade accord.", "SUPPORT", "KEN", "GHA")]
    // Whoever negotiates or signs on a visit does so with the hosts.
    [InlineData("Togo's premier Femi Ade and speaker Ana Kodjo visit Accra, Ghana, opening a clinic and negotiating a fishing accord.", "CONSULT", "TGO", "GHA")]
    [InlineData("Togo's premier visits Ghana, where he signs a fishing accord.", "SUPPORT", "TGO", "GHA")]
    // What is protested, without "against".
    [InlineData("Hundreds protest the war and the Chadian government in Oslo.", "PROTEST", "NOR", "TCD")]
    // Parts that add up are the whole.
    [InlineData("Police in Oslo, Norway, arrest five men, including three Moroccans and two Togolese.", "COERCE", "NOR", "MAR,TGO")]
    [InlineData("Police in Oslo, Norway, arrest nine men, including three Moroccans and two Togolese.", "COERCE", "NOR", "NOR,MAR,TGO")]
    // Whom a strike was aimed at, besides those whom it hit.
    [InlineData("Four people are killed in Israeli strikes targeting members of Hamas in Sidon, Lebanon.", "ASSAULT", "ISR", "LBN,PSE")]
    [InlineData("Ten people are killed in a Turkish airstrike targeting a market in Dohuk, Iraq.", "ASSAULT", "TUR", "IRQ")]
    [InlineData("Russia protests. The United Kingdom seizes shadow fleet vessels.", "COERCE", "GBR", "RUS")]
    public void Whoever_is_described_is_the_one_named(string text, string kind, string sources, string targets)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((sources, targets), Sides(claim));
    }

    [Theory]
    [InlineData("Sudan went on to tell French missionaries to leave the country.", Standing.Happened)]
    [InlineData("Sudan plans to tell French missionaries to leave the country.", Standing.Planned)]
    public void What_somebody_goes_on_to_do_is_done(string text, Standing standing) => Assert.Equal(standing, Assert.Single(ClaimsOf(text), c => c.Kind == "SANCTION").Standing);

    [Fact]
    public void Settlements_are_built_by_the_government() => Assert.Equal("GOV", Assert.Single(Assert.Single(ClaimsOf("Israel announced nine new settlements in the West Bank."), c => c.Kind == "COERCE").Source).Sector);

    private static Participant SourceOf(string text) => Assert.Single(Assert.Single(ClaimsOf(text), c => c.Kind == "ACCUSE").Source);
}
