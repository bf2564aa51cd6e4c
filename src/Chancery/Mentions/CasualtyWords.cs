using System.Runtime.CompilerServices;
using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>The words that say what became of people, in all their forms.</summary>
internal sealed class CasualtyWords
{
    private static readonly string[] _measures = ["dead", "injured", "missing", "detained", "abducted", "displaced"];
    private static readonly ConditionalWeakTable<WordLists, CasualtyWords> _made = [];
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);

    private CasualtyWords(WordLists words)
    {
        foreach (string measure in _measures)
        {
            if (!words.Lists.TryGetValue("casualty-" + measure, out Dictionary<string, string>? list)) continue;
            foreach (string word in list.Keys) Add(word, measure);
        }
    }

    internal static CasualtyWords Of(WordLists words) => _made.GetValue(words, static w => new CasualtyWords(w));

    /// <summary>dead, injured, missing, detained, abducted or displaced; empty if the word says none of these.</summary>
    internal string Measure(Tree tree, int token) =>
        // "Three massacres": of how many, is not told.
        tree[token].Upos == Upos.NOUN && tree.Lemma(token) == "massacre" ? "" : _forms.TryGetValue(tree.Lower(token), out string? measure) || (tree.Lemma(token).Length > 0 && _forms.TryGetValue(tree.Lemma(token), out measure)) ? measure : "";

    private void Add(string word, string measure)
    {
        _forms.TryAdd(word, measure);
        if (word.Length < 3 || word.Contains(' ', StringComparison.Ordinal)) return;
        string stem = word[^1] == 'e' ? word[..^1] : word;
        _forms.TryAdd(word + (word.EndsWith("sh", StringComparison.Ordinal) ? "es" : "s"), measure);
        _forms.TryAdd(stem + "ed", measure);
        _forms.TryAdd(stem + "ing", measure);
        if (word[^1] == 'y')
        {
            _forms.TryAdd(word[..^1] + "ies", measure);
            _forms.TryAdd(word[..^1] + "ied", measure);
        }

        if (word is "slay") _forms.TryAdd("slain", measure);
        if (word is "flee") _forms.TryAdd("fled", measure);
        if (word is "die") _forms.TryAdd("dying", measure);
        if ("pbt".Contains(word[^1], StringComparison.Ordinal))
        {
            _forms.TryAdd(word + word[^1] + "ed", measure);
            _forms.TryAdd(word + word[^1] + "ing", measure);
        }
    }
}
