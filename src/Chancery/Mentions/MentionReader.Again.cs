using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>Who is named again by a post, a rank, a trade or a sort of body.</summary>
internal sealed partial class MentionReader
{
    // What the names of the lists begin with that hold the posts which another word names again ("again-envoy").
    private const string Again = "again-";

    // So many words behind a name may tell what he is.
    private const int LongestApposition = 10;

    // So many sentences back somebody is remembered by his post.
    private const int PostMemory = 6, CompanyMemory = 15;

    // "Chile's ambassador … the envoy", "Gen. Ramón Quintero … the general", "an Iranian delegation … the delegation", "British police … the officers"; null if none of that sort was named.
    private Mention? NamedAgain(int head, RoleWord role, bool plural)
    {
        string lemma = _tree.Lemma(head).ToLowerInvariant(), list = Again + lemma;
        bool known = _words.Lists.ContainsKey(list), force = plural && role.Sector is "COP" && lemma is not "police" && !_tree.HasChild(head, Relation.Nummod);
        bool company = lemma is "embassy" or "consulate" or "delegation" or "mission" or "team" or "convoy" or "squad" or "entourage" or "contingent";
        if (!known && !force && !company && lemma is not ("guest" or "visitor") && !(role is { Scope: "title", Sector: not ("COP" or "BUS" or "MED") } && !plural) || RoleEndingAt(head, out _, out int start) && start < head) return null;
        Mention? best = null;
        int bestScore = int.MinValue;
        // "A Chadian minister arrived in Lomé. The visitor promised", "received the Chadian premier. The guest thanked".
        bool guest = lemma is "guest" or "visitor";
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            int distance = _tree[head].Sentence - _tree[before.Head].Sentence;
            if (distance > (company ? CompanyMemory : PostMemory)) break;
            if (before.Head >= head || before.IsPronoun || before.CountryFromContext || before.Country.Length == 0 || _tree.IsUnder(head, before.Head) || _tree.IsUnder(before.Head, head)) continue;
            bool same = guest ? IsGuest(before, distance) : force ? (before.Sector == role.Sector || _tree.Lemma(before.Head).Equals(lemma, StringComparison.OrdinalIgnoreCase)) && before.Kind is MentionKind.Role or MentionKind.Body && (before.Plural || before.Kind == MentionKind.Body)
                : before.Plural == plural && IsCalled(before, lemma, known && !plural ? list : "", company);
            if (!same) continue;
            int score = (-4 * distance) + (_tree.Relation(before.Head) is Relation.Nsubj or Relation.NsubjPass ? 3 : 0);
            if (score > bestScore) (best, bestScore) = (before, score);
        }

        if (best is null || guest && !plural || !force && !guest && !(company && best.Kind == MentionKind.Person)) return best;
        // "An Iranian delegation led by Reza Ali … the delegation", "British police … the officers": of the same state, not the same.
        return new() { Head = -1, First = head, Last = head, Kind = MentionKind.Role, Name = TextOf(head, head), Country = best.Country, Sector = role.Sector, Scope = role.Scope, Plural = plural, ActorId = MakeId(best.Country, role.Sector, "") };
    }

    // "M23 rebels left the town. The group said", "the Free Tuareg League … the movement": the band, party or society that was named last, a few sentences back at most.
    private Mention? ReadGroupAgain(int head)
    {
        string lemma = _tree.Lemma(head);
        if (lemma is not ("group" or "movement" or "outfit") || _tree[head].Xpos != "NN" || head == 0 || _tree.Lower(head - 1) != "the" || !SameSentence(head - 1, head) || _tree.Relation(head) is Relation.Compound or Relation.Appos or Relation.Flat) return null;
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            // "The group of lawmakers", "the group that met in Lomé", "the group called Ares".
            if (_tree.Relation(child) is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.Acl or Relation.Nummod or Relation.Appos or Relation.Flat && !(_tree.Relation(child) == Relation.Acl && child > head && _tree[child - 1].Text == ",")) return null;
        }

        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            if (before.Head >= head || _tree[head].Sentence - _tree[before.Head].Sentence > Memory || before.Kind != MentionKind.Body || !SameSort(before.Sector, "", lemma == "outfit" ? "group" : lemma)) continue;
            return new()
            {
                Head = head, First = head, Last = head, Kind = before.Kind, Name = before.Name, ActorId = before.ActorId, Actor = before.Actor, Country = before.Country, Sector = before.Sector, Scope = before.Scope,
                CountryFromContext = before.CountryFromContext, Antecedent = before.Head,
            };
        }

        return null;
    }

    // Whoever arrived, or was received, in the sentence before.
    private bool IsGuest(Mention before, int distance)
    {
        int verb = _tree.Head(before.Head);
        if (distance is < 1 or > 2 || verb < 0 || before.Kind is not (MentionKind.Person or MentionKind.Role)) return false;
        return _tree.Relation(before.Head) switch
        {
            Relation.Nsubj => _tree.Lemma(verb) is "visit" or "arrive" or "fly" or "travel" or "land" or "come" or "tour",
            Relation.Obj or Relation.NsubjPass => _tree.Lemma(verb) is "receive" or "host" or "welcome" or "greet" or "entertain",
            _ => false,
        };
    }

    // Called by the word, or by one that the word names again.
    private bool IsCalled(Mention before, string lemma, string list, bool company)
    {
        if (before.Kind == MentionKind.Role) return IsWord(before.Head) && (before.Scope is "title" or "people" || company);
        if (before.Kind != MentionKind.Person) return false;
        if (_titles.TryGetValue(before.Head, out int title) && IsWord(title)) return true;
        // He may travel with a company of another state than his.
        if (company && list.Length == 0) return false;
        // The rank may be taken for a part of the name ("Gen. Ramón Quintero").
        for (int i = before.First < before.Last ? before.First : before.First - 1; i >= 0 && i > before.First - 5 && SameSentence(i, before.First) && _tree[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.PUNCT && _tree[i].Text is not ","; i--)
        {
            if (IsWord(i)) return true;
        }

        // "Tunde Adebayo, a Nigerian senator, …".
        if (!SameSentence(before.Last + 2, before.Last) || _tree[before.Last + 1].Text != ",") return false;
        for (int i = before.Last + 2; i <= before.Last + LongestApposition && SameSentence(i, before.Last) && _tree[i].Text is not "," && _tree[i].Upos is not (Upos.VERB or Upos.AUX or Upos.PRON or Upos.SCONJ); i++)
        {
            if (IsWord(i)) return true;
        }

        return false;

        bool IsWord(int token) => _tree.Lemma(token).Equals(lemma, StringComparison.OrdinalIgnoreCase) || list.Length > 0 && (_words.Has(list, _tree.Lower(token).TrimEnd('.')) || _words.Has(list, _tree.Lemma(token).ToLowerInvariant()));
    }

    // "Praised her guest", "accused his hosts": of the other state that is spoken of.
    private string? CountryOfOther(int head, List<Owner> owners)
    {
        if (_tree.Lemma(head).ToLowerInvariant() is not ("neighbour" or "neighbor" or "guest" or "host" or "visitor" or "interlocutor") || owners.Count > 1) return null;
        // "Jakarta asked the neighbour to extradite him".
        if (owners.Count == 0) return _tree.Lemma(head) is "neighbour" or "neighbor" && _tree[head].Xpos == "NN" && IsDefinite(head) && _tree.Relation(head) is Relation.Obj or Relation.Iobj && SubjectAbove(_tree.Head(head)) is >= 0 and int acting && acting < head && Of(acting) is { CountryFromContext: false } doer && IsState(doer.Country) ? OtherState(head, doer.Country) : null;
        return _tree.Child(head, Relation.NmodPoss) is >= 0 and int own && Of(own) is { Others: null } self && owners[0].Country == self.Country ? OtherState(head, self.Country) : null;
    }

    // "Thanked his hosts", "her host urged": those of the other state, where no nationality says more.
    private Mention? ReadHost(int head)
    {
        if (_tree.Lemma(head).ToLowerInvariant() is not ("host" or "interlocutor") || _tree.Child(head, Relation.NmodPoss) is not (>= 0 and int own) || _tree[own].Xpos != "PRP$" || CountryOfModifiers(head) is { Length: > 0 } told && Of(own)?.Country != told) return null;
        if (Of(own) is not { Others: null } self || !IsState(self.Country) || OtherState(head, self.Country) is not { } other) return null;
        return new() { Head = head, First = head, Last = head, Kind = MentionKind.Role, Name = TextOf(head, head), Country = other, Sector = "GOV", Plural = _tree[head].Xpos is "NNS", Scope = "title", ActorId = MakeId(other, "GOV", "") };
    }

    // "Greece's minister, on his third trip to Ankara, …", "he flew to Ankara": whoever goes there is not of there.
    private bool IsGoneTo(NameMatch match, int visitor)
    {
        int top = Top(match.First, match.Last);
        if (_tree.Case(top) is not ("to" or "in" or "at") && _tree.Relation(top) != Relation.Obj) return false;
        int going = _tree.Head(top);
        if (going < 0) return false;
        if (_tree[going].Upos == Upos.NOUN) return _tree.Lemma(going).ToLowerInvariant() is "trip" or "visit" or "journey" or "tour" or "mission" or "stopover" or "stay" && _tree.HasChild(going, Relation.NmodPoss) && _tree[visitor].Sentence == _tree[going].Sentence;
        return _tree.Lemma(going) is "visit" or "arrive" or "fly" or "travel" or "land" or "tour" && _tree.Child(going, Relation.Nsubj) == visitor;
    }

    // "Kostas Marinakis, on his third trip to Ankara as Greek deputy foreign minister, …": of the state whose office he holds; empty if no such words follow on a name.
    private string CountryAsHolder(int last)
    {
        if (!SameSentence(last + 4, last) || _tree[last + 1].Text != "," || _tree[last + 2].Upos != Upos.ADP) return "";
        for (int i = last + 3; SameSentence(i + 1, last) && i < last + 16 && _tree[i].Text is not ","; i++)
        {
            if (_tree.Lower(i) != "as" || _tree[i].Upos is not (Upos.ADP or Upos.SCONJ)) continue;
            int office = _tree.Head(i);
            return office > i && RoleEndingAt(office, out RoleWord role, out _) && role.Scope == "title" ? CountryOfModifiers(office) : "";
        }

        return "";
    }
}
