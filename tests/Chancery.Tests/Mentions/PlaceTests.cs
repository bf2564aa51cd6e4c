using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Tests.Mentions;

/// <summary>Which place a name means.</summary>
public sealed class PlaceTests
{
    private static readonly NewsReader _reader = new();

    [Fact]
    public void Every_state_has_a_point()
    {
        KnowledgeBase knowledge = KnowledgeBase.Shipped;

        Assert.All(knowledge.Actors.Where(a => a.Kind == ActorKind.State), a => Assert.True(knowledge.StatePoints.ContainsKey(a.Country), a.Country));
    }

    [Theory]
    // A state by the middle of its land.
    [InlineData("The envoy flew to Kenya.", "Kenya", "Kenya", "country", 0.5)]
    // The larger place behind a comma.
    [InlineData("The fire began in Birmingham, Alabama.", "Birmingham", "Birmingham", "city", 33.52)]
    [InlineData("The fire began in Birmingham, England.", "Birmingham", "Birmingham", "city", 52.48)]
    [InlineData("The senator spoke in Buffalo, New York.", "New York", "New York", "region", 42.95)]
    // A list of regions or of states.
    [InlineData("Floods hit Oregon, Washington and Idaho.", "Washington", "Washington", "region", 47.38)]
    [InlineData("American officials toured Armenia, Georgia and Azerbaijan.", "Georgia", "Georgia", "country", 42.17)]
    [InlineData("An American envoy met the prime minister of Georgia.", "Georgia", "Georgia", "country", 42.17)]
    [InlineData("Workers were hurt at a plant in Macon, Georgia, United States.", "Georgia", "Georgia", "region", 32.65)]
    // A state that the report names.
    [InlineData("American farmers protested. The march ended in Santa Ana.", "Santa Ana", "Santa Ana", "city", 33.75)]
    [InlineData("The president of El Salvador spoke. The march ended in Santa Ana.", "Santa Ana", "Santa Ana", "city", 13.98)]
    public void A_name_means_the_place_that_the_report_tells(string text, string words, string name, string precision, double latitude)
    {
        Place place = At(text, words)?.Place ?? throw new InvalidOperationException("no place");

        Assert.Equal(name, place.Name);
        Assert.Equal(precision, place.Precision);
        Assert.Equal(latitude, place.Latitude, 0.6);
    }

    [Theory]
    [InlineData("Pakistan moved nine families to Punjab before India opened a dam.", "PAK")]
    [InlineData("India moved nine families to Punjab before Pakistan opened a dam.", "IND")]
    public void Of_two_states_that_are_named_the_place_is_in_the_one_before_it(string text, string country) => Assert.Equal(country, At(text, "Punjab")?.Country);

    [Theory]
    [InlineData("Ruth Preston told reporters that the talks had failed.", "Preston")]
    [InlineData("The mayor, Thomas Carlisle, resigned.", "Carlisle")]
    public void A_town_in_a_name_of_a_person_is_no_place(string text, string words) => Assert.NotEqual(MentionKind.Place, At(text, words)?.Kind);

    [Theory]
    // A district that any state may have is in the one that the report names.
    [InlineData("A judge of the Federal District freed two miners in Peru.", "Federal District", "BRA", false)]
    [InlineData("A judge of the Federal District freed two miners in Brazil.", "Federal District", "BRA", true)]
    // Part of a longer name that is not known.
    [InlineData("Miners were hurt in Río Tamaná, a town in Colombia.", "Río", "BRA", false)]
    public void Names_of_any_word_need_their_state(string text, string words, string country, bool there) => Assert.Equal(there, At(text, words)?.Country == country);

    private static Mention? At(string text, string words)
    {
        Document document = _reader.Parse(new SourceText(text));
        MentionReader mentions = new(new Tree(document), KnowledgeBase.Shipped, new DateOnly(2025, 9, 2));
        mentions.ReadAll();
        int start = text.LastIndexOf(words, StringComparison.Ordinal);
        Mention? found = null;
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (document.Tokens[i].Start >= start && document.Tokens[i].Start < start + words.Length) found ??= mentions.Of(i);
        }

        return found;
    }
}
