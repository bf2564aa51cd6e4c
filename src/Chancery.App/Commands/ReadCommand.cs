using System.CommandLine;
using System.Globalization;
using Chancery.App.Input;
using Chancery.App.Terminal;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;

namespace Chancery.App.Commands;

/// <summary><c>chancery read</c>: reports in, claims out.</summary>
internal static class ReadCommand
{
    public static Command Create(CliStreams streams)
    {
        Argument<string[]> inputs = new("FILES") { Description = "Files, folders (with all inside), patterns such as 'reports/**/*.txt', or - for standard input. Reads .txt .md .html .htm .jsonl .conllu.", Arity = ArgumentArity.OneOrMore };
        Option<string?> published = new("--published") { HelpName = "DAY", Description = "Day of publication (2025-09-02), for relative dates; goes before what a file says of itself." };
        Option<string?> publisher = new("--publisher") { HelpName = "NAME", Description = "Who published the reports; goes before what a file says of itself." };
        Option<string?> format = new("--format") { HelpName = string.Join('|', Formats.Names), Description = "How to write the claims. Without it: cards on a terminal, JSONL elsewhere." };
        Option<bool> noText = new("--no-text") { Description = "Leave the reports' texts out." };
        Option<bool> explain = new("--explain") { Description = "Say for each row which entry of the knowledge made it and why, and for other sentences what stopped them." };
        Option<int> threads = new("--threads") { HelpName = "N", Description = "Number of threads; the output does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        Option<string?> knowledge = new("--knowledge") { HelpName = "DIR", Description = "A folder with actors, places and events of your own, laid over the shipped ones." };
        Option<double> confidence = new("--min-confidence") { HelpName = "X", Description = "Leave rows out that the engine holds less likely than X (0 to 1) to be right.", DefaultValueFactory = _ => 0 };
        Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = "Write to FILE; its ending chooses the format where --format does not." };
        InputFiles.RefuseOptions(inputs);
        format.AcceptOnlyFromAmong([.. Formats.Names]);
        threads.Validators.Add(result => { if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[^1].Value, CultureInfo.InvariantCulture, out int n) && n is >= 1 and <= 1024)) result.AddError("--threads must lie between 1 and 1024"); });
        confidence.Validators.Add(result => { if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[^1].Value, CultureInfo.InvariantCulture, out double x) && x is >= 0 and <= 1)) result.AddError("--min-confidence must lie between 0 and 1"); });
        published.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is string day && !PublicationDay.TryRead(day, out _, out _)) result.AddError("--published " + day + " is no day; write it as 2025-09-02");
        });
        Command command = new("read", "Reads reports and writes what they claim.") { inputs, published, publisher, format, noText, explain, threads, knowledge, confidence, output };
        Cli.ShowExamples(command,
            "chancery read report.txt --published 2025-09-02",
            "chancery read samples --format table",
            "chancery read 'reports/**/*.html' --format jsonl --no-text --output claims.jsonl",
            "chancery read report.md --explain",
            "curl -s https://example.org/report | chancery read - --publisher 'Example News'");
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new Settings(
                parsed.GetValue(inputs)!, Given(parsed.GetValue(published), parsed.GetValue(publisher)), FormatOf(parsed.GetValue(format), parsed.GetValue(output), streams.Screen),
                parsed.GetValue(noText), parsed.GetValue(explain), parsed.GetValue(threads), parsed.GetValue(knowledge), parsed.GetValue(confidence), parsed.GetValue(output)),
            streams,
            cancellationToken));
        return command;
    }

    private static GivenFacts Given(string? published, string? publisher) =>
        published is not null && PublicationDay.TryRead(published, out DateOnly day, out string iso) ? new GivenFacts(iso, day, publisher) : new GivenFacts(null, null, publisher);

    private static string FormatOf(string? asked, string? output, Screen screen)
    {
        if (asked is not null) return asked;
        if (output is null) return screen.OutputIsTerminal ? "card" : "jsonl";
        string ending = Path.GetExtension(output).TrimStart('.');
        return Exporter.All.FirstOrDefault(e => e.FileExtension.Equals(ending, StringComparison.OrdinalIgnoreCase))?.Name ?? (ending is "txt" ? "card" : "jsonl");
    }

    private static async Task<int> RunAsync(Settings settings, CliStreams streams, CancellationToken cancellationToken)
    {
        bool busy = streams.Screen.ErrorsAreTerminal && !(streams.Screen.OutputIsTerminal && settings.Output is null);
        ProgressLine progress = new(streams.Errors, busy);
        Problems problems = new(streams.Errors) { BeforeLine = progress.Clear };
        List<string> files = InputFiles.Find(settings.Inputs, settings.Output, problems);
        if (files.Count == 0) return ExitCodes.SomeInputFailed;
        (NewsReader reader, EngineVersions versions) = Engine.Open(settings.KnowledgeFolder);
        await using Stream output = OpenOutput(settings.Output, streams.Output);
        ExportOptions options = new()
        {
            IncludeText = !settings.NoText, Explain = settings.Explain, Engine = versions,
            Width = streams.Screen.Width, Colour = streams.Screen.Colour && settings.Output is null,
        };
        ExportWriter writer = Formats.Named(settings.Format).Open(output, options);
        IEnumerable<SourceText> reports = new ReportSource(streams.Input, settings.Given, problems).ReadAll(files);
        ReadingDetail detail = settings.Explain ? ReadingDetail.Explained : ReadingDetail.Claims;
        await foreach (ReadReport report in reader.ReadAllAsync(reports, settings.Threads, detail, cancellationToken).ConfigureAwait(false))
        {
            foreach (string warning in report.Warnings) problems.Note("CH0123", report.Document.Source.File ?? report.Id, warning);
            progress.Add(report.Claims.Length);
            writer.Write(Likely(report, settings.MinConfidence));
        }

        writer.Complete();
        progress.Clear();
        return problems.Failed ? ExitCodes.SomeInputFailed : ExitCodes.Ok;
    }

    private static ReadReport Likely(ReadReport report, double least) =>
        least <= 0 ? report : report with { Claims = [.. report.Claims.Where(c => c.Confidence >= least)] };

    internal static OutputStream OpenOutput(string? file, Stream standardOutput)
    {
        if (file is null or "-") return new OutputStream(standardOutput, ownsIt: false);
        try
        {
            return new OutputStream(new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read), ownsIt: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("CH0106: --output " + file + ": " + failure.Message, ExitCodes.SomeInputFailed);
        }
    }

    private sealed record Settings(
        string[] Inputs, GivenFacts Given, string Format, bool NoText, bool Explain, int Threads, string? KnowledgeFolder, double MinConfidence, string? Output);
}
