using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

// Clauses that hang on the wrong word, and what a verb of giving has two of.
internal static partial class TreeRepair
{
    // "Accused Chad of arming rebels": the preposition right before a gerund opens its clause; it is not that of the object behind it.
    private static void MendMarkOfGerund(Span<TokenData> tokens, int i)
    {
        int gerund = i + 1;
        if (tokens[i].Relation != Relation.Case || gerund >= tokens.Length || tokens[gerund].Upos != Upos.VERB || tokens[gerund].Xpos != "VBG" || tokens[gerund].Relation is not (Relation.Advcl or Relation.Acl or Relation.Ccomp or Relation.Xcomp) || tokens[gerund].Head >= i) return;
        if (tokens[i].Head != gerund && !(tokens[i].Head > gerund && tokens[tokens[i].Head].Head == gerund)) return;
        (tokens[i].Head, tokens[i].Relation) = (gerund, Relation.Mark);
    }

    // "The treaty Zambia signed", "the two men the rebels took": a finite clause with its own subject right behind a noun is a relative one, though the parse may take the subject for another name of the noun.
    private static void MendContactClause(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.VERB || tokens[i].Relation is not (Relation.Acl or Relation.AclRelcl) || tokens[i].Head is not (>= 0 and int noun) || noun < sentence.FirstToken || noun > i) return;
        if (tokens[noun].Upos is not (Upos.NOUN or Upos.PROPN) || Has(tokens, i, sentence, Relation.Mark, Relation.NsubjPass, Relation.AuxPass, Relation.OblAgent, Relation.Csubj, Relation.Expl)) return;
        if (Has(tokens, i, sentence, Relation.Nsubj))
        {
            // "Reports that Chad has struck the port" have an object of their own.
            if (tokens[i].Relation == Relation.Acl && StandsBetween(tokens, i, noun) && !HasOwnObject(tokens, i, sentence) && (IsFinite(tokens[i].Xpos) || HasFiniteAux(tokens, i, sentence))) tokens[i].Relation = Relation.AclRelcl;
            return;
        }

        if (tokens[i].Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN") || i + 1 < sentence.EndToken && tokens[i + 1].Text == "by") return;
        int subject = i - 1;
        while (subject > noun && tokens[subject].Relation == Relation.Advmod && tokens[subject].Head == i) subject--;
        while (subject > sentence.FirstToken && tokens[subject].Relation == Relation.Flat && tokens[subject].Head < subject) subject = tokens[subject].Head;
        int begin = subject;
        while (begin > sentence.FirstToken && tokens[begin - 1].Head == subject && tokens[begin - 1].Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.Nummod or Relation.NmodPoss) begin--;
        if (tokens[subject].Upos is not (Upos.NOUN or Upos.PROPN) || tokens[subject].Relation != Relation.Appos || tokens[subject].Head is not (>= 0 and int named) || noun != named && noun != subject || begin - 1 < named) return;
        // Set off by a comma, it is another name.
        if (tokens[begin - 1].Text is "," or "(" or "-" or "–" or "—" || tokens[named].Upos != Upos.NOUN) return;
        (tokens[i].Head, tokens[i].Relation, tokens[subject].Head, tokens[subject].Relation) = (named, Relation.AclRelcl, i, Relation.Nsubj);
        if (tokens[i].Xpos == "VBN" && !Has(tokens, i, sentence, Relation.Aux)) tokens[i].Xpos = "VBD";
        Rehang(tokens, i + 1, sentence.EndToken, subject, named);
    }

    // "It was Niger that shut the border": the clause tells of Niger.
    private static void MendCleft(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.AdvclRelcl || tokens[i].Head is not (>= 0 and int noun) || noun >= i || tokens[noun].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return;
        for (int child = noun + 1; child < i; child++)
        {
            if (tokens[child].Head == i && tokens[child].Xpos is "WDT" or "WP") tokens[i].Relation = Relation.AclRelcl;
        }
    }

    // "Went on to expel the envoy": what came next, and no aim.
    private static void MendGoOn(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int go = i - 1, verb = i + 2;
        if (tokens[i].Text != "on" || go < sentence.FirstToken || verb >= sentence.EndToken || tokens[i + 1].Xpos != "TO" || tokens[go].Text is not ("went" or "goes" or "go" or "gone" or "going")) return;
        while (verb + 1 < sentence.EndToken && tokens[verb].Upos == Upos.ADV) verb++;
        if (tokens[verb].Xpos != "VB" || tokens[verb].Head != go || tokens[verb].Relation != Relation.Advcl) return;
        (tokens[verb].Relation, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (Relation.Xcomp, Relation.CompoundPrt, Upos.ADP, "RP");
    }

    private static readonly FrozenSet<string> _orderable = Words("arrest detain release free deport expel close shut deploy seize suspend jail hold remove withdraw execute disperse evacuate extradite dissolve ban block demolish shoot confiscate transfer disarm");

    // "Ordered three commanders arrested", "ordered all those held to be freed": what is ordered is no description of them.
    private static void MendOrdered(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.VERB || tokens[i].Xpos != "VBN" || tokens[i].Relation is not (Relation.Acl or Relation.Advcl or Relation.Xcomp) || !IsVerb(tokens[i], _orderable)) return;
        bool to = i > sentence.FirstToken + 1 && tokens[i - 1].Text == "be" && tokens[i - 2].Text == "to";
        if (!to && (tokens[i].Relation == Relation.Advcl || Has(tokens, i, sentence, Relation.Aux, Relation.AuxPass, Relation.OblAgent))) return;
        for (int later = i + 1; later < sentence.EndToken && !to; later++)
        {
            // "All those detained to be freed": the last of them is what is ordered.
            if (tokens[later].Head == i && tokens[later].Xpos == "VBN" && tokens[later].Relation is Relation.Advcl or Relation.Xcomp) return;
        }

        int noun = tokens[i].Head;
        for (int steps = 0; steps < 4 && noun > sentence.FirstToken && !(tokens[noun].Relation == Relation.Obj && tokens[noun].Upos is Upos.NOUN or Upos.PROPN); steps++) noun = tokens[noun].Head;
        if (noun <= sentence.FirstToken || noun > i || tokens[noun].Relation != Relation.Obj || tokens[noun].Head is not (>= 0 and int verb) || verb < sentence.FirstToken || verb > noun || tokens[verb].Upos != Upos.VERB || !tokens[verb].Text.StartsWith("order", StringComparison.OrdinalIgnoreCase)) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Xcomp);
    }

    private static bool HasOwnObject(Span<TokenData> tokens, int verb, Sentence sentence)
    {
        for (int word = sentence.FirstToken; word < sentence.EndToken; word++)
        {
            if (tokens[word].Head == verb && tokens[word].Relation is Relation.Obj or Relation.Ccomp && tokens[word].Xpos is not ("WDT" or "WP")) return true;
        }

        return false;
    }

    private static bool StandsBetween(Span<TokenData> tokens, int verb, int noun)
    {
        for (int word = noun + 1; word < verb; word++)
        {
            if (tokens[word].Head == verb && tokens[word].Relation == Relation.Nsubj) return true;
        }

        return false;
    }

    private static bool HasFiniteAux(Span<TokenData> tokens, int verb, Sentence sentence)
    {
        for (int word = sentence.FirstToken; word < verb; word++)
        {
            if (tokens[word].Head == verb && tokens[word].Relation == Relation.Aux && (IsFinite(tokens[word].Xpos) || tokens[word].Xpos == "MD")) return true;
        }

        return false;
    }

    private static readonly FrozenSet<string> _things = Words("missile missiles drone drones rocket rockets shell shells bomb bombs attack attacks strike strikes airstrike airstrikes raid raids ambush bombing shelling ship vessel tanker boat plane jet aircraft statement letter report deal accord agreement");

    // "A missile fired by the militia, who say it was aimed at Chad": no thing is "who"; those named right before it are.
    private static void MendWhoOfThing(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (!tokens[i].Text.Equals("who", StringComparison.Ordinal) || tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass) || verb < i || tokens[verb].Relation != Relation.AclRelcl || tokens[verb].Head is not (>= 0 and int thing) || thing >= i || !_things.Contains(tokens[thing].Text)) return;
        int named = tokens[i - 1].Text == "," ? i - 2 : i - 1;
        while (named > thing && tokens[named].Relation is Relation.Flat or Relation.Compound or Relation.NmodDesc && tokens[named].Head > thing && tokens[named].Head < i) named = tokens[named].Head;
        if (named > thing && named >= sentence.FirstToken && tokens[named].Upos is Upos.NOUN or Upos.PROPN && IsBelow(tokens, named, thing) && !IsBelow(tokens, named, verb)) tokens[verb].Head = named;
    }

    private static readonly FrozenSet<string> _saying = Words("say add tell report announce state claim");

    // "Assured Chad that it would stay out, the envoy said": what stands behind a comma with its speaker and nothing said in it of its own is no part of what was assured.
    private static void MendSayingBehind(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int said = tokens[i].Head;
        if (tokens[i].Relation != Relation.Ccomp || said < sentence.FirstToken || said > i || !IsFinite(tokens[i].Xpos) || tokens[said].Upos != Upos.VERB || !IsVerb(tokens[i], _saying) || !(tokens[said].Relation == Relation.Root || tokens[said].Relation == Relation.Conj && tokens[tokens[said].Head].Relation == Relation.Root)) return;
        int first = -1;
        for (int child = said + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Mark or Relation.Ccomp or Relation.Obj or Relation.Xcomp or Relation.Cc) return;
            if (tokens[child].Relation == Relation.Nsubj) first = child;
        }

        if (first < 0) return;
        int begin = Math.Min(first, i);
        for (int word = said + 1; word < begin; word++)
        {
            if (IsBelow(tokens, word, i) && tokens[word].Text != ",") begin = word;
        }

        if (begin > said + 1 && tokens[begin - 1].Text == ",") tokens[i].Relation = Relation.Parataxis;
    }

    private static readonly FrozenSet<string> _ruling = Words("rule find hold"), _courts = FrozenSet.ToFrozenSet(["court", "judge", "judges", "tribunal", "panel", "jury", "arbitrator", "chamber", "magistrate", "justices", "rights"], StringComparer.OrdinalIgnoreCase), _ordering = Words("order instruct direct fine sentence urge");

    // "Ruled that Chad had broken the treaty and ordered it to pay": who ruled orders, and not whom the ruling is about.
    private static void MendRuledAndOrdered(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Conj || !IsFinite(tokens[i].Xpos) || !IsVerb(tokens[i], _ordering) || tokens[i].Head is not (>= 0 and int content) || content >= i || tokens[content].Relation != Relation.Ccomp || tokens[content].Head is not (>= 0 and int ruling) || ruling >= content) return;
        bool court = false;
        for (int word = sentence.FirstToken; word < ruling && !court; word++) court = _courts.Contains(tokens[word].Text);
        if (!court || !IsVerb(tokens[ruling], _ruling) || tokens[ruling].Xpos != tokens[i].Xpos || Has(tokens, i, sentence, Relation.Nsubj, Relation.Aux, Relation.AuxPass)) return;
        for (int word = i + 1; word < sentence.EndToken; word++)
        {
            if (tokens[word].Head != i || tokens[word].Relation is not (Relation.Obj or Relation.Iobj)) continue;
            if (tokens[word].Upos == Upos.PRON) tokens[i].Head = ruling;
            return;
        }
    }

    private static readonly FrozenSet<string> _confirming = Words("announce confirm report reveal acknowledge disclose state claim declare warn note");

    private static readonly FrozenSet<string> _sayers = Words("governor minister ministry spokesman spokeswoman spokesperson army police military president premier government official officials authorities mayor agency court commander general admiral embassy company union group ambassador chief head director office department leader lawyer lawyers family hospital coroner prosecutor prosecutors sheriff secretary navy guard mission party parliament commission council envoy witnesses residents");

    // "Rebels took Gao, the governor of Kidal confirmed on Friday.": behind a comma at the end of a sentence with nothing but a day behind it, who confirms says all the rest.
    private static void MendSayingReadAsParticiple(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Acl || tokens[i].Xpos != "VBN" || !IsVerb(tokens[i], _confirming)) return;
        for (int word = i + 1; word < sentence.EndToken; word++)
        {
            if (tokens[word].Head == i && tokens[word].Relation is not (Relation.Obl or Relation.OblUnmarked or Relation.Advmod or Relation.Punct) || tokens[word].Upos != Upos.PUNCT && !IsBelow(tokens, word, i) || tokens[word].Text is "by" or ",") return;
        }

        int comma = i - 1, head = -1;
        while (comma > sentence.FirstToken && tokens[comma].Text != ",") comma--;
        if (tokens[comma].Text != "," || tokens[comma + 1].Upos is not (Upos.DET or Upos.PROPN or Upos.NOUN or Upos.ADJ)) return;
        for (int word = comma + 1; word < i; word++)
        {
            if (tokens[word].Head > comma && tokens[word].Head < i) continue;
            if (head >= 0) return;
            head = word;
        }

        if (head < 0 || tokens[head].Relation != Relation.Appos || !(tokens[head].Upos == Upos.PROPN || tokens[head].Upos == Upos.NOUN && _sayers.Contains(tokens[head].Text))) return;
        int root = comma - 1;
        while (root > sentence.FirstToken && tokens[root].Relation != Relation.Root) root--;
        if (tokens[root].Relation != Relation.Root || tokens[root].Upos != Upos.VERB || !Has(tokens, root, sentence, Relation.Nsubj, Relation.NsubjPass)) return;
        (tokens[i].Head, tokens[i].Relation, tokens[i].Xpos) = (root, Relation.Parataxis, "VBD");
        (tokens[head].Head, tokens[head].Relation) = (i, Relation.Nsubj);
    }

    // "After six days of talks in Oslo, Peru and Chile agreed": a finite verb needs a subject, and it stands right before it.
    private static void MendSubjectJoinedToPhrase(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int last = i - 1;
        if (tokens[i].Upos != Upos.VERB || tokens[i].Xpos is not ("VBD" or "VBZ" or "VBP") || tokens[i].Relation != Relation.Root || last <= sentence.FirstToken + 2 || tokens[last].Relation != Relation.Conj || tokens[last].Upos != Upos.PROPN) return;
        if (Has(tokens, i, sentence, Relation.Nsubj, Relation.NsubjPass, Relation.Expl, Relation.Csubj)) return;
        int place = tokens[last].Head, first = -1;
        for (int word = place + 1; word < last; word++)
        {
            if (tokens[word].Relation == Relation.Conj && tokens[word].Head == place && tokens[word - 1].Text == ",") first = first < 0 ? word : first;
        }

        if (first < 0 || place < sentence.FirstToken || !IsBelow(tokens, place, i) || !Has(tokens, place, sentence, Relation.Case)) return;
        (tokens[first].Head, tokens[first].Relation) = (i, Relation.Nsubj);
        Rehang(tokens, first + 1, i, place, first, Relation.Conj);
    }

    // "After talks in Geneva, Mali and Chad agreed": what is joined right behind a subject is joined to that, not to a place before it.
    private static void MendJoinedAcrossSubject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int above = tokens[i].Head;
        if (tokens[i].Relation != Relation.Conj || tokens[i].Upos is not (Upos.NOUN or Upos.PROPN) || above < sentence.FirstToken || above > i - 3) return;
        int subject = -1;
        for (int word = i - 1; word > above && subject < 0; word--)
        {
            if (tokens[word].Relation is Relation.Nsubj or Relation.NsubjPass && tokens[word].Head > i && tokens[word].Upos is Upos.NOUN or Upos.PROPN) subject = word;
        }

        if (subject < 0 || IsBelow(tokens, subject, i)) return;
        for (int word = subject + 1; word < i; word++)
        {
            if (tokens[word].Text != "," && !IsBelow(tokens, word, subject) && !IsBelow(tokens, word, i)) return;
        }

        tokens[i].Head = subject;
    }

    private static readonly FrozenSet<string> _granting = Words("give grant allow");

    // "Gave France one month to withdraw": who is given something is given something, and what it is for hangs on that.
    private static void MendTermGiven(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Relation is not Relation.OblUnmarked || tokens[i].Upos != Upos.NOUN || verb < sentence.FirstToken || verb > i || tokens[verb].Upos != Upos.VERB || !IsVerb(tokens[verb], _granting) || !Has(tokens, i, sentence, Relation.Nummod) || !Has(tokens, verb, sentence, Relation.Iobj) || Has(tokens, verb, sentence, Relation.Obj)) return;
        tokens[i].Relation = Relation.Obj;
        if (i + 1 < sentence.EndToken && tokens[i + 1].Text == "to" && tokens[i + 1].Head is >= 0 and int to && tokens[to].Relation is Relation.Advcl or Relation.Xcomp && tokens[to].Head == verb) (tokens[to].Head, tokens[to].Relation) = (i, Relation.Acl);
    }

    // "A summit is held in Lusaka involving Chad": a town involves nobody.
    private static void MendInvolving(Span<TokenData> tokens, int i)
    {
        int place = tokens[i].Head;
        if (tokens[i].Text != "involving" || tokens[i].Relation != Relation.Acl || place < 0 || place > i || tokens[place].Upos != Upos.PROPN || tokens[place].Relation != Relation.Obl || tokens[place].Head is not (>= 0 and int verb) || verb > place || tokens[verb].Upos != Upos.VERB) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Advcl);
    }

    private static readonly FrozenSet<string> _buying = Words("buy purchase acquire build");

    // "Bought missiles to give to Chad": what is bought is given; nobody buys to do.
    private static void MendBoughtFor(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head, thing = -1;
        if (tokens[i].Relation != Relation.Xcomp || tokens[i].Xpos != "VB" || verb < sentence.FirstToken || verb > i || tokens[verb].Upos != Upos.VERB || !IsVerb(tokens[verb], _buying) || Has(tokens, i, sentence, Relation.Obj)) return;
        for (int child = verb + 1; child < i; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation == Relation.Obj) thing = child;
        }

        if (thing >= 0) (tokens[i].Head, tokens[i].Relation) = (thing, Relation.Acl);
    }

    private static readonly FrozenSet<string> _handing = Words("hand return give deliver extradite transfer send deport release repatriate");

    // "Handed over to Chad 17 suspects": a number cuts off the name before it, so that what is counted is the object.
    private static void MendGivenBehind(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int thing = tokens[i].Head, to = i - 1;
        if (tokens[i].Relation is not (Relation.Compound or Relation.NmodDesc or Relation.Nmod) || tokens[i].Upos != Upos.PROPN || thing < i + 2 || tokens[thing].Relation != Relation.Obl || tokens[thing].Upos != Upos.NOUN || to < sentence.FirstToken || tokens[to].Text != "to" || tokens[i + 1].Upos != Upos.NUM || tokens[i + 1].Head != thing) return;
        int verb = tokens[thing].Head;
        if (verb < sentence.FirstToken || verb > to || !IsVerb(tokens[verb], _handing) || Has(tokens, verb, sentence, Relation.Obj, Relation.NsubjPass)) return;
        (tokens[i].Head, tokens[i].Relation, tokens[thing].Relation) = (verb, Relation.Obl, Relation.Obj);
        (tokens[to].Head, tokens[to].Relation) = (i, Relation.Case);
    }

    private static readonly FrozenSet<string> _currencies = Words("us u.s. au ca nz hk sg a c s");

    // "Fines Shell Nigeria A$2 million": whoever stands before a sum is no part of it.
    private static void MendNameBeforeSum(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int sum = i + 1;
        if (tokens[i].Relation is not (Relation.Compound or Relation.NmodDesc) || tokens[i].Upos != Upos.PROPN || tokens[i].Head != sum || tokens[sum].Text is not ([.., '$'] or "€" or "£" or "¥") || tokens[sum].Relation is not (Relation.Obj or Relation.Iobj) || _currencies.Contains(tokens[i].Text)) return;
        int verb = tokens[sum].Head;
        if (verb < sentence.FirstToken || verb >= i || tokens[verb].Upos != Upos.VERB || !Has(tokens, sum, sentence, Relation.Nummod)) return;
        for (int child = verb + 1; child < sentence.EndToken; child++)
        {
            if (child != sum && tokens[child].Head == verb && tokens[child].Relation is Relation.Obj or Relation.Iobj or Relation.NsubjPass) return;
        }

        Rehang(tokens, verb + 1, i, sum, i, Relation.Det, Relation.Amod, Relation.Compound, Relation.NmodDesc, Relation.NmodPoss);
        (tokens[i].Head, tokens[i].Relation, tokens[sum].Relation) = (verb, Relation.Iobj, Relation.Obj);
    }
}
