using Workbench.App.Shared.Queue;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>What a row of the queue shows of the ticket itself.</summary>
/// <param name="Together">The numbers of the other open tickets that are handled together with it (K3).</param>
public sealed record QueueRowContent(
    Ticket Ticket,
    TicketPriority? Priority,
    IReadOnlyList<int> Together
)
{
    /// <summary>Whether the change of a ticket may change it.</summary>
    public bool DependsOn(Ticket changed) =>
        changed.Number == Ticket.Number
        || (changed.BundleNo is not null && changed.BundleNo == Ticket.BundleNo)
        || Together.Contains(changed.Number);
}
