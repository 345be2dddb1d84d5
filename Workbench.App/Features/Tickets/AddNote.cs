using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Notes something among ourselves; the customer never sees it.</summary>
[CommandName("AddNote")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AddNote(Writes writes)
{
    public Task<Outcome<Done>> RunAsync(
        Actor actor,
        OnTicket on,
        string text,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Done>>(
            WriteCommand.Of<AddNote>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
                (await scope.TicketAsync(on, token)).TryGetValue(out _, out var refusal)
                && (refusal = await scope.WriteAsync(on.Number, MessageKind.Note, "", text, token))
                    is null
                    ? Done.Value
                    : refusal,
            ct
        );
}
