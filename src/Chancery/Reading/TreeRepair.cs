using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>
/// Mends trees: shapes that no English sentence has (a joined phrase that hangs on nothing it could be joined to, a subject with "according to" before it), and likely slips of the
/// parser in news (a finite verb read as a noun or participle in a full sentence, a joined verb of another tense). The last are guesses: they cost .02 of LAS on the dev parts of EWT and GUM.
/// </summary>
internal static partial class TreeRepair
{
    internal static void Run(Span<TokenData> tokens, ReadOnlySpan<Sentence> sentences)
    {
        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                // A finite form is a verb, whatever else it was taken for.
                if (tokens[i].Upos == Upos.NOUN && IsFinite(tokens[i].Xpos)) tokens[i].Upos = Upos.VERB;
                // "Despite calls to veto it": nor is a plural anything but a noun.
                else if (tokens[i].Upos == Upos.VERB && tokens[i].Xpos == "NNS") tokens[i].Upos = Upos.NOUN;
            }

            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                MendAccording(tokens, i);
                MendAccordingAcrossComma(tokens, i, sentence);
                MendSayingReadAsSubject(tokens, i, sentence);
                MendContentOfSaying(tokens, i, sentence);
                MendJoined(tokens, i, sentence);
                MendBetween(tokens, i, sentence);
                MendSaidBetween(tokens, i, sentence);
                MendHandedTo(tokens, i, sentence);
                MendSaidBehindName(tokens, i, sentence);
                MendFormOfVerb(tokens, i);
                MendWorth(tokens, i, sentence);
                MendFighting(tokens, i, sentence);
                MendGerundReadAsCase(tokens, i, sentence);
                MendCalledIn(tokens, i, sentence);
                MendInWhich(tokens, i, sentence);
                MendTo(tokens, i);
                MendAccused(tokens, i, sentence);
                MendWarnedOf(tokens, i);
                MendAgentBehindPlace(tokens, i, sentence);
                MendNounTaggedVerb(tokens, i, sentence);
                MendLettersAndNumber(tokens, i, sentence);
                MendContentOfPaper(tokens, i, sentence);
                MendParticle(tokens, i, sentence);
                MendNounTaggedObject(tokens, i, sentence);
                MendReceiver(tokens, i, sentence);
                MendAidReadAsVerb(tokens, i, sentence);
                MendArmyReadAsQuality(tokens, i, sentence);
                MendShotReadAsNoun(tokens, i, sentence);
                MendShotDead(tokens, i, sentence);
                MendRoleBesideName(tokens, i, sentence);
                MendAttributed(tokens, i, sentence);
                MendWho(tokens, i, sentence);
                MendSumBehindName(tokens, i, sentence);
                MendReceivers(tokens, i, sentence);
                MendTermGiven(tokens, i, sentence);
                MendPerfectReadAsQuality(tokens, i, sentence);
                MendPersona(tokens, i, sentence);
                MendBodyReadAsPronoun(tokens, i, sentence);
                MendAge(tokens, i, sentence);
                MendMine(tokens, i, sentence);
                MendVerbWithinName(tokens, i, sentence);
                MendActReadAsClause(tokens, i, sentence);
                MendNounBeforeAdverb(tokens, i, sentence);
                MendObjectWithoutPreposition(tokens, i, sentence);
                MendVerbReadAsQuality(tokens, i, sentence);
                MendOpenFire(tokens, i, sentence);
                MendUnrestErupting(tokens, i, sentence);
                MendJoinedToPartOfName(tokens, i);
                MendGerundReadAsClause(tokens, i, sentence);
                MendCountedNames(tokens, i, sentence);
                MendBehindCompound(tokens, i);
                MendNounReadAsComplement(tokens, i, sentence);
                MendVerbBehindAnd(tokens, i, sentence);
                MendSaidReadAsObject(tokens, i, sentence);
                MendPersonReadAsParticiple(tokens, i, sentence);
                MendCaseInName(tokens, i, sentence);
                MendUpTo(tokens, i, sentence);
                MendUpToSubject(tokens, i, sentence);
                MendQualityReadAsClause(tokens, i, sentence);
                MendTwoSubjects(tokens, i, sentence);
                MendVerbReadAsModifier(tokens, i, sentence);
                MendSubjectReadAsModifier(tokens, i, sentence);
                MendObjectBelowObject(tokens, i);
                MendVerbReadAsNoun(tokens, i, sentence);
                MendVerbReadAsSubject(tokens, i, sentence);
                MendClauseReadAsNoun(tokens, i, sentence);
                MendTitleBesideName(tokens, i, sentence);
                MendAcrossConjunction(tokens, i, sentence);
                MendSubjectReadAsPhrase(tokens, i, sentence);
                MendSubjectBehindPreposition(tokens, i, sentence);
                MendSubjectJoinedToObject(tokens, i, sentence);
                MendJoinedTense(tokens, i, sentence);
                MendNaming(tokens, i, sentence);
                MendRequestAcrossClause(tokens, i, sentence);
                MendSpeechBehindQuality(tokens, i, sentence);
                MendWarningReadAsNoun(tokens, i, sentence);
                MendAddingBehindSaid(tokens, i, sentence);
                MendThatReadAsMark(tokens, i, sentence);
                MendToPressure(tokens, i, sentence);
                MendOnHold(tokens, i, sentence);
                MendVerbReadAsSubjectOfNoun(tokens, i, sentence);
            }

            MendRootBeforeVerb(tokens, sentence);
            MendVerbReadAsParticiple(tokens, sentence);
        }
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

    /// <summary>The word of a sentence on which all others hang; -1 where none does.</summary>
    internal static int RootOf(ReadOnlySpan<TokenData> tokens, Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Relation == Relation.Root) return i;
        }

        return -1;
    }

    private static FrozenSet<string> Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
