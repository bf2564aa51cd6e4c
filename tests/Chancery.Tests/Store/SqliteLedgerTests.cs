using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Store;
using Chancery.Store.Databases;
using Chancery.Store.Schema;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Store;

public sealed partial class SqliteLedgerTests : LedgerTests
{
    private int _files;

    private string File1 => Path.Combine(Folder.Path, "1.ledger");

    [Fact]
    public async Task A_file_that_is_no_ledger_is_refused_and_left_as_it_is()
    {
        string text = Folder.Write("notes.txt", "These are notes, and no database at all. " + new string('x', 4000)), foreign = Path.Combine(Folder.Path, "foreign.db");
        await using (SqliteConnection connection = new("Data Source=" + foreign + ";Pooling=false")) await RunAsync(connection, "CREATE TABLE other (x)");
        byte[] before = await File.ReadAllBytesAsync(foreign, Stop);

        LedgerException notes = await Assert.ThrowsAsync<LedgerException>(() => Ledger.OpenAsync(text, cancellationToken: Stop)), other = await Assert.ThrowsAsync<LedgerException>(() => Ledger.OpenAsync(foreign, cancellationToken: Stop));

        Assert.StartsWith("CH0302", notes.Message, StringComparison.Ordinal);
        Assert.StartsWith("CH0302", other.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(foreign, Stop));
    }

    [Fact]
    public async Task A_ledger_that_is_not_there_cannot_be_asked()
    {
        LedgerException missing = await Assert.ThrowsAsync<LedgerException>(() => Ledger.OpenAsync(File1, LedgerAccess.Read, cancellationToken: Stop));
        LedgerException folder = await Assert.ThrowsAsync<LedgerException>(() => Ledger.OpenAsync(Path.Combine(Folder.Path, "no", "such.ledger"), cancellationToken: Stop));

        Assert.StartsWith("CH0301", missing.Message, StringComparison.Ordinal);
        Assert.StartsWith("CH0301", folder.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(File1));
    }

    [Fact]
    public async Task A_newer_ledger_is_refused()
    {
        await using (Ledger ledger = await OpenAsync()) await AddAsync(ledger, new SourceText(News.Reports[0]));
        await using (SqliteConnection connection = new("Data Source=" + File1 + ";Pooling=false")) await RunAsync(connection, "PRAGMA user_version = 999");

        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => Ledger.OpenAsync(File1, cancellationToken: Stop));

        Assert.StartsWith("CH0308", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_ledger_is_brought_up_to_date_after_a_copy()
    {
        await using (SqliteDatabase database = new(File1))
        await using (DbConnection connection = await database.OpenForWritingAsync(Stop))
        {
            await Ledger.MigrateAsync(database, connection, LedgerAccess.ReadWrite, 1, Stop);
            await RunAsync(connection, "INSERT INTO reports (report, id, sha256, url, url_key, publisher, title, language, first_seen, version_key, latest) VALUES (1, 'old', 'x', '', '', '', '', 'en', '', 'id old', 1)");
            // Two versions of one time: the one seen later counted.
            await RunAsync(connection, "INSERT INTO reports (report, id, sha256, url, url_key, publisher, title, language, first_seen, version_key, latest, supersedes) VALUES (2, 'v', 'y', '', '', '', '', 'en', '2025-01-01', 'id v', 0, NULL), (3, 'v', 'a', '', '', '', '', 'en', '2025-01-02', 'id v', 1, 2)");
        }

        LedgerException older = await Assert.ThrowsAsync<LedgerException>(() => Ledger.OpenAsync(File1, LedgerAccess.Read, cancellationToken: Stop));
        await using Ledger ledger = await Ledger.OpenAsync(File1, cancellationToken: Stop);

        Assert.StartsWith("CH0310", older.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await ledger.ReadSizeAsync(Stop)).Reports);
        await using SqliteConnection now = new("Data Source=" + File1 + ";Pooling=false");
        Assert.Equal("1 2", await RunAsync(now, "SELECT group_concat(report, ' ') FROM (SELECT report FROM reports WHERE latest = 1 ORDER BY report)"));
        Assert.Equal(3L, await RunAsync(now, "SELECT supersedes FROM reports WHERE report = 2"));
        Assert.Contains("2 reports have no day of publication", (await AskAsync(ledger, "coverage")).Notes);
        Assert.True(File.Exists(ledger.CopyBeforeMigration));
        await using SqliteConnection copy = new("Data Source=" + ledger.CopyBeforeMigration + ";Pooling=false");
        Assert.Equal(1L, await RunAsync(copy, "PRAGMA user_version"));
        Assert.Equal(8, LedgerSchema.Current);

        const string Shape = "SELECT group_concat(type || ' ' || name || ' ' || coalesce(sql, ''), char(10)) FROM (SELECT * FROM sqlite_master ORDER BY type, name)";
        await using (await Ledger.OpenAsync(Path.Combine(Folder.Path, "fresh.ledger"), cancellationToken: Stop))
        await using (SqliteConnection fresh = new("Data Source=" + Path.Combine(Folder.Path, "fresh.ledger") + ";Pooling=false")) Assert.Equal(await RunAsync(fresh, Shape), await RunAsync(now, Shape));
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_to_can_be_asked()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.SkipWhen(Environment.UserName == "root", "The system's administrator may write everywhere.");
        await using (Ledger ledger = await OpenAsync()) await AddAsync(ledger, new SourceText(News.Reports[2]));
        File.SetUnixFileMode(File1, UnixFileMode.UserRead);

        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => Ledger.OpenAsync(File1, cancellationToken: Stop));
        await using Ledger read = await Ledger.OpenAsync(File1, LedgerAccess.Read, cancellationToken: Stop);

        Assert.StartsWith("CH0303", refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty((await AskAsync(read, "claims")).Rows);
        await Assert.ThrowsAsync<LedgerException>(() => AddAsync(read, new SourceText("x")));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_loses_nothing()
    {
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, new SourceText(News.Reports[0]) { Published = News.Day });
        await ledger.WriteAsync(
            async (connection, transaction, token) =>
            {
                await using DbCommand command = Database.Command(connection, transaction, "SELECT page_count FROM pragma_page_count");
                await using DbCommand limit = Database.Command(connection, transaction, "PRAGMA max_page_count = " + await command.ExecuteScalarAsync(token));
                return await limit.ExecuteNonQueryAsync(token);
            },
            Stop);
        string before = await ExportAsync(ledger);

        LedgerException full = await Assert.ThrowsAsync<LedgerException>(() => AddAsync(ledger, new SourceText(string.Join(' ', Enumerable.Range(0, 6000)))));

        Assert.StartsWith("CH0304", full.Message, StringComparison.Ordinal);
        Assert.Equal(before, await ExportAsync(ledger));
    }

    [Fact]
    public async Task A_backup_is_a_ledger_of_its_own()
    {
        string copy = Path.Combine(Folder.Path, "copy.ledger");
        await using Ledger ledger = await OpenAsync();
        await AddAsync(ledger, [.. News.Sources]);

        await ledger.BackupAsync(copy, Stop);
        await ledger.CompactAsync(Stop);

        await using Ledger other = await Ledger.OpenAsync(copy, LedgerAccess.Read, cancellationToken: Stop);
        Assert.Equal(await ExportAsync(ledger), await ExportAsync(other));
        await Assert.ThrowsAsync<LedgerException>(() => ledger.BackupAsync(copy, Stop));
    }

    [Fact]
    public async Task A_program_that_is_killed_loses_no_more_than_the_report_in_hand()
    {
        // Every other text is Russian: the program says so when it takes the report in hand, and so tells how far it has come.
        StringBuilder rows = new();
        for (int i = 0; i < 400; i++) rows.AppendLine(CultureInfo.InvariantCulture, $$"""{"id":"r{{i}}","date":"2025-06-{{i % 28 + 1:00}}","text":"{{(i % 2 == 0 ? $"France recalled its ambassador to Australia. At least {i} people were killed in Kharkiv, officials said." : $"Ещё одна тревожная ночь в городе, уже {i} по счёту.")}}"}""");
        string input = Folder.Write("reports.jsonl", rows.ToString());
        Random random = new(1);

        for (int kill = 0; kill < 6; kill++)
        {
            int inHand = await KillAfterAsync(random.Next(1, 30), TimeSpan.FromMilliseconds(random.Next(0, 40)), input);
            if (kill == 0) Assert.InRange(inHand, 1, 398);
            await using Ledger after = await Ledger.OpenAsync(File1, cancellationToken: Stop);
            Assert.True((await after.VerifyAsync(News.Reader, Maker, 2, Stop)).IsSound);
            Assert.True((await after.ReadSizeAsync(Stop)).Reports >= inHand, $"report {inHand} was in hand, {(await after.ReadSizeAsync(Stop)).Reports} were kept");
        }

        CliResult last = await ChanceryCli.RunAsync("add", input, "--ledger", File1);
        string clean = Path.Combine(Folder.Path, "clean.ledger");
        await ChanceryCli.RunAsync("add", input, "--ledger", clean, "--threads", "1");
        Assert.Equal(0, last.ExitCode);
        Assert.Equal((await ChanceryCli.RunAsync("ledger", "export", "--ledger", clean)).Output, (await ChanceryCli.RunAsync("ledger", "export", "--ledger", File1)).Output);
        Assert.Equal((await ChanceryCli.RunAsync("happenings", "--limit", "0", "--format", "csv", "--ledger", clean)).Output, (await ChanceryCli.RunAsync("happenings", "--limit", "0", "--format", "csv", "--ledger", File1)).Output);
    }

    [Fact]
    public async Task The_program_adds_asks_and_explains()
    {
        string report = Folder.Write("report.txt", News.Reports[2]);

        CliResult added = await ChanceryCli.RunAsync("add", report, "--published", "2025-06-18", "--ledger", File1), again = await ChanceryCli.RunAsync("add", report, "--published", "2025-06-18", "--ledger", File1);
        CliResult asked = await ChanceryCli.RunAsync("dyad", "France", "AUS", "--ledger", File1, "--format", "csv"), table = await ChanceryCli.RunAsync("ask", "claims", "--ledger", File1, "--format", "table"), missing = await ChanceryCli.RunAsync("ask", "claims", "--ledger", File1 + "x");

        Assert.Contains("1 reports added", added.Errors, StringComparison.Ordinal);
        Assert.Contains("1 there already", again.Errors, StringComparison.Ordinal);
        Assert.Contains("2025-06,France,Australia", asked.Output, StringComparison.Ordinal);
        Assert.Contains("SANCTION", table.Output, StringComparison.Ordinal);
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("CH0301", missing.Errors, StringComparison.Ordinal);
    }

    protected override Task<string> MakeAddressAsync() => Task.FromResult(Path.Combine(Folder.Path, ++_files + ".ledger"));

    protected override async Task AssertNothingIsLeftAsync(Ledger ledger, string words)
    {
        await ledger.CompactAsync(Stop);
        foreach (string file in Directory.EnumerateFiles(Folder.Path)) Assert.DoesNotContain(words, Encoding.Latin1.GetString(await ReadSharedAsync(file)), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using MemoryStream copy = new();
        await stream.CopyToAsync(copy, Stop);
        return copy.ToArray();
    }

    // Kills the program when it has taken so many Russian reports in hand, and a moment later. The pipe still gives what it said before; the number is that of the last report it named.
    private async Task<int> KillAfterAsync(int notes, TimeSpan moment, string input)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [ChanceryCli.Program, "add", input, "--ledger", File1]) { RedirectStandardError = true })!;
        int inHand = 0;
        while (await process.StandardError.ReadLineAsync(Stop) is { } line)
        {
            if (InHandForm().Match(line) is not { Success: true } note) continue;
            inHand = int.Parse(note.Groups[1].Value, CultureInfo.InvariantCulture);
            if (--notes > 0) continue;
            if (notes == 0) await Task.Delay(moment, Stop);
            process.Kill();
        }

        await process.WaitForExitAsync(Stop);
        return inHand;
    }

    [GeneratedRegex(@"CH0123: r(\d+):", RegexOptions.CultureInvariant)]
    private static partial Regex InHandForm();

    private static async Task<object?> RunAsync(DbConnection connection, string sql)
    {
        if (connection.State != System.Data.ConnectionState.Open) await connection.OpenAsync(Stop);
        await using DbCommand command = Database.Command(connection, null, sql);
        return await command.ExecuteScalarAsync(Stop);
    }
}
