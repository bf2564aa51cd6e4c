using System.Collections.Immutable;
using Chancery.Claims;
using Chancery.Store.Filing;
using Chancery.Store.Happenings;

namespace Chancery.Store.Derived;

/// <summary>Turns filed reports into those that understanding across reports works on. What many claims have in common (states, places, units) is kept once.</summary>
internal sealed class FiledStory
{
    private readonly Dictionary<LedgerActor, LedgerActor> _actors = [];
    private readonly Dictionary<LedgerPlace, LedgerPlace> _places = [];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>A filed report without its claims; its id may be told apart from others by <paramref name="key"/>.</summary>
    public LedgerReport Of(FiledReport report, string key) => new()
    {
        Id = key, Published = report.PublishedDay, Title = report.Title, Publisher = Once(report.Publisher), Url = report.Url, FeedSource = Once(report.FeedSource), Text = report.Text ?? "",
    };

    /// <summary>A filed claim; its id may be told apart from others by <paramref name="key"/>.</summary>
    public LedgerClaim Of(FiledClaim claim, string key) => new()
    {
        Id = key, Kind = Once(claim.Kind), Mode = Once(claim.Mode), Quote = claim.Quote.Text, Trigger = Once(claim.Trigger.Text), Start = claim.Trigger.Start,
        Source = Actors(claim.Source), Target = Actors(claim.Target), Speakers = [.. claim.Speakers.Select(s => new LedgerSpeaker(Once(s.Words.Text), Once(s.Name), Once(s.Actor), Once(s.Country), Once(s.Sector), Once(s.Kind), s.Self))],
        Standing = Enum.TryParse(claim.Standing, ignoreCase: true, out Standing standing) ? standing : Standing.Possible, Status = Once(claim.Status), Historical = claim.Historical, Hedged = claim.Hedged,
        When = claim.When is { } when ? new(when.From, when.Until, Once(when.Precision), when.Inferred) : null,
        Where = claim.Where is { Inferred: false } where ? Place(where) : null,
        Figures = [.. claim.Figures.Select(f => new LedgerFigure(f.Words.Text, f.Low, f.High, f.Approximate, Once(f.Unit), Once(f.Measure), f.Of.Length > 0 ? Once(f.Of) : null, Once(f.Scope)))],
        Ordinal = claim.Ordinal is { } ordinal ? new(ordinal.Words.Text, ordinal.N, ordinal.Of, ordinal.Since) : null,
    };

    // Whether reports tell of one act rests on what their words say.
    private ImmutableArray<LedgerActor> Actors(ImmutableArray<FiledActor> actors) => [.. actors.Where(a => !a.Inferred).Select(Actor)];

    private LedgerActor Actor(FiledActor filed)
    {
        LedgerActor actor = new(filed.Words.Text, filed.Name, filed.Actor, filed.Country, filed.Sector, filed.Role.Length > 0 ? filed.Role : "actor");
        if (_actors.TryGetValue(actor, out LedgerActor? known)) return known;
        actor = new(Once(actor.Text), Once(actor.Name), Once(actor.Actor), Once(actor.Country), Once(actor.Sector), Once(actor.Role));
        return _actors[actor] = actor;
    }

    private LedgerPlace Place(FiledPlace filed)
    {
        LedgerPlace place = new(Once(filed.Name), Once(filed.Country), filed.Latitude, filed.Longitude, Once(filed.Precision));
        return _places.TryGetValue(place, out LedgerPlace? known) ? known : _places[place] = place;
    }

    private string Once(string words) => _words.TryGetValue(words, out string? known) ? known : _words[words] = words;
}
