using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Quality.Measures;

/// <summary>PLV: sentences with a marked source and target and the PLOVER root between them.</summary>
internal sealed class PlvMeasure : Measure
{
    public override string Name => "plv";

    public override string File => "events/plv-train.jsonl";

    public override string Meaning => """
        1,050 sentences with a marked source and target and one root (YIELD is our CONCEDE and RETREAT). Our answer for a pair is the row of the sentence whose parties touch most of the marked words, the
        more confident of equals; a pair with no row that touches either is not answered. *Recall*: right roots of all pairs; *precision*: right roots of answers. *Both parties*: only rows that touch
        the source with their source and the target with their target, or both the other way round. *Any row*: every sentence with a row is answered, by the most confident one if none touches.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        List<(double Confidence, int Touched, bool Right)> answers = [];
        SortedDictionary<string, (int Gold, int Answered, int Right)> roots = new(StringComparer.Ordinal);
        int all = 0;
        foreach (JsonElement row in bench.Rows(File))
        {
            all++;
            string root = row.GetProperty("rootcode").GetString()!;
            (string text, CharRange source, CharRange target) = Unmark(row.GetProperty("marked").GetString()!);
            ReadReport report = bench.Reader.Read(new SourceText(text));
            (int gold, int answered, int rights) = roots.GetValueOrDefault(root);
            Claim? best = report.Claims.OrderByDescending(c => Touched(c, source, target)).ThenByDescending(c => c.Confidence).FirstOrDefault();
            bool right = best is not null && Matches(best.Kind, root);
            int touched = best is null ? 0 : Touched(best, source, target);
            if (best is not null) answers.Add((best.Confidence, touched, right));
            roots[root] = (gold + 1, answered + (touched > 0 ? 1 : 0), rights + (touched > 0 && right ? 1 : 0));
            if (right && touched > 0) continue;
            string what = $"{row.GetProperty("id").GetString()} {root}{(best is null ? "" : $" got {best.Kind} '{report.Document.TextOf(best.Trigger)}' by {best.Rule}")} | {row.GetProperty("marked").GetString()}";
            if (best is null) errors.Add("no row: " + root, what);
            else if (touched == 0) errors.Add("rows of others only", what);
            else errors.Add($"{root} read as {best.Kind}", what);
        }

        List<(double Confidence, int Touched, bool Right)> own = [.. answers.Where(a => a.Touched > 0)];
        Prf touching = Of(own, all), both = Of([.. own.Where(a => a.Touched == 2)], all), any = Of(answers, all);
        StringBuilder curve = new("| confidence at least | answered | recall | precision |\n|---|---|---|---|\n");
        foreach (double least in (ReadOnlySpan<double>)[0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8])
        {
            Prf at = Of([.. own.Where(a => a.Confidence >= least)], all);
            curve.Append(CultureInfo.InvariantCulture, $"| {least:0.##} | {at.Found} | {at.Recall:.000} | {at.Precision:.000} |\n");
        }

        StringBuilder byRoot = new("| root | pairs | answered | right |\n|---|---|---|---|\n");
        foreach ((string root, (int gold, int answered, int right)) in roots) byRoot.Append(CultureInfo.InvariantCulture, $"| {root} | {gold} | {answered} | {right} |\n");
        errors.Tables.Add(curve.ToString());
        errors.Tables.Add(byRoot.ToString());
        yield return new("recall of roots", touching.Recall, all, 0.45, ".28 (TABARI)", ".57–.86 pairwise");
        yield return new("precision of roots", touching.Precision, touching.Found, 0.75, ".62 (TABARI)", ".57–.86 pairwise");
        yield return new("both parties: recall", both.Recall, all);
        yield return new("both parties: precision", both.Precision, both.Found);
        yield return new("any row: recall", any.Recall, all);
        yield return new("any row: precision", any.Precision, any.Found);
    }

    private static Prf Of(List<(double Confidence, int Touched, bool Right)> answers, int all) => new(answers.Count(a => a.Right), answers.Count, all);

    private static bool Matches(string kind, string root) => kind == root || (root == "YIELD" && kind is "CONCEDE" or "RETREAT");

    // Parties that stand where the marks are: 2 both, 1 one of them; the other way round counts as well.
    private static int Touched(Claim claim, CharRange source, CharRange target)
    {
        int straight = Touch(claim.Source, source) + Touch(claim.Target, target), turned = Touch(claim.Source, target) + Touch(claim.Target, source);
        return Math.Max(straight, turned);
    }

    private static int Touch(IEnumerable<Participant> side, CharRange marked) => side.Any(p => p.Range.Overlaps(marked)) ? 1 : 0;

    private static (string Text, CharRange Source, CharRange Target) Unmark(string marked)
    {
        StringBuilder text = new();
        int sourceStart = 0, sourceEnd = 0, targetStart = 0, targetEnd = 0;
        for (int i = 0; i < marked.Length;)
        {
            ReadOnlySpan<char> rest = marked.AsSpan(i);
            if (rest.StartsWith("<s>")) (sourceStart, i) = (text.Length, i + 3);
            else if (rest.StartsWith("</s>")) (sourceEnd, i) = (text.Length, i + 4);
            else if (rest.StartsWith("<t>")) (targetStart, i) = (text.Length, i + 3);
            else if (rest.StartsWith("</t>")) (targetEnd, i) = (text.Length, i + 4);
            else text.Append(marked[i++]);
        }

        return (text.ToString(), CharRange.Between(sourceStart, Math.Max(sourceStart, sourceEnd)), CharRange.Between(targetStart, Math.Max(targetStart, targetEnd)));
    }
}
