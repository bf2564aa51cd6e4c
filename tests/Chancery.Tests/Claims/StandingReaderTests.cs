using Chancery.Claims;
using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Tests.Claims;

public class StandingReaderTests
{
    private static readonly NewsReader _reader = new();

    [Theory]
    [InlineData("The army left the town.", "left")]
    [InlineData("The rebels forced the army to leave the town.", "leave")]
    [InlineData("The minister was surprised to find the door open.", "find")]
    [InlineData("The minister was not surprised to find the door open.", "find")]
    [InlineData("The envoy did not know that the army had left.", "left")]
    [InlineData("The ministry does not deny that the army left.", "left")]
    [InlineData("The army shelled the town before leaving the valley.", "leaving")]
    public void Acts_that_follow_from_the_sentence_have_happened(string text, string word) => Assert.Equal(Standing.Happened, Read(text, word).Standing);

    [Theory]
    [InlineData("Stop the war and leave the valley.", "Stop")]
    [InlineData("Stop the war and leave the valley.", "leave")]
    [InlineData("The army has to leave the valley.", "leave")]
    [InlineData("By leaving the valley the army may gain time.", "leaving")]
    [InlineData("The ministry did not say that the army had left.", "left")]
    [InlineData("The witness did not claim that the army had left.", "left")]
    public void Orders_duties_and_what_is_not_said_are_possible(string text, string word) => Assert.Equal(Standing.Possible, Read(text, word).Standing);

    [Theory]
    [InlineData("The army will leave when the truce begins.", "begins")]
    [InlineData("The army will visit the capital before leaving the country.", "leaving")]
    [InlineData("The army will visit the capital and leave the country.", "leave")]
    public void What_times_a_planned_act_is_planned(string text, string word) => Assert.Equal(Standing.Planned, Read(text, word).Standing);

    private static Stance Read(string text, string word)
    {
        Document document = _reader.Parse(new SourceText(text));
        Tree tree = new(document);
        MentionReader mentions = new(tree, KnowledgeBase.Shipped, null);
        mentions.ReadAll();
        StandingReader reader = new(tree, KnowledgeBase.Shipped.Words, new Frames(tree, KnowledgeBase.Shipped, mentions));
        int token = Array.FindIndex(document.Tokens.ToArray(), t => t.Text == word);
        return reader.OfWord(token);
    }
}
