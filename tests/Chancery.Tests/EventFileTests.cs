using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chancery.Knowledge;

namespace Chancery.Tests;

/// <summary>The tests of language behaviour stand in <c>knowledge/events/*.md</c>; this runs them.</summary>
public sealed class EventFileTests
{
    private const int FewestExamples = 3;

    private static readonly NewsReader _reader = new();
    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<ExampleFault>>> _faults = new(StringComparer.Ordinal);

    public static TheoryData<string> EventFiles => [.. KnowledgeBase.Shipped.EventKinds.Select(k => k.Path)];

    [Theory]
    [MemberData(nameof(EventFiles))]
    public void Examples_come_out_as_the_file_says(string file)
    {
        ImmutableArray<ExampleFault> faults = FaultsOf(file);

        Faults.None(faults.Where(f => f.Line > 0).Select(f => f.ToString()));
    }

    [Theory]
    [MemberData(nameof(EventFiles))]
    public void An_event_file_is_complete(string file)
    {
        EventKind kind = Find(file);

        List<string> missing = [.. FaultsOf(file).Where(f => f.Line == 0).Select(f => f.Message)];
        if (kind.Examples.Count(e => !e.KnownWrong) < FewestExamples) missing.Add($"{kind.Examples.Length} examples; write at least {FewestExamples}");
        if (!kind.Examples.Any(e => e.Expected is ["nothing"])) missing.Add("no example that must not match; write one with `- nothing`");
        if (kind.Meaning.Length == 0) missing.Add("no meaning; say below the title what the kind covers");

        Faults.None(missing);
    }

    [Fact]
    public void Shipped_knowledge_has_no_faults()
    {
        IReadOnlyList<KnowledgeFault> faults = KnowledgeBase.Check(Path.Combine(Repository.Root, "knowledge"));

        Faults.None(faults.Select(f => f.ToString()));
    }

    [Fact]
    public void All_sixteen_kinds_are_there()
    {
        IEnumerable<string> kinds = KnowledgeBase.Shipped.EventKinds.Select(k => k.Kind).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN"], kinds);
    }

    private static EventKind Find(string file) => KnowledgeBase.Shipped.EventKinds.Single(k => k.Path == file);

    // Two tests look at the same run.
    private static ImmutableArray<ExampleFault> FaultsOf(string file) => _faults.GetOrAdd(file, f => new(() => EventExamples.Run(_reader, Find(f)))).Value;
}
