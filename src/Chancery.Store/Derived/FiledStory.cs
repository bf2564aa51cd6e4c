using System.Collections.Immutable;
using Chancery.Claims;
using Chancery.Store.Filing;
using Chancery.Store.Happenings;

namespace Chancery.Store.Derived;

/// <summary>Turns filed reports into those that understanding across reports works on.</summary>
internal static class FiledStory
{
    /// <summary>A filed report; its id may be told apart from others by <paramref name="id"/>.</summary>
    public static LedgerReport Of(FiledReport report, string id) => new()
    {
        Id = id, Published = report.PublishedDay, Title = report.Title, Publisher = report.Publisher, Url = report.Url, FeedSource = report.FeedSource, Text = report.Text ?? "",
        Claims = [.. report.Claims.Select(c => Of(c.Claim))],
    };

    /// <summary>A filed claim.</summary>
    public static LedgerClaim Of(FiledClaim claim) => new()
    {
        Id = claim.Id, Kind = claim.Kind, Mode = claim.Mode, Quote = claim.Quote.Text, Trigger = claim.Trigger.Text, Start = claim.Trigger.Start,
        Source = Actors(claim.Source), Target = Actors(claim.Target), Speakers = [.. claim.Speakers.Select(s => new LedgerSpeaker(s.Words.Text, s.Name, s.Actor, s.Country, s.Sector, s.Kind, s.Self))],
        Standing = Enum.TryParse(claim.Standing, ignoreCase: true, out Standing standing) ? standing : Standing.Possible, Status = claim.Status, Historical = claim.Historical, Hedged = claim.Hedged,
        When = claim.When is { } when ? new(when.From, when.Until, when.Precision, when.Inferred) : null,
        Where = claim.Where is { } where ? new(where.Name, where.Country, where.Latitude, where.Longitude, where.Precision) : null,
        Figures = [.. claim.Figures.Select(f => new LedgerFigure(f.Words.Text, f.Low, f.High, f.Approximate, f.Unit, f.Measure, f.Of.Length > 0 ? f.Of : null, f.Scope))],
        Ordinal = claim.Ordinal is { } ordinal ? new(ordinal.Words.Text, ordinal.N, ordinal.Of, ordinal.Since) : null,
    };

    private static ImmutableArray<LedgerActor> Actors(ImmutableArray<FiledActor> actors) =>
        [.. actors.Select(a => new LedgerActor(a.Words.Text, a.Name, a.Actor, a.Country, a.Sector, a.Role.Length > 0 ? a.Role : "actor"))];
}
