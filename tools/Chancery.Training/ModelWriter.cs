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

    /// <summary>Reads a model's weights into the parameters.</summary>
    /// <exception cref="InvalidDataException">The file is of another version, shape or vocabulary.</exception>
    public static void ReadInto(Stream stream, Parameters parameters, Vocabulary vocabulary)
    {
        using BinaryReader reader = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        ModelShape shape = parameters.Shape;
        bool same = reader.ReadUInt32() == ModelShape.Magic && reader.ReadInt32() == ModelShape.Version && reader.ReadInt32() == shape.WordSize && reader.ReadInt32() == shape.FeatureSize
            && reader.ReadInt32() == shape.Hidden && reader.ReadInt32() == shape.Arc && reader.ReadInt32() == shape.Label;
        if (!same) throw new InvalidDataException("The model to begin with has another version or shape; give its --hidden, --word, --feature, --arc and --label.");
        string[][] lists = [vocabulary.Xpos, Array.ConvertAll(vocabulary.Relations, Relations.NameOf), vocabulary.Words, vocabulary.Forms];
        foreach (string[] list in lists)
        {
            string[] read = new string[reader.ReadInt32()];
            for (int i = 0; i < read.Length; i++) read[i] = reader.ReadString();
            if (!read.AsSpan().SequenceEqual(list)) throw new InvalidDataException("The model to begin with was made from other data: its words or tags differ.");
        }

        Tensor[] first = [parameters.WordTable, parameters.FeatureTable];
        foreach (Tensor tensor in first.Concat(parameters.All.Where(t => !first.Contains(t))))
        {
            Half[] values = new Half[tensor.Rows * tensor.Columns];
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            float* target = parameters.At(tensor);
            for (int i = 0; i < values.Length; i++) target[i] = (float)values[i];
        }
    }

    /// <summary>Writes a model whose weights are the means of those of several models of one shape and vocabulary.</summary>
    /// <exception cref="InvalidDataException">The models differ in version, shape or vocabulary.</exception>
    public static void Average(IReadOnlyList<string> models, string path)
    {
        byte[][] files = [.. models.Select(File.ReadAllBytes)];
        int start = StartOfWeights(files[0]);
        foreach (byte[] file in files)
        {
            if (file.Length != files[0].Length || !file.AsSpan(0, start).SequenceEqual(files[0].AsSpan(0, start))) throw new InvalidDataException("The models differ in version, shape or vocabulary.");
        }

        byte[] mean = [.. files[0]];
        Span<Half> target = MemoryMarshal.Cast<byte, Half>(mean.AsSpan(start));
        for (int i = 0; i < target.Length; i++)
        {
            double sum = 0;
            foreach (byte[] file in files) sum += (double)MemoryMarshal.Cast<byte, Half>(file.AsSpan(start))[i];
            target[i] = (Half)(sum / files.Length);
        }

        File.WriteAllBytes(path, mean);
    }

    private static int StartOfWeights(byte[] file)
    {
        using MemoryStream stream = new(file);
        using BinaryReader reader = new(stream, System.Text.Encoding.UTF8);
        if (reader.ReadUInt32() != ModelShape.Magic || reader.ReadInt32() != ModelShape.Version) throw new InvalidDataException("Not a language model of this version.");
        for (int i = 0; i < 5; i++) reader.ReadInt32();
        for (int list = 0; list < 4; list++)
        {
            for (int left = reader.ReadInt32(); left > 0; left--) reader.ReadString();
        }

        return (int)stream.Position;
    }

    private static void WriteNames(BinaryWriter writer, string[] names)
    {
        writer.Write(names.Length);
        foreach (string name in names) writer.Write(name);
    }
}
