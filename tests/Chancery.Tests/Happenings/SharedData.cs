namespace Chancery.Tests.Happenings;

/// <summary>Finds the open data that lies beside the project; a test that needs it is skipped where it is missing.</summary>
internal static class SharedData
{
    internal static string Require(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(file)) return file;
        }

        Assert.Skip($"shared/data/{name} is not beside the project");
        return "";
    }

    internal static string Own(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine(folder.FullName, "tests", "Chancery.Tests", "Happenings", name);
            if (File.Exists(file)) return file;
        }

        throw new FileNotFoundException(name);
    }
}
