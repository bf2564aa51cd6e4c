using System.Diagnostics;
using Chancery.App;
using Chancery.Store;
using Chancery.Store.Filing;

namespace Chancery.Tests.Store;

/// <summary>A folder is watched. No test waits: what happens between two looks happens where the command would pause.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _inbox;

    public WatchTests()
    {
        _inbox = Path.Combine(_folder.Path, "inbox");
        Directory.CreateDirectory(_inbox);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string LedgerFile => Path.Combine(_folder.Path, "watch.ledger");

    [Fact]
    public async Task A_new_file_is_read_once()
    {
        CliResult result = await WatchAsync(
            () => Drop("a.txt", "France recalled its ambassador to Australia."),
            Nothing, Nothing, Nothing,
            () => Drop("b.txt", "Kenya's president William Ruto visited China."),
            Nothing, Nothing);

        Assert.Equal(ExitCodes.Interrupted, result.ExitCode);
        Assert.Equal(["1 reports added so far", "2 reports added so far"], Lines(result, "so far"));
        Assert.Equal(2, (await ReportsAsync()).Count);
    }

    [Fact]
    public async Task What_lies_there_already_is_read_and_a_file_that_was_there_before_is_not_added_again()
    {
        Drop("a.txt", "France recalled its ambassador to Australia.");

        CliResult first = await WatchAsync(Nothing), second = await WatchAsync(Nothing, Nothing);

        Assert.Equal(["1 reports added so far"], Lines(first, "so far"));
        Assert.Equal(["0 reports added, 1 there already so far"], Lines(second, "so far"));
        Assert.Single(await ReportsAsync());
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_waits()
    {
        const string Whole = "France recalled its ambassador to Australia. The foreign ministry said that the decision was exceptional.";

        CliResult result = await WatchAsync(
            () => Drop("a.txt", Whole[..20]),
            () => Drop("a.txt", Whole[..50]),
            () => Drop("a.txt", Whole),
            Nothing, Nothing);

        Assert.Equal(["1 reports added so far"], Lines(result, "so far"));
        Assert.Equal(Whole, Assert.Single(await ReportsAsync()).Text);
    }

    [Fact]
    public async Task A_file_that_changed_is_read_again()
    {
        CliResult result = await WatchAsync(
            () => Drop("a.txt", "France recalled its ambassador to Australia."),
            Nothing,
            () => Drop("a.txt", "France recalled its ambassador to Austria."),
            Nothing);

        Assert.Equal(["1 reports added so far", "2 reports added so far"], Lines(result, "so far"));
        Assert.Equal(2, (await ReportsAsync()).Count);
    }

    [Fact]
    public async Task A_bad_file_is_told_once_and_does_not_stop_it()
    {
        CliResult result = await WatchAsync(
            () =>
            {
                Drop("a.jsonl", "{\"no\": \"text\"}\n{\"id\": \"good\", \"text\": \"France recalled its ambassador to Australia.\"}\nno JSON\n");
                Drop("gone.txt", "This file goes away.");
            },
            () => File.Delete(Path.Combine(_inbox, "gone.txt")),
            Nothing,
            () => Drop("b.txt", "Kenya's president William Ruto visited China."),
            Nothing, Nothing);

        Assert.Equal(ExitCodes.Interrupted, result.ExitCode);
        Assert.Equal(2, result.Errors.Split("CH0104").Length - 1);
        Assert.DoesNotContain("CH0001", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["1 reports added so far", "2 reports added so far"], Lines(result, "so far"));
        Assert.Equal(2, (await ReportsAsync()).Count);
    }

    [Fact]
    public async Task A_folder_that_goes_away_and_comes_back_is_watched_on()
    {
        CliResult result = await WatchAsync(
            () => Directory.Delete(_inbox),
            () => Directory.CreateDirectory(_inbox),
            () => Drop("a.txt", "France recalled its ambassador to Australia."),
            Nothing);

        Assert.Equal(["1 reports added so far"], Lines(result, "so far"));
        Assert.Single(await ReportsAsync());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        CliResult result = await ChanceryCli.RunAsync("add", "--watch", _inbox + "x", "--ledger", LedgerFile);

        Assert.Equal(ExitCodes.Usage, result.ExitCode);
        Assert.Contains("CH0101", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(LedgerFile));
    }

    [Fact]
    public async Task An_interrupt_ends_the_program_and_leaves_a_sound_ledger()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are those of Unix.");
        Assert.SkipWhen(IgnoresInterrupts(), "Whoever started the tests has interrupts ignored, as a shell does in the background.");
        Drop("a.txt", "France recalled its ambassador to Australia.");
        using Process program = Process.Start(new ProcessStartInfo("dotnet", [ChanceryCli.Program, "add", _inbox, "--watch", _inbox, "--ledger", LedgerFile]) { RedirectStandardError = true })!;
        while (await program.StandardError.ReadLineAsync(Stop) is { } line && !line.StartsWith("watching", StringComparison.Ordinal))
        {
        }

        using (Process kill = Process.Start("kill", ["-INT", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(Stop);
        string rest = await program.StandardError.ReadToEndAsync(Stop);
        await program.WaitForExitAsync(Stop);

        Assert.Equal((ExitCodes.Interrupted, ""), (program.ExitCode, rest));
        Assert.Single(await ReportsAsync());
        Assert.Equal(ExitCodes.Ok, (await ChanceryCli.RunAsync("ledger", "verify", "--ledger", LedgerFile)).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    // A program inherits which signals are ignored.
    private static bool IgnoresInterrupts()
    {
        const string Status = "/proc/self/status", Ignored = "SigIgn:";
        const ulong Interrupt = 1UL << 1;
        return File.Exists(Status) && File.ReadLines(Status).FirstOrDefault(l => l.StartsWith(Ignored, StringComparison.Ordinal)) is { } line
            && (ulong.Parse(line[Ignored.Length..].Trim(), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    private static void Nothing()
    {
    }

    private static string[] Lines(CliResult result, string end) => [.. result.Errors.Split('\n').Select(l => l.TrimEnd()).Where(l => l.EndsWith(end, StringComparison.Ordinal))];

    private void Drop(string name, string text) => File.WriteAllText(Path.Combine(_inbox, name), text);

    private Task<CliResult> WatchAsync(params Action[] steps) => ChanceryCli.RunStepwiseAsync(["add", "--watch", _inbox, "--ledger", LedgerFile], steps);

    private async Task<List<FiledReport>> ReportsAsync()
    {
        await using Ledger ledger = await Ledger.OpenAsync(LedgerFile, LedgerAccess.Read, cancellationToken: Stop);
        return await ledger.ReadReportsAsync(Stop).ToListAsync(Stop);
    }
}
