using System.Text.Json;
using Chancery.Documents;

namespace Chancery.Benchmarks;

/// <summary>The reports that are measured: news where there is some beside the repository, else the samples.</summary>
/// <param name="Name">What they are, for the results.</param>
/// <param name="Sources">The reports.</param>
internal sealed record Corpus(string Name, SourceText[] Sources)
{
    private const int Most = 1500;

    /// <summary>The folder with <c>Chancery.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every n-th report of the shared news, so that 1,500 at most are read; the samples if there is no news.</summary>
    public static Corpus Load()
    {
        string shared = Path.Combine(Root, "..", "shared", "data", "reports");
        string[] files = Directory.Exists(shared) ? [.. Directory.GetFiles(shared, "*.jsonl").Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0) return new("samples/", [.. Samples().Select(f => new SourceText(File.ReadAllText(f)) { Published = new(2025, 6, 18) })]);
        SourceText[] all = [.. files.SelectMany(File.ReadLines).Where(l => l.Length > 0).Select(Read)];
        int step = Math.Max(1, all.Length / Most);
        return new("shared/data/reports, every " + step + ". report", [.. all.Where((_, i) => i % step == 0)]);
    }

    /// <summary>A sample to start the program with.</summary>
    public static string? FirstSample() => Samples().FirstOrDefault();

    private static IEnumerable<string> Samples()
    {
        string folder = Path.Combine(Root, "samples");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal) : [];
    }

    private static SourceText Read(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string? day = json.RootElement.TryGetProperty("published", out JsonElement published) ? published.GetString() : null;
        return new(json.RootElement.GetProperty("text").GetString()!) { Published = DateOnly.TryParse(day, System.Globalization.CultureInfo.InvariantCulture, out DateOnly date) ? date : null };
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chancery.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No Chancery.slnx above " + AppContext.BaseDirectory);
    }
}
