using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Store.Checks;

/// <summary>A list of visits as somebody gives it: the text of a file, and what the file does not say of itself.</summary>
public sealed record VisitSource
{
    /// <summary>The file's text: one of the three official US lists as JSON lines, or a CSV (see <see cref="VisitListReader"/>).</summary>
    public required string Text { get; init; }

    /// <summary>The file's name without its folder; empty if there is none.</summary>
    public string File { get; init; } = "";

    /// <summary>Name of the list if it is a CSV, as answers cite it; null for an official list, which has a name of its own.</summary>
    public string? Name { get; init; }

    /// <summary>Where a CSV comes from.</summary>
    public string Citation { get; init; } = "";

    /// <summary>First day from which a CSV holds every visit; null if it does not claim to.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day to which a CSV holds every visit; null means its last visit.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>SHA-256 of the text as UTF-8, in small hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Reads the list.</summary>
    /// <exception cref="FormatException">The text is not of that form, or the name cannot be one; the message says why.</exception>
    public VisitList Read()
    {
        if (Name is null) return VisitListReader.Read(Text);
        if (Name.Length == 0 || Name == "ledger" || VisitListReader.OfficialNames.Contains(Name) || Name.AsSpan().ContainsAny('/', '\n')) throw new FormatException($"CH0808: '{Name}' cannot be the name of a list; give one that no other list has, without a slash.");
        if (Until < Since) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"CH0809: the list ends on {Until:yyyy-MM-dd}, before it begins on {Since:yyyy-MM-dd}."));
        return VisitListReader.ReadCsv(Name, Citation, Text, Since, Until);
    }
}
