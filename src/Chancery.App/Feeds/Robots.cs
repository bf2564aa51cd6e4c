namespace Chancery.App.Feeds;

/// <summary>What a site asks of programs (robots.txt, RFC 9309). The longest rule that fits decides.</summary>
internal sealed class Robots
{
    private readonly List<(string Path, bool Allowed)> _rules = [];

    /// <summary>A site that asks nothing.</summary>
    public static Robots None { get; } = new();

    /// <summary>A site whose rules cannot be had at the moment: then nothing is taken.</summary>
    public static Robots Closed { get; } = Read("User-agent: *\nDisallow: /", "");

    /// <param name="text">The file.</param>
    /// <param name="name">Our own name in it, in small letters.</param>
    public static Robots Read(string text, string name)
    {
        Robots ours = new(), everyones = new();
        bool named = false, isOurs = false, isEveryones = false, inNames = false;
        foreach (string line in text.Split('\n'))
        {
            string[] parts = line.Split('#')[0].Split(':', 2);
            if (parts.Length < 2) continue;
            string key = parts[0].Trim().ToLowerInvariant(), value = parts[1].Trim();
            if (key == "user-agent")
            {
                if (!inNames) (isOurs, isEveryones) = (false, false);
                inNames = true;
                if (value == "*") isEveryones = true;
                else if (name.Length > 0 && value.Equals(name, StringComparison.OrdinalIgnoreCase)) isOurs = named = true;
                continue;
            }

            inNames = false;
            if (key is not ("allow" or "disallow") || value.Length == 0) continue;
            if (isOurs) ours._rules.Add((value, key == "allow"));
            if (isEveryones) everyones._rules.Add((value, key == "allow"));
        }

        return named ? ours : everyones;
    }

    public bool Allows(Uri address)
    {
        string path = address.PathAndQuery;
        return _rules.Where(r => Fits(r.Path, path)).OrderByDescending(r => r.Path.Length).ThenByDescending(r => r.Allowed).Select(r => (bool?)r.Allowed).FirstOrDefault() ?? true;
    }

    private static bool Fits(ReadOnlySpan<char> rule, ReadOnlySpan<char> path)
    {
        if (rule.IsEmpty) return true;
        if (rule is "$") return path.IsEmpty;
        if (rule[0] != '*') return !path.IsEmpty && rule[0] == path[0] && Fits(rule[1..], path[1..]);
        for (int i = 0; i <= path.Length; i++)
            if (Fits(rule[1..], path[i..])) return true;
        return false;
    }
}
