using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Knowledge;

/// <summary>Turns knowledge files into a <see cref="KnowledgeBase"/> and collects every fault on the way.</summary>
internal sealed class KnowledgeReader(List<KnowledgeFault> faults, bool strict)
{
    private static readonly HashSet<string> _sectors = new(StringComparer.Ordinal)
    {
        "GOV", "MIL", "SPY", "LEG", "JUD", "COP", "OPP", "PTY", "REB", "CVL", "MED", "BUS", "IGO", "NGO", "EDU", "REL", "",
    };

    private static readonly HashSet<string> _placeKinds = new(StringComparer.Ordinal)
    {
        "capital", "city", "town", "village", "region", "island", "strait", "sea", "base", "site", "area", "mountain", "river", "border", "lake", "port", "airport", "canal", "desert", "camp", "continent", "country",
    };

    private static readonly HashSet<string> _verbFrames = new(StringComparer.Ordinal) { "to", "object to", "passive to", "for", "that", "passive that" };

    private static readonly HashSet<string> _outcomes = new(StringComparer.Ordinal) { "", "happened", "happened if past", "hedged", "attempted", "planned", "possible", "denied" };

    private KnowledgeBase _knowledge = new("");

    internal KnowledgeBase Read(IReadOnlyList<KnowledgeFile> files)
    {
        _knowledge = new KnowledgeBase(KnowledgeBase.VersionOf(files));
        foreach (KnowledgeFile file in files.Where(f => f.Path.StartsWith("words/", StringComparison.Ordinal))) ReadWords(file);
        foreach (KnowledgeFile file in files.Where(f => f.Path == "actors/states.tsv")) ReadStates(file);
        foreach (KnowledgeFile file in files.Where(f => f.Path.StartsWith("actors/", StringComparison.Ordinal) && f.Path != "actors/states.tsv"))
        {
            if (file.Path.StartsWith("actors/people", StringComparison.Ordinal)) ReadPeople(file);
            else ReadBodies(file);
        }

        foreach (KnowledgeFile file in files.Where(f => f.Path.StartsWith("places/", StringComparison.Ordinal))) ReadPlaces(file);
        foreach (KnowledgeFile file in files.Where(f => f.Path.StartsWith("events/", StringComparison.Ordinal))) ReadEvents(file);
        if (strict) CheckReferences();
        return _knowledge;
    }

    private void Fault(KnowledgeFile file, int line, string message) => faults.Add(new(file.Path, line, message));

    private delegate void RowReader(string[] columns, int line);

    private void ReadTable(KnowledgeFile file, int columnCount, RowReader read)
    {
        int line = 0;
        foreach (ReadOnlySpan<char> raw in file.Text.AsSpan().EnumerateLines())
        {
            line++;
            if (line == 1 || raw.Length == 0 || raw[0] == '#') continue;
            string[] columns = SplitAtTabs(raw);
            if (columns.Length < columnCount)
            {
                // Empty columns at the end of a line are often trimmed by editors.
                if (columns.Length >= columnCount - 2) Array.Resize(ref columns, columnCount);
                else
                {
                    Fault(file, line, $"{columns.Length} columns, {columnCount} expected; divide them by tabs");
                    continue;
                }
            }

            for (int i = 0; i < columns.Length; i++) columns[i] = (columns[i] ?? "").Trim();
            read(columns, line);
        }
    }

    private static string[] SplitAtTabs(ReadOnlySpan<char> line)
    {
        string[] columns = new string[line.Count('\t') + 1];
        int at = 0;
        foreach (Range range in line.Split('\t')) columns[at++] = line[range].ToString();
        return columns;
    }

    private static string[] List(string column) => column.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private int AddActor(KnowledgeFile file, int line, Actor actor)
    {
        if (actor.Id.Length == 0 || actor.Name.Length == 0) Fault(file, line, "an actor needs an id and a name");
        if (!_sectors.Contains(actor.Sector)) Fault(file, line, $"unknown sector '{actor.Sector}'; write one of {string.Join(' ', _sectors.Order(StringComparer.Ordinal))}");
        if (_knowledge.ActorById.TryGetValue(actor.Id, out int index))
        {
            if (!file.Overlay) Fault(file, line, $"id '{actor.Id}' stands twice; choose another");
            _knowledge.ActorList[index] = actor;
            return index;
        }

        index = _knowledge.ActorList.Count;
        _knowledge.ActorList.Add(actor);
        _knowledge.ActorById.Add(actor.Id, index);
        return index;
    }

    private void AddName(string name, NameUse use, int index)
    {
        if (name.Length > 0) _knowledge.Names.Add(name, new(use, index, name));
    }

    private void ReadStates(KnowledgeFile file) => ReadTable(file, 10, (columns, line) =>
    {
        string iso = columns[1];
        Actor state = new() { Id = columns[0], Name = columns[5], Kind = ActorKind.State, Country = iso, Sector = "GOV", Type = columns[4] };
        int index = AddActor(file, line, state);
        if (columns[4] is not ("state" or "territory" or "former")) Fault(file, line, $"unknown kind '{columns[4]}'; write state, territory or former");
        if (columns[4] != "former" && iso.Length == 3) _knowledge.StateByIso.TryAdd(iso, index);
        AddName(columns[5], NameUse.Actor, index);
        foreach (string alias in List(columns[6])) AddName(alias, NameUse.Actor, index);
        foreach (string adjective in List(columns[7])) AddName(adjective, NameUse.Nationality, index);
        foreach (string adjective in List(columns[7]).Where(a => a.EndsWith('n') || a.EndsWith('i'))) AddName(adjective + "s", NameUse.Nationality, index);
        foreach (string seat in List(columns[8])) AddName(seat, NameUse.Seat, index);
        foreach (string seat in List(columns[9])) AddName(seat, NameUse.Seat, index);
    });

    private void ReadBodies(KnowledgeFile file) => ReadTable(file, 7, (columns, line) =>
    {
        string sector = "";
        ImmutableArray<Post>.Builder spells = ImmutableArray.CreateBuilder<Post>();
        foreach (string part in List(columns[4]))
        {
            if (!part.Contains(' ', StringComparison.Ordinal)) sector = part;
            else if (ParsePost($"sector@{columns[0]}:{part}") is { } spell) spells.Add(spell);
            else Fault(file, line, $"cannot read sector '{part}'; write SECTOR, or SECTOR FROM..UNTIL for a time");
        }

        Actor body = new() { Id = columns[0], Name = columns[1], Kind = ActorKind.Body, Country = columns[3], Sector = sector, Type = columns[5], Parent = columns[6], Posts = spells.ToImmutable() };
        int index = AddActor(file, line, body);
        AddName(columns[1], NameUse.Actor, index);
        foreach (string alias in List(columns[2])) AddName(alias, NameUse.Actor, index);
    });

    private void ReadPeople(KnowledgeFile file) => ReadTable(file, 6, (columns, line) =>
    {
        ImmutableArray<Post>.Builder posts = ImmutableArray.CreateBuilder<Post>();
        foreach (string post in List(columns[5]))
        {
            if (ParsePost(post) is { } parsed) posts.Add(parsed);
            else Fault(file, line, $"cannot read post '{post}'; write POST@ACTOR:SECTOR FROM..UNTIL");
        }

        Post? latest = null;
        foreach (Post post in posts)
        {
            if (latest is null || (post.Until ?? DateOnly.MaxValue) > (latest.Until ?? DateOnly.MaxValue)) latest = post;
        }

        Actor person = new()
        {
            Id = columns[0], Name = columns[1], Kind = ActorKind.Person, Gender = columns[4], ShortName = columns[3], Posts = posts.ToImmutable(),
            Sector = latest?.Sector ?? "", Country = "",
        };
        int index = AddActor(file, line, person);
        AddName(columns[1], NameUse.Actor, index);
        foreach (string alias in List(columns[2])) AddName(alias, NameUse.Actor, index);
        AddName(columns[3], NameUse.ShortName, index);
        int blank = columns[1].IndexOf(' ', StringComparison.Ordinal);
        // Where the family name stands first, the first word tells nothing.
        if (blank > 1 && columns[4].Length == 1 && columns[1][..blank] != columns[3]) _knowledge.CountGivenName(columns[1][..blank], columns[4]);
    });

    private static Post? ParsePost(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        int blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (at <= 0 || blank < at) return null;
        string actor = text[(at + 1)..blank];
        int colon = actor.LastIndexOf(':');
        string sector = colon < 0 ? "GOV" : actor[(colon + 1)..];
        if (colon >= 0) actor = actor[..colon];
        string span = text[(blank + 1)..].Trim();
        int dots = span.IndexOf("..", StringComparison.Ordinal);
        string from = dots < 0 ? span : span[..dots], until = dots < 0 ? span : span[(dots + 2)..];
        if (!ParseDay(from, last: false, out DateOnly? first) || !ParseDay(until, last: true, out DateOnly? end) || !_sectors.Contains(sector)) return null;
        return new(text[..at], actor, sector, first, end);
    }

    internal static bool ParseDay(string text, bool last, out DateOnly? day)
    {
        day = null;
        text = text.Trim();
        if (text.Length == 0) return true;
        string[] parts = text.Split('-');
        if (!int.TryParse(parts[0], CultureInfo.InvariantCulture, out int year) || year is < 1000 or > 9998) return false;
        int month = last ? 12 : 1, date = 0;
        if (parts.Length > 1 && (!int.TryParse(parts[1], CultureInfo.InvariantCulture, out month) || month is < 1 or > 12)) return false;
        if (parts.Length > 2 && !int.TryParse(parts[2], CultureInfo.InvariantCulture, out date)) return false;
        if (parts.Length <= 2) date = last ? DateTime.DaysInMonth(year, month) : 1;
        if (date < 1 || date > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, date);
        return true;
    }

    private void ReadPlaces(KnowledgeFile file) => ReadTable(file, 8, (columns, line) =>
    {
        if (!double.TryParse(columns[4], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude) || Math.Abs(latitude) > 90
            || !double.TryParse(columns[5], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude) || Math.Abs(longitude) > 180)
        {
            Fault(file, line, $"coordinates '{columns[4]}, {columns[5]}' are not degrees; write decimal degrees, north and east positive");
            return;
        }

        if (!_placeKinds.Contains(columns[2])) Fault(file, line, $"unknown kind of place '{columns[2]}'");
        _ = int.TryParse(columns[6], CultureInfo.InvariantCulture, out int rank);
        int index = _knowledge.PlaceList.Count;
        _knowledge.PlaceList.Add(new(columns[0], columns[2], columns[3], latitude, longitude, rank == 0 ? 4 : rank, columns[7]));
        // The point of a state; its names are those of actors/states.tsv.
        if (columns[2] == "country")
        {
            _knowledge.StatePoints[columns[3]] = index;
            return;
        }

        AddName(columns[0], NameUse.Place, index);
        foreach (string alias in List(columns[1])) AddName(alias, NameUse.Place, index);
    });

    private void ReadWords(KnowledgeFile file)
    {
        if (file.Path == "words/classes.tsv") ReadTable(file, 2, (columns, _) =>
        {
            if (!_knowledge.Words.Classes.TryGetValue(columns[0], out HashSet<string>? members)) _knowledge.Words.Classes.Add(columns[0], members = new(StringComparer.Ordinal));
            members.UnionWith(List(columns[1]));
        });
        else if (file.Path == "words/roles.tsv") ReadTable(file, 3, (columns, line) =>
        {
            if (!_sectors.Contains(columns[1])) Fault(file, line, $"unknown sector '{columns[1]}'");
            if (columns[2] is not ("state" or "people" or "group" or "title" or "thing")) Fault(file, line, $"unknown scope '{columns[2]}'; write state, people, group, title or thing");
            foreach (string word in List(columns[0]))
            {
                _knowledge.Words.Roles[word] = new(columns[1], columns[2]);
                _knowledge.Words.RoleEnds.Add(word[(word.LastIndexOf(' ') + 1)..]);
            }
        });
        else if (file.Path == "words/signatures.tsv") ReadSignatures(file);
        else ReadTable(file, 2, (columns, _) =>
        {
            if (!_knowledge.Words.Lists.TryGetValue(columns[0], out Dictionary<string, string>? words)) _knowledge.Words.Lists.Add(columns[0], words = new(StringComparer.Ordinal));
            foreach (string word in List(columns[1])) words[word] = columns.Length > 2 ? columns[2] : "";
        });
    }

    private void ReadSignatures(KnowledgeFile file) => ReadTable(file, 4, (columns, line) =>
    {
        foreach (string outcome in columns[1..3])
        {
            if (!_outcomes.Contains(outcome)) Fault(file, line, $"unknown outcome '{outcome}'; write happened, happened if past, hedged, attempted, planned, possible or denied, or leave it empty");
        }

        foreach (string frame in List(columns[0]))
        {
            if (!_verbFrames.Contains(frame)) Fault(file, line, $"unknown frame '{frame}'; write one of {string.Join(", ", _verbFrames)}");
            foreach (string verb in List(columns[3]))
            {
                if (!_knowledge.Words.Signatures.TryAdd((frame, verb), new(columns[1], columns[2])) && !file.Overlay) Fault(file, line, $"'{verb}' stands twice in the frame '{frame}'; keep one");
                else if (file.Overlay) _knowledge.Words.Signatures[(frame, verb)] = new(columns[1], columns[2]);
            }
        }
    });

    private void ReadEvents(KnowledgeFile file)
    {
        string path = file.Path["events/".Length..^".md".Length];
        EventKind? kind = new EventFileParser(file.Path, _knowledge.Words.Classes, faults).Parse(file.Text);
        if (kind is null) return;
        if (kind.Path != path) Fault(file, 1, $"the first line must be `# {path}`");
        if (strict)
        {
            if (kind.Examples.Length == 0) Fault(file, 1, "no example; write at least three and one that must not match");
            else if (!kind.Examples.Any(e => e.Expected is ["nothing"])) Fault(file, 1, "no example that must not match; write one with `- nothing`");
        }

        _knowledge.EventKindList.Add(kind);
        foreach (EventPattern pattern in kind.Patterns)
        {
            foreach (string[] trigger in pattern.Triggers)
            {
                // The head of a verb's words is the first, of a noun's the last.
                string head = pattern.Pos == TriggerPos.Verb ? trigger[0] : trigger[^1];
                if (!_knowledge.Triggers.TryGetValue(head, out List<TriggerEntry>? entries)) _knowledge.Triggers.Add(head, entries = []);
                entries.Add(new(pattern, trigger));
            }
        }
    }

    private void CheckReferences()
    {
        foreach (Actor actor in _knowledge.ActorList)
        {
            foreach (Post post in actor.Posts)
            {
                if (!_knowledge.ActorById.ContainsKey(post.Of)) faults.Add(new("actors", 0, $"{actor.Id}: post of unknown actor '{post.Of}'; add it or mend the id"));
            }

            if (actor.Parent.Length > 0 && !_knowledge.ActorById.ContainsKey(actor.Parent)) faults.Add(new("actors", 0, $"{actor.Id}: unknown parent '{actor.Parent}'"));
        }

        foreach (Place place in _knowledge.PlaceList)
        {
            bool former = place.Kind == "country" && _knowledge.ActorList.Exists(a => a.Kind == ActorKind.State && a.Country == place.Country);
            if (place.Country.Length > 0 && !former && !_knowledge.StateByIso.ContainsKey(place.Country)) faults.Add(new("places", 0, $"{place.Name}: unknown country '{place.Country}'"));
        }
    }
}
