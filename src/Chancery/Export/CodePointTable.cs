namespace Chancery.Export;

/// <summary>Turns offsets in UTF-16 units into offsets in code points, for one text.</summary>
internal sealed class CodePointTable
{
    // Where the second halves of surrogate pairs stand, in order; most texts have none.
    private readonly List<int> _secondHalves = [];

    public CodePointTable(string text)
    {
        for (int i = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF'); i >= 0 && i < text.Length; i++)
            if (char.IsLowSurrogate(text[i])) _secondHalves.Add(i);
    }

    /// <summary>Number of code points before the UTF-16 unit at <paramref name="offset"/>.</summary>
    public int At(int offset)
    {
        if (_secondHalves.Count == 0) return offset;
        int found = _secondHalves.BinarySearch(offset);
        return offset - (found < 0 ? ~found : found);
    }
}
