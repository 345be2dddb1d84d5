using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>Doesn't commit again what was committed with the last rows of its transaction.</summary>
internal sealed class CommitInterceptor : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) =>
        new(
            eventData.Context is PostgreSqlWorkbenchDb { HasCommitted: true }
                ? InterceptionResult.Suppress()
                : result
        );
}
