namespace Workbench.Domain.Tickets.Time;

/// <summary>
/// Whose time a ticket takes, and of which days: registered time is the time that was worked (T1), whenever it is written. While
/// work goes on it is its technician's, or a team lead's. What somebody forgot before it left their hands, by delivery, withdrawal
/// or otherwise, is written for days up to that one; work after a delivery is another cycle's, and the ticket is reopened.
/// </summary>
[Rule("T1")]
[Rule("K7")]
[Rule("K9")]
public static class TimeRegistrationRules
{
    /// <summary>Null where the ticket takes the time.</summary>
    /// <param name="hasWorkedOnIt">The actor has worked on it, be it somebody else's or nobody's by now.</param>
    /// <param name="lastChangedOn">The day in Stockholm on which it changed last.</param>
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

    /// <summary>The days of which it takes the actor's time, or why it takes none.</summary>
    /// <param name="hasWorkedOnIt">The actor has worked on it, be it somebody else's or nobody's by now.</param>
    /// <param name="lastChangedOn">The day in Stockholm on which it changed last.</param>
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

    /// <summary>The day of its delivery, in Stockholm; null where it is not delivered.</summary>
    public static DateOnly? DeliveryDate(Ticket ticket) =>
        ticket.DeliveredAt is { } delivered ? StockholmTime.DateOf(delivered) : null;

    /// <summary>Somebody has worked on it.</summary>
    private static bool HasWorkStarted(Ticket ticket) =>
        ticket.TechnicianId is not null || ticket.RegisteredMinutes > 0;

    /// <summary>In somebody's hands, be it that it waits or that sales has it: minutes may still come.</summary>
    private static bool IsOngoing(Ticket ticket) =>
        ticket.TechnicianId is not null
        && ticket.State
            is TicketState.Started
                or TicketState.AwaitingCustomer
                or TicketState.AwaitingFunding
                or TicketState.Escalated;
}
