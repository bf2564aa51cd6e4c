using System.Collections.Immutable;
using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Joins what a report tells again further down: nobody is murdered twice, and hardly ever carried off, arrested or freed twice in one report.</summary>
internal sealed class Retellings(Tree tree, WordLists words, MentionReader mentions)
{
    /// <summary>Takes out the claims that tell of the same deed as one before; what they alone know goes to the first.</summary>
    /// <param name="claims">The claims in text order.</param>
    /// <param name="told">The act of each claim; shortened with them.</param>
    internal void Join(ImmutableArray<Claim>.Builder claims, List<FoundEvent> told)
    {
        for (int later = 1; later < claims.Count; later++)
        {
            for (int first = 0; first < later; first++)
            {
                if (!IsSame(claims[first], told[first], claims[later], told[later])) continue;
                claims[first] = Complete(claims[first], claims[later]);
                claims.RemoveAt(later);
                told.RemoveAt(later--);
                break;
            }
        }
    }

    // "Gunmen shot the senator Ana Diaz. … The murder of Diaz on Monday".
    private bool IsSame(Claim claim, FoundEvent one, Claim again, FoundEvent other)
    {
        if (IsSaidOfSame(claim, one, again, other)) return true;
        string deed = DeedOf(claim, one);
        if (deed.Length == 0 || deed != DeedOf(again, other) || Differ(claim.Source, again.Source) && deed != "resign") return false;
        // Whoever was arrested in May and in July was arrested twice.
        if (deed != "kill" && claim.When is { From: { } from, Until: { } until } && again.When is { From: { } begin, Until: { } end } && (begin > until || end < from)) return false;
        // "The rebel offensive": a report knows one of each side.
        if (deed == "offensive") return claim.Source.Any(s => again.Source.Any(a => a.Country.Length > 0 && a.Country == s.Country && a.Sector == s.Sector)) && !IsFurther(other.Trigger);
        List<Mention> all = Sufferers(one, deed), some = Sufferers(other, deed);
        return some.Count > 0 && some.TrueForAll(s => all.Exists(a => IsPerson(s) && IsPerson(a) ? string.Equals(a.Name, s.Name, StringComparison.OrdinalIgnoreCase) : IsKnownGroup(s, other.Trigger) && IsGroupOf(s, a)));
    }

    // "Rebels attacked a post. … The attack was carried out by the northern front".
    private bool IsSaidOfSame(Claim claim, FoundEvent one, Claim again, FoundEvent other) =>
        other.Same == one && !tree.IsVerb(other.Trigger) && claim.Standing == Standing.Happened && again.Standing == Standing.Happened && tree.Relation(other.Trigger) is Relation.Nsubj or Relation.NsubjPass
        && tree.Lemma(tree.Head(other.Trigger)) is "carry" or "perpetrate" or "stage" or "commit" or "execute" or "conduct" or "take" or "occur" or "happen" or "last"
        && other.Target.TrueForAll(one.Target.Contains) && (claim.Source.IsEmpty || again.Source.All(a => claim.Source.Any(s => s.Country == a.Country)));

    private bool IsFurther(int noun) => tree.Child(noun, Relation.Amod) is >= 0 and int quality && tree.Lower(quality) is "new" or "another" or "second" or "fresh" or "further" or "renewed" || tree.Child(noun, Relation.Det) is >= 0 and int article && tree.Lower(article) is "a" or "an" or "another";

    // "Killed five peasants. … The peasants were shot by": a group that was told of before, and all of it.
    private bool IsKnownGroup(Mention mention, int act)
    {
        int head = mention.Head;
        if (mention.Kind is not (MentionKind.Role or MentionKind.Body)) return false;
        if (tree.Relation(head) == Relation.Conj) head = tree.Head(head);
        return tree.Child(head, Relation.Det) is >= 0 and int article && tree.Lower(article) is "the" or "these" or "those" && (tree.Relation(head) != Relation.Nmod || tree.Head(head) == act);
    }

    private bool IsGroupOf(Mention group, Mention told) => tree.Lemma(group.Head) == tree.Lemma(told.Head) && told.Head != group.Head
        && (tree.Child(group.Head, Relation.Nummod) is not (>= 0 and int number) || tree.Child(told.Head, Relation.Nummod) is >= 0 and int before && tree.Lower(before) == tree.Lower(number));

    private static List<Mention> Sufferers(FoundEvent one, string deed) => deed == "resign" ? one.Source : one.Target;

    // What is done to one person once; empty for other acts, and for what is not done.
    private string DeedOf(Claim claim, FoundEvent one)
    {
        if (claim.Standing != Standing.Happened) return "";
        string lemma = tree.Lemma(one.Trigger);
        return (claim.Kind, claim.Mode) switch
        {
            ("ASSAULT", "abduct") => "abduct",
            ("ASSAULT", "assassinate" or "execute") => "kill",
            ("ASSAULT", "firearms") when lemma is "shoot" or "riddle" or "gun" => "kill",
            ("ASSAULT", _) when words.Has("casualty-dead", lemma) => "kill",
            ("ASSAULT", _) when lemma is "offensive" or "counteroffensive" or "invasion" && !tree.IsVerb(one.Trigger) => "offensive",
            ("COERCE", "arrest") when lemma is not ("raid" or "search") => "arrest",
            // "Was freed; the president had pardoned him": two deeds.
            ("RETREAT", "release" or "resign") when lemma is not ("pardon" or "amnesty" or "acquit") => claim.Mode,
            _ => "",
        };
    }

    private bool IsPerson(Mention mention) => mention.Name.Length > 0 && (mention.Kind == MentionKind.Person || mention.Antecedent >= 0 && mentions.Of(mention.Antecedent) is { Kind: MentionKind.Person });

    private static bool Differ(ImmutableArray<Participant> some, ImmutableArray<Participant> others) =>
        some.Any(s => !s.Inferred) && others.Any(o => !o.Inferred) && !some.Any(s => others.Any(o => o.Name == s.Name || o.Country == s.Country && o.Sector == s.Sector));

    private static Claim Complete(Claim claim, Claim again) => claim with
    {
        Source = claim.Source.All(s => s.Inferred) && again.Source.Length > 0 ? again.Source : claim.Source,
        When = claim.When ?? again.When,
        Where = claim.Where is null or { Inferred: true } ? again.Where ?? claim.Where : claim.Where,
        Figures = claim.Figures.IsEmpty ? again.Figures : claim.Figures,
    };
}
