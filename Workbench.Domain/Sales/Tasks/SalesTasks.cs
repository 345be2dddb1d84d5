using Workbench.Domain.Agreements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Sales.Advice;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Sales.Tasks;

/// <summary>
/// Derives what sales should do for a customer. Each cause gives one task: a ticket is in at most one, and a customer whose hours
/// are short already gets no further task about the same hours.
/// </summary>
public static class SalesTasks
{
    /// <summary>An agreement that ends within so many days is listed.</summary>
    public const int DaysBeforeEnd = 60;

    /// <summary>Hours that end at least so many days before the term are listed.</summary>
    public const int MinDaysBeforeTermEnd = 30;

    public static IReadOnlyList<SalesTask> Derive(
        SalesFacts facts,
        IReadOnlyDictionary<string, Package> packages,
        AgreementPolicy policy,
        DateOnly today
    )
    {
        var agreement = facts.Agreement?.Covers(today) == true ? facts.Agreement : null;
        List<SalesTask> tasks = [];
        var shortage = ShortageOf(facts, agreement, today);
        tasks.AddRange(FundingChoices(facts, agreement, shortage, today));
        tasks.AddRange(UncoveredTimes(facts, policy, tasks));
        if (facts.Settlement is { OwedOre: > 0 } settlement)
        {
            tasks.Add(new SalesTask.ToCollect(facts.Customer, settlement));
        }

        if (agreement is null)
        {
            if (!StartsLater(facts, today) && OpenTickets(facts) is { Count: > 0 } open)
            {
                tasks.Add(new SalesTask.NoAgreement(facts.Customer, open));
            }

            return tasks;
        }

        if (agreement.LastDay is { } last && last <= today.AddDays(DaysBeforeEnd))
        {
            tasks.Add(
                new SalesTask.AgreementEnding(
                    facts.Customer,
                    last,
                    new(facts.Account.BalanceMinutes),
                    OpenTickets(facts)
                )
            );
        }

        if (facts.Customer.LaunchedOn is null)
        {
            tasks.Add(
                new SalesTask.NotLaunched(
                    facts.Customer,
                    agreement.Anchor,
                    new(facts.Account.BalanceMinutes),
                    OpenTickets(facts)
                )
            );
            return tasks;
        }

        tasks.AddRange(AboutHours(facts, agreement, shortage, tasks, today));
        tasks.AddRange(CheaperHours(facts, agreement, packages, policy));
        return tasks;
    }

    private static IEnumerable<SalesTask> FundingChoices(
        SalesFacts facts,
        ServiceAgreement? agreement,
        SalesTask.HoursShortForQueue? shortage,
        DateOnly today
    ) =>
        facts
            .Tickets.Where(t => t.Ticket.State == TicketState.AwaitingFunding)
            .OrderBy(t => t.Ticket.SubmittedAt)
            .ThenBy(t => t.Ticket.Number)
            .Select(
                (t, index) =>
                    new SalesTask.FundingChoice(
                        facts.Customer,
                        t.Ticket,
                        SufficiencyCheck.Calculate(
                            new(t.Ticket, facts.Customer, agreement, facts.Account, today)
                        ),
                        t.QueuePosition,
                        index == 0 ? shortage?.Missing ?? Minutes.Zero : Minutes.Zero
                    )
            );

    private static List<SalesTask.UncoveredTime> UncoveredTimes(
        SalesFacts facts,
        AgreementPolicy policy,
        IReadOnlyCollection<SalesTask> before
    )
    {
        var asked = before.Select(t => t.TicketNumber).ToHashSet();
        return facts
            .Tickets.Where(t => t.Ticket.UncoveredMinutes > 0 && !asked.Contains(t.Ticket.Number))
            .Select(t => new SalesTask.UncoveredTime(
                facts.Customer,
                t.Ticket,
                Money.ForTime(new(t.Ticket.UncoveredMinutes), policy.HourlyRate)
            ))
            .ToList();
    }

    /// <summary>What is missing for the queued tickets that need hours; null if nothing is.</summary>
    private static SalesTask.HoursShortForQueue? ShortageOf(
        SalesFacts facts,
        ServiceAgreement? agreement,
        DateOnly today
    )
    {
        var available = DrawEligibility.Available(facts.Customer, agreement, facts.Account, today);
        var queued = facts
            .Tickets.Select(t => t.Ticket)
            .Where(t =>
                t.State == TicketState.Queued
                && t.Funding == FundingMode.ServiceHours
                && ChargingRules.NeedsHours(t)
            )
            .ToList();
        var planned = new Minutes(queued.Sum(t => t.RemainingPlannedTime.Value));
        return planned > available
            ? new(facts.Customer, available, planned, [.. queued.Select(t => t.Number).Order()])
            : null;
    }

    /// <summary>At most one task about the customer's hours besides tickets: they are short, lapse, or end early.</summary>
    private static IEnumerable<SalesTask> AboutHours(
        SalesFacts facts,
        ServiceAgreement agreement,
        SalesTask.HoursShortForQueue? shortage,
        IReadOnlyCollection<SalesTask> before,
        DateOnly today
    )
    {
        if (before.Any(t => t.Kind == SalesTaskKind.FundingChoice))
        {
            yield break;
        }

        if (shortage is not null)
        {
            yield return shortage;
        }
        else if (Lapsing(facts, today) is { } lapsing)
        {
            yield return lapsing;
        }
        else if (
            agreement.LastDay is null
            && facts.Year is { } year
            && DrawPace.Calculate(year.MinutesByMonth, facts.Account.Free, today) is { } pace
            && agreement.TermOn(today).End is var end
            && pace.EndsOn <= end.AddDays(-MinDaysBeforeTermEnd)
        )
        {
            yield return new SalesTask.HoursEndEarly(facts.Customer, pace, facts.Account.Free, end);
        }
    }

    [Rule("N7")]
    private static SalesTask.LapsingHours? Lapsing(SalesFacts facts, DateOnly today)
    {
        // The next lapse alone: a later one is told when its own threshold is reached.
        if (
            ComingLapse.Find(facts, today, DateOnly.MaxValue) is not [var next, ..]
            || LapseWarningRules.ThresholdReached(next.LapsesOn, today) is not { } threshold
        )
        {
            return null;
        }

        return new(
            facts.Customer,
            next.LapsesOn,
            next.LapsesOn.DayNumber - today.DayNumber,
            threshold,
            next.Minutes,
            next.CardMinutes,
            next.PlannedBefore,
            next.PlannedAfter,
            facts.Account.NextSourceNo - 1
        );
    }

    private static IEnumerable<SalesTask.CheaperHours> CheaperHours(
        SalesFacts facts,
        ServiceAgreement agreement,
        IReadOnlyDictionary<string, Package> packages,
        AgreementPolicy policy
    )
    {
        if (
            facts.Year is { } year
            && packages.ContainsKey(agreement.Package)
            && agreement.LastDay is null
            && agreement.PackageAsBought(packages) is var package
            && PurchaseAdvice.Calculate(
                year,
                package,
                new(package.YearlyPriceOre),
                [
                    .. packages.Values.Where(p =>
                        p.IsSold && !string.Equals(p.Name, package.Name, StringComparison.Ordinal)
                    ),
                    package,
                ],
                policy
            )
                is { } advice
        )
        {
            yield return new(facts.Customer, advice);
        }
    }

    private static bool StartsLater(SalesFacts facts, DateOnly today) =>
        facts.Agreement is { } agreement && agreement.Anchor > today;

    private static IReadOnlyList<int> OpenTickets(SalesFacts facts) =>
        [
            .. facts
                .Tickets.Select(t => t.Ticket)
                .Where(t =>
                    TicketCondition.NeedsFundingAtEnd.Holds(t)
                    && t.State != TicketState.AwaitingFunding
                )
                .Select(t => t.Number)
                .Order(),
        ];
}
