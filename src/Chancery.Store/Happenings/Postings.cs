namespace Chancery.Store.Happenings;

/// <summary>What stands under which keys, in little room. Most keys have one or two entries, so that a list for each would be dear: the entries of a key are a chain through one array, and the keys lie in one table.</summary>
/// <typeparam name="T">What is looked for.</typeparam>
internal sealed class Postings<T> where T : class
{
    // Ends a chain; marks an unused place of the table.
    private const int End = -1, Unused = -2;

    private ulong[] _keys = new ulong[64];
    private int[] _heads = NewHeads(64);
    private int _used;
    private Entry[] _entries = new Entry[64];
    private int _taken;
    private int _free = End;

    /// <summary>Puts a value under a key. One that was just put under it is not put there twice.</summary>
    internal void Add(ulong key, T value)
    {
        int place = PlaceOf(key);
        if (_heads[place] == Unused) place = Begin(key);
        int head = _heads[place];
        if (head != End && ReferenceEquals(_entries[head].Value, value)) return;
        int at = Take();
        _entries[at] = new(value, head);
        _heads[place] = at;
    }

    /// <summary>Takes a value from under a key; one that is not there changes nothing.</summary>
    internal void Remove(ulong key, T value)
    {
        int place = PlaceOf(key), before = End, at = Math.Max(_heads[place], End);
        while (at != End && !ReferenceEquals(_entries[at].Value, value)) (before, at) = (at, _entries[at].Next);
        if (at == End) return;
        if (before == End) _heads[place] = _entries[at].Next;
        else _entries[before] = _entries[before] with { Next = _entries[at].Next };
        _entries[at] = new(null, _free);
        _free = at;
    }

    /// <summary>The values under a key, the last one put there first.</summary>
    internal IEnumerable<T> Under(ulong key)
    {
        for (int at = Math.Max(_heads[PlaceOf(key)], End); at != End; at = _entries[at].Next) yield return _entries[at].Value!;
    }

    private static int[] NewHeads(int length)
    {
        int[] heads = new int[length];
        Array.Fill(heads, Unused);
        return heads;
    }

    // Where the key is, or the unused place where it would be. The length of the table is a power of two.
    private int PlaceOf(ulong key)
    {
        int place = (int)((key * 0x9E3779B97F4A7C15) >> 33) & (_keys.Length - 1);
        while (_heads[place] != Unused && _keys[place] != key) place = (place + 1) & (_keys.Length - 1);
        return place;
    }

    private int Begin(ulong key)
    {
        if (++_used * 5L > _keys.Length * 4L) Widen();
        int place = PlaceOf(key);
        (_keys[place], _heads[place]) = (key, End);
        return place;
    }

    private void Widen()
    {
        (ulong[] keys, int[] heads) = (_keys, _heads);
        (_keys, _heads) = (new ulong[keys.Length * 2], NewHeads(keys.Length * 2));
        for (int i = 0; i < keys.Length; i++)
        {
            if (heads[i] == Unused) continue;
            int place = PlaceOf(keys[i]);
            (_keys[place], _heads[place]) = (keys[i], heads[i]);
        }
    }

    private int Take()
    {
        if (_free != End)
        {
            int free = _free;
            _free = _entries[free].Next;
            return free;
        }

        // Grown by a quarter: a big set has no room to spare.
        if (_taken == _entries.Length) Array.Resize(ref _entries, _taken + (_taken / 4));
        return _taken++;
    }

    private readonly record struct Entry(T? Value, int Next);
}
