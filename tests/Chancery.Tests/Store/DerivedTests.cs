using System.Globalization;
using Chancery.Documents;
using Chancery.Export;
using Chancery.Knowledge;
using Chancery.Store;
using Chancery.Store.Corrections;
using Chancery.Store.Filing;
using Chancery.Store.Questions;

namespace Chancery.Tests.Store;

/// <summary>What follows from the reports, as a ledger stores and tells it.</summary>
public sealed class DerivedTests : IDisposable
{
    private static readonly EngineVersions _maker = new(NewsReader.EngineVersion, KnowledgeBase.Shipped.Version, NewsReader.ModelVersion);
    private static readonly DateOnly _day = new(2025, 11, 11);

    private static readonly SourceText[] _bombing =
    [
        new("Twelve people were killed in a suicide bombing outside a court in Islamabad, Pakistan, on 11 November 2025.") { Id = "a", Published = _day, Publisher = "One" },
        new("Police said that 15 people were killed in the suicide bombing outside the court in Islamabad, Pakistan, on 11 November 2025.") { Id = "b", Published = _day.AddDays(1), Publisher = "Two" },
        new("France recalled its ambassador to Australia.") { Id = "c", Published = _day.AddDays(2), Publisher = "Two" },
    ];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_reports_of_one_act_are_one_happening_with_figures_and_life()
    {
        await using Ledger ledger = await OpenAsync(_bombing);

        Answer answer = await AskAsync(ledger, "happenings", ("kind", "ASSAULT"));

        Assert.Single(answer.Rows);
        Assert.Equal(("2", "2", "happened", "2025-11-11"), (Cell(answer, "reports"), Cell(answer, "origins"), Cell(answer, "life"), Cell(answer, "day")));
        Assert.Equal("people dead (new): 12–15–15", Cell(answer, "figures"));
        Assert.DoesNotContain(answer.Notes, n => n.Contains("CH0326", StringComparison.Ordinal));
        Assert.Empty((await AskAsync(ledger, "happenings", ("life", "cancelled"))).Rows);
        Answer why = await AskAsync(ledger, "why", ("id", Cell(answer, "claim")));
        Assert.Contains(why.Rows, r => r[0] is "same happening" && ((string)r[1]!).StartsWith("with " + Cell(answer, "claim"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Numbers_that_cannot_both_be_right_are_disagreements()
    {
        await using Ledger ledger = await OpenAsync(_bombing);

        Answer answer = await AskAsync(ledger, "disagreements");

        Assert.Single(answer.Rows);
        Assert.Contains("report a", Cell(answer, "one"), StringComparison.Ordinal);
        Assert.Contains("15", Cell(answer, "other"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_a_day_only_what_was_known_is_put_together()
    {
        await using Ledger ledger = await OpenAsync(_bombing);

        Answer then = await Question.Find("happenings")!.AskAsync(ledger, new Asked { AsOf = _day }, Stop), now = await AskAsync(ledger, "happenings");

        Assert.Equal("1", Cell(then, "reports"));
        Assert.Equal("people dead (new): 12", Cell(then, "figures"));
        Assert.Equal(2, now.Rows.Length);
    }

    [Fact]
    public async Task A_ledger_that_is_ahead_of_its_happenings_says_so()
    {
        await using Ledger ledger = await OpenAsync(_bombing[..2]);

        await AppendAsync(ledger, _bombing[2]);
        Answer before = await AskAsync(ledger, "happenings");
        int happenings = await ledger.DeriveAsync(Stop);
        Answer after = await AskAsync(ledger, "happenings");

        Assert.Contains(before.Notes, n => n.StartsWith("note CH0326", StringComparison.Ordinal));
        Assert.Equal((2, 2), (happenings, after.Rows.Length));
        Assert.DoesNotContain(after.Notes, n => n.Contains("CH0326", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_analyst_can_split_and_merge()
    {
        await using Ledger ledger = await OpenAsync(_bombing);
        string[] claims = [.. (await ledger.ReadReportsAsync(Stop).ToListAsync(Stop)).Select(r => r.Claims[0].Claim.Id)];

        await ledger.CorrectAsync([Correction.Read($$"""{"id":"s","target":"{{claims[1]}}","action":"split","value":["{{claims[1]}}"],"author":"eve","reason":"two bombings"}""")], Stop);
        int split = await ledger.DeriveAsync(Stop);
        await ledger.UndoCorrectionAsync("s", "eve", Stop);
        await ledger.CorrectAsync([Correction.Read($$"""{"id":"m","target":"{{claims[0]}}","action":"merge","value":["{{claims[0]}}","{{claims[1]}}","{{claims[2]}}"],"author":"eve","reason":"a test"}""")], Stop);
        int merged = await ledger.DeriveAsync(Stop);

        Assert.Equal((3, 1), (split, merged));
    }

    [Fact]
    public async Task The_same_text_at_two_addresses_is_one_happening_of_one_origin()
    {
        SourceText one = new(_bombing[0].Text) { Url = "https://a.example/1", Published = _day }, other = one with { Url = "https://b.example/1" };
        await using Ledger ledger = await OpenAsync(one, other);

        Answer answer = await AskAsync(ledger, "happenings");

        Assert.Single(answer.Rows);
        Assert.Equal("2", Cell(answer, "reports"));
    }

    [Fact]
    public async Task A_forgotten_report_leaves_no_words_in_happenings()
    {
        await using Ledger ledger = await OpenAsync(_bombing);

        await ledger.ForgetAsync("c", "court order", Stop);

        Assert.Single((await AskAsync(ledger, "happenings")).Rows);
    }

    [Fact]
    public async Task A_claim_of_number_is_checked_by_words_and_by_id()
    {
        await using Ledger ledger = await OpenAsync(
            new SourceText("Kim Jong Un visited Beijing, China, on 26 March 2018.") { Id = "a", Published = new(2018, 3, 27) },
            new SourceText("Kim Jong Un visited Dalian, China, on 7 May 2018.") { Id = "b", Published = new(2018, 5, 8) });

        Answer two = await AskAsync(ledger, "check", ("words", "second trip to China since 2018 by Kim Jong Un")), none = await AskAsync(ledger, "check", ("words", "fourth trip to China since 2018 by Kim Jong Un"));
        QuestionException refused = await Assert.ThrowsAsync<QuestionException>(() => AskAsync(ledger, "check", ("words", "nothing at all")));

        Assert.Equal("supported", Cell(two, "verdict"));
        Assert.Contains(two.Notes, n => n.StartsWith("asked: number 2 of visits by Kim Jong Un to CHN", StringComparison.Ordinal));
        Assert.NotEqual("supported", Cell(none, "verdict"));
        Assert.StartsWith("CH0327", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_list_is_checked_against()
    {
        await using Ledger ledger = await OpenAsync(_bombing);
        string list = """
            {"id": "1", "role": "president", "name": "Calvin Coolidge", "country": "Cuba", "locale": "Havana", "remarks": "Attended a conference.", "start-date": "1928-01-15", "end-date": "1928-01-17"}
            {"id": "2", "role": "president", "name": "Barack Obama", "country": "Cuba", "locale": "Havana", "remarks": "State visit.", "start-date": "2016-03-20", "end-date": "2016-03-22"}
            """;

        await ledger.ImportVisitsAsync(new() { Text = list }, Stop);
        int visits = (await ledger.ImportVisitsAsync(new() { Text = list }, Stop)).Visits.Length;
        Answer answer = await AskAsync(ledger, "check", ("words", "first visit to Cuba by a US president since 1928"));

        Assert.Equal(2, visits);
        Assert.Contains(answer.Notes, n => n == "rests on us-president-travels");
        Assert.Contains("2016-03-20", answer.Rows.Select(r => r[6] as string));
        await Assert.ThrowsAsync<FormatException>(() => ledger.ImportVisitsAsync(new() { Text = "{\"id\": 1}" }, Stop));
    }

    [Fact]
    public async Task The_commands_derive_import_and_check()
    {
        string ledger = Path.Combine(_folder.Path, "cli.ledger"), report = Path.Combine(_folder.Path, "a.txt"), list = Path.Combine(_folder.Path, "list.jsonl");
        await File.WriteAllTextAsync(report, _bombing[0].Text, Stop);
        await File.WriteAllTextAsync(list, """{"id": "2", "role": "president", "name": "Barack Obama", "country": "Cuba", "locale": "Havana", "remarks": "", "start-date": "2016-03-20", "end-date": "2016-03-22"}""", Stop);

        CliResult added = await ChanceryCli.RunAsync("add", report, "--ledger", ledger), derived = await ChanceryCli.RunAsync("ledger", "derive", "--ledger", ledger), imported = await ChanceryCli.RunAsync("import", "state-visits", list, "--ledger", ledger);
        CliResult refused = await ChanceryCli.RunAsync("import", "state-visits", report, "--ledger", ledger), check = await ChanceryCli.RunAsync("check", "first", "visit", "to", "Cuba", "by", "Barack", "Obama", "--ledger", ledger);

        string trips = Path.Combine(_folder.Path, "trips.csv");
        await File.WriteAllTextAsync(trips, "person,office,from,to,first\nJane Roe,president,USA,CUB,2020-02-01\n", Stop);
        CliResult own = await ChanceryCli.RunAsync("import", "visits", trips, "--since", "2000-01-01", "--citation", "a test", "--ledger", ledger), checkOwn = await ChanceryCli.RunAsync("check", "first", "visit", "to", "Cuba", "by", "Jane", "Roe", "--ledger", ledger);
        CliResult badDay = await ChanceryCli.RunAsync("import", "visits", trips, "--since", "2000", "--ledger", ledger), backwards = await ChanceryCli.RunAsync("import", "visits", trips, "--since", "2020-01-02", "--until", "2020-01-01", "--ledger", ledger);

        Assert.Equal("trips: 1 visits from 2000-01-01 to 2020-02-01", own.Output.Trim());
        Assert.Contains("trips/1", checkOwn.Output, StringComparison.Ordinal);
        Assert.Equal(App.ExitCodes.Usage, badDay.ExitCode);
        Assert.Contains("CH0328: " + trips, backwards.Errors, StringComparison.Ordinal);
        Assert.Contains("1 happenings derived", added.Errors, StringComparison.Ordinal);
        Assert.Equal((0, 0, 1), (derived.ExitCode, imported.ExitCode, refused.ExitCode));
        Assert.Contains("CH0328: " + report, refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("CH0805", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("us-president-travels/2", check.Output, StringComparison.Ordinal);
    }

    private static string Cell(Answer answer, string column) => Convert.ToString(answer.Rows[0][answer.Columns.IndexOf(answer.Columns.First(c => c.Name == column))], CultureInfo.InvariantCulture) ?? "";

    private static Task<Answer> AskAsync(Ledger ledger, string question, params (string Name, string Value)[] values) =>
        Question.Find(question)!.AskAsync(ledger, new Asked { Values = System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.Ordinal, values.Select(v => KeyValuePair.Create(v.Name, v.Value))) }, Stop);

    private static Task<AppendTally> AppendAsync(Ledger ledger, params SourceText[] sources) => ledger.AppendAsync(sources.Select(s => News.Reader.Read(s)), _maker, cancellationToken: Stop);

    private async Task<Ledger> OpenAsync(params SourceText[] sources)
    {
        Ledger ledger = await Ledger.OpenAsync(Path.Combine(_folder.Path, "derived.ledger"), cancellationToken: Stop);
        await AppendAsync(ledger, sources);
        await ledger.DeriveAsync(Stop);
        return ledger;
    }
}
