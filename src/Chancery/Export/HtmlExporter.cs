using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Export;

/// <summary>One self-contained page: the text with the words of each slot coloured, the rows beside it. Reads without JavaScript too.</summary>
public sealed class HtmlExporter : Exporter
{
    /// <inheritdoc/>
    public override string Name => "html";

    /// <inheritdoc/>
    public override string Summary => "one self-contained page: coloured text with the rows beside it";

    /// <inheritdoc/>
    public override string FileExtension => "html";

    /// <inheritdoc/>
    public override string MediaType => "text/html";

    /// <inheritdoc/>
    public override ExportWriter Open(Stream output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return new Page(output, options);
    }

    private sealed class Page(Stream output, ExportOptions options) : ExportWriter
    {
        private readonly StringBuilder _html = new();
        private int _reports;
        private int _claims;

        public override void Write(ReadReport report)
        {
            ArgumentNullException.ThrowIfNull(report);
            if (_reports == 0) Head(report);
            _reports++;
            _claims += report.Claims.Length;
            new Article(_html, report, options, _reports).Write();
            HandOn();
        }

        public override void Complete()
        {
            if (_reports == 0) Head(null);
            _html.Append("</main>\n<footer class=\"foot\"><p>").Append(Counted(_reports, "report")).Append(", ").Append(Counted(_claims, "claim")).Append(". Read by Chancery ");
            Escape(_html, options.Engine.Version);
            if (options.Engine.Knowledge.Length > 0) Escape(_html.Append(", knowledge "), options.Engine.Knowledge);
            if (options.Engine.Models.Length > 0) Escape(_html.Append(", models "), options.Engine.Models);
            _html.Append(".</p></footer>\n<script>").Append(HtmlPage.Script.ReplaceLineEndings("\n")).Append("</script>\n</body>\n</html>\n");
            HandOn();
        }

        private void Head(ReadReport? first)
        {
            string title = first?.Document.Source.Title ?? "";
            _html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
            _html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(HtmlPage.Policy).Append("\">\n<title>");
            if (title.Length > 0) Escape(_html, title).Append(" · ");
            _html.Append("Chancery</title>\n<style>").Append(HtmlPage.Style.ReplaceLineEndings("\n")).Append("</style>\n</head>\n<body>\n");
            _html.Append("""
                <header class="top"><span class="brand">Chancery</span><ul class="legend" aria-label="Colours">
                <li><span class="t">act</span></li><li><span class="a">who</span></li><li><span class="g">whom</span></li><li><span class="k">speaker</span></li>
                <li><span class="w">when</span></li><li><span class="p">where</span></li><li><span class="f">figure</span></li><li><span class="c">cue</span></li></ul></header>
                <main>

                """.ReplaceLineEndings("\n"));
        }

        private void HandOn()
        {
            output.Write(Encoding.UTF8.GetBytes(_html.ToString()));
            output.Flush();
            _html.Clear();
        }
    }

    private sealed class Article(StringBuilder html, ReadReport report, ExportOptions options, int number)
    {
        private readonly Document _document = report.Document;

        public void Write()
        {
            SourceText source = _document.Source;
            html.Append("<article>\n<h2>");
            Escape(html, source.Title.Length > 0 ? source.Title : source.File ?? report.Id).Append("</h2>\n<p class=\"meta\">");
            WriteMeta(source);
            html.Append("</p>\n");
            foreach (string warning in report.Warnings) Escape(html.Append("<p class=\"note\">"), warning).Append("</p>\n");
            html.Append("<div class=\"sides\">\n");
            if (options.IncludeText) WriteText();
            WriteRows();
            html.Append("</div>\n");
            if (options.Explain) WriteNotes();
            html.Append("</article>\n");
        }

        private void WriteMeta(SourceText source)
        {
            List<string> parts = [];
            if (source.Publisher.Length > 0) parts.Add(Escaped(source.Publisher));
            if (ClaimWords.Published(report) is string published) parts.Add("<time datetime=\"" + Escaped(published) + "\">" + Escaped(published) + "</time>");
            if (IsWebAddress(source.Url)) parts.Add("<a href=\"" + Escaped(source.Url) + "\" rel=\"noreferrer noopener\">" + Escaped(new Uri(source.Url).Host) + "</a>");
            if (source.File is string file) parts.Add(Escaped(file));
            if (report.Status is string status) parts.Add(Escaped(status));
            parts.Add(Counted(report.Claims.Length, "claim"));
            html.AppendJoin(" · ", parts);
        }

        private void WriteText()
        {
            html.Append("<div class=\"text\" tabindex=\"0\" role=\"region\" aria-label=\"Text\" lang=\"").Append(Escaped(report.Language)).Append("\">");
            HashSet<int> anchored = [];
            string text = _document.Text;
            foreach (Stretch stretch in Stretches.Of(report))
            {
                ReadOnlySpan<char> words = text.AsSpan(stretch.Start, stretch.End - stretch.Start);
                if (stretch.Slots.Length == 0) Escape(html, words);
                else WriteStretch(stretch, words, anchored);
            }

            html.Append("</div>\n");
        }

        private void WriteStretch(Stretch stretch, ReadOnlySpan<char> words, HashSet<int> anchored)
        {
            SlotMark first = stretch.Slots[0];
            bool isTrigger = first.Code == 't';
            html.Append(isTrigger ? "<a" : "<span");
            if (isTrigger)
            {
                Reference(html.Append(" href=\"#r"), first.Claim).Append('"');
                // A trigger shared by claims is the target of the first; the later ones link to it all the same.
                if (anchored.Add(first.Claim)) Reference(html.Append(" id=\"w"), first.Claim).Append('"');
            }

            if (first.Code != 'q') html.Append(" class=\"s ").Append(first.Code).Append('"');
            html.Append(" data-s=\"");
            for (int i = 0; i < stretch.Slots.Length; i++)
            {
                if (i > 0) html.Append(' ');
                html.Append(CultureInfo.InvariantCulture, $"{stretch.Slots[i].Claim + 1}{stretch.Slots[i].Code}");
            }

            html.Append("\">");
            Escape(html, words).Append(isTrigger ? "</a>" : "</span>");
        }

        private void WriteRows()
        {
            if (report.Claims.Length == 0)
            {
                html.Append("<p class=\"none\">No claims.</p>\n");
                return;
            }

            html.Append("<ol class=\"rows\">\n");
            for (int i = 0; i < report.Claims.Length; i++) WriteRow(report.Claims[i], i);
            html.Append("</ol>\n");
        }

        private void WriteRow(Claim claim, int index)
        {
            Reference(html.Append("<li id=\"r"), index).Append(CultureInfo.InvariantCulture, $"\" data-n=\"{index + 1}\">");
            int anchor = FirstWithTriggerAt(claim.Trigger);
            string link = options.IncludeText ? "w" : "r";
            Reference(html.Append("<a class=\"n\" href=\"#").Append(link), anchor).Append(CultureInfo.InvariantCulture, $"\">{index + 1}</a>\n<div class=\"act\">");
            WriteParticipants(claim.Source, 'a');
            html.Append("<span class=\"to\">→</span><span class=\"s t\">");
            Escape(html, ClaimWords.Line(_document.TextOf(claim.Trigger))).Append("</span>");
            if (claim.Target.Length > 0)
            {
                html.Append("<span class=\"to\">→</span>");
                WriteParticipants(claim.Target, 'g');
            }

            html.Append("</div>\n");
            WriteTags(claim);
            WriteDetails(claim);
            if (options.Explain && claim.Reasons.Length > 0) WriteReasons(claim);
            html.Append("</li>\n");
        }

        // Links must lead to an anchor that is there: the first claim of the same trigger owns it.
        private int FirstWithTriggerAt(CharRange trigger)
        {
            for (int i = 0; i < report.Claims.Length; i++)
                if (report.Claims[i].Trigger.Overlaps(trigger)) return i;
            return 0;
        }

        private void WriteParticipants(ImmutableArray<Participant> participants, char slot)
        {
            if (participants.Length == 0) html.Append("<span class=\"code\">unnamed</span>");
            for (int i = 0; i < participants.Length; i++)
            {
                Participant participant = participants[i];
                if (i > 0) html.Append(", ");
                WriteNamed(_document.TextOf(participant.Range), participant.Name, slot, participant.Country, participant.Sector);
                if (participant.Inferred) html.Append(" <span class=\"code\">likely</span>");
            }
        }

        private void WriteNamed(string words, string name, char slot, string country, string sector)
        {
            words = ClaimWords.Line(words);
            Escape(html.Append("<span class=\"s ").Append(slot).Append("\">"), words).Append("</span>");
            string standsFor = ClaimWords.StandsFor(words, name);
            if (standsFor.Length > 0) Escape(html.Append(" (".AsSpan()), standsFor).Append(')');
            string place = ClaimWords.Place(country, sector);
            if (place.Length > 0) Escape(html.Append(" <span class=\"code\">"), place).Append("</span>");
        }

        private void WriteTags(Claim claim)
        {
            string standing = ClaimWords.Of(claim.Standing);
            html.Append("<div class=\"tags\"><span class=\"st ").Append(standing).Append("\">").Append(standing).Append("</span>");
            if (claim.Status.Length > 0 && claim.Status != "done") Tag(claim.Status);
            if (claim.Hedged) Tag("hedged");
            if (claim.Historical) Tag("background");
            Tag(claim.Mode.Length > 0 ? claim.Kind + "/" + claim.Mode : claim.Kind);
            Tag(claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture) + " confidence");
            Tag(claim.Rule);
            html.Append("</div>\n");
        }

        private void WriteDetails(Claim claim)
        {
            if (claim.Speakers.Length == 0 && claim.When is null && claim.Where is null && claim.Figures.Length == 0 && claim.Ordinal is null) return;
            html.Append("<dl>");
            if (claim.Speakers.Length > 0) WriteSpeakers(claim.Speakers);
            if (claim.When is TimeSlot when) Detail("when", 'w', when.Range, ClaimWords.Days(when) + (when.Inferred ? ", inferred" : ""));
            if (claim.Where is PlaceSlot where) Detail("where", 'p', where.Range, string.Join(", ", new[] { ClaimWords.StandsFor(_document.TextOf(where.Range), where.Name), where.Country, where.Inferred ? "inferred" : "" }.Where(w => w.Length > 0)));
            foreach (Figure figure in claim.Figures) Detail("figure", 'f', figure.Range, ClaimWords.Amount(figure));
            if (claim.Ordinal is Ordinal ordinal)
                Detail("count", 'o', ordinal.Range, "no. " + ordinal.N.ToString(CultureInfo.InvariantCulture) + (ordinal.Since is null ? "" : " since " + ordinal.Since));
            html.Append("</dl>\n");
        }

        private void WriteSpeakers(ImmutableArray<Speaker> speakers)
        {
            html.Append("<dt>says</dt><dd>");
            for (int i = 0; i < speakers.Length; i++)
            {
                if (i > 0) html.Append(" <span class=\"code\">quoting</span> ");
                WriteNamed(_document.TextOf(speakers[i].Range), speakers[i].Name, 'k', speakers[i].Country, speakers[i].Sector);
                if (speakers[i].Self) html.Append(" <span class=\"code\">of itself</span>");
            }

            html.Append("</dd>");
        }

        private void Detail(string term, char slot, CharRange range, string meaning)
        {
            html.Append("<dt>").Append(term).Append("</dt><dd><span class=\"s ").Append(slot).Append("\">");
            Escape(html, ClaimWords.Line(_document.TextOf(range))).Append("</span>");
            if (meaning.Length > 0) Escape(html.Append(" <span class=\"code\">"), meaning).Append("</span>");
            html.Append("</dd>");
        }

        private void WriteReasons(Claim claim)
        {
            html.Append("<details><summary>Why</summary><ul>");
            foreach (string reason in claim.Reasons) Escape(html.Append("<li>"), reason).Append("</li>");
            html.Append("</ul></details>\n");
        }

        private void WriteNotes()
        {
            if (report.Notes.Length == 0) return;
            html.Append("<details><summary>").Append(Counted(report.Notes.Length, "sentence")).Append(" without a row</summary><ul>");
            foreach (SentenceNote note in report.Notes)
            {
                Escape(html.Append("<li>"), ClaimWords.Line(_document.TextOf(note.Sentence))).Append("<br>");
                Escape(html, note.Rule.Length > 0 ? note.Rule + ": " + note.Reason : note.Reason).Append("</li>");
            }

            html.Append("</ul></details>\n");
        }

        private void Tag(string words) => Escape(html.Append("<span>"), words).Append("</span>");

        private StringBuilder Reference(StringBuilder to, int claim) => to.Append(CultureInfo.InvariantCulture, $"{number}-{claim + 1}");
    }

    private static string Counted(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static string Escaped(string words) => Escape(new StringBuilder(words.Length + 16), words).ToString();

    private static StringBuilder Escape(StringBuilder html, ReadOnlySpan<char> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            char c = words[i];
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                // A page may not hold control characters; of a carriage return and a line feed one is enough.
                '\r' => i + 1 < words.Length && words[i + 1] == '\n' ? html : html.Append('\n'),
                '\t' or '\n' => html.Append(c),
                _ when char.IsControl(c) || c is '\uFFFE' or '\uFFFF' => html.Append('\uFFFD'),
                _ => html.Append(c),
            };
        }

        return html;
    }
}
