using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

// Subjects, objects and other arguments that hang on the wrong word.
internal static partial class TreeRepair
{
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

    // "The air force strikes and destroys": what stands before a finite verb as part of a compound is its subject.
    private static void MendSubjectReadAsModifier(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Relation is not (Relation.Compound or Relation.NmodDesc) || tokens[i].Upos is not (Upos.NOUN or Upos.PROPN) || verb != i + 1 || tokens[verb].Upos != Upos.VERB || !IsFinite(tokens[verb].Xpos) || tokens[verb].Relation is not (Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Advcl or Relation.AclRelcl or Relation.Parataxis)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && child != i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Expl or Relation.Csubj) return;
        }

        tokens[i].Relation = Relation.Nsubj;
        Rehang(tokens, sentence.FirstToken, i, verb, i, Relation.Det, Relation.Amod, Relation.Compound, Relation.Nummod, Relation.NmodPoss, Relation.NmodDesc);
    }

    // "Spokesperson Zabihullah Mujahid says": a title and the name behind it are one subject.
    private static void MendTitleBesideName(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass) || tokens[i].Upos != Upos.PROPN || i == sentence.FirstToken) return;
        int title = i - 1;
        if (tokens[title].Head != tokens[i].Head || tokens[title].Relation is not (Relation.Nsubj or Relation.NsubjPass) || tokens[title].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        tokens[i].Head = title;
        tokens[i].Relation = Relation.Appos;
    }

    // "Had beaten the rebels and Chad would move in": what stands before the helping verb of a joined clause is its subject, not a second object of the clause before.
    private static void MendSubjectJoinedToObject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int first = tokens[i].Head, helper = -1;
        if (tokens[i].Upos != Upos.VERB || tokens[i].Relation != Relation.Conj || first < sentence.FirstToken || first >= i || tokens[first].Upos != Upos.VERB) return;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Cc or Relation.Mark or Relation.Expl) return;
            if (helper < 0 && tokens[child].Relation is Relation.Aux or Relation.AuxPass && tokens[child].Upos == Upos.AUX) helper = child;
        }

        if (helper < 0) return;
        int joined = -1, and = -1;
        for (int k = first + 1; k < helper; k++)
        {
            if (tokens[k].Relation == Relation.Cc && tokens[k].Head > k && tokens[k].Head < helper && tokens[tokens[k].Head].Relation == Relation.Conj && tokens[k].Text.ToLowerInvariant() is "and" or "but") (joined, and) = (tokens[k].Head, k);
        }

        if (joined < 0 || tokens[joined].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON) || !EndsBefore(tokens, joined, helper, sentence)) return;
        int obj = tokens[joined].Head;
        if (obj < first || !IsBelow(tokens, obj, first)) return;
        bool passive = false;
        for (int child = helper; child < i; child++) passive |= tokens[child].Head == i && tokens[child].Relation == Relation.AuxPass;
        (tokens[joined].Head, tokens[joined].Relation) = (i, passive ? Relation.NsubjPass : Relation.Nsubj);
        tokens[and].Head = i;
    }

    // "Declared the envoy persona non grata": the Latin is said of the envoy; he is no part of it. "Declares two attachés and their staff personae non gratae": nor is it a verb.
    private static void MendPersona(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (!tokens[i].Text.Equals("persona", StringComparison.OrdinalIgnoreCase) && !tokens[i].Text.Equals("personae", StringComparison.OrdinalIgnoreCase) || i + 2 >= sentence.EndToken || !tokens[i + 1].Text.Equals("non", StringComparison.OrdinalIgnoreCase)) return;
        // The head of the Latin, and the verb above it.
        int latin = i, last = i + 2;
        while (tokens[latin].Head > i && tokens[latin].Head <= last) latin = tokens[latin].Head;
        int verb = tokens[latin].Head, person = i - 1;
        // "Declares the envoys and their staff personae non gratae": joined to the envoys.
        bool joined = verb >= sentence.FirstToken && verb < i && tokens[latin].Relation == Relation.Conj && tokens[latin].Upos != Upos.VERB && tokens[verb].Relation == Relation.Obj;
        if (joined) verb = tokens[verb].Head;
        if (verb < sentence.FirstToken || verb >= person || tokens[verb].Upos != Upos.VERB || !(joined || tokens[latin].Relation is Relation.Obj or Relation.Xcomp || tokens[latin].Upos == Upos.VERB && tokens[latin].Relation == Relation.Conj)) return;
        while (tokens[person].Head > verb && tokens[person].Head < i) person = tokens[person].Head;
        if (tokens[person].Upos is not (Upos.NOUN or Upos.PROPN) || tokens[person].Head < i || tokens[person].Head > last) return;
        for (int word = i; word <= last; word++)
        {
            if (word != latin && (tokens[word].Head < 0 || IsBelow(tokens, verb, word))) return;
        }

        int first = -1;
        for (int child = verb + 1; child < person; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation == Relation.Obj) first = child;
            else if (tokens[child].Head >= i && tokens[child].Head <= last) tokens[child].Head = person;
        }

        (tokens[person].Head, tokens[person].Relation) = first >= 0 ? (first, Relation.Conj) : (verb, Relation.Obj);
        Rehang(tokens, last + 1, sentence.EndToken, latin, verb);
        (tokens[latin].Upos, tokens[latin].Relation) = (Upos.NOUN, Relation.Xcomp);
        if (joined) tokens[latin].Head = verb;
        for (int word = i; word <= last; word++)
        {
            if (word != latin && (tokens[word].Head < i || tokens[word].Head > last || tokens[latin].Xpos == "VBP")) (tokens[word].Head, tokens[word].Relation) = (latin, Relation.Flat);
        }

        if (IsFinite(tokens[latin].Xpos)) tokens[latin].Xpos = "NN";
    }

    private static readonly FrozenSet<string> _takingOver = Words("hand turn take");
    private static readonly FrozenSet<string> _takingOff = Words("seal cordon fend call break cut ward beat shut wall write");
    private static readonly FrozenSet<string> _spans = Words("weekend year years month months week weeks day days time coast shore");

    // "Hands over the body of a soldier to his family", "seals off the port": a particle of the verb, and what stands behind it is its object.
    private static void MendParticle(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = i - 1, thing = tokens[i].Head;
        if (tokens[i].Relation != Relation.Case || tokens[i].Text is not ("over" or "off") || verb < sentence.FirstToken || tokens[verb].Upos != Upos.VERB || thing <= i || tokens[thing].Head != verb || tokens[thing].Relation != Relation.Obl || !IsVerb(tokens[verb], tokens[i].Text == "over" ? _takingOver : _takingOff)) return;
        if (_spans.Contains(tokens[thing].Text) || tokens[i + 1].Upos == Upos.NUM && tokens[i + 1].Head == thing) return;
        if (Has(tokens, verb, sentence, Relation.Obj, Relation.NsubjPass)) return;
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (verb, Relation.CompoundPrt, Upos.ADP, "RP");
        tokens[thing].Relation = Relation.Obj;
    }

    private static readonly FrozenSet<string> _naming = Words("call label brand dub deem");

    // "Called the move a farce": what something is called is no apposition to it, where no comma stands between.
    private static void MendNaming(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int thing = tokens[i].Head;
        if (tokens[i].Relation != Relation.Appos || thing < sentence.FirstToken || thing >= i || tokens[thing].Relation != Relation.Obj || tokens[i].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PROPN)) return;
        int verb = tokens[thing].Head;
        if (verb < sentence.FirstToken || verb > thing || !IsVerb(tokens[verb], _naming)) return;
        bool opened = false;
        for (int between = thing + 1; between < i; between++)
        {
            if (tokens[between].Text is "," or "(" or "-" or "–" or ":") return;
            opened |= tokens[between].Relation == Relation.Det && tokens[between].Head == i || tokens[between].Text is "\"" or "“";
        }

        if (opened) (tokens[i].Relation, tokens[i].Head) = (Relation.Xcomp, verb);
    }

    private static readonly FrozenSet<string> _telling = Words("warn inform notify remind assure accuse suspect convict acquit");

    // "Warned Hezbollah of reprisals", "accused by the police of theft": what somebody is warned or accused of belongs to the verb, not to whom it warns or who accuses. Not "accuses the head of the bank".
    private static void MendWarnedOf(Span<TokenData> tokens, int i)
    {
        int person = tokens[i].Head;
        if (tokens[i].Relation is not (Relation.Nmod or Relation.Obl) || person < 0 || person > i || tokens[person].Relation is not (Relation.Obj or Relation.Iobj or Relation.OblAgent)) return;
        int verb = tokens[person].Head;
        if (verb < 0 || !IsVerb(tokens[verb], _telling)) return;
        bool of = false, known = false, further = false;
        for (int child = person + 1; child < i; child++)
        {
            of |= tokens[child].Head == i && tokens[child].Relation == Relation.Case && tokens[child].Text == "of";
            known |= tokens[child].Head == i && tokens[child].Relation is Relation.Det or Relation.NmodPoss or Relation.Nummod;
        }

        // "Accuses the head of procurement of theft".
        for (int next = i + 1; next < tokens.Length && tokens[next].Relation != Relation.Root && tokens[next].Text != "."; next++) further |= tokens[next].Text == "of" && tokens[next].Relation is Relation.Case or Relation.Mark;
        if (!of) return;
        if (tokens[person].Upos is Upos.PROPN or Upos.PRON)
        {
            // "The Bank of Ghana".
            if (tokens[i].Upos == Upos.PROPN && i == person + 2) return;
        }
        else if (known || further || tokens[i].Upos != Upos.NOUN || tokens[i].Xpos != "NN" || !IsVerb(tokens[verb], _charging) || _offices.Contains(tokens[i].Text))
        {
            return;
        }

        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obl);
        if (tokens[person].Relation == Relation.Iobj) tokens[person].Relation = Relation.Obj;
    }

    private static readonly FrozenSet<string> _offices = Words("state staff parliament government defence defense congress council police mission cabinet delegation");
    private static readonly FrozenSet<string> _charging = Words("accuse suspect convict acquit");
    private static readonly FrozenSet<string> _harming = Words("kill wound injure hurt displace destroy");
    private static readonly FrozenSet<string> _accusing = Words("accuse blame condemn denounce criticise criticize suspect");

    // "Accuses Chad of shelling the port, killing nine": who accuses has killed nobody.
    private static void MendHarmOfAccused(Span<TokenData> tokens, int i)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Xpos != "VBG" || tokens[i].Relation != Relation.Advcl || verb < 0 || verb >= i || i < 2 || tokens[i - 1].Text != "," || !IsVerb(tokens[i], _harming) || !IsVerb(tokens[verb], _accusing)) return;
        for (int child = i - 1; child > verb; child--)
        {
            if (tokens[child].Head != verb || tokens[child].Relation != Relation.Advcl || tokens[child].Xpos != "VBG") continue;
            tokens[i].Head = child;
            return;
        }
    }
}
