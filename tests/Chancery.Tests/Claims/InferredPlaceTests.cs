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
    [InlineData("Ghanaian police detained nine opposition activists.", "COERCE", "GHA", true)]
    [InlineData("Kenyan soldiers killed four Kenyan protesters.", "ASSAULT", "KEN", true)]
    [InlineData("Togo attacked Ghana. Nine Ghanaian villagers were killed.", "ASSAULT", "GHA", true)]
    // Where the state that puts them to death is.
    [InlineData("Chad executed nine Ghanaians.", "ASSAULT", "TCD", true)]
    // Told in words.
    [InlineData("Ghanaian police detained nine opposition activists in Accra.", "COERCE", "GHA", false)]
    [InlineData("The Sudanese army recaptured Khartoum.", "COERCE", "SDN", false)]
    public void It_is_in_their_state_and_marked(string text, string kind, string country, bool inferred)
    {
        PlaceSlot? place = Read(text).Claims.Last(c => c.Kind == kind).Where;

        Assert.NotNull(place);
        Assert.Equal(country, place.Country);
        Assert.Equal(inferred, place.Inferred);
        if (inferred) Assert.Equal("country", place.Precision);
    }

    [Theory]
    // Forces and people may be abroad, a state may act from afar, and words are said anywhere.
    [InlineData("A Ghanaian teacher was arrested on Monday, the Malian government said. Malian police gave no reason. The case is the talk of Mali.", "COERCE")]
    [InlineData("Togolese drones killed nine Ghanaian soldiers.", "ASSAULT")]
    [InlineData("Ghana banned imports from Togo.", "SANCTION")]
    [InlineData("Ghanaian lawmakers accused the Ghanaian government of fraud.", "ACCUSE")]
    [InlineData("Hackers of the Togolese army attacked the computers of Ghana's government.", "COERCE")]
    public void Elsewhere_none_is_taken(string text, string kind)
    {
        Claim[] claims = [.. Read(text).Claims.Where(c => c.Kind == kind)];

        Assert.NotEmpty(claims);
        Assert.All(claims, c => Assert.False(c.Where?.Inferred ?? false));
    }

    [Fact]
    public void It_is_written_and_no_story_is_told_apart_by_it()
    {
        ReadReport report = Read("Ghanaian police detained nine opposition activists.");

        Assert.Contains("\"role\":\"at\",\"inferred\":true", Encoding.UTF8.GetString(JsonlExporter.ToBytes(report, new ExportOptions())), StringComparison.Ordinal);
        Assert.Null(LedgerClaim.From(report.Claims[0], report.Document.Text).Where);
    }

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = _day, PublishedFrom = "given" });
}
