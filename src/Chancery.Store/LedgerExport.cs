using System.Buffers;
using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Store.Checks;
using Chancery.Store.Corrections;
using Chancery.Store.Databases;
using Chancery.Store.Filing;

namespace Chancery.Store;

/// <summary>
/// The canonical form of a ledger. A line a report in the contract's form, every version of it, in the order of publication and id; then a line a correction, then a line a tombstone,
/// then each list of visits: a line for the list and a line a visit, lists by name, visits by day and id.
/// Left out is what depends on when and where reports were added: first-seen times and files.
/// </summary>
internal static class LedgerExport
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static async Task<int> WriteAsync(DbConnection connection, Stream output, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> buffer = new(65536);
        int lines = 0;
        await foreach (ReportPage page in ReportPages.ReadAsync(connection, "r.forgotten IS NULL", cancellationToken).ConfigureAwait(false))
        {
            foreach ((ReportRow report, IReadOnlyList<ClaimRow> claims) in page.Reports)
            {
                using (Utf8JsonWriter json = new(buffer, _options)) Write(json, report, claims);
                buffer.Write("\n"u8);
                lines++;
            }

            await FlushAsync(buffer, output, cancellationToken).ConfigureAwait(false);
        }

        foreach (Correction correction in await CorrectionRows.ReadAsync(connection, null, "WHERE undone_at IS NULL ORDER BY id", cancellationToken).ConfigureAwait(false))
        {
            buffer.Write(Encoding.UTF8.GetBytes("{\"correction\":" + correction.ToJson() + "}\n"));
            lines++;
        }

        await using (DbCommand command = Database.Command(connection, null, "SELECT id, sha256, reason FROM tombstones ORDER BY id, sha256"))
        await using (DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            for (; await row.ReadAsync(cancellationToken).ConfigureAwait(false); lines++)
            {
                using (Utf8JsonWriter json = new(buffer, _options)) WriteTombstone(json, row.GetString(0), row.GetString(1), row.GetString(2));
                buffer.Write("\n"u8);
            }
        }

        foreach ((VisitSource source, VisitList list) in await VisitListTable.ReadAsync(connection, null, cancellationToken).ConfigureAwait(false))
        {
            lines += VisitListTable.Export(source, list, write =>
            {
                using (Utf8JsonWriter json = new(buffer, _options))
                {
                    json.WriteStartObject();
                    write(json);
                    json.WriteEndObject();
                }

                buffer.Write("\n"u8);
            });
        }

        await FlushAsync(buffer, output, cancellationToken).ConfigureAwait(false);
        return lines;
    }

    private static async Task FlushAsync(ArrayBufferWriter<byte> buffer, Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        buffer.ResetWrittenCount();
    }

    private static void Write(Utf8JsonWriter json, ReportRow report, IReadOnlyList<ClaimRow> claims)
    {
        json.WriteStartObject();
        json.WriteString("id", report.Id);
        json.WriteString("title", report.Title);
        json.WriteString("publisher", report.Publisher);
        json.WriteString("url", report.Url);
        json.WriteString("language", report.Language);
        json.WriteString("published", report.Published);
        json.WriteString("publishedFrom", report.PublishedFrom);
        json.WriteString("status", report.Status);
        if (report.Text is not null) json.WriteString("text", report.Text);
        json.WriteString("textSha256", report.Sha256);
        json.WriteStartArray("claims");
        foreach (ClaimRow claim in claims)
            if (claim.State != ClaimState.Rejected) json.WriteRawValue(claim.Effective, skipInputValidation: true);
        json.WriteEndArray();
        WriteExtras(json, report.Extras);
        json.WriteStartObject("engine");
        json.WriteString("version", report.Maker.Version);
        json.WriteString("knowledge", report.Maker.Knowledge);
        json.WriteString("models", report.Maker.Models);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteExtras(Utf8JsonWriter json, byte[]? extras)
    {
        using JsonDocument document = JsonDocument.Parse(extras is null ? "{\"posts\":[],\"relations\":[]}"u8.ToArray() : Packed.Unpack(extras));
        foreach (JsonProperty part in document.RootElement.EnumerateObject())
        {
            json.WritePropertyName(part.Name);
            json.WriteRawValue(part.Value.GetRawText(), skipInputValidation: true);
        }
    }

    private static void WriteTombstone(Utf8JsonWriter json, string id, string sha256, string reason)
    {
        json.WriteStartObject();
        json.WriteString("forgotten", id);
        json.WriteString("textSha256", sha256);
        json.WriteString("reason", reason);
        json.WriteEndObject();
    }
}
