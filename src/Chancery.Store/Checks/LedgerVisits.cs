using Chancery.Store.Happenings;

namespace Chancery.Store.Checks;

/// <summary>Visits that reports tell of, in the form of a list's lines.</summary>
internal static class LedgerVisits
{
    /// <summary>A line for each person who visited; none if the happening is no visit, was not reported as done, or lacks a day, a visitor or a country.</summary>
    internal static IEnumerable<ImportedVisit> Of(Happening happening)
    {
        if (happening.Kind != "CONSULT" || !happening.Claims.Any(c => c.IsHappened) || happening.From is null) yield break;
        bool visit = happening.Mode == "visit" || happening.Claims.Any(c => c.Claim.Source.Any(a => a.Role == "visitor"));
        if (!visit) yield break;
        string to = Host(happening);
        if (to.Length == 0) yield break;
        foreach (LedgerActor visitor in happening.Source.Where(a => ActorSets.IsCountry(a.Country) && a.Country != to && a.Role != "host"))
        {
            yield return Line(happening, visitor.Country, to) with
            {
                Name = visitor.Name.Length > 0 ? visitor.Name : visitor.Text,
                Person = visitor.Actor.StartsWith("person/", StringComparison.Ordinal) ? PersonNames.Key(visitor.Name) : "",
            };
        }
    }

    /// <summary>The happening as a line.</summary>
    internal static ImportedVisit Line(Happening happening, string from, string to)
    {
        string quote = happening.Claims.FirstOrDefault(c => c.IsHappened)?.Claim.Quote ?? happening.Claims[0].Claim.Quote;
        DateOnly first = happening.From ?? DateOnly.MinValue;
        return new()
        {
            Id = happening.Id, List = "ledger", From = from, To = to, Place = happening.Where?.Name ?? "", First = first, Last = happening.Precision is "day" && happening.Until is DateOnly last && last >= first ? last : first,
            Remarks = quote, Occasion = VisitListReader.OccasionOf(quote), Reports = [.. happening.Reports],
        };
    }

    private static string Host(Happening happening)
    {
        LedgerActor? host = happening.Claims.SelectMany(c => c.Claim.Target).FirstOrDefault(a => a.Role == "host" && ActorSets.IsCountry(a.Country)) ?? happening.Target.FirstOrDefault(a => ActorSets.IsCountry(a.Country));
        return happening.Where is { Country.Length: 3 } where ? where.Country : host?.Country ?? "";
    }
}
