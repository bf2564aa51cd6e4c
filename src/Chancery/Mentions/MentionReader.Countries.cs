using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>The states that a report is about, and the one that an office or a crowd without nationality belongs to.</summary>
internal sealed partial class MentionReader
{
    // From so many sentences on a report tells a story with a scene of its own.
    private const int LongReport = 5;

    // How far back mentions are looked through, so that a long report costs no more than its length.
    private const int Reach = 60;

    // So many words of counties and sheriffs make local news.
    private const int LocalNews = 2;

    // What the names of the lists begin with that hold the words of one state's politics ("word-of-usa").
    private const string WordOf = "word-of-";

    // The longest stretch of a sentence that is searched for a country.
    private const int ContextWords = 200;

    // The country that a report speaks of twice as often as of any other; empty if there is none.
    private string _dominant = "";

    /// <summary>The country that the report speaks of twice as often as of any other; empty if there is none.</summary>
    internal string Dominant => _dominant;

    /// <summary>The last mention, before a word, of somebody or some place of a country; null if there is none.</summary>
    internal Mention? LastNamed(string country, int before)
    {
        for (int i = _located.Count - 1; i >= 0; i--)
        {
            if (_located[i].Head < before && _located[i].Country == country && _located[i] is { IsPronoun: false, Kind: MentionKind.State or MentionKind.Place or MentionKind.Body }) return _located[i];
        }

        return null;
    }

    // How often the report's names point at each state, those of its beginning twice.
    private readonly Dictionary<string, int> _weights = new(StringComparer.Ordinal);

    /// <summary>Where a report of several sentences is set, if its names point there twice as often as at another state; empty if not.</summary>
    internal string HomeRatherThan(string other) => Home.Length > 0 && Home != other && _tree.Document.Sentences.Length >= LongReport && _weights[Home] >= 2 * _weights.GetValueOrDefault(other) ? Home : "";

    /// <summary>The state that the report is set in: the one that its names of states and places point at most; empty if they point at none.</summary>
    internal string Home { get; private set; } = "";

    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);
    private readonly HashSet<int> _placeNamed = [];

    // "Lebanon" in news of a county in Ohio: a name that many places have is none of another state that the report says nothing else of.
    private void DropHomonyms()
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        HashSet<string> spoken = new(StringComparer.Ordinal);
        int local = 0;
        bool american = false;
        for (int i = 0; i < _tree.Count; i++)
        {
            if (_names[i] is null && char.IsUpper(_tree[i].Text[0])) local += _words.Has("local-word", _tree.Lower(i)) ? 1 : 0;
            if (_names[i] is not { } match || match.First != i) continue;
            if (HomonymOf(match) is not { Length: > 0 } state)
            {
                if (CountryOf(match) is not { Length: 3 } country) continue;
                spoken.Add(country);
                american |= country == "USA" && match.Has(NameUse.Place);
                for (int word = i; word <= match.Last; word++) local += _words.Has("local-word", _tree.Lower(word)) ? 1 : 0;
            }
            else if (!names.TryAdd(state, TextOf(match.First, match.Last)) && names[state] != TextOf(match.First, match.Last)) spoken.Add(state);
        }

        if (local < LocalNews || !american && !spoken.Contains("USA")) return;
        for (int i = 0; i < _tree.Count; i++)
        {
            if (_names[i] is { } match && HomonymOf(match) is { Length: > 0 } state && !spoken.Contains(state)) _names[i] = null;
        }
    }

    // Parts of longer names that are another's: "the central American press" is none of the United States, and Santo Domingo Petapa no Dominican town.
    private void DropPartsOfNames()
    {
        for (int i = 0; i < _tree.Count; i++)
        {
            if (_names[i] is not { } match || match.First != i) continue;
            bool continent = match.Last == i && _tree.Lower(i) is "american" or "americans" && SameSentence(i - 1, i) && _tree.Lower(i - 1) is "central" or "latin" or "south";
            if (!continent && !(match.Has(NameUse.Seat) && IsOfLongerTown(match))) continue;
            for (int word = i; word <= match.Last; word++) _names[word] = null;
        }
    }

    private string HomonymOf(NameMatch match) => match.First == match.Last && _words.Has("homonym", _tree.Lower(match.First)) && CountryOf(match) is { } country && IsState(country) && country != "USA" ? country : "";

    private void CountCountries()
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        HashSet<int> doubtful = [];
        NameMatch? last = null;
        foreach (NameMatch? match in _names)
        {
            if (match is null || ReferenceEquals(match, last)) continue;
            last = match;
            if (IsWithinPersonName(match)) continue;
            if (PlaceInAnother(match) is not (>= 0 and int state)) Count(match);
            else if (IsSpokenOfAsState(match)) Count(match);
            else doubtful.Add(state);
        }

        // "Georgia": the state of the union where the report speaks of the United States and of nothing Georgian.
        foreach (int state in doubtful)
        {
            if (!_mentioned.Contains(_knowledge.ActorList[state].Country) && _mentioned.Contains(OtherPlace(state))) _placeNamed.Add(state);
        }

        last = null;
        if (doubtful.Count > 0)
        {
            foreach (NameMatch? match in _names)
            {
                if (match is null || ReferenceEquals(match, last)) continue;
                last = match;
                if (PlaceInAnother(match) is int state and >= 0 && !_placeNamed.Contains(state)) Count(match);
            }
        }

        List<string> order = [.. Countries];
        Countries.Sort((a, b) => counts[b] != counts[a] ? counts[b].CompareTo(counts[a]) : order.IndexOf(a).CompareTo(order.IndexOf(b)));

        FindHome();
        if (Countries.Count > 0 && counts[Countries[0]] >= 5 && (Countries.Count == 1 || counts[Countries[0]] >= 2 * counts[Countries[1]])) _dominant = Countries[0];

        void Count(NameMatch match)
        {
            // Only what is certain counts here: states, nationalities, seats.
            int index = match.IndexOf(NameUse.Nationality);
            if (index < 0) index = match.IndexOf(NameUse.Seat);
            if (index < 0 && match.IndexOf(NameUse.Actor) is int actor and >= 0 && _knowledge.ActorList[actor].Kind == ActorKind.State) index = actor;
            if (index < 0)
            {
                if (match.IndexOf(NameUse.Actor) is int person and >= 0 && match.Entries.FindAll(e => e.Use == NameUse.Actor).Count == 1 && _knowledge.ActorList[person].Kind == ActorKind.Person && match.First < match.Last && _knowledge.ActorList[person].PostOn(_day, out _) is { } post) _mentioned.Add(CountryOfActor(post.Of));
                else if (PlaceOf(match) is { Country.Length: 3 } place) _mentioned.Add(place.Country);
                else if (PickActor(match) is { Kind: ActorKind.Body, Sector: not ("BUS" or "MED" or "EDU") } body && IsState(body.Country) && !IsCommonName(match)) _mentioned.Add(body.Country);
                return;
            }

            string country = _knowledge.ActorList[index].Country;
            _mentioned.Add(country);
            if (counts.TryAdd(country, 1)) Countries.Add(country);
            else counts[country]++;
        }
    }

    // Where the report is set: the state that its names of states and places point at most, those of its beginning twice; what one person is by birth does not count.
    private void FindHome()
    {
        Dictionary<string, int> weights = _weights;
        int most = 0;
        // "LOMÉ (AP) -- The premier of Ghana": a dateline says where the story comes from.
        if (_scene.Length > 0) (Home, most) = (_scene, weights[_scene] = SceneWeight);
        for (int i = 0; i < _tree.Count; i++)
        {
            if (_names[i] is not { } match || match.First != i || PickActor(match) is { Sector: "MED" or "BUS" or "EDU" } || IsWithinPersonName(match) || IsOfOnePerson(match) || IsLanguage(match) || CountryOf(match) is not { } country || !IsState(country)) continue;
            int weight = weights[country] = weights.GetValueOrDefault(country) + (_tree[i].Sentence < 2 ? 2 : 1);
            if (weight > most) (Home, most) = (country, weight);
        }
    }

    // "Ana Valencia Ruiz": no word of Spain.
    private bool IsWithinPersonName(NameMatch match) => !match.Has(NameUse.Nationality) && (match.Has(NameUse.Place) || match.Has(NameUse.Seat)) && PartOfPersonName(match);

    // How much a dateline weighs among the names that tell where a report is set.
    private const int SceneWeight = 2;

    // The state of the town that the report's dateline names; empty if there is none.
    private readonly string _scene = "";

    private string FindScene()
    {
        if (_tree.Document.Sentences is not [{ Kind: SentenceKind.Heading } line, ..] || _tree[line.EndToken - 1].Text is not ("-" or "--" or "—" or "–" or "]" or "_")) return "";
        for (int i = line.FirstToken; i < line.EndToken && !char.IsDigit(_tree[i].Text[0]); i++)
        {
            if (_names[i] is { } match && match.First == i && (match.Has(NameUse.Place) || match.Has(NameUse.Seat)) && CountryOf(match) is { } country && IsState(country)) return country;
        }

        return "";
    }

    // "French-speaking separatists", "the English-language daily".
    private bool IsLanguage(NameMatch match) => SameSentence(match.Last + 2, match.First) && _tree[match.Last + 1].Text is "-" or "–" && _tree.Lower(match.Last + 2) is "speaking" or "language";

    // "A Polish chef", "the Australian tourist".
    private bool IsOfOnePerson(NameMatch match)
    {
        if (!match.Has(NameUse.Nationality)) return false;
        int top = Top(match.First, match.Last), noun = _tree.Relation(top) is Relation.Amod or Relation.Compound ? _tree.Head(top) : top;
        return _tree[noun].Xpos is "NN" && (noun == top || RoleEndingAt(noun, out RoleWord role, out _) && role is { Scope: "people", Sector: "CVL" or "EDU" or "BUS" or "MED" });
    }

    private string OtherPlace(int state)
    {
        if (NameFinder.Lookup(_knowledge.ActorList[state].Name, _knowledge) is not { } match) return "";
        return match.IndexOf(NameUse.Place) is int place and >= 0 ? _knowledge.PlaceList[place].Country : "";
    }

    /// <summary>The country of whoever acts before a word in its sentence, nearest first; empty if nobody with a country does.</summary>
    internal string ActorCountryBefore(int head)
    {
        string owner = "";
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach * 4; i--, steps++)
        {
            Mention before = _history[i];
            if (_tree[before.Head].Sentence < _tree[head].Sentence - 1) break;
            if (before.Head >= head || _tree[before.Head].Sentence != _tree[head].Sentence) continue;
            // "We deplore what the regime does": whoever speaks is not whom he speaks of.
            if (before.IsPronoun && _tree.Lower(before.Head) is "i" or "we" or "our" or "my" or "us") continue;
            if (!IsState(before.Country)) continue;
            // "Bans the group of Iran's guards and instructs authorities": of whoever acts rather than of whose a thing is.
            Relation relation = RelationOfPhrase(before.Head);
            if (relation is Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent) return before.Country;
            if (relation == Relation.NmodPoss && owner.Length == 0) owner = before.Country;
        }

        return owner;
    }

    /// <summary>The state of the one armed group that the report named shortly before a word, "GRP" if it is of no one state; empty if there is none or several.</summary>
    internal string RebelCountryBefore(int head)
    {
        string only = "";
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            if (_tree[head].Sentence - _tree[before.Head].Sentence > 2) break;
            if (before.Head >= head || before is not { Kind: MentionKind.Body, Sector: "REB" } || !IsState(before.Country) && (before.Country != "GRP" || before.Last + 1 < _tree.Count && _tree[before.Last + 1].Text is "-" or "–")) continue;
            if (only.Length > 0 && only != before.Country) return "";
            only = before.Country;
        }

        return only;
    }

    /// <summary>The sector of an armed body that a phrase names before its head ("army personnel", "militia tunnels"); empty if it names none.</summary>
    internal string ForceWithin(Mention mention)
    {
        for (int i = mention.First; i <= mention.Last; i++)
        {
            if (_names[i] is { } match && (match.Last < mention.Head || match.First > mention.Head) && PickActor(match) is { Kind: ActorKind.Body, Sector: "MIL" or "REB" or "COP" or "SPY" } body) return body.Sector;
        }

        return "";
    }

    // "Defence minister X says": the name may hang on its title.
    private Relation RelationOfPhrase(int head)
    {
        for (int steps = 0; steps < 3 && _tree.Relation(head) is Relation.Flat or Relation.Appos or Relation.NmodDesc && _tree.Head(head) is >= 0 and int title && title < head && head - title <= 3; steps++) head = title;
        return _tree.Relation(head);
    }

    /// <summary>The country that an office or crowd without a country belongs to: of where its sentence or the two before set the story, else of the state that the report is about.</summary>
    internal string ContextCountry(int head, string whereCountry)
    {
        // "The Central American presidents": of several states.
        if (_tree[head].Xpos == "NNS" && RegionBefore(head).Length > 0 && _tree.Lemma(head) is "president" or "leader" or "minister" or "government" or "parliament" or "official" or "diplomat" or "ambassador") return "";
        string country = ContextOf(head, whereCountry);
        // "Palestinians threw stones at soldiers": Palestine has police and militants; the soldiers are Israel's.
        return country == "PSE" && _mentioned.Contains("ISR") && RoleEndingAt(head, out RoleWord role, out _) && role.Sector == "MIL" ? "ISR" : country;
    }

    /// <summary>The state whose government some rebels deal with ("the Chadian government and the rebels met in Lomé"), or the one whose armed groups the report named; empty if neither is told.</summary>
    internal string FoughtBy(int head)
    {
        int beside = _tree.Relation(head) == Relation.Conj ? _tree.Head(head) : _tree.Child(head, Relation.Conj);
        if (beside < 0 && _tree.Case(head) == "with" && ClauseOf(head) is >= 0 and int clause) beside = SubjectAbove(clause);
        // Israel's foes are of other states than Israel.
        bool foe = beside >= 0 && beside != head && Of(beside) is { Sector: "GOV", CountryFromContext: false, IsPronoun: false, Country: not "ISR" } government && IsState(government.Country) && _tree[beside].Upos == Upos.NOUN && _tree.Lemma(beside) is "government" or "regime" or "authority";
        return foe ? Of(beside)!.Country : IsRebel(head) || _tree.Child(head, Relation.Compound) is >= 0 and int kind && IsRebel(kind) ? RebelsNamedBefore(head) : "";
    }

    private bool IsRebel(int token) => _tree.Lemma(token).ToLowerInvariant() is "rebel" or "guerrilla" or "guerilla" or "insurgent" or "subversive";

    // "The Front attacked Kara. The rebels will meet the premier of Peru in Lima": of the one state whose armed groups the report named; empty if it named none or those of several.
    private string RebelsNamedBefore(int head)
    {
        string only = "";
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            if (before.Head >= head || before.Sector != "REB" || before.CountryFromContext || before.IsPronoun || before.Kind is not (MentionKind.Body or MentionKind.Role)) continue;
            if (!IsState(before.Country) || only.Length > 0 && only != before.Country) return "";
            only = before.Country;
        }

        return only;
    }

    /// <summary>True for a word within what a person is said to be by a deed: Lyon in "arrests Ana Ba, a suspect in an attack in Lyon", who need not be from there nor be arrested there.</summary>
    internal bool IsWhoHeIs(int word, int person)
    {
        for (int child = _tree.FirstChild(person); child >= 0; child = _tree.NextSibling(child))
        {
            if (child > person && _tree.Relation(child) == Relation.Appos && _words.Has("culprit-noun", _tree.Lemma(child)) && _tree.IsUnder(word, child)) return true;
        }

        return false;
    }

    private string ContextOf(int head, string whereCountry)
    {
        if (whereCountry.Length > 0) return whereCountry;
        // A person of whom nothing is told is of the state where a story is set rather than of every one that is named beside him.
        bool person = Of(head) is { Kind: MentionKind.Person, CountryFromContext: true } named && named.Head == head;
        if (person && Of(head) is { IsPronoun: true, Antecedent: >= 0 and int name }) head = name;
        // "Protesters claim that Iran is behind it": of whom they speak is not whose they are.
        bool says = (_tree[head].Upos == Upos.NOUN || person && Of(head)!.Sector is "JUD" or "COP") && _tree.Relation(head) == Relation.Nsubj && _tree.Head(head) is >= 0 and int verb && (_words.Has("say", _tree.Lemma(verb)) || _tree.Lemma(verb) is "claim" or "allege" or "accuse" or "blame" or "attribute" or "oppose");
        // "The foreign ministry denounces what Chad does": nor of whom an office complains.
        says |= _tree[head].Upos is Upos.NOUN or Upos.PROPN && _tree.Relation(head) == Relation.Nsubj && _tree.Head(head) is >= 0 and int complaint && _tree.Lemma(complaint) is "denounce" or "condemn" or "deplore" or "protest" or "criticise" or "criticize" or "summon" or "reject" or "accuse" or "blame" or "thank" or "congratulate" && Of(head) is { Kind: MentionKind.Role or MentionKind.Body or MentionKind.Person, Sector: "GOV" };
        string spokenOf = says && _tree.Child(_tree.Head(head), Relation.Obj) is >= 0 and int blamed && Of(blamed) is { Kind: MentionKind.State } state ? state.Country : "";
        // An office is of the state that the sentence is about rather than of the place where it is set.
        bool office = Of(head) is { Kind: MentionKind.Role or MentionKind.Person, Sector: "GOV" or "SPY" or "LEG" };
        string firm = "";
        bool between = false;
        for (int back = 0; back < 3 && _tree[head].Sentence - back >= 0; back++)
        {
            Sentence sentence = _tree.Document.Sentences[_tree[head].Sentence - back];
            int from = back == 0 ? Math.Max(sentence.FirstToken, head - ContextWords) : sentence.FirstToken;
            string located = "", first = "";
            for (int i = from; i < sentence.EndToken && i < from + (2 * ContextWords); i++)
            {
                if (_names[i] is not { } match || match.First != i) continue;
                string country = CountryOf(match);
                if (!IsState(country) || says && i > head || IsOfMission(match) || IsLanguage(match) || IsBacking(match, head) || person && (IsGoneTo(match, head) || IsWhoHeIs(i, head)) || back > 0 && IsOfOnePerson(match) || IsFamilyName(match) || IsOfStay(match)) continue;
                // "Soldiers at the Kenya-Somalia border": of either.
                if (IsOfSharedBorder(match))
                {
                    between |= back == 0;
                    continue;
                }

                // A newspaper's home is not where the story is, and a firm's only where nothing else is told.
                if (PickActor(match) is { Sector: "MED" or "BUS" or "EDU" } business)
                {
                    if (business.Sector == "BUS" && firm.Length == 0) firm = country;
                    continue;
                }

                if (first.Length == 0) first = country;
                // "In Kano", or "Kano:" before a line of a brief.
                if (located.Length == 0 && !(office && back > 0) && (_tree.Case(i) is "in" or "at" or "near" or "across" or "between" || back == 0 && i == sentence.FirstToken && match.Last + 1 < sentence.EndToken && _tree[match.Last + 1].Text == ":")) located = country;
            }

            // "Peru's spies told lawmakers".
            if (located.Length == 0 && office && back == 0) located = first;
            // "Argentina lent it fuel. Police had shot at a crowd": the story goes on where it is set.
            if (located.Length > 0) return (back > 0 || person) && HomeRatherThan(located) is { Length: > 0 } home ? home : located;
            if (_dominant.Length > 0 && _dominant != spokenOf) return _dominant;
        }

        if (between) return "";
        return Home.Length > 0 && Home != spokenOf ? Home : firm.Length > 0 ? firm : Countries.Find(c => c != spokenOf) ?? "";
    }

    // "Ana Lund": no town, for whoever bears it.
    private bool IsFamilyName(NameMatch match) => match.First == match.Last && match.First > 0 && _tree[match.First].Name == NameTag.InsidePerson && _tree[match.First - 1].Name is NameTag.BeginPerson or NameTag.InsidePerson && SameSentence(match.First - 1, match.First);

    // "The Kenya-Somalia border", "the Polish-Belarusian frontier", "the border between Chad and Sudan".
    private bool IsOfSharedBorder(NameMatch match)
    {
        int top = Top(match.First, match.Last);
        for (int steps = 0; steps < 3 && top >= 0 && _tree.Relation(top) is Relation.Amod or Relation.Compound or Relation.Conj or Relation.Nmod; steps++)
        {
            int above = _tree.Head(top);
            if (_tree.Lemma(above) is "border" or "frontier" or "boundary" or "borderland") return _tree.Case(top) == "between" || IsPaired(match.First - 1, -1) || IsPaired(match.Last + 1, 1);
            top = above;
        }

        return false;

        bool IsPaired(int mark, int step) => SameSentence(mark, match.First) && _tree[mark].Text is "-" or "–" or "/" && SameSentence(mark + step, match.First) && _names[mark + step] is { } other && IsState(CountryOf(other));
    }

    // "Fighters backed by Togo", "rebels whom Togo arms": not the backer's.
    private bool IsBacking(NameMatch match, int head)
    {
        int top = Top(match.First, match.Last);
        for (int steps = 0; steps < 2 && top >= 0 && _tree.Relation(top) is Relation.Amod or Relation.Compound or Relation.NmodPoss; steps++) top = _tree.Head(top);
        return top >= 0 && _tree.Relation(top) is Relation.OblAgent or Relation.Nsubj && _tree.Head(top) is >= 0 and int backing && _tree.Relation(backing) is Relation.Acl or Relation.AclRelcl && _tree.Head(backing) == head
            && _words.Has("backing-verb", _tree.Lemma(backing));
    }

    // "The Togolese embassy", "the consulates of Togo and Benin": in another state than theirs.
    private bool IsOfMission(NameMatch match)
    {
        for (int token = Top(match.First, match.Last), steps = 0; token >= 0 && steps < 3; token = _tree.Head(token), steps++)
        {
            if (_tree.Lemma(token).ToLowerInvariant() is "embassy" or "consulate" or "ambassador") return true;
            if (_tree.Relation(token) is not (Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Conj or Relation.Nmod) || _tree.Case(token) is not ("" or "of" or "'s" or "’s")) return false;
        }

        return false;
    }

    // "The attaché in Rome", "born in Lomé", "lives in exile in Oman", "was exiled to Qatar": where somebody is sent, lives or comes from, not where the story is set.
    private bool IsOfStay(NameMatch match)
    {
        int place = Top(match.First, match.Last), from = place >= 0 ? _tree.Head(place) : -1;
        if (from < 0 || _tree.Relation(place) is not (Relation.Nmod or Relation.Obl) || _tree.Case(place) is not ("in" or "at" or "to" or "from")) return false;
        string stay = _tree.Lemma(from).ToLowerInvariant();
        if (_tree.Case(place) == "from") return stay is "exile" or "asylum" or "refuge";
        return _words.Has("stay-word", stay) || _tree.IsVerb(from) && _tree.Child(from, Relation.Obl) is >= 0 and int state && _tree.Lemma(state) == "exile" && _tree.Case(state) is "in" or "into";
    }

    // The state whose politics alone have a word ("GOP", "Taoiseach"), where the report speaks of it or of no other that has the word too; empty for any other word.
    private string StateOfWord(int token)
    {
        if (!char.IsUpper(_tree[token].Text[0])) return "";
        string word = _tree.Lower(token);
        foreach ((string list, Dictionary<string, string> words) in _words.Lists)
        {
            if (!list.StartsWith(WordOf, StringComparison.Ordinal) || !words.TryGetValue(word, out string? others)) continue;
            string state = list[WordOf.Length..].ToUpperInvariant();
            int weight = _weights.GetValueOrDefault(state);
            foreach (string other in others.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (_weights.GetValueOrDefault(other) > weight) return "";
            }

            return state;
        }

        return "";
    }

    // The same for a phrase: for its head, or for a word that stands before it ("the Republican front-runner").
    private Owner OwnerByWord(int head)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child < head && _tree.Relation(child) is Relation.Amod or Relation.Compound && _names[child] is null && StateOfWord(child) is { Length: > 0 } state) return new(state, child, child, "", false);
        }

        return StateOfWord(head) is { Length: > 0 } own ? new(own, head, head, "", false) : default;
    }

    // "The country", "the nation": the state spoken of, but not the one whose doing to it is told; "the European nation" is one of Europe.
    private string? LastCountry(int head)
    {
        string region = RegionBefore(head);
        int clause = ClauseOf(head);
        int subject = clause >= 0 ? SubjectAbove(clause) : -1;
        // "Togo says it will look for ways to help the country": another's.
        for (int up = clause, steps = 0; subject < 0 && up >= 0 && steps < 4 && _tree[clause].Xpos == "VB" && _tree.Relation(head) == Relation.Obj && _tree.Relation(up) is Relation.Acl or Relation.Advcl or Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Nmod; steps++)
        {
            up = _tree.Head(up);
            if (up >= 0) subject = _tree.Child(up, Relation.Nsubj);
        }

        // "Togo failed to arrest him during his visit to the country": who goes there is another than who acts.
        if (_tree.Relation(head) == Relation.Nmod && _tree.Head(head) is >= 0 and int visit && visit != clause && _tree.HasChild(visit, Relation.NmodPoss) && _tree.Case(visit) is "during" or "after" or "before" or "following" or "on" or "upon") subject = -1;
        // "Accuses Togo of invading the country": not Togo.
        if (clause >= 0 && _tree[clause].Xpos == "VBG" && _tree.Relation(head) == Relation.Obj && _tree.Head(clause) is >= 0 and int charge && _tree.Lemma(charge) is "accuse" or "suspect" or "blame" or "condemn" or "criticize" or "criticise" && _tree.Child(charge, Relation.Obj) is >= 0 and int accused && accused < clause) subject = accused;
        bool isSubject = _tree.Relation(head) is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss;
        bool inside = _tree.Case(head) is "in" or "into" or "from" or "across" or "to" or "throughout";
        string? best = null;
        int bestScore = int.MinValue;
        string own = _tree.HasChild(head, Relation.Det, "that") && RegionBefore(head).Length == 0 ? CountryOfTeller(clause) : "";
        for (int i = _located.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _located[i];
            int distance = _tree[head].Sentence - _tree[before.Head].Sentence;
            if (distance > 3) break;
            if (before.Head >= head) continue;
            // "The Togolese premier wants to send troops to that country": not to Togo.
            if (before.Country == own) continue;
            // "Ukraine will produce drones in the country": not in Ukraine.
            if (!isSubject && before.Kind == MentionKind.State && region.Length == 0 && (before.Head == subject || IsPronounFor(subject, before))) continue;
            // "The Togolese military hands its base in Mali to the country's military": not to itself.
            if (_tree.Relation(head) == Relation.NmodPoss && subject >= 0 && IsAnotherThan(subject, _tree.Head(head)) && Of(subject) is { CountryFromContext: false } giver && giver.Country == before.Country) continue;
            // "The Togolese forces will leave the country": not their own.
            if (!isSubject && subject >= 0 && IsLeft(head) && Of(subject) is { CountryFromContext: false } mover && mover.Country == before.Country) continue;
            // "Zanzibar … the island": itself, and no state.
            if (before.Place?.Kind == "island" && _tree.Lemma(head) == "island") return null;
            if (region.Length > 0 && !_words.Has(region, before.Country)) continue;
            // A firm's or a medium's home is not the country spoken of.
            if (before is { Kind: MentionKind.Body, Sector: "MED" or "BUS" }) continue;
            Relation relation = _tree.Relation(before.Head);
            // "The president cut off aid to the country": not to his own.
            if (!isSubject && before.Head == subject && before is { Kind: MentionKind.Person, CountryFromContext: false } && _tree.Case(head) is "to" or "against") continue;
            // "Cut off US aid to the country": not to the one that gives it.
            if (relation is Relation.Amod or Relation.Compound or Relation.NmodPoss && _tree.Head(before.Head) is >= 0 and int thing && (thing == _tree.Head(head) && _tree.Relation(head) == Relation.Nmod || _tree.Relation(head) == Relation.Obl && _tree.Relation(thing) == Relation.Obj && _tree.Head(thing) == _tree.Head(head)) && _tree.Case(head) is "to" or "for" or "from" or "with" or "against") continue;
            // "The US-imposed blockade of the country": not of the one that imposed it.
            if (relation == Relation.OblUnmarked && _tree.Relation(_tree.Head(before.Head)) == Relation.Amod && _tree.Head(_tree.Head(before.Head)) == _tree.Head(head)) continue;
            int score = -7 * distance + (relation is Relation.Nsubj or Relation.NsubjPass ? 5 : relation is Relation.Amod or Relation.Compound ? -2 : 1);
            if (before.Kind == MentionKind.State) score += 2;
            // "A Spanish airline halts flights to Cuba over the blockade of the country".
            if (before is { Kind: MentionKind.Role, Sector: "MED" or "BUS" }) score -= 6;
            if (before.Kind == MentionKind.Place) score += inside ? 2 : -1;
            if (inside && _tree.Case(before.Head) is "in" or "from" or "to" or "into" or "across") score += 3;
            if (score > bestScore) (best, bestScore) = (before.Country, score);
        }

        if (best is not null || _tree.Lemma(head) == "island") return best;
        foreach (string country in Countries)
        {
            if (country != own && (region.Length == 0 || _words.Has(region, country))) return country;
        }

        return null;
    }

    // The state of whoever speaks or wants something in the clauses above one; empty if it is not known.
    private string CountryOfTeller(int clause)
    {
        for (int verb = clause, steps = 0; verb >= 0 && steps < 5; verb = _tree.Head(verb), steps++)
        {
            if (_tree.IsVerb(verb) && _tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && Of(subject) is { CountryFromContext: false, Kind: MentionKind.Person or MentionKind.State or MentionKind.Role } teller && IsState(teller.Country)) return teller.Country;
        }

        return "";
    }

    private bool IsPronounFor(int subject, Mention before) => subject >= 0 && _tree[subject].Upos == Upos.PRON && Of(subject) is { IsPronoun: true } it && it.Antecedent == before.Head;

    private bool IsAnotherThan(int subject, int owned) => subject != owned && _tree[owned].Upos == Upos.NOUN && _tree.Relation(owned) is Relation.Obl or Relation.Obj or Relation.Iobj or Relation.Nmod && (_tree.Lemma(owned) == _tree.Lemma(subject) || _tree.Case(owned) == "to" && _tree.Head(owned) is >= 0 and int giving && _tree.Lemma(giving) is "hand" or "transfer" or "cede" or "turn" or "return" or "deliver" or "give");

    private bool IsLeft(int head) => _tree.Relation(head) == Relation.Obj && _tree.Head(head) is >= 0 and int verb && _tree.Lemma(verb) is "leave" or "exit" or "quit" or "enter" or "invade" or "attack" or "bomb" or "strike" or "visit" or "tour" or "accuse" or "condemn" or "sanction" or "threaten" or "warn" or "urge";

    // The list of the states of a part of the world that words before a noun name: "European", "West African"; empty if they name none.
    private string RegionBefore(int head)
    {
        if (_words.Lists.ContainsKey("of-" + _tree.Lower(head))) return "of-" + _tree.Lower(head);
        if (!SameSentence(head - 1, head)) return "";
        string word = _tree.Lower(head - 1), two = SameSentence(head - 2, head) ? "of-" + _tree.Lower(head - 2) + "-" + word : "";
        return _words.Lists.ContainsKey(two) ? two : _words.Lists.ContainsKey("of-" + word) ? "of-" + word : "";
    }

    // Countries that the report itself gave to offices, forces and crowds, by their noun and by their sector.
    private readonly Dictionary<string, List<(int Head, string Country)>> _countriesOf = new(StringComparer.Ordinal);

    // "Iraqi government … the government", "the Parliament of Iraq … members of parliament".
    private void RememberCountryOf(Mention mention)
    {
        if (mention.CountryFromContext || mention.Country.Length == 0 || mention.IsPronoun) return;
        if (mention.Kind == MentionKind.Role) Add(_tree.Lemma(mention.Head).ToLowerInvariant());
        // "The Assad regime … the regime".
        else if (mention.Kind is MentionKind.State or MentionKind.Body && mention.First < mention.Last && char.IsLower(_tree[mention.Last].Text[0])) Add(_tree.Lemma(mention.Last));
        if (mention.Kind is MentionKind.Role or MentionKind.Body && mention.Sector is "LEG" or "JUD") Add(mention.Sector);

        void Add(string key)
        {
            if (!_countriesOf.TryGetValue(key, out List<(int Head, string Country)>? list)) _countriesOf[key] = list = [];
            if (!list.Exists(g => g.Country == mention.Country)) list.Add((mention.Head, mention.Country));
        }
    }

    /// <summary>The one country that all earlier mentions of an office, force or crowd had that is named again without one; empty if there is none or several.</summary>
    private string CountryGivenBefore(int head, RoleWord role)
    {
        if (role.Sector is "COP" or "MED" or "BUS" or "" || IsOneOfSeveral(head)) return "";
        string lemma = _tree.Lemma(head).ToLowerInvariant();
        if (role.Scope == "people" && !IsDefinite(head) && !_words.Has("known-crowd", lemma)) return "";
        string given = OnlyCountry(lemma, head) is { Length: > 0 } same ? same : role.Sector is "LEG" or "JUD" ? OnlyCountry(role.Sector, head) : "";
        // "Congress … the president": of the state whose parliament alone was named.
        if (given.Length == 0 && lemma is "president" or "administration" && IsDefinite(head)) given = OnlyCountry("LEG", head);
        // "European governments": not the Togolese one named before.
        return IsState(given) && (RegionBefore(head).Length > 0 || SameSentence(head - 1, head) && _tree.Lower(head - 1) is "western" or "allied" or "world") ? "" : given;
    }

    // "Neither government", "the three governments", "another court": not the one named before.
    private bool IsOneOfSeveral(int head)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Det && _tree.Lower(child) is not ("the" or "this" or "that" or "these" or "those" or "a" or "an") || _tree.Lower(child) is "other" or "foreign" or "several" or "various") return true;
            if (_tree.Relation(child) == Relation.Nummod && _tree.Lemma(head) is "government" or "country" or "state" or "parliament" or "court" or "army") return true;
        }

        return false;
    }

    /// <summary>The same over the whole report, for what is named without a country before it is named with one.</summary>
    internal string CountryGivenAnywhere(Mention mention)
    {
        if (mention.Kind != MentionKind.Role || mention.Sector is "COP" or "MED" or "BUS" or "" || IsOneOfSeveral(mention.Head)) return "";
        string lemma = _tree.Lemma(mention.Head).ToLowerInvariant();
        return mention.Scope == "people" && !_words.Has("known-crowd", lemma) ? "" : OnlyCountry(lemma, int.MaxValue);
    }

    private string OnlyCountry(string key, int head)
    {
        string only = "";
        if (!_countriesOf.TryGetValue(key, out List<(int Head, string Country)>? list)) return only;
        foreach ((int before, string country) in list)
        {
            if (before >= head) continue;
            if (only.Length > 0 && only != country) return "";
            only = country;
        }

        return only;
    }
}
