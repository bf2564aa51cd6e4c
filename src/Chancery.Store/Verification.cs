using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Store.Databases;
using Chancery.Store.Filing;

namespace Chancery.Store;

/// <summary>What a ledger's rows are worth: the stored texts were read again, and the rows compared.</summary>
public sealed record Verification
{
    /// <summary>Reports that were read again.</summary>
    public int Checked { get; private init; }

    /// <summary>Reports whose rows differ from what the same versions read now, with what differs; the contract allows none.</summary>
    public ImmutableArray<(string Report, string What)> Differing { get; private init; } = [];

    /// <summary>Reports whose stored text is not the one that its hash was taken of.</summary>
    public ImmutableArray<string> Damaged { get; private init; } = [];

    /// <summary>Reports whose text is not kept.</summary>
    public int WithoutText { get; private init; }

    /// <summary>Readings by other versions of engine, knowledge or models.</summary>
    public ImmutableArray<(EngineVersions Maker, long Reports)> OtherMakers { get; private init; } = [];

    /// <summary>Faults in the stored bytes.</summary>
    public ImmutableArray<string> Faults { get; private init; } = [];

    /// <summary>True if nothing is wrong.</summary>
    public bool IsSound => Differing.IsEmpty && Damaged.IsEmpty && Faults.IsEmpty;

    internal static async Task<Verification> RunAsync(DbConnection connection, NewsReader reader, EngineVersions maker, int threads, IReadOnlyList<string> faults, CancellationToken cancellationToken)
    {
        int count = 0, without = 0;
        ImmutableArray<(string, string)>.Builder differing = ImmutableArray.CreateBuilder<(string, string)>();
        ImmutableArray<string>.Builder damaged = ImmutableArray.CreateBuilder<string>();
        await foreach (ReportPage page in ReportPages.ReadAsync(connection, "r.forgotten IS NULL", cancellationToken).ConfigureAwait(false))
        {
            List<(ReportRow Report, IReadOnlyList<ClaimRow> Claims)> ours = [];
            List<SourceText> texts = [];
            foreach ((ReportRow report, IReadOnlyList<ClaimRow> claims) in page.Reports)
            {
                if (report.Text is null) { without++; continue; }
                if (TextOf(report) is not { } text) { damaged.Add(report.Id); continue; }
                if (report.Maker != maker) continue;
                ours.Add((report, claims));
                texts.Add(SourceOf(report, text));
            }

            int next = 0;
            await foreach (ReadReport now in reader.ReadAllAsync(texts, threads, ReadingDetail.Claims, cancellationToken).ConfigureAwait(false))
            {
                (ReportRow report, IReadOnlyList<ClaimRow> claims) = ours[next++];
                count++;
                if (Difference(claims, Incoming.Of(now, maker, TextKeeping.QuotesOnly)) is { } what) differing.Add((report.Id, what));
            }
        }

        return new Verification { Checked = count, Differing = differing.ToImmutable(), Damaged = damaged.ToImmutable(), WithoutText = without, OtherMakers = await OthersAsync(connection, maker, cancellationToken).ConfigureAwait(false), Faults = [.. faults] };
    }

    // Null if the text is not the one that was filed. A NUL is kept as its picture.
    private static string? TextOf(ReportRow report)
    {
        string text = report.Text!;
        if (HashOf(text) == report.Sha256) return text;
        text = text.Replace('\u2400', '\0');
        return HashOf(text) == report.Sha256 ? text : null;
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static SourceText SourceOf(ReportRow report, string text)
    {
        bool given = report.Published is not null && report.PublishedFrom != "dateline";
        return new SourceText(text)
        {
            Id = report.Id, Title = report.Title, Publisher = report.Publisher, Url = report.Url,
            Published = given ? DateOnly.ParseExact(report.Published![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            PublishedAsGiven = given ? report.Published : null, PublishedFrom = given ? report.PublishedFrom : null,
        };
    }

    private static string? Difference(IReadOnlyList<ClaimRow> then, Incoming now)
    {
        Dictionary<string, byte[]> fresh = now.Claims.ToDictionary(c => c.Claim.Id, c => Packed.Unpack(c.Json), StringComparer.Ordinal);
        if (then.FirstOrDefault(c => !fresh.ContainsKey(c.Id)) is { } lost) return "claim " + lost.Id + " is in the ledger only";
        if (then.FirstOrDefault(c => !Packed.Unpack(c.Json).AsSpan().SequenceEqual(fresh[c.Id])) is { } changed) return "claim " + changed.Id + " differs";
        HashSet<string> kept = [.. then.Select(c => c.Id)];
        return fresh.Keys.FirstOrDefault(id => !kept.Contains(id)) is { } added ? "claim " + added + " is not in the ledger" : null;
    }

    private static async Task<ImmutableArray<(EngineVersions, long)>> OthersAsync(DbConnection connection, EngineVersions maker, CancellationToken cancellationToken)
    {
        ImmutableArray<(EngineVersions, long)>.Builder others = ImmutableArray.CreateBuilder<(EngineVersions, long)>();
        await using DbCommand command = Database.Command(connection, null, "SELECT m.engine, m.knowledge, m.models, count(*) FROM readings g JOIN makers m ON m.maker = g.maker GROUP BY m.engine, m.knowledge, m.models ORDER BY m.engine, m.knowledge, m.models");
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            EngineVersions other = new(row.GetString(0), row.GetString(1), row.GetString(2));
            if (other != maker) others.Add((other, row.GetInt64(3)));
        }

        return others.ToImmutable();
    }
}
