using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Events;

namespace Chancery.Quality.Measures;

/// <summary>Did it happen: the standing that the engine gives a word, against readers' scores from -3 to +3.</summary>
/// <param name="name">Name of the measure.</param>
/// <param name="file">The set.</param>
/// <param name="target">Balanced accuracy to be reached.</param>
internal sealed class FactualityMeasure(string name, string file, double target) : Measure
{
    public override string Name => name;

    public override string File => file;

    public override string Meaning => """
        Events of whole sentences, words given, each scored by readers from -3 (surely not) to +3 (surely happened, or is so). Over events scored 1 or more, or -1 or less: we say *happened* where the engine's
        reading of standing gives the word as happened (attempts count as not), whatever the certainty. *Balanced accuracy* is the mean of the two shares right. The engine's own parse, no words of ours.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        int happened = 0, happenedRight = 0, not = 0, notRight = 0;
        SortedDictionary<string, (int Right, int All)> byStatus = new(StringComparer.Ordinal);
        foreach (JsonElement row in bench.Rows(File))
        {
            Document document = bench.Words(row.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!));
            (Tree tree, _, Frames frames) = Bench.Understand(document, bench.Knowledge);
            StandingReader reader = new(tree, bench.Knowledge.Words, frames);
            foreach (JsonElement one in row.GetProperty("events").EnumerateArray())
            {
                double score = one.GetProperty("factuality").GetDouble();
                int token = one.GetProperty("tok_start").GetInt32();
                if (Math.Abs(score) < 1 || token >= document.Tokens.Length) continue;
                Stance stance = reader.OfWord(token);
                bool said = stance.Standing == Standing.Happened && stance.Status != "attempted", is_ = score > 0;
                if (is_) happened++;
                else not++;
                if (is_ && said) happenedRight++;
                if (!is_ && !said) notRight++;
                string key = said ? stance.Hedge >= 0 ? "happened, hedged" : "happened" : stance.Status;
                (int right, int all) = byStatus.GetValueOrDefault(key);
                byStatus[key] = (right + (is_ == said ? 1 : 0), all + 1);
                if (is_ != said) errors.Add(Cause(tree, token, stance, is_), $"{score:0.0} '{document.Tokens[token].Text}' {stance.Standing}/{stance.Status} by '{(stance.Cue < 0 ? "" : document.Tokens[stance.Cue].Text)}' | {document.Text}");
            }
        }

        StringBuilder table = new("| we say | events | right |\n|---|---|---|\n");
        foreach ((string status, (int right, int all)) in byStatus) table.Append(CultureInfo.InvariantCulture, $"| {status} | {all} | {(double)right / all:.00} |\n");
        errors.Tables.Add(table.ToString());
        double h = (double)happenedRight / happened, n = (double)notRight / not;
        yield return new("happened or not, balanced accuracy", (h + n) / 2, happened + not, target);
        yield return new("happened: right", h, happened);
        yield return new("not happened: right", n, not);
    }

    // What it hangs on says most about why it was misread.
    private static string Cause(Tree tree, int token, Stance stance, bool happened)
    {
        if (happened) return $"happened, read as {stance.Standing.ToString().ToLowerInvariant()} ({stance.Status})";
        int head = tree.Head(token);
        string relation = tree.Relation(token).ToString().ToLowerInvariant(), above = head < 0 ? "" : " under " + tree[head].Upos.ToString().ToLowerInvariant();
        return $"not happened, read as happened: {relation}{above}";
    }
}
