using System.Collections.Immutable;

namespace Chancery.Store.Questions;

/// <summary>Something that a question can be given.</summary>
/// <param name="Name">Its name in small letters; an option <c>--name</c> on the command line, a key of a query on the web.</param>
/// <param name="Summary">What it means.</param>
public sealed record QuestionArgument(string Name, string Summary)
{
    /// <summary>What its value must be.</summary>
    public ArgumentKind Kind { get; init; }

    /// <summary>The values to choose from; empty if any will do.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>True if the command line takes it by its place, without the option's name.</summary>
    public bool ByPlace { get; init; }

    /// <summary>True if the question makes no sense without it.</summary>
    public bool Required { get; init; }
}

/// <summary>What the value of an argument must be.</summary>
public enum ArgumentKind
{
    /// <summary>Any words.</summary>
    Text,

    /// <summary>A day such as 2025-09-02.</summary>
    Day,

    /// <summary>Somebody: a country, a person, a body; by name, code or id.</summary>
    Actor,
}
