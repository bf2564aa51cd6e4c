using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>
/// Finds parts of speech, trees and names: word vectors, two layers of recurrence in both directions, and a score for each tag, head and relation.
/// Safe on any thread; the same words give the same bits whatever stands beside them in the batch.
/// </summary>
internal sealed unsafe class LanguageModel
{
    /// <summary>The longest stretch read at once; a longer sentence is read in parts.</summary>
    internal const int MaxLength = 160;

    private const int MaxBatch = 24;
    private const int MaxBatchTokens = 1536;

    private static readonly Lazy<LanguageModel> _shipped = new(LoadShipped);
    private static readonly Lazy<string> _shippedVersion = new(HashShipped);

    private readonly ModelShape _shape;
    private readonly string[] _xpos;
    private readonly Relation[] _relations;
    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int> _forms;
    private readonly float* _wordTable;
    private readonly float* _featureTable;
    private readonly Layer[] _layers;
    private readonly float* _tagWeights;
    private readonly float* _tagBias;
    private readonly float* _projectionWeights;
    private readonly float* _projectionBias;
    private readonly float* _arcWeights;
    private readonly float* _arcBias;
    private readonly float* _arcRoot;
    private readonly float* _labelRoot;
    private readonly float* _labelWeights;
    private readonly float* _labelBias;
    private readonly float* _formGates;
    private readonly ConcurrentBag<Workspace> _pool = [];

    private LanguageModel(Stream stream)
    {
        using BinaryReader reader = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != ModelShape.Magic || reader.ReadInt32() != ModelShape.Version) throw new InvalidDataException("Not a language model of this version.");
        _shape = new ModelShape(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        _xpos = ReadNames(reader);
        for (int i = 0; i < _xpos.Length; i++) _xpos[i] = string.Intern(_xpos[i]);
        _relations = Array.ConvertAll(ReadNames(reader), Relations.Parse);
        string[] words = ReadNames(reader);
        string[] forms = ReadNames(reader);
        _words = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++) _words.Add(words[i], i + 1);
        _forms = new Dictionary<string, int>(forms.Length, StringComparer.Ordinal);
        for (int i = 0; i < forms.Length; i++) _forms.Add(forms[i], i);

        ModelShape s = _shape;
        _wordTable = ReadTensor(reader, words.Length + 1, s.WordSize);
        _featureTable = ReadTensor(reader, WordFeatures.Rows, s.FeatureSize);
        _layers = new Layer[ModelShape.Layers * 2];
        for (int i = 0; i < _layers.Length; i++)
        {
            int input = s.LayerInput(i / 2);
            _layers[i] = new Layer(ReadPacked(reader, input, s.Gates), ReadPacked(reader, s.Hidden, s.Gates), ReadTensor(reader, 1, s.Gates));
        }

        int tags = _xpos.Length + ModelShape.UposCount + ModelShape.NameCount;
        _tagWeights = ReadPacked(reader, s.Output, tags);
        _tagBias = ReadTensor(reader, 1, tags);
        _projectionWeights = ReadPacked(reader, s.Output, s.Projection);
        _projectionBias = ReadTensor(reader, 1, s.Projection);
        _arcWeights = ReadPacked(reader, s.Arc, s.Arc);
        _arcBias = ReadTensor(reader, 1, s.Arc);
        _arcRoot = ReadTensor(reader, 1, s.Arc);
        _labelRoot = ReadTensor(reader, 1, s.Label);
        _labelWeights = ReadPacked(reader, s.Pair, _relations.Length);
        _labelBias = ReadTensor(reader, 1, _relations.Length);

        // The first layer's sums for frequent words are computed once.
        _formGates = Kernels.Allocate((nint)forms.Length * 2 * s.Gates);
        float* vectors = Kernels.Allocate((nint)Math.Max(1, forms.Length) * s.Input);
        for (int i = 0; i < forms.Length; i++) Embed(forms[i], vectors + ((nint)i * s.Input));
        FirstGates(vectors, forms.Length, _formGates);
        NativeMemory.AlignedFree(vectors);
    }

    /// <summary>The English model that ships with the library, loaded at first use.</summary>
    internal static LanguageModel Shipped => _shipped.Value;

    /// <summary>First 12 hex digits of the SHA-256 of the files of both models one behind the other, as rows carry it; computed once.</summary>
    internal static string ShippedVersion => _shippedVersion.Value;

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    internal static LanguageModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new LanguageModel(stream);
    }

    /// <summary>True if the model has a vector of its own for the word, given in small letters.</summary>
    internal bool Knows(string word) => _words.ContainsKey(word);

    /// <summary>Sets parts of speech, heads, relations and names of all words of the sentences.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="sentences">Where sentences lie among them.</param>
    internal void Annotate(Span<TokenData> tokens, ReadOnlySpan<Sentence> sentences)
    {
        if (tokens.IsEmpty || sentences.IsEmpty) return;
        if (!_pool.TryTake(out Workspace? work)) work = new Workspace();
        work.Plan(sentences);
        for (int first = 0; first < work.PieceCount;)
        {
            int count = 0, total = 0;
            while (first + count < work.PieceCount && count < MaxBatch && (count == 0 || total + work.Pieces[first + count].Count <= MaxBatchTokens))
            {
                total += work.Pieces[first + count].Count;
                count++;
            }

            ReadBatch(tokens, work, first, count, total);
            first += count;
        }

        Join(tokens, sentences);
        _pool.Add(work);
    }

    // Parts of one sentence: each has its root; those after the first hang on the first.
    private static void Join(Span<TokenData> tokens, ReadOnlySpan<Sentence> sentences)
    {
        foreach (Sentence sentence in sentences)
        {
            if (sentence.TokenCount <= MaxLength) continue;
            int root = -1;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (tokens[i].Head >= 0) continue;
                if (root < 0)
                {
                    root = i;
                }
                else
                {
                    tokens[i].Head = root;
                    tokens[i].Relation = Relation.Parataxis;
                }
            }
        }
    }

    private void ReadBatch(Span<TokenData> tokens, Workspace work, int first, int count, int total)
    {
        ModelShape s = _shape;
        work.Reserve(s, total, count, _xpos.Length + ModelShape.UposCount + ModelShape.NameCount, _relations.Length);

        // Rows in the order of time: at each step the sentences that are that long, longest first.
        int steps = work.Pieces[first].Count;
        int row = 0;
        for (int t = 0, active = count; t < steps; t++)
        {
            while (work.Pieces[first + active - 1].Count <= t) active--;
            work.StepRow[t] = row;
            work.StepCount[t] = active;
            row += active;
        }

        FillFirstGates(tokens, work, first, steps);
        Recur(work, 0, steps);
        for (int direction = 0; direction < 2; direction++)
        {
            Layer layer = _layers[2 + direction];
            float* gates = work.Gates + ((nint)direction * total * s.Gates);
            Kernels.FillRows(gates, s.Gates, total, layer.Bias, s.Gates);
            Kernels.Multiply(total, s.Gates, s.Output, work.Encoded, s.Output, 1, layer.Input, gates, s.Gates, true);
        }

        Recur(work, 1, steps);

        // From here on rows stand in the order of sentences.
        int at = 0;
        for (int p = 0; p < count; p++)
        {
            int length = work.Pieces[first + p].Count;
            for (int t = 0; t < length; t++) Kernels.Copy(work.Encoded + ((nint)(work.StepRow[t] + p) * s.Output), work.Sorted + ((nint)(at + t) * s.Output), s.Output);
            at += length;
        }

        int tags = _xpos.Length + ModelShape.UposCount + ModelShape.NameCount;
        Kernels.FillRows(work.Tags, tags, total, _tagBias, tags);
        Kernels.Multiply(total, tags, s.Output, work.Sorted, s.Output, 1, _tagWeights, work.Tags, tags, true);
        Kernels.FillRows(work.Projected, s.Projection, total, _projectionBias, s.Projection);
        Kernels.Multiply(total, s.Projection, s.Output, work.Sorted, s.Output, 1, _projectionWeights, work.Projected, s.Projection, true);
        Kernels.Leak(work.Projected, (nint)total * s.Projection);
        Kernels.FillRows(work.Turned, s.Arc, total, _arcBias, s.Arc);
        Kernels.Multiply(total, s.Arc, s.Arc, work.Projected, s.Projection, 1, _arcWeights, work.Turned, s.Arc, true);

        at = 0;
        for (int p = 0; p < count; p++)
        {
            Piece piece = work.Pieces[first + p];
            ReadTags(tokens, work, piece, at);
            ReadHeads(work, piece, at);
            at += piece.Count;
        }

        int relations = _relations.Length;
        Kernels.FillRows(work.Relations, relations, total, _labelBias, relations);
        Kernels.Multiply(total, relations, s.Pair, work.Pairs, s.Pair, 1, _labelWeights, work.Relations, relations, true);
        at = 0;
        for (int p = 0; p < count; p++)
        {
            Piece piece = work.Pieces[first + p];
            for (int i = 0; i < piece.Count; i++)
            {
                ref TokenData token = ref tokens[piece.First + i];
                int head = work.Heads[at + i];
                token.Head = head == 0 ? -1 : piece.First + head - 1;
                token.Relation = head == 0 ? Relation.Root : BestRelation(work.Relations + ((nint)(at + i) * relations));
            }

            at += piece.Count;
        }
    }

    private Relation BestRelation(float* scores)
    {
        int best = -1;
        for (int i = 0; i < _relations.Length; i++)
        {
            if (_relations[i] != Relation.Root && (best < 0 || scores[i] > scores[best])) best = i;
        }

        return best < 0 ? Relation.Dep : _relations[best];
    }

    private void FillFirstGates(Span<TokenData> tokens, Workspace work, int first, int steps)
    {
        ModelShape s = _shape;
        nint total = work.StepRow[steps - 1] + work.StepCount[steps - 1];
        int missing = 0;
        for (int t = 0; t < steps; t++)
        {
            for (int p = 0; p < work.StepCount[t]; p++)
            {
                string text = tokens[work.Pieces[first + p].First + t].Text;
                int row = work.StepRow[t] + p;
                if (_forms.TryGetValue(text, out int form))
                {
                    float* sums = _formGates + ((nint)form * 2 * s.Gates);
                    Kernels.Copy(sums, work.Gates + (row * (nint)s.Gates), s.Gates);
                    Kernels.Copy(sums + s.Gates, work.Gates + ((total + row) * s.Gates), s.Gates);
                }
                else
                {
                    Embed(text, work.Vectors + ((nint)missing * s.Input));
                    work.MissingRow[missing++] = row;
                }
            }
        }

        if (missing == 0) return;
        FirstGates(work.Vectors, missing, work.MissingGates);
        for (int i = 0; i < missing; i++)
        {
            float* sums = work.MissingGates + ((nint)i * 2 * s.Gates);
            nint row = work.MissingRow[i];
            Kernels.Copy(sums, work.Gates + (row * s.Gates), s.Gates);
            Kernels.Copy(sums + s.Gates, work.Gates + ((total + row) * s.Gates), s.Gates);
        }
    }

    private void FirstGates(float* vectors, int count, float* gates)
    {
        ModelShape s = _shape;
        for (int direction = 0; direction < 2; direction++)
        {
            Layer layer = _layers[direction];
            float* target = gates + (direction * s.Gates);
            Kernels.FillRows(target, 2 * s.Gates, count, layer.Bias, s.Gates);
            Kernels.Multiply(count, s.Gates, s.Input, vectors, s.Input, 1, layer.Input, target, 2 * s.Gates, true);
        }
    }

    private void Embed(string text, float* vector)
    {
        ModelShape s = _shape;
        Span<char> normal = stackalloc char[WordFeatures.MaxLength];
        Span<int> rows = stackalloc int[WordFeatures.Count];
        // Wires of old wrote ``these'' for quotation marks; the treebanks hardly do.
        if (text is "``" or "''") text = "\"";
        normal = normal[..WordFeatures.Normalise(text, normal)];
        WordFeatures.Extract(text, normal, rows);
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(normal, out int word);
        Kernels.Copy(_wordTable + ((nint)word * s.WordSize), vector, s.WordSize);
        for (int i = 0; i < rows.Length; i++) Kernels.Copy(_featureTable + ((nint)rows[i] * s.FeatureSize), vector + s.WordSize + (i * s.FeatureSize), s.FeatureSize);
    }

    private void Recur(Workspace work, int layerIndex, int steps)
    {
        ModelShape s = _shape;
        nint total = work.StepRow[steps - 1] + work.StepCount[steps - 1];
        for (int direction = 0; direction < 2; direction++)
        {
            Layer layer = _layers[(layerIndex * 2) + direction];
            float* gates = work.Gates + (direction * total * s.Gates);
            float* output = work.Encoded + (direction * s.Hidden);
            int carried = 0;
            for (int i = 0; i < steps; i++)
            {
                int t = direction == 0 ? i : steps - 1 - i;
                int count = work.StepCount[t];
                nint row = work.StepRow[t];
                float* now = gates + (row * s.Gates);

                // Forward, sentences end and drop out; backward, they begin and join in with nothing remembered.
                int known = Math.Min(count, carried);
                if (known > 0)
                {
                    nint previous = work.StepRow[direction == 0 ? t - 1 : t + 1];
                    Kernels.Multiply(known, s.Gates, s.Hidden, output + (previous * s.Output), s.Output, 1, layer.Recurrent, now, s.Gates, true);
                }

                for (int p = 0; p < count; p++)
                {
                    float* cell = work.Cells + ((nint)p * s.Hidden);
                    Kernels.Cell(now + ((nint)p * s.Gates), p < known ? cell : null, cell, output + ((row + p) * s.Output), s.Hidden);
                }

                carried = count;
            }
        }
    }

    private void ReadTags(Span<TokenData> tokens, Workspace work, Piece piece, int at)
    {
        int xpos = _xpos.Length, tags = xpos + ModelShape.UposCount + ModelShape.NameCount;
        const int Names = ModelShape.NameCount;
        float* best = stackalloc float[Names];
        float* next = stackalloc float[Names];
        for (int i = 0; i < piece.Count; i++)
        {
            float* scores = work.Tags + ((nint)(at + i) * tags);
            ref TokenData token = ref tokens[piece.First + i];
            token.Xpos = _xpos[Kernels.Best(scores, xpos)];
            token.Upos = (Upos)Kernels.Best(scores + xpos, ModelShape.UposCount);

            // The best row of name tags in which none continues what has not begun.
            float* names = scores + xpos + ModelShape.UposCount;
            byte* back = work.NameBack + ((nint)i * Names);
            int top = i == 0 ? 0 : Kernels.Best(best, Names);
            for (int tag = 0; tag < Names; tag++)
            {
                bool inside = tag != 0 && (tag & 1) == 0;
                if (i == 0)
                {
                    next[tag] = inside ? -1e30f : names[tag];
                    back[tag] = 0;
                }
                else
                {
                    int from = !inside ? top : best[tag] > best[tag - 1] ? tag : tag - 1;
                    next[tag] = best[from] + names[tag];
                    back[tag] = (byte)from;
                }
            }

            Kernels.Copy(next, best, Names);
        }

        int state = Kernels.Best(best, Names);
        for (int i = piece.Count - 1; i >= 0; i--)
        {
            tokens[piece.First + i].Name = (NameTag)state;
            state = work.NameBack[((nint)i * Names) + state];
        }
    }

    private void ReadHeads(Workspace work, Piece piece, int at)
    {
        ModelShape s = _shape;
        int n = piece.Count, columns = n + 1;
        Kernels.Copy(_arcRoot, work.Headers, s.Arc);
        for (int i = 0; i < n; i++) Kernels.Copy(work.Projected + ((nint)(at + i) * s.Projection) + s.Arc, work.Headers + ((nint)(i + 1) * s.Arc), s.Arc);
        Kernels.Pack(work.Headers, 1, s.Arc, s.Arc, columns, work.PackedHeaders);
        Kernels.Multiply(n, columns, s.Arc, work.Turned + ((nint)at * s.Arc), s.Arc, 1, work.PackedHeaders, work.ArcScores, columns, false);
        work.Decoder.Decode(work.ArcScores, columns, n, work.Heads.AsSpan(at, n));
        for (int i = 0; i < n; i++)
        {
            float* dependent = work.Projected + ((nint)(at + i) * s.Projection) + (2 * s.Arc);
            int head = work.Heads[at + i];
            float* header = head == 0 ? _labelRoot : work.Projected + ((nint)(at + head - 1) * s.Projection) + (2 * s.Arc) + s.Label;
            float* pair = work.Pairs + ((nint)(at + i) * s.Pair);
            for (int j = 0; j < s.Label; j++) pair[j] = dependent[j] * header[j];
            Kernels.Copy(dependent, pair + s.Label, s.Label);
            Kernels.Copy(header, pair + (2 * s.Label), s.Label);
        }
    }

    private static LanguageModel LoadShipped()
    {
        using Stream stream = OpenShipped();
        return Load(stream);
    }

    private static Stream OpenShipped() => typeof(LanguageModel).Assembly.GetManifestResourceStream("english.bin")
        ?? throw new InvalidOperationException("This build of the library holds no language model.");

    private static string HashShipped()
    {
        using Stream stream = OpenShipped(), casing = CaseModel.OpenShipped();
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] part = new byte[1 << 16];
        foreach (Stream file in new[] { stream, casing })
        {
            for (int read; (read = file.Read(part)) > 0;) hash.AppendData(part.AsSpan(0, read));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static string[] ReadNames(BinaryReader reader)
    {
        string[] names = new string[reader.ReadInt32()];
        for (int i = 0; i < names.Length; i++) names[i] = reader.ReadString();
        return names;
    }

    private static float* ReadTensor(BinaryReader reader, int rows, int columns)
    {
        int count = rows * columns;
        float* values = Kernels.Allocate(count);
        Span<Half> chunk = stackalloc Half[4096];
        for (int done = 0; done < count;)
        {
            Span<Half> part = chunk[..Math.Min(chunk.Length, count - done)];
            Span<byte> bytes = MemoryMarshal.AsBytes(part);
            reader.BaseStream.ReadExactly(bytes);
            for (int i = 0; i < part.Length; i++) values[done + i] = (float)part[i];
            done += part.Length;
        }

        return values;
    }

    private static float* ReadPacked(BinaryReader reader, int rows, int columns)
    {
        float* plain = ReadTensor(reader, rows, columns);
        float* packed = Kernels.Allocate(Kernels.PackedSize(rows, columns));
        Kernels.Pack(plain, columns, 1, rows, columns, packed);
        NativeMemory.AlignedFree(plain);
        return packed;
    }

    private readonly struct Layer(float* input, float* recurrent, float* bias)
    {
        internal readonly float* Input = input;
        internal readonly float* Recurrent = recurrent;
        internal readonly float* Bias = bias;
    }
}
