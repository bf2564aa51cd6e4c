using System.Globalization;

namespace Chancery.App;

/// <summary>An output whose reader may go away (a pipe into <c>head</c>): that is no fault, only the end.</summary>
internal sealed class OutputStream(Stream inner, bool ownsIt) : Stream
{
    private const int BrokenPipe = 32, BrokenPipeOnWindows = unchecked((int)0x8007006D), ClosingPipeOnWindows = unchecked((int)0x800700E8);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Standard output. On Unix the console's own stream hides that a reader has gone away, so pipes are opened directly.</summary>
    public static Stream OfConsole()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        FileStream direct = new(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 1);
        // A file is written at an offset that it shares with other programs; the console's stream keeps to it.
        return direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException failure)
        {
            throw Told(failure);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (IOException failure)
        {
            throw Told(failure);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsIt) inner.Dispose();
        base.Dispose(disposing);
    }

    private static Exception Told(IOException failure) => failure.HResult is BrokenPipe or BrokenPipeOnWindows or ClosingPipeOnWindows
        ? new BrokenPipeException()
        : new CommandException(string.Create(CultureInfo.InvariantCulture, $"CH0106: the output cannot be written: {failure.Message}"), ExitCodes.SomeInputFailed);
}
