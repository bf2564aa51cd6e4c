using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Finds the finest place that a report gives for an act: phrases with "in", "at", "near" and the like on the trigger, its clause, its further words and who takes part.</summary>
internal sealed class PlaceFinder(Tree tree, MentionReader mentions, Frames frames)
{
    private static readonly HashSet<string> _at = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "outside", "inside", "around", "off", "within", "across", "throughout", "along", "over", "on", "close_to", "north_of", "south_of", "east_of", "west_of", "beyond", "through", "above", "amid",
    };

    private static readonly HashSet<string> _to = new(StringComparer.Ordinal) { "to", "into", "onto", "toward", "towards", "for" };

    private static readonly HashSet<string> _motion = new(StringComparer.Ordinal)
    {
        "travel", "arrive", "visit", "go", "fly", "come", "return", "head", "trip", "visit", "journey", "tour", "deploy", "send", "move", "advance", "enter", "march", "deport", "transfer", "deliver", "evacuate", "flee", "depart", "withdraw",
        "deployment", "advance", "withdrawal", "release", "free", "rescue", "evacuation", "departure", "arrival", "return", "pull", "leave", "extradite", "repatriate", "dispatch", "ship", "cross",
    };

    internal (Mention Mention, string Role)? Find(FoundEvent one)
    {
        (Mention Mention, string Role, int Score)? best = null;
        if (one.Place is { } named && IsPlace(named)) Consider(named, "at", 3, ref best);
        int clause = frames.ClauseVerb(one.Trigger);
        Scan(one.Trigger, 4, one, ref best);
        if (clause != one.Trigger) Scan(clause, 3, one, ref best);
        foreach (int companion in one.Companions) Scan(companion, 3, one, ref best);
        foreach (int argument in one.Arguments)
        {
            if (argument < tree.Count) Scan(argument, 2, one, ref best);
            if (one.KindName is "ASSAULT" or "MOBILIZE" or "COERCE" && mentions.Of(argument) is { Kind: MentionKind.Place } target) Consider(target, "at", 2, ref best);
        }

        // "Attack on a market in Kabul": the place of a thing hit.
        foreach (Mention target in one.Target)
        {
            Scan(target.Head, 2, one, ref best);
            // "Entered the city of Kherson", "closed its border with Benin": the thing acted on is the place.
            if (one.KindName is "COERCE" or "MOBILIZE" or "ASSAULT" or "CONCEDE" or "RETREAT") ConsiderNamed(target.Head, ref best);
            if (target.Kind == MentionKind.Place) Consider(target, one.Mode == "visit" ? "to" : "at", 3, ref best);
            else if (one is { KindName: "CONSULT", Mode: "visit" } && target.Kind == MentionKind.State) Consider(target, "to", 0, ref best);
        }

        if (best is null && one.KindName is "ASSAULT" or "PROTEST" or "COERCE" or "MOBILIZE") ScanAhead(one, ref best);
        return best is { } found ? (found.Mention, found.Role) : null;
    }

    private void ConsiderNamed(int head, ref (Mention Mention, string Role, int Score)? best)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Nmod or Relation.Appos or Relation.NmodDesc && tree.Case(child) is "of" or "" && mentions.Of(child) is { Kind: MentionKind.Place } named) Consider(named, "at", 2, ref best);
        }

        if (mentions.Of(head) is { Kind: MentionKind.Thing, Country.Length: 3 } thing && tree.Lemma(head) is "border" or "airspace" or "crossing" or "checkpoint" or "post" or "port") Consider(thing, "at", 0, ref best);
    }

    // The parser may hang the place elsewhere: the next place behind the act in its sentence, with no further verb of its own between.
    private void ScanAhead(FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = one.TriggerLast + 1; i < sentence.EndToken; i++)
        {
            if (tree[i].Upos == Upos.VERB && tree[i].Xpos is "VBD" or "VBZ" or "VBP" && !one.Companions.Contains(i)) return;
            if (!_at.Contains(tree.Case(i)) || mentions.Of(i) is not { } mention || mention.Kind is not (MentionKind.Place or MentionKind.State)) continue;
            Consider(mention, "at", 1, ref best);
            return;
        }
    }

    private void Scan(int head, int nearness, FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            Relation relation = tree.Relation(child);
            if (relation is not (Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.OblUnmarked or Relation.Compound or Relation.Amod)) continue;
            string preposition = tree.Case(child);
            bool goes = _to.Contains(preposition) && _motion.Contains(tree.Lemma(head));
            bool comes = preposition == "from" && _motion.Contains(tree.Lemma(head));
            if (!_at.Contains(preposition) && !goes && !comes) continue;
            Mention? mention = mentions.Of(child);
            if (mention is not null && IsPlace(mention)) Consider(mention, goes ? "to" : comes ? "from" : "at", comes ? nearness - 2 : nearness, ref best);
            // "At a market in Kabul", "in the village of X": the name stands below a common noun.
            if (mention is null or { Kind: MentionKind.Thing or MentionKind.Role or MentionKind.Body })
            {
                for (int inner = tree.FirstChild(child); inner >= 0; inner = tree.NextSibling(inner))
                {
                    if (tree.Relation(inner) is Relation.Nmod or Relation.Appos or Relation.NmodDesc && (_at.Contains(tree.Case(inner)) || tree.Case(inner) is "of" or "") && mentions.Of(inner) is { } deep && IsPlace(deep)) Consider(deep, "at", nearness, ref best);
                }

                if (mention is { Kind: MentionKind.Thing, Country.Length: 3, Scope: "thing" }) Consider(mention, "at", nearness - 2, ref best);
            }
        }
    }

    internal static bool IsPlace(Mention mention) => mention.Kind == MentionKind.Place || mention is { Kind: MentionKind.State, IsPronoun: false } || mention.Place is not null;

    private static void Consider(Mention mention, string role, int nearness, ref (Mention Mention, string Role, int Score)? best)
    {
        if (mention.IsPronoun) return;
        int score = (nearness * 4) + Fineness(mention);
        if (best is null || score > best.Value.Score) best = (mention, role, score);
    }

    private static int Fineness(Mention mention) => mention.Kind switch
    {
        MentionKind.Place => mention.Place?.Precision switch { "site" => 4, "city" => 4, "region" => 3, "area" => 1, _ => 3 },
        MentionKind.State => 0,
        _ => 1,
    };
}
