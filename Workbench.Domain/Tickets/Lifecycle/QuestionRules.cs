using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Rules for questions to the customer. A question pauses the ticket and keeps its hold; the answer, or continuing without one,
/// returns it to its state before the question.
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

    /// <summary>Continues with the customer's answer.</summary>
    public static Result<TicketTransition> Resume(Ticket ticket, Actor actor, DateTime now) =>
        Resume(TicketChangeKind.CustomerAnswered, ticket, actor, now, "");

    /// <summary>Continues without an answer.</summary>
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
