namespace Chancery.Tests.Store;

public sealed class PostgresLedgerTests(PostgresServer server) : LedgerTests
{
    protected override Task<string> MakeAddressAsync() => server.MakeDatabaseAsync();
}
