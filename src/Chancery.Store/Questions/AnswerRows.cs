using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Store.Questions;

/// <summary>Builds an answer, with the note on how many rows it shows.</summary>
internal static class AnswerRows
{
    public static Answer Of(Inquiry inquiry, ImmutableArray<AnswerColumn> columns, IEnumerable<ImmutableArray<object?>> rows, long total, params IEnumerable<string> notes)
    {
        ImmutableArray<ImmutableArray<object?>> shown = [.. rows];
        List<string> lines = [.. notes, .. inquiry.Notes];
        if (shown.Length < total) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{shown.Length} of {total} rows (--limit {inquiry.Asked.Limit}; --limit 0 shows all)"));
        if (inquiry.Asked.AsOf is { } day) lines.Add("as " + (inquiry.Asked.AsOfBy == KnownBy.Publication ? "published" : "held by this ledger") + " up to " + Inquiry.Iso(day));
        if (inquiry.Asked.Edition is { } edition) lines.Add("edition " + edition);
        return new Answer(columns, shown, total, [.. lines]);
    }
}
