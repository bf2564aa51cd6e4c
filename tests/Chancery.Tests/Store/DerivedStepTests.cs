using System.Data.Common;
using System.Globalization;
using System.Text;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Knowledge;
using Chancery.Store;
using Chancery.Store.Checks;
using Chancery.Store.Corrections;
using Chancery.Store.Databases;
using Chancery.Store.Derived;
using Chancery.Store.Filing;
using Chancery.Store.Questions;

namespace Chancery.Tests.Store;

/// <summary>What is brought up to date step by step is what a full recomputation gives.</summary>
public abstract class DerivedStepTests : IDisposable
{
    private static readonly EngineVersions _maker = new(NewsReader.EngineVersion, KnowledgeBase.Shipped.Version, NewsReader.ModelVersion);
    private static readonly string[] _places = ["Kharkiv", "Sumy"], _targets = ["market", "bridge", "court"], _states = ["Australia", "Austria", "Kenya"], _ordinals = ["first", "second", "third"], _ministers = ["Jean Martin", "Paul Durand"];
    private static readonly Dictionary<SourceText, ReadReport> _read = [];

    // What triggers keep, and the same counted anew.
    private static readonly (string Kept, string Counted)[] _counts =
    [
        ("SELECT day, language, reports, claims FROM report_days ORDER BY day, language", """
            SELECT coalesce(r.published_day, ''), r.language, count(*), CAST(sum((SELECT count(*) FROM claims c WHERE c.report = r.report AND c.state = 0)) AS BIGINT)
            FROM reports r WHERE r.latest = 1 AND r.forgotten IS NULL GROUP BY coalesce(r.published_day, ''), r.language ORDER BY 1, 2
            """),
        ("SELECT month, publisher, reports FROM report_publishers ORDER BY month, publisher", """
            SELECT coalesce(substr(r.published_day, 1, 7), ''), r.publisher, count(*) FROM reports r
            WHERE r.latest = 1 AND r.forgotten IS NULL AND r.publisher <> '' GROUP BY coalesce(substr(r.published_day, 1, 7), ''), r.publisher ORDER BY 1, 2
            """),
    ];

    private protected TemporaryFolder Folder { get; } = new();

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 200, 20_000)]
    [InlineData(2, 200, 20_000)]
    [InlineData(3, 200, 20_000)]
    [InlineData(4, 200, 20_000)]
    [InlineData(5, 1, 0)]
    [InlineData(6, 2, 0)]
    [InlineData(7, 3, 0)]
    [InlineData(8, 2, 30)]
    [InlineData(109, 2, 0)]
    [InlineData(140, 1, 25)]
    public async Task Any_story_in_any_steps_equals_the_full_recomputation(int seed, int together, int mostWhole)
    {
        Random random = new(seed);
        DerivedPace pace = new(together, mostWhole, 3);
        await using Ledger ledger = await Ledger.OpenAsync(await MakeAddressAsync(), cancellationToken: Stop);
        StringBuilder story = new();

        for (int turn = 0; turn < 24; turn++)
        {
            // Several things may happen between two derivations.
            for (int things = random.Next(1, 4); things > 0; things--) story.AppendLine(await HappenAsync(ledger, random, turn));
            await ledger.DeriveAsync(pace, Stop);
            Assert.True(await RecomputedAsync(ledger) == await RowsAsync(ledger, withKnots: false), story.ToString());
            await AssertChecksAsync(ledger, story);
            foreach ((string kept, string counted) in _counts) Assert.True((await LinesAsync(ledger, kept)).SequenceEqual(await LinesAsync(ledger, counted)), story.ToString());
        }

        string steps = await RowsAsync(ledger, withKnots: true);
        await ledger.DeriveAnewAsync(Stop);
        Assert.True(await RowsAsync(ledger, withKnots: true) == steps, story.ToString());
        Assert.Contains("\"reports\":[\"", steps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_ledgers_filled_in_other_orders_hold_the_same_happenings()
    {
        Random random = new(1);
        SourceText[] sources = [.. Enumerable.Range(0, 60).Select(_ => Source(random)).DistinctBy(s => (s.Id, s.Text, s.Url, s.Publisher))];
        await using Ledger one = await Ledger.OpenAsync(await MakeAddressAsync(), cancellationToken: Stop), other = await Ledger.OpenAsync(await MakeAddressAsync(), cancellationToken: Stop);

        foreach (SourceText[] some in sources.Chunk(7))
        {
            await AppendAsync(one, some);
            await one.DeriveAsync(Stop);
        }

        random.Shuffle(sources);
        foreach (SourceText[] some in sources.Chunk(11))
        {
            await AppendAsync(other, some);
            await other.DeriveAsync(new DerivedPace(4, 0, 0), Stop);
        }

        Assert.Equal(await ViewsAsync(one), await ViewsAsync(other));
    }

    [Fact]
    public async Task A_new_report_leaves_alone_what_it_does_not_touch()
    {
        await using Ledger ledger = await Ledger.OpenAsync(await MakeAddressAsync(), cancellationToken: Stop);
        await AppendAsync(ledger, Bombing("a", 12, 11), Bombing("b", 15, 12), new SourceText("France recalled its ambassador to Australia.") { Id = "c", Published = new(2025, 3, 13) });
        await ledger.DeriveAsync(Stop);
        await ledger.WriteAsync(
            async (connection, transaction, token) =>
            {
                await using DbCommand command = Database.Command(connection, transaction, "UPDATE happenings SET mode = 'untouched' WHERE kind = 'SANCTION'");
                return await command.ExecuteNonQueryAsync(token);
            },
            Stop);

        await AppendAsync(ledger, Bombing("d", 16, 13));
        await ledger.DeriveAsync(Stop);
        string step = await RowsAsync(ledger, withKnots: false);
        await ledger.DeriveAnewAsync(Stop);

        Assert.Contains("untouched", step, StringComparison.Ordinal);
        Assert.Contains("\"reports\":[\"a\",\"b\",\"d\"]", step, StringComparison.Ordinal);
        Assert.DoesNotContain("untouched", await RowsAsync(ledger, withKnots: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_without_claims_may_show_that_two_others_have_one_origin()
    {
        await using Ledger ledger = await Ledger.OpenAsync(await MakeAddressAsync(), cancellationToken: Stop);
        SourceText other = new("Police said that 15 people were killed in the suicide bombing outside the court in Islamabad, Pakistan, on 11 March 2025.") { Id = "b", Published = new(2025, 3, 12) };
        await AppendAsync(ledger, Bombing("a", 12, 11) with { Url = "https://news.example/1" }, other);
        await ledger.DeriveAsync(Stop);
        string before = await RowsAsync(ledger, withKnots: false);

        await ledger.AppendAsync([Read(other with { Id = "c", Url = "https://m.news.example/1" }) with { Claims = [] }], _maker, cancellationToken: Stop);
        await ledger.DeriveAsync(Stop);
        string after = await RowsAsync(ledger, withKnots: false);

        Assert.Contains("\"reports\":[\"a\",\"b\"],\"origins\":2", before, StringComparison.Ordinal);
        Assert.Contains("\"reports\":[\"a\",\"b\"],\"origins\":1", after, StringComparison.Ordinal);
        Assert.Equal(await RecomputedAsync(ledger), after);
    }

    [Fact]
    public async Task A_plan_becomes_unresolved_when_a_later_report_comes()
    {
        await using Ledger ledger = await Ledger.OpenAsync(await MakeAddressAsync(), cancellationToken: Stop);
        await AppendAsync(ledger, new SourceText("French President Emmanuel Macron will visit Egypt on 20 March 2025.") { Id = "plan", Published = new(2025, 3, 13) });
        await ledger.DeriveAsync(Stop);
        string before = await LifeAsync(ledger, null), asOf = await LifeAsync(ledger, new(2025, 3, 21));

        await AppendAsync(ledger, new SourceText("The weather was mild.") { Id = "later", Published = new(2025, 3, 21) });
        await ledger.DeriveAsync(Stop);
        string after = await LifeAsync(ledger, null);
        await ledger.ForgetAsync("later", "a test", Stop);
        await ledger.DeriveAsync(Stop);

        Assert.Equal(("announced", "unresolved", "unresolved", "announced"), (before, asOf, after, await LifeAsync(ledger, null)));
    }

    [Fact]
    public async Task Rows_that_another_program_made_are_made_anew()
    {
        await using Ledger ledger = await Ledger.OpenAsync(await MakeAddressAsync(), cancellationToken: Stop);
        await AppendAsync(ledger, Bombing("a", 12, 11));
        await ledger.DeriveAsync((_, _) => new DerivedRows([new HappeningRow("h1", "AID", "", null, null, "happened", "{}"u8.ToArray(), [])], []), Stop);

        int happenings = await ledger.DeriveAsync(Stop);

        Assert.Equal(1, happenings);
        Assert.DoesNotContain("h1|", await RowsAsync(ledger, withKnots: false), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Where a new ledger can be made.</summary>
    protected abstract Task<string> MakeAddressAsync();

    private static SourceText Bombing(string id, int dead, int day) =>
        new($"At least {dead} people were killed in a suicide bombing outside a court in Islamabad, Pakistan, on 11 March 2025.") { Id = id, Published = new(2025, 3, day), Publisher = id };

    // Few words, places and days, so that many claims resemble each other; ids and addresses repeat.
    private static SourceText Source(Random random)
    {
        int day = random.Next(1, 28), dead = random.Next(2, 6) * 3;
        string target = _targets[random.Next(_targets.Length)], place = _places[random.Next(_places.Length)], state = _states[random.Next(_states.Length)];
        string text = random.Next(14) switch
        {
            0 => $"At least {dead} people were killed in an attack on a {target} in {place}, Ukraine.",
            1 => $"Police said that {dead} people were killed in the attack on the {target} in {place}, Ukraine, on {day} March 2025.",
            2 => $"France recalled its ambassador to {state}.",
            3 => $"French President Emmanuel Macron will visit {state} on {day} March 2025. At least {dead} people were killed in an attack on a {target} in {place}, Ukraine.",
            4 => $"French President Emmanuel Macron visited {state} on {day} March 2025.",
            // Two acts of one report, or one told twice.
            5 => $"France recalled its ambassador to {state}. Earlier, France recalled its ambassador to {_states[random.Next(_states.Length)]}.",
            6 => $"France condemned an attack on a {target} in {place}, Ukraine, and denounced {state}.",
            7 => $"At least {dead} people were killed in an attack on a {target} in {place}, Ukraine. {(random.Next(2) == 0 ? "Officials" : "Police")} said that {dead} people were killed in the attack on the {target} in {place}.",
            8 => $"French President Emmanuel Macron visited {state} on {day} March 2025, his {_ordinals[random.Next(3)]} visit to {state} since {2024 + random.Next(2)}.",
            9 => $"The French foreign minister visited {state} on {day} March 2025.",
            10 => $"French Foreign Minister {_ministers[random.Next(2)]} visited {state} on {day} March 2025, his {_ordinals[random.Next(3)]} trip to {state}.",
            11 => $"France imposed a {_ordinals[random.Next(3)]} round of sanctions on {state}.",
            12 => $"{(random.Next(2) == 0 ? "Former French" : "French")} foreign minister {_ministers[random.Next(2)]} condemned {state}.",
            _ => $"Officials denied that {dead} people were killed in an attack on a {target} in {place}, Ukraine.",
        };
        return new(text)
        {
            Id = random.Next(3) == 0 ? ((string[])["a", "a~2", "b"])[random.Next(3)] : null, Url = random.Next(3) == 0 ? $"https://{(random.Next(2) == 0 ? "m." : "")}news.example/{random.Next(6)}" : "",
            Publisher = random.Next(4) == 0 ? "Reuters" : "", Published = random.Next(8) == 0 ? null : new DateOnly(2025, random.Next(12) == 0 ? 1 : 3, Math.Min(28, day + random.Next(3))),
        };
    }

    private static async Task<string> HappenAsync(Ledger ledger, Random random, int turn)
    {
        List<FiledReport> reports = await ledger.ReadReportsAsync(Stop).ToListAsync(Stop);
        string[] claims = [.. reports.SelectMany(r => r.Claims).Select(c => c.Claim.Id)];
        int what = reports.Count < 6 ? 0 : random.Next(11);
        if (what < 5 || claims.Length < 3)
        {
            ReadReport[] some = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Read(Source(random))).Select(r => random.Next(10) == 0 ? r with { Status = random.Next(2) == 0 ? "retracted" : "corrected" } : r).Select(r => random.Next(8) == 0 ? r with { Claims = [] } : r)];
            await ledger.AppendAsync(some, random.Next(8) == 0 ? _maker with { Version = "9.0." + turn.ToString(CultureInfo.InvariantCulture) } : _maker, cancellationToken: Stop);
            return "add " + string.Join(" / ", some.Select(r => $"{r.Id} {r.Published:MM-dd} {r.Document.Source.Url} {r.Status} {r.Document.Text}"));
        }

        if (what == 5)
        {
            string id = reports[random.Next(reports.Count)].Id;
            await ledger.ForgetAsync(id, "a test", Stop);
            return "forget " + id;
        }

        if (what == 6)
        {
            Correction[] inForce = [.. (await ledger.ReadCorrectionsAsync(Stop)).Where(c => c.UndoneAt is null)];
            if (inForce.Length == 0) return "";
            string id = inForce[random.Next(inForce.Length)].Id;
            await ledger.UndoCorrectionAsync(id, "eve", Stop);
            return "undo " + id;
        }

        if (what == 10)
        {
            string csv = "person,office,from,to,first,last\nEmmanuel Macron,president,FRA,KEN,2025-02-0" + random.Next(1, 8) + ",2025-02-09\nJean Martin,foreign-minister,FRA,AUT,2025-03-02,2025-03-03";
            await ledger.ImportVisitsAsync(new VisitSource { Text = csv, File = "visits.csv", Name = "visits", Citation = "made for a test", Since = random.Next(2) == 0 ? new(2024, 1, 1) : null, Until = new(2025, 12, 31) }, Stop);
            return "import " + csv;
        }

        random.Shuffle(claims);
        string value = what switch { 7 => $"[\"{claims[0]}\",\"{claims[1]}\",\"{claims[2]}\"]", 8 => $"[\"{claims[0]}\"]", _ => "\"UKR\"" }, action = what switch { 7 => "merge", 8 => "split", _ => random.Next(2) == 0 ? "reject" : "set" };
        string line = $$"""{"id":"c{{turn}}-{{random.Next(1000)}}","target":"{{claims[0]}}","action":"{{action}}","slot":"{{(action == "set" ? "target.0.country" : "")}}","value":{{value}},"author":"eve","reason":"a test"}""";
        await ledger.CorrectAsync([Correction.Read(line)], Stop);
        return line;
    }

    private static ReadReport Read(SourceText source)
    {
        lock (_read) return _read.TryGetValue(source, out ReadReport? known) ? known : _read[source] = News.Reader.Read(source);
    }

    private static Task<AppendTally> AppendAsync(Ledger ledger, params SourceText[] sources) => ledger.AppendAsync(sources.Select(Read), _maker, cancellationToken: Stop);

    private static async Task<string> LifeAsync(Ledger ledger, DateOnly? asOf)
    {
        Answer answer = await Question.Find("happenings")!.AskAsync(ledger, new Asked { AsOf = asOf }, Stop);
        return (string)answer.Rows.Single(r => ((string)r[2]!).StartsWith("CONSULT", StringComparison.Ordinal))[6]!;
    }

    // What the public function makes of the reports, in the form of RowsAsync.
    private static async Task<string> RecomputedAsync(Ledger ledger)
    {
        List<FiledReport> reports = await ledger.ReadReportsAsync(Stop).ToListAsync(Stop);
        Correction[] corrections = [.. (await ledger.ReadCorrectionsAsync(Stop)).Where(c => c.UndoneAt is null).OrderBy(c => c.Id, StringComparer.Ordinal)];
        DerivedRows rows = Derivation.RowsOf(reports, corrections);
        IEnumerable<string> happenings = rows.Happenings.OrderBy(h => h.Id, StringComparer.Ordinal).Select(h => $"{h.Id}|{h.Kind}|{h.Mode}|{h.From:yyyy-MM-dd}|{h.Until:yyyy-MM-dd}|{h.Life}|{Encoding.UTF8.GetString(h.Json.Span)}");
        IEnumerable<string> claims = rows.Happenings.SelectMany(h => h.Claims.Select(c => (c.Claim, Line: $"{h.Id}|{c.Claim}|{c.Reason}"))).OrderBy(c => c.Claim).Select(c => c.Line);
        return string.Join('\n', happenings.Concat(claims).Concat(rows.Origins.OrderBy(o => o.Report).Select(o => $"{o.Report}|{o.Origin}|{o.Reason}")));
    }

    // The sides are those of the happenings, and the checks those that counting anew by them gives.
    private static async Task AssertChecksAsync(Ledger ledger, StringBuilder story)
    {
        List<FiledReport> reports = await ledger.ReadReportsAsync(Stop).ToListAsync(Stop);
        Correction[] corrections = [.. (await ledger.ReadCorrectionsAsync(Stop)).Where(c => c.UndoneAt is null).OrderBy(c => c.Id, StringComparer.Ordinal)];
        string[] sides = [.. Derivation.RowsOf(reports, corrections).Happenings.SelectMany(h => h.Sides.Select(s => $"{s.Kind}|{s.Source}|{s.Target}|{s.Day}|{h.Id}")).Order(StringComparer.Ordinal)];
        Assert.True(sides.SequenceEqual((await LinesAsync(ledger, "SELECT kind, source, target, day, happening FROM happening_sides")).Order(StringComparer.Ordinal)), story.ToString());
        List<string> kept = await LinesAsync(ledger, Checks);
        await ledger.WriteAsync(
            async (connection, transaction, token) =>
            {
                await new CheckUpkeep(ledger.Database, connection, transaction, token).RenewAllAsync();
                return 0;
            },
            Stop);
        Assert.Equal(await LinesAsync(ledger, Checks), kept);

        foreach (string state in (string[])["AUS", "AUT", "KEN", "UKR"])
        {
            Asked asked = new() { Values = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("a", "FRA").Add("b", state).Add("by", "day"), Limit = 0 };
            Answer pairs = await Question.Find("dyad")!.AskAsync(ledger, asked, Stop), counted = await Question.Find("dyad")!.AskAsync(ledger, asked with { UsesKeptPairs = false }, Stop);
            Assert.Equal(counted.Rows.Select(r => string.Join('|', r)), pairs.Rows.Select(r => string.Join('|', r)));
            Assert.Equal(counted.Notes, pairs.Notes);
        }
    }

    private const string Checks = "SELECT claim, kind, source, target, since, day, verdict, asked, expected, least, most, rests_on FROM checks ORDER BY claim";

    private static async Task<string> RowsAsync(Ledger ledger, bool withKnots)
    {
        string knot = withKnots ? ", knot" : "";
        return string.Join('\n', [
            .. await LinesAsync(ledger, "SELECT happening, kind, mode, day, until, life, json FROM happenings ORDER BY happening"),
            .. await LinesAsync(ledger, "SELECT happening, claim, reason" + knot + " FROM happening_claims ORDER BY claim"),
            .. await LinesAsync(ledger, "SELECT report, origin, reason" + knot + " FROM origins ORDER BY report")]);
    }

    // Without the numbers of rows, which are those of one ledger.
    private static async Task<string> ViewsAsync(Ledger ledger) => string.Join('\n', [
        .. await LinesAsync(ledger, "SELECT happening, kind, mode, day, until, life, json FROM happenings ORDER BY happening"),
        .. await LinesAsync(ledger, "SELECT hc.happening, c.id, r.url, hc.reason FROM happening_claims hc JOIN claims c ON c.claim = hc.claim JOIN reports r ON r.report = c.report ORDER BY 1, 2, 3, 4"),
        .. await LinesAsync(ledger, "SELECT r.id, r.sha256, r.url, r.publisher, o.origin, o.reason FROM origins o JOIN reports r ON r.report = o.report ORDER BY 1, 2, 3, 4")]);

    private static Task<List<string>> LinesAsync(Ledger ledger, string sql) => ledger.ReadAsync(
        async (connection, token) =>
        {
            List<string> lines = [];
            await using DbCommand command = Database.Command(connection, null, sql);
            await using DbDataReader row = await command.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token)) lines.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) is byte[] packed ? Encoding.UTF8.GetString(Packed.Unpack(packed)) : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture))));
            return lines;
        },
        Stop);
}

/// <summary>In a file.</summary>
public sealed class SqliteDerivedStepTests : DerivedStepTests
{
    private int _files;

    protected override Task<string> MakeAddressAsync() => Task.FromResult(Path.Combine(Folder.Path, ++_files + ".ledger"));
}

/// <summary>On a server.</summary>
public sealed class PostgresDerivedStepTests(PostgresServer server) : DerivedStepTests
{
    protected override Task<string> MakeAddressAsync() => server.MakeDatabaseAsync();
}
