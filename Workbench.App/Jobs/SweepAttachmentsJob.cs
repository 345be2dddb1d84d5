using Hangfire;
using Workbench.App.Features.Attachments.Cleanup;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Deletes staged files of tickets that were never submitted, and files on disk that no ticket refers to.</summary>
public sealed class SweepAttachmentsJob(
    DeleteExpiredStagedFiles deleteExpired,
    DeleteOrphanedFiles deleteOrphaned,
    JobRunner runner
)
{
    public const string Id = "sweep-attachments";

    [AutomaticRetry(Attempts = 3)]
    public Task RunAsync(CancellationToken ct) =>
        runner.RunAsync(
            Id,
            async token =>
            {
                await deleteExpired.RunAsync(Actor.Program, token);
                return new(await deleteOrphaned.RunAsync(Actor.Program, token), FailedCount: 0);
            },
            ct
        );
}
