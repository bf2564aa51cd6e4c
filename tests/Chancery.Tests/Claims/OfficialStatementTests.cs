using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Statements of ministries and bodies, readouts, joint communiqués, and news that a defence department writes itself.</summary>
public sealed class OfficialStatementTests
{
    private static readonly DateOnly _day = new(2016, 12, 14);

    [Theory]
    // A campaign's strikes, place by place; a strike of workers is none of them.
    [InlineData("", "The Danish premier resigned. The Danish queen thanked the ruling coalition. The Islamic State was not spoken of.", "SUPPORT", "thanked", "DNK", "DNK")]
    // Whose an envoy or a general is, where only the words beside his name say so.
    [InlineData("", "Denmark reiterated its support for the Special Envoy of the Secretary-General for Chad, Thandi Mokoena, and for MINUSMA.", "SUPPORT", "reiterated", "DNK", "IGO+IGO")]
    // The giver's own support is not for the giver.
    [InlineData("", "The Danish minister reiterated Denmark's support for Moldova.", "SUPPORT", "reiterated", "DNK", "MDA")]
    // Two that dealt with one another are the two, as names or not.
    [InlineData("", "The president of Kenya and the president of Ethiopia met in Moyale. The two Presidents agreed to fight Al-Shabaab. The two sides signed a memorandum on water.", "SUPPORT", "signed", "KEN", "ETH")]
    // Whoever issues a statement asks for what must be, gives to whom it is about, and says "our".
    [InlineData("Statement by the Danish Foreign Ministry", "We condemn the raid in Togo. Benin has summoned our ambassador.", "ACCUSE", "summoned", "BEN", "DNK")]
    [InlineData("", "The Danish minister accepted an invitation to visit Hanoi.", "AGREE", "accepted", "VNM", "DNK")]
    public void Sides(string title, string text, string kind, string trigger, string source, string target)
    {
        Claim claim = Assert.Single(Read(title, text).Claims, c => c.Kind == kind && text.Substring(c.Trigger.Start, c.Trigger.Length) == trigger);

        Assert.Equal((source, target), (string.Join("+", claim.Source.Select(s => s.Country)), string.Join("+", claim.Target.Select(t => t.Country))));
    }

    [Theory]
    [InlineData("Denmark will go on leading the global coalition to defeat the Islamic State.")]
    [InlineData("The Danish forces train with bomber, attack and fighter aircraft.")]
    public void What_is_not_told_makes_no_row(string text, string kind = "")
    {
        Assert.DoesNotContain(Read("", text).Claims, c => kind.Length > 0 ? c.Kind == kind : c.Kind is "ASSAULT" or "CONSULT");
    }

    [Fact]
    public void Here_is_the_place_of_the_dateline()
    {
        Claim claim = Assert.Single(Read("", "BAGHDAD, Dec. 14, 2016 — The French defense minister arrived here today on an unannounced visit.").Claims, c => c.Kind == "CONSULT");

        Assert.Equal("IRQ", Assert.Single(claim.Target).Country);
        Assert.Equal("IRQ", claim.Where?.Country);
    }

    private static ReadReport Read(string title, string text) => News.Reader.Read(new SourceText(text) { Title = title, Published = _day, PublishedFrom = "given" });
}
