using System.Collections.Immutable;
using System.Globalization;
using Chancery.Store.Filing;

namespace Chancery.Store.Questions;

/// <summary>Where a claim comes from.</summary>
internal sealed class WhyQuestion : Question
{
    private const string Read = """
        SELECT c.json, c.corrected, c.state, r.id, r.publisher, r.published, r.published_from, r.title, r.url, r.first_seen, r.status, m.engine, m.knowledge, m.models, g.read_at, c.claim, r.report, r.sha256
        FROM claims c JOIN reports r ON r.report = c.report JOIN readings g ON g.reading = c.reading JOIN makers m ON m.maker = g.maker
        """;

    public override string Name => "why";

    public override string Summary => "Where a row comes from: the quote with its place in the text, the rule, the versions, corrections, and what became of it.";

    public override string Example => "why 6beda1f8baf88e6b";

    public override ImmutableArray<QuestionArgument> Arguments { get; } = [new("id", "Id of a claim, or of a happening.") { ByPlace = true, Required = true }];

    private static ImmutableArray<AnswerColumn> Columns { get; } = [new("part"), new("value"), new("where"), new("claim", ColumnKind.Claim)];

    private protected override async Task<Answer> AnswerAsync(Inquiry inquiry)
    {
        string id = inquiry["id"]!;
        if (id.StartsWith("h-", StringComparison.Ordinal)) return await HappeningAsync(inquiry, id).ConfigureAwait(false);
        Filter filter = new();
        filter.And("c.id = {0}", id);
        List<List<ImmutableArray<object?>>> found = await inquiry.RowsAsync(Read + " WHERE " + filter.Sql + " ORDER BY c.state, g.latest DESC, r.report, g.reading DESC", filter, row => new Explained(id).Of(row)).ConfigureAwait(false);
        if (found.Count == 0) throw new QuestionException("CH0323: the ledger holds no claim " + id);
        List<ImmutableArray<object?>> rows = [.. found.SelectMany(r => r)];
        Filter corrections = new();
        corrections.And("target = {0}", id);
        rows.AddRange(await inquiry.RowsAsync<ImmutableArray<object?>>("SELECT id, action, slot, value, author, reason, undone_at, undone_by FROM corrections WHERE " + corrections.Sql + " ORDER BY made_at, id", corrections, row =>
            ["correction", row.GetString(1) + (row.GetString(2).Length > 0 ? " " + row.GetString(2) + " = " + row.GetString(3) : "") + ": " + row.GetString(5) + " (" + row.GetString(4) + ")" + (row.IsDBNull(6) ? "" : "; undone by " + row.GetString(7)), row.GetString(0), id]).ConfigureAwait(false));
        Filter merges = new();
        merges.And("hc.claim IN (SELECT claim FROM claims WHERE id = {0})", id);
        rows.AddRange(await inquiry.RowsAsync<ImmutableArray<object?>>("SELECT hc.happening, hc.reason, c.id FROM happening_claims mine JOIN happening_claims hc ON hc.happening = mine.happening JOIN claims c ON c.claim = hc.claim WHERE " + merges.Sql.Replace("hc.claim", "mine.claim", StringComparison.Ordinal) + " ORDER BY hc.happening, c.id", merges, row =>
            ["same happening", row.GetString(1), row.GetString(0), row.GetString(2)]).ConfigureAwait(false));
        Filter checks = new();
        checks.And("c.id = {0}", id);
        rows.AddRange(await inquiry.RowsAsync<ImmutableArray<object?>>("SELECT k.verdict, k.asked, k.expected, k.least, k.most, k.rests_on FROM checks k JOIN claims c ON c.claim = k.claim WHERE " + checks.Sql + " ORDER BY k.claim", checks, row =>
        {
            StoredCheck check = new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetString(5));
            return ["check", string.Create(CultureInfo.InvariantCulture, $"{check.Verdict}: {check.Counted} counted, {check.Expected} expected ({check.Asked})") + (check.RestsOn.Length > 0 ? "; rests on " + check.RestsOn : ""), null, id];
        }).ConfigureAwait(false));
        rows.AddRange(await HoldersAsync(inquiry, id).ConfigureAwait(false));
        string[] notes = found.Count > 1 ? [string.Create(CultureInfo.InvariantCulture, $"{found.Count} rows have this id: the same text from several places, or read by several versions")] : [];
        return AnswerRows.Of(inquiry, Columns, rows, rows.Count, notes);
    }

    // The claims of a happening, each with why it is in it.
    private static async Task<Answer> HappeningAsync(Inquiry inquiry, string id)
    {
        Filter filter = new();
        filter.And("hc.happening = {0}", id);
        List<ImmutableArray<object?>> rows = await inquiry.RowsAsync<ImmutableArray<object?>>(
            "SELECT hc.reason, c.json, c.corrected, r.id, r.published, c.id FROM happening_claims hc JOIN claims c ON c.claim = hc.claim JOIN reports r ON r.report = c.report WHERE " + filter.Sql + " ORDER BY " + ReportPages.LedgerOrder + ", c.place_in_report",
            filter,
            row =>
            {
                FiledClaim claim = FiledClaim.Read(Packed.Unpack(row.GetFieldValue<byte[]>(row.IsDBNull(2) ? 1 : 2)));
                return [row.GetString(0), Export.ClaimWords.Line(claim.Quote.Text), "report " + row.GetString(3) + (Inquiry.Text(row, 4) is { } published ? ", " + published : ""), row.GetString(5)];
            }).ConfigureAwait(false);
        if (rows.Count == 0) throw new QuestionException("CH0323: the ledger keeps no happening " + id + "; another derivation may have put its claims together otherwise");
        return AnswerRows.Of(inquiry, Columns, rows, rows.Count, [.. await HappeningsFound.NotesAsync(inquiry).ConfigureAwait(false), "`chancery why CLAIM` explains each of them"]);
    }

    // Those whom the claim names by a post alone, and who held it by the reports up to then.
    private static async Task<List<ImmutableArray<object?>>> HoldersAsync(Inquiry inquiry, string id)
    {
        Filter filter = new();
        filter.And("c.id = {0}", id);
        List<ImmutableArray<object?>> rows = [];
        foreach ((string name, string post, string country, string? day) in (await inquiry.RowsAsync("SELECT m.name, m.post, m.country, r.published_day FROM post_mentions m JOIN claims c ON c.claim = m.claim JOIN reports r ON r.report = c.report WHERE " + filter.Sql + " ORDER BY m.claim, m.side, m.place", filter, row => (row.GetString(0), row.GetString(1), row.GetString(2), Inquiry.Text(row, 3))).ConfigureAwait(false)).Distinct())
        {
            if (day is null || (await inquiry.PostBookAsync((post, country)).ConfigureAwait(false)).HolderOn(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)) is not { Length: > 0 } holder) continue;
            rows.Add(["named by post", name + ": by reports up to " + day + " this was " + holder + "; `chancery posts --country " + country + " --post \"" + post + "\"` lists them", null, id]);
        }

        return rows;
    }

    private sealed class Explained(string id)
    {
        private readonly List<ImmutableArray<object?>> _rows = [];

        public List<ImmutableArray<object?>> Of(System.Data.Common.DbDataReader row)
        {
            bool corrected = !row.IsDBNull(1);
            FiledClaim claim = FiledClaim.Read(Packed.Unpack(row.GetFieldValue<byte[]>(corrected ? 1 : 0)));
            Add("state", StateOf((ClaimState)row.GetInt64(2)) + (corrected ? ", corrected" : ""));
            Add("act", claim.Kind + (claim.Mode.Length > 0 ? "/" + claim.Mode : "") + (claim.Cameo.Length > 0 ? " (CAMEO " + claim.Cameo + ")" : ""));
            Add("quote", claim.Quote);
            Add("trigger", claim.Trigger);
            foreach (FiledActor actor in claim.Source) AddActor("source", actor, RoleOf(actor));
            foreach (FiledActor actor in claim.Target) AddActor("target", actor, RoleOf(actor));
            foreach (FiledActor actor in claim.Speakers) AddActor("speaker", actor, actor.Cue);
            if (claim.Speakers.IsEmpty) Add("speaker", "the report itself");
            Add("standing", claim.Standing + (claim.Status.Length > 0 ? " (" + claim.Status + ")" : "") + (claim.Hedged ? ", hedged" : "") + (claim.Historical ? ", told as background" : ""));
            if (claim.When is { } when) Add("when", Range(when.From, when.Until) + " (" + when.Precision + (when.Inferred ? ", inferred" : "") + ")", when.Words);
            if (claim.Where is { } where) Add("where", where.Name + (where.Country.Length > 0 ? ", " + where.Country : "") + " (" + where.Role + ", " + where.Precision + (where.Inferred ? ", inferred" : "") + ")", where.Words);
            foreach (FiledFigure figure in claim.Figures) Add("figure", Number(figure.Low) + (figure.Low == figure.High ? "" : "–" + Number(figure.High)) + " " + figure.Unit + (figure.Measure.Length > 0 ? ", " + figure.Measure : "") + ", " + figure.Scope, figure.Words);
            if (claim.Ordinal is { } ordinal) Add("ordinal", Number(ordinal.N) + " " + ordinal.Of + (ordinal.Since is { } since ? " since " + since : ""), ordinal.Words);
            Add("rule", claim.Rule);
            Add("confidence", claim.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
            Add("report", string.Join(", ", new[] { row.GetString(3), row.GetString(7), row.GetString(4), row.GetString(8) }.Where(w => w.Length > 0)));
            Add("published", (Inquiry.Text(row, 5) ?? "unknown") + (Inquiry.Text(row, 6) is { } from ? " (" + from + ")" : "") + (Inquiry.Text(row, 10) is { } status ? ", " + status : ""));
            Add("first seen", row.GetString(9));
            Add("read by", "engine " + row.GetString(11) + ", knowledge " + row.GetString(12) + ", models " + row.GetString(13) + ", on " + row.GetString(14));
            return _rows;
        }

        private static string RoleOf(FiledActor actor) => actor.Role + (actor.Inferred ? ", likely: no words say so" : "");

        private static string StateOf(ClaimState state) => state switch
        {
            ClaimState.Superseded => "superseded by a newer version of the report or by a newer reading",
            ClaimState.Withdrawn => "withdrawn: the publisher has retracted the report",
            ClaimState.Rejected => "rejected by an analyst",
            _ => "holds",
        };

        private static string Range(DateOnly? from, DateOnly? until) => from == until && from is { } day ? Inquiry.Iso(day) : (from is { } first ? Inquiry.Iso(first) : "") + " to " + (until is { } last ? Inquiry.Iso(last) : "");

        private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

        private void Add(string part, string value) => _rows.Add([part, value, null, id]);

        private void Add(string part, FiledWords words) => Add(part, Export.ClaimWords.Line(words.Text), words);

        private void Add(string part, string value, FiledWords words) => _rows.Add([part, value, string.Create(CultureInfo.InvariantCulture, $"characters {words.Start}–{words.End}: {Export.ClaimWords.Line(words.Text)}"), id]);

        private void AddActor(string part, FiledActor actor, string? more) =>
            Add(part, actor.Shown + " (" + string.Join(", ", new[] { actor.Actor, actor.Country, actor.Sector, more ?? "" }.Where(w => w.Length > 0)) + ")", actor.Words);
    }
}
