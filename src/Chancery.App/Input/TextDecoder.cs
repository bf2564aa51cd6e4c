using System.Text;

namespace Chancery.App.Input;

/// <summary>Turns the bytes of a file into text: a byte-order mark decides, else UTF-8, else what a page declares, else Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">The encoding that a page names for itself; null if it names none.</param>
    /// <param name="note">What the reader should know of the choice; null if there is nothing to say.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared, out string? note)
    {
        note = null;
        if (Marked(bytes) is (Encoding marked, int length)) return marked.GetString(bytes[length..]);
        if (WideWithoutMark(bytes) is Encoding wide)
        {
            note = "no byte-order mark; read as UTF-16";
            return wide.GetString(bytes);
        }

        try
        {
            return _strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Encoding fallback = Named(declared) ?? Windows1252();
            note = "not UTF-8; read as " + fallback.WebName;
            return fallback.GetString(bytes);
        }
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // Western text in UTF-16 has a zero in every second byte. Looks at the first 512 bytes.
    private static Encoding? WideWithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0) return null;
        ReadOnlySpan<byte> start = bytes[..Math.Min(512, bytes.Length)];
        int even = 0, odd = 0;
        for (int i = 0; i < start.Length; i++)
        {
            if (start[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        int most = start.Length * 2 / 5;
        if (odd >= most && even == 0) return Encoding.Unicode;
        return even >= most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static Encoding? Named(string? name)
    {
        if (name is null) return null;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            Encoding encoding = Encoding.GetEncoding(name);
            // A page that says UTF-8 and is not has shown that it does not know.
            return encoding is UTF8Encoding ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Windows1252()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252);
    }
}
