using Chancery.Documents;

namespace Chancery.Claims;

/// <summary>What a report says of itself in its first or last words: that it was corrected, is withdrawn, or must not be published yet.</summary>
internal static class ReportStatus
{
    // Agencies put such notes first, newspapers last; a word in the middle of a story speaks of something else.
    private const int Edge = 300;

    private static readonly string[] _retracted = ["retraction:", "retracted:", "has been retracted", "has been withdrawn", "kill notice", "mandatory kill", "we retract", "this story is withdrawn", "withdraws its report", "withdrawn:"];

    private static readonly string[] _corrected =
    [
        "correction:", "correction —", "correction -", "corrected:", "(corrects", "corrects ", "an earlier version of this", "a previous version of this", "this article has been corrected", "this story has been corrected", "this report has been corrected",
        "this report corrects", "clarification:", "we regret the error", "editor's note: this story has been updated to correct",
    ];

    private static readonly string[] _embargoed = ["embargoed until", "embargo:", "under embargo", "not for publication before", "hold for release"];

    /// <summary><c>retracted</c>, <c>corrected</c> or <c>embargoed</c>; null where the report says nothing of the kind.</summary>
    internal static string? Of(SourceText source)
    {
        string text = source.Text;
        string head = text[..Math.Min(Edge, text.Length)].ToLowerInvariant().Replace('’', '\''), tail = text.Length > Edge ? text[^Edge..].ToLowerInvariant().Replace('’', '\'') : "", title = source.Title.ToLowerInvariant();
        if (Starts(head, title, _retracted) || Holds(tail, _retracted)) return "retracted";
        if (Starts(head, title, _corrected) || Holds(tail, _corrected)) return "corrected";
        return Holds(head, _embargoed) || Holds(title, _embargoed) ? "embargoed" : null;
    }

    // At the very beginning, or at the beginning of one of the first lines or sentences.
    private static bool Starts(string head, string title, string[] marks)
    {
        foreach (string mark in marks)
        {
            if (title.StartsWith(mark.TrimEnd(), StringComparison.Ordinal)) return true;
            int at = head.IndexOf(mark, StringComparison.Ordinal);
            if (at == 0 || at > 0 && (head[at - 1] is '\n' or '(' or '[' || head[at - 1] == ' ' && (mark.Contains(' ', StringComparison.Ordinal) && mark[^1] != ' ' || at > 1 && head[at - 2] is '.' or ')'))) return true;
        }

        return false;
    }

    private static bool Holds(string text, string[] marks)
    {
        foreach (string mark in marks)
        {
            if (mark.Length > 10 && text.Contains(mark, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
