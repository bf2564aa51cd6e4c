using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>
/// Makes one act of the several words that tell it: "strikes kill five and wound nine", "opened fire, killing seven", "were killed in an attack by".
/// The words must be joined in the tree and must not name different doers.
/// </summary>
internal sealed class EventMerger(Tree tree, WordLists words, Frames frames, MentionReader mentions)
{
    private const int Reach = 4;

    internal void Merge(List<FoundEvent> events)
    {
        JoinInterceptions(events);
        for (int i = 0; i < events.Count; i++)
        {
            if (events[i].KindName != "ASSAULT") continue;
            for (int k = i + 1; k < events.Count; k++)
            {
                if (events[k].KindName != "ASSAULT" || tree[events[k].Trigger].Sentence != tree[events[i].Trigger].Sentence) continue;
                if (!SameAct(events[i], events[k])) continue;
                events[i] = Join(events[i], events[k]);
                events.RemoveAt(k);
                k = i;
            }
        }

        foreach (FoundEvent one in events)
        {
            if (one.KindName == "ASSAULT") TakeJoinedHarm(one, events);
        }

        MergePairs(events);
        JoinTolls(events);
        TellHelp(events);
        TellRepelled(events);
        TellRaids(events);
        TellOrigins(events);
        TellTruces(events);
        TellProtested(events);
        TellSummoned(events);
    }

    // "Summons the Chadian envoy after jets enter its airspace": whose envoy is summoned sent them.
    private void TellSummoned(List<FoundEvent> events)
    {
        foreach (FoundEvent deed in events)
        {
            if (deed.KindName is not ("MOBILIZE" or "ASSAULT") || deed.Source.Count > 0 || !tree.IsVerb(deed.Trigger) || tree.Relation(deed.Trigger) != Relation.Advcl || !HasMark(deed.Trigger, "after")) continue;
            if (events.Find(e => e.KindName == "ACCUSE" && e.Trigger == tree.Head(deed.Trigger) && tree.Lemma(e.Trigger) == "summon") is not { Target: [{ Kind: not MentionKind.Thing } envoy] } summons) continue;
            if (MentionReader.IsState(envoy.Country) && !deed.Target.Exists(t => t.Country == envoy.Country) && deed.Target.Exists(t => summons.Source.Exists(s => s.Country == t.Country))) deed.Source.Add(envoy);
        }
    }

    // "Marches are held against the Chadian-Malian raids": against those who made them.
    private void TellProtested(List<FoundEvent> events)
    {
        foreach (FoundEvent protest in events)
        {
            if (protest.KindName != "PROTEST") continue;
            FoundEvent? raid = events.Find(e => e.KindName == "ASSAULT" && e.Source.Count > 0 && !tree.IsVerb(e.Trigger) && tree.Case(e.Trigger) == "against" && (tree.Head(e.Trigger) == protest.Trigger || tree.Head(e.Trigger) == frames.ClauseVerb(protest.Trigger)));
            if (raid is not null && protest.Target.TrueForAll(t => raid.Source.Exists(s => s.Country == t.Country))) protest.Target = [.. raid.Source];
        }
    }

    // "Declares a ceasefire with the rebels after clashes that killed nine": those who make the truce had fought.
    private void TellTruces(List<FoundEvent> events)
    {
        foreach (FoundEvent clash in events)
        {
            if (clash is not { KindName: "ASSAULT", Mode: "clash", Source.Count: 0 } || tree.IsVerb(clash.Trigger) || tree.Lemma(clash.Trigger) is not ("clash" or "fighting" or "battle" or "hostilities" or "war") || tree.Case(clash.Trigger) is not ("after" or "following")) continue;
            if (clash.Target.Exists(t => !IsPeople(t) || t.Sector != "CVL")) continue;
            FoundEvent? truce = events.Find(e => e is { KindName: "CONCEDE", Mode: "ceasefire" } or { KindName: "AGREE", Mode: "settle" } && e.Source.Count > 0 && e.Target.Count > 0 && tree.IsUnder(clash.Trigger, frames.ClauseVerb(e.Trigger)));
            if (truce is null || !truce.Literals.Exists(w => tree.Lemma(w).ToLowerInvariant() is "truce" or "ceasefire" or "cease-fire")) continue;
            clash.Source = [.. truce.Source];
            clash.Target = [.. truce.Target];
        }
    }

    // "Drones coming from Chad hit a depot", "was killed by a rocket fired from Chad": a state's missiles are its own.
    private void TellOrigins(List<FoundEvent> events)
    {
        foreach (FoundEvent one in events)
        {
            if (one.KindName != "ASSAULT" || one.Source.Count > 0) continue;
            foreach (int word in (int[])[one.Trigger, .. one.Companions, .. one.Literals])
            {
                int missile = tree.IsVerb(word) && tree.Relation(word) == Relation.Acl && IsSending(word) ? tree.Head(word) : word;
                if (!frames.IsWeapon(missile) || OriginOf(missile) is not { Kind: MentionKind.State, IsPronoun: false } origin || one.Target.Exists(t => t.Country == origin.Country)) continue;
                one.Source.Add(origin);
                break;
            }
        }
    }

    private bool IsSending(int verb) => tree.Lemma(verb) is "fire" or "launch" or "come" or "originate" or "send" or "arrive";

    // "Missiles launched from Chad", "missiles from Chad".
    private Mention? OriginOf(int missile)
    {
        for (int child = tree.FirstChild(missile); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Acl && IsSending(child) && Origin(child) is { } origin) return origin;
        }

        return null;
    }

    // "Marines captured a smuggler in a raid that left six dead": theirs.
    private void TellRaids(List<FoundEvent> events)
    {
        foreach (FoundEvent raid in events)
        {
            if (raid.KindName != "ASSAULT" || raid.Source.Count > 0 || tree.Relation(raid.Trigger) != Relation.Obl || tree.Case(raid.Trigger) is not ("in" or "during") || tree.Lemma(raid.Trigger) is not ("raid" or "operation" or "shootout")) continue;
            FoundEvent? taking = events.Find(e => e.Trigger == tree.Head(raid.Trigger) && e is { KindName: "COERCE", Source.Count: > 0 } && tree.IsVerb(e.Trigger) && !tree.IsPassive(e.Trigger));
            if (taking is not null) raid.Source.AddRange(taking.Source.Where(s => s.Sector is "MIL" or "COP" or "GOV" or "REB" && !raid.Target.Exists(t => t.Head == s.Head)));
        }
    }

    // "A lorry ploughs into a crowd. Nine people are injured.": a bare toll in the sentence behind a single act is that act's, and no act of its own.
    private void JoinTolls(List<FoundEvent> events)
    {
        for (int i = events.Count - 1; i > 0; i--)
        {
            FoundEvent toll = events[i];
            if (toll.KindName != "ASSAULT" || toll.Source.Count > 0 && !(tree.IsPassive(toll.Trigger) && IsMoreOfTheAttack(toll.Trigger)) || !IsBareToll(toll) || !toll.Companions.TrueForAll(c => IsHarmVerb(c) || IsDamageVerb(c) || IsTheAttack(c))) continue;
            int sentence = tree[toll.Trigger].Sentence;
            if (events.FindLast(e => e.KindName == "ASSAULT" && tree[e.Trigger].Sentence == sentence - 1 && !IsOccasionBehind(e)) is not { } act) continue;
            if (events.Exists(e => e != act && e != toll && e.KindName != "PROTEST" && tree[e.Trigger].Sentence == sentence - 1 && !IsOccasionBehind(e))) continue;
            // "One bystander is also killed": further harm, where the act has told of some.
            int telling = tree.IsVerb(toll.Trigger) ? toll.Trigger : tree.Head(toll.Trigger);
            bool further = IsFurther(telling) || IsDamageVerb(telling) || IsMoreOfTheAttack(telling);
            if (act.Mode == "abduct" || !further && (TellsHarm(act.Trigger) || act.Companions.Exists(TellsHarm)) || !StandsInMainClause(act)) continue;
            act.Toll = telling;
            events.RemoveAt(i);
        }
    }

    // "Clashes erupt after the killing of a chief": what went before.
    private bool IsOccasionBehind(FoundEvent one) => !tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.Obl && tree.Case(one.Trigger) is "after" or "following" && !tree.HasChild(one.Trigger, Relation.AclRelcl) && one.Companions.Count == 0 && tree.Head(one.Trigger) is >= 0 and int verb && tree.IsVerb(verb) && !TellsHarm(verb) && !tree.HasChild(verb, Relation.NsubjPass);

    private bool TellsHarm(int word) => words.Has("casualty-dead", tree.Lemma(word)) || words.Has("casualty-injured", tree.Lemma(word));

    private bool IsFurther(int verb) => tree.Child(verb, Relation.Advmod) is >= 0 and int adverb && tree.Lower(adverb) == "also";

    // "Drones strike a port, targeting its tanks": the participle goes on with the main clause.
    private bool StandsInMainClause(FoundEvent act)
    {
        foreach (int word in (int[])[frames.ClauseVerb(act.Trigger), .. act.Companions])
        {
            int verb = word;
            while (tree.Relation(verb) == Relation.Advcl && tree[verb].Xpos == "VBG" && !tree.HasChild(verb, Relation.Mark)) verb = tree.Head(verb);
            if (tree.Relation(verb) is Relation.Root or Relation.Conj) return true;
            // "A ship sinks after being hit".
            if (tree.IsPassive(verb) && tree.Relation(verb) == Relation.Advcl && HasMark(verb, "after") && !tree.HasChild(verb, Relation.NsubjPass) && tree.Relation(tree.Head(verb)) == Relation.Root && act.Target.Count > 0) return true;
        }

        return false;
    }

    // "Nine people are injured", with nothing that says where, by whom or in what else.
    private bool IsBareToll(FoundEvent one)
    {
        int verb = one.Trigger;
        // "The attack also injured nine people".
        if (!tree.IsVerb(verb) && IsTheAttack(verb) && tree.Relation(verb) == Relation.Nsubj && tree.Head(verb) is >= 0 and int harming && IsHarmVerb(harming) && IsFurther(harming) && tree.Relation(harming) == Relation.Root) return !tree.HasChild(harming, Relation.Obl) && tree.Child(harming, Relation.Obj) is >= 0 and int harmed && tree.HasChild(harmed, Relation.Nummod);
        if (IsMoreOfTheAttack(verb)) return true;
        bool damage = IsDamageVerb(verb) && tree.IsPassive(verb);
        if (!IsHarmVerb(verb) && !damage || !tree.IsPassive(verb) && tree.Lemma(verb) != "die" || tree.Relation(verb) != Relation.Root) return false;
        bool counted = false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            Relation relation = tree.Relation(child);
            if (relation == Relation.Obl && (tree.Case(child) is "in" or "by" or "during" && IsTheAttack(child) || tree.Case(child) == "including")) continue;
            if (relation is Relation.Obl or Relation.OblAgent or Relation.Ccomp or Relation.Parataxis || relation == Relation.Advmod && tree.Lower(child) is not ("also" or "reportedly" or "later" or "further" or "seriously" or "severely" or "critically" or "slightly" or "heavily" or "badly" or "lightly") || relation == Relation.Advcl && !HasMark(child, "while")) return false;
            if (relation is Relation.Nsubj or Relation.NsubjPass) counted = (damage || mentions.Of(child) is { Kind: MentionKind.Role, Scope: "people" }) && tree.HasChild(child, Relation.Nummod) && (damage || !tree.HasChild(child, Relation.Amod));
        }

        return counted;
    }

    // "The overnight attack damages nine homes", "nine drones are launched at the city during the attack".
    private bool IsMoreOfTheAttack(int verb)
    {
        if (!tree.IsVerb(verb) || tree.Relation(verb) != Relation.Root) return false;
        if (!tree.IsPassive(verb)) return (IsDamageVerb(verb) || IsHarmVerb(verb)) && tree.Child(verb, Relation.Nsubj) is >= 0 and int attack && IsTheAttack(attack) && frames.Object(verb) is >= 0 and int hit && tree.HasChild(hit, Relation.Nummod);
        if (tree.Lemma(verb) is not ("launch" or "fire" or "use" or "drop") || frames.Object(verb) is not (>= 0 and int missile) || !frames.IsWeapon(missile) || !tree.HasChild(missile, Relation.Nummod)) return false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Obl && tree.Case(child) is "in" or "during" && IsTheAttack(child)) return true;
        }

        return false;
    }

    private bool IsDamageVerb(int word) => tree.IsVerb(word) && frames.Damages(word);

    private bool IsTheAttack(int noun) => tree.Lemma(noun) is "attack" or "strike" or "airstrike" or "incident" or "shooting" or "blast" or "explosion" or "bombing" or "raid" or "shelling" or "bombardment" or "assault" && tree.Child(noun, Relation.Det) is >= 0 and int article && tree.Lower(article) is "the" or "this";

    // "Chad supplies soldiers to help Togo … 900 Chadian soldiers have been deployed to Togo": forces in the land that they are known to help are help.
    private static void TellHelp(List<FoundEvent> events)
    {
        foreach (FoundEvent one in events)
        {
            if (one is not { KindName: "MOBILIZE", Mode: "troops" } || one.Source.Count == 0 || one.Target.Count == 0) continue;
            FoundEvent? help = events.Find(e => e is { KindName: "AID", Mode: "military", Source.Count: > 0, Target.Count: > 0 } && e.Source[0].Country.Length > 0 && e.Source[0].Country != e.Target[0].Country
                && one.Source.TrueForAll(s => s.Country == e.Source[0].Country) && one.Target.TrueForAll(t => t.Country == e.Target[0].Country));
            if (help is not null) one.Pattern = help.Pattern;
        }
    }

    // "Board and seize a ship": two joined verbs of one kind and mode, with the same doer and the same words for whom it befell, tell one act.
    private void MergePairs(List<FoundEvent> events)
    {
        for (int i = events.Count - 1; i >= 0; i--)
        {
            FoundEvent lower = events[i];
            // "A blockade imposed by rebels", "a ban announced by Togo": one act, named by the noun.
            if (lower.KindName == "COERCE" && tree[lower.Trigger].Xpos == "VBN" && tree.Relation(lower.Trigger) == Relation.Acl && events.Find(e => e.Trigger == tree.Head(lower.Trigger) && e.KindName == "COERCE" && e.Mode == lower.Mode && (e.Source.Count == 0 || lower.Source.Count == 0 || SameWords(e.Source, lower.Source))) is { } named)
            {
                if (named.Source.Count == 0) named.Source = lower.Source;
                if (named.Target.Count == 0) named.Target = lower.Target;
                named.Companions.Add(lower.Trigger);
                named.Arguments.AddRange(lower.Arguments);
                named.Place ??= lower.Place;
                events.RemoveAt(i);
                continue;
            }

            // "Convicts a mayor of fraud, sentencing him to …".
            bool after = lower.KindName == "SANCTION" && HasMark(lower.Trigger, "after") && (tree[lower.Trigger].Xpos == "VBG" || tree.IsPassive(lower.Trigger));
            bool goesOn = tree.Relation(lower.Trigger) == Relation.Advcl && (after || tree[lower.Trigger].Xpos == "VBG" && !tree.HasChild(lower.Trigger, Relation.Mark)) && (after || lower.Target.TrueForAll(m => m.IsPronoun));
            if (!(goesOn || tree.Relation(lower.Trigger) == Relation.Conj) || !tree.IsVerb(lower.Trigger)) continue;
            int head = tree.Head(lower.Trigger);
            // "Blocks and shuts down sites": of the same thing, whoever is hurt by it.
            if (lower.Target.Count == 0 && (goesOn || frames.Object(lower.Trigger) is not (>= 0 and int shared) || !tree.IsVerb(head) || frames.Object(head) != shared)) continue;
            FoundEvent? upper = events.Find(e => e.Trigger == head && e.KindName == lower.KindName && e.Mode == lower.Mode && SameWords(e.Source, lower.Source) && (SameWords(e.Target, lower.Target) || goesOn && lower.Target.TrueForAll(m => e.Target.Exists(t => t.Head == m.Antecedent))));
            if (upper is null) continue;
            upper.Companions.Add(lower.Trigger);
            upper.Companions.AddRange(lower.Companions);
            upper.Arguments.AddRange(lower.Arguments);
            upper.UsedUp.AddRange(lower.UsedUp);
            upper.Place ??= lower.Place;
            events.RemoveAt(i);
        }
    }

    // "Convicted a mayor and jailed him": a pronoun that stands for the same words counts as they do.
    private static bool SameWords(List<Mention> some, List<Mention> others) => some.Count == others.Count && some.TrueForAll(m => others.Exists(o => o.Head == m.Head || o.IsPronoun && o.Antecedent == m.Head || m.Kind == MentionKind.Person && o.Kind == MentionKind.Person && m.ActorId.Length > 0 && m.ActorId == o.ActorId));

    // "Eleven are killed and five wounded when …": a word of harm joined to one of the act's own tells of the same act, though no pattern took it.
    private void TakeJoinedHarm(FoundEvent one, List<FoundEvent> events)
    {
        List<int> harm = [.. one.Companions.Where(IsHarmVerb)];
        if (IsHarmVerb(one.Trigger)) harm.Add(one.Trigger);
        for (int i = 0; i < harm.Count && harm.Count < 8; i++)
        {
            int head = tree.Head(harm[i]);
            if (tree.Relation(harm[i]) == Relation.Conj && head >= 0) Take(head);
            for (int child = tree.FirstChild(harm[i]); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Conj) Take(child);
            }
        }

        void Take(int token)
        {
            if (!IsHarmVerb(token) || harm.Contains(token) || events.Exists(e => e.Trigger == token)) return;
            int subject = tree.IsPassive(token) ? -1 : frames.Subject(token);
            if (subject >= 0 && one.Source.Count > 0 && !one.Source.Exists(s => s.Head == subject) && subject != one.Trigger && mentions.Of(subject) is { IsActor: true }) return;
            harm.Add(token);
            one.Companions.Add(token);
            int hit = frames.Object(token);
            if (hit < 0) return;
            one.Arguments.Add(hit);
            if (mentions.Of(hit) is { IsActor: true } people && !one.Target.Exists(t => t.Head == hit || t.Country == people.Country && t.Sector == people.Sector)) one.Target.Insert(0, people);
        }
    }

    private bool IsHarmVerb(int token) => tree.IsVerb(token) && TellsHarm(token);

    // "Intercepts a missile that rebels fired at the port", "fired a missile, which was intercepted": one attack, told by the firing; the defence attacks nobody.
    private void JoinInterceptions(List<FoundEvent> events)
    {
        for (int i = 0; i < events.Count; i++)
        {
            FoundEvent fired = events[i];
            if (fired.KindName != "ASSAULT" || !tree.IsVerb(fired.Trigger) || tree.Lemma(fired.Trigger) is not ("fire" or "launch")) continue;
            int missile = tree.Relation(fired.Trigger) is Relation.Acl or Relation.AclRelcl ? First(tree.Head(fired.Trigger)) : frames.Object(fired.Trigger);
            if (missile < 0) continue;
            // "Shot down 61 of 88 drones launched by Chad".
            if (tree.Relation(missile) == Relation.Nmod && tree.Case(missile) == "of" && tree.Head(missile) is >= 0 and int some && tree[some].Upos == Upos.NUM) missile = some;
            int stopped = tree.Relation(missile) is Relation.Obj or Relation.NsubjPass && tree.Head(missile) is int verb and >= 0 && IsStopping(verb) ? verb : -1;
            if (stopped >= 0 && fired.Target.Count == 0 && frames.Subject(stopped) is >= 0 and int defender && (mentions.Of(defender) is { IsActor: true } own ? own : WeaponOwner(defender)) is { } defence) fired.Target.Add(defence);
            // "Intercepts a missile launched from Chad": whoever launched it is not told, the defence is.
            if (stopped >= 0 && fired.Source.Count == 0 && tree.Relation(fired.Trigger) is Relation.Acl or Relation.AclRelcl && events.Find(e => e.Trigger == stopped && e.KindName == "ASSAULT" && e.Source.Count > 0) is { } defended && Origin(fired.Trigger) is { } origin && !events.Exists(e => e.KindName == "ASSAULT" && !tree.IsVerb(e.Trigger) && e.Source.Count > 0 && tree.Case(e.Trigger) == "in" && tree.IsUnder(e.Trigger, stopped)))
            {
                defended.Target.RemoveAll(t => t.CountryFromContext || t.Country.Length == 0);
                if (!defended.Target.Exists(t => t.Country == origin.Country)) defended.Target.Add(origin);
                events.Remove(fired);
                i--;
                continue;
            }

            FoundEvent? aimed = events.Find(e => e != fired && e.KindName == "ASSAULT" && tree.Relation(e.Trigger) is Relation.Acl or Relation.AclRelcl && tree.Lemma(e.Trigger) is "target" or "hit" or "strike" && (First(tree.Head(e.Trigger)) == missile || tree.IsUnder(e.Trigger, fired.Trigger)) && tree.Relation(fired.Trigger) is Relation.Acl or Relation.AclRelcl);
            if (aimed is not null)
            {
                if (aimed.Target.Count > 0) fired.Target = aimed.Target;
                fired.Companions.Add(aimed.Trigger);
                fired.Arguments.AddRange(aimed.Arguments);
            }

            int sentence = tree[fired.Trigger].Sentence;
            events.RemoveAll(e => e == aimed || e != fired && e.KindName is "ASSAULT" or "COERCE" && (e.Trigger == stopped || IsStopping(e.Trigger) && tree[e.Trigger].Sentence == sentence && e.KindName == "COERCE" && tree.IsUnder(e.Trigger, fired.Trigger)));
            i = events.IndexOf(fired);
        }
    }

    // "Chad's air defences intercept a missile".
    private Mention? WeaponOwner(int thing)
    {
        for (int child = tree.FirstChild(thing); child >= 0 && child < thing; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.NmodPoss or Relation.Amod or Relation.Compound && mentions.Of(child) is { Kind: MentionKind.State or MentionKind.Body, IsPronoun: false } owner) return owner;
        }

        return null;
    }

    private Mention? Origin(int firing)
    {
        for (int child = tree.FirstChild(firing); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Obl && tree.Case(child) == "from" && mentions.Of(child) is { Kind: MentionKind.State or MentionKind.Place, Country.Length: 3 } origin) return origin;
        }

        return null;
    }

    private bool IsStopping(int verb) => tree.IsVerb(verb) && (tree.Lemma(verb) is "intercept" or "down" or "repel" or "destroy" || tree.Lemma(verb) == "shoot" && tree.HasChild(verb, Relation.CompoundPrt));

    // "Four missiles and a drone": the first of joined nouns.
    private int First(int noun)
    {
        for (int steps = 0; steps < 4 && noun >= 0 && tree.Relation(noun) == Relation.Conj; steps++) noun = tree.Head(noun);
        return noun;
    }

    private bool SameAct(FoundEvent one, FoundEvent other)
    {
        if (IsToldBy(other.Trigger, one.Trigger) || IsDeathConfirmed(one, other)) return true;
        // "An airstrike attack".
        if (tree.Relation(other.Trigger) == Relation.Compound && tree.Head(other.Trigger) == one.Trigger || tree.Relation(one.Trigger) == Relation.Compound && tree.Head(one.Trigger) == other.Trigger) return true;
        // "Togolese and Ghanaian soldiers exchanged fire, killing two": what came of their clash.
        if (one.Mode == "clash" && !IsHarm(one.Trigger) && tree.IsVerb(one.Trigger) && tree.IsVerb(other.Trigger) && tree[other.Trigger].Xpos == "VBG" && tree.Relation(other.Trigger) == Relation.Advcl && tree.Head(other.Trigger) == one.Trigger && !tree.HasChild(other.Trigger, Relation.Mark)
            && IsHarm(other.Trigger) && other.Source.Exists(s => one.Source.Exists(o => o.Head == s.Head)) && other.Source.Exists(s => one.Target.Exists(t => t.Head == s.Head))) return true;
        // "Forty are feared dead after fighters attacked a convoy".
        if (IsHarm(one.Trigger) && one.Source.Count == 0 && tree.Relation(one.Trigger) == Relation.Xcomp && tree.Head(one.Trigger) is >= 0 and int feared && tree.Lemma(feared) is "fear" or "believe" or "presume" or "report" or "leave" && tree.IsVerb(other.Trigger) && tree.Relation(other.Trigger) == Relation.Advcl
            && tree.Head(other.Trigger) == feared && (HasMark(other.Trigger, "after") || HasMark(other.Trigger, "when") || HasMark(other.Trigger, "as"))) return true;
        if (Differ(one.Source, other.Source) || IsDeedOfHarmed(one, other) || FallsToRepelled(one, other) || FallsToRepelled(other, one)) return false;
        if (IsWhoseToll(one.Trigger, other)) return true;
        // "Nine die in an attack blamed on the militia".
        if (tree.Lemma(other.Trigger) is "blame" or "attribute" or "ascribe" or "pin" && tree.Relation(other.Trigger) is Relation.Acl or Relation.AclRelcl && (tree.Head(other.Trigger) == one.Trigger || one.Companions.Contains(tree.Head(other.Trigger)))) return true;
        // "Strikes by the militia targeting the port", "fires drones at Chad, targeting its capital": what the attack is aimed at.
        if (tree.Lemma(other.Trigger) == "target" && tree[other.Trigger].Xpos == "VBG" && (Linked(one, other, Joined.Any) || one.Source.Count > 0 && SameWords(one.Source, other.Source))) return true;
        // "The depot was targeted by an airstrike".
        if (tree.Lemma(one.Trigger) == "target" && tree[one.Trigger].Xpos == "VBN" && !tree.IsVerb(other.Trigger) && tree.Head(other.Trigger) == one.Trigger && (tree.Relation(other.Trigger) == Relation.OblAgent || tree.Relation(other.Trigger) == Relation.Obl && tree.Case(other.Trigger) is "in" or "by")) return true;
        if (IsVictimsClause(one, other)) return true;
        if (IsWhatItDid(one, other)) return true;
        // "Strikes and attacks across the strip": of two means named, one attack (GUIDELINES, decision 16).
        if (!tree.IsVerb(other.Trigger) && !tree.IsVerb(one.Trigger) && tree.Relation(other.Trigger) == Relation.Conj && tree.Head(other.Trigger) == one.Trigger && one.Source.Count > 0 && (SameWords(one.Source, other.Source) || other.Source.Count == 0) && one.Mode != "abduct" && other.Mode != "abduct" && !other.Target.Exists(IsPeople)) return true;
        // "Nine were abducted in an attack by gunmen".
        if (one.Mode == "abduct" && tree.IsVerb(one.Trigger) && !tree.IsVerb(other.Trigger) && tree.Relation(other.Trigger) == Relation.Obl && tree.Case(other.Trigger) is "in" or "during" && tree.Head(other.Trigger) == one.Trigger) return true;
        if (IsDoneIn(one, other.Trigger)) return true;
        // "Destroyed two posts and downed a drone": each of its own.
        if (tree.Lemma(other.Trigger) is "down" or "intercept" && tree.Relation(other.Trigger) == Relation.Conj && tree.Head(other.Trigger) == one.Trigger && frames.Object(other.Trigger) != frames.Object(one.Trigger)) return false;
        if (!other.Source.Exists(s => one.Target.Exists(t => t.Head == s.Head)) && IsTollBefore(one, other.Trigger)) return true;
        // "Nine were hurt in an attack when a man attacked them".
        if (one.Source.Count == 0 && IsWhenClause(other.Trigger) && one.Companions.Exists(IsHarmVerb) && Linked(one, other, Joined.Any)) return true;
        // "Intercepts a missile in the third attack by the militia this week".
        if (!tree.IsVerb(other.Trigger) && tree.Relation(other.Trigger) is Relation.Obl or Relation.Nmod && tree.Case(other.Trigger) == "in" && tree.Lemma(one.Trigger) is "fire" or "launch" or "intercept" && tree.IsVerb(one.Trigger) && tree.IsUnder(other.Trigger, one.Trigger)) return true;
        // Killing some and taking others are two acts (GUIDELINES, decision 5).
        if (one.Mode == "abduct" != (other.Mode == "abduct") && IsHarmVerb(one.Mode == "abduct" ? other.Trigger : one.Trigger)) return false;
        if (IsWhereItFell(one.Trigger, other.Trigger) || IsWhereItFell(other.Trigger, one.Trigger)) return true;
        bool harmOne = IsHarm(one.Trigger), harmOther = IsHarm(other.Trigger);
        // "Bombs the camp after a soldier was killed": what went before.
        if (!harmOne && one.Source.Count > 0 && tree.IsVerb(one.Trigger) && !tree.IsPassive(one.Trigger) && IsHarmVerb(other.Trigger) && tree.IsPassive(other.Trigger) && tree.Relation(other.Trigger) == Relation.Advcl && tree.Head(other.Trigger) == one.Trigger && HasMark(other.Trigger, "after")) return false;
        // "Clashes break out after the assassination of a commander": what gave rise to them.
        if (one.Mode == "clash" && !harmOne && !tree.IsVerb(other.Trigger) && IsOccasion(other.Trigger)) return false;
        if (!harmOne && !harmOther) return Linked(one, other, Joined.Nominal);
        if (harmOne && harmOther && Differ(one.Target, other.Target) && one.Source.Count == 0 && other.Source.Count == 0) return false;
        return Linked(one, other, Joined.Any) || Linked(other, one, Joined.Any);
    }

    // "Shot a man after he killed two officers": what those who suffer the one act did themselves is another.
    private bool IsDeedOfHarmed(FoundEvent one, FoundEvent other) => one.Source.Count > 0 && one.Target.Count > 0 && other.Source.Count > 0 && other.Target.Count > 0 && tree.IsVerb(other.Trigger)
        && other.Source.TrueForAll(s => one.Target.Exists(t => t.Head == s.Head || s.IsPronoun && s.Antecedent == t.Head));

    // "Killed nine rebels after repelling an ambush": the ambush was that of those who fell.
    private bool FallsToRepelled(FoundEvent attack, FoundEvent harm) => (IsHarmVerb(harm.Trigger) || harm.Companions.Exists(IsHarmVerb)) && Repeller(attack.Trigger) is >= 0 and int repeller
        && (harm.Source.Count == 0 ? tree.IsPassive(harm.Trigger) && harm.Target.Exists(t => t.Sector == "REB") : harm.Source.Exists(s => s.Head == repeller)) && !harm.Target.Exists(t => attack.Source.Exists(s => s.Country == t.Country && s.Sector == t.Sector));

    // Who beat the attack off; -1 if nobody did.
    private int Repeller(int attack) => !tree.IsVerb(attack) && tree.Relation(attack) == Relation.Obj && tree.Head(attack) is >= 0 and int verb && frames.IsRepelling(verb) ? frames.Subject(verb) : -1;

    // Who fell to those that beat an attack off made it.
    private void TellRepelled(List<FoundEvent> events)
    {
        foreach (FoundEvent attack in events)
        {
            if (attack.KindName != "ASSAULT" || attack.Source.Count > 0 || Repeller(attack.Trigger) is not (>= 0 and int repeller)) continue;
            if (events.Find(e => e != attack && e.KindName == "ASSAULT" && tree[e.Trigger].Sentence == tree[attack.Trigger].Sentence && FallsToRepelled(attack, e)) is not { } harm) continue;
            attack.Source.AddRange(harm.Target.Where(t => t.Sector == "REB"));
            if (harm.Source.Count > 0 || mentions.Of(repeller) is not { IsActor: true } defence) continue;
            harm.Source.Add(defence);
            // "Nine militants and two soldiers are killed": the soldiers in the attack.
            attack.Target.AddRange(harm.Target.Where(t => t.Sector != "REB" && !attack.Target.Exists(a => a.Head == t.Head)));
            harm.Target.RemoveAll(t => t.Sector != "REB");
        }
    }

    // "The toll of the bombing rises to nine, with forty injured".
    private bool IsWhoseToll(int attack, FoundEvent harm)
    {
        if (tree.IsVerb(attack) || !IsHarmVerb(harm.Trigger) || harm.Source.Count > 0) return false;
        int toll = attack;
        for (int steps = 0; steps < 3 && tree.Relation(toll) == Relation.Nmod; steps++) toll = tree.Head(toll);
        return toll != attack && tree.Lemma(toll) == "toll" && tree.Relation(toll) == Relation.Nsubj && tree.IsUnder(harm.Trigger, tree.Head(toll)) && !tree.IsUnder(harm.Trigger, toll);
    }

    // "Shells fired from Niger fell on a village": the firing and the fall are one attack.
    private bool IsWhereItFell(int fired, int fell) => tree.Relation(fired) == Relation.Acl && tree[fired].Xpos == "VBN" && tree.IsVerb(fell) && tree.Lemma(fell) is "land" or "fall" or "hit" or "strike" or "explode" or "crash" or "slam" or "impact" && frames.IsWeapon(tree.Head(fired)) && frames.Subject(fell) == tree.Head(fired);

    // "Nine are killed, and others flee in an attack", "four are killed while six are wounded in a series of attacks": the occasion is told behind the last of the joined verbs.
    private bool IsTollBefore(FoundEvent one, int other)
    {
        if (!IsHarmVerb(one.Trigger) || !tree.IsPassive(one.Trigger) || IsPlacedInTime(one.Trigger)) return false;
        int verb = other;
        if (!tree.IsVerb(other))
        {
            if (tree.Relation(verb) == Relation.Nmod && tree.Case(verb) == "of") verb = tree.Head(verb);
            if (tree.Relation(verb) != Relation.Obl || tree.Case(verb) is not ("in" or "during" or "after" or "following" or "amid")) return false;
            verb = tree.Head(verb);
        }
        else if (!IsHarmVerb(other) || !tree.IsPassive(other) || tree.Relation(other) != Relation.Advcl || !HasMark(other, "while")) return false;

        for (int steps = 0; steps < 3 && verb >= 0 && verb != one.Trigger; steps++, verb = tree.Head(verb))
        {
            if (!tree.IsVerb(verb) || steps > 0 && IsPlacedInTime(verb) || !(tree.Relation(verb) == Relation.Conj || tree.Relation(verb) == Relation.Advcl && HasMark(verb, "while"))) return false;
        }

        return verb == one.Trigger && (tree.IsVerb(other) || !IsOwn(one.Trigger, other));
    }

    private bool IsOwn(int verb, int occasion) => tree.Head(occasion) == verb || tree.Relation(occasion) == Relation.Nmod && tree.Head(tree.Head(occasion)) == verb;

    // "Killed in Gao", "hurt when a bomb went off": has an occasion of its own.
    private bool IsPlacedInTime(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.OblAgent || tree.Relation(child) == Relation.Obl && tree.Case(child) != "including" || tree.Relation(child) == Relation.Advcl && !HasMark(child, "while")) return true;
        }

        return false;
    }

    // "Shot and injured during an attack by the army".
    private bool IsDoneIn(FoundEvent one, int attack)
    {
        if (!tree.IsVerb(one.Trigger) || !tree.IsPassive(one.Trigger) || tree.Lemma(one.Trigger) is not ("shoot" or "stab" or "beat" or "bomb")) return false;
        if (tree.IsVerb(attack) || tree.Relation(attack) != Relation.Obl || tree.Case(attack) is not ("in" or "during") || tree.Lemma(attack) is not ("attack" or "raid" or "assault" or "ambush" or "shooting" or "stabbing" or "clash" or "operation")) return false;
        int verb = tree.Head(attack);
        return verb == one.Trigger || one.Companions.Contains(verb) || tree.Relation(verb) == Relation.Conj && tree.Head(verb) == one.Trigger;
    }

    // "Confirms the death of an envoy in an airstrike": the strike is told by the pattern that took it.
    private bool IsDeathConfirmed(FoundEvent one, FoundEvent other) => tree.Lemma(one.Trigger) is "confirm" or "announce" or "report" or "acknowledge" && one.Literals.Exists(w => tree.Lemma(w) == "death") && tree.IsVerb(one.Trigger) && !tree.IsVerb(other.Trigger) && one.Literals.Contains(other.Trigger);

    // "Clashes between them kill nine", "a series of clashes took place", "air strikes on a clinic, kill nine" (read as two clauses): the verb's subject is the act.
    private bool IsToldBy(int verb, int act)
    {
        if (!tree.IsVerb(verb) || tree.IsVerb(act) || tree.IsPassive(verb)) return false;
        if (frames.Subject(verb) is >= 0 and int subject && (subject == act || tree.Relation(act) == Relation.Nmod && tree.Case(act) == "of" && tree.Head(act) == subject)) return true;
        return tree.Head(verb) == act && tree.Relation(verb) is Relation.Conj or Relation.Parataxis && IsHarm(verb) && !tree.HasChild(verb, Relation.Nsubj);
    }

    // "The assassination of the mayor, who was shot on Monday": how it was done.
    private bool IsVictimsClause(FoundEvent one, FoundEvent other)
    {
        if (tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("assassination" or "murder" or "killing" or "kidnapping" or "abduction") || tree.Relation(other.Trigger) is not (Relation.AclRelcl or Relation.Acl)) return false;
        return tree.IsPassive(other.Trigger) && tree.IsUnder(other.Trigger, one.Trigger) && tree.Lemma(other.Trigger) is "shoot" or "kill" or "murder" or "stab" or "abduct" or "kidnap" or "assassinate" or "behead";
    }

    // "Claims responsibility for an attack on a convoy, killing three", "try to enter a base and open fire, hurting nine", "carries out an attack, firing drones at the town": the participle goes on with the attack.
    private bool IsWhatItDid(FoundEvent one, FoundEvent other)
    {
        if (!tree.IsVerb(other.Trigger) || tree[other.Trigger].Xpos != "VBG" || tree.Relation(other.Trigger) != Relation.Advcl || tree.HasChild(other.Trigger, Relation.Mark) || one.Trigger > other.Trigger || one.Source.Count == 0 || !SameWords(one.Source, other.Source)) return false;
        if (one.Mode is "abduct" or "execute" or "assassinate" || other.Mode is "abduct" or "execute" || TellsHarm(one.Trigger) || one.Companions.Exists(TellsHarm)) return false;
        int main = tree.Head(other.Trigger);
        bool claimed = tree.Lemma(main) is "claim" or "take" or "admit" && tree.Child(main, Relation.Obj) is >= 0 and int duty && tree.Lemma(duty) is "responsibility" or "credit" && tree.IsUnder(one.Trigger, duty);
        if (IsHarmVerb(other.Trigger)) return claimed || one.Target.Count == 0;
        bool means = tree.Lemma(other.Trigger) is "launch" or "fire" or "detonate" or "throw" or "drop" or "use" && frames.Object(other.Trigger) is >= 0 and int weapon && (frames.IsWeapon(weapon) || tree.Lemma(weapon) is "grenade" or "explosive");
        return means && !tree.IsVerb(one.Trigger) && frames.ClauseVerb(one.Trigger) == main;
    }

    private bool IsWhenClause(int verb) => tree.IsVerb(verb) && tree.Relation(verb) is Relation.Advcl or Relation.Acl or Relation.AclRelcl && (HasMark(verb, "when") || HasMark(verb, "as") || tree.Child(verb, Relation.Advmod) is int adverb and >= 0 && tree.Lower(adverb) == "when");

    private enum Joined
    {
        Any,
        Nominal,
    }

    internal bool IsHarm(int trigger)
    {
        string lemma = tree.Lemma(trigger);
        if (lemma == "lose" && tree.Child(trigger, Relation.Obj) is int obj and >= 0 && tree.Lemma(obj) == "life") return true;
        return words.Has("casualty-dead", lemma) || words.Has("casualty-injured", lemma) || tree.IsVerb(trigger) && words.Has("cause-verb", lemma);
    }

    private static bool Differ(List<Mention> some, List<Mention> others)
    {
        if (some.Count == 0 || others.Count == 0) return false;
        foreach (Mention mention in some)
        {
            foreach (Mention other in others)
            {
                if (mention.Country.Length == 0 || other.Country.Length == 0 || mention.Country == other.Country) return false;
            }
        }

        return true;
    }

    // The lower word hangs below the upper one through clauses and phrases that tell of the same thing.
    private bool Linked(FoundEvent upper, FoundEvent lower, Joined how)
    {
        int goal = upper.Trigger, support = frames.ClauseVerb(upper.Trigger);
        int token = lower.Trigger;
        for (int steps = 0; steps < Reach && token >= 0; steps++)
        {
            if (token == goal || token == support && steps > 0) return true;
            // "Executed on charges of leading attacks": what one is charged with is another act.
            if (steps > 0 && tree.Lemma(token) is "charge" or "allegation" or "accusation" or "suspicion" or "accuse" or "convict" or "suspect") return false;
            // "Kill nine rebels after repelling an ambush": they were the ones who lay in it.
            if (steps > 0 && (frames.IsRepelling(token) || tree.Lemma(token) is "foil" or "thwart") && tree.Relation(token) == Relation.Advcl) return false;
            // "A man who killed three is executed": his own deed, years before.
            if (tree.Relation(token) == Relation.AclRelcl && IsDoneToDoer(token, goal)) return false;
            if (!Passes(token, how, upper) || steps > 0 && tree.IsVerb(goal) && !IsHarm(goal) && IsOccasion(token)) return false;
            token = tree.Head(token);
            foreach (int companion in upper.Companions)
            {
                if (token == companion) return true;
            }
        }

        return token == goal || token == support;
    }

    private bool IsDoneToDoer(int clause, int goal)
    {
        int who = tree.Head(clause);
        // "Kill a gunman that shot two soldiers": his deed, not theirs.
        Relation fate = tree.Relation(who);
        return tree.IsVerb(goal) && tree.IsVerb(clause) && !tree.IsPassive(clause) && tree.Head(who) == goal && (tree.IsPassive(goal) ? fate is Relation.NsubjPass or Relation.Nsubj : fate == Relation.Obj)
            && tree.Child(clause, Relation.Nsubj) is >= 0 and int subject && tree.Lower(subject) is "who" or "that" && mentions.Of(who) is { Kind: MentionKind.Person or MentionKind.Role } && frames.Object(clause) >= 0;
    }

    private bool Passes(int token, Joined how, FoundEvent upper)
    {
        Relation relation = tree.Relation(token);
        if (how == Joined.Nominal)
            return relation is Relation.Nmod && tree.Case(token) is "of" or "including" || relation is Relation.Obj && words.Has("support-verb", tree.Lemma(tree.Head(token)));
        switch (relation)
        {
            case Relation.Nsubj or Relation.Obl or Relation.OblAgent or Relation.Obj or Relation.NsubjPass or Relation.Acl or Relation.Xcomp or Relation.Appos or Relation.AclRelcl:
                return true;
            // "Executes the perpetrators of the attack": theirs, not the court's.
            case Relation.Nmod when tree.Case(token) == "of" && tree.Head(token) is >= 0 and int who && mentions.Of(who) is { Kind: MentionKind.Role, Scope: "people" }:
                return false;
            case Relation.Nmod:
                return tree.Case(token) is "of" or "in" or "by" or "during" or "from" or "after" || tree.Case(token) is "at" or "on" or "against" && tree.HasChild(token, Relation.AclRelcl) && mentions.Of(token) is not { Kind: MentionKind.Role };
            case Relation.Advcl:
                // "Soldiers are killed while fighting rebels".
                bool fallen = IsHarmVerb(upper.Trigger) && tree[token].Xpos == "VBG" && tree.Lemma(token) is "fight" or "battle";
                return !frames.HasTo(token) && !HasMark(token, "if") && (fallen || !HasMark(token, "while")) && !HasMark(token, "before") && !HasMark(token, "for") && !(HasMark(token, "as") && tree.HasChild(token, Relation.OblAgent));
            case Relation.Conj:
                return !tree.HasChild(token, Relation.Nsubj) || IsHarm(token) && IsHarm(upper.Trigger);
            // "Two are killed, nine others are injured, and a road is cut in strikes".
            case Relation.Parataxis:
                return IsHarmVerb(token) && tree.IsPassive(token) && IsHarmVerb(tree.Head(token)) && tree.IsPassive(tree.Head(token));
            case Relation.Ccomp:
                return false;
            default:
                return false;
        }
    }

    // "In response to an attack that hurt six, Chad bombed": what hurt them is another act.
    private bool IsOccasion(int token) => tree.Relation(token) == Relation.Obl && (tree.Case(token) is "after" or "following" or "over" or "since" || tree.Lemma(token) is "response" or "retaliation" or "revenge" or "reprisal" or "reaction" or "answer");

    private bool HasMark(int token, string word)
    {
        int mark = tree.Child(token, Relation.Mark);
        return mark >= 0 && tree.Lower(mark) == word;
    }

    private FoundEvent Join(FoundEvent one, FoundEvent other)
    {
        // The attack names the act; the harm says who suffered. "Drones strike the port, targeting its tanks": the strike is the act.
        bool aimed = tree.Lemma(other.Trigger) == "target" && tree[other.Trigger].Xpos == "VBG" && !TellsHarm(one.Trigger);
        // "A drone strikes a pipeline, setting it ablaze".
        bool ensuing = tree.IsVerb(one.Trigger) && tree.IsVerb(other.Trigger) && tree[other.Trigger].Xpos == "VBG" && tree.Relation(other.Trigger) == Relation.Advcl && tree.Head(other.Trigger) == one.Trigger && tree.Lemma(one.Trigger) is "strike" or "hit";
        bool within = tree.Relation(one.Trigger) == Relation.Compound && tree.Head(one.Trigger) == other.Trigger;
        bool confirmed = IsDeathConfirmed(one, other);
        if (confirmed) other.Target = one.Target;
        // "Jets strike a port as Chad begins an operation": the strike is what was done.
        bool beside = tree.IsVerb(one.Trigger) && !tree.IsPassive(one.Trigger) && !TellsHarm(one.Trigger) && one.Source.Count > 0 && !tree.IsVerb(other.Trigger) && frames.ClauseVerb(other.Trigger) is >= 0 and int clause && tree.Relation(clause) == Relation.Advcl && HasMark(clause, "as");
        (FoundEvent act, FoundEvent harm) = within || confirmed || IsHarm(one.Trigger) && !IsHarm(other.Trigger) && !aimed && !beside && !ensuing ? (other, one) : (one, other);
        act.Shown = one.Shown || other.Shown || IsMeant(one) || IsMeant(other);
        bool fighting = act is { Mode: "clash", Source.Count: > 0, Target.Count: > 0 } && !IsHarm(act.Trigger) && act.Target.TrueForAll(t => t.IsActor && (t.Sector is "MIL" or "REB" or "COP" || !t.CountryFromContext && tree.Case(act.Source[0].Head) == "between"));
        act.Companions.Add(harm.Trigger);
        act.Companions.AddRange(harm.Companions);
        act.Arguments.AddRange(harm.Arguments);
        act.UsedUp.AddRange(harm.UsedUp);
        // "The tanker is hit, injuring four": it harms nobody.
        if (act.Source.Count == 0 && !(tree.IsPassive(act.Trigger) && harm.Source.Exists(s => act.Target.Exists(t => t.Head == s.Head)))) act.Source = harm.Source;
        // "Soldiers killed fighting rebels": those who fell are one side of the fight.
        if (act.IsTwoSided && act.Target.Count > 0 && harm.Target.Exists(h => act.Source.Exists(s => s.Head == h.Head))) return Joined();
        // "Soldiers were killed in clashes with rebels": those they fought harmed them.
        if (act is { Mode: "clash", Source.Count: 0, Target.Count: > 0 } && !IsHarm(act.Trigger) && harm.Target.Count > 0 && !act.Companions.Exists(c => c != harm.Trigger && IsHarmVerb(c) && !harm.Companions.Contains(c)) && act.Target.TrueForAll(t => t.IsActor && !harm.Target.Exists(h => h.Head == t.Head))) act.Source = act.Target;
        // "Clashes between the army and the militia killed nine villagers": those who clash stay the sides.
        if (fighting) return Joined();
        // "Attacked Chadian soldiers, killing two of them": whose they are was said before.
        if (IsHarm(harm.Trigger) && !IsHarm(act.Trigger) && tree.IsVerb(act.Trigger) && harm.Target is [{ Kind: MentionKind.Role, CountryFromContext: true } hurt] && hurt.Sector is "MIL" or "COP" or "REB" && act.Target.Exists(t => t is { Kind: MentionKind.Role or MentionKind.Body, CountryFromContext: false, IsPronoun: false, Country.Length: > 0 } && t.Sector == hurt.Sector)) return Joined();
        // "Attacked soldiers, injuring four Chadians": both were hit.
        if (IsHarm(harm.Trigger) && !IsHarm(act.Trigger) && tree.IsVerb(act.Trigger) && act.Target.Exists(IsPeople) && act.Target.TrueForAll(t => !t.CountryFromContext && MentionReader.IsState(t.Country)) && harm.Target.Count > 0 && harm.Target.TrueForAll(t => !t.CountryFromContext && t.Country.Length == 3 && !act.Target.Exists(a => a.Country == t.Country)))
        {
            act.Target.AddRange(harm.Target);
            return Joined();
        }

        // "Attacked a convoy, killing three soldiers and wounding nine others": the first harm has named those hit already.
        if (IsHarm(harm.Trigger) && !IsHarm(act.Trigger) && act.Target.Exists(IsPeople) && harm.Target.TrueForAll(t => tree.Lemma(t.Head) == "other")) harm.Target.RemoveAll(h => act.Target.Exists(t => t.Country == h.Country && t.Country.Length > 0 && t.Sector == h.Sector));
        // "Five died in a shooting when a man killed his neighbour": those counted first are all.
        else if (IsWhenClause(harm.Trigger) && act.Target.Exists(IsPeople)) { }
        // "A bomb exploded, killing three officers and wounding nine traders": both.
        else if (IsHarm(harm.Trigger) && harm.Target.Exists(IsPeople) && act.Target.Exists(t => IsPeople(t) && !t.IsPronoun && tree[t.Head].Upos != Upos.PRON) && act.Companions.Exists(c => c != harm.Trigger && !harm.Companions.Contains(c) && IsHarmVerb(c)))
        {
            foreach (Mention more in harm.Target)
            {
                if (!act.Target.Exists(m => m.Country == more.Country && m.Sector == more.Sector)) act.Target.Add(more);
            }
        }
        else if (IsHarm(harm.Trigger) && harm.Target.Exists(IsPeople) && !IsHarm(act.Trigger)) act.Target = harm.Target;
        else if (act.Target.Count == 0) act.Target = harm.Target;
        // "Strikes in Kabul, targeting the militia's leaders": they, not the town.
        else if (tree.Lemma(harm.Trigger) == "target" && harm.Target.Exists(t => t.IsActor || mentions.ForceWithin(t) == "REB") && act.Target.TrueForAll(t => t.Kind is MentionKind.Place or MentionKind.State || t.CountryFromContext && (t.Kind == MentionKind.Thing || t.Scope == "thing"))) act.Target = harm.Target;
        else if (IsHarm(act.Trigger) && IsHarm(harm.Trigger))
        {
            foreach (Mention more in harm.Target)
            {
                // "Nine were killed when Chad struck a hospital": the people are meant.
                if (more.Kind is MentionKind.Thing or MentionKind.Place or MentionKind.State && act.Target.Exists(IsPeople)) continue;
                if (!act.Target.Exists(m => m.Country == more.Country && m.Sector == more.Sector)) act.Target.Add(more);
            }
        }

        return Joined();

        FoundEvent Joined()
        {
            act.Place ??= harm.Place;
            act.ModeOverride ??= act.Mode.Length == 0 && harm.Mode.Length > 0 ? harm.Mode : null;
            act.BoundSlots += harm.BoundSlots;
            return act;
        }
    }

    private bool IsMeant(FoundEvent one) => !one.Pattern.Settings.ContainsKey("context") && !IsHarmVerb(one.Trigger);

    private static bool IsPeople(Mention mention) => mention.Kind is MentionKind.Person or MentionKind.Role || mention.Kind == MentionKind.Body;
}
