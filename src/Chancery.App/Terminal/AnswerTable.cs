using System.Collections.Immutable;
using System.Globalization;
using Chancery.Export;
using Chancery.Store.Questions;
using Spectre.Console;

namespace Chancery.App.Terminal;

/// <summary>An answer as a table, fitted to the width of the terminal.</summary>
internal static class AnswerTable
{
    // What a narrow screen can do without; `why` shows it.
    private static readonly string[] _first = ["first_seen", "publisher", "report", "dated_by", "unit", "measure"];

    private const int WideEnough = 160;

    public static void Write(Answer answer, Stream output, ExportOptions options)
    {
        IAnsiConsole console = Palette.Open(output, options);
        int[] shown = [.. Enumerable.Range(0, answer.Columns.Length).Where(i => IsShown(answer, i, options.Width))];
        if (answer.Rows.IsEmpty) console.Write(new Text("no rows\n", Palette.Dim));
        else console.Write(TableOf(answer, shown));
        foreach (string note in answer.Notes) console.Write(new Text(Palette.Safe(note) + "\n", Palette.Dim));
        console.Profile.Out.Writer.Flush();
    }

    private static bool IsShown(Answer answer, int column, int width)
    {
        AnswerColumn one = answer.Columns[column];
        if (width < WideEnough && _first.Contains(one.Name) && answer.Columns.Any(c => c.Kind == ColumnKind.Claim)) return false;
        return answer.Rows.Any(r => r[column] is not null and not "");
    }

    private static Table TableOf(Answer answer, int[] shown)
    {
        Table table = new() { Border = TableBorder.Horizontal, BorderStyle = Palette.Dim };
        foreach (int i in shown)
        {
            AnswerColumn column = answer.Columns[i];
            TableColumn head = new(new Text((column.Title ?? column.Name).Replace('_', ' '), Palette.Dim)) { Padding = new Padding(0, 1), Alignment = column.Kind is ColumnKind.Number or ColumnKind.Amount ? Justify.Right : Justify.Left };
            if (column.Kind is ColumnKind.Claim or ColumnKind.Day) head.NoWrap = true;
            table.AddColumn(head);
        }

        foreach (ImmutableArray<object?> row in answer.Rows) table.AddRow(shown.Select(i => new Text(Palette.Safe(Convert.ToString(row[i], CultureInfo.InvariantCulture) ?? ""))));
        return table;
    }
}
