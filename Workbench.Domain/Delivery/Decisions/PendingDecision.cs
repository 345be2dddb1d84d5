using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery.Decisions;

/// <summary>Something that a team lead has to decide.</summary>
/// <param name="Since">The date in Stockholm since which it waits.</param>
public abstract record PendingDecision(DateOnly Since)
{
    public abstract DecisionKind Kind { get; }

    /// <summary>Identifies it in the list: a ticket, a person or a customer stands there once.</summary>
    public abstract string Key { get; }

    /// <summary>A decision about a ticket.</summary>
    public sealed record AboutTicket(DecisionKind Cause, Ticket Ticket, DateOnly Since)
        : PendingDecision(Since)
    {
        public override DecisionKind Kind => Cause;

        public override string Key => $"ticket-{Ticket.Number}";
    }

    /// <summary>Tickets that wait for somebody who is away or has left.</summary>
    /// <param name="Away">Null for somebody who has left.</param>
    public sealed record AbsentTechnician(
        int PersonId,
        AwayPerson? Away,
        int TicketCount,
        DateOnly Since
    ) : PendingDecision(Since)
    {
        public override DecisionKind Kind => DecisionKind.AbsentTechnician;

        public override string Key => $"person-{PersonId}";
    }

    /// <summary>An agreement whose due resets failed.</summary>
    /// <param name="Reason">The code of a refusal, or the message of an error.</param>
    /// <param name="Since">The day of the first reset that is due.</param>
    public sealed record FailedReset(int CustomerId, int RunId, string Reason, DateOnly Since)
        : PendingDecision(Since)
    {
        public override DecisionKind Kind => DecisionKind.FailedReset;

        public override string Key => $"customer-{CustomerId}";
    }
}
