using System.Collections.Immutable;
using Chancery.Store.Derived;
using Chancery.Store.Happenings;
using Chancery.Store.Posts;

namespace Chancery.Store.Checks;

/// <summary>Visits that reports tell of.</summary>
internal static class LedgerVisits
{
    /// <summary>Who went and to whom; null if the happening is no visit, or lacks a visitor or a country.</summary>
    internal static ViewVisit? VisitOf(Happening happening)
    {
        if (happening.Kind != "CONSULT" || !(happening.Mode == "visit" || happening.Claims.Any(c => c.Claim.Source.Any(a => a.Role == "visitor")))) return null;
        string host = Host(happening);
        if (host.Length == 0) return null;
        ImmutableArray<ViewVisitor> visitors =
        [
            .. happening.Source.Where(a => ActorSets.IsCountry(a.Country) && a.Country != host && a.Role != "host").Select(a => new ViewVisitor(
                a.Name.Length > 0 ? a.Name : a.Text, a.Country, PersonNames.IsOneOf(a.Actor) ? PersonNames.Key(a.Name) : null, PostMention.Read(a.Actor, a.Name.Length > 0 ? a.Name : a.Text, a.Country))),
        ];
        return visitors.Length > 0 ? new ViewVisit(host, visitors) : null;
    }

    /// <summary>The words of the first claim that tells of it as done, else of the first claim.</summary>
    internal static string QuoteOf(Happening happening) => (happening.Claims.FirstOrDefault(c => c.IsHappened) ?? happening.Claims[0]).Claim.Quote;

    private static string Host(Happening happening)
    {
        LedgerActor? host = happening.Claims.SelectMany(c => c.Claim.Target).FirstOrDefault(a => a.Role == "host" && ActorSets.IsCountry(a.Country)) ?? happening.Target.FirstOrDefault(a => ActorSets.IsCountry(a.Country));
        return happening.Where is { Country.Length: 3 } where ? where.Country : host?.Country ?? "";
    }
}
