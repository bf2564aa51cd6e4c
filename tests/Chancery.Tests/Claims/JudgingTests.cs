using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Praise and blame that lie in what somebody says of another, of his acts, words or plans.</summary>
public class JudgingTests
{
    [Theory]
    // Whoever said, did, owns or decided what is called so.
    [InlineData("\"Hungary's remarks are racist,\" Portuguese foreign minister Rui Alves said.", "ACCUSE", "PRT", "HUN")]
    [InlineData("Bolivia's president said the presence of Chilean troops in the valley was dangerous.", "ACCUSE", "BOL", "CHL")]
    [InlineData("\"What Norway did is unforgivable,\" Iceland's prime minister said.", "ACCUSE", "ISL", "NOR")]
    [InlineData("It is wrong that Norway ignores the fishermen, Iceland's prime minister said.", "ACCUSE", "ISL", "NOR")]
    [InlineData("Iceland's prime minister said such a levy by Norway would be unacceptable.", "ACCUSE", "ISL", "NOR")]
    // Said of a noun, by one that stands for it, and by whoever makes it.
    [InlineData("Fiji's premier said the Tongan plan represented a grave insult.", "ACCUSE", "FJI", "TON")]
    [InlineData("Fiji's premier said the Tongan decision was the height of hypocrisy.", "ACCUSE", "FJI", "TON")]
    [InlineData("Fiji's premier warns that the treaty was a grave mistake by the Tongan government.", "ACCUSE", "FJI", "TON")]
    [InlineData("\"Tonga is not only a bully, but a menace,\" Fiji's premier said.", "ACCUSE", "FJI", "TON")]
    // Said of him, and in one breath with what he does.
    [InlineData("\"They have crossed a line,\" Kenya's president said of the Ugandan army.", "ACCUSE", "KEN", "UGA")]
    [InlineData("\"Uganda wants to dam the river - this is reckless,\" Kenya's president said.", "ACCUSE", "KEN", "UGA")]
    [InlineData("According to Kenya's president, the Ugandan policy is cynical.", "ACCUSE", "KEN", "UGA")]
    // Praise and approval.
    [InlineData("\"The bravery of the Nepalese police is incredible,\" India's foreign minister said.", "SUPPORT", "IND", "NPL")]
    [InlineData("India's foreign minister said the Nepalese decision was justified.", "SUPPORT", "IND", "NPL")]
    [InlineData("WHO has condemned the Eritrean government over its silence on the fever.", "ACCUSE", "IGO", "ERI")]
    // Candidates have no arms but words.
    [InlineData("Senator Ramiro Duque attacked the Colombian interior minister on Friday.", "ACCUSE", "COL", "COL")]
    public void Praise_and_blame_are_aimed_at_the_doer(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(Read(text).Claims);

        Assert.Equal((kind, source, target), (claim.Kind, string.Join(',', claim.Source.Select(s => s.Country)), string.Join(',', claim.Target.Select(t => t.Country))));
        Assert.Equal(Standing.Happened, claim.Standing);
    }

    [Theory]
    // Asked, denied, supposed, taken back, of one's own doing, of nobody's doing.
    [InlineData("\"Is the Ugandan plan dangerous?\" Kenya's president asked.")]
    [InlineData("Kenya's president denied that the Ugandan plan was dangerous.")]
    [InlineData("Kenya's president did not say whether the Ugandan plan was dangerous.")]
    [InlineData("\"The Ugandan plan is not dangerous,\" Kenya's president said.")]
    [InlineData("\"Our response was inadequate and my words were careless,\" Kenya's president said.")]
    [InlineData("\"The frost was cruel and the road was treacherous,\" Kenya's president said.")]
    public void What_blames_nobody_is_no_claim(string text) => Assert.DoesNotContain(Read(text).Claims, c => c.Kind == "ACCUSE");
}
