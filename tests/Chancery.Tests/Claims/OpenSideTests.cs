using System.Text;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;

namespace Chancery.Tests.Claims;

/// <summary>Sides that no words fill: in a longer report the likeliest state, marked as such.</summary>
public sealed class OpenSideTests
{
    private const string Marches = "Thousands of people marched in anger through the Zambian capital on Monday. Zambia's government raised the price of bread last week. The finance minister said the state had no other choice. "
        + "Shops stayed closed all day. \"We cannot feed our children,\" a teacher said. Unions in Zambia have asked for talks since May. Protests went on until the evening, and students threw stones. "
        + "The president flew to Kenya on Sunday. Zambian opposition leaders demanded an inquiry.";

    [Fact]
    public void Those_in_power_are_the_likely_other_side_of_a_march()
    {
        ReadReport report = Read(Marches);
        Participant against = Assert.Single(report.Claims[0].Target);

        Assert.Equal(("ZMB", "", "state/zmb", true), (against.Country, against.Sector, against.Actor, against.Inferred));
        Assert.Equal("Zambian", report.Document.TextOf(against.Range));
        Assert.Contains(report.Claims[0].Reasons, r => r.Contains("likeliest", StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_report_leaves_the_side_open() => Assert.Empty(Read("Thousands of people marched through the Zambian capital on Monday. Zambia's government raised the price of bread last week.").Claims[0].Target);

    [Fact]
    public void What_the_words_say_is_not_marked() => Assert.All(Read("Kenya condemned Chad. " + Marches).Claims[0].Target, t => Assert.False(t.Inferred));

    [Fact]
    public void The_mark_is_written_where_it_holds_alone()
    {
        using JsonDocument json = JsonDocument.Parse(Encoding.UTF8.GetString(JsonlExporter.ToBytes(Read(Marches), new ExportOptions())));
        JsonElement claim = json.RootElement.GetProperty("claims")[0];

        Assert.True(claim.GetProperty("target")[0].GetProperty("inferred").GetBoolean());
        Assert.False(claim.GetProperty("source")[0].TryGetProperty("inferred", out _));
    }

    [Fact]
    public void People_read_that_it_is_likely()
    {
        ReadReport report = Read(Marches);

        Assert.Equal("Zambian, likely", ClaimWords.Who(report.Document, report.Claims[0].Target));
        Assert.Equal("people", ClaimWords.Who(report.Document, report.Claims[0].Source));
    }

    [Fact]
    public void Chances_of_the_choices_add_up_to_one()
    {
        Claim march = Read(Marches).Claims[0];

        Assert.Null(march.OpenTarget[0].Party);
        Assert.True(march.OpenTarget.Length > 1);
        Assert.Equal(1, march.OpenTarget.Sum(c => c.Chance), 9);
        Assert.True(march.OpenSource.IsEmpty);
    }

    [Fact]
    public void A_bare_office_that_visits_is_of_the_state_that_the_report_is_set_in() =>
        Assert.Equal("ZMB", Assert.Single(Assert.Single(Read(Marches).Claims, c => c.Kind == "CONSULT").Source).Country);

    private static ReadReport Read(string text) => News.Reader.Read(new SourceText(text) { Published = News.Day }, ReadingDetail.Explained);
}
