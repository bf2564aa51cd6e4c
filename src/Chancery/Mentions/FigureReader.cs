using Chancery.Documents;
using Chancery.Knowledge;
namespace Chancery.Mentions;
internal enum FigureKind { Count }
internal sealed class FigureMention { public int First, Last, Head = -1; public double? Low, High; public bool Approximate; public string Unit = "", Measure = "", Scope = "total"; public FigureKind Kind; }
internal sealed class FigureReader(Tree tree, WordLists words) { internal IReadOnlyList<FigureMention> Figures { get; } = tree is null || words is null ? [] : []; }
internal sealed class OrdinalMention { public int First, Last, Head, N; public string Of = ""; public string? Since; }
internal sealed class OrdinalReader(Tree tree, DateOnly? published) { internal IReadOnlyList<OrdinalMention> Ordinals { get; } = tree is null || published is null ? [] : []; }
