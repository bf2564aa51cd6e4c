using System.Runtime.InteropServices;
using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>A sentence, or a part of a very long one.</summary>
internal readonly record struct Piece(int First, int Count);

/// <summary>The scratch memory of one reading thread; grows to the longest batch and is then used again.</summary>
internal sealed unsafe class Workspace
{
    private int _tokens;

    /// <summary>What is to be read, longest first.</summary>
    internal Piece[] Pieces = new Piece[64];

    internal int PieceCount;
    internal readonly int[] StepRow = new int[LanguageModel.MaxLength];
    internal readonly int[] StepCount = new int[LanguageModel.MaxLength];
    internal readonly TreeDecoder Decoder = new();
    internal int[] MissingRow = [];
    internal int[] Heads = [];
    internal float* Gates;
    internal float* Vectors;
    internal float* MissingGates;
    internal float* Encoded;
    internal float* Sorted;
    internal float* Cells;
    internal float* Tags;
    internal float* Projected;
    internal float* Turned;
    internal float* Headers;
    internal float* PackedHeaders;
    internal float* ArcScores;
    internal float* Pairs;
    internal float* Relations;
    internal byte* NameBack;

    ~Workspace() => Free();

    /// <summary>Cuts what is too long and orders by length, the earlier first of equals.</summary>
    internal void Plan(ReadOnlySpan<Sentence> sentences)
    {
        PieceCount = 0;
        foreach (Sentence sentence in sentences)
        {
            int parts = (sentence.TokenCount + LanguageModel.MaxLength - 1) / LanguageModel.MaxLength;
            for (int i = 0; i < parts; i++)
            {
                int first = (int)((long)sentence.TokenCount * i / parts), end = (int)((long)sentence.TokenCount * (i + 1) / parts);
                if (PieceCount == Pieces.Length) Array.Resize(ref Pieces, 2 * Pieces.Length);
                Pieces[PieceCount++] = new Piece(sentence.FirstToken + first, end - first);
            }
        }

        Pieces.AsSpan(0, PieceCount).Sort(static (x, y) => x.Count != y.Count ? y.Count.CompareTo(x.Count) : x.First.CompareTo(y.First));
    }

    /// <summary>Makes room for a batch.</summary>
    internal void Reserve(ModelShape s, int tokens, int sentences, int tags, int relations)
    {
        if (tokens <= _tokens && sentences <= 64) return;
        Free();
        _tokens = Math.Max(tokens + (tokens / 4), 256);
        nint n = _tokens;
        const int Longest = LanguageModel.MaxLength + 1;
        MissingRow = new int[n];
        Heads = new int[n];
        Gates = Kernels.Allocate(2 * n * s.Gates);
        Vectors = Kernels.Allocate(n * s.Input);
        MissingGates = Kernels.Allocate(2 * n * s.Gates);
        Encoded = Kernels.Allocate(n * s.Output);
        Sorted = Kernels.Allocate(n * s.Output);
        Cells = Kernels.Allocate((nint)64 * s.Hidden);
        Tags = Kernels.Allocate(n * tags);
        Projected = Kernels.Allocate(n * s.Projection);
        Turned = Kernels.Allocate(n * s.Arc);
        Headers = Kernels.Allocate((nint)Longest * s.Arc);
        PackedHeaders = Kernels.Allocate(Kernels.PackedSize(s.Arc, Longest));
        ArcScores = Kernels.Allocate((nint)Longest * Longest);
        Pairs = Kernels.Allocate(n * s.Pair);
        Relations = Kernels.Allocate(n * relations);
        NameBack = (byte*)Kernels.Allocate((nint)Longest * ModelShape.NameCount);
        GC.KeepAlive(this);
    }

    private void Free()
    {
        if (_tokens == 0) return;
        _tokens = 0;
        NativeMemory.AlignedFree(Gates);
        NativeMemory.AlignedFree(Vectors);
        NativeMemory.AlignedFree(MissingGates);
        NativeMemory.AlignedFree(Encoded);
        NativeMemory.AlignedFree(Sorted);
        NativeMemory.AlignedFree(Cells);
        NativeMemory.AlignedFree(Tags);
        NativeMemory.AlignedFree(Projected);
        NativeMemory.AlignedFree(Turned);
        NativeMemory.AlignedFree(Headers);
        NativeMemory.AlignedFree(PackedHeaders);
        NativeMemory.AlignedFree(ArcScores);
        NativeMemory.AlignedFree(Pairs);
        NativeMemory.AlignedFree(Relations);
        NativeMemory.AlignedFree(NameBack);
    }
}
