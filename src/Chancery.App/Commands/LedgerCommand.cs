using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Chancery.Export;
using Chancery.Store;
using Chancery.Store.Corrections;

namespace Chancery.App.Commands;

/// <summary><c>chancery ledger</c>: keeps a ledger in order.</summary>
internal static class LedgerCommand
{
    public static Command Create(CliStreams streams)
    {
        Command command = new("ledger", "Keeps a ledger in order: checks, copies, exports, corrects it.")
        {
            CreateVerify(streams), CreateBackup(streams), CreateCompact(streams), CreateMigrate(streams), CreateExport(streams), CreateDerive(streams), CreateForget(streams), CreateCorrect(streams), CreateEditions(streams),
        };
        Cli.ShowExamples(command, "chancery ledger verify", "chancery ledger backup copy.ledger", "chancery ledger export --output ledger.jsonl", "chancery ledger correct corrections.jsonl", "chancery ledger editions --name 2026-q1");
        return command;
    }

    private static Command CreateVerify(CliStreams streams)
    {
        Option<string> ledger = LedgerOption.Create();
        Option<int> threads = new("--threads") { HelpName = "N", Description = "Number of threads.", DefaultValueFactory = _ => Environment.ProcessorCount };
        Option<string?> knowledge = new("--knowledge") { HelpName = "DIR", Description = "The folder of your own knowledge, if the reports were read with one." };
        Command command = new("verify", "Reads the stored texts again and says which rows differ, which were made by other versions, and whether the file is sound.") { ledger, threads, knowledge };
        Cli.ShowExamples(command, "chancery ledger verify --ledger archive.ledger");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            (NewsReader reader, EngineVersions maker) = Engine.Open(parsed.GetValue(knowledge));
            await using Ledger open = await LedgerOption.OpenAsync(parsed.GetValue(ledger)!, LedgerAccess.Read, streams, cancellationToken).ConfigureAwait(false);
            Verification found = await open.VerifyAsync(reader, maker, Math.Max(1, parsed.GetValue(threads)), cancellationToken).ConfigureAwait(false);
            await using StreamWriter output = new(streams.Output, leaveOpen: true);
            foreach (string fault in found.Faults) output.WriteLine("damaged: " + fault);
            foreach (string report in found.Damaged) output.WriteLine("report " + report + ": the stored text is not the one that was read");
            foreach ((string report, string what) in found.Differing) output.WriteLine("report " + report + ": " + what);
            foreach ((EngineVersions other, long reports) in found.OtherMakers) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports} reports read by engine {other.Version}, knowledge {other.Knowledge}, models {other.Models}: not compared"));
            if (found.WithoutText > 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.WithoutText} reports without text: not compared"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Checked} reports read again: {(found.IsSound ? "all the same" : string.Create(CultureInfo.InvariantCulture, $"{found.Differing.Length} differ"))}"));
            return found.IsSound ? ExitCodes.Ok : ExitCodes.SomeInputFailed;
        });
        return command;
    }

    private static Command CreateBackup(CliStreams streams)
    {
        Argument<string> file = new("FILE") { Description = "The copy; there must be no such file yet." };
        return Create("backup", "Writes a copy of the ledger, whole even while others write to it.", [file], LedgerAccess.Read, streams, "chancery ledger backup copy.ledger", async (parsed, ledger, cancellationToken) =>
        {
            await ledger.BackupAsync(parsed.GetValue(file)!, cancellationToken).ConfigureAwait(false);
            return null;
        });
    }

    private static Command CreateCompact(CliStreams streams) =>
        Create("compact", "Gives unused space back.", [], LedgerAccess.ReadWrite, streams, "chancery ledger compact", async (_, ledger, cancellationToken) =>
        {
            long before = (await ledger.ReadSizeAsync(cancellationToken).ConfigureAwait(false)).Bytes;
            await ledger.CompactAsync(cancellationToken).ConfigureAwait(false);
            long after = (await ledger.ReadSizeAsync(cancellationToken).ConfigureAwait(false)).Bytes;
            return string.Create(CultureInfo.InvariantCulture, $"{before / 1048576.0:0.0} MB before, {after / 1048576.0:0.0} MB now");
        });

    private static Command CreateMigrate(CliStreams streams) =>
        Create("migrate", "Brings a ledger of an older version up to date, after a copy.", [], LedgerAccess.ReadWrite, streams, "chancery ledger migrate", (_, ledger, _) => Task.FromResult<string?>(ledger.CopyBeforeMigration is null ? "the ledger is up to date" : null));

    private static Command CreateDerive(CliStreams streams) =>
        Create("derive", "Puts all claims of one act together anew, and all reports of one origin. `chancery add` does so by itself for what is new.", [], LedgerAccess.ReadWrite, streams, "chancery ledger derive", async (_, ledger, cancellationToken) =>
        {
            int happenings = await ledger.DeriveAnewAsync(cancellationToken).ConfigureAwait(false);
            return string.Create(CultureInfo.InvariantCulture, $"{happenings:N0} happenings");
        });

    private static Command CreateExport(CliStreams streams)
    {
        Option<string> ledger = LedgerOption.Create();
        Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = "Write to FILE." };
        Command command = new("export", "Writes the whole ledger as JSON lines: the same bytes whatever the order in which reports were added, and from either database.") { ledger, output };
        Cli.ShowExamples(command, "chancery ledger export --output ledger.jsonl");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using Ledger open = await LedgerOption.OpenAsync(parsed.GetValue(ledger)!, LedgerAccess.Read, streams, cancellationToken).ConfigureAwait(false);
            await using Stream stream = ReadCommand.OpenOutput(parsed.GetValue(output), streams.Output);
            await open.ExportAsync(stream, cancellationToken).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Command CreateForget(CliStreams streams)
    {
        Argument<string> report = new("REPORT") { Description = "Id of the report." };
        Option<string> reason = new("--reason") { HelpName = "WORDS", Description = "Why; the tombstone keeps it.", Required = true };
        return Create("forget", "Takes a report's words and claims out for good and leaves a tombstone without text.", [report, reason], LedgerAccess.ReadWrite, streams, "chancery ledger forget b1946ac92492d234 --reason 'court order 12/2026'", async (parsed, ledger, cancellationToken) =>
        {
            int forgotten = await ledger.ForgetAsync(parsed.GetValue(report)!, parsed.GetValue(reason)!, cancellationToken).ConfigureAwait(false);
            if (forgotten == 0) throw new CommandException("CH0323: the ledger holds no report " + parsed.GetValue(report), ExitCodes.SomeInputFailed);
            await ledger.DeriveAsync(cancellationToken).ConfigureAwait(false);
            return string.Create(CultureInfo.InvariantCulture, $"{forgotten} texts forgotten; copies made before by `chancery ledger backup` still hold them");
        });
    }

    private static Command CreateCorrect(CliStreams streams)
    {
        Argument<string?> file = new("PATCH") { Description = "JSON lines: id, target, action (reject, set, merge, split), slot, value, author, reason.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> undo = new("--undo") { HelpName = "ID", Description = "End the correction of that id." };
        Option<string?> author = new("--author") { HelpName = "NAME", Description = "Who ends it." };
        Option<bool> list = new("--list") { Description = "Show all corrections as a patch file." };
        return Create("correct", "Applies corrections of rows. They are rows of their own, survive reading anew, and can be undone.", [file, undo, author, list], LedgerAccess.ReadWrite, streams, "chancery ledger correct corrections.jsonl", async (parsed, ledger, cancellationToken) =>
        {
            if (parsed.GetValue(list)) return string.Join('\n', (await ledger.ReadCorrectionsAsync(cancellationToken).ConfigureAwait(false)).Select(c => c.ToJson()));
            if (parsed.GetValue(undo) is { } id)
            {
                if (parsed.GetValue(author) is not { } who) throw new CommandException("CH0324: --undo needs --author", ExitCodes.Usage);
                return await ledger.UndoCorrectionAsync(id, who, cancellationToken).ConfigureAwait(false) ? await DeriveAsync("undone").ConfigureAwait(false) : throw new CommandException("CH0324: no correction " + id + " is in force", ExitCodes.SomeInputFailed);
            }

            if (parsed.GetValue(file) is not { } patch) throw new CommandException("CH0324: name a patch file, or give --undo or --list", ExitCodes.Usage);
            (int added, System.Collections.Immutable.ImmutableArray<string> without) = await ledger.CorrectAsync(ReadPatch(patch), cancellationToken).ConfigureAwait(false);
            foreach (string target in without) streams.Errors.WriteLine("chancery: note CH0325: the ledger holds nothing of the id " + target + "; the correction waits for it");
            return await DeriveAsync(string.Create(CultureInfo.InvariantCulture, $"{added} corrections applied")).ConfigureAwait(false);

            async Task<string> DeriveAsync(string said)
            {
                await ledger.DeriveAsync(cancellationToken).ConfigureAwait(false);
                return said;
            }
        });
    }

    private static Command CreateEditions(CliStreams streams)
    {
        Option<string?> name = new("--name") { HelpName = "NAME", Description = "Give what the ledger now holds this name." };
        Option<string> note = new("--note") { HelpName = "WORDS", Description = "What to say of it.", DefaultValueFactory = _ => "" };
        return Create("editions", "Names the ledger as it is, so that it can be cited and asked (--edition), or lists the names.", [name, note], LedgerAccess.ReadWrite, streams, "chancery ledger editions --name 2026-q1 --note 'for the quarterly'", async (parsed, ledger, cancellationToken) =>
        {
            if (parsed.GetValue(name) is { } wanted) return Line(await ledger.NameEditionAsync(wanted, parsed.GetValue(note)!, cancellationToken).ConfigureAwait(false));
            IReadOnlyList<Edition> editions = await ledger.ReadEditionsAsync(cancellationToken).ConfigureAwait(false);
            return editions.Count == 0 ? "no editions" : string.Join('\n', editions.Select(Line));
        });
    }

    private static string Line(Edition edition) => string.Create(CultureInfo.InvariantCulture, $"{edition.Name}\t{edition.Digest}\t{edition.Reports} reports\t{edition.Claims} claims\tengine {edition.Maker.Version}, knowledge {edition.Maker.Knowledge}, models {edition.Maker.Models}\t{edition.MadeAt}\t{edition.Note}").TrimEnd();

    private static List<Correction> ReadPatch(string file)
    {
        List<Correction> corrections = [];
        int number = 0;
        try
        {
            foreach (string line in File.ReadLines(file))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line)) corrections.Add(Correction.Read(line));
            }
        }
        catch (JsonException fault)
        {
            throw new CommandException(string.Create(CultureInfo.InvariantCulture, $"CH0324: {file}:{number}: {fault.Message}; nothing was applied"), ExitCodes.SomeInputFailed);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("CH0101: " + file + ": " + fault.Message, ExitCodes.SomeInputFailed);
        }

        return corrections;
    }

    // A command that opens the ledger, does one thing and says a line.
    private static Command Create(string name, string summary, Symbol[] symbols, LedgerAccess access, CliStreams streams, string example, Func<ParseResult, Ledger, CancellationToken, Task<string?>> work)
    {
        Option<string> ledger = LedgerOption.Create();
        Command command = new(name, summary) { ledger };
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument) command.Arguments.Add(argument);
            else command.Options.Add((Option)symbol);
        }

        Cli.ShowExamples(command, example);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using Ledger open = await LedgerOption.OpenAsync(parsed.GetValue(ledger)!, access, streams, cancellationToken).ConfigureAwait(false);
            string? said = await work(parsed, open, cancellationToken).ConfigureAwait(false);
            if (said is null) return ExitCodes.Ok;
            await using StreamWriter output = new(streams.Output, leaveOpen: true);
            output.WriteLine(said);
            return ExitCodes.Ok;
        });
        return command;
    }
}
