using System.Text;
using Chancery.Claims;
using Chancery.Documents;
using CsCheck;

namespace Chancery.Tests;

/// <summary>What holds for every report, whatever stands in it.</summary>
public sealed class ContractTests
{
    private const int Rounds = 150;

    private static readonly string[] _oddities =
    [
        "", " ", "\n\n", "\r\n", "\t", "“", "”", "\"", "'", "‘", "’", "(", ")", "—", "…", "...", "!?", "•", "- ", "\u200F", "\u202E", "\u2066", "\u200B", "\uFEFF", "\0", "\u0085", "\u2028",
        "\uD83D\uDE80", "\uD83D", "\uDE80", "👩‍🚀", "é", "e\u0301", "العربية", "中文", "said", "Mr.", "U.S.", "$1.2bn", "3.14", "1,000,000", "2025-06-18", "http://example.org/?a=b", "@who", "#tag", "A.B.C.D.",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "not", "on Tuesday", "in Paris", "according to", "and", ", who", "which", ": ", ";", "%",
    ];

    // Sentences that are read twice, and such as have their trees mended.
    private static readonly string[] _mended =
    [
        "Kenyan police arrest nine smugglers in Mombasa.", "Kenyan rebels free nine sailors, four Greeks and five Danes.", "Amid the fires, soldiers in Kigali, Rwanda, arrest nine looters.",
        "Bolivia pledges $40 million in aid towards rebuilding Haiti.", "Militants crossed into Niger.", "The Zambian president arrived in Dar es Salaam by train.", "Poland sends six F-16s to Estonia.",
        "Rebels in Uganda have abducted up to 16 Kenyan teachers.", "The army said it had beaten the rebels and Chad would be moving troops into Mali.", "Chad declared the envoy persona non grata.",
        "Four herders are killed in a drive-by shooting.", "Iran hands over the bodies of two pilots.", "Captured a village east of Lyman, he said.",
    ];

    private static readonly string[] _sentences = [.. _mended, .. News.Reports.SelectMany(r => r.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static readonly Gen<string> _piece = Gen.Frequency(
        (6, Gen.OneOfConst(_sentences)),
        (3, Gen.Select(Gen.OneOfConst(_sentences), Gen.Int[0, 200], Gen.Int[0, 200], (sentence, a, b) => sentence[Math.Min(Math.Min(a, b), sentence.Length)..Math.Min(Math.Max(a, b), sentence.Length)])),
        (4, Gen.OneOfConst(_oddities)),
        (1, Gen.String[Gen.Char, 0, 30]));

    private static readonly Gen<string> _text = Gen.Select(_piece.Array[0, 12], Gen.OneOfConst(" ", "", "\n"), (pieces, glue) => string.Join(glue, pieces));

    [Fact]
    public void Every_slot_is_a_stretch_of_the_report() => _text.Sample(
        text =>
        {
            List<string> breaches = Contract.Breaches(News.Jsonl(News.Read(text)));
            return breaches.Count == 0 ? true : throw new InvalidDataException(string.Join('\n', breaches));
        },
        iter: Rounds, threads: 2, print: Escaped);

    [Fact]
    public void Words_cover_the_text_but_for_white_space() => _text.Sample(
        text =>
        {
            Document document = News.Reader.Parse(new SourceText(text));
            int at = 0;
            foreach (TokenData token in document.Tokens)
            {
                if (token.Start < at || token.Length < 1 || !IsBlank(document.Text.AsSpan(at, token.Start - at))) return false;
                at = token.Start + token.Length;
            }

            return IsBlank(document.Text.AsSpan(at)) && document.Sentences.Sum(s => s.TokenCount) == document.Tokens.Length;
        },
        iter: Rounds, threads: 2, print: Escaped);

    [Fact]
    public void Trees_have_one_root_a_sentence_and_no_circle() => _text.Sample(
        text =>
        {
            Document document = News.Reader.Parse(new SourceText(text));
            return document.Sentences.All(s => IsTree(document.Tokens[s.FirstToken..s.EndToken], s.FirstToken));
        },
        iter: Rounds, threads: 2, print: Escaped);

    [Fact]
    public void Reading_a_report_again_gives_the_same_rows() => _text.Sample(text => News.Jsonl(News.Read(text)) == News.Jsonl(News.Read(text)), iter: Rounds, threads: 2, print: Escaped);

    [Fact]
    public async Task Any_number_of_threads_gives_the_same_bytes()
    {
        List<SourceText> sources = [.. Enumerable.Repeat(News.Sources, 5).SelectMany(s => s)];

        string one = await ReadAllAsync(sources, threads: 1);
        string many = await ReadAllAsync(sources, threads: 8);

        Assert.Equal(one, many);
    }

    [Fact]
    public async Task A_report_twice_in_a_file_gives_its_rows_twice()
    {
        SourceText[] sources = [.. News.Sources];

        string[] alone = Lines(await ReadAllAsync(sources, threads: 2)), twice = Lines(await ReadAllAsync([.. sources, .. sources], threads: 2));

        Assert.Equal([.. alone, .. alone], twice);
    }

    [Fact]
    public void Reports_make_claims_at_all()
    {
        IEnumerable<ReadReport> reports = News.Sources.Select(s => News.Reader.Read(s));

        Assert.All(reports, report => Assert.NotEmpty(report.Claims));
    }

    [Theory]
    [InlineData("Norway arrested and detained three Swedish officers in Oslo.", 1)]
    [InlineData("Iran arrested a German and detained a Swede.", 2)]
    public void Two_joined_verbs_tell_one_act_only_where_the_same_people_befell_it(string text, int arrests) =>
        Assert.Equal(arrests, News.ClaimsOf(text).Count(c => c.Mode == "arrest"));

    private static async Task<string> ReadAllAsync(IEnumerable<SourceText> sources, int threads)
    {
        List<ReadReport> reports = [];
        await foreach (ReadReport report in News.Reader.ReadAllAsync(sources, threads, cancellationToken: TestContext.Current.CancellationToken)) reports.Add(report);
        return News.Jsonl(reports);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // Marks without width and control characters count as blank.
    private static bool IsBlank(ReadOnlySpan<char> gap)
    {
        foreach (char c in gap)
        {
            if (char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c)) return false;
        }

        return true;
    }

    private static bool IsTree(ReadOnlySpan<TokenData> sentence, int first)
    {
        int roots = 0;
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence[i].Head < 0) roots++;
            int at = first + i;
            for (int steps = 0; at >= 0; steps++)
            {
                if (steps > sentence.Length || at < first || at >= first + sentence.Length) return false;
                at = sentence[at - first].Head;
            }
        }

        return roots == 1;
    }

    private static string Escaped(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in text) escaped.Append(c is >= ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}");
        return escaped.ToString();
    }
}
