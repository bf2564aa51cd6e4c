namespace Chancery.Claims;

/// <summary>How an act stands and what set it: token numbers of the cues, -1 where the trigger itself or nothing did.</summary>
internal readonly record struct Stance(Standing Standing, string Status, int Cue, int Hedge)
{
    internal static Stance Done { get; } = new(Standing.Happened, "done", -1, -1);

    internal static Stance Plain(Standing standing, string status, int cue) => new(standing, status, cue, -1);

    /// <summary>The stance of an act that lies in the scope of another word's stance.</summary>
    internal Stance Under(Stance above)
    {
        int hedge = Hedge >= 0 ? Hedge : above.Hedge;
        bool aboveCounts = above.Standing switch
        {
            Standing.Denied => Standing != Standing.Denied,
            Standing.Possible => Standing is Standing.Happened or Standing.Planned,
            Standing.Planned => Standing == Standing.Happened,
            _ => Standing == Standing.Happened && above.Status == "attempted",
        };
        return aboveCounts ? above with { Hedge = hedge } : this with { Hedge = hedge };
    }

    internal Stance Hedged(int cue) => Hedge >= 0 ? this : this with { Hedge = cue };
}
