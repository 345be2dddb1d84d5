using Hangfire;
using Workbench.App.Features.Attachments;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Deletes files that no ticket names.</summary>
public sealed class SweepAttachmentsJob(SweepAttachments sweep, JobRuns runs)
{
    public const string Id = "sweep-attachments";

    [AutomaticRetry(Attempts = 3)]
    public Task RunAsync(CancellationToken ct) =>
        runs.RunAsync(
            Id,
            async token => new(await sweep.RunAsync(Actor.Program, token), Failed: 0),
            ct
        );
}
