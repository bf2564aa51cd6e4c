using System.Collections.Immutable;
using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Says which of a document's numbers measure an act: those that count who or what takes part, and those of harm in the same telling.</summary>
internal sealed class FigureFinder(Tree tree, Frames frames, MentionReader mentions, FigureReader reader)
{
    private readonly IReadOnlyList<FigureMention> _figures = reader.Figures;

    internal ImmutableArray<FigureMention> Of(FoundEvent one)
    {
        ImmutableArray<FigureMention>.Builder found = ImmutableArray.CreateBuilder<FigureMention>();
        int sentence = tree[one.Trigger].Sentence;
        foreach (FigureMention figure in _figures)
        {
            int at = figure.Head >= 0 ? figure.Head : figure.First;
            if (tree[at].Sentence != sentence || mentions.NameAt(figure.First) is not null) continue;
            if (figure.Counts ? Measures(one, figure, at) : IsTermOfAccord(one, figure, at)) found.Add(figure);
        }

        return found.DrainToImmutable();
    }

    // "A 10-day ceasefire", "a five-year agreement": a length of time is a figure where it is what was agreed (GUIDELINES, decision 13).
    private bool IsTermOfAccord(FoundEvent one, FigureMention figure, int at)
    {
        if (figure.Kind != FigureKind.Duration || (one.KindName, one.Mode) is not (("SUPPORT", "sign") or ("AGREE", _) or ("CONCEDE", "ceasefire"))) return false;
        int head = tree.Head(at);
        return head >= 0 && (head == one.Trigger || one.Literals.Contains(head)) && tree.Relation(at) is Relation.Amod or Relation.Compound or Relation.Nummod or Relation.Nmod or Relation.NmodUnmarked;
    }

    // "Agrees to loan 90 billion euros", "a 19% tariff": sums and shares stand anywhere in what the act is about, but not in a clause of its own.
    private bool StandsInObject(FoundEvent one, int at)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        for (int token = at, steps = 0; token >= 0 && steps < 7; token = tree.Head(token), steps++)
        {
            if (token == one.Trigger || token == verb) return true;
            if (tree.Relation(token) is Relation.AclRelcl or Relation.Advcl or Relation.Ccomp or Relation.Parataxis || tree.Relation(token) == Relation.Conj && tree.IsVerb(token)) return false;
        }

        return false;
    }

    private bool Measures(FoundEvent one, FigureMention figure, int at)
    {
        if (figure.Kind is FigureKind.Money or FigureKind.Percent) return one.KindName is not ("ASSAULT" or "PROTEST" or "CONSULT" or "MOBILIZE") && StandsInObject(one, at);
        bool harm = figure.Measure is "dead" or "injured" or "missing" or "displaced";
        if (harm && one.KindName != "ASSAULT") return false;
        if (figure.Measure == "detained" && one.KindName is not ("COERCE" or "SANCTION" or "RETREAT" or "ACCUSE")) return false;
        if (figure.Measure == "abducted" && one.KindName is not ("ASSAULT" or "RETREAT" or "COERCE")) return false;
        // Who was taken is counted apart from who was killed.
        if (harm && one.Mode == "abduct" && !one.Companions.Exists(c => tree.IsUnder(at, c))) return false;
        bool violent = one.KindName == "ASSAULT" && !harm && figure.Measure.Length == 0;
        if (one.Target.Exists(m => Counts(m, at)) && (!violent || TellsOf(one, at))) return true;
        // How many attacked is no measure of the attack.
        if (one.Source.Exists(m => Counts(m, at))) return !violent;
        if (harm) return Reaches(one, at, 6);
        int verb = frames.ClauseVerb(one.Trigger);
        int head = tree.Head(at);
        // "Pledges to invest 20 billion dollars": the sum stands in the act promised.
        if (head >= 0 && one.UsedUp.Contains(head)) return true;
        if (head == one.Trigger || head == verb || one.Companions.Contains(head)) return tree.Relation(at) is Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.Obl or Relation.Nummod or Relation.Compound or Relation.Nsubj or Relation.Iobj or Relation.Amod;
        // "A package of 50 tanks", "drones and 20 missiles": one step below an object.
        return head >= 0 && one.Arguments.Contains(head) && tree.Relation(at) is Relation.Conj or Relation.Nmod or Relation.Appos or Relation.Compound or Relation.Nummod;
    }

    private bool TellsOf(FoundEvent one, int at)
    {
        int head = tree.Head(at);
        return head < 0 || head == one.Trigger || head == frames.ClauseVerb(one.Trigger) || one.Companions.Contains(head) || !tree.IsVerb(head);
    }

    private bool Counts(Mention mention, int at) => at >= mention.First && at <= mention.Last || tree.Head(mention.Head) == at && tree.Relation(mention.Head) == Relation.Nmod;

    // Harm is told in clauses that hang together: "killing 12 and wounding 30, including 15 children".
    private bool Reaches(FoundEvent one, int at, int steps)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        for (int token = at; token >= 0 && steps-- > 0; token = tree.Head(token))
        {
            if (token == one.Trigger || token == verb || one.Companions.Contains(token) || one.Arguments.Contains(token)) return true;
            // The trigger may hang below the figure's clause: "five people were killed in the attack".
            if (tree.IsVerb(token) && tree.IsUnder(one.Trigger, token) && tree.Relation(token) is not Relation.Root) return true;
        }

        return tree.IsVerb(verb) && at >= 0 && SameClause(at, one.Trigger);
    }

    private bool SameClause(int one, int other) => tree.ClauseHead(one) == tree.ClauseHead(other);
}
