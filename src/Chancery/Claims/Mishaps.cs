using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>
/// Accidents, fires, storms and whatever else nobody meant: those who rescue, clear away and answer for it make no claims, nor does what merely killed.
/// Of public affairs remains what one state does for another, what is done to migrants and officials, and what was meant.
/// </summary>
internal sealed class Mishaps
{
    private readonly Tree _tree;
    private readonly WordLists _words;
    private readonly FieldMarks[] _marks;
    private readonly FieldMarks _all;
    private readonly bool _unmeant;
    private readonly bool _doers;
    private readonly bool _crashLanding;

    /// <param name="tree">The report.</param>
    /// <param name="words">The lists.</param>
    /// <param name="marks">What the words of each sentence say of its field.</param>
    internal Mishaps(Tree tree, WordLists words, FieldMarks[] marks)
    {
        _tree = tree;
        _words = words;
        _marks = marks;
        foreach (FieldMarks found in marks) _all |= found;
        for (int i = 0; i < tree.Count; i++)
        {
            _unmeant |= tree.Lower(i) is "accidentally" or "erroneously" or "inadvertently" or "mistakenly" || tree.Lower(i) is "celebratory" or "accidental" && i + 1 < tree.Count && tree.Lemma(i + 1) is "gunfire" or "explosion" or "discharge" or "shooting" or "detonation" or "fire" or "shot";
            _crashLanding |= tree.Lower(i) == "crash" && i + 2 < tree.Count && tree.Lower(i + 1) == "-" && tree.Lower(i + 2) is "land" or "lands" or "landed" or "landing";
            _doers |= words.Has("attacker-word", tree.Lemma(i)) || words.Has("attacker-word", tree.Lower(i));
        }
    }

    /// <summary>True if the act is of a mishap, and no political one.</summary>
    internal bool IsOutside(FoundEvent one)
    {
        // What a report begins with goes on in its next sentences.
        FieldMarks sentence = _marks[_tree[one.Trigger].Sentence], marks = sentence | _marks[0];
        if (one.KindName == "ASSAULT" && IsUnmeantHarm(one, marks)) return true;
        if (_unmeant && IsCleared(one)) return true;
        // "Killed when a plane crash-lands in a field and strikes a van".
        if (_crashLanding && one.KindName == "ASSAULT" && IsHarm(one.Trigger)) return true;
        // "The navy launches a search and rescue operation": for nobody that is named.
        if (one is { KindName: "AID", Mode: "humanitarian", Target.Count: 0 } && !_tree.IsVerb(one.Trigger) && _tree.Lemma(one.Trigger) == "operation" && !_all.HasFlag(FieldMarks.Attack)) return true;
        if (!_unmeant && (marks & (FieldMarks.Accident | FieldMarks.Weather)) == 0) return false;
        // An air strike that hits the wrong market is one all the same.
        if (one.KindName == "ASSAULT" && _unmeant && _tree.IsVerb(one.Trigger) && _words.Has("cause-verb", _tree.Lemma(one.Trigger)) && one.Companions.TrueForAll(_tree.IsVerb) && !IsBetweenStates(one)) return true;
        if (one.KindName == "AID" && !_all.HasFlag(FieldMarks.Attack) && IsRescue(one) && IsOwnHelp(one)) return true;
        if ((_all & (FieldMarks.Attack | FieldMarks.Blast)) != 0) return false;
        if (marks.HasFlag(FieldMarks.Accident) && (IsAnswered(one) || IsOfVictims(one))) return true;
        switch (one.KindName)
        {
            case "ASSAULT":
                // "Killed when Chad struck the town" tells who did what.
                bool harmed = IsHarm(one.Trigger) && one.Companions.TrueForAll(IsHarm);
                return (harmed && IsOfCrash(one.Trigger)) || !one.Source.Exists(m => IsDoer(m, harmed)) && !IsStrike(one.Trigger);
            case "COERCE" when one.Mode == "martial-law" && one.Literals.Exists(w => _tree.Lemma(w) == "law"):
                return false;
            case "COERCE" when one.Mode is "restrict" or "martial-law":
                return (marks.HasFlag(FieldMarks.Weather) || one.Source.Count == 0 || one.Target.TrueForAll(t => t is { Kind: MentionKind.Thing, CountryFromContext: true }) && sentence.HasFlag(FieldMarks.Accident)) && !marks.HasFlag(FieldMarks.Politics) && (!IsBetweenStates(one) || one.Target.TrueForAll(t => t.Kind == MentionKind.Thing || t.Sector == "EDU"));
            case "SANCTION" when one.Mode == "discontinue":
                return sentence.HasFlag(FieldMarks.Weather) && !marks.HasFlag(FieldMarks.Politics) && !IsBetweenStates(one);
            case "AID":
                return IsOwnHelp(one);
            // "A crowd crush at the party's rally".
            case "PROTEST":
                return one.Target.Count == 0 && !_tree.IsVerb(one.Trigger) && _tree.Lemma(one.Trigger) is "rally" or "gathering" or "parade";
            case "CONSULT":
                return one.Target.Count > 0 && one.Target.TrueForAll(t => t.Kind == MentionKind.Role && _words.Has("mourner", _tree.Lemma(t.Head)));
            case "REQUEST" when one is { Mode: "assist", Target.Count: 0 } && !one.Source.Exists(s => s.Kind == MentionKind.State) && HasFederal(one.Trigger):
                return true;
            case "REQUEST" when marks.HasFlag(FieldMarks.Weather) && one.Target.TrueForAll(t => t.Sector == "CVL") && one.UsedUp.Exists(v => _tree.Lemma(v) is "evacuate" or "shelter"):
                return true;
            case "MOBILIZE" or "COERCE" when marks.HasFlag(FieldMarks.Accident) && (one.KindName == "MOBILIZE" || one.Mode == "seize"):
                return !one.Source.Exists(m => m.Kind != MentionKind.Role || m.Sector is not ("MIL" or "") || _tree.Lemma(m.Head) is not ("helicopter" or "aircraft" or "plane" or "jet" or "boat"));
            default:
                return false;
        }
    }

    /// <summary>True if a party of one state acts on a party of another that the words name as such.</summary>
    internal static bool IsBetweenStates(FoundEvent one) => one.Source.Exists(s => one.Target.Exists(t => s.Country.Length == 3 && t.Country.Length == 3 && s.Country != t.Country && !t.CountryFromContext));

    // "Killed when a munitions depot exploded", "a shell went off in a live-fire drill", "a lorry rams into pilgrims": nothing tells of anybody who meant it.
    private bool IsUnmeantHarm(FoundEvent one, FieldMarks marks)
    {
        if (one.Source.Count > 0 || _doers) return false;
        if (marks.HasFlag(FieldMarks.Unmeant)) return IsBlast(one.Trigger) || IsHarm(one.Trigger) && one.Companions.TrueForAll(c => IsBlast(c) || IsHarm(c));
        return _tree.Lemma(one.Trigger) is "ram" or "plough" or "plow" && _tree.IsVerb(one.Trigger) && one.Target.TrueForAll(t => t is { Kind: MentionKind.Role, Scope: "people" });
    }

    // "Strikes hit the refinery and cause a fire": not lightning.
    private bool IsStrike(int trigger) => _tree.Lemma(trigger) is "strike" or "airstrike" or "throw" && !(_tree.IsVerb(trigger) && _tree.Lemma(trigger) == "strike") && !(trigger > 0 && _tree.Lemma(trigger - 1) == "lightning");

    private bool IsBlast(int token) => _tree.Lemma(token) is "explode" or "detonate" or "explosion" or "blast" or "detonation" or "discharge" or "misfire";

    // "Shots fired in joy kill three; the police seize forty pistols".
    private bool IsCleared(FoundEvent one) => one is { KindName: "COERCE", Mode: "arrest" or "seize" } && one.Source.TrueForAll(s => s.Sector is "COP" or "GOV") && one.Target.TrueForAll(IsPrivate);

    // Whoever is held to account for an accident is of public affairs only where he is so himself.
    private bool IsAnswered(FoundEvent one)
    {
        bool law = (one.KindName, one.Mode) switch
        {
            ("COERCE", "arrest") or ("SANCTION", "convict") => one.Source.TrueForAll(s => s.Sector is "COP" or "JUD"),
            ("ACCUSE", "investigate") or ("SANCTION", "impose") => one.Target.Count > 0,
            ("SANCTION", "discontinue") => _marks[_tree[one.Trigger].Sentence].HasFlag(FieldMarks.Accident) && one.Source.Count > 0,
            _ => false,
        };
        return law && one.Target.TrueForAll(IsPrivate) && !IsBetweenStates(one);
    }

    private bool IsPrivate(Mention mention) => mention.Sector is "CVL" or "BUS" or "" && mention.Kind is MentionKind.Role or MentionKind.Person or MentionKind.Thing or MentionKind.Body && mention.Scope != "group" && !_words.Has("public-people", _tree.Lemma(mention.Head));

    // "A bus with workers deported from Togo overturned": says who was in it.
    private bool IsOfVictims(FoundEvent one) => one.KindName is "COERCE" && _tree.IsVerb(one.Trigger) && _tree[one.Trigger].Xpos == "VBN" && !_tree.HasChild(one.Trigger, Relation.AuxPass) && _tree.Relation(one.Trigger) is Relation.Acl or Relation.Xcomp;

    // Rescuers and officials who help their own after a storm or a wreck help no other; migrants at sea are nobody's own.
    private bool IsOwnHelp(FoundEvent one)
    {
        // "Turkish rescuers dig out three girls in Aleppo".
        if (_tree.Lemma(one.Trigger) is "pull" or "dig" or "free" && one.Source.Exists(s => s is { CountryFromContext: false, Country.Length: 3 } && !one.Target.Exists(t => t.Country == s.Country))) return false;
        if (IsBetweenStates(one) && !one.Source.TrueForAll(s => s.Country == "IGO") || one.Target.Exists(t => _words.Has("migrant-noun", _tree.Lemma(t.Head)) || t.Sector is "GOV" or "LEG")) return false;
        // "The army evacuates 4,000 villagers": forces of a state, sent to those in need.
        if (_tree.Lemma(one.Trigger) is "evacuate" or "airlift" && one.Target.Count > 0 && one.Source.Exists(s => s.Sector == "MIL")) return false;
        // "The WHO provides urgent assistance to those hit by floods in Malawi": a body of many states helps one.
        if (!IsRescue(one) && one.Mode is "humanitarian" or "economic" or "" && one.Source.Exists(s => s is { Kind: MentionKind.Body, CountryFromContext: false, Country: "IGO" })) return false;
        if (!IsRescue(one)) return one.Target.TrueForAll(t => t.CountryFromContext || one.Source.Exists(s => s.Country == t.Country));
        return one.Mode == "humanitarian" && one.Target.TrueForAll(t => t.Kind is MentionKind.Role or MentionKind.Person or MentionKind.Thing or MentionKind.Place);
    }

    // "The governor asks for federal disaster relief": of his own state.
    private bool HasFederal(int verb)
    {
        int aid = _tree.Child(verb, Relation.Obj);
        for (int child = aid < 0 ? -1 : _tree.FirstChild(aid); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Lower(child) == "federal") return true;
        }

        return false;
    }

    private bool IsRescue(FoundEvent one) => _tree.Lemma(one.Trigger) is "rescue" or "evacuate" or "airlift" or "evacuation" or "save" or "operation" or "pull" or "dig" or "free";

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
}
