using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// Moves a time entry to another ticket of the same or another customer: reverses it on the old ticket and registers it on the
/// new one, by the rules of each (K7).
/// </summary>
/// <param name="From">The ticket that loses the time. If both tickets have one customer, its ledger is the one before the new
/// draw.</param>
/// <param name="To">The ticket that gets the time.</param>
[Rule("K7")]
public sealed record MovedTime(CorrectedTime From, RegisteredTime To)
{
    /// <param name="target">The ticket that gets the time.</param>
    /// <param name="targetHours">Its customer's hours with all entries; null if both tickets have one customer.</param>
    /// <param name="minutesBeyond">Returns how many minutes of the moved entry are beyond four hours on the target ticket
    /// (K6).</param>
    /// <param name="ownFault">The value before, when a move is undone; null uses the target ticket's value.</param>
    public static Result<MovedTime> Apply(
        TimeCorrectionFacts input,
        Ticket target,
        CustomerHours? targetHours,
        Func<TimeEntry, Minutes> minutesBeyond,
        Actor actor,
        AgreementPolicy policy,
        DateTime now,
        bool? ownFault = null
    )
    {
        if (
            !CorrectedTime
                .Apply(input with { CorrectedValues = null }, actor, policy, now)
                .TryGetValue(out var removed, out var refusal)
        )
        {
            return refusal;
        }

        removed = removed with
        {
            ReversingEntry = removed.ReversingEntry with { MovedTicketNumber = target.Number },
        };
        var hours = targetHours ?? input.Hours with { Ledger = removed.Ledger };
        var original = input.TimeEntries.Single(t => t.No == input.TimeEntryNo);
        var entry = CreateEntry(original, target, now) with
        {
            OwnFault = ownFault ?? target.OwnFault,
            MovedTicketNumber = input.Ticket.Number,
            MinutesOverFourHours = minutesBeyond(original).Value,
        };
        if (Check(entry, input.Ticket, target, hours, actor) is { } problem)
        {
            return problem;
        }

        return RegisteredTime
            .Apply(entry, target, hours, StockholmTime.DateOf(now), policy, now)
            .Match<Result<MovedTime>>(
                registered => new MovedTime(removed, registered),
                refused => refused
            );
    }

    private static TimeEntry CreateEntry(TimeEntry original, Ticket target, DateTime now) =>
        original with
        {
            TicketNumber = target.Number,
            CustomerId = target.CustomerId,
            No = target.NextTimeEntryNo,
            RecordedAt = now,
        };

    private static Refusal? Check(
        TimeEntry entry,
        Ticket from,
        Ticket target,
        CustomerHours hours,
        Actor actor
    )
    {
        if (from.Number == target.Number)
        {
            return Refusal.Because(RefusalCode.SameTicket, target.Number);
        }

        if (!AcceptsTime(target))
        {
            return Refusal.Because(RefusalCode.TicketAcceptsNoTime, target.Number, target.State);
        }

        var earliest = StockholmTime.DateOf(target.SubmittedAt);
        var latest =
            TimeRegistrationRules.DeliveryDate(target) ?? StockholmTime.DateOf(entry.RecordedAt);
        if (entry.WorkedOn < earliest || entry.WorkedOn > latest)
        {
            return Refusal.Because(RefusalCode.WorkDateOutOfRange, earliest, latest);
        }

        var open =
            LateRegistration.TermClosedOn(entry.WorkedOn, hours.Agreement, hours.Term) is null;
        return open || actor.HasAny(Roles.TeamLead)
            ? null
            : Refusal.Because(RefusalCode.NotYourTimeEntry, entry.No);
    }

    /// <summary>Returns whether the ticket has work and is not merged.</summary>
    private static bool AcceptsTime(Ticket ticket) =>
        ticket.TechnicianId is not null
        && ticket.State
            is not (
                TicketState.New
                or TicketState.Queued
                or TicketState.Withdrawn
                or TicketState.Merged
            );
}
