using System.Text;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Knowledge;

namespace Chancery.Tests;

/// <summary>Reports for tests, and what becomes of them.</summary>
internal static class News
{
    private static readonly Lazy<NewsReader> _reader = new(() => new NewsReader());
    private static readonly ExportOptions _options = new() { IncludeText = true, Engine = new(NewsReader.EngineVersion, KnowledgeBase.Shipped.Version, NewsReader.ModelVersion) };

    /// <summary>The shipped reader, made once for all tests.</summary>
    public static NewsReader Reader => _reader.Value;

    /// <summary>The day on which <see cref="Reports"/> were published: a Wednesday.</summary>
    public static DateOnly Day { get; } = new(2025, 6, 18);

    /// <summary>Short reports in several voices, with the speakers, quotes, figures and times that make claims.</summary>
    public static string[] Reports { get; } =
    [
        """
        SEOUL (Wire) — North Korea fired two ballistic missiles toward the sea on Tuesday, South Korea's military said, a day after Washington and Seoul began joint drills.
        "We strongly condemn the launch," a spokesman for the Joint Chiefs of Staff told reporters. Japan's prime minister said at least one of them fell outside the country's waters.
        The launch was the fifth this year. Pyongyang did not comment.
        """,
        """
        At least 12 people were killed and around 40 wounded when Russian drones struck a market in Kharkiv overnight, Ukrainian officials said. Moscow denied that it had targeted civilians.
        Ukraine's president Volodymyr Zelensky called the strike “an act of terror” and said Kyiv would ask its allies for more air defence systems.
        """,
        """
        France recalled its ambassador to Australia on Friday. The foreign ministry in Paris said the decision was "exceptional".
        Australian officials expressed regret, and said they hoped to hold talks with France next week in Geneva.
        """,
        """
        Thousands of workers marched through Buenos Aires on Sunday to demand higher wages. Police fired tear gas and arrested 23 protesters, according to a union leader.
        The government says it may declare a state of emergency if the protests go on.
        """,
        """
        The European Union is considering new sanctions against Iran, two diplomats said. Iranian Foreign Minister Abbas Araghchi rejected the plan, and warned that Tehran could leave the treaty.
        He added that talks with the United States, which were to be held in Oman on Sunday, had been cancelled.
        """,
        """
        CORRECTION: An earlier version said that Turkey had closed its airspace to flights carrying weapons. Turkish officials say they plan to do so.
        Kenya's president, William Ruto, arrived in Beijing for a state visit, his third since 2022. He met President Xi Jinping and signed an agreement worth $1.2 billion.
        """,
    ];

    /// <summary>The sources of <see cref="Reports"/>.</summary>
    public static IEnumerable<SourceText> Sources => Reports.Select((text, i) => new SourceText(text) { Id = "report-" + i, Published = Day, PublishedFrom = "given" });

    /// <summary>What the shipped reader makes of a text published on <see cref="Day"/>.</summary>
    /// <exception cref="InvalidOperationException">The engine failed, which its own guard would hide.</exception>
    public static ReadReport Read(string text)
    {
        ReadReport report = Reader.Read(new SourceText(text) { Published = Day, PublishedFrom = "given" });
        return report.Warnings.Any(w => w.StartsWith(NewsReader.Unreadable, StringComparison.Ordinal)) ? throw new InvalidOperationException(report.Warnings[0] + ": " + text) : report;
    }

    /// <summary>The claims that the shipped reader makes of a text published on <see cref="Day"/>, in the order of the text.</summary>
    public static IReadOnlyList<Claim> ClaimsOf(string text) => Read(text).Claims;

    /// <summary>The known countries of a side, each once, with commas between; empty where none is known.</summary>
    public static string Countries(IEnumerable<Participant> side) => string.Join(',', side.Select(s => s.Country).Where(c => c.Length > 0).Distinct());

    /// <summary>The known countries of both sides of a claim.</summary>
    public static (string Source, string Target) Sides(Claim claim) => (Countries(claim.Source), Countries(claim.Target));

    /// <summary>The words that tell a claim's act.</summary>
    public static string Words(ReadReport report, Claim claim) => report.Document.TextOf(claim.Trigger);

    /// <summary>The contract's JSON of reports that have been read, a line each.</summary>
    public static string Jsonl(params IEnumerable<ReadReport> reports)
    {
        using MemoryStream output = new();
        ExportWriter writer = Exporter.Find("jsonl")!.Open(output, _options);
        foreach (ReadReport report in reports) writer.Write(report);
        writer.Complete();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
