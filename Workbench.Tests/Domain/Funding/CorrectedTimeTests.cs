using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding;

[Rule("K7")]
[Rule("A8")]
public sealed class CorrectedTimeTests
{
    [Fact]
    public void Removed_its_draw_goes_back_and_the_entry_that_takes_it_back_names_it()
    {
        var removed = new AWrongEntry().Remove(1, Anna, " A typing error ").Done();

        removed.ReplacementEntry.Should().BeNull();
        removed
            .ReversingEntry.Should()
            .Match<TimeEntry>(t =>
                t.No == 3 && t.Minutes == -60 && t.ReversedEntryNo == 1 && t.Note == "A typing error"
            );
        removed.Ticket.Should().Match<Ticket>(t => t.RegisteredMinutes == 30 && t.NextTimeEntryNo == 4);
        removed.Ledger.Account.BalanceMinutes.Should().Be(600 - 20 - 30);
        removed
            .Ledger.NewEntries.Where(e => e.Kind == LedgerEntryKind.Reverse)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<LedgerEntry>(e => e.Minutes == 60 && e.TimeEntryNo == 1 && e.TicketNumber == 412);
    }

    [Fact]
    [Rule("F4")]
    public void Where_work_goes_on_what_was_taken_back_is_held_again()
    {
        var started = new AWrongEntry();
        started.Remove(1, Anna).Done().Ticket.HeldMinutes.Should().Be(210);

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
                .Remove(1, AWrongEntry.Lead)
                .Done()
                .Ticket.HeldMinutes.Should()
                .Be(0);
        }

        (started with { Ticket = started.Ticket with { State = TicketState.AwaitingCustomer } })
            .Remove(1, Anna)
            .Done()
            .Ledger.Account.HeldMinutes.Should()
            .Be(210);
    }

    [Theory]
    [InlineData(90, 600 - 20 - 90 - 30, 120)]
    [InlineData(10, 600 - 20 - 10 - 30, 40)]
    public void Corrected_it_draws_anew_what_was_right(int minutes, int balance, int registered)
    {
        var corrected = new AWrongEntry().Correct(1, minutes, "2026-06-01").Done();

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
    public void What_had_found_no_hours_is_no_longer_uncovered()
    {
        // 20 + 60 of 100 are drawn: of the second entry 20 find hours and 10 do not.
        var short10 = new AWrongEntry(balance: 100);
        short10.Ticket.UncoveredMinutes.Should().Be(10);

        var second = short10.Remove(2, Anna).Done();
        (second.Ticket.UncoveredMinutes, second.Ledger.Account.BalanceMinutes).Should().Be((0, 20));
        var first = short10.Remove(1, Anna).Done();
        (first.Ticket.UncoveredMinutes, first.Ledger.Account.BalanceMinutes).Should().Be((10, 60));
    }

    [Fact]
    [Rule("A7")]
    public void Draws_from_two_sources_both_go_back()
    {
        // 20 of the 100 included are drawn by another, 60 and 20 by these; the last 10 come from a card.
        var card = new AWrongEntry(balance: 100, card: 300);
        card.Ticket.UncoveredMinutes.Should().Be(0);

        var removed = card.Remove(2, Anna).Done();

        removed.Ticket.UncoveredMinutes.Should().Be(0);
        removed.Ledger.Sources.Select(s => s.RemainingMinutes).Should().Equal(20, 300);
    }

    [Theory]
    [InlineData(FundingMode.HourlyRate)]
    [InlineData(FundingMode.HourlyRateWhenShort)]
    [Rule("F5")]
    public void At_the_hourly_rate_nothing_was_uncovered_and_nothing_becomes_so(FundingMode funding)
    {
        var wrong = new AWrongEntry(balance: 50, funding);
        wrong.Ticket.UncoveredMinutes.Should().Be(0);

        wrong.Remove(1, Anna).Done().Ticket.UncoveredMinutes.Should().Be(0);
        wrong.Remove(2, Anna).Done().Ticket.UncoveredMinutes.Should().Be(0);
    }

    [Fact]
    [Rule("B4")]
    public void Time_that_the_class_does_not_charge_gives_nothing_back()
    {
        var wrong = new AWrongEntry(balance: 20);
        var free = wrong with
        {
            Ticket = wrong.Ticket with { BugClass = BugClass.NotSupported, UncoveredMinutes = 0 },
        };

        free.Remove(1, Anna).Done().Ticket.UncoveredMinutes.Should().Be(0);
    }

    [Fact]
    public void Ones_own_of_the_open_term_and_anything_else_is_a_team_leads()
    {
        var wrong = new AWrongEntry();
        Code(wrong.Remove(1, AWrongEntry.Bo)).Should().Be(RefusalCode.NotYourTimeEntry);
        Code(wrong.Remove(1, AWrongEntry.Lead)).Should().BeNull();

        var closed = wrong.InAClosedTerm();
        Code(closed.Remove(1, Anna)).Should().Be(RefusalCode.NotYourTimeEntry);
        Code(closed.Remove(1, AWrongEntry.Lead)).Should().BeNull();
    }

    [Fact]
    public void A_date_in_a_closed_term_is_a_team_leads_too()
    {
        var wrong = new AWrongEntry().InAClosedTerm();
        var open = wrong with
        {
            Times = [.. wrong.Times.Select(t => t with { WorkedOn = Day("2027-03-02") })],
        };
        var change = new CorrectedTimeValues(60, Day("2027-02-27"));

        Code(Of(open.Input(1, change with { WorkedOn = Day("2027-03-03") }), Anna))
            .Should()
            .BeNull();
        Code(Of(open.Input(1, change), Anna)).Should().Be(RefusalCode.NotYourTimeEntry);
        Code(Of(open.Input(1, change), AWrongEntry.Lead)).Should().BeNull();
        Code(Of(open.Input(1, change with { WorkedOn = Day("2026-12-01") }), AWrongEntry.Lead))
            .Should()
            .BeNull("the term is closed for ten days, however long ago the work was");
    }

    [Fact]
    [Rule("A12")]
    public void What_can_not_be_registered_anew_is_not_taken_back_either()
    {
        var wrong = new AWrongEntry().InAClosedTerm();

        Code(
                CorrectedTime.Apply(
                    wrong.Input(1, new(10, Day("2026-06-01"))),
                    AWrongEntry.Lead,
                    AgreementPolicy.Default,
                    AWrongEntry.Later.AddDays(60)
                )
            )
            .Should()
            .Be(RefusalCode.LateRegistrationPeriodOver);
    }

    [Fact]
    public void It_takes_a_reason_and_an_entry_that_stands()
    {
        var wrong = new AWrongEntry();
        Code(wrong.Remove(1, Anna, " ")).Should().Be(RefusalCode.TextMissing);
        Code(wrong.Remove(7, Anna)).Should().Be(RefusalCode.TimeEntryNotFound);

        var removed = wrong.Remove(1, Anna).Done();
        var again = wrong with { Times = [.. wrong.Times, removed.ReversingEntry] };
        Code(again.Remove(1, Anna)).Should().Be(RefusalCode.TimeEntryNotFound);
        Code(again.Remove(3, Anna)).Should().Be(RefusalCode.TimeEntryNotFound);
    }

    private static Result<CorrectedTime> Of(TimeCorrectionFacts input, Actor who) =>
        CorrectedTime.Apply(input, who, AgreementPolicy.Default, AWrongEntry.Later);

    private static RefusalCode? Code(Result<CorrectedTime> result) =>
        result.Match<RefusalCode?>(_ => null, r => r.Code);
}
