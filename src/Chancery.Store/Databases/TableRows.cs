namespace Chancery.Store.Databases;

/// <summary>Rows on their way into one table.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Columns">The columns that are filled, in the order of the values.</param>
internal sealed record TableRows(string Table, params string[] Columns)
{
    /// <summary>True if rows that are there already are to be left as they are; else they are a fault.</summary>
    public bool SkipsKnown { get; init; }

    /// <summary>A row a claim, participant or the like; values are string, long, double, byte[] or null.</summary>
    public List<object?[]> Rows { get; } = [];

    public void Add(params object?[] values) => Rows.Add(values);
}
