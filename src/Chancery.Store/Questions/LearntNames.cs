using System.Collections.Immutable;
using System.Globalization;
using Chancery.Store.Checks;
using Chancery.Store.Posts;

namespace Chancery.Store.Questions;

/// <summary>Uses the posts that reports state for other reports: a person is also meant where his post alone is named while he held it, and one whose country no report says elsewhere is of the state whose post he holds.</summary>
internal sealed class LearntNames(Inquiry inquiry)
{
    /// <summary>The party with what is learnt of it.</summary>
    public async Task<Party> AddAsync(Party party) => party.Country is { } country
        ? party with { Learnt = await OfStateAsync(country).ConfigureAwait(false) }
        : party with { ByPost = await OfPersonAsync(PersonNames.Key(party.Name)).ConfigureAwait(false) };

    private async Task<ImmutableArray<NamedByPost>> OfPersonAsync(string key)
    {
        if (key.Length == 0) return [];
        ImmutableArray<NamedByPost>.Builder named = ImmutableArray.CreateBuilder<NamedByPost>();
        Filter of = new();
        of.And("p.person_key = {0} AND p.country <> ''", key);
        foreach ((string Post, string Country) post in await inquiry.RowsAsync("SELECT d.post, d.country FROM (SELECT DISTINCT p.post, p.country FROM posts p WHERE " + of.Sql + ") d WHERE EXISTS (SELECT 1 FROM post_mentions m WHERE m.post = d.post AND m.country = d.country) ORDER BY d.post, d.country", of, row => (row.GetString(0), row.GetString(1))).ConfigureAwait(false))
        {
            PostBook book = await inquiry.PostBookAsync(post).ConfigureAwait(false);
            Dictionary<string, bool> holds = new(StringComparer.Ordinal);
            Filter mentions = new();
            mentions.And("m.post = {0} AND m.country = {1}", post.Post, post.Country);
            foreach ((NamedByPost mention, string day) in await inquiry.RowsAsync("SELECT m.claim, m.actor, m.name, r.published_day FROM post_mentions m JOIN claims c ON c.claim = m.claim JOIN reports r ON r.report = c.report WHERE r.published_day IS NOT NULL AND " + mentions.Sql + " ORDER BY m.claim, m.side, m.place", mentions, row => (new NamedByPost(row.GetInt64(0), row.GetString(1), row.GetString(2)), row.GetString(3))).ConfigureAwait(false))
            {
                if (!holds.TryGetValue(day, out bool his)) holds[day] = his = PersonNames.Key(book.HolderOn(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))) == key;
                if (his) named.Add(mention);
            }
        }

        return named.DrainToImmutable();
    }

    // Names that reports give posts of two states stay as they are.
    private async Task<ImmutableArray<string>> OfStateAsync(string country)
    {
        Filter filter = new();
        filter.And("n.country = '' AND n.actor LIKE 'unknown/%' AND EXISTS (SELECT 1 FROM posts p WHERE p.person = n.name AND p.country = {0}) AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.person = n.name AND p.country NOT IN ('', {0}))", country);
        return [.. await inquiry.RowsAsync("SELECT DISTINCT n.actor FROM actor_names n WHERE " + filter.Sql + " ORDER BY n.actor", filter, row => row.GetString(0)).ConfigureAwait(false)];
    }
}

/// <summary>Somebody whom a claim names by his post alone.</summary>
/// <param name="Claim">Row of the claim.</param>
/// <param name="Actor">The actor's id there: that of the state's sector.</param>
/// <param name="Name">The words.</param>
internal sealed record NamedByPost(long Claim, string Actor, string Name);
