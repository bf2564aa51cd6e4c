using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Knowledge;
using Chancery.Store.Happenings;
using Chancery.Store.Posts;

namespace Chancery.Store.Checks;

/// <summary>A claim of number: "fifth trip to China since 2011 by Kim Jong Un".</summary>
public sealed partial record OrdinalQuestion
{
    /// <summary>1 for the first.</summary>
    public required int N { get; init; }

    /// <summary>What is counted, as written.</summary>
    public string Of { get; init; } = "";

    /// <summary>True if visits are counted; else acts of <see cref="Kind"/> in the ledger.</summary>
    public bool IsVisit { get; init; }

    /// <summary>PLOVER kind of the acts counted, where no visits are.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Mode of the acts counted; "" for any.</summary>
    public string Mode { get; init; } = "";

    /// <summary>The person's name; "" if an office or a state is asked about.</summary>
    public string Person { get; init; } = "";

    /// <summary>The office, in kebab case; "" if a person is asked about.</summary>
    public string Office { get; init; } = "";

    /// <summary>ISO code of the actor's state; "" if unknown.</summary>
    public string From { get; init; } = "";

    /// <summary>ISO code of the country visited or acted on; "" if unsaid.</summary>
    public string To { get; init; } = "";

    /// <summary>First day counted; null for "ever".</summary>
    public DateOnly? Since { get; init; }

    /// <summary>True for "first since 2019": the one of that time is named, and those after it are counted.</summary>
    public bool SinceNamesTheLast { get; init; }

    /// <summary>Last day counted: the day of the act or of the report; null means the end of what is known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>True if the act counted is itself still ahead, so that n - 1 must have been.</summary>
    public bool IsAhead { get; init; }

    /// <summary>Id of the claim that is checked; "" for words.</summary>
    public string Claim { get; init; } = "";

    /// <summary>The day from which acts are counted: "first since 2019" names one of 2019 and counts those after that year; null for "ever".</summary>
    internal DateOnly? CountsFrom => SinceNamesTheLast && Since is not null ? SinceUntil ?? Since : Since;

    /// <summary>The last day of the year, month or day that "since" names; null if it names none.</summary>
    internal DateOnly? SinceUntil { get; init; }

    /// <summary>
    /// True if the words may mean some acts of the kind and no others ("first time", "third strike on the facility", "first state visit"), or do not say since when it counts ("a second round of talks"). Then more acts than the number do not contradict it.
    /// </summary>
    internal bool IsNarrow { get; init; }

    // True if a report's words do not say from when it counts: "the second round" may be that of a new row.
    private bool IsOfClaimWithoutStart { get; init; }

    /// <summary>The post by which the one who acts is named in place of a name; null if he is not.</summary>
    internal string? Post { get; init; }

    /// <summary>The question of the person who held the post; the same question where nobody is known to have held it.</summary>
    internal OrdinalQuestion By(string holder) => holder.Length == 0 ? this : this with { Person = holder, IsNarrow = !IsPlain(Of) || IsOfClaimWithoutStart };

    /// <summary>Reads the ordinal of a claim.</summary>
    /// <returns>Null if the claim has none, or if it counts nothing that can be counted ("first phase").</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static OrdinalQuestion? OfClaim(LedgerReport report, LedgerClaim claim)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Ordinal is not { } ordinal) return null;
        bool visit = VisitForm().IsMatch(ordinal.Of) || (ordinal.Of is "" or "time" && claim.Kind == "CONSULT" && claim.Mode is "visit");
        LedgerActor? who = claim.Source.FirstOrDefault(a => a.Role == "visitor") ?? claim.Source.FirstOrDefault();
        LedgerActor? whom = claim.Target.FirstOrDefault(a => a.Role == "host") ?? claim.Target.FirstOrDefault();
        if (who is null || (!visit && !ActForm().IsMatch(ordinal.Of) && ordinal.Of != "time")) return null;
        string to = ToForm().Match(ordinal.Of) is { Success: true } m && CountryNames.Code(m.Groups[1].Value) is { Length: > 0 } named ? named : whom is { } t && ActorSets.IsCountry(t.Country) ? t.Country : claim.Where?.Country ?? "";
        if (visit && AbroadForm().IsMatch(ordinal.Of) && !ToForm().IsMatch(ordinal.Of)) to = "";
        bool person = PersonNames.IsOneOf(who.Actor);
        string? post = person ? null : PostMention.Read(who.Actor, who.Name.Length > 0 ? who.Name : who.Text, who.Country);
        return new()
        {
            IsNarrow = !IsPlain(ordinal.Of) || post is not null || !IsBounded(ordinal), Post = post, IsOfClaimWithoutStart = !IsBounded(ordinal),
            N = ordinal.N, Of = ordinal.Of, IsVisit = visit, Kind = claim.Kind, Mode = claim.Mode, Person = person ? who.Name : "", From = who.Country, To = to,
            Since = Begin(ordinal.Since), SinceUntil = ordinal.Since is { } called ? End(called) : null, SinceNamesTheLast = ordinal.N == 1 && ordinal.Since is not null, Day = claim.When?.From ?? report.Published,
            IsAhead = claim.Standing != Chancery.Claims.Standing.Happened, Claim = claim.Id,
        };
    }

    /// <summary>Reads a claim of number from words.</summary>
    /// <param name="words">As one would write it: "fifth trip to China since 2011 by Kim Jong Un", "first visit of a US president to Cuba since 1928", "third round of US sanctions on Iran".</param>
    /// <param name="day">The day up to which it is counted; null means the end of what is known.</param>
    /// <returns>Null if no number, nothing to count or nobody who did it is found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="words"/> is null.</exception>
    public static OrdinalQuestion? Parse(string words, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        string text = words.Trim().TrimEnd('.', '?');
        Match number = NumberForm().Match(text);
        if (!number.Success || Number(number.Value) is not int n) return null;
        Match since = SinceForm().Match(text);
        DateOnly? begin = since.Success ? Begin(since.Groups[1].Value) : null;
        if (UntilForm().Match(text) is { Success: true } until && End(until.Groups[1].Value) is DateOnly end) day ??= end;
        string rest = UntilForm().Replace(SinceForm().Replace(text, " "), " ");
        bool visit = VisitForm().IsMatch(rest);
        (string kind, string mode) = visit ? ("CONSULT", "visit") : KindOf(rest);
        if (!visit && kind.Length == 0) return null;
        string to = Country(ToForm().Match(rest));
        string who = Who(rest);
        (string office, string from) = OfficeIn(who.Length > 0 ? who : rest);
        string person = office.Length > 0 && IsIndefinite(who) ? "" : PersonNames.Key(who);
        if (person.Length > 0 && CountryNames.Code(who) is { Length: > 0 } state) (person, from) = ("", state);
        if (person.Length == 0 && office.Length == 0 && from.Length == 0) return null;
        if (from.Length == 0) from = CountryOfPerson(person);
        return new()
        {
            N = n, Of = rest.Trim(), IsVisit = visit, Kind = kind, Mode = mode, Person = person.Length > 0 ? who : "", Office = person.Length > 0 ? "" : office, From = from, To = to,
            Since = begin, SinceUntil = begin is null ? null : End(since.Groups[1].Value), SinceNamesTheLast = n == 1 && begin is not null, Day = day,
        };
    }

    /// <summary>The same question in plain words, for the head of an answer.</summary>
    public override string ToString()
    {
        string who = Person.Length > 0 ? Person : Office.Length > 0 ? $"the {Office.Replace('-', ' ')} of {From}" : From;
        string since = Since is DateOnly day ? string.Create(CultureInfo.InvariantCulture, $" since {day:yyyy-MM-dd}") : "";
        string until = Day is DateOnly last ? string.Create(CultureInfo.InvariantCulture, $" up to {last:yyyy-MM-dd}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"number {N} of {(IsVisit ? "visits" : $"{Kind}/{Mode}".TrimEnd('/'))} by {who}{(To.Length > 0 ? $" to {To}" : "")}{since}{until}");
    }

    private static bool IsBounded(LedgerOrdinal ordinal) => ordinal.Since is not null || EverForm().IsMatch(ordinal.Text);

    // Every word is one of the act itself, or names a state.
    private static bool IsPlain(string of)
    {
        if (of.Length == 0) return true;
        string[] words = ToForm().Replace(of, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(w => PlainForm().IsMatch(w) || StateOf(w).Length > 0);
    }

    private static DateOnly? Begin(string? text)
    {
        if (text is null) return null;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year > 0) return new(year, 1, 1);
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy", "MMMM d yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        return DateOnly.TryParseExact(text.Length == 7 ? text + "-01" : "1 " + text, ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : null;
    }

    private static DateOnly? End(string text) => Begin(text) is not { } day ? null : text.Length == 4 ? new(day.Year, 12, 31) : MonthForm().IsMatch(text) ? day.AddMonths(1).AddDays(-1) : day;

    private static string Country(Match match)
    {
        if (!match.Success) return "";
        string[] words = match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int count = Math.Min(5, words.Length); count > 0; count--)
        {
            if (CountryNames.Code(string.Join(' ', words.Take(count))) is { Length: > 0 } code) return code;
        }

        return "";
    }

    // "by Kim Jong Un", "of a US president", "for Xi Jinping", "Kim's fifth trip", "Putin made his third visit".
    private static string Who(string rest)
    {
        if (ByForm().Match(rest) is { Success: true } by && Tail(by.Groups[1].Value) is { Length: > 0 } name) return name;
        Match number = NumberForm().Match(rest);
        string head = rest[..number.Index].Trim();
        head = HeadForm().Replace(head, "").Trim();
        return head;
    }

    private static string Tail(string text)
    {
        int stop = StopForm().Match(text) is { Success: true } m ? m.Index : text.Length;
        return text[..stop].Trim(' ', ',');
    }

    private static (string Office, string From) OfficeIn(string who)
    {
        Match match = OfficeForm().Match(who);
        if (!match.Success) return ("", "");
        string state = match.Groups["state"].Value.Trim(), after = match.Groups["of"].Value.Trim();
        string code = StateOf(state) is { Length: > 0 } c ? c : CountryNames.Code(after);
        return (match.Groups["office"].Value.ToLowerInvariant().Replace(' ', '-'), code);
    }

    private static string StateOf(string word)
    {
        if (word.Length == 0) return "";
        return CountryNames.Code(word) is { Length: > 0 } code ? code : KnowledgeBase.Shipped.StateOfAdjective(word)?.Country ?? "";
    }

    private static bool IsIndefinite(string who) => who.Length == 0 || IndefiniteForm().IsMatch(who);

    private static string CountryOfPerson(string key)
    {
        foreach (Actor actor in KnowledgeBase.Shipped.Actors)
        {
            if (actor.Kind != ActorKind.Person || PersonNames.Key(actor.Name) != key) continue;
            if (ActorSets.IsCountry(actor.Country)) return actor.Country;
            if (actor.PostOn(null, out _) is { Of: string of } && KnowledgeBase.Shipped.FindActor(of) is { } holder && ActorSets.IsCountry(holder.Country)) return holder.Country;
        }

        return "";
    }

    private static (string Kind, string Mode) KindOf(string text) => text.ToLowerInvariant() switch
    {
        string t when t.Contains("sanction", StringComparison.Ordinal) => ("SANCTION", "impose"),
        string t when t.Contains("talks", StringComparison.Ordinal) || t.Contains("negotiation", StringComparison.Ordinal) => ("CONSULT", ""),
        string t when t.Contains("meeting", StringComparison.Ordinal) || t.Contains("summit", StringComparison.Ordinal) => ("CONSULT", ""),
        string t when t.Contains("missile test", StringComparison.Ordinal) || t.Contains("nuclear test", StringComparison.Ordinal) || t.Contains("launch", StringComparison.Ordinal) => ("MOBILIZE", "weapons"),
        string t when t.Contains("strike", StringComparison.Ordinal) || t.Contains("attack", StringComparison.Ordinal) => ("ASSAULT", ""),
        string t when t.Contains("ceasefire", StringComparison.Ordinal) => ("CONCEDE", "ceasefire"),
        string t when t.Contains("prisoner", StringComparison.Ordinal) || t.Contains("release", StringComparison.Ordinal) => ("RETREAT", "release"),
        string t when t.Contains("aid", StringComparison.Ordinal) => ("AID", ""),
        _ => ("", ""),
    };

    private static int? Number(string word)
    {
        string lower = word.ToLowerInvariant();
        int at = Array.IndexOf(_ordinals, lower);
        if (at >= 0) return at + 1;
        return int.TryParse(lower.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n > 0 ? n : null;
    }

    private static readonly string[] _ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];

    [GeneratedRegex(@"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\d{1,3}(?:st|nd|rd|th))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"\bsince\s+(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2},? \d{4}|[A-Z][a-z]+ \d{4}|\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex SinceForm();

    [GeneratedRegex(@"\b(?:in|until|up to|by|on|as of)\s+(\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2},? \d{4}|[A-Z][a-z]+ \d{4}|\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex UntilForm();

    [GeneratedRegex(@"\b(?:trip|visit|journey|tour|travel)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VisitForm();

    [GeneratedRegex(@"\b(?:round|package|set|wave|meeting|summit|talks|call|strike|attack|test|launch|exchange|sanctions)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ActForm();

    [GeneratedRegex(@"^(?:trip|visit|round|package|set|wave|meeting|summit|talks|call|strike|attack|test|launch|exchange|sanction|missile|nuclear|economic|of|the|between|and|foreign|overseas|abroad)s?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlainForm();

    [GeneratedRegex(@"\bever\b|\bhistory\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EverForm();

    [GeneratedRegex(@"^(?:\d{4}-\d{2}|[A-Za-z]+ \d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthForm();

    [GeneratedRegex(@"\b(?:foreign|overseas|abroad|international)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AbroadForm();

    [GeneratedRegex(@"\b(?:to|on|against|with|in)\s+(?:the\s+)?([A-Z][\w’'.]*(?:\s+(?:of\s+|and\s+)?(?:the\s+)?[A-Z][\w’'.]*)*)", RegexOptions.CultureInvariant)]
    private static partial Regex ToForm();

    [GeneratedRegex(@"\b(?:by|for|of)\s+((?:an?\s+|any\s+|the\s+)?(?:[Ss]itting\s+)?(?:[A-Z][\w’'.-]*|president|prime minister|secretary of state|leader|foreign minister|king|chancellor)(?:\s+[\w’'.-]+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex ByForm();

    [GeneratedRegex(@"\s+(?:to|since|in|on|against|with)\s", RegexOptions.CultureInvariant)]
    private static partial Regex StopForm();

    [GeneratedRegex(@"(?:['’]s|\s+(?:made|makes|is on|begins|began|pays|paid|is|was|this is|it is))?(?:\s+(?:his|her|their|its|the|a))?\s*$|^(?:this is|it is|the|a)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadForm();

    [GeneratedRegex(@"^(?:an?|any|the|sitting)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IndefiniteForm();

    [GeneratedRegex(@"(?:^|\b(?:an?|any|the)\s+)?(?:[Ss]itting\s+)?(?<state>(?:North |South )?[A-Z][\w.]*)?\s*\b(?<office>president|prime minister|secretary of state|foreign minister|chancellor|king|pope|leader)\b(?:\s+of\s+(?:the\s+)?(?<of>[A-Z]\w*(?:\s[A-Z]\w*)*))?", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeForm();
}
