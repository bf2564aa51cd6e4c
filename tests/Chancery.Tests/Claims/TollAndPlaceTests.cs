using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>What an act did and where: tolls told behind it, things destroyed, people driven out, votes, sums spent, and places told beside it.</summary>
public sealed class TollAndPlaceTests
{
    private static readonly DateOnly _day = new(2025, 9, 2);

    [Theory]
    // Told in the sentence behind.
    [InlineData("Togolese troops fire rockets at Cotonou. At least four people are reportedly wounded.", "ASSAULT", "At least four")]
    [InlineData("Sudanese drones bomb a depot near Abéché. Six homes are also damaged in the strike.", "ASSAULT", "Six")]
    [InlineData("Nine traders are killed in a Malian air strike on Gao. The strike also wounded 20 people.", "ASSAULT", "Nine; 20")]
    [InlineData("A Greek freighter is hit by a missile off Aden. Two sailors are reported missing.", "ASSAULT", "Two")]
    // How high a toll has risen, of the dead and of others.
    [InlineData("The Malian Red Cross says the death toll from Chadian airstrikes in Mali has risen to 780 with thousands more wounded.", "ASSAULT", "780; thousands")]
    [InlineData("The death toll in clashes between the Malian army and the Chadian army rises to nine Malian soldiers, twelve Chadian guards and two Chadian nurses.", "ASSAULT", "nine; twelve; two")]
    // Things destroyed beside people harmed.
    [InlineData("Seven people are killed and dozens of huts are burned in rebel attacks in Ituri.", "ASSAULT", "Seven; dozens")]
    [InlineData("Forty shops and a mosque are damaged, and six traders die in an airstrike in Kachin State.", "ASSAULT", "Forty; six")]
    [InlineData("Two Chilean jets crash in Bolivia after being shot down by the Bolivian army.", "ASSAULT", "Two")]
    // Who is driven out.
    [InlineData("The Malian army retakes the town of Kidal, prompting hundreds of villagers to flee.", "COERCE", "hundreds")]
    [InlineData("Nearly 7,000 people flee to Goma as rebels clash with the Congolese army.", "ASSAULT", "Nearly 7,000")]
    [InlineData("The envoy Rui Lima is shot dead in Praia. Two gunmen fled the scene.", "ASSAULT", "")]
    // Names in capitals before what is counted, participles too.
    [InlineData("More than twenty IS–Mali fighters are killed in airstrikes near Gao.", "ASSAULT", "More than twenty")]
    [InlineData("Twelve kidnapping victims are rescued by the Togolese army in Kara.", "AID", "Twelve")]
    // How a vote went.
    [InlineData("The Chilean senate votes 29–14 to condemn the Peruvian raid.", "ACCUSE", "29; 14")]
    [InlineData("The Brazilian senate rejects the nomination of a judge in a 42–34 ballot.", "REJECT", "42; 34")]
    [InlineData("In a 91–8 vote with 15 abstentions, the African Parliament adopts the Lomé Declaration.", "SUPPORT", "91; 8; 15")]
    // Sums spent, fined, agreed a year.
    [InlineData("Norway will use 90 million euros in interest to fund an aid package to Moldova.", "AID", "90 million euros|90 million")]
    [InlineData("A former Fijian minister is jailed for nine years and fined $60,000 for fraud.", "SANCTION", "$60,000")]
    [InlineData("Samoa signs a $4 million-per-year agreement with Tonga.", "SUPPORT", "$4 million")]
    [InlineData("Chad and Sudan exchange prisoners, with 70 soldiers returned to each side.", "RETREAT", "70")]
    // With how many missiles, how many of all, who is reached by it.
    [InlineData("Four Yemeni missiles strike the port of Eilat, injuring two guards.", "ASSAULT", "Four; two")]
    [InlineData("Malian jets bomb Gao, wounding six. The attack damages at least 20 shops and nine huts.", "ASSAULT", "six; at least 20; nine")]
    [InlineData("Chadian forces attack Zinder, killing two. At least 30 drones are launched at the town during the overnight attack.", "ASSAULT", "two; At least 30")]
    [InlineData("The Chadian army carries out an attack overnight, launching 40 drones and six missiles at Niamey.", "ASSAULT", "40; six")]
    [InlineData("The Togo Front claims responsibility for an attack on a Ghanaian convoy, killing nine guards and wounding six.", "ASSAULT", "nine; six")]
    [InlineData("Mali frees eight of the 40 traders.", "RETREAT", "eight")]
    [InlineData("Two Kenyan officers are killed and one is injured in an attack by bandits in Turkana.", "ASSAULT", "Two; one")]
    [InlineData("Togo cuts off the power supply for Lomé, affecting over 90,000 residents.", "COERCE", "over 90,000")]
    [InlineData("Six people are killed amid protests in Lima, Peru.", "PROTEST", "Six")]
    [InlineData("Niger returns the bodies of six of the 40 Malian guards.", "RETREAT", "six")]
    [InlineData("A Greek ship sinks after being hit by rebels off Aden. At least six people are killed and two are reported missing.", "ASSAULT", "At least six; two")]
    [InlineData("Clashes erupt between the Malian army and rebels in Gao, Mali, after the assassination of a colonel. Nine traders are injured.", "ASSAULT", "Nine")]
    [InlineData("A gunman opens fire on guards in Gao, Mali. Three people are killed, including a boy, and seven others are injured.", "ASSAULT", "Three; seven")]
    [InlineData("Chad fires 30 slow, heavy and costly missiles at Zinder, Niger.", "ASSAULT", "30")]
    // Of other acts.
    [InlineData("Chad arrests nine members of the Red Front, which Niger has designated as a terrorist organization.", "SANCTION", "")]
    [InlineData("Malian police shoot the trader Ali Cissé after he killed two officers.", "ASSAULT", "")]
    [InlineData("A mayor is shot dead in Lima amid a rise in shootings, which have left 40 people dead.", "ASSAULT", "")]
    [InlineData("Peruvian police arrest a banker over a $3 million fraud.", "COERCE", "")]
    [InlineData("Chad says that 60 guards died in a raid, after previously claiming that only six died.", "ASSAULT", "60")]
    [InlineData("Six Malians are killed in Nigerien strikes, bringing the total number of Malians killed up to 80.", "ASSAULT", "Six")]
    public void Figures_are_those_of_the_act(string text, string kind, string figures)
    {
        ReadReport report = Read(text);

        Assert.Contains(string.Join("; ", Of(report, kind).Figures.Select(f => report.Document.TextOf(f.Range))), figures.Split('|'));
    }

    [Theory]
    [InlineData("Togo frees nine traders who were detained in May.", "RETREAT", "released")]
    [InlineData("Oman announces the execution of two Yemeni smugglers.", "ASSAULT", "dead")]
    [InlineData("The army kills a rebel commander along with his four brothers in Mopti, Mali.", "ASSAULT", "dead")]
    [InlineData("Hundreds of villagers are evacuated from Kidal by the Malian army.", "AID", "evacuated")]
    [InlineData("Nine villagers are wounded and forty huts are burned in rebel attacks in Ituri.", "ASSAULT", "destroyed")]
    [InlineData("Nine rebels are killed and 90 explosive devices seized after an operation in Gao, Mali.", "COERCE", "")]
    [InlineData("Bandits attack a Kenyan base, killing and wounding scores of soldiers.", "ASSAULT", "dead or injured")]
    [InlineData("Nine nurses are killed in raids by Chadian forces on two displaced tribal shelters in Abéché.", "ASSAULT", "")]
    [InlineData("Niger returns the bodies of nine Malian guards.", "RETREAT", "returned")]
    [InlineData("Malian forces kill nine farmers in Gao, with at least four who were asleep.", "ASSAULT", "dead")]
    public void What_became_of_those_counted_is_told(string text, string kind, string measure) => Assert.Equal(measure, Of(Read(text), kind).Figures[^1].Measure);

    [Fact]
    public void A_toll_told_of_the_attack_is_no_act_of_its_own() => Assert.Single(Read("Sudanese drones bomb a depot near Abéché. Six homes are also damaged in the strike.").Claims);

    [Theory]
    // Of whoever sends them away, of whom is helped, of whom is struck.
    [InlineData("Peru expels two Chilean envoys from the country.", "SANCTION", "PER")]
    [InlineData("Spain orders the Malian envoy to leave the country within nine days.", "SANCTION", "ESP")]
    [InlineData("Togo blocks two Ghanaian jets from landing in its country.", "COERCE", "TGO")]
    // Where those freed were held, the thing opened, the parts of a land.
    [InlineData("Two Danes jailed in Iran are freed.", "RETREAT", "IRN")]
    [InlineData("Kenya reopens its Moyale and Mandera border checkpoints with Ethiopia.", "CONCEDE", "KEN")]
    // The clause above or before.
    [InlineData("President Ana Costa of Brazil confronts President Rui Sosa of Angola at the Elysee Palace in Paris during a visit by Sosa.", "CONSULT", "FRA")]
    [InlineData("The Bolivian government declares an emergency in the city of Oruro and deploys soldiers to keep order.", "MOBILIZE", "BOL")]
    [InlineData("Eleven hostages are rescued and two bandits are arrested by the Nigerian army in raids across Zamfara State.", "AID", "NGA")]
    // The city struck, the parts of a country told behind it, what is shelled, where a ship went down, where somebody is sent.
    [InlineData("Chadian missiles strike Niamey, killing a nurse.", "ASSAULT", "NER")]
    [InlineData("Nine smugglers are arrested across Europe, including in Madrid.", "COERCE", "ESP")]
    [InlineData("Nine people are killed after rebels shell residential districts of Gao, Mali.", "ASSAULT", "MLI")]
    [InlineData("Nine traders are deported from Chad to Ghana.", "COERCE", "GHA")]
    [InlineData("Officers arrest a trader in Essex County, New Jersey.", "COERCE", "USA")]
    // On a visit, at an occasion.
    [InlineData("The Danish premier Ana Holm visits Kenya to discuss trade and to meet with President Ruto of Kenya.", "CONSULT", "KEN")]
    [InlineData("Donors pledge 90 million euros in aid for Chad at a conference in Lisbon.", "AGREE", "PRT")]
    [InlineData("Samoa and Tonga agree to restore ties on the sidelines of the Lima APEC summit.", "AGREE", "PER")]
    [InlineData("Lima stays shut ahead of talks between Chad and Togo in the city.", "CONSULT", "PER")]
    public void The_place_is_found(string text, string kind, string country) => Assert.Equal(country, Read(text).Claims.Last(c => c.Kind == kind).Where?.Country);

    [Theory]
    [InlineData("Kenyan and Omani leaders hold talks to end the war in Sudan.", "CONSULT")]
    [InlineData("The British housing secretary Ana Reed resigned over a cottage that she owns in Wales.", "RETREAT")]
    public void Other_places_are_none(string text, string kind) => Assert.Null(Of(Read(text), kind).Where);

    // Behind a place of several names nobody is named, a name that goes on is no shorter one, and a border between two is of neither.
    [Theory]
    [InlineData("Gunmen kill nine people in San Lucas Totolapan, Guerrero.", "people MEX", "San Lucas Totolapan")]
    [InlineData("Police arrest two men in San José del Cabo, Mexico.", "men MEX", "San José del Cabo")]
    [InlineData("Gunmen shoot a teacher in Santiago de los Caballeros, Dominican Republic.", "teacher DOM", "Santiago de los Caballeros")]
    [InlineData("Soldiers arrest 40 people at the Kenya-Somalia border.", "people ", "Kenya-Somalia border")]
    [InlineData("Guards shoot a farmer on the Polish-Belarusian border.", "farmer ", "Polish-Belarusian border")]
    [InlineData("Kenyan guards shoot a farmer on the Kenyan-Somali border.", "farmer KEN", "Kenyan-Somali border")]
    public void Whose_those_are_whom_it_befell(string text, string target, string where)
    {
        Claim claim = Assert.Single(Read(text).Claims);

        Assert.Equal(target, string.Join("; ", claim.Target.Select(t => $"{text.Substring(t.Range.Start, t.Range.Length)} {t.Country}")));
        Assert.Equal(where, claim.Where is { } place ? text.Substring(place.Range.Start, place.Range.Length) : "");
    }

    private static Claim Of(ReadReport report, string kind) => report.Claims.First(c => c.Kind == kind);

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = _day, PublishedFrom = "given" });

    // A town that a line of a brief begins with holds for that line; a capital there may stand for those who speak, and takes no place from the line before.
    [Theory]
    [InlineData("- Kherson: Shelling killed two residents. Four others were wounded.\n- Sumy region: A missile hit a school.\n", "Kherson UKR, Kherson UKR, Sumy Oblast UKR")]
    [InlineData("- Kupiansk: The day was calm. Russian forces captured a village, the ministry said.\n- Belgorod: A Ukrainian shell hit a bus stop.\n", "Kupiansk UKR, Belgorod RUS")]
    [InlineData("Sweida: Gunmen shot dead a judge.\n\nBeijing: Nine people were arrested.\n", "Suwayda SYR,  CHN")]
    public void A_line_of_a_brief_is_set_where_it_begins(string text, string places) =>
        Assert.Equal(places, string.Join(", ", News.ClaimsOf(text).Select(c => c.Where?.Name + " " + News.Countries(c.Target))));
}
