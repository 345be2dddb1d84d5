using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation.Messages;

/// <summary>Notes what somebody of the customer said without having been asked.</summary>
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
            // Whether it answers depends on where the ticket stands: said again after an answer moved it on, it is still said once.
            CommandDescriptor.Create<RecordCustomerMessage>(
                actor,
                target.Subject,
                target.OperationId
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
