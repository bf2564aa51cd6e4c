using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Export;

/// <summary>The words in which formats for people show the parts of a claim.</summary>
public static class ClaimWords
{
    /// <summary>The standing as the contract writes it.</summary>
    public static string Of(Standing standing) => standing switch
    {
        Standing.Planned => "planned",
        Standing.Possible => "possible",
        Standing.Denied => "denied",
        _ => "happened",
    };

    /// <summary>What was done: the mode where there is one, else the kind in lower case.</summary>
    public static string Act(Claim claim) => claim.Mode.Length > 0 ? claim.Mode : claim.Kind.ToLowerInvariant();

    /// <summary>A stretch as one line: runs of white space and control characters become one space.</summary>
    public static string Line(string words)
    {
        StringBuilder line = new(words.Length);
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>What a name stands for, where that says more than the words themselves; else empty.</summary>
    public static string StandsFor(string words, string name) =>
        name.Length == 0 || words.Contains(name, StringComparison.OrdinalIgnoreCase) ? "" : name;

    /// <summary>Country and sector in one: <c>PRK GOV</c>; empty if neither is known.</summary>
    public static string Place(string country, string sector) => (country + " " + sector).Trim();

    /// <summary>Participants on one line, <c>; </c> between them: <c>he (Kim Jong Un); Beijing</c>; a state that no words name as one of them is marked <c>likely</c>.</summary>
    public static string Who(Document document, ImmutableArray<Participant> participants) =>
        string.Join("; ", participants.Select(p => Named(Line(document.TextOf(p.Range)), p.Name) + (p.Inferred ? ", likely" : "")));

    /// <summary>The usual name of a place, <c>Sudan, inferred</c> where no words set the act there; empty if there is none.</summary>
    public static string Where(PlaceSlot? where) => where is null ? "" : where.Name + (where.Inferred ? ", inferred" : "");

    /// <summary>The chain of speakers, outermost first: <c>AP: experts</c>. Empty if the report itself says it.</summary>
    public static string Says(Document document, ImmutableArray<Speaker> speakers) =>
        string.Join(": ", speakers.Select(s => Named(Line(document.TextOf(s.Range)), s.Name)));

    /// <summary>A figure as <c>low-high unit measure</c>; an open end is left empty: <c>40- people dead</c>.</summary>
    public static string Numbers(Figure figure)
    {
        string range = figure.Low == figure.High ? Number(figure.Low) : Number(figure.Low) + "-" + Number(figure.High);
        return string.Join(' ', new[] { range, Line(figure.Unit), figure.Measure }.Where(w => w.Length > 0));
    }

    /// <summary>A figure for people: <c>at least 40 people dead</c>.</summary>
    public static string Amount(Figure figure)
    {
        string range = (figure.Low, figure.High) switch
        {
            (null, null) => "",
            (double low, null) => "at least " + Grouped(low),
            (null, double high) => "up to " + Grouped(high),
            (double low, double high) when low == high => (figure.Approximate ? "about " : "") + Grouped(low),
            (double low, double high) => Grouped(low) + "–" + Grouped(high),
        };
        return string.Join(' ', new[] { range, Line(figure.Unit), figure.Measure }.Where(w => w.Length > 0));
    }

    /// <summary>First and last day: <c>2025-09-02</c>, <c>2024-01-01 – 2025-09-02</c>; empty if neither is known.</summary>
    public static string Days(TimeSlot when) => (when.From, when.Until) switch
    {
        (null, null) => "",
        (DateOnly from, null) => "from " + Day(from),
        (null, DateOnly until) => "until " + Day(until),
        (DateOnly from, DateOnly until) => from == until ? Day(from) : Day(from) + " – " + Day(until),
    };

    /// <summary>A day as ISO 8601 has it; empty for null.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>When the report was published, as its source gave it if that is an ISO day or instant; null if unknown.</summary>
    public static string? Published(ReadReport report)
    {
        if (report.Published is not DateOnly day) return null;
        string iso = Day(day);
        string? given = report.Document.Source.PublishedAsGiven;
        return given is not null && given.StartsWith(iso, StringComparison.Ordinal) ? given : iso;
    }

    /// <summary>A number in its shortest form; empty for null.</summary>
    public static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Grouped(double number) => number.ToString("#,##0.###", CultureInfo.InvariantCulture);

    private static string Named(string words, string name)
    {
        string standsFor = StandsFor(words, name);
        return standsFor.Length == 0 ? words : words + " (" + standsFor + ")";
    }
}
