using System.Collections.Immutable;
using System.Diagnostics;
using Chancery.Store;
using Chancery.Store.Questions;

namespace Chancery.Benchmarks;

/// <summary>How long questions take on a ledger: the first time, at the median of eleven, and in processor time on average, which other work on the machine changes little.</summary>
internal static class LedgerTimes
{
    private static readonly (string Question, (string, string)[] Values)[] _asked =
    [
        ("claims", [("actor", "RUS")]), ("claims", [("actor", "USA"), ("with", "CHN")]), ("claims", [("kind", "assault/aerial"), ("place", "UKR")]), ("dyad", [("a", "USA"), ("b", "CHN")]), ("dyad", [("a", "RUS"), ("b", "UKR")]), ("dyad", [("a", "Putin"), ("b", "USA")]),
        ("visits", [("who", "Putin")]), ("visits", [("to", "CHN")]), ("search", [("words", "ceasefire talks")]), ("search", [("words", "killed")]), ("agenda", []), ("figures", [("measure", "dead"), ("place", "PSE")]),
        ("speaker", [("who", "USA")]), ("actor", [("who", "Putin")]), ("who-said-first", [("kind", "SANCTION"), ("target", "RUS")]), ("coverage", []), ("happenings", [("actor", "Putin")]), ("checks", []), ("check", [("words", "third visit to China by Donald Trump")]), ("posts", [("country", "IRN"), ("post", "foreign minister")]), ("figures", [("by", "happening"), ("actor", "Putin")]),
    ];

    public static async Task<int> RunAsync(string address)
    {
        await using Ledger ledger = await Ledger.OpenAsync(address, LedgerAccess.Read);
        LedgerSize size = await ledger.ReadSizeAsync();
        Console.WriteLine($"{size.Reports:N0} reports, {size.Claims:N0} claims, {size.Bytes / 1048576.0:N1} MB, {(double)size.Bytes / Math.Max(1, size.Claims):N0} bytes a claim");
        foreach ((string name, (string, string)[] values) in _asked)
        {
            Asked asked = new() { Values = values.ToImmutableDictionary(v => v.Item1, v => v.Item2) };
            List<double> times = [];
            long rows = 0;
            // The system counts it in hundredths of a second, so over all eleven.
            TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
            for (int i = 0; i < 11; i++)
            {
                long start = Stopwatch.GetTimestamp();
                rows = (await Question.Find(name)!.AskAsync(ledger, asked)).Total;
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            Console.WriteLine($"{name,-15} {string.Join(' ', values.Select(v => v.Item1 + "=" + v.Item2)),-34} {rows,9:N0} rows  first {times[0],8:N1} ms  median {times.Order().ElementAt(5),8:N1} ms  processor {(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds / times.Count,8:N0} ms");
        }

        Console.WriteLine($"memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:N0} MB at most");
        return 0;
    }
}
