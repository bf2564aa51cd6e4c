using System.Globalization;
using System.Text.Json;
using Chancery.Store.Corrections;
using Chancery.Store.Derived;
using Chancery.Store.Filing;
using Chancery.Store.Happenings;

namespace Chancery.Store.Questions;

/// <summary>Finds happenings: those that the ledger keeps, or, as of a day or of an edition, those that follow from the claims that count there.</summary>
internal static class HappeningsFound
{
    // Happenings asked for with one statement.
    private const int Together = 500;

    /// <summary>The happenings with a claim that a filter lets through, last first, and how many acts they are at least and at most.</summary>
    /// <param name="inquiry">The question.</param>
    /// <param name="filter">Over claims <c>c</c> and reports <c>r</c>.</param>
    /// <param name="wanted">Which of them; null for all.</param>
    public static async Task<(List<HappeningView> Found, CountBounds Bounds)> FindAsync(Inquiry inquiry, Filter filter, Func<HappeningView, bool>? wanted)
    {
        Derivation? derived = inquiry.IsNow ? null : await DeriveAsync(inquiry).ConfigureAwait(false);
        List<HappeningView> all = derived is null ? await KeptAsync(inquiry, filter).ConfigureAwait(false) : await DerivedAsync(inquiry, filter, derived).ConfigureAwait(false);
        List<HappeningView> found = [.. all.Where(h => wanted is null || wanted(h)).OrderByDescending(h => h.From).ThenBy(h => h.Id, StringComparer.Ordinal)];
        return (found, derived is null ? await BoundsAsync(inquiry, found).ConfigureAwait(false) : derived.Set.Bounds(found.Select(h => h.Id)));
    }

    /// <summary>The happenings with a claim that a filter lets through, with all their claims.</summary>
    public static async Task<List<Happening>> WholeAsync(Inquiry inquiry, Filter filter)
    {
        string chosen = "SELECT c.claim FROM " + inquiry.From(filter.Sql) + " WHERE " + filter.Sql;
        if (!inquiry.IsNow)
        {
            HashSet<long> rows = [.. await inquiry.RowsAsync(chosen, filter, row => row.GetInt64(0)).ConfigureAwait(false)];
            Derivation derived = await DeriveAsync(inquiry).ConfigureAwait(false);
            return [.. derived.OfClaims(rows)];
        }

        FiledStory story = new();
        string sql = "SELECT hc.happening, c.json, c.corrected, r.id, r.published_day, r.publisher, r.url FROM happening_claims hc JOIN claims c ON c.claim = hc.claim JOIN reports r ON r.report = c.report WHERE hc.happening IN (SELECT o.happening FROM happening_claims o WHERE o.claim IN (" + chosen + ")) ORDER BY hc.happening, "
            + ReportPages.LedgerOrder + ", c.place_in_report";
        List<(string Id, ClaimProfile Claim)> claims = await inquiry.RowsAsync(sql, filter, row =>
        {
            FiledReport report = new() { Row = 0, Id = row.GetString(3), Sha256 = "", Title = "", Publisher = row.GetString(5), Url = row.GetString(6), PublishedDay = Inquiry.Text(row, 4) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null };
            FiledClaim claim = FiledClaim.Read(Packed.Unpack(row.GetFieldValue<byte[]>(row.IsDBNull(2) ? 1 : 2)));
            return (row.GetString(0), new ClaimProfile(story.Of(report, report.Id), story.Of(claim, claim.Id), Wording.Of("")));
        }).ConfigureAwait(false);
        return [.. claims.GroupBy(c => c.Id, StringComparer.Ordinal).Select(g => HappeningWriter.Describe(g.Key, [.. g.Select(c => c.Claim)], []))];
    }

    /// <summary>Says if what the ledger keeps is not what follows from its claims.</summary>
    public static async Task<string[]> NotesAsync(Inquiry inquiry)
    {
        if (!inquiry.IsNow) return [];
        long changed = await inquiry.NumberAsync("SELECT count(*) FROM changed_reports", new Filter()).ConfigureAwait(false);
        return changed == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"note CH0326: {changed} reports have come, gone or changed since the happenings were derived; `chancery ledger derive` brings them up to date")];
    }

    /// <summary>The happenings that follow from the claims that count.</summary>
    public static async Task<Derivation> DeriveAsync(Inquiry inquiry)
    {
        List<FiledReport> reports = await inquiry.FiledAsync().ConfigureAwait(false);
        List<Correction> corrections = await inquiry.RowsAsync("SELECT id, target, action, slot, value, author, reason FROM corrections WHERE undone_at IS NULL AND action IN ('merge', 'split') ORDER BY id", new Filter(), row => new Correction(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6))).ConfigureAwait(false);
        return Derivation.Of(reports, corrections);
    }

    /// <summary>The last day on which a report that counts was published.</summary>
    public static async Task<DateOnly> LastDayAsync(Inquiry inquiry)
    {
        List<string> last = await inquiry.RowsAsync("SELECT r.published_day FROM reports r WHERE " + ReportPages.Counting + " AND r.published_day IS NOT NULL ORDER BY r.published_day DESC LIMIT 1", new Filter(), row => row.GetString(0)).ConfigureAwait(false);
        return last.Count > 0 ? DateOnly.ParseExact(last[0], "yyyy-MM-dd", CultureInfo.InvariantCulture) : DateOnly.MinValue;
    }

    // Kept lives are told as of the last report of each; those of all are wanted.
    private static async Task<List<HappeningView>> KeptAsync(Inquiry inquiry, Filter filter)
    {
        DateOnly day = await LastDayAsync(inquiry).ConfigureAwait(false);
        string sql = "SELECT h.json FROM happenings h WHERE h.happening IN (SELECT hc.happening FROM happening_claims hc JOIN claims c ON c.claim = hc.claim" + Inquiry.ReportsFor(filter.Sql) + " WHERE " + filter.Sql + ")";
        return await inquiry.RowsAsync(sql, filter, row => View(Packed.Unpack(row.GetFieldValue<byte[]>(0))).On(day)).ConfigureAwait(false);
    }

    private static async Task<CountBounds> BoundsAsync(Inquiry inquiry, List<HappeningView> found)
    {
        HashSet<long> knots = [];
        long most = 0;
        foreach (HappeningView[] some in found.Chunk(Together))
        {
            Filter ids = new();
            string these = string.Join(", ", some.Select(h => ids.Parameter(h.Id)));
            knots.UnionWith(await inquiry.RowsAsync("SELECT DISTINCT hc.knot FROM happening_claims hc WHERE hc.happening IN (" + these + ")", ids, row => row.GetInt64(0)).ConfigureAwait(false));
            most += await inquiry.NumberAsync("SELECT count(DISTINCT hc.apart) FROM happening_claims hc WHERE hc.happening IN (" + these + ")", ids).ConfigureAwait(false);
        }

        return new(knots.Count, found.Count, (int)most);
    }

    private static async Task<List<HappeningView>> DerivedAsync(Inquiry inquiry, Filter filter, Derivation derived)
    {
        HashSet<long> chosen = [.. await inquiry.RowsAsync("SELECT c.claim FROM claims c" + Inquiry.ReportsFor(filter.Sql) + " WHERE " + filter.Sql, filter, row => row.GetInt64(0)).ConfigureAwait(false)];
        return [.. derived.Rows(inquiry.Asked.AsOf ?? derived.LastDay ?? DateOnly.MinValue).Where(h => h.Claims.Any(c => chosen.Contains(c.Claim))).Select(h => View(h.Json.Span))];
    }

    private static HappeningView View(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, HappeningJson.Default.HappeningView) ?? throw new JsonException("a happening is missing");
}
