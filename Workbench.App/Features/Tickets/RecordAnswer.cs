using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Notes the answer of the customer, whoever received it: the ticket goes on where it was asked.</summary>
[Rule("D2")]
[CommandName("RecordAnswer")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RecordAnswer(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        string saidBy,
        string answer,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<RecordAnswer>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
            {
                var moved = await scope.ChangeStateAsync(
                    on,
                    t => QuestionRules.Resume(t, scope.Actor, scope.Now),
                    token
                );
                return
                    moved.Refusal is null
                    && await scope.AddMessageAsync(on.Number, MessageKind.Answer, saidBy, answer, token)
                        is { } refusal
                    ? refusal
                    : moved;
            },
            ct
        );
}
