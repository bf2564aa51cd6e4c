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
    [InlineData("The guard did not neglect to lock the gate.", "lock")]
    [InlineData("The pilots did not hesitate to land there.", "land")]
    [InlineData("The driver had not meant to hurt anyone.", "hurt")]
    [InlineData("The captain did not expect the crew to survive.", "survive")]
    [InlineData("The garrison allowed the villagers to harvest the fields.", "harvest")]
    [InlineData("Nobody had warned that the bridge had collapsed.", "collapsed")]
    [InlineData("The mayor was horrified to learn of the raid.", "learn")]
    [InlineData("Togo failed to detain the general during his visit.", "visit")]
    [InlineData("Togo becomes the ninth country to recognise the treaty.", "recognise")]
    public void Acts_that_follow_from_the_sentence_have_happened(string text, string word) => Assert.Equal(Standing.Happened, Read(text, word).Standing);

    [Theory]
    [InlineData("Stop the war and leave the valley.", "Stop")]
    [InlineData("Stop the war and leave the valley.", "leave")]
    [InlineData("The army has to leave the valley.", "leave")]
    [InlineData("By leaving the valley the army may gain time.", "leaving")]
    [InlineData("The ministry did not say that the army had left.", "left")]
    [InlineData("The witness did not claim that the army had left.", "left")]
    [InlineData("The governor did not ask the rebels to surrender.", "surrender")]
    [InlineData("The editor was not forced to resign.", "resign")]
    [InlineData("The law allows judges to seize the ships.", "seize")]
    [InlineData("The farmers were urged to leave the valley.", "leave")]
    [InlineData("The widow did not claim to know the gunman.", "know")]
    [InlineData("A request has been made to lock the gate.", "lock")]
    public void Orders_duties_and_what_is_not_said_are_possible(string text, string word) => Assert.Equal(Standing.Possible, Read(text, word).Standing);

    [Theory]
    [InlineData("The army will leave when the truce begins.", "begins")]
    [InlineData("The army will visit the capital before leaving the country.", "leaving")]
    [InlineData("The army will visit the capital and leave the country.", "leave")]
    [InlineData("Plans were made to leave the valley.", "leave")]
    public void What_times_a_planned_act_is_planned(string text, string word) => Assert.Equal(Standing.Planned, Read(text, word).Standing);

    [Theory]
    [InlineData("The guard forgot to lock the gate.", "lock")]
    [InlineData("The smugglers pretended to leave the harbour.", "leave")]
    [InlineData("The decree forbids farmers to burn the fields.", "burn")]
    [InlineData("The crew did not manage to reach the island.", "reach")]
    [InlineData("The port does not intend to close the quay.", "close")]
    [InlineData("The board did not arrange for the guests to leave.", "leave")]
    public void What_is_neglected_feigned_or_forbidden_is_denied(string text, string word) => Assert.Equal(Standing.Denied, Read(text, word).Standing);

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
