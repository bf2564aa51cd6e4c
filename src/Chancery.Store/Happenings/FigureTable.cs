using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Store.Happenings;

/// <summary>Which of several values is shown as the best.</summary>
public enum FigureRule : byte
{
    /// <summary>Of the values of the last three days of reports the one with the best source; of equals the latest.</summary>
    LatestMostAuthoritative,

    /// <summary>The middle value; of two the lower.</summary>
    Median,

    /// <summary>The least value.</summary>
    Minimum,

    /// <summary>The greatest value.</summary>
    Maximum,
}

/// <summary>The numbers of one act, one line for each thing counted: soldiers deployed are no casualties, a part is no total.</summary>
public static class FigureTable
{
    /// <summary>The lines of a happening, in the order in which they were first reported.</summary>
    /// <param name="happening">The happening.</param>
    /// <param name="rule">How the best value is chosen.</param>
    /// <exception cref="ArgumentNullException"><paramref name="happening"/> is null.</exception>
    public static ImmutableArray<FigureLine> Of(Happening happening, FigureRule rule = FigureRule.LatestMostAuthoritative)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Lines(happening.Claims.SelectMany(Values), rule);
    }

    /// <summary>Every value of one thing counted over many happenings: the series of a running topic.</summary>
    /// <param name="happenings">The happenings, as a question has chosen them.</param>
    /// <param name="rule">How the best value is chosen.</param>
    /// <returns>A line for each dyad, family of acts and thing counted, with its values by day; most values first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happenings"/> is null.</exception>
    public static ImmutableArray<FigureSeries> Series(IEnumerable<Happening> happenings, FigureRule rule = FigureRule.LatestMostAuthoritative)
    {
        ArgumentNullException.ThrowIfNull(happenings);
        return [.. happenings.GroupBy(Topic, StringComparer.Ordinal)
            .SelectMany(g => Lines(g.SelectMany(h => h.Claims).SelectMany(Values), rule).Select(line => new FigureSeries(g.Key, line)))
            .OrderByDescending(s => s.Line.Values.Length).ThenBy(s => s.Topic, StringComparer.Ordinal).ThenBy(s => s.Line.Counted, StringComparer.Ordinal)];
    }

    /// <summary>The rule in words, as it is printed under a table.</summary>
    public static string Describe(FigureRule rule) => rule switch
    {
        FigureRule.Median => "best = the middle of all values; low and high = the least and the greatest",
        FigureRule.Minimum => "best = the least value; low and high = the least and the greatest",
        FigureRule.Maximum => "best = the greatest value; low and high = the least and the greatest",
        _ => "best = of the values of the last three days of reports the one with the best source (official body, then the report itself or a medium, then a person or an unnamed source; hedged words count one less), of equals the latest; low and high = the least and the greatest",
    };

    private static string Topic(Happening happening)
    {
        string[] sides = [.. happening.Source.Concat(happening.Target).Select(a => ActorSets.Country(a) is { Length: > 0 } c ? c : a.Actor).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return happening.Kind + " " + string.Join('–', sides);
    }

    private static ImmutableArray<FigureLine> Lines(IEnumerable<FigureValue> values, FigureRule rule) =>
        [.. values.GroupBy(v => (v.Counted, v.Scope)).Select(g => Line(g.Key.Counted, g.Key.Scope, [.. g.OrderBy(v => v.Published ?? DateOnly.MinValue).ThenBy(v => v.Report, StringComparer.Ordinal)], rule))];

    private static FigureLine Line(string counted, string scope, ImmutableArray<FigureValue> values, FigureRule rule)
    {
        double[] all = [.. values.Select(v => v.Value).Order()];
        double best = rule switch
        {
            FigureRule.Median => all[(all.Length - 1) / 2],
            FigureRule.Minimum => all[0],
            FigureRule.Maximum => all[^1],
            _ => Latest(values),
        };
        return new(counted, scope, values, values.Min(v => v.Low ?? v.Value), best, values.Max(v => v.High ?? v.Value), rule, Disagreements(values));
    }

    private static double Latest(ImmutableArray<FigureValue> values)
    {
        DateOnly? last = values.Max(v => v.Published);
        return values.Where(v => last is null || v.Published >= last.Value.AddDays(-2)).OrderByDescending(v => v.Authority).ThenByDescending(v => v.Published).ThenByDescending(v => v.Report, StringComparer.Ordinal).First().Value;
    }

    // Of the same days, by different sources, and apart by more than rounding. A later and higher toll is an update.
    private static ImmutableArray<FigureDisagreement> Disagreements(ImmutableArray<FigureValue> values)
    {
        ImmutableArray<FigureDisagreement>.Builder found = ImmutableArray.CreateBuilder<FigureDisagreement>();
        for (int i = 0; i < values.Length; i++)
        {
            for (int k = i + 1; k < values.Length; k++)
            {
                (FigureValue a, FigureValue b) = (values[i], values[k]);
                if (b.Published?.DayNumber - a.Published?.DayNumber > 1) break;
                if (a.Claim != b.Claim && a.Source != b.Source && Apart(a, b)) found.Add(new(a, b));
            }
        }

        return found.DrainToImmutable();
    }

    private static bool Apart(FigureValue a, FigureValue b)
    {
        double slack = a.Approximate || b.Approximate ? 1.15 : 1.0;
        (double lowA, double highA) = (a.Low ?? 0, a.High ?? double.PositiveInfinity);
        (double lowB, double highB) = (b.Low ?? 0, b.High ?? double.PositiveInfinity);
        return lowA > highB * slack || lowB > highA * slack;
    }

    private static IEnumerable<FigureValue> Values(HappeningClaim one)
    {
        foreach (IGrouping<(string Counted, string Scope), LedgerFigure> group in one.Claim.Figures.GroupBy(f => (Counted: Counted(f), Scope: f.Scope.Length > 0 ? f.Scope : "new")))
        {
            LedgerFigure[] figures = [.. group.Where(f => f.Low is not null || f.High is not null)];
            if (figures.Length == 0) continue;
            // "one Malian and two Ghanaians killed": parts of one count, told one by one.
            double? low = figures.Any(f => f.Low is null) ? null : figures.Sum(f => f.Low), high = figures.Any(f => f.High is null) ? null : figures.Sum(f => f.High);
            LedgerSpeaker? speaker = one.Claim.Speakers.LastOrDefault();
            yield return new(group.Key.Counted, group.Key.Scope, one.Report.Id, one.Claim.Id, one.Report.Published, low, high, figures.Any(f => f.Approximate), string.Join(" + ", figures.Select(f => $"{f.Text} {f.Unit}".Trim())),
                speaker?.Name ?? "", speaker is null ? "report " + one.Report.Id : speaker.Actor.Length > 0 ? speaker.Actor : speaker.Text, Authority(speaker, one.Claim.Hedged));
        }
    }

    // What is counted: for people the state they are in, whatever they are called; a part keeps its noun.
    private static string Counted(LedgerFigure figure)
    {
        bool people = figure.Measure.EndsWith("injured", StringComparison.Ordinal) || figure.Measure is "dead" or "missing" or "detained" or "abducted" or "displaced";
        string unit = Wording.Stem(figure.Unit.ToLowerInvariant());
        if (people && figure.Scope != "part") return "people " + figure.Measure;
        string counted = figure.Measure.Length > 0 ? $"{unit} {figure.Measure}" : unit;
        return figure.Of is null || people ? counted : $"{counted} of the {figure.Of}";
    }

    private static int Authority(LedgerSpeaker? speaker, bool hedged)
    {
        int rank = speaker is null ? 2 : speaker.Kind switch
        {
            "body" or "office" => speaker.Sector is "GOV" or "MIL" or "COP" or "JUD" or "LEG" or "SPY" or "IGO" || speaker.Country == "IGO" ? 3 : 2,
            "medium" => 2,
            "person" => speaker.Sector is "GOV" or "MIL" or "COP" ? 2 : 1,
            _ => 1,
        };
        return hedged ? rank - 1 : rank;
    }
}

/// <summary>One thing counted, with every value that was given for it.</summary>
/// <param name="Counted">"people dead", "soldier deployed of the source".</param>
/// <param name="Scope">new, total or part.</param>
/// <param name="Values">In the order of publication.</param>
/// <param name="Low">The least that any source gives.</param>
/// <param name="Best">By <paramref name="Rule"/>.</param>
/// <param name="High">The greatest that any source gives.</param>
/// <param name="Rule">How the best is chosen.</param>
/// <param name="Disagreements">Values of the same days that cannot both be right.</param>
public sealed record FigureLine(string Counted, string Scope, ImmutableArray<FigureValue> Values, double Low, double Best, double High, FigureRule Rule, ImmutableArray<FigureDisagreement> Disagreements);

/// <summary>A value with its source.</summary>
/// <param name="Counted">What is counted.</param>
/// <param name="Scope">new, total or part.</param>
/// <param name="Report">Id of the report.</param>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Published">Day of publication; null if unknown.</param>
/// <param name="Low">Least value; null for "up to".</param>
/// <param name="High">Greatest value; null for "at least".</param>
/// <param name="Approximate">True for "around".</param>
/// <param name="Text">The words.</param>
/// <param name="Speaker">Name of who gives it; empty for the report itself.</param>
/// <param name="Source">Id of who gives it: an actor's, or the report's.</param>
/// <param name="Authority">3 an official body, 2 the report, a medium or an official in person, 1 others; one less where the words hold back.</param>
public sealed record FigureValue(string Counted, string Scope, string Report, string Claim, DateOnly? Published, double? Low, double? High, bool Approximate, string Text, string Speaker, string Source, int Authority)
{
    /// <summary>One number for it: the middle of a range, the bound of an open one.</summary>
    public double Value => Low is double low && High is double high ? (low + high) / 2 : Low ?? High ?? 0;

    /// <summary>"at least 40 people (Gaza Health Ministry)".</summary>
    public override string ToString() => Speaker.Length > 0 ? $"{Text} ({Speaker})" : string.Create(CultureInfo.InvariantCulture, $"{Text} ({Source})");
}

/// <summary>Two values that cannot both be right.</summary>
/// <param name="First">The earlier.</param>
/// <param name="Second">The later.</param>
public sealed record FigureDisagreement(FigureValue First, FigureValue Second);

/// <summary>The numbers of a running topic.</summary>
/// <param name="Topic">Kind of act and the sides: "ASSAULT ISR–PSE".</param>
/// <param name="Line">What is counted, with its values by day.</param>
public sealed record FigureSeries(string Topic, FigureLine Line);
