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

    /// <summary>Explosives and weapons that go off without anybody meaning it.</summary>
    Unmeant = 512,

    /// <summary>Explosions, which may be meant or not.</summary>
    Blast = 1024,
}

/// <summary>The words of fields, by word and by two words in a row.</summary>
internal sealed class FieldWords
{
    private const FieldMarks OfVerbs = FieldMarks.Accident | FieldMarks.Weather | FieldMarks.Politics | FieldMarks.Attack | FieldMarks.Crime | FieldMarks.Captivity | FieldMarks.Unmeant | FieldMarks.Blast;

    private static readonly (string List, FieldMarks Mark)[] _lists =
    [
        ("sport-word", FieldMarks.Sport), ("show-word", FieldMarks.Show), ("science-word", FieldMarks.Science), ("accident-word", FieldMarks.Accident), ("weather-word", FieldMarks.Weather),
        ("war-word", FieldMarks.Politics), ("attack-word", FieldMarks.Attack), ("crime-word", FieldMarks.Crime), ("captivity-word", FieldMarks.Captivity), ("unmeant-word", FieldMarks.Unmeant), ("blast-word", FieldMarks.Blast),
    ];

    private static readonly ConditionalWeakTable<WordLists, FieldWords> _made = [];
    private readonly Dictionary<string, FieldMarks> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _works = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, FieldMarks>> _pairs = new(StringComparer.Ordinal);

    private FieldWords(WordLists words)
    {
        foreach ((string name, FieldMarks mark) in _lists)
        {
            if (!words.Lists.TryGetValue(name, out Dictionary<string, string>? list)) continue;
            foreach (string word in list.Keys) Add(word, mark);
        }

        if (words.Lists.TryGetValue("works-noun", out Dictionary<string, string>? works)) _works.UnionWith(works.Keys);
    }

    internal static FieldWords Of(WordLists words) => _made.GetValue(words, static w => new FieldWords(w));

    /// <summary>All marks of a sentence's words.</summary>
    internal FieldMarks In(Tree tree, Sentence sentence)
    {
        FieldMarks marks = FieldMarks.None;
        int accident = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            FieldMarks found = Of(tree.Lower(i)) | Of(tree.Lemma(i));
            if (IsOtherSense(tree, i)) found &= ~(FieldMarks.Accident | FieldMarks.Weather);
            // "A strategic bomber" is an aircraft.
            if (tree.Lemma(i) == "bomber" && i > sentence.FirstToken && tree.Lower(i - 1) is "strategic" or "stealth" or "heavy" or "range" or "supersonic" or "nuclear" or "capable") found &= ~(FieldMarks.Attack | FieldMarks.Crime);
            // "The driver is charged with murder".
            if (tree.Lemma(i) == "murder" && tree.Case(i) == "with" && tree.Head(i) is >= 0 and int charge && tree.Lemma(charge) == "charge") found &= ~(FieldMarks.Attack | FieldMarks.Crime);
            // "A gas explosion": nobody meant it.
            bool second = i == accident;
            // "A live-fire drill".
            int next = i + 2 < sentence.EndToken && tree[i + 1].Text is "-" ? i + 2 : i + 1;
            if (next < sentence.EndToken && _pairs.TryGetValue(tree.Lower(i), out Dictionary<string, FieldMarks>? seconds))
            {
                FieldMarks pair = seconds.GetValueOrDefault(tree.Lower(next)) | seconds.GetValueOrDefault(tree.Lemma(next));
                if (pair.HasFlag(FieldMarks.Accident)) accident = next;
                found |= pair;
            }

            bool works = IsAtWorks(tree, i);
            if (works || second || accident > i) found &= ~(FieldMarks.Attack | FieldMarks.Blast | FieldMarks.Crime);
            if (works) found |= FieldMarks.Accident;

            // "To match an offer" is no match.
            marks |= tree.IsVerb(i) ? found & OfVerbs : found;
            // "The Asia Cup".
            if (i > sentence.FirstToken && tree[i].Text is "Cup" && tree[i - 1].Upos == Upos.PROPN) marks |= FieldMarks.Sport;
        }

        return marks;
    }

    // "Overturns the sentence", "sank a ship", "an internet blackout": no accident and no weather.
    private static bool IsOtherSense(Tree tree, int token) => tree.Lemma(token) switch
    {
        "overturn" or "sink" => tree[token].Xpos == "VBN" || tree.HasChild(token, Relation.Obj),
        "blackout" => token > 0 && tree.Lemma(token - 1) is "internet" or "media" or "news" or "information" or "communication" or "communications",
        _ => false,
    };

    // "An explosion at a steel factory", "a blast in the mine".
    private bool IsAtWorks(Tree tree, int token)
    {
        if (tree.Lemma(token) is not ("explosion" or "blast" or "explode" or "fire")) return false;
        // "The 2017 fire".
        if (tree.Lemma(token) == "fire" && tree[token].Upos == Upos.NOUN && token > 0 && tree[token - 1] is { Upos: Upos.NUM, Text.Length: 4 }) return true;
        return HasWorks(tree, token, token) || tree.Relation(token) == Relation.Obl && tree.Head(token) is >= 0 and int verb && HasWorks(tree, verb, token);
    }

    private bool HasWorks(Tree tree, int head, int behind)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (child > behind && tree.Relation(child) is Relation.Nmod or Relation.Obl && tree.Case(child) is "at" or "in" or "inside" or "aboard" && _works.Contains(tree.Lemma(child))) return true;
        }

        return false;
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
