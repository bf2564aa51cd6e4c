using System.Runtime.InteropServices;
using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>Writes a model's file: shape, lists, then all weights as half-precision numbers.</summary>
internal static unsafe class ModelWriter
{
    public static void Write(Stream stream, Parameters parameters, Vocabulary vocabulary)
    {
        using BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        ModelShape shape = parameters.Shape;
        writer.Write(ModelShape.Magic);
        writer.Write(ModelShape.Version);
        writer.Write(shape.WordSize);
        writer.Write(shape.FeatureSize);
        writer.Write(shape.Hidden);
        writer.Write(shape.Arc);
        writer.Write(shape.Label);
        WriteNames(writer, vocabulary.Xpos);
        WriteNames(writer, Array.ConvertAll(vocabulary.Relations, Relations.NameOf));
        WriteNames(writer, vocabulary.Words);
        WriteNames(writer, vocabulary.Forms);
        Tensor[] first = [parameters.WordTable, parameters.FeatureTable];
        foreach (Tensor tensor in first.Concat(parameters.All.Where(t => !first.Contains(t))))
        {
            int count = tensor.Rows * tensor.Columns;
            Half[] values = new Half[count];
            float* source = parameters.At(tensor);
            for (int i = 0; i < count; i++) values[i] = (Half)source[i];
            writer.Write(MemoryMarshal.AsBytes<Half>(values));
        }
    }

    private static void WriteNames(BinaryWriter writer, string[] names)
    {
        writer.Write(names.Length);
        foreach (string name in names) writer.Write(name);
    }
}
