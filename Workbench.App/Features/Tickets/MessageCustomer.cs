using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Keeps what the customer was told.</summary>
[CommandName("MessageCustomer")]
[AllowedFor(Roles.Technician | Roles.Sales | Roles.TeamLead)]
public sealed class MessageCustomer(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        string text,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<MessageCustomer>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
                (await scope.LoadTicketAsync(on, token)).TryGetValue(out _, out var refusal)
                && (
                    refusal = await scope.AddMessageAsync(
                        on.Number,
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
