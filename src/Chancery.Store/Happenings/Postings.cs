using System.Runtime.InteropServices;

namespace Chancery.Store.Happenings;

/// <summary>What stands under which keys. Most keys have one or two entries, so that a list for each would be dear: the entries of a key are a chain through one array.</summary>
/// <typeparam name="T">What is looked for.</typeparam>
internal sealed class Postings<T> where T : class
{
    private const int End = -1;

    private readonly Dictionary<ulong, int> _heads = [];
    private Entry[] _entries = new Entry[64];
    private int _used;
    private int _free = End;

    /// <summary>Puts a value under a key. One that was just put under it is not put there twice.</summary>
    internal void Add(ulong key, T value)
    {
        ref int head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, key, out bool there);
        if (!there) head = End;
        else if (ReferenceEquals(_entries[head].Value, value)) return;
        int at = Take();
        _entries[at] = new(value, head);
        head = at;
    }

    /// <summary>Takes a value from under a key; one that is not there changes nothing.</summary>
    internal void Remove(ulong key, T value)
    {
        if (!_heads.TryGetValue(key, out int at)) return;
        int before = End;
        while (at != End && !ReferenceEquals(_entries[at].Value, value)) (before, at) = (at, _entries[at].Next);
        if (at == End) return;
        int next = _entries[at].Next;
        if (before != End) _entries[before] = _entries[before] with { Next = next };
        else if (next != End) _heads[key] = next;
        else _heads.Remove(key);
        _entries[at] = new(null, _free);
        _free = at;
    }

    /// <summary>The values under a key, the last one put there first.</summary>
    internal IEnumerable<T> Under(ulong key)
    {
        if (!_heads.TryGetValue(key, out int at)) yield break;
        for (; at != End; at = _entries[at].Next) yield return _entries[at].Value!;
    }

    private int Take()
    {
        if (_free != End)
        {
            int free = _free;
            _free = _entries[free].Next;
            return free;
        }

        if (_used == _entries.Length) Array.Resize(ref _entries, _used * 2);
        return _used++;
    }

    private readonly record struct Entry(T? Value, int Next);
}
