using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets;

/// <summary>A size class and an estimate inside it. Over four hours is not estimated but escalated.</summary>
[Rule("K2")]
public static class EstimateRules
{
    /// <summary>The most that a Large ticket is estimated at, in minutes: a thousand hours.</summary>
    public const int MostMinutes = 60_000;

    /// <returns>The ticket with size and estimate; both as they were where neither is given.</returns>
    public static Result<Ticket> Of(Ticket ticket, SizeClass? size, int? estimateMinutes)
    {
        if (size is not { } sized || sized == SizeClass.Large)
        {
            return Refusal.Because(RefusalCode.SizeNeeded);
        }

        var bounds = SizeBounds.Of(sized);
        return estimateMinutes is { } estimate && !bounds.Holds(estimate)
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
    public static Result<Ticket> Large(Ticket ticket, int? estimateMinutes)
    {
        var bounds = SizeBounds.Of(SizeClass.Large);
        return
            estimateMinutes is { } estimate && (!bounds.Holds(estimate) || estimate > MostMinutes)
            ? Refusal.Because(
                RefusalCode.EstimateOutsideSize,
                new Minutes(bounds.From + 1),
                new Minutes(MostMinutes)
            )
            : ticket with
            {
                Size = SizeClass.Large,
                EstimateMinutes = estimateMinutes,
            };
    }

    /// <summary>Adds up the planned time of tickets that are handled together.</summary>
    public static Minutes PlannedTogether(IEnumerable<Ticket> tickets) =>
        new(tickets.Sum(t => t.Planned.Value));

    /// <summary>
    /// Another size or estimate for what is queued or worked on, where the first turned out wrong or is used up. Those that it
    /// is handled together with must stay within four hours (K3).
    /// </summary>
    /// <param name="bundle">The open tickets that it is handled together with, without itself.</param>
    [Rule("K3")]
    public static Result<TicketTransition> Anew(
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
                RefusalCode.StateDoesNotAllow,
                ticket.State,
                ticket.State,
                StateTransitions.From(ticket.State)
            );
        }

        if (!Of(ticket, size, estimateMinutes).Try(out var sized, out var refusal))
        {
            return refusal;
        }

        var together = PlannedTogether([sized, .. bundle]);
        return sized.PlannedRest == Minutes.Zero
                ? Refusal.Because(RefusalCode.EstimateUsedUp, new Minutes(ticket.RegisteredMinutes))
            : bundle.Count > 0 && together > FourHourLimit.Most
                ? Refusal.Because(RefusalCode.TogetherOverFourHours, together)
            : TicketTransition.Within(TicketChangeKind.EstimatedAnew, sized, actor, now, "");
    }
}
