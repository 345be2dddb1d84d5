namespace Workbench.Domain.Tickets.Time;

/// <summary>
/// Decides who may register time on a ticket and for which work dates. While work continues: its technician or a team lead, up
/// to today. Afterwards: whoever worked on it, up to the day on which it left their hands. Work after a delivery belongs to a
/// new delivery cycle, so the ticket must be reopened for it (T1).
/// </summary>
[Rule("T1")]
[Rule("K7")]
[Rule("K9")]
public static class TimeRegistrationRules
{
    /// <summary>Returns null if the ticket accepts the time, otherwise the refusal.</summary>
    /// <param name="hasWorkedOnIt">Whether the actor has worked on the ticket, even if it has another technician or none
    /// now.</param>
    /// <param name="lastChangedOn">The date in Stockholm of the ticket's latest change.</param>
    public static Refusal? Check(
        Ticket ticket,
        Actor actor,
        bool hasWorkedOnIt,
        DateOnly workedOn,
        DateOnly lastChangedOn,
        DateOnly today
    ) =>
        AllowedDates(ticket, actor, hasWorkedOnIt, lastChangedOn, today)
            .Match<Refusal?>(
                days =>
                    days.Contains(workedOn)
                        ? null
                        : Refusal.Because(RefusalCode.WorkDateOutOfRange, days.From, days.To),
                refusal => refusal
            );

    /// <summary>
    /// Returns the work dates for which the ticket accepts the actor's time, or the refusal if there are none.
    /// </summary>
    /// <param name="hasWorkedOnIt">Whether the actor has worked on the ticket, even if it has another technician or none
    /// now.</param>
    /// <param name="lastChangedOn">The date in Stockholm of the ticket's latest change.</param>
    public static Result<WorkDateRange> AllowedDates(
        Ticket ticket,
        Actor actor,
        bool hasWorkedOnIt,
        DateOnly lastChangedOn,
        DateOnly today
    )
    {
        var isTheirs = Ownership.IsTechnician(ticket, actor) || actor.HasAny(Roles.TeamLead);
        if (!HasWorkStarted(ticket) && !hasWorkedOnIt || ticket.State == TicketState.Merged)
        {
            return Refusal.Because(RefusalCode.TicketAcceptsNoTime, ticket.Number, ticket.State);
        }

        if (!isTheirs && !hasWorkedOnIt)
        {
            return Refusal.Because(RefusalCode.NotYourTicket, ticket.Number);
        }

        var earliest = StockholmTime.DateOf(ticket.SubmittedAt);
        var latest =
            DeliveryDate(ticket) ?? (isTheirs && IsOngoing(ticket) ? today : lastChangedOn);
        return new WorkDateRange(earliest, latest);
    }

    /// <summary>Returns the date of delivery in Stockholm; null if the ticket is not delivered.</summary>
    public static DateOnly? DeliveryDate(Ticket ticket) =>
        ticket.DeliveredAt is { } delivered ? StockholmTime.DateOf(delivered) : null;

    /// <summary>Returns whether anybody has worked on the ticket.</summary>
    private static bool HasWorkStarted(Ticket ticket) =>
        ticket.TechnicianId is not null || ticket.RegisteredMinutes > 0;

    /// <summary>
    /// Returns whether a technician has the ticket and time may still follow, waiting and escalated tickets included.
    /// </summary>
    private static bool IsOngoing(Ticket ticket) =>
        ticket.TechnicianId is not null
        && ticket.State
            is TicketState.Started
                or TicketState.AwaitingCustomer
                or TicketState.AwaitingFunding
                or TicketState.Escalated;
}
