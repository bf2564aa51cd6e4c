using System.Collections.Immutable;
using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Finds the posts that a report states: a title before a name ("Chinese President Xi Jinping"), or behind it ("X, the foreign minister of Y").</summary>
internal sealed class PostReader(Tree tree, KnowledgeBase knowledge, MentionReader mentions)
{
    private const int LongestTitle = 8;

    internal ImmutableArray<PostClaim> Read()
    {
        ImmutableArray<PostClaim>.Builder posts = ImmutableArray.CreateBuilder<PostClaim>();
        HashSet<(string, string, string)> seen = [];
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Upos != Upos.PROPN || mentions.Of(i) is not { Kind: MentionKind.Person, IsPronoun: false } person || person.Head != i) continue;
            if ((Before(person) ?? Behind(person)) is { } post && seen.Add((post.PersonName, tree.Document.TextOf(post.Post), post.Tense))) posts.Add(post);
        }

        return posts.DrainToImmutable();
    }

    private PostClaim? Before(Mention person)
    {
        int last = person.First - 1;
        if (last < 0 || tree[last].Sentence != tree[person.First].Sentence || !mentions.RoleEndingAt(last, out RoleWord role, out int first) || role.Scope is "thing" or "people" or "group") return null;
        // "Deputy", "acting", "national security" belong to the title; the nationality before it does not.
        int start = first;
        while (start > 0 && person.First - start < LongestTitle && tree[start - 1].Sentence == tree[first].Sentence && mentions.NameAt(start - 1) is null
            && tree.Lower(start - 1) is "deputy" or "vice" or "acting" or "interim" or "assistant" or "senior" or "chief" or "first" or "caretaker" or "transitional") start--;
        string of = OfBefore(start, person);
        return Make(person, start, last, of, TenseOf(start), start);
    }

    private string OfBefore(int start, Mention person)
    {
        for (int i = start - 1; i >= 0 && i > start - 4 && tree[i].Sentence == tree[start].Sentence; i--)
        {
            if (mentions.NameAt(i) is { } name && mentions.CountryOf(name) is { Length: > 0 } country) return StateOf(country);
            if (tree[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.ADP) break;
        }

        return StateOf(person.Country);
    }

    private PostClaim? Behind(Mention person)
    {
        for (int child = tree.FirstChild(person.Head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Appos || child <= person.Last || !mentions.RoleEndingAt(child, out RoleWord role, out int first) || role.Scope is "thing" or "people" or "group") continue;
            string country = mentions.CountryOfModifiers(child);
            return Make(person, first, child, StateOf(country.Length > 0 ? country : person.Country), TenseOf(first), person.First);
        }

        return null;
    }

    private PostClaim Make(Mention person, int first, int last, string of, string tense, int quoteFirst) => new(
        tree.Document.RangeOf(person.First, person.Last), person.Name, tree.Document.RangeOf(first, last), of, tense,
        tree.Document.RangeOf(Math.Min(quoteFirst, first), Math.Max(last, person.Last)));

    private string TenseOf(int first)
    {
        for (int i = first - 1; i >= 0 && i > first - 4 && tree[i].Sentence == tree[first].Sentence; i--)
        {
            string word = tree.Lower(i);
            if (knowledge.Words.Has("former", word)) return "held";
            if (word is "incoming" or "designate" or "designated" or "prospective" or "nominated") return "is-to-hold";
        }

        return "holds";
    }

    private string StateOf(string country) => country.Length == 3 && knowledge.StateByIso.TryGetValue(country, out int index) ? knowledge.ActorList[index].Id : "";
}
