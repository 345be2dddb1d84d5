using Npgsql;
using Workbench.App.Settings;

namespace Workbench.App.Storage;

/// <summary>
/// Checks at the start whether the PostgreSQL server answers. Later connections wait longer and try again, which would leave the
/// operator without a word.
/// </summary>
public static class ServerReachability
{
    private const int TimeoutSeconds = 5;

    /// <exception cref="DatabaseRefusedException">The server doesn't answer, or refuses the account.</exception>
    public static async Task CheckAsync(StorageSettings settings, CancellationToken ct)
    {
        if (settings.Provider != StorageProvider.PostgreSql)
        {
            return;
        }

        var connection = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            Timeout = TimeoutSeconds,
            Pooling = false,
        };
        await using var probe = new NpgsqlConnection(connection.ConnectionString);
        try
        {
            await probe.OpenAsync(ct);
        }
        catch (PostgresException e)
            when (string.Equals(
                    e.SqlState,
                    PostgresErrorCodes.InvalidCatalogName,
                    StringComparison.Ordinal
                )
            )
        {
            // The server answers. Who may create the database decides later.
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            throw DatabaseRefusedException.Unreachable(settings, e.Message);
        }
    }
}
