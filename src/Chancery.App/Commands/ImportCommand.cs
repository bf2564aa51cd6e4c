using System.CommandLine;
using System.Globalization;
using Chancery.Store;
using Chancery.Store.Checks;

namespace Chancery.App.Commands;

/// <summary><c>chancery import</c>: takes other people's lists into a ledger, to check claims against.</summary>
internal static class ImportCommand
{
    public static Command Create(CliStreams streams)
    {
        Command command = new("import", "Takes lists made by others into a ledger, for `chancery check`.") { CreateStateVisits(streams) };
        Cli.ShowExamples(command, "chancery import state-visits us-president-travels.jsonl");
        return command;
    }

    private static Command CreateStateVisits(CliStreams streams)
    {
        Argument<string[]> files = new("FILES") { Description = "The Office of the Historian's lists as JSON lines: travels of presidents, travels of secretaries of state, visits by foreign leaders.", Arity = ArgumentArity.OneOrMore };
        Option<string> ledger = LedgerOption.Create();
        Command command = new("state-visits", "Takes in the US lists of visits; which list a file is, its first line tells. A list that is there already is replaced.") { files, ledger };
        Cli.ShowExamples(command, "chancery import state-visits us-president-travels.jsonl us-secretary-travels.jsonl visits-to-us.jsonl");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            List<(string File, string Text)> texts = [.. parsed.GetValue(files)!.Select(f => (f, Read(f)))];
            await using Ledger open = await LedgerOption.OpenAsync(parsed.GetValue(ledger)!, LedgerAccess.ReadWrite, streams, cancellationToken).ConfigureAwait(false);
            await using StreamWriter output = new(streams.Output, leaveOpen: true);
            foreach ((string file, string text) in texts)
            {
                try
                {
                    VisitList list = await open.ImportVisitsAsync(text, cancellationToken).ConfigureAwait(false);
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{list.Name}: {list.Visits.Length} visits from {list.Since:yyyy-MM-dd} to {list.Until:yyyy-MM-dd}"));
                }
                catch (FormatException fault)
                {
                    throw new CommandException("CH0328: " + file + ": " + Plain(fault.Message), ExitCodes.SomeInputFailed);
                }
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    // A reader's message may have a code of its own; one code a message is enough.
    private static string Plain(string message) => message.StartsWith("CH08", StringComparison.Ordinal) && message.IndexOf(": ", StringComparison.Ordinal) is > 0 and int end ? message[(end + 2)..] : message;

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("CH0101: " + file + ": " + fault.Message, ExitCodes.SomeInputFailed);
        }
    }
}
