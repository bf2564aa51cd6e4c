using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Chancery.App.Input;
using Chancery.App.Terminal;
using Chancery.Claims;
using Chancery.Export;
using Chancery.Store;
using Chancery.Store.Filing;

namespace Chancery.App.Commands;

/// <summary><c>chancery add</c>: reads reports and files what they claim.</summary>
internal static class AddCommand
{
    // Contradicted claims told one by one.
    private const int MostTold = 5;

    // Between two looks at a watched folder.
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    public static Command Create(CliStreams streams)
    {
        Argument<string[]> inputs = new("FILES") { Description = "Files, folders, patterns, or - for standard input, as `chancery read` takes them.", Arity = ArgumentArity.ZeroOrMore };
        Option<string> ledger = LedgerOption.Create();
        Option<string?> published = new("--published") { HelpName = "DAY", Description = "Day of publication (2025-09-02); goes before what a file says of itself." };
        Option<string?> publisher = new("--publisher") { HelpName = "NAME", Description = "Who published the reports; goes before what a file says of itself." };
        Option<int> threads = new("--threads") { HelpName = "N", Description = "Number of threads; the ledger does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        Option<bool> noText = new("--no-store-text") { Description = "Keep the quotes of claims only, not the reports' texts." };
        Option<string?> watch = new("--watch") { HelpName = "FOLDER", Description = "Go on looking for new and changed files in FOLDER until interrupted." };
        Option<string?> knowledge = new("--knowledge") { HelpName = "DIR", Description = "A folder with actors, places and events of your own, laid over the shipped ones." };
        threads.Validators.Add(result => { if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > 1024) result.AddError("--threads must lie between 1 and 1024"); });
        published.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is string day && !PublicationDay.TryRead(day, out _, out _)) result.AddError("--published " + day + " is no day; write it as 2025-09-02");
        });
        Command command = new("add", "Reads reports and files what they claim in a ledger. What is there already is not added again, so an interrupted command can be given again.") { inputs, ledger, published, publisher, threads, noText, watch, knowledge };
        command.Validators.Add(result => { if (result.GetValue(inputs) is not { Length: > 0 } && result.GetValue(watch) is null) result.AddError("Name files to add, or a folder with --watch."); });
        Cli.ShowExamples(command, "chancery add reports", "chancery add 'archive/**/*.html' --ledger archive.ledger", "chancery add reports.jsonl --ledger postgres://reader:secret@localhost/news", "chancery add --watch inbox");
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new Settings(
                parsed.GetValue(inputs) ?? [], parsed.GetValue(ledger)!, ReadCommand.Given(parsed.GetValue(published), parsed.GetValue(publisher)), parsed.GetValue(threads),
                parsed.GetValue(noText) ? TextKeeping.QuotesOnly : TextKeeping.Whole, parsed.GetValue(watch), parsed.GetValue(knowledge)),
            streams,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, CliStreams streams, CancellationToken cancellationToken)
    {
        if (settings.Watch is { } folder && !Directory.Exists(folder)) throw new CommandException("CH0101: --watch " + folder + ": there is no such folder", ExitCodes.Usage);
        ProgressLine progress = new(streams.Errors, streams.Screen.ErrorsAreTerminal);
        Problems problems = new(streams.Errors) { BeforeLine = progress.Clear };
        List<string> files = settings.Inputs.Length > 0 ? InputFiles.Find(settings.Inputs, null, problems) : [];
        if (files.Count == 0 && settings.Watch is null) return ExitCodes.SomeInputFailed;
        (NewsReader reader, EngineVersions maker) = Engine.Open(settings.KnowledgeFolder);
        await using Ledger ledger = await LedgerOption.OpenAsync(settings.Ledger, LedgerAccess.ReadWrite, streams, cancellationToken).ConfigureAwait(false);
        Filing filing = new(ledger, reader, maker, settings.Threads, settings.Keeping) { Added = report => Tell(report, problems, progress) };
        ReportSource source = new(streams.Input, settings.Given, problems);
        long start = Stopwatch.GetTimestamp(), last = await ledger.ReadLastClaimAsync(cancellationToken).ConfigureAwait(false);
        await filing.AddAsync(source.ReadAll(files), cancellationToken).ConfigureAwait(false);
        progress.Clear();
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        // An earlier command may have been stopped before it came to this.
        int happenings = await ledger.DeriveAsync(cancellationToken).ConfigureAwait(false);
        if (files.Count > 0) await SummariseAsync(ledger, filing.Tally, took, problems, streams, cancellationToken).ConfigureAwait(false);
        if (Changed(AppendTally.None, filing.Tally)) streams.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{happenings:N0} happenings derived"));
        await TellChecksAsync(ledger, last, streams, cancellationToken).ConfigureAwait(false);
        if (settings.Watch is not null) await WatchAsync(settings.Watch, ledger, filing, source, problems, streams, cancellationToken).ConfigureAwait(false);
        return problems.Failed ? ExitCodes.SomeInputFailed : ExitCodes.Ok;
    }

    /// <summary>Says what counting makes of the claims of number among those filed after a claim.</summary>
    internal static async Task TellChecksAsync(Ledger ledger, long after, CliStreams streams, CancellationToken cancellationToken)
    {
        IReadOnlyList<CheckedClaim> checks = await ledger.ReadChecksAsync(after, cancellationToken).ConfigureAwait(false);
        if (checks.Count == 0) return;
        string verdicts = string.Join(", ", checks.GroupBy(c => c.Verdict).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")));
        streams.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{checks.Count:N0} claims of number checked: {verdicts}; `chancery checks` lists them"));
        foreach (CheckedClaim check in checks.Where(c => c.Verdict == "contradicted").Take(MostTold))
            streams.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"note CH0334: claim {check.Claim} is contradicted: {check.Asked}, but {(check.Least == check.Most ? check.Least : check.Least + " to " + check.Most)} counted"));
    }

    /// <summary>Whether reports were filed between two tallies, so that what follows from them must be computed anew.</summary>
    internal static bool Changed(AppendTally before, AppendTally after) => before.Added + before.Reread != after.Added + after.Reread;

    private static void Tell(ReadReport report, Problems problems, ProgressLine progress)
    {
        foreach (string warning in report.Warnings) problems.Note("CH0123", report.Document.Source.File ?? report.Id, warning);
        progress.Add(report.Claims.Length);
    }

    private static async Task SummariseAsync(Ledger ledger, AppendTally tally, TimeSpan took, Problems problems, CliStreams streams, CancellationToken cancellationToken)
    {
        LedgerSize size = await ledger.ReadSizeAsync(cancellationToken).ConfigureAwait(false);
        int read = tally.Added + tally.Reread;
        streams.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Words(tally)}; {tally.Claims:N0} claims, in {took.TotalSeconds:0.0} s ({read / Math.Max(took.TotalSeconds, 0.001):N0} reports/s)"));
        streams.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ledger.Name} holds {size.Reports:N0} reports and {size.Claims:N0} claims in {size.Bytes / 1048576.0:0.0} MB"));
        foreach ((string code, int count) in problems.Counts) streams.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code}: {count:N0} times"));
    }

    private static string Words(AppendTally tally)
    {
        List<string> parts = [string.Create(CultureInfo.InvariantCulture, $"{tally.Added:N0} reports added")];
        if (tally.Versions > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{tally.Versions:N0} of them new versions of reports held before"));
        if (tally.Reread > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{tally.Reread:N0} read anew"));
        if (tally.Known > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{tally.Known:N0} there already"));
        if (tally.Forgotten > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{tally.Forgotten:N0} not taken because the ledger had to forget them"));
        return string.Join(", ", parts);
    }

    // Looks again and again: the notices of operating systems are lost on network folders, and files are often still being written when they arrive.
    private static async Task WatchAsync(string folder, Ledger ledger, Filing filing, ReportSource source, Problems problems, CliStreams streams, CancellationToken cancellationToken)
    {
        Dictionary<string, (long Length, DateTime Written)> seen = new(StringComparer.Ordinal), done = new(StringComparer.Ordinal);
        streams.Errors.WriteLine("watching " + folder + "; stop with Ctrl-C");
        while (true)
        {
            List<string> ready = [];
            foreach (string file in InputFiles.Find([folder], null, new Problems(TextWriter.Null)))
            {
                FileInfo info = new(file);
                if (!info.Exists) continue;
                (long, DateTime) now = (info.Length, info.LastWriteTimeUtc);
                // A file is whole when it has not changed between two looks.
                if (seen.TryGetValue(file, out (long, DateTime) before) && before == now && !(done.TryGetValue(file, out (long, DateTime) added) && added == now)) ready.Add(file);
                seen[file] = now;
            }

            if (ready.Count > 0)
            {
                AppendTally before = filing.Tally;
                long last = await ledger.ReadLastClaimAsync(cancellationToken).ConfigureAwait(false);
                await filing.AddAsync(source.ReadAll(ready), cancellationToken).ConfigureAwait(false);
                if (Changed(before, filing.Tally))
                {
                    await ledger.DeriveAsync(cancellationToken).ConfigureAwait(false);
                    await TellChecksAsync(ledger, last, streams, cancellationToken).ConfigureAwait(false);
                }

                foreach (string file in ready) done[file] = seen[file];
                if (filing.Tally != before) streams.Errors.WriteLine(Words(filing.Tally) + " so far");
            }

            await streams.Pause(_pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed record Settings(string[] Inputs, string Ledger, GivenFacts Given, int Threads, TextKeeping Keeping, string? Watch, string? KnowledgeFolder);
}
