using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Sessions;

/// <summary>Deletes files of imports that nobody finished.</summary>
[AllowedFor(Roles.Administrator)]
public sealed class DeleteExpiredImports(QueryExecutor queries, ImportSessions sessions)
{
    /// <returns>How many folders were deleted.</returns>
    public Task<int> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<DeleteExpiredImports, int>(
            actor,
            (_, _) => Task.FromResult(sessions.DeleteExpired()),
            ct
        );
}
