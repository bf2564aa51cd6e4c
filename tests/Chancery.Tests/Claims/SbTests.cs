using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Sides that stand in another clause of the sentence, or in the sentence before.</summary>
public class SbTests
{
    [Theory]
    // What is complained of was done by whom the complaint is addressed to, to those who complain.
    [InlineData("Togo lodged a protest with Benin on Monday over the detention of two shepherds.", "COERCE", "BEN", "TGO")]
    [InlineData("In response to the expulsion of its consul in Kazan, Japan ordered a Russian diplomat to leave within six days.", "SANCTION", "RUS", "JPN")]
    // Whoever has just been told to hurt, block or threaten is aimed at.
    [InlineData("Tokyo lodged a strong protest after Chinese coastguard vessels entered its territorial waters.", "ACCUSE", "JPN", "CHN")]
    [InlineData("Moscow rejected the ultimatum on Wednesday, a day after Kyiv threatened to strike its oil terminals.", "REJECT", "RUS", "UKR")]
    [InlineData("Manila demanded the immediate release of its fishermen, who were seized last week by the Chinese coast guard.", "REQUEST", "PHL", "CHN")]
    [InlineData("Ethiopia has massed troops along its border with Eritrea, and Asmara warned on Tuesday that any incursion would be met with force.", "THREATEN", "ERI", "ETH")]
    [InlineData("The Kremlin vowed to respond after Latvia seized a tanker that was carrying Russian oil.", "COERCE", "LVA", "RUS")]
    [InlineData("India and Pakistan exchanged lists of prisoners on Thursday, and Islamabad called for the early release of its nationals.", "REQUEST", "PAK", "IND")]
    [InlineData("Tripoli demanded the return of its vessel, which was seized by the Maltese navy last week.", "COERCE", "MLT", "LBY")]
    // Those who stand before a mission are against its state.
    [InlineData("Dozens of students rallied in front of the Chinese embassy in Hanoi on Sunday.", "PROTEST", "VNM", "CHN")]
    // Both of those who met.
    [InlineData("The Jordanian king received the Syrian president in Amman on Wednesday. The two leaders agreed to reopen the Nasib crossing.", "AGREE", "JOR", "SYR")]
    public void Sides_that_stand_elsewhere_are_found(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).First(c => c.Kind == kind);

        Assert.Equal((source, target), (Countries(claim.Source), Countries(claim.Target)));
    }

    [Theory]
    // Troops that are merely stationed, calls to all, and a court that orders its own government are aimed at nobody else.
    [InlineData("Some 1,500 Egyptian troops are stationed in Darfur, although armed groups objected to Egypt.", "MOBILIZE", "SDN")]
    [InlineData("Russian missiles hit a hospital in Sumy overnight, and Ukraine's president called on the international community to act.", "REQUEST", "RUS")]
    [InlineData("A Ghanaian judge orders the Ghanaian government to return a Salvadoran who was deported by mistake.", "REQUEST", "SLV")]
    public void Nobody_is_made_a_side_who_is_none(string text, string kind, string target) =>
        Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == kind && c.Target.Any(t => t.Country == target));
}
