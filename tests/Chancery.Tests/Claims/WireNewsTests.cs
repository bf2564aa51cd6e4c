using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Dispatches of news agencies: speech within speech, days counted from another act, tolls of long wars, whose soldiers and peacekeepers, charges and who made them.</summary>
public sealed class WireNewsTests
{
    private static readonly DateOnly _day = new(1999, 3, 10);

    [Theory]
    // Whoever is quoted says it; what passes his words on stands before him.
    [InlineData("State radio in Mogadishu quoted the Somali interior minister as saying that gunmen had shelled the port of Kismayo.", "ASSAULT", "state radio|somali interior minister")]
    [InlineData("The Chadian envoy was quoted as saying that rebels had shelled Abeche.", "ASSAULT", "chadian envoy")]
    public void Who_is_quoted_as_saying(string text, string kind, string speakers) =>
        Assert.Equal(speakers, string.Join("|", Only(text, kind).Speakers.Select(s => text.Substring(s.Range.Start, s.Range.Length).ToLowerInvariant())));

    [Theory]
    // What was to come lay ahead; neither nor denies both.
    [InlineData("Togo's president was to meet the Ghanaian foreign minister in Accra on Friday.", "CONSULT", "Planned")]
    public void Standing_of_what_was_to_come(string text, string kind, string standing) => Assert.Equal(standing, Only(text, kind).Standing.ToString());

    [Theory]
    // The day of an act that another is counted from; the day behind a town's name; how long and when; each of two has its own.
    [InlineData("Togo closed its border on Monday, two days after Ghanaian soldiers shelled the town of Lome.", "ASSAULT", "1999-03-06")]
    [InlineData("Soldiers clashed with fighters loyal to the ousted emir near the southern border town of Dori on Sunday, witnesses said.", "ASSAULT", "1999-03-07")]
    [InlineData("Japan suspended aid to Togo after a coup but restored it in October.", "SANCTION", "")]
    public void When(string text, string kind, string from) => Assert.Equal(from, Only(text, kind).When?.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "");

    [Theory]
    // Those who rule are not those who came to power; an inquiry is not asked of rebels; who is asked for help is not to blame.
    [InlineData("India accused Pakistan of training gunmen. Pakistan's foreign minister rejected the charge as baseless.", "ACCUSE", "PAK", "IND")]
    [InlineData("The Cyprus government protested to the United Nations over the flights.", "ACCUSE", "CYP", "")]
    // Their own troops are no other side; helped people are not asked.
    [InlineData("Colombia's government agreed to withdraw troops from the south.", "AGREE", "COL", "")]
    [InlineData("In Geneva the Red Cross appealed for four million dollars to help flood victims.", "REQUEST", "NGO", "")]
    // A vehicle that crashes is nobody's attack; nor is what was used.
    [InlineData("Nine Kenyan soldiers were killed on their way home when their helicopter crashed.", "ASSAULT", "", "none")]
    public void Sides(string text, string kind, string source, string target)
    {
        List<Claim> claims = [.. Read(text).Claims.Where(c => c.Kind == kind)];

        if (target == "none")
        {
            Assert.Empty(claims);
            return;
        }

        Claim last = claims[^1];
        Assert.Equal((source, target), (string.Join("+", last.Source.Select(s => s.Country)), string.Join("+", last.Target.Select(t => t.Country))));
    }

    [Fact]
    public void Soldiers_in_Palestine_are_those_of_Israel()
    {
        Claim thrown = Read("Israel closed the border. Palestinians threw stones at soldiers.").Claims[^1];

        Assert.Equal(("PSE", "ISR"), (Assert.Single(thrown.Source).Country, Assert.Single(thrown.Target).Country));
    }

    private static Claim Only(string text, string kind) => Assert.Single(Read(text).Claims, c => c.Kind == kind);

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = _day, PublishedFrom = "given" });
}
