using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Tickets;

/// <summary>
/// Hands over or releases all tickets that an inactive person has in hand, one transaction each. What is done stays done if a
/// later ticket is refused; running it again takes up the rest.
/// </summary>
[Rule("K11")]
[CommandName("ReassignTickets")]
[AllowedFor(Roles.Administrator)]
public sealed class ReassignTickets(CommandExecutor commands, PersonTicketsQuery tickets)
{
    /// <param name="toTechnicianId">Who gets the tickets; null releases them to their place in the queue.</param>
    /// <param name="operationId">Identifies the attempt; each ticket moves once, because it then is no longer the
    /// person's.</param>
    public async Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        int? toTechnicianId,
        string reason,
        Guid operationId,
        CancellationToken ct
    )
    {
        var inHand = await tickets.RunAsync(actor, personId, ct);
        foreach (var ticket in inHand.Tickets)
        {
            var outcome = await commands.RunAsync(
                CommandDescriptor.Create<ReassignTickets>(
                    actor,
                    $"ticket {ticket.Number} of person {personId}"
                ),
                (context, token) =>
                    context.HandOverFromAsync(
                        new(ticket.Number, null, operationId),
                        personId,
                        toTechnicianId,
                        reason,
                        token
                    ),
                ct
            );
            if (outcome.Refusal is not null)
            {
                return outcome;
            }
        }

        return Unit.Value;
    }
}
