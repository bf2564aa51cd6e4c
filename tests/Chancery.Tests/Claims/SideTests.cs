using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

/// <summary>Who stands on either side of a claim where the clause itself does not say it outright.</summary>
public class SideTests
{
    [Theory]
    // A denial that names the act by a word for it takes that act's sides.
    [InlineData("Chad says Sudanese planes bombed a village near Adre. Sudan denies the claim.", "ASSAULT", "SDN", "TCD", Standing.Denied)]
    [InlineData("The army of Niger shelled two villages in Benin. The junta in Niger denied any involvement.", "ASSAULT", "NER", "BEN", Standing.Denied)]
    [InlineData("Eritrea accused Kenya of arming pirates, which Nairobi denies.", "AID", "KEN", "ERI", Standing.Denied)]
    // A participle is aimed at whoever the main verb addressed; behind a comma it has the subject of the clause.
    [InlineData("Samoa phoned the Tongan premier, urging restraint.", "REQUEST", "WSM", "TON", Standing.Happened)]
    [InlineData("Latvia expels two Belarusian attachés, accusing them of bribery.", "ACCUSE", "LVA", "BLR", Standing.Happened)]
    // What is refused or asked for is somebody's.
    [InlineData("A Ghanaian court dismissed a complaint by Togo's government against the dam builders.", "REJECT", "GHA", "TGO", Standing.Happened)]
    [InlineData("Libya closes two ports to Maltese ships. Malta criticised the move.", "ACCUSE", "MLT", "LBY", Standing.Happened)]
    [InlineData("Greek president Nikos Ralli affirms Greece's support for the independence of Moldova.", "SUPPORT", "GRC", "MDA", Standing.Happened)]
    // Of two objects the receiver counts; of "such as", those named.
    [InlineData("Samoa awards the Fijian prime minister a title.", "SUPPORT", "WSM", "FJI", Standing.Happened)]
    [InlineData("Kenya urges allies such as Rwanda to send police.", "REQUEST", "KEN", "RWA", Standing.Happened)]
    // A border is shut to the neighbour, and one's own ground is no other side.
    [InlineData("Jordan closes the border with Syria.", "COERCE", "JOR", "SYR", Standing.Happened)]
    [InlineData("Rebels in Chad take the airport of Faya.", "COERCE", "TCD", "TCD", Standing.Happened)]
    [InlineData("Angola moves two battalions to the border.", "MOBILIZE", "AGO", "", Standing.Happened)]
    // The words of a statement without quotation marks are those of whom it begins with.
    [InlineData("The Republic of Kenya condemns the raid on its embassy in Juba. We call on South Sudan to punish those who did it.", "REQUEST", "KEN", "SSD", Standing.Happened)]
    [InlineData("Twelve people were killed in an air strike carried out by the Ethiopian army in Amhara.", "ASSAULT", "ETH", "ETH", Standing.Happened)]
    public void BothSidesAreTold(string text, string kind, string source, string target, Standing standing)
    {
        Claim claim = Assert.Single(Read(text), c => c.Kind == kind && c.Standing == standing);
        Assert.Equal(source, string.Join(',', claim.Source.Select(p => p.Country)));
        Assert.Equal(target, string.Join(',', claim.Target.Select(p => p.Country)));
    }

    [Theory]
    // A group answers for itself, not for the army of its state; nobody disputes that a court has spoken.
    [InlineData("The Lebanese army shelled a village in Syria. Hezbollah denied any involvement.")]
    [InlineData("A Maltese court sentenced Pawlu Zammit to ten years in prison. Zammit denies the charges.")]
    // A denial that is itself denied is none.
    [InlineData("Sudanese planes bombed a village in Chad. Sudan did not deny the report.")]
    public void WhatIsNotTheDeniersIsNotDenied(string text) => Assert.DoesNotContain(Read(text), c => c.Standing == Standing.Denied);

    [Theory]
    // Shapes that the parser gets wrong are mended.
    [InlineData("Malian police arrest former Togolese prime minister Kofi Adjei in Bamako.", "COERCE", "MLI", "TGO")]
    [InlineData("Estonian Prime Minister Kristen Michal and Finnish President Alexander Stubb discuss the cable.", "CONSULT", "EST", "FIN")]
    [InlineData("Clashes erupt between Chadian soldiers and Sudanese raiders near Adre.", "ASSAULT", "TCD", "SDN")]
    public void MendedTreesTellTheSides(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(Read(text), c => c.Kind == kind);
        Assert.Equal((source, target), (string.Join(',', claim.Source.Select(p => p.Country)), string.Join(',', claim.Target.Select(p => p.Country))));
    }

    [Fact]
    public void ADenierIsTheSpeaker()
    {
        Claim claim = Assert.Single(Read("Chad says Sudanese planes bombed a village near Adre. Sudan denies the claim."), c => c.Standing == Standing.Denied);
        Assert.Equal("Sudan", Assert.Single(claim.Speakers).Name);
        Assert.False(claim.Speakers[0].Self);
    }

    private static IReadOnlyList<Claim> Read(string text) => News.Reader.Read(new SourceText(text) { Published = News.Day }).Claims;
}
