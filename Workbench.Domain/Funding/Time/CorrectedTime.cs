using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// Registered time corrected or removed: an entry that takes it back, its draws reversed, and where it was corrected a new
/// entry that draws anew. One's own time of the open term; anything else is a team lead's. The same function makes the preview.
/// </summary>
/// <param name="ReversingEntry">The entry that takes the wrong one back; its note is the reason.</param>
/// <param name="ReplacementEntry">The right one; null where it was removed.</param>
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
        if (Reason.Check(input.Reason) is { } unsaid)
        {
            return unsaid;
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

        var found =
            ChargingRules.DrawsHours(ticket, wrong) && !HourlyRateRules.PaysForUncoveredTime(ticket)
                ? wrong.Minutes - draws.Sum(d => d.Minutes)
                : 0;
        var less = ticket with
        {
            NextTimeEntryNo = ticket.NextTimeEntryNo + 1,
            RegisteredMinutes = ticket.RegisteredMinutes - wrong.Minutes,
            UncoveredMinutes = ticket.UncoveredMinutes - found,
        };
        var takenBack = wrong with
        {
            No = ticket.NextTimeEntryNo,
            Minutes = -wrong.Minutes,
            Note = input.Reason.Trim(),
            RecordedAt = now,
            ReversedEntryNo = wrong.No,
        };
        var hold = new Hold(less, ledger.Account);
        // What is taken back is planned again, where work continues (K2).
        var held = TicketCondition.HoldsHours.Holds(less) ? hold.ForRemainingPlannedTime() : hold;
        return new CorrectedTime(
            held.Ticket,
            ledger with
            {
                Account = held.Account,
            },
            takenBack,
            null
        );
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
        var right = wrong with
        {
            No = removed.Ticket.NextTimeEntryNo,
            Minutes = change.Minutes,
            WorkedOn = change.WorkedOn,
            Activity = change.Activity ?? wrong.Activity,
            Note = change.Note?.Trim() ?? wrong.Note,
            RecordedAt = now,
        };
        return RegisteredTime
            .Apply(
                right,
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
                        ReplacementEntry = right,
                    },
                refusal => refusal
            );
    }
}
