using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation.Messages;

/// <summary>Records a message to the customer.</summary>
[CommandName("MessageCustomer")]
[AllowedFor(Roles.Technician | Roles.Sales | Roles.TeamLead)]
public sealed class MessageCustomer(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string text,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<MessageCustomer>(
                actor,
                target.Subject,
                target.OperationId,
                text
            ),
            async (context, token) =>
                (await context.LoadTicketAsync(target, token)).TryGetValue(out _, out var refusal)
                && (
                    refusal = await context.AddMessageAsync(
                        target.Number,
                        MessageKind.ToCustomer,
                        "",
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
