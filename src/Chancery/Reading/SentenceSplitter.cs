using System.Collections.Immutable;
using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>Groups words into sentences, headings and list items.</summary>
internal ref struct SentenceSplitter
{
    /// <summary>The longest sentence, in words; a longer one is divided at its best mark, so that parsing stays fast.</summary>
    internal const int LongestSentence = 250;

    private const int LongestHeading = 25;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<RawWord> _words;
    private readonly bool _transcript;
    private readonly ImmutableArray<Sentence>.Builder _sentences;

    internal SentenceSplitter(ReadOnlySpan<char> text, Span<RawWord> words)
    {
        _text = text;
        _words = words;
        _transcript = Transcripts.IsTranscript(text);
        _sentences = ImmutableArray.CreateBuilder<Sentence>((words.Length / 20) + 4);
    }

    /// <summary>The sentences in order; they cover all words without a gap.</summary>
    internal ImmutableArray<Sentence> Split()
    {
        LineLayout.Resolve(_text, _words);
        int start = 0;
        for (int i = 1; i <= _words.Length; i++)
        {
            if (i < _words.Length && _words[i].Gap != Gap.Break) continue;
            SplitParagraph(start, i);
            start = i;
        }

        return _sentences.DrainToImmutable();
    }

    private readonly void SplitParagraph(int start, int end)
    {
        if (start == end) return;
        SentenceKind kind = LineLayout.IsBullet(_text, _words[..end], start) ? SentenceKind.ListItem : IsHeading(start, end) ? SentenceKind.Heading : SentenceKind.Sentence;
        int first = start;
        if (kind == SentenceKind.Sentence)
        {
            first = Datelines.EndOf(_text, _words, start, end);
            if (first > start) Emit(start, first, SentenceKind.Heading);
            first = AfterMarks(first, end);
        }

        bool open = false;
        int sentences = 0;
        for (int i = first; i < end; i++)
        {
            if (IsPlainQuote(i)) open = !open;
            if (!MayEnd(i)) continue;
            int last = i;
            while (last + 1 < end && Closes(last + 1, end, open))
            {
                last++;
                if (IsPlainQuote(last)) open = !open;
            }

            if (last + 1 < end && Ends(i, last, last + 1, end))
            {
                Emit(first, last + 1, kind);
                first = last + 1;
                // "Woman fined. LOMÉ -- A woman": a headline may stand in the first line.
                if (start == 0 && kind == SentenceKind.Sentence && sentences++ == 0 && Datelines.EndOf(_text, _words, first, end) is int story && story > first)
                {
                    Emit(first, story, SentenceKind.Heading);
                    first = story;
                }

                if (kind == SentenceKind.Sentence) first = AfterMarks(first, end);
                last = Math.Max(last, first - 1);
            }

            i = last;
        }

        if (first < end) Emit(first, end, kind);
    }

    // "[Begin recording] [Haro] We will leave": each mark stands apart.
    private readonly int AfterMarks(int first, int end)
    {
        for (int after; (after = Transcripts.EndOf(_text, _words, first, end, _transcript)) > first; first = after) Emit(first, after, SentenceKind.Heading);
        return first;
    }

    private readonly void Emit(int start, int end, SentenceKind kind)
    {
        while (end - start > LongestSentence)
        {
            int cut = BestCut(start);
            _sentences.Add(new Sentence(start, cut - start, kind));
            start = cut;
        }

        _sentences.Add(new Sentence(start, end - start, kind));
    }

    private readonly int BestCut(int start)
    {
        int best = start + LongestSentence, score = 0;
        for (int i = start + LongestSentence - 1; i >= start + (LongestSentence / 2); i--)
        {
            if (_words[i].Length > 3) continue;
            int worth = _text[_words[i].Start] switch { '.' or '!' or '?' => 5, ';' => 4, ':' or '—' or '–' => 3, ',' => 2, ')' or '"' or '”' => 1, _ => 0 };
            if (worth <= score) continue;
            score = worth;
            best = i + 1;
        }

        return best;
    }

    private readonly char First(int word) => _text[_words[word].Start];

    private readonly ReadOnlySpan<char> Slice(int word) => _text.Slice(_words[word].Start, _words[word].Length);

    private readonly bool IsPlainQuote(int word) => First(word) == '"' || (_words[word].Length == 2 && Slice(word) is "''" or "``");

    private readonly bool MayEnd(int word) => _words[word].Kind switch
    {
        WordKind.Mark => First(word) is '.' or '!' or '?' or '…' or '。' or '؟' or '।',
        WordKind.Acronym or WordKind.AfterName or WordKind.Time or WordKind.MayEnd or WordKind.Month or WordKind.Title => true,
        _ => false,
    };

    // Closing quotes and brackets, further marks and note numbers belong to the sentence before them.
    private readonly bool Closes(int word, int end, bool open)
    {
        bool touches = _words[word].Gap == Gap.None;
        bool free = word + 1 >= end || _words[word + 1].Gap != Gap.None;
        switch (First(word))
        {
            case ')' or ']' or '}':
                return true;
            case '”' or '»':
                return true;
            case '"':
                return touches ? open || free : open && free;
            case '\'' or '’':
                if (_words[word].Length == 2) return touches || (open && free);
                return _words[word].Length == 1 && touches;
            case '.' or '!' or '?' or '…':
                return _words[word].Kind == WordKind.Mark && (touches || free) && !(word > 0 && _words[word - 1].Kind is WordKind.Mark && !touches && First(word - 1) is not ('"' or '”' or ')'));
            case '[':
                return word + 2 < end && _words[word + 1].Kind == WordKind.Number && _words[word + 1].Gap == Gap.None && _words[word + 1].Length <= 3 && First(word + 2) == ']';
            default:
                return _words[word].Kind == WordKind.Number && touches && word > 0 && First(word - 1) == '[';
        }
    }

    private readonly bool Ends(int mark, int last, int next, int end)
    {
        int head = HeadOf(next, end);
        char c = First(head);
        bool capital = char.IsUpper(c) || (char.IsLetter(c) && !char.IsLower(c));
        bool starter = capital && Abbreviations.StartsSentence(Slice(head));
        bool quoted = last > mark && IsQuote(last);
        if (_words[mark].Kind != WordKind.Mark)
        {
            return _words[mark].Kind switch
            {
                WordKind.Title => false,
                WordKind.Time => capital && !Abbreviations.FollowsTime(Slice(head)) && _words[next].Gap != Gap.None,
                WordKind.MayEnd => capital && (starter || quoted || !(Slice(mark) is "al.")),
                WordKind.Month => starter,
                _ => starter || (quoted && capital) || (capital && _words[mark].Kind == WordKind.Acronym && last > mark && First(last) is '.' or '!' or '?'),
            };
        }

        if (_words[next].Gap == Gap.None) return EndsWithoutSpace(mark, last, next, head, capital);
        if (IsMiddleMark(next)) return false;
        switch (First(mark))
        {
            case '.' when last > mark && First(last) is ')' && IsAside(mark):
                return false;
            case '.' when _words[mark].Length == 1:
                return capital || !char.IsLower(c) || !quoted && EndsBeforeLower(mark);
            case '.' or '…':
                return capital && (last > mark || !IsPronounI(head)) || (!char.IsLetter(c) && !char.IsDigit(c) && head == next);
            default:
                return capital ? !(quoted && IsSpeechTag(head, end)) : !char.IsLower(c) || (!quoted && last == mark && EndsBeforeLower(mark));
        }
    }

    // "Senator Ida Moss (R-Tenn.) is": a short aside within the sentence.
    private readonly bool IsAside(int mark)
    {
        for (int i = mark - 1; i > 0 && mark - i <= 5; i--)
        {
            if (First(i) == '(') return _words[i - 1].Kind != WordKind.Mark;
        }

        return false;
    }

    // "influence.The parade": a full stop between a word in lower case and a capital. "example.com" and "U.S." were cut as words.
    private readonly bool EndsWithoutSpace(int mark, int last, int next, int head, bool capital)
    {
        if (!capital || mark == 0 || _words[mark].Length > 1 && First(mark) == '.') return false;
        if (_words[head].Kind == WordKind.Word && _words[head].Length == 1 && First(head) is not ('I' or 'A')) return false;
        if (last > mark) return next == head || IsOpeningQuote(next);
        RawWord before = _words[mark - 1];
        if (before.Kind == WordKind.Number) return before.Length > 1;
        char tail = _text[before.End - 1];
        return before.Kind == WordKind.Word ? before.Length > 1 && (char.IsLower(tail) || before.Length > 3) : tail is ')' or '"' or '”' or '%' || before.Kind >= WordKind.Initial;
    }

    // A sentence that begins in lower case after a full stop is rare in news; an unknown abbreviation is short.
    private readonly bool EndsBeforeLower(int mark)
    {
        if (mark == 0) return false;
        RawWord before = _words[mark - 1];
        if (First(mark) is '!' or '?') return before.Kind == WordKind.Word && !char.IsUpper(_text[before.Start]);
        return before.Kind != WordKind.Word || before.Length >= 4 || _words[mark].Gap != Gap.None;
    }

    private readonly int HeadOf(int word, int end)
    {
        int head = word;
        while (head < end - 1 && head < word + 4 && (IsOpeningQuote(head) || First(head) is '(' or '[' or '*' or '_' || (head > word && First(head) is '.' or '…'))) head++;
        return head;
    }

    private readonly bool IsOpeningQuote(int word) => First(word) is '"' or '“' or '‘' or '\'' or '’' or '«' or '`' or '„' && _words[word].Length <= 2 && _words[word].Kind == WordKind.Mark;

    private readonly bool IsQuote(int word) => First(word) is '"' or '”' or '’' or '\'' or '»' or '“';

    private readonly bool IsPronounI(int word) => _words[word].Length == 1 && First(word) == 'I';

    // A comma, a dash or a colon after "?" goes on with the sentence.
    private readonly bool IsMiddleMark(int word) => _words[word].Kind == WordKind.Mark && First(word) is ',' or ';' or ':' or '/' or '%' or '&' or '=';

    // "What now?" Smith asked.
    private readonly bool IsSpeechTag(int head, int end)
    {
        for (int i = head + 1; i < end && i < head + 4; i++)
        {
            if (Slice(i) is "said" or "asked" or "says" or "asks" or "wrote" or "told" or "added" or "shouted" or "cried") return true;
        }

        return false;
    }

    private readonly bool IsHeading(int start, int end)
    {
        if (end - start > LongestHeading || (start == 0 && end == _words.Length)) return false;
        char first = First(start);
        if (char.IsLower(first)) return false;
        // "[Haro] We will leave. [End recording]": a mark of a transcript makes no heading.
        while (_transcript && end - start > 2 && First(end - 1) == ']')
        {
            int open = end - 2;
            while (open > start && First(open) != '[') open--;
            if (open <= start) break;
            end = open;
        }

        for (int i = end - 1; i >= start; i--)
        {
            if (IsQuote(i) || First(i) is ')' or ']') continue;
            return !(_words[i].Kind == WordKind.Mark && First(i) is '.' or '!' or '?' or '…' or ':' or ',' or ';');
        }

        return true;
    }
}
