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
            // "It is a disgrace": no somebody, but an act told before.
            else if (relation != "subj" || tree.IsVerb(one.Trigger) || tree[judged].Upos is not (Upos.PRON or Upos.DET) || tree.Lower(judged) is not ("it" or "this" or "that" or "which")) AddDoers(judged, actors, one.KindName, 0);
            if (actors.Count > 0) one.Arguments.Add(judged);
        }

        if (relation == "subj" && one.Pos == TriggerPos.Noun) PreferMaker(one, actors);

        actors.RemoveAll(a => !(a.IsActor || a is { Kind: MentionKind.Thing, Country.Length: > 0, Sector.Length: > 0 }) || slot.Sectors is not null && !slot.Sectors.Contains(a.Sector) || a.Country.Length == 0 && a.Sector.Length == 0);
        AddNew(one.Target, actors);
        return actors.Count > 0;
    }

    // "The deal is a mistake by Chad", "it shows carelessness on the part of the ministry": whoever makes it.
    private void PreferMaker(FoundEvent one, List<Mention> actors)
    {
        bool isShown = tree.Relation(one.Trigger) == Relation.Obj && tree.Head(one.Trigger) >= 0;
        foreach (int child in isShown ? (int[])[.. frames.Children(one.Trigger), .. frames.Children(tree.Head(one.Trigger))] : [.. frames.Children(one.Trigger)])
        {
            if (tree.Relation(child) is not (Relation.Nmod or Relation.Obl) || child < one.Trigger) continue;
            int maker = tree.Case(child) == "by" ? child : -1;
            for (int inner = tree.Case(child) == "on" && tree.Lemma(child) == "part" ? tree.FirstChild(child) : -1; inner >= 0; inner = tree.NextSibling(inner))
            {
                if (tree.Relation(inner) is Relation.NmodPoss || tree.Relation(inner) == Relation.Nmod && tree.Case(inner) == "of") maker = inner;
            }

            List<Mention> makers = [];
            if (maker >= 0) Collect(maker, makers, one.KindName, asSource: false, 0);
            if (makers.Count == 0) continue;
            actors.Clear();
            actors.AddRange(makers);
            return;
        }
    }

    // Praise and blame are said of somebody or of what he did, or of an act told before ("it is a disgrace", "this decision is wrong"), whose doer the report is asked for; and nobody blames by asking.
    private bool IsSaidOfSomething(FoundEvent one)
    {
        int judged = JudgedBy(one.Trigger, 0);
        if (judged < 0 || IsAsked(one.Trigger, judged)) return false;
        // "This was his mistake": which one it was.
        if (one.Pos == TriggerPos.Noun && tree.HasChild(one.Trigger, Relation.NmodPoss)) return false;
        if (one.Target.Count > 0) return true;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            // "It would be wrong", "it is a disaster for Chad": of nobody's doing yet, or whom it befalls.
            if (tree.Lower(child) is "would" or "could" or "can" or "may" or "might" || tree.Relation(child) is Relation.Nmod or Relation.Obl && tree.Case(child) is "for" or "to" && mentions.Of(child) is { IsActor: true }) return false;
        }

        if (one.Source.Exists(s => s.Sector is "CVL" or "BUS" or "MED" or "EDU" or "")) return false;
        if (tree[judged].Upos is Upos.PRON or Upos.DET) return tree.Lower(judged) is "it" or "this" or "that" or "which";
        if (tree.HasChild(judged, Relation.NmodPoss) || frames.Below(judged, "by").Count > 0) return false;
        return tree.Child(judged, Relation.Det) is >= 0 and int article && tree.Lower(article) is "the" or "this" or "that" or "such" or "these" or "those" && knowledge.Words.Has("own-doing", tree.Lemma(judged).ToLowerInvariant());
    }

    // "Is Chad lying?", "“Is this wise?” asked the envoy".
    private bool IsAsked(int predicate, int judged)
    {
        int mark = predicate + 1, end = tree.Document.Sentences[tree[predicate].Sentence].EndToken;
        while (mark < end && tree[mark].Text is not ("?" or "." or ";")) mark++;
        if (mark == end || tree[mark].Text != "?") return false;
        for (int child = tree.FirstChild(predicate); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux or Relation.Cop && child < judged) return true;
        }

        return false;
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
        if (tree.IsVerb(word)) return SubjectOrClause(word);
        if (tree.HasChild(word, Relation.Cop)) return SubjectOrClause(word);
        if (head < 0) return -1;
        switch (tree.Relation(word))
        {
            case Relation.Conj when !tree.HasChild(word, Relation.Nsubj):
            case Relation.Amod or Relation.Compound when head > word && (knowledge.Words.Has("own-doing", tree.Lemma(head)) || knowledge.Words.Has("somebody", tree.Lemma(head))):
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
        if (tree[judged].Upos is not (Upos.PRON or Upos.DET) || tree.Lower(judged) is "i" or "we" or "you") return null;
        int saying = frames.SayingAbove(trigger, far: true, out _);
        if (saying < 0) return DoerBefore(judged);
        for (int child = tree.FirstChild(saying); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Obl || tree.Case(child) is not ("of" or "about")) continue;
            List<Mention> actors = [];
            AddDoers(child, actors, "ACCUSE", 0);
            if (actors.Count > 0) return actors[0];
        }

        return DoerBefore(judged);
    }

    // "The premier wants to close the courts - this is dangerous", in one breath: whoever the clause before has do something.
    private Mention? DoerBefore(int judged)
    {
        if (tree.Lower(judged) is not ("this" or "that" or "it" or "which")) return null;
        int first = tree.Document.Sentences[tree[judged].Sentence].FirstToken;
        for (int i = judged - 1; i >= first; i--)
        {
            if (tree.Relation(i) != Relation.Nsubj || tree.Head(i) is not (>= 0 and int verb) || verb > judged || !tree.IsVerb(verb) || mentions.Of(i) is not { IsActor: true, Country.Length: > 0 } doer) continue;
            return tree.Lower(i) is "i" or "we" or "you" || knowledge.Words.Has("say", tree.Lemma(verb)) ? null : doer;
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
            else if (tree.Relation(child) is Relation.Amod or Relation.Compound && mentions.Of(child) is { IsActor: true } before && (mentions.NameAt(child) is not null || before.Kind == MentionKind.Body)) Collect(child, actors, kind, asSource: false, 0);
            else if (tree.Relation(child) == Relation.AclRelcl && (tree[judged].Upos == Upos.PRON || knowledge.Words.Has("own-doing", lemma) || lemma is "way" or "thing")) AddDoers(child, actors, kind, depth + 1);
        }

        if (actors.Count == 0) actors.AddRange(things);
    }

    // In a campaign, a court or a parliament two persons of one state are two sides; in one government they are not, unless one praises the other.
    private static bool AreRivals(Mention speaker, Mention other, string kind) =>
        other.Kind == MentionKind.Person && speaker.ActorId != other.ActorId && other.Head != speaker.Head && other.Antecedent != speaker.Head && speaker.Antecedent != other.Head
        && (kind == "SUPPORT" || speaker.Kind == MentionKind.Person && !(speaker.Sector is "GOV" or "MIL" or "SPY" or "COP" && other.Sector is "GOV" or "MIL" or "SPY" or "COP") || other.Sector == "CVL");
}
