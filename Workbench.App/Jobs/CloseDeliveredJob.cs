using Hangfire;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Closes tickets that were delivered long enough ago.</summary>
public sealed class CloseDeliveredJob(CloseDelivered closeDelivered, JobRunner runner)
{
    public const string Id = "close-delivered";

    [AutomaticRetry(Attempts = 3)]
    public Task RunAsync(CancellationToken ct) =>
        runner.RunAsync(
            Id,
            async token => new(await closeDelivered.RunAsync(Actor.Program, token), FailedCount: 0),
            ct
        );
}
