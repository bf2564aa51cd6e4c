using System.Data.Common;
using System.Text;
using System.Text.Json;
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

/// <summary>What every ledger does, whatever database holds it.</summary>
public abstract class LedgerTests : IDisposable
{
    private static readonly EngineVersions _maker = new(NewsReader.EngineVersion, KnowledgeBase.Shipped.Version, NewsReader.ModelVersion);

    private protected TemporaryFolder Folder { get; } = new();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected static EngineVersions Maker => _maker;

    [Fact]
    public async Task The_same_report_again_adds_nothing()
    {
        await using Ledger ledger = await OpenAsync();
        ReadReport[] reports = [.. News.Sources.Select(s => News.Reader.Read(s))];

        AppendTally first = await ledger.AppendAsync(reports, _maker, cancellationToken: Stop), second = await ledger.AppendAsync(reports, _maker, cancellationToken: Stop);

        Assert.Equal(reports.Length, first.Added);
        Assert.Equal(AppendTally.None with { Known = reports.Length }, second);
        Assert.Empty(await ledger.LeaveOutKnownAsync([.. News.Sources], _maker, Stop));
        Assert.Equal(first.Claims, (await ledger.ReadSizeAsync(Stop)).Holding);
    }

    [Fact]
    public async Task One_text_at_two_addresses_is_two_reports()
    {
        await using Ledger ledger = await OpenAsync();
        string text = News.Reports[2];

        AppendTally tally = await AddAsync(ledger, new SourceText(text) { Url = "https://a.example/1" }, new SourceText(text) { Url = "https://b.example/1" }, new SourceText(text) { Url = "http://www.a.example/1/?utm_source=x#top" });

        Assert.Equal((2, 1), (tally.Added, tally.Known));
    }

    [Fact]
    public async Task A_side_that_is_only_likely_is_listed_and_not_counted()
    {
        await using Ledger ledger = await OpenAsync();
        ReadReport read = News.Reader.Read(new SourceText("France recalled its ambassador to Australia.") { Url = "https://a.example/1", Published = News.Day });
        Claim claim = Assert.Single(read.Claims);
        Assert.NotEmpty(claim.Target);

        await ledger.AppendAsync([read with { Claims = [claim with { Target = [.. claim.Target.Select(p => p with { Inferred = true })] }] }], _maker, cancellationToken: Stop);

        Answer dyad = await AskAsync(ledger, "dyad", ("a", "FRA"), ("b", "AUS"));
        Assert.Empty(dyad.Rows);
        Assert.Contains("not counted: 1 claim that names only one of the two, where the other is no more than likely", dyad.Notes);
        Assert.Empty((await AskAsync(ledger, "actor", ("who", "AUS"))).Rows);
        Assert.NotEmpty((await AskAsync(ledger, "actor", ("who", "FRA"))).Rows);
        Assert.Equal(claim.Target[0].Name + ", likely", Column(await AskAsync(ledger, "claims", ("actor", "FRA"), ("target", "AUS")), "whom")[0]);
    }

    [Fact]
    public async Task Acts_within_one_country_are_counted_once()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, new SourceText("French police arrested a French senator on Monday.") { Url = "https://a.example/1", Published = News.Day });

        Assert.Single((await AskAsync(ledger, "dyad", ("a", "FRA"), ("b", "FRA"))).Rows);
    }

    [Fact]
    public async Task A_changed_text_of_the_same_address_is_a_new_version()
    {
        await using Ledger ledger = await OpenAsync();
        SourceText old = new("France recalled its ambassador to Australia.") { Url = "https://a.example/1", Published = News.Day }, changed = new("France recalled its ambassador to Austria.") { Url = "https://a.example/1", Published = News.Day.AddDays(1) };

        await AddAsync(ledger, old);
        AppendTally tally = await AddAsync(ledger, changed);

        Assert.Equal(1, tally.Versions);
        Answer answer = await AskAsync(ledger, "claims");
        Assert.Contains("Austria", Assert.Single(Column(answer, "quote")), StringComparison.Ordinal);
        FiledReport report = Assert.Single(await ledger.ReadReportsAsync(Stop).ToListAsync(Stop));
        Assert.Equal(changed.Text, report.Text);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("corrected", null)]
    [InlineData("retracted", "corrected")]
    public async Task Of_versions_published_at_one_time_the_same_one_counts_in_any_order(string? oneStatus, string? otherStatus)
    {
        await using Ledger ledger = await OpenAsync(), reversed = await OpenAsync();
        ReadReport[] versions =
        [
            News.Reader.Read(new SourceText("France recalled its ambassador to Australia.") { Url = "https://a.example/1", Published = News.Day }) with { Status = oneStatus },
            News.Reader.Read(new SourceText("France recalled its ambassador to Austria.") { Url = "https://a.example/1", Published = News.Day }) with { Status = otherStatus },
            News.Reader.Read(new SourceText("France recalled its ambassador to Kenya.") { Url = "https://a.example/1", Published = News.Day }),
        ];

        foreach (ReadReport version in versions) await ledger.AppendAsync([version], _maker, cancellationToken: Stop);
        foreach (ReadReport version in versions.Reverse()) await reversed.AppendAsync([version], _maker, cancellationToken: Stop);

        Assert.Equal(await ExportAsync(ledger), await ExportAsync(reversed));
        Assert.Equal(Column(await AskAsync(ledger, "claims"), "quote"), Column(await AskAsync(reversed, "claims"), "quote"));
        FiledReport counts = Assert.Single(await ledger.ReadReportsAsync(Stop).ToListAsync(Stop)), other = Assert.Single(await reversed.ReadReportsAsync(Stop).ToListAsync(Stop));
        Assert.Equal((counts.Id, counts.Claims.Length), (other.Id, other.Claims.Length));
        if (oneStatus is not null) Assert.Equal((versions[0].Id, oneStatus == "retracted" ? 0 : 1), (counts.Id, counts.Claims.Length));
    }

    [Fact]
    public async Task A_retraction_withdraws_what_it_retracts()
    {
        await using Ledger ledger = await OpenAsync();
        ReadReport report = News.Reader.Read(new SourceText("France recalled its ambassador to Australia.") { Url = "https://a.example/1", Published = News.Day });
        ReadReport retraction = News.Reader.Read(new SourceText("This report has been withdrawn.") { Url = "https://a.example/1", Published = News.Day.AddDays(1) }) with { Status = "retracted" };

        await ledger.AppendAsync([report], _maker, cancellationToken: Stop);
        await ledger.AppendAsync([retraction], _maker, cancellationToken: Stop);

        Assert.Empty((await AskAsync(ledger, "claims")).Rows);
        Assert.Single((await AskAsync(ledger, "claims", new Asked { AsOf = News.Day })).Rows);
        Answer why = await AskAsync(ledger, "why", ("id", report.Claims[0].Id));
        Assert.Contains(why.Rows, r => r[0] is "state" && ((string)r[1]!).StartsWith("withdrawn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newer_engine_supersedes_rows_and_keeps_the_old()
    {
        await using Ledger ledger = await OpenAsync();
        ReadReport report = News.Reader.Read(new SourceText("France recalled its ambassador to Australia.") { Published = News.Day });
        await ledger.AppendAsync([report], _maker, cancellationToken: Stop);
        Edition edition = await ledger.NameEditionAsync("first", "", Stop);

        AppendTally tally = await ledger.AppendAsync([report with { Claims = [report.Claims[0] with { Mode = "expel" }] }], _maker with { Version = "9.0.0" }, cancellationToken: Stop);

        Assert.Equal(1, tally.Reread);
        Assert.Equal("SANCTION/expel", Assert.Single(Column(await AskAsync(ledger, "claims"), "act")));
        Assert.Equal("SANCTION/withdraw", Assert.Single(Column(await AskAsync(ledger, "claims", new Asked { Edition = "first" }), "act")));
        Assert.Equal((1, 1), (edition.Reports, edition.Claims));
        Assert.Equal(2, (await ledger.ReadSizeAsync(Stop)).Claims);
        await Assert.ThrowsAsync<LedgerException>(() => ledger.NameEditionAsync("first", "", Stop));
    }

    [Fact]
    public async Task An_older_engine_supersedes_nothing()
    {
        await using Ledger ledger = await OpenAsync();
        ReadReport report = News.Reader.Read(new SourceText("France recalled its ambassador to Australia.") { Published = News.Day });
        await ledger.AppendAsync([report], _maker, cancellationToken: Stop);

        await ledger.AppendAsync([report with { Claims = [] }], _maker with { Version = "0.0.1" }, cancellationToken: Stop);

        Assert.Single((await AskAsync(ledger, "claims")).Rows);
    }

    [Fact]
    public async Task A_forgotten_report_leaves_a_tombstone_and_is_not_taken_again()
    {
        await using Ledger ledger = await OpenAsync();
        SourceText report = new("France recalled its ambassador to Australia over Quintessentia.") { Id = "secret", Title = "Quintessentia", Published = News.Day };
        await AddAsync(ledger, report, new SourceText(News.Reports[1]) { Published = News.Day });

        int forgotten = await ledger.ForgetAsync("secret", "court order", Stop);

        Assert.Equal(1, forgotten);
        Assert.Equal(1, (await AddAsync(ledger, report)).Forgotten);
        string export = await ExportAsync(ledger);
        Assert.DoesNotContain("Quintessentia", export, StringComparison.Ordinal);
        Assert.Contains("{\"forgotten\":\"secret\"", export, StringComparison.Ordinal);
        Assert.Empty((await AskAsync(ledger, "search", ("words", "Quintessentia"))).Rows);
        Assert.Equal(0, await ledger.ForgetAsync("secret", "again", Stop));
        await AssertNothingIsLeftAsync(ledger, "Quintessentia");
    }

    [Fact]
    public async Task One_text_at_two_addresses_is_forgotten_at_both()
    {
        await using Ledger ledger = await OpenAsync();
        SourceText report = new(News.Reports[2]) { Id = "secret", Url = "https://a.example/1" };
        await AddAsync(ledger, report, report with { Url = "https://b.example/1" });

        int forgotten = await ledger.ForgetAsync("secret", "court order", Stop);

        Assert.Equal(2, forgotten);
        Assert.Equal(0, (await ledger.ReadSizeAsync(Stop)).Reports);
        Assert.Equal(1, (await AddAsync(ledger, report)).Forgotten);
    }

    [Fact]
    public async Task A_ledger_can_keep_quotes_only()
    {
        await using Ledger ledger = await OpenAsync();
        ReadReport report = News.Reader.Read(new SourceText("France recalled its ambassador to Australia. The weather was mild and Quintessentia bloomed.") { Published = News.Day });

        await ledger.AppendAsync([report], _maker, TextKeeping.QuotesOnly, Stop);

        Assert.DoesNotContain("Quintessentia", await ExportAsync(ledger), StringComparison.Ordinal);
        Assert.Single((await AskAsync(ledger, "search", ("words", "ambassadors recall"))).Rows);
        Assert.Empty((await AskAsync(ledger, "search", ("words", "Quintessentia"))).Rows);
        Assert.Equal(1, (await ledger.VerifyAsync(News.Reader, _maker, 1, Stop)).WithoutText);
    }

    [Fact]
    public async Task Corrections_survive_reading_anew_and_can_be_undone()
    {
        await using Ledger ledger = await OpenAsync();
        ReadReport report = News.Reader.Read(new SourceText("France recalled its ambassador to Australia.") { Published = News.Day });
        string claim = report.Claims[0].Id;
        await ledger.AppendAsync([report], _maker, cancellationToken: Stop);
        Correction set = Correction.Read($$"""{"id":"c1","target":"{{claim}}","action":"set","slot":"target.0.country","value":"AUT","author":"eve","reason":"Austria is meant"}""");
        Correction reject = Correction.Read($$"""{"id":"c2","target":"{{claim}}","action":"reject","author":"eve","reason":"not news"}""");

        await ledger.CorrectAsync([set], Stop);
        Assert.Single((await AskAsync(ledger, "claims", ("actor", "AUT"))).Rows);
        Assert.Single((await AskAsync(ledger, "dyad", ("a", "FRA"), ("b", "AUT"))).Rows);
        await ledger.AppendAsync([report], _maker with { Version = "9.0.0" }, cancellationToken: Stop);
        Assert.Single((await AskAsync(ledger, "claims", ("actor", "AUT"))).Rows);
        await ledger.CorrectAsync([reject], Stop);
        Assert.Empty((await AskAsync(ledger, "claims")).Rows);
        Assert.True(await ledger.UndoCorrectionAsync("c2", "eve", Stop));
        Assert.True(await ledger.UndoCorrectionAsync("c1", "eve", Stop));

        Assert.False(await ledger.UndoCorrectionAsync("c1", "eve", Stop));
        Assert.Single((await AskAsync(ledger, "claims", ("actor", "AUS"))).Rows);
        Assert.Empty((await AskAsync(ledger, "claims", ("actor", "AUT"))).Rows);
        Assert.Equal(2, (await ledger.ReadCorrectionsAsync(Stop)).Count(c => c.UndoneAt is not null));
    }

    [Theory]
    [InlineData("""{"id":"1","target":"t","action":"burn","author":"a","reason":"r"}""")]
    [InlineData("""{"id":"1","target":"t","action":"set","author":"a","reason":"r"}""")]
    [InlineData("""{"id":"1","target":"t","action":"set","slot":"quote.text","value":"x","author":"a","reason":"r"}""")]
    [InlineData("""{"id":"1","target":"t","action":"reject","reason":"r"}""")]
    [InlineData("""[1]""")]
    public void A_correction_that_makes_no_sense_is_refused(string line) => Assert.ThrowsAny<JsonException>(() => Correction.Read(line));

    [Fact]
    public async Task The_export_does_not_depend_on_the_order_or_the_threads()
    {
        await using Ledger one = await OpenAsync(), other = await OpenAsync();
        SourceText[] sources = [.. News.Sources, new SourceText("A ship 🚢 sank.\0") { Published = News.Day }, new SourceText("Ein deutscher Text über die Lage in der Stadt und die Menschen.")];

        foreach (SourceText source in sources) await AddAsync(one, source);
        await AddAsync(other, 4, [.. sources.Reverse(), .. sources]);

        string export = await ExportAsync(one);
        Assert.Equal(export, await ExportAsync(other));
        Assert.Equal(sources.Length, export.Count(c => c == '\n'));
        await using Ledger file = await Ledger.OpenAsync(Path.Combine(Folder.Path, "same.ledger"), cancellationToken: Stop);
        await AddAsync(file, sources);
        Assert.Equal(await ExportAsync(file), export);
    }

    [Fact]
    public async Task Imported_lists_are_exported_whatever_their_order()
    {
        VisitSource presidents = new()
        {
            File = "presidents.jsonl",
            Text = """
                {"id": "9", "role": "president", "name": "Barack Obama", "country": "Cuba", "locale": "Havana", "remarks": "State  visit to “Havana”.", "start-date": "2016-03-20", "end-date": "2016-03-22"}
                {"id": "10", "role": "president", "name": "Calvin Coolidge", "country": "Cuba", "locale": "Havana", "remarks": "", "start-date": "1928-01-15", "end-date": "1928-01-17"}
                """,
        };
        VisitSource trips = new() { File = "trips.csv", Name = "trips", Citation = "made for this test", Since = new(2018, 1, 1), Text = "person,office,from,to,first\nKim Jong Un,leader,PRK,CHN,2018-03-25\n" };
        await using Ledger one = await OpenAsync(), other = await OpenAsync(), file = await Ledger.OpenAsync(Path.Combine(Folder.Path, "same.ledger"), cancellationToken: Stop);

        foreach (VisitSource source in (VisitSource[])[presidents, trips]) await one.ImportVisitsAsync(source, Stop);
        foreach (VisitSource source in (VisitSource[])[trips, presidents, trips]) await other.ImportVisitsAsync(source, Stop);
        foreach (VisitSource source in (VisitSource[])[trips with { Text = "person,office,from,to,first\n" }, presidents, trips]) await file.ImportVisitsAsync(source, Stop);

        string export = await ExportAsync(one);
        Assert.Equal(export, await ExportAsync(other));
        Assert.Equal(export, await ExportAsync(file));
        string[] lines = export.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("{\"visitList\":\"trips\",\"citation\":\"made for this test\",\"file\":\"trips.csv\",\"textSha256\":\"" + trips.Sha256 + "\",\"since\":\"2018-01-01\",\"until\":\"2018-03-25\",\"complete\":true,\"visits\":1}", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"file\":\"presidents.jsonl\"", lines[2], StringComparison.Ordinal);
        Assert.Equal("{\"visit\":\"us-president-travels/10\",\"person\":\"Calvin Coolidge\",\"office\":\"president\",\"from\":\"USA\",\"to\":\"CUB\",\"place\":\"Havana\",\"first\":\"1928-01-15\",\"last\":\"1928-01-17\",\"remarks\":\"\"}", lines[3]);
        Assert.Contains("“Havana”", lines[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("us-president-travels")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task A_list_needs_a_name_of_its_own(string name)
    {
        await using Ledger ledger = await OpenAsync();

        FormatException refused = await Assert.ThrowsAsync<FormatException>(() => ledger.ImportVisitsAsync(new() { Name = name, Text = "person,office,from,to,first\n" }, Stop));

        Assert.StartsWith("CH0808", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await ExportAsync(ledger));
    }

    [Fact]
    public async Task Verification_finds_rows_that_differ()
    {
        await using Ledger ledger = await OpenAsync();
        ReadReport[] reports = [.. News.Sources.Select(s => News.Reader.Read(s))];
        await ledger.AppendAsync(reports[1..], _maker, cancellationToken: Stop);
        Assert.True((await ledger.VerifyAsync(News.Reader, _maker, 2, Stop)).IsSound);

        await ledger.AppendAsync([reports[0] with { Claims = reports[0].Claims[1..] }], _maker, cancellationToken: Stop);
        Verification found = await ledger.VerifyAsync(News.Reader, _maker, 2, Stop);

        Assert.Equal("report-0", Assert.Single(found.Differing).Report);
        Verification other = await ledger.VerifyAsync(News.Reader, _maker with { Version = "9.0.0" }, 1, Stop);
        Assert.Equal((0, reports.Length), (other.Checked, Assert.Single(other.OtherMakers).Reports));
    }

    [Fact]
    public async Task A_ledger_can_be_asked_as_of_a_day()
    {
        Clock clock = new();
        await using Ledger ledger = await OpenAsync(clock);
        clock.Now = new DateTimeOffset(2025, 7, 1, 12, 0, 0, TimeSpan.Zero);
        await AddAsync(ledger, new SourceText("France recalled its ambassador to Australia.") { Url = "https://a.example/1", Published = new DateOnly(2025, 6, 1) });
        clock.Now = clock.Now.AddDays(1);
        await AddAsync(ledger, new SourceText("France recalled its ambassador to Austria.") { Url = "https://a.example/1", Published = new DateOnly(2025, 6, 2) });

        Assert.Empty((await AskAsync(ledger, "claims", new Asked { AsOf = new DateOnly(2025, 5, 31) })).Rows);
        Assert.Contains("Australia", await QuoteAsOfAsync(new DateOnly(2025, 6, 1), KnownBy.Publication), StringComparison.Ordinal);
        Assert.Contains("Austria", await QuoteAsOfAsync(new DateOnly(2025, 6, 2), KnownBy.Publication), StringComparison.Ordinal);
        Assert.Empty((await AskAsync(ledger, "claims", new Asked { AsOf = new DateOnly(2025, 6, 30), AsOfBy = KnownBy.Seen })).Rows);
        Assert.Contains("Australia", await QuoteAsOfAsync(new DateOnly(2025, 7, 1), KnownBy.Seen), StringComparison.Ordinal);
        Assert.Contains("Austria", await QuoteAsOfAsync(new DateOnly(2025, 7, 2), KnownBy.Seen), StringComparison.Ordinal);

        async Task<string> QuoteAsOfAsync(DateOnly day, KnownBy by) => Assert.Single(Column(await AskAsync(ledger, "claims", new Asked { AsOf = day, AsOfBy = by }), "quote"));
    }

    [Fact]
    public async Task Every_question_answers()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, [.. News.Sources]);
        await ledger.DeriveAsync(Stop);
        string claim = News.Reader.Read(News.Sources.First()).Claims[0].Id;

        Dictionary<string, Answer> answers = [];
        foreach (Question question in Question.All)
        {
            Asked asked = new()
            {
                Values = question.Name switch
                {
                    "dyad" => Values(("a", "FRA"), ("b", "Australia")),
                    "speaker" => Values(("who", "Zelensky")),
                    "actor" => Values(("who", "France")),
                    "search" => Values(("words", "ambassador")),
                    "why" => Values(("id", claim)),
                    "who-said-first" => Values(("kind", "SANCTION")),
                    "check" => Values(("words", "fifth trip to China since 2011 by Kim Jong Un")),
                    _ => Values(),
                }
            };
            answers[question.Name] = await question.AskAsync(ledger, asked, Stop);
            // As of a day and of an edition, the other ways through the SQL.
            await question.AskAsync(ledger, asked with { AsOf = News.Day, AsOfBy = KnownBy.Seen, Limit = 1 }, Stop);
        }

        Assert.All(answers, a => Assert.All(a.Value.Rows, r => Assert.Equal(a.Value.Columns.Length, r.Length)));
        Assert.Equal("France", Column(answers["dyad"], "from")[0]);
        Assert.Contains(Column(answers["visits"], "who"), w => w.Contains("Ruto", StringComparison.Ordinal));
        Assert.Contains("[", Column(answers["search"], "snippet")[0], StringComparison.Ordinal);
        Assert.NotEmpty(answers["figures"].Rows);
        Assert.NotEmpty(answers["happenings"].Rows);
        Assert.Equal(claim, (string)answers["why"].Rows[0][3]!);
        Assert.Equal("2025-06", Column(answers["coverage"], "month")[0]);
    }

    [Fact]
    public async Task Claims_are_chosen_by_every_argument()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, [.. News.Sources]);

        foreach ((string argument, string value) in ((string, string)[])[
            ("actor", "France"), ("source", "FRA"), ("target", "AUS"), ("kind", "sanction/withdraw"), ("standing", "happened"), ("since", "2025-06-01"), ("until", "2025-06-30"), ("text", "\"recalled its ambassador\" -Kenya")])
        {
            Answer answer = await AskAsync(ledger, "claims", new Asked { Values = Values((argument, value)), Limit = 0 });
            Assert.True(Column(answer, "act").Contains("SANCTION/withdraw"), argument);
        }

        Assert.NotEmpty((await AskAsync(ledger, "claims", new Asked { Values = Values(("actor", "France"), ("with", "AUS")) })).Rows);
        Assert.Empty((await AskAsync(ledger, "claims", ("since", "2030-01-01"))).Rows);
        Answer limited = await AskAsync(ledger, "claims", new Asked { Limit = 2 });
        Assert.Equal(2, limited.Rows.Length);
        Assert.Contains(limited.Notes, n => n.StartsWith("2 of ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_way_to_the_newest_rows_leads_to_the_same()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, [.. News.Sources, .. Enumerable.Range(0, 12).Select(i => new SourceText("France recalled its ambassador to Australia. Russian drones killed " + (20 + i) + " people in Kharkiv.") { Id = "more-" + i, Publisher = "Wire", Published = i % 4 == 3 ? null : News.Day.AddDays(i % 3) })]);

        foreach ((string question, (string, string)[] values) in ((string, (string, string)[])[])[
            ("claims", []), ("claims", [("actor", "France")]), ("claims", [("kind", "ASSAULT")]), ("claims", [("place", "Beijing")]), ("claims", [("text", "ambassador"), ("standing", "happened")]), ("claims", [("publisher", "wire")]),
            ("figures", []), ("figures", [("measure", "dead")]), ("figures", [("actor", "UKR"), ("unit", "people")]), ("search", [("words", "ambassador")]), ("search", [("words", "people -France")]), ("search", [("words", "France"), ("since", "2025-06-19")])])
        {
            Asked walked = new() { Values = Values(values), Limit = 5, WalkFrom = 0 };
            Answer walk = await AskAsync(ledger, question, walked), sort = await AskAsync(ledger, question, walked with { WalkFrom = long.MaxValue }), all = await AskAsync(ledger, question, walked with { Limit = 0 });

            Assert.True(walk.Rows.Length > 0, question + " " + string.Join(' ', values));
            Assert.Equal(sort.Rows.Select(r => r.ToArray()), walk.Rows.Select(r => r.ToArray()));
            Assert.Equal(all.Rows.Take(5).Select(r => r.ToArray()), walk.Rows.Select(r => r.ToArray()));
            Assert.Equal((all.Rows.Length, all.Rows.Length, all.Rows.Length), ((int)walk.Total, (int)sort.Total, (int)all.Total));
        }
    }

    [Fact]
    public async Task Both_databases_give_the_same_answers_in_the_same_order()
    {
        Clock clock = new();
        await using Ledger ledger = await OpenAsync(clock), file = await Ledger.OpenAsync(Path.Combine(Folder.Path, "same.ledger"), clock: clock, cancellationToken: Stop);
        SourceText[] sources = [.. News.Sources, new SourceText("Kenya's president William Ruto visited China.") { Id = "undated" }, new SourceText("France recalled its ambassador to Australia.") { Id = "undated-too" }];
        await AddAsync(ledger, sources);
        await AddAsync(file, sources);

        foreach ((string question, (string, string)[] values) in ((string, (string, string)[])[])[
            ("claims", []), ("visits", []), ("figures", []), ("speaker", [("who", "UKR")]), ("dyad", [("a", "FRA"), ("b", "AUS")]), ("actor", [("who", "FRA")]), ("coverage", []), ("agenda", []), ("who-said-first", [("kind", "SANCTION")])])
        {
            Asked asked = new() { Values = Values(values) };
            Answer here = await AskAsync(ledger, question, asked), there = await AskAsync(file, question, asked);

            Assert.Equal(there.Rows.Select(r => r.ToArray()), here.Rows.Select(r => r.ToArray()));
            Assert.Equal(there.Notes.ToArray(), here.Notes.ToArray());
        }
    }

    [Fact]
    public async Task Coverage_keeps_count_of_whatever_happens_to_reports()
    {
        await using Ledger ledger = await OpenAsync();
        ReadReport report = News.Reader.Read(new SourceText("France recalled its ambassador to Australia.") { Url = "https://a.example/1", Publisher = "Wire", Published = News.Day });
        await AddAsync(ledger, [.. News.Sources]);
        await ledger.AppendAsync([report], _maker, cancellationToken: Stop);
        Answer first = await CountedAsync();

        await AddAsync(ledger, new SourceText("France recalled its ambassador to Austria.") { Url = "https://a.example/1", Publisher = "Wire", Published = News.Day.AddDays(1) });
        await CountedAsync();
        await ledger.AppendAsync([report with { Claims = [] }], _maker with { Version = "9.0.0" }, cancellationToken: Stop);
        await CountedAsync();
        await ledger.AppendAsync([News.Reader.Read(new SourceText("This report has been withdrawn.") { Url = "https://a.example/1", Publisher = "Wire", Published = News.Day.AddDays(2) }) with { Status = "retracted" }], _maker, cancellationToken: Stop);
        await CountedAsync();
        string claim = News.Reader.Read(News.Sources.First()).Claims[0].Id;
        await ledger.CorrectAsync([Correction.Read($$"""{"id":"r","target":"{{claim}}","action":"reject","author":"eve","reason":"a test"}""")], Stop);
        Answer rejected = await CountedAsync();
        await ledger.UndoCorrectionAsync("r", "eve", Stop);
        Answer undone = await CountedAsync();
        await ledger.ForgetAsync("report-2", "court order", Stop);
        Answer forgotten = await CountedAsync();
        foreach (string id in (string[])["report-0", "report-1", "report-3", "report-4", "report-5"]) await ledger.ForgetAsync(id, "court order", Stop);
        Answer last = await CountedAsync();

        Assert.Equal(["7"], Column(first, "reports"));
        Assert.Equal(long.Parse(Column(undone, "claims")[0], System.Globalization.CultureInfo.InvariantCulture) - 1, long.Parse(Column(rejected, "claims")[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["6"], Column(forgotten, "reports"));
        Assert.Equal("1 0", Column(last, "reports")[0] + " " + Column(last, "claims")[0]);

        // Counted anew, as for a day that is to come, it must be the same.
        async Task<Answer> CountedAsync()
        {
            Answer kept = await AskAsync(ledger, "coverage"), counted = await AskAsync(ledger, "coverage", new Asked { AsOf = new DateOnly(2100, 1, 1) });
            Assert.Equal(counted.Rows.Select(r => r.ToArray()), kept.Rows.Select(r => r.ToArray()));
            return kept;
        }
    }

    [Fact]
    public async Task An_older_ledger_counts_what_holds_once_it_is_brought_up_to_date()
    {
        // Of two versions of one time the one seen later counted, report 2; now it is report 1, by its digest. Report 3 is alone.
        (string Row, string Version, int Latest)[] reports = [("1, 'v', 'y'", "NULL, 'id v'", 0), ("2, 'v', 'a'", "1, 'id v'", 1), ("3, 'w', 'b'", "NULL, 'id w'", 1)];
        (int Claim, int Report, int State)[] claims = [(1, 1, 1), (2, 1, 1), (3, 2, 0), (4, 3, 0), (5, 3, 3)];
        string address = await MakeAddressAsync();
        await using (Database database = address.Contains("://", StringComparison.Ordinal) ? new PostgresDatabase(address) : new SqliteDatabase(address))
        await using (DbConnection connection = await database.OpenForWritingAsync(Stop))
        {
            await Ledger.MigrateAsync(database, connection, LedgerAccess.ReadWrite, 4, Stop);
            foreach (string sql in (string[])[
                "INSERT INTO makers (maker, engine, knowledge, models) VALUES (1, '0', '0', '0')",
                .. reports.Select(r => $"INSERT INTO reports (report, id, sha256, url, url_key, publisher, title, language, published, published_day, first_seen, supersedes, version_key, latest) VALUES ({r.Row}, '', '', 'Wire', '', 'en', '2025-06-18', '2025-06-18', '', {r.Version}, {r.Latest})"),
                .. Enumerable.Range(1, 3).Select(i => $"INSERT INTO readings (reading, report, maker, read_at, latest) VALUES ({i}, {i}, 1, '', 1)"),
                .. claims.Select(c => $"INSERT INTO claims (claim, id, reading, report, place_in_report, kind, mode, cameo, standing, status, hedged, historical, confidence, rule, quote_start, quote_end, trigger_start, trigger_end, state) VALUES ({c.Claim}, 'c{c.Claim}', {c.Report}, {c.Report}, 0, 'AID', '', '', 'happened', '', 0, 0, 1, '', 0, 0, 0, 0, {c.State})"),
                ])
            {
                await using DbCommand command = Database.Command(connection, null, sql);
                await command.ExecuteNonQueryAsync(Stop);
            }
        }

        await using Ledger ledger = await Ledger.OpenAsync(address, cancellationToken: Stop);
        Answer kept = await AskAsync(ledger, "coverage"), counted = await AskAsync(ledger, "coverage", new Asked { AsOf = new DateOnly(2100, 1, 1) });

        Assert.Equal(["2"], Column(kept, "reports"));
        Assert.Equal(["3"], Column(kept, "claims"));
        Assert.Equal(counted.Rows.Select(r => r.ToArray()), kept.Rows.Select(r => r.ToArray()));
    }

    [Theory]
    [InlineData("dyad", "a", "FRA")]
    [InlineData("claims", "since", "yesterday")]
    [InlineData("claims", "standing", "maybe")]
    [InlineData("claims", "colour", "red")]
    [InlineData("claims", "actor", "Nobody Whatever")]
    [InlineData("search", "words", "--- \"\"")]
    [InlineData("why", "id", "0")]
    public async Task A_question_that_cannot_be_understood_says_what_to_write(string question, string argument, string value)
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, new SourceText(News.Reports[2]));

        QuestionException refused = await Assert.ThrowsAsync<QuestionException>(() => AskAsync(ledger, question, (argument, value)));

        Assert.StartsWith("CH03", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_follows_is_written_and_told_by_why()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, [.. News.Sources]);

        int happenings = await ledger.DeriveAsync(
            (reports, _) => new DerivedRows([new HappeningRow("h1", "SANCTION", "withdraw", News.Day, null, "happened", "{}"u8.ToArray(), [.. reports[2].Claims.Select(c => (c.Row, "the same day"))])], [new OriginRow(reports[0].Row, "wire", "dateline")]),
            Stop);
        await ledger.DeriveAsync((reports, _) => new DerivedRows([new HappeningRow("h1", "SANCTION", "withdraw", News.Day, null, "happened", "{}"u8.ToArray(), [(reports[2].Claims[0].Row, "first"), (reports[3].Claims[0].Row, "the same day")])], []), Stop);

        Assert.Equal(1, happenings);
        Answer why = await AskAsync(ledger, "why", ("id", News.Reader.Read(News.Sources.ElementAt(2)).Claims[0].Id));
        Assert.Equal(2, why.Rows.Count(r => r[0] is "same happening"));
    }

    [Fact]
    public async Task Visits_are_found_from_either_end()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, new SourceText("Saudi Arabia's crown prince received French President Emmanuel Macron in Riyadh.") { Published = News.Day }, new SourceText("French President Emmanuel Macron visited Egypt.") { Published = News.Day });

        Answer macron = await AskAsync(ledger, "visits", ("who", "Macron")), saudi = await AskAsync(ledger, "visits", ("host", "SAU"));

        Assert.Equal(2, macron.Rows.Length);
        Assert.Contains("Macron", Assert.Single(Column(saudi, "who")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_writers_at_once_are_safe()
    {
        string address = await MakeAddressAsync();
        await using Ledger one = await Ledger.OpenAsync(address, cancellationToken: Stop), other = await Ledger.OpenAsync(address, cancellationToken: Stop);
        SourceText[] sources = [.. Enumerable.Range(0, 60).Select(i => new SourceText("France recalled its ambassador to Australia. " + i) { Published = News.Day })];

        AppendTally[] tallies = await Task.WhenAll(Task.Run(() => AddOneByOneAsync(one, sources)), Task.Run(() => AddOneByOneAsync(other, [.. sources.Reverse()])));

        Assert.Equal(sources.Length, tallies.Sum(t => t.Added));
        Assert.Equal(sources.Length, (await one.ReadSizeAsync(Stop)).Reports);
        Assert.True((await one.VerifyAsync(News.Reader, _maker, 1, Stop)).IsSound);
    }

    [Fact]
    public async Task A_transaction_that_fails_leaves_nothing()
    {
        await using Ledger ledger = await OpenAsync();
        ReadReport report = News.Reader.Read(News.Sources.First());

        await Assert.ThrowsAsync<InvalidOperationException>(() => ledger.AppendAsync(Broken(), _maker, cancellationToken: Stop));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.AppendAsync([report], _maker, cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal(0, (await ledger.ReadSizeAsync(Stop)).Reports);
        Assert.Equal(1, (await ledger.AppendAsync([report], _maker, cancellationToken: Stop)).Added);

        IEnumerable<ReadReport> Broken()
        {
            yield return report;
            throw new InvalidOperationException();
        }
    }

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Where a new ledger can be made.</summary>
    protected abstract Task<string> MakeAddressAsync();

    /// <summary>Looks for words where the database keeps its bytes.</summary>
    protected virtual Task AssertNothingIsLeftAsync(Ledger ledger, string words) => Task.CompletedTask;

    protected async Task<Ledger> OpenAsync(TimeProvider? clock = null) => await Ledger.OpenAsync(await MakeAddressAsync(), clock: clock, cancellationToken: Stop);

    protected static Task<AppendTally> AddAsync(Ledger ledger, params SourceText[] sources) => AddAsync(ledger, 1, sources);

    protected static Task<Answer> AskAsync(Ledger ledger, string question, params (string, string)[] values) => AskAsync(ledger, question, new Asked { Values = Values(values) });

    protected static Task<Answer> AskAsync(Ledger ledger, string question, Asked asked) => Question.Find(question)!.AskAsync(ledger, asked, Stop);

    protected static async Task<string> ExportAsync(Ledger ledger)
    {
        using MemoryStream output = new();
        await ledger.ExportAsync(output, Stop);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    protected static List<string> Column(Answer answer, string name) =>
        [.. answer.Rows.Select(r => Convert.ToString(r[answer.Columns.IndexOf(answer.Columns.First(c => c.Name == name))], System.Globalization.CultureInfo.InvariantCulture) ?? "")];

    private static System.Collections.Immutable.ImmutableDictionary<string, string> Values(params (string, string)[] values) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.Ordinal, values.Select(v => KeyValuePair.Create(v.Item1, v.Item2)));

    private static async Task<AppendTally> AddAsync(Ledger ledger, int threads, SourceText[] sources)
    {
        List<ReadReport> read = await News.Reader.ReadAllAsync(sources, threads, cancellationToken: Stop).ToListAsync(Stop);
        return await ledger.AppendAsync(read, _maker, cancellationToken: Stop);
    }

    private static async Task<AppendTally> AddOneByOneAsync(Ledger ledger, SourceText[] sources)
    {
        AppendTally tally = AppendTally.None;
        foreach (SourceText source in sources) tally = tally.Plus(await AddAsync(ledger, source));
        return tally;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
