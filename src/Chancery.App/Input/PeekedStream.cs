namespace Chancery.App.Input;

/// <summary>A stream whose first bytes have been looked at and are handed out once more.</summary>
internal sealed class PeekedStream(byte[] start, Stream rest) : Stream
{
    private int _at;

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Start => start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_at >= start.Length) return rest.Read(buffer);
        int count = Math.Min(buffer.Length, start.Length - _at);
        start.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
