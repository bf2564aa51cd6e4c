using System.Globalization;
using Chancery.Store.Happenings;

namespace Chancery.Tests.Happenings;

/// <summary>Builds reports and claims by hand, with the slots a test cares about.</summary>
internal static class Story
{
    internal static LedgerReport Report(string id, string? day, string text, params LedgerClaim[] claims) =>
        new() { Id = id, Published = day is null ? null : Day(day), Text = text, Claims = [.. claims.Select((c, i) => c with { Id = c.Id.Length > 0 ? c.Id : $"{id}.{i}", Start = c.Start > 0 ? c.Start : i })] };

    internal static LedgerClaim Claim(string kind, string mode, string quote, string trigger, LedgerActor[] source, LedgerActor[] target) =>
        new() { Id = "", Kind = kind, Mode = mode, Quote = quote, Trigger = trigger, Source = [.. source], Target = [.. target] };

    internal static LedgerActor State(string iso, string name, string sector = "GOV", string role = "actor") => new(name, name, "state/" + iso.ToLowerInvariant() + (sector == "GOV" ? "" : "/" + sector.ToLowerInvariant()), iso, sector, role);

    internal static LedgerActor Person(string id, string name, string iso, string role = "actor") => new(name, name, "person/" + id, iso, "GOV", role);

    internal static LedgerFigure Dead(double n, string unit = "people", string scope = "new") => new(n.ToString(CultureInfo.InvariantCulture), n, n, false, unit, "dead", "target", scope);

    internal static LedgerSpeaker Body(string name, string country) => new(name, name, "state/" + country.ToLowerInvariant() + "/gov", country, "GOV", "body", false);

    internal static LedgerTime On(string day) => new(Day(day), Day(day), "day");

    internal static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static LedgerClaim Bombing(string quote, string trigger, params LedgerFigure[] figures) =>
        Claim("ASSAULT", "suicide-attack", quote, trigger, [], [State("PAK", "people", "CVL", "victim")]) with { Figures = [.. figures], Where = new("Islamabad", "PAK", 33.7, 73.1, "city") };
}
