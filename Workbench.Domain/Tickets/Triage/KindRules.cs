using Workbench.Domain.Tickets.Intake;

namespace Workbench.Domain.Tickets.Triage;

/// <summary>
/// Rules for changing the kind of an open ticket. A bug with a class keeps its kind, because the class decides what is charged,
/// and a delivered ticket becomes no bug, because a bug is delivered only with a class (K1, B2).
/// </summary>
[Rule("K1")]
public static class KindRules
{
    /// <summary>Returns the refusal to change the kind; null if it may be changed, or stays.</summary>
    public static Refusal? Check(Ticket ticket, TicketKind kind) =>
        kind != ticket.Kind && ticket.BugClass is not null
            ? Refusal.Because(RefusalCode.KindNotChangeable, ticket.Number)
        : kind == TicketKind.Bug && ticket is { State: TicketState.Delivered, BugClass: null }
            ? Refusal.Because(RefusalCode.BugNotClassified, ticket.Number)
        : null;

    /// <summary>Changes the kind, with a reason. What the intake lacks is what the new kind asks for (K5).</summary>
    [Rule("K5")]
    public static Result<TicketTransition> Change(
        Ticket ticket,
        TicketKind kind,
        Actor actor,
        DateTime now,
        string reason
    )
    {
        if (
            (
                Ownership.Check(ticket, actor)
                ?? CheckOpen(ticket)
                ?? Check(ticket, kind)
                ?? Reason.Check(reason)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var changed = ticket with
        {
            Kind = kind,
            MissingIntakeItems = IntakeChecklist.FilterByKind(kind, ticket.MissingIntakeItems),
        };
        var transition = TicketTransition.WithinState(
            TicketChangeKind.KindChanged,
            changed,
            actor,
            now,
            reason.Trim()
        );
        return transition with
        {
            Change = transition.Change with { KindBefore = ticket.Kind, KindAfter = kind },
        };
    }

    private static Refusal? CheckOpen(Ticket ticket) =>
        TicketCondition.IsOpen.Holds(ticket)
            ? null
            : Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                ticket.State,
                StateTransitions.AllowedFrom(ticket.State)
            );
}
