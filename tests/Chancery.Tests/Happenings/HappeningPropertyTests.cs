using Chancery.Claims;
using Chancery.Store.Happenings;
using CsCheck;
using static Chancery.Tests.Happenings.Story;

namespace Chancery.Tests.Happenings;

public sealed class HappeningPropertyTests
{
    private static readonly string[] _places = ["Goma", "Kyiv", "Sumy", "Gaza City", "Beirut"];
    private static readonly string[] _words = ["market", "bridge", "refinery", "hospital", "bus", "court", "parade", "checkpoint"];

    // Few words, places and days, so that many claims resemble each other.
    private static readonly Gen<LedgerReport[]> _reports = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 7], Gen.Int[1, 12], Gen.Int[1, 30], Gen.Int[0, 3]).Array[1, 24].Select(rows => rows.Select((r, i) => Make(i, r)).ToArray());

    private static LedgerReport Make(int i, (int Place, int Word, int Day, int Dead, int Standing) r)
    {
        string quote = $"{r.Dead} people are killed in an attack on a {_words[r.Word]} in {_places[r.Place]}";
        return Report($"r{i:00}", $"2025-03-{r.Day:00}", quote + ".", Claim("ASSAULT", "", quote, "attack", [State("RUS", "Russian", "MIL")], [State("UKR", "people", "CVL")]) with { Figures = [Dead(r.Dead)], Standing = (Standing)r.Standing, Where = new(_places[r.Place], "UKR", r.Place, r.Place * 3, "city") });
    }

    private static string Picture(HappeningSet set) =>
        string.Join('\n', set.All.Select(h => $"{h.Id} {h.Kind} {h.From} {string.Join(',', h.Claims.Select(c => c.Claim.Id))} {string.Join(';', h.Merges.Select(m => $"{m.ClaimA}-{m.ClaimB} {m.Score}"))} {set.OriginsOf(h)}"));

    [Fact]
    public void Adding_reports_in_any_order_equals_the_full_recomputation() =>
        Gen.Select(_reports, Gen.Int).Sample((reports, seed) =>
        {
            HappeningSet steps = new();
            LedgerReport[] shuffled = [.. reports];
            new Random(seed).Shuffle(shuffled);
            foreach (LedgerReport report in shuffled) steps.Add(report);

            return Picture(steps) == Picture(HappeningSet.Of(reports));
        }, iter: 300);

    [Fact]
    public void Taking_a_report_out_equals_never_having_had_it() =>
        Gen.Select(_reports, Gen.Int[0, 23]).Sample((reports, at) =>
        {
            string id = reports[at % reports.Length].Id;
            HappeningSet set = HappeningSet.Of(reports);
            set.Remove(id);

            return Picture(set) == Picture(HappeningSet.Of(reports.Where(r => r.Id != id)));
        }, iter: 300);

    [Fact]
    public void Changes_lead_from_one_state_to_the_next() =>
        _reports.Sample(reports =>
        {
            HappeningSet set = new();
            Dictionary<string, string> mirror = [];
            foreach (LedgerReport report in reports)
            {
                HappeningChanges changes = set.Add(report);
                foreach (string gone in changes.Gone) mirror.Remove(gone);
                foreach (Happening now in changes.Now) mirror[now.Id] = string.Join(',', now.Claims.Select(c => c.Claim.Id));
            }

            return mirror.OrderBy(p => p.Key).SequenceEqual(set.All.ToDictionary(h => h.Id, h => string.Join(',', h.Claims.Select(c => c.Claim.Id))).OrderBy(p => p.Key));
        }, iter: 200);

    [Fact]
    public void Every_claim_is_in_one_happening() =>
        _reports.Sample(reports => HappeningSet.Of(reports).All.SelectMany(h => h.Claims).Select(c => c.Claim.Id).Order().SequenceEqual(reports.SelectMany(r => r.Claims).Select(c => c.Id).Order()), iter: 200);
}
