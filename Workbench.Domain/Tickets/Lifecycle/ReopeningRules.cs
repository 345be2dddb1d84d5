using Workbench.Domain.Tickets.Triage;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Within 14 days of delivery the same ticket goes on, in a new delivery cycle with a target of its own; later it takes a new
/// ticket that names the old one. Whether it mends our own fault is asked, not guessed.
/// </summary>
[Rule("K9", Decides = true)]
public static class ReopeningRules
{
    public const int MaxDays = ClosingRules.DaysWithoutReply;

    /// <summary>The ticket as it would be started again, before the hours are looked at (F1).</summary>
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

    /// <summary>Started again, or waiting for hours where they do not suffice; it keeps its technician.</summary>
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
                move => move with { Ticket = move.Ticket with { DeliveredAt = null } },
                refusal => refusal
            );
}
