using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Chancery.Export;
using Chancery.Store.Databases;

namespace Chancery.Store;

/// <summary>A named state of a ledger: one maker and a set of reports. What it answers does not change when reports are added or read anew.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Maker">What read its reports.</param>
/// <param name="Reports">How many reports.</param>
/// <param name="Claims">How many claims.</param>
/// <param name="Digest">First 16 hex digits of a hash of maker and reports: the same for the same set in any ledger, so that it can be cited.</param>
/// <param name="Note">What its author says of it.</param>
/// <param name="MadeAt">When it was named, an instant as ISO.</param>
public sealed record Edition(string Name, EngineVersions Maker, long Reports, long Claims, string Digest, string Note, string MadeAt);

/// <summary>Names and reads editions.</summary>
internal sealed class Editions(DbConnection connection, DbTransaction? transaction)
{
    public async Task<Edition> NameAsync(string name, string note, string now, string ledger, CancellationToken cancellationToken)
    {
        if ((await ReadAsync(cancellationToken).ConfigureAwait(false)).Any(e => e.Name == name)) throw new LedgerException("CH0311: " + ledger + ": there is an edition " + name + " already, and editions do not change; take another name");
        long maker, last;
        EngineVersions versions;
        await using (DbCommand command = Database.Command(connection, transaction, "SELECT m.maker, m.engine, m.knowledge, m.models, g.reading FROM readings g JOIN makers m ON m.maker = g.maker WHERE g.latest = 1 ORDER BY g.reading DESC LIMIT 1"))
        await using (DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!await row.ReadAsync(cancellationToken).ConfigureAwait(false)) throw new LedgerException("CH0310: " + ledger + ": the ledger is empty; add reports first");
            (maker, versions, last) = (row.GetInt64(0), new EngineVersions(row.GetString(1), row.GetString(2), row.GetString(3)), row.GetInt64(4));
        }

        (long reports, string digest) = await DigestAsync(maker, versions, cancellationToken).ConfigureAwait(false);
        await using DbCommand count = Database.Command(connection, transaction, "SELECT count(*) FROM claims c JOIN readings g ON g.reading = c.reading WHERE g.maker = @maker", ("@maker", maker));
        long claims = (long)(await count.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        await using DbCommand insert = Database.Command(connection, transaction, "INSERT INTO editions (name, maker, last_reading, reports, claims, digest, note, made_at) VALUES (@name, @maker, @last, @reports, @claims, @digest, @note, @now)", ("@name", name), ("@maker", maker), ("@last", last), ("@reports", reports), ("@claims", claims), ("@digest", digest), ("@note", note), ("@now", now));
        await insert.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        return new Edition(name, versions, reports, claims, digest, note, now);
    }

    public async Task<IReadOnlyList<Edition>> ReadAsync(CancellationToken cancellationToken)
    {
        List<Edition> editions = [];
        await using DbCommand command = Database.Command(connection, transaction, "SELECT e.name, m.engine, m.knowledge, m.models, e.reports, e.claims, e.digest, e.note, e.made_at FROM editions e JOIN makers m ON m.maker = e.maker ORDER BY e.made_at, e.name");
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
            editions.Add(new Edition(row.GetString(0), new EngineVersions(row.GetString(1), row.GetString(2), row.GetString(3)), row.GetInt64(4), row.GetInt64(5), row.GetString(6), row.GetString(7), row.GetString(8)));
        return editions;
    }

    private async Task<(long Reports, string Digest)> DigestAsync(long maker, EngineVersions versions, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(versions.Version + "\n" + versions.Knowledge + "\n" + versions.Models + "\n"));
        long reports = 0;
        await using DbCommand command = Database.Command(connection, transaction, "SELECT r.id, r.sha256 FROM readings g JOIN reports r ON r.report = g.report WHERE g.maker = @maker ORDER BY r.id, r.sha256, r.url_key, r.publisher", ("@maker", maker));
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        for (; await row.ReadAsync(cancellationToken).ConfigureAwait(false); reports++) hash.AppendData(Encoding.UTF8.GetBytes(row.GetString(0) + " " + row.GetString(1) + "\n"));
        return (reports, Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }
}
