using System.Diagnostics;
using System.Text;
using Chancery.App;

namespace Chancery.Tests;

/// <summary>What a command left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record CliResult(int ExitCode, string Output, string Errors);

/// <summary>Runs the program inside the tests, or as a program of its own.</summary>
internal static class ChanceryCli
{
    /// <summary>The built program, which the build puts beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Chancery.App.dll");

    public static Task<CliResult> RunAsync(params string[] args) => RunWithInputAsync([], args);

    public static Task<CliResult> RunWithInputAsync(string input, params string[] args) => RunWithInputAsync(Encoding.UTF8.GetBytes(input), args);

    private static async Task<CliResult> RunWithInputAsync(byte[] input, string[] args)
    {
        using MemoryStream standardInput = new(input), output = new();
        using StringWriter errors = new();
        int code = await Cli.RunAsync(args, new CliStreams(standardInput, output, errors, Screen.None), TestContext.Current.CancellationToken);
        return new CliResult(code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    /// <summary>Runs a command that goes on and on. Each time it would wait, a step is taken instead; the clock goes on by as much. After the last step it is interrupted.</summary>
    public static async Task<CliResult> RunStepwiseAsync(string[] args, params Action[] steps)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using MemoryStream standardInput = new(), output = new();
        using StringWriter errors = new();
        StepClock clock = new();
        int taken = 0;
        CliStreams streams = new(standardInput, output, errors, Screen.None)
        {
            Clock = clock,
            Pause = (time, token) =>
            {
                clock.Now += time;
                if (taken < steps.Length) steps[taken++]();
                else stop.Cancel();
                token.ThrowIfCancellationRequested();
                return Task.CompletedTask;
            },
        };
        int code = await Cli.RunAsync(args, streams, stop.Token);
        Assert.Equal(steps.Length, taken);
        return new CliResult(code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    /// <summary>Runs a program of its own and waits for it.</summary>
    public static async Task<CliResult> RunProgramAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput) = (true, true, true);
        (start.StandardOutputEncoding, start.StandardErrorEncoding) = (Encoding.UTF8, Encoding.UTF8);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        CancellationToken stop = TestContext.Current.CancellationToken;
        Task<string> output = process.StandardOutput.ReadToEndAsync(stop), errors = process.StandardError.ReadToEndAsync(stop);
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new CliResult(process.ExitCode, await output, await errors);
    }

    private sealed class StepClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 6, 18, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
