using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Chancery.Store.Happenings;

/// <summary>
/// Tells whether two claims of one report may be of one act. A report seldom tells one act twice: "condemns X and denounces Y", "opens fire before being shot" are two acts
/// of the same people on the same day in the same place, so that what speaks for two reports of one act says nothing here.
/// </summary>
internal static partial class OneReport
{
    // Words between a joining word and the trigger that it joins: "and has also".
    private const string AFewWords = @"\W+(?:\w+\W+){0,3}$";

    /// <summary>Why they cannot be one act; null if they may.</summary>
    /// <param name="a">The claim that stands first.</param>
    /// <param name="b">The other claim of that report.</param>
    public static string? Divides(ClaimProfile a, ClaimProfile b)
    {
        if (ActsOn(a.Claim, b.Claim) || ActsOn(b.Claim, a.Claim)) return "who acts in one is acted on in the other";
        // What came of an attack is told apart from it: killed, injured, destroyed.
        bool harm = a.Claim.Kind == "ASSAULT" || b.Claim.Kind == "ASSAULT";
        string between = Between(a, b);
        if (Apart().IsMatch(between)) return "told as another, or as come before";
        if (harm) return null;
        if (!IsAlike(a, b)) return $"{Label(a.Claim)} and {Label(b.Claim)} in one report are two acts";
        if (!AreSidesAlike(a.Claim, b.Claim)) return "the sides of two acts in one report";
        if (b.Claim.Target.Any(t => Others().IsMatch(t.Text))) return "the second is of others";
        if (Later().IsMatch(between)) return "one came after the other";
        return a.TriggerStem != b.TriggerStem && Joined().IsMatch(between) ? "joined as a second act" : null;
    }

    // The two sides of a meeting may change places.
    private static bool AreSidesAlike(LedgerClaim a, LedgerClaim b) =>
        (IsSourceAlike(a.Source, b.Source) && IsTargetAlike(a.Target, b.Target))
        || (KindFamilies.IsTwoSided(a.Kind, a.Mode) && KindFamilies.IsTwoSided(b.Kind, b.Mode) && IsSourceAlike(a.Source, b.Target) && IsSourceAlike(a.Target, b.Source));

    private static bool IsSourceAlike(ImmutableArray<LedgerActor> a, ImmutableArray<LedgerActor> b) => !(ActorSets.Likeness(a, b) < 0.9) && !ActorSets.PersonsDiffer(a, b);

    // Of those acted on, a person is not his state: "they are investigated" with him.
    private static bool IsTargetAlike(ImmutableArray<LedgerActor> a, ImmutableArray<LedgerActor> b) =>
        a.IsEmpty || b.IsEmpty || (!(ActorSets.Likeness(a, b) < 0.9) && (!(a.Any(IsPerson) || b.Any(IsPerson)) || ActorSets.SharePerson(a, b)));

    private static bool IsPerson(LedgerActor actor) => actor.Actor.StartsWith("person/", StringComparison.Ordinal);

    // The same words, or an id that names one and no class of people.
    private static bool ActsOn(LedgerClaim one, LedgerClaim other)
    {
        if (KindFamilies.IsTwoSided(one.Kind, one.Mode) || KindFamilies.IsTwoSided(other.Kind, other.Mode)) return false;
        foreach (LedgerActor actor in one.Source)
        {
            if (other.Source.Any(s => IsSame(s, actor)) || !other.Target.Any(t => IsSame(t, actor))) continue;
            return !one.Target.Any(t => IsSame(t, actor));
        }

        return false;
    }

    private static bool IsSame(LedgerActor a, LedgerActor b) =>
        string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase) || (a.Actor.Length > 0 && a.Actor == b.Actor && (a.Actor.StartsWith("person/", StringComparison.Ordinal) || a.Actor.StartsWith("group/", StringComparison.Ordinal)));

    private static bool IsAlike(ClaimProfile a, ClaimProfile b)
    {
        if (a.Claim.Kind != b.Claim.Kind) return a.Families.Any(f => f is "accord" or "truce" or "meet" or "aid" or "move" && b.Families.Contains(f, StringComparer.Ordinal));
        return a.Claim.Mode == b.Claim.Mode || a.Claim.Mode.Length == 0 || b.Claim.Mode.Length == 0 || a.Claim.Kind == "AGREE" || (a.Claim.Mode is "meet" or "negotiate" && b.Claim.Mode is "meet" or "negotiate");
    }

    // The words between the two triggers; none where the ledger keeps no text.
    private static string Between(ClaimProfile a, ClaimProfile b)
    {
        string text = a.Report.Text;
        int from = Math.Min(text.Length, a.Claim.Start + a.Claim.Trigger.Length), until = Math.Min(text.Length, b.Claim.Start);
        return from < until ? text[Math.Max(from, until - 80)..until] : "";
    }

    private static string Label(LedgerClaim claim) => claim.Mode.Length > 0 ? claim.Kind + "/" + claim.Mode : claim.Kind;

    [GeneratedRegex(@"\b(?:before|prior to|previously|earlier|formerly|further|separate|separately|elsewhere)" + AFewWords, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Apart();

    [GeneratedRegex(@"\b(?:after|following|then|later|subsequently|also|since)" + AFewWords, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:and|or|but|while)" + AFewWords, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(?:others?|another|additional|more|further)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Others();
}
