using System.Data.Common;
using Chancery.Store.Databases;
using Chancery.Store.Filing;

namespace Chancery.Store.Derived;

/// <summary>Writes what follows from the reports. The one place where derived tables are touched.</summary>
internal static class DerivedTables
{
    /// <summary>Puts rows in the place of all derived rows.</summary>
    public static async Task<int> ReplaceAsync(Database database, DbConnection connection, DbTransaction transaction, DerivedRows rows, CancellationToken cancellationToken)
    {
        foreach (string table in (string[])["happening_claims", "happenings", "origins"])
        {
            await using DbCommand command = Database.Command(connection, transaction, "DELETE FROM " + table);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        TableRows happenings = new("happenings", "happening", "kind", "mode", "day", "until", "life", "json"), claims = new("happening_claims", "happening", "claim", "reason"), origins = new("origins", "report", "origin", "reason");
        foreach (HappeningRow row in rows.Happenings)
        {
            happenings.Add(row.Id, row.Kind, row.Mode, ClaimIndex.Day(row.From), ClaimIndex.Day(row.Until), row.Life, Packed.Pack(row.Json.Span));
            foreach ((long claim, string reason) in row.Claims) claims.Add(row.Id, claim, reason);
        }

        foreach (OriginRow row in rows.Origins) origins.Add(row.Report, row.Origin, row.Reason);
        foreach (TableRows table in (TableRows[])[happenings, claims, origins]) await database.InsertAsync(connection, transaction, table, cancellationToken).ConfigureAwait(false);
        return rows.Happenings.Length;
    }
}
