using System.Collections.Immutable;
using System.Globalization;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery;

/// <summary>Runs the examples of event files: each sentence is read, and the claims that come out are held against those that the file asks for.</summary>
public static class EventExamples
{
    /// <summary>The day on which the examples are read as published: a Wednesday.</summary>
    public static DateOnly Day { get; } = new(2025, 6, 18);

    /// <summary>Runs the examples of one event file.</summary>
    /// <param name="reader">A reader whose knowledge holds the file.</param>
    /// <param name="kind">The file.</param>
    /// <returns>What went wrong, a line each with the number of the example's line in the file; empty if all is as the file says.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<ExampleFault> Run(NewsReader reader, EventKind kind)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(kind);
        ImmutableArray<ExampleFault>.Builder faults = ImmutableArray.CreateBuilder<ExampleFault>();
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (EventExample example in kind.Examples)
        {
            ReadReport report = reader.Read(new SourceText(example.Text) { Published = Day });
            foreach (Claim claim in report.Claims) used.Add(claim.Rule);
            ImmutableArray<string> wrong = Compare(report, kind, example);
            if (example.KnownWrong)
            {
                if (wrong.Length == 0) faults.Add(new(kind.Path, example.Line, $"is right now; move it from Known wrong to Examples: {example.Text}"));
            }
            else foreach (string what in wrong) faults.Add(new(kind.Path, example.Line, what + ": " + example.Text));
        }

        foreach (EventPattern pattern in kind.Patterns)
        {
            if (!used.Contains(pattern.Rule)) faults.Add(new(kind.Path, 0, $"pattern {pattern.Number} is used by no example: {pattern.Source}"));
        }

        return faults.DrainToImmutable();
    }

    private static ImmutableArray<string> Compare(ReadReport report, EventKind kind, EventExample example)
    {
        ImmutableArray<string>.Builder wrong = ImmutableArray.CreateBuilder<string>();
        List<Claim> left = [.. report.Claims];
        if (example.Expected is ["nothing"])
        {
            foreach (Claim claim in left.Where(c => c.Kind == kind.Kind)) wrong.Add($"must not match, but {Describe(report, claim)}");
            return wrong.DrainToImmutable();
        }

        foreach (string line in example.Expected)
        {
            Dictionary<string, string> wanted = ParseLine(line, out string name);
            Claim? best = null;
            ImmutableArray<string> bestFaults = [];
            foreach (Claim claim in left.Where(c => NameOf(c) == name))
            {
                ImmutableArray<string> differences = Differences(report, claim, wanted);
                if (best is null || differences.Length < bestFaults.Length) (best, bestFaults) = (claim, differences);
            }

            if (best is null)
            {
                string others = string.Join("; ", left.Where(c => c.Kind == name.Split('/')[0]).Select(c => Describe(report, c)));
                wrong.Add($"no {name}" + (others.Length > 0 ? $" (there is {others})" : ""));
                continue;
            }

            left.Remove(best);
            if (bestFaults.Length > 0) wrong.Add($"{name} by {best.Rule}: {string.Join(", ", bestFaults)}");
        }

        foreach (Claim claim in left.Where(c => c.Kind == kind.Kind)) wrong.Add($"not asked for: {Describe(report, claim)}");
        return wrong.DrainToImmutable();
    }

    private static string NameOf(Claim claim) => claim.Mode.Length > 0 ? claim.Kind + "/" + claim.Mode : claim.Kind;

    private static string Describe(ReadReport report, Claim claim) =>
        $"{NameOf(claim)} '{report.Document.TextOf(claim.Trigger)}' {Actors(claim.Source)} > {Actors(claim.Target)} {Lower(claim.Standing)} by {claim.Rule}";

    private static string Lower(Standing standing) => standing.ToString().ToLowerInvariant();

    private static string Actors(ImmutableArray<Participant> participants) => string.Join(',', participants.Select(p => p.Country + ":" + p.Sector));

    private static ImmutableArray<string> Differences(ReadReport report, Claim claim, Dictionary<string, string> wanted)
    {
        ImmutableArray<string>.Builder differences = ImmutableArray.CreateBuilder<string>();
        foreach ((string key, string value) in wanted)
        {
            string got = key switch
            {
                "source" => Actors(claim.Source),
                "target" => Actors(claim.Target),
                "standing" => Lower(claim.Standing),
                "status" => claim.Status,
                "certainty" => claim.Hedged ? "hedged" : "plain",
                "speaker" => claim.Speakers.LastOrDefault(s => !s.Self) is { } speaker ? report.Document.TextOf(speaker.Range) : "",
                "when" => claim.When is { } when ? DayRange(when) : "",
                "where" => claim.Where?.Country ?? "",
                "figure" or "figures" => string.Join(';', claim.Figures.Select(f => Number(f) + " " + f.Measure)),
                "ordinal" => claim.Ordinal?.N.ToString(CultureInfo.InvariantCulture) ?? "",
                "trigger" => report.Document.TextOf(claim.Trigger),
                _ => "?",
            };
            if (got == "?") differences.Add($"unknown key '{key}'");
            else if (!Same(key, value, got)) differences.Add($"{key} is '{got}', not '{value}'");
        }

        return differences.DrainToImmutable();
    }

    private static bool Same(string key, string wanted, string got) => key switch
    {
        // Order of joined actors is not checked; a figure may be one of several.
        "source" or "target" => wanted.Split(',').Order(StringComparer.Ordinal).SequenceEqual(got.Split(',').Order(StringComparer.Ordinal)),
        "figure" => got.Split(';').Contains(wanted) || got.Split(';').Any(f => f.Trim() == wanted.Trim()),
        "speaker" or "trigger" => got.Contains(wanted, StringComparison.OrdinalIgnoreCase) || wanted.Contains(got, StringComparison.OrdinalIgnoreCase) && got.Length > 0,
        _ => wanted == got,
    };

    private static string DayRange(TimeSlot when) => when.From == when.Until
        ? string.Create(CultureInfo.InvariantCulture, $"{when.From:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"{when.From:yyyy-MM-dd}..{when.Until:yyyy-MM-dd}");

    private static string Number(Figure figure)
    {
        string low = figure.Low?.ToString(CultureInfo.InvariantCulture) ?? "", high = figure.High?.ToString(CultureInfo.InvariantCulture) ?? "";
        return low == high ? low : low + "-" + high;
    }

    // KIND/mode key=value key="words with blanks" figure=3 dead
    private static Dictionary<string, string> ParseLine(string line, out string name)
    {
        Dictionary<string, string> wanted = new(StringComparer.Ordinal);
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        name = words[0];
        string key = "";
        foreach (string word in words[1..])
        {
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                key = word[..equals];
                // Several figures: the last is checked with those before it as one list.
                wanted[key] = word[(equals + 1)..];
            }
            else if (key.Length > 0) wanted[key] += " " + word;
        }

        foreach (string each in wanted.Keys.ToArray()) wanted[each] = wanted[each].Trim().Trim('"');
        return wanted;
    }
}

/// <summary>An example of an event file that did not come out as the file says.</summary>
/// <param name="File">The file's path below <c>knowledge/events</c>, without its ending.</param>
/// <param name="Line">Line of the example; 0 where the whole file is meant.</param>
/// <param name="Message">What is wrong.</param>
public sealed record ExampleFault(string File, int Line, string Message)
{
    /// <summary>As a compiler would print it.</summary>
    public override string ToString() => $"knowledge/events/{File}.md({Line}): {Message}";
}
