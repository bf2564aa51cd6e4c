using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Chancery.Store.Checks;
using Chancery.Store.Happenings;

namespace Chancery.Store.Derived;

/// <summary>A happening as the ledger keeps it in JSON: all that answers show.</summary>
internal sealed record HappeningView
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public string Mode { get; init; } = "";

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public string Precision { get; init; } = "";

    public ImmutableArray<ViewActor> Source { get; init; } = [];

    public ImmutableArray<ViewActor> Target { get; init; } = [];

    public string? Where { get; init; }

    /// <summary>The stage of its life in small letters, as of <see cref="LifeOn"/>.</summary>
    public required string Life { get; init; }

    public required DateOnly LifeOn { get; init; }

    public string LifeReason { get; init; } = "";

    public DateOnly? Due { get; init; }

    /// <summary>The standings that its claims give, each once, in order.</summary>
    public ImmutableArray<string> Standings { get; init; } = [];

    public ImmutableArray<string> Reports { get; init; } = [];

    public int Origins { get; init; }

    /// <summary>"3 reports, 1 origin (AP)".</summary>
    public string OriginWords { get; init; } = "";

    public ImmutableArray<ViewFigure> Figures { get; init; } = [];

    public ImmutableArray<ViewDisagreement> Disagreements { get; init; } = [];

    /// <summary>Ids of its claims, in order.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>The quote of its first claim.</summary>
    public string Quote { get; init; } = "";

    /// <summary>The quote of the first claim that tells of it as done; null if that is <see cref="Quote"/>, or none does.</summary>
    public string? Told { get; init; }

    /// <summary>The place without its country; null where <see cref="Where"/> has none.</summary>
    public string? Place { get; init; }

    /// <summary>Who went and to whom; null if it is no visit.</summary>
    public ViewVisit? Visit { get; init; }

    public static HappeningView Of(Happening happening, HappeningOrigins origins, DateOnly day, Func<string, string> claimId, Func<string, string> reportId)
    {
        LifeCycle life = LifeCycle.Of(happening, day);
        ImmutableArray<FigureLine> figures = FigureTable.Of(happening);
        return new()
        {
            Id = happening.Id, Kind = happening.Kind, Mode = happening.Mode, From = happening.From, Until = happening.Until, Precision = happening.Precision,
            Source = Actors(happening.Source), Target = Actors(happening.Target), Where = happening.Where is { } where ? where.Country.Length > 0 && where.Precision != "country" ? where.Name + ", " + where.Country : where.Name : null,
            Life = life.Stage.ToString().ToLowerInvariant(), LifeOn = day, LifeReason = life.Reason, Due = life.Due,
            Standings = [.. happening.Claims.Select(c => c.Claim.Standing.ToString().ToLowerInvariant()).Distinct(StringComparer.Ordinal)],
            Reports = [.. happening.Reports.Select(reportId)], Origins = origins.Origins.Length, OriginWords = origins.ToString(),
            Figures = [.. figures.Select(f => new ViewFigure(f.Counted, f.Scope, f.Low, f.Best, f.High, f.Values.Length))],
            Disagreements = [.. figures.SelectMany(f => f.Disagreements.Select(d => new ViewDisagreement(f.Counted + " (" + f.Scope + ")", Said(d.First, reportId), claimId(d.First.Claim), Said(d.Second, reportId), claimId(d.Second.Claim)))), .. Disputed(life, claimId, reportId)],
            Claims = [.. happening.Claims.Select(c => claimId(c.Claim.Id))], Quote = happening.Claims[0].Claim.Quote, Told = LedgerVisits.QuoteOf(happening) is { } told && told != happening.Claims[0].Claim.Quote ? told : null,
            Place = happening.Where is { Country.Length: > 0, Precision: not "country" } at ? at.Name : null, Visit = LedgerVisits.VisitOf(happening),
        };
    }

    /// <summary>The same as of a day on which no report of it is newer: a plan whose day has passed since is unresolved.</summary>
    public HappeningView On(DateOnly day) => Life is "announced" or "considered" && Due is { } due && day > due
        ? this with { LifeOn = day, Life = "unresolved", LifeReason = LifeCycle.Overdue(due) }
        : this with { LifeOn = day };

    internal static ImmutableArray<ViewActor> Actors(ImmutableArray<LedgerActor> actors) => [.. actors.Select(a => new ViewActor(a.Name.Length > 0 ? a.Name : a.Text, a.Actor, a.Country, a.Sector))];

    private static string Said(FigureValue value, Func<string, string> reportId) => value.Text + " (" + (value.Speaker.Length > 0 ? value.Speaker : "report " + reportId(value.Report)) + ")";

    // Some say that it was done, others deny it: the last word of each side.
    private static IEnumerable<ViewDisagreement> Disputed(LifeCycle life, Func<string, string> claimId, Func<string, string> reportId)
    {
        if (life.Stage != LifeStage.Disputed) yield break;
        LifeStep yes = life.Steps.Last(s => s.Stage == LifeStage.Happened), no = life.Steps.Last(s => s.Stage == LifeStage.Denied);
        yield return new("whether it happened", Said(yes), claimId(yes.Claim), Said(no), claimId(no.Claim));

        string Said(LifeStep step) => step.Stage.ToString().ToLowerInvariant() + " (" + (step.Speaker.Length > 0 ? step.Speaker : "report " + reportId(step.Report)) + ")";
    }
}

/// <summary>Somebody in a happening.</summary>
internal sealed record ViewActor(string Name, string Actor, string Country, string Sector);

/// <summary>Who visited whom.</summary>
/// <param name="Host">Code of the country visited.</param>
/// <param name="Visitors">The visitors.</param>
internal sealed record ViewVisit(string Host, ImmutableArray<ViewVisitor> Visitors);

/// <summary>A visitor.</summary>
/// <param name="Name">As first named.</param>
/// <param name="Country">Code of his country.</param>
/// <param name="Person">Key of the person, if he is named; else null.</param>
/// <param name="Post">The post by which he is named in place of a name, as <c>PostMention</c> writes it; null if he is not.</param>
internal sealed record ViewVisitor(string Name, string Country, string? Person, string? Post);

/// <summary>A thing counted in a happening.</summary>
internal sealed record ViewFigure(string Counted, string Scope, double Low, double Best, double High, int Values)
{
    /// <summary>"people dead (new): 12–15–20", low, best and high; one number where all are the same.</summary>
    public override string ToString() => Counted + (Scope.Length > 0 ? " (" + Scope + ")" : "") + ": "
        + (Low.Equals(High) ? Number(Best) : Number(Low) + "–" + Number(Best) + "–" + Number(High));

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}

/// <summary>Two claims of a happening that cannot both be right.</summary>
internal sealed record ViewDisagreement(string About, string First, string FirstClaim, string Second, string SecondClaim);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HappeningView))]
internal sealed partial class HappeningJson : JsonSerializerContext;
