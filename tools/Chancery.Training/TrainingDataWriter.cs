using System.Globalization;
using Chancery.Documents;

namespace Chancery.Training;

/// <summary>Writes the training parts of the treebanks with their names, for parsers that are trained elsewhere.</summary>
internal static class TrainingDataWriter
{
    /// <summary>Writes CoNLL-U; the last column is <c>Name=</c> with an IOB2 tag, or <c>_</c> throughout a sentence whose names nobody marked.</summary>
    internal static void Write(string data, string path)
    {
        using StreamWriter writer = new(path);
        writer.NewLine = "\n";
        foreach (TreebankSentence sentence in Trainer.ReadTrainingData(data))
        {
            writer.WriteLine("# sent_id = " + sentence.Id);
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                string name = sentence.Names is { } names ? "Name=" + Written(names[i]) : "_";
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1}\t{sentence.Forms[i]}\t{sentence.Lemmas?[i] ?? "_"}\t{sentence.Upos[i]}\t{sentence.Xpos[i]}\t_\t{sentence.Heads[i]}\t{Relations.NameOf(sentence.Relations[i])}\t_\t{name}"));
            }

            writer.WriteLine();
        }
    }

    private static string Written(NameTag tag) => tag switch
    {
        NameTag.BeginPerson => "B-PER",
        NameTag.InsidePerson => "I-PER",
        NameTag.BeginPlace => "B-LOC",
        NameTag.InsidePlace => "I-LOC",
        NameTag.BeginOrganisation => "B-ORG",
        NameTag.InsideOrganisation => "I-ORG",
        _ => "O",
    };
}
