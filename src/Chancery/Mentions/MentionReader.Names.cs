using System.Diagnostics.CodeAnalysis;
using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>Names: those of the knowledge, and unknown ones.</summary>
internal sealed partial class MentionReader
{
    private readonly Dictionary<string, Actor> _ofDay = new(StringComparer.Ordinal);

    private Mention? ReadNamed(int head, NameMatch match)
    {
        if (IsMakerOfCraft(match)) return MakeCraft(head, match);
        Actor? actor = PickActor(match);
        // A known name inside a longer unknown one ("Jordan Smith", "Chad Johnson", "Georgia State University") is not that name.
        if (actor is { Kind: ActorKind.State } && (PartOfPersonName(match) || _tree[match.First].Name is NameTag.InsideOrganisation && match.First > 0 && _tree[match.First - 1].Upos == Upos.PROPN && _names[match.First - 1] is null)) return null;
        // "The Christian Democratic Party": another than the Democrats.
        if (IsOfOtherParty(match)) return null;
        if (PhraseJoinedBehind(head, match) is int phrase and >= 0 && Of(phrase) is { Kind: MentionKind.Role } whole) return whole;
        Office office = actor is null or { Kind: ActorKind.Person } && (match.Has(NameUse.ShortName) || match.Has(NameUse.Actor)) ? OfficeBeside(head, match.First, match.Last) : default;
        if (actor is null && match.Has(NameUse.ShortName) && ReadKnownShort(match, office) is { } person) actor = person;
        if (actor is { Kind: ActorKind.Person } named && (actor = PickPerson(match, named, office)) is null) return null;
        // "Ilir Meta is charged. Meta was arrested": the man, not the firm of that name.
        if (actor is { Kind: ActorKind.Body, Sector: "BUS" or "MED" or "NGO" } && match.First == match.Last && IsSurnameTold(match.First)) return null;
        if (actor is not null) return MakeKnown(head, match, actor, office);

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
        if (place is not null && seat < 0 && IsRatherPerson(head, match, place)) return null;
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

    // True where a word of faith or creed before a party's name makes it another party's.
    private bool IsOfOtherParty(NameMatch match) => SameSentence(match.First - 1, match.First) && PickActor(match) is { Kind: ActorKind.Body, Sector: "PTY" or "OPP" } && char.IsUpper(_tree[match.First - 1].Text[0]) && _tree.Lower(match.First - 1) is "christian" or "social" or "liberal" or "national" or "popular" or "radical" or "revolutionary" or "authentic" or "new" or "united" or "people's";

    // "A Chadian Boeing 737", "an Airbus A320": what the firm once built.
    private bool IsMakerOfCraft(NameMatch match)
    {
        int next = match.Last + 1;
        if (!SameSentence(next, match.First) || PickActor(match) is not { Sector: "BUS" } maker || !_words.Has("aircraft-maker", maker.Name.ToLowerInvariant())) return false;
        ReadOnlySpan<char> model = _tree[next].Text.AsSpan();
        if (model.Length > 1 && char.IsAsciiLetterUpper(model[0])) model = model[1..];
        return model.Length is 3 or 4 && !model.ContainsAnyExceptInRange('0', '9');
    }

    private Mention MakeCraft(int head, NameMatch match)
    {
        string country = CountryOfModifiers(head);
        int first = PhraseSpan(head, match.First).First;
        return new() { Head = head, First = first, Last = match.Last + 1, Kind = MentionKind.Thing, Name = TextOf(first, match.Last + 1), Country = country, Scope = "thing", CountryFromContext = country.Length == 0, ActorId = MakeId(country, "", "") };
    }

    private bool IsSurnameTold(int token)
    {
        foreach (Mention before in _history)
        {
            if (before is { Kind: MentionKind.Person, IsPronoun: false } && before.Last > before.First && before.Last < token && _tree[before.Last].Text == _tree[token].Text) return true;
        }

        return false;
    }

    private Mention MakeKnown(int head, NameMatch match, Actor actor, Office office)
    {
        Mention mention = actor.Kind switch
        {
            ActorKind.State => new() { Head = head, First = match.First, Last = match.Last, Kind = MentionKind.State, Country = actor.Country, Sector = "GOV", Place = PointOf(actor, match) ?? PlaceOf(match) },
            ActorKind.Body => new() { Head = head, First = match.First, Last = match.Last, Kind = MentionKind.Body, Country = actor.Country, Sector = actor.Sector, Place = PlaceOf(match) },
            _ => new() { Head = head, First = match.First, Last = match.Last, Kind = MentionKind.Person, Gender = actor.Gender },
        };
        mention.Actor = actor;
        mention.ActorId = actor.Id;
        mention.Name = actor.Name;
        if (actor.Kind == ActorKind.Person) SetOffice(mention, office);
        if (actor.Kind == ActorKind.Body) SetBody(mention, head, match);
        return mention;
    }

    // "The Supreme Court", "the Democratic Party": a name that many states have is of the state that the words or the report name.
    private void SetBody(Mention mention, int head, NameMatch match)
    {
        Actor body = mention.Actor!;
        string beside = CountryOfModifiers(head);
        if (body.Country.Length == 0 && beside.Length > 0) mention.Country = beside;
        // "The House of Representatives" is of the state whose parliament was named before, or that the report is about.
        if (mention.Country.Length == 0 && body.Sector is "LEG" or "JUD") mention.Country = OnlyCountry(body.Sector, head) is { Length: > 0 } same ? same : ContextCountry(head, "");
        // "The Togolese Security Council", "the National Security Council": not the body of an alliance that has the bare name.
        if (body.Country == "IGO" && IsCommonName(match) && OwnerBefore(head, match) is { Length: > 0 } own)
        {
            mention.Actor = null;
            mention.Country = own;
            mention.Sector = "GOV";
            mention.Name = TextOf(match.First, match.Last);
            mention.ActorId = MakeId(own, mention.Sector, mention.Name);
            return;
        }

        // "The Togolese Department of Transportation" is no other state's.
        bool department = _tree.Lower(match.First) is "department" or "ministry" && match.First < match.Last && _tree.Lower(match.First + 1) == "of" && IsState(beside);
        if (!IsState(body.Country) || body.Sector is "BUS" or "MED" || !department && !IsCommonName(match)) return;
        // "The State Department" in a report that names no American place.
        if (!IsState(beside) && _words.Has("known-body", TextOf(match.First, match.Last).ToLowerInvariant())) return;
        bool elsewhere = IsState(beside) ? beside != body.Country : _mentioned.Count > 0 && !_mentioned.Contains(body.Country);
        if (!elsewhere) return;
        mention.Actor = null;
        mention.Country = IsState(beside) ? beside : ContextCountry(head, "");
        mention.Name = TextOf(match.First, match.Last);
        mention.ActorId = MakeId(mention.Country, mention.Sector, mention.Name);
    }

    // The state whose name or adjective stands before a body's, or that a "National" one is supposed to be of; empty if none.
    private string OwnerBefore(int head, NameMatch match)
    {
        foreach (Owner owner in OwnersOf(head, people: false))
        {
            if (owner.Last < match.First && match.First - owner.Last <= 3 && IsState(owner.Country)) return owner.Country;
        }

        return match.First > 0 && _tree.Lower(match.First - 1) == "national" && SameSentence(match.First - 1, match.First) ? ContextCountry(head, "") : "";
    }

    private bool IsCommonName(NameMatch match)
    {
        if (!RoleEndingAt(match.Last, out RoleWord role, out int start) || role.Scope == "thing" || match.First == match.Last && start == match.First && _tree[match.First].Text.Length > 9) return false;
        // "Israeli Air Force", "Golani Brigade", "Houthi rebels": a word of its own says whose it is.
        for (int i = match.First; i <= match.Last; i++)
        {
            if (char.IsLetter(_tree[i].Text[0]) && !_words.Has("common-body-word", _tree.Lower(i))) return false;
        }

        return !NameFinder.IsCapitals(_tree[match.First].Text);
    }

    private bool IsOfState(NameMatch match) => match.Has(NameUse.Nationality) || match.Has(NameUse.Place) || PickActor(match) is { Kind: ActorKind.State };

    // Of several people of one name, he whose country and post the report tells; null if it tells of none of them.
    private Actor? PickPerson(NameMatch match, Actor first, Office office)
    {
        Actor? best = first;
        int bestScore = int.MinValue;
        foreach (NameEntry entry in match.Entries)
        {
            if (entry.Use is not (NameUse.Actor or NameUse.ShortName)) continue;
            Actor actor = _knowledge.ActorList[entry.Index];
            if (actor.Kind != ActorKind.Person || entry.Use == NameUse.ShortName && actor.Id != first.Id) continue;
            int score = actor.Id == first.Id ? 1 : 0;
            if (actor.PostOn(_day, out bool held) is { } post)
            {
                string country = CountryOfActor(post.Of);
                if (held) score += 4;
                if (_mentioned.Contains(country)) score += 6;
                if (office.Sector.Length > 0 && post.Sector == office.Sector) score += 2;
            }

            if (office.Country.Length > 0) score += Served(actor, office.Country) ? 10 : office.Told && IsState(office.Country) ? -30 : 0;
            if (score > bestScore) (best, bestScore) = (actor, score);
        }

        return bestScore < -15 ? null : best;
    }

    private bool Served(Actor actor, string country)
    {
        foreach (Post post in actor.Posts)
        {
            string of = CountryOfActor(post.Of);
            if (of == country || !IsState(of)) return true;
        }

        return actor.Posts.Length == 0;
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
            if (actor.Kind == ActorKind.State && _placeNamed.Contains(entry.Index)) continue;
            int score = actor.Kind switch { ActorKind.State => 30, ActorKind.Person => 20, _ => 10 };
            if (actor.Kind == ActorKind.Body && actor.Country.Length > 0 && Countries.Count > 0) score += actor.Country == Countries[0] ? 9 : _mentioned.Contains(actor.Country) ? 5 : 0;
            if (actor.Kind == ActorKind.Person && actor.PostOn(_day, out bool held) is { } post)
            {
                string country = CountryOfActor(post.Of);
                score += (held ? 5 : 0) + (Countries.Count > 0 && country == Countries[0] ? 4 : _mentioned.Contains(country) ? 2 : 0);
            }

            if (actor.Type == "former") score -= 15;
            if (score > bestScore) (best, bestScore) = (actor, score);
        }

        return best is { Kind: ActorKind.Body, Posts.Length: > 0 } dated ? OfDay(dated) : best;
    }

    /// <summary>Whom a word with "anti-" is against: Chad of "anti-Chadian", its president of "anti-Kone"; null if the knowledge does not hold the name.</summary>
    internal Mention? Opposed(int token)
    {
        string word = _tree[token].Text;
        if (word.Length < 7 || !word.StartsWith("anti-", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(word[5]) || NameFinder.Lookup(word[5..], _knowledge) is not { } match) return null;
        Actor? actor = PickActor(match);
        if (actor is null && match.IndexOf(NameUse.Nationality) is >= 0 and int state) actor = _knowledge.ActorList[state];
        foreach (NameEntry entry in match.Entries)
        {
            if (actor is null && entry.Use == NameUse.ShortName && _knowledge.ActorList[entry.Index] is { } person && person.PostOn(_day, out bool held) is not null && held) actor = person;
        }

        return actor is null ? null : MakeKnown(token, match with { First = token, Last = token }, actor, default);
    }

    // The Taliban of 2019 are rebels.
    private Actor OfDay(Actor body)
    {
        string sector = body.SectorOn(_day);
        if (sector == body.Sector) return body;
        if (!_ofDay.TryGetValue(body.Id, out Actor? actor)) _ofDay[body.Id] = actor = body with { Sector = sector };
        return actor;
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

    private void SetOffice(Mention mention, Office office)
    {
        Actor actor = mention.Actor!;
        Post? post = actor.PostOn(_day, out bool held);
        if (post is not null)
        {
            mention.Sector = post.Sector;
            mention.Country = CountryOfActor(post.Of);
        }

        // What the report says beside the name counts before what the knowledge says of another day.
        if (office.Sector?.Length > 0 && (post is null || !held)) mention.Sector = office.Sector;
        if (office.Country?.Length > 0 && (post is null || (!held && (office.Told || mention.Country.Length == 0)))) mention.Country = office.Country;
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

    private Actor? ReadKnownShort(NameMatch match, Office office)
    {
        string text = TextOf(match.First, match.Last);
        bool told = _byShortName.TryGetValue(text, out Mention? before) || IsSurname(match.First, match.Last, out before);
        // "President Hussein" is Saddam Hussein, and "Hussein" too where no other of that name was named.
        if (_bySecondName.TryGetValue(text, out Mention? second) && second.Actor is { } same && (office.Title < 0 ? !told : same.PostOn(_day, out _)?.Title.Contains(_tree.Lemma(office.Title), StringComparison.OrdinalIgnoreCase) == true)) return same;
        if (told) return before!.Actor;
        // Part of a longer unknown name ("Sarah Kim") is not the leader of that name.
        if (HasNameNeighbour(match.First, match.Last) || IsOfOtherTrade(match.First)) return null;
        // "[Begin recording]": what a note begins with.
        if (SameSentence(match.First - 1, match.Last) && _tree[match.First - 1].Text == "[" && SameSentence(match.First, match.Last + 1) && _tree[match.Last + 1].Text != "]") return null;
        Actor? only = null;
        int bestWeight = 0;
        bool tie = false;
        foreach (NameEntry entry in match.Entries)
        {
            if (entry.Use != NameUse.ShortName) continue;
            Actor actor = _knowledge.ActorList[entry.Index];
            if (actor.PostOn(_day, out bool held) is not { } post) continue;
            string country = CountryOfActor(post.Of);
            int weight = held ? 2 : 0;
            // "Brown criticised Chad": not the one of the Cook Islands, where these are not spoken of.
            if (office.Title < 0 && !_mentioned.Contains(country) && _words.Has("common-surname", text.ToLowerInvariant())) continue;
            if (held && IsTop(post.Title)) weight += 4;
            // "Obama condemned the raid", "Lavrov flew to Lima": a name that one leader has or had, or a minister has now, and nobody else whom the knowledge holds.
            if (!told && match.Entries.Count == 1 && match.First == match.Last && !_words.Has("common-surname", text.ToLowerInvariant()) && _knowledge.GenderOfGivenName(text).Length == 0)
            {
                if (HasLed(actor)) weight += held ? 1 : IsBorneHere(text, match.First) ? 0 : 3;
                else if (held && post.Title is "foreign-minister" or "secretary-of-state" or "defence-minister" or "vice-president") weight++;
            }

            if (_mentioned.Contains(country)) weight += 3;
            if (office.Title >= 0 && post.Title.Contains(_tree.Lemma(office.Title), StringComparison.OrdinalIgnoreCase)) weight += 2;
            if (office.Country?.Length > 0) weight += office.Country == country ? 3 : -6;
            if (weight > bestWeight) (only, bestWeight, tie) = (actor, weight, false);
            else if (weight == bestWeight && only?.Id != actor.Id) tie = true;
        }

        return tie || bestWeight < 3 ? null : only;
    }

    private static bool IsTop(string title) => title is "president" or "prime-minister" or "supreme-leader" or "king" or "chancellor" or "crown-prince" or "pope" or "secretary-general";

    // How long the world calls a leader who has gone by his family name alone, in days: fifteen years.
    private const int Remembered = 5479;

    // "Bishop Conde was shot. Conde accused the army": a name that stood behind a title or trade before.
    private bool IsBorneHere(string name, int before)
    {
        for (int i = 1; i < before; i++)
        {
            if (_tree[i].Text == name && _tree[i - 1].Sentence == _tree[i].Sentence && _tree[i - 1].Upos is Upos.NOUN or Upos.PROPN) return true;
        }

        return false;
    }

    // "Bishop Conde", "Judge Erdogan": whoever is called by such a trade holds no post of state.
    private bool IsOfOtherTrade(int first) => first > 0 && _tree[first - 1].Sentence == _tree[first].Sentence && char.IsUpper(_tree[first - 1].Text[0]) && _words.Has("other-trade", _tree.Lower(first - 1));

    // True of whoever leads a state or the United Nations on the day of the report, or did within the years that he is remembered.
    private bool HasLed(Actor actor)
    {
        foreach (Post post in actor.Posts)
        {
            if (!IsTop(post.Title) || _day is { } day && (post.From > day || post.Until is { } last && day.DayNumber - last.DayNumber > Remembered)) continue;
            return true;
        }

        return false;
    }

    private bool IsOnlyShort(int token) => _tree[token].Upos == Upos.PROPN && _names[token] is { } match && match.First == match.Last && match.Has(NameUse.ShortName) && PickActor(match) is null;

    private bool HasNameNeighbour(int first, int last)
    {
        // "Ben Roberts-Smith"
        if (first > 1 && _tree[first - 1].Text == "-" && _tree[first - 2].Upos == Upos.PROPN && _names[first - 2] is null && _tree[first - 1].Start + 1 == _tree[first].Start) return true;
        // "The rebel Musa Hassan": two names that several leaders bear.
        if (SameSentence(last + 1, first) && _tree[last + 1].Name == NameTag.InsidePerson && IsOnlyShort(last + 1) || first > 0 && SameSentence(first - 1, first) && _tree[first].Name == NameTag.InsidePerson && IsOnlyShort(first - 1)) return true;
        bool before = first > 0 && _tree[first - 1].Upos == Upos.PROPN && _tree[first - 1].Sentence == _tree[first].Sentence && !_words.Roles.ContainsKey(_tree.Lower(first - 1)) && !IsHonorific(first - 1) && _names[first - 1] is null && !IsPlainDay(first - 1);
        bool after = last + 1 < _tree.Count && _tree[last + 1].Upos == Upos.PROPN && _tree[last + 1].Sentence == _tree[first].Sentence && _tree[last + 1].Xpos != "POS" && _names[last + 1] is null && !IsPlainDay(last + 1);
        return before || after;
    }

    // "Lao President Khamsay Vongdara … Khamsay thanked": called by the first word, in a later sentence.
    private bool IsFirstName(int head, [NotNullWhen(true)] out Mention? full) =>
        _byFirstName.TryGetValue(_tree[head].Text, out full) && full is not null && _names[head] is null && _tree[full.Head].Sentence < _tree[head].Sentence && !IsDefinite(head);

    private Mention? ReadShort(int head)
    {
        if (!_byShortName.TryGetValue(_tree[head].Text, out Mention? full) && !(IsDefinite(head) && _byHeadWord.TryGetValue(_tree[head].Text, out full) && OwnersOf(head, people: false).Count == 0) && !IsFirstName(head, out full) && !IsSurname(head, head, out full) || HasNameNeighbour(head, head)) return null;
        return Renamed(full, head, head, head);
    }

    private static Mention Renamed(Mention full, int head, int first, int last) => new()
    {
        Head = head, First = first, Last = last, Kind = full.Kind, Name = full.Name, ActorId = full.ActorId, Actor = full.Actor, Country = full.Country, Sector = full.Sector, Gender = full.Gender,
        CountryFromContext = full.CountryFromContext,
    };

    // "Ana Duarte Silva … Duarte", "… Duarte Silva": called by the first of two family names or by both.
    private bool IsSurname(int first, int last, [NotNullWhen(true)] out Mention? full) =>
        _bySurname.TryGetValue(TextOf(first, last), out full) && full.Last < first && !IsDefinite(last);

    private Mention? ReadUnknownName(int head)
    {
        (int first, int last) = NameSpan(head);
        // "Vice President JD Vance": the name begins behind the title.
        int top = Top(first, last);
        if (first > head) return top != head ? Of(top) : null;
        if (top != head && Of(top) is { IsPronoun: false } whole && whole.First <= head && head <= whole.Last) return whole;
        // "Prime Minister" by itself is no name.
        if (RoleEndingAt(last, out RoleWord titled, out int begin) && begin <= first && titled.Scope == "title") return last == head ? ReadRole(head) : Of(last);
        NameTag tag = _tree[head].Name;
        if (tag == NameTag.Outside)
        {
            for (int i = first; i <= last && tag == NameTag.Outside; i++) tag = _tree[i].Name;
        }

        if (_persons.Contains(head)) tag = NameTag.BeginPerson;
        Office office = OfficeBeside(head, first, last);
        if (tag is NameTag.BeginPlace or NameTag.InsidePlace && IsTreatedAsPerson(head, first, last, office)) tag = NameTag.BeginPerson;
        // "The U.S. Embassy in Mogadishu" is taken for a place, but acts.
        if (tag is NameTag.BeginPlace or NameTag.InsidePlace && IsOffice(last)) tag = NameTag.BeginOrganisation;
        if (tag is NameTag.BeginPlace or NameTag.InsidePlace)
        {
            string chained = CountryOfChain(head, last);
            if (SiteFrom(first, last) is int begun && begun < first && _names[begun] is { } town && PlaceOf(town) is { Country.Length: 3 } seat) return new() { Head = head, First = begun, Last = last, Kind = MentionKind.Place, Name = TextOf(begun, last), Country = chained.Length > 0 ? chained : seat.Country };
            first = SiteFrom(first, last);
            return new() { Head = head, First = first, Last = last, Kind = MentionKind.Place, Name = TextOf(first, last), Country = chained };
        }

        if (tag is not (NameTag.BeginPerson or NameTag.InsidePerson) && NamesPlace(head, first, last, out string placeCountry))
        {
            first = SiteFrom(first, last);
            return new() { Head = head, First = first, Last = last, Kind = MentionKind.Place, Name = TextOf(first, last), Country = placeCountry };
        }

        // "Mining firm Teck", "oil company Zenit": named by what it is.
        bool body = tag is NameTag.BeginOrganisation or NameTag.InsideOrganisation || tag == NameTag.Outside && office is { Title: >= 0, Sector: "BUS" } && _words.Has("body-noun", _tree.Lemma(office.Title));
        string bodySector = SectorOfBodyName(first, last);
        if (tag is NameTag.BeginPerson or NameTag.InsidePerson || office.Sector.Length > 0 && !body && bodySector.Length == 0)
        {
            if (office.Sector.Length == 0 && first < last && IsSurname(first, last, out Mention? full)) return Renamed(full, head, first, last);
            if (office.Country.Length == 0 && Companion(head) is { } companion) office = new(office.Sector.Length > 0 ? office.Sector : companion.Sector, companion.Country, -1, false);
            string sector = office.Sector.Length > 0 ? office.Sector : "CVL";
            return new()
            {
                Head = head, First = first, Last = last, Kind = MentionKind.Person, Name = TextOf(first, last), Sector = sector, Country = office.Country,
                ActorId = MakeId(office.Country, sector, TextOf(first, last)), CountryFromContext = office.Country.Length == 0,
            };
        }

        if (tag is NameTag.BeginOther or NameTag.InsideOther) return null;
        bool weapon = _words.Classes.TryGetValue("weapons", out HashSet<string>? weapons) && weapons.Contains(_tree.Lemma(last).ToLowerInvariant());
        if ((body || bodySector.Length > 0) && !weapon) return MakeUnknownBody(head, first, last, bodySector.Length > 0 ? bodySector : office.Sector, office.Country);
        string inside = CountryInside(first, last);
        if (inside.Length == 0) inside = office.Country;
        // "The Maltese-flagged ferry K Irene"
        bool thing = first > 0 && RoleEndingAt(first - 1, out RoleWord role, out _) && role.Scope == "thing" && SameSentence(first - 1, head);
        if (!thing && inside.Length == 0) return null;
        return new()
        {
            Head = head, First = thing ? PhraseSpan(head, first - 1).First : first, Last = last, Kind = MentionKind.Thing, Name = TextOf(first, last), Country = inside, Scope = thing ? "thing" : "",
            Sector = thing && RoleEndingAt(first - 1, out role, out _) ? role.Sector : "", CountryFromContext = inside.Length == 0,
        };
    }

    // "Sevastopol Naval Base", "the Gush Etzion Mall": a site's name begins with all names before it.
    private int SiteFrom(int first, int last)
    {
        if (!RoleEndingAt(last, out RoleWord site, out _) || site.Scope != "thing") return first;
        while (SameSentence(first - 1, last) && _tree[first - 1].Upos == Upos.PROPN && _tree.Relation(first - 1) is Relation.Compound or Relation.Flat && _tree.Head(first - 1) >= first && _tree.Head(first - 1) <= last) first--;
        return first;
    }

    // "The raid kills Nadir Hamdan", "five hostages, including Dana Regev": taken for a place by the model, but killed, held or counted among people.
    private bool IsTreatedAsPerson(int head, int first, int last, Office office)
    {
        if (first == last || office.Title < 0 && SameSentence(last + 2, head) && _tree[last + 1].Text == "," && _names[last + 2] is not null) return false;
        if (RoleEndingAt(last, out RoleWord site, out _) && site.Scope == "thing") return false;
        int governor = _tree.Head(head);
        if (governor < 0) return false;
        bool among = _tree.Case(head) is "including" && RoleEndingAt(governor, out RoleWord crowd, out _) && crowd.Scope != "thing";
        bool undergoes = _tree.Relation(head) is Relation.Obj or Relation.NsubjPass && _words.Has("done-to-people", _tree.Lemma(governor));
        return among || undergoes || office.Title >= 0 && undergoes;
    }

    private bool IsOfChamber(int token) => _tree.Lower(token) is "senate" or "house" or "parliament" or "parliamentary" or "congressional" or "assembly" || _names[token] is { } name && PickActor(name) is { Sector: "LEG" };

    private Mention MakeUnknownBody(int head, int first, int last, string sector, string country)
    {
        last = LastWithComplement(head, last);
        if (country.Length == 0) country = CountryInside(first, last);
        // "United States Southern Command", "German Federal Office for Migration"
        if (_names[first] is { } begun) first = IsOfOtherParty(begun) ? begun.First - 1 : begun.First;
        else if (first > 0 && SameSentence(first - 1, first) && _names[first - 1] is { } before && (before.Has(NameUse.Nationality) || PickActor(before) is { Kind: ActorKind.State }) && _tree.Relation(first - 1) is Relation.Amod or Relation.Compound) first = before.First;
        if (country == "IGO" && sector is "GOV" or "") sector = "IGO";
        // "The Chilean Senate Energy Committee": of the lawmakers.
        if (sector == "GOV" && _tree.Lemma(last).ToLowerInvariant() is "committee" or "subcommittee" && (IsOfChamber(first) || first > 0 && SameSentence(first - 1, first) && IsOfChamber(first - 1))) sector = "LEG";
        // A court or ministry without a country is of the state that the report is about.
        if (country.Length == 0 && sector is "GOV" or "JUD" or "LEG" or "MIL" or "COP" or "SPY" or "PTY" or "OPP") country = sector is "LEG" or "JUD" && OnlyCountry(sector, head) is { Length: > 0 } same ? same : ContextCountry(head, "");
        string name = TextOf(first, last);
        return new() { Head = head, First = first, Last = last, Kind = MentionKind.Body, Name = name, Sector = sector, Country = country, ActorId = MakeId(country, sector, name) };
    }

    // "Ministers A and B", "judges A, B and deputy prosecutors C": the title of the first serves all that have none, and its country all that have titles.
    private Mention? Companion(int head)
    {
        int first = _tree.Head(head);
        if (_tree.Relation(head) != Relation.Conj || first < 0 || Of(first) is not { Kind: MentionKind.Person, CountryFromContext: false } companion || companion.First <= 0) return null;
        Office office = OfficeBefore(companion.First), own = OfficeBefore(head);
        return own.Title >= 0 || office.Title >= 0 && _tree[office.Title].Xpos is "NNS" or "NNPS" ? companion : null;
    }

    // "Maslova Pristan, Belgorod Oblast", "Nakhchivan International Airport": unknown to the knowledge, but told by what follows or by its last word.
    private bool NamesPlace(int head, int first, int last, out string country)
    {
        country = "";
        if (_tree.Lower(head) is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday") return false;
        // "Kenya's Tax Service" is no site.
        bool facility = first < last && _tree.Lower(last) != "service" && _words.Roles.TryGetValue(_tree.Lower(last), out RoleWord role) && role.Scope == "thing";
        bool located = _tree.Case(head) is "in" or "at" or "near" or "outside" or "on" or "around";
        bool chained = last + 2 < _tree.Count && _tree[last + 1].Text == "," && _names[last + 2] is { } next && (next.Has(NameUse.Place) || next.Has(NameUse.Actor));
        if (!facility && !(located && chained)) return false;
        country = CountryOfChain(head, last);
        if (country.Length == 0) country = CountryInside(first, last);
        return facility ? country.Length > 0 || located : country.Length > 0;
    }

    /// <summary>The country that another mention gives a person who is named here without one ("Ana Lima is a Chilean citizen"); empty if none does.</summary>
    internal string CountryOfSame(Mention person)
    {
        if (_countryOfSame.TryGetValue(person.Name, out string? known)) return known;
        string last = LastWord(person.Name), country = "";
        foreach (Mention other in _history)
        {
            if (other.Kind != MentionKind.Person || other.IsPronoun || LastWord(other.Name) != last || other.Name != person.Name && other.Name != last && person.Name != last) continue;
            if (!other.CountryFromContext && IsState(other.Country)) country = other.Country;
            else if (_tree.Relation(other.Head) == Relation.Nsubj && _tree.Head(other.Head) is >= 0 and int predicate && _tree.HasChild(predicate, Relation.Cop) && Of(predicate) is { Kind: MentionKind.Role, CountryFromContext: false, Scope: "people" or "title" } what && IsState(what.Country)) country = what.Country;
            if (country.Length > 0) break;
        }

        return _countryOfSame[person.Name] = country;
    }

    private bool IsOffice(int token) => _tree.Lemma(token).ToLowerInvariant() is "embassy" or "consulate" or "ministry" or "court" or "parliament" or "government" or "assembly" or "police" or "senate" or "army" or "university" or "congress" or "council" or "commission" or "navy" or "service";

    // The last role word before "of" says what a body is: "Council of Ministers", "House of Representatives".
    private string SectorOfBodyName(int first, int last)
    {
        int end = last;
        for (int i = first + 1; i <= last && end == last; i++)
        {
            if (_tree[i].Upos == Upos.ADP) end = i - 1;
        }

        if (end < last && RoleEndingAt(last, out RoleWord whole, out int start) && start <= end && whole.Sector.Length > 0) return whole.Sector;
        if (RoleEndingAt(end, out RoleWord longest, out _) && longest.Sector.Length > 0 && longest.Scope != "thing") return longest.Sector;
        return end < last && RoleEndingAt(first, out RoleWord begin, out _) && begin.Scope != "thing" ? begin.Sector : "";
    }

    // "The Army of National Liberation": nothing of the newspaper Libération.
    private string CountryInside(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (_names[i] is { } match && CountryOf(match) is { Length: > 0 } country && !IsOfOtherParty(match) && !(match.First > first && PickActor(match) is { Sector: "MED" }) && !(PickActor(match) is { Kind: ActorKind.Body, Country: not "IGO" } && IsCommonName(match))) return country;
        }

        return "";
    }

    // The run of name words around a head: its flat and compound parts.
    private (int First, int Last) NameSpan(int head)
    {
        int first = head, last = head;
        while (first > 0 && IsNameWord(first - 1, head)) first--;
        while (last + 1 < _tree.Count && IsNameWord(last + 1, head)) last++;
        while (last + 2 < _tree.Count && ContinuesBody(last + 1, head)) last += IsLink(last + 1) ? 2 : 1;
        for (int i = first; i < last; i++)
        {
            // "Kawe MP Josephat Gwajima": what stands before the title is not the name's; "Mr. Okoro".
            if (IsHonorific(i)) first = i + 1;
            if (_words.Roles.TryGetValue(_tree.Lower(i), out RoleWord role) && role.Scope != "thing" && _tree[head].Name is not (NameTag.BeginOrganisation or NameTag.InsideOrganisation) && _tree[i].Upos is Upos.PROPN or Upos.NOUN) first = i + 1;
        }

        return (first, last);
    }

    // "Mr.", "Dr.": said before any name, and no office.
    private bool IsHonorific(int token) => _tree[token].Upos is Upos.PROPN or Upos.NOUN && _words.Has("honorific", _tree.Lower(token).TrimEnd('.'));

    private bool IsLink(int token) => _tree[token].Upos is Upos.ADP or Upos.CCONJ or Upos.DET || _tree[token].Text is "&" or ",";

    // "Organisation for the Prohibition of …": links inside an organisation's name, as the model marks it.
    private bool ContinuesBody(int token, int head)
    {
        if (_tree[head].Name is not (NameTag.BeginOrganisation or NameTag.InsideOrganisation) || !SameSentence(token + 1, head)) return false;
        return _tree[token].Name == NameTag.InsideOrganisation && (!IsLink(token) || _tree[token + 1].Name == NameTag.InsideOrganisation);
    }

    private bool IsNameWord(int token, int head)
    {
        if (_tree[token].Sentence != _tree[head].Sentence || IsPlainDay(token)) return false;
        if (_names[token] is not null && _tree[token].Name is not (NameTag.InsidePerson or NameTag.InsideOrganisation or NameTag.InsidePlace)) return false;
        // "Youssef Hashem", two unknown names side by side that the parse parted.
        if (token == head + 1 && _tree[token].Upos == Upos.PROPN && _tree[head].Upos == Upos.PROPN && _tree[token].Name == NameTag.Outside && _tree[head].Name == NameTag.Outside && _tree[token].Xpos == "NNP" && _tree.FirstChild(token) < 0 && !_tree[token].Text.EndsWith("day", StringComparison.Ordinal) && !_words.Roles.ContainsKey(_tree.Lower(token))) return true;
        bool hyphen = _tree[token].Text is "-" && (_tree[token].Name is not NameTag.Outside || JoinsSurnames(token));
        return hyphen || JoinsSurnames(token - 1) || ((_tree[token].Upos == Upos.PROPN || _tree[token].Xpos is "NNP" or "NNPS") && _tree[token].Xpos != "POS" && (_tree.Head(token) == head || _tree.Head(head) == token || _tree.Head(token) == _tree.Head(head) || SameName(token, head)));
    }

    // "Ana Lima-Duarte": of two surnames behind a given name, whatever the model makes of the second.
    private bool JoinsSurnames(int hyphen) => hyphen > 0 && hyphen + 1 < _tree.Count && _tree[hyphen].Text == "-" && _tree[hyphen - 1].Name == NameTag.InsidePerson && _names[hyphen + 1] is null
        && (hyphen + 2 == _tree.Count || _tree[hyphen + 2].Upos != Upos.PROPN) && _tree[hyphen + 1].Upos == Upos.PROPN && char.IsUpper(_tree[hyphen + 1].Text[0]) && _tree[hyphen - 1].Start + _tree[hyphen - 1].Length == _tree[hyphen].Start && _tree[hyphen].Start + 1 == _tree[hyphen + 1].Start;

    // "Clinton Monday urged": when he did, not what he is called.
    private bool IsPlainDay(int token) => _tree[token].Name == NameTag.Outside && Days.IsWeekday(_tree[token].Text) && _tree.Relation(token) is not (Relation.Compound or Relation.Flat);

    private bool SameName(int token, int head) => _tree[token].Name != NameTag.Outside && _tree[head].Name != NameTag.Outside && ((int)_tree[token].Name + 1) / 2 == ((int)_tree[head].Name + 1) / 2;
}
