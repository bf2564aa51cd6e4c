using Chancery.Store.Happenings;
using static Chancery.Tests.Happenings.Story;

namespace Chancery.Tests.Happenings;

public sealed class OriginTests
{
    private const string Wire = "A suicide bomber killed twelve people and injured 27 outside a district court in Islamabad on Tuesday, the interior ministry said, in the first attack on the capital for three years.";

    private static LedgerReport Paper(string id, string text, string url = "", string publisher = "", string feed = "") =>
        Report(id, "2025-11-11", text, Bombing(text[..Math.Min(text.Length, 90)], "bomber", Dead(12))) with { Url = url, Publisher = publisher, FeedSource = feed };

    [Theory]
    [InlineData("SEOUL (Reuters) - North Korea fired a missile.", "Reuters", CreditStrength.Own)]
    [InlineData("BEIJING, March 3 (Xinhua) -- China's premier arrived.", "Xinhua", CreditStrength.Own)]
    [InlineData("North Korea fired a missile, Yonhap news agency reported.", "Yonhap", CreditStrength.Attributed)]
    [InlineData("He arrived on Tuesday, according to the official Xinhua.", "Xinhua", CreditStrength.Attributed)]
    [InlineData("He resigned, he told AFP.", "AFP", CreditStrength.Attributed)]
    [InlineData("He resigned.\n— AP", "AP", CreditStrength.Own)]
    [InlineData("He resigned.\n(Reporting by Jo Doe; Editing by Al Roe)", "Reuters", CreditStrength.Own)]
    public void Agencies_are_found_where_they_are_credited(string text, string agency, CreditStrength strength)
    {
        AgencyCredit credit = Assert.Single(AgencyCredits.Of(Report("a", "2025-01-01", text)));

        Assert.Equal((agency, strength), (credit.Agency, credit.Strength));
    }

    [Theory]
    [InlineData("The map (see AP) shows it.")]
    [InlineData("The tassels of the flag were red.")]
    public void Other_words_are_no_credit(string text) => Assert.Empty(AgencyCredits.Of(Report("a", "2025-01-01", text)));

    [Fact]
    public void Three_reports_of_one_agency_are_one_origin()
    {
        HappeningSet set = HappeningSet.Of([Paper("a", "ISLAMABAD (AP) — " + Wire), Paper("b", Wire.Replace("killed twelve", "left twelve dead", StringComparison.Ordinal), publisher: "Associated Press"), Paper("c", Wire + " Police sealed off the area.", feed: "AP")]);

        HappeningOrigins origins = set.OriginsOf(Assert.Single(set.All));

        Assert.Equal("3 reports, 1 origin (AP)", origins.ToString());
        Assert.NotEmpty(origins.Origins[0].Reasons);
    }

    [Fact]
    public void Copies_are_found_and_news_of_two_days_are_none()
    {
        OriginSet set = new();
        set.Add(Report("a", "2025-11-11", Wire));
        set.Add(Report("b", "2025-11-12", "A suicide attacker killed 12 people and wounded 27 outside a district court in Islamabad on Tuesday, the interior ministry said, in the first attack on the capital in three years."));
        set.Add(Report("c", "2025-11-12", "A suicide bomber killed four people and injured nine outside a district court in Lahore on Wednesday, the interior ministry said, in the second attack on a court this week."));
        set.Add(Report("d", "2025-12-30", Wire));

        Assert.Equal(["a-b"], set.Copies.Select(c => $"{c.First}-{c.Second}"));
        Assert.Equal("a", set.GroupOf("b"));
        Assert.Equal("c", set.GroupOf("c"));
    }

    [Theory]
    [InlineData("https://www.example.org/news/1?utm_source=x", "http://example.org/news/1/#top", true)]
    [InlineData("https://example.org/story?id=1", "https://example.org/story?id=2", false)]
    [InlineData("https://example.org/", "https://example.org/", false)]
    public void One_address_is_one_origin(string first, string second, bool same)
    {
        OriginSet set = new();
        set.Add(Report("a", "2025-01-01", "One text about a thing.") with { Url = first });
        set.Add(Report("b", "2025-05-01", "Quite another headline here.") with { Url = second });

        Assert.Equal(same ? "a" : "b", set.GroupOf("b"));
    }
}
