using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>The effect of a class, in minutes and öre. The preview and the result have the same figures.</summary>
/// <param name="Times">Registered time by activity.</param>
/// <param name="Reversed">Draws that are reversed.</param>
/// <param name="Drawn">The minutes drawn for time that is now charged.</param>
/// <param name="Lapsed">The part of the reversed hours that had lapsed meanwhile and lapses again.</param>
/// <param name="RateBefore">The amount at the hourly rate before, in öre.</param>
/// <param name="GoOn">The customer's waiting tickets that the hours now cover; they return to work automatically.</param>
public sealed record BugClassEffect(
    IReadOnlyList<BugClassEffect.ChargedTime> Times,
    int Reversed,
    int Drawn,
    int Lapsed,
    int BalanceBefore,
    int BalanceAfter,
    int HeldBefore,
    int HeldAfter,
    int UncoveredBefore,
    int UncoveredAfter,
    long RateBefore,
    long RateAfter,
    IReadOnlyList<int> GoOn
)
{
    internal static BugClassEffect Create(
        BugClassificationFacts input,
        BugClassificationResult classified
    )
    {
        var (before, after) = (input.Ticket, classified.Ticket);
        var posted = classified
            .Ledger.NewEntries.Skip(input.Hours.Ledger.NewEntries.Count)
            .ToLookup(e => e.Kind, e => e.Minutes);
        return new(
            [
                .. UnreversedTimeEntries
                    .From(input.TimeEntries)
                    .GroupBy(t => t.Activity)
                    .OrderBy(g => g.Key)
                    .Select(g => new ChargedTime(
                        g.Key,
                        g.Sum(t => t.Minutes),
                        ChargingRules.ChargedMinutes(before, g).Value,
                        ChargingRules.ChargedMinutes(after, g).Value
                    )),
            ],
            posted[LedgerEntryKind.Reverse].Sum(),
            posted[LedgerEntryKind.Draw].Sum(),
            posted[LedgerEntryKind.Lapse].Sum(),
            input.Hours.Ledger.Account.BalanceMinutes,
            classified.Ledger.Account.BalanceMinutes,
            before.HeldMinutes,
            after.HeldMinutes,
            before.UncoveredMinutes,
            after.UncoveredMinutes,
            AmountAtRate(before, input.TimeEntries, input.LedgerEntries),
            AmountAtRate(
                after,
                input.TimeEntries,
                classified
                    .Ledger.EntriesSince(DateOnly.MinValue)
                    .Where(e => e.TicketNumber == after.Number)
            ),
            []
        );
    }

    private static long AmountAtRate(
        Ticket ticket,
        IReadOnlyList<TimeEntry> times,
        IEnumerable<LedgerEntry> entries
    ) => HourlyRateLine.Calculate(ticket, times, entries).Sum(r => r.Price.Ore);

    /// <summary>Registered time of one activity and the part that the customer pays for, in minutes.</summary>
    public sealed record ChargedTime(
        Activity Activity,
        int Minutes,
        int ChargedBefore,
        int ChargedAfter
    );
}
