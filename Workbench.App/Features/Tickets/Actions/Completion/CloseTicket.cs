using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions.Completion;

/// <summary>The customer is satisfied with what was delivered: the ticket is closed before its fourteen days are over.</summary>
[Rule("K9")]
[CommandName("CloseTicket")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CloseTicket(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<CloseTicket>(actor, target.Subject, target.OperationId),
            (context, token) =>
                context.ChangeStateAsync(
                    target,
                    t => ClosingRules.Close(t, context.Actor, context.Now),
                    token
                ),
            ct
        );
}
