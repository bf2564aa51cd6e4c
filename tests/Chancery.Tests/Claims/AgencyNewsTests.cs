using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Agency reports on war and diplomacy: two sides that are named again, what was called off, whose measures and forces are meant, who told an agency, and what number it was.</summary>
public sealed class AgencyNewsTests
{
    private static readonly DateOnly _day = new(2025, 9, 2);

    [Theory]
    // Who calls on both sides is neither; each side and the other; an army and the rebels of its land; the parties are those two again.
    [InlineData("Chad and Niger held talks in Doha. Both sides agreed to swap 90 prisoners.", "AGREE", "agreed", "TCD", "NER")]
    // Talks and swaps without their sides are of those who have just dealt with one another.
    // The measures are those of whoever has put them on it; what is called so is somebody's; a request to let in what is another's.
    // Behind a relative pronoun that is the object, a noun is the subject.
    [InlineData("The European Union, which Britain left in 2020, has grown.", "SANCTION", "left", "GBR", "IGO")]
    // What is said behind a comma is said by whoever speaks, and did nothing before it.
    [InlineData("The Chadian president said ninety people had been arrested, blaming the unrest on a plot by Libya.", "COERCE", "arrested", "TCD", "TCD")]
    public void Sides(string text, string kind, string trigger, string source, string target)
    {
        Claim claim = Assert.Single(Read(text).Claims, c => c.Kind == kind && text.Substring(c.Trigger.Start, c.Trigger.Length) == trigger);

        Assert.Equal((source, target), (string.Join("+", claim.Source.Select(s => s.Country).Order()), string.Join("+", claim.Target.Select(t => t.Country).Order())));
    }

    [Theory]
    [InlineData("A visit by the Chadian president to Niger was called off.", Standing.Denied)]
    [InlineData("An attempt by Chadian lawmakers to visit Niger failed.", Standing.Denied)]
    [InlineData("The president of Chad has yet to visit Niger.", Standing.Denied)]
    [InlineData("The president of Chad visited Niger.", Standing.Happened)]
    public void Visits_stand_as_told(string text, Standing standing) => Assert.Equal(standing, Assert.Single(Read(text).Claims, c => c.Kind == "CONSULT").Standing);

    [Theory]
    [InlineData("Latvia has expelled a Russian diplomat suspected of spying, its third such expulsion since 2022.", "SANCTION", 3)]
    [InlineData("Manila lodged its 28th protest with China this year.", "ACCUSE", 28)]
    public void Numbers_in_a_row(string text, string kind, int n) => Assert.Equal(n, Assert.Single(Read(text).Claims, c => c.Kind == kind).Ordinal?.N);

    [Fact]
    public void The_enclave_is_no_capital() => Assert.Equal("PSE", Assert.Single(Read("Israel struck Gaza. Talks were held in Cairo along with Washington. Israel allowed ninety trucks into the enclave.").Claims, c => c.Kind == "CONCEDE").Where?.Country);

    [Fact]
    public void What_one_agrees_to_stop_is_no_attack_to_come() => Assert.DoesNotContain(Read("Chad agreed to stop bombing Niger.").Claims, c => c.Kind == "ASSAULT");

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = _day, PublishedFrom = "given" });
}
