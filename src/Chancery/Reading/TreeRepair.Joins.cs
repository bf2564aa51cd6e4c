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

    // "Said that a meeting between Chad and Niger was planned": what stands between two needs both.
    private static void MendBetween(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Cc) return;
        int second = tokens[i].Head, first = i - 1;
        if (second <= i || second >= sentence.EndToken) return;
        // The "and" may hang on the verb, before its subject.
        for (int k = i + 1; tokens[second].Upos is Upos.VERB or Upos.AUX && k < second; k++)
        {
            if (tokens[k].Head == second && tokens[k].Relation is Relation.Nsubj or Relation.NsubjPass) second = k;
        }

        if (tokens[second].Upos is not (Upos.NOUN or Upos.PROPN)) return;

        for (int steps = 0; steps < 4 && first > sentence.FirstToken && tokens[first].Relation is Relation.Flat or Relation.Compound && tokens[first].Head >= sentence.FirstToken && tokens[first].Head < i; steps++) first = tokens[first].Head;
        if (first < sentence.FirstToken || tokens[first].Relation != Relation.Nmod || Has(tokens, first, sentence, Relation.Conj)) return;
        int between = first - 1;
        while (between >= sentence.FirstToken && tokens[between].Relation != Relation.Case && first - between < 6) between--;
        if (between < sentence.FirstToken || tokens[between].Head != first || !tokens[between].Text.Equals("between", StringComparison.OrdinalIgnoreCase)) return;
        int clause = tokens[second].Head, held = tokens[first].Head;
        if (clause <= second || held < sentence.FirstToken || held >= between || tokens[held].Upos != Upos.NOUN || tokens[second].Relation is not (Relation.Nsubj or Relation.NsubjPass)) return;
        Relation asSubject = tokens[second].Relation;
        (tokens[second].Head, tokens[second].Relation, tokens[i].Head) = (first, Relation.Conj, second);
        int above = tokens[held].Head;
        if (tokens[held].Relation is not (Relation.Obj or Relation.Root or Relation.Parataxis or Relation.Dep or Relation.Ccomp)) return;
        // The talks are the subject of the verb behind, which hangs where it was joined.
        bool said = above >= sentence.FirstToken && tokens[clause].Head == above;
        if (tokens[held].Relation == Relation.Root) (tokens[clause].Head, tokens[clause].Relation) = (tokens[held].Head, Relation.Root);
        else if (said) tokens[clause].Relation = Relation.Ccomp;
        else return;
        (tokens[held].Head, tokens[held].Relation) = (clause, asSubject);
    }

    // "Ships rescued 112 people, the ministry said, and arrested two": who said it did not arrest them.
    private static void MendSaidBetween(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int said = tokens[i].Head;
        if (tokens[i].Relation != Relation.Conj || tokens[i].Upos != Upos.VERB || said <= sentence.FirstToken || said >= i || tokens[said].Relation != Relation.Parataxis || !IsVerb(tokens[said], _parenthetic) || Has(tokens, said, sentence, Relation.Ccomp) || Has(tokens, said, sentence, Relation.Obj)) return;
        int main = tokens[said].Head, and = i - 1, subject = -1;
        if (main < sentence.FirstToken || main >= said || tokens[main].Upos != Upos.VERB || tokens[main].Xpos != tokens[i].Xpos) return;
        while (and > said && tokens[and].Relation is Relation.Advmod or Relation.Aux) and--;
        if (and <= said || tokens[and].Relation != Relation.Cc || tokens[and - 1].Text != ",") return;
        for (int k = main + 1; k < i; k++)
        {
            if (tokens[k].Head == said && tokens[k].Relation == Relation.Nsubj && k < said) subject = k;
            if (tokens[k].Head == i && tokens[k].Relation is Relation.Nsubj or Relation.NsubjPass) return;
        }

        if (subject < 0) return;
        tokens[i].Head = main;
    }

    // "Killed three in Accra, rights group Sunrise said on Friday": a group and its name behind the comma say it; no "who" is there to tell of them.
    private static void MendSaidBehindName(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.AclRelcl || tokens[i].Xpos != "VBD" || !IsVerb(tokens[i], _parenthetic) || Has(tokens, i, sentence, Relation.Ccomp) || Has(tokens, i, sentence, Relation.Obj)) return;
        int teller = tokens[i].Head, first = teller, root = RootOf(tokens, sentence);
        if (root < 0 || teller <= sentence.FirstToken || teller >= i || tokens[teller].Upos is not (Upos.NOUN or Upos.PROPN) || tokens[root].Upos != Upos.VERB || root >= teller || IsBelow(tokens, root, i)) return;
        for (int k = teller + 1; k < sentence.EndToken; k++)
        {
            // All between is the name, all behind says when or where it was said.
            if (k < i && (tokens[k].Upos is not (Upos.PROPN or Upos.NOUN or Upos.ADJ) || char.IsLower(tokens[k].Text[0]))) return;
            if (k > i && (tokens[k].Upos is Upos.VERB or Upos.AUX || tokens[k].Text == ",")) return;
        }

        while (first > sentence.FirstToken && teller - first < 6 && tokens[first - 1].Text != ",") first--;
        if (first <= sentence.FirstToken || tokens[first - 1].Text != "," || i - teller < 2) return;
        for (int k = first; k < teller; k++)
        {
            if (tokens[k].Head < first || tokens[k].Head > teller) return;
        }

        // What stands before the comma was never the teller's.
        for (int k = sentence.FirstToken; k < first; k++)
        {
            if (tokens[k].Head == teller) (tokens[k].Head, tokens[k].Relation) = (tokens[teller].Head, tokens[k].Text == "," ? Relation.Punct : tokens[teller].Relation);
        }

        (tokens[i].Head, tokens[i].Relation) = (root, Relation.Parataxis);
        (tokens[teller].Head, tokens[teller].Relation) = (i, Relation.Nsubj);
        for (int k = teller + 1; k < i; k++)
        {
            if (tokens[k].Head == i || tokens[k].Head < sentence.FirstToken) (tokens[k].Head, tokens[k].Relation) = (teller, Relation.Appos);
        }
    }

    private static readonly FrozenSet<string> _handing = Words("hand transfer return send give extradite deliver repatriate deport surrender turn");

    // "Handed over to Thailand 17 suspects": a name that a number stands behind is no part of those counted.
    private static void MendHandedTo(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int counted = tokens[i].Head, number = i + 1;
        if (tokens[i].Upos != Upos.PROPN || tokens[i].Relation is not (Relation.Compound or Relation.NmodDesc) || counted <= number || counted >= sentence.EndToken || i <= sentence.FirstToken) return;
        if (tokens[number].Relation != Relation.Nummod || tokens[number].Head != counted || tokens[counted].Relation is not (Relation.Obl or Relation.Nmod) || tokens[counted].Upos != Upos.NOUN) return;
        int to = i - 1, verb = tokens[counted].Head;
        while (to > sentence.FirstToken && tokens[to].Head == counted && tokens[to].Relation is Relation.Compound or Relation.Det or Relation.Flat) to--;
        if (tokens[to].Head != counted || tokens[to].Relation != Relation.Case || !tokens[to].Text.Equals("to", StringComparison.Ordinal) || verb < sentence.FirstToken || verb >= to || !IsVerb(tokens[verb], _handing) || Has(tokens, verb, sentence, Relation.Obj)) return;
        for (int k = to; k < i; k++) tokens[k].Head = i;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obl);
        (tokens[counted].Head, tokens[counted].Relation) = (verb, Relation.Obj);
    }

    private static readonly FrozenSet<string> _parenthetic = Words("say report add");

    // "Could free 400 captives": what has the form of a verb is one, whatever sort of word it was taken for.
    private static void MendFormOfVerb(Span<TokenData> tokens, int i)
    {
        if (tokens[i].Upos == Upos.ADJ && tokens[i].Xpos is "VB" or "VBP" or "VBZ" or "VBD" && tokens[i].Relation is Relation.Root or Relation.Ccomp or Relation.Xcomp or Relation.Conj or Relation.Advcl or Relation.Acl or Relation.AclRelcl or Relation.Parataxis) tokens[i].Upos = Upos.VERB;
    }

    // "Sign a deal worth $900 million": the sum belongs to the deal.
    private static void MendWorth(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (!tokens[i].Text.Equals("worth", StringComparison.Ordinal) || i <= sentence.FirstToken || i + 1 >= sentence.EndToken || tokens[i - 1].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int thing = i - 1, verb = tokens[thing].Head;
        for (int sum = i + 1; sum < sentence.EndToken && sum < i + 6; sum++)
        {
            if (tokens[sum].Head != verb || tokens[sum].Relation != Relation.Obj || tokens[sum].Upos is not (Upos.SYM or Upos.NUM or Upos.NOUN)) continue;
            if (tokens[thing].Relation != Relation.Obj) return;
            (tokens[sum].Head, tokens[sum].Relation) = (thing, Relation.NmodUnmarked);
            if (tokens[i].Head == verb || tokens[i].Head > i) (tokens[i].Head, tokens[i].Relation) = (sum, Relation.Case);
            return;
        }
    }

    private static readonly FrozenSet<string> _harming = Words("beheading killing wounding injuring abducting kidnapping burning destroying shooting stabbing torching looting seizing arresting detaining capturing accusing demanding urging warning threatening condemning");

    // "Ambushed a convoy, beheading four": a participle, no preposition.
    private static void MendGerundReadAsCase(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos != "VBG" || tokens[i].Relation != Relation.Case || i <= sentence.FirstToken || tokens[i - 1].Text != "," || !_harming.Contains(tokens[i].Text)) return;
        int noun = tokens[i].Head, clause = noun > i ? tokens[noun].Head : -1;
        if (clause < sentence.FirstToken || clause >= i || tokens[noun].Relation is not (Relation.Obl or Relation.Nmod)) return;
        for (int steps = 0; steps < 4 && tokens[clause].Upos != Upos.VERB && tokens[clause].Head >= sentence.FirstToken && tokens[clause].Head < i; steps++) clause = tokens[clause].Head;
        (tokens[i].Upos, tokens[i].Relation, tokens[i].Head) = (Upos.VERB, Relation.Advcl, clause);
        (tokens[noun].Relation, tokens[noun].Head) = (Relation.Obj, i);
        for (int child = noun + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == noun && tokens[child].Relation == Relation.Conj && tokens[child].Xpos == "VBG") tokens[child].Head = i;
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

    private static readonly FrozenSet<string> _combat = Words("fighting shelling bombing infighting shooting rioting");

    // "After two days of fighting with the rebels": what lasted is a noun, and whom one fought hangs on it.
    private static void MendFighting(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos != "VBG" || tokens[i].Upos != Upos.VERB || tokens[i].Relation is not (Relation.Acl or Relation.Advcl) || i < sentence.FirstToken + 2 || !_combat.Contains(tokens[i].Text) || !tokens[i - 1].Text.Equals("of", StringComparison.OrdinalIgnoreCase) || tokens[i - 1].Head != i) return;
        int span = tokens[i].Head;
        if (span != i - 2) return;
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Obj && !Has(tokens, child, sentence, Relation.Case)) return;
            if (tokens[child].Relation is Relation.Obj or Relation.Obl) tokens[child].Relation = Relation.Nmod;
        }

        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Relation, tokens[i - 1].Relation) = (Upos.NOUN, "NN", Relation.Nmod, Relation.Case);
    }

    private static readonly FrozenSet<string> _happenings = Words("fighting clash clashes attack attacks raid raids battle battles protest protests riot riots strike strikes shooting bombing operation ambush unrest violence offensive demonstration demonstrations rally shelling assault airstrike airstrikes");

    // "Fighting with the army in which nine people died": what happened in something goes with the happening, not with those who were in it.
    private static void MendInWhich(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int noun = tokens[i].Head, which = i;
        if (tokens[i].Relation != Relation.AclRelcl || noun < sentence.FirstToken || noun >= i || _happenings.Contains(tokens[noun].Text)) return;
        while (which > noun && !tokens[which].Text.Equals("which", StringComparison.Ordinal)) which--;
        if (which <= noun + 1 || tokens[which - 1].Text is not ("in" or "during")) return;
        for (int up = noun, steps = 0; steps < 3 && tokens[up].Relation is Relation.Nmod && tokens[up].Head >= sentence.FirstToken && tokens[up].Head < up; steps++)
        {
            up = tokens[up].Head;
            if (!_happenings.Contains(tokens[up].Text)) continue;
            tokens[i].Head = up;
            return;
        }
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

    // "Prime Minister Ana Lima and President Jo Reyes": a name's first word cannot hang on the name behind the "and"; it goes with the word beside it.
    private static void MendAcrossConjunction(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int head = tokens[i].Head;
        if (tokens[i].Upos is not (Upos.PROPN or Upos.ADJ or Upos.NOUN) || head <= i + 1 || head >= sentence.EndToken || tokens[head].Relation != Relation.Conj || tokens[head].Head >= head || tokens[head].Head <= i) return;
        if (tokens[i].Relation is not (Relation.NmodDesc or Relation.Compound or Relation.Flat or Relation.Amod)) return;
        // The first of the joined phrases stands between: the word belongs to it.
        tokens[i].Head = tokens[head].Head;
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
        // "Confirms that two were detained and accuses them": nor a present to a past passive.
        bool past = tokens[head].Xpos == "VBN" && tokens[i].Xpos == "VBZ", were = false;
        if (!bare && !past && (!IsFinite(tokens[head].Xpos) || SameTense(tokens[i].Xpos, tokens[head].Xpos))) return;
        bool joined = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i && tokens[child].Head != head) continue;
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Expl or Relation.Aux or Relation.AuxPass) return;
            if (tokens[child].Head == head && tokens[child].Relation is Relation.Aux or Relation.AuxPass)
            {
                if (!past) return;
                were |= tokens[child].Xpos == "VBD";
            }

            joined |= tokens[child].Head == i && tokens[child].Relation == Relation.Cc && child < i;
        }

        if (!joined || past && !were) return;
        int better = -1;
        // Above: the verbs that the head hangs on.
        for (int up = tokens[head].Head, steps = 0; up >= sentence.FirstToken && steps < 4 && better < 0; up = tokens[up].Head, steps++)
        {
            if (up < i && tokens[up].Upos == Upos.VERB && tokens[up].Xpos == tokens[i].Xpos) better = up;
        }

        // Below: the last clause before the verb that hangs on the head.
        for (int k = i - 1; k > head && better < 0 && !bare && !past; k--)
        {
            if (tokens[k].Upos != Upos.VERB || tokens[k].Xpos != tokens[i].Xpos || tokens[k].Relation is not (Relation.Advcl or Relation.Ccomp or Relation.AclRelcl)) continue;
            for (int up = tokens[k].Head, steps = 0; up >= sentence.FirstToken && steps < 6; up = tokens[up].Head, steps++)
            {
                if (up == head) better = k;
            }
        }

        if (better >= 0) tokens[i].Head = better;
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

    // "Six F-16s": of letters and a number joined by a hyphen the number is the head.
    private static void MendLettersAndNumber(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int number = i + 2;
        if (number >= sentence.EndToken || tokens[i].Text.Length > 3 || !char.IsAsciiLetterUpper(tokens[i].Text[0]) || tokens[i + 1].Text != "-" || !char.IsAsciiDigit(tokens[number].Text[0])) return;
        if (tokens[number].Head != i || tokens[number].Relation is not (Relation.Flat or Relation.Compound or Relation.NmodUnmarked or Relation.NmodDesc)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (child != number && child != i + 1 && tokens[child].Head == i) tokens[child].Head = number;
        }

        (tokens[number].Head, tokens[number].Relation, tokens[number].Upos, tokens[number].Xpos) = (tokens[i].Head, tokens[i].Relation, Upos.NOUN, tokens[number].Text.EndsWith('s') ? "NNS" : "NN");
        (tokens[i].Head, tokens[i].Relation) = (number, Relation.Compound);
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

    // "Open to cooperation": before a noun "to" is a preposition.
    private static void MendTo(Span<TokenData> tokens, int i)
    {
        if (tokens[i].Relation is Relation.Mark or Relation.Case && tokens[i].Upos == Upos.PART && tokens[i].Text.Equals("to", StringComparison.OrdinalIgnoreCase) && tokens[i].Head > i && tokens[tokens[i].Head].Upos is Upos.NOUN or Upos.PROPN) (tokens[i].Relation, tokens[i].Upos) = (Relation.Case, Upos.ADP);
    }

    // "An arms embargo on Chad": what stands behind a noun does not hang on a part of it before it.
    private static void MendBehindCompound(Span<TokenData> tokens, int i)
    {
        int part = tokens[i].Head;
        if (part < 0 || part > i || tokens[part].Relation != Relation.Compound || tokens[part].Head <= part || tokens[part].Head >= i) return;
        if (tokens[i].Relation is Relation.Obl or Relation.Nmod or Relation.Acl or Relation.AclRelcl or Relation.Advcl) (tokens[i].Head, tokens[i].Relation) = (tokens[part].Head, tokens[i].Relation == Relation.Obl ? Relation.Nmod : tokens[i].Relation);
    }

    // "Is considering leaving": a gerund without a subject shares that of its verb.
    private static void MendGerundReadAsClause(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Ccomp || tokens[i].Xpos != "VBG" || tokens[i].Head < sentence.FirstToken || tokens[i].Head > i || tokens[tokens[i].Head].Upos != Upos.VERB) return;
        if (Has(tokens, i, sentence, Relation.Nsubj, Relation.NsubjPass, Relation.Mark, Relation.Aux, Relation.AuxPass, Relation.Expl)) return;
        tokens[i].Relation = Relation.Xcomp;
    }

    private static readonly FrozenSet<string> _asking = Words("ask urge call tell order press force invite allow");

    private static readonly FrozenSet<string> _willing = Words("want try agree refuse vow plan hope decide fail manage intend seek promise threaten offer attempt wish begin start continue help come go travel fight act meet work return force ask urge order allow");

    // "Asked the minister, who is backed by the army, to step down": what stands behind the clause goes with the request.
    private static void MendRequestAcrossClause(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos != "VB" || tokens[i].Relation is not (Relation.Advcl or Relation.Xcomp) || i < sentence.FirstToken + 4 || tokens[i - 1].Text != "to") return;
        int clause = tokens[i].Head;
        if (clause < sentence.FirstToken || clause >= i || tokens[clause].Relation != Relation.AclRelcl) return;
        int asked = tokens[clause].Head;
        if (asked < sentence.FirstToken || asked >= clause || tokens[asked].Relation is not (Relation.Obj or Relation.Iobj or Relation.Obl)) return;
        int verb = tokens[asked].Head;
        if (verb < sentence.FirstToken || verb >= asked || !IsVerb(tokens[verb], _asking)) return;
        bool enclosed = false;
        for (int between = asked + 1; between < clause; between++) enclosed |= tokens[between].Text == ",";
        if (Has(tokens, verb, sentence, Relation.Xcomp, Relation.Ccomp)) return;
        // "Calls on the soldiers who seized power to free him": the call lacks what it asks for, and what they did takes no infinitive.
        bool open = tokens[i - 2].Text != "," && tokens[clause].Xpos is "VBD" or "VBN" && !IsVerb(tokens[clause], _willing) && i - clause > 2;
        if (enclosed && tokens[i - 2].Text == "," || open) (tokens[i].Relation, tokens[i].Head) = (Relation.Xcomp, verb);
    }

    private static readonly FrozenSet<string> _accusing = Words("accuse suspect convict acquit");

    // "Accuses the firm of arming pirates": a gerund, not a quality of the rebels.
    private static void MendAccused(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos != "VBG" || tokens[i].Relation != Relation.Amod || i <= sentence.FirstToken + 1 || !tokens[i - 1].Text.Equals("of", StringComparison.OrdinalIgnoreCase) || tokens[i - 1].Relation != Relation.Case) return;
        int noun = tokens[i].Head;
        if (noun <= i || tokens[i - 1].Head != noun || tokens[noun].Relation is not (Relation.Nmod or Relation.Obl)) return;
        int verb = tokens[noun].Head;
        if (verb >= sentence.FirstToken && tokens[verb].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) verb = tokens[verb].Head;
        if (verb < sentence.FirstToken || verb >= i || !IsVerb(tokens[verb], _accusing)) return;
        (tokens[i].Upos, tokens[i].Relation, tokens[i].Head) = (Upos.VERB, Relation.Advcl, verb);
        (tokens[i - 1].Relation, tokens[i - 1].Head) = (Relation.Mark, i);
        (tokens[noun].Relation, tokens[noun].Head) = (Relation.Obj, i);
    }

    private static readonly FrozenSet<string> _papers = Words("law laws bill bills decree resolution motion amendment amendments measure measures statement letter order agreement deal report ruling policy treaty petition legislation regulation regulations");
    private static readonly FrozenSet<string> _paperwork = Words("signing making drafting reading trading writing enforcing");

    // "Passed a law banning sects": what stands behind a paper's name in -ing says what it does; it is no part of one long name.
    private static void MendContentOfPaper(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int paper = i - 1, obj = tokens[i].Head;
        if (tokens[i].Xpos != "VBG" || tokens[i].Relation is not (Relation.Compound or Relation.Amod) || paper < sentence.FirstToken || obj <= i || !_papers.Contains(tokens[paper].Text) || tokens[paper].Relation != Relation.Compound || tokens[paper].Head != i && tokens[paper].Head != obj) return;
        if (_paperwork.Contains(tokens[i].Text)) return;
        (tokens[paper].Head, tokens[paper].Relation) = (tokens[obj].Head, tokens[obj].Relation);
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos) = (paper, Relation.Acl, Upos.VERB);
        (tokens[obj].Head, tokens[obj].Relation) = (i, Relation.Obj);
        Rehang(tokens, sentence.FirstToken, paper, obj, paper);
        Rehang(tokens, sentence.FirstToken, paper, i, paper);
    }

    private static readonly FrozenSet<string> _noPersons = Words("missile missiles rocket rockets drone drones bomb bombs attack attacks strike strikes airstrike airstrikes raid raids operation operations ship ships vessel vessels plane planes aircraft tank tanks weapon weapons deal agreement accord resolution law bill statement report letter video");

    // "A missile launched by the rebels, who say": the clause with "who" is of the people right before it, not of a thing.
    private static void MendWho(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int thing = tokens[i].Head, who = i;
        if (tokens[i].Relation != Relation.AclRelcl || thing < sentence.FirstToken || thing > i || !_noPersons.Contains(tokens[thing].Text)) return;
        while (who > thing && !tokens[who].Text.Equals("who", StringComparison.Ordinal)) who--;
        if (who == thing || tokens[who].Head != i || tokens[who].Relation != Relation.Nsubj) return;
        int before = tokens[who - 1].Text == "," ? who - 2 : who - 1;
        for (int steps = 0; steps < 4 && before > thing && tokens[before].Relation is Relation.Flat or Relation.NmodUnmarked or Relation.Conj && tokens[before].Head > thing; steps++) before = tokens[before].Head;
        if (before > thing && tokens[before].Upos is Upos.PROPN or Upos.NOUN && tokens[before].Relation is Relation.OblAgent or Relation.Nmod or Relation.Obl or Relation.Obj) tokens[i].Head = before;
    }
}
