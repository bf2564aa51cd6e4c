using System.Collections.Immutable;

namespace Chancery.Store.Questions;

/// <summary>Rows that answer a question.</summary>
/// <param name="Columns">Their columns.</param>
/// <param name="Rows">Their values: one for each column: long in a column of whole numbers, double in one of amounts, bool in one of flags, else string; any may be null.</param>
/// <param name="Total">How many rows there are; more than are shown if a limit was given.</param>
/// <param name="Notes">What the reader should know of the answer, a line each.</param>
public sealed record Answer(ImmutableArray<AnswerColumn> Columns, ImmutableArray<ImmutableArray<object?>> Rows, long Total, ImmutableArray<string> Notes);

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name, as machines read it.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Title">Its name as people read it.</param>
public sealed record AnswerColumn(string Name, ColumnKind Kind = ColumnKind.Text, string? Title = null);

/// <summary>What the values of a column are.</summary>
public enum ColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A day or instant, as ISO.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number that may have a fraction.</summary>
    Amount,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>The id of a claim; <c>why</c> explains it.</summary>
    Claim,

    /// <summary>The id of a report.</summary>
    Report,
}
