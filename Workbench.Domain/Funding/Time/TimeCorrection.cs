using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// A corrected or removed time entry with everything that has to be stored for it. A preview calls the same method.
/// </summary>
[Rule("K7")]
public sealed record TimeCorrection(CorrectedTime Corrected, TimeConsequences Consequences)
{
    /// <param name="waiting">The customer's tickets that wait for hours; empty for a preview.</param>
    /// <param name="bundleTime">Registered time of the ticket and its bundle.</param>
    public static Result<TimeCorrection> Decide(
        TimeCorrectionFacts input,
        IReadOnlyList<Ticket> waiting,
        Minutes bundleTime,
        Actor actor,
        AgreementPolicy policy,
        DateTime now
    )
    {
        if (input.CorrectedValues is { } change)
        {
            if (Check(change, input, now) is { } refused)
            {
                return refused;
            }

            var minutes = Minutes.RoundUp(new(change.Minutes), policy.RoundUpToMinutes);
            input = input with
            {
                CorrectedValues = change with
                {
                    Minutes = minutes.Value,
                    MinutesOverFourHours = MinutesBeyond(input, minutes, bundleTime).Value,
                },
            };
        }

        if (
            !CorrectedTime
                .Apply(input, actor, policy, now)
                .TryGetValue(out var corrected, out var refusal)
        )
        {
            return refusal;
        }

        return new TimeCorrection(
            corrected,
            TimeConsequences.Decide(
                input.Ticket,
                corrected.Ticket,
                input.Hours with
                {
                    Ledger = corrected.Ledger,
                },
                TimeConsequences.ReplaceIn(waiting, corrected.Ticket),
                mayFreeHours: true,
                actor,
                now
            )
        );
    }

    private static Refusal? Check(
        CorrectedTimeValues change,
        TimeCorrectionFacts input,
        DateTime now
    )
    {
        var earliest = StockholmTime.DateOf(input.Ticket.SubmittedAt);
        var today = StockholmTime.DateOf(now);
        return change.Minutes is < 1 or > TimeEntry.MaxMinutes
                ? Refusal.Because(RefusalCode.MinutesOutOfRange, new Minutes(TimeEntry.MaxMinutes))
            : change.WorkedOn < earliest || change.WorkedOn > today
                ? Refusal.Because(RefusalCode.WorkDateOutOfRange, earliest, today)
            : TextCheck.Optional(FieldName.Note, change.Note ?? "", TimeEntry.MaxNoteLength);
    }

    /// <summary>Returns how many of the corrected minutes are beyond four hours with the rest of the ticket's time (K6).</summary>
    private static Minutes MinutesBeyond(
        TimeCorrectionFacts input,
        Minutes minutes,
        Minutes bundleTime
    )
    {
        var wrong = input.TimeEntries.FirstOrDefault(t => t.No == input.TimeEntryNo);
        var before = new Minutes(wrong?.Minutes ?? 0);
        return FourHourLimit.MinutesBeyond(input.Ticket, bundleTime - before, minutes);
    }
}
