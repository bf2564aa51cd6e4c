using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>
/// Mends trees: shapes that no English sentence has (a joined phrase that hangs on nothing it could be joined to, a subject with "according to" before it), and a few slips that the parser
/// still makes in phrases of news ("persona non grata", "warned Serbia of sanctions"). On the dev parts of EWT and GUM they change next to nothing.
/// </summary>
internal static partial class TreeRepair
{
    // Longer sentences are kept in an array of their own.
    private const int MostWords = 256;

    internal static void Run(Span<TokenData> tokens, ReadOnlySpan<Sentence> sentences)
    {
        Span<(int Head, Relation Relation)> room = stackalloc (int, Relation)[MostWords];
        foreach (Sentence sentence in sentences)
        {
            Span<(int Head, Relation Relation)> before = sentence.TokenCount <= MostWords ? room[..sentence.TokenCount] : new (int, Relation)[sentence.TokenCount];
            for (int i = 0; i < before.Length; i++) before[i] = (tokens[sentence.FirstToken + i].Head, tokens[sentence.FirstToken + i].Relation);
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                // A finite form is a verb, whatever else it was taken for.
                if (tokens[i].Upos == Upos.NOUN && IsFinite(tokens[i].Xpos)) tokens[i].Upos = Upos.VERB;
                // "Despite calls to veto it": nor is a plural anything but a noun.
                else if (tokens[i].Upos == Upos.VERB && tokens[i].Xpos == "NNS") tokens[i].Upos = Upos.NOUN;
            }

            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                MendBodyReadAsPronoun(tokens, i, sentence);
                MendAccording(tokens, i);
                MendJoined(tokens, i, sentence);
                MendFormOfVerb(tokens, i);
                MendCalledIn(tokens, i, sentence);
                MendWarnedOf(tokens, i);
                MendHarmOfAccused(tokens, i);
                MendParticle(tokens, i, sentence);
                MendPersona(tokens, i, sentence);
                MendJoinedToPartOfName(tokens, i);
                MendGerundReadAsClause(tokens, i, sentence);
                MendCountedNames(tokens, i, sentence);
                MendNounReadAsComplement(tokens, i, sentence);
                MendInProtest(tokens, i);
                MendPersonReadAsParticiple(tokens, i, sentence);
                MendCaseInName(tokens, i, sentence);
                MendSubjectReadAsModifier(tokens, i, sentence);
                MendVerbReadAsNoun(tokens, i, sentence);
                MendCallJoined(tokens, i, sentence);
                MendAppeals(tokens, i, sentence);
                MendInTerms(tokens, i);
                MendMet(tokens, i, sentence);
                MendTitleBesideName(tokens, i, sentence);
                MendSubjectJoinedToObject(tokens, i, sentence);
                MendJoinedTense(tokens, i, sentence);
                MendJoinedGerund(tokens, i, sentence);
                MendJoinedSpeech(tokens, i, sentence);
                MendJoinedNumber(tokens, i, sentence);
                MendNaming(tokens, i, sentence);
                MendToPressure(tokens, i, sentence);
                MendMarkOfGerund(tokens, i);
                MendWhoOfThing(tokens, i, sentence);
                MendSayingBehind(tokens, i, sentence);
                MendSayingReadAsParticiple(tokens, i, sentence);
                MendRuledAndOrdered(tokens, i, sentence);
                MendSubjectJoinedToPhrase(tokens, i, sentence);
                MendJoinedAcrossSubject(tokens, i, sentence);
                MendTermGiven(tokens, i, sentence);
                MendInvolving(tokens, i);
                MendBoughtFor(tokens, i, sentence);
                MendGivenBehind(tokens, i, sentence);
                MendNameBeforeSum(tokens, i, sentence);
                MendHelped(tokens, i, sentence);
                MendAgreedWith(tokens, i, sentence);
                MendToldThat(tokens, i, sentence);
                MendSecondObject(tokens, i, sentence);
                MendDeniedDoing(tokens, i, sentence);
                MendDayBehindName(tokens, i, sentence);
                MendDayBeforeSubject(tokens, i, sentence);
                MendUpTo(tokens, i, sentence);
                MendVisiting(tokens, i, sentence);
                MendNeighbouring(tokens, i, sentence);
                MendCleft(tokens, i, sentence);
                MendGoOn(tokens, i, sentence);
                MendPerfect(tokens, i, sentence);
                MendSamePreposition(tokens, i, sentence);
                MendContactClause(tokens, i, sentence);
                MendOrdered(tokens, i, sentence);
                MendBarredBy(tokens, i, sentence);
                MendBetweenNames(tokens, i, sentence);
                MendBetweenBehindPlace(tokens, i, sentence);
            }

            // Two repairs of one sentence may hang words on each other: then none of them holds.
            if (IsTree(tokens, sentence)) continue;
            for (int i = 0; i < before.Length; i++) (tokens[sentence.FirstToken + i].Head, tokens[sentence.FirstToken + i].Relation) = before[i];
        }
    }

    // True if every word of the sentence hangs on its root in the end.
    private static bool IsTree(ReadOnlySpan<TokenData> tokens, Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            int up = i;
            for (int steps = 0; up >= 0 && steps <= sentence.TokenCount; steps++) up = tokens[up].Head;
            if (up >= 0) return false;
        }

        return true;
    }

    // True if a word is the top or hangs below it, at most eight words down.
    private static bool IsBelow(Span<TokenData> tokens, int token, int top)
    {
        for (int steps = 0; token >= 0 && steps < 8; token = tokens[token].Head, steps++)
        {
            if (token == top) return true;
        }

        return false;
    }

    // True if all between a phrase's head and a word belongs to the phrase, but for adverbs.
    private static bool EndsBefore(Span<TokenData> tokens, int head, int word, Sentence sentence)
    {
        for (int k = head + 1; k < word; k++)
        {
            if (!IsBelow(tokens, k, head) && tokens[k].Upos != Upos.ADV) return false;
        }

        return head >= sentence.FirstToken;
    }

    private static bool IsFinite(string xpos) => xpos is "VBD" or "VBZ" or "VBP";

    // True if the verb, in any of its forms, is one of the lemmas.
    private static bool IsVerb(in TokenData verb, FrozenSet<string> lemmas) => lemmas.Contains(Lemmatiser.Find(verb.Text, Upos.VERB, verb.Xpos));

    // True if a word of the sentence hangs on the head by one of the relations.
    private static bool Has(Span<TokenData> tokens, int head, Sentence sentence, params ReadOnlySpan<Relation> relations)
    {
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == head && relations.Contains(tokens[child].Relation)) return true;
        }

        return false;
    }

    // Hangs what hangs on one word (by one of the relations, if any is named) on another, from the first token up to the end.
    private static void Rehang(Span<TokenData> tokens, int first, int end, int from, int to, params ReadOnlySpan<Relation> relations)
    {
        for (int child = first; child < end; child++)
        {
            if (tokens[child].Head == from && (relations.IsEmpty || relations.Contains(tokens[child].Relation))) tokens[child].Head = to;
        }
    }

    private static FrozenSet<string> Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
