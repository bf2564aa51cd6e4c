using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Knowledge;
using Chancery.Reading;

namespace Chancery.Benchmarks;

/// <summary>Measures the whole and writes <c>bench/RESULTS.md</c>.</summary>
internal static class Report
{
    private const int Runs = 3, Starts = 9;

    public static int Run()
    {
        Corpus corpus = Corpus.Load();
        if (corpus.Sources.Length == 0)
        {
            Console.Error.WriteLine("Nothing to read: neither ../shared/data/reports nor samples/ is there.");
            return 1;
        }

        StringBuilder text = new();
        text.Append("# Measurements\n\nWritten by `dotnet run -c Release --project bench/Chancery.Benchmarks -- report`. Times are processor time unless they say otherwise, so that other work on the machine counts little.\n\n");
        WriteMachine(text);
        WriteSpeed(text, corpus);
        WriteLong(text);
        WriteProgram(text, corpus);
        string path = Path.Combine(Corpus.Root, "bench", "RESULTS.md");
        File.WriteAllText(path, text.ToString());
        Console.Write(text);
        return 0;
    }

    private static void WriteMachine(StringBuilder text)
    {
        string sets = Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : "no AVX2";
        text.Append(CultureInfo.InvariantCulture, $"- Machine: {Processor()}, {Environment.ProcessorCount} cores, {sets}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Date: {DateTime.UtcNow:yyyy-MM-dd}; engine {NewsReader.EngineVersion}, knowledge {KnowledgeBase.Shipped.Version}, models {NewsReader.ModelVersion}\n");
    }

    private static void WriteSpeed(StringBuilder text, Corpus corpus)
    {
        NewsReader reader = new();
        SourceText[] sources = corpus.Sources;
        foreach (SourceText source in sources.Take(Math.Max(50, sources.Length / 5))) reader.Read(source);
        Document[] documents = [.. sources.Select(reader.Parse)];
        ReadReport[] reports = [.. documents.Select(d => reader.Claim(d))];
        int tokens = documents.Sum(d => d.Tokens.Length);
        text.Append(CultureInfo.InvariantCulture, $"- Reports: {corpus.Name}: {sources.Length:N0} reports, {tokens:N0} tokens, {reports.Sum(r => r.Claims.Length):N0} claims\n\n## Speed, one thread\n\n");
        text.Append("| part | tokens/s | tokens/s by the clock | reports/s | µs a report | KB allocated a report | share |\n|---|---|---|---|---|---|---|\n");
        Measure whole = Measure.BestOf(Runs, () => Each(sources, source => reader.Read(source)));
        Measure language = Measure.BestOf(Runs, () => Each(sources, source => reader.Parse(source)));
        Row("whole: text to claims", whole);
        Row("language layer alone", language);
        Document[] empty = [];
        Row("– words and sentences", Measure.BestOf(Runs, () => empty = [.. sources.Select(s => Stage(new Document(s), new TokenStage()))]));
        Row("– tags, trees, names", Measure.BestOf(Runs, () => Each(empty, document => Stage(document, new ParseStage()))));
        Row("– dictionary forms", Measure.BestOf(Runs, () => Each(empty, document => Stage(document, new LemmaStage()))));
        Row("mentions, events, claims", Measure.BestOf(Runs, () => Each(documents, document => reader.Claim(document))));
        foreach (Exporter exporter in Exporter.All) Row("writing " + exporter.Name, Measure.BestOf(Runs, () => Write(exporter, reports)));
        text.Append('\n');

        void Row(string part, Measure measure) => text.Append(CultureInfo.InvariantCulture,
            $"| {part} | {tokens / measure.Cpu.TotalSeconds:N0} | {tokens / measure.Wall.TotalSeconds:N0} | {sources.Length / measure.Cpu.TotalSeconds:N0} | {measure.Cpu.TotalMicroseconds / sources.Length:N0} | {measure.Bytes / 1024.0 / sources.Length:N1} | {measure.Cpu / whole.Cpu:P0} |\n");
    }

    // A report eight times as long should cost about as much a sentence; nothing fails where it does not, so look at it.
    private static void WriteLong(StringBuilder text)
    {
        const string Sentence = "Kenyan police arrested two men in Nairobi, and they said that he had told them about it. ";
        NewsReader reader = new();
        text.Append("## Long reports, mentions to claims\n\n| sentences | µs a sentence | KB allocated a sentence |\n|---|---|---|\n");
        foreach (int sentences in (int[])[25, 200, 1600])
        {
            Document document = reader.Parse(new SourceText(string.Concat(Enumerable.Repeat(Sentence, sentences))));
            Measure measure = Measure.BestOf(Runs, () => reader.Claim(document));
            text.Append(CultureInfo.InvariantCulture, $"| {sentences:N0} | {measure.Cpu.TotalMicroseconds / sentences:N0} | {measure.Bytes / 1024.0 / sentences:N1} |\n");
        }

        text.Append('\n');
    }

    private static void WriteProgram(StringBuilder text, Corpus corpus)
    {
        string folder = Directory.CreateTempSubdirectory("chancery-bench-").FullName;
        string rows = Path.Combine(folder, "reports.jsonl"), one = Corpus.FirstSample() ?? Path.Combine(folder, "one.txt");
        File.WriteAllLines(rows, corpus.Sources.Select(s => JsonSerializer.Serialize(new { text = s.Text, published = s.Published })));
        if (Corpus.FirstSample() is null) File.WriteAllText(one, corpus.Sources[0].Text);
        text.Append("## The program, Release build\n\n| command | seconds by the clock | processor seconds | peak MB |\n|---|---|---|---|\n");
        Row("`chancery --version`", ProgramRun.MedianOf(Starts, "--version"));
        Row($"`chancery read {Path.GetFileName(one)}` (jsonl)", ProgramRun.MedianOf(Starts, "read", one, "--format", "jsonl"));
        Row($"`chancery read {Path.GetFileName(one)}` (card)", ProgramRun.MedianOf(Starts, "read", one, "--format", "card"));
        Row("all reports, one thread", ProgramRun.Of("read", rows, "--threads", "1"));
        Row($"all reports, {Environment.ProcessorCount} threads", ProgramRun.Of("read", rows));
        text.Append("\nStart-up is the middle of " + Starts + " starts.\n");
        Directory.Delete(folder, recursive: true);

        void Row(string command, ProgramRun run) => text.Append(CultureInfo.InvariantCulture, $"| {command} | {run.Wall.TotalSeconds:F2} | {run.Cpu.TotalSeconds:F2} | {run.PeakBytes / 1048576.0:N0} |\n");
    }

    private static void Each<T>(T[] items, Action<T> work)
    {
        foreach (T item in items) work(item);
    }

    private static Document Stage(Document document, IReadingStage stage)
    {
        stage.Read(new DocumentEditor(document));
        return document;
    }

    private static void Write(Exporter exporter, ReadReport[] reports)
    {
        ExportWriter writer = exporter.Open(Stream.Null, new ExportOptions());
        foreach (ReadReport report in reports) writer.Write(report);
        writer.Complete();
    }

    private static string Processor()
    {
        const string Cpus = "/proc/cpuinfo";
        string? line = File.Exists(Cpus) ? File.ReadLines(Cpus).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
