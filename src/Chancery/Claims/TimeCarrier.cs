using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Carries the day of an act to what the report tells of right behind it: the next deed of the same doer, the same deed told again. To be asked in text order.</summary>
internal sealed class TimeCarrier(Tree tree, Frames frames, TimeReader times)
{
    // How many sentences on an act may be told again.
    private const int Reach = 3;

    private readonly List<(FoundEvent Event, TimeSlot Time)> _told = [];

    /// <summary>Remembers an act whose day the report gives in words of its own.</summary>
    internal void Add(FoundEvent one, TimeSlot time, Standing standing)
    {
        if (standing == Standing.Happened && time is { From: not null, Precision: "day" or "hour" } && time.From == time.Until) _told.Add((one, time));
    }

    /// <summary>The day of an act that is told without one; null if nothing before gives it.</summary>
    /// <param name="one">The act.</param>
    /// <param name="standing">Only what has happened gets one.</param>
    /// <param name="hasPlace">True if the report gives a place of its own for it: then it is another scene.</param>
    internal TimeSlot? Find(FoundEvent one, Standing standing, bool hasPlace)
    {
        if (standing != Standing.Happened || HasTime(tree[one.Trigger].Sentence)) return null;
        for (int i = _told.Count - 1; i >= 0; i--)
        {
            (FoundEvent before, TimeSlot time) = _told[i];
            int away = tree[one.Trigger].Sentence - tree[before.Trigger].Sentence;
            if (away > Reach) return null;
            if (!(away == 1 && IsNextDeed(one, before) || away > 0 && IsToldAgain(one, before) || !hasPlace && away is 1 or 2 && IsSameScene(one, before))) continue;
            // What follows on it follows on the first.
            _told.Add((one, time));
            return time;
        }

        return null;
    }

    // "Police found a cache on Sunday. They arrested two men": the next deed of the same people.
    private bool IsNextDeed(FoundEvent one, FoundEvent before)
    {
        if (!IsSimplePast(one.Trigger) || !IsSimplePast(before.Trigger) || !IsMain(one.Trigger)) return false;
        return one.Source.Exists(s => s.IsPronoun && s.Antecedent >= 0 && tree[s.Head].Sentence == tree[one.Trigger].Sentence && before.Source.Exists(b => b.Head == s.Antecedent || b.Antecedent >= 0 && b.Antecedent == s.Antecedent || b.Kind == MentionKind.Person && b.ActorId.Length > 0 && b.ActorId == s.ActorId));
    }

    // "Police arrested several leaders on Monday. The ministry said that ten people had been arrested": told again, with more.
    private bool IsToldAgain(FoundEvent one, FoundEvent before)
    {
        if (one.KindName is not ("COERCE" or "ASSAULT") || one.KindName != before.KindName || one.Mode != before.Mode || !tree.IsVerb(one.Trigger) || tree.Lemma(one.Trigger) != tree.Lemma(before.Trigger) || !IsPastPerfect(one.Trigger)) return false;
        return one.Target.Count > 0 && one.Target.TrueForAll(t => before.Target.Exists(b => b.Country == t.Country));
    }

    // "Police and marchers clashed on Sunday. Officers used tear gas. Nine were arrested": a scene told in the simple past.
    private bool IsSameScene(FoundEvent one, FoundEvent before)
    {
        if (!PlaceFinder.IsViolent(one) || !PlaceFinder.IsViolent(before) || !tree.IsVerb(one.Trigger) || !IsSimplePast(one.Trigger) || !IsSimplePast(before.Trigger) || !IsMain(one.Trigger) && !IsToldBy(one.Trigger)) return false;
        return one.Source.Concat(one.Target).All(m => before.Source.Concat(before.Target).Any(b => b.Country == m.Country)) && one.Source.Concat(one.Target).Any(m => m.Sector is "COP" or "MIL") || one.Source.Count == 0 && one.Target.Count > 0 && one.Target.TrueForAll(t => t.CountryFromContext) && tree.IsPassive(one.Trigger);
    }

    // "Police said that a car was hit".
    private bool IsToldBy(int verb) => tree.Relation(verb) == Relation.Ccomp && tree.Head(verb) is >= 0 and int saying && tree.Lemma(saying) is "say" or "report" && tree.Relation(saying) == Relation.Root;

    private bool HasTime(int sentence)
    {
        foreach (TimeMention time in times.Times)
        {
            if (time.Kind == TimeKind.Date && tree[time.Head].Sentence == sentence) return true;
        }

        return false;
    }

    private bool IsSimplePast(int verb)
    {
        verb = frames.ClauseVerb(verb);
        if (!tree.IsVerb(verb)) return false;
        return tree[verb].Xpos == "VBD" && !IsPastPerfect(verb) || tree.Child(verb, Relation.AuxPass) is >= 0 and int passive && tree.Lower(passive) is "was" or "were" && !IsPastPerfect(verb);
    }

    private bool IsPastPerfect(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Aux && tree.Lower(child) is "had" or "has" or "have" or "'d" or "’d") return true;
        }

        return false;
    }

    // The verb of the sentence, or one joined to it.
    private bool IsMain(int verb)
    {
        verb = frames.ClauseVerb(verb);
        for (int steps = 0; steps < 4 && verb >= 0; steps++, verb = tree.Head(verb))
        {
            if (tree.Relation(verb) == Relation.Root) return true;
            if (tree.Relation(verb) is not (Relation.Conj or Relation.Xcomp)) return false;
        }

        return false;
    }
}
