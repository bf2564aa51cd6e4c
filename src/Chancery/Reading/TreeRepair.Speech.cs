using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

// Words of saying, warning and putting that were hung on the wrong word or taken for another part of speech.
internal static partial class TreeRepair
{
    private static readonly FrozenSet<string> _demanding = Words("vow warn call urge accuse threaten demand promise pledge reject condemn deny insist appeal criticize criticise denounce thank praise ask");
    private static readonly FrozenSet<string> _putting = Words("put place keep");
    private static readonly FrozenSet<string> _warners = Words("minister president premier leader spokesman spokeswoman spokesperson official envoy ambassador chief government army military navy ministry commander general group party governor mayor senator chancellor");

    // "Says the levy is an insult and vows to retaliate", "says two were held and accuses them": who says it vows, not what is said to be so.
    private static void MendSpeechBehindQuality(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Conj || !IsFinite(tokens[i].Xpos) || !IsVerb(tokens[i], _demanding)) return;
        int quality = tokens[i].Head;
        if (quality < sentence.FirstToken || quality > i || tokens[quality].Relation != Relation.Ccomp) return;
        int saying = tokens[quality].Head;
        if (saying < sentence.FirstToken || saying > quality || tokens[saying].Upos != Upos.VERB || tokens[saying].Xpos != tokens[i].Xpos) return;
        if (Has(tokens, i, sentence, Relation.Nsubj, Relation.NsubjPass, Relation.Aux, Relation.AuxPass)) return;
        if (tokens[quality].Upos != Upos.VERB ? Has(tokens, quality, sentence, Relation.Cop) : Has(tokens, quality, sentence, Relation.NsubjPass)) tokens[i].Head = saying;
    }

    // "…, with the defence minister warning of war": a verb, and who stands before it warns.
    private static void MendWarningReadAsNoun(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int warner = i - 1;
        if (tokens[i].Text != "warning" || tokens[i].Upos != Upos.NOUN || i - 2 < sentence.FirstToken || i + 1 >= sentence.EndToken || tokens[i + 1].Text is not ("of" or "that" or "against" or "about")) return;
        if (tokens[i].Relation == Relation.Advcl && Has(tokens, i, sentence, Relation.Nsubj))
        {
            TakeAsVerb(tokens, i, sentence);
            return;
        }

        while (tokens[warner].Relation == Relation.Flat && tokens[warner].Head >= sentence.FirstToken && tokens[warner].Head < warner) warner = tokens[warner].Head;
        if (tokens[warner].Head != i || tokens[warner].Relation is not (Relation.Compound or Relation.NmodDesc) || !(tokens[warner].Upos == Upos.PROPN || tokens[warner].Xpos == "NNS" || _warners.Contains(tokens[warner].Text))) return;
        int with = warner - 1;
        while (with >= sentence.FirstToken && tokens[with].Text != "with") with--;
        // "With" may hang on the title before the name.
        if (with < sentence.FirstToken || tokens[with].Relation != Relation.Case || !(tokens[with].Head == i || tokens[with].Head >= sentence.FirstToken && tokens[tokens[with].Head].Head == i)) return;
        tokens[with].Head = i;
        Rehang(tokens, with + 1, warner, i, warner);
        (tokens[warner].Head, tokens[warner].Relation) = (i, Relation.Nsubj);
        tokens[with].Relation = Relation.Mark;
        TakeAsVerb(tokens, i, sentence);
    }

    private static void TakeAsVerb(Span<TokenData> tokens, int i, Sentence sentence)
    {
        (tokens[i].Upos, tokens[i].Xpos) = (Upos.VERB, "VBG");
        if (tokens[i].Head < 0) return;
        tokens[i].Relation = Relation.Advcl;
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Nmod) tokens[child].Relation = Relation.Obl;
            // "Warning of a tragedy if he gives in": the condition of what is warned of.
            if (tokens[child].Head == tokens[i].Head && tokens[child].Relation == Relation.Advcl && HasWord(tokens, sentence.FirstToken, child, Relation.Mark, "if")) tokens[child].Head = i;
        }
    }

    // "Attributes the refusal to pressure from Chad": no infinitive.
    private static void MendToPressure(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int to = i - 1, blamed = tokens[i].Head;
        if (tokens[i].Text != "pressure" || tokens[i].Xpos != "VB" || to < sentence.FirstToken || tokens[to].Text != "to" || tokens[to].Head != i || i + 1 >= sentence.EndToken || tokens[i + 1].Text is not ("from" or "by") || blamed < sentence.FirstToken || blamed > to) return;
        if (tokens[i].Relation == Relation.Acl && tokens[blamed].Relation == Relation.Obj) tokens[i].Head = tokens[blamed].Head;
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Relation) = (Upos.NOUN, "NN", Relation.Obl);
        (tokens[to].Upos, tokens[to].Relation) = (Upos.ADP, Relation.Case);
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Obl) tokens[child].Relation = Relation.Nmod;
        }
    }

    // "Says that troops crossed the border, adding that nine fell": who says it adds.
    private static void MendAddingBehindSaid(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int said = tokens[i].Head;
        if (tokens[i].Text is not ("adding" or "stressing" or "reiterating") || tokens[i].Relation != Relation.Advcl || i - 1 < sentence.FirstToken || tokens[i - 1].Text != "," || said < sentence.FirstToken || said > i || tokens[said].Relation != Relation.Ccomp) return;
        int saying = tokens[said].Head;
        if (saying >= sentence.FirstToken && saying < said && tokens[saying].Upos == Upos.VERB && Has(tokens, i, sentence, Relation.Ccomp)) tokens[i].Head = saying;
    }

    // "A report that finds that Chad broke the law": a finite clause with "that" for its subject, whatever stands between.
    private static void MendThatReadAsMark(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Acl || !IsFinite(tokens[i].Xpos) || Has(tokens, i, sentence, Relation.Nsubj, Relation.NsubjPass)) return;
        for (int child = i - 1; child > tokens[i].Head && child >= sentence.FirstToken; child--)
        {
            if (tokens[child].Head != i || tokens[child].Relation != Relation.Mark || tokens[child].Text != "that") continue;
            (tokens[child].Upos, tokens[child].Xpos, tokens[child].Relation, tokens[i].Relation) = (Upos.PRON, "WDT", Relation.Nsubj, Relation.AclRelcl);
            return;
        }
    }

    private static bool HasWord(Span<TokenData> tokens, int first, int head, Relation relation, string word)
    {
        for (int child = first; child < head; child++)
        {
            if (tokens[child].Head == head && tokens[child].Relation == relation && tokens[child].Text == word) return true;
        }

        return false;
    }

    // "Puts on hold its plan to buy jets": a noun behind "on", and the plan is what is put there.
    private static void MendOnHold(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int on = i - 1, verb = tokens[i].Head;
        if (tokens[i].Text is not ("hold" or "ice") || tokens[i].Upos != Upos.VERB || on < sentence.FirstToken || tokens[on].Text != "on" || tokens[on].Head != i || verb < sentence.FirstToken || verb >= on || !IsVerb(tokens[verb], _putting)) return;
        Rehang(tokens, i + 1, sentence.EndToken, i, verb);
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Relation) = (Upos.NOUN, "NN", Relation.Obl);
        (tokens[on].Upos, tokens[on].Relation) = (Upos.ADP, Relation.Case);
    }

    // "Tightens export controls", "denies claims that": of two finite verbs side by side the first is the verb, and the other names what it is done to.
    private static void MendVerbReadAsSubjectOfNoun(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int named = i + 1;
        if (tokens[i].Xpos != "VBZ" || tokens[i].Relation != Relation.Nsubj || tokens[i].Head != named || named + 1 >= sentence.EndToken || tokens[named].Xpos is not ("VBZ" or "VBP") || !Has(tokens, i, sentence, Relation.Nsubj)) return;
        int last = tokens[named + 1].Head == named && tokens[named + 1].Relation == Relation.Obj ? named + 1 : named;
        (tokens[i].Upos, tokens[i].Head, tokens[i].Relation) = (Upos.VERB, tokens[named].Head, tokens[named].Relation);
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == named && !(last == named && tokens[child].Relation == Relation.Ccomp)) tokens[child].Head = i;
        }

        (tokens[named].Upos, tokens[named].Xpos) = (Upos.NOUN, tokens[named].Text.EndsWith('s') ? "NNS" : "NN");
        (tokens[named].Head, tokens[named].Relation) = last == named ? (i, Relation.Obj) : (last, Relation.Compound);
    }
}
