using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using Chancery.App.Commands;
using Chancery.Store;
using Chancery.Store.Questions;

namespace Chancery.App;

/// <summary>The program as a function: arguments and streams in, exit code out.</summary>
internal static class Cli
{
    public static async Task<int> RunAsync(string[] args, CliStreams streams, CancellationToken cancellationToken = default)
    {
        RootCommand root = new("Reads news reports, offline, and writes sourced claims: who did what to whom, when, where, how many, according to whom, how certain.");
        // Only what is called is built: the ledger's commands load databases that reading does not need.
        switch (args.FirstOrDefault())
        {
            case "read":
                root.Subcommands.Add(ReadCommand.Create(streams));
                break;
            case "parse":
                root.Subcommands.Add(ParseCommand.Create(streams));
                break;
            case "--version":
                break;
            default:
                AddAll(root, streams);
                break;
        }

        ShowVersions(root);
        ShowExamples(root, "chancery read samples", "chancery read report.html --format html --output report-claims.html", "cat reports.jsonl | chancery read - > claims.jsonl");
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors) streams.Errors.WriteLine("chancery: CH0002: " + error.Message);
            streams.Errors.WriteLine("Try `chancery " + (parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ") + "--help`.");
            return ExitCodes.Usage;
        }

        using StringWriter help = new(CultureInfo.InvariantCulture);
        InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = help, Error = streams.Errors };
        try
        {
            int code = await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            using OutputStream output = new(streams.Output, ownsIt: false);
            output.Write(Encoding.UTF8.GetBytes(help.ToString()));
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (BrokenPipeException)
        {
            return ExitCodes.Ok;
        }
        catch (CommandException problem)
        {
            streams.Errors.WriteLine("chancery: " + problem.Message);
            return problem.ExitCode;
        }
        catch (LedgerException problem)
        {
            streams.Errors.WriteLine("chancery: " + problem.Message);
            return ExitCodes.SomeInputFailed;
        }
        catch (QuestionException problem)
        {
            streams.Errors.WriteLine("chancery: " + problem.Message);
            return ExitCodes.Usage;
        }
        catch (Exception unexpected)
        {
            streams.Errors.WriteLine("chancery: CH0001: this should not happen; please report it.\n" + unexpected);
            return ExitCodes.Unexpected;
        }
    }

    private static void AddAll(RootCommand root, CliStreams streams)
    {
        root.Subcommands.Add(ReadCommand.Create(streams));
        root.Subcommands.Add(ParseCommand.Create(streams));
        root.Subcommands.Add(KnowledgeCommand.Create(streams));
        root.Subcommands.Add(AddCommand.Create(streams));
        root.Subcommands.Add(FollowCommand.Create(streams));
        root.Subcommands.Add(AskCommand.Create(streams));
        root.Subcommands.Add(LedgerCommand.Create(streams));
        root.Subcommands.Add(ImportCommand.Create(streams));
        foreach (Question question in Question.All) root.Subcommands.Add(AskCommand.CreateFor(question, streams));
    }

    /// <summary>Lets the help of a command end with examples of its use.</summary>
    public static void ShowExamples(Command command, params string[] examples)
    {
        HelpOption help = command.Options.OfType<HelpOption>().FirstOrDefault() ?? new HelpOption();
        if (!command.Options.Contains(help)) command.Options.Add(help);
        help.Action = new HelpWithExamples(new HelpAction(), examples);
    }

    private static void ShowVersions(RootCommand root)
    {
        foreach (VersionOption option in root.Options.OfType<VersionOption>()) option.Action = new VersionsAction();
    }

    private sealed class VersionsAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            Export.EngineVersions versions = Engine.Versions;
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("chancery " + versions.Version);
            output.WriteLine("knowledge " + (versions.Knowledge.Length > 0 ? versions.Knowledge : "none"));
            output.WriteLine("models " + (versions.Models.Length > 0 ? versions.Models : "none"));
            return ExitCodes.Ok;
        }
    }

    private sealed class HelpWithExamples(HelpAction standard, string[] examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            using StringWriter text = new(CultureInfo.InvariantCulture);
            parseResult.InvocationConfiguration.Output = text;
            int code = standard.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output = output;
            // The library names the program after its file, which is not what people type.
            output.Write(text.ToString().Replace("  " + RootCommand.ExecutableName + " ", "  chancery ", StringComparison.Ordinal));
            output.WriteLine("Examples:");
            foreach (string example in examples) output.WriteLine("  " + example);
            output.WriteLine();
            return code;
        }
    }
}
