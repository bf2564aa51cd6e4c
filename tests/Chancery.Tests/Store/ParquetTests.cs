using System.Collections.Immutable;
using System.Text;
using Chancery.App;
using Chancery.Export;
using Chancery.Knowledge;
using Chancery.Store;
using Chancery.Store.Questions;
using Parquet;
using Parquet.Schema;

namespace Chancery.Tests.Store;

/// <summary>Answers as Parquet, read back by the library that other programs use.</summary>
public sealed class ParquetTests : IDisposable
{
    private static readonly EngineVersions _maker = new(NewsReader.EngineVersion, KnowledgeBase.Shipped.Version, NewsReader.ModelVersion);
    private static readonly ImmutableArray<AnswerColumn> _columns = [new("day", ColumnKind.Day), new("reports", ColumnKind.Number), new("low", ColumnKind.Amount), new("holds", ColumnKind.Flag), new("words"), new("claim", ColumnKind.Claim)];
    private static readonly Answer _answer = new(
        _columns,
        [["2025-06-18", 3L, 1.5, true, "Łódź; “𐍈”\nand more", "a1"], [null, null, null, null, null, null], ["2025-06", -1L, 1e300, false, "", "b2"]],
        7,
        ["3 of 7 rows", "as published up to 2025-07-01"]);

    // How the library names UTF-8 words.
    private static readonly Type _words = typeof(ReadOnlyMemory<char>);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Asked => new()
    {
        { "claims", "" }, { "dyad", "a=FRA b=AUS" }, { "visits", "" }, { "agenda", "" }, { "figures", "" }, { "speaker", "who=UKR" }, { "actor", "who=FRA" }, { "who-said-first", "kind=ASSAULT" }, { "happenings", "" },
        { "disagreements", "" }, { "check", "words=third_visit_to_China_since_2022_by_William_Ruto" }, { "search", "words=France" }, { "coverage", "" },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_value_comes_back_with_its_type()
    {
        (ParquetSchema schema, List<object?[]> rows, IReadOnlyDictionary<string, string> notes) = await ReadAsync(await WriteAsync(_answer));

        Assert.Equal(_columns.Select(c => c.Name), schema.DataFields.Select(f => f.Name));
        Assert.Equal([_words, typeof(long), typeof(double), typeof(bool), _words, _words], schema.DataFields.Select(f => f.ClrType));
        Assert.Equal(_answer.Rows.Select(r => r.ToArray()), rows);
        Assert.Equal("3 of 7 rows\nas published up to 2025-07-01", notes["notes"]);
    }

    [Fact]
    public async Task An_answer_without_rows_keeps_its_columns()
    {
        (ParquetSchema schema, List<object?[]> rows, _) = await ReadAsync(await WriteAsync(_answer with { Rows = [], Notes = [] }));

        Assert.Equal(_columns.Length, schema.DataFields.Length);
        Assert.Empty(rows);
    }

    [Fact]
    public async Task The_same_rows_give_the_same_bytes_and_others_do_not()
    {
        byte[] first = await WriteAsync(_answer), again = await WriteAsync(_answer with { Rows = [.. _answer.Rows] }), other = await WriteAsync(_answer with { Rows = [.. _answer.Rows.Reverse()] });

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Every_question_can_be_answered_so(string question, string values)
    {
        await using Ledger ledger = await Ledger.OpenAsync(Path.Combine(_folder.Path, "parquet.ledger"), cancellationToken: Stop);
        await ledger.AppendAsync(News.Sources.Select(s => News.Reader.Read(s)), _maker, cancellationToken: Stop);
        await ledger.DeriveAsync(Stop);
        Asked asked = new() { Limit = 0, Values = values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToImmutableDictionary(v => v[0], v => v[1].Replace('_', ' '), StringComparer.Ordinal) };
        Answer answer = await Question.Find(question)!.AskAsync(ledger, asked, Stop);

        (_, List<object?[]> rows, _) = await ReadAsync(await WriteAsync(answer));

        Assert.Equal(answer.Rows.Select(r => r.ToArray()), rows);
        if (question is not ("disagreements" or "agenda")) Assert.NotEmpty(rows);
    }

    [Fact]
    public async Task A_terminal_is_spared()
    {
        string ledger = Path.Combine(_folder.Path, "cli.ledger"), report = _folder.Write("a.txt", News.Reports[2]), file = Path.Combine(_folder.Path, "rows.parquet");
        await ChanceryCli.RunAsync("add", report, "--published", "2025-06-18", "--ledger", ledger);

        (int refused, byte[] nothing, string errors) = await RunOnTerminalAsync("claims", "--ledger", ledger, "--format", "parquet");
        (int written, _, _) = await RunOnTerminalAsync("claims", "--ledger", ledger, "--output", file);

        Assert.Equal((ExitCodes.Usage, ExitCodes.Ok), (refused, written));
        Assert.Empty(nothing);
        Assert.Contains("CH0329", errors, StringComparison.Ordinal);
        Assert.NotEmpty((await ReadAsync(await File.ReadAllBytesAsync(file, Stop))).Rows);
    }

    private static async Task<byte[]> WriteAsync(Answer answer)
    {
        using MemoryStream output = new();
        await AnswerFormat.Find("parquet")!.WriteAsync(answer, output, Stop);
        Assert.True(output.CanWrite);
        return output.ToArray();
    }

    private static async Task<(int Code, byte[] Output, string Errors)> RunOnTerminalAsync(params string[] args)
    {
        using MemoryStream input = new(), output = new();
        using StringWriter errors = new();
        int code = await Cli.RunAsync(args, new CliStreams(input, output, errors, new Screen(true, true, 100, false)), Stop);
        return (code, output.ToArray(), errors.ToString());
    }

    private static async Task<(ParquetSchema Schema, List<object?[]> Rows, IReadOnlyDictionary<string, string> Metadata)> ReadAsync(byte[] bytes)
    {
        Assert.Equal("PAR1", Encoding.ASCII.GetString(bytes.AsSpan(0, 4)));
        using MemoryStream stream = new(bytes);
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream, cancellationToken: Stop);
        List<object?[]> rows = [];
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
            object?[][] columns = new object?[reader.Schema.DataFields.Length][];
            for (int c = 0; c < columns.Length; c++) columns[c] = await ReadAsync(group, reader.Schema.DataFields[c]);
            for (int r = 0; r < group.RowCount; r++) rows.Add([.. columns.Select(c => c[r])]);
        }

        return (reader.Schema, rows, reader.CustomMetadata);
    }

    private static async Task<object?[]> ReadAsync(ParquetRowGroupReader group, DataField field)
    {
        int rows = (int)group.RowCount;
        if (field.ClrType == typeof(long)) return await NullableAsync<long>();
        if (field.ClrType == typeof(double)) return await NullableAsync<double>();
        if (field.ClrType == typeof(bool)) return await NullableAsync<bool>();
        string?[] words = new string?[rows];
        await group.ReadAsync(field, words.AsMemory(), cancellationToken: Stop);
        return words;

        async Task<object?[]> NullableAsync<T>()
            where T : struct
        {
            T?[] values = new T?[rows];
            await group.ReadAsync(field, values.AsMemory(), cancellationToken: Stop);
            return [.. values.Select(v => (object?)v)];
        }
    }
}
