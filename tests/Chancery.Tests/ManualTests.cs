using System.Diagnostics;
using Chancery.App;

namespace Chancery.Tests;

/// <summary>
/// The commands of the manual work. In the README and in docs/, a block marked <c>console</c> holds lines that begin with <c>chancery</c> or <c>$ chancery</c>; each block runs
/// in a copy of the samples and the knowledge, line after line. A line that ends with <c># exit 1</c> must end so.
/// </summary>
public sealed class ManualTests
{
    private const string Fence = "```";

    public static TheoryData<string, int> Blocks => [.. Pages().SelectMany(page => BlocksOf(page).Select(line => (page, line)))];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Blocks))]
    public async Task Commands_of_the_manual_work(string page, int line)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The commands are written for a Unix shell.");
        using TemporaryFolder folder = new();
        foreach (string part in (string[])["samples", "knowledge"]) Copy(Path.Combine(Repository.Root, part), Path.Combine(folder.Path, part));

        foreach (string command in CommandsOf(page, line))
        {
            string[] parts = command.Split("# exit ");
            int expected = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : ExitCodes.Ok;
            ProcessStartInfo start = new("bash", ["-c", "set -o pipefail; chancery() { dotnet '" + ChanceryCli.Program + "' \"$@\"; }; " + parts[0]]) { WorkingDirectory = folder.Path };
            CliResult result = await ChanceryCli.RunProgramAsync(start);
            Assert.True(result.ExitCode == expected, $"{page}({line}): `{command}` ended with {result.ExitCode}, not {expected}: {result.Errors}");
        }
    }

    private static IEnumerable<string> Pages()
    {
        string[] pages = [Path.Combine(Repository.Root, "README.md"), .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        return pages.Where(File.Exists).Select(p => Path.GetRelativePath(Repository.Root, p));
    }

    // The numbers of the lines that open a block with a command of ours.
    private static IEnumerable<int> BlocksOf(string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, page));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() == Fence + "console" && CommandsOf(page, i + 1).Any()) yield return i + 1;
        }
    }

    private static IEnumerable<string> CommandsOf(string page, int line) =>
        File.ReadLines(Path.Combine(Repository.Root, page)).Skip(line).TakeWhile(l => l.Trim() != Fence)
            .Select(l => l.Trim()).Select(l => l.StartsWith("$ ", StringComparison.Ordinal) ? l[2..] : l)
            .Where(l => l.StartsWith("chancery ", StringComparison.Ordinal));

    private static void Copy(string from, string to)
    {
        if (!Directory.Exists(from)) return;
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
