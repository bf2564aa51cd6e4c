using System.Collections.Immutable;
using Chancery.Store.Derived;
using Chancery.Store.Happenings;

namespace Chancery.Store.Checks;

/// <summary>A happening as far as counting needs it.</summary>
internal sealed record KnownAct
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public string Mode { get; init; } = "";

    public DateOnly? From { get; init; }

    /// <summary>Its last day; its first where the reports give no span of days.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>False where only the day of publication speaks.</summary>
    public bool IsDayGiven { get; init; } = true;

    /// <summary>True if a report tells of it as done.</summary>
    public bool IsHappened { get; init; }

    public ImmutableArray<ViewActor> Source { get; init; } = [];

    public ImmutableArray<ViewActor> Target { get; init; } = [];

    public string Place { get; init; } = "";

    /// <summary>The first words that tell of it as done.</summary>
    public string Quote { get; init; } = "";

    public ImmutableArray<string> Reports { get; init; } = [];

    /// <summary>If it is a visit, who went and to whom; else null.</summary>
    public ViewVisit? Visit { get; init; }

    /// <summary>The posts by which visitors are named, with their countries.</summary>
    public IEnumerable<(string Post, string Country)> Posts => Visit is null ? [] : Visit.Visitors.Where(v => v.Post is not null).Select(v => (v.Post!, v.Country));

    /// <summary>Under what counting finds it; nothing if it is not told as done, or of no day.</summary>
    public IEnumerable<HappeningSide> Sides
    {
        get
        {
            if (!IsHappened || From is not { } from) return [];
            string day = from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            string[] targets = [.. Target.Select(a => a.Country).Where(c => c.Length > 0).DefaultIfEmpty("")];
            IEnumerable<HappeningSide> acts = Source.Where(a => a.Country.Length > 0).SelectMany(a => targets.Select(t => new HappeningSide(Kind, a.Country, t, day)));
            IEnumerable<HappeningSide> visits = Visit is not { } visit ? [] : visit.Visitors.SelectMany(v => (HappeningSide[])(v.Post is null ? [new(CheckDesk.Visit, v.Country, visit.Host, day)] : [new(CheckDesk.Visit, v.Country, visit.Host, day), new(CheckDesk.Post + v.Post, v.Country, visit.Host, day)]));
            return acts.Concat(visits).Distinct();
        }
    }

    public static KnownAct Of(Happening happening) => new()
    {
        Id = happening.Id, Kind = happening.Kind, Mode = happening.Mode, From = happening.From, Last = LastOf(happening.From, happening.Until, happening.Precision), IsDayGiven = IsGiven(happening.Precision), IsHappened = happening.Claims.Any(c => c.IsHappened),
        Source = HappeningView.Actors(happening.Source), Target = HappeningView.Actors(happening.Target), Place = happening.Where?.Name ?? "", Quote = LedgerVisits.QuoteOf(happening), Reports = [.. happening.Reports], Visit = LedgerVisits.VisitOf(happening),
    };

    public static KnownAct Of(HappeningView view) => new()
    {
        Id = view.Id, Kind = view.Kind, Mode = view.Mode, From = view.From, Last = LastOf(view.From, view.Until, view.Precision), IsDayGiven = IsGiven(view.Precision), IsHappened = view.Standings.Contains("happened"),
        Source = view.Source, Target = view.Target, Place = view.Place ?? view.Where ?? "", Quote = view.Told ?? view.Quote, Reports = view.Reports, Visit = view.Visit,
    };

    /// <summary>It as a line of a list.</summary>
    public ImportedVisit Line(string from, string to)
    {
        DateOnly first = From ?? DateOnly.MinValue;
        return new() { Id = Id, List = "ledger", From = from, To = to, Place = Place, First = first, Last = Last ?? first, IsDayGiven = IsDayGiven, Remarks = Quote, Occasion = VisitListReader.OccasionOf(Quote), Reports = Reports };
    }

    /// <summary>A line for each person who visited; none if it is no visit, was not told as done, or lacks a day, a visitor or a country.</summary>
    /// <param name="holder">The person in a post of a country on a day, by what reports say; null or empty where none is known.</param>
    public IEnumerable<ImportedVisit> VisitLines(Func<string, string, DateOnly, string>? holder = null)
    {
        if (Visit is not { } visit || !IsHappened || From is not { } day) yield break;
        foreach (ViewVisitor visitor in visit.Visitors)
        {
            string named = visitor.Person is null && visitor.Post is { } post && holder is not null ? holder(post, visitor.Country, day) : "";
            yield return Line(visitor.Country, visit.Host) with { Name = named.Length > 0 ? named : visitor.Name, Person = named.Length > 0 ? PersonNames.Key(named) : visitor.Person ?? "" };
        }
    }

    private static bool IsGiven(string precision) => precision != "published";

    private static DateOnly? LastOf(DateOnly? from, DateOnly? until, string precision) => precision is "day" && until is { } last && !(last < from) ? last : from;
}
