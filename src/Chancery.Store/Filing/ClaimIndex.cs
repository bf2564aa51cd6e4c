using System.Data.Common;
using Chancery.Store.Databases;

namespace Chancery.Store.Filing;

/// <summary>The rows by which a claim is found: its columns, participants, speakers, figures and pairs of countries.</summary>
internal sealed class ClaimIndex
{
    public static readonly string[] SlotColumns =
    [
        "kind", "mode", "cameo", "standing", "status", "hedged", "historical", "confidence", "day", "when_from", "when_until", "when_precision",
        "where_name", "where_country", "ordinal_n", "ordinal_of", "ordinal_since",
    ];

    private readonly HashSet<(string, string)> _namesWritten = [];

    public TableRows Participants { get; } = new("participants", "claim", "side", "place", "actor", "name", "country", "sector", "role");

    public TableRows Speakers { get; } = new("speakers", "claim", "place", "actor", "name", "country", "sector", "kind", "self");

    public TableRows Figures { get; } = new("figures", "claim", "place", "low", "high", "approximate", "unit", "measure", "of_side", "scope", "words");

    public TableRows Pairs { get; } = new("pairs", "source", "target", "day", "claim");

    /// <summary>Actors with a name; they may be in the ledger already.</summary>
    public TableRows Names { get; } = new("actor_names", "actor", "name", "country", "sector") { SkipsKnown = true };

    /// <summary>All of these.</summary>
    public TableRows[] Tables => [Participants, Speakers, Figures, Pairs, Names];

    /// <summary>The values of <see cref="SlotColumns"/>.</summary>
    public static object?[] Slots(FiledClaim claim, string? publishedDay) =>
    [
        claim.Kind, claim.Mode, claim.Cameo, claim.Standing, claim.Status, Flag(claim.Hedged), Flag(claim.Historical), claim.Confidence,
        Day(claim.When?.From) ?? publishedDay, Day(claim.When?.From), Day(claim.When?.Until), claim.When?.Precision,
        claim.Where is { } where ? Incoming.Clean(where.Name) : null, claim.Where?.Country, claim.Ordinal is { } o ? (long)o.N : null, claim.Ordinal is { } of ? Incoming.Clean(of.Of) : null, claim.Ordinal?.Since,
    ];

    public void Add(long row, FiledClaim claim, string? publishedDay)
    {
        AddParticipants(row, "s", claim.Source);
        AddParticipants(row, "t", claim.Target);
        for (int i = 0; i < claim.Speakers.Length; i++)
        {
            FiledActor speaker = claim.Speakers[i];
            Speakers.Add(row, (long)i, speaker.Actor, Incoming.Clean(speaker.Shown), speaker.Country, speaker.Sector, speaker.Kind, Flag(speaker.Self));
            Note(speaker);
        }

        for (int i = 0; i < claim.Figures.Length; i++)
        {
            FiledFigure figure = claim.Figures[i];
            Figures.Add(row, (long)i, figure.Low, figure.High, Flag(figure.Approximate), Incoming.Clean(figure.Unit), figure.Measure, figure.Of, figure.Scope, Incoming.Clean(figure.Words.Text));
        }

        string day = Day(claim.When?.From) ?? publishedDay ?? "";
        foreach ((string source, string target) in PairsOf(Named(claim.Source), Named(claim.Target))) Pairs.Add(source, target, day, row);
    }

    /// <summary>Takes the rows of a claim away, so that they can be written anew.</summary>
    public static async Task RemoveAsync(DbConnection connection, DbTransaction transaction, long row, CancellationToken cancellationToken)
    {
        foreach (string table in (string[])["participants", "speakers", "figures", "pairs"])
        {
            await using DbCommand command = Database.Command(connection, transaction, "DELETE FROM " + table + " WHERE claim = @claim", ("@claim", row));
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Who acts on whom by country. Parties of a meeting stand together as its source; there the first named acts on the others.</summary>
    /// <param name="sources">Countries of those who act, in order; empty ones are passed over.</param>
    /// <param name="targets">Countries of those who are acted on.</param>
    internal static IEnumerable<(string Source, string Target)> PairsOf(IEnumerable<string> sources, IEnumerable<string> targets)
    {
        string[] acting = [.. sources.Where(c => c.Length > 0).Distinct()], others = [.. targets.Where(c => c.Length > 0).Distinct()];
        if (others.Length > 0) return from source in acting from target in others select (source, target);
        return from i in Enumerable.Range(0, acting.Length) from j in Enumerable.Range(i + 1, acting.Length - i - 1) select (acting[i], acting[j]);
    }

    private static IEnumerable<string> Named(IEnumerable<FiledActor> actors) => actors.Where(a => !a.Inferred).Select(a => a.Country);

    // Those whom no words name on the side stand apart, so that nothing counts them unawares.
    private void AddParticipants(long row, string side, IReadOnlyList<FiledActor> actors)
    {
        for (int i = 0; i < actors.Count; i++)
        {
            FiledActor actor = actors[i];
            Participants.Add(row, actor.Inferred ? "l" + side : side, (long)i, actor.Actor, Incoming.Clean(actor.Shown), actor.Country, actor.Sector, actor.Role);
            Note(actor);
        }
    }

    private void Note(FiledActor actor)
    {
        if (actor.Actor.Length > 0 && actor.Name.Length > 0 && _namesWritten.Add((actor.Actor, actor.Name))) Names.Add(actor.Actor, Incoming.Clean(actor.Name), actor.Country, actor.Sector);
    }

    private static long Flag(bool set) => set ? 1 : 0;
}
