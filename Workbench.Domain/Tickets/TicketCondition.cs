using System.Linq.Expressions;

namespace Workbench.Domain.Tickets;

/// <summary>A condition on tickets: one expression for database queries, compiled for tickets in memory.</summary>
public sealed class TicketCondition
{
    private readonly Func<Ticket, bool> compiled;

    private TicketCondition(Expression<Func<Ticket, bool>> expression) =>
        (Expression, compiled) = (expression, expression.Compile());

    /// <summary>
    /// Work or an answer may still follow: the ticket is not closed, withdrawn or merged. Names the states, because an index finds
    /// these and not "none of the others".
    /// </summary>
    public static TicketCondition IsOpen { get; } =
        new(t =>
            t.State == TicketState.New
            || t.State == TicketState.Queued
            || t.State == TicketState.Started
            || t.State == TicketState.AwaitingCustomer
            || t.State == TicketState.AwaitingFunding
            || t.State == TicketState.Escalated
            || t.State == TicketState.Delivered
        );

    /// <summary>The ticket waits for triage.</summary>
    [Rule("K3")]
    public static TicketCondition AwaitsTriage { get; } = new(t => t.State == TicketState.New);

    /// <summary>Take next can start the ticket.</summary>
    [Rule("K4")]
    public static TicketCondition IsQueued { get; } = new(t => t.State == TicketState.Queued);

    /// <summary>
    /// The ticket has a position in the queue: queued, or waiting for hours or for the customer before work started.
    /// </summary>
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

    /// <summary>The ticket is in progress with a technician: started, or waiting after work started.</summary>
    [Rule("K11")]
    public static TicketCondition IsInProgress { get; } =
        new(t =>
            t.TechnicianId != null
            && (
                t.State == TicketState.Started
                || t.State == TicketState.AwaitingCustomer
                || t.State == TicketState.AwaitingFunding
            )
        );

    /// <summary>The ticket holds hours: started, or waiting for the customer's answer.</summary>
    [Rule("F4")]
    public static TicketCondition HoldsHours { get; } =
        new(t =>
            t.TechnicianId != null
            && (t.State == TicketState.Started || t.State == TicketState.AwaitingCustomer)
        );

    /// <summary>
    /// The ticket counts at the triage of another ticket of its customer: open, not escalated and not delivered.
    /// </summary>
    [Rule("K3")]
    public static TicketCondition CountsAtTriage { get; } =
        new(t =>
            t.State == TicketState.New
            || t.State == TicketState.Queued
            || t.State == TicketState.Started
            || t.State == TicketState.AwaitingCustomer
            || t.State == TicketState.AwaitingFunding
        );

    /// <summary>
    /// The ticket needs a funding choice when its customer's agreement ends: work may still follow and no hourly rate was chosen
    /// for it.
    /// </summary>
    [Rule("S3")]
    public static TicketCondition NeedsFundingAtEnd { get; } =
        new(t =>
            t.Funding == FundingMode.ServiceHours
            && (
                t.State == TicketState.New
                || t.State == TicketState.Queued
                || t.State == TicketState.Started
                || t.State == TicketState.AwaitingCustomer
                || t.State == TicketState.AwaitingFunding
                || t.State == TicketState.Escalated
            )
        );

    public Expression<Func<Ticket, bool>> Expression { get; }

    public bool Holds(Ticket ticket) => compiled(ticket);
}
