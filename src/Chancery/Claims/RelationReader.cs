using System.Collections.Immutable;
using Chancery.Documents;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Finds standing relations that a report states: "China, North Korea's largest trading partner", "Iran is a close ally of Syria". Acts of recognising are claims.</summary>
internal sealed class RelationReader(Tree tree, MentionReader mentions)
{
    internal ImmutableArray<RelationClaim> Read()
    {
        ImmutableArray<RelationClaim>.Builder relations = ImmutableArray.CreateBuilder<RelationClaim>();
        HashSet<(string, string, string)> seen = [];
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Upos != Upos.NOUN || KindOf(i) is not { Length: > 0 } kind) continue;
            if (Holder(i) is not { } holder || Counterpart(i) is not { } counterpart || holder.ActorId == counterpart.ActorId) continue;
            if (!seen.Add((kind, holder.ActorId, counterpart.ActorId))) continue;
            int first = Math.Min(Math.Min(holder.First, counterpart.First), i), last = Math.Max(Math.Max(holder.Last, counterpart.Last), i);
            relations.Add(new(kind, Make(holder), Make(counterpart), RankOf(i), tree.Document.RangeOf(first, last)));
        }

        return relations.DrainToImmutable();
    }

    private string KindOf(int noun) => tree.Lemma(noun) switch
    {
        "ally" => "ally",
        "rival" or "adversary" or "enemy" or "foe" or "archenemy" => "rival",
        "partner" when Has(noun, "trading") || Has(noun, "trade") || Has(noun, "economic") => "trading-partner",
        "donor" or "benefactor" => "aid-donor",
        "provider" when Has(noun, "aid") => "aid-donor",
        "supplier" when Has(noun, "arm") || Has(noun, "arms") || Has(noun, "weapon") || Has(noun, "weapons") => "arms-supplier",
        "member" or "signatory" => "member",
        _ => "",
    };

    private bool Has(int noun, string word)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Compound or Relation.Amod && (tree.Lemma(child) == word || tree.Lower(child) == word)) return true;
        }

        return false;
    }

    // Who is the ally: the subject of "is an ally", the name that the words stand beside, or the name before them ("ally Iran").
    private Mention? Holder(int noun)
    {
        if (tree.HasChild(noun, Relation.Cop)) return Named(tree.Child(noun, Relation.Nsubj));
        int head = tree.Head(noun);
        if (tree.Relation(noun) == Relation.Appos) return Named(head);
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (child > noun && tree.Relation(child) is Relation.Appos or Relation.Flat or Relation.NmodDesc && Named(child) is { } named) return named;
        }

        return tree.Relation(noun) is Relation.NmodDesc or Relation.Compound && head > noun ? Named(head) : null;
    }

    private Mention? Counterpart(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            bool owner = tree.Relation(child) == Relation.NmodPoss || tree.Relation(child) == Relation.Nmod && tree.Case(child) is "of" or "to" or "for";
            bool adjective = tree.Relation(child) is Relation.Amod or Relation.Compound && mentions.NameAt(child) is not null;
            if ((owner || adjective) && Named(child) is { } named) return named;
        }

        return null;
    }

    private Mention? Named(int token) => token >= 0 && mentions.Of(token) is { Kind: MentionKind.State or MentionKind.Body or MentionKind.Person, ActorId.Length: > 0 } mention ? mention : null;

    private string RankOf(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Amod && (tree[child].Xpos == "JJS" || tree.Lower(child) is "main" or "key" or "principal" or "closest" or "close" or "top" or "major" or "chief" or "longtime" or "staunch")) return tree[child].Text;
        }

        return "";
    }

    private Participant Make(Mention mention) => new(tree.Document.RangeOf(mention.First, mention.Last), mention.Name, mention.ActorId, mention.Country, mention.Sector, "actor");
}
