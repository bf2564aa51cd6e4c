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
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<List<NameEntry>?> _entries = [null];

    /// <summary>Adds a reading of a name.</summary>
    internal void Add(string name, NameEntry entry)
    {
        int node = 0;
        foreach (string word in NameFold.Words(name))
        {
            if (!_words.TryGetValue(word, out int number)) _words.Add(word, number = _words.Count);
            long key = ((long)node << 32) | (uint)number;
            if (!_steps.TryGetValue(key, out int next))
            {
                next = _entries.Count;
                _entries.Add(null);
                _steps.Add(key, next);
            }

            node = next;
        }

        if (node == 0) return;
        List<NameEntry> entries = _entries[node] ??= [];
        if (!entries.Exists(e => e.Use == entry.Use && e.Index == entry.Index)) entries.Add(entry);
    }

    /// <summary>The number of a folded word; -1 if no name holds it.</summary>
    internal int WordNumber(ReadOnlySpan<char> folded) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out int number) ? number : -1;

    /// <summary>The next node from <paramref name="node"/> (0 is the root) by a word; -1 if there is none.</summary>
    internal int Step(int node, int word) => _steps.TryGetValue(((long)node << 32) | (uint)word, out int next) ? next : -1;

    /// <summary>The readings of the name that ends in a node; null if none ends there.</summary>
    internal List<NameEntry>? EntriesAt(int node) => _entries[node];
}
