using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Who says a thing and when it was, where the words of saying or of time stand by another word than usual.</summary>
public sealed class SpeechAndTimeTests
{
    private static readonly DateOnly _day = new(2025, 9, 2);

    [Theory]
    [InlineData("According to Al Jazeera, Ghanaian and Beninese shells have hit the barracks.", "Al Jazeera")]
    [InlineData("The Houthis claim at least nine people are killed and four others are hurt in a Saudi airstrike on a mill in Taiz, Yemen.", "Houthis")]
    [InlineData("The Omani government dismisses any reports the Kuwaiti navy has shelled the port of Sohar.", "Omani government")]
    // What is said hangs on the paper; what is said of whom the body was.
    [InlineData("Rwanda says that it has recovered the body of a nurse, who was killed by Ugandan soldiers.", "Rwanda")]
    public void Claims_have_their_speaker(string text, string speaker)
    {
        Claim claim = Of(text, "ASSAULT");

        Assert.Equal(speaker, Assert.Single(claim.Speakers).Name);
        Assert.DoesNotContain(claim.Source, s => s.Name == speaker);
    }

    [Theory]
    [InlineData("Angola announces a ceasefire between Rwanda and Burundi.", "CONCEDE", "Angola")]
    [InlineData("The Togolese army said in a statement that it struck a camp of the Red Front.", "ASSAULT", "Togolese army")]
    public void Whoever_tells_of_an_accord_or_writes_is_a_speaker(string text, string kind, string speaker) => Assert.Equal(speaker, Assert.Single(Of(text, kind).Speakers).Name);

    [Fact]
    public void What_a_video_allegedly_shows_is_hedged() => Assert.NotNull(Of("A video allegedly shows Malian soldiers killing traders in Gao.", "ASSAULT").CertaintyCue);

    [Theory]
    [InlineData("A Peruvian court orders the arrest of a banker.", "COERCE")]
    [InlineData("A Kenyan court orders the extradition of a smuggler to Laos.", "COOPERATE")]
    public void What_is_ordered_or_notified_lies_ahead(string text, string kind) => Assert.Equal(Standing.Planned, Of(text, kind).Standing);

    [Fact]
    public void What_is_dismissed_as_a_report_is_denied() => Assert.Equal(Standing.Denied, Of("The Omani government dismisses any reports the Kuwaiti navy has shelled the port of Sohar.", "ASSAULT").Standing);

    [Theory]
    [InlineData("Kenya has no plans to send troops to Chad.", "MOBILIZE")]
    [InlineData("The Malian army has \"no plans\" to build a military base in Segou.", "MOBILIZE")]
    public void What_nobody_plans_is_denied(string text, string kind) => Assert.Equal(Standing.Denied, Of(text, kind).Standing);

    [Theory]
    [InlineData("Nine traders are killed in Lomé. Hours later, a gunman was arrested in Kara, Togo.", "COERCE", "2025-09-02", "2025-09-02")]
    [InlineData("An overnight Kenyan missile and drone attack on Kismayo, Somalia, kills two people.", "ASSAULT", "2025-09-01", "2025-09-02")]
    [InlineData("The Fijian general is arrested two days after resigning.", "RETREAT", "2025-08-31", "2025-08-31")]
    [InlineData("Togo closes its airport a day after Benin bombed Lomé.", "ASSAULT", "2025-09-01", "2025-09-01")]
    [InlineData("Togo mourns after yesterday's attack in which nine traders were killed in Kara.", "ASSAULT", "2025-09-01", "2025-09-01")]
    [InlineData("Nine Kenyans were detained during a police raid at a mill in Arua, Uganda, last Thursday.", "COERCE", "2025-08-28", "2025-08-28")]
    [InlineData("Malian jets bomb Gao, wounding six. The overnight attack damages some 20 shops.", "ASSAULT", "2025-09-01", "2025-09-02")]
    public void Times_are_those_of_the_act(string text, string kind, string from, string until)
    {
        TimeSlot? when = Of(text, kind).When;

        Assert.Equal((from, until), ($"{when?.From:yyyy-MM-dd}", $"{when?.Until:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("The Peruvian premier gives up his candidacy and resigns before the election on October 3.", "RETREAT")]
    [InlineData("Togo's envoy resigned a day after Benin bombed Lomé.", "RETREAT")]
    [InlineData("The Tongan queen arrives in Lima, becoming the first queen to visit Peru since 1982.", "CONSULT")]
    public void Times_of_other_things_are_left(string text, string kind) => Assert.Null(Of(text, kind).When?.From);

    private static Claim Of(string text, string kind) => Assert.Single(Assert.Single([new NewsReader().Read(new SourceText(text) { Published = _day })]).Claims, c => c.Kind == kind);
}
