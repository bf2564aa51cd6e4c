using System.Data.Common;
using System.Globalization;
using Chancery.Store.Databases;

namespace Chancery.Store.Posts;

/// <summary>
/// Who held a post when, by what reports say. Kept apart from the shipped knowledge: it says nothing that no report said.
/// A post that several people are said to hold at one time (judges, directors) has no holder here.
/// </summary>
/// <param name="evidence">What reports say of the post.</param>
internal sealed class PostBook(IEnumerable<PostEvidence> evidence)
{
    /// <summary>Days for which a report's word that somebody holds a post is taken to last.</summary>
    public const int MostDays = 400;

    /// <summary>The condition over posts <c>p</c> that holds for those of the latest readings of reports that count. The few that do not are looked up, so that the index alone is read.</summary>
    public const string Now = "p.report NOT IN (SELECT report FROM reports WHERE latest = 0) AND p.report NOT IN (SELECT report FROM reports WHERE status = 'retracted') AND p.reading NOT IN (SELECT reading FROM readings WHERE latest = 0)";

    // So many times as often as all others must one be named whose time others are named in.
    private const int Outweighs = 4;

    // A second holder is believed when so many reports name him.
    private const int Change = 2;

    private readonly PostEvidence[] _evidence = [.. evidence.OrderBy(e => e.Day).ThenBy(e => e.Key, StringComparer.Ordinal).ThenBy(e => e.Tense, StringComparer.Ordinal)];

    /// <summary>The holder on a day, by reports up to it; "" if none is named, or if reports differ.</summary>
    public string HolderOn(DateOnly day)
    {
        PostEvidence[] near = [.. _evidence.Where(e => e.Day <= day && e.Day.DayNumber >= day.DayNumber - MostDays)];
        (string Key, DateOnly First, DateOnly Last, int Reports)[] named = [.. near.Where(e => e.Tense == "holds").GroupBy(e => e.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Min(e => e.Day), g.Max(e => e.Day), g.Sum(e => e.Reports))).OrderByDescending(p => p.Item3).ThenByDescending(p => p.Item4).ThenBy(p => p.Key, StringComparer.Ordinal)];
        if (named.Length == 0) return "";
        (string key, DateOnly first, DateOnly last, int reports) = named[0];
        int others = near.Where(e => e.Tense == "holds" && e.Key != key && e.Day >= first).Sum(e => e.Reports);
        if (others * Outweighs > reports || (named.Length > 1 && reports < Change)) return "";
        // "Former" ends it.
        if (near.Any(e => e.Tense == "held" && e.Key == key && e.Day > last)) return "";
        return near.Last(e => e.Key == key).Person;
    }

    /// <summary>What reports that count say of a post.</summary>
    /// <param name="connection">The ledger's.</param>
    /// <param name="transaction">A running one, or null.</param>
    /// <param name="post">The post as <see cref="PostMention.Normal"/> has it, and the country's code.</param>
    /// <param name="counting">Condition over posts <c>p</c>, with its values; <see cref="Now"/> for what the ledger holds now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<PostBook> ReadAsync(DbConnection connection, DbTransaction? transaction, (string Post, string Country) post, (string Sql, (string, object?)[] Values) counting, CancellationToken cancellationToken)
    {
        List<PostEvidence> evidence = [];
        await using DbCommand command = Database.Command(
            connection, transaction,
            "SELECT p.person_key, min(p.person), p.tense, p.day, count(DISTINCT p.report) FROM posts p WHERE p.post = @post AND p.country = @country AND p.day IS NOT NULL AND " + counting.Sql + " GROUP BY p.person_key, p.tense, p.day",
            [("@post", post.Post), ("@country", post.Country), .. counting.Values]);
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
            evidence.Add(new(row.GetString(0), row.GetString(1), row.GetString(2), DateOnly.ParseExact(row.GetString(3), "yyyy-MM-dd", CultureInfo.InvariantCulture), (int)row.GetInt64(4)));
        return new(evidence);
    }
}

/// <summary>What reports of a day say of a person and a post.</summary>
/// <param name="Key">Key of the person.</param>
/// <param name="Person">His name, as one of them has it.</param>
/// <param name="Tense">holds, held or is-to-hold.</param>
/// <param name="Day">The day of publication.</param>
/// <param name="Reports">How many of them say so.</param>
internal sealed record PostEvidence(string Key, string Person, string Tense, DateOnly Day, int Reports);
