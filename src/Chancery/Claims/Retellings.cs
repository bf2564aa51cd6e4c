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
        string deed = DeedOf(claim, one);
        if (deed.Length == 0 || deed != DeedOf(again, other) || Differ(claim.Source, again.Source) && deed != "resign") return false;
        // Whoever was arrested in May and in July was arrested twice.
        if (deed != "kill" && claim.When is { From: { } from, Until: { } until } && again.When is { From: { } begin, Until: { } end } && (begin > until || end < from)) return false;
        List<Mention> all = Sufferers(one, deed), some = Sufferers(other, deed);
        return some.Count > 0 && some.TrueForAll(s => IsPerson(s) && all.Exists(a => IsPerson(a) && string.Equals(a.Name, s.Name, StringComparison.OrdinalIgnoreCase)));
    }

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
            ("COERCE", "arrest") when lemma is not ("raid" or "search") => "arrest",
            ("RETREAT", "release" or "resign") => claim.Mode,
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
