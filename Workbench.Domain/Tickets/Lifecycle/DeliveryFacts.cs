namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>Adds to the record of a delivery what is known about its ticket at that time.</summary>
[Rule("D3")]
public static class DeliveryFacts
{
    /// <summary>Adds customer, kind, size and minutes of the ticket.</summary>
    public static DeliveredCycle Add(DeliveredCycle delivery, Ticket ticket) =>
        delivery with
        {
            CustomerId = ticket.CustomerId,
            Kind = ticket.Kind,
            Size = ticket.Size,
            EstimateMinutes = ticket.EstimateMinutes,
            PlannedMinutes = ticket.PlannedTime.Value,
            RegisteredMinutes = ticket.RegisteredMinutes,
        };

    /// <summary>Adds how long the ticket waited for the customer and for its triage.</summary>
    /// <param name="pauses">The pauses of the ticket, in any cycle.</param>
    /// <param name="triagedAt">UTC instant of the first triage; null without one.</param>
    public static DeliveredCycle AddWaits(
        DeliveredCycle delivery,
        IEnumerable<Pause> pauses,
        DateTime? triagedAt
    ) =>
        delivery with
        {
            CustomerSeconds = pauses
                .Where(p => p.Cycle == delivery.Cycle && p.State == TicketState.AwaitingCustomer)
                .Sum(p => p.Seconds),
            TriageSeconds =
                delivery.Cycle == 1 && triagedAt is { } at && at > delivery.TargetStartsAt
                    ? (long)(at - delivery.TargetStartsAt).TotalSeconds
                    : 0,
        };
}
