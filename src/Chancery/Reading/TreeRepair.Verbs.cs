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

    // "Rebels free nine sailors": a quality has no object.
    private static void MendVerbReadAsQuality(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.ADJ || tokens[i].Relation is not (Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Parataxis)) return;
        bool subject = false, obj = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Cop or Relation.Aux or Relation.Det or Relation.Case) return;
            subject |= tokens[child].Relation == Relation.Nsubj && child < i;
            obj |= tokens[child].Relation == Relation.Obj && child > i;
        }

        if (subject && obj) (tokens[i].Upos, tokens[i].Xpos) = (Upos.VERB, tokens[i].Text.EndsWith('s') ? "VBZ" : "VBP");
    }

    // "After gunmen open fire": those before the word open it.
    private static void MendOpenFire(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int people = i - 1, fire = i + 1;
        if (tokens[i].Xpos != "JJ" || people < sentence.FirstToken || fire >= sentence.EndToken || !tokens[i].Text.Equals("open", StringComparison.OrdinalIgnoreCase) || tokens[fire].Head != i || tokens[fire].Relation != Relation.Obj || !tokens[fire].Text.Equals("fire", StringComparison.OrdinalIgnoreCase)) return;
        if (tokens[people].Relation is not (Relation.Obl or Relation.Nmod) || tokens[people].Head is not (>= 0 and int clause) || clause == i) return;
        for (int child = sentence.FirstToken; child < people; child++)
        {
            if (tokens[child].Head != people || tokens[child].Relation != Relation.Case || tokens[child].Text.ToLowerInvariant() is not ("after" or "as" or "when" or "before")) continue;
            (tokens[child].Head, tokens[child].Relation) = (i, Relation.Mark);
            (tokens[people].Head, tokens[people].Relation) = (i, Relation.Nsubj);
            (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (clause, Relation.Advcl, Upos.VERB, "VBP");
            return;
        }
    }

    private static readonly FrozenSet<string> _beginning = Words("erupt begin continue resume occur spread escalate intensify ensue rage flare");

    // "In Lomé, Togo, protests erupt": a bare verb of happening behind the word shows that it is a noun.
    private static void MendUnrestErupting(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = i + 1;
        if (tokens[i].Xpos != "VBZ" || verb >= sentence.EndToken || tokens[verb].Xpos != "NN" || tokens[verb].Head != i || tokens[verb].Relation != Relation.Obj || !_beginning.Contains(tokens[verb].Text)) return;
        (tokens[verb].Head, tokens[verb].Relation, tokens[verb].Upos, tokens[verb].Xpos) = (tokens[i].Head, tokens[i].Relation, Upos.VERB, "VBP");
        int where = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i || child == verb) continue;
            if (tokens[child].Relation == Relation.Obl && child < i) where = child;
            // What stood before it as its subject is the state of the place, or a part of the noun.
            if (tokens[child].Relation == Relation.Nsubj) (tokens[child].Head, tokens[child].Relation) = where >= 0 ? (where, Relation.Appos) : (i, Relation.Compound);
            else tokens[child].Head = verb;
        }

        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (verb, Relation.Nsubj, Upos.NOUN, "NNS");
    }

    // "The air force strikes targets in Mali": a finite verb before the noun that was taken for the root is the root.
    private static void MendVerbReadAsModifier(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int noun = tokens[i].Head;
        if (tokens[i].Upos != Upos.VERB || !IsFinite(tokens[i].Xpos) || tokens[i].Relation is not (Relation.Compound or Relation.Amod) || noun <= i || tokens[noun].Relation != Relation.Root || tokens[noun].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int subject = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == noun && tokens[child].Relation is Relation.Cop or Relation.Nsubj) return;
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Nsubj) subject = child;
        }

        if (subject < 0) return;
        (tokens[i].Head, tokens[i].Relation) = (-1, Relation.Root);
        (tokens[noun].Head, tokens[noun].Relation) = (i, Relation.Obj);
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != noun) continue;
            if (child < i) tokens[child].Head = subject;
            else if (tokens[child].Relation is Relation.Punct or Relation.Advcl or Relation.Parataxis or Relation.Obl) tokens[child].Head = i;
        }
    }

    // "Kenyan police arrest 21 people linked to a gang": the verb of headlines is taken for the subject of the participle behind it.
    private static void MendVerbReadAsSubject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int people = i - 1, verb = tokens[i].Head;
        if (tokens[i].Upos != Upos.NOUN || tokens[i].Xpos != "NN" || tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass) || people < sentence.FirstToken || verb <= i) return;
        if (tokens[people].Head != i || tokens[people].Relation is not (Relation.Compound or Relation.NmodDesc) || !(tokens[people].Xpos is "NNS" || tokens[people].Text.Equals("police", StringComparison.OrdinalIgnoreCase))) return;
        if (tokens[verb].Relation != Relation.Root || tokens[verb].Upos != Upos.VERB || tokens[verb].Xpos is not ("VBD" or "VBN")) return;
        int counted = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Aux or Relation.AuxPass) return;
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Det or Relation.Case or Relation.NmodPoss) return;
            if (tokens[child].Head == i && child > i && child < verb && tokens[child].Relation is Relation.Appos or Relation.NmodUnmarked && IsCounted(tokens, child, i)) counted = child;
        }

        if (counted < 0) return;
        Rehang(tokens, sentence.FirstToken, people, i, people);
        (tokens[people].Head, tokens[people].Relation) = (i, Relation.Nsubj);
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Head, tokens[i].Relation) = (Upos.VERB, "VBP", -1, Relation.Root);
        (tokens[counted].Head, tokens[counted].Relation) = (i, Relation.Obj);
        (tokens[verb].Xpos, tokens[verb].Head, tokens[verb].Relation) = ("VBN", counted, Relation.Acl);
        if (tokens[sentence.EndToken - 1].Head == verb && tokens[sentence.EndToken - 1].Relation == Relation.Punct) tokens[sentence.EndToken - 1].Head = i;
    }

    // "Clashes erupt in Lomé": a noun cannot be a clause that hangs on the plural before it; it is the verb, and the plural its subject.
    private static void MendClauseReadAsNoun(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int subject = i - 1;
        if (tokens[i].Upos is not (Upos.NOUN or Upos.VERB) || tokens[i].Xpos is not ("NN" or "JJ") || tokens[i].Relation is not (Relation.Acl or Relation.Xcomp) || subject < sentence.FirstToken || tokens[i].Head != subject || tokens[subject].Relation != Relation.Root || tokens[subject].Xpos is not ("NNS" or "NNPS")) return;
        if (Has(tokens, i, sentence, Relation.Det, Relation.Case, Relation.Cop, Relation.Amod)) return;
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Head, tokens[i].Relation) = (Upos.VERB, "VBP", -1, Relation.Root);
        (tokens[subject].Head, tokens[subject].Relation) = (i, Relation.Nsubj);
        Rehang(tokens, i + 1, sentence.EndToken, subject, i);
    }

    // "Recalled its envoy and halted trade with Chad": a participle with "and" before it describes nothing; it is the second verb, and what it seemed to describe is its object.
    private static void MendVerbBehindAnd(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int obj = tokens[i].Head, and = i - 1;
        if (tokens[i].Xpos is not ("VBN" or "VBD") || tokens[i].Relation != Relation.Amod || obj <= i || and <= sentence.FirstToken || tokens[and].Relation != Relation.Cc || tokens[and].Head != i && tokens[and].Head != obj) return;
        int verb = tokens[obj].Head;
        if (verb >= sentence.FirstToken && tokens[obj].Relation == Relation.Conj && tokens[verb].Upos is Upos.NOUN or Upos.PROPN && tokens[verb].Relation is Relation.Obj) verb = tokens[verb].Head;
        else if (tokens[and].Head == obj || tokens[obj].Relation != Relation.Obj) return;
        if (verb < sentence.FirstToken || verb >= and || tokens[verb].Upos != Upos.VERB || tokens[verb].Xpos != "VBD") return;
        bool hasObject = false;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (child != and && (tokens[child].Head == obj || tokens[child].Head == i)) return;
            hasObject |= tokens[child].Head == verb && tokens[child].Relation == Relation.Obj && child > verb;
        }

        if (!hasObject) return;
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (verb, Relation.Conj, Upos.VERB, "VBD");
        (tokens[obj].Head, tokens[obj].Relation) = (i, Relation.Obj);
        tokens[and].Head = i;
    }

    private static readonly FrozenSet<string> _saying = Words("say claim report believe think");

    // "Says the US lifted bounties": what is said is a clause, though it has no "that".
    private static void MendSaidReadAsObject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int obj = tokens[i].Head, doer = i - 1;
        if (tokens[i].Xpos is not ("VBN" or "VBD") || tokens[i].Relation != Relation.Amod || obj <= i || tokens[obj].Relation != Relation.Obj || doer <= sentence.FirstToken || tokens[doer].Head != obj || tokens[doer].Relation is not (Relation.Compound or Relation.NmodDesc) || tokens[doer].Upos != Upos.PROPN) return;
        int verb = tokens[obj].Head;
        if (verb < sentence.FirstToken || verb >= doer || !IsVerb(tokens[verb], _saying)) return;
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (verb, Relation.Ccomp, Upos.VERB, "VBD");
        (tokens[doer].Head, tokens[doer].Relation) = (i, Relation.Nsubj);
        (tokens[obj].Head, tokens[obj].Relation) = (i, Relation.Obj);
        Rehang(tokens, sentence.FirstToken, doer, obj, doer);
    }

    // "Police in Stuttgart arrest 59 fans" with the noun as root and the verb beside it: the finite verb is the root.
    private static void MendRootBeforeVerb(Span<TokenData> tokens, Sentence sentence)
    {
        int root = RootOf(tokens, sentence);
        if (root < 0 || tokens[root].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int verb = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head == root && tokens[i].Relation is Relation.Cop) return;
            if (verb < 0 && i > root && tokens[i].Head == root && tokens[i].Relation == Relation.Parataxis && tokens[i].Upos == Upos.VERB && tokens[i].Xpos is "VBP" or "VBZ" or "VBD") verb = i;
            if (verb >= 0 && tokens[i].Head == verb && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass) return;
        }

        if (verb < 0) return;
        for (int i = sentence.FirstToken; i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass) return;
        }

        tokens[verb].Head = -1;
        tokens[verb].Relation = Relation.Root;
        tokens[root].Head = verb;
        tokens[root].Relation = Relation.Nsubj;
        for (int i = verb + 1; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head == root) tokens[i].Head = verb;
        }
    }

    // A full sentence has a finite verb: a past form that reads as a participle is one where nothing else is ("Gabon suspended exports.", "Militants crossed into Niger.").
    private static void MendVerbReadAsParticiple(Span<TokenData> tokens, Sentence sentence)
    {
        if (sentence.EndToken - sentence.FirstToken < 4 || tokens[sentence.EndToken - 1].Text is not "." and not "”" and not "\"") return;
        int root = RootOf(tokens, sentence);
        if (root < 0) return;
        int subject = -1, participle = -1, obj = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != root) continue;
            Relation relation = tokens[child].Relation;
            if (relation is Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.OblAgent or Relation.Nsubj or Relation.Expl or Relation.Csubj) return;
            if (relation == Relation.NsubjPass) subject = child;
            if (relation == Relation.Obj) obj = child;
            if (relation == Relation.Compound && child < root && tokens[child].Upos is Upos.NOUN or Upos.PROPN && subject < 0) subject = child;
            if (relation == Relation.Amod && child < root && tokens[child].Xpos is "VBN" or "VBD" && tokens[child].Text.EndsWith("ed", StringComparison.Ordinal)) participle = child;
            if (relation is Relation.Parataxis or Relation.Ccomp or Relation.Conj && tokens[child].Xpos is "VBD" or "VBZ" or "VBP") return;
        }

        if (tokens[root].Upos == Upos.VERB && tokens[root].Xpos is "VBN" or "VBD" && subject >= 0 && subject < root)
        {
            // "Rebels surrendered in Bangui.", "A bomber struck in Peshawar."
            if (tokens[root].Xpos == "VBN" && obj < 0 && _bare.Contains(tokens[root].Text)) return;
            Rehang(tokens, sentence.FirstToken, subject, root, subject, Relation.Det, Relation.Amod, Relation.Compound, Relation.Nummod);

            (tokens[root].Xpos, tokens[subject].Relation) = ("VBD", Relation.Nsubj);
            return;
        }

        if (tokens[root].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        if (participle < 0)
        {
            MendPredicateReadAsClause(tokens, root, sentence);
            return;
        }

        // The word before the participle, or the last of the name before it, would be the subject.
        int last = participle - 1;
        if (last < sentence.FirstToken || tokens[last].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int top = last;
        for (int steps = 0; steps < 6 && tokens[top].Head >= sentence.FirstToken && tokens[top].Head < participle; steps++) top = tokens[top].Head;
        if (tokens[top].Relation is not (Relation.Compound or Relation.NmodDesc or Relation.NmodPoss or Relation.Amod or Relation.NmodUnmarked) || tokens[top].Head != root && tokens[top].Head != participle) return;
        for (int child = sentence.FirstToken; child < participle; child++)
        {
            // Anything else before it ("In Mali armed groups …") makes another sentence of it.
            if (child != top && tokens[child].Head == root && tokens[child].Relation is not (Relation.Det or Relation.Amod or Relation.Compound or Relation.Nummod)) return;
        }

        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (child < top && tokens[child].Head == root) tokens[child].Head = top;
            else if (child > root && tokens[child].Head == root && tokens[child].Relation is Relation.Punct or Relation.Advcl or Relation.Parataxis) tokens[child].Head = participle;
        }

        (tokens[top].Head, tokens[top].Relation) = (participle, Relation.Nsubj);
        (tokens[participle].Upos, tokens[participle].Xpos, tokens[participle].Head, tokens[participle].Relation) = (Upos.VERB, "VBD", -1, Relation.Root);
        (tokens[root].Head, tokens[root].Relation) = (participle, Relation.Obj);
    }

    // Participles that headlines and bulletins use without "was".
    private static readonly FrozenSet<string> _bare = Words("killed injured wounded hurt arrested detained jailed charged sentenced convicted found feared reported held accused seen made");

    // "Clashes erupted in Tripoli.", "Talks between A and B resumed.": the only past form of a full sentence is its verb, and the noun that it was hung on is the subject.
    private static void MendPredicateReadAsClause(Span<TokenData> tokens, int root, Sentence sentence)
    {
        int verb = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Upos == Upos.AUX || tokens[child].Upos == Upos.VERB && child != verb && IsFinite(tokens[child].Xpos) && tokens[child].Head != root) return;
            if (tokens[child].Head != root || child < root || tokens[child].Upos != Upos.VERB || tokens[child].Xpos is not ("VBD" or "VBN")) continue;
            if (verb >= 0 || tokens[child].Relation is not (Relation.Acl or Relation.Amod or Relation.Advcl or Relation.Xcomp) || _bare.Contains(tokens[child].Text)) return;
            verb = child;
        }

        if (verb < 0) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && (tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.OblAgent or Relation.AuxPass || tokens[child].Relation == Relation.Case)) return;
        }

        (tokens[verb].Xpos, tokens[verb].Head, tokens[verb].Relation) = ("VBD", -1, Relation.Root);
        (tokens[root].Head, tokens[root].Relation) = (verb, Relation.Nsubj);
        Rehang(tokens, verb + 1, sentence.EndToken, root, verb);
    }
}
