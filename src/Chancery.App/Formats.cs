using System.Collections.Immutable;
using Chancery.App.Terminal;
using Chancery.Export;

namespace Chancery.App;

/// <summary>The formats the program offers: those of the engine, and those for a terminal.</summary>
internal static class Formats
{
    private static readonly string[] _terminal = ["card", "table"];

    /// <summary>All names, for help and messages. Does not load what draws on terminals.</summary>
    public static ImmutableArray<string> Names { get; } = [.. _terminal, .. Exporter.All.Select(e => e.Name)];

    /// <summary>The format of that name, one of <see cref="Names"/>.</summary>
    public static Exporter Named(string name) => name switch
    {
        "card" => Card(),
        "table" => Table(),
        _ => Exporter.Find(name)!,
    };

    // On their own, so that the drawing library is loaded only where it is used.
    private static Exporter Card() => new CardExporter();

    private static Exporter Table() => new TableExporter();
}
