using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(Chancery.Tests.Store.PostgresServer))]

namespace Chancery.Tests.Store;

/// <summary>A PostgreSQL on loopback, started when the first test needs it and thrown away at the end. Tests are skipped where the package is not installed.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private string? _folder;
    private int _port;
    private int _databases;

    public static bool IsInstalled { get; } = Directory.Exists("/usr/lib/postgresql") && Directory.EnumerateFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories).Any();

    /// <summary>The address of a new, empty database.</summary>
    public async Task<string> MakeDatabaseAsync()
    {
        Assert.SkipUnless(IsInstalled, "PostgreSQL is not installed.");
        await _starting.WaitAsync();
        try
        {
            if (_folder is null) await StartAsync();
            string name = "test" + ++_databases;
            await using NpgsqlConnection connection = new($"Host=127.0.0.1;Port={_port};Username=chancery;Database=postgres;Pooling=false");
            await connection.OpenAsync();
            await using NpgsqlCommand command = new("CREATE DATABASE " + name, connection);
            await command.ExecuteNonQueryAsync();
            return $"postgres://chancery@127.0.0.1:{_port}/{name}";
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null) await RunAsync("stop", _folder);
        _starting.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(params string[] args)
    {
        using Process process = Process.Start(new ProcessStartInfo("sh", [Path.Combine(Repository.Root, "tests", "postgres-for-tests.sh"), .. args]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException("postgres-for-tests.sh " + string.Join(' ', args) + " ended with " + process.ExitCode);
    }

    private async Task StartAsync()
    {
        string folder = Path.Combine(Path.GetTempPath(), "chancery-postgres-" + Guid.NewGuid().ToString("N")[..8]);
        _port = FreePort();
        await RunAsync("start", folder, _port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _folder = folder;
    }
}
