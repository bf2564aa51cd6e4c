namespace Chancery.Knowledge;

/// <summary>Something wrong in a knowledge file.</summary>
/// <param name="File">Path below the knowledge folder, with forward slashes.</param>
/// <param name="Line">Line number from 1; 0 if the fault is of the whole file.</param>
/// <param name="Message">What is wrong, and what to write.</param>
public sealed record KnowledgeFault(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>Thrown when knowledge files hold faults; carries them all.</summary>
public sealed class KnowledgeException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="faults"/> is null.</exception>
    public KnowledgeException(IReadOnlyList<KnowledgeFault> faults)
        : base(Describe(faults)) => Faults = faults;

    /// <summary>All faults found, in file order.</summary>
    public IReadOnlyList<KnowledgeFault> Faults { get; }

    private static string Describe(IReadOnlyList<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return $"CH0200: the knowledge has {faults.Count} fault(s); run `chancery knowledge check`:\n" + string.Join('\n', faults.Take(20));
    }
}
