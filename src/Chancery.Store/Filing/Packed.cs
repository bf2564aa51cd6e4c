using System.Buffers.Binary;
using System.IO.Compression;

namespace Chancery.Store.Filing;

/// <summary>Short JSON texts in few bytes: four bytes of length, then Brotli. A quarter to a half of the size.</summary>
internal static class Packed
{
    private const int Quality = 5, Window = 16, Head = 4;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        byte[] buffer = new byte[Head + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(buffer, bytes.Length);
        if (!BrotliEncoder.TryCompress(bytes, buffer.AsSpan(Head), out int written, Quality, Window)) throw new InvalidOperationException("the text could not be packed");
        return buffer[..(Head + written)];
    }

    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        byte[] bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(packed)];
        if (!BrotliDecoder.TryDecompress(packed[Head..], bytes, out int written) || written != bytes.Length) throw new InvalidDataException("a packed row cannot be read");
        return bytes;
    }
}
