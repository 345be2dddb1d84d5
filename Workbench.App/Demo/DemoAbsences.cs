using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Demo;

/// <summary>Enters the absences of the demo: one technician is away today, others in the weeks around it.</summary>
internal sealed class DemoAbsences(DemoUseCases useCases, DemoStaff people, DateOnly today)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var (anna, jonas, sara) = (
            people.Technicians[0].Id,
            people.Technicians[1].Id,
            people.Technicians[2].Id
        );
        await AddAsync(jonas, today, 4, DayPart.WholeDay, "Vård av barn", ct);
        await AddAsync(anna, today.AddDays(21), 11, DayPart.WholeDay, "Semester", ct);
        await AddAsync(sara, today.AddDays(1), 0, DayPart.Afternoon, "Tandläkare", ct);
        await AddAsync(sara, today.AddDays(-12), 2, DayPart.WholeDay, "", ct);
        await AddAsync(people.Sales.Id, today.AddDays(7), 2, DayPart.WholeDay, "Mässa", ct);
        await AddAsync(people.TeamLead.Id, today.AddDays(9), 0, DayPart.Morning, "", ct);
        var mistaken = await AddAsync(jonas, today.AddDays(12), 0, DayPart.WholeDay, "", ct);
        DemoUseCases.RequireSuccess(
            await useCases.CancelAbsence.RunAsync(
                people.TeamLead,
                new(mistaken, null, Guid.NewGuid()),
                ct
            )
        );
    }

    private async Task<int> AddAsync(
        int personId,
        DateOnly from,
        int moreDays,
        DayPart part,
        string note,
        CancellationToken ct
    ) =>
        DemoUseCases.RequireSuccess(
            await useCases.AddAbsence.RunAsync(
                people.TeamLead,
                personId,
                new(from, from.AddDays(moreDays), part, note),
                Guid.NewGuid(),
                ct
            )
        );
}
