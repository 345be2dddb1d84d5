using Npgsql;
using Workbench.App.Settings;

namespace Workbench.App.Storage;

/// <summary>
/// Lets one node at a time prepare a database that several nodes share: tables, triggers and the schema of Hangfire. The lock
/// belongs to its own connection, so that it ends with the process, even when that is killed. An embedded database doesn't need
/// it: its single process holds the <see cref="InstanceLock"/>.
/// </summary>
public sealed class StartupLock : IAsyncDisposable
{
    /// <summary>Key of the advisory lock. Any number that nothing else in the database uses.</summary>
    private const long Key = 0x574F524B53544152;

    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlConnection? connection;

    private StartupLock(NpgsqlConnection? connection) => this.connection = connection;

    /// <summary>Waits until no other node holds the lock.</summary>
    public static async Task<StartupLock> AcquireAsync(
        StorageSettings settings,
        CancellationToken ct
    )
    {
        if (settings.Provider == StorageProvider.Sqlite)
        {
            return new(null);
        }

        // A pooled connection would keep the lock after it is closed.
        var source = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            Pooling = false,
        };
        var lockConnection = new NpgsqlConnection(source.ToString());
        try
        {
            await lockConnection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(
                "SELECT pg_try_advisory_lock($1)",
                lockConnection
            );
            command.Parameters.Add(new() { Value = Key });

            // Polls: a waiting statement would time out and would block index builds of the node that holds the lock.
            while (await command.ExecuteScalarAsync(ct) is not true)
            {
                await Task.Delay(RetryInterval, ct);
            }

            return new(lockConnection);
        }
        catch
        {
            await lockConnection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
