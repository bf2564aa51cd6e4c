using System.Collections.Immutable;
using System.Globalization;
using Chancery.Claims;
using Chancery.Documents;
using Chancery.Export;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.App.Terminal;

/// <summary>Cards for a reader at a terminal: the sentence with the words of each slot coloured, then what was understood of it.</summary>
internal sealed class CardExporter : Exporter
{
    public override string Name => "card";

    public override string Summary => "a card for each claim, for reading on a terminal";

    public override string FileExtension => "txt";

    public override string MediaType => "text/plain";

    public override ExportWriter Open(Stream output, ExportOptions options) => new Cards(Palette.Open(output, options), options);

    private sealed class Cards(IAnsiConsole console, ExportOptions options) : ExportWriter
    {
        private const int LongestSentence = 600;
        private const int Indent = 4;

        public override void Write(ReadReport report)
        {
            WriteHead(report);
            for (int i = 0; i < report.Claims.Length; i++) WriteCard(report.Document, report.Claims[i], i + 1);
            if (options.Explain) WriteNotes(report);
            console.WriteLine();
            console.Profile.Out.Writer.Flush();
        }

        private void WriteHead(ReadReport report)
        {
            SourceText source = report.Document.Source;
            string title = Palette.Safe(source.Title.Length > 0 ? source.Title : source.File ?? report.Id);
            console.Write(new Rule("[bold]" + Markup.Escape(title) + "[/]") { Justification = Justify.Left, Style = Palette.Dim });
            List<string> facts = [source.Publisher, ClaimWords.Published(report) ?? "", source.Title.Length > 0 ? source.File ?? "" : "", report.Status ?? ""];
            facts.Add(report.Claims.Length.ToString(CultureInfo.InvariantCulture) + (report.Claims.Length == 1 ? " claim" : " claims"));
            console.Write(new Text(Palette.Safe(string.Join(" · ", facts.Where(f => f.Length > 0))) + "\n", Palette.Dim));
            foreach (string warning in report.Warnings) console.Write(new Text("note: " + Palette.Safe(warning) + "\n", Palette.Dim));
        }

        private void WriteCard(Document document, Claim claim, int number)
        {
            int width = Math.Max(20, console.Profile.Width - Indent);
            List<StyledText> texts = [];
            if (options.IncludeText) texts.Add(Sentence(document, claim));
            texts.Add(Act(document, claim));
            texts.Add(Standing(document, claim));
            texts.AddRange(StyledText.Flow(Details(document, claim), width));
            if (options.Explain) texts.AddRange(claim.Reasons.Select(r => new StyledText().Append("· " + Palette.Safe(r), Palette.Dim)));
            console.WriteLine();
            console.Write(new Text(number.ToString(CultureInfo.InvariantCulture).PadLeft(Indent - 1) + " ", Palette.Dim));
            WriteLines(texts.SelectMany(t => t.Lines(width)));
        }

        private void WriteLines(IEnumerable<IReadOnlyList<Segment>> lines)
        {
            bool first = true;
            foreach (IReadOnlyList<Segment> line in lines)
            {
                if (!first) console.Write(new string(' ', Indent));
                foreach (Segment piece in line) console.Write(piece.Text, piece.Style);
                console.WriteLine();
                first = false;
            }
        }

        private static StyledText Sentence(Document document, Claim claim)
        {
            StyledText text = new();
            foreach (Stretch stretch in Stretches.Of(claim, SentenceAround(document, claim.Quote)))
            {
                Style style = stretch.Slots.Length == 0 ? Palette.Dim : Palette.OfSlot(stretch.Slots[0].Code);
                text.Append(Palette.Safe(document.Text.AsSpan(stretch.Start, stretch.End - stretch.Start)), style);
            }

            return text;
        }

        private static CharRange SentenceAround(Document document, CharRange quote)
        {
            int start = quote.Start, end = quote.End;
            foreach (Sentence sentence in document.Sentences)
            {
                CharRange range = document.RangeOf(sentence.FirstToken, sentence.EndToken - 1);
                if (!range.Overlaps(quote)) continue;
                start = Math.Min(start, range.Start);
                end = Math.Max(end, range.End);
            }

            return end - start <= LongestSentence ? CharRange.Between(start, end) : quote;
        }

        private static StyledText Act(Document document, Claim claim)
        {
            StyledText text = new();
            AppendParticipants(text, document, claim.Source, 'a');
            text.Append(" → ", Palette.Dim).Append(Palette.Safe(ClaimWords.Act(claim)), Palette.Strong);
            if (claim.Target.Length == 0) return text;
            text.Append(" → ", Palette.Dim);
            AppendParticipants(text, document, claim.Target, 'g');
            return text;
        }

        private static void AppendParticipants(StyledText text, Document document, ImmutableArray<Participant> participants, char code)
        {
            if (participants.Length == 0) text.Append("unnamed", Palette.Dim);
            for (int i = 0; i < participants.Length; i++)
            {
                if (i > 0) text.Append(", ");
                AppendNamed(text, document, participants[i].Range, participants[i].Name, ClaimWords.Place(participants[i].Country, participants[i].Sector), code);
                if (participants[i].Inferred) text.Append(" likely", Palette.Dim);
            }
        }

        private static void AppendNamed(StyledText text, Document document, CharRange range, string name, string place, char code)
        {
            string words = Palette.Safe(document.TextOf(range));
            text.Append(words, Palette.OfSlot(code));
            string standsFor = ClaimWords.StandsFor(words, name);
            if (standsFor.Length > 0) text.Append(" (" + Palette.Safe(standsFor) + ")");
            if (place.Length > 0) text.Append(" " + place, Palette.Dim);
        }

        private static StyledText Standing(Document document, Claim claim)
        {
            StyledText text = new();
            string standing = ClaimWords.Of(claim.Standing);
            text.Append(standing, Palette.OfStanding(claim.Standing));
            if (claim.Status.Length > 0 && claim.Status != "done") text.Append(", " + claim.Status);
            if (claim.Hedged) text.Append(", hedged" + Quoted(document, claim.CertaintyCue));
            if (claim.Historical) text.Append(", background");
            string code = claim.Mode.Length > 0 ? claim.Kind + "/" + claim.Mode : claim.Kind;
            return text.Append(" · " + code + " · " + claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture) + " · " + claim.Rule, Palette.Dim);
        }

        private static string Quoted(Document document, CharRange? cue) => cue is CharRange range ? " (" + Palette.Safe(document.TextOf(range)) + ")" : "";

        private static IEnumerable<StyledText> Details(Document document, Claim claim)
        {
            if (claim.Speakers.Length > 0) yield return Says(document, claim.Speakers);
            if (claim.When is TimeSlot when) yield return Slot("when", when.Range, 'w', ClaimWords.Days(when));
            if (claim.Where is PlaceSlot where) yield return Slot("where", where.Range, 'p', where.Country + (where.Inferred ? ", inferred" : ""));
            foreach (Figure figure in claim.Figures) yield return Slot("figure", figure.Range, 'f', ClaimWords.Amount(figure));
            if (claim.Ordinal is Ordinal ordinal)
                yield return Slot("count", ordinal.Range, 'o', "no. " + ordinal.N.ToString(CultureInfo.InvariantCulture) + (ordinal.Since is null ? "" : " since " + ordinal.Since));

            StyledText Slot(string label, CharRange range, char code, string meaning)
            {
                string words = Palette.Safe(document.TextOf(range));
                StyledText text = new StyledText().Append(label + " ", Palette.Dim).Append(words, Palette.OfSlot(code));
                return meaning.Length > 0 && meaning != words ? text.Append(" = " + Palette.Safe(meaning)) : text;
            }
        }

        private static StyledText Says(Document document, ImmutableArray<Speaker> speakers)
        {
            StyledText text = new StyledText().Append("says ", Palette.Dim);
            for (int i = 0; i < speakers.Length; i++)
            {
                if (i > 0) text.Append(" quoting ", Palette.Dim);
                AppendNamed(text, document, speakers[i].Range, speakers[i].Name, ClaimWords.Place(speakers[i].Country, speakers[i].Sector), 'k');
            }

            return text;
        }

        private void WriteNotes(ReadReport report)
        {
            if (report.Notes.Length == 0) return;
            console.WriteLine();
            console.Write(new Text("Sentences without a claim\n", Palette.Strong));
            foreach (SentenceNote note in report.Notes)
            {
                console.Write(new Text("  " + Palette.Safe(report.Document.TextOf(note.Sentence)) + "\n"));
                console.Write(new Text("    " + Palette.Safe(note.Rule.Length > 0 ? note.Rule + ": " + note.Reason : note.Reason) + "\n", Palette.Dim));
            }
        }
    }
}
