namespace Chancery.Mentions;

/// <summary>What a time expression is.</summary>
internal enum TimeKind : byte
{
    /// <summary>A point or stretch of the calendar ("Tuesday", "since last year").</summary>
    Date,

    /// <summary>The vague present ("now", "currently").</summary>
    Present,

    /// <summary>A length of time ("for three weeks", "10-day"); not a date.</summary>
    Duration,

    /// <summary>Something that recurs ("every year", "daily"); not a date.</summary>
    Set,

    /// <summary>The age of somebody or something ("34-year-old"); not a date.</summary>
    Age,
}

/// <summary>Days from one to another, both included; null where the end is open or unknown.</summary>
internal readonly record struct DateRange(DateOnly? From, DateOnly? Until)
{
    internal bool IsDay => From is not null && From == Until;
}

/// <summary>A time that the report names.</summary>
internal sealed class TimeMention
{
    internal required int First { get; init; }

    internal required int Last { get; init; }

    /// <summary>The word of the expression that the others hang on.</summary>
    internal required int Head { get; init; }

    /// <summary>The word outside the expression that it hangs on: the act it dates; -1 at the root.</summary>
    internal required int Governor { get; init; }

    internal required TimeKind Kind { get; init; }

    /// <summary>hour, day, week, month, season, year or period.</summary>
    internal required string Precision { get; init; }

    /// <summary>The days if the act has happened.</summary>
    internal required DateRange Past { get; init; }

    /// <summary>The days if the act lies ahead.</summary>
    internal required DateRange Future { get; init; }

    /// <summary>The days that its words name, without the preposition that opens or bounds them ("by 5 May": 5 May), if past.</summary>
    internal DateRange NamedPast { get; init; }

    /// <summary>The same if they lie ahead.</summary>
    internal DateRange NamedFuture { get; init; }

    /// <summary>True if the clause it stands in looks ahead ("will arrive on Friday").</summary>
    internal required bool LooksAhead { get; init; }

    /// <summary>True if it counts from another time of the report ("two days later", "the same day").</summary>
    internal bool NeedsAnchor { get; init; }

    /// <summary>True for "since", "until" and the like.</summary>
    internal bool IsOpen { get; init; }

    internal DateOnly? From => Resolve(LooksAhead).From;

    internal DateOnly? Until => Resolve(LooksAhead).Until;

    internal bool IsDate => Kind is TimeKind.Date;

    /// <summary>The days for an act that has happened or lies ahead.</summary>
    internal DateRange Resolve(bool future) => future ? Future : Past;
}
