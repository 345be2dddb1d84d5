using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Card;

/// <summary>A ticket on the card of its escalation, with what the customer wrote and what it has cost so far.</summary>
/// <param name="Place">Its place in the queue: the one that it has, or would have if it came back now; null elsewhere.</param>
public sealed record CardTicket(Ticket Ticket, string Description, TimeBreakdown Spent, int? Place)
{
    public ExpectedTime Likely => ExpectedTime.Calculate(Ticket.Size, Ticket.EstimateMinutes);

    /// <summary>Whether a decision on the escalation is one on this ticket.</summary>
    public bool IsDecidedHere => Ticket.State == TicketState.Escalated;
}
