using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>
/// Says of which state those most likely are whom an act is by or aimed at that leaves a side open: a choice among the parties that the report names around it, and nobody. What speaks for each is
/// weighed by a conditional logistic model (McFadden 1974), fitted by <c>bench/Chancery.Quality -- --fit-sides</c>; a state is taken only where it is likely enough and likelier than nobody.
/// </summary>
internal sealed class SideChooser(Tree tree, MentionReader mentions, Frames frames)
{
    /// <summary>The least chance at which a state is taken.</summary>
    internal const double Least = 0.5;

    /// <summary>The same for whom it is aimed at, who is left out far oftener: at two fifths the fills gained most over the open sides lost, by cross-validation.</summary>
    internal const double LeastTarget = 0.4;

    // How many sentences back and ahead, and from the beginning of the report, parties are looked for; set by hand, before anything was fitted.
    private const int Before = 8;
    private const int Behind = 1;
    private const int Top = 2;

    // So many parties at most are weighed, the nearest ones.
    private const int MostParties = 24;

    // What is named in a later sentence is taken after all that is named before.
    private const int Later = 1000;

    // How many acts to either side are looked through, so that a long report costs no more than its length.
    private const int MostActs = 80;

    /// <summary>Of so many sentences at most, a report is short: whom its acts leave out is mostly nobody's business.</summary>
    internal const int ShortReport = 6;

    /// <summary>What the report tells around an act.</summary>
    /// <param name="OfOthers">Acts in which a state of the side that is filled takes part, and how.</param>
    /// <param name="Beside">Other acts of the sentence.</param>
    /// <param name="Last">The act told before, a few sentences back at most; null if there is none.</param>
    private readonly record struct ActsAround(List<(FoundEvent Act, bool Acts, bool Suffers)> OfOthers, List<FoundEvent> Beside, FoundEvent? Last);

    // Made when first asked for.
    private Dictionary<int, List<Mention>>? _bySentence;
    private Dictionary<string, List<Mention>>? _namings;

    /// <summary>All acts of the report in text order.</summary>
    internal IReadOnlyList<FoundEvent> All { get; set; } = [];

    /// <summary>Where in them the act stands whose sides are asked for.</summary>
    internal int At { get; set; }

    /// <summary>The choices for a side: the first, without a party, is nobody.</summary>
    /// <param name="one">The act.</param>
    /// <param name="isSource">True for the side that acts.</param>
    /// <param name="speaker">Who tells it; null if the report itself does.</param>
    internal List<SideChoice> Choices(FoundEvent one, bool isSource, Mention? speaker)
    {
        List<SideChoice> choices = [new(null, Nobody(one, isSource, speaker))];
        int sentence = tree[one.Trigger].Sentence;
        Dictionary<string, Mention> parties = new(StringComparer.Ordinal);
        foreach (Mention mention in PartiesAround(sentence))
        {
            if (mention.IsPronoun || mention.Country.Length == 0 || IsPart(one, mention)) continue;
            string key = mention.ActorId.Length > 0 && mention.Kind != MentionKind.Role ? mention.ActorId : mention.Country + "/" + mention.Name;
            if (!parties.TryGetValue(key, out Mention? known) || Away(one, mention) < Away(one, known)) parties[key] = mention;
        }

        ActsAround around = Around(one, isSource ? one.Target : one.Source);
        foreach (Mention mention in parties.Values.OrderBy(m => Away(one, m)).ThenBy(m => m.Head).Take(MostParties)) choices.Add(new(mention, Party(one, mention, isSource, speaker, around)));
        Choice.Weigh(choices, SideWeights.Of);
        return choices;
    }

    /// <summary>
    /// The state to take, where the report names it; null for nobody. Parties of one state are counted together, and the state stands for them: it can be told far more surely than
    /// who of it is meant.
    /// </summary>
    internal Mention? Likeliest(FoundEvent one, bool isSource, IReadOnlyList<SideChoice> choices)
    {
        string likeliest = "";
        double least = isSource ? Least : LeastTarget;
        foreach (IGrouping<string, SideChoice> land in choices.Skip(1).GroupBy(c => c.Party!.Country, StringComparer.Ordinal))
        {
            double sum = land.Sum(c => c.Chance);
            if (sum >= least && sum > choices[0].Chance) (likeliest, least) = (land.Key, sum);
        }

        // "Chad accuses Chad" says nothing.
        if (!MentionReader.IsState(likeliest) || (isSource ? one.Target : one.Source).Exists(o => o.Kind == MentionKind.State && o.Country == likeliest)) return null;
        return NearestNaming(one, likeliest);
    }

    /// <summary>Where the report names a state, next to an act; null if nowhere.</summary>
    internal Mention? NearestNaming(FoundEvent one, string land)
    {
        if (_namings is null)
        {
            _namings = new(StringComparer.Ordinal);
            foreach (Mention mention in mentions.Parties)
            {
                if (mention is not { Kind: MentionKind.State, IsPronoun: false, CountryFromContext: false }) continue;
                if (!_namings.TryGetValue(mention.Country, out List<Mention>? there)) _namings.Add(mention.Country, there = []);
                there.Add(mention);
            }

            foreach (List<Mention> there in _namings.Values) there.Sort((a, b) => a.Head.CompareTo(b.Head));
        }

        if (!_namings.TryGetValue(land, out List<Mention>? all)) return null;
        int low = 0, high = all.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (all[middle].Head < one.Trigger) low = middle + 1;
            else high = middle;
        }

        if (low == all.Count) return all[^1];
        return low > 0 && Away(one, all[low - 1]) <= Away(one, all[low]) ? all[low - 1] : all[low];
    }

    // Those named in the first sentences and around one.
    private IEnumerable<Mention> PartiesAround(int sentence)
    {
        if (_bySentence is null)
        {
            _bySentence = [];
            foreach (Mention mention in mentions.Parties)
            {
                if (!_bySentence.TryGetValue(tree[mention.Head].Sentence, out List<Mention>? there)) _bySentence.Add(tree[mention.Head].Sentence, there = []);
                there.Add(mention);
            }
        }

        for (int s = 0; s <= sentence + Behind; s++)
        {
            if (s >= Top && s < sentence - Before) s = sentence - Before;
            if (!_bySentence.TryGetValue(s, out List<Mention>? there)) continue;
            foreach (Mention mention in there) yield return mention;
        }
    }

    private int Away(FoundEvent one, Mention mention) => Math.Abs(mention.Head - one.Trigger) + (mention.Head > one.Trigger && tree[mention.Head].Sentence != tree[one.Trigger].Sentence ? Later : 0);

    private static bool IsPart(FoundEvent one, Mention mention) => mention.Head >= one.TriggerFirst && mention.Head <= one.TriggerLast
        || one.Source.Exists(s => IsSame(s, mention)) || one.Target.Exists(t => IsSame(t, mention));

    private static bool IsSame(Mention a, Mention b) => a.Head == b.Head || a.ActorId.Length > 0 && a.ActorId == b.ActorId || b.Antecedent >= 0 && (b.Antecedent == a.Antecedent || b.Antecedent == a.Head) || a.Antecedent >= 0 && a.Antecedent == b.Head || a.Name == b.Name && a.Country == b.Country;

    private List<string> Nobody(FoundEvent one, bool isSource, Mention? speaker)
    {
        string side = isSource ? "s " : "t ";
        List<string> to = [side + "nobody", side + "nobody " + one.KindName, side + "nobody " + one.Pattern.Kind.Path];
        List<Mention> others = isSource ? one.Target : one.Source;
        to.Add(side + "nobody beside " + (others.Count == 0 ? "nobody" : others[0].Kind + (others[0].Country.Length == 0 ? " of no land" : "")));
        if (others.Count > 0) to.Add(side + "nobody beside sector " + others[0].Sector);
        to.Add(side + "nobody " + (tree.IsVerb(one.Trigger) ? tree.IsPassive(one.Trigger) ? "of a passive" : "of a verb" : "of a noun"));
        if (tree.Document.Sentences.Length <= ShortReport) to.Add(side + "nobody in a short report");
        to.Add(side + "nobody where lands are " + Math.Min(3, mentions.Countries.Count));
        if (speaker is not null) to.Add(side + "nobody where somebody speaks");
        if (one.AnyObject >= 0 || one.Arguments.Count > 0) to.Add(side + "nobody beside words");
        return to;
    }

    private List<string> Party(FoundEvent one, Mention mention, bool isSource, Mention? speaker, ActsAround around)
    {
        string side = isSource ? "s " : "t ";
        List<string> to = [];
        int trigger = one.Trigger, sentence = tree[trigger].Sentence, away = sentence - tree[mention.Head].Sentence;
        string where = away == 0 ? mention.Head < trigger ? "before" : "behind" : away < 0 ? "next" : away == 1 ? "1 back" : away <= 3 ? "2 or 3 back" : "far back";
        to.Add(side + where);
        to.Add(side + where + " " + one.KindName);
        to.Add(side + mention.Kind);
        to.Add(side + mention.Kind + " " + where);
        to.Add(side + "sector " + mention.Sector);
        to.Add(side + one.KindName + " sector " + mention.Sector);
        if (tree[mention.Head].Sentence == 0) to.Add(side + "in the first sentence");
        if (away == 0)
        {
            int steps = Math.Abs(mention.Head - trigger);
            to.Add(side + "words away " + (steps <= 3 ? "3" : steps <= 8 ? "8" : steps <= 15 ? "15" : "more"));
            string relation = tree.Relation(mention.Head) + " " + tree.Case(mention.Head);
            to.Add(side + "as " + relation);
            int clause = frames.ClauseVerb(trigger);
            string link = tree.IsUnder(mention.Head, trigger) ? "under" : clause >= 0 && tree.IsUnder(mention.Head, clause) ? "in the clause" : "outside";
            to.Add(side + link);
            to.Add(side + link + " as " + relation);
        }
        else
        {
            to.Add(side + "elsewhere as " + tree.Relation(mention.Head));
        }

        List<Mention> others = isSource ? one.Target : one.Source;
        bool own = others.Exists(o => o.Country == mention.Country);
        if (others.Count > 0) to.Add(side + (own ? "own land" : "another land"));
        if (own) to.Add(side + "own land " + one.KindName);
        if (own) to.Add(side + "own land " + mention.Kind);
        int rank = mentions.Countries.IndexOf(mention.Country);
        to.Add(side + "land " + (rank < 0 ? "none" : rank < 3 ? rank.ToString(System.Globalization.CultureInfo.InvariantCulture) : "later") + (own ? " own" : ""));
        if (mention.CountryFromContext) to.Add(side + "land from the context");
        if (mention.Place is not null || mention.Kind == MentionKind.Place) to.Add(side + "a town or land");
        if (tree.Case(mention.Head) is "in" or "at" or "near") to.Add(side + "where it is");
        if (mention.Plural) to.Add(side + "many");
        if (speaker is not null) to.Add(side + (IsSame(speaker, mention) ? "speaks" : speaker.Country == mention.Country ? "of the speaker's land" : "not the speaker's"));
        AddActs(one, mention, isSource, around, side, to);
        return to;
    }

    // The acts around in which those on the other side take part, and the one told last.
    private ActsAround Around(FoundEvent one, List<Mention> others)
    {
        List<(FoundEvent, bool, bool)> theirs = [];
        List<FoundEvent> beside = [];
        FoundEvent? last = null;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = Math.Max(0, At - MostActs); i < All.Count && i <= At + MostActs; i++)
        {
            FoundEvent act = All[i];
            if (act == one) continue;
            int away = sentence - tree[act.Trigger].Sentence;
            if (away == 0) beside.Add(act);
            if (act.Trigger < one.Trigger && away <= 3) last = act;
            bool acts = IsOf(act.Source, others), suffers = IsOf(act.Target, others);
            if (acts || suffers) theirs.Add((act, acts, suffers));
        }

        return new(theirs, beside, last);
    }

    private static bool IsOf(List<Mention> side, List<Mention> others)
    {
        foreach (Mention other in others)
        {
            if (other.Country.Length > 0 && IsOf(side, other.Country)) return true;
        }

        return false;
    }

    private static bool IsOf(List<Mention> side, string country)
    {
        foreach (Mention mention in side)
        {
            if (mention.Country == country) return true;
        }

        return false;
    }

    private static bool IsAmong(List<Mention> side, Mention mention)
    {
        foreach (Mention one in side)
        {
            if (IsSame(one, mention)) return true;
        }

        return false;
    }

    // What it does and what is done to it in the acts around.
    private static void AddActs(FoundEvent one, Mention mention, bool isSource, ActsAround around, string side, List<string> to)
    {
        int facing = 0;
        bool alike = false;
        foreach (FoundEvent act in around.Beside)
        {
            bool acts = IsOf(act.Source, mention.Country) && IsAmong(act.Source, mention);
            if (acts || IsOf(act.Target, mention.Country) && IsAmong(act.Target, mention)) to.Add(side + "beside " + (acts ? "acts" : "suffers"));
        }

        foreach ((FoundEvent act, bool otherActs, bool otherSuffers) in around.OfOthers)
        {
            bool acts = IsOf(act.Source, mention.Country), suffers = IsOf(act.Target, mention.Country);
            if (isSource ? acts && otherSuffers : otherActs && suffers) alike |= act.KindName == one.KindName;
            else if (!(isSource ? otherActs && suffers : acts && otherSuffers)) continue;
            facing++;
        }

        if (facing > 0) to.Add(side + "facing " + Math.Min(3, facing));
        if (alike) to.Add(side + "facing by the same");
        if (around.Last is not { } last) return;
        if (IsAmong(last.Source, mention)) to.Add(side + "acted last" + (last.KindName == one.KindName ? " alike" : ""));
        if (IsAmong(last.Target, mention)) to.Add(side + "suffered last" + (last.KindName == one.KindName ? " alike" : ""));
        if (IsOf(last.Target, mention.Country)) to.Add(side + "land suffered last");
        if (IsOf(last.Source, mention.Country)) to.Add(side + "land acted last");
    }
}

/// <summary>Somebody who may fill an open side.</summary>
/// <param name="Party">Who; null for nobody.</param>
/// <param name="Features">What bears on it.</param>
internal sealed record SideChoice(Mention? Party, List<string> Features) : Choice(Features);
