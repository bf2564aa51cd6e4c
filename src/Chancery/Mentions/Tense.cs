using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Mentions;

/// <summary>Whether a clause looks back or ahead.</summary>
internal static class Tense
{
    private static readonly FrozenSet<string> _aheadParticiples = FrozenSet.Create(
        StringComparer.Ordinal, "planned", "scheduled", "slated", "due", "set", "expected", "upcoming", "forthcoming", "postponed", "delayed", "future", "proposed", "looming", "impending", "poised", "anticipated");

    private static readonly FrozenSet<string> _actualVerbs = FrozenSet.Create(
        StringComparer.Ordinal, "continued", "continues", "continue", "began", "begins", "begin", "started", "starts", "start", "managed", "manages", "failed", "fails", "used", "refused", "refuses", "helped",
        "helps", "came", "proceeded", "happened", "happens", "appears", "appeared", "seems", "seemed", "went", "dared", "declined", "led", "forced", "prompted", "caused", "allowed");

    /// <summary>True if the act that a word carries, or the clause around it, lies ahead ("will meet", "a planned visit", "agreed to send", "ahead of talks").</summary>
    /// <param name="tree">The document.</param>
    /// <param name="token">The word that the time hangs on.</param>
    /// <param name="nouns">How many nouns may stand between it and the verb of the clause.</param>
    internal static bool LooksAhead(Tree tree, int token, int nouns = 12)
    {
        for (int steps = 0; token >= 0 && steps < 12; steps++)
        {
            bool clause = IsClause(tree, token);
            if (IsAhead(tree, token, clause)) return true;
            if (clause)
            {
                Relation relation = tree.Relation(token);
                int head = tree.Head(token);
                bool infinitive = IsInfinitive(tree, token);
                if (infinitive) return head < 0 || !_actualVerbs.Contains(tree.Lower(head));
                // A participle or a second verb takes its time from the clause it hangs on.
                bool participle = (relation is Relation.Advcl or Relation.Xcomp && tree[token].Xpos is "VBG" or "VB") || (relation is Relation.Acl && tree[token].Xpos is "VBG");
                if (head >= 0 && (relation == Relation.Conj || participle))
                {
                    token = head;
                    continue;
                }

                return false;
            }

            if (--nouns < 0) return false;
            if (nouns > 1 && tree.Case(token) is "ahead_of" or "before") return true;
            token = tree.Head(token);
        }

        return false;
    }

    /// <summary>True if the clause around a word stands in the past or the perfect.</summary>
    internal static bool LooksBack(Tree tree, int token)
    {
        if (token < 0) return false;
        int clause = tree.ClauseHead(token);
        if (tree[clause].Xpos is "VBD") return true;
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux or Relation.AuxPass or Relation.Cop && tree.Lower(child) is "was" or "were" or "had" or "has" or "have" or "did" or "been") return true;
        }

        return false;
    }

    /// <summary>True if the clause around a word stands in the present perfect ("have been cut off").</summary>
    internal static bool IsPresentPerfect(Tree tree, int token)
    {
        if (token < 0) return false;
        int clause = tree.ClauseHead(token);
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux && tree.Lower(child) is "has" or "have" or "'ve") return true;
        }

        return false;
    }

    private static bool IsClause(Tree tree, int token) =>
        (tree.IsVerb(token) && tree.Relation(token) is not (Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.Amod or Relation.Case)) || tree.HasChild(token, Relation.Cop);

    private static bool IsAhead(Tree tree, int token, bool clause)
    {
        if (_aheadParticiples.Contains(tree.Lower(token))) return true;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            string word = tree.Lower(child);
            switch (tree.Relation(child))
            {
                case Relation.Aux when clause && word is "will" or "shall" or "'ll" or "’ll" or "wo" or "would" or "may" or "might" or "could" or "should" or "must" or "can":
                    return !tree.HasPerfect(token);
                case Relation.Amod or Relation.Acl when _aheadParticiples.Contains(word):
                    return true;
                default:
                    break;
            }
        }

        if (clause && tree.Lower(token) == "going" && tree[token].Xpos == "VBG") return true;
        return false;
    }

    private static bool HasPerfect(this Tree tree, int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux && tree.Lower(child) is "have" or "'ve" or "’ve") return true;
        }

        return false;
    }

    private static bool IsInfinitive(Tree tree, int token)
    {
        if (tree[token].Xpos is not "VB" && !tree.HasChild(token, Relation.Cop)) return false;
        int mark = tree.Child(token, Relation.Mark);
        return mark >= 0 && tree.Lower(mark) == "to";
    }
}
