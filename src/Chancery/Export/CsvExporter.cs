using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Export;

/// <summary>One row a claim, for spreadsheets: RFC 4180, UTF-8, a header row.</summary>
public sealed class CsvExporter : Exporter
{
    private static readonly string[] _columns =
    [
        "claim", "report", "file", "title", "publisher", "url", "published", "kind", "mode", "cameo",
        "source", "source_country", "source_sector", "source_actor", "trigger", "target", "target_country", "target_sector", "target_actor",
        "standing", "status", "historical", "certainty", "confidence", "speaker", "speaker_country",
        "when", "from", "until", "where", "where_country", "latitude", "longitude", "figures", "ordinal", "ordinal_since",
        "quote", "start", "end", "rule",
    ];

    /// <inheritdoc/>
    public override string Name => "csv";

    /// <inheritdoc/>
    public override string Summary => "one row a claim, for spreadsheets";

    /// <inheritdoc/>
    public override string FileExtension => "csv";

    /// <inheritdoc/>
    public override string MediaType => "text/csv";

    /// <inheritdoc/>
    public override ExportWriter Open(Stream output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return new Rows(output);
    }

    private sealed class Rows(Stream output) : ExportWriter
    {
        private static readonly SearchValues<char> _needQuotes = SearchValues.Create("\",\r\n");
        private readonly StringBuilder _rows = new();
        private bool _begun;

        public override void Write(ReadReport report)
        {
            ArgumentNullException.ThrowIfNull(report);
            Begin();
            CodePointTable codePoints = new(report.Document.Text);
            foreach (Claim claim in report.Claims) AddRow(Cells(report, claim, codePoints));
            HandOn();
        }

        public override void Complete()
        {
            Begin();
            HandOn();
        }

        private static string[] Cells(ReadReport report, Claim claim, CodePointTable codePoints)
        {
            Document document = report.Document;
            return
            [
                claim.Id, report.Id, document.Source.File ?? "", document.Source.Title, document.Source.Publisher, document.Source.Url, ClaimWords.Published(report) ?? "",
                claim.Kind, claim.Mode, claim.Cameo,
                ClaimWords.Who(document, claim.Source), Joined(claim.Source, p => p.Country), Joined(claim.Source, p => p.Sector), Joined(claim.Source, p => p.Actor),
                document.TextOf(claim.Trigger),
                ClaimWords.Who(document, claim.Target), Joined(claim.Target, p => p.Country), Joined(claim.Target, p => p.Sector), Joined(claim.Target, p => p.Actor),
                ClaimWords.Of(claim.Standing), claim.Status, claim.Historical ? "true" : "false", claim.Hedged ? "hedged" : "plain",
                claim.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
                ClaimWords.Says(document, claim.Speakers), string.Join("; ", claim.Speakers.Select(s => s.Country)),
                claim.When is null ? "" : document.TextOf(claim.When.Range), ClaimWords.Day(claim.When?.From), ClaimWords.Day(claim.When?.Until),
                ClaimWords.Where(claim.Where), claim.Where?.Country ?? "", ClaimWords.Number(claim.Where?.Latitude), ClaimWords.Number(claim.Where?.Longitude),
                string.Join("; ", claim.Figures.Select(ClaimWords.Numbers)),
                claim.Ordinal?.N.ToString(CultureInfo.InvariantCulture) ?? "", claim.Ordinal?.Since ?? "",
                document.TextOf(claim.Quote), Offset(codePoints.At(claim.Quote.Start)), Offset(codePoints.At(claim.Quote.End)), claim.Rule,
            ];
        }

        private static string Joined(ImmutableArray<Participant> participants, Func<Participant, string> part) => string.Join("; ", participants.Select(part));

        private static string Offset(int offset) => offset.ToString(CultureInfo.InvariantCulture);

        private void Begin()
        {
            if (_begun) return;
            _begun = true;
            AddRow(_columns);
        }

        private void AddRow(string[] cells)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                if (i > 0) _rows.Append(',');
                AddCell(cells[i]);
            }

            _rows.Append("\r\n");
        }

        private void AddCell(string cell)
        {
            if (!cell.AsSpan().ContainsAny(_needQuotes)) _rows.Append(cell);
            else _rows.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        private void HandOn()
        {
            output.Write(Encoding.UTF8.GetBytes(_rows.ToString()));
            output.Flush();
            _rows.Clear();
        }
    }
}
