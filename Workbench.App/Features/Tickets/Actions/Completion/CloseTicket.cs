using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions.Completion;

/// <summary>Closes a delivered ticket before its fourteen days are over, because the customer is satisfied.</summary>
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
            CommandDescriptor.Create<CloseTicket>(actor, target.Subject, target.OperationId, null),
            (context, token) =>
                context.ChangeStateAsync(
                    target,
                    t => ClosingRules.Close(t, context.Actor, context.Now),
                    token
                ),
            ct
        );
}
