using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Triage;

/// <summary>Rules for size class and estimate. A ticket over four hours is escalated (K2).</summary>
[Rule("K2")]
public static class EstimateRules
{
    /// <summary>The maximum estimate of a Large ticket: a thousand hours.</summary>
    public const int MaxMinutes = 60_000;

    /// <returns>The ticket with size and estimate; unchanged if neither is given.</returns>
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

    /// <summary>Estimates a ticket that is escalated. The estimate is optional and helps sales.</summary>
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
    /// Changes size or estimate of a queued or started ticket, because the first estimate was wrong or is used up. The bundle
    /// must stay within four hours (K3).
    /// </summary>
    /// <param name="bundle">The other open tickets of the bundle.</param>
    [Rule("K3")]
    public static Result<TicketTransition> Reestimate(
        Ticket ticket,
        IReadOnlyList<Ticket> bundle,
        SizeClass size,
        int? estimateMinutes,
        Actor actor,
        DateTime now,
        string reason = ""
    )
    {
        if (Ownership.Check(ticket, actor) is { } notOwner)
        {
            return notOwner;
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
                    BundleRules.TotalPlannedTime(together)
                )
            : WithPlannedTime(
                TicketTransition.WithinState(
                    TicketChangeKind.EstimatedAnew,
                    sized,
                    actor,
                    now,
                    reason.Trim()
                ),
                ticket
            );
    }

    private static TicketTransition WithPlannedTime(TicketTransition transition, Ticket before) =>
        transition with
        {
            Change = transition.Change with
            {
                PlannedMinutesBefore = before.PlannedTime.Value,
                PlannedMinutesAfter = transition.Ticket.PlannedTime.Value,
            },
        };
}
