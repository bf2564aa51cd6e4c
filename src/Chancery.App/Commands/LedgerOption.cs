using System.CommandLine;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary>The option that names the ledger, and the opening of it.</summary>
internal static class LedgerOption
{
    private const string UsualFile = "chancery.ledger", Variable = "CHANCERY_LEDGER";

    public static Option<string> Create() => new("--ledger")
    {
        HelpName = "FILE|postgres://…",
        Description = "The ledger: a file, or a PostgreSQL database. Without it: $" + Variable + ", else " + UsualFile + " in this folder.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : UsualFile,
    };

    /// <summary>Opens it; what is wrong becomes a message for the user.</summary>
    public static async Task<Ledger> OpenAsync(string address, LedgerAccess access, CliStreams streams, CancellationToken cancellationToken)
    {
        Ledger ledger = await Ledger.OpenAsync(address, access, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (ledger.CopyBeforeMigration is { } copy) streams.Errors.WriteLine("chancery: note CH0312: the ledger was of an older version and has been brought up to date; a copy of it as it was is " + copy);
        return ledger;
    }
}
