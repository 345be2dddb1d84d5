using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Usage;

/// <summary>
/// What a customer's time was used for in a range of days: by ticket, by month and by activity. Drawn minutes count on their
/// ledger date, so that they add up to the ledger; all other time counts on the day of work. Over ranges that follow each other,
/// each registered minute counts once.
/// </summary>
[Rule("F9")]
[Rule("A10")]
public sealed record CustomerUsage(DateOnly From, DateOnly To, IReadOnlyList<UsageLine> Lines)
{
    public UsageSum Sum { get; } = UsageSum.Calculate(Lines);

    /// <summary>The tickets, the most time first.</summary>
    public IReadOnlyList<(int? Ticket, UsageSum Sum)> ByTicket =>
        [
            .. Lines
                .GroupBy(l => l.TicketNumber)
                .Select(g => (g.Key, Sum: UsageSum.Calculate(g)))
                .OrderByDescending(g => g.Sum.Total)
                .ThenBy(g => g.Key),
        ];

    /// <summary>All months of the range, those without time too.</summary>
    public IReadOnlyList<(DateOnly Month, UsageSum Sum)> ByMonth
    {
        get
        {
            var lines = Lines.ToLookup(l => l.Month);
            List<(DateOnly, UsageSum)> months = [];
            for (var month = FirstOfMonth(From); month < To; month = month.AddMonths(1))
            {
                months.Add((month, UsageSum.Calculate(lines[month])));
            }

            return months;
        }
    }

    /// <summary>The activities, the most time first; null for time whose activity is not known.</summary>
    public IReadOnlyList<(Activity? Activity, UsageSum Sum)> ByActivity =>
        [
            .. Lines
                .GroupBy(l => l.Activity)
                .Select(g => (g.Key, Sum: UsageSum.Calculate(g)))
                .OrderByDescending(g => g.Sum.Total)
                .ThenBy(g => g.Key),
        ];

    public static CustomerUsage Calculate(UsageFacts facts)
    {
        var activities = facts.Times.ToDictionary(
            t => (t.TicketNumber, t.No),
            t => (Activity?)t.Activity
        );
        return new(
            facts.From,
            facts.To,
            [
                .. DrawnLines(facts, activities),
                .. facts.Tickets.SelectMany(t => OtherLines(facts, t)),
            ]
        );
    }

    private static IEnumerable<UsageLine> DrawnLines(
        UsageFacts facts,
        Dictionary<(int, int), Activity?> activities
    ) =>
        facts
            .Entries.Where(e =>
                e.Kind is LedgerEntryKind.Draw or LedgerEntryKind.Reverse && Contains(facts, e.Date)
            )
            .Select(e => new UsageLine(
                e.Date,
                e.TicketNumber,
                e is { TicketNumber: { } ticket, TimeEntryNo: { } no }
                    ? activities.GetValueOrDefault((ticket, no))
                    : null,
                UsagePart.Drawn,
                new(-e.SignedMinutes),
                e
            ));

    /// <summary>Returns the registered time of a ticket that was not drawn.</summary>
    private static IEnumerable<UsageLine> OtherLines(UsageFacts facts, Ticket ticket)
    {
        var drawn = UnreversedDraws
            .From(facts.Entries.Where(e => e.TicketNumber == ticket.Number))
            .ToLookup(e => e.TimeEntryNo, e => e.Minutes);
        return UnreversedTimeEntries
            .From(facts.Times.Where(t => t.TicketNumber == ticket.Number))
            .Where(t => Contains(facts, t.WorkedOn))
            .SelectMany(t =>
                PartsOf(ticket, t, new(drawn[t.No].Sum()))
                    .Where(p => p.Minutes > Minutes.Zero)
                    .Select(p => new UsageLine(
                        t.WorkedOn,
                        ticket.Number,
                        t.Activity,
                        p.Part,
                        p.Minutes,
                        null
                    ))
            );
    }

    private static (UsagePart Part, Minutes Minutes)[] PartsOf(
        Ticket ticket,
        TimeEntry time,
        Minutes drawn
    )
    {
        var isRatePaid = HourlyRateRules.PaysForUncoveredTime(ticket);
        var rate = isRatePaid
            ? Minutes.Max(Minutes.Zero, ChargingRules.ChargedMinutes(ticket, time) - drawn)
            : Minutes.Zero;
        var uncovered = Minutes.Max(
            Minutes.Zero,
            ChargingRules.UncoveredMinutes(ticket, time, drawn, isRatePaid)
        );
        return
        [
            (UsagePart.HourlyRate, rate),
            (UsagePart.Uncovered, uncovered),
            (UsagePart.NotCharged, new Minutes(time.Minutes) - drawn - rate - uncovered),
        ];
    }

    private static bool Contains(UsageFacts facts, DateOnly day) =>
        day >= facts.From && day < facts.To;

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
