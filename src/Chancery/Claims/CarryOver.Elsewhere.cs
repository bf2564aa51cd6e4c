using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>
/// Sides that stand elsewhere: of two states that a sentence, or the one before, tells to be at odds, the one acts on the other where the clause names only itself
/// ("lodged a protest after Chadian troops crossed the border"), and did what the other answers ("lodged a protest with Chad over the detention of two shepherds").
/// </summary>
internal sealed partial class CarryOver
{
    private void AddFromElsewhere(FoundEvent one)
    {
        ShareBetween(one);
        AddBothOf(one);
        if (one.KindName is "PROTEST" or "REQUEST") AimAtMission(one);
        if (one is { KindName: "ASSAULT", Source.Count: 0 }) AddThoseFiring(one);
        if (one is { KindName: "COERCE", Mode: "arrest" or "seize" } && StateOf(one.Source) is { } captor) TakeFromAsking(one, captor);
        if (one.KindName is "ASSAULT" or "COERCE" or "SANCTION" && one.Source.Count == 0 && !tree.IsVerb(one.Trigger)) AddThoseRebuked(one);
        if (one.KindName is "ASSAULT" or "COERCE" or "SANCTION" or "MOBILIZE" && one.Target.TrueForAll(t => t.Country.Length == 0 && !t.IsActor)) AimAtAnswering(one);
        if (one.Source.Count == 0 || !one.Source.TrueForAll(s => MentionReader.IsState(s.Country)) || one.Source[0].Country is not { } own || one.Denier >= 0 || !IsOpenTo(one, own)) return;
        if ((FoeInSight(one, own) ?? (one.KindName == "REQUEST" && IsForFreedom(one) ? OnlyOther(one, own) : null)) is not { } foe) return;
        one.Target = [foe.Kind is MentionKind.Thing or MentionKind.Place && mentions.LastNamed(foe.Country, one.Trigger) is { } state ? state : foe];
    }

    // The one state that all of a side are of; null if there are several or none.
    private static string? StateOf(List<Mention> side) => side.Count > 0 && MentionReader.IsState(side[0].Country) && side.TrueForAll(s => s.Country == side[0].Country) ? side[0].Country : null;

    // Acts that are always aimed at somebody, and name nobody.
    private bool IsOpenTo(FoundEvent one, string own)
    {
        bool nobody = one.Target.TrueForAll(t => t.Country.Length == 0 && (!t.IsActor || t.Sector == "JUD"));
        return one.KindName switch
        {
            "ACCUSE" => nobody && one.Mode != "investigate",
            "REQUEST" => nobody ? one.Mode is not ("assist" or "meet") && !IsToAll(one) : one.Target.TrueForAll(t => (t.Country == own || t.CountryFromContext) && t.Sector is not ("GOV" or "LEG" or "JUD" or "COP" or "IGO")) && tree.IsVerb(one.Trigger) && IsForFreedom(one),
            "REJECT" => nobody,
            "THREATEN" => nobody,
            "MOBILIZE" => nobody && one.Mode is "troops" or "weapons" or "" && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "deploy" or "send" or "move" or "mass" or "amass" or "put" or "place" or "scramble" or "dispatch" or "reinforce" or "bolster" or "mobilise" or "mobilize" or "order" or "enter" or "cross" or "raise",
            "ASSAULT" => one.Target.TrueForAll(t => t.Country.Length == 0) && one.Mode is not ("clash" or "assassinate" or "abduct") && one.Target.TrueForAll(t => tree.Lemma(t.Head) is "missile" or "rocket" or "shell" or "bomb" or "shot" or "round" or "salvo" or "barrage"),
            "SANCTION" => nobody && one.Mode is "withdraw" or "expel" or "discontinue",
            "COERCE" => one.Mode == "restrict" && one.Target.TrueForAll(t => t.Kind is MentionKind.Thing or MentionKind.Place && (t.Country == own || t.Country.Length == 0)) && frames.Object(one.Trigger) is >= 0 and int what && frames.Below(one.Trigger, "to").Count() == 0 && tree.Lemma(what) is "border" or "crossing" or "checkpoint" or "airspace" or "frontier",
            _ => false,
        };
    }

    // "Calls on the world to act", "asks the council for a meeting".
    private bool IsToAll(FoundEvent one)
    {
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = one.Trigger; i < one.Trigger + 8 && i < sentence.EndToken; i++)
        {
            if (tree.Lower(i) is "international" or "world" or "council" or "community" or "un" or "countries" or "nations" or "sides" or "parties" or "citizens" or "nationals" or "people" or "states" or "allies" or "partners") return !(tree.Lower(i) is "citizens" or "nationals" or "people") || !IsForFreedom(one);
        }

        return false;
    }

    // "Demands the release of its sailors", "that the crew be freed".
    private bool IsForFreedom(FoundEvent one)
    {
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = one.Trigger; i < one.Trigger + 12 && i < sentence.EndToken; i++)
        {
            if (tree.Lemma(i) is "release" or "free" or "freedom" or "return" or "repatriation" or "handover") return true;
        }

        return false;
    }

    // Whom the acts of the sentence, or else of the one before, tell to be at odds with a state.
    private Mention? FoeInSight(FoundEvent one, string own)
    {
        bool ruling = one.Source.Exists(s => s.Sector is "GOV" or "MIL" or "LEG" or "COP" or "SPY" or "REB");
        int sentence = tree[one.Trigger].Sentence, nearest = int.MaxValue;
        Mention? best = null;
        string others = "";
        for (int step = -1; step <= 1; step += 2)
        {
            for (int i = At + step; i >= 0 && i < All.Count && Math.Abs(i - At) < MostActs; i += step)
            {
                FoundEvent act = All[i];
                int away = sentence - tree[act.Trigger].Sentence;
                if (away > 1 || away < 0) break;
                if (act == one || act.KindName == "ACCUSE" && one.KindName == "ACCUSE" && step > 0 || act.KindName is not ("ASSAULT" or "COERCE" or "SANCTION" or "MOBILIZE" or "THREATEN" or "ACCUSE" or "REQUEST" or "REJECT" or "PROTEST")) continue;
                // Critics and crowds quarrel with whom they themselves are told to.
                if (!ruling && !act.Source.Exists(s => one.Source.Exists(o => o.Head == s.Head || o.ActorId.Length > 0 && o.ActorId == s.ActorId))) continue;
                if (FoeIn(act, one, own, away) is not { } foe) continue;
                if (away > 0 && others.Length > 0 && others != foe.Country) return null;
                if (away > 0) others = foe.Country;
                int distance = Math.Abs(act.Trigger - one.Trigger) + (away > 0 ? 1000 : 0);
                if (distance < nearest) (best, nearest) = (foe, distance);
            }
        }

        // "Chad shells a Nigerien village. Mali condemns the attack": only where nobody else is spoken of.
        if (nearest >= 1000 && best is not null && (NamesAnother(sentence, own, best.Country) || one.KindName is "ASSAULT" or "MOBILIZE" or "COERCE" or "SANCTION")) return null;
        return best;
    }

    // "Chad and Niger hold talks, and Chad calls for the release of its nationals": the only other state of the sentence.
    private Mention? OnlyOther(FoundEvent one, string own)
    {
        Sentence span = tree.Document.Sentences[tree[one.Trigger].Sentence];
        Mention? other = null;
        for (int i = span.FirstToken; i < span.EndToken; i++)
        {
            if (mentions.Of(i) is not { IsActor: true, CountryFromContext: false } named || named.Head != i || !MentionReader.IsState(named.Country) || named.Country == own) continue;
            if (other is not null && other.Country != named.Country) return null;
            other ??= named;
        }

        return other is { Sector: "GOV" or "MIL" or "COP" } ? other : null;
    }

    private Mention? FoeIn(FoundEvent act, FoundEvent one, string own, int away)
    {
        bool did = act.Source.Exists(IsOwn), suffered = act.Target.Exists(IsOwn);
        // "Urges Chad to talk, and calls for calm": of all. "Condemns the blockade and appeals to Chad": a helper is no foe.
        if (did && act.KindName == "REQUEST" && (one.KindName == "REQUEST" || act.Mode != "yield")) return null;
        if (did != suffered) return (did ? act.Target : act.Source).Find(IsFoe);
        // "Condemned the raid, in which Chadian commandos boarded a ship", "ruled out talks while Chadian troops remain on the islands".
        bool told = !did && away == 0 && one.KindName is "ACCUSE" or "REJECT" or "THREATEN" && act.KindName is "ASSAULT" or "COERCE" or "MOBILIZE" && act.Trigger > one.Trigger && tree.IsUnder(act.Trigger, one.Trigger);
        return told && StateOf(act.Source) is not null && act.Target.TrueForAll(t => t.CountryFromContext || t.Country.Length == 0) ? act.Source.Find(IsFoe) : null;

        bool IsOwn(Mention mention) => mention.Country == own || one.Source.Exists(s => s.Country == mention.Country);

        bool IsFoe(Mention mention) => mention is { CountryFromContext: false } && (mention.Kind != MentionKind.Place || act.KindName is "SANCTION" or "ASSAULT") && (mention.Kind is not (MentionKind.Thing or MentionKind.Place) || one.KindName != "MOBILIZE") && MentionReader.IsState(mention.Country) && !IsOwn(mention);
    }

    private bool NamesAnother(int sentence, string own, string foe)
    {
        Sentence span = tree.Document.Sentences[sentence];
        for (int i = span.FirstToken; i < span.EndToken; i++)
        {
            if (mentions.Of(i) is { IsActor: true, CountryFromContext: false, Country.Length: > 0 } named && named.Head == i && named.Country != own && named.Country != foe && named.Country is not "MED") return true;
        }

        return false;
    }

    // "Lodged a protest with Chad over the detention of two shepherds", "summoned the envoy after the killing of two farmers": by whom the act is aimed at, of those who complain.
    private void AddThoseRebuked(FoundEvent one)
    {
        // No doer is inferred for an attack "after" which something happens, nor for a coup.
        if (BehindWhich(one.Trigger) is not { } preposition || one.KindName == "ASSAULT" && preposition is "after" or "following" || one is { KindName: "COERCE", Mode: "" or "martial-law" }) return;
        int sentence = tree[one.Trigger].Sentence;
        foreach (FoundEvent answer in InSentence())
        {
            if (tree[answer.Trigger].Sentence != sentence || answer.KindName is not ("ACCUSE" or "SANCTION" or "THREATEN" or "PROTEST" or "REJECT" or "MOBILIZE") || answer.KindName == one.KindName && preposition is "for" || !tree.IsUnder(one.Trigger, frames.ClauseVerb(answer.Trigger))) continue;
            if (StateOf(answer.Source) is not { } own || StateOf(answer.Target) is not { } blamed || own == blamed) continue;
            if (!one.Target.TrueForAll(t => t.Country == own || t.Country.Length == 0 || t.CountryFromContext && t.Country != blamed || answer.KindName == "PROTEST" && t.Country != blamed)) continue;
            one.Source = [answer.Target[0] is { Sector: "GOV" or "MIL" or "COP", Kind: not MentionKind.Person } && answer is not { Mode: "convict" or "investigate" } && mentions.LastNamed(blamed, one.Trigger) is { } state ? state : answer.Target[0]];
            foreach (Mention victim in one.Target)
            {
                if (answer.KindName is "ACCUSE" or "SANCTION" && victim is { CountryFromContext: true, Kind: MentionKind.Role, IsPronoun: false }) victim.Country = own;
            }

            return;
        }
    }

    // The acts of the sentence, those that are still to be filled among them.
    private IEnumerable<FoundEvent> InSentence()
    {
        int sentence = tree[All[At].Trigger].Sentence, first = At;
        while (first > 0 && tree[All[first - 1].Trigger].Sentence == sentence) first--;
        for (int i = first; i < All.Count && tree[All[i].Trigger].Sentence == sentence; i++)
        {
            if (i != At) yield return All[i];
        }
    }

    // "Vowed to respond after Chad seized a tanker", "demanded the return of its vessel, which was seized by Chad": theirs whose answer or ship it is.
    private void AimAtAnswering(FoundEvent one)
    {
        if (StateOf(one.Source) is not { } doer || one.Source.Exists(s => s.CountryFromContext)) return;
        int clause = frames.ClauseVerb(one.Trigger);
        if (clause >= 0 && one.KindName is "ASSAULT" or "COERCE" && tree.IsVerb(one.Trigger) && tree.Relation(clause) is Relation.AclRelcl or Relation.Acl && tree.IsPassive(clause) && tree.Head(clause) is >= 0 and int hit && tree.Child(hit, Relation.NmodPoss) is >= 0 and int whose && mentions.Of(whose) is { IsActor: true } owner && MentionReader.IsState(owner.Country) && owner.Country != doer)
        {
            one.Target = [owner];
            return;
        }

        bool after = clause >= 0 && tree.IsVerb(one.Trigger) && tree.Relation(clause) == Relation.Advcl && tree.Child(clause, Relation.Mark) is >= 0 and int mark && tree.Lower(mark) is "after" or "when";
        bool against = !tree.IsVerb(one.Trigger) && BehindWhich(one.Trigger) is "against" or "over" or "after" or "in_response_to";
        if (!after && !against || against && one.Target.Count > 0) return;
        foreach (FoundEvent answer in InSentence())
        {
            if (StateOf(answer.Source) is not { } own || own == doer || !tree.IsUnder(one.Trigger, frames.ClauseVerb(answer.Trigger)) || answer.Target.Exists(t => t.Country.Length > 0 && t.Country != doer)) continue;
            bool hurt = answer.KindName is "THREATEN" or "PROTEST" || answer is { KindName: "SANCTION", Mode: not "convict" } || answer is { KindName: "ACCUSE", Mode: "disapprove" } && tree.IsVerb(answer.Trigger) && tree.Lemma(answer.Trigger) is "protest" or "lodge" or "file" or "summon" or "complain";
            if (!hurt || answer.KindName is "THREATEN" or "PROTEST" && !answer.Source.TrueForAll(s => s.Sector is "GOV" or "MIL" or "CVL")) continue;
            one.Target = [.. answer.Source.Take(1)];
            return;
        }
    }

    // "Over the detention", "after the recent killing", "in response to the arrest".
    private string? BehindWhich(int noun)
    {
        for (int token = noun, steps = 0; token >= 0 && steps < 2 && !tree.IsVerb(token); token = tree.Head(token), steps++)
        {
            string preposition = PrepositionOf(token);
            if (preposition is "to" or "for" or "at" or "of" or "against" && tree.Head(token) is >= 0 and int reply && tree.Lemma(reply) is "response" or "retaliation" or "reprisal" or "reaction" or "revenge" or "protest" && PrepositionOf(reply) == "in") return "in_response_to";
            if (preposition is "over" or "against" or "after" or "following" or "for" or "about" or "in_response_to" or "because_of" or "in_retaliation_for") return preposition;
        }

        return null;
    }

    // "Besieged the Chadian consulate, demanding that the dam be shelved": of Chad.
    private void AimAtMission(FoundEvent one)
    {
        if (!one.Source.TrueForAll(s => s.Sector is "CVL" or "OPP" or "NGO" or "" or "EDU" or "REL")) return;
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        if (one.KindName == "REQUEST" && !_before.Exists(b => b.KindName == "PROTEST" && tree[b.Trigger].Sentence == tree[one.Trigger].Sentence)) return;
        for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (tree.Lemma(i) is not ("embassy" or "consulate" or "mission") || !(tree.Case(i) == "of" && tree.Head(i) is >= 0 and int front && tree.Lower(front) == "front") && tree.Case(i) is not ("outside" or "on" or "at" or "in_front_of" or "to" or "near" or "towards" or "around" or "from" or "toward") && tree.Relation(i) != Relation.Obj) continue;
            if (one.Target.Exists(t => t.IsActor && !t.CountryFromContext && t.Country.Length > 0 && !one.Source.Exists(s => s.Country == t.Country)) && tree.Head(i) != one.Trigger) continue;
            if (mentions.Of(i) is not { CountryFromContext: false } mission || !MentionReader.IsState(mission.Country) || one.Source.Exists(s => s.Country == mission.Country)) continue;
            one.Target = [mission];
            return;
        }
    }

    // "Chad and Niger agree to share power from the dam": with each other, not with the power.
    private static void ShareBetween(FoundEvent one)
    {
        if (one is not { KindName: "AGREE" or "COOPERATE", Source: [{ Kind: MentionKind.State } first, { Kind: MentionKind.State } second], Target.Count: > 0 } || first.Country == second.Country || !one.Target.TrueForAll(t => !t.IsActor || t.CountryFromContext || t.Country == second.Country || t.Country == first.Country)) return;
        one.Source = [first];
        one.Target = [second];
    }

    // "Receives the Chadian president. The two leaders agree to reopen the crossing": the one with the other.
    private void AddBothOf(FoundEvent one)
    {
        if (one is not { KindName: "CONSULT" or "AGREE" or "COOPERATE", Mode: not ("visit" or "host" or "mediate"), Source: [{ IsPronoun: false, Kind: MentionKind.Role, CountryFromContext: true } both] } || one.Target.Exists(t => t.IsActor && !t.CountryFromContext && t.Country != both.Country)) return;
        if (tree.Lemma(both.Head) is not ("leader" or "side" or "minister" or "president" or "country" or "neighbour" or "neighbor" or "official" or "delegation" or "government" or "premier" or "negotiator" or "counterpart" or "nation" or "diplomat" or "general" or "party") || !Enumerable.Range(both.First > 0 ? both.First - 1 : 0, both.Head - both.First + 2).Any(i => tree.Lower(i) is "two" or "both")) return;
        int sentence = tree[one.Trigger].Sentence;
        FoundEvent? met = _before.FindLast(b => sentence - tree[b.Trigger].Sentence is 0 or 1 or 2 && b.KindName is "CONSULT" or "AGREE" or "COOPERATE" && StateOf(b.Source) is { } host && StateOf(b.Target) is { } guest && host != guest);
        if (met is null) return;
        one.Source = [.. met.Source];
        one.Target = [.. met.Target];
    }

    // "Two sailors were injured when a Chadian patrol boat opened fire": by those who fired.
    private void AddThoseFiring(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || !tree.IsPassive(one.Trigger)) return;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Advcl || tree.Child(child, Relation.Mark) is not (>= 0 and int mark) || tree.Lower(mark) is not ("when" or "as" or "after") || tree.Lemma(child) is not ("open" or "fire" or "strike" or "hit" or "attack" or "shell" or "bomb" or "ram" or "storm" or "raid" or "shoot" or "ambush") || tree.IsPassive(child)) continue;
            if (frames.Subject(child) is not (>= 0 and int subject) || mentions.Of(subject) is not { CountryFromContext: false, IsPronoun: false, Country.Length: > 0 } firing || firing.Kind == MentionKind.Place || one.Target.Exists(t => t.Head == firing.Head)) continue;
            one.Source.Add(firing);
            return;
        }
    }

    // "Marched to demand the release of the fishermen held by Chad": not Chad's own.
    private void TakeFromAsking(FoundEvent one, string captor)
    {
        if (one.Source.Exists(s => s.CountryFromContext) || one.Target.Count == 0 || !one.Target.TrueForAll(t => t is { Kind: MentionKind.Role, CountryFromContext: true, IsPronoun: false, Sector: "CVL" or "MIL" or "" } && t.Country == captor)) return;
        foreach (FoundEvent asking in InSentence())
        {
            if (asking.KindName is not ("REQUEST" or "PROTEST" or "ACCUSE") || StateOf(asking.Source) is not { } home || home == captor || asking.Source.Exists(s => s.Sector == "NGO") || asking.Target.Exists(t => t.Country.Length > 0 && !t.CountryFromContext && t.Country != captor)) continue;
            foreach (Mention victim in one.Target) victim.Country = home;
            return;
        }
    }
}
