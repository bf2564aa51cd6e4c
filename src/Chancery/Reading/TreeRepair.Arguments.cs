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

    // "The attorney general issues a warrant": two nouns side by side are one subject.
    private static void MendTwoSubjects(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int next = i + 1;
        if (next >= sentence.EndToken || tokens[i].Relation != Relation.Nsubj || tokens[next].Relation != Relation.Nsubj || tokens[i].Head != tokens[next].Head || tokens[i].Head <= next || tokens[i].Upos != Upos.NOUN || tokens[next].Upos != Upos.NOUN) return;
        Rehang(tokens, sentence.FirstToken, i, i, next);
        (tokens[i].Head, tokens[i].Relation) = (next, Relation.Compound);
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

    // "Resigned after the mayors of A and B walked out": read as "after the mayors", the verb behind is left without a subject.
    private static void MendSubjectReadAsPhrase(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.VERB || tokens[i].Xpos is not ("VBD" or "VBZ" or "VBP") || tokens[i].Relation is not (Relation.Conj or Relation.Advcl or Relation.Parataxis or Relation.Ccomp)) return;
        int head = tokens[i].Head;
        if (head < sentence.FirstToken || head >= i || tokens[head].Upos != Upos.VERB) return;
        int phrase = -1, preposition = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Cc or Relation.Mark or Relation.Expl) return;
            if (tokens[child].Head == i && child < i && tokens[child].Relation == Relation.Punct && tokens[child].Text != ",") return;
            if (tokens[child].Head == head && child > head && child < i && tokens[child].Relation == Relation.Obl) phrase = child;
        }

        if (phrase < 0 || tokens[phrase].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return;
        for (int child = sentence.FirstToken; child < phrase; child++)
        {
            if (tokens[child].Head == phrase && tokens[child].Relation == Relation.Case && tokens[child].Text.ToLowerInvariant() is "after" or "before" or "as" or "since" or "until") preposition = child;
        }

        if (preposition < 0 || preposition < head) return;
        // Nothing of the main clause may stand between the phrase and the verb.
        for (int k = phrase + 1; k < i; k++)
        {
            if (tokens[k].Head == head || tokens[k].Upos == Upos.VERB && tokens[k].Relation is not (Relation.Acl or Relation.AclRelcl or Relation.Amod)) return;
        }

        tokens[phrase].Head = i;
        tokens[phrase].Relation = Relation.Nsubj;
        tokens[preposition].Head = i;
        tokens[preposition].Relation = Relation.Mark;
        tokens[i].Relation = Relation.Advcl;
    }

    // "After Chad, Niger and Mali left the bloc": a phrase right before a finite verb that has no subject is its subject.
    private static void MendSubjectBehindPreposition(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.VERB || !IsFinite(tokens[i].Xpos) || tokens[i].Relation is not (Relation.Advcl or Relation.Ccomp or Relation.Parataxis)) return;
        int phrase = -1, preposition = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.Expl or Relation.Csubj) return;
            if (child < i && tokens[child].Relation == Relation.Obl && tokens[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) phrase = child;
        }

        if (phrase < 0) return;
        for (int child = sentence.FirstToken; child < phrase; child++)
        {
            if (tokens[child].Head == phrase && tokens[child].Relation == Relation.Case && tokens[child].Text.ToLowerInvariant() is "after" or "before" or "as" or "since" or "until" or "while") preposition = child;
        }

        if (preposition < 0 || !EndsBefore(tokens, phrase, i, sentence)) return;
        (tokens[phrase].Relation, tokens[preposition].Head, tokens[preposition].Relation) = (Relation.Nsubj, i, Relation.Mark);
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

    // "Up to 90 herders marched on Saturday": a bound of the number before the subject is no preposition.
    private static void MendUpToSubject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Case || !tokens[i].Text.Equals("up", StringComparison.OrdinalIgnoreCase) || i + 2 >= sentence.EndToken || tokens[i + 1].Text != "to" || tokens[i + 1].Head != i || tokens[i + 2].Upos != Upos.NUM) return;
        int counted = tokens[i].Head, verb = counted < sentence.FirstToken ? -1 : tokens[counted].Head;
        if (verb <= counted || tokens[counted].Relation != Relation.Obl || tokens[verb].Upos != Upos.VERB) return;
        if (Has(tokens, verb, sentence, Relation.Nsubj, Relation.NsubjPass, Relation.AuxPass, Relation.Expl)) return;
        tokens[counted].Relation = Relation.Nsubj;
        (tokens[i].Relation, tokens[i].Upos) = (Relation.Advmod, Upos.ADV);
    }

    // "Abducted up to 16 teachers": no particle of the verb but a bound of the number, and the counted are the object.
    private static void MendUpTo(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.CompoundPrt || tokens[i].Text != "up" || i + 2 >= sentence.EndToken || tokens[i + 1].Text != "to" || tokens[i + 2].Upos != Upos.NUM) return;
        int verb = tokens[i].Head, number = i + 2, counted = tokens[i + 1].Head;
        if (verb != i - 1 || counted <= i || tokens[counted].Head != verb || tokens[counted].Relation != Relation.Obl || tokens[number].Head != counted && counted != number) return;
        if (Has(tokens, verb, sentence, Relation.Obj, Relation.NsubjPass)) return;
        (tokens[i].Relation, tokens[i].Head, tokens[i].Upos) = (Relation.Advmod, number == counted ? counted : number, Upos.ADV);
        (tokens[i + 1].Relation, tokens[i + 1].Head) = (Relation.Fixed, i);
        tokens[counted].Relation = Relation.Obj;
    }

    private static readonly FrozenSet<string> _meetingPlaces = Words("airport station palace airfield port border checkpoint house home residence headquarters building office embassy hotel base ceremony crossing");

    // "Was greeted at the airport by President X": behind the place of a passive, who did it.
    private static void MendAgentBehindPlace(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int place = tokens[i].Head;
        if (tokens[i].Relation != Relation.Nmod || tokens[i].Upos is not (Upos.PROPN or Upos.NOUN) || place < sentence.FirstToken || place > i || tokens[place].Relation != Relation.Obl || !_meetingPlaces.Contains(tokens[place].Text)) return;
        int verb = tokens[place].Head;
        if (verb < sentence.FirstToken || tokens[verb].Xpos is not ("VBN" or "VBD")) return;
        bool by = false, passive = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            by |= tokens[child].Head == i && tokens[child].Relation == Relation.Case && tokens[child].Text == "by";
            passive |= tokens[child].Head == verb && tokens[child].Relation == Relation.AuxPass;
            if (tokens[child].Head == verb && tokens[child].Relation == Relation.OblAgent) return;
        }

        if (by && passive) (tokens[i].Head, tokens[i].Relation) = (verb, Relation.OblAgent);
    }

    private static readonly FrozenSet<string> _giving = Words("give grant offer deny promise send lend sell owe");

    private static readonly FrozenSet<string> _gifts = Words("access permission aid support help assistance money loans arms weapons missiles tanks drones ammunition asylum citizenship approval immunity entry control authority talks relief recognition status land gas oil grain backing blessing howitzers jets guarantees concessions days hours weeks notice");

    // "Gave Peru access to a port", "fined Hungary 200 million euros": a name right behind the verb receives what is given; it is no part of what stands behind it.
    private static void MendReceiver(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = i - 1, gift = tokens[i].Head;
        if (tokens[i].Upos != Upos.PROPN || tokens[i].Relation is not (Relation.Compound or Relation.NmodDesc) || verb < sentence.FirstToken || tokens[verb].Upos != Upos.VERB || gift <= i || tokens[gift].Head != verb || tokens[gift].Relation != Relation.Obj || tokens[gift].Upos is not (Upos.NOUN or Upos.SYM)) return;
        bool sum = i + 1 < gift && tokens[i + 1].Upos is Upos.NUM or Upos.SYM;
        if (!sum && !(IsVerb(tokens[verb], _giving) && _gifts.Contains(tokens[gift].Text))) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Iobj);
    }

    private static readonly FrozenSet<string> _attributing = Words("attribute ascribe");

    // "Attribute the attack to the rebels": the phrase is the verb's.
    private static void MendAttributed(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int noun = tokens[i].Head;
        if (tokens[i].Relation != Relation.Nmod || noun < sentence.FirstToken || tokens[noun].Relation != Relation.Obj || tokens[noun].Head < sentence.FirstToken || tokens[noun].Head > noun || !IsVerb(tokens[tokens[noun].Head], _attributing)) return;
        for (int child = noun + 1; child < i; child++)
        {
            if (tokens[child].Head != i || tokens[child].Relation != Relation.Case || !tokens[child].Text.Equals("to", StringComparison.Ordinal)) continue;
            (tokens[i].Head, tokens[i].Relation) = (tokens[noun].Head, Relation.Obl);
            return;
        }
    }

    // "Gave eight men life terms": a plural behind the verb receives what is given; no compound begins with one.
    private static void MendReceivers(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int gift = tokens[i].Head;
        if (tokens[i].Xpos != "NNS" || tokens[i].Relation != Relation.Compound || gift <= i || gift >= sentence.EndToken || tokens[gift].Relation != Relation.Obj || tokens[gift].Upos != Upos.NOUN) return;
        int verb = tokens[gift].Head;
        if (verb < sentence.FirstToken || verb >= i || !IsVerb(tokens[verb], _giving)) return;
        // "The human rights prize" is one thing; "eight men" are counted by themselves.
        if (!Has(tokens, i, sentence, Relation.Nummod)) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Iobj);
    }

    private static readonly FrozenSet<string> _terms = Words("hour hours day days week weeks month months");

    // "Gave the rebels three days to leave": the days are given, and leaving is what they are for.
    private static void MendTermGiven(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (!_terms.Contains(tokens[i].Text) || tokens[i].Relation != Relation.OblUnmarked || verb < sentence.FirstToken || verb >= i || !IsVerb(tokens[verb], _giving) || !Has(tokens, i, sentence, Relation.Nummod)) return;
        int receiver = -1, clause = -1;
        for (int child = verb + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != verb) continue;
            if (tokens[child].Relation == Relation.Obj) receiver = receiver < 0 && child < i ? child : int.MaxValue;
            if (clause < 0 && child > i && tokens[child].Relation is Relation.Advcl or Relation.Xcomp && tokens[child].Xpos == "VB") clause = child;
        }

        if (receiver < 0 || receiver >= i || clause < 0 || tokens[i + 1].Text != "to") return;
        tokens[receiver].Relation = Relation.Iobj;
        tokens[i].Relation = Relation.Obj;
        (tokens[clause].Head, tokens[clause].Relation) = (i, Relation.Acl);
    }

    private static readonly FrozenSet<string> _done = Words("frozen withheld suspended banned arrested detained expelled halted seized imposed cancelled canceled blocked closed cut launched deployed severed lifted rejected withdrawn revoked");

    // "Has frozen talks": what has been done to the object behind it.
    private static void MendPerfectReadAsQuality(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int auxiliary = i - 1, obj = tokens[i].Head;
        if (tokens[i].Xpos != "VBN" || tokens[i].Relation != Relation.Amod || auxiliary < sentence.FirstToken || obj <= i || !_done.Contains(tokens[i].Text) || tokens[auxiliary].Text is not ("has" or "have" or "had") || tokens[obj].Relation != Relation.Obj || tokens[obj].Head != auxiliary) return;
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos) = (tokens[auxiliary].Head, tokens[auxiliary].Relation, Upos.VERB);
        Rehang(tokens, sentence.FirstToken, sentence.EndToken, auxiliary, i);
        (tokens[auxiliary].Head, tokens[auxiliary].Relation, tokens[auxiliary].Upos) = (i, Relation.Aux, Upos.AUX);
    }

    // "Declared the envoy persona non grata": the Latin is said of the envoy; he is no part of it. "Declares two attachés and their staff personae non gratae": nor is it a verb.
    private static void MendPersona(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (!tokens[i].Text.Equals("persona", StringComparison.OrdinalIgnoreCase) && !tokens[i].Text.Equals("personae", StringComparison.OrdinalIgnoreCase) || i + 2 >= sentence.EndToken || !tokens[i + 1].Text.Equals("non", StringComparison.OrdinalIgnoreCase)) return;
        // The head of the Latin, and the verb above it.
        int latin = i, last = i + 2;
        while (tokens[latin].Head > i && tokens[latin].Head <= last) latin = tokens[latin].Head;
        int verb = tokens[latin].Head, person = i - 1;
        if (verb < sentence.FirstToken || verb >= person || tokens[verb].Upos != Upos.VERB || !(tokens[latin].Relation is Relation.Obj or Relation.Xcomp || tokens[latin].Upos == Upos.VERB && tokens[latin].Relation == Relation.Conj)) return;
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

    private static readonly FrozenSet<string> _measures = Words("days weeks months years hours minutes times miles kilometres kilometers metres meters percent seconds decades nights");

    // "Police arrest around thirty herders": counted people right behind a verb without an object, and without a preposition, are its object.
    private static void MendObjectWithoutPreposition(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Relation != Relation.Obl || tokens[i].Xpos is not ("NNS" or "NNPS") || verb < sentence.FirstToken || verb > i || tokens[verb].Upos != Upos.VERB) return;
        bool counted = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Case or Relation.Mark) return;
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Obj or Relation.NsubjPass or Relation.AuxPass) return;
            counted |= tokens[child].Head == i && tokens[child].Relation == Relation.Nummod;
        }

        if (counted && !_measures.Contains(tokens[i].Text)) tokens[i].Relation = Relation.Obj;
    }

    // "Captured a village east of Dobropillia": a noun is no part of an adverb; it is the object.
    private static void MendNounBeforeAdverb(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int adverb = tokens[i].Head;
        if (tokens[i].Relation != Relation.Compound || tokens[i].Upos != Upos.NOUN || adverb <= i || tokens[adverb].Upos != Upos.ADV) return;
        int verb = tokens[adverb].Head;
        if (verb < sentence.FirstToken || verb > i || tokens[verb].Upos != Upos.VERB) return;
        if (Has(tokens, verb, sentence, Relation.Obj, Relation.NsubjPass)) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obj);
        (tokens[adverb].Head, tokens[adverb].Relation) = (i, Relation.Advmod);
        Rehang(tokens, sentence.FirstToken, i, adverb, i);
    }

    // "Issues arrest warrants": a noun has no object; the last of two is what the verb acts on.
    private static void MendObjectBelowObject(Span<TokenData> tokens, int i)
    {
        int first = tokens[i].Head, verb = first < 0 ? -1 : tokens[first].Head;
        if (tokens[i].Relation != Relation.Obj || tokens[i].Upos != Upos.NOUN || first != i - 1 || tokens[first].Upos != Upos.NOUN || tokens[first].Relation != Relation.Obj || verb < 0 || tokens[verb].Upos != Upos.VERB) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obj);
        (tokens[first].Head, tokens[first].Relation) = (i, Relation.Compound);
        for (int child = 0; child < tokens.Length; child++)
        {
            if (child != i && tokens[child].Head == first) (tokens[child].Head, tokens[child].Relation) = (i, tokens[child].Relation == Relation.Obl ? Relation.Nmod : tokens[child].Relation);
        }
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

    private static readonly FrozenSet<string> _telling = Words("warn inform notify remind assure");

    // "Warned Hezbollah of reprisals": what somebody is warned of belongs to the verb, not to whom it warns.
    private static void MendWarnedOf(Span<TokenData> tokens, int i)
    {
        int person = tokens[i].Head;
        if (tokens[i].Relation is not (Relation.Nmod or Relation.Obl) || person < 0 || person > i || tokens[person].Relation is not (Relation.Obj or Relation.Iobj) || tokens[person].Upos is not (Upos.PROPN or Upos.PRON)) return;
        int verb = tokens[person].Head;
        if (verb < 0 || !(IsVerb(tokens[verb], _accusing) || IsVerb(tokens[verb], _telling))) return;
        bool of = false;
        for (int child = person + 1; child < i; child++) of |= tokens[child].Head == i && tokens[child].Relation == Relation.Case && tokens[child].Text == "of";
        if (!of) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obl);
        if (tokens[person].Relation == Relation.Iobj) tokens[person].Relation = Relation.Obj;
    }
}
