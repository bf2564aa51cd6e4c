
namespace Chancery.Knowledge;

/// <summary>What a common noun or title says of whom it names.</summary>
/// <param name="Sector">Sector; empty if it says nothing.</param>
/// <param name="Scope">
/// <c>state</c>: acts for its state's government or forces, so that the report's state is understood; <c>people</c>: persons without office; <c>group</c>: an armed or political group;
/// <c>title</c>: stands before or after a person's name as well.
/// </param>
internal readonly record struct RoleWord(string Sector, string Scope);

/// <summary>What a verb says of the clause in its care: <c>happened</c>, <c>hedged</c>, <c>attempted</c>, <c>planned</c>, <c>possible</c>, <c>denied</c>, or <c>happened if past</c> (only where the verb is not in the present).</summary>
/// <param name="Affirmed">Where the verb stands as it is; empty if the lists of words tell.</param>
/// <param name="Negated">Where it is negated; empty if negation is the clause's own.</param>
internal readonly record struct VerbSignature(string Affirmed, string Negated);

/// <summary>The words of reporting, hedging, denial, planning, possibility and quantity, by lemma.</summary>
internal sealed class WordLists
{
    internal Dictionary<string, HashSet<string>> Classes { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, RoleWord> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>The last words of all roles: what ends in none of them is none.</summary>
    internal HashSet<string> RoleEnds { get; } = new(StringComparer.Ordinal);

    /// <summary>List name (a file's first column) to its words and their note.</summary>
    internal Dictionary<string, Dictionary<string, string>> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Frame ("to", "object to", "passive to", "for", "that", "passive that") and verb to what follows about the clause.</summary>
    internal Dictionary<(string Frame, string Verb), VerbSignature> Signatures { get; } = [];

    /// <summary>True if the list holds the word.</summary>
    internal bool Has(string list, string word) => Lists.TryGetValue(list, out Dictionary<string, string>? words) && words.ContainsKey(word);

    /// <summary>The note beside a word in a list; null if the list does not hold it.</summary>
    internal string? Note(string list, string word) =>
        Lists.TryGetValue(list, out Dictionary<string, string>? words) && words.TryGetValue(word, out string? note) ? note : null;
}
