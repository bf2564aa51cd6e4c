using System.Diagnostics;

namespace Chancery.Benchmarks;

/// <summary>What some work took.</summary>
/// <param name="Wall">Time that passed.</param>
/// <param name="Cpu">Time of processors, all threads together: what the work takes on a machine that does nothing else.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal readonly record struct Measure(TimeSpan Wall, TimeSpan Cpu, long Bytes)
{
    /// <summary>Measures work done on this thread.</summary>
    public static Measure Of(Action work)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread(), begin = Stopwatch.GetTimestamp();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        work();
        return new(Stopwatch.GetElapsedTime(begin), Environment.CpuUsage.TotalTime - cpu, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>The quickest of several runs by processor time: the one that was disturbed least.</summary>
    public static Measure BestOf(int runs, Action work) => Enumerable.Range(0, runs).Select(_ => Of(work)).MinBy(m => m.Cpu);
}
