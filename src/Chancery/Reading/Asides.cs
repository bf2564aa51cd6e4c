using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>
/// What stands in square brackets inside a sentence: words that the editor put in are read without their brackets ("[Defence Minister] Haro"), and notes and expansions are read by themselves
/// ("[words indistinct]", "NFT [Northern Front of Togo]"), so that neither disturbs the tree around them.
/// </summary>
internal static class Asides
{
    private const int Longest = 24;

    // What editors say of the words before, where it is no note on what is heard.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _remarks = WordSplitter.SetOf("published received sic unknown identified video text sentence printed spelled transliterated", StringComparer.OrdinalIgnoreCase);

    /// <summary>True if a bracket opens anywhere.</summary>
    internal static bool Any(ReadOnlySpan<TokenData> tokens)
    {
        foreach (ref readonly TokenData token in tokens)
        {
            if (token.Text == "[") return true;
        }

        return false;
    }

    /// <summary>Parses the sentences with their brackets left out, the notes and expansions each by themselves, and hangs these on the word before them.</summary>
    internal static void Annotate(Span<TokenData> tokens, ReadOnlySpan<Sentence> sentences)
    {
        List<int> order = new(tokens.Length);
        List<Sentence> runs = new(sentences.Length + 8);
        List<(int Run, Sentence Whole, int Open, int Close)> asides = [];
        foreach (Sentence sentence in sentences) Divide(tokens, sentence, order, runs, asides);
        TokenData[] read = new TokenData[order.Count];
        int[] place = new int[tokens.Length];
        Array.Fill(place, -1);
        for (int i = 0; i < read.Length; i++)
        {
            read[i] = tokens[order[i]];
            place[order[i]] = i;
        }

        Sentence[] cut = [.. runs];
        LanguageModel.Shipped.Annotate(read, cut);
        for (int i = 0; i < read.Length; i++)
        {
            TokenData token = read[i];
            if (token.Head >= 0) token.Head = order[token.Head];
            tokens[order[i]] = token;
        }

        foreach ((int run, Sentence whole, int open, int close) in asides) Hang(tokens, run < 0 ? default : cut[run], order, open, close, whole);
    }

    // The run of the sentence without its brackets and notes, and behind it one run for each note.
    private static void Divide(ReadOnlySpan<TokenData> tokens, Sentence sentence, List<int> order, List<Sentence> runs, List<(int Run, Sentence Whole, int Open, int Close)> asides)
    {
        int first = order.Count, begun = asides.Count;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            int close = tokens[i].Text == "[" ? CloseOf(tokens, i, sentence) : -1;
            if (close < 0)
            {
                order.Add(i);
                continue;
            }

            bool apart = IsApart(tokens, i, close, sentence);
            asides.Add((apart ? 0 : -1, sentence, i, close));
            if (!apart)
            {
                for (int k = i + 1; k < close; k++) order.Add(k);
            }

            i = close;
        }

        // A sentence that is all brackets is read as it stands.
        if (order.Count == first)
        {
            asides.RemoveRange(begun, asides.Count - begun);
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++) order.Add(i);
        }

        runs.Add(new Sentence(first, order.Count - first, sentence.Kind));
        for (int a = begun; a < asides.Count; a++)
        {
            if (asides[a].Run < 0) continue;
            int from = order.Count;
            for (int k = asides[a].Open + 1; k < asides[a].Close; k++) order.Add(k);
            asides[a] = asides[a] with { Run = runs.Count };
            runs.Add(new Sentence(from, order.Count - from, sentence.Kind));
        }
    }

    // The bracket that closes the one at a word; -1 where nothing stands between them or it is a number of a note ("[12]").
    private static int CloseOf(ReadOnlySpan<TokenData> tokens, int open, Sentence sentence)
    {
        for (int i = open + 1; i < sentence.EndToken && i - open <= Longest; i++)
        {
            if (tokens[i].Text == "[") return -1;
            if (tokens[i].Text == "]") return i == open + 1 ? -1 : i;
        }

        return -1;
    }

    // "NFT [Northern Front of Togo]", "workers [words indistinct] left": not words of the sentence itself.
    private static bool IsApart(ReadOnlySpan<TokenData> tokens, int open, int close, Sentence sentence)
    {
        if (IsNote(tokens[close - 1].Text)) return true;
        // "Unconstitutional[...] The law": what was left out.
        if (close - open == 2 && tokens[open + 1].Text is "..." or "…" or "....") return true;
        if (open == sentence.FirstToken) return false;
        string before = tokens[open - 1].Text, first = tokens[open + 1].Text;
        // "On Monday [18 May]".
        if (char.IsLetter(before[0]) && close - open is 3 or 4 && char.IsDigit(first[0]) && char.IsLetter(tokens[open + 2].Text[0])) return true;
        if (!char.IsLetter(before[0]) || !char.IsLetter(first[0])) return false;
        // "The Cour Suprême [fr] ruled": a language that more can be read in.
        if (close - open == 2 && first.Length == 2 && char.IsLower(first[0]) && char.IsUpper(before[0]) && first is not ("is" or "of" or "in" or "on" or "to" or "at" or "by" or "he" or "it" or "we" or "an" or "as" or "or")) return true;
        if (close - open == 2) return IsAcronym(tokens, open, sentence);
        if (Expands(tokens, open, close)) return true;
        // "General [Ana] Lima": a name goes on behind it.
        bool named = char.IsUpper(before[0]) && !(close + 1 < sentence.EndToken && char.IsUpper(tokens[close + 1].Text[0]) && char.IsUpper(tokens[close - 1].Text[0]));
        return named && open - 1 > sentence.FirstToken && first.ToLowerInvariant() is not ("and" or "or" or "of" or "in" or "on" or "at" or "to" or "by" or "for" or "from" or "with" or "who" or "which" or "that" or "is" or "are" or "was" or "were" or "has" or "had" or "have" or "will" or "should" or "would");
    }

    // "Northern Front of Togo [NFT]": the letters of the words before it, or capitals alone.
    private static bool IsAcronym(ReadOnlySpan<TokenData> tokens, int open, Sentence sentence)
    {
        string letters = tokens[open + 1].Text;
        if (letters.Length is < 2 or > 8) return false;
        bool capitals = true;
        int at = letters.Length - 1;
        foreach (char letter in letters) capitals &= char.IsUpper(letter) || char.IsDigit(letter) || letter == '-';
        for (int i = open - 1; i >= sentence.FirstToken && at >= 0 && open - i < 12; i--)
        {
            if (char.ToUpperInvariant(tokens[i].Text[0]) == char.ToUpperInvariant(letters[at])) at--;
        }

        return capitals || at < 0;
    }

    // The letters of the word before, in their order, begin words in the bracket: all but one of them, and the first or the last.
    private static bool Expands(ReadOnlySpan<TokenData> tokens, int open, int close)
    {
        string letters = tokens[open - 1].Text;
        if (letters.Length is < 2 or > 9 || close - open < 3) return false;
        int at = 0, met = 0;
        foreach (char letter in letters)
        {
            if (!char.IsLetter(letter)) continue;
            for (int k = at; k < close - open - 1; k++)
            {
                if (char.ToUpperInvariant(tokens[open + 1 + k].Text[0]) != char.ToUpperInvariant(letter)) continue;
                (at, met) = (k + 1, met + 1);
                break;
            }
        }

        return met >= 2 && met >= letters.Length - 1;
    }

    // The brackets hang on what stands between them, and a note on the word before it.
    private static void Hang(Span<TokenData> tokens, Sentence run, List<int> order, int open, int close, Sentence whole)
    {
        int inner = open + 1;
        if (run.TokenCount > 0)
        {
            for (int i = run.FirstToken; i < run.EndToken; i++)
            {
                if (tokens[order[i]].Head < 0) inner = order[i];
            }

            int before = open - 1;
            while (before >= whole.FirstToken && tokens[before].Upos == Upos.PUNCT) before--;
            if (before < whole.FirstToken) before = close + 1 < whole.EndToken ? close + 1 : open - 1;
            bool names = IsNominal(tokens[before].Upos) && IsNominal(tokens[inner].Upos) && !IsNote(tokens[close - 1].Text) && (close - open > 2 || char.IsUpper(tokens[inner].Text[0]));
            tokens[inner].Head = before;
            tokens[inner].Relation = names ? Relation.Appos : Relation.Dep;
        }

        foreach (int bracket in (ReadOnlySpan<int>)[open, close])
        {
            tokens[bracket].Upos = Upos.PUNCT;
            tokens[bracket].Xpos = bracket == open ? "-LRB-" : "-RRB-";
            tokens[bracket].Relation = Relation.Punct;
            tokens[bracket].Head = inner;
            tokens[bracket].Name = NameTag.Outside;
        }
    }

    private static bool IsNote(string last) => BracketNotes.EndsNote(last) || _remarks.Contains(last);

    private static bool IsNominal(Upos upos) => upos is Upos.NOUN or Upos.PROPN;
}
