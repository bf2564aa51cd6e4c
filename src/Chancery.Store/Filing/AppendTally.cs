namespace Chancery.Store.Filing;

/// <summary>What became of reports that were handed to the ledger.</summary>
/// <param name="Added">New reports.</param>
/// <param name="Versions">Of them, new versions of a report that the ledger held.</param>
/// <param name="Reread">Reports that were there, read anew by another version of the engine.</param>
/// <param name="Known">Reports that were there already, read by the same version: nothing was added.</param>
/// <param name="Forgotten">Reports that the ledger had to forget and does not take again.</param>
/// <param name="Claims">Claims that were added.</param>
public sealed record AppendTally(int Added, int Versions, int Reread, int Known, int Forgotten, int Claims)
{
    /// <summary>Nothing.</summary>
    public static AppendTally None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public AppendTally Plus(AppendTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new AppendTally(Added + other.Added, Versions + other.Versions, Reread + other.Reread, Known + other.Known, Forgotten + other.Forgotten, Claims + other.Claims);
    }
}
