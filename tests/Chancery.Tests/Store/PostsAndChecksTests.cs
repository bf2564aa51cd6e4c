using System.Collections.Immutable;
using System.Data.Common;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Knowledge;
using Chancery.Store;
using Chancery.Store.Checks;
using Chancery.Store.Databases;
using Chancery.Store.Posts;
using Chancery.Store.Questions;

namespace Chancery.Tests.Store;

/// <summary>Posts that reports state, used for other reports; claims of number, checked as they come in.</summary>
public abstract class PostsAndChecksTests : IDisposable
{
    private static readonly EngineVersions _maker = new(NewsReader.EngineVersion, KnowledgeBase.Shipped.Version, NewsReader.ModelVersion);
    private protected TemporaryFolder Folder { get; } = new();

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("state/fra/gov", "French foreign minister", "FRA", "foreign minister")]
    [InlineData("state/fra/gov", "the foreign minister of France", "FRA", "foreign minister")]
    [InlineData("state/bra/gov", "Brazilian Minister of Mines", "BRA", "mines minister")]
    [InlineData("state/gbr/gov", "UK defence minister", "GBR", "defense minister")]
    [InlineData("state/bgr/gov", "country's president", "BGR", "president")]
    [InlineData("state/ken/gov", "Kenya's deputy prime minister", "KEN", "deputy prime minister")]
    [InlineData("state/usa/gov", "secretary of state", "USA", null)]
    [InlineData("state/fra/gov", "former French president", "FRA", null)]
    [InlineData("state/fra/gov", "French ministers", "FRA", null)]
    [InlineData("state/fra/gov", "daughter of the French president", "FRA", null)]
    [InlineData("state/idn/gov", "Secretary", "IDN", null)]
    [InlineData("state/fra/gov/jean-martin", "foreign minister", "FRA", null)]
    [InlineData("igo/gov", "foreign minister", "IGO", null)]
    public void Those_named_by_a_post_alone_are_seen(string actor, string name, string country, string? post) => Assert.Equal(post, PostMention.Read(actor, name, country));

    [Theory]
    [InlineData("Minister of Foreign Affairs", "foreign minister")]
    [InlineData("minister for the Economy", "economy minister")]
    [InlineData("Secretary of State", "secretary of state")]
    [InlineData("national security adviser", "national security advisor")]
    public void Posts_are_compared_in_one_form(string post, string form) => Assert.Equal(form, PostMention.Normal(post));

    [Fact]
    public void Who_held_a_post_is_said_only_where_reports_agree()
    {
        static PostEvidence Word(string key, string day, int reports = 1, string tense = "holds") => new(key, key.ToUpperInvariant(), tense, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), reports);
        static string On(string day, params PostEvidence[] evidence) => new PostBook(evidence).HolderOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal("ANN", On("2025-06-01", Word("ann", "2025-03-01")));
        Assert.Equal("", On("2025-02-01", Word("ann", "2025-03-01")));
        Assert.Equal("", On("2027-03-01", Word("ann", "2025-03-01")));
        // A successor is believed when two reports name him; before, nobody is said to hold it.
        Assert.Equal("BOB", On("2025-06-01", Word("ann", "2025-03-01", 9), Word("bob", "2025-05-01", 2)));
        Assert.Equal("", On("2025-06-01", Word("ann", "2025-03-01", 9), Word("bob", "2025-05-01")));
        // Several at a time: no holder; one odd word among many does no harm.
        Assert.Equal("", On("2025-06-01", Word("ann", "2025-03-01", 2), Word("bob", "2025-04-01", 2), Word("ann", "2025-05-01", 2)));
        Assert.Equal("ANN", On("2025-06-01", Word("ann", "2025-03-01", 2), Word("bob", "2025-04-01"), Word("ann", "2025-05-01", 2)));
        Assert.Equal("", On("2025-06-01", Word("ann", "2025-03-01", 3), Word("ann", "2025-05-01", 1, "held")));
    }

    [Fact]
    public async Task A_person_is_found_where_his_post_alone_is_named()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(
            ledger,
            ("2025-03-01", "French Foreign Minister Jean Martin condemned Austria."), ("2025-03-04", "French foreign minister Jean Martin visited Kenya on 4 March 2025."),
            ("2025-03-10", "The French foreign minister visited Austria on 10 March 2025."), ("2025-04-20", "Former French foreign minister Jean Martin condemned Australia."),
            ("2025-05-02", "The French foreign minister visited Kenya on 2 May 2025."));

        Answer claims = await AskAsync(ledger, "claims", ("source", "Jean Martin")), visits = await AskAsync(ledger, "visits", ("who", "Jean Martin")), posts = await AskAsync(ledger, "posts", ("who", "Martin"), ("country", "FRA"));
        Answer early = await AskAsync(ledger, "claims", ("source", "Jean Martin"), new DateOnly(2025, 3, 9));
        string named = (string)claims.Rows.Single(r => ((string)Cell(claims, r, "who")!).Contains("minister", StringComparison.OrdinalIgnoreCase))[Column(claims, "claim")]!;
        Answer why = await AskAsync(ledger, "why", ("id", named));

        // By name three times, and once as the foreign minister before he is called former.
        Assert.Equal(4, claims.Total);
        Assert.Equal(["2025-03-04", "2025-03-10"], visits.Rows.Select(r => (string)r[0]!));
        Assert.Contains(claims.Notes, n => n.StartsWith("Jean Martin is named by his post alone in 1 claims", StringComparison.Ordinal));
        Assert.Equal(2, early.Total);
        Assert.Equal([("foreign minister", "held", 1L), ("foreign minister", "holds", 2L)], posts.Rows.Select(r => ((string)r[0]!, (string)r[3]!, (long)r[6]!)));
        Assert.Contains(why.Rows, r => (string)r[0]! == "named by post" && ((string)r[1]!).Contains("this was Jean Martin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Visits_by_a_post_count_for_the_one_who_held_it()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(
            ledger,
            ("2025-03-01", "French Foreign Minister Jean Martin condemned Austria."), ("2025-03-04", "The French foreign minister visited Kenya on 4 March 2025."),
            ("2025-03-10", "French Foreign Minister Jean Martin visited Kenya on 10 March 2025, his second trip to Kenya."), ("2025-03-10", "French President Emmanuel Macron visited Kenya on 7 March 2025."));

        Answer checks = await AskAsync(ledger, "checks"), why = await AskAsync(ledger, "check", ("words", "second trip to Kenya by Jean Martin"));

        Assert.Equal(["supported"], checks.Rows.Select(r => (string)Cell(checks, r, "verdict")!).Distinct());
        Assert.Equal(["2"], checks.Rows.Select(r => (string)Cell(checks, r, "counted")!).Distinct());
        Assert.Contains(why.Notes, n => n.StartsWith("supported", StringComparison.Ordinal));

        // Another holder in those days: then the first visit is nobody's that is known.
        await AddAsync(ledger, ("2025-03-02", "French Foreign Minister Paul Durand condemned Kenya."));
        Assert.Equal(["cannot be decided"], (await AskAsync(ledger, "checks")).Rows.Select(r => (string)Cell(checks, r, "verdict")!).Distinct());
    }

    [Fact]
    public async Task A_check_is_made_anew_when_reports_fill_a_gap_and_when_a_list_comes()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, ("2025-01-20", "French President Emmanuel Macron visited Kenya on 19 January 2025."), ("2025-03-10", "French President Emmanuel Macron visited Kenya on 10 March 2025, his first visit to Kenya since January 2025."));
        string gap = await VerdictAsync(ledger);

        await AddAsync(ledger, ("2025-02-12", "Australia recalled its ambassador to Austria."));
        string filled = await VerdictAsync(ledger);
        await ledger.ImportVisitsAsync(new VisitSource { Text = "person,office,from,to,first,last\nEmmanuel Macron,president,FRA,KEN,2025-02-20,2025-02-21\nEmmanuel Macron,president,FRA,KEN,2025-01-19,2025-01-19", File = "visits.csv", Name = "visits", Since = new(2024, 1, 1), Until = new(2025, 12, 31) }, Stop);
        await ledger.DeriveAsync(Stop);

        Assert.Equal(("cannot be decided", "supported", "contradicted"), (gap, filled, await VerdictAsync(ledger)));
    }

    [Theory]
    // One act that is known says nothing of those before it.
    [InlineData("France imposed a first round of sanctions on Kenya.", "cannot be decided")]
    // More may be known than the words mean.
    [InlineData("France sanctioned Kenya for the first time.", "cannot be decided")]
    [InlineData("France imposed a third round of sanctions on Kenya.", "supported")]
    [InlineData("France imposed a second round of sanctions on Kenya.", "cannot be decided")]
    [InlineData("France imposed its second round of sanctions on Kenya since 2024.", "contradicted")]
    public async Task Acts_are_counted_only_as_far_as_words_and_reports_reach(string text, string verdict)
    {
        await using Ledger ledger = await OpenAsync();
        bool known = !text.Contains("first round", StringComparison.Ordinal);
        (string, string)[] before = known ? [("2025-02-01", "France imposed sanctions on Kenya on 1 February 2025."), ("2025-03-10", "France imposed sanctions on Kenya on 10 March 2025.")] : [];
        await AddAsync(ledger, [.. before, ("2025-03-20", text)]);

        Assert.Equal(verdict, await VerdictAsync(ledger));
    }

    [Fact]
    public async Task Forgotten_posts_decide_nothing_any_more()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, ("2025-03-01", "French Foreign Minister Jean Martin condemned Austria."), ("2025-03-10", "The French foreign minister visited Austria on 10 March 2025."));
        long before = (await AskAsync(ledger, "claims", ("source", "Jean Martin"))).Total;

        string report = (string)(await AskAsync(ledger, "posts")).Rows[0][8]!;
        await ledger.ForgetAsync(report, "a test", Stop);
        await ledger.DeriveAsync(Stop);

        Assert.Equal(2, before);
        Assert.Empty((await AskAsync(ledger, "posts")).Rows);
        await Assert.ThrowsAsync<QuestionException>(() => AskAsync(ledger, "claims", ("source", "Jean Martin")));
    }

    [Fact]
    public async Task Relations_are_answered_with_their_words()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, ("2025-03-01", "Brazil, Argentina's largest trading partner, condemned Austria."), ("2025-03-09", "Brazil, Argentina's largest trading partner, condemned Kenya."));

        Answer all = await AskAsync(ledger, "relations", ("actor", "ARG"));

        Assert.Equal(("trading-partner", "Brazil", "Argentina", "largest", "2025-03-01", "2025-03-09", 2L), ((string)all.Rows[0][0]!, (string)all.Rows[0][1]!, (string)all.Rows[0][2]!, (string)all.Rows[0][3]!, (string)all.Rows[0][4]!, (string)all.Rows[0][5]!, (long)all.Rows[0][6]!));
        Assert.Empty((await AskAsync(ledger, "relations", ("actor", "KEN"))).Rows);
    }

    [Fact]
    public async Task Acts_are_counted_once_with_bounds()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(
            ledger,
            ("2025-03-01", "At least 12 people were killed in a Russian attack on a market in Kharkiv, Ukraine."), ("2025-03-02", "Police said that 12 people were killed in the Russian attack on the market in Kharkiv, Ukraine, on 1 March 2025."),
            ("2025-03-09", "At least 9 people were killed in a Russian attack on a bridge in Sumy, Ukraine."));

        Answer dyad = await AskAsync(ledger, "dyad", [("a", "RUS"), ("b", "UKR"), ("by", "year")], null), actor = await AskAsync(ledger, "actor", ("who", "RUS")), happenings = await AskAsync(ledger, "happenings", ("actor", "RUS"));

        Assert.Equal((2L, 2L, 3L, 3L), ((long)Cell(dyad, dyad.Rows[0], "conflict")!, (long)Cell(dyad, dyad.Rows[0], "at_least")!, (long)Cell(dyad, dyad.Rows[0], "at_most")!, (long)Cell(dyad, dyad.Rows[0], "claims")!));
        Assert.Equal((2L, 2L, 3L), ((long)Cell(actor, actor.Rows[0], "happened")!, (long)Cell(actor, actor.Rows[0], "at_least")!, (long)Cell(actor, actor.Rows[0], "at_most")!));
        Assert.Contains("2 acts, each once as far as can be told; 2 if all that may be one is one, 3 if no two reports tell of one", happenings.Notes);
        Answer why = await AskAsync(ledger, "why", ("id", (string)Cell(happenings, happenings.Rows[1], "happening")!));
        Assert.Equal(["the first report of it", "with"], why.Rows.Select(r => ((string)r[0]!).StartsWith("with ", StringComparison.Ordinal) ? "with" : (string)r[0]!));
        await Assert.ThrowsAsync<QuestionException>(() => AskAsync(ledger, "why", ("id", "h-0")));
        Assert.Contains("2 acts that happened, each once as far as can be told; 2 if all that may be one is one, 3 if no two reports tell of one", dyad.Notes);
    }

    [Theory]
    [InlineData(null, 15.0)]
    [InlineData("median", 12.0)]
    [InlineData("minimum", 12.0)]
    [InlineData("maximum", 15.0)]
    public async Task Figures_of_one_act_stand_together_by_a_rule(string? rule, double best)
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(
            ledger,
            ("2025-03-01", "At least 12 people were killed in a Russian attack on a market in Kharkiv, Ukraine."), ("2025-03-02", "Police said that 15 people were killed in the Russian attack on the market in Kharkiv, Ukraine, on 1 March 2025."),
            ("2025-03-09", "At least 9 people were killed in a Russian attack on a bridge in Sumy, Ukraine."));
        (string, string)[] ruled = rule is null ? [] : [("rule", rule)];

        Answer acts = await AskAsync(ledger, "figures", [("by", "happening"), ("measure", "dead"), .. ruled], null), topics = await AskAsync(ledger, "figures", [("by", "topic"), .. ruled], null), early = await AskAsync(ledger, "figures", [("by", "happening"), .. ruled], new(2025, 3, 1));

        Assert.Equal(["2025-03-09", "2025-03-01"], acts.Rows.Select(r => (string)r[0]!));
        Assert.Equal((12.0, best, 15.0, 2L), ((double)Cell(acts, acts.Rows[1], "low")!, (double)Cell(acts, acts.Rows[1], "best")!, (double)Cell(acts, acts.Rows[1], "high")!, (long)Cell(acts, acts.Rows[1], "values")!));
        Assert.Equal((1, 3L), (topics.Rows.Length, (long)Cell(topics, topics.Rows[0], "values")!));
        Assert.Matches("^2025-03-01 .*; 2025-03-02 .*; 2025-03-09 ", (string)Cell(topics, topics.Rows[0], "series")!);
        Assert.StartsWith("best = ", acts.Notes[0], StringComparison.Ordinal);
        Assert.Equal([12.0], early.Rows.Select(r => (double)Cell(early, r, "best")!));
        await Assert.ThrowsAsync<QuestionException>(() => AskAsync(ledger, "figures", ("rule", "median")));
    }

    [Fact]
    public async Task A_speaker_has_a_record_of_what_he_announced()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(
            ledger,
            ("2025-03-01", "French President Emmanuel Macron said he would visit Kenya on 10 March 2025."), ("2025-03-02", "French President Emmanuel Macron said he would visit Austria on 12 March 2025."),
            ("2025-03-10", "French President Emmanuel Macron visited Kenya on 10 March 2025."), ("2025-03-20", "Australia recalled its ambassador to Austria."));

        Answer now = await AskAsync(ledger, "speaker", ("who", "Emmanuel Macron")), early = await AskAsync(ledger, "speaker", ("who", "Emmanuel Macron"), new DateOnly(2025, 3, 5));

        Assert.Contains("record of Emmanuel Macron as of 2025-03-20: announced 2: 1 came true, 0 came to nothing, 1 unresolved, 0 ahead; denied 0: 0 reported all the same", now.Notes);
        Assert.Contains("record of Emmanuel Macron as of 2025-03-05: announced 2: 0 came true, 0 came to nothing, 0 unresolved, 2 ahead; denied 0: 0 reported all the same", early.Notes);
    }

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Where a new ledger can be made.</summary>
    protected abstract Task<string> MakeAddressAsync();

    private async Task<Ledger> OpenAsync() => await Ledger.OpenAsync(await MakeAddressAsync(), cancellationToken: Stop);

    private protected static async Task AddAsync(Ledger ledger, params (string Day, string Text)[] reports)
    {
        await ledger.AppendAsync(reports.Select(r => News.Reader.Read(new SourceText(r.Text) { Published = DateOnly.ParseExact(r.Day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Publisher = r.Day })), _maker, cancellationToken: Stop);
        await ledger.DeriveAsync(Stop);
    }

    private static async Task<string> VerdictAsync(Ledger ledger) => string.Join(", ", (await AskAsync(ledger, "checks")).Rows.Select(r => (string)r[1]!).Distinct());

    private protected static Task<Answer> AskAsync(Ledger ledger, string question, params (string, string)[] values) => AskAsync(ledger, question, values, null);

    private static Task<Answer> AskAsync(Ledger ledger, string question, (string, string) value, DateOnly asOf) => AskAsync(ledger, question, [value], asOf);

    private static Task<Answer> AskAsync(Ledger ledger, string question, (string Name, string Value)[] values, DateOnly? asOf) =>
        Question.Find(question)!.AskAsync(ledger, new Asked { Values = values.ToImmutableDictionary(v => v.Name, v => v.Value), AsOf = asOf }, Stop);

    private static int Column(Answer answer, string name) => answer.Columns.Select(c => c.Name).ToList().IndexOf(name);

    private static object? Cell(Answer answer, ImmutableArray<object?> row, string name) => row[Column(answer, name)];
}

/// <summary>In a file.</summary>
public sealed class SqlitePostsAndChecksTests : PostsAndChecksTests
{
    [Fact]
    public async Task An_older_ledger_gets_its_posts_from_what_it_keeps()
    {
        string file = Path.Combine(Folder.Path, "old.ledger");
        await using (Ledger now = await Ledger.OpenAsync(file, cancellationToken: Stop))
        {
            await AddAsync(now, ("2025-03-01", "French Foreign Minister Jean Martin condemned Austria."), ("2025-03-10", "The French foreign minister visited Austria on 10 March 2025, his third visit to Austria."));
            await now.WriteAsync(
                async (connection, transaction, token) =>
                {
                    string tables = string.Join(' ', new[] { "posts", "relations", "post_mentions", "happening_sides", "happening_pairs", "checks", "checked_with" }.Select(t => "DROP TABLE " + t + ";"));
                    await using DbCommand command = Database.Command(connection, transaction, tables + " DROP INDEX actor_names_without_country; DROP INDEX readings_gone; DROP INDEX reports_retracted; DROP INDEX happening_claims_by_claim; ALTER TABLE happening_claims DROP COLUMN apart; ALTER TABLE happening_claims DROP COLUMN act; CREATE INDEX happening_claims_by_claim ON happening_claims (claim); DELETE FROM derived_by; PRAGMA user_version = 7");
                    return await command.ExecuteNonQueryAsync(token);
                },
                Stop);
        }

        await using Ledger ledger = await Ledger.OpenAsync(file, cancellationToken: Stop);
        await ledger.DeriveAsync(Stop);

        Assert.NotNull(ledger.CopyBeforeMigration);
        Assert.Equal(["foreign minister"], (await AskAsync(ledger, "posts")).Rows.Select(r => (string)r[0]!));
        Assert.Contains((await AskAsync(ledger, "claims", ("source", "Jean Martin"))).Notes, n => n.Contains("named by his post alone", StringComparison.Ordinal));
        Assert.Equal(["cannot be decided"], (await AskAsync(ledger, "checks")).Rows.Select(r => (string)r[1]!).Distinct());
    }

    [Fact]
    public async Task Adding_tells_which_claims_of_number_are_contradicted()
    {
        string ledger = Path.Combine(Folder.Path, "told.ledger");
        for (int i = 0; i < 2; i++) await File.WriteAllTextAsync(Path.Combine(Folder.Path, i + ".md"), $"---\npublished: 2025-0{i + 1}-12\n---\nFrance imposed sanctions on Kenya on 1{i} {(i == 0 ? "January" : "February")} 2025.", Stop);
        await File.WriteAllTextAsync(Path.Combine(Folder.Path, "n.md"), "---\npublished: 2025-03-20\n---\nFrance imposed its second round of sanctions on Kenya since 2024.", Stop);

        (int code, _, string errors) = await ChanceryCli.RunAsync("add", Folder.Path, "--ledger", ledger);

        Assert.Equal(0, code);
        Assert.Contains("1 claims of number checked: 1 contradicted; `chancery checks` lists them", errors, StringComparison.Ordinal);
        Assert.Contains("note CH0334: claim ", errors, StringComparison.Ordinal);
        Assert.Contains("is contradicted: number 2 of SANCTION/impose by FRA to KEN since 2024-01-01 up to 2025-03-20, but 3 counted", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_samples_decide_a_claim_of_number_by_themselves()
    {
        string ledger = Path.Combine(Folder.Path, "samples.ledger");
        await ChanceryCli.RunAsync("add", Path.Combine(Repository.Root, "samples"), "--ledger", ledger);

        CliResult checks = await ChanceryCli.RunAsync("checks", "--verdict", "supported", "--ledger", ledger, "--format", "csv");

        Assert.Contains("number 4 of visits by Chanda Mwila to TZA since 2021-01-01 up to 2026-05-12,4,4,ledger", checks.Output, StringComparison.Ordinal);
    }

    protected override Task<string> MakeAddressAsync() => Task.FromResult(Path.Combine(Folder.Path, "posts.ledger"));
}

/// <summary>On a server.</summary>
public sealed class PostgresPostsAndChecksTests(PostgresServer server) : PostsAndChecksTests
{
    protected override Task<string> MakeAddressAsync() => server.MakeDatabaseAsync();
}
