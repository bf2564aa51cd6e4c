using System.Security.Cryptography;
using System.Text;

namespace Chancery.Knowledge;

/// <summary>What the engine knows of the world and of its words. Read at start, never written; safe on any thread.</summary>
public sealed class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> _shipped = new(LoadShipped);

    internal KnowledgeBase(string version) => Version = version;

    /// <summary>The knowledge compiled into this library.</summary>
    public static KnowledgeBase Shipped => _shipped.Value;

    /// <summary>First 12 hex digits of the SHA-256 of all files: the knowledge's version, as rows carry it.</summary>
    public string Version { get; }

    /// <summary>All actors, in file order.</summary>
    public IReadOnlyList<Actor> Actors => ActorList;

    /// <summary>All places, in file order.</summary>
    public IReadOnlyList<Place> Places => PlaceList;

    /// <summary>All kinds of act with their modes, in path order.</summary>
    public IReadOnlyList<EventKind> EventKinds => EventKindList;

    internal List<Actor> ActorList { get; } = [];

    internal List<Place> PlaceList { get; } = [];

    internal List<EventKind> EventKindList { get; } = [];

    internal NameTrie Names { get; } = new();

    internal WordLists Words { get; } = new();

    internal Dictionary<string, int> ActorById { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, int> StateByIso { get; } = new(StringComparer.Ordinal);

    /// <summary>The place that stands for a state, by its ISO code.</summary>
    internal Dictionary<string, int> StatePoints { get; } = new(StringComparer.Ordinal);

    /// <summary>Patterns by the lemma of the trigger's head word.</summary>
    internal Dictionary<string, List<TriggerEntry>> Triggers { get; } = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (int Men, int Women)> _givenNames = new(StringComparer.OrdinalIgnoreCase);

    internal void CountGivenName(string name, string gender)
    {
        (int men, int women) = _givenNames.GetValueOrDefault(name);
        _givenNames[name] = gender == "m" ? (men + 1, women) : (men, women + 1);
    }

    /// <summary>m or f, if those who bear a given name are nearly all of one; else empty.</summary>
    internal string GenderOfGivenName(string name)
    {
        if (Words.Has("given-man", name)) return "m";
        if (Words.Has("given-woman", name)) return "f";
        (int men, int women) = _givenNames.GetValueOrDefault(name);
        return men > 9 * women ? "m" : women > 9 * men ? "f" : "";
    }

    /// <summary>The actor of that id; null if the knowledge does not hold it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public Actor? FindActor(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ActorById.TryGetValue(id, out int index) ? ActorList[index] : null;
    }

    /// <summary>The actors that a name can stand for ("Germany", "US", "Putin", "IAEA"), whatever its case and accents; empty if the knowledge holds none. Adjectives and capitals do not count.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public IReadOnlyList<Actor> ActorsNamed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (EntriesOf(name) is not { } entries) return [];
        return [.. entries.Where(e => e.Use is NameUse.Actor or NameUse.ShortName).Select(e => ActorList[e.Index])];
    }

    /// <summary>The state that an adjective or a demonym belongs to ("Iranian", "Briton"), whatever its case and accents; null if the knowledge holds none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="adjective"/> is null.</exception>
    public Actor? StateOfAdjective(string adjective)
    {
        ArgumentNullException.ThrowIfNull(adjective);
        return EntriesOf(adjective) is { } entries && entries.Where(e => e.Use == NameUse.Nationality).Select(e => e.Index).Distinct().ToArray() is [int index] && ActorList[index].Kind == ActorKind.State ? ActorList[index] : null;
    }

    /// <summary>Loads knowledge files: the shipped ones with the files of a folder of the user's laid over them.</summary>
    /// <param name="folder">A folder with the layout of <c>knowledge/</c>; only the parts that are to be added need be there.</param>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="KnowledgeException">The files hold faults.</exception>
    public static KnowledgeBase LoadWithOverlay(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        List<KnowledgeFile> files = [.. KnowledgeArchive.ReadShipped()];
        foreach (KnowledgeFile file in KnowledgeArchive.ReadFolder(folder))
        {
            // An event file of the same path replaces the shipped one; lines of tables are added, and a line of the same id replaces.
            if (file.Path.StartsWith("events/", StringComparison.Ordinal)) files.RemoveAll(f => f.Path == file.Path);
            files.Add(file with { Path = file.Path, Overlay = true });
        }

        return Build(files);
    }

    /// <summary>Loads the knowledge files of a folder alone, without the shipped ones.</summary>
    /// <param name="folder">A folder with the whole layout of <c>knowledge/</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="KnowledgeException">The files hold faults.</exception>
    public static KnowledgeBase Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Build(KnowledgeArchive.ReadFolder(folder));
    }

    /// <summary>Checks the knowledge files of a folder.</summary>
    /// <param name="folder">A folder with the layout of <c>knowledge/</c>.</param>
    /// <returns>All faults, in file order; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    public static IReadOnlyList<KnowledgeFault> Check(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        List<KnowledgeFault> faults = [];
        new KnowledgeReader(faults, strict: true).Read(KnowledgeArchive.ReadFolder(folder));
        return [.. faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];
    }

    internal static KnowledgeBase Build(IReadOnlyList<KnowledgeFile> files)
    {
        List<KnowledgeFault> faults = [];
        KnowledgeBase knowledge = new KnowledgeReader(faults, strict: false).Read(files);
        return faults.Count == 0 ? knowledge : throw new KnowledgeException(faults);
    }

    internal static string VersionOf(IEnumerable<KnowledgeFile> files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (KnowledgeFile file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(file.Text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static KnowledgeBase LoadShipped() => Build([.. KnowledgeArchive.ReadShipped()]);

    private List<NameEntry>? EntriesOf(string name)
    {
        int node = 0;
        foreach (string word in NameFold.Words(name))
        {
            int number = Names.WordNumber(word);
            node = number < 0 ? -1 : Names.Step(node, number);
            if (node < 0) return null;
        }

        return node == 0 ? null : Names.EntriesAt(node);
    }
}
