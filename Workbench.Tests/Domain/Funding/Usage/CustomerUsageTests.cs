using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Funding.Usage;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Usage;

[Rule("F9")]
public sealed class CustomerUsageTests
{
    private static readonly int Runs = TestSize.Choose(shortRun: 300, longRun: 3_000);
    private static readonly Ticket Started = SampleTicket with { State = TicketState.Started };

    private static readonly Gen<(
        int Ticket,
        int Minutes,
        int Day,
        Activity Activity,
        bool OwnFault
    )[]> Works = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[1, 300],
        Gen.Int[0, 200],
        Gen.Enum<Activity>(),
        Gen.Bool
    ).Array[1, 10];

    [Fact]
    public void Each_minute_is_listed_by_who_pays_for_it()
    {
        var ticket = Started with { Number = 7 };
        var bug = Started with
        {
            Number = 8,
            Kind = TicketKind.Bug,
            BugClass = BugClass.CommonSystemBug,
        };
        var work = new Work(90);
        work.Register(ticket, 60, "2026-05-31", Activity.Fix);
        work.Register(ticket, 50, "2026-06-01", Activity.Advice);
        work.Register(bug, 25, "2026-06-01", Activity.Troubleshooting);

        var usage = work.Usage("2026-05-01", "2026-07-01");

        usage.Sum.Should().Be(Sum(drawn: 90, uncovered: 20, notCharged: 25));
        usage.ByTicket.Should().Equal((7, Sum(drawn: 90, uncovered: 20)), (8, Sum(notCharged: 25)));
        usage
            .ByMonth.Should()
            .Equal(
                (Day("2026-05-01"), Sum(drawn: 60)),
                (Day("2026-06-01"), Sum(drawn: 30, uncovered: 20, notCharged: 25))
            );
        usage
            .ByActivity.Should()
            .Equal(
                (Activity.Fix, Sum(drawn: 60)),
                (Activity.Advice, Sum(drawn: 30, uncovered: 20)),
                (Activity.Troubleshooting, Sum(notCharged: 25))
            );
    }

    [Fact]
    public void The_first_day_counts_and_the_day_after_the_last_does_not()
    {
        var work = new Work(600);
        work.Register(Started, 10, "2026-05-31");
        work.Register(Started, 20, "2026-06-01");
        work.Register(Started, 40, "2026-06-30");
        work.Register(Started, 80, "2026-07-01");

        work.Usage("2026-06-01", "2026-07-01").Sum.Drawn.Should().Be(new Minutes(60));
    }

    [Fact]
    [Rule("F5")]
    public void The_hourly_rate_pays_for_what_finds_no_hours()
    {
        var work = new Work(30);
        work.Register(
            Started with
            {
                Funding = FundingMode.HourlyRateWhenShort,
                HourlyRateOre = 109_000,
            },
            50,
            "2026-06-01"
        );

        work.Usage("2026-06-01", "2026-06-02").Sum.Should().Be(Sum(drawn: 30, rate: 20));
    }

    [Fact]
    [Rule("A8")]
    public void A_reversed_draw_takes_its_minutes_back_on_its_own_day()
    {
        var work = new Work(600);
        work.Register(Started, 45, "2026-06-01");
        work.Reverse("2026-07-02");

        work.Usage("2026-06-01", "2026-07-01").Sum.Should().Be(Sum(drawn: 45));
        work.Usage("2026-07-01", "2026-08-01").Sum.Drawn.Should().Be(new Minutes(-45));
        work.Usage("2026-06-01", "2026-08-01").Sum.Should().Be(Sum());
    }

    [Fact]
    [Rule("A10")]
    public void Drawn_minutes_equal_the_ledger_and_no_minute_is_lost_or_counted_twice() =>
        Gen.Select(
                Gen.Int[0, 900],
                Gen.Enum<FundingMode>(),
                Gen.OneOf(
                    Gen.Const((BugClass?)null),
                    Gen.Enum<BugClass>().Select(c => (BugClass?)c)
                ),
                Works,
                Gen.Int[1, 199]
            )
            .Sample(
                (balance, funding, bugClass, works, cut) =>
                {
                    var work = new Work(balance);
                    foreach (var w in works)
                    {
                        work.Register(
                            Started with
                            {
                                Number = 10 + w.Ticket,
                                Kind = TicketKind.Bug,
                                Funding = w.Ticket == 0 ? FundingMode.ServiceHours : funding,
                                BugClass = w.Ticket == 1 ? null : bugClass,
                                HourlyRateOre = 109_000,
                            },
                            w.Minutes,
                            Iso(Day("2026-05-01").AddDays(w.Day)),
                            w.Activity,
                            w.OwnFault
                        );
                    }

                    ShouldAddUp(work, cut);
                },
                iter: Runs
            );

    private static void ShouldAddUp(Work work, int cut)
    {
        var middle = Iso(Day("2026-05-01").AddDays(cut));
        var whole = work.Usage("2026-05-01", "2027-03-01");
        var (before, after) = (work.Usage("2026-05-01", middle), work.Usage(middle, "2027-03-01"));

        whole
            .Sum.Drawn.Value.Should()
            .Be(-work.Ledger.NewEntries.Where(IsDraw).Sum(e => e.SignedMinutes));
        whole.Sum.Total.Value.Should().Be(work.Times.Sum(t => t.Minutes));
        foreach (var part in Enum.GetValues<UsagePart>())
        {
            (before.Sum[part] + after.Sum[part]).Should().Be(whole.Sum[part]);
            whole.ByTicket.Sum(t => t.Sum[part].Value).Should().Be(whole.Sum[part].Value);
            whole.ByMonth.Sum(t => t.Sum[part].Value).Should().Be(whole.Sum[part].Value);
            whole.ByActivity.Sum(t => t.Sum[part].Value).Should().Be(whole.Sum[part].Value);
        }

        var breakdown = TimeBreakdown.Sum([
            .. work.Tickets.Values.Select(t =>
                TimeBreakdown.Calculate(t, work.Times, work.Ledger.NewEntries)
            ),
        ]);
        whole
            .Sum.Should()
            .Be(
                new UsageSum(
                    breakdown.Drawn,
                    breakdown.AtHourlyRate,
                    breakdown.Uncovered,
                    breakdown.NotCharged + breakdown.Waived
                )
            );
    }

    private static bool IsDraw(LedgerEntry entry) =>
        entry.Kind is LedgerEntryKind.Draw or LedgerEntryKind.Reverse;

    private static UsageSum Sum(
        int drawn = 0,
        int rate = 0,
        int uncovered = 0,
        int notCharged = 0
    ) => new(new(drawn), new(rate), new(uncovered), new(notCharged));

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Registered time on several tickets of a customer.</summary>
    private sealed class Work(int balance)
    {
        public HoursLedger Ledger { get; private set; } = LedgerWith(balance);

        public Dictionary<int, Ticket> Tickets { get; } = [];

        public List<TimeEntry> Times { get; } = [];

        public void Register(
            Ticket ticket,
            int minutes,
            string workedOn,
            Activity activity = Activity.Fix,
            bool ownFault = false
        )
        {
            var current = Tickets.GetValueOrDefault(ticket.Number, ticket);
            var done = SampleData.Register(
                TimeEntryFor(current, minutes, workedOn, activity) with
                {
                    OwnFault = ownFault,
                },
                current,
                HoursOf(Ledger)
            );
            Tickets[ticket.Number] = done.Ticket;
            Ledger = done.Ledger;
            Times.Add(done.Entry);
        }

        /// <summary>Reverses the last time entry and its draw.</summary>
        public void Reverse(string on)
        {
            var wrong = Times[^1];
            Ledger = Ledger
                .Reverse(Ledger.NewEntries[^1], isReversed: false, Day(on), Now)
                .ShouldSucceed();
            Times.Add(
                wrong with
                {
                    No = wrong.No + 1,
                    Minutes = -wrong.Minutes,
                    ReversedEntryNo = wrong.No,
                }
            );
        }

        public CustomerUsage Usage(string from, string to) =>
            CustomerUsage.Calculate(
                new(Day(from), Day(to), Tickets.Values, Times, Ledger.NewEntries)
            );
    }
}
