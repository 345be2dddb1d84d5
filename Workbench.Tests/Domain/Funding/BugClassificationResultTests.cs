using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Funding;

[Rule("B4")]
[Rule("A8")]
public sealed class BugClassificationResultTests
{
    private static readonly DateOnly WorkDate = SampleData.Day("2026-06-01");

    [Fact]
    [ExampleTest("B4")]
    public void Example_12_ninety_minutes_are_reversed_and_drawn_again()
    {
        var bugScenario = new BugScenario(balance: 600)
            .WithTime(Activity.Troubleshooting, 90)
            .Classify(BugClass.Modification);
        bugScenario.Balance.Should().Be(510);

        bugScenario = bugScenario.Classify(BugClass.CommonSystemBug);
        bugScenario.Balance.Should().Be(600);

        bugScenario = bugScenario.Classify(BugClass.Modification);
        bugScenario.Balance.Should().Be(510);
        bugScenario
            .LedgerEntries.Where(e => e.Kind == LedgerEntryKind.Reverse)
            .Should()
            .ContainSingle();
    }

    [Fact]
    public void Misconfiguration_charges_troubleshooting_and_reverses_the_fix()
    {
        var bugScenario = new BugScenario(balance: 600)
            .WithTime(Activity.Troubleshooting, 40)
            .WithTime(Activity.Fix, 50)
            .Classify(BugClass.Misconfiguration);

        bugScenario.Balance.Should().Be(560);
    }

    [Fact]
    public void Time_that_becomes_charged_without_hours_is_uncovered()
    {
        var bugScenario = new BugScenario(balance: 30).WithTime(Activity.Fix, 50);
        bugScenario.Ticket.UncoveredMinutes.Should().Be(20);

        bugScenario.Classify(BugClass.NotSupported).Ticket.UncoveredMinutes.Should().Be(0);
        bugScenario
            .Classify(BugClass.NotSupported)
            .Classify(BugClass.Modification)
            .Ticket.UncoveredMinutes.Should()
            .Be(20);
    }

    [Fact]
    public void A_class_that_is_not_charged_holds_nothing()
    {
        var bugScenario = new BugScenario(balance: 600, held: 240).Classify(BugClass.NotSupported);

        bugScenario.Ticket.HeldMinutes.Should().Be(0);
        bugScenario.Ledger.Account.HeldMinutes.Should().Be(0);
    }

    [Theory]
    [InlineData(TicketState.Started, 7, 180)]
    [InlineData(TicketState.AwaitingCustomer, 7, 180)]
    [InlineData(TicketState.AwaitingFunding, 7, 0)]
    [InlineData(TicketState.Delivered, 7, 0)]
    [InlineData(TicketState.Started, null, 0)]
    [Rule("F4")]
    public void A_charged_class_holds_the_remaining_plan_of_open_work(
        TicketState state,
        int? technician,
        int held
    )
    {
        var bugScenario = new BugScenario(balance: 600)
            .WithTime(Activity.Fix, 60)
            .Classify(BugClass.NotSupported)
            .InState(state, technician)
            .Classify(BugClass.Modification);

        bugScenario.Ticket.HeldMinutes.Should().Be(held);
        bugScenario.Ledger.Account.HeldMinutes.Should().Be(held);
        bugScenario.Balance.Should().Be(540);
    }

    [Fact]
    [Rule("F4")]
    public void Time_that_becomes_charged_draws_the_own_hold_and_available_hours()
    {
        // Of 100 minutes, other tickets hold 50 and the bug itself 20: it may draw its own 20 and the 30 free minutes.
        var bugScenario = new BugScenario(balance: 100).WithTime(
            Activity.Fix,
            90,
            BugClass.NotSupported
        );
        bugScenario.Balance.Should().Be(100);

        bugScenario = bugScenario.WithHolds(own: 20, others: 50).Classify(BugClass.Modification);

        bugScenario.Balance.Should().Be(50);
        bugScenario
            .Ticket.Should()
            .Match<Ticket>(t => t.UncoveredMinutes == 40 && t.HeldMinutes == 0);
        bugScenario.Ledger.Account.HeldMinutes.Should().Be(50);
    }

    [Fact]
    [Rule("F5")]
    public void With_an_hourly_rate_nothing_becomes_uncovered()
    {
        var bugScenario = new BugScenario(balance: 30).WithTime(
            Activity.Fix,
            50,
            BugClass.NotSupported
        );

        (
            bugScenario with
            {
                Ticket = bugScenario.Ticket with { Funding = FundingMode.HourlyRateWhenShort },
            }
        )
            .Classify(BugClass.Modification)
            .Ticket.UncoveredMinutes.Should()
            .Be(0);
    }

    [Theory]
    [InlineData(TicketState.Closed)]
    [InlineData(TicketState.Withdrawn)]
    [InlineData(TicketState.Merged)]
    public void A_finished_ticket_is_not_classified(TicketState state) =>
        BugClassificationResult
            .Apply(
                BugClass.Modification,
                new BugScenario(600).InState(state, 7).Facts,
                SampleData.Now
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Fact]
    [Rule("A3")]
    public void Work_before_the_launch_draws_nothing_whatever_the_class()
    {
        var bugScenario = new BugScenario(balance: 600).WithTime(
            Activity.Fix,
            50,
            BugClass.NotSupported,
            "2026-03-09"
        );

        bugScenario = bugScenario.Classify(BugClass.Modification);

        (bugScenario.Balance, bugScenario.Ticket.UncoveredMinutes).Should().Be((600, 50));
    }

    [Theory]
    [InlineData(90, 0)]
    [InlineData(600, 0)]
    [InlineData(700, 100)]
    [Rule("A12")]
    public void Minutes_reversed_into_a_closed_term_lapse_and_are_drawn_from_there_again(
        int minutes,
        int uncovered
    )
    {
        var year = new AgreementScenario()
            .RegisterTime("2026-05-01", minutes)
            .AdvanceTo("2027-03-10");
        var bug = SampleData.SampleTicket with
        {
            Kind = TicketKind.Bug,
            State = TicketState.Delivered,
            BugClass = BugClass.Modification,
            UncoveredMinutes = uncovered,
        };
        var time = SampleData.TimeEntryFor(bug, minutes, "2026-05-01");
        var now = SampleData.Utc("2027-03-10 08:00");

        var notCharged = As(BugClass.CommonSystemBug, bug, year.Hours.Ledger);
        notCharged.Ticket.UncoveredMinutes.Should().Be(0);
        Left(notCharged.Ledger).Should().Equal([0, 600], "the closed term's minutes lapse again");

        // The new term has the minutes that the closed term lacked.
        var chargedAgain = As(BugClass.Modification, notCharged.Ticket, notCharged.Ledger);
        chargedAgain.Ticket.UncoveredMinutes.Should().Be(0);
        Left(chargedAgain.Ledger).Should().Equal(0, 600 - uncovered);

        BugClassificationResult As(BugClass bugClass, Ticket ticket, HoursLedger ledger) =>
            BugClassificationResult
                .Apply(
                    bugClass,
                    new(
                        ticket,
                        year.Hours with
                        {
                            Ledger = ledger with { LoadedEntries = LoadedLedgerEntries.All([]) },
                        },
                        [time],
                        [.. ledger.NewEntries.Where(e => e.TicketNumber == ticket.Number)]
                    ),
                    now
                )
                .ShouldSucceed();

        static IEnumerable<int> Left(HoursLedger ledger) =>
            ledger.Sources.Select(s => s.RemainingMinutes);
    }

    [Fact]
    public void Only_bugs_have_a_class() =>
        BugClassificationResult
            .Apply(
                BugClass.Modification,
                new BugScenario(600, kind: TicketKind.Change).Facts,
                SampleData.Now
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotABug);

    [Fact]
    [PropertyTest("B4")]
    public void Only_the_last_class_decides_what_is_drawn() =>
        Gen.Select(
                Gen.Select(Gen.Enum<Activity>(), Gen.Int[1, 120]).Array[0, 6],
                Gen.Enum<BugClass>().Array[1, 6],
                Gen.Int[0, 700]
            )
            .Sample(
                (times, classes, balance) =>
                {
                    var bugScenario = times.Aggregate(
                        new BugScenario(balance),
                        (b, t) => b.WithTime(t.Item1, t.Item2)
                    );
                    bugScenario = classes.Aggregate(bugScenario, (b, c) => b.Classify(c));

                    var charged = times
                        .Where(t => IsCharged(classes[^1], t.Item1))
                        .Sum(t => t.Item2);
                    bugScenario.Balance.Should().Be(Math.Max(0, balance - charged));
                    bugScenario.Ticket.UncoveredMinutes.Should().Be(Math.Max(0, charged - balance));
                    bugScenario
                        .Ledger.Sources.Sum(s => s.RemainingMinutes)
                        .Should()
                        .Be(bugScenario.Balance);
                }
            );

    /// <summary>The table of charged activities by bug class, written independently of the domain.</summary>
    private static bool IsCharged(BugClass bugClass, Activity activity) =>
        (int)bugClass == 4 || ((int)bugClass == 3 && activity == Activity.Troubleshooting);

    /// <summary>A bug of one customer, with its time entries and ledger entries so far.</summary>
    private sealed record BugScenario
    {
        public BugScenario(int balance, int held = 0, TicketKind kind = TicketKind.Bug)
        {
            var ledger = SampleData.LedgerWith(balance);
            Ticket = SampleData.SampleTicket with
            {
                Kind = kind,
                State = TicketState.Started,
                HeldMinutes = held,
            };
            Ledger = ledger with
            {
                Account = ledger.Account with { HeldMinutes = held },
                NewEntries = [],
            };
        }

        public Ticket Ticket { get; init; }

        public HoursLedger Ledger { get; private init; }

        public IReadOnlyList<TimeEntry> TimeEntries { get; private init; } = [];

        public IReadOnlyList<LedgerEntry> LedgerEntries { get; private init; } = [];

        public int Balance => Ledger.Account.BalanceMinutes;

        public BugClassificationFacts Facts =>
            new(Ticket, SampleData.HoursOf(Ledger), TimeEntries, LedgerEntries);

        public BugScenario InState(TicketState state, int? technician) =>
            this with
            {
                Ticket = Ticket with { State = state, TechnicianId = technician },
            };

        public BugScenario WithHolds(int own, int others) =>
            this with
            {
                Ticket = Ticket with { HeldMinutes = own },
                Ledger = Ledger with
                {
                    Account = Ledger.Account with { HeldMinutes = own + others },
                },
            };

        /// <summary>Adds time that was registered after the bug was classified.</summary>
        public BugScenario WithTime(
            Activity activity,
            int minutes,
            BugClass bugClass,
            string on = "2026-06-01"
        ) =>
            (this with { Ticket = Ticket with { BugClass = bugClass } }).WithTime(
                activity,
                minutes,
                SampleData.Day(on)
            );

        public BugScenario WithTime(Activity activity, int minutes) =>
            WithTime(activity, minutes, WorkDate);

        private BugScenario WithTime(Activity activity, int minutes, DateOnly on)
        {
            var entry = new TimeEntry(
                Ticket.Number,
                Ticket.NextTimeEntryNo,
                1,
                7,
                on,
                minutes,
                activity,
                "",
                SampleData.Now
            );
            var registered = SampleData.Register(entry, Ticket, SampleData.HoursOf(Ledger));
            return Copy(registered.Ticket, registered.Ledger) with
            {
                TimeEntries = [.. TimeEntries, entry],
            };
        }

        public BugScenario Classify(BugClass bugClass)
        {
            var classified = BugClassificationResult
                .Apply(bugClass, Facts, SampleData.Now)
                .ShouldSucceed();
            return Copy(classified.Ticket, classified.Ledger);
        }

        private BugScenario Copy(Ticket ticket, HoursLedger ledger) =>
            this with
            {
                Ticket = ticket,
                Ledger = ledger with { NewEntries = [] },
                LedgerEntries = [.. LedgerEntries, .. ledger.NewEntries],
            };
    }
}
