using System.Globalization;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Quality.Measures;

/// <summary>Reports of MUC-3 and MUC-4, with the terrorist incidents that archivists found in them: by whom, against what and whom, when and where.</summary>
/// <param name="name">Short name.</param>
/// <param name="files">Files below the sets' folder.</param>
/// <param name="kept">What the files are used for.</param>
internal sealed class IncidentMeasure(string name, string[] files, string kept) : Measure
{
    // Words that any two parties share.
    private static readonly HashSet<string> _bare = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "a", "an", "and", "in", "at", "for", "to", "by", "two", "three", "four", "five", "six", "some", "several", "other", "others", "de", "la", "el", "los", "del", "san", "santa", "former", "new", "general", "national",
    };

    public override string Name => name;

    public override string File => files[0];

    public override string Meaning => $"""
        {kept} Monitored broadcasts and agencies of 1988 to 1991, all in capitals, with templates of the terrorist incidents they tell; reports without one are left out. An incident is *told* if a row of a fitting kind (ASSAULT; for
        kidnappings, robberies and stoppages COERCE too; for threats THREATEN, or any act not done) has a word of the template's targets or victims in its target or its quote (a bomb that explodes near a house is aimed at the place's state by the guidelines), or of the perpetrators in its source where the template has no target, in no other country.
        The other figures are over incidents told of which the template gives that slot: one of their rows has a source with a word of the template's perpetrators; a time within the template's (of "up to 20 March" the week that ends with it); a place in its country.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        int incidents = 0, told = 0, doers = 0, doersRight = 0, days = 0, daysRight = 0, places = 0, placesRight = 0;
        foreach (string file in files)
        {
            foreach (JsonElement row in bench.Rows(file))
            {
                JsonElement templates = row.GetProperty("templates");
                if (templates.GetArrayLength() == 0) continue;
                string id = row.GetProperty("id").GetString()!;
                ReadReport report = bench.Reader.Read(new SourceText(row.GetProperty("text").GetString()!));
                foreach (JsonElement template in templates.EnumerateArray())
                {
                    Incident incident = Incident.Of(template, bench.Knowledge);
                    incidents++;
                    Claim[] rows = [.. report.Claims.Where(c => incident.Fits(c, report))];
                    if (rows.Length == 0)
                    {
                        errors.Add("missed: " + incident.Type, $"{id} {incident}");
                        continue;
                    }

                    told++;
                    if (incident.Doers.Count > 0)
                    {
                        doers++;
                        if (rows.Any(c => c.Source.Any(p => Shares(p, report, incident.Doers)))) doersRight++;
                        else errors.Add(rows.All(c => c.Source.IsEmpty) ? "doer open" : "doer another", $"{id} {incident}");
                    }

                    if (incident.From is { } from && incident.Until is { } until && rows.Any(c => c.When?.From is not null))
                    {
                        days++;
                        if (rows.Any(c => c.When is { From: { } begin, Until: { } end } && begin <= until && end >= from)) daysRight++;
                        else errors.Add("time another", $"{id} {incident} got {string.Join(", ", rows.Select(c => c.When?.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}");
                    }

                    if (incident.Country.Length > 0)
                    {
                        places++;
                        if (rows.Any(c => c.Where?.Country == incident.Country)) placesRight++;
                        else errors.Add("place open", $"{id} {incident}");
                    }
                }
            }
        }

        yield return new("incidents told", Share(told, incidents), incidents);
        yield return new("perpetrator right", Share(doersRight, doers), doers);
        yield return new("time right, where a row has one", Share(daysRight, days), days);
        yield return new("place in the right country", Share(placesRight, places), places);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static bool Shares(Participant participant, ReadReport report, HashSet<string> words) =>
        WordsOf(report.Document.TextOf(participant.Range)).Overlaps(words) || WordsOf(participant.Name).Overlaps(words);

    private static HashSet<string> WordsOf(string text)
    {
        HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (string word in NameFold.Words(text))
        {
            if (word.Length < 3 || _bare.Contains(word)) continue;
            words.Add(word.Length > 4 && word[^1] == 's' ? word[..^1] : word);
        }

        return words;
    }

    /// <summary>What one template says.</summary>
    private sealed record Incident(string Type, string Stage, string Country, DateOnly? From, DateOnly? Until, HashSet<string> Doers, HashSet<string> Targets, string Words)
    {
        private static readonly string[] _doers = ["PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID"];
        private static readonly string[] _targets = ["PHYS TGT: ID", "HUM TGT: NAME", "HUM TGT: DESCRIPTION"];

        internal static Incident Of(JsonElement template, KnowledgeBase knowledge)
        {
            string place = First(template, "INCIDENT: LOCATION").Split(':')[0].Split(" - ")[0].Trim();
            string country = place.Length == 0 ? "" : knowledge.ActorsNamed(place).FirstOrDefault(a => a.Kind == ActorKind.State)?.Country ?? "";
            (DateOnly? from, DateOnly? until) = DaysOf(First(template, "INCIDENT: DATE"));
            return new(
                First(template, "INCIDENT: TYPE").Split('/')[0].Trim(), First(template, "INCIDENT: STAGE OF EXECUTION"), country, from, until, Gather(template, _doers), Gather(template, _targets),
                string.Join(" | ", _doers.Concat(_targets).SelectMany(s => Values(template, s))));
        }

        internal bool Fits(Claim claim, ReadReport report)
        {
            bool kind = Stage.StartsWith("THREATENED", StringComparison.Ordinal) ? claim.Kind == "THREATEN" || (claim.Kind == "ASSAULT" && claim.Standing != Standing.Happened)
                : claim.Kind == "ASSAULT" || (claim.Kind == "COERCE" && Type is "KIDNAPPING" or "ROBBERY" or "HIJACKING" or "FORCED WORK STOPPAGE");
            if (!kind || (claim.Where is { Country.Length: 3 } where && Country.Length == 3 && where.Country != Country)) return false;
            if (Targets.Count > 0) return claim.Target.Any(p => Shares(p, report, Targets)) || WordsOf(report.Document.TextOf(claim.Quote)).Overlaps(Targets);
            return Doers.Count > 0 ? claim.Source.Any(p => Shares(p, report, Doers)) : claim.Where?.Country == Country;
        }

        public override string ToString() => $"{Type} {Stage} {Country} {From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {Words}";

        private static HashSet<string> Gather(JsonElement template, string[] slots)
        {
            HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
            foreach (string value in slots.SelectMany(s => Values(template, s))) words.UnionWith(WordsOf(value));
            return words;
        }

        private static IEnumerable<string> Values(JsonElement template, string slot) =>
            template.TryGetProperty(slot, out JsonElement values) ? values.EnumerateArray().Select(v => v.GetString()!).Where(v => v is not ("*" or "-" or "")) : [];

        private static string First(JsonElement template, string slot) => Values(template, slot).FirstOrDefault() ?? "";

        // "30 DEC 89", "18 JUN 89 - 19 JUN 89"; "- 20 MAR 89" is some day up to that one: the week that ends with it.
        private static (DateOnly? From, DateOnly? Until) DaysOf(string days)
        {
            string[] parts = days.Split('-', StringSplitOptions.TrimEntries);
            DateOnly? first = DayOf(parts[0]), last = DayOf(parts[^1]);
            return parts.Length == 1 ? (first, first) : (first ?? last?.AddDays(-6), last);
        }

        private static DateOnly? DayOf(string day) =>
            DateTime.TryParseExact(day, ["d MMM yy", "dd MMM yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime parsed) ? DateOnly.FromDateTime(parsed) : null;
    }
}
