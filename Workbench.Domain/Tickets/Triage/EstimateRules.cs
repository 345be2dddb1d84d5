using Workbench.Domain.Tickets.Time;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Triage;

/// <summary>A size class and an estimate inside it. Over four hours is not estimated but escalated.</summary>
[Rule("K2")]
public static class EstimateRules
{
    /// <summary>The most that a Large ticket is estimated at, in minutes: a thousand hours.</summary>
    public const int MaxMinutes = 60_000;

    /// <returns>The ticket with size and estimate; both as they were where neither is given.</returns>
    public static Result<Ticket> Estimate(Ticket ticket, SizeClass? size, int? estimateMinutes)
    {
        if (size is not { } sized || sized == SizeClass.Large)
        {
            return Refusal.Because(RefusalCode.SizeRequired);
        }

        var bounds = SizeBounds.FromSize(sized);
        return estimateMinutes is { } estimate && !bounds.Contains(estimate)
            ? Refusal.Because(
                RefusalCode.EstimateOutsideSize,
                new Minutes(bounds.From + 1),
                new Minutes(bounds.To!.Value)
            )
            : ticket with
            {
                Size = sized,
                EstimateMinutes =
                    estimateMinutes ?? (sized == ticket.Size ? ticket.EstimateMinutes : null),
            };
    }

    /// <summary>A ticket that is escalated: a rough estimate helps sales, and none is fine.</summary>
    public static Result<Ticket> EstimateLarge(Ticket ticket, int? estimateMinutes)
    {
        var bounds = SizeBounds.FromSize(SizeClass.Large);
        return
            estimateMinutes is { } estimate && (!bounds.Contains(estimate) || estimate > MaxMinutes)
            ? Refusal.Because(
                RefusalCode.EstimateOutsideSize,
                new Minutes(bounds.From + 1),
                new Minutes(MaxMinutes)
            )
            : ticket with
            {
                Size = SizeClass.Large,
                EstimateMinutes = estimateMinutes,
            };
    }

    /// <summary>
    /// Another size or estimate for what is queued or worked on, where the first turned out wrong or is used up. Those that it
    /// is handled together with must stay within four hours (K3).
    /// </summary>
    /// <param name="bundle">The open tickets that it is handled together with, without itself.</param>
    [Rule("K3")]
    public static Result<TicketTransition> Reestimate(
        Ticket ticket,
        IReadOnlyList<Ticket> bundle,
        SizeClass size,
        int? estimateMinutes,
        Actor actor,
        DateTime now
    )
    {
        if (Ownership.Check(ticket, actor) is { } notYours)
        {
            return notYours;
        }

        if (ticket.State is not (Queued or Started or AwaitingCustomer or AwaitingFunding))
        {
            return Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                ticket.State,
                StateTransitions.AllowedFrom(ticket.State)
            );
        }

        if (!Estimate(ticket, size, estimateMinutes).TryGetValue(out var sized, out var refusal))
        {
            return refusal;
        }

        IReadOnlyList<Ticket> together = [sized, .. bundle];
        return sized.RemainingPlannedTime == Minutes.Zero
                ? Refusal.Because(
                    RefusalCode.NoPlannedTimeLeft,
                    new Minutes(ticket.RegisteredMinutes)
                )
            : bundle.Count > 0 && BundleRules.ExceedsFourHours(together)
                ? Refusal.Because(
                    RefusalCode.BundleOverFourHours,
                    BundleRules.PlannedTogether(together)
                )
            : TicketTransition.WithinState(TicketChangeKind.EstimatedAnew, sized, actor, now, "");
    }
}
