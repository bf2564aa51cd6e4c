using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

// Nouns that were read as something else, and phrases that hang on them.
internal static partial class TreeRepair
{
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

    private static readonly FrozenSet<string> _manners = Words("protest response retaliation retribution revenge reprisal reply solidarity coordination collaboration concert conjunction");

    // "Suspended flights in protest", "struck the camp in coordination with Chad": that belongs to the act, not to what it is done to.
    private static void MendInProtest(Span<TokenData> tokens, int i)
    {
        int acted = tokens[i].Head, verb = acted < 0 ? -1 : tokens[acted].Head;
        if (tokens[i].Relation != Relation.Nmod || !_manners.Contains(tokens[i].Text) || acted < 0 || acted >= i - 1 || tokens[i - 1].Head != i || tokens[i - 1].Text != "in") return;
        if (tokens[acted].Relation is Relation.Obj or Relation.Obl && verb >= 0 && verb < acted && tokens[verb].Upos == Upos.VERB) (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obl);
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

    // "Attributes the refusal to pressure from Chad": no infinitive.
    private static void MendToPressure(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int to = i - 1, blamed = tokens[i].Head;
        if (tokens[i].Text != "pressure" || tokens[i].Xpos != "VB" || to < sentence.FirstToken || tokens[to].Text != "to" || tokens[to].Head != i || i + 1 >= sentence.EndToken || tokens[i + 1].Text is not ("from" or "by") || blamed < sentence.FirstToken || blamed > to) return;
        if (tokens[i].Relation == Relation.Acl && tokens[blamed].Relation == Relation.Obj) tokens[i].Head = tokens[blamed].Head;
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Relation) = (Upos.NOUN, "NN", Relation.Obl);
        (tokens[to].Upos, tokens[to].Relation) = (Upos.ADP, Relation.Case);
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Obl) tokens[child].Relation = Relation.Nmod;
        }
    }

    private static readonly FrozenSet<string> _weekdays = Words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
    private static readonly FrozenSet<string> _feasts = Words("Good Easter Palm Black Bloody Ash Holy Super Shrove Maundy Whit Cyber Last Next This Every Each");

    // "On Sunday insurgents attacked": a day behind "on" and before a subject with no article is no part of its name.
    private static void MendDayBeforeSubject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Compound || !_weekdays.Contains(tokens[i].Text) || i == sentence.FirstToken || tokens[i - 1].Text is not ("on" or "On")) return;
        int subject = tokens[i].Head;
        if (subject <= i || subject >= sentence.EndToken || tokens[subject].Relation is not (Relation.Nsubj or Relation.NsubjPass) || tokens[i - 1].Head != subject || tokens[subject].Head is not (>= 0 and int verb) || verb <= subject) return;
        (tokens[i].Head, tokens[i].Relation, tokens[i - 1].Head) = (verb, Relation.Obl, i);
    }

    // "The United Nations Monday condemned", "told Chad Sunday that": agencies set the day behind a name without a word between; it is no part of the name.
    private static void MendDayBehindName(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int name = i - 1, head = tokens[i].Head;
        if (!_weekdays.Contains(tokens[i].Text) || name < sentence.FirstToken || head < 0 || tokens[name].Upos is not (Upos.NOUN or Upos.PROPN) || _feasts.Contains(tokens[name].Text) || _weekdays.Contains(tokens[name].Text)) return;
        Relation relation = tokens[i].Relation;
        if (tokens[name].Head == i)
        {
            if (relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj or Relation.Obl or Relation.OblUnmarked or Relation.Nmod or Relation.Conj)) return;
            if (relation == Relation.OblUnmarked) relation = name > head ? Relation.Obj : Relation.Nsubj;
            (tokens[name].Head, tokens[name].Relation) = (head, relation);
            Rehang(tokens, sentence.FirstToken, sentence.EndToken, i, name);
        }
        else if (relation is Relation.Flat or Relation.Appos ? head > i || !EndsBefore(tokens, head, i, sentence) : relation is not (Relation.Iobj or Relation.Xcomp) || head > i || tokens[head].Upos != Upos.VERB) return;

        int clause = head;
        for (int steps = 0; clause >= 0 && tokens[clause].Upos != Upos.VERB && steps < 6; steps++) clause = tokens[clause].Head;
        (tokens[i].Head, tokens[i].Relation) = (clause >= 0 ? clause : name, clause >= 0 ? Relation.OblUnmarked : Relation.NmodUnmarked);
        tokens[i].Name = NameTag.Outside;
    }

    // "A step that neighbouring Niger denounced", "after neighbouring Niger closed the border": the word describes the name, which is the subject of the verb behind it.
    private static void MendNeighbouring(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int name = i + 1, verb = name + 1;
        if (tokens[i].Xpos is not ("VBG" or "VBN") || tokens[i].Text is not ("neighbouring" or "neighboring" or "landlocked" or "Neighbouring" or "Neighboring") || verb >= sentence.EndToken || tokens[name].Upos != Upos.PROPN) return;
        while (name + 1 < sentence.EndToken && tokens[name].Head == name + 1 && tokens[name + 1].Upos == Upos.PROPN) name++;
        verb = name + 1;
        if (tokens[name].Head != i || tokens[name].Relation is not (Relation.Obj or Relation.Obl or Relation.Xcomp)) return;
        while (verb < sentence.EndToken && IsBelow(tokens, verb, name)) verb++;
        if (verb >= sentence.EndToken || tokens[verb].Upos != Upos.VERB || tokens[verb].Xpos is not ("VBD" or "VBN" or "VBZ") || tokens[verb].Head != i && tokens[verb].Head != tokens[i].Head && tokens[i].Head != verb || HasCase(tokens, i, sentence))
        {
            MendDescribedName(tokens, i, name, sentence);
            return;
        }

        if (tokens[verb].Head == i)
        {
            (tokens[verb].Head, tokens[verb].Relation) = (tokens[i].Head, tokens[i].Relation);
            for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
            {
                if (tokens[child].Head == i && child != name) tokens[child].Head = verb;
            }
        }

        bool relative = false;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head == i) tokens[child].Head = verb;
            if (tokens[child].Head != verb || tokens[child].Xpos is not ("WDT" or "WP") || tokens[child].Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj)) continue;
            (tokens[child].Relation, relative) = (Relation.Obj, true);
        }

        if (relative && tokens[verb].Relation == Relation.Acl) tokens[verb].Relation = Relation.AclRelcl;
        if (tokens[verb].Xpos == "VBN") tokens[verb].Xpos = "VBD";
        (tokens[name].Head, tokens[name].Relation) = (verb, Relation.Nsubj);
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (name, Relation.Amod, Upos.ADJ, "JJ");
    }

    private static bool HasCase(ReadOnlySpan<TokenData> tokens, int i, Sentence sentence) => i > sentence.FirstToken && tokens[i - 1].Head == i && tokens[i - 1].Xpos is "IN" or "TO";

    // "Sent grain to neighbouring Niger", "Togo and neighbouring Niger met": the name stands where the word was.
    private static void MendDescribedName(Span<TokenData> tokens, int i, int name, Sentence sentence)
    {
        int head = tokens[i].Head;
        if (head < 0) return;
        Relation relation = tokens[i].Relation;
        if (HasCase(tokens, i, sentence))
        {
            (tokens[i - 1].Upos, tokens[i - 1].Xpos, tokens[i - 1].Relation) = (Upos.ADP, "IN", Relation.Case);
            int noun = i - 2;
            bool ofNoun = noun >= sentence.FirstToken && tokens[noun].Upos == Upos.NOUN && (noun == head || tokens[i - 1].Text is "of" or "on" or "with" or "between" or "against");
            if (ofNoun) head = noun;
            relation = tokens[head].Upos is Upos.NOUN or Upos.PROPN ? Relation.Nmod : Relation.Obl;
        }
        else if (relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl)
        {
            relation = Relation.Obj;
        }
        else if (relation is Relation.Csubj)
        {
            relation = Relation.Nsubj;
        }

        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && child != name) tokens[child].Head = tokens[child].Upos == Upos.VERB && tokens[child].Relation != Relation.AclRelcl ? tokens[i].Head : name;
        }

        (tokens[name].Head, tokens[name].Relation) = (head, relation);
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (name, Relation.Amod, Upos.ADJ, "JJ");
    }

    // "The WHO has warned": a body in capitals, no pronoun.
    private static void MendBodyReadAsPronoun(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Text != "WHO" || tokens[i].Upos == Upos.PROPN || IsInCapitals(tokens, i + 1, sentence) && IsInCapitals(tokens, i - 1, sentence)) return;
        (tokens[i].Upos, tokens[i].Xpos) = (Upos.PROPN, "NNP");
        if (i > sentence.FirstToken && tokens[i - 1].Text is "The" or "the" && tokens[i - 1].Head == tokens[i].Head) (tokens[i - 1].Head, tokens[i - 1].Relation) = (i, Relation.Det);
    }

    private static bool IsInCapitals(Span<TokenData> tokens, int i, Sentence sentence) =>
        i < sentence.FirstToken || i >= sentence.EndToken || tokens[i].Text.Length > 2 && !tokens[i].Text.AsSpan().ContainsAnyExceptInRange('A', 'Z');
}
