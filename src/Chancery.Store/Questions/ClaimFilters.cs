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
        if (inquiry["actor"] is { } actor) (await inquiry.PartyAsync(actor).ConfigureAwait(false)).Restrict(filter);
        if (inquiry["with"] is { } other) (await inquiry.PartyAsync(other).ConfigureAwait(false)).Restrict(filter);
        if (inquiry["source"] is { } source) (await inquiry.PartyAsync(source).ConfigureAwait(false)).Restrict(filter, "s");
        if (inquiry["target"] is { } target) (await inquiry.PartyAsync(target).ConfigureAwait(false)).Restrict(filter, "t");
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
