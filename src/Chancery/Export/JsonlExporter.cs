using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Export;

/// <summary>One JSON object a report, a line each: the contract's own form, of which every other format is a view.</summary>
public sealed class JsonlExporter : Exporter
{
    /// <inheritdoc/>
    public override string Name => "jsonl";

    /// <inheritdoc/>
    public override string Summary => "one JSON object a report, a line each: everything that was read";

    /// <inheritdoc/>
    public override string FileExtension => "jsonl";

    /// <inheritdoc/>
    public override string MediaType => "application/jsonl";

    /// <inheritdoc/>
    public override ExportWriter Open(Stream output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return new Lines(output, options);
    }

    /// <summary>One report as a line of JSON, without the line end.</summary>
    public static byte[] ToBytes(ReadReport report, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        ArrayBufferWriter<byte> buffer = new(4096);
        using Utf8JsonWriter json = new(buffer, Lines.WriterOptions);
        new ReportJson(json, report, options).Write();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private sealed class Lines(Stream output, ExportOptions options) : ExportWriter
    {
        // Relaxed: curly quotes and other scripts stay readable; the lines are never put into a page as they are.
        public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

        private readonly ArrayBufferWriter<byte> _buffer = new(16384);

        public override void Write(ReadReport report)
        {
            ArgumentNullException.ThrowIfNull(report);
            _buffer.ResetWrittenCount();
            using (Utf8JsonWriter json = new(_buffer, WriterOptions)) new ReportJson(json, report, options).Write();
            _buffer.Write("\n"u8);
            output.Write(_buffer.WrittenSpan);
            output.Flush();
        }
    }

    private sealed class ReportJson(Utf8JsonWriter json, ReadReport report, ExportOptions options)
    {
        private readonly CodePointTable _codePoints = new(report.Document.Text);
        private readonly string _text = report.Document.Text;

        public void Write()
        {
            SourceText source = report.Document.Source;
            json.WriteStartObject();
            json.WriteString("id", report.Id);
            json.WriteString("file", source.File);
            json.WriteString("title", source.Title);
            json.WriteString("publisher", source.Publisher);
            json.WriteString("url", source.Url);
            json.WriteString("language", report.Language);
            json.WriteString("published", ClaimWords.Published(report));
            json.WriteString("publishedFrom", report.PublishedFrom);
            json.WriteString("status", report.Status);
            if (options.IncludeText) json.WriteString("text", _text);
            json.WriteString("textSha256", report.TextSha256);
            json.WriteStartArray("claims");
            foreach (Claim claim in report.Claims) WriteClaim(claim);
            json.WriteEndArray();
            WritePosts();
            WriteRelations();
            if (options.Explain) WriteNotes();
            json.WriteStartObject("engine");
            json.WriteString("version", options.Engine.Version);
            json.WriteString("knowledge", options.Engine.Knowledge);
            json.WriteString("models", options.Engine.Models);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void WriteClaim(Claim claim)
        {
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            json.WriteString("kind", claim.Kind);
            json.WriteString("mode", claim.Mode);
            json.WriteString("cameo", claim.Cameo);
            WriteStretch("quote", claim.Quote);
            WriteStretch("trigger", claim.Trigger);
            WriteParticipants("source", claim.Source);
            WriteParticipants("target", claim.Target);
            json.WriteString("standing", ClaimWords.Of(claim.Standing));
            json.WriteString("status", claim.Status);
            WriteStretch("standingCue", claim.StandingCue);
            json.WriteBoolean("historical", claim.Historical);
            json.WriteString("certainty", claim.Hedged ? "hedged" : "plain");
            WriteStretch("certaintyCue", claim.CertaintyCue);
            json.WriteNumber("confidence", Math.Round(claim.Confidence, 3));
            WriteSpeakers(claim.Speakers);
            WriteWhen(claim.When);
            WriteWhere(claim.Where);
            WriteFigures(claim.Figures);
            WriteOrdinal(claim.Ordinal);
            json.WriteStartArray("quoted");
            foreach (CharRange range in claim.Quoted) WriteStretch(range);
            json.WriteEndArray();
            json.WriteString("rule", claim.Rule);
            if (options.Explain) WriteStrings("reasons", claim.Reasons);
            json.WriteEndObject();
        }

        private void WriteParticipants(string key, ImmutableArray<Participant> participants)
        {
            json.WriteStartArray(key);
            foreach (Participant participant in participants) WriteParticipant(participant);
            json.WriteEndArray();
        }

        private void WriteParticipant(Participant participant)
        {
            json.WriteStartObject();
            WriteRange(participant.Range);
            WriteActor(participant.Name, participant.Actor, participant.Country, participant.Sector);
            json.WriteString("role", participant.Role);
            if (participant.Inferred) json.WriteBoolean("inferred", true);
            json.WriteEndObject();
        }

        private void WriteSpeakers(ImmutableArray<Speaker> speakers)
        {
            json.WriteStartArray("speaker");
            foreach (Speaker speaker in speakers)
            {
                json.WriteStartObject();
                WriteRange(speaker.Range);
                WriteActor(speaker.Name, speaker.Actor, speaker.Country, speaker.Sector);
                json.WriteString("kind", speaker.Kind);
                WriteWords("cue", speaker.Cue);
                WriteWords("channel", speaker.Channel);
                json.WriteBoolean("self", speaker.Self);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void WriteWhen(TimeSlot? when)
        {
            if (when is null) { json.WriteNull("when"); return; }
            json.WriteStartObject("when");
            WriteRange(when.Range);
            WriteDay("from", when.From);
            WriteDay("until", when.Until);
            json.WriteString("precision", when.Precision);
            json.WriteBoolean("inferred", when.Inferred);
            json.WriteEndObject();
        }

        private void WriteWhere(PlaceSlot? where)
        {
            if (where is null) { json.WriteNull("where"); return; }
            json.WriteStartObject("where");
            WriteRange(where.Range);
            json.WriteString("name", where.Name);
            json.WriteString("country", where.Country);
            WriteNumber("latitude", where.Latitude);
            WriteNumber("longitude", where.Longitude);
            json.WriteString("precision", where.Precision);
            json.WriteString("role", where.Role);
            if (where.Inferred) json.WriteBoolean("inferred", true);
            json.WriteEndObject();
        }

        private void WriteFigures(ImmutableArray<Figure> figures)
        {
            json.WriteStartArray("figures");
            foreach (Figure figure in figures)
            {
                json.WriteStartObject();
                WriteRange(figure.Range);
                WriteNumber("low", figure.Low);
                WriteNumber("high", figure.High);
                json.WriteBoolean("approximate", figure.Approximate);
                json.WriteString("unit", figure.Unit);
                json.WriteString("measure", figure.Measure);
                json.WriteString("of", figure.Of);
                json.WriteString("scope", figure.Scope);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void WriteOrdinal(Ordinal? ordinal)
        {
            if (ordinal is null) { json.WriteNull("ordinal"); return; }
            json.WriteStartObject("ordinal");
            WriteRange(ordinal.Range);
            json.WriteNumber("n", ordinal.N);
            json.WriteString("of", ordinal.Of);
            json.WriteString("since", ordinal.Since);
            json.WriteEndObject();
        }

        private void WritePosts()
        {
            json.WriteStartArray("posts");
            foreach (PostClaim post in report.Posts)
            {
                json.WriteStartObject();
                json.WriteStartObject("person");
                WriteRange(post.Person);
                json.WriteString("name", post.PersonName);
                json.WriteEndObject();
                WriteStretch("post", post.Post);
                json.WriteString("of", post.Of);
                json.WriteString("tense", post.Tense);
                WriteStretch("quote", post.Quote);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void WriteRelations()
        {
            json.WriteStartArray("relations");
            foreach (RelationClaim relation in report.Relations)
            {
                json.WriteStartObject();
                json.WriteString("kind", relation.Kind);
                json.WritePropertyName("of");
                WriteParticipant(relation.Of);
                json.WritePropertyName("to");
                WriteParticipant(relation.To);
                json.WriteString("rank", relation.Rank);
                WriteStretch("quote", relation.Quote);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void WriteNotes()
        {
            json.WriteStartArray("notes");
            foreach (SentenceNote note in report.Notes)
            {
                json.WriteStartObject();
                WriteStretch("sentence", note.Sentence);
                json.WriteString("rule", note.Rule);
                json.WriteString("reason", note.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void WriteActor(string name, string actor, string country, string sector)
        {
            json.WriteString("name", name);
            json.WriteString("actor", actor);
            json.WriteString("country", country);
            json.WriteString("sector", sector);
        }

        private void WriteStretch(string key, CharRange? range)
        {
            json.WritePropertyName(key);
            if (range is CharRange stretch) WriteStretch(stretch);
            else json.WriteNullValue();
        }

        private void WriteStretch(CharRange range)
        {
            json.WriteStartObject();
            WriteRange(range);
            json.WriteEndObject();
        }

        private void WriteRange(CharRange range)
        {
            json.WriteString("text", _text.AsSpan(range.Start, range.Length));
            json.WriteNumber("start", _codePoints.At(range.Start));
            json.WriteNumber("end", _codePoints.At(range.End));
        }

        private void WriteWords(string key, CharRange? range)
        {
            if (range is CharRange stretch) json.WriteString(key, _text.AsSpan(stretch.Start, stretch.Length));
            else json.WriteNull(key);
        }

        private void WriteDay(string key, DateOnly? day) => json.WriteString(key, day is null ? null : ClaimWords.Day(day));

        private void WriteNumber(string key, double? number)
        {
            if (number is double value && double.IsFinite(value)) json.WriteNumber(key, value);
            else json.WriteNull(key);
        }

        private void WriteStrings(string key, ImmutableArray<string> lines)
        {
            json.WriteStartArray(key);
            foreach (string line in lines) json.WriteStringValue(line);
            json.WriteEndArray();
        }
    }
}
