using System.Text;

namespace Chancery.Knowledge;

/// <summary>A knowledge file in memory.</summary>
/// <param name="Path">Path below <c>knowledge/</c>, with forward slashes.</param>
/// <param name="Text">Its content.</param>
/// <param name="Overlay">True if it is the user's own, laid over the shipped ones.</param>
internal sealed record KnowledgeFile(string Path, string Text, bool Overlay = false);

/// <summary>All knowledge files in one block: count, then path and text of each, length-prefixed UTF-8, in path order.</summary>
internal static class KnowledgeArchive
{
    private const string Resource = "knowledge.bin";

    internal static IEnumerable<KnowledgeFile> ReadShipped()
    {
        using Stream? stream = typeof(KnowledgeArchive).Assembly.GetManifestResourceStream(Resource);
        return stream is null ? [] : Read(stream);
    }

    internal static List<KnowledgeFile> Read(Stream stream)
    {
        using BinaryReader reader = new(stream, Encoding.UTF8);
        int count = reader.ReadInt32();
        List<KnowledgeFile> files = new(count);
        for (int i = 0; i < count; i++) files.Add(new(reader.ReadString(), reader.ReadString()));
        return files;
    }

    internal static void Write(Stream stream, IReadOnlyList<KnowledgeFile> files)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(files.Count);
        foreach (KnowledgeFile file in files)
        {
            writer.Write(file.Path);
            writer.Write(file.Text);
        }
    }

    internal static List<KnowledgeFile> ReadFolder(string folder)
    {
        List<KnowledgeFile> files = [];
        if (!Directory.Exists(folder)) throw new KnowledgeException([new(folder, 0, "no such folder; name one with the layout of knowledge/")]);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string relative = System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/');
            bool table = relative.EndsWith(".tsv", StringComparison.Ordinal);
            bool events = relative.StartsWith("events/", StringComparison.Ordinal) && relative.EndsWith(".md", StringComparison.Ordinal);
            if (table || events) files.Add(new(relative, File.ReadAllText(path, Encoding.UTF8).Replace("\r\n", "\n", StringComparison.Ordinal)));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }
}
