using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>
/// Sends a <see cref="RequestedLock"/> with the next statement of its context, and hides the result of the lock from EF Core.
/// </summary>
internal sealed class LockInterceptor : DbCommandInterceptor
{
    /// <summary>Before logs, traces and other interceptors see the command.</summary>
    /// <exception cref="InvalidOperationException">The command returns one value, which would be that of the lock.</exception>
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (
            eventData.Context is PostgreSqlWorkbenchDb db
            && db.TakeRequestedLock() is { } requested
        )
        {
            if (eventData.ExecuteMethod == DbCommandMethod.ExecuteScalar)
            {
                throw new InvalidOperationException("A lock can't be sent with a scalar command.");
            }

            requested.PutBefore(result);
            db.HasResultOfLock = eventData.ExecuteMethod == DbCommandMethod.ExecuteReader;
        }

        return result;
    }

    public override DbDataReader ReaderExecuted(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result
    )
    {
        if (HasResultOfLock(eventData))
        {
            result.NextResult();
        }

        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        if (HasResultOfLock(eventData))
        {
            await result.NextResultAsync(cancellationToken);
        }

        return result;
    }

    private static bool HasResultOfLock(CommandExecutedEventData eventData)
    {
        if (eventData.Context is not PostgreSqlWorkbenchDb { HasResultOfLock: true } db)
        {
            return false;
        }

        db.HasResultOfLock = false;
        return true;
    }
}
