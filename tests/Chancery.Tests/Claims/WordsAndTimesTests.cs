using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Days and places that the clause around an act or the sentence before gives; words of war meant of words; private dealings.</summary>
public sealed class WordsAndTimesTests
{
    private static readonly DateOnly _day = new(2025, 9, 2);

    [Theory]
    [InlineData("Speaking to reporters on Monday, Kenyan President William Ruto condemned the Sudanese raid.", "ACCUSE", "2025-09-01", "2025-09-01")]
    [InlineData("Those talks moved on Sunday to Oman, where the Turkish foreign minister met the Iranian foreign minister.", "CONSULT", "2025-08-31", "2025-08-31")]
    [InlineData("The Kenyan president drew applause on Thursday when he criticised Uganda for closing its border.", "ACCUSE", "2025-08-28", "2025-08-28")]
    [InlineData("Oxfam requested that refugees be given shelter by the Greek government in 2014.", "REQUEST", "2014-01-01", "2014-12-31")]
    [InlineData("Georgian police arrested several opposition members on charges of theft on Monday.", "COERCE", "2025-09-01", "2025-09-01")]
    // By what it was done; when what was said came out; from what somebody was kept.
    [InlineData("Chad on Monday angered Niger by expelling its ambassador.", "SANCTION", "2025-09-01", "2025-09-01")]
    [InlineData("The Chadian president praised the Nigerien army in an interview published Saturday.", "SUPPORT", "2025-08-30", "2025-08-30")]
    [InlineData("In a letter issued late on Thursday, Chad rejected the ultimatum from Niger.", "REJECT", "2025-08-28", "2025-08-28")]
    [InlineData("Ghana barred Togolese envoys from the summit on Friday.", "COERCE", "2025-08-29", "2025-08-29")]
    [InlineData("When President Sosa of Angola flew to Lima last week, he condemned Chile.", "ACCUSE", "2025-08-25", "2025-08-31")]
    [InlineData("The annual meeting of the African Union is set to open tomorrow.", "CONSULT", "2025-09-03", "2025-09-03")]
    [InlineData("Chad's opposition has increased pressure on the president since the defeat by Sudan last May.", "REQUEST", "2025-05-01", "2025-09-02")]
    // Of what was begun or kept up, behind what was put in between, of a town that changed hands, of what is picked out by "it was".
    [InlineData("In 2015, Chad began bombing Sudan.", "ASSAULT", "2015-01-01", "2015-12-31")]
    [InlineData("In June 2021, Ghana started withdrawing its troops from Mali.", "RETREAT", "2021-06-01", "2021-06-30")]
    [InlineData("The former premier Ana Silva was convicted of fraud, stemming from her years as mayor, in 2011.", "SANCTION", "2011-01-01", "2011-12-31")]
    [InlineData("The town of Kidal in Mali fell under rebel control in 2014.", "COERCE", "2014-01-01", "2014-12-31")]
    [InlineData("It was only in 2017 that Malian forces retook Kidal from the rebels.", "COERCE", "2017-01-01", "2017-12-31")]
    [InlineData("A month later, on 3 July, Qatar expelled the Sudanese ambassador.", "SANCTION", "2025-07-03", "2025-07-03")]
    [InlineData("Morocco invaded Algeria in October 1963. Egypt condemned Morocco the next February.", "ACCUSE", "1964-02-01", "1964-02-29")]
    public void Days_of_the_clause_around_are_those_of_the_act(string text, string kind, string from, string until)
    {
        TimeSlot? when = Of(text, kind).When;

        Assert.Equal((from, until), ($"{when?.From:yyyy-MM-dd}", $"{when?.Until:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_day_behind_a_name_is_no_part_of_it()
    {
        Claim claim = Of("Premier Okoro Saturday urged Chad to leave.", "REQUEST");

        Assert.Equal("Okoro", Assert.Single(claim.Source).Name);
        Assert.Equal(new DateOnly(2025, 8, 30), claim.When?.From);
    }

    [Fact]
    public void A_day_before_a_subject_is_no_part_of_its_name()
    {
        Claim claim = Of("On Sunday insurgents attacked a convoy near Palma, Mozambique, with mortars.", "ASSAULT");

        Assert.Equal("insurgents", claim.Source[0].Name);
        Assert.Equal(new DateOnly(2025, 8, 31), claim.When?.From);
    }

    [Theory]
    [InlineData("Spanish police found grenades Sunday in a cellar in Cadiz. They arrested two men over the find.", "arrested")]
    [InlineData("Georgian police arrested several opposition members on Sunday. The ministry said nine persons had been arrested on fraud charges.", "arrested")]
    [InlineData("Greek police clashed with protesters in Athens on Sunday. Nine protesters were arrested.", "arrested")]
    public void The_next_deed_is_of_the_same_day(string text, string trigger)
    {
        NewsDay(text, trigger, new DateOnly(2025, 8, 31));
    }

    [Theory]
    [InlineData("Berlin's pledge last month to send troops to Mali was warmly welcomed by France.", "SUPPORT")]
    [InlineData("Also on Sunday, France announced a complete withdrawal from Mali.", "RETREAT")]
    public void Days_of_what_is_judged_or_told_are_left(string text, string kind) => Assert.Null(Of(text, kind).When?.From);

    [Theory]
    [InlineData("Speaking in Accra, Kenyan President William Ruto urged Sudan to free the hostages.", "REQUEST", "Accra")]
    [InlineData("The Kenyan president will meet the Ghanaian president when he arrives in Accra on Friday.", "CONSULT", "Accra")]
    [InlineData("In Accra, where the firm has its seat, two Togolese officers were found guilty of theft.", "SANCTION", "Accra")]
    public void Hard_words_and_meetings_are_where_the_speaker_is(string text, string kind, string place)
    {
        Assert.Equal(place, First(text, kind).Where?.Name);
    }

    [Theory]
    [InlineData("Senator Kofi Boateng attacked President John Mahama over his tax plan.", "ACCUSE")]
    [InlineData("A man attacked President John Mahama with a knife in Accra.", "ASSAULT")]
    [InlineData("Sudan's leader vowed never to talk to the rebels.", "REJECT")]
    [InlineData("Sudan's president is vowing not to hold talks with Egypt.", "REJECT")]
    public void Words_of_war_and_vows_are_what_is_meant(string text, string kind)
    {
        Claim claim = Assert.Single(Read(text));

        Assert.Equal((kind, Standing.Happened), (claim.Kind, claim.Standing));
    }

    [Theory]
    [InlineData("The Ghanaian minister asked whether Chad would release the prisoners.")]
    [InlineData("The Ghanaian president said he would have fired the minister.")]
    [InlineData("A senior Ghanaian official spoke on condition of anonymity to discuss the plan.")]
    [InlineData("Iran's foreign minister warned that Turkey was arming the opposition.")]
    [InlineData("The Ghanaian minister avoided arrest.")]
    [InlineData("The firm agreed to buy its rival for four million dollars.")]
    [InlineData("The bill would bar the Ghanaian president from striking any new deals with Togo.", "COERCE")]
    [InlineData("Ghanaian lawmakers warned that the pact with Togo was in trouble.")]
    [InlineData("Ghanaian police seized a car bomb in a shed.", "COERCE")]
    [InlineData("The accords signed by Ghana contain an old clause.")]
    [InlineData("Ghanaian commanders said that the army was capable of deploying nine thousand troops.")]
    [InlineData("The Ghanaian president went home when he left office.")]
    public void What_is_no_act_is_left(string text, string but = "") => Assert.DoesNotContain(Read(text), c => c.Kind != but);

    [Fact]
    public void Votes_are_those_of_the_voters()
    {
        Assert.Empty(First("Prime Minister Kofi Mensah of Ghana promised to hold a referendum next spring after party delegates voted 71-38 for a federation, with nine abstentions.", "AGREE").Figures);
    }

    private static void NewsDay(string text, string trigger, DateOnly day)
    {
        Claim claim = Read(text).Last(c => text.AsSpan(c.Trigger.Start, c.Trigger.Length).Equals(trigger, StringComparison.Ordinal));

        Assert.Equal(day, claim.When?.From);
    }

    private static Claim First(string text, string kind) => Read(text).First(c => c.Kind == kind);

    private static Claim Of(string text, string kind) => Assert.Single(Read(text), c => c.Kind == kind);

    private static IReadOnlyList<Claim> Read(string text) => [.. News.Reader.Read(new SourceText(text) { Published = _day }).Claims];
}
