using System.Text.RegularExpressions;

namespace Chancery.Store.Happenings;

/// <summary>Takes off what papers add to an agency's words.</summary>
internal static partial class AgencyText
{
    /// <summary>The text without dateline, credit line and links.</summary>
    internal static string Strip(string text)
    {
        string bare = LinkForm().Replace(text, " ");
        Match dateline = DatelineForm().Match(bare);
        if (dateline.Success) bare = bare[dateline.Length..];
        return TailForm().Replace(bare, "");
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex LinkForm();

    // "SEOUL, March 3 (Reuters) - ": capitals, a bracket and a dash.
    [GeneratedRegex(@"^\s*[A-Z][A-Za-z.,' ]{1,50}?(?:\d{1,2})?\s*[(/][A-Za-z. ]{2,25}[)/]\s*(?:--|-|–|—)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex DatelineForm();

    [GeneratedRegex(@"(?:\(Reporting by [^)]*\)|\([A-Z][A-Za-z. ]{1,25}\)|[—–]\s*[A-Z][A-Za-z. ]{1,25})\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TailForm();
}
