using System.Collections.Immutable;
using Chancery.Documents;

namespace Chancery.Claims;

/// <summary>One thing that a report presents as done, going on, planned, possible or denied, with who says so.</summary>
public sealed record Claim
{
    /// <summary>Hash of report id, text hash, kind and the trigger's offsets: 16 hex digits, the same in every version of the engine.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER kind in capitals: <c>ASSAULT</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Mode of the kind; empty where none fits.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Nearest CAMEO 1.1b3 code.</summary>
    public string Cameo { get; init; } = "";

    /// <summary>The shortest stretch that supports the claim.</summary>
    public required CharRange Quote { get; init; }

    /// <summary>The words that carry the act; inside <see cref="Quote"/>.</summary>
    public required CharRange Trigger { get; init; }

    /// <summary>Who acts; empty if the report does not say.</summary>
    public ImmutableArray<Participant> Source { get; init; } = [];

    /// <summary>Who is acted on; empty if nobody or unsaid.</summary>
    public ImmutableArray<Participant> Target { get; init; } = [];

    /// <summary>The standing the report gives the act.</summary>
    public Standing Standing { get; init; }

    /// <summary>A finer word for the standing: done, ongoing, attempted, announced, scheduled, ordered, promised, expected, considered, proposed, conditional, unconfirmed, negated, disputed, cancelled or refused.</summary>
    public string Status { get; init; } = "";

    /// <summary>The words that set the standing, where they are not the trigger; null otherwise.</summary>
    public CharRange? StandingCue { get; init; }

    /// <summary>True if it is told as background, or lies more than a month before the report.</summary>
    public bool Historical { get; init; }

    /// <summary>True if the words hold back (believed, reportedly, allegedly).</summary>
    public bool Hedged { get; init; }

    /// <summary>The words that hedge; null if it is plain.</summary>
    public CharRange? CertaintyCue { get; init; }

    /// <summary>The engine's own chance, 0 to 1, that this row is right.</summary>
    public double Confidence { get; init; }

    /// <summary>Who says it, outermost first; empty means the report itself.</summary>
    public ImmutableArray<Speaker> Speakers { get; init; } = [];

    /// <summary>When it was or is to be; null if the report gives no time.</summary>
    public TimeSlot? When { get; init; }

    /// <summary>Where it was or is to be; null if the report gives no place.</summary>
    public PlaceSlot? Where { get; init; }

    /// <summary>The numbers that measure the act.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Its number in a row ("fifth trip since 2011"); null if none is given.</summary>
    public Ordinal? Ordinal { get; init; }

    /// <summary>Stretches inside the quote that the report itself puts in quotation marks.</summary>
    public ImmutableArray<CharRange> Quoted { get; init; } = [];

    /// <summary>The entry of the knowledge that made the claim: <c>aid/military#7</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Why the row is as it is, a line each, for <c>--explain</c>.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>What <see cref="Confidence"/> was reckoned from, by name; filled only with the reasons.</summary>
    internal ImmutableArray<(string Name, double Value)> Features { get; init; } = [];

    /// <summary>Who could act where the words name nobody; filled only with the reasons, and empty if they do.</summary>
    internal ImmutableArray<SideChoice> OpenSource { get; init; } = [];

    /// <summary>At whom it could be aimed; likewise.</summary>
    internal ImmutableArray<SideChoice> OpenTarget { get; init; } = [];
}

/// <summary>How an act stands, as the report has it.</summary>
public enum Standing : byte
{
    /// <summary>Done or going on.</summary>
    Happened,

    /// <summary>Scheduled, announced, agreed, ordered, promised or expected.</summary>
    Planned,

    /// <summary>It may be; considered, offered as a chance or conditional.</summary>
    Possible,

    /// <summary>Negated, denied, cancelled or refused as untrue.</summary>
    Denied,
}

/// <summary>Somebody who takes part in an act.</summary>
/// <param name="Range">The words that name him there.</param>
/// <param name="Name">What the words stand for ("Kim Jong Un" for "he"); empty if nothing is known.</param>
/// <param name="Actor">Id of the actor, from the knowledge or made of what is known.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or IGO, NGO, GRP, MED, BUS; empty if unknown.</param>
/// <param name="Sector">Sector as the guidelines have them (GOV, MIL …); empty if unknown.</param>
/// <param name="Role">actor, visitor, host, attendee, mediator, beneficiary, against or victim.</param>
public sealed record Participant(CharRange Range, string Name, string Actor, string Country, string Sector, string Role)
{
    /// <summary>True if no words say that this state takes part in the act, and it is likelier than any other and than none; the report names it elsewhere. Who of it is meant is not told.</summary>
    public bool Inferred { get; init; }
}

/// <summary>Somebody who says that a thing is so.</summary>
/// <param name="Range">The words that name him.</param>
/// <param name="Name">What the words stand for.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Country">As in <see cref="Participant"/>.</param>
/// <param name="Sector">As in <see cref="Participant"/>.</param>
/// <param name="Kind">person, office, body, medium or unnamed.</param>
/// <param name="Cue">The words of saying ("reported", "according to"); null if there are none.</param>
/// <param name="Channel">How it was said, as written ("in a closed-door briefing to lawmakers"); null if unsaid.</param>
/// <param name="Self">True if the source announces its own act.</param>
public sealed record Speaker(CharRange Range, string Name, string Actor, string Country, string Sector, string Kind, CharRange? Cue, CharRange? Channel, bool Self);

/// <summary>A time as the report gives it.</summary>
/// <param name="Range">The words; for an inferred time the words of the event that it was taken from.</param>
/// <param name="From">First day; null if it cannot be told.</param>
/// <param name="Until">Last day, included; null if open or unknown.</param>
/// <param name="Precision">hour, day, week, month, season, year or period.</param>
/// <param name="Inferred">True if the words do not say it of this act.</param>
public sealed record TimeSlot(CharRange Range, DateOnly? From, DateOnly? Until, string Precision, bool Inferred);

/// <summary>A place as the report gives it.</summary>
/// <param name="Range">The words.</param>
/// <param name="Name">Usual name, or the words where the knowledge does not hold the place.</param>
/// <param name="Country">ISO 3166-1 alpha-3; empty for the high seas or if unknown.</param>
/// <param name="Latitude">Decimal degrees north; null if unknown.</param>
/// <param name="Longitude">Decimal degrees east; null if unknown.</param>
/// <param name="Precision">site, city, region, country or area.</param>
/// <param name="Role">at, from or to.</param>
public sealed record PlaceSlot(CharRange Range, string Name, string Country, double? Latitude, double? Longitude, string Precision, string Role)
{
    /// <summary>True if no words set the act there: it is done on the spot, and all who take part, or those whom it hits, are of this state. <see cref="Range"/> is where the report names it.</summary>
    public bool Inferred { get; init; }
}

/// <summary>A number that measures an act.</summary>
/// <param name="Range">The words.</param>
/// <param name="Low">Least value; null for "up to 40".</param>
/// <param name="High">Greatest value; null for "at least 40".</param>
/// <param name="Approximate">True for "around", "some", "nearly".</param>
/// <param name="Unit">The counted noun, a word of the report; units of money are words ("dollars").</param>
/// <param name="Measure">dead, injured, missing, detained, abducted, displaced, deployed, or another participle; empty if unsaid.</param>
/// <param name="Of">source or target, whose number it is; null if unsaid.</param>
/// <param name="Scope">new, total or part.</param>
public sealed record Figure(CharRange Range, double? Low, double? High, bool Approximate, string Unit, string Measure, string? Of, string Scope);

/// <summary>The number of an act in a row of such acts.</summary>
/// <param name="Range">The words.</param>
/// <param name="N">1 for the first.</param>
/// <param name="Of">What is counted, as written.</param>
/// <param name="Since">Since when it is counted, a year or day as ISO; null if unsaid.</param>
public sealed record Ordinal(CharRange Range, int N, string Of, string? Since);

/// <summary>A post that the report says somebody holds, held or is to hold.</summary>
/// <param name="Person">The words that name the person.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="Post">The post's title as written.</param>
/// <param name="Of">Id of the actor that the post belongs to; empty if unknown.</param>
/// <param name="Tense">holds, held or is-to-hold.</param>
/// <param name="Quote">The stretch that says so.</param>
public sealed record PostClaim(CharRange Person, string PersonName, CharRange Post, string Of, string Tense, CharRange Quote);

/// <summary>A standing relation that the report states.</summary>
/// <param name="Kind">ally, rival, trading-partner, aid-donor, arms-supplier, member, occupies or recognises.</param>
/// <param name="Of">Whose relation it is.</param>
/// <param name="To">To whom.</param>
/// <param name="Rank">"largest" and the like; empty if none.</param>
/// <param name="Quote">The stretch that says so.</param>
public sealed record RelationClaim(string Kind, Participant Of, Participant To, string Rank, CharRange Quote);
