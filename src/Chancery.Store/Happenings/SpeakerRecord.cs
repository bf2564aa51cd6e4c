using System.Collections.Immutable;
using System.Globalization;
using Chancery.Claims;

namespace Chancery.Store.Happenings;

/// <summary>What became of the things that somebody announced or denied. Counts, never a rate without its n.</summary>
public sealed record SpeakerRecord
{
    /// <summary>Id of the actor who announced or denied.</summary>
    public required string Actor { get; init; }

    /// <summary>His name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Acts he announced, promised or ordered, each happening once.</summary>
    public int Announced { get; init; }

    /// <summary>Of these, reported as done.</summary>
    public int CameTrue { get; init; }

    /// <summary>Of these, called off or not done by their day.</summary>
    public int CameToNothing { get; init; }

    /// <summary>Of these, past their day without a word.</summary>
    public int Unresolved { get; init; }

    /// <summary>Of these, still ahead or without a day.</summary>
    public int Ahead { get; init; }

    /// <summary>Acts he denied, each happening once.</summary>
    public int Denied { get; init; }

    /// <summary>Of these, told as done by a report or another speaker.</summary>
    public int DeniedButReported { get; init; }

    /// <summary>The happenings counted, in order.</summary>
    public ImmutableArray<string> Happenings { get; init; } = [];

    /// <summary>"announced 12: 7 came true, 1 came to nothing, 2 unresolved, 2 ahead; denied 3: 1 reported all the same".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"announced {Announced}: {CameTrue} came true, {CameToNothing} came to nothing, {Unresolved} unresolved, {Ahead} ahead; denied {Denied}: {DeniedButReported} reported all the same");

    /// <summary>The records of everybody who announced or denied anything, most announcements first.</summary>
    /// <param name="happenings">The happenings to look at.</param>
    /// <param name="asOf">The day: later reports are passed over.</param>
    /// <exception cref="ArgumentNullException"><paramref name="happenings"/> is null.</exception>
    public static ImmutableArray<SpeakerRecord> Of(IEnumerable<Happening> happenings, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(happenings);
        Dictionary<string, SpeakerRecord> records = new(StringComparer.Ordinal);
        foreach (Happening happening in happenings)
        {
            LifeCycle life = LifeCycle.Of(happening, asOf);
            HappeningClaim[] claims = [.. happening.Claims.Where(c => c.Report.Published is not DateOnly day || day <= asOf)];
            foreach ((string actor, string name) in claims.Where(c => c.Claim.Standing == Standing.Planned).SelectMany(c => Announcers(c.Claim)).DistinctBy(a => a.Actor)) Count(records, actor, name, happening.Id, r => Announce(r, life.Stage));
            foreach ((string actor, string name) in claims.Where(c => c.Claim.Standing == Standing.Denied).SelectMany(c => Deniers(c.Claim)).DistinctBy(a => a.Actor)) Count(records, actor, name, happening.Id, r => Deny(r, claims, actor));
        }

        return [.. records.Values.OrderByDescending(r => r.Announced).ThenByDescending(r => r.Denied).ThenBy(r => r.Actor, StringComparer.Ordinal)];
    }

    private static SpeakerRecord Announce(SpeakerRecord record, LifeStage stage) => stage switch
    {
        LifeStage.Happened or LifeStage.Disputed => record with { Announced = record.Announced + 1, CameTrue = record.CameTrue + 1 },
        LifeStage.Cancelled or LifeStage.Lapsed or LifeStage.Denied => record with { Announced = record.Announced + 1, CameToNothing = record.CameToNothing + 1 },
        LifeStage.Unresolved => record with { Announced = record.Announced + 1, Unresolved = record.Unresolved + 1 },
        _ => record with { Announced = record.Announced + 1, Ahead = record.Ahead + 1 },
    };

    private static SpeakerRecord Deny(SpeakerRecord record, HappeningClaim[] claims, string actor)
    {
        bool reported = claims.Any(c => c.IsHappened && c.Claim.Speakers.All(s => s.Actor != actor));
        return record with { Denied = record.Denied + 1, DeniedButReported = record.DeniedButReported + (reported ? 1 : 0) };
    }

    private static void Count(Dictionary<string, SpeakerRecord> records, string actor, string name, string happening, Func<SpeakerRecord, SpeakerRecord> add)
    {
        SpeakerRecord record = records.GetValueOrDefault(actor) ?? new() { Actor = actor, Name = name };
        record = add(record);
        records[actor] = record.Happenings.Contains(happening) ? record : record with { Happenings = record.Happenings.Add(happening) };
    }

    // Who announces: the one who speaks of his own act, else the speaker who is no medium, else he who is to act.
    private static IEnumerable<(string Actor, string Name)> Announcers(LedgerClaim claim)
    {
        LedgerSpeaker? speaker = claim.Speakers.FirstOrDefault(s => s.Self) ?? claim.Speakers.LastOrDefault(s => s.Kind is not ("medium" or "unnamed"));
        if (speaker is { Actor.Length: > 0 }) return [(speaker.Actor, speaker.Name)];
        return claim.Speakers.IsEmpty && claim.Status is "announced" or "promised" or "ordered" or "scheduled" or "" ? claim.Source.Where(a => a.Actor.Length > 0).Select(a => (a.Actor, a.Name)) : [];
    }

    private static IEnumerable<(string Actor, string Name)> Deniers(LedgerClaim claim) =>
        claim.Speakers.LastOrDefault(s => s.Kind is not ("medium" or "unnamed")) is { Actor.Length: > 0 } speaker ? [(speaker.Actor, speaker.Name)] : [];
}
