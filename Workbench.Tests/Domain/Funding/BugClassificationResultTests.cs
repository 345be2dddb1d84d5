using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;
using Workbench.Tests.Domain.Agreements;
using Xunit;

namespace Workbench.Tests.Domain.Funding;

[Rule("B4")]
[Rule("A8")]
public sealed class BugClassificationResultTests
{
    private static readonly DateOnly Worked = SampleData.Day("2026-06-01");

    [Fact]
    public void Example_12_ninety_minutes_drawn_come_back_and_are_drawn_again()
    {
        var bug = new Bug(balance: 600)
            .With(Activity.Troubleshooting, 90)
            .As(BugClass.Modification);
        bug.Balance.Should().Be(510);

        bug = bug.As(BugClass.CommonSystemBug);
        bug.Balance.Should().Be(600);

        bug = bug.As(BugClass.Modification);
        bug.Balance.Should().Be(510);
        bug.Entries.Where(e => e.Kind == LedgerEntryKind.Reverse).Should().ContainSingle();
    }

    [Fact]
    public void Misconfiguration_charges_the_troubleshooting_and_gives_the_fix_back()
    {
        var bug = new Bug(balance: 600)
            .With(Activity.Troubleshooting, 40)
            .With(Activity.Fix, 50)
            .As(BugClass.Misconfiguration);

        bug.Balance.Should().Be(560);
    }

    [Fact]
    public void What_finds_no_hours_when_it_becomes_charged_is_uncovered()
    {
        var bug = new Bug(balance: 30).With(Activity.Fix, 50);
        bug.Ticket.UncoveredMinutes.Should().Be(20);

        bug.As(BugClass.NotSupported).Ticket.UncoveredMinutes.Should().Be(0);
        bug.As(BugClass.NotSupported)
            .As(BugClass.Modification)
            .Ticket.UncoveredMinutes.Should()
            .Be(20);
    }

    [Fact]
    public void A_class_that_is_not_charged_holds_nothing()
    {
        var bug = new Bug(balance: 600, held: 240).As(BugClass.NotSupported);

        bug.Ticket.HeldMinutes.Should().Be(0);
        bug.Ledger.Account.HeldMinutes.Should().Be(0);
    }

    [Theory]
    [InlineData(TicketState.Started, 7, 180)]
    [InlineData(TicketState.AwaitingCustomer, 7, 180)]
    [InlineData(TicketState.AwaitingFunding, 7, 0)]
    [InlineData(TicketState.Delivered, 7, 0)]
    [InlineData(TicketState.Started, null, 0)]
    [Rule("F4")]
    public void One_that_is_charged_again_holds_what_is_left_of_its_plan_where_work_goes_on(
        TicketState state,
        int? technician,
        int held
    )
    {
        var bug = new Bug(balance: 600)
            .With(Activity.Fix, 60)
            .As(BugClass.NotSupported)
            .In(state, technician)
            .As(BugClass.Modification);

        bug.Ticket.HeldMinutes.Should().Be(held);
        bug.Ledger.Account.HeldMinutes.Should().Be(held);
        bug.Balance.Should().Be(540);
    }

    [Fact]
    [Rule("F4")]
    public void Time_that_becomes_charged_draws_the_tickets_own_hold_and_what_is_free()
    {
        // Of 100 others hold 50 and the bug itself 20: it may draw its 20 and the 30 that are free.
        var bug = new Bug(balance: 100).With(Activity.Fix, 90, BugClass.NotSupported);
        bug.Balance.Should().Be(100);

        bug = bug.Holding(own: 20, others: 50).As(BugClass.Modification);

        bug.Balance.Should().Be(50);
        bug.Ticket.Should().Match<Ticket>(t => t.UncoveredMinutes == 40 && t.HeldMinutes == 0);
        bug.Ledger.Account.HeldMinutes.Should().Be(50);
    }

    [Fact]
    [Rule("F5")]
    public void Where_the_rate_pays_the_rest_nothing_becomes_uncovered()
    {
        var bug = new Bug(balance: 30).With(Activity.Fix, 50, BugClass.NotSupported);

        (bug with { Ticket = bug.Ticket with { Funding = FundingMode.HourlyRateWhenShort } })
            .As(BugClass.Modification)
            .Ticket.UncoveredMinutes.Should()
            .Be(0);
    }

    [Theory]
    [InlineData(TicketState.Closed)]
    [InlineData(TicketState.Withdrawn)]
    [InlineData(TicketState.Merged)]
    public void What_is_over_is_not_classified(TicketState state) =>
        BugClassificationResult
            .Apply(BugClass.Modification, new Bug(600).In(state, 7).Input, SampleData.Now)
            .Refused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Fact]
    [Rule("A3")]
    public void Work_before_the_launch_draws_nothing_whatever_the_class()
    {
        var bug = new Bug(balance: 600).With(Activity.Fix, 50, BugClass.NotSupported, "2026-03-09");

        bug = bug.As(BugClass.Modification);

        (bug.Balance, bug.Ticket.UncoveredMinutes).Should().Be((600, 50));
    }

    [Theory]
    [InlineData(90, 0)]
    [InlineData(600, 0)]
    [InlineData(700, 100)]
    [Rule("A12")]
    public void Of_a_closed_term_what_is_given_back_lapses_and_is_taken_from_there_again(
        int minutes,
        int uncovered
    )
    {
        var year = new AYear().Work("2026-05-01", minutes).On("2027-03-10");
        var bug = SampleData.ATicket with
        {
            Kind = TicketKind.Bug,
            State = TicketState.Delivered,
            BugClass = BugClass.Modification,
            UncoveredMinutes = uncovered,
        };
        var time = SampleData.Time(bug, minutes, "2026-05-01");
        var now = SampleData.Utc("2027-03-10 08:00");

        var free = As(BugClass.CommonSystemBug, bug, year.Hours.Ledger);
        free.Ticket.UncoveredMinutes.Should().Be(0);
        Left(free.Ledger).Should().Equal([0, 600], "the closed term's minutes lapse again");

        // What the closed term lacked the new one has by now.
        var again = As(BugClass.Modification, free.Ticket, free.Ledger);
        again.Ticket.UncoveredMinutes.Should().Be(0);
        Left(again.Ledger).Should().Equal(0, 600 - uncovered);

        BugClassificationResult As(BugClass bugClass, Ticket ticket, HoursLedger ledger) =>
            BugClassificationResult
                .Apply(
                    bugClass,
                    new(
                        ticket,
                        year.Hours with
                        {
                            Ledger = ledger with { LoadedEntries = LoadedEntries.All([]) },
                        },
                        [time],
                        [.. ledger.NewEntries.Where(e => e.TicketNumber == ticket.Number)]
                    ),
                    now
                )
                .Done();

        static IEnumerable<int> Left(HoursLedger ledger) =>
            ledger.Sources.Select(s => s.RemainingMinutes);
    }

    [Fact]
    public void Only_bugs_have_a_class() =>
        BugClassificationResult
            .Apply(BugClass.Modification, new Bug(600, kind: TicketKind.Change).Input, SampleData.Now)
            .Refused()
            .Code.Should()
            .Be(RefusalCode.NotABug);

    [Fact]
    public void Whatever_the_classes_on_the_way_the_last_one_alone_decides_what_is_drawn() =>
        Gen.Select(
                Gen.Select(Gen.Enum<Activity>(), Gen.Int[1, 120]).Array[0, 6],
                Gen.Enum<BugClass>().Array[1, 6],
                Gen.Int[0, 700]
            )
            .Sample(
                (times, classes, balance) =>
                {
                    var bug = times.Aggregate(new Bug(balance), (b, t) => b.With(t.Item1, t.Item2));
                    bug = classes.Aggregate(bug, (b, c) => b.As(c));

                    var charged = times
                        .Where(t => IsCharged(classes[^1], t.Item1))
                        .Sum(t => t.Item2);
                    bug.Balance.Should().Be(Math.Max(0, balance - charged));
                    bug.Ticket.UncoveredMinutes.Should().Be(Math.Max(0, charged - balance));
                    bug.Ledger.Sources.Sum(s => s.RemainingMinutes).Should().Be(bug.Balance);
                }
            );

    /// <summary>The table of the bug classes, written down a second time.</summary>
    private static bool IsCharged(BugClass bugClass, Activity activity) =>
        (int)bugClass == 4 || ((int)bugClass == 3 && activity == Activity.Troubleshooting);

    /// <summary>A bug of one customer, with its time and its ledger entries so far.</summary>
    private sealed record Bug
    {
        public Bug(int balance, int held = 0, TicketKind kind = TicketKind.Bug)
        {
            var ledger = SampleData.Ledger(balance);
            Ticket = SampleData.ATicket with
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

        public IReadOnlyList<TimeEntry> Times { get; private init; } = [];

        public IReadOnlyList<LedgerEntry> Entries { get; private init; } = [];

        public int Balance => Ledger.Account.BalanceMinutes;

        public BugClassificationFacts Input => new(Ticket, SampleData.Hours(Ledger), Times, Entries);

        public Bug In(TicketState state, int? technician) =>
            this with
            {
                Ticket = Ticket with { State = state, TechnicianId = technician },
            };

        public Bug Holding(int own, int others) =>
            this with
            {
                Ticket = Ticket with { HeldMinutes = own },
                Ledger = Ledger with
                {
                    Account = Ledger.Account with { HeldMinutes = own + others },
                },
            };

        /// <summary>Time that was registered while the bug had a class already.</summary>
        public Bug With(
            Activity activity,
            int minutes,
            BugClass bugClass,
            string on = "2026-06-01"
        ) =>
            (this with { Ticket = Ticket with { BugClass = bugClass } }).With(
                activity,
                minutes,
                SampleData.Day(on)
            );

        public Bug With(Activity activity, int minutes) => With(activity, minutes, Worked);

        private Bug With(Activity activity, int minutes, DateOnly on)
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
            var registered = SampleData.Register(entry, Ticket, SampleData.Hours(Ledger));
            return After(registered.Ticket, registered.Ledger) with { Times = [.. Times, entry] };
        }

        public Bug As(BugClass bugClass)
        {
            var classified = BugClassificationResult.Apply(bugClass, Input, SampleData.Now).Done();
            return After(classified.Ticket, classified.Ledger);
        }

        private Bug After(Ticket ticket, HoursLedger ledger) =>
            this with
            {
                Ticket = ticket,
                Ledger = ledger with { NewEntries = [] },
                Entries = [.. Entries, .. ledger.NewEntries],
            };
    }
}
