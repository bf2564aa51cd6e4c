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
    private readonly bool _unmeant;

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
        for (int i = 0; i < tree.Count; i++)
        {
            _animals |= tree.Lemma(i) is "attack" or "bite" or "mauling" && HasAnimal(i);
            _unmeant |= tree.Lower(i) is "accidentally" or "erroneously" or "inadvertently" or "mistakenly" || tree.Lower(i) is "celebratory" or "accidental" && i + 1 < tree.Count && tree.Lemma(i + 1) is "gunfire" or "explosion" or "discharge" or "shooting" or "detonation" or "fire" or "shot";
        }
    }

    private bool HasAnimal(int attack)
    {
        for (int child = _tree.FirstChild(attack); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Compound && _tree[child].Upos == Upos.NOUN && _words.Has("animal", _tree.Lemma(child))) return true;
        }

        return false;
    }

    /// <summary>True if the act is no political one.</summary>
    internal bool IsOutside(FoundEvent one)
    {
        if (IsPrivate(one) || IsFigureOfSpeech(one) || (one.KindName == "ASSAULT" && (IsOfAnimals(one) || (_animals && one.Source.Count == 0)))) return true;
        FieldMarks marks = _marks[_tree[one.Trigger].Sentence];
        if (marks.HasFlag(FieldMarks.Sport)) return IsOfSport(one, marks);
        if (marks.HasFlag(FieldMarks.Show)) return IsOfShow(one, marks);
        // What a report begins with goes on in its next sentences.
        FieldMarks ofReport = marks | _marks[0];
        if ((_unmeant || (ofReport & (FieldMarks.Accident | FieldMarks.Weather)) != 0) && IsOfAccident(one, ofReport)) return true;
        return marks.HasFlag(FieldMarks.Science) && IsOfScience(one);
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
            ("SANCTION", "discontinue") when companies => one.Target.TrueForAll(m => (m.Sector == "BUS" || m.IsPronoun) && one.Source.Exists(s => s.Country == m.Country)),
            ("COERCE", "restrict") => companies && one.Target.TrueForAll(m => m.Sector == "CVL"),
            ("RETREAT", "access") => one.Source.Exists(m => m.Sector == "JUD"),
            ("CONSULT", _) or ("AGREE", "settle") or ("COOPERATE", _) or ("SANCTION", "discontinue") => people && alone,
            ("REQUEST", _) => people && alone && one.Source.TrueForAll(m => m.Kind == MentionKind.Role && (_words.Has("man-noun", _tree.Lemma(m.Head)) || _words.Has("woman-noun", _tree.Lemma(m.Head)))),
            ("AID", "humanitarian") when one.Source.Count > 0 && one.Source.TrueForAll(m => m.CountryFromContext && _tree.Lemma(m.Head) is "helicopter" or "ambulance" or "aircraft" or "plane") => true,
            ("AID", "humanitarian") => people && one.Source.TrueForAll(m => m.Kind == MentionKind.Role) && alone && _tree.Lemma(one.Trigger) is "evacuate",
            _ => false,
        };
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
            case ("CONSULT", "visit"):
                return lemma is "head" or "go" && one.Target.Count > 0 && one.Target.TrueForAll(m => m.Kind == MentionKind.Person);
            case ("COERCE", "arrest"):
                return one.Pos == TriggerPos.Noun && _tree.Relation(one.Trigger) == Relation.Compound && _tree.Head(one.Trigger) is int head and >= 0 && _tree.Lemma(head) == "warrant";
            default:
                return false;
        }
    }

    private bool IsOfSport(FoundEvent one, FieldMarks marks)
    {
        bool flags = marks.HasFlag(FieldMarks.Politics) || IsOnlyOfStates(one);
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
        if (one.KindName is "PROTEST" or "ACCUSE" or "AID" or "MOBILIZE" or "ASSAULT" || IsHarmOrLaw(one) || (one.KindName == "COERCE" && one.Source.Count == 0)) return false;
        return !one.Source.Exists(m => IsPolitical(m, flags: true)) && !one.Target.Exists(m => IsPolitical(m, flags: true));
    }

    private bool IsOfScience(FoundEvent one)
    {
        if (one.KindName == "ASSAULT") return !_all.HasFlag(FieldMarks.Attack) && _tree.Lemma(one.Trigger) is "crash" or "explode" or "fall" or "land" or "impact";
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

    // Weather closes roads and schools, crashes kill, crews rescue: of public affairs only where somebody attacked or a state did it to another.
    private bool IsOfAccident(FoundEvent one, FieldMarks marks)
    {
        // An air strike that hits the wrong market is one all the same.
        if (one.KindName == "ASSAULT" && _unmeant && _tree.IsVerb(one.Trigger) && _words.Has("cause-verb", _tree.Lemma(one.Trigger)) && one.Companions.TrueForAll(_tree.IsVerb) && !IsBetweenStates(one)) return true;
        if (_all.HasFlag(FieldMarks.Attack)) return false;
        switch (one.KindName)
        {
            case "ASSAULT":
                // "Killed when Chad struck the town" tells who did what.
                bool harmed = IsHarm(one.Trigger) && one.Companions.TrueForAll(IsHarm);
                return (harmed && IsOfCrash(one.Trigger)) || !one.Source.Exists(m => IsDoer(m, harmed));
            case "COERCE" when one.Mode is "restrict" or "martial-law":
                return (marks.HasFlag(FieldMarks.Weather) || one.Source.Count == 0) && !marks.HasFlag(FieldMarks.Politics) && !IsBetweenStates(one);
            case "SANCTION" when one.Mode == "discontinue":
                return _marks[_tree[one.Trigger].Sentence].HasFlag(FieldMarks.Weather) && !marks.HasFlag(FieldMarks.Politics) && !IsBetweenStates(one);
            // Troops and money for one's own land after a storm help no other.
            case "AID" when _tree.Lemma(one.Trigger) is not ("rescue" or "evacuate" or "airlift" or "evacuation" or "save" or "operation" or "pull" or "dig" or "free") && !IsBetweenStates(one):
                return one.Target.TrueForAll(t => t.CountryFromContext || one.Source.Exists(s => s.Country == t.Country));
            case "REQUEST" when marks.HasFlag(FieldMarks.Weather) && one.Target.TrueForAll(t => t.Sector == "CVL") && one.UsedUp.Exists(v => _tree.Lemma(v) is "evacuate" or "shelter"):
                return true;
            case "MOBILIZE" or "COERCE" when marks.HasFlag(FieldMarks.Accident) && (one.KindName == "MOBILIZE" || one.Mode == "seize"):
                return !one.Source.Exists(m => m.Kind != MentionKind.Role || m.Sector is not ("MIL" or "") || _tree.Lemma(m.Head) is not ("helicopter" or "aircraft" or "plane" or "jet" or "boat"));
            case "AID" when one.Mode == "humanitarian":
                return !one.Source.Exists(m => m.Kind != MentionKind.Thing && (m.Sector is not ("CVL" or "") || !m.CountryFromContext && m.Country.Length > 0));
            default:
                return false;
        }
    }

    private bool IsHarm(int token) => _tree.Lemma(token) is "kill" or "injure" or "wound" or "hurt" or "leave" or "die";

    // "A fighter jet crashes in Chad, killing both pilots".
    private bool IsOfCrash(int harm)
    {
        int head = _tree.Head(harm);
        for (int steps = 0; head >= 0 && (!_tree.IsVerb(head) || _tree.Relation(head) == Relation.Advcl) && steps < 4; steps++) head = _tree.Head(head);
        return head >= 0 && _tree.Lemma(head) is "crash" or "collide" or "capsize" or "sink" or "derail" or "overturn" or "collapse" or "plunge";
    }

    // What merely harmed may be a storm or a bus; who attacked, struck or fired meant it.
    private bool IsDoer(Mention mention, bool harmed)
    {
        if (mention.Kind == MentionKind.State) return !harmed;
        if (mention.Kind is not (MentionKind.Body or MentionKind.Person or MentionKind.Role)) return false;
        if (harmed && _tree.Lemma(mention.Head) is "aircraft" or "plane" or "airplane" or "airliner" or "helicopter" or "jet" or "train" or "truck" or "lorry" or "vehicle" or "car" or "boat" or "ship") return false;
        return mention.Sector is "MIL" or "REB" or "COP" or "GOV" or "SPY" || (!harmed && mention.Kind != MentionKind.Role);
    }

    private static bool IsBetweenStates(FoundEvent one) => one.Source.Exists(s => one.Target.Exists(t => s.Country.Length == 3 && t.Country.Length == 3 && s.Country != t.Country && !t.CountryFromContext));

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
