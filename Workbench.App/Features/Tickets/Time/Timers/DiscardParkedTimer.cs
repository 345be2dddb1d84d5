using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Discards a parked timer: its owner, or a team lead. No time is registered.</summary>
[Rule("K10")]
[CommandName("DiscardParkedTimer")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class DiscardParkedTimer(CommandExecutor commands)
{
    /// <param name="startedAt">UTC start of the timer.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int technicianId,
        DateTime startedAt,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<DiscardParkedTimer>(
                actor,
                $"timer {technicianId}",
                operationId,
                startedAt
            ),
            async (context, token) =>
            {
                var found = await context.FindParkedTimerAsync(technicianId, startedAt, token);
                if (!found.TryGetValue(out var timer, out var refusal))
                {
                    return refusal;
                }

                context.RemoveParkedTimer(timer);
                return Unit.Value;
            },
            ct
        );
}
