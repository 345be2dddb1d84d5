using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>What a class does, in minutes and öre: the same figures before it is given and after.</summary>
/// <param name="Times">Registered time by activity.</param>
/// <param name="Reversed">Draws that are taken back.</param>
/// <param name="Drawn">What is drawn for time that is charged now.</param>
/// <param name="Lapsed">Of what is taken back, what had lapsed meanwhile and lapses again.</param>
/// <param name="RateBefore">Öre at the hourly rate.</param>
/// <param name="GoOn">Waiting tickets of the customer that the hours cover now: they come back by themselves.</param>
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

    /// <summary>Registered time of one activity, and how much of it the customer pays for, in minutes.</summary>
    public sealed record ChargedTime(
        Activity Activity,
        int Minutes,
        int ChargedBefore,
        int ChargedAfter
    );
}
