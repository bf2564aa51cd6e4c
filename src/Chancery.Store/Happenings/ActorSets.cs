using System.Collections.Immutable;

namespace Chancery.Store.Happenings;

/// <summary>Compares who takes part: a leader is his state, and the two sides of a meeting may change places.</summary>
internal static class ActorSets
{
    /// <summary>How far two sets name the same: 1 the same, 0 nobody in common, null if one of them is empty.</summary>
    internal static double? Likeness(ImmutableArray<LedgerActor> a, ImmutableArray<LedgerActor> b)
    {
        if (a.IsEmpty || b.IsEmpty) return null;
        if (a.Length > b.Length) (a, b) = (b, a);
        double sum = 0, best = 0;
        foreach (LedgerActor one in a)
        {
            double here = 0;
            foreach (LedgerActor other in b) here = Math.Max(here, Likeness(one, other));
            sum += here;
            best = Math.Max(best, here);
        }

        return ((sum / a.Length) + best) / 2;
    }

    /// <summary>The same id 1; the same state behind two offices .9; the same country .6.</summary>
    internal static double Likeness(LedgerActor a, LedgerActor b)
    {
        if (a.Actor.Length > 0 && a.Actor == b.Actor) return 1;
        string x = Principal(a), y = Principal(b);
        if (x.Length > 0 && x == y) return 0.9;
        return Country(a) is { Length: > 0 } country && country == Country(b) ? 0.6 : 0;
    }

    /// <summary>True if each set names a person or company and none is in both: "Rubio met" is not "Trump met".</summary>
    internal static bool PersonsDiffer(ImmutableArray<LedgerActor> a, ImmutableArray<LedgerActor> b)
    {
        bool first = false, second = false;
        foreach (LedgerActor one in a)
        {
            if (!IsPerson(one) && !IsCompany(one)) continue;
            first = true;
            foreach (LedgerActor other in b)
            {
                if (one.Actor == other.Actor) return false;
            }
        }

        foreach (LedgerActor other in b) second |= IsPerson(other) || IsCompany(other);
        return first && second;
    }

    /// <summary>True if a person with an id of his own is in both sets.</summary>
    internal static bool SharePerson(ImmutableArray<LedgerActor> a, ImmutableArray<LedgerActor> b)
    {
        foreach (LedgerActor one in a)
        {
            if (!IsPerson(one)) continue;
            foreach (LedgerActor other in b)
            {
                if (one.Actor == other.Actor) return true;
            }
        }

        return false;
    }

    /// <summary>Whom somebody acts for: his state for those who hold its offices, himself for everybody else.</summary>
    internal static string Principal(LedgerActor actor)
    {
        bool office = actor.Sector is "GOV" or "MIL" or "SPY" or "" or "COP" or "LEG" or "JUD";
        return office && Country(actor) is { Length: > 0 } country ? "state/" + country.ToLowerInvariant() : actor.Actor;
    }

    /// <summary>The actor's country; empty for bodies of no one state.</summary>
    internal static string Country(LedgerActor actor) => IsCountry(actor.Country) ? actor.Country : "";

    /// <summary>True for a country's code, false for IGO, NGO, GRP, MED, BUS and the empty one.</summary>
    internal static bool IsCountry(string code) => code.Length == 3 && code is not ("IGO" or "NGO" or "GRP" or "MED" or "BUS");

    private static bool IsCompany(LedgerActor actor) => actor.Actor.StartsWith("company/", StringComparison.Ordinal);

    private static bool IsPerson(LedgerActor actor) => actor.Actor.StartsWith("person/", StringComparison.Ordinal);
}
