using System.Collections.Immutable;
using System.Globalization;
using Chancery.Claims;

namespace Chancery.Store.Happenings;

/// <summary>Says how likely two claims are of one act. Looks at the two claims and their reports only, so the answer never depends on what else the ledger holds.</summary>
internal static class PairScorer
{
    /// <summary>What is weighed, in the order of the constants below.</summary>
    internal static readonly ImmutableArray<string> Names =
    [
        "base", "same kind and mode", "same kind", "source differs", "target", "target differs", "one side unsaid", "person in common", "persons differ", "same day given",
        "days apart", "reports apart", "place", "place differs", "same number", "numbers differ", "quote words", "report words", "standing differs", "same report",
        "no own words in common", "tolls of two days", "toll rises", "news of two days", "dated back", "refers back", "both ahead", "short quote",
        "planned after it happened", "nothing but names in common", "places apart", "person acts in both", "no own words, reports apart",
    ];

    private const int Base = 0, SameMode = 1, SameKind = 2, SourceDiffers = 3, Target = 4, TargetDiffers = 5, Unsaid = 6;
    private const int Person = 7, PersonsDiffer = 8, SameDay = 9, DaysApart = 10, ReportsApart = 11, Place = 12, PlaceDiffers = 13;
    private const int SameNumber = 14, NumbersDiffer = 15, QuoteWords = 16, ReportWords = 17, StandingDiffers = 18, SameReport = 19, NoOwnWords = 20;
    private const int TwoTolls = 21, TollRises = 22, TwoNews = 23, DatedBack = 24, RefersBack = 25, BothAhead = 26, ShortQuote = 27;
    private const int PlannedAfter = 28, NamesOnly = 29, PlacesApart = 30, PersonActs = 31, NoOwnWordsApart = 32;

    // Fitted by logistic regression on the hand-labelled pairs of tests/Chancery.Tests/Happenings/pairs.tsv, rounded; the base is lowered by .8 for precision.
    private static readonly double[] _weights =
    [
        -7.8, 1.6, 1.0, -1.1, 1.0, -0.9, 1.1, 2.0, -1.1, 1.2,
        -0.7, -0.3, 1.0, -2.3, 0.9, -0.9, 2.9, 0.3, -0.1, -0.5,
        -0.2, -2.5, 0.1, -1.1, 2.8, 0.3, 0.6, 0.8,
        -1.0, -1.6, -1.4, -0.8, -0.1,
    ];

    /// <summary>Score of a pair; minus infinity if it cannot be one act.</summary>
    internal static double Score(ClaimProfile a, ClaimProfile b)
    {
        Span<double> features = stackalloc double[_weights.Length];
        if (!TryRead(a, b, features, null)) return double.NegativeInfinity;
        double score = 0;
        for (int i = 0; i < _weights.Length; i++) score += _weights[i] * features[i];
        return score;
    }

    /// <summary>Score of a pair with the evidence in words.</summary>
    internal static Merge Explain(ClaimProfile a, ClaimProfile b)
    {
        double[] features = new double[_weights.Length];
        string[] words = new string[_weights.Length];
        if (string.CompareOrdinal(a.SortKey, b.SortKey) > 0) (a, b) = (b, a);
        if (!TryRead(a, b, features, words)) return new(a.Claim.Id, b.Claim.Id, double.NegativeInfinity, [new(words[Base], double.NegativeInfinity)]);
        ImmutableArray<MergeEvidence>.Builder evidence = ImmutableArray.CreateBuilder<MergeEvidence>();
        double score = 0;
        for (int i = 0; i < _weights.Length; i++)
        {
            double weight = _weights[i] * features[i];
            score += weight;
            if (i > 0 && Math.Abs(weight) >= 0.005) evidence.Add(new(words[i] ?? Names[i], Math.Round(weight, 2)));
        }

        return new(a.Claim.Id, b.Claim.Id, Math.Round(score, 3), evidence.DrainToImmutable());
    }

    /// <summary>Fills the features; false if the two cannot be one act (the first word then says why).</summary>
    internal static bool TryRead(ClaimProfile a, ClaimProfile b, Span<double> features, string[]? words)
    {
        // The order decides nothing: put the earlier first, so that sums come out alike to the last bit.
        if (string.CompareOrdinal(a.SortKey, b.SortKey) > 0) (a, b) = (b, a);
        features.Clear();
        features[Base] = 1;
        if (a.Report.Id == b.Report.Id && OneReport.Divides(a, b) is { } divided) return Cannot(words, divided);
        return ReadKind(a, b, features, words) && ReadActors(a, b, features, words) && ReadDays(a, b, features, words) && ReadPlace(a, b, features, words) && ReadRest(a, b, features, words);
    }

    private static bool ReadKind(ClaimProfile a, ClaimProfile b, Span<double> features, string[]? words)
    {
        bool family = false;
        foreach (string name in a.Families) family |= b.Families.Contains(name, StringComparer.Ordinal);
        if (!family) return Cannot(words, $"{a.Claim.Kind} is not {b.Claim.Kind}");
        bool sameKind = a.Claim.Kind == b.Claim.Kind;
        if (sameKind && KindFamilies.Conflict(a.Claim.Kind, a.Claim.Mode, b.Claim.Mode)) return Cannot(words, $"{a.Claim.Mode} is not {b.Claim.Mode}");
        if (a.Claim.Ordinal is { } x && b.Claim.Ordinal is { } y && x.N != y.N && x.Of == y.Of) return Cannot(words, $"number {x.N} is not number {y.N}");
        features[SameMode] = sameKind && a.Claim.Mode == b.Claim.Mode ? 1 : 0;
        features[SameKind] = sameKind ? 1 : 0;
        if (words is null) return true;
        words[SameMode] = $"same kind and mode ({Label(a.Claim)})";
        words[SameKind] = $"same kind ({a.Claim.Kind})";
        return true;
    }

    private static bool ReadActors(ClaimProfile a, ClaimProfile b, Span<double> features, string[]? words)
    {
        double? source = ActorSets.Likeness(a.Claim.Source, b.Claim.Source), target = ActorSets.Likeness(a.Claim.Target, b.Claim.Target);
        if (KindFamilies.IsTwoSided(a.Claim.Kind, a.Claim.Mode) || KindFamilies.IsTwoSided(b.Claim.Kind, b.Claim.Mode))
        {
            double? source2 = ActorSets.Likeness(a.Claim.Source, b.Claim.Target), target2 = ActorSets.Likeness(a.Claim.Target, b.Claim.Source);
            if ((source2 ?? 0) + (target2 ?? 0) > (source ?? 0) + (target ?? 0)) (source, target) = (source2, target2);
        }

        features[SourceDiffers] = source is double s && s < 0.3 ? 1 : 0;
        features[Target] = target ?? 0;
        features[TargetDiffers] = target is double t && t < 0.3 ? 1 : 0;
        features[Unsaid] = (source is null ? 0.5 : 0) + (target is null ? 0.5 : 0);
        ImmutableArray<LedgerActor> all = a.Everybody, others = b.Everybody;
        features[Person] = ActorSets.SharePerson(all, others) ? 1 : 0;
        // A president signs many orders; one man is arrested seldom.
        features[PersonActs] = features[Person] > 0 && !ActorSets.SharePerson(a.Claim.Target, others) && !ActorSets.SharePerson(all, b.Claim.Target) ? 1 : 0;
        features[PersonsDiffer] = ActorSets.PersonsDiffer(a.Claim.Source, b.Claim.Source) || ActorSets.PersonsDiffer(a.Claim.Target, b.Claim.Target) ? 1 : 0;
        if (words is not null)
        {
            words[SourceDiffers] = $"source differs ({NamesOf(a.Claim.Source)} / {NamesOf(b.Claim.Source)})";
            words[Target] = $"target alike ({NamesOf(a.Claim.Target)} / {NamesOf(b.Claim.Target)})";
            words[TargetDiffers] = $"target differs ({NamesOf(a.Claim.Target)} / {NamesOf(b.Claim.Target)})";
            words[Unsaid] = "source or target unsaid in one of them";
            words[Person] = "a person takes part in both";
            words[PersonsDiffer] = "different persons take part";
            words[PersonActs] = "that person acts, and may act often";
        }

        bool apart = source is double p && p == 0 && target is double q && q == 0;
        return !apart || Cannot(words, "neither source nor target in common");
    }

    private static bool ReadDays(ClaimProfile a, ClaimProfile b, Span<double> features, string[]? words)
    {
        int? reports = a.Report.Published is DateOnly x && b.Report.Published is DateOnly y ? Math.Abs(x.DayNumber - y.DayNumber) : null;
        bool plan = a.IsOpen || b.IsOpen;
        int days = 0;
        if (a.First is DateOnly first && b.First is DateOnly other)
        {
            // Days between the two stretches of time; none if they overlap.
            days = Math.Max(0, Math.Max(first.DayNumber - b.Last!.Value.DayNumber, other.DayNumber - a.Last!.Value.DayNumber));
            int most = a.IsDayKnown && b.IsDayKnown ? 1 : a.IsDated && b.IsDated ? 3 : 7;
            if (days > most) return Cannot(words, string.Create(CultureInfo.InvariantCulture, $"{days} days apart"));
        }

        if (reports > (plan ? PlanDays : 21) && !(a.IsDated && b.IsDated)) return Cannot(words, string.Create(CultureInfo.InvariantCulture, $"reports {reports} days apart"));
        bool sameDay = a.IsDayKnown && b.IsDayKnown && days == 0;
        features[SameDay] = sameDay ? 1 : IsDueThen(a, b) || IsDueThen(b, a) ? 0.8 : 0;
        features[DaysApart] = days;
        features[ReportsApart] = Math.Min(reports ?? 0, 14) * (plan ? 0.4 : sameDay ? 0.25 : 1);
        if (words is null) return true;
        words[SameDay] = sameDay ? $"both give the same day ({a.First:yyyy-MM-dd})" : "one was due on the day on which the other is the news";
        words[DaysApart] = string.Create(CultureInfo.InvariantCulture, $"{days} days apart");
        words[ReportsApart] = string.Create(CultureInfo.InvariantCulture, $"reports {reports} days apart");
        return true;
    }

    private static bool IsDueThen(ClaimProfile plan, ClaimProfile news) =>
        plan.IsOpen && plan.IsDayKnown && !news.IsDated && !news.IsOpen && news.Report.Published is DateOnly day && day.DayNumber - plan.First!.Value.DayNumber is 0 or 1;

    private static bool ReadPlace(ClaimProfile a, ClaimProfile b, Span<double> features, string[]? words)
    {
        if (a.Claim.Where is not { } x || b.Claim.Where is not { } y) return true;
        if (words is not null) words[Place] = $"place ({x.Name} / {y.Name})";
        if (words is not null) words[PlaceDiffers] = $"place differs ({x.Name} / {y.Name})";
        bool fine = IsFine(x) && IsFine(y);
        if (x.Country.Length > 0 && y.Country.Length > 0 && x.Country != y.Country && !KindFamilies.IsTwoSided(a.Claim.Kind, a.Claim.Mode)) features[PlaceDiffers] = 1.5;
        else if (string.Equals(x.Name, y.Name, StringComparison.OrdinalIgnoreCase)) features[Place] = x.Precision is "country" or "area" ? 0.4 : x.Precision is "region" ? 0.7 : 1;
        else if (Kilometres(x, y) is double far)
        {
            if (fine && far <= 30) features[Place] = 0.6;
            else if (fine && far > 120) features[PlaceDiffers] = 1;
            else if (!fine && far > 1500) features[PlaceDiffers] = 0.5;
            else if (x.Precision == "region" && y.Precision == "region") features[PlaceDiffers] = 0.8;
        }
        else if (fine) features[PlaceDiffers] = 0.4;
        if (features[Place] <= 0 && x.Precision != "country" && y.Precision != "country" && IsUnnamed(x, b.Report.Text) && IsUnnamed(y, a.Report.Text)) features[PlacesApart] = 1;
        if (words is not null) words[PlacesApart] = $"neither report names the other's place ({x.Name} / {y.Name})";
        return true;
    }

    // By its first word: "Sumy" for "Sumy Oblast".
    private static bool IsUnnamed(LedgerPlace place, string text) =>
        text.Length > 0 && place.Name.Split(' ', 2)[0] is { Length: > 0 } name && !text.Contains(name, StringComparison.Ordinal);

    private static bool ReadRest(ClaimProfile a, ClaimProfile b, Span<double> features, string[]? words)
    {
        (features[SameNumber], features[NumbersDiffer]) = Numbers(a.Claim, b.Claim, words);
        float quote = Wording.Shared(a.Quote, b.Quote), lead = Wording.Shared(a.Lead, b.Lead);
        features[QuoteWords] = Cosine(quote, a.Quote, b.Quote);
        features[ReportWords] = Math.Min(lead, 15);
        bool denied = a.Claim.Standing == Standing.Denied, otherDenied = b.Claim.Standing == Standing.Denied;
        features[StandingDiffers] = denied != otherDenied ? 1 : a.IsOpen != b.IsOpen ? 0.5 : 0;
        features[SameReport] = a.Report.Id == b.Report.Id ? 1 : 0;
        // Daily news of one war names the same sides and places every day; what is left over tells the days apart.
        float own = Wording.Shared(a.Own, b.Own);
        features[NoOwnWords] = own < 0.7f ? 1 : 0;
        features[BothAhead] = a.IsOpen && b.IsOpen ? 1 : 0;
        features[ShortQuote] = Math.Max(0, 4 - Math.Min(a.Quote.Total, b.Quote.Total));
        ReadNews(a, b, features);
        features[NoOwnWordsApart] = features[NoOwnWords] * features[ReportsApart];
        bool anchored = features[Place] > 0 || features[SameNumber] > 0 || features[Person] > 0 || features[SameDay] > 0 || features[DatedBack] > 0;
        features[NamesOnly] = a.Claim.Kind == "ASSAULT" && own < 0.7f && !anchored ? 1 : 0;
        if (words is null) return true;
        words[PlannedAfter] = "the later report speaks of it as ahead, the earlier as done";
        words[NamesOnly] = "neither place, number, person nor day in common, and no word of their own";
        words[NoOwnWordsApart] = "no telling word in common, and reports of different days";
        words[TwoTolls] = "each is the news of its day and gives a number of its own";
        words[TollRises] = "the later report speaks of a rising toll";
        words[RefersBack] = "the later report speaks of it as known";
        words[BothAhead] = "both speak of it as ahead or possible";
        words[ShortQuote] = "few telling words";
        words[TwoNews] = "each opens its report as news of its day";
        words[DatedBack] = $"the later report dates it back to the earlier report's day";
        words[QuoteWords] = string.Create(CultureInfo.InvariantCulture, $"{features[QuoteWords]:P0} of the quotes' telling words in common");
        words[ReportWords] = string.Create(CultureInfo.InvariantCulture, $"weight {features[ReportWords]:F1} of telling words in both reports");
        words[StandingDiffers] = $"standing differs ({Word(a.Claim)} / {Word(b.Claim)})";
        words[SameReport] = "both in one report";
        words[NoOwnWords] = "no telling word in common besides the names of sides and places";
        return true;
    }

    // Two days' news of one kind, or a second report of one act?
    private static void ReadNews(ClaimProfile a, ClaimProfile b, Span<double> features)
    {
        if (a.Report.Published is not DateOnly first || b.Report.Published is not DateOnly second || first == second) return;
        (ClaimProfile earlier, ClaimProfile later) = first < second ? (a, b) : (b, a);
        bool differ = features[NumbersDiffer] > 0;
        if (differ && later.SpeaksOfToll) features[TollRises] = 1;
        else if (differ) features[TwoTolls] = 1;
        features[NumbersDiffer] = 0;
        if (earlier.Claim.Standing == Standing.Happened && later.Claim.Standing is Standing.Planned or Standing.Possible) features[PlannedAfter] = 1;
        if (earlier.IsNews && later.IsNews) features[TwoNews] = 1;
        if (earlier.IsNews && !later.IsNews && !later.IsOpen) features[RefersBack] = 1;
        DateOnly day = earlier.IsDayKnown ? earlier.First!.Value : earlier.Report.Published!.Value;
        if (later.IsDated && later.Last < second && later.First <= day && later.Last >= day.AddDays(-1) && later.Last!.Value.DayNumber - later.First!.Value.DayNumber <= 7) features[DatedBack] = 1;
    }

    private static (double Same, double Differ) Numbers(LedgerClaim a, LedgerClaim b, string[]? words)
    {
        double same = 0, differ = 0;
        foreach (LedgerFigure x in a.Figures)
        {
            foreach (LedgerFigure y in b.Figures)
            {
                if (x.Measure != y.Measure || (x.Low ?? x.High) is not double u || (y.Low ?? y.High) is not double v) continue;
                if (u == v)
                {
                    // Percentages are mostly round, and so alike by chance.
                    double weight = (u >= 20 ? 1.5 : u >= 5 ? 1 : 0.5) * (x.Unit is "%" or "percent" or "per cent" ? 0.4 : 1);
                    if (weight > same && words is not null) words[SameNumber] = $"the same number ({x.Text} {x.Unit})";
                    same = Math.Max(same, weight);
                }
                else if (x.Measure.Length > 0 && x.Scope == y.Scope && x.Scope != "part")
                {
                    double weight = Math.Max(u, v) / Math.Max(1, Math.Min(u, v)) > 3 ? 1.5 : 0.7;
                    if (weight > differ && words is not null) words[NumbersDiffer] = $"numbers differ ({x.Text} / {y.Text} {x.Measure})";
                    differ = Math.Max(differ, weight);
                }
            }
        }

        if (same > 0 && FirstDiffer(a, b) && differ > 0) same = 0;
        return (same, same > 0 ? 0 : differ);
    }

    // "68 killed, 37 of them in the city" is not "37 killed".
    private static bool FirstDiffer(LedgerClaim a, LedgerClaim b) =>
        a.Figures[0].Measure == b.Figures[0].Measure && (a.Figures[0].Low ?? a.Figures[0].High) != (b.Figures[0].Low ?? b.Figures[0].High);

    /// <summary>Days within which a plan and its outcome are looked for.</summary>
    internal const int PlanDays = 60;

    private static float Cosine(float shared, Wording a, Wording b) => a.Total > 0 && b.Total > 0 ? shared / MathF.Sqrt(a.Total * b.Total) : 0;

    private static bool IsFine(LedgerPlace place) => place.Precision is "site" or "city";

    /// <summary>Distance over the globe; null if a coordinate is unknown or stands for a whole country.</summary>
    internal static double? Kilometres(LedgerPlace a, LedgerPlace b)
    {
        if (a.Precision == "country" || b.Precision == "country") return null;
        if (a.Latitude is not double p || a.Longitude is not double q || b.Latitude is not double r || b.Longitude is not double s) return null;
        const double Radian = Math.PI / 180;
        double h = Math.Pow(Math.Sin((r - p) * Radian / 2), 2) + (Math.Cos(p * Radian) * Math.Cos(r * Radian) * Math.Pow(Math.Sin((s - q) * Radian / 2), 2));
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static bool Cannot(string[]? words, string why)
    {
        if (words is not null) words[Base] = why;
        return false;
    }

    private static string NamesOf(ImmutableArray<LedgerActor> actors) => string.Join(", ", actors.Select(a => a.Name.Length > 0 ? a.Name : a.Text));

    private static string Label(LedgerClaim claim) => claim.Mode.Length > 0 ? $"{claim.Kind}/{claim.Mode}" : claim.Kind;

    private static string Word(LedgerClaim claim) => claim.Standing.ToString().ToLowerInvariant();
}
