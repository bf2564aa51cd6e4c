using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>Who issues a statement, where its title or its first lines alone say so, and of whom the offices are that only one body or state has.</summary>
internal sealed partial class MentionReader
{
    // As far into a title as an issuer may begin or a verb of saying stand.
    private const int TitleReach = 12;

    private Mention? _titled;
    private bool _titleRead, _titleTells;
    private int _firstPerson = -2;
    private bool? _againstIslamicState;

    /// <summary>Who issues the statement that a word stands in, where no quotation has another speaker: whoever "we" and "I" are there; null if the text is none.</summary>
    internal Mention? IssuerOf(int token)
    {
        if (_firstPerson == -2)
        {
            _firstPerson = -1;
            for (int i = 0; i < _tree.Count && _firstPerson < 0; i++)
            {
                if (_tree.Lower(i) is "we" or "i" && _tree[i].Upos == Upos.PRON && QuotationStart(i) < 0 && _tree.Relation(i) == Relation.Nsubj && _tree.Head(i) is >= 0 and int verb && (_words.Has("speech-act", _tree.Lemma(verb)) && _tree.Lemma(verb) is not ("know" or "want" or "hope" or "talk" or "ask" or "agree") || _words.Has("statement-verb", _tree.Lemma(verb)) && _tree.Lemma(verb) is not ("believe" or "expect" or "wish" or "remain" or "stand" or "recall")) && Of(i) is { IsPronoun: true, Kind: MentionKind.State or MentionKind.Body or MentionKind.Person or MentionKind.Role } self && self.Sector is "GOV" or "IGO" or "MIL" or "LEG") _firstPerson = i;
            }
        }

        return _firstPerson >= 0 && QuotationStart(token) < 0 ? Of(_firstPerson) : null;
    }

    // "I am appalled" with nobody named who says so: whoever issues the statement.
    private Mention? Issuer(int head, bool quoted)
    {
        if (!quoted && (Author(head) ?? IssuerBefore(head)) is { } told) return told;
        int verb = _tree.Head(head);
        // In a report under a headline ("Togo condemns the raid"), "we" may be the readers.
        bool speaks = verb >= 0 && (_words.Has("speech-act", _tree.Lemma(verb)) || _words.Has("statement-verb", _tree.Lemma(verb)) || _tree[verb].Upos == Upos.ADJ) || _tree.Relation(head) == Relation.NmodPoss && verb >= 0 && _words.Has("statement-verb", _tree.Lemma(verb));
        if (TitledIssuer() is { } titled && (_titleTells || quoted || speaks)) return titled;
        return quoted || !speaks ? null : OpenerBefore(head) ?? StateSpeaking();
    }

    // "The minister issued the following statement": he speaks from then on.
    private Mention? IssuerBefore(int head)
    {
        foreach (Mention before in _history)
        {
            if (before.Head >= head || _tree[before.Head].Sentence > 0) return null;
            if (_tree.Relation(before.Head) != Relation.Nsubj || before.IsPronoun || _tree.Head(before.Head) is not (>= 0 and int verb)) continue;
            bool issues = _tree.Lemma(verb) is "issue" or "release" or "make" or "deliver" or "publish" or "give" && _tree.Child(verb, Relation.Obj) is >= 0 and int what && _tree.Lemma(what) is "statement" or "declaration" or "remark" or "comment" or "communique" or "communiqué" or "message";
            if (issues && QuotationStart(before.Head) < 0) return before;
        }

        return null;
    }

    // "The minister today condemned the test. … We call on": the first sentence does by words what "we" go on to do.
    private Mention? OpenerBefore(int head)
    {
        foreach (Mention before in _history)
        {
            if (before.Head >= head || _tree[before.Head].Sentence > 0) return null;
            int verb = _tree.Head(before.Head);
            if (_tree.Relation(before.Head) == Relation.Nsubj && verb >= 0 && _tree.Relation(verb) == Relation.Root && before.Sector is "GOV" or "IGO" or "MIL" && (_words.Has("speech-act", _tree.Lemma(verb)) || _words.Has("statement-verb", _tree.Lemma(verb)))) return before;
        }

        return null;
    }

    // "We condemn the attack. … Togo will go on": a text that opens by speaking for itself speaks for the state that says what it will do, wherever it names itself.
    private Mention? StateSpeaking(bool whatever = false)
    {
        for (int i = 0; i < _tree.Count; i++)
        {
            if (_names[i] is not { } match || match.First != i || PickActor(match) is not { Kind: ActorKind.State or ActorKind.Body, Sector: "GOV" or "IGO" or "" } actor) continue;
            int top = Top(match.First, match.Last), verb = _tree.Head(top);
            if (_tree.Relation(top) != Relation.Nsubj || verb < 0 || _tree.Relation(verb) != Relation.Root || QuotationStart(i) >= 0) continue;
            bool spoken = _words.Has("statement-verb", _tree.Lemma(verb)) || _tree.Lemma(verb) is "condemn" or "call" or "urge" or "support" or "reaffirm" or "commend" or "oppose";
            bool present = _tree[verb].Xpos is "VBZ" or "VBP";
            for (int child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child)) present |= _tree.Relation(child) == Relation.Aux && _tree.Lower(child) is "will" or "is" or "has";
            if ((spoken || whatever) && present) return new() { Head = -1, First = -1, Last = -1, Kind = actor.Kind == ActorKind.State ? MentionKind.State : MentionKind.Body, Name = actor.Name, Actor = actor, ActorId = actor.Id, Country = actor.Country, Sector = actor.Kind == ActorKind.State ? "GOV" : actor.Sector };
        }

        return null;
    }

    private Mention? TitledIssuer()
    {
        if (_titleRead) return _titled;
        _titleRead = true;
        string[] words = TitleWords(_tree.Document.Source.Title);
        int noun = Array.FindIndex(words, w => w.ToLowerInvariant() is "statement" or "statements" or "remarks" or "declaration" or "message" or "comments" or "communiqué" or "communique");
        if (noun >= 0 && noun + 2 < words.Length && noun < TitleReach && Array.FindIndex(words, noun + 1, Math.Min(2, words.Length - noun - 1), w => w is "by" or "from" or "attributable" or "By" or "From") is int by and > 0)
        {
            if (words[by] == "attributable") by = Math.Min(by + 1, words.Length - 1);
            _titled = ReadIssuer(words.AsSpan(by + 1));
        }
        else if (noun > 0 && noun < TitleReach && words[noun] is not ("message" or "comments"))
        {
            _titled = ReadIssuer(words.AsSpan(0, noun));
        }

        _titleTells = _titled is not null;
        for (int i = 1; _titled is null && noun < 0 && i < Math.Min(TitleReach, words.Length); i++)
        {
            string verb = words[i];
            if (verb.Length > 3 && verb[^1] == 's' && char.IsLower(verb[0]) && (IsOfSaying(verb[..^1]) || verb.EndsWith("es", StringComparison.Ordinal) && IsOfSaying(verb[..^2]))) _titled = ReadIssuer(words.AsSpan(0, i));
        }

        return _titled;
    }

    private bool IsOfSaying(string verb) => _words.Has("speech-act", verb) || _words.Has("statement-verb", verb) || verb is "comment" or "announce";

    // The name and the office that the words begin with: "the High Representative", "Foreign Minister Ana Lima", "the Spokesman for the Secretary-General"; null where nothing tells whose the office is.
    private Mention? ReadIssuer(ReadOnlySpan<string> words)
    {
        Actor? named = null;
        string country = "", sector = "", name = "";
        for (int i = 0; i < words.Length && i < TitleReach; i++)
        {
            string lower = words[i].ToLowerInvariant();
            if (lower is "on" or "at" or "following" or "regarding" or "concerning" or "about" or "to" or "after" or "during" or "with" or "," or ":" or "–" or "—" || lower == "in" && sector.Length > 0) break;
            if (NameFinder.Lookup(words[i..].ToArray(), _knowledge) is { } match)
            {
                if (PickActor(match) is { } actor && (named is null || named.Kind == ActorKind.State)) named = actor;
                if (country.Length == 0 && CountryOf(match) is { Length: > 0 } of) country = of;
                i += match.Last;
                continue;
            }

            for (int length = Math.Min(LongestRole, words.Length - i); length > 0; length--)
            {
                string role = string.Join(' ', words.Slice(i, length).ToArray()).ToLowerInvariant().Replace('-', ' ');
                if (!_words.Roles.TryGetValue(role, out RoleWord found) && !_words.Has("office-of", role) || found.Scope == "thing") continue;
                if (sector.Length == 0) sector = found.Sector is { Length: > 0 } held ? held : "GOV";
                if (country.Length == 0 && _words.Note("office-of", role) is { Length: > 0 } owner) country = owner;
                if (name.Length == 0 || _words.Has("office-of", role)) name = string.Join(' ', words.Slice(i, length).ToArray());
                i += length - 1;
                break;
            }
        }

        if (country == "IGO") sector = "IGO";
        if (named is { Kind: ActorKind.State or ActorKind.Body } && sector.Length == 0) return new() { Head = -1, First = -1, Last = -1, Kind = named.Kind == ActorKind.State ? MentionKind.State : MentionKind.Body, Name = named.Name, Actor = named, ActorId = named.Id, Country = named.Country, Sector = named.Kind == ActorKind.State ? "GOV" : named.Sector };
        if (named is { Kind: ActorKind.Person } person)
        {
            Mention mention = new() { Head = -1, First = -1, Last = -1, Kind = MentionKind.Person, Name = person.Name, Actor = person, ActorId = person.Id, Gender = person.Gender };
            SetOffice(mention, new(sector, country, -1, false));
            return mention;
        }

        // "Statement by the Minister": of the state that the text says what it does or will do.
        if (sector.Length > 0 && country.Length == 0 && StateSpeaking(whatever: true) is { Kind: MentionKind.State } state) country = state.Country;
        if (sector.Length == 0 || country.Length == 0) return null;
        if (name.Length == 0 && named is not null) name = named.Name;
        return new() { Head = -1, First = -1, Last = -1, Kind = MentionKind.Role, Name = name, ActorId = MakeId(country, sector, ""), Country = country, Sector = sector, Scope = "title" };
    }

    // Words and marks; "'s" is left out, "HR/VP" is two words.
    private static string[] TitleWords(string title)
    {
        List<string> words = [];
        for (int i = 0; i < title.Length;)
        {
            if (char.IsWhiteSpace(title[i]) || title[i] is '/')
            {
                i++;
                continue;
            }

            int from = i;
            if (!char.IsLetterOrDigit(title[i])) i++;
            else
            {
                while (i < title.Length && (char.IsLetterOrDigit(title[i]) || title[i] is '.' or '-' or '\'' or '’')) i++;
            }

            string word = title[from..i];
            if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)) word = word[..^2];
            words.Add(word);
        }

        return [.. words];
    }

    // "Coalition aircraft" in a report that tells of Islamic State: of the states that fight it together.
    private bool IsOfCoalition(int head)
    {
        int word = -1;
        for (int child = _tree.FirstChild(head); child >= 0 && word < 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Compound or Relation.Amod && _tree.Lower(child) == "coalition") word = child;
        }

        // "The coalition has trained troops", "the international coalition".
        if (word < 0 && _tree.Lemma(head) == "coalition" && IsDefinite(head))
        {
            int kind = _tree.Child(head, Relation.Amod);
            if (kind >= 0 && _tree.Lower(kind) is not ("international" or "global" or "military" or "wider" or "broad") || _tree.Child(head, Relation.Nmod) is >= 0 and int of && _tree.Case(of) == "of") return false;
            word = head;
        }

        if (word < 0 || word != head && _tree.Lemma(head).ToLowerInvariant() is "government" or "party" or "partner" or "talk" or "deal" or "agreement" or "minister" or "cabinet") return false;
        if (word > 0 && SameSentence(word - 1, word) && _tree[word - 1].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN && _tree.Lower(word - 1) is not ("international" or "global" or "military" or "broad" or "anti-isil" or "isil" or "daesh")) return false;
        _againstIslamicState ??= Array.Exists(_names, n => n is not null && PickActor(n) is { Id: "group/islamic-state" }) && !Array.Exists(_names, n => n is not null && PickActor(n) is { Id: "igo/saudi-led-coalition" });
        return _againstIslamicState.Value;
    }

    // "The High Representative", "the Foreign Secretary", "Minister for Europe": an office that only one body or state has, by the longest of its words and those around it; empty else.
    private string CountryOfOffice(int head, int start) => NoteOfOffice(head, start) is { Length: > 0 } country && (!IsState(country) || _mentioned.Contains(country)) ? country : "";

    private string NoteOfOffice(int head, int start)
    {
        string words = _tree.Lower(start);
        for (int i = start + 1; i <= head; i++)
        {
            if (_tree[i].Text != "-") words += " " + _tree.Lower(i);
        }

        if (SameSentence(head + 3, head) && _tree.Lower(head + 1) == "for" && _words.Note("office-of", words + " for " + (_tree.Lower(head + 2) == "the" ? _tree.Lower(head + 2) + " " + _tree.Lower(head + 3) + (SameSentence(head + 4, head) && _tree[head + 4].Upos == Upos.PROPN ? " " + _tree.Lower(head + 4) : "") : _tree.Lower(head + 2))) is { Length: > 0 } region) return region;
        if (start > 0 && SameSentence(start - 1, head) && _words.Note("office-of", _tree.Lower(start - 1) + " " + words) is { Length: > 0 } longer) return longer;
        return _words.Note("office-of", words) ?? "";
    }
}
