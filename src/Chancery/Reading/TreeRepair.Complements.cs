using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

// What a verb is completed by: the clause that somebody is helped to do, told or agrees to, the second of two objects.
internal static partial class TreeRepair
{
    private static readonly FrozenSet<string> _letting = Words("help let make");

    // "Helped the troops retake the town", "let the ship dock": those helped are the object, and what they do is done by them.
    private static void MendHelped(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Upos != Upos.VERB || tokens[i].Relation != Relation.Ccomp || tokens[i].Xpos is not ("VB" or "VBP") || verb < sentence.FirstToken || verb >= i || !IsVerb(tokens[verb], _letting)) return;
        int helped = -1;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head == verb && child > verb && tokens[child].Relation is Relation.Obj or Relation.Punct) return;
            if (tokens[child].Head != i) continue;
            if (child < verb || tokens[child].Relation is not (Relation.Nsubj or Relation.Advmod)) return;
            if (tokens[child].Relation == Relation.Nsubj) helped = child;
        }

        if (helped < 0) return;
        (tokens[helped].Head, tokens[helped].Relation) = (verb, Relation.Obj);
        (tokens[i].Relation, tokens[i].Xpos) = (Relation.Xcomp, "VB");
    }

    private static readonly FrozenSet<string> _agreeing = Words("agree work conspire plot arrange plan cooperate collaborate");

    // "Agreed with the union to reopen the mine": whom one agrees with is not who acts in what is agreed.
    private static void MendAgreedWith(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int act = tokens[i].Head, verb = act < 0 ? -1 : tokens[act].Head;
        if (tokens[i].Relation != Relation.Mark || !tokens[i].Text.Equals("with", StringComparison.OrdinalIgnoreCase) || act <= i || tokens[act].Relation != Relation.Advcl || tokens[act].Xpos != "VB" || verb < sentence.FirstToken || verb >= i || !IsVerb(tokens[verb], _agreeing) || tokens[i - 1].Text == ",") return;
        int party = -1;
        bool to = false;
        for (int child = i + 1; child < act; child++)
        {
            if (tokens[child].Head == act && tokens[child].Relation == Relation.Nsubj || tokens[child].Head == verb && tokens[child].Relation == Relation.Obl) party = child;
            to |= tokens[child].Head == act && tokens[child].Xpos == "TO";
        }

        if (party < 0 || !to) return;
        (tokens[i].Head, tokens[i].Relation) = (party, Relation.Case);
        (tokens[party].Head, tokens[party].Relation) = (verb, Relation.Obl);
        tokens[act].Relation = Relation.Xcomp;
    }

    private static readonly FrozenSet<string> _addressing = Words("tell inform warn remind assure notify");

    // "Told a forum in Praia that the coast was eroding": what somebody is told hangs on the verb.
    private static void MendToldThat(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int told = tokens[i].Head, verb = told < 0 ? -1 : tokens[told].Head;
        if (tokens[i].Relation != Relation.Acl || told < sentence.FirstToken || told >= i || tokens[told].Relation is not (Relation.Obj or Relation.Iobj) || verb < sentence.FirstToken || verb >= told || !IsVerb(tokens[verb], _addressing)) return;
        for (int child = told + 1; child < i; child++)
        {
            if (tokens[child].Head != i || tokens[child].Relation != Relation.Mark || tokens[child].Text != "that") continue;
            (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Ccomp);
            return;
        }
    }

    // "Gifted the navy two boats": beside an indirect object a noun is what is given.
    private static void MendSecondObject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Relation != Relation.Xcomp || tokens[i].Upos != Upos.NOUN || verb < sentence.FirstToken || verb >= i || tokens[verb].Upos != Upos.VERB) return;
        if (Has(tokens, i, sentence, Relation.Case, Relation.Cop, Relation.Mark) || !Has(tokens, verb, sentence, Relation.Iobj) || Has(tokens, verb, sentence, Relation.Obj)) return;
        tokens[i].Relation = Relation.Obj;
    }

    private static readonly FrozenSet<string> _denying = Words("deny");

    // "Denied sheltering rebels": behind such a verb the gerund is what is denied, and the noun its object.
    private static void MendDeniedDoing(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = i - 1, thing = tokens[i].Head;
        if (tokens[i].Xpos != "VBG" || tokens[i].Relation is not (Relation.Amod or Relation.Compound) || verb < sentence.FirstToken || tokens[verb].Upos != Upos.VERB || thing <= i || tokens[thing].Head != verb || tokens[thing].Relation != Relation.Obj || !IsVerb(tokens[verb], _denying)) return;
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos) = (verb, Relation.Xcomp, Upos.VERB);
        (tokens[thing].Head, tokens[thing].Relation) = (i, Relation.Obj);
        Rehang(tokens, thing + 1, sentence.EndToken, verb, i, Relation.Obl);
    }

    // "It is up to Chad to leave": up is what it is, and Chad hangs on it.
    private static void MendUpTo(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int up = tokens[i].Text == "to" ? i - 1 : -1, asked = tokens[i].Head;
        if (up < sentence.FirstToken || tokens[up].Text != "up" || asked <= i || tokens[up].Head != asked || tokens[up].Upos == Upos.VERB || !Has(tokens, asked, sentence, Relation.Cop)) return;
        (tokens[up].Head, tokens[up].Relation, tokens[up].Upos, tokens[up].Xpos) = (tokens[asked].Head, tokens[asked].Relation, Upos.ADJ, "JJ");
        Rehang(tokens, sentence.FirstToken, sentence.EndToken, asked, up, Relation.Nsubj, Relation.Expl, Relation.Cop, Relation.Aux, Relation.Advmod, Relation.Advcl, Relation.Csubj, Relation.Ccomp, Relation.Xcomp, Relation.Acl, Relation.Parataxis, Relation.Punct, Relation.Mark);
        (tokens[asked].Head, tokens[asked].Relation) = (up, Relation.Obl);
    }
}
