using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Long reports on affairs between states: whom surnames, offices and "the decision" mean, what background is dated by, whose an act is that a third state judges.</summary>
public sealed class LongReportsTests
{
    private static readonly DateOnly _day = new(2019, 12, 20);

    [Theory]
    // An act named again by its noun is that of whoever did it; one on soldiers was not their own army's.
    [InlineData("Togolese police detained nine members of a committee. The Beninese foreign minister condemned the raids.", "ACCUSE", "condemned", "BEN", "TGO")]
    [InlineData("Chadian police briefly detained a Fijian envoy in Faya. Fiji's foreign minister, Ana Lund, called the arrest a disgrace.", "ACCUSE", "called", "FJI", "TCD")]
    [InlineData("Togolese forces shelled positions of the Beninese army after the latter killed eight soldiers. Denmark condemned the attack on Togolese soldiers.", "ACCUSE", "condemned", "DNK", "BEN")]
    // Those harmed demand it of whoever harmed them.
    [InlineData("A storm killed two Fijian shepherds near Faya on Monday. Chad sent help. Fiji's president demanded a full investigation.", "REQUEST", "demanded", "FJI", "")]
    // Brussels is Belgium where Belgium is spoken of.
    [InlineData("The Belgian premier spoke. Russia accused Brussels of paranoia.", "ACCUSE", "accused", "RUS", "BEL")]
    // The North and the South of Korea.
    // Its neighbour, its partner is another.
    // Whoever is expelled is accused.
    [InlineData("Bolivia's government expelled the Danish ambassador, Lars Holm, accusing him of spying.", "ACCUSE", "accusing", "BOL", "DNK")]
    // Of each of two.
    // Measures that are lifted are lifted for those on whom they were imposed.
    // No state sanctions its own generals.
    public void Sides(string text, string kind, string trigger, string source, string target)
    {
        Claim claim = Assert.Single(Read(text).Claims, c => c.Kind == kind && text.Substring(c.Trigger.Start, c.Trigger.Length) == trigger);

        Assert.Equal((source, target), (string.Join("+", claim.Source.Select(s => s.Country)), string.Join("+", claim.Target.Select(t => t.Country))));
    }

    [Theory]
    [InlineData("On Sunday a roadside bomb killed three Chadian officers in Faya; no group claimed responsibility.", "")]
    [InlineData("On Sunday a roadside bomb killed three Chadian officers in Faya, the ministry said.", "ministry")]
    public void Who_claims_nothing_says_nothing(string text, string speaker) => Assert.Equal(speaker, string.Join("+", Assert.Single(Read(text).Claims, c => c.Kind == "ASSAULT").Speakers.Select(s => text.Substring(s.Range.Start, s.Range.Length))));

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = _day, PublishedFrom = "given" });
}
