using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.Tests.Support;

/// <summary>Adds the past that a forecast needs.</summary>
public static class ForecastPast
{
    private const int Days = 200;

    /// <summary>Adds two deliveries for each working day of the last months, as the cycles of one delivered ticket.</summary>
    public static async Task AddDeliveriesAsync(
        this TestHost testHost,
        int customerId,
        params int[] technicians
    )
    {
        var number = await testHost.CreateQueuedTicketAsync(customerId);
        var cycle = 0;
        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "Test", Roles.Administrator, "test", null),
                (context, _) =>
                {
                    var today = testHost.Today;
                    for (var day = today.AddDays(-Days); day < today; day = day.AddDays(1))
                    {
                        foreach (
                            var hour in WorkingCalendar.IsWorkingDay(day)
                                ? [10, 14]
                                : Array.Empty<int>()
                        )
                        {
                            context.Db.DeliveredCycles.Add(
                                Delivery(
                                    number,
                                    ++cycle,
                                    day,
                                    hour,
                                    technicians.Length == 0
                                        ? null
                                        : technicians[cycle % technicians.Length]
                                )
                            );
                        }
                    }

                    return Task.FromResult<Outcome<Unit>>(Unit.Value);
                },
                default
            );
    }

    private static DeliveredCycle Delivery(
        int number,
        int cycle,
        DateOnly day,
        int hour,
        int? technician
    )
    {
        var delivered = StockholmTime.ToUtc(day.ToDateTime(new(hour, 0)));
        return new(number, cycle, delivered.AddDays(-4), delivered, 0, technician);
    }
}
