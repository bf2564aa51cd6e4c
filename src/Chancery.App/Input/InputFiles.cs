using System.CommandLine;

namespace Chancery.App.Input;

/// <summary>Turns what stands on the command line into a list of files: files as they are, folders with all inside, patterns with all that fits.</summary>
internal static class InputFiles
{
    /// <summary>The name that means standard input.</summary>
    public const string StandardInput = "-";

    private static readonly string[] _known = [".txt", ".md", ".html", ".htm", ".jsonl", ".conllu"];

    /// <summary>True if files of that ending are read when a folder is given.</summary>
    public static bool IsKnown(string path) => _known.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Lets a mistyped option be told as such, not as a missing file. A file whose name begins with a dash can be given as <c>./-name</c>.</summary>
    public static void RefuseOptions(Argument<string[]> inputs) => inputs.Validators.Add(result =>
    {
        foreach (System.CommandLine.Parsing.Token token in result.Tokens)
            if (token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value)) result.AddError("there is no option " + token.Value);
    });

    /// <summary>All files meant, in the order of the arguments, and by name inside a folder. A file named twice is read twice only if it was written out twice.</summary>
    /// <param name="arguments">Files, folders, patterns, <c>-</c>.</param>
    /// <param name="output">A file being written, which is never an input; null if there is none.</param>
    /// <param name="problems">Is told what is missing.</param>
    public static List<string> Find(IEnumerable<string> arguments, string? output, Problems problems)
    {
        List<string> files = [];
        string? notThis = output is null ? null : Path.GetFullPath(output);
        foreach (string argument in arguments)
        {
            if (argument == StandardInput || File.Exists(argument)) { files.Add(argument); continue; }
            int before = files.Count;
            if (Directory.Exists(argument)) AddFolder(argument, files, notThis, problems, _ => true);
            else if (IsPattern(argument)) AddPattern(argument, files, notThis, problems);
            else { problems.Fail("CH0101", argument, "there is no such file or folder"); continue; }
            if (files.Count == before) problems.Fail("CH0103", argument, IsPattern(argument) ? "no file fits the pattern" : "the folder holds no " + string.Join(' ', _known));
        }

        return files;
    }

    private static bool IsPattern(string argument) => argument.AsSpan().IndexOfAny('*', '?') >= 0;

    private static void AddFolder(string folder, List<string> files, string? notThis, Problems problems, Func<string, bool> fits)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Fail("CH0102", folder, failure.Message);
            return;
        }

        Array.Sort(entries, StringComparer.Ordinal);
        foreach (string entry in entries)
        {
            if (Path.GetFileName(entry).StartsWith('.')) continue;
            if (Directory.Exists(entry))
            {
                // A link to a folder may lead back up; files behind one are read only when it is named itself.
                if (new DirectoryInfo(entry).LinkTarget is null) AddFolder(entry, files, notThis, problems, fits);
            }
            else if (fits(entry) && IsKnown(entry) && Path.GetFullPath(entry) != notThis) files.Add(entry);
        }
    }

    private static void AddPattern(string pattern, List<string> files, string? notThis, Problems problems)
    {
        string[] parts = pattern.Replace('\\', '/').Split('/');
        int firstWild = Array.FindIndex(parts, IsPattern);
        string folder = string.Join('/', parts[..firstWild]);
        if (folder.Length == 0) folder = pattern.StartsWith('/') ? "/" : ".";
        if (!Directory.Exists(folder)) return;
        string[] wild = parts[firstWild..];
        bool namesEnding = wild[^1].Contains('.', StringComparison.Ordinal);
        int skip = folder == "/" ? 1 : folder.Length + 1;
        List<string> found = [];
        AddWild(folder, found, problems, path => Fits(path[skip..].Replace('\\', '/').Split('/'), wild) && (namesEnding || IsKnown(path)));
        foreach (string file in found)
            if (Path.GetFullPath(file) != notThis) files.Add(folder == "." && !pattern.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file);
    }

    private static void AddWild(string folder, List<string> files, Problems problems, Func<string, bool> fits)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Fail("CH0102", folder, failure.Message);
            return;
        }

        Array.Sort(entries, StringComparer.Ordinal);
        foreach (string entry in entries)
        {
            if (Path.GetFileName(entry).StartsWith('.')) continue;
            if (!Directory.Exists(entry)) { if (fits(entry)) files.Add(entry); }
            else if (new DirectoryInfo(entry).LinkTarget is null) AddWild(entry, files, problems, fits);
        }
    }

    private static bool Fits(ReadOnlySpan<string> path, ReadOnlySpan<string> pattern)
    {
        if (pattern.Length == 0) return path.Length == 0;
        if (pattern[0] == "**") return Fits(path, pattern[1..]) || (path.Length > 0 && Fits(path[1..], pattern));
        return path.Length > 0 && System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false) && Fits(path[1..], pattern[1..]);
    }
}
