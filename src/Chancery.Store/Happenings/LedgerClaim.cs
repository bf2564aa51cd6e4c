using System.Collections.Immutable;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Store.Happenings;

/// <summary>A claim as the ledger keeps it: the slots that understanding across reports needs, with words instead of offsets.</summary>
public sealed record LedgerClaim
{
    /// <summary>The claim's id.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER kind in capitals.</summary>
    public required string Kind { get; init; }

    /// <summary>Mode of the kind; empty where none fits.</summary>
    public string Mode { get; init; } = "";

    /// <summary>The words of the quote.</summary>
    public string Quote { get; init; } = "";

    /// <summary>The words of the trigger.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>First character of the trigger in the report; orders the claims of one report.</summary>
    public int Start { get; init; }

    /// <summary>Who acts, by the words of the report; a side that is only likely is left open.</summary>
    public ImmutableArray<LedgerActor> Source { get; init; } = [];

    /// <summary>Who is acted on; as for <see cref="Source"/>.</summary>
    public ImmutableArray<LedgerActor> Target { get; init; } = [];

    /// <summary>The standing the report gives the act.</summary>
    public Standing Standing { get; init; }

    /// <summary>The finer word for the standing.</summary>
    public string Status { get; init; } = "";

    /// <summary>True if it is told as background.</summary>
    public bool Historical { get; init; }

    /// <summary>True if the words hold back.</summary>
    public bool Hedged { get; init; }

    /// <summary>Who says it, outermost first.</summary>
    public ImmutableArray<LedgerSpeaker> Speakers { get; init; } = [];

    /// <summary>When it was or is to be; null if the report gives no time.</summary>
    public LedgerTime? When { get; init; }

    /// <summary>Where it was or is to be; null if the report gives no place.</summary>
    public LedgerPlace? Where { get; init; }

    /// <summary>The numbers that measure the act.</summary>
    public ImmutableArray<LedgerFigure> Figures { get; init; } = [];

    /// <summary>Its number in a row; null if none is given.</summary>
    public LedgerOrdinal? Ordinal { get; init; }

    /// <summary>A claim of a report that has been read.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="text">The report's text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LedgerClaim From(Claim claim, string text)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(text);
        return new()
        {
            Id = claim.Id, Kind = claim.Kind, Mode = claim.Mode, Quote = Words(text, claim.Quote), Trigger = Words(text, claim.Trigger), Start = claim.Trigger.Start,
            Source = [.. claim.Source.Where(p => !p.Inferred).Select(p => LedgerActor.From(p, text))], Target = [.. claim.Target.Where(p => !p.Inferred).Select(p => LedgerActor.From(p, text))],
            Standing = claim.Standing, Status = claim.Status, Historical = claim.Historical, Hedged = claim.Hedged,
            Speakers = [.. claim.Speakers.Select(s => new LedgerSpeaker(Words(text, s.Range), s.Name, s.Actor, s.Country, s.Sector, s.Kind, s.Self))],
            When = claim.When is { } when ? new(when.From, when.Until, when.Precision, when.Inferred) : null,
            Where = claim.Where is { Inferred: false } where ? new(where.Name, where.Country, where.Latitude, where.Longitude, where.Precision) : null,
            Figures = [.. claim.Figures.Select(f => new LedgerFigure(Words(text, f.Range), f.Low, f.High, f.Approximate, f.Unit, f.Measure, f.Of, f.Scope))],
            Ordinal = claim.Ordinal is { } ordinal ? new(Words(text, ordinal.Range), ordinal.N, ordinal.Of, ordinal.Since) : null,
        };
    }

    private static string Words(string text, CharRange range) => text.Substring(range.Start, range.Length);
}

/// <summary>Somebody who takes part in an act.</summary>
/// <param name="Text">The words that name him.</param>
/// <param name="Name">What the words stand for.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or IGO, NGO, GRP, MED, BUS; empty if unknown.</param>
/// <param name="Sector">Sector; empty if unknown.</param>
/// <param name="Role">actor, visitor, host, attendee, mediator, beneficiary, against or victim.</param>
public sealed record LedgerActor(string Text, string Name, string Actor, string Country, string Sector, string Role = "actor")
{
    /// <summary>The participant of a claim.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LedgerActor From(Participant participant, string text)
    {
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentNullException.ThrowIfNull(text);
        return new(text.Substring(participant.Range.Start, participant.Range.Length), participant.Name, participant.Actor, participant.Country, participant.Sector, participant.Role);
    }
}

/// <summary>Somebody who says that a thing is so.</summary>
/// <param name="Text">The words that name him.</param>
/// <param name="Name">What the words stand for.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Country">As in <see cref="LedgerActor"/>.</param>
/// <param name="Sector">As in <see cref="LedgerActor"/>.</param>
/// <param name="Kind">person, office, body, medium or unnamed.</param>
/// <param name="Self">True if the source announces its own act.</param>
public sealed record LedgerSpeaker(string Text, string Name, string Actor, string Country, string Sector, string Kind, bool Self);

/// <summary>A time as the report gives it.</summary>
/// <param name="From">First day; null if it cannot be told.</param>
/// <param name="Until">Last day, included; null if open or unknown.</param>
/// <param name="Precision">hour, day, week, month, season, year or period.</param>
/// <param name="Inferred">True if the words do not say it of this act.</param>
public sealed record LedgerTime(DateOnly? From, DateOnly? Until, string Precision, bool Inferred = false);

/// <summary>A place as the report gives it.</summary>
/// <param name="Name">Usual name.</param>
/// <param name="Country">ISO 3166-1 alpha-3; empty for the high seas or if unknown.</param>
/// <param name="Latitude">Decimal degrees north; null if unknown.</param>
/// <param name="Longitude">Decimal degrees east; null if unknown.</param>
/// <param name="Precision">site, city, region, country or area.</param>
public sealed record LedgerPlace(string Name, string Country, double? Latitude, double? Longitude, string Precision);

/// <summary>A number that measures an act.</summary>
/// <param name="Text">The words.</param>
/// <param name="Low">Least value; null for "up to 40".</param>
/// <param name="High">Greatest value; null for "at least 40".</param>
/// <param name="Approximate">True for "around", "some", "nearly".</param>
/// <param name="Unit">The counted noun.</param>
/// <param name="Measure">dead, injured, deployed …; empty if unsaid.</param>
/// <param name="Of">source or target, whose number it is; null if unsaid.</param>
/// <param name="Scope">new, total or part.</param>
public sealed record LedgerFigure(string Text, double? Low, double? High, bool Approximate, string Unit, string Measure, string? Of, string Scope);

/// <summary>The number of an act in a row of such acts.</summary>
/// <param name="Text">The words.</param>
/// <param name="N">1 for the first.</param>
/// <param name="Of">What is counted.</param>
/// <param name="Since">Since when it is counted, a year, month or day as ISO; null if unsaid.</param>
public sealed record LedgerOrdinal(string Text, int N, string Of, string? Since);
