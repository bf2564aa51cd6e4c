using System.Collections.Immutable;

namespace Chancery.Store.Filing;

/// <summary>A report that the ledger holds, with the claims that hold of it: what everything derived is computed from.</summary>
public sealed record FiledReport
{
    /// <summary>The row's number in this ledger; says nothing outside it.</summary>
    public required long Row { get; init; }

    /// <summary>The report's id.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the text, 64 hex digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The headline; empty if none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who published it; empty if unknown.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Where it can be found; empty if unknown.</summary>
    public string Url { get; init; } = "";

    /// <summary>Whom the feed that brought it names as its source; empty if none.</summary>
    public string FeedSource { get; init; } = "";

    /// <summary>Day or instant of publication as ISO; null if unknown.</summary>
    public string? Published { get; init; }

    /// <summary>The day of it; null if unknown.</summary>
    public DateOnly? PublishedDay { get; init; }

    /// <summary>corrected, retracted or embargoed; null otherwise.</summary>
    public string? Status { get; init; }

    /// <summary>The words; null where the ledger keeps quotes only.</summary>
    public string? Text { get; init; }

    /// <summary>The claims that hold (neither superseded, withdrawn nor rejected), corrections laid over them, in the order of the report; each with its row's number.</summary>
    public ImmutableArray<(long Row, FiledClaim Claim)> Claims { get; init; } = [];
}
