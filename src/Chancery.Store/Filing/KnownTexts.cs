using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Store.Databases;

namespace Chancery.Store.Filing;

/// <summary>Tells texts that need reading from those that were read before: an interrupted command goes on where it stopped.</summary>
internal static class KnownTexts
{
    public static async Task<IReadOnlyList<SourceText>> LeaveOutAsync(DbConnection connection, IReadOnlyList<SourceText> texts, EngineVersions maker, CancellationToken cancellationToken)
    {
        List<SourceText> unknown = [];
        await using DbCommand command = Database.Command(connection, null, """
            SELECT count(*) FROM reports r JOIN readings g ON g.report = r.report JOIN makers m ON m.maker = g.maker
            WHERE r.id = @id AND r.sha256 = @sha256 AND r.url_key = @url AND r.publisher = @publisher AND m.engine = @engine AND m.knowledge = @knowledge AND m.models = @models
            """, ("@id", ""), ("@sha256", ""), ("@url", ""), ("@publisher", ""), ("@engine", maker.Version), ("@knowledge", maker.Knowledge), ("@models", maker.Models));
        foreach (SourceText text in texts)
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Text)));
            command.Parameters[0].Value = Incoming.Clean(text.Id ?? hash[..16]);
            command.Parameters[1].Value = hash;
            command.Parameters[2].Value = WebAddress.KeyOf(Incoming.Clean(text.Url));
            command.Parameters[3].Value = Incoming.Clean(text.Publisher);
            if ((long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))! == 0) unknown.Add(text);
        }

        return unknown;
    }
}
