using System.Linq.Expressions;
using Hangfire;

namespace Workbench.App.Jobs;

/// <summary>
/// Schedules the jobs at every start, because Hangfire's storage may be empty. Each job runs at once and then at ten past every
/// hour, which includes ten past midnight.
/// </summary>
public sealed class JobSchedule(IRecurringJobManager clock, IBackgroundJobClient queue)
{
    private const string HourlyAtTenPast = "10 * * * *";

    /// <summary>Schedules the jobs and runs each now.</summary>
    public void Start() => Schedule(runNow: true);

    /// <summary>Schedules the jobs again: somebody may have deleted one on the dashboard.</summary>
    public void Renew() => Schedule(runNow: false);

    private void Schedule(bool runNow)
    {
        Schedule<CloseDeliveredJob>(
            CloseDeliveredJob.Id,
            job => job.RunAsync(CancellationToken.None),
            runNow
        );
        Schedule<ResetsJob>(ResetsJob.Id, job => job.RunAsync(CancellationToken.None), runNow);
        Schedule<SweepAttachmentsJob>(
            SweepAttachmentsJob.Id,
            job => job.RunAsync(CancellationToken.None),
            runNow
        );
        Schedule<StoreForecastsJob>(
            StoreForecastsJob.Id,
            job => job.RunAsync(CancellationToken.None),
            runNow
        );
        Schedule<CompareTimeAdviceJob>(
            CompareTimeAdviceJob.Id,
            job => job.RunAsync(CancellationToken.None),
            runNow
        );
        Schedule<SweepImportsJob>(
            SweepImportsJob.Id,
            job => job.RunAsync(CancellationToken.None),
            runNow
        );
    }

    private void Schedule<TJob>(string id, Expression<Func<TJob, Task>> run, bool runNow)
    {
        clock.AddOrUpdate(
            id,
            run,
            HourlyAtTenPast,
            new RecurringJobOptions
            {
                TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"),
            }
        );
        if (runNow)
        {
            queue.Enqueue(run);
        }
    }
}
