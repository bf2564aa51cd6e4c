using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>Offices, forces, crowds and things: what a common noun says of whom it names.</summary>
internal sealed partial class MentionReader
{
    private const int LongestRole = 4;

    /// <summary>The role that a word ends: the longest of up to three words that the list holds.</summary>
    internal bool RoleEndingAt(int token, out RoleWord role, out int start)
    {
        start = token;
        role = default;
        string lower = _tree.Lower(token), lemma = _tree.Lemma(token).ToLowerInvariant();
        // "Attorneys general": the office, not the lawyers.
        if (lemma == "attorney" && SameSentence(token + 1, token) && _tree.Lower(token + 1) == "general") return _words.Roles.TryGetValue("attorney general", out role);
        // "A 17-year-old".
        if (lower is "old" or "olds" && _tree[token].Upos == Upos.NOUN && token > 3 && SameSentence(token - 4, token) && _tree[token - 1].Text is "-" && _tree.Lower(token - 2) is "year" or "month" && _words.Roles.TryGetValue("person", out role))
        {
            start = token - 4;
            return true;
        }

        // "Hamas units", "Democratic Forces (SDF) units": those who fight for it.
        int before = token > 1 && _tree[token - 1].Text == ")" ? token - 2 : token - 1;
        if (lower is "units" or "unit" or "elements" && before >= 0 && SameSentence(before, token) && _names[before] is { } force && PickActor(force) is { Sector: "MIL" or "REB" } side && _words.Roles.TryGetValue(side.Sector == "REB" ? "fighters" : "troops", out role))
        {
            start = token;
            return true;
        }

        if (!_words.RoleEnds.Contains(lower) && !_words.RoleEnds.Contains(lemma)) return false;
        for (int length = LongestRole; length > 1; length--)
        {
            int from = token - length + 1;
            if (!SameSentence(from, token)) continue;
            string words = _tree.Lower(from);
            for (int i = from + 1; i < token; i++) words += _tree[i].Text is "-" or "'s" ? _tree[i].Text : _tree[i].Text is "’s" ? "'s" : " " + _tree.Lower(i);
            string link = words[^1] == '-' ? "" : " ";
            if (!_words.Roles.TryGetValue(words + link + lower, out role) && !_words.Roles.TryGetValue(words + link + lemma, out role)) continue;
            start = from;
            return true;
        }

        return _words.Roles.TryGetValue(lower, out role) || _words.Roles.TryGetValue(lemma, out role);
    }

    /// <summary>True for allies, neighbours and creditors of a state, not for those of a party or a rebel.</summary>
    internal bool IsForeignToOwner(int head) => _tree[head].Xpos == "NNS" && _words.Has("foreign-to-owner", _tree.Lemma(head)) && _tree.Child(head, Relation.Compound) < 0 && _tree.Child(head, Relation.NmodPoss) is >= 0 and int owner && Of(owner) is { } whose && (whose.Kind == MentionKind.State || whose.Kind is MentionKind.Body or MentionKind.Role && whose.Sector == "GOV" && _tree.Lower(owner) is "its" or "country" or "nation") && IsState(whose.Country);

    private Mention? ReadRole(int head)
    {
        if (!RoleEndingAt(head, out RoleWord role, out int start) || role.Scope == "thing") return null;
        // "Insurgent attacks": of those who fight.
        if (_tree[head].Upos == Upos.VERB || _tree[head].Upos == Upos.ADJ && !(role.Sector == "REB" && _tree.Relation(head) == Relation.Amod)) return null;
        // "Shares intelligence with its allies": what is known, and nobody.
        if (_tree.Lemma(head) == "intelligence" && !_tree.HasChild(head, Relation.Det) && _tree.Relation(head) == Relation.Obj && _tree.Lemma(_tree.Head(head)) is "share" or "exchange" or "gather" or "collect" or "obtain" or "receive") return null;
        // "The Cup of Nations".
        if (_tree[head].Text == "Nations" && SameSentence(head - 1, head)) return null;
        // "Fighter jets": nobody who fights.
        if (_tree.Lemma(head).Equals("fighter", StringComparison.OrdinalIgnoreCase) && _tree.Relation(head) == Relation.Compound && _tree.Lemma(_tree.Head(head)) is "jet" or "plane" or "aircraft" or "pilot" or "bomber") return null;
        if (NamedBehind(head) is { } called) return called;
        List<Owner> owners = OwnersOf(head, role.Scope == "people");
        if (owners.Count == 0 && _tree.Lower(head) == "others" && OthersOf(head) is { } these) return these;
        // "Togo's neighbours including Benin and Ghana": those who are named.
        if (_tree[head].Xpos == "NNS" && _tree.Lemma(head) is "country" or "nation" or "state" or "neighbour" or "neighbor" or "government" && NamedAmong(head) is { Count: > 0 } named) owners = named;
        // "The Republican hopeful", "Democratic members of Congress".
        if ((owners.Count == 0 || owners[0].First > head) && role.Scope is "people" or "title" or "state" && OwnerByWord(head) is { Country.Length: > 0 } politics && (owners.Count == 0 || politics.First < head)) owners = [politics];
        // "The perpetrator, a 35-year-old Tunisian".
        if (owners.Count == 0 && role.Scope is "people" or "group" && _tree[head].Xpos is "NN" && IsDefinite(head) && BesideOf(head) is { Country.Length: > 0 } beside) owners = [beside];
        string armed = "";
        // "Nine men suspected of being members of the militia", "a man, an Islamic State member,": of the group.
        if (owners.Count == 0 && role is { Scope: "people", Sector: "CVL" } && MemberOf(head) is { } group)
        {
            owners = [new(group.Country, group.First, group.Last, "", false)];
            armed = group.Sector;
        }

        // "Militants led by the Front": the Front's.
        if (owners.Count == 0 && role.Scope is "people" or "group" && LeaderOf(head) is { CountryFromContext: false, Country.Length: > 0 } leading) owners = [new(leading.Country, leading.First, leading.Last, "", false)];
        (int first, int last) = PhraseSpan(head, start);
        bool plural = _tree[head].Xpos is "NNS" or "NNPS" || _tree.Lower(head) is "police" or "people";
        string sector = armed.Length > 0 ? armed : SectorOfMen(head, role) ?? SectorOfPhrase(head, role);
        // "The Pope": of the Holy See, where the words name no church.
        if (role.Sector == "REL" && owners.Count == 0 && !plural && _tree.Lower(head) is "pope" or "pontiff" && !(_tree.Child(head, Relation.Amod) is >= 0 and int church && char.IsUpper(_tree[church].Text[0])) && AntecedentOf(head, role, plural, "") is null) owners = [new("VAT", head, head, "", false)];
        // "Taliban insurgents": none of those who rule, but of wherever they fight.
        if (role.Sector == "REB" && owners.Count == 1 && _tree.Lemma(head) is "insurgent" or "militant" or "rebel" or "terrorist" && _names[owners[0].First] is { } ruler && PickActor(ruler) is { Kind: ActorKind.Body, Sector: "GOV" })
        {
            owners = [];
            sector = "REB";
        }

        // "Two M23 fighters, including a commander": one of theirs.
        if (sector == "MIL" && owners.Count == 0 && _tree.Case(head) == "including" && _tree.Head(head) is >= 0 and int whole && whole < head && Of(whole) is { Kind: MentionKind.Role or MentionKind.Body, Sector: "REB", Country.Length: > 0 } band)
        {
            owners = [new(band.Country, band.First, band.Last, "", band.CountryFromContext)];
            sector = "REB";
        }

        string spoken = owners.Count == 0 && !plural && IsDefinite(head) && _tree.Lemma(head).ToLowerInvariant() is "president" or "government" or "administration" or "minister" or "parliament" or "congress" or "senate" or "army" or "opposition" && SpeakerOfQuotation(head) is { CountryFromContext: false } teller && IsState(teller.Country) ? teller.Country : "";
        if (spoken.Length > 0 && AntecedentOf(head, role, plural, spoken) is null)
        {
            // "The government has failed us", said by a Chadian: Chad's.
            return Make(new(spoken, head, head, "", false), first, last);
        }

        // "The press": no agency that was named before.
        if (owners.Count == 0 && IsDefinite(head) && _tree.Lower(head) is not ("press" or "media") && (AntecedentOf(head, role, plural, spoken) ?? NamedAgain(head, role, plural)) is { } known)
        {
            return new()
            {
                Head = head, First = first, Last = last, Kind = known.Kind, Name = known.Name, ActorId = known.ActorId, Actor = known.Actor, Country = known.Country, Sector = known.Sector, Gender = known.Gender,
                Plural = plural, Scope = role.Scope, CountryFromContext = known.CountryFromContext, Antecedent = known.Head, Others = plural ? known.Others : null,
            };
        }

        // "Paris summoned the ambassador": that of another state.
        if (owners.Count == 0 && IsDefinite(head) && !plural && _tree.Lemma(head) is "ambassador" or "envoy" or "consul" && _tree.Relation(head) == Relation.Obj && _tree.Head(head) is >= 0 and int calling && _tree.Lemma(calling) is "summon" or "expel"
            && SubjectAbove(calling) is >= 0 and int caller && caller < head && Of(caller) is { CountryFromContext: false } summoner && IsState(summoner.Country) && OtherState(head, summoner.Country) is { } accredited) return Make(new(accredited, head, head, "", false), first, last);
        if (owners.Count == 0 && IsOfCoalition(head)) return new() { Head = head, First = first, Last = last, Kind = MentionKind.Role, Name = TextOf(first, last), Sector = "MIL", Country = "IGO", ActorId = "igo/anti-is-coalition", Plural = plural, Scope = role.Scope };
        // "Accuses its neighbour", "praised her guest": the other state that is spoken of.
        if (CountryOfOther(head, owners) is { } next)
        {
            if (!plural && _tree.Lemma(head) is "neighbour" or "neighbor") return MakeState(head, first, last, next);
            if (_tree.Lemma(head) is not ("neighbour" or "neighbor")) owners = [new(next, head, head, "", false)];
        }

        // "Called on the country's allies", "apologises to its neighbours": not the country's own.
        else if (plural && (owners.Count == 0 || owners[0].First < head) && IsForeignToOwner(head))
        {
            Mention foreign = Make(default, first, last);
            foreign.CountryFromContext = false;
            return foreign;
        }

        if (owners.Count == 0 && (_tree.Lemma(head) is "country" or "nation" or "kingdom" or "emirate" or "sultanate" || _tree.Lemma(head) is "state" or "monarchy" or "island" && RegionBefore(head).Length > 0) && !plural && IsDefinite(head) && LastCountry(head) is { } state) return MakeState(head, first, last, state);
        if (owners.Count == 0 && plural && role.Sector == "GOV" && _tree.Lemma(head) is "state" or "country" or "nation" && Modifier(head, "member")) return Make(new("IGO", head, head, "", false), first, last);
        if (owners.Count == 0 && !plural && role.Scope is "title" or "state" && CountryOfOffice(head, start) is { Length: > 0 } office) return Make(new(office, head, head, "", false), first, last);
        Mention mention = Make(owners.Count > 0 ? owners[0] : default, first, last);
        if (owners.Count == 0)
        {
            mention.CountryFromContext = true;
            if (!IsCounterpart(head) && CountryGivenBefore(head, role) is { Length: > 0 } given) (mention.Country, mention.ActorId) = (given, MakeId(given, sector, ""));
            AddNamesake(mention);
            return mention;
        }

        if (owners.Count == 1) AddNamesake(mention);

        // "Somaliland, Puntland and Jubaland governments": all but the last keep their own words alone.
        for (int i = 1; i < owners.Count; i++)
        {
            Mention other = Make(owners[i], owners[i].First, owners[i].Last);
            // "The ministers of Chad and the European Union".
            if (owners[i].Country == "IGO" && IsState(owners[0].Country) && other.Sector == "GOV") other.Sector = "IGO";
            (mention.Others ??= []).Add(other);
        }

        return mention;

        Mention Make(Owner owner, int from, int to)
        {
            string country = owner.Country ?? "", of = country is "IGO" ? SectorInBody(head, sector, role.Sector) : sector;
            return new()
            {
                Head = head, First = from, Last = to, Kind = MentionKind.Role, Name = TextOf(from, to), Sector = of, Country = country, Plural = plural, Scope = role.Scope,
                ActorId = owner.ActorId is { Length: > 0 } id ? id : MakeId(country, of, ""), CountryFromContext = owner.FromContext,
            };
        }
    }

    // "Its closest ally, Chad," "NATO ally Turkey", "host country Oman": whoever is named behind it; null if nobody is.
    private Mention? NamedBehind(int head)
    {
        string lemma = _tree.Lemma(head).ToLowerInvariant();
        if (_tree[head].Xpos is not ("NN" or "NNP") || !_words.Has("foreign-to-owner", lemma) && lemma is not ("host" or "country" or "nation" or "state" or "republic" or "producer" or "exporter" or "importer" or "supplier")) return null;
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            bool of = lemma is "republic" && _tree.Relation(child) == Relation.Nmod && _tree.Case(child) == "of" && head > 0 && SameSentence(head - 1, head) && _tree.Lower(head - 1) is "soviet" or "yugoslav";
            if (child < head || !of && _tree.Relation(child) is not (Relation.Appos or Relation.Flat or Relation.NmodDesc or Relation.NmodUnmarked)) continue;
            // "Its ally Chad": not "its ally in Chad", and no list.
            if (Of(child) is { Kind: MentionKind.State, Actor: not null } state && state.Head == child && !_tree.HasChild(child, Relation.Conj)) return MakeState(head, state.First, state.Last, state.Country);
        }

        return null;
    }

    // "The Mai-Mai and Nyatura militias": two.
    private void AddNamesake(Mention mention)
    {
        if (!mention.Plural || mention.Sector != "REB" || _tree.Lemma(mention.Head) is not ("militia" or "gang" or "cartel" or "group" or "rebel" or "clan" or "faction") || _tree.Child(mention.Head, Relation.Compound) is not (>= 0 and int first)) return;
        for (int child = _tree.FirstChild(first); child >= 0 && child < mention.Head; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) != Relation.Conj || _tree[child].Upos != Upos.PROPN || _tree[first].Upos != Upos.PROPN) continue;
            (int from, int until) = _names[child] is { } name ? (name.First, name.Last) : _tree.Extent(child);
            while (from < child && _tree[from].Upos is Upos.CCONJ or Upos.PUNCT or Upos.DET) from++;
            string text = TextOf(from, until);
            (mention.Others ??= []).Add(new() { Head = child, First = from, Last = until, Kind = MentionKind.Role, Name = text, Sector = mention.Sector, Country = mention.Country, CountryFromContext = mention.CountryFromContext, Plural = true, Scope = mention.Scope, ActorId = MakeId(mention.Country, mention.Sector, text) });
        }
    }

    // The state other than one's own that was named last before a word, at most two sentences back.
    private string? OtherState(int head, string own)
    {
        for (int i = _located.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _located[i];
            if (_tree[head].Sentence - _tree[before.Head].Sentence > 2) return null;
            if (before.Head < head && before.Country != own && before is not { Kind: MentionKind.Body, Sector: "MED" or "BUS" }) return before.Country;
        }

        return null;
    }

    // Of what state a phrase beside another says that he is; nobody's where it does not.
    private Owner BesideOf(int head)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            // "A teacher, a Chinese engineer and nine children": a list.
            if (_tree.Relation(child) == Relation.Conj) return default;
            if (child < head || _tree.Relation(child) != Relation.Appos || _tree.HasChild(child, Relation.Conj)) continue;
            if (_names[child] is { } name && name.Has(NameUse.Nationality) && _tree[child].Xpos is "NN" or "NNP" or "JJ") return new(CountryOf(name), name.First, name.Last, "", false);
            if (Of(child) is { Kind: MentionKind.Role, CountryFromContext: false, Plural: false } beside && IsState(beside.Country)) return new(beside.Country, beside.First, beside.Last, "", false);
        }

        return default;
    }

    /// <summary>By whom those that a word names are led: "militants led by the Front", "a small group headed by Senator Kone"; null if the words do not say.</summary>
    internal Mention? LeaderOf(int head)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child < head || _tree.Relation(child) != Relation.Acl || _tree.Lemma(child) is not ("lead" or "head" or "chair" or "command") || !_tree.IsPassive(child) && _tree[child].Xpos != "VBN") continue;
            for (int by = _tree.FirstChild(child); by >= 0; by = _tree.NextSibling(by))
            {
                if (_tree.Relation(by) is Relation.OblAgent or Relation.Obl && _tree.Case(by) == "by" && Of(by) is { IsActor: true } leader) return leader;
            }
        }

        return null;
    }

    // The armed group that plain people are said or suspected to belong to; null if they are not.
    private Mention? MemberOf(int head)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child < head) continue;
            if (_tree.Relation(child) == Relation.Appos && IsMember(child) && GroupOf(child) is { } own) return own;
            if (_tree.Relation(child) != Relation.Acl || _tree.Lemma(child) is not ("suspect" or "accuse")) continue;
            for (int clause = _tree.FirstChild(child); clause >= 0; clause = _tree.NextSibling(clause))
            {
                if (_tree.Relation(clause) is Relation.Advcl or Relation.Xcomp or Relation.Obl && IsMember(clause) && GroupOf(clause) is { } supposed) return supposed;
                if (_tree.Relation(clause) is Relation.Advcl or Relation.Xcomp && _tree.Lemma(clause) == "belong" && _tree.Child(clause, Relation.Obl) is >= 0 and int to && _tree.Case(to) == "to" && Of(to) is { Kind: MentionKind.Body, Sector: "REB" } body) return body;
            }
        }

        return null;

        bool IsMember(int noun) => _words.Has("armed-member", _tree.Lemma(noun));

        Mention? GroupOf(int noun)
        {
            for (int child = _tree.FirstChild(noun); child >= 0; child = _tree.NextSibling(child))
            {
                if (_tree.Relation(child) is Relation.Compound or Relation.Amod or Relation.NmodPoss || _tree.Relation(child) == Relation.Nmod && _tree.Case(child) is "of" or "in" or "with")
                {
                    if (Of(child) is { Kind: MentionKind.Body, Sector: "REB", Country.Length: > 0 } group) return group;
                }
            }

            return null;
        }
    }

    private List<Owner> NamedAmong(int head)
    {
        List<Owner> states = [];
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child < head || _tree.Relation(child) is not (Relation.Nmod or Relation.Obl) || _tree.Case(child) != "including" && !IsAmongThem(child) || Of(child) is not { Kind: MentionKind.State } state) continue;
            states.Add(new(state.Country, state.First, state.Last, state.ActorId, false));
            AddJoinedStates(child, states);
        }

        return states;
    }

    // "Nine states, among them Chad and Niger".
    private bool IsAmongThem(int token) => _tree.Case(token) == "among" && SameSentence(token - 1, token) && _tree.Lower(token - 1) is "them";

    // "Killed nine soldiers and wounded three others": soldiers too.
    private Mention? OthersOf(int head)
    {
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            if (_tree[before.Head].Sentence != _tree[head].Sentence) return null;
            bool harmed = before.Plural || _tree.Relation(before.Head) is Relation.NsubjPass or Relation.Obj;
            if (before.Head >= head || !harmed || before is not { Kind: MentionKind.Role, IsPronoun: false } || before.Sector is not ("MIL" or "COP" or "REB" or "CVL") || before.Scope == "thing" || _tree.Case(before.Head) is "including" or "among") continue;
            return new()
            {
                Head = head, First = head, Last = head, Kind = MentionKind.Role, Name = TextOf(head, head), ActorId = before.ActorId, Country = before.Country, Sector = before.Sector, Plural = true, Scope = before.Scope,
                CountryFromContext = before.CountryFromContext,
            };
        }

        return null;
    }

    private bool Modifier(int head, string lemma)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Compound or Relation.Amod or Relation.Nmod && _tree.Lemma(child) == lemma) return true;
        }

        return false;
    }

    // Leaders and ministers of an alliance act for their states; its judges and troops stay what they are.
    private string SectorInBody(int head, string sector, string role) => role switch
    {
        "JUD" or "MIL" => role,
        "CVL" => _tree.Lemma(head) is "body" or "agency" or "organ" ? "IGO" : sector,
        "GOV" when _tree.Lemma(head) is "country" or "nation" or "state" or "government" || _tree.Lemma(head) is "leader" or "minister" or "head" && _tree[head].Xpos is "NNS" or "NNPS" => "GOV",
        _ => "IGO",
    };

    private Mention MakeState(int head, int first, int last, string country)
    {
        Actor? state = _knowledge.StateByIso.TryGetValue(country, out int index) ? _knowledge.ActorList[index] : null;
        return new() { Head = head, First = first, Last = last, Kind = MentionKind.State, Country = country, Sector = "GOV", Name = state?.Name ?? "", ActorId = state?.Id ?? MakeId(country, "", ""), Actor = state, Scope = "state" };
    }

    /// <summary>The sector of a phrase: its head's, or that of the body that an open office ("official", "member") belongs to.</summary>
    private string SectorOfPhrase(int head, RoleWord role)
    {
        // A counterpart holds a post like his to whom he is one.
        if (IsCounterpart(head) && _tree.Child(head, Relation.NmodPoss) is >= 0 and int other && Of(other) is { IsActor: true, Sector.Length: > 0 } like) return like.Sector;
        string sector = IsRing(head) ? "REB" : role.Sector;
        bool open = IsOpen(head);
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            Relation relation = _tree.Relation(child);
            if (relation is not (Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Flat or Relation.Nmod or Relation.NmodDesc or Relation.NmodUnmarked)) continue;
            string preposition = _tree.Case(child);
            if (preposition.Length > 0 && !(open && preposition is "of" or "for" or "from" or "at" or "in")) continue;
            if (_names[child] is { } match && PickActor(match) is { Kind: ActorKind.Body } body)
            {
                // "Troops of a party", "the front's General Command": an army of no state.
                if (sector == "MIL" && body.Sector is "OPP" or "PTY") return "REB";
                if (open || sector is "" or "GOV" or "PTY" or "REB" || body.Sector is "REB" or "COP" or "SPY") return sector is "MIL" or "JUD" && body.Sector is "GOV" or "IGO" ? sector : body.Sector;
            }
            else if (open && _names[child] is null && _tree[child].Upos is Upos.NOUN or Upos.PROPN && preposition is "" or "of" or "for" or "at" && RoleEndingAt(child, out RoleWord inner, out _) && inner.Scope != "thing" && inner.Sector.Length > 0)
            {
                return SectorOfPhrase(child, inner);
            }
            else if (open && relation == Relation.NmodPoss && Of(child) is { Sector.Length: > 0 } owner && (owner.Kind is MentionKind.Body or MentionKind.Person || owner is { Kind: MentionKind.Role, Sector: "BUS" or "NGO" or "EDU" or "MED" or "PTY" or "OPP" or "REB" }))
            {
                // "The president's supporters": a crowd, and no government.
                return owner.Sector is "GOV" or "LEG" or "JUD" && _tree.Lemma(head) == "supporter" ? sector : owner.Sector;
            }
        }

        return sector;
    }

    // "A network accused of smuggling", "an international network supplying drugs": no medium.
    private bool IsRing(int head)
    {
        if (_tree.Lemma(head) != "network") return false;
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child > head && _tree.Relation(child) is Relation.Acl or Relation.AclRelcl && _tree.Lemma(child) is "accuse" or "suspect" or "supply" or "smuggle" or "traffic" or "launder" or "recruit" or "involve" or "sell" or "forge" or "steal" or "defraud" or "run") return true;
        }

        return false;
    }

    // "The warlord's men", "ordered its men to stop": those who fight or police for him; null if the words say nothing of the kind.
    private string? SectorOfMen(int head, RoleWord role)
    {
        // "The Kenya-led coalition": of states, not of parties.
        if (role.Sector == "PTY" && head > 2 && _tree.Lemma(head) == "coalition" && _tree.Lower(head - 1) == "led" && _tree[head - 2].Text == "-" && SameSentence(head - 3, head) && _names[head - 3] is { } leader && (leader.Has(NameUse.Nationality) || PickActor(leader) is { Kind: ActorKind.State })) return "MIL";
        if (role.Sector != "CVL" || _tree.Lower(head) != "men" || _tree.Child(head, Relation.NmodPoss) is not (>= 0 and int owner) || _tree.Relation(head) is Relation.Conj || _tree.HasChild(head, Relation.Conj)) return null;
        return Of(owner) switch
        {
            { Sector: "MIL" or "REB" or "COP" or "SPY" } armed => armed.Sector,
            { Kind: MentionKind.Person, Sector: "OPP" or "PTY" or "" } => "REB",
            { Kind: MentionKind.Person or MentionKind.Body or MentionKind.Role, Sector: "GOV" } => "MIL",
            _ => null,
        };
    }

    private bool IsDefinite(int head)
    {
        int determiner = _tree.Child(head, Relation.Det);
        return determiner >= 0 && _tree.Lower(determiner) is "the" or "this" or "that" or "these" or "those";
    }

    // "The president", "the group", "the minister": the last mention of that sort.
    private Mention? AntecedentOf(int head, RoleWord role, bool plural, string country)
    {
        string lemma = _tree.Lemma(head).ToLowerInvariant();
        bool body = _words.Has("body-noun", lemma) && lemma is not ("country" or "state" or "nation" or "kingdom" or "republic" or "government" or "administration" or "authority" or "capital" or "side" or "power" or "town" or "city" or "village" or "municipality" or "community" or "population" or "leadership" or "regime" or "team" or "delegation");
        if (plural && !(role.Scope == "people" && lemma is "suspect" or "victim" or "hostage" or "prisoner" or "detainee" or "man" or "attacker")) return null;
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            if (before.Head >= head || before.IsPronoun || country.Length > 0 && before.Country != country) continue;
            if (plural)
            {
                if (before is { Plural: true, Kind: MentionKind.Role } && _tree.Lemma(before.Head) == lemma && IsState(before.Country)) return before;
                continue;
            }

            // "The African Union Commission met. The Commission urged": the last body whose name ends so.
            if (before is { Kind: MentionKind.Body, Actor: not null } && lemma is "council" or "commission" or "parliament" or "court" or "committee" or "agency" or "assembly" or "senate" or "party" or "tribunal" or "ministry" or "department" or "union" or "league" or "bank" or "congress" && before.Name.EndsWith(lemma, StringComparison.OrdinalIgnoreCase)) return before;
            if (before.CountryFromContext && before.Kind == MentionKind.Role) continue;
            if (role.Scope == "people" && before is { Kind: MentionKind.Role, Plural: false, Antecedent: < 0 } && _tree.Lemma(before.Head) == lemma) return before;
            if (role.Scope == "title" && before.Kind == MentionKind.Person && before.Sector == role.Sector && HoldsTitle(before, lemma, RoleEndingAt(head, out _, out int start) && start < head ? _tree.Lower(head - 1) : "")) return before;
            // "Senate committee chairman X … the chairman": whatever body he heads.
            if (role.Scope == "title" && before.Kind == MentionKind.Person && lemma is "chairman" or "chairwoman" or "spokesman" or "spokeswoman" or "spokesperson" or "ombudsman" or "commissioner" && CalledSo(before, lemma, "")) return before;
            if (role.Scope == "group" && before is { Kind: MentionKind.Body, Sector: "REB" }) return before;
            // "The Pacific Fleet … the army": a part of a state's forces is not the whole of them.
            if (body && before.Kind == MentionKind.Body && SameSort(before.Sector, role.Sector, lemma) && !(role.Sector == "MIL" && IsOtherForce(before.Name, lemma))) return before;
        }

        return null;
    }

    private bool IsOtherForce(string name, string lemma) => _words.Has("unit-noun", name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant()) && !name.EndsWith(lemma, StringComparison.OrdinalIgnoreCase);

    private static bool SameSort(string body, string role, string lemma) => lemma switch
    {
        "group" or "movement" or "organization" or "organisation" => body is "REB" or "NGO" or "IGO" or "PTY" or "OPP",
        "bloc" or "alliance" or "union" => body is "IGO",
        "agency" => body is "MED" or "IGO" or "GOV" or "SPY",
        "council" => body is "IGO" or "GOV",
        _ => body == role,
    };

    // "The prime minister" is he who was called so, or who holds that post; "the leader", "the official" may be anybody.
    private bool HoldsTitle(Mention person, string title, string kind)
    {
        if (title is "leader" or "official" or "head" or "chief" or "politician") return true;
        if (person.Actor?.PostOn(_day, out _) is { } post && (post.Title.Contains(title, StringComparison.Ordinal) && (kind.Length == 0 || post.Title.Contains(kind, StringComparison.Ordinal)) && (kind is "vice" or "deputy" || !IsDeputy(post.Title, title)) || title == "monarch" && post.Title is "king" or "queen" or "emir" or "sultan" or "emperor")) return true;
        return CalledSo(person, title, kind);
    }

    // True if the title stands before his name.
    private bool CalledSo(Mention person, string title, string kind)
    {
        for (int i = person.First - 1; i >= 0 && i > person.First - 5 && _tree[i].Sentence == _tree[person.First].Sentence; i--)
        {
            if (kind.Length > 0 && i > 0 && _tree[i].Lemma.Equals(title, StringComparison.OrdinalIgnoreCase) && _tree.Lower(i - 1) != kind) continue;
            if (_tree[i].Lemma.Equals(title, StringComparison.OrdinalIgnoreCase) && (kind is "vice" or "deputy" || !(i > 0 && _tree.Lower(i - 1) is "vice" or "deputy")) || title == "monarch" && _tree.Lower(i) is "king" or "queen" or "emir" or "sultan" or "emperor") return true;
        }

        return false;
    }

    // A vice president is not "the president".
    private static bool IsDeputy(string post, string title) => !title.Contains(' ', StringComparison.Ordinal) && (post.StartsWith("vice-", StringComparison.Ordinal) || post.StartsWith("deputy-", StringComparison.Ordinal));

    // Not in the list of roles, but with a nationality: "Iranian oil exports", "Ukraine's power grid", "a hospital in Gaza".
    private Mention? ReadThing(int head)
    {
        // "On the sidelines of the Togo summit": only where it was; "Merkel's successor, Olaf Scholz": another than she.
        if (_tree[head].Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM) || _tree.Lemma(head) is "sideline" or "age" or "successor" or "predecessor") return null;
        // "Including two in Chad": a number of those named before.
        if (_tree[head].Upos == Upos.NUM && _tree.Case(head) is "including" or "among") return null;
        List<Owner> owners = OwnersOf(head, people: false);
        bool facility = RoleEndingAt(head, out RoleWord role, out int start) && role.Scope == "thing";
        if (owners.Count == 0 && !facility && OwnerOf(head) is null) return null;
        // "Talks in Oslo", "the attack in Kabul", "a film in Cannes": what happens somewhere is not that state's.
        if (owners.Count > 0 && (_words.Has("happening-noun", _tree.Lemma(head).ToLowerInvariant()) || _tree.Lemma(head) is "film" or "movie" or "play" or "exhibition" or "opera" or "screening") && _tree.Case(Top(owners[0].First, owners[0].Last)) is "in" or "at" or "near" or "inside" or "across" or "on" or "around" or "within" or "outside") return null;
        // "The Gaza war", "the Iran deal": named for where it is, or for what it is about.
        if (owners.Count == 1 && _tree.Lemma(head) is "war" or "conflict" or "crisis" or "ceasefire" or "truce" or "deal" or "summit" or "election" && _names[owners[0].Last] is { } about && !about.Has(NameUse.Nationality) && about.Last < head && _tree.Case(Top(about.First, about.Last)).Length == 0 && !_tree.HasChild(Top(about.First, about.Last), Relation.Case)) return null;
        (int first, int last) = PhraseSpan(head, facility ? start : head);
        Mention mention = Make(owners.Count > 0 ? owners[0] : default, first, last);
        for (int i = 1; i < owners.Count; i++) (mention.Others ??= []).Add(Make(owners[i], owners[i].First, owners[i].Last));
        return mention;

        Mention Make(Owner owner, int from, int to)
        {
            string country = owner.Country ?? "", sector = facility ? role.Sector == "MIL" && IsOfRebels(head) ? "REB" : role.Sector : "";
            return new()
            {
                Head = head, First = from, Last = to, Kind = MentionKind.Thing, Name = TextOf(from, to), Country = country, Scope = facility ? "thing" : "", Sector = sector,
                CountryFromContext = country.Length == 0 || owner.FromContext, ActorId = MakeId(country, sector, ""), Owner = facility ? null : OwnerOf(head),
            };
        }
    }

    // "M23 positions", "bases of the Islamic State": no army's.
    private bool IsOfRebels(int head)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_names[child] is { } name && PickActor(name) is { Sector: "REB", Kind: ActorKind.Body } && (_tree.Relation(child) is Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.NmodDesc && !IsOnlyBacker(name) || _tree.Relation(child) == Relation.Nmod && _tree.Case(child) == "of")) return true;
        }

        return false;
    }

    // "Its activities", "his involvement", "the network's licence": who is meant by a thing that is somebody's.
    private Mention? OwnerOf(int head)
    {
        // "Merkel's opponent, Olaf Scholz": another than she.
        if (_tree.Lemma(head) is "rival" or "opponent" or "challenger" or "adversary" or "foe" or "enemy" or "critic" or "killer") return null;
        int owner = _tree.Child(head, Relation.NmodPoss);
        // "His Chadian hosts": they, not he.
        if (owner >= 0 && _tree[owner].Xpos == "PRP$" && _tree.Lemma(head) is "host" or "guest" or "interlocutor" or "friend" or "rival" or "opponent" && CountryOfModifiers(head) is { Length: > 0 } theirs && Of(owner)?.Country != theirs) return null;
        return owner >= 0 && Of(owner) is { IsActor: true, Kind: MentionKind.Body or MentionKind.Person or MentionKind.Role } mention ? mention : null;
    }

    /// <summary>The words of a phrase that name somebody: from its first modifier to its complement, without articles and numbers.</summary>
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

        while (first < head && IsDropped(first)) first++;
        return (first, LastWithComplement(head, head));
    }

    private bool IsDropped(int token)
    {
        if (_tree[token].Upos == Upos.NUM) return _tree[token + 1].Text is not "-";
        return _tree[token].Upos is Upos.DET or Upos.PUNCT or Upos.CCONJ or Upos.ADP or Upos.PART || _tree[token].Xpos == "PRP$" || _tree.Lower(token) is "least" or "than";
    }

    // "Government of Argentina", "soldiers of the transitional government", "Ministry for Europe": the name behind "of" belongs to the phrase.
    private int LastWithComplement(int head, int last)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child <= last || _tree.Relation(child) != Relation.Nmod) continue;
            string preposition = _tree.Case(child);
            bool capital = _tree[head].Upos == Upos.PROPN;
            if (!(preposition == "of" || capital && preposition is "for" or "on") || _tree.Extent(child).First > last + 1) continue;
            int end = _names[child] is { } match ? match.Last : PhraseEnd(child);
            if (end - last <= 8 && SameSentence(end, head)) last = end;
            break;
        }

        return last;
    }

    private int PhraseEnd(int token)
    {
        int end = token;
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
        {
            if (child > end && child <= end + 2 && _tree.Relation(child) is Relation.Flat or Relation.Compound) end = child;
        }

        return end;
    }
}
