using System.Collections.Immutable;

namespace Chancery.Knowledge;

/// <summary>Reads one event file; see docs/patterns.md.</summary>
internal sealed class EventFileParser(string file, Dictionary<string, HashSet<string>> classes, List<KnowledgeFault> faults)
{
    private static readonly HashSet<string> _kinds = new(StringComparer.Ordinal)
    {
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    };

    private static readonly HashSet<string> _settings = new(StringComparer.Ordinal) { "standing", "certainty", "mode", "cameo", "source-role", "target-role", "swap", "context", "both-sides", "asked", "occasion" };

    private string _title = "", _meaning = "", _kind = "", _mode = "", _cameo = "", _section = "";
    private readonly List<(int Line, string Text)> _patternLines = [];
    private readonly List<EventExample> _examples = [];
    private string? _exampleText;
    private int _exampleLine;
    private readonly List<string> _expected = [];

    internal EventKind? Parse(string text)
    {
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            ReadLine(raw.Trim(), number);
        }

        EndExample();
        if (_kind.Length == 0)
        {
            faults.Add(new(file, 1, "no `- kind: KIND   mode: …   cameo: …` line; add one below the meaning"));
            return null;
        }

        if (!_kinds.Contains(_kind)) faults.Add(new(file, 1, $"unknown kind '{_kind}'; write one of {string.Join(' ', _kinds.Order(StringComparer.Ordinal))}"));
        EventKind kind = new() { Path = _title, Kind = _kind, Mode = _mode, Cameo = _cameo, Meaning = _meaning.Trim(), Examples = [.. _examples] };
        foreach ((int line, string pattern) in _patternLines) ParsePattern(kind, line, pattern);
        if (kind.Patterns.Count == 0) faults.Add(new(file, 1, "no pattern under `## Patterns`"));
        return kind;
    }

    private void ReadLine(string line, int number)
    {
        if (line.Length == 0) return;
        if (line.StartsWith("## ", StringComparison.Ordinal))
        {
            EndExample();
            _section = line[3..].Trim().ToLowerInvariant();
            if (_section is not ("patterns" or "examples" or "known wrong")) faults.Add(new(file, number, $"unknown section '{line}'; write ## Patterns, ## Examples or ## Known wrong"));
        }
        else if (line.StartsWith("# ", StringComparison.Ordinal)) _title = line[2..].Trim();
        else if (_section.Length == 0) ReadHead(line);
        else if (_section == "patterns") _patternLines.Add((number, line));
        else ReadExample(line, number);
    }

    private void ReadHead(string line)
    {
        if (!line.StartsWith("- kind:", StringComparison.Ordinal))
        {
            _meaning += " " + line;
            return;
        }

        string[] parts = line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            string value = i + 1 < parts.Length && !parts[i + 1].EndsWith(':') ? parts[i + 1] : "";
            if (parts[i] == "kind:") _kind = value;
            else if (parts[i] == "mode:") _mode = value is "-" or "none" or "\"\"" or "(none)" ? "" : value;
            else if (parts[i] == "cameo:") _cameo = value;
        }
    }

    private void ReadExample(string line, int number)
    {
        if (line.StartsWith("> ", StringComparison.Ordinal))
        {
            if (_exampleText is not null && _expected.Count == 0) _exampleText += " " + line[2..].Trim();
            else
            {
                EndExample();
                (_exampleText, _exampleLine) = (line[2..].Trim(), number);
            }
        }
        else if (line.StartsWith("- ", StringComparison.Ordinal))
        {
            if (_exampleText is null) faults.Add(new(file, number, "an expected claim without a sentence; write `> sentence` above it"));
            else _expected.Add(line[2..].Trim());
        }
        else faults.Add(new(file, number, $"cannot read '{line}'; write `> sentence` or `- KIND/mode key=value …`"));
    }

    private void EndExample()
    {
        if (_exampleText is not null)
        {
            if (_expected.Count == 0) faults.Add(new(file, _exampleLine, "an example without an expected claim; write `- KIND/mode …` or `- nothing`"));
            _examples.Add(new(_exampleText, [.. _expected], _section == "known wrong", _exampleLine));
        }

        _exampleText = null;
        _expected.Clear();
    }

    private void ParsePattern(EventKind kind, int line, string text)
    {
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || !int.TryParse(text.AsSpan(0, dot), out int number))
        {
            faults.Add(new(file, line, $"a pattern begins with its number: `1. trigger  subj={{source}}`; found '{text}'"));
            return;
        }

        if (kind.Patterns.Exists(p => p.Number == number)) faults.Add(new(file, line, $"pattern {number} stands twice; number patterns from 1"));
        string body = text[(dot + 1)..].Trim();
        Dictionary<string, string> settings = ParseSettings(ref body, line);
        List<string> words = Divide(body);
        int firstSlot = words.FindIndex(w => w.Contains('=', StringComparison.Ordinal));
        List<string> head = firstSlot < 0 ? words : words[..firstSlot];
        TriggerPos pos = TriggerPos.Verb;
        if (head.Count > 0 && head[^1] is "(noun)" or "(verb)" or "(adj)")
        {
            pos = head[^1] switch { "(noun)" => TriggerPos.Noun, "(adj)" => TriggerPos.Adjective, _ => TriggerPos.Verb };
            head = head[..^1];
        }

        // Triggers are divided by bars; words of one trigger may be joined by underscores or, leniently, by blanks.
        List<string[]> triggers = [];
        foreach (string trigger in string.Join(' ', head).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (trigger[0] == '@')
            {
                // A class of words in words/classes.tsv: each is a trigger.
                if (classes.TryGetValue(trigger[1..], out HashSet<string>? members)) triggers.AddRange(members.Select(m => m.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)));
                else faults.Add(new(file, line, $"unknown class '{trigger}'; add it to words/classes.tsv"));
                continue;
            }

            triggers.Add(trigger.Split(['_', ' ', '-'], StringSplitOptions.RemoveEmptyEntries));
            // "Re-establish", "counter-offensive": the text may hold it as one word.
            if (trigger.Contains('-', StringComparison.Ordinal) && !trigger.AsSpan().ContainsAny('_', ' ')) triggers.Add([trigger]);
        }

        if (triggers.Count == 0) faults.Add(new(file, line, "a pattern without a trigger"));
        List<PatternSlot> slots = [];
        if (firstSlot >= 0)
        {
            foreach (string word in words[firstSlot..])
            {
                if (ParseSlot(word, line) is { } slot) slots.Add(slot);
            }
        }

        kind.Patterns.Add(new() { Kind = kind, Number = number, Source = body, Pos = pos, Triggers = [.. triggers], Slots = [.. slots], Settings = settings });
    }

    private Dictionary<string, string> ParseSettings(ref string body, int line)
    {
        Dictionary<string, string> settings = new(StringComparer.Ordinal);
        int arrow = body.IndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0) return settings;
        foreach (string setting in body[(arrow + 2)..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = setting.IndexOf('=', StringComparison.Ordinal);
            string key = equals < 0 ? setting : setting[..equals];
            if (!_settings.Contains(key)) faults.Add(new(file, line, $"unknown setting '{key}'; write one of {string.Join(' ', _settings.Order(StringComparer.Ordinal))}"));
            settings[key] = equals < 0 ? "" : setting[(equals + 1)..];
        }

        body = body[..arrow].Trim();
        return settings;
    }

    // Divides at blanks, but keeps "a | b" of a trigger list apart as words and "x = y" together is not allowed.
    private static List<string> Divide(string body) => [.. body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private PatternSlot? ParseSlot(string word, int line)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            faults.Add(new(file, line, $"cannot read slot '{word}'; write `relation=filler`"));
            return null;
        }

        bool absent = word[0] == '!';
        ImmutableArray<string> relations = [.. word[(absent ? 1 : 0)..equals].Split('|', StringSplitOptions.RemoveEmptyEntries)];
        string filler = word[(equals + 1)..];
        bool optional = filler.EndsWith('?');
        if (optional) filler = filler[..^1];
        if (filler == "*") return new(relations, FillerKind.Anything, null, null, optional, absent);
        if (filler.StartsWith('{')) return ParseRole(relations, filler, optional, absent, line);
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (string part in filler.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] != '@') words.Add(part.Replace('_', ' '));
            else if (classes.TryGetValue(part[1..], out HashSet<string>? members)) words.UnionWith(members);
            else faults.Add(new(file, line, $"unknown class '{part}'; add it to words/classes.tsv"));
        }

        return new(relations, FillerKind.Words, words, null, optional, absent);
    }

    private PatternSlot? ParseRole(ImmutableArray<string> relations, string filler, bool optional, bool absent, int line)
    {
        string inner = filler.Trim('{', '}');
        int colon = inner.IndexOf(':', StringComparison.Ordinal);
        HashSet<string>? sectors = colon < 0 ? null : new(inner[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);
        FillerKind? kind = (colon < 0 ? inner : inner[..colon]) switch
        {
            "source" => FillerKind.Source,
            "target" => FillerKind.Target,
            "source+target" or "both" => FillerKind.Both,
            "doer" => FillerKind.Doer,
            "place" => FillerKind.Place,
            "figure" => FillerKind.Figure,
            "any" => FillerKind.AnyPhrase,
            _ => null,
        };
        if (kind is { } known) return new(relations, known, null, sectors, optional, absent);
        faults.Add(new(file, line, $"unknown filler '{filler}'; write {{source}}, {{target}}, {{source+target}}, {{doer}}, {{place}}, {{figure}} or {{any}}"));
        return null;
    }
}
