using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>The words by which notes in square brackets are known, wherever they stand: before a text, before a turn, or inside a sentence.</summary>
internal static class BracketNotes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _ends = WordSplitter.SetOf("recording omitted indistinct applause thought continued heard laughter laughs reception himself", StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginnings = WordSplitter.SetOf("text excerpt excerpts continued", StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the last word of a note on what is heard ("[words indistinct]", "[end recording]", "[as heard]").</summary>
    internal static bool EndsNote(ReadOnlySpan<char> word) => _ends.Contains(word);

    /// <summary>True for the word that says that the text itself begins ("[Text]", "[Excerpts]").</summary>
    internal static bool BeginsText(ReadOnlySpan<char> word) => _beginnings.Contains(word);
}
