using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation.Messages;

/// <summary>Adds an internal note. The customer never sees it.</summary>
[CommandName("AddNote")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AddNote(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        string text,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<AddNote>(actor, target.Subject, target.OperationId, text),
            async (context, token) =>
                (await context.LoadTicketAsync(target, token)).TryGetValue(out _, out var refusal)
                && (
                    refusal = await context.AddMessageAsync(
                        target.Number,
                        MessageKind.Note,
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
