using System.Text.RegularExpressions;

namespace Chancery.Tests.Happenings;

/// <summary>Rewords a report as papers reword a wire story: other verbs, credit, headline, order of sentences, a sentence of their own, a cut.</summary>
internal static class Rewording
{
    private static readonly (string From, string To)[] _words =
    [
        ("are killed", "lost their lives"), ("is killed", "was shot dead"), ("killed", "slain"), ("kills", "claims the lives of"), ("injured", "hurt"), ("injures", "wounds"), ("injuring", "wounding"), ("announces", "says"), ("announced", "said"), ("according to", "as stated by"),
        ("attack", "assault"), ("strikes", "raids"), ("strike", "raid"), ("launches", "carries out"), ("launch", "carry out"), ("military", "armed forces"), ("at least", "no fewer than"), ("several", "a number of"), ("during", "in the course of"), ("after", "following"),
        ("amid", "against the backdrop of"), ("including", "among them"), ("following", "in the wake of"), ("due to", "because of"), ("approximately", "about"), ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("seven", "7"), ("eight", "8"),
        ("arrested", "detained"), ("arrests", "detains"), ("sentences", "condemns"), ("charges", "counts"), ("signs", "inks"), ("agrees", "consents"), ("government", "authorities"), ("police", "officers"), ("people", "persons"), ("president", "head of state"),
        ("city", "town"), ("orders", "instructs"), ("bans", "outlaws"), ("resigns", "steps down"), ("elected", "voted in"), ("members", "representatives"), ("crashes", "comes down"), ("fire", "blaze"), ("explosion", "blast"), ("causing", "leading to"), ("rises to", "climbs to"),
    ];

    internal static string Of(string text, int how)
    {
        string[] sentences = Regex.Split(text.Trim(), @"(?<=[.!?])\s+(?=[A-Z])");
        // Two thirds of what can be said otherwise is said otherwise.
        for (int i = 0; i < sentences.Length; i++)
        {
            foreach (((string from, string to), int n) in _words.Select((w, n) => (w, n)))
            {
                if ((n + how) % 3 != 0) sentences[i] = Regex.Replace(sentences[i], $@"\b{from}\b", to);
            }
        }

        if (sentences.Length > 2 && how % 3 == 0) (sentences[1], sentences[2]) = (sentences[2], sentences[1]);
        if (sentences.Length > 2 && how % 5 == 0) sentences = sentences[..^1];
        string body = string.Join(' ', sentences);
        return (how % 6) switch
        {
            0 => "LONDON (Reuters) - " + body,
            1 => body + " (AP)",
            2 => "BREAKING: " + body + " More follows.",
            3 => body + " It was not immediately possible to reach the other side for comment.",
            4 => "By our correspondent\n" + body,
            _ => body,
        };
    }
}
