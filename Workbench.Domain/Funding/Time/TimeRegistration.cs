using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>A new time entry with everything that has to be stored for it. A preview calls the same method.</summary>
/// <param name="Warning">The limit that the ticket's time has reached with this entry (K6).</param>
[Rule("F4")]
[Rule("K7")]
[Rule("T5", Decides = true)]
public sealed record TimeRegistration(
    RegisteredTime Registered,
    TimeWarning? Warning,
    TimeConsequences Consequences
)
{
    /// <summary>
    /// Decides whether the time is possible and what it changes. No limit refuses time that was worked (T5). The resets due by
    /// today must have run.
    /// </summary>
    public static Result<TimeRegistration> Decide(
        WorkedTime time,
        TimeRegistrationFacts facts,
        Actor actor,
        DateTime now
    )
    {
        var (ticket, hours, policy) = (facts.Ticket, facts.Hours, facts.Policy);
        var today = StockholmTime.DateOf(now);
        if (Check(time, facts, actor, today) is { } refused)
        {
            return refused;
        }

        var minutes = Minutes.RoundUp(new(time.Minutes), policy.RoundUpToMinutes);
        var entry = CreateEntry(time, minutes, ticket, actor, now) with
        {
            MinutesOverFourHours = FourHourLimit
                .MinutesBeyond(ticket, facts.BundleTime, minutes)
                .Value,
        };
        if (
            !RegisteredTime
                .Apply(entry, ticket, hours, today, policy, now)
                .TryGetValue(out var registered, out var tooLate)
        )
        {
            return tooLate;
        }

        return new TimeRegistration(
            registered,
            FourHourLimit.WarningReached(ticket, facts.BundleTime, facts.BundleTime + minutes),
            TimeConsequences.Decide(
                ticket,
                registered.Ticket,
                hours with
                {
                    Ledger = registered.Ledger,
                },
                TimeConsequences.ReplaceIn(facts.Waiting, registered.Ticket),
                // A ticket that waits for funding itself now has less remaining planned time.
                mayFreeHours: ticket.State == TicketState.AwaitingFunding,
                actor,
                now,
                endsWork: time.EndsWork
            )
        );
    }

    private static Refusal? Check(
        WorkedTime time,
        TimeRegistrationFacts facts,
        Actor actor,
        DateOnly today
    ) =>
        time.Minutes is < 1 or > TimeEntry.MaxMinutes
            ? Refusal.Because(RefusalCode.MinutesOutOfRange, new Minutes(TimeEntry.MaxMinutes))
            : TimeRegistrationRules.Check(
                facts.Ticket,
                actor,
                facts.HasWorkedOnIt,
                time.WorkedOn,
                facts.LastChangedOn,
                today
            ) ?? TextCheck.Optional(FieldName.Note, time.Note, TimeEntry.MaxNoteLength);

    private static TimeEntry CreateEntry(
        WorkedTime time,
        Minutes charged,
        Ticket ticket,
        Actor actor,
        DateTime now
    ) =>
        new(
            ticket.Number,
            ticket.NextTimeEntryNo,
            ticket.CustomerId,
            actor.Id,
            time.WorkedOn,
            charged.Value,
            time.Activity,
            time.Note.Trim(),
            now,
            time.OwnFault ?? ticket.OwnFault
        );
}
