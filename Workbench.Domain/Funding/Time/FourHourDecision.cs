using Workbench.Domain.Tickets;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// Decides about time beyond four hours. A team lead gives a reason: approved, it is ordinary time and so is all further time;
/// waived, the minutes recorded so far are our own cost, and nobody pays for them (K6).
/// </summary>
[Rule("K6")]
public static class FourHourDecision
{
    /// <summary>
    /// Approves that the ticket takes more than four hours. Hours cover what is uncovered only when somebody asks for it (F8);
    /// with the hourly rate it is billed (F5).
    /// </summary>
    public static Result<TicketTransition> Approve(
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        Reason.Check(reason) is { } refusal ? refusal
        : ticket.State is Started or AwaitingCustomer or AwaitingFunding
        || ticket.UndecidedMinutes > 0
        || ticket.DeliveredAt is not null
            ? TicketTransition.WithinState(
                TicketChangeKind.FinishApproved,
                Accept(ticket),
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

    /// <summary>
    /// Returns the ticket after a change of state: handing it to sales is a decision about its minutes beyond four hours. Sales
    /// then arrange who pays for what is uncovered (F8).
    /// </summary>
    public static Ticket AfterStateChange(Ticket ticket) =>
        ticket is { State: Escalated, UndecidedMinutes: > 0 } ? Accept(ticket) : ticket;

    /// <summary>
    /// Waives the minutes beyond four hours that are recorded and undecided. Further minutes beyond it need a decision again.
    /// </summary>
    public static Result<TicketTransition> Waive(
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        Reason.Check(reason) is { } refusal ? refusal
        : ticket.UndecidedMinutes > 0
            ? TicketTransition.WithinState(
                TicketChangeKind.MinutesWaived,
                ticket with
                {
                    WaivedThroughEntryNo = ticket.NextTimeEntryNo - 1,
                    UncoveredMinutes = ticket.UncoveredMinutes - ticket.UndecidedMinutes,
                    UndecidedMinutes = 0,
                },
                actor,
                now,
                reason.Trim()
            )
        : Refusal.Because(RefusalCode.NothingToWaive, ticket.Number);

    /// <summary>Makes time beyond four hours ordinary time, which hours can cover or the hourly rate pays for.</summary>
    private static Ticket Accept(Ticket ticket) =>
        ticket with
        {
            OverFourHoursApproved = true,
            UncoveredMinutes = HourlyRateRules.PaysForUncoveredTime(ticket)
                ? ticket.UncoveredMinutes - ticket.UndecidedMinutes
                : ticket.UncoveredMinutes,
            UndecidedMinutes = 0,
        };
}
