using System.Collections.Frozen;
using static Chancery.Reading.CharClasses;

namespace Chancery.Reading;

/// <summary>
/// Cuts a text into words as the English treebanks of Universal Dependencies do: clitics and possessives apart, compounds cut at hyphens but for prefixes,
/// numbers, times, addresses, acronyms and emoji whole. Reads every character a bounded number of times.
/// </summary>
internal ref struct WordSplitter
{
    private const int LongestLabel = 63;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes = SetOf(
        "non e mid anti re co pre pro cross post over semi sub ex multi counter inter mini micro un intra neo socio psycho extra ultra quasi pseudo hyper bi tri de under trans para super", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _units = SetOf(
        "am pm AM PM Am Pm m k K M b B bn tn mn mln bln trn km kms kg kgs g mg cm mm ft mph kph kmh lb lbs oz sq ha hrs hr hours min mins minutes sec secs x X MW GW kW KW kWh MWh TWh GWh Hz kHz MHz GHz MB GB TB KB MM " +
        "in percent pc million billion trillion years days weeks months meters metres miles kilometers kilometres dollars euros people hh nm t C F mw gw hPa mb ml bbl bpd kt kts nmi km² m² m³", StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains = SetOf(
        "com org net edu gov mil info biz io tv uk eu ru ua de fr cn au ca nz ch nl pl il ir kr jp br za tw co ai app news dev pdf doc docx xls xlsx ppt html htm php jpg jpeg png gif txt csv zip exe url", StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _longDomains = SetOf(
        "com org net edu gov mil info biz io tv uk eu ru ua de fr cn au ca nz ch nl pl il ir kr jp br za tw co ai app news dev in it me us es be at se no dk fi ie is gr tr lt lv ee hu cz sk ro bg hr rs by kz ge pk bd lk my sg id ph vn th hk sa ae qa kw eg ma ng ke gh mx ar cl pe ve cu il sy iq lb jo ye af int", StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _dollars = SetOf("US A AU C CA CAD HK NZ S NT R U Z J TT Bds EC AUD USD", StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _joined = FrozenDictionary.ToFrozenDictionary(
        new Dictionary<string, int>
        {
            ["cannot"] = 3, ["gonna"] = 3, ["gotta"] = 3, ["wanna"] = 3, ["dont"] = 2, ["doesnt"] = 4, ["didnt"] = 3, ["couldnt"] = 5, ["wouldnt"] = 5, ["shouldnt"] = 6, ["isnt"] = 2, ["arent"] = 3,
            ["wasnt"] = 3, ["werent"] = 4, ["hasnt"] = 3, ["havent"] = 4, ["hadnt"] = 3, ["cant"] = 2, ["wont"] = 2, ["im"] = 1, ["ive"] = 1, ["youre"] = 3, ["theyre"] = 4, ["thats"] = 4, ["whats"] = 4,
        },
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text;
    private RawWord[] _words;
    private int _count;
    private int _chunkEnd;
    private bool _chunkHasAt;
    private bool _chunkHasAddress;
    private Gap _gap;

    internal WordSplitter(ReadOnlySpan<char> text)
    {
        _text = text;
        _words = new RawWord[(text.Length / 5) + 16];
        _gap = Gap.Break;
    }

    /// <summary>The words in order; every character but white space is in exactly one of them.</summary>
    internal Span<RawWord> Split()
    {
        int at = 0;
        while (true)
        {
            at = SkipSpace(at);
            if (at >= _text.Length) break;
            if (at >= _chunkEnd) FindChunk(at);
            at = ReadWordAt(at);
        }

        return _words.AsSpan(0, _count);
    }

    private int SkipSpace(int at)
    {
        int lines = 0, start = at;
        for (; at < _text.Length && char.IsWhiteSpace(_text[at]); at++)
        {
            switch (_text[at])
            {
                case '\n':
                    if (at == 0 || _text[at - 1] != '\r') lines++;
                    break;
                case '\r' or '\u0085' or '\u2028':
                    lines++;
                    break;
                case '\u2029' or '\f':
                    lines += 2;
                    break;
            }
        }

        Gap gap = lines >= 2 ? Gap.Break : lines == 1 ? Gap.Line : at > start ? Gap.Space : Gap.None;
        if (gap > _gap) _gap = gap;
        return at;
    }

    private void FindChunk(int at)
    {
        int end = at;
        _chunkHasAt = _chunkHasAddress = false;
        for (; end < _text.Length && !char.IsWhiteSpace(_text[end]); end++)
        {
            if (_text[end] == '@') _chunkHasAt = true;
            else if (_text[end] == '/' && end > at + 2 && _text[end - 1] == '/' && _text[end - 2] == ':') _chunkHasAddress = true;
            else if (_text[end] is '.' && end >= at + 3 && _text[end - 1] is 'w' or 'W') _chunkHasAddress = true;
            else if (_text[end] == ':' && end >= at + 6) _chunkHasAddress |= _text[(end - 6)..end].Equals("mailto", StringComparison.OrdinalIgnoreCase);
        }

        _chunkEnd = end;
    }

    private void Add(int start, int end, WordKind kind)
    {
        if (_count == _words.Length) Array.Resize(ref _words, _words.Length * 2);
        ref RawWord word = ref _words[_count++];
        word.Start = start;
        word.Length = end - start;
        word.Gap = _gap;
        word.Kind = kind;
        _gap = Gap.None;
    }

    private int AddTo(int start, int end, WordKind kind)
    {
        Add(start, end, kind);
        return end;
    }

    private int ReadWordAt(int at)
    {
        char c = _text[at];
        if (IsDigitAt(_text, at)) return _chunkHasAt && TryMail(at, out int mail) ? AddTo(at, mail, WordKind.Address) : ReadNumber(at, at);
        if (WordCharAt(_text, at) > 0)
        {
            if (_chunkHasAddress && TryUrl(at, out int url)) return AddTo(at, url, WordKind.Address);
            if (_chunkHasAt && TryMail(at, out int end)) return AddTo(at, end, WordKind.Address);
            return ReadLetters(at);
        }

        return ReadMark(at, c);
    }

    // http://, https://, ftp://, www. and mailto: up to white space, without the marks that close the sentence around it.
    private readonly bool TryUrl(int at, out int end)
    {
        end = at;
        ReadOnlySpan<char> rest = _text[at.._chunkEnd];
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) &&
            !(rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && rest.Length > 5) && !(rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && rest.Length > 8))
        {
            return false;
        }

        end = EndOfAddress(at);
        return end > at + 4;
    }

    private readonly int EndOfAddress(int at)
    {
        int end = at, open = 0;
        for (; end < _chunkEnd && _text[end] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»'); end++)
        {
            if (_text[end] == '(') open++;
            else if (_text[end] == ')') open--;
        }

        while (end > at + 1)
        {
            char last = _text[end - 1];
            if (last == ')' && open < 0) open++;
            else if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or ']' or '}' or '\'' or '’' or '…' or '|')) break;
            end--;
        }

        return end;
    }

    private readonly bool TryMail(int at, out int end)
    {
        end = at;
        int i = at;
        while (i < _chunkEnd && i < at + LongestLabel && (char.IsLetterOrDigit(_text[i]) || _text[i] is '.' or '_' or '+' or '-' or '%')) i++;
        if (i == at || i >= _chunkEnd || _text[i] != '@' || _text[i - 1] == '.') return false;
        int domain = i + 1;
        i = domain;
        while (i < _chunkEnd && i < domain + 200 && (char.IsLetterOrDigit(_text[i]) || _text[i] is '.' or '-' or '_')) i++;
        while (i > domain && _text[i - 1] is '.' or '-') i--;
        if (i == domain) return false;
        end = i;
        return true;
    }

    private int ReadLetters(int at)
    {
        if (char.IsLetter(_text[at]) && at + 1 < _text.Length && _text[at + 1] == '.' && TryInitials(at, out int end, out WordKind kind)) return AddTo(at, end, kind);
        end = EndOfWord(at);
        if (end >= _text.Length) return AddWord(at, end);
        char next = _text[end];
        if (next == '.')
        {
            if (end - at == 2 && TryDegree(at, out int degree)) return AddTo(at, degree, WordKind.Acronym);
            if (end - at <= LongestLabel && WordCharAt(_text, end + 1) > 0 && TryDomain(at, out int domain)) return AddTo(at, domain, WordKind.Address);
            kind = Abbreviations.KindOf(_text[at..end], _text[(end + 1)..], _count > 0 && _text[_words[_count - 1].Start] == ',');
            if (kind != WordKind.Word && !(end + 1 < _text.Length && _text[end + 1] == '.')) return AddTo(at, end + 1, kind);
        }
        else if (IsHyphen(next) && IsLetterAt(_text, end + 1) && (_prefixes.Contains(_text[at..end]) || _text[(end + 1)..EndOfWord(end + 1)].Equals("elect", StringComparison.OrdinalIgnoreCase)))
        {
            int whole = EndOfWord(end + 1);
            if (whole < _text.Length && _text[whole] == '.' && whole - end < LongestLabel && WordCharAt(_text, whole + 1) > 0 && TryDomain(at, out int domain)) return AddTo(at, domain, WordKind.Address);
            return AddWord(at, whole);
        }
        else if (IsHyphen(next) && end - at <= LongestLabel && _chunkEnd - at < 200 && TryDomain(at, out int domain))
        {
            return AddTo(at, domain, WordKind.Address);
        }
        else if (next == '&' && end - at <= 4 && char.IsUpper(_text[end - 1]) && IsLetterAt(_text, end + 1) && char.IsUpper(_text[end + 1]))
        {
            int whole = EndOfWord(end + 1);
            if (whole - end <= 5 && IsUpper(at, end) && IsUpper(end + 1, whole)) return AddWord(at, whole);
        }
        else if (next is '$' && _dollars.Contains(_text[at..end]))
        {
            return AddTo(at, end + 1, WordKind.Mark);
        }

        return AddWord(at, end);
    }

    private readonly bool IsUpper(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.IsLower(_text[i])) return false;
        }

        return true;
    }

    // Letters and digits, with apostrophes between letters.
    private readonly int EndOfWord(int at)
    {
        int start = at;
        while (true)
        {
            int length = WordCharAt(_text, at);
            if (length > 0 && (at == start || _text[at] is not ('\u200B' or '\uFEFF') || IsInvisible(start, at))) at += length;
            else if (at > 0 && at + 1 < _text.Length && IsApostrophe(_text[at]) && IsLetterAt(_text, at - 1) && IsLetterAt(_text, at + 1)) at++;
            else return at;
        }
    }

    private readonly bool IsInvisible(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.GetUnicodeCategory(_text[i]) != System.Globalization.UnicodeCategory.Format) return false;
        }

        return true;
    }

    // "U.S.", "a.m.", "J.", "U.K" and the like.
    private readonly bool TryInitials(int at, out int end, out WordKind kind)
    {
        int segments = 0, i = at;
        while (segments < 12 && IsLetterAt(_text, i) && i + 1 < _text.Length && _text[i + 1] == '.' && !(i + 2 < _text.Length && _text[i + 2] == '.'))
        {
            i += 2;
            segments++;
        }

        kind = WordKind.Acronym;
        end = i;
        if (segments == 0) return false;
        bool last = IsLetterAt(_text, i) && WordCharAt(_text, i + 1) == 0 && char.IsUpper(_text[i]) == char.IsUpper(_text[at]);
        if (last && !(i + 1 < _text.Length && IsApostrophe(_text[i + 1]) && segments == 1) && !(segments == 1 && char.IsUpper(_text[i]) && i + 1 < _text.Length && _text[i + 1] is not (' ' or ',' or ')' or '\n' or '\r' or ';' or ':' or '?' or '!' or '"' or '”' or '-' or '/')))
        {
            end = i + 1;
            kind = _text[at..end] is "a.m" or "p.m" or "A.M" or "P.M" ? WordKind.Time : WordKind.Word;
            return true;
        }

        if (segments > 1)
        {
            kind = _text[at..end] is "a.m." or "p.m." or "A.M." or "P.M." ? WordKind.Time : _text[at..end] is "e.g." or "i.e." or "E.g." or "I.e." ? WordKind.GoesOn : WordKind.Acronym;
            return true;
        }

        // One letter: an initial if a name goes on after it, else the end of a sentence ("Plan B. The ...").
        kind = WordKind.Initial;
        if (!char.IsUpper(_text[at]))
        {
            if (_text[at] is not ('c' or 'p' or 'v') || end >= _text.Length || !(IsDigitAt(_text, end) || (_text[end] == ' ' && (IsDigitAt(_text, end + 1) || (_text[at] == 'v' && IsLetterAt(_text, end + 1)))))) return false;
            kind = WordKind.GoesOn;
            return true;
        }

        int next = end;
        while (next < _text.Length && next < end + 3 && _text[next] is ' ' or '\u00A0' or '\n' or '\r') next++;
        if (next >= _text.Length) return false;
        if (_text[next] is ',' or ')' && next == end) return _count > 0 && StartsUpper(_words[_count - 1]);
        if (!IsLetterAt(_text, next)) return false;
        bool name = char.IsUpper(_text[next]) && !(next > end && Abbreviations.StartsSentence(_text[next..EndOfWord(next)]) && EndOfWord(next) - next > 1);
        if (_text[at] == 'I') name &= _count > 0 && _gap == Gap.Space && StartsUpper(_words[_count - 1]);
        return name;
    }

    private readonly bool StartsUpper(RawWord word) => char.IsUpper(_text[word.Start]);

    // "Ph.D.", "M.Sc." and their kin.
    private readonly bool TryDegree(int at, out int end)
    {
        end = at + 4;
        if (end > _text.Length || _text[at..end] is not ("Ph.D" or "Ed.D" or "Th.D" or "Sc.D" or "Ll.D" or "LL.B" or "LL.M") || WordCharAt(_text, end) > 0) return false;
        if (end < _text.Length && _text[end] == '.') end++;
        return true;
    }

    // "example.com", "foo.co.uk/path": labels and a known ending in lower case.
    private readonly bool TryDomain(int at, out int end)
    {
        end = at;
        int labels = 0, label = at, i = at, good = -1, limit = Math.Min(_chunkEnd, at + 255);
        while (i < limit && labels < 8)
        {
            while (i < limit && (char.IsAsciiLetterOrDigit(_text[i]) || _text[i] is '-' or '_')) i++;
            if (i == label || _text[i - 1] == '-') break;
            labels++;
            if (labels > 1 && WordCharAt(_text, i) == 0 && (labels > 2 ? _longDomains : _domains).Contains(_text[label..i])) good = i;
            if (i + 1 >= limit || _text[i] != '.' || WordCharAt(_text, i + 1) == 0) break;
            label = ++i;
        }

        if (good < 0) return false;
        end = good;
        if (end + 1 < _chunkEnd && _text[end] == '/' && WordCharAt(_text, end + 1) > 0) end = Math.Max(end, EndOfAddress(at));
        return true;
    }

    private int AddWord(int start, int end)
    {
        int cut = end;
        Span<int> cuts = stackalloc int[4];
        int count = 0;
        while (count < cuts.Length && TryClitic(start, cut, out int at))
        {
            cuts[count++] = at;
            cut = at;
        }

        int from = start;
        for (int i = count - 1; i >= 0; i--)
        {
            Add(from, cuts[i], WordKind.Word);
            from = cuts[i];
        }

        Add(from, end, WordKind.Word);
        return end;
    }

    private readonly bool TryClitic(int start, int end, out int at)
    {
        at = 0;
        int length = end - start;
        if (length < 2) return false;
        int apostrophe = -1;
        for (int i = end - 1; i > start && i >= end - 3; i--)
        {
            if (IsApostrophe(_text[i])) { apostrophe = i; break; }
        }

        if (apostrophe > start)
        {
            ReadOnlySpan<char> tail = _text[(apostrophe + 1)..end];
            if (tail.Length == 1)
            {
                char c = char.ToLowerInvariant(tail[0]);
                if (c is 's' or 'm' or 'd') at = apostrophe;
                else if (c == 't' && apostrophe - 1 > start && _text[apostrophe - 1] is 'n' or 'N') at = apostrophe - 1;
            }
            else if (tail.Length == 2 && (tail.Equals("ll", StringComparison.OrdinalIgnoreCase) || tail.Equals("re", StringComparison.OrdinalIgnoreCase) || tail.Equals("ve", StringComparison.OrdinalIgnoreCase)))
            {
                at = apostrophe;
            }

            return at > start;
        }

        if (length is < 2 or > 8) return false;
        Span<char> lower = stackalloc char[8];
        _text[start..end].ToLowerInvariant(lower);
        if (!_joined.TryGetValue(lower[..length], out int first)) return false;
        if (char.IsUpper(_text[end - 1]) && length < 6) return false;
        at = start + first;
        return true;
    }

    private int ReadNumber(int start, int at)
    {
        int i = EndOfDigits(at);
        if (i < _text.Length && IsHyphen(_text[i]) && IsDigitAt(_text, i + 1) && TryHyphenated(start, out int whole)) return AddTo(start, whole, WordKind.Number);
        while (i + 1 < _text.Length && IsDigitAt(_text, i + 1))
        {
            int group = EndOfDigits(i + 1);
            if (_text[i] == ',' && group - i - 1 is not (2 or 3)) break;
            if (_text[i] is not (',' or '.' or ':' or '/')) break;
            i = group;
        }

        if (i >= _text.Length) return AddTo(start, i, WordKind.Number);
        if (IsApostrophe(_text[i]) && i + 1 < _text.Length && _text[i + 1] == 's' && WordCharAt(_text, i + 2) == 0 && (i - start == 2 || (i - start == 4 && _text[start] == '1' && _text[i - 1] == '0'))) return AddTo(start, i + 2, WordKind.Word);
        if (_text[i] == '.' && i - start <= 2 && _gap >= Gap.Line && i + 2 < _text.Length && _text[i + 1] == ' ' && IsLetterAt(_text, i + 2)) return AddTo(start, i + 1, WordKind.ListMarker);
        if (WordCharAt(_text, i) == 0) return AddTo(start, i, WordKind.Number);

        // "6a.m." and "6am" are two words, "4G" and "5th" one.
        if (i + 2 < _text.Length && _text[i] is 'a' or 'p' && _text[i + 1] == '.' && _text[i + 2] == 'm') return AddTo(start, i, WordKind.Number);
        int end = EndOfWord(i);
        ReadOnlySpan<char> tail = _text[i..end];
        if (tail is "st" or "nd" or "rd" or "th" or "s" or "ST" or "ND" or "RD" or "TH") return AddTo(start, end, WordKind.Number);
        if (_units.Contains(tail) && (!(tail is "B" or "C" or "F" or "b" or "t" or "g" or "in" or "MB" or "M") || IsAmount(start))) return AddTo(start, i, WordKind.Number);
        return AddWord(start, end);
    }

    // "$2B", "3.5t": letters that are units after an amount of money or a fraction, else part of a name ("4B").
    private readonly bool IsAmount(int start)
    {
        if (_count > 0 && _gap == Gap.None && _text[_words[_count - 1].End - 1] is '$' or '£' or '€' or '¥' or '₹') return true;
        for (int i = start; i < _text.Length && i < start + 12; i++)
        {
            if (_text[i] == '.') return true;
            if (!IsDigitAt(_text, i)) break;
        }

        return false;
    }

    private readonly int EndOfDigits(int at)
    {
        while (at < _text.Length && char.IsDigit(_text[at])) at++;
        return at;
    }

    // ISO days, telephone and file numbers, but not ranges.
    private readonly bool TryHyphenated(int start, out int end)
    {
        int groups = 1, i = start;
        end = start;
        while (i < _text.Length && i < start + 40 && char.IsDigit(_text[i])) i++;
        int first = i - start, last = 0;
        while (groups < 7 && i + 1 < _text.Length && IsHyphen(_text[i]) && IsDigitAt(_text, i + 1))
        {
            int from = ++i;
            while (i < _text.Length && i < from + 40 && char.IsDigit(_text[i])) i++;
            last = i - from;
            groups++;
        }

        end = i;
        if (WordCharAt(_text, i) > 0) return false;
        return groups > 2 || (groups == 2 && last == 4 && first is 3 or 5 && _text[i - 1] != '0');
    }

    private int ReadMark(int at, char c)
    {
        switch (c)
        {
            case '.' or '…':
                if (c == '.' && IsDigitAt(_text, at + 1) && (_gap != Gap.None || _count == 0 || _words[_count - 1].Kind == WordKind.Mark)) return ReadNumber(at, at + 1);
                return AddTo(at, EndOfRun(at, '.', '…'), WordKind.Mark);
            case '!' or '?':
                return AddTo(at, EndOfRun(at, '!', '?'), WordKind.Mark);
            case '-' or '*' or '=' or '~' or '+' or '#' or '<' or '>' or '—' or '|' or '/':
                if (c == '+' && IsDigitAt(_text, at + 1) && (_gap != Gap.None || (_count > 0 && _text[at - 1] == '('))) return ReadNumber(at, at + 1);
                if (c == '#' && IsLetterAt(_text, at + 1) && (_gap != Gap.None || _count == 0 || WordCharAt(_text, at - 1) == 0)) return AddTo(at, EndOfTag(at + 1), WordKind.Word);
                return TryFace(at, out int face) ? AddTo(at, face, WordKind.Symbol) : AddTo(at, EndOfRun(at, c, c), WordKind.Mark);
            case '@' when WordCharAt(_text, at + 1) > 0:
                return AddTo(at, EndOfTag(at + 1), WordKind.Address);
            case '\'' or '’' or '\u02BC' or '‘' or '`':
                return ReadApostrophe(at, c);
            case ':' or ';':
                return TryFace(at, out face) ? AddTo(at, face, WordKind.Symbol) : AddTo(at, at + 1, WordKind.Mark);
            case '[' when _text[at..].StartsWith("[...]", StringComparison.Ordinal):
                return AddTo(at, at + 5, WordKind.Mark);
            default:
                return ReadSymbol(at, c);
        }
    }

    private readonly int EndOfRun(int at, char one, char other)
    {
        while (at < _text.Length && (_text[at] == one || _text[at] == other)) at++;
        return at;
    }

    private readonly int EndOfTag(int at)
    {
        while (true)
        {
            int length = WordCharAt(_text, at);
            if (length == 0) return at;
            at += length;
        }
    }

    // A clitic after a mark, a word that begins with an apostrophe, a year, or a quotation mark.
    private int ReadApostrophe(int at, char c)
    {
        if (at + 1 < _text.Length && (_text[at + 1] == c && c is '\'' or '`' or '’' or '‘') && WordCharAt(_text, at + 2) == 0 | c is '`' | _gap != Gap.None) return AddTo(at, at + 2, WordKind.Mark);
        if (c is '‘' or '`') return AddTo(at, at + 1, WordKind.Mark);
        int end = EndOfTag(at + 1);
        ReadOnlySpan<char> tail = end - at <= 6 ? _text[(at + 1)..end] : [];
        if (_gap == Gap.None && _count > 0)
        {
            bool clitic = tail.Equals("s", StringComparison.OrdinalIgnoreCase) || tail is "d" or "m" or "ll" or "re" or "ve";
            return clitic && !Opens(_words[_count - 1]) ? AddTo(at, end, WordKind.Word) : AddTo(at, at + 1, WordKind.Mark);
        }

        if (tail is "em" or "til" or "cause" or "n" or "tis" or "twas" or "s" or "ll" or "re" or "ve" or "m") return AddTo(at, end, WordKind.Word);
        bool year = tail.Length is 2 or 3 && char.IsDigit(tail[0]) && char.IsDigit(tail[1]) && (tail.Length == 2 || tail[2] == 's') && !(end < _text.Length && _text[end] is ',' or '.' && IsDigitAt(_text, end + 1));
        return year ? AddTo(at, end, WordKind.Number) : AddTo(at, at + 1, WordKind.Mark);
    }

    private readonly bool Opens(RawWord word) => word.Length == 1 && _text[word.Start] is '(' or '[' or '“' or '‘' or '«' or '-' or '—' or '–';

    // ":)", ";-)", ":D" between blanks.
    private readonly bool TryFace(int at, out int end)
    {
        end = at;
        if (_gap == Gap.None && _count > 0 && _text[at] is not (':' or ';')) return false;
        if (_text[at] is not (':' or ';' or '=')) return false;
        int i = at + 1;
        if (i < _text.Length && _text[i] is '-' or '\'') i++;
        if (i >= _text.Length || _text[i] is not (')' or '(' or 'D' or 'P' or 'p' or 'O' or 'o' or '/' or '|' or '*')) return false;
        bool bracket = _text[i] is ')' or '(';
        if (!bracket && _gap == Gap.None) return false;
        if (bracket && _gap == Gap.None && i == at + 1 && _text[i] == '(') return false;
        while (bracket && i + 1 < _text.Length && _text[i + 1] == _text[i]) i++;
        if (WordCharAt(_text, i + 1) > 0 || (_text[i] is '/' && i + 1 < _text.Length && _text[i + 1] == '/')) return false;
        end = i + 1;
        return true;
    }

    private int ReadSymbol(int at, char c)
    {
        if (c < 128 && !char.IsControl(c)) return AddTo(at, at + 1, WordKind.Mark);
        if (char.IsControl(c) || c == '\uFFFD')
        {
            int end = at + 1;
            while (end < _text.Length && (_text[end] == c || (char.IsControl(_text[end]) && !char.IsWhiteSpace(_text[end]) && char.IsControl(c)))) end++;
            return AddTo(at, end, WordKind.Symbol);
        }

        int codePoint = CodePointAt(_text, at, out int length);
        if (!IsPicture(codePoint)) return AddTo(at, at + length, WordKind.Mark);
        return AddTo(at, EndOfPicture(at + length, codePoint), WordKind.Symbol);
    }

    // Variation selectors, skin tones, tags and joined pictures stay with the picture; two regional letters are a flag.
    private readonly int EndOfPicture(int at, int first)
    {
        if (first is >= 0x1F1E6 and <= 0x1F1FF)
        {
            return CodePointAt(_text, at, out int flag) is >= 0x1F1E6 and <= 0x1F1FF ? at + flag : at;
        }

        while (at < _text.Length)
        {
            int next = CodePointAt(_text, at, out int length);
            if (next is 0xFE0E or 0xFE0F or 0x20E3 or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F))
            {
                at += length;
                continue;
            }

            if (next != 0x200D) return at;
            int joined = CodePointAt(_text, at + 1, out int joinedLength);
            if (joined < 0 || !(IsPicture(joined) || joined is 0x2640 or 0x2642)) return at;
            at += 1 + joinedLength;
        }

        return at;
    }

    /// <summary>A set of words divided by blanks, looked up by spans.</summary>
    internal static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string words, StringComparer comparer) =>
        words.Split(' ').ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
