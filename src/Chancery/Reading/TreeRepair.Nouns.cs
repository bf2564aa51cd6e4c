using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

// Nouns and qualities that were read as a verb.
internal static partial class TreeRepair
{
    // "Start talks about the war": an object or subject that was tagged as a finite verb and has nothing that only a verb has is a noun.
    private static void MendNounTaggedVerb(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.VERB || tokens[i].Xpos is not ("VBZ" or "VBP") || tokens[i].Relation is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass) || tokens[i].Head < sentence.FirstToken) return;
        if (Has(tokens, i, sentence, Relation.Nsubj, Relation.NsubjPass, Relation.Obj, Relation.Aux, Relation.AuxPass, Relation.Mark, Relation.Ccomp, Relation.Xcomp, Relation.Expl)) return;
        (tokens[i].Upos, tokens[i].Xpos) = (Upos.NOUN, tokens[i].Text.EndsWith('s') ? "NNS" : "NN");
    }

    // "Tightens export controls": a noun that was read as the verb of what it is part of.
    private static void MendNounTaggedObject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int obj = i + 1;
        if (tokens[i].Upos != Upos.VERB || tokens[i].Xpos is not ("NN" or "NNS") || tokens[i].Relation != Relation.Obj || obj >= sentence.EndToken || tokens[obj].Head != i || tokens[obj].Relation != Relation.Obj || tokens[obj].Upos != Upos.NOUN) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (child == obj || tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Aux or Relation.Mark or Relation.Nsubj or Relation.NsubjPass) return;
            tokens[child].Head = obj;
        }

        (tokens[obj].Head, tokens[obj].Relation) = (tokens[i].Head, Relation.Obj);
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos) = (obj, Relation.Compound, Upos.NOUN);
    }

    // "Fines Telegram A$2 million": who is fined is no part of the sum.
    private static void MendSumBehindName(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int name = i - 1, number = i + 1;
        if (tokens[i].Text[^1] is not ('$' or '€' or '£' or '¥' or '₹') || tokens[i].Relation != Relation.Obj || name < sentence.FirstToken || number >= sentence.EndToken || !char.IsAsciiDigit(tokens[number].Text[0])) return;
        if (tokens[name].Head != i || tokens[name].Relation != Relation.Compound || tokens[name].Upos != Upos.PROPN) return;
        Rehang(tokens, sentence.FirstToken, name, i, name);
        (tokens[name].Head, tokens[name].Relation) = (tokens[i].Head, Relation.Iobj);
    }

    private static readonly FrozenSet<string> _ofAid = Words("workers worker agencies agency groups group organisations organizations convoy convoys trucks shipments deliveries officials");

    // "Civilians, peacekeepers, and aid workers": nobody aids them.
    private static void MendAidReadAsVerb(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int noun = i + 1;
        if (tokens[i].Upos != Upos.VERB || !tokens[i].Text.Equals("aid", StringComparison.Ordinal) || noun >= sentence.EndToken || tokens[noun].Head != i || tokens[noun].Relation != Relation.Obj || !_ofAid.Contains(tokens[noun].Text) || i == sentence.FirstToken || !tokens[i - 1].Text.Equals("and", StringComparison.Ordinal)) return;
        (tokens[noun].Head, tokens[noun].Relation) = (tokens[i].Head, tokens[i].Relation);
        Rehang(tokens, sentence.FirstToken, sentence.EndToken, i, noun);
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (noun, Relation.Compound, Upos.NOUN, "NN");
    }

    // "The release of reporter Ana Lima": a noun and the name right behind it, hung side by side, are one.
    private static void MendRoleBesideName(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int title = i - 1;
        if (title < sentence.FirstToken || tokens[i].Upos != Upos.PROPN || tokens[i].Name != NameTag.BeginPerson || tokens[i].Relation != Relation.Nmod || tokens[title].Upos != Upos.NOUN || tokens[title].Relation != Relation.Nmod || tokens[title].Head != tokens[i].Head || tokens[i].Head > title) return;
        int preposition = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Relation != Relation.Case) continue;
            if (tokens[child].Head == i) return;
            if (tokens[child].Head == title) preposition = child;
        }

        if (preposition < 0) return;
        tokens[preposition].Head = i;
        (tokens[title].Head, tokens[title].Relation) = (i, Relation.NmodDesc);
    }

    private static readonly FrozenSet<string> _shooting = Words("shoot");

    // "Shot dead two gunmen": they are dead now, and were not before.
    private static void MendShotDead(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (i == sentence.FirstToken || tokens[i].Relation != Relation.Amod || !tokens[i].Text.Equals("dead", StringComparison.Ordinal) || tokens[i].Head < i || tokens[i - 1].Upos != Upos.VERB || !IsVerb(tokens[i - 1], _shooting)) return;
        (tokens[i].Head, tokens[i].Relation) = (i - 1, Relation.Xcomp);
    }

    // "The Chadian military and Libyan military exchange fire": read as qualities, both are armies.
    private static void MendArmyReadAsQuality(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.ADJ || !tokens[i].Text.Equals("military", StringComparison.Ordinal) || tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent or Relation.Conj)) return;
        int before = i - 1;
        if (before < sentence.FirstToken || tokens[before].Upos != Upos.ADJ) return;
        if (tokens[i].Relation == Relation.Conj)
        {
            int first = tokens[i].Head;
            if (first < sentence.FirstToken || !tokens[first].Text.Equals("military", StringComparison.Ordinal) || tokens[before].Head != first && tokens[before].Head != i) return;
            if (tokens[before].Head == first) Rehang(tokens, first + 1, before, before, i);
        }
        else if (tokens[before].Head != i) return;

        (tokens[before].Head, tokens[before].Relation) = (i, Relation.Amod);
        (tokens[i].Upos, tokens[i].Xpos) = (Upos.NOUN, "NN");
    }

    // "With one student shot dead", "a student shot by police dies": a shot is no student; the student was shot.
    private static void MendShotReadAsNoun(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int who = i - 1, next = i + 1;
        if (who < sentence.FirstToken || next >= sentence.EndToken || tokens[i].Upos != Upos.NOUN || !tokens[i].Text.Equals("shot", StringComparison.Ordinal)) return;
        if (tokens[who].Upos != Upos.NOUN || tokens[who].Head != i || tokens[who].Relation != Relation.Compound || tokens[next].Text is not ("dead" or "by" or "at")) return;
        bool with = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i || child == who) continue;
            if (child < i && tokens[child].Relation is Relation.Case or Relation.Mark) with |= tokens[child].Text.Equals("with", StringComparison.OrdinalIgnoreCase);
            else if (child < i) tokens[child].Head = who;
            else if (tokens[child].Text is "dead") tokens[child].Relation = Relation.Xcomp;
            else if (tokens[child].Relation == Relation.Nmod) tokens[child].Relation = HasBy(tokens, child, sentence) ? Relation.OblAgent : Relation.Obl;
        }

        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Lemma) = (Upos.VERB, "VBN", "shoot");
        if (with)
        {
            for (int child = sentence.FirstToken; child < who; child++)
            {
                if (tokens[child].Head == i && tokens[child].Relation == Relation.Case) tokens[child].Relation = Relation.Mark;
            }

            if (tokens[i].Head >= 0) tokens[i].Relation = Relation.Advcl;
            (tokens[who].Head, tokens[who].Relation) = (i, Relation.NsubjPass);
            return;
        }

        (tokens[who].Head, tokens[who].Relation) = (tokens[i].Head, tokens[i].Relation);
        (tokens[i].Head, tokens[i].Relation) = (who, Relation.Acl);
        Rehang(tokens, sentence.FirstToken, who, i, who);
    }

    private static bool HasBy(Span<TokenData> tokens, int noun, Sentence sentence)
    {
        for (int child = sentence.FirstToken; child < noun; child++)
        {
            if (tokens[child].Head == noun && tokens[child].Relation == Relation.Case && tokens[child].Text is "by") return true;
        }

        return false;
    }

    private static readonly FrozenSet<string> _takingThings = Words("impose lift announce launch sign reject end suspend hold extend declare issue");

    // "Imposed an arms embargo": a noun with an article, without copula, behind a verb that has no object is the object.
    private static void MendNounReadAsComplement(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Relation != Relation.Xcomp || tokens[i].Upos != Upos.NOUN || verb < sentence.FirstToken || verb > i || tokens[verb].Upos != Upos.VERB || !IsVerb(tokens[verb], _takingThings)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Obj or Relation.NsubjPass || tokens[child].Head == i && tokens[child].Relation is Relation.Cop or Relation.Mark or Relation.Case) return;
        }

        tokens[i].Relation = Relation.Obj;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Relation == Relation.Det && tokens[child].Head < i && tokens[child].Head > verb && tokens[tokens[child].Head].Relation == Relation.Compound && tokens[tokens[child].Head].Head == i) tokens[child].Head = i;
        }
    }

    private static readonly FrozenSet<string> _people = Words("accused deceased condemned convicted detained arrested bereaved wounded injured displaced kidnapped abducted");

    // "Police held the accused", "relatives of the deceased": a participle behind an article that fills a noun's place is one.
    private static void MendPersonReadAsParticiple(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos is not (Upos.VERB or Upos.ADJ) || i <= sentence.FirstToken || tokens[i - 1].Head != i || tokens[i - 1].Relation != Relation.Det) return;
        if (tokens[i].Relation is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl or Relation.Nmod or Relation.Iobj or Relation.NmodPoss or Relation.OblAgent)) return;
        if (!_people.Contains(tokens[i].Text)) return;
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Lemma) = (Upos.NOUN, "NN", tokens[i].Text);
    }

    private static readonly FrozenSet<string> _becoming = Words("get be become remain");

    // "Rejects proposed changes": a past participle right behind its verb, with what would be its object behind it, describes that object.
    private static void MendQualityReadAsClause(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos is not ("VBN" or "VBD") || tokens[i].Relation != Relation.Xcomp || tokens[i].Head != i - 1 || i == sentence.FirstToken || tokens[i - 1].Upos != Upos.VERB) return;
        int verb = i - 1, obj = -1;
        if (IsVerb(tokens[verb], _becoming)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Obj or Relation.Iobj or Relation.NsubjPass or Relation.AuxPass) return;
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Mark or Relation.Aux or Relation.AuxPass or Relation.Nsubj) return;
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Obj && child > i && obj < 0) obj = child;
        }

        if (obj < 0 || tokens[obj].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && child > i) tokens[child].Head = verb;
        }

        (tokens[i].Upos, tokens[i].Relation, tokens[i].Head) = (Upos.ADJ, Relation.Amod, obj);
        tokens[obj].Relation = Relation.Obj;
    }

    private static readonly FrozenSet<string> _acts = Words("shooting bombing stabbing killing shelling kidnapping beating hearing meeting uprising gathering lynching poisoning ramming hacking hijacking");

    // "Killed in a mass shooting near Accra": an act with a word before it that says of what sort it is, no clause of somebody who shoots.
    private static void MendActReadAsClause(Span<TokenData> tokens, int i, Sentence sentence)
    {
        // "A drive-by shooting" is cut into four words.
        bool driveBy = i - 3 > sentence.FirstToken && tokens[i - 1].Text == "by" && tokens[i - 2].Text == "-" && tokens[i - 3].Text.Equals("drive", StringComparison.OrdinalIgnoreCase);
        int sort = driveBy ? i - 3 : i - 1;
        if (tokens[i].Xpos != "VBG" || tokens[i].Relation is not (Relation.Advcl or Relation.Acl) || sort <= sentence.FirstToken || tokens[sort].Xpos != "NN" || !_acts.Contains(tokens[i].Text)) return;
        if (tokens[sort].Relation is not (Relation.Obl or Relation.Nmod or Relation.Obj or Relation.Nsubj) || tokens[i].Head != tokens[sort].Head && tokens[i].Head != sort && tokens[sort].Head != i) return;
        bool determined = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && child != sort && tokens[child].Relation is Relation.Obj or Relation.Nsubj or Relation.Aux or Relation.Ccomp || tokens[child].Head == i && tokens[child].Relation == Relation.Mark && !driveBy) return;
            determined |= tokens[child].Head == sort && tokens[child].Relation == Relation.Det && tokens[child].Text.ToLowerInvariant() is "a" or "an" or "the" or "another" or "this" or "that";
        }

        if (!determined) return;
        int head = tokens[sort].Head == i ? tokens[i].Head : tokens[sort].Head;
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Relation, tokens[i].Head) = (Upos.NOUN, "NN", tokens[sort].Relation, head);
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (child == i || child == sort) continue;
            if (tokens[child].Head == sort) tokens[child].Head = i;
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Obl) tokens[child].Relation = Relation.Nmod;
        }

        (tokens[sort].Head, tokens[sort].Relation) = (i, Relation.Compound);
        if (driveBy) (tokens[i - 1].Head, tokens[i - 1].Relation) = (i, Relation.Compound);
    }

    // "Arrived in Dar es Salaam by train": a small word between two names is a part of the name, no verb; what hung on it belongs to the verb above.
    private static void MendVerbWithinName(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int first = i - 1, last = i + 1, verb = tokens[i].Head;
        if (tokens[i].Upos != Upos.VERB || tokens[i].Text is not ("es" or "el" or "al" or "de" or "la") || first < sentence.FirstToken || last >= sentence.EndToken || verb < sentence.FirstToken || verb == first || verb == last) return;
        if (tokens[first].Upos != Upos.PROPN || tokens[last].Upos != Upos.PROPN || tokens[last].Head != i || tokens[first].Head != i && tokens[first].Head != last && tokens[first].Head != verb) return;
        bool led = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (child == first || child == last || child == i) continue;
            if (tokens[child].Relation == Relation.Case && child < first && (tokens[child].Head == first || tokens[child].Head == i || tokens[child].Head == last)) (tokens[child].Head, led) = (first, true);
            else if (tokens[child].Head == i) tokens[child].Head = verb;
        }

        (tokens[first].Head, tokens[first].Relation) = (verb, led ? Relation.Obl : tokens[first].Relation);
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (first, Relation.Flat, Upos.PROPN, "NNP");
        (tokens[last].Head, tokens[last].Relation) = (first, Relation.Flat);
    }

    // "A 21-year-old is held": somebody of that age.
    private static void MendAge(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos == Upos.ADJ && tokens[i].Text == "old" && i - 4 >= sentence.FirstToken && tokens[i - 1].Text == "-" && tokens[i - 2].Text == "year" && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.OblAgent or Relation.Nmod) (tokens[i].Upos, tokens[i].Xpos) = (Upos.NOUN, "NN");
    }

    // "The WHO has warned": a body in capitals, no pronoun.
    private static void MendBodyReadAsPronoun(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Text != "WHO" || tokens[i].Upos != Upos.PRON || i + 1 >= sentence.EndToken || tokens[i + 1].Text.Length > 2 && tokens[i + 1].Text == tokens[i + 1].Text.ToUpperInvariant() && char.IsLetter(tokens[i + 1].Text[0])) return;
        (tokens[i].Upos, tokens[i].Xpos) = (Upos.PROPN, "NNP");
    }

    private static readonly FrozenSet<string> _mined = Words("land sea naval coal gold");

    // "A land mine explosion": no explosion of mine.
    private static void MendMine(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Text is not "mine" || i == sentence.FirstToken || i + 1 >= sentence.EndToken || tokens[i].Relation != Relation.NmodPoss || !_mined.Contains(tokens[i - 1].Text)) return;
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Relation) = (Upos.NOUN, "NN", Relation.Compound);
        (tokens[i - 1].Head, tokens[i - 1].Relation) = (i, Relation.Compound);
    }
}
