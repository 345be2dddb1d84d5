using Workbench.Domain.Tickets.Triage;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Rules for reopening. Within 14 days of delivery the ticket continues in a new delivery cycle with its own target; later it
/// needs a follow-up ticket. The actor says whether the work corrects our own mistake (K9).
/// </summary>
[Rule("K9", Decides = true)]
public static class ReopeningRules
{
    public const int MaxDays = ClosingRules.DaysWithoutReply;

    /// <summary>Returns the reopened ticket before the sufficiency check (F1).</summary>
    public static Result<Ticket> Reopen(
        Ticket ticket,
        bool ownFault,
        SizeClass? size,
        int? estimateMinutes,
        DateTime now
    )
    {
        if (ticket.State is not (Delivered or Closed) || ticket.DeliveredAt is not { } delivered)
        {
            return Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                Started,
                ticket.State == Closed
                    ? Array.Empty<TicketState>()
                    : StateTransitions.AllowedFrom(ticket.State)
            );
        }

        if (now > StockholmTime.ToUtc(StockholmTime.ToLocal(delivered).AddDays(MaxDays)))
        {
            return Refusal.Because(RefusalCode.TooLateToReopen, ticket.Number, MaxDays);
        }

        var estimated = EstimateRules.Estimate(ticket, size ?? ticket.Size, estimateMinutes);
        return estimated.Match<Result<Ticket>>(
            t =>
                !ownFault && t.RemainingPlannedTime == Minutes.Zero
                    ? Refusal.Because(
                        RefusalCode.NoPlannedTimeLeft,
                        new Minutes(ticket.RegisteredMinutes)
                    )
                    : t with
                    {
                        Cycle = ticket.Cycle + 1,
                        ReopenedAt = now,
                        PausedSeconds = 0,
                        DeliveredAt = null,
                        OwnFault = ownFault,
                    },
            refusal => refusal
        );
    }

    /// <summary>
    /// Starts the reopened ticket, or makes it wait for funding if the hours do not suffice. It keeps its technician.
    /// </summary>
    public static Result<TicketTransition> CreateTransition(
        TicketState to,
        Ticket loaded,
        Ticket reopened,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        TicketTransition
            .Create(
                to,
                TicketChangeKind.Reopened,
                reopened with
                {
                    DeliveredAt = loaded.DeliveredAt,
                },
                actor,
                now,
                reason
            )
            .Match<Result<TicketTransition>>(
                transition =>
                    transition with
                    {
                        Ticket = transition.Ticket with { DeliveredAt = null },
                    },
                refusal => refusal
            );
}
