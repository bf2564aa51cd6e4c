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
            List<IRenderable> lines = [];
            if (options.IncludeText) lines.Add(Sentence(document, claim));
            lines.Add(Act(document, claim));
            lines.Add(Standing(document, claim));
            if (Details(document, claim) is Paragraph details) lines.Add(details);
            if (options.Explain) lines.AddRange(claim.Reasons.Select(r => new Text("  " + Palette.Safe(r), Palette.Dim)));
            Grid card = new() { Expand = false };
            card.AddColumn(new GridColumn { Width = 3, NoWrap = true, Padding = new Padding(0, 0, 1, 0), Alignment = Justify.Right });
            card.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
            card.AddRow(new Text(number.ToString(CultureInfo.InvariantCulture), Palette.Dim), new Rows(lines));
            console.WriteLine();
            console.Write(card);
        }

        private static Paragraph Sentence(Document document, Claim claim)
        {
            Paragraph paragraph = new();
            foreach (Stretch stretch in Stretches.Of(claim, SentenceAround(document, claim.Quote)))
            {
                Style style = stretch.Slots.Length == 0 ? Palette.Dim : Palette.OfSlot(stretch.Slots[0].Code);
                paragraph.Append(Palette.Safe(document.Text.AsSpan(stretch.Start, stretch.End - stretch.Start)), style);
            }

            return paragraph;
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

        private static Paragraph Act(Document document, Claim claim)
        {
            Paragraph paragraph = new();
            AppendParticipants(paragraph, document, claim.Source, 'a');
            paragraph.Append(" → ", Palette.Dim).Append(Palette.Safe(ClaimWords.Act(claim)), Palette.Strong);
            if (claim.Target.Length == 0) return paragraph;
            paragraph.Append(" → ", Palette.Dim);
            AppendParticipants(paragraph, document, claim.Target, 'g');
            return paragraph;
        }

        private static void AppendParticipants(Paragraph paragraph, Document document, ImmutableArray<Participant> participants, char code)
        {
            if (participants.Length == 0) paragraph.Append("unnamed", Palette.Dim);
            for (int i = 0; i < participants.Length; i++)
            {
                if (i > 0) paragraph.Append(", ");
                AppendNamed(paragraph, document, participants[i].Range, participants[i].Name, ClaimWords.Place(participants[i].Country, participants[i].Sector), code);
            }
        }

        private static void AppendNamed(Paragraph paragraph, Document document, CharRange range, string name, string place, char code)
        {
            string words = Palette.Safe(document.TextOf(range));
            paragraph.Append(words, Palette.OfSlot(code));
            string standsFor = ClaimWords.StandsFor(words, name);
            if (standsFor.Length > 0) paragraph.Append(" (" + Palette.Safe(standsFor) + ")");
            if (place.Length > 0) paragraph.Append(" " + place, Palette.Dim);
        }

        private static Paragraph Standing(Document document, Claim claim)
        {
            Paragraph paragraph = new();
            string standing = ClaimWords.Of(claim.Standing);
            paragraph.Append(standing, Palette.OfStanding(claim.Standing));
            if (claim.Status.Length > 0 && claim.Status != "done") paragraph.Append(", " + claim.Status);
            if (claim.Hedged) paragraph.Append(", hedged" + Quoted(document, claim.CertaintyCue));
            if (claim.Historical) paragraph.Append(", background");
            string code = claim.Mode.Length > 0 ? claim.Kind + "/" + claim.Mode : claim.Kind;
            return paragraph.Append(" · " + code + " · " + claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture) + " · " + claim.Rule, Palette.Dim);
        }

        private static string Quoted(Document document, CharRange? cue) => cue is CharRange range ? " (" + Palette.Safe(document.TextOf(range)) + ")" : "";

        private static Paragraph? Details(Document document, Claim claim)
        {
            Paragraph paragraph = new();
            bool any = false;
            if (claim.Speakers.Length > 0)
            {
                Label("says");
                for (int i = 0; i < claim.Speakers.Length; i++)
                {
                    if (i > 0) paragraph.Append(" quoting ", Palette.Dim);
                    Speaker speaker = claim.Speakers[i];
                    AppendNamed(paragraph, document, speaker.Range, speaker.Name, ClaimWords.Place(speaker.Country, speaker.Sector), 'k');
                }
            }

            if (claim.When is TimeSlot when) Slot("when", when.Range, 'w', ClaimWords.Days(when));
            if (claim.Where is PlaceSlot where) Slot("where", where.Range, 'p', where.Country);
            foreach (Figure figure in claim.Figures) Slot("figure", figure.Range, 'f', ClaimWords.Amount(figure));
            if (claim.Ordinal is Ordinal ordinal)
                Slot("count", ordinal.Range, 'o', "no. " + ordinal.N.ToString(CultureInfo.InvariantCulture) + (ordinal.Since is null ? "" : " since " + ordinal.Since));
            return any ? paragraph : null;

            void Label(string label)
            {
                paragraph.Append((any ? "   " : "") + label + " ", Palette.Dim);
                any = true;
            }

            void Slot(string label, CharRange range, char code, string meaning)
            {
                Label(label);
                string words = Palette.Safe(document.TextOf(range));
                paragraph.Append(words, Palette.OfSlot(code));
                if (meaning.Length > 0 && meaning != words) paragraph.Append(" = " + Palette.Safe(meaning));
            }
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
