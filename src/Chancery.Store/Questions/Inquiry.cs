using System.Data.Common;
using System.Globalization;
using Chancery.Store.Checks;
using Chancery.Store.Databases;
using Chancery.Store.Filing;
using Chancery.Store.Posts;

namespace Chancery.Store.Questions;

/// <summary>A question being asked: the ledger, what is asked, and the rows that count for it.</summary>
internal sealed partial class Inquiry
{
    /// <summary>The order of claims from the newest act to the oldest; those without a day come last.</summary>
    public const string Newest = "coalesce(c.day, '') DESC, c.id, c.claim";

    // What the index claims_thin holds.
    private static readonly HashSet<string> _thin = ["claim", "state", "day", "id", "kind", "mode", "standing", "historical", "where_country", "where_name", "report"];

    // Claims fetched with one statement.
    private const int Together = 500;

    private readonly DbConnection _connection;
    private readonly (long Maker, long LastReading)? _edition;

    private Inquiry(Ledger ledger, DbConnection connection, Asked asked, (long, long)? edition, CancellationToken cancellationToken)
    {
        Ledger = ledger;
        _connection = connection;
        Asked = asked;
        _edition = edition;
        CancellationToken = cancellationToken;
    }

    public Ledger Ledger { get; }

    public Asked Asked { get; }

    public CancellationToken CancellationToken { get; }

    public string? this[string argument] => Asked[argument];

    /// <summary>True if the ledger is asked as it is: neither as of a day nor of an edition.</summary>
    public bool IsNow => Asked.AsOf is null && _edition is null;

    /// <summary>The day up to which one asks, else today.</summary>
    public DateOnly Today => Asked.AsOf ?? DateOnly.FromDateTime(DateTime.UtcNow);

    public static async Task<Inquiry> OpenAsync(Ledger ledger, DbConnection connection, Asked asked, CancellationToken cancellationToken)
    {
        if (asked.Edition is null) return new Inquiry(ledger, connection, asked, null, cancellationToken);
        await using DbCommand command = Database.Command(connection, null, "SELECT maker, last_reading FROM editions WHERE name = @name", ("@name", asked.Edition));
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        if (!await row.ReadAsync(cancellationToken).ConfigureAwait(false)) throw new QuestionException("CH0322: the ledger has no edition " + asked.Edition + "; `chancery ledger editions` lists them");
        return new Inquiry(ledger, connection, asked, (row.GetInt64(0), row.GetInt64(1)), cancellationToken);
    }

    /// <summary>What the answer should tell beside its rows.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Who is meant, with the claims in which he is meant by what reports say of posts.</summary>
    /// <exception cref="QuestionException">Nobody of that name is known.</exception>
    public async Task<Party> PartyAsync(string words)
    {
        Party party = await new LearntNames(this).AddAsync(await Party.FindAsync(_connection, words, CancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        if (party.ByPost.Length > 0)
            Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{party.Name} is named by his post alone in {party.ByPost.Length} claims of the ledger (") + string.Join(", ", party.ByPost.Select(m => m.Name).Distinct(StringComparer.OrdinalIgnoreCase).Take(3)) + "); `chancery why CLAIM` says by which reports");
        if (party.Learnt.Length > 0) Notes.Add("of " + party.Name + " by the posts that reports give them: " + string.Join(", ", party.Learnt.Take(5)) + (party.Learnt.Length > 5 ? string.Create(CultureInfo.InvariantCulture, $" and {party.Learnt.Length - 5} more") : ""));
        return party;
    }

    /// <summary>The claims <c>c</c> of reports <c>r</c> that count: those that hold now, or that held on the day, or that an edition names.</summary>
    public Filter Claims()
    {
        Filter filter = new();
        if (Asked.AsOf is null && _edition is null) return filter.And("c.state = 0");
        filter.And("c.state <> 3");
        if (_edition is (long maker, long last))
        {
            filter.And("c.reading IN (SELECT g.reading FROM readings g WHERE g.maker = {0} AND g.reading <= {1})", maker, last);
            filter.And("NOT EXISTS (SELECT 1 FROM reports n JOIN readings h ON h.report = n.report WHERE n.supersedes = r.report AND h.maker = {0} AND h.reading <= {1})", maker, last);
        }

        if (Asked.AsOf is { } day) Until(filter, day);
        return filter;
    }

    /// <summary>The reports <c>r</c> that count.</summary>
    public Filter Reports()
    {
        Filter filter = new();
        filter.And("r.forgotten IS NULL");
        if (Asked.AsOf is null && _edition is null) return filter.And("r.latest = 1");
        if (_edition is (long maker, long last)) filter.And("EXISTS (SELECT 1 FROM readings g WHERE g.report = r.report AND g.maker = {0} AND g.reading <= {1})", maker, last);
        if (Asked.AsOf is { } day) filter.And(KnownOn("r") + " <= {0}", Iso(day)).And("NOT EXISTS (SELECT 1 FROM reports n WHERE n.supersedes = r.report AND " + KnownOn("n") + " <= {0})", Iso(day));
        return filter;
    }

    /// <summary>Runs a query and takes each row.</summary>
    public async Task<List<T>> RowsAsync<T>(string sql, Filter filter, Func<DbDataReader, T> take)
    {
        List<T> taken = [];
        await using DbCommand command = Database.Command(_connection, null, sql, filter.Values);
        await using DbDataReader rows = await command.ExecuteReaderAsync(CancellationToken).ConfigureAwait(false);
        while (await rows.ReadAsync(CancellationToken).ConfigureAwait(false)) taken.Add(take(rows));
        return taken;
    }

    /// <summary>Runs a query that gives one number.</summary>
    public async Task<long> NumberAsync(string sql, Filter filter)
    {
        await using DbCommand command = Database.Command(_connection, null, sql, filter.Values);
        return Convert.ToInt64(await command.ExecuteScalarAsync(CancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture);
    }

    /// <summary>The newest claims that a filter lets through, and how many it lets through.</summary>
    public async Task<(long Total, List<FoundClaim> Claims)> FindNewestAsync(Filter filter)
    {
        if (Asked.Limit == 0)
        {
            List<FoundClaim> all = await FindAsync(filter, Newest).ConfigureAwait(false);
            return (all.Count, all);
        }

        // Few are fetched at once, in any order, so that the conditions need not be tried twice.
        string few = (Math.Min(Asked.WalkFrom, int.MaxValue) + 1).ToString(CultureInfo.InvariantCulture);
        List<(long Row, string Day, string Id)> rows = await RowsAsync("SELECT c.claim, coalesce(c.day, ''), c.id FROM " + From(filter.Sql) + " WHERE " + filter.Sql + " LIMIT " + few, filter, row => (row.GetInt64(0), row.GetString(1), row.GetString(2))).ConfigureAwait(false);
        if (rows.Count > Asked.WalkFrom)
        {
            long total = await CountAsync(filter).ConfigureAwait(false);
            return (total, await FindAsync(filter, Newest, total).ConfigureAwait(false));
        }

        IEnumerable<long> newest = rows.OrderByDescending(r => r.Day, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.Row).Select(r => r.Row);
        return (rows.Count, await FetchAsync([.. newest.Take(Asked.Limit)]).ConfigureAwait(false));
    }

    /// <summary>Claims with their reports. First which, then what they hold: sorting whole claims would be dear.</summary>
    /// <param name="filter">Over claims <c>c</c> and reports <c>r</c>.</param>
    /// <param name="order">After ORDER BY.</param>
    /// <param name="total">How many there are; 0 if that was not asked.</param>
    public async Task<List<FoundClaim>> FindAsync(Filter filter, string order, long total = 0)
    {
        bool walk = IsNow && order == Newest && IsWalk(total);
        List<long> rows = await RowsAsync("SELECT c.claim FROM " + (walk ? "claims c" + Ledger.Database.By("claims_newest") + ReportsFor(filter.Sql) : From(filter.Sql + order)) + " WHERE " + filter.Sql + " ORDER BY " + order + Limited, filter, row => row.GetInt64(0)).ConfigureAwait(false);
        return await FetchAsync(rows).ConfigureAwait(false);
    }

    private async Task<List<FoundClaim>> FetchAsync(List<long> rows)
    {
        Dictionary<long, FoundClaim> found = [];
        foreach (long[] some in rows.Chunk(Together))
        {
            string sql = "SELECT c.claim, c.json, c.corrected, c.state, c.day, r.id, r.publisher, r.published, r.title, r.url, r.first_seen FROM claims c JOIN reports r ON r.report = c.report WHERE c.claim IN (" + string.Join(',', some.Select(n => n.ToString(CultureInfo.InvariantCulture))) + ")";
            foreach ((long row, FoundClaim claim) in await RowsAsync(sql, new Filter(), Take).ConfigureAwait(false)) found[row] = claim;
        }

        return [.. rows.Select(r => found[r])];
    }

    /// <summary>The reports with a claim that counts, in the ledger's order, with those claims.</summary>
    public async Task<List<FiledReport>> FiledAsync()
    {
        Filter filter = Claims();
        string from = " FROM claims c JOIN reports r ON r.report = c.report WHERE " + filter.Sql;
        ILookup<long, (long, FiledClaim)> claims = (await RowsAsync("SELECT c.report, c.claim, c.json, c.corrected" + from + " ORDER BY c.report, c.place_in_report", filter, row =>
            (Report: row.GetInt64(0), Claim: (row.GetInt64(1), FiledClaim.Read(Packed.Unpack(row.GetFieldValue<byte[]>(row.IsDBNull(3) ? 2 : 3)))))).ConfigureAwait(false)).ToLookup(p => p.Report, p => p.Claim);
        return await RowsAsync("SELECT r.report, r.id, r.sha256, r.title, r.publisher, r.url, r.feed_source, r.published, r.status, r.text FROM reports r WHERE r.report IN (SELECT c.report" + from + ") ORDER BY coalesce(r.published, ''), r.id, r.sha256, r.url_key, r.publisher", filter, row => new FiledReport
        {
            Row = row.GetInt64(0), Id = row.GetString(1), Sha256 = row.GetString(2), Title = row.GetString(3), Publisher = row.GetString(4), Url = row.GetString(5), FeedSource = Text(row, 6) ?? "", Published = Text(row, 7), Status = Text(row, 8), Text = Text(row, 9),
            PublishedDay = Text(row, 7) is { Length: >= 10 } iso ? DateOnly.ParseExact(iso[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Claims = [.. claims[row.GetInt64(0)]],
        }).ConfigureAwait(false);
    }

    /// <summary>The lists of visits that were imported.</summary>
    public async Task<List<VisitList>> VisitListsAsync() => [.. (await VisitListTable.ReadAsync(_connection, null, CancellationToken).ConfigureAwait(false)).Select(l => l.List)];

    /// <summary>Answers claims of number by what the ledger keeps.</summary>
    public CheckDesk CheckDesk() => new(_connection, null, CancellationToken);

    /// <summary>The readings <c>g</c> of reports <c>r</c> whose posts and relations count.</summary>
    public Filter Readings()
    {
        Filter filter = Reports();
        filter.And("coalesce(r.status, '') <> 'retracted'");
        if (_edition is (long maker, long last)) filter.And("g.maker = {0} AND g.reading <= {1}", maker, last);
        else if (Asked.AsOf is { } day && Asked.AsOfBy == KnownBy.Seen) filter.And("substr(g.read_at, 1, 10) <= {0} AND NOT EXISTS (SELECT 1 FROM readings h WHERE h.report = g.report AND h.reading > g.reading AND substr(h.read_at, 1, 10) <= {0})", Iso(day));
        else filter.And("g.latest = 1");
        return filter;
    }

    /// <summary>Who held a post of a country, by the reports that count.</summary>
    public Task<PostBook> PostBookAsync((string Post, string Country) post)
    {
        if (IsNow) return PostBook.ReadAsync(_connection, null, post, (PostBook.Now, []), CancellationToken);
        Filter filter = Readings();
        return PostBook.ReadAsync(_connection, null, post, ("p.reading IN (SELECT g.reading FROM readings g JOIN reports r ON r.report = g.report WHERE " + filter.Sql + ")", filter.Values), CancellationToken);
    }

    /// <summary>How many claims a filter lets through.</summary>
    public Task<long> CountAsync(Filter filter) => NumberAsync("SELECT count(*) FROM " + From(filter.Sql) + " WHERE " + filter.Sql, filter);

    /// <summary>The join with the reports <c>r</c>, where conditions speak of them; every claim has one.</summary>
    public static string ReportsFor(string conditions) => conditions.Contains("r.", StringComparison.Ordinal) ? " JOIN reports r ON r.report = c.report" : "";

    /// <summary>The limit as SQL.</summary>
    public string Limited => Asked.Limit > 0 ? " LIMIT " + Asked.Limit.ToString(CultureInfo.InvariantCulture) : "";

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>True if the first of that many rows are found sooner by going through all rows in their order than by sorting.</summary>
    public bool IsWalk(long total) => Asked.Limit > 0 && total > Asked.WalkFrom;

    /// <summary>The claims <c>c</c>, where they are looked up by their numbers: without reading whole rows, if the conditions allow it.</summary>
    public string ByNumber(string conditions) => "claims c" + (IsNow && ColumnOfClaims().Matches(conditions).All(m => _thin.Contains(m.Groups[1].Value)) ? Ledger.Database.By("claims_thin") : "");

    /// <summary>The claims <c>c</c>, and the reports <c>r</c> where conditions speak of them.</summary>
    public string From(string conditions) => (conditions.Contains("c.claim IN (", StringComparison.Ordinal) ? ByNumber(conditions) : "claims c") + ReportsFor(conditions);

    [System.Text.RegularExpressions.GeneratedRegex(@"\bc\.(\w+)")]
    private static partial System.Text.RegularExpressions.Regex ColumnOfClaims();

    private static (long, FoundClaim) Take(DbDataReader row) =>
        (row.GetInt64(0), new FoundClaim(
            FiledClaim.Read(Packed.Unpack(row.IsDBNull(2) ? row.GetFieldValue<byte[]>(1) : row.GetFieldValue<byte[]>(2))), (ClaimState)row.GetInt64(3), Text(row, 4), row.GetString(5), row.GetString(6), Text(row, 7) ?? "", row.GetString(8), row.GetString(9), row.GetString(10)));

    private void Until(Filter filter, DateOnly day)
    {
        filter.And(KnownOn("r") + " <= {0}", Iso(day));
        filter.And("coalesce(r.status, '') <> 'retracted'");
        filter.And("NOT EXISTS (SELECT 1 FROM reports n WHERE n.supersedes = r.report AND " + KnownOn("n") + " <= {0})", Iso(day));
        if (_edition is not null) return;
        if (Asked.AsOfBy == KnownBy.Publication) filter.And("EXISTS (SELECT 1 FROM readings g WHERE g.reading = c.reading AND g.latest = 1)");
        else filter.And("EXISTS (SELECT 1 FROM readings g WHERE g.reading = c.reading AND substr(g.read_at, 1, 10) <= {0} AND NOT EXISTS (SELECT 1 FROM readings h WHERE h.report = g.report AND h.reading > g.reading AND substr(h.read_at, 1, 10) <= {0}))", Iso(day));
    }

    private string KnownOn(string alias) => Asked.AsOfBy == KnownBy.Publication ? alias + ".published_day" : "substr(" + alias + ".first_seen, 1, 10)";
}

/// <summary>A claim that answers a question, with where it stands.</summary>
internal sealed record FoundClaim(FiledClaim Claim, ClaimState State, string? Day, string Report, string Publisher, string Published, string Title, string Url, string FirstSeen)
{
    public string Who => All(Claim.Source);

    public string Whom => All(Claim.Target);

    /// <summary>Who says it, outermost first; empty means the report itself.</summary>
    public string Says => string.Join(": ", Claim.Speakers.Select(a => a.Shown));

    public string Act => Claim.Mode.Length > 0 ? Claim.Kind + "/" + Claim.Mode : Claim.Kind;

    public string Standing => Claim.Standing + (Claim.Hedged ? ", hedged" : "");

    public string? Where => Claim.Where is not { } where ? null : where.Country.Length > 0 && !where.Precision.Equals("country", StringComparison.Ordinal) ? where.Name + ", " + where.Country : where.Name + (where.Inferred ? ", inferred" : "");

    public string Quote => Export.ClaimWords.Line(Claim.Quote.Text);

    private static string All(IEnumerable<FiledActor> actors) => string.Join("; ", actors.Select(a => a.Shown + (a.Inferred ? ", likely" : "")));
}
