using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Attacks, arrests, seizures and protests told by joined verbs, in passing, or again in the sentence behind.</summary>
public class ForceTests
{
    // What stands behind the second of joined verbs is the object of both.
    [Theory]
    [InlineData("Gambia will detain and deport foreigners.", "COERCE arrest GMB, COERCE deport GMB")]
    [InlineData("Beninese forces killed and captured jihadists in Kandi.", "ASSAULT BEN, COERCE arrest BEN")]
    [InlineData("Nigerian pirates storm and hijack a Togo-flagged ship off Cotonou.", "COERCE seize NGA")]
    // Whoever raids seizes.
    [InlineData("Four people are killed in a raid by Gabonese police on poachers, seizing 90 kilograms of cocaine in Oyem.", "ASSAULT GAB, COERCE seize GAB")]
    // A person shot is no shot.
    [InlineData("Forty people are detained in Malawi, with one student shot dead.", "COERCE arrest , ASSAULT firearms ")]
    [InlineData("A student shot by police in Zomba, Malawi, dies in hospital.", "ASSAULT firearms MWI")]
    // What gave rise to a clash is another's.
    [InlineData("Clashes break out in Gao, Mali, after the attempted assassination of a general.", "ASSAULT clash , ASSAULT assassinate ")]
    [InlineData("Several clinics are looted after clashes that left dozens dead in Wau, South Sudan.", "COERCE seize , ASSAULT clash ")]
    [InlineData("The Chilean air force strikes sites across Tacna as Chile begins a military operation.", "ASSAULT aerial CHL")]
    [InlineData("Peruvian troops say they have destroyed two Bolivian posts and downed a drone.", "ASSAULT PER, ASSAULT PER")]
    // Protests told in passing, or of several.
    [InlineData("A series of protests take place across Bolivia.", "PROTEST demo ")]
    [InlineData("Nine people are arrested in protests in Potosi, Bolivia, against the miners' law.", "COERCE arrest , PROTEST demo ")]
    // What a law gives the power to do is not done; joined verbs of one thing are one act.
    [InlineData("The bill would grant the junta of Niger the power to block and censor sites.", "")]
    [InlineData("A curfew is imposed after a coup.", "COERCE martial-law ")]
    [InlineData("Ecuador frees two Peruvian soldiers captured during the border war.", "RETREAT release ECU")]
    public void Each_act_is_told_once(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", ClaimsOf(text).Select(c => $"{c.Kind} {(c.Mode.Length > 0 ? c.Mode + " " : "")}{Countries(c.Source)}")));

    // A toll, or the name of who did it, in the sentence behind belongs to the attack just told.
    [Theory]
    [InlineData("Nine monks are killed in a bombing in Gondar, Ethiopia. The Fano militia claims responsibility.", "ETH")]
    [InlineData("Eritrean jets bomb a dam in Adwa, Ethiopia. At least two people are reportedly injured.", "ERI")]
    [InlineData("Nine monks are killed in an Eritrean airstrike on Adwa, Ethiopia. The attack also injured 30 people.", "ERI")]
    [InlineData("Sudan carries out airstrikes on Abeche, Chad. Chad says it is the largest Sudanese air attack since 2019.", "SDN")]
    public void What_is_told_again_is_the_same_attack(string text, string source) => Assert.Equal(source, Countries(Assert.Single(ClaimsOf(text), c => c.Kind == "ASSAULT").Source));
}
