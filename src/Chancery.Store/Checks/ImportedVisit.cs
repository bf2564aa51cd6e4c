using System.Collections.Immutable;

namespace Chancery.Store.Checks;

/// <summary>A visit that a list or the ledger holds.</summary>
public sealed record ImportedVisit
{
    /// <summary>Id in its list: <c>us-president-travels/4113</c>; for a happening of the ledger its id.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the list; "ledger" for what reports tell.</summary>
    public required string List { get; init; }

    /// <summary>Key of the person: folded family and first names, the same for spellings with and without titles; "" if only an office is known.</summary>
    public string Person { get; init; } = "";

    /// <summary>The person's name as the list has it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The office travelled in: president, secretary-of-state, prime-minister, king …; "" if unknown.</summary>
    public string Office { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-3 of the visitor's state.</summary>
    public required string From { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the state visited.</summary>
    public required string To { get; init; }

    /// <summary>Where in it, as written.</summary>
    public string Place { get; init; } = "";

    /// <summary>First day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>False where no report gives a day, so that the day of publication stands for it; true for every visit of a list.</summary>
    public bool IsDayGiven { get; init; } = true;

    /// <summary>What the list or the report says of it, to the letter.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>What it was for, by the words of <see cref="Remarks"/>.</summary>
    public VisitOccasion Occasion { get; init; }

    /// <summary>Ids of the reports that tell of it; empty for a list.</summary>
    public ImmutableArray<string> Reports { get; init; } = [];
}

/// <summary>What a visit was for.</summary>
[Flags]
public enum VisitOccasion : byte
{
    /// <summary>None of the others.</summary>
    None = 0,

    /// <summary>A meeting of many (summit, conference, assembly).</summary>
    Summit = 1,

    /// <summary>A funeral or memorial service.</summary>
    Funeral = 2,

    /// <summary>A stop on the way, or a visit that the list calls private.</summary>
    Transit = 4,
}

/// <summary>A list of visits with what it covers.</summary>
/// <param name="Name">Short name: <c>us-president-travels</c>.</param>
/// <param name="Citation">Where it comes from, as a reader would cite it.</param>
/// <param name="Offices">Offices whose every visit it holds.</param>
/// <param name="From">ISO code of the visitors' state; empty if of any state.</param>
/// <param name="To">ISO code of the state visited; empty if any.</param>
/// <param name="Since">First day from which it is complete.</param>
/// <param name="Until">Last day to which it is complete.</param>
/// <param name="IsComplete">True if it means to hold every visit of those days; a user's own list may not.</param>
/// <param name="Visits">The visits, by day and id.</param>
public sealed record VisitList(string Name, string Citation, ImmutableArray<string> Offices, string From, string To, DateOnly Since, DateOnly Until, bool IsComplete, ImmutableArray<ImportedVisit> Visits);
