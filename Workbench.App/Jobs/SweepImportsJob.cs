using Hangfire;
using Workbench.App.Features.Import.Sessions;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Deletes the files of imports that were never finished.</summary>
public sealed class SweepImportsJob(DeleteExpiredImports deleteExpired, JobRunner runner)
{
    public const string Id = "sweep-imports";

    [AutomaticRetry(Attempts = 3)]
    public Task RunAsync(CancellationToken ct) =>
        runner.RunAsync(
            Id,
            async token => new(await deleteExpired.RunAsync(Actor.Program, token), FailedCount: 0),
            ct
        );
}
