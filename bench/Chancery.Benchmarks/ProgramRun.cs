using System.Diagnostics;

namespace Chancery.Benchmarks;

/// <summary>A run of the built program.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="Cpu">Processor time, within a few milliseconds.</param>
/// <param name="PeakBytes">Most memory it held.</param>
internal readonly record struct ProgramRun(TimeSpan Wall, TimeSpan Cpu, long PeakBytes)
{
    // The program where its own build puts it, compiled ahead of time; the copy beside this program is not.
    private static readonly string _program = Path.Combine(Corpus.Root, "src", "Chancery.App", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name, "Chancery.App.dll");

    /// <summary>Runs <c>chancery</c> and throws its output away.</summary>
    public static ProgramRun Of(params string[] args)
    {
        ProcessStartInfo start = new("dotnet", [_program, .. args]) { RedirectStandardOutput = true };
        long begin = Stopwatch.GetTimestamp(), peak = 0;
        TimeSpan cpu = default;
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        // Nothing can be asked of a process that has ended, so it is asked all the time.
        while (!process.WaitForExit(2)) (cpu, peak) = Look(process, cpu, peak);
        TimeSpan wall = Stopwatch.GetElapsedTime(begin);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"chancery {string.Join(' ', args)} ended with {process.ExitCode}");
        return new(wall, cpu, peak);
    }

    /// <summary>The middle of several runs by time passed.</summary>
    public static ProgramRun MedianOf(int runs, params string[] args) => Enumerable.Range(0, runs).Select(_ => Of(args)).OrderBy(r => r.Wall).ElementAt(runs / 2);

    private static (TimeSpan Cpu, long Peak) Look(Process process, TimeSpan cpu, long peak)
    {
        process.Refresh();
        try
        {
            return (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended between the question and the answer.
            return (cpu, peak);
        }
    }
}
