using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Conversation.Merged;

/// <summary>What a merged ticket brings to the ticket that it was merged into (K8).</summary>
/// <param name="Description">As it was sent.</param>
/// <param name="Messages">Its newest messages, oldest first.</param>
/// <param name="EarlierCount">The number of older messages, which stand on the merged ticket.</param>
/// <param name="Times">Its time entries, with who worked.</param>
public sealed record MergedTicketView(
    Ticket Ticket,
    string Description,
    IReadOnlyList<Message> Messages,
    int EarlierCount,
    IReadOnlyList<MergedTicketView.MergedTime> Times
)
{
    public Minutes Registered => new(Ticket.RegisteredMinutes);

    /// <summary>A time entry of the merged ticket.</summary>
    public sealed record MergedTime(TimeEntry Entry, string Technician);
}
