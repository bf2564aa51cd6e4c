using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Sides that a report tells in another sentence than the act: who did it, against whom, before whom.</summary>
public class FarSideTests
{
    [Theory]
    // Who did it: told by whose victims fell, by whom it is blamed on, by who fought, or by who is called the gunman.
    [InlineData("Jonas Berg stabbed nine Norwegians in Bergen on Friday. Two of Berg's victims died.", "ASSAULT", "NOR", "NOR")]
    [InlineData("Nine Malian soldiers were killed in a raid ascribed to the Islamic State.", "ASSAULT", "GRP", "MLI")]
    [InlineData("Puntland forces took a valley from the Islamic State on Monday. Nine Islamic State fighters were killed in the fighting.", "ASSAULT", "SOM", "GRP")]
    [InlineData("A gunman entered a mosque in Oslo. Four Norwegian worshippers were shot and wounded.", "ASSAULT", "NOR", "NOR")]
    // The one assailant of a report may be named far off.
    [InlineData("A gunman entered a mosque in Oslo at noon. The doors had just opened. Snow fell all day. Trains were late. The mayor spoke at six. Nine Norwegian worshippers were shot and wounded.", "ASSAULT", "NOR", "NOR")]
    // Those who protest ask their rulers.
    [InlineData("The Ghanaian government raised taxes. Protesters in Accra demanded an inquiry.", "REQUEST", "GHA", "GHA")]
    // An inquiry into an attack, and hard words for it, are aimed at whoever made it.
    [InlineData("A gunman shot two Danish ministers in Aarhus. Danish police are investigating the shooting.", "ACCUSE", "DNK", "DNK")]
    // Stones fly at the police who fired; "the protests" are put down against those who protest.
    [InlineData("Police in Lomé, Togo, fired on the crowd. Protesters responded by throwing stones.", "PROTEST", "TGO", "TGO")]
    [InlineData("Togolese students protest against the government in Lomé. Togolese troops suppressed the protests.", "COERCE", "TGO", "TGO")]
    [InlineData("The Togolese government raised prices in May. Anti-government protests by Togolese students began in June.", "PROTEST", "TGO", "TGO")]
    // A court that the clause names gave the sentence.
    [InlineData("A Kenyan lawmaker was sentenced in the Kenyan high court on Monday.", "SANCTION", "KEN", "KEN")]
    // Extradition is from the state just told of; talks agreed on are with it.
    [InlineData("The Peruvian foreign minister visited Chile. Peru seeks to extradite the banker.", "COOPERATE", "PER", "CHL")]
    // What is ruled unlawful, refused or blamed with a word for a decision is whose it was.
    [InlineData("President Kofi Ato suspended the Ghanaian parliament in May. Ghana's supreme court ruled that the suspension was unlawful.", "REJECT", "GHA", "GHA")]
    // A plea, and a letter, say to whom they go, be he of one's own state.
    [InlineData("The Malawian senator Ana Banda made a plea to the Malawian president.", "REQUEST", "MWI", "MWI")]
    [InlineData("The Latvian minister sent a letter requesting help to the Estonian premier.", "REQUEST", "LVA", "EST")]
    // "Called on" is a hope only where it names another.
    [InlineData("The Latvian president hopes that Russia will withdraw.", "REQUEST", "LVA", "RUS")]
    // Those who are named among a group's states act; a body named behind its sort is that body.
    [InlineData("Togo's neighbours including Benin and Ghana accused Mali of spying.", "ACCUSE", "BEN,GHA", "MLI")]
    [InlineData("A militant organisation, the Islamic State, attacked a Malian base.", "ASSAULT", "GRP", "MLI")]
    // Who is asked to release somebody holds him; whoever receives a request is asked.
    [InlineData("Benin jailed a Togolese reporter on Monday. Togo demanded the release of the journalist.", "REQUEST", "TGO", "BEN")]
    // Mediation is between those of whom the clause tells, a visit to whoever tells of it.
    [InlineData("The Houthis freed the crew of a Greek freighter after Omani mediation.", "CONSULT", "OMN", "YEM")]
    [InlineData("Togo's foreign minister said on Tuesday that a planned visit by Niger's prime minister would be postponed.", "CONSULT", "NER", "TGO")]
    // A protest is lodged with whoever gave cause for it; an envoy is called home from whoever did.
    [InlineData("Togo jailed two Beninese officers on Friday. Benin lodged a protest on Saturday.", "ACCUSE", "BEN", "TGO")]
    [InlineData("Togo jailed two Beninese officers on Friday. Benin recalled its ambassador on Sunday.", "SANCTION", "BEN", "TGO")]
    // What sums up the clause before is whose that was, whichever way the verb stands.
    [InlineData("Chad closed its border with Niger on Monday, a move that drew criticism from Togo.", "ACCUSE", "TGO", "TCD")]
    [InlineData("Senegal expelled two French diplomats, a step welcomed by Mali.", "SUPPORT", "MLI", "SEN")]
    // To whom they are handed may stand before how many they are.
    [InlineData("Laos handed over to Thailand 17 suspected gang bosses wanted in Bangkok.", "COOPERATE", "LAO", "THA")]
    [InlineData("Peruvian opposition lawmakers called on the president to step down, a demand her prime minister rejected.", "REJECT", "PER", "PER")]
    // A group's name and what its people are: of the group, wherever the report is set.
    [InlineData("Houthi rebels fired a missile at Egypt.", "ASSAULT", "YEM", "EGY")]
    [InlineData("Boko Haram militants attacked a Chadian base.", "ASSAULT", "NGA", "TCD")]
    // The attack on a base is not blamed on whoever has it.
    [InlineData("Oman condemned the missile attack on a Qatari air base near Doha.", "ACCUSE", "OMN", "")]
    // "The accused" are people.
    [InlineData("Danish police arrested the accused.", "COERCE", "DNK", "DNK")]
    public void Sides_come_from_other_sentences(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Fact]
    public void Of_two_attacks_on_people_who_are_named_no_assailant_is_carried_over()
    {
        IEnumerable<Claim> attacks = ClaimsOf("Jan Berg was shot dead in Oslo. Snow fell all day. Trains were late. The mayor spoke at six. The bank had just opened. Per Dahl was shot dead in 1968. An attacker had hit a wall.").Where(c => c.Kind == "ASSAULT");

        Assert.Equal(2, attacks.Count());
        Assert.Empty(attacks.First().Source);
    }

    [Theory]
    // What one man is by birth does not make a report one of his state; nor does an expert's university.
    [InlineData("Rioters burnt cars in Leeds on Friday. A Polish cook held one of them. Police arrested nine people.", "GBR")]
    public void Police_are_of_the_state_that_the_report_is_set_in(string text, string country)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == "COERCE");

        Assert.Equal(country, Countries(claim.Source));
    }

    [Theory]
    // Blame in everyday words; what is not acceptable is blamed, and it is done.
    [InlineData("\"The Kenyan government has betrayed its teachers,\" said the Kenyan opposition leader.", "ACCUSE", Standing.Happened)]
    [InlineData("\"The blockade by Chad is not acceptable,\" the Nigerian foreign minister said.", "ACCUSE", Standing.Happened)]
    public void Everyday_words_blame(string text, string kind, Standing standing) => Assert.Equal(standing, ClaimsOf(text).Last(c => c.Kind == kind).Standing);

    [Theory]
    // One's own side is not blamed, nor is a hope for oneself a request.
    [InlineData("\"We have never betrayed our teachers,\" said the Kenyan president.", "ACCUSE")]
    [InlineData("The Latvian president hopes that he will win.", "REQUEST")]
    public void Words_about_oneself_do_not(string text, string kind) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == kind);

    [Fact]
    public void A_vice_president_is_not_the_president()
    {
        Claim claim = ClaimsOf("President Joao Silva of Angola met Vice President Ana Costa on Monday. Zambia thanked the president.").Last(c => c.Kind == "SUPPORT");

        Assert.Contains("Silva", Assert.Single(claim.Target).Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Two Tunisians were killed in a bombing that happened on June 10.", "ASSAULT", "2025-06-10")]
    [InlineData("On Monday the Latvian minister addressed reporters in Riga, urging Russia to leave.", "REQUEST", "2025-06-16")]
    public void Days_come_from_the_clause_around(string text, string kind, string day)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal(day, claim.When?.From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    // What is complained of was done by whom the complaint is addressed to, to those who complain.
    [InlineData("Togo lodged a protest with Benin on Monday over the detention of two shepherds.", "COERCE", "BEN", "TGO")]
    [InlineData("In response to the expulsion of its consul in Kazan, Japan ordered a Russian diplomat to leave within six days.", "SANCTION", "RUS", "JPN")]
    // Whoever has just been told to hurt, block or threaten is aimed at.
    [InlineData("Tokyo lodged a strong protest after Chinese coastguard vessels entered its territorial waters.", "ACCUSE", "JPN", "CHN")]
    [InlineData("Moscow rejected the ultimatum on Wednesday, a day after Kyiv threatened to strike its oil terminals.", "REJECT", "RUS", "UKR")]
    [InlineData("Manila demanded the immediate release of its fishermen, who were seized last week by the Chinese coast guard.", "REQUEST", "PHL", "CHN")]
    [InlineData("Ethiopia has massed troops along its border with Eritrea, and Asmara warned on Tuesday that any incursion would be met with force.", "THREATEN", "ERI", "ETH")]
    [InlineData("Tripoli demanded the return of its vessel, which was seized by the Maltese navy last week.", "COERCE", "MLT", "LBY")]
    // Those who stand before a mission are against its state.
    [InlineData("Dozens of students rallied in front of the Chinese embassy in Hanoi on Sunday.", "PROTEST", "VNM", "CHN")]
    // Both of those who met.
    [InlineData("The Jordanian king received the Syrian president in Amman on Wednesday. The two leaders agreed to reopen the Nasib crossing.", "AGREE", "JOR", "SYR")]
    public void Sides_that_stand_elsewhere_are_found(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).First(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Theory]
    // Troops that are merely stationed, calls to all, and a court that orders its own government are aimed at nobody else.
    [InlineData("Some 1,500 Egyptian troops are stationed in Darfur, although armed groups objected to Egypt.", "MOBILIZE", "SDN")]
    [InlineData("Russian missiles hit a hospital in Sumy overnight, and Ukraine's president called on the international community to act.", "REQUEST", "RUS")]
    [InlineData("A Ghanaian judge orders the Ghanaian government to return a Salvadoran who was deported by mistake.", "REQUEST", "SLV")]
    public void Nobody_is_made_a_side_who_is_none(string text, string kind, string target) =>
        Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == kind && c.Target.Any(t => t.Country == target));
}
