using System.Text;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Quality.Measures;

/// <summary>Who did it to whom: the head words of source and target.</summary>
internal sealed class WhoMeasure : Measure
{
    public override string Name => "who";

    public override string File => "events/cameo-src-tgt-train.jsonl";

    public override string Meaning => """
        1,153 sentences with the spans of source and target. Head words are by our own parse; a side is right if one of our parties has its head word inside a span of that side. Taken where we make a row with
        a party on either side: *best row* is the row of the sentence that gets most sides right (the set marks one act of each sentence and does not say which word it is), *first row* the first in the text.
        A pronoun of ours is what it stands for: right if that name, or its last word, stands in a span ("they" for "the rebels"); *pronouns as they stand* asks for the pronoun itself. A side that we leave
        open counts as wrong, but where only the sides that we fill are counted. *Head words equal*: our head word is that of the span.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        int all = 0, answered = 0, sides = 0, best = 0, bare = 0, first = 0, given = 0, givenRight = 0, strict = 0, sources = 0, sourcesRight = 0, targets = 0, targetsRight = 0;
        foreach (JsonElement row in bench.Rows(File))
        {
            all++;
            string[] tokens = [.. row.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!)], tags = [.. row.GetProperty("tags_source_target").EnumerateArray().Select(t => t.GetString()!)];
            (string text, List<CharRange> source, List<CharRange> target) = Text(tokens, tags);
            ReadReport report = bench.Reader.Read(new SourceText(text));
            List<Claim> claims = [.. report.Claims.Where(c => c.Source.Length + c.Target.Length > 0)];
            if (claims.Count == 0 || source.Count + target.Count == 0) continue;
            answered++;
            int asked = (source.Count > 0 ? 1 : 0) + (target.Count > 0 ? 1 : 0);
            Claim chosen = claims.MaxBy(c => Right(report, c.Source, source, Pronoun.Resolved) + Right(report, c.Target, target, Pronoun.Resolved))!;
            int s = Right(report, chosen.Source, source, Pronoun.Resolved), t = Right(report, chosen.Target, target, Pronoun.Resolved);
            sides += asked;
            best += s + t;
            bare += claims.Max(c => Right(report, c.Source, source, Pronoun.AsItStands) + Right(report, c.Target, target, Pronoun.AsItStands));
            strict += Same(report, chosen.Source, source) + Same(report, chosen.Target, target);
            first += Right(report, claims[0].Source, source, Pronoun.Resolved) + Right(report, claims[0].Target, target, Pronoun.Resolved);
            given += (source.Count > 0 && chosen.Source.Length > 0 ? 1 : 0) + (target.Count > 0 && chosen.Target.Length > 0 ? 1 : 0);
            givenRight += s + t;
            if (source.Count > 0) { sources++; sourcesRight += s; }
            if (target.Count > 0) { targets++; targetsRight += t; }
            string what = $"{row.GetProperty("id").GetString()} {chosen.Kind} '{report.Document.TextOf(chosen.Trigger)}' {Words(report, chosen.Source)} > {Words(report, chosen.Target)} gold {Gold(text, source)} > {Gold(text, target)} | {text}";
            if (source.Count > 0 && s == 0) errors.Add(chosen.Source.Length == 0 ? "source open" : "source wrong", what);
            if (target.Count > 0 && t == 0) errors.Add(chosen.Target.Length == 0 ? "target open" : "target wrong", what);
        }

        yield return new("source and target head words right, best row", Share(best, sides), sides, 0.80);
        yield return new("the same, pronouns as they stand", Share(bare, sides), sides);
        yield return new("the same, sides that we fill", Share(givenRight, given), given);
        yield return new("the same, head words equal", Share(strict, sides), sides);
        yield return new("the same, first row", Share(first, sides), sides);
        yield return new("source right, best row", Share(sourcesRight, sources), sources);
        yield return new("target right, best row", Share(targetsRight, targets), targets);
        yield return new("sentences with a row", Share(answered, all), all);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private enum Pronoun
    {
        Resolved,
        AsItStands,
    }

    private static int Right(ReadReport report, IEnumerable<Participant> side, List<CharRange> spans, Pronoun pronouns)
    {
        if (spans.Count == 0) return 0;
        foreach (Participant party in side)
        {
            if (Spans.Head(report.Document, party.Range) is not (>= 0 and int head)) continue;
            if (spans.Exists(s => s.Contains(report.Document.RangeOf(head, head)))) return 1;
            if (pronouns == Pronoun.Resolved && report.Document.Tokens[head].Upos == Upos.PRON && spans.Exists(s => Names(report.Document.TextOf(s), party.Name))) return 1;
        }

        return 0;
    }

    private static bool Names(string span, string name)
    {
        string last = name[(name.LastIndexOf(' ') + 1)..];
        return last.Length > 2 && (span.Contains(name, StringComparison.Ordinal) || span.Split([' ', ',', '(', ')', '’', '\'']).Contains(last));
    }

    private static int Same(ReadReport report, IEnumerable<Participant> side, List<CharRange> spans) =>
        side.Any(p => Spans.Head(report.Document, p.Range) is int head and >= 0 && spans.Exists(s => Spans.Head(report.Document, s) == head)) ? 1 : 0;

    private static string Words(ReadReport report, IEnumerable<Participant> side) => "[" + string.Join(", ", side.Select(p => report.Document.TextOf(p.Range))) + "]";

    private static string Gold(string text, List<CharRange> spans) => "[" + string.Join(", ", spans.Select(s => text.Substring(s.Start, s.Length))) + "]";

    // The words as news would print them: no blank before marks and inflections, none after openings.
    private static (string Text, List<CharRange> Source, List<CharRange> Target) Text(string[] tokens, string[] tags)
    {
        StringBuilder text = new();
        List<CharRange> source = [], target = [];
        for (int i = 0; i < tokens.Length; i++)
        {
            bool tight = text.Length == 0 || tokens[i] is "," or "." or ";" or ":" or "?" or "!" or ")" or "%" or "'s" or "’s" or "n't" or "'" or "’" || tokens[i - 1] is "(" or "$" or "’" || tokens[i] == "-" || tokens[i - 1] == "-" || (tokens[i] == "s" && tokens[i - 1] is "’" or "'");
            if (!tight) text.Append(' ');
            CharRange range = new(text.Length, tokens[i].Length);
            text.Append(tokens[i]);
            List<CharRange>? spans = tags[i] switch { "B-S" or "I-S" => source, "B-T" or "I-T" => target, _ => null };
            if (spans is null) continue;
            if (tags[i][0] == 'I' && spans.Count > 0) spans[^1] = CharRange.Between(spans[^1].Start, range.End);
            else spans.Add(range);
        }

        return (text.ToString(), source, target);
    }
}
