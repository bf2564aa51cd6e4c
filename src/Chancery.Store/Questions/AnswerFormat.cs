using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Store.Questions;

/// <summary>A format that answers can be written in.</summary>
public abstract class AnswerFormat
{
    /// <summary>The formats of the ledger itself. A program may add formats of its own, such as a terminal's.</summary>
    public static ImmutableArray<AnswerFormat> All { get; } = [new JsonlAnswers(), new CsvAnswers(), new ParquetAnswers()];

    /// <summary>The name by which it is asked for: <c>jsonl</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Its media type.</summary>
    public abstract string MediaType { get; }

    /// <summary>False if its bytes are for programs alone, so that they belong in a file or a pipe and never on a terminal.</summary>
    public virtual bool IsText => true;

    /// <summary>The format of that name; null if there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static AnswerFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Writes an answer; words are UTF-8 without a mark. The same answer gives the same bytes. The stream is left open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> or <paramref name="output"/> is null.</exception>
    public abstract Task WriteAsync(Answer answer, Stream output, CancellationToken cancellationToken = default);

    private sealed class JsonlAnswers : AnswerFormat
    {
        private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public override string Name => "jsonl";

        public override string MediaType => "application/jsonl";

        public override async Task WriteAsync(Answer answer, Stream output, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(answer);
            ArgumentNullException.ThrowIfNull(output);
            ArrayBufferWriter<byte> buffer = new(4096);
            foreach (ImmutableArray<object?> row in answer.Rows)
            {
                using (Utf8JsonWriter json = new(buffer, _options)) Write(json, answer.Columns, row);
                buffer.Write("\n"u8);
            }

            await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }

        private static void Write(Utf8JsonWriter json, ImmutableArray<AnswerColumn> columns, ImmutableArray<object?> row)
        {
            json.WriteStartObject();
            for (int i = 0; i < columns.Length; i++)
            {
                json.WritePropertyName(columns[i].Name);
                switch (row[i])
                {
                    case null: json.WriteNullValue(); break;
                    case long number: json.WriteNumberValue(number); break;
                    case double number: json.WriteNumberValue(number); break;
                    case bool flag: json.WriteBooleanValue(flag); break;
                    default: json.WriteStringValue((string)row[i]!); break;
                }
            }

            json.WriteEndObject();
        }
    }

    private sealed class CsvAnswers : AnswerFormat
    {
        private static readonly SearchValues<char> _needQuotes = SearchValues.Create("\",\r\n");

        public override string Name => "csv";

        public override string MediaType => "text/csv";

        public override async Task WriteAsync(Answer answer, Stream output, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(answer);
            ArgumentNullException.ThrowIfNull(output);
            StringBuilder text = new();
            text.AppendJoin(',', answer.Columns.Select(c => c.Name)).Append("\r\n");
            foreach (ImmutableArray<object?> row in answer.Rows) text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
            await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
        }

        private static string Cell(object? value)
        {
            string words = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            return words.AsSpan().ContainsAny(_needQuotes) ? "\"" + words.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : words;
        }
    }
}
