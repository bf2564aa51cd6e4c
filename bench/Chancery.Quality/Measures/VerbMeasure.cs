using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Events;

namespace Chancery.Quality.Measures;

/// <summary>MegaVeridicality: what follows from a verb about its complement.</summary>
internal sealed partial class VerbMeasure : Measure
{
    private const double Sure = 0.5;

    public override string Name => "verbs";

    public override string File => "factuality/megaveridicality.jsonl";

    public override string Meaning => """
        Sentences such as "Someone forgot that a particular thing happened": does it follow that it happened? A frame is a verb with its clause, voice and negation; its mean over the variants of the sentence says *follows*
        (above 0.5), *denied* (below -0.5) or *open*. Ours: happened and not hedged follows; denied is denied; planned, possible, attempted or hedged is open. Accuracy over frames.
        What somebody merely says counts with us as happened according to him, so *said that* is *follows* here. The guidelines call *planned* what was agreed, decided, ordered or promised, where readers of this set
        often say that it followed: the second figure counts *planned* as right there as well. What a verb says of its clause stands in `knowledge/words/signatures.tsv`, by classes of meaning; no value of the set is in it.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        Dictionary<string, List<double>> scores = new(StringComparer.Ordinal);
        Dictionary<string, string> read = new(StringComparer.Ordinal);
        foreach (JsonElement row in bench.Rows(File))
        {
            string[] tokens = [.. row.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!)];
            string frame = FrameOf(string.Join(' ', tokens));
            JsonElement one = row.GetProperty("events")[0];
            if (!scores.TryGetValue(frame, out List<double>? list)) scores.Add(frame, list = []);
            list.Add(one.GetProperty("factuality").GetDouble());
            read.TryAdd(frame, Read(bench, tokens, one.GetProperty("tok_start").GetInt32()));
        }

        SortedDictionary<string, (int Right, int All)> byShape = new(StringComparer.Ordinal);
        int right = 0, byGuidelines = 0;
        foreach ((string frame, List<double> list) in scores)
        {
            double mean = list.Average();
            string wanted = mean > Sure ? "follows" : mean < -Sure ? "denied" : "open", got = read[frame];
            if (wanted == got || (wanted is "follows" or "open" && got == "planned")) byGuidelines++;
            if (got == "planned") got = "open";
            string shape = ShapeOf(frame);
            (int r, int all) = byShape.GetValueOrDefault(shape);
            byShape[shape] = (r + (wanted == got ? 1 : 0), all + 1);
            if (wanted == got) right++;
            else errors.Add($"{shape}: {wanted}, read as {got}", $"{mean:0.0} {frame}");
        }

        yield return new("complement follows, is denied or open: accuracy", (double)right / scores.Count, scores.Count, 0.75);
        yield return new("the same, what is planned by our guidelines (\"agreed to\") right where it follows too", (double)byGuidelines / scores.Count, scores.Count);
        foreach ((string shape, (int r, int all)) in byShape) yield return new(shape, (double)r / all, all);
        int common = scores.Values.GroupBy(v => v.Average() > Sure ? 1 : v.Average() < -Sure ? -1 : 0).Max(g => g.Count());
        yield return new("for comparison: always the commonest answer", (double)common / scores.Count, scores.Count);
    }

    private static string Read(Bench bench, string[] tokens, int token)
    {
        Document document = bench.Words(tokens);
        (Tree tree, _, Frames frames) = Bench.Understand(document, bench.Knowledge);
        Stance stance = new StandingReader(tree, bench.Knowledge.Words, frames).OfWord(token);
        if (stance.Standing == Standing.Planned) return "planned";
        return stance.Standing == Standing.Denied ? "denied" : stance.Standing == Standing.Happened && stance.Status != "attempted" && stance.Hedge < 0 ? "follows" : "open";
    }

    private static string FrameOf(string sentence) => Filler().Replace(Opening().Replace(sentence, "X "), "VERB");

    private static string ShapeOf(string frame)
    {
        string clause = frame.Contains(" that a", StringComparison.Ordinal) ? "that a thing happened" : frame.Contains(" for a", StringComparison.Ordinal) ? "for a thing to happen" : "to do or have a thing";
        string voice = frame.Contains(" was ", StringComparison.Ordinal) ? "was VERBed " : "VERBed ";
        return (frame.Contains(" n't ", StringComparison.Ordinal) ? "not " : "") + voice + clause;
    }

    [GeneratedRegex("^(A particular person|John|Someone) ")]
    private static partial Regex Opening();

    [GeneratedRegex("(?<= to )(do|have)(?= a particular thing)")]
    private static partial Regex Filler();
}
