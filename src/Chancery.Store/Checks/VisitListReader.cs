using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chancery.Store.Checks;

/// <summary>
/// Reads lists of visits: the three official US lists (JSON lines), and a CSV for any other.
/// The CSV has a header and the columns <c>person,office,from,to,first,last</c> (days as 2018-03-25; <c>last</c> may be empty)
/// and, if wanted, <c>place,remarks,id</c>; countries by English name or ISO 3166-1 alpha-3. Fields with commas stand in double quotes.
/// </summary>
public static partial class VisitListReader
{
    private const string Presidents = "us-president-travels", Secretaries = "us-secretary-travels", VisitsToUs = "visits-to-us";

    /// <summary>The names of the three official US lists.</summary>
    public static ImmutableArray<string> OfficialNames { get; } = [Presidents, Secretaries, VisitsToUs];

    /// <summary>The travels of US presidents abroad, as the State Department's Office of the Historian lists them.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    /// <exception cref="FormatException">A line is not of that list.</exception>
    public static VisitList ReadPresidents(IEnumerable<string> lines) =>
        ReadTravels(lines, Presidents, "Office of the Historian, U.S. Department of State, Presidents Travels Abroad", "president", new(1906, 1, 1));

    /// <summary>The travels of US secretaries of state abroad.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    /// <exception cref="FormatException">A line is not of that list.</exception>
    public static VisitList ReadSecretaries(IEnumerable<string> lines) =>
        ReadTravels(lines, Secretaries, "Office of the Historian, U.S. Department of State, Secretaries' Travels Abroad", "secretary-of-state", new(1866, 1, 1));

    /// <summary>Visits to the United States of heads of state and government.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    /// <exception cref="FormatException">A line is not of that list.</exception>
    public static VisitList ReadVisitsToUs(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        List<ImportedVisit> visits = [];
        foreach (JsonElement row in Rows(lines))
        {
            string visitor = Word(row, "visitor"), remarks = Spaces().Replace(Word(row, "description"), " ");
            visits.Add(new()
            {
                Id = VisitsToUs + "/" + Word(row, "id"), List = VisitsToUs, Name = visitor, Person = PersonNames.Key(visitor), Office = PersonNames.Office(visitor), From = CountryNames.Code(Word(row, "from")), To = "USA",
                First = Day(Word(row, "start-date")), Last = Day(Word(row, "end-date")), Remarks = remarks, Occasion = OccasionOf(remarks),
            });
        }

        return List(VisitsToUs, "Office of the Historian, U.S. Department of State, Visits By Foreign Leaders", ["president", "king", "queen", "prime-minister", "chancellor", "emperor", "sultan", "emir", "shah", "pope", "general-secretary", "chairman", ""], "", "USA", new(1874, 1, 1), null, complete: true, visits);
    }

    /// <summary>One of the three US lists; which, its first line tells.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">It is none of the three.</exception>
    public static VisitList Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.Split('\n');
        foreach (JsonElement first in Rows(lines))
        {
            if (first.ValueKind != JsonValueKind.Object) break;
            if (first.TryGetProperty("visitor", out _)) return ReadVisitsToUs(lines);
            string role = first.TryGetProperty("role", out JsonElement word) && word.ValueKind == JsonValueKind.String ? word.GetString()! : "";
            if (role == "president") return ReadPresidents(lines);
            if (role == "secretary") return ReadSecretaries(lines);
            break;
        }

        throw new FormatException("its first line is none of the Office of the Historian's lists: travels of presidents, travels of secretaries of state, visits by foreign leaders");
    }

    /// <summary>A user's own list (see the class for its columns).</summary>
    /// <param name="name">Short name of the list, as answers cite it.</param>
    /// <param name="citation">Where it comes from.</param>
    /// <param name="text">The CSV.</param>
    /// <param name="since">First day from which it holds every visit; null if it does not claim to.</param>
    /// <param name="until">Last day to which it holds every visit; null means its last visit.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException">The file is not of that form; the message names the line.</exception>
    public static VisitList ReadCsv(string name, string citation, string text, DateOnly? since = null, DateOnly? until = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(citation);
        ArgumentNullException.ThrowIfNull(text);
        List<string[]> rows = [.. Csv(text)];
        if (rows.Count == 0) throw new FormatException($"CH0801: {name} is empty; its first line names the columns person,office,from,to,first,last.");
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        for (int i = 0; i < rows[0].Length; i++)
        {
            if (!columns.TryAdd(rows[0][i].Trim().ToLowerInvariant(), i)) throw new FormatException($"CH0802: {name} has two columns '{rows[0][i].Trim()}'; leave one out.");
        }

        foreach (string wanted in (ReadOnlySpan<string>)["person", "office", "from", "to", "first"])
        {
            if (!columns.ContainsKey(wanted)) throw new FormatException($"CH0802: {name} has no column '{wanted}'; its first line names the columns person,office,from,to,first,last.");
        }

        List<ImportedVisit> visits = [];
        for (int i = 1; i < rows.Count; i++)
        {
            string[] row = rows[i];
            string Field(string column) => columns.TryGetValue(column, out int at) && at < row.Length ? row[at].Trim() : "";
            string from = CountryNames.Code(Field("from")), to = CountryNames.Code(Field("to"));
            if (from.Length == 0 || to.Length == 0) throw new FormatException($"CH0803: {name}, row {i + 1}: '{(from.Length == 0 ? Field("from") : Field("to"))}' is no country that is known; write its English name or its ISO 3166-1 alpha-3 code.");
            if (!TryDay(Field("first"), out DateOnly first)) throw new FormatException($"CH0804: {name}, row {i + 1}: '{Field("first")}' is no day; write it as 2018-03-25.");
            if (!TryDay(Field("last"), out DateOnly last)) last = first;
            visits.Add(new()
            {
                Id = $"{name}/{(Field("id").Length > 0 ? Field("id") : i.ToString(CultureInfo.InvariantCulture))}", List = name, Name = Field("person"), Person = PersonNames.Key(Field("person")), Office = Field("office").ToLowerInvariant().Replace(' ', '-'),
                From = from, To = to, Place = Field("place"), First = first, Last = last < first ? first : last, Remarks = Field("remarks"), Occasion = OccasionOf(Field("remarks")),
            });
        }

        return List(name, citation, [.. visits.Select(v => v.Office).Distinct()], visits.Select(v => v.From).Distinct().Count() == 1 ? visits[0].From : "", visits.Select(v => v.To).Distinct().Count() == 1 ? visits[0].To : "",
            since ?? visits.Select(v => v.First).DefaultIfEmpty(DateOnly.MaxValue).Min(), until, since is not null, visits);
    }

    /// <summary>What a visit was for, by the words said of it.</summary>
    internal static VisitOccasion OccasionOf(string remarks)
    {
        VisitOccasion occasion = VisitOccasion.None;
        if (FuneralForm().IsMatch(remarks)) occasion |= VisitOccasion.Funeral;
        if (SummitForm().IsMatch(remarks)) occasion |= VisitOccasion.Summit;
        if (TransitForm().IsMatch(remarks)) occasion |= VisitOccasion.Transit;
        return occasion;
    }

    private static VisitList ReadTravels(IEnumerable<string> lines, string name, string citation, string office, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(lines);
        List<ImportedVisit> visits = [];
        foreach (JsonElement row in Rows(lines))
        {
            string person = Word(row, "name"), remarks = Spaces().Replace(Word(row, "remarks"), " ");
            visits.Add(new()
            {
                Id = $"{name}/{Word(row, "id")}", List = name, Name = person, Person = PersonNames.Key(person), Office = office, From = "USA", To = CountryNames.Code(Word(row, "country")),
                Place = Word(row, "locale"), First = Day(Word(row, "start-date")), Last = Day(Word(row, "end-date")), Remarks = remarks, Occasion = OccasionOf(remarks),
            });
        }

        return List(name, citation, [office], "USA", "", since, null, complete: true, visits);
    }

    private static VisitList List(string name, string citation, ImmutableArray<string> offices, string from, string to, DateOnly since, DateOnly? until, bool complete, List<ImportedVisit> visits)
    {
        ImmutableArray<ImportedVisit> sorted = [.. visits.OrderBy(v => v.First).ThenBy(v => v.Id, StringComparer.Ordinal)];
        return new(name, citation, offices, from, to, since, until ?? (sorted.IsEmpty ? since : sorted.Max(v => v.Last)), complete, sorted);
    }

    private static IEnumerable<JsonElement> Rows(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using JsonDocument row = Parse(line);
            yield return row.RootElement;
        }
    }

    private static JsonDocument Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException e)
        {
            throw new FormatException("CH0805: the list is not JSON lines; give the file as it was published, one object a line.", e);
        }
    }

    private static string Word(JsonElement row, string key) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(key, out JsonElement value) ? value.GetString() ?? "" : throw new FormatException($"CH0806: a row of the list has no '{key}'; give the file as it was published.");

    private static DateOnly Day(string text) => TryDay(text, out DateOnly day) ? day : throw new FormatException($"CH0807: '{text}' is no day; write it as 2018-03-25.");

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static IEnumerable<string[]> Csv(string text)
    {
        List<string> row = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
                else quoted = false;
            }
            else if (c == '"') quoted = true;
            else if (c == ',') Close();
            else if (c == '\n')
            {
                Close();
                if (row.Count > 1 || row[0].Length > 0) yield return [.. row];
                row.Clear();
            }
            else if (c is not '\r' and not '\uFEFF') field.Append(c);
        }

        Close();
        if (row.Count > 1 || row[0].Length > 0) yield return [.. row];

        void Close()
        {
            row.Add(field.ToString());
            field.Clear();
        }
    }

    [GeneratedRegex(@"\bfuneral|\bmemorial service|\bburial\b|\bobsequies|condolences|\binterment", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FuneralForm();

    [GeneratedRegex(@"\bsummit\b|\bconference\b|\bUN General Assembly|\bU\.N\. General Assembly|\bGeneral Assembly|\bministerial\b|\bG-?[78]\b|\bG-?20\b|\bNATO\b|\bAPEC\b|\bASEAN\b|\bCouncil of Foreign Ministers|\bOAS\b|\bOSCE\b|\bCSCE\b|\bUN session|\bNuclear Security|\bLeaders.? Meeting", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SummitForm();

    [GeneratedRegex(@"\ben route\b|\btransit|\brefuel|\bstopover|\bstopped (?:over|at|in)\b|\bprivate visit\b|\bunofficial visit\b|\bvacation", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TransitForm();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
