using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>
/// Says whom each noun phrase of a document names: names of the knowledge, unknown names by title and nationality, offices and roles, capitals that stand for governments,
/// pronouns and definite descriptions by what went before. Phrases are read on demand and remembered.
/// </summary>
internal sealed class MentionReader
{
    private readonly Tree _tree;
    private readonly KnowledgeBase _knowledge;
    private readonly WordLists _words;
    private readonly DateOnly? _day;
    private readonly NameMatch?[] _names;
    private readonly Mention?[] _memo;
    private readonly byte[] _state;
    private readonly Dictionary<string, Mention> _byShortName = new(StringComparer.Ordinal);
    private readonly List<Mention> _history = [];

    internal MentionReader(Tree tree, KnowledgeBase knowledge, DateOnly? day)
    {
        _tree = tree;
        _knowledge = knowledge;
        _words = knowledge.Words;
        _day = day;
        _names = NameFinder.Find(tree.Document, knowledge);
        _memo = new Mention?[tree.Count];
        _state = new byte[tree.Count];
        CountCountries();
    }

    internal NameMatch? NameAt(int token) => _names[token];

    /// <summary>The document's countries by how often its names point at them, most first; ties by order of mention.</summary>
    internal List<string> Countries { get; } = [];

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
        if (!mention.IsActor || mention.IsPronoun) return;
        _history.Add(mention);
        if (mention.Kind != MentionKind.Person) return;
        string shortName = mention.Actor is { ShortName.Length: > 0 } actor ? actor.ShortName : LastWord(mention.Name);
        if (shortName.Length > 1 && !_byShortName.ContainsKey(shortName)) _byShortName.Add(shortName, mention);
        string last = _tree[mention.Last].Text;
        if (last.Length > 1 && !_byShortName.ContainsKey(last)) _byShortName.Add(last, mention);
    }

    private static string LastWord(string name)
    {
        int blank = name.LastIndexOf(' ');
        return blank < 0 ? name : name[(blank + 1)..];
    }

    private Mention? Read(int head)
    {
        ref readonly TokenData token = ref _tree[head];
        if (token.Upos == Upos.PRON || token.Xpos == "PRP$") return ReadPronoun(head);
        if (token.Upos is Upos.VERB or Upos.AUX or Upos.ADV or Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.SCONJ && _names[head] is null) return null;
        if (PersonBeside(head) is int person && person != head) return Of(person);
        if (_names[head] is { } match && ReadNamed(head, match) is { } named) return named;
        if (token.Upos == Upos.PROPN || token.Name != NameTag.Outside)
        {
            if (ReadShort(head) is { } shortened) return shortened;
            if (ReadRole(head) is { } roleByName && token.Name is NameTag.Outside) return roleByName;
            if (ReadUnknownName(head) is { } unknown) return unknown;
        }

        return ReadDefinite(head) ?? ReadRole(head) ?? ReadThing(head);
    }

    // "President Xi Jinping": the title may be the head; the person is what counts.
    private int? PersonBeside(int head)
    {
        if (_names[head] is { } own && own.Has(NameUse.Actor) && _knowledge.ActorList[own.IndexOf(NameUse.Actor)].Kind == ActorKind.Person) return null;
        string lemma = _tree.Lower(head);
        if (!_words.Roles.TryGetValue(lemma, out RoleWord role) && !_words.Roles.TryGetValue(_tree.Lemma(head), out role)) return null;
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child <= head || _tree.Relation(child) is not (Relation.Flat or Relation.Appos or Relation.NmodDesc or Relation.NmodUnmarked or Relation.Compound)) continue;
            if (_tree[child].Upos != Upos.PROPN) continue;
            bool near = child == head + 1 || (_names[child] is { } m && m.First == head + 1);
            bool comma = _tree.Relation(child) == Relation.Appos;
            if (!near && !comma) continue;
            if (IsPersonName(child)) return child;
        }

        return null;
    }

    private bool IsPersonName(int token)
    {
        if (_names[token] is { } match && match.Has(NameUse.Actor)) return _knowledge.ActorList[match.IndexOf(NameUse.Actor)].Kind == ActorKind.Person;
        return _tree[token].Name is NameTag.BeginPerson or NameTag.InsidePerson || (_names[token] is null && _tree[token].Upos == Upos.PROPN && _tree[token].Name == NameTag.Outside);
    }

    private Mention? ReadNamed(int head, NameMatch match)
    {
        Actor? actor = PickActor(match);
        // A known name inside a longer unknown one ("Jordan Smith", "Chad Johnson", "Georgia State University") is not that name.
        if (actor is { Kind: ActorKind.State } && (PartOfPersonName(match) || _tree[match.First].Name is NameTag.InsideOrganisation && _names[match.First - 1] is null)) return null;
        if (actor is null && match.Has(NameUse.ShortName) && ReadKnownShort(match) is { } person) actor = person;
        if (actor is not null)
        {
            Mention mention = actor.Kind switch
            {
                ActorKind.State => new() { Head = head, First = match.First, Last = match.Last, Kind = MentionKind.State, Country = actor.Country, Sector = "GOV", Place = PlaceOf(match) },
                ActorKind.Body => new() { Head = head, First = match.First, Last = match.Last, Kind = MentionKind.Body, Country = actor.Country, Sector = actor.Sector },
                _ => new() { Head = head, First = match.First, Last = match.Last, Kind = MentionKind.Person, Gender = actor.Gender },
            };
            mention.Actor = actor;
            mention.ActorId = actor.Id;
            mention.Name = actor.Name;
            if (actor.Kind == ActorKind.Person) SetOffice(mention, head);
            if (actor.Kind == ActorKind.Body && actor.Country.Length == 0 && CountryOfModifiers(head) is { Length: > 0 } country) mention.Country = country;
            // The head of a longer phrase ("Russia's energy sector") is handled where that head is read; a state as head stands for itself.
            return mention;
        }

        int nationality = match.IndexOf(NameUse.Nationality);
        if (nationality >= 0)
        {
            Actor state = _knowledge.ActorList[nationality];
            bool people = _tree[head].Upos is Upos.NOUN or Upos.PROPN && !IsModifier(head);
            return new()
            {
                Head = head, First = match.First, Last = match.Last, Kind = people ? MentionKind.Role : MentionKind.State, Country = state.Country, Sector = people ? "CVL" : "GOV",
                Name = state.Name, ActorId = people ? MakeId(state.Country, "CVL", "") : state.Id, Scope = people ? "people" : "", Plural = people, Actor = people ? null : state,
            };
        }

        int seat = match.IndexOf(NameUse.Seat);
        Place? place = PlaceOf(match);
        if (seat >= 0 && (place is null || StandsForGovernment(head)))
        {
            Actor state = _knowledge.ActorList[seat];
            return new() { Head = head, First = match.First, Last = match.Last, Kind = MentionKind.State, Country = state.Country, Sector = "GOV", Name = state.Name, ActorId = state.Id, Actor = state, Place = place };
        }

        if (place is not null)
        {
            return new() { Head = head, First = match.First, Last = match.Last, Kind = MentionKind.Place, Country = place.Country, Name = place.Name, Place = place, ActorId = "" };
        }

        return null;
    }

    private bool PartOfPersonName(NameMatch match)
    {
        int next = match.Last + 1, before = match.First - 1;
        bool nextName = next < _tree.Count && _tree[next].Upos == Upos.PROPN && _tree[next].Name == NameTag.InsidePerson && _names[next] is null;
        bool inside = _tree[match.First].Name is NameTag.InsidePerson && before >= 0 && _names[before] is null && _tree[before].Upos == Upos.PROPN;
        return nextName && _tree[match.First].Name == NameTag.BeginPerson || inside;
    }

    private Actor? PickActor(NameMatch match)
    {
        Actor? best = null;
        int bestScore = int.MinValue;
        foreach (NameEntry entry in match.Entries)
        {
            if (entry.Use != NameUse.Actor) continue;
            Actor actor = _knowledge.ActorList[entry.Index];
            int score = actor.Kind switch { ActorKind.State => 30, ActorKind.Person => 20, _ => 10 };
            if (actor.Kind == ActorKind.Body && actor.Country.Length > 0 && Countries.Count > 0) score += actor.Country == Countries[0] ? 9 : Countries.Contains(actor.Country) ? 5 : 0;
            if (actor.Kind == ActorKind.Person && actor.PostOn(_day, out bool held) is not null && held) score += 5;
            if (actor.Type == "former") score -= 15;
            if (score > bestScore) (best, bestScore) = (actor, score);
        }

        return best;
    }

    private Place? PlaceOf(NameMatch match)
    {
        Place? best = null;
        foreach (NameEntry entry in match.Entries)
        {
            if (entry.Use != NameUse.Place) continue;
            Place place = _knowledge.PlaceList[entry.Index];
            if (best is null || Score(place) > Score(best)) best = place;
        }

        return best;

        int Score(Place place) => -place.Rank + (Countries.Contains(place.Country) ? 10 : 0);
    }

    // A capital acts as subject, possessor or addressee; behind "in", "at", "near" it is a place.
    private bool StandsForGovernment(int head)
    {
        string preposition = _tree.Case(head);
        if (preposition.Length > 0) return preposition is "by" or "with" or "against" or "between" or "for" or "to" && !MovesTo(head, preposition) && !IsInPlaceChain(head);
        return _tree.Relation(head) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj or Relation.NmodPoss or Relation.Conj or Relation.OblAgent or Relation.Root or Relation.Compound
            && !IsInPlaceChain(head);
    }

    private bool MovesTo(int head, string preposition)
    {
        if (preposition != "to") return false;
        int governor = _tree.Head(head);
        return governor >= 0 && _words.Classes.TryGetValue("motion", out HashSet<string>? motion) && motion.Contains(_tree.Lemma(governor));
    }

    // "Kyiv, Ukraine": a place with its country behind a comma.
    private bool IsInPlaceChain(int head) =>
        head + 2 < _tree.Count && _tree[head + 1].Text == "," && _names[head + 2] is { } next && (next.Has(NameUse.Place) || next.Has(NameUse.Actor)) && _tree.Relation(head) is not Relation.Nsubj;

    private bool IsModifier(int head) => _tree.Relation(head) is Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.Flat && _tree.Head(head) > head;

    private void SetOffice(Mention mention, int head)
    {
        Actor actor = mention.Actor!;
        Post? post = actor.PostOn(_day, out bool held);
        (string sector, string country) = OfficeBeside(head, mention.First, mention.Last);
        if (post is not null)
        {
            mention.Sector = post.Sector;
            mention.Country = CountryOfActor(post.Of);
        }

        // What the report says beside the name counts before what the knowledge says of another day.
        if (sector.Length > 0 && (post is null || !held)) mention.Sector = sector;
        if (country.Length > 0 && (post is null || (!held && mention.Country.Length == 0))) mention.Country = country;
    }

    internal string CountryOfActor(string id)
    {
        Actor? actor = _knowledge.FindActor(id);
        if (actor is null)
        {
            return id.StartsWith("igo/", StringComparison.Ordinal) ? "IGO" : "";
        }

        return actor.Country.Length > 0 || actor.Parent.Length == 0 ? actor.Country : CountryOfActor(actor.Parent);
    }

    private Actor? ReadKnownShort(NameMatch match)
    {
        string text = _tree.Document.TextOf(_tree.Document.RangeOf(match.First, match.Last));
        if (_byShortName.TryGetValue(text, out Mention? before)) return before.Actor;
        // Part of a longer unknown name ("Sarah Kim") is not the leader of that name.
        if (HasNameNeighbour(match.First, match.Last)) return null;
        Actor? only = null;
        int bestWeight = 0;
        bool tie = false;
        foreach (NameEntry entry in match.Entries)
        {
            if (entry.Use != NameUse.ShortName) continue;
            Actor actor = _knowledge.ActorList[entry.Index];
            if (actor.PostOn(_day, out bool held) is not { } post) continue;
            int weight = held ? 2 : 0;
            if (held && post.Title is "president" or "prime-minister" or "supreme-leader" or "king" or "chancellor" or "crown-prince" or "pope") weight += 2;
            if (Countries.Contains(CountryOfActor(post.Of))) weight += 3;
            if (weight > bestWeight) (only, bestWeight, tie) = (actor, weight, false);
            else if (weight == bestWeight && only?.Id != actor.Id) tie = true;
        }

        return tie || bestWeight < 3 ? null : only;
    }

    private bool HasNameNeighbour(int first, int last)
    {
        bool before = first > 0 && _tree[first - 1].Upos == Upos.PROPN && _tree[first - 1].Sentence == _tree[first].Sentence && !_words.Roles.ContainsKey(_tree.Lower(first - 1)) && _names[first - 1] is null;
        bool after = last + 1 < _tree.Count && _tree[last + 1].Upos == Upos.PROPN && _tree[last + 1].Sentence == _tree[first].Sentence && _tree[last + 1].Xpos != "POS" && _names[last + 1] is null;
        return before || after;
    }

    private Mention? ReadShort(int head)
    {
        if (!_byShortName.TryGetValue(_tree[head].Text, out Mention? full) || HasNameNeighbour(head, head)) return null;
        return new()
        {
            Head = head, First = head, Last = head, Kind = MentionKind.Person, Name = full.Name, ActorId = full.ActorId, Actor = full.Actor, Country = full.Country, Sector = full.Sector, Gender = full.Gender,
        };
    }

    private Mention? ReadUnknownName(int head)
    {
        (int first, int last) = NameSpan(head);
        NameTag tag = _tree[head].Name;
        if (tag == NameTag.Outside)
        {
            for (int i = first; i <= last && tag == NameTag.Outside; i++) tag = _tree[i].Name;
        }

        string name = _tree.Document.TextOf(_tree.Document.RangeOf(first, last));
        (string sector, string country) = OfficeBeside(head, first, last);
        if (tag is NameTag.BeginPlace or NameTag.InsidePlace)
        {
            return new() { Head = head, First = first, Last = last, Kind = MentionKind.Place, Name = name, Country = CountryOfChain(head, last) };
        }

        if (tag is not (NameTag.BeginPerson or NameTag.InsidePerson) && NamesPlace(head, first, last, out string placeCountry))
        {
            return new() { Head = head, First = first, Last = last, Kind = MentionKind.Place, Name = name, Country = placeCountry };
        }

        if (tag is NameTag.BeginPerson or NameTag.InsidePerson || sector.Length > 0)
        {
            return new()
            {
                Head = head, First = first, Last = last, Kind = MentionKind.Person, Name = name, Sector = sector.Length > 0 ? sector : "CVL", Country = country,
                ActorId = MakeId(country, sector.Length > 0 ? sector : "CVL", name), CountryFromContext = country.Length == 0,
            };
        }

        if (tag is NameTag.BeginOrganisation or NameTag.InsideOrganisation)
        {
            string bodySector = SectorOfBodyName(first, last);
            string of = country.Length > 0 ? country : CountryInside(first, last);
            return new() { Head = head, First = first, Last = last, Kind = MentionKind.Body, Name = name, Sector = bodySector, Country = of, ActorId = MakeId(of, bodySector, name) };
        }

        if (tag is NameTag.BeginOther or NameTag.InsideOther) return null;
        string inside = CountryInside(first, last);
        string roleSector = SectorOfBodyName(first, last);
        if (roleSector.Length > 0) return new() { Head = head, First = first, Last = last, Kind = MentionKind.Body, Name = name, Sector = roleSector, Country = inside, ActorId = MakeId(inside, roleSector, name) };
        return inside.Length > 0 ? new() { Head = head, First = first, Last = last, Kind = MentionKind.Thing, Name = name, Country = inside } : null;
    }

    // "Maslova Pristan, Belgorod Oblast", "Nakhchivan International Airport": unknown to the knowledge, but told by what follows or by its last word.
    private bool NamesPlace(int head, int first, int last, out string country)
    {
        country = "";
        bool facility = first < last && _words.Roles.TryGetValue(_tree.Lower(last), out RoleWord role) && role.Scope == "thing";
        bool located = _tree.Case(head) is "in" or "at" or "near" or "outside" or "on" or "around";
        bool chained = last + 2 < _tree.Count && _tree[last + 1].Text == "," && _names[last + 2] is { } next && (next.Has(NameUse.Place) || next.Has(NameUse.Actor));
        if (!facility && !(located && chained)) return false;
        country = CountryOfChain(head, last);
        if (country.Length == 0) country = CountryInside(first, last);
        return facility ? country.Length > 0 || located : country.Length > 0;
    }

    private string SectorOfBodyName(int first, int last)
    {
        for (int i = last; i >= first; i--)
        {
            if (_words.Roles.TryGetValue(_tree.Lower(i), out RoleWord role) && role.Sector.Length > 0) return role.Sector;
        }

        return "";
    }

    private string CountryInside(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (_names[i] is { } match && CountryOf(match) is { Length: > 0 } country) return country;
        }

        return "";
    }

    // The run of name words around a head: its flat and compound parts.
    private (int First, int Last) NameSpan(int head)
    {
        int first = head, last = head;
        while (first > 0 && IsNameWord(first - 1, head)) first--;
        while (last + 1 < _tree.Count && IsNameWord(last + 1, head)) last++;
        while (first < head && _words.Roles.ContainsKey(_tree.Lower(first)) && _tree[first].Name == NameTag.Outside) first++;
        return (first, last);
    }

    private bool IsNameWord(int token, int head)
    {
        if (_tree[token].Sentence != _tree[head].Sentence) return false;
        if (_names[token] is not null && _tree[token].Name is not (NameTag.InsidePerson or NameTag.InsideOrganisation or NameTag.InsidePlace)) return false;
        bool hyphen = _tree[token].Text is "-" && _tree[token].Name is not NameTag.Outside;
        return hyphen || (_tree[token].Upos == Upos.PROPN && _tree[token].Xpos != "POS" && (_tree.Head(token) == head || _tree.Head(head) == token || _tree.Head(token) == _tree.Head(head) || SameName(token, head)));
    }

    private bool SameName(int token, int head) => _tree[token].Name != NameTag.Outside && _tree[head].Name != NameTag.Outside && ((int)_tree[token].Name + 1) / 2 == ((int)_tree[head].Name + 1) / 2;

    /// <summary>Sector and country that titles, nationalities and appositions beside a name give it.</summary>
    private (string Sector, string Country) OfficeBeside(int head, int first, int last)
    {
        string sector = "", country = "";
        // To the left: "Israeli defence minister", "lawmaker", "South Korean President".
        for (int i = first - 1; i >= 0 && i > first - 9 && _tree[i].Sentence == _tree[head].Sentence; i--)
        {
            ref readonly TokenData token = ref _tree[i];
            if (_names[i] is { } match)
            {
                if (country.Length == 0 && (sector.Length > 0 || match.Has(NameUse.Nationality) || match.Has(NameUse.Actor))) country = CountryOf(match);
                i = match.First;
                continue;
            }

            if (token.Upos is Upos.VERB or Upos.AUX or Upos.ADP or Upos.SCONJ or Upos.CCONJ or Upos.PRON || token.Upos == Upos.PUNCT && token.Text is not ("-" or "’" or "'" or "\"")) break;
            if (sector.Length == 0 && RoleEndingAt(i, out RoleWord role, out int start))
            {
                sector = role.Sector;
                i = start;
            }
        }

        // Behind: "X, the foreign minister of Y," and "X, a lawmaker".
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child <= last || _tree.Relation(child) is not (Relation.Appos or Relation.NmodDesc or Relation.NmodUnmarked) || _tree[child].Upos is not (Upos.NOUN or Upos.PROPN)) continue;
            if (!RoleEndingAt(child, out RoleWord role, out _)) continue;
            if (sector.Length == 0) sector = role.Sector;
            if (country.Length == 0) country = CountryOfModifiers(child);
        }

        if (country.Length == 0) country = CountryOfModifiers(head);
        return (sector, country);
    }

    /// <summary>The role that a word ends: the longest of up to three words that the list holds.</summary>
    internal bool RoleEndingAt(int token, out RoleWord role, out int start)
    {
        for (int length = 3; length >= 1; length--)
        {
            int from = token - length + 1;
            if (from < 0 || _tree[from].Sentence != _tree[token].Sentence) continue;
            string words = _tree.Lower(from);
            for (int i = from + 1; i < token; i++) words += (_tree[i].Text == "-" ? "-" : " " + _tree.Lower(i));
            string tail = length == 1 ? "" : " ";
            string lower = length == 1 ? _tree.Lower(token) : words + tail + _tree.Lower(token);
            string lemma = length == 1 ? _tree.Lemma(token).ToLowerInvariant() : words + tail + _tree.Lemma(token).ToLowerInvariant();
            if (_words.Roles.TryGetValue(lower, out role) || _words.Roles.TryGetValue(lemma, out role))
            {
                start = from;
                return true;
            }
        }

        role = default;
        start = token;
        return false;
    }

    private Mention? ReadRole(int head)
    {
        if (!RoleEndingAt(head, out RoleWord role, out int start) || role.Scope == "thing") return null;
        if (_tree[head].Upos is Upos.ADJ or Upos.VERB) return null;
        List<string> countries = CountriesOfModifiers(head);
        (int first, int last) = PhraseSpan(head, start);
        bool plural = _tree[head].Xpos is "NNS" or "NNPS" || _words.Roles.ContainsKey(_tree.Lower(head)) && _tree.Lower(head) is "police" or "people" or "government" or "military" or "army" or "forces";
        string sector = SectorWithModifiers(head, role.Sector);
        if (countries.Count == 0 && !plural | role.Scope is "title" or "group" && IsDefinite(head) && Antecedent(head, role) is { } known)
        {
            return new()
            {
                Head = head, First = first, Last = last, Kind = known.Kind, Name = known.Name, ActorId = known.ActorId, Actor = known.Actor, Country = known.Country, Sector = known.Sector, Gender = known.Gender,
                Plural = plural, Scope = role.Scope,
            };
        }

        Mention mention = Make(countries.Count > 0 ? countries[0] : "");
        if (countries.Count == 0)
        {
            mention.CountryFromContext = true;
        }
        else
        {
            for (int i = 1; i < countries.Count; i++) (mention.Others ??= []).Add(Make(countries[i]));
        }

        return mention;

        Mention Make(string country) => new()
        {
            Head = head, First = first, Last = last, Kind = MentionKind.Role, Name = _tree.Document.TextOf(_tree.Document.RangeOf(first, last)), Sector = country is "IGO" ? "IGO" : sector,
            Country = country, Plural = plural, Scope = role.Scope, ActorId = MakeId(country, sector, ""),
        };
    }

    // "Hamas fighters", "Taliban officials": the body's own sector counts more than the role's.
    private string SectorWithModifiers(int head, string sector)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_names[child] is not { } match || PickActor(match) is not { Kind: ActorKind.Body } body || _tree.Relation(child) is not (Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Flat or Relation.Nmod)) continue;
            if (sector is "" or "GOV" or "PTY" or "REB" || body.Sector is "REB" or "MIL" or "COP" or "SPY") return body.Sector is "IGO" ? "IGO" : body.Sector;
        }

        return sector;
    }

    private bool IsDefinite(int head)
    {
        int determiner = _tree.Child(head, Relation.Det);
        return determiner >= 0 && _tree.Lower(determiner) is "the" or "this" or "that" or "these" or "those";
    }

    // "The president", "the group", "the minister": the last mention of that sort.
    private Mention? Antecedent(int head, RoleWord role)
    {
        for (int i = _history.Count - 1; i >= 0; i--)
        {
            Mention before = _history[i];
            if (before.Head >= head || before.CountryFromContext && before.Kind == MentionKind.Role) continue;
            if (role.Scope == "title" && before.Kind == MentionKind.Person && before.Sector == role.Sector && HoldsTitle(before, _tree.Lemma(head))) return before;
            if (role.Scope == "group" && before.Kind is MentionKind.Body && before.Sector == "REB") return before;
            if (role.Scope == "state" && _tree.Lemma(head) is "country" or "nation" or "state" && before.Kind == MentionKind.State) return before;
            if (_tree.Lemma(head) is "company" or "organization" or "organisation" or "agency" or "party" or "union" or "ministry" && before.Kind == MentionKind.Body) return before;
        }

        return null;
    }

    // "The prime minister" is he who was called so, or who holds that post; "the leader", "the official" may be anybody.
    private bool HoldsTitle(Mention person, string title)
    {
        if (title is "leader" or "official" or "head" or "chief" or "politician") return true;
        if (person.Actor?.PostOn(_day, out _) is { } post && post.Title.Contains(title, StringComparison.Ordinal)) return true;
        for (int i = person.First - 1; i >= 0 && i > person.First - 5 && _tree[i].Sentence == _tree[person.First].Sentence; i--)
        {
            if (_tree[i].Lemma.Equals(title, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Not in the list of roles, but with a nationality: "Iranian oil exports", "Ukraine's power grid", "a hospital in Gaza".
    private Mention? ReadThing(int head)
    {
        if (_tree[head].Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM)) return null;
        List<string> countries = CountriesOfModifiers(head);
        bool facility = RoleEndingAt(head, out RoleWord role, out int start) && role.Scope == "thing";
        if (countries.Count == 0 && !facility) return null;
        (int first, int last) = PhraseSpan(head, facility ? start : head);
        Mention mention = Make(countries.Count > 0 ? countries[0] : "");
        for (int i = 1; i < countries.Count; i++) (mention.Others ??= []).Add(Make(countries[i]));
        return mention;

        Mention Make(string country) => new()
        {
            Head = head, First = first, Last = last, Kind = MentionKind.Thing, Name = _tree.Document.TextOf(_tree.Document.RangeOf(first, last)), Country = country, Scope = facility ? "thing" : "",
            CountryFromContext = country.Length == 0, ActorId = MakeId(country, "", ""),
        };
    }

    // "The two leaders", "both sides", "the two countries": the last two different ones.
    private Mention? ReadDefinite(int head)
    {
        string lemma = _tree.Lemma(head);
        if (lemma is not ("leader" or "side" or "country" or "nation" or "president" or "government" or "minister" or "party" or "pair" or "duo" or "state")) return null;
        bool two = false;
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child)) two |= _tree.Lower(child) is "two" or "both";
        if (!two && lemma is not ("pair" or "duo")) return null;
        List<Mention> last = LastDistinct(head, 2, lemma is "leader" or "president" or "minister" or "pair" or "duo" ? MentionKind.Person : null);
        if (last.Count < 2) return null;
        (int first, int end) = PhraseSpan(head, head);
        Mention Copy(Mention m) => new()
        {
            Head = head, First = first, Last = end, Kind = m.Kind, Name = m.Name, ActorId = m.ActorId, Actor = m.Actor, Country = m.Country, Sector = m.Sector, Gender = m.Gender, IsPronoun = true,
        };
        Mention mention = Copy(last[1]);
        mention.Others = [Copy(last[0])];
        return mention;
    }

    private List<Mention> LastDistinct(int head, int count, MentionKind? kind)
    {
        List<Mention> last = [];
        for (int i = _history.Count - 1; i >= 0 && last.Count < count; i--)
        {
            Mention before = _history[i];
            if (before.Head >= head || before.Country.Length == 0 || kind is { } k && before.Kind != k) continue;
            if (kind is null && before.Kind is not (MentionKind.State or MentionKind.Body or MentionKind.Person)) continue;
            if (!last.Exists(m => m.Country == before.Country)) last.Add(before);
        }

        return last;
    }

    private Mention? ReadPronoun(int head)
    {
        string word = _tree.Lower(head);
        // "Xi and his government": the owner is the one it is joined to.
        if (word is "his" or "her" or "its" or "their" && _tree.Relation(head) == Relation.NmodPoss && _tree.Head(head) is int owned and >= 0 && _tree.Relation(owned) == Relation.Conj
            && Of(_tree.Head(owned)) is { IsActor: true, IsPronoun: false } joined) return Copy(joined);
        Mention? antecedent = word switch
        {
            "he" or "him" or "his" or "himself" => LastPerson(head, "m"),
            "she" or "her" or "hers" or "herself" => LastPerson(head, "f"),
            "it" or "its" or "itself" => LastWhere(head, m => !m.Plural && m.Kind is MentionKind.State or MentionKind.Body or MentionKind.Role && m.Kind != MentionKind.Person),
            "they" or "them" or "their" or "themselves" => LastWhere(head, m => m.Plural || m.Kind is MentionKind.Body or MentionKind.Role),
            "who" or "which" or "that" or "whom" or "whose" => Relative(head),
            _ => null,
        };
        return antecedent is null ? null : Copy(antecedent);

        Mention Copy(Mention antecedent) => new()
        {
            Head = head, First = head, Last = head, Kind = antecedent.Kind, Name = antecedent.Name, ActorId = antecedent.ActorId, Actor = antecedent.Actor, Country = antecedent.Country, Sector = antecedent.Sector,
            Gender = antecedent.Gender, Plural = antecedent.Plural, IsPronoun = true, Scope = antecedent.Scope, CountryFromContext = antecedent.CountryFromContext, Others = antecedent.Others,
        };
    }

    private Mention? Relative(int head)
    {
        for (int token = _tree.Head(head), steps = 0; token >= 0 && steps < 6; token = _tree.Head(token), steps++)
        {
            if (_tree.Relation(token) == Relation.AclRelcl && _tree.Head(token) >= 0 && _tree.Head(token) < head) return Of(_tree.Head(token));
        }

        return null;
    }

    private Mention? LastPerson(int head, string gender)
    {
        Mention? best = null;
        int bestScore = int.MinValue;
        for (int i = _history.Count - 1; i >= 0 && i > _history.Count - 40; i--)
        {
            Mention before = _history[i];
            if (before.Head >= head || before.Kind != MentionKind.Person || (before.Gender.Length > 0 && before.Gender != gender)) continue;
            int distance = _tree[head].Sentence - _tree[before.Head].Sentence;
            int score = -10 * distance + (_tree.Relation(before.Head) is Relation.Nsubj or Relation.NsubjPass ? 6 : 0) + (before.Gender == gender ? 2 : 0);
            if (score > bestScore) (best, bestScore) = (before, score);
        }

        return bestScore < -60 ? null : best;
    }

    private Mention? LastWhere(int head, Predicate<Mention> fits)
    {
        Mention? best = null;
        int bestScore = int.MinValue;
        for (int i = _history.Count - 1; i >= 0 && i > _history.Count - 30; i--)
        {
            Mention before = _history[i];
            if (before.Head >= head || before.IsPronoun || !fits(before)) continue;
            int distance = _tree[head].Sentence - _tree[before.Head].Sentence;
            int score = -10 * distance + (_tree.Relation(before.Head) is Relation.Nsubj or Relation.NsubjPass ? 6 : 0) + (before.Country.Length > 0 ? 1 : 0);
            if (score > bestScore) (best, bestScore) = (before, score);
        }

        return bestScore < -25 ? null : best;
    }

    /// <summary>The countries that modifiers give a phrase, in text order, each once.</summary>
    internal List<string> CountriesOfModifiers(int head)
    {
        List<string> strong = [], weak = [];
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            Relation relation = _tree.Relation(child);
            switch (relation)
            {
                case Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.NmodUnmarked or Relation.Flat or Relation.Nmod when _names[child] is { } match && _tree.Case(child).Length == 0:
                    AddWithJoined(child, match, strong);
                    break;
                case Relation.Amod or Relation.Compound when CountryOfFlag(child) is { Length: > 0 } flag:
                    Add(strong, flag);
                    break;
                case Relation.Amod or Relation.Compound or Relation.Flat when ReadInnerCountry(child) is { Length: > 0 } inner:
                    Add(strong, inner);
                    break;
                case Relation.NmodPoss:
                    if (Of(child) is { Country.Length: > 0 } owner) Add(strong, owner.Country);
                    break;
                case Relation.Nmod when _tree.Case(child) is "of" or "from":
                    AddOf(child);
                    break;
                case Relation.Nmod when _tree.Case(child) is "in" or "at" or "near" or "inside" or "across" or "on" or "around" or "within" or "outside":
                    if (Of(child) is { Country.Length: > 0 } at) Add(weak, at.Country);
                    break;
                case Relation.AclRelcl or Relation.Acl or Relation.Appos or Relation.Conj or Relation.Punct:
                    break;
            }
        }

        // A nationality directly before the word, where the parse put it elsewhere.
        if (strong.Count == 0 && head > 0 && _names[head - 1] is { } before && before.Has(NameUse.Nationality) && _tree[head - 1].Sentence == _tree[head].Sentence) Add(strong, CountryOf(before));
        return strong.Count > 0 ? strong : weak;

        void Add(List<string> list, string country)
        {
            if (country.Length > 0 && !list.Contains(country)) list.Add(country);
        }

        // "Representatives of France, Germany and Britain".
        void AddOf(int child)
        {
            if (Of(child) is not { Country.Length: > 0, CountryFromContext: false } of) return;
            Add(weak, of.Country);
            for (int joined = _tree.FirstChild(child); joined >= 0; joined = _tree.NextSibling(joined))
            {
                if (_tree.Relation(joined) == Relation.Conj && of.Kind == MentionKind.State && Of(joined) is { Kind: MentionKind.State } other) Add(weak, other.Country);
            }
        }

        void AddWithJoined(int child, NameMatch match, List<string> list)
        {
            Add(list, CountryOf(match));
            for (int joined = _tree.FirstChild(child); joined >= 0; joined = _tree.NextSibling(joined))
            {
                if (_tree.Relation(joined) == Relation.Conj && _names[joined] is { } other) Add(list, CountryOf(other));
            }
        }
    }

    // "US-flagged", "Moscow-based", "Emirati-owned": what such a word describes belongs to that country; "Rwanda-backed" does not.
    private string CountryOfFlag(int token)
    {
        string text = _tree[token].Text;
        int hyphen = text.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || text[(hyphen + 1)..].ToLowerInvariant() is not ("flagged" or "based" or "owned" or "registered" or "operated" or "born" or "led" or "run" or "made")) return "";
        return NameFinder.Lookup(text[..hyphen], _knowledge) is { } match ? CountryOf(match) : "";
    }

    // "US Treasury officials", "Gaza health ministry": a country deeper in the compound.
    private string ReadInnerCountry(int token)
    {
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
        {
            if (_names[child] is { } match && _tree.Relation(child) is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.Obl && CountryOf(match) is { Length: > 0 } country) return country;
        }

        return "";
    }

    internal string CountryOfModifiers(int head)
    {
        List<string> countries = CountriesOfModifiers(head);
        return countries.Count > 0 ? countries[0] : "";
    }

    /// <summary>The country that a name points at; empty if none.</summary>
    internal string CountryOf(NameMatch match)
    {
        int nationality = match.IndexOf(NameUse.Nationality);
        if (nationality >= 0) return _knowledge.ActorList[nationality].Country;
        if (PickActor(match) is { } actor) return actor.Kind == ActorKind.Person ? (actor.PostOn(_day, out _) is { } post ? CountryOfActor(post.Of) : "") : actor.Country;
        int seat = match.IndexOf(NameUse.Seat);
        if (seat >= 0) return _knowledge.ActorList[seat].Country;
        return PlaceOf(match)?.Country ?? "";
    }

    /// <summary>The country of a place by what follows it: "Sheikh Maqsood, Aleppo", "Babila-Babombi chiefdom, Mambasa Territory, DRC".</summary>
    internal string CountryOfChain(int head, int last)
    {
        string found = "";
        int sentence = _tree[head].Sentence;
        for (int i = last + 1, words = 0; i < _tree.Count && _tree[i].Sentence == sentence && words < 14; i++, words++)
        {
            if (_names[i] is { } match)
            {
                string country = CountryOf(match);
                if (country.Length > 0) return country;
            }

            ref readonly TokenData token = ref _tree[i];
            bool goesOn = token.Upos is Upos.PROPN or Upos.NUM || token.Text is "," or "of" or "the" or "-" or "in" or "and" or "'s" or "’s" || token.Upos is Upos.NOUN or Upos.ADJ or Upos.DET or Upos.ADP;
            if (!goesOn || token.Upos is Upos.VERB or Upos.AUX) break;
        }

        return found.Length > 0 ? found : CountryOfModifiers(head);
    }

    /// <summary>The words of a phrase that name somebody: from its first modifier to the head, without articles and numbers.</summary>
    private (int First, int Last) PhraseSpan(int head, int start)
    {
        int first = Math.Min(start, head);
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child >= first || _tree.Relation(child) is not (Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.NmodPoss or Relation.Flat or Relation.NmodUnmarked)) continue;
            first = Math.Min(first, _tree.Extent(child).First);
        }

        if (_names[first] is { } name) first = Math.Min(first, name.First);
        if (first > 0 && _names[first - 1] is { } before && before.Has(NameUse.Nationality) && _tree[first - 1].Sentence == _tree[head].Sentence) first = before.First;

        while (first < head && (_tree[first].Upos is Upos.DET or Upos.NUM or Upos.PUNCT or Upos.CCONJ or Upos.ADP or Upos.PART || _tree[first].Xpos == "PRP$")) first++;
        return (first, head);
    }

    internal static string MakeId(string country, string sector, string name)
    {
        string id = country.Length > 0 ? "state/" + country.ToLowerInvariant() : "unknown";
        if (country is "IGO" or "NGO" or "GRP" or "MED" or "BUS") id = country.ToLowerInvariant();
        if (sector.Length > 0) id += "/" + sector.ToLowerInvariant();
        if (name.Length > 0) id += "/" + string.Join('-', NameFold.Words(name));
        return id;
    }

    private void CountCountries()
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        NameMatch? last = null;
        foreach (NameMatch? match in _names)
        {
            if (match is null || ReferenceEquals(match, last)) continue;
            last = match;
            // Only what is certain counts here: states, nationalities, seats.
            int index = match.IndexOf(NameUse.Nationality);
            if (index < 0) index = match.IndexOf(NameUse.Seat);
            if (index < 0 && match.IndexOf(NameUse.Actor) is int actor and >= 0 && _knowledge.ActorList[actor].Kind == ActorKind.State) index = actor;
            if (index < 0) continue;
            string country = _knowledge.ActorList[index].Country;
            if (counts.TryAdd(country, 1)) Countries.Add(country);
            else counts[country]++;
        }

        List<string> order = [.. Countries];
        Countries.Sort((a, b) => counts[b] != counts[a] ? counts[b].CompareTo(counts[a]) : order.IndexOf(a).CompareTo(order.IndexOf(b)));
    }

    /// <summary>The country of whoever acts before a word in its sentence, nearest first; empty if nobody with a country does.</summary>
    internal string ActorCountryBefore(int head)
    {
        for (int i = _history.Count - 1; i >= 0; i--)
        {
            Mention before = _history[i];
            if (before.Head >= head || _tree[before.Head].Sentence != _tree[head].Sentence) continue;
            if (before.Country.Length == 3 && before.Country is not ("IGO" or "NGO" or "GRP" or "MED" or "BUS") && _tree.Relation(before.Head) is Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent or Relation.NmodPoss) return before.Country;
        }

        return "";
    }

    /// <summary>The country that an office or crowd without a country belongs to: of a place in its clause, else the sentence's first, else the report's first.</summary>
    internal string ContextCountry(int head, string whereCountry)
    {
        if (whereCountry.Length > 0) return whereCountry;
        Sentence sentence = _tree.Document.Sentences[_tree[head].Sentence];
        for (int back = 0; back < 3 && _tree[head].Sentence - back >= 0; back++)
        {
            sentence = _tree.Document.Sentences[_tree[head].Sentence - back];
            string located = "", first = "";
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (_names[i] is not { } match || match.First != i) continue;
                string country = CountryOf(match);
                if (country.Length != 3 || country is "IGO" or "NGO" or "GRP" or "MED" or "BUS") continue;
                if (first.Length == 0) first = country;
                if (located.Length == 0 && _tree.Case(i) is "in" or "at" or "near" or "across") located = country;
            }

            if (located.Length > 0) return located;
            if (first.Length > 0) return first;
        }

        return Countries.Count > 0 ? Countries[0] : "";
    }
}
