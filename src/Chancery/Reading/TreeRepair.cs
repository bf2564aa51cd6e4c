using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>
/// Mends what a tree of English cannot be: a joined phrase that hangs on nothing it could be joined to, a subject with "according to" before it.
/// Only shapes that no treebank has are touched, so that right trees stay as they are.
/// </summary>
internal static class TreeRepair
{
    internal static void Run(Span<TokenData> tokens, ReadOnlySpan<Sentence> sentences)
    {
        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                MendAccording(tokens, i);
                MendJoined(tokens, i, sentence);
            }
        }
    }

    // "According to the minister, four were killed": never the subject.
    private static void MendAccording(Span<TokenData> tokens, int i)
    {
        if (!tokens[i].Text.Equals("according", StringComparison.OrdinalIgnoreCase) || tokens[i].Relation != Relation.Case) return;
        int head = tokens[i].Head;
        // The preposition may hang on a title before the name.
        for (int steps = 0; steps < 3 && head >= 0; steps++)
        {
            if (tokens[head].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj)
            {
                tokens[head].Relation = Relation.Obl;
                return;
            }

            if (tokens[head].Relation is not (Relation.NmodDesc or Relation.Compound or Relation.Amod or Relation.Flat or Relation.Nmod)) return;
            head = tokens[head].Head;
        }
    }

    // "Prime minister A and crown prince B sign": a noun with "and" before it that hangs backwards on a noun is joined to that noun's phrase.
    private static void MendJoined(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Cc) return;
        int joined = tokens[i].Head;
        if (joined <= i || tokens[joined].Relation is Relation.Conj or Relation.Root || tokens[joined].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int head = tokens[joined].Head;
        if (head < sentence.FirstToken || head >= i || tokens[joined].Relation is not (Relation.NmodDesc or Relation.Nmod or Relation.Appos or Relation.Flat or Relation.Compound or Relation.NmodUnmarked)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == joined && tokens[child].Relation == Relation.Case) return;
        }

        // Climb out of the parts of one name or title.
        for (int steps = 0; steps < 4 && tokens[head].Relation is Relation.Flat or Relation.Appos or Relation.NmodDesc && tokens[head].Head is int up and >= 0 && up < i && tokens[up].Upos is Upos.NOUN or Upos.PROPN; steps++) head = tokens[head].Head;
        tokens[joined].Head = head;
        tokens[joined].Relation = Relation.Conj;
    }
}
