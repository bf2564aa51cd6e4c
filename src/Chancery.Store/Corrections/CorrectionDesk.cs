using System.Collections.Immutable;
using System.Data.Common;
using Chancery.Store.Databases;
using Chancery.Store.Derived;
using Chancery.Store.Filing;

namespace Chancery.Store.Corrections;

/// <summary>Writes corrections and brings the rows that they are about in line.</summary>
internal sealed class CorrectionDesk(Database database, DbConnection connection, DbTransaction transaction, string now)
{
    public async Task<(int Added, ImmutableArray<string> WithoutTarget)> ApplyAsync(ImmutableArray<Correction> corrections, CancellationToken cancellationToken)
    {
        int added = 0;
        ImmutableArray<string>.Builder without = ImmutableArray.CreateBuilder<string>();
        Upkeep upkeep = new(database, connection, transaction);
        foreach (Correction correction in corrections)
        {
            if (!await InsertAsync(correction, cancellationToken).ConfigureAwait(false)) continue;
            added++;
            if (!await IsThereAsync(correction.Target, cancellationToken).ConfigureAwait(false)) without.Add(correction.Target);
            await upkeep.CorrectAsync(correction.Target, cancellationToken).ConfigureAwait(false);
            if (correction.Action is "merge" or "split") await upkeep.NoteChangeAsync(Derivation.IdsOf(correction), cancellationToken).ConfigureAwait(false);
        }

        return (added, without.ToImmutable());
    }

    public async Task<bool> UndoAsync(string id, string author, CancellationToken cancellationToken)
    {
        IReadOnlyList<Correction> found = await CorrectionRows.ReadAsync(connection, transaction, "WHERE id = @id AND undone_at IS NULL", cancellationToken, ("@id", id)).ConfigureAwait(false);
        if (found.Count == 0) return false;
        await using DbCommand command = Database.Command(connection, transaction, "UPDATE corrections SET undone_at = @now, undone_by = @author WHERE id = @id", ("@now", now), ("@author", author), ("@id", id));
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        Upkeep upkeep = new(database, connection, transaction);
        await upkeep.CorrectAsync(found[0].Target, cancellationToken).ConfigureAwait(false);
        if (found[0].Action is "merge" or "split") await upkeep.NoteChangeAsync(Derivation.IdsOf(found[0]), cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> InsertAsync(Correction correction, CancellationToken cancellationToken)
    {
        await using DbCommand command = Database.Command(connection, transaction, """
            INSERT INTO corrections (id, target, action, slot, value, author, reason, made_at)
            VALUES (@id, @target, @action, @slot, @value, @author, @reason, @now) ON CONFLICT (id) DO NOTHING
            """, ("@id", correction.Id), ("@target", correction.Target), ("@action", correction.Action), ("@slot", correction.Slot), ("@value", correction.Value), ("@author", correction.Author), ("@reason", correction.Reason), ("@now", now));
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) > 0;
    }

    private async Task<bool> IsThereAsync(string target, CancellationToken cancellationToken)
    {
        await using DbCommand command = Database.Command(connection, transaction, """
            SELECT (SELECT count(*) FROM claims WHERE id = @target) + (SELECT count(*) FROM reports WHERE id = @target) + (SELECT count(*) FROM happenings WHERE happening = @target)
            """, ("@target", target));
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))! > 0;
    }
}
