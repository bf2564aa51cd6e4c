using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

// What is reported, and by whom, where the parser hangs it on another word.
internal static partial class TreeRepair
{
    private static readonly FrozenSet<string> _sayings = Words("report reports claim claims allegation allegations accusation accusations rumor rumors rumour rumours assertion assertions suggestion suggestions notion");

    // "According to Radio Lomé, shells and rockets have hit the port": what stands before the comma is no part of the subject behind it.
    private static void MendAccordingAcrossComma(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (!tokens[i].Text.Equals("according", StringComparison.OrdinalIgnoreCase) || i + 3 >= sentence.EndToken || !tokens[i + 1].Text.Equals("to", StringComparison.Ordinal)) return;
        int comma = i + 2;
        while (comma < sentence.EndToken && comma < i + 9 && tokens[comma].Text != ",") comma++;
        if (comma >= sentence.EndToken - 1 || tokens[comma].Text != "," || comma == i + 2) return;
        int name = comma - 1, subject = tokens[name].Head;
        if (tokens[name].Upos is not (Upos.PROPN or Upos.NOUN or Upos.ADJ) || subject <= comma || tokens[name].Relation is not (Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.Conj or Relation.Nmod) || !(tokens[subject].Upos is Upos.NOUN or Upos.PROPN)) return;
        int verb = tokens[subject].Head;
        if (verb <= subject || tokens[verb].Upos is not (Upos.VERB or Upos.AUX) || tokens[subject].Relation is not (Relation.Obl or Relation.Nsubj or Relation.NsubjPass)) return;
        if (tokens[subject].Relation == Relation.Obl)
        {
            if (Has(tokens, verb, sentence, Relation.Nsubj, Relation.NsubjPass, Relation.Expl, Relation.Csubj)) return;
            tokens[subject].Relation = Has(tokens, verb, sentence, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj;
        }

        (tokens[name].Head, tokens[name].Relation) = (verb, Relation.Obl);
        if (tokens[name].Upos == Upos.ADJ) (tokens[name].Upos, tokens[name].Xpos) = (Upos.PROPN, "NNP");
        for (int k = i; k < name; k++)
        {
            if (tokens[k].Head > comma) tokens[k].Head = name;
        }

        tokens[comma].Head = name;
    }

    // "The miners claim at least nine were hurt": a finite verb with a subject of its own is nobody's subject; what follows is what it claims.
    private static void MendSayingReadAsSubject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass) || !IsFinite(tokens[i].Xpos) || verb <= i || tokens[verb].Upos != Upos.VERB || !IsVerb(tokens[i], _tellings) || !Has(tokens, i, sentence, Relation.Nsubj)) return;
        (tokens[i].Head, tokens[i].Relation) = (tokens[verb].Head, tokens[verb].Relation);
        (tokens[verb].Head, tokens[verb].Relation) = (i, Relation.Ccomp);
        if (tokens[sentence.EndToken - 1].Head == verb && tokens[sentence.EndToken - 1].Relation == Relation.Punct) tokens[sentence.EndToken - 1].Head = i;
    }

    private static readonly FrozenSet<string> _tellings = Words("claim say report announce believe estimate confirm allege state think fear");

    // "Dismisses reports the army has taken the port": with an object of its own the clause says what is reported.
    private static void MendContentOfSaying(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int noun = tokens[i].Head;
        if (tokens[i].Relation != Relation.AclRelcl || noun < sentence.FirstToken || noun > i || !_sayings.Contains(tokens[noun].Text) || !Has(tokens, i, sentence, Relation.Obj, Relation.Ccomp, Relation.Xcomp)) return;
        int subject = -1;
        for (int child = noun + 1; child < i; child++)
        {
            if (tokens[child].Upos is Upos.PRON && tokens[child].Text is "that" or "which" or "who" or "whom" && tokens[child].Head == i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj) return;
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass) subject = child;
        }

        if (subject >= 0) tokens[i].Relation = Relation.Acl;
    }
}
