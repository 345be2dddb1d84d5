using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Demo;

/// <summary>The demo's large requests: handed to sales, picked up, and decided or still open at the end.</summary>
internal sealed class DemoEscalations
{
    private readonly DemoHouse house;
    private readonly DemoPeople people;
    private readonly PriorityQueue<Func<CancellationToken, Task>, DateTime> plan = new();

    public DemoEscalations(
        DemoHouse house,
        DemoPeople people,
        IReadOnlyList<int> writers,
        DateOnly today
    )
    {
        (this.house, this.people) = (house, people);
        var customers = writers.Distinct().ToList();
        foreach (var (i, large) in DemoLarge.All.Index())
        {
            var (no, customer) = (i + 1, customers[i * 3 % customers.Count]);
            var day = DemoCalendar.WorkingDaysBefore(today, large.DaysAgo);
            plan.Enqueue(ct => RaiseAsync(large, customer, ct), DemoCalendar.At(day, 9.5));
            if (large.PickedUpAfter is not { } after)
            {
                continue;
            }

            var picked = DemoCalendar.WorkingDaysBefore(today, large.DaysAgo - after);
            plan.Enqueue(ct => PickUpAsync(large, no, ct), DemoCalendar.At(picked, 14.5));
            if (large.Outcome.Length > 0)
            {
                var decided = DemoCalendar.WorkingDaysBefore(today, large.DaysAgo - after - 2);
                plan.Enqueue(ct => DecideAsync(large, no, ct), DemoCalendar.At(decided, 10.5));
            }
        }
    }

    /// <summary>Does what is due by now.</summary>
    public async Task PlayAsync(DateTime at, CancellationToken ct)
    {
        while (plan.TryPeek(out var step, out var due) && due <= at)
        {
            plan.Dequeue();
            await step(ct);
        }
    }

    private async Task RaiseAsync(DemoLarge large, int customer, CancellationToken ct)
    {
        var first = await SubmitAsync(large.Subject, large.Description, customer, ct);
        if (large.With is not { } with)
        {
            await TriageAsync(large, first, SizeClass.Large, [], ct);
            return;
        }

        await TriageAsync(large, first, SizeClass.Medium, [], ct);
        var second = await SubmitAsync(with, "", customer, ct);
        await TriageAsync(large, second, SizeClass.Medium, [first], ct);
    }

    private async Task<int> SubmitAsync(
        string subject,
        string description,
        int customer,
        CancellationToken ct
    ) =>
        DemoHouse.Made(
            await house.SubmitTicket.RunAsync(
                people.Sales,
                new(
                    customer,
                    TicketKind.Change,
                    subject,
                    description,
                    FundingMode.ServiceHours,
                    null,
                    null
                ),
                Guid.NewGuid(),
                ct
            )
        );

    private async Task TriageAsync(
        DemoLarge large,
        int number,
        SizeClass size,
        int[] together,
        CancellationToken ct
    ) =>
        DemoHouse.Made(
            await house.TriageTicket.RunAsync(
                people.Technicians[number % people.Technicians.Count],
                new(number, null, Guid.NewGuid()),
                new(
                    TicketKind.Change,
                    size,
                    large.EstimateMinutes,
                    IntakeItems.None,
                    together,
                    large.Goal
                ),
                ct
            )
        );

    private async Task PickUpAsync(DemoLarge large, int no, CancellationToken ct) =>
        DemoHouse.Made(await house.PickUpEscalation.RunAsync(Who(large), On(no), ct));

    private async Task DecideAsync(DemoLarge large, int no, CancellationToken ct)
    {
        if (large.Fate != EscalationState.Rescoped)
        {
            var won = large.Fate == EscalationState.Won;
            DemoHouse.Made(
                await house.CloseEscalation.RunAsync(Who(large), On(no), won, large.Outcome, ct)
            );
            return;
        }

        await using var db = await house.LookAsync(ct);
        var tickets = db
            .Tickets.Where(t => t.EscalationNo == no)
            .Select(t => t.Number)
            .AsEnumerable()
            .Select(n => new RescopedTicket(n, SizeClass.Medium, 180))
            .ToList();
        DemoHouse.Made(
            await house.RescopeEscalation.RunAsync(Who(large), On(no), tickets, large.Outcome, ct)
        );
    }

    private Actor Who(DemoLarge large) => large.ByTeamLead ? people.TeamLead : people.Sales;

    private static EscalationCommandTarget On(int no) => new(no, null, Guid.NewGuid());
}
