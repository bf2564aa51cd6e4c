using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>Titles and the names they stand beside.</summary>
internal sealed partial class MentionReader
{
    private const int LongestTitle = 14;

    // "President Xi Jinping", "militia Kata'ib Hezbollah", "Secretary of State Marco Rubio": the title may be the head, or hang anywhere; the name is what counts. -1 if there is none.
    private int NameBeside(int head)
    {
        if (_names[head] is { } own && own.Has(NameUse.Actor)) return -1;
        if (_tree[head].Upos is not (Upos.NOUN or Upos.PROPN) || !RoleEndingAt(head, out RoleWord role, out _)) return -1;
        int at = AfterComplement(head);
        if (SameSentence(at, head) && NameStartingAt(at, head, role, after: at > head + 1) is int bearer && bearer >= 0 && Joinable(head, bearer)) return bearer;
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child <= head || _tree.Relation(child) is not (Relation.Flat or Relation.Appos or Relation.NmodDesc or Relation.NmodUnmarked or Relation.Compound) || _tree[child].Upos != Upos.PROPN) continue;
            bool near = child == head + 1 || (_names[child] is { } m && m.First == head + 1);
            if ((near || _tree.Relation(child) == Relation.Appos) && IsPersonName(child)) return child;
            // "A militant organisation, the Islamic State": the body that is named behind.
            if (_tree.Relation(child) == Relation.Appos && _tree[head].Xpos == "NN" && role.Scope is "group" or "people" or "state" && _names[child] is { } named && PickActor(named) is { Kind: ActorKind.Body } body && (body.Sector == role.Sector || SameSort(body.Sector, role.Sector, _tree.Lemma(head)))) return child;
        }

        return -1;
    }

    // "Ambassador to Russia Kazem Jalali", "President of the United States Donald Trump", "commander for Iraq, X,": the first word behind what the title is completed by.
    private int AfterComplement(int head)
    {
        int at = head + 1;
        for (int steps = 0; steps < 3 && SameSentence(at + 1, head) && _tree.Lower(at) is "of" or "to" or "for" or "in" or "at" or "on"; steps++)
        {
            int next = at + 1;
            if (_tree.Lower(next) == "the") next++;
            if (!SameSentence(next, head)) break;
            if (_names[next] is { } match && match.First == next && !NamesPerson(match)) at = match.Last + 1;
            else
            {
                int start = next;
                for (int words = 0; SameSentence(next, head) && _tree[next].Upos == Upos.PROPN && (!BeginsPerson(next) || next > start && _tree[next].Name == NameTag.InsidePlace) && words < 4; words++) next++;
                if (next == start) break;
                at = next;
            }
        }

        return at > head + 1 && SameSentence(at + 1, head) && _tree[at].Text == "," && BeginsPerson(at + 1) ? at + 1 : at;
    }

    private bool BeginsPerson(int token) => _tree[token].Name == NameTag.BeginPerson || BeginsWithGivenName(token) || _names[token] is { } match && NamesPerson(match);

    private bool BeginsWithGivenName(int token) =>
        _tree[token].Upos == Upos.PROPN && _names[token] is null && SameSentence(token + 1, token) && _tree[token + 1].Upos == Upos.PROPN && _knowledge.GenderOfGivenName(_tree[token].Text).Length > 0;

    private bool NamesPerson(NameMatch match) => match.IndexOf(NameUse.Actor) is int actor and >= 0 ? _knowledge.ActorList[actor].Kind == ActorKind.Person : match.Has(NameUse.ShortName) && !match.Has(NameUse.Place);

    private int NameStartingAt(int at, int head, RoleWord role, bool after)
    {
        ref readonly TokenData token = ref _tree[at];
        if (_names[at] is { } match)
        {
            if (match.First != at) return -1;
            int index = match.IndexOf(NameUse.Actor);
            bool person = NamesPerson(match);
            bool body = !after && index >= 0 && _knowledge.ActorList[index].Kind == ActorKind.Body && role.Scope is "group" or "people" && _tree[head].Xpos is "NN" or "NNP" or "NNS";
            return person && role.Scope != "thing" || body ? Top(match.First, match.Last) : -1;
        }

        if (token.Upos != Upos.PROPN || role.Scope == "thing" || Days.IsWeekday(token.Text) || RoleEndingAt(at, out _, out _)) return -1;
        bool two = SameSentence(at + 1, head) && _tree[at + 1].Upos == Upos.PROPN && _names[at + 1] is null;
        if (after)
        {
            // "Four people in San Lucas Totolapan": no title of one person's.
            if (!two || _tree[head].Xpos is "NNS" or "NNPS" || _tree[at].Name is not (NameTag.BeginPerson or NameTag.InsidePlace) && !BeginsWithGivenName(at)) return -1;
            for (int i = at; i < at + 2; i++) _persons.Add(i);
            return Top(at, at + 1);
        }

        if (token.Name is NameTag.BeginPerson or NameTag.InsidePerson || token.Name == NameTag.Outside && two && role.Scope is "title" or "people") return token.Name == NameTag.Outside ? at : TopOfPerson(at);
        bool named = token.Name is NameTag.BeginOrganisation && role.Scope is "group" or "people" && _tree[head].Xpos is "NN" or "NNP";
        return named ? at : -1;
    }

    // The word of a stretch that hangs on what is outside it.
    private int Top(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (_tree.Head(i) < first || _tree.Head(i) > last) return i;
        }

        return first;
    }

    private int TopOfPerson(int at)
    {
        int last = at;
        while (SameSentence(last + 1, at) && _tree[last + 1].Name == NameTag.InsidePerson) last++;
        return Top(at, last);
    }

    // Not joined: "told officials Netanyahu would go", "the group Hamas attacked".
    private bool Joinable(int head, int bearer)
    {
        if (_tree.Head(head) == bearer || _tree.Head(bearer) == head) return _tree.Relation(bearer) is not (Relation.AclRelcl or Relation.Acl);
        if (_tree.Relation(bearer) is Relation.Nsubj or Relation.NsubjPass) return _tree.Head(head) == _tree.Head(bearer) && _tree.Relation(head) is not (Relation.Obj or Relation.Iobj or Relation.Obl) || _tree.Relation(head) is Relation.Conj or Relation.Compound or Relation.Dep or Relation.NmodDesc;
        return _tree.Relation(bearer) is not (Relation.Obj or Relation.Iobj) || _tree.Relation(head) is not (Relation.Iobj or Relation.Nsubj) || _tree.Head(head) != _tree.Head(bearer);
    }

    private bool IsPersonName(int token)
    {
        // "A judge Thursday approved the extradition".
        if (Days.IsWeekday(_tree[token].Text)) return false;
        if (_names[token] is { } match && match.Has(NameUse.Actor)) return _knowledge.ActorList[match.IndexOf(NameUse.Actor)].Kind == ActorKind.Person;
        return _tree[token].Name is NameTag.BeginPerson or NameTag.InsidePerson || (_names[token] is null && _tree[token].Upos == Upos.PROPN && _tree[token].Name == NameTag.Outside);
    }

    /// <summary>What titles, nationalities and appositions beside a name give it.</summary>
    /// <param name="Sector">Sector of the office; empty if there is none.</param>
    /// <param name="Country">Its country; empty if not told.</param>
    /// <param name="Title">Token that ends the title; -1 if there is none.</param>
    /// <param name="Told">True if country and office both stand before the name, so that another's name is another man.</param>
    private readonly record struct Office(string Sector, string Country, int Title, bool Told);

    private Office OfficeBeside(int head, int first, int last)
    {
        Office office = OfficeBefore(first);
        string sector = office.Sector, country = office.Country;
        int title = office.Title;
        // "The Peruvian ambassador to Chile, X": a title that does not touch the name.
        if (title < 0 && _titles.TryGetValue(head, out int apart) && RoleEndingAt(apart, out RoleWord held, out _))
        {
            title = apart;
            sector = SectorOfPhrase(apart, held);
            if (CountryOfModifiers(apart) is { Length: > 0 } of) country = of;
        }

        // Behind: "X, the foreign minister of Y," and "X, a lawmaker".
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child <= last || _tree.Relation(child) is not (Relation.Appos or Relation.NmodDesc or Relation.NmodUnmarked) || _tree[child].Upos is not (Upos.NOUN or Upos.PROPN)) continue;
            if (!RoleEndingAt(child, out RoleWord role, out _)) continue;
            if (title < 0) title = child;
            if (sector.Length == 0) sector = SectorOfPhrase(child, role);
            if (country.Length == 0) country = CountryOfModifiers(child);
        }

        if (country.Length == 0) country = CountryBesideName(head, first, last);
        if (country.Length == 0 && title < 0) country = CountryAsHolder(last);
        // "The general manager of Lagos Radio, X".
        if (country.Length == 0 && _tree.Relation(head) == Relation.Appos && _tree.Head(head) is >= 0 and int noun && noun < first && _tree[noun].Upos == Upos.NOUN && (_tree[first - 1].Text == "," || IsHonorific(first - 1)) && CountryOfModifiers(noun) is { Length: > 0 } his && IsState(his)) country = his;
        for (int i = first - 1; country.Length == 0 && title >= 0 && title < first && i >= title - 2 && SameSentence(i, first); i--) country = StateOfWord(i);
        // "His wife X", "their lawyer X".
        if (country.Length == 0 && title >= 0 && title < first && _tree.HasChild(title, Relation.NmodPoss)) country = CountryOfModifiers(title);
        if (country.Length == 0 && title >= 0 && RoleEndingAt(title, out _, out int begun)) country = CountryOfOffice(title, begun);
        return new(sector, country, title, office.Told);
    }

    // To the left: "Israeli defence minister", "lawmaker", "South Korean President", "FBI director", "ambassador to Lebanon".
    private Office OfficeBefore(int first)
    {
        string sector = "", country = "";
        int title = -1;
        bool adjective = false;
        for (int i = first - 1; i >= 0 && i > first - LongestTitle && _tree[i].Sentence == _tree[first].Sentence; i--)
        {
            ref readonly TokenData token = ref _tree[i];
            if (_names[i] is { } match)
            {
                if (title < 0 && ComplementOf(match, out int completed) && RoleEndingAt(completed, out RoleWord role, out int begin))
                {
                    title = completed;
                    sector = OpenSector(title, role.Sector, match, CaseBefore(match) is "of" or "for");
                    if (CaseBefore(match) is not "to") country = CountryOf(match);
                    i = begin;
                    continue;
                }

                bool nationality = match.Has(NameUse.Nationality);
                if (country.Length == 0 && (sector.Length > 0 || nationality || match.Has(NameUse.Actor))) country = CountryOf(match);
                if (title >= 0 && (nationality || PickActor(match) is { Kind: ActorKind.State })) adjective = true;
                if (title >= 0 && !nationality) sector = OpenSector(title, sector, match, close: true);
                i = match.First;
                continue;
            }

            if (i > 2 && _tree[i - 1].Text == "-" && _names[i - 2] is { } flag)
            {
                if (country.Length == 0) country = CountryOfFlag(i, people: false);
                i = flag.First;
                continue;
            }

            if (token.Upos is Upos.VERB or Upos.AUX or Upos.ADP or Upos.SCONJ or Upos.CCONJ or Upos.PRON || token.Upos == Upos.PUNCT && token.Text is not ("-" or "–" or "’" or "'" or "\"")) break;
            if (sector.Length == 0 && RoleEndingAt(i, out RoleWord found, out int start) && found.Scope != "thing")
            {
                (sector, title) = (SectorOfTitle(i, start, found), i);
                i = start;
            }
        }

        return new(sector, country, title, adjective && title >= 0);
    }

    // "Ambassador to Lebanon", "president of the United States": the title that the name completes.
    private bool ComplementOf(NameMatch match, out int title)
    {
        title = -1;
        int before = match.First - 1;
        if (before > 0 && _tree.Lower(before) == "the") before--;
        if (before < 1 || !SameSentence(before, match.First) || _tree.Lower(before) is not ("of" or "to" or "for" or "in" or "at") || !RoleEndingAt(before - 1, out RoleWord role, out _) || role.Scope == "thing") return false;
        title = before - 1;
        return true;
    }

    private string CaseBefore(NameMatch match)
    {
        int before = match.First - 1;
        if (before > 0 && _tree.Lower(before) == "the") before--;
        return before >= 0 ? _tree.Lower(before) : "";
    }

    // "Army spokesman", "opposition party official": a common noun before an office that any body may have says whose it is.
    private string SectorOfTitle(int token, int start, RoleWord role)
    {
        if (!IsOpen(token)) return role.Sector;
        // "Union leader A B": a capital at the beginning makes no name.
        bool first = start == 1 || start > 1 && !SameSentence(start - 2, token);
        return start > 0 && SameSentence(start - 1, token) && (first || _tree[start - 1].Upos is Upos.NOUN) && RoleEndingAt(start - 1, out RoleWord body, out _) && body.Sector.Length > 0 && body.Scope != "thing" ? body.Sector : role.Sector;
    }

    private string OpenSector(int title, string sector, NameMatch match, bool close)
    {
        if (!close || PickActor(match) is not { Kind: ActorKind.Body, Sector.Length: > 0 } body) return sector;
        if (!IsOpen(title) && body.Sector is not ("REB" or "COP" or "SPY")) return sector;
        return body.Sector == "GOV" && sector.Length > 0 ? sector : body.Sector;
    }

    // Offices that any body may have: "leader", "official", "member".
    private bool IsOpen(int token) => _words.Has("open-office", _tree.Lemma(token).ToLowerInvariant()) || _words.Has("open-office", _tree.Lower(token));
}
