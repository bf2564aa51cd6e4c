using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Sides that a report as a whole tells: against whom forces are moved, who acts along with whom, whose bill it was.</summary>
internal sealed partial class CarryOver
{
    private void AddFromReport(FoundEvent one)
    {
        switch (one.KindName)
        {
            case "MOBILIZE" when one.Source.Count > 0:
                AddFellows(one);
                if (one is { Mode: "troops" or "weapons", Target.Count: 0 }) AddThreatened(one);
                break;
            case "CONSULT" when one.Source.Count > 0:
                LeaveOutHimself(one);
                break;
            case "SUPPORT" or "REJECT" when one.Target.Count == 0 && one.Source.Count > 0:
                AddSponsorJoined(one);
                if (one is { KindName: "REJECT", Target.Count: 0 }) AddThoseRefused(one);
                break;
            case "CONCEDE" when one is { Mode: "accept" or "ease", Target.Count: 0 } && one.Source.Count > 0:
                AddThoseWhoseDemand(one);
                break;
            case "ACCUSE" or "SANCTION" or "COERCE" when one.Source.Count == 0:
                AddDoerOfLike(one);
                if (one is { KindName: "COERCE", Mode: "restrict", Source.Count: 0 }) AddKeeperOfBorder(one);
                break;
        }
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

    // "His visit to present the accords to his hosts": nobody is his own host.
    private void LeaveOutHimself(FoundEvent one)
    {
        one.Target.RemoveAll(t => t.IsPronoun && one.Source.Exists(s => s.Country == t.Country && s.Sector == t.Sector && (s.Head == t.Head || s.Antecedent >= 0 && s.Antecedent == t.Antecedent || s.Head == t.Antecedent)));
        if (one is { Mode: "visit", Target.Count: 0 }) AddLandAround(one);
    }

    // "Senators Kone and Ba proposed an amendment. It was co-sponsored by Senator Sy": theirs.
    private void AddSponsorJoined(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || frames.Object(one.Trigger) is not (>= 0 and int what)) return;
        int sentence = tree[one.Trigger].Sentence;
        if (tree.Lower(what) == "it" && _before.FindLast(b => b.KindName == "REQUEST") is { } plan && plan.Trigger < one.Trigger && sentence - tree[plan.Trigger].Sentence <= 1 && tree.Lemma(plan.Trigger) is "propose" or "suggest" or "introduce" or "recommend")
        {
            one.Target = [.. plan.Source.Where(s => !one.Source.Exists(o => o.Head == s.Head || o.ActorId.Length > 0 && o.ActorId == s.ActorId))];
            return;
        }

        if (frames.Issuer(what) is not (>= 0 and int issuer)) return;
        if (mentions.Of(issuer) is not { IsActor: true } sponsor || one.Source.Exists(s => s.Head == issuer || IsSameSide(s, sponsor) && s.Sector == sponsor.Sector && s.ActorId == sponsor.ActorId)) return;
        one.Target.Add(sponsor);
    }

    // "Were denied visas to enter Chad", "was refused entry to Chad": by Chad.
    private void AddKeeperOfBorder(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("deny" or "refuse" or "bar" or "ban" or "prevent" or "block" or "stop" or "prohibit") || !tree.IsPassive(one.Trigger)) return;
        bool way = false;
        for (int i = one.Trigger + 1; i < one.Trigger + 9 && i < tree.Count && tree[i].Sentence == tree[one.Trigger].Sentence; i++)
        {
            way |= tree.Lemma(i) is "visa" or "entry" or "enter" or "entrance" or "admission";
            if (!way || mentions.Of(i) is not { Kind: MentionKind.State, CountryFromContext: false, IsPronoun: false } state || state.Head != i || !(tree.Lower(state.First - 1) is "the" or "to" or "into" or "enter" or "for" or "entering")) continue;
            if (!one.Target.Exists(t => t.Country == state.Country && !t.CountryFromContext)) one.Source.Add(state);
            return;
        }
    }

    // "Withdraws the bill. This was one of the demands of the protesters": before them.
    private void AddThoseWhoseDemand(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = tree.Document.Sentences[sentence].FirstToken; i < tree.Count && tree[i].Sentence - sentence <= 1; i++)
        {
            if (tree.Lower(i) != "demands" || tree[i].Upos != Upos.NOUN) continue;
            for (int child = tree.FirstChild(i); child >= 0; child = tree.NextSibling(child))
            {
                if (!(tree.Relation(child) is Relation.NmodPoss or Relation.Compound || tree.Relation(child) == Relation.Nmod && tree.Case(child) is "of" or "by" or "from") || mentions.Of(child) is not { IsActor: true, IsPronoun: false } asking || one.Source.Exists(s => s.Head == child || s.ActorId.Length > 0 && s.ActorId == asking.ActorId)) continue;
                one.Target.Add(asking);
                return;
            }
        }
    }

    // "The union called a strike. Ministers refused to back down": refused to those who protest, ask or threaten.
    private void AddThoseRefused(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) is not ("refuse" or "decline" or "vow") || !one.UsedUp.Exists(u => tree.Lemma(u) is "back" or "yield" or "resign" or "step" or "pay" or "comply" or "budge" or "bow" or "relent" or "quit" or "meet" or "negotiate" or "talk")) return;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0 && sentence - tree[_before[i].Trigger].Sentence <= 1; i--)
        {
            FoundEvent before = _before[i];
            if (before.KindName is not ("PROTEST" or "REQUEST" or "THREATEN") || before.Denier >= 0 || before.Source.Count == 0 || before.Source.Exists(s => one.Source.Exists(o => o.Head == s.Head || o.ActorId.Length > 0 && o.ActorId == s.ActorId))) continue;
            if (before.Target.Count > 0 && !before.Target.Exists(t => one.Source.Exists(s => s.Country == t.Country))) continue;
            one.Target = [.. before.Source];
            return;
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
}
