using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>What is read right though the tree hangs a word too low, too high or on the wrong side.</summary>
public class PhraseAttachmentTests
{
    [Theory]
    // A preposition before a gerund, "who" behind a thing, a case of somebody's, who answers an attack.
    [InlineData("Ghana accused Togo of arming smugglers, which Togo denies.", "AID", "TGO", "GHA")]
    [InlineData("Syria downs a rocket fired by the Houthis, who say it was targeting Aden airport.", "ASSAULT", "YEM", "YEM")]
    [InlineData("The court rejected Peru's lawsuit accusing Chile of spying.", "ACCUSE", "PER", "CHL")]
    [InlineData("The Kenyan army killed nine gunmen of a gang. In response, the gang launched attacks.", "ASSAULT", "KEN", "KEN")]
    // Subjects behind a place, terms and goods that are given, sums and numbers behind a name.
    [InlineData("After weeks of talks in Geneva, Mali and Chad agreed to settle their dispute.", "AGREE", "MLI", "TCD")]
    [InlineData("Chad gave Niger nine days to withdraw its police.", "THREATEN", "TCD", "NER")]
    [InlineData("Kenya bought helicopters to give to Uganda.", "AID", "KEN", "UGA")]
    [InlineData("Malta handed over to Tunisia 12 suspected smugglers wanted in Sfax.", "COOPERATE", "MLT", "TUN")]
    [InlineData("The Slovak regulator fines Telekom Serbia A$9 million.", "SANCTION", "SVK", "SRB")]
    [InlineData("Talks were held in Dakar involving Ghana and Togo.", "CONSULT", "GHA", "TGO")]
    // Where it exploded, not who is condemned.
    [InlineData("The premiers of Peru and Chile condemn the bombing in Nairobi.", "ACCUSE", "PER,CHL", "")]
    public void Sides_are_told_whatever_hangs_beside(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Theory]
    [InlineData("Fiji lodged a complaint on Sunday.", "ACCUSE", "on Sunday", "")]
    [InlineData("The Chilean parliament adopted a resolution on Tuesday. The resolution urged Peru to free the sailors.", "REQUEST", "on Tuesday", "")]
    [InlineData("Oman agrees to bring home nine Indian sailors, including two in hospital.", "AGREE", "", "nine; two")]
    [InlineData("Norway will use 40 million euros in interest to fund an aid package to Georgia.", "AID", "", "40 million euros")]
    public void Times_and_figures_are_told_whatever_they_hang_on(string text, string kind, string when, string figures)
    {
        ReadReport report = Read(text);

        Claim claim = report.Claims.Last(c => c.Kind == kind);

        Assert.Equal((when, figures), (claim.When is { } time ? report.Document.TextOf(time.Range) : "", string.Join("; ", claim.Figures.Select(f => report.Document.TextOf(f.Range)))));
    }

    [Fact]
    public void Whoever_says_it_behind_a_comma_is_the_speaker()
    {
        ReadReport report = Read("Guinea's premier assured Togo's premier that Guinea would stay in the bloc, Togo's spokeswoman Efua Mensah said.");

        Assert.Equal("Efua Mensah", report.Document.TextOf(report.Claims.First(c => c.Kind == "AGREE").Speakers[^1].Range));
    }

    [Fact]
    public void Hosting_migrants_is_no_meeting() => Assert.DoesNotContain(ClaimsOf("Ghana rejects a proposal by Benin to host migrants."), c => c.Kind == "AGREE");
}
