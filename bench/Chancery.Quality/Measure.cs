using System.Collections.Immutable;
using System.Globalization;
using Chancery.Quality.Measures;

namespace Chancery.Quality;

/// <summary>One set and what is measured on it.</summary>
internal abstract class Measure
{
    /// <summary>All measures in the order of the page.</summary>
    public static ImmutableArray<Measure> All { get; } =
    [
        new GoldMeasure(), new CaseMeasure("gold-capitals", "capitals", char.ToUpperInvariant), new CaseMeasure("gold-small", "small letters", char.ToLowerInvariant),
        new LabelMeasure("labels-unseen", "labels/unseen-short.jsonl", "Short reports labelled for this project, by readers who had not seen the program. Nobody mends by them or fits to them, and nobody looks at what is wrong: they tell how the engine does on what it was not made with."),
        new LabelMeasure("labels-unseen-long", "labels/unseen-long.jsonl", "The same, full-length reports of Wikinews; the parser has learnt from trees of them."),
        new LabelMeasure("labels-unseen-wire", "labels/wire-unseen.jsonl", "The same, full-length reports of agencies, newspapers and broadcasters on international affairs. Two readers of 16 such reports agreed at .92 (found), .90 (dyad) and .82 (row)."),
        new LabelMeasure("labels-unread", "labels/unread-short.jsonl", "200 short reports drawn at random, labelled in the same way and not looked at yet; the parser has learnt from trees of them. They become seen ones when they are read for mending. The confidence is fitted to them: nothing was mended by them, so that they tell how often a row is right."),
        new LabelMeasure("labels-seen", "labels/seen-short.jsonl", "Short reports labelled in the same way whose errors are read for mending, and to which the confidence is fitted."),
        new LabelMeasure("labels-seen-parsed", "labels/seen-parsed.jsonl", "Further short reports read for mending; the confidence is not fitted to them."),
        new LabelMeasure("labels-seen-more", "labels/seen-more.jsonl", "Further short reports read for mending, hardly any of them on international relations; neither the confidence nor the parser is fitted to them."),
        new LabelMeasure("labels-seen-long", "labels/seen-long.jsonl", "Full-length reports of Wikinews read for mending; the confidence is fitted to them."),
        new LabelMeasure("labels-more-long", "labels/more-long.jsonl", "Further full-length reports, most of them on the American campaign of 2016 or hardly political; nothing was mended by them, but whom open sides are aimed at is fitted to them."),
        new LabelMeasure("labels-seen-wire", "labels/wire-seen.jsonl", "Full-length reports of agencies, newspapers and broadcasters on international affairs, read for mending; the confidence is fitted to those of GUM."),
        new LabelMeasure("labels-written", "labels/written-apart.jsonl", "24 full-length reports written for this project about real events, in the styles of a news wiki and of newspapers, and labelled in the same way; read for mending. Whom open sides are aimed at and the confidence are fitted to them."),
        new LabelMeasure("labels-written-seen", "labels/written-seen.jsonl", "48 more of them, in the styles of official statements, of agencies of the nineties and of today, and of war reports, read for mending and fitted to likewise."),
        new GsrMeasure(), new PlvMeasure(), new PetrarchMeasure(), new WhoMeasure(), new TimeMeasure(), new QuantityMeasure(), new PlaceMeasure(),
        new IncidentMeasure("incidents", ["muc/dev.jsonl"], "1,300 reports; some of them were read for mending."),
        new IncidentMeasure("incidents-apart", ["muc/tst1.jsonl", "muc/tst2.jsonl"], "200 reports that nobody looks at."),
        new SpeakerMeasure(), new FactualityMeasure("factuality-uds", "factuality/uds-dev.jsonl", 0.75), new FactualityMeasure("factuality-uw", "factuality/uw-dev.jsonl", 0.70), new VerbMeasure(), new ParserMeasure(), new TextMeasure(),
    ];

    /// <summary>Short name, as <c>--only</c> takes it.</summary>
    public abstract string Name { get; }

    /// <summary>The file that it stands on, below the sets' folder, or "gold/…".</summary>
    public abstract string File { get; }

    /// <summary>What the figures mean, exactly.</summary>
    public abstract string Meaning { get; }

    /// <summary>Takes the figures.</summary>
    public MeasuredSet Take(Bench bench)
    {
        ErrorLog errors = new(bench.Examples);
        MeasuredSet measured = new()
        {
            Date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Engine = NewsReader.EngineVersion, Knowledge = bench.Knowledge.Version, Model = NewsReader.ModelVersion,
            Figures = [.. Run(bench, errors)],
        };
        measured.Causes = errors.Counts;
        measured.Tables = [.. errors.Tables];
        measured.Examples = errors.Examples;
        return measured;
    }

    /// <summary>Reads the set and gives its figures; errors go to the log.</summary>
    protected abstract IEnumerable<Score> Run(Bench bench, ErrorLog errors);
}

/// <summary>One figure of a set.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value: shares and F1 from 0 to 1, else a number.</param>
/// <param name="Of">How many things it is taken over; 0 where that says nothing.</param>
/// <param name="Target">What is to be reached; null if nothing is set.</param>
/// <param name="Today">What today's coders or others reach, as they say it; empty if unknown.</param>
/// <param name="Readers">What careful readers reach; empty if unknown.</param>
internal sealed record Score(string Name, double Value, int Of, double? Target = null, string Today = "", string Readers = "");

/// <summary>Errors by cause: all are counted, the first few of each cause are kept.</summary>
/// <param name="keep">How many of each cause are kept.</param>
internal sealed class ErrorLog(int keep)
{
    /// <summary>How often each cause was found.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Tables for the page, in Markdown.</summary>
    public List<string> Tables { get; } = [];

    /// <summary>The errors kept, by cause.</summary>
    public Dictionary<string, List<string>> Examples { get; } = new(StringComparer.Ordinal);

    /// <summary>Records an error.</summary>
    public void Add(string cause, string what)
    {
        Counts[cause] = Counts.GetValueOrDefault(cause) + 1;
        if (!Examples.TryGetValue(cause, out List<string>? list)) Examples.Add(cause, list = []);
        if (list.Count < keep) list.Add(what.ReplaceLineEndings(" "));
    }
}
