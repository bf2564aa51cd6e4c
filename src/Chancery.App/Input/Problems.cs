namespace Chancery.App.Input;

/// <summary>Tells people what went wrong with their input, a line each, and remembers whether anything failed.</summary>
internal sealed class Problems(TextWriter errors)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>True once something could not be read at all.</summary>
    public bool Failed { get; private set; }

    /// <summary>How often each code was told, by code.</summary>
    public IReadOnlyList<(string Code, int Count)> Counts
    {
        get
        {
            lock (_lock) return [.. _counts.Select(c => (c.Key, c.Value))];
        }
    }

    /// <summary>Called before each line, so that a line in progress can be taken away.</summary>
    public Action BeforeLine { get; init; } = () => { };

    /// <summary>Something could not be read; the rest goes on.</summary>
    public void Fail(string code, string where, string reason)
    {
        lock (_lock)
        {
            Failed = true;
            Count(code);
            BeforeLine();
            errors.WriteLine("chancery: " + code + ": " + where + ": " + reason);
        }
    }

    /// <summary>Something was read, but the reader should know how.</summary>
    public void Note(string code, string where, string what)
    {
        lock (_lock)
        {
            Count(code);
            BeforeLine();
            errors.WriteLine("chancery: note " + code + ": " + where + ": " + what);
        }
    }

    private void Count(string code) => _counts[code] = _counts.GetValueOrDefault(code) + 1;
}
