using System.Runtime.CompilerServices;
using System.Text;

namespace Chancery.Tests;

/// <summary>Holds text against a file beside the tests. <c>SNAPSHOT=accept</c> writes the file anew; read the difference before committing it.</summary>
internal static class Snapshot
{
    private const string Accept = "accept";

    /// <summary>Fails unless <paramref name="actual"/> is what the snapshot says.</summary>
    /// <param name="actual">The text; line ends do not count.</param>
    /// <param name="name">Name of the snapshot; without it, test class and test method.</param>
    /// <param name="method">Given by the compiler.</param>
    /// <param name="file">Given by the compiler.</param>
    public static void Match(string actual, string? name = null, [CallerMemberName] string method = "", [CallerFilePath] string file = "")
    {
        name ??= Path.GetFileNameWithoutExtension(file) + "." + method;
        string verified = Path.Combine(Repository.Tests, name + ".verified.txt"), received = Path.Combine(Repository.Tests, name + ".received.txt");
        string text = Plain(actual);
        if (Environment.GetEnvironmentVariable("SNAPSHOT") == Accept)
        {
            Write(verified, text);
            File.Delete(received);
            return;
        }

        string expected = File.Exists(verified) ? Plain(File.ReadAllText(verified, Encoding.UTF8)) : "";
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        Write(received, text);
        Assert.Fail($"{name}.verified.txt {(File.Exists(verified) ? "says otherwise" : "is not there")}; compare it with {name}.received.txt, and accept with SNAPSHOT=accept if that is right.\n{FirstDifference(expected, text)}");
    }

    /// <summary>The snapshots whose names begin so.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        Directory.EnumerateFiles(Repository.Tests, prefix + "*.verified.txt").Select(f => Path.GetFileName(f)[..^".verified.txt".Length]).Order(StringComparer.Ordinal);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static string FirstDifference(string expected, string actual)
    {
        string[] wanted = expected.Split('\n'), got = actual.Split('\n');
        int line = 0;
        while (line < wanted.Length && line < got.Length && wanted[line] == got[line]) line++;
        return $"first difference in line {line + 1}:\n- {Around(wanted.ElementAtOrDefault(line), got.ElementAtOrDefault(line))}\n+ {Around(got.ElementAtOrDefault(line), wanted.ElementAtOrDefault(line))}";
    }

    // Rows of JSON are long: what stands around the first difference is enough.
    private static string Around(string? line, string? other)
    {
        if (line is null) return "(end)";
        int at = 0;
        while (other is not null && at < line.Length && at < other.Length && line[at] == other[at]) at++;
        int from = Math.Max(0, at - 120);
        return (from > 0 ? "…" : "") + line[from..Math.Min(line.Length, at + 120)];
    }
}
