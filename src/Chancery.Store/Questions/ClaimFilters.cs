using System.Collections.Immutable;
using Chancery.Store.Databases;

namespace Chancery.Store.Questions;

/// <summary>The arguments by which several questions choose claims.</summary>
internal static class ClaimFilters
{
    public static ImmutableArray<QuestionArgument> Arguments { get; } =
    [
        new("actor", "Who takes part, on either side: a country, person or body.") { Kind = ArgumentKind.Actor },
        new("with", "Who takes part as well.") { Kind = ArgumentKind.Actor },
        new("source", "Who acts.") { Kind = ArgumentKind.Actor },
        new("target", "Who is acted on.") { Kind = ArgumentKind.Actor },
        new("kind", "Kind of act, with or without its mode: CONSULT, assault/aerial."),
        new("standing", "How the act stands.") { Choices = ["happened", "planned", "possible", "denied"] },
        new("speaker", "Who says so.") { Kind = ArgumentKind.Actor },
        new("place", "Where: a country, or the name of a place."),
        new("since", "First day of the act (or, where no day is given, of the report).") { Kind = ArgumentKind.Day },
        new("until", "Last day.") { Kind = ArgumentKind.Day },
        new("publisher", "Who published the report."),
        new("text", "Words that the report must hold."),
    ];

    public static async Task<Filter> ApplyAsync(Inquiry inquiry)
    {
        Filter filter = inquiry.Claims();
        List<(Party Party, string? Side)> parties = [];
        foreach ((string argument, string? side) in ((string, string?)[])[("actor", null), ("with", null), ("source", "s"), ("target", "t")])
            if (inquiry[argument] is { } words) parties.Add((await inquiry.PartyAsync(words).ConfigureAwait(false), side));
        if (parties.Count > 1) parties = await RarestFirstAsync(inquiry, parties).ConfigureAwait(false);
        Party.Restrict(filter, parties);
        if (inquiry["speaker"] is { } speaker)
        {
            Party party = await inquiry.PartyAsync(speaker).ConfigureAwait(false);
            filter.And("c.claim IN (SELECT s.claim FROM speakers s WHERE " + party.Match("s", filter) + ")");
        }

        if (inquiry["kind"] is { } kind) Kind(filter, kind);
        filter.AndIf("c.standing = {0}", inquiry["standing"]?.ToLowerInvariant());
        if (inquiry["place"] is { } place) await PlaceAsync(inquiry, filter, place).ConfigureAwait(false);
        filter.AndIf("c.day >= {0}", inquiry["since"]);
        filter.AndIf("c.day <= {0}", inquiry["until"]);
        filter.AndIf("lower(r.publisher) = {0}", inquiry["publisher"]?.ToLowerInvariant());
        if (inquiry["text"] is { } text) Text(inquiry, filter, text);
        return filter;
    }

    // The others are looked up for each claim of the first.
    private static async Task<List<(Party Party, string? Side)>> RarestFirstAsync(Inquiry inquiry, List<(Party Party, string? Side)> parties)
    {
        List<(long Rows, (Party, string?) Party)> counted = [];
        foreach ((Party Party, string? Side) one in parties)
        {
            Filter filter = new();
            string sql = "SELECT count(*) FROM (SELECT 1 FROM participants p WHERE " + one.Party.Match("p", filter) + " LIMIT 100000) few";
            counted.Add((await inquiry.NumberAsync(sql, filter).ConfigureAwait(false), one));
        }

        return [.. counted.OrderBy(c => c.Rows).Select(c => c.Party)];
    }

    /// <summary>Restricts a filter to a place: a country by its code, else a place by its name.</summary>
    public static async Task PlaceAsync(Inquiry inquiry, Filter filter, string place)
    {
        Party? country = null;
        try
        {
            country = await inquiry.PartyAsync(place).ConfigureAwait(false);
        }
        catch (QuestionException)
        {
            // Then it is the name of a place.
        }

        if (country?.Country is { } code) filter.And("(c.where_country = {0} OR lower(c.where_name) = {1})", code, place.ToLowerInvariant());
        else filter.And("lower(c.where_name) = {0}", place.ToLowerInvariant());
    }

    private static void Kind(Filter filter, string kind)
    {
        string[] parts = kind.Split('/', 2);
        filter.And("c.kind = {0}", parts[0].ToUpperInvariant());
        if (parts.Length > 1) filter.And("c.mode = {0}", parts[1].ToLowerInvariant());
    }

    private static void Text(Inquiry inquiry, Filter filter, string text)
    {
        TextSearch search = SearchOf(inquiry, text);
        filter.And("c.report IN (SELECT r.report FROM reports r " + search.Join + " WHERE " + search.Condition.Replace("@words", "{0}", StringComparison.Ordinal) + ")", search.Words);
    }

    public static TextSearch SearchOf(Inquiry inquiry, string text) =>
        SearchWords.Read(text) is { } words ? inquiry.Ledger.Database.Search(words) : throw new QuestionException("CH0320: \"" + text + "\" holds no word to look for");
}
