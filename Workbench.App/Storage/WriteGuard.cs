using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workbench.App.Storage;

/// <summary>
/// Throws on a write that went past the one way to write. A verb counts at the start of any line: a tagged query has its tag
/// above it.
/// </summary>
public sealed partial class WriteGuard : DbCommandInterceptor
{
    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    ) => RejectUnguardedWrite(command, eventData, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => new(RejectUnguardedWrite(command, eventData, result));

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    ) => RejectUnguardedWrite(command, eventData, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => new(RejectUnguardedWrite(command, eventData, result));

    private static T RejectUnguardedWrite<T>(
        DbCommand command,
        CommandEventData eventData,
        T result
    ) =>
        eventData.Context is WorkbenchDb { AllowsWrites: false }
        && WriteVerb().IsMatch(command.CommandText)
            ? throw new InvalidOperationException(
                "A write went past CommandExecutor.RunAsync, the one way to write."
            )
            : result;

    [GeneratedRegex(
        @"(^|;)\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|TRUNCATE)\b",
        RegexOptions.IgnoreCase
            | RegexOptions.Multiline
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WriteVerb();
}
