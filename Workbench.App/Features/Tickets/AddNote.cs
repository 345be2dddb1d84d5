using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Notes something among ourselves; the customer never sees it.</summary>
[CommandName("AddNote")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AddNote(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        string text,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<AddNote>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
                (await scope.LoadTicketAsync(on, token)).TryGetValue(out _, out var refusal)
                && (refusal = await scope.AddMessageAsync(on.Number, MessageKind.Note, "", text, token))
                    is null
                    ? Unit.Value
                    : refusal,
            ct
        );
}
