using System.Globalization;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Training;

/// <summary>Measures whom pronouns stand for, on GAP; and lists whom the phrases of reports name.</summary>
internal static class PronounEvaluation
{
    private static readonly NewsReader _reader = new();

    public static void Run(string data, int errors)
    {
        int right = 0, taken = 0, wanted = 0, shown = 0;
        Dictionary<string, (int Right, int Taken, int Wanted)> byGender = new(StringComparer.Ordinal) { ["m"] = default, ["f"] = default };
        foreach (string line in File.ReadLines(Path.Combine(data, "coreference", "gap-dev.tsv")).Skip(1))
        {
            string[] row = line.Split('\t');
            string text = row[1];
            Document document = _reader.Parse(new SourceText(text));
            MentionReader mentions = new(new Tree(document), KnowledgeBase.Shipped, null);
            mentions.ReadAll();
            int pronoun = TokenAt(document, Offset(text, row[3]));
            Mention? found = pronoun < 0 ? null : mentions.Of(pronoun);
            string gender = row[2].ToLowerInvariant() is "he" or "him" or "his" ? "m" : "f";
            bool a = row[6] == "TRUE", b = row[9] == "TRUE";
            bool isA = IsAt(document, mentions, found, text, row[4], row[5]), isB = !isA && IsAt(document, mentions, found, text, row[7], row[8]);
            int hit = a && isA || b && isB ? 1 : 0;
            right += hit;
            taken += isA || isB ? 1 : 0;
            wanted += a || b ? 1 : 0;
            (int r, int t, int w) = byGender[gender];
            byGender[gender] = (r + hit, t + (isA || isB ? 1 : 0), w + (a || b ? 1 : 0));
            if (hit == 0 && (a || b) && shown++ < errors) Console.WriteLine($"{row[0]} {row[2]}@{row[3]} is {(a ? row[4] : row[7])}, read {found?.Name ?? "nobody"}: {text}");
        }

        Console.WriteLine(Line("GAP pronouns", right, taken, wanted));
        foreach ((string gender, (int r, int t, int w)) in byGender.OrderBy(g => g.Key, StringComparer.Ordinal)) Console.WriteLine(Line("  " + gender, r, t, w));
    }

    /// <summary>Prints the mentions of each sentence.</summary>
    public static void List(string file, int first, int count)
    {
        foreach (string line in File.ReadLines(file).Skip(first).Take(count))
        {
            bool json = line.StartsWith('{');
            using JsonDocument row = JsonDocument.Parse(json ? line : JsonSerializer.Serialize(new { text = line }));
            string text = row.RootElement.GetProperty("text").GetString()!;
            DateOnly? day = row.RootElement.TryGetProperty("date", out JsonElement date) && DateOnly.TryParse(date.GetString(), CultureInfo.InvariantCulture, out DateOnly parsed) ? parsed : null;
            Document document = _reader.Parse(new SourceText(text));
            MentionReader mentions = new(new Tree(document), KnowledgeBase.Shipped, day);
            mentions.ReadAll();
            Console.WriteLine($"## {text}");
            HashSet<Mention> shown = [];
            for (int i = 0; i < document.Tokens.Length; i++)
            {
                if (mentions.Of(i) is not { } mention || !shown.Add(mention)) continue;
                Console.WriteLine("   " + Describe(document, mention) + (mention.Others is { } others ? string.Concat(others.Select(o => " & " + Describe(document, o))) : ""));
            }
        }
    }

    private static string Describe(Document document, Mention mention) =>
        $"{document.TextOf(document.RangeOf(mention.First, mention.Last))} = {mention.Kind} {(mention.IsPronoun || mention.Antecedent >= 0 ? "[" + mention.Name + "] " : "")}{mention.Country}{(mention.CountryFromContext ? "?" : "")}:{mention.Sector}{(mention.Owner is { } owner ? " of " + owner.Name : "")}";

    private static string Line(string name, int right, int taken, int wanted) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-14} right {right} of {taken} taken, {wanted} wanted: P {(double)right / Math.Max(1, taken):F3} R {(double)right / Math.Max(1, wanted):F3} F1 {2.0 * right / Math.Max(1, taken + wanted):F3}");

    private static bool IsAt(Document document, MentionReader mentions, Mention? found, string text, string name, string offset)
    {
        if (found is null) return false;
        int start = Offset(text, offset), end = start + name.Length;
        CharRange range = CharRange.Between(start, Math.Min(end, text.Length));
        for (Mention? at = found; at is not null;)
        {
            if (!at.IsPronoun && document.RangeOf(at.First, at.Last).Overlaps(range)) return true;
            if (at.Antecedent < 0 || mentions.Of(at.Antecedent) is not { } next || next == at) break;
            at = next;
        }

        return found.Name.Length > 0 && (found.Name == name || found.Name.EndsWith(" " + name, StringComparison.Ordinal) || name.EndsWith(" " + found.Name, StringComparison.Ordinal));
    }

    // Offsets of GAP count code points.
    private static int Offset(string text, string offset)
    {
        int at = 0;
        for (int left = int.Parse(offset, CultureInfo.InvariantCulture); left > 0 && at < text.Length; left--) at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return at;
    }

    private static int TokenAt(Document document, int offset)
    {
        ReadOnlySpan<TokenData> tokens = document.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Start <= offset && offset < tokens[i].Start + tokens[i].Length) return i;
        }

        return -1;
    }
}
