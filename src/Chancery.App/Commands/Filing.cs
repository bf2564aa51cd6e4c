using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Store;
using Chancery.Store.Filing;

namespace Chancery.App.Commands;

/// <summary>Reads reports on several threads and files them in order.</summary>
internal sealed class Filing(Ledger ledger, NewsReader reader, EngineVersions maker, int threads, TextKeeping keeping)
{
    // Reports that are looked up at once, to see which need reading at all.
    private const int Ahead = 512;

    /// <summary>What became of all reports so far.</summary>
    public AppendTally Tally { get; private set; } = AppendTally.None;

    /// <summary>Called for each report when it is taken in hand: read, and not yet filed.</summary>
    public Action<ReadReport> Added { get; init; } = _ => { };

    public async Task AddAsync(IEnumerable<SourceText> reports, CancellationToken cancellationToken)
    {
        foreach (SourceText[] some in reports.Chunk(Ahead))
        {
            IReadOnlyList<SourceText> unknown = await ledger.LeaveOutKnownAsync(some, maker, cancellationToken).ConfigureAwait(false);
            Tally = Tally.Plus(AppendTally.None with { Known = some.Length - unknown.Count });
            await foreach (ReadReport report in reader.ReadAllAsync(unknown, threads, ReadingDetail.Claims, cancellationToken).ConfigureAwait(false))
            {
                Added(report);
                // Each report is safe before the next is taken in hand: a crash loses that one and no other.
                Tally = Tally.Plus(await ledger.AppendAsync([report], maker, keeping, cancellationToken).ConfigureAwait(false));
            }
        }
    }
}
