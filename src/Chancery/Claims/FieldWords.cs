using System.Runtime.CompilerServices;
using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Claims;

/// <summary>What the words of a sentence say of its field.</summary>
[Flags]
internal enum FieldMarks : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Sport.</summary>
    Sport = 1,

    /// <summary>Arts and show business.</summary>
    Show = 2,

    /// <summary>Science, technology, nature.</summary>
    Science = 4,

    /// <summary>Accidents.</summary>
    Accident = 8,

    /// <summary>Weather and what nature does.</summary>
    Weather = 16,

    /// <summary>War and sanctions: states are governments.</summary>
    Politics = 32,

    /// <summary>Harm that was meant.</summary>
    Attack = 64,

    /// <summary>Harm that is meant in earnest even in a report on sport.</summary>
    Crime = 128,

    /// <summary>Captivity, which one is released from.</summary>
    Captivity = 256,
}

/// <summary>The words of fields, by word and by two words in a row.</summary>
internal sealed class FieldWords
{
    private const FieldMarks OfVerbs = FieldMarks.Accident | FieldMarks.Weather | FieldMarks.Politics | FieldMarks.Attack | FieldMarks.Crime | FieldMarks.Captivity;

    private static readonly (string List, FieldMarks Mark)[] _lists =
    [
        ("sport-word", FieldMarks.Sport), ("show-word", FieldMarks.Show), ("science-word", FieldMarks.Science), ("accident-word", FieldMarks.Accident), ("weather-word", FieldMarks.Weather),
        ("war-word", FieldMarks.Politics), ("attack-word", FieldMarks.Attack), ("crime-word", FieldMarks.Crime), ("captivity-word", FieldMarks.Captivity),
    ];

    private static readonly ConditionalWeakTable<WordLists, FieldWords> _made = [];
    private readonly Dictionary<string, FieldMarks> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, FieldMarks>> _pairs = new(StringComparer.Ordinal);

    private FieldWords(WordLists words)
    {
        foreach ((string name, FieldMarks mark) in _lists)
        {
            if (!words.Lists.TryGetValue(name, out Dictionary<string, string>? list)) continue;
            foreach (string word in list.Keys) Add(word, mark);
        }
    }

    internal static FieldWords Of(WordLists words) => _made.GetValue(words, static w => new FieldWords(w));

    /// <summary>All marks of a sentence's words.</summary>
    internal FieldMarks In(Tree tree, Sentence sentence)
    {
        FieldMarks marks = FieldMarks.None;
        bool accident = false;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            FieldMarks found = Of(tree.Lower(i)) | Of(tree.Lemma(i));
            // "A gas explosion": nobody meant it.
            if (accident) found &= ~(FieldMarks.Attack | FieldMarks.Crime);
            accident = false;
            if (i + 1 < sentence.EndToken && _pairs.TryGetValue(tree.Lower(i), out Dictionary<string, FieldMarks>? seconds))
            {
                FieldMarks pair = seconds.GetValueOrDefault(tree.Lower(i + 1)) | seconds.GetValueOrDefault(tree.Lemma(i + 1));
                accident = pair.HasFlag(FieldMarks.Accident);
                found |= pair;
            }

            // "To match an offer" is no match.
            marks |= tree.IsVerb(i) ? found & OfVerbs : found;
            // "The Asia Cup".
            if (i > sentence.FirstToken && tree[i].Text is "Cup" && tree[i - 1].Upos == Upos.PROPN) marks |= FieldMarks.Sport;
        }

        return marks;
    }

    private FieldMarks Of(string word) => _words.GetValueOrDefault(word);

    private void Add(string word, FieldMarks mark)
    {
        int blank = word.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0)
        {
            _words[word] = _words.GetValueOrDefault(word) | mark;
            return;
        }

        if (!_pairs.TryGetValue(word[..blank], out Dictionary<string, FieldMarks>? seconds)) _pairs.Add(word[..blank], seconds = new(StringComparer.Ordinal));
        string second = word[(blank + 1)..];
        seconds[second] = seconds.GetValueOrDefault(second) | mark;
    }
}
