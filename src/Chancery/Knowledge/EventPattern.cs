using System.Collections.Immutable;

namespace Chancery.Knowledge;

/// <summary>A kind of act with its mode: the content of one event file.</summary>
public sealed record EventKind
{
    /// <summary>Short path, as rows name it: <c>sanction/withdraw</c>.</summary>
    public required string Path { get; init; }

    /// <summary>PLOVER kind in capitals.</summary>
    public required string Kind { get; init; }

    /// <summary>Mode; empty for a general file.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Nearest CAMEO code.</summary>
    public string Cameo { get; init; } = "";

    /// <summary>What the kind covers, in a sentence or two.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The examples, in file order.</summary>
    public ImmutableArray<EventExample> Examples { get; init; } = [];

    internal List<EventPattern> Patterns { get; } = [];
}

/// <summary>A sentence with the claims that must come out of it.</summary>
/// <param name="Text">The sentence or sentences.</param>
/// <param name="Expected">One line for each claim, without the dash; a single <c>nothing</c> if none of the file's kind may come out.</param>
/// <param name="KnownWrong">True if it stands under "Known wrong": it must still fail.</param>
/// <param name="Line">Its line in the file.</param>
public sealed record EventExample(string Text, ImmutableArray<string> Expected, bool KnownWrong, int Line);

internal enum TriggerPos : byte
{
    Verb,
    Noun,
    Adjective,
}

internal enum FillerKind : byte
{
    Source,
    Target,
    Both,
    Doer,
    Place,
    Figure,
    AnyPhrase,
    Anything,
    Words,
}

/// <summary>One relation of a pattern and what may fill it.</summary>
internal sealed record PatternSlot(ImmutableArray<string> Relations, FillerKind Filler, HashSet<string>? Words, HashSet<string>? Sectors, bool Optional, bool Absent)
{
    internal bool IsActor => Filler is FillerKind.Source or FillerKind.Target or FillerKind.Both or FillerKind.Doer;
}

/// <summary>A frame of grammatical relations around a trigger.</summary>
internal sealed class EventPattern
{
    internal required EventKind Kind { get; init; }

    internal required int Number { get; init; }

    internal required string Source { get; init; }

    internal required TriggerPos Pos { get; init; }

    internal required ImmutableArray<string[]> Triggers { get; init; }

    internal required ImmutableArray<PatternSlot> Slots
    {
        get;
        init
        {
            field = value;
            foreach (PatternSlot slot in value) IsJudging |= slot.Filler == FillerKind.Doer && slot.Relations.Contains("subj");
        }
    }

    internal Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>True for praise and blame by a word that is said of somebody or of what he did: the pattern has <c>subj={doer}</c>.</summary>
    internal bool IsJudging { get; private init; }

    /// <summary>As rows name it: <c>sanction/withdraw#2</c>.</summary>
    internal string Rule => field ??= $"{Kind.Path}#{Number}";
}

/// <summary>A pattern by one of its triggers.</summary>
internal readonly record struct TriggerEntry(EventPattern Pattern, string[] Words);
