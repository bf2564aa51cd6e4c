using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Sides of material acts that another act of the same sentence, or of the one before, tells: from whom a town was retaken, whose prison it was, whom a rally calls on.</summary>
internal sealed partial class CarryOver
{
    /// <summary>The state of those to whom the same doer did something just before in the sentence; empty if it tells of nobody.</summary>
    internal string DealtWithBefore(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        FoundEvent? before = _before.FindLast(b => b != one && b.Trigger < one.Trigger && tree[b.Trigger].Sentence == sentence && b.KindName is "ASSAULT" or "COERCE" && b.Source.Exists(s => one.Source.Exists(o => o.Head == s.Head)));
        return before?.Target.Find(t => t is { Kind: MentionKind.Role or MentionKind.Person, CountryFromContext: false, Country.Length: 3 })?.Country ?? "";
    }

    /// <summary>The state of "the perpetrator", "the attacker": of the one who is told to have attacked shortly before; null if it is not told.</summary>
    internal string? CulpritCountry(FoundEvent one, int culprit)
    {
        if (!frames.Is("culprit-noun", culprit) || !IsDefinite(culprit) || tree[culprit].Xpos != "NN") return null;
        int sentence = tree[one.Trigger].Sentence;
        FoundEvent? attack = _before.FindLast(b => b != one && b.KindName == "ASSAULT" && b.Source.Count > 0 && sentence - tree[b.Trigger].Sentence <= 2 && b.Trigger < culprit);
        return attack?.Source is [{ Kind: MentionKind.Role or MentionKind.Person, CountryFromContext: false, Country.Length: 3, Sector: "CVL" or "REB" or "" } attacker] ? attacker.Country : null;
    }

    private void AddFromBeside(FoundEvent one)
    {
        // "According to the daily, Chadian strikes killed nine": the daily struck nobody.
        if (one.KindName is "ASSAULT" or "COERCE" && one.Source.Count > 1) one.Source.RemoveAll(s => s.Sector == "MED" && (tree.Case(s.Head) == "according_to" || s.First > 1 && tree.Lower(s.First - 1) == "to" && tree.Lower(s.First - 2) == "according"));
        if (one.KindName is "ASSAULT" or "COERCE" or "MOBILIZE" && one.Source.Count == 0) AddAccusedOf(one);
        switch (one.KindName)
        {
            case "ASSAULT" when one.Source.Count == 0:
                DivideFallen(one);
                if (one.Source.Count > 0) break;
                AddHelped(one);
                if (one.Source.Count == 0) AddForceBeside(one);
                if (one.Source.Count == 0) AddFoughtWith(one);
                if (one.Source.Count == 0) AddLauncherBefore(one);
                break;
            case "ASSAULT" when one.Target.Count == 0:
                AddThoseAnswered(one);
                if (one.Target.Count == 0) AddStopped(one);
                break;
            case "ASSAULT" when AddAimedAt(one) || AddCarried(one):
                break;
            case "ASSAULT" when tree.Lemma(one.Trigger) is "offensive" or "operation" or "campaign" or "advance":
                AimAtHolder(one);
                break;
            case "COERCE" when one.Source.Count == 0 && one.Mode is "arrest" or "seize":
                AddReleaser(one);
                if (one.Source.Count == 0) AddCaptorAbroad(one);
                if (one.Source.Count == 0) AddOperators(one);
                break;
            case "RETREAT" when one is { Mode: "release", Source.Count: 0 }:
                AddHolderAbroad(one);
                break;
            case "MOBILIZE" when one.Target.TrueForAll(t => t.Kind is MentionKind.Place or MentionKind.State && tree.Case(t.Head) is "to" or "in" or "into" or "at" or "on" or "off"):
                AddWatched(one);
                break;
            case "COERCE" when one.Source.Count > 0 && one.Mode == "arrest" && tree.Lemma(one.Trigger) is "capture" or "recapture" && frames.Object(one.Trigger) is >= 0 and int taken && mentions.Of(taken) is null or { Kind: MentionKind.Place or MentionKind.State }:
                AddRobbed(one);
                break;
            case "COERCE" when one.Source.Count > 0 && one.Mode == "seize":
                if (!AddRobbed(one)) AimAtHolder(one);
                if (one.Target.Count == 0) AddTakenWith(one);
                if (one.Target.Count == 0) AddGround(one);
                break;
            case "PROTEST":
                bool open = one.Target.TrueForAll(t => t.Kind is MentionKind.Place or MentionKind.State && tree.Case(t.Head) is "in" or "across" or "at" or "throughout" or "outside" or "around");
                if (open) AddCalledOn(one);
                if (open && one.Target.TrueForAll(t => t.Kind is MentionKind.Place or MentionKind.State)) AddProvokerOfCrowd(one);
                if (one.Source.Count == 0) AddCrowdBeside(one);
                if (one.Source.Count == 0) AddCounted(one);
                break;
            case "AID" when one is { Mode: "asylum", Source.Count: 0 }:
                AddHarbourer(one);
                break;
        }
    }

    // "Chad accuses Niger of an attack on its ship": Niger's.
    private void AddAccusedOf(FoundEvent one)
    {
        int deed = one.Trigger;
        for (int steps = 0; steps < 3 && tree.Relation(deed) == Relation.Conj && tree.IsNominal(tree.Head(deed)); steps++) deed = tree.Head(deed);
        if (tree.IsVerb(deed) || tree.Relation(deed) != Relation.Obl || tree.Case(deed) != "of" || tree.Head(deed) is not (>= 0 and int charge) || tree.Lemma(charge) is not ("accuse" or "suspect") || frames.Object(charge) is not (>= 0 and int accused) || accused > deed) return;
        if (mentions.Of(accused) is { IsActor: true } doer && !one.Target.Exists(t => t.Head == accused)) one.Source.Add(doer);
    }

    // "Nine soldiers and four rebels are killed in an attack on a camp": the militants made it.
    private void DivideFallen(FoundEvent one)
    {
        if (!one.Target.Exists(t => t is { Sector: "MIL" or "COP", Kind: MentionKind.Role }) || !one.Target.Exists(IsAttacker)) return;
        bool attacked = IsAttack(one.Trigger) || one.Companions.Exists(IsAttack);
        for (int child = tree.FirstChild(one.Trigger); child >= 0 && !attacked; child = tree.NextSibling(child))
        {
            attacked = tree.Relation(child) == Relation.Obl && IsAttack(child);
        }

        if (!attacked) return;
        one.Source = one.Target.FindAll(IsAttacker);
        one.Target = one.Target.FindAll(t => !IsAttacker(t));

        bool IsAttack(int noun) => tree.Lemma(noun) is "attack" or "ambush" or "assault" && tree[noun].Upos == Upos.NOUN && tree.Case(noun) is "in" or "during" or "of" && !frames.Below(noun, "on").Exists(t => mentions.Of(t) is { Sector: "REB" });

        bool IsAttacker(Mention mention) => mention is { Sector: "REB", Kind: MentionKind.Role, IsPronoun: false } && tree.Lemma(mention.Head) is not ("leader" or "commander");
    }

    // "Tens of thousands march": a crowd that only its number names.
    private void AddCounted(FoundEvent one)
    {
        int verb = frames.ClauseVerb(one.Trigger);
        // "Dozens died in the protests": not the protesters.
        if (verb < 0 || !tree.IsVerb(verb) || verb != one.Trigger && tree.Lemma(verb) is not ("gather" or "march" or "rally" or "join" or "attend" or "take" or "protest" or "demonstrate" or "turn" or "pour" or "flock" or "assemble")) return;
        if (tree.IsPassive(verb) || tree.Child(verb, Relation.Nsubj) is not (>= 0 and int crowd) || tree.Lemma(crowd) is not ("ten" or "dozen" or "hundred" or "thousand") || tree[crowd].Xpos != "NNS" || mentions.Of(crowd) is not null) return;
        int last = crowd + 2 < tree.Count && tree.Lower(crowd + 1) == "of" && tree.Lower(crowd + 2) is "thousands" ? crowd + 2 : crowd;
        if (tree.Lower(last + 1) == "of") return;
        string name = tree.Document.ReadingTextOf(tree.Document.RangeOf(crowd, last));
        one.Source.Add(new() { Head = crowd, First = crowd, Last = last, Kind = MentionKind.Role, Name = name, Sector = "CVL", Plural = true, Scope = "people", ActorId = MentionReader.MakeId("", "CVL", ""), CountryFromContext = true });
    }

    // "Captures a town from the army and the militia": those who held it, not the town.
    private bool AddRobbed(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || !one.Target.TrueForAll(t => t.Kind is MentionKind.Place or MentionKind.Thing or MentionKind.State || IsForce(t))) return false;
        List<Mention> robbed = [];
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Obl || tree.Case(child) != "from" || child < one.Trigger || mentions.Of(child) is not { } holder || !IsForce(holder) || IsOfSource(one, holder)) continue;
            robbed.Add(holder);
            (int _, int last) = tree.Extent(child);
            for (int i = child + 1; i <= last + 4 && i < tree.Count && tree[i].Sentence == tree[child].Sentence; i++)
            {
                if (tree.Relation(i) == Relation.Conj && (tree.Head(i) == child || tree.Head(i) < child && tree.Lower(Math.Max(mentions.Of(i)?.First ?? i, 1) - 1) == "and") && mentions.Of(i) is { } other && other.Head == i && IsForce(other) && !IsOfSource(one, other)) robbed.Add(other);
            }
        }

        if (robbed.Count == 0) return false;
        one.Target = robbed;
        return true;
    }

    // "Retook nine villages of its own", "captured weapons after killing gunmen": from those whom the report tells of beside as fought, or as holding it.
    private void AimAtHolder(FoundEvent one)
    {
        if (one.Source.Find(s => s.Sector is "MIL" or "COP" or "GOV" && MentionReader.IsState(s.Country)) is not { } force) return;
        if (!one.Target.TrueForAll(t => (t.Kind is MentionKind.Place or MentionKind.Thing or MentionKind.State || t.Scope == "thing" || t.Kind == MentionKind.Person && t.CountryFromContext) && t.Owner is null && (t.Country == force.Country || t.CountryFromContext || t.Country.Length == 0))) return;
        foreach (Mention place in one.Target)
        {
            // "The town occupied by the militia".
            for (int child = tree.FirstChild(place.Head); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.Acl or Relation.AclRelcl) || tree.Lemma(child) is not ("occupy" or "hold" or "control" or "capture" or "seize" or "take" or "overrun" or "run" or "use" or "operate" or "man") || frames.Subject(child) is not (>= 0 and int holding) || mentions.Of(holding) is not { IsActor: true } holder || IsOfSource(one, holder)) continue;
                one.Target = [holder];
                return;
            }
        }

        int sentence = tree[one.Trigger].Sentence;
        FoundEvent? nearest = null;
        for (int i = Math.Max(0, At - 6); i < All.Count && tree[All[i].Trigger].Sentence <= sentence; i++)
        {
            FoundEvent beside = All[i];
            if (beside == one || sentence - tree[beside.Trigger].Sentence > 1 || Foes(beside).Count == 0) continue;
            if (nearest is null || tree[beside.Trigger].Sentence > tree[nearest.Trigger].Sentence || beside.KindName == "ASSAULT") nearest = beside;
        }

        if (nearest is not null) one.Target = Foes(nearest);

        // Whom the force fights there, or who gives way to it.
        List<Mention> Foes(FoundEvent beside) => beside switch
        {
            { KindName: "ASSAULT" } when beside.Denier < 0 && beside.Source.Exists(s => s.Country == force.Country && s.Sector != "REB" || s.Country.Length == 0) => beside.Target.FindAll(IsFoe),
            // "Captured a post during clashes with Chadian soldiers": its own clashes.
            { KindName: "ASSAULT", Mode: "clash", Source.Count: 0, Denier: < 0 } => beside.Target.FindAll(IsFoe),
            { KindName: "ASSAULT", Mode: "clash" } when beside.Target.Exists(t => t.Country == force.Country && t.Sector != "REB") => beside.Source.FindAll(IsFoe),
            { KindName: "RETREAT", Mode: "withdraw" } when tree[beside.Trigger].Sentence == sentence => beside.Source.FindAll(IsFoe),
            _ => [],
        };

        bool IsFoe(Mention mention) => mention.IsActor && mention.Scope != "thing" && (mention.Sector == "REB" || mention.Sector == "MIL" && mention.Country != force.Country && !mention.CountryFromContext && MentionReader.IsState(mention.Country));
    }

    private static bool IsForce(Mention mention) => mention.Kind is MentionKind.Role or MentionKind.Body && mention.Sector is "MIL" or "REB" or "COP" or "GOV" && mention.Scope != "thing";

    private static bool IsOfSource(FoundEvent one, Mention other) => one.Source.Exists(s => s.Head == other.Head || s.Country == other.Country && s.Country.Length > 0 && (s.Sector == "REB") == (other.Sector == "REB"));

    // "Arrested nine smugglers and seized weapons", "raided a firm, seizing its files": theirs.
    private void AddTakenWith(FoundEvent one)
    {
        int taken = tree.IsVerb(one.Trigger) ? frames.Object(one.Trigger) : one.Trigger;
        if (taken < 0 || frames.Is("ground-noun", taken) || mentions.Of(taken) is { Kind: MentionKind.Place or MentionKind.State }) return;
        foreach (FoundEvent beside in InSentence())
        {
            if (beside.Denier >= 0 || beside.KindName != "ASSAULT" && beside is not { KindName: "COERCE", Mode: not "seize" } || !beside.Source.Exists(s => one.Source.Exists(o => o.Head == s.Head || o.ActorId.Length > 0 && o.ActorId == s.ActorId && o.Country == s.Country))) continue;
            List<Mention> those = beside.Target.FindAll(t => t.IsActor && t.Scope != "thing" && !one.Source.Exists(s => s.Head == t.Head));
            if (those.Count == 0) continue;
            one.Target = those;
            if (beside.KindName == "COERCE") return;
        }
    }

    // "Left the two towns after the militia recaptured these places": of the state where they are.
    private void AddGround(FoundEvent one)
    {
        if (one.Source.Count == 0 || !tree.IsVerb(one.Trigger) || frames.Object(one.Trigger) is not (>= 0 and int ground) || !frames.Is("ground-noun", ground) || mentions.Of(ground) is not null) return;
        string country = mentions.ContextCountry(ground, "");
        if (one.Source.Exists(s => s.Country == country && s.Sector != "REB")) return;
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (mentions.Of(i) is not { Kind: MentionKind.Place or MentionKind.State, IsPronoun: false } land || land.Head != i || land.Country != country) continue;
            one.Target.Add(land);
            return;
        }
    }

    // "Blames Chad for harassing two Fijians held at a prison in N'Djamena": by Chad, which the sentence names as a party.
    private void AddCaptorAbroad(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || !tree.IsPassive(one.Trigger) && tree.Relation(one.Trigger) != Relation.Acl || one.Target.Count == 0 || !one.Target.TrueForAll(t => !t.CountryFromContext && MentionReader.IsState(t.Country))) return;
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        string land = "";
        for (int i = one.Trigger + 1; i < sentence.EndToken && i < one.Trigger + 12; i++)
        {
            if (tree.Case(i) is not ("in" or "at") || mentions.Of(i) is not { Kind: MentionKind.State or MentionKind.Place or MentionKind.Thing, CountryFromContext: false } place || !MentionReader.IsState(place.Country) || !tree.IsUnder(i, one.Trigger)) continue;
            land = place.Country;
            break;
        }

        if (land.Length == 0 || one.Target.Exists(t => t.Country == land)) return;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tree.Relation(i) is not (Relation.Nsubj or Relation.Obj or Relation.OblAgent) || mentions.Of(i) is not { CountryFromContext: false, Sector: "GOV" or "COP" or "JUD" or "MIL" or "SPY", IsActor: true } captor || captor.Country != land || captor.Head != i) continue;
            one.Source.Add(captor);
            return;
        }
    }

    // "Helped Chad in the kidnapping of a critic": Chad's deed.
    private void AddHelped(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Obl or Relation.Nmod) || tree.Case(one.Trigger) is not ("in" or "with" or "during") || tree.Head(one.Trigger) is not (>= 0 and int up)) return;
        int help = tree.IsVerb(up) ? up : tree.Head(up);
        if (help < 0 || tree.Lemma(help) is not ("assist" or "help" or "aid" or "abet" or "support" or "join" or "back") || frames.Object(help) is not (>= 0 and int helped) || helped > one.Trigger || mentions.Of(helped) is not { IsActor: true, Country.Length: > 0 } doer || one.Target.Exists(t => t.Head == helped)) return;
        one.Source.Add(doer);
    }

    // "Nine rebels are killed in a military operation as Chadian troops hunt those who are left": by them.
    private void AddForceBeside(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || one.Target.Count == 0 || !one.Target.TrueForAll(t => t.Sector == "REB" && t.Kind is MentionKind.Role or MentionKind.Person or MentionKind.Body)) return;
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        bool operation = false;
        for (int i = one.Trigger + 1; i < sentence.EndToken; i++)
        {
            operation |= tree.Lemma(i) is "operation" or "raid" or "offensive" or "crackdown" && tree.Case(i) is "in" or "during" && !tree.HasChild(i, Relation.NmodPoss);
            if (!operation || tree.Relation(i) != Relation.Nsubj || mentions.Of(i) is not { Sector: "MIL" or "COP", IsActor: true } force || force.Head != i || one.Target.Exists(t => t.Head == i || !t.CountryFromContext && MentionReader.IsState(t.Country) && t.Country != force.Country)) continue;
            one.Source.Add(force);
            return;
        }
    }

    // "The army kills nine gunmen. In response, the gang launches retaliatory attacks": at those whom it answers.
    private void AddThoseAnswered(FoundEvent one)
    {
        bool answers = false;
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = sentence.FirstToken; i <= one.Trigger && !answers; i++)
        {
            answers = tree.Lower(i) is "retaliatory" or "retaliation" or "revenge" or "reprisal" or "reprisals" || tree.Lower(i) == "response" && i == sentence.FirstToken + 1;
        }

        if (!answers || one.Source.Count == 0) return;
        int number = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && number - tree[_before[i].Trigger].Sentence <= 1; i--)
        {
            FoundEvent before = _before[i];
            if (before.KindName is not ("ASSAULT" or "COERCE") || before.Source.Count == 0 || !before.Target.Exists(t => one.Source.Exists(s => s.Sector.Length > 0 && s.Sector == t.Sector && (s.Country == t.Country || s.Country.Length == 0 || s.CountryFromContext || t.Country.Length == 0 || t.CountryFromContext))) || before.Source.Exists(b => one.Source.Exists(s => s.Head == b.Head || s.ActorId.Length > 0 && s.ActorId == b.ActorId))) continue;
            one.Target = [.. before.Source.Where(s => s.IsActor)];
            return;
        }
    }

    // "The refinery halts work after a strike by Chad destroys a unit there": it was hit.
    private void AddStopped(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) != Relation.Nsubj || tree.Head(one.Trigger) is not (>= 0 and int harm) || tree.Lemma(harm) is not ("destroy" or "damage" or "hit" or "strike" or "cripple" or "disable" or "cause" or "spark" or "ignite") || tree.Relation(harm) != Relation.Advcl || tree.Child(harm, Relation.Mark) is not (>= 0 and int mark) || tree.Lower(mark) is not ("after" or "as" or "when")) return;
        int main = tree.Head(harm);
        int hit = main < 0 || !tree.IsVerb(main) ? -1 : tree.IsPassive(main) ? frames.Object(main) : frames.Subject(main);
        if (hit >= 0 && mentions.Of(hit) is { IsPronoun: false, Kind: MentionKind.Body or MentionKind.Thing or MentionKind.Place } thing && MentionReader.IsState(thing.Country) && thing.Sector is "" or "BUS" or "GOV" or "MIL" && !one.Source.Exists(s => s.Country == thing.Country)) one.Target.Add(thing);
    }

    // "Holds a rally to call on the premier to free them", "marched, demanding that the government resign": whom they call on.
    private void AddCalledOn(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence, clause = frames.ClauseVerb(one.Trigger);
        for (int i = At + 1; i < All.Count && tree[All[i].Trigger].Sentence == sentence; i++)
        {
            FoundEvent plea = All[i];
            int governor = tree.Head(plea.Trigger);
            // "With hundreds of firms urging the government".
            if (governor != clause && governor != one.Trigger && !(governor >= 0 && tree.IsNominal(governor) && tree.Case(governor) == "with" && tree.IsUnder(governor, clause)) || tree.IsVerb(clause) && clause != one.Trigger && tree.Relation(one.Trigger) is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass)) continue;
            if (plea.KindName != "REQUEST" || plea.Target.Count == 0 || !tree.IsVerb(plea.Trigger) || !(frames.HasTo(plea.Trigger) || tree[plea.Trigger].Xpos == "VBG") || !tree.IsUnder(plea.Trigger, clause) || tree.Relation(plea.Trigger) is not (Relation.Advcl or Relation.Xcomp or Relation.Acl)) continue;
            List<Mention> asked = plea.Target.FindAll(t => t.IsActor && t.Sector is "GOV" or "LEG" or "JUD" or "IGO" or "MIL" or "COP" or "BUS" && !one.Source.Exists(s => s.Head == t.Head));
            if (asked.Count > 0) one.Target = asked;
            return;
        }
    }

    // "Parliament adopts a law on the press, sparking protests", "the premier's decree triggered strikes": against whoever gave cause.
    private void AddProvokerOfCrowd(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger) || one.Mode == "boycott") return;
        // "Protests erupt over the premier's decision".
        foreach (int token in (int[])[one.Trigger, frames.ClauseVerb(one.Trigger)])
        {
            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.Obl or Relation.Nmod) || tree.Case(child) is not ("over" or "against" or "following" or "after" or "at") || !frames.Is("decision-noun", child) || MakerOf(child) is not { Sector: "GOV" or "LEG" or "JUD" } decider) continue;
                one.Target = [decider];
                return;
            }
        }

        int cause = tree.Head(one.Trigger);
        if (cause < 0 || !tree.IsVerb(cause) || tree.Relation(one.Trigger) != Relation.Obj || tree.Lemma(cause) is not ("spark" or "trigger" or "prompt" or "provoke" or "draw" or "ignite" or "cause" or "fuel" or "unleash" or "incite")) return;
        int subject = frames.Subject(cause);
        if (subject < 0) return;
        Mention? maker = mentions.Of(subject) is { IsActor: true } actor ? actor : MakerOf(subject);
        if (maker is { Sector: "GOV" or "LEG" or "JUD" or "MIL" or "COP", Country.Length: > 0 } && !one.Source.Exists(s => s.Head == maker.Head)) one.Target = [maker];
    }

    // "The premier's decree", "a ruling by the court".
    private Mention? MakerOf(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if ((tree.Relation(child) == Relation.NmodPoss || tree.Relation(child) == Relation.Nmod && tree.Case(child) is "by" or "of") && mentions.Of(child) is { IsActor: true } maker) return maker;
        }

        return null;
    }

    // "Protests in nine towns, including 2,000 protesters in the capital": who takes part.
    private void AddCrowdBeside(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger)) return;
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = one.Trigger + 1; i < sentence.EndToken; i++)
        {
            if (!frames.IsProtester(i) || tree.Case(i) is not ("including" or "with" or "among") || mentions.Of(i) is not { Kind: MentionKind.Role, IsPronoun: false } people || one.Target.Exists(t => t.Head == i)) continue;
            one.Source.Add(people);
            return;
        }
    }

    // "Flew to Ghana, where he received asylum": from Ghana. "Cut ties with Ghana over the granting of asylum to a banker": by Ghana.
    private void AddHarbourer(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger))
        {
            int clause = one.Trigger;
            for (int steps = 0; steps < 2 && tree.Relation(clause) is Relation.Conj or Relation.Xcomp; steps++) clause = tree.Head(clause);
            if (tree.Relation(clause) != Relation.AclRelcl || tree.Child(clause, Relation.Advmod) is not (>= 1 and int where) || tree.Lower(where) != "where") return;
            if (mentions.Of(where > 1 && tree[where - 1].Text == "," ? where - 2 : where - 1) is { Kind: MentionKind.State or MentionKind.Place } host && MentionReader.IsState(host.Country) && !one.Target.Exists(t => t.Country == host.Country && !t.CountryFromContext)) one.Source.Add(host);
            return;
        }

        if (PrepositionOf(one.Trigger) is not ("over" or "after" or "following" or "for" or "because")) return;
        int sentence = tree[one.Trigger].Sentence;
        FoundEvent? rebuke = _before.FindLast(b => tree[b.Trigger].Sentence == sentence && b.KindName is "ACCUSE" or "SANCTION" && tree.IsUnder(one.Trigger, frames.ClauseVerb(b.Trigger)));
        if (rebuke?.Target is [{ Country: { } blamed } harbourer] && MentionReader.IsState(blamed) && !one.Target.Exists(t => t.Country == blamed && !t.CountryFromContext)) one.Source.Add(harbourer);
    }

    // "Strikes a district of Kabul, targeting camps of the militia", "a building in Doha, targeting the group's leaders": they, not where they are.
    private bool AddAimedAt(FoundEvent one)
    {
        // "Nine people are killed in a strike targeting members of the militia": both.
        bool bystanders = one.Target.TrueForAll(t => t is { Kind: MentionKind.Role, Sector: "CVL", Scope: "people", CountryFromContext: true });
        if (!bystanders && !one.Target.TrueForAll(t => t.Kind is MentionKind.Place or MentionKind.State || t.Kind == MentionKind.Thing && t.Owner is null && t.Sector is "" or "GOV" || t.Scope == "thing" && t.CountryFromContext)) return false;
        int clause = frames.ClauseVerb(one.Trigger), sentence = tree[one.Trigger].Sentence;
        for (int i = one.Trigger + 1; i < tree.Count && tree[i].Sentence == sentence; i++)
        {
            if (tree.Lemma(i) != "target" || tree[i].Xpos != "VBG" || !tree.IsUnder(i, clause) && !tree.IsUnder(i, one.Trigger) && !one.Companions.Exists(c => tree.IsUnder(i, c)) || tree.Child(i, Relation.Obj) is not (>= 0 and int aim)) continue;
            if (All.Any(other => other != one && other.KindName == "ASSAULT" && other.Trigger > one.Trigger && other.Trigger < i && tree[other.Trigger].Sentence == sentence && !one.Companions.Contains(other.Trigger))) return false;
            List<Mention> aimed = [];
            Take(aim, aimed);
            if (bystanders) aimed.RemoveAll(a => a.Sector != "REB" || a.CountryFromContext);
            if (aimed.Count == 0) return false;
            if (bystanders) one.Target.AddRange(aimed);
            else one.Target = aimed;
            return true;
        }

        return false;

        void Take(int noun, List<Mention> aimed)
        {
            int from = noun;
            if (mentions.Of(noun) is not { IsActor: true, Scope: not "thing", Kind: not MentionKind.State } && tree.Lemma(noun) is "camp" or "hideout" or "position" or "base" or "stronghold" or "site" or "facility" or "headquarters" or "cell" or "compound" or "warehouse" or "leader" or "member" or "commander")
            {
                for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
                {
                    if (tree.Relation(child) == Relation.Nmod && tree.Case(child) is "of") from = child;
                    // "A camp belonging to the militia".
                    if (tree.Relation(child) == Relation.Acl && tree.Lemma(child) is "belong" or "use" or "run" && tree.Child(child, Relation.Obl) is >= 0 and int owner) from = owner;
                }
            }

            Add(from);
            for (int child = tree.FirstChild(from); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) != Relation.Conj) continue;
                // "And an affiliate of the militia".
                int named = mentions.Of(child) is { IsActor: true } ? child : tree.Child(child, Relation.Nmod);
                if (named >= 0) Add(named);
            }

            void Add(int token)
            {
                if (mentions.Of(token) is { IsActor: true, Kind: not MentionKind.State, Scope: not "thing" } party && (party.Sector == "REB" || tree.Relation(token) is Relation.Obj or Relation.Conj && from == noun) && !one.Source.Exists(s => s.Head == party.Head)) aimed.Add(party);
            }
        }
    }

    private bool AsksToFree(FoundEvent plea)
    {
        for (int i = plea.Trigger + 1; i < tree.Count && tree[i].Sentence == tree[plea.Trigger].Sentence && i < plea.Trigger + 15; i++)
        {
            if (tree.Lemma(i) is "release" or "free" or "freedom" or "return") return true;
        }

        return false;
    }

    // "Attacked a bus carrying Chadian engineers": the people hit are those aboard.
    private bool AddCarried(FoundEvent one)
    {
        if (one.Target is not [{ } craft] || craft.Kind is not (MentionKind.Thing or MentionKind.Role or MentionKind.Place) || tree.Lemma(craft.Head) is not ("bus" or "minibus" or "van" or "convoy" or "vehicle" or "car" or "truck" or "train" or "boat" or "ferry" or "plane" or "helicopter" or "motorcade" or "taxi")) return false;
        if (tree.Child(craft.Head, Relation.Acl) is not (>= 0 and int carrying) || tree.Lemma(carrying) is not ("carry" or "transport" or "take" or "ferry" or "bring") || tree.Child(carrying, Relation.Obj) is not (>= 0 and int aboard) || mentions.Of(aboard) is not { Kind: MentionKind.Role or MentionKind.Person, Scope: not "thing", CountryFromContext: false } people || one.Source.Exists(s => s.Head == people.Head)) return false;
        one.Target = [people];
        return true;
    }

    // "Chad frees a Fijian held since May", "Fiji calls on Chad to free two Fijians jailed in 2024": whoever is to free them holds them.
    private void AddReleaser(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Acl or Relation.AclRelcl) || one.Target.Count == 0) return;
        int sentence = tree[one.Trigger].Sentence;
        foreach (FoundEvent other in All)
        {
            if (tree[other.Trigger].Sentence != sentence || other.Trigger > one.Trigger || !one.Target.TrueForAll(t => MentionReader.IsState(t.Country) && !t.CountryFromContext)) continue;
            List<Mention> holders = (other.KindName, other.Mode) switch
            {
                ("RETREAT", "release") when other.Target.Exists(t => one.Target.Exists(o => o.Head == t.Head)) => other.Source,
                ("REQUEST", _) when other.Source.Exists(s => one.Target.Exists(t => t.Country == s.Country)) && AsksToFree(other) => other.Target,
                _ => [],
            };
            if (holders is not [{ Country.Length: 3, Sector: "GOV" or "COP" or "JUD" or "MIL" or "REB" } holder] || one.Target.Exists(t => t.Country == holder.Country)) continue;
            one.Source.Add(holder);
            return;
        }
    }

    // "Nine Chadian soldiers were killed in a firefight with rebels": by them.
    private void AddFoughtWith(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || !tree.IsPassive(one.Trigger) || one.Target.Count == 0) return;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Obl || tree.Case(child) is not ("in" or "during" or "after") || tree.Lemma(child) is not ("exchange" or "shootout" or "gunfight" or "firefight" or "fight" or "confrontation" or "skirmish" or "standoff" or "gunbattle" or "encounter" or "battle" or "clash")) continue;
            for (int other = tree.FirstChild(child); other >= 0; other = tree.NextSibling(other))
            {
                if (tree.Relation(other) != Relation.Nmod || tree.Case(other) is not ("with" or "against") || mentions.Of(other) is not { IsActor: true, Sector: "MIL" or "REB" or "COP" or "GOV" } foe || one.Target.Exists(t => t.Head == foe.Head)) continue;
                one.Source.Add(foe);
                return;
            }
        }
    }

    // "Chad fires missiles at the port. Another missile hits a school", "the drones struck a mill": whoever launched those told of before.
    private void AddLauncherBefore(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || tree.IsPassive(one.Trigger) || tree.Child(one.Trigger, Relation.Nsubj) is not (>= 0 and int weapon) || tree.Lemma(weapon) is not ("missile" or "drone" or "rocket" or "shell" or "strike" or "airstrike" or "bomb" or "projectile") || !IsDefinite(weapon) && !frames.IsAnother(weapon)) return;
        int sentence = tree[one.Trigger].Sentence;
        if (_before.FindLast(b => b.KindName == "ASSAULT" && b.Source.Count > 0 && sentence - tree[b.Trigger].Sentence <= 2 && b.Trigger < one.Trigger) is not { Mode: "aerial" or "drone" or "heavy-weapons" } before || before.Denier >= 0) return;
        if (!before.Source.Exists(s => one.Target.Exists(t => t.Head == s.Head || t.Country.Length > 0 && t.Country == s.Country && !t.CountryFromContext))) one.Source = [.. before.Source];
    }

    // "A joint operation by the customs and the police results in the arrest of nine people": theirs.
    private void AddOperators(FoundEvent one)
    {
        int clause = tree.IsVerb(one.Trigger) ? frames.ClauseVerb(one.Trigger) : tree.Head(one.Trigger);
        // "In the seizure of drugs and the arrest of nine people": joined to what stands first, however the parse hangs it.
        for (int steps = 0; steps < 4 && clause >= 0 && tree.IsNominal(clause) && tree.Relation(clause) is Relation.Conj or Relation.Nmod or Relation.Obl; steps++) clause = tree.Head(clause);
        if (clause < 0 || !tree.IsVerb(clause) || tree.Lemma(clause) is not ("result" or "lead" or "end" or "culminate") || frames.Subject(clause) is not (>= 0 and int operation)) return;
        // "The police raided nine houses, resulting in the arrest of three people".
        if (tree.Relation(clause) is Relation.Advcl or Relation.Conj && tree.Head(clause) is >= 0 and int hunt && tree.Lemma(hunt) is "raid" or "search" or "storm" or "conduct" or "carry" or "launch" or "sweep" or "investigate" or "dismantle" or "end" or "stage" or "mount" or "break" && mentions.Of(operation) is { IsActor: true, Sector: "COP" or "MIL" or "GOV" or "JUD" or "SPY" or "IGO", Scope: not "thing" } hunter && !tree.IsPassive(hunt) && !one.Target.Exists(t => t.Head == operation))
        {
            one.Source.Add(hunter);
            return;
        }

        if (tree.Lemma(operation) is not ("operation" or "raid" or "sweep" or "investigation" or "crackdown" or "probe")) return;
        for (int child = tree.FirstChild(operation); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Nmod or Relation.NmodPoss or Relation.Conj or Relation.Compound or Relation.Amod) || tree.Relation(child) == Relation.Nmod && tree.Case(child) is not ("by" or "of" or "between" or "with") || mentions.Of(child) is not { IsActor: true, Sector: "COP" or "MIL" or "GOV" or "JUD" or "SPY" or "IGO" } force) continue;
            if (!one.Source.Contains(force)) one.Source.Add(force);
        }
    }

    // "Two Fijians held in Chad are freed": by Chad.
    private void AddHolderAbroad(FoundEvent one)
    {
        if (one.Target.Count != 1 || !one.Target.TrueForAll(t => !t.CountryFromContext && MentionReader.IsState(t.Country))) return;
        foreach (Mention held in one.Target)
        {
            for (int child = tree.FirstChild(held.Head); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.Acl or Relation.AclRelcl) || tree.Lemma(child) is not ("hold" or "detain" or "imprison" or "jail" or "incarcerate")) continue;
                for (int place = tree.FirstChild(child); place >= 0; place = tree.NextSibling(place))
                {
                    if (tree.Relation(place) != Relation.Obl || tree.Case(place) is not ("in" or "by" or "at") || mentions.Of(place) is not { Kind: MentionKind.State or MentionKind.Place, CountryFromContext: false } land || !MentionReader.IsState(land.Country) || one.Target.Exists(t => t.Country == land.Country)) continue;
                    one.Source.Add(land);
                    return;
                }
            }
        }
    }

    // "Sends a patrol aircraft to Okinawa to monitor Chadian ships", "deploys troops to fight the militia": against them.
    private void AddWatched(FoundEvent one)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        for (int child = tree.IsVerb(clause) ? tree.FirstChild(clause) : -1; child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Advcl or Relation.Xcomp) || !frames.HasTo(child) || tree.Lemma(child) is not ("monitor" or "deter" or "counter" or "watch" or "track" or "confront" or "intercept" or "repel" or "contain" or "fight" or "combat" or "blockade" or "pressure" or "threaten" or "invade") || frames.Object(child) is not (>= 0 and int watched) || mentions.Of(watched) is not { CountryFromContext: false, Country.Length: 3 } other) continue;
            if (one.Source.Exists(s => s.Country == other.Country && other.Sector != "REB")) return;
            one.Target = [other];
            return;
        }
    }
}
