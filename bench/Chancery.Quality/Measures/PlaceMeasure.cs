using System.Globalization;
using System.Text.Json;
using Chancery.App;
using Chancery.App.Commands;
using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Quality.Measures;

/// <summary>GeoVirus: where the named places lie.</summary>
internal sealed class PlaceMeasure : Measure
{
    private const double Near = 161;

    private const string Gazetteer = "places/geonames-cities15000-2012.txt";

    public override string Name => "places";

    public override string File => "places/GeoVirus.jsonl";

    public override string Meaning => """
        229 reports on epidemics with 2,170 place names, their stretches given, and coordinates from Wikipedia. A name is right if the place that we read there lies within 161 km of the gold's. The report is read as
        a whole, so that its countries settle which Georgia is meant. *States*: a name of a whole state has a point of its own only where the knowledge gives it one; without points for states they are all wrong in
        the main figure, and *states by name* counts a state read as a state as right, since its point is a convention. *With cities15000*: the 22,933 towns of GeoNames (2012) brought in by
        `chancery knowledge import geonames` and laid over.
        """;

    protected override IEnumerable<Score> Run(Bench bench, ErrorLog errors)
    {
        (int all, int right, int states, int stateNames) shipped = Read(bench, bench.Reader, bench.Knowledge, errors);
        yield return new("right within 161 km, shipped places", (double)shipped.right / shipped.all, shipped.all, 0.75, ".68 (exact-name look-up)");
        yield return new("states by name counted right, shipped places", (double)(shipped.right + shipped.states) / shipped.all, shipped.all);
        yield return new("names read as states without a point", (double)shipped.stateNames / shipped.all, shipped.all);
        if (!System.IO.File.Exists(bench.PathOf(Gazetteer))) yield break;
        string folder = Path.Combine(Path.GetTempPath(), "chancery-places-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        KnowledgeBase knowledge;
        try
        {
            _ = GeoNamesImport.Run(bench.PathOf(Gazetteer), folder, 0, new CliStreams(Stream.Null, Stream.Null, TextWriter.Null, Screen.None));
            knowledge = KnowledgeBase.LoadWithOverlay(folder);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }

        (int all, int right, int states, int stateNames) imported = Read(bench, new NewsReader(knowledge), knowledge, new ErrorLog(0));
        yield return new("right within 161 km, with cities15000", (double)imported.right / imported.all, imported.all, 0.88);
        yield return new("states by name counted right, with cities15000", (double)(imported.right + imported.states) / imported.all, imported.all);
    }

    private (int All, int Right, int States, int StateNames) Read(Bench bench, NewsReader reader, KnowledgeBase knowledge, ErrorLog errors)
    {
        int all = 0, right = 0, states = 0, stateNames = 0;
        foreach (JsonElement row in bench.Rows(File))
        {
            string text = row.GetProperty("text").GetString()!;
            Document document = reader.Parse(new SourceText(text));
            (_, MentionReader mentions, _) = Bench.Understand(document, knowledge);
            int[] units = Spans.Units(text);
            foreach (JsonElement toponym in row.GetProperty("toponyms").EnumerateArray())
            {
                all++;
                CharRange range = CharRange.Between(units[toponym.GetProperty("start").GetInt32()], units[toponym.GetProperty("end").GetInt32()]);
                double latitude = toponym.GetProperty("lat").GetDouble(), longitude = toponym.GetProperty("lon").GetDouble();
                (Place? place, string country) = Resolve(document, mentions, knowledge, range);
                string what = $"[{document.TextOf(range)}] at {latitude:0.0},{longitude:0.0}, read as {(place is null ? country.Length > 0 ? "the state " + country : "nothing" : $"{place.Name}, {place.Country} {place.Latitude:0.0},{place.Longitude:0.0}")}";
                if (place is not null && Distance(place, latitude, longitude) <= Near) right++;
                else if (place is null && country.Length > 0)
                {
                    stateNames++;
                    states++;
                    errors.Add("a state without a point", what);
                }
                else errors.Add(place is null ? "not known" : "another place, or its point is far", what);
            }
        }

        return (all, right, states, stateNames);
    }

    // What the engine reads at the name: its mention's place, else the likeliest place of that name; a state where only that is known.
    private static (Place? Place, string Country) Resolve(Document document, MentionReader mentions, KnowledgeBase knowledge, CharRange range)
    {
        Place? likeliest = null;
        string country = "";
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (!document.RangeOf(i, i).Overlaps(range)) continue;
            if (mentions.Of(i) is { Place: { } read } mention && document.RangeOf(mention.First, mention.Last).Overlaps(range)) return (read, mention.Country);
            if (mentions.NameAt(i) is not { } match) continue;
            foreach (NameEntry entry in match.Entries)
            {
                if (entry.Use == NameUse.Actor && knowledge.Actors[entry.Index].Kind == ActorKind.State) country = knowledge.Actors[entry.Index].Country;
                if (entry.Use != NameUse.Place) continue;
                Place place = knowledge.Places[entry.Index];
                if (likeliest is null || Weight(place, mentions) > Weight(likeliest, mentions)) likeliest = place;
            }
        }

        return (likeliest, country);
    }

    private static int Weight(Place place, MentionReader mentions) => -place.Rank + (mentions.Countries.Contains(place.Country) ? 10 : 0);

    // Great-circle distance in kilometres.
    private static double Distance(Place place, double latitude, double longitude)
    {
        double a = double.DegreesToRadians(place.Latitude), b = double.DegreesToRadians(latitude);
        double north = Math.Sin((b - a) / 2), east = Math.Sin(double.DegreesToRadians(longitude - place.Longitude) / 2);
        return 2 * 6371 * Math.Asin(Math.Sqrt((north * north) + (Math.Cos(a) * Math.Cos(b) * east * east)));
    }
}
