using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Store.Databases;
using Chancery.Store.Filing;

namespace Chancery.Store.Checks;

/// <summary>The lists of visits that a ledger holds: the files as they were given, read anew whenever they are wanted.</summary>
internal static class VisitListTable
{
    public static async Task WriteAsync(DbConnection connection, DbTransaction transaction, VisitList list, VisitSource source, string now, CancellationToken cancellationToken)
    {
        await using (DbCommand gone = Database.Command(connection, transaction, "DELETE FROM visit_lists WHERE name = @name", ("@name", list.Name))) await gone.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        await using DbCommand command = Database.Command(
            connection,
            transaction,
            $"INSERT INTO visit_lists (name, content, imported_at, file, citation, since, until) VALUES (@name, @content, @now, @file, {(source.Name is null ? "NULL" : "@citation")}, {Or(source.Since, "@since")}, {Or(source.Until, "@until")})",
            [("@name", list.Name), ("@content", Packed.Pack(Encoding.UTF8.GetBytes(source.Text))), ("@now", now), ("@file", source.File), .. Given("@citation", source.Name is null ? null : source.Citation), .. Given("@since", Iso(source.Since)), .. Given("@until", Iso(source.Until))]);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All lists, by name, with the files that they come from.</summary>
    public static async Task<List<(VisitSource Source, VisitList List)>> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        List<(VisitSource, VisitList)> lists = [];
        await using DbCommand command = Database.Command(connection, transaction, "SELECT name, content, file, citation, since, until FROM visit_lists ORDER BY name");
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            string? citation = Text(row, 3);
            VisitSource source = new()
            {
                Text = Encoding.UTF8.GetString(Packed.Unpack(row.GetFieldValue<byte[]>(1))), File = row.GetString(2), Name = citation is null ? null : row.GetString(0), Citation = citation ?? "", Since = Day(Text(row, 4)), Until = Day(Text(row, 5)),
            };
            lists.Add((source, source.Read()));
        }

        return lists;
    }

    /// <summary>Writes a line for a list and a line for each of its visits, by day and id.</summary>
    /// <returns>The number of lines.</returns>
    public static int Export(VisitSource source, VisitList list, Action<Action<Utf8JsonWriter>> line)
    {
        line(json =>
        {
            json.WriteString("visitList", list.Name);
            json.WriteString("citation", list.Citation);
            json.WriteString("file", source.File);
            json.WriteString("textSha256", source.Sha256);
            json.WriteString("since", Iso(list.Since));
            json.WriteString("until", Iso(list.Until));
            json.WriteBoolean("complete", list.IsComplete);
            json.WriteNumber("visits", list.Visits.Length);
        });
        foreach (ImportedVisit visit in list.Visits) line(json => Write(json, visit));
        return list.Visits.Length + 1;
    }

    private static void Write(Utf8JsonWriter json, ImportedVisit visit)
    {
        json.WriteString("visit", visit.Id);
        json.WriteString("person", visit.Name);
        json.WriteString("office", visit.Office);
        json.WriteString("from", visit.From);
        json.WriteString("to", visit.To);
        json.WriteString("place", visit.Place);
        json.WriteString("first", Iso(visit.First));
        json.WriteString("last", Iso(visit.Last));
        json.WriteString("remarks", visit.Remarks);
    }

    private static string Or(DateOnly? day, string parameter) => day is null ? "NULL" : parameter;

    // A parameter that is null has no type that PostgreSQL could tell.
    private static (string, object?)[] Given(string name, string? value) => value is null ? [] : [(name, value)];

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
