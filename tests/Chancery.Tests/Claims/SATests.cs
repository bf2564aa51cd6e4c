using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Persons, bodies and states that are named again: by post, rank or trade, as hosts and guests, by pronouns.</summary>
public class SATests
{
    [Theory]
    // A post, a rank, a trade.
    [InlineData("Malta's ambassador to Chad, Ana Borg, left a dinner in N'Djamena. The envoy accused Niger of lies.", "ACCUSE", "MLT", "NER")]
    [InlineData("Peru's army chief, Gen. Luis Soto, toured the coast on Monday. The general accused Ecuador of lying.", "ACCUSE", "PER", "ECU")]
    [InlineData("Femi Ade, a Nigerian senator from Kano, flew to Ghana. The lawmaker accused Togo of racism.", "ACCUSE", "NGA", "TGO")]
    // A company, a force, an embassy.
    [InlineData("An Omani delegation led by the oil minister, Said Rashid, arrived in Lima. The delegation accused Qatar of greed.", "ACCUSE", "OMN", "QAT")]
    [InlineData("Dutch police searched a Kenyan student. The student accused the officers of racism.", "ACCUSE", "KEN", "NLD")]
    // Hosts and guests are of the other state.
    [InlineData("Mali's premier met Algerian officials in Oran. The premier thanked his hosts.", "SUPPORT", "MLI", "DZA")]
    [InlineData("Austria's chancellor met Turkey's president in Vienna. The chancellor praised his guest.", "SUPPORT", "AUT", "TUR")]
    // Whose office he holds, wherever he travels.
    [InlineData("Kostas Marinos, on his third trip to Ankara as Greek deputy foreign minister, accused Syria of lying.", "ACCUSE", "GRC", "SYR")]
    // Two that dealt with one another, two that are named by their capitals.
    [InlineData("Iceland and Norway held talks in Bergen. Both capitals accused Russia of overfishing.", "ACCUSE", "ISL,NOR", "RUS")]
    // What a state refuses, expels or condemns is not its own.
    [InlineData("Rwanda's president accused Belgium of lies. His government later expelled its diplomats.", "SANCTION", "RWA", "BEL")]
    [InlineData("The emirate of Kuwait jailed nine Egyptians. Cairo urged the emirate to free them.", "REQUEST", "EGY", "KWT")]
    [InlineData("Iraq condemned Turkish raids in Duhok. Baghdad also summoned the ambassador.", "ACCUSE", "IRQ", "TUR")]
    public void Who_is_named_again_is_of_the_state_he_was_given(string text, string kind, string sources, string targets)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal(sources, Countries(claim.Source));
        Assert.Equal(targets, Countries(claim.Target));
    }
}
