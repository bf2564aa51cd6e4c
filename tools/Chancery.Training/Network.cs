using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>How much is dropped while training.</summary>
internal sealed record Dropout(float Word, float Input, float Recurrent, float Layer, float Projection)
{
    public static Dropout None { get; } = new(0, 0, 0, 0, 0);
}

/// <summary>Forward and backward through the model for one thread's half of a batch; adds to that thread's gradient.</summary>
internal sealed unsafe class Network(Parameters parameters, PackedWeights packed, Vocabulary vocabulary, int thread)
{
    private readonly ModelShape _shape = parameters.Shape;
    private readonly float* _gradient = parameters.Gradients[thread];
    private readonly int _tags = vocabulary.Xpos.Length + ModelShape.UposCount + ModelShape.NameCount;
    private readonly int _relations = vocabulary.Relations.Length;
    private readonly Dictionary<string, (nint Pointer, nint Size)> _buffers = new(StringComparer.Ordinal);
    private TrainingSentence[] _batch = [];
    private int _total;
    private int[] _stepRow = [];
    private int[] _stepCount = [];
    private int[] _words = [];
    private int[] _features = [];

    /// <summary>The sum of the last batch's losses, in the order tags, names, heads, relations.</summary>
    public double[] Losses { get; } = new double[4];

    /// <summary>The share of right heads with right relations in the last batch, as a count.</summary>
    public int RightHeads { get; private set; }

    /// <summary>Runs a batch, longest sentence first; <paramref name="weight"/> is the weight of a word.</summary>
    public void Run(TrainingSentence[] batch, float weight, Dropout dropout, ulong seed)
    {
        Array.Clear(Losses);
        RightHeads = 0;
        if (batch.Length == 0) return;
        Dice dice = new(seed);
        ModelShape s = _shape;
        Plan(batch);
        int steps = _stepCount.Length, sentences = batch.Length;

        // Words and features, with a mask for each sentence.
        float* x = Buffer("x", (nint)_total * s.Input), inputMask = Mask("inputMask", sentences, s.Input, dropout.Input, ref dice);
        float* words = parameters.At(parameters.WordTable), features = parameters.At(parameters.FeatureTable);
        for (int t = 0; t < steps; t++)
        {
            for (int p = 0; p < _stepCount[t]; p++)
            {
                int row = _stepRow[t] + p;
                int word = batch[p].Words[t];
                if (dropout.Word > 0 && dice.Unit() < dropout.Word + (0.5f / (0.5f + vocabulary.WordCounts[word]))) word = 0;
                _words[row] = word;
                float* target = x + ((nint)row * s.Input), mask = inputMask + ((nint)p * s.Input);
                Kernels.Copy(words + ((nint)word * s.WordSize), target, s.WordSize);
                for (int f = 0; f < WordFeatures.Count; f++)
                {
                    int feature = batch[p].Features[(t * WordFeatures.Count) + f];
                    _features[(row * WordFeatures.Count) + f] = feature;
                    Kernels.Copy(features + ((nint)feature * s.FeatureSize), target + s.WordSize + (f * s.FeatureSize), s.FeatureSize);
                }

                MultiplyBy(target, mask, s.Input);
            }
        }

        float*[] layerInput = new float*[ModelShape.Layers];
        float*[] layerMask = new float*[ModelShape.Layers];
        float* current = x;
        for (int layer = 0; layer < ModelShape.Layers; layer++)
        {
            layerInput[layer] = current;
            float* output = Buffer($"y{layer}", (nint)_total * s.Output);
            for (int direction = 0; direction < 2; direction++) Forward(layer, direction, current, output, dropout.Recurrent, ref dice);
            float* masked = Buffer($"z{layer}", (nint)_total * s.Output);
            layerMask[layer] = Mask($"mask{layer}", sentences, s.Output, dropout.Layer, ref dice);
            Kernels.Copy(output, masked, _total * s.Output);
            MaskRows(masked, layerMask[layer], s.Output);
            current = masked;
        }

        float* sorted = Buffer("sorted", (nint)_total * s.Output), sortedGradient = Buffer("sortedGradient", (nint)_total * s.Output);
        Permute(current, sorted, s.Output, toSentences: true);
        Heads(sorted, sortedGradient, weight, dropout.Projection, ref dice);
        float* gradient = Buffer("g1", (nint)_total * s.Output);
        Permute(sortedGradient, gradient, s.Output, toSentences: false);

        for (int layer = ModelShape.Layers - 1; layer >= 0; layer--)
        {
            MaskRows(gradient, layerMask[layer], s.Output);
            int input = s.LayerInput(layer);
            float* below = Buffer($"below{layer}", (nint)_total * input);
            for (int direction = 0; direction < 2; direction++) Backward(layer, direction, layerInput[layer], gradient, below, direction == 1, dropout.Recurrent);
            gradient = below;
        }

        MaskRows(gradient, inputMask, s.Input);
        ScatterInput(gradient);
    }

    private void Plan(TrainingSentence[] batch)
    {
        _batch = batch;
        int steps = batch[0].Length;
        _stepRow = new int[steps];
        _stepCount = new int[steps];
        _total = 0;
        for (int t = 0, active = batch.Length; t < steps; t++)
        {
            while (batch[active - 1].Length <= t) active--;
            _stepRow[t] = _total;
            _stepCount[t] = active;
            _total += active;
        }

        if (_words.Length < _total)
        {
            _words = new int[_total];
            _features = new int[_total * WordFeatures.Count];
        }
    }

    private void Forward(int layer, int direction, float* input, float* output, float recurrentDropout, ref Dice dice)
    {
        ModelShape s = _shape;
        int index = (layer * 2) + direction, steps = _stepCount.Length, h = s.Hidden;
        Tensor w = parameters.Input[index], u = parameters.Recurrent[index];
        float* gates = Buffer($"gates{index}", (nint)_total * s.Gates);
        float* cells = Buffer($"cells{index}", (nint)_total * h);
        float* before = Buffer($"before{index}", (nint)_total * h);
        float* mask = Mask($"recurrent{index}", _batch.Length, h, recurrentDropout, ref dice);
        Kernels.FillRows(gates, s.Gates, _total, parameters.At(parameters.Bias[index]), s.Gates);
        Kernels.Multiply(_total, s.Gates, w.Rows, input, w.Rows, 1, packed.Plain(w), gates, s.Gates, true);
        Kernels.Clear(before, (nint)_total * h);
        for (int i = 0; i < steps; i++)
        {
            int t = direction == 0 ? i : steps - 1 - i, previous = direction == 0 ? t - 1 : t + 1, next = direction == 0 ? t + 1 : t - 1;
            int count = _stepCount[t];
            nint row = _stepRow[t];
            int known = i == 0 ? 0 : Math.Min(count, _stepCount[previous]);
            if (known > 0) Kernels.Multiply(known, s.Gates, h, before + (row * h), h, 1, packed.Plain(u), gates + (row * s.Gates), s.Gates, true);
            for (int p = 0; p < count; p++)
            {
                float* cellBefore = p < known ? cells + ((nint)(_stepRow[previous] + p) * h) : null;
                float* result = output + ((row + p) * s.Output) + (direction * h);
                Kernels.Cell(gates + ((row + p) * s.Gates), cellBefore, cells + ((row + p) * h), result, h);
                if (next < 0 || next >= steps || p >= _stepCount[next]) continue;
                float* carried = before + ((nint)(_stepRow[next] + p) * h), m = mask + ((nint)p * h);
                for (int j = 0; j < h; j += 8) Vector256.Store(Vector256.Load(result + j) * Vector256.Load(m + j), carried + j);
            }
        }
    }

    private void Backward(int layer, int direction, float* input, float* above, float* below, bool addBelow, float recurrentDropout)
    {
        ModelShape s = _shape;
        int index = (layer * 2) + direction, steps = _stepCount.Length, h = s.Hidden;
        Tensor w = parameters.Input[index], u = parameters.Recurrent[index], b = parameters.Bias[index];
        float* gates = Buffer($"gates{index}", (nint)_total * s.Gates);
        float* cells = Buffer($"cells{index}", (nint)_total * h);
        float* before = Buffer($"before{index}", (nint)_total * h);
        float* mask = Buffer($"recurrent{index}", (nint)_batch.Length * h);
        float* hidden = Buffer("dh", (nint)_batch.Length * h), cellGradient = Buffer("dc", (nint)_batch.Length * h);
        Vector256<float> one = Vector256.Create(1f);
        Kernels.Clear(hidden, (nint)_batch.Length * h);
        Kernels.Clear(cellGradient, (nint)_batch.Length * h);
        for (int i = steps - 1; i >= 0; i--)
        {
            int t = direction == 0 ? i : steps - 1 - i, previous = direction == 0 ? t - 1 : t + 1;
            int count = _stepCount[t];
            nint row = _stepRow[t];
            int known = i == 0 ? 0 : Math.Min(count, _stepCount[previous]);
            for (int p = 0; p < count; p++)
            {
                float* g = gates + ((row + p) * s.Gates);
                float* c = cells + ((row + p) * h);
                float* cBefore = p < known ? cells + ((nint)(_stepRow[previous] + p) * h) : null;
                float* dAbove = above + ((row + p) * s.Output) + (direction * h);
                float* dh = hidden + ((nint)p * h), dc = cellGradient + ((nint)p * h), m = mask + ((nint)p * h);
                for (int j = 0; j < h; j += 8)
                {
                    Vector256<float> gi = Vector256.Load(g + j), gf = Vector256.Load(g + h + j), go = Vector256.Load(g + (2 * h) + j), gc = Vector256.Load(g + (3 * h) + j);
                    Vector256<float> top = Vector256.FusedMultiplyAdd(Vector256.Load(dh + j), Vector256.Load(m + j), Vector256.Load(dAbove + j));
                    Vector256<float> squashed = Kernels.Tanh(Vector256.Load(c + j));
                    Vector256<float> d = Vector256.Load(dc + j) + (top * go * (one - (squashed * squashed)));
                    Vector256<float> old = cBefore == null ? Vector256<float>.Zero : Vector256.Load(cBefore + j);
                    Vector256.Store(d * gc * gi * (one - gi), g + j);
                    Vector256.Store(d * old * gf * (one - gf), g + h + j);
                    Vector256.Store(top * squashed * go * (one - go), g + (2 * h) + j);
                    Vector256.Store(d * gi * (one - (gc * gc)), g + (3 * h) + j);
                    Vector256.Store(p < known ? d * gf : Vector256<float>.Zero, dc + j);
                    Vector256.Store(Vector256<float>.Zero, dh + j);
                }
            }

            if (known > 0) Kernels.Multiply(known, h, s.Gates, gates + (row * s.Gates), s.Gates, 1, packed.Turned(u), hidden, h, false);
        }

        // The gates' gradients now stand where the gates stood.
        float* panels = Buffer("panels", Kernels.PackedSize(_total, s.Gates));
        Kernels.Pack(gates, s.Gates, 1, _total, s.Gates, panels);
        Kernels.Multiply(w.Rows, s.Gates, _total, input, 1, w.Rows, panels, _gradient + w.Offset, s.Gates, true);
        Kernels.Multiply(h, s.Gates, _total, before, 1, h, panels, _gradient + u.Offset, s.Gates, true);
        AddColumns(gates, s.Gates, _total, s.Gates, _gradient + b.Offset);
        Kernels.Multiply(_total, w.Rows, s.Gates, gates, s.Gates, 1, packed.Turned(w), below, w.Rows, addBelow);
    }

    private void Heads(float* y, float* dy, float weight, float projectionDropout, ref Dice dice)
    {
        ModelShape s = _shape;
        int n = _total, projection = s.Projection, arc = s.Arc, label = s.Label, sentences = _batch.Length;

        float* tags = Buffer("tags", (nint)n * _tags);
        Dense(y, n, s.Output, s.Output, parameters.TagWeights, parameters.TagBias, tags);
        float* projected = Buffer("projected", (nint)n * projection);
        Dense(y, n, s.Output, s.Output, parameters.ProjectionWeights, parameters.ProjectionBias, projected);
        Kernels.Leak(projected, (nint)n * projection);
        float* mask = Mask("projectionMask", sentences, projection, projectionDropout, ref dice);
        int at = 0;
        for (int p = 0; p < sentences; p++)
        {
            for (int i = 0; i < _batch[p].Length; i++) MultiplyBy(projected + ((nint)(at + i) * projection), mask + ((nint)p * projection), projection);
            at += _batch[p].Length;
        }

        float* turned = Buffer("turned", (nint)n * arc), turnedGradient = Buffer("turnedGradient", (nint)n * arc);
        Dense(projected, n, arc, projection, parameters.ArcWeights, parameters.ArcBias, turned);
        float* gradient = Buffer("projectedGradient", (nint)n * projection);
        Kernels.Clear(gradient, (nint)n * projection);
        float* pairs = Buffer("pairs", (nint)n * s.Pair);
        float* root = parameters.At(parameters.LabelRoot);
        at = 0;
        for (int p = 0; p < sentences; p++)
        {
            TrainingSentence sentence = _batch[p];
            int length = sentence.Length;
            Arcs(sentence, at, projected, turned, turnedGradient, gradient, weight);
            for (int i = 0; i < length; i++)
            {
                TagLoss(sentence, i, tags + ((nint)(at + i) * _tags), weight);
                float* dependent = projected + ((nint)(at + i) * projection) + (2 * arc);
                int head = sentence.Heads[i];
                float* header = head == 0 ? root : projected + ((nint)(at + head - 1) * projection) + (2 * arc) + label;
                float* pair = pairs + ((nint)(at + i) * s.Pair);
                for (int j = 0; j < label; j++) pair[j] = dependent[j] * header[j];
                Kernels.Copy(dependent, pair + label, label);
                Kernels.Copy(header, pair + (2 * label), label);
            }

            at += length;
        }

        float* labels = Buffer("labels", (nint)n * _relations), pairsGradient = Buffer("pairsGradient", (nint)n * s.Pair);
        Dense(pairs, n, s.Pair, s.Pair, parameters.LabelWeights, parameters.LabelBias, labels);
        at = 0;
        for (int p = 0; p < sentences; p++)
        {
            for (int i = 0; i < _batch[p].Length; i++) Losses[3] += Softmax(labels + ((nint)(at + i) * _relations), _relations, _batch[p].Relations[i], weight);
            at += _batch[p].Length;
        }

        DenseBack(pairs, n, s.Pair, s.Pair, parameters.LabelWeights, parameters.LabelBias, labels, pairsGradient, s.Pair, false);
        at = 0;
        for (int p = 0; p < sentences; p++)
        {
            for (int i = 0; i < _batch[p].Length; i++)
            {
                int head = _batch[p].Heads[i];
                nint own = ((nint)(at + i) * projection) + (2 * arc), other = ((nint)(at + head - 1) * projection) + (2 * arc) + label;
                float* header = head == 0 ? root : projected + other;
                float* dHeader = head == 0 ? _gradient + parameters.LabelRoot.Offset : gradient + other;
                float* d = pairsGradient + ((nint)(at + i) * s.Pair);
                for (int j = 0; j < label; j++)
                {
                    gradient[own + j] += (d[j] * header[j]) + d[label + j];
                    dHeader[j] += (d[j] * projected[own + j]) + d[(2 * label) + j];
                }
            }

            at += _batch[p].Length;
        }

        DenseBack(projected, n, arc, projection, parameters.ArcWeights, parameters.ArcBias, turnedGradient, gradient, projection, true);
        at = 0;
        for (int p = 0; p < sentences; p++)
        {
            for (int i = 0; i < _batch[p].Length; i++)
            {
                float* g = gradient + ((nint)(at + i) * projection), v = projected + ((nint)(at + i) * projection), m = mask + ((nint)p * projection);
                for (int j = 0; j < projection; j++) g[j] *= v[j] < 0 ? 0.1f * m[j] : m[j];
            }

            at += _batch[p].Length;
        }

        DenseBack(y, n, s.Output, s.Output, parameters.ProjectionWeights, parameters.ProjectionBias, gradient, dy, s.Output, false);
        DenseBack(y, n, s.Output, s.Output, parameters.TagWeights, parameters.TagBias, tags, dy, s.Output, true);
    }

    private void TagLoss(TrainingSentence sentence, int i, float* scores, float weight)
    {
        int xpos = vocabulary.Xpos.Length;
        Losses[0] += Softmax(scores, xpos, sentence.Xpos[i], weight * 0.5f);
        Losses[0] += Softmax(scores + xpos, ModelShape.UposCount, sentence.Upos[i], weight * 0.5f);
        float* names = scores + xpos + ModelShape.UposCount;
        if (sentence.Names is null) Kernels.Clear(names, ModelShape.NameCount);
        else Losses[1] += Softmax(names, ModelShape.NameCount, sentence.Names[i], weight * 1.0f);
    }

    private void Arcs(TrainingSentence sentence, int at, float* projected, float* turned, float* turnedGradient, float* gradient, float weight)
    {
        ModelShape s = _shape;
        int n = sentence.Length, columns = n + 1, arc = s.Arc, projection = s.Projection;
        float* headers = Buffer("headers", (nint)columns * arc), panels = Buffer("headerPanels", Math.Max(Kernels.PackedSize(arc, columns), Kernels.PackedSize(columns, arc)));
        float* scores = Buffer("scores", (nint)n * columns), headersGradient = Buffer("headersGradient", (nint)columns * arc);
        Kernels.Copy(parameters.At(parameters.ArcRoot), headers, arc);
        for (int i = 0; i < n; i++) Kernels.Copy(projected + ((nint)(at + i) * projection) + arc, headers + ((nint)(i + 1) * arc), arc);
        float* rows = turned + ((nint)at * arc), rowsGradient = turnedGradient + ((nint)at * arc);
        Kernels.Pack(headers, 1, arc, arc, columns, panels);
        Kernels.Multiply(n, columns, arc, rows, arc, 1, panels, scores, columns, false);
        for (int i = 0; i < n; i++)
        {
            float* row = scores + ((nint)i * columns);
            row[i + 1] = -1e9f;
            if (Kernels.Best(row, columns) == sentence.Heads[i]) RightHeads++;
            Losses[2] += Softmax(row, columns, sentence.Heads[i], weight);
            row[i + 1] = 0;
        }

        Kernels.Pack(headers, arc, 1, columns, arc, panels);
        Kernels.Multiply(n, arc, columns, scores, columns, 1, panels, rowsGradient, arc, false);
        float* rowPanels = Buffer("rowPanels", Kernels.PackedSize(n, arc));
        Kernels.Pack(rows, arc, 1, n, arc, rowPanels);
        Kernels.Multiply(columns, arc, n, scores, 1, columns, rowPanels, headersGradient, arc, false);
        Add(headersGradient, _gradient + parameters.ArcRoot.Offset, arc);
        for (int i = 0; i < n; i++) Add(headersGradient + ((nint)(i + 1) * arc), gradient + ((nint)(at + i) * projection) + arc, arc);
    }

    private void Dense(float* x, int n, int inputs, int stride, Tensor weights, Tensor bias, float* y)
    {
        Kernels.FillRows(y, weights.Columns, n, parameters.At(bias), weights.Columns);
        Kernels.Multiply(n, weights.Columns, inputs, x, stride, 1, packed.Plain(weights), y, weights.Columns, true);
    }

    private void DenseBack(float* x, int n, int inputs, int stride, Tensor weights, Tensor bias, float* dy, float* dx, int dxStride, bool add)
    {
        float* panels = Buffer("panels", Kernels.PackedSize(n, weights.Columns));
        Kernels.Pack(dy, weights.Columns, 1, n, weights.Columns, panels);
        Kernels.Multiply(inputs, weights.Columns, n, x, 1, stride, panels, _gradient + weights.Offset, weights.Columns, true);
        AddColumns(dy, weights.Columns, n, weights.Columns, _gradient + bias.Offset);
        Kernels.Multiply(n, inputs, weights.Columns, dy, weights.Columns, 1, packed.Turned(weights), dx, dxStride, add);
    }

    private void ScatterInput(float* gradient)
    {
        ModelShape s = _shape;
        TouchedRows touchedWords = parameters.TouchedWords[thread], touchedFeatures = parameters.TouchedFeatures[thread];
        for (int row = 0; row < _total; row++)
        {
            float* g = gradient + ((nint)row * s.Input);
            touchedWords.Add(_words[row]);
            Add(g, _gradient + parameters.WordTable.Offset + ((nint)_words[row] * s.WordSize), s.WordSize);
            for (int f = 0; f < WordFeatures.Count; f++)
            {
                int feature = _features[(row * WordFeatures.Count) + f];
                touchedFeatures.Add(feature);
                Add(g + s.WordSize + (f * s.FeatureSize), _gradient + parameters.FeatureTable.Offset + ((nint)feature * s.FeatureSize), s.FeatureSize);
            }
        }
    }

    // Loss of the right class; the scores become their gradient.
    private static double Softmax(float* scores, int count, int right, float weight)
    {
        float top = scores[0];
        for (int i = 1; i < count; i++) top = MathF.Max(top, scores[i]);
        float sum = 0, own = scores[right] - top;
        int done = 0;
        Span<float> lanes = stackalloc float[8];
        for (; done + 8 <= count; done += 8)
        {
            Vector256<float> e = Kernels.Exp(Vector256.Load(scores + done) - Vector256.Create(top));
            Vector256.Store(e, scores + done);
            sum += Vector256.Sum(e);
        }

        if (done < count)
        {
            for (int i = 0; i < 8; i++) lanes[i] = done + i < count ? scores[done + i] - top : -87;
            Vector256<float> e = Kernels.Exp(Vector256.Create<float>(lanes));
            e.CopyTo(lanes);
            for (int i = 0; done + i < count; i++)
            {
                scores[done + i] = lanes[i];
                sum += lanes[i];
            }
        }

        float scale = weight / sum;
        for (int i = 0; i < count; i++) scores[i] *= scale;
        scores[right] -= weight;
        return weight * (Math.Log(sum) - own);
    }

    private void Permute(float* source, float* target, int width, bool toSentences)
    {
        int at = 0;
        for (int p = 0; p < _batch.Length; p++)
        {
            for (int t = 0; t < _batch[p].Length; t++, at++)
            {
                nint row = _stepRow[t] + p;
                if (toSentences) Kernels.Copy(source + (row * width), target + ((nint)at * width), width);
                else Kernels.Copy(source + ((nint)at * width), target + (row * width), width);
            }
        }
    }

    private void MaskRows(float* rows, float* mask, int width)
    {
        for (int t = 0; t < _stepCount.Length; t++)
        {
            for (int p = 0; p < _stepCount[t]; p++) MultiplyBy(rows + ((nint)(_stepRow[t] + p) * width), mask + ((nint)p * width), width);
        }
    }

    private float* Mask(string name, int rows, int width, float drop, ref Dice dice)
    {
        float* mask = Buffer(name, (nint)rows * width);
        float keep = 1 / (1 - drop);
        for (int i = 0; i < rows * width; i++) mask[i] = drop > 0 && dice.Unit() < drop ? 0 : keep;
        return mask;
    }

    private static void MultiplyBy(float* values, float* by, int count)
    {
        for (int j = 0; j < count; j += 8) Vector256.Store(Vector256.Load(values + j) * Vector256.Load(by + j), values + j);
    }

    private static void Add(float* source, float* target, int count)
    {
        for (int j = 0; j < count; j += 8) Vector256.Store(Vector256.Load(target + j) + Vector256.Load(source + j), target + j);
    }

    private static void AddColumns(float* rows, int stride, int count, int width, float* sums)
    {
        for (int i = 0; i < count; i++)
        {
            float* row = rows + ((nint)i * stride);
            int j = 0;
            for (; j + 8 <= width; j += 8) Vector256.Store(Vector256.Load(sums + j) + Vector256.Load(row + j), sums + j);
            for (; j < width; j++) sums[j] += row[j];
        }
    }

    private float* Buffer(string name, nint size)
    {
        if (_buffers.TryGetValue(name, out (nint Pointer, nint Size) found) && found.Size >= size) return (float*)found.Pointer;
        if (found.Pointer != 0) NativeMemory.AlignedFree((void*)found.Pointer);
        nint room = size + (size / 4);
        float* made = Kernels.Allocate(room);
        _buffers[name] = ((nint)made, room);
        return made;
    }
}
