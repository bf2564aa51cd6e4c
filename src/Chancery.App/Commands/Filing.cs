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

    // Reports in one transaction: the most that a crash can lose.
    private const int Together = 16;

    /// <summary>What became of all reports so far.</summary>
    public AppendTally Tally { get; private set; } = AppendTally.None;

    /// <summary>Called for each report that has been read.</summary>
    public Action<ReadReport> Added { get; init; } = _ => { };

    public async Task AddAsync(IEnumerable<SourceText> reports, CancellationToken cancellationToken)
    {
        foreach (SourceText[] some in reports.Chunk(Ahead))
        {
            IReadOnlyList<SourceText> unknown = await ledger.LeaveOutKnownAsync(some, maker, cancellationToken).ConfigureAwait(false);
            Tally = Tally.Plus(AppendTally.None with { Known = some.Length - unknown.Count });
            List<ReadReport> read = [];
            await foreach (ReadReport report in reader.ReadAllAsync(unknown, threads, ReadingDetail.Claims, cancellationToken).ConfigureAwait(false))
            {
                Added(report);
                read.Add(report);
                if (read.Count == Together) await FileAsync(read, cancellationToken).ConfigureAwait(false);
            }

            await FileAsync(read, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task FileAsync(List<ReadReport> read, CancellationToken cancellationToken)
    {
        if (read.Count == 0) return;
        Tally = Tally.Plus(await ledger.AppendAsync(read, maker, keeping, cancellationToken).ConfigureAwait(false));
        read.Clear();
    }
}
