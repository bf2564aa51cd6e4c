using System.Text.RegularExpressions;

namespace Chancery.Tests;

/// <summary>The engine's folders stand in an order, and each uses only those before it.</summary>
public sealed partial class LayeringTests
{
    private static readonly string[] _order = ["Documents", "Knowledge", "Reading", "Mentions", "Events", "Claims", "Export"];
    private static readonly string _engine = Path.Combine(Repository.Root, "src", "Chancery");

    public static TheoryData<string> Folders => [.. _order];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_those_above_it(string folder)
    {
        string[] below = _order[(Array.IndexOf(_order, folder) + 1)..];

        List<string> wrong = [];
        foreach (string file in Sources(folder))
        {
            foreach ((int line, string used) in NamespacesUsed(file))
            {
                if (below.Contains(used)) wrong.Add($"{Path.GetRelativePath(Repository.Root, file)}({line}): {folder} may not use {used}");
            }
        }

        Faults.None(wrong);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_file_lies_in_the_folder_of_its_namespace(string folder)
    {
        IEnumerable<string> wrong = Sources(folder).Where(f => !File.ReadLines(f).Contains($"namespace Chancery.{folder};")).Select(f => Path.GetRelativePath(Repository.Root, f));

        Faults.None(wrong);
    }

    [Fact]
    public void The_engine_has_no_folder_outside_the_order()
    {
        IEnumerable<string> folders = Directory.EnumerateDirectories(_engine).Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj"));

        Assert.Equal(_order.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_engine_refers_to_the_framework_alone()
    {
        IEnumerable<string> others = typeof(NewsReader).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(_engine, folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<(int Line, string Namespace)> NamespacesUsed(string file)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (Comment().IsMatch(line)) continue;
            foreach (Match match in Use().Matches(line)) yield return (number, match.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"^\s*//")]
    private static partial Regex Comment();

    // Both whole ("using Chancery.Claims;") and by the last part ("Claims.ReadReport"), where nothing else is so called.
    [GeneratedRegex(@"(?:\bChancery\.|(?<![.\w""]))(Documents|Knowledge|Reading|Mentions|Events|Claims|Export)(?=;|\.[A-Z]\w*\b(?!\())")]
    private static partial Regex Use();
}
