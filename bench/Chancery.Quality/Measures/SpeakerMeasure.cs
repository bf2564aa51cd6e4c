using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Quality.Measures;

/// <summary>PolNeAR: who says it, and by what words.</summary>
internal sealed class SpeakerMeasure : Measure
{
    public override string Name => "speakers";

    public override string File => "attribution/polnear-dev.jsonl";

    public override string Meaning => """
        84 reports on US politics with every attribution: source, cue, content. *Gold*: attributions that name a source. *Found*: all that the engine takes for saying in these reports, whether or not it would make a
        claim of what is said. One is right if our word of saying is the head word of the gold's cue or a verb in it, and the head of our source is the head of the gold's source; each is used once.
        For a relative pronoun our source is the noun that it stands for. Heads of the gold's stretches are by our own parse. *Loose*: our words lie anywhere in the gold's stretches.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        int golds = 0, found = 0, right = 0, loose = 0;
        foreach (JsonElement row in bench.Rows(File))
        {
            string text = row.GetProperty("text").GetString()!;
            Document document = bench.Reader.Parse(new SourceText(text) { Published = Bench.Day(row.GetProperty("date").GetString()!) });
            (Tree tree, MentionReader mentions, Frames frames) = Bench.Understand(document, bench.Knowledge);
            List<Voice> voices = new Attribution(tree, bench.Knowledge.Words, mentions, frames).All();
            int[] units = Spans.Units(text);
            found += voices.Count;
            HashSet<Voice> used = [], usedLoosely = [];
            List<(List<CharRange> Source, List<CharRange> Cue)> wanted = [.. row.GetProperty("attributions").EnumerateArray().Select(a => (Ranges(a, "source", units), Ranges(a, "cue", units))).Where(a => a.Item1.Count > 0)];
            golds += wanted.Count;
            foreach ((List<CharRange> source, List<CharRange> cue) in wanted)
            {
                Voice? loosely = voices.Find(v => !usedLoosely.Contains(v) && Lies(document, v.Cue, cue) && Lies(document, v.Head, source));
                if (loosely is not null && usedLoosely.Add(loosely)) loose++;
                Voice? voice = voices.Find(v => !used.Contains(v) && IsHead(document, v.Cue, cue) && (IsHead(document, v.Head, source) || IsRelative(tree, document, v.Head, source)));
                if (voice is not null && used.Add(voice))
                {
                    right++;
                    continue;
                }

                CharRange cueRange = cue.Count > 0 ? cue[0] : source[0];
                int head = Spans.Head(document, cueRange);
                Voice? same = voices.Find(v => Lies(document, v.Cue, cue)), nearby = voices.Find(v => IsHead(document, v.Head, source));
                string lemma = head < 0 ? "" : document.Tokens[head].Lemma;
                string cause = same is not null ? "missed: other source" : nearby is not null ? "missed: other cue" : head < 0 ? "missed: no cue"
                    : !tree.IsVerb(head) ? "missed: cue is no verb" : !bench.Knowledge.Words.Has("say", lemma) ? "missed: verb not known to say" : "missed: structure";
                errors.Add(cause, $"{document.TextOf(source[0])} / {document.TextOf(cueRange)} ({lemma}){(same is null ? "" : $" got {document.Tokens[same.Head].Text}")} | {Around(text, cueRange)}");
            }

            foreach (Voice voice in voices.Where(v => !used.Contains(v) && !usedLoosely.Contains(v)))
                errors.Add(wanted.Exists(w => Lies(document, voice.Cue, w.Cue)) ? "extra: other source" : "extra: not in the gold", $"{document.Tokens[voice.Head].Text} / {document.Tokens[voice.Cue].Text} | {Around(text, document.RangeOf(voice.Cue, voice.Cue))}");
        }

        Prf prf = new(right, found, golds), loosely2 = new(loose, found, golds);
        yield return new("attributions with a source, cue and source heads right, F1", prf.F1, golds, 0.60, "no published system", "agreement .75 token-wise");
        yield return new("the same, precision", prf.Precision, found);
        yield return new("the same, recall", prf.Recall, golds);
        yield return new("loose F1", loosely2.F1, golds);
    }

    private static List<CharRange> Ranges(JsonElement attribution, string part, int[] units) =>
        [.. attribution.GetProperty(part).EnumerateArray().Select(s => CharRange.Between(units[s[0].GetInt32()], units[s[1].GetInt32()]))];

    private static bool Lies(Document document, int token, List<CharRange> ranges) => ranges.Exists(r => r.Contains(document.RangeOf(token, token)));

    // The head of one of the stretches; for a cue any verb in it ("has learned") will do.
    private static bool IsHead(Document document, int token, List<CharRange> ranges) =>
        ranges.Exists(r => r.Contains(document.RangeOf(token, token)) && (Spans.Head(document, r) == token || document.Tokens[token].Upos == Upos.VERB));

    // "The police, who reported": the gold gives "who", we the noun that it stands for.
    private static bool IsRelative(Tree tree, Document document, int token, List<CharRange> ranges)
    {
        foreach (CharRange range in ranges)
        {
            int head = Spans.Head(document, range);
            if (head < 0 || tree[head].Xpos is not ("WP" or "WDT")) continue;
            for (int up = tree.Head(head); up >= 0; up = tree.Head(up))
            {
                if (tree.Relation(up) == Relation.AclRelcl) return tree.Head(up) == token;
            }
        }

        return false;
    }

    private static string Around(string text, CharRange range) => text[Math.Max(0, range.Start - 90)..Math.Min(text.Length, range.End + 70)];
}
