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
        Command command = new("import", "Takes lists made by others into a ledger, for `chancery check`.") { CreateStateVisits(streams), CreateVisits(streams) };
        Cli.ShowExamples(command, "chancery import state-visits us-president-travels.jsonl", "chancery import visits kim-trips.csv --citation 'compiled from KCNA' --since 2011-12-17");
        return command;
    }

    private static Command CreateStateVisits(CliStreams streams)
    {
        Argument<string[]> files = new("FILES") { Description = "The Office of the Historian's lists as JSON lines: travels of presidents, travels of secretaries of state, visits by foreign leaders.", Arity = ArgumentArity.OneOrMore };
        Option<string> ledger = LedgerOption.Create();
        Command command = new("state-visits", "Takes in the US lists of visits; which list a file is, its first line tells. A list that is there already is replaced.") { files, ledger };
        Cli.ShowExamples(command, "chancery import state-visits us-president-travels.jsonl us-secretary-travels.jsonl visits-to-us.jsonl");
        command.SetAction((parsed, cancellationToken) =>
            RunAsync([.. parsed.GetValue(files)!.Select(f => (f, new VisitSource { Text = Read(f), File = Path.GetFileName(f) }))], parsed.GetValue(ledger)!, streams, cancellationToken));
        return command;
    }

    private static Command CreateVisits(CliStreams streams)
    {
        Argument<string> file = new("FILE") { Description = "A CSV with the columns person,office,from,to,first and, if wanted, last,place,remarks,id." };
        Option<string?> name = new("--name") { HelpName = "NAME", Description = "How answers cite the list; the file's name without its ending unless told otherwise." };
        Option<string> citation = new("--citation") { HelpName = "WORDS", Description = "Where the list comes from.", DefaultValueFactory = _ => "" };
        Option<string?> since = new("--since") { HelpName = "DAY", Description = "First day from which the list holds every visit. Without it the list does not claim to be complete." };
        Option<string?> until = new("--until") { HelpName = "DAY", Description = "Last day to which the list holds every visit; the last visit's unless told otherwise." };
        Option<string> ledger = LedgerOption.Create();
        foreach (Option<string?> day in (Option<string?>[])[since, until])
            day.Validators.Add(result => { if (result.GetValueOrDefault<string?>() is string words && DayOf(words) is null) result.AddError(day.Name + " " + words + " is no day; write it as 2025-09-02"); });
        Command command = new("visits", "Takes in a list of visits of your own. A list of that name that is there already is replaced.") { file, name, citation, since, until, ledger };
        Cli.ShowExamples(command, "chancery import visits kim-trips.csv --citation 'compiled from KCNA' --since 2011-12-17");
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetValue(file)!;
            VisitSource source = new()
            {
                Text = Read(path), File = Path.GetFileName(path), Name = parsed.GetValue(name) ?? Path.GetFileNameWithoutExtension(path), Citation = parsed.GetValue(citation)!, Since = DayOf(parsed.GetValue(since)), Until = DayOf(parsed.GetValue(until)),
            };
            return RunAsync([(path, source)], parsed.GetValue(ledger)!, streams, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<(string File, VisitSource Source)> lists, string ledger, CliStreams streams, CancellationToken cancellationToken)
    {
        await using Ledger open = await LedgerOption.OpenAsync(ledger, LedgerAccess.ReadWrite, streams, cancellationToken).ConfigureAwait(false);
        await using StreamWriter output = new(streams.Output, leaveOpen: true);
        foreach ((string file, VisitSource source) in lists)
        {
            try
            {
                VisitList list = await open.ImportVisitsAsync(source, cancellationToken).ConfigureAwait(false);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{list.Name}: {list.Visits.Length} visits from {list.Since:yyyy-MM-dd} to {list.Until:yyyy-MM-dd}"));
            }
            catch (FormatException fault)
            {
                throw new CommandException("CH0328: " + file + ": " + Plain(fault.Message), ExitCodes.SomeInputFailed);
            }
        }

        // Claims of number may count otherwise with the lists.
        await open.DeriveAsync(cancellationToken).ConfigureAwait(false);
        await AddCommand.TellChecksAsync(open, 0, streams, cancellationToken).ConfigureAwait(false);
        return ExitCodes.Ok;
    }

    private static DateOnly? DayOf(string? words) => DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

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
