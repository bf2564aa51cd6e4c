using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>One step of reading: it needs some layers, adds others and takes none away. Safe on any thread.</summary>
public interface IReadingStage
{
    /// <summary>The layers that must be there.</summary>
    DocumentLayers Needs { get; }

    /// <summary>The layers that it adds.</summary>
    DocumentLayers Adds { get; }

    /// <summary>Adds its layers. Odd text never throws: less is understood.</summary>
    void Read(DocumentEditor editor);
}
