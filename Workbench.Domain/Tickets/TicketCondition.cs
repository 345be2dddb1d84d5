using System.Linq.Expressions;

namespace Workbench.Domain.Tickets;

/// <summary>A condition on a ticket, written once: an expression for queries, compiled for a ticket in memory.</summary>
public sealed class TicketCondition
{
    private readonly Func<Ticket, bool> compiled;

    private TicketCondition(Expression<Func<Ticket, bool>> expression) =>
        (Expression, compiled) = (expression, expression.Compile());

    /// <summary>Waits for triage.</summary>
    [Rule("K3")]
    public static TicketCondition AwaitsTriage { get; } = new(t => t.State == TicketState.New);

    /// <summary>Can be handed out by take next.</summary>
    [Rule("K4")]
    public static TicketCondition IsQueued { get; } = new(t => t.State == TicketState.Queued);

    /// <summary>Has a place in the queue: queued, or waiting for hours or for the customer before work began.</summary>
    [Rule("K4")]
    public static TicketCondition IsInQueue { get; } =
        new(t =>
            t.State == TicketState.Queued
            || (
                t.TechnicianId == null
                && (
                    t.State == TicketState.AwaitingFunding
                    || t.State == TicketState.AwaitingCustomer
                )
            )
        );

    /// <summary>A technician works on it, or it waits in the middle of their work.</summary>
    [Rule("K11")]
    public static TicketCondition IsInHand { get; } =
        new(t =>
            t.TechnicianId != null
            && (
                t.State == TicketState.Started
                || t.State == TicketState.AwaitingCustomer
                || t.State == TicketState.AwaitingFunding
            )
        );

    /// <summary>A technician's work holds hours: it is started, or waits for the customer's answer.</summary>
    [Rule("F4")]
    public static TicketCondition HoldsHours { get; } =
        new(t =>
            t.TechnicianId != null
            && (t.State == TicketState.Started || t.State == TicketState.AwaitingCustomer)
        );

    /// <summary>Counts at the triage of another ticket of its customer: open, and neither with sales nor delivered.</summary>
    [Rule("K3")]
    public static TicketCondition CountsAtTriage { get; } =
        new(t =>
            t.State == TicketState.New
            || t.State == TicketState.Queued
            || t.State == TicketState.Started
            || t.State == TicketState.AwaitingCustomer
            || t.State == TicketState.AwaitingFunding
        );

    public Expression<Func<Ticket, bool>> Expression { get; }

    public bool Holds(Ticket ticket) => compiled(ticket);
}
