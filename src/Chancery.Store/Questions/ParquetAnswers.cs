using System.Collections.Immutable;
using Parquet;
using Parquet.Schema;

namespace Chancery.Store.Questions;

/// <summary>Answers as Apache Parquet: a column a column, whole numbers as INT64, amounts as DOUBLE, flags as BOOLEAN, all else as UTF-8 words; any value may be null.</summary>
internal sealed class ParquetAnswers : AnswerFormat
{
    // Of the methods that readers know, the one whose bytes do not depend on the processor's instructions.
    private static readonly ParquetOptions _options = new() { CompressionMethod = CompressionMethod.Zstd };

    public override string Name => "parquet";

    public override string MediaType => "application/vnd.apache.parquet";

    public override bool IsText => false;

    public override async Task WriteAsync(Answer answer, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(output);
        ParquetSchema schema = new(answer.Columns.Select(FieldOf));
        // The format ends with offsets into itself, and a pipe does not tell where it stands.
        using MemoryStream whole = new();
        ParquetWriter writer = await ParquetWriter.CreateAsync(schema, whole, _options, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            if (!answer.Notes.IsEmpty) writer.CustomMetadata = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("notes", string.Join('\n', answer.Notes));
            if (!answer.Rows.IsEmpty)
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                for (int i = 0; i < answer.Columns.Length; i++) await WriteAsync(group, schema.DataFields[i], answer, i, cancellationToken).ConfigureAwait(false);
            }
        }

        await output.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), cancellationToken).ConfigureAwait(false);
    }

    private static DataField FieldOf(AnswerColumn column) => column.Kind switch
    {
        ColumnKind.Number => new DataField<long>(column.Name, true),
        ColumnKind.Amount => new DataField<double>(column.Name, true),
        ColumnKind.Flag => new DataField<bool>(column.Name, true),
        _ => new DataField<string>(column.Name, true),
    };

    private static Task WriteAsync(ParquetRowGroupWriter group, DataField field, Answer answer, int column, CancellationToken cancellationToken) => answer.Columns[column].Kind switch
    {
        ColumnKind.Number => group.WriteAsync<long>(field, answer.Rows.Select(r => (long?)r[column]).ToArray(), cancellationToken: cancellationToken),
        ColumnKind.Amount => group.WriteAsync<double>(field, answer.Rows.Select(r => (double?)r[column]).ToArray(), cancellationToken: cancellationToken),
        ColumnKind.Flag => group.WriteAsync<bool>(field, answer.Rows.Select(r => (bool?)r[column]).ToArray(), cancellationToken: cancellationToken),
        _ => group.WriteAsync(field, answer.Rows.Select(r => (string?)r[column]).ToArray()!),
    };
}
