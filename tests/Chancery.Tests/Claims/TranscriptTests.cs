using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Monitored broadcasts: who speaks by the marks of a transcript or the head of the text, and what stands in square brackets.</summary>
public sealed class TranscriptTests
{
    private const string Interview = """
        Lomé, 3 May 91 (Domestic Service) -- [Interview with Defense Minister Idris Haro by Ana Koffi] [Text] [Koffi] Why is the port closed? [Haro] The rebels have killed nine miners. We demand that Benin expel the rebels. [Words indistinct] They shelled the port. [Begin recording] [Haro] They abducted two drivers. [End recording]

        Police arrested a driver in Kara.
        """;

    [Theory]
    [InlineData("killed", "Idris Haro")]
    [InlineData("shelled", "Idris Haro")]
    [InlineData("abducted", "Idris Haro")]
    [InlineData("arrested", "")]
    public void Whoever_has_the_turn_speaks(string trigger, string speaker) => Assert.Equal(speaker, string.Join("; ", With(Interview, trigger).Speakers.Select(s => s.Name)));

    [Theory]
    [InlineData("The Togolese Army [fr] attacked Benin on Monday.")]
    [InlineData("Togo's army attacked Benin[...] The port is closed.")]
    [InlineData("[The] Togolese army attacked Benin on Monday.")]
    public void What_stands_in_brackets_is_not_in_the_way(string text) => Assert.Equal(("TGO", "BEN"), Sides(Assert.Single(ClaimsOf(text), c => c.Kind == "ASSAULT")));

    [Fact]
    public void We_in_a_turn_are_he_who_speaks()
    {
        Claim claim = With(Interview, "demand");

        Assert.Equal("TGO", Countries(claim.Source));
        Assert.Equal("BEN", Countries(claim.Target));
        Assert.True(claim.Speakers.All(s => s.Self));
    }

    [Theory]
    [InlineData("Clandestine, 3 May 91 (Radio Free Togo) -- [Communique] [Northern Front of Togo] [Text] The army has bombed Kara.", "Northern Front of Togo")]
    [InlineData("Lomé, 3 May 91 (Domestic Service) -- [Speech by Togolese President Ana Lima] [Text] The army has bombed Kara.", "Ana Lima")]
    [InlineData("Lomé, 3 May 91 (Domestic Service) -- [Report by Ana Lima] [Text] The army has bombed Kara.", "")]
    [InlineData("Lomé, 3 May 91 (Domestic Service) -- [Text] The army has bombed Kara.", "")]
    [InlineData("Lomé, 3 May 91 (Domestic Service) -- [Text] \"[The] army has bombed Kara,\" a priest said.", "priest")]
    public void Whoever_a_text_is_from_says_all_of_it(string text, string speaker) => Assert.Equal(speaker, string.Join("; ", With(text, "bombed").Speakers.Select(s => s.Name)));

    [Theory]
    [InlineData("The Northern Front of Togo [NFT] attacked a camp in Benin.")]
    [InlineData("The [Togolese] army [words indistinct] attacked a camp in Benin.")]
    public void Notes_in_brackets_do_not_disturb_the_sentence(string text) => Assert.Equal(("TGO", "BEN"), Sides(With(text, "attacked")));

    private static Claim With(string text, string trigger) => ClaimsOf(text).First(c => TextOf(c, text) == trigger);

    private static string TextOf(Claim claim, string text) => text[claim.Trigger.Start..claim.Trigger.End];
}
