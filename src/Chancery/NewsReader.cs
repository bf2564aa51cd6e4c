using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;
using Chancery.Mentions;
using Chancery.Reading;

namespace Chancery;

/// <summary>Reads reports. Open this file first: it shows the whole way from text to claims.</summary>
public sealed class NewsReader
{
    /// <summary>How the warning begins on a report that the engine failed to read.</summary>
    internal const string Unreadable = "the text could not be read to its end";

    private const int MostTogether = 24;
    private const int CharactersTogether = 8000;

    private readonly KnowledgeBase _knowledge;
    private readonly ImmutableArray<IReadingStage> _stages;

    /// <summary>A reader with the knowledge and the stages that ship with the library.</summary>
    public NewsReader() : this(KnowledgeBase.Shipped)
    {
    }

    /// <summary>A reader with a knowledge of its own.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="knowledge"/> is null.</exception>
    public NewsReader(KnowledgeBase knowledge) : this(knowledge, LanguageLayer())
    {
    }

    /// <summary>A reader with stages of its own.</summary>
    /// <param name="knowledge">What it knows of the world.</param>
    /// <param name="stages">The stages of the language layer in order; together they must add all layers.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A stage lacks a layer that it needs, or a layer is missing at the end.</exception>
    public NewsReader(KnowledgeBase knowledge, IEnumerable<IReadingStage> stages)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(stages);
        _knowledge = knowledge;
        _stages = [.. stages];
        DocumentLayers there = DocumentLayers.None;
        foreach (IReadingStage stage in _stages)
        {
            if ((stage.Needs & ~there) != 0) throw new ArgumentException($"{stage.GetType().Name} needs {stage.Needs & ~there}, which no stage before it adds; put that stage first.", nameof(stages));
            there |= stage.Adds;
        }

        const DocumentLayers Wanted = DocumentLayers.Tokens | DocumentLayers.Parse | DocumentLayers.Lemmas;
        if ((Wanted & ~there) != 0) throw new ArgumentException($"No stage adds {Wanted & ~there}; add one.", nameof(stages));
    }

    /// <summary>Version of the engine, as rows carry it.</summary>
    public static string EngineVersion { get; } = typeof(NewsReader).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Version of the models that ship with the library: first 12 hex digits of the SHA-256 of <c>english.bin</c> and <c>casing.bin</c> one behind the other.</summary>
    public static string ModelVersion => LanguageModel.ShippedVersion;

    /// <summary>Reads one report. Pure, synchronous, without I/O, safe on any thread. Odd text never throws: less is understood.</summary>
    /// <param name="source">The report.</param>
    /// <param name="detail">How much to keep.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public ReadReport Read(SourceText source, ReadingDetail detail = ReadingDetail.Claims)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Claim(Parse(source), detail);
    }

    /// <summary>The language layer alone: sentences, words, parts of speech, names, trees and dictionary forms.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public Document Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Complete(new Document(source));
    }

    /// <summary>Adds to a document the layers that it lacks; words and sentences that are there already (from a treebank file) are kept.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public Document Complete(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (IReadingStage stage in _stages)
        {
            if ((document.Layers & stage.Adds) != stage.Adds) stage.Read(new DocumentEditor(document));
        }

        return document;
    }

    /// <summary>Finds the claims of a document whose language layer is complete.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public ReadReport Claim(Document document, ReadingDetail detail = ReadingDetail.Claims)
    {
        ArgumentNullException.ThrowIfNull(document);
        SourceText source = document.Source;
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Text)));
        string id = source.Id ?? hash[..16], language = LanguageGuess.Of(document);
        DateOnly? published = source.Published ?? Dateline.DayOf(document);
        ReadReport report = new()
        {
            Document = document, Id = id, TextSha256 = hash, Language = language, Published = published, Status = ReportStatus.Of(source),
            PublishedFrom = source.Published is not null ? source.PublishedFrom ?? "given" : published is null ? null : "dateline",
        };
        if (language != "en") return report with { Warnings = ["the text does not look like English; no claims are read from it"] };
        try
        {
            return Claim(report, detail);
        }
        catch (Exception fault) when (fault is IndexOutOfRangeException or ArgumentException or NullReferenceException or InvalidOperationException or KeyNotFoundException)
        {
            // A mistake of the engine's costs this report its claims, not the batch its reports.
            return report with { Warnings = [$"{Unreadable}, so that it makes no claims; please report this text ({fault.GetType().Name})"] };
        }
    }

    private ReadReport Claim(ReadReport report, ReadingDetail detail)
    {
        Document document = report.Document;
        DateOnly? published = report.Published;
        bool explain = detail == ReadingDetail.Explained;
        Tree tree = new(document);
        MentionReader mentions = new(tree, _knowledge, published);
        mentions.ReadAll();
        Frames frames = new(tree, _knowledge, mentions);
        Dictionary<int, (string Rule, string Reason, int Score)>? misses = explain ? [] : null;
        PatternMatcher matcher = new(tree, _knowledge, mentions, frames) { Misses = misses };
        List<FoundEvent> events = matcher.MatchAll();
        new EventMerger(tree, _knowledge.Words, frames, mentions).Merge(events);
        new EventPruner(tree, _knowledge, frames, mentions).Prune(events);
        new DenialFinder(tree, frames, mentions).Add(events);
        ImmutableArray<Claim> claims = new ClaimBuilder(tree, _knowledge, mentions, frames, published, report.Id + "\n" + report.TextSha256, misses).Build(events);
        return report with
        {
            Claims = claims,
            Posts = new PostReader(tree, _knowledge, mentions).Read(),
            Relations = new RelationReader(tree, mentions).Read(),
            Notes = misses is null ? [] : NotesFor(document, claims, misses),
        };
    }

    /// <summary>Reads many reports over several threads and hands them back in input order.</summary>
    /// <param name="sources">The reports.</param>
    /// <param name="threads">Number of threads, 1 or more.</param>
    /// <param name="detail">How much to keep.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1.</exception>
    public IAsyncEnumerable<ReadReport> ReadAllAsync(IEnumerable<SourceText> sources, int threads, ReadingDetail detail = ReadingDetail.Claims, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return ReadInOrderAsync(sources, threads, detail, cancellationToken);
    }

    /// <summary>Loads the language model and readies the language layer now, so that the first report does not wait for them; may run beside other preparations.</summary>
    public static void LoadModel()
    {
        Document document = new(new SourceText("Paris recalled its ambassador on Friday."));
        foreach (IReadingStage stage in LanguageLayer()) stage.Read(new DocumentEditor(document));
    }

    private static IReadingStage[] LanguageLayer() => [new TokenStage(), new ParseStage(), new LemmaStage()];

    // Short reports are parsed together, since the parser is at its best with some thirty sentences; every report comes out as if read alone.
    private async IAsyncEnumerable<ReadReport> ReadInOrderAsync(IEnumerable<SourceText> sources, int threads, ReadingDetail detail, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Queue<Task<ReadReport[]>> running = new();
        using SemaphoreSlim free = new(threads);
        foreach (List<SourceText> batch in Batches(sources))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (running.Count >= threads * 2)
            {
                foreach (ReadReport report in await running.Dequeue().ConfigureAwait(false)) yield return report;
            }

            await free.WaitAsync(cancellationToken).ConfigureAwait(false);
            running.Enqueue(Task.Run(() =>
            {
                try
                {
                    return ReadTogether(batch, detail);
                }
                finally
                {
                    free.Release();
                }
            }, cancellationToken));
        }

        while (running.TryDequeue(out Task<ReadReport[]>? next))
        {
            foreach (ReadReport report in await next.ConfigureAwait(false)) yield return report;
        }
    }

    private static IEnumerable<List<SourceText>> Batches(IEnumerable<SourceText> sources)
    {
        List<SourceText> batch = [];
        int characters = 0;
        foreach (SourceText source in sources)
        {
            batch.Add(source);
            characters += source.Text.Length;
            if (batch.Count < MostTogether && characters < CharactersTogether) continue;
            yield return batch;
            (batch, characters) = ([], 0);
        }

        if (batch.Count > 0) yield return batch;
    }

    private ReadReport[] ReadTogether(List<SourceText> sources, ReadingDetail detail)
    {
        Document[] documents = [.. sources.Select(source => new Document(source))];
        foreach (IReadingStage stage in _stages)
        {
            if (stage is ParseStage parser) parser.ReadTogether(Array.FindAll(documents, d => (d.Layers & DocumentLayers.Parse) == 0));
            else
            {
                foreach (Document document in documents)
                {
                    if ((document.Layers & stage.Adds) != stage.Adds) stage.Read(new DocumentEditor(document));
                }
            }
        }

        return Array.ConvertAll(documents, document => Claim(document, detail));
    }

    private static ImmutableArray<SentenceNote> NotesFor(Document document, ImmutableArray<Claim> claims, Dictionary<int, (string Rule, string Reason, int Score)> misses)
    {
        ImmutableArray<SentenceNote>.Builder notes = ImmutableArray.CreateBuilder<SentenceNote>();
        for (int i = 0; i < document.Sentences.Length; i++)
        {
            Sentence sentence = document.Sentences[i];
            CharRange range = document.RangeOf(sentence.FirstToken, sentence.EndToken - 1);
            if (claims.Any(c => range.Contains(c.Trigger))) continue;
            (string rule, string reason, _) = misses.GetValueOrDefault(i, ("", "no word of it is the trigger of a pattern", 0));
            notes.Add(new(range, rule, reason));
        }

        return notes.DrainToImmutable();
    }
}

/// <summary>How much of the reading to keep.</summary>
public enum ReadingDetail
{
    /// <summary>The claims alone.</summary>
    Claims,

    /// <summary>The claims with reasons, and a note for each sentence without one.</summary>
    Explained,
}
