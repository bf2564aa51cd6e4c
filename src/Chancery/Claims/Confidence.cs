using Chancery.Events;

namespace Chancery.Claims;

/// <summary>
/// The engine's own chance that a row is right. The weights are a rough ordering by what the row rests on (bound slots, both actors known, nothing taken from the surroundings);
/// they are not calibrated yet.
/// </summary>
internal static class Confidence
{
    internal static double Of(Claim claim, FoundEvent one)
    {
        double odds = -0.2;
        odds += 0.25 * Math.Min(3, one.BoundSlots);
        odds += claim.Source.Length > 0 ? 0.4 : -0.4;
        odds += claim.Target.Length > 0 ? 0.3 : -0.3;
        foreach (Participant participant in claim.Source) odds -= participant.Country.Length == 0 ? 0.5 : 0;
        foreach (Participant participant in claim.Target) odds -= participant.Country.Length == 0 ? 0.3 : 0;
        if (claim.Standing != Standing.Happened) odds -= 0.3;
        if (claim.Hedged) odds -= 0.2;
        if (claim.Source.Length + claim.Target.Length > 4) odds -= 0.4;
        if (one.Pos == Knowledge.TriggerPos.Noun) odds -= 0.15;
        double chance = 0.5 + (0.5 * odds / (1 + Math.Abs(odds)));
        return Math.Round(chance, 2);
    }
}
