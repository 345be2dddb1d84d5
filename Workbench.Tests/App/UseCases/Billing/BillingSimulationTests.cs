using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Billing.Locks;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Billing;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Billing;

/// <summary>
/// A random year of sales and time. Several people hand over and undo at random moments, while others sell, register and correct.
/// In the end every chargeable minute and öre is in the standing lines, once.
/// </summary>
public sealed class BillingSimulationTests
{
    private static readonly IEnumerable<int> Seeds = Enumerable.Range(
        20261129,
        TestSize.Choose(shortRun: 2, longRun: 20)
    );

    private static readonly int Rounds = TestSize.Choose(shortRun: 12, longRun: 120);

    [Theory, OnBothDatabases]
    [Rule("T2")]
    [Rule("F6")]
    public async Task A_random_year_is_invoiced_to_the_ore(StorageProvider provider)
    {
        foreach (var seed in Seeds)
        {
            await PlayAsync(provider, seed);
        }
    }

    private static async Task PlayAsync(StorageProvider provider, int seed)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var random = new Random(seed);
        var year = await RandomYear.CreateAsync(testHost);
        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => year.StepAsync(random.Next())));
            testHost.Clock.Advance(TimeSpan.FromDays(random.Next(1, 32)));
        }

        await year.LeaveAsync();
        for (var m = BillingMonth.Parse("2026-11")!.Value; m <= testHost.ThisMonth(); m = m.Next)
        {
            await testHost.HandOverAsync(Actor.Program, m);
        }

        var standing = await testHost.StandingLinesAsync();
        SumsOf(standing)
            .Should()
            .BeEquivalentTo(await year.ChargedAsync(), $"that is what seed {seed} is worth");
        await year.CompareWithLedgerAsync(standing);
        standing
            .Select(l => l.Kind)
            .Distinct()
            .Should()
            .HaveCount(4, $"seed {seed} has every kind");
        standing.Should().Contain(l => l.IsCorrection);
        standing
            .Where(l => !l.IsCorrection)
            .Select(l => l.SourceKey)
            .Should()
            .OnlyHaveUniqueItems();
    }

    private static Dictionary<string, (int, long)> SumsOf(IEnumerable<BillingLine> lines) =>
        lines
            .GroupBy(l => l.SourceKey, StringComparer.Ordinal)
            .Select(g => (g.Key, Minutes: g.Sum(l => l.Minutes), Ore: g.Sum(l => l.AmountOre)))
            .Where(s => s.Minutes != 0 || s.Ore != 0)
            .ToDictionary(s => s.Key, s => (s.Minutes, s.Ore), StringComparer.Ordinal);

    /// <summary>What people do in the year. Refusals are part of it.</summary>
    private sealed class RandomYear(
        TestHost testHost,
        IReadOnlyList<Actor> people,
        IReadOnlyList<int> customers,
        IReadOnlyList<int> tickets,
        int leaving
    )
    {
        public static async Task<RandomYear> CreateAsync(TestHost testHost)
        {
            var people = new List<Actor>();
            for (var i = 0; i < 3; i++)
            {
                people.Add(
                    await testHost.CreatePersonAsync(
                        $"P{i}",
                        Roles.Technician | Roles.Sales | Roles.TeamLead
                    )
                );
            }

            var customers = new List<int>();
            var tickets = new List<int>();
            for (var i = 0; i < 3; i++)
            {
                customers.Add(await testHost.CreateCustomerAsync($"100{i}"));
                var number = await testHost.CreateStartedTicketAsync(
                    people[i],
                    customers[i],
                    SizeClass.Medium,
                    funding: FundingMode.HourlyRate
                );
                await testHost.ApproveFourHoursAsync(number);
                tickets.Add(number);
            }

            tickets.Add(await CreateShortTicketAsync(testHost, people[0], customers));
            var bug = await testHost.CreateStartedTicketAsync(
                people[1],
                customers[0],
                SizeClass.Medium,
                kind: TicketKind.Bug,
                funding: FundingMode.HourlyRate
            );
            await testHost.ApproveFourHoursAsync(bug);
            tickets.Add(bug);
            await testHost
                .Get<AddPackage>()
                .RunAsync(Actor.Program, new("P30", 1_800, 2_600_000), Guid.NewGuid(), default);

            var leaving = await testHost.CreateCustomerAsync("1009");
            return new(testHost, people, customers, tickets, leaving);
        }

        /// <summary>
        /// Creates a ticket whose hours run out: what they cover is drawn, the rest is paid at the rate, and later cards pay again.
        /// </summary>
        private static async Task<int> CreateShortTicketAsync(
            TestHost testHost,
            Actor technician,
            List<int> customers
        )
        {
            var customer = await testHost.CreateCustomerAsync("1008", hours: 1);
            customers.Add(customer);
            var number = await testHost.CreateStartedTicketAsync(technician, customer);
            await testHost.RegisterTimeAsync(technician, number, 100);
            (
                await testHost
                    .Get<RecordFundingChoice>()
                    .RunAsync(
                        technician,
                        new(number, null, Guid.NewGuid()),
                        new(
                            FundingChoiceKind.HourlyRate,
                            "Eva",
                            testHost.Today,
                            ContactChannel.Phone,
                            null,
                            null
                        ),
                        default
                    )
            ).ShouldSucceed();
            await testHost.ApproveFourHoursAsync(number);
            return number;
        }

        public Task StepAsync(int seed)
        {
            var random = new Random(seed);
            var who = people[random.Next(people.Count)];
            return random.Next(12) switch
            {
                9 => ClassifyAsync(who, random),
                10 => UpgradeAsync(who, random),
                11 => LockAsync(who, random),
                0 or 1 or 2 => RegisterAsync(random),
                3 => CorrectAsync(who, random),
                4 => testHost.BuyCardAsync(customers[random.Next(customers.Count)], 5),
                5 => CancelAsync(who, random),
                6 => UndoAsync(who, random),
                _ => testHost.HandOverAsync(
                    who,
                    random.Next(3) == 0 ? testHost.ThisMonth().Previous : null
                ),
            };
        }

        /// <summary>Returns what is charged, straight from the records.</summary>
        public async Task<Dictionary<string, (int, long)>> ChargedAsync()
        {
            await using var db = testHost.CreateDbContext();
            var charged = new Dictionary<string, (int, long)>(StringComparer.Ordinal);
            foreach (var ticket in await db.Tickets.AsNoTracking().ToListAsync())
            {
                var times = await TimesAsync(db, ticket.Number);
                var entries = await EntriesAsync(db, ticket.Number);
                foreach (var line in HourlyRateLine.Calculate(ticket, times, entries))
                {
                    charged.Add(
                        $"T{ticket.Number}-{line.TimeEntry.No}",
                        (line.Minutes.Value, line.Price.Ore)
                    );
                }
            }

            foreach (var card in await db.RefillCards.AsNoTracking().ToListAsync())
            {
                if (
                    !await db.LedgerEntries.AnyAsync(e =>
                        e.CustomerId == card.CustomerId
                        && e.SourceNo == card.SourceNo
                        && e.Kind == LedgerEntryKind.Cancel
                    )
                )
                {
                    charged.Add($"C{card.CustomerId}-{card.SourceNo}", (0, card.PriceOre));
                }
            }

            foreach (var upgrade in await db.PackageChanges.AsNoTracking().ToListAsync())
            {
                if (upgrade.IsUpgrade && upgrade.PriceOre != 0)
                {
                    charged.Add($"U{upgrade.CustomerId}-{upgrade.No}", (0, upgrade.PriceOre));
                }
            }

            foreach (var left in await db.Settlements.AsNoTracking().ToListAsync())
            {
                charged.Add(
                    $"S{left.CustomerId}-{left.RecordedAt.Ticks}",
                    (left.OverdrawMinutes, left.OwedOre)
                );
            }

            return charged;
        }

        /// <summary>
        /// Compares the lines with the ledger, without the rules that created them: of each ticket, the minutes in the lines and
        /// the drawn minutes are together what was worked, and each line has its amount rounded once.
        /// </summary>
        public async Task CompareWithLedgerAsync(IReadOnlyList<BillingLine> standing)
        {
            await using var db = testHost.CreateDbContext();
            foreach (var ticket in await db.Tickets.AsNoTracking().ToListAsync())
            {
                if (ticket.HourlyRateOre is not { } rate)
                {
                    continue;
                }

                var isCharged = ticket.BugClass is not BugClass.NotSupported;
                var worked = (await TimesAsync(db, ticket.Number)).Sum(t => t.Minutes);
                var drawn = (await EntriesAsync(db, ticket.Number)).Sum(e =>
                    e.Kind == LedgerEntryKind.Draw ? e.Minutes
                    : e.Kind == LedgerEntryKind.Reverse ? -e.Minutes
                    : 0
                );
                var lines = standing.Where(l => l.TicketNumber == ticket.Number).ToList();
                (lines.Sum(l => l.Minutes) + drawn)
                    .Should()
                    .Be(isCharged ? worked : 0, $"ticket {ticket.Number} is paid once");
                foreach (var source in lines.GroupBy(l => l.SourceKey, StringComparer.Ordinal))
                {
                    source
                        .Sum(l => l.AmountOre)
                        .Should()
                        .Be((source.Sum(l => l.Minutes) * rate + 30) / 60, source.Key);
                }
            }
        }

        private static Task<List<LedgerEntry>> EntriesAsync(WorkbenchDb db, int number) =>
            db.LedgerEntries.AsNoTracking().Where(e => e.TicketNumber == number).ToListAsync();

        /// <summary>A customer who has drawn most of the hours leaves, and owes.</summary>
        public async Task LeaveAsync()
        {
            var number = await testHost.CreateStartedTicketAsync(
                people[0],
                leaving,
                SizeClass.Medium
            );
            await testHost.RegisterTimeAsync(people[0], number, 240);
            await testHost.DeliverAsync(people[0], number);
            testHost.Clock.Advance(TimeSpan.FromDays(1));
            (
                await testHost
                    .Get<EndAgreement>()
                    .RunAsync(
                        people[0],
                        leaving,
                        testHost.Today.AddDays(-1),
                        Guid.NewGuid(),
                        default
                    )
            ).ShouldSucceed();
        }

        private static Task<List<TimeEntry>> TimesAsync(WorkbenchDb db, int number) =>
            db.TimeEntries.AsNoTracking().Where(t => t.TicketNumber == number).ToListAsync();

        private Task<Outcome<RegisterTimeResult>> RegisterAsync(Random random)
        {
            var at = random.Next(tickets.Count);
            return testHost
                .Get<RegisterTime>()
                .RunAsync(
                    people[at % people.Count],
                    tickets[at],
                    new(
                        random.Next(1, 60),
                        testHost.Today.AddDays(-random.Next(3)),
                        Activity.Fix,
                        ""
                    ),
                    Guid.NewGuid(),
                    default
                );
        }

        private async Task CorrectAsync(Actor who, Random random)
        {
            var number = tickets[random.Next(tickets.Count)];
            await using var db = testHost.CreateDbContext();
            var open = UnreversedTimeEntries.From(await TimesAsync(db, number));
            if (open.Count == 0)
            {
                return;
            }

            var wrong = open[random.Next(open.Count)];
            await testHost
                .Get<CorrectTime>()
                .RunAsync(
                    who,
                    new(number, null, Guid.NewGuid()),
                    new(
                        wrong.No,
                        random.Next(3) == 0 ? null : new(random.Next(1, 60), wrong.WorkedOn),
                        "Typed wrong"
                    ),
                    default
                );
        }

        private async Task ClassifyAsync(Actor who, Random random)
        {
            await testHost
                .Get<ClassifyBug>()
                .RunAsync(
                    who,
                    new(tickets[^1], null, Guid.NewGuid()),
                    ClassifyBugInput.WithoutAnswers(
                        random.Next(2) == 0 ? BugClass.Modification : BugClass.NotSupported,
                        "Known from before"
                    ),
                    default
                );
        }

        private async Task UpgradeAsync(Actor who, Random random)
        {
            await testHost
                .Get<ChangePackage>()
                .RunAsync(
                    who,
                    customers[random.Next(customers.Count)],
                    new("P30", "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                );
        }

        /// <summary>A month that is locked gives what comes late to the next one.</summary>
        private async Task LockAsync(Actor who, Random random)
        {
            if (random.Next(3) > 0)
            {
                await testHost
                    .Get<LockMonth>()
                    .RunAsync(who, testHost.ThisMonth().Previous, Guid.NewGuid(), default);
            }
            else
            {
                await testHost
                    .Get<UnlockMonth>()
                    .RunAsync(
                        who,
                        testHost.ThisMonth().Previous,
                        "Too early",
                        Guid.NewGuid(),
                        default
                    );
            }
        }

        private async Task CancelAsync(Actor who, Random random)
        {
            await using var db = testHost.CreateDbContext();
            var cards = await db.RefillCards.AsNoTracking().ToListAsync();
            if (cards.Count > 0)
            {
                var card = cards[random.Next(cards.Count)];
                await testHost
                    .Get<CancelRefillCard>()
                    .RunAsync(who, card.CustomerId, card.SourceNo, Guid.NewGuid(), default);
            }
        }

        private async Task UndoAsync(Actor who, Random random)
        {
            await using var db = testHost.CreateDbContext();
            if (await db.BillingHandOvers.CountAsync() is > 0 and var count)
            {
                await testHost.UndoHandOverAsync(who, random.Next(1, count + 1));
            }
        }
    }
}
