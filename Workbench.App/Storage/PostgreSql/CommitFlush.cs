using Npgsql;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>
/// Has the server write its log to disk for several commits at once. A commit that holds the lock of the queue would otherwise keep
/// all others waiting for the disk.
/// </summary>
internal sealed class CommitFlush(string connectionString)
{
    /// <summary>Writes a record of its own to the log, whose commit waits as the operator has configured.</summary>
    private const string Statement = "SELECT pg_logical_emit_message(true, 'workbench', ''::text)";

    private readonly Lock access = new();
    private Task running = Task.CompletedTask;
    private Task? next;

    /// <summary>Waits until everything that was committed before the call is on disk.</summary>
    public Task WaitAsync()
    {
        lock (access)
        {
            return next ??= RunAfterAsync(running);
        }
    }

    /// <summary>A flush that has begun may miss what was committed since, so the next one begins after it.</summary>
    private async Task RunAfterAsync(Task earlier)
    {
        await earlier.ConfigureAwait(
            ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing
        );
        lock (access)
        {
            (running, next) = (next!, null);
        }

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
