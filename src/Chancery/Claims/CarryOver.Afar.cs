using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Sides that a longer report tells far from the act: whose attack it was, against whom people march, which court judged, who answers whom.</summary>
internal sealed partial class CarryOver
{
    // How many sentences back the one who did it may have been named.
    private const int Far = 12;

    private static readonly HashSet<string> _violence = new(StringComparer.Ordinal)
    {
        "attack", "shooting", "stabbing", "killing", "murder", "bombing", "massacre", "assault", "rampage", "slaying", "arson", "beheading", "atrocity", "hijacking", "blast", "explosion", "ambush", "gunfire", "bomb", "clash",
    };

    private void AddFromAfar(FoundEvent one)
    {
        switch (one.KindName)
        {
            case "ASSAULT" when one.Source.Count == 0:
                AddWhoseVictims(one);
                if (one.Source.Count == 0) AddBlamed(one);
                if (one.Source.Count == 0 && one.Mode == "clash") AddFighter(one);
                if (one.Source.Count == 0 && one.Mode == "clash") AddFoe(one);
                if (one.Source.Count == 0 && one.Mode is "" or "firearms" or "beat" && one.Target.Count > 0) AddAssailant(one);
                break;
            case "ACCUSE" when one.Target.Count == 0 && one.Source.Count > 0:
                AddCulprit(one);
                if (one.Target.Count == 0 && one.Mode != "investigate") AddAdversary(one);
                break;
            case "REJECT" when one.Target.Count == 0 && one.Source.Count > 0:
                AddAdversary(one);
                break;
            case "AGREE" when one is { Mode: "meet", Target.Count: 0, Source.Count: > 0 } || one is { Target.Count: 0, Source.Count: > 0 } && IsToTalk(one):
                AddOtherState(one);
                break;
            case "REQUEST" when one.Target.Count == 0 && one.Source.Count > 0:
                AddWhoeverGranted(one);
                if (one.Target.Count == 0) AddRulersAsked(one);
                break;
            case "PROTEST":
                AddGrievance(one);
                break;
            case "COERCE" when one.Target.Count == 0 && one.Source.Count > 0:
                AddThoseProtesting(one);
                break;
            case "CONCEDE" when one.Target.Count == 0 && one.Source.Count > 0:
                AddThoseDemanding(one);
                break;
            case "COOPERATE" when one is { Mode: "judicial", Target.Count: 0, Source.Count: > 0 }:
                AddOtherState(one);
                break;
        }

        if (one.Source.Count == 0 && (one.KindName, one.Mode) is ("SANCTION", "convict") or ("ACCUSE", "investigate") or ("RETREAT", "release")) AddCourt(one);
    }

    // "Two of the gunman's victims died".
    private void AddWhoseVictims(FoundEvent one)
    {
        foreach (int verb in (int[])[one.Trigger, .. one.Companions])
        {
            if (!tree.IsVerb(verb) || (tree.IsPassive(verb) ? tree.Child(verb, Relation.NsubjPass) : tree.Child(verb, Relation.Nsubj)) is not (>= 0 and int subject)) continue;
            int victim = tree.Lemma(subject) is "victim" ? subject : VictimBelow(subject);
            if (victim < 0 || tree.Child(victim, Relation.NmodPoss) is not (>= 0 and int owner) || mentions.Of(owner) is not { IsActor: true } culprit || one.Target.Exists(t => t.Head == culprit.Head)) continue;
            one.Source.Add(culprit);
            return;
        }

        foreach (Mention hurt in one.Target)
        {
            int victim = tree.Lemma(hurt.Head) is "victim" ? hurt.Head : -1;
            if (victim < 0) victim = VictimBelow(hurt.Head);
            if (victim < 0 || tree.Child(victim, Relation.NmodPoss) is not (>= 0 and int owner) || mentions.Of(owner) is not { IsActor: true } culprit || one.Target.Exists(t => t.Head == culprit.Head)) continue;
            one.Source.Add(culprit);
            return;
        }
    }

    private int VictimBelow(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Nmod && tree.Case(child) is "of" or "among" && tree.Lemma(child) == "victim") return child;
        }

        return -1;
    }

    // "In response to clashes with Chad, Niger shuts its border", "rebels fled amid fighting with the militia": whoever the clause is about.
    private void AddFighter(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Obl or Relation.Nmod) || tree.Case(one.Trigger) is not ("to" or "after" or "following" or "amid" or "during" or "for") || !one.Target.Exists(t => t.Sector is "MIL" or "REB" or "GOV" && tree.Case(t.Head) is "with" or "against")) return;
        int verb = tree.Head(one.Trigger);
        if (verb >= 0 && tree.Lemma(verb) is "response" or "retaliation" or "revenge") verb = tree.Head(verb);
        if (verb < 0 || !tree.IsVerb(verb) || tree.IsPassive(verb) || frames.Subject(verb) is not (>= 0 and int subject) || mentions.Of(subject) is not { IsActor: true, Scope: not "thing", Sector: "MIL" or "REB" or "GOV", Country.Length: > 0 } fighter) return;
        if (fighter.Sector == "GOV" && fighter.Kind is not (MentionKind.State or MentionKind.Body) || one.Target.Exists(t => t.Head == fighter.Head || t.Country == fighter.Country && t.Sector == fighter.Sector && (t.Sector != "REB" || t.ActorId == fighter.ActorId))) return;
        one.Source.Add(fighter);
    }

    // "Nine soldiers fell in the fighting": against whom the sentence, or the two before, tell of their being in arms.
    private void AddFoe(FoundEvent one)
    {
        if (!one.Target.Exists(t => t.Sector is "MIL" or "REB" or "COP")) return;
        int sentence = tree[one.Trigger].Sentence, first = tree.Document.Sentences[Math.Max(0, sentence - 2)].FirstToken;
        for (int i = tree.Document.Sentences[sentence].EndToken - 1; i >= first; i--)
        {
            if (mentions.Of(i) is not { IsActor: true, IsPronoun: false, Sector: "MIL" or "REB" or "COP", Kind: MentionKind.Role or MentionKind.Body } foe || foe.Head != i || foe.Scope == "thing" || frames.IsWeapon(i)) continue;
            if (one.Target.Exists(t => t.Head == i || t.Country == foe.Country && (t.Sector == "REB") == (foe.Sector == "REB") || t.Country.Length == 0 && t.Sector == foe.Sector) || one.Arguments.Contains(i)) continue;
            one.Source.Add(foe);
            return;
        }
    }

    // "Five die in the shooting. The gunman was arrested": he shot them. Where a report tells of one such attack alone, he may be named anywhere.
    private void AddAssailant(FoundEvent one)
    {
        if (one.Target.Exists(t => frames.Is("culprit-noun", t.Head)) || !one.Target.TrueForAll(t => t.Kind is MentionKind.Role or MentionKind.Person)) return;
        int sentence = tree[one.Trigger].Sentence, sentences = tree.Document.Sentences.Length;
        bool alone = IsOneMansWork();
        int from = alone ? 0 : Math.Max(0, sentence - Reach), last = alone ? Math.Min(sentences - 1, sentence + Far) : Math.Min(sentences - 1, sentence + 1);
        for (int i = tree.Document.Sentences[from].FirstToken; i < tree.Document.Sentences[last].EndToken; i++)
        {
            if (tree[i].Upos != Upos.NOUN || tree.Lemma(i) is not ("gunman" or "attacker" or "shooter" or "assailant" or "perpetrator") || mentions.Of(i) is not { IsActor: true } assailant || assailant.Head != i) continue;
            one.Source.Add(assailant);
            return;
        }

        // No forces fight, and no two are named who were attacked.
        bool IsOneMansWork()
        {
            string name = "";
            foreach (FoundEvent attack in All)
            {
                if (attack.KindName != "ASSAULT") continue;
                if (!attack.Source.TrueForAll(s => s.Sector == "CVL" || frames.Is("culprit-noun", s.Head)) || attack.Target.Exists(t => t.Sector is "MIL" or "REB")) return false;
                foreach (Mention victim in attack.Target)
                {
                    if (victim.Kind != MentionKind.Person) continue;
                    if (name.Length > 0 && name != victim.Name) return false;
                    name = victim.Name;
                }
            }

            return true;
        }
    }

    // "The ruling on the king's dismissal of the house at the request of the premier": asked of whoever did it.
    private void AddWhoeverGranted(FoundEvent one)
    {
        if (tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) is not (Relation.Obl or Relation.Nmod) || PrepositionOf(one.Trigger) is not ("at" or "on" or "upon" or "per")) return;
        for (int token = tree.Head(one.Trigger), steps = 0; token >= 0 && steps < 3 && !tree.IsVerb(token); token = tree.Head(token), steps++)
        {
            if (mentions.Of(token) is { IsActor: true, Country.Length: > 0 } doer && tree.Case(token) == "by" && !one.Source.Exists(s => IsSameSide(s, doer)))
            {
                one.Target.Add(doer);
                return;
            }

            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.NmodPoss or Relation.Nmod) || tree.Relation(child) == Relation.Nmod && tree.Case(child) != "by" || child == one.Trigger) continue;
                if (mentions.Of(child) is not { IsActor: true, Country.Length: > 0 } other || one.Source.Exists(s => IsSameSide(s, other))) continue;
                one.Target.Add(other);
                return;
            }
        }
    }

    // "Congress denied the funds", "called the move a coup": what is refused or blamed is, in a report on a quarrel, the other side's: whom it has told of most, other than him.
    private void AddAdversary(FoundEvent one)
    {
        if (one.Source.Exists(s => s.Country.Length == 0) || !IsOfQuarrel(one)) return;
        Dictionary<string, int> told = new(StringComparer.Ordinal);
        Mention? best = null;
        int most = 5;
        for (int i = one.Trigger - 1, steps = 0; i >= 0 && steps < TopicWords; i--, steps++)
        {
            if (mentions.Of(i) is not { IsActor: true, CountryFromContext: false, Country.Length: > 0, ActorId.Length: > 0, Kind: MentionKind.Person or MentionKind.Body or MentionKind.State, Sector: "GOV" or "LEG" or "PTY" or "OPP" or "JUD" } party || party.Head != i || one.Source.Exists(s => IsSameSide(s, party) || s.Sector == party.Sector && s.Country == party.Country && party.Kind == MentionKind.Body)) continue;
            // People quarrel most with those of their own state.
            int weight = one.Source.Exists(s => s.Country == party.Country) ? 3 : 2;
            int count = told[party.ActorId] = told.GetValueOrDefault(party.ActorId) + (tree.Relation(i) is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss or Relation.OblAgent ? 2 * weight : weight);
            if (count > most) (best, most) = (party, count);
        }

        if (best is not null) one.Target.Add(best);
    }

    // Words that point back to what somebody did or asked for ("the move", "it"), or name what is decided or handed over.
    private bool IsOfQuarrel(FoundEvent one)
    {
        bool verb = tree.IsVerb(one.Trigger);
        int about = verb ? frames.Object(one.Trigger) : tree.Child(one.Trigger, Relation.Nsubj);
        // "Called it a nonstarter".
        if (about < 0 && !verb && tree.Head(one.Trigger) is >= 0 and int calling && tree.Lemma(calling) is "call" or "describe" or "dismiss" or "label" or "brand") about = frames.Object(calling);
        if (about < 0 && JudgedBy(one) is >= 0 and int judged) about = judged;
        if (about < 0 && one.KindName == "REJECT")
        {
            if (!verb) return false;
            foreach (int used in one.UsedUp)
            {
                if (tree.IsVerb(used) && tree.Lemma(used) is "hand" or "turn" or "release" or "provide" or "comply" or "cooperate" or "approve" or "sign" or "ratify" or "fund" or "testify" or "allow" or "recognize" or "recognise" or "confirm") return true;
            }

            return tree.Lemma(one.Trigger) == "vote";
        }

        bool abroad = one.Source.Exists(s => s.Country is "IGO" or "NGO");
        if (about >= 0 && IsDefinite(about) && tree.Lemma(about) is "coup" or "crackdown" or "takeover" or "putsch" or "annexation") return true;
        if (abroad) return false;
        if (about < 0) return !verb && one.Pos != Knowledge.TriggerPos.Noun;
        if (tree[about].Upos == Upos.PRON) return tree.Lower(about) is "it" or "this" or "that";
        if (one.KindName == "ACCUSE") return IsDefinite(about) && (frames.Is("decision-noun", about) || !verb || tree.Lemma(about) is "inquiry" or "investigation" or "process" or "suspension" or "dismissal" or "withdrawal");
        return frames.Is("decision-noun", about) || frames.Is("disputed-noun", about) || JudgedBy(one) >= 0;
    }

    // "An attack ascribed to the militia", "the raid, blamed on Chad".
    private void AddBlamed(FoundEvent one)
    {
        foreach (int noun in (int[])[one.Trigger, .. one.Companions, .. one.Literals, .. one.Arguments])
        {
            if (noun >= tree.Count || tree[noun].Upos != Upos.NOUN) continue;
            // "A roadside bomb planted by the militia".
            if (tree.Lemma(noun) is "bomb" or "mine" or "landmine" or "device" or "explosive" or "ied" && tree.Child(noun, Relation.Acl) is >= 0 and int planting && tree.Lemma(planting) is "plant" or "lay" or "place" or "set" or "detonate" or "leave" or "hide" or "bury" or "rig" or "install" && tree.Child(planting, Relation.OblAgent) is >= 0 and int planter && mentions.Of(planter) is { IsActor: true } bomber)
            {
                one.Source.Add(bomber);
                return;
            }

            if (!frames.Is("attack-noun", noun) && !_violence.Contains(tree.Lemma(noun))) continue;
            for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is not (Relation.Acl or Relation.AclRelcl) || tree.Lemma(child) is not ("attribute" or "ascribe" or "blame" or "pin")) continue;
                for (int other = tree.FirstChild(child); other >= 0; other = tree.NextSibling(other))
                {
                    if (tree.Relation(other) != Relation.Obl || tree.Case(other) is not ("to" or "on") || mentions.Of(other) is not { IsActor: true } blamed || one.Target.Exists(t => t.Head == blamed.Head)) continue;
                    one.Source.Add(blamed);
                    return;
                }
            }
        }
    }

    // "Prosecutors are investigating the shooting", "the minister called the stabbing a disgrace": whoever the report says did it.
    private void AddCulprit(FoundEvent one)
    {
        int about = tree.IsVerb(one.Trigger) ? frames.Object(one.Trigger) : -1;
        foreach (int literal in one.Literals)
        {
            for (int child = tree.FirstChild(literal); child >= 0 && about < 0; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) == Relation.Nmod && tree.Case(child) is "into" or "of" or "over") about = child;
            }
        }

        if (about < 0 || !_violence.Contains(tree.Lemma(about)) || !IsDefinite(about) || tree.HasChild(about, Relation.Amod)) return;
        if (CulpritBefore(one) is { } culprit && !one.Source.Exists(s => s.Head == culprit.Head)) one.Target.Add(culprit);
    }

    private Mention? CulpritBefore(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && i >= _before.Count - MostActs; i--)
        {
            if (sentence - tree[_before[i].Trigger].Sentence > Far) break;
            if (_before[i].KindName == "ASSAULT" && _before[i].Denier < 0 && _before[i].Source.Count == 1) return _before[i].Source[0];
        }

        for (int i = one.Trigger - 1; i >= 0 && sentence - tree[i].Sentence <= Far; i--)
        {
            if (tree[i].Upos == Upos.NOUN && frames.Is("culprit-noun", i) && mentions.Of(i) is { IsActor: true } culprit && culprit.Head == i) return culprit;
        }

        return null;
    }

    // "Protests go on" against those they began against; "anti-government rallies" against the government.
    private void AddGrievance(FoundEvent one)
    {
        if (one.Target.Count > 0) return;
        if (one.Mode == "riot" && ForceAgainst(one) is { } force)
        {
            one.Target.Add(force);
            return;
        }

        if ((IsAgainstRulers(one.Trigger) || one.Literals.Exists(IsAgainstRulers)) && RulersOf(one) is { } rulers)
        {
            one.Target.Add(rulers);
            return;
        }

        if (one.Mode == "boycott") return;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && i >= _before.Count - MostActs; i--)
        {
            FoundEvent before = _before[i];
            if (before.KindName != "PROTEST" || before.Target.Count == 0 || before.Mode == "riot") continue;
            // Another trade's strike may have another cause.
            if (one.Mode == "strike" && one.Source.Exists(s => before.Source.Count > 0 && !before.Source.Exists(b => b.Name == s.Name || tree.Lemma(b.Head) == tree.Lemma(s.Head) || s.Sector is "NGO" or "OPP" or "PTY"))) continue;
            if (one.Source.Exists(s => s.Country.Length > 0 && !s.CountryFromContext && !before.Source.Exists(b => b.Country == s.Country || b.Country.Length == 0) && before.Source.Count > 0)) return;
            if (sentence - tree[before.Trigger].Sentence <= 2 * Far) one.Target = [.. before.Target.Where(t => t.IsActor && !one.Source.Exists(s => s.Head == t.Head))];
            return;
        }
    }

    // "The protesters' demands include an inquiry": of those who rule them.
    private void AddRulersAsked(FoundEvent one)
    {
        if (one.Mode == "meet" || !one.Source.TrueForAll(s => frames.IsProtester(s.Head) || s.Antecedent >= 0 && frames.IsProtester(s.Antecedent))) return;
        if (RulersOf(one) is { } rulers && !one.Source.Exists(s => s.Head == rulers.Head)) one.Target.Add(rulers);
    }

    private bool IsAgainstRulers(int protest)
    {
        for (int child = tree.FirstChild(protest); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Amod or Relation.Compound && tree.Lower(child) is "anti-government" or "antigovernment" or "pro-democracy" or "anti-regime" || tree.Lower(child) == "government" && child > 1 && tree.Lower(child - 2) == "anti") return true;
        }

        return false;
    }

    // The last government that the report named before, or else the state that the sentence is set in.
    private Mention? RulersOf(FoundEvent one)
    {
        string home = one.Source.Find(s => MentionReader.IsState(s.Country)) is { } source ? source.Country : mentions.ContextCountry(one.Trigger, "");
        for (int i = one.Trigger - 1, steps = 0; i >= 0 && steps < TopicWords; i--, steps++)
        {
            if (tree.Lemma(i) is "government" or "regime" && mentions.Of(i) is { IsActor: true } rulers && rulers.Head == i && (rulers.Country.Length == 0 || rulers.Country == home)) return rulers;
            if (tree.Relation(i) is not (Relation.Amod or Relation.Compound) && mentions.Of(i) is { Kind: MentionKind.State } state && state.Country == home) return state;
        }

        return null;
    }

    // "Police fire tear gas. The crowd answers by throwing stones": at them.
    private Mention? ForceAgainst(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= 1; i--)
        {
            if (_before[i].KindName is "ASSAULT" or "COERCE" or "MOBILIZE" && _before[i].Source.Find(s => s.Sector is "COP" or "MIL") is { } force && !one.Source.Exists(s => s.Head == force.Head)) return force;
        }

        return null;
    }

    // "Troops put down the protests", "the suppression of demonstrations": those who protest.
    private void AddThoseProtesting(FoundEvent one)
    {
        int what = tree.IsVerb(one.Trigger) ? frames.Object(one.Trigger) : -1;
        // "Used tear gas to break up the protests".
        if (what >= 0 && frames.IsRiotGear(what))
        {
            int aim = tree.Child(one.Trigger, Relation.Advcl);
            if (aim < 0) aim = tree.Child(one.Trigger, Relation.Xcomp);
            if (aim >= 0 && tree.IsVerb(aim)) what = frames.Object(aim);
            // "Deploys water cannons to disperse the marchers".
            if (what >= 0 && mentions.Of(what) is { Kind: MentionKind.Role, IsActor: true, Scope: not "thing" } marchers && !one.Source.Exists(s => s.Head == marchers.Head) && marchers.Sector is not ("COP" or "MIL"))
            {
                one.Target.Add(marchers);
                return;
            }
        }

        for (int child = tree.FirstChild(one.Trigger); child >= 0 && what < 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Nmod or Relation.Obl && tree.Case(child) is "of" or "on" or "against") what = child;
        }

        if (what < 0 || tree.Lemma(what) is not ("protest" or "demonstration" or "rally" or "march" or "unrest" or "uprising" or "revolt" or "strike" or "dissent")) return;
        for (int i = _before.Count - 1; i >= 0 && i >= _before.Count - MostActs; i--)
        {
            if (_before[i].KindName != "PROTEST" || _before[i].Source.Count == 0) continue;
            one.Target = [.. _before[i].Source.Where(s => !one.Source.Exists(o => o.Head == s.Head))];
            return;
        }

        for (int i = one.Trigger - 1; i >= 0; i--)
        {
            if (tree[i].Upos != Upos.NOUN || !frames.IsProtester(i) || mentions.Of(i) is not { IsActor: true } people) continue;
            one.Target.Add(people);
            return;
        }
    }

    // "The government withdraws the bill": before those who protested or called for it, told before or behind.
    private void AddThoseDemanding(FoundEvent one)
    {
        int first = Math.Max(0, At - MostActs), last = Math.Min(All.Count - 1, At + MostActs);
        for (int away = 1; away <= MostActs; away++)
        {
            if (At - away >= first && TakeDemanding(one, All[At - away]) || At + away <= last && TakeDemanding(one, All[At + away])) return;
        }
    }

    private bool TakeDemanding(FoundEvent one, FoundEvent other)
    {
        if (other.KindName is not ("PROTEST" or "REQUEST" or "REJECT" or "THREATEN") || other.Source.Count == 0 || !other.Target.Exists(t => one.Source.Exists(s => s.Country.Length > 0 && s.Country == t.Country && s.Sector == t.Sector))) return false;
        one.Target = [.. other.Source.Where(s => s.IsActor && s.Sector is "CVL" or "OPP" or "PTY" or "NGO" or "REB" or "LEG" or "IGO" || s.Country.Length > 0 && !one.Source.Exists(o => o.Country == s.Country)).Where(s => !one.Source.Exists(o => o.Head == s.Head || o.ActorId == s.ActorId))];
        return one.Target.Count > 0;
    }

    // "Agreed to talks".
    private bool IsToTalk(FoundEvent one)
    {
        foreach (int about in one.Arguments)
        {
            if (about < tree.Count && tree[about].Upos == Upos.NOUN && tree.Lemma(about) is "talk" or "negotiation" or "dialogue" or "ceasefire" or "truce" or "meeting") return true;
        }

        return false;
    }

    // "Chad seeks to extradite the banker": from the state it has just been told with.
    private void AddOtherState(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = one.Trigger - 1; i >= 0 && sentence - tree[i].Sentence <= Reach; i--)
        {
            if (mentions.Of(i) is not { IsActor: true, IsPronoun: false, CountryFromContext: false, Sector: "GOV" } other || other.Head != i || !MentionReader.IsState(other.Country) || one.Source.Exists(s => s.Country == other.Country || s.Country.Length == 0)) continue;
            one.Target.Add(other);
            return;
        }
    }

    // "Was sentenced in the High Court", "was convicted by a jury at Leeds Crown Court": the court that the clause names judged.
    private void AddCourt(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger)) return;
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Obl || tree.Case(child) is not ("in" or "at" or "before" or "by" or "after") || mentions.Of(child) is not { Sector: "JUD", Kind: MentionKind.Role or MentionKind.Body } court || one.Target.Exists(t => t.Head == child)) continue;
            one.Source.Add(court);
            return;
        }

        // "After a jury trial, two officers were found guilty".
        for (int child = tree.FirstChild(one.Trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Obl or Relation.Nmod) || tree.Case(child) is not ("after" or "following" or "in" or "at") || tree.Lemma(child) != "trial" || tree.Child(child, Relation.Compound) is not (>= 0 and int judging) || mentions.Of(judging) is not { Sector: "JUD" } jury) continue;
            one.Source.Add(jury);
            return;
        }

        // "Was found guilty of taking bribes by a Zagreb court".
        for (int i = one.Trigger + 1; i < one.Trigger + 20 && i < tree.Count && tree[i].Sentence == tree[one.Trigger].Sentence && one.KindName == "SANCTION"; i++)
        {
            if (tree.Case(i) != "by" || mentions.Of(i) is not { Sector: "JUD", Kind: MentionKind.Role or MentionKind.Body } judge || one.Target.Exists(t => t.Head == i)) continue;
            one.Source.Add(judge);
            return;
        }
    }

    // "Ruled that the suspension was unlawful", "a motion claiming the ban is void": what is judged so; -1 if nothing is.
    private int JudgedBy(FoundEvent one)
    {
        Sentence sentence = tree.Document.Sentences[tree[one.Trigger].Sentence];
        for (int i = one.Trigger + 1; i < sentence.EndToken && i < one.Trigger + 25; i++)
        {
            if (tree[i].Upos != Upos.ADJ || tree.Lower(i) is not ("unlawful" or "illegal" or "unconstitutional" or "void" or "invalid" or "illegitimate" or "unjust" or "undemocratic")) continue;
            if (tree.Relation(i) is not (Relation.Ccomp or Relation.Xcomp or Relation.Acl)) continue;
            int judged = tree.Child(i, Relation.Nsubj);
            if (judged < 0 && tree.Relation(i) == Relation.Xcomp && tree.Head(i) is >= 0 and int finding) judged = tree.Child(finding, Relation.Obj);
            return judged;
        }

        return -1;
    }

    // "The premier suspended parliament … the suspension was unlawful", "declared a state of emergency … the state of emergency": whoever did it or declared it when it was told.
    private Mention? DoerNamedBefore(FoundEvent one, int noun)
    {
        string lemma = tree.Lemma(noun);
        bool brief = lemma is "vote" or "ban" or "raid" or "veto";
        if (tree[noun].Upos != Upos.NOUN || lemma.Length < 5 && !brief || frames.Is("attack-noun", noun)) return null;
        string stem = lemma.Length > 8 ? lemma[..6] : lemma[..Math.Min(lemma.Length, 5)];
        for (int i = noun - 1, steps = 0; i >= 0 && steps < TopicWords; i--, steps++)
        {
            int doing = -1;
            if (tree[i].Upos == Upos.VERB && brief && tree.Lemma(i) == lemma) doing = i;
            else if (tree[i].Upos == Upos.VERB && lemma.Length > 5 && tree.Lemma(i).StartsWith(stem[..^1], StringComparison.Ordinal)) doing = i;
            else if (tree[i].Upos == Upos.NOUN && tree.Lemma(i) == lemma && tree.Relation(i) == Relation.Obj && tree.Head(i) is >= 0 and int verb && tree.Lemma(verb) is "declare" or "order" or "announce" or "make" or "impose" or "issue" or "sign" or "launch" or "propose" or "introduce" or "pass" or "adopt" or "publish") doing = verb;
            if (doing < 0 || tree.IsPassive(doing) || frames.Subject(doing) is not (>= 0 and int subject) || mentions.Of(subject) is not { IsActor: true } doer || doer.Kind != MentionKind.Person && (doer.CountryFromContext || doer.Country.Length == 0) || one.Source.Exists(s => IsSameParty(s, doer))) continue;
            return doer;
        }

        return null;
    }
}
