using System.Globalization;
using Chancery.Documents;

namespace Chancery.Training;

/// <summary>A sentence of a treebank: words, what they are, and the names in them.</summary>
internal sealed class TreebankSentence
{
    public required string Id { get; init; }

    public required string[] Forms { get; init; }

    /// <summary>Dictionary forms, or null where they are not read.</summary>
    public string[]? Lemmas { get; init; }

    public required Upos[] Upos { get; init; }

    public required string[] Xpos { get; init; }

    /// <summary>Heads counted from 1; 0 is the root.</summary>
    public required int[] Heads { get; init; }

    public required Relation[] Relations { get; init; }

    /// <summary>Names, or null where nobody marked them.</summary>
    public NameTag[]? Names { get; set; }
}

/// <summary>Reads CoNLL-U treebanks and the names that go with them.</summary>
internal static class Treebank
{
    /// <summary>Reads the syntactic words of a CoNLL-U file; <paramref name="entities"/> asks for the names in the Entity column of GUM.</summary>
    public static List<TreebankSentence> Read(string path, bool entities)
    {
        List<TreebankSentence> sentences = [];
        List<string[]> rows = [];
        List<Mention> open = [];
        string id = "";
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal)) open.Clear();
            else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) id = line["# sent_id = ".Length..];
            else if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                if (!cells[0].Contains('-', StringComparison.Ordinal) && !cells[0].Contains('.', StringComparison.Ordinal)) rows.Add(cells);
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                TreebankSentence sentence = new()
                {
                    Id = id,
                    Forms = [.. rows.Select(r => r[1])],
                    Lemmas = [.. rows.Select(r => r[2])],
                    Upos = [.. rows.Select(r => Enum.Parse<Upos>(r[3]))],
                    Xpos = [.. rows.Select(r => r[4])],
                    Heads = [.. rows.Select(r => int.Parse(r[6], CultureInfo.InvariantCulture))],
                    Relations = [.. rows.Select(r => Relations.Parse(r[7]))],
                };
                if (entities) sentence.Names = NamesOf(sentence, rows, open);
                sentences.Add(sentence);
                rows.Clear();
            }
        }

        return sentences;
    }

    /// <summary>Puts the names of an IOB2 file onto the sentences of the same number and length.</summary>
    public static int AddNames(List<TreebankSentence> sentences, string path)
    {
        Dictionary<string, List<NameTag>> byId = new(StringComparer.Ordinal);
        List<NameTag> tags = [];
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) byId[line["# sent_id = ".Length..]] = tags = [];
            else if (line.Length > 0 && line[0] != '#') tags.Add(ParseTag(line.Split('\t')[2]));
        }

        return Attach(sentences, byId);
    }

    /// <summary>Puts names given by sentence onto sentences of the same number and length; returns how many fitted.</summary>
    public static int Attach(List<TreebankSentence> sentences, Dictionary<string, List<NameTag>> byId)
    {
        int found = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            if (!byId.TryGetValue(sentence.Id, out List<NameTag>? names) || names.Count != sentence.Forms.Length) continue;
            sentence.Names = [.. names];
            found++;
        }

        return found;
    }

    /// <summary>The tag of a written one; what is neither person, place nor organisation is outside.</summary>
    public static NameTag ParseTag(string tag) => tag switch
    {
        "B-PER" => NameTag.BeginPerson,
        "I-PER" => NameTag.InsidePerson,
        "B-LOC" => NameTag.BeginPlace,
        "I-LOC" => NameTag.InsidePlace,
        "B-ORG" => NameTag.BeginOrganisation,
        "I-ORG" => NameTag.InsideOrganisation,
        _ => NameTag.Outside,
    };

    // A mention is a name if its head is a proper noun; the name is the run of proper nouns around the head, or all of an organisation's mention.
    private static NameTag[] NamesOf(TreebankSentence sentence, List<string[]> rows, List<Mention> open)
    {
        open.Clear();
        List<(int First, int Last, string Type)> mentions = [];
        for (int i = 0; i < rows.Count; i++)
        {
            string? value = rows[i][9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
            if (value is null) continue;
            value = value["Entity=".Length..];
            for (int at = 0; at < value.Length;)
            {
                if (value[at] == '(')
                {
                    int end = at + 1;
                    while (end < value.Length && value[end] is not ('(' or ')')) end++;
                    string[] fields = value[(at + 1)..end].Split('-');
                    if (fields.Length > 1) open.Add(new Mention(fields[0], fields[1], i));
                    if (end < value.Length && value[end] == ')')
                    {
                        if (fields.Length > 1)
                        {
                            open.RemoveAt(open.Count - 1);
                            mentions.Add((i, i, fields[1]));
                        }

                        end++;
                    }

                    at = end;
                }
                else
                {
                    int end = at;
                    while (end < value.Length && value[end] is not ('(' or ')')) end++;
                    string id = value[at..end];
                    int found = open.FindLastIndex(m => m.Id == id);
                    if (found >= 0)
                    {
                        mentions.Add((open[found].First, i, open[found].Type));
                        open.RemoveAt(found);
                    }

                    at = end < value.Length && value[end] == ')' ? end + 1 : Math.Max(end, at + 1);
                }
            }
        }

        NameTag[] names = new NameTag[rows.Count];
        foreach ((int first, int last, string type) in mentions.OrderByDescending(m => m.Last - m.First))
        {
            NameTag begin = type switch
            {
                "person" => NameTag.BeginPerson,
                "place" => NameTag.BeginPlace,
                "organization" => NameTag.BeginOrganisation,
                _ => NameTag.Outside,
            };
            if (begin == NameTag.Outside) continue;
            int head = -1;
            for (int i = first; i <= last && head < 0; i++)
            {
                int up = sentence.Heads[i] - 1;
                if (up < first || up > last) head = i;
            }

            if (head < 0 || sentence.Upos[head] != Upos.PROPN) continue;
            int from = head, to = head;
            bool whole = begin == NameTag.BeginOrganisation;
            int start = sentence.Upos[first] == Upos.DET && first < last ? first + 1 : first;
            for (int i = start; i <= last && whole; i++) whole = sentence.Upos[i] == Upos.PROPN || sentence.Forms[i] is "of" or "for" or "and" or "the" or "&" or "on" or "-";
            if (whole)
            {
                (from, to) = (start, last);
            }
            else
            {
                while (from > first && sentence.Upos[from - 1] == Upos.PROPN) from--;
                while (to < last && sentence.Upos[to + 1] == Upos.PROPN) to++;
            }

            bool free = true;
            for (int i = from; i <= to; i++) free &= names[i] == NameTag.Outside;
            if (!free) continue;
            for (int i = from; i <= to; i++) names[i] = i == from ? begin : begin + 1;
        }

        return names;
    }

    private readonly record struct Mention(string Id, string Type, int First);
}
