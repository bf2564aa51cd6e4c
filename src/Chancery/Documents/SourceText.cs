namespace Chancery.Documents;

/// <summary>A report as it came in: its words and what is known of its publication.</summary>
public sealed record SourceText
{
    /// <summary>Creates a report from its words.</summary>
    /// <param name="text">The words; a lone surrogate becomes U+FFFD and a leading byte-order mark is dropped.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public SourceText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = Repair(text);
    }

    /// <summary>The report's words: what every offset refers to.</summary>
    public string Text { get; }

    /// <summary>The id given by the input; null means that the first 16 hex digits of the text's SHA-256 serve.</summary>
    public string? Id { get; init; }

    /// <summary>The file it was read from; null for JSONL rows and standard input.</summary>
    public string? File { get; init; }

    /// <summary>The headline; not part of <see cref="Text"/>. Empty if none.</summary>
    public string Title { get; init => field = value.Trim(); } = "";

    /// <summary>Who published it; empty if unknown.</summary>
    public string Publisher { get; init => field = value.Trim(); } = "";

    /// <summary>Where it can be found; empty if unknown.</summary>
    public string Url { get; init => field = value.Trim(); } = "";

    /// <summary>The day of publication; null if unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The publication as the input wrote it (a day, or an instant with its zone); null if unknown.</summary>
    public string? PublishedAsGiven { get; init; }

    /// <summary>Where <see cref="Published"/> comes from: <c>given</c>, <c>page</c> or <c>dateline</c>; null if it is unknown.</summary>
    public string? PublishedFrom { get; init; }

    /// <summary>Words that the input has cut already (a treebank file); null where the reading cuts them.</summary>
    internal TokenData[]? Words { get; init; }

    /// <summary>The sentences of <see cref="Words"/>; they cover all of them.</summary>
    internal System.Collections.Immutable.ImmutableArray<Sentence> WordSentences { get; init; } = [];

    private static string Repair(string text)
    {
        if (text.Length > 0 && text[0] == '\uFEFF') text = text[1..];
        char[]? repaired = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) { i++; continue; }
            repaired ??= text.ToCharArray();
            repaired[i] = '\uFFFD';
        }
        return repaired is null ? text : new string(repaired);
    }
}
