using System.Text;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Store.Happenings;

namespace Chancery.Tests.Claims;

/// <summary>Acts that are done on the spot, where no words set them: in the state of all who take part, or of those whom they hit.</summary>
public sealed class InferredPlaceTests
{
    private static readonly DateOnly _day = new(2025, 9, 2);

    [Theory]
    [InlineData("Ghanaian police detained nine opposition activists.", "COERCE", "GHA")]
    [InlineData("Kenyan soldiers killed four Kenyan protesters.", "ASSAULT", "KEN")]
    [InlineData("Togo attacked Ghana. Nine Ghanaian villagers were killed.", "ASSAULT", "GHA")]
    public void It_is_in_their_state_and_marked(string text, string kind, string country)
    {
        PlaceSlot? place = Last(text, kind).Where;

        Assert.NotNull(place);
        Assert.Equal(country, place.Country);
        Assert.True(place.Inferred);
        Assert.Equal("country", place.Precision);
    }

    [Theory]
    // Told in words.
    [InlineData("Ghanaian police detained nine opposition activists in Accra.", "COERCE", "GHA")]
    [InlineData("The Sudanese army recaptured Khartoum.", "COERCE", "SDN")]
    public void A_place_that_is_told_is_not_inferred(string text, string kind, string country)
    {
        PlaceSlot? place = Last(text, kind).Where;

        Assert.NotNull(place);
        Assert.Equal(country, place.Country);
        Assert.False(place.Inferred);
    }

    [Theory]
    // Forces may be hit abroad, a state may act from afar, and words are said anywhere.
    [InlineData("Togolese drones killed nine Ghanaian soldiers.", "ASSAULT")]
    [InlineData("Ghana banned imports from Togo.", "SANCTION")]
    [InlineData("Ghanaian lawmakers accused the Ghanaian government of fraud.", "ACCUSE")]
    [InlineData("Hackers of the Togolese army attacked the computers of Ghana's government.", "COERCE")]
    public void Elsewhere_none_is_taken(string text, string kind)
    {
        foreach (Claim claim in Read(text).Claims)
        {
            if (claim.Kind == kind) Assert.False(claim.Where?.Inferred ?? false);
        }
    }

    [Fact]
    public void It_is_written_and_no_story_is_told_apart_by_it()
    {
        ReadReport report = Read("Ghanaian police detained nine opposition activists.");

        Assert.Contains("\"role\":\"at\",\"inferred\":true", Encoding.UTF8.GetString(JsonlExporter.ToBytes(report, new ExportOptions())), StringComparison.Ordinal);
        Assert.Null(LedgerClaim.From(report.Claims[0], report.Document.Text).Where);
    }

    private static Claim Last(string text, string kind) => Read(text).Claims.Last(c => c.Kind == kind);

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = _day, PublishedFrom = "given" });
}
