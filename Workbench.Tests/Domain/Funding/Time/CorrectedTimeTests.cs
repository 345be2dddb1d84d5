using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Time;

[Rule("K7")]
[Rule("A8")]
public sealed class CorrectedTimeTests
{
    [Fact]
    [ExampleTest("K7")]
    public void Removed_time_reverses_its_draw_and_the_reversal_names_it()
    {
        var removed = new TimeCorrectionScenario()
            .RemoveEntry(1, Anna, " A typing error ")
            .ShouldSucceed();

        removed.ReplacementEntry.Should().BeNull();
        removed
            .ReversingEntry.Should()
            .Match<TimeEntry>(t =>
                t.No == 3
                && t.Minutes == -60
                && t.ReversedEntryNo == 1
                && t.Note == "A typing error"
            );
        removed
            .Ticket.Should()
            .Match<Ticket>(t => t.RegisteredMinutes == 30 && t.NextTimeEntryNo == 4);
        removed.Ledger.Account.BalanceMinutes.Should().Be(600 - 20 - 30);
        removed
            .Ledger.NewEntries.Where(e => e.Kind == LedgerEntryKind.Reverse)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<LedgerEntry>(e =>
                e.Minutes == 60 && e.TimeEntryNo == 1 && e.TicketNumber == 412
            );
    }

    [Fact]
    public void Only_a_team_lead_gives_time_to_another_person_and_nothing_else_changes()
    {
        var scenario = new TimeCorrectionScenario();
        var given = new CorrectedTimeValues(60, Day("2026-06-01"))
        {
            TechnicianId = TimeCorrectionScenario.OtherTechnician.Id,
        };

        Apply(Anna, given).ShouldBeRefused().Code.Should().Be(RefusalCode.NotYourTimeEntry);
        Apply(Anna, given with { TechnicianId = Anna.Id }).ShouldSucceed();
        var corrected = Apply(TimeCorrectionScenario.TeamLead, given).ShouldSucceed();

        (corrected.ReversingEntry.TechnicianId, corrected.ReplacementEntry!.TechnicianId)
            .Should()
            .Be((Anna.Id, TimeCorrectionScenario.OtherTechnician.Id));
        corrected
            .Ledger.Account.BalanceMinutes.Should()
            .Be(scenario.Hours.Ledger.Account.BalanceMinutes);
        (corrected.Ticket.RegisteredMinutes, corrected.Ticket.UncoveredMinutes)
            .Should()
            .Be((scenario.Ticket.RegisteredMinutes, scenario.Ticket.UncoveredMinutes));

        Result<CorrectedTime> Apply(Actor actor, CorrectedTimeValues values) =>
            CorrectedTime.Apply(
                scenario.CreateFacts(1, values),
                actor,
                AgreementPolicy.Default,
                Now
            );
    }

    [Fact]
    [Rule("F4")]
    public void Reversed_minutes_of_open_work_are_held_again()
    {
        var started = new TimeCorrectionScenario();
        started.RemoveEntry(1, Anna).ShouldSucceed().Ticket.HeldMinutes.Should().Be(210);

        foreach (
            var ended in new[]
            {
                started.Ticket with
                {
                    State = TicketState.Delivered,
                },
                started.Ticket with
                {
                    State = TicketState.AwaitingFunding,
                },
                started.Ticket with
                {
                    TechnicianId = null,
                },
            }
        )
        {
            (started with { Ticket = ended })
                .RemoveEntry(1, TimeCorrectionScenario.TeamLead)
                .ShouldSucceed()
                .Ticket.HeldMinutes.Should()
                .Be(0);
        }

        (started with { Ticket = started.Ticket with { State = TicketState.AwaitingCustomer } })
            .RemoveEntry(1, Anna)
            .ShouldSucceed()
            .Ledger.Account.HeldMinutes.Should()
            .Be(210);
    }

    [Theory]
    [InlineData(90, 600 - 20 - 90 - 30, 120)]
    [InlineData(10, 600 - 20 - 10 - 30, 40)]
    public void Corrected_time_draws_the_corrected_minutes(int minutes, int balance, int registered)
    {
        var corrected = new TimeCorrectionScenario()
            .CorrectEntry(1, minutes, "2026-06-01")
            .ShouldSucceed();

        corrected
            .ReplacementEntry.Should()
            .Match<TimeEntry>(t =>
                t.No == 4 && t.Minutes == minutes && t.ReversedEntryNo == null && t.Note == "60 min"
            );
        corrected.Ledger.Account.BalanceMinutes.Should().Be(balance);
        corrected.Ticket.RegisteredMinutes.Should().Be(registered);
        corrected.Ticket.NextTimeEntryNo.Should().Be(5);
    }

    [Fact]
    [Rule("F8")]
    public void Removed_uncovered_time_is_no_longer_uncovered()
    {
        // 20 + 60 of 100 minutes are drawn: 20 minutes of the second entry find hours and 10 do not.
        var scenario = new TimeCorrectionScenario(balance: 100);
        scenario.Ticket.UncoveredMinutes.Should().Be(10);

        var second = scenario.RemoveEntry(2, Anna).ShouldSucceed();
        (second.Ticket.UncoveredMinutes, second.Ledger.Account.BalanceMinutes).Should().Be((0, 20));
        var first = scenario.RemoveEntry(1, Anna).ShouldSucceed();
        (first.Ticket.UncoveredMinutes, first.Ledger.Account.BalanceMinutes).Should().Be((10, 60));
    }

    [Fact]
    [Rule("A7")]
    public void Draws_from_two_sources_are_both_reversed()
    {
        // Of the 100 included minutes another ticket draws 20 and these entries draw 60 and 20; the last 10 come from a card.
        var scenario = new TimeCorrectionScenario(balance: 100, card: 300);
        scenario.Ticket.UncoveredMinutes.Should().Be(0);

        var removed = scenario.RemoveEntry(2, Anna).ShouldSucceed();

        removed.Ticket.UncoveredMinutes.Should().Be(0);
        removed.Ledger.Sources.Select(s => s.RemainingMinutes).Should().Equal(20, 300);
    }

    [Theory]
    [InlineData(FundingMode.HourlyRate)]
    [InlineData(FundingMode.HourlyRateWhenShort)]
    [Rule("F5")]
    public void At_the_hourly_rate_nothing_was_uncovered_and_nothing_becomes_so(FundingMode funding)
    {
        var scenario = new TimeCorrectionScenario(balance: 50, funding);
        scenario.Ticket.UncoveredMinutes.Should().Be(0);

        scenario.RemoveEntry(1, Anna).ShouldSucceed().Ticket.UncoveredMinutes.Should().Be(0);
        scenario.RemoveEntry(2, Anna).ShouldSucceed().Ticket.UncoveredMinutes.Should().Be(0);
    }

    [Fact]
    [Rule("B4")]
    public void Time_that_the_class_does_not_charge_returns_nothing()
    {
        var scenario = new TimeCorrectionScenario(balance: 20);
        var notCharged = scenario with
        {
            Ticket = scenario.Ticket with
            {
                BugClass = BugClass.NotSupported,
                UncoveredMinutes = 0,
            },
        };

        notCharged.RemoveEntry(1, Anna).ShouldSucceed().Ticket.UncoveredMinutes.Should().Be(0);
    }

    [Fact]
    public void A_technician_corrects_own_time_of_the_open_term_and_a_team_lead_the_rest()
    {
        var scenario = new TimeCorrectionScenario();
        RefusalCodeOf(scenario.RemoveEntry(1, TimeCorrectionScenario.OtherTechnician))
            .Should()
            .Be(RefusalCode.NotYourTimeEntry);
        RefusalCodeOf(scenario.RemoveEntry(1, TimeCorrectionScenario.TeamLead)).Should().BeNull();

        var closed = scenario.WithClosedTerm();
        RefusalCodeOf(closed.RemoveEntry(1, Anna)).Should().Be(RefusalCode.NotYourTimeEntry);
        RefusalCodeOf(closed.RemoveEntry(1, TimeCorrectionScenario.TeamLead)).Should().BeNull();
    }

    [Fact]
    public void Only_a_team_lead_moves_time_to_a_date_in_a_closed_term()
    {
        var scenario = new TimeCorrectionScenario().WithClosedTerm();
        var open = scenario with
        {
            Times = [.. scenario.Times.Select(t => t with { WorkedOn = Day("2027-03-02") })],
        };
        var change = new CorrectedTimeValues(60, Day("2027-02-27"));

        RefusalCodeOf(
                Decide(open.CreateFacts(1, change with { WorkedOn = Day("2027-03-03") }), Anna)
            )
            .Should()
            .BeNull();
        RefusalCodeOf(Decide(open.CreateFacts(1, change), Anna))
            .Should()
            .Be(RefusalCode.NotYourTimeEntry);
        RefusalCodeOf(Decide(open.CreateFacts(1, change), TimeCorrectionScenario.TeamLead))
            .Should()
            .BeNull();
        RefusalCodeOf(
                Decide(
                    open.CreateFacts(1, change with { WorkedOn = Day("2026-12-01") }),
                    TimeCorrectionScenario.TeamLead
                )
            )
            .Should()
            .BeNull("the term was closed ten days ago, whatever the work date");
    }

    [Fact]
    [Rule("A12")]
    public void Time_that_cannot_be_registered_again_is_not_reversed()
    {
        var scenario = new TimeCorrectionScenario().WithClosedTerm();

        RefusalCodeOf(
                CorrectedTime.Apply(
                    scenario.CreateFacts(1, new(10, Day("2026-06-01"))),
                    TimeCorrectionScenario.TeamLead,
                    AgreementPolicy.Default,
                    TimeCorrectionScenario.NextTermNow.AddDays(60)
                )
            )
            .Should()
            .Be(RefusalCode.LateRegistrationPeriodOver);
    }

    [Fact]
    public void A_correction_requires_a_reason_and_an_unreversed_entry()
    {
        var scenario = new TimeCorrectionScenario();
        RefusalCodeOf(scenario.RemoveEntry(1, Anna, " ")).Should().Be(RefusalCode.TextMissing);
        RefusalCodeOf(scenario.RemoveEntry(7, Anna)).Should().Be(RefusalCode.TimeEntryNotFound);

        var removed = scenario.RemoveEntry(1, Anna).ShouldSucceed();
        var afterRemoval = scenario with { Times = [.. scenario.Times, removed.ReversingEntry] };
        RefusalCodeOf(afterRemoval.RemoveEntry(1, Anna)).Should().Be(RefusalCode.TimeEntryNotFound);
        RefusalCodeOf(afterRemoval.RemoveEntry(3, Anna)).Should().Be(RefusalCode.TimeEntryNotFound);
    }

    private static Result<CorrectedTime> Decide(TimeCorrectionFacts input, Actor who) =>
        CorrectedTime.Apply(
            input,
            who,
            AgreementPolicy.Default,
            TimeCorrectionScenario.NextTermNow
        );

    private static RefusalCode? RefusalCodeOf(Result<CorrectedTime> result) =>
        result.Match<RefusalCode?>(_ => null, r => r.Code);
}
