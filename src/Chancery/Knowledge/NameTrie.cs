namespace Chancery.Knowledge;

/// <summary>What a name leads to.</summary>
internal enum NameUse : byte
{
    /// <summary>The name of an actor.</summary>
    Actor,

    /// <summary>An adjective or demonym of a state.</summary>
    Nationality,

    /// <summary>A capital or seat that can stand for a government.</summary>
    Seat,

    /// <summary>A person's name on second mention.</summary>
    ShortName,

    /// <summary>A place.</summary>
    Place,
}

/// <summary>One reading of a name.</summary>
/// <param name="Use">What the name is.</param>
/// <param name="Index">Index of the actor or place.</param>
/// <param name="Written">The name as the knowledge writes it.</param>
internal readonly record struct NameEntry(NameUse Use, int Index, string Written);

/// <summary>Names by their folded words: a trie over word numbers.</summary>
internal sealed class NameTrie
{
    // The shipped knowledge has some 40,000 words in 120,000 steps; room for them from the start saves growing.
    private readonly Dictionary<string, int> _words = new(48_000, StringComparer.Ordinal);
    private readonly Dictionary<long, int> _steps = new(130_000);
    private readonly List<List<NameEntry>?> _entries = new(130_000) { null };
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    internal NameTrie() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a reading of a name.</summary>
    internal void Add(string name, NameEntry entry)
    {
        Span<char> word = name.Length <= 256 ? stackalloc char[256] : new char[name.Length];
        int node = 0, length = 0;
        foreach (char c in name)
        {
            char folded = NameFold.Fold(c);
            if (folded == '\u0001') continue;
            if (folded != '\0') word[length++] = folded;
            else if (length > 0)
            {
                node = StepOrAdd(node, word[..length]);
                length = 0;
            }
        }

        if (length > 0) node = StepOrAdd(node, word[..length]);
        if (node == 0) return;
        List<NameEntry> entries = _entries[node] ??= new(1);
        foreach (NameEntry there in entries)
        {
            if (there.Use == entry.Use && there.Index == entry.Index) return;
        }

        entries.Add(entry);
    }

    private int StepOrAdd(int node, ReadOnlySpan<char> word)
    {
        if (!_bySpan.TryGetValue(word, out int number)) _bySpan[word] = number = _words.Count;
        long key = ((long)node << 32) | (uint)number;
        if (_steps.TryGetValue(key, out int next)) return next;
        next = _entries.Count;
        _entries.Add(null);
        _steps.Add(key, next);
        return next;
    }

    /// <summary>The number of a folded word; -1 if no name holds it.</summary>
    internal int WordNumber(ReadOnlySpan<char> folded) =>
        _bySpan.TryGetValue(folded, out int number) ? number : -1;

    /// <summary>The next node from <paramref name="node"/> (0 is the root) by a word; -1 if there is none.</summary>
    internal int Step(int node, int word) => _steps.TryGetValue(((long)node << 32) | (uint)word, out int next) ? next : -1;

    /// <summary>The readings of the name that ends in a node; null if none ends there.</summary>
    internal List<NameEntry>? EntriesAt(int node) => _entries[node];

    /// <summary>All names as the knowledge writes them, in the order of the files; a name of several is given several times.</summary>
    internal IEnumerable<string> Written()
    {
        foreach (List<NameEntry>? entries in _entries)
        {
            if (entries is null) continue;
            foreach (NameEntry entry in entries) yield return entry.Written;
        }
    }
}
