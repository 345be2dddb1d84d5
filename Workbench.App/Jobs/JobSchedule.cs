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

    public void Start()
    {
        Schedule<CloseDeliveredJob>(
            CloseDeliveredJob.Id,
            job => job.RunAsync(CancellationToken.None)
        );
        Schedule<ResetsJob>(ResetsJob.Id, job => job.RunAsync(CancellationToken.None));
        Schedule<SweepAttachmentsJob>(
            SweepAttachmentsJob.Id,
            job => job.RunAsync(CancellationToken.None)
        );
        Schedule<StoreForecastsJob>(
            StoreForecastsJob.Id,
            job => job.RunAsync(CancellationToken.None)
        );
        Schedule<CompareTimeAdviceJob>(
            CompareTimeAdviceJob.Id,
            job => job.RunAsync(CancellationToken.None)
        );
        Schedule<SweepImportsJob>(SweepImportsJob.Id, job => job.RunAsync(CancellationToken.None));
    }

    private void Schedule<TJob>(string id, Expression<Func<TJob, Task>> run)
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
        queue.Enqueue(run);
    }
}
