using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>
/// Says whom each noun phrase of a document names: names of the knowledge, unknown names by title and nationality, offices and roles, capitals that stand for governments,
/// pronouns and definite descriptions by what went before. Phrases are read on demand and remembered.
/// </summary>
internal sealed partial class MentionReader
{
    private readonly Tree _tree;
    private readonly KnowledgeBase _knowledge;
    private readonly WordLists _words;
    private readonly DateOnly? _day;
    private readonly NameMatch?[] _names;
    private readonly Mention?[] _memo;
    private readonly byte[] _state;
    private readonly Dictionary<string, Mention> _byShortName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Mention> _bySecondName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Mention> _byHeadWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _countryOfSame = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _told = new(StringComparer.Ordinal);

    // Persons by the first word of a name of several, by which some are called ("Khamsay" for Khamsay Vongdara); null where two have the same.
    private readonly Dictionary<string, Mention?> _byFirstName = new(StringComparer.Ordinal);

    // Persons by the first of two family names, by which many are called ("Duarte" for Ana Duarte Silva), and by both.
    private readonly Dictionary<string, Mention> _bySurname = new(StringComparer.Ordinal);
    private readonly HashSet<int> _persons = [];
    private readonly Dictionary<int, int> _titles = [];
    private readonly List<Mention> _history = [];
    private readonly List<Mention> _located = [];
    private List<Quotation>? _quotations;
    private Turns? _turns;

    internal MentionReader(Tree tree, KnowledgeBase knowledge, DateOnly? day)
    {
        _tree = tree;
        _knowledge = knowledge;
        _words = knowledge.Words;
        _day = day;
        _names = NameFinder.Find(tree.Document, knowledge);
        _memo = new Mention?[tree.Count];
        _state = new byte[tree.Count];
        DropHomonyms();
        DropPartsOfNames();
        _scene = FindScene();
        CountCountries();
    }

    internal NameMatch? NameAt(int token) => _names[token];

    /// <summary>The document's countries by how often its names point at them, most first; ties by order of mention.</summary>
    internal List<string> Countries { get; } = [];

    /// <summary>Whoever acts or may be acted on, in the order in which the phrases were read.</summary>
    internal IReadOnlyList<Mention> Parties => _history;

    /// <summary>Reads all phrases in text order, so that pronouns find what went before.</summary>
    internal void ReadAll()
    {
        for (int i = 0; i < _tree.Count; i++)
        {
            ref readonly TokenData token = ref _tree[i];
            if (token.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON || (token.Upos is Upos.ADJ or Upos.NUM or Upos.DET && _names[i] is not null)) Of(i);
        }
    }

    /// <summary>Whom the phrase headed by a word names; null if nobody and nothing of interest.</summary>
    internal Mention? Of(int head)
    {
        if (_state[head] == 2) return _memo[head];
        if (_state[head] == 1) return null;
        _state[head] = 1;
        Mention? mention = Read(head);
        _memo[head] = mention;
        _state[head] = 2;
        if (mention is not null && mention.Head == head) Remember(mention);
        return mention;
    }

    private void Remember(Mention mention)
    {
        if (IsState(mention.Country) && !mention.CountryFromContext && mention.Kind != MentionKind.Thing) _located.Add(mention);
        RememberCountryOf(mention);
        if (!mention.IsActor || mention.IsPronoun && mention.First != mention.Last) return;
        _history.Add(mention);
        _told[KeyOf(mention)] = _told.GetValueOrDefault(KeyOf(mention)) + 1;
        if (mention.IsPronoun) return;
        if (mention.Kind is MentionKind.Body or MentionKind.State) RememberAcronym(mention);
        if (mention.Kind == MentionKind.Body && mention.First < mention.Last) RememberShortOf(mention);
        if (mention.Kind != MentionKind.Person) return;
        if (mention.Gender.Length == 0) mention.Gender = GenderOf(mention);
        string shortName = mention.Actor is { ShortName.Length: > 0 } actor ? actor.ShortName : LastWord(mention.Name);
        if (shortName.Length > 1) _byShortName.TryAdd(shortName, mention);
        // "King Hussein" is not Saddam Hussein, who is "Saddam" when named again.
        string last = _tree[mention.Last].Text;
        if (last.Length > 1 && (mention.Actor is not { ShortName.Length: > 0 } known || !mention.Name.StartsWith(known.ShortName + " ", StringComparison.Ordinal))) _byShortName.TryAdd(last, mention);
        else if (last.Length > 1) _bySecondName.TryAdd(last, mention);
        if (mention.Actor is null) RememberFirstName(mention);
        if (mention.Actor is null) RememberSurnames(mention);
    }

    private void RememberSurnames(Mention mention)
    {
        int end = mention.Name.LastIndexOf(' '), begin = end <= 0 ? -1 : mention.Name.LastIndexOf(' ', end - 1);
        if (begin <= 0 || mention.Last - mention.First < 2) return;
        string first = mention.Name[(begin + 1)..end];
        if (first.Length < 3 || !char.IsUpper(first[0]) || first.EndsWith('.') || _knowledge.GenderOfGivenName(first).Length > 0) return;
        _bySurname.TryAdd(first, mention);
        _bySurname.TryAdd(mention.Name[(begin + 1)..], mention);
    }

    private void RememberFirstName(Mention mention)
    {
        string name = mention.Name;
        int blank = name.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 3 || mention.First == mention.Last || name[..blank] is not { } first || _words.Roles.ContainsKey(first.ToLowerInvariant()) || !char.IsUpper(first[0])) return;
        if (!_byFirstName.TryGetValue(first, out Mention? other)) _byFirstName.Add(first, mention);
        else if (other is not null && other.Name != name) _byFirstName[first] = null;
    }

    private static string KeyOf(Mention mention) => mention.ActorId.Length > 0 && mention.Kind != MentionKind.Role ? mention.ActorId : mention.Name;

    // "National Salvation Front (NSF)": the acronym serves from then on, as do the first letters of what has a name of its own ("Palestinian Authority": PA).
    private void RememberAcronym(Mention mention)
    {
        if (mention.Actor is not null && mention.Last > mention.First && InitialsOf(mention) is { Length: > 1 } initials && NameFinder.Lookup(initials, _knowledge) is null) _byShortName.TryAdd(initials, mention);
        int at = mention.Last + 2;
        if (at + 1 >= _tree.Count || !(_tree[at - 1].Text == "(" && _tree[at + 1].Text == ")" || _tree[at - 1].Text == "[" && _tree[at + 1].Text == "]") || _tree[at].Text.Length < 2 || !NameFinder.IsCapitals(_tree[at].Text)) return;
        _byShortName.TryAdd(_tree[at].Text, mention);
    }

    private string InitialsOf(Mention mention)
    {
        string initials = "";
        for (int i = mention.First; i <= mention.Last; i++)
        {
            if (char.IsUpper(_tree[i].Text[0])) initials += _tree[i].Text[0];
        }

        return initials;
    }

    // "Mahana Air … Mahana's licence", "the United States House of Representatives … the House".
    private void RememberShortOf(Mention mention)
    {
        ref readonly TokenData first = ref _tree[mention.First];
        bool common = first.Text.Length < 4 || NameFinder.Lookup(first.Text, _knowledge) is not null || _words.Roles.ContainsKey(first.Text.ToLowerInvariant()) || RegionBefore(mention.First + 1).Length > 0 || NameFinder.IsCapitals(first.Text) || _knowledge.GenderOfGivenName(first.Text).Length > 0;
        if (mention.Sector == "BUS" && !common && first.Upos == Upos.PROPN) _byShortName.TryAdd(first.Text, mention);
        if (_tree[mention.Head].Upos == Upos.PROPN && mention.Head < mention.Last && _tree.Lower(mention.Head + 1) == "of") _byHeadWord[_tree[mention.Head].Text] = mention;
    }

    private static string LastWord(string name)
    {
        int blank = name.LastIndexOf(' ');
        return blank < 0 ? name : name[(blank + 1)..];
    }

    // "The UN Security Council met. The Council condemned the raid": a part of its name alone.
    private bool IsBodyAgain(int head, Mention read) =>
        read is { Antecedent: >= 0, Kind: MentionKind.Body } && IsDefinite(head) && head > 0 && _tree[head - 1].Upos == Upos.DET && !_tree.HasChild(head, Relation.Compound) && read.Name.EndsWith(_tree[head].Text, StringComparison.Ordinal);

    private Mention? Read(int head)
    {
        ref readonly TokenData token = ref _tree[head];
        if (token.Upos == Upos.PRON || token.Xpos == "PRP$" || IsBoth(head)) return ReadPronoun(head);
        if (token.Upos is Upos.VERB or Upos.AUX or Upos.ADV or Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.SCONJ && _names[head] is null) return null;
        // "Fines it A$2 million", "attaches ₹900 crore": a sum is nobody.
        if (token.Text[^1] is '$' or '€' or '£' or '¥' or '₹' || token.Text[0] is '$' or '€' or '£' or '¥' or '₹' || _tree.Lower(head) is "crore" or "lakh") return null;
        if (ReadKoreas(head) is { } koreas) return koreas;
        if (ReadKoreaAlone(head) is { } korea) return korea;
        if (ReadTheEmirates(head) is { } emirates) return emirates;
        if (ReadLatter(head) is { } latter) return latter;
        // "In May, Delhi …": no place in India.
        if (token.Text is "May" or "March" or "August" && _tree.Case(head) is "in" or "since" or "until" or "by" && SameSentence(head + 1, head) && (_tree[head + 1].Text == "," || _tree[head + 1].Upos == Upos.NUM)) return null;
        if (NameBeside(head) is int bearer && bearer >= 0 && bearer != head)
        {
            _titles.TryAdd(bearer, head);
            // "Spanish airline Iberia", "the newspaper Provence": not the land of that name.
            if (Of(bearer) is { } titled && !(titled.Kind == MentionKind.Place && _tree.Relation(bearer) == Relation.Appos && RoleEndingAt(head, out RoleWord sort, out _) && sort.Scope is "people" or "group")) return titled;
        }

        if (_names[head] is { } match)
        {
            // One name is one mention, whichever of its words is asked.
            int top = Top(match.First, match.Last);
            if (top != head && Of(top) is { } whole && whole.First <= head && head <= whole.Last) return whole;
            // "Ilir Meta is charged. Meta was arrested": a person named before, not the firm of that name.
            if (match.First == match.Last && _byShortName.TryGetValue(token.Text, out Mention? borne) && borne is { Kind: MentionKind.Person, Actor: null } && borne.Head < head && PickActor(match) is { Kind: ActorKind.Body, Sector: "BUS" or "MED" } && ReadShort(head) is { } person) return person;
            if (ReadNamed(head, match) is { } named) return named;
        }

        if (token.Upos == Upos.PROPN || token.Name != NameTag.Outside)
        {
            if (ReadShort(head) is { } shortened) return shortened;
            if (!_persons.Contains(head) && ReadRole(head) is { } roleByName && (token.Name is NameTag.Outside || IsBodyAgain(head, roleByName))) return roleByName;
            if (ReadUnknownName(head) is { } unknown) return unknown;
        }

        return ReadDefinite(head) ?? ReadHost(head) ?? ReadRole(head) ?? ReadGroupAgain(head) ?? ReadGround(head) ?? ReadThing(head);
    }

    internal static bool IsState(string country) => country.Length == 3 && country is not ("IGO" or "NGO" or "GRP" or "MED" or "BUS");

    private string TextOf(int first, int last) => _tree.Document.ReadingTextOf(_tree.Document.RangeOf(first, last));

    private bool SameSentence(int a, int b) => a >= 0 && b >= 0 && a < _tree.Count && b < _tree.Count && _tree[a].Sentence == _tree[b].Sentence;

    internal static string MakeId(string country, string sector, string name)
    {
        string id = country.Length > 0 ? "state/" + country.ToLowerInvariant() : "unknown";
        if (country is "IGO" or "NGO" or "GRP" or "MED" or "BUS") id = country.ToLowerInvariant();
        if (sector.Length > 0) id += "/" + sector.ToLowerInvariant();
        if (name.Length > 0) id += "/" + string.Join('-', NameFold.Words(name));
        return id;
    }
}
