using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Reading;

/// <summary>
/// The arithmetic of the language model. Every output element is one chain of fused multiply-adds in the order of k, and lanes are always different outputs, so
/// that the bits are the same on every processor and for every batch.
/// </summary>
internal static unsafe class Kernels
{
    /// <summary>Columns in a packed panel.</summary>
    internal const int Panel = 16;

    /// <summary>Number of floats that a packed k × n matrix takes.</summary>
    internal static int PackedSize(int k, int n) => (n + Panel - 1) / Panel * Panel * k;

    /// <summary>Allocates floats on a cache line's bound, all zero.</summary>
    internal static float* Allocate(nint count)
    {
        nuint bytes = (nuint)Math.Max(count, 16) * sizeof(float);
        float* memory = (float*)NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(memory, bytes);
        return memory;
    }

    /// <summary>Packs element (k, n) = source[k * rowStride + n * columnStride] into panels of 16 columns, the last one filled up with zeros.</summary>
    internal static void Pack(float* source, nint rowStride, nint columnStride, int k, int n, float* packed)
    {
        for (int first = 0; first < n; first += Panel)
        {
            int width = Math.Min(Panel, n - first);
            float* panel = packed + ((nint)first * k);
            float* origin = source + (first * columnStride);
            if (width == Panel && columnStride == 1)
            {
                for (int i = 0; i < k; i++)
                {
                    Vector256.Store(Vector256.Load(origin), panel);
                    Vector256.Store(Vector256.Load(origin + 8), panel + 8);
                    origin += rowStride;
                    panel += Panel;
                }
            }
            else if (rowStride == 1)
            {
                for (int j = 0; j < width; j++)
                {
                    float* column = origin + (j * columnStride);
                    for (int i = 0; i < k; i++) panel[(i * Panel) + j] = column[i];
                }

                for (int i = 0; i < k; i++)
                {
                    for (int j = width; j < Panel; j++) panel[(i * Panel) + j] = 0;
                }
            }
            else
            {
                for (int i = 0; i < k; i++)
                {
                    for (int j = 0; j < width; j++) panel[j] = origin[j * columnStride];
                    for (int j = width; j < Panel; j++) panel[j] = 0;
                    origin += rowStride;
                    panel += Panel;
                }
            }
        }
    }

    /// <summary>C = A·B or C += A·B, with B packed; element (i, k) of A is a[i * rowStride + k * columnStride].</summary>
    internal static void Multiply(int m, int n, int k, float* a, nint rowStride, nint columnStride, float* packed, float* c, nint ldc, bool add)
    {
        float* edge = stackalloc float[6 * Panel];
        for (int first = 0; first < n; first += Panel)
        {
            float* panel = packed + ((nint)first * k);
            int width = Math.Min(Panel, n - first);
            for (int row = 0; row < m;)
            {
                int rows = m - row >= 6 ? 6 : m - row >= 4 ? 4 : m - row >= 2 ? 2 : 1;
                float* left = a + (row * rowStride);
                float* target = c + (row * ldc) + first;
                if (width == Panel)
                {
                    Tile(rows, k, left, rowStride, columnStride, panel, target, ldc, add);
                }
                else
                {
                    if (add)
                    {
                        for (int i = 0; i < rows; i++)
                        {
                            for (int j = 0; j < Panel; j++) edge[(i * Panel) + j] = j < width ? target[(i * ldc) + j] : 0;
                        }
                    }

                    Tile(rows, k, left, rowStride, columnStride, panel, edge, Panel, add);
                    for (int i = 0; i < rows; i++)
                    {
                        for (int j = 0; j < width; j++) target[(i * ldc) + j] = edge[(i * Panel) + j];
                    }
                }

                row += rows;
            }
        }
    }

    private static void Tile(int rows, int k, float* a, nint rs, nint cs, float* b, float* c, nint ldc, bool add)
    {
        switch (rows)
        {
            case 6: Tile6(k, a, rs, cs, b, c, ldc, add); break;
            case 4: Tile4(k, a, rs, cs, b, c, ldc, add); break;
            case 2: Tile2(k, a, rs, cs, b, c, ldc, add); break;
            default: Tile1(k, a, cs, b, c, add); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile6(int k, float* a, nint rs, nint cs, float* b, float* c, nint ldc, bool add)
    {
        Vector256<float> c00, c01, c10, c11, c20, c21, c30, c31, c40, c41, c50, c51;
        float* d = c + (3 * ldc);
        nint ldc2 = 2 * ldc;
        if (add)
        {
            c00 = Vector256.Load(c);
            c01 = Vector256.Load(c + 8);
            c10 = Vector256.Load(c + ldc);
            c11 = Vector256.Load(c + ldc + 8);
            c20 = Vector256.Load(c + ldc2);
            c21 = Vector256.Load(c + ldc2 + 8);
            c30 = Vector256.Load(d);
            c31 = Vector256.Load(d + 8);
            c40 = Vector256.Load(d + ldc);
            c41 = Vector256.Load(d + ldc + 8);
            c50 = Vector256.Load(d + ldc2);
            c51 = Vector256.Load(d + ldc2 + 8);
        }
        else
        {
            c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = c40 = c41 = c50 = c51 = Vector256<float>.Zero;
        }

        float* a3 = a + (3 * rs);
        nint rs2 = 2 * rs;
        for (int i = 0; i < k; i++)
        {
            Vector256<float> b0 = Vector256.Load(b);
            Vector256<float> b1 = Vector256.Load(b + 8);
            Vector256<float> x = Vector256.Create(a[0]);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(a[rs]);
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(a[rs2]);
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(a3[0]);
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            x = Vector256.Create(a3[rs]);
            c40 = Vector256.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector256.FusedMultiplyAdd(x, b1, c41);
            x = Vector256.Create(a3[rs2]);
            c50 = Vector256.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector256.FusedMultiplyAdd(x, b1, c51);
            a += cs;
            a3 += cs;
            b += Panel;
        }

        Vector256.Store(c00, c);
        Vector256.Store(c01, c + 8);
        Vector256.Store(c10, c + ldc);
        Vector256.Store(c11, c + ldc + 8);
        Vector256.Store(c20, c + ldc2);
        Vector256.Store(c21, c + ldc2 + 8);
        Vector256.Store(c30, d);
        Vector256.Store(c31, d + 8);
        Vector256.Store(c40, d + ldc);
        Vector256.Store(c41, d + ldc + 8);
        Vector256.Store(c50, d + ldc2);
        Vector256.Store(c51, d + ldc2 + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile4(int k, float* a, nint rs, nint cs, float* b, float* c, nint ldc, bool add)
    {
        Vector256<float> c00, c01, c10, c11, c20, c21, c30, c31;
        nint ldc2 = 2 * ldc, ldc3 = 3 * ldc;
        if (add)
        {
            c00 = Vector256.Load(c);
            c01 = Vector256.Load(c + 8);
            c10 = Vector256.Load(c + ldc);
            c11 = Vector256.Load(c + ldc + 8);
            c20 = Vector256.Load(c + ldc2);
            c21 = Vector256.Load(c + ldc2 + 8);
            c30 = Vector256.Load(c + ldc3);
            c31 = Vector256.Load(c + ldc3 + 8);
        }
        else
        {
            c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = Vector256<float>.Zero;
        }

        nint rs2 = 2 * rs, rs3 = 3 * rs;
        for (int i = 0; i < k; i++)
        {
            Vector256<float> b0 = Vector256.Load(b);
            Vector256<float> b1 = Vector256.Load(b + 8);
            Vector256<float> x = Vector256.Create(a[0]);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(a[rs]);
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(a[rs2]);
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(a[rs3]);
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            a += cs;
            b += Panel;
        }

        Vector256.Store(c00, c);
        Vector256.Store(c01, c + 8);
        Vector256.Store(c10, c + ldc);
        Vector256.Store(c11, c + ldc + 8);
        Vector256.Store(c20, c + ldc2);
        Vector256.Store(c21, c + ldc2 + 8);
        Vector256.Store(c30, c + ldc3);
        Vector256.Store(c31, c + ldc3 + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile2(int k, float* a, nint rs, nint cs, float* b, float* c, nint ldc, bool add)
    {
        Vector256<float> c00, c01, c10, c11;
        if (add)
        {
            c00 = Vector256.Load(c);
            c01 = Vector256.Load(c + 8);
            c10 = Vector256.Load(c + ldc);
            c11 = Vector256.Load(c + ldc + 8);
        }
        else
        {
            c00 = c01 = c10 = c11 = Vector256<float>.Zero;
        }

        for (int i = 0; i < k; i++)
        {
            Vector256<float> b0 = Vector256.Load(b);
            Vector256<float> b1 = Vector256.Load(b + 8);
            Vector256<float> x = Vector256.Create(a[0]);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(a[rs]);
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            a += cs;
            b += Panel;
        }

        Vector256.Store(c00, c);
        Vector256.Store(c01, c + 8);
        Vector256.Store(c10, c + ldc);
        Vector256.Store(c11, c + ldc + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile1(int k, float* a, nint cs, float* b, float* c, bool add)
    {
        Vector256<float> c00 = add ? Vector256.Load(c) : Vector256<float>.Zero;
        Vector256<float> c01 = add ? Vector256.Load(c + 8) : Vector256<float>.Zero;
        for (int i = 0; i < k; i++)
        {
            Vector256<float> x = Vector256.Create(a[0]);
            c00 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b), c00);
            c01 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + 8), c01);
            a += cs;
            b += Panel;
        }

        Vector256.Store(c00, c);
        Vector256.Store(c01, c + 8);
    }

    /// <summary>Writes <paramref name="row"/> into each row of C.</summary>
    internal static void FillRows(float* c, nint ldc, int rows, float* row, int width)
    {
        for (int i = 0; i < rows; i++) Copy(row, c + (i * ldc), width);
    }

    /// <summary>Copies floats.</summary>
    internal static void Copy(float* source, float* target, int count) => Buffer.MemoryCopy(source, target, (nint)count * sizeof(float), (nint)count * sizeof(float));

    /// <summary>Sets floats to zero.</summary>
    internal static void Clear(float* target, nint count) => NativeMemory.Clear(target, (nuint)count * sizeof(float));

    /// <summary>e to the x by a polynomial, of x between -87 and 88.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(88f));
        Vector256<float> magic = Vector256.Create(12582912f);
        Vector256<float> n = Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), magic) - magic;
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        Vector256<float> p = Vector256.FusedMultiplyAdd(Vector256.Create(1.9875691500e-4f), r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r) + Vector256.Create(1f);
        Vector256<int> exponent = Vector256.ShiftLeft(Vector256.ConvertToInt32(n) + Vector256.Create(127), 23);
        return p * exponent.AsSingle();
    }

    /// <summary>The logistic function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Sigmoid(Vector256<float> x) => Vector256.Create(1f) / (Vector256.Create(1f) + Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Tanh(Vector256<float> x) =>
        Vector256.FusedMultiplyAdd(Vector256.Create(2f), Sigmoid(x + x), Vector256.Create(-1f));

    /// <summary>
    /// One step of one row of the recurrence. The gates come in as sums in the order input, forget, output, candidate and go out activated;
    /// <paramref name="before"/> is null at the start of a sentence.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Cell(float* gates, float* before, float* cell, float* output, int hidden)
    {
        for (int j = 0; j < hidden; j += 8)
        {
            Vector256<float> input = Sigmoid(Vector256.Load(gates + j));
            Vector256<float> forget = Sigmoid(Vector256.Load(gates + hidden + j));
            Vector256<float> open = Sigmoid(Vector256.Load(gates + (2 * hidden) + j));
            Vector256<float> candidate = Tanh(Vector256.Load(gates + (3 * hidden) + j));
            Vector256<float> state = input * candidate;
            if (before != null) state = Vector256.FusedMultiplyAdd(forget, Vector256.Load(before + j), state);
            Vector256.Store(input, gates + j);
            Vector256.Store(forget, gates + hidden + j);
            Vector256.Store(open, gates + (2 * hidden) + j);
            Vector256.Store(candidate, gates + (3 * hidden) + j);
            Vector256.Store(state, cell + j);
            Vector256.Store(open * Tanh(state), output + j);
        }
    }

    /// <summary>x for positive x, a tenth of it for negative, in place; <paramref name="count"/> is a multiple of 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Leak(float* values, nint count)
    {
        Vector256<float> tenth = Vector256.Create(0.1f);
        for (nint i = 0; i < count; i += 8)
        {
            Vector256<float> x = Vector256.Load(values + i);
            Vector256.Store(Vector256.Max(x, x * tenth), values + i);
        }
    }

    /// <summary>The place of the greatest value, the lowest of equal ones.</summary>
    internal static int Best(float* values, int count)
    {
        int best = 0;
        for (int i = 1; i < count; i++)
        {
            if (values[i] > values[best]) best = i;
        }

        return best;
    }
}
