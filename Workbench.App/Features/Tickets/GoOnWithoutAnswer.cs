using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Goes on though the customer did not answer, with a reason.</summary>
[Rule("D2")]
[CommandName("GoOnWithoutAnswer")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class GoOnWithoutAnswer(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        string reason,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<GoOnWithoutAnswer>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
            {
                var moved = await scope.ChangeStateAsync(
                    on,
                    t => QuestionRules.Resume(t, scope.Actor, scope.Now, reason),
                    token
                );
                return
                    moved.Refusal is null
                    && await scope.AddMessageAsync(on.Number, MessageKind.Note, "", reason, token)
                        is { } refusal
                    ? refusal
                    : moved;
            },
            ct
        );
}
