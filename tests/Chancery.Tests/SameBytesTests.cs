using System.Diagnostics;
using Chancery.App;

namespace Chancery.Tests;

/// <summary>The same report gives the same bytes on every x64 instruction set.</summary>
public sealed class SameBytesTests
{
    private static readonly Lazy<Task<string>> _usual = new(() => ReadAsync(""));

    [Theory]
    [InlineData("DOTNET_EnableAVX512F")]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableAVX")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Bytes_do_not_depend_on_the_instruction_set(string switchedOff)
    {
        string usual = await _usual.Value;

        string without = await ReadAsync(switchedOff);

        Assert.Contains("\"kind\"", usual, StringComparison.Ordinal);
        Assert.Equal(usual, without);
    }

    private static async Task<string> ReadAsync(string switchedOff)
    {
        using TemporaryFolder folder = new();
        List<string> files = [.. Repository.Samples.Take(2)];
        for (int i = 0; i < News.Reports.Length; i++) files.Add(folder.Write($"report-{i}.txt", News.Reports[i]));
        ProcessStartInfo start = new("dotnet", [ChanceryCli.Program, "read", .. files.Select(f => Path.GetRelativePath(folder.Path, f)), "--published", "2025-06-18", "--format", "jsonl"]) { WorkingDirectory = folder.Path };
        if (switchedOff.Length > 0) start.Environment[switchedOff] = "0";
        CliResult result = await ChanceryCli.RunProgramAsync(start);
        Assert.Equal((ExitCodes.Ok, ""), (result.ExitCode, result.Errors));
        return result.Output.Replace(Path.GetFileName(folder.Path), "", StringComparison.Ordinal);
    }
}
