using System.Collections.Immutable;
using System.Globalization;
using Chancery.Store.Derived;
using Chancery.Store.Happenings;

namespace Chancery.Store.Checks;

/// <summary>Counts what a claim of number counts, in the ledger and in imported lists, and says whether it holds.</summary>
public sealed class OrdinalCheck
{
    private readonly ImmutableArray<VisitList> _lists;
    private readonly ImmutableArray<KnownAct> _acts;
    private readonly ImmutableArray<ImportedVisit> _told;
    private readonly LedgerDays _days;

    // Acts that make a row by themselves.
    private const int Several = 2;

    /// <summary>A check against what is known.</summary>
    /// <param name="happenings">The ledger's happenings.</param>
    /// <param name="lists">The lists that the user imported.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public OrdinalCheck(IEnumerable<Happening> happenings, IEnumerable<VisitList> lists)
    {
        ArgumentNullException.ThrowIfNull(happenings);
        ArgumentNullException.ThrowIfNull(lists);
        ImmutableArray<Happening> all = [.. happenings];
        _acts = [.. all.Select(KnownAct.Of)];
        _lists = [.. lists];
        _told = [.. _acts.SelectMany(a => a.VisitLines())];
        _days = LedgerDays.Of(all.SelectMany(h => h.Claims).Select(c => c.Report.Published).OfType<DateOnly>());
    }

    /// <summary>A check against those acts that may bear on the questions.</summary>
    /// <param name="acts">Acts of the ledger: at least all of the questions' kinds, actors and countries.</param>
    /// <param name="lists">The lists that the user imported.</param>
    /// <param name="days">Of which days the ledger holds reports with claims.</param>
    /// <param name="holder">The person in a post of a country on a day, by what reports say; null or empty where none is known.</param>
    internal OrdinalCheck(IEnumerable<KnownAct> acts, IEnumerable<VisitList> lists, LedgerDays days, Func<string, string, DateOnly, string>? holder = null)
    {
        _acts = [.. acts];
        _lists = [.. lists];
        _told = [.. _acts.SelectMany(a => a.VisitLines(holder))];
        _days = days;
    }

    /// <summary>Answers a question.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="question"/> is null.</exception>
    public CheckAnswer Answer(OrdinalQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.IsVisit ? AnswerVisits(question) : AnswerActs(question);
    }

    private CheckAnswer AnswerVisits(OrdinalQuestion question)
    {
        bool byOffice = question.Person.Length == 0;
        ImmutableArray<VisitList> lists = [.. _lists.Where(l => Concerns(l, question))];
        ImportedVisit[] all = [.. lists.SelectMany(l => l.Visits).Concat(_told).Where(v => Fits(v, question))];
        DateOnly since = question.Since ?? DateOnly.MinValue, until = question.Day ?? (all.Length > 0 ? all.Max(v => v.Last) : DateOnly.MaxValue);
        DateOnly from = question.CountsFrom ?? DateOnly.MinValue;
        ImportedVisit[] counted = [.. all.Where(v => v.First >= from && v.First <= until)];
        Coverage coverage = CoverageOf(lists, question, since, until, counted);
        ImmutableArray<RuleCount> counts = [.. CountingRule.All(byOffice).Select(rule => Count(rule, counted, all, question, since))];
        return Verdict(question, counts, coverage);
    }

    private CheckAnswer AnswerActs(OrdinalQuestion question)
    {
        DateOnly since = question.Since ?? DateOnly.MinValue, until = question.Day ?? DateOnly.MaxValue;
        KnownAct[] acts = [.. _acts.Where(h => h.Kind == question.Kind && (question.Mode.Length == 0 || h.Mode == question.Mode) && h.From >= since && h.From <= until && h.IsHappened
            && h.Source.Any(a => Is(a, question.Person, question.From)) && (question.To.Length == 0 || h.Target.Any(a => a.Country == question.To))).OrderBy(h => h.From).ThenBy(h => h.Id, StringComparer.Ordinal)];
        ImmutableArray<ImportedVisit> lines = [.. acts.Select(h => h.Line(question.From, question.To))];
        DateOnly from = question.CountsFrom ?? DateOnly.MinValue;
        ImportedVisit[] counted = [.. lines.Where(l => l.First >= from)];
        // Two happenings within a day may be one act that was not seen to be one.
        ImmutableArray<RuleCount> counts = [.. new[] { false, true }.Select(merge => Count(new(question.Person.Length == 0, merge, VisitOccasion.None), counted, [.. lines], question, since))];
        return Verdict(question, counts, CoverageOf([], question, since, until, counted));
    }

    private static RuleCount Count(CountingRule rule, ImportedVisit[] counted, ImportedVisit[] all, OrdinalQuestion question, DateOnly since)
    {
        ImmutableArray<CountedVisit> visits = rule.Count(counted);
        int expected = question.IsAhead ? question.N - 1 : question.N;
        bool there = !question.SinceNamesTheLast || rule.Count(all).Any(v => v.First >= since && v.First <= (question.SinceUntil ?? since));
        // Without the visit that "since" names the claim is not false, but it does not hold as worded.
        return new(rule, visits, visits.Length, expected) { IsNamedThere = there };
    }

    private static CheckAnswer Verdict(OrdinalQuestion question, ImmutableArray<RuleCount> counts, Coverage coverage)
    {
        RuleCount[] holding = [.. counts.Where(c => c.Holds)], over = [.. counts.Where(c => c.Count > c.Expected)];
        // With gaps a count is only a least number: too many contradicts, too few decides nothing.
        CheckVerdict verdict;
        string reason;
        if (coverage.IsComplete)
        {
            verdict = holding.Length == counts.Length ? CheckVerdict.Supported : holding.Length == 0 ? CheckVerdict.Contradicted : CheckVerdict.HoldsUnderRule;
            reason = verdict switch
            {
                CheckVerdict.Supported => "it holds under every rule of counting",
                CheckVerdict.Contradicted => "it holds under no rule of counting: " + Counts(counts),
                _ => "it holds only under: " + string.Join(" | ", holding.Select(c => c.Rule)),
            };
        }
        else if (over.Length == counts.Length && question.IsNarrow)
        {
            (verdict, reason) = (CheckVerdict.CannotBeDecided, "more such acts are known, but \"" + question.Of + "\" may mean some of them alone, or those of a new row: " + Counts(counts));
        }
        else if (over.Length == counts.Length)
        {
            (verdict, reason) = (CheckVerdict.Contradicted, "even with gaps more are known than it says: " + Counts(counts));
        }
        else if (coverage.IsLedgerOnly && coverage.ReachesBack && holding.Length > 0)
        {
            verdict = holding.Length == counts.Length ? CheckVerdict.Supported : CheckVerdict.HoldsUnderRule;
            reason = string.Create(CultureInfo.InvariantCulture, $"reports in the ledger tell of {holding[0].Count}, and none tells of more; the ledger cannot rule out others");
            if (verdict == CheckVerdict.HoldsUnderRule) reason += "; it holds only under: " + string.Join(" | ", holding.Select(c => c.Rule));
        }
        else
        {
            (verdict, reason) = (CheckVerdict.CannotBeDecided, coverage.Words);
        }

        return new() { Question = question, Verdict = verdict, Reason = reason, Counts = counts, Coverage = coverage };
    }

    private static string Counts(ImmutableArray<RuleCount> counts) =>
        string.Join(", ", counts.Select(c => c.Count).Distinct().Order().Select(c => c.ToString(CultureInfo.InvariantCulture))) + string.Create(CultureInfo.InvariantCulture, $" counted, {counts[0].Expected} expected");

    // A list bears on the question if it holds the visitor's office and the country visited.
    private static bool Concerns(VisitList list, OrdinalQuestion question)
    {
        if (list.From.Length > 0 && question.From.Length > 0 && list.From != question.From) return false;
        if (list.To.Length > 0 && question.To.Length > 0 && list.To != question.To) return false;
        if (question.Person.Length == 0) return question.Office.Length == 0 || list.Offices.Contains(question.Office);
        string key = PersonNames.Key(question.Person);
        return list.Visits.Any(v => PersonNames.Match(v.Person, key));
    }

    private static bool Fits(ImportedVisit visit, OrdinalQuestion question)
    {
        if (question.To.Length > 0 && visit.To != question.To) return false;
        if (question.From.Length > 0 && visit.From.Length > 0 && visit.From != question.From) return false;
        return question.Person.Length > 0 ? PersonNames.Match(visit.Person, PersonNames.Key(question.Person)) : question.Office.Length == 0 || visit.Office == question.Office;
    }

    private Coverage CoverageOf(ImmutableArray<VisitList> lists, OrdinalQuestion question, DateOnly since, DateOnly until, ImportedVisit[] counted)
    {
        (DateOnly? first, DateOnly? last, int held) = (_days.First, _days.Last, _days.Held);
        VisitList? full = lists.FirstOrDefault(l => l.IsComplete && Holds(l, question) && (question.Since is null ? IsWhole(l) : l.Since <= since) && l.Until >= until);
        string ledger = first is null ? "the ledger holds no reports" : string.Create(CultureInfo.InvariantCulture, $"the ledger holds reports of {held} days from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}");
        string listed = lists.IsEmpty ? "no imported list bears on it" : string.Join("; ", lists.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Name} reaches from {l.Since:yyyy-MM-dd} to {l.Until:yyyy-MM-dd} and holds what was done in office alone")));
        // That one act is known says nothing of those before it; several that make up the number do.
        bool reaches = (question.CountsFrom is { } from && _days.Covers(from, until)) || (counted.Length >= Several && counted.All(v => v.List == "ledger"));
        return new(full is not null, lists.IsEmpty, reaches, $"{listed}; {ledger}") { Lists = [.. lists.Select(l => l.Name)], LedgerFirst = first, LedgerLast = last, LedgerDays = held };
    }

    // A person's visits are all there only while he held an office that the list is of.
    private static bool Holds(VisitList list, OrdinalQuestion question)
    {
        if (question.Person.Length == 0) return true;
        string key = PersonNames.Key(question.Person);
        DateOnly[] there = [.. list.Visits.Where(v => PersonNames.Match(v.Person, key)).Select(v => v.First)];
        return there.Length > 0;
    }

    // "ever" is answered by lists that begin with the first such visit there was.
    private static bool IsWhole(VisitList list) => list.Name is "us-president-travels" or "us-secretary-travels" or "visits-to-us";

    private static bool Is(ViewActor actor, string person, string country) => person.Length > 0 ? PersonNames.Match(PersonNames.Key(actor.Name), PersonNames.Key(person)) : actor.Country == country;
}

/// <summary>What a check found.</summary>
public sealed record CheckAnswer
{
    /// <summary>What was asked.</summary>
    public required OrdinalQuestion Question { get; init; }

    /// <summary>The answer.</summary>
    public required CheckVerdict Verdict { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>The numbered list under each rule of counting, the plainest rule first.</summary>
    public ImmutableArray<RuleCount> Counts { get; init; } = [];

    /// <summary>How far what is known reaches.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>A verdict as answers write it.</summary>
    internal static string Word(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Supported => "supported",
        CheckVerdict.Contradicted => "contradicted",
        CheckVerdict.HoldsUnderRule => "holds under some rules",
        _ => "cannot be decided",
    };

    /// <summary>Lists and "ledger", as far as a counted line rests on them.</summary>
    public IEnumerable<string> RestsOn => Counts.SelectMany(c => c.Visits).SelectMany(v => v.Lines).Select(l => l.List).Distinct().Order(StringComparer.Ordinal);
}

/// <summary>The answers there are.</summary>
public enum CheckVerdict : byte
{
    /// <summary>It holds.</summary>
    Supported,

    /// <summary>It does not hold.</summary>
    Contradicted,

    /// <summary>It holds under some rules of counting and not under others.</summary>
    HoldsUnderRule,

    /// <summary>What is known does not reach far enough.</summary>
    CannotBeDecided,
}

/// <summary>The count under one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Visits">What was counted, numbered.</param>
/// <param name="Count">How many.</param>
/// <param name="Expected">How many the claim needs: n, or n - 1 if the act is still ahead.</param>
public sealed record RuleCount(CountingRule Rule, ImmutableArray<CountedVisit> Visits, int Count, int Expected)
{
    /// <summary>For "first since 2019": whether there was one in 2019.</summary>
    public bool IsNamedThere { get; init; } = true;

    /// <summary>True if the claim holds under this rule.</summary>
    public bool Holds => Count == Expected && IsNamedThere;
}

/// <summary>How far what is known reaches.</summary>
/// <param name="IsComplete">True if a list holds every such visit of the days asked about.</param>
/// <param name="IsLedgerOnly">True if no imported list bears on the question.</param>
/// <param name="ReachesBack">True if the ledger's reports tell of the days asked about.</param>
/// <param name="Words">In words, as it is printed.</param>
public sealed record Coverage(bool IsComplete, bool IsLedgerOnly, bool ReachesBack, string Words)
{
    /// <summary>Names of the lists that bear on the question.</summary>
    public ImmutableArray<string> Lists { get; init; } = [];

    /// <summary>First day of publication in the ledger; null if it is empty.</summary>
    public DateOnly? LedgerFirst { get; init; }

    /// <summary>Last day of publication in the ledger.</summary>
    public DateOnly? LedgerLast { get; init; }

    /// <summary>On how many days a report was published.</summary>
    public int LedgerDays { get; init; }
}
