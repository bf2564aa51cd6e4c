using System.Collections.Immutable;

namespace Chancery.Store.Happenings;

/// <summary>Why two claims were held to be of one act, or may be.</summary>
/// <param name="ClaimA">Id of the earlier claim.</param>
/// <param name="ClaimB">Id of the later claim.</param>
/// <param name="Score">Sum of the weights: log-odds that both are of one act; positive means rather yes.</param>
/// <param name="Evidence">What speaks for it and against it, in a fixed order.</param>
public sealed record Merge(string ClaimA, string ClaimB, double Score, ImmutableArray<MergeEvidence> Evidence)
{
    /// <summary>The chance that both are of one act, as the weights have it.</summary>
    public double Chance => 1 / (1 + Math.Exp(-Score));
}

/// <summary>One thing that speaks for or against a merge.</summary>
/// <param name="What">In words: "the same day (2025-05-15)".</param>
/// <param name="Weight">Positive for, negative against.</param>
public sealed record MergeEvidence(string What, double Weight);
