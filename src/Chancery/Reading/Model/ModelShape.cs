namespace Chancery.Reading;

/// <summary>The sizes of a language model.</summary>
/// <param name="WordSize">Length of a word's vector.</param>
/// <param name="FeatureSize">Length of a hashed feature's vector.</param>
/// <param name="Hidden">Units of the recurrence in each direction; a multiple of 8.</param>
/// <param name="Arc">Length of the vectors that score heads; a multiple of 8.</param>
/// <param name="Label">Length of the vectors that score relations; a multiple of 8.</param>
internal readonly record struct ModelShape(int WordSize, int FeatureSize, int Hidden, int Arc, int Label)
{
    /// <summary>"CHLM" as the file's first four bytes.</summary>
    internal const uint Magic = 0x4D4C4843;

    /// <summary>The version of the file's layout.</summary>
    internal const int Version = 1;

    /// <summary>Number of recurrent layers.</summary>
    internal const int Layers = 2;

    /// <summary>Number of universal parts of speech.</summary>
    internal const int UposCount = 17;

    /// <summary>Number of name tags.</summary>
    internal const int NameCount = 9;

    /// <summary>Length of the vector of a word with its features.</summary>
    internal int Input => WordSize + (WordFeatures.Count * FeatureSize);

    /// <summary>Width of the four gates.</summary>
    internal int Gates => 4 * Hidden;

    /// <summary>Width of the encoder's output.</summary>
    internal int Output => 2 * Hidden;

    /// <summary>Width of the vectors that score heads and relations, for dependent and head.</summary>
    internal int Projection => (2 * Arc) + (2 * Label);

    /// <summary>Width of what a relation is scored on: product, dependent, head.</summary>
    internal int Pair => 3 * Label;

    /// <summary>Input width of a layer.</summary>
    internal int LayerInput(int layer) => layer == 0 ? Input : Output;
}
