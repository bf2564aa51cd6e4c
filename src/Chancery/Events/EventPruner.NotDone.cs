using Chancery.Documents;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>What a law says, a picture shows, an honour is for or somebody wishes is done by nobody.</summary>
internal sealed partial class EventPruner
{
    // "The editor, previously jailed for a cartoon, is charged", "a woman who had sued the firm": says who they are.
    private bool IsHistory(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Acl or Relation.AclRelcl)) return false;
        if (one.KindName == "ACCUSE") return one.Mode == "investigate" && tree.Lemma(one.Trigger) == "sue" && one.Source.TrueForAll(s => s is { Sector: "CVL", Kind: MentionKind.Role }) && one.Target.TrueForAll(t => t.Sector is "BUS" or "REL" or "CVL" or "EDU");
        // "The uprising that toppled the premier": which uprising.
        if (one is { KindName: "SANCTION", Mode: "expel", Source.Count: 0 }) return tree.Relation(one.Trigger) == Relation.AclRelcl && !tree.IsPassive(one.Trigger);
        if (one is not { KindName: "COERCE", Mode: "arrest", Source.Count: 0 } || tree.Relation(one.Trigger) != Relation.Acl) return false;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Lower(child) is "previously" or "formerly" or "once") return true;
        }

        return false;
    }

    // "Restores ties, five years after a mob torched the mission": what is told only to say how long ago it was, as the field codes it (ten of the PETRARCH tests turn on it; eight thousand reports had none).
    private bool IsLongPast(FoundEvent one)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        for (int up = one.Trigger, steps = 0; up >= 0 && steps < 3; up = tree.Head(up), steps++)
        {
            if (tree.Relation(up) == Relation.AclRelcl && IsOfOldCentury(tree.Head(up), up)) return true;
        }

        if (verb < 0 || tree.Relation(verb) is not (Relation.Advcl or Relation.AclRelcl or Relation.Acl) || tree.Child(verb, Relation.Mark) is not (> 0 and int mark)) return false;
        return tree.Lower(mark) is "after" && tree[mark - 1].Sentence == tree[mark].Sentence && tree.Lower(mark - 1) is "years" or "decades";
    }

    // "Soldiers from the 1st century who fell in a battle": of no century before the twentieth.
    private bool IsOfOldCentury(int noun, int verb)
    {
        for (int word = noun + 1; word < verb; word++)
        {
            if (tree.Lower(word) is not "century" || tree[word - 1].Sentence != tree[word].Sentence) continue;
            ReadOnlySpan<char> number = tree.Lower(word - 1).AsSpan().TrimEnd("stndrh");
            return int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int century) && century < 20;
        }

        return false;
    }

    // "Overturns an order placing her under house arrest", "suspends an act that would bar the press", "a law allowing courts to jail them", "under the act, any captain would be jailed":
    // what a law or an order says is done by nobody yet, or no longer.
    private bool IsOfLaw(FoundEvent one)
    {
        if (one is { KindName: "ASSAULT", Mode: "execute" }) return IsWithinLaw(one.Trigger);
        if (one.KindName is not ("COERCE" or "SANCTION" or "REQUEST")) return false;
        if (one.KindName != "REQUEST" && IsWithinLaw(one.Trigger)) return true;
        // "The treaty, which bans mines": what it says, whoever keeps it.
        if (tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.AclRelcl && tree[one.Trigger].Xpos is "VBZ" or "VBP" && tree.Lemma(tree.Head(one.Trigger)).ToLowerInvariant() is "treaty" or "convention" or "charter" or "constitution" or "protocol") return true;
        // "A reduction of the sentences": they are eased.
        if (one.KindName == "SANCTION" && !tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.Nmod && tree.Lemma(tree.Head(one.Trigger)) is "reduction" or "commutation" or "remission" or "suspension") return true;
        int verb = frames.ClauseVerb(one.Trigger);
        if (verb < 0 || !tree.IsVerb(verb)) return false;
        if (one.KindName != "REQUEST" && (one.Source.Exists(s => s.Sector == "CVL" && IsAny(s)) || one.Target.Exists(IsAny) && tree.Child(verb, Relation.Aux) is >= 0 and int aux && tree.Lower(aux) == "would")) return true;
        int up = tree.Head(verb);
        if (up < 0) return false;
        return tree.Relation(verb) is Relation.Acl or Relation.AclRelcl && IsLawWord(up) && tree.Relation(up) is Relation.Obj or Relation.NsubjPass && tree.Head(up) is >= 0 and int end && EndsOrders(end);
    }

    // "A bill allowing for executions of those convicted of murder", "an amendment that lets courts pass such sentences", "a law making it easier for courts to jail them".
    private bool IsWithinLaw(int trigger)
    {
        for (int up = tree.Head(trigger), steps = 0; up >= 0 && steps < 6; up = tree.Head(up), steps++)
        {
            if (tree.IsVerb(up) && (tree.Lemma(up) is "allow" or "permit" or "empower" or "enable" or "entitle" or "authorize" or "authorise" || tree.Lemma(up) == "make" && tree.Child(up, Relation.Xcomp) is >= 0 and int made && tree.Lemma(made) is "easy" or "easier" or "possible" or "legal") && IsLawsDoing(up)) return true;
        }

        return false;
    }

    private bool IsAny(Mention mention) => mention is { Kind: MentionKind.Role } && tree.Child(mention.Head, Relation.Det) is >= 0 and int determiner && tree.Lower(determiner) == "any";

    // "A bill to allow", "a law allowing", "votes to uphold a law …, allowing": whose subject, noun or object is a law.
    private bool IsLawsDoing(int verb)
    {
        if (frames.Subject(verb) is >= 0 and int subject && IsLawWord(subject)) return true;
        // "A law imposing fines and allowing courts to".
        int first = tree.Relation(verb) == Relation.Conj && tree.IsVerb(tree.Head(verb)) ? tree.Head(verb) : verb, up = tree.Head(first);
        if (up >= 0 && tree.Lemma(up) == "vote" && tree.Child(up, Relation.Xcomp) is >= 0 and int voted) up = voted;
        return up >= 0 && (IsLawWord(up) || tree.IsVerb(up) && tree.Child(up, Relation.Obj) is >= 0 and int enacted && IsLawWord(enacted));
    }

    private bool IsLawWord(int noun) => tree.Lemma(noun).ToLowerInvariant() is "law" or "bill" or "act" or "amendment" or "legislation" or "decree" or "statute" or "ordinance" or "order" or "ruling" or "injunction" or "provision" or "proposal" && tree[noun].Upos is Upos.NOUN or Upos.PROPN;

    private bool EndsOrders(int verb) => frames.Is("overturn-verb", verb);

    // "A lawsuit to ban the firm", "a warrant to arrest her", "designed to intimidate", "concerns over their deportation", "a reward for his capture": what somebody wishes or fears.
    private bool IsWish(FoundEvent one)
    {
        if (one is { KindName: "ACCUSE", Mode: "investigate" } && tree.IsVerb(one.Trigger)) return frames.HasTo(one.Trigger) && tree.Head(one.Trigger) is >= 0 and int fit && tree.Lemma(fit) is "fit" or "unfit" or "competent" or "incompetent";
        if (one.KindName != "COERCE") return false;
        int up = tree.Head(one.Trigger);
        if (up < 0) return false;
        if (tree.IsVerb(one.Trigger)) return frames.HasTo(one.Trigger) && tree.Relation(one.Trigger) is Relation.Acl or Relation.Advcl && tree.Lemma(up) is "lawsuit" or "suit" or "petition" or "motion" or "warrant" or "intent" || NounBefore(one.Trigger) is >= 0 and int paper && tree.Lemma(paper) == "warrant" || one.Mode.Length == 0 && frames.HasTo(one.Trigger) && tree.Lower(up) == "designed";
        if (tree.Lemma(up) is "concern" or "fear" or "worry") return tree.Case(one.Trigger) is "regarding" or "over" or "about" or "of";
        // "A reward for information leading to his arrest".
        if (one.Mode == "arrest" && tree.Lemma(up) == "lead" && tree[up].Xpos == "VBG" && tree.Relation(up) == Relation.Acl && tree.Case(one.Trigger) == "to" && tree.Head(up) is >= 0 and int told) return tree.Lemma(told) is "information" or "tip" or "reward" or "bounty";
        return one.Mode == "arrest" && tree.Case(one.Trigger) == "for" && tree.Lemma(up) is "reward" or "bounty";
    }

    // "Extends its deadline for Chad to open the strait", "upholds its commitment to observe the truce": what is owed is not done.
    private bool IsDue(FoundEvent one)
    {
        if (one.KindName is not ("CONCEDE" or "RETREAT" or "AGREE" or "SUPPORT")) return false;
        int due = NounBefore(one.Trigger), verb = due < 0 ? -1 : tree.Head(due);
        if (due < 0) return false;
        if (tree.Lemma(due) is "deadline" or "ultimatum") return true;
        return tree.Lemma(due) is "commitment" or "obligation" or "responsibility" or "duty" && verb >= 0 && tree.Relation(due) == Relation.Obj && tree.Lemma(verb) is "uphold" or "honor" or "honour" or "respect" or "fulfil" or "fulfill" or "meet" or "keep" or "abide" or "have" or "assert";
    }

    // "Rejects a request to free him", "despite calls to veto the law", "rejects the ultimatum to open the strait or face attacks": what is asked for is not done.
    private bool IsAskedFor(FoundEvent one)
    {
        if (one.KindName is "REQUEST" or "THREATEN") return false;
        // "Calls for the arrest of the general", "demanded his expulsion".
        if (one.KindName is "COERCE" or "SANCTION" || one is { KindName: "ASSAULT", Mode: "execute" })
        {
            if (!tree.IsVerb(one.Trigger) && tree.Head(one.Trigger) is >= 0 and int asking && tree.IsVerb(asking) && (tree.Relation(one.Trigger) == Relation.Obl ? tree.Case(one.Trigger) == "for" && tree.Lemma(asking) is "call" or "appeal" or "press" or "push" or "clamour" or "clamor" or "plead" : tree.Relation(one.Trigger) == Relation.Obj && tree.Lemma(asking) == "demand")) return true;
        }

        int verb = frames.ClauseVerb(one.Trigger);
        for (int steps = 0; steps < 3 && verb >= 0 && tree.Relation(verb) == Relation.Conj; steps++) verb = tree.Head(verb);
        if (verb < 0 || !tree.IsVerb(verb) || !frames.HasTo(verb) || tree.Head(verb) is not (>= 0 and int asked)) return false;
        if (tree.Relation(verb) is Relation.Advcl) asked = NounBefore(verb);
        else if (tree.Relation(verb) is not (Relation.Acl or Relation.Xcomp)) return false;
        if (asked < 0 || !tree[asked].Xpos.StartsWith("NN", StringComparison.Ordinal) || tree.Lemma(asked) is not ("request" or "call" or "demand" or "appeal" or "plea" or "petition" or "ultimatum" or "pressure")) return false;
        // "Used the call to expel the envoy": what the call was for.
        if (tree.Relation(asked) == Relation.Obj && tree.Head(asked) is >= 0 and int taking && tree.Lemma(taking) is "use" or "make" or "hold" or "take") return false;
        // "Approves the request to join the pact": granted, so it is to be done.
        return !(tree.Relation(asked) is Relation.Obj or Relation.NsubjPass && tree.Head(asked) is >= 0 and int granting && tree.Lemma(granting) is "approve" or "grant" or "accept" or "fulfil" or "fulfill" or "heed" or "honor" or "honour" or "meet" or "obey");
    }

    // "The constitution says that officials are removed after …", "the process by which a president can be impeached", "under the constitution, the house impeaches the official": what a rule says.
    private bool IsOfRule(FoundEvent one)
    {
        if (one.KindName is not ("ACCUSE" or "SANCTION" or "COERCE") || !one.Target.TrueForAll(t => t is { Kind: MentionKind.Role, Sector: not "CVL" })) return false;
        for (int up = frames.ClauseVerb(one.Trigger), steps = 0; up >= 0 && steps < 5; up = tree.Head(up), steps++)
        {
            if (tree.IsVerb(up) && tree.Lemma(up) is "specify" or "provide" or "state" or "say" or "stipulate" or "require" && frames.Subject(up) is >= 0 and int says && IsRule(says)) return true;
            if (tree.Relation(up) == Relation.AclRelcl && tree.Lemma(tree.Head(up)) is "process" or "procedure") return true;
            for (int child = tree.FirstChild(up); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Obl && tree.Case(child) is "under" or "by" && IsRule(child)) return true;
            }
        }

        return false;
    }

    private bool IsRule(int noun) => tree.Lemma(noun).ToLowerInvariant() is "constitution" or "statute" or "bylaw" or "charter";

    // "Is accused of cooperating with smugglers", "accused it of spreading lies": told by the accusation.
    private bool IsAlleged(FoundEvent one)
    {
        // "Lists firms accused of helping Chad": who they are.
        if (one.KindName is "AID" or "SUPPORT" && !(tree.Head(one.Trigger) is >= 0 and int named && tree.Relation(named) == Relation.Acl && tree[named].Xpos == "VBN")) return false;
        if (one is not ({ KindName: "COOPERATE" or "AID" or "SUPPORT" or "ACCUSE" or "REJECT" } or { KindName: "COERCE", Mode: "cyber" } or { KindName: "CONCEDE", Mode: "accept" }) || !tree.IsVerb(one.Trigger) || tree[one.Trigger].Xpos != "VBG") return false;
        int verb = one.Trigger;
        for (int steps = 0; steps < 3 && tree.Relation(verb) == Relation.Conj; steps++) verb = tree.Head(verb);
        int accused = tree.Head(verb);
        // "Accuses the writer of opposing the treaty", read as said of the writer.
        if (accused >= 0 && tree.Relation(verb) == Relation.Acl && tree.Relation(accused) == Relation.Obj) accused = tree.Head(accused);
        return accused >= 0 && tree.Lemma(accused) == "accuse" && tree.IsVerb(accused) && tree.Child(verb, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) == "of";
    }

    // "Will have to be approved by the council", "a majority is needed to impeach a judge": nobody has.
    private bool IsRequirement(FoundEvent one) => one.KindName is "SUPPORT" or "ACCUSE" or "SANCTION" && tree.IsVerb(one.Trigger) && frames.HasTo(one.Trigger) && tree.Head(one.Trigger) is >= 0 and int needed && tree.Lemma(needed) is "need" or "require" && tree.IsPassive(needed)
        || one.KindName == "SUPPORT" && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "approve" or "ratify" or "endorse" && tree.IsPassive(one.Trigger) && tree.Relation(one.Trigger) == Relation.Xcomp && tree.Head(one.Trigger) is >= 0 and int must && tree.Lemma(must) is "have" or "need";

    // "A student is charged with setting fire to a car": one man's crime.
    private bool IsLoneFire(FoundEvent one) => one is { KindName: "PROTEST", Mode: "riot", Source.Count: 1 } && tree.Lemma(one.Trigger) is "set" or "burn" && one.Source[0] is { Kind: MentionKind.Role, Sector: "CVL", Plural: false } && tree.Lemma(one.Source[0].Head) is not ("mob" or "crowd" or "gang" or "group");

    // "A proposal to host refugees": no meeting.
    private bool IsShelter(FoundEvent one) => one is { KindName: "AGREE", Mode: "meet" } && one.UsedUp.Exists(v => tree.IsVerb(v) && tree.Lemma(v) == "host" && tree.Child(v, Relation.Obj) is >= 0 and int guest && tree.Lemma(guest) is "refugee" or "seeker" or "exile" or "migrant" or "troop" or "soldier" or "base" or "evacuee" or "deportee" or "asylum");

    // "Dedicates a memorial to honour the fallen", "awards him a medal to honour his deeds"; "is given a prize for her support of Chad": what an honour is for is no act of its own.
    private bool IsHonour(FoundEvent one)
    {
        if (one.KindName != "SUPPORT") return false;
        int up = tree.Head(one.Trigger);
        if (tree.IsVerb(one.Trigger)) return tree.Lemma(one.Trigger) is "honor" or "honour" && frames.HasTo(one.Trigger) && up >= 0 && tree.Lemma(up) is "commemorate" or "dedicate" or "unveil" or "erect" or "observe" or "mark" or "inaugurate" or "award" or "give" or "hold";
        up = VerbAbove(one.Trigger);
        return tree.Case(one.Trigger) == "for" && up >= 0 && tree.Lemma(up) is "award" or "decorate" or "bestow" or "confer" or "honor" or "honour";
    }

    // "On the anniversary of the end to the ban", "pictures of villagers killed by the army": what is remembered or shown is not told.
    private bool IsShown(FoundEvent one)
    {
        int up = one.Trigger;
        for (int steps = 0; up >= 0 && steps < 3; steps++, up = tree.Head(up))
        {
            if (tree.Lemma(up) == "anniversary" && tree.Relation(one.Trigger) == Relation.Nmod) return true;
        }

        if (tree.Relation(one.Trigger) != Relation.Acl || tree[one.Trigger].Xpos != "VBN") return false;
        int noun = tree.Head(one.Trigger);
        return noun >= 0 && tree.Relation(noun) == Relation.Nmod && tree.Case(noun) == "of" && tree.Head(noun) is >= 0 and int picture && tree.Lemma(picture) is "image" or "picture" or "photo" or "photograph" or "portrait" or "poster" or "effigy";
    }

    // "Bringing the total number of villagers killed in raids to ninety": a tally of what was told before.
    private bool IsTallied(FoundEvent one) => one.KindName == "ASSAULT" && frames.TallyAbove(one.Trigger) is >= 0 and int sum && tree.Lemma(sum) != "toll" && tree.IsUnder(one.Trigger, sum);

    // "Voted against lifting the sanctions": does not lift them.
    private bool IsVotedAgainst(FoundEvent one) => tree.IsVerb(one.Trigger) && tree[one.Trigger].Xpos == "VBG" && tree.Child(one.Trigger, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) == "against" && tree.Head(one.Trigger) is >= 0 and int up && tree.Lemma(up) is "vote" or "decide" or "rule" or "argue" or "advise" or "campaign" or "protest" or "lobby" or "vow" or "decision" or "ruling";

    // "Withdraws from defending Chad in court": does not do it.
    private bool IsRefrainedFrom(FoundEvent one) => tree.IsVerb(one.Trigger) && tree[one.Trigger].Xpos == "VBG" && tree.Child(one.Trigger, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) == "from" && tree.Head(one.Trigger) is >= 0 and int up && (tree.Lemma(up) is "withdraw" or "abstain" or "recuse" or "retreat" || one.KindName == "ACCUSE" && tree.Lemma(up) == "refrain");

    // "Opens talks with the rebels over the release of hostages", "meets the premier to discuss carrying out the peace accord": what is talked of is not done.
    private bool IsTalkedOf(FoundEvent one)
    {
        // "Heard him talk about killing the premier".
        if (tree[one.Trigger].Xpos == "VBG" && tree.Child(one.Trigger, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) == "about") return tree.Head(one.Trigger) is >= 0 and int talks && tree.Lemma(talks) is "talk" or "speak" or "think" or "joke" or "dream" or "boast";
        // "Speaking by phone from Lomé, the mayor said": to reporters.
        if (one is { KindName: "CONSULT", Mode: "phone", Target.Count: 0 } && tree.Lemma(one.Trigger) is "speak" or "talk" && tree[one.Trigger].Xpos == "VBG") return true;
        // "The envoy for negotiations": a title.
        if (one.KindName == "CONSULT" && !tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.Nmod && tree.Case(one.Trigger) == "for") return tree.Head(one.Trigger) is >= 0 and int envoy && tree.Lemma(envoy) is "envoy" or "representative" or "negotiator";
        // "Discussed efforts to reach a deal", "discuss the campaign to free the city".
        if (tree.IsVerb(one.Trigger)) return one.KindName is not ("CONSULT" or "PROTEST") && tree.Relation(one.Trigger) == Relation.Acl && frames.HasTo(one.Trigger) && tree.Head(one.Trigger) is >= 0 and int aim && tree.Lemma(aim) is "effort" or "campaign" or "attempt" or "bid" or "way" or "step" && tree.Relation(aim) == Relation.Obj && tree.Lemma(tree.Head(aim)) is "discuss" or "debate" or "consider" or "review";
        if (one.KindName is not ("RETREAT" or "CONCEDE" or "AGREE" or "COOPERATE" or "AID")) return false;
        if (tree.Relation(one.Trigger) == Relation.Nmod && tree.Case(one.Trigger) is "over" or "on" or "about" or "concerning" or "regarding") return tree.Head(one.Trigger) is >= 0 and int talk && tree.Lemma(talk) is "talk" or "negotiation" or "discussion" or "dialogue" or "dispute" or "disagreement" or "impasse" or "conversation";
        if (tree.Relation(one.Trigger) == Relation.Obl && tree.Case(one.Trigger) is "over" or "on" or "about" && tree.Child(tree.Head(one.Trigger), Relation.Obj) is >= 0 and int held && tree.Lemma(held) is "talk" or "negotiation" or "discussion" or "dialogue") return true;
        int verb = tree.Relation(one.Trigger) == Relation.Obj ? tree.Head(one.Trigger) : -1;
        return verb >= 0 && tree[verb].Xpos == "VBG" && tree.Head(verb) is >= 0 and int about && tree.IsVerb(about) && tree.Lemma(about) is "discuss" or "debate" or "consider";
    }

    // "Demands the cessation of the attacks": those were, and are not told anew.
    private bool IsToCease(FoundEvent one, List<FoundEvent> events) =>
        // "Calls on Chad to stop shelling the port", "orders its airlines to stop buying jets".
        one.KindName is "ASSAULT" or "COERCE" or "COOPERATE" or "AID" && tree[one.Trigger].Xpos == "VBG" && tree.Relation(one.Trigger) is Relation.Xcomp or Relation.Ccomp or Relation.Obj && tree.Head(one.Trigger) is >= 0 and int stop && tree.Lemma(stop) is "stop" or "cease" or "halt" or "quit" && events.Exists(e => e.KindName is "REQUEST" or "AGREE" && tree.IsUnder(stop, e.Trigger))
        || one.KindName == "ASSAULT" && !tree.IsVerb(one.Trigger) && one.Target.Count == 0 && tree.Relation(one.Trigger) == Relation.Nmod && tree.Head(one.Trigger) is >= 0 and int end && tree.Lemma(end) is "cessation" or "halt" or "end" or "stop" && events.Exists(e => e.KindName == "REQUEST" && tree.IsUnder(end, e.Trigger));

    // "Adopts a resolution condemning Chad's raids": the council condemns, and supports nobody.
    private bool IsOfResolution(FoundEvent one, List<FoundEvent> events)
    {
        if (one.KindName != "SUPPORT" || !tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("adopt" or "approve" or "pass" or "back" or "endorse") || tree.Child(one.Trigger, Relation.Obj) is not (>= 0 and int text) || tree.Lemma(text) is not ("resolution" or "motion" or "declaration" or "statement" or "text")) return false;
        return events.Exists(e => e.KindName is "ACCUSE" or "REQUEST" or "REJECT" && tree.IsVerb(e.Trigger) && tree.Head(e.Trigger) == text);
    }

    // "Was intercepted before entering the airspace", "shot down before it could hit the port".
    private bool IsBeforeStopped(FoundEvent one) => tree.IsVerb(one.Trigger) && one.KindName is "MOBILIZE" or "ASSAULT" or "COERCE" && tree.Relation(one.Trigger) == Relation.Advcl && tree.Child(one.Trigger, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) == "before" && (tree[one.Trigger].Xpos == "VBG" || tree.Child(one.Trigger, Relation.Aux) is >= 0 and int could && tree.Lower(could) == "could") && tree.Head(one.Trigger) is >= 0 and int stopped && tree.Lemma(stopped) is "intercept" or "shoot" or "down" or "destroy" or "foil" or "thwart" or "repel" or "stop" or "neutralise" or "neutralize";
}
