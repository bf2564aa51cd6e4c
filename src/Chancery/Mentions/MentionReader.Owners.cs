using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>Whose a phrase is: nationalities, possessors, "of" and "in".</summary>
internal sealed partial class MentionReader
{
    /// <summary>Somebody whom a modifier of a phrase names.</summary>
    /// <param name="Country">His country.</param>
    /// <param name="First">First of the words that name him.</param>
    /// <param name="Last">Last of them.</param>
    /// <param name="ActorId">Id of a government below the state's ("Puntland"); empty else.</param>
    /// <param name="FromContext">True if the country is a guess.</param>
    private readonly record struct Owner(string Country, int First, int Last, string ActorId, bool FromContext);

    /// <summary>The owners that modifiers give a phrase, in text order; what stands before it counts before what stands behind.</summary>
    /// <param name="head">The phrase's head.</param>
    /// <param name="people">True if plain people are meant: those in occupied land stay their state's.</param>
    private List<Owner> OwnersOf(int head, bool people)
    {
        if (_tree.FirstChild(head) < 0 && (head == 0 || _names[head - 1] is null)) return [];
        List<Owner> strong = [], possessors = [], weak = [], places = [];
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            // A part of the name itself ("Democratic" in "Democratic Party") is no owner.
            if (_names[child] is { } part && ReferenceEquals(part, _names[head])) continue;
            // "Iran-backed fighters", "al-Qaeda-aligned rebels": not the backer's.
            if (_names[child] is { } backer && IsOnlyBacker(backer)) continue;
            // "The Telegram channel Vybor", "his Facebook page": not the network's.
            if (_names[child] is { } network && IsNetwork(network)) continue;
            Relation relation = _tree.Relation(child);
            switch (relation)
            {
                case Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.NmodUnmarked or Relation.Flat or Relation.Nmod when _names[child] is { } match && _tree.Case(child).Length == 0:
                    AddWithJoined(child, match, strong, people);
                    break;
                case Relation.Amod or Relation.Compound when IsFlag(child):
                    if (CountryOfFlag(child, people) is { Length: > 0 } flag) Add(strong, new(flag, child - 2, child, "", false));
                    break;
                // "A PA official", where the Palestinian Authority was named before.
                case Relation.Compound when _tree[child].Upos == Upos.PROPN && NameFinder.IsCapitals(_tree[child].Text) && ReadShort(child) is { Kind: MentionKind.Body or MentionKind.State, Country.Length: > 0 } told:
                    Add(strong, new(told.Country, child, child, "", told.CountryFromContext));
                    break;
                case Relation.Amod or Relation.Compound or Relation.Flat when ReadInnerCountry(child, _names[head]) is { Length: > 0 } inner:
                    Add(strong, new(inner, child, child, "", false));
                    break;
                // "His Chadian counterpart" is of another state than he; nor are "their captors" of the captives' own.
                case Relation.NmodPoss when IsCounterpart(head) || _tree[child].Xpos == "PRP$" && _tree.Lemma(head).ToLowerInvariant() is "captor" or "jailer" or "abductor" or "kidnapper" or "attacker" or "assailant" or "killer" or "enemy" or "foe" or "rival" or "adversary" or "opponent" or "torturer" or "tormentor" or "occupier":
                    break;
                case Relation.NmodPoss:
                    AddPossessor(child, _tree[child].Xpos == "PRP$" ? possessors : strong);
                    // "Chad's and Niger's commissions".
                    for (int joined = _tree.FirstChild(child); joined >= 0; joined = _tree.NextSibling(joined))
                    {
                        if (_tree.Relation(joined) == Relation.Conj && joined < head && _names[joined] is not null && _names[child] is not null) AddPossessor(joined, strong);
                    }

                    break;
                // "The perpetrator of the stabbing of a Togolese": not a Togolese.
                case Relation.Nmod when _tree.Case(child) == "of" && _tree.Lemma(head).ToLowerInvariant() is "perpetrator" or "mastermind" or "culprit" or "planner" or "organizer" or "organiser" or "architect":
                    break;
                case Relation.Nmod when _tree.Case(child) == "from" || _tree.Case(child) == "of" && !IsCounterpart(head):
                    AddOf(child, weak);
                    break;
                // "A spokesman for the Chadian interior ministry".
                case Relation.Nmod when _tree.Case(child) == "for" && _tree.Lemma(head).ToLowerInvariant() is "spokesman" or "spokeswoman" or "spokesperson" or "lawyer" or "adviser" or "advisor" or "aide" or "negotiator":
                    AddOf(child, weak);
                    break;
                case Relation.Nmod when _tree.Case(child) is "in" or "at" or "near" or "inside" or "across" or "on" or "around" or "within" or "outside":
                    // "A missile at Israel" is not Israel's.
                    if (_tree.Lemma(child) == "sideline") break;
                    if (_tree.Case(child) is "at" or "on" or "near" or "around" or "outside" && RoleEndingAt(head, out RoleWord armed, out _) && armed is { Sector: "MIL", Scope: "state" }) break;
                    if (Of(child) is { Country.Length: > 0 } at)
                    {
                        Add(places, new(Held(at.First, people) is { Length: > 0 } holder ? holder : at.Country, at.First, at.Last, "", at.CountryFromContext));
                        // "Lawmakers in Chad and Niger".
                        if (_tree.Case(child) == "in" && at.Kind == MentionKind.State) AddJoinedStates(child, places);
                    }

                    break;
                case Relation.AclRelcl or Relation.Acl or Relation.Appos or Relation.Conj or Relation.Punct:
                    break;
            }
        }

        // A nationality directly before the word, where the parse put it elsewhere.
        if (strong.Count == 0 && head > 0 && _names[head - 1] is { } before && before.Has(NameUse.Nationality) && _tree[head - 1].Sentence == _tree[head].Sentence) Add(strong, new(CountryOf(before), before.First, before.Last, "", false));
        // "Shadow fleet tankers" in a report on Russia: its own.
        if (strong.Count == 0 && head > 1 && SameSentence(head - 2, head) && _tree.Lower(head - 1) == "fleet" && _tree.Lower(head - 2) == "shadow" && _mentioned.Contains("RUS") && !_mentioned.Contains("IRN")) Add(strong, new("RUS", head - 2, head - 1, "", true));
        foreach (Owner owner in (Owner[])[.. strong]) AddJoinedBefore(owner, strong);
        // "The UNICEF Yemen representative": the body's, not the state's where it works.
        if (strong.Count > 1) strong.RemoveAll(o => IsState(o.Country) && strong.Exists(b => b.Country is "IGO" or "NGO" && b.Last == o.First - 1));
        // "Our Turkish allies": the nationality says more than the possessor.
        if (strong.Count > 0 || possessors.Count > 0) return strong.Count > 0 ? strong : possessors;
        // "The parliament of Georgia in Kutaisi": whose it is says more than where.
        if (weak.Count == 0 && places.Count == 0 && _tree.Relation(head) == Relation.Conj) AddOfWhole(head, places);
        if (weak.Count == 0 && places.Count == 0) AddOfLastJoined(head, weak);
        return weak.Count > 0 ? weak : places;
    }

    private bool IsNetwork(NameMatch match) => SameSentence(match.Last + 1, match.Last) && _words.Has("account-noun", _tree.Lemma(match.Last + 1).ToLowerInvariant()) && PickActor(match) is { Sector: "BUS" };

    private bool IsCounterpart(int head) => _tree.Lemma(head).Equals("counterpart", StringComparison.OrdinalIgnoreCase);

    private static void Add(List<Owner> list, Owner owner)
    {
        if (owner.Country.Length > 0 && !list.Exists(o => o.Country == owner.Country)) list.Add(owner);
    }

    private void AddPossessor(int child, List<Owner> list)
    {
        if (Of(child) is not { } owner) return;
        if (owner.Country.Length > 0) Add(list, new(owner.Country, owner.First, owner.Last, "", owner.CountryFromContext));
        // "Their respective nationals": of each.
        if (owner.Others is not { } others) return;
        foreach (Mention other in others) Add(list, new(other.Country, other.First, other.Last, "", other.CountryFromContext));
    }

    // "Representatives of France, Germany and Britain".
    private void AddOf(int child, List<Owner> list)
    {
        // "The heads of state of Chad and Niger".
        if (_tree.Lemma(child) is "state" or "government" && _tree.Head(child) is >= 0 and int office && _tree.Lemma(office).Equals("head", StringComparison.OrdinalIgnoreCase) && _tree.Child(child, Relation.Nmod) is >= 0 and int whose && _tree.Case(whose) == "of") child = whose;
        if (Of(child) is not { Country.Length: > 0, CountryFromContext: false } of) return;
        Add(list, new(Held(of.First, people: false) is { Length: > 0 } holder ? holder : of.Country, of.First, of.Last, "", false));
        if (of.Kind == MentionKind.State) AddJoinedStates(child, list);
    }

    // "Lawmakers and officials in Chad": what stands behind the last of joined words belongs to all.
    private void AddOfWhole(int head, List<Owner> list)
    {
        int first = _tree.Head(head);
        for (int child = first < 0 ? -1 : _tree.FirstChild(first); child >= 0; child = _tree.NextSibling(child))
        {
            if (child > head && child - head <= 3 && _tree.Relation(child) == Relation.Nmod && _tree.Case(child) is "in" or "of" or "from") AddOf(child, list);
        }
    }

    // "The president, premier and foreign minister of Chad": what stands behind the last of offices joined without an article of their own belongs to the first.
    private void AddOfLastJoined(int head, List<Owner> list)
    {
        if (!IsDefinite(head)) return;
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) != Relation.Conj || child < head || _tree.HasChild(child, Relation.Det) || _tree[child].Upos is not (Upos.NOUN or Upos.PROPN)) continue;
            if (_tree.Child(child, Relation.Nmod) is >= 0 and int whose && _tree.Case(whose) == "of" && RoleEndingAt(child, out RoleWord role, out _) && role.Scope != "thing") AddOf(whose, list);
        }
    }

    private void AddJoinedStates(int state, List<Owner> list)
    {
        for (int joined = _tree.FirstChild(state); joined >= 0; joined = _tree.NextSibling(joined))
        {
            // "The ministers of Chad, Niger and the European Union".
            if (_tree.Relation(joined) == Relation.Conj && Of(joined) is { } other && (other.Kind == MentionKind.State || other is { Kind: MentionKind.Body, Country: "IGO", CountryFromContext: false })) Add(list, new(other.Country, other.First, other.Last, "", false));
        }
    }

    private void AddWithJoined(int child, NameMatch match, List<Owner> list, bool people)
    {
        string country = Held(match.First, people) is { Length: > 0 } holder ? holder : CountryOf(match);
        Add(list, new(country, match.First, match.Last, "", false));
        for (int joined = _tree.FirstChild(child); joined >= 0; joined = _tree.NextSibling(joined))
        {
            if (_tree.Relation(joined) != Relation.Conj || _names[joined] is not { } other) continue;
            Owner owner = new(CountryOf(other), other.First, other.Last, SubStateId(other), false);
            // Two governments below one state's are two actors.
            if (owner.Country.Length > 0 && SubStateId(match) is { Length: > 0 } first && owner.ActorId.Length > 0 && first != owner.ActorId)
            {
                if (list.Count > 0 && list[0].ActorId.Length == 0) list[0] = list[0] with { ActorId = first };
                list.Add(owner);
            }
            else Add(list, owner);
        }
    }

    private void AddJoinedBefore(Owner owner, List<Owner> list)
    {
        if (owner.First >= _tree.Count || _names[owner.First] is not { } match) return;
        for (int steps = 0; steps < 4 && JoinedBefore(match) is { } before; steps++, match = before) Add(list, new(CountryOf(before), before.First, before.Last, "", false));
    }

    /// <summary>The name that is joined to another before the same noun, however the parse has it: "UAE" in "UAE and US airstrikes"; null if there is none.</summary>
    internal NameMatch? JoinedBefore(NameMatch match)
    {
        int and = match.First - 1;
        if (!SameSentence(and - 1, match.First) || _tree.Lower(and) is not ("and" or "or" or "&")) return null;
        int at = _tree[and - 1].Text == "," ? and - 2 : and - 1;
        if (!SameSentence(at, match.First) || _names[at] is not { } before) return null;
        bool adjectives = match.Has(NameUse.Nationality) && before.Has(NameUse.Nationality);
        bool names = !match.Has(NameUse.Nationality) && !before.Has(NameUse.Nationality) && PickActor(match) is { } one && PickActor(before) is { } other && one.Kind == other.Kind && one.Kind != ActorKind.Person;
        return adjectives || names ? before : null;
    }

    /// <summary>The state, people or body that a hyphen joins to another before the same noun: "Israeli" in "Israeli-Palestinian talks"; null if there is none.</summary>
    internal NameMatch? HyphenedBefore(NameMatch match)
    {
        int hyphen = match.First - 1;
        if (!SameSentence(hyphen - 1, match.First) || _tree[hyphen].Text is not ("-" or "–" or "/") || _names[hyphen - 1] is not { } before || before == match || before.Last != hyphen - 1) return null;
        return CountryOf(before).Length > 0 && CountryOf(match).Length > 0 && CountryOf(before) != CountryOf(match) ? before : null;
    }

    // "Al-Shabaab" in "Al-Shabaab and Islamic State fighters", where the parse makes it an argument beside them: the noun that both stand before; -1 if there is none.
    private int PhraseJoinedBehind(int head, NameMatch match)
    {
        int next = match.Last + 1;
        if (SameSentence(next, head) && _tree[next].Text == ",") next++;
        if (!SameSentence(next + 1, head) || _tree.Lower(next) is not ("and" or "or") || _names[next + 1] is not { } second || second.First != next + 1 || JoinedBefore(second) != match) return -1;
        int noun = _tree.Head(Top(second.First, second.Last));
        if (noun != second.Last + 1 || _tree[noun].Upos != Upos.NOUN || _tree.Relation(Top(second.First, second.Last)) is not (Relation.Compound or Relation.Amod)) return -1;
        int top = Top(match.First, match.Last);
        return _tree.Relation(noun) == Relation.Conj && _tree.Head(noun) == top || _tree.Head(noun) == _tree.Head(top) && _tree.Relation(noun) == _tree.Relation(top) ? noun : -1;
    }

    private string SubStateId(NameMatch match) => PickActor(match) is { Kind: ActorKind.Body or ActorKind.State, Sector: "GOV" } body && !match.Has(NameUse.Nationality) ? body.Id : PlaceOf(match) is { Kind: "region" } place && match.IndexOf(NameUse.Actor) < 0 ? MakeId(place.Country, "GOV", place.Name) : "";

    private bool IsOnlyBacker(NameMatch match) =>
        SameSentence(match.Last + 2, match.First) && IsFlag(match.Last + 2) && _tree.Lower(match.Last + 2) is "backed" or "aligned" or "linked" or "affiliated" or "allied" or "supported" or "funded" or "inspired" or "sponsored" or "trained" or "armed" or "imposed" or "speaking" or "language" or "style";

    // "Russian-occupied Donetsk": who holds the place named behind.
    private string Held(int first, bool people) => first > 2 && IsFlag(first - 1) ? CountryOfFlag(first - 1, people) : "";

    private bool IsFlag(int token) => token > 1 && _tree[token - 1].Text is "-" or "–" && _names[token - 2] is not null && SameSentence(token - 2, token) && _tree[token].Upos is Upos.VERB or Upos.ADJ or Upos.NOUN;

    // "US-flagged", "Moscow-based", "Houthi-run": what such a word describes belongs to that country; "Rwanda-backed" does not.
    private string CountryOfFlag(int token, bool people)
    {
        if (!IsFlag(token)) return "";
        string word = _tree.Lower(token);
        return _words.Has("owning-participle", word) || !people && _words.Has("holding-participle", word) ? CountryOf(_names[token - 2]!) : "";
    }

    // "US Treasury officials", "Gaza health ministry": a country deeper in the compound.
    private string ReadInnerCountry(int token, NameMatch? own)
    {
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
        {
            if (_names[child] is { } match && !ReferenceEquals(match, own) && !IsNetwork(match) && _tree.Relation(child) is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.Obl && CountryOf(match) is { Length: > 0 } country) return country;
        }

        return "";
    }

    internal string CountryOfModifiers(int head)
    {
        List<Owner> owners = OwnersOf(head, people: false);
        return owners.Count > 0 ? owners[0].Country : "";
    }

    // The same for a name, whose own words ("Pereira") say nothing of its country.
    private string CountryBesideName(int head, int first, int last)
    {
        foreach (Owner owner in OwnersOf(head, people: false))
        {
            if (owner.First < first || owner.Last > last) return owner.Country;
        }

        return "";
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

    /// <summary>The country of a place by what follows it: "Sheikh Maqsood, Aleppo", "Rann, Kala/Balge area, Nigeria".</summary>
    internal string CountryOfChain(int head, int last)
    {
        int sentence = _tree[head].Sentence;
        for (int i = last + 1, words = 0; i < _tree.Count && _tree[i].Sentence == sentence && words < 14; i++, words++)
        {
            if (_names[i] is { } match)
            {
                string country = CountryOf(match);
                // "In Russian-occupied Crimea": the land itself is named behind.
                bool held = SameSentence(match.Last + 2, head) && IsFlag(match.Last + 2) && (_words.Has("holding-participle", _tree.Lower(match.Last + 2)) || _tree.Lower(match.Last + 2) is "occupied" or "annexed" or "administered");
                if (country.Length > 0 && !held) return country;
            }

            ref readonly TokenData token = ref _tree[i];
            bool goesOn = token.Upos is Upos.PROPN or Upos.NUM || token.Text is "," or "of" or "the" or "-" or "in" or "and" or "'s" or "’s" || token.Upos is Upos.NOUN or Upos.ADJ or Upos.DET or Upos.ADP;
            if (!goesOn || token.Upos is Upos.VERB or Upos.AUX) break;
        }

        return CountryOfModifiers(head);
    }
}
