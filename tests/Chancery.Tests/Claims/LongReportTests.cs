using Chancery.Claims;
using Chancery.Documents;
using Chancery.Mentions;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>What only longer reports have: speech in quotation marks, actors named sentences before, attacks owned up to paragraphs later.</summary>
public class LongReportTests
{
    [Theory]
    // What must be done, said by another, is a demand; what is called a disgrace is blamed.
    [InlineData("\"Nicaragua must open the river,\" the Costa Rican president said.", "REQUEST", "CRI", "NIC")]
    [InlineData("\"The Ghanaian government should free the singer,\" the Ghanaian opposition leader said.", "REQUEST", "GHA", "GHA")]
    [InlineData("The Danish premier said Iceland needs to cut its quota.", "REQUEST", "DNK", "ISL")]
    [InlineData("\"We call on Chad to open the road. The blockade is a disgrace,\" said the Cameroonian foreign minister.", "ACCUSE", "CMR", "TCD")]
    [InlineData("\"The Samoan minister is lying,\" said the Tongan prime minister.", "ACCUSE", "TON", "WSM")]
    [InlineData("Ana Lima of the Peruvian opposition called the Chilean senate's vote a \"slap in the face\".", "ACCUSE", "PER", "CHL")]
    [InlineData("Fiji's president responded on television: \"I reject the Tongan demand.\"", "REJECT", "FJI", "TON")]
    // What follows a clause about the one asked goes with the request.
    [InlineData("The Malian opposition asked Prime Minister Modibo Diarra, who is backed by Chad, to step down.", "REQUEST", "MLI", "MLI")]
    // Whose the proposal was; whom the clause stands beside.
    [InlineData("Bhutan published Nepal's proposal on Monday. India rejects the proposal.", "REJECT", "IND", "NPL")]
    [InlineData("The trip is to ward off trouble with Oman, which had condemned Qatar.", "ACCUSE", "OMN", "QAT")]
    [InlineData("Serbia vetoes a resolution by Albania calling for a boycott of Belarus.", "REJECT", "SRB", "ALB")]
    // Who owns up to what the report told before, and who shoots back at whom.
    [InlineData("Gunmen attacked a post of the Pakistani army in Quetta on Monday. Shops were shut. Schools will open on Friday. Trains were late. Flights were not. The Pakistani Taliban claimed responsibility.", "ASSAULT", "PAK", "PAK")]
    [InlineData("Lao soldiers attacked a Thai post on Monday. Thailand denied firing first.", "ASSAULT", "THA", "LAO")]
    // The envoy of whoever speaks of him is not of the state he visits.
    [InlineData("Special envoy Jan Sorensen will visit Togo in July, the Norwegian foreign ministry said on Monday.", "CONSULT", "NOR", "TGO")]
    [InlineData("The Nepalese premier visited Bhutan on Monday, reflecting an effort to mend ties.", "SUPPORT", "NPL", "BTN")]
    public void Sides_are_found_over_sentences_and_quotation_marks(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Theory]
    // Nobody blames by what he denies, by what would be, or by what he asks of his own side.
    [InlineData("\"It is not a mistake,\" the Norwegian foreign minister said of the tunnel.", "ACCUSE")]
    [InlineData("\"It would be a disgrace to close the port,\" the Norwegian foreign minister said.", "ACCUSE")]
    [InlineData("\"We must work harder,\" the Norwegian foreign minister said.", "REQUEST")]
    [InlineData("The Peruvian congress passes a bill allowing for executions of smugglers convicted of murder.", "ASSAULT")]
    [InlineData("The Peruvian congress passes a bill allowing for executions of smugglers convicted of murder.", "SANCTION")]
    [InlineData("The Togolese president announces a reduction of the sentences of all prisoners.", "SANCTION")]
    public void Not_all_hard_words_are_aimed_at_somebody(string text, string kind) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == kind);

    [Fact]
    public void Who_claims_an_attack_says_so_himself()
    {
        Claim claim = Assert.Single(ClaimsOf("Al-Shabaab claimed responsibility for an attack on soldiers in Baidoa, Somalia."));

        Assert.False(Assert.Single(claim.Speakers).Self);
    }

    [Fact]
    public void A_body_has_the_sector_of_its_day()
    {
        const string Text = "The Taliban shelled a village.";

        Assert.Equal("REB", Sector(Text, new(2019, 3, 1)));
        Assert.NotEqual("REB", Sector(Text, new(2025, 3, 1)));
    }

    [Theory]
    [InlineData("\"The \"truce\" is dead,\" he said. We left.", 1)]
    [InlineData("``We came. ``We saw,'' he said. ``We left.''", 3)]
    [InlineData("He said ``yes'' and left.", 1)]
    public void Quotation_marks_within_others_do_not_turn_the_text_inside_out(string text, int count)
    {
        Document document = News.Reader.Parse(new SourceText(text));

        Assert.Equal(count, Quotations.Find(document).Count);
    }

    [Fact]
    public void A_wire_dateline_is_no_subject()
    {
        Claim claim = ClaimsOf("LOMÉ, Togo (AP)_ The army said on Monday that rebels killed nine soldiers.").Last(c => c.Kind == "ASSAULT");

        Assert.Equal("TGO", Assert.Single(claim.Speakers).Country);
    }

    [Fact]
    public void Who_says_one_thing_urges_the_next()
    {
        Claim claim = ClaimsOf("Togo's minister said talks will resume on Monday and urged Ghana to attend.").Single(c => c.Kind == "REQUEST");
        Assert.Equal("TGO", claim.Source.Single().Country);
    }

    [Theory]
    [InlineData("The UN Security Council met on Togo. The Council condemned the raid.", "ACCUSE", "IGO")]
    [InlineData("The African Union Commission met in Lomé. The Commission urged Togo to free the ministers.", "REQUEST", "IGO")]
    public void A_body_named_again_by_its_last_word_is_the_same(string text, string kind, string country)
    {
        Assert.Equal(country, ClaimsOf(text).Single(c => c.Kind == kind).Source.Single().Country);
    }

    [Fact]
    public void Rallies_for_somebody_are_not_against_him()
    {
        Claim claim = ClaimsOf("Thousands of people gather in Lomé in rallies for President Kofi Mensah and his rival Ama Sy.").Single(c => c.Kind == "PROTEST");
        Assert.Empty(claim.Target);
    }

    [Fact]
    public void A_crash_landing_attacks_nobody()
    {
        Assert.DoesNotContain(ClaimsOf("Two porters are killed when a Togolese Air Force plane crash-lands in Lomé and strikes a van."), c => c.Kind == "ASSAULT");
    }

    [Fact]
    public void A_state_behind_the_town_belongs_to_the_dateline()
    {
        Claim claim = ClaimsOf("LOMÉ, Togo -- Togolese police arrested nine teachers on Monday.").Single(c => c.Kind == "COERCE");
        Assert.Equal("COP", claim.Source.Single().Sector);
    }

    [Fact]
    public void Quotation_marks_of_two_accents_are_no_words()
    {
        Claim claim = ClaimsOf("The president of Togo said the rebels ``will never take'' the port and called on Ghana to close the border.").Single(c => c.Kind == "REQUEST");
        Assert.Equal("GHA", claim.Target.Single().Country);
    }

    private static string Sector(string text, DateOnly day) => News.Reader.Read(new SourceText(text) { Published = day }).Claims.Single(c => c.Kind == "ASSAULT").Source.Single().Sector;
}
