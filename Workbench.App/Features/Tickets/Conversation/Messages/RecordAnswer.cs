using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Conversation.Messages;

/// <summary>
/// Records the customer's answer, whoever received it. The ticket returns to the state in which the question was asked.
/// </summary>
[Rule("D2")]
[CommandName("RecordAnswer")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RecordAnswer(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string saidBy,
        string answer,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<RecordAnswer>(
                actor,
                target.Subject,
                target.OperationId,
                new { saidBy, answer }
            ),
            async (context, token) =>
            {
                var outcome = await context.ChangeStateAsync(
                    target,
                    t => QuestionRules.Resume(t, context.Actor, context.Now),
                    token
                );
                return
                    outcome.Refusal is null
                    && await context.AddMessageAsync(
                        target.Number,
                        MessageKind.Answer,
                        saidBy,
                        answer,
                        token
                    )
                        is { } refusal
                    ? refusal
                    : outcome;
            },
            ct
        );
}
