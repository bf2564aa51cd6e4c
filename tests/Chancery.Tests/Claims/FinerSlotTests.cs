using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Status, roles, whose and what sort of number, kind of speaker and quotations: what a row says beyond who did what to whom.</summary>
public sealed class FinerSlotTests
{
    private static readonly DateOnly _day = new(2025, 9, 2);

    [Theory]
    // Whoever is acquitted of a deed has not done it; one that a strike answers has been done.
    [InlineData("A Kenyan court acquitted two soldiers of torturing a Ugandan trader.", Standing.Denied)]
    [InlineData("Two Kenyan soldiers were cleared of killing a Ugandan trader.", Standing.Denied)]
    [InlineData("A Kenyan court convicted two soldiers of torturing a Ugandan trader.", Standing.Happened)]
    [InlineData("The union called a strike to protest the murder of its leader by Togolese soldiers.", Standing.Happened)]
    [InlineData("The union will march on Friday to protest against the killing of nine miners by Togolese soldiers.", Standing.Happened)]
    [InlineData("Togo plans to condemn any attack by Mali on its ports.", Standing.Possible)]
    public void Courts_and_protests_say_whether_it_was_done(string text, Standing standing) => Assert.Equal(standing, Of(text, "ASSAULT").Standing);

    [Theory]
    // What goes on.
    [InlineData("Chad is detaining dozens of Malian traders.", "COERCE", "ongoing")]
    [InlineData("Togolese planes continue to bomb the port of Cotonou.", "ASSAULT", "ongoing")]
    [InlineData("Benin resumes gas exports to Togo.", "COOPERATE", "ongoing")]
    [InlineData("Nine people are killed amid ongoing anti-government protests in Quito.", "PROTEST", "ongoing")]
    [InlineData("Protests against the Peruvian government continue in Lima.", "PROTEST", "ongoing")]
    [InlineData("The Red Lions say that their fighters are engaged in clashes with Malian troops in Gao.", "ASSAULT", "ongoing")]
    // What is done at once is done.
    [InlineData("Fiji announces that it is leaving the African Union.", "SANCTION", "done")]
    [InlineData("Police detained nine traders in Lima.", "COERCE", "done")]
    // What has been signed, voted or approved.
    [InlineData("President Ana Costa of Brazil signs a decree imposing a 9% tariff on Chilean steel.", "SANCTION", "done")]
    [InlineData("The Kenyan parliament votes 80 to 12 to endorse the Ugandan plan.", "SUPPORT", "done")]
    [InlineData("The Maltese cabinet approves a proposal to close the border with Italy.", "COERCE", "announced")]
    // The first to do so has done so.
    [InlineData("Laos becomes the first state to recognize Puntland.", "SUPPORT", "done")]
    [InlineData("The Fijian minister intends to step down after being charged with fraud.", "ACCUSE", "done")]
    // Conditions and what may come.
    [InlineData("Norway declares that it will formally recognize Somaliland should a deal not be reached by May.", "SUPPORT", "conditional")]
    [InlineData("The police ask for clues leading to the arrest of the Cuban consul.", "COERCE", "considered")]
    // What is over, and what is refused as untrue.
    [InlineData("Peru says that it is no longer buying oil from Ecuador.", "COOPERATE", "negated")]
    [InlineData("The Omani minister rejects reports that Oman has declined to meet Yemeni envoys.", "REJECT", "disputed")]
    public void The_status_is_told(string text, string kind, string status) => Assert.Equal(status, Of(text, kind).Status);

    [Fact]
    public void Nobody_attempts_to_clash() => Assert.Equal("done", Of("Marchers attempt to enter the palace and clash with police in Tbilisi.", "ASSAULT").Status);

    [Fact]
    public void What_a_purpose_is_about_is_there_already() => Assert.Equal(Standing.Happened, Of("A convoy of buses sails to Gaza to challenge Israel's blockade of the strip.", "COERCE").Standing);

    [Fact]
    public void A_rally_against_something_denounces_it() => Assert.Equal(Standing.Happened, Of("Thousands of nurses hold protests in Oslo to denounce the Norwegian government.", "ACCUSE").Standing);

    [Theory]
    [InlineData("Kenya will recognize Puntland in May, conditional on a truce.", "SUPPORT", "conditional")]
    [InlineData("Nurses protest outside a ministry in Lima to call for a truce in Mali.", "REQUEST", "done")]
    public void Refusals_and_calls_are_told(string text, string kind, string status) => Assert.Equal(status, Of(text, kind).Status);

    [Fact]
    public void Parts_are_of_those_counted_last() => Assert.Equal("injured", Of("Rebels killed two traders and injured thirty others, including five children, in Mali.", "ASSAULT").Figures[^1].Measure);

    [Theory]
    [InlineData("Peru recognizes Somaliland.", "SUPPORT", "beneficiary")]
    [InlineData("Chad releases nine Malian soldiers.", "RETREAT", "beneficiary")]
    [InlineData("Canada lifts sanctions on Syria.", "CONCEDE", "beneficiary")]
    [InlineData("Japan pledges 40 million dollars in aid to Ghana.", "AGREE", "beneficiary")]
    [InlineData("Canada imposes sanctions on Syria.", "SANCTION", "against")]
    [InlineData("Togo signs a fishing accord with Benin.", "SUPPORT", "actor")]
    public void Receivers_are_beneficiaries(string text, string kind, string role) => Assert.Equal(role, Assert.Single(Of(text, kind).Target).Role);

    [Theory]
    [InlineData("The Lebanese military says that Syrian planes bombed Tripoli.", "body")]
    [InlineData("Togolese police say that rebels bombed a market in Lomé.", "body")]
    [InlineData("Togolese residents say that rebels bombed a market in Lomé.", "unnamed")]
    [InlineData("The Togolese foreign minister says that rebels bombed a market in Lomé.", "office")]
    public void Speakers_are_of_a_kind(string text, string kind) => Assert.Equal(kind, Assert.Single(Of(text, "ASSAULT").Speakers).Kind);

    [Theory]
    // Rebels do not announce what the government does, nor armies in dispute what they took.
    [InlineData("The Red Lions say that they will march on Bamako as the Malian president calls for volunteers.", "REQUEST")]
    [InlineData("Gunmen killed nine traders in Lima, as officials suspect a plot.", "ASSAULT")]
    // That a thing is not so is told of it.
    [InlineData("Kenyan foreign minister Musalia Mudavadi says that Kenya is not seeking talks with Sudan.", "REQUEST")]
    public void Others_do_not_announce_it(string text, string kind) => Assert.DoesNotContain(Of(text, kind).Speakers, s => s.Self);

    [Fact]
    public void Who_refutes_a_report_is_its_speaker() => Assert.Equal("minister", Word("The minister of Oman rejects reports that Oman has declined to meet Yemeni envoys.", "REJECT"));

    [Theory]
    [InlineData("Norway calls the Chilean raid a \"grave breach\".", "\"grave breach\"")]
    [InlineData("The Togolese premier condemned the \"cowardly\" raid by Benin.", "\"cowardly\"")]
    public void Quotations_keep_their_marks(string text, string quoted)
    {
        ReadReport report = Read(text);
        Claim claim = report.Claims.First(c => c.Kind == "ACCUSE");

        Assert.Equal(quoted, report.Document.TextOf(Assert.Single(claim.Quoted)));
    }

    [Theory]
    [InlineData("Fighting went on in Kidal despite a truce declared by the Malian rebels on Monday.", "CONCEDE", "a truce declared by the Malian rebels on Monday")]
    [InlineData("A court in Lima threw out a lawsuit filed by Chile against a Peruvian bank.", "ACCUSE", "a lawsuit filed by Chile against a Peruvian bank")]
    public void What_a_participle_tells_of_is_quoted_with_it(string text, string kind, string quote)
    {
        ReadReport report = Read(text);

        Assert.Equal(quote, report.Document.TextOf(report.Claims.First(c => c.Kind == kind).Quote));
    }

    [Theory]
    [InlineData("At least 90 nurses have been abducted by rebels in Mali so far this year.", "ASSAULT", "total")]
    [InlineData("Rebels have killed forty farmers in Mali since the war began.", "ASSAULT", "total")]
    [InlineData("Rebels killed forty farmers in Mali in the worst raid since March.", "ASSAULT", "new")]
    [InlineData("Rebels killed forty farmers in Mali.", "ASSAULT", "new")]
    public void Numbers_over_many_acts_are_totals(string text, string kind, string scope) => Assert.Equal(scope, Assert.Single(Of(text, kind).Figures).Scope);

    [Theory]
    [InlineData("Hundreds of nurses protest in Quito.", "PROTEST", "source")]
    [InlineData("Togo returns forty bodies to Benin.", "RETREAT", "target")]
    public void Numbers_belong_to_a_side(string text, string kind, string of) => Assert.Equal(of, Assert.Single(Of(text, kind).Figures).Of);

    [Theory]
    [InlineData("Three traders are shot dead by gunmen in a suspected sectarian attack near Idlib.", true)]
    [InlineData("Nine traders are killed, and some more are reported missing in raids by Boko Haram in Borno.", false)]
    public void Doubt_is_of_the_act_that_it_is_said_of(string text, bool hedged) => Assert.Equal(hedged, Of(text, "ASSAULT").Hedged);

    [Fact]
    public void Who_are_shot_and_wounded_are_injured() => Assert.Equal("injured", Assert.Single(Of("Two guards were shot and critically wounded in Lima.", "ASSAULT").Figures).Measure);

    [Fact]
    public void How_badly_they_are_hurt_is_told() => Assert.Equal("critically injured", Of("Nine people are injured, including six critically, in a bombing in Lima.", "ASSAULT").Figures[^1].Measure);

    [Theory]
    [InlineData("A video released by Amnesty International shows that soldiers killed nine villagers in Garissa, Kenya.", "Amnesty")]
    [InlineData("A public inquiry concludes that Eritrean agents killed the dissident in Leeds.", "public")]
    [InlineData("The Islamic Resistance in Iraq took responsibility for shelling nine American bases in Syria.", "Islamic")]
    [InlineData("The Chadian government announces that nine people have been killed following a drone attack by Sudanese rebels.", "Chadian")]
    public void Documents_and_claimants_speak(string text, string speaker) => Assert.Equal(speaker, Word(text, "ASSAULT"));

    [Theory]
    [InlineData("Angola's president João Lourenço visits Oman to meet Sultan Haitham bin Tariq.", "CONSULT", Standing.Planned)]
    [InlineData("The Chilean army was given nine hours to withdraw from Peru.", "RETREAT", Standing.Planned)]
    [InlineData("The European Union outlines a package of sanctions against Belarus.", "SANCTION", Standing.Planned)]
    [InlineData("The former ruler of Syria is to be tried in absentia in Damascus.", "ACCUSE", Standing.Planned)]
    [InlineData("The Kenyan army announces the beginning of a military operation in Somalia.", "ASSAULT", Standing.Happened)]
    [InlineData("Gabon will not renew its contracts with China.", "SANCTION", Standing.Planned)]
    [InlineData("The Supreme Court of Peru blocks a lawsuit by the Chilean government against Peruvian arms makers.", "ACCUSE", Standing.Happened)]
    public void What_is_come_for_or_put_forward_is_planned(string text, string kind, Standing standing) => Assert.Equal(standing, News.ClaimsOf(text).Last(c => c.Kind == kind).Standing);

    [Theory]
    [InlineData("Nigerian soldiers rescue 40 villagers abducted in Katsina State.", "AID", "rescued")]
    [InlineData("Lebanese police raid two hideouts of a gang in Tyre.", "COERCE", "")]
    public void What_is_counted_is_what_becomes_of_them(string text, string kind, string measure) => Assert.Equal(measure, Assert.Single(Of(text, kind).Figures).Measure);

    [Fact]
    public void What_befell_those_counted_is_told_by_whoever_counts_them() => Assert.Equal("Red", Word("The Red Crescent has documented the names of 90 Syrian farmers who were killed by Turkish soldiers.", "ASSAULT"));

    [Fact]
    public void Whoever_is_said_by_another_to_say_it_stands_last() => Assert.Equal("Ana Costa", News.Read("Togo's premier assured Benin's premier that Togo would not join the pact, Benin's spokeswoman Ana Costa said, according to the Reuters news agency.") is var report ? report.Document.TextOf(report.Claims.First(c => c.Speakers.Length > 0).Speakers[^1].Range) : "");

    [Theory]
    [InlineData("Togo closes its airspace saying the Beninese army has fired rockets at the country.", "ASSAULT", "Togo")]
    [InlineData("The president of Peru announces a trade deal with Laos that would let Laos invest $90 million in Peru.", "COOPERATE", "president")]
    [InlineData("Traders shut their shops in Goma amid reports that Rwandan soldiers shot dead nine farmers.", "ASSAULT", "reports")]
    [InlineData("Police in Zambia shot dead three supporters in Ndola and wounded nine more, rights group Amnesty International said on Wednesday.", "ASSAULT", "Amnesty")]
    [InlineData("Italian coast guard vessels rescued 112 migrants on Tuesday, the interior ministry said, and arrested two Tunisians.", "COERCE", "interior")]
    public void What_is_reported_announced_or_given_as_a_reason_has_a_speaker(string text, string kind, string speaker) => Assert.Equal(speaker, Word(text, kind));

    [Fact]
    public void Who_is_named_between_two_verbs_to_have_told_it_did_neither() => Assert.Equal("ITA", Assert.Single(Of("Italian coast guard vessels rescued 112 migrants on Tuesday, the Greek interior ministry said, and arrested two Tunisians.", "COERCE").Source).Country);

    [Fact]
    public void Who_confiscates_says_so_himself() => Assert.True(Assert.Single(Of("The Laotian tax office says that it has confiscated 90 villas in Oman.", "COERCE").Speakers).Self);

    [Fact]
    public void Who_downs_a_missile_tells_of_its_launch() => Assert.Equal("Omani", Word("The Omani army reports that it intercepted a missile launched by the Houthis.", "ASSAULT"));

    [Fact]
    public void Five_critically_are_five_people() => Assert.All(Of("Nine people are injured, including six critically, in a bombing in Lima.", "ASSAULT").Figures, f => Assert.Equal("people", f.Unit));

    [Fact]
    public void What_another_attack_did_is_no_measure_of_this_one() =>
        Assert.Empty(Read("A farmer attacks tourists in Lima, injuring two children, before being shot by police.").Claims.First(c => c.Mode == "firearms").Figures);

    private static string Word(string text, string kind)
    {
        ReadReport report = Read(text);
        string phrase = report.Document.TextOf(Assert.Single(report.Claims.First(c => c.Kind == kind).Speakers).Range);
        return phrase.Split(' ')[0];
    }

    private static Claim Of(string text, string kind) => Read(text).Claims.First(c => c.Kind == kind);

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = _day, PublishedFrom = "given" });
}
