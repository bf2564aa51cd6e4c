using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>What is spoken of without being told: what nobody did, what somebody ought to do.</summary>
public sealed class IdleActsTests
{
    [Theory]
    [InlineData("The parliament of Togo must approve the treaty with Benin.")]
    [InlineData("A SWAT team was not attacked.")]
    [InlineData("Chadian troops failed to arrive in Niamey, Niger.")]
    [InlineData("\"Can the party win in Ghana?\" the minister asked.")]
    [InlineData("The minister captured the hearts of the Ghanaians.")]
    [InlineData("Ann Lee resigned as chief executive of the bank.")]
    public void What_is_spoken_of_without_being_told_makes_no_claim(string text) => Assert.Empty(ClaimsOf(text));

    [Theory]
    [InlineData("The army of Chad opened a new offensive in the north.", "ASSAULT")]
    [InlineData("Togo is considering strikes on Benin.", "ASSAULT")]
    [InlineData("Chadian troops arrived in Niamey, Niger.", "MOBILIZE")]
    [InlineData("Hungary opposes the deployment.", "ACCUSE")]
    [InlineData("The general stepped down at the request of the Ghanaian minister.", "REQUEST")]
    [InlineData("Rebels captured the town of Sarh in Chad.", "COERCE")]
    [InlineData("The chief executive of Hong Kong resigned.", "RETREAT")]
    public void What_is_told_makes_one(string text, string kind) => Assert.Contains(ClaimsOf(text), c => c.Kind == kind);
}
