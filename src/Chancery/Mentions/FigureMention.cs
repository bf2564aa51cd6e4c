namespace Chancery.Mentions;

/// <summary>What a number measures.</summary>
internal enum FigureKind : byte
{
    /// <summary>How many there are of something.</summary>
    Count,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A share in hundredths.</summary>
    Percent,

    /// <summary>A length of time; no figure of an act unless it is the thing agreed.</summary>
    Duration,

    /// <summary>An age; never a figure of an act.</summary>
    Age,

    /// <summary>One side of a vote; its measure says which.</summary>
    Vote,

    /// <summary>A distance, height or area.</summary>
    Distance,

    /// <summary>A reference rather than a count ("the two countries", "one of the largest").</summary>
    Reference,
}

/// <summary>A number in the report that counts or measures.</summary>
internal sealed class FigureMention
{
    /// <summary>First word, "at least" and the like included.</summary>
    internal required int First { get; init; }

    /// <summary>Last word of the number; the counted noun comes after it.</summary>
    internal required int Last { get; init; }

    internal required FigureKind Kind { get; set; }

    /// <summary>Least value; null for "up to 40".</summary>
    internal required double? Low { get; init; }

    /// <summary>Greatest value; null for "at least 40".</summary>
    internal required double? High { get; init; }

    internal bool Approximate { get; init; }

    /// <summary>The counted noun as written; units of money are words ("dollars"); empty if nothing is counted.</summary>
    internal string Unit { get; set; } = "";

    /// <summary>The counted noun; -1 if it is understood from another figure, or for money.</summary>
    internal int UnitToken { get; set; } = -1;

    /// <summary>The word by which the phrase hangs in the tree: the counted noun, or the number itself.</summary>
    internal required int Head { get; init; }

    /// <summary>dead, injured, missing, detained, abducted or displaced; empty if the words beside it say none of these.</summary>
    internal string Measure { get; set; } = "";

    /// <summary>new ("another 20"), total ("bringing the toll to 57"), part ("including 15 civilians"); empty if unsaid.</summary>
    internal string Scope { get; init; } = "";

    /// <summary>The figure that this one is a part of ("18, including 15 civilians"); null if none.</summary>
    internal FigureMention? Whole { get; init; }

    /// <summary>How badly those counted were hurt, where the adverb stands for their noun ("two critically"); empty if unsaid.</summary>
    internal string Degree { get; init; } = "";

    /// <summary>True where those counted were partly killed and partly hurt ("killed or injured nine").</summary>
    internal bool IsMixed { get; set; }

    /// <summary>True for all of those of whom only some are meant ("four of the nine hostages").</summary>
    internal bool IsWhole { get; init; }

    /// <summary>True for a sum of money in brackets after the same sum in another currency.</summary>
    internal bool IsConversion { get; init; }

    /// <summary>True if it may be entered as a figure of an act.</summary>
    internal bool Counts => Kind is FigureKind.Count or FigureKind.Money or FigureKind.Percent;
}
