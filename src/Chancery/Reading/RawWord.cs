namespace Chancery.Reading;

/// <summary>A word as cut from the text, before sentences are known.</summary>
internal struct RawWord
{
    /// <summary>First UTF-16 unit in the text.</summary>
    internal int Start;

    /// <summary>Length in UTF-16 units. Never zero.</summary>
    internal int Length;

    /// <summary>What stands between it and the word before.</summary>
    internal Gap Gap;

    internal WordKind Kind;

    internal readonly int End => Start + Length;
}

/// <summary>What stands between two words.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing: they touch.</summary>
    None,

    /// <summary>Blanks on one line.</summary>
    Space,

    /// <summary>One line break, of which it is not yet known whether it only wraps a line.</summary>
    Line,

    /// <summary>An empty line, or a line break that ends a paragraph; also the start of the text.</summary>
    Break,
}

/// <summary>What a word looks like. Those from <see cref="Initial"/> on hold their own full stop.</summary>
internal enum WordKind : byte
{
    Word,
    Number,
    Mark,
    Symbol,
    Address,

    /// <summary>The letter of a name ("J.").</summary>
    Initial,

    /// <summary>Letters with full stops ("U.S.").</summary>
    Acronym,

    /// <summary>Stands before a name ("Gen.").</summary>
    Title,

    /// <summary>A month or weekday ("Sept.").</summary>
    Month,

    /// <summary>Stands after a name ("Inc.", "Jr.", "Calif.") and may end a sentence.</summary>
    AfterName,

    /// <summary>"a.m.", "p.m.".</summary>
    Time,

    /// <summary>Stands before a number ("No.") or goes on ("vs.").</summary>
    GoesOn,

    /// <summary>"etc.".</summary>
    MayEnd,

    /// <summary>The number of a list item ("1.").</summary>
    ListMarker,
}
