using System.CommandLine;
using System.Text;
using Chancery.App.Input;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Reading;

namespace Chancery.App.Commands;

/// <summary><c>chancery parse</c>: reports in, words with tags, lemmas, trees and names out.</summary>
internal static class ParseCommand
{
    public static Command Create(CliStreams streams)
    {
        Argument<string[]> inputs = new("FILES") { Description = "Files, folders (with all inside), patterns, or - for standard input. Of .conllu the words and sentences are kept.", Arity = ArgumentArity.OneOrMore };
        Option<string> format = new("--format") { HelpName = "conllu", Description = "How to write the words.", DefaultValueFactory = _ => "conllu" };
        Option<string?> output = new("--output", "-o") { HelpName = "FILE", Description = "Write to FILE." };
        InputFiles.RefuseOptions(inputs);
        format.AcceptOnlyFromAmong("conllu");
        Command command = new("parse", "Shows how the language layer reads reports: words, parts of speech, lemmas, trees, names.") { inputs, format, output };
        Cli.ShowExamples(command, "chancery parse report.txt --format conllu", "chancery parse treebank.conllu --output parsed.conllu", "echo 'Paris recalled its ambassador.' | chancery parse -");
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed.GetValue(inputs)!, parsed.GetValue(output), streams, cancellationToken)));
        return command;
    }

    private static int Run(string[] inputs, string? output, CliStreams streams, CancellationToken cancellationToken)
    {
        Problems problems = new(streams.Errors);
        List<string> files = InputFiles.Find(inputs, output, problems);
        if (files.Count == 0) return ExitCodes.SomeInputFailed;
        using Stream stream = ReadCommand.OpenOutput(output, streams.Output);
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65536, leaveOpen: true);
        ReportSource reports = new(streams.Input, new GivenFacts(null, null, null), problems);
        foreach (string file in files)
        {
            foreach (Document document in reports.ReadDocuments(file))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Parse(document);
                ConlluWriter.Write(document, writer);
            }
        }

        writer.Flush();
        return problems.Failed ? ExitCodes.SomeInputFailed : ExitCodes.Ok;
    }

    private static void Parse(Document document)
    {
        DocumentEditor editor = new(document);
        if ((document.Layers & DocumentLayers.Tokens) == 0) new TokenStage().Read(editor);
        new ParseStage().Read(editor);
        new LemmaStage().Read(editor);
    }
}
