using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>Words of war that are meant of words, private dealings, questions and warnings about others: what looks like an act and is another, or none.</summary>
internal sealed partial class EventPruner
{
    // "The senator attacked the premier over his taxes", "her attacks on his record": among politicians without arms it is blame.
    private void TurnToBlame(List<FoundEvent> events)
    {
        for (int i = events.Count - 1; i >= 0; i--)
        {
            FoundEvent one = events[i];
            if (one.KindName != "ASSAULT" || one.Companions.Count > 0 || one.Source.Count == 0 || !one.Source.TrueForAll(IsPolitician) || one.Target.Count == 0 || !one.Target.TrueForAll(IsPolitician) || IsArmed(one) || IsAcrossBorders(one)) continue;
            if (tree.Lemma(one.Trigger) is "attack" or "assault" or "assail" or "hit" && PatternOf("criticize", "accuse/disapprove", tree.IsVerb(one.Trigger) ? TriggerPos.Verb : TriggerPos.Noun) is { } blame) (one.Pattern, one.Pos, one.ModeOverride) = (blame, blame.Pos, null);
            else if (tree.Lemma(one.Trigger) is "attack" or "assault" && PatternOf("criticism", "accuse/disapprove", TriggerPos.Noun) is { } words) (one.Pattern, one.Pos, one.ModeOverride) = (words, words.Pos, null);
            else if (tree.Lemma(one.Trigger) is "clash" or "battle" or "fight" or "spar" or "duel" or "combat" or "fire" or "assault" or "attack" or "hit") events.RemoveAt(i);
        }
    }

    // "Intends to attack the Iranian leadership": of another state, only people by name are attacked with words.
    private static bool IsAcrossBorders(FoundEvent one) => one.Target.Exists(t => t.Kind != MentionKind.Person && one.Source.Exists(s => s.Country != t.Country));

    private EventPattern? PatternOf(string lemma, string path, TriggerPos pos) =>
        knowledge.Triggers.TryGetValue(lemma, out List<TriggerEntry>? entries) ? entries.Find(e => e.Pattern.Kind.Path == path && e.Pattern.Pos == pos && e.Words.Length == 1).Pattern : null;

    // Somebody who fights with words: a politician by name or office, a party, a chamber.
    private bool IsPolitician(Mention mention)
    {
        if (mention.IsPronoun) return mention.Sector is "GOV" or "LEG" or "PTY" or "OPP" && !mention.Plural && mention.Kind != MentionKind.State;
        return mention.Kind == MentionKind.Person && mention.Sector is "GOV" or "LEG" or "PTY" or "OPP" || mention.Kind == MentionKind.Role && mention.Scope != "thing" && mention.Sector is "GOV" or "LEG" or "PTY" or "JUD" && !mention.Plural || mention.Kind == MentionKind.Body && mention.Sector is "PTY";
    }

    // "Attacked him with a knife", "injured in the attack".
    private bool IsArmed(FoundEvent one)
    {
        if (one.Mode is not ("" or "clash")) return true;
        int clause = frames.ClauseVerb(one.Trigger);
        foreach (int head in (ReadOnlySpan<int>)[one.Trigger, clause])
        {
            for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is Relation.Obl or Relation.Nmod && tree.Case(child) == "with" && tree[child].Upos == Upos.NOUN || tree.Lower(child) is "armed" or "deadly" or "fatal" or "fatally" or "physically" or "military" or "physical") return true;
            }
        }

        return false;
    }

    // "The senator is vowing not to negotiate": a refusal.
    private void TurnToRefusal(List<FoundEvent> events)
    {
        foreach (FoundEvent one in events)
        {
            // "Vowed never to talk to the rebels".
            if (one is { KindName: "CONSULT", Mode: "meet" or "negotiate" } && tree.IsVerb(one.Trigger) && frames.HasTo(one.Trigger) && tree.Head(one.Trigger) is >= 0 and int vow && (Negator(one.Trigger).Length > 0 || IsNeverBehind(vow, one.Trigger)) && tree.Lemma(vow) is "vow" or "pledge" or "promise" or "swear" && PatternOf("refuse", "reject/meet", TriggerPos.Verb) is { } never)
            {
                one.UsedUp.Add(one.Trigger);
                (one.Pattern, one.Pos, one.ModeOverride, one.Trigger, one.TriggerFirst, one.TriggerLast) = (never, never.Pos, null, vow, vow, vow);
            }
        }
    }

    // "Vowed never to yield": read as hanging on the vow.
    private bool IsNeverBehind(int vow, int verb)
    {
        for (int i = vow + 1; i < verb; i++)
        {
            if (tree.Lower(i) is "never" or "not") return true;
        }

        return false;
    }

    private string Negator(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Advmod && tree.Lower(child) is "not" or "never" or "n't") return tree.Lower(child);
        }

        return "";
    }

    // "Asked whether she would step down", "asking, “How can that be?”": a question asks for nothing but an answer.
    private bool IsQuestion(FoundEvent one)
    {
        if (one.KindName != "REQUEST" || !tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("ask" or "inquire" or "wonder")) return false;
        // "“Can we win?” he asked."
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tree[i].Text == "?" && one.Trigger - i is < 6 and > -40) return true;
        }

        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (child < one.Trigger || tree.Relation(child) is not (Relation.Ccomp or Relation.Parataxis or Relation.Xcomp or Relation.Advcl) || frames.HasTo(child)) continue;
            int first = tree.Extent(child).First;
            while (first < child && tree[first].Upos == Upos.PUNCT) first++;
            if (tree.Lower(first) is "whether" or "if" or "why" or "how" or "who" or "what" or "when" or "where" or "which" or "is" or "are" or "does" or "do" or "did" or "was" or "were" or "has" or "have") return true;
        }

        return false;
    }

    // "He would have dismissed her": it was not done.
    private bool IsContraryToFact(FoundEvent one)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        if (verb < 0 || !tree.IsVerb(verb)) return false;
        if (IsWouldHave(verb)) return true;
        // "If she had accepted and signed, she would have been released".
        for (int steps = 0; steps < 2 && tree.Relation(verb) == Relation.Conj && tree.Head(verb) is >= 0 and int first; steps++) verb = first;
        return tree.Relation(verb) == Relation.Advcl && tree.Child(verb, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is "if" && tree.Head(verb) is >= 0 and int main && IsWouldHave(main);
    }

    private bool IsWouldHave(int verb)
    {
        bool would = false, have = false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Aux or Relation.AuxPass)) continue;
            would |= tree.Lower(child) is "would" or "'d" or "’d";
            have |= tree.Lower(child) is "have" or "'ve" or "’ve";
        }

        return would && have;
    }

    // "An official who spoke on condition of anonymity to discuss the talks", "declined to discuss it": tells who spoke, or that nobody did.
    private bool IsSpokenOfOnly(FoundEvent one) => one.KindName == "CONSULT" && (tree.IsVerb(one.Trigger) ? one.Trigger : tree.Relation(one.Trigger) == Relation.Obj ? tree.Head(one.Trigger) : -1) is >= 0 and int verb && tree.Lemma(verb) is "discuss" or "talk" or "speak" && frames.HasTo(verb)
        && tree.Head(verb) is >= 0 and int above && tree.Lemma(above) is "decline" or "refuse" or "authorize" or "authorise" or "speak" or "anonymity" or "condition" or "available" or "insist" or "name" or "identify" or "request" or "grant";

    // "The firm agreed to buy its rival", "he met a man with a gun": dealings of firms, or of private people, among themselves.
    private bool IsPrivate(FoundEvent one)
    {
        if (one.Source.Count == 0) return false;
        // "The heirs of the founder reach a settlement".
        if (one is { KindName: "AGREE", Mode: "settle", Target.Count: 0 } && one.Source.TrueForAll(s => s is { Kind: MentionKind.Role, Sector: "CVL" } && tree.Lemma(s.Head) is "child" or "heir" or "family" or "sibling" or "widow" or "spouse" or "brother" or "sister" or "son" or "daughter" or "couple") && !SpeaksOfState(tree[one.Trigger].Sentence)) return true;
        if (one.KindName is "AGREE" or "CONSULT" or "CONCEDE" || one is { KindName: "SUPPORT", Mode: "sign" } or { KindName: "COOPERATE", Mode: "economic" })
        {
            // "The Japanese firm buys its American rival": across a border it counts.
            bool abroad = one.Source.Exists(s => s.Country.Length == 3 && one.Target.Exists(t => t.Country.Length == 3 && t.Country != s.Country));
            if (!abroad && one.Source.Exists(s => s.Sector == "BUS" && s.Kind != MentionKind.Person) && one.Source.TrueForAll(IsFirm) && one.Target.TrueForAll(IsFirm) && !SpeaksOfState(tree[one.Trigger].Sentence)) return true;
        }

        return one.Target.Count > 0 && (one.KindName is "CONSULT" or "CONCEDE" || one is { KindName: "SUPPORT", Mode: "praise" or "apologise" } or { KindName: "AGREE", Mode: not "settle" } or { KindName: "AID", Mode: not "asylum" }) && one.Source.TrueForAll(IsPrivatePerson) && one.Target.TrueForAll(IsPrivatePerson);
    }

    // "The firm agreed with the Togolese government to build a port".
    private bool SpeaksOfState(int sentence)
    {
        Sentence words = tree.Document.Sentences[sentence];
        for (int i = words.FirstToken; i < words.EndToken; i++)
        {
            if (mentions.Of(i) is { IsActor: true, Sector: "GOV" or "IGO" or "LEG" or "JUD" or "MIL" or "COP" or "REB" or "PTY" }) return true;
        }

        return false;
    }

    private static bool IsFirm(Mention mention) => mention.Sector == "BUS" || mention is { Sector.Length: 0, Country.Length: 0 };

    private bool IsPrivatePerson(Mention mention) => mention is { Sector: "CVL", Actor: null } && !mention.Plural && !(mention.Antecedent >= 0 && mentions.Of(mention.Antecedent) is { Actor: not null }) && (mention.Kind == MentionKind.Person || mention.IsPronoun || mention.Kind == MentionKind.Role && tree[mention.Head].Xpos == "NN");

    // "Would bar the premier from striking any new deals", "to keep them from joining", "from being seized": what is prevented is not done.
    private bool IsPrevented(FoundEvent one)
    {
        if (one.KindName is "ASSAULT" or "PROTEST" or "MOBILIZE") return false;
        int token = frames.ClauseVerb(one.Trigger);
        for (int steps = 0; steps < 4 && token >= 0; steps++, token = tree.Head(token))
        {
            if (tree.Head(token) is not (>= 0 and int verb) || !tree.IsVerb(token)) return false;
            bool from = tree[token].Xpos is "VBG" or "VBN" && (tree.Child(token, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) == "from" || tree.Case(token) == "from");
            if (from) return tree.Lemma(verb) is "prohibit" or "prevent" or "block" or "bar" or "stop" or "keep" or "forbid" or "ban" or "restrain" or "deter" or "discourage";
            // "Would prevent them from trading and block the aid": read as joined to the trading.
            if (tree.Relation(token) is not (Relation.Xcomp or Relation.Advcl or Relation.Conj) || tree.Relation(token) == Relation.Conj && tree[token].Xpos != tree[verb].Xpos) return false;
        }

        return false;
    }

    // "Warned that the pact was a mistake", "agree that a premier should not", "insists that it gives them no help": an opinion or a plain statement.
    private bool IsOpinion(FoundEvent one)
    {
        bool warns = one.KindName == "THREATEN" && tree.Lemma(one.Trigger) == "warn", agrees = one.KindName == "AGREE" && tree.Lemma(one.Trigger) == "agree", insists = one.KindName == "REQUEST" && tree.Lemma(one.Trigger) == "insist";
        if (!tree.IsVerb(one.Trigger) || !warns && !agrees && !insists) return false;
        for (int said = tree.FirstChild(one.Trigger); said >= 0; said = tree.NextSibling(said))
        {
            if (tree.Relation(said) != Relation.Ccomp || frames.Subject(said) is not (>= 0 and int subject)) continue;
            bool own = tree[subject].Upos == Upos.PRON && mentions.Of(subject) is { Antecedent: >= 0 } he && one.Source.Exists(s => s.Head == he.Antecedent || s.Antecedent == he.Antecedent);
            if (insists) return own && tree[said].Xpos is "VBP" or "VBZ" or "VBD";
            if (own) continue;
            bool was = tree.Child(said, Relation.Cop) is >= 0 and int cop && tree.Lower(cop) is "was" or "were" or "is" or "are";
            bool should = tree.Child(said, Relation.Aux) is >= 0 and int modal && tree.Lower(modal) is "should";
            if (warns ? was && tree[said].Upos == Upos.NOUN && tree.Lower(tree.Child(said, Relation.Cop)) is "was" or "were" : was || should) return true;
        }

        return false;
    }

    // "Police seized a car bomb", "detonating cord": no bomb went off.
    private bool IsUnexploded(FoundEvent one)
    {
        if (one is not { KindName: "ASSAULT", Mode: "explosives" } || one.Companions.Count > 0) return false;
        if (tree.IsVerb(one.Trigger) || tree[one.Trigger].Xpos == "VBG") return tree.Relation(one.Trigger) == Relation.Amod && one.Source.Count == 0;
        return tree.Lemma(one.Trigger) is "bomb" or "car_bomb" && tree.Relation(one.Trigger) is Relation.Obj or Relation.NsubjPass && tree.Head(one.Trigger) is >= 0 and int verb && tree.Lemma(verb) is "find" or "seize" or "discover" or "recover" or "confiscate" or "uncover" or "defuse" or "disarm" or "dismantle" or "locate";
    }

    // "The accords signed by Chad bind it": says which accords.
    private bool IsWhichAccord(FoundEvent one) => one is { KindName: "SUPPORT", Mode: "sign", Target.Count: 0 } && tree.IsVerb(one.Trigger) && tree[one.Trigger].Xpos == "VBN" && (tree.Relation(one.Trigger) == Relation.Acl && tree.Relation(tree.Head(one.Trigger)) is Relation.Nsubj or Relation.Obl or Relation.Nmod || tree.Relation(one.Trigger) == Relation.AclRelcl && one.Source.TrueForAll(s => s.Sector == "BUS"));

    // "An event that farmers call the flood": its name.
    private bool IsItsName(FoundEvent one) => one is { KindName: "ACCUSE", Target.Count: 0 } && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "call" or "dub" or "brand" or "label" && tree[one.Trigger].Xpos is "VBP" or "VBZ" && tree.Relation(one.Trigger) == Relation.AclRelcl;

    // "Returned to Ontario custody", "died in state custody", "held in a Chadian detention camp": whose custody it is, and a place by its name.
    private bool IsWhoseCustody(FoundEvent one)
    {
        if (one is not { KindName: "COERCE", Mode: "arrest" } || tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("custody" or "detention" or "prison" or "jail")) return false;
        if (tree.Relation(one.Trigger) == Relation.Compound && tree.Head(one.Trigger) is >= 0 and int site && tree.Lemma(site) is "camp" or "center" or "centre" or "facility" or "site" or "cell" or "warrant" or "order") return true;
        return one.Target.Count > 0 && one.Target.TrueForAll(t => tree.Head(t.Head) == one.Trigger && tree.Relation(t.Head) is Relation.Amod or Relation.Compound or Relation.NmodPoss && t.Kind is not MentionKind.Person && !(t.Kind == MentionKind.Role && t.Sector is not ("GOV" or "MIL" or "COP")));
    }

    // "The rebels have arrived in Kibua": a band that moves about its own land visits nobody.
    private static bool IsBandOnMove(FoundEvent one) => one is { KindName: "CONSULT", Mode: "visit", Source.Count: > 0, Target.Count: > 0 } && one.Source.TrueForAll(s => s is { Sector: "REB", Kind: MentionKind.Body or MentionKind.Role } && (s.Plural || s.Kind == MentionKind.Body) && one.Target.TrueForAll(t => (s.CountryFromContext || t.Country == s.Country) && t.Kind is MentionKind.Place or MentionKind.State));

    // "The airline announces the withdrawal of nine aircraft": a firm's fleet, no forces.
    private bool IsFleet(FoundEvent one) => one is { KindName: "RETREAT", Mode: "withdraw", Source.Count: > 0 } && one.Source.TrueForAll(s => s.Kind is MentionKind.Role or MentionKind.Thing && tree.Lemma(s.Head) is "aircraft" or "plane" or "jet" or "helicopter" or "ship" or "vessel") && frames.ClauseVerb(one.Trigger) is >= 0 and int verb && frames.Subject(verb) is >= 0 and int owner && mentions.Of(owner) is { Sector: "BUS" };

    // "When she left office": a term that ended.
    private bool IsTermsEnd(FoundEvent one) => one is { KindName: "RETREAT", Mode: "resign" } && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) == "leave" && tree.Relation(one.Trigger) == Relation.Advcl && frames.Object(one.Trigger) is >= 0 and int office && tree.Lower(office) == "office";

    // "The crowd chanted, “Lock her up”": a cry.
    private bool IsCry(FoundEvent one)
    {
        if (one.KindName is not ("COERCE" or "ASSAULT") || !tree.IsVerb(one.Trigger) || tree[one.Trigger].Xpos is not ("VB" or "VBP")) return false;
        for (int i = one.TriggerFirst - 1, sentence = tree[one.Trigger].Sentence; i >= 0 && i > one.TriggerFirst - 5 && tree[i].Sentence == sentence; i--)
        {
            if (tree.Lemma(i) is "chant" or "shout" or "yell" or "scream") return true;
            if (tree[i].Upos is not (Upos.PUNCT or Upos.DET)) return false;
        }

        return false;
    }

    // "Capable of deploying nine thousand troops": can, and does not.
    private bool IsMereAbility(FoundEvent one) => one.KindName is not ("ACCUSE" or "THREATEN") && tree.IsVerb(one.Trigger) && tree[one.Trigger].Xpos == "VBG" && tree.Head(one.Trigger) is >= 0 and int able && tree.Lemma(able) is "capable" or "incapable" or "fond";

    // "Warned that the rebels were moving on the town": what others may do is news of them, and no threat; "warned that the rebels would pay for it" is one.
    private bool IsWarningOfOthers(FoundEvent one)
    {
        if (one is not { KindName: "THREATEN" } || !tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) != "warn") return false;
        foreach (int verb in one.UsedUp)
        {
            if (!tree.IsVerb(verb) || tree.Head(verb) != one.Trigger || tree.Relation(verb) != Relation.Ccomp || tree.IsPassive(verb) || frames.Subject(verb) is not (>= 0 and int subject) || mentions.Of(subject) is not { IsActor: true, IsPronoun: false } other) continue;
            if (tree.Lemma(verb) is "pay" or "face" or "suffer" or "regret" or "lose" or "expect" or "see" or "bear" or "meet" or "have" or "need" or "risk" or "feel" or "become" or "be") continue;
            if (tree.Child(verb, Relation.Aux) is >= 0 and int modal && tree.Lower(modal) is "must" or "should" or "shall") continue;
            return other.Country.Length > 0 && !one.Source.Exists(s => s.Country == other.Country || s.Head == subject);
        }

        return false;
    }
}
