using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>The customer is satisfied with what was delivered: the ticket is closed before its fourteen days are over.</summary>
[Rule("K9")]
[CommandName("CloseTicket")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CloseTicket(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(Actor actor, TicketCommandTarget on, CancellationToken ct) =>
        writes.RunAsync(
            CommandDescriptor.Create<CloseTicket>(actor, on.Subject, on.OperationId),
            (scope, token) =>
                scope.ChangeStateAsync(on, t => ClosingRules.Close(t, scope.Actor, scope.Now), token),
            ct
        );
}
