namespace Workbench.Domain.Tickets;

/// <summary>A ticket after a state transition, with the record of the transition.</summary>
public sealed record TicketTransition(Ticket Ticket, TicketChange Change)
{
    /// <summary>The pause that the transition finished.</summary>
    public Pause? EndedPause { get; init; }

    /// <summary>The delivery cycle that the transition finished.</summary>
    public DeliveredCycle? DeliveredCycle { get; init; }

    /// <summary>
    /// Moves a ticket to another state if the table of transitions allows it. Starts or finishes a pause for waiting (D2). A
    /// ticket closed without delivery (a project, a declined escalation) can't be reopened, and a withdrawn or merged ticket
    /// returns only by an undo (K9).
    /// </summary>
    [Rule("D2")]
    [Rule("K9")]
    public static Result<TicketTransition> Create(
        TicketState to,
        TicketChangeKind kind,
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason = ""
    )
    {
        if (
            IsReversibleEnd(ticket.State)
            || ticket is { State: TicketState.Closed, DeliveredAt: null }
        )
        {
            TicketState[] allowed =
                ticket.StateBeforeEnd is { } from && IsReversibleEnd(ticket.State) ? [from] : [];
            return Refusal.Because(RefusalCode.TransitionNotAllowed, ticket.State, to, allowed);
        }

        return StateTransitions.Check(ticket.State, to) is { } refusal
            ? refusal
            : Build(to, kind, ticket, actor, now, reason);
    }

    /// <summary>Returns a withdrawn or merged ticket to its previous state.</summary>
    public static Result<TicketTransition> Undo(
        TicketChangeKind kind,
        Ticket ticket,
        Actor actor,
        DateTime now
    ) =>
        ticket.StateBeforeEnd is { } from && IsReversibleEnd(ticket.State)
            ? Build(from, kind, ticket, actor, now, "")
            : Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                ticket.State,
                StateTransitions.AllowedFrom(ticket.State)
            );

    private static TicketTransition Build(
        TicketState to,
        TicketChangeKind kind,
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    )
    {
        var change = new TicketChange(
            ticket.Number,
            ticket.NextChangeNo,
            now,
            actor.Id,
            actor.Name,
            kind,
            ticket.State,
            to,
            reason
        );
        var ended = EndPause(ticket, now, continues: Pause.IsPause(to));
        return new TicketTransition(
            ticket with
            {
                State = to,
                NextChangeNo = ticket.NextChangeNo + 1,
                NextPauseNo = ticket.NextPauseNo + (ended is null ? 0 : 1),
                PausedSince = Pause.IsPause(to) ? ticket.PausedSince ?? now : null,
                PausedSeconds = ticket.PausedSeconds + (ended?.Seconds ?? 0),
                StateBeforeQuestion =
                    to == TicketState.AwaitingCustomer ? ticket.StateBeforeQuestion ?? ticket.State
                    : IsReversibleEnd(to) ? ticket.StateBeforeQuestion
                    : null,
                StateBeforeEnd = IsReversibleEnd(to) ? ticket.State : null,
            },
            change
        )
        {
            EndedPause = ended,
        };
    }

    /// <summary>Records a change without a state change.</summary>
    public static TicketTransition WithinState(
        TicketChangeKind kind,
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        new(
            ticket with
            {
                NextChangeNo = ticket.NextChangeNo + 1,
            },
            new TicketChange(
                ticket.Number,
                ticket.NextChangeNo,
                now,
                actor.Id,
                actor.Name,
                kind,
                ticket.State,
                ticket.State,
                reason
            )
        );

    private static Pause? EndPause(Ticket ticket, DateTime now, bool continues) =>
        !continues && ticket.PausedSince is { } since
            ? new(ticket.Number, ticket.NextPauseNo, ticket.Cycle, ticket.State, since, now)
            : null;

    private static bool IsReversibleEnd(TicketState state) =>
        state is TicketState.Withdrawn or TicketState.Merged;
}
