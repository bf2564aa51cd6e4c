using System.Collections.Immutable;
using System.Text;

namespace Chancery.Store.Databases;

/// <summary>What a user types into a search box, read: words, "phrases", -left out, begin*.</summary>
internal sealed class SearchWords
{
    private SearchWords(ImmutableArray<SearchTerm> terms) => Terms = terms;

    /// <summary>All must be in the text, but for those that are left out, which must not.</summary>
    public ImmutableArray<SearchTerm> Terms { get; }

    /// <summary>Reads the words; null if there is no word that must be in the text.</summary>
    public static SearchWords? Read(string typed)
    {
        ImmutableArray<SearchTerm>.Builder terms = ImmutableArray.CreateBuilder<SearchTerm>();
        for (int i = 0; i < typed.Length;)
        {
            if (char.IsWhiteSpace(typed[i])) { i++; continue; }
            bool leftOut = typed[i] == '-';
            if (leftOut) i++;
            bool phrase = i < typed.Length && typed[i] is '"' or '“' or '”';
            if (phrase) i++;
            int end = i;
            while (end < typed.Length && (phrase ? typed[end] is not ('"' or '“' or '”') : !char.IsWhiteSpace(typed[end]))) end++;
            ReadOnlySpan<char> stretch = typed.AsSpan(i, end - i);
            ImmutableArray<string> words = WordsOf(stretch);
            if (!words.IsEmpty) terms.Add(new SearchTerm(words, leftOut, !phrase && stretch[^1] == '*'));
            i = Math.Max(end + 1, i + 1);
        }

        return terms.Any(t => !t.LeftOut) ? new SearchWords(terms.ToImmutable()) : null;
    }

    private static ImmutableArray<string> WordsOf(ReadOnlySpan<char> stretch)
    {
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        StringBuilder word = new();
        foreach (char c in stretch)
        {
            if (char.IsLetterOrDigit(c)) word.Append(c);
            else if (word.Length > 0) Close();
        }

        if (word.Length > 0) Close();
        return words.ToImmutable();

        void Close()
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}

/// <summary>One term of a search.</summary>
/// <param name="Words">Its words, letters and digits only; more than one stand next to each other.</param>
/// <param name="LeftOut">True if the text must not hold it.</param>
/// <param name="Begins">True if the last word is only the beginning of one.</param>
internal sealed record SearchTerm(ImmutableArray<string> Words, bool LeftOut, bool Begins);
