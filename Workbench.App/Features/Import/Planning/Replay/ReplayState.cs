using System.Collections.Immutable;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>The customers, tickets and technicians at one point of the replay.</summary>
internal sealed record ReplayState(
    ImportCustomers Customers,
    ImmutableDictionary<int, Ticket> Tickets,
    ImportedTechnicians Technicians
)
{
    /// <summary>Returns the state after a step.</summary>
    public ReplayState With(ImportStepResult result) =>
        new(
            Customers.With(result.Customers),
            Tickets.SetItems(result.Tickets.Select(t => KeyValuePair.Create(t.Number, t))),
            result.Technicians ?? Technicians
        );
}
