using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation.Messages;

/// <summary>Records a message from the customer that answers no question.</summary>
[CommandName("RecordCustomerMessage")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RecordCustomerMessage(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string saidBy,
        string text,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            // Whether the message is an answer depends on the state of the ticket. Both commands share one operation name, so
            // that a call repeated after an answer changed the state has no second effect.
            CommandDescriptor.Create<RecordCustomerMessage>(
                actor,
                target.Subject,
                target.OperationId,
                new { saidBy, text }
            ) with
            {
                OperationName = CommandDescriptor.NameOf(typeof(RecordAnswer)),
            },
            async (context, token) =>
                (await context.LoadTicketAsync(target, token)).TryGetValue(out _, out var refusal)
                && (
                    refusal = await context.AddMessageAsync(
                        target.Number,
                        MessageKind.FromCustomer,
                        saidBy,
                        text,
                        token
                    )
                )
                    is null
                    ? Unit.Value
                    : refusal,
            ct
        );
}
