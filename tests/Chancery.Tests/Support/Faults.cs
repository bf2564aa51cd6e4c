namespace Chancery.Tests;

/// <summary>Lists of what is wrong, shown whole where a test fails.</summary>
internal static class Faults
{
    /// <summary>Fails with every line if there is one.</summary>
    public static void None(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        if (all.Length > 0) Assert.Fail(string.Join('\n', all));
    }
}
