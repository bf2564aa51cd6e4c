using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Chancery.Claims;

namespace Chancery.Store.Happenings;

/// <summary>A claim made ready for comparing: its days, its telling words, its keys for finding partners.</summary>
internal sealed partial class ClaimProfile
{
    // Long enough for a day's slip of time zones and slow reports, short enough to keep blocks small.
    private const int BucketDays = 8;

    // A plan may lie two months before what became of it.
    private const int PlanBucketDays = 64;

    // Words of a quote that make keys, and countries of a claim that count for finding partners.
    private const int KeyWords = 8, MostCountries = 4;

    private static readonly string[] _noCountry = [""];

    private readonly string[] _countries;

    internal ClaimProfile(LedgerReport report, LedgerClaim claim, Wording lead)
    {
        Report = report;
        Claim = claim;
        Lead = lead;
        Quote = Wording.Of(claim.Quote);
        Own = Quote.Without(Wording.Of(string.Join(' ', claim.Source.Concat(claim.Target).Select(a => a.Text + " " + a.Name).Append(claim.Where?.Name ?? ""))));
        SortKey = report.SortKey + "\u0001" + claim.Start.ToString("D8", System.Globalization.CultureInfo.InvariantCulture) + "\u0001" + claim.Id;
        int opening = report.Text.IndexOf(claim.Quote, StringComparison.Ordinal);
        bool back = claim.When is { From: DateOnly when2 } && report.Published is DateOnly day2 && when2 < day2.AddDays(-1);
        SpeaksOfToll = TollForm().IsMatch(report.Text.Length > 400 ? report.Text[..400] : report.Text);
        IsNews = opening >= 0 && opening < 40 && claim.Start < 120 && !back && !claim.Historical && !SpeaksOfToll && !ReferenceForm().IsMatch(claim.Quote);
        _countries = CountriesOf(claim);
        Families = KindFamilies.Of(claim.Kind, claim.Mode);
        TriggerStem = Wording.Stem(claim.Trigger.ToLowerInvariant());
        if (claim.When is { From: DateOnly from } when)
        {
            First = from;
            Last = when.Until ?? from;
            if (Last < First) Last = First;
            IsDated = true;
            IsDayKnown = when.Precision is "day" or "hour" && Last.Value.DayNumber - First.Value.DayNumber <= 1 && !when.Inferred;
        }
        else if (report.Published is DateOnly published && claim.Standing == Standing.Happened)
        {
            // News of a done thing is of its day or of the few days before.
            First = published.AddDays(-3);
            Last = published;
        }
    }

    /// <summary>True if a country takes part in both claims, or in neither any: only then are they compared.</summary>
    internal bool SharesCountry(ClaimProfile other)
    {
        foreach (string country in _countries)
        {
            foreach (string its in other._countries)
            {
                if (country == its) return true;
            }
        }

        return false;
    }

    internal LedgerReport Report { get; }

    internal LedgerClaim Claim { get; }

    internal Wording Quote { get; }

    /// <summary>The quote's telling words without those that name who takes part and where.</summary>
    internal Wording Own { get; }

    /// <summary>The report's headline and first words.</summary>
    internal Wording Lead { get; }

    /// <summary>Orders claims by (published, report id, place in the report).</summary>
    internal string SortKey { get; }

    internal string[] Families { get; }

    internal string TriggerStem { get; }

    /// <summary>First day it may be of; null if nothing is known.</summary>
    internal DateOnly? First { get; }

    /// <summary>Last day it may be of; null if nothing is known.</summary>
    internal DateOnly? Last { get; }

    /// <summary>True if the report's words give a time.</summary>
    internal bool IsDated { get; }

    /// <summary>True if the report's words give the day.</summary>
    internal bool IsDayKnown { get; }

    /// <summary>True for what lies ahead, may be or is denied: it may have its act in a later report.</summary>
    internal bool IsOpen => Claim.Standing != Standing.Happened;

    /// <summary>True if it opens its report as the news of the day: nothing dates it back.</summary>
    internal bool IsNews { get; }

    /// <summary>True if the report tells how a toll grew.</summary>
    internal bool SpeaksOfToll { get; }

    /// <summary>All who take part.</summary>
    internal ImmutableArray<LedgerActor> Everybody => [.. Claim.Source, .. Claim.Target];

    /// <summary>Keys under which it is found by claims of about the same day.</summary>
    internal IEnumerable<ulong> NearKeys(int shift)
    {
        int bucket = Anchor is DateOnly day ? (day.DayNumber / BucketDays) + shift : -1;
        return bucket < 0 && shift != 0 ? [] : Keys(1, bucket);
    }

    /// <summary>Keys under which a plan and what became of it find each other.</summary>
    internal IEnumerable<ulong> PlanKeys(int shift)
    {
        int bucket = Report.Published is DateOnly day ? (day.DayNumber / PlanBucketDays) + shift : -1;
        return bucket < 0 && shift != 0 ? [] : Keys(2, bucket);
    }

    /// <summary>Keys under which a database finds claims that may be partners, without day and country: partners have one in common.</summary>
    internal IEnumerable<int> WordKeys
    {
        get
        {
            uint[] words = Quote.Heaviest(KeyWords);
            return Families.SelectMany(family => words.Select(word => (int)(uint)Mix(Wording.Hash(family), word))).Distinct();
        }
    }

    /// <summary>The days under which those keys stand: that of the act and that of publication; <see cref="NoDay"/> for an unknown one.</summary>
    internal IEnumerable<int> KeyDays => new[] { Anchor?.DayNumber ?? NoDay, Report.Published?.DayNumber ?? NoDay }.Distinct();

    /// <summary>First and last of <see cref="KeyDays"/> of claims of about the same day.</summary>
    internal (int First, int Last) NearDays => DaysAround(Anchor, BucketDays);

    /// <summary>First and last of <see cref="KeyDays"/> of plans for it, and of what became of it.</summary>
    internal (int First, int Last) PlanDays => DaysAround(Report.Published, PlanBucketDays);

    /// <summary>Stands for an unknown day.</summary>
    internal const int NoDay = -1;

    private static (int First, int Last) DaysAround(DateOnly? day, int bucketDays) =>
        day is DateOnly known ? (((known.DayNumber / bucketDays) - 1) * bucketDays, (((known.DayNumber / bucketDays) + 2) * bucketDays) - 1) : (NoDay, NoDay);

    // The day it is looked for: its own where the words give one, else the publication's.
    private DateOnly? Anchor => IsDated && First is DateOnly first ? first : Report.Published;

    private IEnumerable<ulong> Keys(uint space, int bucket)
    {
        uint[] words = Quote.Heaviest(KeyWords);
        foreach (string family in Families)
        {
            ulong head = Mix(((ulong)space << 32) + (uint)bucket, Wording.Hash(family));
            foreach (uint word in words) yield return Mix(head, word);
        }
    }

    private static string[] CountriesOf(LedgerClaim claim)
    {
        SortedSet<string> countries = new(StringComparer.Ordinal);
        foreach (LedgerActor actor in claim.Source) countries.Add(ActorSets.Country(actor));
        foreach (LedgerActor actor in claim.Target) countries.Add(ActorSets.Country(actor));
        if (claim.Where is { } where) countries.Add(where.Country);
        countries.Remove("");
        return countries.Count == 0 ? _noCountry : [.. countries.Take(MostCountries)];
    }

    // "the death toll rises to", "bringing the total", "has increased to".
    [GeneratedRegex(@"\b(?:(?:death |casualty )?toll\b[^.]{0,120}\b(?:ris|rose|increas|climb|updat|revis|grow|grew|reach|pass)|bring(?:s|ing) the (?:total|death toll|number)|(?:ris|increas)\w+ to|later (?:died|dies)|succumb)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TollForm();

    // A quote that hangs on a preposition speaks of an act that the reader knows: "following the arrest of".
    [GeneratedRegex(@"^(?:of|to|from|following|since|during|by|against|after|amid|amidst|for|over|in|at|with|on|about) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReferenceForm();

    private static ulong Mix(ulong a, ulong b)
    {
        ulong x = (a ^ (b * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9;
        return x ^ (x >> 29);
    }
}
