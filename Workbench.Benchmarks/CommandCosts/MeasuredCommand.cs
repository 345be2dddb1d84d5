using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.Benchmarks.CommandCosts;

/// <summary>A command that is measured: its data, and one call.</summary>
/// <param name="Prepare">Adds the data that so many calls need.</param>
/// <param name="Call">Runs the call with a number; numbers rise from zero and are never repeated.</param>
internal sealed record MeasuredCommand(string Name, Func<int, Task> Prepare, Func<int, Task> Call)
{
    private const int CustomerCount = 200;
    private const int TechnicianCount = 500;
    private const int StartedTickets = 1_000;

    /// <summary>A hundred takes an hour: take next reads the handbacks of the last hour.</summary>
    private static readonly TimeSpan TimeBetweenTakes = TimeSpan.FromSeconds(36);

    /// <summary>Technicians in turn take the next ticket, so that none has an unusual number of started ones.</summary>
    public static async Task<MeasuredCommand> TakeNextAsync(BenchmarkHost host)
    {
        var technicians = await BenchmarkData.AddTechniciansAsync(host, TechnicianCount);
        var customers = await BenchmarkData.AddCustomersAsync(host, CustomerCount, hours: 10_000);
        var takeNext = host.Get<TakeNext>();
        var clock = (WorkdayClock)host.Get<TimeProvider>();
        return new(
            "take next",
            count => BenchmarkData.AddTicketsAsync(host, customers, count),
            async i =>
            {
                clock.Advance(TimeBetweenTakes);
                var outcome = await takeNext.RunAsync(
                    technicians[i % technicians.Count],
                    Guid.NewGuid(),
                    default
                );
                if (outcome is not TakeNextOutcome.Started)
                {
                    throw new InvalidOperationException($"Not started: {outcome}");
                }
            }
        );
    }

    /// <summary>Technicians register a minute of today on one of their started tickets.</summary>
    public static async Task<MeasuredCommand> RegisterTimeAsync(BenchmarkHost host)
    {
        var technicians = await BenchmarkData.AddTechniciansAsync(host, TechnicianCount);
        var customers = await BenchmarkData.AddCustomersAsync(host, CustomerCount, hours: 10_000);
        await BenchmarkData.AddTicketsAsync(host, customers, StartedTickets);
        var started = new List<(Actor Technician, int Ticket)>();
        for (var i = 0; i < StartedTickets; i++)
        {
            var technician = technicians[i % technicians.Count];
            var taken = (TakeNextOutcome.Started)
                await host.Get<TakeNext>().RunAsync(technician, Guid.NewGuid(), default);
            started.Add((technician, taken.Number));
        }

        var registerTime = host.Get<RegisterTime>();
        var today = StockholmTime.DateOf(host.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        return new(
            "register time",
            _ => Task.CompletedTask,
            async i =>
            {
                var (technician, ticket) = started[i % started.Count];
                BenchmarkHost.ValueOf(
                    await registerTime.RunAsync(
                        technician,
                        ticket,
                        new(1, today, Activity.Development, "Measured"),
                        Guid.NewGuid(),
                        default
                    )
                );
            }
        );
    }
}
