using BenchmarkDotNet.Attributes;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Benchmarks;

/// <summary>The steps of reading, a hundred reports at a time.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int Reports = 100;

    private readonly NewsReader _reader = new();
    private SourceText[] _sources = [];
    private Document[] _documents = [];

    [GlobalSetup]
    public void Prepare()
    {
        _sources = [.. Corpus.Load().Sources.Take(Reports)];
        _documents = [.. _sources.Select(_reader.Parse)];
    }

    [Benchmark]
    public int Tokenise()
    {
        int tokens = 0;
        TokenStage stage = new();
        foreach (SourceText source in _sources)
        {
            Document document = new(source);
            stage.Read(new DocumentEditor(document));
            tokens += document.Tokens.Length;
        }

        return tokens;
    }

    [Benchmark]
    public void Parse()
    {
        ParseStage stage = new();
        foreach (Document document in _documents) stage.Read(new DocumentEditor(document));
    }

    [Benchmark]
    public void Lemmatise()
    {
        LemmaStage stage = new();
        foreach (Document document in _documents) stage.Read(new DocumentEditor(document));
    }

    [Benchmark]
    public int Claims()
    {
        int claims = 0;
        foreach (Document document in _documents)
        {
            ReadReport report = _reader.Claim(document);
            claims += report.Claims.Length;
        }

        return claims;
    }

    [Benchmark(Baseline = true)]
    public int Whole()
    {
        int claims = 0;
        foreach (SourceText source in _sources) claims += _reader.Read(source).Claims.Length;
        return claims;
    }
}
