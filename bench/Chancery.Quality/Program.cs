using Chancery.Quality;

const string Usage = """
    Measures the engine on the public sets and writes docs/QUALITY.md and bench/quality.json.
      --data DIR     folder of the open sets (../shared/data)
      --gold DIR     folder of the gold claims (../shared/gold)
      --only NAME    only measures whose name begins so (gold, labels, gsr, plv, petrarch, who, time, quantities, places, incidents, speakers, factuality, verbs, parser, text); may stand several times
      --errors N     list N errors of each cause
      --dry          write no files
      --gold-of FILE print a file of bench/labels in the form of the gold claims, texts included, and do nothing else
      --fit FILE     fit the confidence of rows to gold claims (may stand several times, also with one file, which then weighs as much more; the first is what is measured), print how well it does, and write src/Chancery/Claims/ConfidenceWeights.cs
      --fit-sides FILE  fit to a file of bench/labels (may stand several times) whom an act with an open side is by or aimed at, print how well it does, and write src/Chancery/Claims/SideWeights.cs
    """;
string data = "../shared/data", gold = "../shared/gold";
List<string> only = [], fit = [], sides = [];
int errors = 0;
string? goldOf = null;
bool dry = false;
for (int i = 0; i < args.Length; i++)
{
    string? value = i + 1 < args.Length ? args[i + 1] : null;
    switch (args[i])
    {
        case "--dry": dry = true; continue;
        case "--data" when value is not null: data = value; break;
        case "--gold" when value is not null: gold = value; break;
        case "--fit" when value is not null: fit.Add(value); break;
        case "--fit-sides" when value is not null: sides.Add(value); break;
        case "--gold-of" when value is not null: goldOf = value; break;
        case "--only" when value is not null: only.Add(value); break;
        case "--errors" when int.TryParse(value, out int wanted): errors = wanted; break;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }

    i++;
}

Bench bench = new(data, gold, errors);
if (goldOf is not null)
{
    foreach (string line in bench.Labels.Read(goldOf)) Console.WriteLine(line);
    return 0;
}

if (sides.Count > 0)
{
    SideFit.Run(bench, sides, dry);
    return 0;
}

if (fit.Count > 0)
{
    ConfidenceFit.Run(bench, fit, dry);
    return 0;
}

QualityFile before = QualityFile.Committed(bench.Root), now = QualityFile.Load(bench.Root);
foreach (Measure measure in Measure.All)
{
    if (only.Count > 0 && !only.Exists(o => measure.Name.StartsWith(o, StringComparison.Ordinal))) continue;
    if (!File.Exists(bench.PathOf(measure)))
    {
        Console.WriteLine($"{measure.Name}: {measure.File} is absent");
        now.Sets.Remove(measure.Name);
        continue;
    }

    MeasuredSet measured = measure.Take(bench);
    now.Sets[measure.Name] = measured;
    QualityPage.Print(measure, measured, before.Sets.GetValueOrDefault(measure.Name), errors);
}

if (dry) return 0;
now.Save(bench.Root);
File.WriteAllText(Path.Combine(bench.Root, "docs", "QUALITY.md"), QualityPage.Write(bench, now, before));
return 0;
