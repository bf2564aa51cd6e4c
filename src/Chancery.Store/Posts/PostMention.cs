using System.Text.RegularExpressions;
using Chancery.Knowledge;
using Chancery.Store.Checks;

namespace Chancery.Store.Posts;

/// <summary>Somebody named by his post alone ("the Iranian foreign minister"), and the one form in which posts are compared.</summary>
internal static partial class PostMention
{
    private const int MostWords = 6;

    // Posts that one person holds at a time, by their last words. Which of them a state has more than one of (judges, directors), the reports tell.
    private static readonly HashSet<string> _heads = new(StringComparer.Ordinal)
    {
        "president", "minister", "premier", "chancellor", "king", "queen", "emperor", "sultan", "emir", "pope", "secretary", "leader", "chief", "speaker", "general", "advisor", "taoiseach", "regent", "ayatollah", "commander", "director", "chairman", "governor", "prince",
    };

    // Those of them that say which post it is without another word.
    private static readonly HashSet<string> _alone = new(StringComparer.Ordinal) { "president", "premier", "chancellor", "king", "queen", "emperor", "sultan", "emir", "pope", "taoiseach", "regent" };

    // Words that show that another is meant: "the minister's daughter", "supporters of the king".
    private static readonly HashSet<string> _joining = new(StringComparer.Ordinal) { "of", "for", "to", "in", "at", "and", "or", "by", "with", "whose", "a", "an", "former", "senior", "local", "opposition" };

    /// <summary>The post by which a participant or speaker is named; null if he is named otherwise, or if his post tells of the past or of several.</summary>
    /// <param name="actor">Id of the actor: that of a state's sector, since a person or a body has one of his own.</param>
    /// <param name="name">As the report names him.</param>
    /// <param name="country">ISO code of the state.</param>
    public static string? Read(string actor, string name, string country)
    {
        if (country.Length != 3 || !actor.StartsWith("state/", StringComparison.Ordinal) || actor.Count(c => c == '/') != 2) return null;
        List<string> words = [.. PersonNames.Fold(Possessive().Replace(name, "")).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words is ["the", ..]) words.RemoveAt(0);
        if (words is ["country" or "nation", ..]) words.RemoveAt(0);
        else TakeState(words, country);
        int of = words.FindLastIndex(w => w == "of");
        if (of > 0 && IsState(words[(of + 1)..], country)) words.RemoveRange(of, words.Count - of);
        if (words.Count is 0 or > MostWords) return null;
        string post = Normal(string.Join(' ', words));
        string[] parts = post.Split(' ');
        return _heads.Contains(parts[^1]) && (parts.Length > 1 || _alone.Contains(post)) && !Past().IsMatch(post) && !parts.Any(_joining.Contains) ? post : null;
    }

    /// <summary>A post in the form in which posts are compared: "Minister of Foreign Affairs" and "foreign affairs minister" are "foreign minister".</summary>
    public static string Normal(string post)
    {
        string words = string.Join(' ', PersonNames.Fold(post).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace("defence", "defense", StringComparison.Ordinal).Replace("adviser", "advisor", StringComparison.Ordinal);
        if (MinisterOf().Match(words) is { Success: true } of) words = of.Groups["what"].Value + " " + of.Groups["who"].Value;
        return words.Replace(" affairs minister", " minister", StringComparison.Ordinal);
    }

    private static void TakeState(List<string> words, string country)
    {
        for (int count = Math.Min(4, words.Count - 1); count > 0; count--)
        {
            if (!IsState(words[..count], country)) continue;
            words.RemoveRange(0, count);
            return;
        }
    }

    private static bool IsState(List<string> words, string country)
    {
        string name = string.Join(' ', words);
        return name.Length > 0 && (CountryNames.Code(name) == country || KnowledgeBase.Shipped.StateOfAdjective(name)?.Country == country || KnowledgeBase.Shipped.ActorsNamed(name).Any(a => a.Kind == ActorKind.State && a.Country == country));
    }

    [GeneratedRegex(@"['’]s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^(?<who>(?:deputy |prime )?(?:minister|secretary)) (?:of|for) (?:the )?(?<what>(?!state\b)[a-z]+(?: affairs)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex MinisterOf();

    [GeneratedRegex(@"^(?:former|ex|then|late|ousted|deposed|first|next|future|new|last|designate)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Past();
}
