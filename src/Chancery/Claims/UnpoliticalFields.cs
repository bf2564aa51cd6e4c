using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>
/// Leaves out what belongs to sport, show business, science, weather or accidents: these make no claims unless a political actor does one of the sixteen things about them (GUIDELINES).
/// The field of a sentence is told by its words; within it only those count as political who are so by themselves, and not by the flag they play under.
/// </summary>
internal sealed class UnpoliticalFields
{
    private readonly Tree _tree;
    private readonly WordLists _words;
    private readonly FieldMarks[] _marks;
    private readonly FieldMarks _all;
    private readonly bool _animals;
    private readonly Mishaps _mishaps;
    private readonly CultureObjects _culture;

    internal UnpoliticalFields(Tree tree, WordLists words)
    {
        _tree = tree;
        _words = words;
        _marks = new FieldMarks[tree.Document.Sentences.Length];
        FieldWords fields = FieldWords.Of(words);
        for (int i = 0; i < _marks.Length; i++)
        {
            _marks[i] = fields.In(tree, tree.Document.Sentences[i]);
            _all |= _marks[i];
        }

        Spread();
        _mishaps = new Mishaps(tree, words, _marks);
        _culture = new CultureObjects(tree, words);
        for (int i = 0; i < tree.Count; i++) _animals |= tree.Lemma(i) is "attack" or "bite" or "mauling" && HasAnimal(i);
    }

    private bool HasAnimal(int attack)
    {
        for (int child = _tree.FirstChild(attack); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Compound && _tree[child].Upos == Upos.NOUN && _words.Has("animal", _tree.Lemma(child))) return true;
        }

        return false;
    }

    /// <summary>Why the act is no political one, as <c>--explain</c> tells it; null if it is one.</summary>
    internal string? WhyOutside(FoundEvent one)
    {
        if (IsPrivate(one)) return "private people and companies among themselves";
        if (IsFigureOfSpeech(one)) return "a figure of speech, or part of a name";
        if (IsOfFaith(one)) return "of a church's own life";
        if (IsOfProduct(one)) return "of a company and its product";
        if (one.KindName == "ASSAULT" && (IsOfAnimals(one) || (_animals && one.Source.Count == 0))) return "an act of animals";
        if (_culture.Concern(one)) return "about a work of art or a find";
        FieldMarks marks = _marks[_tree[one.Trigger].Sentence];
        if (marks.HasFlag(FieldMarks.Sport)) return IsOfSport(one, marks) ? "of sport, and nobody political takes part" : null;
        if (marks.HasFlag(FieldMarks.Show) && IsOfShow(one, marks)) return "of the arts or show business, and nobody political takes part";
        if (_mishaps.IsOutside(one)) return "of an accident, a fire, weather or the like, and nothing political in it";
        return marks.HasFlag(FieldMarks.Science) && IsOfScience(one) ? "of science or technology, and nobody political takes part" : null;
    }

    // "Arsenal win the cup. Their striker shot twice": where half the sentences are of sport, or the first of a short report, the others are too.
    private void Spread()
    {
        int sport = _marks.Count(m => m.HasFlag(FieldMarks.Sport));
        if (sport == 0 || (sport * 2 < _marks.Length && !(_marks[0].HasFlag(FieldMarks.Sport) && _marks.Length <= 3))) return;
        for (int i = 0; i < _marks.Length; i++) _marks[i] |= FieldMarks.Sport;
    }

    // What companies and private people do among themselves is of public affairs only where it is a strike, a crime, a charge or a deal with a public side.
    private bool IsPrivate(FoundEvent one)
    {
        bool companies = one.Source.Count > 0 && one.Source.TrueForAll(m => m.Sector == "BUS");
        // "Delegates from Chad", "Israelis" are of a state that the words name.
        bool people = one.Source.Count > 0 && one.Source.TrueForAll(m => m is { Kind: MentionKind.Role or MentionKind.Person, Sector: "CVL" } && (m.CountryFromContext || m.Country.Length == 0));
        bool alone = one.Target.TrueForAll(m => m.Sector is "CVL" or "BUS" && m.Kind != MentionKind.State);
        return (one.KindName, one.Mode) switch
        {
            ("SANCTION", "impose") => companies,
            ("SANCTION", "expel") => one.Source.Count > 0 && one.Target.Count > 0 && one.Source.TrueForAll(m => m.Sector is "BUS" or "MED") && one.Target.TrueForAll(m => m.Sector is "BUS" or "MED" or "CVL"),
            ("SANCTION", "discontinue") when one.Source.Count > 0 && one.Target.Count > 0 && one.Source.TrueForAll(m => m.Sector == "MED") => one.Target.TrueForAll(m => m.Sector is "MED" or "CVL"),
            ("SANCTION", "discontinue") when companies => one.Target.TrueForAll(m => m is { Kind: MentionKind.Thing, Owner.Sector: "BUS" } || (m.Sector == "BUS" || m.IsPronoun) && one.Source.Exists(s => s.Country == m.Country)),
            ("RETREAT", "resign") => companies || one.Source.Count > 0 && (one.Source.TrueForAll(m => m is { Kind: MentionKind.Person, Sector: "CVL" }) && IsFromFirm(one.Trigger) || one.Source.TrueForAll(IsExecutive) || IsAsExecutive(one.Trigger)),
            ("AGREE", "settle") when alone && one.Source.Count > 0 && one.Target.Count > 0 && one.Source.TrueForAll(m => m.Sector == "CVL") => one.Target.TrueForAll(m => m.Sector == "CVL"),
            ("COERCE", "restrict") => companies && one.Target.TrueForAll(m => m.Sector == "CVL" || m is { Kind: MentionKind.Thing, CountryFromContext: true } && _tree.Lemma(m.Head) is "account" or "service" or "site" or "app" or "platform" or "feature"),
            ("RETREAT", "access") => one.Source.Exists(m => m.Sector == "JUD"),
            ("CONSULT", _) or ("AGREE", "settle") or ("COOPERATE", _) or ("SANCTION", "discontinue") => people && alone,
            ("REQUEST", _) => people && alone && one.Source.TrueForAll(m => m.Kind == MentionKind.Role && (_words.Has("man-noun", _tree.Lemma(m.Head)) || _words.Has("woman-noun", _tree.Lemma(m.Head)))),
            ("AID", "humanitarian") when one.Source.Count > 0 && one.Source.TrueForAll(m => m.CountryFromContext && _tree.Lemma(m.Head) is "helicopter" or "ambulance" or "aircraft" or "plane") => true,
            ("AID", "humanitarian") => people && one.Source.TrueForAll(m => m.Kind == MentionKind.Role) && alone && _tree.Lemma(one.Trigger) is "evacuate",
            _ => false,
        };
    }

    // "Resigns from the channel", "from the company".
    private bool IsFromFirm(int verb)
    {
        for (int child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Obl && _tree.Case(child) == "from" && _tree[child].Upos is Upos.NOUN or Upos.PROPN && !_words.Has("body-noun", _tree.Lemma(child))) return true;
        }

        return false;
    }

    // "Resigned as chief executive officer", "as general manager".
    private bool IsAsExecutive(int verb)
    {
        for (int child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Obl && _tree.Case(child) == "as" && HasExecutive(_tree.Extent(child).First, _tree.Extent(child).Last)) return true;
        }

        return false;
    }

    // "Pierre Roy, chairman and chief executive"; the chief executive of Hong Kong governs.
    private bool IsExecutive(Mention mention) => mention.Country is not ("HKG" or "MAC") && HasExecutive(_tree.Extent(mention.Head).First, _tree.Extent(mention.Head).Last);

    private bool HasExecutive(int first, int last)
    {
        for (int i = first; i < last; i++)
        {
            if (_tree.Lower(i) is "chief" && _tree.Lower(i + 1) is "executive" or "financial" or "operating" || _tree.Lower(i) is "general" && _tree.Lower(i + 1) is "manager") return true;
        }

        return false;
    }

    // "The tariff is an attack on Norway", "the bill heads to the president", "an arrest warrant".
    private bool IsFigureOfSpeech(FoundEvent one)
    {
        string lemma = _tree.Lemma(one.Trigger);
        switch (one.KindName, one.Mode)
        {
            case ("ASSAULT", _) when one.Pos == TriggerPos.Noun && lemma is "attack" or "assault" or "war" or "blow" && _tree.HasChild(one.Trigger, Relation.Cop) && !_tree.HasChild(one.Trigger, Relation.Case):
                int subject = _tree.Child(one.Trigger, Relation.Nsubj);
                return subject >= 0 && _tree[subject].Upos == Upos.NOUN && !_words.Has("attack-word", _tree.Lemma(subject)) && _tree.Lemma(subject) is not ("incident" or "explosion" or "strike" or "killing" or "crash" or "raid" or "fire");
            case ("CONSULT", _) when one.Pos == TriggerPos.Noun && _tree.Lower(one.Trigger) == "gathering":
                return char.IsUpper(_tree[one.Trigger].Text[0]) && one.Trigger > _tree.Document.Sentences[_tree[one.Trigger].Sentence].FirstToken;
            case ("CONSULT", "visit"):
                return lemma is "head" or "go" && one.Target.Count > 0 && one.Target.TrueForAll(m => m.Kind == MentionKind.Person);
            case ("COERCE", "arrest"):
                return one.Pos == TriggerPos.Noun && _tree.Relation(one.Trigger) == Relation.Compound && _tree.Head(one.Trigger) is int head and >= 0 && _tree.Lemma(head) == "warrant";
            default:
                return false;
        }
    }

    // "The bishop attends a consecration", "the church's rejection of divorce": doctrine and rites without another side.
    private static bool IsOfFaith(FoundEvent one) => one.Target.Count == 0 && one.Source.Count > 0 && one.Source.TrueForAll(m => m.Sector == "REL") && (one is { KindName: "CONSULT", Mode: "multilateral" } || one.KindName == "REJECT" && one.Pos == TriggerPos.Noun);

    // Regulators and companies about a chatbot or an app, and a site that somebody breaks into: politics only where a government itself or another state takes part.
    private bool IsOfProduct(FoundEvent one)
    {
        if (one is { KindName: "COERCE", Mode: "cyber", Source.Count: 0 }) return one.Target.Count > 0 && one.Target.TrueForAll(m => (m.Country.Length == 0 || m.CountryFromContext) && m.Sector is "CVL" or "BUS" or "MED" or "");
        if (one is not ({ KindName: "ACCUSE", Mode: "investigate" } or { KindName: "SANCTION", Mode: "convict" } or { KindName: "SUPPORT", Mode: "sign" })) return false;
        if (!one.Target.TrueForAll(m => m.Sector == "BUS") || !one.Source.TrueForAll(m => m.Sector == "BUS" || m is { Kind: MentionKind.Body or MentionKind.Role, Sector: "GOV" } && IsRegulator(m))) return false;
        if (one.Source.Count == 0) return false;
        Sentence sentence = _tree.Document.Sentences[_tree[one.Trigger].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_words.Has("product-word", _tree.Lemma(i)) || i + 1 < sentence.EndToken && _words.Has("product-word", _tree.Lower(i) + " " + _tree.Lemma(i + 1))) return true;
        }

        return false;
    }

    private bool IsRegulator(Mention mention)
    {
        if (mention.Kind == MentionKind.Role) return _tree.Lemma(mention.Head) is "regulator" or "watchdog" or "commissioner";
        for (int i = mention.First; i <= mention.Last; i++)
        {
            if (_tree.Lower(i) is "ministry" or "government" or "department" or "president" or "cabinet") return false;
        }

        return true;
    }

    private bool IsOfSport(FoundEvent one, FieldMarks marks)
    {
        bool flags = marks.HasFlag(FieldMarks.Politics) || IsOnlyOfStates(one);
        // "The team refused the cup from the minister", "fined for a post criticising the minister": who does it is of the field, or nobody.
        if (one.KindName == "REJECT" && one.Source.Count > 0 && one.Source.TrueForAll(m => m.Kind != MentionKind.State && _tree.Lemma(m.Head) is "team" or "side" or "squad" or "player" or "club" or "coach")) return true;
        if (one is { KindName: "ACCUSE", Mode: "disapprove", Source.Count: 0 }) return true;
        if (one.Source.Exists(m => IsPolitical(m, flags)) || one.Target.Exists(m => IsPolitical(m, flags)))
        {
            // Cups are hosted and teams are met by whole states.
            return one.KindName == "CONSULT" && !one.Source.Exists(m => IsPolitical(m, flags: false)) && !one.Target.Exists(m => IsPolitical(m, flags: false));
        }

        if (one.KindName == "PROTEST") return one.Source.Count > 0 && one.Source.TrueForAll(m => m.Kind == MentionKind.Role && _words.Has("team-word", _tree.Lemma(m.Head)));
        return !IsHarmOrLaw(one);
    }

    // Teams agree on nothing, restore no ties, give no asylum and bar nobody from a country.
    private static bool IsOnlyOfStates(FoundEvent one) =>
        one is { KindName: "AGREE" or "COOPERATE" or "REQUEST" or "ACCUSE" } or { KindName: "SUPPORT", Mode: "restore" } || (one.KindName == "AID" || one is { KindName: "COERCE", Mode: "restrict" or "arrest" or "deport" or "censor" }) && one.Source.Exists(m => m.Kind == MentionKind.State) && !one.Target.Exists(m => m.Kind == MentionKind.State);

    private bool IsOfShow(FoundEvent one, FieldMarks marks)
    {
        if (one is { KindName: "RETREAT", Mode: "release" }) return _tree.Lemma(one.Trigger) == "release" && !marks.HasFlag(FieldMarks.Captivity);
        if (one is { KindName: "RETREAT", Mode: "resign" }) return !one.Source.Exists(m => !IsOfTheField(m) && (m.Actor is not null || m.Scope == "state" || (m.Kind == MentionKind.Person && !m.CountryFromContext && m.Sector is "GOV" or "LEG" or "PTY" or "MIL")));
        // "Shows a film accusing the army": nobody who is named accuses.
        if (one.KindName == "ACCUSE" && one.Source.Count == 0 && one.Mode != "investigate" && _tree[one.Trigger].Xpos == "VBG") return true;
        if (one.KindName is "PROTEST" or "ACCUSE" or "AID" or "MOBILIZE" or "ASSAULT" || IsHarmOrLaw(one) || (one.KindName == "COERCE" && one.Source.Count == 0)) return false;
        return !one.Source.Exists(m => IsPolitical(m, flags: true)) && !one.Target.Exists(m => IsPolitical(m, flags: true));
    }

    private bool IsOfScience(FoundEvent one)
    {
        if (one.KindName == "ASSAULT") return (_all & (FieldMarks.Attack | FieldMarks.Blast)) == 0 && _tree.Lemma(one.Trigger) is "crash" or "explode" or "fall" or "land" or "impact";
        return !one.Source.Exists(m => IsPolitical(m, flags: true)) && !one.Target.Exists(m => IsPolitical(m, flags: true)) && one.KindName is not ("PROTEST" or "COERCE" or "ACCUSE");
    }

    // "A bear kills a hiker", "28 elephants were killed", "a shark attack".
    private bool IsOfAnimals(FoundEvent one)
    {
        for (int child = _tree.FirstChild(one.Trigger); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblAgent or Relation.Compound)) continue;
            if (_tree[child].Upos == Upos.NOUN && _words.Has("animal", _tree.Lemma(child))) return !one.Source.Exists(m => m.Sector is "MIL" or "REB" or "GOV" or "COP" && m.Kind != MentionKind.Thing);
        }

        return false;
    }

    // Meant harm, arrests and sentences are the same in a stadium as elsewhere.
    private bool IsHarmOrLaw(FoundEvent one)
    {
        string lemma = _tree.Lemma(one.Trigger);
        return one.KindName switch
        {
            "ASSAULT" => _all.HasFlag(FieldMarks.Crime) || lemma is "kill" or "murder" or "abduct" or "kidnap" or "stab" or "assassinate" or "behead" or "rape" or "lynch",
            "COERCE" => one.Mode is "arrest" or "deport" && lemma is not ("hold" or "capture" or "expel"),
            "SANCTION" => one.Mode == "convict" && lemma is "sentence" or "jail" or "imprison" or "convict",
            "ACCUSE" => one.Mode == "investigate" && lemma is "indict" or "arraign" or "prosecute",
            _ => false,
        };
    }

    // Political by itself: an office, organ, force, party, crowd or bench; a bare flag only where flags count.
    private bool IsPolitical(Mention mention, bool flags)
    {
        Mention whose = mention is { Kind: MentionKind.Thing, Owner: { } owner } ? owner : mention;
        // "The Browns", "the Yankees".
        if (whose.Kind == MentionKind.Thing && _tree[whose.Head].Upos == Upos.PROPN && _tree.Lower(whose.Head).EndsWith('s') && _tree[whose.Head].Text.Length > 4) return false;
        if (whose.Kind is MentionKind.State or MentionKind.Thing or MentionKind.Place) return flags && (whose.Sector.Length > 0 || whose.Country.Length > 0) && !IsOfTheField(mention);
        if (whose.Sector is not ("GOV" or "MIL" or "SPY" or "LEG" or "JUD" or "COP" or "OPP" or "PTY" or "REB" or "IGO")) return whose.Kind == MentionKind.Role && whose.Scope == "group";
        if (IsOfTheField(whose)) return false;
        // "The director", "the captain", "the Rangers" are of the field.
        return whose.Kind != MentionKind.Role || !(_words.Has("team-word", _tree.Lemma(whose.Head).ToLowerInvariant()) || (whose.CountryFromContext && _words.Has("open-office", _tree.Lower(whose.Head))));
    }

    private bool IsOfTheField(Mention mention)
    {
        for (int i = mention.First; i <= mention.Last; i++)
        {
            if (_tree.Lower(i) is "ministry" or "minister" or "ministers" or "department" or "police" or "court") return false;
        }

        // "Entertainment agency X" may leave its first words outside.
        for (int i = Math.Max(_tree.Document.Sentences[_tree[mention.Head].Sentence].FirstToken, mention.First - 2); i <= mention.Last; i++)
        {
            if (_words.Has("sport-word", _tree.Lower(i)) || _words.Has("sport-body-word", _tree.Lower(i)) || _words.Has("show-body-word", _tree.Lower(i))) return true;
        }

        return false;
    }
}
