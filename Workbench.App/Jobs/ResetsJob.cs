using Hangfire;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Runs the annual resets that are due, including those that were missed.</summary>
public sealed class ResetsJob(RunResets resets, JobRunner runner)
{
    public const string Id = ResetJobMonitor.JobId;

    [AutomaticRetry(Attempts = 3)]
    public Task RunAsync(CancellationToken ct) =>
        runner.RunAsync(
            Id,
            async token =>
            {
                var run = await resets.RunAsync(Actor.Program, asOf: null, token);
                return new(run.Resets.Count + run.Ended.Count, run.Failed.Count)
                {
                    Lines =
                    [
                        .. run.Resets.Select(r => JobReportLine.From(r)),
                        .. run.Ended.Select(e => JobReportLine.From(e)),
                        .. run.Failed.Select(f => JobReportLine.From(f)),
                    ],
                };
            },
            ct
        );
}
