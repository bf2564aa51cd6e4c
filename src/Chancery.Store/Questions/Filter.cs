namespace Chancery.Store.Questions;

/// <summary>Conditions that are joined by AND, with their parameters.</summary>
internal sealed class Filter
{
    private readonly List<string> _conditions = [];
    private readonly List<(string Name, object? Value)> _values = [];

    /// <summary>All parameters, for a command.</summary>
    public (string Name, object? Value)[] Values => [.. _values];

    /// <summary>The conditions as SQL: <c>true</c> if there are none.</summary>
    public string Sql => _conditions.Count == 0 ? "true" : string.Join(" AND ", _conditions);

    /// <summary>Adds a condition; <c>{0}</c> and so on in it stand for the values.</summary>
    public Filter And(string condition, params ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++) condition = condition.Replace("{" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}", Parameter(values[i]), StringComparison.Ordinal);
        _conditions.Add(condition);
        return this;
    }

    /// <summary>Adds a condition only if there is a value.</summary>
    public Filter AndIf(string condition, string? value) => value is null ? this : And(condition, value);

    /// <summary>A parameter for a value; the same value has the same parameter.</summary>
    public string Parameter(object value)
    {
        int known = _values.FindIndex(v => Equals(v.Value, value));
        if (known >= 0) return _values[known].Name;
        string name = "@p" + _values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _values.Add((name, value));
        return name;
    }
}
