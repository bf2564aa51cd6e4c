namespace Chancery.Export;

/// <summary>What an export holds, and for what screen it is made.</summary>
public sealed record ExportOptions
{
    /// <summary>False leaves the report's text out where the format would carry it.</summary>
    public bool IncludeText { get; init; } = true;

    /// <summary>True adds the reasons of each row, and why other sentences made none.</summary>
    public bool Explain { get; init; }

    /// <summary>Columns of the screen, for formats made for one; 40 or more.</summary>
    public int Width { get; init; } = 100;

    /// <summary>True if the screen can show colours.</summary>
    public bool Colour { get; init; }

    /// <summary>What made the claims.</summary>
    public EngineVersions Engine { get; init; } = new(NewsReader.EngineVersion, "", "");
}

/// <summary>The versions of all that a row depends on.</summary>
/// <param name="Version">Of the engine.</param>
/// <param name="Knowledge">Of the knowledge; empty if unknown.</param>
/// <param name="Models">Of the trained weights; empty if unknown.</param>
public sealed record EngineVersions(string Version, string Knowledge, string Models);
