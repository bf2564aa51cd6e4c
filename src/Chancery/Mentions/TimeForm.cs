namespace Chancery.Mentions;

/// <summary>How two times may be joined to one stretch.</summary>
internal enum Join : byte
{
    /// <summary>Only by a dash ("2021–2024").</summary>
    Dash,

    /// <summary>By "to", "until" or a dash, after "from".</summary>
    To,

    /// <summary>By "and", after "between".</summary>
    And,
}

/// <summary>A time expression while it is being read.</summary>
internal struct TimeForm
{
    public TimeForm()
    {
    }

    internal int First;

    internal int Last;

    /// <summary>First word after the prepositions.</summary>
    internal int CoreFirst;

    internal TimeKind Kind;

    internal string? Precision;

    internal DateRange Past;

    internal DateRange Future;

    /// <summary>The days of the expression itself, whatever preposition stands before it ("by 5 May": 5 May), if past.</summary>
    internal DateRange NamedPast;

    /// <summary>The same if it lies ahead.</summary>
    internal DateRange NamedFuture;

    /// <summary>The last such day at or before publication where <see cref="Past"/> holds the coming one; null otherwise.</summary>
    internal DateRange? LastOne;

    /// <summary>The unit of a length or of the calendar.</summary>
    internal TimeUnit Unit;

    /// <summary>The number of units of a length; 0 if it is vague.</summary>
    internal double Count;

    /// <summary>The greatest number of units ("two to three weeks").</summary>
    internal double High;

    /// <summary>True if one end is open, so that it is not cut off at the day of publication.</summary>
    internal bool Open;

    /// <summary>True if it is taken whole even where it holds the day of publication.</summary>
    internal bool Whole;

    internal bool Anchored;

    internal bool PrefersAhead;

    internal bool AheadOnly;

    /// <summary>True if it stretches from one time to another.</summary>
    internal bool Joined;

    /// <summary>True for "10-day", which measures the noun after it.</summary>
    internal bool Hyphenated;

    /// <summary>True for "another month".</summary>
    internal bool Another;

    /// <summary>First token of a date inside it that is read by itself too ("since talks failed in 2021"); 0 if there is none.</summary>
    internal int Inner;

    /// <summary>True if it is named by what happened then.</summary>
    internal bool Event;

    /// <summary>True for the name of an event ("September 11 attacks"): no time.</summary>
    internal bool Skip;

    internal void Set(DateRange both) => Past = Future = both;
}
