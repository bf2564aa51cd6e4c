using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

// What is joined by "and", and clauses and phrases that hang too low.
internal static partial class TreeRepair
{
    // "Prime minister A and crown prince B sign": a noun with "and" before it that hangs backwards on a noun is joined to that noun's phrase.
    private static void MendJoined(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Cc) return;
        int joined = tokens[i].Head;
        if (joined <= i || tokens[joined].Relation is Relation.Conj or Relation.Root || tokens[joined].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int head = tokens[joined].Head;
        if (head >= sentence.FirstToken && tokens[joined].Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass)
        {
            JoinTwoArguments(tokens, i, joined, sentence);
            return;
        }

        if (head < sentence.FirstToken || head >= i || tokens[joined].Relation is not (Relation.NmodDesc or Relation.Nmod or Relation.Appos or Relation.Flat or Relation.Compound or Relation.NmodUnmarked)) return;
        if (Has(tokens, joined, sentence, Relation.Case)) return;
        // Climb out of the parts of one name or title.
        for (int steps = 0; steps < 4 && tokens[head].Relation is Relation.Flat or Relation.Appos or Relation.NmodDesc && tokens[head].Head is int up and >= 0 && up < i && tokens[up].Upos is Upos.NOUN or Upos.PROPN; steps++) head = tokens[head].Head;
        tokens[joined].Head = head;
        tokens[joined].Relation = Relation.Conj;
    }

    // "Could free 400 captives": what has the form of a verb is one, whatever sort of word it was taken for.
    private static void MendFormOfVerb(Span<TokenData> tokens, int i)
    {
        if (tokens[i].Upos == Upos.ADJ && tokens[i].Xpos is "VB" or "VBP" or "VBZ" or "VBD" && tokens[i].Relation is Relation.Root or Relation.Ccomp or Relation.Xcomp or Relation.Conj or Relation.Advcl or Relation.Acl or Relation.AclRelcl or Relation.Parataxis) tokens[i].Upos = Upos.VERB;
    }

    private static readonly FrozenSet<string> _barring = Words("bar ban prevent block stop prohibit forbid restrain exclude disqualify");

    // "Was barred from running by the court": the court barred, and nobody ran by it.
    private static void MendBarredBy(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int gerund = tokens[i].Head, verb = gerund < sentence.FirstToken ? -1 : tokens[gerund].Head;
        if (tokens[i].Relation != Relation.Obl || gerund > i || verb < sentence.FirstToken || verb > gerund || tokens[gerund].Xpos != "VBG" || tokens[gerund].Relation is not (Relation.Advcl or Relation.Xcomp) || tokens[verb].Xpos != "VBN" || !IsVerb(tokens[verb], _barring) || !Has(tokens, verb, sentence, Relation.AuxPass) || Has(tokens, verb, sentence, Relation.OblAgent)) return;
        if (tokens[i].Upos != Upos.PROPN && tokens[i].Xpos != "NNS" && tokens[i].Text != "police" && !Has(tokens, i, sentence, Relation.Det)) return;
        for (int child = gerund + 1; child < i; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Case && tokens[child].Text == "by") (tokens[i].Head, tokens[i].Relation) = (verb, Relation.OblAgent);
        }
    }

    private static int Between(Span<TokenData> tokens, int i, Sentence sentence)
    {
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Case && tokens[child].Text == "between") return child;
        }

        return -1;
    }

    // "Between the Malian Army and JNIM militants": two, not the militants of both.
    private static void MendBetweenNames(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos != "NNS" || tokens[i].Relation is not (Relation.Obl or Relation.Nmod) || Between(tokens, i, sentence) < 0 || Has(tokens, i, sentence, Relation.Conj)) return;
        int first = -1, second = -1, and = -1;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Compound && tokens[child].Upos == Upos.PROPN) first = child;
            else if (first >= 0 && tokens[child].Head == first && tokens[child].Relation == Relation.Conj && tokens[child].Upos == Upos.PROPN) second = second < 0 ? child : i;
            else if (tokens[child].Relation == Relation.Cc && tokens[child].Text == "and") and = child;
        }

        if (first < 0 || second <= first || second >= i || and <= first || and > second || tokens[and].Head != second) return;
        for (int child = sentence.FirstToken; child < first; child++)
        {
            if (tokens[child].Head == i) tokens[child].Head = first;
        }

        (tokens[first].Head, tokens[first].Relation) = (tokens[i].Head, tokens[i].Relation);
        (tokens[i].Head, tokens[i].Relation, tokens[and].Head) = (first, Relation.Conj, i);
        (tokens[second].Head, tokens[second].Relation) = (i, Relation.Compound);
    }

    private static readonly FrozenSet<string> _encounters = Words("clash clashes fighting battle battles skirmish skirmishes shootout shootouts gunfight gunfights talks negotiations hostilities violence");

    // "Clashes broke out in Gao between soldiers and rebels": no place is between anybody.
    private static void MendBetweenBehindPlace(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int place = tokens[i].Head;
        if (tokens[i].Relation != Relation.Nmod || place < sentence.FirstToken || place > i || tokens[place].Upos != Upos.PROPN || tokens[place].Relation != Relation.Obl || Between(tokens, i, sentence) < 0 || !Has(tokens, i, sentence, Relation.Conj)) return;
        int verb = tokens[place].Head;
        if (verb < sentence.FirstToken || tokens[verb].Upos != Upos.VERB) return;
        for (int child = sentence.FirstToken; child < place; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass && _encounters.Contains(tokens[child].Text)) (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obl);
        }
    }

    private static readonly FrozenSet<string> _envoys = Words("ambassador ambassadors envoy envoys commissioner charge chargé diplomat diplomats attache attaché consul");

    // "Called in the Chadian ambassador": summoned.
    private static void MendCalledIn(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Case || !tokens[i].Text.Equals("in", StringComparison.Ordinal) || i <= sentence.FirstToken || tokens[i - 1].Text.ToLowerInvariant() is not ("called" or "calls" or "call" or "calling")) return;
        int envoy = tokens[i].Head;
        if (envoy <= i || tokens[envoy].Head != i - 1 || tokens[envoy].Relation != Relation.Obl || !_envoys.Contains(tokens[envoy].Text)) return;
        tokens[envoy].Relation = Relation.Obj;
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (i - 1, Relation.CompoundPrt, Upos.ADP, "RP");
    }

    // "Targets herders and soldiers" with two objects: the one behind "and" is joined to the one before it.
    private static void JoinTwoArguments(Span<TokenData> tokens, int and, int joined, Sentence sentence)
    {
        for (int before = and - 1; before >= sentence.FirstToken; before--)
        {
            if (tokens[before].Head != tokens[joined].Head || tokens[before].Relation != tokens[joined].Relation) continue;
            if (tokens[before].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) (tokens[joined].Head, tokens[joined].Relation) = (before, Relation.Conj);
            return;
        }
    }

    // "Captain A B, C D and E F": what is joined to a part of a name is joined to the whole.
    private static void MendJoinedToPartOfName(Span<TokenData> tokens, int i)
    {
        if (tokens[i].Relation != Relation.Conj) return;
        for (int steps = 0; steps < 3 && tokens[i].Head >= 0 && tokens[i].Head < i && tokens[tokens[i].Head].Relation == Relation.Flat && tokens[tokens[i].Head].Head >= 0; steps++) tokens[i].Head = tokens[tokens[i].Head].Head;
    }

    // "Says that forces struck the island and warns that …": a finite verb without a subject is joined to a verb of its own tense, if one stands above or below the one it hangs on.
    private static void MendJoinedTense(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Conj || !IsFinite(tokens[i].Xpos)) return;
        int head = tokens[i].Head;
        if (head < sentence.FirstToken || head >= i || tokens[head].Upos != Upos.VERB) return;
        // "Accuses Chad of arming rebels and closes the border": no finite verb is joined to a gerund or an infinitive.
        bool bare = tokens[head].Xpos is "VBG" or "VB" && tokens[i].Xpos is "VBZ" or "VBD";
        // "Denies having struck the town and accuses Chad": nor to what somebody denies having done.
        bool having = tokens[head].Xpos == "VBN" && tokens[i].Xpos is "VBZ" or "VBD" && HasHaving(tokens, head, sentence);
        // "Confirms that two were detained and accuses them": nor a present to a past passive.
        bool past = tokens[head].Xpos == "VBN" && tokens[i].Xpos == "VBZ", were = false;
        if (!bare && !past && !having && (!IsFinite(tokens[head].Xpos) || SameTense(tokens[i].Xpos, tokens[head].Xpos))) return;
        bool joined = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i && tokens[child].Head != head) continue;
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Expl or Relation.Aux or Relation.AuxPass) return;
            if (tokens[child].Head == head && tokens[child].Relation is Relation.Aux or Relation.AuxPass)
            {
                if (having) continue;
                if (!past) return;
                were |= tokens[child].Xpos == "VBD";
            }

            joined |= tokens[child].Head == i && tokens[child].Relation == Relation.Cc && child < i;
        }

        if (!joined || past && !were && !having) return;
        int better = -1;
        // Above: the verbs that the head hangs on.
        for (int up = tokens[head].Head, steps = 0; up >= sentence.FirstToken && steps < 4 && better < 0; up = tokens[up].Head, steps++)
        {
            if (up < i && tokens[up].Upos == Upos.VERB && tokens[up].Xpos == tokens[i].Xpos) better = up;
        }

        // Below: the last clause before the verb that hangs on the head.
        for (int k = i - 1; k > head && better < 0 && !bare && !past && !having; k--)
        {
            if (tokens[k].Upos != Upos.VERB || tokens[k].Xpos != tokens[i].Xpos || tokens[k].Relation is not (Relation.Advcl or Relation.Ccomp or Relation.AclRelcl)) continue;
            for (int up = tokens[k].Head, steps = 0; up != i && up >= sentence.FirstToken && steps < 6; up = tokens[up].Head, steps++)
            {
                if (up == head) better = k;
            }
        }

        if (better >= 0) tokens[i].Head = better;
    }

    private static bool HasHaving(Span<TokenData> tokens, int head, Sentence sentence)
    {
        for (int child = sentence.FirstToken; child < head; child++)
        {
            if (tokens[child].Head == head && tokens[child].Relation == Relation.Aux && tokens[child].Text == "having") return true;
        }

        return false;
    }

    // "Issued a note condemning the raids, adding that its soil won't be used and demanding their end": a bare gerund is joined to the gerund above what is said, not to a verb in another form.
    private static void MendJoinedGerund(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int head = tokens[i].Head;
        if (tokens[i].Relation != Relation.Conj || tokens[i].Xpos != "VBG" || tokens[i].Upos != Upos.VERB || head < sentence.FirstToken || head >= i || tokens[head].Upos != Upos.VERB || tokens[head].Xpos == "VBG") return;
        if (Has(tokens, i, sentence, Relation.Nsubj, Relation.NsubjPass, Relation.Aux, Relation.AuxPass, Relation.Mark)) return;
        // "Will be meeting … and signing": its own helper makes it a form like the other.
        if (Has(tokens, head, sentence, Relation.Aux) && tokens[head].Xpos is "VBN" && !Has(tokens, head, sentence, Relation.AuxPass)) return;
        for (int up = tokens[head].Head, steps = 0; up >= sentence.FirstToken && up < head && steps < 4; up = tokens[up].Head, steps++)
        {
            if (tokens[up].Upos != Upos.VERB || tokens[up].Xpos != "VBG" || tokens[up].Relation is not (Relation.Advcl or Relation.Acl or Relation.Conj or Relation.Xcomp) || Has(tokens, up, sentence, Relation.Aux)) continue;
            tokens[i].Head = up;
            return;
        }
    }

    private static readonly FrozenSet<string> _reporting = Words("say tell add report state note announce claim insist argue declare explain write reiterate stress deny");
    private static readonly FrozenSet<string> _speaking = Words("accuse urge condemn denounce criticise criticize slam blame vow pledge promise praise hail applaud thank commend call appeal reiterate reaffirm stress warn demand reject deny dismiss defend welcome insist ask apologise apologize express offer describe brand add refuse decline");

    // "Said the talks had failed and accused Ghana of lying": an act of speech without a subject behind what is said is the speaker's own next word, as is any past verb behind "will" or "has".
    private static void MendJoinedSpeech(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int head = tokens[i].Head;
        if (tokens[i].Relation != Relation.Conj || tokens[i].Xpos is not ("VBD" or "VBZ" or "VBN") || head < sentence.FirstToken || head >= i || tokens[head].Upos != Upos.VERB || tokens[head].Relation != Relation.Ccomp) return;
        int said = tokens[head].Head;
        if (said < sentence.FirstToken || said >= head || !IsVerb(tokens[said], _reporting) || !Has(tokens, said, sentence, Relation.Nsubj)) return;
        bool speech = IsVerb(tokens[i], _speaking);
        if (tokens[said].Xpos != tokens[i].Xpos && !(tokens[said].Xpos == "VBD" && tokens[i].Xpos == "VBN" && speech)) return;
        bool joined = false, modal = false, subject = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Expl or Relation.Aux or Relation.AuxPass or Relation.Mark) return;
            if (tokens[child].Head == said && tokens[child].Relation is Relation.Aux or Relation.AuxPass) return;
            joined |= tokens[child].Head == i && tokens[child].Relation == Relation.Cc && child < i && tokens[child].Text is "and" or "but";
            modal |= tokens[child].Head == head && tokens[child].Relation == Relation.Aux && tokens[child].Xpos is "MD" or "VBZ" or "VBP";
            subject |= tokens[child].Head == head && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass;
        }

        // "Said Ghana accused him and urged others to go": who speaks in what is said may go on speaking.
        if (!joined || !subject || !(modal && tokens[i].Xpos == "VBD" || speech && !IsVerb(tokens[head], _speaking) && !IsVerb(tokens[head], _reporting))) return;
        tokens[i].Head = said;
    }

    // "Denies that its soldiers were there and has opened an inquiry": "has" goes with the one who denies, not with the soldiers.
    private static void MendJoinedNumber(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int head = tokens[i].Head;
        if (tokens[i].Relation != Relation.Conj || tokens[i].Upos != Upos.VERB || head < sentence.FirstToken || head >= i || tokens[head].Relation != Relation.Ccomp) return;
        int said = tokens[head].Head;
        if (said < sentence.FirstToken || said >= head || tokens[said].Upos != Upos.VERB || Has(tokens, i, sentence, Relation.Nsubj, Relation.NsubjPass, Relation.Expl, Relation.Mark)) return;
        string joined = FiniteOf(tokens, i, sentence);
        if (joined != "VBZ" || FiniteOf(tokens, said, sentence) != joined || SubjectOf(tokens, head, sentence) is not (>= 0 and int many) || tokens[many].Xpos is not ("NNS" or "NNPS") || Has(tokens, many, sentence, Relation.Conj)) return;
        tokens[i].Head = said;
    }

    private static int SubjectOf(Span<TokenData> tokens, int verb, Sentence sentence)
    {
        for (int child = sentence.FirstToken; child < verb; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass) return child;
        }

        return -1;
    }

    // The tag of the word that is finite: the verb itself, or the first of its helpers.
    private static string FiniteOf(Span<TokenData> tokens, int verb, Sentence sentence)
    {
        for (int child = sentence.FirstToken; child < verb; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop) return tokens[child].Xpos;
        }

        return tokens[verb].Xpos;
    }

    private static bool SameTense(string one, string other) => (one == "VBD") == (other == "VBD");

    // "Nine Hamas and Fatah fighters": who is counted stands last; the names before say of what groups they are.
    private static void MendCountedNames(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int people = -1;
        bool counted = false, named = false;
        if (tokens[i].Upos != Upos.PROPN || tokens[i].Xpos is "NNPS" || tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Nmod)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            counted |= tokens[child].Relation == Relation.Nummod && child < i && tokens[child].Text.ToLowerInvariant() is not ("one" or "1");
            if (tokens[child].Relation == Relation.Conj) people = people < 0 ? child : int.MaxValue;
        }

        if (!counted || people < 0 || people >= sentence.EndToken || tokens[people].Xpos != "NNS") return;
        for (int child = i + 1; child < people; child++)
        {
            if (tokens[child].Head != people) continue;
            if (tokens[child].Relation is Relation.Det or Relation.Nummod or Relation.Case or Relation.NmodPoss) return;
            named |= tokens[child].Upos == Upos.PROPN && tokens[child].Relation is Relation.Compound or Relation.Amod;
        }

        if (!named) return;
        (tokens[people].Head, tokens[people].Relation) = (tokens[i].Head, tokens[i].Relation);
        (tokens[i].Head, tokens[i].Relation) = (people, Relation.Compound);
        Rehang(tokens, sentence.FirstToken, sentence.EndToken, i, people, Relation.Nummod, Relation.Case, Relation.Det, Relation.AclRelcl, Relation.Acl, Relation.Nmod);
    }

    // "At New Zealand": a preposition before a name belongs to the whole of it.
    private static void MendCaseInName(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int part = tokens[i].Head;
        if (tokens[i].Relation != Relation.Case || part <= i || tokens[part].Head < sentence.FirstToken) return;
        int name = tokens[part].Head;
        if (tokens[part].Relation == Relation.Flat && name > i && name < part) tokens[i].Head = name;
        // "On president X and his wife": before a title it belongs to the name.
        if (tokens[part].Relation == Relation.NmodDesc && name > part && tokens[name].Upos == Upos.PROPN && tokens[name].Relation is Relation.Nmod or Relation.Obl) tokens[i].Head = name;
    }

    // "Is considering leaving": a gerund without a subject shares that of its verb.
    private static void MendGerundReadAsClause(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Ccomp || tokens[i].Xpos != "VBG" || tokens[i].Head < sentence.FirstToken || tokens[i].Head > i || tokens[tokens[i].Head].Upos != Upos.VERB) return;
        if (Has(tokens, i, sentence, Relation.Nsubj, Relation.NsubjPass, Relation.Mark, Relation.Aux, Relation.AuxPass, Relation.Expl)) return;
        tokens[i].Relation = Relation.Xcomp;
    }

    // "Appeals to the army, to the rebels and to the people": the second phrase with the same preposition behind a comma is joined to the first, not part of it.
    private static void MendSamePreposition(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int first = tokens[i].Head;
        if (tokens[i].Relation != Relation.Nmod || first < sentence.FirstToken || first > i || tokens[first].Relation is not (Relation.Obl or Relation.Nmod) || tokens[i].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int word = CaseOf(tokens, i, sentence), before = CaseOf(tokens, first, sentence);
        if (word <= first || before < sentence.FirstToken || tokens[word].Text != tokens[before].Text || tokens[word - 1].Text != "," || tokens[word].Text is not ("to" or "on" or "for" or "with" or "from" or "against")) return;
        tokens[i].Relation = Relation.Conj;
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            // "…, to the rebels and to the people": all of one row.
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Conj && CaseOf(tokens, child, sentence) is >= 0 and int third && tokens[third].Text == tokens[before].Text) tokens[child].Head = first;
        }
    }

    private static int CaseOf(Span<TokenData> tokens, int head, Sentence sentence)
    {
        for (int child = sentence.FirstToken; child < head; child++)
        {
            if (tokens[child].Head == head && tokens[child].Relation == Relation.Case) return child;
        }

        return -1;
    }
}
