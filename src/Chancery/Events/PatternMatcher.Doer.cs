using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>Praise and blame that lie in what somebody says of another: whom the words are about, be it by what he did, said or plans.</summary>
internal sealed partial class PatternMatcher
{
    private bool BindDoer(FoundEvent one, PatternSlot slot, string relation)
    {
        List<Mention> actors = [];
        foreach (int judged in relation == "subj" ? [JudgedBy(one.Trigger, 0)] : (int[])[.. frames.Fillers(one.Trigger, one.Pos, relation)])
        {
            if (judged < 0) continue;
            if (relation == "subj" && SpokenOf(one.Trigger, judged) is { } spokenOf) actors.Add(spokenOf);
            else AddDoers(judged, actors, one.KindName, 0);
            if (actors.Count > 0) one.Arguments.Add(judged);
        }

        actors.RemoveAll(a => !(a.IsActor || a is { Kind: MentionKind.Thing, Country.Length: > 0, Sector.Length: > 0 }) || slot.Sectors is not null && !slot.Sectors.Contains(a.Sector) || a.Country.Length == 0 && a.Sector.Length == 0);
        AddNew(one.Target, actors);
        return actors.Count > 0;
    }

    // Praise and blame are said of somebody or of what he did, or of an act told before ("it is a disgrace", "this decision is wrong"), whose doer the report is asked for; and nobody blames by asking.
    private bool IsSaidOfSomething(FoundEvent one)
    {
        int judged = JudgedBy(one.Trigger, 0), last = tree.Document.Sentences[tree[one.Trigger].Sentence].EndToken - 1;
        if (judged < 0) return false;
        for (int i = last; i > one.Trigger && i > last - 3; i--)
        {
            if (tree[i].Text == "?") return false;
        }

        if (one.Target.Count > 0) return true;
        if (tree[judged].Upos is Upos.PRON or Upos.DET) return tree.Lower(judged) is "it" or "this" or "that" or "which";
        return tree.Child(judged, Relation.Det) is >= 0 and int article && tree.Lower(article) is "the" or "this" or "that" or "such" or "these" or "those" && knowledge.Words.Has("own-doing", tree.Lemma(judged).ToLowerInvariant());
    }

    // Whoever has no part in public affairs blames or praises only those who have: "the minister is a liar, said a farmer".
    private static bool IsHeard(Mention speaker, Mention other) =>
        speaker.Sector is not ("CVL" or "BUS" or "MED" or "EDU" or "")
        || other.Sector is "GOV" or "LEG" or "JUD" or "COP" or "MIL" or "SPY" or "PTY" or "OPP" or "IGO" or "REB" && other.Country.Length > 0 && !other.CountryFromContext && !other.IsPronoun;

    // What a quality or noun is said of: "the plan is *dangerous*", "became a *threat*", "poses a grave *threat*", "is an act of *cowardice*", "is a *dangerous* man"; -1 if it is said of nothing.
    private int JudgedBy(int word, int depth)
    {
        if (depth > 3) return -1;
        int head = tree.Head(word);
        if (tree.IsVerb(word)) return tree.IsPassive(word) ? -1 : SubjectOrClause(word);
        if (tree.HasChild(word, Relation.Cop)) return SubjectOrClause(word);
        if (head < 0) return -1;
        switch (tree.Relation(word))
        {
            case Relation.Conj when !tree.HasChild(word, Relation.Nsubj):
            case Relation.Amod when head > word && (knowledge.Words.Has("own-doing", tree.Lemma(head)) || knowledge.Words.Has("somebody", tree.Lemma(head))):
            case Relation.Nmod when tree.Case(word) == "of" && knowledge.Words.Has("kind-of", tree.Lemma(head)):
                return JudgedBy(head, depth + 1);
            case Relation.Xcomp when knowledge.Words.Has("seeming-verb", tree.Lemma(head)) && !tree.HasChild(head, Relation.Obj):
            case Relation.Obj when knowledge.Words.Has("judging-verb", tree.Lemma(head)) && !tree.IsPassive(head):
            case Relation.Obl when tree.Case(word) == "to" && tree.Lemma(head) == "amount":
                return SubjectOrClause(head);
            default:
                return -1;
        }
    }

    // "It is wrong that Chad lies", "for Chad to lie is wrong": the clause that the pronoun stands for.
    private int SubjectOrClause(int predicate)
    {
        int clause = tree.Child(predicate, Relation.Csubj);
        if (clause >= 0) return clause;
        int subject = frames.Subject(predicate);
        if (subject >= 0 && tree.Lower(subject) is "it" && tree.Child(predicate, Relation.Ccomp) is >= 0 and int told) return told;
        return subject;
    }

    // "He is a coward, the envoy said of the premier": of whom it is said, where the words themselves have a pronoun.
    private Mention? SpokenOf(int trigger, int judged)
    {
        if (tree[judged].Upos is not (Upos.PRON or Upos.DET) || tree.Lower(judged) is "i" or "we" or "you" || frames.SayingAbove(trigger, out _) is not (>= 0 and int saying)) return null;
        for (int child = tree.FirstChild(saying); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Obl || tree.Case(child) is not ("of" or "about")) continue;
            List<Mention> actors = [];
            AddDoers(child, actors, "ACCUSE", 0);
            if (actors.Count > 0) return actors[0];
        }

        return null;
    }

    // The actor himself, or whoever did, said or owns what the words are about: "Chad's remarks", "the presence of Chadian troops", "what Chad did", "that Chad closed the road".
    private void AddDoers(int judged, List<Mention> actors, string kind, int depth)
    {
        if (depth > 3 || judged < 0) return;
        if (tree.IsVerb(judged) && tree[judged].Upos is Upos.VERB or Upos.AUX)
        {
            for (int child = tree.FirstChild(judged); child >= 0 && child < judged; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is Relation.Nsubj) AddDoers(child, actors, kind, depth + 1);
            }

            return;
        }

        if (mentions.Of(judged) is { Kind: MentionKind.Thing, Owner: { IsActor: true } owner } && owner.Head != judged) Collect(owner.Head, actors, kind, asSource: false, 0);
        if (actors.Count == 0) Collect(judged, actors, kind, asSource: false, 0);
        // "Chad's plan", "the Chadian plan": Chad is meant, not the plan.
        List<Mention> things = actors.FindAll(a => a.Kind == MentionKind.Thing);
        if (actors.Count > things.Count) return;
        actors.Clear();
        string lemma = tree.Lemma(judged).ToLowerInvariant();
        for (int child = tree.FirstChild(judged); child >= 0 && actors.Count == 0; child = tree.NextSibling(child))
        {
            string preposition = tree.Relation(child) == Relation.Nmod ? tree.Case(child) : "";
            if (tree.Relation(child) == Relation.NmodPoss || preposition is "by" or "from" || preposition == "of" && knowledge.Words.Has("own-doing", lemma)) Collect(child, actors, kind, asSource: false, 0);
            else if (preposition == "in" && knowledge.Words.Has("own-doing", lemma) && mentions.Of(child) is { Kind: MentionKind.State }) Collect(child, actors, kind, asSource: false, 0);
            else if (preposition == "of" && knowledge.Words.Has("part-of", lemma)) AddDoers(child, actors, kind, depth + 1);
            else if (tree.Relation(child) is Relation.Amod or Relation.Compound && mentions.NameAt(child) is not null && mentions.Of(child) is { IsActor: true }) Collect(child, actors, kind, asSource: false, 0);
            else if (tree.Relation(child) == Relation.AclRelcl && (tree[judged].Upos == Upos.PRON || knowledge.Words.Has("own-doing", lemma) || lemma is "way" or "thing")) AddDoers(child, actors, kind, depth + 1);
        }

        if (actors.Count == 0) actors.AddRange(things);
    }

    // In a campaign, a court or a parliament two persons of one state are two sides; in one government they are not, unless one praises the other.
    private static bool AreRivals(Mention speaker, Mention other, string kind) =>
        other.Kind == MentionKind.Person && speaker.ActorId != other.ActorId && other.Head != speaker.Head && other.Antecedent != speaker.Head && speaker.Antecedent != other.Head
        && (kind == "SUPPORT" || speaker.Kind == MentionKind.Person && !(speaker.Sector is "GOV" or "MIL" or "SPY" or "COP" && other.Sector is "GOV" or "MIL" or "SPY" or "COP") || other.Sector == "CVL");
}
