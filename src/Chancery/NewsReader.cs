using System.Runtime.CompilerServices;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery;

/// <summary>Reads reports. Open this file first: it shows the whole way from text to claims.</summary>
public sealed class NewsReader
{
    /// <summary>Version of the engine, as rows carry it.</summary>
    public static string EngineVersion { get; } = typeof(NewsReader).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Reads one report. Pure, synchronous, without I/O, safe on any thread. Odd text never throws: less is understood.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public ReadReport Read(SourceText source, ReadingDetail detail = ReadingDetail.Claims)
    {
        ArgumentNullException.ThrowIfNull(source);
        Document document = new(source);
        return new ReadReport { Document = document, Id = source.Id ?? "", TextSha256 = "" };
    }

    /// <summary>Reads many reports over several threads and hands them back in input order.</summary>
    /// <param name="sources">The reports.</param>
    /// <param name="threads">Number of threads, 1 or more.</param>
    /// <param name="detail">How much to keep.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1.</exception>
    public async IAsyncEnumerable<ReadReport> ReadAllAsync(
        IEnumerable<SourceText> sources, int threads, ReadingDetail detail = ReadingDetail.Claims, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Queue<Task<ReadReport>> running = new();
        foreach (SourceText source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (running.Count >= threads * 2) yield return await running.Dequeue().ConfigureAwait(false);
            running.Enqueue(Task.Run(() => Read(source, detail), cancellationToken));
        }

        while (running.TryDequeue(out Task<ReadReport>? next)) yield return await next.ConfigureAwait(false);
    }
}

/// <summary>How much of the reading to keep.</summary>
public enum ReadingDetail
{
    /// <summary>The claims alone.</summary>
    Claims,

    /// <summary>The claims with reasons, and a note for each sentence without one.</summary>
    Explained,
}
