using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Reads parked timers.</summary>
internal static class ParkedTimerQueries
{
    /// <returns>The timers in the order of their start.</returns>
    public static async Task<IReadOnlyList<ParkedTimerView>> LoadParkedTimersAsync(
        this WorkbenchDb db,
        Expression<Func<ParkedTimer, bool>> condition,
        CancellationToken ct
    ) =>
        await (
            from timer in db.ParkedTimers.Where(condition)
            join ticket in db.Tickets on timer.TicketNumber equals ticket.Number
            join person in db.People on timer.TechnicianId equals person.Id
            orderby timer.StartedAt, timer.TechnicianId
            select new ParkedTimerView(timer, ticket, person.Name)
        ).ToListAsync(ct);
}
