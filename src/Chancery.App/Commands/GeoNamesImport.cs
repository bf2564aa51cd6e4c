using System.Globalization;
using System.Text;

namespace Chancery.App.Commands;

/// <summary>
/// Turns a dump of GeoNames (tab-separated, 19 columns: geonameid, name, asciiname, alternatenames, latitude, longitude, feature class, feature code, country code, cc2,
/// admin1 … admin4, population, elevation, dem, timezone, modification date) into a table of places. GeoNames is CC BY 4.0: the table's first lines say so.
/// </summary>
internal static class GeoNamesImport
{
    private const int Columns = 19;

    public static int Run(string file, string folder, long minPopulation, CliStreams streams)
    {
        if (!File.Exists(file)) throw new CommandException("CH0101: " + file + ": there is no such file", ExitCodes.SomeInputFailed);
        string target = Path.Combine(folder, "places", "geonames-" + Path.GetFileNameWithoutExtension(file) + ".tsv");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        int written = 0, skipped = 0, line = 0;
        using (StreamWriter table = new(target, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            table.WriteLine("name\taliases\tkind\tcountry\tlatitude\tlongitude\trank\twithin");
            table.WriteLine("# From GeoNames (geonames.org), CC BY 4.0, file " + Path.GetFileName(file));
            foreach (string row in File.ReadLines(file))
            {
                line++;
                if (row.Length == 0 || row[0] == '#') continue;
                if (Place(row, minPopulation) is { } place)
                {
                    table.WriteLine(place);
                    written++;
                }
                else skipped++;
            }
        }

        if (written == 0)
        {
            File.Delete(target);
            throw new CommandException(string.Create(CultureInfo.InvariantCulture, $"CH0110: {file}: none of its {line} lines is a place of GeoNames; a line has {Columns} columns divided by tabs"), ExitCodes.SomeInputFailed);
        }

        using StreamWriter output = new(streams.Output, leaveOpen: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}: {written} places, {skipped} lines left out"));
        return ExitCodes.Ok;
    }

    private static string? Place(string row, long minPopulation)
    {
        string[] columns = row.Split('\t');
        if (columns.Length < Columns) return null;
        string name = columns[1].Trim(), kind = KindOf(columns[6], columns[7]), country = CountryCodes.Alpha3(columns[8]);
        if (name.Length < 2 || kind.Length == 0) return null;
        if (!double.TryParse(columns[4], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude) || !double.TryParse(columns[5], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude)) return null;
        _ = long.TryParse(columns[14], CultureInfo.InvariantCulture, out long population);
        if (columns[6] == "P" && population < minPopulation) return null;
        int rank = kind == "capital" ? 2 : population switch { > 2_000_000 => 2, > 300_000 => 3, > 50_000 => 4, _ => 5 };
        string ascii = columns[2].Trim();
        string aliases = ascii.Length > 1 && ascii != name ? ascii : "";
        return string.Create(CultureInfo.InvariantCulture, $"{name}\t{aliases}\t{kind}\t{country}\t{latitude:F4}\t{longitude:F4}\t{rank}\t");
    }

    // GeoNames feature codes: geonames.org/export/codes.html.
    private static string KindOf(string featureClass, string code) => featureClass switch
    {
        "P" => code is "PPLC" ? "capital" : code is "PPL" or "PPLA" or "PPLA2" or "PPLA3" or "PPLA4" or "PPLG" or "PPLL" or "PPLS" or "PPLX" ? "city" : "",
        "A" => code is "ADM1" or "ADM2" ? "region" : "",
        "H" => code switch { "STRT" => "strait", "SEA" or "GULF" or "OCN" or "BAY" => "sea", "STM" => "river", "LK" => "lake", "CNL" => "canal", _ => "" },
        "T" => code switch { "ISL" or "ISLS" => "island", "MT" or "MTS" or "PK" => "mountain", "DSRT" => "desert", _ => "" },
        "S" => code switch { "AIRP" or "AIRF" => "airport", "AIRB" => "base", "PRT" => "port", _ => "" },
        "L" => code switch { "CONT" => "continent", "MILB" => "base", "PRT" => "port", "RGN" => "area", _ => "" },
        _ => "",
    };
}
