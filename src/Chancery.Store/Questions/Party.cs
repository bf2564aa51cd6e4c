using System.Collections.Immutable;
using System.Data.Common;
using Chancery.Knowledge;
using Chancery.Store.Databases;

namespace Chancery.Store.Questions;

/// <summary>Somebody that a question is about: a country with all its people and bodies, or certain actors.</summary>
/// <param name="Name">How answers name it.</param>
/// <param name="Country">The country's code; null if it is not a country.</param>
/// <param name="Actors">The actors' ids; empty if it is a country.</param>
internal sealed record Party(string Name, string? Country, ImmutableArray<string> Actors)
{
    /// <summary>Where a person is named by his post alone, by what reports say of posts.</summary>
    public ImmutableArray<NamedByPost> ByPost { get; init; } = [];

    /// <summary>Ids of persons without a country who are of this one by the posts that reports give them.</summary>
    public ImmutableArray<string> Learnt { get; init; } = [];

    /// <summary>Finds who is meant: by id, by code, by a name of the knowledge, by a name that reports used.</summary>
    /// <exception cref="QuestionException">Nobody of that name is known.</exception>
    public static async Task<Party> FindAsync(DbConnection connection, string asked, CancellationToken cancellationToken)
    {
        string words = asked.Trim();
        KnowledgeBase knowledge = KnowledgeBase.Shipped;
        if (words.Length == 3 && words.All(char.IsAsciiLetter))
        {
            string code = words.ToUpperInvariant();
            if (knowledge.FindActor("state/" + code.ToLowerInvariant()) is { } state) return new Party(state.Name, code, []);
            if (code is "IGO" or "NGO" or "GRP" or "MED" or "BUS") return new Party(code, code, []);
        }

        if (words.Contains('/', StringComparison.Ordinal)) return knowledge.FindActor(words) is { } one ? Of([one]) : new Party(words, null, [words]);
        IReadOnlyList<Actor> named = knowledge.ActorsNamed(words);
        if (named.Count > 0) return Of(named);
        string name = words.ToLowerInvariant().Replace("%", "", StringComparison.Ordinal);
        // The whole name, else the end of it ("Rubio"), else the beginning of a word of it ("Zelensky" for Zelenskyy).
        return await FindInLedgerAsync(connection, name, "% " + name, cancellationToken).ConfigureAwait(false)
            ?? (name.Length > 3 ? await FindInLedgerAsync(connection, name + "%", "% " + name + "%", cancellationToken).ConfigureAwait(false) : null)
            ?? throw new QuestionException("CH0321: " + words + ": nobody of that name is in the ledger or in the knowledge; write a country, a name, a three-letter code or an actor's id");
    }

    /// <summary>The condition that a claim has this party among its participants.</summary>
    public void Restrict(Filter filter) => Restrict(filter, [(this, null)]);

    /// <summary>The condition that a claim has all these parties among its participants, each on its side, likely ones included: s, t or null for either. The one with the fewest claims should be the first.</summary>
    public static void Restrict(Filter filter, IReadOnlyList<(Party Party, string? Side)> parties)
    {
        if (parties.Count == 0) return;
        string claims = "SELECT p.claim FROM participants p WHERE " + On("p", parties[0]);
        for (int i = 1; i < parties.Count; i++)
        {
            string alias = "p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            claims += " AND EXISTS (SELECT 1 FROM participants " + alias + " WHERE " + alias + ".claim = p.claim AND " + On(alias, parties[i]) + ")";
        }

        filter.And("c.claim IN (" + claims + ")");

        string On(string alias, (Party Party, string? Side) one) => one.Party.Match(alias, filter) + (one.Side is null ? "" : " AND " + alias + ".side IN ('" + one.Side + "', 'l" + one.Side + "')");
    }

    /// <summary>The condition that a row of participants or speakers is this party.</summary>
    public string Match(string alias, Filter filter)
    {
        if (Country is { } country) return Learnt.IsEmpty ? alias + ".country = " + filter.Parameter(country) : "(" + alias + ".country = " + filter.Parameter(country) + " OR " + alias + ".actor IN (" + Parameters(Learnt) + "))";
        string own = alias + ".actor IN (" + Parameters(Actors) + ")";
        return ByPost.IsEmpty ? own : "(" + own + " OR (" + alias + ".claim IN (" + string.Join(',', ByPost.Select(m => m.Claim).Distinct()) + ") AND " + alias + ".actor IN (" + Parameters(ByPost.Select(m => m.Actor).Distinct()) + ") AND " + alias + ".name IN (" + Parameters(ByPost.Select(m => m.Name).Distinct()) + ")))";

        string Parameters(IEnumerable<string> values) => string.Join(", ", values.Select(v => filter.Parameter(v)));
    }

    private static Party Of(IReadOnlyList<Actor> actors)
    {
        Actor first = actors[0];
        return first.Kind == ActorKind.State ? new Party(first.Name, first.Country, []) : new Party(first.Name, null, [.. actors.Where(a => a.Kind != ActorKind.State).Select(a => a.Id)]);
    }

    private static async Task<Party?> FindInLedgerAsync(DbConnection connection, string begins, string holds, CancellationToken cancellationToken)
    {
        SortedSet<string> actors = new(StringComparer.Ordinal);
        string name = begins;
        await using DbCommand command = Database.Command(connection, null, "SELECT actor, name FROM actor_names WHERE lower(name) LIKE @begins OR lower(name) LIKE @holds ORDER BY actor, name LIMIT 200", ("@begins", begins), ("@holds", holds));
        await using DbDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (actors.Count == 0) name = rows.GetString(1);
            actors.Add(rows.GetString(0));
        }

        return actors.Count > 0 ? new Party(name, null, [.. actors]) : null;
    }
}
