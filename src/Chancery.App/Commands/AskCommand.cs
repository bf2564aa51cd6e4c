using System.Collections.Immutable;
using System.CommandLine;
using Chancery.App.Input;
using Chancery.App.Terminal;
using Chancery.Export;
using Chancery.Store;
using Chancery.Store.Questions;

namespace Chancery.App.Commands;

/// <summary><c>chancery ask NAME</c>, and each question under its own name.</summary>
internal static class AskCommand
{
    private static readonly string[] _formats = ["table", .. AnswerFormat.All.Select(f => f.Name)];

    public static Command Create(CliStreams streams)
    {
        Command command = new("ask", "Asks a ledger a question.");
        foreach (Question question in Question.All) command.Subcommands.Add(CreateFor(question, streams, "ask "));
        Cli.ShowExamples(command, [.. Question.All.Select(q => "chancery ask " + q.Example)]);
        return command;
    }

    /// <summary>A command for one question.</summary>
    public static Command CreateFor(Question question, CliStreams streams, string before = "")
    {
        Option<string> ledger = LedgerOption.Create();
        Option<string?> asOf = new("--as-of") { HelpName = "DAY", Description = "Only what was known at the end of DAY." };
        Option<string> asOfBy = new("--as-of-by") { HelpName = "published|seen", Description = "Known to the public, or to this ledger.", DefaultValueFactory = _ => "published" };
        Option<string?> edition = new("--edition") { HelpName = "NAME", Description = "Ask a named edition of the ledger." };
        Option<string?> format = new("--format") { HelpName = string.Join('|', _formats), Description = "How to write the rows. Without it: a table on a terminal, JSONL elsewhere." };
        Option<int> limit = new("--limit") { HelpName = "N", Description = "The most rows; 0 for all.", DefaultValueFactory = _ => Asked.UsualLimit };
        Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = "Write to FILE." };
        asOfBy.AcceptOnlyFromAmong("published", "seen");
        format.AcceptOnlyFromAmong(_formats);
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is string day && !PublicationDay.TryRead(day, out _, out _)) result.AddError("--as-of " + day + " is no day; write it as 2025-09-02");
        });
        Command command = new(question.Name, question.Summary);
        List<(string Name, Func<ParseResult, string?> Value)> values = [];
        foreach (QuestionArgument argument in question.Arguments) values.Add((argument.Name, AddTo(command, argument)));
        foreach (Option option in (Option[])[ledger, asOf, asOfBy, edition, format, limit, output]) command.Options.Add(option);
        Cli.ShowExamples(command, "chancery " + before + question.Example, "chancery " + before + question.Example + " --format csv --limit 0");
        command.SetAction((parsed, cancellationToken) =>
        {
            Asked asked = new()
            {
                Values = values.Select(v => (v.Name, Value: v.Value(parsed))).Where(v => v.Value is not null).ToImmutableDictionary(v => v.Name, v => v.Value!, StringComparer.Ordinal),
                AsOf = parsed.GetValue(asOf) is { } day && PublicationDay.TryRead(day, out DateOnly read, out _) ? read : null,
                AsOfBy = parsed.GetValue(asOfBy) == "seen" ? KnownBy.Seen : KnownBy.Publication,
                Edition = parsed.GetValue(edition),
                Limit = parsed.GetValue(limit),
            };
            return RunAsync(question, asked, parsed.GetValue(ledger)!, parsed.GetValue(format), parsed.GetValue(output), streams, cancellationToken);
        });
        return command;
    }

    private static Func<ParseResult, string?> AddTo(Command command, QuestionArgument argument)
    {
        if (argument.ByPlace && argument.Name == "words")
        {
            // Words without quotation marks are one value: chancery search ceasefire talks.
            Argument<string[]> words = new("WORDS") { Description = argument.Summary, Arity = ArgumentArity.OneOrMore };
            command.Arguments.Add(words);
            return parsed => parsed.GetValue(words) is { Length: > 0 } some ? string.Join(' ', some) : null;
        }

        if (argument.ByPlace)
        {
            Argument<string?> byPlace = new(argument.Name.ToUpperInvariant()) { Description = argument.Summary, Arity = argument.Required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne };
            command.Arguments.Add(byPlace);
            return parsed => parsed.GetValue(byPlace);
        }

        Option<string?> option = new("--" + argument.Name) { Description = argument.Summary, HelpName = argument.Choices.IsEmpty ? argument.Kind.ToString().ToUpperInvariant() : string.Join('|', argument.Choices) };
        command.Options.Add(option);
        return parsed => parsed.GetValue(option);
    }

    private static async Task<int> RunAsync(Question question, Asked asked, string address, string? format, string? output, CliStreams streams, CancellationToken cancellationToken)
    {
        string name = format ?? FormatOf(output, streams.Screen);
        if (AnswerFormat.Find(name) is { IsText: false } && output is null or "-" && streams.Screen.OutputIsTerminal) throw new CommandException("CH0329: " + name + " is for programs, not for a terminal; name a file with --output, or pass it on with |", ExitCodes.Usage);
        await using Ledger ledger = await LedgerOption.OpenAsync(address, LedgerAccess.Read, streams, cancellationToken).ConfigureAwait(false);
        Answer answer = await question.AskAsync(ledger, asked, cancellationToken).ConfigureAwait(false);
        await using Stream stream = ReadCommand.OpenOutput(output, streams.Output);
        if (name == "table")
        {
            AnswerTable.Write(answer, stream, new ExportOptions { Width = streams.Screen.Width, Colour = streams.Screen.Colour && output is null });
            return ExitCodes.Ok;
        }

        await AnswerFormat.Find(name)!.WriteAsync(answer, stream, cancellationToken).ConfigureAwait(false);
        foreach (string note in answer.Notes) streams.Errors.WriteLine(note);
        return ExitCodes.Ok;
    }

    private static string FormatOf(string? output, Screen screen)
    {
        if (output is null) return screen.OutputIsTerminal ? "table" : "jsonl";
        string ending = Path.GetExtension(output).TrimStart('.');
        return AnswerFormat.Find(ending)?.Name ?? (ending is "txt" ? "table" : "jsonl");
    }
}
