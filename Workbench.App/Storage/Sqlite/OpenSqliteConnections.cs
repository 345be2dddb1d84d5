using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workbench.App.Storage.Sqlite;

/// <summary>
/// Keeps the connection of each pooled context open between uses, with its functions, settings and prepared statements. A
/// connection closes with its context, or when the program ends.
/// </summary>
internal sealed class OpenSqliteConnections : DbConnectionInterceptor, IDisposable
{
    private readonly ConcurrentDictionary<DbConnection, bool> open = new();

    public override void ConnectionOpened(
        DbConnection connection,
        ConnectionEndEventData eventData
    ) => open[connection] = true;

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        open[connection] = true;
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => new(InterceptionResult.Suppress());

    public override void ConnectionDisposed(
        DbConnection connection,
        ConnectionEndEventData eventData
    ) => open.TryRemove(connection, out _);

    public override Task ConnectionDisposedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData
    )
    {
        open.TryRemove(connection, out _);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (var connection in open.Keys)
        {
            connection.Dispose();
        }
    }
}
