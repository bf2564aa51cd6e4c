using Chancery.Documents;
using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>Pronouns, and phrases for two at once, by what was named before.</summary>
internal sealed partial class MentionReader
{
    // Sentences further back than this are forgotten.
    private const int Memory = 4;

    private enum Wanted : byte
    {
        Man,
        Woman,
        One,
        Many,
    }

    private Mention? ReadPronoun(int head)
    {
        string word = _tree.Lower(head);
        if (_tree.Relation(head) == Relation.Expl) return null;
        bool possessive = _tree.Relation(head) == Relation.NmodPoss;
        if (possessive && word is "his" or "her" or "its" or "their" && OwnerBeside(head) is { } joined) return CopyFor(head, joined, null);
        if (possessive && AccuserOf(head) is { } wronged) return CopyFor(head, wronged, null);
        if (word == "both" && ReadTheTwo(head) is { } two) return two;
        Mention? antecedent = word switch
        {
            "he" or "him" or "his" or "himself" => Resolve(head, Wanted.Man, possessive),
            "she" or "her" or "hers" or "herself" => Resolve(head, Wanted.Woman, possessive),
            "it" or "its" or "itself" => IsEvent(head) ? null : Resolve(head, Wanted.One, possessive),
            "them" when IsDeedCondemned(head) => null,
            "they" or "them" or "their" or "theirs" or "themselves" or "both" or "each" => Resolve(head, Wanted.Many, possessive),
            "who" or "which" or "that" or "whom" or "whose" => Relative(head),
            "i" or "me" or "my" or "we" or "us" or "our" => SpeakerAround(head),
            _ => null,
        };
        // "The king met the premier in Rabat, where they signed a treaty": the two, and not the state that was named last.
        if (word == "they" && antecedent is null or { Plural: false, Kind: MentionKind.State or MentionKind.Person, Others: null } && (antecedent is null || JoinedTo(antecedent, head) is null) && DealtWith(head) is [{ Kind: MentionKind.Person } host, { Kind: MentionKind.Person } guest]) return CopyFor(head, host, [guest]);
        if (antecedent is null) return null;
        // "He" is one, whoever else was named with him.
        if (word is "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself") return CopyFor(head, antecedent, null);
        return CopyFor(head, antecedent, word is "they" or "them" or "their" or "themselves" && antecedent.Others is null ? JoinedTo(antecedent, head) : antecedent.Others);
    }

    // "Chad accuses Niger of bombing its troops": Chad's.
    private Mention? AccuserOf(int head)
    {
        if (_tree.Lower(head) is not ("its" or "his" or "her" or "their") || _tree.Head(head) is not (>= 0 and int owned) || _tree.HasChild(owned, Relation.Amod, "own") || !_words.Has("owned-and-attacked", _tree.Lemma(owned))) return null;
        if (_tree.Relation(owned) is not Relation.Obj && !(_tree.Relation(owned) is Relation.Obl && _tree.Case(owned) is "on" or "at" or "in" or "into" or "against") || _tree.Head(owned) is not (>= 0 and int deed) || _tree[deed].Xpos != "VBG" || !_words.Has("wronging-verb", _tree.Lemma(deed))) return null;
        return _tree.Child(deed, Relation.Mark) is >= 0 and int mark && _tree.Lower(mark) == "of" && _tree.Head(deed) is >= 0 and int charge && _tree.Lemma(charge) == "accuse" && _tree.Child(charge, Relation.Obj) is >= 0 and int accused && accused < deed && _tree.Child(charge, Relation.Nsubj) is >= 0 and int accuser && Of(accuser) is { IsActor: true } whose ? whose : null;
    }

    // "Two officers were tried. Both were jailed", "police arrested both", "each received a fine"; but "both of the men".
    private bool IsBoth(int head)
    {
        if (_tree.Lower(head) is not ("both" or "each") || _tree.Relation(head) is not (Relation.Nsubj or Relation.NsubjPass) && !(_tree.Lower(head) == "both" && _tree.Relation(head) == Relation.Obj) || head + 1 < _tree.Count && _tree.Lower(head + 1) == "other") return false;
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Nmod && _tree.Case(child) == "of") return false;
        }

        return true;
    }

    // "Xi and his government", "Kenya's raids and its blockade": the owner is the one it is joined to, or whose thing that is.
    private Mention? OwnerBeside(int head)
    {
        int owned = _tree.Head(head);
        if (owned < 0 || _tree.Relation(owned) != Relation.Conj || _tree.IsVerb(_tree.Head(owned))) return null;
        int beside = _tree.Head(owned);
        if (Of(beside) is { IsActor: true, IsPronoun: false } joined) return joined;
        int owner = _tree.Child(beside, Relation.NmodPoss);
        return owner >= 0 && Of(owner) is { IsActor: true, IsPronoun: false } possessor ? possessor : null;
    }

    private static Mention CopyFor(int head, Mention antecedent, List<Mention>? others) => new()
    {
        Head = head, First = head, Last = head, Kind = antecedent.Kind, Name = antecedent.Name, ActorId = antecedent.ActorId, Actor = antecedent.Actor, Country = antecedent.Country, Sector = antecedent.Sector,
        Gender = antecedent.Gender, Plural = antecedent.Plural, IsPronoun = true, Scope = antecedent.Scope, CountryFromContext = antecedent.CountryFromContext, Antecedent = antecedent.Head,
        Others = others?.ConvertAll(o => CopyFor(head, o, null)),
    };

    // "Calling it a violation": what is called so is an act.
    private bool IsEvent(int head) => _tree.Relation(head) == Relation.Nsubj && _tree.Head(head) is int predicate and >= 0 && _tree.Lower(head) == "it" && _tree.HasChild(predicate, Relation.Cop) && _tree[predicate].Upos == Upos.NOUN
        || _tree.Relation(head) == Relation.Obj && _tree.Head(head) is int verb and >= 0 && _tree.Lemma(verb) is "call" or "make" or "find" or "consider" or "deem" or "describe" or "say" or "do" or "label"
        || IsDeedCondemned(head);

    // "A bomb killed nine people. I condemn it", "them": what was done, unless somebody is condemned for something.
    private bool IsDeedCondemned(int head)
    {
        if (_tree.Relation(head) != Relation.Obj || _tree.Head(head) is not (>= 0 and int verb) || _tree.Lemma(verb) is not ("condemn" or "deplore" or "decry" or "denounce") || _tree.Lower(head) is not ("it" or "them")) return false;
        for (int child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Obl or Relation.Advcl && _tree.Case(child) == "for" || _tree.Relation(child) == Relation.Advcl && _tree.Child(child, Relation.Mark) is >= 0 and int mark && _tree.Lower(mark) == "for") return false;
        }

        return true;
    }

    private Mention? Relative(int head)
    {
        for (int token = _tree.Head(head), steps = 0; token >= 0 && steps < 6; token = _tree.Head(token), steps++)
        {
            if (_tree.Relation(token) == Relation.AclRelcl && _tree.Head(token) >= 0 && _tree.Head(token) < head) return Of(_tree.Head(token));
        }

        return null;
    }

    // "I", "we" in what somebody says: he who says it.
    private Mention? SpeakerAround(int head)
    {
        for (int token = _tree.Head(head), steps = 0; token >= 0 && steps < 12; token = _tree.Head(token), steps++)
        {
            if (SayingSubject(token) is int subject and >= 0 && !_tree.IsUnder(head, subject)) return Of(subject);
            for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            {
                if (_tree.Relation(child) is Relation.Parataxis or Relation.Ccomp && SayingSubject(child) is int beside and >= 0) return Of(beside);
            }
        }

        if (TellerBeside(head) is { } teller) return teller;
        // A quotation of several sentences or paragraphs: whoever spoke last before it; without one, whoever issues the text.
        int start = QuotationStart(head), from = _tree[start >= 0 ? start : head].Sentence;
        if (start < 0 && SpeakerOfTurn(head) is { } speaking) return speaking;
        if (start < 0 && Issuer(head, quoted: false) is { } issuer) return issuer;
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            if (from - _tree[before.Head].Sentence > 2) break;
            int verb = _tree.Head(before.Head);
            if (before.Head < (start >= 0 ? start : head) && (!before.IsPronoun || start >= 0 && _tree.Lower(before.Head) is "he" or "she" or "it" or "they") && _tree.Relation(before.Head) == Relation.Nsubj && verb >= 0 && _words.Has("say", _tree.Lemma(verb))) return before;
        }

        return Issuer(head, start >= 0);
    }

    /// <summary>Whoever speaks where a word stands by the marks of a transcript or the head of the text ("[Haro] We will leave"); null if the report itself does or he is not known.</summary>
    internal Mention? SpeakerOfTurn(int token)
    {
        (int first, int last) = TurnOf(token);
        Mention? speaker = null;
        for (int i = first; i >= 0 && i <= last; i++)
        {
            if (Of(i) is not { IsActor: true, IsPronoun: false } named || named.Head >= token) continue;
            if (speaker is null || named.Kind == MentionKind.Person && speaker.Kind != MentionKind.Person) speaker = named;
        }

        return speaker;
    }

    /// <summary>The words of the mark that tells who speaks where a word stands; both -1 if there is none, or the word stands in a mark itself.</summary>
    internal (int First, int Last) TurnOf(int token)
    {
        _turns ??= new(_tree.Document);
        (int first, int last) = _turns.Of(_tree[token].Sentence);
        return first >= 0 && _tree[first].Sentence < _tree[token].Sentence ? (first, last) : (-1, -1);
    }

    // "The envoy replied on television: “We …”", "“We …,” said the envoy": whoever speaks in the sentence that the quotation begins or ends in, however the parse hangs it.
    private Mention? TellerBeside(int head)
    {
        _quotations ??= Quotations.Find(_tree.Document);
        int at = _quotations.FindLastIndex(q => q.First <= head && head <= q.Last);
        if (at < 0) return null;
        if (TellerOf(_quotations[at]) is { } teller) return teller;
        // "“Chad must leave,” he said. “It has no right to stay.”": what follows on a quotation is said by whoever said that.
        int sentence = _tree[_quotations[at].First].Sentence;
        bool runsOn = at > 0 && _quotations[at].First <= _tree.Document.Sentences[sentence].FirstToken + 1 && _tree[_quotations[at - 1].Last].Sentence == sentence - 1;
        return runsOn ? TellerOf(_quotations[at - 1]) : null;
    }

    private Mention? TellerOf(Quotation quotation)
    {
        Sentence begun = _tree.Document.Sentences[_tree[quotation.First].Sentence], ended = _tree.Document.Sentences[_tree[quotation.Last].Sentence];
        return Teller(quotation.First - 1, begun.FirstToken, -1) ?? Teller(quotation.Last + 1, ended.EndToken, 1);
    }

    private Mention? Teller(int from, int until, int step)
    {
        for (int i = from; step > 0 ? i < until : i >= until; i += step)
        {
            if (!_tree.IsVerb(i) || !_words.Has("say", _tree.Lemma(i)) && !_words.Has("speech-act", _tree.Lemma(i)) || InQuotation(i)) continue;
            int subject = _tree.Child(i, Relation.Nsubj);
            if (subject < 0 && _tree.Relation(i) is Relation.Conj or Relation.Advcl or Relation.Xcomp) subject = SubjectAbove(i);
            if (subject >= 0 && !InQuotation(subject) && _tree.Lower(subject) is not ("i" or "we" or "it" or "that" or "which") && Of(subject) is { IsActor: true } teller) return teller;
        }

        return null;
    }

    // Quotations stand in text order and do not overlap.
    private bool InQuotation(int token)
    {
        int low = 0, high = _quotations!.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (_quotations[middle].Last <= token) low = middle + 1;
            else if (_quotations[middle].First >= token) high = middle - 1;
            else return true;
        }

        return false;
    }

    /// <summary>Who speaks where a word stands in a quotation; null if it stands in none or the report does not say.</summary>
    internal Mention? SpeakerOfQuotation(int token) => QuotationStart(token) >= 0 ? SpeakerAround(token) : null;

    // Where the quotation that a word stands in begins, over the paragraphs that open it anew; -1 if it stands in none.
    private int QuotationStart(int token)
    {
        _quotations ??= Quotations.Find(_tree.Document);
        int at = _quotations.FindLastIndex(q => q.First <= token && token <= q.Last);
        if (at < 0) return -1;
        while (at > 0 && _quotations[at].First - _quotations[at - 1].Last <= 1) at--;
        return _quotations[at].First;
    }

    // "The Republic condemns the raid. … We call for": a statement speaks for the state, body or person whose present doing it begins with.
    private Mention? Author(int head)
    {
        foreach (Mention before in _history)
        {
            if (before.Head >= head || _tree[before.Head].Sentence > 1) return null;
            int verb = _tree.Head(before.Head);
            if (_tree.Relation(before.Head) != Relation.Nsubj || verb < 0 || _tree.Relation(verb) != Relation.Root) continue;
            bool present = _tree[verb].Xpos is "VBZ" or "VBP";
            for (int child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child)) present |= _tree.Relation(child) is Relation.Aux or Relation.Cop && _tree[child].Xpos is "VBZ" or "VBP";
            return present && before.Kind is MentionKind.State or MentionKind.Body or MentionKind.Person && !_words.Has("say", _tree.Lemma(verb)) ? before : null;
        }

        return null;
    }

    private int SayingSubject(int token) => _tree.IsVerb(token) && _words.Has("say", _tree.Lemma(token)) ? _tree.Child(token, Relation.Nsubj) : -1;

    private Mention? Resolve(int head, Wanted wanted, bool possessive)
    {
        bool reflexive = _tree.Lower(head) is "himself" or "herself" or "itself" or "themselves";
        int clause = ClauseOf(head), subject = clause >= 0 ? SubjectAbove(clause) : -1;
        int fronted = SubjectBehind(head);
        Mention? doer = subject >= 0 && subject != head && !possessive && !_tree.IsUnder(head, subject) ? Of(subject) : null;
        bool asSubject = _tree.Relation(head) is Relation.Nsubj or Relation.NsubjPass;
        Mention? best = null;
        int bestScore = int.MinValue;
        // "In his speech, X said": the subject that comes after.
        if (fronted >= 0 && Of(fronted) is { IsPronoun: false } behind && Fit(behind, wanted) is int fit and > -50) (best, bestScore) = (behind, fit + (possessive ? 4 : -3));
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            int distance = _tree[head].Sentence - _tree[before.Head].Sentence;
            if (distance > Memory) break;
            if (before.Head >= head || Excluded(before, head, clause, subject, possessive, reflexive)) continue;
            if (doer is not null && !reflexive && !IsPutUpon(head) && KeyOf(before) == KeyOf(doer)) continue;
            if (doer is not null && !reflexive && !possessive && IsOwnOf(before, doer, head)) continue;
            // "The US says its forces are ready. It would hit them": not its own forces.
            if (wanted == Wanted.Many && doer is { Kind: MentionKind.State } && before is { Kind: MentionKind.Role or MentionKind.Body } && before.Country == doer.Country && _tree.Relation(head) == Relation.Obj) continue;
            // "Officers fired on the crowd and arrested nine of them": not the police.
            if (wanted == Wanted.Many && !possessive && !asSubject && doer is { Sector: "COP" or "MIL" } && before.Sector == doer.Sector && before.Kind == MentionKind.Role && (before.Country == doer.Country || before.Country.Length == 0 || doer.Country.Length == 0)) continue;
            // "Prosecutors allege that they spied": not the prosecutors.
            if (asSubject && clause >= 0 && Says(before, clause) && before.Sector is "JUD" or "COP" or "GOV" or "SPY" && _tree.Lemma(_tree.Head(clause)) is "allege" or "suspect") continue;
            int score = Fit(before, wanted);
            if (score <= -50) continue;
            // "The Kenyan navy fights raiders after they attacked the Kenyan coast": nobody attacks his own land.
            if (wanted == Wanted.Many && asSubject && before is { Sector: "MIL", CountryFromContext: false } && before.Country.Length > 0 && LandAttacked(head) == before.Country) score -= 10;
            // "Residents fled. “They burned my house,” said one": whoever tells of them is not they.
            if (wanted == Wanted.Many && !possessive && IsTelling(before, head)) score -= 10;
            // "A judge ordered the police to free the activist. They had detained him": not the judge.
            if ((wanted is Wanted.Man or Wanted.Woman || wanted == Wanted.Many && _tree.Relation(head) == Relation.NsubjPass) && before.Sector is "JUD" or "COP" or "GOV" && before.Kind == MentionKind.Role && (before.Sector != "GOV" || _tree.Lemma(before.Head) is "authority" or "government" or "ministry") && IsHeldOrTried(head)) score -= 8;
            if (before.Head == subject && IsPutUpon(head)) score += 4;
            score += Prominence(before, distance) + (reflexive && before.Head == subject ? 20 : 0);
            if (asSubject && clause >= 0 && Says(before, clause)) score += 5;
            // "Chad closes its border, and Niger closes its airspace": that of the clause's own subject.
            if (possessive && wanted == Wanted.One && before.Head == subject && clause >= 0 && _tree.Head(before.Head) == clause && IsInObject(_tree.Head(head)) && (_tree.Relation(clause) == Relation.Conj || _tree.Relation(clause) == Relation.Advcl && _tree.Child(clause, Relation.Mark) is >= 0 and int mark && _tree.Lower(mark) is "while" or "after" or "before" or "as" or "when" or "because")) score += 4;
            // "The emir promised him money for his troops": his who is given it.
            if (possessive && clause >= 0 && before.IsPronoun && before.Head > clause && _tree.Head(before.Head) == clause && _tree.Relation(before.Head) is Relation.Iobj or Relation.Obj && wanted is Wanted.Man or Wanted.Woman && _words.Has("given-to", _tree.Lemma(clause))) score += 9;
            // "The premier accused her. She rejected it": she goes on as she, and he whom she stood against is no she.
            if (wanted is Wanted.Man or Wanted.Woman && distance is 0 or 1 && !possessive && StoodAgainst(before, wanted, head)) score -= 9;
            // "Expels the envoy for his remarks": those of whoever is expelled.
            if (possessive && clause >= 0 && before.Head > clause && before.Head < head && IsReason(_tree.Head(head), clause)) score += 8;
            // "The remarks by the premier, where he accused": he who made them.
            if (asSubject && clause >= 0 && _tree.Relation(clause) == Relation.AclRelcl && _tree.Head(clause) is >= 0 and int about && before.Head != about && _tree.IsUnder(before.Head, about)) score += 9;
            // "Jails the envoy after he took bribes", "outlaws the militia after it raided a town": whoever is dealt with has done it.
            if (asSubject && !possessive && clause >= 0 && IsDealtWithFor(before.Head, clause)) score += 8;
            if (score > bestScore) (best, bestScore) = (before, score);
        }

        return best;
    }

    // The state whose ground the clause of a subject tells to be attacked: "they attacked Lamu", "they launched raids on Lamu county, Kenya"; empty if none.
    private string LandAttacked(int subject)
    {
        int verb = _tree.Head(subject);
        if (verb < 0 || !_tree.IsVerb(verb) || _tree.IsPassive(verb)) return "";
        bool strikes = _words.Has("wronging-verb", _tree.Lemma(verb));
        if (!strikes && !(_words.Has("support-verb", _tree.Lemma(verb)) || _tree.Lemma(verb) is "fire")) return "";
        int what = _tree.Child(verb, Relation.Obj);
        if (!strikes && (what < 0 || !_words.Has("attack-noun", _tree.Lemma(what)) && _tree.Lemma(verb) != "fire")) return "";
        for (int i = verb + 1; i < _tree.Count && SameSentence(i, verb) && i - verb < Reach; i++)
        {
            if (_names[i] is not { } land || land.First != i || !_tree.IsUnder(i, verb) || !land.Has(NameUse.Place) && !IsOfState(land) || land.Has(NameUse.Nationality)) continue;
            return (strikes ? _tree.IsUnder(i, what) : _tree.Case(land.Last) is "on" or "at" or "against" or "into" || _tree.Head(land.Last) is >= 0 and int place && _tree.Case(place) is "on" or "at" or "against") ? PlaceOf(land)?.Country ?? CountryOf(land) ?? "" : "";
        }

        return "";
    }

    // True for whom a measure is taken against or an attack hits, in the clause that says upon what.
    private bool IsDealtWithFor(int person, int clause)
    {
        if (_tree.Relation(clause) != Relation.Advcl || _tree.Child(clause, Relation.Mark) is not (>= 0 and int mark) || _tree.Lower(mark) is not ("after" or "because" or "when") || _tree.Head(clause) is not (>= 0 and int answer) || !_tree.IsVerb(answer) || _tree.IsPassive(answer)) return false;
        // "Police arrest two men after they seized a truck", "the court convicts him after it rejected his appeal": what such offices do.
        if (_words.Has("police-work", _tree.Lemma(clause)) && SubjectAbove(answer) is >= 0 and int office && Of(office) is { Sector: "COP" or "MIL" or "JUD" }) return false;
        if (person < answer || person > clause) return false;
        if (_tree.Head(person) == answer && _tree.Relation(person) is Relation.Obj or Relation.Iobj && IsMeasure(answer)) return true;
        // "Strikes the militia after it killed nine", "launches raids on the militia": an attack answers an attack.
        if (!_words.Has("wronging-verb", _tree.Lemma(clause)) || _tree.Child(answer, Relation.Obj) is not (>= 0 and int hit)) return false;
        if (person == hit) return _words.Has("wronging-verb", _tree.Lemma(answer)) || _tree.Lemma(answer) is "condemn" or "denounce" or "punish";
        return _tree.Head(person) == hit && _tree.Relation(person) == Relation.Nmod && _tree.Case(person) is "against" or "on" && (_words.Has("attack-noun", _tree.Lemma(hit)) || _tree.Lemma(hit) is "campaign" or "sanction");
    }

    private bool IsMeasure(int verb) => _words.Has("measure-verb", _tree.Lemma(verb));

    // Residents, witnesses and the like, whose words a quotation passes on.
    private bool IsTelling(Mention before, int head) => before is { Kind: MentionKind.Role, Plural: true } && _words.Has("witness-noun", _tree.Lemma(before.Head)) && QuotationStart(head) >= 0 && _tree.Relation(head) is Relation.Nsubj && TellerBeside(head) is null or { Sector: "CVL" };

    // "Shelled positions of the army after the latter killed eight": the last of two that the sentence, or the one before, names.
    private Mention? ReadLatter(int head)
    {
        if (_tree.Lower(head) != "latter" || head == 0 || _tree.Lower(head - 1) != "the" || _tree.Relation(head) is Relation.Amod or Relation.Compound) return null;
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            if (_tree[head].Sentence - _tree[before.Head].Sentence > 1) return null;
            if (before.Head < head && !before.IsPronoun && before.Country.Length > 0 && _tree.Case(before.Head) is not ("in" or "at" or "near" or "on") && !(_tree.Relation(before.Head) == Relation.Nsubj && _tree.Head(before.Head) == ClauseOf(head)) && !(_tree.Relation(before.Head) is Relation.Amod or Relation.Compound && _tree.Head(before.Head) > before.Head) && before.Kind is MentionKind.State or MentionKind.Body or MentionKind.Person or MentionKind.Role) return CopyFor(head, before, null);
        }

        return null;
    }

    // A person of unknown sex who did something to a "her" was hardly "she" himself.
    private bool StoodAgainst(Mention before, Wanted wanted, int head)
    {
        if (before.IsPronoun || before.Gender.Length > 0 || _tree.Relation(before.Head) != Relation.Nsubj) return false;
        int verb = _tree.Head(before.Head), other = verb < 0 ? -1 : _tree.Child(verb, Relation.Obj);
        if (other < 0 && verb >= 0) other = _tree.Child(verb, Relation.Iobj);
        return other >= 0 && other < head && _tree.Lower(other) == (wanted == Wanted.Man ? "him" : "her") && Of(other) is { } stood && KeyOf(stood) != KeyOf(before);
    }

    // "Tokyo has complained, he said, urging it to stop": no minister urges his own state; "the attorney general, Ana Lima, … she accused him": they are one.
    private bool IsOwnOf(Mention before, Mention doer, int head)
    {
        int verb = _tree.Head(head);
        if ((before.Kind == MentionKind.State || before is { Kind: MentionKind.Role or MentionKind.Body, Sector: "GOV" } && _tree.Lemma(before.Head) == _tree.Lemma(doer.Head)) && doer is { Sector: "GOV" or "MIL" } && before.Country == doer.Country && verb >= 0 && _tree.Relation(head) is Relation.Obj or Relation.Iobj or Relation.Obl or Relation.Nsubj && _words.Has("said-to-another", _tree.Lemma(verb))) return true;
        int person = doer.IsPronoun ? doer.Antecedent : doer.Head;
        for (int steps = 0; steps < 3 && person >= 0 && _tree.Relation(person) is Relation.Appos or Relation.NmodDesc or Relation.Flat; steps++)
        {
            person = _tree.Head(person);
            if (person == before.Head) return true;
        }

        return before.Kind == MentionKind.Person && before.Name.Length > 0 && doer.Kind == MentionKind.Role && _tree.Relation(before.Head) == Relation.Appos && _tree.Head(before.Head) == person;
    }

    // "Its programmes", "most of its programmes".
    private bool IsInObject(int owned) => _tree.Relation(owned) == Relation.Obj || _tree.Relation(owned) == Relation.Nmod && _tree.Case(owned) == "of" && _tree.Head(owned) is >= 0 and int part && _tree.Relation(part) == Relation.Obj;

    private bool IsReason(int deed, int verb) => _tree.Relation(deed) == Relation.Obl && _tree.Head(deed) == verb && _tree.Case(deed) is "for" or "over" && !_tree.IsPassive(verb)
        && _tree.Lemma(verb) is "declare" or "expel" or "dismiss" or "fire" or "sack" or "suspend" or "fine" or "jail" or "sentence" or "convict" or "arrest" or "detain" or "ban" or "bar" or "sanction" or "criticise" or "criticize" or "condemn" or "denounce" or "blame" or "rebuke" or "sue" or "charge" or "investigate" or "praise" or "thank" or "commend" or "honour" or "honor" or "summon" or "deport" or "impeach" or "indict";

    private int Prominence(Mention before, int distance)
    {
        Relation relation = _tree.Relation(before.Head);
        int score = -8 * distance;
        score += relation switch
        {
            Relation.Nsubj or Relation.NsubjPass => 6,
            Relation.Obj or Relation.Iobj => 1,
            Relation.NmodPoss => 0,
            Relation.Appos => 1,
            Relation.Amod or Relation.Compound => -5,
            Relation.Conj => 1,
            _ => -1,
        };
        // The subject of the main clause is what a sentence is about.
        if (relation is Relation.Nsubj or Relation.NsubjPass && _tree.Head(before.Head) is int verb and >= 0 && _tree.Relation(verb) == Relation.Root) score += 2;
        return score + Math.Min(3, _told.GetValueOrDefault(KeyOf(before)) - 1);
    }

    // Number, gender and sort; -100 if it cannot be.
    private int Fit(Mention mention, Wanted wanted)
    {
        switch (wanted)
        {
            case Wanted.Man or Wanted.Woman:
                string gender = wanted == Wanted.Man ? "m" : "f";
                if (mention.Gender.Length > 0 && mention.Gender != gender || mention.Plural) return -100;
                if (mention.Kind == MentionKind.Person) return mention.Gender == gender ? 3 : 0;
                return IsPersonRole(mention) ? (mention.Gender == gender || GenderOf(mention) == gender ? 0 : GenderOf(mention).Length > 0 ? -100 : -4) : -100;
            case Wanted.One:
                if (mention.Plural || mention.Kind == MentionKind.Person || IsPersonRole(mention)) return -100;
                return mention.Kind switch { MentionKind.Body => 2, MentionKind.State => 1, _ => 0 };
            default:
                bool joined = HasJoined(mention);
                if (mention.Plural) return 3;
                if (joined) return 4;
                if (mention.Kind == MentionKind.Person || IsPersonRole(mention)) return -100;
                // A court or a ministry is "it"; an army, a party or a group may be "they".
                return mention.Kind == MentionKind.State ? -4 : mention.Sector is "REB" or "COP" or "MIL" or "PTY" or "OPP" or "CVL" ? 0 : -4;
        }
    }

    private bool IsPersonRole(Mention mention) =>
        mention is { Kind: MentionKind.Role, Plural: false } && mention.Scope is "title" or "people" or "state" or "group" && !_words.Has("body-noun", _tree.Lemma(mention.Head));

    // An object is not its clause's subject, and nothing is its own part.
    private bool Excluded(Mention before, int head, int clause, int subject, bool possessive, bool reflexive)
    {
        int governor = _tree.Head(head);
        if (governor == before.Head || reflexive && before.Head != subject) return true;
        // "Via Twitter", "on Facebook": a channel acts no further.
        if (before.Sector is "BUS" or "MED" && _tree.Case(before.Head) is "via" or "on" or "through" or "by_means_of") return true;
        // "Bans the network and revokes its licence": nobody takes his own. "His government expelled its diplomats": nor those of his state.
        if (possessive && subject >= 0 && !_tree.IsUnder(head, subject) && (IsTakenFromOthers(head) || IsJudgedOfOthers(head)) && (before.Head == subject || IsState(before.Country) && before.Kind is MentionKind.State or MentionKind.Body && _tree.Lower(head) is "its" or "their" && Of(subject) is { Sector: "GOV" or "MIL", CountryFromContext: false } acting && acting.Country == before.Country)) return true;
        if (possessive || reflexive) return false;
        if (before.Head == subject) return !IsPutUpon(head);
        // "Of Abe, with whom he spoke": he is another.
        if (clause >= 0 && _tree.Relation(clause) == Relation.AclRelcl && _tree.Head(clause) == before.Head && governor == clause && StandsForOther(clause, head)) return true;
        // Two arguments of one verb are two.
        return clause >= 0 && _tree.Head(before.Head) == clause && _tree.Relation(before.Head) is not (Relation.Advcl or Relation.Parataxis) && governor == clause;
    }

    // True if a word of a relative clause stands for the noun that the clause hangs on, beside a pronoun.
    private bool StandsForOther(int clause, int pronoun)
    {
        for (int child = _tree.FirstChild(clause); child >= 0 && child < pronoun; child = _tree.NextSibling(child))
        {
            if (_tree[child].Xpos is "WP" or "WDT" && _tree.Lower(child) is "whom" or "who" or "which" or "that") return true;
        }

        return false;
    }

    // "Revokes its licence", "froze their assets", "bans its activities".
    private bool IsTakenFromOthers(int possessive)
    {
        int owned = _tree.Head(possessive), verb = _tree.Head(owned);
        if (verb < 0 || _tree.Relation(owned) != Relation.Obj || _tree.IsPassive(verb)) return false;
        string taken = _tree.Lemma(owned);
        return _tree.Lemma(verb) switch
        {
            "revoke" or "cancel" or "annul" or "terminate" or "suspend" or "withdraw" or "strip" => taken is "licence" or "license" or "credential" or "visa" or "passport" or "accreditation" or "citizenship" or "nationality" or "registration" or "permit" or "immunity" or "residency",
            "ban" or "outlaw" or "prohibit" => taken is "activity" or "operation" or "work" or "entry" or "publication" or "broadcast",
            "expel" or "summon" or "deport" => taken is "diplomat" or "ambassador" or "envoy" or "consul" or "attaché" or "representative" or "secretary" or "national" or "citizen" or "journalist",
            // "Israel bombed its tunnels", "struck their positions": nobody harms what is his own.
            "bomb" or "shell" or "strike" or "attack" or "raid" or "pound" or "storm" or "shoot" => taken is not ("target" or "way" or "people" or "citizen" or "population" or "opponent" or "rival" or "enemy" or "foe" or "neighbour" or "neighbor" or "deal" or "capital"),
            "freeze" or "seize" or "confiscate" => _words.Has("asset-noun", taken),
            _ => false,
        };
    }

    // "Rejected his appeal", "ruled against its attempt", "demanded their release": nobody refuses or asks for what is his own.
    private bool IsJudgedOfOthers(int possessive)
    {
        int deed = _tree.Head(possessive), verb = deed < 0 ? -1 : _tree.Head(deed);
        if (verb < 0 || !_tree.IsVerb(verb) || _tree.IsPassive(verb)) return false;
        string noun = _tree.Lemma(deed), lemma = _tree.Lemma(verb);
        // "Has not replied to its request", "bowed to their demands".
        if (_tree.Relation(deed) == Relation.Obl && _tree.Case(deed) == "to") return lemma is "reply" or "respond" or "react" or "agree" or "accede" or "consent" or "bow" or "yield" or "object" && _words.Has("plea-noun", noun);
        if (_tree.Relation(deed) == Relation.Obl) return lemma == "rule" && _tree.Case(deed) is "against" or "in_favour_of" or "in_favor_of" || lemma is "call" or "push" or "press" && _tree.Case(deed) == "for" && _words.Has("undergone-noun", noun);
        if (_tree.Relation(deed) != Relation.Obj) return false;
        return lemma switch
        {
            "reject" or "refuse" or "dismiss" or "deny" or "overrule" or "quash" or "veto" or "spurn" or "rebuff" or "grant" or "uphold" or "answer" or "ignore" or "accept" or "heed" or "turn" or "brush" => _words.Has("plea-noun", noun) || noun is "version" or "account" or "remark" or "comment" or "explanation" or "denial" or "narrative" or "assertion",
            // "Botswana condemned his expulsion".
            "condemn" or "denounce" or "deplore" or "criticise" or "criticize" or "decry" => _tree.Lower(possessive) == "its" && (_words.Has("undergone-noun", noun) || noun is "attack" or "raid" or "offensive" or "invasion" or "refusal" or "threat" or "remark" or "actions" or "behaviour" or "behavior" or "conduct" or "crackdown" or "stance" or "occupation"),
            "demand" or "seek" or "urge" or "request" or "order" or "require" => _words.Has("undergone-noun", noun),
            _ => false,
        };
    }

    private bool IsHeldOrTried(int pronoun) => _tree.Relation(pronoun) is Relation.Obj or Relation.NsubjPass && _tree.Head(pronoun) is >= 0 and int verb && _tree.Lemma(verb) is "arrest" or "detain" or "jail" or "imprison" or "charge" or "convict" or "sentence" or "release" or "free" or "deport" or "extradite" or "question" or "try" or "acquit" or "indict" or "investigate" or "prosecute";

    // "Summons the envoy over attacks against it": what is done to the subject by others.
    private bool IsPutUpon(int pronoun)
    {
        int act = _tree.Head(pronoun);
        return act >= 0 && _tree[act].Upos == Upos.NOUN && _tree.Relation(pronoun) == Relation.Nmod && _tree.Case(pronoun) is "against" or "on" or "at" && _tree.Relation(act) is Relation.Obl or Relation.Nmod && _tree.Case(act) is "over" or "for" or "after" or "following" or "amid" or "despite" or "about";
    }

    // The verb that a phrase is an argument of.
    private int ClauseOf(int token)
    {
        for (int steps = 0, up = _tree.Head(token); up >= 0 && steps < 8; up = _tree.Head(up), steps++)
        {
            if (_tree.IsVerb(up) && _tree.Relation(up) is not (Relation.Aux or Relation.AuxPass or Relation.Cop) || _tree.HasChild(up, Relation.Nsubj) || _tree.HasChild(up, Relation.Cop)) return up;
        }

        return -1;
    }

    // The subject of a clause, or the one it takes from the clause above ("A met B to accuse them": A); -1 for none.
    private int SubjectAbove(int clause)
    {
        for (int steps = 0; clause >= 0 && steps < 5; steps++)
        {
            for (int child = _tree.FirstChild(clause); child >= 0; child = _tree.NextSibling(child))
            {
                if (_tree.Relation(child) is Relation.Nsubj or Relation.NsubjPass) return child;
            }

            // "Sanctions six officials, accusing them": behind a comma the participle goes with the clause, wherever it hangs.
            bool loose = _tree.Relation(clause) == Relation.Acl && _tree[clause].Xpos == "VBG" && clause > 0 && _tree[clause - 1].Text == ",";
            if (!loose && _tree.Relation(clause) is not (Relation.Xcomp or Relation.Conj or Relation.Advcl)) return -1;
            clause = loose ? ClauseOf(clause) : _tree.Head(clause);
        }

        return -1;
    }

    // The subject of the clause that a possessive stands before ("In his speech, X said"); -1 for none.
    private int SubjectBehind(int head)
    {
        int up = _tree.Head(head);
        for (int steps = 0; up >= 0 && steps < 4; up = _tree.Head(up), steps++)
        {
            int subject = _tree.Child(up, Relation.Nsubj);
            if (subject < 0) subject = _tree.Child(up, Relation.NsubjPass);
            if (subject > head) return _tree.IsUnder(head, subject) ? -1 : subject;
            // In the clause before it he may be the subject himself ("When he arrived, X said").
            if (subject >= 0 && subject != head) return -1;
        }

        return -1;
    }

    // "X says that he": the speaker above the clause.
    private bool Says(Mention before, int clause)
    {
        int up = _tree.Relation(clause) is Relation.Ccomp or Relation.Conj ? _tree.Head(clause) : -1;
        if (up >= 0 && _tree.Relation(clause) == Relation.Conj && _tree.Relation(up) == Relation.Ccomp) up = _tree.Head(up);
        if (up < 0 || !_words.Has("say", _tree.Lemma(up))) return false;
        // "Made no mention of Kofi Ba, who announced he is leaving".
        if (_tree.Relation(up) == Relation.AclRelcl && _tree.Head(up) == before.Head && _tree.Child(up, Relation.Nsubj) is >= 0 and int who && _tree.Lower(who) is "who") return true;
        return _tree.Head(before.Head) == up && _tree.Relation(before.Head) == Relation.Nsubj;
    }

    private bool HasJoined(Mention mention)
    {
        for (int child = _tree.FirstChild(mention.Head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Conj && _tree.IsNominal(child)) return true;
        }

        return false;
    }

    // All that are joined to a mention before a word.
    private List<Mention>? JoinedTo(Mention mention, int before)
    {
        List<Mention>? joined = null;
        for (int child = _tree.FirstChild(mention.Head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Conj && child < before && Of(child) is { IsActor: true, IsPronoun: false } other && other.Head != mention.Head) (joined ??= []).Add(other);
        }

        return joined;
    }

    // By a title ("Mr", "queen", "spokeswoman"), else by the given name.
    private string GenderOf(Mention mention)
    {
        if (mention.Kind == MentionKind.Role)
        {
            string noun = _tree.Lemma(mention.Head);
            return _words.Has("man-noun", noun) ? "m" : _words.Has("woman-noun", noun) ? "f" : "";
        }

        for (int i = mention.First - 1; i >= 0 && i >= mention.First - 3 && SameSentence(i, mention.First); i--)
        {
            string word = _tree.Lower(i).TrimEnd('.');
            if (_words.Has("man-noun", word)) return "m";
            if (_words.Has("woman-noun", word)) return "f";
            if (_tree[i].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)) break;
        }

        int blank = mention.Name.IndexOf(' ', StringComparison.Ordinal);
        return _knowledge.GenderOfGivenName(blank < 0 ? mention.Name : mention.Name[..blank]);
    }

    // "The two leaders", "both sides", "the two countries": two that were named together, else the last two different ones.
    private Mention? ReadDefinite(int head)
    {
        if (ReadTheTwo(head) is { } theTwo) return theTwo;
        string lemma = _tree.Lemma(head);
        if (lemma is not ("leader" or "side" or "country" or "nation" or "president" or "government" or "minister" or "party" or "pair" or "duo" or "state" or "man" or "neighbor" or "neighbour" or "ally" or "army" or "military" or "diplomat" or "capital")) return null;
        bool two = false, three = false;
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            two |= _tree.Lower(child) is "two" or "both";
            three |= _tree.Lower(child) is "three";
        }

        // "Two presidents were impeached": any two.
        bool any = !IsDefinite(head) && !_tree.HasChild(head, Relation.NmodPoss);
        if (any && three || any && two && !HasBoth(head)) return null;

        // "The sides", "the countries": only of two that were named together.
        bool plain = !two && !three && lemma is "side" or "country" or "nation" or "neighbor" or "neighbour" && _tree[head].Xpos == "NNS" && IsDefinite(head) && OwnersOf(head, people: false).Count == 0;
        if (!two && !three && !plain && lemma is not ("pair" or "duo")) return null;
        bool persons = lemma is "leader" or "president" or "minister" or "pair" or "duo" or "man" or "diplomat", states = lemma is "country" or "nation" or "state" or "neighbor" or "neighbour" or "ally" or "government" or "army" or "military" or "capital";
        List<Mention> last = LastJoined(head, persons, states, three ? 3 : 2);
        // "Togolese officials met their Beninese counterparts. The neighbours signed a treaty".
        if (last.Count < 2 && (persons || plain && lemma is not ("country" or "nation"))) last = DealtWith(head);
        if (last.Count < 2 && !plain && !three) last = LastDistinct(head, persons);
        // One side was named, the other is named only behind.
        if (last.Count == 1 && !persons && Countries.Find(c => c != last[0].Country && IsState(c)) is { } second) last.Add(MakeState(head, head, head, second));
        if (last.Count < 2) return null;
        (int first, int end) = PhraseSpan(head, head);
        Mention mention = Copy(last[0]);
        mention.Others = last.GetRange(1, last.Count - 1).ConvertAll(Copy);
        return mention;

        Mention Copy(Mention m)
        {
            Mention whole = states && m.Kind != MentionKind.State && IsState(m.Country) ? MakeState(head, first, end, m.Country) : m;
            return new() { Head = head, First = first, Last = end, Kind = whole.Kind, Name = whole.Name, ActorId = whole.ActorId, Actor = whole.Actor, Country = m.Country, Sector = whole.Sector, Gender = m.Gender, IsPronoun = true, Antecedent = m.Head };
        }
    }

    // "Peru's president met Chile's foreign minister. The two agreed", "both called for calm": those who dealt with one another in the sentence, or in the one before.
    private Mention? ReadTheTwo(int head)
    {
        if (_tree.Relation(head) != Relation.Nsubj || _tree.Lower(head) is not ("two" or "both") || _tree.Lower(head) == "two" && !IsDefinite(head) || _tree.HasChild(head, Relation.Nmod)) return null;
        return DealtWith(head) is [var one, var other] ? CopyFor(head, one, [other]) : null;
    }

    // Two that dealt with one another in the sentence of a word, before it, or in the one before; empty if none did.
    private List<Mention> DealtWith(int head)
    {
        for (int back = 0; back < 2 && _tree[head].Sentence - back >= 0; back++)
        {
            Sentence sentence = _tree.Document.Sentences[_tree[head].Sentence - back];
            for (int i = sentence.FirstToken; i < sentence.EndToken && i < head; i++)
            {
                if (_tree.Relation(i) != Relation.Nsubj || Of(i) is not { IsPronoun: false, Country.Length: > 0 } one || one.Head != i || !IsParty(one)) continue;
                if (Partner(i, one.Country, head) is not { } other) continue;
                return [one, other];
            }
        }

        return [];

        Mention? Partner(int subject, string country, int before)
        {
            int verb = _tree.Head(subject);
            for (int j = subject + 1; j < before && _tree[j].Sentence == _tree[subject].Sentence; j++)
            {
                bool joined = _tree.Relation(j) == Relation.Conj && _tree.Head(j) == subject;
                bool with = _tree.Head(j) == verb && (_tree.Relation(j) == Relation.Obj || _tree.Relation(j) == Relation.Obl && _tree.Case(j) == "with") || _tree.Relation(j) == Relation.Nmod && _tree.Case(j) == "with" && _tree.Head(j) is >= 0 and int talks && _tree.Head(talks) == verb;
                if ((joined || with) && Of(j) is { IsPronoun: false, Country.Length: > 0 } other && other.Head == j && other.Country != country && IsParty(other)) return other;
            }

            return null;
        }

        bool IsParty(Mention mention) => mention.Kind is MentionKind.Person or MentionKind.State || mention.Kind == MentionKind.Body && mention.Sector is "GOV" or "IGO" or "REB" or "PTY" || mention is { Kind: MentionKind.Role, Sector: "GOV" } && mention.Scope == "title" || IsPersonRole(mention) && mention.Sector is not ("CVL" or "MED");
    }

    /// <summary>The other of two lands of one name that are joined before it: the North in "North and South Korea"; null where there is none.</summary>
    /// <param name="state">The state that is named in full.</param>
    internal Mention? OtherHalf(Mention state)
    {
        int and = state.First - 1;
        if (state is not { Kind: MentionKind.State, Country: "KOR" or "PRK", IsPronoun: false } || and < 1 || !SameSentence(and - 1, state.First) || _tree.Lower(and) is not ("and" or "&") || _tree.Lower(and - 1) is not ("north" or "south")) return null;
        string country = _tree.Lower(and - 1) == "north" ? "PRK" : "KOR";
        return country == state.Country ? null : MakeState(and - 1, and - 1, and - 1, country);
    }

    // "The two Koreas", "both Koreas".
    private Mention? ReadKoreas(int head)
    {
        if (_tree[head].Text != "Koreas" || _tree[head].Upos is not (Upos.PROPN or Upos.NOUN) || _tree.Relation(head) is Relation.Compound) return null;
        Mention both = MakeState(head, head, head, "PRK");
        both.Others = [MakeState(head, head, head, "KOR")];
        return both;
    }

    // "The Emirates": the state, not the airline, unless its name goes on.
    private Mention? ReadTheEmirates(int head)
    {
        if (_tree[head].Text is not "Emirates" || !SameSentence(head - 1, head) || _tree.Lower(head - 1) != "the" || _tree.Relation(head) is Relation.Compound or Relation.Flat) return null;
        if (SameSentence(head + 1, head) && char.IsUpper(_tree[head + 1].Text[0])) return null;
        return MakeState(head, head, head, "ARE");
    }

    // "The North", "the South" where one of the Koreas was named before.
    private Mention? ReadKoreaAlone(int head)
    {
        if (_tree[head].Text is not ("North" or "South") || _names[head] is not null || !SameSentence(head - 1, head) || _tree.Lower(head - 1) != "the" || _tree.Relation(head) is Relation.Compound or Relation.Amod or Relation.Flat) return null;
        if (SameSentence(head + 1, head) && char.IsUpper(_tree[head + 1].Text[0])) return null;
        return _located.Exists(m => m.Country is "KOR" or "PRK" && m.Head < head) ? MakeState(head, head, head, _tree[head].Text == "North" ? "PRK" : "KOR") : null;
    }

    private bool HasBoth(int head)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Lower(child) == "both") return true;
        }

        return false;
    }

    // The last so many of different countries that were named together.
    private List<Mention> LastJoined(int head, bool persons, bool states, int count)
    {
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            if (_tree[head].Sentence - _tree[before.Head].Sentence > Memory) break;
            if (before.Head >= head || before.IsPronoun || before.Country.Length == 0 || persons && before.Kind != MentionKind.Person || _tree[before.Head].Sentence == _tree[head].Sentence && _tree.IsUnder(before.Head, head)) continue;
            if (JoinedTo(before, head) is not { } joined || joined.Count != count - 1) continue;
            List<Mention> all = [before, .. joined];
            if (all.TrueForAll(m => m.Country.Length > 0 && (!persons || m.Kind == MentionKind.Person) && (!states || IsState(m.Country)) && all.FindAll(o => o.Country == m.Country).Count == 1)) return all;
        }

        return [];
    }

    // "Under Omani mediation", "talks hosted by Oman", "Oman brokered": who brings two together is neither.
    private bool IsMediator(Mention mention)
    {
        int above = _tree.Head(mention.Head);
        // "The Zambian president, who is mediating".
        if (_tree.Child(mention.Head, Relation.AclRelcl) is >= 0 and int clause && _tree.Lemma(clause) is "mediate" or "broker") return true;
        if (above < 0) return false;
        string lemma = _tree.Lemma(above).ToLowerInvariant();
        return lemma is "mediate" or "broker" or "host" or "facilitate" or "sponsor" && _tree.Relation(mention.Head) is Relation.Nsubj or Relation.OblAgent || lemma is "mediation" or "mediator" or "auspices" or "host" or "broker" or "capital" && _tree.Relation(mention.Head) is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nmod;
    }

    // One of those who speak to two, or is joined to him: the subject of the verb that the two are put under.
    private bool IsAddressing(int who, int two)
    {
        if (_tree.Relation(two) is not (Relation.Obj or Relation.Iobj or Relation.Obl) || _tree.Head(two) is not (>= 0 and int verb) || _tree[who].Sentence != _tree[two].Sentence) return false;
        int top = _tree.Relation(who) == Relation.Conj && _tree.Head(who) is >= 0 and int first ? first : who;
        return _tree.Relation(top) == Relation.Nsubj && SubjectAbove(verb) == top;
    }

    // The two countries that are spoken of most shortly before, those that act or are acted on twice; of equals the last. Whoever acts in the clause is one of them.
    private List<Mention> LastDistinct(int head, bool persons)
    {
        List<(Mention Mention, int Count)> spoken = [];
        int clause = persons ? -1 : ClauseOf(head);
        // "Urged both sides to talk": he who urges is neither.
        bool addressed = _tree.Relation(head) is Relation.Obj or Relation.Iobj or Relation.Obl && _tree.Head(head) == ClauseOf(head);
        int teller = addressed ? SubjectAbove(_tree.Head(head)) : -1;
        Mention? apart = teller >= 0 && teller < head ? Of(teller) : null;
        Mention? doer = !addressed && clause >= 0 && SubjectAbove(clause) is >= 0 and int subject && subject < head && Of(subject) is { IsActor: true, IsPronoun: false, CountryFromContext: false } acting && IsState(acting.Country) ? acting : null;
        for (int i = _history.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _history[i];
            if (before.Head >= head || before.IsPronoun || before.Country.Length == 0 || persons && before.Kind != MentionKind.Person || _tree.IsUnder(before.Head, head)) continue;
            if (!persons && before.Kind is not (MentionKind.State or MentionKind.Body or MentionKind.Person) && before != doer) continue;
            if (apart is not null && (before.Head == apart.Head || before.Country == apart.Country) || addressed && IsAddressing(before.Head, head) || IsMediator(before)) continue;
            int weight = before == doer ? Reach : _tree.Relation(before.Head) is Relation.Nsubj or Relation.Obj ? 2 : 1;
            if (spoken.Count >= 2 && _tree[head].Sentence - _tree[before.Head].Sentence > Memory) break;
            int known = spoken.FindIndex(m => m.Mention.Country == before.Country);
            if (known < 0) spoken.Add((before, weight));
            else spoken[known] = (spoken[known].Mention, spoken[known].Count + weight);
        }

        // A stable order: insertion keeps the last spoken of first among equals.
        List<Mention> last = [.. spoken.OrderByDescending(m => m.Count).Take(2).Select(m => m.Mention)];
        last.Sort((a, b) => a.Head.CompareTo(b.Head));
        return last;
    }
}
