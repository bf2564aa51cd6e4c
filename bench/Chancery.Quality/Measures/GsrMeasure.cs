using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Quality.Measures;

/// <summary>PLOVER's own records: the right type and both countries.</summary>
internal sealed class GsrMeasure : Measure
{
    private static readonly Dictionary<string, string> _types = new(StringComparer.Ordinal) { ["DEMAND"] = "REQUEST", ["DISAPPROVE"] = "ACCUSE", ["INVESTIGATE"] = "ACCUSE", ["FIGHT"] = "ASSAULT" };

    // Slips of the set; bodies of no one state are not told apart ("Amnesty International" is IGO there).
    private static readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal) { ["JAP"] = "JPN", ["ITL"] = "ITA", ["VTN"] = "VNM", ["IGO"] = "INT", ["NGO"] = "INT", ["GRP"] = "INT", ["IMG"] = "INT", ["ISM"] = "INT" };

    public override string Name => "gsr";

    public override string File => "events/plover-gsr.jsonl";

    public override string Meaning => """
        PLOVER's own 322 sentences, one record each. *Right*: some row of the sentence has the record's type (DEMAND is our REQUEST, DISAPPROVE and INVESTIGATE our ACCUSE, FIGHT our ASSAULT) and holds one
        of the record's country pairs, source to target; where the record names two parties that act alike, either way round; where it has no target, the source alone. *Strict*: the row's countries are exactly
        the record's. *By PLOVER's own lines*: it takes a planned or promised act for AGREE ("will visit"), a lifted restriction or declared ceasefire for RETREAT, where our guidelines keep the kind of the act and
        take CONCEDE; here a planned row of ours also counts as AGREE, and CONCEDE, RETREAT and COERCE, SANCTION stand for each other. IGO, NGO and international groups count as one code. The standing of the row is not looked at.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        int all = 0, typed = 0, right = 0, strict = 0, own = 0, rows = 0, withRow = 0;
        foreach (JsonElement row in bench.Rows(File))
        {
            all++;
            string text = row.GetProperty("text").GetString()!, type = row.GetProperty("event").GetString()!;
            type = _types.GetValueOrDefault(type, type);
            List<string> source = Codes(row, "source"), target = Codes(row, "target");
            ReadReport report = bench.Reader.Read(new SourceText(text) { Published = Bench.Day(row.GetProperty("date").GetString()!) });
            rows += report.Claims.Length;
            if (report.Claims.Length > 0) withRow++;
            List<Claim> ofType = [.. report.Claims.Where(c => c.Kind == type)];
            if (ofType.Count > 0) typed++;
            if (ofType.Exists(c => Holds(c, source, target))) right++;
            else errors.Add(Cause(report, ofType, source, target), $"{row.GetProperty("id").GetString()![6..]} {string.Join(',', source)}>{string.Join(',', target)} '{Text(row, "eventText")}' got {Describe(report)} | {text}");
            if (report.Claims.Any(c => IsSameByPlover(c, type) && Holds(c, source, target))) own++;
            if (ofType.Exists(c => IsExactly(c, source, target))) strict++;
        }

        yield return new("right type and both countries", (double)right / all, all, 0.55, ".22 (TABARI)");
        yield return new("the same, strict", (double)strict / all, all);
        yield return new("the same, by PLOVER's own lines between types", (double)own / all, all);
        yield return new("right type", (double)typed / all, all);
        yield return new("sentences with a row", (double)withRow / all, all);
        yield return new("rows a sentence", (double)rows / all, all);
    }

    private static bool IsSameByPlover(Claim claim, string type) => claim.Kind == type || (type == "AGREE" && claim.Standing == Standing.Planned)
        || (type is "CONCEDE" or "RETREAT" && claim.Kind is "CONCEDE" or "RETREAT") || (type is "COERCE" or "SANCTION" && claim.Kind is "COERCE" or "SANCTION");

    private static string Cause(ReadReport report, List<Claim> ofType, List<string> source, List<string> target)
    {
        if (report.Claims.Length == 0) return "no row";
        if (ofType.Count == 0) return "other type";
        bool s = ofType.Exists(c => Codes(c.Source).Overlaps(source)), t = target.Count == 0 || ofType.Exists(c => Codes(c.Target).Overlaps(target));
        return s ? t ? "both sides, not in one row" : "target" : t ? "source" : "source and target";
    }

    private static bool Holds(Claim claim, List<string> source, List<string> target)
    {
        HashSet<string> s = Codes(claim.Source), t = Codes(claim.Target);
        if (target.Count > 0) return s.Overlaps(source) && t.Overlaps(target);
        if (source.Count < 2) return source.Count == 0 || s.Overlaps(source);
        s.UnionWith(t);
        return source.Distinct().Count(s.Contains) >= Math.Min(2, source.Distinct().Count());
    }

    private static bool IsExactly(Claim claim, List<string> source, List<string> target)
    {
        HashSet<string> s = Codes(claim.Source), t = Codes(claim.Target);
        if (target.Count > 0 || source.Count < 2) return s.SetEquals(source) && t.SetEquals(target);
        s.UnionWith(t);
        return s.SetEquals(source);
    }

    private static HashSet<string> Codes(IEnumerable<Participant> side) => [.. side.Where(p => p.Country.Length > 0).Select(p => _codes.GetValueOrDefault(p.Country, p.Country))];

    private static List<string> Codes(JsonElement row, string side) =>
        row.TryGetProperty(side, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(a => Text(a, "code")).Where(c => c.Length > 0).Select(c => _codes.GetValueOrDefault(c, c))] : [];

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Describe(ReadReport report) => string.Join("; ", report.Claims.Select(c => $"{c.Kind} '{report.Document.TextOf(c.Trigger)}' {string.Join(',', c.Source.Select(p => p.Country))}>{string.Join(',', c.Target.Select(p => p.Country))}"));
}
