using Chancery.Documents;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>What somebody is kept from, what a refusal is about and what an act comes to is no act beside it; talks that are named for the occasion alone are held by those who act on it.</summary>
internal sealed partial class EventPruner
{
    // "Agreed on a truce in a phone call", "after nine days of talks, Chad and Niger agreed to": who agrees has talked.
    private void FillOccasions(List<FoundEvent> events)
    {
        events.RemoveAll(e => e.Pattern.Settings.ContainsKey("occasion") && (e.KindName == "ACCUSE" ? !TakesSidesOfMeasure(e, events) : e.Target.Count == 0 && !TakesSidesOfClause(e, events)));
    }

    // "Arrested a mayor as part of a bribery investigation": into him.
    private bool TakesSidesOfMeasure(FoundEvent inquiry, List<FoundEvent> events)
    {
        int top = inquiry.Trigger;
        if (tree.Relation(top) == Relation.Nmod && tree.Case(top) == "of" && tree.Lemma(tree.Head(top)) == "part") top = tree.Head(top);
        if (tree.Relation(top) is not (Relation.Obl or Relation.Nmod) || tree.Case(top) is not ("as" or "in" or "amid" or "during" or "following" or "pending")) return false;
        int sentence = tree[inquiry.Trigger].Sentence;
        FoundEvent? measure = events.FindLast(e => e is { KindName: "COERCE", Mode: "arrest" or "seize" } or { KindName: "SANCTION", Mode: "expel" } && e.Trigger < inquiry.Trigger && tree[e.Trigger].Sentence == sentence && frames.ClauseVerb(e.Trigger) is >= 0 and int verb && (tree.IsUnder(top, verb) || tree.Relation(verb) == Relation.Conj && tree.Head(top) == tree.Head(verb)));
        if (measure is null || !measure.Target.Exists(t => t.Sector is not ("CVL" or "REB" or "")) || events.Exists(e => e != inquiry && e is { KindName: "ACCUSE", Mode: "investigate" } && tree[e.Trigger].Sentence == sentence)) return false;
        if (inquiry.Source.Count == 0) inquiry.Source = [.. measure.Source.Where(s => s.Sector is "COP" or "JUD" or "GOV" or "LEG" or "SPY" or "MIL" or "PTY")];
        inquiry.Target = [.. measure.Target];
        return true;
    }

    private bool TakesSidesOfClause(FoundEvent talks, List<FoundEvent> events)
    {
        int top = talks.Trigger, head = tree.Head(top);
        if (head >= 0 && tree.Relation(top) == Relation.Nmod && tree.Case(top) == "of" && tree.Lemma(head) is "day" or "week" or "month" or "hour" or "round" or "series" or "night") top = head;
        if (tree.Relation(top) is not (Relation.Obl or Relation.Nmod) || tree.Case(top) is not ("during" or "at" or "in" or "after" or "following" or "on")) return false;
        int sentence = tree[talks.Trigger].Sentence;
        FoundEvent? act = events.Find(e => e != talks && tree[e.Trigger].Sentence == sentence && (e.KindName is "AGREE" || e is { KindName: "SUPPORT", Mode: "sign" or "restore" }) && frames.ClauseVerb(e.Trigger) is >= 0 and int verb && tree.IsUnder(top, verb) && e.Source.Count > 0
            && e.Source.TrueForAll(s => s.Country.Length > 0) && e.Target.Exists(t => t.Country.Length > 0 && t.Kind is not MentionKind.Place && !e.Source.Exists(s => s.Country == t.Country)));
        // "Presidents Kone and Sosa called for a truce after talks in Praia": the two who speak as one have talked.
        FoundEvent? joint = act is null && tree.Case(top) is "after" or "following" or "during" or "at" && !tree.HasChild(talks.Trigger, Relation.Det) && !tree.HasChild(talks.Trigger, Relation.Acl) ? events.Find(e => e != talks && tree[e.Trigger].Sentence == sentence && e.IsInWords && frames.ClauseVerb(e.Trigger) is >= 0 and int verb && tree.IsUnder(top, verb)
            && e.Source.Count == 2 && e.Source.TrueForAll(s => s.Country.Length == 3 && s.Sector is "GOV" && s.Kind is MentionKind.Person or MentionKind.Role) && e.Source[0].Country != e.Source[1].Country) : null;
        act ??= joint;
        if (act is null) return false;
        // Talks told of already are not held anew.
        if (events.Exists(e => e != talks && e.KindName == "CONSULT" && tree[e.Trigger].Sentence >= sentence - (tree.Child(talks.Trigger, Relation.Det) is >= 0 and int the && tree.Lower(the) == "the" ? 3 : 1) && tree[e.Trigger].Sentence <= sentence && !e.Pattern.Settings.ContainsKey("occasion") && (e.Source.Count == 0 || e.Source.Exists(s => act.Source.Exists(a => a.Country == s.Country) || act.Target.Exists(a => a.Country == s.Country))))) return false;
        talks.Source = joint is null ? [.. act.Source] : [act.Source[0]];
        talks.Target = joint is null ? [.. act.Target] : [act.Source[1]];
        return true;
    }

    // The noun right before an infinitive, which the parse may hang on the verb: "a warrant to arrest", "a proposal by Chad to host"; -1 if there is none.
    private int NounBefore(int infinitive)
    {
        if (!tree.IsVerb(infinitive) || !frames.HasTo(infinitive) || tree.Head(infinitive) is not (>= 0 and int head)) return -1;
        if (tree.Relation(infinitive) == Relation.Acl) return head;
        if (tree.Relation(infinitive) is not (Relation.Advcl or Relation.Xcomp) || !tree.IsVerb(head)) return -1;
        int first = tree.Extent(infinitive).First;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (child > head && child < infinitive && tree.Relation(child) is Relation.Obj or Relation.Obl && tree[child].Upos == Upos.NOUN && tree.Extent(child).Last == first - 1) return child;
        }

        return -1;
    }

    // "Rejects a proposal by Chad to host the refugees", "rebuffs an ultimatum to reopen the strait": told by the refusal.
    private bool IsRefused(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName == "REJECT" || NounBefore(one.Trigger) is not (>= 0 and int asked) || tree.Lemma(asked) is not ("proposal" or "offer" or "bid" or "order" or "motion" or "request" or "demand" or "call")) return false;
        return events.Exists(e => e.KindName == "REJECT" && e.Trigger == tree.Head(asked) && one.Source.TrueForAll(s => e.Source.Exists(r => r.Head == s.Head || r.Country.Length > 0 && r.Country == s.Country)));
    }

    // "Withdraws its troops, ending its presence", "reopens the crossing, reversing a closure": what the act comes to.
    private bool IsOutcome(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName is not ("CONCEDE" or "RETREAT") || !tree.IsVerb(one.Trigger) || tree[one.Trigger].Xpos != "VBG" || tree.Relation(one.Trigger) != Relation.Advcl || tree.HasChild(one.Trigger, Relation.Mark)) return false;
        if (tree.Extent(one.Trigger).First is not (> 0 and int first) || tree[first].Text != "," && tree[first - 1].Text != ",") return false;
        bool ends = tree.Lemma(one.Trigger) is "end" or "reverse" or "conclude" or "close" or "undo" or "cancel";
        int main = tree.Head(one.Trigger);
        return (ends || tree.Lemma(one.Trigger) is "lift" or "remove" or "ease" or "drop" or "scrap") && events.Exists(e => e != one && e.Trigger < one.Trigger && (ends ? e.KindName is not ("ASSAULT" or "COERCE" or "ACCUSE" or "PROTEST") : e.KindName == one.KindName || e.KindName == "REJECT") && (e.Trigger == main || frames.ClauseVerb(e.Trigger) == main || e.UsedUp.Contains(main)) && SharesDoers(e, one));
    }

    // "Visits Oman to discuss the debt", "becomes the first premier to travel there to talk about the war": the talk is what the visit is for.
    private bool IsTalkOnVisit(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName != "CONSULT" || !tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("discuss" or "talk" or "review" or "explore" or "address") || !frames.HasTo(one.Trigger)) return false;
        for (int up = tree.Head(one.Trigger), steps = 0; up >= 0 && steps < 3; up = tree.Head(up), steps++)
        {
            if (events.Exists(e => e is { KindName: "CONSULT", Mode: "visit" or "host" } && e.Trigger == up && SharesDoers(e, one))) return true;
        }

        return false;
    }

    // "Gives Chad money, tents and assistance": one gift.
    private bool IsJoinedThing(FoundEvent one, List<FoundEvent> events) => one.KindName is "AID" or "SUPPORT" or "COOPERATE" && !tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.Conj && tree.Head(one.Trigger) is >= 0 and int first && tree.Relation(first) == Relation.Obj
        && events.Exists(e => e != one && e.KindName == one.KindName && e.Trigger == tree.Head(first));

    // "Reopens its airspace to traffic": the airspace is told by the verb.
    private bool IsEasedThing(FoundEvent one, List<FoundEvent> events) => one is { KindName: "CONCEDE", Mode: "ease" } && !tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) is Relation.Obj or Relation.NsubjPass && events.Exists(e => e != one && e is { KindName: "CONCEDE", Mode: "ease" } && e.Trigger == tree.Head(one.Trigger));

    // "Votes to extend the funding of the ministry": a state's money for its own offices is its budget.
    private static bool IsBudget(FoundEvent one) => one is { KindName: "AID", Mode: "economic", Source.Count: > 0, Target.Count: > 0 } && one.Source.TrueForAll(s => s.Sector is "GOV" or "LEG" && s.Country.Length == 3) && one.Target.TrueForAll(t => t.Sector is "GOV" or "LEG" or "MIL" or "COP" or "JUD" or "EDU" && t.Kind is not MentionKind.Place && !t.IsPronoun && t.Country == one.Source[0].Country);

    // "Ensures that Chad never acquires a bomb": what is to be kept from happening.
    private bool IsWardedOff(FoundEvent one) => tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.Ccomp && tree.Head(one.Trigger) is >= 0 and int ensuring && tree.Lemma(ensuring) is "ensure" or "guarantee" && tree.Child(one.Trigger, Relation.Advmod) is >= 0 and int never && tree.Lower(never) is "never" or "not" or "n't";

    // "Cites a lack of cooperation with the agency": there is none.
    private bool IsLack(FoundEvent one) => one.KindName is "COOPERATE" or "CONSULT" or "AID" or "SUPPORT" && !tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.Nmod && tree.Case(one.Trigger) == "of" && tree.Lemma(tree.Head(one.Trigger)) is "lack" or "absence" or "shortage";

    // "Sign an accord that calls for a pause": what is agreed on is asked of nobody.
    private bool IsTermOfAccord(FoundEvent one) => one.KindName == "REQUEST" && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "call" or "require" && tree.Relation(one.Trigger) is Relation.AclRelcl or Relation.Acl or Relation.Advcl && tree.Head(one.Trigger) is >= 0 and int up
        && (IsAccordWord(up) || tree.IsVerb(up) && tree.Lemma(up) == "sign" && tree.Child(up, Relation.Obj) is >= 0 and int signed && IsAccordWord(signed));

    private bool IsAccordWord(int noun) => tree.Lemma(noun) is "agreement" or "accord" or "treaty" or "pact" or "deal" or "memorandum";

    // "The ministers met, seeking to mend ties": what they met for.
    private bool IsSoughtBy(FoundEvent one, List<FoundEvent> events) => one is { KindName: "SUPPORT", Mode: "restore" } && tree.IsVerb(one.Trigger) && frames.HasTo(one.Trigger) && tree.Relation(one.Trigger) == Relation.Xcomp && tree.Head(one.Trigger) is >= 0 and int sought && tree.Lemma(sought) is "seek" or "hope" or "aim" or "look" or "try" && tree[sought].Xpos == "VBG" && tree.Relation(sought) == Relation.Advcl
        && events.Exists(e => e != one && (e.Trigger == tree.Head(sought) || e.Trigger != one.Trigger && frames.ClauseVerb(e.Trigger) == tree.Head(sought)) && SharesDoers(e, one));

    // "A coalition to defeat the rebels", "trained troops to fight the militia", "came to Chad to combat smugglers": what forces are there for.
    private bool IsWhatForcesAreFor(FoundEvent one)
    {
        if (one is not { KindName: "ASSAULT", Mode: "clash" } || !tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("fight" or "defeat" or "combat" or "battle")) return false;
        int first = tree.Relation(one.Trigger) == Relation.Conj && tree.Head(one.Trigger) is >= 0 and int joined && tree.IsVerb(joined) ? joined : one.Trigger;
        if (!frames.HasTo(first) || tree.Head(first) is not (>= 0 and int above)) return false;
        string lemma = tree.Lemma(above);
        return tree.Relation(first) switch
        {
            Relation.Acl => lemma is "coalition" or "alliance" or "force" or "unit" or "mission" or "troop" or "soldier",
            Relation.Advcl or Relation.Xcomp => lemma is "come" or "train" or "arm" or "equip" or "recruit" or "help" or "assist" or "support" || lemma is "lead" or "join" or "form" or "build" && tree.Child(above, Relation.Obj) is >= 0 and int led && tree.Lemma(led) is "coalition" or "alliance" or "force",
            _ => false,
        };
    }

    // "Flew to Lomé in an effort to mend ties", "services aimed at mending ties": what is hoped for.
    private bool IsAimOfEffort(FoundEvent one) => one.KindName is "SUPPORT" or "CONCEDE" or "RETREAT" or "AGREE" or "COOPERATE" && tree.IsVerb(one.Trigger) && frames.HasTo(one.Trigger) && tree.Relation(one.Trigger) == Relation.Acl && tree.Head(one.Trigger) is >= 0 and int effort && (tree.Lemma(effort) is "effort" or "attempt" or "bid" or "push" && tree.Case(effort) is "in" or "as" || tree.Lemma(effort) is "aim" or "goal" or "hope" or "intention" or "objective" && tree.Case(effort) == "with")
        || one is { KindName: "SUPPORT" or "CONCEDE" or "RETREAT" or "AGREE" or "COOPERATE", Source.Count: 0 } && tree.IsVerb(one.Trigger) && tree[one.Trigger].Xpos == "VBG" && tree.Relation(one.Trigger) is Relation.Advcl or Relation.Xcomp or Relation.Obl && tree.Head(one.Trigger) is >= 0 and int aimed && tree.Lower(aimed) == "aimed" && tree.Relation(aimed) == Relation.Acl;
}
