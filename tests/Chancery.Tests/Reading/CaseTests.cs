using Chancery.Claims;
using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public class CaseTests
{
    [Theory]
    [InlineData("THE FRENCH ARMY ATTACKED A CONVOY NEAR BAMAKO ON MONDAY.", "The French army attacked a convoy near Bamako on Monday .")]
    [InlineData("PRESIDENT MACRON MET CHANCELLOR MERZ IN BERLIN ON 3 MARCH, NATO SAID.", "President Macron met Chancellor Merz in Berlin on 3 March , NATO said .")]
    [InlineData("REBELS MAY HAVE SHOT DOWN A MIG-29, THE U.S. EMBASSY IN KHARTOUM SAID. IT GAVE NO DETAILS.", "Rebels may have shot down a MIG - 29 , the U.S. embassy in Khartoum said . It gave no details .")]
    [InlineData("\"WE WILL NOT TALK TO THEM,\" MINISTER AHMED OULD TAYA TOLD REPORTERS.", "\" We will not talk to them , \" minister Ahmed Ould Taya told reporters .")]
    [InlineData("iranian troops crossed into iraq on sunday, the pentagon said. it called the raid illegal.", "Iranian troops crossed into Iraq on Sunday , the Pentagon said . It called the raid illegal .")]
    public void Text_without_case_is_read_as_in_print(string text, string words) => Assert.Equal(words, Cut.Words(text));

    [Fact]
    public void Letters_in_brackets_are_capitals_and_a_word_in_brackets_is_not()
    {
        string words = Cut.Words("THE MOVEMENT OF TAFILAH [MTF] ATTACKED THE PORT [TEXT OMITTED]. MTF FIGHTERS THEN WITHDREW.");
        Assert.Contains("[ MTF ]", words, StringComparison.Ordinal);
        Assert.Contains(". MTF fighters then withdrew", words, StringComparison.Ordinal);
        Assert.Contains("omitted", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NATO, EU AND OSCE.")]
    [InlineData("He joined NATO, and the EU, UN, OSCE and IAEA agreed to it.")]
    [InlineData("The army attacked. It withdrew.")]
    [InlineData("ACHTUNG")]
    [InlineData("")]
    public void Other_text_stays_as_it_is(string text) => Assert.Equal(text, Cut.Read(text).ReadingText);

    [Fact]
    public void A_heading_in_capitals_is_read_as_in_print_amid_other_text() =>
        Assert.Equal(
            "Kenyan troops attack rebels near Kismayo\n\nThe attack began at dawn.",
            Cut.Read("KENYAN TROOPS ATTACK REBELS NEAR KISMAYO\n\nThe attack began at dawn.").ReadingText);

    [Fact]
    public void A_dateline_keeps_its_capitals_and_gives_the_day()
    {
        ReadReport report = new NewsReader().Read(new SourceText("NIAMEY, 3 JAN 90 -- [TEXT] THE ARMY OF NIGER ATTACKED A REBEL CAMP NEAR AGADEZ YESTERDAY, KILLING 12 REBELS."));
        Assert.StartsWith("NIAMEY, 3 JAN 90 -- [Text] The army of Niger", report.Document.ReadingText, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(1990, 1, 3), report.Published);
        Assert.Contains(report.Claims, c => c.Kind == "ASSAULT" && c.When?.From == new DateOnly(1990, 1, 2));
    }

    [Fact]
    public void A_row_quotes_the_report_and_names_as_in_print()
    {
        const string Text = "COLONEL IDRISS BAKARI OF CHAD CONDEMNED THE RAID BY SUDAN ON THE VILLAGE OF TINE.";
        ReadReport report = new NewsReader().Read(new SourceText(Text));
        Claim claim = Assert.Single(report.Claims, c => c.Kind == "ACCUSE");
        Assert.Equal("CONDEMNED", report.Document.TextOf(claim.Trigger));
        Participant source = Assert.Single(claim.Source);
        Assert.Equal(("TCD", true), (source.Country, Text.Contains(report.Document.TextOf(source.Range), StringComparison.Ordinal)));
        Assert.Contains("Bakari", source.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_letter_stays_where_it_is()
    {
        foreach (string text in new[] { "ISTANBUL'DA İSMAİL ŞAHİN'İN EVİNE SALDIRI, STRASSE, ŒUVRE, ǅUNGLA, ΣΊΣΥΦΟΣ AND A LONG SENTENCE IN CAPITALS.", "\ud835\udc00 THE ARMY ATTACKED THE TOWN OF ﬁNISTÈRE ON MONDAY 😀, O'BRIEN SAID — ‘WE DID’." })
        {
            Document document = Cut.Read(text);
            Assert.Equal(text.Length, document.ReadingText.Length);
            Assert.Equal(text, document.ReadingText, ignoreCase: true);
            foreach (TokenData token in document.Tokens) Assert.Equal(document.TextOf(new CharRange(token.Start, token.Length)), token.Text, ignoreCase: true);
        }
    }

    [Fact]
    public void The_model_comes_back_as_it_was_written()
    {
        using MemoryStream first = new(), second = new();
        CaseModel.Shipped.Save(first);
        first.Position = 0;
        CaseModel.Load(first).Save(second);
        Assert.Equal(first.ToArray(), second.ToArray());
    }
}
