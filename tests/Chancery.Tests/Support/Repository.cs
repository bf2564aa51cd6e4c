namespace Chancery.Tests;

/// <summary>Where the sources stand that these tests belong to.</summary>
internal static class Repository
{
    /// <summary>The folder with <c>Chancery.slnx</c>, found upwards from the built tests.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of this test project.</summary>
    public static string Tests { get; } = Path.Combine(Root, "tests", "Chancery.Tests");

    /// <summary>The sample reports in the order of their names; none if the folder is not there.</summary>
    public static IReadOnlyList<string> Samples { get; } = FindSamples();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chancery.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No Chancery.slnx above " + AppContext.BaseDirectory + "; run the tests where they were built.");
    }

    private static List<string> FindSamples()
    {
        string folder = Path.Combine(Root, "samples");
        if (!Directory.Exists(folder)) return [];
        string[] endings = [".txt", ".md", ".html", ".jsonl"];
        return [.. Directory.EnumerateFiles(folder).Where(f => endings.Contains(Path.GetExtension(f)) && Path.GetFileName(f) != "README.md").Order(StringComparer.Ordinal)];
    }
}
