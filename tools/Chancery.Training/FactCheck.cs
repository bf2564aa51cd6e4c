using System.Globalization;
using System.Text.Json;
using Chancery.Knowledge;

namespace Chancery.Training;

/// <summary>Holds the shipped people and places against open lists that were not used to write them.</summary>
internal static class FactCheck
{
    private const int FirstYear = 2000;
    private const double NearInKilometres = 30;

    public static void Run(string data, string knowledge, bool list)
    {
        CheckLeaders(Path.Combine(data, "facts", "reign-leaders.jsonl"), Path.Combine(knowledge, "actors", "states.tsv"), list);
        CheckPlaces(Path.Combine(data, "places"), list);
    }

    private static void CheckLeaders(string path, string states, bool list)
    {
        ILookup<string, string> ids = File.ReadLines(states).Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Where(c => c.Length > 2 && c[2].Length > 0).ToLookup(c => c[2], c => c[0]);
        int all = 0, found = 0;
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string name = row.RootElement.GetProperty("leader").GetString()!, state = row.RootElement.GetProperty("stateabb").GetString()!;
            DateOnly from = Month(row.RootElement, "syear", "smonth") ?? DateOnly.MinValue, until = Month(row.RootElement, "eyear", "emonth") ?? new DateOnly(9000, 1, 1);
            if (until.Year < FirstYear || !ids.Contains(state)) continue;
            all++;
            if (KnowledgeBase.Shipped.Actors.Any(a => Shares(a, name) && a.Posts.Any(p => p.Sector == "GOV" && ids[state].Contains(p.Of) && (p.From ?? DateOnly.MinValue) <= until.AddMonths(1) && (p.Until ?? DateOnly.MaxValue) >= from))) found++;
            else if (list) Console.WriteLine($"no post: {state} {name} {from:yyyy-MM} to {until:yyyy-MM}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"leaders in office in {FirstYear} or later: {found} of {all} are held with a post of that state and time"));
    }

    private static bool Shares(Actor person, string name)
    {
        if (person.Kind != ActorKind.Person) return false;
        List<string> words = [.. NameFold.Words(person.Name), .. NameFold.Words(person.ShortName)];
        return NameFold.Words(name).Any(w => w.Length > 2 && words.Contains(w));
    }

    private static DateOnly? Month(JsonElement row, string year, string month) =>
        int.TryParse(row.GetProperty(year).GetString(), CultureInfo.InvariantCulture, out int y) && int.TryParse(row.GetProperty(month).GetString(), CultureInfo.InvariantCulture, out int m) ? new DateOnly(y, m, 1) : null;

    private static void CheckPlaces(string folder, bool list)
    {
        Dictionary<string, string> countries = File.ReadLines(Path.Combine(folder, "geonames-countryInfo.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToDictionary(c => c[0], c => c[1]);
        Dictionary<(string Country, string Name), List<(double Latitude, double Longitude)>> towns = [];
        foreach (string[] columns in File.ReadLines(Path.Combine(folder, "geonames-cities15000-2012.txt")).Select(l => l.Split('\t')))
        {
            (double, double) point = (double.Parse(columns[4], CultureInfo.InvariantCulture), double.Parse(columns[5], CultureInfo.InvariantCulture));
            foreach (string name in columns[3].Split(',').Append(columns[1]).Select(Folded).Distinct())
            {
                (string, string) key = (countries.GetValueOrDefault(columns[8], ""), name);
                if (!towns.TryGetValue(key, out List<(double, double)>? points)) towns.Add(key, points = []);
                points.Add(point);
            }
        }

        int all = 0, named = 0, near = 0;
        foreach (Place place in KnowledgeBase.Shipped.Places.Where(p => p.Precision == "city"))
        {
            all++;
            if (!towns.TryGetValue((place.Country, Folded(place.Name)), out List<(double Latitude, double Longitude)>? points)) continue;
            named++;
            double distance = points.Min(p => Kilometres(place, p));
            if (distance <= NearInKilometres) near++;
            else if (list) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"far: {place.Name}, {place.Country}: {distance:F0} km"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"towns: {named} of {all} are named in their country by GeoNames cities15000; {near} of these lie within {NearInKilometres} km of it"));
    }

    private static string Folded(string name) => string.Join(' ', NameFold.Words(name));

    private static double Kilometres(Place place, (double Latitude, double Longitude) other)
    {
        double north = (place.Latitude - other.Latitude) * 111.2, east = (place.Longitude - other.Longitude) * 111.2 * Math.Cos(place.Latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}
