using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.App;

namespace Chancery.Tests;

/// <summary>The program from outside: arguments in; output, messages and exit code out.</summary>
public sealed partial class CliTests : IDisposable
{
    private const string Report = "France recalled its ambassador to Australia on Friday, officials said.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reading_a_file_writes_a_line_of_json_for_each_report()
    {
        string file = _folder.Write("a.txt", Report);

        CliResult result = await ChanceryCli.RunAsync("read", file);

        JsonElement report = Assert.Single(Rows(result));
        Assert.Equal((ExitCodes.Ok, ""), (result.ExitCode, result.Errors));
        Assert.Equal(Report, report.GetProperty("text").GetString());
        Assert.Equal(file.Replace('\\', '/'), report.GetProperty("file").GetString());
        Assert.Equal("SANCTION", Assert.Single(report.GetProperty("claims").EnumerateArray()).GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    [InlineData("--version")]
    public async Task A_reader_that_goes_away_is_no_fault(params string[] args)
    {
        using MemoryStream input = new();
        using ClosedPipe output = new();
        using StringWriter errors = new();

        int code = await Cli.RunAsync(args, new CliStreams(input, output, errors, Screen.None), TestContext.Current.CancellationToken);

        Assert.Equal((ExitCodes.Ok, ""), (code, errors.ToString()));
    }

    [Fact]
    public async Task A_missing_file_is_named_and_the_rest_goes_on()
    {
        string file = _folder.Write("a.txt", Report), missing = Path.Combine(_folder.Path, "missing.txt");

        CliResult result = await ChanceryCli.RunAsync("read", missing, file);

        Assert.Equal(ExitCodes.SomeInputFailed, result.ExitCode);
        Assert.Contains("CH0101: " + missing, result.Errors, StringComparison.Ordinal);
        Assert.Single(Rows(result));
    }

    [Fact]
    public async Task A_bad_row_is_named_by_its_line_and_the_rest_goes_on()
    {
        string file = _folder.Write("a.jsonl", """
            {"id": "one", "text": "Paris recalled its ambassador."}
            {"id": "two"
            {"id": "three", "text": "Paris recalled its ambassador."}
            """);

        CliResult result = await ChanceryCli.RunAsync("read", file);

        Assert.Equal(ExitCodes.SomeInputFailed, result.ExitCode);
        Assert.Contains("CH0104: " + file + ":2", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["one", "three"], Rows(result).Select(r => r.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "a.txt", "--nonsense")]
    [InlineData("read", "a.txt", "--format", "xml")]
    [InlineData("read", "a.txt", "--threads", "0")]
    [InlineData("read", "a.txt", "--threads", "many")]
    [InlineData("read", "a.txt", "--min-confidence", "2")]
    [InlineData("read", "a.txt", "--published", "someday")]
    [InlineData("read", "a.txt", "--knowledge", "no-such-folder")]
    [InlineData("parse", "a.txt", "--format", "xml")]
    [InlineData("knowledge", "import", "osm", "a.txt")]
    [InlineData("knowledge", "check", "no-such-folder")]
    [InlineData("nonsense")]
    public async Task Wrong_use_says_so_and_ends_with_2(params string[] args)
    {
        _folder.Write("a.txt", Report);

        CliResult result = await ChanceryCli.RunAsync([.. args.Select(a => a == "a.txt" ? Path.Combine(_folder.Path, a) : a)]);

        Assert.Equal((ExitCodes.Usage, ""), (result.ExitCode, result.Output));
        Assert.Matches("^chancery: CH0[0-9]{3}: ", result.Errors);
    }

    [Fact]
    public async Task A_pattern_finds_files_at_every_depth_in_the_order_of_their_names()
    {
        _folder.Write("b.txt", Report);
        _folder.Write("deep/er/a.txt", Report);
        _folder.Write("deep/c.md", Report);

        CliResult result = await ChanceryCli.RunAsync("read", _folder.Path + "/**/*.txt");

        Assert.Equal(["b.txt", "a.txt"], Rows(result).Select(r => Path.GetFileName(r.GetProperty("file").GetString())));
    }

    [Fact]
    public async Task A_pattern_that_fits_nothing_is_a_failure()
    {
        CliResult result = await ChanceryCli.RunAsync("read", _folder.Path + "/*.txt");

        Assert.Equal(ExitCodes.SomeInputFailed, result.ExitCode);
        Assert.Contains("CH0103", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_read_with_all_inside()
    {
        _folder.Write("a.txt", Report);
        _folder.Write("b.html", "<!doctype html><title>T</title><article><p>" + Report + "</p></article>");
        _folder.Write("c.jsonl", """{"text": "Paris recalled its ambassador."}""");
        _folder.Write("d.png", "not text");

        CliResult result = await ChanceryCli.RunAsync("read", _folder.Path);

        Assert.Equal(3, Rows(result).Count);
    }

    [Theory]
    [InlineData(Report)]
    [InlineData("""{"id": "x", "text": "France recalled its ambassador to Australia on Friday, officials said."}""")]
    public async Task Standard_input_is_a_text_or_rows(string input)
    {
        CliResult result = await ChanceryCli.RunWithInputAsync(input, "read", "-");

        JsonElement report = Assert.Single(Rows(result));
        Assert.Equal(ExitCodes.Ok, result.ExitCode);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("file").ValueKind);
        Assert.Equal(Report, report.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Front_matter_is_no_part_of_the_text()
    {
        string file = _folder.Write("a.md", """
            ---
            published: 2025-09-02
            publisher: Example News
            url: https://example.org/a
            title: "A headline"
            ---

            France recalled its ambassador to Australia on Friday, officials said.
            """);

        JsonElement report = Assert.Single(Rows(await ChanceryCli.RunAsync("read", file)));

        Assert.Equal(Report, report.GetProperty("text").GetString()!.Trim());
        Assert.Equal(("2025-09-02", "given"), (report.GetProperty("published").GetString(), report.GetProperty("publishedFrom").GetString()));
        Assert.Equal(("Example News", "https://example.org/a", "A headline"), (report.GetProperty("publisher").GetString(), report.GetProperty("url").GetString(), report.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task The_day_on_the_command_line_goes_before_that_of_the_file()
    {
        string file = _folder.Write("a.txt", "published: 2025-09-02\n\n" + Report);

        JsonElement report = Assert.Single(Rows(await ChanceryCli.RunAsync("read", file, "--published", "2025-06-18", "--publisher", "Somebody")));

        Assert.Equal(("2025-06-18", "Somebody"), (report.GetProperty("published").GetString(), report.GetProperty("publisher").GetString()));
        JsonElement when = report.GetProperty("claims")[0].GetProperty("when");
        Assert.Equal(("2025-06-13", "2025-06-13"), (when.GetProperty("from").GetString(), when.GetProperty("until").GetString()));
    }

    [Fact]
    public async Task Without_text_the_hash_of_the_text_stays()
    {
        JsonElement report = Assert.Single(Rows(await ChanceryCli.RunWithInputAsync(Report, "read", "-", "--no-text")));

        Assert.False(report.TryGetProperty("text", out _));
        Assert.Equal(64, report.GetProperty("textSha256").GetString()!.Length);
    }

    [Fact]
    public async Task Explained_rows_have_reasons_and_other_sentences_notes()
    {
        JsonElement report = Assert.Single(Rows(await ChanceryCli.RunWithInputAsync(Report + " The weather was fine.", "read", "-", "--explain")));

        Assert.NotEmpty(report.GetProperty("claims")[0].GetProperty("reasons").EnumerateArray());
        Assert.NotEmpty(report.GetProperty("notes").EnumerateArray());
    }

    [Fact]
    public async Task The_csv_has_a_header_and_a_row_for_each_claim()
    {
        CliResult result = await ChanceryCli.RunWithInputAsync(Report, "read", "-", "--format", "csv");

        string[] lines = result.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("claim,report,file,title,publisher,url,published,kind,mode,cameo,source,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",SANCTION,withdraw,", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_holds_the_rows_and_nothing_from_elsewhere()
    {
        CliResult result = await ChanceryCli.RunWithInputAsync(Report + " It <b>denied</b> a rift.", "read", "-", "--format", "html");

        Assert.StartsWith("<!doctype html>", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("recalled</", result.Output, StringComparison.Ordinal);
        Assert.Contains("SANCTION", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;b&gt;", result.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(FromElsewhere(), result.Output);
    }

    [Theory]
    [InlineData("card", "recalled")]
    [InlineData("table", "SANCTION withdraw")]
    public async Task A_terminal_format_shows_who_did_what(string format, string act)
    {
        CliResult result = await ChanceryCli.RunWithInputAsync(Report, "read", "-", "--format", format);

        Assert.Equal(ExitCodes.Ok, result.ExitCode);
        Assert.Contains("France", result.Output, StringComparison.Ordinal);
        Assert.Contains(act, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', result.Output);
    }

    [Theory]
    [InlineData("claims.csv", "claim,report,")]
    [InlineData("claims.html", "<!doctype html>")]
    [InlineData("claims.jsonl", "{\"id\"")]
    public async Task The_ending_of_the_output_chooses_the_format(string name, string start)
    {
        string file = _folder.Write("a.txt", Report), output = Path.Combine(_folder.Path, name);

        CliResult result = await ChanceryCli.RunAsync("read", file, "--output", output);

        Assert.Equal((ExitCodes.Ok, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(start, await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Threads_do_not_change_the_output()
    {
        foreach ((int i, string report) in News.Reports.Index()) _folder.Write($"{i}.txt", report);

        CliResult one = await ChanceryCli.RunAsync("read", _folder.Path, "--threads", "1"), many = await ChanceryCli.RunAsync("read", _folder.Path, "--threads", "7");

        Assert.Equal(one.Output, many.Output);
    }

    [Fact]
    public async Task Parsed_words_can_be_parsed_again_to_the_same_trees()
    {
        CliResult parsed = await ChanceryCli.RunWithInputAsync(Report, "parse", "-");
        string file = _folder.Write("a.conllu", parsed.Output);

        CliResult again = await ChanceryCli.RunAsync("parse", file);

        Assert.Equal(ExitCodes.Ok, again.ExitCode);
        Assert.Equal(Words(parsed), Words(again));
        Assert.Equal(12, Words(again).Count());
    }

    [Fact]
    public async Task Checking_knowledge_prints_file_and_line_of_every_fault()
    {
        _folder.Write("actors/states.tsv", "id\tiso3\tcow\tcameo\tkind\tname\taliases\tadjectives\tcapital\tseats\nstate/xyz\tXYZ\t\t\tkingdom\tXyzland\t\tXyzlandish\tXyz City\t\n");
        _folder.Write("places/mine.tsv", "name\taliases\tkind\tcountry\tlatitude\tlongitude\trank\twithin\nNowhere\t\tcity\tXYZ\t123\t0\t3\t\n");
        _folder.Write("events/sanction/withdraw.md", """
            # sanction/withdraw
            A state calls its ambassador home.
            - kind: SANCTIONS   mode: withdraw   cameo: 161
            ## Patterns
            1. recall   subj={who}   obj=ambassador
            ## Examples
            > France recalled its ambassador.
            - SANCTION/withdraw source=FRA:GOV
            """);

        CliResult result = await ChanceryCli.RunAsync("knowledge", "check", _folder.Path);

        Assert.Equal(ExitCodes.SomeInputFailed, result.ExitCode);
        Assert.Contains(Path.Combine(_folder.Path, "actors/states.tsv") + "(2): unknown kind 'kingdom'", result.Errors, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_folder.Path, "places/mine.tsv") + "(2): coordinates", result.Errors, StringComparison.Ordinal);
        Assert.Contains("events/sanction/withdraw.md(5): unknown filler '{who}'", result.Errors, StringComparison.Ordinal);
        Assert.Contains("unknown kind 'SANCTIONS'", result.Errors, StringComparison.Ordinal);
        Assert.Contains("no example that must not match", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_an_overlay_end_the_reading()
    {
        string file = _folder.Write("a.txt", Report);
        _folder.Write("mine/places/mine.tsv", "name\taliases\tkind\tcountry\tlatitude\tlongitude\trank\twithin\nNowhere\t\tcity\tFRA\tx\ty\t3\t\n");

        CliResult result = await ChanceryCli.RunAsync("read", file, "--knowledge", Path.Combine(_folder.Path, "mine"));

        Assert.Equal(ExitCodes.Usage, result.ExitCode);
        Assert.Contains("places/mine.tsv:2", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imported_places_can_be_laid_over_the_shipped_ones()
    {
        string dump = _folder.Write("made-up.txt", string.Join('\n',
            "1\tZarmouth\tZarmouth\t\t10.5\t20.25\tP\tPPL\tFR\t\t\t\t\t\t120000\t\t\tEurope/Paris\t2024-01-01",
            "2\tHamlet\tHamlet\t\t11\t21\tP\tPPL\tFR\t\t\t\t\t\t12\t\t\tEurope/Paris\t2024-01-01",
            "3\tA School\tA School\t\t11\t21\tS\tSCH\tFR\t\t\t\t\t\t0\t\t\tEurope/Paris\t2024-01-01"));
        string mine = Path.Combine(_folder.Path, "mine"), report = _folder.Write("a.txt", "Russian forces attacked a hospital in Zarmouth on Friday, officials said.");

        CliResult imported = await ChanceryCli.RunAsync("knowledge", "import", "geonames", dump, "--output", mine, "--min-population", "1000");
        CliResult read = await ChanceryCli.RunAsync("read", report, "--knowledge", mine);

        Assert.Equal(ExitCodes.Ok, imported.ExitCode);
        Assert.Contains("1 places, 2 lines left out", imported.Output, StringComparison.Ordinal);
        JsonElement where = Assert.Single(Rows(read)).GetProperty("claims")[0].GetProperty("where");
        Assert.Equal(("Zarmouth", "FRA", 10.5, 20.25), (where.GetProperty("name").GetString(), where.GetProperty("country").GetString(), where.GetProperty("latitude").GetDouble(), where.GetProperty("longitude").GetDouble()));
    }

    [Fact]
    public async Task A_file_that_is_no_gazetteer_is_refused()
    {
        string dump = _folder.Write("a.txt", Report);

        CliResult result = await ChanceryCli.RunAsync("knowledge", "import", "geonames", dump, "--output", Path.Combine(_folder.Path, "mine"));

        Assert.Equal(ExitCodes.SomeInputFailed, result.ExitCode);
        Assert.Contains("CH0110", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    [InlineData("parse", "--help")]
    [InlineData("knowledge", "--help")]
    [InlineData("knowledge", "import", "--help")]
    public async Task Help_ends_with_examples(params string[] args)
    {
        CliResult result = await ChanceryCli.RunAsync(args);

        Assert.Equal((ExitCodes.Ok, ""), (result.ExitCode, result.Errors));
        Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
        Assert.Contains("chancery ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_are_those_of_engine_knowledge_and_models()
    {
        CliResult result = await ChanceryCli.RunAsync("--version");

        Assert.Matches(@"^chancery \d+\.\d+\.\d+\r?\nknowledge [0-9a-f]{12}\r?\nmodels [0-9a-f]{12}\r?\n$", result.Output);
    }

    private static List<JsonElement> Rows(CliResult result) => [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static IEnumerable<string> Words(CliResult result) => result.Output.Split('\n').Where(l => l.Length > 0 && l[0] != '#');

    [GeneratedRegex("""<link|<iframe|<img|\ssrc=|@import|url\(|href="http""", RegexOptions.IgnoreCase)]
    private static partial Regex FromElsewhere();

    // Writes as a pipe does whose reader is gone: error 32 of Unix.
    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe", 32);

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    }
}
