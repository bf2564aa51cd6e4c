using Chancery.App;

namespace Chancery.Tests;

/// <summary>The claims of the sample reports are these. A retraining or a change of the knowledge re-accepts them in the same commit.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Samples => [.. Repository.Samples.Select(f => Path.GetFileName(f))];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Samples))]
    public async Task Claims_of_a_sample_are_these(string sample)
    {
        CliResult result = await ChanceryCli.RunAsync("read", Path.Combine(Repository.Root, "samples", sample), "--format", "jsonl", "--no-text");

        Assert.Equal(ExitCodes.Ok, result.ExitCode);
        Snapshot.Match(Readable.Claims(result.Output), "Sample." + sample);
    }

    [Fact]
    public void Every_snapshot_has_its_sample()
    {
        IEnumerable<string> samples = Repository.Samples.Select(f => "Sample." + Path.GetFileName(f)).Order(StringComparer.Ordinal);

        Assert.Equal(samples, Snapshot.Names("Sample."));
    }
}
