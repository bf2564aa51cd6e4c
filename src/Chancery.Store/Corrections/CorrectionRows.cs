using System.Data.Common;
using Chancery.Store.Databases;

namespace Chancery.Store.Corrections;

/// <summary>Reads corrections out of the ledger.</summary>
internal static class CorrectionRows
{
    public static async Task<IReadOnlyList<Correction>> ReadAsync(DbConnection connection, DbTransaction? transaction, string condition, CancellationToken cancellationToken, params (string, object?)[] values)
    {
        List<Correction> corrections = [];
        await using DbCommand command = Database.Command(connection, transaction, "SELECT id, target, action, slot, value, author, reason, undone_at FROM corrections " + condition, values);
        await using DbDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            corrections.Add(new Correction(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetString(5), rows.GetString(6))
            {
                UndoneAt = await rows.IsDBNullAsync(7, cancellationToken).ConfigureAwait(false) ? null : rows.GetString(7),
            });
        }

        return corrections;
    }
}
