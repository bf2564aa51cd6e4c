using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Chancery.Knowledge;

namespace Chancery.App.Commands;

/// <summary><c>chancery knowledge</c>: checks knowledge files, runs their examples, and brings in gazetteers.</summary>
internal static class KnowledgeCommand
{
    public static Command Create(CliStreams streams)
    {
        Command command = new("knowledge", "Checks what the engine knows, and adds to it.") { CreateCheck(streams), CreateTest(streams), CreateImport(streams) };
        Cli.ShowExamples(command, "chancery knowledge check", "chancery knowledge check my-knowledge", "chancery knowledge test knowledge", "chancery knowledge import geonames cities15000.txt --output my-knowledge");
        return command;
    }

    private static Command CreateCheck(CliStreams streams)
    {
        Argument<string> folder = new("FOLDER") { Description = "A folder with the layout of knowledge/.", DefaultValueFactory = _ => "knowledge" };
        Command command = new("check", "Reports every fault of knowledge files at once, with file and line.") { folder };
        Cli.ShowExamples(command, "chancery knowledge check", "chancery knowledge check my-knowledge");
        command.SetAction(parsed => Check(parsed.GetValue(folder)!, streams));
        return command;
    }

    private static int Check(string folder, CliStreams streams)
    {
        NeedFolder(folder);
        IReadOnlyList<KnowledgeFault> faults = KnowledgeBase.Check(folder);
        foreach (KnowledgeFault fault in faults) streams.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(folder, fault.File)}({fault.Line}): {fault.Message}"));
        using StreamWriter output = new(streams.Output, leaveOpen: true);
        output.WriteLine(faults.Count == 0 ? $"{folder}: no faults" : string.Create(CultureInfo.InvariantCulture, $"{folder}: {faults.Count} faults"));
        return faults.Count == 0 ? ExitCodes.Ok : ExitCodes.SomeInputFailed;
    }

    private static Command CreateTest(CliStreams streams)
    {
        Argument<string> folder = new("FOLDER") { Description = "A folder with the whole layout of knowledge/.", DefaultValueFactory = _ => "knowledge" };
        Option<string?> only = new("--only") { HelpName = "PATH", Description = "Run only event files whose path begins so: assault, assault/drone." };
        Command command = new("test", "Reads the examples of the event files and reports which do not come out as they say.") { folder, only };
        Cli.ShowExamples(command, "chancery knowledge test", "chancery knowledge test knowledge --only assault/drone");
        command.SetAction(parsed => Test(parsed.GetValue(folder)!, parsed.GetValue(only) ?? "", streams));
        return command;
    }

    private static int Test(string folder, string only, CliStreams streams)
    {
        NeedFolder(folder);
        KnowledgeBase knowledge = LoadFolder(folder);
        NewsReader reader = new(knowledge);
        int examples = 0, wrong = 0;
        using StreamWriter output = new(streams.Output, leaveOpen: true);
        foreach (EventKind kind in knowledge.EventKinds.Where(k => k.Path.StartsWith(only, StringComparison.Ordinal)))
        {
            ImmutableArray<ExampleFault> faults = EventExamples.Run(reader, kind);
            foreach (ExampleFault fault in faults) output.WriteLine(fault);
            examples += kind.Examples.Length;
            wrong += faults.Where(f => f.Line > 0).Select(f => f.Line).Distinct().Count();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{examples} examples, {wrong} not as they say"));
        return wrong == 0 ? ExitCodes.Ok : ExitCodes.SomeInputFailed;
    }

    private static KnowledgeBase LoadFolder(string folder)
    {
        try
        {
            return KnowledgeBase.Load(folder);
        }
        catch (KnowledgeException faults)
        {
            throw new CommandException(faults.Message, ExitCodes.SomeInputFailed);
        }
    }

    private static void NeedFolder(string folder)
    {
        if (!Directory.Exists(folder)) throw new CommandException("CH0108: " + folder + ": there is no such folder; name one with the layout of knowledge/", ExitCodes.Usage);
    }

    private static Command CreateImport(CliStreams streams)
    {
        Argument<string> what = new("FORMAT") { Description = "geonames: a dump of GeoNames, such as cities15000.txt or allCountries.txt." };
        what.AcceptOnlyFromAmong("geonames");
        Argument<string> file = new("FILE") { Description = "The file to bring in." };
        Option<string> output = new("--output", "-o") { HelpName = "DIR", Description = "Folder of your own knowledge, to be given to --knowledge later.", DefaultValueFactory = _ => "my-knowledge" };
        Option<long> population = new("--min-population") { HelpName = "N", Description = "Leave out populated places with fewer people.", DefaultValueFactory = _ => 0 };
        Command command = new("import", "Writes places of a gazetteer into a knowledge folder of your own.") { what, file, output, population };
        Cli.ShowExamples(command, "chancery knowledge import geonames cities15000.txt --output my-knowledge", "chancery read report.txt --knowledge my-knowledge");
        command.SetAction(parsed => GeoNamesImport.Run(parsed.GetValue(file)!, parsed.GetValue(output)!, parsed.GetValue(population), streams));
        return command;
    }
}
