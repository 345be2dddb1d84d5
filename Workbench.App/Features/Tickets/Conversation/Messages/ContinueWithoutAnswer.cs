using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Conversation.Messages;

/// <summary>Continues a ticket without an answer from the customer, with a reason.</summary>
[Rule("D2")]
[CommandName("GoOnWithoutAnswer")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class ContinueWithoutAnswer(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ContinueWithoutAnswer>(
                actor,
                target.Subject,
                target.OperationId,
                reason
            ),
            async (context, token) =>
            {
                var outcome = await context.ChangeStateAsync(
                    target,
                    t => QuestionRules.Resume(t, context.Actor, context.Now, reason),
                    token
                );
                return
                    outcome.Refusal is null
                    && await context.AddMessageAsync(
                        target.Number,
                        MessageKind.Note,
                        "",
                        reason,
                        token
                    )
                        is { } refusal
                    ? refusal
                    : outcome;
            },
            ct
        );
}
