using System.Collections.Immutable;

namespace Chancery.Store.Questions;

/// <summary>What is asked: the arguments of a question, and as of when.</summary>
public sealed record Asked
{
    /// <summary>The rows that a question shows unless told otherwise.</summary>
    public const int UsualLimit = 50;

    /// <summary>Arguments by name; what is not asked is not there.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Only what was known at the end of that day; null for all.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Known to whom: to the public, or to this ledger.</summary>
    public KnownBy AsOfBy { get; init; }

    /// <summary>A named edition to ask; null for the ledger as it is.</summary>
    public string? Edition { get; init; }

    /// <summary>The most rows to show; 0 for all.</summary>
    public int Limit { get; init; } = UsualLimit;

    /// <summary>Where more rows match, the first are met sooner by going through all in their order than by sorting those that match. The answer is the same.</summary>
    internal long WalkFrom { get; init; } = 5_000;

    /// <summary>False to count the happenings between two countries from the claims, in place of what is kept of them. The answer is the same.</summary>
    internal bool UsesKeptPairs { get; init; } = true;

    /// <summary>The value of an argument; null if it is not asked.</summary>
    public string? this[string argument] => Values.TryGetValue(argument, out string? value) && value.Length > 0 ? value : null;
}

/// <summary>By which time a thing counts as known.</summary>
public enum KnownBy
{
    /// <summary>By the day on which a report was published.</summary>
    Publication,

    /// <summary>By the day on which the ledger first saw the report.</summary>
    Seen,
}
