using Chancery.Export;
using Chancery.Knowledge;

namespace Chancery.App;

/// <summary>The one place where the program makes its reader.</summary>
internal static class Engine
{
    /// <summary>The versions of engine, knowledge and models that this program holds.</summary>
    public static EngineVersions Versions => new(NewsReader.EngineVersion, KnowledgeBase.Shipped.Version, NewsReader.ModelVersion);

    /// <summary>A reader, with a user's own knowledge laid over the shipped one if a folder is given.</summary>
    public static (NewsReader Reader, EngineVersions Versions) Open(string? knowledgeFolder)
    {
        // The model loads on another core while this one reads the knowledge.
        _ = Task.Run(NewsReader.LoadModel);
        if (knowledgeFolder is null) return (new NewsReader(), Versions);
        if (!Directory.Exists(knowledgeFolder)) throw new CommandException("CH0108: --knowledge " + knowledgeFolder + ": there is no such folder", ExitCodes.Usage);
        try
        {
            KnowledgeBase knowledge = KnowledgeBase.LoadWithOverlay(knowledgeFolder);
            return (new NewsReader(knowledge), Versions with { Knowledge = knowledge.Version });
        }
        catch (KnowledgeException faults)
        {
            throw new CommandException(faults.Message, ExitCodes.Usage);
        }
    }
}
