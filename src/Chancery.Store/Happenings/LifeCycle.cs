using System.Collections.Immutable;
using System.Globalization;
using Chancery.Claims;

namespace Chancery.Store.Happenings;

/// <summary>How far an act has come by what reports say of it. Nothing is assumed: a planned thing whose day has passed with no word is unresolved.</summary>
public sealed record LifeCycle
{
    /// <summary>Where it stands.</summary>
    public required LifeStage Stage { get; init; }

    /// <summary>What was said of it, in the order of publication.</summary>
    public ImmutableArray<LifeStep> Steps { get; init; } = [];

    /// <summary>The last day by which it is to be, by the latest report that names one; null if none does.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Why it stands there, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The life of a happening by what was published up to a day.</summary>
    /// <param name="happening">The happening.</param>
    /// <param name="asOf">The day; later reports are passed over.</param>
    /// <exception cref="ArgumentNullException"><paramref name="happening"/> is null.</exception>
    public static LifeCycle Of(Happening happening, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(happening);
        HappeningClaim[] claims = [.. happening.Claims.Where(c => c.Report.Published is not DateOnly day || day <= asOf)];
        DateOnly? due = DueOf(claims);
        ImmutableArray<LifeStep> steps = [.. claims.Select(c => Step(c, due))];
        (LifeStage stage, string reason) = Judge(steps, due, asOf);
        return new() { Stage = stage, Steps = steps, Due = due, Reason = reason };
    }

    /// <summary>Why a thing is unresolved that was due by a day.</summary>
    internal static string Overdue(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"its day ({day:yyyy-MM-dd}) has passed and no report says what became of it");

    private static (LifeStage Stage, string Reason) Judge(ImmutableArray<LifeStep> steps, DateOnly? due, DateOnly asOf)
    {
        if (steps.IsEmpty) return (LifeStage.Unknown, "no report of it by that day");
        LifeStep? done = steps.LastOrDefault(s => s.Stage == LifeStage.Happened), no = steps.LastOrDefault(s => s.Stage is LifeStage.Cancelled or LifeStage.Lapsed or LifeStage.Denied);
        if (done is not null && no is not null) return Both(steps, done, no);
        if (done is not null) return (LifeStage.Happened, $"reported as done by {done.Report}");
        LifeStep? ahead = steps.LastOrDefault(s => s.Stage is LifeStage.Announced or LifeStage.Considered);
        if (no is not null && (ahead is null || no.Stage != LifeStage.Denied || steps.IndexOf(no) > steps.IndexOf(ahead))) return (no.Stage, $"reported as {Word(no.Stage)} by {no.Report}");
        LifeStage stage = steps.Any(s => s.Stage == LifeStage.Announced) ? LifeStage.Announced : LifeStage.Considered;
        if (due is not DateOnly day) return (stage, "no day is given for it");
        if (asOf > day) return (LifeStage.Unresolved, Overdue(day));
        return (stage, string.Create(CultureInfo.InvariantCulture, $"it is due by {day:yyyy-MM-dd}"));
    }

    // One report says done, another says not: the later word counts for plans, a standing denial makes a dispute.
    private static (LifeStage Stage, string Reason) Both(ImmutableArray<LifeStep> steps, LifeStep done, LifeStep no)
    {
        bool later = steps.IndexOf(no) > steps.IndexOf(done);
        if (no.Stage != LifeStage.Denied) return later ? (no.Stage, $"reported as {Word(no.Stage)} by {no.Report}, after {done.Report} had it as done") : (LifeStage.Happened, $"reported as done by {done.Report}, after {no.Report} had it as {Word(no.Stage)}");
        return !later && steps.Any(s => s.Stage is LifeStage.Announced or LifeStage.Considered) && no.Day < done.Day
            ? (LifeStage.Happened, $"denied beforehand by {no.Report}, reported as done by {done.Report}")
            : (LifeStage.Disputed, $"reported as done by {done.Report} and denied in {no.Report}");
    }

    private static LifeStep Step(HappeningClaim one, DateOnly? due)
    {
        LedgerClaim claim = one.Claim;
        bool overdue = due is DateOnly day && one.Report.Published > day;
        LifeStage stage = claim.Standing switch
        {
            Standing.Happened => LifeStage.Happened,
            Standing.Planned => LifeStage.Announced,
            Standing.Possible => LifeStage.Considered,
            _ => claim.Status == "cancelled" ? LifeStage.Cancelled : overdue && claim.Status == "negated" ? LifeStage.Lapsed : LifeStage.Denied,
        };
        return new(one.Report.Published, one.Report.Id, claim.Id, stage, claim.Status, claim.Speakers.FirstOrDefault()?.Name ?? "");
    }

    private static DateOnly? DueOf(HappeningClaim[] claims)
    {
        LedgerTime? when = claims.Where(c => c.Claim.Standing is Standing.Planned or Standing.Possible).Select(c => c.Claim.When).LastOrDefault(w => w is { From: not null } or { Until: not null });
        return when is null ? null : when.Until ?? when.From;
    }

    private static string Word(LifeStage stage) => stage switch { LifeStage.Cancelled => "called off", LifeStage.Lapsed => "not done by its day", _ => "denied" };
}

/// <summary>How far an act has come.</summary>
public enum LifeStage : byte
{
    /// <summary>No report by the day asked.</summary>
    Unknown,

    /// <summary>It may be: considered, proposed, conditional.</summary>
    Considered,

    /// <summary>Announced, agreed, ordered, promised, scheduled.</summary>
    Announced,

    /// <summary>Done or going on.</summary>
    Happened,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>A report says that its day passed without it.</summary>
    Lapsed,

    /// <summary>Its day has passed and no report says what became of it.</summary>
    Unresolved,

    /// <summary>Somebody says that it is not so, and nobody that it is.</summary>
    Denied,

    /// <summary>Some say that it was done, others deny it.</summary>
    Disputed,
}

/// <summary>What one claim says of an act's life.</summary>
/// <param name="Day">Day of publication; null if unknown.</param>
/// <param name="Report">Id of the report.</param>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Stage">What it says.</param>
/// <param name="Status">The claim's finer word.</param>
/// <param name="Speaker">Name of the outermost speaker; empty if the report says it itself.</param>
public sealed record LifeStep(DateOnly? Day, string Report, string Claim, LifeStage Stage, string Status, string Speaker);
