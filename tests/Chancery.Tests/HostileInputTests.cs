using System.Text;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests;

/// <summary>Odd input makes fewer claims, never an exception, and never takes for ever.</summary>
public sealed class HostileInputTests
{
    private const int Megabyte = 1 << 20;
    private const int PatienceInMilliseconds = 120_000;

    private static readonly Dictionary<string, Func<string>> _texts = new(StringComparer.Ordinal)
    {
        ["nothing"] = () => "",
        ["white space"] = () => " \t\r\n\u00A0\u2003\u3000",
        ["a byte-order mark"] = () => "\uFEFF",
        ["binary noise"] = () => Encoding.Latin1.GetString(Noise(40_000)),
        ["binary noise as UTF-16"] = () => Encoding.Unicode.GetString(Noise(40_000)),
        ["lone surrogates"] = () => string.Concat(Enumerable.Repeat("\uD83D Paris \uDE80 recalled \uDE80\uD83D its ambassador. ", 500)),
        ["a line of one letter"] = () => new string('a', Megabyte),
        ["a line of words"] = () => string.Concat(Enumerable.Repeat("Russian forces attacked the city and ", Megabyte / 37)),
        ["a line of news without full stops"] = () => string.Concat(Enumerable.Repeat(string.Join(' ', News.Reports).Replace('.', ',').ReplaceLineEndings(" "), 30)),
        ["only full stops"] = () => new string('.', Megabyte),
        ["only brackets"] = () => new string('(', 20_000) + new string(')', 20_000),
        ["only quotation marks"] = () => string.Concat(Enumerable.Repeat("“\"'’”", 8_000)),
        ["only digits"] = () => new string('9', Megabyte),
        ["digits and commas"] = () => string.Concat(Enumerable.Repeat("1,000,", 10_000)),
        ["number words"] = () => string.Concat(Enumerable.Repeat("two million and ", 5_000)),
        ["dates"] = () => string.Concat(Enumerable.Repeat("on Tuesday, June 3, 2025, ", 2_000)),
        ["line breaks"] = () => new string('\n', Megabyte),
        ["emoji"] = () => string.Concat(Enumerable.Repeat("🚀👩‍🚀🇫🇷", 3_000)),
        ["right-to-left marks"] = () => string.Concat(Enumerable.Repeat("\u202EParis\u200F recalled \u2067its\u2069 ambassador\u202C to \u200FCanberra. ", 500)),
        ["combining marks"] = () => "Paris" + new string('\u0301', 100_000) + " recalled its ambassador.",
        ["names"] = () => string.Concat(Enumerable.Repeat("Kim Jong Un of North Korea and ", 3_000)),
        ["verbs of saying"] = () => string.Concat(Enumerable.Repeat("he said that ", 5_000)),
        ["possessives"] = () => string.Concat(Enumerable.Repeat("Russia's ", 5_000)),
        ["control characters"] = () => string.Concat(Enumerable.Range(0, 32).Select(c => (char)c + "Paris recalled its ambassador. ")),
        ["another language"] = () => string.Concat(Enumerable.Repeat("Le président a rencontré son homologue à Genève mardi. ", 200)),
    };

    public static TheoryData<string> Texts => [.. _texts.Keys];

    [Theory(Timeout = PatienceInMilliseconds)]
    [MemberData(nameof(Texts))]
    public async Task Odd_input_is_read_without_complaint(string name)
    {
        SourceText source = new(_texts[name]()) { Published = News.Day };

        // On a thread of the pool, so that the time limit can strike and the stack is the one that real reading has.
        ReadReport report = await Task.Run(() => News.Reader.Read(source, ReadingDetail.Explained), TestContext.Current.CancellationToken);

        Faults.None(Contract.Breaches(News.Jsonl(report)));
    }

    private static byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        new Random(20250618).NextBytes(noise);
        return noise;
    }
}
