using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>
/// Registers the time of a parked timer in its owner's name: by the owner, or by a team lead. The time of a ticket that was
/// merged meanwhile goes to the ticket that survived.
/// </summary>
[Rule("K10")]
[Rule("T5")]
[CommandName("RegisterParkedTimer")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class RegisterParkedTimer(CommandExecutor commands, TimeEntryPoster posting)
{
    public Task<Outcome<RegisterTimeResult>> RunAsync(
        Actor actor,
        ParkedTimerInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<RegisterParkedTimer>(
                actor,
                $"timer {input.TechnicianId}",
                operationId,
                input
            ),
            (context, token) => RegisterAsync(context, input, token),
            ct
        );

    private async Task<Outcome<RegisterTimeResult>> RegisterAsync(
        CommandContext context,
        ParkedTimerInput input,
        CancellationToken ct
    )
    {
        var found = await context.FindParkedTimerAsync(input.TechnicianId, input.StartedAt, ct);
        if (!found.TryGetValue(out var timer, out var refusal))
        {
            return refusal;
        }

        var owner = await context
            .Db.People.AsNoTracking()
            .SingleAsync(p => p.Id == timer.TechnicianId, ct);
        var time = new RegisterTimeInput(
            input.Minutes,
            StockholmTime.DateOf(timer.StartedAt),
            input.Activity,
            input.Note
        );
        var posted = await posting.PostAsync(
            context,
            await FindSurvivorAsync(context.Db, timer.TicketNumber, ct),
            time,
            owner.ToActor(),
            hasWorked: true,
            ct
        );
        if (posted.Refusal is null)
        {
            context.RemoveParkedTimer(timer);
        }

        return posted;
    }

    /// <summary>Returns the ticket itself, or the one into which it was merged, directly or indirectly.</summary>
    private static async Task<int> FindSurvivorAsync(
        WorkbenchDb db,
        int number,
        CancellationToken ct
    )
    {
        while (
            await db
                .Tickets.Where(t => t.Number == number && t.State == TicketState.Merged)
                .Select(t => t.MergedInto)
                .SingleOrDefaultAsync(ct)
                is { } survivor
        )
        {
            number = survivor;
        }

        return number;
    }
}
