using Chancery.Documents;

namespace Chancery.Tests;

/// <summary>Reading costs memory in proportion to the words, and little of it.</summary>
public sealed class AllocationTests
{
    private const double MostBytesPerToken = 2500;

    [Fact]
    public void A_report_costs_few_bytes_a_token()
    {
        SourceText[] sources = [.. News.Sources];
        // Once before, so that models, tables and workspaces are there.
        int tokens = sources.Sum(s => News.Reader.Read(s).Document.Tokens.Length);

        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (SourceText source in sources) News.Reader.Read(source);
        double bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes / sources.Length:F0} bytes a report, {bytes / tokens:F0} a token");
        Assert.InRange(bytes / tokens, 0, MostBytesPerToken);
    }
}
