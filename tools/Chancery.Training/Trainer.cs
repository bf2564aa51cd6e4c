using System.Diagnostics;
using System.Globalization;
using Chancery.Reading;

namespace Chancery.Training;

/// <summary>What a training run is told; <paramref name="Parsed"/> is a CoNLL-U file of sentences that other parsers read, <paramref name="From"/> a model to begin with, both null without.</summary>
internal sealed record TrainingOptions(string Data, string Out, string Run, int Epochs, ulong Seed, int Threads, ModelShape Shape, float Rate, int BatchTokens, bool Reports, string? Parsed, string? From);

/// <summary>Trains the language model; the same options give the same weights. A run that was stopped goes on from its last epoch.</summary>
internal sealed unsafe class Trainer
{
    private static readonly Dropout _dropout = new(0.05f, 0.25f, 0.2f, 0.33f, 0.33f);

    private readonly TrainingOptions _options;
    private readonly List<TreebankSentence> _sources;
    private readonly Vocabulary _vocabulary;
    private readonly Parameters _parameters;
    private readonly PackedWeights _packed;
    private readonly Network[] _networks;
    private readonly TrainingSentence[] _plain;
    private readonly TrainingSentence[] _upper;
    private readonly TrainingSentence?[] _present;

    public Trainer(TrainingOptions options)
    {
        _options = options;
        _sources = ReadTrainingData(options.Data);
        List<string[]> reports = options.Reports ? WordVectors.ReadReports(options.Data) : [];
        _vocabulary = Vocabulary.Build(_sources, reports, frequentForms: 2000);
        if (options.Parsed is { } parsed)
        {
            List<TreebankSentence> read = Treebank.Read(parsed, entities: false);
            Log($"{parsed} {read.Count} sentences");
            _vocabulary.CountMore(read);
            _sources.AddRange(read);
        }

        _parameters = new Parameters(options.Shape, _vocabulary, options.Threads);
        _parameters.Initialise(options.Seed);
        if (options.From is { } from)
        {
            using FileStream stream = File.OpenRead(from);
            ModelWriter.ReadInto(stream, _parameters, _vocabulary);
            Log($"beginning with {from}");
        }
        else if (options.Reports)
        {
            List<string[]> text = [.. _sources.Select(NormalWords), .. reports];
            WordVectors.Train(text, _vocabulary, _parameters.At(_parameters.WordTable), options.Shape.WordSize, options.Seed, spread: 0.3f);
        }

        _packed = new PackedWeights(_parameters);
        _networks = new Network[options.Threads];
        for (int i = 0; i < _networks.Length; i++) _networks[i] = new Network(_parameters, _packed, _vocabulary, i);
        _plain = [.. _sources.Select(s => TrainingSentence.Make(s, _vocabulary, upperCase: false))];
        _upper = [.. _sources.Select(s => TrainingSentence.Make(s, _vocabulary, upperCase: true))];
        _present = [.. _sources.Select(s => HeadlinePresent.Rewrite(s) is { } rewritten ? TrainingSentence.Make(rewritten, _vocabulary, upperCase: false) : null)];
    }

    /// <summary>The training parts of both treebanks, with names.</summary>
    public static List<TreebankSentence> ReadTrainingData(string data)
    {
        List<TreebankSentence> sentences = Treebank.Read(Path.Combine(data, "ud", "ewt-train.conllu"), entities: false);
        int named = Treebank.AddNames(sentences, Path.Combine(data, "ner", "uner-ewt-train.iob2"));
        Log($"EWT {sentences.Count} sentences, {named} with names");
        List<TreebankSentence> gum = Treebank.Read(Path.Combine(data, "ud", "gum-train.conllu"), entities: true);
        Log($"GUM {gum.Count} sentences, {gum.Sum(s => s.Names!.Count(n => (int)n % 2 == 1))} names");
        sentences.AddRange(gum);
        return sentences;
    }

    public void Train()
    {
        Directory.CreateDirectory(_options.Run);
        string checkpoint = Path.Combine(_options.Run, "checkpoint.bin");
        int epoch = 0;
        long step = 0;
        if (File.Exists(checkpoint))
        {
            (epoch, step) = LoadCheckpoint(checkpoint);
            Log($"going on after epoch {epoch}");
        }

        long words = _plain.Sum(s => (long)s.Length);
        Log($"{words} words, {_vocabulary.Words.Length} known words, {_vocabulary.Xpos.Length} tags, {_vocabulary.Relations.Length} relations, {_parameters.Count} weights");
        for (; epoch < _options.Epochs; epoch++)
        {
            Stopwatch clock = Stopwatch.StartNew();
            List<TrainingSentence[]> batches = MakeBatches(epoch);
            double[] losses = new double[4];
            long seen = 0, right = 0;
            for (int i = 0; i < batches.Count; i++)
            {
                step++;
                double progress = (epoch + ((double)i / batches.Count)) / _options.Epochs;
                float rate = _options.Rate * (float)Math.Min(Math.Min(1, step / 200.0), (1 - progress) / 0.85);
                seen += RunStep(batches[i], step, rate);
                foreach (Network network in _networks)
                {
                    for (int k = 0; k < 4; k++) losses[k] += network.Losses[k] / batches.Count;
                    right += network.RightHeads;
                }

                if (i % 100 == 99)
                {
                    Log(string.Create(CultureInfo.InvariantCulture, $"  epoch {epoch + 1} batch {i + 1}/{batches.Count} heads {100.0 * right / seen:F1} {seen / clock.Elapsed.TotalSeconds:F0} words/s"));
                }
            }

            Log(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: tags {losses[0]:F3} names {losses[1]:F4} heads {losses[2]:F3} relations {losses[3]:F3}; training heads {100.0 * right / seen:F1}; {seen / clock.Elapsed.TotalSeconds:F0} words/s"));
            SaveCheckpoint(checkpoint, epoch + 1, step);
            string interim = Path.Combine(_options.Run, "model.bin");
            Save(interim);
            ParserEvaluation.Run(interim, _options.Data, brief: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_options.Out))!);
        Save(_options.Out);
        Log($"wrote {_options.Out}");
    }

    /// <summary>Compares the gradient of a few weights of each tensor with that by differences.</summary>
    public void CheckGradient()
    {
        TrainingSentence[] batch = [.. _plain.Where(s => s.Length is > 4 and < 12 && s.Names is not null).Take(5).OrderByDescending(s => s.Length)];
        int total = batch.Sum(s => s.Length);
        Dropout dropout = new(0, 0.2f, 0.2f, 0.2f, 0.2f);
        Network network = _networks[0];
        double Loss()
        {
            _packed.Pack(0, 1);
            network.Run(batch, 1f / total, dropout, 7);
            return network.Losses.Sum();
        }

        Loss();
        float[] gradient = new Span<float>(_parameters.Gradients[0], (int)_parameters.Count).ToArray();
        Dice dice = new(3);
        foreach (Tensor tensor in _parameters.All)
        {
            double difference = 0, scale = 0;
            for (int k = 0; k < 6; k++)
            {
                nint at;
                int tries = 0;
                do at = tensor.Offset + dice.Below(tensor.Rows * tensor.Columns);
                while (MathF.Abs(gradient[at]) < 1e-4f && tries++ < 20000);
                float saved = _parameters.Weights[at];
                const float Small = 4e-3f;
                _parameters.Weights[at] = saved + Small;
                double up = Loss();
                _parameters.Weights[at] = saved - Small;
                double down = Loss();
                _parameters.Weights[at] = saved;
                double numeric = (up - down) / (2 * Small);
                difference += Math.Abs(numeric - gradient[at]);
                scale += Math.Abs(numeric) + Math.Abs(gradient[at]);
            }

            Log(string.Create(CultureInfo.InvariantCulture, $"{tensor.Name,-24} relative difference {difference / (scale + 1e-9):E1} of {scale / 12:E1}"));
        }
    }

    private static string[] NormalWords(TreebankSentence sentence)
    {
        char[] buffer = new char[WordFeatures.MaxLength];
        return Array.ConvertAll(sentence.Forms, form => new string(buffer, 0, WordFeatures.Normalise(form, buffer)));
    }

    private int RunStep(TrainingSentence[] batch, long step, float rate)
    {
        int total = batch.Sum(s => s.Length), threads = _options.Threads;
        Parallel(part => _packed.Pack(part, threads));
        Parallel(part =>
        {
            TrainingSentence[] share = [.. batch.Where((_, i) => i % threads == part)];
            _networks[part].Run(share, 1f / total, _dropout, (_options.Seed * 0x9E3779B97F4A7C15UL) + ((ulong)step * 64) + (ulong)part);
        });
        Parallel(_parameters.Collect);
        double norm = _parameters.Norm();
        float scale = norm > 1 ? (float)(1 / norm) : 1;
        if (double.IsFinite(norm)) Parallel(part => _parameters.Update(part, rate, scale, step));
        else throw new InvalidOperationException("The gradient is not finite.");
        _parameters.ClearTouched();
        return total;
    }

    private void Parallel(Action<int> work)
    {
        if (_options.Threads == 1)
        {
            work(0);
            return;
        }

        System.Threading.Tasks.Parallel.For(0, _options.Threads, work);
    }

    // Sentences of like length together; some in capitals like a wire report, some in the present of headlines, some without their full stop.
    private List<TrainingSentence[]> MakeBatches(int epoch)
    {
        Dice dice = new((_options.Seed * 1000003) + (ulong)epoch);
        List<(float Key, TrainingSentence Sentence)> items = new(_plain.Length);
        for (int i = 0; i < _plain.Length; i++)
        {
            float form = dice.Unit();
            TrainingSentence sentence = form < 0.04f ? _upper[i] : form < 0.34f ? _present[i] ?? _plain[i] : _plain[i];
            if (dice.Unit() < 0.04f) sentence = sentence.WithoutStop();
            items.Add((sentence.Length * (1 + (0.15f * dice.Unit())) + dice.Unit(), sentence));
        }

        items.Sort((x, y) => y.Key.CompareTo(x.Key));
        List<TrainingSentence[]> batches = [];
        List<TrainingSentence> batch = [];
        int words = 0;
        foreach ((_, TrainingSentence sentence) in items)
        {
            if (batch.Count >= 4 && (words + sentence.Length > _options.BatchTokens || batch.Count >= 60)) Flush();
            batch.Add(sentence);
            words += sentence.Length;
        }

        Flush();
        dice.Shuffle(batches);
        return batches;

        void Flush()
        {
            if (batch.Count > 0) batches.Add([.. batch.OrderByDescending(s => s.Length)]);
            batch.Clear();
            words = 0;
        }
    }

    private void Save(string path)
    {
        using FileStream stream = File.Create(path);
        ModelWriter.Write(stream, _parameters, _vocabulary);
    }

    private void SaveCheckpoint(string path, int epoch, long step)
    {
        using (FileStream stream = File.Create(path + ".new"))
        {
            using BinaryWriter writer = new(stream);
            writer.Write(epoch);
            writer.Write(step);
            writer.Write((long)_parameters.Count);
            writer.Write(new ReadOnlySpan<byte>(_parameters.Weights, (int)_parameters.Count * sizeof(float)));
            writer.Write(new ReadOnlySpan<byte>(_parameters.First, (int)_parameters.Count * sizeof(float)));
            writer.Write(new ReadOnlySpan<byte>(_parameters.Second, (int)_parameters.Count * sizeof(float)));
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private (int Epoch, long Step) LoadCheckpoint(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using BinaryReader reader = new(stream);
        int epoch = reader.ReadInt32();
        long step = reader.ReadInt64();
        if (reader.ReadInt64() != _parameters.Count) throw new InvalidDataException("The checkpoint is of another model; give another --run.");
        stream.ReadExactly(new Span<byte>(_parameters.Weights, (int)_parameters.Count * sizeof(float)));
        stream.ReadExactly(new Span<byte>(_parameters.First, (int)_parameters.Count * sizeof(float)));
        stream.ReadExactly(new Span<byte>(_parameters.Second, (int)_parameters.Count * sizeof(float)));
        return (epoch, step);
    }

    private static void Log(string line) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:HH:mm:ss} {line}"));
}
