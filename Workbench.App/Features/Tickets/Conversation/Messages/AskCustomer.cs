using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Conversation.Messages;

/// <summary>Asks the customer a question. The ticket waits for the answer; its target pauses and its hold stays.</summary>
[Rule("D2")]
[CommandName("AskCustomer")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class AskCustomer(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string question,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<AskCustomer>(
                actor,
                target.Subject,
                target.OperationId,
                question
            ),
            async (context, token) =>
            {
                var outcome = await context.ChangeStateAsync(
                    target,
                    t => QuestionRules.Ask(t, context.Actor, context.Now),
                    token
                );
                return
                    outcome.Refusal is null
                    && await context.AddMessageAsync(
                        target.Number,
                        MessageKind.Question,
                        "",
                        question,
                        token
                    )
                        is { } refusal
                    ? refusal
                    : outcome;
            },
            ct
        );
}
