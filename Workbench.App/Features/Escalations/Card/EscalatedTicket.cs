using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Card;

/// <summary>A ticket on the card of its escalation, with what the customer wrote and what it has cost so far.</summary>
/// <param name="QueuePosition">Its place in the queue: the one that it has, or would have if it came back now; null elsewhere.</param>
public sealed record CardTicket(Ticket Ticket, string Description, TimeBreakdown Spent, int? QueuePosition)
{
    public ExpectedTime ExpectedTime => ExpectedTime.Calculate(Ticket.Size, Ticket.EstimateMinutes);

    /// <summary>Whether a decision on the escalation is one on this ticket.</summary>
    public bool NeedsDecision => Ticket.State == TicketState.Escalated;
}
