using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Sales;

public sealed class SalesTasksTests
{
    private static readonly DateOnly Today = Day("2026-06-01");
    private static readonly Dictionary<string, Package> Packages = new(StringComparer.Ordinal)
    {
        ["Premium"] = new("Premium", 600, 940_000),
        ["Plus"] = new("Plus", 1_200, 1_730_000),
    };

    [Fact]
    public void A_customer_with_enough_hours_gives_nothing_to_do() =>
        Tasks(Facts(balance: 600, Queued(1))).Should().BeEmpty();

    [Fact]
    public void A_ticket_that_waits_for_a_choice_says_what_is_missing_and_its_place()
    {
        var task = Tasks(Facts(balance: 60, Waiting(1) with { QueuePosition = 3 }))
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeOfType<SalesTask.FundingChoice>()
            .Subject;

        task.Missing.Should().Be(new Minutes(180));
        task.QueuePosition.Should().Be(3);
    }

    [Fact]
    [Rule("F8")]
    public void Uncovered_time_is_listed_with_its_price_and_once_where_a_choice_is_missing_too()
    {
        var uncovered = Queued(2) with
        {
            Ticket = Queued(2).Ticket with
            {
                State = TicketState.Closed,
                UncoveredMinutes = 50,
                RegisteredMinutes = 240,
            },
        };
        var both = Waiting(1) with { Ticket = Waiting(1).Ticket with { UncoveredMinutes = 30 } };

        var tasks = Tasks(Facts(balance: 60, uncovered, both));

        tasks
            .Select(t => (t.Kind, t.TicketNumber))
            .Should()
            .BeEquivalentTo([
                (SalesTaskKind.FundingChoice, (int?)1),
                (SalesTaskKind.UncoveredTime, (int?)2),
            ]);
        tasks.OfType<SalesTask.UncoveredTime>().Single().Price.Should().Be(new Money(90_833));
    }

    [Fact]
    public void Hours_that_do_not_cover_the_queue_are_listed_once()
    {
        var tasks = Tasks(Facts(balance: 300, Queued(1), Queued(2)));

        var task = tasks
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeOfType<SalesTask.HoursShortForQueue>()
            .Subject;
        task.Missing.Should().Be(new Minutes(180));
        task.Tickets.Should().Equal(1, 2);
    }

    [Fact]
    public void What_other_tickets_lack_is_said_once_at_the_oldest_choice()
    {
        var choices = Tasks(Facts(balance: 60, Waiting(2), Queued(3), Waiting(1)))
            .OfType<SalesTask.FundingChoice>()
            .ToDictionary(t => t.Ticket.Number, t => t.ShortForOthers);

        choices[1].Should().NotBe(Minutes.Zero);
        choices[2].Should().Be(Minutes.Zero);
    }

    [Fact]
    public void A_ticket_that_draws_no_hours_is_not_short_of_them() =>
        Tasks(
                Facts(
                    balance: 0,
                    Queued(1) with
                    {
                        Ticket = Queued(1).Ticket with { Funding = FundingMode.HourlyRate },
                    }
                )
            )
            .Should()
            .BeEmpty();

    [Fact]
    [Rule("N7")]
    public void Lapsing_hours_say_how_many_what_was_bought_and_what_of_the_queue_comes_before()
    {
        var facts = Facts(
            balance: 900,
            Queued(1) with
            {
                TargetEndsAt = Utc("2026-06-10 07:00"),
            },
            Queued(2) with
            {
                TargetEndsAt = Utc("2026-06-25 07:00"),
            }
        ) with
        {
            Sources =
            [
                new(
                    1,
                    1,
                    HoursSourceKind.Included,
                    Day("2025-06-21"),
                    Day("2025-06-21"),
                    Day("2026-06-21"),
                    600,
                    500
                ),
                new(
                    1,
                    2,
                    HoursSourceKind.RefillCard,
                    Day("2025-06-21"),
                    Day("2025-08-01"),
                    Day("2026-06-21"),
                    300,
                    100
                ),
                new(
                    1,
                    3,
                    HoursSourceKind.RefillCard,
                    Day("2025-06-21"),
                    Day("2026-05-01"),
                    Day("2027-06-21"),
                    300,
                    300
                ),
            ],
        };

        var task = Tasks(facts)
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeOfType<SalesTask.LapsingHours>()
            .Subject;

        task.LapsesOn.Should().Be(Day("2026-06-21"));
        task.DaysLeft.Should().Be(20);
        task.ThresholdDays.Should().Be(30);
        task.Minutes.Should().Be(new Minutes(600));
        task.CardMinutes.Should().Be(new Minutes(100));
        task.PlannedBefore.Should().Be(new Minutes(240));
        task.PlannedAfter.Should().Be(new Minutes(240));
    }

    [Theory]
    [InlineData("2026-06-20")]
    [InlineData("2026-06-21", 100)]
    [InlineData("2027-06-20", 100)]
    [InlineData("2027-06-21", 100, 300)]
    [Rule("N7")]
    public void Every_lapse_until_a_day_is_found_the_earliest_first(
        string until,
        params int[] minutes
    )
    {
        var facts = Facts(balance: 400) with
        {
            Sources =
            [
                Source(1, HoursSourceKind.RefillCard, "2027-06-21", 300),
                Source(2, HoursSourceKind.Included, "2026-06-21", 100),
                Source(3, HoursSourceKind.Included, "2026-06-21", 0),
            ],
        };

        ComingLapse
            .Find(facts, Today, Day(until))
            .Select(l => l.Minutes.Value)
            .Should()
            .Equal(minutes);
    }

    [Fact]
    [Rule("S3")]
    public void What_an_agreement_that_ends_leaves_lapses_the_day_after()
    {
        var facts = Facts(balance: 400) with
        {
            Sources =
            [
                Source(1, HoursSourceKind.RefillCard, "2027-06-21", 300),
                Source(2, HoursSourceKind.Included, "2026-06-21", 100),
            ],
        };
        var ending = facts with
        {
            Agreement = facts.Agreement! with { LastDay = Day("2026-06-30") },
        };

        ComingLapse
            .Find(ending, Today, Day("2026-12-31"))
            .Select(l => (l.LapsesOn, l.Minutes.Value, l.CardMinutes.Value))
            .Should()
            .Equal((Day("2026-06-21"), 100, 0), (Day("2026-07-01"), 300, 300));
        ComingLapse
            .Find(facts with { Agreement = null }, Today, Day("2030-01-01"))
            .Should()
            .BeEmpty();
    }

    [Fact]
    [Rule("N7")]
    public void The_lapses_of_random_sources_add_up_to_what_can_lapse()
    {
        var random = new Random(20261130);
        for (var i = 0; i < 300; i++)
        {
            var sources = Enumerable
                .Range(1, random.Next(1, 8))
                .Select(no =>
                    Source(
                        no,
                        no % 2 == 0 ? HoursSourceKind.RefillCard : HoursSourceKind.Included,
                        $"{2027 + random.Next(3)}-03-01",
                        random.Next(3) * 60
                    )
                )
                .ToList();
            var facts = Facts(balance: 0) with { Sources = sources };

            var lapses = ComingLapse.Find(facts, Today, Day("2029-03-01"));

            lapses.Sum(l => l.Minutes.Value).Should().Be(sources.Sum(s => s.RemainingMinutes));
            lapses.Select(l => l.LapsesOn).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void A_pace_is_listed_only_if_the_hours_end_well_before_the_term()
    {
        // 600 left; the term ends on 2027-03-01.
        SalesTask? Task(int perMonth) =>
            Tasks(
                    Facts(balance: 600) with
                    {
                        Year = new([.. Enumerable.Repeat(perMonth, 5)], 0, 0),
                    }
                )
                .SingleOrDefault();

        Task(120)
            .Should()
            .BeOfType<SalesTask.HoursEndEarly>()
            .Which.Pace.EndsOn.Should()
            .Be(Day("2026-10-31"));
        Task(60).Should().BeNull("the hours last until the term ends");
    }

    [Fact]
    public void Agreements_that_end_are_missing_or_wait_for_the_launch_are_listed()
    {
        Kind(f => f with { Agreement = null }).Should().Be(SalesTaskKind.NoAgreement);
        Kind(f => f with { Customer = f.Customer with { LaunchedOn = null } })
            .Should()
            .Be(SalesTaskKind.NotLaunched);
        Kind(f => f with { Agreement = f.Agreement! with { LastDay = Day("2026-07-31") } })
            .Should()
            .Be(SalesTaskKind.AgreementEnding);
        Kind(f => f with { Agreement = f.Agreement! with { LastDay = Day("2026-08-01") } })
            .Should()
            .BeNull("it ends in more than 60 days");

        SalesTaskKind? Kind(Func<SalesFacts, SalesFacts> change) =>
            Tasks(change(Facts(balance: 600, Queued(1)))).SingleOrDefault()?.Kind;
    }

    [Fact]
    public void Due_reminders_come_first_and_others_wait()
    {
        var tasks = Tasks(Facts(balance: 60, Waiting(1), Waiting(2), Waiting(3)));
        SalesFollowUp FollowUp(int ticket, string remindOn) =>
            new(
                1,
                ticket,
                SalesTaskKind.FundingChoice,
                ticket,
                SalesFollowUpKind.Contacted,
                ContactChannel.Phone,
                "",
                Day(remindOn),
                Now,
                7,
                "Anna"
            );

        var followed = FollowedTask.Create(
            tasks,
            [FollowUp(2, "2026-06-01"), FollowUp(3, "2026-06-02")],
            Today
        );

        followed
            .Select(f => (f.Task.TicketNumber, f.Status, f.IsReminderDue))
            .Should()
            .Equal(
                (2, SalesTaskStatus.ToDo, true),
                (1, SalesTaskStatus.ToDo, false),
                (3, SalesTaskStatus.AwaitsAnswer, false)
            );
    }

    [Fact]
    public void Whatever_happens_no_ticket_is_listed_twice_and_each_cause_gives_one_task()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 2_000; i++)
        {
            var facts = Random(random);
            var tasks = Tasks(facts);

            tasks.Select(t => t.Key).Should().OnlyHaveUniqueItems();
            tasks
                .Where(t => t.TicketNumber is not null)
                .Select(t => t.TicketNumber)
                .Should()
                .OnlyHaveUniqueItems();
            tasks
                .Count(t =>
                    t.Kind
                        is SalesTaskKind.HoursShortForQueue
                            or SalesTaskKind.LapsingHours
                            or SalesTaskKind.HoursEndEarly
                )
                .Should()
                .BeLessThanOrEqualTo(1);
            var waiting = facts.Tickets.Count(t => t.Ticket.State == TicketState.AwaitingFunding);
            tasks.Count(t => t.Kind == SalesTaskKind.FundingChoice).Should().Be(waiting);
            tasks
                .Sum(t =>
                    (t as SalesTask.UncoveredTime)?.Minutes.Value
                    ?? (t as SalesTask.FundingChoice)?.Ticket.UncoveredMinutes
                    ?? 0
                )
                .Should()
                .Be(
                    facts.Tickets.Sum(t => t.Ticket.UncoveredMinutes),
                    "all uncovered time stands on the list"
                );
        }
    }

    private static SalesFacts Random(Random random)
    {
        TicketState[] states =
        [
            TicketState.New,
            TicketState.Queued,
            TicketState.Started,
            TicketState.AwaitingFunding,
            TicketState.Delivered,
        ];
        var tickets = Enumerable
            .Range(1, random.Next(5))
            .Select(no => new SalesFacts.SalesTicket(
                SampleTicket with
                {
                    Number = no,
                    State = states[random.Next(states.Length)],
                    UncoveredMinutes = random.Next(3) == 0 ? random.Next(200) : 0,
                    Funding =
                        random.Next(4) == 0 ? FundingMode.HourlyRate : FundingMode.ServiceHours,
                },
                no,
                Now.AddDays(random.Next(30))
            ))
            .ToList();
        var lapses = Day("2026-03-01").AddYears(1).AddDays(-random.Next(300));
        var balance = random.Next(900);
        return Facts(balance, [.. tickets]) with
        {
            Customer = SampleCustomer with
            {
                LaunchedOn = random.Next(5) == 0 ? null : Day("2026-03-10"),
            },
            Agreement = random.Next(5) switch
            {
                0 => null,
                1 => SampleAgreement with { LastDay = Today.AddDays(random.Next(120)) },
                _ => SampleAgreement,
            },
            Sources =
            [
                new(
                    1,
                    1,
                    HoursSourceKind.Included,
                    Day("2026-03-01"),
                    Day("2026-03-01"),
                    lapses,
                    900,
                    balance
                ),
            ],
            Year =
                random.Next(2) == 0
                    ? null
                    : new(
                        [.. Enumerable.Range(0, 12).Select(_ => random.Next(400))],
                        random.Next(3_000_000),
                        random.Next(300)
                    ),
        };
    }

    private static IReadOnlyList<SalesTask> Tasks(SalesFacts facts) =>
        SalesTasks.Derive(facts, Packages, AgreementPolicy.Default, Today);

    private static HoursSource Source(int no, HoursSourceKind kind, string lapsesOn, int minutes) =>
        new(1, no, kind, Day("2025-06-21"), Day("2025-06-21"), Day(lapsesOn), 600, minutes);

    private static SalesFacts Facts(int balance, params SalesFacts.SalesTicket[] tickets) =>
        new(
            SampleCustomer,
            SampleAgreement,
            HoursAccount.Create(1) with
            {
                BalanceMinutes = balance,
                NextSourceNo = 4,
            },
            [],
            tickets,
            null,
            null
        );

    private static SalesFacts.SalesTicket Queued(int number) =>
        new(SampleTicket with { Number = number }, number, Now.AddDays(14));

    private static SalesFacts.SalesTicket Waiting(int number) =>
        new(
            SampleTicket with
            {
                Number = number,
                State = TicketState.AwaitingFunding,
                PausedSince = Now,
            },
            number,
            Now.AddDays(14)
        );
}
