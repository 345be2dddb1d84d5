using Microsoft.EntityFrameworkCore;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Billing;
using Workbench.Domain.Tickets;

namespace Workbench.App.Demo;

/// <summary>
/// Simulates billing: each month but the last that ended is handed over and locked, and a customer who has drawn more than was
/// earned leaves, so that a settlement is to be invoiced.
/// </summary>
internal sealed class DemoBilling(DemoUseCases useCases, DemoStaff people, DemoCalendar calendar)
{
    private const int DaysSinceTheEnd = 4;
    private const int DaysOfTerm = 366;

    /// <summary>Hands the month over that ended, on the first working day after it.</summary>
    public async Task HandOverAsync(DateOnly day, CancellationToken ct)
    {
        var month = BillingMonth.FromDate(day).Previous;
        if (
            month >= BillingMonth.FromDate(calendar.LastDay).Previous
            || !IsFirstWorkingDay(day)
            || (
                await useCases.HandOverMonth.RunAsync(
                    people.Sales,
                    month,
                    agreed: null,
                    Guid.NewGuid(),
                    ct
                )
            ).Refusal
                is not null
        )
        {
            return;
        }

        DemoUseCases.RequireSuccess(
            await useCases.LockMonth.RunAsync(people.TeamLead, month, Guid.NewGuid(), ct)
        );
    }

    /// <summary>Ends an agreement of which more was drawn than earned, and on which nothing is to be done.</summary>
    public async Task EndAgreementAsync(CancellationToken ct)
    {
        var lastDay = calendar.LastDay.AddDays(-DaysSinceTheEnd);
        await using var db = await useCases.OpenDbAsync(ct);
        var sources = await db
            .HoursSources.Where(s => s.Kind == HoursSourceKind.Included && s.LapsedOn == null)
            .Where(s => !db.RefillCards.Any(c => c.CustomerId == s.CustomerId))
            .Where(s =>
                !db.Tickets.Any(t =>
                    t.CustomerId == s.CustomerId
                    && t.State != TicketState.Closed
                    && t.State != TicketState.Delivered
                )
            )
            .OrderBy(s => s.CustomerId)
            .ToListAsync(ct);
        if (sources.Find(IsOverdrawn) is { } leaving)
        {
            DemoUseCases.RequireSuccess(
                await useCases.EndAgreement.RunAsync(
                    people.Sales,
                    leaving.CustomerId,
                    lastDay,
                    Guid.NewGuid(),
                    ct
                )
            );
        }

        bool IsOverdrawn(HoursSource source) =>
            (source.GrantedMinutes - source.RemainingMinutes) * DaysOfTerm
            > source.GrantedMinutes * (lastDay.DayNumber - source.GrantedOn.DayNumber + 2);
    }

    private static bool IsFirstWorkingDay(DateOnly day) =>
        DemoCalendar.IsWorkingDay(day)
        && !Enumerable
            .Range(1, day.Day - 1)
            .Any(d => DemoCalendar.IsWorkingDay(new(day.Year, day.Month, d)));
}
