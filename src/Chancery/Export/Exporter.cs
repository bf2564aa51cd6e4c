using System.Collections.Immutable;

namespace Chancery.Export;

/// <summary>A format that claims can be written in.</summary>
public abstract class Exporter
{
    /// <summary>The formats of the engine itself. A program may add formats of its own, such as a terminal's.</summary>
    public static ImmutableArray<Exporter> All { get; } = [new JsonlExporter(), new CsvExporter(), new HtmlExporter()];

    /// <summary>The name by which it is asked for: <c>jsonl</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it is, in a few words for a list of formats.</summary>
    public abstract string Summary { get; }

    /// <summary>How its files end, without the dot.</summary>
    public abstract string FileExtension { get; }

    /// <summary>Its media type.</summary>
    public abstract string MediaType { get; }

    /// <summary>The format of that name; null if there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static Exporter? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Starts an output of this format.</summary>
    /// <param name="output">Where the bytes go, always UTF-8 without a mark; left open.</param>
    /// <param name="options">What to write.</param>
    public abstract ExportWriter Open(Stream output, ExportOptions options);
}

/// <summary>One output that is being written, report by report.</summary>
public abstract class ExportWriter
{
    /// <summary>Writes one report and hands its bytes on.</summary>
    public abstract void Write(Claims.ReadReport report);

    /// <summary>Writes what stands after the last report. Nothing may be written afterwards.</summary>
    public virtual void Complete()
    {
    }
}
