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
        if (one.KindName is "PROTEST" or "REQUEST") AimAtMission(one);
        if (one.KindName is "ASSAULT" or "COERCE" or "SANCTION" && one.Source.Count == 0 && !tree.IsVerb(one.Trigger)) AddThoseRebuked(one);
        if (one.Source.Count == 0 || !one.Source.TrueForAll(s => MentionReader.IsState(s.Country)) || one.Source[0].Country is not { } own || one.Denier >= 0 || !IsOpenTo(one, own)) return;
        if (FoeInSight(one, own) is not { } foe) return;
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
            "REQUEST" => nobody && one.Mode is not ("assist" or "meet"),
            "REJECT" => nobody,
            "THREATEN" => nobody,
            "MOBILIZE" => nobody && one.Mode is "troops" or "weapons" or "" && tree.IsVerb(one.Trigger) && frames.Is("massing-verb", one.Trigger),
            "ASSAULT" => one.Target.TrueForAll(t => t.Country.Length == 0) && one.Mode is not ("clash" or "assassinate" or "abduct") && one.Target.TrueForAll(t => tree.Lemma(t.Head) is "missile" or "rocket" or "shell" or "bomb" or "shot" or "round" or "salvo" or "barrage"),
            "SANCTION" => nobody && one.Mode is "withdraw" or "expel" or "discontinue",
            "COERCE" => one.Mode == "restrict" && one.Target.TrueForAll(t => t.Kind is MentionKind.Thing or MentionKind.Place && (t.Country == own || t.Country.Length == 0)) && frames.Object(one.Trigger) is >= 0 and int what && frames.Below(one.Trigger, "to").Count() == 0 && tree.Lemma(what) is "border" or "crossing" or "checkpoint" or "airspace" or "frontier",
            _ => false,
        };
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

        if (nearest >= 1000 && one.KindName is "ASSAULT" or "MOBILIZE" or "COERCE" or "SANCTION") return null;
        return best;
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

    // "The carrier patrols the gulf alongside three Chadian vessels": they do as well.
    private void AddFellows(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger)) return;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Obl || tree.Case(child) is not ("alongside" or "along_with" or "together_with") || mentions.Of(child) is not { CountryFromContext: false, Country.Length: > 0 } fellow || fellow.Sector is not ("MIL" or "COP" or "GOV" or "REB" or "IGO") && tree.Lemma(child) is not ("vessel" or "ship" or "warship" or "jet" or "plane" or "aircraft" or "frigate" or "destroyer" or "submarine") || one.Source.Exists(s => s.Head == child) || one.Target.Exists(t => t.Head == child)) continue;
            one.Source.Add(fellow);
        }
    }

    // "The House impeached two presidents. Another was impeached in 1998": by the same.
    private void AddDoerOfLike(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || !tree.IsPassive(one.Trigger) || _before.Count == 0) return;
        int sentence = tree[one.Trigger].Sentence;
        FoundEvent? like = _before.FindLast(b => b.KindName == one.KindName && tree.Lemma(b.Trigger) == tree.Lemma(one.Trigger) && sentence - tree[b.Trigger].Sentence <= 1 && b.Denier < 0);
        if (like is not { Source.Count: > 0 } || like.Source.Exists(s => one.Target.Exists(t => t.Head == s.Head || t.ActorId.Length > 0 && t.ActorId == s.ActorId))) return;
        if (like.Source.TrueForAll(s => s.Sector is "LEG" or "JUD" or "COP" or "GOV" && s.Kind != MentionKind.Person)) one.Source = [.. like.Source];
    }

    // "Chad masses troops": against whom the sentences around tell of its fighting or threatening, or whom it is at odds with most.
    private void AddThreatened(FoundEvent one)
    {
        if (one.Source[0].Country is not { } own || !MentionReader.IsState(own) || one.Source[0].Sector is not ("MIL" or "GOV" or "LEG") || tree.Document.Sentences.Length < 3) return;
        // Weapons that were used, or that nobody is told of as moving.
        if (one.Mode == "weapons" && !tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is "use" or "fire") return;
        int sentence = tree[one.Trigger].Sentence, nearest = 3;
        Mention? best = null;
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (FoundEvent act in All)
        {
            if (act == one || act.Denier >= 0 || act.KindName is not ("ASSAULT" or "THREATEN" or "SANCTION" or "MOBILIZE")) continue;
            bool did = act.Source.Exists(IsOwn), suffered = act.Target.Exists(IsOwn);
            if (did == suffered || (did ? act.Target : act.Source).Find(IsFoe) is not { } foe) continue;
            counts[foe.Country] = counts.GetValueOrDefault(foe.Country) + 1;
            int away = Math.Abs(tree[act.Trigger].Sentence - sentence);
            if (act.KindName is "ASSAULT" or "THREATEN" && away < nearest) (best, nearest) = (foe, away);
        }

        foreach ((string country, int count) in counts)
        {
            if (best is null && count >= 3 && counts.Values.Count(c => 2 * c > count) == 1 && mentions.LastNamed(country, one.Trigger) is { } state) best = state;
        }

        if (best is not null) one.Target.Add(best);

        // A president whose state the words do not name is of the one that the report is set in.
        bool IsOwn(Mention mention) => mention.Country == own || mention.Country.Length == 0 && mention.Sector is "GOV" or "MIL" && mentions.ContextCountry(mention.Antecedent >= 0 ? mention.Antecedent : mention.Head, "") == own;

        bool IsFoe(Mention mention) => mention is { CountryFromContext: false, Sector: not ("CVL" or "MED" or "BUS") } && MentionReader.IsState(mention.Country) && mention.Country != own;
    }
}
