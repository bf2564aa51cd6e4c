using System.Globalization;
using Chancery.Reading;
using Chancery.Training;

Dictionary<string, string> options = new(StringComparer.Ordinal);
for (int i = 1; i + 1 < args.Length; i += 2) options[args[i].TrimStart('-')] = args[i + 1];
string Option(string name, string fallback) => options.GetValueOrDefault(name, fallback);
int Number(string name, int fallback) => int.Parse(Option(name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

switch (args.Length > 0 ? args[0] : "")
{
    case "train":
        TrainingOptions run = new(
            Option("data", "../shared/data"),
            Option("out", "models/english.bin"),
            Option("run", "training-runs/english"),
            Number("epochs", 24),
            (ulong)Number("seed", 1),
            Number("threads", 2),
            new ModelShape(Number("word", 96), Number("feature", 32), Number("hidden", 192), Number("arc", 128), Number("label", 128)),
            float.Parse(Option("rate", "0.002"), CultureInfo.InvariantCulture),
            Number("batch", 640),
            Option("reports", "yes") == "yes",
            options.GetValueOrDefault("parsed"),
            options.GetValueOrDefault("from"));
        Trainer trainer = new(run);
        if (Option("check", "no") == "yes") trainer.CheckGradient();
        else trainer.Train();
        return 0;
    case "train-case":
        CaseTrainer.Train(Option("data", "../shared/data"), Option("labels", "bench/labels"), Option("out", "models/casing.bin"));
        return 0;
    case "export":
        TrainingDataWriter.Write(Option("data", "../shared/data"), Option("out", "training.conllu"));
        return 0;
    case "average":
        ModelWriter.Average(Option("models", "").Split(','), Option("out", "models/english.bin"));
        return 0;
    case "evaluate-parser":
        ParserEvaluation.Run(options.GetValueOrDefault("model"), Option("data", "../shared/data"), brief: false);
        return 0;
    case "evaluate-text":
        TextEvaluation.Run(Option("data", "../shared/data"), Number("errors", 0), Option("part", "dev"));
        return 0;
    case "evaluate-time":
        TimeEvaluation.Run(Model(), Option("data", "../shared/data"), options.GetValueOrDefault("gold"), Option("errors", "no") == "yes");
        return 0;
    case "evaluate-figures":
        FigureEvaluation.Run(Model(), Option("data", "../shared/data"), options.GetValueOrDefault("gold"), Option("errors", "no") == "yes");
        return 0;
    case "check-facts":
        FactCheck.Run(Option("data", "../shared/data"), Option("knowledge", "knowledge"), Option("list", "no") == "yes");
        return 0;
    case "evaluate-pronouns":
        PronounEvaluation.Run(Option("data", "../shared/data"), Number("errors", 0));
        return 0;
    case "list-mentions":
        PronounEvaluation.List(Option("file", ""), Number("first", 0), Number("count", 20));
        return 0;
    case "list-sentences":
        TextListing.Run(Option("file", ""), Number("first", 0), Number("count", 20));
        return 0;
    default:
        Console.Error.WriteLine("train --data DIR --out FILE [--epochs N --seed N --threads N --run DIR --hidden N --rate R --parsed CONLLU --from MODEL]");
        Console.Error.WriteLine("train-case --data DIR --out FILE [--labels DIR]");
        Console.Error.WriteLine("export --data DIR --out CONLLU");
        Console.Error.WriteLine("average --models A,B --out FILE");
        Console.Error.WriteLine("evaluate-parser --data DIR [--model FILE]");
        Console.Error.WriteLine("evaluate-text --data DIR [--errors N --part dev|train]");
        Console.Error.WriteLine("evaluate-time --data DIR [--gold FILE --model FILE --errors yes]");
        Console.Error.WriteLine("evaluate-figures --data DIR [--gold FILE --model FILE --errors yes]");
        Console.Error.WriteLine("check-facts --data DIR [--knowledge DIR --list yes]");
        Console.Error.WriteLine("evaluate-pronouns --data DIR [--errors N]");
        Console.Error.WriteLine("list-mentions --file REPORTS.jsonl [--first N --count N]");
        Console.Error.WriteLine("list-sentences --file REPORTS.jsonl [--first N --count N]");
        return 2;
}

LanguageModel Model()
{
    if (!options.TryGetValue("model", out string? path)) return LanguageModel.Shipped;
    using FileStream stream = File.OpenRead(path);
    return LanguageModel.Load(stream);
}
