using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Finds the finest place that a report gives for an act: phrases with "in", "at", "near" and the like on the trigger, its clause, its further words and who takes part.</summary>
internal sealed partial class PlaceFinder(Tree tree, MentionReader mentions, Frames frames)
{
    // How many sentences back an act may stand whose place serves a further telling of it.
    private const int Reach = 2;

    private (Mention Mention, string Kind, int Sentence)? _last;
    private (Mention Place, Mention Visitor, int Sentence)? _visited;

    private static readonly HashSet<string> _at = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "outside", "inside", "around", "off", "within", "across", "throughout", "along", "over", "on", "close_to", "north_of", "south_of", "east_of", "west_of", "beyond", "through", "above", "amid",
    };

    private static readonly HashSet<string> _to = new(StringComparer.Ordinal) { "to", "into", "onto", "toward", "towards", "for" };

    private static readonly HashSet<string> _motion = new(StringComparer.Ordinal)
    {
        "travel", "arrive", "visit", "go", "fly", "come", "return", "head", "trip", "visit", "journey", "tour", "deploy", "send", "move", "advance", "enter", "march", "deport", "transfer", "deliver", "evacuate", "flee", "depart", "withdraw",
        "lead", "delegation", "shipment", "entry", "access", "exit", "get", "bar", "ban", "incursion", "invasion", "deportation", "expulsion", "expel",
        "deployment", "advance", "withdrawal", "release", "free", "rescue", "evacuation", "departure", "arrival", "return", "pull", "leave", "extradite", "repatriate", "dispatch", "ship", "cross",
    };

    // Nouns that "in" stands before without naming a place.
    private static readonly HashSet<string> _abstract = new(StringComparer.Ordinal)
    {
        "retaliation", "response", "support", "relation", "connection", "protest", "solidarity", "exchange", "light", "favor", "favour", "honor", "honour", "addition", "case", "return", "reaction", "line", "accordance", "view", "interest", "cooperation", "coordination",
        "partnership", "defiance", "violation", "breach", "revenge", "reprisal", "bid", "move", "attempt", "effort", "statement", "interview", "speech", "role", "war", "investigation", "cause",
    };

    // Things that have a country but no whereabouts.
    private static readonly HashSet<string> _placeless = new(StringComparer.Ordinal)
    {
        "economy", "import", "export", "oil", "gas", "currency", "service", "website", "account", "product", "goods", "asset", "system", "channel", "app", "steel", "chip", "property", "soil", "flight", "position", "target",
    };

    // So many words a place may have that a line begins with: "North Kivu province".
    private const int LongestLabel = 4;

    private static readonly HashSet<string> _coming = new(StringComparer.Ordinal) { "arrive", "visit", "travel", "fly", "come", "go", "head", "return", "remain", "stay" };

    /// <summary>The place of an act; what is told of again without a place has that of the telling before. To be asked in text order.</summary>
    internal (Mention Mention, string Role)? Find(FoundEvent one, HashSet<int> acts, out bool isOwn)
    {
        (Mention Mention, string Role)? found = IsGrievance(one) ? Beside(one) : FindOwn(one);
        isOwn = found is not null;
        if (IsGrievance(one)) return found;
        Mention? label = found is null ? LabelAbove(one) : null;
        found ??= Fronted(one) ?? Over(one) ?? Building(one) ?? InSentence(one, acts) ?? Under(label, one) ?? (label is null ? Carried(one) : null) ?? ToldLater(one) ?? OnVisit(one) ?? OnMeeting(one);
        if (found is { } several && FirstOfSeveral(several.Mention.Head) is { } foremost) found = (foremost, several.Role);
        // "Soldiers stay in the country to train its army": in that of whom they train.
        if (found is { Mention: { Kind: not MentionKind.Place } land } && tree.Lemma(land.Head) == "country" && one.KindName is "AID" or "RETREAT" or "MOBILIZE" && one.Source.Exists(s => s.Country == land.Country) && one.Target.Find(t => MentionReader.IsState(t.Country) && !t.CountryFromContext && t.Country != land.Country) is { } taught)
            found = (new() { Head = land.Head, First = land.First, Last = land.Last, Kind = MentionKind.Thing, Name = taught.Name, Country = taught.Country }, found.Value.Role);
        if (found is { } place && IsViolent(one)) _last = (place.Mention, one.KindName, tree[one.Trigger].Sentence);
        if (one is { KindName: "CONSULT", Mode: "visit" } && isOwn && one.Source.Count > 0 && found is { Mention.Country.Length: 3 } host) _visited = (host.Mention, one.Source[0], tree[one.Trigger].Sentence);
        if (one is { KindName: "CONSULT", Mode: "meet" or "negotiate" } && isOwn && found is { Mention: { Kind: MentionKind.Place, Country.Length: 3 } } venue) _met = (venue.Mention, one, tree[one.Trigger].Sentence);
        return found;
    }

    // "They march in Lagos against the raids": the raids were elsewhere.
    private bool IsGrievance(FoundEvent one)
    {
        if (one.KindName != "ASSAULT" || tree.IsVerb(one.Trigger) || tree.Case(one.Trigger) != "against" || tree.Head(one.Trigger) is not (>= 0 and int words)) return false;
        return frames.Is("rally-verb", words) || tree.Lemma(words) is "protest" or "demonstration" or "rally" or "march" or "sit-in" or "vigil" || tree.IsVerb(words) && frames.Object(words) is >= 0 and int held && tree.Lemma(held) is "protest" or "demonstration" or "rally" or "march" or "sit-in" or "vigil";
    }

    // The place that the act's own words give.
    private (Mention Mention, string Role)? Beside(FoundEvent one)
    {
        (Mention Mention, string Role, int Score)? best = null;
        Scan(one.Trigger, 4, one, ref best);
        return best is { } found ? (found.Mention, found.Role) : null;
    }

    // "In Kaduna and Niger States": the first of them.
    private Mention? FirstOfSeveral(int head)
    {
        if (tree[head].Xpos is not ("NNS" or "NNPS") || tree.Lemma(head).ToLowerInvariant() is not ("state" or "province" or "oblast" or "district" or "county" or "region" or "governorate" or "department" or "prefecture")) return null;
        for (int child = tree.FirstChild(head); child >= 0 && child < head; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Compound && tree.HasChild(child, Relation.Conj) && mentions.Of(child) is { Kind: MentionKind.Place } first) return first;
        }

        return null;
    }

    // "In Oslo, the envoy met the king and urged Togo to yield": what stands before joined verbs serves both.
    private (Mention Mention, string Role)? Fronted(FoundEvent one)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        if (!tree.IsVerb(clause) || tree.Relation(clause) != Relation.Conj || tree.HasChild(clause, Relation.Nsubj) || tree.HasChild(clause, Relation.NsubjPass) || tree.HasChild(clause, Relation.Advmod) || _motion.Contains(tree.Lemma(clause)) || tree.Head(clause) is not (>= 0 and int first) || !tree.IsVerb(first) || tree[first].Xpos != tree[clause].Xpos || _motion.Contains(tree.Lemma(first))) return null;
        for (int child = tree.FirstChild(first); child >= 0 && child < first; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Obl && tree.Case(child) is "in" or "at" && mentions.Of(child) is { Kind: MentionKind.Place or MentionKind.State, IsPronoun: false } place && tree[tree.Extent(child).First].Start == tree[tree.Document.Sentences[tree[child].Sentence].FirstToken].Start) return (place, "at");
        }

        return null;
    }

    // "The envoy visits Oman. He meets the sultan.": with whom he meets there.
    private (Mention Mention, string Role)? OnVisit(FoundEvent one)
    {
        if (one is not ({ KindName: "CONSULT", Mode: "meet" or "negotiate" or "host" } or { KindName: "SUPPORT", Mode: "sign" }) || _visited is not { } visit || tree[one.Trigger].Sentence - visit.Sentence is < 0 or > Reach) return null;
        bool visitor = one.Source.Concat(one.Target).Any(m => m.ActorId.Length > 0 && m.ActorId == visit.Visitor.ActorId || m.Antecedent >= 0 && m.Antecedent == visit.Visitor.Head || m.Head == visit.Visitor.Head);
        return visitor && one.Source.Concat(one.Target).Any(m => m.Country == visit.Place.Country) ? (visit.Place, "at") : null;
    }

    internal static bool IsViolent(FoundEvent one) => one.KindName is "ASSAULT" or "PROTEST" || one is { KindName: "COERCE", Mode: "arrest" or "seize" or "" };

    // "At the Grand Hotel two people were hurt, the ministry says": the one place that the sentence names, wherever the parse has hung it.
    private (Mention Mention, string Role)? InSentence(FoundEvent one, HashSet<int> acts)
    {
        bool violent = IsViolent(one);
        bool visit = one is { KindName: "CONSULT", Mode: "visit", Target.Count: 0 } && !tree.IsVerb(one.Trigger);
        if (!violent && !visit && one is not ({ KindName: "COERCE", Mode: not "censor" } or { KindName: "AID", Mode: not "economic" } or { KindName: "MOBILIZE" } or { KindName: "RETREAT", Mode: not "resign" } or { KindName: "CONSULT", Mode: not "visit" } or { KindName: "SANCTION", Mode: "convict" })) return null;
        Mention? found = null;
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (CaseOfWhole(i) is not { } preposition || !_at.Contains(preposition) || preposition is "over" or "on" || mentions.Of(i) is not { IsPronoun: false, Country.Length: 3 } mention || !(mention.Kind is MentionKind.Place or MentionKind.State || mention is { Kind: MentionKind.Thing, Scope: "thing" } && tree.Lemma(i) is "region" or "area" or "district" or "province" or "village" or "town" or "valley" or "desert" or "city") || mention.Head != i || one.KindName == "SANCTION" && !IsCourtOpening(one, sentence, i) || IsOfTelling(one, i) || !violent && !visit && IsOfOtherAct(one, i, acts)) continue;
            if (found is not null && found.Country != mention.Country) return null;
            if (found is null || Fineness(mention) > Fineness(found)) found = mention;
        }

        return found is null || IsAbroad(one, found) ? null : (found, "at");
    }

    // "Rescues nine in raids in Kano and condemns the killings in Borno": where another act was.
    private bool IsOfOtherAct(FoundEvent one, int place, HashSet<int> acts)
    {
        for (int token = tree.Head(place), steps = 0; token >= 0 && steps < 8; token = tree.Head(token), steps++)
        {
            // "Hold talks to end the war in Mali", "frees a reporter, who arrives back in Rome".
            if (tree.Lemma(token) is "war" or "conflict" or "crisis" or "fighting" or "murder" or "killing" or "protest" || tree.IsVerb(token) && token != one.Trigger && tree.Lemma(token) is "arrive" or "return" or "end") return true;
            // "Rescue passengers from the hijacking of a train in Sindh".
            if (one.KindName == "AID" && !tree.IsVerb(token) && tree.Case(token) is "from" or "in" or "during" && tree.Head(token) == frames.ClauseVerb(one.Trigger)) return false;
            if (acts.Contains(token) && token != one.Trigger && !one.Companions.Contains(token) && !one.UsedUp.Contains(token) && !(tree.IsVerb(token) && tree.Relation(token) == Relation.Conj && tree.IsUnder(token, frames.ClauseVerb(one.Trigger)))) return true;
            if (tree.IsUnder(one.Trigger, token)) return false;
        }

        return false;
    }

    // "At the entrance of the town of Faya": the preposition of the phrase that the place stands in.
    private string CaseOfWhole(int token)
    {
        for (int steps = 0; steps < 4; steps++)
        {
            if (tree.Case(token) is not ("of" or "") || tree.Relation(token) is not (Relation.Nmod or Relation.NmodDesc or Relation.Appos) || tree.Head(token) is not (>= 0 and int up) || !tree.IsNominal(up)) break;
            token = up;
        }

        // "Spied on behalf of Chad": nowhere in Chad.
        return tree.Lemma(token) is "behalf" or "account" ? "" : tree.Case(token);
    }

    // "Tells reporters at the palace that strikes continue", "the movement in Chad says that it will strike": where somebody speaks, or who he is.
    private bool IsOfTelling(FoundEvent one, int place)
    {
        int token = tree.Head(place);
        // A group in a valley tells what befell others there: the valley may be the place.
        if (token >= 0 && !tree.IsVerb(token) && tree.Relation(token) == Relation.Nsubj && mentions.Of(token) is { } teller && !one.Source.Exists(s => s.Head == token || s.ActorId.Length > 0 && s.ActorId == teller.ActorId)) return false;
        for (int steps = 0; steps < 3 && token >= 0 && !tree.IsVerb(token); steps++) token = tree.Head(token);
        if (token < 0 || !tree.IsVerb(token) || tree.Lemma(token) is not ("say" or "tell" or "announce" or "state" or "declare" or "claim" or "warn" or "add" or "report")) return false;
        for (int clause = one.Trigger, steps = 0; clause >= 0 && steps < 10; clause = tree.Head(clause), steps++)
        {
            if (tree.Relation(clause) == Relation.Ccomp && tree.Head(clause) == token) return !tree.IsUnder(place, clause);
        }

        return false;
    }

    // "Kharkiv: A drone struck a house. Four were hurt.": the place that the line of a brief begins with.
    private Mention? LabelAbove(FoundEvent one)
    {
        for (int s = tree[one.Trigger].Sentence, steps = 0; s >= 0 && steps <= Reach; s--, steps++)
        {
            if (LabelOf(tree.Document.Sentences[s]) is { } label) return label;
            if (BeginsLine(s)) return null;
        }

        return null;
    }

    // There, unless it is a capital or a state, which may stand for those who speak. An army takes what lies in another state.
    private static (Mention Mention, string Role)? Under(Mention? label, FoundEvent one) =>
        label is { Kind: MentionKind.Place } && label.Place is not { Kind: "capital" } && (IsViolent(one) || one.KindName is "MOBILIZE" or "AID") && (one.Mode == "seize" && one.Source.Exists(s => s.Sector == "MIL") || !IsAbroad(one, label)) ? (label, "at") : null;

    private Mention? LabelOf(Sentence sentence)
    {
        int first = sentence.FirstToken;
        while (first < sentence.EndToken && !char.IsLetterOrDigit(tree[first].Text[0])) first++;
        for (int colon = first + 1; colon < sentence.EndToken && colon <= first + LongestLabel; colon++)
        {
            if (tree[colon].Text != ":") continue;
            for (int i = first; i < colon; i++)
            {
                if (mentions.NameAt(i) is { } name && name.First == first && mentions.Of(i) is { Kind: MentionKind.Place or MentionKind.State, Country.Length: 3, IsPronoun: false } place) return place;
            }

            return null;
        }

        return null;
    }

    private bool BeginsLine(int sentence)
    {
        int first = tree.Document.Sentences[sentence].FirstToken;
        return first == 0 || tree.Document.Text.AsSpan((tree[first - 1].Start + tree[first - 1].Length)..tree[first].Start).Contains('\n');
    }

    // "Two people are killed in Leeds. The attacker is shot by police": the same happening, unless the sentence speaks of another country.
    private (Mention Mention, string Role)? Carried(FoundEvent one)
    {
        // "Shots are fired at the hotel. The guests are evacuated."
        bool saved = one is { KindName: "AID", Mode: "humanitarian" } && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "evacuate" or "rescue" && _last is { Kind: "ASSAULT" };
        if (!IsViolent(one) && !saved || _last is not { } last || tree[one.Trigger].Sentence - last.Sentence > Reach || last.Kind == "PROTEST" && one.KindName == "ASSAULT" && tree[one.Trigger].Upos == Upos.NOUN) return null;
        return IsAbroad(one, last.Mention) ? null : (last.Mention, "at");
    }

    // "The strike took place at the port": said in a sentence of its own.
    private (Mention Mention, string Role)? ToldLater(FoundEvent one)
    {
        if (one.KindName != "ASSAULT") return null;
        int sentence = tree[one.Trigger].Sentence;
        for (int token = tree.Document.Sentences[sentence].EndToken; token < tree.Count && tree[token].Sentence - sentence <= 2 * Reach + 2; token++)
        {
            if (!tree.IsVerb(token) || tree.Lemma(token) is not ("take" or "occur" or "happen") || tree.Lemma(token) == "take" && !(token + 1 < tree.Count && tree.Lower(token + 1) == "place")) continue;
            int subject = frames.Subject(token);
            if (subject < 0 || tree[subject].Upos != Upos.NOUN || !(tree.Lemma(subject) is "attack" or "incident" || one.Companions.Append(one.Trigger).Any(w => tree.Lemma(w).EndsWith(tree.Lemma(subject), StringComparison.Ordinal)))) continue;
            (Mention Mention, string Role, int Score)? best = null;
            Scan(token, 4, one, ref best);
            if (best is { } place && !IsAbroad(one, place.Mention)) return (place.Mention, place.Role);
        }

        return null;
    }

    // Police arrest and seize at home, and what is done to a state's own is rather done there; a crowd may well protest against another state.
    private static bool IsAbroad(FoundEvent one, Mention place) =>
        one.KindName == "PROTEST" ? one.Source.Exists(s => IsElsewhere(s, place)) : one.KindName == "COERCE" && (one.Source.Exists(s => MentionReader.IsState(s.Country) && s.Country != place.Country) || one.Target.Exists(t => t.Kind is MentionKind.State or MentionKind.Place && IsElsewhere(t, place)))
        || one.Target.Exists(t => IsElsewhere(t, place) && !((one.KindName == "COERCE" || one.Source.Exists(s => s.Sector == "COP")) && t is { Kind: MentionKind.Role, Sector: "CVL" })) && !one.Source.Exists(s => s.Country == place.Country);

    private static bool IsElsewhere(Mention target, Mention place) => MentionReader.IsState(target.Country) && !target.CountryFromContext && target.Country != place.Country;

    // The place that the act's own phrases give.
    private (Mention Mention, string Role)? FindOwn(FoundEvent one)
    {
        (Mention Mention, string Role, int Score)? best = null;
        if (one.Place is { } named && IsPlace(named)) Consider(named, "at", 3, ref best);
        int clause = frames.ClauseVerb(one.Trigger);
        Scan(one.Trigger, 4, one, ref best);
        if (clause != one.Trigger) Scan(clause, 3, one, ref best);
        foreach (int companion in one.Companions) Scan(companion, 3, one, ref best);
        foreach (int argument in one.Arguments)
        {
            if (argument < tree.Count) Scan(argument, 2, one, ref best);
            if (argument < tree.Count && one.KindName is "COERCE" or "CONCEDE" or "MOBILIZE" && BorderOf(one, argument) is { } border) Consider(border, "at", 1, ref best);
            // "Shell districts of Gao, killing nine": there, though those hit are the people.
            if (argument < tree.Count && (one.KindName == "ASSAULT" || one is { KindName: "COERCE", Mode: "seize" } && mentions.Of(argument) is not { Kind: MentionKind.Place }) && tree.IsVerb(one.Trigger) && argument == frames.Object(one.Trigger)) ConsiderNamed(argument, ref best);
            // "Hands over control of the town of Koro".
            if (argument < tree.Count && one.KindName is "RETREAT" or "COERCE" or "REJECT" && tree.Lemma(argument) == "control")
            {
                ConsiderNamed(argument, ref best);
                // "Hands over control of its last base in Oman".
                if (tree.Child(argument, Relation.Nmod) is >= 0 and int held && tree.Case(held) == "of") Scan(held, 1, one, ref best);
            }

            if (one.KindName is "ASSAULT" or "MOBILIZE" or "COERCE" or "CONCEDE" && mentions.Of(argument) is { Kind: MentionKind.Place } target) Consider(target, "at", 2, ref best);
        }

        // "Attack on a market in Kabul": the place of a thing hit.
        foreach (Mention target in one.Target)
        {
            Scan(target.Head, 2, one, ref best);
            // "Entered the city of Kherson", "closed its border with Benin": the thing acted on is the place.
            if (one.KindName is "COERCE" or "MOBILIZE" or "ASSAULT" or "CONCEDE" or "RETREAT") ConsiderNamed(target.Head, ref best);
            // "Missiles strike Kyiv": the city, though its name may stand for those who rule there.
            if ((one.KindName == "ASSAULT" || one is { KindName: "COERCE", Mode: "seize" }) && target is { Kind: MentionKind.State, IsPronoun: false } && mentions.SeatAt(target) is { } city) Consider(city, "at", 3, ref best);
            if (target.Kind == MentionKind.Place) Consider(target, one.Mode == "visit" ? "to" : "at", 3, ref best);
            else if (one is { KindName: "CONSULT", Mode: "visit" } && target.Kind == MentionKind.State) Consider(target, "to", 0, ref best);
        }

        if (best is null && one.KindName is "CONSULT" or "SUPPORT" or "AGREE" or "AID" or "COOPERATE") ScanComing(one, clause, ref best);
        if (best is null && one.KindName is "COERCE" or "MOBILIZE" or "CONCEDE") ScanEntering(one, ref best);
        if (best is null && one is { KindName: "COERCE", Mode: "martial-law" } && one.Source.Find(s => s.Kind == MentionKind.Place) is { } ruled) Consider(ruled, "at", 1, ref best);
        // "Chad extends its state of emergency": in Chad.
        if (best is null && one is { KindName: "COERCE", Mode: "martial-law" } && one.Source.Select(s => s.IsPronoun ? s.Antecedent < 0 ? null : mentions.Of(s.Antecedent) : s).FirstOrDefault(s => s is { Kind: MentionKind.State, IsPronoun: false } && MentionReader.IsState(s.Country)) is { } whole) best = (new() { Head = whole.Head, First = whole.First, Last = whole.Last, Kind = MentionKind.Thing, Name = whole.Name, Country = whole.Country }, "at", 0);
        // "The mayor of Acre declares a curfew": there.
        if (best is null && one is { KindName: "COERCE", Mode: "martial-law" })
        {
            foreach (Mention ruler in one.Source) ConsiderNamed(ruler.Head, ref best);
        }

        if (best is null && one.KindName is "THREATEN" or "SANCTION") ScanMeant(one, ref best);
        // "Issues an evacuation order for the Bourj quarter".
        if (best is null && one.KindName == "REQUEST") ScanCleared(one, ref best);
        // "Sinks off Massawa after being attacked".
        if (best is null && one.KindName == "ASSAULT" && tree.IsPassive(clause) && tree.Relation(clause) == Relation.Advcl && !tree.HasChild(clause, Relation.NsubjPass) && tree.Child(clause, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) == "after" && tree.Lemma(tree.Head(clause)) is "sink" or "crash" or "die" or "burn" or "capsize") Scan(tree.Head(clause), 1, one, ref best);
        if (best is null) ScanBorder(one, ref best);
        if (best is null) ScanAround(clause, one, ref best);
        if (best is null) ScanVisit(one, clause, ref best);
        if (best is null) ScanArriving(one, clause, ref best);
        if (best is null) ScanSpeaking(one, clause, ref best);
        if (best is null && one.KindName is "ASSAULT" or "PROTEST" && !tree.IsVerb(one.Trigger) && one.Source.TrueForAll(s => tree.Head(s.Head) != one.Trigger)) ScanNamedAfter(one.Trigger, ref best);
        if (best is null) ScanOccasion(one, clause, ref best);
        if (best is null && (one.KindName is "ASSAULT" or "AID" || one is { KindName: "CONSULT", Mode: "visit" } or { KindName: "RETREAT", Mode: "release" or "return" })) ScanServing(one, ref best);
        if ((best is null || best is { Mention: { Kind: not MentionKind.Place } sent } && tree.Lemma(sent.Head) == "country") && one is { KindName: "SANCTION", Mode: "expel" } or { KindName: "COERCE", Mode: "deport" }) ScanLeft(one, ref best);
        if (best is null && one.KindName is "ASSAULT" or "PROTEST" or "COERCE" or "MOBILIZE") ScanAhead(one, ref best);
        // "Togo bans the channel from airing in the country": in Togo, whoever's channel it is.
        if (best is { } there && one is { KindName: "COERCE", Mode: "restrict" or "censor" } && tree.Lemma(there.Mention.Head) == "country" && there.Mention.Kind != MentionKind.Place && one.Source.Find(s => s.Kind == MentionKind.State) is { } home && home.Country != there.Mention.Country)
            return (new() { Head = there.Mention.Head, First = there.Mention.First, Last = there.Mention.Last, Kind = MentionKind.Thing, Name = home.Name, Country = home.Country }, there.Role);
        return best is { } found ? (found.Mention, found.Role) : null;
    }

    // "In international waters": nobody's, unless the sea is named.
    private Mention? HighSeas(int token)
    {
        if (tree.Lower(token) != "waters" || tree.Child(token, Relation.Amod) is not (>= 0 and int kind) || tree.Lower(kind) != "international" || tree.Child(token, Relation.Nmod) >= 0) return null;
        return new() { Head = token, First = kind, Last = token, Kind = MentionKind.Place, Name = tree.Document.ReadingTextOf(tree.Document.RangeOf(kind, token)) };
    }

    /// <summary>The country that a stretch of border lies in: of two neighbours the one that the act is done to, else the one that does it; empty if it is a third's doing.</summary>
    /// <returns>Null if the place is no border with another state.</returns>
    internal string? CountryOfBorder(FoundEvent one, Mention place)
    {
        if (tree.Lemma(place.Head) is not ("border" or "frontier")) return null;
        HashSet<string> sides = [];
        for (int i = place.First; i < place.Head; i++)
        {
            if (mentions.NameAt(i) is { } name && mentions.CountryOf(name) is { Length: 3 } country && MentionReader.IsState(country)) sides.Add(country);
        }

        string? Side(List<Mention> actors) => actors.Find(a => MentionReader.IsState(a.Country) && (sides.Count == 2 ? sides.Contains(a.Country) : !sides.Contains(a.Country)))?.Country;
        // "Seizes hills along the border": on the other side.
        if (sides.Count == 2 && one is { KindName: "COERCE", Mode: "seize" } && Side(one.Target) is null && Side(one.Source) is { } taker) return sides.First(s => s != taker);
        if (sides.Count == 2) return Side(one.Target) ?? Side(one.Source) ?? "";
        // "Bases near the Iraqi border": on the side of those hit.
        return sides.Count == 1 && one.KindName == "ASSAULT" && tree.Case(place.Head) is "near" or "along" && !one.Target.Exists(t => sides.Contains(t.Country)) && Side(one.Target) is { } hit && !one.Source.Exists(s => s.Country == hit) ? hit : null;
    }

    // "Closes its border with Chad", "reopens the country's airspace": a thing of the state that acts.
    private Mention? BorderOf(FoundEvent one, int token)
    {
        if (tree[token].Upos != Upos.NOUN || tree.Lemma(token) is not ("border" or "airspace" or "frontier" or "crossing" or "checkpoint") && !(tree.Lemma(token) == "post" && one.KindName == "CONCEDE" && tree.Child(token, Relation.Compound) is >= 0 and int kind && tree.Lemma(kind) == "border") || mentions.Of(token) is { Kind: MentionKind.Place }) return null;
        if (mentions.Of(token) is { Country.Length: 3 } of) return of;
        if (one.Source.Find(s => MentionReader.IsState(s.Country)) is not { } owner) return null;
        int first = token;
        while (first > 0 && tree.Head(first - 1) == token && tree.Relation(first - 1) is Relation.Compound or Relation.Amod) first--;
        return new() { Head = token, First = first, Last = token, Kind = MentionKind.Thing, Name = tree.Document.ReadingTextOf(tree.Document.RangeOf(first, token)), Country = owner.Country };
    }

    /// <summary>The country of the nearest place in the sentence that the knowledge holds; empty if there is none.</summary>
    internal string CountryNear(int head)
    {
        Sentence sentence = tree.Document.Sentences[tree[head].Sentence];
        string country = "";
        int nearest = int.MaxValue;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Math.Abs(i - head) >= nearest || mentions.Of(i) is not { Kind: MentionKind.Place, Place.Country.Length: 3 } mention) continue;
            (country, nearest) = (mention.Country, Math.Abs(i - head));
        }

        return country;
    }

    // "Arrives in Kyiv to sign an accord", "visits Spain to meet the king".
    private void ScanComing(FoundEvent one, int clause, ref (Mention Mention, string Role, int Score)? best)
    {
        int verb = clause;
        for (int steps = 0; steps < (tree.IsVerb(one.Trigger) ? 5 : 1) && verb >= 0 && (steps == 0 || !Comes(one, verb)); steps++)
        {
            // "Visits Oman for his first trip since taking office to meet the sultan".
            bool goes = tree.Relation(verb) is Relation.Advcl or Relation.Xcomp or Relation.Acl or Relation.Conj && !tree.HasChild(verb, Relation.Nsubj) || tree.Relation(verb) == Relation.Obl && tree.Case(verb) is "for" or "on" && tree.Lemma(verb) is "trip" or "visit" or "tour";
            verb = goes ? tree.Head(verb) : -1;
        }

        if (verb < 0 || !Comes(one, verb)) return;
        Scan(verb, 2, one, ref best);
        if (tree.Lemma(verb) == "visit" && frames.Object(verb) is >= 0 and int visited && mentions.Of(visited) is { } host && IsPlace(host)) Consider(host, "at", 1, ref best);
    }

    // "Will send soldiers to Togo to help train its army": aid is given where those who give it are sent.
    private bool Comes(FoundEvent one, int verb) => _coming.Contains(tree.Lemma(verb)) || one.KindName == "AID" && verb != one.Trigger && tree.IsVerb(verb) && tree.Lemma(verb) is "deploy" or "send" or "dispatch";

    // "Destroys the headquarters of the Chadian navy": a building that is hit is the place, unless it is said where that stands.
    private (Mention Mention, string Role)? Building(FoundEvent one)
    {
        if (one.KindName != "ASSAULT" || one.Target.Find(t => t is { Kind: MentionKind.Thing or MentionKind.Body, CountryFromContext: false, IsPronoun: false } && MentionReader.IsState(t.Country) && tree.Lemma(t.Head).ToLowerInvariant() is "headquarters" or "embassy" or "consulate" or "airport" or "airbase" or "hospital" or "school" or "refinery" or "university" or "mosque" or "church" or "port" or "barracks") is not { } building) return null;
        (int first, int last) = tree.Extent(building.Head);
        for (int i = first; i <= last; i++)
        {
            if (mentions.Of(i) is { Kind: MentionKind.Place } place && place.Head == i && i != building.Head && tree.Case(i) is not "") return null;
        }

        return (building, "at");
    }

    private void ScanCleared(FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        foreach (int order in (int[])[one.Trigger, tree.Child(one.Trigger, Relation.Obj)])
        {
            if (order < 0 || tree.Lemma(order) is not ("order" or "warning" or "evacuation") || tree.Lemma(order) != "evacuation" && !(tree.Child(order, Relation.Compound) is >= 0 and int kind && tree.Lemma(kind) == "evacuation")) continue;
            for (int child = tree.FirstChild(order); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Nmod && tree.Case(child) is "for" or "of" && mentions.Of(child) is { Kind: MentionKind.Place } cleared) Consider(cleared, "at", 1, ref best);
            }
        }
    }

    // "Threatens to carry out raids in Mali": where it would be done.
    private void ScanMeant(FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        foreach (int verb in one.UsedUp)
        {
            if (verb >= tree.Count || !tree.IsVerb(verb)) continue;
            Scan(verb, 2, one, ref best);
            if (best is null && frames.Object(verb) is >= 0 and int what) Scan(what, 2, one, ref best);
        }
    }

    // "Arrest him at the state border": that of those who do it.
    private void ScanBorder(FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        if (one is not ({ KindName: "COERCE", Mode: "arrest" } or { KindName: "MOBILIZE" }) || one.Source.Find(s => MentionReader.IsState(s.Country)) is not { } own) return;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Obl or Relation.Nmod) || tree.Case(child) is not ("at" or "near" or "along") || tree.Lemma(child) is not ("border" or "frontier") && !(tree.Lemma(child) is "post" or "crossing" or "checkpoint" && tree.Child(child, Relation.Compound) is >= 0 and int kind && tree.Lemma(kind) == "border")) continue;
            (int first, int last) = tree.Extent(child);
            if (mentions.Of(child) is { Country.Length: > 0 } || last != child) continue;
            while (first < child && tree[first].Upos is Upos.DET or Upos.ADP) first++;
            best = (new() { Head = child, First = first, Last = child, Kind = MentionKind.Thing, Name = tree.Document.ReadingTextOf(tree.Document.RangeOf(first, child)), Country = own.Country }, "at", 0);
            return;
        }
    }

    // "Expels two envoys from the country", "orders him to leave the country within nine days": that of whoever sends them away.
    private void ScanLeft(FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        if (one.Source.Find(s => MentionReader.IsState(s.Country)) is not { } own) return;
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = one.Trigger + 1; i < sentence.EndToken; i++)
        {
            if (tree.Lemma(i) is not ("country" or "territory" or "soil") || tree[i].Xpos != "NN" || tree.HasChild(i, Relation.Amod) || tree.HasChild(i, Relation.Nmod)) continue;
            if (!(tree.Case(i) == "from" || tree.Relation(i) == Relation.Obj && tree.Head(i) is >= 0 and int verb && tree.Lemma(verb) == "leave")) continue;
            int first = tree.Extent(i).First;
            while (first < i && tree[first].Upos is Upos.DET or Upos.ADP) first++;
            best = (new() { Head = i, First = first, Last = i, Kind = MentionKind.Thing, Name = own.Name, Country = own.Country }, "from", 0);
            return;
        }
    }

    // "Meets him at the palace during a state visit", "closes the schools across the country amid a blockade", "declares an emergency in Lima and sends troops": where the clause is that it belongs to.
    private (Mention Mention, string Role)? Over(FoundEvent one)
    {
        (Mention Mention, string Role, int Score)? best = null;
        int clause = frames.ClauseVerb(one.Trigger);
        if (!tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.Obl && tree.Case(one.Trigger) is "during" or "amid" && tree.Head(one.Trigger) is >= 0 and int verb && tree.IsVerb(verb)) Scan(verb, 1, one, ref best);
        else if (one.KindName is "MOBILIZE" or "COERCE" or "AID" or "RETREAT" && clause == one.Trigger && tree.Relation(clause) == Relation.Conj && !tree.HasChild(clause, Relation.Nsubj) && tree.Head(clause) is >= 0 and int first && tree.IsVerb(first))
        {
            Scan(first, 1, one, ref best);
            if (best is null && tree.Child(first, Relation.Obj) is >= 0 and int what) Scan(what, 1, one, ref best);
        }

        // "The remains of the last hostage in Gaza".
        foreach (Mention target in best is null && one.KindName is "RETREAT" or "AID" ? one.Target : [])
        {
            for (int child = tree.FirstChild(target.Head); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Nmod && tree.Case(child) == "of") Scan(child, 1, one, ref best);
            }
        }

        return best is { } place ? (place.Mention, place.Role) : null;
    }

    // "Sign an accord during the premier's visit to Oman".
    private void ScanVisit(FoundEvent one, int clause, ref (Mention Mention, string Role, int Score)? best)
    {
        if (one.KindName is not ("AGREE" or "SUPPORT" or "COOPERATE" or "CONSULT" or "AID")) return;
        foreach (int head in (int[])[clause, tree.Child(clause, Relation.Obj)])
        {
            for (int child = head < 0 ? -1 : tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.Obl or Relation.Nmod) || tree.Case(child) is not ("during" or "on") || tree.Lemma(child) is not ("visit" or "trip" or "tour")) continue;
                for (int inner = tree.FirstChild(child); inner >= 0; inner = tree.NextSibling(inner))
                {
                    if (tree.Relation(inner) == Relation.Nmod && tree.Case(inner) == "to" && mentions.Of(inner) is { } host && IsPlace(host)) Consider(host, "at", 1, ref best);
                }
            }
        }
    }

    // "Joins the pact during a forum in Lima", "agree on the sidelines of a summit in Oslo": where the occasion is.
    private void ScanOccasion(FoundEvent one, int clause, ref (Mention Mention, string Role, int Score)? best)
    {
        if (one.KindName is not ("AGREE" or "SUPPORT" or "COOPERATE" or "CONSULT" or "CONCEDE" or "AID")) return;
        int above = tree.Child(one.Trigger, Relation.Xcomp), what = tree.Child(above < 0 ? clause : above, Relation.Obj), sum = what < 0 ? -1 : tree.Child(what, Relation.Nmod);
        foreach (int head in (int[])[one.Trigger, clause, above, what, sum])
        {
            for (int child = head < 0 ? -1 : tree.FirstChild(head); child >= 0 && best is null; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.Obl or Relation.Nmod) || child < one.Trigger && head == one.Trigger && !tree.IsVerb(head)) continue;
                bool beside = tree.Case(child) == "on" && tree.Lemma(child) == "sideline";
                int occasion = beside ? tree.Child(child, Relation.Nmod) : tree.Case(child) is "during" or "at" or "after" ? child : -1;
                if (occasion < 0 || tree.Case(child) == "after" && one.KindName == "CONSULT" || tree.Lemma(occasion).ToLowerInvariant() is not ("forum" or "summit" or "talk" or "talks" or "conference" or "ceremony" or "meeting" or "negotiation" or "session" or "dialogue")) continue;
                Scan(occasion, 1, one, ref best);
                // "The Lima summit".
                for (int inner = tree.FirstChild(occasion); inner >= 0 && best is null; inner = tree.NextSibling(inner))
                {
                    if (tree.Relation(inner) == Relation.Compound && CityAt(inner) is { } city) Consider(city, "at", 1, ref best);
                }
            }
        }
    }

    // "The Halle shooting", "a Kandahar suicide bombing": named after the town that it was in.
    private void ScanNamedAfter(int noun, ref (Mention Mention, string Role, int Score)? best)
    {
        if (frames.Below(noun, "on").Concat(frames.Below(noun, "against")).Any() || tree.Lemma(noun) is "strike" or "raid" or "shelling") return;
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Compound && mentions.NameAt(child) is not null && CityAt(child) is { } city) Consider(city, "at", 1, ref best);
        }
    }

    // "The Lima summit", "the Lima ASEAN summit".
    private Mention? CityAt(int token)
    {
        if (mentions.NameAt(token) is not null && mentions.Of(token) is { Kind: MentionKind.Place, Place.Precision: "city" } city) return city;
        // A seat that may stand for its government is where the talks are ("the Oslo meeting").
        if (mentions.NameAt(token) is { } name && name.Has(Knowledge.NameUse.Place) && mentions.Of(token) is { Kind: MentionKind.State, Country.Length: 3 } seat && tree.Lower(token) != seat.Name.ToLowerInvariant()) return seat;
        return tree.Child(token, Relation.Compound) is >= 0 and int inner && mentions.NameAt(inner) is not null && mentions.Of(inner) is { Kind: MentionKind.Place, Place.Precision: "city" } within ? within : null;
    }

    // "Bars two officials from entering Israel".
    private void ScanEntering(FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            // "From landing in his country".
            if (tree[child].Xpos is "VBG" or "NN" && tree.Lemma(child) is "land" or "landing" && tree.Child(child, Relation.Obl) is >= 0 and int ground && tree.Lemma(ground) == "country" && one.Source.Find(s => MentionReader.IsState(s.Country)) is { } lord)
            {
                best = (new() { Head = ground, First = ground, Last = ground, Kind = MentionKind.Thing, Name = lord.Name, Country = lord.Country }, "to", 0);
                return;
            }

            if (!tree.IsVerb(child) || tree.Lemma(child) is not ("enter" or "leave" or "visit" or "cross") || frames.Object(child) is not (>= 0 and int entered)) continue;
            // "From entering the country": that of whoever bars them.
            if (tree.Lemma(child) == "enter" && tree.Lemma(entered) is "country" or "territory" && tree[entered].Xpos == "NN" && !tree.HasChild(entered, Relation.Amod) && !tree.HasChild(entered, Relation.Nmod) && one.Source.Find(s => s.Kind == MentionKind.State) is { } own) Consider(own, "to", 0, ref best);
            else if (mentions.Of(entered) is { Antecedent: < 0 } place && tree[entered].Upos == Upos.PROPN && IsPlace(place)) Consider(place, tree.Lemma(child) == "leave" ? "from" : "to", 2, ref best);
        }
    }

    // "Met in Accra for a summit where two presidents signed": where the summit is, or the place itself.
    private void ScanAround(int clause, FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        // "A trip to Oman, where she will open a port and meet the sultan".
        for (int steps = 0; steps < 3 && tree.Relation(clause) is Relation.Conj or Relation.Xcomp && !StartsWithWhere(clause) && tree.Head(clause) is >= 0 and int above && tree.IsVerb(above); steps++) clause = above;
        if (tree.Relation(clause) != Relation.AclRelcl || !StartsWithWhere(clause)) return;
        for (int token = tree.Head(clause), steps = 0; token >= 0 && steps < 3 && best is null; token = tree.Head(token), steps++)
        {
            if (mentions.Of(token) is { } place && IsPlace(place)) Consider(place, "at", 2, ref best);
            Scan(token, 2, one, ref best);
            if (tree.IsVerb(token)) return;
        }
    }

    private bool StartsWithWhere(int clause)
    {
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (child < clause && tree.Lower(child) == "where") return true;
        }

        return false;
    }

    // "An officer serving in Haiti was killed", "rescue villagers abducted in Kaduna", "a push to seize the town of Koro".
    private void ScanServing(FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        List<int> heads = [.. one.Target.Select(t => t.Head)];
        if (tree[one.Trigger].Upos == Upos.NOUN) heads.Add(one.Trigger);
        int clause = frames.ClauseVerb(one.Trigger);
        if (clause != one.Trigger) heads.Add(clause);
        foreach (int head in heads)
        {
            if (head < 0 || head >= tree.Count) continue;
            for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.Acl or Relation.AclRelcl or Relation.Advcl or Relation.Xcomp) || !tree.IsVerb(child)) continue;
                if (tree.Lemma(child) is "deploy" or "station" or "serve" or "base" or "work" or "operate" or "patrol" or "abduct" or "kidnap" or "trap" || one.KindName is "CONSULT" or "RETREAT" && tree.Lemma(child) is "treat" or "hold" or "jail" or "detain" or "imprison" or "hospitalize" or "hospitalise") ScanDeep(child, one, ref best);
                else if (one.KindName == "ASSAULT" && frames.HasTo(child) && tree.Lemma(child) is "take" or "retake" or "capture" or "recapture" or "seize" && frames.Object(child) is >= 0 and int taken)
                {
                    ConsiderNamed(taken, ref best);
                    if (mentions.Of(taken) is { Kind: MentionKind.Place } place) Consider(place, "at", 2, ref best);
                }
            }
        }
    }

    private void ScanDeep(int verb, FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        Scan(verb, 2, one, ref best);
        if (best is not null) return;
        for (int child = tree.FirstChild(verb); child >= 0 && best is null; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Obl) Scan(child, 2, one, ref best);
        }
    }

    private void ConsiderNamed(int head, ref (Mention Mention, string Role, int Score)? best)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Nmod or Relation.Appos or Relation.NmodDesc && tree.Case(child) is "of" or "" && mentions.Of(child) is { Kind: MentionKind.Place } named) Consider(named, "at", 2, ref best);
        }

        if (mentions.Of(head) is { Kind: MentionKind.Thing, Country.Length: 3 } thing && tree.Lemma(head) is "border" or "airspace" or "crossing" or "checkpoint" or "post" or "port") Consider(thing, "at", 0, ref best);
    }

    // The parser may hang the place elsewhere: the next place behind the act in its sentence, with no further verb of its own between.
    private void ScanAhead(FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = one.TriggerLast + 1; i < sentence.EndToken; i++)
        {
            if (tree[i].Upos == Upos.VERB && tree[i].Xpos is "VBD" or "VBZ" or "VBP" && !one.Companions.Contains(i) && !(one.Mode == "arrest" && tree.Relation(i) == Relation.Conj && tree.Head(i) == one.Trigger && !tree.HasChild(i, Relation.Nsubj))) return;
            // "Revokes his visa following a march in Lima": where the occasion was. Who is arrested after throwing stones is so where he threw them.
            if (one.KindName != "ASSAULT" && tree.Lower(i) is "following" or "after" && !(one.Mode == "arrest" && i + 1 < sentence.EndToken && tree[i + 1].Xpos == "VBG")) return;
            if (_at.Contains(tree.Case(i)) && HighSeas(i) is { } seas)
            {
                Consider(seas, "at", 1, ref best);
                return;
            }

            // "Arrests Ana Ba, a suspect in an attack in Lyon": who she is.
            if (one.KindName == "COERCE" && one.Target.Exists(t => mentions.IsWhoHeIs(i, t.Head))) return;
            if (!_at.Contains(one.Mode == "clash" ? tree.Case(i) : CaseOfWhole(i)) || mentions.Of(i) is not { } mention || mention.Kind is not (MentionKind.Place or MentionKind.State)) continue;
            Consider(mention, "at", 1, ref best);
            return;
        }
    }

    private void Scan(int head, int close, FoundEvent one, ref (Mention Mention, string Role, int Score)? best)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            Relation relation = tree.Relation(child);
            if (relation is not (Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.OblUnmarked or Relation.Compound or Relation.Amod)) continue;
            int nearness = close;
            string preposition = tree.Case(child);
            bool moves = _motion.Contains(tree.Lemma(head)) && !(one.KindName == "SANCTION" && tree.Lemma(head) == "shipment") || head != one.Trigger && _motion.Contains(tree.Lemma(one.Trigger)) && tree.IsNominal(head);
            bool into = preposition is "into" or "onto" && one.KindName is "ASSAULT" or "MOBILIZE" or "COERCE" || preposition is "toward" or "towards" && one.KindName == "ASSAULT";
            bool goes = _to.Contains(preposition) && moves || into;
            bool comes = preposition is "from" or "out_of" && moves && tree.Lemma(head) is not ("delegation" or "shipment" or "lead");
            if (!_at.Contains(preposition) && !goes && !comes || relation == Relation.Advcl && _abstract.Contains(tree.Lemma(child)) || preposition == "in" && _abstract.Contains(tree.Lemma(child))) continue;
            Mention? mention = mentions.Of(child) ?? HighSeas(child);
            // "Sanctions on Iran", "declare war on Syria": whom it is aimed at.
            if (preposition == "on" && mention is { Kind: MentionKind.State } && (one.KindName is not ("MOBILIZE" or "PROTEST") || head != one.Trigger && tree.IsNominal(head) && tree.Lemma(head) is "attack" or "strike" or "war" or "assault" or "raid")) continue;
            // "Invites Chad to talks on Darfur": what they are about.
            if (one.KindName == "CONSULT" && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "discuss" or "review" or "address" or "debate" && frames.Object(one.Trigger) is >= 0 and int topic && tree.IsUnder(child, topic)) continue;
            if (preposition == "on" && mention is { Kind: MentionKind.Place, Place.Kind: not "island" } && tree.Lower(child) is not "island" && tree.IsNominal(head) && frames.Is("discussing-noun", head)) continue;
            bool leaves = comes && one is { KindName: "COERCE", Mode: "deport" } or { KindName: "RETREAT" };
            // "In northern Chad near the Libyan border": not in Libya.
            if (preposition is "near" or "along" && tree.Lemma(child) is "border" or "frontier") nearness -= 2;
            if (mention is not null && IsPlace(mention)) Consider(mention, goes ? "to" : comes ? "from" : "at", comes ? leaves && (one.Mode != "deport" || IsSentHome(head, one)) ? nearness + 1 : nearness - 2 : nearness, ref best);
            // "At a market in Kabul", "in the village of X": the name stands below a common noun.
            if (mention is null or { Kind: MentionKind.Thing or MentionKind.Role or MentionKind.Body } or { Kind: MentionKind.State, IsPronoun: true } or { Kind: MentionKind.State, Antecedent: >= 0 })
            {
                for (int inner = tree.FirstChild(child); inner >= 0; inner = tree.NextSibling(inner))
                {
                    if (tree.Relation(inner) is Relation.Nmod or Relation.Appos or Relation.NmodDesc && (_at.Contains(tree.Case(inner)) || tree.Case(inner) is "of" or "") && mentions.Of(inner) is { } deep && IsPlace(deep)) Consider(deep, "at", nearness, ref best);
                }

                // "In the Goma battle".
                if (tree.Lemma(child) is "battle" or "offensive" or "siege" or "area" && tree.Child(child, Relation.Compound) is >= 0 and int ground && mentions.NameAt(ground) is not null && mentions.Of(ground) is { Kind: MentionKind.Place } field) Consider(field, "at", nearness, ref best);
                if ((tree.Lemma(child) is "capital" or "coast" || mention is null or { Country.Length: < 3 } || tree.Child(child, Relation.NmodPoss) >= 0) && CapitalAt(child, one) is { } capital) Consider(capital, goes ? "to" : "at", nearness - 1, ref best);
                if (mention is { Kind: MentionKind.Thing, Country.Length: 3, Scope: "thing" } && !_placeless.Contains(tree.Lemma(mention.Head)) && !IsShip(mention)) Consider(mention, "at", nearness - 2, ref best);
            }
        }
    }

    // "Deported back to Chile from Peru": out of Peru; to a third land, the land is told.
    private bool IsSentHome(int head, FoundEvent one)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (_to.Contains(tree.Case(child)) && mentions.Of(child) is { Country.Length: 3 } goal && !one.Target.Exists(t => t.Country == goal.Country)) return false;
        }

        return true;
    }

    // "In the Honduran capital": of the state that the words beside it name.
    private Mention? CapitalAt(int token, FoundEvent one)
    {
        if (tree[token].Upos != Upos.NOUN || !frames.Is("land-part", token)) return null;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Amod or Relation.NmodPoss or Relation.Compound) || mentions.Of(child) is not { Country: { } country } || !MentionReader.IsState(country)) continue;
            int first = tree.Extent(child).First;
            if (tree[first].Upos == Upos.DET) first++;
            // "Jets strike barracks in the country's south": in that of those struck.
            if (one.KindName == "ASSAULT" && tree.Lemma(child) == "country" && one.Source.Exists(s => s.Country == country) && one.Target.Find(t => MentionReader.IsState(t.Country) && t.Country != country && !t.CountryFromContext) is { } struck) country = struck.Country;
            return new() { Head = token, First = first, Last = token, Kind = MentionKind.Thing, Name = tree.Document.ReadingTextOf(tree.Document.RangeOf(first, token)), Country = country };
        }

        return null;
    }

    private bool IsShip(Mention mention) => tree.Lemma(mention.Head) is "ship" or "vessel" or "boat" or "tanker" or "freighter" or "trawler" or "yacht" or "vehicle" or "truck" or "car";

    internal static bool IsPlace(Mention mention) => mention.Kind == MentionKind.Place || mention is { Kind: MentionKind.State, IsPronoun: false } || mention.Place is not null;

    private static void Consider(Mention mention, string role, int nearness, ref (Mention Mention, string Role, int Score)? best)
    {
        if (mention.IsPronoun) return;
        int score = (nearness * 4) + Fineness(mention);
        if (best is null || score > best.Value.Score) best = (mention, role, score);
    }

    private static int Fineness(Mention mention) => mention.Kind switch
    {
        MentionKind.Place => mention.Place?.Precision switch { "site" => 4, "city" => 4, "region" => 3, "area" => 1, _ => 3 },
        MentionKind.State => 0,
        _ => 1,
    };
}
