using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Asks the customer: the ticket waits for the answer, its target stands still and its hold stays.</summary>
[Rule("D2")]
[CommandName("AskCustomer")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class AskCustomer(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        string question,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<AskCustomer>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
            {
                var moved = await scope.ChangeStateAsync(
                    on,
                    t => QuestionRules.Ask(t, scope.Actor, scope.Now),
                    token
                );
                return
                    moved.Refusal is null
                    && await scope.AddMessageAsync(on.Number, MessageKind.Question, "", question, token)
                        is { } refusal
                    ? refusal
                    : moved;
            },
            ct
        );
}
