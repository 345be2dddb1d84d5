using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Notes what somebody of the customer said without having been asked.</summary>
[CommandName("RecordCustomerMessage")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RecordCustomerMessage(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        string saidBy,
        string text,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Unit>>(
            // Whether it answers depends on where the ticket stands: said again after an answer moved it on, it is still said once.
            CommandDescriptor.Create<RecordCustomerMessage>(actor, on.Subject, on.OperationId) with
            {
                OperationName = CommandDescriptor.NameOf(typeof(RecordAnswer)),
            },
            async (scope, token) =>
                (await scope.LoadTicketAsync(on, token)).TryGetValue(out _, out var refusal)
                && (
                    refusal = await scope.AddMessageAsync(
                        on.Number,
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
