using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// A question to the customer pauses the ticket and keeps its hold; the answer, or going on without one, leads back to where
/// it was asked.
/// </summary>
[Rule("D2")]
[Rule("K5")]
public static class QuestionRules
{
    public static Result<TicketTransition> Ask(Ticket ticket, Actor actor, DateTime now) =>
        Ownership.Check(ticket, actor) is { } refusal
            ? refusal
            : TicketTransition.Create(
                AwaitingCustomer,
                TicketChangeKind.AskedCustomer,
                ticket,
                actor,
                now
            );

    /// <summary>Goes on with the customer's answer.</summary>
    public static Result<TicketTransition> Resume(Ticket ticket, Actor actor, DateTime now) =>
        Resume(TicketChangeKind.CustomerAnswered, ticket, actor, now, "");

    /// <summary>Goes on without an answer.</summary>
    public static Result<TicketTransition> Resume(
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) => Resume(TicketChangeKind.ContinuedWithoutAnswer, ticket, actor, now, reason);

    private static Result<TicketTransition> Resume(
        TicketChangeKind kind,
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        ticket.State == AwaitingCustomer
            ? TicketTransition.Create(
                ticket.StateBeforeQuestion ?? (ticket.TechnicianId is null ? New : Started),
                kind,
                ticket,
                actor,
                now,
                reason.Trim()
            )
            : Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                Started,
                StateTransitions.AllowedFrom(ticket.State)
            );
}
