using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Chancery.Knowledge;
using Chancery.Store.Checks;
using Chancery.Store.Databases;
using Chancery.Store.Filing;

namespace Chancery.Store.Posts;

/// <summary>The rows by which posts and relations that reports state are found, and the claims that name somebody by his post.</summary>
internal sealed class PostIndex
{
    private const int Together = 500;

    private readonly TableRows _posts = new("posts", "reading", "place", "report", "person", "person_key", "post", "country", "tense", "day", "quote");
    private readonly TableRows _relations = new("relations", "reading", "place", "report", "kind", "of_name", "of_actor", "of_country", "to_name", "to_actor", "to_country", "rank", "quote");
    private readonly TableRows _mentions = new("post_mentions", "claim", "side", "place", "post", "country", "actor", "name");

    /// <summary>All of these.</summary>
    public TableRows[] Tables => [_posts, _relations, _mentions];

    /// <summary>Notes what a reading says of posts and relations.</summary>
    /// <param name="reading">Row of the reading.</param>
    /// <param name="report">Row of its report.</param>
    /// <param name="publishedDay">Its day of publication; null if unknown.</param>
    /// <param name="extras">Posts and relations as JSON.</param>
    public void Add(long reading, long report, string? publishedDay, ReadOnlyMemory<byte> extras)
    {
        using JsonDocument json = JsonDocument.Parse(extras);
        long place = 0;
        foreach (JsonElement post in json.RootElement.GetProperty("posts").EnumerateArray())
        {
            string name = Text(post.GetProperty("person"), "name"), person = name.Length > 0 ? name : Text(post.GetProperty("person"), "text");
            string country = KnowledgeBase.Shipped.FindActor(Text(post, "of"))?.Country ?? "";
            _posts.Add(reading, place++, report, Incoming.Clean(person), PersonNames.Key(person), Incoming.Clean(PostMention.Normal(Text(post.GetProperty("post"), "text"))), country, Text(post, "tense"), publishedDay, Incoming.Clean(Text(post.GetProperty("quote"), "text")));
        }

        place = 0;
        foreach (JsonElement relation in json.RootElement.GetProperty("relations").EnumerateArray())
        {
            JsonElement of = relation.GetProperty("of"), to = relation.GetProperty("to");
            _relations.Add(reading, place++, report, Text(relation, "kind"), Shown(of), Text(of, "actor"), Text(of, "country"), Shown(to), Text(to, "actor"), Text(to, "country"), Incoming.Clean(Text(relation, "rank")), Incoming.Clean(Text(relation.GetProperty("quote"), "text")));
        }
    }

    /// <summary>Notes who is named by a post alone in a claim.</summary>
    public void Add(long row, FiledClaim claim)
    {
        Add(row, "s", claim.Source);
        Add(row, "t", claim.Target);
        Add(row, "k", claim.Speakers);
    }

    /// <summary>Makes the rows anew for all that a ledger of an older version holds.</summary>
    public static async Task FillAsync(Database database, DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        // Without a reader open: the one connection both reads and writes.
        foreach (long[] some in (await NumbersAsync("SELECT reading FROM readings WHERE extras IS NOT NULL ORDER BY reading").ConfigureAwait(false)).Chunk(Together))
        {
            PostIndex index = new();
            await using (DbCommand command = Database.Command(connection, transaction, "SELECT g.reading, g.report, g.extras, r.published_day FROM readings g JOIN reports r ON r.report = g.report WHERE g.reading IN (" + string.Join(',', some) + ") ORDER BY g.reading"))
            await using (DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
                while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) index.Add(row.GetInt64(0), row.GetInt64(1), await row.IsDBNullAsync(3, cancellationToken).ConfigureAwait(false) ? null : row.GetString(3), Packed.Unpack(row.GetFieldValue<byte[]>(2)));
            await database.InsertAsync(connection, transaction, index.Tables, cancellationToken).ConfigureAwait(false);
        }

        const string Named = "SELECT claim, side, place, actor, name, country FROM participants WHERE actor LIKE 'state/%' UNION ALL SELECT claim, 'k', place, actor, name, country FROM speakers WHERE actor LIKE 'state/%'";
        PostIndex mentions = new();
        await using (DbCommand command = Database.Command(connection, transaction, Named))
        await using (DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) mentions.Add(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetString(5));
        await database.InsertAsync(connection, transaction, mentions.Tables, cancellationToken).ConfigureAwait(false);

        async Task<List<long>> NumbersAsync(string sql)
        {
            List<long> numbers = [];
            await using DbCommand command = Database.Command(connection, transaction, sql);
            await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) numbers.Add(row.GetInt64(0));
            return numbers;
        }
    }

    /// <summary>Takes the rows of a claim away, so that they can be written anew.</summary>
    public static async Task RemoveAsync(DbConnection connection, DbTransaction transaction, long claim, CancellationToken cancellationToken)
    {
        await using DbCommand command = Database.Command(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"DELETE FROM post_mentions WHERE claim = {claim}"));
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Add(long row, string side, IReadOnlyList<FiledActor> actors)
    {
        for (int i = 0; i < actors.Count; i++) Add(row, side, i, actors[i].Actor, Incoming.Clean(actors[i].Shown), actors[i].Country);
    }

    private void Add(long row, string side, long place, string actor, string name, string country)
    {
        if (PostMention.Read(actor, name, country) is { } post) _mentions.Add(row, side, place, post, country, actor, name);
    }

    private static string Shown(JsonElement actor) => Incoming.Clean(Text(actor, "name") is { Length: > 0 } name ? name : Text(actor, "text"));

    private static string Text(JsonElement part, string name) => part.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
