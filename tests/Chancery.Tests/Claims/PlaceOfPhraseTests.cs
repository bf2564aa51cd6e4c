using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Places, speakers and sides whose phrase hangs on the verb, on its infinitive or behind a noun of the act.</summary>
public sealed class PlaceOfPhraseTests
{
    private static readonly DateOnly _day = new(2025, 9, 2);

    [Theory]
    [InlineData("Kenyan police arrest a former minister at the state border for fraud.", "COERCE", "state border/KEN")]
    [InlineData("Chad orders Togo to close its consulate in Moundou.", "SANCTION", "Moundou/TCD")]
    [InlineData("The navy strikes a fishing boat off the Gambian coast.", "ASSAULT", "Gambian coast/GMB")]
    [InlineData("France will send ninety soldiers to Ghana to help train the Ghanaian army.", "AID", "Ghana/GHA")]
    [InlineData("Ghanaian President Kofi Mensah visits Togo for his first trip since taking office to meet with President Yao Adote.", "CONSULT", "Togo/TGO")]
    [InlineData("Chad declares a state of emergency in two provinces.", "COERCE", "Chad/TCD")]
    [InlineData("The headquarters of the Chadian navy is destroyed in a Malian missile strike.", "ASSAULT", "headquarters of the Chadian navy/TCD")]
    [InlineData("Farmers are arrested in Ghana during protests against Chinese support for Togo.", "PROTEST", "Ghana/GHA")]
    [InlineData("Togo says that Ghana detained four of its soldiers and seized their rifles during work on a bridge in Kpalimé.", "COERCE", "Kpalimé/TGO")]
    [InlineData("Kenya reopens the Moyale border crossing with Ethiopia.", "CONCEDE", "Moyale border crossing/KEN")]
    [InlineData("Four people are shot at a hotel in Accra. The guests are evacuated by soldiers.", "AID", "Accra/GHA")]
    // Not where it is done.
    [InlineData("Ghana bans two Malian ministers and calls on Togo to free the journalists.", "COERCE", "")]
    [InlineData("Mexico suspends all shipments of fuel to Haiti.", "SANCTION", "")]
    public void The_place_is_the_one_told(string text, string kind, string place)
    {
        ReadReport report = Read(text);

        Assert.NotEmpty(Of(report, kind));
        PlaceSlot[] places = [.. Of(report, kind).Select(c => c.Where).OfType<PlaceSlot>()];
        Assert.Equal(place, places.Length == 0 ? "" : report.Document.TextOf(places[^1].Range) + "/" + places[^1].Country);
    }

    [Theory]
    [InlineData("Both Malian rebels and Chadian army sources claim that dozens of civilians were killed in the raid.", "ASSAULT", "Malian rebels; Chadian army sources")]
    [InlineData("The European Union imposes sanctions on two Togolese firms for supplying weapons to the Malian army.", "AID", "European Union")]
    [InlineData("Ghana summons the ambassador of Togo over drone attacks on its border towns.", "ASSAULT", "Ghana")]
    [InlineData("The Malian government announces that thirty guards were killed in a raid by bandits, after previously announcing that only four guards were killed.", "ASSAULT", "Malian government")]
    // Both announce what both do.
    [InlineData("Chad and Ghana announce that they will boycott the summit in Lima.", "PROTEST", "")]
    [InlineData("A Ghanaian court jails a Togolese trader for supplying weapons to the Malian army.", "AID", "")]
    public void Who_says_so_is_named(string text, string kind, string speakers)
    {
        ReadReport report = Read(text);

        Claim[] claims = [.. Of(report, kind)];

        Assert.NotEmpty(claims);
        foreach (Claim claim in claims) Assert.Equal(speakers, string.Join("; ", claim.Speakers.Where(s => !s.Self).Select(s => s.Name)));
    }

    [Theory]
    [InlineData("A statement on the Red Cross not being given access to northern Togo was published.", "RETREAT", " > NGO")]
    [InlineData("Ghana withdraws its suit at the International Court of Justice accusing Togo of torture.", "ACCUSE", "GHA > TGO")]
    [InlineData("A court in Togo rejects a suit filed by a Ghanaian fisherman against the Malian government.", "REJECT", "TGO > GHA")]
    [InlineData("Spain denied Chad permission to use its bases for raids on Mali.", "REJECT", "ESP > TCD")]
    [InlineData("Ghana bans two Malian ministers and calls on Togo to free the journalists.", "REQUEST", "GHA > TGO")]
    [InlineData("Ghanaian Defence Minister Kofi Mensah today met with Togolese Prime Minister Yao Adote in Accra.", "CONSULT", "GHA > TGO")]
    [InlineData("General Yao Adote of Togo threatens to invade Ghana and take control of Tamale.", "COERCE", "none")]
    // Of the state that the report is about, not of the one beside them.
    [InlineData("Nigeria is a member. Nigeria pays well. As Togo looked on, nine protesters were shot dead, a Nigerian lawyer said.", "ASSAULT", " > NGA")]
    public void Sides_are_those_of_the_act(string text, string kind, string sides)
    {
        Claim[] claims = Of(Read(text), kind);

        Assert.Equal(sides, claims.Length == 0 ? "none" : string.Join("+", claims[0].Source.Select(p => p.Country)) + " > " + string.Join("+", claims[0].Target.Select(p => p.Country)));
    }

    private static Claim[] Of(ReadReport report, string kind) => [.. report.Claims.Where(c => c.Kind == kind)];

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = _day, PublishedFrom = "given" });
}
