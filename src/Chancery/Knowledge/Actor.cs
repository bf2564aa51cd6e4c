using System.Collections.Immutable;

namespace Chancery.Knowledge;

/// <summary>What sort of actor the knowledge holds.</summary>
public enum ActorKind : byte
{
    /// <summary>A state or territory.</summary>
    State,

    /// <summary>An organisation, ministry, force, group, company or medium.</summary>
    Body,

    /// <summary>A person.</summary>
    Person,
}

/// <summary>Somebody whom the knowledge holds by name.</summary>
public sealed record Actor
{
    /// <summary>Id: <c>state/prk</c>, <c>igo/un</c>, <c>person/kim-jong-un</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Usual English name.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of actor it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or IGO, NGO, GRP, MED, BUS; empty if unknown. For a person: of the latest post.</summary>
    public string Country { get; init; } = "";

    /// <summary>Sector (GOV, MIL …); empty if unknown. For a person: of the latest post.</summary>
    public string Sector { get; init; } = "";

    /// <summary>Finer kind of a body (ministry, army, agency …) or of a state (state, territory, former); empty for persons.</summary>
    public string Type { get; init; } = "";

    /// <summary>Id of the actor that a body belongs to; empty if none.</summary>
    public string Parent { get; init; } = "";

    /// <summary><c>m</c>, <c>f</c> or empty.</summary>
    public string Gender { get; init; } = "";

    /// <summary>The name used on second mention; empty for bodies.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>Dated posts of a person, as the file has them; of a body the times in which it had another sector than <see cref="Sector"/>.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>The sector of a body on a day: rebels of one year may be the government of another.</summary>
    /// <param name="day">The day; null means the newest.</param>
    internal string SectorOn(DateOnly? day) => Kind == ActorKind.Body && Posts.Length > 0 && PostOn(day, out bool held) is { } spell && held ? spell.Sector : Sector;

    /// <summary>The post that counts on a day: one that is held, the state's before a party's, then the latest begun; else the latest that had ended (<paramref name="held"/> is false).</summary>
    /// <param name="day">The day; null means the newest.</param>
    /// <param name="held">True if the post is held that day.</param>
    public Post? PostOn(DateOnly? day, out bool held)
    {
        Post? best = null;
        held = false;
        foreach (Post post in Posts)
        {
            bool holds = day is null ? post.Until is null : (post.From is null || post.From <= day) && (post.Until is null || post.Until >= day);
            bool begun = day is null || post.From is null || post.From <= day;
            if (holds && !held) (best, held) = (post, true);
            else if (holds == held && begun && (best is null || Before(post, best, held))) best = post;
        }

        return best ?? (Posts.Length > 0 ? Posts[0] : null);
    }

    // Of posts held at once the state's goes before the party's ("president" before "party leader"); else the later one.
    private static bool Before(Post a, Post b, bool held)
    {
        if (held && Weight(a) != Weight(b)) return Weight(a) > Weight(b);
        return (a.From ?? DateOnly.MinValue) > (b.From ?? DateOnly.MinValue);
    }

    private static int Weight(Post post) => post.Sector switch { "GOV" => 2, "PTY" or "OPP" or "BUS" or "CVL" => 0, _ => 1 };
}

/// <summary>A post somebody held for a time.</summary>
/// <param name="Title">In kebab case: <c>prime-minister</c>.</param>
/// <param name="Of">Id of the state or body.</param>
/// <param name="Sector">Sector that the post speaks for.</param>
/// <param name="From">First day; null if unknown. A year alone stands for its first day.</param>
/// <param name="Until">Last day; null if still held. A year alone stands for its last day.</param>
public sealed record Post(string Title, string Of, string Sector, DateOnly? From, DateOnly? Until);

/// <summary>A place that the knowledge holds.</summary>
/// <param name="Name">Usual English name.</param>
/// <param name="Kind">capital, city, region, strait …</param>
/// <param name="Country">ISO 3166-1 alpha-3; empty where no state owns it.</param>
/// <param name="Latitude">Decimal degrees north.</param>
/// <param name="Longitude">Decimal degrees east.</param>
/// <param name="Rank">1, known world-wide, to 5.</param>
/// <param name="Within">The larger place it lies in; empty if not given.</param>
public sealed record Place(string Name, string Kind, string Country, double Latitude, double Longitude, int Rank, string Within)
{
    /// <summary>site, city, region, country or area, as rows give it.</summary>
    public string Precision => Kind switch
    {
        "capital" or "city" or "town" or "village" => "city",
        "region" or "island" or "continent" => Kind == "continent" ? "area" : "region",
        "base" or "site" or "port" or "airport" or "camp" or "canal" => "site",
        "country" => "country",
        _ => "area",
    };
}
