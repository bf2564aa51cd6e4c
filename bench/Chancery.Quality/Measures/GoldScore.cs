namespace Chancery.Quality.Measures;

/// <summary>The scoring of <c>shared/gold/score</c>, line by line: its figures and ours agree in every digit.</summary>
internal static class GoldScore
{
    /// <summary>The slots that decide whether a whole row is right.</summary>
    public static readonly (string Slot, Func<GoldClaim, GoldClaim, bool> Right)[] Row =
    [
        ("country", CountryRight), ("standing", (g, p) => g.Standing == p.Standing), ("certainty", (g, p) => g.Certainty == p.Certainty), ("speaker", SpeakerRight), ("when", (g, p) => g.Day == p.Day),
        ("where", (g, p) => g.Where is null || g.Where == p.Where), ("figures", (g, p) => SameFigures(g, p)),
    ];

    private static readonly HashSet<string> _twoSidedKinds = new(StringComparer.Ordinal) { "CONSULT", "AGREE", "COOPERATE" };

    private static readonly HashSet<string> _twoSidedModes = new(StringComparer.Ordinal) { "sign", "clash", "ceasefire", "settle", "restore", "negotiate" };

    private static readonly HashSet<string> _articles = new(StringComparer.Ordinal) { "the", "a", "an", "of", "and", "s" };

    /// <summary>Pairs of gold and found, best first, each used once.</summary>
    public static List<(int Gold, int Found)> Align(string text, List<GoldClaim> gold, List<GoldClaim> found)
    {
        List<(double Score, int Gold, int Found)> pairs = [];
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < found.Count; j++)
            {
                if (gold[i].Kind != found[j].Kind) continue;
                double at = SamePlace(text, gold[i], found[j]);
                if (at > 0) pairs.Add((at + (0.5 * (CountryRight(gold[i], found[j]) ? 1 : 0)) + (0.1 * Row.Count(s => s.Right(gold[i], found[j]))) + (0.01 * (gold[i].Core ? 1 : 0)), i, j));
            }
        }

        HashSet<int> takenGold = [], takenFound = [];
        List<(int, int)> aligned = [];
        foreach ((_, int i, int j) in pairs.OrderByDescending(p => p.Score).ThenBy(p => p.Gold).ThenBy(p => p.Found))
        {
            if (takenGold.Contains(i) || takenFound.Contains(j)) continue;
            takenGold.Add(i);
            takenFound.Add(j);
            aligned.Add((i, j));
        }

        return aligned;
    }

    /// <summary>2 where the triggers overlap, 1 where each lies in the other's quote, else 0.</summary>
    public static double SamePlace(string text, GoldClaim gold, GoldClaim found)
    {
        if (Place(text, gold) is not { } g || Place(text, found) is not { } p) return 0;
        if (Math.Min(g.Trigger.End, p.Trigger.End) > Math.Max(g.Trigger.Start, p.Trigger.Start)) return 2;
        return Inside(p.Trigger, g.Quote) && Inside(g.Trigger, p.Quote) ? 1 : 0;
    }

    /// <summary>Stretches of quote and trigger; null where the claim does not say where it stands.</summary>
    public static ((int Start, int End) Quote, (int Start, int End) Trigger)? Place(string text, GoldClaim claim)
    {
        if (Stretch(text, claim.Quote, 0, text.Length) is not { } quote || GoldClaim.Words(claim.Quote.Text).Count > 80) return null;
        if (Stretch(text, claim.Trigger, quote.Start, quote.End) is not { } trigger || !Inside(trigger, quote) || GoldClaim.Words(claim.Trigger.Text).Count > 8) return null;
        return (quote, trigger);
    }

    private static (int Start, int End)? Stretch(string text, GoldClaim.Slot slot, int low, int high)
    {
        if (slot.Text.Length == 0) return null;
        if (slot is { Start: int start, End: int end }) return start <= end && text[start..end] == slot.Text ? (start, end) : null;
        int at = text.IndexOf(slot.Text, low, high - low, StringComparison.Ordinal);
        return at >= 0 ? (at, at + slot.Text.Length) : null;
    }

    private static bool Inside((int Start, int End) a, (int Start, int End) b) => a.Start >= b.Start && a.End <= b.End;

    /// <summary>The countries of a side.</summary>
    public static HashSet<string> Countries(List<GoldClaim.Slot> side) => [.. side.Select(s => s.Country).Where(c => c.Length > 0)];

    /// <summary>Acts in which both sides act alike.</summary>
    public static bool IsTwoSided(GoldClaim claim) => (_twoSidedKinds.Contains(claim.Kind) && claim.Mode != "visit") || _twoSidedModes.Contains(claim.Mode);

    /// <summary>The countries of both sides are right, either way round for acts in which both sides act alike.</summary>
    public static bool CountryRight(GoldClaim gold, GoldClaim found)
    {
        HashSet<string> gs = Countries(gold.Source), gt = Countries(gold.Target), ps = Countries(found.Source), pt = Countries(found.Target);
        if (gs.SetEquals(ps) && gt.SetEquals(pt)) return true;
        gs.UnionWith(gt);
        ps.UnionWith(pt);
        return IsTwoSided(gold) && gs.SetEquals(ps);
    }

    /// <summary>The same one by name: all words of the shorter in the longer, with the name beside a pronoun.</summary>
    public static bool SameName(GoldClaim.Slot gold, GoldClaim.Slot found)
    {
        HashSet<string> g = [.. GoldClaim.Words(gold.Text)], p = [.. GoldClaim.Words(found.Text)], n = [.. GoldClaim.Words(found.Name)];
        g.ExceptWith(_articles);
        p.ExceptWith(_articles);
        n.ExceptWith(_articles);
        return g.Count > 0 && (g.All(w => p.Contains(w) || n.Contains(w)) || (p.Count > 0 && p.IsSubsetOf(g)) || (n.Count > 0 && n.IsSubsetOf(g)));
    }

    /// <summary>The innermost speaker is right, or neither names one.</summary>
    public static bool SpeakerRight(GoldClaim gold, GoldClaim found) => gold.Speakers.Count == 0 ? found.Speakers.Count == 0 : found.Speakers.Count > 0 && SameName(gold.Speakers[^1], found.Speakers[^1]);

    private static bool SameFigures(GoldClaim gold, GoldClaim found) => Bag(gold, withUnit: 0).SequenceEqual(Bag(found, withUnit: 0));

    private static List<(double?, double?, string, string)> Bag(GoldClaim claim, int withUnit) =>
        [.. claim.Figures.Select(f => (f.Low, f.High, f.Harm, withUnit == 1 ? f.Unit : "")).Order()];

    /// <summary>Figures that agree in value, measure and unit.</summary>
    public static int CommonFigures(GoldClaim gold, GoldClaim found)
    {
        List<(double?, double?, string, string)> left = Bag(gold, withUnit: 1);
        return Bag(found, withUnit: 1).Count(left.Remove);
    }
}
