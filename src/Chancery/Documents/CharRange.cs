namespace Chancery.Documents;

/// <summary>A half-open stretch of a report's text, counted in UTF-16 units.</summary>
/// <param name="Start">First unit, relative to the text; 0 or more.</param>
/// <param name="Length">Number of units; 0 or more.</param>
public readonly record struct CharRange(int Start, int Length)
{
    /// <summary>One past the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static CharRange Between(int start, int end) => new(start, end - start);

    /// <summary>True if every unit of <paramref name="other"/> lies in this stretch.</summary>
    public bool Contains(CharRange other) => other.Start >= Start && other.End <= End;

    /// <summary>True if the two stretches share at least one unit.</summary>
    public bool Overlaps(CharRange other) => other.Start < End && Start < other.End;
}
