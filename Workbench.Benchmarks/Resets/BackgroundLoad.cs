using System.Collections.Concurrent;
using System.Diagnostics;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets.Intake;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.Benchmarks.Resets;

/// <summary>Simulates people at work: five page reads and five writes a second, each timed from call to answer.</summary>
internal sealed class BackgroundLoad(BenchmarkHost host, IReadOnlyList<int> customers)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentBag<double> writes = [];
    private readonly ConcurrentBag<double> reads = [];

    public IReadOnlyCollection<double> Writes => writes;

    public IReadOnlyCollection<double> Reads => reads;

    public Task RunAsync(CancellationToken ct) =>
        Task.WhenAll(RepeatAsync(WriteAsync, writes, ct), RepeatAsync(ReadAsync, reads, ct));

    private static async Task RepeatAsync(
        Func<int, Task> action,
        ConcurrentBag<double> times,
        CancellationToken ct
    )
    {
        using var timer = new PeriodicTimer(Pause);
        for (var i = 0; !ct.IsCancellationRequested; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await action(i);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            try
            {
                await timer.WaitForNextTickAsync(ct);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task WriteAsync(int i)
    {
        var input = new SubmitTicketInput(
            customers[i % customers.Count],
            TicketKind.Change,
            "Banner is cut off",
            "On phones.",
            FundingMode.ServiceHours,
            SizeClass.Small,
            null
        )
        {
            Reason = "Nothing to do with the others",
        };
        BenchmarkHost.ValueOf(
            await host.Get<SubmitTicket>().RunAsync(Actor.Program, input, Guid.NewGuid(), default)
        );
    }

    private Task ReadAsync(int i) =>
        host.Get<QueuePageQuery>().RunAsync(Actor.Program, QueueFilter.All, new(0, 60), default);
}
