using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Quality;

/// <summary>A set that was measured, and by what.</summary>
internal sealed class MeasuredSet
{
    public string Date { get; set; } = "";

    public string Engine { get; set; } = "";

    public string Knowledge { get; set; } = "";

    public string Model { get; set; } = "";

    public List<Score> Figures { get; set; } = [];

    /// <summary>How often each cause of error was found.</summary>
    public SortedDictionary<string, int> Causes { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Further tables for the page, in Markdown.</summary>
    public List<string> Tables { get; set; } = [];

    /// <summary>Errors to be listed; not kept in the file.</summary>
    [JsonIgnore]
    public Dictionary<string, List<string>> Examples { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>The figures as they were last taken: <c>bench/quality.json</c>.</summary>
internal sealed class QualityFile
{
    private const string Name = "bench/quality.json";

    private static readonly JsonSerializerOptions _form = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The sets by the names of their measures.</summary>
    public SortedDictionary<string, MeasuredSet> Sets { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The file as it lies in the working tree; empty if there is none.</summary>
    public static QualityFile Load(string root)
    {
        string path = Path.Combine(root, Name);
        return File.Exists(path) ? Parse(File.ReadAllText(path)) : new();
    }

    /// <summary>The file as last committed; the one of the working tree where git does not answer.</summary>
    public static QualityFile Committed(string root)
    {
        try
        {
            using Process git = Process.Start(new ProcessStartInfo("git", ["-C", root, "show", "HEAD:" + Name]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> complaints = git.StandardError.ReadToEndAsync();
            string text = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            complaints.Wait();
            if (git.ExitCode == 0) return Parse(text);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No git on this machine.
        }

        return Load(root);
    }

    public void Save(string root) => File.WriteAllText(Path.Combine(root, Name), JsonSerializer.Serialize(this, _form) + "\n");

    private static QualityFile Parse(string text) => JsonSerializer.Deserialize<QualityFile>(text, _form) ?? new();
}
