using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

// Verbs that were read as a noun, a quality or a participle.
internal static partial class TreeRepair
{
    // "Turkish police arrest 198 suspects": a noun has no object, so it is a verb of headlines, and the noun before it its subject.
    private static void MendVerbReadAsNoun(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.NOUN || tokens[i].Relation is not (Relation.Root or Relation.Conj or Relation.Parataxis or Relation.Ccomp)) return;
        int obj = -1, subject = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation == Relation.Obj && child > i) obj = child;
            if (tokens[child].Relation is Relation.Det or Relation.Case or Relation.Cop or Relation.NmodPoss) return;
            if (tokens[child].Relation is Relation.Compound or Relation.NmodDesc && child == i - 1 && tokens[child].Upos is Upos.NOUN or Upos.PROPN) subject = child;
            if (tokens[child].Relation == Relation.Nsubj) subject = child;
        }

        // The people before the word may hang on the name behind it.
        int before = i - 1;
        if (obj < 0 && subject < 0 && before >= sentence.FirstToken && tokens[before].Head > i && tokens[before].Relation is Relation.Compound or Relation.NmodDesc && tokens[before].Upos is Upos.NOUN or Upos.PROPN)
        {
            Rehang(tokens, sentence.FirstToken, before, tokens[before].Head, before);
            (subject, tokens[before].Head) = (before, i);
        }

        // "A car bomb blast": one car does not "bomb".
        if (subject >= 0 && tokens[subject].Xpos == "NN" && tokens[i].Xpos == "NN" && !tokens[subject].Text.Equals("police", StringComparison.OrdinalIgnoreCase)) return;
        if (obj < 0 && subject >= 0 && subject == i - 1) obj = MendNameBehind(tokens, i, subject, sentence);
        // "Thousands of people march in Lomé": a plural subject needs no object.
        bool alone = obj < 0 && subject >= sentence.FirstToken && subject == i - 1 && tokens[i].Relation == Relation.Root && tokens[i].Xpos == "NN" && tokens[subject].Xpos is "NNS" or "NNPS" && (tokens[subject].Relation == Relation.Nsubj || Has(tokens, subject, sentence, Relation.Nummod));
        if (obj < 0 && !alone) return;
        tokens[i].Upos = Upos.VERB;
        tokens[i].Xpos = tokens[i].Text.EndsWith('s') ? "VBZ" : "VBP";
        if (subject < 0) return;
        Rehang(tokens, sentence.FirstToken, subject, i, subject, Relation.Amod, Relation.Compound, Relation.Nummod, Relation.NmodDesc);
        tokens[subject].Relation = Relation.Nsubj;
        for (int child = i + 1; child < sentence.EndToken && alone; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Nmod) tokens[child].Relation = Relation.Obl;
        }
    }

    // "Bans two ministers and calls on Chad to pay": joined to a finite verb and without an article, it is a verb too.
    private static void MendCallJoined(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos != "NNS" || tokens[i].Relation != Relation.Conj || tokens[i].Head is not (>= 0 and int first) || first >= i || tokens[first].Xpos != "VBZ" || i == sentence.FirstToken || i + 2 >= sentence.EndToken) return;
        bool calls = tokens[i].Text.Equals("calls", StringComparison.OrdinalIgnoreCase), next = calls ? tokens[i + 1].Text is "on" or "for" : tokens[i + 1].Upos is Upos.DET or Upos.ADP or Upos.PROPN or Upos.PRON or Upos.ADV && tokens[i + 1].Text != "of";
        // "Condemns and denounces in the strongest terms": so is any other word of speech.
        if (!calls && !_speaking.Contains(Lemmatiser.Find(tokens[i].Text, Upos.VERB, "VBZ")) || !next || tokens[i - 1].Relation != Relation.Cc || Has(tokens, i, sentence, Relation.Det, Relation.Amod, Relation.Compound, Relation.NmodPoss, Relation.Case, Relation.Nummod)) return;
        (tokens[i].Upos, tokens[i].Xpos) = (Upos.VERB, "VBZ");
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation == Relation.Nmod) tokens[child].Relation = Relation.Obl;
            else if (tokens[child].Relation == Relation.Acl) tokens[child].Relation = Relation.Xcomp;
        }
    }

    // "Condemns in the strongest terms the attack": the attack is condemned.
    private static void MendInTerms(Span<TokenData> tokens, int i)
    {
        if (tokens[i].Relation is not (Relation.Obj or Relation.Appos) || tokens[i].Head is not (>= 0 and int terms) || terms >= i || tokens[terms].Text is not ("terms" or "manner" or "language" or "firmness") || tokens[terms].Relation != Relation.Obl || tokens[terms].Head is not (>= 0 and int verb) || tokens[verb].Upos != Upos.VERB) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obj);
    }

    // "The Secretary-General appeals to all parties to stop": what a sentence that begins with an office hangs on is its verb.
    private static void MendAppeals(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos != "NNS" || tokens[i].Upos != Upos.NOUN || tokens[i].Relation != Relation.Root || i <= sentence.FirstToken + 1 || i + 2 >= sentence.EndToken || tokens[i].Text is not ("appeals" or "calls" or "demands" or "regrets" or "reports")) return;
        if (tokens[i + 1].Text is not ("to" or "for" or "on" or "the" or "that") || tokens[i - 1].Head != i || tokens[i - 1].Xpos is not ("NNP" or "NNPS") || !tokens[sentence.FirstToken].Text.Equals("the", StringComparison.OrdinalIgnoreCase)) return;
        (tokens[i].Upos, tokens[i].Xpos) = (Upos.VERB, "VBZ");
        (tokens[i - 1].Relation, tokens[i - 1].Upos) = (Relation.Nsubj, Upos.PROPN);
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && child < i - 1 && tokens[child].Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodDesc) tokens[child].Head = i - 1;
            else if (tokens[child].Head == i && child > i && tokens[child].Relation == Relation.Nmod) tokens[child].Relation = Relation.Obl;
            else if (child > i && tokens[child].Relation == Relation.Acl && (tokens[child].Head == i || tokens[child].Head > i && tokens[tokens[child].Head].Head == i && tokens[child].Xpos == "VB")) (tokens[child].Head, tokens[child].Relation) = (i, Relation.Xcomp);
        }
    }

    // "The secretary today met with his colleague": nobody "is met with".
    private static void MendMet(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos != "VBN" || tokens[i].Upos != Upos.VERB || !tokens[i].Text.Equals("met", StringComparison.OrdinalIgnoreCase) || tokens[i].Relation is Relation.Acl || Has(tokens, i, sentence, Relation.AuxPass, Relation.Aux)) return;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation == Relation.NsubjPass) (tokens[child].Relation, tokens[i].Xpos) = (Relation.Nsubj, "VBD");
        }
    }

    // "Malian police arrest former prime minister A B": people in the plural before the word and a titled name right behind it are what it joins.
    private static int MendNameBehind(Span<TokenData> tokens, int i, int subject, Sentence sentence)
    {
        if (tokens[i].Xpos != "NN" || !(tokens[subject].Xpos is "NNS" or "NNPS" || tokens[subject].Text.ToLowerInvariant() is "police")) return -1;
        int name = -1;
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Text is "," or ":" or "(" or "–" or "—" or ";") break;
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Appos or Relation.NmodDesc or Relation.Flat && tokens[child].Upos is Upos.NOUN or Upos.PROPN) name = child;
            // "Kenyan police arrest nearly forty herders": what is counted behind it.
            else if (name < 0 && tokens[child].Head == i && tokens[child].Relation is Relation.NmodUnmarked or Relation.Nmod && IsCounted(tokens, child, i)) name = child;
        }

        if (name < 0) return -1;
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (child != name && tokens[child].Head == i && tokens[child].Relation is Relation.NmodDesc or Relation.Appos or Relation.Flat or Relation.Amod && child < name) tokens[child].Head = name;
            else if (tokens[child].Head == i && tokens[child].Relation is Relation.Nmod) tokens[child].Relation = Relation.Obl;
        }

        tokens[name].Relation = Relation.Obj;
        return name;
    }

    private static bool IsCounted(Span<TokenData> tokens, int noun, int after)
    {
        bool counted = false;
        for (int child = after + 1; child < noun; child++)
        {
            if (tokens[child].Head != noun) continue;
            if (tokens[child].Relation == Relation.Case) return false;
            counted |= tokens[child].Relation == Relation.Nummod;
        }

        return counted && tokens[noun].Upos == Upos.NOUN;
    }

    // "Told visiting envoy A that", "met visiting premier B": who visits is told and met.
    private static void MendVisiting(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        // "The premier and visiting envoy A discuss": joined to him.
        if (tokens[i].Text == "visiting" && tokens[i].Relation == Relation.Conj && verb >= sentence.FirstToken && verb < i && tokens[verb].Upos is Upos.NOUN or Upos.PROPN)
        {
            for (int child = i + 1; child < sentence.EndToken; child++)
            {
                if (tokens[child].Head != i || tokens[child].Relation != Relation.Obj) continue;
                (tokens[child].Head, tokens[child].Relation) = (verb, Relation.Conj);
                Rehang(tokens, sentence.FirstToken, sentence.EndToken, i, child);
                (tokens[i].Head, tokens[i].Relation) = (child, Relation.Amod);
                return;
            }

            return;
        }

        if (tokens[i].Text != "visiting" || tokens[i].Relation != Relation.Xcomp || verb != i - 1 || verb < sentence.FirstToken || tokens[verb].Upos != Upos.VERB || IsVerb(tokens[verb], _startingToVisit)) return;
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i || tokens[child].Relation != Relation.Obj) continue;
            (tokens[child].Head, tokens[child].Relation) = (verb, Relation.Obj);
            Rehang(tokens, i + 1, sentence.EndToken, i, verb);
            (tokens[i].Head, tokens[i].Relation) = (child, Relation.Amod);
            return;
        }
    }

    private static readonly FrozenSet<string> _startingToVisit = Words("start begin stop finish keep continue consider enjoy like love hate avoid resume recommend suggest remember regret cease quit risk mean");

    private static readonly FrozenSet<string> _measures = Words("relaxed frozen unfrozen lifted suspended banned eased tightened restored reopened closed severed cut imposed rejected withdrawn recalled expelled deployed halted resumed loosened curbed");

    // "Has relaxed visa rules", "has frozen assets of the general": it did so, and does not own them.
    private static void MendPerfect(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int had = i - 1, head = tokens[i].Head;
        if (had < sentence.FirstToken || !_measures.Contains(tokens[i].Text) || tokens[had].Upos != Upos.VERB || tokens[had].Text is not ("has" or "have" or "had")) return;
        bool described = tokens[i].Relation == Relation.Amod && head > i && tokens[head].Head == had && tokens[head].Relation == Relation.Obj && !Has(tokens, head, sentence, Relation.Det, Relation.NmodPoss);
        if (!described && !(tokens[i].Relation == Relation.Xcomp && head == had && Has(tokens, i, sentence, Relation.Obj))) return;
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (tokens[had].Head, tokens[had].Relation, Upos.VERB, "VBN");
        Rehang(tokens, sentence.FirstToken, sentence.EndToken, had, i);
        (tokens[had].Head, tokens[had].Relation, tokens[had].Upos) = (i, Relation.Aux, Upos.AUX);
        if (described) (tokens[head].Head, tokens[head].Relation) = (i, Relation.Obj);
    }
}
