using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions.Planning;

/// <summary>Hands an open ticket and its bundle to sales, because it takes more than four hours or is not for us to decide.</summary>
[Rule("K3")]
[CommandName("HandToSales")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class HandToSales(CommandExecutor commands)
{
    /// <param name="estimateMinutes">What it is thought to take, if known: over four hours.</param>
    /// <param name="reason">What the customer wants, which sales read first.</param>
    public Task<Outcome<TicketState>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        int? estimateMinutes,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<HandToSales>(
                actor,
                target.Subject,
                target.OperationId,
                new { estimateMinutes, reason }
            ),
            (context, token) =>
                ReestimateTicket.ChangePlanAsync(
                    context,
                    target,
                    SizeClass.Large,
                    estimateMinutes,
                    reason,
                    token
                ),
            ct
        );
}
