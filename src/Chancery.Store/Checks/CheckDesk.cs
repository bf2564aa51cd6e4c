using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Chancery.Store.Databases;
using Chancery.Store.Derived;
using Chancery.Store.Filing;
using Chancery.Store.Happenings;
using Chancery.Store.Posts;

namespace Chancery.Store.Checks;

/// <summary>Answers claims of number from what the ledger keeps: it reads the happenings that may be counted and no others.</summary>
internal sealed class CheckDesk(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
{
    /// <summary>The kind under which visits stand in <c>happening_sides</c>.</summary>
    public const string Visit = "VISIT";

    /// <summary>What goes before the post in the kind under which visitors named by a post stand there.</summary>
    public const string Post = "POST ";

    private readonly Dictionary<(string, string, string), ImmutableArray<KnownAct>> _acts = [];
    private readonly Dictionary<(string Post, string Country), PostBook> _books = [];
    private ImmutableArray<VisitList>? _lists;
    private LedgerDays? _days;

    /// <summary>Under what a question's acts stand: kind, source and target; the last two may be empty.</summary>
    public static (string Kind, string Source, string Target) SidesOf(OrdinalQuestion question) => (question.IsVisit ? Visit : question.Kind, question.From, question.To);

    /// <summary>Answers a question by what the ledger holds now.</summary>
    public async Task<CheckAnswer> AnswerAsync(OrdinalQuestion question)
    {
        ImmutableArray<KnownAct> acts = await ActsAsync(SidesOf(question)).ConfigureAwait(false);
        if (question is { Post: { } post, Day: { } day })
        {
            await ReadBookAsync((post, question.From)).ConfigureAwait(false);
            question = question.By(Holder(post, question.From, day));
        }

        _lists ??= [.. (await VisitListTable.ReadAsync(connection, transaction, cancellationToken).ConfigureAwait(false)).Select(l => l.List)];
        return new OrdinalCheck(acts, _lists.Value, await DaysAsync().ConfigureAwait(false), Holder).Answer(question);
    }

    /// <summary>The question that a claim of the ledger asks; null if there is no such claim, or none of its claims of that id says a number that can be counted.</summary>
    /// <param name="id">Id of the claim.</param>
    public async Task<(bool IsThere, OrdinalQuestion? Question)> OfIdAsync(string id)
    {
        bool there = false;
        foreach ((long _, OrdinalQuestion? question) in await QuestionsAsync("c.id = @id", ("@id", id)).ConfigureAwait(false))
        {
            if (question is not null) return (true, question);
            there = true;
        }

        return (there, null);
    }

    /// <summary>The questions that claims which hold ask, by rows; null for one that says no number that can be counted.</summary>
    /// <param name="condition">Over claims <c>c</c>.</param>
    /// <param name="values">Its values.</param>
    public async Task<List<(long Claim, OrdinalQuestion? Question)>> QuestionsAsync(string condition, params (string, object?)[] values)
    {
        List<(long, OrdinalQuestion?)> questions = [];
        FiledStory story = new();
        await using DbCommand command = Database.Command(connection, transaction, "SELECT c.claim, c.json, c.corrected, r.published_day FROM claims c JOIN reports r ON r.report = c.report WHERE c.state = 0 AND " + condition + " ORDER BY c.claim", values);
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            FiledClaim claim = FiledClaim.Read(Packed.Unpack(row.GetFieldValue<byte[]>(await row.IsDBNullAsync(2, cancellationToken).ConfigureAwait(false) ? 1 : 2)));
            DateOnly? published = await row.IsDBNullAsync(3, cancellationToken).ConfigureAwait(false) ? null : DateOnly.ParseExact(row.GetString(3), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            questions.Add((row.GetInt64(0), OrdinalQuestion.OfClaim(new LedgerReport { Id = "", Published = published }, story.Of(claim, claim.Id))));
        }

        return questions;
    }

    /// <summary>Of which days the ledger holds reports with claims.</summary>
    public async Task<LedgerDays> DaysAsync()
    {
        if (_days is not null) return _days;
        List<DateOnly> days = [];
        await using DbCommand command = Database.Command(connection, transaction, "SELECT DISTINCT day FROM report_days WHERE day <> '' AND claims > 0");
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) days.Add(DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture));
        return _days = LedgerDays.Of(days);
    }

    /// <summary>The holder of a post on a day, of the posts read so far.</summary>
    private string Holder(string post, string country, DateOnly day) => _books.TryGetValue((post, country), out PostBook? book) ? book.HolderOn(day) : "";

    // Without any side all acts of a kind would have to be read; then none are.
    private async Task<ImmutableArray<KnownAct>> ActsAsync((string Kind, string Source, string Target) sides)
    {
        if (_acts.TryGetValue(sides, out ImmutableArray<KnownAct> known)) return known;
        if (sides.Source.Length + sides.Target.Length == 0) return _acts[sides] = [];
        List<KnownAct> acts = [];
        string condition = "s.kind = @kind" + (sides.Source.Length > 0 ? " AND s.source = @source" : "") + (sides.Target.Length > 0 ? " AND s.target = @target" : "");
        List<(string, object?)> values = [("@kind", sides.Kind)];
        if (sides.Source.Length > 0) values.Add(("@source", sides.Source));
        if (sides.Target.Length > 0) values.Add(("@target", sides.Target));
        await using (DbCommand command = Database.Command(connection, transaction, "SELECT h.json FROM happenings h WHERE h.happening IN (SELECT s.happening FROM happening_sides s WHERE " + condition + ") ORDER BY h.day, h.happening", [.. values]))
        await using (DbDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
                acts.Add(KnownAct.Of(JsonSerializer.Deserialize(Packed.Unpack(row.GetFieldValue<byte[]>(0)), HappeningJson.Default.HappeningView) ?? throw new JsonException("a happening is missing")));
        }

        foreach ((string Post, string Country) post in acts.SelectMany(a => a.Posts).Distinct())
            await ReadBookAsync(post).ConfigureAwait(false);
        return _acts[sides] = [.. acts];
    }

    private async Task ReadBookAsync((string Post, string Country) post)
    {
        if (!_books.ContainsKey(post)) _books[post] = await PostBook.ReadAsync(connection, transaction, post, (PostBook.Now, []), cancellationToken).ConfigureAwait(false);
    }
}
