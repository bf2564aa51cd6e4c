using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Documents;

namespace Chancery.Export;

/// <summary>Reads CoNLL-U and keeps its words and sentences; the text is rebuilt from the forms and <c>SpaceAfter</c>. What it cannot read it leaves out.</summary>
public static class ConlluReader
{
    /// <summary>The documents of a CoNLL-U text: one for each <c># newdoc</c>, or one in all. Paragraphs stand two line breaks apart.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="conllu"/> is null.</exception>
    public static ImmutableArray<Document> Read(string conllu) => [.. ReadReports(conllu).Select(report => new Document(report))];

    /// <summary>The reports of a CoNLL-U text, as <see cref="Read"/> has them; a document made of one keeps its words and sentences.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="conllu"/> is null.</exception>
    public static ImmutableArray<SourceText> ReadReports(string conllu)
    {
        ArgumentNullException.ThrowIfNull(conllu);
        Building building = new();
        foreach (ReadOnlySpan<char> raw in conllu.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw;
            if (line.Length > 0 && line[0] == '\uFEFF') line = line[1..];
            if (line.StartsWith("# newdoc", StringComparison.Ordinal)) building.StartDocument(ValueOf(line));
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) building.StartParagraph();
            else if (line.StartsWith("# kind =", StringComparison.Ordinal)) building.Kind = ValueOf(line) switch { "heading" => SentenceKind.Heading, "item" => SentenceKind.ListItem, _ => SentenceKind.Sentence };
            else if (line.IsWhiteSpace()) building.EndSentence();
            else if (line[0] != '#') building.Add(line.ToString().Split('\t'));
        }

        return building.Finish();
    }

    private static string? ValueOf(ReadOnlySpan<char> comment)
    {
        int equals = comment.IndexOf('=');
        return equals < 0 ? null : comment[(equals + 1)..].Trim().ToString();
    }

    private sealed class Building
    {
        private readonly ImmutableArray<SourceText>.Builder _documents = ImmutableArray.CreateBuilder<SourceText>();
        private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
        private readonly List<TokenData> _tokens = [];
        private readonly List<string> _parts = [];
        private readonly StringBuilder _text = new();
        private string? _id;
        private string _gap = "";
        private int _firstToken;
        private int _joinedEnd;
        private int _joinedUntil;

        internal SentenceKind Kind { get; set; }

        internal void StartDocument(string? id)
        {
            EndDocument();
            _id = id;
        }

        internal void StartParagraph()
        {
            if (_text.Length > 0) _gap = "\n\n";
        }

        internal void Add(string[] cells)
        {
            if (cells.Length < 2 || cells[1].Length == 0) return;
            bool space = cells.Length < 10 || !cells[9].Split('|').Contains("SpaceAfter=No");
            int dash = cells[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                if (!int.TryParse(cells[0].AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int until)) return;
                FinishJoined();
                Surface(cells[1], space);
                (_joinedEnd, _joinedUntil) = (_text.Length - cells[1].Length, until);
                return;
            }

            if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out int id)) return;
            if (_joinedUntil > 0)
            {
                _parts.Add(cells[1]);
                if (id >= _joinedUntil) FinishJoined();
                return;
            }

            Surface(cells[1], space);
            Token(cells[1], _text.Length - cells[1].Length, cells[1].Length);
        }

        internal void EndSentence()
        {
            FinishJoined();
            if (_tokens.Count > _firstToken) _sentences.Add(new Sentence(_firstToken, _tokens.Count - _firstToken, Kind));
            _firstToken = _tokens.Count;
            Kind = SentenceKind.Sentence;
        }

        internal ImmutableArray<SourceText> Finish()
        {
            EndDocument();
            return _documents.DrainToImmutable();
        }

        private void EndDocument()
        {
            EndSentence();
            if (_tokens.Count > 0)
            {
                _documents.Add(new SourceText(_text.ToString()) { Id = string.IsNullOrEmpty(_id) ? null : _id, Words = [.. _tokens], WordSentences = _sentences.DrainToImmutable() });
            }

            _tokens.Clear();
            _text.Clear();
            (_gap, _firstToken, _id) = ("", 0, null);
        }

        private void Surface(string form, bool spaceAfter)
        {
            _text.Append(_gap).Append(form);
            _gap = spaceAfter ? " " : "";
        }

        // The words of a multiword token share its letters: each takes as many as it has, the last the rest.
        private void FinishJoined()
        {
            if (_joinedUntil == 0) return;
            int at = _joinedEnd, end = _text.Length;
            if (_parts.Count == 0) _parts.Add(_text.ToString(at, end - at));
            for (int i = 0; i < _parts.Count; i++)
            {
                int left = _parts.Count - i - 1;
                int until = left == 0 ? end : Math.Min(Math.Max(at + 1, end - left), at + _parts[i].Length);
                until = Math.Min(until, end);
                if (until <= at) break;
                Token(_parts[i], at, until - at);
                at = until;
            }

            _parts.Clear();
            _joinedUntil = 0;
        }

        private void Token(string form, int start, int length) =>
            _tokens.Add(new TokenData { Start = start, Length = length, Sentence = _sentences.Count, Head = -1, Text = form, Xpos = "", Lemma = "" });
    }
}
