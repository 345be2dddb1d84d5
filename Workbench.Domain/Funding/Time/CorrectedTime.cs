using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// Corrects or removes a time entry: reverses it and its draws, and registers a new entry if it is corrected. Technicians
/// correct their own time of the open term; anything else, another person too, needs a team lead. A preview calls the same method (K7).
/// </summary>
/// <param name="ReversingEntry">The entry that reverses the wrong one; its note is the reason.</param>
/// <param name="ReplacementEntry">The corrected entry; null if the time was removed.</param>
[Rule("K7", Decides = true)]
[Rule("A8")]
public sealed record CorrectedTime(
    Ticket Ticket,
    HoursLedger Ledger,
    TimeEntry ReversingEntry,
    TimeEntry? ReplacementEntry
)
{
    public static Result<CorrectedTime> Apply(
        TimeCorrectionFacts input,
        Actor actor,
        AgreementPolicy policy,
        DateTime now
    )
    {
        if (Reason.Check(input.Reason) is { } missingReason)
        {
            return missingReason;
        }

        var wrong = UnreversedTimeEntries
            .From(input.TimeEntries)
            .SingleOrDefault(t => t.No == input.TimeEntryNo);
        if (wrong is null)
        {
            return Refusal.Because(RefusalCode.TimeEntryNotFound, input.TimeEntryNo);
        }

        if (!MayCorrect(wrong, input, actor))
        {
            return Refusal.Because(RefusalCode.NotYourTimeEntry, input.TimeEntryNo);
        }

        return Remove(wrong, input, now).TryGetValue(out var removed, out var refusal)
            ? input.CorrectedValues is { } change
                ? RegisterAgain(removed, wrong, change, input.Hours, policy, now)
                : removed
            : refusal;
    }

    private static bool MayCorrect(TimeEntry wrong, TimeCorrectionFacts input, Actor actor) =>
        actor.HasAny(Roles.TeamLead)
        || wrong.TechnicianId == actor.Id
            && (input.CorrectedValues?.TechnicianId ?? actor.Id) == actor.Id
            && IsInOpenTerm(wrong.WorkedOn, input.Hours)
            && IsInOpenTerm(input.CorrectedValues?.WorkedOn ?? wrong.WorkedOn, input.Hours);

    private static bool IsInOpenTerm(DateOnly workedOn, CustomerHours hours) =>
        LateRegistration.TermClosedOn(workedOn, hours.Agreement, hours.Term) is null;

    private static Result<CorrectedTime> Remove(
        TimeEntry wrong,
        TimeCorrectionFacts input,
        DateTime now
    )
    {
        var ticket = input.Ticket;
        var draws = UnreversedDraws
            .From(
                input
                    .Hours.Ledger.EntriesSince(DateOnly.MinValue)
                    .Where(e => e.TicketNumber == ticket.Number)
            )
            .Where(d => d.TimeEntryNo == wrong.No)
            .ToList();
        var ledger = input.Hours.Ledger;
        foreach (var draw in draws)
        {
            if (
                !ledger
                    .Reverse(draw, isReversed: false, StockholmTime.DateOf(now), now)
                    .TryGetValue(out var reversed, out var refusal)
            )
            {
                return refusal;
            }

            ledger = reversed;
        }

        var withoutEntry = WithoutEntry(ticket, wrong, new(draws.Sum(d => d.Minutes)));
        var reversingEntry = wrong with
        {
            No = ticket.NextTimeEntryNo,
            Minutes = -wrong.Minutes,
            MinutesOverFourHours = -wrong.MinutesOverFourHours,
            Note = input.Reason.Trim(),
            RecordedAt = now,
            ReversedEntryNo = wrong.No,
            MovedTicketNumber = null,
        };
        var hold = new Hold(withoutEntry, ledger.Account);
        // Reversed time is planned again while work continues (K2).
        var held = TicketCondition.HoldsHours.Holds(withoutEntry)
            ? hold.ForRemainingPlannedTime()
            : hold;
        return new CorrectedTime(
            held.Ticket,
            ledger with
            {
                Account = held.Account,
            },
            reversingEntry,
            null
        );
    }

    /// <summary>Returns the ticket without the minutes of the wrong entry.</summary>
    private static Ticket WithoutEntry(Ticket ticket, TimeEntry wrong, Minutes drawn)
    {
        var uncovered = ChargingRules.UncoveredMinutes(
            ticket,
            wrong,
            drawn,
            HourlyRateRules.PaysForUncoveredTime(ticket)
        );
        return ticket with
        {
            NextTimeEntryNo = ticket.NextTimeEntryNo + 1,
            RegisteredMinutes = ticket.RegisteredMinutes - wrong.Minutes,
            UncoveredMinutes = ticket.UncoveredMinutes - uncovered.Value,
            UndecidedMinutes =
                ticket.UndecidedMinutes - ChargingRules.UndecidedMinutes(ticket, wrong).Value,
        };
    }

    private static Result<CorrectedTime> RegisterAgain(
        CorrectedTime removed,
        TimeEntry wrong,
        CorrectedTimeValues change,
        CustomerHours hours,
        AgreementPolicy policy,
        DateTime now
    )
    {
        var replacement = wrong with
        {
            No = removed.Ticket.NextTimeEntryNo,
            TechnicianId = change.TechnicianId ?? wrong.TechnicianId,
            Minutes = change.Minutes,
            WorkedOn = change.WorkedOn,
            Activity = change.Activity ?? wrong.Activity,
            Note = change.Note?.Trim() ?? wrong.Note,
            RecordedAt = now,
            MinutesOverFourHours = change.MinutesOverFourHours,
            MovedTicketNumber = null,
        };
        return RegisteredTime
            .Apply(
                replacement,
                removed.Ticket,
                hours with
                {
                    Ledger = removed.Ledger,
                },
                StockholmTime.DateOf(now),
                policy,
                now
            )
            .Match<Result<CorrectedTime>>(
                registered =>
                    removed with
                    {
                        Ticket = registered.Ticket,
                        Ledger = registered.Ledger,
                        ReplacementEntry = replacement,
                    },
                refusal => refusal
            );
    }
}
