using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Time;

[Rule("K7")]
public sealed class TimeMoveTests
{
    private static readonly Ticket Target = SampleTicket with
    {
        Number = 500,
        CustomerId = 2,
        State = TicketState.Started,
        TechnicianId = 8,
    };

    [Fact]
    public void Both_customers_tickets_follow_the_hours_that_moved()
    {
        // The source has 10 min left and gets 60 back; the target's customer has 40 for the 60.
        var source = new TimeCorrectionScenario(120);
        source.Ticket = source.Ticket with { State = TicketState.Delivered };
        var waiting = SampleTicket with
        {
            Number = 600,
            State = TicketState.AwaitingFunding,
            EstimateMinutes = 70,
        };

        var decided = Decide(source, 1, Target, targetBalance: 40, waiting).ShouldSucceed();

        decided.SourceResumed!.Transitions.Select(m => m.Ticket.Number).Should().Equal(600);
        decided.Target.Ledger.Account.BalanceMinutes.Should().Be(0);
        decided
            .Target.FundingTransition!.Ticket.Should()
            .Match<Ticket>(t =>
                t.State == TicketState.AwaitingFunding
                && t.UncoveredMinutes == 20
                && t.TechnicianId == 8
            );
    }

    [Fact]
    public void Moved_minutes_beyond_four_hours_are_undecided_but_not_within_a_bundle()
    {
        var source = new TimeCorrectionScenario();
        UndecidedAfter(Target, 181).Should().Be(1);
        UndecidedAfter(Target, 180).Should().Be(0);

        source.Ticket = source.Ticket with { BundleNo = 7 };
        UndecidedAfter(Target with { BundleNo = 7 }, 300).Should().Be(0);

        int UndecidedAfter(Ticket target, int bundleTime) =>
            Decide(source, 1, target, bundleTime: bundleTime)
                .ShouldSucceed()
                .Moved.To.Ticket.UndecidedMinutes;
    }

    [Fact]
    public void Whatever_is_moved_no_minute_is_lost_and_each_customer_pays_for_the_own_time() =>
        Gen.Select(Gen.Int[110, 600], Gen.Int[0, 200], Gen.Int[1, 2])
            .Sample(
                (balance, targetBalance, entry) =>
                {
                    var source = new TimeCorrectionScenario(balance);
                    var minutes = source.Times[entry - 1].Minutes;

                    var decided = Decide(source, entry, Target, targetBalance).ShouldSucceed();

                    var (from, to) = (decided.Moved.From, decided.Target);
                    from.Ticket.RegisteredMinutes.Should().Be(90 - minutes);
                    to.Ticket.RegisteredMinutes.Should().Be(minutes);
                    from.Ledger.Account.BalanceMinutes.Should().Be(balance - 20 - 90 + minutes);
                    to.Ledger.Account.BalanceMinutes.Should()
                        .Be(Math.Max(0, targetBalance - minutes));
                    to.Ticket.UncoveredMinutes.Should().Be(Math.Max(0, minutes - targetBalance));
                },
                iter: TestSize.Choose(shortRun: 300, longRun: 3_000)
            );

    private static Result<TimeMove> Decide(
        TimeCorrectionScenario source,
        int entry,
        Ticket target,
        int targetBalance = 600,
        Ticket? waiting = null,
        int bundleTime = 0
    ) =>
        TimeMove.Decide(
            new(
                source.CreateFacts(entry, null),
                target,
                HoursOf(LedgerWith(targetBalance), SampleCustomer with { Id = 2 }),
                waiting is null ? [] : [waiting],
                [],
                new(bundleTime),
                OwnFault: null
            ),
            Anna,
            AgreementPolicy.Default,
            Now
        );
}
