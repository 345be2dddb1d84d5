using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding;

[Rule("F4")]
public sealed class TimeRegistrationTests
{
    private static readonly Ticket Begun = SampleTicket with
    {
        State = TicketState.Started,
        TechnicianId = Anna.Id,
        EstimateMinutes = 240,
    };

    [Fact]
    [Rule("F8")]
    public void Hours_that_run_out_are_drawn_and_the_ticket_waits()
    {
        var decided = Decide(Begun, 120, LedgerWith(100)).ShouldSucceed();

        (decided.Registered.Drawn.Value, decided.Registered.Uncovered.Value).Should().Be((100, 20));
        decided
            .Consequences.FundingTransition!.Ticket.Should()
            .Be(decided.Consequences.Ticket)
            .And.Match<Ticket>(t =>
                t.State == TicketState.AwaitingFunding && t.UncoveredMinutes == 20
            );
        decided.Consequences.Ledger.Account.BalanceMinutes.Should().Be(0);
    }

    [Fact]
    [Rule("F5")]
    public void A_waiting_ticket_with_less_left_to_do_continues_and_holds_the_rest()
    {
        var waits = Begun with { State = TicketState.AwaitingFunding };

        var decided = Decide(waits, 120, LedgerWith(130), [waits], ownFault: true).ShouldSucceed();

        decided.Consequences.FundingTransition.Should().BeNull();
        decided
            .Consequences.Resumed.Should()
            .ContainSingle()
            .Which.Ticket.Should()
            .Match<Ticket>(t => t.State == TicketState.Started && t.HeldMinutes == 120);
        decided.Consequences.Ledger.Account.HeldMinutes.Should().Be(120);
    }

    [Fact]
    [Rule("K6")]
    [Rule("T5")]
    [ExampleTest("T5")]
    public void Time_beyond_four_hours_is_recorded_and_stays_uncovered()
    {
        var decided = Decide(Begun, 241, LedgerWith(600)).ShouldSucceed();

        (decided.Registered.Drawn, decided.Registered.Uncovered)
            .Should()
            .Be((new Minutes(240), new Minutes(1)));
        decided.Registered.Entry.MinutesOverFourHours.Should().Be(1);
        decided
            .Consequences.Ticket.Should()
            .Match<Ticket>(t =>
                t.RegisteredMinutes == 241 && t.UncoveredMinutes == 1 && t.UndecidedMinutes == 1
            );
    }

    [Fact]
    [Rule("A9")]
    public void Drawn_held_and_uncovered_minutes_add_up_for_any_time() =>
        Gen.Select(Gen.Int[0, 600], Gen.Int[1, 240], Gen.Int[1, 240], Gen.Int[0, 3])
            .Sample(
                (balance, minutes, planned, waiting) =>
                {
                    var held = Math.Min(balance, planned);
                    var ticket = Begun with { EstimateMinutes = planned, HeldMinutes = held };
                    var ledger = LedgerWith(balance);
                    ledger = ledger with { Account = ledger.Account with { HeldMinutes = held } };

                    var decided = Decide(ticket, minutes, ledger, Waiting(waiting)).ShouldSucceed();

                    var (registered, after) = (decided.Registered, decided.Consequences);
                    (registered.Drawn + registered.Uncovered).Value.Should().Be(minutes);
                    var hoursAccount = after.Ledger.Account;
                    hoursAccount.BalanceMinutes.Should().Be(balance - registered.Drawn.Value);
                    hoursAccount
                        .HeldMinutes.Should()
                        .Be(after.Ticket.HeldMinutes + after.Resumed.Sum(m => m.Ticket.HeldMinutes))
                        .And.BeLessThanOrEqualTo(hoursAccount.BalanceMinutes);
                },
                iter: 500
            );

    private static Ticket[] Waiting(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n =>
                    Begun with
                    {
                        Number = 500 + n,
                        State = TicketState.AwaitingFunding,
                        EstimateMinutes = 30 * n,
                        TechnicianId = n == 2 ? null : Anna.Id,
                    }
                ),
        ];

    private static Result<TimeRegistration> Decide(
        Ticket ticket,
        int minutes,
        HoursLedger ledger,
        IReadOnlyList<Ticket>? waiting = null,
        bool? ownFault = null
    ) =>
        TimeRegistration.Decide(
            new(minutes, Day("2026-06-01"), Activity.Development, "", ownFault),
            new(
                ticket,
                HoursOf(ledger),
                waiting ?? [],
                HasWorkedOnIt: true,
                Day("2026-06-01"),
                BundleTime: Minutes.Zero,
                AgreementPolicy.Default
            ),
            Anna,
            Now
        );
}
