using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>Leaves out what tells no act of its own: conditions of another act, an act that a promise or threat already holds, and one that is named again without anything new.</summary>
internal sealed partial class EventPruner(Tree tree, KnowledgeBase knowledge, Frames frames, MentionReader mentions)
{
    internal void Prune(List<FoundEvent> events)
    {
        events.RemoveAll(e => e.Pattern.Settings.ContainsKey("context") && !e.Shown && !HasContext(e, events));
        TurnToBlame(events);
        TurnToRefusal(events);
        events.RemoveAll(e => IsQuestion(e) || IsContraryToFact(e) || IsSpokenOfOnly(e) || IsWarningOfOthers(e) || IsPrivate(e) || IsPrevented(e) || IsOpinion(e) || IsUnexploded(e) || IsWhichAccord(e) || IsItsName(e) || IsMereAbility(e) || IsTermsEnd(e) || IsWhoseCustody(e) || IsFleet(e) || IsBandOnMove(e) || IsCry(e));
        FillOccasions(events);
        JoinVisits(events);
        JoinCounted(events);
        JoinGatherings(events);
        JoinRaids(events);
        JoinBoardings(events);
        JoinVerdicts(events);
        JoinExpulsions(events);
        JoinIncluded(events);
        JoinRoundUps(events);
        JoinDispersals(events);
        events.RemoveAll(e => IsToOneself(e) || IsConsequence(e) || IsPower(e) || IsDuty(e) || HarmsNobody(e) || IsDropped(e) || IsHonour(e) || IsShown(e) || IsBeforeStopped(e) || IsOfLaw(e) || IsShelter(e) || IsWish(e) || IsRequirement(e) || IsLoneFire(e) || IsRefrainedFrom(e) || IsVotedAgainst(e) || IsTallied(e) || IsTalkedOf(e) || IsNamingOnly(e) || IsOfAnyone(e) || IsWhatIsPraised(e) || IsSuspected(e) || IsDue(e) || IsOfRule(e) || IsAlleged(e) || IsLack(e) || IsAimOfEffort(e) || IsWhatForcesAreFor(e) || IsMutualBreach(e) || IsAskedFor(e) || IsWardedOff(e) || IsBudget(e) || IsSiegeBroken(e));
        HashSet<int> used = Used(events);
        events.RemoveAll(e => used.Contains(e.Trigger) || IsCondition(e, events) || IsEndOfStay(e, events) || IsFall(e, events) || Restates(e, events) || IsPurposeOfSame(e, events) || IsGroundOfProtest(e, events) || IsDefence(e, events) || IsIdentifying(e, events) || IsAlready(e, events) || IsHistory(e) || IsLongPast(e) || IsOfResolution(e, events) || IsToCease(e, events) || IsPlanting(e, events) || IsCountedOccasion(e, events) || IsRefused(e, events) || IsOutcome(e, events) || IsTalkOnVisit(e, events) || IsResignedAgain(e, events) || IsJoinedThing(e, events) || IsEasedThing(e, events) || IsSoughtBy(e, events) || IsGroundOfRuling(e, events) || IsTermOfAccord(e) || IsQualityOfJudged(e, events) || IsJoinedQuality(e, events) || IsPrizeOnceWon(e));
        events.RemoveAll(e => IsClaimOf(e, events));
    }

    // "Is unfair, unlawful and lacking any basis": said in one breath of the same.
    private bool IsJoinedQuality(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName is not ("ACCUSE" or "SUPPORT") || tree.Relation(one.Trigger) != Relation.Conj || tree.HasChild(one.Trigger, Relation.Nsubj) || tree[one.Trigger].Upos != Upos.ADJ && tree[one.Trigger].Xpos != "VBG") return false;
        return events.Exists(e => e != one && e.KindName == one.KindName && e.Mode == one.Mode && e.Trigger < one.Trigger && (e.Trigger == tree.Head(one.Trigger) || tree.Relation(e.Trigger) == Relation.Conj && tree.Head(e.Trigger) == tree.Head(one.Trigger)) && tree[e.Trigger].Upos == Upos.ADJ && e.Source.Exists(s => one.Source.Exists(o => o.Head == s.Head)));
    }

    // "The envoy, who won the Nobel Peace Prize in 1994": says who she is.
    private bool IsPrizeOnceWon(FoundEvent one) => one is { KindName: "SUPPORT", Mode: "praise", Source.Count: 0 } && tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) is Relation.AclRelcl or Relation.Acl && tree.Lemma(one.Trigger) is "win" or "receive" or "share";

    // "Is a terrorist state": one judgement, told by the noun.
    private bool IsQualityOfJudged(FoundEvent one, List<FoundEvent> events) => one.KindName is "ACCUSE" or "SUPPORT" && tree.Relation(one.Trigger) is Relation.Amod or Relation.Compound && events.Exists(e => e != one && e.KindName == one.KindName && e.Trigger == tree.Head(one.Trigger) && e.Source.Exists(s => one.Source.Exists(o => o.Head == s.Head)));

    // "Russia fires drones at Chad. Chad says it shot down nine of them": the defence against an attack told before.
    private bool IsDefence(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName != "ASSAULT" || !tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("shoot" or "intercept" or "down" or "destroy") || one.Target.Count == 0) return false;
        if (!one.Target.TrueForAll(t => t.CountryFromContext && tree.Lemma(t.Head) is "drone" or "missile" or "rocket" or "projectile" or "uav" or "shell")) return false;
        int sentence = tree[one.Trigger].Sentence;
        return events.Exists(e => e != one && e.KindName == "ASSAULT" && e.Mode is "drone" or "heavy-weapons" or "aerial" && e.Trigger < one.Trigger && tree[e.Trigger].Sentence >= sentence - 2 && e.Source.Exists(s => s.Country.Length > 0) && !e.Source.Exists(s => one.Source.Exists(o => o.Country == s.Country)));
    }

    // "Shot two people before killing himself": harm to nobody else.
    private bool IsToOneself(FoundEvent one) => one is { KindName: "AID", Target.Count: > 0 } && one.Target.TrueForAll(t => IsReflexive(t.Head)) || (one.KindName == "THREATEN" ? one.UsedUp.Exists(v => tree.IsVerb(v) && tree.Child(v, Relation.Obj) is >= 0 and int self && IsReflexive(self)) : one is { KindName: "ASSAULT", Mode: not "suicide-attack", Target.Count: > 0 } && one.Target.TrueForAll(t => IsReflexive(t.Head)));

    private bool IsReflexive(int token) => tree.Lower(token) is "himself" or "herself" or "themselves" or "itself";

    // "Raids the group, whose leader is already jailed", "along with the premier, who is already indicted": how things stand.
    private bool IsAlready(FoundEvent one, List<FoundEvent> events)
    {
        if (one is not ({ KindName: "COERCE", Mode: "arrest" } or { KindName: "ACCUSE", Mode: "investigate" } or { KindName: "SANCTION", Mode: "convict" }) || !tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) != Relation.AclRelcl || one.Source.Count > 0) return false;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Advmod && tree.Lower(child) is "already" or "currently") return events.Exists(e => e != one && tree[e.Trigger].Sentence == tree[one.Trigger].Sentence);
        }

        return false;
    }

    // "Executes men convicted of spying", "sentences the man who was found guilty": says who they are.
    private bool IsIdentifying(FoundEvent one, List<FoundEvent> events)
    {
        // "Extradites people accused of theft"; but "bank accused of fraud" is a headline.
        if (one is { KindName: "ACCUSE", Mode: "allege", Source.Count: 0 } && tree.Lemma(one.Trigger) == "accuse" && tree[one.Trigger].Xpos == "VBN") return tree.Relation(one.Trigger) is Relation.Acl or Relation.AclRelcl && !(tree.Relation(tree.Head(one.Trigger)) == Relation.Root && one.Target.Exists(t => t.Kind != MentionKind.Role)) && !events.Exists(e => e is { KindName: "COERCE", Mode: "arrest" } && tree.IsUnder(one.Trigger, e.Trigger) && e.Target.Exists(t => t.Head == tree.Head(one.Trigger)));
        // "Rebels opposed to the truce".
        if (one is { KindName: "ACCUSE" or "REJECT" } && tree.Lower(one.Trigger) == "opposed") return tree.Relation(one.Trigger) == Relation.Acl;
        // "Raids the militias supporting Chad": which militias.
        if (one.KindName == "SUPPORT" && tree[one.Trigger].Xpos == "VBG") return tree.Relation(one.Trigger) == Relation.Acl && one.Trigger > 0 && tree[one.Trigger - 1].Text != "," && events.Exists(e => e != one && e.KindName is not "SUPPORT" && tree[e.Trigger].Sentence == tree[one.Trigger].Sentence && e.Target.Exists(t => t.Head == tree.Head(one.Trigger)));
        // "Fought rebels backed by Chad": which rebels.
        if (one is { KindName: "SUPPORT", Mode: "endorse" } && tree[one.Trigger].Xpos == "VBN" && tree.Relation(one.Trigger) == Relation.Acl && tree.Head(one.Trigger) is >= 0 and int backed && one.Trigger == backed + 1) return events.Exists(e => e != one && tree[e.Trigger].Sentence == tree[one.Trigger].Sentence && (e.Target.Exists(t => t.Head == backed) || e.Source.Exists(s => s.Head == backed)));
        // "Lifts all sanctions imposed on Chad": those that end.
        if (one is { KindName: "SANCTION", Mode: "impose" } && tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) is Relation.Acl or Relation.AclRelcl) return events.Exists(e => e is { KindName: "CONCEDE", Mode: "ease" } && tree.IsUnder(one.Trigger, e.Trigger) && e.UsedUp.Contains(tree.Head(one.Trigger)));
        // "Frees two soldiers captured in the war", "hangs three men arrested in May", "deports 40 men, the migrants deported so far": who they are that are dealt with.
        if (one is { KindName: "COERCE", Mode: "arrest" or "deport", Source.Count: 0 } && tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.Acl && tree[one.Trigger].Xpos == "VBN")
            return events.Exists(e => e != one && tree[e.Trigger].Sentence == tree[one.Trigger].Sentence && (e is { KindName: "RETREAT", Mode: "release" or "return" } or { KindName: "ASSAULT", Mode: "execute" } && e.Target.Exists(t => t.Head == tree.Head(one.Trigger)) || e.KindName == one.KindName && e.Mode == one.Mode && e.Trigger < one.Trigger && e.Source.Count > 0));
        if (one is not { KindName: "SANCTION", Mode: "convict", Source.Count: 0 } || !tree.IsVerb(one.Trigger)) return false;
        // "Hangs a man accused and convicted of arson".
        int first = tree.Relation(one.Trigger) == Relation.Conj && tree[tree.Head(one.Trigger)].Xpos == "VBN" ? tree.Head(one.Trigger) : one.Trigger;
        if (tree.Relation(first) is not (Relation.Acl or Relation.AclRelcl)) return false;
        int noun = tree.Head(first);
        return events.Exists(e => e != one && tree[e.Trigger].Sentence == tree[one.Trigger].Sentence && e.Target.Exists(t => t.Head == noun || t.Head == tree.Head(noun) && tree.Relation(noun) is Relation.Appos or Relation.Nmod));
    }

    // "Sentences a mayor after finding her guilty", "convicts him and imposes a term of nine years", "is to receive a term when he is sentenced": one verdict.
    private void JoinVerdicts(List<FoundEvent> events)
    {
        for (int i = events.Count - 1; i >= 0; i--)
        {
            FoundEvent lower = events[i];
            if (lower is not { KindName: "SANCTION", Mode: "convict" }) continue;
            bool verb = tree.IsVerb(lower.Trigger);
            if (verb && tree.Relation(lower.Trigger) is not (Relation.Advcl or Relation.Conj)) continue;
            int mark = tree.Child(lower.Trigger, Relation.Mark);
            if (verb && mark >= 0 && tree.Lower(mark) is not ("after" or "when" or "and")) continue;
            // "Reinstates his conviction and sentence": the noun in the verb's own clause.
            FoundEvent? upper = events.Find(e => e != lower && e is { KindName: "SANCTION", Mode: "convict" } && tree.IsVerb(e.Trigger) && (verb ? e.Trigger == tree.Head(lower.Trigger) || mark >= 0 && e.Trigger < lower.Trigger && tree.IsUnder(lower.Trigger, e.Trigger) : VerbAbove(lower.Trigger) == e.Trigger));
            if (upper is null || !lower.Source.TrueForAll(s => s.Sector == "JUD" || s.IsPronoun) || !lower.Target.TrueForAll(t => t.IsPronoun || upper.Target.Exists(u => u.Head == t.Head || u.ActorId.Length > 0 && u.ActorId == t.ActorId || u.Name.EndsWith(t.Name, StringComparison.Ordinal)))) continue;
            if (upper.Source.Count == 0) upper.Source = lower.Source;
            upper.Companions.Add(lower.Trigger);
            upper.Arguments.AddRange(lower.Arguments);
            events.RemoveAt(i);
        }
    }

    // "Blocks the bill, ruling that it breaches the constitution": one ruling.
    private bool IsGroundOfRuling(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName is not ("REJECT" or "ACCUSE") || tree[one.Trigger].Xpos != "VBG" || tree.Relation(one.Trigger) is not (Relation.Advcl or Relation.Conj) || tree.Lemma(one.Trigger) is not ("rule" or "hold" or "find" or "declare" or "deem" or "judge" or "decide") || !one.Source.TrueForAll(s => s.Sector == "JUD")) return false;
        int upper = tree.Head(one.Trigger);
        return events.Exists(e => e != one && e.Trigger == upper && e.KindName is "REJECT" or "CONCEDE" && e.Source.Exists(s => s.Sector == "JUD"));
    }

    // "Declares two attachés personae non gratae and orders them to leave".
    private void JoinExpulsions(List<FoundEvent> events) => events.RemoveAll(order => order.KindName == "REQUEST" && tree.IsVerb(order.Trigger) && tree.Lemma(order.Trigger) is "order" or "give" or "tell" or "ask" && order.UsedUp.Exists(v => tree.Lemma(v) is "leave" or "depart" or "go") && order.Target.TrueForAll(t => t.IsPronoun)
        && events.Exists(e => e is { KindName: "SANCTION", Mode: "expel" } && tree.IsVerb(e.Trigger) && (tree.Relation(order.Trigger) is Relation.Conj or Relation.Advcl && tree.Head(order.Trigger) == e.Trigger)));

    // "Announces new tariffs, including a levy of 35% on Chad": where the whole names nobody, the part tells it.
    private void JoinIncluded(List<FoundEvent> events)
    {
        foreach (FoundEvent part in (FoundEvent[])[.. events])
        {
            if (part.KindName != "SANCTION" || tree.IsVerb(part.Trigger) || tree.Case(part.Trigger) != "including" || part.Target.Count == 0) continue;
            events.RemoveAll(whole => whole != part && whole.KindName == part.KindName && whole.Mode == part.Mode && tree.IsVerb(whole.Trigger) && tree.IsUnder(part.Trigger, whole.Trigger) && whole.Target.TrueForAll(t => t.Head == part.Trigger || part.Target.Exists(p => p.Head == t.Head)));
        }
    }

    private int VerbAbove(int token)
    {
        int up = tree.Head(token);
        while (up >= 0 && !tree.IsVerb(up)) up = tree.Head(up);
        return up;
    }

    // "Killed by a bomb planted by rebels": the planting is no attack of its own.
    private bool IsPlanting(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName != "ASSAULT" || !tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) != Relation.Acl || tree.Lemma(one.Trigger) is not ("plant" or "lay" or "place" or "bury")) return false;
        int bomb = tree.Head(one.Trigger);
        return events.Exists(e => e != one && e.KindName == "ASSAULT" && tree[e.Trigger].Sentence == tree[one.Trigger].Sentence && (e.Trigger == bomb || e.Companions.Contains(bomb) || e.Literals.Contains(bomb) || e.Arguments.Contains(bomb)));
    }

    // "Threatens to jail any reporter who insults the state", "vows to punish anyone who attacks workers": of nobody in particular.
    private bool IsOfAnyone(FoundEvent one)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        if (verb < 0 || tree.Relation(verb) != Relation.AclRelcl || tree.Head(verb) is not (>= 0 and int who) || tree.Child(verb, Relation.Nsubj) is not (>= 0 and int subject) || tree.Lower(subject) is not ("who" or "that" or "which")) return false;
        if (tree.Lower(who) is "anyone" or "anybody" or "whoever" or "everyone" || tree.Child(who, Relation.Det) is >= 0 and int any && tree.Lower(any) is "any" or "every") return true;
        return one.KindName != "ACCUSE" && tree[verb].Xpos == "VBP" && !tree.HasChild(verb, Relation.Aux) && IsBarePlural(who) && IsYetToBefall(who);
    }

    // "Officers" or "those", nobody having named or counted them.
    private bool IsBarePlural(int noun) => tree.Lower(noun) == "those" || tree[noun].Xpos == "NNS" && (tree.FirstChild(noun) < 0 || tree.FirstChild(noun) > noun || tree.Relation(tree.FirstChild(noun)) == Relation.Case && tree.NextSibling(tree.FirstChild(noun)) > noun);

    // "Would sanction officers", "warns of sanctions on those": what is done to them is to come.
    private bool IsYetToBefall(int noun)
    {
        for (int up = tree.Head(noun), steps = 0; up >= 0 && steps < 4; up = tree.Head(up), steps++)
        {
            if (tree.IsVerb(up)) return frames.HasTo(up) || tree.Child(up, Relation.Aux) is >= 0 and int aux && tree.Lower(aux) is "would" or "will" or "could" or "may" or "might" or "'ll" || tree.Lemma(up) is "warn" or "threaten" or "vow" or "pledge";
        }

        return false;
    }

    // "An airstrike on what Delhi calls a launch pad": says what they call it.
    private bool IsNamingOnly(FoundEvent one) => one.KindName == "ACCUSE" && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "call" or "describe" or "consider" or "term" && (tree.Head(one.Trigger) is >= 0 and int what && tree.Lower(what) is "what" && what < one.Trigger && !(tree.Case(what) is "in" && tree.Relation(what) is Relation.Obl) || tree.Child(one.Trigger, Relation.Obj) is >= 0 and int called && tree.Lower(called) == "what");

    // "Arrested on suspicion of plotting to overthrow the junta": the ground of the arrest is no act told for its own sake.
    private bool IsSuspected(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || one.KindName is not ("COERCE" or "ASSAULT" or "THREATEN" or "RETREAT")) return false;
        for (int token = one.Trigger, steps = 0; token >= 0 && steps < 4; token = tree.Head(token), steps++)
        {
            if (tree.Lemma(token) is "plot" or "plan" or "conspire" or "attempt" or "try" && tree[token].Xpos == "VBG" && tree.Head(token) is >= 0 and int ground && (tree.Lemma(ground) == "suspicion" || tree.Relation(token) == Relation.Acl && tree.Lemma(ground) is "charge")) return true;
        }

        return false;
    }

    // "The first time that a member has fired on a jet": counts what is told beside it.
    private bool IsCountedOccasion(FoundEvent one, List<FoundEvent> events)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        if (verb < 0 || !tree.IsVerb(verb) || tree.Relation(verb) is not (Relation.Acl or Relation.AclRelcl or Relation.Ccomp) || tree.Head(verb) is not (>= 0 and int time) || tree.Lemma(time) != "time" || tree.Child(time, Relation.Amod) is not (>= 0 and int ordinal) || tree.Lower(ordinal) is not ("first" or "second" or "third" or "fourth" or "fifth")) return false;
        // "It is the first time that Chad has struck the rebels": of a strike told before.
        if (tree.HasChild(time, Relation.Cop)) return tree.Child(time, Relation.Nsubj) is >= 0 and int it && tree.Lower(it) is "it" or "this" && events.Exists(e => e != one && e.KindName == one.KindName && e.Trigger < time && tree[e.Trigger].Sentence >= tree[one.Trigger].Sentence - 1 && SharesDoers(e, one));
        return tree.Extent(time).First is > 1 and int start && (tree[start - 1].Text == "," || tree[start].Text == "," || tree.Relation(time) == Relation.Obj && tree.Lemma(tree.Head(time)) == "mark") && events.Exists(e => e != one && e.KindName == one.KindName && e.Trigger < time && tree[e.Trigger].Sentence == tree[one.Trigger].Sentence);
    }

    // "Fired tear gas to disperse the marchers": at them.
    private void JoinDispersals(List<FoundEvent> events)
    {
        foreach (FoundEvent gas in (FoundEvent[])[.. events])
        {
            if (gas.KindName != "COERCE" || !tree.IsVerb(gas.Trigger) || frames.Object(gas.Trigger) is not (>= 0 and int means) || !frames.IsRiotGear(means)) continue;
            gas.Target.RemoveAll(t => t.Head == means || t.Kind == MentionKind.Thing && t.CountryFromContext);
            if (events.Find(e => e != gas && e.KindName == "COERCE" && tree.IsVerb(e.Trigger) && tree.Head(e.Trigger) == gas.Trigger && tree.Relation(e.Trigger) is Relation.Advcl or Relation.Xcomp && frames.HasTo(e.Trigger)) is not { } aim) continue;
            if (gas.Target.Count == 0) gas.Target = aim.Target;
            gas.Companions.Add(aim.Trigger);
            gas.Arguments.AddRange(aim.Arguments);
            events.Remove(aim);
        }
    }

    // "Dismantle a ring of smugglers, arresting nine": the arrests are what was done.
    private void JoinRoundUps(List<FoundEvent> events) => events.RemoveAll(ring => ring is { KindName: "COERCE", Mode: "arrest" } && tree.Lemma(ring.Trigger) == "dismantle" && events.Exists(e => e != ring && e is { KindName: "COERCE", Mode: "arrest" } && tree.Lemma(e.Trigger) is "arrest" or "detain" && tree[e.Trigger].Sentence == tree[ring.Trigger].Sentence && (tree[e.Trigger].Xpos == "VBG" || tree[ring.Trigger].Xpos == "VBG") && SharesDoers(e, ring)));

    private static bool SharesDoers(FoundEvent one, FoundEvent other) => one.Source.Count == 0 || other.Source.Count == 0 || one.Source.Exists(s => other.Source.Exists(o => o.Head == s.Head || o.Country == s.Country));

    // "Marched in protest of the cuts": the march is the protest.
    private bool IsGroundOfProtest(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName != "PROTEST") return false;
        // "Smashed windows, looted shops and set fires": one riot.
        if (tree.IsVerb(one.Trigger) && one.Mode == "riot" && tree.Relation(one.Trigger) == Relation.Conj && one.Target.TrueForAll(t => t.CountryFromContext) && events.Exists(e => e != one && e is { KindName: "PROTEST", Mode: "riot" } && e.Trigger < one.Trigger && (e.Trigger == tree.Head(one.Trigger) || tree.Relation(e.Trigger) == Relation.Conj && tree.Head(e.Trigger) == tree.Head(one.Trigger)) && SharesDoers(e, one))) return true;
        // "Marched, carrying banners", "blocked the gates as they chanted slogans": what is shown and shouted in a protest is part of it.
        if (tree.IsVerb(one.Trigger)) return IsProp(one.Trigger) && one.Target.TrueForAll(t => t.CountryFromContext) && events.Exists(e => e != one && e.KindName == "PROTEST" && tree[e.Trigger].Sentence == tree[one.Trigger].Sentence && !IsProp(e.Trigger));
        bool ground = tree.Lemma(one.Trigger) == "protest" && tree.Case(one.Trigger) == "in";
        // "Protests follow calls for protests": named again with nobody new.
        bool again = one.Source.Count == 0 && one.Target.Count == 0;
        return (ground || again) && events.Exists(e => e != one && e.KindName == "PROTEST" && tree[e.Trigger].Sentence == tree[one.Trigger].Sentence && (ground || e.Trigger < one.Trigger && tree.Lemma(e.Trigger) == tree.Lemma(one.Trigger)));
    }

    private bool IsProp(int verb) => tree.IsVerb(verb) && (tree.Lemma(verb) is "wave" or "brandish" or "chant" or "shout" || tree.Lemma(verb) is "carry" or "hold" && tree.Child(verb, Relation.Obj) is >= 0 and int shown && tree.Lemma(shown) is "banner" or "flag" or "placard" or "sign" or "portrait" or "picture" or "poster" or "candle" or "torch");

    // "Met the premier, marking the first meeting since 2019", "freezes its assets, becoming the first state to sanction it": an act told before is numbered.
    private void JoinCounted(List<FoundEvent> events)
    {
        for (int i = events.Count - 1; i >= 0; i--)
        {
            FoundEvent counted = events[i];
            if (Numbered(counted.Trigger) is not (>= 0 and int noun) || !IsRemark(noun)) continue;
            int sentence = tree[counted.Trigger].Sentence;
            // "Ukraine says it is the largest air attack since 2022", "making it the second strike this month": whatever the attack was called before.
            bool attack = counted.KindName == "ASSAULT";
            if (attack && !(counted.Mode == "execute" || IsSaidOfIt(noun))) continue;
            FoundEvent? told = events.Find(e => e != counted && e.KindName == counted.KindName && (attack && counted.Mode != "execute" || e.Mode == counted.Mode) && e.Trigger < counted.Trigger && tree[e.Trigger].Sentence <= sentence && tree[e.Trigger].Sentence >= sentence - 1);
            if (told is null) continue;
            if (told.Target.Count == 0) told.Target.AddRange(counted.Target.Where(t => t.Country.Length > 0 && !told.Source.Exists(s => s.Country == t.Country)));
            told.Companions.Add(counted.Trigger);
            events.RemoveAt(i);
        }
    }

    // The noun that a number word counts: "the first meeting", "the second mayor to be jailed"; -1 if there is none.
    private int Numbered(int trigger)
    {
        int head = tree.Head(trigger), noun = trigger;
        // "The fifth tanker seized this month".
        if (tree[trigger].Xpos == "VBN" && tree.Relation(trigger) == Relation.Acl && head >= 0) noun = head;
        else if (tree.IsVerb(trigger)) noun = !frames.HasTo(trigger) || head < 0 ? -1 : tree.Relation(trigger) is Relation.Acl or Relation.AclRelcl ? head : tree.Relation(trigger) == Relation.Xcomp && tree.Lemma(head) == "become" ? tree.Child(head, Relation.Obj) is >= 0 and int obj ? obj : tree.Child(head, Relation.Xcomp) is int first && first != trigger ? first : -1 : -1;
        for (int child = noun < 0 ? -1 : tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            // "The highest-ranking official to have visited Chad".
            if (child < noun && (frames.IsRank(child) || tree.Relation(child) == Relation.Amod && tree.FirstChild(child) is >= 0 and int degree && tree[degree].Xpos is "JJS" or "RBS" || tree.Relation(child) == Relation.Amod && tree.Child(child, Relation.Advmod) is >= 0 and int high && tree.Lower(high) is "highest" or "most")) return noun;
        }

        return -1;
    }

    // "It is the largest attack", "making it the second strike", "in what Chad calls its deadliest raid".
    private bool IsSaidOfIt(int noun)
    {
        if (tree.HasChild(noun, Relation.Cop)) return tree.Child(noun, Relation.Nsubj) is >= 0 and int subject && tree.Lower(subject) is "it" or "this" or "what" or "which";
        return tree.Head(noun) is >= 0 and int verb && tree.Lemma(verb) is "make" or "mark" or "become" && tree[verb].Xpos == "VBG";
    }

    // What marks or is, what one becomes, and what stands beside the clause behind a comma.
    private bool IsRemark(int noun)
    {
        int head = tree.Head(noun);
        if (tree.HasChild(noun, Relation.Cop)) return true;
        if (head >= 0 && tree.IsVerb(head) && tree.Relation(noun) is Relation.Obj or Relation.Xcomp) return tree.Lemma(head) is "mark" or "become" or "represent" or "constitute" or "make";
        return tree.Relation(noun) is Relation.Appos or Relation.Parataxis;
    }

    // "Sixty people were injured": of an act only where the report has told of one of that kind shortly before.
    private bool HasContext(FoundEvent one, List<FoundEvent> events)
    {
        int sentence = tree[one.Trigger].Sentence;
        // "Some 1,500 people have been killed since": the toll of the war that the report is about.
        if (one is { KindName: "ASSAULT", Target.Count: > 0 } && IsTollSince(one.Trigger) && events.Exists(e => e != one && e.KindName == "ASSAULT" && !e.Pattern.Settings.ContainsKey("context") && e.Source.Exists(s => s.Sector is "MIL" or "REB" or "COP"))) return true;
        return events.Exists(e => e != one && e.KindName == one.KindName && !e.Pattern.Settings.ContainsKey("context") && tree[e.Trigger].Sentence <= sentence && tree[e.Trigger].Sentence >= sentence - 3);
    }

    private bool IsTollSince(int verb)
    {
        if (!tree.IsPassive(verb) || tree.Child(verb, Relation.Aux) is not (>= 0 and int has) || tree.Lemma(has) != "have" || tree.Child(verb, Relation.NsubjPass) is not (>= 0 and int dead) || !tree.HasChild(dead, Relation.Nummod)) return false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (child > verb && (tree.Relation(child) == Relation.Advmod && tree.Lower(child) == "since" || tree.Relation(child) == Relation.Obl && tree.Case(child) == "since")) return true;
        }

        return false;
    }

    // "The premier resigns. With his resignation, the cabinet fell": named again.
    private bool IsResignedAgain(FoundEvent one, List<FoundEvent> events) => one is { KindName: "RETREAT", Mode: "resign" } && !tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "resignation" or "departure" or "exit" && tree.Child(one.Trigger, Relation.NmodPoss) is >= 0 and int whose && tree[whose].Upos == Upos.PRON
        && events.Exists(e => e != one && e is { KindName: "RETREAT", Mode: "resign" } && e.Trigger < one.Trigger && tree.IsVerb(e.Trigger) && tree[e.Trigger].Sentence >= tree[one.Trigger].Sentence - 2);

    // "Arrived in Lomé on her first state visit": the arrival is the visit.
    private void JoinVisits(List<FoundEvent> events)
    {
        for (int i = events.Count - 1; i >= 0; i--)
        {
            FoundEvent noun = events[i];
            if (noun.KindName != "CONSULT" || noun.Mode != "visit" || tree.IsVerb(noun.Trigger)) continue;
            FoundEvent? told = events.Find(e => e != noun && e.KindName == "CONSULT" && e.Mode == "visit" && tree.IsVerb(e.Trigger) && tree[e.Trigger].Sentence == tree[noun.Trigger].Sentence && tree.IsUnder(noun.Trigger, e.Trigger) && SharesSides(e, noun));
            if (told is null) continue;
            told.Companions.Add(noun.Trigger);
            told.Arguments.AddRange(noun.Arguments);
            events.RemoveAt(i);
        }
    }

    // "Convenes a meeting of the bloc", "met the minister for talks": one meeting.
    private void JoinGatherings(List<FoundEvent> events)
    {
        for (int i = events.Count - 1; i >= 0; i--)
        {
            FoundEvent noun = events[i];
            if (noun is not { KindName: "CONSULT", Mode: "multilateral" or "meet" or "negotiate" } || tree.IsVerb(noun.Trigger)) continue;
            int verb = tree.Head(noun.Trigger);
            bool held = noun.Mode == "multilateral" && tree.Relation(noun.Trigger) is Relation.Obj or Relation.NsubjPass or Relation.Appos or Relation.Compound, met = noun.Mode != "multilateral" && tree.Relation(noun.Trigger) == Relation.Obl && tree.Case(noun.Trigger) == "for";
            FoundEvent? told = held || met ? events.Find(e => e != noun && e.KindName == "CONSULT" && tree.IsVerb(e.Trigger) && e.Trigger == verb && (held ? e.Mode is "host" or "multilateral" : e.Mode == "meet" && Holds(e.Target, noun.Target))) : null;
            if (told is null) continue;
            told.Companions.Add(noun.Trigger);
            told.Arguments.AddRange(noun.Arguments);
            events.RemoveAt(i);
        }
    }

    // "Forty were detained in a raid by the police": the raid that took them.
    private void JoinRaids(List<FoundEvent> events)
    {
        for (int i = events.Count - 1; i >= 0; i--)
        {
            FoundEvent raid = events[i];
            if (raid is not { KindName: "COERCE", Mode: "arrest" } || tree.IsVerb(raid.Trigger) || tree.Lemma(raid.Trigger) != "raid" || tree.Relation(raid.Trigger) != Relation.Obl || tree.Case(raid.Trigger) is not ("in" or "during")) continue;
            FoundEvent? arrest = events.Find(e => e != raid && e.KindName == "COERCE" && e.Mode == "arrest" && e.Trigger == tree.Head(raid.Trigger));
            if (arrest is null) continue;
            if (arrest.Source.Count == 0) arrest.Source = raid.Source;
            arrest.Arguments.AddRange(raid.Arguments);
            events.RemoveAt(i);
        }
    }

    // "Pirates storm and hijack a tanker", "intercepts and seizes the trawler": one seizure, of what both verbs take.
    private void JoinBoardings(List<FoundEvent> events)
    {
        for (int i = events.Count - 1; i >= 0; i--)
        {
            FoundEvent taken = events[i];
            if (taken is not { KindName: "COERCE", Mode: "seize" or "arrest", Target.Count: > 0 } || !tree.IsVerb(taken.Trigger) || tree.Relation(taken.Trigger) != Relation.Conj || tree.Head(taken.Trigger) != taken.Trigger - 2 || tree.Lower(taken.Trigger - 1) != "and") continue;
            FoundEvent? boarding = events.Find(e => e is { KindName: "COERCE", Mode: "seize" } && e.Trigger == taken.Trigger - 2 && tree.Lemma(e.Trigger) is "storm" or "board" or "intercept" or "raid" or "stop");
            if (boarding is null) continue;
            boarding.Target = taken.Target;
            boarding.Companions.Add(taken.Trigger);
            boarding.Arguments.AddRange(taken.Arguments);
            events.RemoveAt(i);
        }
    }

    // "Police end a siege at a hotel", "soldiers ended the hotel siege": that of others, who are overcome.
    private bool IsSiegeBroken(FoundEvent one)
    {
        if (one is not { KindName: "CONCEDE", Mode: "ease" } || !tree.IsVerb(one.Trigger) || tree.Child(one.Trigger, Relation.Obj) is not (>= 0 and int siege) || tree.Lemma(siege) != "siege" || tree.Lemma(one.Trigger) == "lift" || tree.HasChild(siege, Relation.NmodPoss)) return false;
        return one.Source.Exists(s => s.Sector is "COP" or "MIL") && (tree.HasChild(siege, Relation.Compound) || tree.Child(siege, Relation.Nmod) is >= 0 and int place && tree.Case(place) == "at" || tree.Child(one.Trigger, Relation.Obl) is >= 0 and int spot && tree.Case(spot) == "at");
    }

    // "Each side accuses the other of breaking the truce": whose breach it was is what they quarrel over.
    private bool IsMutualBreach(FoundEvent one) => one.KindName == "ASSAULT" && tree.IsVerb(one.Trigger) && tree[one.Trigger].Xpos == "VBG" && tree.Lemma(one.Trigger) is "violate" or "breach" or "break" && tree.Head(one.Trigger) is >= 0 and int accusing && tree.Lemma(accusing) is "accuse" or "blame"
        && frames.Object(accusing) is >= 0 and int accused && tree.Lower(accused) is "other" or "another" or "each";

    // "Acquits him, allowing him to run", "pays its debt, allowing Syria to borrow": what follows from an act is no concession.
    private bool IsConsequence(FoundEvent one) => one.KindName == "CONCEDE" && tree.Lemma(one.Trigger) is "allow" or "permit" or "enable" or "let" && tree[one.Trigger].Xpos == "VBG" && one.Trigger > 0 && tree[one.Trigger - 1].Text == ",";

    // "A Malian drone crashes after being shot down by Chad": it attacked nobody.
    private bool IsFall(FoundEvent one, List<FoundEvent> events) => one.KindName == "ASSAULT" && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "crash" or "land" or "explode" && events.Exists(e => e != one && e.KindName == "ASSAULT" && tree.IsVerb(e.Trigger) && tree.Lemma(e.Trigger) is "shoot" or "down" or "intercept" && tree.Relation(e.Trigger) == Relation.Advcl && tree.Head(e.Trigger) == one.Trigger && tree.IsPassive(e.Trigger));

    // "Withdraws its troops from Chad, ending its involvement there": the withdrawal told again.
    private bool IsEndOfStay(FoundEvent one, List<FoundEvent> events) => one is { KindName: "SANCTION", Mode: "discontinue" } && tree[one.Trigger].Xpos == "VBG" && tree.Relation(one.Trigger) == Relation.Advcl && tree.Child(one.Trigger, Relation.Obj) is >= 0 and int stay && tree.Lemma(stay) is "involvement" or "presence" or "participation" or "deployment"
        && events.Exists(e => e is { KindName: "RETREAT", Mode: "withdraw" } && e.Trigger < one.Trigger && frames.ClauseVerb(e.Trigger) == tree.Head(one.Trigger));

    // "Gives the president the power to block sites": may, and need not.
    private bool IsPower(FoundEvent one)
    {
        if (one.KindName is not ("SANCTION" or "COERCE")) return false;
        int verb = tree.IsVerb(one.Trigger) ? one.Trigger : tree.Relation(one.Trigger) == Relation.Obj ? tree.Head(one.Trigger) : -1;
        if (verb < 0) return false;
        // "The power to block and censor sites".
        if (tree.Relation(verb) == Relation.Conj && !tree.HasChild(verb, Relation.Nsubj) && !tree.HasChild(verb, Relation.NsubjPass)) verb = tree.Head(verb);
        return verb >= 0 && tree.Relation(verb) is Relation.Acl or Relation.Advcl or Relation.Xcomp && frames.HasTo(verb)
            && (IsPowerWord(tree.Head(verb)) || tree.Lemma(tree.Head(verb)) is "give" or "grant" or "hand" && tree.Child(tree.Head(verb), Relation.Obj) is >= 0 and int given && IsPowerWord(given));
    }

    // "The department, which is responsible for allocating funds to schools": what somebody is there for.
    private bool IsDuty(FoundEvent one)
    {
        if (one.KindName is not ("AID" or "COOPERATE" or "CONSULT" or "SUPPORT") || tree[one.Trigger].Xpos != "VBG" || tree.Head(one.Trigger) is not (>= 0 and int duty)) return false;
        string mark = tree.Child(one.Trigger, Relation.Mark) is >= 0 and int word ? tree.Lower(word) : tree.Case(one.Trigger);
        return tree.Lower(duty) == "responsible" && mark == "for" || tree.Lower(duty) is "tasked" or "entrusted" && mark == "with";
    }

    private bool IsPowerWord(int noun) => tree.Lower(noun) is "power" or "powers" or "authority" or "right" or "ability" or "mandate" && tree[noun].Upos == Upos.NOUN;

    // "No bystanders were injured".
    private bool HarmsNobody(FoundEvent one) => one is { KindName: "ASSAULT" or "COERCE", Source.Count: 0 } && tree.IsVerb(one.Trigger) && one.Target.Count > 0 && one.Target.TrueForAll(t => tree.Child(t.Head, Relation.Det) is >= 0 and int determiner && tree.Lower(determiner) == "no");

    private static bool SharesSides(FoundEvent told, FoundEvent again) => Holds(told.Source, again.Source) && Holds(told.Target, again.Target);

    private static bool Holds(List<Mention> told, List<Mention> again) => again.TrueForAll(a => told.Exists(t => t.Head == a.Head || t.Country.Length > 0 && t.Country == a.Country));

    // "Threatens to invade and take control", "calls on them to cease their attacks": what is joined to a used-up clause, and the noun it acts on, are used up with it.
    private HashSet<int> Used(List<FoundEvent> events)
    {
        HashSet<int> used = [];
        foreach (FoundEvent one in events)
        {
            if (one.KindName == "ASSAULT") continue;
            foreach (int clause in one.UsedUp)
            {
                if (!tree.IsVerb(clause) || clause == one.Trigger) continue;
                for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
                {
                    bool joined = tree.Relation(child) == Relation.Conj && tree.IsVerb(child) && !tree.HasChild(child, Relation.Nsubj);
                    bool acted = tree.Relation(child) == Relation.Obj && tree[child].Upos == Upos.NOUN;
                    // "Refuses to send frigates to break the blockade": what a refused act was for.
                    bool aimed = one.KindName == "REJECT" && tree.Relation(child) == Relation.Advcl && tree.IsVerb(child) && frames.HasTo(child);
                    if (joined || acted || aimed) used.Add(child);
                }
            }
        }

        foreach (FoundEvent one in events)
        {
            // A word that carries an act of its own pattern's used-up clause is judged by that act alone.
            if (one.UsedUp.Count > 0 && used.Contains(one.Trigger) && one.KindName is "AGREE" or "REQUEST") used.Remove(one.Trigger);
        }

        return used;
    }

    // "… if Hamas does not release the hostages": what another act hangs on is not claimed.
    private bool IsCondition(FoundEvent one, List<FoundEvent> events)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        for (int token = clause, steps = 0; token >= 0 && steps < 4; token = tree.Head(token), steps++)
        {
            if (tree.Relation(token) == Relation.Advcl)
            {
                int mark = tree.Child(token, Relation.Mark);
                // "Stays closed until the blockade ends".
                if (mark < 0 || tree.Lower(mark) is not ("if" or "unless") && !(tree.Lower(mark) == "until" && one.KindName is "CONCEDE" or "RETREAT" or "AGREE" or "SUPPORT" or "CONSULT")) return false;
                int main = tree.Head(token);
                // "Can expect strikes if it does not stop": a refusal that is only feared.
                if (one is { KindName: "REJECT", Mode: "yield" } && tree.IsVerb(one.Trigger)) return true;
                return events.Exists(e => e != one && (e.Trigger == main || e.UsedUp.Contains(main) || frames.ClauseVerb(e.Trigger) == main || tree.IsUnder(e.Trigger, main) && !tree.IsUnder(e.Trigger, token)));
            }

            if (tree.Relation(token) is not (Relation.Xcomp or Relation.Conj or Relation.Obj or Relation.Ccomp)) return false;
        }

        return false;
    }

    // "The militia claims responsibility for the attack on the camp": the attack is the act, which its maker tells of.
    private bool IsClaimOf(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName != "ASSAULT" || tree.Lemma(one.Trigger) is not ("claim" or "take" or "admit") || !tree.IsVerb(one.Trigger) || one.Companions.Count > 0) return false;
        return tree.Child(one.Trigger, Relation.Obj) is >= 0 and int duty && tree.Lemma(duty) is "responsibility" or "credit"
            && events.Exists(e => e != one && e.KindName == "ASSAULT" && !tree.IsVerb(e.Trigger) && tree.IsUnder(e.Trigger, duty) && tree.Case(e.Trigger) == "for");
    }

    // "Died in the attack": an attack told before and named again with nobody and nothing new.
    private bool Restates(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName != "ASSAULT" || one.Source.Count > 0 || one.Target.Exists(t => t.Kind is MentionKind.Person or MentionKind.Role or MentionKind.Body) || tree.IsVerb(one.Trigger) || frames.IsAnother(one.Trigger)) return false;
        int sentence = tree[one.Trigger].Sentence;
        // "Clashes break out after the murder of a mayor", "two attacks on shops occur, with a clerk shot dead": what the sentence is about is told there first.
        bool first = tree.Relation(one.Trigger) == Relation.Nsubj && !tree.HasChild(one.Trigger, Relation.Det);
        return events.Exists(e => e != one && e.KindName == "ASSAULT" && tree[e.Trigger].Sentence <= sentence && tree[e.Trigger].Sentence >= sentence - 2 && (e.Source.Count > 0 || e.Target.Count > 0)
            && !(first && e.Trigger > one.Trigger) && (tree[e.Trigger].Sentence == sentence || tree.Child(one.Trigger, Relation.Det) is int det and >= 0 && tree.Lower(det) is "the" or "this" or "that"));
    }

    // "Met in Riyadh to discuss the war", "blocked a road to protest against the cuts": the talk is the meeting, the protest the blockade.
    private bool IsPurposeOfSame(FoundEvent one, List<FoundEvent> events)
    {
        // "Flew to Lomé to reassure the ally": what the visit is for.
        if (one.KindName == "AGREE") return tree.Lemma(one.Trigger) == "reassure" && tree.Relation(one.Trigger) is Relation.Advcl or Relation.Xcomp && frames.HasTo(one.Trigger) && events.Exists(e => e is { KindName: "CONSULT" } && e.Trigger == tree.Head(one.Trigger));
        // "Summoned the envoy to warn him": one rebuke.
        if (one.KindName == "THREATEN") return tree.Lemma(one.Trigger) == "warn" && tree.Relation(one.Trigger) is Relation.Advcl or Relation.Xcomp && frames.HasTo(one.Trigger) && events.Exists(e => e.KindName == "ACCUSE" && tree.Lemma(e.Trigger) == "summon" && e.Trigger == tree.Head(one.Trigger));
        if (one.KindName is not ("CONSULT" or "PROTEST" or "ACCUSE" or "SUPPORT" or "MOBILIZE" or "CONCEDE" or "COERCE" or "AID") || !tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Advcl or Relation.Xcomp or Relation.Acl) || !frames.HasTo(one.Trigger)) return false;
        int head = tree.Head(one.Trigger);
        // "Eases its curbs to permit exports": read as hanging on the noun.
        if (tree.Relation(one.Trigger) == Relation.Acl) head = one.KindName == "CONCEDE" && tree.Relation(head) == Relation.Obj ? tree.Head(head) : -1;
        // "Will send flour to support the country's recovery": the help is the support.
        if (one.KindName == "SUPPORT") return one.Mode == "endorse" && head >= 0 && events.Exists(e => e.KindName is "AID" or "COOPERATE" && (e.Trigger == head || frames.ClauseVerb(e.Trigger) == head));
        return head >= 0 && events.Exists(e => e != one && e.KindName == one.KindName && e.Mode is not ("visit" or "host") && (one.KindName != "COERCE" || e.Mode == one.Mode) && (e.Trigger == head || frames.ClauseVerb(e.Trigger) == head));
    }

    // "Congratulated Chad on taking over the chair": Chad's doing, told for the praise alone.
    private bool IsWhatIsPraised(FoundEvent one) => tree.IsVerb(one.Trigger) && tree[one.Trigger].Xpos == "VBG" && tree.Head(one.Trigger) is >= 0 and int praise && tree.IsVerb(praise) && tree.Lemma(praise) is "congratulate" or "thank" or "praise" or "commend" or "applaud" or "honor" or "honour" && (tree.Child(one.Trigger, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is "on" or "for" || tree.Case(one.Trigger) is "on" or "for") && frames.Subject(praise) is >= 0 and int praiser && one.Source.Exists(s => s.Head == praiser);

    // "Suspends all investigations into her": who ends a charge makes none.
    private bool IsDropped(FoundEvent one) => one is { KindName: "ACCUSE", Mode: "investigate" } && !tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is not ("trial" or "lawsuit") && tree.Relation(one.Trigger) is Relation.Obj or Relation.NsubjPass
        && tree.Head(one.Trigger) is >= 0 and int verb && tree.Lemma(verb) is "dismiss" or "drop" or "quash" or "suspend" or "close" or "annul" or "withdraw" or "lift" or "cancel" or "revoke";
}
