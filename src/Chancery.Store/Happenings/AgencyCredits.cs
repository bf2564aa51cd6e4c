using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Chancery.Store.Happenings;

/// <summary>Finds which news agency a report names as its source.</summary>
public static partial class AgencyCredits
{
    // The name as it is printed, and the agency. Short names count only in capitals.
    private static readonly ImmutableDictionary<string, string> _agencies = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Reuters"] = "Reuters", ["REUTERS"] = "Reuters", ["Thomson Reuters"] = "Reuters", ["AP"] = "AP", ["Associated Press"] = "AP", ["The Associated Press"] = "AP", ["A.P."] = "AP",
        ["AFP"] = "AFP", ["Agence France-Presse"] = "AFP", ["Agence France Presse"] = "AFP", ["Xinhua"] = "Xinhua", ["TASS"] = "TASS", ["Tass"] = "TASS", ["Itar-Tass"] = "TASS", ["ITAR-TASS"] = "TASS",
        ["Interfax"] = "Interfax", ["RIA Novosti"] = "RIA Novosti", ["RIA"] = "RIA Novosti", ["Yonhap"] = "Yonhap", ["KCNA"] = "KCNA", ["Korean Central News Agency"] = "KCNA", ["Kyodo"] = "Kyodo", ["Kyodo News"] = "Kyodo", ["Jiji"] = "Jiji",
        ["dpa"] = "dpa", ["DPA"] = "dpa", ["Deutsche Presse-Agentur"] = "dpa", ["ANSA"] = "ANSA", ["EFE"] = "EFE", ["Agencia EFE"] = "EFE", ["PTI"] = "PTI", ["Press Trust of India"] = "PTI", ["ANI"] = "ANI", ["IANS"] = "IANS",
        ["Anadolu"] = "Anadolu", ["Anadolu Agency"] = "Anadolu", ["UPI"] = "UPI", ["United Press International"] = "UPI", ["Bloomberg"] = "Bloomberg", ["PA Media"] = "PA", ["Press Association"] = "PA", ["Canadian Press"] = "CP", ["The Canadian Press"] = "CP",
        ["IRNA"] = "IRNA", ["ISNA"] = "ISNA", ["Fars"] = "Fars", ["Tasnim"] = "Tasnim", ["SANA"] = "SANA", ["WAFA"] = "WAFA", ["Ukrinform"] = "Ukrinform", ["Interfax-Ukraine"] = "Interfax-Ukraine", ["BelTA"] = "BelTA", ["Antara"] = "Antara", ["Bernama"] = "Bernama",
        ["CNA"] = "CNA", ["Central News Agency"] = "CNA", ["AAP"] = "AAP", ["Australian Associated Press"] = "AAP", ["NTB"] = "NTB", ["Belga"] = "Belga", ["PAP"] = "PAP", ["Lusa"] = "Lusa", ["Saudi Press Agency"] = "SPA", ["SPA"] = "SPA", ["WAM"] = "WAM", ["MENA"] = "MENA", ["QNA"] = "QNA",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Every credit, strongest first; each agency once.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ImmutableArray<AgencyCredit> Of(LedgerReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<AgencyCredit> found = [];
        Add(found, report.Publisher, "publisher", CreditStrength.Own, report.Publisher);
        Add(found, report.FeedSource, "feed's <source>", CreditStrength.Own, report.FeedSource);
        string head = report.Text.Length > 200 ? report.Text[..200] : report.Text;
        foreach (Match match in DatelineForm().Matches(head)) Add(found, match.Groups[1].Value, "dateline", CreditStrength.Own, match.Value);
        foreach (Match match in CreditForm().Matches(report.Text)) Add(found, match.Groups[1].Value, "credit", CreditStrength.Own, match.Value);
        if (StaffForm().Match(report.Text) is { Success: true } staff) found.Add(new("Reuters", "credit", CreditStrength.Own, staff.Value));
        foreach (Match match in SaidForm().Matches(report.Text)) Add(found, match.Groups["a"].Value, "attribution", CreditStrength.Attributed, match.Value);
        foreach (LedgerClaim claim in report.Claims)
        {
            foreach (LedgerSpeaker speaker in claim.Speakers.Where(s => s.Kind == "medium"))
            {
                Add(found, speaker.Text, "speaker", CreditStrength.Attributed, speaker.Text);
                Add(found, speaker.Name, "speaker", CreditStrength.Attributed, speaker.Text);
            }
        }

        return [.. found.OrderByDescending(c => c.Strength).DistinctBy(c => c.Agency, StringComparer.Ordinal)];
    }

    private static void Add(List<AgencyCredit> found, string name, string form, CreditStrength strength, string words)
    {
        string bare = name.Trim();
        foreach (string tail in (ReadOnlySpan<string>)[" news agency", " News Agency", " news service", "'s", "’s"])
        {
            if (bare.EndsWith(tail, StringComparison.Ordinal)) bare = bare[..^tail.Length];
        }

        if (_agencies.TryGetValue(bare, out string? agency)) found.Add(new(agency, form, strength, words.Trim()));
    }

    private const string NamePattern = @"(?:The )?(?:Thomson Reuters|Reuters|REUTERS|Associated Press|A\.P\.|AP|AFP|Agence France[- ]Presse|Xinhua|ITAR-TASS|Itar-Tass|TASS|Tass|Interfax-Ukraine|Interfax|RIA Novosti|RIA|Yonhap|KCNA|Korean Central News Agency|Kyodo News|Kyodo|Jiji|dpa|DPA|Deutsche Presse-Agentur|ANSA|Agencia EFE|EFE|PTI|Press Trust of India|ANI|IANS|Anadolu Agency|Anadolu|UPI|United Press International|Bloomberg|PA Media|Press Association|Canadian Press|IRNA|ISNA|Fars|Tasnim|SANA|WAFA|Ukrinform|BelTA|Antara|Bernama|CNA|Central News Agency|Australian Associated Press|AAP|NTB|Belga|PAP|Lusa|Saudi Press Agency|SPA|WAM|MENA|QNA)";

    // "SEOUL (Reuters) -", "PARIS, March 3 (AFP) —", "BEIJING, March 3 (Xinhua) --", "/TASS/".
    [GeneratedRegex(@"[(/]\s*(" + NamePattern + @")\s*[)/]\s*(?:-|–|—|\.|:)", RegexOptions.CultureInvariant)]
    private static partial Regex DatelineForm();

    // "— AFP", "(Reuters)", "Source: Xinhua", "By John Smith, Associated Press", at the end of a line.
    [GeneratedRegex(@"(?:[—–-]\s*|\(|[Ss]ource:\s*|[Vv]ia\s+|With (?:inputs|input|reporting) from\s+|^By [^\n]{3,60}?,?\s)(" + NamePattern + @")\)?\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex CreditForm();

    [GeneratedRegex(@"Reporting by [^\n]{3,200}?;? ?(?:Writing by|Editing by)", RegexOptions.CultureInvariant)]
    private static partial Regex StaffForm();

    // "Reuters reported", "according to Xinhua", "told AFP", "citing TASS", "the Yonhap news agency said".
    [GeneratedRegex(@"(?:(?<a>" + NamePattern + @")(?: news agency| news service)? (?:reported|reports|says|said|writes|cited|quoted)\b|(?:according to|told|citing|quoted by|reported by|cited by)(?: the)? (?:(?:state|official|Chinese|Russian|Iranian|state-run|news agency) ){0,3}(?<a>" + NamePattern + @")\b)", RegexOptions.CultureInvariant)]
    private static partial Regex SaidForm();
}

/// <summary>An agency that a report names as its source.</summary>
/// <param name="Agency">Its short name.</param>
/// <param name="Form">publisher, feed's &lt;source&gt;, dateline, credit, attribution or speaker.</param>
/// <param name="Strength">Whether the report is the agency's own text.</param>
/// <param name="Words">The words that name it.</param>
public sealed record AgencyCredit(string Agency, string Form, CreditStrength Strength, string Words);

/// <summary>What a credit says.</summary>
public enum CreditStrength : byte
{
    /// <summary>Facts are attributed to the agency ("Reuters reported").</summary>
    Attributed,

    /// <summary>The text is the agency's own ("(Reuters) -").</summary>
    Own,
}
