using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>What longer reports leave to the sentences around: who offered, who claimed an attack, whom a side in a war deals with, where "here" is.</summary>
internal sealed partial class CarryOver
{
    // "Togo condemned the Chadian attack": it was not on Togo, but on whom Chad is told to have struck.
    private void LeaveOutJudge(FoundEvent one)
    {
        if (tree.Relation(one.Trigger) != Relation.Obj || tree.Head(one.Trigger) is not (>= 0 and int judging) || tree.Lemma(judging) is not ("condemn" or "denounce" or "criticise" or "criticize" or "deplore" or "decry" or "slam" or "welcome" or "praise") || frames.Subject(judging) is not (>= 0 and int judge)) return;
        // Whoever condemns an attack on himself stays its target, unless the report told of another.
        FoundEvent? before = _before.FindLast(b => b.KindName == "ASSAULT" && b.Source.Exists(s => one.Source.Exists(o => o.Country == s.Country)) && b.Target.Exists(t => t.Country.Length > 0));
        if (before is null || !one.Target.TrueForAll(t => t.Head == judge) || before.Target.Exists(t => t.Country.Length == 0 || one.Target.Exists(o => o.Country == t.Country))) return;
        one.Target = [.. before.Target.Where(t => !one.Source.Exists(s => s.Country == t.Country))];
    }

    // "The Union offered a delay. … The premier accepted the offer": from whoever offered it.
    private void AddOfferer(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || frames.Object(one.Trigger) is not (>= 0 and int what) || !IsDefinite(what) || tree.Lemma(what) is not ("offer" or "proposal" or "invitation" or "delay" or "extension" or "plan" or "term" or "deal" or "compromise")) return;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= Reach; i--)
        {
            if (_before[i].KindName is not ("AGREE" or "REQUEST") || _before[i].Denier >= 0) continue;
            one.Target = [.. _before[i].Source.Where(s => s.Country.Length > 0 && !s.CountryFromContext && !one.Source.Exists(o => IsSameSide(o, s)))];
            if (one.Target.Count > 0) return;
        }
    }

    // "Lodged a complaint with the United Nations": against whom else the sentence blames, not against them.
    private void AimComplaint(FoundEvent one)
    {
        if (frames.Below(one.Trigger, "over").Concat(frames.Below(one.Trigger, "against")).Any()) return;
        if (tree.Lemma(one.Trigger) is not ("lodge" or "file" or "submit" or "send") || one.Target is not [{ Country: "IGO", Sector: "IGO" or "JUD" or "LEG" } body] || tree.Case(body.Head) is not ("with" or "to" or "at" or "before" or "in")) return;
        FoundEvent? before = _before.FindLast(b => tree[b.Trigger].Sentence == tree[one.Trigger].Sentence && b.KindName is "ACCUSE" or "REJECT" && b.Source.Exists(s => one.Source.Exists(o => o.Head == s.Head)));
        if (before is { Target.Count: > 0 }) one.Target = [.. before.Target];
    }

    // "Appealed for four million dollars to help flood victims": they are asked for nothing.
    private bool IsHelped(Mention target, int trigger)
    {
        if (target is not { Kind: MentionKind.Role, Sector: "CVL" } || target.Head < trigger || tree.Relation(target.Head) != Relation.Obj || tree.Head(target.Head) is not (>= 0 and int verb) || verb == trigger) return false;
        return tree.IsVerb(verb) && frames.HasTo(verb) && tree.Lemma(verb) is "help" or "assist" or "feed" or "aid" or "shelter" or "treat" or "resettle" or "house" or "rescue";
    }

    // "Protested to the United Nations": it is told, and not blamed.
    private bool IsComplainedTo(FoundEvent one, Mention target) => one.KindName == "ACCUSE" && tree.IsVerb(one.Trigger) && tree.Lemma(one.Trigger) is "protest" or "complain" && target.Country == "IGO" && tree.Case(target.Head) == "to";

    // "The minister accepted an invitation to visit Hanoi": theirs who are to be visited.
    private void AddInviter(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || frames.Object(one.Trigger) is not (>= 0 and int invitation)) return;
        for (int visit = tree.FirstChild(invitation); visit >= 0; visit = tree.NextSibling(visit))
        {
            if (tree.Relation(visit) is not (Relation.Acl or Relation.Xcomp) || !tree.IsVerb(visit) || frames.Object(visit) is not (>= 0 and int land) || mentions.Of(land) is not { Kind: MentionKind.Place or MentionKind.State, Country.Length: 3, CountryFromContext: false } host || one.Target.Exists(t => t.Country == host.Country && !t.CountryFromContext)) continue;
            one.Source.Add(host);
            return;
        }
    }

    // "BAGHDAD, March 3 — The secretary arrived here": where the dateline has it.
    private void AddHere(FoundEvent one)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        if (one.Place is not null || clause < 0 || !(tree.HasChild(clause, Relation.Advmod, "here") || tree.HasChild(one.Trigger, Relation.Advmod, "here")) || Dateplace() is not { } here) return;
        one.Place = here;
        if (one is { Mode: "visit", Target.Count: 0 } && !one.Source.Exists(s => s.Country == here.Country)) one.Target.Add(here);
    }

    private Mention? Dateplace()
    {
        // A byline may stand before it.
        for (int s = 0; s < tree.Document.Sentences.Length && s < 4; s++)
        {
            Sentence sentence = tree.Document.Sentences[s];
            Mention? place = null;
            for (int i = sentence.FirstToken; i < sentence.EndToken && i < sentence.FirstToken + 24; i++)
            {
                if (tree[i].Text is "—" or "–" or "--" && place is not null) return place;
                if (mentions.Of(i) is { Kind: MentionKind.Place or MentionKind.State, Country.Length: 3, CountryFromContext: false, IsPronoun: false } named) place ??= named;
            }
        }

        return null;
    }

    // "Condemned the attack, for which the militia has claimed responsibility. The attack left nine dead": the militia's.
    private void AddClaimedBefore(FoundEvent one)
    {
        int attack = tree.IsVerb(one.Trigger) ? frames.Subject(frames.ClauseVerb(one.Trigger)) : one.Trigger;
        if (tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.Acl) attack = tree.Head(one.Trigger);
        if (attack < 0 || !frames.Is("attack-noun", attack)) return;
        Mention? claimant = ClaimantBelow(attack);
        for (int i = _before.Count - 1; claimant is null && IsDefinite(attack) && i >= 0 && tree[one.Trigger].Sentence - tree[_before[i].Trigger].Sentence <= 1; i--)
        {
            if (_before[i].KindName == "ACCUSE" && tree.IsVerb(_before[i].Trigger) && frames.Object(_before[i].Trigger) is >= 0 and int condemned && frames.Is("attack-noun", condemned)) claimant = ClaimantBelow(condemned);
        }

        if (claimant is not null && !one.Target.Exists(t => t.Head == claimant.Head)) one.Source.Add(claimant);
    }

    // "Hamas offers to free hostages", "the army declares a truce": to the one whom the report tells it has fought.
    private void AddFoeInWar(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        if (!one.Source.TrueForAll(s => s.Sector is "REB" or "MIL" or "GOV") || !SpeaksOfWar(one)) return;
        Mention? foe = null;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= 2 * Reach; i--)
        {
            FoundEvent before = _before[i];
            if (before is not { KindName: "ASSAULT", Denier: < 0, Source.Count: > 0, Target.Count: > 0 }) continue;
            bool acted = before.Source.Exists(IsOwn), suffered = before.Target.Exists(IsOwn);
            if (acted == suffered || (acted ? before.Target : before.Source).Find(m => m is { IsActor: true, Country.Length: > 0 } && m.Sector is "MIL" or "REB" or "GOV") is not { } other) continue;
            if (foe is not null && (foe.Country != other.Country || (foe.Sector == "REB") != (other.Sector == "REB"))) return;
            foe ??= other;
        }

        if (foe is not null) one.Target.Add(foe.Kind == MentionKind.Role && foe.Sector == "MIL" && !one.Source.Exists(s => s.Country == foe.Country) && mentions.LastNamed(foe.Country, one.Trigger) is { } state ? state : foe);

        // Those whom an army kills in a land at war with it are of the other side; of one land, only bands and soldiers are.
        bool IsOwn(Mention mention) => one.Source.Exists(s => s.Country.Length > 0 && s.Country == mention.Country && ((s.Sector == "REB") == (mention.Sector == "REB") || mention is { Sector: "CVL", CountryFromContext: false }));
    }

    private bool SpeaksOfWar(FoundEvent one)
    {
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (frames.Is("war-term", i) || tree.Lemma(i) == "cease" && i + 2 < sentence.EndToken && tree.Lower(i + 2) == "fire") return true;
        }

        return false;
    }
}
