using System.Runtime.Intrinsics;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>A named matrix in the block of all weights.</summary>
internal sealed record Tensor(string Name, nint Offset, int Rows, int Columns);

/// <summary>
/// All weights in one block, dense ones first and then the two tables, with their Adam moments and a gradient for each thread.
/// Rows of the tables are only touched when a word of the batch needs them.
/// </summary>
internal sealed unsafe class Parameters
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.95f;

    private readonly nint _dense;
    private nint _total;
    private readonly double[] _norms;

    public Parameters(ModelShape shape, Vocabulary vocabulary, int threads)
    {
        Shape = shape;
        int tags = vocabulary.Xpos.Length + ModelShape.UposCount + ModelShape.NameCount;
        for (int layer = 0; layer < ModelShape.Layers; layer++)
        {
            for (int direction = 0; direction < 2; direction++)
            {
                Input[(layer * 2) + direction] = Add($"layer{layer}.{direction}.input", shape.LayerInput(layer), shape.Gates);
                Recurrent[(layer * 2) + direction] = Add($"layer{layer}.{direction}.recurrent", shape.Hidden, shape.Gates);
                Bias[(layer * 2) + direction] = Add($"layer{layer}.{direction}.bias", 1, shape.Gates);
            }
        }

        TagWeights = Add("tags.weights", shape.Output, tags);
        TagBias = Add("tags.bias", 1, tags);
        ProjectionWeights = Add("projection.weights", shape.Output, shape.Projection);
        ProjectionBias = Add("projection.bias", 1, shape.Projection);
        ArcWeights = Add("arcs.weights", shape.Arc, shape.Arc);
        ArcBias = Add("arcs.bias", 1, shape.Arc);
        ArcRoot = Add("arcs.root", 1, shape.Arc);
        LabelRoot = Add("labels.root", 1, shape.Label);
        LabelWeights = Add("labels.weights", shape.Pair, vocabulary.Relations.Length);
        LabelBias = Add("labels.bias", 1, vocabulary.Relations.Length);
        _dense = _total;
        WordTable = Add("words", vocabulary.Words.Length + 1, shape.WordSize);
        FeatureTable = Add("features", WordFeatures.Rows, shape.FeatureSize);

        Weights = Kernels.Allocate(_total);
        First = Kernels.Allocate(_total);
        Second = Kernels.Allocate(_total);
        Gradients = new float*[threads];
        for (int i = 0; i < threads; i++)
        {
            Gradients[i] = Kernels.Allocate(_total);
            TouchedWords.Add(new TouchedRows(WordTable.Rows));
            TouchedFeatures.Add(new TouchedRows(FeatureTable.Rows));
        }

        _norms = new double[threads];
    }

    public ModelShape Shape { get; }

    public Tensor[] Input { get; } = new Tensor[ModelShape.Layers * 2];

    public Tensor[] Recurrent { get; } = new Tensor[ModelShape.Layers * 2];

    public Tensor[] Bias { get; } = new Tensor[ModelShape.Layers * 2];

    public Tensor TagWeights { get; }

    public Tensor TagBias { get; }

    public Tensor ProjectionWeights { get; }

    public Tensor ProjectionBias { get; }

    public Tensor ArcWeights { get; }

    public Tensor ArcBias { get; }

    public Tensor ArcRoot { get; }

    public Tensor LabelRoot { get; }

    public Tensor LabelWeights { get; }

    public Tensor LabelBias { get; }

    public Tensor WordTable { get; }

    public Tensor FeatureTable { get; }

    public List<Tensor> All { get; } = [];

    public float* Weights { get; }

    public float* First { get; }

    public float* Second { get; }

    public float*[] Gradients { get; }

    public List<TouchedRows> TouchedWords { get; } = [];

    public List<TouchedRows> TouchedFeatures { get; } = [];

    public nint Count => _total;

    public float* At(Tensor tensor) => Weights + tensor.Offset;

    /// <summary>Random weights: orthogonal recurrence, forget gates open, tables small.</summary>
    public void Initialise(ulong seed)
    {
        Dice dice = new(seed);
        foreach (Tensor tensor in All)
        {
            float* w = At(tensor);
            nint size = (nint)tensor.Rows * tensor.Columns;
            if (tensor.Name.EndsWith("recurrent", StringComparison.Ordinal))
            {
                Orthogonal(w, tensor.Rows, tensor.Columns, ref dice);
            }
            else if (tensor.Name.EndsWith("bias", StringComparison.Ordinal))
            {
                if (tensor.Name.StartsWith("layer", StringComparison.Ordinal)) new Span<float>(w + Shape.Hidden, Shape.Hidden).Fill(1);
            }
            else if (tensor == WordTable || tensor == FeatureTable)
            {
                float scale = tensor == WordTable ? 0.3f : 0.4f;
                for (nint i = 0; i < size; i++) w[i] = scale * dice.Normal();
            }
            else
            {
                float limit = MathF.Sqrt(6f / ((tensor.Rows == 1 ? tensor.Columns : tensor.Rows) + (tensor.Columns == Shape.Gates ? Shape.Hidden : tensor.Columns)));
                for (nint i = 0; i < size; i++) w[i] = limit * ((2 * dice.Unit()) - 1);
            }
        }
    }

    /// <summary>The squared length of the gradient of all threads, part <paramref name="part"/> of the work; sums up the dense part into the first.</summary>
    public void Collect(int part)
    {
        int parts = Gradients.Length;
        nint from = _dense * part / parts, to = _dense * (part + 1) / parts;
        double norm = 0;
        float* sum = Gradients[0];
        for (nint i = from; i < to; i++)
        {
            float g = sum[i];
            for (int t = 1; t < parts; t++) g += Gradients[t][i];
            sum[i] = g;
            norm += (double)g * g;
        }

        norm += CollectRows(WordTable, TouchedWords, part) + CollectRows(FeatureTable, TouchedFeatures, part);
        _norms[part] = norm;
    }

    /// <summary>The length of the gradient, after every part was collected.</summary>
    public double Norm()
    {
        double norm = 0;
        foreach (double part in _norms) norm += part;
        return Math.Sqrt(norm);
    }

    /// <summary>One step of Adam with the collected gradient times <paramref name="scale"/>; clears the gradients.</summary>
    public void Update(int part, float rate, float scale, long step)
    {
        int parts = Gradients.Length;
        float correct1 = (float)(1 / (1 - Math.Pow(Beta1, step))), correct2 = (float)(1 / (1 - Math.Pow(Beta2, step)));
        nint from = _dense * part / parts, to = _dense * (part + 1) / parts;
        Step(from, to, rate * correct1, scale, correct2);
        for (int t = 0; t < parts; t++) Kernels.Clear(Gradients[t] + from, to - from);
        UpdateRows(WordTable, TouchedWords, part, rate * correct1, scale, correct2);
        UpdateRows(FeatureTable, TouchedFeatures, part, rate * correct1, scale, correct2);
    }

    public void ClearTouched()
    {
        foreach (TouchedRows rows in TouchedWords) rows.Clear();
        foreach (TouchedRows rows in TouchedFeatures) rows.Clear();
    }

    private Tensor Add(string name, int rows, int columns)
    {
        Tensor tensor = new(name, _total, rows, columns);
        _total += (((nint)rows * columns) + 15) / 16 * 16;
        All.Add(tensor);
        return tensor;
    }

    private double CollectRows(Tensor table, List<TouchedRows> touched, int part)
    {
        int parts = touched.Count, columns = table.Columns;
        double norm = 0;
        for (int t = 0; t < parts; t++)
        {
            foreach (int row in touched[t].Rows)
            {
                if (row % parts != part || (t > 0 && TouchedBefore(touched, t, row))) continue;
                nint offset = table.Offset + ((nint)row * columns);
                float* sum = Gradients[0] + offset;
                for (int j = 0; j < columns; j++)
                {
                    float g = sum[j];
                    for (int other = 1; other < parts; other++) g += Gradients[other][offset + j];
                    sum[j] = g;
                    norm += (double)g * g;
                }
            }
        }

        return norm;
    }

    private void UpdateRows(Tensor table, List<TouchedRows> touched, int part, float rate, float scale, float correct2)
    {
        int parts = touched.Count, columns = table.Columns;
        for (int t = 0; t < parts; t++)
        {
            foreach (int row in touched[t].Rows)
            {
                if (row % parts != part || (t > 0 && TouchedBefore(touched, t, row))) continue;
                nint offset = table.Offset + ((nint)row * columns);
                Step(offset, offset + columns, rate, scale, correct2);
                for (int other = 0; other < parts; other++) Kernels.Clear(Gradients[other] + offset, columns);
            }
        }
    }

    private static bool TouchedBefore(List<TouchedRows> touched, int thread, int row)
    {
        for (int t = 0; t < thread; t++)
        {
            if (touched[t].Contains(row)) return true;
        }

        return false;
    }

    private void Step(nint from, nint to, float rate, float scale, float correct2)
    {
        float* gradient = Gradients[0];
        nint i = from;
        Vector256<float> b1 = Vector256.Create(Beta1), n1 = Vector256.Create(1 - Beta1), b2 = Vector256.Create(Beta2), n2 = Vector256.Create(1 - Beta2);
        Vector256<float> r = Vector256.Create(rate), s = Vector256.Create(scale), c = Vector256.Create(correct2), tiny = Vector256.Create(1e-8f);
        for (; i + 8 <= to; i += 8)
        {
            Vector256<float> g = Vector256.Load(gradient + i) * s;
            Vector256<float> m = (Vector256.Load(First + i) * b1) + (g * n1);
            Vector256<float> v = (Vector256.Load(Second + i) * b2) + (g * g * n2);
            Vector256.Store(m, First + i);
            Vector256.Store(v, Second + i);
            Vector256.Store(Vector256.Load(Weights + i) - (m * r / (Vector256.Sqrt(v * c) + tiny)), Weights + i);
        }

        for (; i < to; i++)
        {
            float g = gradient[i] * scale;
            First[i] = (First[i] * Beta1) + (g * (1 - Beta1));
            Second[i] = (Second[i] * Beta2) + (g * g * (1 - Beta2));
            Weights[i] -= First[i] * rate / (MathF.Sqrt(Second[i] * correct2) + 1e-8f);
        }
    }

    // Each square block of the recurrence is a random rotation.
    private static void Orthogonal(float* w, int rows, int columns, ref Dice dice)
    {
        for (int block = 0; block < columns; block += rows)
        {
            double[][] basis = new double[rows][];
            for (int i = 0; i < rows; i++)
            {
                double[] v = new double[rows];
                for (int j = 0; j < rows; j++) v[j] = dice.Normal();
                for (int p = 0; p < i; p++)
                {
                    double dot = 0;
                    for (int j = 0; j < rows; j++) dot += v[j] * basis[p][j];
                    for (int j = 0; j < rows; j++) v[j] -= dot * basis[p][j];
                }

                double length = Math.Sqrt(v.Sum(x => x * x));
                for (int j = 0; j < rows; j++) v[j] /= length;
                basis[i] = v;
            }

            for (int i = 0; i < rows; i++)
            {
                for (int j = 0; j < rows; j++) w[((nint)i * columns) + block + j] = (float)basis[i][j];
            }
        }
    }
}

/// <summary>The rows of a table that a batch has touched.</summary>
internal sealed class TouchedRows(int size)
{
    private readonly bool[] _touched = new bool[size];

    public List<int> Rows { get; } = [];

    public bool Contains(int row) => _touched[row];

    public void Add(int row)
    {
        if (_touched[row]) return;
        _touched[row] = true;
        Rows.Add(row);
    }

    public void Clear()
    {
        foreach (int row in Rows) _touched[row] = false;
        Rows.Clear();
    }
}
