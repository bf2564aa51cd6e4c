using System.Text.Json;
using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>Lists the sentences and words of real reports, to be read by eye.</summary>
internal static class TextListing
{
    public static void Run(string path, int first, int count)
    {
        foreach (string line in File.ReadLines(path).Skip(first).Take(count))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            Document document = new(new SourceText(row.RootElement.GetProperty("text").GetString()!));
            new TokenStage().Read(new DocumentEditor(document));
            Console.WriteLine("=== " + row.RootElement.GetProperty("id").GetString());
            foreach (Sentence sentence in document.Sentences)
            {
                Console.Write(sentence.Kind switch { SentenceKind.Heading => "# ", SentenceKind.ListItem => "* ", _ => "  " });
                for (int i = sentence.FirstToken; i < sentence.EndToken; i++) Console.Write(document.Tokens[i].Text + (i + 1 < document.Tokens.Length && document.Tokens[i + 1].Start > document.Tokens[i].Start + document.Tokens[i].Length ? " " : "|"));
                Console.WriteLine();
            }
        }
    }
}
