using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Time;

[Rule("K7")]
public sealed class TimeCorrectionTests
{
    [Fact]
    public void Hours_given_back_by_a_correction_resume_a_ticket_that_waits_for_them()
    {
        // 20 and 90 of 120 are drawn: 10 are left, and 30 come back.
        var scenario = new TimeCorrectionScenario(120) with
        {
            Ticket = new TimeCorrectionScenario(120).Ticket with { State = TicketState.Delivered },
        };
        var waiting = SampleTicket with
        {
            Number = 500,
            State = TicketState.AwaitingFunding,
            EstimateMinutes = 40,
        };

        var decided = Decide(scenario, 1, 30, waiting).ShouldSucceed();

        decided
            .Consequences.Resumed.Should()
            .ContainSingle(m => m.Ticket.Number == 500 && m.Ticket.State == TicketState.Queued);
        Decide(scenario, 1, 31, waiting).ShouldSucceed().Consequences.Resumed.Should().BeEmpty();
    }

    [Fact]
    public void Corrected_minutes_beyond_four_hours_are_undecided()
    {
        var scenario = new TimeCorrectionScenario(600);

        UndecidedAfter(211).Should().Be(1);
        UndecidedAfter(210).Should().Be(0);

        int UndecidedAfter(int minutes) =>
            Decide(scenario, 1, minutes).ShouldSucceed().Corrected.Ticket.UndecidedMinutes;
    }

    [Fact]
    public void Whatever_is_corrected_the_stored_hours_add_up() =>
        Gen.Select(Gen.Int[20, 600], Gen.Int[1, 2], Gen.Int[0, 150], Gen.Int[1, 120])
            .Sample(
                (balance, entry, minutes, planned) =>
                {
                    var scenario = new TimeCorrectionScenario(balance);
                    var waiting = SampleTicket with
                    {
                        Number = 500,
                        State = TicketState.AwaitingFunding,
                        TechnicianId = Anna.Id,
                        EstimateMinutes = planned,
                    };

                    var decided = Decide(scenario, entry, minutes, waiting).ShouldSucceed();

                    var (corrected, after) = (decided.Corrected, decided.Consequences);
                    var wrong = scenario.Times[entry - 1].Minutes;
                    after.Ticket.RegisteredMinutes.Should().Be(90 - wrong + minutes);
                    var account = after.Ledger.Account;
                    account
                        .BalanceMinutes.Should()
                        .Be(after.Ledger.Sources.Sum(s => s.RemainingMinutes))
                        .And.Be(
                            balance
                                - 20
                                - after.Ticket.RegisteredMinutes
                                + corrected.Ticket.UncoveredMinutes
                        );
                    account
                        .HeldMinutes.Should()
                        .Be(after.Ticket.HeldMinutes + after.Resumed.Sum(m => m.Ticket.HeldMinutes))
                        .And.BeLessThanOrEqualTo(account.BalanceMinutes);
                },
                iter: TestSize.Choose(shortRun: 300, longRun: 3_000)
            );

    private static Result<TimeCorrection> Decide(
        TimeCorrectionScenario scenario,
        int entry,
        int minutes,
        Ticket? waiting = null,
        int bundleTime = 90
    ) =>
        TimeCorrection.Decide(
            scenario.CreateFacts(
                entry,
                minutes == 0 ? null : new CorrectedTimeValues(minutes, Day("2026-06-01"))
            ),
            waiting is null ? [] : [waiting],
            new(bundleTime),
            Anna,
            AgreementPolicy.Default,
            Now
        );
}
