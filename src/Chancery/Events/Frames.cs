using System.Collections.Frozen;
using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>
/// Finds what stands in a relation to a trigger, whatever the form of the sentence: active, passive, relative clause, participle, infinitive, joined verbs, noun with a support verb.
/// </summary>
internal sealed class Frames(Tree tree, KnowledgeBase knowledge, MentionReader mentions)
{
    private static readonly HashSet<string> _objectControl = new(StringComparer.Ordinal)
    {
        "order", "ask", "urge", "force", "allow", "tell", "help", "call", "invite", "persuade", "enable", "instruct", "command", "pressure", "push", "encourage", "permit", "authorize", "authorise", "require", "warn",
        "prompt", "compel", "lead", "send", "deploy", "direct", "beg", "lobby", "convince", "expect", "want", "press", "cause", "see", "leave", "make", "let",
    };

    // Who repels, reports or suffers an attack is not who makes it.
    private static readonly HashSet<string> _undergone = new(StringComparer.Ordinal)
    {
        "repel", "foil", "thwart", "report", "receive", "suffer", "face", "undergo", "condemn", "survive", "prevent", "stop", "halt", "end", "escape", "witness", "reject", "deny", "avert", "mediate",
    };

    private static readonly HashSet<string> _papers = new(StringComparer.Ordinal)
    {
        "statement", "resolution", "letter", "decree", "order", "law", "bill", "declaration", "communique", "document", "report", "motion", "ruling", "note", "message", "memo", "directive", "proclamation", "post", "speech", "vote", "petition", "rule", "regulation", "guideline",
        "program", "programme", "scheme", "pilot",
    };

    // How many sentences back a paper may have been issued that is spoken of again.
    private const int PaperReach = 12;
    private static readonly HashSet<string> _spokenPapers = new(StringComparer.Ordinal) { "statement", "communique", "communiqué", "declaration", "letter", "message", "note", "resolution", "appeal", "report", "petition", "motion", "speech", "address", "remark", "comment", "tweet", "post", "editorial", "sermon", "broadcast", "memo", "manifesto", "ultimatum" };

    private readonly List<int> _found = [];

    /// <summary>True of the verbs of whoever beats an attack off.</summary>
    internal bool IsRepelling(int verb) => tree.IsVerb(verb) && tree.Lemma(verb) is "repel" or "repulse" or "beat" or "fend";

    /// <summary>The words that stand in one of the relations to a trigger, in text order of the relations named; valid until the next call.</summary>
    internal List<int> Fillers(int trigger, TriggerPos pos, string relation)
    {
        _found.Clear();
        if (pos == TriggerPos.Noun) AddForNoun(trigger, relation);
        else AddForVerb(trigger, relation);
        return _found;
    }

    private void Add(int token)
    {
        if (token >= 0 && !_found.Contains(token)) _found.Add(token);
    }

    private void AddForVerb(int verb, string relation)
    {
        // "Must" speaks through the verb it helps.
        if (tree[verb].Upos == Upos.AUX && tree.Relation(verb) == Relation.Aux && tree.Head(verb) is int helped and >= 0) verb = helped;
        switch (relation)
        {
            case "subj":
                {
                    int subject = Subject(verb), issuer = SpeaksOrRules(verb, subject) ? IssuerAcross(subject) : -1;
                    // "Senator Kone introduced a bill. The measure would ban": by her.
                    Add(issuer >= 0 && tree[subject].Upos == Upos.PRON ? issuer : subject);
                    if (issuer >= 0) Add(issuer);
                    // "The statement condemned the raid": so did whoever issued it.
                    if (!tree.IsPassive(verb)) Add(WriterOf(subject));
                    break;
                }

            case "obj":
                Add(Object(verb));
                // "Was denied a visa".
                if (tree.IsPassive(verb) && tree.Lemma(verb) is "deny" or "refuse") Add(tree.Child(verb, Relation.Obj));
                // "Gave the poet nine years": read as how long it took.
                if (tree.Lemma(verb) is "give" or "hand" && tree.Child(verb, Relation.OblUnmarked) is >= 0 and int term && term > verb && tree.Lemma(term) is "year" or "month" or "week" or "decade") Add(term);
                break;
            case "iobj":
                Add(IndirectObject(verb));
                break;
            case "speaker":
                Add(SpeakerAbove(verb));
                break;
            case "self":
                if (IsOwnSpeaker(verb, SpeakerAbove(verb))) Add(Subject(verb));
                break;
            case "aux":
                AddChildren(verb, Relation.Aux);
                AddChildren(verb, Relation.AuxPass);
                break;
            case "agent":
                Add(Subject(verb));
                break;
            case "prt":
                Add(tree.Child(verb, Relation.CompoundPrt));
                break;
            case "inf":
                AddClauses(verb, infinitive: true);
                break;
            case "ing":
                AddGerunds(verb);
                break;
            case "infobj":
                AddOfClauses(verb);
                break;
            case "that":
                AddThat(verb);
                break;
            case "mod":
                AddChildren(verb, Relation.Advmod);
                // "Is not a legitimate authority".
                if (tree.Relation(verb) == Relation.Amod && tree.Head(verb) is >= 0 and int predicate && tree.HasChild(predicate, Relation.Cop)) AddChildren(predicate, Relation.Advmod);
                break;
            case "verb":
                Add(tree.Head(verb));
                break;
            default:
                AddPrepositional(verb, relation);
                if (relation is "for" or "if" or "unless") AddFromClause(verb, relation);
                if (_found.Count == 0) AddSharedPrepositional(verb, relation);
                // "Was found dead with stab wounds".
                if (_found.Count == 0 && tree[verb].Upos == Upos.ADJ && tree.Relation(verb) == Relation.Xcomp && tree.Head(verb) is >= 0 and int above && tree.IsVerb(above)) AddPrepositional(above, relation);
                break;
        }
    }

    // "Calls for the tax to be cut": for the tax. "Will strike if it is hit": the parse may make the condition a complement.
    private void AddFromClause(int verb, string mark)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (child < verb || tree.Relation(child) is not (Relation.Advcl or Relation.Ccomp or Relation.Xcomp) || MarkOf(child) != mark) continue;
            if (mark != "for") Add(child);
            else if (HasTo(child) && tree.Child(child, Relation.NsubjPass) is >= 0 and int thing) Add(thing);
        }
    }

    // "Killed and wounded in an attack": what stands behind the last of joined verbs serves all that have none.
    private void AddSharedPrepositional(int verb, string preposition)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Conj && tree.IsVerb(child) && child > verb && tree.IsPassive(child) == tree.IsPassive(verb) && !(preposition is "on" or "for" && Is("calling-verb", child))) AddPrepositional(child, preposition);
        }
    }

    /// <summary>All that hang on a word, in text order.</summary>
    /// <param name="head">The word.</param>
    internal IEnumerable<int> Children(int head)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child)) yield return child;
    }

    private void AddChildren(int head, Relation relation)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == relation) Add(child);
        }
    }

    // "Vowed to fight corruption", "to carry on with the war", "to go on fighting", "stopped issuing visas": what the infinitive or gerund acts on or goes on with.
    private void AddOfClauses(int verb)
    {
        AddClauses(verb, infinitive: true);
        AddGerunds(verb);
        int[] clauses = [.. _found];
        _found.Clear();
        foreach (int clause in clauses)
        {
            Add(tree.Child(clause, Relation.Obj));
            Add(tree.Child(clause, Relation.Xcomp));
            for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Obl && tree.Case(child) == "with") Add(child);
            }
        }
    }

    private void AddClauses(int verb, bool infinitive)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            Relation relation = tree.Relation(child);
            bool to = HasTo(child);
            if (relation == Relation.Xcomp && tree[child].Xpos != "VBG" || relation is Relation.Ccomp or Relation.Advcl or Relation.Csubj && to && infinitive && child > verb) Add(child);
        }

        // "has agreed with X to send": the infinitive may hang on the noun between.
        if (_found.Count > 0) return;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Obj or Relation.Iobj or Relation.Obl or Relation.NsubjPass)) continue;
            for (int inner = tree.FirstChild(child); inner >= 0; inner = tree.NextSibling(inner))
            {
                if (tree.Relation(inner) is Relation.Acl && HasTo(inner)) Add(inner);
                // "Appeals to the army and to the rebels to stop": on the last of those joined.
                else if (tree.Relation(inner) == Relation.Conj && tree.Case(child) is "to" or "on" or "upon" or "with" && tree.Case(inner) == tree.Case(child) && tree.Child(inner, Relation.Acl) is >= 0 and int last && HasTo(last)) Add(last);
            }
        }
    }

    /// <summary>True if the lemma of a word is in a list of `words/lists.tsv`.</summary>
    internal bool Is(string list, int token) => Is(list, tree.Lemma(token));

    /// <summary>True if a word, in its dictionary form, is in a list of `words/lists.tsv`.</summary>
    internal bool Is(string list, string word) => knowledge.Words.Has(list, word);

    /// <summary>True for a word that gives something its place in a row: "first", "21st", "largest", "latest".</summary>
    internal bool IsRank(int word) => tree[word].Xpos == "JJS" || knowledge.Words.Has("ordinal", tree.Lower(word)) || char.IsAsciiDigit(tree.Lower(word)[0]) && tree.Lower(word).EndsWith("th", StringComparison.Ordinal);

    /// <summary>The "is", "are", "was" or "were" that stands before the "to" of a verb ("was to meet"); -1 if none does.</summary>
    internal int BeTo(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux or Relation.AuxPass or Relation.Cop && tree.Lower(child) is "is" or "are" or "was" or "were" && child + 1 < tree.Count && tree.Lower(child + 1) == "to") return child;
        }

        return -1;
    }

    internal bool HasTo(int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Mark or Relation.Aux && tree[child].Upos == Upos.PART && tree.Lower(child) == "to") return true;
        }

        return false;
    }

    private void AddGerunds(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Acl or Relation.Obl && tree[child].Xpos == "VBG") Add(child);
            else if (tree.Relation(child) is Relation.Obj or Relation.Obl)
            {
                for (int inner = tree.FirstChild(child); inner >= 0; inner = tree.NextSibling(inner))
                {
                    if (tree.Relation(inner) is Relation.Acl && tree[inner].Xpos == "VBG" && tree.HasChild(inner, Relation.Mark)) Add(inner);
                }
            }
        }
    }

    private void AddThat(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            // "A reminder to Chad that it must pay": the parse may hang the clause on the verb as an adjunct.
            if (tree.Relation(child) is Relation.Ccomp || tree.Relation(child) is Relation.Parataxis && child > verb || tree.Relation(child) is Relation.Advcl or Relation.Csubj && child > verb && MarkOf(child) == "that") Add(child);
        }
    }

    private void AddPrepositional(int head, string preposition)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            Relation relation = tree.Relation(child);
            // "Talks involving Chad and Niger".
            if (preposition == "involving" && relation is Relation.Acl or Relation.Advcl && tree.Lower(child) == "involving") AddChildren(child, Relation.Obj);
            else if (relation is Relation.Obl or Relation.Nmod or Relation.OblAgent or Relation.Obj or Relation.Iobj or Relation.Advcl or Relation.Xcomp)
            {
                string found = tree.Case(child);
                // "On behalf of Chad" is not on Chad.
                if (found == preposition && preposition == "on" && tree.Lemma(child) == "behalf") continue;
                // "Calls for Chad to leave": for Chad.
                if (preposition == "for" && WhoIsTo(child) is >= 0 and int meant) Add(meant);
                else if (found == preposition || found.Length == 0 && relation is Relation.Advcl && MarkOf(child) == preposition) Add(child);
                // "Agrees in principle to a pact".
                else if (found == "in" && tree.Lemma(child) == "principle") AddPrepositional(child, preposition);
            }
            else if (preposition == "for" && relation == Relation.Acl && WhoIsTo(child) is >= 0 and int named) Add(named);
            else if (relation == Relation.Acl && preposition is "on" or "against" && tree.Lemma(child) is "target" or "aim") AddAim(child);
        }
    }

    // "For Chad to leave": who is to; -1 if the clause is no such one.
    private int WhoIsTo(int clause) => MarkOf(clause) == "for" && HasTo(clause) ? SurfaceSubject(clause) : -1;

    // "Sanctions targeting Iran", "strikes aimed at Hodeidah" stand for "on" and "against".
    private void AddAim(int participle)
    {
        int obj = tree.Child(participle, Relation.Obj);
        if (obj >= 0) Add(obj);
        for (int child = tree.FirstChild(participle); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Obl && tree.Case(child) == "at") Add(child);
        }
    }

    private string MarkOf(int token)
    {
        int mark = tree.Child(token, Relation.Mark);
        return mark < 0 ? "" : tree.Lower(mark);
    }

    /// <summary>Who acts; -1 if the sentence does not say.</summary>
    internal int Subject(int verb) => Subject(verb, 0);

    private int Subject(int verb, int depth)
    {
        if (depth > 6) return -1;
        if (tree.IsPassive(verb))
        {
            int agent = tree.Child(verb, Relation.OblAgent);
            if (agent >= 0) return agent;
            for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Obl && tree.Case(child) == "by" && mentions.Of(child) is { IsActor: true }) return child;
            }

            int joinedHead = tree.Head(verb);
            // "Ordered the prisoners to be freed": the orderer's doing.
            if (tree.Relation(verb) == Relation.Xcomp && joinedHead >= 0 && !tree.IsPassive(joinedHead) && IsOrder(joinedHead) && tree.HasChild(joinedHead, Relation.Obj) && tree.Lemma(verb) is not ("serve" or "lock")) return Subject(joinedHead, depth + 1);
            if (tree.Relation(verb) == Relation.Conj && joinedHead >= 0 && tree.IsPassive(joinedHead)) return AgentOf(joinedHead);
            // "Thirty were killed and others kidnapped by bandits".
            for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            {
                // "Nine are injured, and a suspect is detained by police", "and a curfew is imposed by the council": another clause.
                if (tree.Relation(child) == Relation.Conj && tree.IsPassive(child) && AgentOf(child) is >= 0 and int shared && mentions.Of(shared) is { IsActor: true } harmer && !(tree.HasChild(child, Relation.AuxPass) && tree.HasChild(child, Relation.NsubjPass) && (harmer.Sector is "COP" or "JUD" || IsHarm(verb) && !IsHarm(child)))) return shared;
                // The parse may hang the second participle on its number ("and nine wounded by").
                if (tree.Relation(child) is Relation.Conj or Relation.NsubjPass && child > verb && tree.Child(child, Relation.Acl) is >= 0 and int further && tree[further].Xpos == "VBN" && AgentOf(further) is >= 0 and int doer && mentions.Of(doer) is { IsActor: true }) return doer;
            }

            return -1;
        }

        int subject = SurfaceSubject(verb);
        // "Disarming the militia remains its aim": no somebody, though the verb is joined to one that has one.
        if (subject < 0 && tree.Child(verb, Relation.Csubj) is >= 0 and int doing && doing < verb) return -1;
        if (subject < 0) return ForWhom(verb) is >= 0 and int free ? free : Inherited(verb, depth);
        // "Publishes a report that finds Chad to blame": who publishes it finds so.
        int antecedent = Antecedent(subject);
        return antecedent != subject && tree.Lemma(antecedent) is "report" or "statement" or "letter" or "declaration" or "communique" or "resolution" or "ruling" && tree.Head(antecedent) is >= 0 and int issued && tree.Lemma(issued) is "publish" or "issue" or "release" or "adopt" or "pass" or "approve" or "sign" ? IssuerOf(antecedent, depth) : antecedent;
    }

    // "Clears the way for prosecutors to charge him": they do, though the parse hangs them on the way; -1 for none.
    private int ForWhom(int verb)
    {
        if (tree[verb].Xpos != "VB" || verb < 3 || tree.Lower(verb - 1) != "to") return -1;
        int free = verb - 2;
        while (free > 0 && tree.Relation(free) == Relation.Flat) free = tree.Head(free) < free ? tree.Head(free) : free - 1;
        if (free < 0 || tree.Head(free) < 0) return -1;
        return tree.Relation(free) is Relation.Nmod or Relation.Obl && tree[tree.Head(free)].Upos != Upos.ADJ && !tree.HasChild(tree.Head(free), Relation.Xcomp) && tree.Extent(free) is ( > 0 and int first, int last) && last == verb - 2 && (tree.Lower(first) == "for" || tree.Lower(first - 1) == "for") && mentions.Of(free) is { IsActor: true } && tree.Child(verb, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is "for" or "to" ? free : -1;
    }

    // "Soldiers were sent, with some 900 reported dead": a number alone counts those of whom the main clause tells.
    private int CountedSubject(int verb, int depth)
    {
        int subject = PassiveSubject(verb);
        if (subject < 0 || tree[subject].Upos != Upos.NUM || tree.Relation(verb) != Relation.Advcl || MarkOf(verb) != "with" || tree.Head(verb) is not (>= 0 and int main)) return subject;
        int counted = tree.IsPassive(main) ? PassiveSubject(main) : Subject(main, depth + 1);
        return counted >= 0 ? counted : subject;
    }

    /// <summary>True for a verb by which those who may order something order it.</summary>
    /// <param name="verb">Any word.</param>
    internal bool IsOrder(int verb) => tree.IsVerb(verb) && tree.Lemma(verb) is "order" or "instruct" or "direct" or "command";

    private int AgentOf(int verb)
    {
        int agent = tree.Child(verb, Relation.OblAgent);
        return agent;
    }

    private int SurfaceSubject(int verb)
    {
        int found = -1;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Nsubj or Relation.NsubjOuter)) continue;
            if (found < 0) found = child;
            // "Old foes Chad and Niger renew ties": of two subjects, the one that names somebody.
            else if (child < verb && mentions.Of(found) is null && mentions.Of(child) is { IsActor: true }) return child;
        }

        return found;
    }

    // A relative pronoun stands for the noun its clause hangs on.
    private int Antecedent(int token)
    {
        if (token < 0 || tree[token].Xpos is not ("WDT" or "WP" or "WP$")) return token;
        for (int up = tree.Head(token), steps = 0; up >= 0 && steps < 5; up = tree.Head(up), steps++)
        {
            if (tree.Relation(up) == Relation.AclRelcl) return Beside(tree.Head(up), token);
        }

        return token;
    }

    // "Trouble with Chad, which had condemned the raid": the clause hangs on the trouble, but it is Chad that stands before it and acts.
    private int Beside(int head, int pronoun)
    {
        int last = pronoun - 1;
        if (last > 0 && tree[last].Text == ",") last--;
        if (last <= head || mentions.Of(head) is { IsActor: true } || mentions.Of(last) is not { IsActor: true, IsPronoun: false, Kind: MentionKind.State or MentionKind.Body or MentionKind.Person } near || near.Last != last) return head;
        return tree.IsUnder(near.Head, head) && tree.Case(near.Head) is "with" or "from" or "by" or "between" or "of" or "to" or "for" or "against" ? near.Head : head;
    }

    private int Inherited(int verb, int depth)
    {
        int head = tree.Head(verb);
        if (head < 0) return -1;
        switch (tree.Relation(verb))
        {
            case Relation.Conj when tree.IsVerb(head) || tree.HasChild(head, Relation.Cop):
                return tree.IsPassive(head) ? PassiveSubject(head) : Subject(head, depth + 1);
            case Relation.Conj when tree.Relation(head) is Relation.Acl or Relation.Xcomp:
                return Inherited(head, depth + 1);
            // "Chad was one of those calling for talks".
            case Relation.Advcl when tree[verb].Xpos == "VBG" && tree.Lower(head) is "those" && tree.HasChild(head, Relation.Cop):
                return SurfaceSubject(head);
            case Relation.Xcomp or Relation.Ccomp or Relation.Advcl when tree.IsVerb(head) || tree[head].Upos == Upos.ADJ:
                {
                    if (tree[verb].Xpos == "VBG" && DoerOfGerund(verb) is >= 0 and int told) return told;
                    // "Bars them from entering, alleging", "…, while approving": set apart, the participle goes with the main clause.
                    if (IsSetApart(verb) && (knowledge.Words.Has("speech-act", tree.Lemma(verb)) || tree.Lemma(verb) is "accuse" or "blame" or "allege" or "fault" or "seek" or "charge" or "request" || knowledge.Words.Has("say", tree.Lemma(verb)) || tree.Lemma(verb) == "approve") && tree[head].Xpos == "VBG" && MarkOf(head) is "of" or "for" or "from" or "against" && tree.Head(head) is >= 0 and int main && tree.IsVerb(main)) return Subject(main, depth + 1);
                    // "Finds a soldier guilty of killing two": he killed them, not the court.
                    if (IsGerund(verb) && tree.Relation(head) == Relation.Xcomp && tree.Lemma(head) is "guilty" or "liable" or "responsible" && tree.Head(head) is >= 0 and int judging && tree.IsVerb(judging) && Object(judging) is >= 0 and int judged && judged < head) return judged;
                    int obj = tree.Child(head, Relation.Obj);
                    if (obj < 0) obj = tree.Child(head, Relation.Iobj);
                    bool toInfinitive = HasTo(verb) || tree.Relation(verb) == Relation.Xcomp;
                    // "Accuses the firm of arming pirates", "thanks Oman for hosting", "bars them from entering": whoever stands before the gerund does it.
                    if (obj >= 0 && obj < verb && IsGerund(verb) && MarkOf(verb) is "of" or "for" or "from" && mentions.Of(obj) is { IsActor: true }) return obj;
                    // "Charged two men with killing a senator", "credits the guard with freeing them": they did, whoever they are.
                    if (obj >= 0 && obj < verb && IsGerund(verb) && MarkOf(verb) == "with" && tree.Lemma(head) is "charge" or "indict" or "credit" or "task" or "entrust") return obj;
                    if (IsGerund(verb) && MarkOf(verb) == "for" && ComplementBefore(head, obj, verb) is >= 0 and int blamed) return blamed;
                    // "Bars two lawmakers from entering the port, accusing them": behind a comma the participle goes with the clause.
                    if (tree[verb].Xpos == "VBG" && verb > 1 && tree[verb - 1].Text == "," && !IsHarm(verb) && (tree[head].Xpos == "VBG" || HasTo(head)) && tree.Relation(head) is Relation.Advcl or Relation.Xcomp or Relation.Acl && GoverningClause(head) is >= 0 and int above && Subject(above, depth + 1) is >= 0 and int maker) return maker;
                    // "Upholds his sentence for insulting the king, while freeing him": set apart, it goes with the main clause.
                    if (tree[verb].Xpos == "VBG" && MarkOf(verb) == "while" && tree.Child(verb, Relation.Mark) is >= 1 and int mark && tree[mark - 1].Text == "," && tree.Relation(head) is Relation.Advcl or Relation.Xcomp or Relation.Acl && (tree[head].Xpos == "VBG" || HasTo(head)) && MainAbove(head) is >= 0 and int whole && Subject(whole, depth + 1) is >= 0 and int chief) return chief;
                    // "Points to the army opening fire", "witnessed guards brutally beating him".
                    int seen = verb - 1;
                    while (seen > head && tree[seen].Upos == Upos.ADV) seen--;
                    if (tree[verb].Xpos == "VBG" && seen > head && tree.Head(seen) == head && tree.Relation(seen) is Relation.Obj or Relation.Obl && tree.Lemma(head) is "point" or "show" or "see" or "catch" or "film" or "depict" or "result" or "lead" or "end" or "culminate" or "reciprocate" or "witness" or "record" or "photograph" or "watch" or "spot" or "hear" && mentions.Of(seen) is { IsActor: true }) return seen;
                    // "Signs a deal for Chad to train them": Chad is to.
                    if (HasTo(verb) && StandsAfterFor(verb) is >= 0 and int meant) return meant;
                    // "Vetoed a plan by Chad to bomb the port": Chad's.
                    if (obj >= 0 && obj < verb && HasTo(verb) && tree.Lemma(obj) is "plan" or "plot" or "attempt" or "effort" or "bid" or "decision" or "scheme" or "conspiracy" or "threat" && AuthorBefore(obj, verb) is >= 0 and int author) return author;
                    // "Sends empty aircraft to repatriate passengers": whoever sends them does.
                    if (obj >= 0 && toInfinitive && obj < verb && tree.Lemma(head) is "send" or "deploy" or "dispatch" && tree.Lemma(obj) is "aircraft" or "plane" or "flight" or "bus" or "train" or "ferry" && tree.Lemma(verb) is "evacuate" or "repatriate" or "return" or "bring" or "collect" or "rescue" or "deliver" or "carry") return Subject(head, depth + 1);
                    // "Calls the premier to congratulate her": who calls.
                    bool greets = tree.Lemma(head) == "call" && tree.Lemma(verb) is "congratulate" or "thank" or "apologize" or "apologise" or "discuss" or "inform" or "tell" or "express" or "offer" or "wish";
                    if (obj >= 0 && toInfinitive && obj < verb && !greets && _objectControl.Contains(tree.Lemma(head))) return obj;
                    // "The premier said nine people had been arrested, blaming Chad": he blames.
                    if (IsSetApart(verb) && MarkOf(verb).Length == 0 && Is("blaming-verb", verb) && tree.Relation(head) == Relation.Ccomp && tree.Head(head) is >= 0 and int saying && knowledge.Words.Has("say", tree.Lemma(saying)) && Subject(saying, depth + 1) is >= 0 and int sayer) return sayer;
                    // "Four are killed in a raid by the police, seizing drugs": whoever raids seizes.
                    if (tree.IsPassive(head) && IsSetApart(verb) && MarkOf(verb).Length == 0 && DoerOfOccasion(head) is >= 0 and int raider) return raider;
                    // "Adopts a resolution proposed by Togo, calling for": who issues it calls.
                    if (tree.IsPassive(head)) return tree.Relation(head) == Relation.Acl && tree[verb].Xpos == "VBG" ? IssuerOf(PassiveSubject(head), depth) : CountedSubject(head, depth);
                    return Subject(head, depth + 1);
                }

            case Relation.Acl:
                {
                    if (tree[verb].Xpos == "VBG" && DoerOfGerund(verb) is >= 0 and int active) return active;
                    if (HasTo(verb))
                    {
                        // "a plan to send troops": who has the plan.
                        int owner = tree.Child(head, Relation.NmodPoss);
                        // "Its approval for the envoy to land": who is to.
                        for (int child = tree.FirstChild(head); child >= 0 && child < verb; child = tree.NextSibling(child))
                        {
                            if (tree.Relation(child) == Relation.Nmod && tree.Case(child) == "for" && mentions.Of(child) is { IsActor: true }) return child;
                        }

                        if (owner >= 0) return owner;
                        // "A Chadian decision to restrict visas".
                        for (int child = tree.FirstChild(head); child >= 0 && child < head; child = tree.NextSibling(child))
                        {
                            if (tree.Relation(child) is Relation.Amod or Relation.Compound && tree.Lemma(head) is "decision" or "plan" or "move" or "threat" or "bid" or "proposal" or "order" or "vow" or "pledge" or "attempt" or "effort" or "intention" or "intent" or "desire" or "ambition" or "push" && mentions.Of(child) is { Kind: MentionKind.State or MentionKind.Body, IsPronoun: false }) return child;
                        }

                        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
                        {
                            if (tree.Relation(child) == Relation.Nmod && tree.Case(child) == "by") return child;
                        }

                        int governor = tree.Head(head);
                        // "Passes a set of measures to tighten the embargo": whoever passes them.
                        if (governor >= 0 && tree.Relation(head) == Relation.Nmod && tree.Case(head) == "of" && tree.Lemma(governor) is "set" or "series" or "package" or "raft" or "number" or "round" or "batch" or "pair" or "slew") (head, governor) = (governor, tree.Head(governor));
                        // "Buys weapons, including tanks to give to Chad".
                        if (governor >= 0 && IsForGiving(verb) && tree.Relation(head) is Relation.Nmod or Relation.Appos or Relation.Conj && tree.IsNominal(governor)) governor = tree.Head(governor);
                        if (governor >= 0 && tree.IsVerb(governor)) return tree.Relation(head) is Relation.Nsubj ? head : Subject(governor, depth + 1);
                        return -1;
                    }

                    if (tree[verb].Xpos != "VBG") return -1;
                    // "Has no plans of attacking them": who has the plans.
                    if (MarkOf(verb) is "of" or "on" or "for" && tree.Lemma(head) is "plan" or "intention" or "intent" or "goal" or "aim" or "target" or "ambition" or "policy") return tree.Child(head, Relation.NmodPoss) is >= 0 and int planner ? planner : tree.Head(head) is >= 0 and int having && tree.IsVerb(having) && tree.Relation(head) is Relation.Obj or Relation.Obl ? Subject(having, depth + 1) : -1;
                    // "Chad is among those calling for talks".
                    if (tree.Lower(head) is "those" or "one" && tree.HasChild(head, Relation.Cop) && SurfaceSubject(head) is >= 0 and int among) return among;
                    // "Expels two attachés, accusing them of": behind a comma the participle goes with the clause.
                    if (verb > 1 && tree[verb - 1].Text == "," && tree.Relation(head) is Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Conj or Relation.Appos or Relation.Iobj && GoverningClause(head) is int clause and >= 0 && Subject(clause, depth + 1) is int doer and >= 0) return doer;
                    // "In exchange for Chad freeing two": what stands before the participle does it.
                    if (tree.Lower(head) is "exchange" or "return" or "response" && BeforeParticiple(head, verb) is >= 0 and int giver) return giver;
                    // "A bus crashes in India killing three": not the place but what the clause is about.
                    if (tree.Case(head) is "in" or "at" or "near" or "on" && mentions.Of(head) is { Kind: MentionKind.Place or MentionKind.State } && tree.Head(head) is int above and >= 0 && tree.IsVerb(above)) return Subject(above, depth + 1);
                    // "Chad's case against Togo alleging": Chad's.
                    if ((verb == 0 || tree[verb - 1].Text != ",") && tree.Lemma(head) is "case" or "lawsuit" or "suit" or "complaint" or "petition" && tree.Child(head, Relation.NmodPoss) is >= 0 and int plaintiff) return plaintiff;
                    // "Vetoes a resolution calling for": who stops the paper does not call.
                    return (verb == 0 || tree[verb - 1].Text != ",") && IsStopped(head) ? head : IssuerOf(head, depth);
                }

            case Relation.AclRelcl:
                return SurfaceSubject(verb) < 0 ? head : -1;
            case Relation.Parataxis when tree.IsVerb(head):
                return -1;
            default:
                return -1;
        }
    }

    // "Accused of shelling a town, killing nine": harm is done by the act next to it.
    private bool IsHarm(int verb) => knowledge.Words.Has("casualty-dead", tree.Lemma(verb)) || knowledge.Words.Has("casualty-injured", tree.Lemma(verb)) || tree.Lemma(verb) is "kill" or "wound" or "injure" or "damage" or "destroy" or "leave" or "displace";

    /// <summary>The sum that a word tells of in "…, bringing the number of those killed since May to ninety"; -1 if it stands in no such clause.</summary>
    /// <param name="token">Any word.</param>
    internal int TallyAbove(int token)
    {
        for (int steps = 0; token >= 0 && steps < 7; token = tree.Head(token), steps++)
        {
            if (tree[token].Xpos == "VBG" && tree.Lemma(token) is "bring" or "raise" or "push" or "take" && tree.Child(token, Relation.Obj) is >= 0 and int sum && tree.Lemma(sum) is "number" or "total" or "toll" or "tally" or "count") return sum;
        }

        return -1;
    }

    // "Shelling", "having shelled".
    private bool IsGerund(int verb) => tree[verb].Xpos == "VBG" || tree[verb].Xpos == "VBN" && tree.Child(verb, Relation.Aux) is >= 0 and int having && tree.Lower(having) == "having";

    // "Lashed out at Chad for shelling", "cuts ties with Chad for hosting rebels", "orders the suspension of the firm for refusing", "revokes his visa for helping": whom the act before it is aimed at; -1 if that names nobody.
    private int ComplementBefore(int verb, int obj, int gerund)
    {
        foreach (int noun in (int[])[obj, verb])
        {
            for (int child = noun < 0 ? -1 : tree.FirstChild(noun); child >= 0 && child < gerund; child = tree.NextSibling(child))
            {
                bool behind = child > noun && tree.Relation(child) is Relation.Nmod or Relation.Obl && tree.Case(child) is "with" or "of" or "on" or "against" or "from" or "to" or "at";
                if ((behind || noun == obj && tree.Relation(child) == Relation.NmodPoss && tree.Lemma(verb) is "revoke" or "strip" or "cancel" or "suspend" or "freeze" or "seize" or "annul") && mentions.Of(child) is { IsActor: true }) return child;
            }
        }

        return -1;
    }

    // "For the Chadian army to": who stands between "for" and the infinitive; -1 if nobody does.
    private int StandsAfterFor(int verb)
    {
        int to = tree.Child(verb, Relation.Mark), noun = to - 1;
        for (int steps = 0; steps < 3 && to > 0 && noun >= 0; noun = tree.Head(noun), steps++)
        {
            if (tree.Relation(noun) is Relation.Nmod or Relation.Obl && tree.Case(noun) == "for") return tree.Extent(noun).Last == to - 1 && mentions.Of(noun) is { IsActor: true } ? noun : -1;
        }

        return -1;
    }

    private int MainAbove(int verb)
    {
        for (int steps = 0; steps < 6 && verb >= 0; verb = tree.Head(verb), steps++)
        {
            if (tree.IsVerb(verb) && tree.Relation(verb) is not (Relation.Advcl or Relation.Xcomp or Relation.Acl or Relation.AclRelcl)) return verb;
        }

        return -1;
    }

    // "A plan by Chad to bomb the port": who stands between the plan and what is planned; -1 if nobody does.
    private int AuthorBefore(int plan, int verb)
    {
        for (int child = tree.FirstChild(plan); child >= 0 && child < verb; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Nmod && tree.Case(child) == "by" && mentions.Of(child) is { IsActor: true }) return child;
        }

        return -1;
    }

    private int BeforeParticiple(int noun, int verb)
    {
        for (int child = tree.FirstChild(noun); child >= 0 && child < verb; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Nmod && tree.Case(child) is "for" or "to" && tree.Extent(child).Last == verb - 1) return child;
        }

        return -1;
    }

    // "In return for Chad freeing them": who stands before the gerund. "Thanked him for his role in brokering": whose role it is. -1 if neither.
    private int DoerOfGerund(int verb)
    {
        int mark = tree.Child(verb, Relation.Mark);
        if (mark < 1 || mark > verb) return -1;
        if (verb - mark > 1 && tree.IsNominal(verb - 1) && tree.Head(verb - 1) != verb && mentions.Of(verb - 1) is { IsActor: true }) return verb - 1;
        return tree.Lower(mark) == "in" && tree.Lemma(mark - 1) is "role" or "part" or "involvement" or "success" or "effort" or "work" or "hand" ? tree.Child(mark - 1, Relation.NmodPoss) : -1;
    }

    // "Were killed in an operation by the army": the army.
    private int DoerOfOccasion(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Obl || tree.Case(child) is not ("in" or "during") || tree.Lemma(child) is not ("raid" or "operation" or "attack" or "assault" or "ambush" or "offensive" or "swoop" or "sweep")) continue;
            for (int doer = tree.FirstChild(child); doer >= 0; doer = tree.NextSibling(doer))
            {
                if (tree.Relation(doer) == Relation.Nmod && tree.Case(doer) == "by" && mentions.Of(doer) is { IsActor: true }) return doer;
            }
        }

        return -1;
    }

    private bool IsSetApart(int verb) => tree[verb].Xpos == "VBG" && verb > 1 && (tree[verb - 1].Text == "," || tree.Lower(verb - 1) == "while" && tree[verb - 2].Text == ",");

    // "Issues a statement condemning": not the paper but who issues it.
    private int IssuerOf(int paper, int depth)
    {
        int issuing = paper < 0 ? -1 : tree.Head(paper);
        return issuing >= 0 && _papers.Contains(tree.Lemma(paper)) && tree.IsVerb(issuing) && tree.Relation(paper) is Relation.Obj ? Subject(issuing, depth + 1) : paper;
    }

    /// <summary>Whoever put the paper into the world that a word names or stands for; -1 if it is no paper or nobody is told.</summary>
    /// <param name="word">A noun or "it".</param>
    internal int Issuer(int word) => IssuerAcross(word);

    // Whoever put the paper into the world that a clause is about, told before: "the council adopted a resolution. … The resolution demands", "it demands"; -1 if it is no such paper or nobody is told.
    private int IssuerAcross(int paper)
    {
        if (paper < 0) return -1;
        bool again = tree[paper].Upos == Upos.PRON;
        if (again) paper = PaperBefore(paper);
        if (paper < 0 || tree[paper].Upos != Upos.NOUN || !IsPaper(paper)) return -1;
        if (tree.Child(paper, Relation.NmodPoss) is >= 0 and int owner) return tree[owner].Upos != Upos.PRON && tree[owner].Xpos != "PRP$" && tree.Lemma(paper) is not ("law" or "statute" or "act" or "text" or "document") && mentions.Of(owner) is { IsActor: true, Sector.Length: > 0 } ? owner : -1;
        if (!again && (tree.Child(paper, Relation.Det) is not (>= 0 and int article) || tree.Lower(article) is not ("the" or "this" or "that" or "these" or "those"))) return -1;
        if (IssuerOfMention(paper) is >= 0 and int own) return own;
        bool act = IsOfLawmakers(paper);
        for (int i = paper - 1, sentence = tree[paper].Sentence; i >= 0 && sentence - tree[i].Sentence <= PaperReach; i--)
        {
            if (tree[i].Upos != Upos.NOUN || !(tree.Lemma(i) == tree.Lemma(paper) || act && IsOfLawmakers(i)) || IssuerOfMention(i) is not (>= 0 and int issuer)) continue;
            return issuer;
        }

        return -1;
    }

    // A report accuses and demands; a bill may do all that a state does.
    private bool SpeaksOrRules(int verb, int subject) => subject >= 0 && (knowledge.Words.Has("speech-act", tree.Lemma(verb)) || tree[subject].Upos == Upos.PRON || IsOfLawmakers(subject) && tree.HasChild(verb, Relation.Aux));

    private bool IsPaper(int noun) => knowledge.Words.Has("issued-paper", tree.Lemma(noun));

    // A bill is "the legislation" or "the measure" when spoken of again.
    private bool IsOfLawmakers(int noun) => tree.Lemma(noun) is "bill" or "legislation" or "measure" or "proposal" or "amendment" or "act" or "statute" or "draft";

    // "It would renew": the paper that the sentence before is about, or that somebody other than "it" issues there; -1 for none.
    private int PaperBefore(int pronoun)
    {
        int sentence = tree[pronoun].Sentence;
        if (tree.Lower(pronoun) != "it" || sentence == 0 || tree.Head(pronoun) is not (>= 0 and int verb) || tree.Relation(verb) != Relation.Root) return -1;
        Sentence before = tree.Document.Sentences[sentence - 1];
        for (int i = before.FirstToken; i < before.EndToken; i++)
        {
            if (tree.Relation(i) is not (Relation.Nsubj or Relation.NsubjPass) || tree.Head(i) is not (>= 0 and int root) || tree.Relation(root) != Relation.Root) continue;
            if (tree[i].Upos == Upos.NOUN && tree[i].Xpos == "NN" && IsPaper(i)) return i;
            bool many = mentions.Of(i) is { Kind: MentionKind.Person } or { Plural: true };
            return many && tree.Child(root, Relation.Obj) is >= 0 and int issued && tree[issued].Xpos == "NN" && IsPaper(issued) && knowledge.Words.Has("issue-verb", tree.Lemma(root)) ? issued : -1;
        }

        return -1;
    }

    // "Kone's bill", "a resolution by Chad", "a law that parliament passed", "passed a set of measures": -1 if the words around it do not say.
    private int IssuerOfMention(int paper)
    {
        for (int child = tree.FirstChild(paper); child >= 0; child = tree.NextSibling(child))
        {
            if ((tree.Relation(child) == Relation.NmodPoss || tree.Relation(child) == Relation.Nmod && tree.Case(child) is "by" or "from") && mentions.Of(child) is { IsActor: true, Sector.Length: > 0 }) return child;
            if (tree.Relation(child) is Relation.Acl or Relation.AclRelcl && knowledge.Words.Has("issue-verb", tree.Lemma(child)) && Subject(child) is >= 0 and int maker && maker != paper && mentions.Of(maker) is { IsActor: true }) return maker;
        }

        int top = paper;
        if (tree.Relation(top) == Relation.Nmod && tree.Case(top) == "of" && tree.Head(top) is >= 0 and int set && tree.Lemma(set) is "set" or "series" or "package" or "number" or "pair" or "raft" or "version" or "draft") top = set;
        if (tree.Relation(top) is not (Relation.Obj or Relation.NsubjPass) || tree.Head(top) is not (>= 0 and int verb) || !knowledge.Words.Has("issue-verb", tree.Lemma(verb)) || Subject(verb) is not (>= 0 and int issuer)) return -1;
        return tree[issuer].Upos != Upos.PRON && (mentions.Of(issuer) is { IsActor: true } || tree.Lemma(issuer) is "group" or "coalition" or "team") ? issuer : -1;
    }

    private bool IsStopped(int paper) =>
        tree.Head(paper) is >= 0 and int verb && tree.Relation(paper) == Relation.Obj && (Is("overturn-verb", verb) || Is("contest-verb", verb));

    // The verb of the clause that a noun stands in; -1 if a relative clause or none comes first.
    private int GoverningClause(int noun)
    {
        for (int token = noun, steps = 0; token >= 0 && steps < 6; token = tree.Head(token), steps++)
        {
            if (token != noun && tree.IsVerb(token)) return token;
            if (tree.Relation(token) is Relation.Nsubj or Relation.NsubjPass) return -1;
        }

        return -1;
    }

    // "Sold Greece frigates": the parser may call both objects direct; the last is.
    private int DirectObject(int verb)
    {
        int found = -1;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            // "Sent the envoy home": not the home.
            if (tree.Relation(child) == Relation.Obj && !(found >= 0 && tree[child].Upos == Upos.ADV)) found = child;
        }

        if (found >= 0) return found;
        // "Voted down the bill": behind a particle the object may be called a modifier.
        int particle = tree.Child(verb, Relation.CompoundPrt);
        for (int child = tree.FirstChild(verb); child >= 0 && particle >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Obl or Relation.OblUnmarked && child > particle && tree.Case(child).Length == 0 && tree[child].Upos is Upos.NOUN) return child;
        }

        return -1;
    }

    /// <summary>What a verb makes of its object, or of its subject where it has none: "termed the raid *a crime*", "came *face* to face"; -1 if nothing.</summary>
    /// <param name="verb">A verb.</param>
    internal int PredicateOfObject(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Xcomp && child > verb && tree[child].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && tree.Case(child).Length == 0 && !HasTo(child) && !IsNot(child)) return child;
        }

        return -1;
    }

    /// <summary>True for a negation that takes nothing back: "not only", "not just".</summary>
    /// <param name="negation">The word of negation.</param>
    internal bool IsMoreThan(int negation) => tree.Lower(negation) == "not" && negation + 1 < tree.Count && tree.Lower(negation + 1) is "only" or "just" or "merely" or "simply";

    private bool IsNot(int word) => tree.Child(word, Relation.Advmod) is >= 0 and int not && tree.Lower(not) is "not" or "never" || word > 0 && tree.Lower(word - 1) == "not";

    /// <summary>The first of two objects; -1 if there is one or none.</summary>
    internal int IndirectObject(int verb)
    {
        int indirect = tree.Child(verb, Relation.Iobj);
        if (indirect >= 0) return indirect;
        int first = tree.Child(verb, Relation.Obj), last = DirectObject(verb);
        if (first >= 0 && last > first) return first;
        return last >= 0 && tree.Lemma(verb) is "give" or "grant" or "lend" or "send" or "offer" or "pay" or "award" or "loan" or "sell" or "hand" or "provide" ? NameBeforeNumber(last) : -1;
    }

    // "Gave the Ivory Coast 5 million dollars": the parse takes the name into the phrase of the sum.
    private int NameBeforeNumber(int sum)
    {
        for (int child = tree.FirstChild(sum); child >= 0 && child < sum; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Compound or Relation.NmodDesc or Relation.Amod or Relation.NmodUnmarked) || mentions.NameAt(child) is not { } name || name.Has(NameUse.Nationality)) continue;
            int next = name.Last + 1;
            if (next < sum && (tree[next].Upos == Upos.NUM || tree[next].Upos == Upos.SYM || tree.Lower(next) is "about" or "some" or "nearly" or "more" or "over") && mentions.Of(name.Last) is { IsActor: true } receiver) return receiver.Head;
        }

        return -1;
    }

    // Who says what the clause says: the subject of the verb of saying above or beside it.
    private int SpeakerAbove(int verb)
    {
        int saying = SayingAbove(verb, far: false, out bool whole);
        if (saying != Unsaid && tree.Relation(verb) is Relation.Obj or Relation.Amod or Relation.Nmod or Relation.Obl) return -1;
        if (saying >= 0) return tree.IsVerb(saying) ? WriterOf(Subject(saying)) : saying;
        return whole && (mentions.SpeakerOfQuotation(verb) ?? mentions.IssuerOf(verb)) is { Head: >= 0 } teller ? teller.Head : -1;
    }

    /// <summary>Who says what is said by a word of praise or blame, wherever in what he says it stands; -1 if nobody is told to.</summary>
    /// <param name="predicate">The word.</param>
    internal int Judge(int predicate)
    {
        int saying = SayingAbove(predicate, IsWithin(predicate), out _);
        if (saying >= 0) return tree.IsVerb(saying) ? WriterOf(Subject(saying)) : saying;
        return saying == Unsaid ? -1 : (mentions.SpeakerOfQuotation(predicate) ?? mentions.IssuerOf(predicate))?.Head ?? -1;
    }

    // In a quotation, or beside what it is said with ("the premier wants war - this is mad").
    private bool IsWithin(int predicate) => tree.Relation(predicate) == Relation.Parataxis || mentions.SpeakerOfQuotation(predicate) is not null;

    // The clause is one that nobody says to be so: "if Chad is wrong", "denied that Chad was wrong".
    private const int Unsaid = -2;

    /// <summary>The verb of saying above or beside a clause, or the head of the phrase behind "according to"; negative if there is none.</summary>
    /// <param name="clause">A verb or another predicate.</param>
    /// <param name="far">Whether a clause that is part of another goes with it, as in a quotation.</param>
    /// <param name="whole">True if it is, or is joined to, the main clause of its sentence.</param>
    internal int SayingAbove(int clause, bool far, out bool whole)
    {
        whole = false;
        for (int token = clause, steps = 0; token >= 0 && steps < 8; steps++)
        {
            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Parataxis && tree.IsVerb(child) && knowledge.Words.Has("say", tree.Lemma(child)) && Subject(child) >= 0) return child;
                if (tree.Relation(child) is Relation.Obl or Relation.Nmod && tree.Case(child) == "according_to") return child;
            }

            int head = tree.Head(token);
            whole = head < 0;
            if (whole) return -1;
            bool told = tree.Relation(token) is Relation.Ccomp or Relation.Parataxis && tree.IsVerb(head);
            if (told && (knowledge.Words.Has("say", tree.Lemma(head)) || tree.Lemma(head) is "feel" or "complain" or "warn" or "protest" or "reply" or "respond" or "conclude")) return tree.Lemma(head) is "deny" or "ask" or "doubt" or "wonder" || MarkOf(token) is "whether" or "if" ? Unsaid : head;
            if (MarkOf(token) is "if" or "unless" or "whether") return Unsaid;
            bool joined = tree.Relation(token) is Relation.Conj or Relation.Xcomp;
            // "The onus is on Chad to leave, the envoy said": what is said of a noun is said of the clause that it is the subject of.
            bool about = token == clause && tree.IsNominal(token) && tree.Relation(token) is Relation.Nsubj or Relation.NsubjOuter && tree.HasChild(head, Relation.Cop) && tree.Case(head).Length > 0;
            if (!joined && !far && !IsPredicateIn(token, head) && !about) return -1;
            token = head;
        }

        return -1;
    }

    // "It poses a *threat*", "is an act of *cowardice*", "is a *dangerous* man".
    private bool IsPredicateIn(int word, int head) => tree.Relation(word) switch
    {
        Relation.Obj => knowledge.Words.Has("judging-verb", tree.Lemma(head)),
        Relation.Amod or Relation.Compound => head > word && (tree.HasChild(head, Relation.Cop) || tree.Relation(head) == Relation.Obj && tree.Head(head) is >= 0 and int verb && knowledge.Words.Has("judging-verb", tree.Lemma(verb))),
        Relation.Nmod => tree.Case(word) == "of" && knowledge.Words.Has("kind-of", tree.Lemma(head)),
        Relation.Obl => tree.Case(word) == "to" && tree.Lemma(head) == "amount",
        _ => false,
    };

    /// <summary>Who speaks where a paper is said to: "The ministry issued a statement. “Chad must leave,” the statement said"; the word itself where it is no paper or nobody is told to have issued it.</summary>
    internal int WriterOf(int teller)
    {
        if (teller < 0 || tree[teller].Upos != Upos.NOUN || !_spokenPapers.Contains(tree.Lemma(teller)) || mentions.Of(teller) is { IsActor: true }) return teller;
        for (int child = tree.FirstChild(teller); child >= 0; child = tree.NextSibling(child))
        {
            bool before = tree.Relation(child) is Relation.Compound or Relation.Amod && tree.Lemma(teller) is "statement" or "communique" or "communiqué" or "declaration";
            bool written = tree.Relation(child) == Relation.NmodPoss || tree.Relation(child) == Relation.Nmod && tree.Case(child) is "by" or "from" or "of";
            // "The declaration, signed by nine leaders, urges".
            if (tree.Relation(child) == Relation.Acl && tree.IsPassive(child) && tree.Lemma(child) is "sign" or "issue" or "release" or "publish" or "adopt" or "write" && Subject(child) is >= 0 and int signer && mentions.Of(signer) is { IsActor: true }) return signer;
            if ((before || written) && mentions.Of(child) is { IsActor: true, Sector: not "MED" } author) return author.Head;
        }

        if (tree.Child(teller, Relation.Det) is not (>= 0 and int article) || tree.Lower(article) is not ("the" or "this")) return teller;
        int sentence = tree[teller].Sentence;
        for (int token = teller - 1; token >= 0 && sentence - tree[token].Sentence <= 3; token--)
        {
            if (tree.Lemma(token) != tree.Lemma(teller) || tree.Head(token) is not (>= 0 and int verb) || !tree.IsVerb(verb)) continue;
            bool issued = tree.Relation(token) is Relation.Obj or Relation.NsubjPass && (Is("issue-verb", verb) || tree.Lemma(verb) is "make" or "read" or "post" or "hand" or "circulate");
            bool saidIn = tree.Relation(token) == Relation.Obl && tree.Case(token) == "in" && (knowledge.Words.Has("say", tree.Lemma(verb)) || knowledge.Words.Has("speech-act", tree.Lemma(verb)));
            if ((issued || saidIn) && Subject(verb) is >= 0 and int issuer && mentions.Of(issuer) is { IsActor: true, Sector: not "CVL" }) return issuer;
        }

        return teller;
    }

    // "Iran says it will strike": who speaks tells of what he himself is to do.
    private bool IsOwnSpeaker(int verb, int speaker)
    {
        int subject = speaker < 0 ? -1 : Subject(verb);
        if (subject < 0 || mentions.Of(subject) is not { } doer || mentions.Of(speaker) is not { } teller) return false;
        return doer.Head == teller.Head || doer.Antecedent == teller.Head || doer.ActorId.Length > 0 && doer.ActorId == teller.ActorId || doer.Country.Length > 0 && doer.Country == teller.Country && teller.Sector is "GOV" or "MIL" or "REB";
    }

    private int PassiveSubject(int verb)
    {
        int subject = tree.Child(verb, Relation.NsubjPass);
        if (subject >= 0) return Tried(verb, Antecedent(subject));
        int head = tree.Head(verb);
        if (head < 0) return -1;
        // "A statement on the body not being given access": who stands before "being", though the parse hangs the clause on the statement.
        if (tree.Relation(verb) == Relation.Acl && tree.Child(verb, Relation.AuxPass) is > 1 and int being && tree.Lower(being) == "being")
        {
            int before = tree.Lower(being - 1) == "not" ? being - 2 : being - 1;
            if (before > head && tree.IsUnder(before, head) && mentions.Of(before) is { IsActor: true } undergoer) return undergoer.Head;
        }

        return tree.Relation(verb) switch
        {
            Relation.Conj when tree.IsVerb(head) => tree.IsPassive(head) ? PassiveSubject(head) : Subject(head),
            Relation.Acl or Relation.AclRelcl => Tried(verb, head),
            Relation.Xcomp when tree.IsVerb(head) => tree.Child(head, Relation.Obj) is int obj and >= 0 ? obj : tree.IsPassive(head) ? PassiveSubject(head) : Subject(head),
            Relation.Advcl when tree.IsVerb(head) => tree.IsPassive(head) ? PassiveSubject(head) : Subject(head),
            _ => -1,
        };
    }

    // "Four journalists of the magazine Kolo accused of insult", "the founder of the gang, who was sentenced": people are tried, not the body that they are of.
    private int Tried(int verb, int noun)
    {
        if (tree.Relation(verb) is not (Relation.Acl or Relation.AclRelcl) || tree.Lemma(verb) is not ("accuse" or "sentence" or "convict" or "arrest" or "jail" or "charge" or "detain" or "indict" or "imprison" or "acquit") || mentions.Of(noun) is not { Kind: MentionKind.Body or MentionKind.Thing or MentionKind.Place } of) return noun;
        for (int token = of.Head, steps = 0; token >= 0 && steps < 4 && tree.Relation(token) is Relation.Nmod or Relation.Appos or Relation.NmodUnmarked or Relation.Flat; steps++)
        {
            bool whole = tree.Relation(token) == Relation.Nmod && tree.Case(token) is "of" or "from";
            token = tree.Head(token);
            if (whole && token >= 0 && mentions.Of(token) is { Kind: MentionKind.Role or MentionKind.Person }) return token;
        }

        return noun;
    }

    /// <summary>Who or what is acted on; -1 if the sentence does not say.</summary>
    internal int Object(int verb)
    {
        if (tree.IsPassive(verb)) return NamedAmong(verb) is >= 0 and int named ? named : PassiveSubject(verb);
        int obj = DirectObject(verb);
        // "The treaty that Chad plans to sign": it is signed, not planned.
        if (tree.Relation(verb) == Relation.AclRelcl && (obj < 0 || Antecedent(obj) != obj) && !_objectControl.Contains(tree.Lemma(verb)) && tree.Child(verb, Relation.Xcomp) is >= 0 and int done && tree[done].Xpos == "VB" && DirectObject(done) < 0) return -1;
        if (obj >= 0) return Antecedent(obj);
        // "the town that Russia attacked"
        if (RelativeAbove(verb) is >= 0 and int relative && SurfaceSubject(relative) is int subject and >= 0 && Antecedent(subject) == subject && !tree.HasChild(relative, Relation.Ccomp)) return TimeWords.IsTime(tree.Lower(tree.Head(relative))) ? -1 : tree.Head(relative);
        // "attacked and killed soldiers": the object of the last serves both.
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Conj && tree.IsVerb(child) && child - verb <= 3 && tree.Child(child, Relation.Obj) is int shared and >= 0) return shared;
        }

        if (IsForGiving(verb)) return tree.Head(verb);
        // "Killed and captured rebels": read as the object of the first alone, it stands behind both.
        if (tree.Relation(verb) == Relation.Conj && tree.Head(verb) is >= 0 and int first && verb - first <= 3 && tree.IsVerb(first) && !tree.IsPassive(first) && !tree.HasChild(verb, Relation.Ccomp) && tree.Child(first, Relation.Obj) is int common && common > verb) return common;
        int ccomp = tree.Child(verb, Relation.Iobj);
        return ccomp;
    }

    // "The treaty that Chad plans to sign": the clause that the verb is the end of; -1 if it is of none that leaves its object open.
    private int RelativeAbove(int verb)
    {
        for (int steps = 0; steps < 3 && tree.Relation(verb) == Relation.Xcomp && tree[verb].Xpos is "VB" && tree.Head(verb) is >= 0 and int above && knowledge.Words.Has("plan-verb", tree.Lemma(above)) && (DirectObject(above) is < 0 || Antecedent(DirectObject(above)) != DirectObject(above)); steps++) verb = above;
        return tree.Relation(verb) == Relation.AclRelcl ? verb : -1;
    }

    // "Those arrested included two editors": they are the ones whom the main clause names.
    private int NamedAmong(int verb)
    {
        int those = tree.Head(verb);
        if (those < 0 || tree.Lower(those) != "those" || tree.Relation(verb) is not (Relation.Acl or Relation.AclRelcl) || tree.Relation(those) != Relation.Nsubj) return -1;
        int main = tree.Head(those);
        return main >= 0 && tree.Lemma(main) == "include" ? tree.Child(main, Relation.Obj) : -1;
    }

    // "Tanks to give to Chad": what stands before the infinitive is given.
    private bool IsForGiving(int verb) => tree.Relation(verb) == Relation.Acl && HasTo(verb) && tree.Lemma(verb) is "give" or "provide" or "supply" or "send" or "deliver" or "donate" or "transfer" or "sell" && tree.Head(verb) is >= 0 and int given && tree.IsNominal(given);

    private void AddForNoun(int noun, string relation)
    {
        switch (relation)
        {
            case "agent" or "subj":
                AddAgent(noun);
                break;
            case "poss":
                Add(tree.Child(noun, Relation.NmodPoss));
                break;
            case "mod":
                for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
                {
                    if (tree.Relation(child) is Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.NmodUnmarked) Add(child);
                }

                break;
            case "verb":
                if (GoverningVerb(noun) is int verb and >= 0) Add(verb);
                AddOwnClause(noun);
                break;
            case "obj":
                AddPrepositional(noun, "of");
                break;
            case "inf":
                AddNounClause(noun, to: true);
                break;
            case "that":
                AddNounClause(noun, to: false);
                break;
            case "ing":
                AddNounClause(noun, to: false);
                break;
            case "speaker":
                Add(SpeakerAbove(noun));
                break;
            case "beneath":
                AddBeneath(noun);
                break;
            case "helped":
                AddHelped(noun);
                break;
            default:
                AddPrepositional(noun, relation);
                int support = SupportVerb(noun);
                if (support >= 0 && _found.Count == 0) AddPrepositional(support, relation);
                if (_found.Count == 0) AddBesideHappening(noun, relation);
                if (_found.Count == 0) AddBehindObject(noun, relation);
                // "Our thoughts are with the families".
                if (_found.Count == 0 && tree.Relation(noun) == Relation.Nsubj && tree.Head(noun) is >= 0 and int predicate && tree.IsNominal(predicate) && tree.HasChild(predicate, Relation.Cop) && tree.Case(predicate) == relation) Add(predicate);
                break;
        }
    }

    // "The mayor is under investigation", "is on trial", "came under scrutiny": who is; but "a mayor who is under investigation" says which one.
    private void AddBeneath(int noun)
    {
        if (tree.Relation(noun) == Relation.Obl && tree.Case(noun) == "under" && tree.Head(noun) is >= 0 and int moved && tree.IsVerb(moved) && !tree.IsPassive(moved) && tree.Lemma(moved) is "come" or "fall" or "pass" or "remain" or "stay")
        {
            Add(Subject(moved));
            return;
        }

        if (tree.Case(noun) is "under" or "on" && tree.HasChild(noun, Relation.Cop) && SurfaceSubject(noun) is >= 0 and int subject && tree[subject].Xpos is not ("WP" or "WDT")) Add(subject);
    }

    // "The army took the town with Ugandan support", "the army, with Ugandan support, took the town": the army.
    private void AddHelped(int noun)
    {
        if (tree.Case(noun) != "with" || tree.Head(noun) is not (>= 0 and int helped)) return;
        if (tree.Relation(noun) == Relation.Nmod && tree.IsNominal(helped)) Add(helped);
        else if (tree.Relation(noun) == Relation.Obl && tree.IsVerb(helped) && !tree.IsPassive(helped)) Add(Subject(helped));
    }

    private void AddNounClause(int noun, bool to)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Acl or Relation.Ccomp or Relation.AclRelcl && HasTo(child) == to) Add(child);
        }
    }

    // "Riots break out between A and B", "seven days of talks between A and B end": the phrase hangs on the verb of happening, or on the measure before "of".
    private void AddBesideHappening(int noun, string preposition)
    {
        int head = tree.Head(noun), measured = noun;
        if (head >= 0 && tree.Relation(noun) == Relation.Nmod && tree.Case(noun) == "of" && tree.Lemma(head) is "day" or "hour" or "week" or "month" or "round" or "series" or "wave" or "night" or "year")
        {
            AddPrepositional(head, preposition);
            (measured, head) = (head, tree.Head(head));
        }

        // "A summit is held between them", "… involving them".
        if (_found.Count == 0 && head >= 0 && tree.Relation(measured) == Relation.NsubjPass && tree.Lemma(head) is "hold" or "convene" or "stage" or "conduct" or "arrange") AddPrepositional(head, preposition);
        // "Nine are arrested in protests in Gao against the law": read as hanging on the arrest.
        if (_found.Count == 0 && head >= 0 && preposition == "against" && tree.Relation(noun) == Relation.Obl && tree.Case(noun) is "in" or "during" && tree.IsVerb(head) && tree.Lemma(noun) is "protest" or "demonstration" or "rally" or "march" or "strike" or "riot")
        {
            for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            {
                if (child > noun && tree.Relation(child) == Relation.Obl && tree.Case(child) == preposition) Add(child);
            }
        }

        if (_found.Count > 0 || head < 0 || tree.Relation(measured) != Relation.Nsubj || !tree.IsVerb(head)) return;
        // "The raid caused a blaze at a port".
        if (preposition is "in" or "at" or "near" && tree.Lemma(head) is "cause" or "spark" or "start" or "trigger" or "ignite" && IsAttack(noun) && tree.Child(head, Relation.Obj) is >= 0 and int blaze && tree.Lemma(blaze) is "fire" or "blaze" or "explosion" or "damage" or "inferno") AddPrepositional(blaze, preposition);
        if (Is("erupt-verb", head)) AddPrepositional(head, preposition);
    }

    // "Sparked condemnation from Norway", "repeated its warning to Finland": a phrase right behind an object may hang on the verb in the parse.
    private void AddBehindObject(int noun, string preposition)
    {
        if (PhraseBehindObject(noun) is >= 0 and int phrase && tree.Case(phrase) == preposition) Add(phrase);
    }

    /// <summary>The phrase that stands right behind an object and hangs on its verb though it may be the object's own; -1 if there is none.</summary>
    internal int PhraseBehindObject(int noun)
    {
        if (tree.Relation(noun) is not (Relation.Obj or Relation.NsubjPass)) return -1;
        int verb = tree.Head(noun);
        if (verb < 0 || noun < verb) return -1;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (child <= noun || tree.Relation(child) != Relation.Obl) continue;
            if (tree.Case(child) is not ("from" or "to" or "with" or "on" or "against" or "between" or "over" or "of" or "towards" or "toward") || tree.Lemma(child) == "behalf") return -1;
            for (int between = noun + 1; between < child; between++)
            {
                if (!tree.IsUnder(between, noun) && !tree.IsUnder(between, child)) return -1;
            }

            return child;
        }

        return -1;
    }

    // "Clashes that left nine dead": the verb of the clause that the noun is the subject of.
    private void AddOwnClause(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.AclRelcl && tree.IsVerb(child) && SurfaceSubject(child) is >= 0 and int subject && tree.Lower(subject) is "that" or "which" && Antecedent(subject) == noun) Add(child);
            // "Months of protests led by the opposition".
            else if (tree.Relation(child) == Relation.Acl && tree.IsPassive(child) && tree.Lemma(child) is "lead" or "spearhead" && AgentOf(child) >= 0) Add(child);
        }
    }

    private int GoverningVerb(int noun)
    {
        int head = tree.Head(noun);
        // "Holds a series of meetings", "a string of protests takes place".
        if (head >= 0 && tree.Relation(noun) == Relation.Nmod && tree.Case(noun) == "of" && tree.Lemma(head) is "series" or "string" or "number" or "flurry" or "wave" or "spate" or "dozen" or "hundred" && tree.Relation(head) is Relation.Obj or Relation.Nsubj or Relation.NsubjPass) noun = head;
        head = tree.Head(noun);
        return head >= 0 && tree.IsVerb(head) && tree.Relation(noun) is Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl ? head : -1;
    }

    /// <summary>True for what only says when or beside what the clause's act was done: "after the talks", "amid protests", "during a call".</summary>
    /// <param name="noun">Any word.</param>
    internal bool IsOccasion(int noun) => tree.Relation(noun) == Relation.Obl && tree[noun].Upos == Upos.NOUN && tree.Case(noun) is "after" or "following" or "during" or "amid" or "before" or "since" or "despite" or "ahead_of" or "prior_to" or "pending";

    /// <summary>True for verbs of harm to things: "nine homes are burned down", "destroying four tanks", "set ablaze".</summary>
    internal bool Damages(int verb) => tree.Lemma(verb) is "damage" or "destroy" or "burn" or "torch" or "raze" or "flatten" or "wreck" or "demolish" or "gut"
        || tree.Lemma(verb) == "set" && (tree.Child(verb, Relation.Xcomp) is >= 0 and int ablaze && tree.Lower(ablaze) == "ablaze" || tree.Child(verb, Relation.Advmod) is >= 0 and int so && tree.Lower(so) == "ablaze" || tree.Child(verb, Relation.Obl) is >= 0 and int fire && tree.Lower(fire) == "fire" && tree.Case(fire) == "on");

    /// <summary>The support verb whose object (or passive subject) a noun is: "launched an attack"; -1 if there is none.</summary>
    internal int SupportVerb(int noun)
    {
        int head = tree.Head(noun);
        if (head < 0) return -1;
        // "a new series of strikes", "a wave of attacks"
        if (tree.Relation(noun) == Relation.Nmod && tree.Case(noun) == "of" && Is("round-of", head)) return SupportVerb(head);
        if (tree.Relation(noun) == Relation.Conj && tree.IsNominal(head)) return SupportVerb(head);
        // "Calls the blockade an act of war": names it.
        if (tree.Relation(noun) == Relation.Obj && tree.Lemma(head) == "call" && tree.Child(noun, Relation.Det) is >= 0 and int determiner && tree.Lower(determiner) is "the" or "this" or "these" or "those") return -1;
        // "The raid that the army launched": its own clause says who.
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.AclRelcl && child > noun && knowledge.Words.Has("support-verb", tree.Lemma(child)) && !tree.IsPassive(child) && (tree.Lemma(child) != "carry" || tree.HasChild(child, Relation.CompoundPrt)) && Object(child) == noun) return child;
        }

        if (tree.Relation(noun) is Relation.Obj or Relation.NsubjPass && tree.IsVerb(head) && knowledge.Words.Has("support-verb", tree.Lemma(head))) return head;
        // "Began a war on the cartels following the murder of a senator": what went before is somebody else's.
        if (tree.Relation(noun) == Relation.Obl && tree.Case(noun) is "following" or "after" or "amid" or "despite" or "before" or "since" or "because_of" or "due_to" && (knowledge.Words.Has("undergone-noun", tree.Lemma(noun)) || tree.Lemma(noun) is "assassination" or "murder" or "killing" or "slaying" or "massacre" or "kidnapping" or "abduction" or "arrest")) return -1;
        // "Takes over the bank following allegations of fraud": likewise.
        if (tree.Relation(noun) is Relation.Obl && !(tree.Lemma(noun) is "allegation" or "accusation" or "claim" && tree.Case(noun) is "following" or "after" or "amid" or "over" or "despite") && tree.IsVerb(head) && tree.Lemma(head) is "engage" or "participate" or "respond" or "take" or "join" or "attend" or "meet" or "arrive" or "enter" or "come" or "begin") return head;
        return -1;
    }

    /// <summary>The phrases with a preposition that hang on a noun itself; valid until the next call.</summary>
    internal List<int> RightBelow(int noun, string preposition)
    {
        _found.Clear();
        AddPrepositional(noun, preposition);
        return _found;
    }

    /// <summary>The words behind a preposition on a noun, or on a noun that hangs on it; valid until the next call.</summary>
    internal List<int> Below(int noun, string preposition)
    {
        _found.Clear();
        AddPrepositional(noun, preposition);
        if (_found.Count > 0) return _found;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            // "Announces €9 million, an aid package for Chad".
            bool sum = tree.Relation(child) == Relation.Appos && tree[noun].Upos is Upos.SYM or Upos.NUM;
            // "All aid except aid to Chad": not to Chad.
            if ((sum || tree.Relation(child) is Relation.Nmod or Relation.Conj or Relation.Acl) && tree.Case(child) is not ("except" or "excluding" or "besides" or "except_for" or "other_than" or "apart_from")) AddPrepositional(child, preposition);
        }

        return _found;
    }

    /// <summary>True if a word is what police put a crowd down with.</summary>
    /// <param name="noun">Any word.</param>
    internal bool IsRiotGear(int noun) => tree.Lemma(noun) is "gas" or "cannon" or "spray" or "baton" or "grenade" or "bullet" or "canister" or "pellet" or "truncheon";

    /// <summary>True if a word is told to be another of its sort than the one told of before: "more attacks", "a similar strike", "another raid", "others", but not "the other three raids".</summary>
    /// <param name="noun">Any word.</param>
    internal bool IsAnother(int noun)
    {
        if (tree.Child(noun, Relation.Det) is >= 0 and int article && tree.Lower(article) == "the") return false;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Amod or Relation.Det or Relation.Nummod or Relation.Advmod && tree.Lower(child) is "another" or "additional" or "separate" or "further" or "other" or "more" or "similar" or "second" or "third") return true;
        }

        return tree.Lower(noun) == "others";
    }

    /// <summary>True for a word for somebody who protests.</summary>
    internal bool IsProtester(int token) => tree.Lemma(token).ToLowerInvariant() is "protester" or "protestor" or "demonstrator" or "marcher" or "striker" or "rioter";

    /// <summary>True for a word for a weapon: "missile", "drone", "shell".</summary>
    internal bool IsWeapon(int token) => knowledge.Words.Classes.TryGetValue("weapons", out HashSet<string>? weapons) && weapons.Contains(tree.Lemma(token).ToLowerInvariant());

    private bool IsMeans(int token) => IsWeapon(token) || tree.Lemma(token) is "gun" or "knife" or "vehicle" or "aircraft" or "car" or "truck";

    /// <summary>"Are believed to be behind the attack": the verb that holds somebody to be behind it; -1 if there is none.</summary>
    internal int HeldBehind(int noun) => tree.Case(noun) == "behind" && tree.HasChild(noun, Relation.Cop) && tree.Relation(noun) is Relation.Xcomp or Relation.Advcl && tree.Head(noun) is >= 0 and int held && tree.IsPassive(held) && knowledge.Words.Has("hedge-verb", tree.Lemma(held)) ? held : -1;

    private void AddAgent(int noun)
    {
        AddOwner(noun);
        // "Cuba is in talks with …": the noun is the predicate.
        if (_found.Count == 0 && !(tree.Case(noun) is "under" && tree.Lemma(noun) is "investigation" or "probe" or "inquiry" or "scrutiny" or "attack") && (tree.HasChild(noun, Relation.Cop) || tree.Case(noun) is "in")) Add(tree.Child(noun, Relation.Nsubj));
        if (_found.Count == 0 && HeldBehind(noun) is >= 0 and int held) Add(tree.Child(held, Relation.NsubjPass));
        // "His participation in a march".
        if (_found.Count == 0 && tree.Relation(noun) == Relation.Nmod && tree.Case(noun) is "in" or "at" && tree.Head(noun) is >= 0 and int part && tree.Lemma(part) is "participation" or "presence") AddOwner(part);
        // "Chad denies involvement in the raid": Chad's, which there was none of.
        if (_found.Count == 0 && IsDeniedPart(tree.Head(noun)) && tree.Relation(noun) == Relation.Nmod && tree.Case(noun) is "in" or "for") Add(Subject(tree.Head(tree.Head(noun))));
        if (_found.Count == 0)
        {
            for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.NmodUnmarked) || IsSceneOfAttack(child, noun)) continue;
                if (mentions.NameAt(child) is not null ? mentions.Of(child) is { IsActor: true } : (tree[child].Upos is Upos.NOUN or Upos.PROPN || tree[child].Upos == Upos.ADJ && IsAttack(noun) && tree.Lemma(child) != "terrorist") && !IsMeans(child) && mentions.Of(child) is { IsActor: true } fighter && (fighter.Scope != "people" || tree.Lemma(child) == "settler") && !(tree.Lower(child) == "state" && tree.Lemma(noun) is "visit" or "trip" or "dinner" or "banquet" or "funeral")) AddWithJoined(child);
            }
        }

        if (_found.Count == 0) AddLeader(noun);
        // "Houthi-launched drone attacks", "the Chadian-imposed blockade".
        for (int child = tree.FirstChild(noun); child >= 0 && _found.Count == 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Amod && tree[child].Xpos == "VBN" && child > 1 && tree[child - 1].Text is "-" or "–" && tree.Lemma(child) is "launch" or "fire" or "lead" or "order" or "orchestrate" or "stage" or "run" or "impose" or "enforce" or "declare" && tree.Head(child - 2) == child && mentions.Of(child - 2) is { IsActor: true }) Add(child - 2);
        }

        AddPrepositional(noun, "by");
        if (_found.Count > 0) return;
        // "Kenyan missile and drone strikes": what stands before the first of joined nouns serves all.
        if (tree.Relation(noun) == Relation.Conj && tree.Head(noun) is int first and >= 0 && tree[first].Upos == Upos.NOUN && StandsBeside(first, noun))
        {
            for (int child = tree.FirstChild(first); child >= 0 && child < first; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is Relation.Amod or Relation.Compound && mentions.NameAt(child) is not null && mentions.Of(child) is { IsActor: true }) AddWithJoined(child);
            }

            if (_found.Count > 0) return;
        }

        // "Its arrest of marchers and crackdown on rallies": whose is said of the first.
        if (tree.Relation(noun) == Relation.Conj && tree.Head(noun) is >= 0 and int joined && tree[joined].Upos == Upos.NOUN && (IsAttack(joined) || knowledge.Words.Has("attack-noun", tree.Lemma(joined)) || knowledge.Words.Has("undergone-noun", tree.Lemma(joined)) || tree.Lemma(joined) is "detention" or "crackdown" or "criticism" or "decision" or "support" or "persecution") && tree.HasChild(joined, Relation.NmodPoss) && !tree.HasChild(noun, Relation.Det) && !tree.HasChild(noun, Relation.NmodPoss)) AddOwner(joined);
        if (_found.Count > 0) return;
        // "The court's issuance of a warrant", "Chad's use of drones".
        if (tree.Relation(noun) == Relation.Nmod && tree.Case(noun) == "of" && tree.Head(noun) is >= 0 and int doing && tree.Lemma(doing) is "issuance" or "launch" or "use" or "conduct" or "imposition" or "start" or "resumption" or "continuation" or "announcement" or "adoption") AddPossessor(doing);
        if (_found.Count > 0) return;
        // "The detention of two sailors by Oman": hung on the noun between.
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Nmod && tree.Case(child) == "of" && tree.Lemma(noun) is not ("protest" or "boycott" or "condemnation" or "criticism")) AddPrepositional(child, "by");
        }

        if (_found.Count > 0) return;
        // "An air strike carried out by the army", "protests led by the opposition".
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Acl or Relation.AclRelcl && tree.IsPassive(child) && tree.Lemma(child) is not ("mediate" or "facilitate" or "broker" or "host" or "convene") && (knowledge.Words.Has("support-verb", tree.Lemma(child)) || tree.Lemma(child) is "perpetrate" or "claim" or "commit" or "stage" or "organize" or "organise" or "execute" || tree.Lemma(child) is "lead" or "spearhead" or "head" && tree.Lemma(noun) is "protest" or "demonstration" or "unrest" or "sit-in"))
                Add(Subject(child));
            // "A strike believed to have been carried out by the army".
            else if (tree.Relation(child) == Relation.Acl && tree.Lemma(child) is "believe" or "think" or "suspect" or "report" or "say" && tree.Child(child, Relation.Xcomp) is >= 0 and int carried && tree.IsPassive(carried) && knowledge.Words.Has("support-verb", tree.Lemma(carried))) Add(Subject(carried));
        }

        if (_found.Count > 0) return;
        // "Claimed responsibility for the bombing".
        if (tree.Relation(noun) is Relation.Nmod or Relation.Obl && tree.Case(noun) == "for" && tree.Head(noun) is int duty and >= 0)
        {
            int claimer = tree.Lemma(duty) is "responsibility" or "credit" ? tree.Head(duty) : tree.Child(duty, Relation.Obj) is int obj and >= 0 && tree.Lemma(obj) is "responsibility" or "credit" ? duty : -1;
            if (claimer >= 0 && tree.IsVerb(claimer) && tree.Lemma(claimer) is "claim" or "admit" or "take" or "accept") Add(Subject(claimer));
            if (_found.Count > 0) return;
        }

        int support = SupportVerb(noun);
        // "Is engaged in clashes": who is engaged acts.
        if (support >= 0 && tree.IsPassive(support) && tree.Lemma(support) is "engage" or "involve" or "embroil") Add(PassiveSubject(support));
        else if (support >= 0 && !_undergone.Contains(tree.Lemma(support))) Add(Subject(support));
        if (_found.Count == 0 && tree.Lemma(noun) is "visit" or "trip" or "tour") Add(TravellerOf(noun));
        // The nationality stands before the noun, but the parse hung it elsewhere.
        if (_found.Count == 0 && noun > 0 && mentions.NameAt(noun - 1) is { } before && before.Has(NameUse.Nationality) && tree[noun - 1].Sentence == tree[noun].Sentence) Add(noun - 1);
    }

    // "The minister, on a visit to Chad, said", "the minister, back from a trip to Chad", "flew home after a visit", "cut short a tour": somebody in office whom the clause is about went there; -1 if it is about nobody of the kind.
    private int TravellerOf(int journey)
    {
        int above = tree.Head(journey);
        if (above < 0) return -1;
        bool beside = tree.Relation(journey) == Relation.Obl && (tree.Case(journey) is "after" or "following" or "from" or "on" || tree.Case(journey) == "during" && tree.Relation(above) == Relation.Advcl);
        if (tree.Relation(journey) == Relation.Nmod && tree.Case(journey) is "on" or "during" && tree[tree.Extent(journey).First - 1].Text == ",") return IsTraveller(above) ? above : -1;
        if (!beside && !(tree.Relation(journey) == Relation.Obj && tree.Lemma(above) is "cut" or "break" or "shorten" or "curtail" or "interrupt" or "postpone")) return -1;
        int goer = tree.HasChild(above, Relation.Cop) ? SurfaceSubject(above) : tree.IsVerb(above) ? !tree.IsPassive(above) ? Subject(above) : tree.Case(journey) == "on" ? PassiveSubject(above) : -1 : tree.Relation(above) is Relation.Advcl && tree.Head(above) is >= 0 and int main && tree.IsVerb(main) && !tree.IsPassive(main) ? Subject(main) : -1;
        return goer >= 0 && IsTraveller(goer) ? goer : -1;
    }

    private bool IsTraveller(int token) => mentions.Of(token) is { IsActor: true } who && (who.Kind == MentionKind.Person || who is { Kind: MentionKind.Role, Scope: "title", Plural: false });

    /// <summary>Nouns for the part that somebody has in something.</summary>
    internal static FrozenSet<string> Parts { get; } = new[] { "involvement", "responsibility", "role", "participation", "complicity", "part", "hand", "wrongdoing" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for the part in something that somebody says he has not had: "denies *involvement* in the raid".</summary>
    /// <param name="noun">Any word, or -1.</param>
    internal bool IsDeniedPart(int noun) => noun >= 0 && tree.Relation(noun) == Relation.Obj && Parts.Contains(tree.Lemma(noun)) && tree.Head(noun) is >= 0 and int verb && tree.Lemma(verb) is "deny" or "disclaim" && !IsNot(verb);

    private bool IsDatedBefore(int city, int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0 && child < city; child = tree.NextSibling(child))
        {
            if (tree[child].Upos == Upos.NUM && (child + 1 < city || tree[child].Text.Length == 4 && char.IsAsciiDigit(tree[child].Text[0])) || TimeWords.IsTime(tree.Lower(child)) || tree.Relation(child) is Relation.Compound or Relation.NmodUnmarked && tree.HasChild(child, Relation.Nummod)) return true;
        }

        return false;
    }

    // "The London attack", "the 2015 Paris attacks", "a Baghdad market bombing": where it was, unless it is said on whom.
    private bool IsSceneOfAttack(int city, int noun)
    {
        // "The Geneva ceasefire talks".
        if (tree.Relation(city) == Relation.Compound && tree.Lemma(noun) is "talk" or "talks" or "negotiation" or "negotiations" or "summit" && mentions.NameAt(city) is not null && !tree.HasChild(city, Relation.Conj) && city + 1 < tree.Count && tree[city + 1].Text is not ("-" or "–" or "/") && (city == 0 || tree[city - 1].Text is not ("-" or "–" or "/")) && mentions.Of(city) is { Kind: MentionKind.State } seat && mentions.SeatAt(seat) is not null) return true;
        if (tree.Relation(city) != Relation.Compound || !(IsAttack(noun) || tree.Lemma(noun) is "shooting" or "blast" or "explosion" or "massacre" or "stabbing" or "siege") || tree.Lemma(noun) is "strike" or "raid" or "offensive" or "incursion" or "shelling") return false;
        if (HasWeapon(noun) || tree[noun].Xpos == "NNS" && !IsDatedBefore(city, noun)) return false;
        if (mentions.NameAt(city) is null || mentions.Of(city) is not { Kind: MentionKind.State } state || mentions.SeatAt(state) is null) return false;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Nmod or Relation.Obl && tree.Case(child) is "on" or "against" or "of" or "in" or "at") return false;
        }

        // "A Moscow attack killed ten in Ukraine": by Moscow.
        int clause = ClauseVerb(noun);
        for (int child = clause < 0 ? -1 : tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Obl or Relation.Obj && mentions.Of(child) is { CountryFromContext: false, Country.Length: 3 } elsewhere && elsewhere.Country != state.Country) return false;
            if (tree.Relation(child) == Relation.Obj && tree.Child(child, Relation.Nmod) is >= 0 and int within && mentions.Of(within) is { CountryFromContext: false, Country.Length: 3 } there && there.Country != state.Country) return false;
        }

        return true;
    }

    // "A Kyiv drone attack", "a Beijing cyber attack": by those who rule there.
    private bool HasWeapon(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Compound or Relation.Amod && (tree.Lemma(child) is "drone" or "missile" or "rocket" or "air" or "cyber" or "artillery" or "aerial" or "naval" || IsWeapon(child))) return true;
        }

        return false;
    }

    private bool IsAttack(int noun) => tree.Lemma(noun) is "attack" or "raid" or "ambush" or "assault" or "offensive" or "bombing" or "shelling" or "killing" or "incursion" or "violence" or "strike";

    // "Saudi-led air strikes": whoever leads them.
    private void AddLeader(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Amod && tree.Lower(child) == "led" && child > 1 && tree[child - 1].Text is "-" or "–" && mentions.NameAt(child - 2) is { } leader && mentions.Of(leader.Last) is { IsActor: true }) Add(leader.Last);
        }
    }

    // "Chad's raid", but not "yesterday's raid".
    private void AddOwner(int noun)
    {
        int owner = tree.Child(noun, Relation.NmodPoss);
        if (owner >= 0 && !TimeWords.IsTime(tree.Lower(owner))) Add(owner);
    }

    private void AddPossessor(int noun)
    {
        AddOwner(noun);
        if (_found.Count == 0) AddPrepositional(noun, "by");
    }

    // Nothing but "and", commas and the second noun's own compounds stand between the two.
    private bool StandsBeside(int first, int noun)
    {
        for (int i = first + 1; i < noun; i++)
        {
            if (tree[i].Upos is not (Upos.CCONJ or Upos.PUNCT) && !(tree.Head(i) == noun && tree.Relation(i) == Relation.Compound && mentions.NameAt(i) is null)) return false;
        }

        return true;
    }

    // "UAE and US airstrikes": of both.
    private void AddWithJoined(int modifier)
    {
        if (mentions.NameAt(modifier) is { } name && mentions.JoinedBefore(name) is { } before) Add(before.Last);
        // "Israeli-Palestinian talks", "the EU-Turkey summit": of both.
        if (mentions.NameAt(modifier) is { } second && mentions.HyphenedBefore(second) is { } first && mentions.Of(first.Last) is { IsActor: true }) Add(first.Last);
        Add(modifier);
        for (int child = tree.FirstChild(modifier); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Conj && mentions.NameAt(child) is not null && mentions.Of(child) is { IsActor: true }) Add(child);
        }
    }

    /// <summary>The verb of the clause that a trigger tells: itself, its support verb, or the verb it is object or subject of; else itself.</summary>
    internal int ClauseVerb(int trigger)
    {
        if (tree.IsVerb(trigger)) return trigger;
        int support = SupportVerb(trigger);
        if (support >= 0) return support;
        int verb = tree.Relation(trigger) is Relation.Obl ? -1 : GoverningVerb(trigger);
        return verb >= 0 ? verb : trigger;
    }
}
