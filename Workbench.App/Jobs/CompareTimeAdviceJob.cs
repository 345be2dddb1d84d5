using Hangfire;
using Workbench.App.Features.Search.Advice;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Compares delivered tickets with what similar ones made expect of them (D6).</summary>
public sealed class CompareTimeAdviceJob(CompareTimeAdvice compareTimeAdvice, JobRunner runner)
{
    public const string Id = "compare-time-advice";

    [AutomaticRetry(Attempts = 3)]
    public Task RunAsync(CancellationToken ct) =>
        runner.RunAsync(
            Id,
            async token =>
                new(await compareTimeAdvice.RunAsync(Actor.Program, token), FailedCount: 0),
            ct
        );
}
