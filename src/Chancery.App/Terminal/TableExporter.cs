using System.Collections.Immutable;
using System.Globalization;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Spectre.Console;

namespace Chancery.App.Terminal;

/// <summary>A table a report, a row a claim, fitted to the width of the terminal.</summary>
internal sealed class TableExporter : Exporter
{
    public override string Name => "table";

    public override string Summary => "a table a report, for an overview on a terminal";

    public override string FileExtension => "txt";

    public override string MediaType => "text/plain";

    public override ExportWriter Open(Stream output, ExportOptions options) => new Tables(Palette.Open(output, options));

    private sealed class Tables(IAnsiConsole console) : ExportWriter
    {
        // Below this many columns, time, place, speaker and figures share one column.
        private const int WideEnough = 120;

        public override void Write(ReadReport report)
        {
            SourceText source = report.Document.Source;
            string title = Palette.Safe(source.Title.Length > 0 ? source.Title : source.File ?? report.Id);
            string day = ClaimWords.Published(report) is string published ? " · " + published : "";
            console.Write(new Text(title, Palette.Strong));
            console.Write(new Text(day + "\n", Palette.Dim));
            if (report.Claims.Length == 0) console.Write(new Text("no claims\n", Palette.Dim));
            else console.Write(TableOf(report));
            console.WriteLine();
            console.Profile.Out.Writer.Flush();
        }

        private Table TableOf(ReadReport report)
        {
            bool wide = console.Profile.Width >= WideEnough;
            Table table = new() { Border = TableBorder.Horizontal, BorderStyle = Palette.Dim, Expand = true };
            string[] columns = wide ? ["", "who", "what", "whom", "standing", "says", "when", "where", "figures"] : ["", "who", "what", "whom", "standing", "details"];
            foreach (string column in columns) table.AddColumn(new TableColumn(new Text(column, Palette.Dim)) { Padding = new Padding(0, 1) });
            table.Columns[0].NoWrap = true;
            for (int i = 0; i < report.Claims.Length; i++)
            {
                string[] cells = Cells(report.Document, report.Claims[i], i + 1);
                if (!wide) cells = [.. cells[..5], string.Join("; ", cells[5..].Where(c => c.Length > 0))];
                table.AddRow(cells.Select((cell, column) => new Text(cell, StyleOf(report.Claims[i], column))));
            }

            return table;
        }

        private static string[] Cells(Document document, Claim claim, int number) =>
        [
            number.ToString(CultureInfo.InvariantCulture),
            Who(document, claim.Source), Palette.Safe(claim.Mode.Length > 0 ? claim.Kind + " " + claim.Mode : claim.Kind), Who(document, claim.Target),
            ClaimWords.Of(claim.Standing) + (claim.Hedged ? ", hedged" : ""),
            Palette.Safe(ClaimWords.Says(document, claim.Speakers)),
            claim.When is TimeSlot when ? Palette.Safe(ClaimWords.Days(when) is { Length: > 0 } days ? days : document.TextOf(when.Range)) : "",
            Palette.Safe(ClaimWords.Where(claim.Where)),
            Palette.Safe(string.Join("; ", claim.Figures.Select(ClaimWords.Amount))),
        ];

        private static string Who(Document document, ImmutableArray<Participant> participants) => Palette.Safe(ClaimWords.Who(document, participants));

        private static Style StyleOf(Claim claim, int column) => column switch
        {
            0 => Palette.Dim,
            1 => Palette.OfSlot('a'),
            3 => Palette.OfSlot('g'),
            4 => Palette.OfStanding(claim.Standing),
            _ => Palette.Plain,
        };
    }
}
